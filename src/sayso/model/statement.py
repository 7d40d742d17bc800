"""Statement: one claim, the exact words, and who says so."""

import enum

from msgspec import Struct

from sayso.model.mention import SourceKind
from sayso.model.span import Span


class Stance(enum.StrEnum):
    """What the speaker does with the claim."""

    ASSERTS = "asserts"
    DENIES = "denies"
    DOUBTS = "doubts"
    ACCUSES = "accuses"
    CLAIMS = "claims_responsibility"
    ADMITS = "admits"
    PREDICTS = "predicts"
    DECLINES = "declines"


class Speaker(Struct, frozen=True):
    """One link of a chain: who says or relays, as one report names it.

    `name` is the fullest name in the report; `actor`, `kind` and `side` as in ActorMention.
    """

    name: str
    spans: tuple[Span, ...] = ()
    actor: str | None = None
    kind: SourceKind = SourceKind.UNKNOWN
    side: str | None = None
    anonymous: bool = False
    aliases: tuple[str, ...] = ()


class Statement(Struct, frozen=True):
    """One claim of one report. An empty chain is the outlet's own voice.

    `spans` hold the claim itself without source and cue, in text order. `chain` is the root first, then who relays it.
    `of` is the id of the statement of the same report that is denied or doubted. `reported_at` is the ISO date on
    which it was said, where the text tells. `part` names what a denial is of: occurrence, responsibility, number,
    place or None.
    """

    id: str
    report: str
    spans: tuple[Span, ...]
    cue: Span | None = None
    chain: tuple[Speaker, ...] = ()
    stance: Stance = Stance.ASSERTS
    of: str | None = None
    reported_at: str | None = None
    part: str | None = None

    @property
    def start(self) -> int:
        """Where its first piece starts."""
        return self.spans[0].start

    @property
    def end(self) -> int:
        """Where its last piece ends."""
        return self.spans[-1].end
