"""What joins what: the grammar of bodies, their organs, the people who speak for them, and names.

state + organ            Syria's army, Russian warplanes
body + organ             Taliban leadership, Clinton campaign
owner + role             Syrian officials, Taliban spokesman, army officer, Homs resident
role + name              police chief Omar Sadiq, news agency Interfax
body + noun of its kind  Islamic State group, Amaq news agency, Boko Haram fighters
"""

from __future__ import annotations

from sayso.mentions.actors.atoms import Atom
from sayso.mentions.actors.drafts import Draft, Shape
from sayso.mentions.actors.lexicon import Lexicon
from sayso.mentions.actors.words import fold
from sayso.model import SourceKind

_BODIES = frozenset({Shape.BODY, Shape.ORGANISATION})
_OWNERS = frozenset({Shape.BODY, Shape.ORGANISATION, Shape.PERSON, Shape.NAME, Shape.STATE, Shape.ORGAN, Shape.ROLE})
_NAMED_MEDIA = frozenset({"state_agency", "website"})
_COLLECTIVE = frozenset({SourceKind.ORGANISATION, SourceKind.OUTLET, SourceKind.AGENCY, SourceKind.PARTY})


def combine(left: Draft, right: Draft, modifiers: list[Atom], text: str, lexicon: Lexicon) -> Draft | None:
    """The one draft that two make, or None where they stand side by side. Changes `right`, or `left` where it grows."""
    if right.noun is not None:
        return _with_noun(left, right, modifiers, text, lexicon)
    if (
        not modifiers
        and left.shape is Shape.STATE
        and right.shape is Shape.BODY
        and left.organ in ("name", "adjective")
    ):
        return _national(left, right, text, lexicon)
    if modifiers or (left.possessor and left.shape not in (Shape.ROLE, Shape.ORGAN)):
        return None
    if left.possessor:
        return None
    if left.shape is Shape.ROLE and right.shape in (Shape.NAME, Shape.PERSON, *_BODIES):
        return _named_by(left, right, text, lexicon)
    if left.shape is Shape.ORGAN and right.shape in (Shape.NAME, *_BODIES):
        noun = left.noun
        if noun is not None and noun.organ is not None and noun.organ.media:
            return _apposed(left, right)
    if right.shape is Shape.PERSON and right.titled and left.shape in (*_BODIES, Shape.ORGAN, Shape.STATE, Shape.NAME):
        right.owner = left
        right.first, right.start = left.first, left.start
        right.forms.append(_words(text, right.start, right.end))
        return right
    return None


def _national(left: Draft, right: Draft, text: str, lexicon: Lexicon) -> Draft | None:
    """The national body that has the short name of another: "Kenya Red Cross" is not the International Committee."""
    known = lexicon.actors.get(right.actor or "")
    if known is None or right.kind is not SourceKind.ORGANISATION or right.bare == known.name or right.bare.isupper():
        return None
    if " " not in right.bare or known.country == lexicon.code_of(left.actor or ""):
        return None
    right.shape, right.actor, right.side, right.doubtful, right.rivals = Shape.ORGANISATION, None, None, False, []
    right.first, right.start = left.first, left.start
    right.bare = right.name = _words(text, right.start, right.end)
    return right


def _with_noun(left: Draft, right: Draft, modifiers: list[Atom], text: str, lexicon: Lexicon) -> Draft | None:
    noun = right.noun
    assert noun is not None
    if left.shape not in _OWNERS or left.tied:
        return None
    if left.shape in (Shape.NAME, Shape.PERSON) and any(m.text[0].isdigit() for m in modifiers):
        return None  # "Gao 11 people"
    if left.shape is Shape.NAME and not left.possessor and not modifiers and _is_hospital(right, lexicon):
        left.shape, left.kind = Shape.ORGANISATION, SourceKind.ORGANISATION
        left.last, left.end = right.last, right.end
        left.bare = _words(text, left.start, left.end)
        return left
    organ, role, description = noun.organ, noun.role, noun.description
    if left.shape is Shape.STATE and left.organ == "capital" and (organ is None or organ.local):
        # Dublin's mayor and police are not Ireland's, and there is a Dublin in Ohio.
        left.shape, left.actor, left.side, left.name, left.kind = Shape.NAME, None, None, None, SourceKind.UNKNOWN
    if left.shape is Shape.BODY and left.kind is SourceKind.PARTY and organ is not None and organ.member:
        if left.possessor:
            return _organ(left, right, modifiers, text, lexicon)
        return _grown(left, right)  # "Taliban fighters"
    if (
        left.shape is Shape.BODY
        and left.kind in (SourceKind.AGENCY, SourceKind.OUTLET)
        and organ is not None
        and organ.media
        and not left.possessor
    ):
        return _grown(left, right)  # "Press TV state television channel"
    if left.shape in (*_BODIES, Shape.NAME) and not left.possessor and not modifiers:
        collective = description is not None and not description.document and description.kind in _COLLECTIVE
        media = noun.organ_id in _NAMED_MEDIA
        if (
            (collective or media)
            and not noun.plural
            and role is None
            and not (organ is not None and organ.own and not media)
        ):
            if left.shape is Shape.NAME:
                left.shape = Shape.ORGANISATION
                left.kind = description.kind if description is not None else SourceKind.AGENCY
                if left.bare.count(" ") > 3:
                    return None
                grown = _grown(left, right)
                grown.bare = _words(text, left.start, left.end)
                return grown
            return _grown(left, right)  # "Amaq news agency"
    if organ is not None and organ.media and left.shape is Shape.NAME and not left.possessor:
        return None  # "Sebha state television" in a text that has lost its full stops
    if organ is not None and _owns_organ(left, right):
        return _organ(left, right, modifiers, text, lexicon)
    if role is None and description is None and organ is not None:
        return _organ(left, right, modifiers, text, lexicon)
    if left.shape is Shape.ROLE and left.noun is not None and left.noun.plural and not left.possessor:
        return None
    if left.shape in (Shape.PERSON, Shape.NAME) and not left.possessor and _full_name(left, lexicon):
        return None  # "Ali Hassan director of ...": the comma is missing
    return _role(left, right, text)


def _is_hospital(draft: Draft, lexicon: Lexicon) -> bool:
    """Whether a noun ends a hospital's name: "Hartwell General"."""
    return draft.bare[0].isupper() and fold(draft.bare) in lexicon.signs["hospital_words"]


def _full_name(draft: Draft, lexicon: Lexicon) -> bool:
    first, _, rest = draft.bare.partition(" ")
    return bool(rest) and fold(first) in lexicon.given


def _owns_organ(left: Draft, right: Draft) -> bool:
    noun = right.noun
    assert noun is not None and noun.organ is not None
    if left.shape is Shape.ROLE:
        return False
    if noun.organ.persons and left.shape not in (Shape.PERSON, Shape.NAME):
        return False
    if noun.organ.people and (noun.role is not None or noun.description is not None):
        return False
    if left.shape in (Shape.NAME, Shape.PERSON) and noun.role is not None:
        return False
    return left.shape is not Shape.ORGANISATION or not noun.organ.member


def _organ(left: Draft, right: Draft, modifiers: list[Atom], text: str, lexicon: Lexicon) -> Draft:
    """The organ of a state, body, person or place."""
    noun = right.noun
    assert noun is not None and noun.organ is not None
    organ = noun.organ
    owner = left
    if left.shape is Shape.ORGAN and left.owner is not None and left.actor is not None:
        owner = left.owner  # "the Syrian army's air force" is Syria's
    right.shape, right.kind, right.organ, right.how = Shape.ORGAN, organ.kind, noun.organ_id, "organ"
    right.owner, right.anonymous = owner, False
    right.article = left.article
    right.modifiers = left.modifiers
    between = " ".join(m.text for m in modifiers if m.text != "-")
    written = _words(text, right.start, right.end)
    state = lexicon.states.get(owner.actor or "") if owner.shape is Shape.STATE else None
    right.first, right.start = left.first, left.start
    base = owner.actor
    if base is not None:
        right.actor = f"{base.partition('.')[0] if owner.shape is not Shape.STATE else base}.{noun.organ_id}"
        right.side = owner.side
        if owner.shape is Shape.BODY and "." in base:
            right.actor, right.side = f"{base.partition('.')[0]}.{noun.organ_id}", owner.side
    if state is not None:
        adjective = owner.bare if owner.organ == "adjective" else state.adjective
        words = " ".join(part for part in (between, organ.name if organ.name and not between else written) if part)
        right.name = f"{adjective} {words}"
    else:
        right.name = _words(text, right.start, right.end)
    if organ.apart:
        right.side = right.actor
    right.bare = _words(text, right.start, right.end)
    return right


def _role(left: Draft, right: Draft, text: str) -> Draft | None:
    """A person or people by what they are to somebody: "Syrian officials", "the mayor's wife", "Homs resident"."""
    noun = right.noun
    assert noun is not None
    if noun.description is not None and noun.description.document and noun.role is None:
        return None if left.shape is not Shape.STATE else _spanning(left, right, text)
    right.owner = left
    if left.shape is Shape.ROLE and left.owner is not None and not left.possessor:
        right.owner = left.owner
    role = noun.role
    right.shape = Shape.ROLE
    right.how = "description"
    if role is not None:
        right.kind = role.kind
        right.anonymous = role.anonymous or noun.plural
    elif noun.description is not None:
        right.kind, right.anonymous = noun.description.kind, True
    return _spanning(left, right, text)


def _spanning(left: Draft, right: Draft, text: str) -> Draft:
    right.article, right.modifiers = left.article, left.modifiers
    right.first, right.start = left.lead or (left.first, left.start)
    right.bare = _words(text, right.start, right.end)
    return right


def _named_by(left: Draft, right: Draft, text: str, lexicon: Lexicon) -> Draft | None:
    """A name after its role or kind: "police chief Omar Sadiq", "the monitoring group Airwars"."""
    noun = left.noun
    assert noun is not None
    person = noun.role is not None
    if right.shape in _BODIES:
        if person or noun.plural or noun.description is None or noun.description.document:
            return None
        return _apposed(left, right)
    if not person:
        if noun.description is None or noun.description.document or noun.plural:
            return None
        if right.shape is Shape.PERSON:
            return None
        right.shape, right.kind = Shape.ORGANISATION, noun.description.kind
        joined = _apposed(left, right)
        if left.bare[0].isupper() and fold(left.bare) in lexicon.signs["name_starts"]:
            joined.bare = _words(text, joined.start, joined.end)  # "Radio Sol", not "Sol"
        return joined
    right.shape = Shape.PERSON
    right.titled = True
    if right.kind is SourceKind.UNKNOWN and noun.role is not None:
        right.kind = noun.role.kind
    right.owner = left
    right.first, right.start = left.first, left.start
    right.forms.append(_words(text, right.start, right.end))
    return right


def _apposed(left: Draft, right: Draft) -> Draft:
    right.owner = left.owner
    right.article = left.article
    if left.owner is None or not left.owner.possessor:
        # "Hezbollah's channel al-Manar": the owner is named by itself.
        right.first, right.start = left.first, left.start
    return right


def _grown(left: Draft, right: Draft) -> Draft:
    left.last, left.end = right.last, right.end
    left.noun = right.noun
    left.doubtful = False
    return left


def _words(text: str, start: int, end: int) -> str:
    return " ".join(text[start:end].split())
