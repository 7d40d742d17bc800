"""Control: who holds a place, from when to when."""


def test_a_holding_ends_where_the_next_begins(desk, hadar):
    a = desk.report("a", "The army recaptured Hadar in March. The Front seized Hadar on Monday.")
    a.says("The army recaptured Hadar in March")
    a.says("The Front seized Hadar on Monday")
    a.event("recaptured", "capture_of_place", hadar, "2021-03-01", "2021-03-31", doing=("army",), suffering=("front",))
    a.event("seized", "capture_of_place", hadar, "2021-05-03", doing=("front",), suffering=("army",))
    found = [(c.holder, c.start, c.end, c.status) for c in desk.findings().control]
    assert found == [("army", "2021-03-01", "2021-05-03", "undisputed"), ("front", "2021-05-03", None, "undisputed")]


def test_a_taking_that_is_denied_is_contested(desk, hadar):
    a = desk.report("a", "The Front seized Hadar on Monday. The army denied that it was seized.")
    a.says("The Front seized Hadar on Monday")
    a.says("it was seized", "army", actor="army", stance="denies")
    a.event("seized", "capture_of_place", hadar, "2021-05-03", doing=("front",), suffering=("army",))
    assert [c.status for c in desk.findings().control] == ["contested"]


def test_a_taking_that_only_the_taker_tells_of_is_claimed(desk, hadar):
    a = desk.report("a", "The Front said it had seized Hadar on Monday.")
    a.says("it had seized Hadar on Monday", "the Front", actor="front", side="front")
    a.event("seized", "capture_of_place", hadar, "2021-05-03", doing=("front",))
    assert [c.status for c in desk.findings().control] == ["claimed"]
