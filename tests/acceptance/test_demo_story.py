"""The bundled sample: what a first look must show. The texts are ours, so they can be told of by name."""

import json

import pytest
from typer.testing import CliRunner

from sayso.cli import app
from sayso.demo import REPORTS

DAY = "2016-12-11"


@pytest.fixture(scope="module")
def tables(tmp_path_factory):
    ledger = str(tmp_path_factory.mktemp("demo") / "demo.db")
    for words in (["read", str(REPORTS), "--ledger", ledger], ["check", "--ledger", ledger]):
        done = CliRunner().invoke(app, words)
        assert done.exit_code == 0, done.output
    return json.loads(CliRunner().invoke(app, ["export", "-f", "json", "--ledger", ledger]).stdout)


@pytest.fixture(scope="module")
def actor(tables):
    """Statement id to the actor of its root."""
    actors = {row["id"]: row["actor"] for row in tables["sources"]}
    return {row["id"]: actors.get(row["root"]) for row in tables["statements"]}


@pytest.fixture(scope="module")
def capture(tables):
    (found,) = (
        row
        for row in tables["events"]
        if row["type"] == "capture_of_place"
        and row["place"]
        and row["place"]["name"] == "Palmyra"
        and row["start"] == DAY
    )
    return found


def test_all_ten_reports_are_one_story(tables):
    assert len(tables["reports"]) == 10 and len({row["story"] for row in tables["reports"]}) == 1


def test_the_capture_is_asserted_by_monitor_network_and_agency_and_denied_by_russia(tables, actor, capture):
    told = [row for row in tables["statements"] if capture["id"] in row["events"]]
    said = {actor[row["id"]] for row in told if row["stance"] == "asserts"}
    assert {"sohr", "palmyra_coordination", "amaq"} <= said
    denied = {actor[row["id"]] for row in told if row["stance"] == "denies"}
    assert denied and all(who and who.startswith("russia") for who in denied)


def test_the_wire_and_the_papers_that_cut_it_are_one_origin(tables):
    held = [set(row["reports"]) for row in tables["copies"]]
    assert any({"levant-wire-1", "harbour-times"} <= one for one in held)
    assert any({"levant-wire-1", "northern-post"} <= one for one in held)


def test_a_centre_that_an_agency_relays_is_the_root(tables, actor):
    relays = [row for row in tables["statements"] if "Interfax" in row["chain"]]
    assert relays
    assert all(row["chain"][-1] == "Interfax" and len(row["chain"]) == 2 for row in relays)
    assert {actor[row["id"]] for row in relays} != {None}


def test_nobody_is_taken_hostage_where_a_town_is_taken(tables):
    assert not [row["summary"] for row in tables["events"] if row["type"].startswith("hostage")]


def test_the_ministrys_strikes_rest_on_the_ministry_alone(tables, actor):
    strikes = [row for row in tables["figures"] if row["what"] == "strikes" and row["low"] == 64]
    assert len({row["report"] for row in strikes}) > 1
    assert len({row["event"] for row in strikes}) == 1
    assert {actor[row["statement"]] for row in strikes} <= {"russia", "russia.defence_ministry"}


def test_palmyra_is_held_by_the_islamic_state_from_that_day_and_contested(tables):
    held = [row for row in tables["control"] if row["place"] == "Palmyra"]
    assert [row["status"] for row in held if row["start"] == DAY and row["holder"] == "Islamic State"] == ["contested"]
