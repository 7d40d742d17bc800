"""Ranges and lists: an end that leaves out what the other end tells (3-5 March, April and June 1955, 499-493 BC)."""

from sayso.mentions.dates.meaning import Absolute, Meaning, Part, Partial
from sayso.mentions.dates.tokens import Piece
from sayso.mentions.dates.when import Unit, When, day_of

LINKS = frozenset(("-", "--", "to", "and", "or", "through", "until", "till", "/", ",", "&"))


def complete(pieces: list[Piece]) -> None:
    """Give such ends their meaning, in place: first from what follows them, then from what precedes."""
    for i in range(len(pieces) - 3, -1, -1):
        # "5, 6 and 7 June", but not "in March 5, 6 June": after a comma only a number that stands in a list counts.
        listed = pieces[i + 1].lower != "," or "DAY" not in pieces[i].keys or pieces[i + 2].lower.isdigit()
        if pieces[i + 1].lower in LINKS and listed:
            _from_right(pieces[i], pieces[i + 2], pieces[i + 1])
    for i in range(2, len(pieces)):
        if pieces[i - 1].lower in LINKS:
            _from_left(pieces[i], pieces[i - 2], pieces[i - 1])


def _plain(piece: Piece) -> Absolute | Partial | None:
    meaning = piece.keys.get("DATE")
    while isinstance(meaning, Part):
        meaning = meaning.whole
    return meaning if isinstance(meaning, Absolute | Partial) else None


def _give(piece: Piece, meaning: Meaning) -> None:
    piece.keys = dict.fromkeys(meaning.tags, meaning)
    piece.kind = "phrase"


def _from_right(piece: Piece, other: Piece, link: Piece) -> None:
    told = _plain(other)
    if told is None:
        return
    mine = _plain(piece)
    if isinstance(told, Absolute):
        when = told.when
        if isinstance(mine, Partial) and mine.shift is None and not mine.holiday and when.unit is not Unit.YEAR:
            found = _of_year(mine, when)
            if found is not None:
                _give(piece, Absolute(found))
        elif when.unit is Unit.DAY and _number(piece):
            day = day_of(when.year, when.number, _number(piece))
            if day is not None and day.day < when.day:
                _give(piece, Absolute(day))
        elif when.unit is Unit.YEAR and when.year < 0:
            number = piece.keys.get("NUM")
            if isinstance(number, int) and -when.year <= number < 10_000:
                _give(piece, Absolute(When(Unit.YEAR, -number)))
    elif (
        told.day and _number(piece) and _number(piece) < told.day and link.lower in ("-", "and", "to", "or", "--", ",")
    ):
        _give(piece, Partial(Unit.DAY, told.number, _number(piece), shift=told.shift))


def _of_year(part: Partial, when: When) -> When | None:
    """The part in the year of the other end; the year before where that would turn the range round."""
    year = when.year
    if part.number > when.number and part.unit in (Unit.MONTH, Unit.DAY) and when.unit in (Unit.MONTH, Unit.DAY):
        year -= 1
    return part.of_year(year)


def _number(piece: Piece) -> int:
    day = piece.keys.get("DAY") or piece.keys.get("DAYORD")
    return day if isinstance(day, int) else 0


def _from_left(piece: Piece, other: Piece, link: Piece) -> None:
    told = _plain(other)
    if told is None or link.lower == "," or (link.lower == "/" and not piece.glued):
        return
    number = _number(piece)
    if isinstance(told, Absolute):
        when = told.when
        if when.unit is Unit.DAY and number:
            day = day_of(when.year, when.number, number)
            if day is not None and number > when.day:
                _give(piece, Absolute(day))
        elif when.unit is Unit.YEAR and when.year > 0 and piece.glued and link.lower in ("-", "/"):
            ending = piece.keys.get("NN")
            if isinstance(ending, int) and ending > when.year % 100:
                _give(piece, Absolute(When(Unit.YEAR, when.year - when.year % 100 + ending)))
    elif told.day and number > told.day:
        _give(piece, Partial(Unit.DAY, told.number, number, shift=told.shift))
