import pytest

from sayso.language import parse
from sayso.mentions import figures
from sayso.mentions.figures import words
from sayso.model import Report

FATES = [(k, f) for k, f in words.fates().items() if f.example]
PHRASES = [(p.example, p.what) for entries in words.phrases().values() for _, p in entries if p.example]
MODIFIERS = [m for after in (False, True) for m in words.modifiers(after).values() if m.example]


@pytest.mark.parametrize(("lemma", "fate"), FATES)
def test_the_example_beside_each_fate_holds(lemma, fate):
    assert fate.what in [f.what for f in figures.find(parse(Report("r1", fate.example)))]


@pytest.mark.parametrize(("example", "what"), PHRASES)
def test_the_example_beside_each_phrase_holds(example, what):
    assert what in [f.what for f in figures.find(parse(Report("r1", example)))]


@pytest.mark.parametrize("modifier", MODIFIERS)
def test_the_example_beside_each_modifier_holds(modifier):
    (figure,) = figures.find(parse(Report("r1", modifier.example)))
    assert figure.modifier == modifier.name
    assert (figure.high is None) == (modifier.bound == "min")
    assert (figure.low is None) == (modifier.bound == "max")
