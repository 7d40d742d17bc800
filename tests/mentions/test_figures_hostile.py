import time

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


def test_the_same_text_gives_the_same_figures():
    text = "At least 12 people were killed and dozens more wounded, including 3 children, on Sunday."
    assert figures.find(parse(Report("r1", text))) == figures.find(parse(Report("r1", text)))
