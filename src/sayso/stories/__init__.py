"""Stories: which reports tell of one story, and what that says about the date of a report that gives none.

group() compares reports by their rare words, places, actors and kinds of event, and by the nearness of their dates;
copies bind. dates() reads the date of an undated report off the others of its story. Neither depends on the order
in which analyses are given.
"""

from sayso.stories.dating import dates
from sayso.stories.grouping import group

__all__ = ["dates", "group"]
