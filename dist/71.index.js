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

// EXTERNAL MODULE: ./src/problem.ts
var src_problem = __webpack_require__(4008);
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
    [
        /timeout expired/,
        {
            what: 'The server did not answer in time.',
            next: "Look whether the runner's address may reach it: firewall, allow-list, private network.",
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
    const code = stringField(error, 'code');
    const message = stringField(error, 'message') ?? '';
    const known = code !== undefined && Object.hasOwn(EXPLANATIONS, code) ? EXPLANATIONS[code] : undefined;
    const { what, next } = known ??
        MESSAGES.find(([pattern]) => pattern.test(message))?.[1] ?? {
        what: `The connection failed (${code ?? 'no code'}).`,
        next: 'Look at the server and its log.',
    };
    return { code: 'connection-failed', what: `${place}: ${what}`, next };
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
    reply;
    results = [];
    current;
    completed = 0;
    error;
    resolve = () => undefined;
    constructor(text, keepRows) {
        this.text = text;
        this.keepRows = keepRows;
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
        this.resolve({ kind: 'lost', reason });
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
 * Wraps a connected client. Only simple queries are sent: named statements would outlive a
 * transaction behind a pooler.
 */
function pgSession(client, greetedBy) {
    let gone;
    // Without a listener, an error on an idle connection would end the process.
    client.on('error', (error) => {
        gone ??= error.message;
    });
    client.on('end', () => {
        gone ??= 'the connection was closed';
    });
    let current;
    const send = async (sql, keepRows) => {
        if (gone !== undefined)
            return { kind: 'lost', reason: gone };
        const exchange = new Exchange(sql, keepRows);
        current = exchange;
        client.query(exchange);
        return await exchange.reply;
    };
    return {
        greetedBy,
        ask: async (sql) => await send(sql, true),
        run: async (sql) => await send(sql, false),
        abort: (reason) => {
            gone ??= reason;
            current?.lose(reason);
            client.connection.stream.destroy();
        },
        onNotice: (listener) => {
            client.on('notice', ({ severity, message }) => {
                listener(`${severity ?? 'NOTICE'}: ${message ?? ''}`);
            });
        },
        close: async () => {
            if (gone === undefined)
                await client.end();
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
/**
 * Opens a connection to the target that was judged: the gate's own parse becomes the driver's
 * explicit configuration (contract, 7.9). Several hosts are tried in order, as libpq does.
 *
 * @param _permit Nothing connects that was not allowed.
 * @throws UserError `connection-failed`, naming the last host that was tried.
 */
async function connect(_permit, target, options) {
    const attempts = await tlsAttempts(target.tls, options.rootCertificate);
    let failure;
    for (const host of target.hosts) {
        for (const tls of host.kind === 'socket' ? [false] : attempts) {
            const opened = await connect_open(target, host, tls, options);
            if (opened.ok) {
                if (await fits(opened.session, target))
                    return opened.session;
                await opened.session.close();
                failure = { message: 'no host takes writes' };
                break;
            }
            failure = opened.error;
            if (!refusesTls(opened.error))
                break;
        }
    }
    throw new src_problem/* UserError */.y([connectProblem(failure, options.place)], failure);
}
async function connect_open(target, host, tls, options) {
    const { Client } = await __webpack_require__.e(/* import() */ 849).then(__webpack_require__.bind(__webpack_require__, 3849));
    const client = new Client(configuration(target, host, tls, options.applicationName));
    // pg ends a failed client by itself; until it is connected, errors come through connect().
    client.on('error', () => undefined);
    try {
        await client.connect();
    }
    catch (error) {
        // pg leaves the socket open over some errors (no password), and with it this process.
        client.connection.stream.destroy();
        return { ok: false, error };
    }
    const greetedBy = options.detectPooler ? processId(client) : undefined;
    return { ok: true, session: pgSession(client, greetedBy) };
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


/***/ })

};
;