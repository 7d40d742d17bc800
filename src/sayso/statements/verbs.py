"""Verbs of reporting: from a verb to its source and its content, by the parse."""

from collections.abc import Iterator

from sayso.language import Document, Sentence, Token
from sayso.model import SourceKind, Stance
from sayso.statements import contents, lexicon, passives
from sayso.statements.cues import cue_tokens, is_spoken, stance_of
from sayso.statements.draft import Draft, pieces_of
from sayso.statements.lexicon import Frame
from sayso.statements.names import Names
from sayso.statements.outlets import aired, told_outlet
from sayso.statements.relays import relays, retold
from sayso.statements.silence import keeps_silent, silence
from sayso.statements.sources import behind_quote, beside, doer, following, inverted, outer, squeezed
from sayso.statements.subjects import SUBJECTS, subject_of


def find(document: Document, names: Names) -> Iterator[Draft]:
    """The attributions that a verb makes, in text order."""
    for sentence in document.sentences:
        for token in sentence.tokens:
            frame = lexicon.verb_of(token) or _closing(token, names)
            if frame is not None:
                draft = _draft(token, frame, sentence, names)
                if draft is not None:
                    yield draft


def _closing(token: Token, names: Names) -> Frame | None:
    """ "... took the street, Hawar reports": a verb that closes its sentence and is tagged as a noun."""
    if token.lower != "reports" or token.pos != "NOUN":
        return None
    tokens = token.sentence.tokens
    at = token.i - tokens[0].i
    named = names.at(tokens[at - 1]) if at else None
    closes = all(t.pos == "PUNCT" for t in tokens[at + 1 :])
    speaks = named is not None and named.kind in (SourceKind.AGENCY, SourceKind.OUTLET, SourceKind.MONITOR)
    return lexicon.verbs()["report"] if closes and speaks else None


def _draft(verb: Token, frame: Frame, sentence: Sentence, names: Names) -> Draft | None:
    if _hedge(verb, sentence):
        return None
    passive = any(c.dep == "auxpass" for c in verb.children) or (
        verb.tag == "VBN" and verb.dep in ("acl", "amod") and not any(c.dep == "aux" for c in verb.children)
    )
    if verb.lemma in ("ask", "press", "question") and verb.dep == "advcl" and verb.tag in ("VBN", "VBD"):
        return None  # "Asked whether it had fallen, he said": a question claims nothing
    if verb.tag == "VBN" and verb.dep == "acl" and frame.kind == "speech" and behind_quote(verb.head):
        return Draft(cue_tokens(verb), verb.head, [], stance_of(verb, frame), frame.kind, "beside", relays(verb))
    if verb.tag == "VBG" and verb.head.lower == "as" and verb.head.head.lemma in ("quote", "cite"):
        return None  # "quoted X as saying", "was quoted as saying by X": told by the verb of quoting
    if passive:
        return passives.draft(verb, frame)
    if keeps_silent(verb, frame):
        return silence(verb)
    if verb.dep == "amod" or (verb.tag == "VBN" and verb.dep == "acl") or not is_spoken(verb):
        return None
    if verb.lemma == "claim" and (taken := verb.child("dobj")) is not None and taken.lemma in ("life", "victim"):
        return None  # "a blast that claimed nine lives"
    source = beside(verb, sentence) or inverted(verb, frame) or squeezed(verb, sentence, names) or subject_of(verb)
    if source is None:
        source = following(verb, sentence) or doer(verb)
    if source is None and verb.pos == "NOUN":
        source = names.head(sentence.tokens[verb.i - sentence.tokens[0].i - 1])
    if source is not None and source.i == verb.i:
        source = None
    if source is not None and ((named := names.at(source)) is None or named.anonymous):
        source = outer(verb, source, names) or source
    if frame.weak and (source is None or (source.pos == "NOUN" and names.at(source) is None)):
        return None  # "the fighting continues", "the sign reads"
    if source is None and verb.dep == "ccomp" and verb.head.tag == "VBG" and verb.head.child("dobj") is not None:
        source = subject_of(verb.head)  # "A group calling itself X said ...": the parse makes "calling" the main verb
    if verb.lemma in ("cite", "quote") and verb.tag == "VBG" and verb.dep in ("advcl", "acl"):
        return None  # "Reuters, citing two officials, reports": the root of what the main verb reports
    cited = _cited(verb)
    passed_on = relays(verb) or told_outlet(verb, names) or aired(verb, names)
    if verb.head.lower == "unable" and source is None:
        source = subject_of(verb.head.head)
    if cited is not None and source is not None:
        source, passed_on = cited, [source, *passed_on]
    quoting = {t.i for t in cited.head.subtree} if cited is not None else set()
    stance = stance_of(verb, frame)
    for way, given in contents.ways(verb, frame, source, sentence, names):
        content = _own([t for t in given if t.i not in quoting])
        if stance is Stance.DENIES:
            content = _denied(content)
        elif _on_terms(content):
            continue
        pieces = pieces_of(content)
        if pieces:
            bare = (
                way in ("noun", "with", "gap")
                and stance in (Stance.DENIES, Stance.DOUBTS, Stance.ADMITS)
                and _is_bare(content)
            )
            if bare:
                # "rejected the claim and the army said": the parse may join what follows to the claim.
                joined = next((t.i for t in content if t.dep == "cc"), content[-1].i + 1)
                first = content[0].i if way == "gap" else verb.i
                joined = verb.i + 1 if way == "gap" else joined
                pieces = pieces_of([t for t in sentence.tokens if first <= t.i < joined])
            thin = not bare and all(t.pos in ("PUNCT", "DET", "PART", "PRON") for t in content)
            again = way == "clause" and source is not None and source.lower != "they" and retold(verb)
            return Draft(cue_tokens(verb), source, pieces, stance, frame.kind, way, passed_on, thin, bare, again)
    if frame.kind == "speech" and source is not None and verb.dep != "relcl":
        # No claim in its own sentence: the quotation before or behind it may be it ('"..." Ali said.').
        return Draft(cue_tokens(verb), source, [], stance, frame.kind, "beside", passed_on)
    return None


def _hedge(verb: Token, sentence: Sentence) -> bool:
    """Whether a participle only says what somebody is taken for: "gunmen suspected to be poachers attacked a camp"."""
    at = verb.i - sentence.tokens[0].i
    following = [t.lower for t in sentence.tokens[at + 1 : at + 3]]
    helped = any(c.dep in ("aux", "auxpass") for c in verb.children)
    before = sentence.tokens[at - 1] if at else None
    beside = before is not None and before.pos in ("NOUN", "PROPN")
    return (
        verb.text.endswith("ed") or verb.lower in ("thought", "said")
        if beside and not helped and following == ["to", "be"]
        else False
    )


def _own(content: list[Token]) -> list[Token]:
    """What is said, without who tells that it was: "said he held nine people, according to the elder"."""
    words = [t for t in content if t.pos != "PUNCT"]
    tellers = [t for t in words if t.lower == "according" and any(c.lower == "to" for c in t.children)]
    # In front ("said that, according to residents, ...") it names the root.
    first = next((t.i for t in words if t.pos in ("VERB", "AUX") and t not in tellers), 0)
    gone = {t.i for teller in tellers if teller.i > first for t in teller.subtree}
    return [t for t in content if t.i not in gone] if gone else content


def _denied(content: list[Token]) -> list[Token]:
    """What is denied, without what a clause behind a comma adds ("denied shelling Ardel, where nine died")."""
    for n in range(1, len(content)):
        if content[n].lower in ("where", "which", "who", "whose", "when") and content[n - 1].lower == ",":
            return content[: n - 1]
    return content


_TERMS = frozenset(("anonymity", "named", "identified", "withheld", "quoted"))


def _on_terms(content: list[Token]) -> bool:
    """Whether the words are the terms on which somebody speaks ("asked that his name be withheld")."""
    return len(content) <= 6 and any(t.lower in _TERMS for t in content)


def _is_bare(content: list[Token]) -> bool:
    """Whether what is denied is only pointed at ("rejected the claims"): then the denial itself is the claim."""
    inside = {t.i for t in content}
    head = next((t for t in content if t.head.i not in inside), content[0])
    return head.lemma.lower() in lexicon.words("denied") and len(content) <= 8


def _cited(verb: Token) -> Token | None:
    """Whom the speaker cites for what he reports: "Reuters, citing two officials, reports that ..."."""
    subject = verb.child(*SUBJECTS)
    clause = verb.child("ccomp")
    near = [*verb.children, *(subject.children if subject is not None else [])]
    # "reported, citing the staff, that ...": the parser may hang the participle on the clause.
    near += [c for c in clause.children if c.i > verb.i and c.i < clause.i] if clause is not None else []
    for child in near:
        if child.lemma in ("cite", "quote") and child.tag == "VBG" and child.dep in ("advcl", "acl", "xcomp"):
            return child.child("dobj")
    return None
