"""Matters: what a denial is about, whether it says so at all, and how a plain statement can be against another one."""

import re
from typing import Any

from msgspec import Struct

from sayso import knowledge
from sayso.reconcile.wording import meaning

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_CLAUSE = re.compile(r"[.!?;:]+[\"”’']?\s+|\n+|,\s+(?:but|while|although|though|whereas|yet)\s")


# "Its jets had struck", "ever firing first": what a denier says of himself opens with what stands for him, or with
# what he did.
_OWN = re.compile(
    r"""^["“”'‘\s]*(?:(?:that|ever|having|all|any|of)\s+)*
    (?:(?:it|they|we|he|she|i|its|their|our|his|her)\b|(?!(?:any|some|no|every)?thing\b|during\b)[a-z]+ing\b)""",
    re.IGNORECASE | re.VERBOSE,
)
# "The army's report as a smear": up to eight words stand before "as".
_AS = re.compile(r"\W*((?:[^\W_]+(?:['’][^\W_]*)?\W+){1,8}?)as\b", re.IGNORECASE)
_SUCH = re.compile(r"\b(?:any|no)\s+such\s+([^\W_]+)", re.IGNORECASE)
# "In an interview with the paper": on what occasion it was said.
_OCCASION = re.compile(
    r"\b(?:in|during|at|through|via)\s+an?\s+(?:[^\W_]+\s+){0,2}?"
    r"(?:interview|statement|conference|briefing|speech|tweet|post|email|letter|call)\b.*",
    re.IGNORECASE | re.DOTALL,
)
# Words of no more letters only point at what was said ("this", "them").
PRONOUN = 4
# What would be so, or may be, is called untrue by nobody.
_CONDITION = re.compile(r"\b(?:if|whether|either|g(?:o|oes|one|oing)\s+wrong|went\s+wrong)\b", re.IGNORECASE)
# "None of the dead was a civilian": whom a negation spares stands so many words behind it.
NEXT = 6
_OTHER_THING = frozenset({"to", "with", "by", "from", "for", "against", "about", "between", "that"})


class _Matter(Struct, frozen=True):
    pattern: str
    example: str | None = None


class _Target(Struct, frozen=True):
    one: str
    many: str


class _Words(Struct, frozen=True):
    words: str


# The knowledge files that are read here and the type of their entries, for `sayso.knowledge.check`.
TYPES: dict[str, Any] = {
    "reconcile_denied_matters": _Matter,
    "reconcile_replies": _Matter,
    "reconcile_open_negations": _Matter,
    "reconcile_claim_words": _Words,
    "reconcile_negations": _Words,
    "reconcile_falling_short": _Words,
    "reconcile_targets": _Target,
    "reconcile_untrue_words": _Words,
}


def _patterns(name: str) -> dict[str, re.Pattern[str]]:
    entries = knowledge.table(name, _Matter).items()
    return {key: re.compile(entry.pattern, re.IGNORECASE) for key, entry in entries}


@knowledge.derived
def _matters() -> dict[str, re.Pattern[str]]:
    return _patterns("reconcile_denied_matters")


@knowledge.derived
def _replies() -> dict[str, re.Pattern[str]]:
    return _patterns("reconcile_replies")


@knowledge.derived
def _open() -> dict[str, re.Pattern[str]]:
    return _patterns("reconcile_open_negations")


@knowledge.derived
def _words(name: str) -> frozenset[str]:
    return frozenset(word for entry in knowledge.table(name, _Words).values() for word in entry.words.split())


@knowledge.derived
def _claim_words() -> frozenset[str]:
    return meaning(" ".join(sorted(_words("reconcile_claim_words"))))


@knowledge.derived
def _stems(kind: str) -> frozenset[str]:
    return meaning(knowledge.table("reconcile_claim_words", _Words)[kind].words)


@knowledge.derived
def _untrue_words() -> frozenset[str]:
    return meaning(" ".join(sorted(_words("reconcile_untrue_words"))))


def matter(quote: str) -> str | None:
    """What the words of a denial say that it is about; None where they do not say."""
    return next((about for about, pattern in _matters().items() if pattern.search(quote)), None)


def subject(quote: str) -> frozenset[str]:
    """The words that tell what a denial is of: without those for claims and for untruth."""
    return meaning(quote) - _claim_words() - _untrue_words()


def rejected(quote: str) -> str:
    """What a denial is of: less what it holds of that ("the reports as lies") and where it was said.

    Of "receiving any such warning" it is the warning.
    """
    such = _SUCH.search(quote)
    if such is not None and meaning(such.group(1)):
        return such.group(1)
    quote = _OCCASION.sub("", quote)
    found = _AS.match(quote)
    before = found.group(1) if found is not None else ""
    said = {word.casefold() for word in _WORD.findall(before) if len(word) > PRONOUN}
    return before if said & _words("reconcile_claim_words") else quote


def negative(quote: str) -> bool:
    """Whether a statement holds that something is not so."""
    negations = _words("reconcile_negations")
    return any(word.casefold().replace("’", "'") in negations for word in _WORD.findall(quote))


def own(quote: str) -> bool:
    """Whether a denial opens with the denier himself, or with what he would have done ("firing first")."""
    return _OWN.match(quote) is not None


def falls_short(quote: str) -> bool:
    """Whether a claim says by its verb that something did not come about: "failed to reach the hill"."""
    short = _words("reconcile_falling_short")
    return any(word.casefold() in short for word in _WORD.findall(quote))


def reply(clause: str) -> bool:
    """Whether a plain clause answers what was said before it: calls it untrue, or tells it otherwise."""
    return untrue(clause) or (not _CONDITION.search(clause) and _replies()["other"].search(clause) is not None)


def retracts(clause: str) -> bool:
    """Whether a speaker takes back what he himself is said to have said: "I never said that"."""
    return not _CONDITION.search(clause) and _replies()["retracts"].search(clause) is not None


def untrue(clause: str) -> bool:
    """Whether a plain clause calls what was said before it untrue."""
    found = meaning(clause)
    only = bool(found & _untrue_words()) and not found - _claim_words() - _untrue_words()
    turns = any(_replies()[name].search(clause) for name in ("untrue", "opens", "such"))
    return not _CONDITION.search(clause) and (only or turns)


def supposed(quote: str) -> bool:
    """Whether a statement opens with what may be or not: nobody holds that."""
    return _CONDITION.match(quote) is not None


def clauses(quote: str) -> list[str]:
    """The sentences of a quote, and what stands before and behind "but" in them."""
    return [clause for clause in _CLAUSE.split(quote) if clause.strip()]


def negates(clause: str) -> bool:
    """Whether a plain clause holds that something is not so.

    What nobody knows, says or will do is not so for nobody: "it did not say how many" is against no count.
    """
    return negative(_closed(clause))


def focus(clause: str) -> str:
    """What stands behind the first negation of a clause; all of it where nothing does that means anything."""
    negations = _words("reconcile_negations")
    for word in _WORD.finditer(clause):
        if word.group().casefold().replace("’", "'") in negations:
            behind = clause[word.end() :]
            return behind if meaning(behind) - _claim_words() else clause
    return clause


def targets(text: str, *, single: bool = False) -> frozenset[str]:
    """The kinds of people in a text whom an attack can be said to hit or not: civilians, fighters.

    A single one may only tell what kind of thing another is ("a rebel road"), and counts where it is asked for.
    """
    words = set(re.findall(r"[a-z]+", text.casefold()))
    entries = knowledge.table("reconcile_targets", _Target).items()
    return frozenset(
        kind
        for kind, entry in entries
        if not words.isdisjoint((entry.many + (" " + entry.one if single else "")).split())
    )


def spared(clause: str) -> frozenset[str]:
    """Of whom a clause says that none was there, or hit: "no civilian was present", "not one fighter"."""
    negations = _words("reconcile_negations")
    words = [word.group() for word in _WORD.finditer(clause)]
    at = next((n for n, word in enumerate(words) if word.casefold().replace("’", "'") in negations), None)
    behind = [] if at is None else words[at + 1 : at + 1 + NEXT]
    # "No links to rebels" spares nobody.
    end = next((n for n, word in enumerate(behind) if word.casefold() in _OTHER_THING), None)
    return targets(" ".join(behind[:end]), single=True)


def accusation(quote: str) -> bool:
    """Whether a denial takes up an accusation by that word."""
    return bool(meaning(quote) & _stems("accusations"))


def capitals(quote: str) -> frozenset[str]:
    """The words of a quote that are written with a capital letter."""
    return meaning(" ".join(word for word in _WORD.findall(quote) if word[:1].isupper()))


def _closed(sentence: str) -> str:
    for pattern in _open().values():
        sentence = pattern.sub(" ", sentence)
    return sentence
