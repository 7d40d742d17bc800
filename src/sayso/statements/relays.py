"""Relays and owners: who passed a claim on, and whose statement a document is."""

from sayso.language import Token
from sayso.statements import lexicon
from sayso.statements.subjects import noun_phrase, subject_of


def relays(verb: Token) -> list[Token]:
    """Who was told or carried it: "told Reuters", "told police", "in a statement carried by SANA", "speaking to X"."""
    found: list[Token] = []
    for spoken in verb.children:
        if spoken.dep == "advcl" and spoken.lower in ("speaking", "talking"):
            found += [t for t in _behind(spoken, ("to", "with", "on")) if _named(t)]
        if spoken.dep == "prep" and spoken.lower in ("in", "during"):
            for talk in spoken.children:
                if talk.lemma in lexicon.words("interviews"):
                    found += [t for t in _behind(talk, ("to", "with", "by", "on")) if _named(t)]
    if verb.lemma == "tell":
        hearer = verb.child("dobj", "dative")
        if (hearer is not None and hearer.pos == "PROPN") or (
            hearer is not None and (hearer.lower in HEARERS or hearer.lemma.lower() in lexicon.words("questioners"))
        ):
            found.append(hearer)
        elif hearer is not None:
            found += [t for t in noun_phrase(hearer) if t.pos == "PROPN"][:1]
    for preposition in verb.children:
        if preposition.dep == "prep" and preposition.lower in ("in", "to", "on", "via", "through"):
            for noun in preposition.children:
                if lexicon.is_document(noun):
                    found += carriers(noun)
                elif preposition.lower == "to" and (noun.pos == "PROPN" or noun.lower in HEARERS):
                    found.append(noun)
    return found


def _behind(word: Token, prepositions: tuple[str, ...]) -> list[Token]:
    return [t for c in word.children if c.lower in prepositions for t in c.children if t.dep == "pobj"]


# "The gang told him that ...": he passes it on, where it is plain who he is.
HEARERS = frozenset(("him", "her", "them"))
# "He swore to me that ...", within a quotation: who is quoted passes it on.
_TELLERS = frozenset(("me", "us"))


def retold(verb: Token) -> bool:
    """Whether somebody was told it who now tells it himself: "he told us that", "she swore to me that"."""
    heard = [c for c in verb.children if c.dep in ("dobj", "dative")]
    heard += [n for c in verb.children if c.lower == "to" and c.dep in ("prep", "dative") for n in c.children]
    return any(t.lower in _TELLERS for t in heard)


def carriers(document_noun: Token) -> list[Token]:
    """Who carried a document or heard a speaker: "a statement published by its Amaq agency", "a nurse reached by X",
    "witnesses who spoke to X"; "on Telegram" is none.
    """
    found = []
    for verb in document_noun.children:
        if verb.dep in ("acl", "relcl") and verb.lemma in ("speak", "talk") and document_noun.pos != "PRON":
            found += [t for t in _behind(verb, ("to", "with")) if _named(t)]
        if verb.dep in ("acl", "relcl", "advcl") and verb.lemma in (
            lexicon.words("carried") | lexicon.words("reached")
        ):
            for by in verb.children:
                if by.lower in ("by", "on", "through", "via") and by.dep in ("agent", "prep"):
                    named = [t for t in by.children if t.dep == "pobj"]
                    # "issued by his lawyer, Ana Diaz", "carried by the news agency SUNA"
                    named += [a for t in named for a in t.children if t.pos == "NOUN" and a.dep == "appos"]
                    found += [t for t in named if _named(t)]
    return found


def _named(noun: Token) -> bool:
    """Whether a noun is a name or has one before it ("the Gazette website"), or is "state television"."""
    if noun.pos == "PROPN":
        return True
    before = [c for c in noun.children if c.dep in ("compound", "nmod", "amod")]
    return any(c.pos == "PROPN" for c in before) or (bool(before) and noun.lemma.lower() in _AIR)


_AIR = frozenset(("television", "radio", "tv"))


def owner_of(noun: Token) -> Token | None:
    """Whose claim, statement or report it is: "Moscow's denial", "a report by X", else the subject of its verb."""
    owner = noun.child("poss")
    if owner is not None and owner.tag != "PRP$":
        return owner
    for child in noun.children:
        if child.dep in ("prep", "agent") and child.lower in ("by", "from", "of"):
            named = child.child("pobj")
            if named is not None and child.lower != "of":
                return named
        if child.dep == "acl" and child.lemma in ("take", "grab"):
            # "a photograph taken from a clip released by X"
            source = child.child("prep")
            video = source.child("pobj") if source is not None and source.lower == "from" else None
            if video is not None and video is not noun and lexicon.is_document(video):
                return owner_of(video)
        if child.dep == "acl" and child.lemma in ("issue", "release", "publish", "make", "file"):
            by = child.child("agent")
            named = by.child("pobj") if by is not None else None
            if named is not None:
                return named
    if owner is not None:
        return owner
    verb = noun.head
    if noun.dep in ("dobj", "attr") and verb.pos == "VERB" and verb.lemma in (
        "make", "repeat", "issue", "voice", "express", "have", "raise", "release", "reiterate",
    ):  # fmt: skip
        return subject_of(verb)
    compound = next((c for c in noun.children if c.dep in ("compound", "amod") and c.pos == "PROPN"), None)
    return compound
