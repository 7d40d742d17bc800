import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.language import parse
from sayso.mentions import figures
from sayso.model import Report

WORDS = "killed|12|at least|people|and|٤٥|two|hundred|dozens of|-|,|.|no one|the toll rose to|a man|was|between 5 and|7"
ODD = ["\u202e", "\x00", "\ud800", "💥", "\r\n", "of the", "million", "9" * 40]
PIECES = st.sampled_from([*WORDS.split("|"), *ODD])


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=25))
def test_no_text_breaks_the_figures_or_moves_their_spans(pieces):
    text = " ".join(pieces)
    for figure in figures.find(parse(Report("r1", text))):
        assert 0 <= figure.span.start < figure.span.end <= len(text)
        assert figure.trigger is None or figure.trigger.of(text)
        assert figure.low is None or figure.high is None or figure.low <= figure.high


def test_a_line_of_numbers_takes_linear_time():
    document = parse(Report("r1", "12 killed and 3 wounded and " * 700))
    start = time.process_time()
    figures.find(document)
    assert time.process_time() - start < 2


@pytest.mark.parametrize(
    "bit", ["9", "1,", "9,", ",", "٣", "1 ", "000 ", "5 hundred ", "million million ", "between 5 and "]
)
def test_20_kilobytes_of_digits_and_marks_take_linear_time(bit):
    document = parse(Report("r1", bit * (20_000 // len(bit)) + " people were killed."))
    start = time.process_time()
    found = figures.find(document)
    # 0.3 s at most on an idle core; what is looked for is minutes.
    assert time.process_time() - start < 3
    assert all(figure.low is None or figure.low < 10**12 for figure in found)


@pytest.mark.parametrize(
    "number",
    [
        "9" * 400,
        "1" + ",000" * 12,
        "12" + " 000" * 9,
        "five" + " hundred" * 12,
        "two" + " million" * 6,
        "999999999999999999 billion",
        "1.5 billion billion",
    ],
)
def test_a_number_too_large_to_be_a_count_is_unknown(number):
    """Five hundred hundred ... once grew over 63 bits and broke the whole run in the ledger."""
    (figure,) = figures.find(parse(Report("r1", f"At the market {number} people were killed.")))
    assert (figure.what, figure.low, figure.high) == ("killed", None, None)


def test_scales_that_follow_one_another_multiply():
    (figure,) = figures.find(parse(Report("r1", "Some 5 hundred thousand people were displaced.")))
    assert figure.low == 500_000


def test_the_same_text_gives_the_same_figures():
    text = "At least 12 people were killed and dozens more wounded, including 3 children, on Sunday."
    assert figures.find(parse(Report("r1", text))) == figures.find(parse(Report("r1", text)))
