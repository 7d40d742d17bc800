"""Vectors: the terms of all reports, weighted by how few reports have them."""

import math
from collections import Counter
from collections.abc import Collection, Sequence

# Reports that have none of our words, thought into the collection: without them, the words that all reports of a
# small collection share would weigh nothing, though they are what makes it one story.
PRIOR = 500
# How many of these have each word that reports of any story share ("police", "killed").
FREQUENT = 50

Vector = dict[str, float]


def vectors(counts: Sequence[dict[str, float]], frequent: Collection[str] = ()) -> list[Vector]:
    """Each report's terms by tf-idf, of length 1; terms in sorted order, so that sums come out the same."""
    having = Counter(term for terms in counts for term in terms)
    having.update(dict.fromkeys(frequent, FREQUENT))
    found = []
    for terms in counts:
        weights = {term: terms[term] * math.log(1 + (len(counts) + PRIOR) / having[term]) for term in sorted(terms)}
        length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        found.append({term: weight / length for term, weight in weights.items()})
    return found


def cosine(left: Vector, right: Vector) -> float:
    """How much two vectors have in common, 0 to 1."""
    if len(right) < len(left):
        left, right = right, left
    return sum(weight * right[term] for term, weight in left.items() if term in right)
