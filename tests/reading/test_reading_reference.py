"""Reference dates, datelines and credited wires."""

import pytest

from sayso.model import PublishedFrom
from sayso.reading import from_records
from sayso.reading.datelines import read_at

LEDE = "A storm hit the coast on Monday, the harbour master said, and nine boats were lost in the bay."
SECOND = "Rain fell on the town for two days and two nights, according to the coast guard, which searched until noon."


def report(text, **fields):
    (found,) = from_records([{"text": text, **fields}])
    return found


def dated(text, **fields):
    found = report(text, **fields)
    return found.published, found.published_from.value


@pytest.mark.parametrize(
    "date", ["2016-07-27", "2016-07-27T10:00:00Z", "2016-07-27 10:00", "2016-07-27T10:00:00.5+03:00"]
)
def test_a_given_date_is_kept_as_it_is(date):
    assert dated(LEDE, published=date) == (date, "given")


@pytest.mark.parametrize("date", ["0000-13-45", "2016-02-30", "2999-01-01", "yesterday", "03/04/2016", "20:15"])
def test_a_given_date_that_is_none_is_unknown_and_said(date):
    found = report(LEDE, published=date)
    assert (found.published, found.published_from) == (None, PublishedFrom.UNKNOWN)
    assert date in found.published_note


def test_a_given_date_in_another_form_is_read():
    found = report(LEDE, published="Wed, 27 Jul 2016 10:00:00 GMT")
    assert (found.published, found.published_from) == ("2016-07-27", PublishedFrom.GIVEN)
    assert "Wed, 27 Jul 2016" in found.published_note


@pytest.mark.parametrize(
    ("text", "date", "way"),
    [
        ("{}\n\nA version of this article appeared in the print edition of The Post on May 5, 2015, headed S.",
         "2015-05-05", "print_edition"),
        ("{}\n\nA version of this article appears in print on May 5, 2015, on Page A4 of the New York edition.",
         "2015-05-05", "print_edition"),
        ("Published May 5 2015 {}", "2015-05-05", "byline"),
        ("Tuesday 5 May 2015 {}", "2015-05-05", "byline"),
        ("Storm hits coast\nPosted on Tuesday, May 5, 2015 at 10:15 AM\n\n{}", "2015-05-05", "byline"),
        ("By Jane Hill, May 5, 2015\n\n{}", "2015-05-05", "byline"),
        ("Date of publication 5 May 2015 {}", "2015-05-05", "byline"),
        ("25.05.2015(updated 1457 26.05.2015) {}", "2015-05-25", "byline"),
        ("25-05-2015 {}", "2015-05-25", "byline"),
        ("Last updated at May 052015 {}", "2015-05-05", "byline"),
        ("LISBON, Dec. 9, 2016 (Reuters) - {}", "2016-12-09", "dateline"),
        ("OSLO, Norway (March 23, 2011)\n{}", "2011-03-23", "dateline"),
        ("2012-06/17\nPress release\n\nOSLO, Norway (June 14) — {}", "2012-06-14", "dateline"),
    ],
)  # fmt: skip
def test_the_date_is_read_where_papers_print_it(text, date, way):
    assert dated(text.format(f"{LEDE}\n\n{SECOND}")) == (date, way)


@pytest.mark.parametrize(
    "text",
    [
        "A picture dated May 5, 2015 showing flooded streets.\n\n{}",
        "{} The harbour was closed on May 5, 2015, the mayor said.",
        "On May 5, 2015, the harbour was closed. {}",
        "May 5, 2015, was the day on which the harbour was closed. {}",
        "03-04-2016 {}",
        "LISBON, Dec. 9 (Reuters) - {}",
        "Tuesday 5 May 2915 {}",
        "FILE - In this May 5, 2015 file photo, boats lie on the beach. (Jane Hill/AP)\n\n{}",
    ],
)
def test_a_date_that_is_not_that_of_the_telling_is_not_taken_for_it(text):
    assert dated(text.format(f"{LEDE}\n\n{SECOND}")) == (None, "unknown")


def test_an_update_counts_only_where_nothing_else_does():
    text = f"Updated: May 7, 2015\n\nPublished: May 5, 2015\n\n{LEDE}"
    assert dated(text) == ("2015-05-05", "byline")
    assert dated(f"Updated: May 7, 2015\n\nLISBON, May 6, 2015 - {LEDE}") == ("2015-05-06", "dateline")
    assert dated(f"Updated: May 7, 2015\n\n{LEDE}") == ("2015-05-07", "byline")


def test_the_print_edition_wins_over_the_dateline_and_says_so():
    text = f"LISBON, Dec. 8, 2016 (Reuters) - {LEDE}\n\nThis article appeared in the print edition on December 9, 2016."
    found = report(text)
    assert found.published == "2016-12-09"
    assert "December 9, 2016" in found.published_note


@pytest.mark.parametrize(
    ("line", "place", "agencies"),
    [
        ("LISBON, Dec. 9 (Reuters) - ", "Lisbon", ("Reuters",)),
        ("LISBON (AP ) -- ", "Lisbon", ("Associated Press",)),
        ("WACO, Texas (AP) — ", "Waco, Texas", ("Associated Press",)),
        ("OSLO, Norway (March 23, 2011)\n", "Oslo, Norway", ()),
        ("Beirut (AFP) - ", "Beirut", ("Agence France-Presse",)),
        ("New Delhi, Jan 5 (IANS) ", "New Delhi", ("IANS",)),
        ("MOSCOW, March 4. /TASS/. ", "Moscow", ("TASS",)),
        ("OSLO (Sputnik) ", "Oslo", ("Sputnik",)),
        ("AP, Lisbon :\n", "Lisbon", ("Associated Press",)),
        ("Reuters, London - ", "London", ("Reuters",)),
        ("Damascus, SANA - ", "Damascus", ("SANA",)),
        ("LISBON • ", "Lisbon", ()),
        ("NEW DELHI - ", "New Delhi", ()),
        ("ST. LOUIS (AP) - ", "St. Louis", ("Associated Press",)),
        ("BERGEN, Norway -- ", "Bergen, Norway", ()),
        ("GALVESTON, Texas -\n\n", "Galveston, Texas", ()),
        ("ESSEX COUNTY, Vermont (WXYZ) — ", "Essex County, Vermont", ()),
        ("SANA - ", None, ("SANA",)),
        ("(Reuters) - ", None, ("Reuters",)),
        ("", None, ()),
        ("UPDATE - ", None, ()),
    ],
)
def test_datelines(line, place, agencies):
    found = report(f"{line}{LEDE}\n\n{SECOND}")
    assert (found.dateline_place, found.agencies) == (place, agencies)


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("{}\n\nREUTERS, XINHUA", ("Reuters", "Xinhua")),
        ("{} (With AP, dpa and AFP)", ("Associated Press", "dpa", "Agence France-Presse")),
        ("{} Source Post World and agencies", ("agencies",)),
        ("{}\n\nAdditional reporting from agencies", ("agencies",)),
        ("{}\n\nThe Associated Press contributed to this report.", ("Associated Press",)),
        ("{}\n\n© 2016 The Associated Press. All rights reserved.", ("Associated Press",)),
        ("{} --AFP", ("Agence France-Presse",)),
        ("{}\n\n(Reuters)", ("Reuters",)),
        ("By Jane Hill, Associated Press\n\n{}", ("Associated Press",)),
        ("{}\n\nThe mayor told AFP that the harbour was closed.", ()),
        ("Boats lie on the beach. (AP Photo/Jane Hill)\n\n{}", ()),
        ("Boats lie on the beach. PHOTO: REUTERS\n\n{}", ()),
        ("Published May 5 2015 Boats lie on the beach of the town. (Reuters Photo) {}", ()),
    ],
)
def test_a_text_is_credited_to_wires_by_its_credits_and_not_by_its_pictures(text, agencies):
    assert report(text.format(f"{LEDE} {SECOND}")).agencies == agencies


def test_words_in_capitals_that_open_a_sentence_are_no_dateline():
    for text in ("NATO said that nine boats were lost.", "UNESCO (Paris) said that boats were lost.", "A - B"):
        found = read_at(text, 0, len(text))
        assert found is None or found.place is None
