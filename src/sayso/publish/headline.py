"""Headline: an event in one line, as a noun phrase of what its row holds, or in its reports' own words."""

import re
from typing import Any

from msgspec import Struct

from sayso import knowledge
from sayso.ledger.rows import EventRow
from sayso.publish.lookup import Lookup
from sayso.publish.passage import of_mention
from sayso.publish.words import humble, listed, plain, shorten

__all__ = ["TYPES", "clause", "headline"]

_ROLES = {"actor": ("actor", "holder"), "target": ("target", "victim")}
_NUMBER = re.compile(r"\d")
_WIDTH = 110
_JOINTS = frozenset({"and", "as", "but", "that", "when", "where", "which", "while"})
_CURT = 25  # characters: "the militants seized it" tells nothing that the headline does not


class Phrase(Struct, frozen=True, forbid_unknown_fields=True):
    """How a type of event is put into words; `slots`: actor, target or place, and the word that joins it.

    `known`: slots that only participants with an id may fill.
    """

    name: str
    slots: dict[str, str] = {}
    known: tuple[str, ...] = ()
    example: str | None = None


# The knowledge files that are read here and the type of their entries, for `sayso.knowledge.check`.
TYPES: dict[str, Any] = {"headlines": Phrase}


def headline(look: Lookup, event: EventRow) -> str:
    """Such as `Capture of Velmar by Ridge Front`; a clause that tells of it where its type has no phrase of its own."""
    # A page names an event beside each statement of it: one of 2,999 statements took 40 s where each made its own.
    if event.id not in look.headlines:
        look.headlines[event.id] = _made(look, event)
    return look.headlines[event.id]


def _made(look: Lookup, event: EventRow) -> str:
    phrase = knowledge.table("headlines", Phrase).get(event.type)
    parts = _parts(look, event, phrase) if phrase else []
    if phrase and parts:
        return " ".join([phrase.name, *parts])
    words = clause(look, event, _WIDTH)
    return f"“{words}”" if words else plain(event.summary) or humble(event.type).capitalize()


def clause(look: Lookup, event: EventRow, width: int) -> str:
    """The words of the first report that tells of the event and names its place, else of the first; empty without."""
    told = [row for row in event.mentions if row.status == "asserted"] or event.mentions
    words = [_trimmed(plain(row.quote)) for row in told]
    place = look.place(event.place.name, event.reports) if event.place else ""
    full = [w for w in words if len(w) >= _CURT]
    found = next((w for w in full if place in w), next(iter(full), max(words, key=len, default="")))
    if told and len(found) < _CURT and (sentence := of_mention(look, told[0])):
        found = plain(sentence.text)
    return shorten(found, width)


def _trimmed(words: str) -> str:
    """A clause without the joints by which it hangs on its neighbours: still the report's words, less their ends."""
    found = words.strip(" ,;:–—-")
    start, _, rest = found.partition(" ")
    if start.casefold() in _JOINTS and rest:
        found = rest
    rest, _, end = found.rpartition(" ")
    if end.casefold() in _JOINTS and rest:
        found = rest
    return found.strip(" ,;:–—-")


def _parts(look: Lookup, event: EventRow, phrase: Phrase) -> list[str]:
    parts, used = [], set[str]()
    for slot, word in phrase.slots.items():
        if slot == "place":
            names = [look.place(event.place.name, event.reports)] if event.place else []
        elif slot == "actor" and word == "by":
            names = _doers(look, event)
        else:
            names = _names(look, event, _ROLES[slot], slot in phrase.known)
        names = [name for name in names if name not in used]
        if names:
            used.update(names)
            near = slot == "place" and word == "in" and event.place and event.place.precision == "near"
            parts.append(f"{'near' if near else word} {listed(names)}")
    return parts


def _doers(look: Lookup, event: EventRow) -> list[str]:
    """Who did it, only where the reports name one party and nobody denies that it was so: the rest is for the cells."""
    known = {row.actor: plain(row.name) for row in event.participants if row.role in _ROLES["actor"] and row.actor}
    disputed = any(row.about == "responsibility" for row in look.disputes_of.get(event.id, ()))
    denied = any(row.part == "responsibility" for row in look.told_of.get(event.id, ()))
    if len(known) != 1 or disputed or denied:
        return []
    name = next(iter(known.values()))
    blamed = [row for row in look.support.get(event.id, ()) if row.claim.endswith(" did it")]
    others = [row for row in blamed if row.claim != f"{name} did it"]
    most = max((len(row.origins) for row in blamed if row not in others), default=0)
    return [] if any(len(row.origins) >= most for row in others) else [name]


def _names(look: Lookup, event: EventRow, roles: tuple[str, ...], known_only: bool) -> list[str]:
    """Two at most of those that are known by an id; else the first whom the reports name or count elsewhere too."""
    rows = [row for row in event.participants if row.role in roles and row.name]
    known = list(dict.fromkeys(plain(row.name) for row in rows if row.actor))
    if known or known_only:
        return known[:2]
    # "300 militants" are a figure, and figures stand by themselves.
    return [plain(row.name) for row in rows if row.name.casefold() in look.people and not _NUMBER.search(row.name)][:1]
