"""Relays: who passed a claim on, and who only tells that another said it."""

import pytest

from sayso import statements
from sayso.language import parse
from sayso.mentions import find
from sayso.model import Report

CHAINS = [
    ("According to the Front, quoted by Radio Sur, nine soldiers died.", ["Front", "Radio Sur"]),
    ("Citing the governor, Radio Sur said nine soldiers had died.", ["governor", "Radio Sur"]),
    ("In an interview with Radio Sur, the governor said nine soldiers had died.", ["governor", "Radio Sur"]),
    ("Speaking to Radio Sur, the governor said nine soldiers had died.", ["governor", "Radio Sur"]),
    ("A colonel contacted by Radio Sur said nine soldiers had died.", ["colonel", "Radio Sur"]),
    ("The ministry said in a statement to Radio Sur that nine soldiers had died.", ["ministry", "Radio Sur"]),
    ("In a statement carried by Radio Sur, the group said nine soldiers had died.", ["group", "Radio Sur"]),
    ("Nine soldiers died, the army said, according to Radio Sur.", ["army", "Radio Sur"]),
    ("The army has told us that nine soldiers died, the governor said.", ["army", "governor"]),
    ("The governor said the army had informed him that nine soldiers had died.", ["army", "governor"]),
    ("The mayor said she had been told by the army that nine soldiers had died.", ["army", "mayor"]),
    ("The monitor said that, according to residents, nine soldiers had died.", ["residents", "monitor"]),
    ("Witnesses told police that nine soldiers had died.", ["Witnesses", "police"]),
    ("The affidavit states that Jan Reed told officers he had sold the truck.", ["Reed", "affidavit"]),
    ("The rebels acknowledged losing the town, according to Radio Sur.", ["rebels", "Radio Sur"]),
    ("The governor told reporters that nine soldiers had died.", ["governor"]),
    ("The governor told parliament that nine soldiers had died.", ["governor"]),
]


@pytest.mark.parametrize(("text", "chain"), CHAINS)
def test_a_chain_holds_who_passed_the_claim_on(read, text, chain):
    assert chain in [names for names, _, _ in read(text).told()]


def test_who_only_passes_it_on_makes_no_statement(read):
    told = read('"The chief swore to me that all nine are alive," Ana Diaz said.').told()
    assert [(chain, quote) for chain, _, quote in told] == [(["chief", "Ana Diaz"], "all nine are alive")]


def test_a_pronoun_keeps_the_way_of_what_was_said_before(read):
    told = read('The shells fell at dawn, Ana Diaz told Radio Sur. "Nobody warned us," she said.').told()
    assert (["Ana Diaz", "Radio Sur"], "asserts", "Nobody warned us") in told


def test_he_told_me_is_somebody_else(read):
    text = (
        'Ana Diaz said she spoke to the rebel leader on Friday. "He promised me that nine were alive," Ana Diaz said.'
    )
    assert ["rebel leader", "Ana Diaz"] in [chain for chain, _, _ in read(text).told()]


def test_what_the_claim_says_does_not_report_its_own_speaker(read):
    told = read("Ana Diaz said the rebels had threatened to burn the mill.").told()
    assert "Ana Diaz said" not in [quote for _, _, quote in told]


def test_a_role_with_its_place_is_the_person_named_behind_it(read):
    told = read("The district head of Kano, Ali Daoud, said nine died. The district head denied a ransom.").told()
    assert {chain[0] for chain, _, _ in told if chain} == {"Ali Daoud"}


def test_a_place_behind_a_role_is_no_person(read):
    assert "North Kivu" not in [a.name for a in read("The mayor of Goma, North Kivu, said nine died.").mentions.actors]


def test_a_subject_behind_who_carried_it_is_no_apposition(read):
    text = (
        "The Front denied the raid. In a statement carried by Radio Sur, the group claimed responsibility for a blast."
    )
    assert ["Radio Sur"] not in [chain for chain, _, _ in read(text).told()]


def test_silence_is_a_refusal(read):
    assert read("The firm has not commented.").by("firm") == [("declines", "has not commented")]
    assert read("The army did not comment on reports that its troops had left.").by("army")[0][0] == "declines"
    assert read("The soldiers did not respond to the distress calls.").by("soldiers") == []


def test_what_somebody_is_taken_for_is_no_report(read):
    told = read("Gunmen suspected to be poachers attacked a camp and killed nine rangers.").told()
    assert [chain for chain, _, _ in told if chain] == []


def test_a_denial_that_another_tells_is_the_deniers(read):
    told = read("The mayor says the gang denies it.").told()
    assert ["gang", "mayor"] in [chain for chain, stance, _ in told if stance == "denies"]


@pytest.mark.parametrize(("outlet", "chain"), [("UNIFIL", ["Residents", "UNIFIL"]), ("The Daily Post", ["Residents"])])
def test_us_in_a_bodys_own_report_is_that_body(outlet, chain):
    text = "UNIFIL visited the village on Friday. Residents told us that nine people had died."
    document = parse(Report("r1", text, outlet=outlet))
    told = [[s.name for s in x.chain] for x in statements.find(document, find(document, "2019-05-08")) if x.chain]
    assert told == [chain]


def test_a_claim_between_a_speaker_and_a_later_verb_stays(read):
    text = "Radio Sur said that nine people died in a raid on the camp whilst an army source did not deny a raid on it."
    assert "Radio Sur" in [chain[0] for chain, _, quote in read(text).told() if chain and "nine people" in quote]
