import base64
import hashlib
import random
import re
import time
from html.parser import HTMLParser
from itertools import pairwise
from urllib.parse import unquote

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.ledger.rows import CopyRow, CopySpanValue, FigureRow, ReportRow, StatementRow, Tables
from sayso.publish import page
from sayso.publish.brief import ControlLine
from sayso.publish.lookup import Lookup
from sayso.publish.marks import paragraphs
from sayso.publish.timeline import timelines
from sayso.publish.words import clean

PAYLOADS = [
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "</title><svg onload=alert(1)>",
    '"><img src=x onerror=alert(1)>',
    "'><body onpageshow=alert(1)>",
    "javascript:alert(1)//http://x.example",
    "JaVaScRiPt&colon;alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "{{ 7 * 7 }}{% for x in ().__class__.__base__.__subclasses__() %}{% endfor %}",
    '" autofocus onfocus=alert(1) x="',
    "<!--<script>-->",
    "<style>*{background:url(https://x.example)}</style>",
    "<meta http-equiv=refresh content='0;url=https://x.example'>",
    "<base href=https://x.example>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "\u202e<b>\u2066</bdi></mark></article>",
    "\x00<scr\x00ipt>\ud800",
]
VOID = {"meta", "br", "input", "link", "img", "rect", "line", "col"}


class Reader(HTMLParser):
    """The elements of a page, with their attributes and whether all are closed in order."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.crossed: list[str] = []
        self.text: dict[str, str] = {}
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.elements.append((tag, dict(attributes)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.elements.append((tag, dict(attributes)))

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.crossed.append(tag)

    def handle_data(self, data):
        if self.open:
            self.text[self.open[-1]] = self.text.get(self.open[-1], "") + data

    def named(self, tag):
        return [attributes for name, attributes in self.elements if name == tag]


@pytest.fixture(scope="module")
def html(tables: Tables) -> str:
    return page.render(tables)


@pytest.fixture(scope="module")
def read(html: str) -> Reader:
    return Reader(html)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_payload_in_any_title_quote_name_or_address_stays_text(poisoned, payload):
    def shape(reader: Reader):
        kept = {"id", "class", "role", "lang", "dir", "scope", "type", "rel", "name", "http-equiv"}
        return [
            (tag, sorted(attributes), {k: v for k, v in attributes.items() if k in kept - {"id"}})
            for tag, attributes in reader.elements
        ]

    bad, harmless = (Reader(page.render(poisoned(text))) for text in (payload, "x" * len(payload)))
    assert not bad.crossed
    assert shape(bad) == shape(harmless)
    assert len(bad.named("script")) == 1
    for _, attributes in bad.elements:
        assert not [name for name in attributes if name.startswith("on") or name in ("style", "src", "srcdoc")]
        assert not (attributes.get("href") or "#").lower().lstrip().startswith(("javascript", "data", "vbscript"))


def test_the_policy_allows_only_our_own_style_and_script_by_their_hashes(html, read):
    policy = next(m["content"] for m in read.named("meta") if m.get("http-equiv") == "Content-Security-Policy")
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    assert rules["default-src"] == "'none'"
    assert "unsafe" not in policy
    for tag in ("style", "script"):
        content = re.search(f"<{tag}>(.*?)</{tag}>", html, re.S)[1]
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert rules[f"{tag}-src"] == f"'sha256-{digest}'"
    assert html.index("Content-Security-Policy") < html.index("<style>")


def test_the_page_asks_nothing_of_any_network(html, read):
    for tag, attributes in read.elements:
        assert tag not in ("link", "img", "iframe", "object", "embed", "audio", "video", "source", "image", "use")
        assert not {"src", "srcset", "action", "formaction", "background", "poster", "ping", "style"} & set(attributes)
    outward = [a for a in read.named("a") if not (a["href"] or "").startswith("#")]
    assert outward
    assert all("noopener" in a["rel"] and "noreferrer" in a["rel"] for a in outward)
    style = re.search("<style>(.*?)</style>", html, re.S)[1]
    assert set(re.findall(r"url\((.*?)\)", style)) == {"#hatch"}
    assert "@import" not in style


def test_every_link_inside_the_page_leads_somewhere_and_no_name_is_given_twice(read):
    ids = [attributes["id"] for _, attributes in read.elements if attributes.get("id")]
    assert len(ids) == len(set(ids))
    for attributes in read.named("a"):
        if attributes["href"].startswith("#"):
            assert unquote(attributes["href"][1:]) in ids
    for _, attributes in read.elements:
        for key in ("aria-labelledby", "aria-describedby"):
            assert attributes.get(key, ids[0]) in ids


def test_elements_are_closed_in_order(read):
    assert not read.crossed
    assert not [tag for tag in read.open if tag not in ("html",)]


def test_every_cell_leads_to_marks_in_the_text(tables, read):
    marked = {name for a in read.named("mark") for name in (a.get("data-s") or "").split()}
    assert {row.id for row in tables.statements} <= marked
    assert {row.id for row in tables.figures} <= marked
    for attributes in read.named("details"):
        assert set((attributes.get("data-marks") or "").split()) <= marked


def test_the_page_has_landmarks_one_first_heading_and_names_for_its_controls(read):
    tags = [tag for tag, _ in read.elements]
    assert tags.count("h1") == tags.count("main") == 1
    for control in (*read.named("button"), *read.named("input")):
        assert control.get("aria-label") or "button" in tags
    levels = [int(tag[1]) for tag in tags if re.fullmatch("h[1-6]", tag)]
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert read.named("html")[0]["lang"] == "en"


def test_text_from_right_to_left_is_told_apart(read):
    report = next(a for a in read.named("article") if a.get("lang") == "ar")
    assert report["id"] == "r-e1"
    assert "rtl" in [a.get("dir") for a in read.named("div")]
    assert all(a.get("dir") == "auto" for a in read.named("q"))


def test_works_without_script(html):
    bare = re.sub("<script>.*?</script>", "", html, flags=re.S)
    for words in ("Lantern", "Velmar had fallen", "more than 300 militants", "2031-05-04 Sunday"):
        assert words in bare
    # What needs the script is hidden until it runs.
    assert '<div class="tools" id="tools" hidden>' in bare


def test_the_same_tables_give_the_same_bytes(tables, html):
    assert page.render(tables) == html
    html.encode()


def test_a_control_bar_without_a_beginning_runs_out_of_the_axis(tables):
    (time_line,) = timelines(
        [ControlLine(row, row.place, f"from {row.start} Sunday", f"to {row.end} Sunday", ()) for row in tables.control]
    )
    first, second, _ = time_line.bars
    assert (first.open_left, first.open_right, first.left) == (True, False, 0.0)
    assert (second.open_left, second.open_right) == (False, True)
    assert first.left + first.width == second.left == 50.0
    assert [date for _, date in time_line.ticks] == ["2031-05-04"]


def test_a_place_without_any_known_date_has_no_axis(tables):
    rows = [
        ControlLine(
            msgspec.structs.replace(row, start=None, end=None),
            row.place,
            f"from {row.start} Sunday",
            f"to {row.end} Sunday",
            (),
        )
        for row in tables.control
    ]
    (time_line,) = timelines(rows)
    assert time_line.ticks == ()


def test_an_empty_ledger_is_a_page_too():
    assert "sayso read PATH" in page.render(Tables())


def test_rows_that_point_nowhere_break_nothing(tables):
    page.render(msgspec.structs.replace(tables, statements=(), sources=()))
    page.render(msgspec.structs.replace(tables, events=(), support=()))


def test_hostile_ids_of_reports_are_no_names_of_elements(tables):
    odd = 'a1" onclick="x'

    def named(row):
        return msgspec.structs.replace(row, report=odd) if getattr(row, "report", "") == "a1" else row

    reports = tuple(msgspec.structs.replace(r, id=odd) if r.id == "a1" else r for r in tables.reports)
    bad = msgspec.structs.replace(
        tables,
        reports=reports,
        statements=tuple(map(named, tables.statements)),
        figures=tuple(map(named, tables.figures)),
        events=tuple(msgspec.structs.replace(e, mentions=(), reports=()) for e in tables.events),
        copies=(),
        places=(),
        dates=(),
    )
    reader = Reader(page.render(bad))
    assert not [a for _, a in reader.elements if "onclick" in a]
    assert all(re.fullmatch(r"[\w.-]+", a["id"]) for _, a in reader.elements if a.get("id"))


def report_of(text: str, **rows) -> Tables:
    row = ReportRow("r", None, None, "unknown", None, None, (), None, None, None, "st", None, 1.0, 1.0, (), text)
    return Tables(reports=(row,), **rows)


def claim(id: str, start: int, end: int) -> StatementRow:
    spans = ((start, end),)
    return StatementRow(
        id, "r", start, end, "", spans, None, (), (), None, (), (), False, "asserts", None, None, None, (), None
    )


spans = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)).map(sorted).map(tuple), max_size=12)


@given(st.text(max_size=60), spans, spans)
def test_overlapping_marks_leave_the_text_whole_and_cover_just_their_spans(text, said, counted):
    said = [(a, min(b, len(text))) for a, b in said if a < min(b, len(text))]
    counted = [(a, min(b, len(text))) for a, b in counted if a < min(b, len(text))]
    tables = report_of(
        text,
        statements=tuple(claim(f"s{n}", a, b) for n, (a, b) in enumerate(said)),
        figures=tuple(
            FigureRow(f"f{n}", None, "r", None, "killed", None, 1, 1, None, a, b, "", None, False, False, False)
            for n, (a, b) in enumerate(counted)
        ),
    )
    found = paragraphs(Lookup(tables), tables.reports[0])
    segments = [segment for line in found for segment in line.segments]
    lines = ["".join(segment.text for segment in line.segments) for line in found]
    assert lines == [clean(line) for line in text.split("\n") if clean(line).strip()]
    for n, (a, b) in enumerate(said):
        shown = "".join(segment.text for segment in segments if f"s{n}" in segment.statements)
        wanted = [clean(line) for line in text[a:b].split("\n")]
        if len(found) == text.count("\n") + 1:
            assert shown == "".join(wanted)
    for segment in segments:
        assert len(set(segment.statements)) == len(segment.statements)
    firsts = [id for segment in segments for id in segment.first]
    assert len(firsts) == len(set(firsts))


def test_the_narrowest_claim_gives_the_mark_its_colour():
    tables = report_of("He said that she denied it.", statements=(claim("wide", 0, 26), claim("narrow", 13, 26)))
    segments = paragraphs(Lookup(tables), tables.reports[0])[0].segments
    assert [segment.statements for segment in segments] == [("wide",), ("wide", "narrow"), ()]


def test_copied_text_is_shaded_and_repeats_are_dimmed(read):
    classes = [set((a.get("class") or "").split()) for tag, a in read.elements if tag in ("mark", "span", "p")]
    assert any({"st", "cp"} <= names for names in classes)
    for kind in ("caption", "credit", "boilerplate", "headline"):
        assert any(kind in names for names in classes)


def large(reports: int) -> Tables:
    """A ledger of many reports: 30 statements and 2,500 characters each, every second a copy of the one before."""
    chance = random.Random(5)
    rows, statements, copies = [], [], []
    for n in range(reports):
        text = " ".join(f"Sentence {k} says that something happened in the town on that day." for k in range(38))
        rows.append(
            ReportRow(f"r{n}", f"Paper {n % 40}", "2031-05-04", "given", None, None, (), None, None, "en",
                      f"st{n // 10}", None, 1.0, 1.0, (), text)
        )  # fmt: skip
        for k in range(30):
            start = chance.randrange(len(text) - 80)
            row = claim(f"s-{n:05}{k:05}", start, start + chance.randrange(10, 80))
            statements.append(msgspec.structs.replace(row, report=f"r{n}", quote=text[row.start : row.end]))
        if n % 2:
            copies.append(
                CopyRow((f"r{n - 1}", f"r{n}"), None, tuple(CopySpanValue(f"r{m}", 0, 2000) for m in (n - 1, n)), True)
            )
    return Tables(reports=tuple(rows), statements=tuple(statements), copies=tuple(copies))


def test_the_page_grows_with_the_reports_and_not_with_their_square():
    page.render(large(1))  # templates are read
    sizes, times = [], []
    for number in (25, 100):
        tables, took = large(number), []
        for _ in range(3):  # the least of three: neighbours lengthen a single one
            start = time.process_time()
            html = page.render(tables)
            took.append(time.process_time() - start)
        sizes.append(len(html))
        times.append(min(took))
    assert sizes[1] < 4.5 * sizes[0]
    assert times[1] < 9 * times[0]  # 16 would be the square


def test_a_year_is_shown_as_a_year_on_the_axis(tables):
    row = msgspec.structs.replace(tables.control[1], start="2031-01-01", end="2033-05-04")
    (time_line,) = timelines([ControlLine(row, "Velmar", "from 2031", "to 2033-05", ())])
    assert [label for _, label in time_line.ticks] == ["2031", "2033-05"]


def luminance(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("theme", [0, 1])
def test_text_has_the_contrast_that_weak_eyes_need(html, theme):
    style = re.search("<style>(.*?)</style>", html, re.S)[1]
    blocks = re.findall(r"color-scheme: (?:light|dark);(.*?)}", style, re.S)
    colours = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", blocks[theme]))
    grounds = ("paper", "raise", "copy", "say", "deny", "blame", "maybe")
    pairs = [("ink", ground) for ground in grounds] + [("on-ink", "on"), ("deny-line", "paper"), ("tag", "paper")]
    pairs += [(text, ground) for text in ("soft", "link") for ground in ("paper", "raise", "copy")]
    for text, ground in pairs:
        light, dark = sorted((luminance(colours[text]), luminance(colours[ground])), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5, (text, ground)
