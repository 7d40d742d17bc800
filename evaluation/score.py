"""Score sayso on the corpus.

python -m evaluation.score                a table, a line a cluster
python -m evaluation.score --json         the same as JSON
python -m evaluation.score --errors [ID]  what was not found or is wrong, a line each (of one cluster)
"""

import argparse
import json
import sys
from collections.abc import Iterator

import msgspec

import sayso
from evaluation import corpus
from evaluation.measures import NAMES, Count, Measured, right_stance

Row = dict[str, float | None]


def measure(cluster: corpus.Cluster) -> Measured:
    """Read the reports of one cluster with sayso."""
    with sayso.read([msgspec.to_builtins(report) for report in cluster.reports]) as ledger:
        return Measured(cluster, ledger.tables())


def mean(rows: list[Row]) -> Row:
    """The mean of each measure over the clusters that have something to measure."""
    means: Row = {}
    for name in NAMES:
        values = [value for row in rows if (value := row[name]) is not None]
        means[name] = sum(values) / len(values) if values else None
    return means


def shares(counts: dict[str, Count]) -> Row:
    """The figures of one cluster."""
    return {name: counts[name].share for name in NAMES}


def table(rows: dict[str, Row]) -> str:
    """The figures as a table in Markdown, to two places, the mean last."""
    lines = ["| cluster | " + " | ".join(NAMES) + " |", "|---|" + "---|" * len(NAMES)]
    for cluster, row in rows.items():
        cells = ("-" if (value := row[name]) is None else f"{value:.2f}" for name in NAMES)
        lines.append(f"| {cluster} | " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


def errors(measured: Measured) -> Iterator[str]:
    """What a reader would have to mend, a line each."""
    for gold in measured.cluster.statements:
        if gold.optional:
            continue
        said = measured.got(gold)
        quote = " / ".join(filter(None, (gold.quote, gold.quote2)))
        if said is None:
            yield f"missed   {gold.id} {list(gold.chain)} {gold.stance}: {quote}"
        elif not measured.right_source(gold, said):
            yield f"source   {gold.id} {list(gold.chain)} is {list(said.chain)}: {quote}"
        elif not right_stance(gold, said):
            yield f"stance   {gold.id} {list(gold.chain)} {gold.stance} is {said.stance}: {quote}"
        elif len(gold.chain) > 1 and not measured.right_chain(gold, said):
            yield f"chain    {gold.id} {list(gold.chain)} is {list(said.chain)}: {quote}"
    wrong = measured.unfounded()
    for said in measured.tables.statements:
        if said.id in wrong:
            yield f"invented {said.report} {list(said.chain)} {said.stance}: {said.quote}"


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--errors", nargs="?", const="")
    arguments = parser.parse_args()
    clusters = {cluster.cluster: cluster for cluster in map(corpus.load, corpus.files())}
    if arguments.errors is not None:
        for name, cluster in clusters.items():
            if arguments.errors in ("", name):
                sys.stdout.writelines(f"{line}\n" for line in errors(measure(cluster)))
        return 0
    rows = {name: shares(measure(cluster).counts()) for name, cluster in clusters.items()}
    rows["mean"] = mean(list(rows.values()))
    sys.stdout.write(json.dumps(rows, indent=2) + "\n" if arguments.json else table(rows))
    return 0


if __name__ == "__main__":
    sys.exit(main())
