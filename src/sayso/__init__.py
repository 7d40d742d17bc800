"""sayso: what the reports say happened, and on whose say-so.

>>> import sayso
>>> ledger = sayso.read([{"text": "The mine collapsed on Monday, the ministry said.", "published": "2024-03-06"}])
>>> [(s.chain, s.quote) for s in ledger.statements]
[(('ministry',), 'The mine collapsed on Monday')]
"""

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sayso.api import read
    from sayso.ledger import Ledger, Tables
    from sayso.mentions import actors, dates, figures, places

__version__ = "0.1.0"

__all__ = ["Ledger", "Tables", "__version__", "actors", "dates", "figures", "places", "read"]

# Rooms of use by themselves: `sayso.dates.find("three days later", "2016-12-12")`.
_ALONE = frozenset({"actors", "dates", "figures", "places"})


def __getattr__(name: str) -> Any:
    """Load what is asked for when it is asked for: `sayso --help` needs none of it."""
    if name == "read":
        from sayso.api import read

        return read
    if name in ("Ledger", "Tables"):
        from sayso import ledger

        return getattr(ledger, name)
    if name in _ALONE:
        return importlib.import_module(f"sayso.mentions.{name}")
    raise AttributeError(f"module 'sayso' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
