"""Adjacent: what became of the counted by the words right beside them, which holds in headlines and broken grammar too.

"44 killed", "killing at least two people", "12 dead", "the release of 21 girls", "death toll rose to 56".
"""

from sayso.language import Token
from sayso.mentions.figures import together, toll
from sayso.mentions.figures.counted import Counted
from sayso.mentions.figures.forms import fate_form, noun_form
from sayso.mentions.figures.found import Found, fits
from sayso.mentions.figures.words import Fate, fates, group, phrases

# The words between the counted and what became of them: 8 hold any auxiliaries; an aside about them is up to 16 long.
_FAR, _ASIDE = 8, 16


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
    if form is not None and form[0] == "life" and head.head.lemma not in group("takes_life"):
        return None
    if own.what == "strikes" and not (head.tag in ("NNS", "NNPS") or head.lower.endswith("s")):
        return None
    return Found(own.what, head, side="inside")


def after(tokens: list[Token], counted: Counted) -> Found | None:
    """A fate right behind the phrase."""
    at = counted.last + 1
    passive = auxiliary = False
    start = at
    if counted.head is None and at < len(tokens) and tokens[at].lower in group("gravely"):
        return Found("wounded", tokens[at])  # "six others were wounded, two critically"
    if (beyond := _over_aside(tokens, at)) is not None:
        at = start = beyond
    while at < len(tokens) and at - start < _FAR:
        lower = tokens[at].lower
        matched = _phrase(tokens, at, "after", passive or not auxiliary)
        if matched is not None:
            return _gravest(tokens, at, Found(matched, tokens[at]))
        if lower in group("auxiliaries"):
            auxiliary = True
            passive = passive or lower in group("be")
        elif lower in group("unreal") or (lower == "to" and tokens[at - 1].lower not in group("believed")):
            return None
        elif lower != "to" and not _skipped(tokens, at):
            break
        at += 1
    if at >= len(tokens):
        return None
    # "were found dead", "are believed killed": the verb between was skipped as an adverb or stands here.
    if tokens[at].lemma in group("states") and at + 1 < len(tokens):
        following = fate_form(tokens[at + 1])
        if following is not None and fates()[following[0]].word:
            at += 1
    form = fate_form(tokens[at])
    if form is None:
        return None
    fate = fates()[form[0]]
    if not fits(fate, counted) or not _governs(tokens, at, counted, fate, form, passive, auxiliary):
        return None
    return _gravest(tokens, at, Found(together.behind(tokens, at, fate.what), tokens[at], fate.none))


def _skipped(tokens: list[Token], at: int) -> bool:
    """Whether a word between the counted and what became of them says nothing of it."""
    token = tokens[at]
    if fate_form(token) is not None and token.lower != "confirmed":
        return False
    return token.lower in group("adverbs") or token.tag == "RB" or token.text in ("(", '"', "“", "”")


def _governs(
    tokens: list[Token], at: int, counted: Counted, fate: Fate, form: tuple[str, str], passive: bool, auxiliary: bool
) -> bool:
    """Whether a fate word is said of the phrase before it: "12 dead", "12 died", "12 were killed", "12 killed"."""
    adjective = form[1] == "base" or (form[1] == "ed" and not fate.object)
    if fate.word and adjective and not _starts_noun(tokens, at):
        return True
    if fate.subject and form[1] in ("ed", "past", "ing", "s", "base"):
        return not passive or form[1] == "ing" or form[0] == "flee"
    if fate.object and form[1] == "ed":
        # "9 dead besides 14 injured a medic said": a bare number that wounds somebody is a lost full stop.
        bare = fate.what == "wounded" and counted.head is None
        return passive or (not auxiliary and (bare or not _takes_object(tokens, at, counted)))
    return False


def _over_aside(tokens: list[Token], at: int) -> int | None:
    """Where the clause goes on behind words about the counted: "40 miners, among them two boys, were killed"."""
    n = at
    if n < len(tokens) and tokens[n].text in (",", "-", "–", "—", "("):
        n += 1
    if n >= len(tokens) or tokens[n].lower not in group("asides"):
        return None
    for far in range(n + 1, min(n + _ASIDE, len(tokens))):
        token = tokens[far]
        if token.text in (",", "-", "–", "—", ")") and far + 1 < len(tokens):
            following = fate_form(tokens[far + 1])
            if following is not None and fates()[following[0]].word:
                return far + 1
        if token.lower in ("was", "were", "have", "had", "has", "are"):
            return far
        if token.pos == "VERB":
            return None
    return None


def _gravest(tokens: list[Token], at: int, found: Found) -> Found:
    """ "rounded up and executed", "shot and killed": the dead are counted as dead."""
    if found.what not in ("captured", "other"):
        return found
    for n in range(at + 1, min(at + 5, len(tokens) - 1)):
        if tokens[n].lower == "and":
            form = fate_form(tokens[n + 1])
            if form is not None and form[1] == "ed" and fates()[form[0]].what == "killed":
                return Found("killed", tokens[n + 1])
    return found


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
        if form[0] == "life":
            return None  # "the life of a boy has changed"; lives that are claimed are phrases of their own
        if not (fate.of or fate.noun) or (fate.what == "strikes"):
            return None
        return Found(fate.what, tokens[at], side="before")
    if form[0] == "shoot" and _to_death(tokens, counted):
        return Found("killed", tokens[at], side="before")
    if not fate.object or form[0] == "hang" or tokens[at].pos in ("ADJ",):
        return None
    if form[1] == "ed" and at and _passive_before(tokens, at):
        return None
    if _meant(tokens, at, form[1]):
        return None
    if fate.particle and not any(t.lower == fate.particle for t in tokens[at : counted.first]):
        return None
    return Found(together.before(tokens, at, fate.what), tokens[at], side="before")


def _to_death(tokens: list[Token], counted: Counted) -> bool:
    """ "shooting three relatives to death", "shot two men dead"."""
    words = [t.lower for t in tokens[counted.last + 1 : counted.last + 3]]
    return words == ["to", "death"] or words[:1] == ["dead"]


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


def _meant(tokens: list[Token], at: int, form: str) -> bool:
    """Whether what a verb tells has not come about: "could kill", "is committed to rescuing"."""
    return form in ("base", "ing") and _unreal(tokens, at)
