"""What the capitals that run into a name make of it: "Paris Hilton" is nobody's town, "Idlib Province" is one."""

from sayso.mentions.places.lexicon import Lexicon
from sayso.mentions.places.people import People
from sayso.mentions.places.surroundings import Surroundings, capital

REJECTED = -99.0


def shape(around: Surroundings, words: Lexicon, people: People, known: bool) -> float:
    """What the words that touch the name add or take away; REJECTED where they make it something else.

    `known` is true for names of countries and the like, which keep their meaning before another name.
    """
    if _inside_name(around, words):
        return REJECTED
    right = _right(around, words, known)
    left = _left(around, words, people) if right > REJECTED else 0.0
    return max(REJECTED, right + left)


def _right(around: Surroundings, words: Lexicon, known: bool) -> float:
    follows = around.follows
    if not around.right:
        if follows in words.things_after:
            return REJECTED
        # In a headline every word has a capital, so that the run tells nothing; the next word still does.
        if around.capitals and follows in words.organisations_after | words.built_after:
            return REJECTED
        return -1.0 if follows in words.built_after - words.towns_after - words.natural_after else 0.0
    nearest = around.right[0].lower
    if any(t.lower in words.organisations_after for t in around.right[:3]):
        return REJECTED
    if nearest in words.areas_after | words.districts_after | words.towns_after:
        return 2.0
    if nearest in words.built_after or nearest in words.natural_after:
        return REJECTED
    if nearest in words.roles_after or nearest in words.titles:
        return 1.0
    if any(t.lower in words.built_after for t in around.right):
        return REJECTED
    if nearest in words.people:
        return 0.0
    if around.right[0].tag in ("NNP", "NNPS"):
        return -3.0 if known else REJECTED
    return -0.5


def _left(around: Surroundings, words: Lexicon, people: People) -> float:
    if not around.left:
        # In a headline only the word before tells: "Mr. Sydney", "Jack London".
        first = around.first
        before = around.tokens[first - 1] if around.capitals and first and not around.start else None
        if before is not None and (before.lower in words.titles or people.given(before)):
            return REJECTED
        return 0.0
    token = around.left[-1]
    nearest = token.lower
    if nearest in words.directions or nearest in words.people:
        return 0.5
    if nearest in words.titles or nearest in words.natural_before or people.given(token):
        return REJECTED
    # The first word of a sentence has its capital from there.
    opens = len(around.left) == 1 and token.sentence.tokens[0] is token and token.pos != "PROPN"
    return 0.0 if opens or nearest in words.locative or nearest in words.linking else -2.5


def _inside_name(around: Surroundings, words: Lexicon) -> bool:
    """Whether it is the X of "University of X", "Bank of X"."""
    first, tokens = around.first, around.tokens
    if _street(around, words) or _aged(around):
        return True
    if first < 2 or tokens[first - 1].lower not in ("of", "for"):
        return False
    before = tokens[first - 2]
    return capital(before) and before.lower in words.organisations_after - words.kinds_before


def _street(around: Surroundings, words: Lexicon) -> bool:
    """Whether a street bears the name: "the 600 block of West Idaho"."""
    i = around.first - 1
    while i > 1 and around.tokens[i].lower in words.directions:
        i -= 1
    return i > 0 and around.tokens[i].lower == "of" and around.tokens[i - 1].lower in words.streets_before


def _aged(around: Surroundings) -> bool:
    """Whether an age stands behind it, so that it is a person's name: "Lara, 19, ..."."""
    after = around.tokens[around.last + 1 : around.last + 4]
    if len(after) < 3 or not around.comma or after[2].text not in (",", ".", ")", ";"):
        return False
    return after[1].text.isdecimal() and len(after[1].text) < 3
