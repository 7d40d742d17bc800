"""What all tests share: a report of one's own writing, read as the house reads it."""

import pytest

from sayso import statements
from sayso.language import Document, parse
from sayso.mentions import find as find_mentions
from sayso.model import Report, Statement


class Read:
    """One text with its parse and statements, and short ways to ask for them."""

    def __init__(self, text: str, published: str | None = "2019-05-08", title: str | None = None) -> None:
        self.document: Document = parse(Report("r1", text, published=published, title=title))
        self.text = text
        self.mentions = find_mentions(self.document, published)
        self.statements: tuple[Statement, ...] = statements.find(self.document, self.mentions)

    def quote(self, statement: Statement) -> str:
        return " ".join(span.of(self.text) for span in statement.spans)

    def told(self) -> list[tuple[list[str], str, str]]:
        """(names of the chain, stance, quote) of each statement."""
        return [([s.name for s in x.chain], x.stance.value, self.quote(x)) for x in self.statements]

    def by(self, name: str) -> list[tuple[str, str]]:
        """(stance, quote) of the statements whose root's name holds some words."""
        return [(stance, quote) for chain, stance, quote in self.told() if chain and name.lower() in chain[0].lower()]


@pytest.fixture(scope="session")
def read() -> type[Read]:
    return Read
