"""Names: when two names of sources are one, across spellings, titles, surnames and acronyms."""

import functools
import re
import unicodedata
from typing import Any

from msgspec import Struct

from sayso import knowledge

_WORD = re.compile(r"[^\W_]+")
_VOWELS = str.maketrans("", "", "aeiouyw'’")
# Consonants that a skeleton needs before two spellings count as one: with fewer, names that differ agree by chance.
SKELETON = 6


class _Titles(Struct, frozen=True):
    words: str


# The knowledge files that are read here and the type of their entries, for `sayso.knowledge.check`.
TYPES: dict[str, Any] = {"reconcile_titles": _Titles}


@knowledge.derived
def _titles() -> frozenset[str]:
    entries = knowledge.table("reconcile_titles", _Titles).values()
    return frozenset(word for entry in entries for word in entry.words.split())


@functools.lru_cache(maxsize=50_000)
def key(name: str) -> str:
    """A name without case, accents, articles, titles and marks: "The Gen. Ḥasan al-Amin" gives "hasan al amin"."""
    plain = unicodedata.normalize("NFKD", name.replace("’s", "").replace("'s", ""))
    plain = "".join(c for c in plain if not unicodedata.combining(c)).casefold()
    words = _WORD.findall(plain)
    kept = [word for word in words if word not in _titles()]
    return " ".join(kept or words)


def skeleton(name_key: str) -> str | None:
    """The consonants of a name of several words, doubled ones once; None where they are too few to tell anything."""
    if " " not in name_key:
        return None
    bare = name_key.replace(" ", "").translate(_VOWELS)
    once = "".join(c for n, c in enumerate(bare) if n == 0 or c != bare[n - 1])
    return once if len(once) >= SKELETON else None


def initials(name_key: str) -> str:
    """The first letters of a name's words, small words left out: "icrc"."""
    return "".join(
        word[0] for word in name_key.split() if word not in ("of", "for", "the", "and", "in", "on", "to", "de")
    )


def surname_of(short: str, long: str) -> bool:
    """Whether a name of one word is the last word of a longer one."""
    return " " not in short and " " in long and len(short) > 2 and long.endswith(" " + short)


def acronym_of(short: str, long: str) -> bool:
    """Whether a name of one word is made of the first letters of a longer one."""
    return " " not in short and " " in long and len(short) > 2 and short == initials(long)
