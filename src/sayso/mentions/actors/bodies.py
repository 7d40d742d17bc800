"""Bodies: which entity a known body, a state or an organ of one is, also by a short form ("the ministry")."""

from __future__ import annotations

from sayso.mentions.actors.drafts import Draft, Shape
from sayso.mentions.actors.memory import Entity, Memory
from sayso.mentions.actors.setting import Setting
from sayso.mentions.actors.words import fold
from sayso.model import SourceKind

# A ministry without its state is that of a state named so many sentences before, at most.
NEAR = 2
# What the forces of a state at war are called in reports from there ("regime forces", "pro-government forces").
_OWN = frozenset({"government", "regime", "loyalist", "pro"})
# Organs that work in other countries.
ABROAD = frozenset({"embassy", "consulate", "mission"})


class Bodies:
    """Finds or makes the entities of bodies in one report."""

    def __init__(self, setting: Setting, memory: Memory) -> None:
        self.setting, self.memory, self.lexicon = setting, memory, setting.lexicon
        # The state told of last and the one that spoke last, each with its sentence.
        self.last_state: tuple[str | None, int] = None, 0
        self.last_speaker: tuple[str | None, int] = None, 0
        self.subject: tuple[Entity | None, int] = None, 0  # the body that was a subject last
        self.minister: str | None = None  # the organ id of the ministry whose minister was named last

    def meet(self, draft: Draft, key: str, name: str) -> Entity:
        """The entity of that key."""
        entity = self.memory.meet(key, name, draft.actor, draft.kind, draft.side)
        if draft.shape is Shape.ORGAN:
            entity.loose = _loose(draft)
            # "the army" after "Chadian and Nigerien forces" may be either's.
            entity.organ = None if self.setting.shared(draft) else draft.organ
        return entity

    def body(self, draft: Draft) -> Entity:
        """A body of the actor files."""
        entity = self.meet(draft, draft.actor or fold(draft.bare), draft.name or draft.bare)
        known = self.lexicon.actors.get(draft.actor or "")
        entity.type = known.type if known is not None else None
        draft.how = "name" if draft.bare == entity.name else "alias"
        return entity

    def organisation(self, draft: Draft) -> Entity:
        """A body that no file knows."""
        entity = self.meet(draft, "body:" + fold(draft.bare), draft.bare)
        if draft.kind is SourceKind.PARTY:
            entity.type = "armed_group"
        elif entity.keys and entity.keys[-1] in self.lexicon.signs["company_words"]:
            entity.type = "company"
        return entity

    def state(self, draft: Draft) -> Entity | None:
        """A state by its name, capital or metonym; None for its people ("Syrians"), who are nameless."""
        if draft.organ == "people":
            draft.how, draft.kind, draft.anonymous = "description", SourceKind.UNKNOWN, True
            draft.actor, draft.side, draft.name = None, None, draft.bare
            return None
        if draft.organ == "adjective":
            return None
        self.last_state = draft.actor, draft.sentence
        entity = self.meet(draft, draft.actor or "", draft.name or draft.bare)
        entity.type = "state"
        draft.how = "name" if draft.bare == entity.name else "alias"
        return entity

    def organ(self, draft: Draft, owner: Entity | None) -> Entity | None:
        """An organ: of its owner, of one named before, or of the state that the report is about."""
        if self._of_others(draft):
            # "Libya's rebel government", "the Tuareg authorities": not the state's.
            draft.actor = draft.side = draft.name = None
            return self.meet(draft, "organ:" + fold(draft.bare), draft.bare)
        if draft.actor is None and owner is not None and owner.side is not None:
            # "Mr Assad's forces" are those of the body that he speaks for.
            draft.actor, draft.side = f"{owner.side}.{draft.organ}", owner.side
        if draft.owner is not None and draft.owner.shape is Shape.STATE and draft.organ not in ABROAD:
            self.last_state = draft.owner.actor, draft.sentence
            if draft.name is None and draft.actor is not None:
                draft.name = self._full_name(draft, draft.owner.actor or "")  # "the defence ministry of Turkey"
        if draft.actor is not None:
            return self.meet(draft, f"{draft.actor}:{fold(draft.name or '')}", draft.name or draft.bare)
        behind, side = self.setting.owned_behind(draft) if draft.owner is None else (False, None)
        if behind and draft.organ is not None:
            if side is None or side not in self.lexicon.states:
                draft.anonymous = False
                return None
            return self.of_state(draft, side)  # "the forces of President Assad"
        if draft.owner is None and draft.article in ("the", "this", None) and draft.organ is not None:
            found = self.memory.organ(draft.organ, draft.sentence, self.setting.state)
            if found is not None and not self._may_be(draft, found):
                found = None
                if self._temporary(draft.bare):
                    return None
            if found is not None:
                draft.how = "short"
                if found.loose > _loose(draft) and found.side in self.lexicon.states:
                    return self.of_state(draft, found.side)  # "the military said" after "Kenyan jets"
                return found
            if draft.organ == "ministry" and self.minister is not None:
                # "the ministry" after "Interior Minister X": hers.
                name = self.lexicon.organs[self.minister].name or draft.bare
                return self.meet(draft, f"organ:{self.minister}", name)
            state = self._state_of(draft)
            if state is not None and self._at_home(draft, state):
                return self.of_state(draft, state)
        state = self.state_of_pronoun(draft)
        if state is not None:
            return self.of_state(draft, state)
        noun = draft.noun
        if noun is not None and noun.organ is not None and noun.organ.people:
            draft.anonymous = True
        elif draft.owner is not None and draft.owner.shape is not Shape.ROLE:
            return self.meet(draft, "organ:" + fold(draft.bare), draft.bare)
        return None

    def _of_others(self, draft: Draft) -> bool:
        """Whether the words of an organ tell that it is not the state's own."""
        if draft.organ == "opposition" or (draft.owner is not None and draft.owner.shape is not Shape.STATE):
            return False
        apart = self.lexicon.signs["apart_words"]
        before = 0 if draft.owner is None else len(draft.owner.bare.split())
        words = [fold(word) for word in (*draft.modifiers, *draft.bare.split()[before:-1])]
        return any(word in apart for word in words)

    def _temporary(self, written: str) -> bool:
        """Whether the words tell of a government for a time, which is hardly the one that was named before."""
        return any(fold(word) in self.lexicon.signs["temporary_words"] for word in written.split())

    def _may_be(self, draft: Draft, found: Entity) -> bool:
        """Whether a short form may be an organ that was named.

        "Government forces" are those of the state that is at war, not of a foreign army that helps it.
        """
        if self._temporary(draft.bare) and not self._temporary(found.name):
            return False
        own = draft.bare.split()[0].lower().partition("-")[0] in _OWN
        setting = self.setting
        home = found.side == setting.home or (found.side in setting.grounds if setting.grounds else found.loose < 2)
        if own and len(draft.bare.split()) > 1 and not home:
            return any(key in _OWN for key in found.keys)
        return True

    def _at_home(self, draft: Draft, state: str) -> bool:
        """Whether a short form may be the main state's: not "government forces" where all happens elsewhere, nor "the
        provisional government" beside another government that was named.
        """
        if self._temporary(draft.bare):
            return not any(
                entity.keys[-1:] in (("government",), ("regime",)) for entity in self.memory.entities.values()
            )
        own = draft.bare.split()[0].lower().partition("-")[0] in _OWN and " " in draft.bare
        return not own or not self.setting.grounds or state in self.setting.grounds

    def _state_of(self, draft: Draft) -> str | None:
        """The state whose organ a short form may be, where the report leaves no choice."""
        noun = draft.noun
        if noun is None or noun.organ is None or (noun.organ.own and not noun.organ.media) or draft.modifiers:
            return None
        if "department" in noun.singular:
            return None  # of a state, a town, a university
        seat = self.setting.seat(draft.sentence)
        if seat is not None:
            return seat
        if (draft.organ or "").endswith("ministry"):
            # "Norway protested. Later the foreign ministry called ...": who spoke last, else who was told of last.
            for state, sentence in (self.last_speaker, self.last_state):
                if state is not None and draft.sentence - sentence <= NEAR:
                    return state
        return self.setting.state

    def state_of_pronoun(self, draft: Draft) -> str | None:
        """The state whose organ "its jets", "their ministry" is: "Russia said ... Its defence ministry"."""
        if draft.owner is not None or draft.article not in ("its", "their"):
            return None
        body = self.subject_at(draft.sentence)
        return body.side if body is not None and body.side in self.lexicon.states else None

    def subject_at(self, sentence: int) -> Entity | None:
        """The body that was the subject in a sentence or in the one before."""
        body, told = self.subject
        return body if sentence - told <= 1 else None

    def spoke(self, side: str | None, sentence: int) -> None:
        """Note that a state, or a body or person of it, spoke."""
        if side is not None and side in self.lexicon.states:
            self.last_speaker = side, sentence

    def of_state(self, draft: Draft, state: str) -> Entity:
        """The organ of a state that a draft's noun tells of."""
        draft.actor, draft.side, draft.how = f"{state}.{draft.organ}", state, "short"
        name = self._full_name(draft, state)
        return self.meet(draft, f"{draft.actor}:{fold(name)}", name)

    def _full_name(self, draft: Draft, state: str) -> str:
        """The name of a state's organ that is only called by its noun: "Turkish defence ministry"."""
        organ = draft.noun.organ if draft.noun is not None else None
        noun = organ.name if organ is not None and organ.name else draft.bare.lower()
        return f"{self.lexicon.states[state].adjective} {noun}"


def _loose(draft: Draft) -> int:
    """How far an organ is told of by what belongs to it: 2 by machines ("jets"), 1 by men ("soldiers"), else 0."""
    organ = draft.noun.organ if draft.noun is not None else None
    if organ is None:
        return 0
    return 2 if organ.thing else int(organ.member)
