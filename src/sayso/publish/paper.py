"""Paper: the terminal as something to print rows on, with or without colours, UTF-8 or a wide screen."""

from collections.abc import Iterable, Sequence

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.segment import Segment, Segments
from rich.table import Table
from rich.text import Text

from sayso.publish.lookup import Lookup
from sayso.publish.words import plain, plural

__all__ = ["Paper"]


class Paper:
    """Where rows are printed to, and how many of a kind (None: all)."""

    def __init__(self, look: Lookup, console: Console, most: int | None = None) -> None:
        self.look, self.console, self.most = look, console, most
        # Terminals without UTF-8 still get every line.
        self.utf = console.encoding.lower().replace("-", "").startswith("utf")
        self.arrow = " ← " if self.utf else " <- "

    def safe(self, text: str) -> str:
        """The text as the terminal's encoding can show it."""
        encoding = self.console.encoding
        return text if self.utf else text.encode(encoding, "replace").decode(encoding)

    def show(self, thing: RenderableType, indent: int = 0) -> None:
        """Print something, `indent` cells in."""
        # Tables are padded to the full width; a pipe wants lines without trailing blanks.
        found: list[Segment] = []
        for line in self.console.render_lines(Padding(thing, (0, 0, 0, indent)), pad=False):
            parts = [part for part in line if not part.control]
            while parts and not parts[-1].text.rstrip():
                parts.pop()
            if parts:
                parts[-1] = Segment(parts[-1].text.rstrip(), parts[-1].style)
            found += [*parts, Segment.line()]
        self.console.print(Segments(found), end="", soft_wrap=True)

    def text(self, *parts: str | tuple[str, str]) -> Text:
        """Words, each bare or with its style."""
        return Text.assemble(*((self.safe(p), "") if isinstance(p, str) else (self.safe(p[0]), p[1]) for p in parts))

    def head(self, title: str, note: str = "", words: bool = False) -> None:
        """A heading of a section; `words`: the title comes from a report and stands as it is."""
        self.console.print()
        self.show(self.text((title if words else title.upper(), "bold"), (f"  {note}" if note else "", "dim")), 2)

    def rows(self, rows: Iterable[tuple[str, Sequence[RenderableType]]]) -> None:
        """Lines under each other beside the id of what they tell."""
        grid = Table.grid(padding=(0, 2, 0, 0))
        # A report's id may be an address: it is folded, never cut, since it is to be typed.
        grid.add_column(min_width=12, max_width=26, overflow="fold")
        grid.add_column(ratio=1)
        for id, lines in rows:
            grid.add_row(Text(self.safe(plain(id)), style="dim"), Group(*lines))
        self.show(grid, 2)

    def more(self, number: int, what: str, story: str, note: str = "") -> None:
        """Say how many were left out, and what shows them."""
        if number > 0:
            line = f"{number} more {plural(what, number)}{note}: sayso report --story {plain(story)}"
            self.show(self.text((line, "italic")), 16)

    def hung(self, text: Text, bullet: str = "– ") -> RenderableType:
        """A text whose further lines stand under its first, behind a bullet or where a dash would be."""
        bullet = bullet if self.utf else bullet.replace("–", "-")
        grid = Table.grid()
        grid.add_column(no_wrap=True, width=max(2, len(bullet)))
        grid.add_column()
        grid.add_row(Text(bullet), text)
        return grid
