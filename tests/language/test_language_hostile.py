"""Text that no person writes: the parser takes linear time for it and keeps every offset."""

import time

import pytest

from sayso.language import parse
from sayso.model import Report


@pytest.mark.parametrize("bit", [",", "(", '"', "—", "$", "A$", ":)", "...", "😀", "،", ".:)"])
def test_20_kilobytes_without_a_space_are_parsed_in_seconds(bit):
    """20,000 brackets once took the tokeniser 33 s: it cuts them off one by one."""
    parse(Report("r0", "The pipeline is loaded."))
    text = bit * (20_000 // len(bit))
    start = time.process_time()
    document = parse(Report("r1", text))
    # 0.1 to 1.5 s on an idle core.
    assert time.process_time() - start < 8
    assert all(token.text == text[token.start : token.end] for s in document.sentences for token in s.tokens)


@pytest.mark.parametrize("run", [")." * 200, "https://example.org/" + "a-b/" * 100, "9" * 400, "x" * 400])
def test_the_words_around_a_long_run_are_read_where_they_stand(run):
    text = f"The town {run} fell on Sunday."
    words = [token for s in parse(Report("r1", text)).sentences for token in s.tokens]
    assert [(w.text, w.start) for w in words[:2]] == [("The", 0), ("town", 4)]
    assert [(w.text, w.end) for w in words[-2:]] == [("Sunday", len(text) - 1), (".", len(text))]
    assert all(w.text == text[w.start : w.end] for w in words)


def test_a_number_of_400_digits_is_one_word():
    words = [t for s in parse(Report("r1", f"Some {'9' * 400} people came.")).sentences for t in s.tokens]
    assert [len(word.text) for word in words] == [4, 400, 6, 4, 1]
