"""Verbs of reporting: from a verb to its source and its content, by the parse."""

from collections.abc import Iterator

from sayso.language import Document, Sentence, Token
from sayso.model import SourceKind, Stance
from sayso.statements import contents, lexicon, passives
from sayso.statements.cues import cue_tokens, is_spoken, stance_of
from sayso.statements.draft import Draft, pieces_of
from sayso.statements.lexicon import Frame
from sayso.statements.names import Names
from sayso.statements.relays import relays
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
    passive = any(c.dep == "auxpass" for c in verb.children) or (
        verb.tag == "VBN" and verb.dep in ("acl", "amod") and not any(c.dep == "aux" for c in verb.children)
    )
    if verb.lemma in ("ask", "press", "question") and verb.dep == "advcl" and verb.tag in ("VBN", "VBD"):
        return None  # "Asked whether it had fallen, he said": a question claims nothing
    if verb.tag == "VBN" and verb.dep == "acl" and frame.kind == "speech" and _behind_quote(verb.head):
        return Draft(cue_tokens(verb), verb.head, [], stance_of(verb, frame), frame.kind, "beside", relays(verb))
    if verb.tag == "VBG" and verb.head.lower == "as" and verb.head.head.lemma in ("quote", "cite"):
        return None  # "quoted X as saying", "was quoted as saying by X": told by the verb of quoting
    if passive:
        return passives.draft(verb, frame)
    if verb.dep == "amod" or (verb.tag == "VBN" and verb.dep == "acl") or not is_spoken(verb):
        return None
    if verb.lemma == "claim" and (taken := verb.child("dobj")) is not None and taken.lemma in ("life", "victim"):
        return None  # "a blast that claimed nine lives"
    source = _beside(verb, sentence) or _inverted(verb, frame) or _squeezed(verb, sentence, names) or subject_of(verb)
    if source is None:
        source = _following(verb, sentence) or _doer(verb)
    if source is None and verb.pos == "NOUN":
        source = names.head(sentence.tokens[verb.i - sentence.tokens[0].i - 1])
    if source is not None and source.i == verb.i:
        source = None
    if source is not None and ((named := names.at(source)) is None or named.anonymous):
        source = _outer(verb, source, names) or source
    if frame.weak and (source is None or (source.pos == "NOUN" and names.at(source) is None)):
        return None  # "the fighting continues", "the sign reads"
    if source is None and verb.dep == "ccomp" and verb.head.tag == "VBG" and verb.head.child("dobj") is not None:
        source = subject_of(verb.head)  # "A group calling itself X said ...": the parse makes "calling" the main verb
    if verb.lemma in ("cite", "quote") and verb.tag == "VBG" and verb.dep in ("advcl", "acl"):
        return None  # "Reuters, citing two officials, reports": the root of what the main verb reports
    cited = _cited(verb)
    passed_on = relays(verb) or _told_outlet(verb, names)
    if cited is not None and source is not None:
        source, passed_on = cited, [source, *passed_on]
    quoting = {t.i for t in cited.head.subtree} if cited is not None else set()
    stance = stance_of(verb, frame)
    for way, given in contents.ways(verb, frame, source, sentence, names):
        content = [t for t in given if t.i not in quoting]
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
            return Draft(cue_tokens(verb), source, pieces, stance, frame.kind, way, passed_on, thin, bare)
    if frame.kind == "speech" and source is not None and verb.dep != "relcl":
        # No claim in its own sentence: the quotation before or behind it may be it ('"..." Ali said.').
        return Draft(cue_tokens(verb), source, [], stance, frame.kind, "beside", passed_on)
    return None


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


def _beside(verb: Token, sentence: Sentence) -> Token | None:
    """The pronoun between a quotation and its verb, whatever the parse makes of it: '"... carts or mules" he added'."""
    at = verb.i - sentence.tokens[0].i
    if at < 2 or verb.tag not in ("VBD", "VBZ", "VBP"):
        return None
    pronoun, mark = sentence.tokens[at - 1], sentence.tokens[at - 2]
    closes = mark.text in ('"', "”", "''")
    return pronoun if closes and pronoun.lower in ("he", "she", "they", "it") else None


def _behind_quote(noun: Token) -> bool:
    """Whether a noun phrase stands right behind a quotation: '"...," the baker, 51, recalled'."""
    tokens = noun.sentence.tokens
    at = noun.i - tokens[0].i - 1
    while at > 0 and tokens[at].dep in ("det", "amod", "compound", "poss", "case") and tokens[at].pos != "PUNCT":
        at -= 1
    return at > 0 and tokens[at].text in ('"', "”", "''", "’")


def _outer(verb: Token, source: Token, names: Names) -> Token | None:
    """Who speaks where the parse hangs a verb of saying on a noun that is nobody; None where it finds nobody else.

    "The harbour office revised its count of the wrecks in the bay saying ...": not the wrecks. "A diver who met the
    crew after their rescue said ...": not the rescue. "The mine published lists of shifts which showed ...": the mine.
    """
    if lexicon.is_document(source) and verb.dep != "relcl":
        return None
    if verb.dep in ("acl", "relcl") and source is verb.head:
        pronoun = verb.child(*SUBJECTS)
        which = pronoun is not None and pronoun.lower == "which"
        named = names.at(source)
        attack = source.lemma.lower() in lexicon.words("attacks") and named is not None
        if named is not None and not which and not (attack and named.kind is SourceKind.UNKNOWN):
            return None
        clause = next((t for t in verb.ancestors if t.pos in ("VERB", "AUX")), None)
        if clause is None or (verb.dep == "relcl" and clause.lemma not in lexicon.words("carried")):
            return None
        subject = clause.child(*SUBJECTS)
        return subject if subject is not None and subject is not source and names.at(subject) is not None else None
    root = verb.sentence.root
    if verb.dep in ("advcl", "ccomp") and root.pos in ("NOUN", "PROPN") and names.at(root) is not None:
        relative = root.child("relcl")
        if relative is not None and relative in verb.ancestors:
            return root
    return None


def _told_outlet(verb: Token, names: Names) -> list[Token]:
    """The outlet without a name that was told: "told state radio that ..."."""
    hearer = verb.child("dobj", "dative") if verb.lemma == "tell" else None
    named = names.at(hearer) if hearer is not None and hearer.pos == "NOUN" else None
    told = named is not None and not named.anonymous and named.kind in (SourceKind.OUTLET, SourceKind.AGENCY)
    return [hearer] if told and hearer is not None else []


def _doer(verb: Token) -> Token | None:
    """The subject of what was done before it was said: "The senator offered a job, then says he will wait"."""
    clauses = [c for c in verb.children if c.dep == "ccomp"]
    return subject_of(clauses[0]) if len(clauses) > 1 and clauses[0].i < verb.i < clauses[-1].i else None


def _following(verb: Token, sentence: Sentence) -> Token | None:
    """The name behind a verb that closes a quotation where the parse gives it no subject ('"..." said Ana Diaz')."""
    at = verb.i - sentence.tokens[0].i
    if at == 0 or verb.tag not in ("VBD", "VBZ") or sentence.tokens[at - 1].pos != "PUNCT":
        return None
    name: Token | None = None
    for token in sentence.tokens[at + 1 : at + 7]:
        if token.pos == "PROPN" or (name is None and token.pos in ("NOUN", "DET")):
            name = token
        else:
            break
    return name if name is not None and name.pos != "DET" else None


def _inverted(verb: Token, frame: Frame) -> Token | None:
    """The speaker behind his verb where the parse takes him for its object ("The toll rose, added the mayor")."""
    thing = verb.child("dobj")
    if thing is None or "that" not in frame.takes or thing.i < verb.i:
        return None
    tokens = verb.sentence.tokens
    at = verb.i - tokens[0].i
    if at > 1 and tokens[at - 1].text in ('"', "”", "''") and tokens[at - 2].text in (",", "!", "?"):
        return thing  # '"...," confirmed the mayor': whatever the parse takes for the subject
    if verb.child(*SUBJECTS) is not None:
        return None
    said = verb.child("ccomp")
    if said is not None and said.i < verb.i:
        return thing
    before = verb.sentence.tokens[verb.i - verb.sentence.tokens[0].i - 1]
    closes = thing.subtree[-1].i >= verb.sentence.tokens[-1].i - 1
    return thing if verb.dep == "conj" and before.lower == "," and closes and frame.kind == "speech" else None


def _squeezed(verb: Token, sentence: Sentence, names: Names) -> Token | None:
    """The speaker who stands right before his verb where the parse hangs him on what went before.

    "Nine were freed near the border, a source close to the talks said", "Ali Daoud, from Homs, said", and where commas
    are lost "... on Tuesday opposition activists said".
    """
    if verb.tag not in ("VBD", "VBZ", "VBP"):
        return None
    subjects = [c for c in verb.children if c.dep in SUBJECTS and c.i < verb.i]
    if len(subjects) > 1 and names.at(subjects[-1]) is not None:
        return subjects[-1]  # of two, the one beside the verb: the other is that of the claim
    subject = verb.child(*SUBJECTS)
    if subject is not None:
        return _last_named(verb, subject, sentence, names)
    before = sentence.tokens[: verb.i - sentence.tokens[0].i]
    while before and before[-1].pos == "ADV":
        before = before[:-1]
    if not before:
        return None
    if names.at(before[-1]) is not None:
        return names.head(before[-1])
    if before[-1].lower == ",":
        inserted = _back_to_comma(before[:-1])
        named = before[: len(before) - len(inserted) - 2]
        if inserted and named and names.at(named[-1]) is not None:
            return names.head(named[-1])
        return None
    phrase = _back_to_comma(before)
    if not phrase or len(phrase) == len(before) or verb.dep not in ("conj", "ROOT", "dep") or phrase[0].dep == "cc":
        return None
    inside = {t.i for t in phrase}
    return next((t for t in phrase if t.pos in ("NOUN", "PROPN", "PRON") and t.head.i not in inside), None)


def _last_named(verb: Token, subject: Token, sentence: Sentence, names: Names) -> Token | None:
    """Who is named last before a verb that closes its sentence, where the parse makes an attack the one who says it.

    "Air raids killed nine in a village near the border on Monday a monitor said": the comma is lost.
    """
    named = names.at(subject)
    attack = subject.lemma.lower() in lexicon.words("attacks")
    if subject.pos != "NOUN" or not (attack or named is None) or lexicon.is_document(subject):
        return None
    at = verb.i - sentence.tokens[0].i
    last = sentence.tokens[at - 1]
    speaker = names.at(last)
    closes = all(t.pos == "PUNCT" for t in sentence.tokens[at + 1 :])
    if not closes or speaker is None or speaker.span.start <= subject.end or speaker.kind not in _VOICES:
        return None
    told = any(t.pos in ("VERB", "AUX") for t in sentence.tokens if subject.i < t.i < verb.i)
    return names.head(last) if told else None


_VOICES = frozenset(
    {SourceKind.MONITOR, SourceKind.AGENCY, SourceKind.OUTLET, SourceKind.OFFICIAL, SourceKind.ORGANISATION}
)


def _back_to_comma(tokens: list[Token]) -> list[Token]:
    """The last tokens up to a comma, at most 14; none where a verb or another mark stands among them."""
    start = len(tokens)
    while start > 0 and len(tokens) - start < 14 and tokens[start - 1].lower != ",":
        start -= 1
        if tokens[start].pos in ("VERB", "AUX", "PUNCT"):
            return []
    return tokens[start:]
