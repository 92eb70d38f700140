"""How every view behind a secret address is entered; nobody keeps a copy of what it shows."""

from __future__ import annotations

from evenhand.desk.base.outside import entered_with, private

for_whom_it_concerns = entered_with({**private(media=True), "Cache-Control": "private, no-store"})
