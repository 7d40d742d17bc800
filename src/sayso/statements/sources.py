"""Sources: who speaks where the parse gives a verb of saying no subject or a wrong one."""

from sayso.language import Sentence, Token
from sayso.model import SourceKind
from sayso.statements import lexicon
from sayso.statements.lexicon import Frame
from sayso.statements.names import Names
from sayso.statements.subjects import SUBJECTS, subject_of


def beside(verb: Token, sentence: Sentence) -> Token | None:
    """The pronoun between a quotation and its verb, whatever the parse makes of it: '"... carts or mules" he added'."""
    at = verb.i - sentence.tokens[0].i
    if at < 2 or verb.tag not in ("VBD", "VBZ", "VBP"):
        return None
    pronoun, mark = sentence.tokens[at - 1], sentence.tokens[at - 2]
    closes = mark.text in ('"', "”", "''")
    return pronoun if closes and pronoun.lower in ("he", "she", "they", "it") else None


def outer(verb: Token, source: Token, names: Names) -> Token | None:
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


def doer(verb: Token) -> Token | None:
    """The subject of what was done before it was said: "The senator offered a job, then says he will wait"."""
    clauses = [c for c in verb.children if c.dep == "ccomp"]
    return subject_of(clauses[0]) if len(clauses) > 1 and clauses[0].i < verb.i < clauses[-1].i else None


def following(verb: Token, sentence: Sentence) -> Token | None:
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


def inverted(verb: Token, frame: Frame) -> Token | None:
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


def squeezed(verb: Token, sentence: Sentence, names: Names) -> Token | None:
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


def behind_quote(noun: Token) -> bool:
    """Whether a noun phrase stands right behind a quotation: '"...," the baker, 51, recalled'."""
    tokens = noun.sentence.tokens
    at = noun.i - tokens[0].i - 1
    while at > 0 and tokens[at].dep in ("det", "amod", "compound", "poss", "case") and tokens[at].pos != "PUNCT":
        at -= 1
    return at > 0 and tokens[at].text in ('"', "”", "''", "’")
