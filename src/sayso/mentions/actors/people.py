"""People: which entity a person is, by full name, surname or role, and for which body he or she speaks."""

from __future__ import annotations

from sayso.mentions.actors.bodies import Bodies
from sayso.mentions.actors.drafts import Draft, Shape
from sayso.mentions.actors.memory import Entity, Memory
from sayso.mentions.actors.setting import Setting
from sayso.mentions.actors.words import fold, split
from sayso.model import SourceKind

# Kinds of role whose holders speak for the body: a resident of Syria does not speak for Syria.
_SPEAK = frozenset({SourceKind.OFFICIAL, SourceKind.MONITOR})
Body = tuple[str | None, str | None, tuple[str, ...]]


class People:
    """Finds or makes the entities of persons in one report. `done` has what drafts were settled to so far."""

    def __init__(self, setting: Setting, memory: Memory, bodies: Bodies, done: dict[int, Entity | None]) -> None:
        self.setting, self.memory, self.bodies, self.done = setting, memory, bodies, done
        self.lexicon = setting.lexicon

    def expect(self, draft: Draft) -> None:
        """Note a person who is named in full somewhere: a headline has the surname before the body has the name."""
        name = self._full(draft)
        self.memory.meet_person("person:" + _plain(name), name, draft.kind)

    def _full(self, draft: Draft) -> str:
        """The full name; known persons are also known with a middle initial ("John F. Kerry")."""
        if draft.person_id is None and not draft.surname:
            draft.person_id = self.lexicon.persons.get(_plain(draft.bare))
            if draft.person_id is not None:
                draft.name, draft.doubtful = self.lexicon.actors[draft.person_id].name, False
                self.setting.certain.add(draft.person_id)
        return draft.name or draft.bare

    def person(self, draft: Draft) -> Entity:
        """A person by name."""
        parts = tuple(map(fold, split(draft.bare)))
        if draft.person_id is not None and self.setting.settled(draft):
            other = None
            if draft.surname and draft.person_id not in self.setting.certain:
                other = self.by_surname(draft, parts)  # another of that surname, whom the report names in full
            return self._known(draft, other) if other is not None else self._meet(draft, draft.name or draft.bare)
        if draft.person_id is not None or draft.owner is None:
            role = draft.owner if draft.owner is not None and draft.owner.shape is Shape.ROLE else None
            draft.kind = role.kind if role is not None else SourceKind.UNKNOWN
        draft.person_id = None
        found = self.by_surname(draft, parts) if len(parts) < 3 else None
        return self._known(draft, found) if found is not None else self._meet(draft, draft.bare)

    def name(self, draft: Draft) -> Entity:
        """An unknown name: somebody's surname, an acronym, a noun out of a body's name, or a speaker of that name."""
        parts = tuple(map(fold, split(draft.bare)))
        found = self.by_surname(draft, parts)
        if found is None and len(parts) == 1:
            found = self.by_word(draft, parts[0])
        if found is None:
            found = self.memory.begins(parts)  # "Seaways" after "Seaways Lines"
        if found is not None:
            draft.how = "acronym" if draft.bare.isupper() and not found.person else "short"
            return found
        return self.bodies.meet(draft, "name:" + fold(draft.bare), draft.bare)

    def by_surname(self, draft: Draft, parts: tuple[str, ...]) -> Entity | None:
        """The person of the report of that surname or given name."""
        return self.memory.person(parts, draft.sentence, self.lexicon.given)

    def by_word(self, draft: Draft, word: str) -> Entity | None:
        """The body that a capitalised noun of its name stands for ("Observatory"), or whose initials are given."""
        if draft.bare.isupper():
            return self.memory.initials(draft.bare)
        return self.memory.latest(word, draft.sentence) if word in self.lexicon.signs["organisation_words"] else None

    def role(self, draft: Draft) -> Entity | None:
        """A role or description without a name: a short form of somebody named before, or nameless (None)."""
        noun = draft.noun
        found: Entity | None
        if noun is None:
            found = self.memory.latest(draft.bare.lower(), draft.sentence) if draft.article in ("the", "this") else None
            if found is None or found.person:
                return None
            draft.how, draft.anonymous = "short", False
            return found  # "the centre" after "the monitoring centre"
        word = noun.singular.lower()
        found = None
        if draft.bare.isalpha() and draft.bare[0].isupper() and draft.article is None:
            named = self.by_surname(draft, (fold(draft.bare),))  # "King" after "Larry King"
            if named is not None:
                draft.how = "short"
                return named
        if draft.article in ("the", "this", "that"):
            if not noun.plural:
                found = self._body_or_person(draft, word)
            elif draft.owner is None and (noun.role is None or noun.role.kind is SourceKind.PARTY):
                found = self._men(draft)
        elif self.setting.monitor is not None and draft.owner is None and not noun.plural and word not in _ANY:
            known = self.bodies.body(self.setting.monitor)
            found = known if draft.article in (None, "a", "an") and known.answers(word) else None
        if found is not None:
            draft.how = "short"
            return found
        if draft.owner is not None:
            self._speaks_for(draft, draft.owner)
        elif (body := self._pronoun(draft)) is not None:
            self._speaks_for(draft, draft)
            draft.name = f"{body.name} {draft.bare}"
        return None

    def _body_or_person(self, draft: Draft, word: str) -> Entity | None:
        """Whom "the group", "the UK-based group", "the Somali group", "the director" of this report is."""
        noun = draft.noun
        assert noun is not None
        if self.setting.introduces(draft) or not self._same_words(draft, based=True):
            return self.memory.called(draft.modifiers) if draft.owner is None and noun.role is None else None
        found = None
        if draft.modifiers and draft.owner is None and noun.role is None:
            found = self.memory.called(draft.modifiers)
        found = found or self.memory.latest(word, draft.sentence)
        if found is None and " " in word and noun.role is not None:
            found = self.memory.latest(word.rsplit(maxsplit=1)[-1], draft.sentence)
        if found is not None and not found.person and noun.role is not None and noun.role.kind is SourceKind.PARTY:
            return None  # "the insurgent" is a man of theirs
        if found is not None and draft.owner is not None and not self._same_body(draft.owner, found):
            return None
        return found

    def _men(self, draft: Draft) -> Entity | None:
        """Whose men "the militants" are, where that is plain."""
        behind, side = self.setting.owned_behind(draft)
        noun = draft.noun
        if behind and side in self.lexicon.states and noun is not None and noun.organ is not None:
            draft.organ, draft.kind, draft.anonymous = noun.organ_id, noun.organ.kind, False
            return self.bodies.of_state(draft, side)  # "the forces of President Assad"
        if behind or not self._same_words(draft, based=False):
            return None
        words = draft.bare.lower().split()
        extra = [word for word in words[:-1] if word not in self.lexicon.signs["same_words"]]
        return self.memory.plain(words[-1] if not extra else " ".join(words), draft.sentence)

    def _same_words(self, draft: Draft, based: bool) -> bool:
        """Whether the words before a short form tell of no other: "the extremist group", not "the rival group".

        `based`: also where a body sits or who backs it.
        """
        same = self.lexicon.signs["same_words"]
        tied = based and draft.modifiers and draft.modifiers[-1] in ("based", "backed", "led", "linked", "affiliated")
        return bool(tied) or all(word in same or not word[0].isalnum() for word in draft.modifiers)

    def _speaks_for(self, draft: Draft, owner: Draft) -> None:
        """Body and side of a nameless one: "Syrian officials", "a Taliban spokesman"."""
        actor, side, names = self.body_of(draft)
        role = draft.noun.role if draft.noun is not None else None
        if role is None or role.kind in _SPEAK:
            draft.side = side if draft.kind in _SPEAK or owner.shape is not Shape.STATE else None
        if role is not None and role.speaks and not draft.anonymous:
            draft.actor = actor
        draft.forms.extend(names)

    def body_of(self, owner: Draft) -> Body:
        """Actor, side and names of the body behind a role, an organ or a body."""
        if owner.shape is Shape.ROLE:
            noun, above = owner.noun, owner.owner
            body = self._pronoun(owner)
            if body is not None:
                return body.actor, body.side, (body.name,)
            if above is None or (noun is not None and noun.role is not None and noun.role.kind not in _SPEAK):
                return None, None, ()
            actor, side, names = self.body_of(above)
            if noun is not None and noun.role_organ and above.shape is Shape.STATE:
                actor = f"{above.actor}.{noun.role_organ}"
            return actor, side, names
        entity = self.done.get(id(owner))
        if entity is not None:
            return entity.actor, entity.side, () if entity.person else (entity.name,)
        named = (owner.name or owner.bare,) if owner.shape is Shape.ORGAN else ()
        return owner.actor, owner.side, named

    def _pronoun(self, draft: Draft) -> Entity | None:
        """The body that "its spokesman", "their envoy" speaks for: the subject of this sentence or the last."""
        noun = draft.noun
        if draft.article not in ("its", "their") or draft.owner is not None or noun is None or noun.role is None:
            return None
        return self.bodies.subject_at(draft.sentence) if noun.role.speaks else None

    def _same_body(self, owner: Draft, person: Entity) -> bool:
        """Whether somebody named before speaks for the body that is named with a role."""
        actor, _, names = self.body_of(owner)
        known = self.lexicon.actors.get(person.actor or "")
        if owner.shape is Shape.STATE and not person.person and known is not None and known.country is not None:
            return known.country == self.lexicon.code_of(owner.actor or "")  # "the Somali group"
        if actor is not None and person.actor is not None:
            return actor.partition(".")[0] == person.actor.partition(".")[0]
        return any(name in person.forms for name in names)

    def _known(self, draft: Draft, entity: Entity) -> Entity:
        draft.how = "short"
        self._enrich(draft, entity)
        return entity

    def _meet(self, draft: Draft, name: str) -> Entity:
        entity = self.memory.meet_person("person:" + _plain(name), name, draft.kind)
        draft.how = "person"
        self._enrich(draft, entity)
        known = self.lexicon.actors.get(draft.person_id or "")
        if known is not None and entity.actor is None and self.setting.in_office(known.years):
            entity.actor, side = self.setting.office(known.speaks_for)
            entity.side = known.side or side or entity.side
        return entity

    def _enrich(self, draft: Draft, entity: Entity) -> None:
        """What title, role and body beside a name tell of the person."""
        owner = draft.owner
        if owner is None:
            return
        if owner.noun is not None and owner.shape is Shape.ROLE:
            word = owner.noun.singular.lower()
            entity.roles.update((word, word.split()[-1]))
            if entity.kind is SourceKind.UNKNOWN:
                entity.kind = owner.kind
        if owner.noun is not None and (owner.noun.role_organ or "").endswith("_ministry"):
            self.bodies.minister = owner.noun.role_organ
        actor, side, names = self.body_of(owner)
        entity.actor, entity.side = entity.actor or actor, entity.side or side
        for name in names:
            entity.forms.setdefault(name)
        if entity.kind is SourceKind.UNKNOWN and actor is not None:
            entity.kind = SourceKind.OFFICIAL


def _plain(name: str) -> str:
    """A name for comparison: folded, without initials in the middle."""
    first, *rest = split(name)
    return " ".join(map(fold, (first, *(word for word in rest if len(word) > 1))))


# "A group said" may be any group, "a monitor" is hardly another than the one that is named.
_ANY = frozenset({"group", "network", "organisation", "organization", "agency"})
