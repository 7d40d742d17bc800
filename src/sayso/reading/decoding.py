"""Decoding: bytes to text, whatever they claim to be. It never raises: a byte that nothing explains becomes U+FFFD."""

import codecs
import re

import charset_normalizer

# Longest first: the mark of UTF-32 starts with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s{0,4}=\s{0,4}["']?\s{0,4}([\w.:-]{2,40})""", re.IGNORECASE)
# The detector needs 0.2 s for 64 KB and does not get better with more.
_SAMPLE = 1 << 16
# The detector takes short French for Baltic and short German for Polish. Among the Latin alphabets the web's own
# default is far the likeliest; Cyrillic, Arabic, Greek, Chinese, Japanese and Korean are told apart well.
_LATIN = (
    "cp1250", "cp1252", "cp1254", "cp1257", "cp1258", "cp437", "cp775", "cp850", "cp852", "cp858", "hp_roman8",
    "latin_1", "iso8859_10", "iso8859_13", "iso8859_14", "iso8859_15", "iso8859_16", "iso8859_2", "iso8859_3",
    "iso8859_4", "iso8859_9", "mac_iceland", "mac_latin2", "mac_roman", "mac_turkish", "cp500", "cp037", "cp273",
    "cp1026", "cp1140",
)  # fmt: skip
# Under this share of broken bytes among those outside ASCII the text is UTF-8 with a few strange bytes in it.
_FEW = 0.1


def not_utf8(data: bytes, page: bool = False) -> str | None:
    """What to say of bytes that are no UTF-8 and do not say what they are; None where they are or say it."""
    if marked(data)[1] or (page and _declared(data)):
        return None
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        if len(data) - error.start < 4 and error.reason == "unexpected end of data":
            return None
        return f"not valid UTF-8 (byte {error.start}); its encoding was guessed: save it as UTF-8 to be sure"
    return None


def text_of(data: bytes, page: bool = False) -> str:
    """The text, without a byte order mark. `page`: the encoding may be declared in the HTML."""
    mark, name = marked(data)
    if name:
        return data[len(mark) :].decode(name, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if len(data) - error.start < 4 and error.reason == "unexpected end of data":
            return data[: error.start].decode("utf-8")
    if page:
        declared = _declared(data)
        if declared:
            return data.decode(declared, "replace")
    return _guessed(data)


def marked(data: bytes) -> tuple[bytes, str | None]:
    """The byte order mark, and the encoding that it, or the zeros of UTF-16 without one, give away."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return mark, encoding
    head = data[:2048]
    # English in UTF-16 has a zero in every second byte; a text that merely holds NULs has not.
    if len(head) >= 16 and len(head) // 3 < head.count(0):
        first, second = (half.count(0) > 0.8 * len(half) for half in (head[::2], head[1::2]))
        if first != second:  # a file of NULs alone is no text in any encoding
            return b"", "utf-16-le" if second else "utf-16-be"
    return b"", None


def _declared(data: bytes) -> str | None:
    match = _DECLARED.search(data, 0, 4096)
    if not match:
        return None
    try:
        name = codecs.lookup(match[1].decode("ascii", "replace")).name
    except LookupError:
        return None
    return None if name == "utf-8" else name


def _guessed(data: bytes) -> str:
    text = data.decode("utf-8", "surrogateescape")
    broken = sum("\udc80" <= c <= "\udcff" for c in text)
    other = sum(c > "\x7f" for c in text)
    if broken <= _FEW * other:
        return "".join(_windows(c) if "\udc80" <= c <= "\udcff" else c for c in text)
    best = charset_normalizer.from_bytes(_around(data)).best()
    return data.decode(best.encoding if best and not best.encoding.startswith(_LATIN) else "cp1252", "replace")


def _around(data: bytes) -> bytes:
    """A sample in which there is something to detect: from the first byte outside ASCII on."""
    if len(data) <= _SAMPLE:
        return data
    first = next(n for n, byte in enumerate(data) if byte > 0x7F)
    start = max(0, min(first - 1000, len(data) - _SAMPLE))
    return data[start : start + _SAMPLE]


def _windows(char: str) -> str:
    return bytes([ord(char) - 0xDC00]).decode("cp1252", "replace")
