"""The lexicon of reporting: verbs, nouns and words beside them, from the knowledge files."""

from typing import Any, Literal

from msgspec import Struct

from sayso import knowledge
from sayso.language import Token
from sayso.model import Stance

Takes = Literal[
    "that", "quote", "whether", "how", "to", "gerund", "noun", "number", "as", "accused", "blamed", "person_to",
    "of", "for", "with", "on", "over", "against", "about", "at", "in", "to_noun", "quoted", "responsible",
]  # fmt: skip
Kind = Literal["speech", "shows", "thought", "intent", "judges"]


class Frame(Struct, frozen=True, forbid_unknown_fields=True):
    """What a reporting verb or noun does to a claim (`stance`) and how the claim hangs on it (`takes`).

    `kind`: speech, shows, thought, intent or judges. `weak`: reports only with somebody who can speak for its subject
    ("the fighting continues" reports nothing). `example` is a sentence of our own in which it reports a claim.
    """

    stance: Stance
    takes: tuple[Takes, ...]
    kind: Kind = "speech"
    weak: bool = False
    example: str | None = None


# The knowledge files that are read here and the type of their entries, for `sayso.knowledge.check`.
TYPES: dict[str, Any] = {"reporting_verbs": Frame, "reporting_nouns": Frame, "reporting_words": list[str]}


@knowledge.derived
def verbs() -> dict[str, Frame]:
    """Reporting verbs by lemma."""
    return knowledge.table("reporting_verbs", Frame)


@knowledge.derived
def nouns() -> dict[str, Frame]:
    """Reporting nouns by lemma."""
    return knowledge.table("reporting_nouns", Frame)


@knowledge.derived
def words(kind: str) -> frozenset[str]:
    """The words of one kind of reporting_words.yaml."""
    return frozenset(knowledge.table("reporting_words", list[str])[kind])


# Forms that the small pipeline lemmatises wrongly or tags as nouns and adjectives in headlines and broken sentences.
_FORMS = {"said": "say", "says": "say", "saying": "say", "told": "tell", "added": "add", "tells": "tell"}


def verb_of(token: Token) -> Frame | None:
    """The frame of a token that is used as a reporting verb, or None.

    A particle makes another verb ("called off the strike"), which has a line of its own ("point out") or is none.
    """
    mistaken = token.pos == "NOUN" and token.dep == "ROOT" and token.child("nsubj") is not None
    if token.pos not in ("VERB", "AUX") and token.lower not in _FORMS and not mistaken:
        return None
    lemma = _FORMS.get(token.lower, token.lemma.lower())
    particle = token.child("prt") or _particle(token)
    if particle is None and lemma not in verbs():
        return None
    return verbs().get(lemma if particle is None else f"{lemma} {particle.lower}")


def _particle(token: Token) -> Token | None:
    """A particle that the parser takes for an adverb, right behind the verb ("brushed aside", "hit back")."""
    beside = token.child("advmod")
    if beside is None or beside.i != token.i + 1:
        return None
    return beside if f"{token.lemma.lower()} {beside.lower}" in verbs() else None


def is_document(token: Token) -> bool:
    """Whether a noun is something that a speaker puts out: its owner is the source."""
    return token.pos == "NOUN" and token.lemma.lower() in words("documents")


def is_spokesperson(token: Token) -> bool:
    """Whether a noun is a nameless mouth of a body."""
    return token.lower in words("spokespersons") or token.lemma.lower() in words("spokespersons")
