"""Headline: an event in one line, as a noun phrase of what its row holds, or in its reports' own words."""

from msgspec import Struct

from sayso import knowledge
from sayso.ledger.rows import EventRow
from sayso.publish.words import humble, listed, plain, shorten

__all__ = ["headline"]

_ROLES = {"actor": ("actor", "holder"), "target": ("target", "victim")}
_WIDTH = 110


class Phrase(Struct, frozen=True, forbid_unknown_fields=True):
    """How a type of event is put into words; `slots`: actor, target or place, and the word that joins it."""

    name: str
    slots: dict[str, str] = {}
    example: str | None = None


def headline(event: EventRow) -> str:
    """Such as `Capture of Velmar by Ridge Front`; a clause that tells of it where its type has no phrase of its own."""
    phrase = knowledge.table("headlines", Phrase).get(event.type)
    parts = _parts(event, phrase.slots) if phrase else []
    if phrase and parts:
        return " ".join([phrase.name, *parts])
    words = min(
        (plain(row.quote) for row in event.mentions), key=lambda words: abs(len(words) - _WIDTH // 2), default=""
    )
    return f"“{shorten(words, _WIDTH)}”" if words else plain(event.summary) or humble(event.type).capitalize()


def _parts(event: EventRow, slots: dict[str, str]) -> list[str]:
    parts = []
    place = plain(event.place.name) if event.place else ""
    for slot, word in slots.items():
        if slot == "place":
            names = [place] if place else []
        else:
            names = [plain(row.name) for row in event.participants if row.role in _ROLES[slot]]
            # "Capture of Velmar from Velmar" tells nothing.
            names = [name for name in dict.fromkeys(names) if name and name != place]
        if names:
            near = slot == "place" and word == "in" and event.place and event.place.precision == "near"
            parts.append(f"{'near' if near else word} {listed(names[:3])}")
    return parts
