"""Durations: how long something takes, whatever its place in the calendar."""

import itertools

from sayso.mentions.dates.grammar import Grammar
from sayso.mentions.dates.meaning import Length, Meaning, Nothing
from sayso.mentions.dates.when import Unit

_LEAD = "first|early|last|final|closing|intervening|succeeding|following|subsequent|ensuing"
_NAMED = "first|final|coming|previous|preceding|following|initial|opening|closing|remaining|ensuing"


def add_to(grammar: Grammar) -> None:
    """Register the rules."""
    grammar.rule(
        "QTY -? UNIT|UNITS",
        "QTY more|additional|extra|further|full|long|short|consecutive|straight|whole|solid|bloody|hard UNITS",
        "QTY - UNIT - UNIT",
    )(_counted)
    grammar.rule("QTY - UNIT - long", "QTY UNIT long", "QTY UNITS long")(_counted)
    grammar.rule("a|an|one UNIT", "a|an additional|extra|whole|full|entire|single UNIT", "another UNIT")(_one)
    grammar.rule("a|an QTY -? UNIT period", "a period of QTY UNITS")(_counted)
    grammar.rule("low=QTY to|or|- QTY UNITS -? old")(lambda low, qty, units: _age(low, None, units))
    grammar.rule("QTY -? UNIT|UNITS -? old|olds", "QTY UNITS of age")(_age)
    grammar.rule("the? QTY UNITS '? name=war", "the? QTY -? UNIT name=war")(_named)
    grammar.rule("qty=NUM -? quarter|quarters >of", "qty=NUM - quarters")(_share)
    grammar.rule("a quarter")(Nothing)
    grammar.rule(
        "low=QTY to|or|- high=QTY UNITS", "low=QTY - to - high=QTY - UNIT", "low=QTY to|or|- high=QTY -? UNIT"
    )(_between)
    grammar.rule(f"the? {_NAMED}|past|last|next low=QTY to|or|- high=QTY UNITS")(_between)
    grammar.rule("a|an UNIT and a half")(lambda unit: Length(((1.5, unit),)))
    grammar.rule("UNITS")(_bare)
    grammar.rule("a|an units=UNIT or two")(_bare)
    grammar.rule("UNITS or UNITS")(_bare)
    grammar.rule("a|an >UNIT - long")(Nothing)
    grammar.rule("units=UNITS - long|old")(lambda units: Length(((None, units),), whole=True))
    grammar.rule("UNIT - long")(lambda unit: Length(((1, unit),), whole=True) if unit is not Unit.SECOND else None)
    grammar.rule("the whole|entire UNIT")(lambda unit: Length(((1, unit),), whole=True))
    grammar.rule(f"the? {_NAMED} QTY UNITS", f"the? QTY {_NAMED} UNITS", "the|these|those QTY UNITS")(_these)
    grammar.rule("the? SHIFT QTY UNITS", "the? QTY SHIFT UNITS")(_spell)
    grammar.rule("the past UNIT")(_past)
    grammar.rule("the year >ended|ending", "the fiscal year >ended|ending")(
        lambda: Length(((1, Unit.YEAR),), whole=True)
    )
    grammar.rule("the? UNITS ahead")(lambda units: Length(((None, units),), whole=True))
    grammar.rule(f"the? {_LEAD} UNITS")(lambda units: Length(((None, units),), whole=True))


def add_sums(grammar: Grammar) -> None:
    """Register the rules over durations: two years, three months and a day."""
    grammar.rule("big=LENGTH ,? and? small=LENGTH", "big=LENGTH ,? mid=LENGTH ,? and? small=LENGTH")(_sum)


def _counted(qty: float | None, unit: Unit | None = None, units: Unit | None = None) -> Meaning | None:
    kind = unit or units
    # Above 1,500 the singular stands for a year: the 1988 quarter.
    most = 1500 if unit else 1_000_000
    if kind is None or (qty is not None and not 0 < qty <= most):
        return None
    return Length(((qty, kind),), plural=units is not None)


def _age(qty: float | None, unit: Unit | None = None, units: Unit | None = None) -> Meaning | None:
    kind = unit or units
    return Length(((qty, kind),), age=True) if kind else None


def _between(
    low: float | None, high: float | None, unit: Unit | None = None, units: Unit | None = None
) -> Meaning | None:
    """Two to three weeks: the shorter, which is as TIMEX3 has it."""
    return _counted(low, unit, units) if low is not None and high is not None and low < high else None


def _share(qty: float) -> Meaning | None:
    """Three quarters of the people; but two quarters of losses."""
    return Nothing() if qty in (1, 3) else None


def _named(name: str, **_: object) -> Meaning | None:
    """The Seven Years' War is no length; a six-day war is."""
    return Nothing() if name[0].isupper() else None


def _one(unit: Unit) -> Meaning | None:
    # "a second" is nearly always the next after the first.
    return None if unit is Unit.SECOND else Length(((1, unit),))


def _bare(units: Unit) -> Meaning:
    return Length(((None, units),), plural=True)


def _spell(units: Unit, qty: float | None, shift: int) -> Meaning | None:
    return Length(((qty, units),), whole=True, side=shift) if shift else None


def _these(units: Unit, qty: float | None) -> Meaning | None:
    return Length(((qty, units),), whole=True)


def _past(unit: Unit) -> Meaning | None:
    return Length(((1, unit),), whole=True, side=-1)


def _sum(big: Length, small: Length, mid: Length | None = None) -> Meaning | None:
    """Each unit smaller than the one before."""
    amounts = (*big.amounts, *(mid.amounts if mid else ()), *small.amounts)
    sizes = [list(Unit).index(unit) for _, unit in amounts]
    told = all(amount is not None for amount, _ in amounts)
    return Length(amounts) if told and all(a > b for a, b in itertools.pairwise(sizes)) else None
