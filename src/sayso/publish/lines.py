"""Lines: what is told of one event: claims with their origins, denials, disputes."""

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from sayso import knowledge
from sayso.ledger.rows import DisputeRow, EventRow, ReportRow, SideValue, StatementRow
from sayso.publish.headline import clause, headline
from sayso.publish.lookup import Lookup
from sayso.publish.voices import Voice, by_root, parties_of, voice_of
from sayso.publish.when import When, of_event
from sayso.publish.words import count, humble, listed, plain, verb

__all__ = ["Claim", "Denial", "DisputeLine", "EventLine", "SideLine", "dispute_line", "event_line", "loose", "voices"]

AFFIRMS = frozenset({"asserts", "accuses", "claims_responsibility", "admits"})
REJECTS = ("denies", "doubts")


class Country(Struct, frozen=True):
    """What is read of the countries: their names."""

    name: str


class Claim(Struct, frozen=True):
    """What is claimed of an event and by whom; the counts are None where the ledger has not counted origins."""

    text: str
    voices: tuple[Voice, ...]
    independent: int | None
    interested: int | None

    @property
    def counts(self) -> str:
        """`3 independent origins, 1 interested`; empty where not counted."""
        if self.independent is None:
            return ""
        text = count(self.independent, "independent origin")
        return f"{text}, {self.interested} interested" if self.interested else text

    @property
    def statements(self) -> tuple[str, ...]:
        """The ids of all statements that make it."""
        return tuple(id for voice in self.voices for id in voice.statements)


class Denial(Struct, frozen=True):
    """Who denies or doubts what of an event: the speaker's words, whom it answers, and the dispute if there is one."""

    event: str | None
    stance: str
    voice: Voice
    words: tuple[StatementRow, ...]
    against: tuple[str, ...]
    part: str | None
    disputes: tuple[str, ...]
    answered: StatementRow | None

    @property
    def does(self) -> str:
        """`denies`, `denies responsibility`, `denies the number`."""
        if not self.part or self.part == "occurrence":
            return verb(self.stance)
        return f"{verb(self.stance)} {'' if self.part == 'responsibility' else 'the '}{self.part}"


class SideLine(Struct, frozen=True):
    """One side of a dispute: what it holds, and who."""

    value: str
    voices: tuple[Voice, ...]
    origins: int
    statements: tuple[str, ...]


class DisputeLine(Struct, frozen=True):
    """Sides that do not agree."""

    id: str
    event: str
    about: str
    kind: str
    sides: tuple[SideLine, ...]
    reason: str


class EventLine(Struct, frozen=True):
    """One event as its story tells it.

    `title` is a phrase of what the row holds, `words` a clause of a report, empty where the title is one. `declined`:
    who would not say.
    """

    event: EventRow
    when: When
    title: str
    words: str
    place: str | None
    claims: tuple[Claim, ...]
    denials: tuple[Denial, ...]
    declined: tuple[Voice, ...]
    others: tuple[Voice, ...]
    disputes: tuple[DisputeLine, ...]

    @property
    def weight(self) -> tuple[int, int, int, int]:
        """What it rests on, to order by: independent origins, interested ones, reports, statements."""
        claim = self.claims[0] if self.claims else None
        independent, interested = (claim.independent or 0, claim.interested or 0) if claim else (0, 0)
        return independent, interested, len(self.event.reports), len(self.event.statements)

    @property
    def says(self) -> str:
        """One sentence: how many say so, who denies."""
        claim = self.claims[0] if self.claims else None
        said = ""
        if claim and claim.independent is not None:
            many, parties = claim.independent, claim.interested or 0
            said = f"{count(many, 'independent origin')} {verb('asserts', many)} so"
            if parties:
                does = "does" if parties == 1 else "do"
                said += f"; {count(parties, 'interested origin')} {does}{' too' if many else ''}"
        stances: dict[str, list[str]] = {}
        for denial in self.denials:
            stances.setdefault(denial.stance, []).append(denial.voice.name)
        for stance, names in stances.items():
            once = list(dict.fromkeys(names))
            said += f"{'; ' if said else ''}{listed(once, 3)} {verb(stance, len(once))} {'it' if said else 'this'}"
        return said


def event_line(look: Lookup, event: EventRow) -> EventLine:
    """One event with its claims, denials and disputes."""
    parties = parties_of(event)
    rows = look.told_of.get(event.id, [])
    claims = []
    for support in look.support.get(event.id, ()):
        affirming = [[id for id in ids if _stance(look, id) in AFFIRMS] for ids in support.origins]
        said = [voice for ids in affirming if (voice := voice_of(look, ids, parties))]
        if sum(bool(voice.party) for voice in said) != support.interested:
            # The ledger has counted with more than its rows tell: the number stands, nobody is named.
            said = [replace(voice, party=None) for voice in said]
        claims.append(Claim(plain(support.claim), tuple(said), support.independent, support.interested))
    # That it happened is held by all; who did it by some of them.
    happened = f"{humble(event.type)} happened"
    claims.sort(key=lambda claim: (-len(claim.statements), claim.text != happened))
    if not claims and (bare := by_root(look, (row for row in rows if row.stance in AFFIRMS), parties)):
        claims.append(Claim(plain(event.summary), tuple(bare), None, None))
    denials = [
        _denial(look, event.id, stance, voice)
        for stance in REJECTS
        for voice in by_root(look, (row for row in rows if row.stance == stance), parties)
    ]
    held = {id for claim in claims for id in claim.statements} | {id for d in denials for id in d.voice.statements}
    others = (row for row in rows if row.id not in held and row.stance != "declines")
    title, words = headline(look, event), clause(look, event, 160)
    return EventLine(
        event=event,
        when=of_event(look, event),
        title=title,
        words="" if title.startswith("“") else words,
        place=place_of(look, event),
        claims=tuple(claims),
        denials=tuple(denials),
        declined=tuple(by_root(look, (row for row in rows if row.stance == "declines"), parties)),
        others=tuple(by_root(look, others, parties)),
        disputes=tuple(dispute_line(look, row) for row in look.disputes_of.get(event.id, ())),
    )


def dispute_line(look: Lookup, row: DisputeRow) -> DisputeLine:
    """One dispute with the voices on each side."""

    def side(value: SideValue) -> SideLine:
        return SideLine(plain(value.value), voices(look, value.statements), value.origins, value.statements)

    return DisputeLine(row.id, row.event, row.about, row.kind, tuple(map(side, row.sides)), plain(row.reason))


def _denial(look: Lookup, event: str | None, stance: str, voice: Voice) -> Denial:
    words = tuple(look.statements[id] for id in voice.statements)
    disputes = [d for row in words for d in look.disputes_with.get(row.id, ()) if d.kind == "denial"]
    others = [
        id
        for d in disputes
        for side in d.sides
        if not set(side.statements) & set(voice.statements)
        for id in side.statements
    ]
    denied = [row.of for row in words if row.of]
    names = [v.name for v in by_root(look, (look.statements[id] for id in [*denied, *others] if id in look.statements))]
    parts = dict.fromkeys(row.part for row in words if row.part)
    answered = next((look.statements[id] for id in denied if id in look.statements), None)
    return Denial(
        event=event,
        stance=stance,
        voice=voice,
        words=words,
        against=tuple(dict.fromkeys(name for name in names if name != voice.name)),
        part=listed(humble(part) for part in parts) or None,
        disputes=tuple(dict.fromkeys(d.id for d in disputes)),
        answered=answered,
    )


def loose(look: Lookup, reports: Iterable[ReportRow]) -> list[Denial]:
    """Denials that no event of the ledger holds: they are shown all the same."""
    rows = [
        row
        for report in reports
        for row in look.said_in.get(report.id, ())
        if row.stance in REJECTS and not any(event in look.events for event in (*row.events, row.event) if event)
    ]
    return [
        _denial(look, None, stance, voice)
        for stance in REJECTS
        for voice in by_root(look, (row for row in rows if row.stance == stance))
    ]


def place_of(look: Lookup, event: EventRow) -> str | None:
    """Place and country as readers know them, marked where only the setting tells it; None where unknown."""
    if event.place is None:
        return None
    inferred = " (inferred)" if event.place_from == "setting" else ""
    country = event.place.country
    known = knowledge.table("countries", Country).get(country) if country else None
    if known and event.place.precision == "country":
        return plain(known.name) + inferred
    name = look.place(event.place.name, event.reports)
    told = ", ".join(dict.fromkeys(filter(None, [name, plain(known.name if known else country)])))
    return f"{told}{inferred}" if told else None


def _stance(look: Lookup, id: str) -> str:
    return look.statements[id].stance if id in look.statements else ""


def voices(look: Lookup, ids: Iterable[str]) -> tuple[Voice, ...]:
    """Those who make these statements, by their root."""
    return tuple(by_root(look, (look.statements[id] for id in ids if id in look.statements)))
