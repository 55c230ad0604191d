"use strict";
exports.id = 963;
exports.ids = [963];
exports.modules = {

/***/ 88335:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ withCancellation)
});

// EXTERNAL MODULE: ./src/edge/clock.ts
var clock = __webpack_require__(39443);
;// CONCATENATED MODULE: ./src/edge/listen-for-cancellation.ts
/** A terminal that goes away means the same as a wish to end. */
const SIGNALS = { SIGINT: 'SIGINT', SIGTERM: 'SIGTERM', SIGHUP: 'SIGTERM' };
/**
 * Listens, from this call on, for the runner's wish to stop: SIGINT, and SIGTERM when its patience
 * ends (reliability, A3). From here on a signal no longer ends this process by itself.
 */
function listenForCancellation() {
    const seen = [];
    const listeners = new Set();
    for (const [name, wish] of Object.entries(SIGNALS)) {
        process.on(name, () => {
            seen.push(wish);
            for (const listener of listeners)
                listener(wish);
        });
    }
    return {
        onRequest: (listener) => {
            for (const wish of seen)
                listener(wish);
            listeners.add(listener);
            return () => {
                listeners.delete(listener);
            };
        },
    };
}

;// CONCATENATED MODULE: ./src/app/cancellation.ts


/** A command that does not heed the first wish gets SIGTERM before the runner's own patience ends. */
const SIGTERM_DELAY_MS = 5_000;
/** And where no runner does so, after its time is up, SIGKILL. */
const SIGKILL_DELAY_MS = 10_000;
/**
 * Listens to the runner's signals and to the wall clock while `use` is at work. The first of them
 * ends the run in good order; a second signal ends it at once.
 *
 * @param timeLimit Milliseconds from now; undefined is without end.
 */
async function withCancellation(timeLimit, use) {
    const { close, ...sources } = openWishes(timeLimit);
    try {
        return await use(sources);
    }
    finally {
        // A timer would keep the process alive.
        close();
    }
}
function openWishes(timeLimit) {
    const signals = listenForCancellation();
    const listeners = new Set();
    const commands = new Set();
    const told = [];
    let reason;
    const wish = (why, urgency) => {
        reason ??= why;
        for (const listener of [...listeners])
            listener(urgency);
    };
    const tell = (signal) => {
        told.push(signal);
        for (const listener of [...commands])
            listener(signal);
    };
    const timers = [];
    let received = 0;
    const deaf = signals.onRequest((signal) => {
        received += 1;
        wish(CANCELLED, received === 1 ? 'cancel' : 'abort');
        tell(signal);
        if (received === 1)
            timers.push(clock/* systemClock */.m.after(SIGTERM_DELAY_MS, () => tell('SIGTERM')));
    });
    if (timeLimit !== undefined) {
        timers.push(clock/* systemClock */.m.after(timeLimit, () => {
            wish(outOfTime(timeLimit), 'cancel');
            tell('SIGINT');
        }), clock/* systemClock */.m.after(timeLimit + SIGTERM_DELAY_MS, () => tell('SIGTERM')), clock/* systemClock */.m.after(timeLimit + SIGKILL_DELAY_MS, () => tell('SIGTERM')));
    }
    return {
        signal: { reason: () => reason, listen: (listener) => listening(listeners, listener) },
        cancellation: {
            onRequest: (listener) => {
                for (const signal of told)
                    listener(signal);
                return listening(commands, listener);
            },
        },
        close: () => {
            deaf();
            for (const cancel of timers)
                cancel();
        },
    };
}
function listening(listeners, listener) {
    listeners.add(listener);
    return () => {
        listeners.delete(listener);
    };
}
const CANCELLED = { code: 'cancelled', what: 'The run was cancelled' };
function outOfTime(milliseconds) {
    const seconds = milliseconds / 1000;
    return {
        code: 'time-limit',
        what: `The run was stopped after the ${seconds} s that the input \`time-limit\` gives it`,
    };
}


/***/ }),

/***/ 6694:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fQ: () => (/* binding */ withSession),
/* harmony export */   id: () => (/* binding */ toSessionOptions),
/* harmony export */   z2: () => (/* binding */ withTargetServer)
/* harmony export */ });
/* harmony import */ var _database_url_redact__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89108);
/* harmony import */ var _edge_clock__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39443);
/* harmony import */ var _edge_postgres_connect__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66076);
/* harmony import */ var _engine_cancellation_signal__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90012);




/** What a run's session needs of the request and its surroundings. */
function toSessionOptions({ rootCertificate }, { applicationName, runner }, signal) {
    return { rootCertificate, applicationName, clock: _edge_clock__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m, signal, log: runner.log };
}
/**
 * Opens a session on the target that was judged, hands it to `use`, and closes it whatever happens.
 *
 * @param meanwhile Work that needs no connection, begun while one is being opened.
 * @param use Gets what comes of that as a promise: it has to wait for it, or a failure goes unseen.
 * @throws UserError when no connection comes about; where `meanwhile` fails too, its error instead.
 */
async function withSession(permit, options, meanwhile, use) {
    return await withTargetServer(permit, async (server) => {
        const place = (0,_database_url_redact__WEBPACK_IMPORTED_MODULE_2__/* .formatTarget */ .P4)(permit.target ?? server);
        // The process of an embedded server says nothing of a pooler.
        const detectPooler = permit.target?.kind === 'server';
        const { signal, abandon } = (0,_engine_cancellation_signal__WEBPACK_IMPORTED_MODULE_3__/* .childSignal */ .t)(options.signal);
        const opening = (0,_edge_postgres_connect__WEBPACK_IMPORTED_MODULE_1__/* .connect */ .N)(permit, server, { ...options, signal, place, detectPooler });
        const bringing = meanwhile();
        bringing.catch(abandon);
        const session = await openedOrFailed(opening, bringing);
        try {
            return await use(session, bringing);
        }
        finally {
            session.close();
        }
    });
}
/** The session, once it is open; or what failed, and of two failures not the connection's. */
async function openedOrFailed(opening, bringing) {
    try {
        return await Promise.race([opening, bringing.then(() => opening)]);
    }
    catch (error) {
        opening.then((late) => late.close()).catch(() => undefined);
        await bringing;
        throw error;
    }
}
/**
 * Hands the server that was judged to `use`: the declared one, or the embedded one while it runs.
 *
 * @throws Error where the permit has no target: a bug.
 */
async function withTargetServer(permit, use) {
    const { target } = permit;
    if (target === undefined)
        throw new Error('a permit without a target opens nothing');
    if (target.kind === 'server')
        return await use(target);
    const { withEmbedded } = await __webpack_require__.e(/* import() */ 279).then(__webpack_require__.bind(__webpack_require__, 29279));
    return await withEmbedded(permit, use);
}


/***/ }),

/***/ 69798:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ locateDatabase)
/* harmony export */ });
/* harmony import */ var _providers__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63825);
/* harmony import */ var _redact__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89108);


/** The place of a target. Pooled and direct hosts are two doors of one server. */
function locateDatabase(target) {
    if (target.kind === 'embedded')
        return { host: 'embedded', database: '' };
    const hosts = target.hosts.map(_providers__WEBPACK_IMPORTED_MODULE_0__/* .describeHost */ .Y);
    const doors = hosts.map(({ host, direct }) => (0,_redact__WEBPACK_IMPORTED_MODULE_1__/* .formatAddress */ .M0)(direct ?? host)).sort();
    // A pooler of many customers knows them apart by their login.
    const customer = hosts.some(({ sharedHost }) => sharedHost) ? `${target.user ?? ''}@` : '';
    return {
        host: `${customer}${doors.join(',')}`,
        database: target.database ?? target.user ?? '',
    };
}


/***/ }),

/***/ 2061:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ sha256Hex)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** The sha-256 of a text (as UTF-8) or of bytes, in hex. */
function sha256Hex(content) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', content, 'hex');
}


/***/ }),

/***/ 16198:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ getLoginName)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);

/** The name of the user whose process this is: who applies, where no runner tells who started it. */
function getLoginName() {
    return (0,node_os__WEBPACK_IMPORTED_MODULE_0__.userInfo)().username;
}


/***/ }),

/***/ 66076:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ connect)
});

// EXTERNAL MODULE: ./src/database-url/providers.ts + 3 modules
var providers = __webpack_require__(63825);
// EXTERNAL MODULE: ./src/engine/cancellation-signal.ts
var cancellation_signal = __webpack_require__(90012);
// EXTERNAL MODULE: ./src/engine/cancelled-problem.ts
var cancelled_problem = __webpack_require__(63259);
// EXTERNAL MODULE: ./src/engine/retry.ts
var retry = __webpack_require__(73344);
// EXTERNAL MODULE: ./src/problem.ts
var src_problem = __webpack_require__(64008);
// EXTERNAL MODULE: ./src/edge/login-name.ts
var login_name = __webpack_require__(16198);
;// CONCATENATED MODULE: ./src/edge/postgres/connect-problem.ts
const HUNG_UP = {
    what: 'The server closed the connection while it was being opened.',
    next: 'Look whether the port speaks Postgres, and whether a firewall stands between.',
};
/** Failures to connect, by SQLSTATE or by the code that Node gives (reliability, faults 26 to 30). */
const EXPLANATIONS = {
    '28P01': {
        what: 'The server refused the password.',
        next: 'Look at the secret that holds the URL: user, password, and percent-encoding of special characters.',
    },
    '28000': {
        what: 'The server refused the login.',
        next: 'Look at the user and at the server\'s rules for it; "no encryption" in them asks for sslmode=require.',
    },
    '3D000': {
        what: 'The database does not exist on this server.',
        next: 'Look at the name after the last slash of the URL, or create the database first.',
    },
    '53300': {
        what: 'The server has no connection left.',
        next: "End idle sessions, raise the limit, or use the provider's pooler.",
    },
    '57P03': { what: 'The server is starting up or shutting down.', next: 'Run again in a moment.' },
    ENOTFOUND: {
        what: 'The host name does not exist.',
        next: 'Look at the spelling of the host in the URL.',
    },
    EAI_AGAIN: { what: 'The name server did not answer.', next: 'Run again in a moment.' },
    ECONNREFUSED: {
        what: 'Nothing listens at that host and port.',
        next: 'Look at host and port; a service container needs a health check before the first step uses it.',
    },
    ECONNRESET: HUNG_UP,
    ETIMEDOUT: {
        what: 'The server did not answer in time.',
        next: "Look whether the runner's address may reach it: firewall, allow-list, private network.",
    },
    ENETUNREACH: {
        what: 'The network of that host cannot be reached from here.',
        next: 'The host may have IPv6 alone, which hosted runners lack: for Supabase, use the session pooler on port 5432.',
    },
    ENOENT: {
        what: 'There is no socket in that folder.',
        next: 'Look at the folder and the port, and whether the server runs on this machine.',
    },
    DEPTH_ZERO_SELF_SIGNED_CERT: {
        what: "The server's certificate is self-signed, and nothing says to trust it.",
        next: 'Give the certificate of its authority as the input `sslrootcert`. The driver verifies with sslmode=require too, other than libpq.',
    },
    ERR_TLS_CERT_ALTNAME_INVALID: {
        what: "The server's certificate is for another host name.",
        next: 'Connect by the name that the certificate holds, or use sslmode=verify-ca with `sslrootcert`.',
    },
    CERT_HAS_EXPIRED: {
        what: "The server's certificate has expired.",
        next: 'Renew it on the server.',
    },
};
const UNVERIFIED = {
    what: "The server's certificate is signed by an authority that is not known here.",
    next: 'Give the certificate of that authority as the input `sslrootcert` (for RDS, the bundle of its region).',
};
/** Whose limit it is that 53300 speaks of: the code is one for all. */
const LIMITS = [
    [
        /for role/,
        {
            what: 'The login has as many connections as its own limit allows (CONNECTION LIMIT of the role).',
            next: 'End its idle sessions, or as its owner: ALTER ROLE … CONNECTION LIMIT …; a run needs two.',
        },
    ],
    [
        /for database/,
        {
            what: 'The database has as many connections as its own limit allows (CONNECTION LIMIT).',
            next: 'End idle sessions, or as its owner: ALTER DATABASE … CONNECTION LIMIT ….',
        },
    ],
];
/** Messages of the driver that carry no code. */
const MESSAGES = [
    [
        /client password must be a string/,
        {
            what: 'The server asks for a password, and the URL holds none.',
            next: 'Put the password into the URL, or set PGPASSWORD.',
        },
    ],
    [
        /does not support SSL connections/,
        {
            what: 'The URL asks for TLS, and the server does not offer it.',
            next: 'Use sslmode=disable for a local server only.',
        },
    ],
    [/Connection terminated|error establishing an SSL connection/, HUNG_UP],
    [
        /no host takes writes/,
        {
            what: 'None of the hosts takes writes, and target_session_attrs asks for one that does.',
            next: 'Look which host is the primary, and for default_transaction_read_only.',
        },
    ],
    [/certificate|self.signed/i, UNVERIFIED],
];
/**
 * Explains why no connection came about. The driver's own words are not shown: they may quote the
 * URL.
 *
 * @param error What the driver threw.
 * @param place The target in words, without its secrets.
 */
function toConnectProblem(error, place) {
    const code = connectCode(error);
    const message = stringField(error, 'message') ?? '';
    const limit = LIMITS.find(([pattern]) => code === '53300' && pattern.test(message))?.[1];
    const known = limit ?? (Object.hasOwn(EXPLANATIONS, code) ? EXPLANATIONS[code] : undefined);
    const { what, next } = known ??
        MESSAGES.find(([pattern]) => pattern.test(message))?.[1] ?? {
        what: `The connection failed (${code || 'no code'}).`,
        next: 'Look at the server and its log.',
    };
    return { code: 'connection-failed', what: `${place}: ${what}`, next };
}
/** The code of an error, Node's or the server's; empty where it has none. pg's time-out has none. */
function connectCode(error) {
    const timedOut = stringField(error, 'message')?.includes('timeout expired') === true;
    return stringField(error, 'code') ?? (timedOut ? 'ETIMEDOUT' : '');
}
function stringField(value, key) {
    if (typeof value !== 'object' || value === null)
        return undefined;
    const field = Reflect.get(value, key);
    return typeof field === 'string' ? field : undefined;
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./src/edge/postgres/simple-query.ts
/**
 * One simple-query message and what comes back for it. pg's own Query rejects at the first error and
 * throws away what came before it; here the results before an error, the number of statements that
 * ended and the state at ReadyForQuery are kept, for the engine rests on them (reliability, A0, A4).
 */
class SimpleQuery {
    text;
    keepRows;
    hear;
    reply;
    results = [];
    current;
    completed = 0;
    commandTag;
    error;
    resolve = () => undefined;
    constructor(text, keepRows, 
    /** Hears the server's notices until the answer is complete. */
    hear) {
        this.text = text;
        this.keepRows = keepRows;
        this.hear = hear;
        this.reply = new Promise((resolve) => {
            this.resolve = resolve;
        });
    }
    submit(connection) {
        // After an error pg forgets the query before the server is ready again, so that the end is
        // heard on the connection itself.
        const ready = ({ status }) => {
            connection.off('end', ended);
            this.resolve({ ...this.answer(), transaction: state(status) });
        };
        const ended = () => {
            connection.off('readyForQuery', ready);
            this.lose(this.error?.message ?? 'the connection was closed');
        };
        connection.once('readyForQuery', ready);
        connection.once('end', ended);
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
        // Refused by the parser already; if one slips by, the server must not wait for data.
        connection.sendCopyFail('COPY FROM STDIN is not supported in a migration file');
    }
    handleCopyData() { }
    handleError(error) {
        if (error.severity === undefined || error.code === undefined) {
            this.lose(error.message);
            return;
        }
        const position = error.position === undefined ? undefined : Number(error.position);
        this.error = { code: error.code, message: error.message, hint: error.hint, position };
    }
    /** Ends the exchange when no answer can come any more. Nothing happens if one has come. */
    lose(reason) {
        this.resolve({ kind: 'lost', reason, completed: this.completed });
    }
    answer() {
        const { results, completed, commandTag, error } = this;
        return { kind: 'answered', results, completed, commandTag, error };
    }
}
function state(status) {
    if (status === 'T')
        return 'open';
    return status === 'E' ? 'failed' : 'idle';
}

;// CONCATENATED MODULE: ./src/edge/postgres/pg-session.ts


/**
 * Wraps a connected client.
 *
 * @param reopen Connects another client to the same server, for what is asked aside.
 */
function createPgSession(client, greetedBy, reopen) {
    const main = line(client);
    let second;
    const askSecond = async (sql) => {
        try {
            second ??= reopen().then(line);
            const reply = await (await second).send(sql, true, ignore);
            if (reply.kind === 'lost')
                second = undefined;
            return reply;
        }
        catch {
            second = undefined;
            return { kind: 'lost', reason: 'no second connection', completed: 0 };
        }
    };
    // One after the other: who blocks may be asked while a cancel waits for its turn at a pooler.
    let last = Promise.resolve();
    const aside = (sql) => {
        const next = last.then(() => askSecond(sql));
        last = next;
        return next;
    };
    return {
        backendPid: greetedBy,
        query: async (sql) => await main.send(sql, true, ignore),
        execute: async (sql, hear = ignore) => await main.send(sql, false, hear),
        querySide: aside,
        abort: main.drop,
        close: () => {
            main.close();
            void second?.then((open) => open.close(), ignore);
        },
    };
}
function ignore() { }
function line(client) {
    let gone;
    let current;
    // Without a listener, an error on an idle connection would end the process.
    client.on('error', (error) => {
        gone ??= error.message;
    });
    client.on('end', () => {
        gone ??= 'the connection was closed';
    });
    client.on('notice', ({ severity, message }) => {
        current?.hear({ severity: severity ?? 'NOTICE', message: message ?? '' });
    });
    return {
        send: async (sql, keepRows, hear) => {
            if (gone !== undefined)
                return { kind: 'lost', reason: gone, completed: 0 };
            const exchange = new SimpleQuery(sql, keepRows, hear);
            current = exchange;
            client.query(exchange);
            return await exchange.reply;
        },
        drop: (reason) => {
            gone ??= reason;
            current?.lose(reason);
            client.connection.stream.destroy();
        },
        close: () => {
            if (gone !== undefined)
                return;
            void client.end().catch(ignore);
            // The goodbye is on its way: the process does not stay for a server that is slow to hang up.
            // pg's types call the stream any duplex; it is a socket.
            const { stream } = client.connection;
            if (stream instanceof external_node_net_.Socket)
                stream.unref();
        },
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./src/edge/postgres/tls-attempts.ts


/**
 * Turns the declared TLS into what the driver is told, in the order to try. `require` verifies, as
 * `pg` does (libpq would not); `prefer`, the default over TCP, encrypts where the server can and
 * verifies nothing, which the finding `url-no-tls` says aloud.
 *
 * @param rootCertificate The `sslrootcert` input: it asks for verification.
 * @throws UserError when a certificate cannot be read, or the input contradicts the URL.
 */
function listTlsAttempts(tls, rootCertificate) {
    const authority = rootCertificate ?? tls.rootCertificate;
    if (rootCertificate !== undefined)
        refuseContradiction(tls, rootCertificate);
    if (tls.mode === 'disable')
        return [false];
    const files = certificates(tls, authority);
    if (tls.mode === 'no-verify')
        return [{ ...files, rejectUnauthorized: false }];
    if (tls.mode === 'verify-ca')
        return [{ ...files, checkServerIdentity: () => undefined }];
    const verifies = tls.mode === 'require' || tls.mode === 'verify-full' || authority !== undefined;
    return verifies ? [files] : [{ ...files, rejectUnauthorized: false }, false];
}
function certificates(tls, authority) {
    return {
        ...(authority === undefined || authority === 'system'
            ? {}
            : { ca: certificate('sslrootcert', authority) }),
        ...(tls.certificate === undefined ? {} : { cert: certificate('sslcert', tls.certificate) }),
        ...(tls.key === undefined ? {} : { key: certificate('sslkey', tls.key) }),
    };
}
function certificate(parameter, path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, 'utf8');
    }
    catch (cause) {
        const problem = {
            code: 'certificate-unreadable',
            what: `The file that \`${parameter}\` names cannot be read.`,
            next: 'Write its path as seen from the job, and make it in a step before this one.',
        };
        throw new src_problem/* UserError */.y([problem], cause);
    }
}
function refuseContradiction(tls, rootCertificate) {
    const other = tls.rootCertificate !== undefined && tls.rootCertificate !== rootCertificate;
    if (!other && tls.mode !== 'disable' && tls.mode !== 'no-verify')
        return;
    throw new src_problem/* UserError */.y([
        {
            code: 'input-invalid',
            what: other
                ? 'The input `sslrootcert` and the URL name different certificates.'
                : `The input \`sslrootcert\` asks for a verified server, and the URL says sslmode=${tls.mode}.`,
            next: 'Say it in one place: sslmode=verify-full in the URL, and the certificate as the input.',
        },
    ]);
}

;// CONCATENATED MODULE: ./src/edge/postgres/connect.ts









/** Half a minute: a database that sleeps (Neon) takes several seconds to wake. */
const CONNECT_TIMEOUT_MS = 30_000;
/** Where nothing depends on the connection. */
const BRIEF_TIMEOUT_MS = 5_000;
/** A dead line is noticed by TCP before the job's own limit. */
const KEEP_ALIVE_DELAY_MS = 30_000;
/** So often is a server tried that is not ready yet. */
const MAX_CONNECT_ATTEMPTS = 3;
/**
 * Opens a connection to the target that was judged: the gate's own parse becomes the driver's
 * explicit configuration (contract, 7.9). Several hosts are tried in order, as libpq does; a server
 * that is not ready yet is tried again, and nothing else is.
 *
 * @param _permit Nothing connects that was not allowed.
 * @throws UserError `connection-failed`, naming what the last try came to; or why the run shall end.
 */
async function connect(_permit, target, options) {
    const { clock, signal, log, place } = options;
    const attempts = listTlsAttempts(target.tls, options.rootCertificate);
    for (let tries = 1;; tries += 1) {
        const opened = await openAny(target, attempts, options);
        if (opened.ok)
            return opened.session;
        const wish = signal.reason();
        if (wish !== undefined)
            throw new src_problem/* UserError */.y([(0,cancelled_problem/* cancelledProblem */.v)(wish, 'no connection was open yet')]);
        const problem = toConnectProblem(opened.error, place);
        const isLast = tries === MAX_CONNECT_ATTEMPTS || options.brief === true;
        if (isLast || !isWorthATry(opened.error, target, tries)) {
            throw new src_problem/* UserError */.y([problem], opened.error);
        }
        log(`${problem.what} Trying again (${tries + 1} of ${MAX_CONNECT_ATTEMPTS}): it may be waking up.`);
        await (0,cancellation_signal/* sleepUnlessCancelled */.x)(clock, signal, SLOW_CONNECT_FACTOR * (0,retry/* retryDelayMs */.qO)(tries, clock));
    }
}
/** A server that starts needs seconds, where a lock needs moments. */
const SLOW_CONNECT_FACTOR = 4;
/** The name of a Neon branch that was just made may not be known yet, once; any other is a typo. */
function isWorthATry(error, target, tries) {
    const code = connectCode(error);
    const onNeon = target.hosts.every((host) => (0,providers/* describeHost */.Y)(host).provider === 'neon');
    return (0,retry/* isConnectRetryable */.Z6)(code) || (code === 'ENOTFOUND' && onNeon && tries === 1);
}
async function openAny(target, attempts, options) {
    let error;
    for (const host of target.hosts) {
        for (const tls of host.kind === 'socket' ? [false] : attempts) {
            if (options.signal.reason() !== undefined)
                return { ok: false, error };
            const opened = await connect_open(target, host, tls, options);
            if (opened.ok) {
                if (await fits(opened.session, target, options))
                    return opened;
                opened.session.close();
                error = { message: 'no host takes writes' };
                break;
            }
            error = opened.error;
            if (!refusesTls(opened.error))
                break;
        }
    }
    return { ok: false, error };
}
async function connect_open(target, host, tls, options) {
    const dial = async (signal) => await dialed(configuration(target, host, tls, options), signal);
    try {
        const client = await dial(options.signal);
        const greetedBy = options.detectPooler ? processId(client) : undefined;
        // Once the run shall end, the second connection is what ends it.
        return {
            ok: true,
            session: createPgSession(client, greetedBy, async () => await dial(undefined)),
        };
    }
    catch (error) {
        return { ok: false, error };
    }
}
/** A client that is connected; a wish to end the run ends the attempt. */
async function dialed(configuration, signal) {
    introduceNode();
    const { Client } = await __webpack_require__.e(/* import() */ 849).then(__webpack_require__.bind(__webpack_require__, 83849));
    const client = new Client(configuration);
    // pg ends a failed client by itself; until it is connected, errors come through connect().
    client.on('error', () => undefined);
    const unlisten = signal?.listen(() => client.connection.stream.destroy());
    try {
        await client.connect();
        return client;
    }
    catch (error) {
        // pg leaves the socket open over some errors (no password), and with it this process.
        client.connection.stream.destroy();
        throw error;
    }
    finally {
        unlisten?.();
    }
}
/**
 * Says who we are, as Node does from version 21 on. Where nobody says so, pg finds out by `Response`
 * whether it runs on Cloudflare's workers, which loads all of `fetch`: a fifth of a run on Node 20.
 */
function introduceNode() {
    if ('navigator' in globalThis)
        return;
    const userAgent = `Node.js/${process.versions.node.split('.')[0]}`;
    Object.defineProperty(globalThis, 'navigator', { value: { userAgent }, configurable: true });
}
function configuration(target, host, tls, { applicationName, brief }) {
    const user = target.user ?? (0,login_name/* getLoginName */.d)();
    return {
        host: host.kind === 'socket' ? host.directory : host.name,
        port: host.port,
        user,
        database: target.database ?? user,
        ...(target.password === undefined ? {} : { password: target.password }),
        ...(target.options === undefined ? {} : { options: target.options }),
        ssl: tls,
        enableChannelBinding: target.tls.channelBinding,
        application_name: applicationName,
        connectionTimeoutMillis: brief === true ? BRIEF_TIMEOUT_MS : CONNECT_TIMEOUT_MS,
        keepAlive: true,
        keepAliveInitialDelayMillis: KEEP_ALIVE_DELAY_MS,
    };
}
/** The process that greeted us, from BackendKeyData; pg has it, its types do not. */
function processId(client) {
    const value = Reflect.get(client, 'processID');
    return typeof value === 'number' ? value : undefined;
}
function refusesTls(error) {
    return error instanceof Error && error.message.includes('does not support SSL connections');
}
/** Among several hosts, `target_session_attrs=read-write` or `primary` picks one that takes writes. */
async function fits(session, { hosts, sessionAttributes }, { clock, signal }) {
    if (hosts.length === 1)
        return true;
    if (sessionAttributes !== 'read-write' && sessionAttributes !== 'primary')
        return true;
    const giveUp = () => session.abort(signal.reason()?.what ?? 'it did not answer');
    const unlisten = signal.listen(giveUp);
    const cancel = clock.after(CONNECT_TIMEOUT_MS, giveUp);
    const reply = await session.query("SELECT pg_catalog.pg_is_in_recovery() OR pg_catalog.current_setting('default_transaction_read_only') = 'on'");
    unlisten();
    cancel();
    return reply.kind === 'answered' && reply.results[0]?.[0]?.[0] === 'f';
}


/***/ }),

/***/ 86195:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ toSourceFile)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _hash__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2061);


/** A file from its bytes: hashed as they are, decoded without a byte order mark. */
function toSourceFile(name, path, bytes) {
    return { name, path, checksum: (0,_hash__WEBPACK_IMPORTED_MODULE_1__/* .sha256Hex */ .f)(bytes), content: decode(bytes) };
}
function decode(bytes) {
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
        return { kind: 'invalid-utf8', offset: firstInvalid(bytes) };
    return { kind: 'text', text: bytes.toString('utf8', startsWithMark(bytes) ? 3 : 0) };
}
function startsWithMark(bytes) {
    return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}
/** The longest prefix that decodes, found by halving: a prefix may end inside a character. */
function firstInvalid(bytes) {
    let [valid, invalid] = [0, bytes.length];
    while (valid < invalid) {
        const middle = Math.ceil((valid + invalid) / 2);
        if (decodes(bytes.subarray(0, middle)))
            valid = middle;
        else
            invalid = middle - 1;
    }
    // Where it ends inside a character, that character's first byte is the one to name.
    while (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes.subarray(0, valid)))
        valid -= 1;
    return valid;
}
function decodes(bytes) {
    try {
        new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
        return true;
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 30546:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NE: () => (/* binding */ openFolder),
/* harmony export */   XI: () => (/* binding */ resolveWorkspacePath),
/* harmony export */   dx: () => (/* binding */ writeWorkspaceFile),
/* harmony export */   sL: () => (/* binding */ readWorkspaceFile),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _problem__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64008);
/* harmony import */ var _source_file__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86195);
/* harmony import */ var _yield_event_loop__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13276);





/** 16 MiB: the parser needs about fourteen times a file's size in memory. */
const MAX_FILE_BYTES = 16 * 1024 * 1024;
/** Milliseconds of reading at a stretch: then whoever waits gets a turn, as a connection that opens. */
const MAX_BLOCKING_MS = 1;
/**
 * Lists a folder below the workspace. Only regular files are read: a link could lead anywhere
 * (reliability, fault 35). One at a time on purpose: as 5,000 promises they take eight times as long.
 *
 * @param workspace Where the repository is; annotations name files relative to it.
 * @param folder The folder, absolute or relative to `workingDirectory`.
 * @throws UserError `folder-unreadable`, when the folder is missing or outside the workspace.
 */
function openFolder(workspace, workingDirectory, folder) {
    const absolute = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(workspace, workingDirectory, folder);
    const shown = relative(workspace, absolute) || '.';
    const entries = listing(workspace, absolute, shown);
    const regular = new Set(entries.filter((entry) => entry.isFile()).map(({ name }) => name));
    const place = { folder: `${absolute}${(node_path__WEBPACK_IMPORTED_MODULE_1___default().sep)}`, shown: shown === '.' ? '' : `${shown}/` };
    return {
        shown,
        names: entries.map(({ name }) => name),
        deep: () => {
            const found = below(workspace, absolute, shown, entries);
            for (const name of found)
                regular.add(name);
            return [...entries.map(({ name }) => name), ...found];
        },
        read: async (names) => {
            const files = [];
            const turn = (0,_yield_event_loop__WEBPACK_IMPORTED_MODULE_4__/* .createYield */ .e)(MAX_BLOCKING_MS);
            for (const name of names) {
                files.push(readOne(place, name, regular.has(name)));
                const others = turn();
                if (others !== undefined)
                    await others;
            }
            return files;
        },
    };
}
/** The regular files of the folders in a folder, seen from it; no link is followed. */
function below(workspace, folder, shown, entries) {
    const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules');
    return folders.flatMap(({ name }) => {
        const [inner, words] = [node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, name), `${shown}/${name}`];
        const inside = listing(workspace, inner, words);
        const files = inside.filter((entry) => entry.isFile()).map((entry) => entry.name);
        return [...files, ...below(workspace, inner, words, inside)].map((each) => `${name}/${each}`);
    });
}
function listing(workspace, absolute, shown) {
    try {
        const inside = node_path__WEBPACK_IMPORTED_MODULE_1___default().relative((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(workspace), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(absolute));
        if (inside.split((node_path__WEBPACK_IMPORTED_MODULE_1___default().sep))[0] === '..' || node_path__WEBPACK_IMPORTED_MODULE_1___default().isAbsolute(inside)) {
            throw unreadable(shown, 'lies outside the workspace');
        }
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(absolute, { withFileTypes: true });
    }
    catch (cause) {
        if (cause instanceof _problem__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y)
            throw cause;
        throw unreadable(shown, 'cannot be read, or does not exist', cause);
    }
}
function unreadable(shown, why, cause) {
    const problem = {
        code: 'folder-unreadable',
        what: `The migrations folder ${shown} ${why}.`,
        next: 'Look at the inputs `migrations` and `working-directory`, and whether the job checks the repository out first.',
    };
    return new _problem__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y([problem], cause);
}
function readOne(place, name, isRegular) {
    const shown = `${place.shown}${name}`;
    const other = (content) => ({ name, path: shown, checksum: '', content });
    if (!isRegular)
        return other({ kind: 'not-a-file' });
    const bytes = readable(`${place.folder}${name}`, shown);
    if (!(bytes instanceof Uint8Array))
        return other(bytes);
    return (0,_source_file__WEBPACK_IMPORTED_MODULE_3__/* .toSourceFile */ .l)(name, shown, bytes);
}
function readable(absolute, shown) {
    try {
        return contentOf(absolute);
    }
    catch (cause) {
        const problem = {
            code: 'file-unreadable',
            what: `${shown} cannot be read.`,
            next: 'Look at its permissions, and whether something else writes to the folder meanwhile.',
            file: shown,
        };
        throw new _problem__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y([problem], cause);
    }
}
/** What the listing called a file may be another by now: no link is followed, no pipe waited for. */
const CAREFULLY = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0);
/** The bytes of one file; good until the next one is read, for all are read into one place. */
function contentOf(absolute) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(absolute, CAREFULLY);
    try {
        for (let length = 0;;) {
            const count = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, scratch, length, scratch.length - length, null);
            if (count === 0)
                return scratch.subarray(0, length);
            length += count;
            if (length < scratch.length)
                continue;
            // Only of a file that is larger than what there is room for is the size asked.
            const size = Math.max((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file).size, length);
            if (size > MAX_FILE_BYTES)
                return { kind: 'too-large', bytes: size };
            scratch = Buffer.concat([scratch], size + scratch.length);
        }
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
/** One place for the bytes of every file, grown as needed: 5,000 of them would be garbage. */
let scratch = Buffer.allocUnsafeSlow(64 * 1024);
/**
 * Reads a file of text below the workspace.
 *
 * @throws UserError `file-unreadable`, where it is missing, no regular file, or lies outside.
 */
function readWorkspaceFile(workspace, named) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(workspace, named);
    const shown = relative(workspace, file);
    try {
        const inside = node_path__WEBPACK_IMPORTED_MODULE_1___default().relative((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(workspace), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(file));
        const content = inside.split((node_path__WEBPACK_IMPORTED_MODULE_1___default().sep))[0] === '..' ? undefined : contentOf(file);
        if (content instanceof Uint8Array)
            return content.toString('utf8');
    }
    catch {
        // Told below, in the same words.
    }
    const problem = {
        code: 'file-unreadable',
        what: `${shown} cannot be read, or lies outside the workspace.`,
        next: 'Name a committed file, seen from the root of the repository.',
    };
    throw new _problem__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y([problem]);
}
/** Reads a file of text wherever it is; undefined where it cannot be read. */
function readText(folder, named) {
    try {
        const content = contentOf(node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(folder, named));
        return content instanceof Uint8Array ? content.toString('utf8') : undefined;
    }
    catch {
        return undefined;
    }
}
/**
 * Writes a text to a file below the workspace, and makes its folder.
 *
 * @returns What is wrong where it cannot be written, or would lie elsewhere.
 */
function writeWorkspaceFile(workspace, named, text) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(workspace, named);
    const shown = relative(workspace, file);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(file), { recursive: true });
        const inside = node_path__WEBPACK_IMPORTED_MODULE_1___default().relative((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(workspace), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(file)));
        if (inside.split((node_path__WEBPACK_IMPORTED_MODULE_1___default().sep))[0] !== '..' && !node_path__WEBPACK_IMPORTED_MODULE_1___default().isAbsolute(inside)) {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(file, text);
            return undefined;
        }
    }
    catch {
        // The same words: where it may not be, and where it cannot.
    }
    return {
        code: 'file-unwritable',
        what: `${shown} cannot be written, or lies outside the workspace.`,
        next: 'Name a file below the workspace, in a folder that this job may write to.',
    };
}
/** A path that an input names, seen from the workspace. */
function resolveWorkspacePath(workspace, named) {
    return node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(workspace, named);
}
function relative(workspace, absolute) {
    return node_path__WEBPACK_IMPORTED_MODULE_1___default().relative(workspace, absolute).split((node_path__WEBPACK_IMPORTED_MODULE_1___default().sep)).join('/');
}


/***/ }),

/***/ 13276:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ createYield)
/* harmony export */ });
/* harmony import */ var _clock__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39443);

/**
 * A way to give others their turn in the midst of long work: timers, signals and sockets, to none of
 * which a promise alone gives way.
 *
 * @param stretch Milliseconds of work after which it is worth it.
 * @returns What to wait for; undefined before that, for a promise each is too much for thousands.
 */
function createYield(stretch) {
    let since = _clock__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m.now();
    const others = async () => {
        // After the second one a whole round of them has passed.
        await new Promise(setImmediate);
        await new Promise(setImmediate);
        since = _clock__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m.now();
    };
    return () => (_clock__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m.now() - since < stretch ? undefined : others());
}


/***/ }),

/***/ 90012:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ childSignal),
/* harmony export */   x: () => (/* binding */ sleepUnlessCancelled)
/* harmony export */ });
/** Waits so many milliseconds, or less where the run shall end. */
async function sleepUnlessCancelled(clock, signal, milliseconds) {
    if (signal.reason() !== undefined)
        return;
    await new Promise((resolve) => {
        const end = () => {
            cancel();
            unlisten();
            resolve();
        };
        const cancel = clock.after(milliseconds, end);
        const unlisten = signal.listen(end);
    });
}
/**
 * The same wishes for one part of a run, which can be given up without the rest: its listeners then
 * hear what they hear of a second signal.
 */
function childSignal(signal) {
    const listeners = new Set();
    let abandoned;
    return {
        signal: {
            reason: () => signal.reason() ?? abandoned,
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
            abandoned = { code: 'cancelled', what: 'Nobody waits for it any more' };
            for (const listener of [...listeners])
                listener('abort');
        },
    };
}


/***/ }),

/***/ 63259:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ cancelledProblem)
/* harmony export */ });
/**
 * Words for a run that was told to end.
 *
 * @param state What became of the file at hand: the rest of a sentence.
 * @param file Its path, where one was at hand.
 */
function cancelledProblem({ code, what }, state, file) {
    return {
        code,
        what: `${what}; ${state}.`,
        next: 'What was applied before stays. Run again: it goes on with the first file that is not applied.',
        ...(file === undefined ? {} : { file }),
    };
}


/***/ }),

/***/ 54567:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G8: () => (/* binding */ raiseIf),
/* harmony export */   IR: () => (/* binding */ guardedName),
/* harmony export */   Md: () => (/* binding */ findFailedGuard),
/* harmony export */   a: () => (/* binding */ buildGuard),
/* harmony export */   ib: () => (/* binding */ failIfCreated),
/* harmony export */   r0: () => (/* binding */ guardReturningName)
/* harmony export */ });
/**
 * What our own guards say. They speak by an error that begins with the run's tag, which no file can
 * know, so that nobody else's error is taken for theirs.
 */
const CODES = {
    /** Another run holds the lock. */
    locked: 'ZM001',
    /** The history did not take the row of the file. */
    unrecorded: 'ZM002',
    /** The history is not what the plan was made from. */
    stale: 'ZM004',
    /** The server takes no writes. */
    readOnly: 'ZM005',
    /** Session settings would change how the file is read. */
    settings: 'ZM006',
    /** There are tables that are older than the history. */
    occupied: 'ZM007',
};
const GUARDS = [
    'locked',
    'unrecorded',
    'stale',
    'readOnly',
    'settings',
    'occupied',
];
/** Which guard spoke, if one did. */
function findFailedGuard(tag, { message }) {
    return GUARDS.find((guard) => message.includes(spoken(tag, guard)));
}
/**
 * A statement that fails where one of the conditions holds, with its guard's words, and asks them in
 * order. A cast that fails is plain SQL and costs a tenth of what a block of plpgsql does.
 */
function buildGuard(tag, conditions) {
    const cases = conditions.map(([guard, condition]) => `WHEN ${condition} THEN '${spoken(tag, guard)}'`);
    return `SELECT (CASE ${cases.join(' ')} ELSE '0' END)::pg_catalog.int4`;
}
/**
 * A statement that fails where a query gives a name, and says it.
 *
 * @param query Of one column, and one row at most.
 */
function guardReturningName(tag, guard, query) {
    return `SELECT pg_catalog.concat('${spoken(tag, guard)} ' || name, '0')::pg_catalog.int4 FROM (SELECT (${query}) AS name) AS found`;
}
/** The name that such a guard has said. */
function guardedName(tag, guard, { message }) {
    const [, said = ''] = message.split(`${spoken(tag, guard)} `);
    // Behind it stand the digit that makes it no number at all, and a quote.
    return said.replace(/0"?$/, '');
}
/** The same within plpgsql, for one condition. */
function raiseIf(tag, guard, condition) {
    return `IF ${condition} THEN RAISE EXCEPTION '${spoken(tag, guard)}'; END IF;`;
}
/** Statements that make a table: it fails as stale where somebody has made it meanwhile. */
function failIfCreated(tag, table, statements) {
    const made = raiseIf(tag, 'stale', `pg_catalog.to_regclass('${table}') IS NOT NULL`);
    return `DO $${tag}$ BEGIN ${made}\n${statements} END $${tag}$`;
}
function spoken(tag, guard) {
    return `${tag} ${CODES[guard]}`;
}


/***/ }),

/***/ 68499:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ OWN_TABLE),
/* harmony export */   DN: () => (/* binding */ READ_GRANTS),
/* harmony export */   GK: () => (/* binding */ inProgressKey),
/* harmony export */   GQ: () => (/* binding */ HISTORY_TABLE),
/* harmony export */   Il: () => (/* binding */ insertRow),
/* harmony export */   OS: () => (/* binding */ ELAPSED_MS),
/* harmony export */   Sc: () => (/* binding */ requireInserted),
/* harmony export */   Y: () => (/* binding */ WRITE_GRANTS),
/* harmony export */   f$: () => (/* binding */ SCHEMA_VERSION),
/* harmony export */   lH: () => (/* binding */ CREATE_TABLES),
/* harmony export */   nS: () => (/* binding */ createHistory),
/* harmony export */   qv: () => (/* binding */ INSERTED_TAG),
/* harmony export */   xW: () => (/* binding */ UPGRADE_TABLES)
/* harmony export */ });
/* harmony import */ var _guard__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54567);
/* harmony import */ var _ledger__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55309);
/* harmony import */ var _sql_literal__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28356);



/** The history table of plain SQL migrations (contract, 7.10). */
const HISTORY_TABLE = 'governed.migrations';
/** The version of the tables in schema `governed`, for their own upgrades. */
const SCHEMA_VERSION = 2;
/** The statement that makes a history table of ours. */
function createHistory(table) {
    return `CREATE TABLE ${table} (
    ordinal pg_catalog.int4 PRIMARY KEY,
    version pg_catalog.text NOT NULL UNIQUE,
    name pg_catalog.text NOT NULL,
    checksum pg_catalog.text NOT NULL,
    state pg_catalog.text NOT NULL,
    statements_done pg_catalog.int4 NOT NULL,
    run_id pg_catalog.text NOT NULL,
    applied_at pg_catalog.timestamptz NOT NULL,
    duration_ms pg_catalog.int8 NOT NULL,
    applied_by pg_catalog.text NOT NULL
  );`;
}
/** The statements that make our tables, in plpgsql: they run inside the first file's transaction. */
const CREATE_TABLES = `
  IF pg_catalog.to_regnamespace('governed') IS NULL THEN CREATE SCHEMA governed; END IF;
  ${createHistory(HISTORY_TABLE)}
  ${_ledger__WEBPACK_IMPORTED_MODULE_1__/* .CREATE_LEDGER */ .fe}
  CREATE TABLE governed.schema_version (version pg_catalog.int4 NOT NULL);
  INSERT INTO governed.schema_version VALUES (${SCHEMA_VERSION});`;
/** The statements that bring tables of version 1 up, in plpgsql: they had no ledger. */
const UPGRADE_TABLES = `
  ${_ledger__WEBPACK_IMPORTED_MODULE_1__/* .CREATE_LEDGER */ .fe}
  UPDATE governed.schema_version SET version = ${SCHEMA_VERSION};`;
/**
 * The INSERT of a row, without a `;`. Its duration runs from the transaction's start. The ordinal is
 * the plan's next one: the guards have seen to it that nobody came between. Whether the row was
 * written is still to be seen, by `WRITTEN` or by `whenWritten`: a file may have put a trigger on our
 * table that says nothing and writes nothing.
 */
function insertRow(table, row) {
    const { ordinal, migration, state, statementsDone, runId, appliedBy } = row;
    const { version, name, checksum } = migration;
    const texts = [version, name, checksum, state].map(_sql_literal__WEBPACK_IMPORTED_MODULE_2__/* .quoteLiteral */ .c).join(', ');
    const values = `${ordinal}, ${texts}, ${statementsDone}, ${(0,_sql_literal__WEBPACK_IMPORTED_MODULE_2__/* .quoteLiteral */ .c)(runId)}, pg_catalog.clock_timestamp(), ${ELAPSED_MS}, ${(0,_sql_literal__WEBPACK_IMPORTED_MODULE_2__/* .quoteLiteral */ .c)(appliedBy)}`;
    return `INSERT INTO ${table} VALUES (${values})`;
}
/**
 * What a file under way is called in our table: a tool's has no word for it, and ours has the files of
 * every tool in the database.
 */
function inProgressKey({ name, create }, version) {
    return create === undefined ? version : `${name} ${version}`;
}
/** The history of plain SQL files. */
const OWN_TABLE = {
    name: HISTORY_TABLE,
    create: undefined,
    isStale: ({ head }) => {
        // Below 1 are the files of tools that are under way.
        const newest = `(SELECT version FROM ${HISTORY_TABLE} WHERE ordinal > 0 ORDER BY ordinal DESC LIMIT 1)`;
        return `${newest} IS DISTINCT FROM ${head === undefined ? 'NULL' : (0,_sql_literal__WEBPACK_IMPORTED_MODULE_2__/* .quoteLiteral */ .c)(head)}`;
    },
    insert: (row) => insertRow(HISTORY_TABLE, row),
    appliedBy: ({ version }) => `SELECT run_id FROM ${HISTORY_TABLE} WHERE version = ${(0,_sql_literal__WEBPACK_IMPORTED_MODULE_2__/* .quoteLiteral */ .c)(version)} AND state = 'applied'`,
    ...{ deletePrevious: undefined, toolLocks: [] },
};
/** What the server says of an INSERT that has written its row; over a rule, only with RETURNING. */
const INSERTED_TAG = 'INSERT 0 1';
/** A statement that writes one row, and fails where it has not. */
function requireInserted(tag, statement) {
    const checked = (0,_guard__WEBPACK_IMPORTED_MODULE_0__/* .buildGuard */ .a)(tag, [['unrecorded', 'pg_catalog.count(*) <> 1']]);
    return `WITH written AS (${statement} RETURNING 1) ${checked} FROM written`;
}
/** How long the transaction has run, in milliseconds. */
const ELAPSED_MS = '(EXTRACT(epoch FROM pg_catalog.clock_timestamp() - pg_catalog.now()) * 1000)::pg_catalog.int8';
/** What a login that only plans needs. */
const READ_GRANTS = 'As its owner: GRANT USAGE ON SCHEMA governed TO <login>; GRANT SELECT ON ALL TABLES IN SCHEMA governed TO <login>;';
/** What a login needs that is not the owner: the second half once the tables are there. */
const WRITE_GRANTS = 'As the owner of the database: CREATE SCHEMA IF NOT EXISTS governed; GRANT USAGE, CREATE ON SCHEMA governed TO <login>; and where the tables exist: GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA governed TO <login>;';


/***/ }),

/***/ 55309:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ax: () => (/* binding */ insertEntry),
/* harmony export */   Oz: () => (/* binding */ linkToHead),
/* harmony export */   Po: () => (/* binding */ createCompletion),
/* harmony export */   R9: () => (/* binding */ LEDGER_TABLE),
/* harmony export */   Rv: () => (/* binding */ entryHash),
/* harmony export */   X_: () => (/* binding */ completionHash),
/* harmony export */   Yz: () => (/* binding */ previousHash),
/* harmony export */   av: () => (/* binding */ completeEntry),
/* harmony export */   dK: () => (/* binding */ hasNewHead),
/* harmony export */   fe: () => (/* binding */ CREATE_LEDGER),
/* harmony export */   im: () => (/* binding */ LEDGER_COLUMNS),
/* harmony export */   od: () => (/* binding */ FIRST_PREVIOUS_HASH)
/* harmony export */ });
/* harmony import */ var _sql_literal__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28356);

/** The ledger: a row for each run that wrote, each bound to the one before (docs/evidence.md). */
const LEDGER_TABLE = 'governed.runs';
/** What the first row is bound to. */
const FIRST_PREVIOUS_HASH = '0'.repeat(64);
/** What a row is bound to that follows this one. */
function previousHash(head) {
    return head === undefined ? FIRST_PREVIOUS_HASH : (head.endHash ?? head.hash);
}
/** The values of a row in the order in which they stand in the table and are hashed. */
const VALUES = [
    ...['runId', 'kind', 'role', 'host', 'database', 'appliedBy', 'commit', 'environment'],
    ...['confirmation', 'planDigest', 'headBefore', 'startedAt'],
];
/** Binds a run to the newest row. What comes from outside loses the ends of its lines. */
function linkToHead(facts, head, sha256Hex) {
    const line = (text) => text.replaceAll(/[\r\n]+/g, ' ');
    const { host, database, appliedBy, commit, environment } = facts;
    const row = {
        ...facts,
        ...{ host: line(host), database: line(database), appliedBy: line(appliedBy) },
        ...{ commit: line(commit), environment: line(environment) },
        ordinal: (head?.ordinal ?? 0) + 1,
        prevHash: previousHash(head),
    };
    return { ...row, hash: entryHash(row, sha256Hex) };
}
/** The sha-256, in hex, of a row's values, each on a line: that of the row before, the ordinal, the rest. */
function entryHash(row, sha256Hex) {
    const values = [row.prevHash, String(row.ordinal), ...VALUES.map((name) => row[name])];
    return sha256Hex(`${values.join('\n')}\n`);
}
/** The sha-256 of what completes a row, and of that row. */
function completionHash(hash, { applied, headAfter }, sha256Hex) {
    return sha256Hex(`${hash}\n${applied}\n${headAfter}\n`);
}
/** What completes an entry whose run applies so many files and reaches this head. */
function createCompletion({ runId, hash }, reached, sha256Hex) {
    return { runId, ...reached, endHash: completionHash(hash, reached, sha256Hex) };
}
/** The columns of `VALUES`, and what stands around them. */
const LEDGER_COLUMNS = 'ordinal, run_id, kind, role, host, database, applied_by, commit_id, environment, confirmation, plan_digest, head_before, started_at, prev_hash, hash';
/** Makes the table, in plpgsql or as a statement of its own. */
const CREATE_LEDGER = `CREATE TABLE ${LEDGER_TABLE} (
    ordinal pg_catalog.int4 PRIMARY KEY,
    run_id pg_catalog.text NOT NULL UNIQUE,
    kind pg_catalog.text NOT NULL,
    role pg_catalog.text NOT NULL,
    host pg_catalog.text NOT NULL,
    database pg_catalog.text NOT NULL,
    applied_by pg_catalog.text NOT NULL,
    commit_id pg_catalog.text NOT NULL,
    environment pg_catalog.text NOT NULL,
    confirmation pg_catalog.text NOT NULL,
    plan_digest pg_catalog.text NOT NULL,
    head_before pg_catalog.text NOT NULL,
    started_at pg_catalog.text NOT NULL,
    prev_hash pg_catalog.text NOT NULL,
    hash pg_catalog.text NOT NULL,
    applied pg_catalog.int4,
    head_after pg_catalog.text,
    end_hash pg_catalog.text
  );`;
/** The INSERT of an entry, without a `;`. */
function insertEntry(entry) {
    const texts = [...VALUES.map((name) => entry[name]), entry.prevHash, entry.hash].map(_sql_literal__WEBPACK_IMPORTED_MODULE_0__/* .quoteLiteral */ .c);
    return `INSERT INTO ${LEDGER_TABLE} (${LEDGER_COLUMNS}) VALUES (${entry.ordinal}, ${texts.join(', ')})`;
}
/** The UPDATE that completes it, without a `;`. */
function completeEntry({ runId, applied, headAfter, endHash: hash, }) {
    const values = `applied = ${applied}, head_after = ${(0,_sql_literal__WEBPACK_IMPORTED_MODULE_0__/* .quoteLiteral */ .c)(headAfter)}, end_hash = ${(0,_sql_literal__WEBPACK_IMPORTED_MODULE_0__/* .quoteLiteral */ .c)(hash)}`;
    return `UPDATE ${LEDGER_TABLE} SET ${values} WHERE run_id = ${(0,_sql_literal__WEBPACK_IMPORTED_MODULE_0__/* .quoteLiteral */ .c)(runId)}`;
}
/** Whether the newest row is another than the one that an entry is bound to, as SQL. */
function hasNewHead({ prevHash }) {
    const newest = `(SELECT COALESCE(end_hash, hash) FROM ${LEDGER_TABLE} ORDER BY ordinal DESC LIMIT 1)`;
    const known = prevHash === FIRST_PREVIOUS_HASH ? 'NULL' : (0,_sql_literal__WEBPACK_IMPORTED_MODULE_0__/* .quoteLiteral */ .c)(prevHash);
    return `${newest} IS DISTINCT FROM ${known}`;
}


/***/ }),

/***/ 73344:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ isRetryableError),
/* harmony export */   Z6: () => (/* binding */ isConnectRetryable),
/* harmony export */   qO: () => (/* binding */ retryDelayMs)
/* harmony export */ });
/**
 * After these the file was rolled back, and another moment may be luckier: lock_timeout, deadlock,
 * serialization (reliability, A6, the last line). Never after a failed COMMIT.
 */
const LUCK = new Set(['55P03', '40P01', '40001']);
/** Whether a file that the server refused with this SQLSTATE may be tried again. */
function isRetryableError(code) {
    return LUCK.has(code);
}
/** These say that the server, or the way to it, is not ready yet (reliability, fault 30). */
const NOT_READY = new Set([
    'EAI_AGAIN',
    'ECONNREFUSED',
    'ETIMEDOUT',
    'ECONNRESET',
    '57P03',
    '53300',
]);
/** Whether connecting may be tried again after an error of this code, Node's or the server's. */
function isConnectRetryable(code) {
    return NOT_READY.has(code);
}
const MIN_RETRY_DELAY_MS = 250;
const MAX_RETRY_DELAY_MS = 10_000;
/**
 * How long to wait before trying again, in milliseconds: twice as long each time, up to ten seconds,
 * and of that a random half, so that two who met do not meet again.
 *
 * @param tries How often it was tried so far, from 1.
 */
function retryDelayMs(tries, clock) {
    const whole = Math.min(MIN_RETRY_DELAY_MS * 2 ** (tries - 1), MAX_RETRY_DELAY_MS);
    return whole * (0.5 + clock.random() / 2);
}


/***/ }),

/***/ 28356:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ quoteLiteral)
/* harmony export */ });
/**
 * A text as a SQL expression that every session reads alike, whatever a file has set before it:
 * ASCII alone, for `client_encoding`, and with escapes, for `standard_conforming_strings`. Other
 * characters come as bytes: before PostgreSQL 13 their escapes work in UTF-8 databases alone.
 */
function quoteLiteral(text) {
    if (!PRINTABLE.test(text)) {
        return `pg_catalog.convert_from(pg_catalog.decode('${hex(text)}', 'hex'), 'UTF8')`;
    }
    return `E'${text.replaceAll(/['\\]/g, '$&$&')}'`;
}
const PRINTABLE = /^[\x20-\x7e]*$/;
/** The UTF-8 of a text, in hex. This room knows no bytes; the escapes of a URI hold them. */
function hex(text) {
    // A file name may hold half a character, on Windows; a URI may not.
    const whole = text.replaceAll(/\p{Surrogate}/gu, '\ufffd');
    return encodeURIComponent(whole).replaceAll(/%(..)|(.)/g, (_, escaped, plain) => escaped === undefined ? plain.charCodeAt(0).toString(16).padStart(2, '0') : escaped);
}


/***/ }),

/***/ 10168:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ isEmpty),
/* harmony export */   L: () => (/* binding */ readHistory)
/* harmony export */ });
/* harmony import */ var _history_table__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68499);
/* harmony import */ var _ledger__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55309);
/* harmony import */ var _sql_literal__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28356);



/** Whether a history tells of nothing: neither of a file, nor of where it begins. */
function isEmpty({ rows, newest = 0 }) {
    return rows.length === 0 && newest === 0;
}
const FACTS = `SELECT pg_catalog.current_setting('server_version_num'), pg_catalog.pg_is_in_recovery(), pg_catalog.current_setting('default_transaction_read_only'), pg_catalog.pg_backend_pid(), pg_catalog.version();`;
/** The version of our tables, and whether the history is a table whose rows this login sees. */
const SCHEMA = `SELECT pg_catalog.max(version), (SELECT relkind = 'r' FROM pg_catalog.pg_class WHERE oid = '${_history_table__WEBPACK_IMPORTED_MODULE_0__/* .HISTORY_TABLE */ .GQ}'::pg_catalog.regclass), pg_catalog.row_security_active('${_history_table__WEBPACK_IMPORTED_MODULE_0__/* .HISTORY_TABLE */ .GQ}') FROM governed.schema_version;`;
/** The newest row, and the role of the first one of this place, and of the first of any. */
const ledgerOf = ({ host, database }) => {
    const first = (what, where) => `(SELECT ${what} FROM ${_ledger__WEBPACK_IMPORTED_MODULE_1__/* .LEDGER_TABLE */ .R9} ${where} ORDER BY ordinal LIMIT 1)`;
    const here = `WHERE host = ${(0,_sql_literal__WEBPACK_IMPORTED_MODULE_2__/* .quoteLiteral */ .c)(host)} AND database = ${(0,_sql_literal__WEBPACK_IMPORTED_MODULE_2__/* .quoteLiteral */ .c)(database)}`;
    const elsewhere = `pg_catalog.concat_ws(' ', role, host, database)`;
    return `SELECT ordinal, hash, end_hash, ${first('role', here)}, ${first(elsewhere, '')} FROM ${_ledger__WEBPACK_IMPORTED_MODULE_1__/* .LEDGER_TABLE */ .R9} ORDER BY ordinal DESC LIMIT 1;`;
};
const ROWS = `SELECT ordinal, version, name, checksum, state, statements_done, run_id, applied_at FROM ${_history_table__WEBPACK_IMPORTED_MODULE_0__/* .HISTORY_TABLE */ .GQ} ORDER BY ordinal;`;
/** The same in one value, and only what a plan needs: of thousands of rows, that is half the time. */
const BRIEFLY = `SELECT pg_catalog.string_agg(pg_catalog.concat_ws(' ', ordinal, state, statements_done, checksum, version), E'\\n' ORDER BY ordinal) FROM ${_history_table__WEBPACK_IMPORTED_MODULE_0__/* .HISTORY_TABLE */ .GQ};`;
/**
 * Reads facts and history in one message: a run with nothing to do costs this and no more. A history
 * table that is not there yet is an empty history.
 *
 * @param how.readOnly Wraps the message in a `READ ONLY` transaction: `plan` cannot write.
 * @param how.inDetail Reads names, runs and times too, for messages.
 * @param how.place Whose stamp is looked for.
 */
async function readHistory(session, { readOnly, inDetail, place }) {
    const queries = `${FACTS} ${inDetail ? ROWS : BRIEFLY} ${SCHEMA} ${ledgerOf(place)}`;
    const reply = await session.query(readOnly ? `BEGIN READ ONLY; ${queries} COMMIT;` : queries);
    if (reply.kind === 'lost')
        return { ok: false, problem: connectionLost(reply.reason) };
    if (reply.transaction !== 'idle')
        await session.execute('ROLLBACK');
    const [factsResult, rowsResult, schemaResult, ledgerResult] = reply.results;
    const facts = factsResult?.[0];
    // No answer to the rows: there is no history table. One without its version is not ours to make.
    const missing = rowsResult === undefined && reply.error?.code === UNDEFINED_TABLE;
    // The ledger is asked last: what an older release made has none, and a login may not see it.
    const unledgered = schemaResult !== undefined && ledgerResult === undefined;
    if (facts === undefined || (reply.error !== undefined && !missing && !unledgered)) {
        return { ok: false, problem: unreadable(reply.error, readOnly) };
    }
    const unfit = missing ? undefined : unfitTable(schemaResult?.[0] ?? []);
    if (unfit !== undefined)
        return { ok: false, problem: unfit };
    const rows = inDetail ? (rowsResult ?? []).map(readRow) : readBrief(rowsResult?.[0]?.[0]);
    if (!rows.every(isKnown))
        return { ok: false, problem: unknownState(rows) };
    const history = {
        facts: readFacts(facts, session.backendPid),
        noticesLoss: noticesLoss(facts),
        ...{ exists: !missing, table: _history_table__WEBPACK_IMPORTED_MODULE_0__/* .OWN_TABLE */ .C, tableExists: !missing },
        rows,
        ledger: readLedger(ledgerResult, reply.error),
    };
    return { ok: true, history };
}
const UNDEFINED_TABLE = '42P01';
function readFacts(row, greetedBy) {
    const inRecovery = row[1] === 't';
    return {
        versionNumber: Number(row[0]),
        inRecovery,
        readOnly: inRecovery || row[2] === 'on',
        pooled: greetedBy !== undefined && greetedBy !== Number(row[3]),
    };
}
function readLedger(rows, error) {
    if (rows === undefined) {
        return { kind: error?.code === UNDEFINED_TABLE ? 'missing' : 'hidden' };
    }
    const [row] = rows;
    if (row === undefined) {
        return { kind: 'seen', head: undefined, stampedAs: undefined, stampedElsewhere: undefined };
    }
    const [ordinal, hash, endHash, stampedAs, first] = row;
    return {
        kind: 'seen',
        head: { ordinal: Number(ordinal), hash: hash ?? '', endHash: endHash ?? undefined },
        stampedAs: stampedAs ?? undefined,
        stampedElsewhere: stampedAs === null ? (first ?? undefined) : undefined,
    };
}
/** From PostgreSQL 14 on, and by no means on every system: where it cannot, setting it is an error. */
function noticesLoss(row) {
    return Number(row[0]) >= 140_000 && (row[4] ?? '').includes('linux');
}
/** A row that is not ours may tear a line; what comes of it has no version, and so is refused. */
function readBrief(lines) {
    return lines ? lines.split('\n').map(readLine) : [];
}
/** The version is the rest of the line, for one that is not ours may hold blanks. */
function readLine(line) {
    const [ordinal = '', state = '', statementsDone = '', checksum = ''] = line.split(' ', 4);
    const before = ordinal.length + state.length + statementsDone.length + checksum.length;
    return {
        ordinal: Number(ordinal),
        version: line.slice(before + 4),
        name: '',
        checksum,
        state,
        statementsDone: Number(statementsDone),
    };
}
function readRow(row) {
    const [ordinal, version, name, checksum, state, statementsDone, runId, appliedAt] = row;
    return {
        ordinal: Number(ordinal),
        version: version ?? '',
        name: name ?? '',
        checksum: checksum ?? '',
        state: state ?? '',
        statementsDone: Number(statementsDone),
        ...(runId ? { runId } : {}),
        ...(appliedAt ? { appliedAt } : {}),
    };
}
function isKnown(row) {
    return row.state === 'applied' || row.state === 'running';
}
function unknownState(rows) {
    const row = rows.find((each) => !isKnown(each));
    return {
        code: 'history-unreadable',
        what: `Row ${row?.ordinal} of ${_history_table__WEBPACK_IMPORTED_MODULE_0__/* .HISTORY_TABLE */ .GQ} has the state "${row?.state}", which is neither applied nor running.`,
        next: 'Nothing was written. Look who has written to it, and correct the row.',
    };
}
function unfitTable([version, isTable, rowSecurity]) {
    if (Number(version ?? 0) > _history_table__WEBPACK_IMPORTED_MODULE_0__/* .SCHEMA_VERSION */ .f$)
        return tooNew(Number(version));
    if (isTable !== 't') {
        return {
            code: 'history-unreadable',
            what: `${_history_table__WEBPACK_IMPORTED_MODULE_0__/* .HISTORY_TABLE */ .GQ} is no table, but a view or something else that looks like one.`,
            next: 'Nothing was written. Look who has put it there, and bring the table back.',
        };
    }
    if (rowSecurity !== 't')
        return undefined;
    return {
        code: 'history-unreadable',
        what: `Row security on ${_history_table__WEBPACK_IMPORTED_MODULE_0__/* .HISTORY_TABLE */ .GQ} hides rows from this login: the history would look shorter than it is.`,
        next: `Nothing was written. As its owner: ALTER TABLE ${_history_table__WEBPACK_IMPORTED_MODULE_0__/* .HISTORY_TABLE */ .GQ} DISABLE ROW LEVEL SECURITY; or use a login that it does not hold for.`,
    };
}
/** A later release has upgraded our tables: writing to them in the old way would harm them. */
function tooNew(version) {
    return {
        code: 'history-too-new',
        what: `The tables in schema governed are of version ${version}, and this release knows version ${_history_table__WEBPACK_IMPORTED_MODULE_0__/* .SCHEMA_VERSION */ .f$}.`,
        next: 'Use the release of the action that upgraded them, or a later one.',
    };
}
function connectionLost(reason) {
    return {
        code: 'connection-lost',
        what: `The connection ended while the history was read: ${reason}.`,
        next: 'Nothing was written. Run again; if it happens again, look at the server and the network between.',
    };
}
function unreadable(error, readOnly) {
    const denied = error?.code === '42501';
    return {
        code: 'history-unreadable',
        what: `The history table ${_history_table__WEBPACK_IMPORTED_MODULE_0__/* .HISTORY_TABLE */ .GQ} cannot be read: ${error?.message ?? 'the server gave no answer'}.`,
        next: denied
            ? readOnly
                ? _history_table__WEBPACK_IMPORTED_MODULE_0__/* .READ_GRANTS */ .DN
                : _history_table__WEBPACK_IMPORTED_MODULE_0__/* .WRITE_GRANTS */ .Y
            : `Nothing was written. Look whether ${_history_table__WEBPACK_IMPORTED_MODULE_0__/* .HISTORY_TABLE */ .GQ} is the table that this action made.`,
    };
}


/***/ }),

/***/ 21981:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EK: () => (/* binding */ commandDigest),
/* harmony export */   Gb: () => (/* binding */ planDigest),
/* harmony export */   pR: () => (/* binding */ headDigestAfter),
/* harmony export */   xR: () => (/* binding */ headDigest)
/* harmony export */ });
/* harmony import */ var _repeatable__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75726);

/**
 * The digest of what is pending: the names and contents of the files, in order. By hand, in the
 * folder of the migrations, with the pending files in the order of the plan:
 *
 *     sha256sum 0007_a.sql 0008_b.sql | sha256sum
 *
 * With nothing pending it is the digest of the empty text. What a baseline would record stands before
 * that, with `baseline ` in front of each line.
 */
function planDigest(pending, sha256Hex, baseline = []) {
    const line = ({ checksum, fileName }) => `${checksum}  ${fileName}\n`;
    const lines = [...baseline.map((file) => `baseline ${line(file)}`), ...pending.map(line)];
    return `sha256:${sha256Hex(lines.join(''))}`;
}
/**
 * The digest of what a command would do, which is a matter of everything that is checked out: its
 * configuration and its lockfile run too. By hand, in a clean checkout:
 *
 *     printf '%s\n%s\n%s\n' "$(git rev-parse 'HEAD^{tree}')" "$working_directory" "$command" | sha256sum
 */
function commandDigest({ tree, workingDirectory, command }, sha256Hex) {
    return `sha256:${sha256Hex(`${tree}\n${workingDirectory}\n${command}\n`)}`;
}
/**
 * The digest of the state that a database has reached: chained over the applied rows in the order
 * of their ordinals, so that it tells the whole history and not only its last row. A row that is
 * still running does not count. By hand:
 *
 *     h=$(printf '' | sha256sum | cut -c1-64)
 *     while read -r checksum version; do
 *       h=$(printf '%s  %s  %s\n' "$h" "$checksum" "$version" | sha256sum | cut -c1-64)
 *     done < <(psql -XAtF ' ' -c "select checksum, version from governed.migrations
 *                                 where state = 'applied' order by ordinal")
 *     echo "sha256:$h"
 */
function headDigest(history, sha256Hex) {
    let head = sha256Hex('');
    for (const { checksum, version, state } of history) {
        if (state === 'applied')
            head = sha256Hex(`${head}  ${checksum}  ${version}\n`);
    }
    return `sha256:${head}`;
}
/**
 * The digest of the history once these files are applied: the rows that were seen, and theirs. A row
 * that was still running becomes the file's own, checksum included.
 */
function headDigestAfter(rows, applied, sha256Hex) {
    // Most runs apply nothing: thousands of rows need not be copied for that.
    if (applied.length === 0)
        return headDigest(rows, sha256Hex);
    const ours = new Map(applied.map(({ version, checksum }) => [version, checksum]));
    const seen = new Set(rows.map(({ version }) => version));
    const state = 'applied';
    // One that is repeated gets another row, behind all others.
    const isRepeated = (each) => (0,_repeatable__WEBPACK_IMPORTED_MODULE_0__/* .isRepeatable */ .s)(each) && ours.has(each.version);
    return headDigest([
        ...rows.flatMap((row) => {
            const checksum = ours.get(row.version);
            if (isRepeated(row))
                return [];
            return checksum === undefined ? row : { ...row, checksum, state };
        }),
        ...applied.flatMap((file) => {
            const { version, checksum } = file;
            return seen.has(version) && !isRepeated(file) ? [] : [{ version, checksum, state }];
        }),
    ], sha256Hex);
}


/***/ }),

/***/ 75726:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ isRepeatable),
/* harmony export */   w: () => (/* binding */ repeatableVersion)
/* harmony export */ });
/** How the version of a migration begins that has none, and runs again when it is another. */
const REPEATABLE = 'R__';
/** What stands for the version of a repeatable migration: no number begins so. */
function repeatableVersion(description) {
    return `${REPEATABLE}${description}`;
}
/** Whether a version stands for a repeatable migration. */
function isRepeatable({ version }) {
    return version.startsWith(REPEATABLE);
}


/***/ })

};
;