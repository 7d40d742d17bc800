"""Own text: how much of each report no earlier one has."""

from collections import defaultdict
from collections.abc import Sequence

from sayso.copies.pairs import Pair
from sayso.copies.repeat import REPEAT
from sayso.copies.spans import common, size
from sayso.copies.words import COMPARED, passages
from sayso.model import Report, Span


def shares(reports: Sequence[Report], pairs: Sequence[Pair]) -> dict[str, float]:
    """Report id to the share, 0 to 1, of its body, headline, caption and repeat that is neither copied nor repeated.

    A report without any such text has nothing that another could own: 1.
    """
    taken: dict[int, list[Span]] = defaultdict(list)
    for pair in pairs:
        taken[pair.later].extend(pair.later_spans)
    found = {}
    for n, report in enumerate(reports):
        own, again = passages(report, COMPARED), passages(report, REPEAT)
        whole = size(own) + size(again)
        left = size(own) - common(own, taken[n])
        found[report.id] = round(left / whole, 4) if whole else 1.0
    return dict(sorted(found.items()))
