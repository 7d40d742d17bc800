"""The schemas: no knowledge file is without a type, and none is read that check does not know."""

import fnmatch
import re
from pathlib import Path

from sayso import knowledge, schemas

SOURCE = Path(knowledge.__file__).parents[1]


def test_each_bundled_file_has_a_type_and_each_type_a_file():
    names = {path.stem for path in (SOURCE / "knowledge").glob("*.yaml")}
    types = schemas.types()
    assert [n for n in sorted(names) if not any(fnmatch.fnmatchcase(n, p) for p in types)] == []
    assert [p for p in sorted(types) if not any(fnmatch.fnmatchcase(n, p) for n in names)] == []


def test_each_file_that_a_room_reads_is_known():
    texts = [path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py")]
    readers = [text for text in texts if "import knowledge" in text or "import table" in text]
    read = {name for text in readers for name in re.findall(r'\btable\("(\w+)"', text)}
    assert len(read) > 30
    assert read - set(schemas.types()) == set()
