"""Near: which ids a mistaken one may have meant."""

import difflib
from collections.abc import Iterable
from itertools import islice

from sayso.publish.words import listed, plain, shorten

__all__ = ["near"]

# difflib takes about 20 microseconds a comparison: 5,000 ids are a tenth of a second.
_COMPARED = 5000


def near(id: str, ids: Iterable[str]) -> str:
    """In words: the ids nearest to this one, first those that begin as it does; what to do where there is none."""
    known = list(ids)
    found = list(islice((other for other in known if len(id) > 2 and other.startswith(id)), 3))
    found = found or difflib.get_close_matches(id, known[:_COMPARED], n=3, cutoff=0.6)
    if found:
        return f"did you mean {listed(shorten(plain(other), 60) for other in found).replace(' and ', ' or ')}?"
    return "`sayso report` shows the id of every row"
