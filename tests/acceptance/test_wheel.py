"""The wheel: what the package needs at run time is inside."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """Built by the same backend as an installation, without an environment of its own (1 s)."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (made,) = folder.glob("*.whl")
    with zipfile.ZipFile(made) as opened:
        return set(opened.namelist())


def test_each_file_of_the_package_is_in_the_wheel(wheel):
    names = wheel
    source = ROOT / "src"
    wanted = {
        path.relative_to(source).as_posix()
        for path in (source / "sayso").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert wanted <= names
    kinds = ("publish/templates/page.html.j2", "demo/reports.jsonl", "py.typed", "knowledge/wires.yaml")
    assert {f"sayso/{kind}" for kind in kinds} <= wanted
    assert any(name.startswith("sayso/ledger/migrations/versions/0001") for name in wanted)


def test_the_wheel_holds_nothing_else(wheel):
    names = wheel
    assert {name.split("/")[0].split("-")[0] for name in names} == {"sayso"}
    assert not [name for name in names if name.endswith((".pyc", ".db", ".index"))]


def test_the_licence_and_the_notice_go_with_it(wheel):
    names = wheel
    assert {name.rsplit("/", 1)[1] for name in names if "/licenses/" in name} == {"LICENSE", "NOTICE"}
