"""How many reports a second dates.find reads on one core, and how its values compare with a gold standard.

    python benchmarks/dates.py [GOLD.jsonl [NARRATIVES]]

Without a file it reads 300 made-up reports of about 3,000 characters. Lines of a file are {"id", "text", "published",
"gold": {"dates": [{"start", "end", "type", "value"}]}}; then F1 is printed too: strict (same span), relaxed
(any overlap) and value (overlap and the same TIMEX3 value), for the whole and for each corpus: the id up to its first
hyphen. HeidelTime is run on the same texts if it is installed (heideltime.py), in its mode for news; NARRATIVES is a
corpus that it reads in its mode for narratives as well.

Seconds are processor time of the process, its threads and its children: TreeTagger is one of HeidelTime's.
"""

import collections
import json
import random
import resource
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import heideltime

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
    return "".join(f"{f1(right, predicted, gold):9.3f}" for right in (value, relaxed, strict))


def seconds() -> float:
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in used)


def run(name: str, read: Reader, documents: list[dict[str, Any]]) -> float:
    """Read them all, print a line for the whole and one for each corpus, give the reports a second."""
    read("Loaded on Monday.", "2016-07-28")
    corpora = collections.defaultdict(list)
    start = seconds()
    for document in documents:
        before = seconds()
        rows = read(document["text"], document.get("published"))
        corpora[document.get("id", "made up").split("-")[0]].append((document, rows, seconds() - before))
    speed = len(documents) / (seconds() - start)
    every = [row for rows in corpora.values() for row in rows]
    for corpus, told in [("all", every), *sorted(corpora.items())] if len(corpora) > 1 else corpora.items():
        texts, found, times = zip(*told, strict=True)
        size = sum(len(text["text"]) for text in texts) / len(texts)
        line = f"{name:24}{corpus:12}{len(told):6}{size:9.0f}{sum(map(len, found)):10}{len(told) / sum(times):11.1f}"
        print(line + (scores(texts, found) if all("gold" in text for text in texts) else ""), flush=True)
    return speed


def main() -> None:
    if len(sys.argv) > 1:
        documents = [json.loads(line) for line in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()]
    else:
        documents = made_up(300)
    narratives = [d for d in documents if len(sys.argv) > 2 and d["id"].startswith(f"{sys.argv[2]}-")]
    columns = ("reports", "length", "mentions", "reports/s")
    print(f"{'':36}{columns[0]:>6}{columns[1]:>8}{columns[2]:>10}{columns[3]:>11}    value  relaxed   strict")
    speed = run("sayso", sayso, documents)
    if not heideltime.installed():
        print(heideltime.MISSING)
        return
    other = run("HeidelTime, news", heideltime.HeidelTime("NEWS"), documents)
    print(f"sayso reads {speed / other:.0f} times as many reports a second as HeidelTime")
    if narratives:
        run("HeidelTime, narratives", heideltime.HeidelTime("NARRATIVES"), narratives)


if __name__ == "__main__":
    main()
