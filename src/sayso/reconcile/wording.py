"""Wording: the words of a claim or clause that carry meaning, as far as two of them can be compared."""

import functools
import re

from sayso.stories.terms import common_words

_WORD = re.compile(r"[^\W_]+")
# Words are cut to this many letters, so that "released" and "release" agree.
STEM = 6
# Endings that are left out where at least LEAST letters stay, so that "shelled", "shelling" and "shells" agree.
_ENDINGS = ("ings", "ing", "ed", "es", "s")
LEAST = 3


def meaning(quote: str) -> frozenset[str]:
    """The stems of the words of a quote, function words left out."""
    found = (word.casefold() for word in _WORD.findall(quote))
    return frozenset(stem(word) for word in found if word not in common_words() and (len(word) > 2 or word.isdigit()))


@functools.lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """A word in lower case without its ending, cut to STEM letters.

    >>> stem("shelled"), stem("stabbing"), stem("fired")
    ('shel', 'stab', 'fir')
    """
    ending = next((e for e in _ENDINGS if word.endswith(e) and len(word) - len(e) >= LEAST), "")
    bare = word[: len(word) - len(ending)]
    if len(bare) > LEAST and bare.endswith("e"):
        bare = bare[:-1]
    if len(bare) > LEAST and bare[-1] == bare[-2]:
        bare = bare[:-1]
    return bare[:STEM]
