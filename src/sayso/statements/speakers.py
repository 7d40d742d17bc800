"""Speakers: from the head of a source's noun phrase to who it is, within one report."""

from dataclasses import dataclass, field

from msgspec.structs import replace

from sayso.language import Document, Token
from sayso.model import ActorMention, Mentions, SourceKind, Span, Speaker
from sayso.statements import lexicon
from sayso.statements.antecedents import SENTENCES, Antecedents
from sayso.statements.draft import Draft
from sayso.statements.names import Names
from sayso.statements.number import MANY, PERSON, THING
from sayso.statements.relays import HEARERS, carriers, owner_of
from sayso.statements.speaker import again, described, named, span_of
from sayso.statements.subjects import conjuncts, noun_phrase

_ISSUERS = frozenset((SourceKind.OFFICIAL, SourceKind.PARTY, SourceKind.MONITOR, SourceKind.ORGANISATION))
_SOME = frozenset(("one", "two", "three", "four", "some", "several", "many", "most", "both", "others", "another"))


@dataclass
class Speakers:
    """Resolves the sources of one report, to be asked in text order: pronouns go back to who spoke before."""

    document: Document
    mentions: Mentions
    names: Names
    claims: list[Span]  # what is said by somebody, in text order
    _before: Antecedents = field(init=False)
    _issuer: Speaker | None = None  # who last put out a document that "the statement" may be
    _carriers: list[tuple[str, Speaker]] = field(
        default_factory=list
    )  # who was told or carried something, by which words
    _ways: dict[str, tuple[Speaker, ...]] = field(default_factory=dict)  # who passed on what a speaker said last

    def __post_init__(self) -> None:
        self._before = Antecedents(self.document, self.mentions, self.names, self.claims)

    def of(self, draft: Draft, outer: Draft | None = None) -> list[tuple[Speaker, ...]]:
        """The chains of a draft, one for each joint source; an empty list where a pronoun has no antecedent.

        `outer` is the draft of who tells what he was told ("'He told us ...,' Ali said"): "he" is another.
        """
        teller = self._one(outer.source) if outer is not None and outer.source is not None else None
        self._before.barred = teller.name if teller is not None else None
        try:
            return self._chains(draft)
        finally:
            self._before.barred = None

    def _chains(self, draft: Draft) -> list[tuple[Speaker, ...]]:
        relays = tuple(s for s in map(self._relay, draft.relays) if s is not None and not self._is_outlet(s))
        if draft.retold and not self._before.barred and (issuer := self._issuing_body()) is not None:
            relays = (*relays, issuer)
        if draft.source is None:
            return [relays]
        chains = []
        for head in self._joint(draft.source):
            speaker = self._one(head)
            if speaker is None:
                continue
            speaker = self._placed(speaker, head, draft)
            passed_on = {r.name: r for r in (*self._carried(head), *relays) if r.name != speaker.name}
            extra = tuple(passed_on.values())
            if not extra and self._goes_back(head):
                extra = self._ways.get(speaker.name, ())  # "... he told the Gazette. 'No one came,' he said": as before
            self._ways[speaker.name] = extra
            chains.append((speaker, *extra))
            if (
                draft.source.lemma in lexicon.nouns()
                and draft.pattern == "noun of saying"
                and draft.source in draft.cue
            ):
                continue  # "reports that ...": nobody whom "it" could go back to
            self._before.spoken.append((head.i, speaker, self._before.number(head, self.names.of(head))))
            if lexicon.is_document(head) or _in_document(draft.cue[-1]):
                self._issuer = speaker
        return chains

    def _relay(self, token: Token) -> Speaker | None:
        """Who passed it on; None for "told him" where nobody has spoken who he may be."""
        if token.lower not in HEARERS:
            mention = self.names.at(token)
            if token.pos == "NOUN" and mention is not None and mention.anonymous and self._definite(token):
                return self._carrier_before(token)
            return self._carry(token)
        _, speaker = self._before.spoke_before(token, token.lower != "them", token.lower == "them")
        return again(speaker, token.span) if speaker is not None else None

    def _issuing_body(self) -> Speaker | None:
        """The body whose own report this is, where it is no paper: "residents told us" in a mission's statement."""
        outlet = (self.document.report.outlet or "").casefold()
        for mention in self.mentions.actors if outlet else ():
            if outlet in {name.casefold() for name in (mention.name, *mention.aliases)}:
                return named(mention) if mention.kind in _ISSUERS else None
        return None

    def _carry(self, token: Token) -> Speaker | None:
        speaker = self._one(token)
        if speaker is not None:
            self._carriers.append((span_of(token).of(self.document.text).lower(), speaker))
        return speaker

    def _carrier_before(self, token: Token) -> Speaker | None:
        """Who "told the website" means: who was told something before by that word, else no more is known."""
        known = next((s for words, s in reversed(self._carriers) if token.lower in words.split()), None)
        return again(known, token.span) if known is not None else self._one(token)

    def _goes_back(self, head: Token) -> bool:
        """Whether a noun phrase only points at somebody who spoke before: "she", "one of them", "the source"."""
        if head.pos == "PRON" or head.lower in PERSON | THING | MANY | _SOME:
            return True
        mention = self.names.of(head)
        return self._definite(head) and (mention is None or mention.anonymous)

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
                return self._before.pronoun(whole)  # "three of them": of those who spoke before
        if head.pos == "PRON" or head.lower in PERSON | THING | MANY:
            return self._before.pronoun(head)
        if lexicon.is_document(head):
            return self._document(head)
        mention = self.names.of(head)
        if mention is not None and mention.anonymous and self._definite(head):
            known = self._described(head)
            if known is not None:
                return again(known, mention.span)
        if mention is not None and not (mention.anonymous and lexicon.is_spokesperson(head)):
            return named(mention)
        if lexicon.is_spokesperson(head) or mention is None:
            body = self._body(head)
            if body is not None:
                return named(body, span=span_of(head))
        if mention is not None:
            return named(mention)
        return described(head, self.document.text)

    def _described(self, head: Token) -> Speaker | None:
        """Whom "the source" goes back to: the nearest earlier nameless speaker called by the same noun."""
        if any(c.dep in ("prep", "acl", "relcl") for c in head.children):
            return None
        for at, speaker, _ in reversed(self._before.spoken):
            if head.sentence.index - self.document.tokens[at].sentence.index > SENTENCES:
                return None
            if speaker.anonymous and self.document.tokens[at].lemma == head.lemma and at != head.i:
                return speaker
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
                return self._before.pronoun(owner)
            return self._one(owner)
        mention = self.names.at(head)
        if mention is not None and not mention.anonymous:
            return named(mention)
        for token in noun_phrase(head):
            inner = self.names.at(token)
            if inner is not None and not inner.anonymous:
                return named(inner, span=span_of(head))
        if self._definite(head):
            issuer = self._issuer or next(
                (s for _, s, _ in reversed(self._before.spoken[-4:]) if s.kind in _ISSUERS), None
            )
            if issuer is not None:
                return issuer
        return described(head, self.document.text)

    def _definite(self, head: Token) -> bool:
        return any(c.lower in ("the", "this", "that") for c in head.children)

    def _carried(self, head: Token) -> list[Speaker]:
        """Who carried the document that speaks: "a statement published by its Amaq agency said"."""
        return [s for s in map(self._carry, carriers(head)) if s is not None]


def _in_document(verb: Token) -> bool:
    """Whether something is said "in a statement"."""
    return any(
        lexicon.is_document(noun) for c in verb.children if c.dep == "prep" and c.lower == "in" for noun in c.children
    )


def _same_person(first: Token, head: Token) -> bool:
    """ "the businessman and party donor said": one article, one person."""
    return (
        first.tag == head.tag == "NN"
        and first.child("det", "poss") is not None
        and head.child("det", "poss") is None
        and first.lower in lexicon.words("offices")
    )
