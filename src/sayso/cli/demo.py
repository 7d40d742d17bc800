"""`sayso demo`: the bundled sample, read and reported."""

from sayso.cli.messages import complain, progress, say
from sayso.cli.options import Html

__all__ = ["demo"]


def demo(html: Html = None) -> None:
    """Read a sample of reports on one battle into a ledger of their own, and print what it says."""
    from sayso import reading
    from sayso.cli.show import show
    from sayso.demo import REPORTS, ledger_path
    from sayso.ledger import Ledger
    from sayso.pipeline import run

    path = ledger_path()
    with Ledger.open(path, create=True) as opened:
        with progress() as notify:
            outcome = run(reading.read([REPORTS]), opened, notify=notify)
        tables = opened.tables()
    complain(*map(str, outcome.problems))
    show(tables, html)
    # The ids above are looked up there, not in the ledger that report and explain take by themselves.
    say(f"the ledger of this sample: --ledger {path}")
