"""Lexicon: every name and noun of the knowledge files, to be looked up in running text, the longest first."""

from __future__ import annotations

from collections.abc import Iterable

from sayso import knowledge
from sayso.mentions.actors.entries import Actor, Country, Description, Names, Organ, Role, Verb
from sayso.mentions.actors.words import Words, fold, split

ANY, CAPITAL, UPPER, MIXED = range(4)


class Noun:
    """A common noun that can speak: as an organ, as a role, as a nameless source, or as more than one of them."""

    __slots__ = ("description", "organ", "organ_id", "plural", "role", "role_organ", "singular")

    def __init__(self, singular: str, plural: bool) -> None:
        self.singular, self.plural = singular, plural
        self.organ: Organ | None = None
        self.organ_id: str | None = None
        self.role: Role | None = None
        self.role_organ: str | None = None
        self.description: Description | None = None


class Named:
    """A name of a body or person in actors_*.yaml; `doubtful` where the form means something else as often."""

    __slots__ = ("actor", "doubtful", "id", "rivals", "short")

    def __init__(self, id: str, actor: Actor, doubtful: bool, short: bool) -> None:
        self.id, self.actor, self.doubtful, self.short = id, actor, doubtful, short
        self.rivals: list[Named] = []  # others of the same doubtful form ("EPA")


class State:
    """A form of a country: name, adjective, people, capital or metonym (with the organ that it stands for)."""

    __slots__ = ("code", "country", "form", "organ")

    def __init__(self, code: str, country: Country, form: str, organ: str | None = None) -> None:
        self.code, self.country, self.form, self.organ = code, country, form, organ


class Form:
    """One way to write one entry."""

    __slots__ = ("keys", "shape", "what")

    def __init__(self, keys: tuple[str, ...], shape: tuple[int, ...], what: Named | State | Noun) -> None:
        self.keys, self.shape, self.what = keys, shape, what


class Lexicon:
    """All forms by their first word, and the closed lists of signs."""

    def __init__(self) -> None:
        self.forms: dict[str, list[Form]] = {}
        self._seen: dict[tuple[str, ...], list[Form]] = {}
        self.countries = knowledge.table("countries", Country)
        self.states = {country.actor: country for country in self.countries.values()}
        self._codes = {country.actor: code for code, country in self.countries.items()}
        self.actors: dict[str, Actor] = {}
        for name in actor_files():
            self.actors.update(knowledge.table(name, Actor))
        self.persons = {fold(actor.name): key for key, actor in self.actors.items() if actor.person}
        self.organs = knowledge.table("organs", Organ)
        # In the order of their claims on a form: an earlier one of the same words wins.
        self._names()
        self._states()
        self._nouns()
        for forms in self.forms.values():
            forms.sort(key=_longest)
        signs = knowledge.table("persons_signs", tuple[str, ...])
        self.signs = {key: frozenset(fold(word.rstrip(".")) for word in words) for key, words in signs.items()}
        self.given = frozenset(
            fold(name)
            for entry in knowledge.table("persons_given_names", Names).values()
            for name in entry.names.split()
        )
        verbs = knowledge.table("reporting_verbs", Verb)
        self.speech = frozenset(lemma for lemma, verb in verbs.items() if verb.kind != "shows")
        self.said = frozenset(lemma for lemma, verb in verbs.items() if verb.kind == "speech")
        self.shows = frozenset(lemma for lemma, verb in verbs.items() if verb.kind == "shows")

    def match(self, words: Words, n: int, end: int, spoken: bool) -> tuple[Form, int] | None:
        """The longest form that starts at word n and ends before word `end`, with the index after its last word.

        `spoken` is true where capitals tell nothing (a headline in capitals, a text in lower case).
        """
        keys = words.keys
        for form in self.forms.get(keys[n], ()):
            size = len(form.keys)
            if size > 1:
                if n + size > end or keys[n + size - 1] != form.keys[-1] or tuple(keys[n : n + size]) != form.keys:
                    continue
                if not all(words.joined(k) for k in range(n, n + size - 1)):
                    continue
            if spoken or all(
                shape == ANY or _fits(shape, words.text[words.starts[n + k] : words.ends[n + k]])
                for k, shape in enumerate(form.shape)
            ):
                return form, n + size
        return None

    def code_of(self, state: str) -> str | None:
        """The ISO code of a state's actor id."""
        return self._codes.get(state)

    def _add(self, written: str, what: Named | State | Noun, cased: bool = True) -> None:
        parts = split(written)
        if not parts:
            return
        keys = tuple(map(fold, parts))
        shape = tuple(_shape(part) for part in parts) if cased else (ANY,) * len(parts)
        rivals = self._seen.setdefault(keys, [])
        for rival in rivals:
            if rival.shape == shape:
                if isinstance(what, Named) and isinstance(rival.what, Named) and rival.what.doubtful:
                    rival.what.rivals.append(what)
                return
        form = Form(keys, shape, what)
        rivals.append(form)
        self.forms.setdefault(keys[0], []).append(form)

    def _names(self) -> None:
        for key, actor in self.actors.items():
            last = fold(split(actor.name)[-1]) if split(actor.name) else ""
            for written in (actor.name, *actor.aliases):
                parts = split(written)
                # "The Sun" is a paper, "the Sun" hardly ever, and at the head of a sentence nobody knows.
                doubtful = actor.type == "platform" or (len(parts) == 2 and parts[0] == "The")
                short = actor.person and len(parts) <= 2 and (len(parts) == 1 or fold(parts[0]) in _PARTICLES)
                self._add(_bare(written), Named(key, actor, doubtful, short and fold(parts[-1]) == last))
            for written in actor.ambiguous:
                self._add(_bare(written), Named(key, actor, True, actor.person))

    def _states(self) -> None:
        for code, country in self.countries.items():
            for written in (country.name, *country.aliases):
                self._add(_bare(written), State(code, country, "name"))
                if written.isalpha() and not written.endswith("s") and len(written) > 3:
                    # "Syrias army": texts that went through a bad conversion have lost their apostrophes.
                    self._add(written + "s", State(code, country, "possessive"))
        for code, country in self.countries.items():
            for written, organ in country.metonyms.items():
                self._add(_bare(written), State(code, country, "metonym", organ))
            for written in country.adjectives:
                self._add(written, State(code, country, "adjective"))
            for written in country.people:
                self._add(written, State(code, country, "people"))
            if country.capital:
                self._add(country.capital, State(code, country, "capital", "government"))

    def _nouns(self) -> None:
        nouns: dict[tuple[str, ...], Noun] = {}

        def noun(written: str, plural: bool, singular: str | None = None) -> Noun:
            keys = tuple(map(fold, split(written)))
            return nouns.setdefault(keys, Noun(singular or written, plural))

        for key, organ in self.organs.items():
            for written in (*organ.forms, *ministries(organ.portfolios)):
                entry = noun(written, written.endswith("s") and not written.endswith(("ss", "services")))
                if entry.organ is None:
                    entry.organ, entry.organ_id = organ, organ.id or key
        for role in knowledge.table("roles", Role).values():
            for written, organ_id in _role_forms(role, self.organs):
                for form in (written, plural_of(written)):
                    entry = noun(form, form != written or written in _PLURALS, written)
                    if entry.role is None:
                        entry.role, entry.role_organ = role, organ_id
        for description in knowledge.table("descriptions", Description).values():
            for written in description.words:
                for form in (written, plural_of(written)):
                    entry = noun(form, form != written, written)
                    if entry.description is None:
                        entry.description = description
        for keys, entry in nouns.items():
            self._add(" ".join(keys), entry, cased=False)


def actor_files() -> tuple[str, ...]:
    """The names of the actor files in all knowledge folders, sorted."""
    return tuple(sorted({path.stem for folder in knowledge.folders() for path in folder.glob("actors*.yaml")}))


@knowledge.derived
def _built(folders: tuple[object, ...]) -> Lexicon:
    return Lexicon()


def the_lexicon() -> Lexicon:
    """The lexicon of the knowledge folders in use; built once (about a quarter of a second)."""
    return _built(knowledge.folders())


def ministries(portfolios: Iterable[str]) -> list[str]:
    """ "defence" gives "defence ministry", "ministry of defence" and so on."""
    found = []
    for name in portfolios:
        found += [f"{name} ministry", f"ministry of {name}", f"ministry for {name}", f"ministry of the {name}"]
        found += [f"department of {name}", f"{name} department", f"department of the {name}"]
    return found


def _role_forms(role: Role, organs: dict[str, Organ]) -> list[tuple[str, str | None]]:
    forms: list[tuple[str, str | None]] = [(word, role.organ) for word in role.words]
    if role.portfolios:
        for key, organ in organs.items():
            for name in organ.portfolios:
                forms += [
                    (f"{name} minister", key), (f"minister of {name}", key), (f"minister for {name}", key),
                    (f"{name} secretary", key), (f"secretary of {name}", key), (f"deputy {name} minister", key),
                    (f"deputy minister of {name}", key), (f"minister of the {name}", key), (f"{name} chief", key),
                    (f"secretary of the {name}", key), (f"deputy {name} secretary", key),
                ]  # fmt: skip
    return forms


_PLURALS = frozenset(
    {"people", "men", "women", "locals", "townspeople", "hospital staff", "medical staff", "medical personnel"}
)
_IRREGULAR = {
    "man": "men",
    "woman": "women",
    "child": "children",
    "person": "persons",
    "wife": "wives",
    "chief": "chiefs",
}


def plural_of(noun: str) -> str:
    """The plural of an English noun phrase with its head at the end, or before "of" ("chief of police")."""
    head, of, rest = noun.partition(" of ")
    if of:
        return plural_of(head) + of + rest
    if noun in ("men", "women", "people", "media", "staff", "personnel", "police") or noun.endswith(
        ("people", "ss staff")
    ):
        return noun
    for ending, form in _IRREGULAR.items():
        if noun == ending or (noun.endswith(ending) and not noun.endswith("human")):
            return noun[: -len(ending)] + form
    if noun.endswith("general") and " " in noun:
        return noun.rpartition(" ")[0] + "s general"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    if noun.endswith(("ch", "sh", "x")) or noun.endswith("ss"):
        return noun + "es"
    return noun if noun.endswith("s") else noun + "s"


_PARTICLES = frozenset({"al", "el", "bin", "ibn", "ben", "abu", "van", "von", "de", "abdel", "abdul", "ul", "haq"})


def _bare(written: str) -> str:
    """A name without its article, unless it would then be one common word ("The Sun")."""
    return written[4:] if written[:4] in ("the ", "The ") and (written[0] == "t" or " " in written[4:]) else written


def _shape(part: str) -> int:
    if part[0].isupper():
        if 1 < len(part) <= 4 and not part[1:].islower() and not part.isupper():
            return MIXED  # "LeT" is not "Let"
        # "US" is not "us", nor SITE a site; longer acronyms are also written Nato, Unicef.
        return UPPER if 1 < len(part) <= 4 and part.isupper() else CAPITAL
    return ANY


def _fits(shape: int, written: str) -> bool:
    if shape == MIXED:
        return not written.islower() and not written[1:].islower()
    return written.isupper() if shape == UPPER else not written[0].islower()


def _longest(form: Form) -> tuple[int, bool]:
    # Of two forms of one length the one in capitals is stricter, so it is tried first.
    return -len(form.keys), UPPER not in form.shape
