"""Terms: what a report is about, as weighted words, places, actors and kinds of event."""

import functools
import math
import re
from collections import defaultdict
from typing import Any

from msgspec import Struct

from sayso import knowledge
from sayso.model import Analysis, Passage, PassageKind, Report

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
# How often a word of the headline, or of the first 500 characters, counts against one of the body: a report says
# early what it is about.
TITLE, LEAD, LEAD_LENGTH = 4.0, 2.0, 500
# A capital letter marks most of the names that tell two alike events apart.
CAPITAL = 1.5
# A resolved place counts like a word of its own, under any spelling or nickname; actors and kinds of event, which more
# stories share, for less.
PLACE, ACTOR, EVENT = 1.0, 0.5, 0.2
# Past this no word is read: what a report is about stands in its first 3,000 words.
MOST = 20_000


class _Words(Struct, frozen=True):
    words: str


# The knowledge files that are read here and the type of their entries, for `sayso.knowledge.check`.
TYPES: dict[str, Any] = {"reconcile_common_words": _Words, "reconcile_frequent_words": _Words}


@knowledge.derived
def common_words() -> frozenset[str]:
    """Words that say nothing of what a report is about."""
    kinds = knowledge.table("reconcile_common_words", _Words).values()
    return frozenset(word for kind in kinds for word in kind.words.split())


@knowledge.derived
def frequent_words() -> frozenset[str]:
    """Words that many reports have, whatever their story."""
    kinds = knowledge.table("reconcile_frequent_words", _Words).values()
    return frozenset(word for kind in kinds for word in kind.words.split())


def terms(analysis: Analysis) -> dict[str, float]:
    """A weight for each term of a report; frequent ones are damped (1 + ln of the count)."""
    report, counts = analysis.report, defaultdict[str, float](float)
    _count(counts, report.title or "", TITLE)
    for passage in report.passages or (Passage(0, len(report.text), PassageKind.BODY),):
        if passage.kind is PassageKind.HEADLINE:
            _count(counts, report.text[passage.start : passage.end], 1.0 if report.title else TITLE)
        elif passage.kind is PassageKind.BODY:
            _count(counts, report.text[passage.start : min(passage.end, MOST)], 1.0, _lead_end(report) - passage.start)
    for place in analysis.mentions.places:
        # Countries and regions are shared by stories that have nothing else in common.
        if place.place.geonames_id is not None and place.place.precision not in ("country", "region"):
            counts[f"@place {place.place.geonames_id}"] += PLACE
    for actor in analysis.mentions.actors:
        if actor.actor is not None:
            counts[f"@actor {actor.actor}"] += ACTOR
    for event in analysis.events:
        if event.status == "asserted" and event.type not in ("other", "statement_only"):
            counts[f"@event {event.type}"] += EVENT
    return {term: 1 + math.log(count) if count > 1 else count for term, count in counts.items()}


def _lead_end(report: Report) -> int:
    """Where the lead ends: some way into the first body passage."""
    for passage in report.passages:
        if passage.kind is PassageKind.BODY:
            return passage.start + LEAD_LENGTH
    return LEAD_LENGTH


def _count(counts: defaultdict[str, float], text: str, weight: float, lead: int = 0) -> None:
    for match in _WORD.finditer(text):
        term = _term(match.group())
        if term is not None:
            counts[term[0]] += weight * term[1] * (LEAD if match.start() < lead else 1.0)


@functools.lru_cache(maxsize=500_000)
def _term(given: str) -> tuple[str, float] | None:
    """A word as a term with what its capital letter is worth; None where it says nothing of the matter."""
    word = given.casefold().replace("’", "'").removesuffix("'s")
    if len(word) < 2 or word in common_words():
        return None
    return word, CAPITAL if given[0].isupper() else 1.0
