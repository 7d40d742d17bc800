"""Evidence from the parse: does a phrase speak, act, or only tell where."""

from __future__ import annotations

from sayso.language import Document, Token
from sayso.mentions.actors.drafts import Draft
from sayso.mentions.actors.lexicon import Lexicon
from sayso.mentions.actors.words import fold, split

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_AGENTS = frozenset({"by", "with", "against", "between", "to", "from", "than"})


def head_of(draft: Draft, document: Document) -> Token:
    """The token of a draft that hangs on a token outside it (the last such)."""
    head = document.tokens[draft.last]
    for i in range(draft.last, draft.first - 1, -1):
        token = document.tokens[i]
        if not draft.first <= token.head.i <= draft.last or token.head is token:
            head = token
            if token.dep not in ("punct", "case", "det"):
                break
    return head


def governor(draft: Draft, document: Document) -> tuple[str, Token]:
    """The dependency of a phrase and the token that it hangs on, past "and" and apposition."""
    head = head_of(draft, document)
    for _ in range(4):
        if head.dep in ("conj", "appos") and head.head is not head:
            head = head.head
        else:
            break
    return head.dep, head.head


def speaks(draft: Draft, document: Document, lexicon: Lexicon) -> bool:
    """Whether it is the subject of a verb of saying, or is quoted or told in another way."""
    dep, above = governor(draft, document)
    if dep in _SUBJECTS and (above.lemma in lexicon.speech or (draft.document and above.lemma in lexicon.shows)):
        return True
    if dep == "pobj" and above.lower in ("to", "by") and above.head.lower in ("according", "told", "said", "reported"):
        return True
    if dep in ("dobj", "dative") and above.lemma in ("tell", "quote", "cite"):
        return True
    tokens = document.tokens
    following = tokens[draft.last + 1] if draft.last + 1 < len(tokens) else None
    if (
        following is not None
        and following.text == ":"
        and not draft.document
        and draft.first == draft.sentence_start(document)
    ):
        return True
    if following is not None and following.lemma in _SAYING and following.pos == "VERB" and dep != "pobj":
        return True
    before = tokens[draft.first - 1] if draft.first else None
    return before is not None and before.lemma in ("say", "add") and before.pos == "VERB"


_SAYING = frozenset(
    {"say", "tell", "add", "report", "claim", "announce", "confirm", "deny", "warn", "insist", "write", "tweet"}
)


def modifies(draft: Draft, document: Document) -> bool:
    """Whether it only tells of what sort a thing is ("rebel areas", "terrorist attacks")."""
    last = document.tokens[draft.last]
    return (
        last.dep in ("compound", "amod", "nmod")
        and last.head.i > last.i
        and last.head.i - last.i <= 3
        and (last.head.pos == "NOUN")
    )


def acts(draft: Draft, document: Document) -> bool:
    """Whether a country's name stands for the state: as subject, agent or object, not as a place."""
    dep, above = governor(draft, document)
    if dep in ("nsubj", "nsubjpass", "dobj", "dative", "poss", "agent", "ROOT"):
        return dep != "poss" or draft.possessor
    return dep == "pobj" and above.lower in _AGENTS and (above.lower != "from" or above.head.pos == "NOUN")


def human_act(draft: Draft, document: Document, lexicon: Lexicon) -> bool:
    """Whether a capital speaks or acts as a government does ("Moscow denied")."""
    dep, above = governor(draft, document)
    return dep == "nsubj" and above.lemma in lexicon.said and above.lemma != "lie"  # where a town lies


def is_person(draft: Draft, document: Document, lexicon: Lexicon) -> bool:
    """Whether an unknown name is a person's: by a given name, an age, what follows, or because it speaks."""
    parts = [fold(part) for part in split(draft.bare)]
    if len(parts) < 2 or " " not in draft.bare:
        return False  # "Mazar-e-Sharif" is one word
    signs = lexicon.signs
    if parts[-1] in signs["place_words"] or parts[-1] in signs["thing_words"] or any(part.isdigit() for part in parts):
        return False
    tokens = document.tokens
    following = [token.lower for token in tokens[draft.last + 1 : draft.last + 4]]
    if len(following) > 2 and following[0] == "," and following[1].isdigit() and following[2] in (",", "."):
        return len(following[1]) <= 3
    before = tokens[draft.first - 1].lower if draft.first else ""
    starts_as_place = parts[0] in signs["place_starts"]
    if parts[0] in lexicon.given and not starts_as_place:
        return True
    if before in signs["locatives"] or (starts_as_place and parts[0] not in lexicon.given):
        return False
    if starts_as_place and before != "of":
        return True
    if following[:2] == [",", "who"] or following[:1] == ["who"]:
        return True
    if len(parts) <= 4 and speaks(draft, document, lexicon):
        return True
    dep, _ = governor(draft, document)
    return any(part in lexicon.given for part in parts[1:]) and dep in _SUBJECTS and len(parts) <= 4


def named_body(draft: Draft, document: Document) -> bool:
    """Whether a role with an owner is a name in capitals all through: "Dockers' Union", "St Mary's Hospital"."""
    noun, owner = draft.noun, draft.owner
    if noun is None or noun.role is not None or noun.description is None or owner is None or not owner.possessor:
        return False
    if noun.plural or noun.description.document:
        return False
    name = document.tokens[draft.first : draft.last + 1]
    if any(token.text[0].islower() and token.tag != "POS" for token in name):
        return False
    # In a headline in capitals every phrase is.
    return any(token.text[0].islower() and token.pos in ("NOUN", "VERB", "ADJ") for token in name[0].sentence.tokens)
