"""The words around places, ready for use: read once from the knowledge files."""

import functools
from pathlib import Path

from msgspec import Struct

from sayso import knowledge
from sayso.mentions.places import data
from sayso.mentions.places.names import fold


class Lexicon(Struct, frozen=True, eq=False):
    """Word lists of places_words.yaml, abbreviations of states, and the words for people of countries."""

    locative: frozenset[str]
    strong_locative: frozenset[str]
    linking: frozenset[str]
    article: frozenset[str]
    areas_after: frozenset[str]
    districts_after: frozenset[str]
    towns_after: frozenset[str]
    kinds_before: frozenset[str]
    settlements: frozenset[str]
    settlements_after: frozenset[str]
    natural_before: frozenset[str]
    natural_after: frozenset[str]
    built_after: frozenset[str]
    organisations_after: frozenset[str]
    things_after: frozenset[str]
    adjectives_after: frozenset[str]
    tails: frozenset[str]
    titles: frozenset[str]
    roles_after: frozenset[str]
    directions: frozenset[str]
    near_words: frozenset[str]
    part_words: frozenset[str]
    local_bodies: frozenset[str]
    civic_bodies: frozenset[str]
    streets_before: frozenset[str]
    quarters: frozenset[str]
    media: frozenset[str]
    measures: frozenset[str]
    verbs: frozenset[str]
    never: frozenset[str]
    given_names: frozenset[str]
    common: frozenset[str]
    transliterated: frozenset[str]
    # ("fall", "to")
    fares: frozenset[tuple[str, ...]]
    # "Ill." to ("US", "Illinois")
    states: dict[str, tuple[str, str]]
    # "syrian" to "SY"
    people: dict[str, str]
    # "sheriff" to "US"
    signs: dict[str, str]
    # "uk" to "GB"
    domains: dict[str, str]


def lexicon() -> Lexicon:
    """The lexicon of the bundled files and those of `knowledge.use`."""
    return _lexicon(knowledge.folders())


@functools.lru_cache(maxsize=4)
def _lexicon(_folders: tuple[Path, ...]) -> Lexicon:
    states = {short: (s.country, name) for name, s in data.states().items() for short in s.short}
    people: dict[str, str] = {}
    for code, country in data.countries().items():
        for word in (*country.adjectives, *country.people):
            key = fold(word)
            people.setdefault(key, code)
            people.setdefault(f"{key}s", code)
    # The adjective of a country that is its name or short form ("US") tells a place, not a people.
    for country in data.countries().values():
        for name in (country.name, *country.aliases):
            people.pop(fold(name), None)
    made = ("states", "people", "given_names", "fares", "signs", "domains")
    lists = {name: data.words(name) for name in Lexicon.__struct_fields__ if name not in made}
    fares = frozenset(tuple(phrase.split()) for phrase in data.words("fares"))
    domains = {code.lower(): code for code in data.points() if code.lower() not in data.words("generic_domains")}
    return Lexicon(
        **lists, fares=fares, given_names=data.given_names(), states=states, people=people, signs=data.signs(),
        domains=domains | {"uk": "GB"},
    )  # fmt: skip
