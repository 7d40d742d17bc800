"""The actor files: they load, agree with one another, and their examples are found."""

import time

import pytest

from sayso import knowledge, schemas
from sayso.knowledge.check import problems
from sayso.language import parse
from sayso.mentions import actors
from sayso.mentions.actors.entries import Actor, Country, Description, Organ, Role
from sayso.mentions.actors.lexicon import Lexicon, actor_files, plural_of
from sayso.model import Report

ACTORS = {key: entry for name in actor_files() for key, entry in knowledge.table(name, Actor).items()}


def found(text):
    return actors.find(parse(Report("r1", text, published="2016-05-01")))


def test_the_bundled_files_have_no_problem():
    assert [str(problem) for problem in problems(schemas.types())] == []


def test_there_are_a_thousand_actors_and_all_countries():
    assert len(ACTORS) > 1500
    assert len(knowledge.table("countries", Country)) > 200


@pytest.mark.parametrize("key", [key for key, entry in ACTORS.items() if entry.example])
def test_the_example_of_an_actor_names_it(key):
    entry = ACTORS[key]
    wanted = entry.speaks_for if entry.person else key
    assert wanted in [mention.actor for mention in found(entry.example)]


@pytest.mark.parametrize(
    "example",
    [
        entry.example
        for name, kind in (("organs", Organ), ("roles", Role), ("descriptions", Description))
        for entry in knowledge.table(name, kind).values()
        if entry.example
    ],
)
def test_the_example_of_a_noun_has_a_speaker(example):
    assert found(example)


def test_all_knowledge_is_loaded_in_a_second():
    knowledge.table.cache_clear()
    start = time.process_time()
    Lexicon()
    assert time.process_time() - start < 1  # about 0.25 s on an idle machine


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("spokesman", "spokesmen"), ("eyewitness", "eyewitnesses"), ("family", "families"),
        ("police chief", "police chiefs"), ("chief of police", "chiefs of police"), ("boy", "boys"),
        ("attorney general", "attorneys general"), ("media", "media"),
    ],
)  # fmt: skip
def test_plurals_are_made_by_rule(one, many):
    assert plural_of(one) == many


WRONG = """# mine
somewhere: {name: Somewhere Else, kind: party, country: QQ}
sided: {name: Sided Group, kind: party, side: nobody}
twin: {name: Daesh, kind: party}
beast: {name: Beast Group, kind: dragon}
mute: {name: Mute Group, speaks_for: syria}
again: {name: Once Group}
again: {name: Twice Group}
"""


def test_each_wrong_line_of_ones_own_file_is_named_with_file_line_and_key(tmp_path, monkeypatch):
    (tmp_path / "actors_mine.yaml").write_text(WRONG, encoding="utf-8")
    monkeypatch.setattr(knowledge, "_extra", [tmp_path])
    told = {(p.key, p.line): p.message for p in problems(schemas.types()) if p.file.endswith("actors_mine.yaml")}
    assert "no country 'QQ'" in told["somewhere", 2]
    assert "no actor, state or organ 'nobody'" in told["sided", 3]
    assert "also a name of islamic_state" in told["twin", 4]
    assert "Invalid enum value" in told["beast", 5]
    assert "for persons" in told["mute", 6]
    assert "stands twice" in told["again", 8]
    assert len(told) == 6


def test_a_file_that_is_a_list_is_named(tmp_path, monkeypatch):
    (tmp_path / "actors_mine.yaml").write_text("- a\n- b\n", encoding="utf-8")
    monkeypatch.setattr(knowledge, "_extra", [tmp_path])
    assert any("must be a mapping" in str(p) and p.file.endswith("actors_mine.yaml") for p in problems(schemas.types()))
