"""Climb: what became of the counted by the parse, from the phrase up to the verb or noun that governs it.

It finds what stands too far off for the words beside: "Three men from the village, all brothers, were killed".
"""

from itertools import islice

from sayso.language import Token
from sayso.mentions.figures.counted import Counted
from sayso.mentions.figures.forms import fate_form, noun_form
from sayso.mentions.figures.found import Found, fits
from sayso.mentions.figures.words import Fate, fates, group

_SUBJECTS = frozenset({"nsubj", "csubj"})
_PASSIVES = frozenset({"nsubjpass", "csubjpass"})
_OBJECTS = frozenset({"dobj", "obj", "oprd", "attr", "dative"})
# Verbs whose complement tells what became of their subject: "were reported killed", "is believed to have died".
_HIGHEST = 6
_DEEPEST = 30


def find(counted: Counted, main: bool = False) -> Found | None:
    """What became of the counted by the parse, or None; with `main`, by the main verb alone."""
    token = counted.anchor
    for _ in range(_HIGHEST):
        found = _below(token, counted) if not main and (token is counted.anchor or token.dep == "conj") else None
        if found is not None:
            return found
        above = token.head
        if above is token:
            return None
        if token.dep in ("nummod", "quantmod", "compound", "nmod", "appos", "amod", "npadvmod"):
            token = above
        elif token.dep == "conj":
            if above.pos in ("VERB", "AUX"):
                return None
            token = above
        elif token.dep == "pobj" and above.dep in ("prep", "advmod") and _besides(above):
            # "killed the leader, along with two others": counted with what stands before.
            upper = above.head.head if above.lower == "with" and above.head.lower == "along" else above.head
            if upper.pos in ("VERB", "AUX"):
                return verb(upper, "object" if upper.child("dobj", "nsubjpass") is not None else "subject", counted)
            token = upper
        elif token.dep == "pobj" and above.dep == "prep":
            if above.lower != "of":
                return None
            found = _noun(above.head, counted)
            if found is not None or above.head.pos not in ("NOUN", "NUM", "PROPN"):
                return found
            token = above.head
        elif token.dep in _SUBJECTS:
            return verb(above, "subject", counted)
        elif token.dep in _PASSIVES:
            return verb(above, "object", counted)
        elif token.dep in _OBJECTS:
            return verb(above, "object", counted) if above.lemma != "be" else None
        else:
            return None
    return None


def _besides(preposition: Token) -> bool:
    if preposition.lower == "with":
        return preposition.head.lower == "along"
    return preposition.lower in ("besides", "alongside")


def _below(token: Token, counted: Counted) -> Found | None:
    """A fate that hangs on the phrase: "civilians killed in", "girls who were kidnapped"."""
    for child in token.children:
        if child.dep == "acl" and child.tag == "VBN" and child.child("dobj", "obj") is None:
            found = _fate(child, "object", counted)
            if found is not None:
                return found
        if child.dep == "relcl":
            relative = child.child("nsubjpass", "nsubj", "dobj")
            if relative is not None and relative.tag in ("WDT", "WP"):
                role = "subject" if relative.dep == "nsubj" else "object"
                return verb(child, role, counted)
    return None


def verb(token: Token, role: str, counted: Counted, depth: int = 0) -> Found | None:
    """What a verb makes of its subject or object, with the verbs coordinated with it and below it."""
    if _unreal(token):
        return None
    found = _fate(token, role, counted)
    if found is None and token.lemma in ("leave", "find", "shoot") and role == "object":
        found = _state(token, counted)
    if found is None and token.lemma in group("raising") and (role == "object" or token.lemma in group("copulas")):
        found = _state(token, counted)
    other = None
    for child in token.children:
        if depth >= _HIGHEST or child.dep != "conj" or child.pos not in ("VERB", "ADJ", "AUX"):
            continue
        if _counts_apart(token, child):
            continue
        if child.child("nsubj", "nsubjpass", "expl") is None and not (role == "subject" and child.child("dobj")):
            other = other or verb(child, role, counted, depth + 1)
    if found is None:
        return other
    if other is not None and found.what == "other" and other.what == "killed":
        return other  # "were shot and killed"
    if other is not None and other.what != found.what and {found.what, other.what} <= {"killed", "wounded"}:
        return Found("other", found.trigger) if role == "object" else found
    return found


def _counts_apart(token: Token, other: Token) -> bool:
    """Whether a coordinated verb counts others: "35 were killed and many more wounded"."""
    base = token.sentence.tokens[0].i
    between = token.sentence.tokens[max(token.i + 1, other.i - 4) - base : other.i - base]
    return any(t.pos == "NUM" or t.lower in group("void") or t.lower in group("shares") for t in between)


def _fate(token: Token, role: str, counted: Counted) -> Found | None:
    form = fate_form(token)
    if form is None or token.pos not in ("VERB", "AUX", "ADJ", "NOUN"):
        return None
    fate = fates()[form[0]]
    if not fits(fate, counted) or not _holds(fate, role, token):
        return None
    if fate.particle and not any(c.lower == fate.particle for c in token.children):
        return None
    return Found(_what(token, fate), token, fate.none)


def _what(token: Token, fate: Fate) -> str:
    """The kind of a fate; who is shot dead, fatally stabbed or beaten to death is killed."""
    for child in token.children:
        if child.lower in ("dead", "death", "fatally", "mortally"):
            return "killed"
        if child.lower == "to" and any(c.lower == "death" for c in child.children):
            return "killed"
    return fate.what


def _holds(fate: Fate, role: str, token: Token) -> bool:
    if role == "object":
        return fate.object
    if fate.subject:
        return True
    # A headline's "killed" has its victim for a subject: no auxiliary, no object.
    return fate.object and token.tag == "VBN" and token.child("dobj", "obj", "aux") is None


def _state(token: Token, counted: Counted) -> Found | None:
    """ "were reported killed", "left them dead": the complement of a verb."""
    for child in token.children:
        if child.dep in ("acomp", "oprd", "xcomp", "attr") or (
            child.dep in ("ccomp", "advcl") and token.lemma in ("leave", "find")
        ):
            form = fate_form(child)
            if form is None:
                continue
            fate = fates()[form[0]]
            if fits(fate, counted) and (
                fate.word or (fate.object and child.tag == "VBN") or (fate.subject and child.pos == "VERB")
            ):
                return Found(_what(child, fate), child, fate.none)
    return None


def _noun(token: Token, counted: Counted) -> Found | None:
    """ "the deaths of 56 people"."""
    lemma = noun_form(token)
    if lemma is None:
        return None
    fate = fates()[lemma]
    if lemma in ("life", "lives") and token.head.lemma not in group("takes_life"):
        return None
    if (fate.of or (fate.noun and fate.what != "strikes")) and fits(fate, counted):
        return Found(fate.what, token)
    return None


def _unreal(token: Token) -> bool:
    """Whether the verb tells of what might be, not of what was."""
    if any(c.dep == "aux" and c.lower in group("unreal") for c in token.children):
        return True
    above = token.head.head if token.dep == "pcomp" else token.head
    return (
        token.dep in ("xcomp", "pcomp", "advcl", "acl")
        and token.tag in ("VB", "VBG")
        and above.lemma in group("intends")
    )


def negated(trigger: Token) -> bool:
    """Whether the sentence takes the number back: "did not kill 40", "denied that 40 had died"."""
    token = trigger
    if any(c.dep == "neg" for c in token.children):
        return True
    for above in islice(token.ancestors, _DEEPEST):
        if above.lemma in ("deny", "reject", "refute", "dismiss") and token.dep in (
            "ccomp",
            "xcomp",
            "dobj",
            "pobj",
            "prep",
            "acl",
        ):
            return True
        if token.dep not in ("ccomp", "xcomp", "dobj", "pobj", "prep", "acl", "conj", "relcl", "advcl"):
            return False
        token = above
    return False


def unreal(trigger: Token) -> bool:
    """Whether its own clause says that it did not happen, or only might: "was not killed", "could have killed her"."""
    token = trigger
    for _ in range(_DEEPEST):
        helpers = {c.lower for c in token.children if c.dep == "aux"}
        # "may have killed a man" is a doubt about what happened, "may kill" is none.
        open_ = helpers & group("possible") and "have" not in helpers
        if open_ or _unreal(token) or any(c.dep == "neg" for c in token.children):
            return True
        if token.dep != "conj":
            return False
        token = token.head
    return False
