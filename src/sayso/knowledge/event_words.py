"""Event words: the verbs and nouns of event_types.yaml and the kinds of events_kinds.yaml, for look-up by lemma.

Two rooms ask them: `statements`, whether some words tell of an event at all, and `events`, which event it is.
"""

from typing import Any

from msgspec import Struct

from sayso import knowledge

__all__ = ["TYPES", "Entry", "Word", "kinds", "nouns", "verbs"]


class Word(Struct, frozen=True, forbid_unknown_fields=True):
    """What event_types.yaml says of one verb or noun; see its head for the fields."""

    object: tuple[str, ...] = ()
    subject: tuple[str, ...] = ()
    of: tuple[str, ...] = ()
    roles: tuple[str, str] = ("actor", "target")
    effect: bool = False
    vague: bool = False
    weak: bool = False
    plural: bool = False
    state: bool = False
    moves: bool = False
    example: str | None = None


class _Type(Struct, frozen=True, forbid_unknown_fields=True):
    verbs: dict[str, Word] = {}
    nouns: dict[str, Word] = {}


class _Kind(Struct, frozen=True, forbid_unknown_fields=True):
    words: tuple[str, ...]


# The knowledge files that are read here and the type of their entries, for `sayso.knowledge.check`.
TYPES: dict[str, Any] = {"event_types": _Type, "events_kinds": _Kind}


class Entry(Struct, frozen=True):
    """One sense of a word: its type, the further words that must stand with it, and what is known of it."""

    type: str
    extra: tuple[str, ...]
    word: Word

    @property
    def rank(self) -> int:
        """Senses that ask for more are tried first."""
        return -(len(self.extra) + 2 * bool(self.word.object or self.word.subject or self.word.of))


@knowledge.derived
def verbs() -> dict[str, tuple[Entry, ...]]:
    """Senses of verbs by lemma, the most demanding first."""
    return _entries("verbs")


@knowledge.derived
def nouns() -> dict[str, tuple[Entry, ...]]:
    """Senses of nouns by lemma, the most demanding first."""
    return _entries("nouns")


def _entries(part: str) -> dict[str, tuple[Entry, ...]]:
    found: dict[str, list[Entry]] = {}
    for name, entry in knowledge.table("event_types", _Type).items():
        for key, word in (entry.verbs if part == "verbs" else entry.nouns).items():
            lemma, *extra = key.split()
            found.setdefault(lemma, []).append(Entry(name, tuple(extra), word))
    return {lemma: tuple(sorted(senses, key=lambda e: e.rank)) for lemma, senses in found.items()}


@knowledge.derived
def kinds() -> dict[str, frozenset[str]]:
    """The kinds that a noun is of, by lemma."""
    found: dict[str, set[str]] = {}
    for kind, entry in knowledge.table("events_kinds", _Kind).items():
        for word in entry.words:
            found.setdefault(word, set()).add(kind)
    return {word: frozenset(names) for word, names in found.items()}
