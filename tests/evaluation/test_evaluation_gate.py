"""The gate, on small figures that nobody measured."""

from pathlib import Path

import pytest

from evaluation import corpus, gate

FLOORS = gate.Floors("c0", {"found": 0.80, "denials": 0.50})


def test_figures_on_their_floors_pass() -> None:
    assert gate.faults(FLOORS, {"found": 0.80, "denials": 0.61}, "c0") == []


def test_a_figure_under_its_floor_is_named() -> None:
    (line,) = gate.faults(FLOORS, {"found": 0.79, "denials": 0.61}, "c0")
    assert "found" in line and "0.790" in line and "0.800" in line


def test_a_measure_that_is_no_longer_taken_does_not_pass() -> None:
    assert any("denials" in line for line in gate.faults(FLOORS, {"found": 0.9}, "c0"))


def test_an_edited_corpus_does_not_pass_even_with_better_figures() -> None:
    (line,) = gate.faults(FLOORS, {"found": 1.0, "denials": 1.0}, "c1")
    assert "corpus" in line


def test_raising_writes_a_hundredth_under_the_measured() -> None:
    assert gate.raised(FLOORS, {"found": 0.90, "denials": 0.50}, "c0").floors["found"] == pytest.approx(0.89)


def test_raising_never_lowers() -> None:
    new = gate.raised(FLOORS, {"found": 0.70, "denials": 0.90}, "c0")
    assert new.floors == {"found": 0.80, "denials": pytest.approx(0.89)}


def test_raising_keeps_the_floor_of_a_measure_that_is_missing() -> None:
    assert gate.raised(FLOORS, {"found": 0.9}, "c0").floors["denials"] == 0.50


def test_raising_on_another_corpus_is_refused() -> None:
    with pytest.raises(gate.RefusedError, match="corpus"):
        gate.raised(FLOORS, {"found": 0.99, "denials": 0.99}, "c1")


def test_the_first_floors_need_no_reason() -> None:
    assert gate.raised(gate.Floors(), {"found": 0.9}, "c0") == gate.Floors("c0", {"found": pytest.approx(0.89)})


@pytest.mark.parametrize("reason", ["", "  "])
def test_lowering_without_a_reason_is_refused(reason: str) -> None:
    with pytest.raises(gate.RefusedError, match="reason"):
        gate.lowered(FLOORS, {"found": 0.1}, "c1", reason)


def test_lowering_keeps_the_reason_and_what_was_before() -> None:
    new = gate.lowered(FLOORS, {"found": 0.70, "denials": 0.60}, "c1", "a tenth cluster")
    assert new.corpus == "c1"
    assert new.floors["found"] < FLOORS.floors["found"]
    assert new.lowered == (gate.Lowered("a tenth cluster", "c0", FLOORS.floors),)


def test_a_quote_that_is_not_in_its_text_has_no_margin() -> None:
    assert gate.raised(gate.Floors(), {"grounded": 1.0}, "c0").floors["grounded"] == 1.0


def test_floors_are_the_same_when_read_again(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    floors = gate.lowered(FLOORS, {"found": 0.7}, "c1", "why")
    gate.write(floors, path)
    assert gate.read(path) == floors


def test_the_floors_were_measured_on_this_corpus() -> None:
    assert gate.read().corpus == corpus.digest()


def test_a_changed_letter_and_a_renamed_file_change_the_hash(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("{}")
    first = corpus.digest(tmp_path)
    (tmp_path / "a.json").write_text("{ }")
    second = corpus.digest(tmp_path)
    (tmp_path / "a.json").rename(tmp_path / "b.json")
    assert len({first, second, corpus.digest(tmp_path)}) == 3


@pytest.mark.parametrize(("asked", "code"), [([], 1), (["--raise"], 0), (["--lower", " "], 1), (["--lower", "why"], 0)])
def test_the_command_says_by_its_exit_code_whether_the_gate_is_open(
    asked: list[str], code: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "floors.json"
    held = gate.Floors(corpus.digest(), {"found": 0.60, "denials": 0.99 if not asked else 0.1})
    gate.write(held, path)
    monkeypatch.setattr(gate, "read", lambda: gate.Floors(held.corpus, held.floors))
    monkeypatch.setattr(gate, "measure", lambda: {"found": 0.7, "denials": 0.5})
    written: list[gate.Floors] = []
    monkeypatch.setattr(gate, "write", written.append)
    monkeypatch.setattr("sys.argv", ["gate", *asked])
    assert gate.main() == code
    assert bool(written) == (bool(asked) and code == 0)
