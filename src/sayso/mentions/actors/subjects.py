"""Subjects: speakers that no knowledge file knows, found by the verb of saying that they are the subject of."""

from __future__ import annotations

from sayso.language import Document, Token
from sayso.mentions.actors.drafts import Draft, Shape
from sayso.mentions.actors.lexicon import Lexicon

_LEFT = frozenset({"compound", "amod", "nmod", "nummod"})


def unknown_speakers(document: Document, lexicon: Lexicon, drafts: list[Draft]) -> list[Draft]:
    """Drafts for the subjects of verbs of saying that none of the drafts covers."""
    covered = {i for draft in drafts for i in range(draft.first, draft.last + 1)}
    return [
        _draft(token, document, covered)
        for token in document.tokens
        if token.dep == "nsubj"
        and token.pos in ("NOUN", "PROPN")
        and token.i not in covered
        and token.head.lemma in (lexicon.said if token.pos == "PROPN" else lexicon.signs["human_verbs"])
        and token.head.pos == "VERB"
        and token.text[0].isalpha()
        and token.lower.rstrip(".") not in lexicon.signs["calendar"]
    ]


def _draft(token: Token, document: Document, covered: set[int]) -> Draft:
    first = token.i
    while first > 0:
        before = document.tokens[first - 1]
        if before.i in covered or before.dep not in _LEFT or before.head.i > token.i or not before.text[0].isalpha():
            break
        first -= 1
    shape = Shape.NAME if token.pos == "PROPN" and token.text[0].isupper() else Shape.ROLE
    start = document.tokens[first].start
    draft = Draft(shape, first, token.i, start, token.end)
    draft.bare = " ".join(document.text[start : token.end].split())
    if shape is Shape.ROLE:
        draft.how, draft.anonymous = "description", True
    return draft
