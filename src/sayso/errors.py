"""The errors of sayso, all of one tree; each message says what to do next.

SaysoError
├── InputError            the input; names file and line, the rest goes on
│   ├── UnreadableReport  it cannot be read as a report
│   ├── PartlyRead        it was read, but not whole or not as it stands; the report is kept
│   └── RefusedInput      too large, too deep, steered inward
├── KnowledgeError        a knowledge file; names file, line and key
├── LedgerError           the store
│   ├── LedgerMissing     no ledger at that path
│   ├── LedgerLocked      another process writes to it
│   └── LedgerTooNew      written by a newer sayso: says which
└── UnknownRow            an id that the ledger does not hold
"""

from functools import partial

__all__ = [
    "InputError",
    "KnowledgeError",
    "LedgerError",
    "LedgerLocked",
    "LedgerMissing",
    "LedgerTooNew",
    "PartlyRead",
    "RefusedInput",
    "SaysoError",
    "UnknownRow",
    "UnreadableReport",
]


class SaysoError(Exception):
    """The root: catch this to catch everything that sayso raises on purpose."""


class InputError(SaysoError):
    """Something is wrong with one input; the others are read all the same.

    `file` is the path as given (or "<stdin>"), `line` the line in it, from 1, where there is one.
    """

    def __init__(self, message: str, *, file: str, line: int | None = None) -> None:
        self.message, self.file, self.line = message, file, line
        place = file if line is None else f"{file}:{line}"
        super().__init__(f"{place}: {message}")

    def __reduce__(self) -> tuple[object, ...]:
        """Errors travel between processes: their arguments are given by name."""
        return partial(type(self), self.message, file=self.file, line=self.line), ()


class UnreadableReport(InputError):
    """It cannot be read as a report: empty, binary, broken."""


class PartlyRead(InputError):
    """It was read, but not whole or not as it stands: what was kept is in the ledger."""


class RefusedInput(InputError):
    """It could be read, but only at a cost that no report is worth."""


class KnowledgeError(SaysoError):
    """A knowledge file is wrong; names the file, the line and the key."""

    def __init__(self, message: str, *, file: str, line: int | None = None, key: str | None = None) -> None:
        self.message, self.file, self.line, self.key = message, file, line, key
        place = file if line is None else f"{file}:{line}"
        super().__init__(f"{place}: {key}: {message}" if key else f"{place}: {message}")

    def __reduce__(self) -> tuple[object, ...]:
        """Errors travel between processes: their arguments are given by name."""
        return partial(type(self), self.message, file=self.file, line=self.line, key=self.key), ()


class LedgerError(SaysoError):
    """The store cannot do what was asked."""


class LedgerMissing(LedgerError):
    """There is no ledger at that path."""


class LedgerLocked(LedgerError):
    """Another process is writing to the ledger."""


class LedgerTooNew(LedgerError):
    """The ledger was written by a newer sayso."""


class UnknownRow(SaysoError):
    """The ledger holds no row of that id."""
