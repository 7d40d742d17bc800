"""The scorer, on tables made by hand."""

from evaluation.matching import gold_places, likeness, pairs, places
from evaluation.measures import Measured
from evaluation.names import Sources

from evaluation import corpus
from sayso.ledger.rows import StatementRow, Tables

TEXT = "Police said nine people died. The army denied that it had shelled Arden."
EVENT = corpus.GoldEvent("e1", "shelling", "shelling", "Arden", "nowhere", "2031-05-05")
DIED = corpus.GoldStatement("r1.1", "r1", "nine people died", ("police",), "asserts", "e1", cue="said")
DENIED = corpus.GoldStatement("r1.2", "r1", "it had shelled Arden", ("army",), "denies", "e1", cue="denied")


def cluster(*statements: corpus.GoldStatement) -> corpus.Cluster:
    report = corpus.GoldReport("r1", "Valley Radio", "2031-05-05", "", TEXT)
    sources = {"police": ("the police",), "army": ("the army",), "medics": ()}
    return corpus.Cluster("c", "", "", sources, (report,), statements, (EVENT,), (), (), ())


def said(quote: str, name: str | None, stance: str = "asserts", of: str | None = None) -> StatementRow:
    start = TEXT.index(quote)
    end = start + len(quote)
    chain = (name,) if name else ()
    return StatementRow(
        quote, "r1", start, end, quote, ((start, end),), None, chain, (), name, (), (), False, stance, of, None, None,
        (), None,
    )  # fmt: skip


def test_the_right_words_by_the_right_source_count_for_all_measures() -> None:
    rows = (said("nine people died", "police"), said("that it had shelled Arden", "army", "denies"))
    counts = Measured(cluster(DIED, DENIED), Tables(statements=rows)).counts()
    for name in ("found", "sourced", "stance", "precision", "denials"):
        assert counts[name].share == 1.0, name


def test_the_right_words_by_another_are_found_but_not_sourced() -> None:
    counts = Measured(cluster(DIED), Tables(statements=(said("nine people died", "medics"),))).counts()
    assert counts["found"].share == 1.0
    assert counts["sourced"].share == counts["stance"].share == 0.0


def test_a_denial_taken_for_a_claim_is_no_denial() -> None:
    counts = Measured(cluster(DENIED), Tables(statements=(said("it had shelled Arden", "army"),))).counts()
    assert counts["sourced"].share == 1.0
    assert counts["denials"].share == counts["stance"].share == 0.0


def test_one_statement_stands_for_one_claim_only() -> None:
    rows = (said("nine people died. The army denied that it had shelled Arden", "police"),)
    assert Measured(cluster(DIED, DENIED), Tables(statements=rows)).counts()["found"].hits == 1


def test_an_invented_statement_costs_precision_and_a_piece_of_a_found_one_does_not() -> None:
    rows = (said("nine people died", "police"), said("people died", "police"), said("Arden", "army"))
    assert Measured(cluster(DIED), Tables(statements=rows)).counts()["precision"] == (1, 2)


def test_what_sayso_says_in_its_own_voice_does_not_find_an_attributed_claim() -> None:
    assert Measured(cluster(DIED), Tables(statements=(said("nine people died", None),))).counts()["found"].hits == 0


def test_a_stance_that_readers_may_differ_on_is_right_either_way() -> None:
    either = corpus.GoldStatement("r1.1", "r1", DIED.quote, DIED.chain, "accuses", "e1", also=("asserts",))
    assert Measured(cluster(either), Tables(statements=(said(DIED.quote, "police"),))).counts()["stance"].share == 1.0


def test_names_are_one_source_where_one_is_the_other_with_a_title() -> None:
    sources = Sources(cluster(DIED))
    assert sources.same("police", ("the Arden police",)) is False
    assert sources.same("police", ("Police",))
    assert sources.same("Colonel Tamar Vesk", ("army spokeswoman Colonel Tamar Vesk",))
    assert sources.same("Colonel Tamar Vesk", ("Vesk",))
    assert not sources.same("army", ("it",))


def test_quotes_are_alike_by_the_words_that_they_share() -> None:
    whole, most = places(TEXT, [(12, 28)]), places(TEXT, [(17, 28)])
    assert likeness(whole, whole) == 1.0
    assert 0.6 < likeness(whole, most) < 1.0
    assert likeness(whole, places(TEXT, [(30, 60)])) == 0.0


def test_a_quote_that_stands_twice_is_the_one_at_its_cue() -> None:
    text = "Nobody died. Medics said nobody died. Later nobody died."
    gold = corpus.GoldStatement("r1.1", "r1", "nobody died", ("medics",), "asserts", "e1", cue="said")
    assert min(gold_places(text, gold)) == text.index("nobody died", 13)


def test_pairs_are_one_to_one_and_the_best_first() -> None:
    weight = {("a", "x"): 0.6, ("a", "y"): 0.9, ("b", "y"): 0.8}
    assert pairs(["a", "b"], ["x", "y"], lambda one, other: weight.get((one, other), 0.0)) == [(0, 1)]
