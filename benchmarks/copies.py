"""How long copies.find takes on many texts, and what it finds of copies that were edited.

    python benchmarks/copies.py [NUMBER]      20,000 texts unless told

The texts are made of random words with the frequencies of news (Zipf); one in five is a copy of an earlier one:
whole, cut, or with every tenth word changed. Prints seconds, the memory at its peak, and recall for each kind.
"""

import random
import resource
import sys
import time

from sayso import copies
from sayso.model import Analysis, Report

WORDS = 450


def texts(number: int) -> tuple[list[Report], dict[str, list[tuple[str, str]]]]:
    chance = random.Random(7)
    vocabulary = [f"w{n:x}" for n in range(40_000)]
    weights = [1 / (n + 10) for n in range(len(vocabulary))]
    made: list[list[str]] = []
    reports, copied = [], {"whole": [], "cut": [], "edited": [], "two sentences": []}
    for n in range(number):
        words = chance.choices(vocabulary, weights, k=WORDS)
        if n > 10 and chance.random() < 0.2:
            origin = chance.randrange(n)
            kind = chance.choice(sorted(copied))
            old = made[origin]
            if kind == "whole":
                words = list(old)
            elif kind == "cut":
                words = words[:30] + old[60:200]
            elif kind == "edited":
                words = [chance.choice(vocabulary) if k % 10 == 0 else word for k, word in enumerate(old)]
            else:
                words = [*words[:300], *old[40:80], *words[300:]]
            copied[kind].append((f"r{origin:06}", f"r{n:06}"))
        made.append(words)
        lines = [" ".join(words[k : k + 15]).capitalize() + "." for k in range(0, len(words), 15)]
        reports.append(Report(f"r{n:06}", "\n".join(lines), published=f"2020-01-{1 + n * 28 // number:02}"))
    return reports, copied


def main() -> None:
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    reports, copied = texts(number)
    analyses = [Analysis(report) for report in reports]
    start = time.perf_counter()
    found, _ = copies.find(analyses)
    seconds = time.perf_counter() - start
    pairs = {(a, b) for copy in found for a in copy.reports for b in copy.reports if a < b}
    print(f"{number} texts of {WORDS} words: {seconds:.1f} s, {len(found)} copies")
    print(f"memory at its peak: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    for kind, expected in copied.items():
        print(
            f"{kind:14} recall {sum(pair in pairs for pair in expected) / max(1, len(expected)):.3f} of {len(expected)}"
        )


if __name__ == "__main__":
    main()
