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
from sayso.reconcile.groups import DOING, SUFFERING
from sayso.reconcile.readings import AGAINST, FOR, REPLY
from sayso.reconcile.reports import Reports
from sayso.reconcile.sources import Sources
from sayso.reconcile.sources import party as _party
from sayso.reconcile.topics import BLAME, MOST, MOTIVE, Topics
from sayso.reconcile.wording import meaning
from sayso.reconcile.wordings import Wordings

__all__ = ["AGAINST", "BLAME", "FOR", "Denials", "find"]

# Of the weight of a denial's words this share must stand in what it denies; less, where one thing or more speaks for
# it besides: one event, one kind of happening, the denier named, a shared number.
COVER = 0.5
LEAST = (COVER, 0.33, 0.2)
# And this share of a plain negation's words; less, where both tell of one kind of happening.
SURE, PLAIN, ALL = 0.75, 0.6, 0.95
# Words that two statements must share, unless they stand in one report or tell of one event, or the one word that they
# share is all that is denied and has this weight: few statements of the story hold it ("the sprinklers had been off").
FAR, TELLING = 2, 0.5
# A quotation of more words than this must share more of them: of twice as many, twice the share.
WORDY = 20
# Points, besides up to COVERED for the share of the denial's words and 1 for each rare word.
COVERED, SAME_EVENT, SAME_KIND, SAME_REPORT, ATTRIBUTED, BLAMED, NEAR, LATER = 2.0, 1.0, 0.7, 0.7, 1.5, 1.5, 0.5, -0.7
# What tells of the very thing that is denied, whatever its words, comes before what shares words.
TOPIC = 4.0
# "The claim by the centre that ...": what is denied starts at most so many characters behind the denial.
BEHIND = 8
# "It has been suggested that ... This is not so": a reply to the outlet's own words stands so near to them.
BESIDE = 40

# What a bare denial can be of: what is said to come as well ("nothing of the kind").
SAID = FOR | {Stance.PREDICTS}

_ENDS = re.compile(r"[.!?\n]")


class Denials:
    """What is denied. `of` is denial to denied statement, `answers` the same for other accounts of a thing.

    A plain statement that calls another untrue, or holds that it is not so, is a denial of it too: that it is one shows
    only beside the other.
    """

    def __init__(self, reports: Reports, sources: Sources, links: Links) -> None:
        self.reports, self.sources, self.links = reports, sources, links
        self.wordings = Wordings(reports)
        self.readings = readings.find(reports)
        self.of: dict[str, str] = {}
        self.answers: dict[str, str] = {}
        self._topics = Topics(reports, self.readings)
        for statement in sorted(reports.statements.values(), key=lambda s: s.id):
            target = self._target(statement) if self.readings[statement.id].how is not None else None
            if target is not None:
                against = self.answers if self.readings[statement.id].how == "differs" else self.of
                against[statement.id] = target

    def bare(self, statement: str) -> bool:
        """Whether a denial does not say what it denies."""
        return self.readings[statement].bare

    def target(self, statement: str) -> str | None:
        """What a statement is against: as a denial, or as a plain answer."""
        return self.of.get(statement) or self.answers.get(statement)

    def alike(self, statement: str, held: str) -> Iterator[str]:
        """The other statements of the story that hold what a denial is against, as far as their words tell."""
        denial = self.reports.statements[statement]
        if self.on_topic(statement, held):
            found = map(self.reports.statements.__getitem__, self._topics.telling(denial))
            yield from (s.id for s in found if self.on_topic(statement, s.id) and self._opposed(denial, s))
            return
        words = self.wordings.words(held) if self.bare(statement) else self._subject(statement)
        whole = self.wordings.weight(statement, words)
        for other, _ in sorted(self.wordings.holding(statement, words).most_common(MOST)):
            both = len(words & self.wordings.words(other))
            share = self.wordings.shared(statement, other, words) / whole if whole else 0.0
            if share >= COVER and both >= FAR and self._opposed(denial, self.reports.statements[other]):
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
        if reading.how == "retracts":
            return self._retracted(statement)
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
        reading, told_of, words = self.readings[denial.id], self.readings[other.id], self.wordings.words(other.id)
        plain, here, same = reading.how != "denies", other.report == denial.report, self._same(denial.id, other.id)
        if plain and ((here and other.start > denial.start) or told_of.short):
            return None
        # Another word for the same kind of happening ("bombed", "struck") is a word in common.
        kinds = reading.kinds.keys() & told_of.kinds.keys()
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
        # "Our units did not fire": of what tells that the denier's own did something of the kind.
        did = self._did(denial, other)
        person = plain and reading.deed and here and bool(reading.capitals & words)
        # "No civilian was there": of what tells that civilians died. "He had no faith": of what tells of his faith.
        topic = self.on_topic(denial.id, other.id)
        if not (blamed or person or did or topic):
            least = LEAST[min(same + 2 * named + bool(kinds) + bool(reading.numbers & words), 2)]
            if reading.how == "negates":
                least = PLAIN if kinds else SURE
                count = len(subject & words)
            # A long quotation has many a word by chance.
            least *= 1 + max(0, len(words) - WORDY) / WORDY
            telling = cover >= SURE and not reading.deed and self.wordings.weight(denial.id, subject & words) >= TELLING
            # Two words alone do not tell that a plain negation is against another report, unless it says no more.
            if reading.how == "negates" and count <= FAR and cover < ALL and not (kinds or same or here):
                return None
            if cover < least or (count < FAR and (plain or not (same or here or telling))):
                return None
        points = COVERED * cover + self.wordings.weight(denial.id, subject & words)
        points += SAME_EVENT * same + SAME_KIND * bool(kinds) + SAME_REPORT * here + ATTRIBUTED * bool(other.chain)
        points += BLAMED * (blamed or did) + TOPIC * topic + NEAR * (here and 0 <= denial.start - other.end <= REACH)
        return points + LATER * (self.reports.order(other.id)[:2] > self.reports.order(denial.id)[:2])

    def on_topic(self, denial: str, other: str) -> bool:
        """Whether a statement tells of the very thing that is denied, whatever its words.

        A motive; or that those were hit of whom the denial says that none was, in what may be the same event.
        """
        reading, told = self.readings[denial], self.readings[other]
        # Without words of its own for what happened, its event is only what was told before it.
        hit = bool(reading.spared & told.hit) and (self._same(denial, other) or not reading.kinds)
        return hit or (reading.matter == told.matter == MOTIVE)

    def _did(self, denial: Statement, other: Statement) -> bool:
        """Whether a statement tells that a denier, who speaks of himself, did a thing of the kind that he denies."""
        reading, told = self.readings[denial.id], self.readings[other.id]
        if reading.how != "denies" or not reading.own or not other.chain:
            return False
        brief = len(reading.subject) <= FAR and self._same(denial.id, other.id)
        if not (brief or reading.kinds.keys() & told.kinds.keys()):
            return False
        found = [p for m in self.reports.mentions_in(other) for p in m.participants]
        done_to = frozenset(word for p in found if p.role in SUFFERING for word in meaning(p.name))
        party = self.sources.party(denial.id)
        doing = party is not None and any(_party(p.actor) == party for p in found if p.role in DOING)
        return doing or bool(reading.speaker & self.wordings.words(other.id) - done_to)

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
        yield from (name for name in self._topics.telling(denial) if name not in found)
        if reading.how == "denies" and reading.deed:
            yield from (name for name in self._topics.blaming(denial) if name not in found)

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
        for other in self.reports.near(denial.report, denial.start - REACH, denial.end + BEHIND):
            if not self._opposed(denial, other, bare=True):
                continue
            between = text[other.end : denial.start] if other.end <= denial.start else None
            # "The platform was unguarded. This is not so": what an outlet says is answered right behind it only.
            beside = between is not None and len(between) <= BESIDE and "\n" not in between
            if not other.chain and not (beside and reading.how in REPLY):
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

    def _retracted(self, denial: Statement) -> str | None:
        """What a speaker said before he took back his words: what he admitted last, else what he said last."""
        speaker, found = self.readings[denial.id].speaker, []
        for analysis in self.reports.by_story[self.reports.story[denial.report]] if speaker else ():
            for other in self._topics.said(analysis.report.id, speaker):
                order, same = self.reports.order(other.id), _called(denial) <= _called(other)
                if self.readings[other.id].holds and same and order < self.reports.order(denial.id):
                    found.append((other.stance is Stance.ADMITS, order))
        return max(found)[1][2] if found else None

    def _elsewhere(self, denial: Statement) -> str | None:
        """What the one whom a bare denial names says first in another report, the latest before it."""
        people, found = self.readings[denial.id].people, []
        for analysis in self.reports.by_story[self.reports.story[denial.report]]:
            said = self._topics.said(analysis.report.id, people)
            first = next((s for s in said if self._opposed(denial, s)), None)
            if first is not None and self.reports.order(first.id) < self.reports.order(denial.id):
                found.append(self.reports.order(first.id))
        return max(found)[2] if found else None

    def _opposed(self, denial: Statement, other: Statement, *, bare: bool = False) -> bool:
        """Whether a statement is one that the speaker of a denial can be against.

        A bare denial can be of any claim that answers none; one that says of what, only of what holds that to be so.
        """
        held = self.readings[other.id]
        if other.id == denial.id or not (held.holds or (bare and other.stance in SAID and held.how not in REPLY)):
            return False
        party, root = self.sources.party(denial.id), self.sources.root(denial.id)
        if other.chain and root is not None and self.sources.root(other.id) == root:
            return False
        return party is None or self.sources.party(other.id) != party


def _called(statement: Statement) -> frozenset[str]:
    """The words of the names of a statement's root as they are: "governor" and "government" are two."""
    names = (name for root in statement.chain[:1] for name in (root.name, *root.aliases))
    return frozenset(word for name in names for word in name.casefold().split())


def find(reports: Reports, sources: Sources, links: Links) -> Denials:
    """The denials of all reports."""
    return Denials(reports, sources, links)
