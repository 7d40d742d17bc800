"""Stance: what the words of the claim itself do to it, on top of what its verb does."""

from msgspec.structs import replace

from sayso.language import Document, Token
from sayso.model import SourceKind, Span, Speaker, Stance, Statement
from sayso.statements import lexicon
from sayso.statements.subjects import SUBJECTS, negated

_FUTURE = frozenset(("will", "wo", "'ll", "’ll", "shall"))
_LATER = frozenset(("would", "might", "may", "should"))
_OWN = frozenset(("it", "they", "we", "its", "their", "our"))


def of(document: Document, pieces: list[Span], stance: Stance, chain: tuple[Speaker, ...]) -> Stance:
    """The stance of one claim, from that of its cue and its own words; of several sentences the first decides."""
    if stance is not Stance.ASSERTS:
        return stance
    span = pieces[0]
    tokens = document.tokens_in(span)
    for piece in pieces[1:]:  # "The charge, he said, was invented"
        tokens = tokens + [t for t in document.tokens_in(piece) if t.sentence is tokens[0].sentence]
    verb = _main_verb(tokens)
    quoted = document.text[max(0, span.start - 1) : span.start] in ('"', "“", "'", "‘")
    if chain and _untrue(tokens):
        return Stance.DENIES
    if verb is None:
        return stance
    if chain and _negative(verb) and _unsaid(verb):
        return Stance.DECLINES
    if _predicts(verb, bool(chain)):
        return Stance.PREDICTS
    if chain and _negative(verb):
        if verb.lemma in lexicon.words("open") or any(
            c.lower in ("clear", "known", "sure", "certain") for c in verb.children
        ):
            return Stance.DECLINES
        if _rejects(verb, tokens) or _own_deed(verb, quoted):
            return Stance.DENIES
    if chain and _claims(verb, tokens, chain[0]):
        return Stance.CLAIMS
    return stance


def of_claimant(document: Document, statements: list[Statement]) -> list[Statement]:
    """Statements in which a party that claims an attack tells of that attack are part of its claim.

    "The group claimed responsibility. It said a bomber rammed the gate" claims the ramming as well.
    """
    claimants = {_body(s.chain[0]) for s in statements if s.stance is Stance.CLAIMS and s.chain}
    return [
        replace(s, stance=Stance.CLAIMS)
        if s.stance is Stance.ASSERTS
        and s.chain
        and s.chain[0].kind in (SourceKind.PARTY, SourceKind.OFFICIAL, SourceKind.AGENCY)
        and _body(s.chain[0]) in claimants
        and attack_nouns([t for span in s.spans for t in document.tokens_in(span)])
        else s
        for s in statements
    ]


def _body(speaker: Speaker) -> str:
    return speaker.side or speaker.actor or speaker.name


def _main_verb(tokens: list[Token]) -> Token | None:
    """The verb of a claim on which its other words hang."""
    inside = {t.i for t in tokens}
    for token in tokens:
        if token.pos in ("VERB", "AUX") and (token.head.i not in inside or token.head is token):
            clause = token.child("ccomp")
            # "Note that this is no siege", "we believe it will end": what follows is the claim.
            if clause is not None and clause.i in inside and lexicon.verb_of(token) is not None and _of_speaker(token):
                return clause
            return token
    return next((t for t in tokens if t.pos == "VERB"), None)


def _of_speaker(verb: Token) -> bool:
    """Whether a verb of thinking has the speaker himself, or those he speaks to, for its subject."""
    subject = verb.child(*SUBJECTS)
    return subject is None or subject.lower in ("i", "we", "you")


def _is_to(verb: Token) -> bool:
    clause = verb.child("xcomp")
    if clause is not None and clause.lemma == "blame":
        return False  # "the pilot was to blame"
    return clause is not None and clause.tag == "VB" and any(c.lower == "to" for c in clause.children)


def _negative(verb: Token) -> bool:
    """Whether a clause is negated, also by its object ("had no links", "has nothing to do with")."""
    if negated(verb):
        return True
    thing = verb.child("dobj", "attr")
    return thing is not None and (thing.lower == "nothing" or any(c.lower == "no" for c in thing.children))


def _rejects(verb: Token, tokens: list[Token]) -> bool:
    """Whether a negated claim rejects another: "this is not a siege", "had no links to", "had nothing to do with"."""
    if verb.lemma == "be" and verb.child("attr") is not None and verb.child("expl") is None:
        return True
    text = " ".join(t.lower for t in tokens)
    return "nothing to do with" in text or any(_links(t) for t in tokens)


def _untrue(tokens: list[Token]) -> bool:
    """Whether a claim calls another untrue: "the report was false", "it a lie", "the allegation absurd"."""
    verdicts = lexicon.words("verdicts")
    if not any(t.pos in ("VERB", "AUX") for t in tokens):  # '"Pure invention," the company said'
        nouns = [t for t in tokens if t.pos in ("NOUN", "ADJ")]
        return bool(nouns) and nouns[-1].lower in verdicts and len(tokens) <= 6
    if not any(t.tag in ("VBD", "VBZ", "VBP", "MD") for t in tokens):  # '"A lie to hide the deaths," he said'
        noun = next((t for t in tokens if t.pos == "NOUN"), None)
        if noun is not None and noun.lower in verdicts and noun.i - tokens[0].i <= 2:
            return True
    for token in tokens:
        if token.lower not in verdicts or token.dep in ("amod", "compound"):
            continue
        verb = token.head
        judged = [c for c in (*verb.children, *token.children) if c.dep in (*SUBJECTS, "dobj") and c is not token]
        if any(_is_claim(t) for t in judged) and not negated(verb):
            return True
    return False


_POINTING = frozenset(("it", "this", "that", "these", "those", "they", "them"))


def _is_claim(token: Token) -> bool:
    """Whether a word is, or points to, something that somebody has claimed."""
    lemma = token.lemma.lower()
    return (
        token.lower in _POINTING
        or lemma in lexicon.words("denied")
        or lemma in lexicon.words("documents")
        or lemma in lexicon.nouns()
    )


def _unsaid(verb: Token) -> bool:
    """Whether a negated claim is that something will not be said or is not known: "would not discuss", "not aware"."""
    if verb.lemma == "be":
        return any(c.lower in ("aware", "clear", "certain", "sure") and c.dep == "acomp" for c in verb.children)
    if verb.child("nsubjpass") is not None:
        return False  # "nine bodies could not be identified"
    own = any(c.dep == "aux" and c.lower in ("would", "will", "can", "could", "wo", "ca") for c in verb.children)
    return own and verb.lemma in lexicon.words("unsaid")


def _own_deed(verb: Token, quoted: bool) -> bool:
    """Whether a speaker says that he or his own did not do something: "it never fired", "our units did not"."""
    able = any(c.dep == "aux" and c.lower in ("could", "can", "may", "might") for c in verb.children)
    if able or not _negative(verb):
        return False
    subject = verb.child(*SUBJECTS)
    if (
        subject is None
        or verb.pos == "AUX"
        or verb.lemma in ("know", "think", "believe", "want", "see", "hear", "have")
    ):
        return False
    own = _FIRST if quoted else _THIRD  # in his own words a speaker is "I", in another's "he"
    return subject.lower in own or any(c.dep == "poss" and c.lower in own for c in subject.children)


_FIRST = frozenset(("i", "we", "my", "our"))
_THIRD = frozenset(("it", "they", "he", "she", "its", "their", "his", "her"))


def _links(token: Token) -> bool:
    """Whether a word tells of a link to something ("no ties to", "not involved in", "not responsible for")."""
    if token.lower in ("responsible", "involved", "behind"):
        return True
    if token.lemma.lower() not in lexicon.words("links"):
        return False
    return token.pos == "VERB" or any(c.dep == "prep" and c.lower in _LINKING for c in token.children)


_LINKING = frozenset(("to", "with", "in", "between"))


def _predicts(verb: Token, reported: bool) -> bool:
    """Whether a claim is of what is to come: "will", and behind a past verb of saying "would", "might"."""
    future = _FUTURE | _LATER if reported else _FUTURE
    if any(c.lower in future and c.dep == "aux" for c in verb.children) and not any(
        c.lower == "have" for c in verb.children
    ):
        return True
    if verb.lemma == "be" and verb.child("attr", "acomp") is None and _is_to(verb):
        return True  # "he was to meet"
    if verb.lower in lexicon.words("likely") and any(c.dep in ("auxpass", "aux") for c in verb.children):
        return verb.child("xcomp") is not None
    return verb.lemma == "be" and any(
        c.lower in lexicon.words("likely") and c.dep == "acomp" and c.child("xcomp") is not None for c in verb.children
    )


def attack_nouns(tokens: list[Token]) -> bool:
    """Whether some words name an attack."""
    return any(t.lemma.lower() in lexicon.words("attacks") for t in tokens)


def _claims(verb: Token, tokens: list[Token], root: Speaker) -> bool:
    """Whether a party says that it did the deed itself ("it carried out the attack", "one of its soldiers")."""
    if root.kind is not SourceKind.PARTY:
        return False
    subject = verb.child(*SUBJECTS)
    if attack_nouns(tokens) and any(t.lemma.lower() in lexicon.words("reasons") for t in tokens):
        return True
    deed = verb.lemma in lexicon.words("deeds") or (verb.lemma == "be" and any(t.lower == "behind" for t in tokens))
    attack = attack_nouns(tokens)
    own = subject is not None and (subject.lower in _OWN or any(c.lower in _OWN for c in subject.subtree))
    if own and deed and attack:
        return True
    by = next((c for c in verb.children if c.dep == "agent"), None)
    return (
        attack
        and verb.lemma in lexicon.words("deeds")
        and by is not None
        and any(t.lower in _OWN or t.lemma in ("bomber", "fighter", "soldier") for t in by.subtree)
    )
