"""`sayso knowledge check`: who edits a file is told all that is wrong with it, and where."""

import os
import time

import pytest
from typer.testing import CliRunner

from sayso import knowledge
from sayso.cli import app
from sayso.errors import KnowledgeError
from sayso.mentions.actors.entries import Actor


def check(*words):
    return CliRunner().invoke(app, ["knowledge", "check", *map(str, words)])


def own(folder, text, name="actors_mine.yaml"):
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def test_the_bundled_files_are_sound():
    done = check()
    assert (done.exit_code, done.stderr) == (0, "")
    assert "in 1 folder: no problem" in done.stdout


def test_a_sound_folder_passes_with_its_examples_and_is_out_of_use_afterwards(tmp_path):
    own(tmp_path, "reed_front: {name: Reed Front, kind: party, example: The Reed Front said it had won.}\n")
    done = check(tmp_path)
    assert done.exit_code == 0 and "1 example of your own holds" in done.stdout
    assert "1 example" not in check(tmp_path, "--no-examples").stdout
    assert len(knowledge.folders()) == 1


def test_an_example_that_does_not_hold_is_a_problem_with_its_line(tmp_path):
    path = own(tmp_path, "# mine\nreed_front: {name: Reed Front, example: The Willow Front said it had won.}\n")
    done = check(tmp_path)
    assert done.exit_code == 1
    assert done.stdout.startswith(f"{path}:2: reed_front: is not named")
    assert check(tmp_path, "--no-examples").exit_code == 0


WRONG = {
    "ask: {name: 'Unended}\n": (1, "is not valid YAML"),
    "- a\n- b\n": (1, "must be a mapping"),
    "7: {name: Seven}\n": (1, "the key is not text; put it in quotes"),
    "a: just words\n": (1, "must be a mapping of fields"),
    "a:\n  name: Reed Front\n  kind: dragon\n": (3, "take one of party, official"),
    "a: {name: Reed Front, aliases: Reeds}\n": (1, "put it in brackets"),
    "a: {name: Reed Front, aliases: [2020]}\n": (1, "put it in quotes"),
    "a: {kind: party}\n": (1, "lacks the field 'name'"),
    "a: {name: Reed Front, alias: [Reeds]}\n": (1, "did you mean 'aliases'?"),
    "a: {name: Reed Front}\n\na: {name: Willow Front}\n": (3, "stands twice (also on line 1)"),
    "a: {name: Reed Front}\nb: {name: Willow Front, aliases: [reed-front]}\n": (2, "is also a name of a"),
    "a: {name: ''}\n": (1, "a name is empty"),
    "a: {name: Reed Front, side: syra}\n": (1, "did you mean 'syria'?"),
    "a: {name: Reed Front, side: syria.armmy}\n": (1, "did you mean 'army'?"),
    "a: {name: Reed Front, side: a}\n": (1, "names itself"),
    "a: {name: Reed Front, country: Syria}\n": (1, "ISO 3166-1"),
    "a: {name: Reed Front, years: 2019-2011}\n": (1, "runs backwards; write 2011-2019"),
    "a: {name: Reed Front, years: since 2011}\n": (1, "years: Expected `str` matching"),
    "a: {name: Reed Front, speaks_for: syria}\n": (1, "write side: for a body"),
    "islamic_state: {country: SY}\n": (1, "put the line into a actors_groups.yaml"),
    "a: &x {name: Reed Front}\nb: *x\n": (1, "anchors"),
    "a: {name: !!python/object/apply:os.system ['true']}\n": (1, "is not valid YAML"),
    b"a: {name: Reed \xff Front}\n": (1, "is not UTF-8"),
    bytes(range(256)): (None, "is not UTF-8"),
    b"\x00\x01\x02": (None, "is not valid YAML"),
}


@pytest.mark.parametrize("text", WRONG)
def test_what_is_wrong_is_told_with_file_line_and_what_to_do(tmp_path, text):
    path = own(tmp_path, text)
    done = check(tmp_path)
    line, message = WRONG[text]
    told = [row for row in done.stdout.splitlines() if row.startswith(str(path))]
    assert done.exit_code == 1 and "mend the lines named" in done.stderr
    assert any(message in row and (line is None or row.startswith(f"{path}:{line}: ")) for row in told), done.stdout
    assert "Traceback" not in done.output


def test_all_problems_are_told_at_once(tmp_path):
    own(tmp_path, "a: {name: Reed Front, sid: x}\nb: {name: Willow Front, kind: dragon, country: QQQ, side: nobody}\n")
    own(tmp_path, "mutter: {stance: says, takes: [thatt]}\n", "reporting_verbs.yaml")
    done = check(tmp_path)
    assert len(done.stdout.splitlines()) == 4
    assert "mutter: stance" in done.stdout and "mutter: takes" in done.stdout
    assert done.stderr.startswith("4 problems")


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("reporting_verb.yaml", "mutter: {stance: asserts, takes: [that]}\n", "did you mean 'reporting_verbs'?"),
        ("actors_mine.yml", "a: {name: Reed Front}\n", "only files that end in .yaml"),
        ("event_types.yaml", "bombing: {verbs: {mine: {objects: [x]}}}\n", "bombing: verbs.mine.objects"),
        ("reconcile_replies.yaml", "mine: {pattern: 'a(b', example: ab}\n", "pattern: missing )"),
        ("reconcile_replies.yaml", "mine: {pattern: ab, example: cd}\n", "does not find its own example"),
        ("holidays.yaml", "reed_day: {month: March}\n", "reed_day: month: Expected `int`"),
        ("places_extra.yaml", "Reedham: {kind: town, at: [1]}\n", "Reedham: at"),
    ],
)
def test_files_of_all_rooms_are_checked(tmp_path, name, text, message):
    own(tmp_path, text, name)
    done = check(tmp_path)
    assert done.exit_code == 1 and message in done.stdout


def test_a_field_of_our_own_entry_can_be_changed_alone(tmp_path):
    own(tmp_path, "islamic_state: {country: SY}\n", "actors_groups.yaml")
    assert check(tmp_path).exit_code == 0


def test_what_is_too_large_or_too_deep_is_refused_at_once_by_check_and_by_reading(tmp_path):
    for text, message in (("a: {name: " + "x" * 10_000_000 + "}\n", "bytes"), ("a: " + "[" * 200_000, "levels")):
        path = own(tmp_path, text)
        start = time.process_time()
        done = check(tmp_path)
        assert time.process_time() - start < 5  # about 1 s, nearly all for the bundled files
        assert done.exit_code == 1 and message in done.stdout
        knowledge.use(tmp_path)
        with pytest.raises(KnowledgeError, match=message) as told:
            knowledge.table("actors_mine", Actor)
        assert told.value.file == str(path)
        knowledge.reset()


@pytest.mark.skipif(os.name == "nt", reason="pipes with names")
def test_a_pipe_or_a_folder_of_a_files_name_does_not_hold_it_up(tmp_path):
    os.mkfifo(tmp_path / "actors_pipe.yaml")
    (tmp_path / "actors_folder.yaml").mkdir()
    done = check(tmp_path)
    assert done.exit_code == 1 and done.stdout.count("is no file") == 2


def test_a_folder_that_is_not_there_is_told(tmp_path):
    done = check(tmp_path / "none")
    assert done.exit_code == 1 and "not a folder" in str(done.exception)


def test_a_name_cannot_steer_the_terminal(tmp_path):
    own(tmp_path, '"a\\e[31m": {name: Reed Front, kind: dragon}\n')
    assert "\x1b" not in check(tmp_path).stdout
