"""Places: where a report names them, and which place is meant.

find() takes a Document and the actors that it names, gives the places in text order, each resolved or with the reason
why not; read() gives the report's setting with them. resolve() looks up one name by itself.
same_name() and key() tell places that no gazetteer has apart. Needs no name tagger: an
index of GeoNames, ISO 3166-2 and a supplement (built once, in the user's cache folder), the words around a name, and
what the whole report is about.
"""

from sayso.mentions.places.finder import find, read
from sayso.mentions.places.same import key, same_name
from sayso.mentions.places.setting import Reading
from sayso.mentions.places.single import resolve

__all__ = ["Reading", "find", "key", "read", "resolve", "same_name"]
