"""Words: numbers, dates, stances and lists in plain English, and text from outside made safe to show."""

import datetime
from collections.abc import Iterable

__all__ = ["clean", "count", "day", "humble", "listed", "period", "plain", "plural", "shorten", "verb"]

# What a stance does, one and many: "1 origin says", "3 origins say".
_VERBS = {
    "asserts": ("says", "say"),
    "denies": ("denies", "deny"),
    "doubts": ("doubts", "doubt"),
    "accuses": ("accuses", "accuse"),
    "claims_responsibility": ("claims responsibility", "claim responsibility"),
    "admits": ("admits", "admit"),
    "predicts": ("predicts", "predict"),
    "declines": ("declines to say", "decline to say"),
}
_PLURALS = {
    "agency": "agencies",
    "copy": "copies",
    "kind of figure": "kinds of figure",
    "party": "parties",
    "story": "stories",
}

# Text from outside may steer a terminal or turn a line around. C0 is shown by its picture, what has none and lone
# surrogates as U+FFFD. Embeddings and isolates (202A-202C, 2066-2069) go: every text is isolated where it is shown.
_SAFE: dict[int, str] = {
    **{code: chr(0x2400 + code) for code in range(0x20) if code not in (0x09, 0x0A)},
    0x0D: "",
    0x7F: "\u2421",
    **dict.fromkeys(range(0x80, 0xA0), "\ufffd"),
    **dict.fromkeys(range(0xD800, 0xE000), "\ufffd"),
    **dict.fromkeys((0x202A, 0x202B, 0x202C, 0x2066, 0x2067, 0x2068, 0x2069), ""),
    0x202D: "\ufffd",
    0x202E: "\ufffd",
}


def clean(text: str) -> str:
    """The text without anything that steers a terminal or turns its neighbours around; line breaks stay."""
    return text.translate(_SAFE)


def plain(text: str | None) -> str:
    """The same on one line, runs of white space as one space; empty for None."""
    return " ".join(clean(text).split()) if text else ""


def shorten(text: str, width: int) -> str:
    """At most `width` characters, cut between words where there is one in the last third, and then with an ellipsis."""
    if len(text) <= width:
        return text
    cut = text[: width - 1]
    space = cut.rfind(" ")
    return (cut[:space] if space > 2 * width // 3 else cut).rstrip(" ,;:–-") + "…"


def plural(noun: str, number: int) -> str:
    """The noun as the number wants it.

    >>> plural("story", 2)
    'stories'
    """
    if number == 1:
        return noun
    return _PLURALS.get(noun, noun + "s")


def count(number: int, noun: str) -> str:
    """Number and noun: `1 origin`, `3 origins`, `no origins`."""
    return f"{number or 'no'} {plural(noun, number)}"


def verb(stance: str, number: int = 1) -> str:
    """The stance as a verb that agrees with the number of those who take it."""
    one, many = _VERBS.get(stance, (stance, stance))
    return one if number == 1 else many


def listed(items: Iterable[str], most: int | None = None) -> str:
    """`a, b and c`; past `most` items the rest are counted."""
    names = list(items)
    if most is not None and len(names) > most:
        return f"{', '.join(names[:most])} and {len(names) - most} more"
    return " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))


def day(value: str | None) -> str:
    """An ISO date or time with its weekday, `2031-05-04 Sunday`; as it stands where it is no full date."""
    if not value:
        return "date unknown"
    shown = plain(value)
    try:
        date = datetime.date.fromisoformat(shown[:10])
    except ValueError:
        return shown
    clock = shown[11:16] if len(shown) > 10 and shown[10] in "T " else ""
    return f"{date.isoformat()} {date:%A}" + (f" {clock}" if clock else "")


def period(start: str | None, end: str | None, precision: str | None = None) -> str:
    """From when to when, as precisely as it is known: `2031-05` for a month, `2031` for a year."""
    if not start and not end:
        return "date unknown"
    if start and precision in ("month", "year"):
        return start[: 7 if precision == "month" else 4]
    if start and end and start[:10] != end[:10]:
        return f"{plain(start)[:10]} to {plain(end)[:10]}"
    return day(start or end)


def humble(name: str) -> str:
    """A code as words: `capture_of_place` is `capture of place`."""
    return plain(name).replace("_", " ")
