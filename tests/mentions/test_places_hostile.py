"""Text from outside is hostile: no place is worth a crash, a wrong offset or a long wait."""

import random
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.language import Document, Sentence, Token
from sayso.mentions import places
from sayso.mentions.places import index as place_index
from sayso.mentions.places.names import fold, sound
from sayso.model import PassageKind, Report, Span


def split(text):
    """A document of whitespace tokens, all proper nouns, each its own head: enough for this room, and fast."""
    tokens, at = [], 0
    for word in text.split():
        at = text.index(word, at)
        tokens.append(Token(len(tokens), at, at + len(word), word, word, "PROPN", "NNP", "dep"))
        at += len(word)
    sentence = Sentence(0, tokens, PassageKind.BODY, 0)
    for token in tokens:
        token.sentence = sentence
    return Document(Report("r1", text), tokens, [sentence] if tokens else [], [Span(0, len(text))] if tokens else [])


@pytest.mark.parametrize(
    "text",
    [
        "in " + "A" * 10_000,
        "in " + "A-" * 5_000 + "B",
        "the town of " + "Al-" * 3_000,
        "in " + "St. " * 3_000,
        "in Аlерро near Μanbij and كابل-Kabul",
        "in \x00Syria\x00 and \ud800Aleppo",
        "near \u202eairyS\u202c, 🏳️ Kabul🏳️",
        "in İstanbul, ẞtadt, ﬁjord and Ⅻ",
        "Paris, " * 3_000,
        ", ".join(["Springfield"] * 2_000),
    ],
)
def test_strange_names_are_survived_quickly(text):
    document = split(text)
    started = time.process_time()
    for mention in places.find(document, ()):
        assert 0 <= mention.span.start < mention.span.end <= len(text)
    assert time.process_time() - started < 3.0


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.lists(
        st.sampled_from(
            [
                "in",
                "near",
                "of",
                "Paris",
                "Syria",
                "-",
                ",",
                "al",
                "Aleppo",
                "Ill.",
                "and",
                "province",
                "Mr.",
                "counties",
                "Homs",
                "'s",
                "the",
                "10",
                "km",
                "Georgia",
                "New",
                "York",
                "\u200f",
            ]
        ),
        max_size=40,
    )
)
def test_every_span_holds_the_words_of_the_text(words):
    text = " ".join(words)
    last = 0
    for mention in places.find(split(text), ()):
        assert mention.span.start >= last
        last = mention.span.end
        place = mention.place
        assert mention.span.of(text).strip() == mention.span.of(text) != ""
        assert (place.latitude is None) == (place.longitude is None) == (place.precision is None)
        if place.latitude is None:
            assert place.country is None and place.admin1 is None and place.geonames_id is None


@given(st.text(max_size=200))
def test_keys_of_any_text_are_made_without_a_fault(text):
    assert fold(text) == fold(fold(text)) or not fold(text).isascii()
    key = sound(text)
    assert not key or len(key) >= 4


def test_the_same_report_gives_the_same_places_whatever_was_read_before():
    texts = ["in Paris, Texas, and Lamar County", "in Paris and Damascus", "in Springfield near Boston and Hartford"]
    alone = [places.find(split(t), ()) for t in texts]
    order = list(range(len(texts)))
    random.Random(7).shuffle(order)
    again = {n: places.find(split(texts[n]), ()) for n in order}
    assert [again[n] for n in range(len(texts))] == alone


@pytest.mark.parametrize(
    "name",
    [
        "Z" * 10_000,
        "Al-" + "z" * 10_000,
        "Аleppo",  # the first letter is Cyrillic
        "Маnbij",  # the first two are
        "Kаbul",  # the a is
        "حلbul",
        "K\u0301a\u0301qqz\u0301\u0301\u0301",
    ],
)
def test_a_name_that_is_too_long_or_of_mixed_scripts_is_nobodys_place(name):
    assert places.resolve(name) is None
    text = f"Shells hit the town of {name} in Syria."
    for mention in places.find(split(text), ()):
        assert mention.place.latitude is None or mention.span.of(text) != name


@pytest.mark.parametrize(
    ("name", "country", "area"),
    [
        ("حلب", "SY", "Aleppo"),
        ("الموصل", "IQ", "Nineveh"),
        ("Харків", "UA", "Kharkiv"),
        ("Ростов-на-Дону", "RU", "Rostov"),
        ("Kha\u0304n Yu\u0304nis", "PS", "Gaza Strip"),
        ("I\u0307stanbul", "TR", None),
        ("Saint-E\u0301tienne", "FR", None),
        ("São Paulo", "BR", None),
        ("Sa\u0303o Paulo", "BR", None),
    ],
)
def test_names_in_other_scripts_and_with_combining_marks_are_known(name, country, area):
    place = places.resolve(name)
    assert place is not None and place.country == country
    assert area is None or place.admin1 == area


def test_combining_marks_do_not_move_a_span():
    text = "Clashes broke out in Kha\u0304n Yu\u0304nis and in De\u0301raa on Monday."
    found = {m.span.of(text) for m in places.find(split(text), ())}
    assert "Kha\u0304n Yu\u0304nis" in found


def test_time_grows_with_the_number_of_places_and_no_faster():
    names = [name for code, name in place_index.get().all_areas() if name.isascii()][:1600]
    spent = []
    for number in (400, 1600):
        document = split(" , ".join(f"in {name}" for name in names[:number]))
        started = time.process_time()
        places.find(document, ())
        spent.append(time.process_time() - started)
    # Four times the names; sixteen times the time would be the square.
    assert spent[1] < 10 * spent[0] + 0.2


@pytest.mark.parametrize(
    "told",
    [
        {"outlet": "a" * 100_000},
        {"outlet": "news" * 20_000 + ".com"},
        {"outlet": "." * 10_000, "url": "http://" + "/" * 100_000},
        {"url": "https://x.com/" + "new-york/" * 10_000},
        {"title": "Paris, " * 10_000},
        {"title": "\ud800 \u202e Ⅻ ﬁ", "url": "\x00", "outlet": "\ud800.co.uk"},
    ],
)
def test_a_hostile_outlet_address_or_title_costs_nothing(told):
    document = split("in Springfield near Boston")
    document.report = Report("r1", document.report.text, **told)
    started = time.process_time()
    assert places.find(document, ())
    assert time.process_time() - started < 0.5


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(outlet=st.text(max_size=80), url=st.text(max_size=80), title=st.text(max_size=80))
def test_any_outlet_address_and_title_is_survived(outlet, url, title):
    document = split("in Springfield near Boston , Mass.")
    document.report = Report("r1", document.report.text, outlet=outlet, url=url, title=title)
    assert [m.span.of(document.text) for m in places.find(document, ())][1:2] == ["Boston"]
