"""Knowledge: what people know, as data. One readable YAML file a kind; adding a verb is an edit of one line.

`table()` gives the entries of one file as records, checked by their type, with the line of what is wrong in the error.
Further folders (`use()`) hold files of the same names, whose entries are added or replace those of the same key.
"""

import functools
from collections.abc import Callable
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

import msgspec

from sayso.errors import KnowledgeError
from sayso.knowledge.source import keys_of, loaded, text_of

__all__ = ["derived", "folders", "merged", "reset", "table", "use"]

T = TypeVar("T")
P = ParamSpec("P")
_HERE = Path(__file__).parent
_extra: list[Path] = []
_made: list[Callable[[], None]] = []  # forgets what was made from the files


def derived(make: Callable[P, T]) -> Callable[P, T]:
    """Decorate what is made from knowledge files: it is made once, and anew after `use()` or `reset()`."""
    cached = functools.cache(make)
    _made.append(cached.cache_clear)
    return cached  # type: ignore[return-value]


def use(folder: str | Path) -> None:
    """Add a folder of one's own knowledge files; its entries are added to the bundled ones and win over them.

    An entry of the same key is merged field by field: what a user's line does not name stays as it was.
    """
    path = Path(folder)
    if not path.is_dir():
        raise KnowledgeError(
            "not a folder; give a folder that holds files such as actors_groups.yaml", file=str(folder)
        )
    if path not in _extra:
        _extra.append(path)
        _forget()


def reset() -> None:
    """Go back to the bundled files alone."""
    _extra.clear()
    _forget()


def _forget() -> None:
    for forget in _made:
        forget()


def folders() -> tuple[Path, ...]:
    """The folders that are read, the bundled one first."""
    return (_HERE, *_extra)


@derived
def table(name: str, kind: type[T]) -> dict[str, T]:
    """The entries of `<name>.yaml`, key to record of type `kind`, in the order of the files.

    Raises KnowledgeError with file, line and key where an entry does not fit.
    """
    found: dict[str, T] = {}
    raw: dict[str, Any] = {}
    for folder in folders():
        path = folder / f"{name}.yaml"
        if path.is_file():
            found.update(_read(path, kind, raw))
    if not found:
        raise KnowledgeError("no such knowledge file, or it is empty", file=f"{name}.yaml")
    return found


def _read(path: Path, kind: type[T], raw: dict[str, Any]) -> dict[str, T]:
    """The entries of one file, each merged into what `raw` holds of the folders before."""
    text = text_of(path)
    if path.parent != _HERE:
        keys_of(text, path)  # refuses what would end the process
    data = loaded(text, path)
    found: dict[str, T] = {}
    for key, value in data.items():
        if not isinstance(key, str):
            line = _line(text, path, key)
            raise KnowledgeError("the key is not text; put it in quotes", file=str(path), line=line, key=str(key))
        try:
            raw[key] = merged(raw.get(key), value)
            found[key] = msgspec.convert(raw[key], kind)
        except msgspec.ValidationError as error:
            raise KnowledgeError(str(error), file=str(path), line=_line(text, path, key), key=key) from error
    return found


def merged(old: Any, new: Any) -> Any:
    """A mapping's fields over those of an older one; anything else replaces."""
    if isinstance(old, dict) and isinstance(new, dict):
        return old | {key: merged(old.get(key), value) for key, value in new.items()}
    return new


def _line(text: str, path: Path, key: object) -> int | None:
    """The line of a top-level key; the file is read again only to say where it is wrong."""
    return keys_of(text, path).lines.get((str(key),))
