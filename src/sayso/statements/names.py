"""Names: which actor mention covers a token, and where a speaker's noun phrase begins and ends."""

from sayso.language import Document, Token
from sayso.model import ActorMention, Mentions
from sayso.statements.subjects import noun_phrase


class Names:
    """The actor mentions of one report by token; of two that cover a token the shorter is kept."""

    def __init__(self, document: Document, mentions: Mentions) -> None:
        self._by_token: dict[int, ActorMention] = {}
        self._tokens: dict[int, list[Token]] = {}
        for mention in mentions.actors:
            tokens = document.tokens_in(mention.span)
            self._tokens[mention.span.start] = tokens
            for token in tokens:
                known = self._by_token.get(token.i)
                if known is None or len(mention.span) < len(known.span):
                    self._by_token[token.i] = mention

    def at(self, token: Token) -> ActorMention | None:
        """The mention that covers a token."""
        return self._by_token.get(token.i)

    def of(self, head: Token) -> ActorMention | None:
        """The actor named by the noun phrase of a head: the mention that covers the head, else one that ends it."""
        found = self.at(head)
        if found is not None and found.anonymous:  # "the sister of the gunman, Rosa Diaz, said"
            named = (self.at(c) for c in head.children if c.dep == "appos" and c.pos == "PROPN")
            return next((m for m in named if m is not None and not m.anonymous), found)
        if found is not None:
            return found
        for child in head.children:
            if (
                child.dep in ("appos", "flat", "compound", "nmod")
                and self.at(child) is not None
                and child.pos == "PROPN"
            ):
                return self.at(child)
        return None

    def head(self, token: Token) -> Token:
        """The head of the name that covers a token: the one of its tokens that hangs on none of the others."""
        mention = self._by_token.get(token.i)
        named = self._tokens[mention.span.start] if mention is not None else [token]
        inside = {t.i for t in named}
        return next((t for t in named if t.head.i not in inside or t.head is t), token)

    def phrase(self, head: Token) -> list[Token]:
        """The tokens of a speaker's noun phrase.

        Where commas are lost ("... on Wednesday state television said") a parser hangs the words before a name on it:
        unless a mark stands before the phrase, it begins with the name that covers the head.
        """
        phrase = noun_phrase(head)
        mention = self._by_token.get(head.i)
        if mention is None:
            return phrase
        named = self._tokens[mention.span.start]
        if not named or named[0].i <= phrase[0].i:
            return phrase
        first = phrase[0].i - head.sentence.tokens[0].i
        if first == 0 or head.sentence.tokens[first - 1].pos == "PUNCT":
            return phrase
        start = named[0].i
        for token in reversed([t for t in phrase if t.i < start]):
            if token.dep in ("det", "poss", "amod", "case") or token.tag in ("DT", "POS", "PRP$"):
                start = token.i
            else:
                break
        return [t for t in phrase if t.i >= start]
