from __future__ import annotations

import asyncio

from asgiref.sync import sync_to_async
from django.db import connections

from evenhand.desk.live import queries, sharing
from evenhand.desk.live.presence import Told

TOLD = Told(3, "Tomás Brandt", "a1-b2", 12, "writing")


def test_what_a_page_says_reaches_every_process_that_shares_the_database() -> None:
    async def scenario() -> list[list[Told]]:
        ears: list[list[Told]] = [[], []]
        shared = await sync_to_async(queries.is_shared)()
        tasks = [asyncio.create_task(sharing.follow(ear.append)) for ear in ears]
        while not all(ears):
            await sharing.tell(TOLD, ears[0].append)
            await asyncio.sleep(0.02)
            if not shared:
                break
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await sync_to_async(connections.close_all)()
        return [ear[:1] for ear in ears]

    heard = asyncio.run(scenario())
    assert heard == [[TOLD], [TOLD]] if queries.is_shared() else [[TOLD], []]
