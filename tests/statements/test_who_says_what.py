"""Who says what: the ways in which English hangs a claim on its source."""

import pytest

CASES = [
    ("The ministry said on Monday that rebels had shelled the depot.", "ministry", "rebels had shelled the depot"),
    ("Rebels had shelled the depot, the ministry said.", "ministry", "Rebels had shelled the depot"),
    (
        "According to the Red Cross, nine people were killed in the raid.",
        "Red Cross",
        "nine people were killed in the raid",
    ),
    (
        "Nine people were killed in the raid, according to the Red Cross.",
        "Red Cross",
        "Nine people were killed in the raid",
    ),
    ('"We took the bridge before dawn," Colonel Adel Nasri said.', "Nasri", "We took the bridge before dawn"),
    ('The bridge fell early. "We took the bridge before dawn." Nasri said.', "Nasri", "We took the bridge before dawn"),
    ("Police say the blast injured four officers.", "Police", "the blast injured four officers"),
    ("Residents told Reuters that gunmen had entered the village.", "Residents", "gunmen had entered the village"),
]


@pytest.mark.parametrize(("text", "name", "quote"), CASES)
def test_a_claim_goes_to_the_one_who_makes_it(read, text, name, quote):
    assert quote in [q for _, q in read(text).by(name)]


def test_a_relay_stands_behind_the_root(read):
    told = read('"The crossing is open," Interfax quoted a statement from the defence ministry as saying.').told()
    chains = [chain for chain, _, quote in told if "crossing" in quote]
    assert chains
    assert "ministry" in chains[0][0].lower()
    assert chains[0][-1] == "Interfax"


def test_joint_sources_make_a_statement_each(read):
    told = read("The monitor and the Red Crescent said two clinics had been destroyed.").told()
    roots = {chain[0] for chain, _, quote in told if "clinics" in quote and chain}
    assert len(roots) == 2


def test_a_denial_is_kept_apart_from_what_it_denies(read):
    text = "Rebels said they had captured the airport. The army denied that the airport had fallen."
    result = read(text)
    denials = [s for s in result.statements if s.stance.value == "denies"]
    assert [result.quote(s) for s in denials] == ["the airport had fallen"]
    claim = next(s for s in result.statements if s.id == denials[0].of)
    assert "captured the airport" in result.quote(claim)


def test_a_bare_denial_is_a_statement_of_its_own(read):
    text = "Rebels said they had captured the airport. The army rejected the claim."
    result = read(text)
    denial = next(s for s in result.statements if s.stance.value == "denies")
    assert result.quote(denial) == "rejected the claim"
    assert denial.of is not None


def test_a_claim_of_responsibility_is_no_mere_assertion(read):
    told = read("A car bomb killed six people in Basra. Islamic State claimed responsibility for the attack.").told()
    assert "claims_responsibility" in [stance for chain, stance, _ in told if chain]


def test_what_is_not_confirmed_is_declined(read):
    stances = [stance for stance, _ in read("The coalition could not confirm that the bridge was hit.").by("coalition")]
    assert stances == ["declines"]


def test_what_is_to_come_is_predicted(read):
    assert read("The governor said the toll would rise.").by("governor") == [("predicts", "the toll would rise")]


def test_two_facts_under_one_cue_are_two_statements(read):
    quotes = [
        q
        for _, q in read("The monitor said the rebels seized the town and that the army shelled the market.").by(
            "monitor"
        )
    ]
    assert quotes == ["the rebels seized the town", "the army shelled the market"]


def test_the_outlet_s_own_voice_has_no_chain(read):
    told = read("Rebels seized the town of Ardel on Tuesday. The mayor fled, officials said.").told()
    assert ([], "asserts", "Rebels seized the town of Ardel on Tuesday") in told


def test_a_pronoun_goes_back_to_who_spoke(read):
    text = "The Syrian Observatory for Human Rights said the town had fallen. It said nine people were killed."
    assert len(read(text).by("Observatory")) == 2


def test_words_of_other_senses_report_nothing(read):
    told = read("The cook added salt. The army called off the strike. The strike killed one man.").told()
    assert all(not chain for chain, _, _ in told)


PARTS = [
    ("The army denied that its jets had struck the market.", "responsibility"),
    ("The army denied shelling the market.", "responsibility"),
    ("The army denied that the airport had fallen.", "occurrence"),
    ("The army denied that 40 soldiers had been killed.", "number"),
    ("Rebels said they took the airport. The army rejected the claim.", None),
]


@pytest.mark.parametrize(("text", "part"), PARTS)
def test_a_denial_says_what_part_it_is_of(read, text, part):
    denials = [s for s in read(text).statements if s.stance.value == "denies"]
    assert [s.part for s in denials] == [part]


def test_who_tells_of_a_claim_stands_behind_its_root(read):
    told = read("The ministry said that the rebels had accused the army of shelling the market.").told()
    chains = [chain for chain, stance, _ in told if stance == "accuses"]
    assert chains and "rebels" in chains[0][0] and "ministry" in chains[0][-1].lower()


def test_an_anonymous_official_who_asks_not_to_be_named_says_only_what_he_says(read):
    told = read("City officials, who asked not to be named, said the depot was full.").told()
    assert [quote for chain, _, quote in told if chain] == ["the depot was full"]


def test_a_quotation_within_a_quotation_does_not_take_over_the_speaker(read):
    text = (
        'Rosa Delgado disputed the account. "The guards woke us and told us to walk," Ms Delgado said.\n\n'
        '"We walked until we saw the lights of the village."'
    )
    speakers = {chain[0] for chain, _, quote in read(text).told() if chain and "lights" in quote}
    assert speakers == {"Rosa Delgado"}


def test_a_report_called_false_is_denied(read):
    told = read("The ministry said the report was false. The governor called the allegation absurd.").told()
    assert [stance for chain, stance, _ in told if chain] == ["denies", "denies"]


def test_what_the_main_clause_says_is_what_was_reported(read):
    told = read("As the Herald reported on Saturday, the mayor has already left the city.").told()
    assert any(
        "Herald" in chain[0] and "the mayor has already left the city" in quote for chain, _, quote in told if chain
    )


def test_two_words_of_speech_are_speech(read):
    told = read('"Absolutely not," Colonel Adel Nasri said of the chance of a truce.').told()
    assert [quote for chain, _, quote in told if chain and "Nasri" in chain[0]] == ["Absolutely not"]


def test_what_was_done_before_speaking_is_not_what_was_said(read):
    quotes = [
        q for _, q in read("The governor offered the men a truce, then says he will wait for a week.").by("governor")
    ]
    assert any("he will wait" in q for q in quotes)
