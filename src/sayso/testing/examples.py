"""Examples: the `example:` lines of a folder of knowledge files, each run as a test of its own line."""

import difflib
import fnmatch
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct

from sayso import knowledge as files
from sayso.errors import KnowledgeError
from sayso.knowledge.source import keys_of, text_of
from sayso.language import parse
from sayso.model import Analysis
from sayso.testing.asserts import describe
from sayso.testing.reading import read, told, using


class Examples(Struct, frozen=True):
    """How many examples were run, and the files whose examples can not be run by themselves."""

    run: int
    left_out: tuple[str, ...] = ()


class _Line(Struct, frozen=True):
    """One entry with an example: its key, its fields and, in event_types.yaml, the type that it belongs to."""

    key: str
    entry: Mapping[str, Any]
    type: str | None = None


# What is wrong with what was read of an example, in words; None where all is well.
_Check = Callable[[_Line, Analysis], str | None]


def check_examples(folder: str | Path) -> Examples:
    """Run the examples of a folder of one's own knowledge files, beside the bundled ones.

    Raises AssertionError that lists every example that does not hold, with what was found instead, and every file whose
    name sayso does not read; KnowledgeError where an entry is wrong.
    """
    paths = sorted(Path(folder).glob("*.yaml"))
    faults = [odd for path in paths if (odd := _unread(path.stem)) is not None]
    ran, wrong = run_examples(folder)
    faults += [f"{Path(fault.file).name}: {fault.key}: {fault.message}" for fault in wrong]
    if faults:
        raise AssertionError("\n".join(faults))
    return ran


def run_examples(folder: str | Path) -> tuple[Examples, list[KnowledgeError]]:
    """How many examples of a folder were run, and those that do not hold, with file, line and key.

    Raises KnowledgeError where an entry is wrong.
    """
    paths = [path for path in sorted(Path(folder).glob("*.yaml")) if _unread(path.stem) is None]
    bundled = {path.stem: _entries(path.stem) for path in paths if (files.folders()[0] / path.name).is_file()}
    run, left_out, wrong = 0, [], []
    with using(folder):
        for path in paths:
            lines = list(_lines(path.stem, bundled.get(path.stem, {})))
            check = next((c for pattern, c in _CHECKS.items() if fnmatch.fnmatchcase(path.stem, pattern)), None)
            if check is None:
                left_out += [path.name] * bool(lines)
                continue
            run += len(lines)
            at = keys_of(text_of(path), path).lines if lines else {}
            for line in lines:
                fault = check(line, read(str(line.entry["example"])))
                if fault is not None:
                    message = f"{fault}\n    example: {line.entry['example']}"
                    number = at.get((line.key,) if line.type is None else (line.type,))
                    wrong.append(KnowledgeError(message, file=str(path), line=number, key=line.key))
    return Examples(run, tuple(left_out)), wrong


def _unread(name: str) -> str | None:
    """What to do about a file of a name that no room reads; None for all others."""
    known = sorted(path.stem for path in files.folders()[0].glob("*.yaml"))
    if name in known or fnmatch.fnmatchcase(name, "actors_*"):
        return None
    near = difflib.get_close_matches(name, known, 1)
    hint = f"; did you mean {near[0]}.yaml?" if near else "; take a name of sayso's own files, or actors_*.yaml"
    return f"{name}.yaml: no room reads a file of this name{hint}"


def _lines(name: str, bundled: Mapping[str, Any]) -> Iterator[_Line]:
    """The entries of one file that have an example and are not bundled ones."""
    own = {key: entry for key, entry in _entries(name).items() if bundled.get(key) != entry}
    for key, entry in own.items():
        if not isinstance(entry, Mapping):
            continue
        if "example" in entry:
            yield _Line(key, entry)
        for words in (entry.get(kind) for kind in ("verbs", "nouns") if name == "event_types"):
            for word, fields in (words or {}).items():
                if fields and "example" in fields:
                    yield _Line(word, fields, key)


def _entries(name: str) -> dict[str, Any]:
    kind: Any = Any
    return files.table(name, kind)


def _reports(line: _Line, found: Analysis) -> str | None:
    """A reporting verb or noun: the cue of a claim, with its stance."""
    text, words, stance = found.report.text, set(line.key.split()), line.entry["stance"]
    document = parse(found.report)
    cues = [s for s in found.statements if s.cue is not None]
    for statement in cues:
        tokens = document.tokens_in(statement.cue) if statement.cue else []
        if words <= {t.lemma.lower() for t in tokens} | {t.lower for t in tokens} and statement.stance == stance:
            return None
    said = "; ".join(describe(told(text, s)) for s in found.statements) or "nothing"
    return f"does not report a claim that it {stance}; found: {said}"


def _names(line: _Line, found: Analysis) -> str | None:
    """A body or person that is named in the example; a person counts as the body that he speaks for."""
    actors = found.mentions.actors
    if any(m.actor in (line.key, line.entry.get("speaks_for", line.key)) for m in actors):
        return None
    said = "; ".join(f"“{m.span.of(found.report.text)}” is {m.actor or m.name}" for m in actors) or "nobody"
    return f"is not named; found: {said}"


def _place(line: _Line, found: Analysis) -> str | None:
    """A place of one's own."""
    names = [m.place.name for m in found.mentions.places]
    return None if line.key in names else f"is not found; found: {', '.join(names) or 'no place'}"


def _what(line: _Line, found: Analysis) -> str | None:
    """What became of those who are counted."""
    kinds = [f.what for f in found.mentions.figures]
    return (
        None if line.entry["what"] in kinds else f"counts no {line.entry['what']}; found: {', '.join(kinds) or 'none'}"
    )


def _modifier(line: _Line, found: Analysis) -> str | None:
    """What bounds a number."""
    names = [f.modifier for f in found.mentions.figures]
    if line.entry["name"] in names:
        return None
    return f"bounds no number; found: {', '.join(n or 'an exact number' for n in names) or 'no figure'}"


def _event(line: _Line, found: Analysis) -> str | None:
    """A word that names an event; one that tells an effect or leaves the kind open may have its type from elsewhere."""
    types = [event.type for event in found.events]
    if types and (line.entry.get("effect") or line.entry.get("vague")):
        return None
    return None if line.type in types else f"is no {line.type}; found: {', '.join(types) or 'no event'}"


def _wire(line: _Line, found: Analysis) -> str | None:
    """A news agency that is credited."""
    if line.entry.get("photo") or line.entry["name"] in found.report.agencies:
        return None
    return f"is not credited; found: {', '.join(found.report.agencies) or 'no agency'}"


_CHECKS: dict[str, _Check] = {
    "reporting_verbs": _reports,
    "reporting_nouns": _reports,
    "actors_*": _names,
    "places_extra": _place,
    "figures_fates": _what,
    "figures_phrases": _what,
    "figures_modifiers": _modifier,
    "event_types": _event,
    "wires": _wire,
}
