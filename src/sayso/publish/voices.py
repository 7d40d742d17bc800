"""Voices: who says a thing, one origin at a time, with the way it took: root <- relay <- outlets, copies folded."""

from collections.abc import Iterable
from itertools import zip_longest

from msgspec import Struct

from sayso.ledger.rows import EventRow, StatementRow
from sayso.publish.lookup import Lookup
from sayso.publish.words import listed, plain

__all__ = ["Path", "Voice", "by_root", "outlets", "parties_of", "voice_of"]


class Path(Struct, frozen=True):
    """One way from the root to the reader.

    `root`: who says it, where that is another than the one whom the origin is named for ("an officer" of an army).
    `relays`: names between root and outlet, in order. `reports`: ids of those that printed it for themselves.
    `copies`: ids of those that hold the same text as one of these.
    """

    root: str | None
    relays: tuple[str, ...]
    reports: tuple[str, ...]
    copies: tuple[str, ...]


class Voice(Struct, frozen=True):
    """One origin.

    `own` is true where it is the outlets' own voice; then `name` is the first outlet's, or with `wire` that of the wire
    which all of them credit, and `shared` names the outlets of other reports that hold the same words. `kind`, `side`
    (a name) and `source` (an id) are None where unknown. `party`: it is a party, or speaks for one, that takes part in
    the event at hand; None where no event was asked about.
    """

    name: str
    source: str | None
    kind: str | None
    side: str | None
    anonymous: bool
    own: bool
    wire: bool
    party: bool | None
    paths: tuple[Path, ...]
    statements: tuple[str, ...]
    reports: tuple[str, ...]
    shared: tuple[str, ...]

    @property
    def about(self) -> str:
        """What is known of it, in a word or two: `monitor`, `official, for Sorvan`, `unnamed witness`."""
        if self.own:
            shared = f", text shared with {listed(self.shared, 2)}" if self.shared else ""
            return f"wire, own voice{shared}" if self.wire else f"own voice{shared}"
        kind = self.kind if self.kind and self.kind != "unknown" else ""
        words = " ".join(filter(None, ["unnamed" if self.anonymous else "", kind]))
        return ", ".join(filter(None, [words, f"for {self.side}" if self.side else ""]))


def voice_of(look: Lookup, ids: Iterable[str], parties: frozenset[str] | None = None) -> Voice | None:
    """The origin that these statements are; None where the ledger holds none of them.

    `parties`: actor ids of those who take part in the event.
    """
    rows = [look.statements[id] for id in ids if id in look.statements]
    if not rows:
        return None
    lead = next((row for row in rows if row.chain), rows[0])
    source = look.sources.get(lead.root) if lead.root else None
    own = not lead.chain
    wire = _wire(look, rows) if own else ""
    name = (plain(source.name) if source else "") or (plain(lead.chain[0]) if lead.chain else "")
    name = name or wire or look.outlet(lead.report)
    party = None
    if parties is not None:
        party = bool(source and (source.kind == "party" or parties & {_party(source.side or source.actor)}))
    side = look.actor(source.side) if source else None
    return Voice(
        name=name,
        source=source.id if source else None,
        kind=source.kind if source else None,
        side=side if side != name else None,
        anonymous=all(row.anonymous for row in rows if row.chain) and not own,
        own=own,
        wire=bool(wire),
        party=party,
        paths=tuple(_paths(look, rows, name)),
        statements=tuple(row.id for row in rows),
        reports=tuple(dict.fromkeys(row.report for row in rows)),
        shared=_shared(look, rows) if own else (),
    )


def by_root(look: Lookup, rows: Iterable[StatementRow], parties: frozenset[str] | None = None) -> list[Voice]:
    """Statements put together by their root source; the own voice of each outlet stands for itself."""
    groups: dict[tuple[str, str], list[str]] = {}
    for row in rows:
        key = ("own", row.report) if not row.chain else ("root", row.root or plain(row.chain[0]).casefold())
        groups.setdefault(key, []).append(row.id)
    voices = (voice_of(look, ids, parties) for ids in groups.values())
    return [voice for voice in voices if voice]


def _wire(look: Lookup, rows: Iterable[StatementRow]) -> str:
    """The wires that all of these reports credit."""
    credited = {look.reports[row.report].agencies if row.report in look.reports else () for row in rows}
    return listed(map(plain, credited.pop())) if len(credited) == 1 else ""


def parties_of(event: EventRow) -> frozenset[str]:
    """The parties that take part in an event: organs are written behind a full stop, "syria.army" is of "syria"."""
    return frozenset(_party(part.actor) for part in event.participants if part.actor)


def _party(actor: str | None) -> str:
    return (actor or "").partition(".")[0]


def _paths(look: Lookup, rows: list[StatementRow], name: str) -> list[Path]:
    found: dict[tuple[str | None, tuple[str, ...]], dict[str, StatementRow]] = {}
    for row in rows:
        # Names of one relay differ between reports; the source's own name makes them one way.
        known = [plain(look.sources[id].name) if id in look.sources else "" for id in row.sources]
        names = tuple(a or plain(b) for a, b in zip_longest(known, row.chain, fillvalue=""))
        if len(names) > 1 and names[-1] == look.outlet(row.report):
            names = names[:-1]  # an agency that prints its own dispatch
        root = names[0] if names and names[0] != name else None
        found.setdefault((root, names[1:]), {}).setdefault(row.report, row)
    paths = []
    # The lead's own ways first.
    for (root, relays), reports in sorted(found.items(), key=lambda item: item[0][0] is not None):
        seen: set[int] = set()
        first: list[str] = []
        copies: list[str] = []
        for report, row in reports.items():
            groups = _texts(look, row)
            (copies if groups & seen else first).append(report)
            seen |= groups
        paths.append(Path(root, relays, tuple(first), tuple(copies)))
    return paths


def _shared(look: Lookup, rows: list[StatementRow]) -> tuple[str, ...]:
    """The outlets of other reports that hold the words of all these."""
    held = {row.report for row in rows}
    others = [
        {
            report
            for copy in look.copies_of.get(row.report, ())
            if id(copy) in _texts(look, row)
            for report in copy.reports
        }
        for row in rows
    ]
    both = set.intersection(*others) - held
    return tuple(dict.fromkeys(look.outlet(report) for report in sorted(both)))


def _texts(look: Lookup, row: StatementRow) -> set[int]:
    """The shared texts, by identity of their rows, that hold the statement."""
    return {
        id(copy)
        for copy in look.copies_of.get(row.report, ())
        if len(copy.reports) > 1
        and any(s.report == row.report and s.start <= row.start and row.end <= s.end for s in copy.spans)
    }


def outlets(look: Lookup, path: Path, most: int | None = None) -> str:
    """The outlets of a path as words: `The Morning Ledger + 2 copies (Harbour Times and Evening Courier)`."""
    text = listed(dict.fromkeys(look.outlet(report) for report in path.reports), most)
    if path.copies:
        names = listed(dict.fromkeys(look.outlet(report) for report in path.copies), most)
        number = len(path.copies)
        text += f" + {number} {'copy' if number == 1 else 'copies'} ({names})"
    return text
