"""Which report is the earlier one: the order in which text is owned."""

import datetime
from collections.abc import Iterable

from sayso.model import Report


def in_order(reports: Iterable[Report]) -> list[Report]:
    """Earliest first; those of one moment by id, those without a date last (none of them is known to be earlier)."""
    return sorted(reports, key=_rank)


def _rank(report: Report) -> tuple[bool, str, str]:
    return report.published is None, _moment(report.published or ""), report.id


def _moment(published: str) -> str:
    """An ISO date or time in one zone, so that it sorts as text; a time without a zone counts as UTC."""
    try:
        moment = datetime.datetime.fromisoformat(published)
    except ValueError:
        return published
    if len(published) > 10 and moment.tzinfo is not None:
        try:
            moment = moment.astimezone(datetime.UTC)
        except OverflowError:
            return published
    return moment.replace(tzinfo=None).isoformat()
