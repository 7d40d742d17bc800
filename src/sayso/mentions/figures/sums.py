"""Sums: dead who are told in one breath but not added up: "a commander and eight more militants were killed" is 9.

A sum is a figure of its own with the modifier "sum"; its parts stay as they are.
"""

from sayso.language import Sentence, Token
from sayso.mentions.figures.forms import kinds, plural
from sayso.model import Figure, Span

_PEOPLE = frozenset({"person", "combatant"})


def find(sentence: Sentence, figures: list[Figure]) -> list[Figure]:
    """The sums of coordinated dead in one sentence, given its figures."""
    found = []
    by_head: dict[int, Figure] = {}
    for figure in figures:
        if figure.what == "killed" and not figure.part_of and figure.low is not None:
            for token in sentence.tokens:
                if figure.span.start <= token.start < figure.span.end:
                    by_head[token.i] = figure
    done: set[int] = set()
    for token in sentence.tokens:
        if token.i not in by_head or token.i in done:
            continue
        members = _members(token)
        if len(members) < 2:
            continue
        done.update(m.i for m in members)
        if len({id(by_head.get(m.i, m)) for m in members}) < len(members):
            continue  # one phrase that names two ("seven men and women")
        total, spans = 0, []
        for member in members:
            known = by_head.get(member.i)
            count = _count(member, known)
            if count is None:
                break
            total += count
            spans.append(known.span if known else member.span)
        else:
            parts = [by_head[m.i] for m in members if m.i in by_head]
            first = min(s.start for s in spans)
            last = max(s.end for s in spans)
            if any(p.trigger is not None and first <= p.trigger.start < last for p in parts):
                continue  # "three bodies as well as a dog", "two dead women and an unharmed child": the fate of one
            if any(t.pos == "VERB" and first <= t.start < last for t in sentence.tokens):
                continue  # a clause between them: not one breath
            found.append(_sum(parts, Span(first, last), total))
    return found


def _members(token: Token) -> list[Token]:
    """The coordinated nouns that one belongs to."""
    top = token
    while top.dep == "conj" and top.head.pos in ("NOUN", "PROPN", "NUM"):
        top = top.head
    members, stack = [], [top]
    while stack:
        member = stack.pop()
        members.append(member)
        stack.extend(c for c in member.children if c.dep == "conj" and c.pos in ("NOUN", "PROPN", "NUM"))
    members += _along(top)
    return sorted(members, key=lambda m: m.i)


def _along(token: Token) -> list[Token]:
    """Who is counted with those behind "along with": "killed the leader, along with one other insurgent"."""
    with_ = token.head
    if token.dep != "pobj" or with_.lower != "with" or with_.head.lower != "along":
        return []
    verb = with_.head.head
    first = verb.child("nsubjpass") or verb.child("dobj", "obj")
    return [first] if first is not None and first is not token else []


def _count(member: Token, figure: Figure | None) -> int | None:
    if figure is not None:
        return figure.low
    if plural(member) or member.pos == "NUM" or member.text.isupper():
        return None
    return 1 if member.pos == "PROPN" or kinds(member) & _PEOPLE else None


def _sum(parts: list[Figure], span: Span, total: int) -> Figure:
    open_end = any(p.high is None for p in parts)
    return Figure(
        span=span,
        what="killed",
        whom="people",
        low=total,
        high=None if open_end else total,
        modifier="sum",
        trigger=parts[0].trigger,
        cumulative=any(p.cumulative for p in parts),
        negated=any(p.negated for p in parts),
    )
