"""Toll: numbers that "toll" or "number of dead" names: "death toll of 56", "the toll rose to at least six"."""

from sayso.language import Token
from sayso.mentions.figures.counted import Counted
from sayso.mentions.figures.forms import fate_form
from sayso.mentions.figures.found import Found
from sayso.mentions.figures.words import fates, group

# A toll further off than 14 words is another's, unless the verb between says that something rose: then 32.
_TOLL_REACH = 14
_TOLL_RISES = 32


def find(tokens: list[Token], counted: Counted) -> Found | None:
    """ "death toll of 56", "the toll rose to at least six", "put the number of dead at 12"."""
    if counted.partitive:
        return None  # "one of the highest tolls"
    link = counted.first - 1
    if link >= 3 and tokens[link].lower in ("at", "to", "of") and tokens[link - 1].lower in ("least", "most", "than"):
        link -= 1  # "at least at 85"
    while (
        link >= 0
        and tokens[link].lower in ("least", "at", "more", "than")
        and tokens[link - 1].lower in group("toll_links")
    ):
        link -= 1
    if link < 0 or tokens[link].lower not in group("toll_links"):
        return None
    rises = tokens[link - 1].lemma in group("rises")
    for n in range(link, max(-1, link - _TOLL_RISES), -1):
        token = tokens[n]
        if link - n > _TOLL_REACH and not (
            rises or (tokens[link].lower == "to" and token.head.lemma in group("rises"))
        ):
            continue
        if token.text in (";", ".", ":", "?", "!"):
            return None
        if n >= 2 and tokens[n - 1].lower == "of" and tokens[n - 2].lower in ("and", ","):
            form = fate_form(token)
            if form is not None and fates()[form[0]].word:
                # "put the number killed at 12 and of wounded at 37"
                return Found(fates()[form[0]].what, token, cumulative=True, side="before")
        if token.lower in ("toll", "tolls"):
            return Found("killed", token, cumulative=True, side="before")
        if token.lower == "number" and n + 2 < len(tokens):
            for ahead in tokens[n + 1 : min(n + 7, link + 1)]:
                form = fate_form(ahead)
                if form is not None and (fates()[form[0]].word or fates()[form[0]].noun or form[1] == "ed"):
                    return Found(fates()[form[0]].what, ahead, cumulative=True, side="before")
    return None
