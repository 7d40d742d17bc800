"""Phrases: the atoms of a sentence put together, from left to right, into drafts.

Each new nucleus (name, country, noun) either joins what stands before it ("Syria's" + "army", "Taliban" +
"spokesman" + "Zabihullah Mujahid") or closes it. What joins what is told in `combine`.
"""

from __future__ import annotations

from sayso.mentions.actors.atoms import Atom, Sort
from sayso.mentions.actors.combine import combine
from sayso.mentions.actors.drafts import Draft, Shape
from sayso.mentions.actors.lexicon import Lexicon, Named, Noun, State
from sayso.mentions.actors.names import name_at
from sayso.model import SourceKind

_HYPHENS = frozenset("-‐‑–")


def drafts_of(atoms: list[Atom], text: str, lexicon: Lexicon) -> list[Draft]:
    """The drafts of one sentence, in text order."""
    reader = _Reader(text, lexicon)
    i = 0
    while i < len(atoms):
        i = reader.take(atoms, i)
    reader.close()
    return reader.found


class _Reader:
    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self.text, self.lexicon = text, lexicon
        self.found: list[Draft] = []
        self.current: Draft | None = None
        self.modifiers: list[Atom] = []
        self.article: str | None = None
        self.title: Atom | None = None

    def take(self, atoms: list[Atom], i: int) -> int:
        """Take the atom at i; gives the index of the next."""
        atom = atoms[i]
        if atom.sort is Sort.POSSESSIVE:
            self._possess()
        elif atom.sort is Sort.DETERMINER:
            self.close()
            self.article = atom.text.lower()
        elif atom.sort is Sort.TITLE:
            self.title = atom
        elif atom.sort in (Sort.BREAK, Sort.LINK):
            self.close()
        else:
            return self._nucleus(atoms, i)
        return i + 1

    def _nucleus(self, atoms: list[Atom], i: int) -> int:
        atom = atoms[i]
        named = name_at(atoms, i, self.text, self.lexicon)
        if named is not None:
            draft, following = named
            self._add(draft)
            return self._after_tied(atoms, following) if draft.tied else following
        if atom.sort is Sort.MODIFIER:
            self.modifiers.append(atom)
            return i + 1
        if atom.tied and isinstance(atom.what, State | Noun):
            # "US-backed forces" are not the forces of the US.
            self.modifiers.append(atom)
            return i + 1
        self._add(_draft(atom))
        return self._after_tied(atoms, i + 1) if atom.tied else i + 1

    def _after_tied(self, atoms: list[Atom], i: int) -> int:
        """Close a name that is joined by a hyphen to a word ("ISIS-linked"), and pass over that word."""
        article = self.article
        self.close()
        self.article = article
        for _ in range(2):
            if i < len(atoms) and (atoms[i].text in _HYPHENS or atoms[i].sort in (Sort.MODIFIER, Sort.BREAK)):
                i += 1
        return i

    def _possess(self) -> None:
        if self.current is None:
            self.modifiers.clear()
            self.title = None
            return
        self.current.possessor = True
        self.modifiers.clear()

    def _add(self, draft: Draft) -> None:
        title, self.title = self.title, None
        if title is not None and title.end + 1 >= draft.start - 1 and draft.shape in (Shape.NAME, Shape.PERSON):
            draft.shape = Shape.PERSON
            draft.kind = draft.kind or SourceKind.UNKNOWN
            draft.titled = True
            draft.first, draft.start = title.first, title.start
            draft.forms.append(" ".join(self.text[draft.start : draft.end].split()))
        draft.article = self.article
        current = self.current
        if current is not None:
            joined = combine(current, draft, self.modifiers, self.text, self.lexicon)
            if joined is not None:
                owner = current.owner
                if joined is draft and owner is not None and draft.start >= owner.end:
                    self.found.append(owner)  # "Hezbollah" of "Hezbollah's television channel al-Manar"
                self.current = joined
                self.modifiers = []
                return
            self.found.append(current)
            draft.article = None if not current.possessor else "its"
        draft.modifiers = tuple(atom.text.lower() for atom in self.modifiers)
        _widen(draft, self.modifiers, self.text, self.lexicon.signs["age_words"])
        if current is not None and current.possessor and draft.owner is None and draft.shape is Shape.ROLE:
            draft.owner = current
        self.current, self.modifiers = draft, []

    def close(self) -> None:
        """End the phrase."""
        if self.current is not None:
            self.found.append(self.current)
        self.current, self.modifiers, self.article, self.title = None, [], None, None


def _widen(draft: Draft, modifiers: list[Atom], text: str, ages: frozenset[str]) -> None:
    """Roles and organs take the words before them along ("a senior official"), names do not."""
    if draft.shape not in (Shape.ROLE, Shape.ORGAN, Shape.STATE) or not modifiers:
        return
    modifiers = [m for m in modifiers[-4:] if not m.text[0].isdigit() and m.text.lower() not in ages]
    if draft.shape is Shape.ORGAN:
        # "the man police said": a noun before a body is no part of its name, where the body is no group of people.
        while modifiers and any(m.noun for m in modifiers):
            modifiers = modifiers[1:]
    first = next((m for m in modifiers if m.text not in _HYPHENS), None)
    if first is None or first.start > draft.start:
        return
    if draft.shape is Shape.STATE:
        draft.lead = first.first, first.start
    else:
        draft.first, draft.start = first.first, first.start
        draft.bare = " ".join(text[draft.start : draft.end].split())


def _draft(atom: Atom) -> Draft:
    what = atom.what
    if isinstance(what, Named):
        shape = Shape.PERSON if what.actor.person else Shape.BODY
        draft = Draft(shape, atom.first, atom.last, atom.start, atom.end)
        draft.name, draft.kind, draft.side = what.actor.name, what.actor.kind, what.actor.side
        draft.doubtful, draft.surname, draft.tied = what.doubtful, what.short, atom.tied
        draft.bare = " ".join(atom.text.split())
        draft.rivals = what.rivals
        if what.actor.person:
            draft.person_id = what.id
        else:
            draft.actor = what.id
            if draft.side is None and what.actor.kind is SourceKind.PARTY:
                draft.side = what.id
        return draft
    if isinstance(what, State):
        draft = Draft(Shape.STATE, atom.first, atom.last, atom.start, atom.end)
        draft.actor = draft.side = what.country.actor
        draft.name, draft.kind, draft.organ = what.country.name, SourceKind.PARTY, what.form
        draft.bare = " ".join(atom.text.split())
        if what.form == "possessive":
            draft.organ, draft.possessor = "name", True
        if what.form == "metonym":
            _metonym(draft, what)
        return draft
    assert isinstance(what, Noun)
    draft = Draft(Shape.ROLE, atom.first, atom.last, atom.start, atom.end)
    draft.noun = what
    draft.bare = " ".join(atom.text.split())
    unowned(draft)
    return draft


def _metonym(draft: Draft, what: State) -> None:
    """ "The Kremlin" is the presidency, by its own name; a second seat ("Kiev") is the government as a capital is."""
    if what.organ == "government":
        draft.organ = "capital"
        return
    draft.shape, draft.name, draft.kind = Shape.BODY, draft.bare, SourceKind.OFFICIAL
    draft.actor = f"{what.country.actor}.{what.organ}"
    draft.organ = what.organ


def unowned(draft: Draft) -> None:
    """Settle what a common noun is that stands without an owner."""
    noun = draft.noun
    assert noun is not None
    if noun.organ is not None and (noun.organ.own or (noun.role is None and noun.description is None)):
        draft.shape, draft.kind, draft.organ = Shape.ORGAN, noun.organ.kind, noun.organ_id
        draft.how = "organ"
        return
    draft.shape, draft.how = Shape.ROLE, "description"
    if noun.role is not None:
        draft.kind, draft.anonymous = noun.role.kind, noun.role.anonymous or noun.plural
    elif noun.description is not None:
        draft.kind, draft.anonymous = noun.description.kind, True
