"""Lengths as TIMEX3 writes them: P3D, PT2H, P2Y6M, PXW."""

from sayso.mentions.dates.meaning import Length
from sayso.mentions.dates.when import Unit

_CODE = {
    Unit.FORTNIGHT: ("W", 2),
    Unit.HALF: ("M", 6),
    Unit.DECADE: ("Y", 10),
    Unit.CENTURY: ("Y", 100),
    Unit.MILLENNIUM: ("Y", 1000),
}
_VAGUE = {Unit.DECADE: "DE", Unit.CENTURY: "CE", Unit.MILLENNIUM: "ML", Unit.FORTNIGHT: "W"}
_CLOCK = {Unit.HOUR: "H", Unit.MINUTE: "M", Unit.SECOND: "S"}
# How a fraction is written: half a year is six months.
_SMALLER = {Unit.YEAR: ("M", 12), Unit.HOUR: ("M", 60), Unit.MINUTE: ("S", 60), Unit.DAY: ("H", 24)}


def timex(length: Length) -> str:
    """The TIMEX3 value of a length."""
    dates = times = ""
    for amount, unit in length.amounts:
        text, clock = _one(amount, unit)
        if clock:
            times += text
        elif text:
            dates += text
        if unit is Unit.DAY and amount is not None and amount != int(amount):
            times += f"{round((amount % 1) * 24)}H"
    return f"P{dates}" + (f"T{times}" if times else "")


def _one(amount: float | None, unit: Unit) -> tuple[str, bool]:
    clock = unit in _CLOCK
    if amount is None:
        return f"X{_CLOCK.get(unit) or _VAGUE.get(unit) or unit.value}", clock
    code, times = _CODE.get(unit, (_CLOCK.get(unit, unit.value), 1))
    amount = amount * times
    whole, rest = int(amount), amount % 1
    if rest and unit in _SMALLER:
        smaller, size = _SMALLER[unit]
        text = f"{whole}{code}" if whole else ""
        return (text if unit is Unit.DAY else f"{text}{round(rest * size)}{smaller}"), clock
    return (f"{whole}{code}" if not rest else f"{amount:g}{code}"), clock
