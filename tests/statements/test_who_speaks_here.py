"""Whose words they are where the grammar hides it: found by reading errors, each a way of telling of its own."""

import pytest

from sayso import language, mentions, statements
from sayso.model import Report


def roots(text):
    """The root of each statement with a source, by the words of its claim."""
    document = language.parse(Report("r1", text, published="2016-05-01"))
    found = statements.find(document, mentions.find(document, "2016-05-01"))
    return {" ".join(s.of(text) for s in one.spans): one.chain[0].name for one in found if one.chain}


def root(text, words):
    (found,) = {name for claim, name in roots(text).items() if words in claim}
    return found


PIER = (
    "Lena Brandt called it a sad day.\n\nA police officer shouts from the pier. "
    '"There are two hulls down there," he says.'
)


def test_he_is_the_nameless_one_who_acted_just_before():
    assert root(PIER, "two hulls") == "police officer"


def test_the_next_quotation_goes_on_with_the_nameless_one():
    assert root(PIER + '\n\n"One of them lies on its side."', "on its side") == "police officer"


def test_he_is_who_was_told_of_before_a_quotation_of_two_sentences():
    text = 'Brandt said it was over. Pavel, the mayor of Lund, was grave. "We rang for help. Nobody came," he said.'
    assert root(text, "rang for help") == "Pavel"


def test_saying_does_not_hang_on_the_thing_beside_it():
    text = "The harbour police have corrected the count of wrecks in the bay north of the port saying two ferries sank."
    assert "police" in root(text, "two ferries")


def test_who_published_the_lists_that_showed_it():
    text = "The health ministry published the lists of the patients which showed that nine of them were children."
    assert "ministry" in root(text, "nine of them")


def test_a_photograph_from_a_clip_is_its_publishers():
    text = "A photograph taken from a clip released by the Interfax agency on Monday purporting to show a wrecked tug."
    assert root(text, "wrecked tug") == "Interfax"


def test_two_of_them_are_those_who_spoke():
    text = "The roof fell first, miners say. The props had been taken out in spring, according to two of them."
    assert root(text, "props") == "miners"


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ('"It shook like a train," the baker, 51, recalled at his stall.', "shook", "baker"),
        ('"Rubbish," Brandt responded. "The first letter came in May."', "Rubbish", "Brandt"),
        (
            '"Two convoys crossed the ford before the patrols and the drones at the gate of the camp," confirmed '
            "interior ministry spokesman Jean Roche.",
            "Two convoys",
            "Jean Roche",
        ),
        ("The column left the ford on Friday Radio Lund reported quoting a shepherd.", "column left", "shepherd"),
    ],
)
def test_who_says_a_quotation(text, words, who):
    assert root(text, words) == who


def test_the_monitor_before_the_closing_said_speaks_where_the_comma_is_lost():
    text = "Air raids killed nine people in and around a camp of the group in northern Chad on Friday a monitor said."
    assert root(text, "Air raids") == "monitor"


def test_he_between_the_quotation_and_said_speaks():
    text = 'Captain Ali Daoud met reporters. "The road is shut for carts or mules" he added.'
    assert root(text, "road is shut") == "Ali Daoud"


def test_a_blast_that_claims_lives_says_nothing():
    assert "lives" not in " ".join(
        roots("The blast tore through the only bakery in town claiming lives of nine people.")
    )


def test_a_chief_executive_is_he():
    text = 'The union\'s secretary, Celia Pinto, said it knew. The chief executive, Rui Dias, denied it. "No," he said.'
    document = language.parse(Report("r1", text, published="2016-05-01"))
    found = statements.find(document, mentions.find(document, "2016-05-01"))
    assert found[-1].chain[0].name == "Rui Dias"


def test_a_title_with_a_colon_is_not_said_by_its_first_words():
    assert "Bus crash" not in roots("Bus crash: nine pupils killed near Arden\n\nNine pupils died on Monday.").values()


def test_an_attack_that_is_claimed_is_a_claim_of_responsibility():
    text = "Nine people died in a raid claimed by the Taliban."
    document = language.parse(Report("r1", text, published="2016-05-01"))
    found = statements.find(document, mentions.find(document, "2016-05-01"))
    assert [s.stance.value for s in found if s.chain] == ["claims_responsibility"]


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ('"It is a fairy tale," Lindt was cited as saying by Arden Radio.', ["Lindt", "Arden Radio"]),
        ("The mayor told state radio that the ford was open.", ["mayor", "state radio"]),
        ("Lindt said in a statement issued by his lawyer, Ana Diaz, that he had left.", ["Lindt", "Ana Diaz"]),
        (
            "A charity quoted shepherds of Tel Adar who had fled as saying that a dam had burst.",
            ["shepherds", "charity"],
        ),
    ],
)
def test_a_relay_is_told_once_and_with_its_chain(text, chain):
    document = language.parse(Report("r1", text, published="2016-05-01"))
    found = statements.find(document, mentions.find(document, "2016-05-01"))
    assert [[speaker.name for speaker in one.chain] for one in found if one.chain] == [chain]
