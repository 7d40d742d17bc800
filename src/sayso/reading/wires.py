"""Wires: news agencies where a credit names them."""

import re
from typing import Any

from msgspec import Struct

from sayso import knowledge
from sayso.knowledge import table


class Wire(Struct, frozen=True, forbid_unknown_fields=True):
    """One agency: its usual name, how credits write it, and whether it sells pictures only."""

    name: str
    example: str
    aliases: list[str] = []
    photo: bool = False


# The knowledge files that are read here and the type of their entries, for `sayso.knowledge.check`.
TYPES: dict[str, Any] = {"wires": Wire}


@knowledge.derived
def _names() -> dict[str, Wire]:
    found: dict[str, Wire] = {}
    for wire in table("wires", Wire).values():
        for alias in (wire.name, *wire.aliases):
            found.setdefault(_key(alias), wire)
            if len(alias) > 4:
                found.setdefault(_key(alias.upper()), wire)
    return found


def _key(alias: str) -> str:
    return " ".join(alias.replace("’", "'").split())


@knowledge.derived
def any_name() -> str:
    """The regular expression of any agency's name, text or picture."""
    names = sorted(_names(), key=lambda name: (-len(name), name))
    return (
        r"(?<!\w)(?:"
        + "|".join(re.escape(n).replace(r"\ ", r"\s{1,3}").replace("'", "['’]") for n in names)
        + r")(?!\w)"
    )


def is_agency(name: str) -> bool:
    """Whether this is the name of a wire whose texts are printed, as credits write it."""
    wire = _names().get(_key(name))
    return wire is not None and not wire.photo


def is_any(name: str) -> bool:
    """Whether this is the name of any agency, also of one that sells pictures only."""
    return _key(name.strip()) in _names()


@knowledge.derived
def _pattern() -> re.Pattern[str]:
    return re.compile(any_name())


def named(text: str, start: int, end: int) -> list[str]:
    """The usual names of the text agencies that a credit names, in its order, each once."""
    found: list[str] = []
    for match in _pattern().finditer(text, start, end):
        wire = _names()[_key(match[0])]
        if not wire.photo and wire.name not in found:
            found.append(wire.name)
    return found


def starts_with_name(text: str, start: int, end: int) -> bool:
    """Whether a line starts with the name of an agency, in brackets or not."""
    start += text.startswith(("(", "["), start)
    return _pattern().match(text, start, end) is not None


def list_at(text: str, start: int, end: int) -> int | None:
    """Where a list of agencies that stands right at `start` ("REUTERS, AFP and dpa") ends."""
    match = _exact_list().match(text, start, end)
    return match.end() if match else None


@knowledge.derived
def _exact_list() -> re.Pattern[str]:
    name = any_name()
    join = r"(?:\s{0,3}(?:,|/|;|&|\||-)\s{0,3}(?:and\s{1,2})?|\s{1,3}(?:and|AND)\s{1,3}|\s{1,3})"
    lead = r"[\s(\[–—•*-]{0,8}(?:(?:[Ww]ith|WITH|[Ff]rom|[Ss]ource:?|SOURCE:?|[Vv]ia|[Bb]y|BY)\s{1,3})?(?:[Tt]he\s)?"
    return re.compile(rf"{lead}{name}(?:{join}{name}){{0,5}}")
