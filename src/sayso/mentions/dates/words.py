"""Words: what each token may be in a time expression, from the knowledge file and from its digits."""

import functools

from msgspec import Struct

from sayso import knowledge
from sayso.mentions.dates.grammar import join
from sayso.mentions.dates.neighbours import words
from sayso.mentions.dates.tokens import Piece
from sayso.mentions.dates.when import Unit

# Years that digits alone may be; "1000 soldiers" and "2400 miles" are kept out by their neighbours as well.
FIRST_YEAR, LAST_YEAR = 1000, 2199


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
    hour: int | None = None
    weekend: int | None = None
    weekends: int | None = None
    number: int | None = None
    ordinal: int | None = None
    decade: int | None = None
    vague: bool = False
    ahead: bool = False
    shift: int | None = None
    day: int | None = None
    ref: str | None = None
    edge: str | None = None
    often: Unit | None = None
    era: str | None = None
    zone: bool = False
    short: bool = False
    beware: bool = False


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
                    piece, i = _clipped(piece, pieces, i)
            elif piece.kind == "digits":
                literal = piece.text in literals
                piece, i = _digits(piece, pieces, i, given[-1] if given else None)
                if literal:
                    piece.keys[piece.lower] = piece.text
            elif piece.kind == "gap":
                piece.keys = {"STOP": True, "FUNC": True}
            elif piece.kind in _READERS:
                piece.keys = _READERS[piece.kind](piece)
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


def _clipped(piece: Piece, pieces: list[Piece], i: int) -> tuple[Piece, int]:
    """'98, '90s."""
    digits = pieces[i]
    quoted = i > 1 and pieces[i - 2].lower == "'" and piece.glued
    if len(digits.text) != 2 or quoted:
        return piece, i
    after = pieces[i + 1] if i + 1 < len(pieces) else None
    # '98 was 1998 and '15 is 2015: two digits are read as 1930 to 2029.
    year = int(digits.text) + (1900 if int(digits.text) >= 30 else 2000)
    if after is not None and after.glued and after.lower in ("s", "'s") and digits.text[1] == "0":
        decade = int(digits.text) + 1900 if digits.text != "00" else 2000
        return join(pieces[i - 1 : i + 2], {"DECADE": decade}), i + 2
    if after is not None and after.glued and after.kind in ("word", "digits"):
        return piece, i
    return join(pieces[i - 1 : i + 1], {"YEAR": year, "LONEYEAR": year}), i + 1


def _digits(piece: Piece, pieces: list[Piece], i: int, before: Piece | None) -> tuple[Piece, int]:
    text = piece.text
    after = pieces[i] if i < len(pieces) else None
    if len(text) > 7 or not text.isascii():
        piece.keys = {"QTY": None} if text.isascii() else {}
        return piece, i
    value = int(text)
    if before is not None and piece.glued and before.text in ("$", "£", "€", "#", "¥"):
        return piece, i
    ending = after.lower if after is not None and after.glued else ""
    if ending in ("st", "nd", "rd", "th") and value and len(text) <= 3:
        keys: dict[str, object] = {"ORD": value}
        if value <= 31:
            keys["DAYORD"] = value
        return join([piece, pieces[i]], keys), i + 1
    if ending == "s" or (
        ending == "'s" and value % 10 == 0 and before is not None and before.lower in words("before_decade")
    ):
        if len(text) == 4 and value % 10 == 0 and FIRST_YEAR <= value <= LAST_YEAR:
            return join([piece, pieces[i]], {"DECADE": value}), i + 1
        if len(text) == 3 and value % 10 == 0 and ending == "s":
            return join([piece, pieces[i]], {"DECADEBC": value}), i + 1
        if len(text) == 2 and value % 10 == 0 and before is not None and before.lower in words("before_decade"):
            return join([piece, pieces[i]], {"DECADE": 1900 + value}), i + 1
    if after is not None and after.glued and after.kind == "word" and after.lower not in ("am", "pm"):
        return piece, i
    if ending == "%":
        return piece, i
    keys = {"NUM": value, "QTY": value}
    if len(text) <= 2:
        keys["NN"] = value
        if 1 <= value <= 31:
            keys["DAY"] = value
        if value <= 24:
            keys["HH"] = value
    elif len(text) == 4:
        keys["HHMM"] = text
        if FIRST_YEAR <= value <= LAST_YEAR:
            keys["YEAR"] = value
            keys["LONEYEAR"] = value
    piece.keys = keys
    return piece, i


def _decimal(piece: Piece) -> dict[str, object]:
    return {"NUM": float(piece.text)}


def _thousands(piece: Piece) -> dict[str, object]:
    return {"NUM": int(piece.text.replace(",", ""))}


def _clock(piece: Piece) -> dict[str, object]:
    hour, minute = (int(part) for part in piece.text.replace(".", ":").split(":")[:2])
    if hour > 24:
        return {}
    if ":" in piece.text:
        return {"CLOCK": (hour, minute)}
    return {"DOTCLOCK": (hour, minute), "NUM": float(piece.text) if piece.text.count(".") == 1 else 0}


def _iso(piece: Piece) -> dict[str, object]:
    return {"ISO": piece.text}


def _slashed(piece: Piece) -> dict[str, object]:
    return {"SLASHED": piece.text}


def _meridiem(piece: Piece) -> dict[str, object]:
    return {"MERIDIEM": piece.lower[0]}


def _era(piece: Piece) -> dict[str, object]:
    return {"BC": True} if piece.text[0] == "B" else {"AD": True}


def _zone(piece: Piece) -> dict[str, object]:
    return {"ZONE": piece.text} if piece.text.endswith("T.") else {}


_READERS = {
    "decimal": _decimal,
    "thousands": _thousands,
    "clock": _clock,
    "iso": _iso,
    "slashed": _slashed,
    "meridiem": _meridiem,
    "era": _era,
    "zone": _zone,
}


@functools.cache
def lexicon(literals: frozenset[str]) -> Lexicon:
    """The lexicon of the knowledge file; `literals` are the words that the grammars name."""
    return Lexicon(knowledge.table("dates_words", Word), literals)
