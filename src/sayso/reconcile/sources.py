"""Sources: the speakers of all statements, one record for each body, group or person across reports."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from msgspec import structs

from sayso.model import Source, SourceKind, Speaker, ids
from sayso.reconcile import names
from sayso.reconcile.reports import Reports


class Sources:
    """The sources, by id; `chains` is statement id to the source ids of its chain, root first."""

    def __init__(self, sources: list[Source], chains: dict[str, tuple[str, ...]]) -> None:
        self.sources = tuple(sorted(sources, key=lambda source: source.id))
        self.by_id = {source.id: source for source in self.sources}
        self.chains = dict(sorted(chains.items()))

    def root(self, statement: str) -> Source | None:
        """Who a statement comes from; None in the outlet's own voice."""
        chain = self.chains.get(statement, ())
        return self.by_id[chain[0]] if chain else None

    def party(self, statement: str) -> str | None:
        """The party that the root of a statement is or speaks for; for a person of a body, that body."""
        root = self.root(statement)
        return None if root is None else party(root.side or root.actor)


def party(actor: str | None) -> str | None:
    """The party of an actor id: organs are written behind a full stop ("syria.army" is of "syria").

    The id of a source, which stands where a person speaks for a body without an actor id, is nobody's party.
    """
    return None if actor is None or actor.startswith("src-") else actor.partition(".")[0]


def find(reports: Reports) -> Sources:
    """One source for each actor id, and for each name that stands for no other within its story."""
    speakers: dict[str, list[Speaker]] = defaultdict(list)
    chains: dict[str, tuple[str, ...]] = {}
    for story in sorted(reports.by_story):
        folded = _folded(story, list(_of_story(reports, story)))
        for analysis in reports.by_story[story]:
            for statement in analysis.statements:
                keys = [folded[_key(story, speaker)] for speaker in statement.chain]
                for key, speaker in zip(keys, statement.chain, strict=True):
                    speakers[key].append(speaker)
                if keys:
                    chains[statement.id] = tuple(ids.make("src", key) for key in keys)
    return Sources(_spoken_for([_source(key, found) for key, found in speakers.items()]), chains)


def _spoken_for(sources: list[Source]) -> list[Source]:
    """The sources, where a person who goes by the name of a body has that body's source as his side."""
    bodies: dict[str, set[str]] = defaultdict(set)
    for source in sources:
        if " " in names.key(source.name):
            bodies[names.key(source.name)].add(source.id)
    found = []
    for source in sources:
        others = {b for alias in source.aliases for b in bodies.get(names.key(alias), ())} - {source.id}
        if source.side is None and source.actor is None and len(others) == 1:
            found.append(structs.replace(source, side=others.pop()))
        else:
            found.append(source)
    return found


def _of_story(reports: Reports, story: str) -> Iterator[Speaker]:
    for analysis in reports.by_story[story]:
        for statement in analysis.statements:
            yield from statement.chain


def _key(story: str, speaker: Speaker) -> str:
    """What makes a source: its actor id, else its name. Nameless ones of two stories are never one."""
    if speaker.actor is not None:
        return speaker.actor
    name = names.key(speaker.name)
    # "A rebel" and "rebels" of one story: nobody can tell whether they are two.
    return f"{name.removesuffix('s')} ({story})" if speaker.anonymous else name


def _folded(story: str, speakers: list[Speaker]) -> dict[str, str]:
    """Each key of a story to the one that it is told under: surnames, acronyms and spellings fold into full names."""
    keys = {_key(story, speaker): speaker for speaker in speakers}
    named = sorted(key for key, speaker in keys.items() if not speaker.anonymous)
    # All names that a source goes by stand for its key: those of one with an actor id too.
    known: dict[str, set[str]] = defaultdict(set)
    for speaker in speakers:
        if not speaker.anonymous:
            for name in (speaker.name, *speaker.aliases):
                known[names.key(name)].add(_key(story, speaker))
    target = {key: key for key in keys}
    skeletons: dict[str, str] = {}
    for key in named:
        skeleton = names.skeleton(key)
        if skeleton is not None:
            target[key] = skeletons.setdefault(skeleton, key)
    for key in named:
        if keys[key].actor is not None or target[key] != key:
            continue
        longer = {other for name, others in known.items() if _stands_for(key, name) for other in others if other != key}
        longer |= {other for other in known.get(key, ()) if other != key and keys[other].actor is not None}
        roots = {target[other] for other in longer}
        # A name that could be two others' is nobody's.
        if len(roots) == 1:
            target[key] = roots.pop()
    for key in named:
        while target[target[key]] != target[key]:
            target[key] = target[target[key]]
    return target


def _stands_for(short: str, long: str) -> bool:
    return names.surname_of(short, long) or names.acronym_of(short, long)


def _source(key: str, speakers: list[Speaker]) -> Source:
    given = Counter(speaker.name for speaker in speakers)
    name = min(given, key=lambda n: (-given[n], -len(n), n))
    aliases = {alias for speaker in speakers for alias in (speaker.name, *speaker.aliases)} - {name}
    kinds = Counter(speaker.kind for speaker in speakers if speaker.kind is not SourceKind.UNKNOWN)
    sides = Counter(speaker.side for speaker in speakers if speaker.side is not None)
    actors = {speaker.actor for speaker in speakers if speaker.actor is not None}
    return Source(
        id=ids.make("src", key),
        name=name,
        aliases=tuple(sorted(aliases)),
        kind=min(kinds, key=lambda k: (-kinds[k], k)) if kinds else SourceKind.UNKNOWN,
        side=min(sides, key=lambda s: (-sides[s], s)) if sides else None,
        actor=min(actors) if actors else None,
    )
