"""Events across reports."""

from sayso.model import Place


def test_two_reports_of_one_bombing_give_one_event(desk, hadar):
    a = desk.report("a", "A bomb exploded in Hadar on Monday.")
    a.event("exploded", "bombing", hadar, "2021-05-03")
    b = desk.report("b", "A blast shook Hadar on Monday, officers said.")
    b.event("blast", "bombing", hadar, "2021-05-03")
    found = desk.findings()
    assert len(found.events) == 1
    assert found.events[0].reports == ("a", "b")
    assert "same place (Hadar)" in found.events[0].reasons[0]


def test_the_same_town_a_year_before_is_another_event(desk, hadar):
    a = desk.report("a", "Rebels seized Hadar on Monday. They had seized it in 2019 before.")
    a.event("seized Hadar", "capture_of_place", hadar, "2021-05-03", doing=("rebels",))
    a.event("seized it", "capture_of_place", hadar, "2019-01-01", "2019-12-31", doing=("rebels",))
    assert len(desk.findings().events) == 2


def test_two_towns_on_one_day_are_two_events(desk, hadar, salim):
    a = desk.report("a", "A bomb exploded in Hadar. Another exploded nearby.")
    a.event("exploded in", "bombing", hadar, "2021-05-03")
    b = desk.report("b", "A bomb went off in Salim.")
    b.event("went off", "bombing", salim, "2021-05-03")
    assert len({e.place.name for e in desk.findings().events}) == 2


def test_a_taking_by_one_side_is_not_the_taking_back_by_the_other(desk, hadar):
    a = desk.report("a", "Rebels seized Hadar. Later the army recaptured Hadar.")
    a.event("seized", "capture_of_place", hadar, "2021-05-03", doing=("rebels",), suffering=("army",))
    a.event("recaptured", "capture_of_place", hadar, "2021-05-03", doing=("army",), suffering=("rebels",))
    assert len(desk.findings().events) == 2


def test_the_attack_is_the_bombing_told_of_before(desk, hadar):
    a = desk.report("a", "A car bomb exploded in Hadar. The attack was the worst this year.")
    a.event("exploded", "bombing", hadar, "2021-05-03")
    a.event("attack", "armed_clash")
    found = desk.findings()
    assert len(found.events) == 1
    assert found.events[0].type == "bombing"


def test_a_castle_and_a_citadel_are_one_place(desk):
    a = desk.report("a", "Rebels took the castle on Monday.")
    a.event("took", "capture_of_place", Place("Hadar castle"), "2021-05-03", doing=("rebels",))
    b = desk.report("b", "Rebels captured the citadel on Monday.")
    b.event("captured", "capture_of_place", Place("citadel"), "2021-05-03", doing=("rebels",))
    assert len(desk.findings().events) == 1


def test_what_is_planned_has_not_happened(desk, hadar):
    a = desk.report("a", "The army will storm Hadar. Rebels stormed Hadar on Monday.")
    a.event("storm Hadar. R", "armed_clash", hadar, status="planned")
    a.event("stormed", "armed_clash", hadar, "2021-05-03")
    assert len(desk.findings().events) == 2


def test_a_report_is_about_what_its_lead_tells_with_a_toll(desk, hadar, salim):
    a = desk.report("a", "A bomb killed 9 people in Hadar. Talks were held. " + "x " * 400 + "A raid hit Salim.")
    figure = a.figure("9 people", "killed", 9, 9)
    bomb = a.event("bomb", "bombing", hadar, "2021-05-03", figures=(figure,))
    a.event("Talks", "talks")
    a.event("raid", "air_strike", salim)
    found = desk.findings()
    event = next(e for e in found.events if bomb in e.mentions)
    assert found.main_events == {"a": event.id}
    assert found.figure_events == {("a", 0): event.id}


def test_event_ids_do_not_depend_on_the_order_of_reports(desk, hadar):
    for name in ("a", "b", "c"):
        draft = desk.report(name, "A bomb exploded in Hadar on Monday.")
        draft.says("A bomb exploded in Hadar", "police", anonymous=True)
        draft.event("exploded", "bombing", hadar, "2021-05-03")
    assert desk.findings() == desk.findings(reverse=True)


def test_a_count_that_speaks_of_an_attack_told_before_is_of_that_attack(desk, hadar, salim):
    a = desk.report("a", "Rockets hit Hadar. A raid hit a farm. Medics came. Another 12 were wounded by the rockets.")
    rockets = a.event("hit Hadar", "shelling", hadar, "2021-05-03")
    a.event("raid", "shelling", None, "2021-05-03")
    figure = a.figure("12", "wounded", 12, 12)
    a.event("wounded", "shelling", None, None, figures=(figure,), speaks_of=rockets)
    findings = desk.findings()
    (told,) = [event for event in findings.events if rockets in event.mentions]
    assert findings.figure_events["a", figure] == told.id


def test_of_two_raids_on_one_town_a_third_report_is_of_the_one_with_its_number(desk, hadar):
    for name, toll in (("a", 21), ("b", 85), ("c", 85)):
        report = desk.report(name, f"Jets struck Hadar. The toll has reached {toll} dead.")
        report.says(f"The toll has reached {toll} dead")
        figure = report.figure(f"{toll} dead", "killed", toll, toll)
        report.event("struck", "air_strike", hadar, {"a": "2021-05-01", "b": "2021-05-03"}.get(name), figures=(figure,))
    together = [event.reports for event in desk.findings().events if "c" in event.reports]
    assert together == [("b", "c")]


def test_another_attack_in_the_same_report_is_another_event(desk, hadar):
    a = desk.report("a", "Gunmen attacked a mill. Another attack left two dead.")
    first = a.event("attacked", "shooting", hadar, "2021-05-03")
    a.event("Another attack", "shooting", hadar, "2021-05-03", apart=True)
    assert [event.mentions for event in desk.findings().events if first in event.mentions] == [(first,)]


def test_a_report_is_about_the_attack_and_not_the_arrest_for_it(desk, hadar):
    a = desk.report("a", "Police arrested a man for a bombing that killed five people.")
    a.says("Police arrested a man for a bombing that killed five people")
    a.event("arrested", "arrest", hadar, "2021-05-03")
    bombing = a.event("bombing", "bombing", hadar, "2021-05-01")
    findings = desk.findings()
    assert [e.type for e in findings.events if bombing in e.mentions] == ["bombing"]
    assert next(e.type for e in findings.events if e.id == findings.main_events["a"]) == "bombing"


def test_a_report_that_tells_two_events_apart_keeps_neither_from_those_of_other_reports(desk, hadar, salim):
    a = desk.report("a", "Gunmen attacked Hadar. Another attack hit Salim.")
    a.event("attacked", "shooting", hadar, "2021-05-03")
    second = a.event("Another attack", "shooting", salim, "2021-05-03", apart=True)
    b = desk.report("b", "Gunmen attacked Salim.")
    same = b.event("attacked", "shooting", salim, "2021-05-03")
    assert [e.mentions for e in desk.findings().events if second in e.mentions] == [(second, same)]
