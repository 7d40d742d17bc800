"""Resolution: which drafts are mentions, which entity of the report each means, and the mentions that come of it."""

from __future__ import annotations

from sayso.language import Document
from sayso.mentions.actors.bodies import ABROAD, Bodies
from sayso.mentions.actors.drafts import Draft, Shape
from sayso.mentions.actors.evidence import acts, governor, human_act, is_person, modifies, named_body, speaks
from sayso.mentions.actors.lexicon import Lexicon
from sayso.mentions.actors.memory import Entity, Memory
from sayso.mentions.actors.people import People
from sayso.mentions.actors.setting import Setting
from sayso.mentions.actors.words import fold, split
from sayso.model import ActorMention, Span

_PERSONS = frozenset({Shape.PERSON, Shape.NAME})


def resolve(drafts: list[Draft], document: Document, lexicon: Lexicon) -> tuple[ActorMention, ...]:
    """The mentions of a report, in text order, none overlapping another."""
    resolver = _Resolver(drafts, document, lexicon)
    found = [(draft, resolver.entity(draft)) for draft in drafts if resolver.counts(draft)]
    mentions: list[ActorMention] = []
    end = -1
    for draft, entity in sorted(found, key=_place):
        if draft.start >= end:
            mentions.append(_mention(draft, entity))
            end = draft.end
    return tuple(mentions)


def _place(pair: tuple[Draft, Entity | None]) -> tuple[int, int]:
    return pair[0].start, -pair[0].end


def _mention(draft: Draft, entity: Entity | None) -> ActorMention:
    span = Span(draft.start, draft.end)
    if entity is None:
        forms = tuple(form for form in draft.forms if form != draft.bare)
        name = draft.name or draft.bare
        return ActorMention(span, name, draft.actor, draft.kind, draft.side, draft.how, draft.anonymous, forms)
    aliases = tuple(form for form in entity.forms if form != entity.name)
    return ActorMention(span, entity.name, entity.actor, entity.kind, entity.side, draft.how, False, aliases)


class _Resolver:
    """Goes through the drafts of one report in text order."""

    def __init__(self, drafts: list[Draft], document: Document, lexicon: Lexicon) -> None:
        self.document, self.lexicon = document, lexicon
        self.setting, self.memory = Setting(drafts, document, lexicon), Memory()
        self.done: dict[int, Entity | None] = {}
        self.doers: dict[int, Entity] = {}  # by the verb's place: who does what is done
        self.bodies = Bodies(self.setting, self.memory)
        self.people = People(self.setting, self.memory, self.bodies, self.done)
        for draft in drafts:
            if draft.shape is Shape.NAME and is_person(draft, document, lexicon):
                draft.shape = Shape.PERSON
            if draft.shape is Shape.ROLE and named_body(draft, document):
                draft.shape, draft.how, draft.anonymous, draft.owner = Shape.ORGANISATION, "name", False, None
            if draft.shape is Shape.PERSON and " " in draft.bare and not (draft.doubtful or draft.surname):
                self.people.expect(draft)

    def counts(self, draft: Draft) -> bool:
        """Whether a draft is a mention at all."""
        if draft.silent:
            return False
        if draft.shape is Shape.STATE:
            return self._state_acts(draft)
        if draft.shape is Shape.ROLE and draft.noun is not None:
            return self._described(draft)
        noun = draft.noun
        if draft.shape is Shape.ORGAN and draft.owner is None and noun is not None and noun.organ is not None:
            owned = not noun.organ.thing or self.bodies.state_of_pronoun(draft) is not None
            return owned and not modifies(draft, self.document)
        if draft.shape is Shape.ORGANISATION and noun is not None and noun.description is not None:
            return not noun.description.quiet or self._speaks(draft)  # "Blue Mosque"
        if draft.shape is Shape.NAME:
            return self._named(draft)
        return self.setting.settled(draft) or draft.same_as is not None or draft.titled or self._speaks(draft)

    def entity(self, draft: Draft) -> Entity | None:
        """Whom a draft means; None for the nameless."""
        if id(draft) in self.done:
            return self.done[id(draft)]
        self.done[id(draft)] = None  # a draft that leads back to itself is nameless
        dep, above = governor(draft, self.document)
        verb = above.head if dep == "pobj" else above
        # "The rangers ambushed the group": it is another one.
        self.memory.barred = self.doers.get(verb.i) if dep in ("dobj", "pobj") else None
        found = self._settle(draft)
        self.memory.barred = None
        self.done[id(draft)] = found
        side = found.side if found is not None else draft.side
        if side is not None and draft.organ not in ABROAD and self._speaks(draft):
            self.bodies.spoke(side, draft.sentence)
        subject = dep in ("nsubj", "nsubjpass")
        if dep == "nsubj" and found is not None and above.lemma not in self.lexicon.speech:
            self.doers.setdefault(above.i, found)
        if subject and draft.shape not in _PERSONS and (found is None or not found.person):
            self.bodies.subject = found, draft.sentence
        if found is not None:
            for form in (draft.bare, *draft.forms):
                if form:
                    found.forms.setdefault(form)
            if draft.noun is not None:
                found.nouns.add(draft.noun.singular.lower())
                if draft.noun.plural:
                    found.nouns.add(draft.bare.split()[-1].lower())
            self.memory.touch(found, draft.sentence)
        return found

    def _settle(self, draft: Draft) -> Entity | None:
        if draft.same_as is not None:
            found = self.entity(draft.same_as)
            if found is not None:
                draft.how = "short" if draft.shape is Shape.ROLE else "acronym"
                return found
        owner = draft.owner
        if owner is not None and owner.same_as is draft:
            owner = owner.owner  # "X, a spokesman for Y": the role is settled by the name, not the other way about
        whose = self.entity(owner) if owner is not None else None
        match draft.shape:
            case Shape.BODY:
                return self.bodies.body(draft)
            case Shape.STATE:
                return self.bodies.state(draft)
            case Shape.ORGAN:
                return self.bodies.organ(draft, whose)
            case Shape.ORGANISATION:
                return self.bodies.organisation(draft)
            case Shape.PERSON:
                return self.people.person(draft)
            case Shape.NAME:
                return self.people.name(draft)
        return self.people.role(draft)

    def _state_acts(self, draft: Draft) -> bool:
        """A country is an actor where it acts, not where things happen; its capital where it speaks."""
        if draft.organ == "adjective" or draft.tied:
            return False
        if draft.organ == "capital":
            return human_act(draft, self.document, self.lexicon)
        return draft.organ == "people" or acts(draft, self.document)

    def _described(self, draft: Draft) -> bool:
        """Documents are sources only where they speak; people and bodies always, unless they tell of a thing."""
        noun = draft.noun
        if draft.same_as is not None or noun is None:
            return True
        if noun.role is None and noun.organ is None and noun.description is not None and noun.description.quiet:
            return self._speaks(draft)
        bodiless = draft.owner is None or draft.owner.shape in (Shape.ROLE, Shape.PERSON, Shape.NAME)
        if bodiless and noun.role is not None and noun.role.owned:
            return False
        return not modifies(draft, self.document)

    def _named(self, draft: Draft) -> bool:
        """An unknown name counts where it stands for somebody named elsewhere, or speaks."""
        parts = tuple(map(fold, split(draft.bare)))
        if not parts:
            return False
        if draft.same_as is not None or self.people.by_surname(draft, parts) is not None:
            return True
        return (len(parts) == 1 and self.people.by_word(draft, parts[0]) is not None) or self._speaks(draft)

    def _speaks(self, draft: Draft) -> bool:
        return speaks(draft, self.document, self.lexicon)
