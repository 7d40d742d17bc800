"""Longer expressions, over the phrases of the first pass: two days ago, 10 a.m. Sunday, the end of 1998."""

from sayso.mentions.dates.grammar import Grammar
from sayso.mentions.dates.meaning import (
    Absolute,
    Base,
    Beside,
    Cycle,
    Length,
    Meaning,
    Nothing,
    Offset,
    Ordinal,
    Part,
    Partial,
    Timed,
    Within,
)
from sayso.mentions.dates.tokens import Piece
from sayso.mentions.dates.when import Unit

# "about", "over", "only" and "just" stand before a length more often as words of their own.
_ABOUT = "nearly|almost|roughly|approximately|under"
_JUST = "about|around|only|just|some|barely|merely|nearly|almost|roughly|approximately"
# How many pieces after a clock time its day may stand: "local time (1700 GMT) on Friday" are seven.
_NEAR = 9
_STOPS = frozenset(".;!?,")
_PLACES = "beginning|start|end|middle|close|outset|rest|remainder|dawn|turn"


_EDGES = {
    **dict.fromkeys(("early", "beginning", "start", "outset", "first", "dawn", "turn"), "START"),
    **dict.fromkeys(("mid", "middle"), "MID"),
    **dict.fromkeys(("late", "end", "close", "last", "latter", "later", "final", "second"), "END"),
}


def add_to(grammar: Grammar) -> None:
    """Register the rules of the second pass."""
    _lengths(grammar)
    _offsets(grammar)
    _edges(grammar)
    _times(grammar)
    _years(grammar)


def _lengths(grammar: Grammar) -> None:
    grammar.rule(
        *(f"{_ABOUT} LENGTH", "the length=PLURAL", "well over LENGTH", "up to LENGTH", "at least|most LENGTH|SPELL"),
        *("more|less|fewer|longer than LENGTH", "no|not more|less|fewer|longer than LENGTH"),
        *("LENGTH|SPELL or more|less|so", "a total|period of LENGTH"),
    )(_keep)


def _keep(length: Length | None = None, spell: Length | None = None) -> Meaning | None:
    return length or spell


def _offsets(grammar: Grammar) -> None:
    grammar.rule("the UNIT")(_the_unit)
    grammar.rule("the UNIT >before|after|when|that|since|until|he|she|they|it|i|we|you")(lambda unit: Nothing())
    for more in (f"{_JUST}?", "at least", "more|less than", "just over|under", "only about|a"):
        grammar.rule(f"{more} LENGTH ago|back", f"{more} LENGTH or so|more ago")(_ago)
        grammar.rule(f"{more} LENGTH earlier|previously", f"{more} LENGTH before|prior >STOP")(_before)
        grammar.rule(f"{more} LENGTH later|afterward|afterwards|thereafter", f"{more} LENGTH after >STOP")(_after)
        grammar.rule(f"{more} LENGTH from now|today", f"{more} LENGTH hence")(_from_now)
    grammar.rule("the UNIT before|prior >STOP", "the UNIT earlier")(lambda unit: _near(unit, -1))
    grammar.rule("the UNIT after >STOP", "the UNIT afterward|afterwards")(lambda unit: _near(unit, 1))
    grammar.rule("the unit=UNIT side=before|after DATE", "the unit=UNIT following DATE")(_beside)
    grammar.rule("the unit=UNIT of DAYLIKE", "the unit=UNIT ending|ended|beginning|starting on? DAYLIKE")(_around)
    grammar.rule("the holy? month of PARTIAL")(lambda partial: partial)
    grammar.rule("ORDINAL of DATE", "ORDINAL in DATE")(_nth)
    grammar.rule("the night before >STOP")(lambda: Timed("TNI", Cycle(Unit.DAY, -1, Base.FOCUS)))


def _the_unit(unit: Unit) -> Meaning | None:
    return Cycle(unit, 0) if unit in (Unit.WEEK, Unit.MONTH, Unit.YEAR) else None


def _ago(length: Length) -> Meaning:
    return Offset(length, -1, Base.REFERENCE)


def _from_now(length: Length) -> Meaning:
    return Offset(length, 1, Base.REFERENCE)


def _before(length: Length) -> Meaning:
    return Offset(length, -1, Base.FOCUS)


def _after(length: Length) -> Meaning:
    return Offset(length, 1, Base.FOCUS)


def _near(unit: Unit, shift: int) -> Meaning | None:
    known = (Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR, Unit.QUARTER, Unit.DECADE)
    return Cycle(unit, shift, Base.FOCUS) if unit in known else None


def _beside(unit: Unit, date: Meaning, side: str = "") -> Meaning | None:
    known = unit in (Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR)
    return Beside(unit, -1 if side.lower() == "before" else 1, date) if known else None


def _nth(ordinal: Ordinal, date: Meaning) -> Meaning | None:
    if ordinal.unit is None or isinstance(date, Ordinal):
        return None
    return Ordinal("DATE", ordinal.number, ordinal.unit, date)


def _around(unit: Unit, daylike: Meaning) -> Meaning | None:
    return Beside(unit, 0, daylike) if unit in (Unit.WEEK, Unit.MONTH) else None


def _edges(grammar: Grammar) -> None:
    grammar.rule(
        "the? edge=early|late|mid|middle -? DATE", "edge=early|late in DATE", "the? very edge=early|late -? DATE"
    )(_part)
    grammar.rule("earlier|later in? DATE", "sometime|some in? DATE", "the? later|earlier DATE")(_later)
    grammar.rule(f"the? very? edge={_PLACES} of DATE")(_part)
    grammar.rule(f"the? very? {_PLACES} of the|this UNIT")(_part_of_unit)
    grammar.rule(
        "the? edge=first|second|last|latter|early|later|final half|part|third of DATE", "ca|circa|c .? date=FULL"
    )(_part)
    grammar.rule(
        "the? latter|early|later half|part of the UNIT", "late|early in the UNIT", "later|earlier in the UNIT"
    )(_part_of_unit)
    grammar.rule("the? first|last|final|early|closing days|weeks|months|years|day of DATE")(_part)
    grammar.rule("year -? end", "the year -? end", "the? end of year")(lambda: Part(Cycle(Unit.YEAR, 0), "END"))
    grammar.rule("DATE or later|earlier", "DATE at the earliest|latest")(_part)
    grammar.rule("WEEKDAYLIKE ,? DAYLIKE")(_told_twice)


def _told_twice(weekdaylike: Meaning, daylike: Meaning) -> Meaning | None:
    """This coming Sunday, 8 March."""
    return daylike if isinstance(daylike, Partial | Absolute) else None


def _told_twice_over(weekday: Meaning, daypart: Timed, daylike: Meaning) -> Meaning | None:
    """Wednesday night, Sept. 14."""
    return Timed(daypart.time, daylike) if isinstance(daylike, Partial | Absolute) else None


def _part(date: Meaning, edge: str = "") -> Meaning:
    return Part(date, _EDGES.get(edge.lower(), ""))


def _later(date: Meaning) -> Meaning | None:
    # "earlier Friday": the day alone is the expression; "earlier this year" is one.
    told = isinstance(date, Cycle) and date.base is Base.FOCUS
    return Part(date) if told or not (isinstance(date, Partial) or "DAYLIKE" in date.tags) else None


def _part_of_unit(unit: Unit) -> Meaning | None:
    if unit not in (Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.QUARTER, Unit.YEAR, Unit.DECADE, Unit.CENTURY):
        return None
    return Part(Cycle(unit, 0, Base.FOCUS if unit is Unit.DAY else Base.REFERENCE))


def _times(grammar: Grammar) -> None:
    grammar.rule(
        "HOURLIKE ,? on? DAYLIKE",
        "HOURLIKE of DAYLIKE",
        "DAYLIKE DAYPART",
        "DAYLIKE 's DAYPART",
        "HOURLIKE DAYLIKE ZONE",
        "the? early|late in the DAYPART of DAYLIKE",
        "the? early|late in DAYPART of DAYLIKE",
        "the? early|late? DAYPART hours of DAYLIKE",
        "DAYPART hours of DAYLIKE",
    )(_timed)
    grammar.rule("HOURLIKE of DAYLIKE DAYPART")(_hours_of)
    grammar.rule("date=FULL ,? CLOCK ZONE?")(_stamped)
    grammar.rule("date=FULL ,? CLOCKTIME")(_timestamped)
    grammar.rule("early|late|mid -? DAYLIKE DAYPART", "the DAYLIKE DAYPART", "early|late on? DAYLIKE DAYPART")(_timed)
    grammar.rule("about|around CLOCKTIME", "about|around CLOCKTIME ,? on? DAYLIKE")(_about)
    for about in ("", "about|around "):
        grammar.rule(f"{about}CLOCKTIME ,? on? DAYLIKE DAYPART", f"{about}CLOCKTIME DAYPART")(_timed_in)
        grammar.rule(f"{about}CLOCKTIME MOMENT")(_timed_on)
    grammar.rule("weekday=WEEKDAYLIKE DAYPART , DAYLIKE")(_told_twice_over)


def _timed(
    daylike: Meaning, hourlike: Timed | None = None, daypart: Timed | None = None, zone: str = ""
) -> Meaning | None:
    time = hourlike or daypart
    return Timed(time.time, daylike) if time else None


def _hours_of(hourlike: Timed, daylike: Meaning, daypart: Timed) -> Meaning | None:
    """The early hours of Sunday morning."""
    return Timed(hourlike.time, daylike) if hourlike.time == daypart.time else None


def _stamped(date: Meaning, clock: tuple[int, int], zone: str = "") -> Meaning | None:
    """10 July 2015 19:14, as pages print it."""
    return _timestamped(date, Timed(f"T{clock[0]:02d}:{clock[1]:02d}"))


def _timestamped(date: Meaning, clocktime: Timed) -> Meaning | None:
    return Timed(clocktime.time, date) if "DAYLIKE" in date.tags else None


def _timed_in(clocktime: Timed, daypart: Timed, daylike: Meaning | None = None) -> Meaning | None:
    """8:30 Friday night: the part of the day says which half of it the clock means."""
    hour = int(clocktime.time[1:3])
    if hour < 12 and daypart.time in ("TAF", "TEV", "TNI"):
        return Timed(f"T{hour + 12}{clocktime.time[3:]}", daylike)
    return Timed(clocktime.time, daylike)


def _timed_on(clocktime: Timed, moment: Timed) -> Meaning | None:
    """6 o'clock this evening."""
    return _timed_in(clocktime, moment, moment.day)


def _about(clocktime: Timed, daylike: Meaning | None = None) -> Meaning:
    return Timed(clocktime.time, daylike)


def _years(grammar: Grammar) -> None:
    grammar.rule("PARTIAL of|, YEARLIKE", "PARTIAL YEARLIKE")(_within)
    grammar.rule("YEARLIKE 's PARTIAL", "YEARLIKE ' PARTIAL")(_within)
    grammar.rule("the? early|late|mid -? PARTIAL of|,? YEARLIKE")(_within)
    grammar.rule("the? half=first|second|last|latter|final half of YEARLIKE")(_half)


def _within(partial: Partial, yearlike: Meaning) -> Meaning | None:
    if not isinstance(yearlike, Absolute) or partial.holiday:
        return Within(partial, yearlike)
    when = partial.of_year(yearlike.when.year)
    return Absolute(when) if when else None


def _half(half: str, yearlike: Meaning) -> Meaning:
    return Within(Partial(Unit.HALF, 1 if half.lower() == "first" else 2), yearlike)


def lend_days(pieces: list[Piece]) -> None:
    """Give clock times, in place, the day that follows in their clause: at 8 p.m. local time (1700 GMT) on Friday."""
    for i, piece in enumerate(pieces):
        clocktime = piece.keys.get("CLOCKTIME")
        if not isinstance(clocktime, Timed):
            continue
        for k in range(i + 1, min(i + _NEAR, len(pieces))):
            if pieces[k].lower in _STOPS or pieces[k].kind == "gap":
                break
            day = pieces[k].keys.get("DAYLIKE")
            if day is not None and pieces[k - 1].lower == "on":
                meaning = Timed(clocktime.time, day)  # type: ignore[arg-type]
                piece.keys = dict.fromkeys(meaning.tags, meaning)
                break
