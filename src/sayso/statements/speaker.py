"""Speaker: the record of who speaks, from a mention, a pronoun that goes back to one, or a description."""

from sayso.language import Token
from sayso.model import ActorMention, Span, Speaker
from sayso.statements.subjects import noun_phrase


def named(mention: ActorMention, span: Span | None = None) -> Speaker:
    """The speaker whom a mention names, at its place or another."""
    return Speaker(
        name=mention.name,
        spans=(span or mention.span,),
        actor=mention.actor,
        kind=mention.kind,
        side=mention.side,
        anonymous=mention.anonymous,
        aliases=mention.aliases,
    )


def again(speaker: Speaker, span: Span) -> Speaker:
    """The same speaker where a pronoun stands for him."""
    return Speaker(speaker.name, (span,), speaker.actor, speaker.kind, speaker.side, speaker.anonymous, speaker.aliases)


def span_of(head: Token) -> Span:
    """Where a noun phrase stands."""
    phrase = noun_phrase(head)
    return Span(phrase[0].start, phrase[-1].end)


def described(head: Token, text: str) -> Speaker | None:
    """A noun phrase that no list knows: a person's name, or somebody who is only described."""
    phrase = noun_phrase(head)
    while phrase and (phrase[0].pos in ("DET", "PUNCT", "ADV") or phrase[0].dep == "case"):
        phrase = phrase[1:]
    if not phrase:
        return None
    span = Span(phrase[0].start, phrase[-1].end)
    name = " ".join(span.of(text).split())
    named = any(t.pos == "PROPN" for t in phrase)
    return Speaker(name=name, spans=(span,), anonymous=not named)
