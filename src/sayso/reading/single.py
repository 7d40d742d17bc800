"""Single: files that hold one report, as plain text or as a web page."""

import hashlib
from typing import BinaryIO

from sayso.errors import InputError, RefusedInput, UnreadableReport
from sayso.reading import opening
from sayso.reading.bounds import DEEPEST, LARGEST_PAGE, LONGEST_TAG, LONGEST_TEXT, MOST_TAGS, too_long
from sayso.reading.decoding import not_utf8, text_of
from sayso.reading.formats import is_binary, is_xml
from sayso.reading.markup import tamed, words
from sayso.reading.metadata import metadata_of
from sayso.reading.raw import Raw

# 4 bytes are the most that a character takes in any encoding.
_MOST_BYTES = 4 * LONGEST_TEXT


def plain(stream: BinaryIO, name: str, stem: str) -> Raw | InputError:
    """A text file, as it is; what lies behind LONGEST_TEXT characters is cut off and told by `read_share`."""
    data, size = opening.whole(stream, name, _MOST_BYTES)
    text = text_of(data)
    kept = text[:LONGEST_TEXT]
    if not kept.strip():
        return UnreadableReport("the file is empty", file=name)
    share = (len(kept) / len(text)) * (len(data) / size)
    cut = too_long(len(kept), share) if share < 1 else None
    return Raw(kept, stem, file=name, read_share=share, trouble=cut or not_utf8(data))


def page(stream: BinaryIO, name: str, stem: str, quick: bool = False) -> Raw | InputError:
    """A web page: its text without menus and the like, and what its head declares. `quick`: only what identifies it."""
    data, size = opening.whole(stream, name, LARGEST_PAGE)
    if size > LARGEST_PAGE:
        return RefusedInput(f"a page of over {LARGEST_PAGE >> 20} MB; save its text as a .txt file", file=name)
    if not data.strip():
        return UnreadableReport("the file is empty", file=name)
    if is_binary(data[:4096]):
        return UnreadableReport("not HTML: the content is binary", file=name)
    if is_xml(data[:4096]):
        return UnreadableReport("XML is not read; give the page itself, or JSON Lines", file=name)
    digest = hashlib.blake2b(data, digest_size=16).digest()
    if quick:
        return Raw("", stem, file=name, source=digest)
    given = text_of(data, page=True)
    source = tamed(given)
    told = metadata_of(source)
    text = (_extracted(source) if source.count("<") <= MOST_TAGS else None) or words(source)
    trouble = not_utf8(data, page=True)
    if source is not given:
        trouble = f"nested deeper than {DEEPEST} tags, or with tags of over {LONGEST_TAG} characters: read without them"
    if not text.strip():
        return UnreadableReport("the page holds no text; it may be built by a script: save it as shown", file=name)
    return Raw(
        text[:LONGEST_TEXT],
        stem,
        outlet=told.outlet,
        published=told.published,
        title=told.title,
        url=told.url,
        language=told.language,
        file=name,
        read_share=min(1.0, LONGEST_TEXT / len(text)),
        source=digest,
        trouble=too_long(LONGEST_TEXT, LONGEST_TEXT / len(text)) if len(text) > LONGEST_TEXT else trouble,
    )


def _extracted(source: str) -> str | None:
    import trafilatura

    # NUL ends the page for the parser below; the words behind it are wanted.
    text: str | None = trafilatura.extract(
        source.replace("\0", " "), include_comments=False, include_tables=True, with_metadata=False, fast=False
    )
    return text
