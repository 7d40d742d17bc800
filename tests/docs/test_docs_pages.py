"""The pages: links lead somewhere, commands and names are there, samples run, nothing is left undescribed."""

import importlib.util
import io
import json
import re
import sys
import types
import typing
from contextlib import redirect_stdout
from pathlib import Path

import msgspec
import pytest
import typer

import sayso
from sayso import errors
from sayso.cli import app
from sayso.ledger import rows

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = [*(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")), *sorted(DOCS.glob("*.md"))]
TEXTS = {page: page.read_text(encoding="utf-8") for page in PAGES}
pages = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)

_FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.M | re.S)
_LINK = re.compile(r"(?<!!)\[[^\]\n]*\]\(([^)\s]+)\)")


def prose(page: Path) -> str:
    return _FENCE.sub("", TEXTS[page])


# ── links


def anchors(page: Path) -> set[str]:
    """Headings as the web names them: lower case, words joined by hyphens."""
    heads = re.findall(r"^#+ (.+)$", _FENCE.sub("", page.read_text(encoding="utf-8")), re.M)
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}


@pages
def test_each_link_leads_to_a_page_and_a_heading(page):
    for link in _LINK.findall(prose(page)):
        if "://" in link or link.startswith("mailto:"):
            continue
        name, _, anchor = link.partition("#")
        target = (page.parent / name).resolve() if name else page
        assert target.exists(), f"{page.name}: {link}"
        assert not anchor or anchor in anchors(target), f"{page.name}: {link}"


def test_each_page_is_in_the_map():
    linked = set(_LINK.findall(TEXTS[DOCS / "index.md"]))
    assert {page.name for page in DOCS.glob("*.md")} - {"index.md"} <= linked


def test_the_map_is_one_click_from_the_front():
    assert "docs/index.md" in _LINK.findall(TEXTS[ROOT / "README.md"])


HOSTS = r"pypi\.org|pythonhosted|npmjs|artifactory|jfrog|nexus|devpi|docker\.io|ghcr\.io|quay\.io|anaconda\.org"


@pytest.mark.parametrize(
    "name", [*(page.relative_to(ROOT) for page in PAGES), "pyproject.toml", "requirements-ci.txt", ".ci/run"], ids=str
)
def test_no_page_and_no_lock_file_names_a_registry(name):
    text = (ROOT / name).read_text(encoding="utf-8")
    assert not re.findall(HOSTS, text, re.I)
    assert not re.findall(r"(?<!no-emit)-(?:(?:extra-)?index-url|find-links|trusted-host)\b", text)


@pages
def test_no_page_has_a_figure_that_nobody_measured(page):
    assert not re.findall(r"\b(?:FIG_\w+|TODO|TBD|FIXME)\b", prose(page))


# ── commands


def commands() -> dict[str, set[str]]:
    """Each command with its options; a group has those of its commands."""
    group = typer.main.get_command(app)
    found = {}
    for name, sub in group.commands.items():
        params = [p for one in (sub, *getattr(sub, "commands", {}).values()) for p in one.params]
        options = {option for p in params for option in (*p.opts, *p.secondary_opts) if option.startswith("-")}
        found[name] = options | {"--help", "-h"}
    return found


def called(page: Path) -> list[list[str]]:
    """The words behind each `sayso` of code: in fences that are no Python, and between backticks."""
    code = [block for language, block in _FENCE.findall(TEXTS[page]) if language in ("", "sh", "console", "bash")]
    code += re.findall(r"`([^`\n]+)`", prose(page))
    found = []
    for line in "\n".join(code).replace("\\\n", " ").splitlines():
        for part in re.split(r"[|;&]+|\s#\s|, | \.\.\.", line):
            match = re.search(r"(?:^|[\s/$`])sayso ((?:-|[a-z]).*)$", part)
            if match:
                found.append(match[1].split())
    return found


@pages
def test_each_command_and_option_that_a_page_names_exists(page):
    known = commands()
    for name, *words in called(page):
        if name.startswith("-"):
            assert name in {"--version", "--help", "-h"}, f"{page.name}: sayso {name}"
            continue
        assert name in known, f"{page.name}: sayso {name}"
        options = {word.split("=")[0] for word in words if re.match(r"--?[a-z]", word)}
        assert options <= known[name], f"{page.name}: sayso {name}: {options - known[name]}"


def test_each_command_has_a_sample_and_each_option_a_row_or_a_sample():
    """Short forms too; a sample of that very command, or a row of a table."""
    usage = DOCS / "usage.md"
    samples: dict[str, set[str]] = {}
    for name, *words in called(usage):
        samples.setdefault(name, set()).update(words)
    table = "\n".join(line for line in TEXTS[usage].splitlines() if line.startswith("|"))
    for name, options in commands().items():
        assert name in samples, name
        for option in options - {"--help", "-h"}:
            assert option in samples[name] or f"`{option}" in table, f"{name} {option}"


def test_the_exit_codes_are_told_alike_in_the_guide_and_with_the_errors():
    told = [set(re.findall(r"^\| (\d) \|", TEXTS[DOCS / name], re.M)) for name in ("usage.md", "errors.md")]
    assert told[0] == told[1] == {"0", "1", "2"}


# ── Python


def test_each_public_name_is_described():
    text = "\n".join(TEXTS.values())
    for name in sayso.__all__:
        assert re.search(rf"(?:sayso\.|import |`){name}\b", text), name


def test_each_public_part_of_a_ledger_is_described():
    text = "\n".join(TEXTS.values())
    public = {name for name in dir(sayso.Ledger) if not name.startswith("_")}
    public -= {*rows.Tables.__struct_fields__, "write"}  # `write` is for runs, and hands out what is internal
    missing = sorted(n for n in public if not re.search(rf"(?:\.|`){n}\b", text))
    assert missing == []


def test_the_errors_are_the_tree_of_the_page():
    page = TEXTS[DOCS / "errors.md"]
    tree = errors.__doc__.split("\n\n", 1)[1].strip()
    assert tree in page
    for name in errors.__all__:
        assert f"| `{name}` |" in page, name


def test_the_exit_code_of_an_error_of_ours_is_as_the_page_says(tmp_path, capsys, monkeypatch):
    from sayso import cli

    monkeypatch.setattr(sys, "argv", ["sayso", "check", "--ledger", str(tmp_path / "none.db")])
    with pytest.raises(SystemExit) as ended:
        cli.main()
    assert ended.value.code == 1
    assert capsys.readouterr().err.count("\n") == 1


BLOCKS = [
    pytest.param(page, number, id=f"{page.name}-{number}")
    for page in PAGES
    for number, (language, _) in enumerate(_FENCE.findall(TEXTS[page]))
    if language == "python"
]
RECORDS = (
    "Rebels captured Arden on Sunday, the Northern Monitor said. At least 14 people were killed, medics said.",
    "The defence ministry denied that rebels had captured Arden.",
)
SAMPLE = "".join(
    json.dumps({"id": f"r{n}", "published": "2031-05-05", "text": text}) + "\n" for n, text in enumerate(RECORDS)
)
_find_spec = importlib.util.find_spec


def with_pandas(name, *more):
    """As if pandas were there: the samples show it, and CI installs none."""
    return name == "pandas" or _find_spec(name, *more)


@pytest.fixture(scope="module")
def stage(tmp_path_factory):
    """A folder with what the samples name: reports.jsonl, more.jsonl, reports/, archive/, town.db."""
    folder = tmp_path_factory.mktemp("stage")
    for name in ("reports.jsonl", "more.jsonl", "wire.jsonl", "reports/a.jsonl", "archive/a.jsonl"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(SAMPLE, encoding="utf-8")
    sayso.read(folder / "reports.jsonl", ledger=folder / "town.db").close()
    return folder


@pytest.mark.parametrize(("page", "number"), BLOCKS)
def test_each_sample_runs_and_prints_what_its_comments_say(stage, monkeypatch, page, number):
    """A sample may go on from those before it on its page; `tables` and ids that stand for any are given."""
    monkeypatch.chdir(stage)
    frames = types.ModuleType("pandas")
    frames.DataFrame = lambda columns, **_: columns
    monkeypatch.setitem(sys.modules, "pandas", frames)
    monkeypatch.setattr("importlib.util.find_spec", with_pandas)
    with sayso.Ledger.open("town.db") as ledger:
        tables = ledger.tables()
    names = {"tables": tables, "__name__": "__main__"}
    blocks = [(n, block) for n, (language, block) in enumerate(_FENCE.findall(TEXTS[page])) if language == "python"]
    for n, block in blocks:
        if n > number:
            break
        source = block.replace("e-0000000001", tables.events[0].id)
        printed = io.StringIO()
        with redirect_stdout(printed):
            exec(compile(source, f"{page.name}:{n}", "exec"), names)
        if n == number and (wanted := [line[2:] for line in block.splitlines() if line.startswith("# ")]):
            assert printed.getvalue().splitlines() == wanted


# ── the export


def kinds() -> dict[str, type[msgspec.Struct]]:
    """Heading of docs/export.md to the row that it describes: each table, and each record inside a row."""
    tables = {f.name: typing.get_args(f.type)[0] for f in msgspec.structs.fields(rows.Tables)}
    return tables | {
        "passage": rows.PassageRow,
        "quote": rows.Quote,
        "place": rows.PlaceValue,
        "participant": rows.ParticipantValue,
        "mention": rows.MentionValue,
        "side": rows.SideValue,
        "copied span": rows.CopySpanValue,
    }


def told(heading: str) -> list[tuple[str, str, str]]:
    """(field, type, description) of each line of the table below a heading."""
    parts = re.split(rf"^#{{3,4}} {heading}$", TEXTS[DOCS / "export.md"], flags=re.M)
    assert len(parts) == 2, heading
    section = re.split(r"^#", parts[1], maxsplit=1, flags=re.M)[0]
    return re.findall(r"^\| `(\w+)` \| (.+?) \| (.*?)\|$", section, re.M)


@pytest.mark.parametrize("heading", kinds())
def test_each_field_of_each_row_is_in_the_contract_with_its_type(heading):
    fields = msgspec.structs.fields(kinds()[heading])
    assert [name for name, _, _ in told(heading)] == [field.encode_name for field in fields]
    for field, (name, type_, description) in zip(fields, told(heading), strict=True):
        options = typing.get_args(field.type) if isinstance(field.type, types.UnionType) else (field.type,)
        assert (type(None) in options) == type_.endswith(" or null"), f"{heading}.{name} is {field.type}"
        (plain,) = (one for one in options if one is not type(None))
        word = {str: "text", int: "number", float: "number", bool: "boolean"}.get(plain)
        assert word is None or type_.removesuffix(" or null") == word, f"{heading}.{name} is {plain}"
        assert (typing.get_origin(plain) is tuple) == type_.startswith("list of"), f"{heading}.{name} is {plain}"
        assert description.strip() or name in ("id", "name"), f"{heading}.{name} is not described"


def test_no_record_inside_a_row_is_left_undescribed():
    described = set(kinds().values())
    made = {
        one
        for one in vars(rows).values()
        if isinstance(one, type) and issubclass(one, rows.Row) and one not in (rows.Row, rows.Tables)
    }
    assert made == described


@pytest.mark.parametrize(
    ("heading", "field", "choices"),
    [
        ("statements", "stance", "Stance"),
        ("events", "type", "TYPES"),
        ("reports", "published_from", "PublishedFrom"),
        ("passage", "kind", "PassageKind"),
        ("sources", "kind", "SourceKind"),
    ],
)
def test_each_value_that_a_field_can_have_is_told(heading, field, choices):
    from sayso import model

    (text,) = (f"{type_} {description}" for name, type_, description in told(heading) if name == field)
    assert set(re.findall(r"`(\w+)`", text)) == {str(choice) for choice in getattr(model, choices)}
