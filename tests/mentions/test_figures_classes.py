"""Fault 24: bounds, 12,000 and 12.000, digits and words: exact by class on more than 300 phrases."""

import pytest

from sayso.language import parse_all
from sayso.mentions import figures
from sayso.model import Report

NUMBERS = {
    "2": 2,
    "7": 7,
    "16": 16,
    "58": 58,
    "112": 112,
    "1,250": 1250,
    "12.000": 12000,
    "three": 3,
    "eleven": 11,
    "twenty-one": 21,
    "forty": 40,
    "two hundred": 200,
    "five thousand": 5000,
}
BOUNDS = {
    "": (True, True),
    "at least": (True, False),
    "more than": (True, False),
    "over": (True, False),
    "up to": (False, True),
    "as many as": (False, True),
    "about": (True, True),
}
FRAMES = {
    "The raid killed {} people.": "killed",
    "In all {} villagers were wounded there.": "wounded",
    "Officials said {} civilians had died in the fire.": "killed",
    "Guards arrested {} protesters.": "captured",
}


@pytest.fixture(scope="module")
def read():
    made = [
        (bound, number, frame, frame.format(f"{bound} {number}".strip()))
        for frame in FRAMES
        for bound in BOUNDS
        for number in NUMBERS
    ]
    documents = parse_all(Report(str(n), text) for n, (_, _, _, text) in enumerate(made))
    return [(*key, figures.find(document)) for key, document in zip(made, documents, strict=True)]


@pytest.mark.parametrize("bound", BOUNDS)
def test_a_bound_is_exact_in_every_frame(read, bound):
    low, high = BOUNDS[bound]
    wrong = []
    for kind, number, frame, text, found in read:
        if kind != bound:
            continue
        value = NUMBERS[number]
        wanted = (FRAMES[frame], value if low else None, value if high else None)
        if [(f.what, f.low, f.high) for f in found] != [wanted]:
            wrong.append((text, [(f.what, f.low, f.high) for f in found]))
    assert wrong == []


def test_more_than_300_phrases_are_tried(read):
    assert len(read) > 300
