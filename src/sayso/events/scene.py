"""Scene: one report's parse with its mentions laid over it, and the questions that event words ask of it."""

from sayso.events import clauses, lexicon
from sayso.knowledge import event_words
from sayso.language import Document, Token
from sayso.mentions.figures.forms import kinds as person_kinds
from sayso.model import ActorMention, DateMention, Mentions, PlaceMention, SourceKind, Span, Statement

_LEFT = frozenset({"compound", "amod", "nummod", "nmod", "poss", "punct", "case", "quantmod"})
_ARMED_KINDS = frozenset({SourceKind.PARTY, SourceKind.OFFICIAL})


class Scene:
    """A document, its mentions by token, and its statements."""

    def __init__(self, document: Document, mentions: Mentions, statements: tuple[Statement, ...]) -> None:
        self.document, self.mentions, self.statements = document, mentions, statements
        self._actors: dict[int, ActorMention] = {}
        self._places: dict[int, PlaceMention] = {}
        self._dates: dict[int, DateMention] = {}
        for actor in mentions.actors:
            for token in document.tokens_in(actor.span):
                self._actors.setdefault(token.i, actor)
        for place in mentions.places:
            for token in document.tokens_in(place.span):
                self._places.setdefault(token.i, place)
        for date in mentions.dates:
            for token in document.tokens_in(date.span):
                self._dates.setdefault(token.i, date)

    def actor(self, token: Token) -> ActorMention | None:
        """The actor mention that covers a token."""
        return self._actors.get(token.i)

    def place(self, token: Token) -> PlaceMention | None:
        """The place mention that covers a token."""
        return self._places.get(token.i)

    def date(self, token: Token) -> DateMention | None:
        """The date mention that covers a token."""
        return self._dates.get(token.i)

    def kinds(self, token: Token) -> frozenset[str]:
        """What a noun may be, as event words ask for it."""
        lemma = token.lemma.lower()
        found = set(event_words.kinds().get(lemma, ()) or event_words.kinds().get(token.lower, ()))
        if token.i in self._places and not found & {"person", "armed"}:
            found.add("place")
        people = person_kinds(token)
        if people & {"person", "combatant"} or token.lower in lexicon.group("pronouns"):
            found.add("person")
        if "combatant" in people:
            found.add("armed")
        actor = self.actor(token)
        if actor is not None:
            found |= {"actor", "person"}
            if actor.kind in _ARMED_KINDS:
                found.add("armed")
        if token.lower in lexicon.group("standing") and token.pos in ("PRON", "DET", "SCONJ"):
            found |= {"place", "event", "thing"}
        if lemma in event_words.nouns() and lemma != "control":
            found.add("event")
        if token.pos == "PROPN" and not found:
            found |= {"place", "person"}
        return frozenset(found)

    def name(self, token: Token) -> tuple[str, str | None, Span]:
        """How a participant is called, its actor id, and where it stands."""
        actor = self.actor(token)
        if actor is not None:
            return actor.name, actor.actor, actor.span
        first = last = token
        if token.lemma.lower() in lexicon.group("quantities"):
            of = next((c for c in clauses.kids(token) if c.lower == "of"), None)
            last = (clauses.child(of, "pobj") if of is not None else None) or token
        for child in clauses.kids(token):
            if child.i < token.i and child.dep in _LEFT and child.tag not in ("DT", "WDT") and child.i >= token.i - 6:
                start = clauses.below(child)[0]
                first = min(first, start, key=lambda t: t.i)
        while first.i < token.i and (first.pos in ("DET", "PUNCT", "ADV") or first.tag in ("PRP$", "POS")):
            first = self.document.tokens[first.i + 1]
        span = Span(first.start, last.end)
        return " ".join(span.of(self.document.text).split()), None, span
