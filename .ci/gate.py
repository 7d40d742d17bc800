"""The evaluation gate on ../shared: nothing measured there may score under the floors in floors.json.

python .ci/gate.py ../shared            measure and compare
python .ci/gate.py ../shared --raise    write what was measured (less a margin) as new floors; never lowers one
python .ci/gate.py ../shared --lower    the same, and lowers them too: say why in the commit message
"""

import argparse
import importlib
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

FLOORS = Path(__file__).with_name("floors.json")
# A floor stands this much under what was measured: the last digit moves with the version of a dependency.
MARGIN = 0.01
# Of the toll sets so much is read that the gate stays under two minutes.
REPORTS, INCIDENTS = 100, 60
SAYSO = [sys.executable, "-m", "sayso"]


def clusters(shared: Path) -> dict[str, float]:
    """The mean row of eval/clusters.py over all gold clusters."""
    module = importlib.import_module("clusters")
    rows: dict[str, list[float]] = {}
    print(f"{'':24}" + "".join(f"{name:>9}" for name, _, _ in module.COLUMNS))
    for path in sorted((shared / "gold").glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        scored = module.S.score(gold, module.export(SAYSO, gold))
        line = f"{path.stem:24}"
        for name, table, column in module.COLUMNS:
            part = scored[table]
            empty = column and isinstance(part, dict) and part.get("gold") == 0
            value = None if empty else (part[column] if column else part)
            line += f"{'-' if value is None else format(value, '.3f'):>9}"
            if value is not None:
                rows.setdefault(name, []).append(value)
        print(line)
    return {f"clusters.{name}": sum(values) / len(values) for name, values in rows.items()}


def export(documents: Path | list[dict[str, Any]]) -> dict[str, Any]:
    """What sayso exports for documents, or for a file of them."""
    with tempfile.TemporaryDirectory() as folder:
        if isinstance(documents, list):
            file = Path(folder) / "documents.jsonl"
            file.write_text("".join(json.dumps(d) + "\n" for d in documents), encoding="utf-8")
            documents = file
        ledger = str(Path(folder) / "ledger.db")
        subprocess.run([*SAYSO, "read", str(documents), "--ledger", ledger, "--workers", "2"], check=True)
        done = subprocess.run(
            [*SAYSO, "export", "--format", "json", "--ledger", ledger], check=True, capture_output=True, text=True
        )
    exported: dict[str, Any] = json.loads(done.stdout)
    return exported


def attribution(shared: Path) -> dict[str, float]:
    """Triple F1 on PolNeAR dev, of all and of speech."""
    documents = shared / "data" / "polnear.dev.jsonl"
    common, scorer = importlib.import_module("common"), importlib.import_module("score_attribution")
    scored = scorer.score(common.read_gold(documents), export(documents))
    return {"attribution.all": scored["triple"]["f1"], "attribution.speech": scored["speech"]["f1"]}


def tolls(shared: Path) -> dict[str, float]:
    """Toll, place and date of the main event, on the first of each set by id; of gun violence whole incidents."""
    common, scorer = importlib.import_module("common"), importlib.import_module("score_toll")
    found: dict[str, float] = {}
    for name, file in (("fakes", "fakes.dev.jsonl"), ("isaf", "isaf.dev.jsonl"), ("gva", "gva.dev.jsonl.gz")):
        documents = common.read_gold(shared / "data" / file)
        if name == "gva":
            incidents = sorted({d["gold"]["incident"]["id"] for d in documents})[:INCIDENTS]
            documents = [d for d in documents if d["gold"]["incident"]["id"] in incidents]
        else:
            documents = sorted(documents, key=lambda d: d["id"])[:REPORTS]
        scored = scorer.score(documents, export(documents))
        for measure in ("exact_stated", "exact_largest"):
            found[f"tolls.{name}.{measure}"] = scored["killed"][measure]
        if name == "gva":
            found["tolls.gva.within_50km"] = scored["within_50km"]["right"]
            found["tolls.gva.date"] = scored["date"]["exact"]
            # Turned round, so that more is better as everywhere else.
            found["tolls.gva.not_false"] = 1 - scored["killed"]["false_rate"]
        else:
            found[f"tolls.{name}.place"] = scored["place"]["right"]
    return found


def dates(shared: Path) -> dict[str, float]:
    """Value, relaxed and strict F1 on TimeBank, AQUAINT and half of WikiWars."""
    from sayso import dates as room

    common, scorer = importlib.import_module("common"), importlib.import_module("score_dates")
    gold = common.read_gold(shared / "data" / "time.train.jsonl")
    rows = [
        {"report": d["id"], "start": m.span.start, "end": m.span.end, "type": m.type, "value": m.value}
        for d in gold
        for m in room.find(d["text"], d.get("published"))
    ]
    scored = scorer.score(gold, {"dates": rows})
    return {f"dates.{name}": scored[name]["f1"] for name in ("value", "relaxed", "strict")}


def main() -> int:
    """Exit code 1 where a figure is under its floor."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--raise", dest="up", action="store_true")
    parser.add_argument("--lower", dest="down", action="store_true")
    arguments = parser.parse_args()
    sys.path.insert(0, str(arguments.shared / "eval"))
    measured: dict[str, float] = {}
    for part in (clusters, attribution, dates, tolls):
        measured |= part(arguments.shared)
    floors: dict[str, float] = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    if arguments.up or arguments.down:
        new = {name: round(value if value == 1 else value - MARGIN, 3) for name, value in measured.items()}
        kept = new if arguments.down else {name: max(value, floors.get(name, 0.0)) for name, value in new.items()}
        FLOORS.write_text(json.dumps(kept, indent=2) + "\n", encoding="utf-8")
        floors = kept
    under = 0
    for name, value in measured.items():
        low = value < floors.get(name, 0.0)
        under += low
        print(f"{name:22} {value:.3f}   floor {floors.get(name, 0.0):.3f}{'   UNDER' if low else ''}")
    return 1 if under else 0


if __name__ == "__main__":
    sys.exit(main())
