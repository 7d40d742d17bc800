"""Memory: whom a report has named so far, and by which words they can be called again."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from msgspec import Struct

from sayso import knowledge
from sayso.mentions.actors.words import fold, split
from sayso.model import SourceKind


class Short(Struct, frozen=True, forbid_unknown_fields=True):
    """Which actors answer to a short noun ("the group"): by their type or their kind."""

    types: tuple[str, ...] = ()
    kinds: tuple[SourceKind, ...] = ()
    example: str | None = None


@knowledge.derived
def _shorts(folders: tuple[object, ...]) -> dict[str, Short]:
    return knowledge.table("shorts", Short)


class Entity:
    """One actor of one report. `nouns` are common nouns it was called by; `roles` a person's."""

    __slots__ = (
        "actor", "forms", "keys", "kind", "loose", "name", "named", "nouns", "organ", "person", "roles", "sentence",
        "side", "type",
    )  # fmt: skip

    def __init__(self, name: str, actor: str | None, kind: SourceKind, side: str | None) -> None:
        self.name, self.actor, self.kind, self.side = name, actor, kind, side
        self.type: str | None = None
        self.organ: str | None = None
        self.loose = 0  # an organ told of by its men alone ("Malian soldiers") is 1, by its machines 2, by name 0
        self.person = False
        self.forms: dict[str, None] = {}
        self.keys = tuple(map(fold, split(name)))
        self.nouns: set[str] = set()
        self.roles: set[str] = set()
        self.named = False  # before this point of the report
        self.sentence = 0

    def answers(self, noun: str) -> bool:
        """Whether "the <noun>" can mean it."""
        if self.person:
            return noun in self.roles
        short = _shorts(knowledge.folders()).get(noun)
        if short is not None and (self.type in short.types or self.kind in short.kinds):
            return True
        if noun in self.nouns:
            return True
        *before, last = noun.split()
        # "the opposition forces" are not the Syrian regime forces.
        return last in self.keys[1:] and (not before or any(word in self.keys for word in before))

    def called(self, noun: str) -> bool:
        """Whether the report called it by the noun together with its name: "the Taliban movement"."""
        return any(form.lower().endswith(f" {noun}") for form in self.forms)


# How far back a short form is looked up, in actors. Real reports name fewer; a hostile one could name 100,000.
REACH = 300


class Memory:
    """The entities of a report, and the order in which they were named last."""

    def __init__(self) -> None:
        self.entities: dict[str, Entity] = {}
        self._recent: dict[int, Entity] = {}  # the one named last at the end
        self.barred: Entity | None = None  # who did what was done to the one that is looked for
        self._persons: dict[str, list[Entity]] = {}  # by each word of the name, in the order of the report

    def meet(self, key: str, name: str, actor: str | None, kind: SourceKind, side: str | None) -> Entity:
        """The entity of that key, made where it is new."""
        entity = self.entities.get(key)
        if entity is None:
            entity = self.entities[key] = Entity(name, actor, kind, side)
        return entity

    def meet_person(self, key: str, name: str, kind: SourceKind) -> Entity:
        """The person of that key, made where new; also one who is only named later in the report."""
        entity = self.meet(key, name, None, kind, None)
        if not entity.person:
            entity.person = True
            for word in dict.fromkeys(entity.keys):
                self._persons.setdefault(word, []).append(entity)
        return entity

    def touch(self, entity: Entity, sentence: int) -> None:
        """Note that it was named just now, in that sentence."""
        self._recent.pop(id(entity), None)
        self._recent[id(entity)] = entity
        entity.named, entity.sentence = True, sentence

    def latest(self, noun: str, sentence: int) -> Entity | None:
        """The body or person named last that answers to a noun; one that was called so goes before others, but not
        before one that is named in the same sentence.
        """
        called = next((entity for entity in self._back() if not entity.person and entity.called(noun)), None)
        last = next((entity for entity in self._back() if entity.answers(noun)), None)
        if called is not None and last is not None and not last.person and called.sentence < last.sentence == sentence:
            return last
        return called or last

    def plain(self, noun: str, sentence: int) -> Entity | None:
        """The body that "the militants" can only mean: the only one that answers to it in this sentence and the last,
        else in the report so far.
        """
        found = [entity for entity in self._back() if not entity.person and entity.answers(noun)]
        called = [entity for entity in found if entity.called(noun)]
        near = [entity for entity in found if sentence - entity.sentence <= 1]
        for choice in (near, called, found):
            if choice:
                return choice[0] if len({entity.actor or entity.name for entity in choice}) == 1 else None
        return None

    def organ(self, organ: str, sentence: int, state: str | None) -> Entity | None:
        """The organ that "the army" means in a sentence: of the last two sentences, of the main state, or the last."""
        found = [entity for entity in self._back() if _is_organ(entity, organ)]
        if not found or sentence - found[0].sentence <= 1 or state is None or found[0].side == state:
            return found[0] if found else None
        of_state = next((entity for entity in found if entity.side == state), None)
        # Where the report names the army of one state alone, it is that one's, whoever else it tells of.
        return of_state or (found[0] if len({entity.side for entity in found}) == 1 else None)

    def person(self, words: tuple[str, ...], sentence: int, given: frozenset[str]) -> Entity | None:
        """The person of that surname or given name.

        Of several with one surname it is the one named in this or the last sentence, else the one who came first: the
        report is about him, and his kin have their full names.
        """
        size = len(words)
        persons = [entity for entity in self._persons.get(words[-1], ())[:REACH] if size < len(entity.keys)]
        found = [entity for entity in persons if entity.keys[-size:] == words]
        if not found and words[0] in given:
            found = [entity for entity in persons if entity.keys[:size] == words]
        if not found and size == 1:
            found = [entity for entity in persons if words[0] in entity.keys[1:]]
        near = [entity for entity in found if entity.named and sentence - entity.sentence <= 1]
        if near:
            return next((entity for entity in self._back() if entity in near), near[0])
        named = [entity for entity in found if entity.named] or found
        return named[0] if named else None

    def initials(self, acronym: str) -> Entity | None:
        """The body that was called so, or whose initials it has: "LCC" after "Local Coordination Committees"."""
        bodies = [entity for entity in self._back() if not entity.person]
        low = acronym.lower().replace(".", "")
        for entity in bodies:
            if acronym in entity.forms:
                return entity
        for entity in bodies:
            full = "".join(key[0] for key in entity.keys)
            main = "".join(key[0] for key in entity.keys if key not in ("of", "the", "for", "and", "in", "on"))
            if len(entity.keys) > 1 and low in (full, main):
                return entity
        return None

    def called(self, words: tuple[str, ...]) -> Entity | None:
        """The body named last that has one of these words in its name: "the towage company" is Northport Towage."""
        return next((e for e in self._back() if not e.person and any(w in e.keys[1:] for w in words)), None)

    def begins(self, words: tuple[str, ...]) -> Entity | None:
        """The body named last whose name begins with these words: "Seaways" after "Seaways Lines"."""
        size = len(words)
        return next((e for e in self._back() if not e.person and len(e.keys) > size and e.keys[:size] == words), None)

    def _back(self) -> Iterator[Entity]:
        """The entities named so far, the last first."""
        recent = itertools.islice(reversed(self._recent.values()), REACH)
        return (entity for entity in recent if entity is not self.barred)


def _is_organ(entity: Entity, organ: str) -> bool:
    own = entity.organ
    if own is None or entity.actor is None:
        return False
    if organ == "ministry":
        return own.endswith("_ministry")
    # An air force is of the armed forces, too, but is not "the army".
    return own in _KIN.get(organ, (organ,)) and not (organ == "army" and "air" in entity.keys)


_KIN = {
    "army": ("army", "armed_forces"),
    "armed_forces": ("armed_forces", "army"),
    "government": ("government", "presidency"),
}
