"""Forms: the lemma of a word by its spelling, for headlines, where the tagger takes verbs for names."""

from sayso import knowledge
from sayso.language import Token
from sayso.mentions.figures.words import classes, fates, group, irregular

_VOWELS = "aeiou"


@knowledge.derived
def _table() -> dict[str, tuple[str, str]]:
    found = dict(irregular())
    for lemma in fates():
        stem = lemma + lemma[-1] if fates()[lemma].doubled else lemma
        if lemma.endswith("e"):
            made = {"ed": lemma + "d", "ing": (lemma if lemma.endswith("ee") else lemma[:-1]) + "ing", "s": lemma + "s"}
        elif lemma.endswith("y") and lemma[-2] not in _VOWELS:
            made = {"ed": lemma[:-1] + "ied", "ing": lemma + "ing", "s": lemma[:-1] + "ies"}
        elif lemma.endswith(("sh", "ss", "ch")):
            made = {"ed": lemma + "ed", "ing": lemma + "ing", "s": lemma + "es"}
        else:
            made = {"ed": stem + "ed", "ing": stem + "ing", "s": lemma + "s"}
        found.setdefault(lemma, (lemma, "base"))
        for form, word in made.items():
            # "wounded" and "injured" have entries of their own as nouns; as forms they belong to their verbs.
            if word not in found or (word in fates() and form == "ed"):
                found[word] = (lemma, form)
    return found


def fate_form(token: Token) -> tuple[str, str] | None:
    """The lemma of figures_fates.yaml that a word is a form of, and which form: base, s, ed, past or ing."""
    known = _table().get(token.lower)
    if known is not None and known[0] in fates():
        return known
    return None


def noun_form(token: Token) -> str | None:
    """The lemma of figures_fates.yaml that a noun is ("the killing of"), before it is looked for as a verb."""
    if token.lower in fates():
        return token.lower
    form = fate_form(token)
    return form[0] if form is not None else None


@knowledge.derived
def _noun(lower: str) -> str:
    if lower in classes():
        return lower
    if lower in irregular() and irregular()[lower][0] in classes():
        return irregular()[lower][0]
    for ending, instead in (("ies", "y"), ("es", ""), ("s", ""), ("men", "man"), ("women", "woman")):
        if lower.endswith(ending) and lower[: -len(ending)] + instead in classes():
            return lower[: -len(ending)] + instead
    return lower


def noun(token: Token) -> str:
    """The lemma of a noun, by spelling where the tagger missed it."""
    lemma = token.lemma.lower()
    return lemma if lemma in classes() else _noun(token.lower)


def kinds(token: Token) -> frozenset[str]:
    """The classes of figures_nouns.yaml that a noun belongs to."""
    return classes().get(noun(token), frozenset())


def plural(token: Token) -> bool:
    """Whether a noun stands in the plural, or counts many by itself ("police")."""
    if token.tag in ("NNS", "NNPS") or token.lower in group("many"):
        return True
    return token.tag.startswith("NNP") and token.lower.endswith("s") and not token.lower.endswith("ss")
