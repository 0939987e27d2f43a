// People's clients by matrix-js-sdk. Reads an order a line as JSON, answers each with its number, and
// tells what the clients hear. The first argument is the folder in which the SDK is installed.
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const library = (name) =>
  import(pathToFileURL(`${process.argv[2]}/node_modules/matrix-js-sdk/lib/${name}.js`));
const tell = (line) => process.stdout.write(JSON.stringify(line) + "\n");
for (const level of ["log", "info", "debug", "trace", "warn", "error"]) {
  console[level] = (...words) => process.stderr.write(words.join(" ") + "\n");
}
const sdk = await library("index");
const { OnlySignedDevicesIsolationMode } = await library("crypto-api/index");
(await library("logger")).logger.setLevel("error");

const ENCRYPTION = { algorithm: "m.megolm.v1.aes-sha2" };
const clients = new Map();

async function until(condition) {
  const end = Date.now() + 20_000;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error("waited in vain: " + condition);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

async function heard(name, client, event) {
  if (event.getType() === "m.room.encrypted" && !event.isDecryptionFailure()) return;
  const isFailure = event.isDecryptionFailure();
  if (!isFailure && event.isEncrypted() && !event.getClearContent()) return;
  const shield =
    event.isEncrypted() && !isFailure
      ? (await client.getCrypto().getEncryptionInfoForEvent(event))?.shieldColour
      : 0;
  tell({
    client: name,
    room: event.getRoomId(),
    event: event.getId(),
    sender: event.getSender(),
    type: isFailure ? "unreadable" : event.getType(),
    stateKey: event.getStateKey() ?? "",
    content: isFailure ? {} : event.getOriginalContent(),
    relation: event.getWireContent()["m.relates_to"] ?? event.getContent()["m.relates_to"] ?? null,
    encrypted: event.isEncrypted(),
    shield: shield ?? 0,
  });
}

const orders = {
  async login({ client: name, address, user, password, bootstrap }) {
    const credentials = { type: "m.login.password", identifier: { type: "m.id.user", user }, password };
    const login = await sdk.createClient({ baseUrl: address }).loginRequest(credentials);
    const client = sdk.createClient({
      baseUrl: address,
      userId: login.user_id,
      deviceId: login.device_id,
      accessToken: login.access_token,
    });
    await client.initRustCrypto({ useIndexedDB: false });
    client.on(sdk.ClientEvent.Event, (event) => heard(name, client, event));
    client.on(sdk.MatrixEventEvent.Decrypted, (event) => heard(name, client, event));
    clients.set(name, client);
    await client.startClient({ initialSyncLimit: 50, lazyLoadMembers: false });
    await until(() => client.isInitialSyncComplete());
    if (bootstrap) {
      await client.getCrypto().bootstrapCrossSigning({
        authUploadDeviceSigningKeys: (send) => send(credentials),
      });
    }
    return { user: login.user_id, device: login.device_id };
  },

  async isolate({ client }) {
    client.getCrypto().setDeviceIsolationMode(new OnlySignedDevicesIsolationMode());
    return {};
  },

  async create({ client, name, invite, encrypted, direct, version }) {
    const { room_id: room } = await client.createRoom({
      name,
      invite,
      is_direct: direct,
      preset: "private_chat",
      room_version: version,
      initial_state: encrypted
        ? [{ type: "m.room.encryption", state_key: "", content: ENCRYPTION }]
        : [],
    });
    await until(() => client.getRoom(room)?.getMyMembership() === "join");
    if (encrypted) await until(() => client.getCrypto().isEncryptionEnabledInRoom(room));
    return { room };
  },

  async join({ client, room }) {
    await client.joinRoom(room);
    await until(() => client.getRoom(room)?.getMyMembership() === "join");
    return {};
  },

  async encrypt({ client, room }) {
    await client.sendStateEvent(room, "m.room.encryption", ENCRYPTION, "");
    await until(() => client.getCrypto().isEncryptionEnabledInRoom(room));
    return {};
  },

  async state({ client, room, type, content }) {
    return client.sendStateEvent(room, type, content, "");
  },

  async upgrade({ client, room, version }) {
    const { replacement_room: replacement } = await client.upgradeRoom(room, version);
    return { room: replacement };
  },

  async invite({ client, room, user }) {
    return client.invite(room, user);
  },

  async leave({ client, room }) {
    return client.leave(room);
  },

  async kick({ client, room, user }) {
    return client.kick(room, user);
  },

  async members({ client, room }) {
    const { joined } = await client.getJoinedRoomMembers(room);
    return { users: Object.keys(joined) };
  },

  async devices({ client, user }) {
    const crypto = client.getCrypto();
    const known = [...((await crypto.getUserDeviceInfo([user])).get(user)?.keys() ?? [])];
    const standing = known.map((device) => crypto.getDeviceVerificationStatus(user, device));
    const isSigned = (await Promise.all(standing)).map((status) => status?.signedByOwner);
    return { devices: known.filter((_, i) => isSigned[i]) };
  },

  async knows({ client, room, user }) {
    await until(() => client.getRoom(room)?.getMember(user)?.membership === "join");
    return {};
  },

  async send({ client, room, type, content }) {
    const { event_id: event } = await client.sendEvent(room, type, content);
    return { event };
  },

  async redact({ client, room, event }) {
    return client.redactEvent(room, event);
  },
};

createInterface({ input: process.stdin })
  .on("line", async (line) => {
    const { id, order, ...rest } = JSON.parse(line);
    try {
      if (order !== "login") rest.client = clients.get(rest.client);
      tell({ id, result: await orders[order](rest) });
    } catch (error) {
      tell({ id, error: String(error?.stack ?? error) });
    }
  })
  .on("close", () => process.exit(0));
