"""Reading: one text as the house reads it, with a knowledge folder that is in use for this one call."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from sayso import knowledge as files
from sayso.batch import analyse
from sayso.errors import InputError
from sayso.model import Analysis, PublishedFrom, Statement
from sayso.model.span import quote_of
from sayso.reading import from_records

# Caches of what no knowledge file tells: the loaded pipeline (a second to load again) and the digests of our own code.
_KEPT = frozenset({"sayso.language.engine", "sayso.fingerprint"})


class Told(Struct, frozen=True):
    """One statement: who says it (the root first, then who relays it; empty in the outlet's own voice), and how.

    `quote` holds the words of the claim, pieces joined by a space; `cue` those that report it, None without a source.
    """

    chain: tuple[str, ...]
    stance: str
    quote: str
    cue: str | None


def statements(text: str, published: str | None = None, knowledge: str | Path | None = None) -> list[Told]:
    """The statements of one text, in text order. `published` is its ISO date or time.

    Raises InputError where the text or the date cannot be read, KnowledgeError where a knowledge file is wrong.
    """
    return [told(text, s) for s in read(text, published, knowledge).statements]


def told(text: str, statement: Statement) -> Told:
    """A statement as a record of plain words."""
    return Told(
        chain=tuple(speaker.name for speaker in statement.chain),
        stance=statement.stance.value,
        quote=plain(quote_of(text, statement.spans)),
        cue=None if statement.cue is None else plain(statement.cue.of(text)),
    )


def read(text: str, published: str | None = None, knowledge: str | Path | None = None) -> Analysis:
    """All that the rooms of one report say of a text. Raises InputError and KnowledgeError."""
    record = {"id": "text", "text": text} | ({} if published is None else {"published": published})
    with using(knowledge):
        report = next(iter(from_records([record])))
        if isinstance(report, InputError):
            raise report
        if published is not None and report.published_from is not PublishedFrom.GIVEN:
            raise InputError(f"published: {published!r} is no ISO date or time such as 2018-02-07", file="<record>")
        return analyse(report)


def plain(text: str) -> str:
    """The text with each run of white space as one space."""
    return " ".join(text.split())


@contextlib.contextmanager
def using(folder: str | Path | None) -> Iterator[None]:
    """Have a folder of knowledge files in use, and put things back afterwards; None changes nothing."""
    if folder is None or Path(folder) in files.folders():
        yield
        return
    before = files.folders()[1:]
    try:
        files.use(folder)
        yield
    finally:
        files.reset()
        for kept in before:
            files.use(kept)
