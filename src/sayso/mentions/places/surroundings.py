"""What stands around a span of tokens: the run of capitals that it is part of, and the words before and after it."""

from sayso.language import Document, Token
from sayso.mentions.places.lexicon import Lexicon

# A run of capitals longer than this is a headline or a list, not a name.
LONGEST_RUN = 8


def capital(token: Token) -> bool:
    """Whether a token starts with a capital letter."""
    return token.text[:1].isupper()


# Parts of speech that title case leaves in lower case.
_SMALL = frozenset(("ADP", "DET", "CCONJ", "SCONJ", "PART", "AUX", "PRON", "PUNCT", "SYM", "SPACE"))


def shouting(tokens: list[Token]) -> bool:
    """Whether a sentence is in capitals, or in the title case of headlines: its capitals tell nothing."""
    words = [t for t in tokens if t.text[:1].isalpha() and t.pos not in _SMALL]
    return len(words) >= 4 and sum(capital(t) for t in words) > 0.9 * len(words)


class Surroundings:
    """The words around tokens[first:last + 1] of one sentence.

    `left` and `right` are the capitalised words that run into the name without a mark between them.
    `before` is the first word before the name and its run of directions, articles and kinds; `kind` the kind word of
    "city of X", "X province"; `follows` the first word after the name.
    """

    __slots__ = (
        "before",
        "capitals",
        "comma",
        "direction",
        "first",
        "follows",
        "kind",
        "last",
        "left",
        "of",
        "possessed",
        "right",
        "start",
        "tokens",
    )

    def __init__(self, document: Document, first: int, last: int, words: Lexicon, capitals: bool) -> None:
        self.tokens = tokens = document.tokens
        self.first, self.last = first, last
        self.capitals = capitals
        sentence = tokens[first].sentence
        low, high = sentence.tokens[0].i, sentence.tokens[-1].i
        self.start = first == low
        self.left = [] if capitals else self._run(first - 1, low, -1, words)
        self.right = [] if capitals else self._run(last + 1, high, 1, words)
        self.left.reverse()
        if not self.right and not capitals:
            self.right = self._joined(last, high, words)
        after = tokens[last + 1] if last < high else None
        self.follows = after.lower if after else ""
        self.possessed = after is not None and after.tag == "POS"
        self.comma = after is not None and after.text == ","
        self.kind = ""
        self.of = False
        self.direction = ""
        self.before: Token | None = None
        self._look_back(words, low)
        if (
            not self.kind
            and after is not None
            and after.lower in (words.areas_after | words.districts_after | words.towns_after)
        ):
            self.kind = after.lower

    def _run(self, i: int, end: int, step: int, words: Lexicon) -> list[Token]:
        found: list[Token] = []
        while (i >= end if step < 0 else i <= end) and len(found) < LONGEST_RUN:
            token = self.tokens[i]
            beside = self.tokens[i - step]
            gap = token.start - beside.end if step > 0 else beside.start - token.end
            # "in Crestview Wednesday": days and months end a name.
            if not capital(token) or gap > 1 or token.lower in words.never:
                break
            found.append(token)
            i += step
        return found

    def _joined(self, last: int, high: int, words: Lexicon) -> list[Token]:
        """The word that an Arabic article joins to the name: "Tahrir al-Sham"."""
        if last + 3 > high:
            return []
        article, hyphen, word = self.tokens[last + 1 : last + 4]
        joined = article.lower in words.article and article.text.islower() and hyphen.text == "-" and capital(word)
        return [word] if joined else []

    def _look_back(self, words: Lexicon, low: int) -> None:
        """Past directions, articles and "city of" to the word that governs the name."""
        i = self.first - 1
        while i >= low:
            token = self.tokens[i]
            if token.lower == "of" and i > low and self.tokens[i - 1].lower in words.kinds_before | words.part_words:
                self.of = True
                self.kind = self.tokens[i - 1].lower
                i -= 2
                continue
            if token.lower in words.directions:
                self.direction = self.direction or token.lower
            elif (
                token.lower not in ("the", "a", "’s", "'s")
                and token.text not in ('"', "“", "``", "-")
                and not (token.lower in words.kinds_before and not capital(token))
            ):
                break
            i -= 1
        self.before = self.tokens[i] if i >= low else None
