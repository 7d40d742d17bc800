"""Numbers in the digits of any script are the numbers that they are, in figures and in dates."""

import sys
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.language import parse
from sayso.language.digits import number, western
from sayso.mentions import dates, figures
from sayso.model import Report

ZEROS = [chr(c) for c in range(sys.maxunicode + 1) if unicodedata.decimal(chr(c), None) == 0]
ARABIC, PERSIAN, WIDE = "\u0660", "\u06f0", "\uff10"
zeros = st.sampled_from(ZEROS)


def written(text, zero):
    """The text with its digits in the script of a zero; the digits of a script stand in a row."""
    return "".join(chr(ord(zero) + int(c)) if c in "0123456789" else c for c in text)


def counts(text):
    return [(f.span.of(text), f.low, f.high) for f in figures.find(parse(Report("r1", text)))]


def values(text):
    return [(m.span.start, m.span.end, m.type, m.value) for m in dates.find(text, "2016-07-28")]


@given(st.text(), zeros)
def test_a_text_in_western_digits_is_as_long_and_else_the_same(text, zero):
    foreign = written(text, zero)
    assert len(western(foreign)) == len(foreign)
    assert western(foreign) == western(text)


@given(st.integers(2, 999_999), zeros)
@settings(max_examples=60, deadline=None)
def test_a_count_is_known_in_the_digits_of_any_script(count, zero):
    told = written(str(count), zero)
    assert counts(f"At the market {told} people were killed.") == [(f"{told} people", count, count)]


@given(st.dates(), zeros)
@settings(deadline=None)
def test_a_date_is_known_in_the_digits_of_any_script(day, zero):
    for form in ("On {d} March {y:04d} it fell.", "On March {d}, {y:04d}, it fell.", "At 7:15 p.m. on {d}.3.{y:04d}."):
        text = form.format(d=day.day, y=1700 + day.year % 300)
        assert values(written(text, zero)) == values(text) != []
    text = f"Filed {day:%Y-%m-%d}, {day.day} days ago, at 07:15 GMT, in the 1980s, with 12 hours left."
    assert values(written(text, zero)) == values(text)


@pytest.mark.parametrize("zero", [ARABIC, PERSIAN, WIDE])
@pytest.mark.parametrize(
    ("text", "quote", "low", "high"),
    [
        ("30 people were killed.", "30 people", 30, 30),
        ("At least 12 people were killed.", "At least 12 people", 12, None),
        ("Between 5 and 7 people were killed.", "Between 5 and 7 people", 5, 7),
        ("5-7 people were killed.", "5-7 people", 5, 7),
        ("12,000 people were displaced.", "12,000 people", 12_000, 12_000),
        ("1.5 million people were displaced.", "1.5 million people", 1_500_000, 1_500_000),
    ],
)
def test_counts_in_arabic_persian_and_wide_digits_keep_their_bounds(text, quote, low, high, zero):
    assert counts(written(text, zero)) == [(written(quote, zero), low, high)]


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("١٢٬٠٠٠ people were displaced.", 12_000),
        ("١٫٥ million people were displaced.", 1_500_000),
        ("１２，０００ people were displaced.", 12_000),
        ("۱۲ people were killed.", 12),
        ("\u200f٣٠ people were killed.", 30),
        ("1\u200b2 people were killed.", 12),
    ],
)
def test_marks_and_unseen_signs_of_other_scripts_do_not_change_a_count(text, low):
    assert [count for _, count, _ in counts(text)] == [low]


@pytest.mark.parametrize("text", ["12\u202e34 people were killed.", "²³ people were killed.", "Ⅻ people were killed."])
def test_digits_that_show_another_number_than_they_are_count_nothing(text):
    assert counts(text) == []


def test_a_number_is_read_without_what_nobody_sees():
    assert number("\u200f١٢٬٠٠٠\u200b") == "12,000"
    assert number("12\u202e34") == "12\u202e34"
