"""Matter: what two statements that are against one another are about."""

import re

from sayso.reconcile import families, matters
from sayso.reconcile.denials import BLAME
from sayso.reconcile.material import Material

_DEAD = re.compile(r"\b(?:lost|losses|killed|died|dead|deaths?)\b", re.IGNORECASE)


def about(material: Material, event: str, denial: str) -> str:
    """What a denial is about: by its own words, by the stance of what it denies, or by the event."""
    said = material.reports.statements[denial]
    named = matters.matter(material.reports.quote(said))
    if named is not None:
        return named
    target = material.denials.target(denial)
    if target is not None and material.denials.on_topic(denial, target):
        # "It lost no fighter" is of the dead, "no civilian was there" of who was hit.
        return "killed" if _DEAD.search(material.reports.quote(said)) else "target"
    if target is not None and material.reports.statements[target].stance in BLAME:
        return "responsibility"
    family = families.of(material.group(event).type)
    if said.part == "responsibility" and (family.violent or target is None):
        return "responsibility"
    if said.part == "place":
        return "place"
    told = {material.links.statements.get(s, ())[:1] for s in (denial, target) if s is not None} - {()}
    if not told:
        return "other"
    # A bare denial of a capture is of its having happened; "the hill was not lost" tells who holds it.
    own = {families.of(mention.type).family for mention in material.reports.mentions_in(said)}
    return "control" if family.family == "control" and "control" in own else "occurrence"
