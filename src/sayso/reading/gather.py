"""Gather: from files, folders, globs and "-" to the sorted list of what is to be read."""

import glob
import os
from collections.abc import Iterable
from pathlib import Path

from sayso.errors import InputError, UnreadableReport

STDIN = "-"


def gather(inputs: Iterable[str | Path]) -> list[str | InputError]:
    """Paths of regular files, each once, sorted; standard input ("-") last. What is not there is an InputError."""
    files: set[str] = set()
    errors: dict[str, InputError] = {}
    stdin = False
    for given in inputs:
        name = str(given)
        if name == STDIN:
            stdin = True
            continue
        path = Path(name)
        if path.is_dir():
            found = _below(path)
            if not found:
                errors[name] = UnreadableReport("the folder holds no files", file=name)
        elif path.exists():
            found = [name]
        else:
            found = []
            for match in glob.glob(name, recursive=True):  # noqa: PTH207 - Path.glob takes no absolute pattern
                found += _below(Path(match)) if Path(match).is_dir() else [match]
            if not found:
                errors[name] = UnreadableReport(_missing(name), file=name)
        files.update(os.path.normpath(file) for file in found)
    named: list[str | InputError] = [*files, *errors.values()]
    named.sort(key=_place)
    return [*named, STDIN] if stdin else named


def _place(item: str | InputError) -> tuple[str, ...]:
    # By folder and name, so that the order is the same on systems with another separator.
    return Path(item.file if isinstance(item, InputError) else item).parts


def _missing(name: str) -> str:
    if "://" in name:
        return "addresses are not fetched; save the page and give the file"
    return "no file matches" if glob.has_magic(name) else "no such file"


def _below(folder: Path) -> list[str]:
    """Regular files under a folder, hidden ones left out; links to folders are not followed, so that nothing loops."""
    found: list[str] = []
    for parent, folders, names in os.walk(folder, followlinks=False):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            path = Path(parent) / name
            if not name.startswith(".") and path.is_file():
                found.append(str(path))
    return found
