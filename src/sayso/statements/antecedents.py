"""Antecedents: whom a pronoun goes back to within one report."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from sayso.language import Document, Token
from sayso.model import ActorMention, Mentions, Span, Speaker
from sayso.statements.names import Names
from sayso.statements.number import MANY, PERSON, THING, fits, number
from sayso.statements.speaker import again, described, named, span_of

# How many sentences back a pronoun reaches for who spoke.
SENTENCES = 8
_FIRST = frozenset(("i", "we", "me", "us", "you", "who", "that", "which", "this", "what"))


@dataclass
class Antecedents:
    """Who spoke, acted or was named before, in text order; `spoken` grows while the report is gone through."""

    document: Document
    mentions: Mentions
    names: Names
    claims: list[Span]  # what is said by somebody, in text order
    spoken: list[tuple[int, Speaker, str]] = field(default_factory=list)  # token, who, number
    persons: frozenset[str] = frozenset()  # the names of those who are named as persons somewhere
    barred: str | None = None  # whom a pronoun cannot be

    def __post_init__(self) -> None:
        self.persons = frozenset(mention.name for mention in self.mentions.actors if mention.how == "person")

    def pronoun(self, head: Token) -> Speaker | None:
        """The nearest earlier speaker that a pronoun can stand for."""
        word = head.lower
        here = span_of(head)
        person = word in PERSON or word in ("his",)
        many = word in MANY or word in ("their",)
        if not (person or many or word in THING or word == "its"):
            return described(head, self.document.text) if word not in _FIRST else self._last(here)
        owner = self._of_clause(head, person, many) or (self._told_of(head, person) if self.barred else None)
        if owner is not None:
            return again(named(owner), here)
        spoke, speaker = self.spoke_before(head, person, many)
        acted, subject = self._acted_before(head, person, many)
        if subject is not None and acted > spoke and subject.name != self.barred:
            return again(named(subject), here)
        if speaker is not None:
            return again(speaker, here)
        return self._named_before(head, person, many)

    def _of_clause(self, head: Token, person: bool, many: bool) -> ActorMention | None:
        """The subject of the main clause for "it" in a relative one: "The army released footage which it said ..."."""
        relative = next((t for t in (head.head, *head.ancestors) if t.dep == "relcl"), None)
        root = head.sentence.root
        subject = root.child("nsubj")
        if relative is None or subject is None or subject.i >= relative.i or self._claimed(root.start):
            return None
        mention = self.names.of(subject)
        if mention is None or mention.anonymous or mention.name == self.barred:
            return None
        return mention if fits(self.number(subject, mention), person, many, mention.kind) else None

    def _told_of(self, head: Token, person: bool) -> ActorMention | None:
        """Whom somebody last told of who now says "he told me": "Ali spoke to the chief. 'He swore to me ...'"."""
        at = bisect_left(self.mentions.actors, head.start, key=lambda m: m.span.start)
        for mention in reversed(self.mentions.actors[max(0, at - 8) : at]):
            token = self.document.token_at(mention.span.end - 1)
            if token is None or head.sentence.index - token.sentence.index > 2:
                return None
            if mention.name != self.barred and (self.number(self.names.head(token), mention) == "person") == person:
                return mention
        return None

    def spoke_before(self, head: Token, person: bool, many: bool) -> tuple[int, Speaker | None]:
        """Who spoke last before a pronoun that can stand for him, and where."""
        for at, speaker, many_or_one in reversed(self.spoken):
            if head.sentence.index - self.document.tokens[at].sentence.index > SENTENCES:
                break
            if at < head.i and speaker.name != self.barred and fits(many_or_one, person, many, speaker.kind):
                return at, speaker
        return -1, None

    def _acted_before(self, head: Token, person: bool, many: bool) -> tuple[int, ActorMention | None]:
        """The subject of the sentence before a pronoun that can stand for it, though it did not speak.

        Only what the outlet itself tells counts: "he said" does not go on with who acts within a quotation or claim.
        """
        index = head.sentence.index - 1
        # A quotation of several sentences may stand between ('Pavel was grave. "We rang. Nobody came," he said').
        while (
            index >= 0 and head.sentence.index - index < 4 and self._claimed(self.document.sentences[index].root.start)
        ):
            index -= 1
        if index < 0:
            return -1, None
        root = self.document.sentences[index].root
        token = root.child("nsubj", "nsubjpass")
        mention = self.names.at(token) if token is not None else None
        if token is None or mention is None or self._claimed(token.start):
            return -1, None
        if mention.anonymous and (not person or token.tag not in ("NN", "NNP")):
            return -1, None  # "a diver surfaces by the pier. '...,' he says"
        return (token.i, mention) if fits(self.number(token, mention), person, many, mention.kind) else (-1, None)

    def number(self, head: Token, mention: ActorMention | None) -> str:
        """Whether a speaker is a person, one thing or many, as far as a pronoun shows it."""
        if mention is not None and not mention.anonymous and mention.name in self.persons:
            return "person"  # "its chief executive, Jo Lund, said": by his role as by his name
        return number(head, mention)

    def _claimed(self, offset: int) -> bool:
        """Whether a place in the text is part of what somebody says."""
        at = bisect_right(self.claims, offset, key=lambda s: s.start) - 1
        return any(s.start <= offset < s.end for s in self.claims[max(0, at - 3) : at + 1])

    def _named_before(self, head: Token, person: bool, many: bool) -> Speaker | None:
        """Where nobody has spoken yet: the nearest actor named before, of fitting sort, subjects first."""
        at = bisect_left(self.mentions.actors, head.start, key=lambda m: m.span.start)
        near = [m for m in self.mentions.actors[max(0, at - 6) : at] if m.span.end <= head.start]
        for mention in reversed(near):
            token = self.document.token_at(mention.span.end - 1)
            is_person = mention.how == "person"
            if token is None or head.sentence.index - token.sentence.index > 3:
                break
            if person == is_person and (not many or token.tag in ("NNS", "NNPS") or not is_person):
                return again(named(mention), span_of(head))
        return Speaker(name=head.text, spans=(span_of(head),), anonymous=False)

    def _last(self, here: Span) -> Speaker | None:
        return again(self.spoken[-1][1], here) if self.spoken else None
