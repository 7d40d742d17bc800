"""What a whole report says of where it happens: the countries and first-level areas that it names."""

import itertools
import math
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from sayso.language import Document
from sayso.mentions.actors import country_of
from sayso.mentions.places.lexicon import Lexicon
from sayso.mentions.places.names import fold
from sayso.mentions.places.record import Candidate, Kind
from sayso.model import ActorMention

# A demonym tells a little less of where than the country's name: "a Turkish official" may speak anywhere.
DEMONYM = 0.5
# Words of one country's papers ("sheriff's deputies"), and the end of an address (".co.uk").
SIGN, DOMAIN = 0.3, 0.6
# A city that takes the name of its area ("Homs") has so many inhabitants.
TOWN = 20_000
# A country's party, army or monitor tells less again: it may act abroad.
ACTOR = 0.2


class Evidence:
    """Weights of countries and first-level areas. `country(c)` and `area(a)` are shares from 0 to 1."""

    def __init__(self) -> None:
        self.countries: dict[str, float] = defaultdict(float)
        self.areas: dict[int, float] = defaultdict(float)

    def copy(self) -> "Evidence":
        """The same weights, to add to."""
        other = Evidence()
        other.countries.update(self.countries)
        other.areas.update(self.areas)
        return other

    def add(self, candidate: Candidate, weight: float) -> None:
        """Count one place."""
        if candidate.country:
            self.countries[candidate.country] += weight
        if candidate.area and candidate.kind != Kind.COUNTRY:
            self.areas[candidate.area] += weight

    def country(self, code: str) -> float:
        """The share of a country, of the largest three."""
        return _share(self.countries, code)

    def area(self, area: int) -> float:
        """The share of a first-level area."""
        return _share(self.areas, area) if area else 0.0

    def leading(self, least: float) -> list[str]:
        """The countries with at least this share of the weight of the largest, the largest first."""
        largest = max(self.countries.values(), default=0.0)
        found = [(weight / largest, code) for code, weight in self.countries.items() if weight]
        return [code for share, code in sorted(found, key=lambda x: (-x[0], x[1])) if share >= least]


def _share(weights: dict[Any, float], key: Any) -> float:
    weight = weights.get(key, 0.0)
    if not weight:
        return 0.0
    # Against the largest: a second country of a report is real, if half as much spoken of.
    largest = max(weights.values())
    return weight / (largest + 0.5)


def demonyms(document: Document, words: Lexicon) -> dict[str, float]:
    """Weights of countries by the words for their people, dampened: ten times "Syrian" are not ten countries."""
    counts: dict[str, int] = defaultdict(int)
    for token in document.tokens:
        if token.text[:1].isupper():
            code = words.people.get(fold(token.text))
            if code:
                counts[code] += 1
    return {code: DEMONYM * (1 + math.log(n)) for code, n in sorted(counts.items())}


def homes(actors: Iterable[ActorMention]) -> dict[str, float]:
    """Weights of countries by the actors that are at home there, dampened as words for people are."""
    counts: dict[str, int] = defaultdict(int)
    for actor in actors:
        for told in dict.fromkeys((actor.actor, actor.side)):
            code = country_of(told) if told is not None else None
            if code is not None:
                counts[code] += 1
                break
    return {code: ACTOR * (1 + math.log(n)) for code, n in sorted(counts.items())}


def signs(document: Document, words: Lexicon) -> dict[str, float]:
    """Weights of countries by words that only their papers use, dampened."""
    counts: dict[str, int] = defaultdict(int)
    tokens = document.tokens
    for token, following in itertools.zip_longest(tokens, tokens[1:]):
        code = words.signs.get(token.lower) or (following and words.signs.get(f"{token.lower} {following.lower}"))
        if code:
            counts[code] += 1
    return {code: SIGN * (1 + math.log(n)) for code, n in sorted(counts.items())}


def votes(candidates: Iterable[Candidate]) -> list[tuple[Candidate, float]]:
    """How likely each candidate is by fame alone; the shares of one name sum up to 1.

    An area with a city of its name in it has no vote of its own: the bare name is the city's.
    """
    every = list(candidates)
    cities = {c.area for c in every if c.kind in (Kind.CITY, Kind.CAPITAL) and c.area and c.population >= TOWN}
    weighed = [(c, _fame(c)) for c in every if c.kind != Kind.AREA or c.area not in cities]
    total = sum(w for _, w in weighed)
    return [(c, w / total) for c, w in weighed] if total else []


def _fame(candidate: Candidate) -> float:
    population = max(candidate.population, 100)
    if candidate.kind == Kind.COUNTRY:
        return population * 20.0
    if candidate.name_class:
        return population * 0.05
    return float(population) * (3.0 if candidate.kind in (Kind.CAPITAL, Kind.AREA) else 1.0)
