"""Check: every problem of the knowledge files at once, bundled and one's own, with file, line and key.

`table()` stops at the first entry that does not fit; who edits a file wants to see all of them, and what no type can
tell: two actors of one name, a side or a country that no file has, years that run backwards, a broken pattern.
"""

import fnmatch
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from sayso import knowledge
from sayso.errors import KnowledgeError
from sayso.knowledge.shape import faults, near
from sayso.knowledge.source import keys_of, loaded, text_of

__all__ = ["problems"]

_ACTORS = "actors_*"


def problems(types: Mapping[str, Any]) -> list[KnowledgeError]:
    """What is wrong, in the order of folders, files and lines; an empty list where all is well.

    `types` maps a file's name without its ending, or a pattern such as `actors_*`, to the type of its entries
    (`sayso.schemas.types()` has all of them); a file that no pattern fits is read by nobody, and named. An entry of a
    later folder is checked as it is used: merged into the one of the same key.
    """
    found: list[KnowledgeError] = []
    entries: dict[str, dict[str, _Entry]] = {}
    for folder in knowledge.folders():
        for path in sorted(folder.iterdir()):
            if path.suffix in (".yaml", ".yml"):
                found.extend(_file(path, types, entries))
    found.extend(_cross_checked(entries))
    places = {folder: n for n, folder in enumerate(knowledge.folders())}
    return sorted(found, key=lambda e: (places.get(Path(e.file).parent, 0), e.file, e.line or 0))


class _Entry:
    """One entry, and where it stands."""

    __slots__ = ("key", "line", "path", "value")

    def __init__(self, path: Path, key: str, line: int, value: Any) -> None:
        self.path, self.key, self.line, self.value = path, key, line, value

    def error(self, message: str) -> KnowledgeError:
        return KnowledgeError(message, file=str(self.path), line=self.line, key=self.key)


class _Raw(_Entry):
    """An entry that does not fit its type: kept for the entries that a later folder merges into it."""


def _file(path: Path, types: Mapping[str, Any], entries: dict[str, dict[str, _Entry]]) -> Iterator[KnowledgeError]:
    """The problems of one file; its entries go into `entries`."""
    pattern = next((p for p in sorted(types) if fnmatch.fnmatchcase(path.stem, p)), None)
    if path.suffix != ".yaml" or not path.is_file():
        what = "is not read: only files that end in .yaml are; rename it" if path.is_file() else "is no file"
        yield KnowledgeError(what, file=str(path))
        return
    if pattern is None:
        yield KnowledgeError(f"no room reads a file of this name; {_name_near(path.stem, types)}", file=str(path))
        return
    try:
        text = text_of(path)
        keys = keys_of(text, path)
        data = loaded(text, path)
    except KnowledgeError as error:
        yield error
        return
    for where, line, before in keys.twice:
        message = f"stands twice (also on line {before}); the second one wins, so take one of them out"
        yield KnowledgeError(message, file=str(path), line=line, key=".".join(where))
    known = entries.setdefault(path.stem, {})
    for key, value in data.items():
        line = keys.lines.get((str(key),), 1)
        if not isinstance(key, str):
            message = "the key is not text; put it in quotes"
            yield KnowledgeError(message, file=str(path), line=line, key=str(key))
            continue
        old = known.get(key)
        raw = knowledge.merged(None if old is None else old.value, value)
        wrong = list(faults(raw, types[pattern], (key,)))
        home = next((name for name in entries if name != path.stem and key in entries[name]), None)
        for where, fault in wrong:
            elsewhere = len(where) == 1 and home is not None
            message = f"{fault}; to change fields of our entry, put the line into a {home}.yaml" if elsewhere else fault
            at = next((keys.lines[where[:n]] for n in range(len(where), 0, -1) if where[:n] in keys.lines), line)
            message = f"{'.'.join(where[1:])}: {message}" if where[1:] else message
            yield KnowledgeError(message, file=str(path), line=at, key=key)
        known[key] = (_Raw if wrong else _Entry)(path, key, line, raw)


def _name_near(stem: str, types: Mapping[str, Any]) -> str:
    return f"{near(stem, types)} (each with .yaml; actors_* may have any ending)"


def _cross_checked(files: Mapping[str, Mapping[str, _Entry]]) -> Iterator[KnowledgeError]:
    sound = {
        name: {key: entry for key, entry in found.items() if type(entry) is _Entry} for name, found in files.items()
    }
    for name in sorted(sound):
        for entry in sound[name].values():
            yield from _alone(entry)
    countries, organs = sound.get("countries", {}), sound.get("organs", {})
    actors: dict[str, _Entry] = {}
    for name in sorted(sound):
        for key, entry in sound[name].items() if fnmatch.fnmatchcase(name, _ACTORS) else ():
            if key in actors and actors[key].path.parent == entry.path.parent:
                yield entry.error(f"is also a key of {actors[key].path.name}; take another one")
            actors[key] = entry
    states = {_slug(entry.value["name"]) for entry in countries.values()}
    for entry in countries.values():
        for organ in entry.value.get("metonyms", {}).values():
            if organs and organ not in organs:
                yield entry.error(f"metonyms: no organ {organ!r} in organs.yaml; {near(organ, organs)}")
    yield from _twins(actors)
    for entry in actors.values():
        value = entry.value
        country = value.get("country")
        if countries and country is not None and country not in countries:
            yield entry.error(f"no country {country!r} in countries.yaml; give the ISO 3166-1 alpha-2 code")
        for field in ("side", "speaks_for"):
            body = value.get(field)
            if body == entry.key:
                yield entry.error(f"{field}: names itself; leave it out where the actor is a side of its own")
            elif body is not None and not _known(body, actors, states, organs):
                hint = _body_near(body, actors, states, organs)
                yield entry.error(f"{field}: no actor, state or organ {body!r}; {hint}")
        if value.get("speaks_for") is not None and not value.get("person"):
            yield entry.error("speaks_for is for persons; write side: for a body, or person: true")


def _alone(entry: _Entry) -> Iterator[KnowledgeError]:
    """What the fields of one entry tell by themselves."""
    value = entry.value if isinstance(entry.value, dict) else {}
    for first, last in re.findall(r"(\d{4})-(\d{4})", value.get("years") or "" if "name" in value else ""):
        if first > last:
            yield entry.error(f"years: {first}-{last} runs backwards; write {last}-{first}")
    pattern = value.get("pattern")
    if isinstance(pattern, str):
        try:
            compiled = re.compile(pattern, re.IGNORECASE)
        except re.error as error:
            yield entry.error(f"pattern: {error}; put a backslash before a sign that is meant as it stands")
            return
        if isinstance(value.get("example"), str) and not compiled.search(value["example"]):
            yield entry.error("the pattern does not find its own example; mend one of them")


def _twins(actors: Mapping[str, _Entry]) -> Iterator[KnowledgeError]:
    """Names that two actors claim, at the later one."""
    owners: dict[str, str] = {}
    for key, entry in actors.items():
        for name in dict.fromkeys((entry.value["name"], *entry.value.get("aliases", ()))):
            plain = " ".join(name.lower().replace("-", " ").split())
            if not plain:
                yield entry.error("a name is empty; write it, or take it out")
                continue
            other = owners.setdefault(plain, key)
            if other != key:
                yield entry.error(f"{name!r} is also a name of {other}; put it under ambiguous in both")


def _known(body: str, actors: Mapping[str, _Entry], states: set[str], organs: Mapping[str, _Entry]) -> bool:
    base, _, organ = body.partition(".")
    return body in actors or ((base in states or base in actors) and (not organ or not organs or organ in organs))


def _body_near(body: str, actors: Mapping[str, _Entry], states: set[str], organs: Mapping[str, _Entry]) -> str:
    base, dot, organ = body.partition(".")
    if dot and (base in states or base in actors):
        return near(organ, organs)
    like = near(base, {*actors, *states})
    return like if like.startswith("did") else "give the key of an entry, or a state such as south_sudan"


def _slug(name: str) -> str:
    return "_".join("".join(c.lower() if c.isalnum() else " " for c in name).split())
