"""Numbers: runs of digits and number words as one piece that knows its amount."""

from sayso.mentions.dates.grammar import join
from sayso.mentions.dates.neighbours import words
from sayso.mentions.dates.tokens import Piece

_HALF = 0.5
_LARGE = 10_000_000


def merge(pieces: list[Piece]) -> list[Piece]:
    """Put each run of number words together; pieces then carry NUM (told) or QTY (told, or None for "several")."""
    given: list[Piece] = []
    i = 0
    while i < len(pieces):
        keys = pieces[i].keys
        if "NUMBER" in keys or "NUM" in keys:
            end, piece = _amount(pieces, i)
        elif "VAGUE" in keys or pieces[i].lower in ("a", "half", "couple", "hundreds", "thousands", "dozens", "scores"):
            end, piece = _loose(pieces, i)
        else:
            end, piece = i + 1, pieces[i]
        given.append(piece)
        i = end
    return given


def _lower(pieces: list[Piece], i: int) -> str:
    return pieces[i].lower if 0 <= i < len(pieces) else ""


def _loose(pieces: list[Piece], i: int) -> tuple[int, Piece]:
    """A few, several, a couple of, a dozen, half a."""
    word, after = pieces[i].lower, _lower(pieces, i + 1)
    if word in ("hundreds", "thousands", "dozens", "scores", "couple"):
        if after != "of":
            return i + 1, pieces[i]
        return i + 2, _told(pieces[i : i + 2], 2 if word == "couple" else None)
    if word == "half":
        if after in ("a", "an"):
            return i + 2, _told(pieces[i : i + 2], _HALF)
        if after == "-" and "UNIT" in (pieces[i + 2].keys if i + 2 < len(pieces) else {}):
            return i + 2, _told(pieces[i : i + 2], _HALF)
        return i + 1, pieces[i]
    if word == "a":
        if after == "couple":
            end = i + 3 if _lower(pieces, i + 2) == "of" else i + 2
            return end, _told(pieces[i:end], 2)
        if after == "dozen":
            return i + 2, _told(pieces[i : i + 2], 12)
        if after == "half" and _lower(pieces, i + 2) == "-" and i + 3 < len(pieces) and "UNIT" in pieces[i + 3].keys:
            return i + 3, _told(pieces[i : i + 3], _HALF)
        if after in ("hundred", "thousand"):
            end, piece = _amount(pieces, i + 1)
            return end, _told(pieces[i:end], piece.keys["NUM"])
        if after not in ("few", "number"):
            return i + 1, pieces[i]
        end = i + 3 if after == "number" else i + 2
        return end, join(pieces[i:end], {"QTY": None})
    end = i + 2 if after == "of" and word == "many" else i + 1
    piece = join(pieces[i:end], {**pieces[i].keys, "QTY": None})
    return end, piece


def _told(pieces: list[Piece], amount: object) -> Piece:
    return join(pieces, {"NUM": amount, "QTY": amount})


def _amount(pieces: list[Piece], i: int) -> tuple[int, Piece]:
    """Twenty-one, two thousand, nineteen ninety-four, 2 1/2, two and a half."""
    first = pieces[i]
    if "NUM" in first.keys:
        end, total = i + 1, _float(first.keys["NUM"])
        scale = pieces[end].keys.get("NUMBER") if end < len(pieces) else None
        if isinstance(scale, int) and scale >= 100 and not first.keys.get("YEAR"):
            end, total = end + 1, total * scale
    else:
        end, total = _words(pieces, i)
        if end == i:
            return i + 1, first
    year = first.keys.get("YEAR") if end == i + 1 else None
    if year is None and 10 <= total <= 20 and "NUMBER" in first.keys:
        spoken, year = _spoken_year(pieces, end, int(total))
        end = spoken
    if year is None:
        end, total = _fraction(pieces, end, total)
    if end == i + 1:
        first.keys.setdefault("NUM", _tidy(total))
        first.keys["QTY"] = _tidy(total)
        return end, first
    keys: dict[str, object] = {"NUM": _tidy(total), "QTY": _tidy(total)}
    if (
        year is None
        and total == 2000
        and _lower(pieces, i - 1) in words("before_spoken_year")
        and "NUMBER" in first.keys
    ):
        year = int(total)
    if year is not None:
        keys = {"YEAR": year, "LONEYEAR": year}
    elif total == int(total) and 1 <= total <= 31:
        keys["DAY"] = int(total)
    return end, join(pieces[i:end], keys)


def _words(pieces: list[Piece], i: int) -> tuple[int, float]:
    """Number words, up to millions."""
    total = group = 0.0
    last = 0
    end = i
    while i < len(pieces):
        value = pieces[i].keys.get("NUMBER")
        if not isinstance(value, int):
            joins = pieces[i].lower == "-" and last >= 20 and last < 100 and pieces[i].glued
            joins = joins or (pieces[i].lower == "and" and last in (100, 1000))
            follows = pieces[i + 1].keys.get("NUMBER") if i + 1 < len(pieces) else None
            if not joins or not isinstance(follows, int) or follows >= 100 or (last < 100 and follows >= 10):
                break
            i += 1
            continue
        if value >= 1000:
            total += max(group, 1) * value
            group = 0
        elif value == 100 or (value == 12 and pieces[i].lower == "dozen"):
            group = max(group, 1) * value
        elif last == 0 or last in (100, 1000, 1_000_000) or (20 <= last < 100 and value < 10 and last % 10 == 0):
            group += value
        else:
            break
        last = value
        i += 1
        end = i
        if total + group > _LARGE:
            break
    return end, total + group


def _spoken_year(pieces: list[Piece], i: int, hundreds: int) -> tuple[int, int | None]:
    """Nineteen | ninety-four."""
    if i >= len(pieces) or not isinstance(pieces[i].keys.get("NUMBER"), int):
        return i, None
    end, rest = _words(pieces, i)
    return (end, hundreds * 100 + int(rest)) if 10 <= rest <= 99 else (i, None)


def _fraction(pieces: list[Piece], i: int, total: float) -> tuple[int, float]:
    """... 1/2, and a half, -and-a-half."""
    ahead = [_lower(pieces, i + n) for n in range(6)]
    if ahead[:3] == ["1", "/", "2"] and pieces[i + 1].glued:
        return i + 3, total + _HALF
    if ahead[:2] == ["-", "1"] and ahead[2:4] == ["/", "2"]:
        return i + 4, total + _HALF
    if ahead[:1] == ["½"]:
        return i + 1, total + _HALF
    if ahead[:3] == ["and", "a", "half"]:
        return i + 3, total + _HALF
    if ahead == ["-", "and", "-", "a", "-", "half"]:
        return i + 6, total + _HALF
    return i, total


def _float(value: object) -> float:
    return float(value) if isinstance(value, int | float) else 0.0


def _tidy(value: float) -> float:
    return int(value) if value == int(value) else value
