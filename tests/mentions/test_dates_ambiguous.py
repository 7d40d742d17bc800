"""Words that are dates in one place and none in another."""

import pytest

from sayso.mentions import dates

THURSDAY = "2016-07-28"


def quotes(text):
    return [mention.span.of(text) for mention in dates.find(text, THURSDAY)]


@pytest.mark.parametrize(
    "text",
    [
        "He may leave if it rains.",
        "May God help them.",
        "Theresa May said no.",
        "Crowds march on the palace.",
        "Mr. March declined to comment.",
        "The sun rose over the hills.",
        "He sat down and mon ami wept.",
        "Wait for the second wave.",
        "It came second.",
        "The fall of the city shocked them.",
        "Prices fall when supply grows.",
        "New leaders spring up from the ranks.",
        "An august assembly.",
        "Some 2000 people were killed.",
        "They lost 1990 tanks.",
        "Flight 1950 was delayed.",
        "It cost $1999 in all.",
        "About 1500 fighters remain.",
        "Three quarters of the houses burned.",
        "The ratio was 1999:3.",
        "The index closed at 1462.93.",
        "Resolution 1970 was passed.",
        "A 19-year-old man was held.",
        "Two 17-year-olds were held.",
        "Nobody died along the March.",
        "Corpus Christi police made an arrest.",
        "Jan Smith and April Jones spoke.",
    ],
)
def test_a_word_that_only_looks_like_a_date_is_left_alone(text):
    assert quotes(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("In May they left.", ["May"]),
        ("By March 3 they had left.", ["March 3"]),
        ("Between May and June they left.", ["May", "June"]),
        ("Sat., July 23 was hot.", ["Sat., July 23"]),
        ("It took 30 seconds.", ["30 seconds"]),
        ("In the fall of 2015 they left.", ["the fall of 2015"]),
        ("They left last spring.", ["last spring"]),
        ("In August they left.", ["August"]),
        ("In 2000 they fled.", ["2000"]),
        ("In two quarters it lost money.", ["two quarters"]),
        ("MOSCOW MAY 3: troops left.", ["MAY 3"]),
        ("The summer offensive failed.", ["summer"]),
        ("The summer was hot.", ["The summer"]),
    ],
)
def test_the_same_word_is_a_date_beside_the_right_neighbours(text, wanted):
    assert quotes(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("March 3-5, 2014", [("March 3", "2014-03-03"), ("5, 2014", "2014-03-05")]),
        ("from 3 to 5 May 2012", [("3", "2012-05-03"), ("5 May 2012", "2012-05-05")]),
        ("on 6-7 February", [("6", "2016-02-06"), ("7 February", "2016-02-07")]),
        ("April 24 and 25", [("April 24", "2016-04-24"), ("25", "2016-04-25")]),
        ("in April and June 1955", [("April", "1955-04"), ("June 1955", "1955-06")]),
        ("December to March 1944", [("December", "1943-12"), ("March 1944", "1944-03")]),
        ("from 2011 to 2014", [("2011", "2011"), ("2014", "2014")]),
        ("the 1914-18 war", [("1914", "1914"), ("18", "1918")]),
        ("the spring and summer of 1919", [("the spring", "1919-SP"), ("summer of 1919", "1919-SU")]),
    ],
)
def test_each_end_of_a_range_knows_what_only_the_other_tells(text, wanted):
    assert [(mention.span.of(text), mention.value) for mention in dates.find(text, THURSDAY)] == wanted


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They left on Christmas Eve 2014.", "2014-12-24"),
        ("They left on Thanksgiving 2015.", "2015-11-26"),
        ("They left on Good Friday.", "2016-03-25"),
        ("They left on Orthodox Easter 2016.", "2016-05-01"),
        ("They left on Eid al-Fitr.", "2016-07-06"),
        ("They left on Yom Kippur 2014.", "2014-10-04"),
        ("They left on Chinese New Year 2015.", "2015-02-19"),
        ("They left after 9/11.", "2001-09-11"),
        ("They left last Christmas.", "2015-12-25"),
    ],
)
def test_a_holiday_falls_on_its_day_of_the_year(text, value):
    (mention,) = dates.find(text, THURSDAY)
    assert mention.value == value


def test_a_month_of_fasting_covers_its_days_though_timex_has_no_value_for_it():
    (mention,) = dates.find("Markets are shut during Ramadan.", THURSDAY)
    assert (mention.value, mention.first, mention.last) == (None, "2016-06-06", "2016-07-05")


def test_a_holiday_in_small_letters_is_an_ordinary_word():
    assert quotes("They spoke of the assumption day and night of labor day by day.") == []


@pytest.mark.parametrize(
    "text",
    [
        "It happened in the 1300 block of West Alder Road.",
        "He lives at 1920 Elm Street.",
        "They met at 1850 N. Oak St.",
    ],
)
def test_the_number_of_a_house_or_a_block_is_no_year(text):
    assert dates.find(text, "2016-01-01") == ()


def test_a_year_before_a_street_that_stands_for_a_market_stays_a_year():
    assert [m.value for m in dates.find("In 2016 Wall Street fell.", "2017-01-01")] == ["2016"]
