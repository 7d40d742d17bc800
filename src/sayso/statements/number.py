"""Number: whether a speaker is a person, one thing or many, and which pronouns can stand for him."""

from sayso.language import Token
from sayso.model import ActorMention, SourceKind
from sayso.statements import lexicon

PERSON = frozenset(("he", "she", "him", "her"))
THING = frozenset(("it", "its"))
MANY = frozenset(("they", "them", "both", "some", "others"))
_BODIES = frozenset((SourceKind.MONITOR, SourceKind.AGENCY, SourceKind.OUTLET, SourceKind.ORGANISATION))
_PEOPLE = frozenset((SourceKind.WITNESS, SourceKind.OFFICIAL, SourceKind.UNKNOWN))


def fits(number: str, person: bool, many: bool, kind: SourceKind) -> bool:
    """Whether a pronoun can stand for somebody: "he" for a person, "it" for one thing, "they" for many or a party."""
    if person != (number == "person"):
        return False
    return not many or number != "one" or kind in (SourceKind.PARTY, SourceKind.UNKNOWN)


def number(head: Token, mention: ActorMention | None) -> str:
    """Whether a speaker is a person, one thing or many, as far as a pronoun shows it."""
    if head.lower in PERSON or (mention is not None and mention.how == "person"):
        return "person"
    if head.lower in ("one", "another"):
        return "person"  # "one of them"
    if mention is not None and mention.kind in _BODIES and mention.how != "description":
        return "one"  # "UNICEF" has no article, and is nobody
    if head.tag in ("NNS", "NNPS") or head.lower in MANY:
        return "many"
    if head.lower in THING:
        return "one"
    if mention is not None and mention.how == "description" and mention.kind in _PEOPLE and head.pos == "NOUN":
        return "person"  # "a baker", "a security source"
    return "person" if _is_person(head) else "one"


def _is_person(head: Token) -> bool:
    if head.lower in lexicon.words("offices"):
        return True
    if head.pos != "PROPN":
        return False
    return not any(c.dep == "det" for c in head.children)
