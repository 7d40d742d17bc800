"""Dates: what a reader of a report would take its time expressions to mean."""

import pytest

from sayso.mentions import dates
from sayso.model import Span

THURSDAY = "2016-07-28"


def values(text, reference=THURSDAY):
    return [(mention.span.of(text), mention.type, mention.value) for mention in dates.find(text, reference)]


def one(text, reference=THURSDAY):
    found = dates.find(text, reference)
    assert len(found) == 1, values(text, reference)
    return found[0]


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        ("It opened on 5 March 1998.", "5 March 1998", "1998-03-05"),
        ("It opened on March 5, 1998.", "March 5, 1998", "1998-03-05"),
        ("It opened on Thursday, March 5, 1998, in rain.", "Thursday, March 5, 1998", "1998-03-05"),
        ("Signed on the 3rd of May 2011.", "the 3rd of May 2011", "2011-05-03"),
        ("Signed on the second of March.", "the second of March", "2016-03-02"),
        ("Dec. 12th, 2015 was cold.", "Dec. 12th, 2015", "2015-12-12"),
        ("Filed 2016-07-03.", "2016-07-03", "2016-07-03"),
        ("Filed 25/07/2016.", "25/07/2016", "2016-07-25"),
        ("Filed 07/25/2016.", "07/25/2016", "2016-07-25"),
        ("Filed 25.07.2016.", "25.07.2016", "2016-07-25"),
        ("It rained in October 2014.", "October 2014", "2014-10"),
        ("It rained in Oct. 2014.", "Oct. 2014", "2014-10"),
        ("It was built in 1956.", "1956", "1956"),
        ("In the 1980s they left.", "the 1980s", "198"),
        ("In the '90s they left.", "the '90s", "199"),
        ("In the late 1990s they left.", "the late 1990s", "199"),
        ("A nineteenth-century house.", "nineteenth-century", "18"),
        ("Built in the 20th century.", "the 20th century", "19"),
        ("Sales in the third quarter of 2015 rose.", "the third quarter of 2015", "2015-Q3"),
        ("Sales in the first half of 2015 rose.", "the first half of 2015", "2015-H1"),
        ("In fiscal 2014 it lost money.", "fiscal 2014", "FY2014"),
        ("In the summer of 2012 they met.", "the summer of 2012", "2012-SU"),
        ("The league's 2004/05 season.", "2004/05", "2004"),
        ("In nineteen eighty-four they met.", "nineteen eighty-four", "1984"),
        ("Since mid-2015 it has been shut.", "mid-2015", "2015"),
        ("In the early nineties they left.", "the early nineties", "199"),
    ],
)
def test_a_date_is_read_whole_and_to_its_own_precision(text, quote, value):
    mention = one(text)
    assert (mention.span.of(text), mention.value) == (quote, value)


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        ("They met yesterday.", "yesterday", "2016-07-27"),
        ("They met the day before yesterday.", "the day before yesterday", "2016-07-26"),
        ("They met last week.", "last week", "2016-W29"),
        ("They met last month.", "last month", "2016-06"),
        ("They meet next year.", "next year", "2017"),
        ("They met last March.", "last March", "2016-03"),
        ("They met last summer.", "last summer", "2015-SU"),
        ("They met earlier this month.", "earlier this month", "2016-07"),
        ("They met in June last year.", "June last year", "2015-06"),
        ("They met ten years ago.", "ten years ago", "2006"),
        ("They met two months ago.", "two months ago", "2016-05"),
        ("They met nearly two weeks ago.", "nearly two weeks ago", "2016-W28"),
        ("They met over the weekend.", "the weekend", "2016-W29-WE"),
        ("Talks end by the end of the year.", "the end of the year", "2016"),
        ("They met in the first half of this year.", "the first half of this year", "2016-H1"),
        ("They left in the week of July 18.", "the week of July 18", "2016-W29"),
        ("They met a few days ago.", "a few days ago", "PAST_REF"),
        ("They now live abroad.", "now", "PRESENT_REF"),
        ("They recently moved.", "recently", "PAST_REF"),
        ("They may meet in the future.", "the future", "FUTURE_REF"),
        ("Over the past months it was starved.", "the past months", "PAST_REF"),
        ("They met a month or two ago.", "a month or two ago", "PAST_REF"),
        ("He fell last fall in the hills.", "last fall", "2015-FA"),
        ("Nine died in the week ending July 24.", "the week ending July 24", "2016-W29"),
    ],
)
def test_a_relative_date_counts_from_the_day_of_the_report(text, quote, value):
    mention = one(text)
    assert (mention.span.of(text), mention.value) == (quote, value)


def test_a_weekday_is_the_last_one_unless_the_verb_looks_ahead():
    assert one("The council met on Monday.").value == "2016-07-25"
    assert one("The council will meet on Monday.").value == "2016-08-01"
    assert one("The council is expected to vote on Monday.").value == "2016-08-01"
    assert one("The talks had been due to start on Monday.").value == "2016-07-25"
    assert one("A strike on Thursday killed two.").value == THURSDAY


def test_what_lasts_until_a_weekday_lasts_until_one_to_come():
    assert one("The truce runs until Monday.").value == "2016-08-01"
    assert one("They were given until Monday to leave.").value == "2016-08-01"
    assert one("The hearing was adjourned until Monday.").value == "2016-08-01"
    assert one("They had held out until Monday.").value == "2016-07-25"
    assert one("The deal was to be signed as soon as Monday.").value == "2016-08-01"


def test_this_weekend_is_the_last_one_where_the_verb_looks_back():
    assert one("Two men were shot this weekend.").value == "2016-W29-WE"
    assert one("The bridge will open this weekend.").value == "2016-W30-WE"


def test_a_clock_time_is_of_the_day_that_follows_it():
    text = "The depot was hit at 8 p.m. local time (1700 GMT) on Tuesday."
    assert [value for _, _, value in values(text)] == ["2016-07-26T20:00", "2016-07-26T17:00", "2016-07-26"]


def test_a_date_in_digits_that_may_be_two_is_read_as_the_others_of_its_text():
    assert [value for _, _, value in values("On 04/07/2016 and 25/06/2016.")] == ["2016-07-04", "2016-06-25"]
    assert [value for _, _, value in values("On 04/07/2016 and 06/25/2016.")] == ["2016-04-07", "2016-06-25"]


def test_a_dateline_in_digits_is_the_day_of_the_report():
    assert one("04-07-2016 Jets bombed the depot.", "2016-07-04").value == "2016-07-04"
    assert one("04-07-2016 Jets bombed the depot.", "2016-04-08").value == "2016-04-07"
    assert one("04-07-2016 Jets bombed the depot.", None).value == "2016-04-07"


def test_the_holy_month_is_the_month_that_it_names():
    text = "They fasted in the holy month of Ramadan."
    mention = one(text)
    assert (mention.span.of(text), mention.value) == ("the holy month of Ramadan", None)
    assert (mention.first, mention.last) == ("2016-06-06", "2016-07-05")


def test_next_and_last_weekdays_are_never_today():
    assert one("They met last Thursday.").value == "2016-07-21"
    assert one("They meet next Thursday.").value == "2016-08-04"


def test_a_month_without_a_year_is_the_last_one_unless_the_verb_looks_ahead():
    assert one("Fighting broke out in October.").value == "2015-10"
    assert one("The vote will be held in October.").value == "2016-10"


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        ("It struck at 10 a.m. Sunday.", "10 a.m. Sunday", "2016-07-24T10:00"),
        ("It struck at 6pm on Friday.", "6pm on Friday", "2016-07-22T18:00"),
        ("It struck at 6:45pm on Friday.", "6:45pm on Friday", "2016-07-22T18:45"),
        ("It struck on the night of 15 July.", "the night of 15 July", "2016-07-15TNI"),
        ("It struck Wednesday evening.", "Wednesday evening", "2016-07-27TEV"),
        ("It struck last night.", "last night", "2016-07-27TNI"),
        ("It was shelled overnight.", "overnight", "2016-07-27TNI"),
        ("Polls opened at 0600 GMT.", "0600 GMT", "2016-07-28T06:00"),
        ("Polls opened at noon.", "noon", "2016-07-28T12:00"),
        ("Polls opened at 5 o'clock in the morning.", "5 o'clock in the morning", "2016-07-28T05:00"),
        ("Twelve have died since midnight.", "midnight", "2016-07-28T00:00"),
        ("It has been shelled since dawn.", "dawn", "2016-07-28TMO"),
        ("They left before dawn on Tuesday.", "dawn on Tuesday", "2016-07-26TMO"),
        ("It fell in the early hours of Sunday morning.", "the early hours of Sunday morning", "2016-07-24TMO"),
        ("It fell around 8 p.m. Friday evening.", "around 8 p.m. Friday evening", "2016-07-22T20:00"),
        ("It fell Friday night, July 15, in rain.", "Friday night, July 15", "2016-07-15TNI"),
        ("It struck at approximately 5:52 local time.", "5:52", "2016-07-28T05:52"),
        ("Printed 10 July 2015 19:14 by the editors.", "10 July 2015 19:14", "2015-07-10T19:14"),
        ("Printed 10 July 2015 0714 PM.", "10 July 2015 0714 PM", "2015-07-10T19:14"),
    ],
)
def test_a_time_of_day_is_read_with_its_day(text, quote, value):
    mention = one(text)
    assert (mention.span.of(text), mention.type, mention.value) == (quote, "TIME", value)
    assert mention.first == mention.last == value[:10]


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        ("It lasted three days.", "three days", "P3D"),
        ("A three-year plan.", "three-year", "P3Y"),
        ("A 12-month ban.", "12-month", "P12M"),
        ("It took half an hour.", "half an hour", "PT30M"),
        ("It took two and a half years.", "two and a half years", "P2Y6M"),
        ("It took 2 1/2 hours.", "2 1/2 hours", "PT2H30M"),
        ("Within 24 hours it fell.", "24 hours", "PT24H"),
        ("It took several weeks.", "several weeks", "PXW"),
        ("For years nothing moved.", "years", "PXY"),
        ("It took two years and three months.", "two years and three months", "P2Y3M"),
        ("It took more than four decades.", "more than four decades", "P40Y"),
        ("It takes two to three weeks.", "two to three weeks", "P2W"),
    ],
)
def test_a_duration_is_read_with_its_amount(text, quote, value):
    mention = one(text)
    assert (mention.span.of(text), mention.type, mention.value) == (quote, "DURATION", value)


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        ("They meet every Monday.", "every Monday", "XXXX-WXX-1"),
        ("They meet every two weeks.", "every two weeks", "P2W"),
        ("A daily paper.", "daily", "P1D"),
        ("They meet twice a week.", "twice a week", "P1W"),
        ("They march each July.", "each July", "XXXX-07"),
        ("They meet on Mondays.", "Mondays", "XXXX-WXX-1"),
    ],
)
def test_what_recurs_is_a_set(text, quote, value):
    mention = one(text)
    assert (mention.span.of(text), mention.type, mention.value) == (quote, "SET", value)


def test_the_past_two_weeks_cover_days_that_can_be_asked_for():
    mention = one("Over the past two weeks 40 people died.")
    assert (mention.first, mention.last) == ("2016-07-14", THURSDAY)
    mention = one("In the next three days it will rain.")
    assert (mention.first, mention.last) == (THURSDAY, "2016-07-31")


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("In February 2016 it snowed.", "2016-02-01", "2016-02-29"),
        ("Last week it rained.", "2016-07-18", "2016-07-24"),
        ("In the 1980s they left.", "1980-01-01", "1989-12-31"),
        ("In the winter of 2012 it snowed.", "2011-12-01", "2012-02-29"),
    ],
)
def test_a_mention_tells_the_first_and_the_last_day_that_it_covers(text, first, last):
    mention = one(text)
    assert (mention.first, mention.last) == (first, last)


def test_without_a_date_of_the_report_only_what_stands_by_itself_has_a_value():
    text = "On Sunday they met; last year, in March 2011 and three days ago they had not."
    assert values(text, None) == [
        ("Sunday", "DATE", None),
        ("last year", "DATE", None),
        ("March 2011", "DATE", "2011-03"),
        ("three days ago", "DATE", None),
    ]
    assert values("For two weeks, daily, now.", None) == [
        ("two weeks", "DURATION", "P2W"),
        ("daily", "SET", "P1D"),
        ("now", "DATE", "PRESENT_REF"),
    ]


def test_a_reference_that_is_no_date_counts_as_unknown():
    for reference in ("", "2016-13-45", "soon", "2016"):
        assert one("They met on Sunday.", reference).value is None


def test_a_reference_may_bear_a_time():
    assert one("They met yesterday.", "2016-07-28T23:30:00+02:00").value == "2016-07-27"


def test_offsets_stay_those_of_the_whole_text_when_only_stretches_are_searched():
    text = "Monday is left out. They met on Tuesday. Wednesday is left out."
    start, end = text.index("They"), text.index(" Wednesday")
    found = dates.find(text, THURSDAY, [Span(start, end)])
    assert [(mention.span.of(text), mention.value) for mention in found] == [("Tuesday", "2016-07-26")]


def test_an_expression_does_not_run_over_the_end_of_a_paragraph():
    assert [quote for quote, _, _ in values("It fell in March\n\n2014 began well.")] == ["March", "2014"]
    assert [quote for quote, _, _ in values("It fell in March\r\n2014.")] == ["March\r\n2014"]


def test_later_dates_count_from_the_one_told_before():
    text = "On 3 March 2015 the town fell. Two days later it was retaken. The following month both sides withdrew."
    assert [value for _, _, value in values(text)] == ["2015-03-03", "2015-03-05", "2015-04"]
    text = "He fled in 2003 and came back the following year. That year his house burned."
    assert [value for _, _, value in values(text)] == ["2003", "2004", "2004"]


def test_a_history_is_anchored_to_itself_and_not_to_the_day_it_was_put_up():
    text = (
        "In April 1911 the rising began. On 3 May the fort fell; two days later the garrison left. By October the "
        "whole coast was lost. In January a truce was signed. In June 1914, in 1916 and in 1917 the war went on. On 5 "
        "June 1918 it ended."
    )
    assert [value for _, _, value in values(text)] == [
        *("1911-04", "1911-05-03", "1911-05-05", "1911-10", "1912-01"),
        *("1914-06", "1916", "1917", "1918-06-05"),
    ]


def test_news_with_background_is_still_anchored_to_its_day():
    text = (
        "The town was taken on Monday. It had fallen in 1991, 1996, in May 2003 and again in 2007 and 2011. Residents "
        "said yesterday that they had not slept since Saturday."
    )
    first, *_, yesterday, saturday = [value for _, _, value in values(text)]
    assert (first, yesterday, saturday) == ("2016-07-25", "2016-07-27", "2016-07-23")


def test_years_before_christ_keep_their_era_in_a_range():
    text = "The first war (264-241 BC) ended; the next year, 240 BC, was quiet. In the 3rd century BC it was rich."
    assert [value for _, _, value in values(text)] == ["BC0264", "BC0241", "BC0240", "BC0240", "BC02"]


def test_a_length_of_two_units_counts_in_full():
    assert one("It fell two years and three months ago.").value == "2014-04"
    assert one("It fell two weeks and one day ago.").value == "2016-07-13"
