"""A date that belongs to the start of something else is not the date of what is told."""

import sayso


def test_the_start_of_a_war_does_not_date_the_fall_of_a_town():
    text = "The capture of Aleppo is the biggest blow to the rebels since the start of the war in 2011, officials said."
    ledger = sayso.read([{"id": "a", "published": "2016-12-12", "text": text}])
    assert not [event for event in ledger.events if event.start and event.start.startswith("2011")]
