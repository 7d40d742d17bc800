"""Lexicon: the event words of the knowledge files, ready for lookup by lemma."""

from typing import Any

from msgspec import Struct

from sayso import knowledge
from sayso.knowledge import table


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


class _Words(Struct, frozen=True, forbid_unknown_fields=True):
    words: tuple[str, ...]


class _Verbs(Struct, frozen=True, forbid_unknown_fields=True):
    verbs: tuple[str, ...]


class Entry(Struct, frozen=True):
    """One sense of a word: its type, the further words that must stand with it, and what is known of it."""

    type: str
    extra: tuple[str, ...]
    word: Word

    @property
    def rank(self) -> int:
        """Senses that ask for more are tried first."""
        return -(len(self.extra) + 2 * bool(self.word.object or self.word.subject or self.word.of))


# The knowledge files that are read here and the type of their entries, for `sayso.knowledge.check`.
TYPES: dict[str, Any] = {
    "event_types": _Type,
    "events_forms": _Words,
    "events_hints": _Words,
    "events_kinds": _Words,
    "events_light": _Verbs,
    "events_words": _Words,
}


def _entries(kind: str) -> dict[str, tuple[Entry, ...]]:
    found: dict[str, list[Entry]] = {}
    for name, entry in table("event_types", _Type).items():
        for key, word in (entry.verbs if kind == "verbs" else entry.nouns).items():
            lemma, *extra = key.split()
            found.setdefault(lemma, []).append(Entry(name, tuple(extra), word))
    return {lemma: tuple(sorted(senses, key=lambda e: e.rank)) for lemma, senses in found.items()}


@knowledge.derived
def verbs() -> dict[str, tuple[Entry, ...]]:
    """Senses of verbs by lemma, the most demanding first."""
    return _entries("verbs")


@knowledge.derived
def nouns() -> dict[str, tuple[Entry, ...]]:
    """Senses of nouns by lemma, the most demanding first."""
    return _entries("nouns")


@knowledge.derived
def lemma(token_lemma: str) -> str:
    """The lemma of a word, where the tagger leaves a form of a rarer verb as it is ("retook")."""
    lower = token_lemma.lower()
    return _forms().get(lower, lower)


@knowledge.derived
def _forms() -> dict[str, str]:
    return {form: base for base, entry in table("events_forms", _Words).items() for form in entry.words}


@knowledge.derived
def kinds() -> dict[str, frozenset[str]]:
    """The kinds that a noun is of, by lemma."""
    found: dict[str, set[str]] = {}
    for kind, entry in table("events_kinds", _Words).items():
        for word in entry.words:
            found.setdefault(word, set()).add(kind)
    return {word: frozenset(names) for word, names in found.items()}


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
