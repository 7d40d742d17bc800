"""Wording: the words of a claim or clause that carry meaning, as far as two of them can be compared."""

import re

from sayso.stories.terms import common_words

_WORD = re.compile(r"[^\W_]+")
# Words are cut to this many letters, so that "released" and "release" agree.
STEM = 6


def meaning(quote: str) -> frozenset[str]:
    """The words of a quote without function words, cut to STEM letters."""
    found = (word.casefold() for word in _WORD.findall(quote))
    return frozenset(word[:STEM] for word in found if word not in common_words() and len(word) > 2)
