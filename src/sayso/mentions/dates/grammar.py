"""A grammar: rules over what the pieces of a text may be, in one trie; the longest phrase wins.

A rule's pattern is a line of items: a literal word or mark ("of"), a TAG in capitals ("MONTH"), alternatives
("of|in"), a name for what is caught ("low=NUM"), each with a question mark if it may be left out ("the?"). Items after
">" must follow but are no part of the phrase (" >STOP"). What tags catch is handed to the rule by name (that of the tag
in small letters, if none is given). A rule that gives None refuses the phrase, and the next longest has its turn.
"""

import itertools
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple, TypeVar

from sayso.mentions.dates.tokens import Piece

Build = Callable[..., Any]
F = TypeVar("F", bound=Build)


class _End(NamedTuple):
    """Where a pattern ends in the trie.

    Its rule, the names of what it catches (None: nothing), and how many items at its end are only looked at.
    """

    build: Build
    names: tuple[str | None, ...]
    ahead: int


class _Node:
    __slots__ = ("children", "ends")

    def __init__(self) -> None:
        self.children: dict[str, _Node] = {}
        self.ends: list[_End] = []


class Grammar:
    """Rules that turn runs of pieces into phrases."""

    def __init__(self) -> None:
        self._root = _Node()
        self.words: set[str] = set()

    def rule(self, *patterns: str) -> Callable[[F], F]:
        """Decorator: the function builds the meaning of any of these patterns."""

        def register(build: F) -> F:
            for pattern in patterns:
                self.add(pattern, build)
            return build

        return register

    def add(self, pattern: str, build: Build) -> None:
        """One more pattern for a rule."""
        told, _, follows = pattern.partition(" >")
        for path, ahead in itertools.product(_expand(told.split()), _expand(follows.split())):
            if not path:
                raise ValueError(f"the pattern {pattern!r} matches nothing at all")
            node = self._root
            for key, _ in (*path, *ahead):
                node = node.children.setdefault(key, _Node())
                if not key.isupper():
                    self.words.add(key)
            node.ends.append(_End(build, tuple(name for _, name in path), len(ahead)))

    def match(self, pieces: list[Piece], at: int) -> tuple[int, Any] | None:
        """The longest phrase that starts at a piece: the index after it and its meaning."""
        found: list[tuple[int, list[object], _End]] = []
        stack: list[tuple[_Node, int, list[object]]] = [(self._root, at, [])]
        size = len(pieces)
        while stack:
            node, i, caught = stack.pop()
            for end in node.ends:
                found.append((i, caught, end))
            if i < size and node.children:
                for key, value in pieces[i].keys.items():
                    child = node.children.get(key)
                    if child is not None:
                        stack.append((child, i + 1, [*caught, value]))
        if not found:
            return None
        found.sort(key=_length, reverse=True)
        for end_at, caught, end in found:
            named = {name: value for name, value in zip(end.names, caught, strict=False) if name}
            meaning = end.build(**named)
            if meaning is not None:
                return end_at - end.ahead, meaning
        return None

    def phrases(self, pieces: list[Piece]) -> list[Piece]:
        """The pieces, with each run that a rule reads put together into one piece with its meaning."""
        given: list[Piece] = []
        i = 0
        starts = self._root.children
        while i < len(pieces):
            piece = pieces[i]
            matched = None
            for key in piece.keys:
                if key in starts:
                    matched = self.match(pieces, i)
                    break
            if matched is None:
                given.append(piece)
                i += 1
                continue
            end, meaning = matched
            given.append(join(pieces[i:end], dict.fromkeys(meaning.tags, meaning)))
            i = end
        return given


def join(pieces: list[Piece], keys: dict[str, object]) -> Piece:
    """One piece for a run of them."""
    first, last = pieces[0], pieces[-1]
    whole = Piece(first.start, last.end, "", "phrase", first.glued)
    whole.text = whole.lower = " ".join(piece.lower for piece in pieces)
    whole.keys = keys
    return whole


def _length(found: tuple[int, list[object], _End]) -> int:
    return found[0]


def _expand(items: Iterable[str]) -> list[list[tuple[str, str | None]]]:
    """All the ways through a pattern, as (key, name) lists."""
    ways: list[list[tuple[str, str | None]]] = [[]]
    for item in items:
        optional = item.endswith("?") and item != "?"
        name, _, keys = item.removesuffix("?" if optional else "").rpartition("=")
        longer = [
            [*way, (key, name or (key.lower() if key.isupper() else None))] for way in ways for key in keys.split("|")
        ]
        ways = [*ways, *longer] if optional else longer
    return ways
