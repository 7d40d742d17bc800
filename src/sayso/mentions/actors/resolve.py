"""Resolution: which draft is whom in this report, and the mentions that come of it."""

from __future__ import annotations

from collections import Counter

from sayso.language import Document
from sayso.mentions.actors.drafts import Draft, Shape
from sayso.mentions.actors.evidence import acts, human_act, is_person, modifies, speaks
from sayso.mentions.actors.lexicon import Lexicon
from sayso.mentions.actors.memory import Entity, Memory
from sayso.mentions.actors.words import fold, split
from sayso.model import ActorMention, SourceKind, Span

# A short form without an organ named before it goes to the state that most of the report's state names are of.
MOST = 0.6


def resolve(drafts: list[Draft], document: Document, lexicon: Lexicon) -> tuple[ActorMention, ...]:
    """The mentions of a report, in text order, none overlapping another."""
    resolver = _Resolver(drafts, document, lexicon)
    found: list[tuple[Draft, Entity | None]] = []
    for draft in drafts:
        if resolver.counts(draft):
            found.append((draft, resolver.entity(draft)))
    mentions: list[ActorMention] = []
    end = -1
    for draft, entity in sorted(found, key=_place):
        if draft.start < end:
            continue
        mention = _mention(draft, entity)
        mentions.append(mention)
        end = draft.end
    return tuple(mentions)


def _place(pair: tuple[Draft, Entity | None]) -> tuple[int, int]:
    return pair[0].start, -pair[0].end


def _mention(draft: Draft, entity: Entity | None) -> ActorMention:
    span = Span(draft.start, draft.end)
    if entity is None:
        return ActorMention(
            span, draft.name or draft.bare, draft.actor, draft.kind, draft.side, draft.how, draft.anonymous,
            tuple(form for form in draft.forms if form != draft.bare),
        )  # fmt: skip
    aliases = tuple(form for form in entity.forms if form != entity.name)
    kind = entity.kind
    return ActorMention(span, entity.name, entity.actor, kind, entity.side, draft.how, False, aliases)


class _Resolver:
    def __init__(self, drafts: list[Draft], document: Document, lexicon: Lexicon) -> None:
        self.document, self.lexicon = document, lexicon
        self.memory = Memory()
        self.done: dict[int, Entity | None] = {}
        self.year = int(document.report.published[:4]) if _dated(document.report.published) else None
        self.certain = {
            draft.actor or draft.person_id for draft in drafts if not draft.doubtful and not draft.surname
        } - {None}
        for draft in drafts:
            self._choose(draft)
        self._name_persons(drafts)
        self.monitor = self._only_monitor(drafts)
        self.state = self._main_state(drafts)
        self.seen: list[Draft] = []
        self.by_sentence: dict[int, list[Draft]] = {}
        for draft in drafts:
            self.by_sentence.setdefault(draft.sentence, []).append(draft)

    def _only_monitor(self, drafts: list[Draft]) -> Draft | None:
        """The one war monitor or rights group of the report: "a monitor said" in its first line means it."""
        found = {
            draft.actor: draft for draft in drafts
            if draft.shape is Shape.BODY and draft.kind is SourceKind.MONITOR and draft.actor is not None
            and self.lexicon.actors[draft.actor].type in ("war_monitor", "rights_group") and not draft.doubtful
        }  # fmt: skip
        return next(iter(found.values())) if len(found) == 1 else None

    def _choose(self, draft: Draft) -> None:
        """Of several bodies with one acronym, the one that the report names in full."""
        if draft.rivals and draft.actor not in self.certain:
            for rival in draft.rivals:
                if rival.id in self.certain:
                    draft.actor, draft.name, draft.kind = rival.id, rival.actor.name, rival.actor.kind
                    draft.side = rival.actor.side or (rival.id if rival.actor.kind is SourceKind.PARTY else None)
                    return
            draft.shape, draft.actor, draft.doubtful, draft.name = Shape.NAME, None, False, None
            draft.kind, draft.side = SourceKind.UNKNOWN, None

    def _name_persons(self, drafts: list[Draft]) -> None:
        """Find the persons of the whole report first: a headline has the surname before the body has the name."""
        for draft in drafts:
            if draft.shape is Shape.NAME and is_person(draft, self.document, self.lexicon):
                draft.shape = Shape.PERSON
        for draft in drafts:
            if draft.shape is Shape.PERSON and len(split(draft.bare)) > 1 and not (draft.doubtful or draft.surname):
                self._person(draft, draft.name or draft.bare, known=False)

    def _main_state(self, drafts: list[Draft]) -> str | None:
        count: Counter[str] = Counter()
        for draft in drafts:
            state = draft if draft.shape is Shape.STATE else draft.owner
            if state is not None and state.shape is Shape.STATE and state.actor is not None:
                count[state.actor] += 1
            elif draft.person_id is not None:
                _, side = self._office(self.lexicon.actors[draft.person_id].speaks_for)
                if side in self.lexicon.states:
                    count[side] += 1
        if not count:
            return None
        actor, most = max(count.items(), key=lambda pair: pair[1])
        return actor if most >= 2 and most >= MOST * sum(count.values()) else None

    def counts(self, draft: Draft) -> bool:
        """Whether a draft is a mention at all."""
        if draft.shape is Shape.STATE:
            self.seen.append(draft)
        if draft.shape is Shape.STATE:
            if draft.organ == "adjective" or draft.tied:
                return False
            if draft.organ == "people":
                return True
            if draft.organ == "capital":
                return human_act(draft, self.document, self.lexicon)
            return acts(draft, self.document, self.lexicon)
        if draft.shape is Shape.ROLE and draft.noun is not None:
            return self._described(draft)
        if draft.shape is Shape.ORGAN and draft.owner is None and draft.noun is not None:
            organ = draft.noun.organ
            return (organ is None or not organ.thing) and not modifies(draft, self.document)
        if draft.shape is Shape.ORGANISATION and draft.noun is not None and draft.noun.description is not None:
            if draft.noun.description.quiet:  # "Blue Mosque"
                return speaks(draft, self.document, self.lexicon)
        if draft.doubtful and (draft.actor or draft.person_id) not in self.certain:
            return speaks(draft, self.document, self.lexicon) or draft.same_as is not None or draft.titled or self._credited(draft)
        if draft.shape is Shape.NAME:
            return self._named(draft)
        return True

    def _credited(self, draft: Draft) -> bool:
        return draft.name is not None and draft.name in self.document.report.agencies

    def _described(self, draft: Draft) -> bool:
        """Documents are sources only where they speak; people and bodies always, unless they tell of a thing."""
        noun = draft.noun
        assert noun is not None
        if noun.role is None and noun.organ is None and noun.description is not None and noun.description.quiet:
            return draft.same_as is not None or speaks(draft, self.document, self.lexicon)
        return not modifies(draft, self.document)

    def _named(self, draft: Draft) -> bool:
        parts = tuple(map(fold, split(draft.bare)))
        if not parts:
            return False
        if draft.same_as is not None or self._by_surname(draft, parts) is not None:
            return True
        if len(parts) == 1 and self._by_word(draft, parts[0]) is not None:
            return True
        return speaks(draft, self.document, self.lexicon)

    def entity(self, draft: Draft) -> Entity | None:
        """Whom a draft means; None for the nameless."""
        if id(draft) in self.done:
            return self.done[id(draft)]
        self.done[id(draft)] = None  # a draft that leads back to itself is nameless
        found = self._settle(draft)
        self.done[id(draft)] = found
        if found is not None:
            for form in (draft.bare, *draft.forms):
                if form:
                    found.forms.setdefault(form)
            if draft.noun is not None:
                found.nouns.add(draft.noun.singular.lower())
                if draft.noun.plural:
                    found.nouns.add(draft.bare.split()[-1].lower())
            self.memory.touch(found)
            found.sentence = draft.sentence
        return found

    def _settle(self, draft: Draft) -> Entity | None:
        if draft.same_as is not None:
            found = self.entity(draft.same_as)
            if found is not None:
                draft.how = "acronym" if draft.shape is not Shape.ROLE else "short"
                return found
        if draft.owner is not None:
            self.entity(draft.owner)
        match draft.shape:
            case Shape.BODY:
                return self._body(draft)
            case Shape.STATE:
                return self._state(draft)
            case Shape.ORGAN:
                return self._organ(draft)
            case Shape.ORGANISATION:
                entity = self._meet(draft, "body:" + fold(draft.bare), draft.bare)
                if draft.kind is SourceKind.PARTY:
                    entity.type = "armed_group"
                return entity
            case Shape.PERSON:
                return self._a_person(draft)
            case Shape.NAME:
                return self._a_name(draft)
        return self._role(draft)

    def _meet(self, draft: Draft, key: str, name: str) -> Entity:
        entity = self.memory.meet(key, name, draft.actor, draft.kind, draft.side)
        entity.organ = draft.organ if draft.shape is Shape.ORGAN else entity.organ
        return entity

    def _body(self, draft: Draft) -> Entity:
        entity = self._meet(draft, draft.actor or "", draft.name or draft.bare)
        known = self.lexicon.actors.get(draft.actor or "")
        if known is not None:
            entity.type = known.type
        if draft.bare != entity.name:
            draft.how = "alias"
        return entity

    def _state(self, draft: Draft) -> Entity | None:
        if draft.organ == "people":
            draft.how, draft.kind, draft.anonymous, draft.actor, draft.side = "description", SourceKind.UNKNOWN, True, None, None
            draft.name = draft.bare
            return None
        if draft.organ == "adjective":
            return None
        entity = self._meet(draft, draft.actor or "", draft.name or draft.bare)
        entity.type = "state"
        draft.how = "name" if draft.bare == entity.name else "alias"
        return entity

    def _organ(self, draft: Draft) -> Entity | None:
        if draft.actor is None and draft.owner is not None:
            self._owned(draft, draft.owner)
        if draft.actor is not None:
            return self._meet(draft, draft.actor + ":" + fold(draft.name or ""), draft.name or draft.bare)
        assert draft.organ is not None
        if draft.owner is None and draft.article in ("the", "this", None):
            found = self.memory.organ(draft.organ, draft.sentence, self.state)
            if found is not None:
                draft.how = "short"
                return found
            state = self._state_of(draft)
            if state is not None:
                return self._organ_of_state(draft, state)
        noun = draft.noun
        if noun is not None and noun.organ is not None and noun.organ.people:
            draft.anonymous = True
            return None
        if draft.owner is not None and draft.owner.shape is not Shape.ROLE:
            return self._meet(draft, "organ:" + fold(draft.bare), draft.bare)
        return None

    def _owned(self, draft: Draft, owner: Draft) -> None:
        """ "Mr Assad's forces" are those of the body that he speaks for."""
        entity = self.done.get(id(owner))
        if entity is not None and entity.side is not None:
            draft.actor, draft.side = f"{entity.side}.{draft.organ}", entity.side

    def _state_of(self, draft: Draft) -> str | None:
        noun = draft.noun
        if noun is None or noun.organ is None or (noun.organ.own and not noun.organ.media) or draft.modifiers:
            return None
        if "department" in noun.singular:
            return None  # of a state, a town, a university
        seat = self._seat_after(draft)
        if seat is not None:
            return seat
        if draft.organ is not None and draft.organ.endswith("ministry"):
            # "Russia contested this. In a statement the defence ministry said ..."
            for other in reversed(self.seen):
                if draft.sentence - other.sentence > 2:
                    break
                if other.shape is Shape.STATE and other.organ in ("name", "capital"):
                    return other.actor
        return self.state

    def _seat_after(self, draft: Draft) -> str | None:
        """The state whose capital stands in the same sentence: "the foreign ministry in Berlin"."""
        for other in self.by_sentence.get(draft.sentence, ()):
            if other.shape is Shape.STATE and other.organ == "capital" and other.actor is not None:
                return other.actor
        return None

    def _organ_of_state(self, draft: Draft, state: str) -> Entity:
        country = self.lexicon.states[state]
        noun = draft.noun
        assert noun is not None and noun.organ is not None
        draft.actor, draft.side, draft.how = f"{country.actor}.{draft.organ}", country.actor, "short"
        name = f"{country.adjective} {noun.organ.name or draft.bare}"
        return self._meet(draft, draft.actor + ":" + fold(name), name)

    def _a_person(self, draft: Draft) -> Entity | None:
        parts = tuple(map(fold, split(draft.bare)))
        if draft.person_id is not None and not (draft.doubtful and draft.person_id not in self.certain):
            if draft.surname and draft.person_id not in self.certain:
                other = self._by_surname(draft, parts)
                if other is not None:
                    return self._known(draft, other)
            return self._person(draft, draft.name or draft.bare, known=True)
        found = self._by_surname(draft, parts) if len(parts) < 3 else None
        if found is not None:
            return self._known(draft, found)
        return self._person(draft, draft.bare, known=True)

    def _known(self, draft: Draft, entity: Entity) -> Entity:
        draft.how = "short"
        self._enrich(draft, entity)
        return entity

    def _person(self, draft: Draft, name: str, known: bool) -> Entity:
        key = "person:" + fold(name)
        entity = self.memory.entities.get(key)
        if entity is None:
            entity = self.memory.meet(key, name, None, draft.kind, None)
            entity.person = True
        if not known:
            entity.last = 0
        else:
            draft.how = "person"
            self._enrich(draft, entity)
            entity_actor = self.lexicon.actors.get(draft.person_id or "")
            if entity_actor is not None and entity.actor is None and self._in_office(entity_actor.years):
                entity.actor, entity.side = self._office(entity_actor.speaks_for)
                entity.side = entity_actor.side or entity.side
        return entity

    def _in_office(self, years: str | None) -> bool:
        if years is None or self.year is None:
            return True
        for term in years.split(","):
            first, _, last = term.strip().partition("-")
            if (not first or int(first) <= self.year) and (not last or self.year <= int(last)):
                return True
        return False

    def _office(self, body: str | None) -> tuple[str | None, str | None]:
        if body is None:
            return None, None
        base = body.partition(".")[0]
        if base in self.lexicon.states:
            return body, base
        actor = self.lexicon.actors.get(base)
        if actor is None:
            return body, None
        return body, actor.side or (base if actor.kind is SourceKind.PARTY else None)

    def _enrich(self, draft: Draft, entity: Entity) -> None:
        """What title, role and body beside a name tell of the person."""
        owner = draft.owner
        if owner is None:
            return
        if owner.noun is not None and owner.shape is Shape.ROLE:
            entity.roles.update((owner.noun.singular.lower(), owner.noun.singular.lower().split()[-1]))
            if entity.kind is SourceKind.UNKNOWN:
                entity.kind = owner.kind
        actor, side, names = self._body_of(owner)
        entity.actor, entity.side = entity.actor or actor, entity.side or side
        for name in names:
            entity.forms.setdefault(name)
        if entity.kind is SourceKind.UNKNOWN and actor is not None:
            entity.kind = SourceKind.OFFICIAL

    def _body_of(self, owner: Draft) -> tuple[str | None, str | None, tuple[str, ...]]:
        """Actor, side and names of the body behind a role, an organ or a body."""
        if owner.shape is Shape.ROLE:
            noun = owner.noun
            if owner.owner is None:
                return None, None, ()
            actor, side, names = self._body_of(owner.owner)
            if noun is not None and noun.role_organ and owner.owner.shape is Shape.STATE:
                actor = f"{owner.owner.actor}.{noun.role_organ}"
            if noun is not None and noun.role is not None and noun.role.kind not in _SPEAK:
                return None, None, ()
            return actor, side, names
        entity = self.done.get(id(owner))
        if entity is not None and not entity.person:
            return entity.actor, entity.side, (entity.name,)
        if entity is not None:
            return entity.actor, entity.side, ()
        if owner.shape is Shape.STATE:
            return owner.actor, owner.side, ()
        return owner.actor, owner.side, (owner.name or owner.bare,) if owner.shape is Shape.ORGAN else ()

    def _by_surname(self, draft: Draft, parts: tuple[str, ...]) -> Entity | None:
        return self.memory.person(parts, draft.sentence, self.lexicon.given)

    def _by_word(self, draft: Draft, word: str) -> Entity | None:
        """The body that a capitalised noun of its name stands for ("Observatory"), or whose initials are given."""
        if draft.bare.isupper():
            return self.memory.initials(draft.bare)
        return self.memory.latest(word) if word in self.lexicon.signs["organisation_words"] else None

    def _a_name(self, draft: Draft) -> Entity | None:
        parts = tuple(map(fold, split(draft.bare)))
        found = self._by_surname(draft, parts)
        if found is None and len(parts) == 1:
            found = self._by_word(draft, parts[0])
        if found is not None:
            draft.how = "acronym" if draft.bare.isupper() and not found.person else "short"
            return found
        return self._meet(draft, "name:" + fold(draft.bare), draft.bare)

    def _same_body(self, owner: Draft, person: Entity) -> bool:
        """Whether a person known from before speaks for the body that is named with a role."""
        actor, side, names = self._body_of(owner)
        if actor is not None and person.actor is not None:
            return actor.partition(".")[0] == person.actor.partition(".")[0]
        return any(name in person.forms for name in names)

    def _role(self, draft: Draft) -> Entity | None:
        """A role or description without a name: a short form of somebody named before, or nameless."""
        noun = draft.noun
        if noun is None:
            return None
        definite = draft.article in ("the", "this", "that")
        if definite and not noun.plural:
            word = noun.singular.lower()
            found = self.memory.latest(word)
            if found is None and " " in word and noun.role is not None:
                found = self.memory.latest(word.split()[-1])
            if found is not None and (draft.owner is None or self._same_body(draft.owner, found)):
                draft.how = "short"
                return found
        elif definite and noun.plural and draft.owner is None and (noun.role is None or noun.role.kind is SourceKind.PARTY):
            found = self.memory.latest(draft.bare.split()[-1].lower())
            if found is not None and not found.person:
                draft.how = "short"
                return found
        if self.monitor is not None and draft.owner is None and not noun.plural and draft.article in (None, "a", "an"):
            known = self._body(self.monitor)
            if known.answers(noun.singular.lower()) and noun.singular.lower() not in ("group", "network", "organisation"):
                draft.how = "short"
                return known
        if draft.owner is not None:
            actor, side, names = self._body_of(draft)
            if noun.role is None or noun.role.kind in _SPEAK:
                draft.side = side if draft.kind in _SPEAK or draft.owner.shape is not Shape.STATE else None
            if noun.role is not None and noun.role.speaks and not draft.anonymous:
                draft.actor = actor
            draft.forms.extend(names)
        return None


_SPEAK = frozenset({SourceKind.OFFICIAL, SourceKind.MONITOR})


def _dated(published: str | None) -> bool:
    return published is not None and published[:4].isdigit()
