import inspect
import re
from pathlib import Path

import pytest
import typer

import sayso
from sayso import errors
from sayso.cli import app
from sayso.ledger.schema import METADATA, ROWS

DOCS = Path(__file__).parents[2] / "docs"
USAGE = (DOCS / "usage.md").read_text(encoding="utf-8")
LEDGER = (DOCS / "ledger.md").read_text(encoding="utf-8")


def commands():
    """Each command with its words, those of a group after the group's."""
    for name, sub in typer.main.get_command(app).commands.items():
        inner = getattr(sub, "commands", None)
        yield from [(f"{name} {word}", one) for word, one in inner.items()] if inner else [(name, sub)]


def test_each_command_and_option_is_in_the_guide():
    for name, sub in commands():
        assert f"sayso {name}" in USAGE
        options = {option for p in sub.params for option in (*p.opts, *p.secondary_opts) if option.startswith("--")}
        for option in options - {"--help"}:
            assert option in USAGE, f"{name} {option}"


def test_the_guide_names_no_option_that_there_is_not():
    command = typer.main.get_command(app)
    known = {o for _, sub in commands() for p in sub.params for o in (*p.opts, *p.secondary_opts)}
    known |= {"--help", "--version"}
    for line in re.findall(r"^\$ .*sayso (.*)$", USAGE, re.M):
        assert line.split()[0] in command.commands
        assert set(re.findall(r"(?<!\S)--?[a-z-]+", line)) <= known


@pytest.mark.parametrize("name", ROWS)
def test_each_column_is_in_the_description_of_its_table(name):
    part = LEDGER.split(f"### {name}\n")[1].split("###")[0]
    assert re.findall(r"^\| `(\w+)`", part.split("## What it keeps")[0], re.M) == list(ROWS[name].__struct_fields__)


def test_each_table_of_the_database_is_described():
    for name in METADATA.tables:
        assert f"### {name}" in LEDGER or f"| `{name}` |" in LEDGER


def test_each_read_option_of_python_is_in_the_guide():
    for name in inspect.signature(sayso.read).parameters:
        assert f"| `{name}` |" in USAGE


def test_the_public_names_are_these():
    assert sayso.__all__ == ["Ledger", "Tables", "__version__", "actors", "dates", "figures", "places", "read"]
    assert all(getattr(sayso, name) is not None for name in dir(sayso))
    assert all(issubclass(getattr(errors, name), errors.SaysoError) for name in errors.__all__)
    with pytest.raises(AttributeError):
        _ = sayso.nothing
