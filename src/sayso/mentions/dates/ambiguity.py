"""Ambiguous words: "may", "march", "spring", "second", bare years; their neighbours say whether they are times."""

from sayso.mentions.dates.tokens import Piece

_BEFORE_MONTH = frozenset(
    """in of by since until till last next this early late mid from to between through during before after around about
    previous following and or for on that every each a an the its his their beginning end - ( / , until""".split()
)
_NOT_A_MONTH_AFTER = frozenset(
    """be have has had not also been never well only still soon even seem want need take make say be become come go
    he she they we you i it there god allah""".split()
)
_BEFORE_SEASON = frozenset(
    """last next this in that early late mid previous following every each since until by past coming same during the
    - and or to""".split()
)
_TITLES = frozenset("mr mrs ms miss dr sir lady president minister".split())
_NUMBERED = frozenset(
    """page pages room route flight act resolution article section no number chapter unit highway some about nearly
    almost over than least approximately roughly around estimated total another additional exactly up""".split()
)
_COUNTED = frozenset(
    """people soldiers troops men women children civilians dead killed wounded prisoners refugees families houses homes
    homes points miles kilometers kilometres meters metres feet yards acres hectares tons tonnes dollars euros pounds
    francs marks yen rupees percent per shares units copies votes seats jobs workers students members aircraft tanks
    ships men-of-war barrels megawatts calories pages words square cubic other more km kg m mm cm ft lbs volts
    americans iraqis germans japanese russians fighters rebels militants policemen officers casualties deaths
    guns rifles bombs rockets missiles vehicles trucks cars years months weeks days hours minutes men strong or""".split()
)
_YEAR_BEFORE = frozenset(
    """in since by until till from during of through throughout before after between to and for early late mid ( -
    about around circa c ca january february march april may june july august september october november december
    spring summer autumn fall winter the his her its their a an into""".split()
)


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
        elif "CLOCK" in keys and _is_clock(pieces, i):
            keys["LONECLOCK"] = keys["CLOCK"]
        elif "HHMM" in keys and _is_clock(pieces, i) and _at_lower(pieces, i + 1) == "hours":
            keys["LONEHHMM"] = keys["HHMM"]


def _at(pieces: list[Piece], i: int) -> Piece | None:
    return pieces[i] if 0 <= i < len(pieces) and pieces[i].kind != "gap" else None


def _keys(pieces: list[Piece], i: int) -> dict[str, object]:
    piece = _at(pieces, i)
    return piece.keys if piece else {}


def _dated(piece: Piece | None) -> bool:
    return piece is not None and bool(piece.keys.keys() & {"DAY", "DAYORD", "DAYWORD", "YEAR"})


def _is_month(pieces: list[Piece], i: int) -> bool:
    piece = pieces[i]
    before, after = _at(pieces, i - 1), _at(pieces, i + 1)
    comma = after is not None and after.lower == ","
    numbered = _dated(after) or (comma and _dated(_at(pieces, i + 2)))
    follows = before is not None and bool(before.keys.keys() & {"DAY", "DAYORD", "DAYWORD"})
    follows = follows or (before is not None and before.lower == "of" and _dated(_at(pieces, i - 2)))
    spans = after is not None and after.lower in ("-", "to", "and", "or", "/") and "MONTH" in _keys(pieces, i + 2)
    if spans and piece.text[0].isupper():
        return True
    if numbered or follows:
        return piece.text[0].isupper() or piece.lower not in ("may", "march") or _dated(after)
    if not piece.text[0].isupper():
        return False
    if before is not None and before.lower.rstrip(".") in _TITLES:
        return False
    if piece.lower not in ("may", "march"):
        # "April Smith": a name, unless a preposition stands before.
        named = after is not None and after.text[:1].isupper() and not after.keys and after.kind == "word"
        return not named or before is None or before.lower in _BEFORE_MONTH or not before.text[:1].isalpha()
    if after is not None and after.lower in _NOT_A_MONTH_AFTER:
        return False
    if piece.text.isupper() and before is not None and before.text.isupper():
        return before.lower in ("in", "of", "since", "until", "last", "next", "by", "during")
    return before is not None and before.lower in _BEFORE_MONTH and before.lower not in (",", "(")


def _is_season(pieces: list[Piece], i: int) -> bool:
    piece, before, after = pieces[i], _at(pieces, i - 1), _at(pieces, i + 1)
    later = _at(pieces, i + 2)
    dated = after is not None and "YEAR" in after.keys
    dated = dated or (after is not None and after.lower == "of" and later is not None and _year_word(later))
    if dated:
        return True
    if before is None or before.lower not in _BEFORE_SEASON:
        return False
    if piece.lower == "spring" and before.lower == "the":
        return after is None or after.lower not in ("of", "in", "from", "water", "at")
    if before.lower in ("the", "-", "and", "or", "to"):
        earlier = _at(pieces, i - 2)
        placed = earlier is not None and earlier.lower in (
            *("in", "during", "by", "since", "until", "early", "late", "this", "over", "summer", "winter", "before"),
            *("through", "last", "mid", "autumn"),
        )
        return placed and not (after is not None and after.lower in ("of", "in", "from", "out", "apart", "to", "into"))
    return not (after is not None and after.lower in ("of", "from", "to", "into", "apart", "water"))


def _year_word(piece: Piece) -> bool:
    return "YEAR" in piece.keys or piece.lower in ("last", "this", "that", "next") or "NUM" in piece.keys


def _is_year(pieces: list[Piece], i: int) -> bool:
    piece, before, after = pieces[i], _at(pieces, i - 1), _at(pieces, i + 1)
    year = piece.keys["LONEYEAR"]
    if after is not None:
        if after.lower in _COUNTED or (after.lower == "-" and after.glued and _at_lower(pieces, i + 2) in _COUNTED):
            return False
        if after.lower in ("%", "°") or (after.lower == ":" and after.glued and _glued_number(pieces, i + 2)):
            return False
        if (
            after.lower in ("/", ".")
            and after.glued
            and _glued_number(pieces, i + 2)
            and not _short_year(pieces, i + 2)
        ):
            return False
    if before is not None:
        if before.lower in _NUMBERED or before.text in ("$", "£", "€", "¥", "#", "+"):
            return False
        if (
            piece.glued
            and before.kind not in ("phrase",)
            and before.text not in ("(", "-", "–", "—", "/", '"', "“", "[", "'", "‘", "--")
        ):
            return False
        if before.lower in _YEAR_BEFORE or "YEAR" in before.keys:
            return True
    return isinstance(year, int) and 1700 <= year <= 2049


def _at_lower(pieces: list[Piece], i: int) -> str:
    piece = _at(pieces, i)
    return piece.lower if piece else ""


def _glued_number(pieces: list[Piece], i: int) -> bool:
    piece = _at(pieces, i)
    return piece is not None and piece.glued and piece.kind == "digits"


def _short_year(pieces: list[Piece], i: int) -> bool:
    return "NN" in pieces[i].keys or "YEAR" in pieces[i].keys


def _is_hour(pieces: list[Piece], i: int) -> bool:
    return _at_lower(pieces, i - 1) in ("at", "before", "after", "until", "since", "by", "from", "around")


def _is_clock(pieces: list[Piece], i: int) -> bool:
    before = _at_lower(pieces, i - 1)
    return before in ("at", "by", "until", "till", "from", "around", "about", "since", "between", "before", "after")
