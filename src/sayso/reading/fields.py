"""Fields: from a mapping, as a JSON line, a table row or a Python program gives it, to a Raw."""

from collections.abc import Mapping
from typing import Any

from sayso.errors import InputError, UnreadableReport
from sayso.reading.bounds import LONGEST_TEXT, too_long
from sayso.reading.raw import Raw

_OPTIONAL = ("outlet", "published", "title", "url", "language")


def raw_of(
    record: Mapping[str, Any], file: str, line: int | None, id_: str | None = None, trouble: str | None = None
) -> Raw | InputError:
    """The Raw of one record; `id_` stands in where it gives no id. Unknown fields are left out."""
    text = record.get("text")
    if not isinstance(text, str):
        what = "has no field 'text'" if text is None else f"has a 'text' of type {type(text).__name__}"
        return UnreadableReport(f"the record {what}; give each report's text as a string", file=file, line=line)
    if not text.strip():
        return UnreadableReport("its 'text' is empty; leave the record out", file=file, line=line)
    given = record.get("id")
    if isinstance(given, int | float) and not isinstance(given, bool):
        given = str(given)
    if given is not None and not isinstance(given, str):
        what = type(given).__name__
        return UnreadableReport(f"its 'id' is of type {what}; give a string or a number", file=file, line=line)
    outlet, published, title, url, language = (_value(record.get(name)) for name in _OPTIONAL)
    share = min(1.0, LONGEST_TEXT / len(text))
    return Raw(
        text[:LONGEST_TEXT],
        given or id_,
        outlet,
        published,
        title,
        url,
        language,
        file=file,
        line=line,
        read_share=share,
        trouble=too_long(LONGEST_TEXT, share) if share < 1 else trouble,
    )


def _value(value: Any) -> str | None:
    """A field's text; None where it is empty or no text. Dates and numbers of Python programs are written out."""
    if value is None or isinstance(value, bool | list | dict):
        return None
    return (value if isinstance(value, str) else str(value)) or None
