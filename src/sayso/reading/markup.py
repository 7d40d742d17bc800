"""Markup: an HTML page made harmless, and its words where nothing better can be had. Linear, without recursion.

Real pages nest 30 to 60 deep. A page that nests 50,000 deep or hangs a million attributes on one tag is no news page,
and parsers recurse into the one and take minutes for the other.
"""

import html
import re

from sayso.reading.bounds import DEEPEST, LONGEST_TAG

# The parts are told apart by their first character, so there is one way only to match them.
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]{0,30})([^<>]*)>")
# These have no end tag.
_VOID = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
})  # fmt: skip
_BREAKS = frozenset({
    "address", "article", "aside", "blockquote", "br", "dd", "div", "dl", "dt", "figcaption", "figure", "footer",
    "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "table",
    "td", "th", "title", "tr", "ul",
})  # fmt: skip
_UNSHOWN = ("script", "style", "noscript", "template", "svg", "textarea", "select")


def tamed(page: str) -> str:
    """The page with tags of over LONGEST_TAG characters stripped of their attributes, and no deeper than DEEPEST."""
    depth = 0
    deepest = 0
    for match in _TAG.finditer(page):
        if match[2].lower() in _VOID or match[3].endswith("/"):
            continue
        depth = max(0, depth - 1) if match[1] else depth + 1
        deepest = max(deepest, depth)
    if deepest <= DEEPEST and not any(len(match[3]) > LONGEST_TAG for match in _TAG.finditer(page)):
        return page
    depth = 0

    def plain(match: re.Match[str]) -> str:
        nonlocal depth
        closing, name, rest = match.groups()
        if name.lower() not in _VOID and not rest.endswith("/"):
            depth = max(0, depth - 1) if closing else depth + 1
            if depth + bool(closing) > DEEPEST:
                return " "
        return f"<{closing}{name}>" if len(rest) > LONGEST_TAG else match[0]

    return _TAG.sub(plain, page)


def words(page: str) -> str:
    """The text of a page as lines, scripts and styles left out."""
    page = _without_unshown(page)
    page = _TAG.sub(lambda match: "\n" if match[2].lower() in _BREAKS else " ", page)
    lines = (" ".join(line.split()) for line in html.unescape(page).split("\n"))
    return "\n".join(line for line in lines if line and not line.startswith("<!"))


def _without_unshown(page: str) -> str:
    lower = page.lower() if len(page.lower()) == len(page) else page
    kept: list[str] = []
    at = 0
    opening = re.compile("<(" + "|".join(_UNSHOWN) + r")[\s>]|<!--")
    while match := opening.search(lower, at):
        kept.append(page[at : match.start()])
        close = lower.find(f"</{match[1]}" if match[1] else "-->", match.end())
        if close < 0:
            at = match.end()  # never closed: its words are kept rather than the rest of the page lost
            break
        at = close + 3
        if match[1]:
            end = lower.find(">", close)
            at = end + 1 if end >= 0 else len(page)
    kept.append(page[at:])
    return " ".join(kept)
