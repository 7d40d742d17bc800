"""Denials: which statement a denial or doubt is of, in its own report or another one of the story.

A bare denial ("rejected the claims") is of what was said last before it, or of what the one said whom it names; one
that says what it denies is of the statement that has most of its words, rare ones first. Plain statements can be
against another one too: a reply ("this is a lie") and a negation ("no soldier was in the town"). They are kept apart,
as `answers`.
"""

import re
from collections.abc import Iterator

from sayso.model import Stance, Statement
from sayso.reconcile import readings
from sayso.reconcile.attach import REACH, Links
from sayso.reconcile.blame import blamed, one_of
from sayso.reconcile.readings import AGAINST, FOR
from sayso.reconcile.reports import Reports
from sayso.reconcile.sources import Sources
from sayso.reconcile.wordings import Wordings

__all__ = ["AGAINST", "BLAME", "FOR", "Denials", "find"]

BLAME = frozenset({Stance.CLAIMS, Stance.ACCUSES})
# Of the weight of a denial's words this share must stand in what it denies; less, where one thing or more speaks for
# it besides: one event, one kind of happening, the denier named, a shared number.
COVER = 0.5
LEAST = (COVER, 0.33, 0.2)
# And this share of a plain negation's words; less, where both tell of one kind of happening.
SURE, PLAIN = 0.75, 0.6
# Words that two statements must share, unless they stand in one report or tell of one event.
FAR = 2
# A quotation of more words than this must share more of them: of twice as many, twice the share.
WORDY = 20
# Points, besides up to COVERED for the share of the denial's words and 1 for each rare word.
COVERED, SAME_EVENT, SAME_KIND, SAME_REPORT, ATTRIBUTED, BLAMED, NEAR, LATER = 2.0, 1.0, 0.7, 0.7, 1.5, 1.5, 0.5, -0.7
# "The claim by the centre that ...": what is denied starts at most so many characters behind the denial.
BEHIND = 8

# Of the statements of a story so many that share most words with a denial are looked at.
MOST = 400

_ENDS = re.compile(r"[.!?\n]")


class Denials:
    """What is denied. `of` is denial to denied statement; `answers` the same for plain statements against another."""

    def __init__(self, reports: Reports, sources: Sources, links: Links) -> None:
        self.reports, self.sources, self.links = reports, sources, links
        self.wordings = Wordings(reports)
        self.readings = readings.find(reports)
        self.of: dict[str, str] = {}
        self.answers: dict[str, str] = {}
        for statement in sorted(reports.statements.values(), key=lambda s: s.id):
            target = self._target(statement) if self.readings[statement.id].how is not None else None
            if target is not None:
                (self.of if statement.stance in AGAINST else self.answers)[statement.id] = target

    def bare(self, statement: str) -> bool:
        """Whether a denial does not say what it denies."""
        return self.readings[statement].bare

    def target(self, statement: str) -> str | None:
        """What a statement is against: as a denial, or as a plain answer."""
        return self.of.get(statement) or self.answers.get(statement)

    def alike(self, statement: str, held: str) -> Iterator[str]:
        """The other statements of the story that hold what a denial is against, as far as their words tell."""
        words = self.wordings.words(held) if self.bare(statement) else self._subject(statement)
        whole = self.wordings.weight(statement, words)
        for other, both in sorted(self.wordings.holding(statement, words).items()):
            share = self.wordings.shared(statement, other, words) / whole if whole else 0.0
            found = self.reports.statements[other]
            if share >= COVER and both >= FAR and self._opposed(self.reports.statements[statement], found):
                yield other

    def blamed(self, statement: str) -> frozenset[str]:
        """The parties, else the names, of whom a statement blames first; empty where it names nobody."""
        return blamed(self.reports, self.reports.statements[statement])

    def blames(self, statement: str, whom: frozenset[str]) -> bool:
        """Whether a statement blames one of these, or nobody by name."""
        named = self.blamed(statement)
        return not whom or not named or one_of(named, whom)

    def _target(self, statement: Statement) -> str | None:
        reading = self.readings[statement.id]
        if reading.bare and reading.how != "negates":
            return (self._explicit(statement) if reading.deed else None) or self._before(statement)
        found = self._explicit(statement)
        if found is None and reading.reply and len(reading.subject) <= FAR:
            return self._before(statement)
        return found

    def _explicit(self, denial: Statement) -> str | None:
        """The statement that has most of the words of a denial, among those that its speaker can be against."""
        ranked = [
            (points, self.reports.order(name))
            for name in self._candidates(denial)
            if (points := self._points(denial, self.reports.statements[name])) is not None
        ]
        return max(ranked)[1][2] if ranked else None

    def _points(self, denial: Statement, other: Statement) -> float | None:
        """How well a statement fits a denial; None where it does not."""
        if not self._opposed(denial, other) or self._around(denial, other):
            return None
        reading, words = self.readings[denial.id], self.wordings.words(other.id)
        plain, here, same = reading.how != "denies", other.report == denial.report, self._same(denial.id, other.id)
        if plain and here and other.start > denial.start:
            return None
        # Another word for the same kind of happening ("bombed", "struck") is a word in common.
        kinds = reading.kinds.keys() & self.readings[other.id].kinds.keys()
        told = frozenset(word for kind in sorted(kinds) for word in reading.kinds[kind] if not reading.negative) - words
        subject = self._subject(denial.id)
        shared = self.wordings.weight(denial.id, (subject & words) | (told & subject))
        whole = self.wordings.weight(denial.id, subject)
        cover = shared / whole if whole else 0.0
        count = len(subject & words) + bool(kinds)
        if reading.numbers and not reading.numbers & words and cover < SURE:
            return None
        # A name in common may be another's of that name: it counts where the words fit as well.
        named = bool(reading.speaker & words) and not plain and count >= FAR
        accused = here and reading.link and bool(reading.speaker & words)
        taken_up = (same and (reading.link or count > 0)) or named or accused or bool(reading.people & words)
        blamed = other.stance in BLAME and reading.deed and taken_up and not plain
        person = plain and reading.deed and here and bool(reading.capitals & words)
        if not (blamed or person):
            least = LEAST[min(same + 2 * named + bool(kinds) + bool(reading.numbers & words), 2)]
            if reading.how == "negates":
                least = PLAIN if kinds else SURE
                count = len(subject & words)
            # A long quotation has many a word by chance.
            least *= 1 + max(0, len(words) - WORDY) / WORDY
            if cover < least or (count < FAR and (plain or not (same or here))):
                return None
        points = COVERED * cover + self.wordings.weight(denial.id, subject & words)
        points += SAME_EVENT * same + SAME_KIND * bool(kinds) + SAME_REPORT * here + ATTRIBUTED * bool(other.chain)
        points += BLAMED * blamed + NEAR * (here and 0 <= denial.start - other.end <= REACH)
        return points + LATER * (self.reports.order(other.id)[:2] > self.reports.order(denial.id)[:2])

    def _subject(self, statement: str) -> frozenset[str]:
        """The words that tell what a denial is of. Whom it names as source need not be named in what that one said."""
        reading = self.readings[statement]
        rest = reading.subject - reading.people
        return rest if len(rest) >= FAR else reading.subject

    def _candidates(self, denial: Statement) -> Iterator[str]:
        """The statements that share most words with a denial; those that blame too, where it is of a deed."""
        reading = self.readings[denial.id]
        people = reading.capitals if reading.deed else frozenset()
        found = self.wordings.holding(denial.id, reading.subject | reading.speaker | people)
        yield from (name for name, _ in found.most_common(MOST))
        if reading.how == "denies" and reading.deed:
            for analysis in self.reports.by_story[self.reports.story[denial.report]]:
                yield from (s.id for s in analysis.statements if s.stance in BLAME and s.id not in found)

    def _same(self, left: str, right: str) -> bool:
        """Whether two statements are mainly of one event."""
        event = self.links.statements.get(left, ())[:1]
        return bool(event) and event == self.links.statements.get(right, ())[:1]

    def _around(self, denial: Statement, other: Statement) -> bool:
        """Whether a statement is the sentence around a denial, or the denied words, of which no source is named."""
        outer = other.start < denial.start and denial.end <= other.end
        inner = denial.start <= other.start and other.end <= denial.end
        return other.report == denial.report and (outer or (inner and not other.chain))

    def _before(self, denial: Statement) -> str | None:
        """What a report says last before a bare denial; of whom the denial names, what that one said."""
        reading, text = self.readings[denial.id], self.reports.analyses[denial.report].report.text
        best: tuple[tuple[bool, bool, bool, int], str] | None = None
        for other in self.reports.analyses[denial.report].statements:
            if not other.chain or not self._opposed(denial, other, bare=True):
                continue
            behind = 0 <= other.start - denial.end <= BEHIND and not _ENDS.search(text, denial.end, other.start)
            if behind or (other.start < denial.start and denial.start - other.end <= REACH):
                named = bool(reading.people & self.readings[other.id].speaker)
                blame = reading.accusation and other.stance in BLAME
                key = (named, behind, blame, other.start)
                best = max(best, (key, other.id)) if best is not None else (key, other.id)
        if reading.people and (best is None or not best[0][0]):
            return self._elsewhere(denial) or (best[1] if best is not None else None)
        return best[1] if best is not None else None

    def _elsewhere(self, denial: Statement) -> str | None:
        """What the one whom a bare denial names says first in another report, the latest before it."""
        people, found = self.readings[denial.id].people, []
        for analysis in self.reports.by_story[self.reports.story[denial.report]]:
            said = (
                s
                for s in analysis.statements
                if s.chain and people <= self.readings[s.id].speaker and self._opposed(denial, s)
            )
            first = next(said, None)
            if first is not None and self.reports.order(first.id) < self.reports.order(denial.id):
                found.append(self.reports.order(first.id))
        return max(found)[2] if found else None

    def _opposed(self, denial: Statement, other: Statement, *, bare: bool = False) -> bool:
        """Whether a statement is one that the speaker of a denial can be against.

        A bare denial can be of any claim that answers none; one that says of what, only of what holds that to be so.
        """
        held = self.readings[other.id]
        if other.id == denial.id or not (held.holds or (bare and other.stance in FOR and held.how != "reply")):
            return False
        party, root = self.sources.party(denial.id), self.sources.root(denial.id)
        if other.chain and root is not None and self.sources.root(other.id) == root:
            return False
        return party is None or self.sources.party(other.id) != party


def find(reports: Reports, sources: Sources, links: Links) -> Denials:
    """The denials of all reports."""
    return Denials(reports, sources, links)
