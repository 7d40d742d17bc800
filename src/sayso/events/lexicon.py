"""Lexicon: the words that stand with event words, and the forms of these that the tagger does not know.

The event words themselves are in `sayso.knowledge.event_words`, for the statements ask them too.
"""

from typing import Any

from msgspec import Struct

from sayso import knowledge
from sayso.knowledge import table


class _Words(Struct, frozen=True, forbid_unknown_fields=True):
    words: tuple[str, ...]


class _Verbs(Struct, frozen=True, forbid_unknown_fields=True):
    verbs: tuple[str, ...]


# The knowledge files that are read here and the type of their entries, for `sayso.knowledge.check`.
TYPES: dict[str, Any] = {
    "events_forms": _Words,
    "events_hints": _Words,
    "events_light": _Verbs,
    "events_words": _Words,
}


@knowledge.derived
def lemma(token_lemma: str) -> str:
    """The lemma of a word, where the tagger leaves a form of a rarer verb as it is ("retook")."""
    lower = token_lemma.lower()
    return _forms().get(lower, lower)


@knowledge.derived
def _forms() -> dict[str, str]:
    return {form: base for base, entry in table("events_forms", _Words).items() for form in entry.words}


@knowledge.derived
def hints() -> dict[str, str]:
    """Event type by the word that hints at it; the first file entry wins."""
    found: dict[str, str] = {}
    for name, entry in table("events_hints", _Words).items():
        for word in entry.words:
            found.setdefault(word, name)
    return found


@knowledge.derived
def light(side: str) -> frozenset[str]:
    """Verbs that say little beside an event noun: side is does, happens, hits or suffers."""
    return frozenset(table("events_light", _Verbs)[side].verbs)


@knowledge.derived
def group(name: str) -> frozenset[str]:
    """A group of function words from events_words.yaml."""
    return frozenset(table("events_words", _Words)[name].words)
