"""Demo: a small sample of reports, and where the ledger that it is read into lies.

The reports are written for this purpose. Who says what follows the public record of the fight for Palmyra in December
2016; outlets of no fame are invented, and so is every wording. It is a sample, no source on that day.
"""

import hashlib
from pathlib import Path

from sayso.errors import SaysoError

__all__ = ["REPORTS", "ledger_path"]

REPORTS = Path(__file__).parent / "reports.jsonl"


def ledger_path() -> Path:
    """The ledger of this sample in the user's cache folder, which is made if need be.

    Raises SaysoError where it cannot be made.
    """
    from sayso.mentions.places import cache

    folder = cache.folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SaysoError(
            f"{folder}: cannot be made ({error.strerror}); set SAYSO_CACHE to a folder that you may write to"
        ) from error
    # Another sample is another ledger: reports that are gone from it must not linger.
    return folder / f"demo-{hashlib.blake2b(REPORTS.read_bytes(), digest_size=4).hexdigest()}.db"
