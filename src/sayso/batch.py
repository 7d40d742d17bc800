"""Batch: the per-report rooms over many reports, in this process or on many, without one bad report losing the others.

An analysis hangs on its report alone, so neither the order nor the number of processes changes it.
"""

import re
import traceback
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from pathlib import Path

from sayso.errors import InputError, SaysoError
from sayso.model import Analysis, Report

__all__ = ["Notify", "analyse", "analyse_all"]

# Told how many reports are done, and how many there are.
Notify = Callable[[int, int], None]
# Reports given out at a time: a second of work, so that the processes end together and the progress moves.
CHUNK = 16
_PRINTED = re.compile(r'File "([^"\n]+)", line (\d+)')


def analyse(report: Report) -> Analysis:
    """All that the per-report rooms say of one report."""
    from sayso import events, language, mentions, statements

    document = language.parse(report)
    named = mentions.find(document, report.published)
    said = statements.find(document, named)
    return Analysis(report, named, said, events.find(document, named, said))


def analyse_all(
    reports: Sequence[Report], workers: int = 1, notify: Notify | None = None
) -> Iterator[Analysis | InputError]:
    """The analyses in the order of the reports; an InputError in place of one that a room fails on.

    A chunk that fails is done again report by report; one that takes its process with it, in a process of its own.
    Raises the errors of our own tree, such as that of a knowledge file: they are of no single report.
    """
    done = 0
    chunks = [reports[start : start + CHUNK] for start in range(0, len(reports), CHUNK)]
    for chunk, found in _attempts(chunks, workers):
        if isinstance(found, SaysoError):
            raise found
        if isinstance(found, list):
            yield from found
        else:
            yield from _singly(chunk, workers)
        done += len(chunk)
        if notify:
            notify(done, len(reports))


def _singly(chunk: Sequence[Report], workers: int) -> Iterator[Analysis | InputError]:
    for (report,), found in list(_attempts([[report] for report in chunk], workers)):
        again = found
        if isinstance(found, BrokenProcessPool):
            ((_, again),) = _attempts([[report]], workers)
        if isinstance(again, list):
            yield from again
        else:
            yield _failure(report, again)


def _failure(report: Report, error: BaseException) -> InputError:
    reason = f"{type(error).__name__}: {error}".removesuffix(": ") + _where(error)
    problem = InputError(
        f"report {report.id!r} could not be analysed ({reason}) and is left out; this is a fault of sayso: "
        "please send it in with the report",
        file=report.file or "<record>",
    )
    problem.__cause__ = error
    return problem


def _where(error: BaseException) -> str:
    """Where it was raised: from its frames, or from what another process sends in their place, its printed frames."""
    frames = [(frame.filename, str(frame.lineno)) for frame in traceback.extract_tb(error.__traceback__)]
    frames = frames or _PRINTED.findall(str(error.__cause__))
    return f", at {Path(frames[-1][0]).name}:{frames[-1][1]}" if frames else ""


def _attempts(
    chunks: Sequence[Sequence[Report]], workers: int
) -> Iterator[tuple[Sequence[Report], list[Analysis] | BaseException]]:
    """Each chunk with its analyses, or with what was raised: a future keeps any error instead of raising it."""
    pool = _pool(workers)
    try:
        futures: list[Future[list[Analysis]]] = []
        broken: BrokenProcessPool | None = None
        for chunk in chunks:
            try:
                futures.append(pool.submit(_chunk, chunk))
            except BrokenProcessPool as error:  # raised at once where a worker died while chunks are still given out
                broken = error
                break
        for chunk, future in zip(chunks, futures, strict=False):
            raised = future.exception()
            yield chunk, future.result() if raised is None else raised
        for chunk in chunks[len(futures) :]:
            yield chunk, broken or RuntimeError("not given out")
    finally:
        pool.shutdown(cancel_futures=True)


def _chunk(reports: Sequence[Report]) -> list[Analysis]:
    try:
        return [analyse(report) for report in reports]
    except SaysoError as error:
        # Sent as a plain one: errors that take keywords cannot be taken apart and put together between processes.
        raise SaysoError(str(error)) from error


def _pool(workers: int) -> Executor:
    if workers <= 1:
        return ThreadPoolExecutor(1)
    from sayso import knowledge

    # Processes are started afresh: a copy of this one would share its connection to the ledger.
    return ProcessPoolExecutor(workers, get_context("spawn"), _start, (knowledge.folders()[1:],))


def _start(folders: Sequence[Path]) -> None:
    from sayso import knowledge

    for folder in folders:
        knowledge.use(folder)
