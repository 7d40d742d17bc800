"""Multiples: dead who are counted by an adjective: "a double murder", "the triple homicide"."""

from collections.abc import Iterator

from sayso.language import Sentence
from sayso.mentions.figures.forms import noun_form
from sayso.mentions.figures.words import fates, multiples
from sayso.model import Figure, Span


def find(sentence: Sentence) -> Iterator[Figure]:
    """The killed of such phrases in one sentence. A double shooting may have wounded both, so it counts no dead."""
    for token in sentence.tokens:
        form = noun_form(token)
        if form is None or fates()[form].what != "killed" or token.tag in ("NNS", "NNPS"):
            continue
        for child in token.children:
            count = multiples().get(child.lower)
            if child.i < token.i and count is not None:
                yield Figure(
                    span=Span(child.start, token.end),
                    what="killed",
                    whom="people",
                    low=count,
                    high=count,
                    modifier="exact",
                    trigger=token.span,
                )
