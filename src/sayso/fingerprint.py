"""Fingerprint: what an analysis hangs on beside the report, as one digest.

An analysis that is stored is used again only where it would come out the same: from the same code, the same knowledge
files and the same packages.
"""

import hashlib
import re
from functools import cache
from importlib import metadata
from pathlib import Path

from sayso import __version__, knowledge

__all__ = ["fingerprint"]

_HERE = Path(__file__).parent
_NAME = re.compile(r"[A-Za-z0-9._-]+")
# Rooms that only show what is in a ledger.
_FACES = frozenset({"cli", "publish", "demo", "testing"})


def fingerprint() -> str:
    """A digest of version, code, knowledge files and packages; takes some 20 ms the first time."""
    digest = hashlib.blake2b(digest_size=16)
    for part in (__version__, _code(), *_packages(), *(_folder(path) for path in knowledge.folders())):
        digest.update(part.encode() + b"\x00")
    return digest.hexdigest()


@cache
def _code() -> str:
    """The modules themselves: the version alone would keep what an edited checkout has worked out before."""
    files = sorted(_HERE.rglob("*.py"), key=lambda path: path.relative_to(_HERE).parts)
    return _digest([path for path in files if path.relative_to(_HERE).parts[0] not in _FACES])


@cache
def _packages() -> tuple[str, ...]:
    """Names and versions of the packages that sayso is built on; none where it runs without being installed."""
    try:
        needed = metadata.requires("sayso") or []
    except metadata.PackageNotFoundError:
        return ()
    names = sorted({found[0] for line in needed if "extra ==" not in line and (found := _NAME.match(line))})
    return tuple(f"{name} {metadata.version(name)}" for name in names)


def _folder(folder: Path) -> str:
    return _digest(sorted(folder.glob("*.yaml")))


def _digest(files: list[Path]) -> str:
    digest = hashlib.blake2b(digest_size=16)
    for path in files:
        digest.update(path.name.encode() + b"\x00" + path.read_bytes() + b"\x00")
    return digest.hexdigest()
