"""Hostile text: whatever comes in, offsets are exact and nothing falls over."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

HOSTILE = [
    '"' * 501,
    "“He said “she said “they said",
    "ALL THE TROOPS LEFT THE CITY, THE ARMY SAID ON MONDAY. NINE PEOPLE DIED.",
    "the army said the town fell nine died it said the mayor fled police said no one was hurt",
    "قال الجيش إن البلدة سقطت, the army said. 🎯🎯 Nine died 🇸🇾.",
    "The army\u00a0said\r\nthat\u200bnine\u0000 people died\ud800.",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_offsets_stay_exact_on_hostile_text(read, text):
    result = read(text)
    for statement in result.statements:
        for span in (*statement.spans, *(s for x in statement.chain for s in x.spans)):
            assert 0 <= span.start < span.end <= len(text)
            assert text[span.start : span.end].strip()


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "the army",
                "said",
                "denied",
                ",",
                '"',
                "“",
                "”",
                "that",
                "nine",
                "people",
                "died",
                "\n\n",
                ".",
                "🎯",
                "he",
            ]
        ),
        min_size=1,
        max_size=60,
    )
)
def test_no_order_of_words_breaks_the_room(read, words):
    text = " ".join(words)
    for statement in read(text).statements:
        assert list(statement.spans) == sorted(statement.spans)


def test_ten_thousand_quotations_take_linear_time(read):
    sentence = '"The town fell," he said. '

    def seconds(n: int) -> float:
        start = time.process_time()
        read(sentence * n)
        return time.process_time() - start

    seconds(10)
    few, many = seconds(150), seconds(600)
    assert many < 12 * few + 0.5  # four times the text: quadratic time would be sixteen times
