"""Building the index: every source in turn gives its places and their names to the writer (about 15 s)."""

import itertools
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from sayso.mentions.places import areas, data, sources
from sayso.mentions.places.names import ARTICLE, fold, script, sound
from sayso.mentions.places.record import Kind, NameClass, Row
from sayso.mentions.places.sources import IsoArea
from sayso.mentions.places.store import Writer

# Populations that stand in where a source gives none: they only rank places of one name.
_PART, _COUNTY, _EXTRA, _REGION = 100_000, 60_000, 3_000, 1_000_000
# A place of places_known.yaml: 1.1 powers of ten above a namesake of 37,000 inhabitants, 0.8 above one of 75,000.
_KNOWN = 500_000
_POPULATIONS = {Kind.PART: _PART, Kind.EXTRA: _EXTRA, Kind.REGION: _REGION}
_WIDE = frozenset(("region", "water", "continent", "mountain"))


def build(path: Path) -> None:
    """Write the whole index to `path`."""
    _Builder().run(path)


class _Builder:
    """The state of one build: the areas met, and what has been written."""

    def __init__(self) -> None:
        self.writer = Writer()
        self.area_ids: dict[str, int] = {"": 0}
        self.area_names: dict[int, tuple[str, str | None]] = {}
        self.groups: dict[str, areas.Group] = defaultdict(areas.Group)
        self.by_sound = data.words("transliterated")
        self.known, self.spelled = _known(spelling=False), _known(spelling=True)
        # US cities by state and name, for the seats of counties.
        self.american: dict[tuple[str, str], tuple[tuple[float, float], int]] = {}

    def run(self, path: Path) -> None:
        """Take every source in turn, then write."""
        capitals = self._countries()
        for city in sources.cities():
            self._city(city, capitals)
        self._areas()
        self._counties()
        self._extras()
        self.writer.write(path, self.area_names)

    def _countries(self) -> dict[str, str]:
        facts = sources.load(sources.COUNTRIES)
        named, points = data.countries(), data.points()
        for code in sorted(points):
            fact = facts.get(code, {})
            known = named.get(code)
            names = [n for n in (known.name if known else None, fact.get("name")) if n]
            others = [*(known.aliases if known else ()), *points[code].also]
            self._add(
                (names[0],), names[1:] + others, points[code].point, fact.get("geonameid"), code, 0, Kind.COUNTRY,
                int(fact.get("population") or 0), "country",
            )  # fmt: skip
        return {code: fold(fact["capital"]) for code, fact in facts.items() if fact.get("capital")}

    def _city(self, city: dict[str, Any], capitals: dict[str, str]) -> None:
        country, name = city["countrycode"], city["name"]
        code = f"{country}.{city['admin1code']}"
        others = tuple(n for n in city["alternatenames"] if _usable(n))
        population = int(city["population"])
        self.groups[code].add(name, others, city["latitude"], city["longitude"], population)
        if country == "US":
            key = (city["admin1code"], fold(name))
            point = (city["latitude"], city["longitude"])
            self.american[key] = max(self.american.get(key, (point, 0)), (point, population), key=lambda x: x[1])
        capital = fold(name) == capitals.get(country) and population > 20_000
        number = int(city["geonameid"])
        main = (*self.known.get(number, ()), name, *self.spelled.get(number, ()))
        if len(main) > 1:
            population = max(population, _KNOWN)
        self._add(
            main, others, (city["latitude"], city["longitude"]), number, country, self._area(code),
            Kind.CAPITAL if capital else Kind.CITY, population, "capital" if capital else "city",
        )  # fmt: skip

    def _areas(self) -> None:
        iso = list(sources.iso_areas())
        paired = areas.pair(self.groups, iso, data.areas())
        american = {s["code"]: s["geonameid"] for s in sources.load(sources.STATES).values()}
        parent: dict[str, int] = {}
        for code, area in sorted(paired.items()):
            group = self.groups[code]
            point = (area.iso.latitude, area.iso.longitude) if area.iso else group.middle
            self.area_names[self._area(code)] = (code, area.name or None)
            if not area.name:
                continue
            if area.iso:
                parent[area.iso.code] = self._area(code)
            number = american.get(code[3:]) if code.startswith("US.") else None
            others = (*_iso_names(area.iso), *area.also) if area.iso else area.also
            self._add(
                (area.name,),
                others,
                point,
                number,
                code[:2],
                self._area(code),
                Kind.AREA,
                group.population,
                "first-level area",
            )
        for part in iso:
            if part.code not in parent:
                above = parent.get(part.parent or "", 0)
                names = [areas.bare(n) for n in _iso_names(part)]
                self._add(
                    (names[0],),
                    names[1:],
                    (part.latitude, part.longitude),
                    None,
                    part.country,
                    above,
                    Kind.PART,
                    _PART,
                    "area",
                )

    def _counties(self) -> None:
        seats = data.seats()
        for county in sources.load(sources.COUNTIES):
            state = county["state"]
            given = seats.get(state)
            seat = given.counties.get(county["name"].removesuffix(" County").removesuffix(" Parish")) if given else None
            point, inhabitants = self.american.get((state, fold(seat)), (None, 0)) if seat else (None, 0)
            self._add(
                (county["name"],),
                (),
                point,
                None,
                "US",
                self.area_ids.get(f"US.{state}", 0),
                Kind.COUNTY,
                # A county has more inhabitants than its seat: Harris is that of Houston before that of Hamilton.
                max(_COUNTY, inhabitants),
                "county",
            )

    def _extras(self) -> None:
        by_name: dict[tuple[str, str], int] = {}
        for area, (code, plain) in sorted(self.area_names.items()):
            by_name.setdefault((code[:2], plain or ""), area)
        for name, extra in data.extras().items():
            wide = extra.kind in _WIDE
            kind = Kind.REGION if wide else Kind.PART if extra.kind == "district" else Kind.EXTRA
            population = 10 if extra.weak else _POPULATIONS[kind]
            self._add(
                (name,), extra.also, extra.at, None, extra.country or "",
                by_name.get((extra.country or "", extra.area or ""), 0), kind, population, extra.kind,
            )  # fmt: skip

    def _area(self, code: str) -> int:
        return self.area_ids.setdefault(code, len(self.area_ids))

    def _add(
        self, main: tuple[str, ...], others: Iterable[str], point: tuple[float, float] | None, number: int | None,
        country: str, area: int, kind: Kind, population: int, what: str,
    ) -> None:  # fmt: skip
        """One place with all its names; of the main ones the first is its name in the index."""
        lat, lon = point or (None, None)
        row = self.writer.place(Row(main[0], lat, lon, number, country or None, area, int(kind), what), population)
        keys: dict[str, NameClass] = {}
        heard: dict[str, None] = {}
        for name_class, one in itertools.chain(
            ((NameClass.MAIN, m) for m in main), ((NameClass.OTHER, o) for o in others)
        ):
            key = fold(one)
            if len(key) > 1:
                keys.setdefault(key, name_class)
                first, _, rest = key.partition(" ")
                # "Al Qamishli" is Qamishli to most.
                if country in self.by_sound and first in ARTICLE and len(rest) > 3:
                    keys.setdefault(rest, name_class)
            if country in self.by_sound and (key := sound(one)):
                heard[f"{country}:{key}"] = None
        for key, name_class in keys.items():
            self.writer.name("names", key, row, name_class)
        for key in heard:
            self.writer.name("sounds", key, row, NameClass.SOUND)


def _known(spelling: bool) -> dict[int, list[str]]:
    """The names of places_known.yaml by GeoNames id: the spellings, or those that go before GeoNames' own."""
    found: dict[int, list[str]] = defaultdict(list)
    for name, place in data.known().items():
        if place.spelling is spelling:
            found[place.id].append(name)
    return found


def _usable(name: str) -> bool:
    """Whether an alternate name can stand in a text: no airport code, no transliteration by machine (lower case)."""
    kind = script(name)
    if kind != "latin":
        return kind is not None
    if name.isupper() and len(name) <= 4:
        return False
    return any(c.isupper() for c in name)


def _iso_names(area: IsoArea | None) -> tuple[str, ...]:
    """The names of an ISO area as texts may have them; "Durham, County" also as "County Durham"."""
    if area is None:
        return ()
    names = [area.name, *area.english, *area.others]
    for name in (area.name, *area.english):
        if ", " in name:
            first, second = name.split(", ", 1)
            names += [first, f"{second} {first}"]
        for ending in (" oblast'", " oblast", " Sheng", " Shi", " Zizhiqu"):
            names += [name.removesuffix(ending)] if name.endswith(ending) else []
    return tuple(dict.fromkeys(n for n in names if script(n)))
