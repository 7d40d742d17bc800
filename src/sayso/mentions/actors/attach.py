"""Attachments between drafts of one sentence: "head of the agency", "X, a spokesman for Y,", "Y (ABC)"."""

from __future__ import annotations

from sayso.language import Document
from sayso.mentions.actors.drafts import Draft, Shape
from sayso.model import SourceKind

_BODIES = frozenset({Shape.BODY, Shape.ORGANISATION, Shape.ORGAN})
_OF = frozenset({"of", "for", "with", "from", "at", "in"})
_ARTICLES = frozenset({"the", "a", "an", "another", "its", "their", "his", "her", "one"})
_NAMED = frozenset({Shape.PERSON, Shape.NAME})


def attach(drafts: list[Draft], document: Document, things: frozenset[str]) -> list[Draft]:
    """The drafts with owners and identities filled in; those that became part of another are left out.

    `things` are words that no person's name ends with.
    """
    gone: set[int] = set()
    for n in range(len(drafts) - 1, 0, -1):
        left, right = drafts[n - 1], drafts[n]
        between = _between(left, right, document)
        if not between:
            continue
        if between[0] in ("by", "from", "of", "in") and _filler(between[1:]) and left.document:
            # "a statement by the ministry": the ministry speaks. "a report in the Times": the paper does.
            if right.shape is not Shape.STATE or between[0] in ("by", "from"):
                left.silent = True
        elif between[0] in _OF and _filler(between[1:]) and _belongs(left, right, between[0], document):
            gone.add(n)
    drafts = [draft for n, draft in enumerate(drafts) if n not in gone]
    for n in range(len(drafts) - 1, 0, -1):
        left, right = drafts[n - 1], drafts[n]
        between = _between(left, right, document)
        if right.first == left.last + 1:
            _touching(left, right)
            continue
        role = next((d for d in reversed(drafts[max(0, n - 3) : n]) if _placed(d, right, document, things)), None)
        if role is not None:
            _is_person(right, role)
            continue
        if not between:
            continue
        if between[0] == "," and _filler(between[1:]) and _apposable(document, left, right):
            if not any(
                draft.shape is Shape.NAME and draft.bare.split()[-1].lower() in things for draft in (left, right)
            ):
                _appose(left, right, between, document)
        elif between == ["("] and _closes(document, right):
            _bracket(left, right)
        elif between == [")"] and left.shape in (*_BODIES, Shape.NAME) and _class_noun(right):
            right.same_as = left  # "Islamic State (ISIS) terror group"
        elif all(word in _ARTICLES for word in between):
            _kind_and_name(left, right)
    return drafts


def _touching(left: Draft, right: Draft) -> None:
    """Name and role with no comma between: "director of the agency Ali Hassan", "Ali Hassan director of the agency"."""
    if (
        right.shape in _NAMED
        and " " in right.bare
        and not left.possessor
        and _single_role(left)
        and left.owner is not None
    ):
        _is_person(right, left)
    elif (
        left.shape in _NAMED
        and " " in left.bare
        and not left.possessor
        and _single_role(right)
        and right.owner is not None
    ):
        _is_person(left, right)


# How many tokens may stand between a role and the name behind it.
_FAR = 12
_REGIONS = frozenset(
    ("north", "south", "east", "west", "central", "upper", "lower", "new", "northern", "southern", "eastern", "western")
) | frozenset(("greater", "san", "santa", "saint", "port", "fort"))
_CALLED = frozenset({"known", "identified", "named", "called"})


def _placed(left: Draft, right: Draft, document: Document, things: frozenset[str]) -> bool:
    """Whether a role has its place and then a name: "the head of Arden district, Ali Daoud", "a rebel known as X"."""
    between = document.tokens[left.last + 1 : right.first]
    if right.shape not in _NAMED or not _single_role(left) or not 2 <= len(between) <= _FAR:
        return False
    if right.owner is not None or between[0].sentence is not between[-1].sentence:
        return False
    words = [t.lower for t in between if t.text != ","]
    if words[-1:] == ["as"] and words[-2:-1] and words[-2] in _CALLED:
        return len(words) == 2
    name = right.bare.lower().split()
    if right.shape is Shape.NAME and (len(name) < 2 or name[0] in _REGIONS or name[-1] in things):
        return False  # "the mayor of Goma, North Kivu, said"
    after = right.last + 1
    closed = after < len(document.tokens) and document.tokens[after].pos in ("PUNCT", "VERB", "AUX")
    place = all(t.pos in ("PROPN", "DET", "ADP", "NOUN", "PUNCT", "ADJ", "PART") for t in between[1:-1])
    return words[0] in _OF and between[-1].text == "," and between[0].text != "," and place and closed


def _between(left: Draft, right: Draft, document: Document) -> list[str]:
    """The words between two drafts, in lower case; none where they are far apart."""
    tokens = document.tokens[left.last + 1 : right.first]
    return [token.lower for token in tokens] if len(tokens) <= 6 else []


def _filler(words: list[str]) -> bool:
    """Articles and the words before a name ("the Britain-based"); no comma, no further phrase."""
    return all(word in _ARTICLES or word.replace("-", "a").isalpha() or word == "-" for word in words) and not any(
        word in _OF or word in ("and", "or", "to", "who", "which", "that", "by", "on", "as") for word in words
    )


def _apposable(document: Document, left: Draft, right: Draft) -> bool:
    """Whether no verb or pronoun stands between: not "Jo Pratt, said she saw a guard", not "whose brother"."""
    return not any(
        token.pos == "AUX"
        or (token.pos == "VERB" and token.dep not in ("amod", "compound"))
        or (token.pos == "PRON" and token.lower not in _ARTICLES)
        for token in document.tokens[left.last + 1 : right.first]
    )


def _belongs(left: Draft, right: Draft, preposition: str, document: Document) -> bool:
    """Make `right` the owner of `left`; true where its words become part of `left`."""
    if right.shape is Shape.STATE and right.organ not in ("name",):
        return False
    if left.shape is Shape.ORGAN and left.owner is None:
        if right.shape is Shape.STATE and preposition == "of" and left.organ is not None:
            left.owner, left.side = right, right.side
            left.actor = f"{right.actor}.{left.organ}"
            left.how = "organ"
        return False
    if left.shape is Shape.PERSON and right.shape in _BODIES and left.owner is None and preposition != "in":
        left.owner = right
        return False
    if left.shape is not Shape.ROLE or left.owner is not None or left.noun is None:
        return False
    role = left.noun.role
    if role is None:
        return False
    wants = (
        right.shape in _BODIES or right.shape is Shape.PERSON or (right.shape is Shape.STATE and preposition == "of")
    )
    if not wants or (preposition == "in" and right.shape is not Shape.ORGAN):
        if right.shape is Shape.NAME and role.speaks:
            left.owner = right
            if preposition == "of":
                left.name = f"{left.bare} of {right.bare}"  # "the governor of Kano" is not that of Yobe
        return False
    left.owner = right
    if not role.speaks:
        return False
    left.last, left.end = right.last, right.end
    left.bare = " ".join(document.text[left.start : left.end].split())
    return True


def _appose(left: Draft, right: Draft, between: list[str], document: Document) -> None:
    if left.person_id is not None and right.kind is SourceKind.WITNESS:
        return  # "the president, the mayor's father and a banker": a list
    if left.shape in _NAMED and _single_role(right) and not right.possessor:
        if left.shape is Shape.NAME and " " not in left.bare and not _between_commas(left, right, document):
            return
        if (len(between) > 1 and between[1] in _ARTICLES) or right.owner is not None or right.noun is not None:
            _is_person(left, right)
    elif left.shape is Shape.ROLE and _single_role(left) and right.shape in _NAMED:
        if right.shape is Shape.PERSON or " " in right.bare:
            _is_person(right, left)
    elif left.shape in (Shape.BODY, Shape.ORGANISATION) and _collective(right) and between[-1] in _ARTICLES:
        if not _acts(left, right, document):
            right.same_as = left
    elif _collective(left) and right.shape in (Shape.BODY, Shape.ORGANISATION) and left.article != "the":
        left.same_as = right


def _acts(left: Draft, right: Draft, document: Document) -> bool:
    """Whether the second of two nouns is the subject of what the first is told along with.

    "In a statement carried by Radio Arden, the group claimed ..." is no apposition.
    """
    subject, other = document.tokens[right.last], document.tokens[left.last]
    return subject.dep in ("nsubj", "nsubjpass") and other.dep == "pobj" and other not in subject.subtree


def _between_commas(name: Draft, role: Draft, document: Document) -> bool:
    """Whether a role is set off after one word that is a subject: "Zorin, the mayor of Brod, was ..."."""
    tokens = document.tokens
    if tokens[name.last].dep not in ("nsubj", "nsubjpass"):
        return False  # "a raid on Homs, the commander said, ..."
    i = role.last + 1
    if i < len(tokens) and tokens[i].lower in ("of", "in", "for"):
        i += 1
        while i < len(tokens) and (tokens[i].text[0].isupper() or tokens[i].lower in _ARTICLES):
            i += 1
    return i < len(tokens) and tokens[i].text == ","


def _is_person(person: Draft, role: Draft) -> None:
    person.shape = Shape.PERSON
    person.titled = True
    if person.owner is None:
        person.owner = role
    if person.kind is SourceKind.UNKNOWN:
        person.kind = role.kind
    person.forms.append(role.bare)
    role.same_as = person


def _single_role(draft: Draft) -> bool:
    noun = draft.noun
    return (
        draft.shape is Shape.ROLE
        and draft.same_as is None
        and noun is not None
        and noun.role is not None
        and not noun.plural
    )


def _collective(draft: Draft) -> bool:
    noun = draft.noun
    return (
        draft.shape is Shape.ROLE
        and draft.same_as is None
        and noun is not None
        and not noun.plural
        and noun.description is not None
        and not noun.description.document
    )


def _class_noun(draft: Draft) -> bool:
    """Whether it is a bare noun for the sort of body that stands before it: "terror group", "news agency"."""
    if draft.article is not None or draft.owner is not None or draft.modifiers:
        return False
    media = draft.shape is Shape.ORGAN and draft.noun is not None and draft.noun.organ_id == "state_agency"
    return _collective(draft) or media


def _closes(document: Document, draft: Draft) -> bool:
    following = draft.last + 1
    return following < len(document.tokens) and document.tokens[following].text == ")"


def _bracket(left: Draft, right: Draft) -> None:
    """ "Syrian Democratic Forces (SDF)": the form in brackets is the same body."""
    if left.shape not in _BODIES or right.shape not in (Shape.NAME, Shape.BODY):
        return
    if right.shape is Shape.BODY and right.actor != left.actor and left.shape is Shape.BODY and not right.doubtful:
        return
    if right.bare.isupper() or right.bare == right.bare.capitalize():
        right.same_as = left


def _kind_and_name(left: Draft, right: Draft) -> None:
    """ "monitoring group the Syrian Observatory ..."."""
    if _collective(left) and right.shape in (Shape.BODY, Shape.ORGANISATION):
        left.same_as = right
