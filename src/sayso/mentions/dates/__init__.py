"""Dates: when, by the words of one text: DATE, TIME, DURATION and SET with their TIMEX3 values.

find() takes a text and the day it was published, gives the mentions in text order. It needs no parse and knows
nothing of other reports. tokens -> numbers -> phrases (calendar, relative, clock, duration, sets, named) ->
compounds -> ranges -> anchoring; each stage takes and gives pieces of the text.
"""

import datetime as dt
from collections.abc import Iterable
from pathlib import Path

from sayso import knowledge
from sayso.mentions.dates import (
    ambiguity,
    calendar,
    clock,
    compound,
    duration,
    history,
    named,
    numbers,
    ranges,
    relative,
    sets,
    slashed,
)
from sayso.mentions.dates.anchor import Anchor, Reading
from sayso.mentions.dates.grammar import Grammar
from sayso.mentions.dates.meaning import Meaning
from sayso.mentions.dates.tense import direction
from sayso.mentions.dates.tokens import Piece, tokenise
from sayso.mentions.dates.words import Lexicon, lexicon
from sayso.model import DateMention, Span

__all__ = ["find"]


def find(text: str, reference: str | None = None, spans: Iterable[Span] | None = None) -> tuple[DateMention, ...]:
    """The time expressions of a text, in order, none overlapping another.

    `reference` is the ISO date or datetime of the report; anything else that is not None counts as unknown. Without
    it, values that hang on it are None. `spans` are the stretches to be searched, in order; offsets
    are those of the whole text all the same.
    """
    phrases, sums, compounds, words = _grammars(knowledge.folders())
    pieces = words.tag(list(tokenise(text, [Span(0, len(text))] if spans is None else spans)))
    ambiguity.settle(pieces)
    slashed.settle(pieces, _day(reference))
    pieces = numbers.merge(pieces)
    pieces = sums.phrases(phrases.phrases(pieces))
    ranges.complete(pieces)
    pieces = compounds.phrases(pieces)
    ranges.complete(pieces)
    compound.lend_days(pieces)
    found = [(i, meaning) for i, piece in enumerate(pieces) if (meaning := _meaning(piece)) is not None]
    day = _day(reference)
    anchor = Anchor(day, history.is_history((meaning for _, meaning in found), day))
    mentions = []
    for i, meaning in found:
        reading = anchor.read(meaning, direction(pieces, i), pieces[i - 1].lower if i else "")
        if reading is not None:
            mentions.append(_mention(pieces[i], reading))
    return tuple(mentions)


def _meaning(piece: Piece) -> Meaning | None:
    if piece.kind != "phrase":
        return None
    for tag in ("DATE", "MOMENT", "HOURLIKE", "LENGTH", "SPELL", "SET", "REF"):
        meaning = piece.keys.get(tag)
        if meaning is not None:
            return meaning  # type: ignore[return-value]
    return None


def _mention(piece: Piece, reading: Reading) -> DateMention:
    first, last = (day.isoformat() for day in reading.days) if reading.days else (None, None)
    return DateMention(Span(piece.start, piece.end), reading.type, reading.value, first, last)


def _day(reference: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat(reference[:10]) if reference else None
    except ValueError:
        return None


@knowledge.derived
def _grammars(folders: tuple[Path, ...]) -> tuple[Grammar, Grammar, Grammar, Lexicon]:
    phrases, sums, compounds = Grammar(), Grammar(), Grammar()
    for family in (calendar, relative, clock, duration, sets, named):
        family.add_to(phrases)
    duration.add_sums(sums)
    compound.add_to(compounds)
    literals = phrases.words | sums.words | compounds.words | ranges.LINKS
    return phrases, sums, compounds, lexicon(frozenset(literals))
