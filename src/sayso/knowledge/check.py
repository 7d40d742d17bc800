"""Check: every problem of the knowledge files at once, bundled and one's own, with file, line and key.

`table()` stops at the first entry that does not fit; who edits a file wants to see all of them, and what no type can
tell: two actors of one name, a side or a country that no file has.
"""

import fnmatch
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec
import yaml

from sayso import knowledge
from sayso.errors import KnowledgeError

__all__ = ["problems"]

_ACTORS = "actors_*"


def problems(types: Mapping[str, Any]) -> list[KnowledgeError]:
    """What is wrong, in the order of folders, files and lines; an empty list where all is well.

    `types` maps a file's name without its ending, or a pattern such as `actors_*`, to the type of its entries; a file
    that no pattern fits is only looked at as YAML.
    """
    found: list[KnowledgeError] = []
    entries: dict[str, dict[str, _Entry]] = {}
    for folder in knowledge.folders():
        for path in sorted(folder.glob("*.yaml")):
            read = _read(path, _type_of(path.stem, types), found)
            entries.setdefault(path.stem, {}).update(read)
    found.extend(_cross_checked(entries))
    return found


class _Entry:
    """One entry, and where it stands."""

    __slots__ = ("key", "line", "path", "value")

    def __init__(self, path: Path, key: str, line: int, value: Any) -> None:
        self.path, self.key, self.line, self.value = path, key, line, value

    def error(self, message: str) -> KnowledgeError:
        return KnowledgeError(message, file=str(self.path), line=self.line, key=self.key)


def _type_of(name: str, types: Mapping[str, Any]) -> Any:
    for pattern in sorted(types):
        if fnmatch.fnmatchcase(name, pattern):
            return types[pattern]
    return Any


def _read(path: Path, kind: Any, found: list[KnowledgeError]) -> dict[str, _Entry]:
    text = path.read_text(encoding="utf-8")
    try:
        data = yaml.load(text, Loader=knowledge._Loader)  # a safe loader
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else None
        found.append(KnowledgeError(f"not valid YAML: {error}", file=str(path), line=line))
        return {}
    if not isinstance(data, dict):
        found.append(KnowledgeError("must be a mapping of keys to entries", file=str(path), line=1))
        return {}
    lines: dict[str, int] = {}
    for number, name in _keys(text):
        if name in lines:
            message = f"stands twice (also on line {lines[name]}); the second one wins"
            found.append(KnowledgeError(message, file=str(path), line=number, key=name))
        lines[name] = number
    read: dict[str, _Entry] = {}
    for key, value in data.items():
        if not isinstance(key, str):
            found.append(KnowledgeError("the key is not text; put it in quotes", file=str(path), key=str(key)))
            continue
        entry = _Entry(path, key, lines.get(key, 1), value)
        try:
            entry.value = msgspec.convert(value, kind)
        except msgspec.ValidationError as error:
            found.append(entry.error(str(error)))
            continue
        read[key] = entry
    return read


def _keys(text: str) -> Iterator[tuple[int, str]]:
    """The top-level keys with their lines: what stands at the margin before a colon (the files are written so)."""
    for number, line in enumerate(text.splitlines(), 1):
        name, colon, _ = line.partition(":")
        if colon and name and name[0] not in " #-\t":
            yield number, name.strip("'\" ")


def _cross_checked(files: Mapping[str, Mapping[str, _Entry]]) -> Iterator[KnowledgeError]:
    countries = files.get("countries", {})
    organs = files.get("organs", {})
    actors = {key: e for name in sorted(files) if fnmatch.fnmatchcase(name, _ACTORS) for key, e in files[name].items()}
    states = {_slug(getattr(entry.value, "name", "")) for entry in countries.values()}
    for entry in countries.values():
        for organ in getattr(entry.value, "metonyms", {}).values():
            if organs and organ not in organs:
                yield entry.error(f"no organ {organ!r} in organs.yaml")
    owners: dict[str, str] = {}
    for key, entry in actors.items():
        value = entry.value
        if countries and value.country is not None and value.country not in countries:
            yield entry.error(f"no country {value.country!r} in countries.yaml; give the ISO 3166-1 alpha-2 code")
        for field in ("side", "speaks_for"):
            body = getattr(value, field)
            if body is not None and not _known(body, actors, states, organs):
                yield entry.error(f"{field}: no actor, state or organ {body!r}")
        if value.speaks_for is not None and not value.person:
            yield entry.error("speaks_for is for persons; a body has a side")
        for name in dict.fromkeys((value.name, *value.aliases)):
            plain = " ".join(name.lower().replace("-", " ").split())
            other = owners.setdefault(plain, key)
            if other != key:
                yield entry.error(f"{name!r} is also a name of {other}; put it under ambiguous in both")


def _known(body: str, actors: Mapping[str, _Entry], states: set[str], organs: Mapping[str, _Entry]) -> bool:
    base, _, organ = body.partition(".")
    return body in actors or ((base in states or base in actors) and (not organ or not organs or organ in organs))


def _slug(name: str) -> str:
    return "_".join("".join(c.lower() if c.isalnum() else " " for c in name).split())
