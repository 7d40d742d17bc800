"""Text from outside is hostile: no place is worth a crash, a wrong offset or a long wait."""

import random
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.language import Document, Sentence, Token
from sayso.mentions import places
from sayso.mentions.places.names import fold, sound
from sayso.model import PassageKind, Report, Span


def split(text):
    """A document of whitespace tokens, all proper nouns, each its own head: enough for this room, and fast."""
    tokens, at = [], 0
    for word in text.split():
        at = text.index(word, at)
        tokens.append(Token(len(tokens), at, at + len(word), word, word, "PROPN", "NNP", "dep"))
        at += len(word)
    sentence = Sentence(0, tokens, PassageKind.BODY, 0)
    for token in tokens:
        token.sentence = sentence
    return Document(Report("r1", text), tokens, [sentence] if tokens else [], [Span(0, len(text))] if tokens else [])


@pytest.mark.parametrize(
    "text",
    [
        "in " + "A" * 10_000,
        "in " + "A-" * 5_000 + "B",
        "the town of " + "Al-" * 3_000,
        "in " + "St. " * 3_000,
        "in Аlерро near Μanbij and كابل-Kabul",
        "in \x00Syria\x00 and \ud800Aleppo",
        "near \u202eairyS\u202c, 🏳️ Kabul🏳️",
        "in İstanbul, ẞtadt, ﬁjord and Ⅻ",
        "Paris, " * 3_000,
        ", ".join(["Springfield"] * 2_000),
    ],
)
def test_strange_names_are_survived_quickly(text):
    document = split(text)
    started = time.process_time()
    for mention in places.find(document, ()):
        assert 0 <= mention.span.start < mention.span.end <= len(text)
    assert time.process_time() - started < 3.0


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.lists(
        st.sampled_from(
            [
                "in",
                "near",
                "of",
                "Paris",
                "Syria",
                "-",
                ",",
                "al",
                "Aleppo",
                "Ill.",
                "and",
                "province",
                "Mr.",
                "counties",
                "Homs",
                "'s",
                "the",
                "10",
                "km",
                "Georgia",
                "New",
                "York",
                "\u200f",
            ]
        ),
        max_size=40,
    )
)
def test_every_span_holds_the_words_of_the_text(words):
    text = " ".join(words)
    last = 0
    for mention in places.find(split(text), ()):
        assert mention.span.start >= last
        last = mention.span.end
        place = mention.place
        assert mention.span.of(text).strip() == mention.span.of(text) != ""
        assert (place.latitude is None) == (place.longitude is None) == (place.precision is None)
        if place.latitude is None:
            assert place.country is None and place.admin1 is None and place.geonames_id is None


@given(st.text(max_size=200))
def test_keys_of_any_text_are_made_without_a_fault(text):
    assert fold(text) == fold(fold(text)) or not fold(text).isascii()
    key = sound(text)
    assert not key or len(key) >= 4


def test_the_same_report_gives_the_same_places_whatever_was_read_before():
    texts = ["in Paris, Texas, and Lamar County", "in Paris and Damascus", "in Springfield near Boston and Hartford"]
    alone = [places.find(split(t), ()) for t in texts]
    order = list(range(len(texts)))
    random.Random(7).shuffle(order)
    again = {n: places.find(split(texts[n]), ()) for n in order}
    assert [again[n] for n in range(len(texts))] == alone
