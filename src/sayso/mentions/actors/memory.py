"""Memory: whom a report has named so far, and by which words they can be called again."""

from __future__ import annotations

import functools

from msgspec import Struct

from sayso import knowledge
from sayso.mentions.actors.words import fold, split
from sayso.model import SourceKind


class Short(Struct, frozen=True, forbid_unknown_fields=True):
    """Which actors answer to a short noun ("the group"): by their type or their kind."""

    types: tuple[str, ...] = ()
    kinds: tuple[SourceKind, ...] = ()
    example: str | None = None


@functools.cache
def _shorts(folders: tuple[object, ...]) -> dict[str, Short]:
    return knowledge.table("shorts", Short)


class Entity:
    """One actor of one report. `nouns` are common nouns it was called by; `roles` a person's."""

    __slots__ = (
        "actor", "forms", "keys", "kind", "last", "name", "nouns", "organ", "person", "roles", "sentence", "side",
        "type",
    )  # fmt: skip

    def __init__(self, name: str, actor: str | None, kind: SourceKind, side: str | None) -> None:
        self.name, self.actor, self.kind, self.side = name, actor, kind, side
        self.type: str | None = None
        self.organ: str | None = None
        self.person = False
        self.forms: dict[str, None] = {}
        self.keys = tuple(map(fold, split(name)))
        self.nouns: set[str] = set()
        self.roles: set[str] = set()
        self.last = 0
        self.sentence = 0

    def answers(self, noun: str) -> bool:
        """Whether "the <noun>" can mean it."""
        if self.person:
            return noun in self.roles
        short = _shorts(knowledge.folders()).get(noun)
        if short is not None and (self.type in short.types or self.kind in short.kinds):
            return True
        return noun in self.nouns or noun.rsplit(" ", maxsplit=1)[-1] in self.keys[1:]


class Memory:
    """The entities of a report, in the order in which they were first named."""

    def __init__(self) -> None:
        self.entities: dict[str, Entity] = {}
        self.clock = 0

    def meet(self, key: str, name: str, actor: str | None, kind: SourceKind, side: str | None) -> Entity:
        """The entity of that key, made where it is new."""
        entity = self.entities.get(key)
        if entity is None:
            entity = self.entities[key] = Entity(name, actor, kind, side)
        return entity

    def expect(self, key: str, name: str, kind: SourceKind) -> Entity:
        """The entity of that key, which is named later in the report."""
        return self.meet(key, name, None, kind, None)

    def touch(self, entity: Entity, sentence: int) -> None:
        """Note that it was named just now, in that sentence."""
        self.clock += 1
        entity.last, entity.sentence = self.clock, sentence

    def latest(self, noun: str) -> Entity | None:
        """The body or person named last that answers to a noun."""
        found: Entity | None = None
        for entity in self.entities.values():
            if entity.last and (found is None or entity.last > found.last) and entity.answers(noun):
                found = entity
        return found

    def organ(self, organ: str, sentence: int, state: str | None) -> Entity | None:
        """The organ that "the army" means in a sentence: of the last two sentences, of the main state, or the last."""
        kin = _KIN.get(organ, (organ,))
        found: Entity | None = None
        home: Entity | None = None
        for entity in self.entities.values():
            own = entity.organ
            if own is None or entity.actor is None:
                continue
            fits = own.endswith("_ministry") if organ == "ministry" else own in kin
            if fits and organ == "army" and "air" in entity.keys:
                continue  # an air force is of the armed forces, too, but is not "the army"
            if fits and (found is None or entity.last > found.last):
                found = entity
            if fits and entity.side == state and (home is None or entity.last > home.last):
                home = entity
        if found is None or sentence - found.sentence <= 1:
            return found
        if state is not None and found.side != state:
            return home
        return found

    def person(self, words: tuple[str, ...], sentence: int, given: frozenset[str]) -> Entity | None:
        """The person of that surname or given name.

        Of several with one surname it is the one named in this or the last sentence, else the one who came first: the
        report is about him, and his kin have their full names.
        """
        persons = [entity for entity in self.entities.values() if entity.person and len(words) < len(entity.keys)]
        found = [entity for entity in persons if entity.keys[-len(words) :] == words]
        if not found and words[0] in given:
            found = [entity for entity in persons if entity.keys[: len(words)] == words]
        if not found and len(words) == 1:
            found = [entity for entity in persons if words[0] in entity.keys[1:]]
        near = [entity for entity in found if entity.last and sentence - entity.sentence <= 1]
        if near:
            return max(near, key=lambda entity: entity.last)
        named = [entity for entity in found if entity.last] or found
        return named[0] if named else None

    def initials(self, acronym: str) -> Entity | None:
        """The body that was called so, or whose initials it has: "LCC" after "Local Coordination Committees"."""
        for entity in self.entities.values():
            if acronym in entity.forms:
                return entity
        low = acronym.lower().replace(".", "")
        for entity in self.entities.values():
            if entity.person or len(entity.keys) < 2:
                continue
            full = "".join(key[0] for key in entity.keys)
            main = "".join(key[0] for key in entity.keys if key not in ("of", "the", "for", "and", "in", "on"))
            if low in (full, main):
                return entity
        return None


_KIN = {
    "army": ("army", "armed_forces"),
    "armed_forces": ("armed_forces", "army"),
    "government": ("government", "presidency"),
}
