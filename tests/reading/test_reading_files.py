"""Files: what is read, under which id, and what happens to bad input."""

import gzip
import io
import itertools
import json
import random

import pytest

from sayso.errors import InputError, RefusedInput, UnreadableReport
from sayso.model import PublishedFrom, Report
from sayso.reading import from_records, read

PAGE = """<!DOCTYPE html><html lang="en-GB"><head><title>Storm hits coast - The Post</title>
<meta property="og:title" content="Storm hits coast"><meta property="og:site_name" content="The Post">
<meta property="article:published_time" content="2015-05-04T10:00:00Z">
<meta property="article:modified_time" content="2018-01-01T00:00:00Z"></head>
<body><nav><a href="/">Home</a></nav><article><h1>Storm hits coast</h1>
<p>A storm hit the coast on Monday, the harbour master said, and rain fell on the town for two days and nights.</p>
<p>Nobody was hurt, but nine boats were lost, according to the coast guard, which searched the bay until noon.</p>
</article></body></html>"""


def reports(*inputs, stdin=None):
    return [item for item in read(inputs, stdin) if isinstance(item, Report)]


def errors(*inputs, stdin=None):
    return [item for item in read(inputs, stdin) if isinstance(item, InputError)]


def test_a_given_id_and_text_are_kept_as_they_are(tmp_path):
    text = " Two  spaces,\r\n a tab\t, e\u0301 and \u202bright to left\u202c.\n"
    file = tmp_path / "wire.jsonl"
    file.write_text(json.dumps({"id": "Wire/7 a", "text": text, "gold": {"deep": [1]}}) + "\n", encoding="utf-8")
    (report,) = reports(file)
    assert (report.id, report.text) == ("Wire/7 a", text)


def test_a_broken_line_is_named_and_the_others_go_on(tmp_path):
    file = tmp_path / "wire.jsonl"
    file.write_text('{"id":"a","text":"One."}\n{"id":"b","text":"Two."}\n{"id":"c", oops}\n{"id":"d","text":"Four."}\n')
    assert [report.id for report in reports(file)] == ["a", "b", "d"]
    (error,) = errors(file)
    assert isinstance(error, UnreadableReport)
    assert (error.line, error.file) == (3, str(file))


def test_ids_come_from_the_file_name_and_the_row(tmp_path):
    (tmp_path / "note.txt").write_text("A note of one line.")
    (tmp_path / "feed.jsonl").write_text('{"text":"One."}\n\n{"text":"Three."}\n')
    (tmp_path / "table.csv").write_text('text,outlet\n"First, with a comma\nand a line",Post\nSecond,Post\n')
    assert [report.id for report in reports(tmp_path)] == ["feed-1", "feed-3", "note", "table-1", "table-2"]


def test_the_same_id_with_another_text_is_another_report_in_any_order():
    records = [{"id": "x", "text": f"Text number {n}."} for n in (1, 2, 3, 2)]
    seen = {
        tuple(sorted((report.id, report.text) for report in from_records(order)))
        for order in itertools.permutations(records)
    }
    assert len(seen) == 1
    ids = [id_ for id_, _ in seen.pop()]
    assert ids[0] == "x"
    assert len(set(ids)) == 3


def test_the_same_report_given_twice_is_one(tmp_path):
    for name in ("a.jsonl", "b.jsonl"):
        (tmp_path / name).write_text('{"id":"x","text":"The same text."}\n')
    assert len(reports(tmp_path, tmp_path / "a.jsonl")) == 1


def test_any_order_of_inputs_gives_the_same_reports(tmp_path):
    for n in range(6):
        folder = tmp_path / f"f{n % 3}"
        folder.mkdir(exist_ok=True)
        (folder / f"story{n // 3}.txt").write_text(f"The report of day {n} says that {n} boats left.")
    inputs = [tmp_path / "f0", tmp_path / "f1", tmp_path / "f2" / "story0.txt", str(tmp_path / "f2" / "*.txt")]
    first = reports(*inputs)
    assert len({report.id for report in first}) == 6
    for seed in range(20):
        random.Random(seed).shuffle(inputs)
        assert reports(*inputs) == first


def test_hidden_files_are_left_alone_and_folders_are_read_to_the_bottom(tmp_path):
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "x.txt").write_text("Not a report.")
    (tmp_path / "a" / ".hidden.txt").write_text("Not a report.")
    (tmp_path / "a" / "b" / "deep.txt").write_text("A report in a deep folder.")
    assert [report.id for report in reports(tmp_path)] == ["deep"]


def test_a_folder_that_links_to_itself_ends(tmp_path):
    (tmp_path / "x.txt").write_text("A report.")
    (tmp_path / "loop").symlink_to(tmp_path)
    assert len(reports(tmp_path)) == 1


@pytest.mark.parametrize("name", ["nothing.txt", "*.nothing", "empty"])
def test_what_is_not_there_is_named(tmp_path, name):
    (tmp_path / "empty").mkdir()
    (error,) = errors(tmp_path / name)
    assert error.file == str(tmp_path / name)


def test_standard_input_is_read_whatever_its_format():
    lines = b'{"id":"a","text":"One."}\n{"id":"b","text":"Two."}\n'
    assert [report.id for report in reports("-", stdin=io.BytesIO(lines))] == ["a", "b"]
    assert [report.id for report in reports("-", stdin=io.BytesIO(gzip.compress(lines)))] == ["a", "b"]
    assert [report.text for report in reports("-", stdin=io.BytesIO(b"Plain words."))] == ["Plain words."]
    assert reports("-", stdin=io.BytesIO(PAGE.encode()))[0].outlet == "The Post"
    assert errors("-", stdin=io.BytesIO(b""))[0].file == "<stdin>"


def test_json_is_read_as_a_list_an_object_or_lines(tmp_path):
    (tmp_path / "a.json").write_text('[{"id":"a","text":"One."}, 7, {"id":"b","text":"Two."}]')
    (tmp_path / "c.json").write_text('{"text":"Three."}')
    (tmp_path / "d.json").write_text('{"id":"d","text":"Four."}\n{"id":"e","text":"Five."}')
    (tmp_path / "f.json").write_text('{"reports": [{"id":"f","text":"Six."}]}')
    assert [report.id for report in reports(tmp_path)] == ["a", "b", "c", "d", "e", "f"]
    assert len(errors(tmp_path)) == 1


def test_a_table_without_text_says_what_to_rename(tmp_path):
    (tmp_path / "t.csv").write_text("id,content\n1,x\n")
    assert "'text'" in errors(tmp_path / "t.csv")[0].message


@pytest.mark.parametrize("content", [",,,\n,,,\n", "id,text\n", "id,text\n,\n"])
def test_a_table_in_which_nothing_stands_is_named(tmp_path, content):
    # It used to end with exit code 0 and without a word.
    (tmp_path / "t.csv").write_text(content)
    assert [type(error) for error in errors(tmp_path / "t.csv")] == [UnreadableReport]


def test_tables_keep_long_fields_and_other_delimiters(tmp_path):
    long = "word " * 19_000
    (tmp_path / "a.tsv").write_text(f"id\ttext\n1\t{long}\n")
    (tmp_path / "b.csv").write_text("id;text\n2;Semicolons, here\n")
    assert [len(report.text) for report in reports(tmp_path)] == [len(long), 16]


def test_a_page_gives_its_text_and_what_its_head_declares(tmp_path):
    (tmp_path / "page.html").write_text(PAGE)
    (report,) = reports(tmp_path)
    assert (report.title, report.outlet, report.language) == ("Storm hits coast", "The Post", "en")
    assert report.published == "2015-05-04T10:00:00Z"
    assert report.published_from is PublishedFrom.GIVEN
    assert "nine boats were lost" in report.text
    assert "<p>" not in report.text


def test_a_page_that_was_only_changed_has_no_date(tmp_path):
    (tmp_path / "page.html").write_text(PAGE.replace("published_time", "crawled_time"))
    assert reports(tmp_path)[0].published is None


def test_linked_data_dates_a_page(tmp_path):
    graph = '{"@graph":[{"datePublished":"2014-02-03","publisher":{"name":"P"}}]}'
    data = f'<script type="application/ld+json">{graph}</script>'
    page = PAGE.replace("article:published_time", "x").replace("</head>", data + "</head>")
    (tmp_path / "page.html").write_text(page)
    assert reports(tmp_path)[0].published == "2014-02-03"


@pytest.mark.parametrize(
    ("encoding", "words"),
    [
        ("utf-8-sig", "The mayor’s office said “no”."),
        ("utf-16", "The mayor’s office said “no”."),
        ("utf-16-le", "The mayor of the small town said no to all of it."),
        ("cp1252", "Le maire a été blessé à Besançon, où l’on compte déjà trois blessés."),
        ("cp1251", "Город был взят в понедельник, сообщило министерство обороны. Потери уточняются."),
    ],
)
def test_the_encoding_is_found(tmp_path, encoding, words):
    (tmp_path / "a.txt").write_bytes(words.encode(encoding))
    assert reports(tmp_path)[0].text == words


def test_a_few_strange_bytes_do_not_turn_a_whole_text_into_another_script(tmp_path):
    (tmp_path / "a.txt").write_bytes("Größe, Straße, müßig, schön, über. ".encode() * 3 + b"He said \x93no\x94.")
    assert reports(tmp_path)[0].text.endswith("He said “no”.")


def test_nul_and_lone_surrogates_survive(tmp_path):
    (tmp_path / "a.jsonl").write_text('{"id":"a","text":"One \\u0000 and \\ud800 here."}\n')
    (tmp_path / "b.txt").write_bytes(b"A text with one NUL \x00 in it, and nothing else that is odd.")
    assert reports(tmp_path)[0].text == "One \x00 and \ud800 here."
    assert "\x00" in reports(tmp_path)[1].text


@pytest.mark.parametrize(
    "content", [b"", b"  \n ", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), bytes(range(256)) * 20, bytes(100)]
)
def test_empty_and_binary_files_are_refused_by_name(tmp_path, content):
    (tmp_path / "a.txt").write_bytes(content)
    (error,) = errors(tmp_path / "a.txt")
    assert isinstance(error, UnreadableReport)
    assert error.file.endswith("a.txt")


def test_a_packed_bomb_is_refused_and_what_stands_before_it_is_kept(tmp_path):
    lines = b'{"id":"a","text":"One."}\n' + b" " * (60 << 20)
    (tmp_path / "bomb.jsonl.gz").write_bytes(gzip.compress(lines, 9))
    assert [report.id for report in reports(tmp_path)] == ["a"]
    assert isinstance(errors(tmp_path)[0], RefusedInput)


def test_a_file_packed_twice_is_refused(tmp_path):
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(gzip.compress(b"A report.")))
    assert isinstance(errors(tmp_path)[0], RefusedInput)


def test_a_cut_archive_keeps_its_first_reports(tmp_path):
    rows = (json.dumps({"id": str(n), "text": f"Report {random.Random(n).random()}"}) + "\n" for n in range(9000))
    packed = gzip.compress("".join(rows).encode())
    (tmp_path / "a.jsonl.gz").write_bytes(packed[: len(packed) // 2])
    assert len(reports(tmp_path)) > 100
    assert len(errors(tmp_path)) == 1


def test_one_endless_line_is_read_in_part_and_says_so(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"word " * 80_000)
    (report,) = reports(tmp_path)
    assert len(report.text) == 100_000
    assert report.read_share == pytest.approx(0.25)


def test_an_endless_line_of_json_is_refused_and_the_next_is_read(tmp_path):
    (tmp_path / "a.jsonl").write_bytes(b'{"text":"' + b"x" * (33 << 20) + b'"}\n{"id":"b","text":"Two."}')
    assert [report.id for report in reports(tmp_path)] == ["b"]
    assert isinstance(errors(tmp_path)[0], RefusedInput)


@pytest.mark.parametrize(
    "body",
    [
        "<div>" * 50_000 + "<p>The town fell on Monday, the ministry said.</p>",
        "<p " + " ".join(f"a{n}=1" for n in range(600_000)) + ">The town fell on Monday, the ministry said.</p>",
        "<script>" * 50_000 + "The town fell on Monday, the ministry said.",
        '<a href="' * 10_000 + "The town fell on Monday, the ministry said.",
    ],
)
def test_a_page_built_to_hang_ends_with_its_text(tmp_path, body):
    (tmp_path / "a.html").write_text(f"<html><body>{body}")
    (report,) = reports(tmp_path)
    assert "The town fell on Monday" in report.text


def test_json_nested_without_end_is_refused(tmp_path):
    (tmp_path / "a.json").write_text("[" * 100_000 + "]" * 100_000)
    (tmp_path / "b.jsonl").write_text('{"text":"a","x":' + "[" * 100_000 + "]" * 100_000 + '}\n{"text":"Two."}')
    assert len(errors(tmp_path)) == 2
    assert len(reports(tmp_path)) == 1


def test_a_number_without_end_is_refused_without_advice_to_programmers(tmp_path):
    (tmp_path / "a.jsonl").write_text('{"text":"One.","id":' + "9" * 10_000 + "}\n")
    (error,) = errors(tmp_path)
    assert error.line == 1
    assert "set_int_max_str_digits" not in str(error)


def test_xml_is_not_taken_for_a_report(tmp_path):
    (tmp_path / "feed.xml").write_text('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><rss>&b;</rss>')
    assert len(errors(tmp_path)) == 1


def test_records_with_wrong_fields_are_named_by_position():
    items = list(from_records([{"text": "One."}, {"text": 5}, "no", {"id": [], "text": "x"}, {"title": "t"}]))
    assert [getattr(item, "line", None) for item in items] == [None, 2, 3, 4, 5]


def test_a_record_without_id_has_one_from_its_text():
    (one,), (two,) = from_records([{"text": "One."}]), from_records([{"text": "One.", "id": ""}])
    assert one.id == two.id
    assert one.id.startswith("r-")
