"""How many parsed reports a second figures.find reads on one core, and how often it has the dead that a report states.

    python benchmarks/figures.py [EVAL GOLD.jsonl...]

Without files it reads 300 made-up reports. EVAL is the folder of the evaluation set's scorers: score_toll.py there
knows the gold of each file and which numbers a text holds. Counted are the first 300 reports whose gold has dead
and whose text holds that number: right is one of which a `killed` figure has it as its lower bound. The room alone is
measured: which of a report's figures is that of its main event, events and reconcile say.
"""

import gzip
import importlib
import json
import random
import sys
import time
from pathlib import Path
from typing import Any

from sayso.language import parse_all
from sayso.mentions import figures
from sayso.model import Figure, Report

MOST = 300
SENTENCES = (
    "At least {a} people were killed and {b} wounded when jets struck the market, medics said.",
    "The ministry said the toll had risen to {a}, including {b} children.",
    "Between {a} and {b} families fled the town, where dozens of houses were destroyed.",
    "The governor told reporters that roads would be open again before the end of the week.",
    "Soldiers arrested {b} men at a checkpoint, and {a} others were released on Monday.",
    "Residents spoke of a calm night, and shops in the centre were open.",
)


def made_up() -> list[Report]:
    chance = random.Random(7)
    reports = []
    for n in range(MOST):
        lines = (chance.choice(SENTENCES).format(a=chance.randint(2, 40), b=chance.randint(41, 900)) for _ in range(20))
        reports.append(Report(f"r{n}", "\n\n".join(lines)))
    return reports


def read(reports: list[Report]) -> list[tuple[Figure, ...]]:
    documents = list(parse_all(reports))
    start = time.process_time()
    found = [tuple(figures.find(document)) for document in documents]
    seconds = time.process_time() - start
    size = sum(len(report.text) for report in reports) / len(reports)
    print(f"{len(reports)} reports of {size:.0f} characters: {len(reports) / seconds:.0f} a second, parse not counted")
    return found


def whole(row: dict[str, Any]) -> str:
    return f"{row['title']}\n\n{row['text']}" if row.get("title") else str(row["text"])


def main() -> None:
    if len(sys.argv) == 1:
        read(made_up())
        return
    sys.path.insert(0, sys.argv[1])
    scorer = importlib.import_module("score_toll")
    for name in map(Path, sys.argv[2:]):
        with gzip.open(name, "rt", encoding="utf-8") if name.suffix == ".gz" else name.open(encoding="utf-8") as lines:
            rows = [json.loads(line) for line in lines]
        gold = [(row, (scorer.facts(row)["killed"] or set()) - {0}) for row in rows]
        stated = [(row, dead) for row, dead in gold if dead & scorer.numbers_in(whole(row))][:MOST]
        found = read([Report(row["id"], whole(row)) for row, _ in stated])
        right = sum(
            any(figure.what == "killed" and figure.low in dead for figure in told)
            for told, (_, dead) in zip(found, stated, strict=True)
        )
        print(f"{name.name}: {right} of {len(stated)} stated tolls are among the figures: {right / len(stated):.3f}")


if __name__ == "__main__":
    main()
