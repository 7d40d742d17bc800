"""Dates that count from another: yesterday, last March, the following year, that day, the year-ago quarter."""

from sayso.mentions.dates.grammar import Grammar
from sayso.mentions.dates.meaning import (
    Base,
    Cycle,
    Meaning,
    Nothing,
    Ordinal,
    Partial,
    Same,
    Vague,
    Weekday,
    Within,
    YearBefore,
)
from sayso.mentions.dates.when import SEASONS, Unit

_DATED = (Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.QUARTER, Unit.YEAR, Unit.DECADE, Unit.CENTURY)
_NEXT = "following|subsequent|succeeding|ensuing"
_PREVIOUS = "previous|preceding|prior"
_SAME = ("that", "the same", "that same", "the very same", "this same", "that very")


def add_to(grammar: Grammar) -> None:
    """Register the rules."""
    grammar.rule("DAYSHIFT")(_day)
    grammar.rule("the day before yesterday")(lambda: Cycle(Unit.DAY, -2))
    grammar.rule("the day after tomorrow")(lambda: Cycle(Unit.DAY, 2))
    _shifted(grammar)
    _moved(grammar, f"{_NEXT}|next", 1)
    _moved(grammar, _PREVIOUS, -1)
    for words in _SAME:
        grammar.rule(f"{words} UNIT")(_same_unit)
        grammar.rule(f"{words} MONTH|SEASON|WEEKDAY")(_same_part)
        grammar.rule(f"{words} time|period|moment|date|era")(Same)
    grammar.rule("this time|period|date", "the time")(Same)
    grammar.rule("MONTH|SEASON of? shift=SHIFT year", "MONTH|SEASON of? the shift=SHIFT year")(_part_of_year)
    grammar.rule("MONTH|SEASON of? that year")(_part_of_that_year)
    _quarters(grammar)
    _references(grammar)


def _shifted(grammar: Grammar) -> None:
    grammar.rule("WEEKDAY", "WEEKDAY SHIFT week")(_weekday)
    grammar.rule("the WEEKEND")(_weekend)
    grammar.rule("the? SHIFT WEEKDAY|WEEKEND", "this coming WEEKDAY|WEEKEND", "this SHIFT WEEKDAY|WEEKEND")(_near)
    grammar.rule("the? SHIFT UNIT", "the? current|present UNIT", "this coming|current UNIT", "this SHIFT UNIT")(_near)
    grammar.rule("SHIFT MONTH|SEASON", "this coming MONTH|SEASON", "this SHIFT MONTH|SEASON")(_near)
    grammar.rule("SHIFT MONTH DAY|DAYORD")(_near_day)


def _quarters(grammar: Grammar) -> None:
    grammar.rule(
        "the? comparable? year -? ago|earlier quarter|period|month|half",
        "year - ago|earlier",
    )(lambda **_: YearBefore(-1, Unit.YEAR))
    grammar.rule(
        "the? comparable? year -? ago|earlier ORD quarter",
        "the? ORD quarter a year ago|earlier",
    )(_year_ago_quarter)
    grammar.rule("the quarter")(lambda: YearBefore(0, Unit.QUARTER))
    grammar.rule("the? latest quarter|period", "the? most recent quarter|period")(
        lambda: YearBefore(0, Unit.QUARTER, latest=True)
    )
    grammar.rule("the? YEAR quarter|period")(lambda year: YearBefore(0, Unit.YEAR, year))
    grammar.rule("the|a|an >year - ago|earlier")(Nothing)
    grammar.rule("the full year", "the year ' s end", "year 's end")(lambda: Cycle(Unit.YEAR, 0))
    grammar.rule("SHIFT year 's? ORD quarter")(_quarter_of_year)
    grammar.rule("the? ORD|SHIFT half of the|this year")(_half)
    grammar.rule("the? fiscal year")(lambda: Cycle(Unit.YEAR, 0))
    grammar.rule("the ORD UNIT")(_ordinal)
    grammar.rule("the? latest|current|past|last fiscal year")(lambda **_: Cycle(Unit.YEAR, 0))


def _references(grammar: Grammar) -> None:
    grammar.rule("value=NOW")(Vague)
    grammar.rule(
        *("right now", "just now", "these days", "at present", "the present", "the? present day|time"),
        *("current", "the time being", "at the moment"),
    )(lambda: Vague("PRESENT_REF"))
    grammar.rule("the? recent past", "the past", "the distant past")(lambda: Vague("PAST_REF"))
    grammar.rule("the? UNITS past", "the? past UNITS", "recent UNITS", "recent UNITS and UNITS")(
        lambda **_: Vague("PAST_REF")
    )
    grammar.rule("former")(lambda: Vague("PAST_REF", historic=True))
    grammar.rule("as soon as >DATE", "soon after|afterward|afterwards|thereafter", "as soon as")(Nothing)
    grammar.rule("soon")(lambda: Vague("FUTURE_REF", historic=False))
    # TIMEX2, after which histories are annotated, has these adjectives; news corpora leave most of them out.
    grammar.rule("future")(lambda: Vague("FUTURE_REF", historic=True))
    grammar.rule("recent")(lambda: Vague("PAST_REF", historic=True))
    grammar.rule("the? near|foreseeable|distant future", "the future", "the short|near|long term")(
        lambda: Vague("FUTURE_REF")
    )
    grammar.rule("the? coming|future UNITS", "as soon as possible")(lambda **_: Vague("FUTURE_REF"))


def _day(dayshift: int) -> Meaning:
    return Cycle(Unit.DAY, dayshift)


def _weekday(weekday: int, shift: int = 0) -> Meaning:
    return Weekday(weekday)


def _weekend(weekend: int) -> Meaning:
    return Weekday(0)


def _part(month: int, season: str, weekday: int, shift: int | None, base: Base) -> Meaning:
    if month:
        return Partial(Unit.MONTH, month, shift=shift, base=base)
    if season:
        return Partial(Unit.SEASON, SEASONS.index(season) + 1, shift=shift, base=base)
    return Weekday(weekday, shift, base)


def _near(
    shift: int = 0,
    unit: Unit | None = None,
    weekday: int = 0,
    weekend: int = 0,
    month: int = 0,
    season: str = "",
) -> Meaning | None:
    if unit:
        return Cycle(unit, shift) if unit in _DATED else None
    return _part(month, season, weekday, shift, Base.REFERENCE)


def _near_day(shift: int, month: int, day: int = 0, dayord: int = 0) -> Meaning | None:
    return Partial(Unit.DAY, month, day or dayord, shift=shift)


def _moved(grammar: Grammar, words: str, shift: int) -> None:
    """The following year, the previous Friday: counted from the date that the text told before."""

    def moved(
        unit: Unit | None = None, month: int = 0, season: str = "", weekday: int = 0, weekend: int = 0
    ) -> Meaning | None:
        if unit:
            return Cycle(unit, shift, Base.FOCUS) if unit in _DATED else None
        return _part(month, season, weekday, shift, Base.FOCUS)

    grammar.rule(f"the {words} UNIT|MONTH|SEASON|WEEKDAY|WEEKEND")(moved)
    grammar.rule(f"{words.removesuffix('|next')} UNIT")(moved)


def _same_unit(unit: Unit) -> Meaning | None:
    return Cycle(unit, 0, Base.FOCUS) if unit in _DATED else None


def _same_part(month: int = 0, season: str = "", weekday: int = 0) -> Meaning:
    return _part(month, season, weekday, 0, Base.FOCUS)


def _of_year(month: int, season: str) -> Partial:
    return Partial(Unit.MONTH, month) if month else Partial(Unit.SEASON, SEASONS.index(season) + 1)


def _part_of_year(shift: int, month: int = 0, season: str = "") -> Meaning:
    return Within(_of_year(month, season), Cycle(Unit.YEAR, shift))


def _part_of_that_year(month: int = 0, season: str = "") -> Meaning:
    return Within(_of_year(month, season), Cycle(Unit.YEAR, 0, Base.FOCUS))


def _year_ago_quarter(ord: int) -> Meaning | None:
    return Within(Partial(Unit.QUARTER, ord), Cycle(Unit.YEAR, -1)) if ord <= 4 else None


def _quarter_of_year(shift: int, ord: int) -> Meaning | None:
    return Within(Partial(Unit.QUARTER, ord), Cycle(Unit.YEAR, shift)) if ord <= 4 else None


def _ordinal(ord: int, unit: Unit) -> Meaning | None:
    return Ordinal("DATE", ord, unit) if unit in (Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR) else None


def _half(ord: int = 0, shift: int = 0) -> Meaning | None:
    number = 2 if shift == -1 else ord
    return Within(Partial(Unit.HALF, number), Cycle(Unit.YEAR, 0)) if number in (1, 2) else None
