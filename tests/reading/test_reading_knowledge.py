"""The knowledge files of reading: every entry's example runs."""

import pytest

from sayso.knowledge import table
from sayso.reading import from_records, wires
from sayso.reading.passages import passages_of
from sayso.reading.phrases import Phrase, plainly, wordings

LEDE = "A storm hit the coast on Monday, the harbour master said, and nine boats were lost in the bay."


@pytest.mark.parametrize("key", list(table("wires", wires.Wire)))
def test_the_wire_of_each_example_is_found(key):
    wire = table("wires", wires.Wire)[key]
    if wire.photo:
        text = f"{wire.example}\n\n{LEDE}"
        assert [passage.kind.value for passage in passages_of(text)] == ["caption", "credit", "body"]
        return
    (report,) = from_records([{"text": wire.example}])
    assert report.agencies == (wire.name,)


def test_no_two_wires_share_a_name():
    seen = {}
    for key, wire in table("wires", wires.Wire).items():
        for alias in {wire.name, *wire.aliases}:
            assert seen.setdefault(alias, key) == key


@pytest.mark.parametrize("name", ["boilerplate", "reading_captions", "reading_credits"])
def test_every_example_is_told_by_its_entry(name):
    kind = {"boilerplate": "boilerplate", "reading_captions": "caption", "reading_credits": "credit"}[name]
    for key, entry in table(name, Phrase).items():
        text = (
            f"{LEDE}\n\n{entry.example}\n\n{LEDE[:-1]} too." if entry.where != "tail" else f"{LEDE * 4} {entry.example}"
        )
        kinds = {passage.kind.value for passage in passages_of(text)}
        assert kinds & ({kind, "credit"} if kind == "caption" else {kind}), key


@pytest.mark.parametrize("name", ["boilerplate", "reading_captions", "reading_credits"])
def test_every_phrase_matches_its_own_words(name):
    known = wordings(name)
    for key, entry in table(name, Phrase).items():
        for phrase in entry.phrases:
            words = phrase.replace("...", "of the day").replace("#", "12")
            if entry.where in ("whole", "opens", "line", "section"):
                tail = " of it" if entry.where in ("opens", "line") else ""
                assert known.fits(entry.where, plainly(words + tail)), (key, phrase)
            else:
                found = {"within": known.within, "tail": known.tails, "closes": known.closes}[entry.where]
                assert found is not None, key
                assert found.search(f"word {words}"), (key, phrase)
