"""Numbers: every number of a sentence in digits or words, with its bounds.

"at least 58" is 58 and open above, "up to 9" open below, "dozens" 24 and open above, "between 5 and 7" is 5 to 7.
Money, ordinals, shares ("two-thirds"), times, dates and numbers glued to a unit ("20-month") are left out here.
"""

from msgspec import Struct

from sayso.language import Token
from sayso.mentions.figures.forms import kinds, plural
from sayso.mentions.figures.numerals import kind, value_at
from sayso.mentions.figures.words import Modifier, group, modifiers, numbers

_DAYS = frozenset({"sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"})
_MONEY = frozenset("$€£¥₦₹")
_LONGEST_MODIFIER = 4


class Number(Struct, frozen=True):
    """A number: tokens `first` to `last` (positions in the sentence); `core` is the first of the number itself.

    `none` is true for "no" and "nobody". Where the digits are too many to be a count both bounds are None.
    """

    first: int
    core: int
    last: int
    low: int | None
    high: int | None
    modifier: str | None = None
    none: bool = False
    vague: bool = False


def find(tokens: list[Token]) -> list[Number]:
    """The numbers of one sentence, in order."""
    found: list[Number] = []
    at = 0
    while at < len(tokens):
        number = _range(tokens, at) or _single(tokens, at)
        if number is None:
            at += 1
            continue
        if not _is_name(tokens, number):
            found.append(_modified(tokens, number, found[-1].last if found else -1))
        at = number.last + 1
    return found


def _single(tokens: list[Token], at: int) -> Number | None:
    """One number that starts at a position, without its modifiers."""
    value, last = value_at(tokens, at)
    if last < 0:
        return None
    word = numbers().get(tokens[last].lower)
    if word is not None and word.kind == "share":
        return None
    first_word = numbers().get(tokens[at].lower)
    if first_word is not None and first_word.kind == "none":
        return Number(at, at, last, 0, 0, "no", none=True)
    if value is None:
        return Number(at, at, last, None, None)
    vague = next((tokens[n].lower for n in range(at, last + 1) if kind(tokens[n]) == "vague"), None)
    if vague is not None:
        name = " of ".join(tokens[n].lower for n in range(at, last + 1) if kind(tokens[n]) == "vague")
        return Number(at, at, last, value, None, name, vague=True)
    return Number(at, at, last, value, value)


def _range(tokens: list[Token], at: int) -> Number | None:
    """ "between 5 and 7", "from 5 to 7", "5 to 7", "5-7", "five or six"."""
    first, opener = at, tokens[at].lower
    if opener == "between":
        at += 1
    if at >= len(tokens):
        return None
    low, last = value_at(tokens, at)
    if last < 0 or low is None or last + 2 >= len(tokens) or kind(tokens[at]) in ("vague", "none", "few"):
        return None
    middle = tokens[last + 1].lower
    allowed = ("and", "to") if opener == "between" else ("to", "or", "-", "–", "—")
    if middle not in allowed or (middle == "to" and first and tokens[first - 1].lower == "from"):
        return None
    high, end = value_at(tokens, last + 2)
    if end < 0 or high is None or high <= low or kind(tokens[last + 2]) in ("vague", "none", "few"):
        return None
    if middle == "or" and high - low > max(10, low):
        return None
    if high < 100 and low >= 1000:
        return None
    return Number(first, at, end, low, high, "between")


def _is_name(tokens: list[Token], number: Number) -> bool:
    """Whether it is money, a date, a time, an age, a score or part of a name."""
    before = tokens[number.core - 1] if number.core else None
    after = tokens[number.last + 1] if number.last + 1 < len(tokens) else None
    core = tokens[number.core]
    digits = core.text[0].isdecimal()
    if after is not None and after.lower in group("measured"):
        return True
    # "13 year old", "15 year-old Ali Nasser"
    beyond = [t.lower for t in tokens[number.last + 2 : number.last + 4] if t.text != "-"]
    if after is not None and after.lemma in ("year", "month", "week", "day") and beyond[:1] in (["old"], ["olds"]):
        return True
    # "20-month-old", "five-year", "3-1", "7:02", "9/11"
    if (
        after is not None
        and after.text in ("-", "–", "/", ":")
        and after.start == tokens[number.last].end
        and not number.vague
    ):
        following = tokens[number.last + 2] if number.last + 2 < len(tokens) else None
        if following is not None and following.start == after.end:
            return True
    if before is None:
        return False
    if after is None and digits and number.low is not None and number.low <= 31 and before.lemma.lower() in _DAYS:
        return True  # "Sunday 14", where the month was cut off
    if before.text in _MONEY or before.text.endswith("$"):
        return True
    if (
        len(core.text) == 4
        and digits
        and any(t.lower.strip(".") in group("months") for t in tokens[max(0, number.core - 3) : number.core])
    ):
        return number.low is not None and 1900 <= number.low <= 2099
    glued = before.end == core.start
    if glued and before.text in ("/", ":", "-", "#", ".", "’", "'", "(+") and digits:
        return before.text != "-" or number.core < 2 or tokens[number.core - 2].end == before.start
    if before.lower.strip(".") in group("months") and digits and number.low is not None and number.low <= 31:
        return before.text[0].isupper() and not (before.lower == "may" and before.pos == "AUX")
    if (
        after is not None
        and after.lower.strip(".") in group("months")
        and after.text[0].isupper()
        and after.lower != "may"
    ):
        return digits and number.low is not None and number.low <= 31
    if before.lower in group("named") and (digits or number.low in range(20)) and before.i < core.i:
        return before.lower not in ("no", "number", "area", "m", "f", "t")
    # "John Smith, 24, was", "The victim, 20, died": a bare number between commas is an age.
    alone = before.text in (",", "(") and after is not None and after.text in (",", ")", ".", ";")
    return digits and alone and number.core >= 2 and _one(tokens[number.core - 2])


def _one(token: Token) -> bool:
    """Whether a noun is one person or a name."""
    person = token.pos == "NOUN" and bool(kinds(token) & {"person", "combatant"})
    return token.pos == "PROPN" or (person and not plural(token))


def _modified(tokens: list[Token], number: Number, floor: int) -> Number:
    """The number with the words that bound it: "at least", "or more"."""
    first, last = number.first, number.last
    bounds: list[Modifier] = []
    while True:
        found = _before(tokens, first, floor)
        if found is None and not bounds and first >= 3 and tokens[first - 1].lower in ("at", "to", "of"):
            # "put the toll at least at 85": the bound stands before the little word.
            found = _before(tokens, first - 1, floor)
            if found is not None and found[0].bound in ("min", "max") and first - 1 - found[1] > 1:
                bounds.append(found[0])
            break
        if found is None:
            break
        modifier, first = found
        bounds.append(modifier)
    after = _behind(tokens, last)
    if after is not None:
        bounds.append(after[0])
        last = after[1]
    elif "+" in tokens[last].text:
        bounds.append(modifiers(True)[("+",)])
    chosen = next((b for b in bounds if b.bound != "exact"), bounds[0] if bounds else None)
    low, high, name = number.low, number.high, number.modifier
    if chosen is not None and not number.none:
        # "up to several hundred" stays a lower bound of its own kind; the bound before it is what the text stresses.
        if chosen.bound == "min":
            high = None
        elif chosen.bound == "max":
            low, high = None, number.high if number.high is not None else number.low
        if not (number.vague and chosen.bound in ("min", "about", "exact")):
            name = chosen.name
    if name is None:
        name = "exact"
    return Number(first, number.core, last, low, high, name, number.none, number.vague)


def _before(tokens: list[Token], first: int, floor: int) -> tuple[Modifier, int] | None:
    known = modifiers(False)
    for size in range(min(_LONGEST_MODIFIER, first - floor - 1), 0, -1):
        words = tuple(t.lower for t in tokens[first - size : first])
        if words in known:
            if (
                words == ("over",)
                and first >= 2
                and tokens[first - 2].lemma in ("hand", "take", "turn", "spread", "fire")
            ):
                return None
            if words == ("some",) and tokens[first].lower in ("of",):
                return None
            return known[words], first - size
    if first - floor > 1 and tokens[first - 1].lower in (
        "a",
        "an",
        "the",
        "another",
        "these",
        "those",
        "all",
        "its",
        "their",
    ):
        # "an estimated 300" is a modifier of its own; a bare article belongs to the span only before a scale.
        return None
    return None


def _behind(tokens: list[Token], last: int) -> tuple[Modifier, int] | None:
    known = modifiers(True)
    for size in (2, 1):
        words = tuple(t.lower for t in tokens[last + 1 : last + 1 + size])
        if (
            len(words) == size
            and words in known
            and not (words == ("plus",) and last + 2 < len(tokens) and tokens[last + 2].pos == "NUM")
        ):
            return known[words], last + size
    return None
