"""Words: the letters and digits of a document's tokens, folded for looking up names.

A token may hold several words ("U.S." is u, s; "B'Tselem" b, tselem) and a name several tokens, so names are looked
up word by word: "al-Qaeda", "al Qaeda" and "Al Qaeda" are then the same.
"""

import re
import unicodedata

from sayso.language import Token

_WORD = re.compile(r"[^\W_]+")
# Between two words of one name. A full stop only after a single letter ("U.S.") or a short form ("St. Louis").
_GAPS = frozenset(
    {"", " ", "  ", "-", "‐", "‑", "–", "'", "’", "‘", "`", "/", "\xa0", "\n", "&", " & ", "' ", "’ ", " '", ".-"}
)
_STOPS = frozenset({".", ". "})
_SHORT = frozenset({"st", "lt", "no", "mt", "ft", "gen", "dr", "mr", "mrs", "jr", "sr"})


def fold(word: str) -> str:
    """A word in lower case and without accents, one code point for one where that is possible."""
    word = word.lower()
    if word.isascii():
        return word
    plain = unicodedata.normalize("NFKD", word)
    return "".join(c for c in plain if not unicodedata.combining(c))


def split(text: str) -> list[str]:
    """The words of a name as written."""
    return _WORD.findall(text)


class Words:
    """The words of a document: `keys` folded, where they start and end, and the index of their token."""

    __slots__ = ("ends", "first_of", "keys", "starts", "text", "tokens")

    def __init__(self, text: str, tokens: list[Token]) -> None:
        self.text = text
        self.keys: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.tokens: list[int] = []
        self.first_of: list[int] = []  # token index -> index of its first word
        keys, starts, ends, owners = self.keys, self.starts, self.ends, self.tokens
        for token in tokens:
            self.first_of.append(len(keys))
            written = token.text
            if written.isalnum():
                keys.append(token.lower if written.isascii() else fold(written))
                starts.append(token.start)
                ends.append(token.end)
                owners.append(token.i)
                continue
            for match in _WORD.finditer(written):
                keys.append(fold(match.group()))
                starts.append(token.start + match.start())
                ends.append(token.start + match.end())
                owners.append(token.i)
        self.first_of.append(len(keys))

    def joined(self, n: int) -> bool:
        """Whether word n and the next can belong to one name."""
        if n + 1 >= len(self.keys):
            return False
        gap = self.text[self.ends[n] : self.starts[n + 1]]
        if gap in _GAPS:
            return True
        return gap in _STOPS and (len(self.keys[n]) == 1 or self.keys[n] in _SHORT)
