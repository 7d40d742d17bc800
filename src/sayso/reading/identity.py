"""Identity: one id, one report, whatever the order in which they come.

The same id with the same text is one report. The same id with another text is another report: the one whose digest
sorts first keeps the id, the others get the start of their digest behind it.
"""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from sayso.errors import InputError
from sayso.model import ids
from sayso.reading.raw import Raw

# 8 hex digits: two of 10,000 texts under one id collide with a chance of 1 in 85.
LENGTH = 8

Claims = dict[str, dict[bytes, bytes]]


def claims(raws: Iterable[Raw | InputError]) -> Claims:
    """For each id the digests of the texts that claim it, each with the lowest digest of what is given beside it."""
    found: Claims = {}
    for raw in raws:
        if isinstance(raw, Raw):
            rivals = found.setdefault(id_of(raw), {})
            text, rest = raw.text_digest(), raw.rest_digest()
            rivals[text] = min(rivals.get(text, rest), rest)
    return found


def id_of(raw: Raw) -> str:
    """The id that a report claims; one without any gets the digest of its text."""
    return raw.id if raw.id is not None else ids.make("r", raw.text)


def settled(raws: Iterable[Raw | InputError], claimed: Claims) -> Iterator[Raw | InputError]:
    """The reports under their final ids, each once, and the errors, in the order given."""
    done: set[tuple[str, bytes]] = set()
    for raw in raws:
        if isinstance(raw, InputError):
            yield raw
            continue
        id_, text, rest = id_of(raw), raw.text_digest(), raw.rest_digest()
        rivals = claimed.get(id_) or {text: rest}  # a file that grew meanwhile has ids that nobody claimed
        if (id_, text) in done or rivals.get(text, rest) != rest:
            continue
        done.add((id_, text))
        if text != min(rivals):
            id_ = _apart(id_, text, claimed)
        yield replace(raw, id=id_)


def _apart(id_: str, text: bytes, claimed: Claims) -> str:
    length = LENGTH
    while f"{id_}-{text.hex()[:length]}" in claimed:
        length += 1
    return f"{id_}-{text.hex()[:length]}"
