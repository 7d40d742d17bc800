"""The reporting lexicon: each line's example reports a claim, by that verb or noun and with the line's stance."""

import pytest

from sayso import mentions, statements
from sayso.language import parse_all
from sayso.model import Report, Stance
from sayso.statements import lexicon

LINES = [("verb", key, frame) for key, frame in lexicon.verbs().items()]
LINES += [("noun", key, frame) for key, frame in lexicon.nouns().items()]
# What `takes` may say; the heads of the knowledge files tell what each does.
CLAUSES = {"that", "whether", "how", "quote", "to", "gerund"}
PHRASES = {"noun", "number", "as", "accused", "blamed", "person_to", "to_noun", "quoted", "responsible"}
PREPOSITIONS = {"of", "for", "with", "on", "against", "about", "at", "in"}
KINDS = {"speech", "shows", "thought", "intent", "judges"}


@pytest.fixture(scope="module")
def found():
    """By line: the words of each cue with the lemmas in it, the stance and the names of the chain."""
    reports = [Report(f"{sort} {key}", frame.example or "-") for sort, key, frame in LINES]
    told = {}
    for document in parse_all(reports):
        claims = statements.find(document, mentions.find(document, None))
        told[document.report.id] = [
            (
                {t.lemma.lower() for t in document.tokens_in(s.cue)} | {t.lower for t in document.tokens_in(s.cue)},
                s.stance,
                [speaker.name for speaker in s.chain],
                " ".join(span.of(document.text) for span in s.spans),
            )
            for s in claims
            if s.cue is not None
        ]
    return told


@pytest.mark.parametrize(("sort", "key", "frame"), LINES, ids=[f"{sort} {key}" for sort, key, _ in LINES])
def test_the_example_of_each_line_reports_a_claim(found, sort, key, frame):
    assert frame.example, f"{key}: the line has no example"
    words = set(key.split()) if key != "say" else {"said"}
    told = found[f"{sort} {key}"]
    hits = [(stance, chain) for cue, stance, chain, _ in told if words <= cue]
    assert hits, f"{key}: not a cue; found {told}"
    assert frame.stance in [stance for stance, chain in hits if chain], f"{key}: found {told}"


@pytest.mark.parametrize(("sort", "key", "frame"), LINES, ids=[f"{sort} {key}" for sort, key, _ in LINES])
def test_no_line_asks_for_what_no_rule_knows(sort, key, frame):
    known = CLAUSES | PHRASES | PREPOSITIONS if sort == "verb" else {"that", "to", "over"} | PREPOSITIONS
    assert frame.takes
    assert set(frame.takes) <= known
    assert frame.kind in KINDS


def test_no_example_stands_in_two_lines():
    examples = [frame.example for _, _, frame in LINES]
    assert len(examples) == len(set(examples))


def test_what_is_to_come_is_a_prediction_whatever_the_verb(read):
    assert read("The bank confirmed that the branch would close.").by("bank") == [
        (Stance.PREDICTS, "the branch would close")
    ]


def test_what_is_not_said_is_no_claim(read):
    assert {stance for stance, _ in read("The bank has not disclosed that funds were lost.").by("bank")} == {"declines"}


@pytest.mark.parametrize(
    "text",
    [
        "Rebels charged the hill at dawn.",
        "The drought stressed the maize.",
        "Gunners shot down a jet over the lake.",
        "Jets struck back at the rebels on Monday.",
        "Tribesmen backed the army in the valley.",
        "Troops held the bridge until nightfall.",
        "The storm threatened the harbour.",
        "Helicopters blasted the ridge.",
        "A lorry slammed a wall in Minsk.",
        "The fighting continues around the mill.",
        "The general called off the attack.",
        "Snipers targeted the crossing.",
        "The battalion maintained its positions along the canal.",
        "The band recorded a song.",
        "Soldiers added sandbags to the wall.",
    ],
)
def test_deeds_of_war_are_not_taken_for_words(read, text):
    assert [(cue, quote) for cue, _, quote in read(text).told() if cue] == []
