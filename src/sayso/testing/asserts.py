"""Asserts: what a text is held to say. Each raises AssertionError that tells what was found instead."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NoReturn

from sayso.mentions import dates
from sayso.mentions.places.distance import kilometres
from sayso.model import ActorMention, DateMention, Figure, PlaceMention, Span, Statement
from sayso.testing.reading import Told, plain, read, told, using

Folder = str | Path | None


def assert_says(
    text: str,
    who: str | Sequence[str],
    quote: str,
    stance: str = "asserts",
    published: str | None = None,
    knowledge: Folder = None,
) -> None:
    """Somebody says these words, with this stance.

    `who` is the root: part of a name that the text gives it, or its actor id; in a sequence, those who relay it follow.
    `quote` is the whole claim; white space does not count.
    """
    found = read(text, published, knowledge).statements
    if not any(s.stance.value == stance and told(text, s).quote == plain(quote) and _by(who, s) for s in found):
        speaker = who if isinstance(who, str) else " via ".join(who)
        _fail(f"{speaker} {stance} “{plain(quote)}”", [describe(told(text, s)) for s in found])


def _by(who: str | Sequence[str], statement: Statement) -> bool:
    """Whether it is the root of a statement, or in a sequence all of its chain."""
    if isinstance(who, str):
        return bool(statement.chain) and _is(who, statement, 0)
    return len(who) == len(statement.chain) and all(_is(name, statement, n) for n, name in enumerate(who))


def _is(name: str, statement: Statement, place: int) -> bool:
    speaker = statement.chain[place]
    names = (speaker.name, *speaker.aliases)
    return name == speaker.actor or any(name.casefold() in known.casefold() for known in names)


def assert_nobody_says(text: str, published: str | None = None, knowledge: Folder = None) -> None:
    """Nothing in the text is given to a source: at most the outlet itself tells something."""
    found = [told(text, s) for s in read(text, published, knowledge).statements if s.chain or s.cue is not None]
    if found:
        _fail("nobody says anything", map(describe, found))


def assert_actor(
    text: str, phrase: str, actor_id: str | None, published: str | None = None, knowledge: Folder = None
) -> None:
    """A phrase of the text names the actor of this id ("islamic_state", "syria.army"); None: an actor without an id."""
    found = read(text, published, knowledge).mentions.actors
    at = _places_of(text, phrase)
    if not any(m.actor == actor_id for m in found if _touches(m.span, at)):
        _fail(f"“{phrase}” is the actor {actor_id}", [_actor(text, m) for m in found])


def assert_date(text: str, phrase: str, value: str | None, reference: str | None, knowledge: Folder = None) -> None:
    """A phrase of the text has this TIMEX3 value, where `reference` is the day of the report; None: not known."""
    with using(knowledge):
        found = dates.find(text, reference)
    at = _places_of(text, phrase)
    if not any(m.value == value for m in found if _touches(m.span, at)):
        _fail(f"“{phrase}” is {value or 'of unknown value'}", [_date(text, m) for m in found])


def assert_place(
    text: str,
    phrase: str,
    name: str | None,
    country: str | None = None,
    point: tuple[float, float] | None = None,
    published: str | None = None,
    knowledge: Folder = None,
) -> None:
    """A phrase of the text is the place of this name; None: a place that is left open.

    `country` is an ISO 3166-1 alpha-2 code, `point` (latitude, longitude) in degrees; both are held against what was
    found where they are given, the point to 10 km.
    """
    found = read(text, published, knowledge).mentions.places
    at = _places_of(text, phrase)
    if not any(_fits(m, name, country, point) for m in found if _touches(m.span, at)):
        where = (
            f"{name or 'a place that is left open'}{f', {country}' if country else ''}{f' at {point}' if point else ''}"
        )
        _fail(f"“{phrase}” is {where}", [_place(text, m) for m in found])


def _fits(mention: PlaceMention, name: str | None, country: str | None, point: tuple[float, float] | None) -> bool:
    place = mention.place
    if place.latitude is None or place.longitude is None:
        return name is None
    if name is None or place.name.casefold() != name.casefold() or (country and place.country != country):
        return False
    return point is None or kilometres(place.latitude, place.longitude, *point) <= 10


def assert_figure(
    text: str,
    what: str,
    low: int | None,
    high: int | None,
    whom: str | None = None,
    published: str | None = None,
    knowledge: Folder = None,
) -> None:
    """The text counts this: `what` as in the export ("killed"), `low` and `high` inclusive, None where open."""
    found = read(text, published, knowledge).mentions.figures
    if not any((f.what, f.low, f.high) == (what, low, high) and whom in (None, f.whom) for f in found):
        _fail(f"{_range(low, high)} {whom or ''} {what}".replace("  ", " "), [_figure(text, f) for f in found])


def assert_event(text: str, type: str, published: str | None = None, knowledge: Folder = None) -> None:
    """The text tells of an event of this type, as in the export ("capture_of_place")."""
    found = read(text, published, knowledge).events
    if not any(event.type == type for event in found):
        _fail(f"an event {type}", [f"{event.type} (“{event.trigger.of(text)}”)" for event in found])


def describe(statement: Told) -> str:
    """A statement on one line."""
    who = (
        " via ".join(statement.chain) or "the outlet itself" if statement.cue is None or statement.chain else "somebody"
    )
    cue = f" (cue “{statement.cue}”)" if statement.cue else ""
    return f"{who} {statement.stance} “{statement.quote}”{cue}"


def _fail(wanted: str, found: Iterable[str]) -> NoReturn:
    lines = [f"  - {line}" for line in found]
    raise AssertionError("\n".join([f"expected: {wanted}", "found:" if lines else "found: nothing", *lines]))


def _places_of(text: str, phrase: str) -> list[Span]:
    """Where a phrase stands. Raises AssertionError where it does not: then the test itself is wrong."""
    found, start = [], text.find(phrase)
    while phrase and start >= 0:
        found.append(Span(start, start + len(phrase)))
        start = text.find(phrase, start + 1)
    if not found:
        raise AssertionError(f"the text does not hold “{phrase}”; give a phrase as it stands there")
    return found


def _touches(span: Span, places: list[Span]) -> bool:
    return any(span.overlaps(place) for place in places)


def _actor(text: str, mention: ActorMention) -> str:
    return f"“{plain(mention.span.of(text))}” is {mention.name}, {mention.kind.value}, id {mention.actor}"


def _date(text: str, mention: DateMention) -> str:
    return f"“{plain(mention.span.of(text))}” is {mention.type} {mention.value or 'of unknown value'}"


def _place(text: str, mention: PlaceMention) -> str:
    place, words = mention.place, plain(mention.span.of(text))
    if place.latitude is None:
        return f"“{words}” is left open ({mention.reason or 'no reason told'})"
    return f"“{words}” is {place.name}, {place.country} at ({place.latitude:.2f}, {place.longitude:.2f})"


def _figure(text: str, figure: Figure) -> str:
    who = f"{figure.whom} " if figure.whom else ""
    return f"{_range(figure.low, figure.high)} {who}{figure.what} (“{plain(figure.span.of(text))}”)"


def _range(low: int | None, high: int | None) -> str:
    if low is not None and high is not None:
        return str(low) if low == high else f"{low} to {high}"
    if low is not None:
        return f"{low} or more"
    return "an unknown number" if high is None else f"{high} or fewer"
