"""Found: what became of the counted, and whether that fits what is counted."""

from msgspec import Struct

from sayso.language import Token
from sayso.mentions.figures.counted import Counted
from sayso.mentions.figures.forms import kinds
from sayso.mentions.figures.words import Fate


class Found(Struct, frozen=True):
    """What became of the counted: the kind of figure, and the word that says so (its token)."""

    what: str
    trigger: Token
    none: bool = False
    cumulative: bool = False
    side: str = "after"


def fits(fate: Fate, counted: Counted) -> bool:
    """Whether a fate is one for what is counted: people are not destroyed, tanks are not freed."""
    if counted.head is None:
        return not fate.things
    classes = kinds(counted.head)
    people = bool(classes & {"person", "combatant"})
    if fate.munitions or "munition" in classes:
        return "munition" in classes and (fate.munitions or fate.things)
    armed = "combatant" in classes or any(c.lower == "armed" for c in counted.head.children)
    if fate.what == "displaced" and armed:
        return False  # "four armed men fled"
    if fate.persons:
        return people
    if fate.things:
        return not people and not classes & {"strike", "unit"}
    if fate.what in ("killed", "wounded", "missing", "displaced", "captured", "released"):
        return people or "body" in classes or not classes
    return True
