"""The file of the index: sorted arrays that are mapped into memory, not read.

A key is kept as its 64-bit digest only: of 700,000 keys, one wrong hit is expected in 10**13 look-ups. A look-up is a
binary search (C code, 20 steps) and one slice, about 3 microseconds. Mapped pages are shared by all processes and
survive a fork.

Layout: MAGIC, where the head starts, the sections, each from a multiple of 8, and the head (JSON: byte order, sections,
areas, words for kinds). Sections: for each table its candidates, its digests (uint64) and where in the candidates each
starts (uint32); the rows of the places; their names (UTF-8).
"""

import hashlib
import json
import math
import mmap
import struct
import sys
from array import array
from bisect import bisect_left
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from sayso.mentions.places.record import PACKED, Candidate, NameClass, Row, unpack

# Raise it when what the index holds changes, so that older files are not read.
FORMAT = 5
MAGIC = b"sayso places\n\0\0\0"
TABLES = ("names", "sounds")
_HEAD = struct.Struct("<Q")
# Offset and length of the name, latitude, longitude, GeoNames id (0: none), country, area, kind, its word's number.
_ROW = struct.Struct("<IHddI2sHBBxx")
# Digest, class, largest first, row: records of one key sort by these bytes alone.
_SORT = struct.Struct(">QBII")
_LARGEST = 0xFFFFFFFF


def digest(key: str) -> int:
    """The 64-bit digest of a key."""
    return int.from_bytes(hashlib.blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")


class Writer:
    """Collects names and places, then writes the file. Holds about 30 MB for 900,000 names."""

    def __init__(self) -> None:
        # One bucket for each first byte of the digest: each is sorted by itself.
        self._buckets = {table: [bytearray() for _ in range(256)] for table in TABLES}
        self._rows = bytearray()
        self._names = bytearray()
        self._whats: dict[str, int] = {}
        self._populations = array("I")

    def place(self, row: Row, population: int) -> int:
        """Add a place; gives the number of its row."""
        name = row.name.encode()[:65535]
        nan = float("nan")
        lat, lon = (nan, nan) if row.latitude is None or row.longitude is None else (row.latitude, row.longitude)
        what = self._whats.setdefault(row.what, len(self._whats))
        country = (row.country or "").encode()
        self._rows += _ROW.pack(
            len(self._names), len(name), lat, lon, row.geonames_id or 0, country, row.area, row.kind, what
        )
        self._names += name
        self._populations.append(min(population, _LARGEST))
        return len(self._populations) - 1

    def name(self, table: str, key: str, row: int, name_class: NameClass) -> None:
        """Add a name of a place to a table."""
        hashed = digest(key)
        rank = _LARGEST - min(self._populations[row], _LARGEST)
        self._buckets[table][hashed >> 56] += _SORT.pack(hashed, name_class, rank, row)

    def write(self, path: Path, areas: dict[int, tuple[str, str | None]]) -> None:
        """Write everything to `path`."""
        with path.open("wb") as file:
            file.write(MAGIC + _HEAD.pack(0))
            sections: dict[str, tuple[int, int]] = {}
            for table in TABLES:
                self._table(file, table, sections)
            sections["rows"] = _section(file, self._rows)
            sections["text"] = _section(file, self._names)
            listed = [[n, code, name] for n, (code, name) in sorted(areas.items())]
            head = {"order": sys.byteorder, "sections": sections, "areas": listed, "whats": list(self._whats)}
            start, _ = _section(file, json.dumps(head).encode())
            file.seek(len(MAGIC))
            file.write(_HEAD.pack(start))

    def _table(self, file: IO[bytes], table: str, sections: dict[str, tuple[int, int]]) -> None:
        digests, offsets = array("Q"), array("I")
        size = _SORT.size
        start, at = _align(file), 0
        for n, bucket in enumerate(self._buckets[table]):
            for record in sorted(bytes(bucket[i : i + size]) for i in range(0, len(bucket), size)):
                hashed, name_class, _, row = _SORT.unpack(record)
                if not digests or digests[-1] != hashed:
                    digests.append(hashed)
                    offsets.append(at)
                file.write(self._packed(row, name_class))
                at += PACKED.size
            self._buckets[table][n] = bytearray()
        offsets.append(at)
        sections[f"{table}.candidates"] = (start, at)
        sections[f"{table}.digests"] = _section(file, digests.tobytes())
        sections[f"{table}.offsets"] = _section(file, offsets.tobytes())

    def _packed(self, row: int, name_class: int) -> bytes:
        """The candidate of a row, as a name of this class tells of it."""
        _, _, lat, lon, _, country, area, kind, _ = _ROW.unpack_from(self._rows, row * _ROW.size)
        return PACKED.pack(row, lat, lon, self._populations[row], country, area, kind, name_class)


def _align(file: IO[bytes]) -> int:
    file.write(b"\0" * (-file.tell() % 8))
    return file.tell()


def _section(file: IO[bytes], data: bytes | bytearray) -> tuple[int, int]:
    start = _align(file)
    file.write(data)
    return start, len(data)


class Reader:
    """A mapped file."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        if self._map[: len(MAGIC)] != MAGIC:
            raise ValueError(f"{path} is no place index of sayso; delete it, and it is built again")
        (start,) = _HEAD.unpack_from(self._map, len(MAGIC))
        head: dict[str, Any] = json.loads(self._map[start:])
        if head["order"] != sys.byteorder:
            raise ValueError(f"{path} was built on a machine of another byte order; delete it, and it is built again")
        view = memoryview(self._map)
        self._part = {name: view[at : at + size] for name, (at, size) in head["sections"].items()}
        self._digests = {table: self._part[f"{table}.digests"].cast("Q") for table in TABLES}
        self._offsets = {table: self._part[f"{table}.offsets"].cast("I") for table in TABLES}
        self._whats: list[str] = head["whats"]
        self.areas: dict[int, tuple[str, str | None]] = {n: (code, name) for n, code, name in head["areas"]}

    def candidates(self, table: str, key: str) -> tuple[Candidate, ...]:
        """The candidates of a key: main names first, then the largest."""
        hashed = digest(key)
        digests = self._digests[table]
        i = bisect_left(digests, hashed)
        if i == len(digests) or digests[i] != hashed:
            return ()
        offsets = self._offsets[table]
        return unpack(self._part[f"{table}.candidates"][offsets[i] : offsets[i + 1]])

    def row(self, number: int) -> Row:
        """The full row of a place."""
        at, length, lat, lon, geonames, country, area, kind, what = _ROW.unpack_from(
            self._part["rows"], number * _ROW.size
        )
        known = not math.isnan(lat)
        return Row(
            bytes(self._part["text"][at : at + length]).decode(),
            lat if known else None,
            lon if known else None,
            geonames or None,
            country.decode().strip("\0") or None,
            area,
            kind,
            self._whats[what],
        )

    def rows(self) -> Iterator[Row]:
        """All rows, in their order."""
        return (self.row(n) for n in range(len(self._part["rows"]) // _ROW.size))
