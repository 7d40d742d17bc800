"""Whether two names are one source, by the corpus's list of sources."""

import re

from evaluation.corpus import Cluster

_WORD = re.compile(r"[^\W_]+")
_EMPTY = {"a", "an", "the", "s", "of", "in", "at", "by", "and", "its", "his", "her", "their", "mr", "ms", "dr", "who"}


def words(name: str) -> frozenset[str]:
    """The words that tell names apart, in lower case: "Kasmet's general staff" is kasmet, general, staff."""
    found = frozenset(_WORD.findall(name.casefold())) - _EMPTY
    # One of the residents is a resident.
    return frozenset(word[:-1] if len(word) > 3 and word.endswith("s") else word for word in found)


class Sources:
    """The names by which each source of one cluster goes."""

    def __init__(self, cluster: Cluster) -> None:
        self._groups = [(name, *variants) for name, variants in cluster.sources.items()]

    def same(self, gold: str, said: tuple[str, ...]) -> bool:
        """Whether one of the names that sayso gives is the gold's source.

        A person and the body that he speaks for are one source where the corpus lists him with it. "Army spokesman
        Colonel Barry" is "Colonel Barry"; "army" is "Malian army". A name of common words ("the group") is taken whole.
        """
        known = {gold, *(name for group in self._groups if gold in group for name in group)}
        return any(_alike(name, other) for name in said for other in known)


def _alike(said: str, known: str) -> bool:
    left, right = words(said), words(known)
    if not left or not right:
        return False
    proper = any(word[0].isupper() for word in _WORD.findall(known) if word.casefold() not in _EMPTY)
    return left <= right or (proper and right <= left)
