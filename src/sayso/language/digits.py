"""Digits of any script: numbers that other scripts write with signs of their own are the same numbers."""

import re
import unicodedata

_FOREIGN = re.compile(r"[^\D0-9]")
# Decimal and thousands marks that go with them: Arabic and full-width.
_MARKS = {"\u066b": ".", "\u066c": ",", "\u060c": ",", "\uff0e": ".", "\uff0c": ","}
_MARK = re.compile("(?<=[0-9])[\u066b\u066c\u060c\uff0e\uff0c](?=[0-9])")
# What a reader does not see: zero-width space and joiners, word joiner, byte order mark, soft hyphen, direction marks.
# Overrides of direction (U+202E) are seen: they show other digits than those that stand there.
_UNSEEN = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad\u061c]")


def western(text: str) -> str:
    """The text with each decimal digit as one of 0 to 9 and the marks between digits as "." and ","; as long as it."""
    if text.isascii():
        return text
    return _MARK.sub(lambda mark: _MARKS[mark[0]], _FOREIGN.sub(lambda digit: str(unicodedata.decimal(digit[0])), text))


def number(text: str) -> str:
    """One number in western digits and marks, without what a reader does not see."""
    return text if text.isascii() else western(_UNSEEN.sub("", text))
