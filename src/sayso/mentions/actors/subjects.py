"""Subjects: speakers that no knowledge file knows, found by the verb of saying that they are the subject of.

A noun that a body named before has in its name ("the centre", "the mission") is also found behind "according to" and
in "a statement from the centre".
"""

from __future__ import annotations

from sayso.language import Document, Token
from sayso.mentions.actors.drafts import Draft, Shape
from sayso.mentions.actors.lexicon import Lexicon

_WORDS = frozenset({"statement", "report", "communique", "announcement", "release", "message", "note", "say", "tell"})
_LEFT = frozenset({"compound", "amod", "nmod", "nummod"})


def unknown_speakers(document: Document, lexicon: Lexicon, drafts: list[Draft]) -> list[Draft]:
    """Drafts for the subjects of verbs of saying that none of the drafts covers."""
    covered = {i for draft in drafts for i in range(draft.first, draft.last + 1)}
    heads = _heads(drafts)
    return [
        _draft(token, document, covered)
        for token in document.tokens
        if token.pos in ("NOUN", "PROPN")
        and token.i not in covered
        and token.text[0].isalpha()
        and token.lower.rstrip(".") not in lexicon.signs["calendar"]
        and (_says(token, lexicon) or (heads.get(token.lower, token.i) < token.i and _told_by(token, document)))
    ]


def _says(token: Token, lexicon: Lexicon) -> bool:
    said = lexicon.said if token.pos == "PROPN" else lexicon.signs["human_verbs"]
    return token.dep == "nsubj" and token.head.lemma in said and token.head.pos == "VERB"


def _heads(drafts: list[Draft]) -> dict[str, int]:
    """The last words of the bodies named, in lower case, each with the token of its first one."""
    found: dict[str, int] = {}
    for draft in drafts:
        if draft.shape in (Shape.BODY, Shape.ORGAN, Shape.ORGANISATION):
            for name in (draft.bare, draft.name or ""):
                word = name.rpartition(" ")[2].lower()
                if word:
                    found[word] = min(draft.first, found.get(word, draft.first))
    return found


def _told_by(token: Token, document: Document) -> bool:
    """Whether "the centre" is whose words are told: "according to the centre", "a statement from the centre"."""
    before = document.tokens[token.i - 1] if token.i else None
    if before is None or before.lower != "the" or token.dep != "pobj":
        return False
    if token.head.lower == "to":
        return token.head.i > 0 and document.tokens[token.head.i - 1].lower == "according"
    return token.head.lower in ("by", "from") and token.head.head.lemma in _WORDS


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
    if first and document.tokens[first - 1].lower in ("the", "this"):
        draft.article = document.tokens[first - 1].lower
    if shape is Shape.ROLE:
        draft.how, draft.anonymous = "description", True
    return draft
