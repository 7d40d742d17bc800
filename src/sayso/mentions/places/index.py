"""The index in use: read-only, one connection a process and thread, opened on first use."""

import functools
import hashlib
import os
import sqlite3
import threading
from pathlib import Path

from sayso import knowledge
from sayso.mentions.places import cache, sources
from sayso.mentions.places.record import Candidate, Row, unpack

FILES = ("countries", "places_areas", "places_counties", "places_countries", "places_extra", "places_words")


class Index:
    """Names to candidates, rows and areas. Look-ups are cached; use it from one thread."""

    def __init__(self, path: Path) -> None:
        self._database = sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
        # 20,000 names are the capitalised words of about 200 reports.
        self.lookup = functools.lru_cache(maxsize=20_000)(self._lookup)
        self.row = functools.lru_cache(maxsize=20_000)(self._row)
        self.heard = functools.lru_cache(maxsize=5_000)(self._heard)
        self.areas: dict[int, tuple[str, str | None]] = {
            area: (code, name) for area, code, name in self._database.execute("SELECT area, code, name FROM areas")
        }

    def _lookup(self, key: str) -> tuple[Candidate, ...]:
        """The places of a folded name, main names first, then the largest."""
        found = self._database.execute("SELECT candidates FROM names WHERE key = ?", (key,)).fetchone()
        return tuple(unpack(found[0])) if found else ()

    def _heard(self, country: str, key: str) -> tuple[Candidate, ...]:
        """The places of a country whose names sound like `key`, the largest first."""
        found = self._database.execute("SELECT candidates FROM sounds WHERE key = ?", (f"{country}:{key}",)).fetchone()
        return tuple(unpack(found[0])) if found else ()

    def _row(self, row: int) -> Row:
        """The full row of a candidate."""
        found = self._database.execute(
            "SELECT name, latitude, longitude, geonames, country, area, kind, what FROM places WHERE row = ?", (row,)
        ).fetchone()
        return Row(*found)

    def area_name(self, area: int) -> str | None:
        """The plain English name of a first-level area."""
        return self.areas.get(area, ("", None))[1]


class _Open(threading.local):
    index: Index | None = None
    key: tuple[int, str] | None = None


_open = _Open()


def get() -> Index:
    """The index of this process and thread; built on first use (about 15 s), loaded in milliseconds after."""
    name = _file_name(knowledge.folders(), os.environ.get("SAYSO_CACHE"))
    # A connection must not be carried over a fork.
    key = (os.getpid(), name)
    if _open.index is None or _open.key != key:
        _open.index = Index(_path(name))
        _open.key = key
    return _open.index


@functools.lru_cache(maxsize=8)
def _file_name(folders: tuple[Path, ...], _cache: str | None) -> str:
    """The file's name: a digest of what it is made from."""
    from sayso.mentions.places.build import FORMAT

    digest = hashlib.blake2b(f"{FORMAT} {sorted(sources.versions().items())}".encode(), digest_size=6)
    for folder in folders:
        for file in FILES:
            path = folder / f"{file}.yaml"
            if path.is_file():
                digest.update(path.read_bytes())
    return f"places-{digest.hexdigest()}.sqlite"


def _path(name: str) -> Path:
    from sayso.mentions.places.build import build

    return cache.file(name, build)
