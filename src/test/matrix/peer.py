"""People's clients by matrix-nio: the same orders as in peer.mjs, as far as they are needed here."""

import asyncio
import json
import sys
import tempfile

from nio import AsyncClient, AsyncClientConfig, Event, MegolmEvent, RoomSendError

clients = {}


def tell(line):
    print(json.dumps(line), flush=True)


def heard(name, room, event):
    source = event.source
    content = source.get("content", {})
    unreadable = isinstance(event, MegolmEvent)
    tell({
        "client": name,
        "room": room.room_id,
        "event": event.event_id,
        "sender": event.sender,
        "type": "unreadable" if unreadable else source.get("type"),
        "stateKey": source.get("state_key", ""),
        "content": {} if unreadable else content,
        "relation": content.get("m.relates_to"),
        "encrypted": unreadable or event.decrypted,
        "shield": 0,
    })


async def login(order):
    config = AsyncClientConfig(encryption_enabled=True, store_sync_tokens=False)
    name = order["client"]
    client = AsyncClient(order["address"], order["user"], store_path=tempfile.mkdtemp(), config=config)
    response = await client.login(order["password"])
    client.add_event_callback(lambda room, event: heard(name, room, event), Event)
    clients[name] = client
    await client.sync(full_state=True)
    asyncio.create_task(client.sync_forever(timeout=30000, loop_sleep_time=10))
    return {"user": response.user_id, "device": response.device_id}


async def create(order):
    encryption = {
        "type": "m.room.encryption",
        "state_key": "",
        "content": {"algorithm": "m.megolm.v1.aes-sha2"},
    }
    client = clients[order["client"]]
    response = await client.room_create(
        name=order["name"],
        invite=order["invite"],
        is_direct=order["direct"],
        initial_state=[encryption] if order["encrypted"] else [],
    )
    while response.room_id not in client.rooms:
        await asyncio.sleep(0.01)
    return {"room": response.room_id}


async def join(order):
    client = clients[order["client"]]
    await client.join(order["room"])
    while order["room"] not in client.rooms:
        await asyncio.sleep(0.01)
    return {}


async def knows(order):
    client = clients[order["client"]]
    while order["user"] not in client.rooms[order["room"]].users:
        await asyncio.sleep(0.01)
    return {}


async def send(order):
    response = await clients[order["client"]].room_send(
        order["room"], order["type"], order["content"], ignore_unverified_devices=True
    )
    if isinstance(response, RoomSendError):
        raise RuntimeError(str(response))
    return {"event": response.event_id}


ORDERS = {"login": login, "create": create, "join": join, "knows": knows, "send": send}


async def obey(line):
    order = json.loads(line)
    try:
        tell({"id": order["id"], "result": await ORDERS[order["order"]](order)})
    except Exception as error:
        tell({"id": order["id"], "error": repr(error)})


async def main():
    reader = asyncio.StreamReader()
    loop = asyncio.get_running_loop()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    running = set()
    while line := await reader.readline():
        task = asyncio.create_task(obey(line))
        running.add(task)
        task.add_done_callback(running.discard)


asyncio.run(main())
