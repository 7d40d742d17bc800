"""Sources, origins and support."""

from sayso.model import SourceKind


def happened(found):
    return next(s for s in found.support if s.claim.endswith("happened"))


def test_the_same_wire_in_three_papers_is_one_origin(desk, hadar):
    text = "A bomb exploded beside the grain market of Hadar on Monday and broke windows in all the streets around."
    for name in ("a", "b", "c"):
        draft = desk.report(name, text)
        draft.says("A bomb exploded beside the grain market of Hadar on Monday")
        draft.event("exploded", "bombing", hadar, "2021-05-03")
    support = happened(desk.findings())
    assert len(support.statements) == 3
    assert len(support.origins) == 1
    assert (support.independent, support.interested) == (1, 0)


def test_outlets_that_credit_one_wire_are_one_origin(desk, hadar):
    for name, text in (("a", "A bomb exploded in Hadar."), ("b", "In Hadar a bomb exploded.")):
        draft = desk.report(name, text, agencies=("Northern Wire",))
        draft.says("bomb exploded")
        draft.event("exploded", "bombing", hadar, "2021-05-03")
    assert len(happened(desk.findings()).origins) == 1


def test_a_partys_own_claim_is_counted_apart(desk, hadar):
    a = desk.report("a", "Rebels took Hadar, the monitor said. The rebels said they captured Hadar.")
    a.says("Rebels took Hadar", "the monitor", kind=SourceKind.MONITOR)
    a.says("they captured Hadar", "Hadar Front", actor="front", side="front", kind=SourceKind.PARTY)
    a.event("took", "capture_of_place", hadar, "2021-05-03", doing=("front",))
    a.event("captured", "capture_of_place", hadar, "2021-05-03", doing=("front",))
    support = happened(desk.findings())
    assert (support.independent, support.interested) == (1, 1)


def test_a_relay_adds_no_origin(desk, hadar):
    a = desk.report("a", "Shells hit Hadar, the ministry said.")
    a.says("Shells hit Hadar", "interior ministry", actor="xx.interior", side="xx")
    a.event("hit", "shelling", hadar, "2021-05-03")
    b = desk.report("b", "Hadar came under fire, the ministry told the agency.")
    b.says("Hadar came under fire", ("interior ministry", "Northern Wire"), actor="xx.interior", side="xx")
    b.event("under fire", "shelling", hadar, "2021-05-03")
    assert len(happened(desk.findings()).origins) == 1


def test_the_outlets_summary_of_its_source_is_no_second_origin(desk, hadar):
    a = desk.report("a", "A bomb went off in Hadar. Police said that a bomb exploded at noon in Hadar.")
    a.says("A bomb went off in Hadar")
    a.says("a bomb exploded at noon", "Hadar police", actor="xx.police", side="xx")
    a.event("went off", "bombing", hadar, "2021-05-03")
    a.event("exploded", "bombing", hadar, "2021-05-03")
    assert len(happened(desk.findings()).origins) == 1


def test_a_person_and_the_body_he_speaks_for_are_one_origin(desk, hadar):
    a = desk.report("a", "Shells hit Hadar, said its head Omar Nasri. Shells fell on Hadar, the Watch said.")
    a.says("Shells hit Hadar", "Omar Nasri", side="watch", kind=SourceKind.MONITOR)
    a.says("Shells fell on Hadar", "Hadar Watch", actor="watch", kind=SourceKind.MONITOR)
    a.event("hit", "shelling", hadar, "2021-05-03")
    a.event("fell", "shelling", hadar, "2021-05-03")
    assert len(happened(desk.findings()).origins) == 1


def test_surnames_acronyms_and_spellings_are_one_source(desk):
    a = desk.report("a", "One said it. Two said it. Three said it. Four said it. Five said it.")
    a.says("One", "Omar al-Nasri Rahmani")
    a.says("Two", "Rahmani")
    a.says("Three", "Northern Observatory for Law")
    a.says("Four", "NOL")
    a.says("Five", "Omer el-Nasri Rahmany")
    names = {source.name for source in desk.findings().sources}
    assert len(names) == 2


def test_officials_of_two_stories_are_not_one_source(desk):
    from sayso.reconcile import reconcile

    for name in ("a", "b"):
        desk.report(name, "It burned, officials said.").says("It burned", "officials", anonymous=True)
    analyses = [draft.analysis for draft in desk.drafts]
    found = reconcile(analyses, (), {"a": 1.0, "b": 1.0}, {"a": "story-1", "b": "story-2"})
    assert len(found.sources) == 2
