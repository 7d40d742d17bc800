"""Ranges: what figures leave open, and whether two of them can both be true."""

from msgspec import Struct

from sayso.model import Figure

# "About 30" is anything from a tenth less to a tenth more.
ABOUT = 0.1


class Value(Struct):
    """One range with the statements and reports that give it, in the order of the reports."""

    low: int | None
    high: int | None
    modifier: str | None
    statements: list[str]
    reports: list[str]

    @property
    def least(self) -> int:
        """What it is sorted by: its lower end, or the upper one where that is open."""
        return self.low if self.low is not None else self.high or 0


def values(figures: list[tuple[str, Figure, str]]) -> list[Value]:
    """The different ranges of (report, figure, statement), the lower first; "at least 58" and "58" are told apart."""
    found: dict[tuple[int | None, int | None], Value] = {}
    for report, figure, statement in figures:
        empty = Value(figure.low, figure.high, figure.modifier, [], [])
        value = found.setdefault((figure.low, figure.high), empty)
        value.statements.append(statement)
        value.reports.append(report)
    return sorted(found.values(), key=lambda v: (v.least, v.low is None, v.high is None, v.high or 0))


def word(value: Value | Figure) -> bool:
    """Whether it is no number but a word such as "dozens"."""
    return value.high is None and value.modifier is not None and value.modifier.endswith("s")


def exclude(left: Value, right: Value) -> bool:
    """Whether no number lies in both ranges; a word such as "dozens" excludes none."""
    if word(left) or word(right):
        return False
    a, b = _bounds(left), _bounds(right)
    return a[1] < b[0] or b[1] < a[0]


def _bounds(value: Value) -> tuple[float, float]:
    low = float(value.low) if value.low is not None else 0.0
    high = float(value.high) if value.high is not None else float("inf")
    return (low * (1 - ABOUT), high * (1 + ABOUT)) if value.modifier == "about" else (low, high)


def text(value: Value) -> str:
    """A range in words: "at least 58", "58", "up to 9", "5 to 7", "dozens"."""
    if value.low is None:
        return f"up to {value.high}"
    if value.high is None:
        if word(value):
            return value.modifier or ""
        return f"{'at least' if value.modifier in (None, 'exact') else value.modifier} {value.low}"
    if value.low != value.high:
        return f"{value.low} to {value.high}"
    return f"about {value.low}" if value.modifier == "about" else str(value.low)
