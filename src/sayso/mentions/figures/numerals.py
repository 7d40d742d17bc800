"""Numerals: the value of one number in digits or words: "12,000", "one hundred and three", "half a dozen"."""

import re

from sayso.language import Token
from sayso.language.digits import number
from sayso.mentions.figures.words import numbers

_DIGITS = re.compile(r"\d{1,3}(?:[,.\u066c]\d{3}){1,6}|\d{1,18}(?:\.\d{1,6})?")
_LONG = re.compile(r"[\d,.]{19,}")
# A count above a million millions is a slip or a trick; and a ledger holds 63 bits.
_MOST = 10**12
_LONGEST = len(str(_MOST))


def value_at(tokens: list[Token], at: int) -> tuple[int | None, int]:
    """The value of the number that starts at a position, and the position of its last token (-1: there is none).

    The value is None where the number is too large to be a count.
    """
    value, last = _value_at(tokens, at)
    return (None if value is not None and value > _MOST else value), last


def _value_at(tokens: list[Token], at: int) -> tuple[int | None, int]:
    token = tokens[at]
    if any(c.isdigit() for c in token.text):
        return _digits(tokens, at)
    word = numbers().get(token.lower)
    if word is None:
        if token.lower in ("a", "an", "half") and at + 1 < len(tokens):
            return _article(tokens, at)
        return None, -1
    if word.kind == "none":
        return _nothing(tokens, at)
    if word.kind == "share" or word.needs:
        return (None, -1) if token.lower != "half" else _article(tokens, at)
    if word.kind == "few":
        return word.value, at
    if word.kind == "vague":
        return _vague(tokens, at, word.value)
    if word.kind == "scale":
        return (None, -1) if at == 0 or tokens[at - 1].lower != "per" else (word.value, at)
    return _spelled(tokens, at)


def kind(token: Token) -> str | None:
    """The kind of a number word (unit, ten, scale, vague, few, none, share), or None."""
    word = numbers().get(token.lower)
    return word.kind if word else None


def _digits(tokens: list[Token], at: int) -> tuple[int | None, int]:
    token = tokens[at]
    text = number(token.text).rstrip("+")
    if _LONG.fullmatch(text):
        return None, at
    if not _DIGITS.fullmatch(text):
        return None, -1
    last = at
    plain = re.sub(r"[,.\u066c](?=\d{3}(?:\D|$))", "", text)
    if _scale(tokens, at + 1):
        value = float(text.replace(",", ""))
        while times := _scale(tokens, last + 1):
            value, last = min(value * times, _MOST + 1), last + 1
        return round(value), last
    if plain.strip("0") == "" and len(plain) > 1:
        return None, -1
    if "." in plain:
        return None, -1  # a fraction counts nothing ("7.5 magnitude")
    # "12 000": no other three digits, which may be a number of their own ("In 2012 300 people").
    while (
        last + 1 < len(tokens)
        and plain.strip("0")
        and number(tokens[last + 1].text) == "000"
        and tokens[last + 1].start - tokens[last].end == 1
    ):
        plain += "000" if len(plain) < _LONGEST else ""
        last += 1
    return int(plain), last


def _scale(tokens: list[Token], at: int) -> int:
    """What the scale word at a position multiplies by; 0: there is none."""
    word = numbers().get(tokens[at].lower) if at < len(tokens) else None
    return word.value if word is not None and word.kind == "scale" else 0


def _spelled(tokens: list[Token], at: int) -> tuple[int | None, int]:
    """ "one hundred and twenty-three": sums of units and tens, multiplied by scales."""
    total = current = 0
    n, last, previous = at, at, ""
    while n < len(tokens):
        word = numbers().get(tokens[n].lower)
        if word is not None and word.kind == "scale" and previous == "scale" and not current:
            total, last = min(total * word.value, _MOST + 1), n  # two hundred thousand million
            n += 1
            continue
        if word is None or word.kind not in ("unit", "ten", "scale") or (word.kind == "scale" and not current):
            glue = tokens[n].lower == "-" or (tokens[n].lower == "and" and previous == "scale")
            following = numbers().get(tokens[n + 1].lower) if n + 1 < len(tokens) else None
            if glue and n > at and following is not None and following.kind in ("unit", "ten", "scale"):
                if tokens[n].lower == "-" and previous == "unit" and following.kind != "scale":
                    break
                n += 1
                continue
            break
        if word.kind == "unit" and previous == "unit":
            break
        if word.kind == "ten" and previous in ("unit", "ten"):
            break
        if word.kind == "scale":
            if word.value >= 1000:
                total, current = total + current * word.value, 0
            else:
                current = min(current * word.value, _MOST + 1)
        else:
            current += word.value
        previous, last = word.kind, n
        n += 1
    nxt = tokens[last + 1].lower if last + 1 < len(tokens) else ""
    if nxt == "-" and last + 2 < len(tokens) and kind(tokens[last + 2]) == "share":
        return None, -1
    if kind(tokens[last]) == "unit" and nxt and kind(tokens[last + 1]) == "share":
        return None, -1
    return total + current, last


def _article(tokens: list[Token], at: int) -> tuple[int | None, int]:
    """ "a dozen", "half a dozen", "a hundred", "a score of", "a couple of", "a handful of"."""
    n = at
    if tokens[at].lower in ("a", "an") and tokens[at + 1].lower == "quarter":
        return _quarter(tokens, at)
    half = tokens[n].lower == "half"
    if half:
        n += 1
    if n < len(tokens) and tokens[n].lower in ("a", "an", "-"):
        n += 1
    if n == at or n >= len(tokens):
        return None, -1
    word = numbers().get(tokens[n].lower)
    if (
        word is None
        or word.kind not in ("scale", "few", "vague")
        or (half and (word.kind != "scale" or word.value < 12))
    ):
        return None, -1
    if word.kind == "vague" and tokens[n].lower != "handful":
        return None, -1
    return word.value // 2 if half else word.value, n


def _quarter(tokens: list[Token], at: int) -> tuple[int | None, int]:
    """ "a quarter of a million"; a quarter of anything else is a share."""
    if at + 4 < len(tokens) and tokens[at + 2].lower == "of" and tokens[at + 3].lower == "a":
        word = numbers().get(tokens[at + 4].lower)
        if word is not None and word.kind == "scale" and word.value % 4 == 0:
            return word.value // 4, at + 4
    return None, -1


def _vague(tokens: list[Token], at: int, value: int) -> tuple[int | None, int]:
    """ "dozens", "tens of thousands" (20,000), "several dozen" (36), "several hundred" (300)."""
    after = numbers().get(tokens[at + 2].lower) if at + 2 < len(tokens) and tokens[at + 1].lower == "of" else None
    if after is not None and after.kind == "vague" and after.value > value and tokens[at].lower != "several":
        return value * after.value // 2, at + 2
    if at + 1 < len(tokens) and (word := numbers().get(tokens[at + 1].lower)) and word.kind == "scale":
        return value * word.value, at + 1
    return value, at


def _nothing(tokens: list[Token], at: int) -> tuple[int | None, int]:
    """ "no one", "none of"; but "no" of "no longer", "no less than" and "No. 5" counts nothing."""
    following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    if tokens[at].lower != "no":
        return 0, at
    if following == "one" or (following == "-" and at + 2 < len(tokens) and tokens[at + 2].lower == "one"):
        return 0, at + (1 if following == "one" else 2)
    if following in (
        "longer",
        "less",
        "more",
        "fewer",
        "matter",
        "doubt",
        ".",
        "later",
        "further",
        "immediate",
        "word",
    ):
        return None, -1
    return (0, at) if tokens[at].text != "No" or following else (None, -1)
