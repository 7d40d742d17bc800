"""The names of a report: one for each key, container and kind word, so that each gets one sense."""

from sayso.language import Document
from sayso.mentions.places.containers import container_of, within
from sayso.mentions.places.judge import Verdict
from sayso.mentions.places.lexicon import Lexicon
from sayso.mentions.places.lists import chains
from sayso.mentions.places.record import Candidate
from sayso.mentions.places.resolve import Name
from sayso.mentions.places.spans import Found

_TOWNS = frozenset(
    ("city", "town", "village", "cities", "towns", "villages", "suburb", "neighborhood", "neighbourhood")
)
Cut = tuple[tuple[Candidate, ...], str]


def names_of(
    document: Document, kept: list[tuple[Found, Verdict]], words: Lexicon
) -> tuple[list[Name], list[int]]:  # fmt: skip
    """The names of the report and, for each span, the number of its name."""
    found = [f for f, _ in kept]
    cut = _contained(document, found, words)
    # A container told once holds for the bare mentions of the same name.
    told: dict[str, Cut] = {}
    for f, one in zip(found, cut, strict=True):
        if one[1]:
            told.setdefault(f.key, one)
    names: list[Name] = []
    numbers: dict[tuple[str, str, tuple[int, ...]], int] = {}
    which = []
    for (f, verdict), one in zip(kept, cut, strict=True):
        candidates, container = one if one[1] else told.get(f.key, one)
        cue = _cue(verdict, words)
        key = (f.key, cue, tuple(c.row for c in candidates))
        if key not in numbers:
            numbers[key] = len(names)
            names.append(Name(f.key, candidates, container, cue))
        names[numbers[key]].count += 1
        which.append(numbers[key])
    for run in chains(document, found):
        for n in run:
            names[which[n]].peers.update(which[m] for m in run if which[m] != which[n])
    return names, which


def _contained(document: Document, found: list[Found], words: Lexicon) -> list[Cut]:
    """The candidates of each span that its container leaves, and the container's name ("" where there is none)."""
    cut: list[Cut] = [(f.candidates, "") for f in found]
    # From the right: in "Azaz, Aleppo, Syria" Syria settles Aleppo, which settles Azaz.
    for n in range(len(found) - 1, -1, -1):
        held = container_of(document, found, n, words)
        inside = within(cut[n][0], cut[held][0]) if held is not None else ()
        if held is not None and inside:
            cut[n] = (inside, document.text[document.tokens[found[held].first].start : found[held].end])
            holding = tuple(c for c in cut[held][0] if within(inside, (c,)))
            cut[held] = (holding or cut[held][0], cut[held][1])
    return cut


def _cue(verdict: Verdict, words: Lexicon) -> str:
    kind = verdict.around.kind
    if kind in words.areas_after:
        return "area"
    if kind in words.quarters and kind not in words.districts_after:
        return "quarter"
    if kind in words.districts_after:
        return "district"
    return "town" if kind in _TOWNS else ""
