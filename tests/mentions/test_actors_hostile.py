"""Actors in hostile text: every span stands, nothing overlaps, nothing takes long."""

import time

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.language import parse
from sayso.mentions import actors
from sayso.mentions.actors.words import Words, fold
from sayso.model import Report

PIECES = [
    "Syria's army", "Taliban", "spokesman", "U.S.-led coalition", "(IS)", "the ministry", "said", ",", ".", "Mr",
    "Gen.", "al-", "-e-", "’s", "'", "\u200f", "\x00", "\ud83d", "😀", "\r\n", "Müller", "É́", "of", "for", "the",
    "\xa0", "İ", "ß", "عبد", "University", "and", "police chief", "Rami", "a", "in Moscow", "ICU", "—", "“",
    "İstanbul", "ﬁghters",
]  # fmt: skip


def mentions(text):
    return actors.find(parse(Report("r1", text)))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=25))
def test_every_span_holds_words_and_none_overlaps(pieces):
    text = " ".join(pieces)
    end = 0
    for mention in mentions(text):
        assert end <= mention.span.start < mention.span.end <= len(text)
        assert mention.span.of(text).strip() == mention.span.of(text) != ""
        assert mention.name
        end = mention.span.end


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=80))
def test_any_text_is_read_without_an_error(text):
    mentions(text)


def test_the_same_report_gives_the_same_mentions():
    text = "ISIS said so. The group denied it. Syria's army and police spokesman Ali Hassan, 40, agreed. Hassan left."
    assert mentions(text) == mentions(text)


def test_an_empty_report_names_nobody():
    assert mentions("") == ()


def test_a_text_of_one_word_many_times_is_read_in_linear_time():
    taken = []
    for count in (100, 800):
        document = parse(Report("r1", "Syrian army spokesman for the Taliban of the University of " * count))
        start = time.process_time()
        actors.find(document)
        taken.append(time.process_time() - start)
    assert taken[1] < 40 * max(taken[0], 0.02)


def test_folding_keeps_a_word_a_word():
    assert fold("Élysée") == "elysee"
    assert fold("AMAQ") == "amaq"


def test_words_stand_where_the_text_has_them():
    text = "The U.S.-led B’Tselem al-Qaïda"
    words = Words(text, parse(Report("r1", text)).tokens)
    assert [text[a:b] for a, b in zip(words.starts, words.ends, strict=True)][:3] == ["The", "U", "S"]
    assert "qaida" in words.keys
