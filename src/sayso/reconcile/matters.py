"""Matters: what a denial is about, whether it says so at all, and how a plain statement can be against another one."""

import re
from typing import Any

from msgspec import Struct

from sayso import knowledge
from sayso.reconcile.wording import meaning

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_CLAUSE = re.compile(r"[.!?;:]+[\"”’']?\s+|\n+|,\s+(?:but|while|although|though|whereas|yet)\s")


# What would be so, or may be, is called untrue by nobody.
_CONDITION = re.compile(r"\b(?:if|whether|either)\b", re.IGNORECASE)


class _Matter(Struct, frozen=True):
    pattern: str
    example: str | None = None


class _Words(Struct, frozen=True):
    words: str


# The knowledge files that are read here and the type of their entries, for `sayso.knowledge.check`.
TYPES: dict[str, Any] = {
    "reconcile_denied_matters": _Matter,
    "reconcile_replies": _Matter,
    "reconcile_open_negations": _Matter,
    "reconcile_claim_words": _Words,
    "reconcile_negations": _Words,
    "reconcile_untrue_words": _Words,
}


def _patterns(name: str) -> dict[str, re.Pattern[str]]:
    entries = knowledge.table(name, _Matter).items()
    return {key: re.compile(entry.pattern, re.IGNORECASE) for key, entry in entries}


@knowledge.derived
def _matters() -> dict[str, re.Pattern[str]]:
    return _patterns("reconcile_denied_matters")


@knowledge.derived
def _replies() -> dict[str, re.Pattern[str]]:
    return _patterns("reconcile_replies")


@knowledge.derived
def _open() -> dict[str, re.Pattern[str]]:
    return _patterns("reconcile_open_negations")


@knowledge.derived
def _words(name: str) -> frozenset[str]:
    return frozenset(word for entry in knowledge.table(name, _Words).values() for word in entry.words.split())


@knowledge.derived
def _claim_words() -> frozenset[str]:
    return meaning(" ".join(sorted(_words("reconcile_claim_words"))))


@knowledge.derived
def _stems(kind: str) -> frozenset[str]:
    return meaning(knowledge.table("reconcile_claim_words", _Words)[kind].words)


@knowledge.derived
def _untrue_words() -> frozenset[str]:
    return meaning(" ".join(sorted(_words("reconcile_untrue_words"))))


def matter(quote: str) -> str | None:
    """What the words of a denial say that it is about; None where they do not say."""
    return next((about for about, pattern in _matters().items() if pattern.search(quote)), None)


def subject(quote: str) -> frozenset[str]:
    """The words that tell what a denial is of: without those for claims and for untruth."""
    return meaning(quote) - _claim_words() - _untrue_words()


def negative(quote: str) -> bool:
    """Whether a statement holds that something is not so."""
    negations = _words("reconcile_negations")
    return any(word.casefold().replace("’", "'") in negations for word in _WORD.findall(quote))


def reply(clause: str) -> bool:
    """Whether a plain clause answers what was said before it: calls it untrue, or tells it otherwise."""
    found = meaning(clause)
    only = bool(found & _untrue_words()) and not found - _claim_words() - _untrue_words()
    return not _CONDITION.search(clause) and (only or any(p.search(clause) for p in _replies().values()))


def supposed(quote: str) -> bool:
    """Whether a statement opens with what may be or not: nobody holds that."""
    return _CONDITION.match(quote) is not None


def clauses(quote: str) -> list[str]:
    """The sentences of a quote, and what stands before and behind "but" in them."""
    return [clause for clause in _CLAUSE.split(quote) if clause.strip()]


def negates(clause: str) -> bool:
    """Whether a plain clause holds that something is not so.

    What nobody knows, says or will do is not so for nobody: "it did not say how many" is against no count.
    """
    return negative(_closed(clause))


def focus(clause: str) -> str:
    """What stands behind the first negation of a clause; all of it where nothing does that means anything."""
    negations = _words("reconcile_negations")
    for word in _WORD.finditer(clause):
        if word.group().casefold().replace("’", "'") in negations:
            behind = clause[word.end() :]
            return behind if meaning(behind) - _claim_words() else clause
    return clause


def accusation(quote: str) -> bool:
    """Whether a denial takes up an accusation by that word."""
    return bool(meaning(quote) & _stems("accusations"))


def capitals(quote: str) -> frozenset[str]:
    """The words of a quote that are written with a capital letter."""
    return meaning(" ".join(word for word in _WORD.findall(quote) if word[:1].isupper()))


def _closed(sentence: str) -> str:
    for pattern in _open().values():
        sentence = pattern.sub(" ", sentence)
    return sentence
