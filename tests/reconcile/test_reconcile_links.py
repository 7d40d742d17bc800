"""What may and may not be taken for one event, and what is denied: a test for each way in which it went wrong."""

import random

from sayso.model import DateMention, Place, PlaceMention
from sayso.reconcile import reconcile


def events_of(found, *mentions):
    return [next(e.id for e in found.events if m in e.mentions) for m in mentions]


def with_place(draft, quote, place):
    """The place where the report names it, so that mentions elsewhere have it only as a hint."""
    analysis = draft.analysis
    mentions = type(analysis.mentions)(
        figures=analysis.mentions.figures, places=(PlaceMention(draft.at(quote), place),), dates=analysis.mentions.dates
    )
    return type(analysis)(analysis.report, mentions, analysis.statements, analysis.events)


def test_a_report_of_monday_tells_of_no_event_of_tuesday(desk, hadar):
    a = desk.report("a", "Air strikes hit Hadar.", published="2021-05-03")
    one = a.event("strikes", "air_strike", hadar)
    b = desk.report("b", "Air strikes hit Hadar on Tuesday.", published="2021-05-04")
    two = b.event("strikes", "air_strike", hadar, "2021-05-04")
    first, second = events_of(desk.findings(), one, two)
    assert first != second


def test_a_place_taken_over_from_the_line_before_forbids_nothing(desk, hadar, salim):
    a = desk.report("a", "In Salim shops were shut. A bomb exploded at the depot on Monday.", published="2021-05-03")
    one = a.event("exploded", "bombing", salim, "2021-05-03")
    b = desk.report("b", "A bomb exploded in Hadar on Monday.", published="2021-05-03")
    two = b.event("exploded", "bombing", hadar, "2021-05-03")
    analyses = [with_place(a, "Salim", salim), b.analysis]
    found = reconcile(analyses, (), {"a": 1.0, "b": 1.0}, {"a": "s", "b": "s"})
    first, second = events_of(found, one, two)
    assert first == second


def test_the_same_number_of_dead_joins_what_one_calls_a_raid_and_the_other_shelling(desk, hadar):
    a = desk.report("a", "A raid on Hadar killed 56 people.")
    a.figure("56 people", "killed", 56, 56)
    one = a.event("raid", "air_strike", hadar, "2021-05-03", figures=(0,))
    b = desk.report("b", "Gunfire in Hadar killed 56 people.")
    b.figure("56 people", "killed", 56, 56)
    two = b.event("Gunfire", "armed_clash", hadar, "2021-05-03", figures=(0,))
    first, second = events_of(desk.findings(), one, two)
    assert first == second


def test_dozens_is_no_number_that_two_reports_share(desk, hadar, salim):
    a = desk.report("a", "A raid killed dozens. " + "x " * 300)
    a.figure("dozens", "killed", 24, None, modifier="dozens")
    one = a.event("raid", "air_strike", None, figures=(0,))
    b = desk.report("b", "Shells killed dozens. " + "y " * 300)
    b.figure("dozens", "killed", 24, None, modifier="dozens")
    two = b.event("Shells", "armed_clash", None, figures=(0,))
    first, second = events_of(desk.findings(), one, two)
    assert first != second


def test_two_countries_named_in_passing_do_not_part_one_event(desk, hadar):
    north, south = (
        Place(n, 36.0, 40.0, i, c, None, "country") for n, i, c in (("Norland", 1, "NL"), ("Suland", 2, "SU"))
    )
    a = desk.report("a", "Hostages were freed in Norland on Monday.")
    one = a.event("freed", "hostage_release", north, "2021-05-03")
    b = desk.report("b", "Hostages were freed at the border of Suland on Monday.")
    two = b.event("freed", "hostage_release", south, "2021-05-03")
    first, second = events_of(desk.findings(), one, two)
    assert first == second


def test_a_denial_is_of_the_statement_that_has_its_words(desk, hadar):
    a = desk.report(
        "a",
        "Hostages were freed. It was a swap for prisoners. They are well. The minister denied a swap for prisoners.",
    )
    a.says("Hostages were freed", "villagers", anonymous=True)
    held = a.says("It was a swap for prisoners", "a mediator", anonymous=True)
    a.says("They are well", "doctors", anonymous=True)
    denial = a.says("a swap for prisoners.", "Rosa Lind", stance="denies")
    a.event("freed", "hostage_release", hadar, "2021-05-03")
    a.event("swap", "hostage_release", hadar, "2021-05-03")
    assert desk.findings().statement_of == {denial: held}


def test_two_who_deny_the_same_do_not_deny_each_other(desk, hadar):
    a = desk.report(
        "a",
        "A bomb exploded. The army had no part in the Hadar bombing. The guards denied a part in the Hadar bombing.",
    )
    a.says("A bomb exploded", "police", anonymous=True)
    a.says("The army had no part in the Hadar bombing", "Northern army", actor="north.army", side="north")
    denial = a.says("a part in the Hadar bombing", "Hadar guards", stance="denies")
    a.event("exploded", "bombing", hadar, "2021-05-03")
    assert denial not in desk.findings().statement_of


def test_two_others_are_not_the_toll(desk, hadar):
    a = desk.report("a", "The bomb killed 9 people, a monitor said. Medics said that two others died of it.")
    a.says("The bomb killed 9 people", "a monitor")
    a.says("two others died of it", "medics", anonymous=True)
    a.figure("9 people", "killed", 9, 9)
    a.figure("two others", "killed", 2, 2, "others")
    a.event("bomb", "bombing", hadar, "2021-05-03", figures=(0, 1))
    assert desk.findings().disputes == ()


def test_hours_that_two_desks_name_differently_are_in_dispute(desk, hadar):
    for name, hour in (("a", "22:15"), ("b", "23:30")):
        draft = desk.report(name, f"The blast in Hadar happened at {hour}.")
        draft.says(f"The blast in Hadar happened at {hour}", f"officer {name}")
        draft.event("blast", "bombing", hadar, "2021-05-03")
    analyses = []
    for draft, hour in zip(desk.drafts, ("22:15", "23:30"), strict=True):
        a = draft.analysis
        when = DateMention(draft.at(hour), "TIME", f"2021-05-03T{hour}", "2021-05-03", "2021-05-03")
        analyses.append(type(a)(a.report, type(a.mentions)(dates=(when,)), a.statements, a.events))
    found = reconcile(analyses, (), {"a": 1.0, "b": 1.0}, {"a": "s", "b": "s"})
    assert [(d.about, [s.value for s in d.sides]) for d in found.disputes] == [("time", ["22:15", "23:30"])]


def test_nothing_to_reconcile_is_nothing_found():
    found = reconcile((), (), {}, {})
    assert found.events == found.sources == found.disputes == ()


def test_twenty_shuffles_give_the_same_findings(desk, hadar, salim):
    for n in range(6):
        draft = desk.report(
            f"r{n}", f"A bomb killed {9 + n} people in Hadar on Monday, police said. The Front denied a bomb in Hadar."
        )
        draft.says(f"A bomb killed {9 + n} people in Hadar on Monday", "police", anonymous=True)
        draft.says("a bomb in Hadar", "the Front", actor="front", stance="denies")
        draft.figure(f"{9 + n} people", "killed", 9 + n, 9 + n)
        draft.event("bomb", "bombing", (hadar, salim)[n % 2], "2021-05-03", figures=(0,))
    analyses = [draft.analysis for draft in desk.drafts]
    names = {a.report.id: "s" for a in analyses}
    first = reconcile(analyses, (), dict.fromkeys(names, 1.0), names)
    for seed in range(20):
        random.Random(seed).shuffle(analyses)
        assert reconcile(analyses, (), dict.fromkeys(names, 1.0), names) == first


def test_two_counts_in_common_make_one_event_of_what_neither_dates_nor_places(desk):
    a = desk.report("a", "Jets flew 64 sorties and killed 300 fighters, the ministry said.")
    b = desk.report("b", "The ministry said that 300 fighters died in 64 sorties.", published="2021-05-04")
    for draft, by in ((a, "the ministry"), (b, "the ministry")):
        draft.says("64 sorties", by, actor="xx.defence", side="xx")
        figures = (draft.figure("64 sorties", "strikes", 64, 64, None), draft.figure("300", "killed", 300, 300))
        draft.event("sorties", "air_strike", figures=figures)
    assert len(desk.findings().events) == 1


def test_two_arrests_told_in_the_same_words_but_of_two_places_stay_two(desk, hadar, salim):
    """The place stands in another sentence of each report: only a hint, but the two hints disagree."""
    words = "Soldiers and policemen arrested some men with rifles in a night patrol."
    mentions = []
    for name, place in (("a", hadar), ("b", salim)):
        draft = desk.report(name, f"{words} The patrol took place in {place.name}.")
        mentions.append(draft.event("arrested", "arrest", None, None))
        draft.event("took place", "other", place, None)
    first, second = events_of(desk.findings(), *mentions)
    assert first != second


def test_a_town_shelled_in_spring_and_in_autumn_was_shelled_twice(desk, hadar):
    for name, day in (("a", "2021-04-03"), ("b", "2021-10-03")):
        report = desk.report(name, "Shells hit Hadar.", published=day)
        report.says("Shells hit Hadar")
        report.event("hit", "shelling", hadar)
    assert len(desk.findings().events) == 2


def test_a_trial_months_later_is_about_the_shooting_whose_victim_it_names(desk, hadar):
    for name, day in (("a", "2021-04-03"), ("b", "2021-10-03")):
        report = desk.report(name, "Anna Reyes was shot in Hadar.", published=day)
        report.says("Anna Reyes was shot in Hadar")
        report.event("shot", "shooting", hadar, people=("Anna Reyes",))
    assert len(desk.findings().events) == 1


def test_an_unknown_force_that_shells_a_town_twice_is_no_name_that_joins_the_two(desk, hadar):
    for name, day in (("a", "2021-04-03"), ("b", "2021-10-03")):
        report = desk.report(name, "Ridge Security Forces shelled Hadar.", published=day)
        report.says("Ridge Security Forces shelled Hadar")
        report.event("shelled", "shelling", hadar, people=("Ridge Security Forces",))
    assert len(desk.findings().events) == 2


def test_a_name_tells_more_than_weeks_between_two_reports(desk, hadar):
    for name, day in (("a", "2021-04-03"), ("b", "2021-05-13")):
        report = desk.report(name, "Anna Reyes was shot in Hadar.", published=day)
        report.event("shot", "shooting", hadar, people=("Anna Reyes",))
    assert len(desk.findings().events) == 1


def test_a_raid_in_a_province_and_one_in_a_town_of_it_need_more_to_be_one(desk, hadar):
    province = Place("North", 36.2, 40.3, 1009, "XX", "North", "area")
    for name, place in (("a", hadar), ("b", province)):
        report = desk.report(name, f"Soldiers arrested a man in {place.name}.")
        report.says(f"Soldiers arrested a man in {place.name}")
        report.event("arrested", "arrest", place)
    assert len(desk.findings().events) == 2
