"""The index in use: mapped read-only, shared by threads and processes, opened on first use."""

import functools
import hashlib
import os
from pathlib import Path

from sayso import knowledge
from sayso.mentions.places import cache, sources
from sayso.mentions.places.record import Candidate, Row
from sayso.mentions.places.store import FORMAT, Reader

FILES = (
    "countries",
    "places_areas",
    "places_counties",
    "places_countries",
    "places_extra",
    "places_known",
    "places_words",
)


class Index:
    """Names to candidates, rows and areas; look-ups are cached."""

    def __init__(self, path: Path) -> None:
        self._reader = Reader(path)
        # 20,000 names are the capitalised words of about 200 reports.
        self.lookup = functools.lru_cache(maxsize=20_000)(self._lookup)
        self.row = functools.lru_cache(maxsize=20_000)(self._row)
        self.heard = functools.lru_cache(maxsize=5_000)(self._heard)

    def _lookup(self, key: str) -> tuple[Candidate, ...]:
        """The places of a folded name, main names first, then the largest."""
        return self._reader.candidates("names", key)

    def _heard(self, country: str, key: str) -> tuple[Candidate, ...]:
        """The places of a country whose names sound like `key`, the largest first."""
        return self._reader.candidates("sounds", f"{country}:{key}") if key else ()

    def _row(self, row: int) -> Row:
        """The full row of a candidate."""
        return self._reader.row(row)

    def area_name(self, area: int) -> str | None:
        """The plain English name of a first-level area."""
        return self._reader.areas.get(area, ("", None))[1]

    def all_areas(self) -> list[tuple[str, str]]:
        """GeoNames codes and names of all first-level areas that have a name."""
        return [(code, name) for code, name in self._reader.areas.values() if name]


def get() -> Index:
    """The index; built on first use (about 15 s), mapped in milliseconds after."""
    return _open(knowledge.folders(), os.environ.get("SAYSO_CACHE"))


@functools.lru_cache(maxsize=4)
def _open(folders: tuple[Path, ...], _cache: str | None) -> Index:
    # The building modules are only read where there is something to build.
    def build(path: Path) -> None:
        from sayso.mentions.places import build as building

        building.build(path)

    return Index(cache.file(file_name(folders), build))


def file_name(folders: tuple[Path, ...]) -> str:
    """The file's name: a digest of what it is made from."""
    made_from = hashlib.blake2b(f"{FORMAT} {sorted(sources.versions().items())}".encode(), digest_size=6)
    for folder in folders:
        for name in FILES:
            path = folder / f"{name}.yaml"
            if path.is_file():
                made_from.update(path.read_bytes())
    return f"places-{made_from.hexdigest()}.index"
