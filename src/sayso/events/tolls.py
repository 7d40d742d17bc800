"""Tolls: which figures of the report count what one event mention tells of."""

from sayso.events import clauses
from sayso.events.triggers import Trigger, clauses_of
from sayso.language import Sentence, Token
from sayso.model import Figure


def assign(sentence: Sentence, triggers: list[Trigger], figures: list[tuple[int, Figure]]) -> list[list[int]]:
    """For each trigger of a sentence the positions of the figures that it gives."""
    found: list[list[int]] = [[] for _ in triggers]
    if not triggers:
        return found
    at = clauses_of(triggers)
    by_offset = {t.start: t for t in sentence.tokens}
    for position, figure in figures:
        word = by_offset.get((figure.trigger or figure.span).start) or by_offset.get(figure.span.start)
        if word is None:
            continue
        owner = _owner(word, triggers, at)
        found[owner].append(position)
    return found


def _owner(word: Token, triggers: list[Trigger], at: dict[int, int]) -> int:
    """The trigger that a figure's fate word is, hangs on, or stands nearest to."""
    for token in (word, *clauses.above(word)):
        if token.i in at:
            return at[token.i]
    return min(range(len(triggers)), key=lambda n: (abs(triggers[n].token.i - word.i), n))
