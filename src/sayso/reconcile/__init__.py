"""Reconcile: what reports say together. Who agrees with whom, on how many origins it rests, and who says otherwise.

reconcile() takes the analyses of all reports, their copies, own-text shares and stories, and gives Findings: sources
and events across reports, which statement tells of which event and which it denies, support, disputes and control of
places. It never decides who is right, never merges statements, and does not depend on the order given.
"""

from collections.abc import Mapping, Sequence

from sayso.model import Analysis, Copy, Findings
from sayso.reconcile import attach, control, denials, disputes, events, origins, sources, support
from sayso.reconcile.material import Material
from sayso.reconcile.reports import Reports

__all__ = ["reconcile"]


def reconcile(
    analyses: Sequence[Analysis], copies: Sequence[Copy], own_text: Mapping[str, float], stories: Mapping[str, str]
) -> Findings:
    """All that the reports say together. `own_text` and `stories` are by report id, as copies and stories give them."""
    reports = Reports(analyses, stories)
    speakers = sources.find(reports)
    told = events.find(reports)
    links = attach.find(reports, told)
    against = denials.find(reports, speakers, links)
    material = Material(speakers, told, origins.Origins(reports, speakers, links, copies), against)
    return Findings(
        stories=dict(sorted(stories.items())),
        own_text=dict(sorted(own_text.items())),
        main_events=told.main,
        statement_events=dict(sorted(links.statements.items())),
        statement_sources=speakers.chains,
        statement_of=against.of,
        figure_events=dict(sorted(links.figures.items())),
        figure_statements=dict(sorted(links.figure_statements.items())),
        events=events.records(reports, told, links),
        sources=speakers.sources,
        support=support.find(material),
        disputes=disputes.find(material),
        copies=tuple(copies),
        control=control.find(reports, told, links),
    )
