"""Names of people in one report, so that "Lincoln said" after "Abraham Lincoln" is no town."""

from collections.abc import Iterable

from sayso.language import Document, Token
from sayso.mentions.places.index import Index
from sayso.mentions.places.lexicon import Lexicon
from sayso.mentions.places.names import fold
from sayso.mentions.places.record import Kind, NameClass
from sayso.mentions.places.surroundings import capital, shouting
from sayso.model import ActorMention


class People:
    """Given names and surnames that a report uses for people, and the words that it writes in lower case."""

    def __init__(self, document: Document, actors: Iterable[ActorMention], words: Lexicon, index: Index) -> None:
        self._words = words
        self._index = index
        self._surnames: set[str] = set()
        self._lower: set[str] = {t.text for t in document.tokens if t.text.islower()}
        for sentence in document.sentences:
            if not shouting(sentence.tokens):
                self._read(sentence.tokens)
        for actor in actors:
            named = actor.name.split()
            if actor.how == "person" and len(named) > 1 and not self._wide(last := fold(named[-1])):
                self._surnames.add(last)

    def _read(self, tokens: list[Token]) -> None:
        for i, token in enumerate(tokens[:-1]):
            following = tokens[i + 1]
            low = token.lower
            titled = low in self._words.titles and (capital(token) or low.endswith("."))
            if not (titled or (capital(token) and low in self._words.given_names)) or not capital(following):
                continue
            j = i + 1
            # Given names, initials and "al-" stand between.
            while (
                j + 1 < len(tokens)
                and capital(tokens[j + 1])
                and tokens[j + 1].start - tokens[j].end <= 1
                and j - i < 4
            ):
                if (
                    tokens[j + 1].lower in self._words.organisations_after
                    or tokens[j + 1].lower in self._words.districts_after
                ):
                    return
                j += 1
            if tokens[j].pos in ("PROPN", "NOUN", "ADJ", "X") and fold(tokens[j].text):
                name = fold(tokens[j].text)
                # "Austin Texas" lost its comma; it names nobody.
                if j > i + 1 or not self._wide(name):
                    self._surnames.add(name)

    def _wide(self, name: str) -> bool:
        """Whether a folded word is before all a country, an area or a region."""
        wide = (Kind.COUNTRY, Kind.AREA, Kind.REGION)
        return any(c.kind in wide and c.name_class == NameClass.MAIN for c in self._index.lookup(name))

    def given(self, token: Token) -> bool:
        """Whether a token is a given name or an initial."""
        return token.lower in self._words.given_names or (len(token.text) == 2 and token.text.endswith("."))

    def surname(self, name: str) -> bool:
        """Whether a folded word ends a person's name in this report."""
        return name in self._surnames

    def lower_case(self, name: str) -> bool:
        """Whether the report writes the word in lower case too."""
        return name in self._lower
