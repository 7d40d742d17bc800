"""The command line with the real rooms: six reports of our own writing, in the formats that people have them in."""

import json
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from sayso.cli import app

# One story of five reports (a wire, a paper that cuts it, a monitor, a ministry that denies, a page without a date)
# and one report of another.
WIRE = (
    "Insurgents of the Ridge Front captured the town of Sarmin on Tuesday after two days of fighting, the Northern "
    "Monitor said. At least 14 people were killed, medics said. The defence ministry denied that the town had fallen. "
    "Hundreds of families fled to Idlib, residents said by telephone. The town lies on the road that joins the two "
    "largest markets of the province, and its mill grinds the flour of a dozen villages."
)
RECORDS = [
    {"id": "wire", "outlet": "Meridian Agency", "published": "2019-05-08", "text": WIRE},
    {"id": "paper", "outlet": "Morning Ledger", "published": "2019-05-09", "text": f"A town lost overnight.\n\n{WIRE}"},
    {
        "id": "monitor",
        "outlet": "Northern Monitor",
        "published": "2019-05-08",
        "text": "Sarmin: the Ridge Front took the town on Tuesday. We counted 17 dead, three of them children.",
    },
    {
        "id": "ministry",
        "outlet": "State Radio",
        "published": "2019-05-08",
        "text": "The defence ministry said that its troops had beaten back an attack on Sarmin and killed more than 60 "
        "insurgents on Tuesday. It rejected reports that the town was lost.",
    },
]
PLAIN = (
    "HARBOUR OF BESKO, 3 June 2021\n\nA ferry sank on Wednesday and nine people drowned, the harbour master said. "
    "The shipping company had no comment.\n"
)
PAGE = (
    "<html><head><title>Sarmin falls</title></head><body><article><h1>Sarmin falls to the Ridge Front</h1>"
    "<p>The Ridge Front said on Tuesday that it had captured Sarmin, a town in the north of the country, and that its "
    "fighters were clearing mines from the streets around the mill.</p><p>A witness said the last soldiers had left "
    "before dawn and that the market stood empty all day.</p></article></body></html>"
)

Run = Callable[..., Result]


@pytest.fixture
def sayso(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command in a folder of its own; the process, and so the language pipeline, is shared."""
    monkeypatch.chdir(tmp_path)

    def run(*words: str | Path, stdin: bytes | None = None) -> Result:
        return CliRunner().invoke(app, [str(word) for word in words], input=stdin)

    return run


@pytest.fixture(scope="session")
def reports(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Six reports in six files of four formats."""
    folder = tmp_path_factory.mktemp("reports")
    files = {f"{record['id']}.jsonl": json.dumps(record) for record in RECORDS[:3]}
    fields = ("id", "outlet", "published", "text")
    files["ministry.csv"] = "{}\n{}\n".format(",".join(fields), ",".join(f'"{RECORDS[3][name]}"' for name in fields))
    files |= {"ferry.txt": PLAIN, "front.html": PAGE}
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return sorted(folder.iterdir())


@pytest.fixture
def exported(sayso: Run) -> Callable[..., bytes]:
    """The export of a new ledger after reading batches of inputs, one run a batch."""

    def make(*batches: Iterable[Path], ledger: str = "made.db", more: tuple[str, ...] = ()) -> bytes:
        for old in Path().glob(f"{ledger}*"):
            old.unlink()
        for batch in batches:
            done = sayso("read", *batch, "--ledger", ledger, *more)
            assert done.exit_code == 0, done.output
        return sayso("export", "--format", "json", "--ledger", ledger).stdout_bytes

    return make
