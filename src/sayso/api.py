"""The Python face: read reports, get a ledger."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from sayso.errors import InputError
from sayso.ledger import Ledger
from sayso.model import Report

__all__ = ["read"]

Input = str | Path | Mapping[str, Any]


def read(
    inputs: Input | Iterable[Input],
    ledger: Ledger | str | Path | None = None,
    workers: int = 1,
    knowledge: str | Path | None = None,
) -> Ledger:
    """Read reports into a ledger, and give the ledger.

    `inputs`: files, folders, globs, or records (mappings with `text`, and `id`, `outlet`, `published`, `title`, `url`,
    `language` where they are known), one or many. `ledger`: an open one, a path or a database's URL (made where there
    is none); None keeps it in memory. `workers`: processes; more than one needs the caller's script to be guarded by
    `if __name__ == "__main__"`. `knowledge`: a folder of one's own knowledge files.

    What could not be read is in `Ledger.problems`; it raises nothing. Raises LedgerError and KnowledgeError.
    """
    from sayso import knowledge as files
    from sayso.pipeline import run

    if knowledge is not None:
        files.use(knowledge)
    if isinstance(ledger, Ledger):
        run(_reports(inputs), ledger, workers=workers)
        return ledger
    opened = Ledger.in_memory() if ledger is None else Ledger.open(ledger, create=True)
    try:
        run(_reports(inputs), opened, workers=workers)
    except BaseException:
        opened.close()
        raise
    return opened


def _reports(inputs: Input | Iterable[Input]) -> Iterator[Report | InputError]:
    from sayso import reading

    many = [inputs] if isinstance(inputs, str | Path | Mapping) else list(inputs)
    paths = [one for one in many if not isinstance(one, Mapping)]
    records = [one for one in many if isinstance(one, Mapping)]
    if paths:
        yield from reading.read(paths)
    if records:
        yield from reading.from_records(records)
