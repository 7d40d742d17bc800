"""Where the index is kept: one file a version, written whole or not at all."""

import contextlib
import hashlib
import logging
import os
import stat
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

log = logging.getLogger(__name__)

# Another process may be building: wait this long for it (a build takes about 15 s), then build beside it.
PATIENCE = 60.0
STEP = 0.2
# Versions side by side in one folder: several environments may share it. 40 MB each.
KEPT = 3


def folder() -> Path:
    """The cache folder: $SAYSO_CACHE, or the user's own for this platform."""
    if given := os.environ.get("SAYSO_CACHE"):
        return Path(given)
    if xdg := os.environ.get("XDG_CACHE_HOME"):
        return Path(xdg) / "sayso"
    if sys.platform == "win32" and (local := os.environ.get("LOCALAPPDATA")):
        return Path(local) / "sayso"
    if sys.platform == "darwin":
        return Path("~/Library/Caches/sayso").expanduser()
    return Path("~/.cache/sayso").expanduser()


def file(name: str, build: Callable[[Path], None]) -> Path:
    """The path of the cached file `name`, built by `build(path)` if there is none.

    It is built beside its place and moved there in one step, so that no process ever sees half of it.
    """
    for home in _homes():
        path = home / name
        if path.is_file():
            return path
        try:
            home.mkdir(parents=True, exist_ok=True)
            with _turn(home / f"{name}.lock", path):
                if not path.is_file():
                    _write(path, build)
        except OSError as error:
            log.warning(
                "cannot write to the cache folder %s (%s); set SAYSO_CACHE to one that can be written", home, error
            )
            continue
        return path
    raise PermissionError(f"no folder for the place index can be written; set SAYSO_CACHE to one (tried {folder()})")


def _homes() -> Iterator[Path]:
    yield folder()
    who = hashlib.blake2b(str(Path.home()).encode(), digest_size=4).hexdigest()
    shared = Path(tempfile.gettempdir()) / f"sayso-{who}"
    if _own(shared):
        yield shared
    yield Path(tempfile.mkdtemp(prefix="sayso-"))


def _own(path: Path) -> bool:
    """Whether a folder among those of other users is ours alone; it is made if it is not there."""
    try:
        path.mkdir(mode=0o700, exist_ok=True)
        state = path.lstat()
    except OSError:
        return False
    if not hasattr(os, "getuid"):
        return stat.S_ISDIR(state.st_mode)
    return stat.S_ISDIR(state.st_mode) and state.st_uid == os.getuid() and not state.st_mode & 0o022


def _write(path: Path, build: Callable[[Path], None]) -> None:
    handle, name = tempfile.mkstemp(prefix=path.name, suffix=".part", dir=path.parent)
    os.close(handle)
    part = Path(name)
    try:
        started = time.monotonic()
        log.info("building the place index (once, about 15 s): %s", path)
        build(part)
        part.chmod(0o644)
        part.replace(path)
        _prune(path)
        log.info("built the place index in %.1f s", time.monotonic() - started)
    finally:
        part.unlink(missing_ok=True)


def _prune(path: Path) -> None:
    """Drop the files of older versions, but for the latest few; who has one open keeps it."""
    family = f"{path.name.split('-')[0]}-*{path.suffix}"
    others = sorted((p for p in path.parent.glob(family) if p != path), key=lambda p: p.stat().st_mtime, reverse=True)
    for old in others[KEPT - 1 :]:
        with contextlib.suppress(OSError):
            old.unlink()


@contextlib.contextmanager
def _turn(lock: Path, wanted: Path) -> Iterator[None]:
    """One builder at a time. A lock that outlives PATIENCE is a dead process's: the build goes on without it."""
    deadline = time.monotonic() + PATIENCE
    own = False
    while not own and not wanted.is_file() and time.monotonic() < deadline:
        try:
            os.close(os.open(lock, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
            own = True
        except FileExistsError:
            with contextlib.suppress(FileNotFoundError):
                if time.time() - lock.stat().st_mtime > PATIENCE:
                    lock.unlink(missing_ok=True)
            time.sleep(STEP)
    try:
        yield
    finally:
        if own:
            lock.unlink(missing_ok=True)
