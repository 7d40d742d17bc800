"""Speakers: from the head of a source's noun phrase to who it is, within one report."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from msgspec.structs import replace

from sayso.language import Document, Token
from sayso.model import ActorMention, Mentions, SourceKind, Span, Speaker
from sayso.statements import lexicon
from sayso.statements.draft import Draft
from sayso.statements.names import Names
from sayso.statements.relays import carriers, owner_of
from sayso.statements.subjects import conjuncts, noun_phrase

# How many sentences back a pronoun reaches for who spoke.
SENTENCES = 8

_ISSUERS = frozenset((SourceKind.OFFICIAL, SourceKind.PARTY, SourceKind.MONITOR, SourceKind.ORGANISATION))
_PEOPLE = frozenset((SourceKind.WITNESS, SourceKind.OFFICIAL, SourceKind.UNKNOWN))
_PERSON = frozenset(("he", "she", "him", "her"))
_THING = frozenset(("it", "its"))
_MANY = frozenset(("they", "them", "both", "some", "others"))
_SOME = frozenset(("one", "two", "three", "four", "some", "several", "many", "most", "both", "others", "another"))
_FIRST = frozenset(("i", "we", "me", "us", "you", "who", "that", "which", "this", "what"))


@dataclass
class Speakers:
    """Resolves the sources of one report, to be asked in text order: pronouns go back to who spoke before."""

    document: Document
    mentions: Mentions
    names: Names
    claims: list[Span]  # what is said by somebody, in text order
    _spoken: list[tuple[int, Speaker, str]] = field(default_factory=list)
    _persons: frozenset[str] = frozenset()  # the names of those who are named as persons somewhere
    _issuer: Speaker | None = None  # who last put out a document that "the statement" may be

    def __post_init__(self) -> None:
        self._persons = frozenset(mention.name for mention in self.mentions.actors if mention.how == "person")

    def of(self, draft: Draft) -> list[tuple[Speaker, ...]]:
        """The chains of a draft, one for each joint source; an empty list where a pronoun has no antecedent."""
        relays = tuple(s for s in (self._one(t) for t in draft.relays) if s is not None and not self._is_outlet(s))
        if draft.source is None:
            return [relays]
        chains = []
        for head in self._joint(draft.source):
            speaker = self._one(head)
            if speaker is None:
                continue
            speaker = self._placed(speaker, head, draft)
            extra = tuple(r for r in (*self._carried(head), *relays) if r.name != speaker.name)
            chains.append((speaker, *extra))
            if (
                draft.source.lemma in lexicon.nouns()
                and draft.pattern == "noun of saying"
                and draft.source in draft.cue
            ):
                continue  # "reports that ...": nobody whom "it" could go back to
            self._spoken.append((head.i, speaker, self._number(head, self.mention_of(head))))
            if lexicon.is_document(head) or _in_document(draft.cue[-1]):
                self._issuer = speaker
        return chains

    def _is_outlet(self, speaker: Speaker) -> bool:
        """Whether a relay is the outlet of this report itself: that it prints the claim goes without saying."""
        outlet = (self.document.report.outlet or "").casefold()
        return bool(outlet) and outlet in {n.casefold() for n in (speaker.name, *speaker.aliases)}

    def _placed(self, speaker: Speaker, head: Token, draft: Draft) -> Speaker:
        """The speaker with the spans of the words that name him here: the noun phrase and a relative pronoun."""
        phrase = self.names.phrase(head)
        spans = {Span(phrase[0].start, phrase[-1].end)}
        if lexicon.is_document(head):  # "the ministry released a statement saying": both name the source
            here = head.sentence.span
            spans |= {s for s in speaker.spans if here.holds(s) and not any(s.overlaps(k) for k in spans)}
        for cue in draft.cue:
            pronoun = cue.child("nsubj")
            if pronoun is not None and pronoun.tag in ("WP", "WDT"):
                spans.add(pronoun.span)
        return replace(speaker, spans=tuple(sorted(spans)))

    def _joint(self, source: Token) -> list[Token]:
        """The heads of joint sources; one name with an "and" in it ("Islamic State in Iraq and Syria") is one."""
        heads = conjuncts(source)
        kept: list[Token] = []
        seen: set[int] = set()
        for head in heads:
            mention = self.names.at(head)
            if kept and _same_person(kept[0], head):
                continue
            if mention is not None and mention.span.start in seen:
                continue
            if mention is not None:
                seen.add(mention.span.start)
            kept.append(head)
        return kept

    def _one(self, head: Token) -> Speaker | None:
        """Who one noun phrase is."""
        if head.lower in _SOME and (of := head.child("prep")) is not None and of.lower == "of":
            whole = of.child("pobj")
            if whole is not None and whole.lower in ("them", "whom"):
                return self._pronoun(whole)  # "three of them": of those who spoke before
        if head.pos == "PRON" or head.lower in _PERSON | _THING | _MANY:
            return self._pronoun(head)
        if lexicon.is_document(head):
            return self._document(head)
        mention = self.mention_of(head)
        if mention is not None and mention.anonymous and self._definite(head):
            known = self._described(head)
            if known is not None:
                return _again(known, mention.span)
        if mention is not None and not (mention.anonymous and lexicon.is_spokesperson(head)):
            return _speaker(mention)
        if lexicon.is_spokesperson(head) or mention is None:
            body = self._body(head)
            if body is not None:
                return _speaker(body, span=_span(head))
        if mention is not None:
            return _speaker(mention)
        return self._description(head)

    def _described(self, head: Token) -> Speaker | None:
        """Whom "the source" goes back to: the nearest earlier nameless speaker called by the same noun."""
        if any(c.dep in ("prep", "acl", "relcl") for c in head.children):
            return None
        for at, speaker, _ in reversed(self._spoken):
            if head.sentence.index - self.document.tokens[at].sentence.index > SENTENCES:
                return None
            if speaker.anonymous and self.document.tokens[at].lemma == head.lemma and at != head.i:
                return speaker
        return None

    def mention_of(self, head: Token) -> ActorMention | None:
        """The actor named by the noun phrase of a head: the mention that covers the head, else one that ends it."""
        found = self.names.at(head)
        if found is not None and found.anonymous:  # "the sister of the gunman, Rosa Diaz, said"
            named = (self.names.at(c) for c in head.children if c.dep == "appos" and c.pos == "PROPN")
            return next((m for m in named if m is not None and not m.anonymous), found)
        if found is not None:
            return found
        for child in head.children:
            if (
                child.dep in ("appos", "flat", "compound", "nmod")
                and self.names.at(child) is not None
                and child.pos == "PROPN"
            ):
                return self.names.at(child)
        return None

    def _body(self, head: Token) -> ActorMention | None:
        """The body that an unnamed spokesman or a role speaks for: named in the same noun phrase."""
        if not lexicon.is_spokesperson(head):
            return None
        for token in reversed(noun_phrase(head)):
            mention = self.names.at(token)
            if mention is not None and mention.kind is not SourceKind.UNKNOWN and token.i != head.i:
                return mention
        return None

    def _document(self, head: Token) -> Speaker | None:
        """A statement, video or report speaks for its owner."""
        owner = owner_of(head)
        if owner is not None and owner.i != head.i:
            if owner.tag == "PRP$" or owner.pos == "PRON":
                return self._pronoun(owner)
            return self._one(owner)
        mention = self.names.at(head)
        if mention is not None and not mention.anonymous:
            return _speaker(mention)
        for token in noun_phrase(head):
            inner = self.names.at(token)
            if inner is not None and not inner.anonymous:
                return _speaker(inner, span=_span(head))
        if self._definite(head):
            issuer = self._issuer or next((s for _, s, _ in reversed(self._spoken[-4:]) if s.kind in _ISSUERS), None)
            if issuer is not None:
                return issuer
        return self._description(head)

    def _definite(self, head: Token) -> bool:
        return any(c.lower in ("the", "this", "that") for c in head.children)

    def _carried(self, head: Token) -> list[Speaker]:
        """Who carried the document that speaks: "a statement published by its Amaq agency said"."""
        return [s for s in (self._one(t) for t in carriers(head)) if s is not None]

    def _pronoun(self, head: Token) -> Speaker | None:
        """The nearest earlier speaker that a pronoun can stand for."""
        word = head.lower
        here = _span(head)
        person = word in _PERSON or word in ("his",)
        many = word in _MANY or word in ("their",)
        if not (person or many or word in _THING or word == "its"):
            return self._description(head) if word not in _FIRST else self._last(here)
        spoke, speaker = self._spoke_before(head, person, many)
        acted, subject = self._acted_before(head, person, many)
        if subject is not None and acted > spoke:
            return _again(_speaker(subject), here)
        if speaker is not None:
            return _again(speaker, here)
        return self._named_before(head, person, many)

    def _spoke_before(self, head: Token, person: bool, many: bool) -> tuple[int, Speaker | None]:
        """Who spoke last before a pronoun that can stand for him, and where."""
        for at, speaker, number in reversed(self._spoken):
            if head.sentence.index - self.document.tokens[at].sentence.index > SENTENCES:
                break
            if at < head.i and _fits(number, person, many, speaker.kind):
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
        return (token.i, mention) if _fits(self._number(token, mention), person, many, mention.kind) else (-1, None)

    def _number(self, head: Token, mention: ActorMention | None) -> str:
        """Whether a speaker is a person, one thing or many, as far as a pronoun shows it."""
        if mention is not None and not mention.anonymous and mention.name in self._persons:
            return "person"  # "its chief executive, Jo Lund, said": by his role as by his name
        return _number(head, mention)

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
                return _again(_speaker(mention), _span(head))
        return Speaker(name=head.text, spans=(_span(head),), anonymous=False)

    def _last(self, here: Span) -> Speaker | None:
        return _again(self._spoken[-1][1], here) if self._spoken else None

    def _description(self, head: Token) -> Speaker | None:
        """A noun phrase that no list knows: a person's name, or somebody who is only described."""
        phrase = noun_phrase(head)
        while phrase and (phrase[0].pos in ("DET", "PUNCT", "ADV") or phrase[0].dep == "case"):
            phrase = phrase[1:]
        if not phrase:
            return None
        span = Span(phrase[0].start, phrase[-1].end)
        name = " ".join(span.of(self.document.text).split())
        named = any(t.pos == "PROPN" for t in phrase)
        return Speaker(name=name, spans=(span,), anonymous=not named)


def _in_document(verb: Token) -> bool:
    """Whether something is said "in a statement"."""
    return any(
        lexicon.is_document(noun) for c in verb.children if c.dep == "prep" and c.lower == "in" for noun in c.children
    )


def _speaker(mention: ActorMention, span: Span | None = None) -> Speaker:
    return Speaker(
        name=mention.name,
        spans=(span or mention.span,),
        actor=mention.actor,
        kind=mention.kind,
        side=mention.side,
        anonymous=mention.anonymous,
        aliases=mention.aliases,
    )


def _same_person(first: Token, head: Token) -> bool:
    """ "the businessman and party donor said": one article, one person."""
    return (
        first.tag == head.tag == "NN"
        and first.child("det", "poss") is not None
        and head.child("det", "poss") is None
        and first.lower in lexicon.words("offices")
    )


def _again(speaker: Speaker, span: Span) -> Speaker:
    """The same speaker where a pronoun stands for him."""
    return Speaker(speaker.name, (span,), speaker.actor, speaker.kind, speaker.side, speaker.anonymous, speaker.aliases)


def _span(head: Token) -> Span:
    phrase = noun_phrase(head)
    return Span(phrase[0].start, phrase[-1].end)


def _fits(number: str, person: bool, many: bool, kind: SourceKind) -> bool:
    """Whether a pronoun can stand for somebody: "he" for a person, "it" for one thing, "they" for many or a party."""
    if person != (number == "person"):
        return False
    return not many or number != "one" or kind in (SourceKind.PARTY, SourceKind.UNKNOWN)


def _number(head: Token, mention: ActorMention | None) -> str:
    """Whether a speaker is a person, one thing or many, as far as a pronoun shows it."""
    if head.lower in _PERSON or (mention is not None and mention.how == "person"):
        return "person"
    if head.tag in ("NNS", "NNPS") or head.lower in _MANY:
        return "many"
    if head.lower in _THING:
        return "one"
    if mention is not None and mention.how == "description" and mention.kind in _PEOPLE and head.pos == "NOUN":
        return "person"  # "a baker", "a security source"
    return "person" if _is_person(head) else "one"


def _is_person(head: Token) -> bool:
    if head.lower in lexicon.words("offices"):
        return True
    if head.pos != "PROPN":
        return False
    return not any(c.dep == "det" for c in head.children)
