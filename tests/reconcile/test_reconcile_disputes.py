"""Disputes: denials, tolls, weapons, holding."""

import pytest
import yaml

from sayso import knowledge
from sayso.model import SourceKind


def only(found, about):
    disputes = [d for d in found.disputes if d.about == about]
    assert len(disputes) == 1
    return disputes[0]


def bombing(desk, hadar, name, text, quote, low, high, by=None, published="2021-05-03", what="killed", modifier=None):
    draft = desk.report(name, text, published=published)
    draft.says(text.rstrip("."), by)
    figure = draft.figure(quote, what, low, high, modifier=modifier)
    draft.event("bomb", "bombing", hadar, "2021-05-03", figures=(figure,))
    return draft


def test_a_denial_is_kept_apart_from_what_it_denies(desk, hadar):
    a = desk.report("a", "The Front captured Hadar, the monitor said. The ministry rejected the claims.")
    held = a.says("The Front captured Hadar", "the monitor", kind=SourceKind.MONITOR)
    denial = a.says("rejected the claims", "interior ministry", actor="xx.interior", side="xx", stance="denies")
    a.event("captured", "capture_of_place", hadar, "2021-05-03", doing=("front",), suffering=("xx",))
    found = desk.findings()
    assert found.statement_of == {denial: held}
    assert found.statement_events[denial] == found.statement_events[held]
    dispute = only(found, "occurrence")
    assert dispute.kind == "denial"
    assert [side.statements for side in dispute.sides] == [(held,), (denial,)]


def test_a_denial_reaches_what_another_report_says(desk, hadar):
    a = desk.report("a", "The Front captured Hadar, the monitor said.", published="2021-05-03")
    held = a.says("The Front captured Hadar", "the monitor")
    a.event("captured", "capture_of_place", hadar, "2021-05-03", doing=("front",))
    b = desk.report("b", "The ministry denied that the Front captured Hadar.", published="2021-05-04")
    denial = b.says("the Front captured Hadar", "interior ministry", actor="xx.interior", side="xx", stance="denies")
    b.event("captured", "capture_of_place", hadar, "2021-05-03", doing=("front",), status="negated")
    assert desk.findings().statement_of == {denial: held}


def test_tolls_that_cannot_both_be_true_are_a_contradiction(desk, hadar):
    a = desk.report("a", "The bomb killed 12 people, police said, but the monitor counted 20 dead.")
    a.says("The bomb killed 12 people", "police", actor="xx.police", side="xx")
    a.says("20 dead", "the monitor", kind=SourceKind.MONITOR)
    a.figure("12 people", "killed", 12, 12)
    a.figure("20 dead", "killed", 20, 20, None)
    a.event("bomb", "bombing", hadar, "2021-05-03", figures=(0, 1))
    dispute = only(desk.findings(), "killed")
    assert dispute.kind == "contradiction"
    assert [side.value for side in dispute.sides] == ["12", "20"]


def test_a_toll_that_rises_from_report_to_report_is_an_update(desk, hadar):
    bombing(desk, hadar, "a", "The bomb killed 12 people.", "12 people", 12, 12)
    bombing(desk, hadar, "b", "The bomb killed 20 people.", "20 people", 20, 20, published="2021-05-04")
    assert only(desk.findings(), "killed").kind == "update"


def test_a_toll_that_falls_is_a_contradiction(desk, hadar):
    bombing(desk, hadar, "a", "The bomb killed 20 people.", "20 people", 20, 20)
    bombing(desk, hadar, "b", "The bomb killed 12 people.", "12 people", 12, 12, published="2021-05-04")
    assert only(desk.findings(), "killed").kind == "contradiction"


def test_at_least_58_and_72_can_both_be_true(desk, hadar):
    bombing(desk, hadar, "b", "The bomb killed 72 people.", "72 people", 72, 72, by="police")
    bombing(desk, hadar, "a", "The bomb killed at least 58 people.", "58 people", 58, None, published="2021-05-04")
    assert only(desk.findings(), "killed").kind == "update"


def test_one_root_in_two_wordings_is_one_origin_and_no_contradiction(desk, hadar):
    a = bombing(desk, hadar, "a", "The bomb killed 300 fighters.", "300 fighters", 300, 300, by="army")
    b = bombing(desk, hadar, "b", "The bomb killed more than 310 fighters.", "310 fighters", 310, None, by="army")
    for draft in (a, b):
        draft.figures[0] = type(draft.figures[0])(
            draft.figures[0].span, "killed", "fighters", draft.figures[0].low, draft.figures[0].high
        )
    found = desk.findings()
    assert only(found, "killed").kind == "update"
    support = next(s for s in found.support if s.claim.endswith("happened"))
    assert len(support.origins) == 1


def test_children_and_all_the_dead_are_no_dispute(desk, hadar):
    a = desk.report("a", "The bomb killed 12 people. It killed 4 children.")
    a.says("The bomb killed 12 people", "police")
    a.says("It killed 4 children", "medics", anonymous=True)
    a.figure("12 people", "killed", 12, 12)
    a.figure("4 children", "killed", 4, 4, "children")
    a.event("bomb", "bombing", hadar, "2021-05-03", figures=(0, 1))
    assert desk.findings().disputes == ()


def test_parts_that_add_up_to_the_whole_are_no_dispute(desk, hadar):
    a = desk.report("a", "Raids killed 21 people: 15 people in the town, 6 people in a village.")
    a.says("Raids killed 21 people", "the monitor")
    a.says("15 people in the town, 6 people in a village", "medics", anonymous=True)
    for quote, number in (("21 people", 21), ("15 people", 15), ("6 people", 6)):
        a.figure(quote, "killed", number, number)
    a.event("Raids", "air_strike", hadar, "2021-05-03", figures=(0, 1, 2))
    assert desk.findings().disputes == ()


def test_a_car_and_a_truck_are_a_contradiction_of_weapon(desk, hadar):
    a = desk.report("a", "A car bomb exploded in Hadar, police said.")
    a.says("A car bomb exploded in Hadar", "police")
    a.event("exploded", "bombing", hadar, "2021-05-03")
    b = desk.report("b", "A truck bomb exploded in Hadar, medics said.")
    b.says("A truck bomb exploded in Hadar", "medics")
    b.event("exploded", "bombing", hadar, "2021-05-03")
    assert [side.value for side in only(desk.findings(), "weapon").sides] == ["car", "truck"]


def test_a_claim_of_responsibility_that_is_doubted_stands_as_a_dispute(desk, hadar):
    a = desk.report(
        "a",
        "A bomb exploded in Hadar. The Front claimed responsibility for the attack. None had a link to the Front.",
    )
    a.says("A bomb exploded in Hadar")
    claim = a.says(
        "claimed responsibility for the attack",
        "the Front",
        actor="front",
        side="front",
        stance="claims_responsibility",
    )
    denial = a.says("a link to the Front", "the army", actor="xx.army", side="xx", stance="denies")
    a.event("exploded", "bombing", hadar, "2021-05-03")
    dispute = only(desk.findings(), "responsibility")
    assert [side.statements for side in dispute.sides] == [(claim,), (denial,)]


def test_a_town_that_is_taken_and_still_fought_for_is_in_dispute(desk, hadar):
    a = desk.report(
        "a",
        "The Front took control of Hadar, a monitor said. Troops are fighting to defend it at Hadar.",
    )
    a.says("The Front took control of Hadar", "the monitor")
    a.says("Troops are fighting to defend it at Hadar", "the army", actor="xx.army", side="xx")
    a.event("took control", "capture_of_place", hadar, "2021-05-03", doing=("front",))
    a.event("fighting", "armed_clash", hadar, "2021-05-03")
    assert only(desk.findings(), "control").kind == "contradiction"


@pytest.mark.parametrize(
    ("later", "value", "disputed"),
    [
        ("at 11:30 pm", "2021-05-03T23:30", True),
        ("an hour before midnight", "2021-05-04T24:00", False),
    ],
)
def test_two_hours_of_one_blast_are_a_dispute_of_time(desk, hadar, later, value, disputed):
    a = desk.report("a", "The bomb exploded at 11 pm in Hadar, police said.")
    a.says("The bomb exploded at 11 pm in Hadar", "police")
    a.at_hour("11 pm", "2021-05-03T23:00")
    a.event("bomb", "bombing", hadar, "2021-05-03")
    b = desk.report("b", f"The bomb exploded {later} in Hadar, medics said.")
    b.says(f"The bomb exploded {later} in Hadar", "medics", anonymous=True)
    b.at_hour(later.rpartition("before ")[2].removeprefix("at "), value)
    b.event("bomb", "bombing", hadar, "2021-05-03")
    assert [d.about for d in desk.findings().disputes] == ["time"] * disputed


@pytest.mark.parametrize("table", ["reconcile_denied_matters", "reconcile_holding"])
def test_each_pattern_finds_its_example(table):
    import re

    entries = yaml.safe_load((knowledge.folders()[0] / f"{table}.yaml").read_text())
    for name, entry in entries.items():
        assert re.search(entry["pattern"], entry["example"], re.IGNORECASE), name
