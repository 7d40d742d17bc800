"""Summary: an event in one line of words, made of what is known of it."""

from sayso.model import Participant, Place
from sayso.reconcile.groups import Group
from sayso.reconcile.linking import words


def summary(group: Group, place: Place | None, participants: tuple[Participant, ...]) -> str:
    """Such as "Capture of place, Hadar, 2019-05-04: Northern Front against army"."""
    time = group.when
    head = [words(group.type).capitalize()]
    if place is not None:
        head.append(place.name)
    if time.first is not None:
        head.append(time.first if time.day else f"{time.first} to {time.last}")
    doing = [p.name for p in participants if p.role == "actor"][:3]
    suffering = [p.name for p in participants if p.role in ("target", "victim", "holder")][:3]
    sides = " against ".join(part for part in (", ".join(doing), ", ".join(suffering)) if part)
    line = ", ".join(head)
    if not doing and suffering:
        sides = f"against {sides}"
    return f"{line}: {sides}" if sides else line
