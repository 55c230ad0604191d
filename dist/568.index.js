"use strict";
exports.id = 568;
exports.ids = [568];
exports.modules = {

  88335:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  a: () => (  withCancellation),
  K: () => (  withLimit)
});

var clock = __webpack_require__(39443);
;
const SIGNALS = {
    SIGINT: 'SIGINT',
    SIGTERM: 'SIGTERM',
    SIGHUP: 'SIGTERM',
    SIGBREAK: 'SIGTERM',
};
function listenForCancellation() {
    const received = [];
    const listeners = new Set();
    for (const [name, signal] of Object.entries(SIGNALS)) {
        process.on(name, () => {
            received.push(signal);
            for (const listener of listeners)
                listener(signal);
        });
    }
    return {
        onRequest: (listener) => {
            for (const signal of received)
                listener(signal);
            listeners.add(listener);
            return () => {
                listeners.delete(listener);
            };
        },
    };
}

;


const SIGTERM_DELAY_MS = 5_000;
const SIGKILL_DELAY_MS = 10_000;
async function withCancellation(timeLimitMs, use) {
    const switchboard = createSwitchboard();
    const { notifyEngine, notifyCommand } = switchboard;
    const cleanups = [];
    let signalCount = 0;
    const unlisten = listenForCancellation().onRequest((signal) => {
        signalCount += 1;
        const isFirst = signalCount === 1;
        notifyEngine(CANCELLED, isFirst ? 'cancel' : 'abort');
        notifyCommand(signal);
        if (isFirst) {
            cleanups.push(clock .m.after(SIGTERM_DELAY_MS, () => notifyCommand('SIGTERM')));
        }
    });
    cleanups.push(unlisten);
    if (timeLimitMs !== undefined) {
        const reason = limitReason(`The run reached its \`time-limit\` of ${timeLimitMs / 1000} s`);
        cleanups.push(...startLimit(switchboard, timeLimitMs, reason));
    }
    return await useSources(switchboard, cleanups, use);
}
async function withLimit({ signal, cancellation }, limitMs, what, use) {
    const switchboard = createSwitchboard();
    const reason = limitReason(what);
    const forward = (urgency) => switchboard.notifyEngine(signal.reason() ?? reason, urgency);
    const cleanups = [signal.listen(forward)];
    if (signal.reason() !== undefined)
        forward('cancel');
    if (cancellation !== undefined) {
        cleanups.push(cancellation.onRequest(switchboard.notifyCommand));
    }
    if (limitMs !== undefined)
        cleanups.push(...startLimit(switchboard, limitMs, reason));
    return await useSources(switchboard, cleanups, use);
}
async function useSources({ signal, cancellation }, cleanups, use) {
    try {
        return await use({ signal, cancellation });
    }
    finally {
        for (const cleanup of cleanups)
            cleanup();
    }
}
function createSwitchboard() {
    const engineListeners = new Set();
    const commandListeners = new Set();
    const sentSignals = [];
    let reason;
    return {
        notifyEngine: (cancelReason, urgency) => {
            reason ??= cancelReason;
            for (const listener of [...engineListeners])
                listener(urgency);
        },
        notifyCommand: (signal) => {
            sentSignals.push(signal);
            for (const listener of [...commandListeners])
                listener(signal);
        },
        signal: { reason: () => reason, listen: (listener) => addListener(engineListeners, listener) },
        cancellation: {
            onRequest: (listener) => {
                for (const signal of sentSignals)
                    listener(signal);
                return addListener(commandListeners, listener);
            },
        },
    };
}
function startLimit({ notifyEngine, notifyCommand }, limitMs, reason) {
    const sendSigterm = () => notifyCommand('SIGTERM');
    return [
        clock .m.after(limitMs, () => {
            notifyEngine(reason, 'cancel');
            notifyCommand('SIGINT');
        }),
        clock .m.after(limitMs + SIGTERM_DELAY_MS, sendSigterm),
        clock .m.after(limitMs + SIGKILL_DELAY_MS, sendSigterm),
    ];
}
function addListener(listeners, listener) {
    listeners.add(listener);
    return () => {
        listeners.delete(listener);
    };
}
const CANCELLED = { code: 'cancelled', what: 'The run was cancelled' };
function limitReason(what) {
    return { code: 'time-limit', what };
}


  }),

  6694:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Lb: () => (  withSessionAndTask),
    fQ: () => (  withSession),
    id: () => (  toSessionOptions),
    q7: () => (  abortOnCancel),
    z2: () => (  withTargetServer)
  });
  var _database_url_redact__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89108);
  var _edge_clock__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39443);
  var _edge_postgres_connect__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64275);
  var _engine_cancellation_signal__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90012);




function toSessionOptions({ rootCertificate }, { applicationName, runner }, signal) {
    return { rootCertificate, applicationName, clock: _edge_clock__WEBPACK_IMPORTED_MODULE_0__  .m, signal, log: runner.log };
}
async function withSession(permit, options, use) {
    const noTask = async () => undefined;
    return await withSessionAndTask(permit, options, noTask, use);
}
async function withSessionAndTask(permit, options, task, use) {
    return await withTargetServer(permit, options.signal, async (server) => {
        const place = (0,_database_url_redact__WEBPACK_IMPORTED_MODULE_2__  .P4)(permit.target ?? server);
        const detectPooler = permit.target?.kind === 'server';
        const { signal, abandon } = (0,_engine_cancellation_signal__WEBPACK_IMPORTED_MODULE_3__  .t)(options.signal);
        const sessionPromise = (0,_edge_postgres_connect__WEBPACK_IMPORTED_MODULE_1__  .N)(permit, server, { ...options, signal, place, detectPooler });
        const value = task();
        value.catch(abandon);
        const session = await awaitSession(sessionPromise, value);
        try {
            return await use(session, value);
        }
        finally {
            session.close();
        }
    });
}
async function awaitSession(sessionPromise, task) {
    try {
        return await Promise.race([sessionPromise, task.then(() => sessionPromise)]);
    }
    catch (error) {
        sessionPromise.then((session) => session.close()).catch(() => undefined);
        await task;
        throw error;
    }
}
function abortOnCancel(session, signal) {
    return signal.listen(() => session.abort(signal.reason()?.what ?? ''));
}
async function withTargetServer(permit, signal, use) {
    const { target } = permit;
    if (target === undefined)
        throw new Error('A permit without a target cannot open a connection.');
    if (target.kind === 'server')
        return await use(target);
    const { withEmbedded } = await __webpack_require__.e(  745).then(__webpack_require__.bind(__webpack_require__, 16745));
    return await withEmbedded(permit, signal, use);
}


  }),

  64275:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  N: () => (  connect)
});

var providers = __webpack_require__(63825);
var session_attributes = __webpack_require__(14255);
var session_setting = __webpack_require__(824);
var startup_options = __webpack_require__(94379);
var cancellation_signal = __webpack_require__(90012);
var cancelled_problem = __webpack_require__(63259);
var retry = __webpack_require__(73344);
var src_problem = __webpack_require__(64008);
var session_settings = __webpack_require__(59650);
;
class ConnectionRefusal extends Error {
    what;
    next;
    constructor(
    what, 
    next) {
        super(what);
        this.what = what;
        this.next = next;
        this.name = 'ConnectionRefusal';
    }
}

;


const CONNECTION_CLOSED = {
    what: 'The server closed the connection before it was established.',
    next: 'Check that a Postgres server listens on this port and that no firewall blocks it.',
};
const EXPLANATIONS = {
    '28P01': {
        what: 'Password authentication failed.',
        next: 'Check the secret that contains the URL: user, password, and percent-encoding of special characters.',
    },
    '28000': {
        what: 'The server rejected the login.',
        next: 'Check the user and the rules of the server in `pg_hba.conf`. If the server requires encryption, set `sslmode=require`.',
    },
    '3D000': {
        what: 'The database does not exist on this server.',
        next: 'Check the name after the last slash of the URL, or create the database first.',
    },
    '53300': {
        what: 'The server has reached `max_connections`.',
        next: 'Close idle sessions, increase `max_connections`, or use the pooler of the provider.',
    },
    '57P03': { what: 'The server is starting up or shutting down.', next: 'Retry the run later.' },
    ENOTFOUND: {
        what: 'The host name does not exist.',
        next: 'Check the spelling of the host in the URL.',
    },
    EAI_AGAIN: { what: 'The name server did not answer.', next: 'Retry the run later.' },
    ECONNREFUSED: {
        what: 'Nothing listens on that host and port.',
        next: 'Check host and port. Add a health check to a service container.',
    },
    ECONNRESET: CONNECTION_CLOSED,
    ETIMEDOUT: {
        what: 'The server did not answer in time.',
        next: 'Check that the runner can reach the server: firewall, allow list, private network.',
    },
    ENETUNREACH: {
        what: 'The network of the host is unreachable from this runner.',
        next: 'Check whether the host has only an IPv6 address, which GitHub-hosted runners cannot reach. For Supabase, use the session pooler on port 5432.',
    },
    ENOENT: {
        what: 'The socket does not exist in that folder.',
        next: 'Check the folder and the port, and that the server runs on this machine.',
    },
    DEPTH_ZERO_SELF_SIGNED_CERT: {
        what: 'The certificate of the server is self-signed and not trusted.',
        next: 'Set `sslrootcert` to the certificate of its authority. Without `sslrootcert`, `NODE_EXTRA_CA_CERTS` can contain it. Unlike libpq, the driver also verifies it with `sslmode=require`.',
    },
    ERR_TLS_CERT_ALTNAME_INVALID: {
        what: 'The certificate of the server is for another host name.',
        next: 'Use the host name of the certificate, or set `sslmode=verify-ca` and `sslrootcert`.',
    },
    CERT_HAS_EXPIRED: {
        what: 'The certificate of the server has expired.',
        next: 'Create a new certificate on the server.',
    },
};
const UNKNOWN_AUTHORITY = {
    what: 'The certificate of the server is signed by an unknown authority.',
    next: 'Set `sslrootcert` to the certificate of that authority (for RDS, the bundle of its region). Without `sslrootcert`, `NODE_EXTRA_CA_CERTS` can contain it.',
};
const DETAILED_EXPLANATIONS = [
    [
        '28000',
        /channel binding check failed/,
        {
            what: 'The server rejected the login, because another program ends the TLS connection (channel binding). The password was not sent.',
            next: 'Check that the host is the intended server, and which proxy is in front of it.',
        },
    ],
    [
        '53300',
        /for role/,
        {
            what: 'The login has reached its connection limit (CONNECTION LIMIT of the role).',
            next: 'Close idle sessions of the login, or run ALTER ROLE … CONNECTION LIMIT …. A run needs two connections.',
        },
    ],
    [
        '53300',
        /for database/,
        {
            what: 'The database has reached its connection limit (CONNECTION LIMIT).',
            next: 'Close idle sessions, or run ALTER DATABASE … CONNECTION LIMIT ….',
        },
    ],
];
const MESSAGE_EXPLANATIONS = [
    [
        /client password must be a (?:non-empty )?string/,
        {
            what: 'The server requires a password, and the URL does not contain one.',
            next: 'Add the password to the URL, or set `PGPASSWORD`. A password file (`~/.pgpass`) must have the permissions 0600.',
        },
    ],
    [
        /does not support SSL connections/,
        {
            what: 'The URL requires TLS, and the server does not support it.',
            next: 'Enable TLS on the server. For a local server only, set `sslmode=disable`.',
        },
    ],
    [/Connection terminated|error establishing an SSL connection/, CONNECTION_CLOSED],
    [/certificate|self.signed/i, UNKNOWN_AUTHORITY],
];
function toConnectProblem(error, target) {
    if (error instanceof ConnectionRefusal) {
        const { what, next } = error;
        return { code: 'connection-failed', what: `${target}: ${what}`, next };
    }
    const code = connectCode(error);
    const message = stringField(error, 'message') ?? '';
    const detailed = DETAILED_EXPLANATIONS.find(([each, pattern]) => code === each && pattern.test(message))?.[2];
    const explanation = detailed ?? (Object.hasOwn(EXPLANATIONS, code) ? EXPLANATIONS[code] : undefined);
    const { what, next } = explanation ??
        MESSAGE_EXPLANATIONS.find(([pattern]) => pattern.test(message))?.[1] ?? {
        what: `The connection failed (${code || 'no code'}).`,
        next: 'Check the server and its log.',
    };
    return { code: 'connection-failed', what: `${target}: ${what}`, next };
}
function unenforceableProblem(names, target) {
    const quoted = names.map((name) => `\`${name}\``).join(' and ');
    return {
        code: 'connection-failed',
        what: `${target}: The driver of this action cannot enforce ${quoted}. The action did not connect.`,
        next: `Remove ${quoted}. To require a server that proves its identity, set \`channel_binding=require\` or \`sslmode=verify-full\`.`,
    };
}
function findRefusedSetting(error, settings) {
    const message = stringField(error, 'message') ?? '';
    return (0,session_settings .EV)(settings, { code: connectCode(error), message });
}
function connectCode(error) {
    const hasTimedOut = stringField(error, 'message')?.includes('timeout expired') === true;
    return stringField(error, 'code') ?? (hasTimedOut ? 'ETIMEDOUT' : '');
}
function stringField(value, key) {
    if (typeof value !== 'object' || value === null)
        return undefined;
    const field = Reflect.get(value, key);
    return typeof field === 'string' ? field : undefined;
}

var syntax_tree = __webpack_require__(50931);
;

const BOUND_MECHANISM = 'SCRAM-SHA-256-PLUS';
const CHECK_HOST = 'Check that the host is the intended server. If a pooler or a proxy answers there, use the host of the server, or remove `channel_binding=require`.';
const REFUSALS = {
    'no-tls': [
        'the connection has no TLS',
        'Use a server with TLS and `sslmode=verify-full`, or remove `channel_binding=require`.',
    ],
    'plain-text': ['the server asks for the password in plain text', CHECK_HOST],
    md5: ['the server asks for the password as an MD5 hash', CHECK_HOST],
    unbound: [`the server does not offer ${BOUND_MECHANISM}`, CHECK_HOST],
    unproven: ['the server accepted the login without it', CHECK_HOST],
};
function createBindingRefusal(reason) {
    const [fact, next] = REFUSALS[reason];
    return new ConnectionRefusal(`\`channel_binding=require\` is set, and ${fact}. The password was not sent.`, next);
}
function requireChannelBinding(connection) {
    let isProven = false;
    const refuse = (reason) => {
        connection.stream.destroy();
        connection.emit('error', createBindingRefusal(reason));
    };
    const assertProven = () => {
        if (!isProven)
            refuse('unproven');
    };
    connection.on('authenticationCleartextPassword', () => refuse('plain-text'));
    connection.on('authenticationMD5Password', () => refuse('md5'));
    connection.on('authenticationSASL', ({ mechanisms }) => {
        if (!mechanisms.includes(BOUND_MECHANISM))
            refuse('unbound');
    });
    connection.on('authenticationSASLFinal', () => {
        isProven = true;
    });
    connection.on('authenticationOk', assertProven);
    connection.once('readyForQuery', assertProven);
}

;


async function createClient(config, startup, mustBind, signal) {
    defineNavigator();
    const { Client } = await __webpack_require__.e(  849).then(__webpack_require__.bind(__webpack_require__, 83849));
    const client = new Client(config);
    const parameters = Reflect.get(client, 'connectionParameters');
    if ((0,syntax_tree .Gv)(parameters))
        Reflect.set(parameters, 'options', startup);
    client.on('error', () => undefined);
    if (mustBind)
        requireChannelBinding(client.connection);
    const unlisten = signal?.listen(() => client.connection.stream.destroy());
    try {
        await client.connect();
        return client;
    }
    catch (error) {
        client.connection.stream.destroy();
        throw error;
    }
    finally {
        unlisten?.();
    }
}
function defineNavigator() {
    if ('navigator' in globalThis)
        return;
    const userAgent = `Node.js/${process.versions.node.split('.')[0]}`;
    Object.defineProperty(globalThis, 'navigator', { value: { userAgent }, configurable: true });
}

;


async function findAttributeRefusal(session, attributes, { clock, signal, timeoutMs }) {
    if (attributes === 'any')
        return undefined;
    const giveUp = () => session.abort(signal.reason()?.what ?? 'it did not answer');
    const unlisten = signal.listen(giveUp);
    const cancel = clock.after(timeoutMs, giveUp);
    const reply = await session.query("SELECT pg_catalog.pg_is_in_recovery(), pg_catalog.current_setting('default_transaction_read_only')");
    unlisten();
    cancel();
    const row = reply.kind === 'answered' ? reply.results[0]?.[0] : undefined;
    if (row === undefined) {
        return new ConnectionRefusal(`\`target_session_attrs\` is \`${attributes}\`, and the server did not answer whether it is a standby.`, 'Check the server and its log.');
    }
    const isStandby = row[0] === 't';
    const isReadOnly = isStandby || row[1] === 'on';
    const mismatch = (0,session_attributes .o4)(attributes, { isStandby, isReadOnly });
    if (mismatch === undefined)
        return undefined;
    return new ConnectionRefusal(`\`target_session_attrs\` is \`${attributes}\`, and ${mismatch.fact}.`, mismatch.next);
}

var external_node_net_ = __webpack_require__(77030);
;
class SimpleQuery {
    text;
    keepRows;
    onNotice;
    reply;
    results = [];
    current;
    completed = 0;
    commandTag;
    error;
    resolve = () => undefined;
    constructor(text, keepRows, 
    onNotice) {
        this.text = text;
        this.keepRows = keepRows;
        this.onNotice = onNotice;
        this.reply = new Promise((resolve) => {
            this.resolve = resolve;
        });
    }
    submit(connection) {
        const onReady = ({ status }) => {
            connection.off('end', onEnd);
            this.resolve({ ...this.buildReply(), transaction: toTransactionStatus(status) });
        };
        const onEnd = () => {
            connection.off('readyForQuery', onReady);
            this.markLost(this.error?.message ?? 'the connection was closed');
        };
        connection.once('readyForQuery', onReady);
        connection.once('end', onEnd);
        connection.query(this.text);
    }
    handleRowDescription() {
        this.current = [];
        this.results.push(this.current);
    }
    handleDataRow(message) {
        if (this.keepRows)
            this.current?.push(message.fields);
    }
    handleCommandComplete({ text }) {
        this.completed += 1;
        this.commandTag = text;
    }
    handleEmptyQuery() { }
    handlePortalSuspended() { }
    handleReadyForQuery() { }
    handleCopyInResponse(connection) {
        connection.sendCopyFail('COPY FROM STDIN is not supported in a migration file');
    }
    handleCopyData() { }
    handleError(error) {
        if (error.severity === undefined || error.code === undefined) {
            this.markLost(error.message);
            return;
        }
        const position = error.position === undefined ? undefined : Number(error.position);
        this.error = { code: error.code, message: error.message, hint: error.hint, position };
    }
    markLost(reason) {
        this.resolve({ kind: 'lost', reason, completed: this.completed });
    }
    buildReply() {
        const { results, completed, commandTag, error } = this;
        return { kind: 'answered', results, completed, commandTag, error };
    }
}
function toTransactionStatus(status) {
    if (status === 'T')
        return 'open';
    return status === 'E' ? 'failed' : 'idle';
}

;


function createPgSession(client, backendPid, reopen, settings) {
    const main = wrapClient(client);
    let second;
    const querySecond = async (sql) => {
        try {
            second ??= reopen().then(wrapClient);
            const reply = await (await second).send(sql, true, ignore);
            if (reply.kind === 'lost')
                second = undefined;
            return reply;
        }
        catch {
            second = undefined;
            return { kind: 'lost', reason: 'the second connection could not be opened', completed: 0 };
        }
    };
    let lastQuery = Promise.resolve();
    const querySide = (sql) => {
        const next = lastQuery.then(() => querySecond(sql));
        lastQuery = next;
        return next;
    };
    return {
        backendPid,
        settings,
        query: async (sql) => await main.send(sql, true, ignore),
        execute: async (sql, onNotice = ignore) => await main.send(sql, false, onNotice),
        querySide,
        abort: main.drop,
        close: () => {
            main.close();
            void second?.then((connection) => connection.close(), ignore);
        },
    };
}
function ignore() { }
function wrapClient(client) {
    let lostReason;
    let current;
    client.on('error', (error) => {
        lostReason ??= error.message;
    });
    client.on('end', () => {
        lostReason ??= 'the connection was closed';
    });
    client.on('notice', ({ severity, message }) => {
        current?.onNotice({ severity: severity ?? 'NOTICE', message: message ?? '' });
    });
    return {
        send: async (sql, keepRows, onNotice) => {
            if (lostReason !== undefined)
                return { kind: 'lost', reason: lostReason, completed: 0 };
            const query = new SimpleQuery(sql, keepRows, onNotice);
            current = query;
            client.query(query);
            return await query.reply;
        },
        drop: (reason) => {
            lostReason ??= reason;
            current?.markLost(reason);
            client.connection.stream.destroy();
        },
        close: () => {
            if (lostReason !== undefined)
                return;
            void client.end().catch(ignore);
            const { stream } = client.connection;
            if (stream instanceof external_node_net_.Socket)
                stream.unref();
        },
    };
}

var external_node_fs_ = __webpack_require__(73024);
;


function listTlsAttempts(tls, rootCertificate) {
    const authority = rootCertificate ?? tls.rootCertificate;
    if (rootCertificate !== undefined)
        assertNoContradiction(tls, rootCertificate);
    if (tls.mode === 'disable')
        return [false];
    const files = readCertificates(tls, authority);
    const unverified = { ...files, rejectUnauthorized: false };
    const verified = { ...files, rejectUnauthorized: true };
    if (tls.mode === 'no-verify')
        return [unverified];
    if (tls.mode === 'verify-ca')
        return [{ ...verified, checkServerIdentity: () => undefined }];
    const mustVerify = tls.mode === 'require' || tls.mode === 'verify-full' || authority !== undefined;
    return mustVerify ? [verified] : [unverified, false];
}
function readCertificates(tls, authority) {
    return {
        ...(authority === undefined || authority === 'system'
            ? {}
            : { ca: readCertificate('sslrootcert', authority) }),
        ...(tls.certificate === undefined ? {} : { cert: readCertificate('sslcert', tls.certificate) }),
        ...(tls.key === undefined ? {} : { key: readCertificate('sslkey', tls.key) }),
    };
}
function readCertificate(parameter, path) {
    try {
        if (!(0,external_node_fs_.statSync)(path).isFile())
            throw unusableFile(parameter, 'is not a regular file');
        const text = (0,external_node_fs_.readFileSync)(path, 'utf8');
        if (!text.includes('-----BEGIN '))
            throw unusableFile(parameter, 'is not in PEM format');
        return text;
    }
    catch (cause) {
        throw cause instanceof src_problem .y ? cause : unusableFile(parameter, 'cannot be read', cause);
    }
}
function unusableFile(parameter, reason, cause) {
    const problem = {
        code: 'certificate-unreadable',
        what: `The file of \`${parameter}\` ${reason}.`,
        next: 'Check its path, and create the file in an earlier step.',
    };
    return new src_problem .y([problem], cause);
}
function assertNoContradiction(tls, rootCertificate) {
    const hasOtherCertificate = tls.rootCertificate !== undefined && tls.rootCertificate !== rootCertificate;
    if (!hasOtherCertificate && tls.mode !== 'disable' && tls.mode !== 'no-verify')
        return;
    throw new src_problem .y([
        {
            code: 'input-invalid',
            what: hasOtherCertificate
                ? '`sslrootcert` and the URL have different certificates.'
                : `\`sslrootcert\` requires verification, but the URL has \`sslmode=${tls.mode}\`.`,
            next: 'Set `sslmode=verify-full` in the URL, and `sslrootcert` only as the input.',
        },
    ]);
}

var find_file_passwords = __webpack_require__(47146);
var login_name = __webpack_require__(16198);
var read_password_file = __webpack_require__(34086);
;



const CONNECT_TIMEOUT_MS = 30_000;
const BRIEF_TIMEOUT_MS = 5_000;
const KEEP_ALIVE_DELAY_MS = 30_000;
function toClientConfig(target, host, tls, { applicationName, brief }) {
    const user = target.user ?? (0,login_name .d)();
    const database = target.database ?? user;
    return {
        host: host.kind === 'socket' ? host.directory : host.name,
        port: host.port,
        user,
        database,
        password: target.password ?? (() => findFilePassword(target, host, database, user) ?? ''),
        ssl: tls,
        enableChannelBinding: target.tls.channelBinding !== 'disable',
        application_name: applicationName,
        connectionTimeoutMillis: brief === true ? BRIEF_TIMEOUT_MS : CONNECT_TIMEOUT_MS,
        keepAlive: true,
        keepAliveInitialDelayMillis: KEEP_ALIVE_DELAY_MS,
    };
}
function findFilePassword({ passwordFile }, host, database, user) {
    const file = (0,read_password_file .e)(passwordFile, process.env);
    if (file === undefined || file.isShared)
        return undefined;
    return (0,find_file_passwords .O)(file.text, { hosts: [host], database, user })[0];
}

;















const MAX_CONNECT_ATTEMPTS = 3;
async function connect(_permit, target, options) {
    const { clock, signal, log, place } = options;
    if (target.unenforceable.length > 0) {
        throw new src_problem .y([unenforceableProblem(target.unenforceable, place)]);
    }
    const attempts = listTlsAttempts(target.tls, options.rootCertificate);
    for (let attempt = 1;; attempt += 1) {
        const result = await openFirstHost(target, attempts, options);
        if (result.ok)
            return result.session;
        const cancelReason = signal.reason();
        if (cancelReason !== undefined)
            throw new src_problem .y([(0,cancelled_problem .v)(cancelReason, 'A connection was not open yet.')]);
        const problem = findRefusedSetting(result.error, getSettings(target, options)) ??
            toConnectProblem(result.error, place);
        const isLast = attempt === MAX_CONNECT_ATTEMPTS || options.brief === true;
        if (isLast || !canRetryConnect(result.error, target, attempt)) {
            throw new src_problem .y([problem], result.error);
        }
        log(`${problem.what} Trying again, attempt ${attempt + 1} of ${MAX_CONNECT_ATTEMPTS}: the server may be starting.`);
        await (0,cancellation_signal .x)(clock, signal, SLOW_CONNECT_FACTOR * (0,retry .qO)(attempt, clock));
    }
}
const SLOW_CONNECT_FACTOR = 4;
function canRetryConnect(error, target, attempt) {
    const code = connectCode(error);
    const onNeon = target.hosts.every((host) => (0,providers .Ys)(host).provider === 'neon');
    return (0,retry .Z6)(code) || (code === 'ENOTFOUND' && onNeon && attempt === 1);
}
async function openFirstHost(target, attempts, options) {
    let error;
    for (const attributes of (0,session_attributes .gc)(target.sessionAttributes, target.hosts.length)) {
        for (const host of target.hosts) {
            const result = await openWithTls(target, host, attempts, options);
            if (!result.ok) {
                error = result.error ?? error;
                continue;
            }
            const limits = { ...options, timeoutMs: CONNECT_TIMEOUT_MS };
            const refusal = await findAttributeRefusal(result.session, attributes, limits);
            if (refusal === undefined)
                return result;
            result.session.close();
            error = refusal;
        }
    }
    return { ok: false, error };
}
async function openWithTls(target, host, attempts, options) {
    const mustBind = target.tls.channelBinding === 'require';
    const all = host.kind === 'socket' ? [false] : attempts;
    const candidates = mustBind ? all.filter((tls) => tls !== false) : all;
    let error = candidates.length === 0 ? createBindingRefusal('no-tls') : undefined;
    for (const tls of candidates) {
        if (options.signal.reason() !== undefined)
            break;
        const result = await openHost(target, host, tls, options);
        if (result.ok)
            return result;
        const isTlsRefused = refusesTls(result.error);
        error = isTlsRefused && mustBind ? createBindingRefusal('no-tls') : result.error;
        if (!isTlsRefused)
            break;
    }
    return { ok: false, error };
}
async function openHost(target, host, tls, options) {
    const settings = getSettings(target, options);
    const literal = settings.filter(({ prepends }) => prepends !== true);
    let startup = (0,startup_options .c)(target.session.startupOptions, literal);
    const mustBind = target.tls.channelBinding === 'require';
    const connectClient = async (signal) => await createClient(toClientConfig(target, host, tls, options), startup, mustBind, signal);
    try {
        const client = await connectClient(options.signal).catch(async (error) => {
            if (settings.length === 0 || !refusesStartup(error))
                throw error;
            startup = target.session.startupOptions;
            return await connectClient(options.signal);
        });
        const backendPid = options.detectPooler ? readBackendPid(client) : undefined;
        return {
            ok: true,
            session: createPgSession(client, backendPid, async () => await connectClient(undefined), settings),
        };
    }
    catch (error) {
        return { ok: false, error };
    }
}
function getSettings({ session }, { settings }) {
    return settings ?? (0,session_setting .jD)(session);
}
function readBackendPid(client) {
    const value = Reflect.get(client, 'processID');
    return typeof value === 'number' ? value : undefined;
}
function refusesStartup(error) {
    return ['08P01', '0A000'].includes(connectCode(error));
}
function refusesTls(error) {
    return error instanceof Error && error.message.includes('does not support SSL connections');
}


  }),

  90012:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    t: () => (  childSignal),
    x: () => (  sleepUnlessCancelled)
  });
async function sleepUnlessCancelled(clock, signal, delayMs) {
    if (signal.reason() !== undefined)
        return;
    await new Promise((resolve) => {
        const finish = () => {
            cancel();
            unlisten();
            resolve();
        };
        const cancel = clock.after(delayMs, finish);
        const unlisten = signal.listen(finish);
    });
}
function childSignal(signal) {
    const listeners = new Set();
    let ownReason;
    return {
        signal: {
            reason: () => signal.reason() ?? ownReason,
            listen: (listener) => {
                const unlisten = signal.listen(listener);
                listeners.add(listener);
                return () => {
                    unlisten();
                    listeners.delete(listener);
                };
            },
        },
        abandon: () => {
            ownReason = { code: 'cancelled', what: 'The result is no longer needed' };
            for (const listener of [...listeners])
                listener('abort');
        },
    };
}


  }),

  63259:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    v: () => (  cancelledProblem)
  });
function cancelledProblem({ code, what }, state, file) {
    return {
        code,
        what: `${what}. ${state}`,
        next: 'Applied files stay applied. Retry the run to apply the rest.',
        ...(file === undefined ? {} : { file }),
    };
}


  }),

  73344:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $d: () => (  isRetryableError),
    Z6: () => (  isConnectRetryable),
    qO: () => (  retryDelayMs)
  });
const RETRYABLE = new Set(['55P03', '40P01', '40001']);
function isRetryableError(code) {
    return RETRYABLE.has(code);
}
const CONNECT_RETRYABLE = new Set([
    'EAI_AGAIN',
    'ECONNREFUSED',
    'ETIMEDOUT',
    'ECONNRESET',
    '57P03',
    '53300',
]);
function isConnectRetryable(code) {
    return CONNECT_RETRYABLE.has(code);
}
const MIN_RETRY_DELAY_MS = 250;
const MAX_RETRY_DELAY_MS = 10_000;
function retryDelayMs(attempts, clock) {
    const maxDelayMs = Math.min(MIN_RETRY_DELAY_MS * 2 ** (attempts - 1), MAX_RETRY_DELAY_MS);
    return maxDelayMs * (0.5 + clock.random() / 2);
}


  }),

  59650:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    EV: () => (  refusedSettingProblem),
    Uw: () => (  buildReadMessage),
    nT: () => (  settingStatements)
  });
  var _sql_literal__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28356);

function settingStatements(settings, scope) {
    if (settings.length === 0)
        return [];
    const isRole = ({ name }) => name === 'role';
    const ordered = [...settings.filter((each) => !isRole(each)), ...settings.filter(isRole)];
    const calls = ordered.map((setting) => `PERFORM pg_catalog.set_config(${(0,_sql_literal__WEBPACK_IMPORTED_MODULE_0__  .c)(setting.name)}, ${valueExpression(setting)}, ${scope === 'transaction'});`);
    return [`DO ${(0,_sql_literal__WEBPACK_IMPORTED_MODULE_0__  .c)(`BEGIN ${calls.join(' ')} END`)}`];
}
function valueExpression({ name, value, prepends, expression }) {
    if (expression !== undefined)
        return expression;
    const literal = (0,_sql_literal__WEBPACK_IMPORTED_MODULE_0__  .c)(value);
    if (prepends !== true)
        return literal;
    return `pg_catalog.concat_ws(', ', ${literal}, NULLIF(pg_catalog.current_setting(${(0,_sql_literal__WEBPACK_IMPORTED_MODULE_0__  .c)(name)}), ''))`;
}
function buildReadMessage({ settings }, queries, readOnly) {
    const message = [
        ...settingStatements(settings, 'transaction').map((each) => `${each};`),
        queries,
    ];
    return readOnly ? `BEGIN READ ONLY; ${message.join(' ')} COMMIT;` : message.join(' ');
}
function findNamedSetting(settings, message) {
    const text = message.toLowerCase().replaceAll('-', '_');
    return (settings.find(({ name }) => text.includes(`"${name.toLowerCase().replaceAll('-', '_')}"`)) ??
        (/\brole\b/i.test(message) ? settings.find(({ name }) => name === 'role') : undefined) ??
        settings[0]);
}
const SETTING_ERRORS = new Set(['42704', '22023', '55P02', '42601']);
function refusedSettingProblem(settings, { code, message }) {
    const setting = findNamedSetting(settings, message);
    const isPrivilege = code === '42501' && setting?.name === 'role';
    if (setting === undefined || !(SETTING_ERRORS.has(code) || isPrivilege))
        return undefined;
    const { label } = setting;
    const isUnknown = code === '42704';
    return {
        code: 'setting-refused',
        what: isUnknown
            ? `The server does not know the parameter ${label} of the database URL.`
            : `The server does not accept the parameter ${label} of the database URL (SQLSTATE ${code}).`,
        next: isUnknown
            ? 'Nothing was written. Fix the spelling of the parameter, or remove it. Drivers send every parameter that they do not read to the server.'
            : 'Nothing was written. Fix its value, or grant the login the right to set it.',
    };
}


  }),

  28356:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    c: () => (  quoteLiteral)
  });
function quoteLiteral(text) {
    if (!PRINTABLE.test(text)) {
        return `pg_catalog.convert_from(pg_catalog.decode('${hex(text)}', 'hex'), 'UTF8')`;
    }
    return `E'${text.replaceAll(/['\\]/g, '$&$&')}'`;
}
const PRINTABLE = /^[\x20-\x7e]*$/;
function hex(text) {
    const wellFormed = text.replaceAll(/\p{Surrogate}/gu, '\ufffd');
    return encodeURIComponent(wellFormed).replaceAll(/%(..)|(.)/g, (_, escaped, plain) => escaped === undefined ? plain.charCodeAt(0).toString(16).padStart(2, '0') : escaped);
}


  })

};
;