"""Raw: one report as it stands in the input, before anything was made of it."""

import hashlib

from msgspec import Struct


class Raw(Struct, frozen=True):
    """What the input gives. `id` is the given one or one made from the file's name; None if there is neither.

    `file` and `line` say where it stands; `read_share` is under 1 where a bound cut the text. `trouble` says why
    the text is not whole or not as it stands. `source` is the digest of a web page as it came,
    which stands for the text that costs 50 ms to extract.
    """

    text: str
    id: str | None = None
    outlet: str | None = None
    published: str | None = None
    title: str | None = None
    url: str | None = None
    language: str | None = None
    file: str | None = None
    line: int | None = None
    read_share: float = 1.0
    source: bytes | None = None
    trouble: str | None = None

    def text_digest(self) -> bytes:
        """16 bytes that stand for the text."""
        if self.source is not None:
            return self.source
        return hashlib.blake2b(self.text.encode("utf-8", "surrogatepass"), digest_size=16).digest()

    def rest_digest(self) -> bytes:
        """16 bytes that stand for what is given beside the text."""
        if self.source is not None:
            return b""
        fields = (self.outlet, self.published, self.title, self.url, self.language)
        return hashlib.blake2b(repr(fields).encode("utf-8", "surrogatepass"), digest_size=16).digest()
