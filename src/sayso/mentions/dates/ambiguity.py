"""Ambiguous words: "may", "march", "spring", "dawn", bare years; their neighbours say whether they are times."""

from sayso.mentions.dates.neighbours import words
from sayso.mentions.dates.tokens import Piece

_QUOTES = ("(", "-", "–", "—", "--", "/", '"', "“", "[", "'", "‘")
_MONEY = ("$", "£", "€", "¥", "#", "+")
# Years that stand by themselves, without a word that says so; "1000" to "1699" need one.
_FIRST, _LAST = 1700, 2049


def settle(pieces: list[Piece]) -> None:
    """Take from each piece the readings that its neighbours rule out."""
    for i, piece in enumerate(pieces):
        keys = piece.keys
        if not keys:
            continue
        if "MONTH" in keys and piece.kind == "word" and not _is_month(pieces, i):
            del keys["MONTH"]
        elif "SEASON" in keys and piece.lower in ("spring", "fall") and not _is_season(pieces, i):
            del keys["SEASON"]
        elif "SEASONS" in keys and piece.lower == "springs":
            del keys["SEASONS"]
        elif "LONEYEAR" in keys and piece.kind == "digits" and not _is_year(pieces, i):
            del keys["LONEYEAR"]
        elif "PARTOFDAY" in keys and piece.lower in ("dawn", "dusk", "sunset") and not _is_hour(pieces, i):
            del keys["PARTOFDAY"]
        elif "CLOCK" in keys and _lower(pieces, i - 1) in words("before_clock"):
            keys["LONECLOCK"] = keys["CLOCK"]
        if piece.kind == "word" and piece.text[0].isupper() and _is_name(pieces, i):
            for tag in ("OFTEN", "DAYSHIFT", "WEEKDAY"):
                keys.pop(tag, None)
        if "HHMM" in keys and _lower(pieces, i - 1) in words("before_clock") and _lower(pieces, i + 1) == "hours":
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
    if _lower(pieces, i + 1) in words("after_no_month") or (piece.text.isupper() and before.text.isupper()):
        return False
    return before.lower in words("before_month")


def _is_name(pieces: list[Piece], i: int) -> bool:
    """Part of a name: the Daily Star, Russia Today, the Sunday Times, Bloody Sunday."""
    keys, before, after = pieces[i].keys, _at(pieces, i - 1), _at(pieces, i + 1)
    if "OFTEN" in keys:
        return after is not None and after.kind == "word" and after.text[0].isupper()
    if "DAYSHIFT" in keys:
        return before is not None and before.kind == "word" and before.text[0].isupper() and not before.keys
    if "WEEKDAY" in keys:
        paper = after is not None and after.text[:1].isupper() and after.lower in words("papers")
        return paper or _lower(pieces, i - 1) in words("days_with_a_name")
    return False


def _is_season(pieces: list[Piece], i: int) -> bool:
    before, after = _lower(pieces, i - 1), _lower(pieces, i + 1)
    if _may_be(pieces, i + 1, "YEAR"):
        return True
    if after == "of" and (_may_be(pieces, i + 2, "YEAR", "NUM") or _lower(pieces, i + 2) in ("last", "this", "next")):
        return True
    if before not in words("before_season") or after in words("after_no_season"):
        return False
    if before == "the" and pieces[i].lower == "spring":
        return True
    return before not in ("the", "-", "and", "or", "to") or _lower(pieces, i - 2) in words("before_the_fall")


def _is_year(pieces: list[Piece], i: int) -> bool:
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
    year = piece.keys["LONEYEAR"]
    return isinstance(year, int) and _FIRST <= year <= _LAST


def _is_hour(pieces: list[Piece], i: int) -> bool:
    return _lower(pieces, i - 1) in ("at", "before", "after", "until", "since", "by", "from", "around")
