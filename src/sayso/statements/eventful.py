"""Eventful: whether some words tell of something that happened, by the words that name events and by figures.

A quick look that decides where a claim is cut and what the outlet states itself; what exactly happened, to whom and
where is the business of the events room.
"""

from sayso.knowledge import event_words
from sayso.knowledge.event_words import Entry
from sayso.language import Document, Token
from sayso.model import Mentions

# Words of a verb's own arguments that a sense may ask for stand at these places.
_ARGUMENTS = ("dobj", "nsubjpass", "pobj", "nsubj", "agent", "prep", "prt", "dative")


# The lead: a headline and the first sentences. Of reports on US politics (PolNeAR) 6 in 84 have this many event words
# there, of reports on attacks and battles (the gold clusters) 33 in 35.
LEAD = 4
ENOUGH = 5  # in LEAD sentences; fewer where the report is shorter


class Eventful:
    """Asks of tokens of one report whether they tell of an event."""

    def __init__(self, mentions: Mentions) -> None:
        self._figures = frozenset(f.span.start for f in mentions.figures)
        self.chiefly = False

    def lead(self, document: Document) -> None:
        """Note whether the report is chiefly about an event: its first sentences tell of one or count what it did.

        In such a report each sentence of a quotation is a claim of its own; elsewhere a quotation is kept whole.
        """
        tokens = [t for s in document.sentences[:LEAD] for t in s.tokens]
        lead = min(LEAD, len(document.sentences))
        self.chiefly = sum(self.token(t) for t in tokens) * LEAD >= ENOUGH * lead

    def token(self, token: Token) -> bool:
        """Whether one token names an event or counts what it did."""
        if token.start in self._figures:
            return True
        lemma = token.lemma.lower()
        if token.pos == "VERB":
            return any(_fits(token, sense) for sense in event_words.verbs().get(lemma, ()))
        return token.pos in ("NOUN", "PROPN") and any(not s.extra for s in event_words.nouns().get(lemma, ()))

    def counts(self, tokens: list[Token]) -> bool:
        """Whether one of the tokens begins a figure."""
        return any(t.start in self._figures for t in tokens)

    def any(self, tokens: list[Token]) -> bool:
        """Whether one of the tokens does."""
        return any(self.token(t) for t in tokens)

    def many(self, tokens: list[Token]) -> bool:
        """Whether two verbs among the tokens do."""
        return sum(t.pos == "VERB" and self.token(t) for t in tokens) > 1


def _fits(verb: Token, sense: Entry) -> bool:
    arguments = [c for c in verb.children if c.dep in _ARGUMENTS]
    arguments += [g for c in arguments if c.dep in ("prep", "agent") for g in c.children]
    lemmas = {t.lemma.lower() for t in arguments}
    if any(word not in lemmas for word in sense.extra):
        return False
    if sense.word.object and not _one_of(arguments, sense.word.object, subject=False):
        return False
    return not sense.word.subject or _one_of(arguments, sense.word.subject, subject=True)


def _one_of(arguments: list[Token], kinds: tuple[str, ...], subject: bool) -> bool:
    """Whether an argument is of one of the kinds; a proper name may be a place, an actor or a person."""
    named = bool({"place", "actor", "person"} & set(kinds))
    for token in arguments:
        if (token.dep == "nsubj") != subject and token.dep in ("nsubj", "dobj"):
            continue
        if named and token.pos in ("PROPN", "PRON"):
            return True
        if not event_words.kinds().get(token.lemma.lower(), frozenset()).isdisjoint(kinds):
            return True
    return False
