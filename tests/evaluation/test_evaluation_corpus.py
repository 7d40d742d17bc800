"""The corpus keeps its rules, and is what its README says."""

import pytest

from evaluation import corpus, validate

CLUSTERS = [corpus.load(path) for path in corpus.files()]


@pytest.mark.parametrize("cluster", CLUSTERS, ids=lambda cluster: cluster.cluster)
def test_each_cluster_keeps_the_rules(cluster: corpus.Cluster) -> None:
    assert list(validate.faults(cluster)) == []


def test_the_corpus_is_large_enough_to_gate_on() -> None:
    assert len(CLUSTERS) >= 8
    assert sum(len(cluster.statements) for cluster in CLUSTERS) >= 400


def test_every_stance_is_there() -> None:
    assert {s.stance for cluster in CLUSTERS for s in cluster.statements} == validate.STANCES


def test_a_quote_that_is_not_in_its_report_is_named() -> None:
    report = corpus.GoldReport("r1", "Valley Radio", "2031-05-05", "", "Police said nine people died.")
    wrong = corpus.GoldStatement("r1.1", "r1", "ten people died", ("police",), "asserts", "e1", cue="said")
    event = corpus.GoldEvent("e1", "fire", "other", "Arden", "nowhere", "2031-05-05")
    cluster = corpus.Cluster("c", "", "", {"police": ()}, (report,), (wrong,), (event,), (), (), ())
    assert any("ten people died" in line for line in validate.faults(cluster))
