"""Demo: a small sample of reports, and where the ledger that it is read into lies.

The reports are written for this purpose. Who says what follows the public record of the fight for Palmyra in December
2016; outlets of no fame are invented, and so is every wording. It is a sample, no source on that day.
"""

import hashlib
import os
import sys
from pathlib import Path

from sayso.errors import SaysoError

__all__ = ["REPORTS", "ledger_path"]

REPORTS = Path(__file__).parent / "reports.jsonl"


def ledger_path() -> Path:
    """The ledger of this sample in the user's cache folder, which is made if need be.

    Raises SaysoError where it cannot be written.
    """
    folder = _cache() / "sayso"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SaysoError(
            f"{folder}: cannot be made ({error.strerror}); set XDG_CACHE_HOME to a folder that you may write to"
        ) from error
    # Another sample is another ledger: reports that are gone from it must not linger.
    return folder / f"demo-{hashlib.blake2b(REPORTS.read_bytes(), digest_size=4).hexdigest()}.db"


def _cache() -> Path:
    if given := os.environ.get("XDG_CACHE_HOME"):
        return Path(given)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local"))
    return Path.home() / ("Library/Caches" if sys.platform == "darwin" else ".cache")
