"""How much of one letter is read: every cap in one place.

The raw letter is always kept whole by whoever stores it, so a cap only bounds what is shown.
Sizes are bytes for raw data and characters for text.
"""

MAX_HEADER_FIELDS = 2_000
MAX_HEADER_VALUE = 1 << 20
MAX_SHOWN_HEADER = 10_000
MAX_SHOWN_HEADERS = 300_000
MAX_HEADER_NAME = 200

MAX_ENTITIES = 10_000
MAX_PARTS = 1_000
MAX_BOUNDARY = 200

MAX_TEXT = 1_000_000
MAX_HTML = 2_000_000
MAX_SUBJECT = 1_000

MAX_MAILBOXES = 20_000
MAX_NAME = 200
MAX_ADDRESS = 320

MAX_ID = 500
MAX_REFERENCES = 100
MAX_FILENAME_BYTES = 200
MAX_RECEIVED = 50
MAX_PROBLEMS = 50

MAX_LETTER = 150 << 20
