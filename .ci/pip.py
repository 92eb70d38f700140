"""Brings pip into this virtual environment, for a Python that came without a copy of it (Debian's).

Release and hash are those of requirements/build.txt. The hash is what makes the download safe, so a
machine without root certificates will do.
"""

import hashlib
import os
import re
import ssl
import subprocess
import sys
import tempfile
from pathlib import Path
from urllib.request import Request, urlopen

LOCK = Path(__file__).resolve().parents[1] / "requirements/build.txt"
INDEX = os.environ.get("PIP_INDEX_URL", "https://pypi.org/simple")


def fetched(url: str) -> bytes:
    """What lies at `url`. Raises OSError."""
    unverified = ssl.create_default_context()
    unverified.check_hostname, unverified.verify_mode = False, ssl.CERT_NONE
    with urlopen(Request(url), context=unverified, timeout=60) as answer:  # noqa: S310 - the index
        return bytes(answer.read())


def wheel() -> tuple[str, bytes]:
    """The name and the bytes of the locked release. Raises OSError, ValueError."""
    locked = re.search(r"^pip==(\S+)(?: \\\n +--hash=sha256:\w+)+", LOCK.read_text(), re.MULTILINE)
    if locked is None:
        raise ValueError("requirements/build.txt does not name pip")
    name = f"pip-{locked[1]}-py3-none-any.whl"
    page = fetched(f"{INDEX.rstrip('/')}/pip/").decode()
    place = re.search(rf'https?://[^"#]+/{re.escape(name)}', page)
    if place is None:
        raise ValueError(f"{INDEX} does not offer {name}")
    content = fetched(place[0])
    if hashlib.sha256(content).hexdigest() not in locked[0]:
        raise ValueError(f"{name} is not what requirements/build.txt names")
    return name, content


if __name__ == "__main__":
    try:
        name, content = wheel()
    except (OSError, ValueError) as wrong:
        sys.exit(f"pip could not be fetched: {wrong}. Or install your Python's venv package.")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(content)
        install = [sys.executable, f"{path}/pip", "install", "--quiet", "--no-index", str(path)]
        sys.exit(subprocess.run(install, check=False).returncode)
