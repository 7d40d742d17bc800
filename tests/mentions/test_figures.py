import pytest

from sayso.language import parse
from sayso.mentions import figures
from sayso.model import Report


def find(text):
    return figures.find(parse(Report("r1", text)))


def counts(text):
    return [(f.what, f.low, f.high) for f in find(text)]


WORDINGS = {
    "At least 58 people were killed in the raid.": [("killed", 58, None)],
    "No fewer than 12 civilians died.": [("killed", 12, None)],
    "More than 300 militants were killed.": [("killed", 300, None)],
    "Over 400 people were wounded.": [("wounded", 400, None)],
    "Up to 32 civilians were killed.": [("killed", None, 32)],
    "As many as 57 prisoners were released.": [("released", None, 57)],
    "About 30 people were hurt.": [("wounded", 30, 30)],
    "Some 30 civilians were killed.": [("killed", 30, 30)],
    "Nearly 1,000 families were displaced.": [("displaced", 1000, 1000)],
    "Between 5 and 7 people were killed.": [("killed", 5, 7)],
    "Five or more people were killed.": [("killed", 5, None)],
    "Two of the dead were sisters.": [("killed", 2, 2)],
    "Two of the five killed were members of a militia.": [("killed", 2, 2), ("killed", 5, 5)],
    "The ministry put the number killed at 12 and of wounded at 37.": [("killed", 12, 12), ("wounded", 37, 37)],
    "His death brings the number of people killed in the shooting to four.": [("killed", 4, 4)],
    "Thirteen shells landed near the mill.": [("strikes", 13, 13)],
    "The army accused the rebels of having fired three rockets into the town.": [("strikes", 3, 3)],
    "The group claimed a salvo of 20 rockets.": [("strikes", 20, 20)],
    "Medics were treating six people.": [("wounded", 6, 6)],
    "Thirty-two soldiers surrendered with their weapons.": [("captured", 32, 32)],
    "Four armed men fled on motorcycles.": [],
    "Prices fell 3 percent and two of them fired shots.": [],
    "Dozens of people were killed.": [("killed", 24, None)],
    "A dozen people were killed.": [("killed", 12, 12)],
    "Half a dozen soldiers were wounded.": [("wounded", 6, 6)],
    "Several children died.": [("killed", 3, None)],
    "Scores of villagers were wounded.": [("wounded", 40, None)],
    "Hundreds were arrested.": [("captured", 200, None)],
    "Tens of thousands of people fled.": [("displaced", 20000, None)],
    "Thousands of residents fled the town.": [("displaced", 2000, None)],
    "Several hundred people were displaced.": [("displaced", 300, None)],
    "No one was killed.": [("killed", 0, 0)],
    "None of the passengers were hurt.": [("wounded", 0, 0)],
    "No civilians were killed.": [("killed", 0, 0)],
    "All staff of the clinic were unharmed.": [("wounded", 0, 0)],
    "One hundred and twenty-three people were killed.": [("killed", 123, 123)],
    "Twenty-one girls were freed.": [("released", 21, 21)],
    "A quarter of a million men have died.": [("killed", 250000, 250000)],
    "1.5 million people were displaced.": [("displaced", 1500000, 1500000)],
    "12,000 people fled.": [("displaced", 12000, 12000)],
    "12.000 people fled.": [("displaced", 12000, 12000)],
    "12 000 people fled.": [("displaced", 12000, 12000)],
    "٤٥ people were killed.": [("killed", 45, 45)],
    "A man was shot dead.": [("killed", 1, 1)],
    "Two brothers were shot dead.": [("killed", 2, 2)],
    "A militant was killed.": [("killed", 1, 1)],
    "The blast claimed 30 lives.": [("killed", 30, 30)],
    "The blast claimed the lives of 30 people.": [("killed", 30, 30)],
    "Six people lost their lives.": [("killed", 6, 6)],
    "Medics received the bodies of 44 victims.": [("killed", 44, 44)],
    "The death toll rose to at least six.": [("killed", 6, None)],
    "The toll rose to 112 from 70.": [("killed", 112, 112)],
    "The raid left 12 dead.": [("killed", 12, 12)],
    "The raid left 44 dead and 140 injured.": [("killed", 44, 44), ("wounded", 140, 140)],
    "The fire killed at least 17 and injured 52 others.": [("killed", 17, None), ("wounded", 52, 52)],
    "22 killed in car bomb": [("killed", 22, 22)],
    "At least 17 killed dozens hurt in tunnel fire": [("killed", 17, None), ("wounded", 24, None)],
    "The raid killed five people, wounding 16.": [("killed", 5, 5), ("wounded", 16, 16)],
    "Two bombers killed 10 people.": [("killed", 10, 10)],
    "The strike destroyed 11 tanks and 31 vehicles.": [("destroyed", 11, 11), ("destroyed", 31, 31)],
    "Jets carried out 64 airstrikes.": [("strikes", 64, 64)],
    "The rebels released 9 of the more than 60 miners.": [("released", 9, 9)],
    "Four detained leaders were released.": [("released", 4, 4)],
    "The release of 21 girls was welcomed.": [("released", 21, 21)],
    "Police arrested four suspects.": [("captured", 4, 4)],
    "Seven fishermen are missing.": [("missing", 7, 7)],
    "About 4,000 rebels attacked the base.": [("attackers", 4000, 4000)],
}


@pytest.mark.parametrize("text", WORDINGS)
def test_every_wording_of_a_count_is_read(text):
    assert counts(text) == WORDINGS[text]


@pytest.mark.parametrize(
    "text",
    [
        "The killed in a raid 2 years ago were remembered.",
        "He died aged 30.",
        "John Smith, 24, was at home.",
        "The victim, 20, was pronounced dead.",
        "A soldier (24) was killed.",
        "15 year-old Jordan Tain was pronounced dead.",
        "The attack on 5 May 2014 shook the city.",
        "Killed at 7:02 a.m. on July 27, 2016.",
        "The fire destroyed houses worth $5 million.",
        "A 20-month-old boy played there.",
        "He was killed 15 miles away on Route 91.",
        "Call 555 123 4567 for tickets.",
        "About two-thirds of the 300 patients died.",
        "The bomb could kill 100 people.",
        "They threatened to kill 10 hostages.",
    ],
)
def test_ages_dates_times_money_and_threats_are_no_figures(text):
    assert [f for f in find(text) if f.low != 1] == []


def test_an_open_count_is_not_made_exact():
    (figure,) = find("At least 58 people were killed.")
    assert (figure.low, figure.high, figure.modifier) == (58, None, "at least")


def test_killed_or_wounded_together_is_neither_killed_nor_wounded():
    assert counts("The raid killed or wounded 40 people.") == [("other", 40, 40)]
    assert counts("Scores of villagers were killed and injured.") == [("other", 40, None)]
    assert counts("They suffered 20 casualties.") == [("other", 20, 20)]


def test_a_part_is_marked_so_that_it_is_not_added_to_the_whole():
    whole, part = find("The raid killed 112 people, including 68 children.")
    assert (whole.low, whole.part_of) == (112, False)
    assert (part.what, part.low, part.whom, part.part_of) == ("killed", 68, "children", True)


def test_the_counted_class_is_named_and_never_guessed():
    assert [f.whom for f in find("The blast killed 12 civilians and wounded three policemen.")] == [
        "civilians",
        "policemen",
    ]
    assert [f.whom for f in find("44 killed in blast")] == ["people"]


def test_a_count_that_is_denied_is_marked():
    (figure,) = find("The ministry denied that 40 civilians had died.")
    assert figure.negated


def test_dead_told_one_by_one_are_added_up_as_a_sum_of_their_own():
    assert ("killed", 3, 3, "sum") in [
        (f.what, f.low, f.high, f.modifier) for f in find("Two clerks and a gunman were killed.")
    ]


def test_a_named_victim_counts_only_where_the_report_gives_no_number():
    assert counts("Ada Moss was shot dead on Monday.") == [("killed", 1, 1)]
    found = counts("Five people were killed. Ada Moss was shot dead first.")
    assert found == [("killed", 5, 5)]


def test_a_number_of_400_digits_is_unknown_and_breaks_nothing():
    (figure,) = find("The flood killed " + "9" * 400 + " people.")
    assert (figure.low, figure.high) == (None, None)


def test_a_running_total_is_marked():
    (figure,) = find("The death toll rose to 56.")
    assert figure.cumulative


def test_a_report_in_capitals_is_read_all_the_same():
    assert counts("AT LEAST TWELVE CIVILIANS WERE KILLED IN THE ATTACK ON THE VILLAGE.") == [("killed", 12, None)]


REGRESSIONS = {
    # What stands between the counted and what became of them.
    "The strike left 23 civilians - including nine children - dead.": [("killed", 23, 23), ("killed", 9, 9)],
    "A raid in which 35 civilians mostly pupils were killed and many more wounded": [("killed", 35, 35)],
    # The dead of two verbs, or of one verb and its complement.
    "Around 41 rebels were rounded up and executed.": [("killed", 41, 41)],
    "Three people were shot and killed.": [("killed", 3, 3)],
    "He is accused of shooting three cousins to death.": [("killed", 3, 3)],
    "Nine civilians were identified among those killed.": [("killed", 9, 9)],
    "Two more men have been fatally shot in Ardel.": [("killed", 2, 2)],
    # A number that belongs to something else.
    "The toll rose to 8 in addition to 12 injured.": [("killed", 8, 8), ("wounded", 12, 12)],
    "The group is committed to rescuing the 218 girls still held captive.": [("captured", 218, 218)],
    "The two suspects held a vigil for two drowning victims.": [],
    "13 year old Bob Brun was at school.": [],
    "The school of a 9-year-old boy has closed.": [],
    # Headlines and lost commas.
    "2 Dead, 7 Injured in Shooting: Police": [("killed", 2, 2), ("wounded", 7, 7)],
    "Rebels kidnapped 900 Executed 18 People in Ardel": [("captured", 900, 900), ("killed", 18, 18)],
    "Jul 18 2016  Senior Commander Killed in Clashes": [],
}


@pytest.mark.parametrize("text", REGRESSIONS)
def test_figures_that_were_once_misread_stay_right(text):
    assert [c for c in counts(text) if c[1] != 1] == REGRESSIONS[text]


def test_who_is_killed_along_with_another_is_added_to_him():
    found = find("The force killed a commander along with two other fighters.")
    assert ("sum", 3) in [(f.modifier, f.low) for f in found]
