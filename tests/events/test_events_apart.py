"""Events that are set apart from what a report told before."""

import pytest

from sayso import events


@pytest.fixture(scope="module")
def apart(read):
    def of(text, word):
        seen = read(text)
        found = events.find(seen.document, seen.mentions, seen.statements)
        return next(e for e in found if e.trigger.of(text) == word).apart

    return of


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("A shell hit the mill. In another incident five people were killed.", "killed"),
        ("Rebels raided a farm. A separate attack left two dead.", "attack"),
        ("Seven days of raids have left 75 people dead.", "raids"),
        ("Raids have killed 50 people in recent weeks.", "Raids"),
        ("Since the start of the offensive 127 people have been killed.", "killed"),
        ("Over 310 herders have been killed so far this year.", "killed"),
        ("Last year the city had 24 homicides.", "homicides"),
        ("Two women were shot at a vigil for a boy who was killed in May.", "killed"),
    ],
)
def test_another_incident_and_the_toll_of_weeks_are_not_the_event_told_before(apart, text, word):
    assert apart(text, word)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("A shell hit the mill. Five people were killed.", "killed"),
        ("The attack left two dead.", "attack"),
        ("Raids killed 50 people on Sunday.", "Raids"),
        ("Police are looking into two homicides on Monday.", "homicides"),
    ],
)
def test_what_goes_on_about_the_same_event_is_not_set_apart(apart, text, word):
    assert not apart(text, word)
