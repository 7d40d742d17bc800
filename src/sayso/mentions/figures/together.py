"""Together: fates that count in one number: "40 people were killed or wounded"."""

from sayso.language import Token
from sayso.mentions.figures.forms import fate_form
from sayso.mentions.figures.words import fates, group

_MIXED = frozenset({"killed", "wounded", "missing", "captured"})


def behind(tokens: list[Token], at: int, what: str) -> str:
    """ "killed or wounded" counts both together: other."""
    if what not in _MIXED:
        return what
    n = at + 1
    while n < len(tokens) and n - at < 4 and tokens[n].lower in group("together"):
        n += 1
    if n == at + 1 and not (n < len(tokens) and tokens[n].text[0].isupper() and tokens[at].text[0].isupper()):
        return what
    form = fate_form(tokens[n]) if n < len(tokens) else None
    if form is None or form[1] not in ("ed", "base") or tokens[n].pos == "NUM":
        return what
    fate = fates()[form[0]]
    if fate.what in _MIXED and fate.what != what and (fate.object or fate.word):
        if n + 1 < len(tokens) and (tokens[n + 1].pos in ("NUM", "DET") or tokens[n + 1].dep == "dobj"):
            return what
        return "other"
    return what


def before(tokens: list[Token], at: int, what: str) -> str:
    """What a fate before the counted is with one joined before it: "killing and wounding dozens"."""
    n = at - 1
    if what not in _MIXED or n < 1 or tokens[n].lower not in ("and", "or", "/"):
        return what
    form, own = fate_form(tokens[n - 1]), fate_form(tokens[at])
    if form is None or own is None:
        return what
    fate = fates()[form[0]]
    mixed = fate.what in _MIXED and fate.what != what and fate.object and form[1] == own[1]
    return "other" if mixed else what
