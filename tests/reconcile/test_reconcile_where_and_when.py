"""Where and when events are shown to have happened."""

from sayso.model import Place

LAND = Place("Salland", 36.0, 40.0, 2001, "XX", None, "country")


def test_no_event_ends_before_it_starts(desk, hadar):
    a = desk.report("a", "A bomb exploded in Hadar.")
    a.says("A bomb exploded in Hadar")
    a.event("exploded", "bombing", hadar, "2021-05-03", last="2021-05-01")
    event = desk.findings().events[0]
    assert (event.start, event.end, event.time_precision) == (None, None, None)


def test_a_country_in_the_name_of_a_force_is_no_place(desk):
    a = desk.report("a", "Salland-led jets bombed a depot.")
    a.says("Salland-led jets bombed a depot")
    a.at_place("Salland", LAND)
    a.event("bombed", "air_strike", LAND, "2021-05-03")
    assert desk.findings().events[0].place is None


def test_a_country_in_which_it_happened_is_its_place(desk):
    a = desk.report("a", "Jets bombed a depot in Salland.")
    a.says("Jets bombed a depot in Salland")
    a.at_place("Salland", LAND)
    a.event("bombed", "air_strike", LAND, "2021-05-03")
    assert desk.findings().events[0].place.name == "Salland"


def test_the_town_is_shown_where_one_report_names_only_the_country(desk, hadar):
    land = Place("Land", 36.0, 40.0, 2002, "XX", None, "country")
    a = desk.report("a", "A bomb killed 41 people in Land.")
    a.says("A bomb killed 41 people in Land")
    a.at_place("Land", land)
    figure = a.figure("41 people", "killed", 41, 41)
    a.event("bomb", "bombing", land, "2021-05-03", figures=(figure,))
    b = desk.report("b", "A bomb killed 41 people in Hadar.")
    b.says("A bomb killed 41 people in Hadar")
    figure = b.figure("41 people", "killed", 41, 41)
    b.event("bomb", "bombing", hadar, "2021-05-03", figures=(figure,))
    assert [event.place.name for event in desk.findings().events] == ["Hadar"]


def test_where_only_the_setting_tells_the_place_it_says_so(desk, hadar):
    a = desk.report("a", "A boy was shot. A bomb exploded in Hadar.")
    a.says("A boy was shot")
    a.says("A bomb exploded in Hadar")
    a.event("shot", "shooting", None, "2021-05-03", setting=hadar)
    a.event("exploded", "bombing", hadar, "2021-05-09")
    by_type = {event.type: event for event in desk.findings().events}
    assert (by_type["shooting"].place, by_type["shooting"].place_from) == (hadar, "setting")
    assert (by_type["bombing"].place, by_type["bombing"].place_from) == (hadar, "told")
