"""Phrases of reporting beside the verbs: "according to", "quoted X as saying", nouns, adverbs, headlines."""

from collections.abc import Iterator

from sayso.language import Document, Sentence, Token
from sayso.model import PassageKind, Span, Stance
from sayso.statements import lexicon
from sayso.statements.cues import cue_tokens
from sayso.statements.draft import Draft, pieces_of
from sayso.statements.relays import carriers, owner_of, relays
from sayso.statements.subjects import negated, noun_phrase, subject_of

# A title that names its source in the end is at most this long behind the colon or dash: "Toll rises to 12: monitor".
LONGEST_TAG = 6


def find(document: Document) -> Iterator[Draft]:
    """The attributions that no single verb makes, in text order."""
    for sentence in document.sentences:
        for token in sentence.tokens:
            draft = (
                _according(token, sentence)
                or _quoting(token)
                or _noun(token)
                or _responsibility(token)
                or _no_comment(token)
                or _adverb(token)
            )
            if draft is not None:
                yield draft
        if sentence.kind is PassageKind.HEADLINE:
            tag = _headline(sentence)
            if tag is not None:
                yield tag


def _according(token: Token, sentence: Sentence) -> Draft | None:
    """ "According to X, A", "A, according to X", "A, according to X, B"; also "in the words of X", "per X"."""
    if token.lower != "according":
        return None
    to = next((t for t in sentence.tokens if t.i == token.i + 1 and t.lower == "to"), None)
    source = to.child("pobj") if to is not None else None
    if to is None or source is None:
        return None
    phrase = noun_phrase(source)
    last = max(phrase[-1].i, to.i)
    tail = [t for t in source.subtree if t.i > last]
    if tail and tail[0].i == last + 1 and tail[0].dep in ("prep", "acl", "relcl"):
        last = tail[-1].i
    before = [t for t in sentence.tokens if t.i < token.i]
    after = [t for t in sentence.tokens if t.i > last]
    passed_on = carriers(source)
    quoted = next((t for t in after[:3] if t.lower in ("quoted", "cited", "as")), None)
    if (
        quoted is not None and (by := quoted.child("agent")) is not None
    ):  # "According to the Front, quoted by Radio Sur,"
        passed_on += [t for t in by.children if t.dep == "pobj"]
        after = [t for t in after if t.i > quoted.subtree[-1].i]
    start = _clause_start(before)
    inner = [t for t in before if t.lower != ","]
    if inner and inner[-1].lower == "that" and lexicon.verb_of(inner[-1].head.head) is not None:
        start = len(before)  # "The monitor said that, according to residents, ..."
    before = before[start:]
    cue = [token, to]
    if not any(t.pos in ("VERB", "AUX", "NOUN", "PROPN") for t in before):
        pieces = pieces_of(after)
    elif after and after[0].lower == "," and any(t.pos in ("VERB", "AUX") for t in after) and not _new_clause(after):
        pieces = pieces_of(before) + pieces_of(after)
    else:
        pieces = pieces_of(before)
    return Draft(cue, source, pieces, Stance.ASSERTS, "speech", "according", passed_on) if pieces else None


def _clause_start(before: list[Token]) -> int:
    """Where the clause begins that stands before "according to": behind a semicolon or ", but", else at the start."""
    for n in range(len(before) - 1, 0, -1):
        if before[n].lower == ";" or (before[n].lower in ("but", "while", "although") and before[n - 1].lower == ","):
            return n + 1
    return 0


def _new_clause(after: list[Token]) -> bool:
    """Whether what follows a comma is a clause of its own ("..., but Y denied it")."""
    return any(t.lower in ("but", "while", "although", "however", "who", "which") for t in after[:3])


def _quoting(token: Token) -> Draft | None:
    """ "An agency quoted the command as saying A": the command is the root, the agency relays."""
    if token.lemma not in ("quote", "cite") or token.pos != "VERB" or any(c.dep == "auxpass" for c in token.children):
        return None
    root = token.child("dobj")
    carrier = subject_of(token)
    said = next((c for c in token.subtree if c.lower in ("saying", "telling", "stating", "reporting")), None)
    if said is not None:
        if root is None:
            root = next((c for c in said.children if c.dep in ("nsubj",)), None)
        words = [t for t in said.subtree if t.i > said.i]
        # "..., Interfax quoted the centre as saying on Sunday": the claim stands before.
        pieces = pieces_of(words) if any(t.pos in ("VERB", "AUX") for t in words) else []
        if not pieces and token.head is not token:
            pieces = _main_clause(token)
        elif not pieces:
            pieces = _preceding(token, carrier)
    elif root is not None and token.dep in ("advcl", "acl") and token.tag == "VBG":
        # "SANA reported, citing a source": what the main verb reports has this source.
        return None
    else:
        return None
    if root is None or not pieces:
        return None
    return Draft(cue_tokens(token), root, pieces, Stance.ASSERTS, "speech", "quoting", [carrier] if carrier else [])


def _main_clause(token: Token) -> list[Span]:
    gone = {t.i for t in token.subtree}
    return pieces_of([t for t in token.head.subtree if t.i not in gone])


def _preceding(token: Token, carrier: Token | None) -> list[Span]:
    edge = min([token.i] + ([t.i for t in noun_phrase(carrier)] if carrier else []))
    return pieces_of([t for t in token.sentence.tokens if t.i < edge])


def _noun(token: Token) -> Draft | None:
    """ "a claim that A", "reports of A", "Moscow's denial that A"."""
    frame = lexicon.nouns().get(token.lemma.lower()) if token.pos == "NOUN" else None
    if frame is None:
        return None
    content: list[Token] = []
    owner = owner_of(token)
    for child in token.children:
        if child.i < token.i:
            continue
        clause = child.dep in ("acl", "ccomp", "relcl") and "that" in frame.takes and _that(child)
        infinitive = child.dep in ("acl", "xcomp") and "to" in frame.takes and child.tag == "VB"
        if clause or infinitive:
            content = child.subtree
        elif child.dep == "prep" and child.lower in frame.takes and (owner is not None or not frame.weak):
            content = [t for t in child.subtree if t.i > child.i]
        if content:
            break
    pieces = pieces_of(content)
    if not pieces:
        return None
    if owner is not None and token.head.lemma in lexicon.words("gathered") and token.dep == "dobj":
        heard = subject_of(token.head)
        if heard is not None and heard is not owner:  # "had received reports from residents that ..."
            return Draft([token], owner, pieces, frame.stance, frame.kind, "noun of saying", [heard])
    if owner is None and token.dep == "dobj" and token.head.lemma in lexicon.words("gathered"):
        # "The council has received testimony that ...": somebody testified, the council passes it on.
        heard = subject_of(token.head)
        if heard is not None:
            return Draft([token], token, pieces, frame.stance, frame.kind, "noun of saying", [heard])
    if owner is None and token.tag == "NNS" and token.lemma in ("report", "rumor", "rumour", "account"):
        owner = token  # "unconfirmed reports that ...": nobody is named, but somebody reports
    return Draft([token], owner, pieces, frame.stance, frame.kind, "noun of saying")


def _that(clause: Token) -> bool:
    """Whether a clause opens with the conjunction "that", whatever the parser calls it."""
    return any(c.lower == "that" and (c.dep == "mark" or c.pos == "SCONJ") for c in clause.children)


def _responsibility(token: Token) -> Draft | None:
    """ "claimed responsibility for the attack", "the attack was claimed by X"."""
    verb = token.head
    if token.lemma == "responsibility" and verb.pos == "VERB" and verb.lemma in ("claim", "take", "assume", "accept"):
        words = [t for t in verb.subtree if verb.i <= t.i <= token.subtree[-1].i]
        for child in verb.children:
            if child.dep == "prep" and child.lower in ("for", "in") and child.i > token.i:
                words = [t for t in verb.subtree if verb.i <= t.i <= child.subtree[-1].i]
        added = next((n for n in range(1, len(words)) if words[n].tag == "WDT" and words[n - 1].lower == ","), None)
        words = words[:added]  # "..., which it called revenge" is a claim of its own
        source = subject_of(verb)
        if source is not None and source.lower in ("one", "nobody", "none"):
            return None  # "no one claimed responsibility" is the outlet's own word
        by = verb.child("agent")
        if by is not None:
            source = by.child("pobj")
        pieces = pieces_of(words)
        return Draft([verb, token] if token.i == verb.i + 1 else [verb], source, pieces, Stance.CLAIMS, "speech",
                     "responsibility", relays(verb), bare=True) if pieces else None  # fmt: skip
    if token.lemma == "claim" and token.pos == "VERB" and token.child("auxpass") is not None:
        by = token.child("agent")
        source = by.child("pobj") if by is not None else None
        subject = token.child("nsubjpass")
        if source is None or subject is None or subject.lower == "it" or token.child("xcomp", "ccomp") is not None:
            return None
        pieces = pieces_of([t for t in token.subtree if t.i <= token.i])
        return Draft([token], source, pieces, Stance.CLAIMS, "speech", "claimed by", bare=True) if pieces else None
    return None


def _no_comment(token: Token) -> Draft | None:
    """ "had no immediate comment", "could not be reached for comment", "did not answer a request for comment"."""
    if token.lemma != "comment" or token.pos != "NOUN":
        return None
    verb = next((t for t in token.ancestors if t.pos in ("VERB", "AUX")), None)
    if verb is None or verb.lemma not in ("have", "make", "offer", "give", "reach", "respond", "reply", "return"):
        return None
    if not negated(verb) and not any(c.lower == "no" for c in token.children):
        return None
    source = subject_of(verb)
    last = max(token.i, token.subtree[-1].i)
    start = min([verb.i, *(c.i for c in verb.children if c.dep in ("aux", "auxpass", "neg"))])
    words = [t for t in token.sentence.tokens if start <= t.i <= last]
    if source is None or not words:
        return None
    return Draft(cue_tokens(verb), source, pieces_of(words), Stance.DECLINES, "speech", "no comment", bare=True)


def _adverb(token: Token) -> Draft | None:
    """ "reportedly": the clause that it stands in, said by somebody who is not named."""
    if token.lower not in lexicon.words("adverbs") or token.dep != "advmod" or token.lower == "apparently":
        return None
    clause = token.head
    pieces = pieces_of([t for t in clause.subtree if t.i != token.i])
    return Draft([token], None, pieces, Stance.ASSERTS, "speech", "adverb") if pieces else None


def _headline(sentence: Sentence) -> Draft | None:
    """ "Toll rises to 12: monitor", "12 killed - state TV", "Ministry: 12 killed"."""
    tokens = sentence.tokens
    for n, token in enumerate(tokens):
        if token.text not in (":", "-", "–", "—") or n in (0, len(tokens) - 1):
            continue
        left, right = tokens[:n], tokens[n + 1 :]
        if len(right) <= LONGEST_TAG and _is_name(right) and len(left) >= 3:
            return Draft([token], _head(right), pieces_of(left), Stance.ASSERTS, "speech", "headline")
        if token.text == ":" and len(left) <= LONGEST_TAG and _is_name(left) and len(right) >= 3:
            return Draft([token], _head(left), pieces_of(right), Stance.ASSERTS, "speech", "headline")
        return None
    return None


def _is_name(tokens: list[Token]) -> bool:
    return any(t.pos in ("NOUN", "PROPN") for t in tokens) and not any(
        t.pos in ("VERB", "AUX", "NUM", "PUNCT", "PRON") for t in tokens
    )


def _head(tokens: list[Token]) -> Token:
    inside = {t.i for t in tokens}
    for token in tokens:
        if token.pos in ("NOUN", "PROPN") and (token.head.i not in inside or token.head is token):
            return token
    return tokens[-1]
