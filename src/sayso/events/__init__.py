"""Events: what the clauses of one report say happened.

find() takes a Document, its Mentions and its Statements and gives one EventMention for each thing that is told, in
text order: type, participants, place, time, status, the statements that hold it and the figures that count its toll.
It knows nothing of other reports: which mentions are one event is reconcile's business. See docs/events.md.
"""

from sayso.events.assemble import find

__all__ = ["find"]
