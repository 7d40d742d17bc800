"""Names in the form in which they are looked up: folded, and by sound.

`fold` makes spellings alike that differ in case, accents, hyphens and apostrophes; `sound` makes transliterations alike
that differ in vowels, doubled letters, articles and the letters that one script writes and another does not.
"""

import functools
import re
import unicodedata

# Longer than any name of the gazetteer (90 characters); past it nothing is folded, so a huge "name" costs nothing.
LONGEST = 96
# 4 characters: shorter keys collide (share of wrong matches at 3 and at 4: benchmarks/places.py).
SHORTEST_SOUND = 4

_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ə": "a", "ǝ": "a",
     "ʿ": None, "ʾ": None, "'": None, "’": None, "‘": None, "`": None, "ʼ": None, "´": None, "ʹ": None, "ʻ": None,
     "ˌ": None, ".": " ", "-": " ", "‐": " ", "‑": " ", "–": " ", "—": " ", "/": " ", ",": " ", "_": " ", "&": " and "}
)  # fmt: skip
_SHORT = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort"}
ARTICLE = frozenset(
    ("al", "el", "ul", "il", "ol",
     "ad", "ar", "as", "ash", "at", "az", "an", "adh", "ed", "er", "es", "esh", "et", "ez",
     "en", "edh", "ud", "ur", "us", "ush", "ut", "uz", "un")
)  # fmt: skip
# "Ezzor", "Arraqqa": the article run into a word whose first letter it doubles.
_JOINED = re.compile(r"^[aeu](?=([dnrstz])\1)")
_AL = re.compile(r"^[ae]l(?=[a-z]{4})")
_VOWELS = re.compile(r"[aeiouyw]+")
_DOUBLED = re.compile(r"(.)\1+")
_PAIRS = (
    ("kh", "x"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("sh", "s"), ("ch", "s"), ("zh", "z"), ("ph", "f"), ("ck", "k"),
    ("tz", "z"), ("ts", "z"),
)  # fmt: skip
_SINGLE = str.maketrans({"q": "k", "c": "k", "j": "g", "v": "w"})


def fold(name: str) -> str:
    """The key of a name: lower case, no accents, hyphens or apostrophes; "" where there is nothing to look up.

    >>> fold("Deir ez-Zor"), fold("Saint-Étienne"), fold("St. Étienne")
    ('deir ez zor', 'saint etienne', 'saint etienne')
    """
    return _fold(name) if len(name) <= LONGEST else ""


@functools.lru_cache(maxsize=16384)
def _fold(name: str) -> str:
    low = name.lower()
    if not low.isascii():
        low = "".join(c for c in unicodedata.normalize("NFKD", low) if not unicodedata.combining(c)).lower()
    words = low.translate(_LETTERS).split()
    # "U.S." and "W.Va." are told by their letters: a run of single letters is one word.
    if any(len(w) == 1 for w in words[1:]):
        words = _initials(words)
    return " ".join(_SHORT.get(w, w) for w in words) if len(words) > 1 else (words[0] if words else "")


def _initials(words: list[str]) -> list[str]:
    joined: list[str] = []
    single = False
    for word in words:
        one = len(word) == 1 and word.isalpha() and word.isascii()
        if one and single:
            joined[-1] += word
        else:
            joined.append(word)
        single = one
    return joined


def sound(name: str) -> str:
    """The key by which transliterations of one name meet, "" where it would be too short to tell names apart.

    >>> sound("Dayr az Zawr") == sound("Deir ez-Zor") == sound("Deir Ezzor")
    True
    >>> sound("Al Ḩasakah") == sound("Hassakeh") == sound("Hasaka")
    True
    """
    folded = fold(name)
    return _sound(folded) if folded and folded.isascii() else ""


@functools.lru_cache(maxsize=16384)
def _sound(folded: str) -> str:
    words = folded.split()
    kept = [w for w in words if w not in ARTICLE] or words
    key = "".join(_skeleton(w) for w in kept)
    return key if len(key) >= SHORTEST_SOUND else ""


def _skeleton(word: str) -> str:
    """The consonants of a word, with one mark for each run of vowels."""
    word = _AL.sub("", _JOINED.sub("", word))
    for pair, one in _PAIRS:
        word = word.replace(pair, one)
    word = _DOUBLED.sub(r"\1", word.translate(_SINGLE))
    if len(word) > 3 and word.endswith("h"):
        word = word[:-1]
    return _DOUBLED.sub(r"\1", _VOWELS.sub("a", word))


def script(name: str) -> str | None:
    """latin, arabic or cyrillic, by the first letter; None for other scripts and for no letters."""
    for character in name:
        if character.isalpha():
            code = ord(character)
            if code < 0x250 or 0x1E00 <= code < 0x1F00 or 0x2B0 <= code < 0x300:
                return "latin"
            if 0x400 <= code < 0x530:
                return "cyrillic"
            if 0x600 <= code < 0x780 or 0xFB50 <= code < 0xFE00 or 0xFE70 <= code < 0xFF00:
                return "arabic"
            return None
    return None
