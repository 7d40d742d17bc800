"""Headline: an event in one line, as a noun phrase of what its row holds, or in its reports' own words."""

from msgspec import Struct

from sayso import knowledge
from sayso.ledger.rows import EventRow
from sayso.publish.lookup import Lookup
from sayso.publish.words import humble, listed, plain, shorten

__all__ = ["clause", "headline"]

_ROLES = {"actor": ("actor", "holder"), "target": ("target", "victim")}
_WIDTH = 110


class Phrase(Struct, frozen=True, forbid_unknown_fields=True):
    """How a type of event is put into words; `slots`: actor, target or place, and the word that joins it.

    `known`: slots that only participants with an id may fill.
    """

    name: str
    slots: dict[str, str] = {}
    known: tuple[str, ...] = ()
    example: str | None = None


def headline(look: Lookup, event: EventRow) -> str:
    """Such as `Capture of Velmar by Ridge Front`; a clause that tells of it where its type has no phrase of its own."""
    phrase = knowledge.table("headlines", Phrase).get(event.type)
    parts = _parts(look, event, phrase) if phrase else []
    if phrase and parts:
        return " ".join([phrase.name, *parts])
    words = clause(event, _WIDTH)
    return f"“{words}”" if words else plain(event.summary) or humble(event.type).capitalize()


def clause(event: EventRow, width: int) -> str:
    """The words of the first report that tells of the event in neither a curt nor an endless clause; empty without."""
    told = [row for row in event.mentions if row.status == "asserted"] or event.mentions
    words = [plain(row.quote) for row in told]
    # 25 characters: "the militants seized it" tells nothing that the headline does not.
    return shorten(next((w for w in words if 25 <= len(w) <= width), max(words, key=len, default="")), width)


def _parts(look: Lookup, event: EventRow, phrase: Phrase) -> list[str]:
    parts, used = [], set[str]()
    for slot, word in phrase.slots.items():
        if slot == "place":
            names = [look.place(event.place.name, event.reports)] if event.place else []
        else:
            names = [name for name in _names(event, _ROLES[slot], slot in phrase.known) if name not in used]
        if names:
            used.update(names)
            near = slot == "place" and word == "in" and event.place and event.place.precision == "near"
            parts.append(f"{'near' if near else word} {listed(names)}")
    return parts


def _names(event: EventRow, roles: tuple[str, ...], known_only: bool) -> list[str]:
    """Two at most of those that are known by an id; else the first that is named."""
    rows = [row for row in event.participants if row.role in roles and row.name]
    known = dict.fromkeys(plain(row.name) for row in rows if row.actor)
    others = [] if known_only else [plain(row.name) for row in rows[:1]]
    return list(known)[:2] or others
