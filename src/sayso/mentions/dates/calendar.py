"""Calendar dates: days, months, years, decades, centuries, seasons, quarters and halves by their names."""

import datetime as dt

from sayso.mentions.dates.grammar import Grammar
from sayso.mentions.dates.meaning import Absolute, Meaning, NoDay, Nothing, Partial, Timed
from sayso.mentions.dates.when import SEASONS, Unit, When, day_of, month_of


def add_to(grammar: Grammar) -> None:
    """Register the rules."""
    grammar.rule(
        "WEEKDAY ,? MONTH the? DAY|DAYORD",
        "WEEKDAY ,? the? DAY|DAYORD of? MONTH",
    )(_day_of_week)
    grammar.rule(
        "MONTH the? DAY|DAYORD",
        "the? DAY|DAYORD of? MONTH",
        "DAY|DAYORD - MONTH",
        "MONTH the? dayord=DAYWORD",
        "the? dayord=DAYWORD of MONTH",
    )(_day)
    # "In February 30 people died" tells the month.
    grammar.rule("MONTH the? DAY >FUNC", "MONTH the? DAYORD", "the? DAY|DAYORD of? MONTH", "DAY|DAYORD - MONTH")(
        _no_day
    )
    grammar.rule(
        "MONTH the? DAY|DAYORD ,? YEAR",
        "the? DAY|DAYORD of? MONTH ,? YEAR",
        "DAY|DAYORD - MONTH - YEAR|NN",
        "WEEKDAY ,? MONTH the? DAY|DAYORD ,? YEAR",
        "WEEKDAY ,? the? DAY|DAYORD of? MONTH ,? YEAR",
        "MONTH the? dayord=DAYWORD ,? YEAR",
        "the? dayord=DAYWORD of MONTH ,? YEAR",
        "MONTH DAY|DAYORD ,? YEAR BC|AD",
        "DAY|DAYORD of? MONTH ,? YEAR|NUM BC|AD",
    )(_full_day)
    # "seen in this June 9, 2011 picture": the date tells its year.
    grammar.rule("SHIFT >MONTH DAY|DAYORD ,? YEAR")(lambda shift: Nothing())
    grammar.rule("MONTH")(_month)
    grammar.rule("MONTH ,|of|-? YEAR", "MONTH of? YEAR|NUM BC|AD", "MONTH of the year YEAR")(_month_year)
    grammar.rule(
        "LONEYEAR",
        "the year|years YEAR",
        "fiscal|calendar|financial year YEAR",
        "YEAR|NUM BC|AD",
        "AD YEAR|NUM",
        "the year YEAR|NUM BC|AD",
    )(_year)
    grammar.rule("the? fiscal YEAR", "the? fiscal year YEAR")(_fiscal)
    grammar.rule("YEAR / NN|YEAR")(_split_year)
    grammar.rule("the? DECADE", "the? DECADE BC")(_decade)
    grammar.rule("the? decade=DECADEBC BC")(_decade)
    grammar.rule("the TENS", "the NUM - TENS", "the early|mid|late -? TENS")(_spoken_decade)
    grammar.rule("the? ORD -? century", "the? ORD -? century BC|AD", "the? centuries ORD")(_century)
    grammar.rule("SEASON", "the SEASON >FUNC")(_season)
    grammar.rule("the? SEASON of|,? YEAR", "the? SEASON of|,? YEAR|NUM BC", "the? YEAR SEASON")(_season_year)
    grammar.rule("the? fiscal? ORD quarter", "fiscal? ORD - quarter", "the? fiscal - ORD quarter", "QUARTERNAME")(
        _quarter
    )
    grammar.rule(
        "the? ORD -? quarter of YEAR",
        "the? ORD -? quarter YEAR",
        "the? YEAR 's? fiscal? ORD -? quarter",
        "QUARTERNAME of? YEAR",
        "YEAR QUARTERNAME",
    )(_quarter_year)
    grammar.rule("the? ORD|SHIFT half of YEAR", "the? YEAR ORD half")(_half_year)
    grammar.rule("ISO")(_iso)
    grammar.rule("when=SLASHED")(Absolute)


def _era(year: float, bc: object) -> int:
    return -int(year) if bc else int(year)


def _int(value: object) -> int:
    return int(value) if isinstance(value, int) else 0


def _day_of_week(weekday: int, month: int, day: int = 0, dayord: int = 0) -> Meaning | None:
    return _day(month, day, dayord)


def _day(month: int, day: int = 0, dayord: int = 0) -> Meaning | None:
    number = day or dayord
    # 2000 was a leap year: a 29 February may be meant, a 30th never.
    return Partial(Unit.DAY, month, number) if day_of(2000, month, number) else None


def _no_day(month: int, day: int = 0, dayord: int = 0) -> Meaning | None:
    return None if day_of(2000, month, day or dayord) else NoDay()


def _full_day(
    month: int,
    day: int = 0,
    dayord: int = 0,
    year: int = 0,
    num: int = 0,
    nn: int | None = None,
    weekday: int = 0,
    bc: object = None,
    ad: object = None,
) -> Meaning | None:
    if nn is not None:
        year = nn + (1900 if nn >= 50 else 2000)
    when = day_of(_era(year or num, bc), month, day or dayord)
    return Absolute(when) if when else NoDay()


def _month(month: int) -> Meaning:
    return Partial(Unit.MONTH, month)


def _month_year(month: int, year: int = 0, num: float = 0, bc: object = None, ad: object = None) -> Meaning | None:
    when = month_of(_era(year or num, bc), month)
    return Absolute(when) if when else None


def _year(loneyear: int = 0, year: int = 0, num: float = 0, bc: object = None, ad: object = None) -> Meaning | None:
    number = loneyear or year or num
    if number != int(number) or not 0 < number <= 9998:
        return None
    return Absolute(When(Unit.YEAR, _era(number, bc)))


def _fiscal(year: int) -> Meaning:
    return Absolute(When(Unit.FISCAL, year))


def _split_year(year: int, nn: int | None = None, **later: int) -> Meaning | None:
    """2004/05: a year that runs over the turn of the calendar's."""
    return Absolute(When(Unit.YEAR, year)) if nn is not None and nn == (year + 1) % 100 else None


def _decade(decade: int, bc: object = None) -> Meaning:
    if bc:
        return Absolute(When(Unit.DECADE, -decade))
    # "the 1800s" is the century, "the 2000s" has always been the decade.
    return Absolute(When(Unit.CENTURY if decade % 100 == 0 and decade < 2000 else Unit.DECADE, decade))


def _spoken_decade(tens: int, num: int = 19) -> Meaning | None:
    return Absolute(When(Unit.DECADE, num * 100 + tens)) if num in (17, 18, 19) else None


def _century(ord: int, bc: object = None, ad: object = None) -> Meaning | None:
    if not 0 < ord <= 30:
        return None
    if bc:
        # TIMEX3 counts as for years after Christ: the 4th century BC is BC03.
        return Absolute(When(Unit.CENTURY, -(ord - 1) * 100)) if ord > 1 else None
    return Absolute(When(Unit.CENTURY, (ord - 1) * 100)) if ord > 1 else None


def _season(season: str) -> Meaning:
    return Partial(Unit.SEASON, SEASONS.index(season) + 1)


def _season_year(season: str, year: int = 0, num: float = 0, bc: object = None) -> Meaning:
    return Absolute(When(Unit.SEASON, _era(year or num, bc), SEASONS.index(season) + 1))


def _quarter(ord: int = 0, quartername: int = 0) -> Meaning | None:
    number = ord or quartername
    return Partial(Unit.QUARTER, number) if 1 <= number <= 4 else None


def _quarter_year(year: int, ord: int = 0, quartername: int = 0) -> Meaning | None:
    number = ord or quartername
    return Absolute(When(Unit.QUARTER, year, number)) if 1 <= number <= 4 else None


def _half_year(year: int, ord: int = 0, shift: int = 0) -> Meaning | None:
    number = 2 if shift == -1 else ord
    return Absolute(When(Unit.HALF, year, number)) if number in (1, 2) else None


def _iso(iso: str) -> Meaning | None:
    try:
        date = dt.date.fromisoformat(iso[:10])
    except ValueError:
        return None
    day = Absolute(When(Unit.DAY, date.year, date.month, date.day))
    return Timed(f"T{iso[11:16]}", day) if len(iso) >= 16 and iso[11:13] <= "24" else day
