"""Times of day: by the clock, by name and by part of the day."""

from sayso.mentions.dates.grammar import Grammar
from sayso.mentions.dates.meaning import Base, Cycle, Meaning, Ordinal, Timed
from sayso.mentions.dates.when import Unit

# "at 4 in the afternoon"
_LATE = {"MO": False, "AF": True, "EV": True, "NI": True}


def add_to(grammar: Grammar) -> None:
    """Register the rules."""
    grammar.rule(
        "NUM|CLOCK|DOTCLOCK MERIDIEM ZONE?",
        "LONECLOCK ZONE?",
        "HHMM MERIDIEM",
        "hhmm=LONEHHMM hours",
        "CLOCK|DOTCLOCK|HHMM ZONE",
        "CLOCK|HHMM hours ZONE",
        "NUM o ' clock",
        "HH ZONE",
        "NUM|CLOCK in the PARTOFDAY",
        "NUM o ' clock in the PARTOFDAY",
        "NUM|CLOCK|DOTCLOCK MERIDIEM in the PARTOFDAY",
    )(_clock)
    grammar.rule("HOUR")(_named)
    grammar.rule("that same? PARTOFDAY", "the same PARTOFDAY")(_part)
    grammar.rule("this PARTOFDAY")(lambda partofday: Timed(f"T{partofday}", Cycle(Unit.DAY, 0)))
    grammar.rule("last night")(lambda: Timed("TNI", Cycle(Unit.DAY, -1)))
    grammar.rule("last|yesterday evening")(lambda: Timed("TEV", Cycle(Unit.DAY, -1)))
    grammar.rule("TONIGHT")(lambda tonight: Timed(f"T{tonight}", Cycle(Unit.DAY, 0)))
    grammar.rule("overnight")(lambda: Timed("TNI", Cycle(Unit.DAY, -1)))
    grammar.rule("the? early|late|mid|middle -? PARTOFDAY", "the PARTOFDAY >FUNC", "the? early PARTOFDAY hours")(_part)
    grammar.rule("the early|small|wee hours")(lambda: Timed("TMO"))
    grammar.rule("partofday=TWILIGHT")(_part)
    grammar.rule("PARTOFDAY")(_bare)
    grammar.rule("the previous|preceding PARTOFDAY")(_part_before)
    grammar.rule("the following|next PARTOFDAY")(_next_part)
    grammar.rule("the ORD PARTOFDAY")(lambda **_: Ordinal("TIME"))


def _clock(
    num: float | None = None,
    hh: int | None = None,
    clock: tuple[int, int] | None = None,
    dotclock: tuple[int, int] | None = None,
    loneclock: tuple[int, int] | None = None,
    hhmm: str = "",
    meridiem: str = "",
    partofday: str = "",
    zone: str = "",
) -> Meaning | None:
    told = clock or dotclock or loneclock
    if hhmm:
        told = int(hhmm[:2]), int(hhmm[2:])
    if told is None:
        number = num if num is not None else hh
        if number is None or number != int(number):
            return None
        told = int(number), 0
    hour, minute = told
    late = meridiem == "p" or _LATE.get(partofday, False)
    if (meridiem or partofday) and not 1 <= hour <= 12:
        if meridiem and 13 <= hour <= 23:
            late = False
        else:
            return None
    elif meridiem or partofday:
        hour = hour % 12 + (12 if late else 0)
    if not 0 <= hour <= 24 or not 0 <= minute <= 59:
        return None
    return Timed(f"T{hour:02d}:{minute:02d}")


def _named(hour: int) -> Meaning:
    return Timed(f"T{hour:02d}:00")


def _part(partofday: str) -> Meaning:
    return Timed(f"T{partofday}")


def _part_before(partofday: str) -> Meaning:
    return Timed(f"T{partofday}", Cycle(Unit.DAY, -1, Base.FOCUS))


def _bare(partofday: str) -> Meaning:
    return Timed(f"T{partofday}", generic=True)


def _next_part(partofday: str) -> Meaning:
    return Timed(f"T{partofday}", Cycle(Unit.DAY, 1, Base.FOCUS))
