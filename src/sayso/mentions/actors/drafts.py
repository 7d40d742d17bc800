"""Drafts: phrases that name somebody, as the grammar makes them, before the report as a whole is looked at."""

from __future__ import annotations

import enum

from sayso.language import Document
from sayso.mentions.actors.lexicon import Named, Noun
from sayso.model import SourceKind


class Shape(enum.Enum):
    """What kind of phrase a draft is."""

    BODY = "known body"
    PERSON = "person"
    STATE = "state"
    ORGAN = "organ of a state, group or place"
    ROLE = "person or people by role or description"
    ORGANISATION = "unknown body by the words of its name"
    NAME = "unknown name"


class Draft:
    """A phrase: tokens `first` to `last`, text `start` to `end`; what is known of it so far.

    `name` is the full name or None where the words of the text are the name. `owner` is the draft of the body or
    person before it ("Syria" of "Syria's army"), `noun` the common noun at its head, `bare` its name without title
    and role, `article` the determiner before it, in lower case.
    """

    __slots__ = (
        "actor", "anonymous", "article", "bare", "doubtful", "end", "first", "forms", "how", "kind", "last", "lead",
        "modifiers", "name", "noun", "organ", "owner", "person_id", "possessor", "rivals", "same_as", "sentence",
        "shape", "side", "silent", "start", "surname", "tied", "titled",
    )  # fmt: skip

    def __init__(self, shape: Shape, first: int, last: int, start: int, end: int) -> None:
        self.shape, self.first, self.last, self.start, self.end = shape, first, last, start, end
        self.actor: str | None = None
        self.name: str | None = None
        self.kind = SourceKind.UNKNOWN
        self.side: str | None = None
        self.how = "name"
        self.anonymous = False
        self.owner: Draft | None = None
        self.noun: Noun | None = None
        self.organ: str | None = None  # organ id without the owner
        self.bare: str = ""
        self.article: str | None = None
        self.modifiers: tuple[str, ...] = ()
        self.possessor = False
        self.tied = False
        self.doubtful = False
        self.titled = False
        self.surname = False  # the form is a surname alone, or an acronym that asks for its full name
        self.person_id: str | None = None
        self.same_as: Draft | None = None  # the draft that names the same one, by apposition or bracket
        self.sentence = 0
        self.silent = False  # no mention: "a statement" of which the speaker is told
        self.lead: tuple[int, int] | None = None  # token and offset of the first word before it: "two" of "two US"
        self.rivals: list[Named] = []
        self.forms: list[str] = []  # other ways in which this phrase names it: role phrase, body

    @property
    def document(self) -> bool:
        """Whether it is a thing that is written or said ("a report"), not a body."""
        noun = self.noun
        return noun is not None and noun.role is None and noun.description is not None and noun.description.document

    def sentence_start(self, document: Document) -> int:
        """The index of the first token of its sentence."""
        return document.tokens[self.first].sentence.tokens[0].i

    def __repr__(self) -> str:
        return f"{self.shape.name}({self.bare or self.name})"
