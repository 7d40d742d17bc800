"""Counted: the noun phrase that a number counts ("at least 21 Syrian civilians", "dozens of people", "44")."""

from msgspec import Struct

from sayso.language import Sentence, Token
from sayso.mentions.figures.forms import fate_form, kinds, plural
from sayso.mentions.figures.numbers import Number
from sayso.mentions.figures.words import fates, group

# Words between the number and what it counts, or behind the noun, that say nothing of it.
_LONGEST = 12
# Nouns that say "people" without naming a class.
_PEOPLE = frozenset({"person", "combatant"})


class Counted(Struct):
    """A number and the words that it counts: tokens `first` to `last` of the sentence.

    `head` is the counted noun, None for a bare number. `fate` is the lemma of a fate word inside the phrase ("three
    wounded soldiers"), at position `fate_at`. `anchor` is the token by which the phrase hangs in the parse.
    """

    number: Number
    first: int
    last: int
    anchor: Token
    head: Token | None = None
    fate: str | None = None
    fate_at: int = -1
    partitive: bool = False

    @property
    def people(self) -> bool:
        """Whether people are counted, as far as the words tell."""
        return self.head is None or bool(kinds(self.head) & _PEOPLE)

    @property
    def whom(self) -> str | None:
        """The counted class as the text names it."""
        if self.head is None or self.head.lower in group("void") or "body" in kinds(self.head):
            return "people" if self.number.none is False or self.head is None else None
        return self.head.text if self.head.text.isupper() else self.head.lower


def phrase(sentence: Sentence, number: Number) -> Counted | None:
    """What a number counts, or None where it counts nothing that could be a figure (years, units)."""
    tokens = sentence.tokens
    core = tokens[number.last]
    at = number.last + 1
    last = number.last
    partitive = False
    while at < len(tokens) and tokens[at].lower in group("fill"):
        last, at = at, at + 1
    if at + 1 < len(tokens) and tokens[at].lower == "of":
        partitive, at = True, at + 1
        while at < len(tokens) and (
            tokens[at].lower in group("determiners")
            or tokens[at].lower in group("fill")
            or tokens[at].pos == "NUM"
            or tokens[at].lower in ("more", "than", "at", "least", "some", "about", "around")
        ):
            at += 1
        if at < len(tokens) and tokens[at].lower in ("them", "us", "whom", "which"):
            return Counted(number, number.first, at, core, None, None, -1, True)
    head, end, fate, fate_at = _noun_run(tokens, at, partitive)
    if head is None and partitive and (dead := _fate_at(tokens, at)) is not None:
        return Counted(number, number.first, at, core, None, dead, at, True)  # "two of the dead", "of the five killed"
    if head is None and partitive:
        return Counted(number, number.first, number.last, core, None, None, -1, False)
    if head is None and _children(tokens, number):
        return None
    if head is None:
        counted = Counted(number, number.first, last, core, None, fate, fate_at)
        return None if _year(tokens, number, None) else counted
    if "unit" in kinds(head) or _year(tokens, number, head):
        return None
    anchor = core if partitive or core.pos in ("NOUN",) else head
    return Counted(number, number.first, max(end, last), anchor, head, fate, fate_at, partitive)


def _fate_at(tokens: list[Token], at: int) -> str | None:
    """The fate that people are called by: "the dead", "the wounded", "the five killed"."""
    form = fate_form(tokens[at]) if at < len(tokens) else None
    if form is None or not (fates()[form[0]].word or form[1] == "ed"):
        return None
    follows = at + 1 < len(tokens) and tokens[at + 1].pos in ("NOUN", "PROPN", "NUM")
    return None if follows else form[0]


def _children(tokens: list[Token], number: Number) -> bool:
    """ "a mother of four" counts her children, whom nothing befell."""
    before = tokens[: number.first][-2:]
    return len(before) == 2 and before[1].lower == "of" and "person" in kinds(before[0]) and not plural(before[0])


def _noun_run(tokens: list[Token], at: int, partitive: bool) -> tuple[Token | None, int, str | None, int]:
    """The head noun of the phrase that starts at a position, where it ends, and a fate word before the head."""
    head: Token | None = None
    end, fate, fate_at = at - 1, None, -1
    pending: tuple[str, int] | None = None
    mixed = False
    n = at
    while n < len(tokens) and n - at < _LONGEST:
        token = tokens[n]
        if n > at and token.start - tokens[n - 1].end > 1:
            break  # a wider gap is a lost line break: "kills five children     AFP"
        form = fate_form(token)
        if form is not None and fates()[form[0]].word and head is None and "strike" not in kinds(token):
            if pending is not None and {fates()[pending[0]].what, fates()[form[0]].what} == {"killed", "wounded"}:
                mixed = True
            pending = (form[0], n)
        elif (
            form is not None and token.pos not in ("NOUN", "PROPN", "ADJ") and not (kinds(token) or _premodifies(token))
        ):
            break
        elif form is not None and form[1] in ("ed", "past") and not kinds(token) and not _premodifies(token):
            break  # "21 Civilians Killed": the tagger takes the participle of a headline for a name
        elif token.lower in ("in", "by") or token.pos in ("VERB", "AUX", "ADP", "DET", "PRON", "SCONJ"):
            # "four imprisoned militants": a participle before a noun
            if not (token.tag in ("VBN", "VBG") and token.dep == "amod" and token.head.i > token.i):
                break
        elif token.pos in ("NOUN", "PROPN"):
            if token.pos == "PROPN" and "unit" in kinds(token):
                break  # "rose to at least six Friday"
            if head is not None and not _joins(tokens[n - 1], token):
                break
            head, end = token, n
            if pending is not None:
                fate, fate_at = pending
        elif (
            token.text in ("-", "#", '"', "“", "”", "'", "‘", "’", "'s", "’s")
            or token.tag == "POS"
            or token.pos == "ADJ"
        ):
            if token.text == '"' and head is not None:
                break
        elif token.lower == "and" and n + 1 < len(tokens) and _pair(tokens, n, head):
            pass
        else:
            break
        n += 1
    return head, end, "casualty" if mixed and fate else fate, fate_at


def _premodifies(token: Token) -> bool:
    return token.dep in ("amod", "compound") and token.head.i > token.i and bool(kinds(token.head))


def _joins(before: Token, token: Token) -> bool:
    """Whether a noun goes on with the noun before it ("coalition raids"), or starts something else (lost commas)."""
    if before.text in ("-", "'s", "’s", "'", "’", "#") or before.lower == "and" or before.pos == "ADJ":
        return True
    return not plural(before) or before.dep == "compound"


def _pair(tokens: list[Token], n: int, head: Token | None) -> bool:
    """ "girls and women", "regime and rebel fighters": one count for both."""
    after = tokens[n + 1]
    if head is None:
        return tokens[n - 1].pos == "ADJ" and after.pos in ("ADJ", "NOUN", "PROPN")
    return (
        after.pos in ("NOUN", "PROPN")
        and fate_form(after) is None
        and bool(kinds(head) & _PEOPLE or head.dep == "compound")
        and (bool(kinds(after) & _PEOPLE) or head.dep in ("compound", "nmod"))
        and (after.i + 1 >= tokens[-1].i or tokens[n + 1].dep in ("conj", "compound", "nmod"))
    )


def _year(tokens: list[Token], number: Number, head: Token | None) -> bool:
    """Whether a bare four-digit number is a year: it is, unless it stands right before people."""
    core = tokens[number.core]
    if not (
        len(core.text) == 4 and core.text.isdigit() and 1900 <= int(core.text) <= 2099 and number.core == number.last
    ):
        return False
    if number.modifier not in ("exact", "about"):
        return False
    return head is None or not kinds(head) & _PEOPLE or number.core != number.first
