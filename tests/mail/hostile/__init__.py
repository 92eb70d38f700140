"""Broken and hostile raw letters by name, built in code: what takes mail must survive them."""

from tests.mail.hostile.attachments import ATTACHMENTS
from tests.mail.hostile.bodies import BODIES
from tests.mail.hostile.building import Builder
from tests.mail.hostile.headers import HEADERS
from tests.mail.hostile.structures import STRUCTURES

CORPUS: dict[str, Builder] = {**HEADERS, **BODIES, **STRUCTURES, **ATTACHMENTS}
