"""Which subdivision of ISO 3166-2 is which first-level area of GeoNames.

No package has the table. Areas are paired within a country by nearness of the ISO point to the middle of the GeoNames
places, and by name: the largest places of an area are often its namesake. knowledge/places_areas.yaml settles the rest.
"""

import math
import re
import unicodedata
from collections import defaultdict
from typing import NamedTuple

from sayso.mentions.places.data import Area
from sayso.mentions.places.names import fold, script, sound
from sayso.mentions.places.sources import IsoArea

# Of 3,900 areas the three largest places are kept with their names: 30 MB with all names, 4 MB with so many of each.
MOST_NAMES = 20
# A namesake is worth this many kilometres: the capitals of neighbouring provinces lie about 100 km apart.
NAMESAKE = 150.0
SAME_CODE = 400.0
# An ISO point further from the middle of the places than this is another area.
FARTHEST = 900.0

_BODY = re.compile(
    r"^(?:Free and Sovereign )?State of |^(?:Republic|Governorate|Province) of "
    r"| (?:oblast'?|[Rr]egion|[Pp]rovince|[Gg]overnorate|Sheng|Shi|Zizhiqu|Republic)$"
)
# Where ISO's names are those of English texts, and its English ones are nicknames or are translated word by word
# ("Gateway of India" for Maharashtra, "Thick Bush" for Mato Grosso).
_NICKNAMED = frozenset(
    ("AO", "AR", "AU", "BB", "BD", "BF", "BN", "BO", "BR", "BS", "CA", "CI", "CL", "CO", "CR", "CU", "CV", "DO", "EC",
     "ET", "FR", "GB", "GD", "GH", "GL", "GT", "HN", "HU", "IE", "IN", "KE", "KH", "LA", "LR", "MM", "MN", "MU", "MX",
     "MY", "NG", "NI", "NZ", "PA", "PE", "PH", "PK", "PY", "SV", "US", "UY", "VE", "ZA")
)  # fmt: skip


class Group:
    """The GeoNames places of one first-level code: their middle, and the names of the largest."""

    __slots__ = ("largest", "latitude", "longitude", "number", "population")

    def __init__(self) -> None:
        self.number = self.population = 0
        self.latitude = self.longitude = 0.0
        self.largest: list[tuple[int, str, tuple[str, ...]]] = []

    def add(self, name: str, others: tuple[str, ...], latitude: float, longitude: float, population: int) -> None:
        """Count one place."""
        self.number += 1
        self.population += population
        self.latitude += latitude
        self.longitude += longitude
        if len(self.largest) < 3 or population > self.largest[-1][0]:
            latin = tuple(o for o in others if o[:1].isalpha() and script(o) == "latin")[:MOST_NAMES]
            self.largest = sorted([*self.largest, (population, name, latin)], key=lambda x: (-x[0], x[1]))[:3]

    @property
    def middle(self) -> tuple[float, float]:
        """The mean point of its places."""
        return self.latitude / self.number, self.longitude / self.number


class Paired(NamedTuple):
    """One first-level area: its plain name, and its ISO row where it has one."""

    code: str
    name: str
    iso: IsoArea | None
    also: tuple[str, ...]


def pair(groups: dict[str, Group], iso: list[IsoArea], known: dict[str, Area]) -> dict[str, Paired]:
    """The areas by their GeoNames code (`SY.09`)."""
    by_country: dict[str, list[IsoArea]] = defaultdict(list)
    for area in iso:
        by_country[area.country].append(area)
    codes: dict[str, list[str]] = defaultdict(list)
    for code in sorted(groups):
        codes[code[:2]].append(code)
    found: dict[str, Paired] = {}
    for country, own in codes.items():
        pool = _level(by_country.get(country, []), len(own))
        taken: set[str] = set()
        free = []
        by_iso = {a.code: a for a in by_country.get(country, [])}
        for code in own:
            if code in known:
                told = by_iso.get(known[code].iso or "")
                if told:
                    taken.add(told.code)
                found[code] = Paired(code, known[code].name, told, known[code].also)
            else:
                free.append(code)
        costs = sorted(
            (_cost(code, groups[code], area), code, area.code)
            for code in free
            for area in pool
            if area.code not in taken
        )
        chosen: dict[str, str] = {}
        for cost, code, area_code in costs:
            if cost < FARTHEST and code not in chosen and area_code not in taken:
                chosen[code] = area_code
                taken.add(area_code)
        for code in free:
            taking = by_iso.get(chosen.get(code, ""))
            found[code] = Paired(code, _plain(taking, groups[code]) if taking else "", taking, ())
    return found


def _level(areas: list[IsoArea], number: int) -> list[IsoArea]:
    """The level of the subdivisions whose size is nearest to the number of GeoNames areas."""
    top = [a for a in areas if not a.parent]
    below = [a for a in areas if a.parent]
    levels = [top, below, areas]
    return min(levels, key=lambda level: abs(len(level) - number) + (0 if level is top else 1))


def _cost(code: str, group: Group, area: IsoArea) -> float:
    cost = _kilometres(*group.middle, area.latitude, area.longitude)
    if code[3:] == area.code[3:] and not code[3:].isdigit():
        cost -= SAME_CODE
    names = {n for n in (fold(x) for x in (area.name, *area.english, *area.others)) if n}
    sounds = {s for s in (sound(x) for x in (area.name, *area.english)) if s}
    for _, name, others in group.largest:
        if names & {fold(x) for x in (name, *others)} or sounds & {sound(name)}:
            cost -= NAMESAKE
            break
    return cost


def _plain(area: IsoArea, group: Group) -> str:
    """The plain English name: a namesake's, else the first English one, else the ISO name; without accents."""
    names = [_BODY.sub("", n) for n in (area.name.split(",")[0], *area.english)]
    folded = {fold(n) for n in names}
    for _, name, _ in group.largest:
        if fold(name) in folded:
            return bare(name)
    return bare(names[1] if area.english and area.country not in _NICKNAMED else names[0])


def bare(name: str) -> str:
    """A name without accents and marks that English text leaves out.

    >>> bare("Dar‘ā")
    'Dara'
    """
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return plain.replace("‘", "").replace("’", "").replace("ı", "i").replace("ø", "o").replace("ł", "l")


def _kilometres(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    x = (lon2 - lon1 + 540) % 360 - 180
    return 111.2 * math.hypot(lat2 - lat1, x * math.cos(math.radians((lat1 + lat2) / 2)))
