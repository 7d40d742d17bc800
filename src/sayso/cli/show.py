"""Show: the tables of a ledger on the terminal or as a page."""

from pathlib import Path
from typing import TYPE_CHECKING

from sayso.cli.messages import say
from sayso.errors import SaysoError

if TYPE_CHECKING:
    from rich.console import Console

    from sayso.ledger import Tables

__all__ = ["console", "show", "write"]


def console() -> "Console":
    """The terminal; as wide as it is, or 100 characters where it is a file or a pipe."""
    from rich.console import Console

    made = Console(highlight=False)
    return made if made.is_terminal else Console(highlight=False, width=100)


def show(tables: "Tables", html: Path | None, story: str | None = None) -> None:
    """The report on the terminal, or as a page in a file; with `story` of that story alone, and all of it.

    Raises UnknownRow where there is no such story.
    """
    if html is None:
        from sayso.publish import terminal

        terminal.render(tables, console(), story)
        return
    from sayso.ledger import of_story
    from sayso.publish import page

    chosen = tables if story is None else of_story(tables, story)
    write(html, page.render(chosen).encode("utf-8", "replace"))
    say(f"{html}: written; open it in a browser")


def write(path: Path, content: bytes) -> None:
    """Write a file.

    Raises SaysoError where the system does not let us.
    """
    try:
        path.write_bytes(content)
    except OSError as error:
        raise SaysoError(f"{path}: cannot be written ({error.strerror}); give another place") from error
