"""Denials: which statement a denial, a reply or a plain negation is against, and which disputes that makes."""

import pytest
import yaml

from sayso import knowledge
from sayso.reconcile import matters
from sayso.reconcile.wording import meaning


def only(found, about):
    disputes = [d for d in found.disputes if d.about == about]
    assert len(disputes) == 1, found.disputes
    return disputes[0]


def test_a_denial_is_of_what_it_names_and_not_of_what_stands_nearest(desk, hadar):
    a = desk.report(
        "a",
        "Divers said a pump had failed. Officials said the toll was 9. "
        "The owner rejects reports that a pump had failed in the mill.",
    )
    pump = a.says("a pump had failed", "divers", anonymous=True)
    a.says("the toll was 9", "officials", anonymous=True)
    denial = a.says("reports that a pump had failed in the mill", "the owner", stance="denies")
    a.event("failed", "accident", hadar, "2021-05-03")
    assert desk.findings().statement_of == {denial: pump}


def test_a_denial_of_something_that_nobody_says_is_of_nothing(desk, hadar):
    a = desk.report("a", "Two trams collided, police said. The driver denied having been asleep at the lever.")
    a.says("Two trams collided", "police")
    a.says("having been asleep at the lever", "the driver", stance="denies")
    a.event("collided", "accident", hadar, "2021-05-03")
    found = desk.findings()
    assert found.statement_of == {}
    assert found.disputes == ()


def test_the_denied_claim_may_stand_behind_its_denial(desk):
    a = desk.report(
        "a",
        "The port said a crane had tipped. The claim by the union that brakes were worn was rejected by experts.",
    )
    a.says("a crane had tipped", "the port")
    denial = a.says("The claim by the union", "experts", stance="denies", anonymous=True)
    held = a.says("brakes were worn", "the union")
    assert desk.findings().statement_of == {denial: held}


def test_a_rejected_statement_of_somebody_named_is_his(desk, hadar):
    a = desk.report("a", "The Front captured Hadar, the Salim council said.", published="2021-05-03")
    held = a.says("The Front captured Hadar", "Salim council")
    a.event("captured", "capture_of_place", hadar, "2021-05-03", doing=("front",))
    b = desk.report(
        "b", "Medics said 4 men were hurt. The army rejects the account of the Salim council.", published="2021-05-04"
    )
    b.says("4 men were hurt", "medics", anonymous=True)
    denial = b.says("the account of the Salim council", "the army", stance="denies")
    assert desk.findings().statement_of == {denial: held}


def test_who_is_accused_and_denies_the_crime_denies_the_accusation(desk, hadar):
    a = desk.report(
        "a",
        "Bertil Ohm stabbed a guard, the prosecutor said. Neighbours said the street was quiet. Ohm denies murder.",
    )
    charge = a.says("Bertil Ohm stabbed a guard", "the prosecutor", stance="accuses")
    a.says("the street was quiet", "neighbours", anonymous=True)
    denial = a.says("murder", "Bertil Ohm", stance="denies")
    a.event("stabbed", "shooting", hadar, "2021-05-03")
    found = desk.findings()
    assert found.statement_of == {denial: charge}
    assert [side.statements for side in only(found, "responsibility").sides] == [(charge,), (denial,)]


def test_no_such_thing_takes_up_what_was_said_last(desk, hadar):
    a = desk.report("a", "A Dutch rifle was used, the Front said. The ministry said it had sold no such arms.")
    held = a.says("A Dutch rifle was used", "the Front")
    reply = a.says("it had sold no such arms", "the ministry")
    a.event("used", "shooting", hadar, "2021-05-03")
    found = desk.findings()
    assert found.statement_of == {reply: held}
    assert [side.statements for d in found.disputes for side in d.sides] == [(held,), (reply,)]


def test_a_lie_is_a_rejection_though_nobody_denies(desk, hadar):
    a = desk.report("a", 'Raiders burned 3 barns, the Front said. "It is a lie," the governor said.')
    held = a.says("Raiders burned 3 barns", "the Front")
    reply = a.says("It is a lie", "the governor")
    a.event("burned", "destruction", hadar, "2021-05-03")
    dispute = only(desk.findings(), "occurrence")
    assert dispute.kind == "denial"
    assert [side.statements for side in dispute.sides] == [(held,), (reply,)]


def test_that_something_is_not_so_stands_against_that_it_is(desk, hadar):
    a = desk.report("a", "A ransom of 2 million was paid, relatives said. No ransom was paid, the minister said.")
    held = a.says("A ransom of 2 million was paid", "relatives", anonymous=True)
    denial = a.says("No ransom was paid", "the minister")
    a.event("paid", "hostage_release", hadar, "2021-05-03")
    found = desk.findings()
    assert [side.statements for d in found.disputes for side in d.sides] == [(held,), (denial,)]


def test_two_who_are_blamed_for_one_thing_are_a_dispute(desk, hadar):
    a = desk.report("a", "Shells hit Hadar. The Front blamed the army. The governor blamed the militia.")
    a.says("Shells hit Hadar")
    first = a.says("the army", "the Front", stance="accuses")
    second = a.says("the militia", "the governor", stance="accuses")
    a.event("hit", "shelling", hadar, "2021-05-03")
    a.names("the army", "army")
    a.names("the militia", "militia")
    dispute = only(desk.findings(), "responsibility")
    assert dispute.kind == "contradiction"
    assert [side.statements for side in dispute.sides] == [(first,), (second,)]


def test_tolls_of_a_blast_and_of_the_dead_in_another_report_are_compared(desk, hadar):
    a = desk.report("a", "A boiler blast killed 12 people, the council said.")
    held = a.says("A boiler blast killed 12 people", "the council")
    figure = a.figure("12 people", "killed", 12, 12)
    a.event("blast", "accident", hadar, "2021-05-03", figures=(figure,))
    b = desk.report("b", "The number of dead has risen to 17, medics said.", published="2021-05-04")
    later = b.says("The number of dead has risen to 17", "medics", anonymous=True)
    figure = b.figure("17", "killed", 17, 17)
    b.event("dead", "other", figures=(figure,))
    dispute = only(desk.findings(), "killed")
    assert dispute.kind == "update"
    assert [side.statements for side in dispute.sides] == [(held,), (later,)]


def test_what_happened_days_before_is_no_part_of_what_is_told(desk, hadar):
    a = desk.report("a", "Jets bombed a camp near Hadar two days after 9 travellers were killed, police said.")
    a.says("Jets bombed a camp near Hadar two days after 9 travellers were killed", "police")
    figure = a.figure("9 travellers", "killed", 9, 9)
    a.event("bombed", "air_strike", hadar, "2021-05-03")
    a.event("killed", "shooting", figures=(figure,))
    found = desk.findings()
    assert len(found.events) == 2
    assert found.main_events["a"] != found.figure_events["a", figure]


@pytest.mark.parametrize(
    "quote",
    [
        "It did not immediately say who fired",
        "There is no doubt about who did it",
        "The city will not pay",
        "They did not deny that shots were fired",
        "He was driving at night without a licence",
    ],
)
def test_what_nobody_says_or_will_do_is_no_negation(quote):
    assert not any(map(matters.negates, matters.clauses(quote)))


@pytest.mark.parametrize("quote", ["If that is false, we will see", "They were mistaken for soldiers"])
def test_what_would_be_untrue_or_mistaken_for_another_is_no_reply(quote):
    assert not matters.reply(quote)


def test_forms_of_one_word_agree():
    assert meaning("shelled shelling shells") == meaning("shell")
    assert len(meaning("fired firing fires")) == 1


@pytest.mark.parametrize("table", ["reconcile_replies", "reconcile_open_negations"])
def test_each_turn_finds_its_example(table):
    import re

    entries = yaml.safe_load((knowledge.folders()[0] / f"{table}.yaml").read_text())
    for name, entry in entries.items():
        assert re.search(entry["pattern"], entry["example"], re.IGNORECASE), name


@pytest.mark.parametrize("unit", ["is a lie ", "as very ", "not a b c d ", "days after ", "no such ", "pure pure "])
def test_patterns_are_fast_on_hostile_text(unit):
    import time

    text = unit * (100_000 // len(unit))
    started = time.process_time()
    matters.reply(text)
    matters.negates(text)
    matters.clauses(text)
    assert time.process_time() - started < 1.0
