"""Language: sentences, tokens and parse of one report.

Takes a Report with its passages, gives a Document. The only room that knows which NLP library there is.
"""

from collections.abc import Iterable, Iterator

from sayso.language.tokens import Document, Sentence, Token, span_of
from sayso.model import Report

__all__ = ["Document", "Sentence", "Token", "parse", "parse_all", "span_of", "version"]

PIPELINE = "en_core_web_sm"


def parse_all(reports: Iterable[Report], pipeline: str = PIPELINE) -> Iterator[Document]:
    """Parse reports; the documents come in the same order. Loads the pipeline on first use (about a second)."""
    from sayso.language import engine

    return engine.parse_all(reports, pipeline)


def parse(report: Report, pipeline: str = PIPELINE) -> Document:
    """Parse one report."""
    return next(parse_all([report], pipeline))


def version(pipeline: str = PIPELINE) -> str:
    """Name and version of the language pipeline, as the ledger records it."""
    from sayso.language import engine

    return engine.version(pipeline)
