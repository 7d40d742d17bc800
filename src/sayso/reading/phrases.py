"""Phrases of the knowledge files: how furniture, captions and credits are worded, and where that counts.

In a phrase `#` stands for a number and `...` for up to 12 words. Case and the form of quotes do not matter.
"""

import re
from typing import Any, Literal

from msgspec import Struct

from sayso import knowledge
from sayso.knowledge import table

Where = Literal["whole", "opens", "line", "within", "section", "tail", "closes"]


class Phrase(Struct, frozen=True, forbid_unknown_fields=True):
    """Wordings of one kind. `where` they count:

    whole: as a line or sentence of its own. opens: at the start of one, which then is of the kind up to its end.
    line: the same, for lines only. section: as a line that heads a list of links.
    closes: at the end of a line. within: that stretch alone, anywhere. tail: from there to the end of the text.
    """

    where: Where
    phrases: list[str]
    example: str


# The knowledge files that are read here and the type of their entries, for `sayso.knowledge.check`.
TYPES: dict[str, Any] = {"boilerplate": Phrase, "reading_captions": Phrase, "reading_credits": Phrase}


class Wordings:
    """The phrases of one file, ready to be looked up by the first word of a line."""

    def __init__(self, name: str) -> None:
        self._starts: dict[Where, dict[str, list[re.Pattern[str]]]] = {}
        within: list[str] = []
        tails: list[str] = []
        closes: list[str] = []
        for entry in table(name, Phrase).values():
            for phrase in entry.phrases:
                if entry.where == "within":
                    within.append(pattern(phrase))
                elif entry.where == "tail":
                    tails.append(pattern(phrase))
                elif entry.where == "closes":
                    closes.append(pattern(phrase))
                else:
                    rest = r"(?!\w)" if entry.where in ("opens", "line") else r"\Z"
                    by_word = self._starts.setdefault(entry.where, {})
                    words = phrase if entry.where in ("opens", "line") else phrase.rstrip(_TRAIL)
                    by_word.setdefault(first_word(words), []).append(re.compile(pattern(words) + rest, re.IGNORECASE))
        self.within = _any(within, r"(?!\w)[.!…]?")
        self.tails = _any(tails)
        self.closes = _any(closes, r"\W{0,4}\Z")

    def fits(self, where: Where, plain: str) -> bool:
        """Whether a line, as `plainly()` gives it, is of these phrases."""
        by_word = self._starts.get(where, {})
        patterns = [*by_word.get(first_word(plain), ()), *by_word.get("", ())]
        return any(p.match(plain) for p in patterns)


@knowledge.derived
def wordings(name: str) -> Wordings:
    """The phrases of `<name>.yaml`."""
    return Wordings(name)


_QUOTES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\xa0": " "})
_LEAD = " \t»›>•·*+|-–—#[({@▶►→↓◆■"
_TRAIL = " \t»›>•·*|-–—:.!…]){}▶►→↓"
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")


def plainly(line: str) -> str:
    """A line as phrases are matched: straight quotes, single spaces, no marks around it."""
    return " ".join(line.translate(_QUOTES).split()).lstrip(_LEAD).rstrip(_TRAIL)


def first_word(phrase: str) -> str:
    """The first word in lower case; "" where the phrase starts with a wildcard or a mark."""
    match = _WORD.match(phrase)
    return match[0].lower() if match and not match[0].isdigit() else ""


def pattern(phrase: str) -> str:
    """The regular expression of a phrase. Gaps are bounded, so that no text can make it slow."""
    parts: list[str] = []
    gap = ""
    for token in phrase.split():
        if token == "...":
            gap = r"(?:\S{1,40}\s{1,3}){0,12}?"
            continue
        literal = re.escape(token.translate(_QUOTES)).replace("'", "['’‘]")
        word = literal.replace(r"\#", r"\d[\d.,:/]{0,20}")
        parts.append((r"\s{1,3}" if parts else "") + gap + word)
        gap = ""
    return "".join(parts) + (r"\s{1,3}(?:\S{1,40}\s{0,3}){1,12}?" if gap else "")


def _any(patterns: list[str], behind: str = r"(?!\w)") -> re.Pattern[str] | None:
    if not patterns:
        return None
    longest_first = sorted(patterns, key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(longest_first) + ")" + behind, re.IGNORECASE)
