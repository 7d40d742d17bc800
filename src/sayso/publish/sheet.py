"""Sheet: the parts that explanations of all rows share: title, values, quoted sentences, origins, uses."""

from collections.abc import Iterable, Iterator

from rich.console import RenderableType
from rich.text import Text

from sayso.publish.paper import Paper
from sayso.publish.passage import Sentence, told
from sayso.publish.voices import Voice
from sayso.publish.words import count, day, listed, plain

__all__ = ["MOST", "pairs", "printed", "quotes", "title", "tree", "uses"]

MOST = 25  # sentences and rows of one kind; past them they are counted


def title(page: Paper, id: str, kind: str, words: str) -> None:
    """What row it is, and the row in words."""
    page.show(page.text((f"{plain(id)}  {kind}", "dim")))
    page.show(page.text((words, "bold")))


def pairs(page: Paper, found: Iterable[tuple[str, str | None]]) -> None:
    """Names and values; what has no value is left out."""
    page.rows((label, [page.text(value)]) for label, value in found if value)


def _sentence(page: Paper, sentence: Sentence, others: Iterable[tuple[str, str]] = ()) -> Iterator[RenderableType]:
    """A sentence with its words marked, then where it stands, then where else the same words stand."""
    left, right = ("⟦", "⟧") if page.utf else ("[[", "]]")
    styles = {"claim": "bold", "source": "underline", "cue": "italic", "": ""}
    text = Text("… " if sentence.cut_before and page.utf else "")
    for piece in sentence.pieces:
        words = f"{left}{piece.text}{right}" if piece.kind == "claim" else piece.text
        text.append(page.safe(words), styles[piece.kind])
    text.append(" …" if sentence.cut_after and page.utf else "")
    yield page.hung(text)
    row = page.look.reports[sentence.report]
    place = f"{page.look.outlet(row.id)}, {day(row.published)}, {plain(row.id)} {sentence.start}:{sentence.end}"
    yield page.hung(page.text((place, "dim")), bullet="")
    same = [(id, report) for id, report in others if report != sentence.report]
    if same:
        names = (f"{page.look.outlet(report)} ({plain(id or report)})" for id, report in same)
        yield page.hung(page.text((f"same words: {listed(names, 8)}", "dim")), bullet="")


def quotes(page: Paper, sentences: Iterable[tuple[str, Sentence | None]], head: str = "The words") -> None:
    """Sentences with the ids of what stands in them, the same words once."""
    found = told((id, sentence) for id, sentence in sentences if sentence)
    if not found:
        return
    page.head(head)
    page.rows((same[0][0], list(_sentence(page, sentence, same))) for sentence, same in found[:MOST])
    if len(found) > MOST:
        page.show(
            page.text(
                (f"and {count(len(found) - MOST, 'sentence')} more: sayso report --html FILE shows all", "italic")
            ),
            16,
        )


def tree(page: Paper, voices: Iterable[Voice]) -> None:
    """Each origin with its ways to the reader drawn under it, copies folded."""
    arrow, corner = ("← ", "└ ") if page.utf else ("<- ", "`- ")
    for voice in voices:
        tags = [tag for tag in (voice.about, "interested" if voice.party else "") if tag]
        alone = voice.own and not voice.wire
        names = listed(dict.fromkeys(map(page.look.outlet, voice.reports)), 6) if alone else voice.name
        about = f" ({', '.join(tags)})" if tags else ""
        page.show(page.text((names, "bold"), about, (f"  {plain(voice.source)}" if voice.source else "", "dim")), 2)
        for path in () if alone else voice.paths:
            depth = 4
            if path.root:
                page.show(page.text(f"{corner}of the same origin: {path.root}"), depth)
                depth += 2
            for relay in path.relays:
                page.show(page.text(f"{corner}{arrow}{relay}"), depth)
                depth += 2
            for report in path.reports:
                page.show(page.text(f"{corner}{arrow}{printed(page, report)}"), depth)
            if path.copies:
                names = listed(printed(page, report) for report in path.copies)
                page.show(page.hung(page.text(f"{count(len(path.copies), 'copy')}: {names}"), corner + arrow), depth)


def printed(page: Paper, report: str) -> str:
    """A report by outlet, id and date."""
    row = page.look.reports.get(report)
    outlet = page.look.outlet(report)
    date = day(row.published) if row else "date unknown"
    return f"{outlet} ({date})" if outlet == plain(report) else f"{outlet} ({plain(report)}, {date})"


def uses(page: Paper, rows: Iterable[tuple[str, str]], head: str = "What depends on it") -> None:
    """Rows by id with a line of words each."""
    found = list(dict.fromkeys(rows))
    if not found:
        return
    page.head(head)
    page.rows((id, [page.text(words)]) for id, words in found[:MOST])
    if len(found) > MOST:
        page.show(page.text((f"and {len(found) - MOST} more", "italic")), 16)
