"""A hope is a claim about no event: who counts the claims about an event would count it with what happened."""

import sayso


def test_a_hope_is_a_claim_about_no_event_and_what_happened_is():
    text = "Raiders freed nine miners near Osorno on Monday, the mayor said. The bishop vowed to free the other twenty."
    with sayso.read([{"id": "r1", "published": "2021-05-04", "text": text}]) as ledger:
        found = {row.quote: row for row in ledger.statements if row.chain}
    freed = next(row for quote, row in found.items() if "nine miners" in quote)
    assert freed.event is not None
    hoped = next(row for quote, row in found.items() if "other twenty" in quote)
    assert hoped.event is None
    assert hoped.events  # what it speaks of is still there
