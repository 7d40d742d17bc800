"""The bounds that keep hostile input cheap; each with the reason for its number."""

# A long feature has 60,000 characters, a live blog of a day 90,000; this many take 3 s.
LONGEST_TEXT = 100_000
# One line of JSON Lines or one field of a table, in bytes: a text of 2,000,000 characters, escaped, is 12 MB.
LONGEST_LINE = 32 << 20
# A JSON file that is one list has to be held at once; more belongs into JSON Lines, which is read line by line.
LARGEST_JSON = 128 << 20
# The largest news page seen in the wild is 3 MB; trafilatura needs about 1 s and 100 MB for one of 4 MB.
LARGEST_PAGE = 8 << 20
# News text is packed 3:1 to 8:1, logs 30:1. The ratio counts after the first 8 MB, so that small files never trip it.
MOST_RATIO = 100
RATIO_FROM = 8 << 20
# All that one file may unpack to: 1,000,000 reports of 4,000 characters.
LARGEST_UNPACKED = 4 << 30
# One piece in memory while a file is read.
CHUNK = 1 << 16
# Long live blogs have 8,000 tags; trafilatura needs 1 s for 10,000 of them on a busy core, and more than twice that
# for twice as many. Over this the words are taken as they stand.
MOST_TAGS = 20_000
# Deeper than any real page (30 to 60); the HTML parser below trafilatura gives up at 256.
DEEPEST = 200
# A tag with all its attributes; inline images are the longest that real pages have, and no attribute is needed whole.
LONGEST_TAG = 4_000


def too_long(kept: int, share: float) -> str:
    """What to say of a text that was cut."""
    return f"only the first {kept:,} characters were read ({share:.0%}); give one report a file or a line"
