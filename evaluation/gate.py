"""The gate: sayso may not score under the floors in floors.json, and the floors hold for one corpus only.

python -m evaluation.gate                    measure and compare: exit code 1, and which, where one is under its floor
python -m evaluation.gate --raise            write higher floors where more was measured; lowers none
python -m evaluation.gate --lower "reason"   write floors as measured, lower ones too, and take the corpus as it is;
                                             the reason is kept in floors.json
"""

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path

import msgspec
from msgspec import Struct

from evaluation import corpus, score

FLOORS = Path(__file__).with_name("floors.json")
# A floor stands this much under what was measured: the last digit moves with the version of a dependency.
MARGIN = 0.01
# A quote that is not in its text is never near enough.
EXACT = {"grounded"}


class Lowered(Struct, frozen=True):
    """One time that the gate was made easier: why, and what it was before."""

    reason: str
    corpus: str
    floors: dict[str, float]


class Floors(Struct, frozen=True):
    """The floors of the mean, the hash of the corpus that they were measured on, and each lowering in turn."""

    corpus: str = ""
    floors: dict[str, float] = {}
    lowered: tuple[Lowered, ...] = ()


class RefusedError(Exception):
    """What was asked would make the gate easier without a reason."""


def read(path: Path = FLOORS) -> Floors:
    """The floors as kept; none where there is no file."""
    return msgspec.json.decode(path.read_bytes(), type=Floors) if path.exists() else Floors()


def write(floors: Floors, path: Path = FLOORS) -> None:
    """Keep the floors."""
    path.write_bytes(msgspec.json.format(msgspec.json.encode(floors), indent=2) + b"\n")


def faults(floors: Floors, measured: Mapping[str, float], digest: str) -> list[str]:
    """Why the gate stays shut, a line each. A figure that is no longer measured counts as 0."""
    lines = []
    if floors.corpus != digest:
        lines.append(f"the corpus is another ({digest[:12]}) than the floors were measured on ({floors.corpus[:12]})")
    for name, floor in floors.floors.items():
        value = measured.get(name, 0.0)
        if value < floor:
            lines.append(f"{name} is {value:.3f}, under its floor of {floor:.3f}")
    return lines


def raised(floors: Floors, measured: Mapping[str, float], digest: str) -> Floors:
    """Higher floors where more was measured. Raises RefusedError where the corpus is another."""
    if floors.corpus not in ("", digest):
        raise RefusedError('the corpus has changed: use --lower "reason" to measure anew on it')
    new = {name: max(floor, floors.floors.get(name, 0.0)) for name, floor in _under(measured).items()}
    return Floors(digest, {**floors.floors, **new}, floors.lowered)


def lowered(floors: Floors, measured: Mapping[str, float], digest: str, reason: str) -> Floors:
    """Floors as measured, with the reason. Raises RefusedError where there is none."""
    if not reason.strip():
        raise RefusedError("--lower needs a reason in words")
    before = Lowered(reason.strip(), floors.corpus, floors.floors)
    return Floors(digest, _under(measured), (*floors.lowered, before))


def _under(measured: Mapping[str, float]) -> dict[str, float]:
    return {
        # Cut, not rounded: a floor is never over the measured less its margin.
        name: value if name in EXACT else max(0.0, int((value - MARGIN) * 1000) / 1000)
        for name, value in measured.items()
    }


def measure() -> dict[str, float]:
    """The mean of each measure over the corpus."""
    rows = {c.cluster: score.shares(score.measure(c).counts()) for c in map(corpus.load, corpus.files())}
    means = score.mean(list(rows.values()))
    sys.stdout.write(score.table({**rows, "mean": means}))
    return {name: value for name, value in means.items() if value is not None}


def main() -> int:
    """Exit code 1 where a figure is under its floor, the corpus is another, or what was asked is refused."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked = parser.add_mutually_exclusive_group()
    asked.add_argument("--raise", dest="up", action="store_true")
    asked.add_argument("--lower", dest="reason", metavar="REASON")
    arguments = parser.parse_args()
    floors, measured, digest = read(), measure(), corpus.digest()
    try:
        if arguments.reason is not None:
            floors = lowered(floors, measured, digest, arguments.reason)
            write(floors)
        elif arguments.up:
            floors = raised(floors, measured, digest)
            write(floors)
    except RefusedError as refused:
        sys.stdout.write(f"gate: {refused}\n")
        return 1
    lines = faults(floors, measured, digest)
    if not floors.floors:
        lines.append("there are no floors yet: --raise writes them")
    sys.stdout.writelines(f"gate: {line}\n" for line in lines)
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main())
