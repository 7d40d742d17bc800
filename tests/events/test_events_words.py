"""Words of the knowledge files: each group the rules ask for is there, and a user's own word reaches both rooms."""

import re
from pathlib import Path

import pytest

from sayso import events, knowledge

ROOM = Path(events.__file__).parent


def test_each_group_of_words_is_asked_for_and_each_that_is_asked_for_is_there():
    asked = {name for path in ROOM.glob("*.py") for name in re.findall(r'\bgroup\("(\w+)"\)', path.read_text("utf-8"))}
    assert asked == set(knowledge.table("events_words", dict[str, list[str]]))


@pytest.fixture
def own_words(tmp_path):
    (tmp_path / "event_types.yaml").write_text("bombing: {verbs: {bazook: {}}}\n", "utf-8")
    knowledge.use(tmp_path)
    yield
    knowledge.reset()


def test_an_event_verb_of_ones_own_makes_an_event_and_a_claim_of_the_outlet(read, own_words):
    got = read("Rebels bazook the market of Ardel every Sunday.")
    found = events.find(got.document, got.mentions, got.statements)
    assert [(e.type, e.trigger.of(got.document.text)) for e in found] == [("bombing", "bazook")]
    assert [chain for chain, _, _ in got.told()] == [[]]


def test_the_same_verb_is_no_event_without_them(read):
    got = read("Rebels bazook the market of Ardel every Sunday.")
    assert not events.find(got.document, got.mentions, got.statements)
    assert got.told() == []
