"""Countries of actors: where a state, its organs, a party, a monitor or an activist network is at home."""

from __future__ import annotations

from sayso.mentions.actors.lexicon import the_lexicon
from sayso.model import SourceKind

# Agencies, outlets and bodies of many countries are quoted far from home, and tell nothing of where.
_AT_HOME = frozenset({SourceKind.PARTY, SourceKind.OFFICIAL, SourceKind.MONITOR, SourceKind.WITNESS})


def country_of(actor: str) -> str | None:
    """The ISO 3166-1 alpha-2 code of the country that an actor id tells of; None where it tells of none.

    >>> country_of("syria.army"), country_of("reuters")
    ('SY', None)
    """
    lexicon = the_lexicon()
    known = lexicon.actors.get(actor)
    base = actor.partition(".")[0]
    if known is None:
        known = lexicon.actors.get(base)
    if known is not None and known.country is not None:
        return known.country if known.kind in _AT_HOME else None
    return lexicon.code_of(base)
