"""Shape: what in one entry does not fit its type, with the path of each field, and what to write instead."""

import difflib
import typing
from collections.abc import Iterable, Iterator
from enum import Enum
from types import NoneType, UnionType
from typing import Any

import msgspec
from msgspec import Struct

__all__ = ["faults", "near"]

Path = tuple[str, ...]


def faults(value: Any, kind: Any, path: Path) -> Iterator[tuple[Path, str]]:
    """The path and the words of each fault; nothing where the value fits. `path` is that of the value itself.

    Stricter than the rooms: a field that a type does not have is a fault here even where a room passes it over.
    """
    if isinstance(kind, type) and issubclass(kind, Struct):
        yield from _fields(value, kind, path)
    elif typing.get_origin(kind) is dict and isinstance(value, dict):
        inner = typing.get_args(kind)[1]
        for key, entry in value.items():
            yield from faults(entry, inner, (*path, str(key)))
    else:
        try:
            msgspec.convert(value, kind)
        except msgspec.ValidationError as error:
            yield path, _told(str(error), kind)


def near(word: str, known: Iterable[str]) -> str:
    """What may have been meant: the like word, else all that there are."""
    among = sorted(known)
    like = difflib.get_close_matches(word, among, 1)
    return f"did you mean {like[0]!r}?" if like else f"there are {', '.join(among)}"


def _fields(value: Any, kind: type[Struct], path: Path) -> Iterator[tuple[Path, str]]:
    fields = {field.encode_name: field for field in msgspec.structs.fields(kind)}
    if not isinstance(value, dict):
        yield path, f"must be a mapping of fields ({', '.join(fields)}), such as {{{next(iter(fields))}: ...}}"
        return
    for name, field in fields.items():
        if name in value:
            yield from faults(value[name], field.type, (*path, name))
        elif field.required:
            yield path, f"lacks the field {name!r}"
    for name in value:
        if name not in fields:
            yield (*path, str(name)), f"there is no field {name!r} here; {near(str(name), fields)}"


def _told(error: str, kind: Any) -> str:
    """What msgspec says, and what to do about it."""
    says = error.split(" - at ", maxsplit=1)[0]
    kinds = typing.get_args(kind) if typing.get_origin(kind) in (typing.Union, UnionType) else (kind,)
    allowed = [
        str(value)
        for one in kinds
        for value in (
            [member.value for member in one]
            if isinstance(one, type) and issubclass(one, Enum)
            else typing.get_args(one)
            if typing.get_origin(one) is typing.Literal
            else []
        )
    ]
    if allowed:
        return f"{says}; take one of {', '.join(allowed)}"
    if "Expected `array" in says:
        return f"{says}; put it in brackets: [one, two]"
    if "Expected `str" in says and str in (*kinds, *(a for k in kinds for a in typing.get_args(k))):
        return f"{says}; put it in quotes"
    if NoneType in kinds or "null" in says:
        return f"{says}; leave the field out where it is unknown"
    return says
