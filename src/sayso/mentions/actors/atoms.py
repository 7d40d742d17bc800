"""Atoms: a document cut into known names, known nouns, unknown capitalised words and the marks between them."""

from __future__ import annotations

import enum

from sayso.language import Document, Token
from sayso.mentions.actors.lexicon import Lexicon, Named, Noun, State
from sayso.mentions.actors.words import Words
from sayso.model import PassageKind


class Sort(enum.Enum):
    """What an atom is."""

    ACTOR = "known body or person"
    STATE = "country, adjective, people, capital or metonym"
    NOUN = "common noun that can speak"
    NAME = "unknown capitalised word"
    TITLE = "Mr, Gen."
    MODIFIER = "adjective, number, other noun before a noun"
    DETERMINER = "the, a, some, his"
    POSSESSIVE = "'s"
    LINK = "preposition, conjunction, mark"
    BREAK = "anything else"


class Atom:
    """Tokens `first` to `last`, text from `start` to `end`. `tied` means joined by a hyphen to what follows."""

    __slots__ = ("end", "first", "last", "noun", "sort", "start", "text", "tied", "what")

    def __init__(self, sort: Sort, first: int, last: int, start: int, end: int, text: str) -> None:
        self.sort, self.first, self.last, self.start, self.end, self.text = sort, first, last, start, end, text
        self.what: Named | State | Noun | None = None
        self.tied = False
        self.noun = False  # of a modifier: whether it is a noun

    def __repr__(self) -> str:
        return f"{self.text}:{self.sort.name}"


_HYPHENS = frozenset("-‐‑–")


class Case:
    """Whether capitals in a sentence tell anything: not in a headline In Title Case or IN CAPITALS."""

    __slots__ = ("lower", "names", "title", "upper")

    def __init__(self, tokens: list[Token], kind: PassageKind) -> None:
        long = [token.text for token in tokens if len(token.text) > 3 and token.text.isalpha()]
        capital = sum(word[0].isupper() for word in long)
        self.upper = len(long) > 2 and sum(word.isupper() for word in long) > 0.7 * len(long)
        self.lower = kind is not PassageKind.HEADLINE and len(long) > 8 and capital == 0
        self.title = not self.upper and len(long) > 3 and capital > 0.8 * len(long)
        self.names: frozenset[str] = frozenset()


# A plural at the head of a name is often read as a common noun ("Seaways Lines").
_NAMING = frozenset({"PROPN", "NOUN", "X"})


def _capitals(document: Document, cases: list[Case]) -> frozenset[str]:
    """The words that have a capital in mid-sentence where capitals tell something: names, wherever else they stand."""
    found: set[str] = set()
    for sentence, case in zip(document.sentences, cases, strict=True):
        if not (case.upper or case.title):
            found.update(t.lower for t in sentence.tokens[1:] if t.pos in _NAMING and t.text[0].isupper())
    return frozenset(found)


def atoms_of(document: Document, words: Words, lexicon: Lexicon) -> list[list[Atom]]:
    """The atoms of each sentence, in text order; with a sentence that the parser cut after "Capt." mended."""
    found: list[list[Atom]] = []
    carry = False
    cases = [Case(sentence.tokens, sentence.kind) for sentence in document.sentences]
    names = _capitals(document, cases)
    for sentence, case in zip(document.sentences, cases, strict=True):
        case.names = names
        atoms = _sentence(document, sentence.tokens, case, words, lexicon)
        if carry and found and atoms and atoms[0].sort in (Sort.NAME, Sort.ACTOR):
            found[-1].extend(atoms)
        else:
            found.append(atoms)
        carry = bool(atoms) and atoms[-1].sort is Sort.TITLE
    return found


def _sentence(document: Document, tokens: list[Token], case: Case, words: Words, lexicon: Lexicon) -> list[Atom]:
    text = document.text
    atoms: list[Atom] = []
    i, last = tokens[0].i, tokens[-1].i
    all_tokens = document.tokens
    end_word = words.first_of[last + 1]
    spoken = case.upper
    first_free = 0
    while i <= last:
        token = all_tokens[i]
        n = max(words.first_of[i], first_free)
        atom: Atom | None = None
        if n < words.first_of[i + 1] and n < end_word:
            hit = lexicon.match(words, n, end_word, spoken)
            if hit is not None:
                form, stop = hit
                final = all_tokens[words.tokens[stop - 1]]
                following = all_tokens[final.i + 1] if final.i < last else None
                if _plausible(form.what, token, final, following, case, stop - n, lexicon):
                    atom = Atom(_sort(form.what), i, final.i, words.starts[n], words.ends[stop - 1], "")
                    atom.what = form.what
                    # The full stop of "U.S." belongs to it.
                    if final.end == atom.end + 1 and text[atom.end] == ".":
                        atom.end += 1
                    atom.text = text[atom.start : atom.end]
                    atom.tied = atom.end < final.end and text[atom.end] in _HYPHENS
                    i = final.i + 1
                    first_free = stop
                    if i <= last and all_tokens[i].text in _HYPHENS and all_tokens[i].start == atom.end:
                        atom.tied = True
        if atom is None:
            atom = _plain(token, all_tokens[i - 1] if i > tokens[0].i else None, case, lexicon)
            i += 1
            if atom.sort is Sort.TITLE and i <= last and all_tokens[i].text == "." and all_tokens[i].start == token.end:
                atom.last, atom.end = i, all_tokens[i].end
                i += 1
        atoms.append(atom)
    return atoms


def _sort(what: Named | State | Noun) -> Sort:
    if isinstance(what, Named):
        return Sort.ACTOR
    return Sort.STATE if isinstance(what, State) else Sort.NOUN


_NOUN_TAGS = frozenset({"NOUN", "PROPN", "X"})


def _plausible(
    what: Named | State | Noun,
    first: Token,
    last: Token,
    following: Token | None,
    case: Case,
    size: int,
    lexicon: Lexicon,
) -> bool:
    """Whether the parse allows the reading: "heads" the verb is no role, "is" no group."""
    if isinstance(what, Noun):
        if size == 1 and first.pos == "PROPN" and first.lower in lexicon.given and not (case.upper or case.title):
            return not first.text[0].isupper()  # "Bill", "Frank"
        if size > 1 and first.text[0].islower() and last.text[0].isupper():
            return False  # "the major General Motors plant"
        if last.pos in _NOUN_TAGS or last.tag in ("NN", "NNS"):
            return True
        return size > 1 and last.pos not in ("AUX", "ADP", "VERB")
    if isinstance(what, Named) and what.doubtful and first.lower == "the" and following is not None:
        return following.pos != "PROPN"  # "The National Weather Service" is not The National
    if isinstance(what, Named) and size == 1:
        if case.upper and (what.doubtful or len(first.text) <= 3):
            return False
        return first.pos not in ("AUX", "PRON", "ADP", "SCONJ") or first.text.isupper()
    return True


def _plain(token: Token, before: Token | None, case: Case, lexicon: Lexicon) -> Atom:
    written, lower = token.text, token.lower
    atom = Atom(Sort.BREAK, token.i, token.i, token.start, token.end, written)
    if written in ("'s", "’s", "'", "’") and token.tag == "POS":
        atom.sort = Sort.POSSESSIVE
    elif lower in lexicon.signs["determiners"] and token.pos in ("DET", "PRON", "ADJ"):
        atom.sort = Sort.DETERMINER
    elif token.pos in ("ADP", "CCONJ", "PUNCT", "PART") and written not in _HYPHENS:
        atom.sort = Sort.LINK
    elif lower.rstrip(".") in lexicon.signs["titles"] and written[0].isupper():
        atom.sort = Sort.TITLE
    elif _calendar(token, before, lexicon):
        atom.sort = Sort.BREAK
    elif _is_name(token, before, case, lexicon):
        atom.sort = Sort.NAME
    elif written in _HYPHENS:
        atom.sort = Sort.MODIFIER
    elif lower in lexicon.signs["number_words"] or not written[0].isalnum():
        pass
    elif token.tag == "NNS":
        pass  # a plural modifies nothing
    elif token.pos in ("NOUN", "ADJ", "NUM", "PROPN") or (token.tag in ("VBN", "VBG", "JJ") and _before_noun(token)):
        atom.sort, atom.noun = Sort.MODIFIER, token.pos == "NOUN"
    return atom


def _calendar(token: Token, before: Token | None, lexicon: Lexicon) -> bool:
    """A day or month, unless it follows a given name ("Theresa May")."""
    if not token.text[0].isupper() or token.lower.rstrip(".") not in lexicon.signs["calendar"] or token.pos == "AUX":
        return False
    return before is None or before.lower not in lexicon.given or not before.text[0].isupper()


def _before_noun(token: Token) -> bool:
    return token.dep in ("amod", "compound", "nmod", "npadvmod") and token.head.i > token.i


def _leads_name(token: Token) -> bool:
    """Whether the first word of a sentence is tied to the name after it ("Seaways Lines")."""
    head = token.head
    return token.dep == "compound" and head.i == token.i + 1 and head.pos == "PROPN" and head.text[0].isupper()


def _is_name(token: Token, before: Token | None, case: Case, lexicon: Lexicon) -> bool:
    written = token.text
    if not written[0].isalpha():
        return False
    if case.upper:
        known = token.lower in lexicon.given or token.lower in case.names
        return token.pos == "PROPN" and (known or (before is not None and before.lower in lexicon.given))
    if not written[0].isupper():
        # "al-Assad", "van der Berg": a particle that the parse takes for a part of the name.
        return token.lower in lexicon.signs["particles"] and token.pos == "PROPN"
    if token.lower in lexicon.signs["adjectives"]:
        return False
    if case.title:
        return token.pos == "PROPN" and (token.lower in lexicon.given or token.lower in case.names)
    if before is None:
        known = token.pos == "PROPN" or token.lower in lexicon.given or token.lower in case.names
        return known or _leads_name(token)
    return token.pos in ("PROPN", "NOUN", "X", "INTJ") or (token.pos != "PRON" and token.lower in lexicon.given)
