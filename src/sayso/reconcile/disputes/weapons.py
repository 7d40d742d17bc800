"""Weapons: what an attack was done with, where statements of different origins name kinds that exclude one another."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from sayso import knowledge
from sayso.model import Dispute
from sayso.reconcile.disputes.made import dispute
from sayso.reconcile.material import Material


class _Weapon(Struct, frozen=True):
    words: tuple[str, ...]
    excludes: str
    types: tuple[str, ...]


# The knowledge files that are read here and the type of their entries, for `sayso.knowledge.check`.
TYPES: dict[str, Any] = {"reconcile_weapons": _Weapon}


@knowledge.derived
def _weapons() -> list[tuple[str, _Weapon, re.Pattern[str]]]:
    found = []
    for name, weapon in knowledge.table("reconcile_weapons", _Weapon).items():
        words = "|".join(re.escape(word).replace(r"\ ", "[ -]") for word in weapon.words)
        # "A second car" is another one than that of the attack.
        found.append((name, weapon, re.compile(rf"(?<!second )(?<!another )(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)))
    return found


def weapons(material: Material, event: str) -> Iterator[Dispute]:
    """One dispute where weapons that exclude one another are named by different reports or sources."""
    kind = material.group(event).type
    sides: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for name in material.statements(event):
        quote = material.reports.quote(material.reports.statements[name])
        named = [(weapon, entry) for weapon, entry, words in _weapons() if kind in entry.types and words.search(quote)]
        for weapon, entry in named:
            # A statement that names two of them tells of two attacks or two vehicles.
            if sum(other.excludes == entry.excludes for _, other in named) == 1:
                sides[entry.excludes][weapon].append(name)
    for group in sorted(sides):
        values = sides[group]
        if len(values) < 2:
            continue
        origins = [{material.origins.key(s) for s in statements} for statements in values.values()]
        if all(keys == origins[0] for keys in origins):
            continue
        yield dispute(
            event,
            "weapon",
            "contradiction",
            [material.side(value, values[value]) for value in sorted(values)],
            f"one attack was not done with {' and '.join(sorted(values))} alike",
        )
