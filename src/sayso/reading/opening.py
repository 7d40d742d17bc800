"""Opening: the bytes of one input, unpacked where it is gzip, in bounded pieces."""

import zlib
from collections.abc import Iterator
from typing import BinaryIO

from sayso.errors import RefusedInput, UnreadableReport
from sayso.reading.bounds import CHUNK, LARGEST_UNPACKED, LONGEST_LINE, MOST_RATIO, RATIO_FROM

GZIP = b"\x1f\x8b"


def pieces(stream: BinaryIO, name: str) -> Iterator[bytes]:
    """The content in pieces of at most 1 MB. Raises RefusedInput on a bomb, UnreadableReport on a broken archive."""
    first = stream.read(CHUNK)
    if first[:2] == GZIP:
        yield from _unpacked(stream, first, name)
        return
    while first:
        yield first
        first = stream.read(CHUNK)


def _unpacked(stream: BinaryIO, piece: bytes, name: str) -> Iterator[bytes]:
    unpacker = zlib.decompressobj(wbits=31)
    taken = given = 0
    while piece:
        taken += len(piece)
        while piece:
            if unpacker.eof:  # a further member: gzip files may be joined
                if not piece.strip(b"\0"):
                    return
                unpacker = zlib.decompressobj(wbits=31)
            try:
                out = unpacker.decompress(piece, 1 << 20)
            except zlib.error as error:
                raise UnreadableReport(f"broken gzip file ({error}); fetch it again", file=name) from error
            piece = unpacker.unconsumed_tail or unpacker.unused_data
            if not given and out[:2] == GZIP:
                raise RefusedInput("packed twice; unpack it once and read the result", file=name)
            given += len(out)
            if given > RATIO_FROM and given > MOST_RATIO * taken:
                raise RefusedInput(f"unpacks to over {MOST_RATIO} times its size, as no text does", file=name)
            if given > LARGEST_UNPACKED:
                raise RefusedInput(f"unpacks to over {LARGEST_UNPACKED >> 30} GB; split it", file=name)
            if out:
                yield out
        piece = stream.read(CHUNK)
    if not unpacker.eof:
        raise UnreadableReport("the gzip file ends too early; fetch it again", file=name)


def whole(stream: BinaryIO, name: str, most: int) -> tuple[bytes, int]:
    """The first `most` bytes, and how many there are in all."""
    kept: list[bytes] = []
    size = 0
    for piece in pieces(stream, name):
        if size < most:
            kept.append(piece[: most - size])
        size += len(piece)
    return b"".join(kept), size


def lines(stream: BinaryIO, name: str) -> Iterator[tuple[int, bytes | None]]:
    """Line number, from 1, and line without its end; None for a line over the bound, which is never held."""
    number, length = 1, 0
    held: list[bytes] = []
    for piece in pieces(stream, name):
        parts = piece.split(b"\n")
        for n, part in enumerate(parts):
            if n:
                yield number, _joined(held, length)
                number, held, length = number + 1, [], 0
            length += len(part)
            if length <= LONGEST_LINE and part:
                held.append(part)
    if length:
        yield number, _joined(held, length)


def _joined(held: list[bytes], length: int) -> bytes | None:
    return b"".join(held) if length <= LONGEST_LINE else None
