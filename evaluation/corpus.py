"""The corpus as records, and its hash. One file a cluster; evaluation/README.md tells what each field holds."""

import hashlib
from pathlib import Path

import msgspec
from msgspec import Struct

CORPUS = Path(__file__).with_name("corpus")


class GoldReport(Struct, frozen=True):
    """One report, as sayso is given it."""

    id: str
    outlet: str
    published: str
    title: str
    text: str


class GoldStatement(Struct, frozen=True):
    """One claim, who makes it (the root first, then who relays it) and what they do with it.

    `also` holds the other stances that a careful reader might give it: "We have no howitzers" answers a charge, and is
    a plain statement too. `optional` is true where he might leave it out: it is not asked for, nor wrong where found.
    """

    id: str
    report: str
    quote: str
    chain: tuple[str, ...]
    stance: str
    event: str
    quote2: str | None = None
    cue: str | None = None
    anonymous: bool = False
    of: str | None = None
    also: tuple[str, ...] = ()
    optional: bool = False


class GoldEvent(Struct, frozen=True):
    """One thing that happened, or is said to have."""

    id: str
    what: str
    type: str
    place: str
    country: str
    date: str
    date_note: str = ""


class GoldFigure(Struct, frozen=True):
    """One number. `low` and `high` are inclusive, None is an open end."""

    report: str
    event: str
    what: str
    whom: str
    low: int | None
    high: int | None
    modifier: str
    quote: str
    statement: str | None = None
    negated: bool = False


class GoldSide(Struct, frozen=True):
    """What one side of a dispute holds, and in which statements."""

    value: str
    statements: tuple[str, ...]


class GoldDispute(Struct, frozen=True):
    """Sides that do not agree about one event."""

    id: str
    event: str
    about: str
    kind: str
    sides: tuple[GoldSide, ...]


class GoldCopy(Struct, frozen=True):
    """Text that reports share."""

    reports: tuple[str, ...]
    wire: str | None
    evidence: str
    whole: bool


class Cluster(Struct, frozen=True, forbid_unknown_fields=True):
    """Reports on one matter, with all that a reader can tell of them."""

    cluster: str
    title: str
    note: str
    sources: dict[str, tuple[str, ...]]
    reports: tuple[GoldReport, ...]
    statements: tuple[GoldStatement, ...]
    events: tuple[GoldEvent, ...]
    figures: tuple[GoldFigure, ...]
    disputes: tuple[GoldDispute, ...]
    copies: tuple[GoldCopy, ...]


def files(folder: Path = CORPUS) -> list[Path]:
    """The files of the corpus, sorted by name."""
    return sorted(folder.glob("*.json"))


def load(path: Path) -> Cluster:
    """One cluster. Raises msgspec.ValidationError where the file is not of this form."""
    return msgspec.json.decode(path.read_bytes(), type=Cluster)


def digest(folder: Path = CORPUS) -> str:
    """SHA-256 over the names and bytes of the sorted files, as hex."""
    total = hashlib.sha256()
    for path in files(folder):
        content = path.read_bytes()
        total.update(f"{path.name} {len(content)}\n".encode())
        total.update(content)
    return total.hexdigest()
