"""Subjects: who does what a verb says, by the parse, through conjunction, control and relative clauses."""

from sayso.language import Token

SUBJECTS = ("nsubj", "nsubjpass", "csubj")


def subject_of(verb: Token) -> Token | None:
    """The head of the noun phrase that is the verb's subject, shared subjects included; None where there is none."""
    seen = 0
    token = verb
    while seen < 12:  # a chain of verbs deeper than this is a broken parse
        subject = token.child(*SUBJECTS)
        if subject is not None:
            return antecedent(subject, token)
        if (token.dep == "conj" and token.head.pos in ("VERB", "AUX")) or (
            token.dep in ("xcomp", "advcl", "ccomp") and token.tag in ("VBG", "VB", "VBN")
        ):
            token = token.head
        elif token.dep == "acl" and token.tag == "VBG" and _behind_comma(token):
            # "..., from Aleppo, saying it had": a participle behind a comma goes with the clause, not with the noun.
            clause = next((t for t in token.ancestors if t.pos in ("VERB", "AUX")), None)
            if clause is None:
                return token.head
            token = clause
        elif token.dep in ("acl", "relcl") and token.head.pos in ("NOUN", "PROPN", "PRON"):
            return token.head
        elif token.dep == "pcomp" and token.head.head is not token.head:
            token = token.head.head
        elif token.dep == "dep" and token.head is not token:
            token = token.head
        else:
            return None
        seen += 1
    return None


def _behind_comma(verb: Token) -> bool:
    first = min((c.i for c in verb.children if c.i < verb.i), default=verb.i)
    tokens = verb.sentence.tokens
    at = first - tokens[0].i - 1
    return at >= 0 and tokens[at].lower == ","


def antecedent(subject: Token, verb: Token) -> Token:
    """The noun that a relative pronoun stands for, else the subject itself."""
    if subject.tag in ("WP", "WDT") and verb.dep == "relcl" and verb.head.pos in ("NOUN", "PROPN", "PRON"):
        return verb.head
    if subject.tag in ("WP", "WDT"):
        for token in verb.ancestors:
            if token.dep == "relcl":
                return token.head
    return subject


def noun_phrase(head: Token) -> list[Token]:
    """The tokens of a noun phrase: the subtree without relative clauses, dates and what follows a comma clause."""
    dropped: set[int] = set()
    for child in head.children:
        behind = (
            child.dep in ("relcl", "acl", "advcl", "cc", "conj", "parataxis", "ccomp", "punct") and child.i > head.i
        )
        before = child.dep in ("ccomp", "parataxis") and child.i < head.i  # '"It shook," the baker, 51, recalled'
        if behind or before:
            dropped.update(t.i for t in child.subtree)
    kept = [t for t in head.subtree if t.i not in dropped]
    # Only the unbroken run around the head: what a parser hangs on from afar is not part of the name.
    at = next(n for n, t in enumerate(kept) if t is head)
    first = last = at
    while first > 0 and kept[first].i - kept[first - 1].i <= 2:
        first -= 1
    while last + 1 < len(kept) and kept[last + 1].i - kept[last].i <= 2:
        last += 1
    while kept[first].pos == "PUNCT" and first < at:
        first += 1
    return kept[first : last + 1]


def conjuncts(head: Token) -> list[Token]:
    """The heads of a joint noun phrase ("A and B"), in text order, the given one first."""
    found = [head]
    joined = False
    for noun in found:
        joined = joined or any(c.dep in ("cc", "preconj") or c.lower in ("and", "or", "&") for c in noun.children)
        if len(found) < 8:
            found += [c for c in noun.children if c.dep == "conj" and c.pos in ("NOUN", "PROPN", "PRON")]
    # Without an "and" it is no list: "The chairman of the union, Arden branch, Ali Daoud, said".
    return found if joined else [head]


def negated(verb: Token) -> bool:
    """Whether a verb is negated ("did not say", "never said", "no one said")."""
    if any(c.dep == "neg" or c.lower in ("never", "not", "n't") for c in verb.children):
        return True
    subject = verb.child(*SUBJECTS)
    return subject is not None and (
        subject.lower in ("nobody", "none") or any(c.lower == "no" and c.dep == "det" for c in subject.children)
    )
