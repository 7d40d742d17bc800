"""One report with every bad number at once, through the whole of sayso."""

import sayso
from sayso.publish.check import check

TEXT = f"""ARDEN, 4 July - At least ٣٠ people were killed in Arden on ٣ July ٢٠١٦, medics said.

The ministry said that {"9" * 400} fighters were killed in Arden on 0000-13-45 and on 9999-99-99.

The army said five{" hundred" * 12} people were wounded on February 30, 2016, and 999999999999999999 billion more.

Police said 12\u202e34 people were killed and ۱۲ were wounded in {"Arden" * 2000} on 31/31/2016.

A clerk said {"1," * 5000}{")." * 5000} and １２，０００ people were displaced.
"""


def test_bad_numbers_and_dates_are_unknown_and_the_rest_of_the_report_is_known():
    with sayso.read({"id": "r1", "published": "2016-07-04", "text": TEXT}) as ledger:
        tables = ledger.tables()
        assert ledger.problems == ()
        assert list(check(tables)) == []
    dates = {row.quote: row.value for row in tables.dates}
    assert dates["٣ July ٢٠١٦"] == "2016-07-03"
    assert dates["February 30, 2016"] is None
    assert not {"0000-13-45", "9999-99-99", "31/31/2016"} & dates.keys()
    figures = {(row.what, row.low, row.high) for row in tables.figures}
    assert {("killed", 30, None), ("wounded", 12, 12), ("displaced", 12_000, 12_000)} <= figures
    assert {("killed", None, None), ("wounded", None, None)} <= figures
    assert all(row.low is None or row.low <= 12_000 for row in tables.figures)
