"""Digits: what a number may be in a time expression: a day, a year, a decade, a clock time, an amount."""

from sayso.mentions.dates.grammar import join
from sayso.mentions.dates.neighbours import words
from sayso.mentions.dates.tokens import Piece

# Years that digits alone may be; "1000 soldiers" and "2400 miles" are kept out by their neighbours as well.
FIRST_YEAR, LAST_YEAR = 1000, 2199


def clipped(piece: Piece, pieces: list[Piece], i: int) -> tuple[Piece, int]:
    """'98, '90s: the piece of an apostrophe with its digits, and where to go on."""
    told = pieces[i]
    quoted = i > 1 and pieces[i - 2].lower == "'" and piece.glued
    if len(told.text) != 2 or quoted:
        return piece, i
    after = pieces[i + 1] if i + 1 < len(pieces) else None
    # '98 was 1998 and '15 is 2015: two digits are read as 1930 to 2029.
    year = int(told.text) + (1900 if int(told.text) >= 30 else 2000)
    if after is not None and after.glued and after.lower in ("s", "'s") and told.text[1] == "0":
        decade = int(told.text) + 1900 if told.text != "00" else 2000
        return join(pieces[i - 1 : i + 2], {"DECADE": decade}), i + 2
    if after is not None and after.glued and after.kind in ("word", "digits"):
        return piece, i
    return join(pieces[i - 1 : i + 1], {"YEAR": year, "LONEYEAR": year}), i + 1


def number(piece: Piece, pieces: list[Piece], i: int, before: Piece | None) -> tuple[Piece, int]:
    """What plain digits may be, with the ending that they bear (12th, 1980s), and where to go on."""
    text = piece.text
    after = pieces[i] if i < len(pieces) else None
    if len(text) > 7:
        piece.keys = {"QTY": None}
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


READERS = {
    "decimal": _decimal,
    "thousands": _thousands,
    "clock": _clock,
    "iso": _iso,
    "slashed": _slashed,
    "meridiem": _meridiem,
    "era": _era,
    "zone": _zone,
}
