"""What attribution costs beside the bare parse of the same texts, both in one run.

    python benchmarks/statements.py [FILE.jsonl ...]

Without files: the demo's reports, forty times over. Prints seconds and the ratio of reading, parse, mentions and
statements to the parse alone (aim: at most 1.5).
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path

import sayso.demo
from sayso import mentions, reading, statements
from sayso.language import parse_all
from sayso.model import Report

COPIES = 40


def records(paths: list[str]) -> list[Report]:
    """The reports to measure on."""
    if paths:
        return [r for r in reading.read(paths) if isinstance(r, Report)]
    demo = Path(sayso.demo.__file__).with_name("reports.jsonl")
    return [r for r in reading.read([demo]) if isinstance(r, Report)] * COPIES


def seconds(work: Callable[[], object]) -> float:
    """How long a piece of work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main() -> int:
    """Measure and print."""
    reports = records(sys.argv[1:])
    documents = list(parse_all(reports))  # loads the pipeline and the places index
    mentions.find(documents[0], documents[0].report.published)
    parse = seconds(lambda: list(parse_all(reports)))
    raw = [{"id": str(n), "text": r.text, "published": r.published} for n, r in enumerate(reports)]
    read = seconds(lambda: list(reading.from_records(raw)))
    found = []
    named = seconds(lambda: found.extend((d, mentions.find(d, d.report.published)) for d in documents))
    said = seconds(lambda: [statements.find(d, m) for d, m in found])
    print(f"{len(reports)} reports, {sum(len(d.tokens) for d in documents)} tokens")
    for name, value in (("reading", read), ("parse", parse), ("mentions", named), ("statements", said)):
        print(f"{name:12} {value:7.2f} s   {value / parse:5.2f} of the parse")
    print(f"reading, parse and statements: {(read + parse + said) / parse:.2f} of the parse")
    print(f"with all mentions:             {(read + parse + named + said) / parse:.2f} of the parse")
    return 0


if __name__ == "__main__":
    sys.exit(main())
