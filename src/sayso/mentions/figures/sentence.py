"""One sentence: its numbers, what they count, and what became of the counted, put together as figures."""

from sayso.language import Sentence, Token
from sayso.mentions.figures import adjacent, climb, counted, lists, multiples, numbers, single, sums
from sayso.mentions.figures.counted import Counted
from sayso.mentions.figures.forms import kinds
from sayso.mentions.figures.found import Found
from sayso.mentions.figures.words import group
from sayso.model import Figure, Span


def find(sentence: Sentence) -> list[Figure]:
    """The figures of one sentence."""
    tokens = sentence.tokens
    phrases = [p for n in numbers.find(tokens) if (p := counted.phrase(sentence, n)) is not None]
    fates = [_fate(tokens, p) for p in phrases]
    parts = [False] * len(phrases)
    lists.share(tokens, phrases, fates, parts)
    running = any(t.lower in group("running") for t in tokens)
    figures: list[Figure] = []
    for phrase, found, part in zip(phrases, fates, parts, strict=True):
        if found is None:
            continue
        figures.append(_figure(tokens, phrase, found, part or found.side == "part", running))
    numbered = [f.span for f in figures]
    figures += [f for f in single.indefinite(sentence) if not any(f.span.overlaps(s) for s in numbered)]
    figures += [f for f in multiples.find(sentence) if not any(f.span.overlaps(s) for s in numbered)]
    figures += single.unharmed(sentence)
    return figures + sums.find(sentence, figures)


def _fate(tokens: list[Token], phrase: Counted) -> Found | None:
    whole = _whole(tokens, phrase)
    if whole == "share":
        return None  # "two-thirds of the 300 patients"
    if whole == "number":
        # "the rescue of 9 of the 60 miners who were trapped"; in "two of the four victims died" only two did.
        found = adjacent.after(tokens, phrase)
        return found if found is None or found.trigger.dep in ("relcl", "acl", "amod") else None
    found = adjacent.inside(tokens, phrase)
    if found is not None and found.trigger is not phrase.head:
        # "Four detained leaders were released": the verb tells more than what stands before the noun.
        found = climb.find(phrase, main=True) or found
    found = found or _beside(tokens, phrase) or climb.find(phrase)
    if found is not None and _in_passing(phrase) and found.what not in ("killed", "wounded"):
        return None
    return found


def _beside(tokens: list[Token], phrase: Counted) -> Found | None:
    """What the words behind or before the phrase say, whichever of them is about it."""
    first, second = adjacent.after(tokens, phrase), adjacent.before(tokens, phrase)
    # "44 killed dozens injured": the word before belongs to the number before it.
    if first is not None and second is not None and second.trigger.i > 0 and _taken(tokens, second):
        second = None
    if first is not None and first.trigger.dep in ("acl", "relcl"):
        # "21 girls abducted in 2014 have been released": the main verb, where it tells a fate.
        main = climb.find(phrase, main=True)
        first = main if main is not None and not _taken(tokens, main) else first
    # "the toll rose to 8 in addition to 12 injured": the word right behind knows better than a toll far off.
    if first is not None and second is not None and second.cumulative:
        return first
    return second or first


def _in_passing(phrase: Counted) -> bool:
    """Whether one of a group is meant: "one of the girls" is mostly said in passing."""
    return phrase.number.low == 1 and phrase.partitive


def _whole(tokens: list[Token], phrase: Counted) -> str | None:
    """Whether the phrase is that of which another number is a part ("9 of the more than 60 miners"), or a share."""
    n = phrase.first - 1
    while n > 0 and tokens[n].lower in ("the", "our", "their", "its", "those", "these"):
        n -= 1
    if n <= 0 or tokens[n].lower != "of":
        return None
    if tokens[n - 1].lower in group("shares"):
        return "share"
    return "number" if tokens[n - 1].pos == "NUM" else None


def _taken(tokens: list[Token], found: Found) -> bool:
    """Whether a fate word stands behind a number or a victim of its own: "44 killed dozens", "A boy killed 7 hurt"."""
    at = found.trigger.i - tokens[0].i - 1
    if at < 0:
        return False
    victim = tokens[at].pos in ("NOUN", "PROPN") and bool(kinds(tokens[at]) & {"person"})
    return victim or tokens[at].pos == "NUM" or (at >= 1 and tokens[at - 1].pos == "NUM")


def _figure(tokens: list[Token], phrase: Counted, found: Found, part: bool, running: bool) -> Figure:
    number = phrase.number
    low, high = (0, 0) if found.none else (number.low, number.high)
    return Figure(
        span=Span(tokens[phrase.first].start, tokens[phrase.last].end),
        what=found.what,
        whom=_whom(phrase, found),
        low=low,
        high=high,
        modifier=number.modifier,
        trigger=found.trigger.span,
        part_of=part,
        cumulative=found.cumulative or running,
        negated=climb.negated(found.trigger),
    )


def _whom(phrase: Counted, found: Found) -> str | None:
    if phrase.head is found.trigger and found.what != "strikes":
        return "people"
    if phrase.head is None and found.what in ("destroyed", "strikes"):
        return None
    return phrase.whom
