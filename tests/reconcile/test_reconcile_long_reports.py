"""One report of 100,000 characters can hold 9,000 claims of one event: time grows with its length, not its square."""

import time
from collections.abc import Callable

from sayso.model import Analysis, EventMention, Figure, Mentions, Report, Span, Stance, Statement
from sayso.reconcile import attach, origins, reconcile, sources
from sayso.reconcile.reports import Reports

CLAIM = "killed 12, "
SHORT, LONG = 1_000, 8_000
# 8 times the text may take 24 times the time: memory is slower when there is more of it. Squared it would be 64.
MOST = 24


def _killed(times: int) -> Analysis:
    """A report that says "killed 12" so many times, each a statement, an event mention and a figure."""
    report, starts = Report("r1", CLAIM * times), range(0, times * len(CLAIM), len(CLAIM))
    verbs = [Span(at, at + 6) for at in starts]
    claims = [Span(at, at + 9) for at in starts]
    return Analysis(
        report,
        Mentions(figures=tuple(Figure(Span(at + 7, at + 9), "killed", "people", 12, 12, None) for at in starts)),
        tuple(Statement(f"s{n}", "r1", (c,), None, (), Stance.ASSERTS, None, None) for n, c in enumerate(claims)),
        tuple(
            EventMention(f"m{n}", "r1", c, v, "other", (), None, None, None, None, "asserted", (f"s{n}",), (n,))
            for n, (v, c) in enumerate(zip(verbs, claims, strict=True))
        ),
    )


def _growth(work: Callable[[int], Callable[[], object]]) -> float:
    """How many times longer the work on LONG takes than on SHORT, in processor time, the best of three."""
    taken = []
    for size in (SHORT, LONG):
        runs = []
        for _ in range(3):
            task = work(size)
            start = time.process_time()
            task()
            runs.append(time.process_time() - start)
        taken.append(min(runs))
    return taken[1] / taken[0]


def test_which_statements_hold_a_figure_is_looked_up_without_reading_all() -> None:
    def work(size: int) -> Callable[[], object]:
        reports = Reports([_killed(size)], {})
        return lambda: [reports.statements_at("r1", figure.span) for figure in _figures(reports)]

    assert _growth(work) < MOST


def test_whom_an_outlet_sums_up_is_looked_up_without_reading_all() -> None:
    def work(size: int) -> Callable[[], object]:
        reports = Reports([_killed(size)], {})
        links = attach.Links({f"s{n}": ("e1",) for n in range(size)}, {}, {})
        found = origins.Origins(reports, sources.find(reports), links, ())
        return lambda: [found.key(statement) for statement in reports.statements]

    assert _growth(work) < MOST


def test_a_long_report_of_one_event_is_reconciled_in_time_that_grows_with_its_length() -> None:
    def work(size: int) -> Callable[[], object]:
        analysis = _killed(size)
        return lambda: reconcile([analysis], (), {}, {})

    assert _growth(work) < MOST


def test_statements_that_hold_a_figure_are_found_across_the_stretches_of_the_text() -> None:
    text = "x" * 1000
    long, short = Span(10, 900), Span(390, 410)
    statements = tuple(
        Statement(name, "r1", (span,), None, (), Stance.ASSERTS, None, None)
        for name, span in (("long", long), ("short", short))
    )
    reports = Reports([Analysis(Report("r1", text), Mentions(), statements, ())], {})
    assert [s.id for s in reports.statements_at("r1", Span(398, 402))] == ["short", "long"]
    assert [s.id for s in reports.statements_at("r1", Span(899, 900))] == ["long"]
    assert reports.statements_at("r1", Span(0, 5)) == []


def _figures(reports: Reports) -> tuple[Figure, ...]:
    return reports.analyses["r1"].mentions.figures
