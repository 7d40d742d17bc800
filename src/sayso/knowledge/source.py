"""Source: one knowledge file as text and as YAML, with the line of each key.

Files come from users: what is too large, too deep, not UTF-8 or full of references is refused with its line before the
YAML library composes it (100,000 brackets in a row end the process otherwise).
"""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml
from msgspec import Struct

from sayso.errors import KnowledgeError

__all__ = ["LARGEST", "Keys", "keys_of", "loaded", "text_of"]

# Bytes of one file: forty times the largest of ours, and a second's work.
LARGEST = 4_000_000
# Levels of lists and mappings: ours have four.
DEEPEST = 20
_Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Loader(_Base):  # type: ignore[misc]
    """A safe loader to which only `true` and `false` are truth values: `on` and `NO` (Norway) are words."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in rules if tag != "tag:yaml.org,2002:bool"]
    for first, rules in _Base.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf"))


class Keys(Struct, frozen=True):
    """Where the keys of a file stand.

    `lines` maps the path of a key ("bomb", "aliases") to its line, from 1; `twice` lists the paths that stand twice in
    one mapping, with the line of each and of the one before.
    """

    lines: Mapping[tuple[str, ...], int]
    twice: tuple[tuple[tuple[str, ...], int, int], ...] = ()


def text_of(path: Path) -> str:
    """The text of a file. Raises KnowledgeError where it is too large or not UTF-8, or cannot be read."""
    try:
        size = path.stat().st_size
        if size > LARGEST:
            message = f"has {size:,} bytes, and at most {LARGEST:,} are read; divide it, actors_*.yaml may be many"
            raise KnowledgeError(message, file=str(path))
        raw = path.read_bytes()
    except OSError as error:
        raise KnowledgeError(f"cannot be read: {error.strerror or error}", file=str(path)) from error
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message = f"is not UTF-8 (byte {error.start}); save it as UTF-8 text"
        raise KnowledgeError(message, file=str(path), line=raw[: error.start].count(b"\n") + 1) from error


def loaded(text: str, path: Path) -> dict[Any, Any]:
    """The mapping that a file holds; an empty file is an empty one. Raises KnowledgeError with the line."""
    try:
        data = yaml.load(text, Loader=_Loader)  # a safe loader in either case
    except (yaml.YAMLError, ValueError) as error:  # ValueError: a date such as 2001-13-45
        raise _invalid(error, path) from error
    if data is None:
        return {}
    if not isinstance(data, dict):
        raise KnowledgeError("must be a mapping of keys to entries (key: {field: value})", file=str(path), line=1)
    return data


def keys_of(text: str, path: Path) -> Keys:
    """The keys with their lines. Raises KnowledgeError where it is no YAML, too deep, or refers within itself."""
    lines: dict[tuple[str, ...], int] = {}
    twice: list[tuple[tuple[str, ...], int, int]] = []
    again: set[tuple[str, ...]] = set()  # what is in these stands twice with them
    # One a level: the key whose value is being read, None before it; False stands for a list.
    stack: list[str | bool | None] = []
    try:
        for event in yaml.parse(text, Loader=_Loader):
            line = event.start_mark.line + 1 if event.start_mark else 1
            if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
                raise KnowledgeError(
                    "& and * (anchors) are not read; write it out, or quote it", file=str(path), line=line
                )
            if isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
                stack.pop()
                _valued(stack)
            elif isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
                if len(stack) == DEEPEST:
                    raise KnowledgeError(f"is nested deeper than {DEEPEST} levels", file=str(path), line=line)
                stack.append(None if isinstance(event, yaml.MappingStartEvent) else False)
            elif isinstance(event, yaml.ScalarEvent) and stack:
                if stack[-1] is None:
                    stack[-1] = event.value
                    where = tuple(key for key in stack if isinstance(key, str))
                    if False not in stack:
                        if where in lines and where[:-1] not in again:
                            again.add(where)
                            twice.append((where, line, lines[where]))
                        lines[where] = line
                else:
                    _valued(stack)
    except (yaml.YAMLError, ValueError) as error:
        raise _invalid(error, path) from error
    return Keys(lines, tuple(twice))


def _valued(stack: list[str | bool | None]) -> None:
    """What was read is the value of the key above it: the next scalar there is a key again."""
    if stack and isinstance(stack[-1], str):
        stack[-1] = None


def _invalid(error: Exception, path: Path) -> KnowledgeError:
    what = getattr(error, "problem", None) or str(error)
    # What is never closed goes wrong at the end of the file; where it begins says more.
    mark = getattr(error, "context_mark" if "end of stream" in what else "problem_mark", None)
    hint = "put words that hold : # [ ] { } , & * or a quote in quotes, and indent with spaces"
    return KnowledgeError(f"is not valid YAML: {what}; {hint}", file=str(path), line=mark.line + 1 if mark else None)
