"""Figures: how many, of what, by the words of one report.

find() takes a Document and gives its figures in text order. It knows nothing of other reports, sources or events:
whether two figures agree is reconcile's business. How wordings are read is told in docs/figures.md.
"""

from sayso.language import Document
from sayso.mentions.figures import sentence as _sentence
from sayso.mentions.figures import single as _single
from sayso.mentions.figures import sums as _sums
from sayso.model import Figure

__all__ = ["find"]


def find(document: Document) -> tuple[Figure, ...]:
    """All figures of a report, in text order."""
    found: list[Figure] = []
    for sentence in document.sentences:
        found.extend(_sentence.find(sentence))
    if not any(f.what == "killed" and f.low != 0 and not f.negated for f in found):
        for sentence in document.sentences:
            victims = list(_single.named(sentence))
            found.extend([*victims, *_sums.find(sentence, victims)])
    return tuple(sorted(found, key=lambda f: (f.span.start, f.span.end)))
