"""What a customer wrote, and what reached them of what we wrote."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from evenhand.desk.customers.models import Customer
from evenhand.desk.inbox import queries
from evenhand.desk.inbox.models import Attachment, Message, Reply

Said = dict[str, Any]


def of(customer: Customer) -> Mapping[str, Any]:
    """Conversations with their messages and the replies that were delivered, oldest first.

    Notes, drafts, and replies that have not left are among the team alone.
    """
    said = defaultdict[int, list[Said]](list)
    for conversation, one in _said(customer):
        said[conversation].append(one)
    conversations = (row.conversation for row in queries.of_customer(customer).order_by("pk"))
    return {
        "conversations": [
            {
                "subject": one.subject,
                "channel": one.channel,
                "begun": one.at,
                "said": sorted(said[one.pk], key=lambda words: words["at"]),
            }
            for one in conversations
        ]
    }


def _said(customer: Customer) -> Iterator[tuple[int, Said]]:
    messages = list(queries.written_by(customer))
    replies = list(queries.delivered_to(customer))
    files = _files(queries.files_of(messages, replies, ()))
    for message in messages:
        yield message.conversation_id, _message(message, files["message", message.pk])
    for reply in replies:
        yield reply.conversation_id, _reply(reply, files["reply", reply.pk])


def _files(rows: Iterable[Attachment]) -> Mapping[tuple[str, int], list[Said]]:
    found = defaultdict[tuple[str, int], list[Said]](list)
    for row in rows:
        whose = ("message", row.message_id) if row.message_id else ("reply", row.reply_id or 0)
        found[whose].append({"name": row.name, "bytes": row.size})
    return found


def _message(message: Message, files: list[Said]) -> Said:
    told = {"from": str(message.address), "at": message.at, "text": message.text}
    return {**told, "quoted": message.folded, "files": files}


def _reply(reply: Reply, files: list[Said]) -> Said:
    return {"from": reply.by.first_name, "at": reply.at, "text": reply.text, "files": files}
