"""`sayso report --story`: one story, and all of it."""

import json
import re

import pytest


@pytest.fixture
def crowded(sayso, tmp_path):
    """Fifteen towns told of in one report, more than a story shows at first, and a second story."""
    first = ("Aleppo", "Homs", "Hama", "Idlib", "Raqqa", "Daraa", "Manbij", "Afrin")
    towns = (*first, "Palmyra", "Tartus", "Kobani", "Qamishli", "Hasakah", "Latakia", "Mosul")
    text = " ".join(f"Rebels captured {town} on Monday, the monitor said." for town in towns)
    other = "A ferry sank off Bergen on Friday and nine people drowned, the harbour master said."
    rows = [
        {"id": "towns", "outlet": "Valley Radio", "published": "2018-03-07", "text": text},
        {"id": "ferry", "outlet": "Harbour Times", "published": "2021-06-05", "text": other},
    ]
    (tmp_path / "in.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    assert sayso("read", "in.jsonl").exit_code == 0
    found = json.loads(sayso("export", "-f", "json").stdout)
    return {row["id"]: row["story"] for row in found["reports"]}, found["events"]


def test_a_story_that_is_asked_for_shows_each_of_its_events(crowded, sayso):
    stories, events = crowded
    wanted = {row["id"] for row in events if row["story"] == stories["towns"]}
    assert len(wanted) > 10
    whole = sayso("report", "--story", stories["towns"])
    assert whole.exit_code == 0
    assert wanted <= set(re.findall(r"e-[0-9a-f]{10}", whole.stdout))
    assert "more event" not in whole.stdout
    short = sayso("report").stdout
    assert f"sayso report --story {stories['towns']}" in " ".join(short.split())


def test_a_story_that_is_asked_for_comes_without_the_others(crowded, sayso):
    stories, _ = crowded
    done = sayso("report", "--story", stories["ferry"])
    assert "Bergen" in done.stdout and "Aleppo" not in done.stdout


def test_the_page_of_a_story_holds_its_reports_alone(crowded, sayso, tmp_path):
    stories, _ = crowded
    assert sayso("report", "--story", stories["ferry"], "--html", "x.html").exit_code == 0
    page = (tmp_path / "x.html").read_text(encoding="utf-8")
    assert "harbour master" in page and "Aleppo" not in page


@pytest.mark.parametrize("more", [[], ["--html", "x.html"]])
def test_a_story_that_is_not_there_is_told(crowded, sayso, more):
    done = sayso("report", "--story", "story-0", *more)
    assert done.exit_code == 1 and "story-0" in str(done.exception)
