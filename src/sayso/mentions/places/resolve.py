"""Which of the places of one name is meant: candidates are scored by fame, kind, container and what the report tells.

Every name has one sense a report, unless a container ("Paris, Texas") or a kind word ("Homs province") tells a mention
apart. A name whose best two candidates lie apart and score alike stays unresolved: nothing rather than a wrong guess.
"""

import math
from typing import NamedTuple

from sayso.mentions.places.distance import kilometres
from sayso.mentions.places.evidence import Evidence, votes
from sayso.mentions.places.record import Candidate, Kind, NameClass
from sayso.mentions.places.support import MOST, Support
from sayso.mentions.places.view import View

# Weights of the score, in powers of ten of inhabitants: a country's name outweighs a city 300,000 times its size.
# Set by hand, then moved one by one while LGL and GeoVirus (development halves) gained; benchmarks/places.py measures.
KINDS = {
    Kind.COUNTRY: 5.5, Kind.AREA: 0.0, Kind.PART: -2.0, Kind.COUNTY: 1.0, Kind.CAPITAL: 2.5, Kind.CITY: 0.0,
    Kind.EXTRA: 1.5, Kind.REGION: 3.5,
}  # fmt: skip
# A name that is not the main one: of a large city, a small one, an area, a country; one that only sounds alike.
OTHER_NAME, OTHER_NAME_SMALL, OTHER_NAME_AREA, OTHER_NAME_WIDE, SOUND_NAME = -2.4, -3.0, -1.5, -0.3, -2.5
LARGE = 100_000
# A first-level area by its inhabitants: provinces of millions are told of by name, districts of small states are not.
AREA_KIND = ((1_000_000, 2.5), (200_000, 1.5), (0, -0.5))
# A capital beside a first-level area of its name: the bare name is the capital's. So is it another city's (_capped).
NAMESAKE_CAPITAL = 1.5
# But where states are told of by their bare names, it is the state's ("New York", "Quebec").
STATE_FIRST = frozenset(("US", "CA"))
# A peer of the same kind and country in a row ("Oregon, Utah and Washington").
PEER = 3.0
# What the report tells: the share of the country, of the first-level area, the nearness of other places (0 to 1 each).
COUNTRY_SHARE, AREA_SHARE, NEARNESS = 4.0, 3.5, 4.0
# A report in English that names no country is most likely a local one, from where English is the language.
HOME, HOME_COUNTRIES = 0.6, frozenset(("AU", "CA", "GB", "IE", "NZ", "US"))
# A kind word that fits: "province", "district", "town".
CUE = 4.0
# Two candidates within this distance are one place for a reader of a map.
SAME_KM = 60.0
# The lead that a sense needs. By sound alone many a village is like another: 15 times the inhabitants, or near to more.
MARGIN, MARGIN_SOUND = 0.45, 1.2
# Inhabitants under which a place needs a word for its country in the report: by its main name, by another.
STRAY, STRAY_OTHER = 50_000, 400_000
# The same of a state, where another state of the country is told of clearly.
STRAY_STATE = 30_000
# Nearness of other places below which a name with a word for a part of a city is none that is known.
QUARTER = 0.02
ROUNDS = 3

_WIDE = (Kind.COUNTRY, Kind.AREA)


class Sense(NamedTuple):
    """The best candidate of a name with its score and how far it leads; `stray` is told in stray()."""

    candidate: Candidate | None = None
    score: float = 0.0
    margin: float = 0.0
    stray: bool = False


class Name:
    """One name of a report: its candidates (already cut down by a container), kind word, number of mentions.

    `cue` is area, district, town, quarter or "". `peers` are the numbers of the names that stand with it in a row.
    `weight` is how much it says for others: 1 for a mention, less for a name inside another name or outside the text.
    """

    __slots__ = ("candidates", "contained", "count", "cue", "key", "peers", "sense", "weight", "wide")

    def __init__(
        self, key: str, candidates: tuple[Candidate, ...], contained: str = "", cue: str = "", weight: float = 1.0
    ) -> None:
        self.key, self.candidates, self.contained, self.cue = key, candidates, contained, cue
        self.weight = weight
        self.count = 0
        self.wide = [c for c in candidates if c.kind in _WIDE]
        self.peers: set[int] = set()
        self.sense = Sense()

    @property
    def confidence(self) -> float:
        """How much its sense counts for others, from 0 to 1."""
        if self.sense.candidate is None:
            return 0.0
        return 1.0 if self.contained else min(1.0, 0.3 + self.sense.margin / 4)


def resolve_all(names: list[Name], base: Evidence) -> None:
    """Give every name its sense, in a few rounds: each round sees what the one before took the others for."""
    for _ in range(ROUNDS):
        evidence, support = base.copy(), Support()
        shares = [_votes(name) for name in names]
        for name, share in zip(names, shares, strict=True):
            for candidate, weight in share:
                evidence.add(candidate, weight)
            support.add(name.key, _laid(name))
        senses = []
        for name, share in zip(names, shares, strict=True):
            peers = [c for n in sorted(name.peers) if (c := names[n].sense.candidate)]
            senses.append(_choose(name, View(evidence, support, share), peers))
        for name, sense in zip(names, senses, strict=True):
            name.sense = sense


def _votes(name: Name) -> list[tuple[Candidate, float]]:
    """What a name says of the report's countries and areas, by its present sense or by fame."""
    if name.sense.candidate is not None:
        return [(name.sense.candidate, name.weight * name.confidence * (1 + math.log(name.count or 1)))]
    half = name.weight * (1.0 if name.contained else 0.5)
    return [(c, w * half) for c, w in votes(name.candidates)]


def _laid(name: Name) -> list[tuple[Candidate, float]]:
    """The candidates of a name for the grid: the sense so far by its confidence, the rest by their number."""
    if len(name.candidates) > MOST:
        return [(name.sense.candidate, name.weight * name.confidence)] if name.sense.candidate else []
    each = (1 - name.confidence) / math.sqrt(len(name.candidates) or 1)
    return [
        (c, name.weight * (name.confidence if c is name.sense.candidate else each * (0.4 if c.name_class else 1.0)))
        for c in name.candidates
    ]


def _choose(name: Name, view: View, peers: list[Candidate]) -> Sense:
    if not name.candidates:
        return Sense()
    kinds = {p.kind for p in peers}
    rows = kinds.pop() if len(kinds) == 1 else None
    scored = []
    for n, c in enumerate(name.candidates):
        score = _score(c, name, view)
        if rows in (Kind.AREA, Kind.COUNTY) and c.kind == rows and any(p.country == c.country for p in peers):
            score += PEER
        scored.append((-score, n, c))
    scored = _capped(scored, name)
    scored.sort(key=lambda x: x[:2])
    best, _, candidate = scored[0]
    margin = next((s - best for s, _, c in scored[1:] if not _same(c, candidate)), 9.0)
    if not name.contained and stray(candidate, name.cue, view, name.key):
        return Sense(candidate, -best, 0.0, True)
    return Sense(candidate, -best, margin)


def stray(c: Candidate, cue: str, view: View, key: str) -> bool:
    """A small place in a country that nothing else in the report speaks of, when it speaks of others.

    Large ones are so famous that they need no country, unless a kind word says that no city is meant.
    """
    if c.kind in (Kind.COUNTRY, Kind.CAPITAL, Kind.REGION, Kind.EXTRA) or not c.country:
        return False
    # "the Austin neighborhood" is part of a city, which the report names near by, or it is not this one.
    if cue == "quarter" and view.support.of(key, c) < QUARTER:
        return True
    other_kind = c.kind == Kind.CITY and cue in ("area", "district")
    famous = c.population > (STRAY_OTHER if c.name_class else STRAY) and not other_kind
    if famous or (c.kind == Kind.AREA and not c.name_class):
        return False
    if view.country(c.country) <= 0.05 and view.elsewhere(c.country) > 1.0:
        return True
    # A name in a report on Ohio is its township that no gazetteer has sooner than a namesake village in Maine.
    return (
        c.country in STATE_FIRST and c.kind == Kind.CITY and c.population < STRAY_STATE
        and view.area(c.area) <= 0.05 and view.area_elsewhere(c.area) > 1.0 and view.support.of(key, c) < 0.1
    )  # fmt: skip


def _same(a: Candidate, b: Candidate) -> bool:
    """Whether two candidates are one place for a reader of a map: near, or a city and the area of its name."""
    if a.country == b.country and a.area == b.area and Kind.AREA in (a.kind, b.kind):
        return True
    return a.country == b.country and kilometres(a.latitude, a.longitude, b.latitude, b.longitude) < SAME_KM


def _score(c: Candidate, name: Name, view: View) -> float:
    kind = Kind(c.kind)
    worth = next(w for least, w in AREA_KIND if c.population >= least) if kind == Kind.AREA else KINDS[kind]
    score = math.log10(max(c.population, 200)) + worth
    score += _class(c, kind) + _cue(kind, name.cue) + _namesake(c, name)
    score += COUNTRY_SHARE * view.country(c.country)
    if c.country in HOME_COUNTRIES and view.silent:
        score += HOME
    if kind != Kind.COUNTRY:
        score += AREA_SHARE * view.area(c.area) + NEARNESS * view.support.of(name.key, c)
    return score


def _class(c: Candidate, kind: Kind) -> float:
    if c.name_class == NameClass.MAIN:
        return 0.0
    if c.name_class == NameClass.SOUND:
        return SOUND_NAME
    if kind == Kind.COUNTRY:
        return OTHER_NAME_WIDE
    if kind == Kind.AREA:
        return OTHER_NAME_AREA
    return OTHER_NAME if c.population > LARGE else OTHER_NAME_SMALL


def _cue(kind: Kind, cue: str) -> float:
    if cue == "area":
        return CUE if kind == Kind.AREA else CUE / 2 if kind in (Kind.PART, Kind.REGION) else 0.0
    if cue == "district":
        return CUE if kind in (Kind.PART, Kind.COUNTY) else 0.0 if kind == Kind.CITY else -CUE / 2
    if cue in ("town", "quarter"):
        return CUE if kind in (Kind.CITY, Kind.CAPITAL, Kind.EXTRA) else -CUE / 2
    return 0.0


def _namesake(c: Candidate, name: Name) -> float:
    """What a city gains beside a first-level area of its name."""
    if c.kind not in (Kind.CITY, Kind.CAPITAL) or not _outranks(c, name):
        return 0.0
    if c.kind == Kind.CAPITAL:
        return NAMESAKE_CAPITAL
    # GeoNames has "Ar Raqqah" first, and Raqqa among the others.
    return -_class(c, Kind.CITY) if c.population > 20_000 else 0.0


def _outranks(city: Candidate, name: Name) -> bool:
    """Whether the bare name of a city and of a first-level area of its country is the city's."""
    here = [a for a in name.wide if a.country == city.country]
    # "Mexico", "Kuwait": the bare name is the country's.
    if name.cue == "area" or any(a.kind == Kind.COUNTRY for a in here) or not here:
        return False
    return city.kind == Kind.CAPITAL or (city.country not in STATE_FIRST and any(a.area == city.area for a in here))


def _capped(scored: list[tuple[float, int, Candidate]], name: Name) -> list[tuple[float, int, Candidate]]:
    """The scores, where that of an area is no higher than that of the city in it which its bare name means.

    Else the area of Saint-Louis in Senegal, by its million inhabitants, would outweigh St. Louis in Missouri.
    """
    cities = [(s, c) for s, _, c in scored if c.kind in (Kind.CITY, Kind.CAPITAL) and _outranks(c, name)]
    if not cities:
        return scored
    found = []
    for s, n, c in scored:
        within = [t for t, city in cities if city.area == c.area] if c.kind == Kind.AREA else []
        found.append((max(s, min(within) + 0.01) if within else s, n, c))
    return found
