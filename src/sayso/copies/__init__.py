"""Copies: text that reports share, that one report repeats, or that it has from a wire.

find() takes the analyses of all reports and gives the copies and, for each report, the share of its characters that
no earlier report has. MinHash and rare long shingles propose pairs of reports; what counts is an exact comparison of
their words. It knows nothing of events: that a copied statement is no second origin is reconcile's business.
"""

from collections.abc import Sequence

from sayso.copies.credit import credited
from sayso.copies.group import grouped
from sayso.copies.own import shares
from sayso.copies.pairs import shared_pairs
from sayso.copies.rank import in_order
from sayso.copies.repeat import repeated
from sayso.model import Analysis, Copy

__all__ = ["find", "in_order"]


def find(analyses: Sequence[Analysis]) -> tuple[tuple[Copy, ...], dict[str, float]]:
    """The copies, sorted, and the own-text share (0 to 1) by report id; neither depends on the order given."""
    reports = in_order(analysis.report for analysis in analyses)
    pairs = shared_pairs(reports)
    copies = [*grouped(reports, pairs), *repeated(reports), *credited(reports)]
    copies.sort(key=lambda copy: (copy.reports, copy.wire or "", copy.spans))
    return tuple(copies), shares(reports, pairs)
