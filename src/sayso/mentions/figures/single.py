"""Single: victims who are told one by one, without a number: "a man was shot dead", "Woman killed in crash".

indefinite() finds those that a report introduces. named() finds those that it takes for known ("the boy died", "John
Smith was killed", "killing him"); they count only where the report gives no number of dead at all, or else each
further mention of a victim would look like a count of its own.
"""

from collections.abc import Iterator

from sayso.language import Sentence, Token
from sayso.mentions.figures import adjacent, climb
from sayso.mentions.figures.counted import Counted
from sayso.mentions.figures.forms import fate_form, kinds, plural
from sayso.mentions.figures.found import Found
from sayso.mentions.figures.numbers import Number
from sayso.mentions.figures.words import fates, group
from sayso.model import Figure, PassageKind, Span

_PEOPLE = frozenset({"person", "combatant"})
_COUNTED = frozenset({"killed", "wounded", "missing", "captured", "released"})
_INDEFINITE = frozenset({"a", "an", "another"})
_INSIDE = frozenset({"compound", "amod", "nmod", "appos", "attr", "poss", "npadvmod"})
_PRONOUNS = frozenset({"he", "she", "him", "her", "himself", "herself"})


def indefinite(sentence: Sentence) -> Iterator[Figure]:
    """Victims with an indefinite article, or none at all in a headline."""
    tokens = sentence.tokens
    for n, token in enumerate(tokens):
        if not _person(tokens, n) or plural(token) or token.dep in _INSIDE:
            continue
        first = _first(sentence, n)
        if first is None:
            continue
        found = _fate(tokens, first, n)
        if found is not None and found.what in _COUNTED and not found.none and not climb.unreal(found.trigger):
            yield _figure(tokens, first, n, found)


def named(sentence: Sentence) -> Iterator[Figure]:
    """The dead whom a sentence names, points to or takes up by a pronoun."""
    tokens = sentence.tokens
    for n, token in enumerate(tokens):
        if token.dep in _INSIDE or (plural(token) and not _one(token)):
            continue
        pronoun = token.lower in _PRONOUNS and token.tag == "PRP"
        if not (pronoun or (token.pos == "PROPN" and _lettered(token)) or _one(token) or _person(tokens, n)):
            continue
        if any(c.dep == "nummod" and c.i < token.i for c in token.children) or _group(token):
            continue
        first = _start(tokens, n)
        phrase = _phrase(tokens, first, n)
        found = climb.find(phrase) or (adjacent.after(tokens, phrase) if not pronoun else None)
        if (
            found is not None
            and found.what == "killed"
            and not found.none
            and fate_form(token) is None
            and not climb.unreal(found.trigger)
        ):
            yield _figure(tokens, first, n, found)


def unharmed(sentence: Sentence) -> Iterator[Figure]:
    """People of whom none came to harm: "all staff were unharmed" is no wounded."""
    tokens = sentence.tokens
    for token in tokens:
        form = fate_form(token)
        if form is None or not fates()[form[0]].none:
            continue
        verb = token
        while verb.dep in ("conj", "acomp", "oprd") and verb.head is not verb:
            verb = verb.head
        subject = verb.child("nsubj", "nsubjpass")
        if subject is None or not kinds(subject) & _PEOPLE or climb.negated(token):
            continue
        if any(c.dep == "nummod" for c in subject.children):
            continue
        yield Figure(
            span=Span(tokens[_start(tokens, subject.i - tokens[0].i)].start, token.end),
            what=fates()[form[0]].what,
            whom=subject.lower,
            low=0,
            high=0,
            modifier="no",
            trigger=token.span,
        )


def _person(tokens: list[Token], n: int) -> bool:
    """Whether a token stands for a person; "17-year-old" by itself does."""
    token = tokens[n]
    if token.lower == "old" and n >= 3 and tokens[n - 1].text == "-" and tokens[n - 2].lower == "year":
        return token.dep not in ("amod", "npadvmod")
    return token.pos in ("NOUN", "PROPN") and bool(kinds(token) & _PEOPLE) and "body" not in kinds(token)


def _one(token: Token) -> bool:
    """Whether what looks like a plural is a name that ends in s: "Reyes was killed", "the death of Anna Reyes"."""
    if not token.text[:1].isupper() or token.text.isupper() or token.lower in group("many"):
        return False
    if token.dep in ("nsubj", "nsubjpass"):
        return token.head.child("aux", "auxpass") is not None and any(
            c.lower in ("was", "is", "has") for c in token.head.children if c.dep in ("aux", "auxpass")
        )
    return token.pos == "PROPN" and any(c.dep == "compound" and c.pos == "PROPN" for c in token.children)


def _group(token: Token) -> bool:
    """Whether a name is that of many: it leads its verb in the plural or has an article ("the Taliban")."""
    if token.pos != "PROPN":
        return False
    # "The victim John Smith" is one.
    person = kinds(token) | {k for c in token.children if c.dep == "compound" for k in kinds(c)}
    return token.text.isupper() or (any(c.dep == "det" for c in token.children) and not person & _PEOPLE)


def _lettered(token: Token) -> bool:
    """Whether it holds a letter: digits that cannot be read as a number are no name."""
    return any(c.isalpha() for c in token.text)


def _start(tokens: list[Token], n: int) -> int:
    base = tokens[0].i
    first = n
    for child in tokens[n].children:
        if child.i < tokens[n].i and child.dep in ("compound", "amod", "det", "poss", "nmod", "nummod"):
            first = min(first, child.i - base)
    return max(0, first)


def _first(sentence: Sentence, n: int) -> int | None:
    """Where the phrase of an indefinite noun starts; None where the noun is definite, named or a class."""
    tokens = sentence.tokens
    token = tokens[n]
    base = tokens[0].i
    article = next((c for c in token.children if c.dep == "det"), None)
    if token.lower == "old" and article is None:
        article = next((t for t in tokens[max(0, n - 5) : n] if t.lower in ("a", "an")), None)
    if article is not None:
        return article.i - base if article.lower in _INDEFINITE else None
    # A headline leaves the article out: "Man shot dead in Gary".
    start = n
    while (
        start and tokens[start - 1].dep in ("amod", "compound", "npadvmod", "punct") and tokens[start - 1].pos != "NUM"
    ):
        start -= 1
    if (sentence.kind is PassageKind.HEADLINE or start == 0) and start == 0 and token.tag in ("NN", "NNP"):
        return (
            None if any(c.dep in ("poss", "nummod") for c in token.children) or (token.pos == "PROPN" and n) else start
        )
    return None


def _phrase(tokens: list[Token], first: int, n: int) -> Counted:
    return Counted(Number(first, first, first, 1, 1, "exact"), first, n, tokens[n], tokens[n])


def _fate(tokens: list[Token], first: int, n: int) -> Found | None:
    phrase = _phrase(tokens, first, n)
    if tokens[n].lower == "old":
        phrase.head = None
    return adjacent.after(tokens, phrase) or climb.find(phrase) or adjacent.before(tokens, phrase)


def _figure(tokens: list[Token], first: int, n: int, found: Found) -> Figure:
    token = tokens[n]
    return Figure(
        span=Span(tokens[first].start, token.end),
        what=found.what,
        whom=token.lower if token.pos == "NOUN" and token.lower != "old" else "people",
        low=1,
        high=1,
        modifier="exact",
        trigger=found.trigger.span,
        negated=climb.negated(found.trigger),
    )
