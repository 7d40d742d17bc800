"""Unharmed: one origin counts dead or wounded among people of whom another says that none was hurt."""

from collections.abc import Iterator

from sayso.model import Dispute
from sayso.reconcile.disputes.made import dispute
from sayso.reconcile.disputes.ranges import text, values
from sayso.reconcile.disputes.tolls import Given
from sayso.reconcile.material import Material
from sayso.reconcile.whom import counted

# Classes of those who belong to one side: of civilians and people at large some may be hurt though no soldier was.
OURS = frozenset({"soldiers", "staff", "police", "fighters", "foreigners"})
# What one side calls "invaders" the other calls "our troops" or "the staff".
ENEMIES = "enemies"
# Hurt is not dead: that none was hurt is against both, that none was killed only against the dead.
AGAINST = {"killed": ("killed",), "wounded": ("killed", "wounded")}


def unharmed(material: Material, event: str) -> Iterator[Dispute]:
    """At most one dispute for the dead and one for the wounded, under the first event of a scope."""
    figures = [given for one in material.scope(event) for given in material.figures(one) if given[2] is not None]
    known = [(report, figure, said) for report, figure, said in figures if said is not None]
    none = [given for given in known if given[1].high == 0 and counted(given[1].whom) in OURS]
    for what in ("killed", "wounded"):
        of = [given for given in none if what in AGAINST.get(given[1].what, ())]
        some = [
            given
            for given in known
            if given[1].what == what and (given[1].low or 0) > 0 and any(_rivals(material, given, zero) for zero in of)
        ]
        if some:
            against = [zero for zero in of if any(_rivals(material, given, zero) for given in some)]
            toll = values(some)
            sides = [
                material.side(f"{text(toll[0])} {some[0][1].whom or ''}".strip(), [said for _, _, said in some]),
                material.side(f"no {against[0][1].whom}", [said for _, _, said in against]),
            ]
            reason = f"{sides[0].value} and {sides[1].value} {what} cannot both be true"
            yield dispute(event, what, "contradiction", sides, reason)


def _rivals(material: Material, some: Given, none: Given) -> bool:
    """Whether two counts of different origins can be of the same people."""
    if counted(some[1].whom) not in (ENEMIES, counted(none[1].whom)):
        return False
    return material.origins.root(some[2]) != material.origins.root(none[2])
