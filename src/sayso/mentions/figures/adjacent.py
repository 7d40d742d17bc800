"""Adjacent: what became of the counted by the words right beside them, which holds in headlines and broken grammar too.

"44 killed", "killing at least two people", "12 dead", "the release of 21 girls", "death toll rose to 56".
"""

from sayso.language import Token
from sayso.mentions.figures import together, toll
from sayso.mentions.figures.counted import Counted
from sayso.mentions.figures.forms import fate_form, noun_form
from sayso.mentions.figures.found import Found, fits
from sayso.mentions.figures.words import fates, group, phrases


def inside(tokens: list[Token], counted: Counted) -> Found | None:
    """A fate word inside the phrase, or a counted noun that is one itself."""
    if counted.fate is not None:
        fate = fates()[counted.fate]
        if fits(fate, counted):
            what = together.behind(tokens, counted.fate_at, fate.what)
            return Found(what, tokens[counted.fate_at], fate.none, side="inside")
    head = counted.head
    if head is None:
        return None
    form = fate_form(head)
    own = fates().get(form[0]) if form else None
    if own is None or not own.noun:
        return None
    if form is not None and form[0] == "life" and head.head.lemma in group("spares"):
        return None
    if own.what == "strikes" and not (head.tag in ("NNS", "NNPS") or head.lower.endswith("s")):
        return None
    return Found(own.what, head, side="inside")


def after(tokens: list[Token], counted: Counted) -> Found | None:
    """A fate right behind the phrase."""
    at = counted.last + 1
    passive = auxiliary = False
    start = at
    while at < len(tokens) and at - start < 8:
        lower = tokens[at].lower
        matched = _phrase(tokens, at, "after", passive or not auxiliary)
        if matched is not None:
            return Found(matched, tokens[at])
        if lower in group("auxiliaries"):
            auxiliary = True
            passive = passive or lower in group("be")
        elif lower in group("unreal"):
            return None
        elif lower == "to":
            if tokens[at - 1].lower not in group("believed"):
                return None
        elif not (
            lower in group("adverbs") or tokens[at].tag == "RB" or lower in ("(", '"', "“", "”", "may", "might")
        ) or (fate_form(tokens[at]) is not None and lower not in ("confirmed",)):
            break
        at += 1
    if at >= len(tokens):
        return None
    token = tokens[at]
    # "were found dead", "are believed killed": the verb between was skipped as an adverb or stands here.
    if token.lemma in (
        "find",
        "leave",
        "report",
        "fear",
        "believe",
        "confirm",
        "go",
        "lie",
        "remain",
        "die",
    ) and at + 1 < len(tokens):
        following = fate_form(tokens[at + 1])
        if following is not None and fates()[following[0]].word:
            fate = fates()[following[0]]
            return (
                Found(together.behind(tokens, at + 1, fate.what), tokens[at + 1], fate.none)
                if fits(fate, counted)
                else None
            )
    form = fate_form(token)
    if form is None:
        return None
    fate = fates()[form[0]]
    if not fits(fate, counted):
        return None
    right = False
    if (
        fate.word
        and form[1] in ("base", "ed")
        and (form[0] not in ("wound", "injure", "shoot", "hurt", "capture", "detain", "displace"))
    ):
        right = not _starts_noun(tokens, at)
    if fate.subject and not right:
        right = form[1] in ("ed", "past", "ing", "s", "base") and (not passive or form[1] == "ing" or form[0] == "flee")
    if fate.object and not right and form[1] == "ed":
        right = passive or (not auxiliary and not _takes_object(tokens, at, counted))
    if not right:
        return None
    return Found(together.behind(tokens, at, fate.what), token, fate.none)


def before(tokens: list[Token], counted: Counted) -> Found | None:
    """A fate right before the phrase: "killing", "the release of", "death toll of"."""
    at = counted.first - 1
    of = False
    while at >= 0 and tokens[at].lower in group("leading") and counted.first - at < 6:
        of = of or tokens[at].lower == "of"
        at -= 1
    if at < 0:
        return None
    told = toll.find(tokens, counted)
    if told is not None:
        return told
    for start in range(max(0, at - 4), at + 1):
        matched = _phrase(tokens, start, "before", False, until=at + (1 if of else 0))
        if matched is not None:
            return Found(matched, tokens[start], side="before")
    if tokens[at].lower in ("include", "includes", "included") and at:
        at -= 1  # "those killed included six women"
        form = fate_form(tokens[at])
        if form is not None and form[1] in ("ed", "base") and fits(fates()[form[0]], counted):
            return Found(fates()[form[0]].what, tokens[at], side="part")
        return None
    form = fate_form(tokens[at])
    if form is None:
        return None
    fate = fates()[(noun_form(tokens[at]) if of else None) or form[0]]
    if not fits(fate, counted):
        return None
    if of:
        if not (fate.of or fate.noun) or (fate.what == "strikes"):
            return None
        return Found(fate.what, tokens[at], side="before")
    if not fate.object or form[0] == "hang" or tokens[at].pos in ("ADJ",):
        return None
    if form[1] == "ed" and at and _passive_before(tokens, at):
        return None
    if form[1] == "base" and _unreal(tokens, at):
        return None
    if fate.particle and not any(t.lower == fate.particle for t in tokens[at : counted.first]):
        return None
    return Found(together.before(tokens, at, fate.what), tokens[at], side="before")


def _phrase(tokens: list[Token], at: int, where: str, passive: bool, until: int = -1) -> str | None:
    """The kind of a phrase of figures_phrases.yaml that starts at a position (and ends at `until`, where given)."""
    for words, entry in phrases().get(tokens[at].lemma, ()) + phrases().get(tokens[at].lower, ()):
        if entry.where not in (where, "both") or (entry.passive and not passive):
            continue
        n, matched = at, True
        for word in words:
            while (
                n < len(tokens)
                and tokens[n].lower in group("adverbs")
                and tokens[n].lemma != word
                and tokens[n].lower != word
            ):
                n += 1
            if n >= len(tokens) or word not in (tokens[n].lemma, tokens[n].lower):
                matched = False
                break
            n += 1
        if matched and (until < 0 or n - 1 == until):
            return entry.what
    return None


def _starts_noun(tokens: list[Token], at: int) -> bool:
    """Whether a fate word belongs to a noun behind it ("found dead bodies"), not to the phrase before."""
    return at + 1 < len(tokens) and tokens[at].dep == "amod" and tokens[at].head.i == tokens[at + 1].i


def _takes_object(tokens: list[Token], at: int, counted: Counted) -> bool:
    """Whether a bare "killed" behind the phrase is active: "two bombers killed 10 people"."""
    if tokens[at].tag == "VBN" and tokens[at].dep in ("acl", "relcl") and tokens[at].child("dobj", "obj") is None:
        return False
    n = at + 1
    if n >= len(tokens):
        return False
    following = tokens[n]
    while n < len(tokens) and (
        tokens[n].lower in group("adverbs") or tokens[n].lower in ("more", "than", "over", "up", "to", "about", "at")
    ):
        n += 1
    number = n < len(tokens) and (
        tokens[n].pos == "NUM" or tokens[n].lower in ("dozens", "scores", "hundreds", "thousands", "several")
    )
    if number:
        # "44 killed dozens injured": the number behind has a fate of its own, or there is no noun that could act.
        own = False
        for token in tokens[n + 1 : n + 5]:
            form = fate_form(token)
            own = own or (form is not None and form[1] in ("ed", "base"))
            if own or token.pos in ("CCONJ", "PUNCT", "ADP"):
                break
        return not own and counted.head is not None
    if any(child.dep in ("dobj", "obj") and child.i > tokens[at].i for child in tokens[at].children):
        return True
    return following.pos in ("DET", "PRON") and following.lower not in ("that", "which", "all")


def _passive_before(tokens: list[Token], at: int) -> bool:
    """Whether the verb is passive and so takes no object ("were killed 5 days ago"), or counts what is before it."""
    if tokens[at].tag == "VBD":
        return False
    n = at - 1
    while n >= 0 and (tokens[n].tag == "RB" or tokens[n].lower in group("adverbs")):
        n -= 1
    return n >= 0 and tokens[n].lower in group("be")


def _unreal(tokens: list[Token], at: int) -> bool:
    """Whether a bare verb tells of what might be: "could kill", "threatened to kill"."""
    n = at - 1
    while n >= 0 and tokens[n].tag == "RB":
        n -= 1
    if n < 0:
        return False
    if tokens[n].lower in group("unreal"):
        return True
    return tokens[n].lower == "to" and n > 0 and tokens[n - 1].lemma in group("intends")
