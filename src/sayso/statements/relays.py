"""Relays and owners: who passed a claim on, and whose statement a document is."""

from sayso.language import Token
from sayso.statements import lexicon
from sayso.statements.subjects import noun_phrase, subject_of


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
                    named = [t for t in by.children if t.dep == "pobj"]
                    # "issued by his lawyer, Ana Diaz"
                    named += [a for t in named for a in t.children if t.pos == "NOUN" and a.dep == "appos"]
                    found += [t for t in named if t.pos == "PROPN"]
    return found


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
