package dev.munshi.chat.matrix

import de.connect2x.lognity.api.backend.Backend
import de.connect2x.trixnity.client.*
import de.connect2x.trixnity.client.MatrixClientConfiguration.DeleteRooms
import de.connect2x.trixnity.client.cryptodriver.ClientOlmStore
import de.connect2x.trixnity.client.cryptodriver.vodozemac.vodozemac
import de.connect2x.trixnity.client.media.inMemory
import de.connect2x.trixnity.client.room.*
import de.connect2x.trixnity.client.store.*
import de.connect2x.trixnity.client.store.repository.exposed.exposed
import de.connect2x.trixnity.client.user.LoadMembersService
import de.connect2x.trixnity.client.verification.*
import de.connect2x.trixnity.client.verification.VerificationService.SelfVerificationMethods
import de.connect2x.trixnity.clientserverapi.client.*
import de.connect2x.trixnity.clientserverapi.model.authentication.IdentifierType
import de.connect2x.trixnity.clientserverapi.model.sync.Sync.Response.Rooms
import de.connect2x.trixnity.clientserverapi.model.uia.AuthenticationRequest
import de.connect2x.trixnity.clientserverapi.model.user.Filters
import de.connect2x.trixnity.core.ClientEventEmitter.Priority
import de.connect2x.trixnity.core.ErrorResponse
import de.connect2x.trixnity.core.MatrixServerException
import de.connect2x.trixnity.core.model.*
import de.connect2x.trixnity.core.model.events.ClientEvent.*
import de.connect2x.trixnity.core.model.events.ClientEvent.RoomEvent.MessageEvent
import de.connect2x.trixnity.core.model.events.MessageEventContent
import de.connect2x.trixnity.core.model.events.m.room.*
import de.connect2x.trixnity.core.model.events.m.secretstorage.SecretKeyEventContent.AesHmacSha2Key
import de.connect2x.trixnity.core.model.keys.DeviceKeys
import de.connect2x.trixnity.core.model.keys.EncryptionAlgorithm
import de.connect2x.trixnity.core.model.keys.Key
import de.connect2x.trixnity.core.model.keys.KeyValue
import de.connect2x.trixnity.core.serialization.events.EventContentSerializerMappings
import de.connect2x.trixnity.crypto.core.*
import de.connect2x.trixnity.crypto.key.*
import de.connect2x.trixnity.crypto.olm.OlmStore
import de.connect2x.trixnity.crypto.olm.StoredOlmSession
import de.connect2x.trixnity.crypto.olm.membershipsAllowedToReceiveKey
import de.connect2x.trixnity.utils.RetryFlowDelayConfig
import io.ktor.client.engine.HttpClientEngine
import io.ktor.client.engine.java.Java
import io.ktor.http.Url
import java.nio.file.Path
import java.time.Duration
import java.time.InstantSource
import java.util.Base64
import java.util.concurrent.ConcurrentHashMap
import kotlin.coroutines.AbstractCoroutineContextElement
import kotlin.coroutines.CoroutineContext
import kotlin.coroutines.EmptyCoroutineContext
import kotlin.time.Clock
import kotlin.time.Duration.Companion.days
import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.Duration.Companion.minutes
import kotlin.time.Duration.Companion.seconds
import kotlin.time.toKotlinDuration
import kotlinx.coroutines.*
import kotlinx.coroutines.flow.*
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.json.Json
import org.jetbrains.exposed.sql.Database
import org.jetbrains.exposed.sql.transactions.transaction
import org.koin.core.Koin
import org.koin.dsl.module

/** A device of the bot by Trixnity: the one file in Kotlin, behind a port of plain Java. */
@OptIn(ExperimentalSerializationApi::class)
internal class TrixnityDevice
private constructor(
    private val client: MatrixClient,
    private val database: Database,
    private val engine: HttpClientEngine,
    private val counts: MatrixCounts,
    private val listener: CompletableDeferred<MatrixDevice.Listener>,
) : MatrixDevice {
  private val di: Koin = client.di
  private val json: Json = client.api.json

  private val events = checkNotNull(json.serializersModule.getContextual(RoomEvent::class))
  private val stripped =
      checkNotNull(json.serializersModule.getContextual(StrippedStateEvent::class))

  private val crypto = di.get<OlmStore>()
  private val rooms = ConcurrentHashMap<RoomId, KeySharing>()
  private val scope = CoroutineScope(Dispatchers.Default + SupervisorJob())

  private class KeySharing {
    val lock = Mutex()
    val retries = KeyRetries<UserId>(InstantSource.system())
  }

  override fun start(to: MatrixDevice.Listener) {
    listener.complete(to)
    client.api.sync.subscribe(Priority.AFTER_DEFAULT) { sync ->
      // without a token it is the members of a room that were asked for
      if (sync.syncResponse.nextBatch.isNotEmpty()) {
        val isFirst = di.get<AccountStore>().getAccount()?.syncBatchToken == null
        withContext(Dispatchers.IO) { tell(sync.syncResponse.room, isFirst, to) }
      }
    }
    blocking {
      invitations().forEach { (room, member) -> to.invited(room.full, listOf(member)) }
      client.startSync()
    }
  }

  override fun stop() = blocking { client.cancelSync() }

  /** Those that stood open when the process before ended. */
  private suspend fun invitations(): Map<RoomId, String> =
      di.get<RoomStore>()
          .getAll()
          .first()
          .filterValues { it.first()?.membership == Membership.INVITE }
          .keys
          .mapNotNull { room ->
            val states = di.get<RoomStateStore>()
            val member = states.getByStateKey<MemberEventContent>(room, client.userId.full).first()
            (member as? StrippedStateEvent)?.let(::text)?.let { room to it }
          }
          .toMap()

  private fun tell(rooms: Rooms?, isFirst: Boolean, to: MatrixDevice.Listener) {
    rooms?.invite?.forEach { (room, invited) ->
      to.invited(room.full, invited.strippedState?.events.orEmpty().mapNotNull(::text))
    }
    rooms?.join?.forEach { (room, joined) ->
      val timeline = joined.timeline
      val state = joined.state?.events.orEmpty() + joined.stateAfter?.events.orEmpty()
      to.joined(
          MatrixDevice.JoinedRoom(
              room.full,
              isFirst,
              timeline?.limited == true,
              timeline?.events.orEmpty().mapNotNull(::text),
              state.mapNotNull(::text),
          )
      )
    }
    rooms?.leave?.keys?.forEach { to.left(it.full) }
    to.synced()
  }

  /** Null where an event is such that it cannot be written down again: nobody else understands it. */
  private fun text(event: RoomEvent<*>) =
      runCatching { json.encodeToString(events, event) }.getOrNull()

  private fun text(event: StrippedStateEvent<*>) =
      runCatching { json.encodeToString(stripped, event) }.getOrNull()

  private fun message(event: String) =
      json.decodeFromString(events, event) as? MessageEvent<*>
          ?: throw MatrixException(0, "", Duration.ZERO, "a message has no state key", null)

  override fun decrypt(event: String, patience: Duration): String? = blocking {
    val message = message(event)
    val content =
        withTimeoutOrNull(patience.toKotlinDuration()) {
          client.roomEventEncryptionServices.decrypt(message)
        }
    content?.getOrThrow()?.let { json.encodeToString(events, message.with(it)) }
  }

  private fun MessageEvent<*>.with(content: MessageEventContent) =
      MessageEvent(content, id, sender, roomId, originTimestamp)

  override fun encrypt(event: String): String? = blocking {
    val message = message(event)
    val room =
        withTimeoutOrNull(10.seconds) {
          di.get<RoomStore>().get(message.roomId).first { it?.membership == Membership.JOIN }
        } ?: throw notYet("the room is not known yet")
    if (!room.encrypted) null
    else {
      withTimeoutOrNull(5.seconds) {
        di.get<KeyStore>().getOutdatedKeysFlow().first { it.isEmpty() }
      }
      val sharing = rooms.computeIfAbsent(message.roomId) { KeySharing() }
      // of a room that is left meanwhile, the library waits for the members, and cannot be stopped
      val work = scope.async { sharing.lock.withLock { shared(message, sharing.retries) } }
      val content =
          withTimeoutOrNull(1.minutes) { work.await() }
              ?: throw notYet("keys cannot be shared in time").also { work.cancel() }
      json.encodeToString(events, message.with(content))
    }
  }

  /** Encrypts, and once again where a device failed: who gets the key late reads only the later. */
  private suspend fun shared(
      message: MessageEvent<*>,
      retries: KeyRetries<UserId>,
  ): MessageEventContent {
    val room = message.roomId
    // a homeserver that answers with an error is passed over, and part of the room would get no key
    di.get<LoadMembersService>()(room, wait = true)
    if (di.get<RoomStore>().get(room).first()?.membersLoaded != true)
        throw notYet("the room's members are not known yet")
    rotate(room)
    val known = retries.missing()
    val session = di.get<OlmCryptoStore>().getOutboundMegolmSession(room)
    val retried = known?.takeIf { retries.isDue }
    val content = retried?.let { again(message, it, retries) } ?: encrypted(message)
    val isChecked =
        retried == null && known != null && session != null && session.newDevices.isEmpty()
    if (isChecked) return content
    val missing = withoutSession(room)
    val fresh = missing.filterValues { it.isNotEmpty() }.minus(known?.keys.orEmpty())
    retries.found(missing)
    if (fresh.isEmpty()) return content
    return again(message, missing, retries).also { retries.found(withoutSession(room)) }
  }

  private suspend fun again(
      message: MessageEvent<*>,
      missing: Map<UserId, Set<String>>,
      retries: KeyRetries<UserId>,
  ): MessageEventContent {
    share(message.roomId, missing)
    try {
      return encrypted(message)
    } finally {
      retries.tried()
    }
  }

  private suspend fun encrypted(message: MessageEvent<*>): MessageEventContent =
      checkNotNull(
              client.roomEventEncryptionServices.encrypt(message.content, message.roomId)
          ) {
            "the room's encryption is not known"
          }
          .getOrThrow()

  /** Trixnity goes on counting for the new session where the old one ended. */
  private suspend fun rotate(room: RoomId) {
    val settings = di.get<RoomStateStore>().getByStateKey<EncryptionEventContent>(room).first()
    if (settings != null && settings.content.algorithm != EncryptionAlgorithm.Megolm)
        throw MatrixException(400, "", Duration.ZERO, "the room's encryption is unknown", null)
    val most = settings?.content?.rotationPeriodMsgs ?: 100
    val longest = settings?.content?.rotationPeriodMs?.milliseconds ?: 7.days
    crypto.updateOutboundMegolmSession(room) { session ->
      session?.takeIf {
        it.encryptedMessageCount < most && Clock.System.now() - it.createdAt < longest
      }
    }
  }

  private suspend fun share(room: RoomId, devices: Map<UserId, Set<String>>) {
    counts.keysRetried(devices.values.sumOf { it.size })
    crypto.updateOutboundMegolmSession(room) { session ->
      session?.copy(
          newDevices =
              (session.newDevices.keys + devices.keys).associateWith {
                session.newDevices[it].orEmpty() + devices[it].orEmpty()
              }
      )
    }
  }

  /** The devices that no key was ever sent to: the library drops them after one failure. */
  private suspend fun withoutSession(room: RoomId): Map<UserId, Set<String>> {
    val state = di.get<RoomStateStore>()
    val visibility = state.getByStateKey<HistoryVisibilityEventContent>(room).first()
    val readers =
        state.members(room, visibility?.content?.historyVisibility.membershipsAllowedToReceiveKey)
    return readers
        .associateWith { user ->
          val devices = crypto.getDeviceKeys(user).orEmpty()
          devices
              .filterKeys { user != client.userId || it != client.deviceId }
              .filterValues { device ->
                val key = device.keys.keys.filterIsInstance<Key.Curve25519Key>().firstOrNull()
                key != null && !hasSession(key)
              }
              .keys
        }
        .filterValues { it.isNotEmpty() }
  }

  private suspend fun hasSession(key: Key.Curve25519Key): Boolean {
    var found = false
    crypto.updateOlmSessions(key.value) { sessions ->
      found = !sessions.isNullOrEmpty()
      sessions
    }
    return found
  }

  override fun secure(proof: MatrixDevice.Proof): MatrixDevice.Standing = blocking {
    val methods =
        withTimeout(2.minutes) {
          di.get<VerificationService>().getSelfVerificationMethods().first {
            it !is SelfVerificationMethods.PreconditionsNotMet
          }
        }
    val key = proof.recoveryKey
    when {
      methods is SelfVerificationMethods.AlreadyCrossSigned -> MatrixDevice.Standing.VERIFIED
      proof.isNewIdentity -> newIdentity(proof)
      key == null || methods !is SelfVerificationMethods.CrossSigningEnabled ->
          MatrixDevice.Standing.NO_RECOVERY_KEY
      else -> verify(methods, key)
    }
  }

  private suspend fun verify(methods: SelfVerificationMethods.CrossSigningEnabled, key: String) =
      when (
          val method =
              methods.methods
                  .filterIsInstance<SelfVerificationMethod.AesHmacSha2RecoveryKey>()
                  .firstOrNull()
      ) {
        null -> MatrixDevice.Standing.NO_RECOVERY_KEY
        else ->
            try {
              method.verify(key).getOrThrow()
              MatrixDevice.Standing.VERIFIED
            } catch (_: RecoveryKeyInvalidException) {
              MatrixDevice.Standing.WRONG_RECOVERY_KEY
            }
      }

  private suspend fun newIdentity(proof: MatrixDevice.Proof): MatrixDevice.Standing {
    val key =
        try {
          proof.recoveryKey?.let(::decodeRecoveryKey) ?: SecureRandom.nextBytes(32)
        } catch (_: RecoveryKeyInvalidException) {
          return MatrixDevice.Standing.WRONG_RECOVERY_KEY
        }
    val iv = SecureRandom.nextBytes(16)
    proof.keep.accept(encodeRecoveryKey(key))
    val made =
        client.key.bootstrapCrossSigning(
            key,
            AesHmacSha2Key(iv = Base64.getEncoder().encodeToString(iv), mac = createAesHmacSha2MacFromKey(key, iv)),
        )
    var step = made.result.getOrThrow()
    val password = proof.password
    if (step is UIA.Step && password != null) {
      val user = IdentifierType.User(client.userId.full)
      step = step.authenticate(AuthenticationRequest.Password(user, password)).getOrThrow()
    }
    return if (step is UIA.Success) MatrixDevice.Standing.NEW_IDENTITY
    else MatrixDevice.Standing.PASSWORD_NEEDED
  }

  /**
   * The library runs an update again that met another, and of two messages that begin a session the
   * second finds the one-time key gone that the first used up: each waits for the one before. An
   * update stands when it is done, also where it was part of another that fails later: what was
   * once encrypted may have been sent.
   */
  private class OneByOne(private val store: OlmStore) : OlmStore by store {
    private val account = Mutex()

    /** Shared by several keys, so that strangers cannot make them grow. */
    private val sessions = List(256) { Mutex() }

    private class Held(val locks: Set<Mutex>) : AbstractCoroutineContextElement(Held) {
      companion object Key : CoroutineContext.Key<Held>
    }

    override suspend fun updateOlmSessions(
        senderKeyValue: KeyValue.Curve25519KeyValue,
        updater: suspend (Set<StoredOlmSession>?) -> Set<StoredOlmSession>?,
    ) {
      val update = suspend { store.updateOlmSessions(senderKeyValue, updater) }
      // two that hold sessions, and want those of the other, would wait for each other
      if (held().isNotEmpty()) update()
      else alone(sessions[senderKeyValue.hashCode().mod(sessions.size)], update)
    }

    override suspend fun updateOlmAccount(updater: suspend (String) -> String) =
        alone(account) { store.updateOlmAccount(updater) }

    private suspend fun held() = currentCoroutineContext()[Held]?.locks.orEmpty()

    private suspend fun alone(lock: Mutex, update: suspend () -> Unit) {
      val held = held()
      val skip = currentCoroutineContext()[KeyStore.SkipOutdatedKeys] ?: EmptyCoroutineContext
      if (lock in held) update()
      else
          lock.withLock {
            withContext(NonCancellable) {
              CoroutineScope(Dispatchers.Default + Held(held + lock) + skip)
                  .async { update() }
                  .await()
            }
          }
    }

    /** A homeserver whose answer cannot be read must not stop all that others send. */
    override suspend fun getDeviceKeys(userId: UserId): Map<String, DeviceKeys>? =
        withTimeoutOrNull(20.seconds) { store.getDeviceKeys(userId) }
            ?: withContext(KeyStore.SkipOutdatedKeys) { store.getDeviceKeys(userId) }
  }

  override fun close() {
    scope.cancel()
    blocking { withTimeoutOrNull(10.seconds) { client.closeSuspending() } }
    engine.close()
    shutDown(database)
  }

  companion object {
    /**
     * @param isNew whether the store is empty, and the homeserver has no keys of the device
     * @param store the file of the device's keys, without its ending
     */
    @JvmStatic
    fun open(
        device: DeviceRecord,
        store: Path,
        isNew: Boolean,
        counts: MatrixCounts,
    ): MatrixDevice = blocking {
      Backend.set(LognityBackend())
      // a process that is killed must not use a key twice, so that nothing is written late
      val database =
          Database.connect(
              "jdbc:h2:file:$store;CIPHER=AES;WRITE_DELAY=0;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE",
              user = "munshi",
              password = "${device.storeKey} ${device.storeKey}",
          )
      val engine = Java.create()
      val listener = CompletableDeferred<MatrixDevice.Listener>()
      try {
        val auth =
            MatrixClientAuthProviderData.classic(Url(device.homeserver.toString()), device.token)
        val client =
            MatrixClient.create(
                    RepositoriesModule.exposed(database),
                    MediaStoreModule.inMemory(),
                    CryptoDriverModule.vodozemac(),
                    if (isNew) auth else null,
                ) {
                  configure(engine, factory(auth, listener))
                }
                .getOrThrow()
        TrixnityDevice(client, database, engine, counts, listener)
      } catch (e: Throwable) {
        engine.close()
        runCatching { shutDown(database) }.onFailure(e::addSuppressed)
        throw e
      }
    }

    private fun MatrixClientConfiguration.configure(
        engine: HttpClientEngine,
        factory: MatrixClientServerApiClientFactory,
    ) {
      httpClientEngine = engine
      httpClientConfig = { followRedirects = false }
      matrixClientServerApiClientFactory = factory
      autoJoinUpgradedRooms = false
      storeTimelineEventContentUnencrypted = false
      deleteRooms = DeleteRooms.OnLeave
      syncFilter =
          Filters(
              presence = Filters.EventFilter(limit = 0),
              room = Filters.RoomFilter(timeline = Filters.RoomFilter.RoomEventFilter(limit = 50)),
          )
      val oneByOne = module { single<OlmStore> { OneByOne(get<ClientOlmStore>()) } }
      modulesFactories =
          createTrixnityBotModuleFactories() + listOf(::createVerificationModule, { oneByOne })
    }

    /** With a login of its own: Trixnity's deletes all keys when the token no longer counts. */
    private fun factory(
        auth: ClassicMatrixClientAuthProviderData,
        listener: CompletableDeferred<MatrixDevice.Listener>,
    ) =
        object : MatrixClientServerApiClientFactory {
          override fun create(
              authProvider: MatrixClientAuthProvider,
              eventContentSerializerMappings: EventContentSerializerMappings,
              json: Json,
              syncBatchTokenStore: SyncBatchTokenStore,
              syncErrorDelayConfig: RetryFlowDelayConfig,
              coroutineContext: CoroutineContext,
              asUserId: UserId?,
              asDeviceId: String?,
              httpClientEngine: HttpClientEngine?,
              httpClientConfig: (io.ktor.client.HttpClientConfig<*>.() -> Unit)?,
          ): MatrixClientServerApiClient =
              MatrixClientServerApiClientImpl(
                  ClassicMatrixClientAuthProvider(
                      auth.baseUrl,
                      MatrixClientAuthProviderDataStore.inMemory(auth),
                  ) {
                    if (listener.isCompleted) listener.await().loggedOut()
                  },
                  eventContentSerializerMappings,
                  json,
                  syncBatchTokenStore,
                  syncErrorDelayConfig,
                  coroutineContext,
                  asUserId,
                  asDeviceId,
                  httpClientEngine,
                  httpClientConfig,
              )
        }

    /**
     * It closes with its last connection. It stays registered: a coroutine that ends later would
     * find none, and take its thread along, for the next device too.
     */
    private fun shutDown(database: Database) {
      transaction(database) { exec("SET DB_CLOSE_DELAY 0") }
    }

    private fun notYet(why: String) = MatrixException(0, "", Duration.ZERO, why, null)

    private fun <T> blocking(block: suspend CoroutineScope.() -> T): T =
        try {
          runBlocking(Dispatchers.Default, block)
        } catch (e: MatrixException) {
          throw e
        } catch (e: InterruptedException) {
          Thread.currentThread().interrupt()
          throw MatrixException(0, "", Duration.ZERO, "interrupted", e)
        } catch (e: MatrixServerException) {
          val patience = Duration.ofMillis(e.retryAfter ?: 0)
          val code = if (e.errorResponse is ErrorResponse.UnknownToken) "M_UNKNOWN_TOKEN" else ""
          throw MatrixException(e.statusCode.value, code, patience, "the homeserver refused", e)
        } catch (e: Exception) {
          throw MatrixException(0, "", Duration.ZERO, e.message ?: e.toString(), e)
        }
  }
}
