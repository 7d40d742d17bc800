"""The page: the report as one HTML file that asks nothing of any network.

Its style and its script are inline and named by hash in a content security policy, all text from outside is escaped by
the template engine, and everything but search, keys and the lighting up of marks works without the script.
"""

import base64
import functools
import hashlib
import re
from collections.abc import Iterable
from importlib import resources
from urllib.parse import urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from sayso.ledger.rows import ReportRow, StatementRow, Tables
from sayso.publish import figures, voices, words
from sayso.publish.brief import brief
from sayso.publish.copied import copied
from sayso.publish.headline import headline
from sayso.publish.lines import EventLine
from sayso.publish.lookup import Lookup
from sayso.publish.marks import paragraphs
from sayso.publish.passage import Sentence, of_mention, together, told
from sayso.publish.timeline import timelines
from sayso.publish.when import of_report

__all__ = ["render"]

# A sentence, and where its words stand: the anchors of the statements in it, and the report.
Told = tuple[Sentence, list[tuple[str, str]]]

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}")
_PLAIN_ID = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,40}")
_RIGHT_TO_LEFT = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"})


def render(tables: Tables) -> str:
    """The whole ledger as one page. The same tables give the same characters."""
    look = Lookup(tables)
    style, script = _part("page.css"), _part("page.js")
    return _environment().get_template("page.html.j2").render(
        look=look,
        stories=brief(look).stories,
        face=_Face(look),
        style=Markup(style),  # our own file, named in the policy by its hash
        script=Markup(script),
        policy=_policy(style, script),
    )  # fmt: skip


@functools.cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("sayso.publish", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "plain": words.plain, "humble": words.humble, "day": words.day, "shorten": words.shorten,
    }  # fmt: skip
    environment.globals |= {
        "count": words.count, "plural": words.plural, "verb": words.verb, "listed": words.listed,
        "outlets": voices.outlets, "copied": copied, "reading": figures.reading, "dated": figures.dated,
        "headline": headline, "of_report": of_report, "timelines": timelines, "paragraphs": paragraphs,
    }  # fmt: skip
    return environment


def _part(name: str) -> str:
    return (resources.files("sayso.publish") / "templates" / name).read_text(encoding="utf-8").strip()


def _policy(style: str, script: str) -> str:
    def hashed(text: str) -> str:
        return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"

    return "; ".join(
        [
            "default-src 'none'",
            f"style-src {hashed(style)}",
            f"script-src {hashed(script)}",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'",
        ]
    )


class _Face:
    """What the template asks about rows: anchors, addresses, languages, and the sentences behind a line."""

    def __init__(self, look: Lookup) -> None:
        self.look = look
        self._anchors: dict[str, str] = {}
        self._numbers: dict[str, dict[str, int]] = {}

    def anchor(self, id: str) -> str:
        """A name for a row that is safe in an id, in an address and in a list of names, and its own alone."""
        found = self._anchors.get(id)
        if found is None:
            # A report's id is whatever its file says: what is not plain is numbered. "x." keeps the two kinds apart.
            found = id if _PLAIN_ID.fullmatch(id) else f"x.{len(self._anchors)}"
            self._anchors[id] = found
        return found

    def anchors(self, ids: Iterable[str]) -> str:
        """Several of them, for an attribute that lists names."""
        return " ".join(self.anchor(id) for id in ids)

    def number(self, row: StatementRow) -> int:
        """The number of a statement's note in its report, from 1."""
        numbers = self._numbers.get(row.report)
        if numbers is None:
            numbers = {other.id: n for n, other in enumerate(self.look.said_in.get(row.report, ()), 1)}
            self._numbers[row.report] = numbers
        return numbers[row.id]

    def address(self, url: str | None) -> str | None:
        """The address of a report where it is one of the web, else None: nothing else becomes a link."""
        if not url:
            return None
        try:
            parts = urlsplit(url)
        except ValueError:
            return None
        return words.plain(url) if parts.scheme in ("http", "https") and parts.netloc else None

    def language(self, row: ReportRow) -> str | None:
        """The report's language as the page may state it."""
        return row.language if row.language and _LANGUAGE.fullmatch(row.language) else None

    def direction(self, row: ReportRow) -> str:
        """rtl, ltr, or auto where the language is unknown."""
        language = self.language(row)
        if not language:
            return "auto"
        return "rtl" if language.split("-")[0].lower() in _RIGHT_TO_LEFT else "ltr"

    def sentences(self, ids: Iterable[str]) -> list[Told]:
        """The sentences of statements, the same words once, statements of one sentence together."""
        rows = (self.look.statements[id] for id in ids if id in self.look.statements)
        return told((self.anchors(ids), sentence) for ids, sentence in together(self.look, rows))

    def mentions(self, line: EventLine) -> list[Told]:
        """The sentences that tell of an event in reports of which no statement does."""
        held = {self.look.statements[id].report for claim in line.claims for id in claim.statements}
        rows = (row for row in line.event.mentions if row.report not in held)
        return told(("", sentence) for row in rows if (sentence := of_mention(self.look, row)))

    def source(self, row: StatementRow) -> str:
        """The way of one statement: `Lantern <- Meridian`, or the outlet's own voice."""
        voice = voices.voice_of(self.look, [row.id])
        if voice is None or voice.own:
            return f"{self.look.outlet(row.report)}, own voice"
        return " ← ".join([voice.name + (f" ({voice.about})" if voice.about else ""), *voice.paths[0].relays])
