"""Eight invented reports on an invented town that changed hands, as the tables that a ledger would hold.

Velmar is taken by the Ridge Front on Sunday 2031-05-04. One wire (Meridian) is printed by three papers, the front's own
agency claims the town, the ministry of Sorvan denies the loss and counts dead attackers, a monitor counts too and
corrects itself the next day, one report has no date of its own, one is written from right to left.
"""

from collections.abc import Iterable

import msgspec
import pytest

from sayso.ledger.rows import (
    ControlRow,
    CopyRow,
    CopySpanValue,
    DateRow,
    DisputeRow,
    EventRow,
    FigureRow,
    MentionValue,
    ParticipantValue,
    PassageRow,
    PlaceRow,
    PlaceValue,
    Quote,
    ReportRow,
    SideValue,
    SourceRow,
    StatementRow,
    SupportRow,
    Tables,
)

WIRE = (
    "Ridge Front fighters seized the town of Velmar on Sunday after two days of fighting, "
    "the monitoring group Lantern said. Residents reached by telephone said that the last soldiers had left at dawn. "
    "Lantern said at least 14 civilians were killed in shelling of the market."
)

TEXTS = {
    "a1": f"VELMAR, May 4 (Meridian) - {WIRE}\nThe interior ministry of Sorvan did not answer calls.",
    "a2": f"Velmar falls to the Ridge Front\n{WIRE}\n(Meridian)",
    "a3": f"Front takes Velmar, monitor says\nPhoto: the grain market in March.\n{WIRE}\nRead also: the price of bread",
    "b1": (
        "The Ridge Front has taken full control of Velmar, the front's agency Ridge Voice reported on Sunday. "
        "“Velmar is free,” said a commander who gave his name as Dessa."
    ),
    "c1": (
        "Sorvan's defence ministry denied on Monday that Velmar had fallen. All attacks were beaten back and more than "
        "300 militants were killed, the ministry said in a statement that State Radio carried."
    ),
    "c2": (
        "State Radio, citing the defence ministry: Velmar remains under the control of the army. "
        "About 300 militants were killed."
    ),
    "d1": (
        "Lantern said on Monday that 17 civilians had died in the shelling of Velmar's market, up from 14 on Sunday. "
        "It blamed the army. An army officer denied that its guns had fired on the market."
    ),
    "e1": "قال شهود إن الجبهة دخلت فيلمار يوم الأحد.",
}

OUTLETS = {
    "a1": "The Morning Ledger",
    "a2": "Harbour Times",
    "a3": "Evening Courier",
    "b1": "Velmar Online",
    "c1": "Capital Gazette",
    "c2": "The Plainsman",
    "d1": "Harbour Times",
    "e1": None,
}
DATES = {
    "a1": ("2031-05-05", "given", None),
    "a2": ("2031-05-05", "print_edition", "“Monday, May 5, 2031” in the print-edition note"),
    "a3": ("2031-05-05", "given", None),
    "b1": ("2031-05-04T18:30:00Z", "given", None),
    "c1": ("2031-05-06", "given", None),
    "c2": ("2031-05-06", "byline", "byline “6 May 2031”"),
    "d1": ("2031-05-06", "given", None),
    "e1": (None, "unknown", "no date in the text; no other report of the story fixes its Sunday"),
}
VELMAR = PlaceValue("Velmar", 34.55, 38.27, None, None, None, "city")


def at(report: str, words: str, nth: int = 0) -> tuple[int, int]:
    """Where `words` stand in a report, the nth time."""
    start = -1
    for _ in range(nth + 1):
        start = TEXTS[report].index(words, start + 1)
    return start, start + len(words)


def said(
    id: str, report: str, words: str, chain: Iterable[str] = (), sources: Iterable[str] = (), cue: str | None = None,
    source: str | None = None, stance: str = "asserts", of: str | None = None, part: str | None = None,
    event: str | None = "e-0000000001", on: str | None = None, anonymous: bool = False,
) -> StatementRow:  # fmt: skip
    start, end = at(report, words)
    chain, sources = tuple(chain), tuple(sources)
    return StatementRow(
        id, report, start, end, words, ((start, end),), Quote(*at(report, cue), cue) if cue else None, chain,
        (at(report, source),) if source else (), sources[0] if sources else None, sources, (), anonymous, stance, of,
        part, event, (event,) if event else (), on,
    )  # fmt: skip


def report(id: str) -> ReportRow:
    text, (published, how, note) = TEXTS[id], DATES[id]
    wire = id in ("a1", "a2", "a3")
    kinds = {
        "Velmar falls to the Ridge Front": "headline",
        "Front takes Velmar, monitor says": "headline",
        "Photo: the grain market in March.": "caption",
        "\n(Meridian)": "credit",
        "Read also: the price of bread": "boilerplate",
    }
    special = sorted((*at(id, words), kind) for words, kind in kinds.items() if words in text)
    passages, done = [], 0
    for start, end, kind in [*special, (len(text), len(text), "")]:
        if text[done:start].strip():
            passages.append(PassageRow(done, start, "body"))
        if kind:
            passages.append(PassageRow(start, end, kind))
        done = end
    return ReportRow(
        id, OUTLETS[id], published, how, note, "Velmar" if id == "a1" else None, ("Meridian",) if wire else (),
        {"a2": "Velmar falls to the Ridge Front", "a3": "Front takes Velmar, monitor says"}.get(id),
        f"https://news.example/{id}" if id != "e1" else None, "ar" if id == "e1" else "en", "st-0000000001",
        "e-0000000001", {"a2": 0.11, "a3": 0.24, "c2": 0.6}.get(id, 1.0), 1.0, tuple(passages), text,
    )  # fmt: skip


def mention(report: str, words: str, trigger: str, status: str = "asserted") -> MentionValue:
    return MentionValue(report, *at(report, words), words, trigger, status)


SEIZED = "Ridge Front fighters seized the town of Velmar on Sunday after two days of fighting"
LEFT = "the last soldiers had left at dawn"
DEAD = "at least 14 civilians were killed in shelling of the market"
FREE = "The Ridge Front has taken full control of Velmar"
ONE, TWO, THREE, FOUR = "e-0000000001", "e-0000000002", "e-0000000003", "e-0000000004"
LANTERN, RESIDENTS, VOICE, FRONT = "so-0000000001", "so-0000000002", "so-0000000003", "so-0000000004"
MINISTRY, RADIO, ARMY, DESSA = "so-0000000005", "so-0000000006", "so-0000000007", "so-0000000008"
WITNESSES, SORVAN = "so-0000000009", "so-000000000a"


def build() -> Tables:
    lantern = {"chain": ("Lantern",), "sources": (LANTERN,), "cue": "said", "source": "the monitoring group Lantern"}
    statements = []
    for number, paper in enumerate(("a1", "a2", "a3"), 1):
        statements += [
            said(f"s-000000000{number}", paper, SEIZED, **lantern),
            said(
                f"s-000000001{number}", paper, LEFT, ("Residents",), (RESIDENTS,), "said", "Residents", anonymous=True
            ),
            said(f"s-000000002{number}", paper, DEAD, ("Lantern",), (LANTERN,), "said", "Lantern", event=TWO),
        ]
    statements += [
        said("s-0000000004", "b1", FREE, ("Ridge Front", "Ridge Voice"), (FRONT, VOICE), "reported",
             "the front's agency Ridge Voice", on="2031-05-04"),
        said("s-0000000014", "b1", "Velmar is free", ("Dessa",), (DESSA,), "said", "a commander"),
        said("s-0000000005", "c1", "Velmar had fallen", ("Sorvan defence ministry",), (MINISTRY,), "denied",
             "Sorvan's defence ministry", "denies", "s-0000000001", "occurrence", on="2031-05-05"),
        said("s-0000000015", "c1", "All attacks were beaten back", ("Sorvan defence ministry", "State Radio"),
             (MINISTRY, RADIO), "said", "the ministry", event=THREE),
        said("s-0000000025", "c1", "more than 300 militants were killed", ("Sorvan defence ministry", "State Radio"),
             (MINISTRY, RADIO), "said", "the ministry", event=THREE),
        said("s-0000000006", "c2", "Velmar remains under the control of the army",
             ("Sorvan defence ministry", "State Radio"), (MINISTRY, RADIO), "citing", "the defence ministry"),
        said("s-0000000026", "c2", "About 300 militants were killed", ("Sorvan defence ministry", "State Radio"),
             (MINISTRY, RADIO), "citing", "the defence ministry", event=THREE),
        said("s-0000000007", "d1", "17 civilians had died in the shelling of Velmar's market", ("Lantern",), (LANTERN,),
             "said", "Lantern", event=TWO, on="2031-05-05"),
        said("s-0000000017", "d1", "It blamed the army", ("Lantern",), (LANTERN,), "blamed", "It", "accuses",
             event=TWO),
        said("s-0000000027", "d1", "its guns had fired on the market", ("An army officer",), (ARMY,), "denied",
             "An army officer", "denies", "s-0000000017", "responsibility", TWO, anonymous=True),
        said("s-0000000008", "e1", "الجبهة دخلت فيلمار يوم الأحد", ("شهود",), (WITNESSES,), "قال", "شهود",
             anonymous=True),
    ]  # fmt: skip
    sources = (
        SourceRow(LANTERN, "Lantern", ("the monitoring group Lantern",), "monitor", None, "lantern"),
        SourceRow(RESIDENTS, "residents of Velmar", ("Residents",), "witness", None, None),
        SourceRow(VOICE, "Ridge Voice", (), "agency", "ridge_front", None),
        SourceRow(FRONT, "Ridge Front", (), "party", "ridge_front", "ridge_front"),
        SourceRow(
            MINISTRY, "Sorvan defence ministry", ("the defence ministry",), "official", "sorvan", "sorvan.defence"
        ),
        SourceRow(RADIO, "State Radio", (), "outlet", "sorvan", None),
        SourceRow(ARMY, "an army officer", (), "official", "sorvan", "sorvan.army"),
        SourceRow(DESSA, "Dessa", ("a commander",), "unknown", "ridge_front", None),
        SourceRow(WITNESSES, "شهود", (), "witness", None, None),
        SourceRow(SORVAN, "Sorvan", (), "party", None, "sorvan"),
    )
    front = ParticipantValue("actor", "Ridge Front", "ridge_front")
    army = ParticipantValue("actor", "Sorvan army", "sorvan")

    def event(id, type, place, start, parts, summary, mentions, reasons=(), acled=None):
        held = tuple(s.id for s in statements if s.event == id)
        reports = tuple(sorted({s.report for s in statements if s.event == id} | {m.report for m in mentions}))
        day = "day" if start else None
        return EventRow(id, type, None, acled, "st-0000000001", place, start, start, day, parts, held, reports, summary,
                        tuple(mentions), reasons)  # fmt: skip

    events = (
        event(ONE, "capture_of_place", VELMAR, "2031-05-04", (front,), "Ridge Front seizes Velmar",
              [mention(r, SEIZED, "seized") for r in ("a1", "a2", "a3")] + [mention("b1", FREE, "taken")],
              ("same place (Velmar), same day, capture_of_place",), "Non-state actor overtakes territory"),
        event(TWO, "shelling", VELMAR, "2031-05-04", (army,), "Shelling of the market in Velmar",
              [mention(r, DEAD, "shelling") for r in ("a1", "a2", "a3")]),
        event(THREE, "armed_clash", VELMAR, None, (army, front), "Attacks on Velmar are beaten back",
              [mention("c1", "All attacks were beaten back", "beaten")]),
        event(FOUR, "other", None, None, (), "The interior ministry did not answer calls",
              [mention("a1", "The interior ministry of Sorvan did not answer calls", "answer")]),
    )  # fmt: skip

    def figure(number, report, statement, event, words, whom, low, high, modifier, as_of=None):
        return FigureRow(f"f-000000000{number}", statement, report, event, "killed", whom, low, high, modifier,
                         *at(report, words), words, as_of, False, False, False)  # fmt: skip

    figures = (
        *(figure(n, f"a{n}", f"s-000000002{n}", TWO, "at least 14 civilians", "civilians", 14, None, "at least",
                 "2031-05-04") for n in (1, 2, 3)),
        figure(4, "c1", "s-0000000025", THREE, "more than 300 militants", "militants", 301, None, "more than"),
        figure(5, "c2", "s-0000000026", THREE, "About 300 militants", "militants", 300, 300, "about"),
        figure(6, "d1", "s-0000000007", TWO, "17 civilians", "civilians", 17, 17, None, "2031-05-05"),
    )  # fmt: skip
    seized = ("s-0000000001", "s-0000000002", "s-0000000003")
    left = ("s-0000000011", "s-0000000012", "s-0000000013")
    own, died = ("s-0000000004", "s-0000000014"), ("s-0000000021", "s-0000000022", "s-0000000023")
    beaten = ("s-0000000015", "s-0000000025", "s-0000000026")
    support = (
        SupportRow(ONE, "Ridge Front seizes Velmar", (*seized, *left, *own, "s-0000000008"),
                   (seized, left, own, ("s-0000000008",)), 3, 1),
        SupportRow(TWO, "Shelling of the market in Velmar", (*died, "s-0000000007", "s-0000000017"),
                   ((*died, "s-0000000007", "s-0000000017"),), 1, 0),
        SupportRow(THREE, "Attacks on Velmar are beaten back", beaten, (beaten,), 0, 1),
    )  # fmt: skip
    disputes = (
        DisputeRow("d-0000000001", ONE, "occurrence", "denial", (
            SideValue("Ridge Front seizes Velmar", (*seized, *own), 2), SideValue("denied", ("s-0000000005",), 1),
        ), "Sorvan defence ministry denies what Lantern and Ridge Front say"),
        DisputeRow("d-0000000002", TWO, "responsibility", "denial", (
            SideValue("Sorvan army", ("s-0000000017",), 1), SideValue("denied", ("s-0000000027",), 1),
        ), "an army officer denies that its guns fired on the market"),
        DisputeRow("d-0000000003", TWO, "killed", "update", (
            SideValue("at least 14", died, 1), SideValue("17", ("s-0000000007",), 1),
        ), "the same origin, a day later"),
    )  # fmt: skip
    copies = (
        CopyRow(
            ("a1", "a2", "a3"), "Meridian", tuple(CopySpanValue(r, *at(r, WIRE)) for r in ("a1", "a2", "a3")), True
        ),
    )
    control = (
        ControlRow("Velmar", "Sorvan army", None, "2031-05-04", "undisputed", left),
        ControlRow("Velmar", "Ridge Front", "2031-05-04", None, "contested", (*seized, *own)),
        ControlRow("Velmar", "Sorvan army", "2031-05-04", None, "claimed", ("s-0000000006",)),
    )
    places = tuple(
        PlaceRow(r, *at(r, "Velmar"), "Velmar", "Velmar", 34.55, 38.27, None, None, "city", "the only Velmar")
        for r in ("a1", "b1", "c1")
    )
    dates = tuple(
        DateRow(r, *at(r, "Sunday"), "Sunday", "DATE", "2031-05-04", "2031-05-04", "2031-05-04")
        for r in ("a1", "a2", "a3", "b1")
    )
    reports = tuple(report(id) for id in sorted(TEXTS))
    order = {r.id: n for n, r in enumerate(reports)}
    ordered = tuple(sorted(statements, key=lambda s: (order[s.report], s.start, s.end)))
    return Tables(reports, ordered, sources, events, figures, disputes, support, copies, control, places, dates)


@pytest.fixture(scope="session")
def tables() -> Tables:
    """The eight reports on Velmar."""
    return build()


@pytest.fixture
def poisoned(tables: Tables):
    """A function that puts a payload into every title, outlet, name, quote, address and text of the tables."""

    def poison(payload: str) -> Tables:
        reports, statements = [], []
        size = len(payload)
        for row in tables.reports:
            move = tuple(msgspec.structs.replace(p, start=p.start + size, end=p.end + size) for p in row.passages)
            reports.append(
                msgspec.structs.replace(
                    row, text=payload + row.text, passages=move, title=payload, outlet=payload, url=payload,
                    language=payload, published_note=payload, dateline_place=payload, agencies=(payload,),
                )
            )  # fmt: skip
        for s in tables.statements:
            statements.append(
                msgspec.structs.replace(
                    s, start=0, end=s.end + size, spans=((0, s.end + size),), chain=tuple(payload for _ in s.chain),
                    quote=payload + TEXTS[s.report][: s.end], source_spans=(),
                    cue=s.cue and Quote(s.cue.start + size, s.cue.end + size, s.cue.quote),
                )
            )  # fmt: skip
        return msgspec.structs.replace(
            tables,
            reports=tuple(reports),
            statements=tuple(statements),
            sources=tuple(
                msgspec.structs.replace(s, name=payload, aliases=(payload,), side=payload) for s in tables.sources
            ),
            events=tuple(
                msgspec.structs.replace(
                    e, summary=payload, place=PlaceValue(payload, None, None, None, payload, payload, None),
                    reasons=(payload,),
                    participants=tuple(ParticipantValue("actor", payload, payload) for _ in e.participants),
                    mentions=tuple(
                        msgspec.structs.replace(m, start=m.start + size, end=m.end + size) for m in e.mentions
                    ),
                )
                for e in tables.events
            ),
            figures=tuple(
                msgspec.structs.replace(f, quote=payload, whom=payload, start=f.start + size, end=f.end + size)
                for f in tables.figures
            ),
            disputes=tuple(
                msgspec.structs.replace(
                    d, reason=payload, sides=tuple(msgspec.structs.replace(s, value=payload) for s in d.sides)
                )
                for d in tables.disputes
            ),
            support=tuple(msgspec.structs.replace(s, claim=payload) for s in tables.support),
            copies=tuple(
                msgspec.structs.replace(
                    c, wire=payload,
                    spans=tuple(msgspec.structs.replace(s, start=s.start + size, end=s.end + size) for s in c.spans),
                )
                for c in tables.copies
            ),
            control=tuple(msgspec.structs.replace(c, place=payload, holder=payload) for c in tables.control),
            places=(),
            dates=(),
        )  # fmt: skip

    return poison
