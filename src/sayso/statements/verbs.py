"""Verbs of reporting: from a verb to its source and its content, by the parse.

Each way in which a claim hangs on a verb (`takes` in reporting_verbs.yaml) is one small function.
"""

from collections.abc import Iterator

from sayso.language import Document, Sentence, Token
from sayso.model import Span, Stance
from sayso.statements import lexicon
from sayso.statements.draft import Draft, pieces_of
from sayso.statements.lexicon import Frame
from sayso.statements.names import Names
from sayso.statements.subjects import SUBJECTS, negated, noun_phrase, subject_of

_CLAUSE = ("ccomp", "xcomp", "parataxis")


def find(document: Document, names: Names) -> Iterator[Draft]:
    """The attributions that a verb makes, in text order."""
    for sentence in document.sentences:
        for token in sentence.tokens:
            frame = lexicon.verb_of(token)
            if frame is not None:
                draft = _draft(token, frame, sentence, names)
                if draft is not None:
                    yield draft


def _draft(verb: Token, frame: Frame, sentence: Sentence, names: Names) -> Draft | None:
    passive = any(c.dep == "auxpass" for c in verb.children) or (
        verb.tag == "VBN" and verb.dep in ("acl", "amod") and not any(c.dep == "aux" for c in verb.children)
    )
    if passive:
        return _passive(verb, frame)
    if verb.dep == "amod" or (verb.tag == "VBN" and verb.dep == "acl") or not _spoken(verb):
        return None
    source = _inverted(verb, frame) or _squeezed(verb, sentence) or subject_of(verb)
    if source is not None and source.i == verb.i:
        source = None
    stance = stance_of(verb, frame)
    for way, content in _ways(verb, frame, source, sentence, names):
        pieces = pieces_of(content)
        if pieces:
            bare = way in ("noun", "with") and stance in (Stance.DENIES, Stance.DOUBTS, Stance.ADMITS) and _is_bare(content)
            if bare:
                pieces = pieces_of([t for t in sentence.tokens if verb.i <= t.i <= content[-1].i])
            draft = Draft(cue_tokens(verb), source, pieces, stance, frame.kind, way, relays(verb), bare)
            return draft
    if frame.kind == "speech" and source is not None and verb.dep != "relcl":
        # No claim in its own sentence: the quotation before or behind it may be it ('"..." Ali said.').
        return Draft(cue_tokens(verb), source, [], stance, frame.kind, "beside", relays(verb))
    return None


def _is_bare(content: list[Token]) -> bool:
    """Whether what is denied is only pointed at ("rejected the claims"): then the denial itself is the claim."""
    inside = {t.i for t in content}
    head = next((t for t in content if t.head.i not in inside), content[0])
    return head.lemma.lower() in lexicon.words("denied") and len(content) <= 8


def _inverted(verb: Token, frame: Frame) -> Token | None:
    """The speaker behind his verb where the parse takes him for its object ("The toll rose, added the mayor")."""
    thing = verb.child("dobj")
    if thing is None or "that" not in frame.takes or thing.i < verb.i or verb.child(*SUBJECTS) is not None:
        return None
    said = verb.child("ccomp")
    return thing if said is not None and said.i < verb.i else None


def _squeezed(verb: Token, sentence: Sentence) -> Token | None:
    """The speaker squeezed between a comma and his verb where the parse hangs him on what went before.

    "Nine were freed near the border, a source close to the talks said": the parser may take the source for a part of
    the list and "said" for a second verb of "Nine".
    """
    if verb.tag not in ("VBD", "VBZ", "VBP") or verb.child(*SUBJECTS) is not None or verb.dep not in ("conj", "ROOT", "dep"):
        return None
    at = verb.i - sentence.tokens[0].i
    start = next((n for n in range(at - 1, max(-1, at - 14), -1) if sentence.tokens[n].lower == ","), None)
    if start is None or start + 1 == at:
        return None
    phrase = sentence.tokens[start + 1 : at]
    if phrase[0].dep == "cc" or any(t.pos in ("VERB", "AUX", "PUNCT") for t in phrase):
        return None
    inside = {t.i for t in phrase}
    return next((t for t in phrase if t.pos in ("NOUN", "PROPN", "PRON") and t.head.i not in inside), None)


# Verbs that leave an infinitive of saying a saying: "went on to say", "declined to comment" has a cue of its own.
_GOES_ON = frozenset(("go", "continue", "proceed", "rush", "begin", "start", "seem", "appear", "be", "have"))
_WOULD = frozenset(("would", "should", "might", "may", "must", "could", "’d", "'d"))


def _spoken(verb: Token) -> bool:
    """Whether a verb tells of words that were said, not of what somebody should or was about to say."""
    modals = {c.lower for c in verb.children if c.dep == "aux"}
    if modals & _WOULD and not negated(verb):
        return False
    if verb.tag == "VB" and "to" in modals:
        return verb.dep == "xcomp" and verb.head.lemma in _GOES_ON
    return True


def stance_of(verb: Token, frame: Frame) -> Stance:
    """The stance that a verb gives with its negation and helpers."""
    if not negated(verb):
        helper = verb.head if verb.dep == "xcomp" else None
        if helper is not None and helper.lemma in ("refuse", "decline") and helper.pos == "VERB":
            return Stance.DECLINES
        return frame.stance
    if frame.stance is Stance.DENIES:
        return Stance.ADMITS
    return Stance.DECLINES


def cue_tokens(verb: Token) -> list[Token]:
    """The verb with its negation, helpers and particle, where they stand beside it."""
    parts = [c for c in verb.children if c.dep in ("aux", "auxpass", "neg", "prt")]
    kept = [verb]
    for part in sorted(parts, key=lambda t: -t.i):
        if part.i == kept[0].i - 1:
            kept.insert(0, part)
    for part in parts:
        if part.i == kept[-1].i + 1:
            kept.append(part)
    return kept


def relays(verb: Token) -> list[Token]:
    """Who was told or carried it: "told Reuters", "in a statement carried by SANA"."""
    found: list[Token] = []
    if verb.lemma == "tell":
        hearer = verb.child("dobj", "dative")
        if hearer is not None and hearer.pos == "PROPN":
            found.append(hearer)
        elif hearer is not None:
            found += [t for t in noun_phrase(hearer) if t.pos == "PROPN"][:1]
    for preposition in verb.children:
        if preposition.dep == "prep" and preposition.lower in ("in", "to", "on", "via", "through"):
            for noun in preposition.children:
                if lexicon.is_document(noun):
                    found += carriers(noun)
                elif preposition.lower == "to" and noun.pos == "PROPN":
                    found.append(noun)
    return found


def carriers(document_noun: Token) -> list[Token]:
    """Who carried a document: "a statement published by its Amaq agency", "on Telegram" is none."""
    found = []
    for verb in document_noun.children:
        if verb.dep in ("acl", "relcl") and verb.lemma in lexicon.words("carried"):
            for by in verb.children:
                if by.lower in ("by", "on", "through", "via") and by.dep in ("agent", "prep"):
                    found += [t for t in by.children if t.dep == "pobj" and t.pos == "PROPN"]
    return found


def _ways(
    verb: Token, frame: Frame, source: Token | None, sentence: Sentence, names: Names
) -> Iterator[tuple[str, list[Token]]]:
    """The contents that the verb can have, the surest first."""
    takes = frame.takes
    if "noun" in takes and frame.stance in (Stance.DENIES, Stance.DOUBTS) and verb.child("dobj") is not None:
        yield "noun", _object(verb)
    if "quoted" in takes:
        yield from (("quoted", c) for c in _quoted(verb))
    if {"that", "whether", "how", "quote"} & set(takes):
        yield "clause", _clause(verb, source, sentence, names)
    if "to" in takes or "gerund" in takes:
        yield "xcomp", _open_clause(verb)
    if "person_to" in takes:
        yield "person_to", _person_to(verb)
    if "accused" in takes:
        yield "accused", _accused(verb, ("of", "with", "in", "for"))
    if "blamed" in takes:
        yield "blamed", _accused(verb, ("for", "on", "over", "as"))
    if "as" in takes:
        yield "as", _called(verb)
    for word in takes:
        if word in ("of", "for", "with", "on", "against", "about", "at", "in"):
            yield word, _behind(verb, word)
        elif word == "to_noun":
            yield "to", _behind(verb, "to")
    if "noun" in takes:
        yield "noun", _object(verb)
    if frame.kind == "speech" and "that" in takes and source is not None:
        yield "surface", _surface(verb, source, sentence, names)


def _minus(tokens: list[Token], *removed: list[Token]) -> list[Token]:
    gone = {t.i for group in removed for t in group}
    return [t for t in tokens if t.i not in gone]


def _clause(verb: Token, source: Token | None, sentence: Sentence, names: Names) -> list[Token]:
    """The clause that is said: behind the verb, before it, or around it."""
    clause = next((c for c in verb.children if c.dep == "ccomp"), None)
    if clause is None:
        clause = next((c for c in verb.children if c.dep == "xcomp" and c.i > verb.i and _finite(c)), None)
    if clause is None and verb.dep in ("parataxis", "ccomp", "advcl", "conj") and _inserted(verb, source):
        return _around(verb, source, verb.head)
    if clause is None:
        clause = next((c for c in verb.children if c.dep == "parataxis"), None)
    if clause is None:
        return _that_follows(verb, source)
    if clause.i < verb.i and verb.child("dobj") is not None and verb.lemma != "tell":
        return []  # "rebels have maintained momentum": the object is what the verb takes
    if clause.i < verb.i and (following := _that_follows(verb, source)):
        return following
    if clause.i > verb.i:
        tokens = [t for t in clause.subtree if t.i > verb.i]
        return _minus(tokens, names.phrase(source) if source and source.i > verb.i else [])
    return _before(verb, source, clause, sentence, names)


def _finite(verb: Token) -> bool:
    return verb.child(*SUBJECTS) is not None


def _before(verb: Token, source: Token | None, clause: Token, sentence: Sentence, names: Names) -> list[Token]:
    """A claim that stands before its verb, with what goes on behind it ('A, X said, B')."""
    edge = min([verb.i] + [t.i for t in names.phrase(source)] if source else [verb.i])
    edge = min([edge] + [t.i for t in cue_tokens(verb)])
    inside = [t for t in clause.subtree if t.i < edge]
    first = min((t.i for t in inside), default=edge)
    if verb.head is verb or verb.dep == "ROOT":
        first = min(first, sentence.tokens[0].i)
    tokens = [t for t in sentence.tokens if first <= t.i < edge]
    own = {t.i for t in names.phrase(source)} if source else set()
    last = max([verb.i, *own])
    after = [t for t in clause.subtree if t.i > verb.i and t.i not in own]
    rest = [t for t in sentence.tokens if t.i > last]
    if not after and len(rest) > 3 and rest[0].lower == "," and _goes_on(rest[1]):
        after = rest
    return tokens + after


def _goes_on(token: Token) -> bool:
    """Whether a word behind "..., X said," takes the claim up again ("..., with 12 people missing")."""
    if token.lower in ("with", "which", "where", "after", "when", "including", "and"):
        return True
    return token.tag == "VBG" and lexicon.verb_of(token) is None


def _inserted(verb: Token, source: Token | None) -> bool:
    """Whether a verb and its source stand as an insertion in, or at the end of, the clause that they report."""
    return source is not None and verb.child(*SUBJECTS) is not None and verb.head.i < verb.i and not verb.child("mark")


def _around(verb: Token, source: Token | None, clause: Token) -> list[Token]:
    gone = {t.i for t in verb.subtree}
    return [t for t in clause.subtree if t.i not in gone]


def _open_clause(verb: Token) -> list[Token]:
    """An infinitive or gerund: "vowed to strike", "denied firing", with its own object."""
    for child in verb.children:
        if child.dep in ("xcomp", "ccomp", "advcl") and child.i > verb.i and child.tag in ("VB", "VBG", "VBN"):
            return child.subtree
    return []


def _person_to(verb: Token) -> list[Token]:
    """Somebody urged to do something: the person and the deed are what is asked."""
    clause = _open_clause(verb)
    if not clause:
        return []
    first = min([clause[0].i] + [c.subtree[0].i for c in verb.children if c.dep == "dobj"])
    return [t for t in verb.subtree if max(first, verb.i + 1) <= t.i <= clause[-1].i]


def _accused(verb: Token, prepositions: tuple[str, ...]) -> list[Token]:
    """Somebody accused of something: the accused and the deed together are the claim."""
    accused = verb.child("dobj")
    if accused is None:
        return []
    for preposition in [*verb.children, *accused.children]:
        if preposition.dep == "prep" and preposition.lower in prepositions and preposition.i > accused.i:
            return [t for t in verb.subtree if accused.subtree[0].i <= t.i <= preposition.subtree[-1].i]
    return accused.subtree


def _called(verb: Token) -> list[Token]:
    """What somebody calls something: "called the raid a crime", "described it as a crime"."""
    for child in verb.children:
        if child.dep in ("oprd", "ccomp", "xcomp") and child.i > verb.i and child.child("mark") is None:
            first = min([child.subtree[0].i] + [c.subtree[0].i for c in verb.children if c.dep == "dobj"])
            return [t for t in verb.subtree if first <= t.i <= child.subtree[-1].i and t.i > verb.i]
    thing = verb.child("dobj")
    if thing is None:
        return []
    for child in [*verb.children, *thing.children]:
        if child.dep == "prep" and child.lower == "as" and child.i > thing.i:
            return [t for t in verb.subtree if thing.subtree[0].i <= t.i <= child.subtree[-1].i]
    if verb.lemma in ("call", "label", "dub", "brand", "term") and any(t.pos != "PROPN" for t in thing.subtree):
        return [t for t in verb.subtree if t.i >= thing.subtree[0].i]
    return []


def _behind(verb: Token, preposition: str) -> list[Token]:
    for child in verb.children:
        if child.dep in ("prep", "dative") and child.lower == preposition and child.i > verb.i:
            last = child.subtree[-1].i
            for clause in verb.children:  # "called on Russia to stop"
                if clause.dep in ("xcomp", "advcl") and clause.tag == "VB" and clause.i > last:
                    last = clause.subtree[-1].i
            return [t for t in verb.subtree if child.i < t.i <= last]
    return []


def _object(verb: Token) -> list[Token]:
    """A noun phrase as the claim: "confirmed the deaths of two soldiers", "rejected the claims"."""
    thing = verb.child("dobj")
    if thing is None or thing.i < verb.i:
        return []
    if verb.lemma in ("show", "find", "depict"):  # "polls show him leading"
        return [t for t in verb.subtree if t.i >= thing.subtree[0].i]
    return thing.subtree


def _quoted(verb: Token) -> Iterator[list[Token]]:
    """The claim behind "quoted X as saying ...": handled with X as the root by phrases.quoting."""
    return iter(())


def _surface(verb: Token, source: Token, sentence: Sentence, names: Names) -> list[Token]:
    """Where the parse gives no clause: the rest of the sentence, before "..., X said" or behind "X said ..."."""
    phrase = names.phrase(source)
    if abs(phrase[-1].i - verb.i) > 6 and abs(phrase[0].i - verb.i) > 6:
        return []
    first = min(phrase[0].i, verb.i)
    before = [t for t in sentence.tokens if t.i < first]
    after = [t for t in sentence.tokens if t.i > max(phrase[-1].i, verb.i)]
    if _tells(after) and after[0].pos not in ("ADP", "PART") and after[0].lower not in ("to", "by", "with", "of"):
        return after
    if _tells(before) and len(after) <= 12 and not _has_object(verb):
        return before
    return []


def _has_object(verb: Token) -> bool:
    return verb.child("dobj", "prep") is not None and verb.child("ccomp") is None and verb.lemma not in ("tell", "say")


def _that_follows(verb: Token, source: Token | None) -> list[Token]:
    """The rest of the sentence behind "said that", "told reporters on Monday that", whatever the parse made of it."""
    for token in verb.sentence.tokens:
        if verb.i < token.i <= verb.i + 8 and token.lower == "that" and token.dep in ("mark", "advmod", "det", "pobj", "nsubj"):
            between = [t for t in verb.sentence.tokens if verb.i < t.i < token.i]
            if all(t.pos in ("NOUN", "PROPN", "ADP", "DET", "NUM", "ADV", "ADJ") for t in between):
                rest = [t for t in verb.sentence.tokens if t.i > token.i]
                return rest if _tells(rest) else []
            return []
    return []


def _tells(tokens: list[Token]) -> bool:
    """Whether some tokens hold a clause of their own."""
    return len(tokens) >= 3 and any(t.pos in ("VERB", "AUX") for t in tokens)


def _passive(verb: Token, frame: Frame) -> Draft | None:
    """ "X is said to have struck", "was quoted as saying", "was blamed for", "a figure disputed by Damascus"."""
    by = verb.child("agent")
    source = by.child("pobj") if by is not None else None
    subject = verb.child("nsubjpass", "nsubj") or (verb.head if verb.dep in ("acl", "relcl") else None)
    if verb.lemma in ("quote", "cite"):
        said = next((c for c in verb.children if c.dep == "prep" and c.lower == "as"), None)
        if said is None or subject is None:
            return None
        words = [t for t in said.subtree if t.i > said.i + 1]
        pieces = pieces_of(words)
        if not pieces:
            return None
        return Draft(cue_tokens(verb), subject, pieces, Stance.ASSERTS, "speech", "quoted", [source] if source else [])
    if subject is None:
        return None
    clause = next((c for c in verb.children if c.dep in ("xcomp", "ccomp", "oprd") and c.i > verb.i), None)
    if clause is None and not ({"blamed", "accused", "noun", "as"} & set(frame.takes)):
        return None
    if source is None and (frame.kind in ("judges", "intent") or (clause is None and frame.kind != "speech")):
        return None
    if source is None and "as" in frame.takes and "that" not in frame.takes:
        return None  # "a stream called Miracle Run" is a name, not a claim
    if source is None and negated(verb):
        return None  # "it is not known how many"
    end = clause.subtree[-1].i if clause is not None else verb.i
    for child in verb.children:
        if child.dep == "prep" and child.lower in ("for", "of", "on", "as") and {"blamed", "accused", "as"} & set(frame.takes):
            end = max(end, child.subtree[-1].i)
    if subject.tag in ("EX",) or subject.lower == "it":
        content = clause.subtree if clause is not None else []
    else:
        own = [t for t in noun_phrase(subject)]
        content = own + [t for t in verb.subtree if verb.i < t.i <= end and (by is None or t.i < by.i or t.i > by.subtree[-1].i)]
    pieces = pieces_of(sorted(set(content), key=lambda t: t.i))
    if not pieces:
        return None
    return Draft(cue_tokens(verb), source, pieces, stance_of(verb, frame), frame.kind, "passive")
