"""Actors: the bodies, groups and persons that one report names, and the nameless who speak in it.

find() reads one document. Names, aliases, organs and roles come from the knowledge files; the rest is grammar
("Syria's army" is an organ of Syria, "Taliban spokesman X" a person who speaks for the Taliban) and the report itself
("the group", "the ministry", surnames). Pronouns are not looked at.
"""

from typing import Any

from sayso.language import Document
from sayso.mentions.actors.atoms import atoms_of
from sayso.mentions.actors.attach import attach
from sayso.mentions.actors.countries import country_of
from sayso.mentions.actors.drafts import Draft
from sayso.mentions.actors.entries import Actor, Country, Description, Names, Organ, Role
from sayso.mentions.actors.lexicon import the_lexicon
from sayso.mentions.actors.memory import Short
from sayso.mentions.actors.phrases import drafts_of
from sayso.mentions.actors.resolve import resolve
from sayso.mentions.actors.subjects import unknown_speakers
from sayso.mentions.actors.words import Words
from sayso.model import ActorMention

__all__ = ["TYPES", "country_of", "find"]

# The knowledge files of this room and the type of their entries, for `sayso.knowledge.check.problems`.
TYPES: dict[str, Any] = {
    "actors_*": Actor,
    "countries": Country,
    "descriptions": Description,
    "organs": Organ,
    "persons_given_names": Names,
    "persons_signs": tuple[str, ...],
    "roles": Role,
    "shorts": Short,
}


def find(document: Document) -> tuple[ActorMention, ...]:
    """The actor mentions of a document, in text order, none overlapping another."""
    if not document.tokens:
        return ()
    entries = the_lexicon()
    words = Words(document.text, document.tokens)
    things = entries.signs["thing_words"] | entries.signs["place_words"]
    drafts: list[Draft] = []
    for atoms in atoms_of(document, words, entries):
        drafts.extend(attach(drafts_of(atoms, document.text, entries), document, things))
    drafts.extend(unknown_speakers(document, entries, drafts))
    drafts.sort(key=_place)
    for draft in drafts:
        draft.sentence = document.tokens[draft.first].sentence.index
    return resolve(drafts, document, entries)


def _place(draft: Draft) -> tuple[int, int]:
    return draft.start, -draft.end
