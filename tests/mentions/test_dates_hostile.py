"""Text from outside: nothing of it makes the tagger fail, slow or untrue to its offsets."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso import knowledge
from sayso.mentions import dates

WORDS = [
    *("the", "a", "last", "next", "this", "past", "two", "3", "12", "31", "45", "1998", "2016", "0000", "99999999"),
    *("first", "3rd", "of", "in", "on", "at", "to", "and", "-", ",", ".", ":", "/", "'", "'s", "day", "days", "week"),
    *("weeks", "month", "year", "years", "ago", "later", "earlier", "before", "after", "early", "late", "mid", "end"),
    *("March", "May", "Sunday", "Mondays", "summer", "spring", "fall", "quarter", "half", "century", "1980s", "'90s"),
    *(
        "493",
        "BC",
        "B.C.",
        "AD",
        "noon",
        "midnight",
        "morning",
        "night",
        "10:30",
        "p.m.",
        "GMT",
        "Christmas",
        "Ramadan",
    ),
    *("now", "recent", "every", "daily", "twenty", "two-year", "2016-07-28", "13/13/2015", "7.30", "few", "several"),
    *(
        "couple",
        "hundred",
        "thousand",
        "\n",
        "\n\n",
        "\r\n",
        "\x00",
        "\ud800",
        "\u202e",
        "😀",
        "３",
        "٣",
        "“",
        "’s",
        "—",
    ),
]


def all_words():
    """Every word that a rule or the knowledge names: what two rules make of each other shows in no list by hand."""
    *grammars, lexicon = dates._grammars(knowledge.folders())
    known = set(lexicon.words).union(*(grammar.words for grammar in grammars))
    return sorted({*known, *map(str.capitalize, known), *WORDS})


@given(
    st.lists(st.sampled_from(all_words()), max_size=12),
    st.sampled_from([None, "2016-07-28", "0001-01-01", "9999-12-31"]),
)
@settings(max_examples=600, deadline=None)
def test_mentions_stand_where_they_say_in_order_and_apart(words, reference):
    text = " ".join(words)
    end = 0
    for mention in dates.find(text, reference):
        assert end <= mention.span.start < mention.span.end <= len(text)
        end = mention.span.end
        assert mention.type in ("DATE", "TIME", "DURATION", "SET")
        assert (mention.first is None) == (mention.last is None)
        assert mention.first is None or mention.first <= mention.last


@given(st.text(max_size=200))
@settings(max_examples=200, deadline=None)
def test_any_text_at_all_is_read(text):
    assert dates.find(text, "2016-07-28") == dates.find(text, "2016-07-28")


@pytest.mark.parametrize(
    "text",
    [
        "on 0000-13-45 it",
        "in " + "9" * 400 + " years",
        "9" * 400 + " B.C.",
        "31 February 2015 and 45 March",
        "on 13/13/2015 and 00/00/0000",
        "at 99:99 and 25:61",
        "in the year 0 BC",
        "10000000 years ago and 9999999 centuries later",
        "31 December 9999 and the next day",
        "1 January 0001 and the day before",
    ],
)
def test_a_date_that_cannot_be_does_not_get_a_value_that_can(text):
    for mention in dates.find(text, "2016-07-28"):
        assert mention.value is None or len(mention.value) < 20


@pytest.mark.parametrize(
    "day",
    [
        *(
            "0000-13-45",
            "9999-99-99",
            "2016-13-01",
            "2016-02-30",
            "13/13/2016",
            "31/02/2016",
            "32.12.2016",
            "00/00/0000",
        ),
        *("February 30", "February 30, 2016", "30 February 2016", "the 31st of April", "31 April 2015", "30-Feb-2016"),
        *("29 February 2015", "10 a.m. on February 30", "early on 31 June 2015"),
    ],
)
def test_a_day_that_the_calendar_has_not_is_no_other_day(day):
    for mention in dates.find(f"On {day} he left.", "2016-07-28"):
        assert (mention.value, mention.first, mention.last) == (None, None, None)


@pytest.mark.parametrize("reference", ["0001-01-01", "9999-12-31"])
@pytest.mark.parametrize(
    "text", ["in winter", "last winter", "next summer", "the weekend", "last century", "next week"]
)
def test_at_the_ends_of_the_calendar_nothing_breaks(text, reference):
    for mention in dates.find(text, reference):
        assert (mention.first is None) == (mention.last is None)


def test_a_month_before_a_count_is_not_taken_for_a_day_that_cannot_be():
    text = "In February 30 people were killed."
    assert [(m.span.of(text), m.value) for m in dates.find(text, "2016-07-28")] == [("February", "2016-02")]


@pytest.mark.parametrize(
    "bit",
    [
        *("1", "1999-", "the ", "a half ", "twenty-", "two hundred thousand ", "May ", "'", ".", "a.m.", "March 3, "),
        *("March 3 to ", "last year ", "early ", "the day before ", "\n", "\n\t", "10:30:", "1,000", "1,", "-", "1/"),
        *(
            "two years and ",
            "the end of ",
            "2016-07-",
            "😀",
            "\ud800",
            "nineteen ",
            "since ",
            "1.1.",
            "9",
            ",",
            "9,",
            "٣",
            "٣,",
            "３/",
            "1/2/2016 ",
        ),
    ],
)
def test_100_kilobytes_of_anything_are_read_in_linear_time(bit):
    text = bit * (100_000 // len(bit))
    start = time.process_time()
    dates.find(text, "2016-07-28")
    # 0.1 to 0.6 s on an idle core; what is looked for is minutes.
    assert time.process_time() - start < 10
