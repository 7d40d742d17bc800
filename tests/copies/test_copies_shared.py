"""Text that reports share, repeat or credit to a wire."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso import copies
from sayso.model import Analysis, Passage, PassageKind, Report

WIRE = (
    "Rescuers pulled eleven miners alive from a flooded shaft near the town of Velden early on Friday, two days after "
    "water broke through a wall. The manager of the mine said that pumps had failed during the night. Families who had "
    "waited at the gate since Wednesday wept and cheered when the first of the men came up in the cage."
)
OWN = (
    "Wheat prices rose for a third week as dry winds swept the plains, and traders in the capital spoke of the worst "
    "spring since records began. Bakers have asked the ministry to open its stores before the holiday."
)


def find(*reports: Report):
    return copies.find([Analysis(report) for report in reports])


def report(name: str, text: str, published: str | None = "2020-01-01", **more) -> Report:
    return Report(name, text, published=published, **more)


def pairs(found):
    return {copy.reports for copy in found if len(copy.reports) > 1}


def test_the_same_text_in_two_papers_is_a_whole_copy():
    found, own = find(report("a", WIRE), report("b", WIRE))
    assert pairs(found) == {("a", "b")}
    assert found[0].whole
    assert own["a"] == 1.0
    assert own["b"] < 0.05


def test_two_sentences_taken_over_are_found_in_a_long_text():
    taken = WIRE.split(". ")[1] + ". " + WIRE.split(". ")[2]
    found, own = find(report("a", WIRE), report("b", OWN + " " + taken + " " + OWN.replace("Wheat", "Maize")))
    assert pairs(found) == {("a", "b")}
    assert 0.4 < own["b"] < 0.9


def test_reports_of_one_thing_in_own_words_are_no_copy():
    other = (
        "Eleven men were saved from a mine by Velden on Friday. Water had trapped them since Wednesday, officials said."
    )
    assert find(report("a", WIRE), report("b", other))[0] == ()


def test_a_copy_without_commas_quotes_and_capitals_is_found():
    plain = WIRE.replace(",", "").replace(".", "").lower()
    assert pairs(find(report("a", WIRE), report("b", plain))[0]) == {("a", "b")}


def test_a_copy_with_words_changed_throughout_is_found():
    words = (WIRE + " " + OWN).split()
    edited = [("other" if n % 9 == 4 else word) for n, word in enumerate(words)]
    assert pairs(find(report("a", WIRE + " " + OWN), report("b", " ".join(edited)))[0]) == {("a", "b")}


def test_a_speech_that_two_reporters_heard_is_no_copy():
    speech = (
        '"We shall rebuild every house and every school in this valley before the snow comes, and leave nobody behind"'
    )
    a = f"In Velden the governor promised help. {speech}, she told farmers."
    b = f"{speech}: with these words the governor met those who had lost their homes."
    assert find(report("a", a), report("b", b))[0] == ()


def test_the_earlier_report_owns_the_text():
    _, own = find(report("a", WIRE, "2020-01-02"), report("b", WIRE, "2020-01-01"), report("c", WIRE, None))
    assert own["b"] == 1.0
    assert own["a"] < 0.05
    assert own["c"] < 0.05


def test_a_time_zone_decides_which_report_is_earlier():
    late = report("a", WIRE, "2020-01-01T23:00:00-05:00")
    early = report("b", WIRE, "2020-01-02T01:00:00+00:00")
    assert find(late, early)[1]["b"] == 1.0


def test_what_a_shares_with_b_and_b_with_c_is_not_shared_by_a_and_c():
    found, _ = find(report("a", WIRE), report("b", WIRE + "\n" + OWN), report("c", OWN))
    assert pairs(found) == {("a", "b"), ("b", "c")}


def test_a_body_printed_twice_is_a_copy_of_one_report():
    text = WIRE + "\n" + WIRE
    passages = (Passage(0, len(WIRE), PassageKind.BODY), Passage(len(WIRE) + 1, len(text), PassageKind.REPEAT))
    found, own = find(report("a", text, passages=passages))
    assert [(copy.reports, copy.wire, copy.whole) for copy in found] == [(("a",), None, True)]
    assert 0.49 < own["a"] < 0.51


def test_a_credited_wire_is_a_copy_of_one_report_and_names_what_others_share():
    text = WIRE + "\nNORTHERN WIRE"
    passages = (Passage(0, len(WIRE), PassageKind.BODY), Passage(len(WIRE) + 1, len(text), PassageKind.CREDIT))
    found, _ = find(report("a", text, passages=passages, agencies=("Northern Wire",)), report("b", WIRE))
    assert [(copy.reports, copy.wire, copy.whole) for copy in found] == [
        (("a",), "Northern Wire", True),
        (("a", "b"), "Northern Wire", True),
    ]
    assert found[0].spans[0].span.of(text) == "NORTHERN WIRE"


def test_boilerplate_that_an_outlet_puts_under_all_its_texts_is_no_copy():
    foot = (
        "Sign up for our newsletter to get the best stories of the week by mail every Friday morning before breakfast."
    )
    made = []
    for name, text in (("a", WIRE), ("b", OWN)):
        passages = (
            Passage(0, len(text), PassageKind.BODY),
            Passage(len(text) + 1, len(text) + 1 + len(foot), PassageKind.BOILERPLATE),
        )
        made.append(report(name, text + "\n" + foot, passages=passages))
    assert find(*made)[0] == ()


def test_files_in_another_order_give_the_same_copies():
    reports = [report(f"r{n}", text) for n, text in enumerate((WIRE, OWN, WIRE + OWN, OWN + " " + WIRE, WIRE))]
    first = find(*reports)
    for seed in range(20):
        random.Random(seed).shuffle(reports)
        assert find(*reports) == first


def test_reports_without_text_are_survived():
    assert find(report("a", ""), report("b", "\ud800\x00\u202e🙂"))[1] == {"a": 1.0, "b": 1.0}


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=200), max_size=5), st.text(max_size=120))
def test_every_copied_stretch_lies_in_its_text(texts, shared):
    reports = [report(f"r{n}", text + shared + WIRE + text) for n, text in enumerate(texts)]
    found, own = find(*reports)
    by_id = {r.id: r for r in reports}
    for copy in found:
        for stretch in copy.spans:
            assert 0 <= stretch.span.start < stretch.span.end <= len(by_id[stretch.report].text)
    assert all(0.0 <= share <= 1.0 for share in own.values())


def test_a_long_text_of_one_word_does_not_stall():
    import time

    start = time.process_time()
    find(report("a", "bomb " * 20_000), report("b", "bomb " * 20_000))
    assert time.process_time() - start < 5
