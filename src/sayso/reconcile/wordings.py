"""Wordings: what the words of two statements of one story have in common, rare ones counting most."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable

from sayso.reconcile.reports import Reports
from sayso.reconcile.wording import meaning

# A word of more statements of a story than this tells nothing of which of them is meant, and is not looked up.
COMMON = 500


class Wordings:
    """The words of the statements of all stories, with their weights within the story (1 for a word of one alone)."""

    def __init__(self, reports: Reports) -> None:
        self._words: dict[str, frozenset[str]] = {}
        self._weights: dict[str, dict[str, float]] = {}
        self._having: dict[str, dict[str, list[str]]] = {}
        self._story: dict[str, str] = {}
        for story in sorted(reports.by_story):
            having: dict[str, list[str]] = defaultdict(list)
            for analysis in reports.by_story[story]:
                for statement in analysis.statements:
                    self._story[statement.id] = story
                    self._words[statement.id] = meaning(reports.quote(statement))
                    for word in sorted(self._words[statement.id]):
                        having[word].append(statement.id)
            total = math.log(1 + sum(1 for a in reports.by_story[story] for _ in a.statements))
            self._weights[story] = {w: 1 - math.log(len(found)) / total for w, found in having.items()} if total else {}
            self._having[story] = having

    def shared(self, left: str, right: str, words: frozenset[str] | None = None) -> float:
        """The weight of what two statements share; of `words` of the left one only, where given."""
        mine = self._words[left] if words is None else words
        return self.weight(left, mine & self._words[right])

    def words(self, statement: str) -> frozenset[str]:
        """The words of a statement."""
        return self._words[statement]

    def weight(self, statement: str, words: Iterable[str]) -> float:
        """The weight that some words have in the story of a statement."""
        weights = self._weights[self._story[statement]]
        return math.fsum(weights.get(word, 1.0) for word in words)

    def holding(self, statement: str, words: frozenset[str]) -> Counter[str]:
        """The statements of the story that hold some of these words, with how many of them."""
        having = self._having[self._story[statement]]
        found = (having.get(word, ()) for word in sorted(words))
        return Counter(other for statements in found if len(statements) <= COMMON for other in statements)
