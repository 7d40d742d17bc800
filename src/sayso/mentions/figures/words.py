"""Words: what the knowledge files say of numbers, counted nouns and fates, ready for lookup."""

from typing import Any

from msgspec import Struct

from sayso import knowledge
from sayso.knowledge import table


class NumberWord(Struct, frozen=True, forbid_unknown_fields=True):
    """One entry of numbers.yaml."""

    kind: str
    value: int
    needs: str | None = None


class _NumberEntry(Struct, frozen=True, forbid_unknown_fields=True, rename={"kind": "is"}):
    kind: str
    value: int
    needs: str | None = None


class Modifier(Struct, frozen=True, forbid_unknown_fields=True):
    """One entry of figures_modifiers.yaml: bound is min, max, about or exact."""

    bound: str
    name: str
    after: bool = False
    example: str | None = None


class Nouns(Struct, frozen=True, forbid_unknown_fields=True):
    """One entry of figures_nouns.yaml."""

    words: tuple[str, ...]


class Fate(Struct, frozen=True, forbid_unknown_fields=True):
    """One entry of figures_fates.yaml; see its head for the fields."""

    what: str
    object: bool = False
    subject: bool = False
    noun: bool = False
    of: bool = False
    word: bool = False
    none: bool = False
    persons: bool = False
    things: bool = False
    munitions: bool = False
    doubled: bool = False
    particle: str | None = None
    example: str | None = None


class Phrase(Struct, frozen=True, forbid_unknown_fields=True):
    """One entry of figures_phrases.yaml; `where` is after, before or both."""

    what: str
    where: str
    passive: bool = False
    example: str | None = None


# The knowledge files that are read here and the type of their entries, for `sayso.knowledge.check`.
class _Form(Struct, frozen=True, forbid_unknown_fields=True):
    lemma: str
    form: str


class _Multiple(Struct, frozen=True, forbid_unknown_fields=True):
    value: int


TYPES: dict[str, Any] = {
    "numbers": _NumberEntry,
    "figures_fates": Fate,
    "figures_forms": _Form,
    "figures_modifiers": Modifier,
    "figures_multiples": _Multiple,
    "figures_nouns": Nouns,
    "figures_phrases": Phrase,
    "figures_words": Nouns,
}


@knowledge.derived
def numbers() -> dict[str, NumberWord]:
    """Number words by lower-case form."""
    return {k: NumberWord(e.kind, e.value, e.needs) for k, e in table("numbers", _NumberEntry).items()}


@knowledge.derived
def irregular() -> dict[str, tuple[str, str]]:
    """Lemma and form by the word, where spelling does not tell them: "slain", "men"."""
    return {word: (entry.lemma, entry.form) for word, entry in table("figures_forms", _Form).items()}


@knowledge.derived
def multiples() -> dict[str, int]:
    """How many dead an adjective before a killing counts: double, triple."""
    return {word: entry.value for word, entry in table("figures_multiples", _Multiple).items()}


@knowledge.derived
def modifiers(after: bool) -> dict[tuple[str, ...], Modifier]:
    """Modifiers by their words, those before the number or those after it."""
    return {tuple(k.split()): m for k, m in table("figures_modifiers", Modifier).items() if m.after == after}


@knowledge.derived
def classes() -> dict[str, frozenset[str]]:
    """The classes that a counted noun belongs to, by lower-case lemma."""
    found: dict[str, set[str]] = {}
    for kind, entry in table("figures_nouns", Nouns).items():
        for word in entry.words:
            found.setdefault(word.lower(), set()).add(kind)
    return {word: frozenset(kinds) for word, kinds in found.items()}


def fates() -> dict[str, Fate]:
    """Fates by lemma."""
    return table("figures_fates", Fate)


@knowledge.derived
def phrases() -> dict[str, tuple[tuple[tuple[str, ...], Phrase], ...]]:
    """Phrases by their first lemma, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], Phrase]]] = {}
    for key, phrase in table("figures_phrases", Phrase).items():
        words = tuple(key.split())
        found.setdefault(words[0], []).append((words, phrase))
    return {k: tuple(sorted(v, key=lambda e: -len(e[0]))) for k, v in found.items()}


@knowledge.derived
def group(name: str) -> frozenset[str]:
    """A group of function words from figures_words.yaml."""
    return frozenset(table("figures_words", Nouns)[name].words)
