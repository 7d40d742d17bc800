import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso import events
from sayso.language import parse
from sayso.mentions import figures
from sayso.model import TYPES, Mentions, Report

WORDS = "killed|12 people|the attack|rebels|seized|the town|by|who|had|not|IS|will|,|.|on Sunday|said|that|air strikes"
ODD = ["\u202e", "\x00", "\ud800", "💥", "\r\n", "fell to", "in", "Palmyra", "blast"]
PIECES = st.sampled_from([*WORDS.split("|"), *ODD])


def find(text):
    document = parse(Report("r1", text))
    return document, events.find(document, Mentions(figures=figures.find(document)), ())


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=25))
def test_no_text_breaks_the_events_or_moves_their_spans(pieces):
    text = " ".join(pieces)
    _, found = find(text)
    assert len({e.id for e in found}) == len(found)
    for event in found:
        assert event.type in TYPES
        assert event.span.holds(event.trigger)
        assert 0 <= event.span.start < event.span.end <= len(text)
        assert all(p.span is not None and p.span.of(text) for p in event.participants)


LONG = ["rebels attacked the town and killed people and ", "killed ", "attacked, ", "dead or wounded or "]


@pytest.mark.parametrize("words", LONG)
def test_a_very_long_sentence_takes_linear_time(words):
    document = parse(Report("r1", words * (12_000 // len(words))))
    start = time.process_time()
    events.find(document, Mentions(figures=figures.find(document)), ())
    assert time.process_time() - start < 4


def test_the_same_text_gives_the_same_events():
    text = "Rebels seized the town on Sunday, killing 12 soldiers, and jets bombed the market."
    assert find(text)[1] == find(text)[1]
