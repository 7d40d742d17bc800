"""Column types: how text and nested values stand in the database and come back as they were.

Text from outside may hold NUL, which PostgreSQL refuses, and lone surrogates, which UTF-8 cannot hold. Both are kept,
for an offset must not move: U+FFFF, which no text should hold, marks a character that is written as four hex digits.
"""

import json
import re
from typing import Any

import msgspec
from sqlalchemy import Dialect, Text, TypeDecorator

__all__ = ["Nested", "Words", "safe", "unsafe"]

MARK = "\uffff"
_ODD = re.compile("[\x00\ud800-\udfff\uffff]")
_MARKED = re.compile("\uffff([0-9a-f]{4})")


def safe(text: str) -> str:
    """The text without NUL and lone surrogates; `unsafe` gives it back."""
    return _ODD.sub(lambda found: f"{MARK}{ord(found[0]):04x}", text) if _ODD.search(text) else text


def unsafe(text: str) -> str:
    """The text as it was before `safe`."""
    return _MARKED.sub(lambda found: chr(int(found[1], 16)), text) if MARK in text else text


class Words(TypeDecorator[str]):
    """Text from outside."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """From Python to the database."""
        return None if value is None else safe(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:
        """From the database to Python."""
        return None if value is None else unsafe(value)


class Nested(TypeDecorator[Any]):
    """A list or record inside a row, as JSON. `kind` is its Python type."""

    impl = Text
    cache_ok = True

    def __init__(self, kind: Any) -> None:
        super().__init__()
        self.kind = kind
        self.decoder = msgspec.json.Decoder(kind)

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        """From Python to the database."""
        if value is None:
            return None
        try:
            return safe(msgspec.json.encode(value).decode())
        except UnicodeEncodeError:  # lone surrogates: the fast encoder refuses them
            return safe(json.dumps(msgspec.to_builtins(value), ensure_ascii=False, separators=(",", ":")))

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        """From the database to Python."""
        if value is None:
            return None
        if MARK in value:
            return msgspec.convert(json.loads(unsafe(value)), self.kind)
        return self.decoder.decode(value)
