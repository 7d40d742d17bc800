"""The entries of the knowledge files that this room reads, as records."""

from typing import Annotated

from msgspec import Meta, Struct

from sayso.model import SourceKind

# "2013-2019", "2014-", "-2006", or several of them: "2017-2021, 2025-".
Years = Annotated[str, Meta(pattern=r"^(?:\d{4}-(?:\d{4})?|-\d{4})(?:, (?:\d{4}-(?:\d{4})?|-\d{4}))*$")]


class Country(Struct, frozen=True, forbid_unknown_fields=True):
    """A state or territory. `metonyms` maps what stands for a part of it to the organ ("Kremlin": presidency)."""

    name: str
    aliases: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    capital: str | None = None
    metonyms: dict[str, str] = {}
    example: str | None = None

    @property
    def actor(self) -> str:
        """The actor id of the state: "united_states"."""
        return slug(self.name)

    @property
    def adjective(self) -> str:
        """The word before an organ's name ("Syrian"); the name where there is none."""
        return self.adjectives[0] if self.adjectives else self.name


class Actor(Struct, frozen=True, forbid_unknown_fields=True):
    """A body or person of public life.

    `ambiguous` are aliases that mean something else as often ("AP", "the movement"): they count only beside the name
    or where they speak. `type` is finer than `kind` (armed_group, bloc, court, company, place_body). `side` is the
    actor id of the party that it belongs to; `speaks_for`, of a person, the body that it speaks for. `years` is
    "2013-2019", "2014-" or "-2006": outside them a person speaks for himself alone.
    """

    name: str
    aliases: tuple[str, ...] = ()
    ambiguous: tuple[str, ...] = ()
    kind: SourceKind = SourceKind.UNKNOWN
    type: str | None = None
    side: str | None = None
    country: str | None = None
    years: Years | None = None
    person: bool = False
    speaks_for: str | None = None
    example: str | None = None


class Organ(Struct, frozen=True, forbid_unknown_fields=True):
    """A kind of body that states, towns and groups have; the fields are told in organs.yaml."""

    forms: tuple[str, ...] = ()
    portfolios: tuple[str, ...] = ()
    kind: SourceKind = SourceKind.OFFICIAL
    name: str | None = None
    id: str | None = None
    member: bool = False
    own: bool = False
    media: bool = False
    people: bool = False
    apart: bool = False
    thing: bool = False
    persons: bool = False
    local: bool = False
    example: str | None = None


class Role(Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns for what a person is to a body; the fields are told in roles.yaml."""

    words: tuple[str, ...]
    kind: SourceKind = SourceKind.UNKNOWN
    speaks: bool = False
    anonymous: bool = True
    organ: str | None = None
    portfolios: bool = False
    owned: bool = False
    example: str | None = None


class Description(Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns for nameless bodies, groups and documents; the fields are told in descriptions.yaml."""

    words: tuple[str, ...]
    kind: SourceKind = SourceKind.UNKNOWN
    document: bool = False
    quiet: bool = False
    example: str | None = None


class Names(Struct, frozen=True, forbid_unknown_fields=True):
    """Given names, separated by spaces."""

    names: str


class Verb(Struct, frozen=True):
    """What this room needs to know of a reporting verb: whether words were spoken."""

    kind: str = "speech"


def slug(name: str) -> str:
    """A name as an id: "DR Congo" is dr_congo."""
    return "_".join("".join(c.lower() if c.isalnum() else " " for c in name).split())
