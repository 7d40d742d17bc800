"""Metadata: what a web page says of itself in its head: title, outlet, date of publication, address, language.

Only a date that is declared as that of publication counts. The date of the last change, of the crawl, or one found in
the running text is never it.
"""

import html
import json
import re
from typing import Any

from msgspec import Struct

# The head of the largest pages; JSON-LD may stand further down, but every page that has it there has the metas too.
_HEAD = 400_000
_TAG = re.compile(
    r"""<(meta|link|html|time)\b((?:[^<>"']|"[^"<>]{0,2000}"|'[^'<>]{0,2000}'){0,400})/?>""", re.IGNORECASE
)
_ATTRIBUTE = re.compile(r"""([a-zA-Z:-]{2,30})\s{0,3}=\s{0,3}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_TITLE = re.compile(r"<title[^<>]{0,200}>([^<]{1,500})</title", re.IGNORECASE)
_H1 = re.compile(r"<h1[^<>]{0,500}>(.{1,500}?)</h1", re.IGNORECASE | re.DOTALL)
_LINKED_DATA = re.compile(
    r"<script[^<>]{0,200}application/ld\+json[^<>]{0,200}>(.{2,60000}?)</script", re.I | re.DOTALL
)
_INNER = re.compile(r"<[^<>]{0,500}>")

_PUBLISHED = (
    "article:published_time", "article.published", "datepublished", "og:article:published_time", "dc.date.issued",
    "dcterms.issued", "dcterms.created", "dc.date", "dcterms.date", "pubdate", "publishdate", "publish-date",
    "publish_date", "publication_date", "citation_publication_date", "parsely-pub-date", "sailthru.date",
    "rnews:datepublished", "date.published", "cxenseparse:recs:publishtime", "article_date_original", "pdate",
)  # fmt: skip
_OUTLETS = ("og:site_name", "application-name", "dc.publisher", "publisher")
_TITLES = ("og:title", "twitter:title", "dc.title", "headline")


class Metadata(Struct, frozen=True):
    """What the page declares; None where it is silent."""

    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None


def metadata_of(page: str) -> Metadata:
    """The metadata of a page."""
    head = page[:_HEAD]
    named: dict[str, str] = {}
    language = url = stamped = None
    for match in _TAG.finditer(head):
        tag = match[1].lower()
        values = {
            m[1].lower(): html.unescape(m[2] or m[3] or m[4] or "").strip() for m in _ATTRIBUTE.finditer(match[2])
        }
        if tag == "html":
            language = language or values.get("lang") or values.get("xml:lang")
        elif tag == "link" and values.get("rel", "").lower() == "canonical":
            url = url or values.get("href")
        elif tag == "time" and "datepublished" in values.get("itemprop", "").lower():
            stamped = stamped or values.get("datetime")
        elif tag == "meta":
            for key in ("property", "name", "itemprop"):
                if key in values and values.get("content"):
                    named.setdefault(values[key].lower(), values["content"])
    linked = _linked(head)
    published = next((named[key] for key in _PUBLISHED if key in named), None)
    return Metadata(
        title=_first(named, _TITLES) or _text(linked.get("headline")) or _shown(head),
        outlet=_first(named, _OUTLETS) or _publisher(linked),
        published=published or _text(linked.get("datePublished")) or stamped,
        url=url or named.get("og:url"),
        language=language.split("-")[0].lower() if language else None,
    )


def _first(named: dict[str, str], keys: tuple[str, ...]) -> str | None:
    return next((" ".join(named[key].split()) for key in keys if key in named), None)


def _shown(head: str) -> str | None:
    match = _H1.search(head) or _TITLE.search(head)
    title = " ".join(html.unescape(_INNER.sub(" ", match[1])).split()) if match else ""
    return title or None


def _linked(head: str) -> dict[str, Any]:
    """The first JSON-LD object that has a date of publication."""
    for match in _LINKED_DATA.finditer(head):
        try:
            value = json.loads(match[1])
        except (ValueError, RecursionError):
            continue  # one script that is no JSON says nothing about the others
        queue = value if isinstance(value, list) else [value]
        graph = queue[0].get("@graph") if queue and isinstance(queue[0], dict) else None
        for item in [*queue, *(graph if isinstance(graph, list) else [])]:
            if isinstance(item, dict) and "datePublished" in item:
                return item
    return {}


def _publisher(linked: dict[str, Any]) -> str | None:
    publisher = linked.get("publisher")
    return _text(publisher.get("name")) if isinstance(publisher, dict) else _text(publisher)


def _text(value: Any) -> str | None:
    return " ".join(value.split()) or None if isinstance(value, str) else None
