"""Which of the places of one name is meant: candidates are scored by fame, kind, container, and what the report is about.

Every name has one sense a report, unless a container ("Paris, Texas") tells one mention apart. A name whose best two
candidates lie apart and score alike stays unresolved: nothing rather than a wrong guess.
"""

import math
from typing import NamedTuple

from sayso.mentions.places.distance import kilometres
from sayso.mentions.places.evidence import Evidence, votes
from sayso.mentions.places.record import Candidate, Kind, NameClass

# Weights of the score, in the units of one power of ten of inhabitants (tuned by benchmarks/places.py).
COUNTRY_KIND, AREA_KIND, CAPITAL_KIND, EXTRA_KIND, PART_KIND, COUNTY_KIND, REGION_KIND = 7.0, 2.5, 2.5, 1.5, -2.0, 1.0, 2.0
# A capital beside an area of its name in the same country ("Washington", "Kabul"); a peer of the same kind in a list.
NAMESAKE_CAPITAL, NAMESAKE_CITY, PEER = 2.0, 3.5, 2.5
# Where a bare name that state and city share is the state's ("New York", "Quebec"); elsewhere it is the city's ("Homs").
STATE_FIRST = frozenset(("US", "CA"))
OTHER_NAME, OTHER_NAME_WIDE, SOUND_NAME = -1.5, -0.3, -2.5
COUNTRY_SHARE, AREA_SHARE, NEARNESS = 4.0, 3.5, 4.0
CUE = 4.0
# Two candidates within this distance are one place for a reader of a map.
SAME_KM = 60.0
# Places told of together lie about so far apart.
REACH_KM = 120.0
MARGIN = 0.4
# By sound alone many a village is like another: 15 times the inhabitants, or near to what else is told of.
MARGIN_SOUND = 1.2
# Inhabitants under which a place needs a word for its country in the report: by its main name, by another.
STRAY, STRAY_OTHER = 50_000, 400_000
ROUNDS = 3

_WIDE = (Kind.COUNTRY, Kind.AREA)


class Sense(NamedTuple):
    """The best candidate of a name with its score, how far it leads, and why."""

    candidate: Candidate | None
    score: float
    margin: float
    reason: str


class Name:
    """One name of a report: its mentions' candidates (already cut down by a container), cues and count."""

    __slots__ = ("candidates", "contained", "count", "cues", "key", "peers", "sense")

    def __init__(self, key: str, candidates: tuple[Candidate, ...], contained: str) -> None:
        self.key, self.candidates, self.contained = key, candidates, contained
        self.cues: set[str] = set()
        self.count = 0
        # Names that stand with it in a list: "Ohio, Utah and Washington".
        self.peers: set[int] = set()
        self.sense = Sense(None, 0.0, 0.0, "")


def resolve_all(names: list[Name], base: Evidence) -> None:
    """Give every name its sense, in a few rounds: each round sees what the one before took the others for."""
    evidence = base
    for _ in range(ROUNDS):
        evidence_next = Evidence()
        for code, weight in base.countries.items():
            evidence_next.countries[code] += weight
        for area, weight in base.areas.items():
            evidence_next.areas[area] += weight
        shares = {id(name): _own_votes(name) for name in names}
        for name in names:
            for candidate, share in shares[id(name)]:
                evidence_next.add(candidate, share)
        evidence = evidence_next
        points = [(n, n.sense.candidate, _confidence(n)) for n in names if n.sense.candidate]
        senses = []
        for name in names:
            others = [(c, w) for n, c, w in points if n is not name and n.key != name.key and c is not None]
            peers = [c for n, c, _ in points if c is not None and id(n) in name.peers and n is not name]
            senses.append(choose(name, evidence, shares[id(name)], others, peers))
        for name, sense in zip(names, senses, strict=True):
            name.sense = sense


def _confidence(name: Name) -> float:
    return 1.0 if name.contained else min(1.0, 0.3 + name.sense.margin / 4)


def _own_votes(name: Name) -> list[tuple[Candidate, float]]:
    """What a name says of the report's countries and areas, by its present sense or by fame."""
    sense = name.sense
    if sense.candidate is not None:
        confidence = _confidence(name)
        return [(sense.candidate, confidence * (1 + math.log(name.count or 1)))]
    return [(c, w * 0.5 * (2.0 if name.contained else 1.0)) for c, w in votes(name.candidates)]


def choose(
    name: Name, evidence: Evidence, own: list[tuple[Candidate, float]], others: list[tuple[Candidate, float]],
    peers: list[Candidate],
) -> Sense:
    """The best candidate of one name; `own` is what the name itself gave to the evidence, `others` are placed names."""
    scored = []
    own_country: dict[str, float] = {}
    own_area: dict[int, float] = {}
    for c, w in own:
        own_country[c.country] = own_country.get(c.country, 0.0) + w
        own_area[c.area] = own_area.get(c.area, 0.0) + w
    kinds = {p.kind for p in peers}
    kind_of_peers = next(iter(kinds)) if len(kinds) == 1 and kinds & {Kind.AREA, Kind.COUNTY} else None
    for c in name.candidates:
        score = _score(c, name, evidence, own_country, own_area, others)
        if kind_of_peers is not None and c.kind == kind_of_peers and any(p.country == c.country for p in peers):
            score += PEER
        score += _namesake(c, name)
        scored.append((score, -len(scored), c))
    if not scored:
        return Sense(None, 0.0, 0.0, "no place of this name in the gazetteer")
    scored.sort(key=lambda x: (-x[0], -x[1]))
    best, _, candidate = scored[0]
    rest = [s for s, _, c in scored[1:] if not _same(c, candidate)]
    margin = best - rest[0] if rest else 9.0
    if not name.contained and stray(candidate, evidence, own_country):
        return Sense(candidate, best, 0.0, "stray")
    return Sense(candidate, best, margin, "")


def stray(c: Candidate, evidence: Evidence, own_country: dict[str, float]) -> bool:
    """A small place in a country that nothing else in the report speaks of, when it speaks of others."""
    if c.kind in (Kind.COUNTRY, Kind.CAPITAL, Kind.REGION, Kind.EXTRA) or not c.country:
        return False
    known = c.population > (STRAY_OTHER if c.name_class else STRAY) or (c.kind == Kind.AREA and not c.name_class)
    if known or _without(evidence.countries, c.country, own_country) > 0.05:
        return False
    # Against evidence that is clear: some country is told of by more than one word.
    return max((w for k, w in evidence.countries.items() if k != c.country), default=0.0) > 1.0


def _namesake(c: Candidate, name: Name) -> float:
    """What a city gains beside a first-level area of its name: the bare name is the city's."""
    if c.kind not in (Kind.CITY, Kind.CAPITAL) or "area" in name.cues:
        return 0.0
    areas = [a for a in name.candidates if a.kind == Kind.AREA and a.country == c.country]
    if not areas:
        return 0.0
    if c.kind == Kind.CAPITAL:
        return NAMESAKE_CAPITAL
    if c.country in STATE_FIRST or not any(a.area == c.area for a in areas):
        return 0.0
    return NAMESAKE_CITY - (OTHER_NAME if c.name_class == NameClass.OTHER and c.population > 20_000 else 0.0)


def _same(a: Candidate, b: Candidate) -> bool:
    if a.country == b.country and a.area == b.area and {a.kind, b.kind} & {Kind.AREA}:
        return True
    return a.country == b.country and kilometres(a.latitude, a.longitude, b.latitude, b.longitude) < SAME_KM


def _score(
    c: Candidate, name: Name, evidence: Evidence, own_country: dict[str, float], own_area: dict[int, float],
    others: list[tuple[Candidate, float]],
) -> float:  # fmt: skip
    score = math.log10(max(c.population, 200))
    kind = Kind(c.kind)
    score += {
        Kind.COUNTRY: COUNTRY_KIND, Kind.AREA: AREA_KIND, Kind.CAPITAL: CAPITAL_KIND, Kind.EXTRA: EXTRA_KIND,
        Kind.PART: PART_KIND, Kind.COUNTY: COUNTY_KIND, Kind.REGION: REGION_KIND, Kind.CITY: 0.0,
    }[kind]  # fmt: skip
    if c.name_class == NameClass.OTHER:
        score += OTHER_NAME_WIDE if kind in _WIDE else OTHER_NAME
    elif c.name_class == NameClass.SOUND:
        score += SOUND_NAME
    score += _cues(kind, name.cues)
    score += COUNTRY_SHARE * _without(evidence.countries, c.country, own_country)
    if kind != Kind.COUNTRY and c.area:
        score += AREA_SHARE * _without(evidence.areas, c.area, own_area)
    if kind != Kind.COUNTRY and others and c.latitude == c.latitude:
        far = 1.0
        for other, weight in others:
            if other.kind == Kind.COUNTRY or other.latitude != other.latitude:
                continue
            reach = REACH_KM * (2 if other.kind == Kind.AREA else 1)
            # A cheap bound first: a degree of latitude is 111 km.
            if abs(other.latitude - c.latitude) * 111 > reach * 4:
                continue
            km = kilometres(c.latitude, c.longitude, other.latitude, other.longitude)
            far *= 1 - 0.7 * weight * math.exp(-km / reach)
        score += NEARNESS * (1 - far)
    return score


def _cues(kind: Kind, cues: set[str]) -> float:
    if "area" in cues:
        return CUE if kind == Kind.AREA else CUE / 2 if kind in (Kind.PART, Kind.REGION) else 0.0
    if "district" in cues:
        return CUE if kind in (Kind.PART, Kind.COUNTY) else 0.0 if kind == Kind.CITY else -CUE / 2
    if "town" in cues:
        return CUE if kind in (Kind.CITY, Kind.CAPITAL, Kind.EXTRA) else -CUE / 2
    return 0.0


def _without(weights: dict[object, float] | dict[str, float] | dict[int, float], key: object, own: object) -> float:
    """The share of a key when a name's own votes are left out, so that no name proves itself."""
    mine = own.get(key, 0.0)  # type: ignore[attr-defined]
    weight = weights.get(key, 0.0) - mine  # type: ignore[call-overload,arg-type]
    if weight <= 1e-9:
        return 0.0
    largest = max(w - own.get(k, 0.0) for k, w in weights.items())  # type: ignore[attr-defined]
    return float(weight / (max(largest, weight) + 0.5))
