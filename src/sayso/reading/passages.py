"""Passages: what each stretch of a text is, from the surest to the least sure; what nothing claims is body.

Losing body is worse than keeping furniture: a stretch leaves the body only where its form says that it is no part
of it.
"""

from sayso.model import Passage
from sayso.reading import captions, credits, furniture, head, repeats
from sayso.reading.painting import Painting


def passages_of(text: str, title: str | None = None) -> tuple[Passage, ...]:
    """The passages of a text, in text order, without overlap; together they hold all that is not space."""
    painting = Painting(text)
    head.paint(painting, title)
    furniture.paint(painting)
    captions.paint(painting)
    credits.paint(painting)
    head.paint_first_line(painting)
    repeats.paint(painting)
    return painting.passages()
