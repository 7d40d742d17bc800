"""Sets: what recurs (daily, every Monday, twice a week)."""

from sayso.mentions.dates.grammar import Grammar
from sayso.mentions.dates.length import timex
from sayso.mentions.dates.meaning import Length, Meaning, Often
from sayso.mentions.dates.when import SEASONS, Unit


def add_to(grammar: Grammar) -> None:
    """Register the rules."""
    grammar.rule("OFTEN")(lambda often: Often(timex(Length(((1, often),)))))
    grammar.rule(
        "every|each UNIT|WEEKDAY|MONTH|SEASON|PARTOFDAY|WEEKEND",
        "every|each other UNIT|WEEKDAY",
        "every|each QTY UNITS",
        "every|each ORD UNIT",
        "per UNIT",
        "each and every UNIT",
        "once|twice a|every|each|per UNIT",
        "QTY times a|every|each|per UNIT",
    )(_every)
    grammar.rule("WEEKDAYS", "WEEKDAY PARTSOFDAY", "WEEKENDS", "WEEKDAY|WEEKDAYS and WEEKDAYS")(_weekdays)


def _every(
    unit: Unit | None = None,
    units: Unit | None = None,
    qty: float | None = None,
    ord: int = 1,
    weekday: int = 0,
    month: int = 0,
    season: str = "",
    partofday: str = "",
    weekend: int = 0,
) -> Meaning | None:
    if units:
        return Often(timex(Length(((qty, units),))))
    if weekday:
        return Often(f"XXXX-WXX-{weekday}")
    if month:
        return Often(f"XXXX-{month:02d}")
    if season:
        return Often(f"XXXX-{SEASONS[SEASONS.index(season)]}")
    if partofday:
        return Often(f"XXXX-XX-XXT{partofday}")
    if weekend:
        return Often("XXXX-WXX-WE")
    # "million instructions per second" is a speed.
    return Often(timex(Length(((ord, unit),)))) if unit and unit is not Unit.SECOND else None


def _weekdays(weekdays: int = 0, weekday: int = 0, partsofday: str = "", weekends: int = 0) -> Meaning:
    if weekends:
        return Often("XXXX-WXX-WE")
    time = f"T{partsofday}" if partsofday else ""
    return Often(f"XXXX-WXX-{weekday or weekdays}{time}")
