"""Groups: pairs of reports that share text, as copies that as many reports as possible have together."""

from collections import defaultdict
from collections.abc import Sequence

from sayso.copies.pairs import Pair
from sayso.copies.spans import joined
from sayso.model import Copy, CopySpan, Report, Span


def grouped(reports: Sequence[Report], pairs: Sequence[Pair]) -> list[Copy]:
    """One copy for each set of reports of which every two share text; a pair is told in one copy only.

    Sharing is not passed on: what A and B share may be other text than what B and C share.
    """
    by_pair = {(pair.earlier, pair.later): pair for pair in pairs}
    near: dict[int, set[int]] = defaultdict(set)
    for earlier, later in by_pair:
        near[earlier].add(later)
        near[later].add(earlier)
    told: set[tuple[int, int]] = set()
    found = []
    for earlier, later in sorted(by_pair):
        if (earlier, later) in told:
            continue
        members = [earlier, later]
        for other in sorted(near[earlier] & near[later]):
            if all(other in near[member] for member in members):
                members.append(other)
        members.sort()
        inside = [(a, b) for k, a in enumerate(members) for b in members[k + 1 :]]
        told.update(inside)
        found.append(_copy(reports, members, [by_pair[key] for key in inside]))
    return found


def _copy(reports: Sequence[Report], members: list[int], pairs: list[Pair]) -> Copy:
    spans: dict[int, list[Span]] = defaultdict(list)
    for pair in pairs:
        spans[pair.earlier].extend(pair.earlier_spans)
        spans[pair.later].extend(pair.later_spans)
    stretches = [CopySpan(reports[n].id, span) for n in members for span in joined(spans[n])]
    stretches.sort(key=lambda stretch: (stretch.report, stretch.span))
    names = tuple(sorted(reports[n].id for n in members))
    return Copy(names, _wire(reports, members), tuple(stretches), all(pair.whole for pair in pairs))


def _wire(reports: Sequence[Report], members: list[int]) -> str | None:
    """The wires that all of them credit who credit any; those that any credits, where they have none in common."""
    credits = [reports[n].agencies for n in members if reports[n].agencies]
    if not credits:
        return None
    common = [name for name in credits[0] if all(name in others for others in credits[1:])]
    return ", ".join(common or dict.fromkeys(name for names in credits for name in names))
