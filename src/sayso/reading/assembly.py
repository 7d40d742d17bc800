"""Assembly: a Raw and what its form tells, put together as a Report."""

from sayso.model import PassageKind, Report
from sayso.reading.identity import id_of
from sayso.reading.passages import passages_of
from sayso.reading.raw import Raw
from sayso.reading.reference import reference_of


def report_of(raw: Raw) -> Report:
    """The Report of one input. A text without a given title has its first headline, if it prints one."""
    passages = passages_of(raw.text, raw.title)
    told = reference_of(raw, passages)
    title = raw.title
    if title is None:
        headline = next((p for p in passages if p.kind is PassageKind.HEADLINE), None)
        title = raw.text[headline.start : headline.end].splitlines()[0].strip() if headline else None
    return Report(
        id=id_of(raw),
        text=raw.text,
        outlet=raw.outlet,
        published=told.published,
        published_from=told.published_from,
        published_note=told.note,
        dateline_place=told.place,
        dateline_end=told.dateline_end,
        agencies=told.agencies,
        title=title,
        url=raw.url,
        language=raw.language,
        passages=passages,
        file=raw.file,
        read_share=raw.read_share,
    )
