"""Pipeline: strings the rooms together, from reports to the rows of a ledger.

read -> each report: parse, mentions, statements, events -> copies, stories, dates by story, reconcile -> ledger.
Only new and changed reports are parsed; what reports say together is worked out anew whenever one of them changed.
"""

from collections.abc import Iterable

from msgspec import Struct, structs

from sayso import __version__
from sayso.batch import Notify, analyse_all
from sayso.errors import InputError
from sayso.fingerprint import fingerprint
from sayso.ledger import Ledger
from sayso.ledger.assemble import assemble
from sayso.ledger.blob import key
from sayso.ledger.writing import Writing
from sayso.model import Analysis, PublishedFrom, Report

__all__ = ["Outcome", "run"]


class Outcome(Struct, frozen=True):
    """What a run did: numbers of reports, and what could not be read."""

    reports: int  # in the ledger now
    new: int
    changed: int
    same: int
    problems: tuple[InputError, ...] = ()


def run(
    inputs: Iterable[Report | InputError], ledger: Ledger, *, workers: int = 1, notify: Notify | None = None
) -> Outcome:
    """Read reports into a ledger, in one transaction. The order of the inputs changes nothing.

    A report whose id the ledger knows replaces the one that it has. Raises LedgerLocked and the other errors of the
    ledger; what is wrong with single inputs is in the outcome and in `Ledger.problems`.
    """
    given, problems = _sort_out(inputs)
    rooms = fingerprint()
    with ledger.write() as store:
        known, meta = store.keys(), store.meta()
        fresh = meta.get("rooms") == rooms
        moved = {id_ for id_, report in given.items() if known.get(id_) != key(report)}
        todo = {id_: given[id_] for id_ in moved}
        if not fresh:
            # Written by other code or other knowledge: every report is analysed anew, as it was read.
            todo = {id_: a.report for id_, a in store.analyses().items()} | given
        found, failed = _analyse(todo.values(), workers, notify)
        problems = sorted([*problems, *failed], key=_place)
        if found or not fresh:
            store.put(found.values())
            _work_out(store, workers, notify)
            store.set_meta(sayso=__version__, rooms=rooms, **_language(found))
        store.set_problems(problems)
        new = sum(id_ not in known for id_ in moved & found.keys())
        changed = sum(id_ in known for id_ in moved & found.keys())
        return Outcome(len(known) + new, new, changed, len(given) - len(moved), tuple(problems))


def _sort_out(inputs: Iterable[Report | InputError]) -> tuple[dict[str, Report], list[InputError]]:
    """Reports by id, and what could not be read. Of two texts under one id, one is kept whatever their order."""
    editions: dict[str, dict[str, Report]] = {}
    problems: list[InputError] = []
    for found in inputs:
        if isinstance(found, InputError):
            problems.append(found)
        else:
            editions.setdefault(found.id, {}).setdefault(key(found), found)
    given: dict[str, Report] = {}
    for id_, known in editions.items():
        *others, given[id_] = sorted(known.values(), key=_age)
        problems.extend(
            InputError(
                f"the id {id_!r} stands for two different reports; this one is left out: give each an id of its own",
                file=other.file or "<record>",
            )
            for other in others
        )
    return given, problems


def _age(report: Report) -> tuple[str, int, str]:
    """The later edition last, then the longer, then by digest."""
    return report.published or "", len(report.text), key(report)


def _analyse(
    reports: Iterable[Report], workers: int, notify: Notify | None
) -> tuple[dict[str, Analysis], list[InputError]]:
    found: dict[str, Analysis] = {}
    failed: list[InputError] = []
    for result in analyse_all(sorted(reports, key=lambda r: r.id), workers, notify):
        if isinstance(result, InputError):
            failed.append(result)
        else:
            found[result.report.id] = result
    return found, failed


def _work_out(store: Writing, workers: int, notify: Notify | None) -> None:
    """What all reports of the ledger say together, as its rows."""
    from sayso import copies, reconcile, stories

    analyses = store.analyses()
    shared, own_text = copies.find(tuple(analyses.values()))
    grouped = stories.group(tuple(analyses.values()), shared)
    dated = _dated(store, analyses, stories.dates(tuple(analyses.values()), grouped), workers, notify)
    if dated:
        analyses |= dated
        # Which of two reports is the copy hangs on their dates.
        shared, own_text = copies.find(tuple(analyses.values()))
    everything = tuple(analyses.values())
    store.replace(assemble(everything, reconcile.reconcile(everything, shared, own_text, grouped)))


def _dated(
    store: Writing,
    analyses: dict[str, Analysis],
    dates: dict[str, tuple[str, str]],
    workers: int,
    notify: Notify | None,
) -> dict[str, Analysis]:
    """Reports without a date that their story gives one to, analysed with it. Stored beside those as read, for the
    story may tell another date when reports come in.
    """
    stored = store.analyses(dated=True)
    wanted = {
        id_: structs.replace(
            analyses[id_].report, published=published, published_from=PublishedFrom.STORY, published_note=note
        )
        for id_, (published, note) in sorted(dates.items())
        if analyses[id_].report.published is None
    }
    known = store.keys(dated=True)
    kept = {id_: stored[id_] for id_, report in wanted.items() if known.get(id_) == key(report)}
    found, _ = _analyse([report for id_, report in wanted.items() if id_ not in kept], workers, notify)
    store.drop(sorted(stored.keys() - wanted.keys()), dated=True)
    store.put(found.values(), dated=True)
    return kept | found


def _language(found: dict[str, Analysis]) -> dict[str, str]:
    """Name and version of the language pipeline, where one was loaded for this run."""
    if not found:
        return {}
    from sayso import language

    return {"language": language.version()}


def _place(problem: InputError) -> tuple[str, int, str]:
    return problem.file, problem.line or 0, problem.message
