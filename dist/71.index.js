"use strict";
exports.id = 71;
exports.ids = [71];
exports.modules = {

/***/ 6198:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ loginName)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);

/** The name of the user whose process this is: who applies, where no runner tells who started it. */
function loginName() {
    return (0,node_os__WEBPACK_IMPORTED_MODULE_0__.userInfo)().username;
}


/***/ }),

/***/ 9071:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  connect: () => (/* binding */ connect)
});

// EXTERNAL MODULE: ./src/engine/halt.ts
var engine_halt = __webpack_require__(1139);
// EXTERNAL MODULE: ./src/engine/halted.ts
var halted = __webpack_require__(2418);
// EXTERNAL MODULE: ./src/engine/retry.ts
var retry = __webpack_require__(3344);
// EXTERNAL MODULE: ./src/problem.ts
var src_problem = __webpack_require__(4008);
// EXTERNAL MODULE: ./src/target/providers.ts + 3 modules
var providers = __webpack_require__(5645);
// EXTERNAL MODULE: ./src/edge/login-name.ts
var login_name = __webpack_require__(6198);
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
function connectProblem(error, place) {
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

;// CONCATENATED MODULE: ./src/edge/postgres/exchange.ts
/**
 * One simple-query message and what comes back for it. pg's own Query rejects at the first error and
 * throws away what came before it; here the results before an error, the number of statements that
 * ended and the state at ReadyForQuery are kept, for the engine rests on them (reliability, A0, A4).
 */
class Exchange {
    text;
    keepRows;
    hear;
    reply;
    results = [];
    current;
    completed = 0;
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
    handleCommandComplete() {
        this.completed += 1;
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
        const { results, completed, error } = this;
        return { kind: 'answered', results, completed, error };
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
function pgSession(client, greetedBy, reopen) {
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
        greetedBy,
        ask: async (sql) => await main.send(sql, true, ignore),
        run: async (sql, hear = ignore) => await main.send(sql, false, hear),
        aside,
        abort: main.drop,
        close: () => {
            main.close();
            void second?.then((open) => open.close(), ignore);
        },
    };
}
function ignore() { }
/** A server that does not answer the goodbye must not keep this process alive. */
const GOODBYE = 1_000;
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
            const exchange = new Exchange(sql, keepRows, hear);
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
            setTimeout(() => client.connection.stream.destroy(), GOODBYE).unref();
        },
    };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./src/edge/postgres/tls.ts


/**
 * Turns the declared TLS into what the driver is told, in the order to try. `require` verifies, as
 * `pg` does (libpq would not); `prefer`, the default over TCP, encrypts where the server can and
 * verifies nothing, which the finding `url-no-tls` says aloud.
 *
 * @param rootCertificate The `sslrootcert` input: it asks for verification.
 * @throws UserError when a certificate cannot be read, or the input contradicts the URL.
 */
async function tlsAttempts(tls, rootCertificate) {
    const authority = rootCertificate ?? tls.rootCertificate;
    if (rootCertificate !== undefined)
        refuseContradiction(tls, rootCertificate);
    if (tls.mode === 'disable')
        return [false];
    const files = await certificates(tls, authority);
    if (tls.mode === 'no-verify')
        return [{ ...files, rejectUnauthorized: false }];
    if (tls.mode === 'verify-ca')
        return [{ ...files, checkServerIdentity: () => undefined }];
    const verifies = tls.mode === 'require' || tls.mode === 'verify-full' || authority !== undefined;
    return verifies ? [files] : [{ ...files, rejectUnauthorized: false }, false];
}
async function certificates(tls, authority) {
    return {
        ...(authority === undefined || authority === 'system'
            ? {}
            : { ca: await certificate('sslrootcert', authority) }),
        ...(tls.certificate === undefined
            ? {}
            : { cert: await certificate('sslcert', tls.certificate) }),
        ...(tls.key === undefined ? {} : { key: await certificate('sslkey', tls.key) }),
    };
}
async function certificate(parameter, path) {
    try {
        return await (0,promises_.readFile)(path, 'utf8');
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
const CONNECT_TIMEOUT = 30_000;
/** A dead line is noticed by TCP before the job's own limit. */
const KEEP_ALIVE_DELAY = 30_000;
/** So often is a server tried that is not ready yet. */
const TRIES = 3;
/**
 * Opens a connection to the target that was judged: the gate's own parse becomes the driver's
 * explicit configuration (contract, 7.9). Several hosts are tried in order, as libpq does; a server
 * that is not ready yet is tried again, and nothing else is.
 *
 * @param _permit Nothing connects that was not allowed.
 * @throws UserError `connection-failed`, naming what the last try came to; or why the run shall end.
 */
async function connect(_permit, target, options) {
    const { clock, halt, log, place } = options;
    const attempts = await tlsAttempts(target.tls, options.rootCertificate);
    for (let tries = 1;; tries += 1) {
        const opened = await openAny(target, attempts, options);
        if (opened.ok)
            return opened.session;
        const wish = halt.reason();
        if (wish !== undefined)
            throw new src_problem/* UserError */.y([(0,halted/* halted */.T)(wish, 'no connection was open yet')]);
        const problem = connectProblem(opened.error, place);
        if (tries === TRIES || !isWorthATry(opened.error, target, tries)) {
            throw new src_problem/* UserError */.y([problem], opened.error);
        }
        log(`${problem.what} Trying again (${tries + 1} of ${TRIES}): it may be waking up.`);
        await (0,engine_halt/* pause */.v)(clock, halt, SLOWER * (0,retry/* pauseBefore */.GB)(tries, clock));
    }
}
/** A server that starts needs seconds, where a lock needs moments. */
const SLOWER = 4;
/** The name of a Neon branch that was just made may not be known yet, once; any other is a typo. */
function isWorthATry(error, target, tries) {
    const code = connectCode(error);
    const onNeon = target.hosts.every((host) => (0,providers/* describeHost */.Y)(host).provider === 'neon');
    return (0,retry/* isNotReady */.BS)(code) || (code === 'ENOTFOUND' && onNeon && tries === 1);
}
async function openAny(target, attempts, options) {
    let error;
    for (const host of target.hosts) {
        for (const tls of host.kind === 'socket' ? [false] : attempts) {
            if (options.halt.reason() !== undefined)
                return { ok: false, error };
            const opened = await connect_open(target, host, tls, options);
            if (opened.ok) {
                if (await fits(opened.session, target))
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
    const dial = async (halt) => await dialed(configuration(target, host, tls, options.applicationName), halt);
    try {
        const client = await dial(options.halt);
        const greetedBy = options.detectPooler ? processId(client) : undefined;
        // Once the run shall end, the second connection is what ends it.
        return { ok: true, session: pgSession(client, greetedBy, async () => await dial(undefined)) };
    }
    catch (error) {
        return { ok: false, error };
    }
}
/** A client that is connected; a wish to end the run ends the attempt. */
async function dialed(configuration, halt) {
    const { Client } = await __webpack_require__.e(/* import() */ 849).then(__webpack_require__.bind(__webpack_require__, 3849));
    const client = new Client(configuration);
    // pg ends a failed client by itself; until it is connected, errors come through connect().
    client.on('error', () => undefined);
    const unlisten = halt?.listen(() => client.connection.stream.destroy());
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
function configuration(target, host, tls, applicationName) {
    const user = target.user ?? (0,login_name/* loginName */.F)();
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
        connectionTimeoutMillis: CONNECT_TIMEOUT,
        keepAlive: true,
        keepAliveInitialDelayMillis: KEEP_ALIVE_DELAY,
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
async function fits(session, { hosts, sessionAttributes }) {
    if (hosts.length === 1)
        return true;
    if (sessionAttributes !== 'read-write' && sessionAttributes !== 'primary')
        return true;
    const reply = await session.ask("SELECT pg_catalog.pg_is_in_recovery() OR pg_catalog.current_setting('default_transaction_read_only') = 'on'");
    return reply.kind === 'answered' && reply.results[0]?.[0]?.[0] === 'f';
}


/***/ }),

/***/ 1139:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ pause)
/* harmony export */ });
/** Waits so many milliseconds, or less where the run shall end. */
async function pause(clock, halt, milliseconds) {
    if (halt.reason() !== undefined)
        return;
    await new Promise((resolve) => {
        const end = () => {
            cancel();
            unlisten();
            resolve();
        };
        const cancel = clock.after(milliseconds, end);
        const unlisten = halt.listen(end);
    });
}


/***/ }),

/***/ 2418:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ halted)
/* harmony export */ });
/**
 * Words for a run that was told to end.
 *
 * @param state What became of the file at hand: the rest of a sentence.
 * @param file Its path, where one was at hand.
 */
function halted({ code, what }, state, file) {
    return {
        code,
        what: `${what}; ${state}.`,
        next: 'What was applied before stays. Run again: it goes on with the first file that is not applied.',
        ...(file === undefined ? {} : { file }),
    };
}


/***/ }),

/***/ 3344:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BS: () => (/* binding */ isNotReady),
/* harmony export */   GB: () => (/* binding */ pauseBefore),
/* harmony export */   ay: () => (/* binding */ isLuck)
/* harmony export */ });
/**
 * After these the file was rolled back, and another moment may be luckier: lock_timeout, deadlock,
 * serialization (reliability, A6, the last line). Never after a failed COMMIT.
 */
const LUCK = new Set(['55P03', '40P01', '40001']);
/** Whether a file that the server refused with this SQLSTATE may be tried again. */
function isLuck(code) {
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
function isNotReady(code) {
    return NOT_READY.has(code);
}
const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 10_000;
/**
 * How long to wait before trying again, in milliseconds: twice as long each time, up to ten seconds,
 * and of that a random half, so that two who met do not meet again.
 *
 * @param tries How often it was tried so far, from 1.
 */
function pauseBefore(tries, clock) {
    const whole = Math.min(FIRST_PAUSE * 2 ** (tries - 1), LONGEST_PAUSE);
    return whole * (0.5 + clock.random() / 2);
}


/***/ })

};
;