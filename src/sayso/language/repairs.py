"""Repairs: verbs of saying that the parser hangs on the claim before them, hung on the verb that makes the claim.

"The mayor said the bridge had fallen and denied that it was old": the small pipeline takes "denied" for a second verb
of the bridge; "..., noting its age" for something that the bridge does. Both are the mayor's.
"""

from typing import Any

from sayso import knowledge
from sayso.language.tokens import Sentence, Token

_SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj", "expl"))


@knowledge.derived
def _verbs_of_saying() -> frozenset[str]:
    table = knowledge.table("reporting_verbs", dict[str, Any])
    return frozenset(lemma for lemma, frame in table.items() if frame.get("kind", "speech") == "speech")


def repair(sentence: Sentence) -> None:
    """Hang a sentence's misplaced verbs of saying anew, in place."""
    for token in sentence.tokens:
        if token.pos != "VERB" or token.lemma.lower() not in _verbs_of_saying():
            continue
        if any(child.dep in _SUBJECTS for child in token.children):
            continue
        claim = token.head
        if claim.dep != "ccomp" or claim.i > token.i:
            continue
        said = claim.head
        if said.lemma.lower() not in _verbs_of_saying() or said.i > claim.i:
            continue
        if (token.dep == "conj" and token.tag == said.tag and token.tag in ("VBD", "VBZ", "VBP")) or (
            token.dep == "advcl" and token.tag == "VBG" and _behind_comma(token, sentence)
        ):
            _hang(token, said)


def _hang(token: Token, head: Token) -> None:
    """Hang a token, with the conjunction before it, on another head."""
    moved = [token]
    if token.dep == "conj":
        moved += [c for c in token.head.children if c.dep in ("cc", "punct") and _between(c, token)]
    for part in moved:
        part.head.children.remove(part)
        part.head = head
        head.children.append(part)
    head.children.sort(key=lambda t: t.i)


def _between(mark: Token, token: Token) -> bool:
    """Whether a conjunction or mark stands in the two places before a verb or its helpers."""
    first = min([token.i, *(c.i for c in token.children if c.i < token.i)])
    return 0 < first - mark.i <= 2


def _behind_comma(token: Token, sentence: Sentence) -> bool:
    first = min([token.i, *(c.i for c in token.children if c.i < token.i)])
    at = first - sentence.tokens[0].i - 1
    return at >= 0 and sentence.tokens[at].lower == ","
