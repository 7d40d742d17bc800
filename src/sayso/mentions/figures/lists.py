"""Lists: numbers that share what became of them with the number beside them.

"killed 4 soldiers and 3 civilians", "85 people including 11 children", "wounding 10 others, two of them critically".
"""

from sayso.language import Token
from sayso.mentions.figures.counted import Counted
from sayso.mentions.figures.found import Found, fits
from sayso.mentions.figures.words import fates, group


def share(tokens: list[Token], counted: list[Counted], found: list[Found | None], parts: list[bool]) -> None:
    """Fill the gaps of `found` from the neighbour to the left, then from the right; mark parts."""
    for n in range(1, len(counted)):
        link = _link(tokens, counted[n - 1], counted[n])
        if link == "part":
            parts[n] = found[n] is None or found[n] == found[n - 1] or counted[n].partitive
        left = _lasting(found, n - 1)
        if found[n] is None and link is not None and left is not None and _alike(counted[n - 1], counted[n], left):
            found[n] = left
            parts[n] = link == "part" or (parts[n - 1] and link == "chain")
    for n in range(len(counted) - 2, -1, -1):
        right = found[n + 1]
        if found[n] is not None or right is None or right.side != "after" or parts[n + 1]:
            continue
        if _link(tokens, counted[n], counted[n + 1]) == "chain" and _alike(counted[n + 1], counted[n], right):
            found[n] = right


def _lasting(found: list[Found | None], n: int) -> Found | None:
    left = found[n]
    return left if left is not None and left.what != "strikes" else None


def _link(tokens: list[Token], left: Counted, right: Counted) -> str | None:
    """How two phrases hang together: chain, part or not at all."""
    if right.first <= left.last:
        return None  # the whole inside the part: "9 of the 60 miners"
    between = tokens[left.last + 1 : right.first]
    words = [t.lower for t in between]
    if any(w in group("parts") for w in words):
        position = max(n for n, w in enumerate(words) if w in group("parts"))
        return "part" if len(words) <= 14 and len(words) - position <= 4 else None
    if right.partitive and right.head is None and len(words) <= 4:
        return "part"
    if not words:
        return "chain" if left.head is not None and right.head is not None else None
    if all(w in group("links") for w in words) and len(words) <= 4:
        return "chain"
    return None


def _alike(known: Counted, other: Counted, found: Found) -> bool:
    if known.people != other.people and not (known.head is None or other.head is None):
        return False
    fate = fates().get(found.trigger.lemma)
    return fate is None or fits(fate, other)
