"""sayso.testing: what users try their own sentences and knowledge files with."""

import contextlib
import io
import re
from pathlib import Path

import pytest

from sayso import knowledge, testing
from sayso.errors import InputError, KnowledgeError
from sayso.testing import Told, check_examples, statements

DOC = (Path(__file__).parents[1] / "docs" / "testing.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```python\n(.*?)^```", DOC, re.M | re.S)


@pytest.mark.parametrize("block", BLOCKS, ids=range(len(BLOCKS)))
def test_the_samples_of_the_guide_run_and_print_what_they_say(block):
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(block, "docs/testing.md", "exec"), {})
    promised = [line[2:] for line in block.splitlines() if line.startswith("# ")]
    assert out.getvalue().splitlines() == promised


def test_each_public_name_is_in_the_guide():
    for name in testing.__all__:
        assert name in DOC or name in ("Told", "Examples"), name


def test_a_sentence_is_told_in_plain_words():
    assert statements("The mill had burned down, the mayor of Lugo said.") == [
        Told(chain=("mayor of Lugo",), stance="asserts", quote="The mill had burned down", cue="said")
    ] or statements("The mill had burned down, the mayor said.") == [
        Told(chain=("mayor",), stance="asserts", quote="The mill had burned down", cue="said")
    ]


def test_a_wrong_date_is_refused():
    with pytest.raises(InputError):
        statements("The mill burned down.", published="last Tuesday")


def failure(call, *args, **more) -> str:
    with pytest.raises(AssertionError) as caught:
        call(*args, **more)
    return str(caught.value)


TEXT = "The mayor denied that the mill had burned down. Police said nine people were hurt in Aleppo on Monday."


def test_a_failure_says_what_was_found():
    message = failure(testing.assert_says, TEXT, "mayor", "the mill had burned down")
    assert message.splitlines()[0] == "expected: mayor asserts “the mill had burned down”"
    assert "mayor denies “the mill had burned down” (cue “denied”)" in message


def test_the_stance_counts():
    testing.assert_says(TEXT, "mayor", "the mill  had burned down", stance="denies")


def test_a_chain_is_held_against_all_who_relay():
    text = '"The crossing is open," Interfax quoted a statement from the defence ministry as saying.'
    testing.assert_says(text, ("ministry", "Interfax"), "The crossing is open")
    assert "via Interfax" in failure(testing.assert_says, text, ("ministry",), "The crossing is open")


def test_the_outlet_itself_is_nobody():
    testing.assert_nobody_says("The mill burned down on Monday.")
    assert "mayor denies" in failure(testing.assert_nobody_says, TEXT)


def test_failures_of_mentions_name_what_stands_there():
    assert "Aleppo, SY" in failure(testing.assert_place, TEXT, "Aleppo", "Homs")
    assert "SY" in failure(testing.assert_place, TEXT, "Aleppo", "Aleppo", country="TR")
    assert "2019-05-06" in failure(testing.assert_date, TEXT, "Monday", "2019-05-13", "2019-05-08")
    assert "9" in failure(testing.assert_figure, TEXT, "killed", 9, 9)
    assert "id None" in failure(testing.assert_actor, TEXT, "mayor", "islamic_state")
    assert "expected: an event protest" in failure(testing.assert_event, TEXT, "protest")


def test_a_phrase_that_is_not_in_the_text_is_a_fault_of_the_test():
    assert "does not hold" in failure(testing.assert_place, TEXT, "Atlantis", "Atlantis")


def test_what_is_unknown_can_be_expected():
    testing.assert_date(TEXT, "Monday", None, None)
    testing.assert_figure(TEXT, "wounded", 9, 9)


@pytest.fixture
def folder(tmp_path) -> Path:
    (tmp_path / "reporting_verbs.yaml").write_text(
        'gurgle: {stance: denies, takes: [that], example: "The diver gurgled that the wreck was empty."}\n'
    )
    return tmp_path


def test_a_knowledge_folder_counts_for_one_call_only(folder):
    text = "The diver gurgled that the wreck was empty."
    before = knowledge.folders()
    testing.assert_nobody_says(text)
    testing.assert_says(text, "diver", "the wreck was empty", stance="denies", knowledge=folder)
    testing.assert_nobody_says(text)
    assert knowledge.folders() == before


def test_examples_that_hold_are_counted(folder):
    assert check_examples(folder) == testing.Examples(1)


def test_every_example_that_does_not_hold_is_listed(folder):
    (folder / "reporting_nouns.yaml").write_text(
        'gurgle: {stance: denies, takes: [that], example: "Nobody said so."}\n'
    )
    (folder / "actors_own.yaml").write_text("reeds: {name: Reed Front, kind: party, example: 'The army said no.'}\n")
    (folder / "figures_fates.yaml").write_text('drench: {what: wounded, object: true, example: "It rained."}\n')
    (folder / "event_types.yaml").write_text('talks: {verbs: {parley: {example: "It rained."}}}\n')
    message = failure(check_examples, folder)
    for name in ("reporting_nouns", "actors_own", "figures_fates", "event_types"):
        assert f"{name}.yaml: " in message
    assert "example: It rained." in message


def test_a_file_that_no_room_reads_is_named(folder):
    (folder / "reporting_verb.yaml").write_text("a: {}\n")
    assert "did you mean reporting_verbs.yaml?" in failure(check_examples, folder)


def test_a_wrong_entry_is_told_with_its_line(folder):
    (folder / "reporting_verbs.yaml").write_text("\nmurble: {stance: shouts, takes: [that], example: 'He murbled.'}\n")
    with pytest.raises(KnowledgeError) as caught:
        check_examples(folder)
    assert caught.value.line == 2


def test_files_whose_examples_cannot_be_run_alone_are_named(folder):
    (folder / "headlines.yaml").write_text("talks: {name: Parley, example: 'Parley in Ardel'}\n")
    assert check_examples(folder) == testing.Examples(1, ("headlines.yaml",))
