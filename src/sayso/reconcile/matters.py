"""Matters: what a denial is about, whether it says so at all, and whether a statement is itself a negation."""

import re

from msgspec import Struct

from sayso import knowledge
from sayso.reconcile.wording import meaning

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")


class _Matter(Struct, frozen=True):
    pattern: str
    example: str | None = None


class _Words(Struct, frozen=True):
    words: str


@knowledge.derived
def _matters() -> list[tuple[str, re.Pattern[str]]]:
    entries = knowledge.table("reconcile_denied_matters", _Matter).items()
    return [(about, re.compile(entry.pattern, re.IGNORECASE)) for about, entry in entries]


@knowledge.derived
def _words(name: str) -> frozenset[str]:
    return frozenset(word for entry in knowledge.table(name, _Words).values() for word in entry.words.split())


@knowledge.derived
def _claim_words() -> frozenset[str]:
    return meaning(" ".join(sorted(_words("reconcile_claim_words"))))


def matter(quote: str) -> str | None:
    """What the words of a denial say that it is about; None where they do not say."""
    return next((about for about, pattern in _matters() if pattern.search(quote)), None)


def bare(quote: str) -> bool:
    """Whether the words of a denial say nothing of what it denies."""
    return not meaning(quote) - _claim_words()


def negative(quote: str) -> bool:
    """Whether a statement holds that something is not so."""
    negations = _words("reconcile_negations")
    return any(word.casefold().replace("’", "'") in negations for word in _WORD.findall(quote))
