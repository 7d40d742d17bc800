"""Answers: plain statements that are denials beside what others say, and what is denied whatever its words."""

import time

import pytest

from sayso.ledger.assemble import assemble
from sayso.model import Stance
from sayso.reconcile import matters
from sayso.reconcile.whom import counted


def sides(found, about):
    disputes = [d for d in found.disputes if d.about == about]
    assert len(disputes) == 1, found.disputes
    return [side.statements for side in disputes[0].sides]


def stances(desk, found):
    rows = assemble([draft.analysis for draft in desk.drafts], found).statements
    return {row.id: row.stance for row in rows}


def test_a_plain_no_beside_the_claim_is_exported_as_its_denial(desk):
    a = desk.report("a", "A ransom of 2 million was paid, relatives said. No ransom was paid, the minister said.")
    held = a.says("A ransom of 2 million was paid", "relatives", anonymous=True)
    denial = a.says("No ransom was paid", "the minister")
    found = desk.findings()
    assert found.statement_of == {denial: held}
    assert stances(desk, found) == {held: Stance.ASSERTS, denial: Stance.DENIES}


def test_a_plain_no_that_nobody_gainsays_stays_a_plain_statement(desk):
    a = desk.report("a", "No ransom was paid, the minister said. Snow fell on the pass, police said.")
    denial = a.says("No ransom was paid", "the minister")
    a.says("Snow fell on the pass", "police")
    found = desk.findings()
    assert found.statement_of == {}
    assert stances(desk, found)[denial] == Stance.ASSERTS


def test_another_account_is_against_the_first_and_no_denial_of_it(desk, hadar):
    a = desk.report("a", "The bus had crashed, a driver said. A guard gave a different account.")
    held = a.says("The bus had crashed", "a driver")
    a.event("crashed", "accident", hadar, "2021-05-03")
    other = a.says("gave a different account", "A guard")
    found = desk.findings()
    assert found.statement_of == {}
    assert stances(desk, found)[other] == Stance.ASSERTS
    assert [side.statements for d in found.disputes for side in d.sides] == [(held,), (other,)]


def test_nothing_of_the_kind_answers_what_is_said_to_come(desk):
    a = desk.report("a", "A crane tipped, the port said. The mayor will resign, her rival said. She said: untrue.")
    a.says("A crane tipped", "the port")
    held = a.says("The mayor will resign", "her rival", stance="predicts")
    denial = a.says("untrue", "the mayor")
    assert desk.findings().statement_of == {denial: held}


def test_what_an_outlet_has_heard_is_answered_right_behind_it(desk):
    a = desk.report("a", "A crane tipped, the port said.\nIt seems the gate was open. This is not so, the guard said.")
    a.says("A crane tipped", "the port")
    held = a.says("the gate was open")
    denial = a.says("This is not so", "the guard")
    assert desk.findings().statement_of == {denial: held}


def test_who_denies_his_own_deed_denies_what_tells_of_it(desk, hadar):
    a = desk.report("a", "Zembian guns shelled Hadar, the mayor said. Rebel gunners fired back, a colonel said.")
    held = a.says("Zembian guns shelled Hadar", "the mayor")
    a.says("Rebel gunners fired back", "a colonel")
    b = desk.report("b", "Zembia said its units did not shell anyone.", published="2021-05-04")
    denial = b.says("its units did not shell anyone", "Zembia", stance="denies")
    a.event("shelled", "shelling", hadar, "2021-05-03")
    a.event("fired", "shelling", hadar, "2021-05-03")
    b.event("shell", "shelling")
    assert desk.findings().statement_of == {denial: held}


def test_one_rare_word_is_enough_where_it_is_all_that_is_denied(desk):
    a = desk.report("a", "The sprinklers had been switched off, dockers said. Two tanks burned, firemen said.")
    held = a.says("The sprinklers had been switched off", "dockers", anonymous=True)
    a.says("Two tanks burned", "firemen", anonymous=True)
    b = desk.report("b", "The owner denied that the sprinklers were off. Ships left, the port said.")
    denial = b.says("the sprinklers were off", "The owner", stance="denies")
    b.says("Ships left", "the port")
    assert desk.findings().statement_of == {denial: held}


def test_that_no_civilian_was_there_is_against_civilians_who_died(desk, hadar):
    a = desk.report("a", "Six civilians died in the strike on Hadar, medics said.")
    held = a.says("Six civilians died in the strike on Hadar", "medics", anonymous=True)
    a.event("strike", "air_strike", hadar, "2021-05-03")
    b = desk.report("b", "Not one civilian was in the area, a general said.", published="2021-05-04")
    denial = b.says("Not one civilian was in the area", "a general")
    found = desk.findings()
    assert found.statement_of == {denial: held}
    assert sides(found, "target") == [(held,), (denial,)]


def test_rebels_who_attack_are_not_those_who_were_hit(desk, hadar):
    a = desk.report("a", "Rebels shelled Hadar, medics said.")
    a.says("Rebels shelled Hadar", "medics", anonymous=True)
    a.event("shelled", "shelling", hadar, "2021-05-03", doing=("Rebels",))
    b = desk.report("b", "There were no rebels on the road, a driver said.")
    b.says("There were no rebels on the road", "a driver")
    assert desk.findings().statement_of == {}


def test_that_he_had_no_faith_is_against_his_conversion(desk, hadar):
    a = desk.report("a", "The gunman who shot at Hadar had converted to Islam, the Front said.")
    held = a.says("The gunman who shot at Hadar had converted to Islam", "the Front")
    a.event("shot", "shooting", hadar, "2021-05-03")
    b = desk.report("b", "He had no religious or political views, his sister said.", published="2021-05-04")
    denial = b.says("He had no religious or political views", "his sister")
    found = desk.findings()
    assert found.statement_of == {denial: held}
    assert sides(found, "motive") == [(held,), (denial,)]


def test_who_was_misquoted_is_against_his_own_words(desk, hadar):
    a = desk.report("a", "There may be villagers among the dead, Governor Ode admitted.")
    held = a.says("There may be villagers among the dead", "Governor Ode", stance="admits")
    a.event("dead", "air_strike", hadar, "2021-05-03")
    b = desk.report("b", "Governor Ode said he had been misquoted.", published="2021-05-04")
    denial = b.says("he had been misquoted", "Governor Ode")
    found = desk.findings()
    assert found.statement_of == {denial: held}
    assert [side.statements for d in found.disputes for side in d.sides] == [(held,), (denial,)]


def test_a_government_takes_back_no_word_of_a_governor(desk):
    a = desk.report("a", "Two boats sank, the government said.")
    a.says("Two boats sank", "the government")
    b = desk.report("b", "The governor said he had been misquoted.", published="2021-05-04")
    b.says("he had been misquoted", "The governor")
    assert desk.findings().statement_of == {}


def test_dead_invaders_are_against_staff_of_whom_none_was_hurt(desk, hadar):
    a = desk.report("a", "The blast at Hadar killed 20 invaders, the Front said.")
    held = a.says("The blast at Hadar killed 20 invaders", "the Front")
    a.event("blast", "bombing", hadar, "2021-05-03", figures=(a.figure("20 invaders", "killed", 20, 20, "invaders"),))
    b = desk.report("b", "No staff were hurt in the blast at Hadar, the ministry said.")
    denial = b.says("No staff were hurt in the blast at Hadar", "the ministry")
    b.event("blast", "bombing", hadar, "2021-05-03", figures=(b.figure("No staff", "wounded", 0, 0, "staff"),))
    assert sides(desk.findings(), "killed") == [(held,), (denial,)]


def test_dead_tourists_are_not_against_unhurt_staff(desk, hadar):
    a = desk.report("a", "The blast at Hadar killed 20 tourists, the Front said.")
    a.says("The blast at Hadar killed 20 tourists", "the Front")
    a.event("blast", "bombing", hadar, "2021-05-03", figures=(a.figure("20 tourists", "killed", 20, 20, "tourists"),))
    b = desk.report("b", "No staff were hurt in the blast at Hadar, the ministry said.")
    b.says("No staff were hurt in the blast at Hadar", "the ministry")
    b.event("blast", "bombing", hadar, "2021-05-03", figures=(b.figure("No staff", "wounded", 0, 0, "staff"),))
    assert [d for d in desk.findings().disputes if d.about == "killed"] == []


def test_what_failed_agrees_with_what_did_not_come_about(desk):
    a = desk.report("a", "The raiders failed to reach the Hadar dam, a colonel said.")
    a.says("The raiders failed to reach the Hadar dam", "a colonel")
    b = desk.report("b", "The raiders did not reach the Hadar dam, a priest said.", published="2021-05-04")
    b.says("The raiders did not reach the Hadar dam", "a priest")
    assert desk.findings().statement_of == {}


def test_a_toll_beside_the_higher_one_in_its_own_report_did_not_rise_to_it(desk, hadar):
    a = desk.report("a", "The blast at Hadar killed 58, a monitor said. It killed at least 59.")
    for quote, by, low, high in (("58", "a monitor", 58, 58), ("at least 59", None, 59, None)):
        a.says(f"killed {quote}", by)
        figure = a.figure(quote, "killed", low, high)
        a.event(f"killed {quote}", "bombing", hadar, "2021-05-03", figures=(figure,))
    b = desk.report("b", "The blast at Hadar killed 59, the ministry said.")
    b.says("The blast at Hadar killed 59", "the ministry")
    b.event("blast", "bombing", hadar, "2021-05-03", figures=(b.figure("59", "killed", 59, 59),))
    disputes = [d for d in desk.findings().disputes if d.about == "killed"]
    assert [d.kind for d in disputes] == ["contradiction"]


@pytest.mark.parametrize(
    ("quote", "spared"),
    [
        ("No civilian was within five kilometres", {"civilians"}),
        ("None of the dead was a civilian", {"civilians"}),
        ("There was not one fighter in that camp", {"fighters"}),
        ("He had no links to militants", set()),
        ("Three civilians died", set()),
    ],
)
def test_whom_a_negation_spares(quote, spared):
    assert matters.spared(quote) == spared


@pytest.mark.parametrize(
    "quote", ["You are never going to win", "No lens can show them", "It is not the first clinic to be hit"]
)
def test_what_is_to_come_or_cannot_be_negates_nothing(quote):
    assert not any(map(matters.negates, matters.clauses(quote)))


def test_what_may_go_wrong_is_no_reply():
    assert not matters.reply("There is so much that can go wrong")


def test_what_is_called_a_lie_is_what_stands_before_as():
    assert matters.rejected("the army's report as a lie") == "the army's report "
    assert matters.rejected("a shell fell as they slept") == "a shell fell as they slept"


def test_people_are_of_the_class_that_their_last_word_names():
    assert counted("three young invaders") == "enemies"


@pytest.mark.parametrize("unit", ["it ", "that ", "the report ", "no civilian ", "misquoted ", "political ", "never "])
def test_more_patterns_are_fast_on_hostile_text(unit):
    text = unit * (100_000 // len(unit))
    started = time.process_time()
    for ask in (matters.own, matters.rejected, matters.retracts, matters.spared, matters.matter, matters.untrue):
        ask(text)
    assert time.process_time() - started < 1.0


def test_such_a_thing_is_the_thing_that_was_said(desk):
    a = desk.report("a", "He had warned a guard, a boy said. Two buses burned, firemen said. The mill denies it.")
    held = a.says("He had warned a guard", "a boy")
    a.says("Two buses burned", "firemen")
    b = desk.report("b", "The mill denied receiving any such warning about the boy.", published="2021-05-04")
    denial = b.says("receiving any such warning about the boy", "The mill", stance="denies")
    assert desk.findings().statement_of == {denial: held}


def test_where_a_denial_was_said_is_no_part_of_what_it_is_of():
    assert matters.rejected("disputed that account in an interview with the Herald") == "disputed that account "


def test_a_party_that_lost_nobody_denies_the_dead(desk, hadar):
    a = desk.report("a", "Jets hit Hadar. Four rebels were killed, a colonel said. The Front lost no fighter.")
    a.says("Jets hit Hadar")
    held = a.says("Four rebels were killed", "a colonel")
    denial = a.says("lost no fighter", "The Front", stance="denies")
    a.event("hit", "air_strike", hadar, "2021-05-03")
    a.event("killed", "air_strike")
    found = desk.findings()
    assert found.statement_of == {denial: held}
    assert sides(found, "killed") == [(held,), (denial,)]


def test_a_lie_at_the_start_answers_what_was_said_before(desk):
    a = desk.report("a", "A shell landed in a field, the army said. 'A lie to cover the raid,' the Front said.")
    held = a.says("A shell landed in a field", "the army")
    denial = a.says("A lie to cover the raid", "the Front")
    assert desk.findings().statement_of == {denial: held}
