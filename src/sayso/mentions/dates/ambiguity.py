"""Ambiguous words: "may", "march", "spring", "dawn", bare years; their neighbours say whether they are times."""

from collections.abc import Callable

from sayso.mentions.dates.neighbours import words
from sayso.mentions.dates.tokens import Piece

_QUOTES = ("(", "-", "–", "—", "--", "/", '"', "“", "[", "'", "‘")
_MONEY = ("$", "£", "€", "¥", "#", "+")
# Years that stand by themselves, without a word that says so; "1000" to "1699" need one.
_FIRST, _LAST = 1700, 2049


def settle(pieces: list[Piece]) -> None:
    """Take from each piece the readings that its neighbours rule out, and give clock times those that they allow."""
    for i, piece in enumerate(pieces):
        keys = piece.keys
        for tag in keys.keys() & _TESTS.keys():
            if not _TESTS[tag](pieces, i):
                del keys[tag]
        if "CLOCK" in keys and _lower(pieces, i - 1) in words("before_clock"):
            keys["LONECLOCK"] = keys["CLOCK"]
        if "HHMM" in keys and _lower(pieces, i + 1) == "hours" and _lower(pieces, i - 1) in words("before_clock"):
            keys["LONEHHMM"] = keys["HHMM"]


def _at(pieces: list[Piece], i: int) -> Piece | None:
    return pieces[i] if 0 <= i < len(pieces) and pieces[i].kind != "gap" else None


def _lower(pieces: list[Piece], i: int) -> str:
    piece = _at(pieces, i)
    return piece.lower if piece else ""


def _may_be(pieces: list[Piece], i: int, *tags: str) -> bool:
    piece = _at(pieces, i)
    return piece is not None and any(tag in piece.keys for tag in tags)


def _numbered(pieces: list[Piece], i: int) -> bool:
    """Whether a day or a year stands beside a month: May 3, May, 1998, 3 May, the third of May."""
    after = i + 2 if _lower(pieces, i + 1) == "," else i + 1
    return _may_be(pieces, after, "DAY", "DAYORD", "DAYWORD", "YEAR") or _follows_day(pieces, i)


def _follows_day(pieces: list[Piece], i: int) -> bool:
    day = i - 2 if _lower(pieces, i - 1) == "of" else i - 1
    return _may_be(pieces, day, "DAY", "DAYORD", "DAYWORD")


def _is_month(pieces: list[Piece], i: int) -> bool:
    if pieces[i].kind != "word":
        return True  # an abbreviation with its full stop
    piece, before, after = pieces[i], _at(pieces, i - 1), _at(pieces, i + 1)
    common = piece.lower in ("may", "march")
    capital = piece.text[0].isupper()
    if _numbered(pieces, i):
        return capital or not common or _may_be(pieces, i + 1, "DAY", "YEAR")
    if not capital or _lower(pieces, i - 1).rstrip(".") in words("titles"):
        return False
    if _lower(pieces, i + 1) in ("-", "to", "and", "or", "/") and _may_be(pieces, i + 2, "MONTH"):
        return True
    if not common:
        # "April Smith": a name, unless a preposition stands before.
        named = after is not None and after.kind == "word" and after.text[0].isupper() and not after.keys
        return not named or before is None or before.lower in words("surely_before_month")
    if before is None or before.lower in words("surely_before_month"):
        return before is not None
    if before.lower == "the" and (after is None or after.lower in (".", ",", ";", ")")):
        return False  # a march, or the hawthorn
    if _lower(pieces, i + 1) in words("after_no_month") or (piece.text.isupper() and before.text.isupper()):
        return False
    return before.lower in words("before_month")


def _often(pieces: list[Piece], i: int) -> bool:
    """No part of a name: the Daily Star."""
    after = _at(pieces, i + 1)
    return not _capital(pieces[i]) or after is None or not _capital(after)


def _is_day(pieces: list[Piece], i: int) -> bool:
    """No part of a name: Russia Today."""
    before = _at(pieces, i - 1)
    return not _capital(pieces[i]) or before is None or not _capital(before) or bool(before.keys)


def _is_weekday(pieces: list[Piece], i: int) -> bool:
    """No part of a name: the Sunday Times, Bloody Sunday."""
    after = _at(pieces, i + 1)
    paper = after is not None and _capital(after) and after.lower in words("papers")
    return not paper and _lower(pieces, i - 1) not in words("days_with_a_name")


def _is_season(pieces: list[Piece], i: int) -> bool:
    if pieces[i].lower not in ("spring", "fall"):
        return _lower(pieces, i + 1) not in ("games", "olympics", "olympic", "paralympics")
    before, after = _lower(pieces, i - 1), _lower(pieces, i + 1)
    if _may_be(pieces, i + 1, "YEAR"):
        return True
    if after == "of" and (_may_be(pieces, i + 2, "YEAR", "NUM") or _lower(pieces, i + 2) in ("last", "this", "next")):
        return True
    if before in ("last", "next"):
        return after != "of"
    if before in ("a", "an") and pieces[i].lower == "spring":
        return not _may_be(pieces, i + 1, "FUNC")  # a spring offensive
    if before not in words("before_season") or after in words("after_no_season"):
        return False
    if before == "the" and pieces[i].lower == "spring":
        return True
    return before not in ("the", "-", "and", "or", "to") or _lower(pieces, i - 2) in words("before_the_fall")


def _is_year(pieces: list[Piece], i: int) -> bool:
    if pieces[i].kind != "digits":
        return True  # told in words, or clipped: '98
    piece, before, after = pieces[i], _at(pieces, i - 1), _at(pieces, i + 1)
    if after is not None:
        follows = _lower(pieces, i + 2) if after.lower == "-" and after.glued else after.lower
        if follows in words("counted") or after.lower in ("%", "°") or (after.kind == "decimal" and after.glued):
            return False
        if after.glued and (
            after.lower == ":" or (after.lower in ("/", ".") and not _may_be(pieces, i + 2, "NN", "YEAR"))
        ):
            digits = _at(pieces, i + 2)
            if digits is not None and digits.glued and digits.kind == "digits":
                return False
    if before is not None:
        if before.lower in words("numbered") or before.text in _MONEY:
            return False
        if piece.glued and before.kind != "phrase" and before.text not in _QUOTES:
            return False
        if before.lower in words("before_year") or "YEAR" in before.keys:
            return True
    if _is_house(pieces, i):
        return False
    year = piece.keys["LONEYEAR"]
    return isinstance(year, int) and _FIRST <= year <= _LAST


def _is_house(pieces: list[Piece], i: int) -> bool:
    """Whether a number is that of a house: "1920 Elm Street", "1300 West Alder Road"."""
    for n in range(i + 1, i + 5):
        piece = _at(pieces, n)
        if piece is None or not (piece.text[:1].isupper() or piece.text == "."):
            return False
        if n > i + 1 and piece.lower in words("streets"):
            return True
    return False


def _is_decade(pieces: list[Piece], i: int) -> bool:
    """Not an age: in her mid-50s."""
    return all(_lower(pieces, i - step) not in ("his", "her", "their", "my", "your", "our") for step in (1, 2, 3))


def _is_shift(pieces: list[Piece], i: int) -> bool:
    """Not the verb: it may last two days."""
    return pieces[i].lower != "last" or _lower(pieces, i - 1) not in words("before_verb")


def _is_hour(pieces: list[Piece], i: int) -> bool:
    plain = pieces[i].lower not in ("dawn", "dusk", "sunset")
    return plain or _lower(pieces, i - 1) in ("at", "before", "after", "until", "since", "by", "from", "around")


def _capital(piece: Piece) -> bool:
    return piece.kind == "word" and piece.text[0].isupper()


# The tags that a neighbour may take away, each with what must hold for it to stay.
_TESTS: dict[str, Callable[[list[Piece], int], bool]] = {
    "MONTH": _is_month,
    "SEASON": _is_season,
    "SEASONS": lambda pieces, i: pieces[i].lower != "springs",
    "DECADE": _is_decade,
    "LONEYEAR": _is_year,
    "TWILIGHT": _is_hour,
    "SHIFT": _is_shift,
    "last": _is_shift,
    "OFTEN": _often,
    "DAYSHIFT": _is_day,
    "WEEKDAY": _is_weekday,
}
