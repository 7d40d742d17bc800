"""Places: where a report names them, and which place is meant.

find() takes a Document and the actors that it names, gives the places in text order, each resolved or with the reason
why not. resolve() looks up one name by itself. Needs no name tagger: an index of GeoNames, ISO 3166-2 and a supplement
(built once, in the user's cache folder), the words around a name, and what the whole report is about.
"""

from sayso.mentions.places.finder import find
from sayso.mentions.places.single import resolve

__all__ = ["find", "resolve"]
