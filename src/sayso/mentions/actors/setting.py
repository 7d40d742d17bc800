"""Setting: what the report as a whole tells about the forms in it: which countries, which state most, named in full."""

from __future__ import annotations

from collections import Counter

from sayso.language import Document
from sayso.mentions.actors.drafts import Draft, Shape
from sayso.mentions.actors.lexicon import Lexicon
from sayso.model import SourceKind

# A short form without an organ named before it goes to the state that most of the report's state names are of.
MOST = 0.6
# Acronyms up to this length collide across countries ("ICU" is a ward and was an armed group in Somalia).
SHORT = 4


class Setting:
    """One report: `certain` actors are named in full, `about` are country codes, `state` the state it is mostly of.

    `home` is the state that it names more than any other, by half again, where it is of none mostly; `grounds` are
    the states in which it tells that things happen.

    `monitor` is its only war monitor or rights group. Making it settles which body a doubtful form is of.
    """

    def __init__(self, drafts: list[Draft], document: Document, lexicon: Lexicon) -> None:
        self.document, self.lexicon = document, lexicon
        published = document.report.published
        self.year = int(published[:4]) if published is not None and published[:4].isdigit() else None
        self.certain = {key_of(draft) for draft in drafts if not (draft.doubtful or draft.surname or _short(draft))}
        self.about = self._countries(drafts)
        for draft in drafts:
            self._choose(draft)
            self._doubt(draft)
        self.state, self.home = self._main_state(drafts)
        self.monitor = self._only_monitor(drafts)
        self.grounds = {
            draft.actor
            for draft in drafts
            if draft.shape is Shape.STATE
            and draft.organ == "name"
            and draft.first
            and document.tokens[draft.first - 1].lower in ("in", "across", "inside", "throughout")
        }
        self.by_sentence: dict[int, list[Draft]] = {}
        for draft in drafts:
            self.by_sentence.setdefault(draft.sentence, []).append(draft)

    def settled(self, draft: Draft) -> bool:
        """Whether a doubtful form is sure all the same: its body is named in full, or credited."""
        return not draft.doubtful or key_of(draft) in self.certain or draft.name in self.document.report.agencies

    def seat(self, sentence: int) -> str | None:
        """The state whose capital a sentence names: "the foreign ministry in Berlin"."""
        for draft in self.by_sentence.get(sentence, ()):
            if draft.shape is Shape.STATE and draft.organ == "capital":
                return draft.actor
        return None

    def introduces(self, draft: Draft) -> bool:
        """Whether a name follows by which the report tells of another: "the network called Sahel Watch"."""
        following = self.document.tokens[draft.last + 1 : draft.last + 2]
        return bool(following) and following[0].lower in ("called", "named", "dubbed", "known", "calling")

    def owned_behind(self, draft: Draft) -> tuple[bool, str | None]:
        """Whether an owner stands behind a phrase ("the forces of", "troops loyal to"), and the side that it is of."""
        following = [token.lower for token in self.document.tokens[draft.last + 1 : draft.last + 3]]
        if following[:1] != ["of"] and following != ["loyal", "to"]:
            return False, None
        start = draft.last + (2 if following[0] == "of" else 3)
        for other in self.by_sentence.get(draft.sentence, ()):
            if start <= other.first <= start + 2:
                if other.person_id is not None:
                    return True, self.office(self.lexicon.actors[other.person_id].speaks_for)[1]
                state = other if other.shape is Shape.STATE else other.owner
                return True, state.actor if state is not None and state.shape is Shape.STATE else other.side
        return True, None

    def shared(self, draft: Draft) -> bool:
        """Whether an organ is that of two states at once: "Chadian and Nigerien forces"."""
        tokens, owner = self.document.tokens, draft.owner
        if owner is None or owner.first < 2 or tokens[owner.first - 1].lower not in ("and", "or"):
            return False
        return any(
            other.shape is Shape.STATE and other.organ == "adjective" and other.last == owner.first - 2
            for other in self.by_sentence.get(draft.sentence, ())
        )

    def office(self, body: str | None) -> tuple[str | None, str | None]:
        """Actor and side of whom a person speaks for."""
        if body is None:
            return None, None
        base = body.partition(".")[0]
        if base in self.lexicon.states:
            return body, base
        known = self.lexicon.actors.get(base)
        if known is None:
            return body, None
        return body, known.side or (base if known.kind is SourceKind.PARTY else None)

    def in_office(self, years: str | None) -> bool:
        """Whether terms such as "2017-2021, 2025-" hold the year of the report."""
        if years is None or self.year is None:
            return True
        for term in years.split(","):
            first, _, last = term.strip().partition("-")
            if (not first or int(first) <= self.year) and (not last or self.year <= int(last)):
                return True
        return False

    def _countries(self, drafts: list[Draft]) -> set[str]:
        codes: set[str | None] = set()
        for draft in drafts:
            state = draft if draft.shape is Shape.STATE else draft.owner
            if state is not None and state.shape is Shape.STATE:
                codes.add(self.lexicon.code_of(state.actor or ""))
        for key in self.certain:
            known = self.lexicon.actors.get(key)
            if known is not None:
                codes.update(
                    (known.country, self.lexicon.code_of((known.speaks_for or known.side or "").partition(".")[0]))
                )
        return {code for code in codes if code is not None}

    def _choose(self, draft: Draft) -> None:
        """Of several bodies with one acronym, the one that the report names in full."""
        if not draft.rivals or draft.actor in self.certain:
            return
        for rival in draft.rivals:
            if rival.id in self.certain:
                draft.actor, draft.name, draft.kind = rival.id, rival.actor.name, rival.actor.kind
                draft.side = rival.actor.side or (rival.id if rival.actor.kind is SourceKind.PARTY else None)
                return
        _forget(draft)

    def _doubt(self, draft: Draft) -> None:
        """An acronym or surname alone is a far country's body or leader only where that country is spoken of."""
        known = self.lexicon.actors.get(key_of(draft))
        if known is None or key_of(draft) in self.certain:
            return
        if draft.person_id is not None:
            body = (known.speaks_for or "").partition(".")[0]
            other = self.lexicon.actors.get(body)
            country = self.lexicon.code_of(body) or (other.country if other is not None else None)
            draft.doubtful = draft.doubtful or (country is not None and country not in self.about)
            return
        # Agencies and broadcasters are quoted far from home, and reports from the US and Britain seldom say so.
        far = known.country not in (None, "US", "GB", *self.about)
        if far and (draft.doubtful or (_short(draft) and known.kind not in (SourceKind.AGENCY, SourceKind.OUTLET))):
            _forget(draft)

    def _main_state(self, drafts: list[Draft]) -> tuple[str | None, str | None]:
        count: Counter[str] = Counter()
        for draft in drafts:
            state = draft if draft.shape is Shape.STATE else draft.owner
            if state is not None and state.shape is Shape.STATE and state.actor is not None:
                count[state.actor] += 1
            elif draft.person_id is not None:
                _, side = self.office(self.lexicon.actors[draft.person_id].speaks_for)
                if side is not None and side in self.lexicon.states:
                    count[side] += 1
        if not count:
            return None, None
        actor, most = max(count.items(), key=lambda pair: pair[1])
        main = actor if most >= 2 and most >= MOST * sum(count.values()) else None
        rest = max((number for other, number in count.items() if other != actor), default=0)
        return main, main or (actor if most >= 2 and most >= 1.5 * rest else None)

    def _only_monitor(self, drafts: list[Draft]) -> Draft | None:
        """The one war monitor or rights group of the report: "a monitor said" in its first line means it."""
        found: dict[str, Draft] = {}
        for draft in drafts:
            known = self.lexicon.actors.get(draft.actor or "")
            if known is None or draft.shape is not Shape.BODY or draft.doubtful or known.kind is not SourceKind.MONITOR:
                continue
            if known.type in ("war_monitor", "rights_group"):
                found.setdefault(draft.actor or "", draft)
        return next(iter(found.values())) if len(found) == 1 else None


def key_of(draft: Draft) -> str:
    """The key of a draft's entry in the actor files, or nothing."""
    return draft.actor or draft.person_id or ""


def _forget(draft: Draft) -> None:
    """Make a name of an unknown one out of a body's."""
    draft.shape, draft.actor, draft.doubtful, draft.name = Shape.NAME, None, False, None
    draft.kind, draft.side = SourceKind.UNKNOWN, None


def _short(draft: Draft) -> bool:
    return draft.bare.isupper() and len(draft.bare) <= SHORT
