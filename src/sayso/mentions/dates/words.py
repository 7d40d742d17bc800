"""Words: what each token may be in a time expression, from the knowledge file and from its digits."""

from typing import Any

from msgspec import Struct

from sayso import knowledge
from sayso.mentions.dates import digits
from sayso.mentions.dates.grammar import join
from sayso.mentions.dates.neighbours import words
from sayso.mentions.dates.tokens import Piece
from sayso.mentions.dates.when import Unit


class Word(Struct, frozen=True, forbid_unknown_fields=True):
    """One entry of dates_words.yaml; its head says what the fields mean."""

    month: int | None = None
    weekday: int | None = None
    weekdays: int | None = None
    unit: Unit | None = None
    units: Unit | None = None
    season: str | None = None
    seasons: str | None = None
    part: str | None = None
    parts: str | None = None
    twilight: str | None = None
    hour: int | None = None
    weekend: int | None = None
    weekends: int | None = None
    number: int | None = None
    ordinal: int | None = None
    decade: int | None = None
    vague: bool = False
    shift: int | None = None
    day: int | None = None
    ref: str | None = None
    edge: str | None = None
    often: Unit | None = None
    era: str | None = None
    zone: bool = False
    short: bool = False
    beware: bool = False


# The knowledge files that are read here and the type of their entries, for `sayso.knowledge.check`.
TYPES: dict[str, Any] = {"dates_words": Word}


# Marks that end a clause: what follows "two days after" is then no name of an event.
_STOPS = frozenset(".,;:!?)")

_TAGS = {
    "month": "MONTH",
    "weekday": "WEEKDAY",
    "weekdays": "WEEKDAYS",
    "unit": "UNIT",
    "units": "UNITS",
    "season": "SEASON",
    "seasons": "SEASONS",
    "part": "PARTOFDAY",
    "parts": "PARTSOFDAY",
    "twilight": "TWILIGHT",
    "hour": "HOUR",
    "weekend": "WEEKEND",
    "weekends": "WEEKENDS",
    "number": "NUMBER",
    "ordinal": "ORD",
    "decade": "TENS",
    "shift": "SHIFT",
    "day": "DAYSHIFT",
    "ref": "NOW",
    "edge": "EDGE",
    "often": "OFTEN",
}


class Lexicon:
    """Words to their tags."""

    def __init__(self, known: dict[str, Word], literals: frozenset[str]) -> None:
        self.words, self.literals = known, literals
        self.tags: dict[str, dict[str, object]] = {}
        for text, word in known.items():
            tags: dict[str, object] = {}
            for field, tag in _TAGS.items():
                value = getattr(word, field)
                if value is not None:
                    tags[tag] = value
            if word.vague:
                tags["VAGUE"] = True
            if word.day is not None:
                tags.pop("PARTOFDAY", None)
                if word.part is not None:
                    tags = {"TONIGHT": word.part}
            if word.era is not None:
                tags = {word.era: True}
            if word.zone:
                tags = {"ZONE": True}
            self.tags[text] = tags

    def tag(self, pieces: list[Piece]) -> list[Piece]:
        """Give each piece its keys; digits with their endings (12th, 1980s) and "Sept." become one piece."""
        given: list[Piece] = []
        i = 0
        size = len(pieces)
        literals, tags, stands = self.literals, self.tags, words("stands_after")
        while i < size:
            piece = pieces[i]
            i += 1
            if piece.kind in ("word", "mark", "possessive"):
                found = tags.get(piece.lower)
                if found is not None:
                    piece.keys = dict(found)
                    word = self.words[piece.lower]
                    if word.ordinal is not None and piece.text.islower():
                        piece.keys["DAYWORD"] = word.ordinal
                    if (word.era or word.zone) and not piece.text.isupper():
                        piece.keys = {}
                    if word.short:
                        piece, i = _short(piece, pieces, i, word)
                if piece.lower in _STOPS:
                    piece.keys["STOP"] = piece.keys["FUNC"] = True
                elif piece.lower in stands:
                    piece.keys["FUNC"] = True
                if piece.lower in literals:
                    piece.keys[piece.lower] = piece.text
                if piece.lower == "'" and i < size and pieces[i].kind == "digits" and pieces[i].glued:
                    piece, i = digits.clipped(piece, pieces, i)
            elif piece.kind == "digits":
                literal = piece.text in literals
                piece, i = digits.number(piece, pieces, i, given[-1] if given else None)
                if literal:
                    piece.keys[piece.lower] = piece.text
            elif piece.kind == "gap":
                piece.keys = {"STOP": True, "FUNC": True}
            elif piece.kind in digits.READERS:
                piece.keys = digits.READERS[piece.kind](piece)
                if "NUM" in piece.keys:
                    piece.keys["QTY"] = piece.keys["NUM"]
            given.append(piece)
        return given


def _short(piece: Piece, pieces: list[Piece], i: int, word: Word) -> tuple[Piece, int]:
    """An abbreviation takes its full stop; without capital letter or stop, one that may be another word is none."""
    stop = i < len(pieces) and pieces[i].lower == "." and pieces[i].glued
    if (word.month or word.weekday) and not piece.text[:1].isupper():
        piece.keys = {}
        return piece, i
    if word.beware:
        after = pieces[i + stop] if i + stop < len(pieces) else None
        dated = after is not None and (after.kind in ("digits", "clock") or after.lower[:3] in _MONTHS)
        if not dated and not (stop and after is not None and after.lower == ","):
            piece.keys = {}
            return piece, i
    elif not stop and word.month and _is_name(pieces, i):
        piece.keys = {}
        return piece, i
    if stop:
        return join([piece, pieces[i]], piece.keys), i + 1
    return piece, i


def _is_name(pieces: list[Piece], i: int) -> bool:
    """Jan Kavan: an abbreviation without its stop before a word in capitals."""
    return i < len(pieces) and pieces[i].kind == "word" and pieces[i].text[0].isupper()


_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def lexicon(literals: frozenset[str]) -> Lexicon:
    """The lexicon of the knowledge file; `literals` are the words that the grammars name."""
    return Lexicon(knowledge.table("dates_words", Word), literals)
