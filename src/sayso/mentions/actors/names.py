"""Names: runs of capitalised words as one draft, and the bodies among them by the words of their names."""

from __future__ import annotations

from sayso.mentions.actors.atoms import Atom, Sort
from sayso.mentions.actors.drafts import Draft, Shape
from sayso.mentions.actors.lexicon import Lexicon, Named, Noun, State
from sayso.mentions.actors.words import fold, split
from sayso.model import SourceKind

_HYPHENS = frozenset("-‐‑–")
_KINDS = {
    "monitor_words": SourceKind.MONITOR,
    "outlet_words": SourceKind.OUTLET,
    "official_words": SourceKind.OFFICIAL,
    "armed_words": SourceKind.PARTY,
}


# Atoms in the name of a body: "Union of Medical Care and Relief Organisations of ..." is nine.
LONGEST = 16


def name_at(atoms: list[Atom], i: int, text: str, lexicon: Lexicon) -> tuple[Draft, int] | None:
    """The unknown name that starts at atom i, and the index after it; None where none starts there."""
    body = _organisation(atoms, i, text, lexicon)
    if body is not None:
        return body
    if not _is_part(atoms[i], atoms, i):
        return None
    j = i + 1
    while j < len(atoms) and (_continues(atoms, j) or _odd_surname(atoms, i, j, lexicon)):
        j += 1
    while atoms[j - 1].text in _HYPHENS:
        j -= 1
    named = _draft(Shape.NAME, atoms, i, j, text)
    if j < len(atoms) and atoms[j].text in _HYPHENS and atoms[j].start == atoms[j - 1].end:
        named.tied = True
    return named, j


def _is_part(atom: Atom, atoms: list[Atom], i: int) -> bool:
    if atom.sort is Sort.NAME:
        return True
    # A known surname beside an unknown name is part of another person's name.
    what = atom.what
    if isinstance(what, Named) and what.actor.person and what.short:
        return _touches(atoms, i + 1, atom) and atoms[i + 1].sort is Sort.NAME
    if isinstance(what, State) and what.form in ("name", "capital") and atom.text[0].isupper():
        following = atoms[i + 1] if _touches(atoms, i + 1, atom) else None
        return following is not None and following.sort is Sort.NAME
    return False


def _touches(atoms: list[Atom], i: int, before: Atom) -> bool:
    return i < len(atoms) and 0 <= atoms[i].start - before.end <= 1 and not before.tied


def _continues(atoms: list[Atom], j: int) -> bool:
    atom, before = atoms[j], atoms[j - 1]
    if atom.start - before.end > 1:
        return False
    if atom.sort is Sort.NAME:
        return True
    if atom.text in _HYPHENS:
        if atom.start != before.end:
            return False
        following = atoms[j + 1] if j + 1 < len(atoms) else None
        if following is None or following.start != atom.end:
            return False
        if following.text[0].isupper():
            return following.sort is Sort.NAME or _surname(following)
        # "Mazar-e-Sharif"
        return len(following.text) <= 3 and j + 2 < len(atoms) and atoms[j + 2].text in _HYPHENS
    if atoms[j - 1].text in _HYPHENS and atom.text.islower() and len(atom.text) <= 3:
        return j + 1 < len(atoms) and atoms[j + 1].text in _HYPHENS
    return _surname(atom) or (_capital_noun(atom) and j + 1 < len(atoms) and atoms[j + 1].sort is Sort.NAME)


def _odd_surname(atoms: list[Atom], i: int, j: int, lexicon: Lexicon) -> bool:
    """A surname that is also a title or a people: "Larry King", "Mark Cuban"."""
    atom, before = atoms[j], atoms[j - 1]
    if (
        atom.tied
        or atom.start - before.end != 1
        or before.sort is not Sort.NAME
        or fold(atoms[i].text) not in lexicon.given
    ):
        return False
    if not atom.text.isalpha() or not atom.text[0].isupper():
        return False
    if isinstance(atom.what, State):
        following = atoms[j + 1] if j + 1 < len(atoms) else None
        return following is None or following.sort not in (Sort.NOUN, Sort.POSSESSIVE)
    return isinstance(atom.what, Noun) and not atom.what.plural and fold(atom.text) in lexicon.signs["titles"]


def _surname(atom: Atom) -> bool:
    return isinstance(atom.what, Named) and atom.what.actor.person and atom.what.short


def _capital_noun(atom: Atom) -> bool:
    # "Garden Court Manor": a common noun in capitals inside a name.
    return isinstance(atom.what, Noun) and atom.text[0].isupper() and atom.what.role is None


def _organisation(atoms: list[Atom], i: int, text: str, lexicon: Lexicon) -> tuple[Draft, int] | None:
    """A body by its name: "Aleppo Media Centre", "University of the Punjab", "Institute for Peace"."""
    if not _capital(atoms[i]) or (i and _capital(atoms[i - 1]) and _touches(atoms, i, atoms[i - 1])):
        return None
    if i and fold(atoms[i - 1].text) in lexicon.signs["vessel_words"] and _touches(atoms, i, atoms[i - 1]):
        return None
    words = lexicon.signs["organisation_words"]
    j, unknown, head, end = i, False, -1, i
    while j < len(atoms) and j - i < LONGEST:
        atom = atoms[j]
        if j > i and atom.start - atoms[j - 1].end > 1:
            break
        if _capital(atom):
            unknown = unknown or atom.sort is Sort.NAME
            if fold(split(atom.text)[-1]) in words:
                head, end = j, j + 1
            elif head >= 0 and end == j and fold(atom.text) in lexicon.signs["name_endings"]:
                end, unknown = j + 1, True
            elif (head >= 0 and atoms[j - 1].sort is Sort.LINK) or (head >= 0 and end == j and _linked(atoms, i, j)):
                end = j + 1
            j += 1
        elif (
            atom.text in _HYPHENS and j > i and j + 1 < len(atoms) and atoms[j + 1].start == atom.end == atom.start + 1
        ):
            j += 1
        elif (head == j - 1 and atom.text in ("of", "for")) or (
            head >= 0 and atom.text == "and" and _linked(atoms, i, j)
        ):
            skip = j + 1
            if skip < len(atoms) and atoms[skip].text == "the":
                skip += 1
            if skip < len(atoms) and _capital(atoms[skip]) and atoms[skip].sort is not Sort.TITLE:
                unknown = unknown or atoms[skip].sort is Sort.NAME
                end = j = skip + 1
            else:
                break
        else:
            break
    unknown = unknown or (head >= 0 and _building(atoms[head]))
    if head < 0 or not unknown or end - i < 2 or _is_grammar(atoms[i:end]):
        return None
    if isinstance(atoms[end - 1].what, Noun) and head == end - 1 and _person_noun(atoms[end - 1]):
        return None
    draft = _draft(Shape.ORGANISATION, atoms, i, end, text)
    last = fold(split(atoms[head].text)[-1])
    draft.kind = SourceKind.AGENCY if draft.bare.lower().endswith("news agency") else _kind(last, lexicon)
    return draft, end


def _is_grammar(atoms: list[Atom]) -> bool:
    """Whether it is a state's organ ("Syrian Army"), which grammar tells better."""
    return all(a.sort in (Sort.STATE, Sort.NOUN) for a in atoms) and not any(map(_building, atoms))


def _building(atom: Atom) -> bool:
    """A noun such as "university", which makes a name with a country or capital beside it."""
    what = atom.what
    return isinstance(what, Noun) and what.organ is None and what.role is None and what.description is not None


def _kind(word: str, lexicon: Lexicon) -> SourceKind:
    for sign, kind in _KINDS.items():
        if word in lexicon.signs[sign]:
            return kind
    return SourceKind.ORGANISATION


def _linked(atoms: list[Atom], i: int, j: int) -> bool:
    return any(atom.text in ("of", "for") for atom in atoms[i:j])


def _person_noun(atom: Atom) -> bool:
    return isinstance(atom.what, Noun) and atom.what.organ is None and atom.what.role is not None


def _capital(atom: Atom) -> bool:
    if not atom.text[:1].isupper() or atom.tied:
        return False
    if atom.sort is Sort.ACTOR:
        # A full name stands for itself; an acronym or one word may be part of a longer one ("BBC Monitoring Centre").
        return isinstance(atom.what, Named) and " " not in atom.text and not atom.what.actor.person
    return atom.sort in (Sort.NAME, Sort.STATE, Sort.NOUN) or (atom.sort is Sort.MODIFIER and atom.text.isalpha())


def _draft(shape: Shape, atoms: list[Atom], i: int, j: int, text: str) -> Draft:
    draft = Draft(shape, atoms[i].first, atoms[j - 1].last, atoms[i].start, atoms[j - 1].end)
    draft.bare = " ".join(text[draft.start : draft.end].split())
    return draft
