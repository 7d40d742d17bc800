"""Passages: what is body, and what only stands round it."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.model import PassageKind
from sayso.reading import from_records
from sayso.reading.passages import passages_of

LEDE = "A storm hit the coast on Monday, the harbour master said, and nine boats were lost in the bay."
SECOND = "Rain fell on the town for two days and two nights, according to the coast guard, which searched until noon."
THIRD = "The mayor said that nobody had been hurt and that the market would open again by the end of the week."
BODY = f"{LEDE}\n\n{SECOND}\n\n{THIRD}"


def kinds(text, title=None):
    found = {}
    for passage in passages_of(text, title):
        found.setdefault(passage.kind.value, []).append(text[passage.start : passage.end])
    return found


def body(text, title=None):
    return " ".join(" ".join(kinds(text, title).get("body", [])).split())


def test_a_title_at_the_start_is_the_headline():
    found = kinds(f"Storm hits coast\n\n{BODY}", "Storm Hits Coast | The Daily Post")
    assert found["headline"] == ["Storm hits coast"]
    assert found["body"] == [BODY]


def test_a_first_short_line_and_its_deck_are_the_headline():
    found = kinds(f"Storm hits coast\n\nBut the mayor says the town was ready\n\n{BODY}")
    assert found["headline"] == ["Storm hits coast\n\nBut the mayor says the town was ready"]


def test_a_title_that_is_not_in_the_text_makes_no_passage():
    (report,) = from_records([{"text": BODY, "title": "Nine boats lost"}])
    assert report.title == "Nine boats lost"
    assert {passage.kind for passage in report.passages} == {PassageKind.BODY}


def test_a_sentence_that_starts_like_the_title_stays_in_the_body():
    text = "Storm hits coast hard and nine boats were lost, the harbour master said on Monday at a news conference."
    assert body(text, "Storm hits coast") == text


def test_a_first_sentence_that_ends_in_a_quote_is_no_headline():
    text = f'The mayor said that all had gone "as it should have."\n{SECOND}\n{THIRD}'
    assert "headline" not in kinds(text)


def test_a_body_printed_twice_is_read_once():
    found = kinds(f"{BODY}\n{BODY}")
    assert found["body"] == [BODY]
    assert found["repeat"] == [BODY]


@pytest.mark.parametrize("glue", ["", " ", "\n\n"])
def test_a_body_printed_twice_is_found_whatever_stands_between(glue):
    flat = f"{LEDE} {SECOND} {THIRD}"
    found = kinds(f"{flat}{glue}{flat}")
    assert found["body"] == [flat]
    assert found["repeat"] == [flat]


def test_a_teaser_that_the_first_sentence_takes_up_again_is_the_repeat():
    teaser = "A storm hit the coast of the northern province on Monday and nine boats were lost in the bay"
    text = f"{teaser} {teaser} the harbour master said. {SECOND}"
    found = kinds(text)
    assert found["repeat"] == [teaser]
    assert found["body"] == [f"{teaser} the harbour master said. {SECOND}"]


def test_a_phrase_that_recurs_within_sentences_is_no_repeat():
    name = "the Northern Harbour and Lighthouse Observation and Rescue Association of the Eastern Provinces"
    text = f"On Monday {name} said that nine boats were lost. On Friday {name} said that eight were."
    assert body(text) == text


def test_a_caption_and_its_second_print_with_a_credit():
    caption = "A picture dated May 2 showing flooded streets in the harbour town. Nine boats were lost."
    found = kinds(f"Storm hits coast\n\n{caption}\n{caption} PHOTO: JANE HILL\n\n{BODY}")
    assert found["caption"] == [caption]
    assert found["repeat"] == [caption]
    assert found["credit"] == ["PHOTO: JANE HILL"]
    assert found["body"] == [BODY]


@pytest.mark.parametrize(
    "line",
    [
        "Boats lie on the beach after the storm. (Jane Hill/AP)",
        "Boats lie on the beach after the storm. (Photo: Jane Hill, The Post)",
        "Boats lie on the beach after the storm. (AP Photo/Jane Hill)",
        "Boats lie on the beach after the storm (Getty Images)",
        "Boats lie on the beach after the storm. (WXYZ)",
        "Getty Images Boats lie on the beach after the storm",
        "FILE - In this May 2, 2014 file photo, boats lie on the beach. The storm sank nine. (Jane Hill/Reuters)",
        "Facebook Twitter Pinterest Boats lie on the beach. Photograph: Jane Hill/AP",
        "File photo: boats lie on the beach after the storm.",
        "Image copyright EPA Image caption Boats lie on the beach after the storm",
    ],
)
def test_words_under_a_picture_are_no_body(line):
    found = kinds(f"{line}\n\n{BODY}")
    assert found["body"] == [BODY]
    assert "caption" in found


def test_a_label_of_a_picture_takes_no_sentence_of_the_body_with_it():
    text = f"{LEDE} Image copyright EPA Image caption Boats lie on the beach A woman was rescued by fishermen. {SECOND}"
    found = kinds(text)
    assert found["caption"] == ["Boats lie on the beach"]
    assert "A woman was rescued by fishermen." in body(text)
    unclear = "Image caption Residents wait at the harbour since Mr Hill has closed the road to the market."
    assert body(f"{LEDE} {unclear}").endswith(unclear.removeprefix("Image caption "))


def test_a_dateline_in_a_line_of_its_own_stays_in_the_body():
    assert body(f"HALIFAX, August 3 (Xinhua) --\n\n{LEDE}").startswith("HALIFAX, August 3")


def test_marks_alone_inside_a_paragraph_do_not_cut_it():
    text = f"He said “… all in all, I think that the town was ready” and left. {SECOND}"
    assert body(text) == text


def test_a_caption_inside_a_text_of_one_line():
    text = f"Published May 5 2015 Boats lie on the beach of the town on May 4 2015. (Reuters Photo) {LEDE} {SECOND}"
    found = kinds(text)
    assert found["caption"] == ["Boats lie on the beach of the town on May 4 2015."]
    assert found["body"] == [f"{LEDE} {SECOND}"]


def test_the_source_at_the_end_of_a_text_takes_no_sentence_with_it():
    text = f"{LEDE} {SECOND} {THIRD} (Source: Northern Council)"
    assert body(text) == f"{LEDE} {SECOND} {THIRD}"


def test_a_dateline_in_mid_text_is_no_caption():
    text = f"{LEDE} HALIFAX (Reuters) The harbour master said that nine boats were lost. {SECOND}"
    assert "caption" not in kinds(text)


@pytest.mark.parametrize(
    "line",
    [
        "REUTERS, XINHUA",
        "By Jane Hill and Tom Miller, Staff Writers",
        "Reporting by Jane Hill; Editing by Tom Miller",
        "(With agencies)",
        "Jane Hill contributed to this report.",
        "jh/tm (AFP, dpa)",
        "Additional reporting from agencies",
    ],
)
def test_credit_lines_are_no_body(line):
    assert kinds(f"{BODY}\n\n{line}") == {"body": [BODY], "credit": [line]}


def test_a_signature_behind_the_last_sentence_is_a_credit():
    flat = f"{LEDE} {SECOND} {THIRD}"
    assert kinds(f"{flat} Jane Hill") == {"body": [flat], "credit": ["Jane Hill"]}
    assert kinds(f"{flat} ---AFP")["credit"] == ["---AFP"]


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "Subscribe",
        "Join our channel for the latest news from the coast.",
        "Read also: Nine boats found",
        "[Nine boats found in the bay]",
        "Sign up for our newsletter",
        "© 2015 The Daily Post. All rights reserved.",
        "A version of this article appears in print on May 5, 2015, on Page A4 with the headline: Storm.",
        "Follow us on Twitter: @dailypost",
        "Please enable Javascript to watch this video",
        "________________",
        "news@dailypost.example",
    ],
)
def test_what_a_site_prints_round_a_report_is_no_body(line):
    assert kinds(f"{LEDE}\n\n{line}\n\n{SECOND}")["boilerplate"] == [line]
    assert body(f"{LEDE}\n\n{line}\n\n{SECOND}") == f"{LEDE} {SECOND}"


def test_links_under_a_heading_end_where_the_body_goes_on():
    text = f"{LEDE}\n\nRelated stories\nNine boats found\nTown opens market\n\n{SECOND}"
    assert kinds(text)["boilerplate"] == ["Related stories\nNine boats found\nTown opens market"]
    assert body(text) == f"{LEDE} {SECOND}"


def test_body_behind_a_copyright_in_the_same_line_is_kept():
    text = f"{LEDE}\n\n© 2015 The Daily Post. The mayor said that nobody had been hurt.\n\n{SECOND}"
    assert "The mayor said that nobody had been hurt." in body(text)


def test_body_under_a_heading_for_links_in_mid_text_is_kept():
    text = f"{LEDE}\n\nUp next\n\nThe mayor said that nobody had been hurt.\n\n{SECOND}\n\n{THIRD}"
    assert "The mayor said that nobody had been hurt." in body(text)


@pytest.mark.parametrize(
    "sentence",
    [
        "Copyright infringement was not the question, the mayor said.",
        "More rain is expected on Friday, the coast guard said.",
        "Related incidents were reported in two other towns.",
        "Satellite images show that the harbour is under water.",
        "A combination of rain and wind sank the boats.",
        "Sources said that the harbour had been closed.",
        "By Friday the harbour was open again, officials said.",
        "Reporting by the town's own office was late, the mayor said.",
        "Editing the list of the missing took days, the coast guard said.",
        "In this town the rain had never been so heavy before.",
        "Photos posted by residents showed boats on the beach.",
        "The mayor posted a picture (the photo was later taken down) of nine boats that lay on the beach after rain.",
        "The mayor told Reuters that the harbour was closed.",
    ],
)
def test_a_sentence_that_only_looks_like_furniture_is_body(sentence):
    text = f"{LEDE}\n\n{sentence}\n\n{SECOND}"
    assert body(text) == f"{LEDE} {sentence} {SECOND}"


def test_the_head_of_a_text_of_one_line_is_taken_apart():
    text = f"Tuesday 5 May 2015 Storm hits coast Monitor AFP Print Tweet Views 12 {LEDE} {SECOND}"
    found = kinds(text, "Storm hits coast Monitor")
    assert found["headline"] == ["Storm hits coast Monitor"]
    assert found["body"] == [f"{LEDE} {SECOND}"]


def test_a_number_that_opens_the_title_is_not_taken_for_a_time():
    text = f"Mon May 5 2014 175 boats lost in storm. {LEDE}"
    assert kinds(text, "175 boats lost in storm")["headline"] == ["175 boats lost in storm."]


def test_garbled_bytes_of_another_script_are_no_body():
    noise = "_\x90_\xe2\x90_" * 40
    assert body(f"{LEDE} {noise}") == LEDE


TEXTS = st.lists(
    st.sampled_from(
        [LEDE, SECOND, THIRD, "Advertisement", "(Reuters)", "BEIRUT -", "By Jane Hill", "Read more:", "Photo"]
    )
    | st.text(max_size=40),
    max_size=12,
).flatmap(lambda parts: st.sampled_from(["\n", " ", "", "\r\n\r\n"]).map(lambda glue: glue.join(parts)))


@given(TEXTS, st.none() | st.sampled_from([LEDE[:30], "Storm hits coast"]) | st.text(max_size=30))
@settings(max_examples=80, deadline=None)
def test_passages_cover_all_that_is_not_space_once_and_in_order(text, title):
    covered = [False] * len(text)
    last = 0
    for passage in passages_of(text, title):
        assert last <= passage.start < passage.end <= len(text)
        last = passage.end
        covered[passage.start : passage.end] = [True] * (passage.end - passage.start)
    assert all(covered[n] or text[n].isspace() for n in range(len(text)))


@pytest.mark.parametrize(
    "unit",
    [
        "a", " ", ".", "(", "A", "A.", "AB ", "By A ", "Photo: ", "(Photo", "1 ", "May 1 ", "_\x90", "<a ", "AP, ",
        "Image caption ", "A/B ", "join a ", "Related ", "\n", "A\n", "[a", "BEIRUT ", "“", "AFP ", "Published ",
        "By Jane Hill, ", "-", "follow x ", "(AP) ", "A. B. ", "Image copyright A ", "(Photo) ", "Storm hits ",
        "A-B-", "(A-B-", "AAAA/", "(A/B", "A'A’",
    ],
)  # fmt: skip
def test_no_text_makes_the_patterns_slow(unit):
    text = unit * (100_000 // len(unit))
    start = time.process_time()
    list(from_records([{"text": text + " x", "title": "Storm hits coast"}]))
    assert time.process_time() - start < 5  # quadratic patterns take minutes here; loaded machines twice the usual


def test_a_playlist_of_films_is_not_the_report():
    films = (
        "1:29 Goats block the coast road Pause\n\n0:52 Clerk shoots a burglar at the mill\n\n2:10 How bread is baked"
    )
    found = kinds(f"{films}\n\n{BODY}")
    assert body(f"{films}\n\n{BODY}") == " ".join(BODY.split())
    assert sum(len(stretch) for stretch in found["boilerplate"]) >= 100


def test_the_timed_entries_of_a_live_blog_stay_in_the_body():
    entries = (
        "9:05 The army says one man is dead.\n\n9:41 Gunmen shot at a patrol, the mission says.\n\n10:30 All is calm."
    )
    assert "shot at a patrol" in body(f"{BODY}\n\n{entries}")
