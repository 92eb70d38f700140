"""The secret in the link to a customer's page; its ids are those of conversation and address."""

from __future__ import annotations

from evenhand.desk.base.tokens import CODE, HANDLE, TOKEN, Signed, handle_in, new_handle

__all__ = ["CODE", "HANDLE", "TOKEN", "handle_in", "is_right", "new_handle", "token"]

_passes = Signed("evenhand.passes")
token, is_right = _passes.token, _passes.is_right
