"""The evaluation gate: the gold beside the project may not score under the floors in floors.json.

python .ci/gate.py ../shared            measure and compare
python .ci/gate.py ../shared --raise    write what was measured (less a margin) as new floors; never lowers one
python .ci/gate.py ../shared --lower    the same, and lowers them too: say why in the commit message
"""

import argparse
import json
import subprocess
import sys
from pathlib import Path

FLOORS = Path(__file__).with_name("floors.json")
# A floor stands this much under what was measured: the last digit moves with the version of a dependency.
MARGIN = 0.01


def clusters(shared: Path) -> dict[str, float]:
    """The mean row of clusters.py over all gold clusters."""
    gold = sorted(str(path) for path in (shared / "gold").glob("*.json"))
    command = [sys.executable, str(shared / "eval" / "clusters.py"), "--sayso", f"{sys.executable} -m sayso"]
    print(subprocess.run([*command, *gold], check=True, capture_output=True, text=True).stdout)
    measured = json.loads(
        subprocess.run([*command, "--json", *gold], check=True, capture_output=True, text=True).stdout
    )
    return {name: value for name, value in measured.items() if value is not None}


def main() -> int:
    """Exit code 1 where a figure is under its floor."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--raise", dest="up", action="store_true")
    parser.add_argument("--lower", dest="down", action="store_true")
    arguments = parser.parse_args()
    floors: dict[str, float] = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    measured = clusters(arguments.shared)
    if arguments.up or arguments.down:
        new = {name: round(value if value == 1 else value - MARGIN, 3) for name, value in measured.items()}
        kept = new if arguments.down else {name: max(value, floors.get(name, 0.0)) for name, value in new.items()}
        FLOORS.write_text(json.dumps(kept, indent=2) + "\n", encoding="utf-8")
        return 0
    under = {name: floor for name, floor in floors.items() if measured.get(name, 0.0) < floor}
    for name, floor in under.items():
        print(f"gate: {name} is {measured.get(name, 0.0):.3f}, under its floor of {floor:.3f}")
    return 1 if under else 0


if __name__ == "__main__":
    sys.exit(main())
