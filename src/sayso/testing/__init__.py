"""Testing: try one's own sentences and knowledge files, and be told in words what was found instead.

`statements(text)` gives what sayso reads in a text. The `assert_` functions raise AssertionError where it reads
something else. `check_examples(folder)` runs the `example:` lines of a folder of one's own knowledge files. `knowledge`
is such a folder, in use for that one call. None of it is for several threads at once.
"""

from sayso.testing.asserts import (
    assert_actor,
    assert_date,
    assert_event,
    assert_figure,
    assert_nobody_says,
    assert_place,
    assert_says,
)
from sayso.testing.examples import Examples, check_examples
from sayso.testing.reading import Told, statements

__all__ = [
    "Examples",
    "Told",
    "assert_actor",
    "assert_date",
    "assert_event",
    "assert_figure",
    "assert_nobody_says",
    "assert_place",
    "assert_says",
    "check_examples",
    "statements",
]
