"""Copied: which reports share text, or credit a wire, in sentences."""

from collections.abc import Iterable

from sayso.ledger.rows import CopyRow
from sayso.publish.lookup import Lookup
from sayso.publish.words import listed, plain

__all__ = ["copied"]

_MOST = 8


def copied(look: Lookup, rows: Iterable[CopyRow]) -> list[str]:
    """A sentence for each shared text, with each report's share of its own; then what reports credit, and repeats."""
    lines: list[str] = []
    credits: dict[str, list[str]] = {}
    repeats: dict[str, None] = {}
    for row in rows:
        known = [id for id in row.reports if id in look.reports]
        wire = plain(row.wire)
        if len(known) > 1:
            credited = f", credited to {wire}" if wire else ""
            what = "one text" if row.whole else "passages"
            lines.append(f"{_names(look, known, shares=True)} share {what}{credited}")
        elif known and wire:
            credits.setdefault(known[0], []).append(wire)
        elif known:
            repeats.setdefault(known[0])
    by_wires: dict[str, list[str]] = {}
    for report, wires in credits.items():
        by_wires.setdefault(listed(dict.fromkeys(wires)), []).append(report)
    for named, reports in by_wires.items():
        lines.append(f"{_names(look, reports)} {'credits' if len(reports) == 1 else 'credit'} {named}")
    if repeats:
        lines.append(f"{_names(look, repeats)} {'holds its' if len(repeats) == 1 else 'hold their'} own text twice")
    return lines


def _names(look: Lookup, ids: Iterable[str], shares: bool = False) -> str:
    names = []
    for id in ids:
        outlet, shown = look.outlet(id), plain(id)
        own = f", {look.reports[id].own_text_share:.0%} its own" if shares else ""
        names.append(f"{outlet if outlet != shown else 'a report'} ({shown}{own})")
    return listed(names, _MOST)
