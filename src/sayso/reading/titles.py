"""Titles: where a given title stands in the text, though its marks and spaces differ."""

import re

# "Storm hits coast | The Daily Post", "Storm hits coast - Post": the outlet's name behind the title.
_OUTLET = re.compile(r"\s(?:\||-|–|—|»|:)\s[^|–—»]{2,40}\Z")
_MARKS = re.compile(r"(?:\s?[.!?…](?![.\w])){0,3}[\"”’']{0,2}")
# Shorter ones ("Syria") stand in any sentence.
_SHORTEST = 12


def forms_of(title: str) -> list[str]:
    """The title, and the title without the outlet's name behind it; each as letters and digits alone."""
    found: list[str] = []
    while True:
        key = _key(title)
        if len(key) >= _SHORTEST and key not in found:
            found.append(key)
        match = _OUTLET.search(title)
        if not match or match.start() < _SHORTEST:
            return found
        title = title[: match.start()]


def _key(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


def find(text: str, forms: list[str], start: int, end: int) -> tuple[int, int] | None:
    """Where one of the forms of a title stands within a stretch of text: from its first letter to its last."""
    letters: list[int] = []
    folded: list[str] = []
    for n in range(start, min(end, len(text))):
        if text[n].isalnum():
            for c in text[n].casefold():
                if c.isalnum():
                    letters.append(n)
                    folded.append(c)
    key = "".join(folded)
    for form in forms:
        at = key.find(form)
        while at >= 0:
            first, last = letters[at], letters[at + len(form) - 1]
            before_ok = first == 0 or not text[first - 1].isalnum()
            after_ok = last + 1 >= len(text) or not text[last + 1].isalnum()
            if before_ok and after_ok:
                return first, _MARKS.match(text, last + 1).end()  # type: ignore[union-attr]  # it matches everywhere
            at = key.find(form, at + 1)
    return None
