"""Tokens: the words of a text with what each may mean in a time expression.

A Piece is a token, a number of several words, or a phrase that a grammar has found: stages take and give lists of them.
"""

import re
from collections.abc import Iterable, Iterator

from sayso.language.digits import western
from sayso.model import Span

Keys = dict[str, object]

# One alternative a kind of token, each without nested repetition, so that a scan is linear in the text.
_TOKEN = re.compile(
    r"""(?P<gap>\n[ \t\r\f\v]*\n\s*)
      | (?P<iso>(?<![\w-])\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\w-]))
      | (?P<slashed>(?<![\w/.-])\d{1,2}(?P<sign>[/.-])\d{1,2}(?P=sign)(?:\d{4}|\d\d)(?![\w/-]|\.\d))
      | (?P<clock>(?<![\w:.])\d{1,2}[:.][0-5]\d(?::[0-5]\d)?(?![\d:]|\.\d)(?=[AaPp]\.?[Mm]|[^\w]|$))
      | (?P<thousands>(?<![\w.,])\d{1,3}(?:,\d{3}){1,4}(?!\d|,\d))
      | (?P<decimal>(?<![\w.,])\d{1,6}\.\d{1,4}(?!\d|\.\d))
      | (?P<digits>\d+)
      | (?P<meridiem>[AaPp]\.\s?[Mm]\b\.?|[AaPp][Mm]\b)
      | (?P<era>B\.\s?C\.(?:\s?E\.)?|A\.\s?D\.|C\.\s?E\.)
      | (?P<zone>(?:[A-Z]\.){3})
      | (?P<word>[^\W\d_]+)
      | (?P<possessive>['’]s\b)
      | (?P<space>\s+)
      | (?P<mark>.)""",
    re.VERBOSE | re.DOTALL,
)
_SAME = {"’": "'", "‘": "'", "`": "'", "–": "-", "—": "--", "‑": "-", "‐": "-", "−": "-", "’s": "'s"}


class Piece:
    """A stretch of the text: `keys` are what it may be (tags and its literal), each with what it stands for there."""

    __slots__ = ("end", "glued", "keys", "kind", "lower", "start", "text")

    def __init__(self, start: int, end: int, text: str, kind: str, glued: bool) -> None:
        self.start, self.end, self.text, self.kind, self.glued = start, end, text, kind, glued
        self.lower = _SAME.get(text) or text.lower()
        self.keys: Keys = {}

    def __repr__(self) -> str:
        return f"{self.text!r}{list(self.keys)}"


def tokenise(text: str, spans: Iterable[Span]) -> Iterator[Piece]:
    """The tokens of some stretches of a text, with 0 to 9 for the digits of other scripts.

    A piece of kind `gap` stands between paragraphs and stretches.
    """
    text = western(text)
    for span in spans:
        glued = False
        for match in _TOKEN.finditer(text, span.start, span.end):
            kind = str(match.lastgroup)
            if kind == "sign":
                kind = "slashed"
            if kind == "space":
                glued = False
                continue
            yield Piece(match.start(), match.end(), match.group(), kind, glued)
            glued = kind != "gap"
        yield Piece(span.end, span.end, "", "gap", False)
