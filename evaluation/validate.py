"""Whether the corpus keeps its own rules: quotes stand in their texts, ids exist, words are of the fixed lists.

python -m evaluation.validate [FILE...]     prints each fault; exit code 1 where there is one
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec

from evaluation import corpus

STANCES = {"asserts", "denies", "doubts", "accuses", "claims_responsibility", "admits", "predicts", "declines"}
KINDS = {"contradiction", "denial", "update"}
COUNTED = {"killed", "wounded", "missing", "displaced", "captured", "released", "strikes", "destroyed", "attackers"}


def faults(cluster: corpus.Cluster) -> Iterator[str]:
    """What is wrong with one cluster, a line each."""
    texts = {report.id: report.text for report in cluster.reports}
    known = {statement.id for statement in cluster.statements}
    events = {event.id for event in cluster.events}
    if len(known) < len(cluster.statements) or len(texts) < len(cluster.reports):
        yield "an id stands twice"
    yield from _statements(cluster, texts, known, events)
    for figure in cluster.figures:
        if figure.quote not in texts.get(figure.report, ""):
            yield f"figure {figure.quote!r} does not stand in report {figure.report}"
        if figure.what not in COUNTED | {"other"}:
            yield f"figure {figure.quote!r}: {figure.what} is no kind of figure"
        if figure.event not in events or figure.statement not in known | {None}:
            yield f"figure {figure.quote!r} hangs on an event or a statement that is not there"
        if figure.low is None and figure.high is None:
            yield f"figure {figure.quote!r} has no number"
    for dispute in cluster.disputes:
        if dispute.event not in events or dispute.kind not in KINDS or len(dispute.sides) < 2:
            yield f"dispute {dispute.id}: no such event or kind, or only one side"
        if missing := {one for side in dispute.sides for one in side.statements} - known:
            yield f"dispute {dispute.id}: no statements {sorted(missing)}"
    for copy in cluster.copies:
        if any(copy.evidence not in texts.get(report, "") for report in copy.reports):
            yield f"copy {copy.reports}: the evidence does not stand in all of them"


def _statements(cluster: corpus.Cluster, texts: dict[str, str], known: set[str], events: set[str]) -> Iterator[str]:
    names = {name for canonical, variants in cluster.sources.items() for name in (canonical, *variants)}
    for statement in cluster.statements:
        text = texts.get(statement.report, "")
        for words in (statement.quote, statement.quote2, statement.cue):
            # The colon of a headline is a cue, an empty quote is none.
            if words is not None and (not words or words not in text):
                yield f"{statement.id}: {words!r} does not stand in report {statement.report}"
        if not {statement.stance, *statement.also} <= STANCES:
            yield f"{statement.id}: {statement.stance} or {statement.also} is no stance"
        if statement.event not in events or statement.of not in known | {None}:
            yield f"{statement.id}: no such event or statement"
        if unknown := [name for name in statement.chain if name not in names]:
            yield f"{statement.id}: {unknown} are not among the sources"


def main(arguments: list[str]) -> int:
    """Check the given files, or all."""
    found = 0
    for path in [Path(name) for name in arguments] or corpus.files():
        try:
            lines = list(faults(corpus.load(path)))
        except msgspec.MsgspecError as error:
            lines = [str(error)]
        found += len(lines)
        for line in lines:
            sys.stdout.write(f"{path.name}: {line}\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
