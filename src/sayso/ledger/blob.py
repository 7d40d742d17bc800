"""Blobs: one analysis as bytes, and the key that tells whether a report has changed."""

import hashlib
import json

import msgspec

from sayso.ledger.columns import safe, unsafe
from sayso.model import Analysis, Report

__all__ = ["key", "pack", "unpack"]

_decoder = msgspec.msgpack.Decoder(Analysis)


def pack(analysis: Analysis) -> bytes:
    """The analysis as msgpack; as JSON where its text holds lone surrogates, which msgpack cannot."""
    return _bytes(analysis)


def unpack(blob: bytes) -> Analysis:
    """The analysis as it was packed."""
    # A msgpack map or list never starts with "{" (0x7b is the number 123).
    if blob.startswith(b"{"):
        return msgspec.convert(json.loads(unsafe(blob.decode())), Analysis)
    return _decoder.decode(blob)


def key(report: Report) -> str:
    """A digest of all that is known of a report before it is parsed; where its file lies does not count."""
    return hashlib.blake2b(_bytes(msgspec.structs.replace(report, file=None)), digest_size=16).hexdigest()


def _bytes(record: Analysis | Report) -> bytes:
    try:
        return msgspec.msgpack.encode(record)
    except UnicodeEncodeError:
        return safe(json.dumps(msgspec.to_builtins(record), ensure_ascii=False)).encode()
