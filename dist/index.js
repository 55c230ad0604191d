/******/ (() => { // webpackBootstrap
/******/ 	var __webpack_modules__ = ({

/***/ 30302:
/***/ ((__unused_webpack_module, exports) => {

"use strict";
var __webpack_unused_export__;

// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
__webpack_unused_export__ = ({ value: true });
__webpack_unused_export__ = toCommandValue;
exports.kR = toCommandProperties;
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map

/***/ }),

/***/ 41876:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ failedWith),
/* harmony export */   S: () => (/* binding */ EMPTY_MODE_RESULT)
/* harmony export */ });
/* harmony import */ var _report_report__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(88850);

/** The ending of a mode that did nothing yet: others are told by what differs from it. */
const EMPTY_MODE_RESULT = {
    block: undefined,
    problems: [],
    findings: [],
    rehearsal: undefined,
    promotion: undefined,
    connected: false,
    work: _report_report__WEBPACK_IMPORTED_MODULE_0__/* .EMPTY_RUN_RESULT */ .i,
    seen: undefined,
};
/** The ending of a mode that something kept from its work. */
function failedWith(problems) {
    return { ...EMPTY_MODE_RESULT, problems };
}


/***/ }),

/***/ 68453:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  m: () => (/* binding */ publish),
  B: () => (/* binding */ tryWriteFile)
});

// EXTERNAL MODULE: ./src/report/annotations.ts
var annotations = __nccwpck_require__(856);
;// CONCATENATED MODULE: ./src/report/outputs.ts
/** Every output of the action and its meaning (contract, section 3): `action.yml` is held to it. */
const ACTION_OUTPUTS = {
    decision: '`allowed` or `blocked`.',
    reason: 'The code of the decision, e.g. `staging-allowed` or `prod-unconfirmed`.',
    role: 'The declared role.',
    authority: 'The declared authority.',
    warnings: 'The codes of all findings, as a JSON array.',
    pending: 'How many migrations are pending after the run; empty where it cannot be known.',
    applied: 'How many migrations this run applied; empty where it cannot be known.',
    'plan-digest': '`sha256:…` over the names and contents of what was pending, in order.',
    'head-digest': '`sha256:…` chained over the whole history: the state that was reached, or in `plan` would be.',
    evidence: 'The path of the evidence; empty where none was written.',
};
/** The outputs of a run. All are set in every case; what is not known is empty. */
function renderOutputs(report) {
    const { work } = report;
    return {
        decision: report.decision,
        reason: report.reason,
        role: report.role ?? '',
        authority: report.authority ?? '',
        warnings: JSON.stringify(report.findings.map(({ code }) => code)),
        pending: work.pending?.toString() ?? '',
        applied: work.applied?.toString() ?? '',
        'plan-digest': work.planDigest ?? '',
        'head-digest': work.headDigest ?? '',
        evidence: report.evidence ?? '',
    };
}

// EXTERNAL MODULE: ./src/report/render-terminal.ts
var render_terminal = __nccwpck_require__(52361);
// EXTERNAL MODULE: ./src/report/report.ts
var report_report = __nccwpck_require__(88850);
// EXTERNAL MODULE: ./src/report/summary.ts
var summary = __nccwpck_require__(57994);
;// CONCATENATED MODULE: ./src/app/publish.ts





/**
 * Says what a run came to: the annotations first, which need no file. A file of the runner that
 * cannot be written is an error of its own, and hides nothing of the rest.
 *
 * @returns The exit code: 1 fails the step.
 */
function publish(report, runner) {
    for (const annotation of (0,annotations/* renderAnnotations */.H)(report))
        runner.annotate(annotation);
    const written = [
        tryWriteFile('outputs', 'GITHUB_OUTPUT', runner, () => {
            for (const [name, value] of Object.entries(renderOutputs(report))) {
                runner.setOutput(name, value);
            }
        }),
        tryWriteFile('job summary', 'GITHUB_STEP_SUMMARY', runner, () => {
            runner.appendSummary((0,summary/* renderSummary */.B)(report));
        }),
    ];
    for (const line of (0,render_terminal/* renderTerminal */.b)(report))
        runner.log(line);
    return (0,report_report/* isRunFailed */.t)(report) || written.includes(false) ? 1 : 0;
}
/** Writes a file of the runner; what fails is an error of its own, and hides nothing of the rest. */
function tryWriteFile(what, variable, runner, act) {
    try {
        act();
        return true;
    }
    catch {
        runner.annotate({
            level: 'error',
            title: 'runner-file-unwritable',
            message: `The ${what} of this step cannot be written: the file that ${variable} names is missing or not writable. What the run did stands in the other annotations and in the log. Look what an earlier step did to it.`,
            file: undefined,
            line: undefined,
        });
        return false;
    }
}


/***/ }),

/***/ 40331:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  T: () => (/* binding */ collectRunSecrets)
});

// UNUSED EXPORTS: findSecretsInTexts

// EXTERNAL MODULE: ./src/database-url/connection-string.ts + 10 modules
var connection_string = __nccwpck_require__(61719);
// EXTERNAL MODULE: ./src/database-url/pg-environment.ts
var pg_environment = __nccwpck_require__(23016);
;// CONCATENATED MODULE: ./src/database-url/url-secrets.ts

const MIN_MASK_LENGTH = 6;
const MAX_SPLITS = 12;
// A secret equal to `test` turned every log into *** (seed#3929), and GitHub drops outputs that hold
// a masked word.
const COMMON = new Set(`postgres postgresql password passwd sslpassword secret default database development staging
  replica production confirmed blocked allowed localhost embedded migrate migrations docker github
  actions public master primary changeme example letmein 123456 1234567 12345678 123456789 password1
  postgres123 testing sandbox preview require verify-full undefined pgpassword`.split(/\s+/));
// What connection strings are made of besides secrets, in lower case without _ and -. Our own
// sentences and every log hold these words. Settings that hold a password are not here: a line
// `password=...` stays a secret.
const ORDINARY = new Set(`host hostname hostaddr port dbname database databasename user username dbuser options service
  servicefile server servername instance passfile requireauth channelbinding connecttimeout
  clientencoding applicationname appname fallbackapplicationname keepalives keepalivesidle
  keepalivesinterval keepalivescount tcpusertimeout replication gssencmode ssl sslmode requiressl
  sslnegotiation sslcompression sslcert sslkey sslcertmode sslrootcert sslcrl sslcrldir sslsni
  requirepeer sslminprotocolversion sslmaxprotocolversion minprotocolversion maxprotocolversion
  krbsrvname gsslib gssdelegation gssapi sspi targetsessionattrs loadbalancehosts sysconfdir
  sslkeylogfile autosave binarytransfer currentschema loggerlevel loglevel logintimeout
  preferquerymode preparethreshold protocolversion readonly readonlymode rewritebatchedinserts
  socketfactory sockettimeout sslfactory sslhostnameverifier stringtype targetservertype
  tcpkeepalive sslaccept acceptinvalidcerts sslidentity sslca uselibpqcompat connectionlimit
  pooltimeout poolsize maxoverflow poolrecycle poolpreping poolmode pgbouncer poolclass
  preparedstatementcachesize statementcachesize preparedstatements serversettings commandtimeout
  isolationlevel autocommit connectargs schema searchpath statementtimeout locktimeout
  idleintransactionsessiontimeout idlesessiontimeout transactiontimeout timezone datestyle
  defaulttransactionreadonly defaulttransactionisolation endpoint project reference role encoding
  charset connection connections settings setting variable target disable disabled enable enabled
  allow prefer require required verifyca verifyfull noverify true false yes no on off none null
  any always never auto system strict random simple extended direct readwrite standby
  preferstandby secondary prefersecondary preferprimary primary utf8 unicode latin1 sqlascii utc
  europe serializable nullpool queuepool postgres postgresql postgis pgsql embedded jdbc psycopg
  psycopg2 psycopg2cffi psycopgasync asyncpg pg8000 mysql mysql2 pymysql mariadb http https
  cockroachdb cockroach prisma sqlite sqlite3 sqlserver mssql oracle mongodb srv redis rediss
  clickhouse snowflake redshift bigquery file unix socket tcp localhost localhost.localdomain
  localdomain ip6localhost ip6loopback loopback host.docker.internal gateway.docker.internal
  kubernetes.docker.internal host.containers.internal host.lima.internal databaseurl dburl
  postgresurl`.split(/\s+/));
const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}$/;
const BETWEEN_TOKENS = /[\s:/@?&=#,;'"]+/;
/**
 * @param target an understood target
 * @param environment PGPASSWORD is a secret even where the URL has a password of its own
 * @param encode base64
 * @returns everything of them that must not be shown, in each form in which it may turn up
 */
function listUrlSecrets(target, environment, encode) {
    const variable = (0,pg_environment/* environmentFallback */.o)(environment, 'PGPASSWORD') ?? '';
    if (target.kind === 'embedded')
        return assemble([variable], [], () => false, encode);
    const { text, password = '', user } = target;
    const names = namesOf(target);
    const values = [text, password, variable, ...writtenPasswords(text)];
    const logins = [password, variable].flatMap((value) => basicLogin(user, value, encode));
    const shown = (value) => names.includes(value.toLowerCase());
    return assemble(values, [...writtenLogins(text), ...logins], shown, encode);
}
/**
 * @param text a database URL that was not understood, so that its password may be anywhere
 * @param encode base64
 * @returns the whole text and every piece that some reading takes for a password. Only what is
 *   written like one becomes a mask: the runner hides those for the rest of the job
 */
function listTextSecrets(text, encode) {
    const logins = writtenLogins(text);
    const basic = logins.flatMap((login) => {
        const [, user = '', password = ''] = /^([^:]*):(.*)@$/s.exec(login) ?? [];
        return basicLogin(decoded(user), decoded(password), encode);
    });
    const values = withDecoded(likelyPasswords(text));
    const likely = assemble(values, [...logins, ...basic], isOrdinary, encode);
    const hidden = new Set(likely.hidden);
    for (const token of withDecoded(text.split(BETWEEN_TOKENS))) {
        if (!isStrong(token, isOrdinaryToken))
            continue;
        for (const form of strongForms(token, isOrdinaryToken, encode))
            hidden.add(form);
    }
    return { ...likely, hidden: longestFirst(hidden) };
}
/** The whole text, what stands where a password does, and every stretch from a : to an @. */
function likelyPasswords(text) {
    const found = new Set([text, text.trim()]);
    for (const value of writtenPasswords(text)) {
        // ADO and lists of settings end a value there
        found.add(value).add(value.split(/[;,]/, 1)[0] ?? '');
    }
    // past this many the single tokens have to do
    const ends = positions(text, '@').slice(-MAX_SPLITS);
    for (const colon of positions(text, ':').slice(0, MAX_SPLITS)) {
        for (const end of ends)
            if (colon < end)
                found.add(text.slice(colon + 1, end));
    }
    return [...found];
}
function assemble(values, logins, shown, encode) {
    const hidden = new Set(logins);
    const weak = new Set();
    for (const value of values.filter((candidate) => candidate !== '')) {
        if (isStrong(value, shown)) {
            for (const form of strongForms(value, shown, encode))
                hidden.add(form);
        }
        else {
            weak.add(value);
            hidden.add(`:${value}@`).add(`password=${value}`);
        }
    }
    const all = longestFirst(hidden);
    return { hidden: all, masks: all.filter((value) => isStrong(value, shown)), weak: [...weak] };
}
function longestFirst(values) {
    return [...values].sort((a, b) => b.length - a.length);
}
function isStrong(value, shown) {
    return value.length >= MIN_MASK_LENGTH && !COMMON.has(value.toLowerCase()) && !shown(value);
}
/** A word of ORDINARY, a dotted address, or a setting with nothing but such a value. */
function isOrdinary(value) {
    const [name = '', ...values] = value.trim().toLowerCase().split(/[=+]/);
    return isOrdinaryWord(name) && values.every((each) => isOrdinaryWord(each) || isNumber(each));
}
function isOrdinaryWord(word) {
    const joined = word.replace(/[_-]/g, '');
    // PGHOST, PGSSLMODE
    return ORDINARY.has(joined) || ORDINARY.has(joined.replace(/^pg/, '')) || IPV4.test(word);
}
/** Where nothing says that a token is a password, a number is a port or a time limit as well. */
function isOrdinaryToken(token) {
    return token.split(BETWEEN_TOKENS).every((part) => isNumber(part) || isOrdinary(part));
}
function isNumber(text) {
    // longer ones are no port and no time limit
    return /^-?\d{0,7}$/.test(text);
}
/** A password equal to a name that is shown anyway cannot be hidden without hiding the name. */
function namesOf(target) {
    const hosts = target.hosts.map((host) => (host.kind === 'tcp' ? host.name : host.directory));
    return [target.user, target.database, ...hosts].flatMap((name) => name?.toLowerCase() ?? []);
}
function formsOf(value, encode) {
    const forms = [value, ...base64Forms(value, encode), JSON.stringify(value).slice(1, -1)];
    // half a character has no percent-encoding
    if (!/\p{Surrogate}/u.test(value))
        forms.push(...percentForms(value));
    // a log shows, and the runner masks, line by line
    if (/[\r\n]/.test(value))
        forms.push(...value.split(/[\r\n]+/));
    return forms;
}
function strongForms(value, shown, encode) {
    return formsOf(value, encode).filter((form) => isStrong(form, shown));
}
function base64Forms(value, encode) {
    const padded = encode(value);
    return [padded, padded.replace(/=+$/, '')];
}
/** As a header of HTTP Basic holds a login. */
function basicLogin(user, password, encode) {
    return password === '' ? [] : base64Forms(`${user ?? ''}:${password}`, encode);
}
/** Languages differ in which signs they encode, in a space and in the case of the digits. */
function percentForms(value) {
    const component = encodeURIComponent(value);
    const strict = component.replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
    const plus = strict.replaceAll('%20', '+');
    // Python's quote() leaves a /
    const upper = [component, strict, strict.replaceAll('%2F', '/'), plus, encodeURI(value)];
    const lower = upper.map((form) => form.replace(/%../g, (code) => code.toLowerCase()));
    return [...new Set([...upper, ...lower])];
}
/** Passwords as they are written: behind the first : of a login, or as a setting. */
function writtenPasswords(text) {
    const found = writtenLogins(text).map((login) => /:(.*)@$/s.exec(login)?.[1] ?? '');
    const setting = /(?:passw(?:or)?d|pwd|secret|token|api_?key)\s*=\s*('(?:[^'\\]|\\.)*'?|[^\s&]*)/gi;
    for (const [, value = ''] of text.matchAll(setting)) {
        found.push(value, value.replace(/^'|'$/g, ''));
    }
    return found.filter((value) => value !== '');
}
/** `user:password@` as it is written. */
function writtenLogins(text) {
    const [, login] = /^[^/]*:\/\/([^/?]*@)/s.exec(text) ?? [];
    return login === undefined || !login.includes(':') ? [] : [login];
}
function positions(text, character) {
    const found = [];
    for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1))
        found.push(at);
    return found;
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
function withDecoded(texts) {
    return [...new Set([...texts, ...texts.map(decoded)])];
}

;// CONCATENATED MODULE: ./src/edge/base64.ts
/** A text's UTF-8 in base64. Apart from `hash.ts`, for the gate must not pay for `node:crypto`. */
function base64(text) {
    return Buffer.from(text, 'utf8').toString('base64');
}

// EXTERNAL MODULE: ./src/inputs/declared-value.ts
var declared_value = __nccwpck_require__(22431);
// EXTERNAL MODULE: ./src/inputs/find-postgres-urls.ts
var find_postgres_urls = __nccwpck_require__(75759);
// EXTERNAL MODULE: ./src/inputs/input-table.ts
var input_table = __nccwpck_require__(25620);
;// CONCATENATED MODULE: ./src/app/run-secrets.ts






/** Everything that a run knows and nobody may read: in URLs, wherever they stand, and the token. */
function collectRunSecrets(environment) {
    const { input, variable } = (0,declared_value/* readDeclaredValue */.uY)(input_table/* ACTION_INPUTS */.b.url, environment);
    const rehearsal = (0,declared_value/* readDeclaredValue */.uY)(input_table/* ACTION_INPUTS */.b.rehearsalUrl, environment).input;
    const beside = (0,find_postgres_urls/* findPostgresUrls */.l)(environment).map(({ text }) => text);
    const texts = [input, variable, rehearsal, ...beside].filter((text) => text !== undefined);
    const found = findSecretsInTexts([...new Set(texts)], environment);
    const token = (0,declared_value/* readDeclaredValue */.uY)(input_table/* ACTION_INPUTS */.b.token, environment);
    // The runner masks it in the log; a comment and a file nobody masks.
    const tokens = [token.input, token.variable].filter((text) => text !== undefined);
    return { ...found, hidden: [...found.hidden, ...tokens] };
}
/**
 * Everything of the given texts that must not be shown, understood as a target or not.
 *
 * @param texts The declared URL, from both places where it can stand, and the URLs beside it.
 */
function findSecretsInTexts(texts, environment) {
    const each = texts.map((text) => {
        const parsed = (0,connection_string/* parseTarget */.h)(text, environment);
        return parsed.ok
            ? listUrlSecrets(parsed.target, environment, base64)
            : listTextSecrets(text, base64);
    });
    return {
        hidden: union(each.map(({ hidden }) => hidden)),
        masks: union(each.map(({ masks }) => masks)),
        weak: union(each.map(({ weak }) => weak)),
    };
}
function union(lists) {
    return [...new Set(lists.flat())].sort((one, other) => other.length - one.length);
}


/***/ }),

/***/ 84946:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./src/database-url/providers.ts + 3 modules
var providers = __nccwpck_require__(63825);
// EXTERNAL MODULE: ./src/database-url/redact.ts
var redact = __nccwpck_require__(89108);
// EXTERNAL MODULE: ./src/edge/clock.ts
var clock = __nccwpck_require__(39443);
// EXTERNAL MODULE: ./src/edge/github/deadline.ts
var github_deadline = __nccwpck_require__(68569);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(73024);
;// CONCATENATED MODULE: ./src/edge/github/event-payload.ts

/**
 * The text of the event's payload. A file that cannot be read is no payload: the gate then counts a
 * `workflow_run` as a fork's, and every branch as another than the default one.
 */
function readEventPayload(environment) {
    const file = environment['GITHUB_EVENT_PATH'];
    if (!file)
        return undefined;
    try {
        return (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/edge/github/run-identity.ts
/** Postgres cuts an application name at 63 bytes; the run's number must not be what is lost. */
const MAX_NAME_LENGTH = 63;
/** Reads the identity of the run from what the runner set. */
function readRunIdentity(environment) {
    const { GITHUB_RUN_ID: run, GITHUB_RUN_ATTEMPT: attempt = '1' } = environment;
    const repository = environment['GITHUB_REPOSITORY'] ?? '';
    const name = run ? `governed-migrations run ${run} ${repository}` : 'governed-migrations';
    return {
        workspace: environment['GITHUB_WORKSPACE'] || process.cwd(),
        run: run ? `github-${run}-${attempt}` : undefined,
        actor: environment['GITHUB_ACTOR'] || undefined,
        applicationName: name.slice(0, MAX_NAME_LENGTH),
    };
}

;// CONCATENATED MODULE: ./src/edge/uncaught-errors.ts
/**
 * Hears what nobody caught, wherever it was thrown, and ends the process with it. Without this, Node
 * would print a stack that may quote a secret.
 *
 * @param say Says it, redacted; called once, for the process ends with it.
 */
function onUncaughtError(say) {
    for (const event of ['uncaughtException', 'unhandledRejection']) {
        process.once(event, (error) => {
            say(error);
            process.exit(1);
        });
    }
}

// EXTERNAL MODULE: ./src/inputs/declared-value.ts
var declared_value = __nccwpck_require__(22431);
// EXTERNAL MODULE: ./src/inputs/input-table.ts
var input_table = __nccwpck_require__(25620);
;// CONCATENATED MODULE: ./src/inputs/is-check-mode.ts


/** Whether the run is a check: the one mode that is not decided about. */
function isCheckMode(environment) {
    return (0,declared_value/* readDeclaredValue */.uY)(input_table/* ACTION_INPUTS */.b.mode, environment).input === 'check';
}

// EXTERNAL MODULE: ./src/inputs/read-request.ts
var read_request = __nccwpck_require__(46501);
// EXTERNAL MODULE: ./src/policy/role-policy.ts
var role_policy = __nccwpck_require__(75699);
;// CONCATENATED MODULE: ./src/report/redact-report.ts
/**
 * Takes the secrets out of everything that a report says. To be done before it is rendered: once a
 * text is escaped for Markdown, a secret in it no longer looks like itself.
 *
 * @param redact Takes the secrets out of a text.
 */
function redactReport(report, redact) {
    const maybe = (text) => (text === undefined ? undefined : redact(text));
    const said = (each) => ({
        ...each,
        what: redact(each.what),
        next: redact(each.next),
    });
    const problem = (each) => ({
        ...said(each),
        ...(each.file === undefined ? {} : { file: redact(each.file) }),
    });
    const { block, problems, findings, policy, work } = report;
    return {
        ...report,
        authority: maybe(report.authority),
        block: block === undefined ? undefined : said(block),
        problems: problems.map(problem),
        findings: findings.map(said),
        policy: policy.map(({ standing, ...rest }) => ({
            ...rest,
            standing: standing.kind === 'met' ? { ...standing, what: redact(standing.what) } : said(standing),
        })),
        target: maybe(report.target),
        work: {
            ...work,
            migrations: work.migrations.map((line) => ({
                ...line,
                ...{ version: redact(line.version), name: redact(line.name), file: redact(line.file) },
            })),
            notes: work.notes.map(problem),
            lastLines: work.lastLines.map(redact),
        },
    };
}

// EXTERNAL MODULE: ./src/policy/advise/advise.ts + 4 modules
var advise = __nccwpck_require__(22710);
// EXTERNAL MODULE: ./src/policy/decide.ts + 3 modules
var decide = __nccwpck_require__(20539);
// EXTERNAL MODULE: ./src/policy/evaluate-rules.ts + 9 modules
var evaluate_rules = __nccwpck_require__(34250);
// EXTERNAL MODULE: ./src/policy/governance.ts
var policy_governance = __nccwpck_require__(69460);
// EXTERNAL MODULE: ./src/policy/role.ts
var policy_role = __nccwpck_require__(37956);
// EXTERNAL MODULE: ./src/problem.ts
var problem = __nccwpck_require__(64008);
// EXTERNAL MODULE: ./src/report/report.ts
var report_report = __nccwpck_require__(88850);
// EXTERNAL MODULE: ./src/app/mode-result.ts
var mode_result = __nccwpck_require__(41876);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
var external_node_path_default = /*#__PURE__*/__nccwpck_require__.n(external_node_path_);
;// CONCATENATED MODULE: ./src/edge/read-policy-file.ts


/** No policy is longer; what is, is something else. */
const MAX_FILE_BYTES = 256 * 1024;
/**
 * Reads the policy file of the checkout. It is absent where nothing has its name; a link, a folder, or
 * a file that may not be read is none the less there. Not by `files.ts`, whose digests cost the gate a
 * fifth of its start.
 *
 * @param named Its path, seen from the workspace.
 */
function readPolicyFile(workspace, named) {
    const file = external_node_path_default().resolve(workspace, named);
    try {
        const found = (0,external_node_fs_.lstatSync)(file, { throwIfNoEntry: false });
        if (found === undefined)
            return { kind: 'absent' };
        const inside = external_node_path_default().relative((0,external_node_fs_.realpathSync)(workspace), (0,external_node_fs_.realpathSync)(file));
        const isOutside = inside.split((external_node_path_default()).sep)[0] === '..' || external_node_path_default().isAbsolute(inside);
        if (isOutside || !found.isFile() || found.size > MAX_FILE_BYTES)
            return { kind: 'unreadable' };
        return { kind: 'text', text: (0,external_node_fs_.readFileSync)(file, 'utf8') };
    }
    catch {
        return { kind: 'unreadable' };
    }
}

;// CONCATENATED MODULE: ./src/app/policy/load-policies.ts



/**
 * Reads the policies that the run is judged by, and asks GitHub for what they want to know. Where
 * there is none, nothing is loaded and nobody is asked.
 */
async function loadPolicies(request, context) {
    const own = readPolicyFile(context.workspace, request.policyFile);
    const alsoOfDefaultBranch = isJudgedElsewhere(request);
    if (own.kind === 'absent' && !alsoOfDefaultBranch)
        return policy_governance/* NO_GOVERNANCE */.D;
    const { resolveGovernance } = await Promise.all(/* import() | policy */[__nccwpck_require__.e(815), __nccwpck_require__.e(934), __nccwpck_require__.e(6), __nccwpck_require__.e(477)]).then(__nccwpck_require__.bind(__nccwpck_require__, 86941));
    return await resolveGovernance({ request, context, own, alsoOfDefaultBranch });
}
/**
 * Off the default branch, production is judged by the default branch's policy as well: a branch cannot
 * loosen what it is judged by.
 */
function isJudgedElsewhere({ role, event, environment }) {
    const inActions = environment['GITHUB_ACTIONS'] === 'true';
    return inActions && (0,declared_value/* getDeclaredValue */.Me)(role) === 'prod' && !event.onDefaultBranch;
}

// EXTERNAL MODULE: ./src/app/unexpected-error.ts
var unexpected_error = __nccwpck_require__(99175);
;// CONCATENATED MODULE: ./src/app/decide-and-run.ts












/**
 * Decides, and does what was allowed: a block ends here, with nothing opened and nothing started.
 * What goes wrong afterwards is part of the report.
 */
async function decideAndRun(request, context) {
    // What the request alone rules out asks nobody.
    const refused = (0,decide/* findRequestBlock */.Af)(request) !== undefined;
    const governance = refused ? policy_governance/* NO_GOVERNANCE */.D : await loadPolicies(request, context);
    const verdict = (0,decide/* decide */.LD)(request, governance);
    const target = request.target?.ok === true ? request.target.target : undefined;
    const report = {
        mode: request.mode,
        decision: verdict.allowed ? 'allowed' : 'blocked',
        reason: verdict.reason,
        role: shownRole(request),
        authority: shownAuthority(request),
        block: verdict.allowed ? undefined : verdict,
        onBlock: request.onBlock,
        problems: [],
        findings: (0,advise/* advise */.T)(request),
        policy: [],
        target: target === undefined ? undefined : (0,redact/* formatTarget */.P4)(target),
        embedded: verdict.allowed && target?.kind === 'embedded' && request.mode !== 'gate',
        command: request.command !== undefined,
        work: report_report/* EMPTY_RUN_RESULT */.i,
        governance,
        seen: undefined,
        evidence: undefined,
    };
    const standing = (seen) => standings(request, governance, seen);
    if (!verdict.allowed) {
        const { findings } = report;
        return { ...report, policy: standing({ ...mode_result/* EMPTY_MODE_RESULT */.S, findings }) };
    }
    const ending = await act(verdict.permit, request, context);
    const { block, problems, work, seen } = ending;
    const findings = [...report.findings, ...ending.findings];
    const policy = standing({ ...ending, findings });
    if (block === undefined)
        return { ...report, problems, findings, policy, work, seen };
    const { reason } = block;
    const blocked = { decision: 'blocked', reason, block };
    return { ...report, ...blocked, problems, findings, policy, work, seen };
}
/** How the rules of the policies stand, by all that came to be known. */
function standings(request, governance, { findings, rehearsal, promotion, connected }) {
    const role = (0,declared_value/* getDeclaredValue */.Me)(request.role);
    if (!(0,policy_role/* mayMigrate */.b6)(role))
        return [];
    const codes = findings.map(({ code }) => code);
    return (0,evaluate_rules/* evaluatePolicyRules */.t)({
        role,
        request,
        governance,
        findings: codes,
        rehearsal,
        promotion,
        connected,
    });
}
/** Only a role is shown as the role: what else stands there may be a secret in the wrong place. */
function shownRole(request) {
    const role = (0,declared_value/* getDeclaredValue */.Me)(request.role);
    return role !== undefined && (0,policy_role/* isRole */.tm)(role) ? role : undefined;
}
function shownAuthority(request) {
    const authority = (0,declared_value/* getDeclaredValue */.Me)(request.authority);
    return authority !== undefined && /^[\w-]{1,40}$/.test(authority) ? authority : undefined;
}
/** The report of a run whose inputs could not be read as a request at all. */
function invalidInputsReport(problems) {
    return {
        mode: undefined,
        decision: 'blocked',
        reason: problems[0].code,
        role: undefined,
        authority: undefined,
        block: undefined,
        onBlock: 'fail',
        problems,
        findings: [],
        policy: [],
        target: undefined,
        embedded: false,
        command: false,
        work: report_report/* EMPTY_RUN_RESULT */.i,
        governance: policy_governance/* NO_GOVERNANCE */.D,
        seen: undefined,
        evidence: undefined,
    };
}
/**
 * The modes are reached late: the gate never pays for what it does not use. `plan` and `migrate`
 * share a chunk of the bundle, for most of both is the engine.
 */
async function act(permit, request, context) {
    if (request.mode === 'gate')
        return judgedAlone(request, context);
    try {
        switch (request.mode) {
            case 'plan': {
                const { plan } = await Promise.all(/* import() | engine */[__nccwpck_require__.e(963), __nccwpck_require__.e(989), __nccwpck_require__.e(265), __nccwpck_require__.e(209)]).then(__nccwpck_require__.bind(__nccwpck_require__, 36294));
                return await plan(permit, request, context);
            }
            case 'migrate': {
                if (request.command !== undefined) {
                    const { runUserCommand } = await Promise.all(/* import() | command */[__nccwpck_require__.e(963), __nccwpck_require__.e(989), __nccwpck_require__.e(265), __nccwpck_require__.e(151), __nccwpck_require__.e(998)]).then(__nccwpck_require__.bind(__nccwpck_require__, 59151));
                    return await runUserCommand(permit, request, request.command, context);
                }
                const { migrate } = await Promise.all(/* import() | engine */[__nccwpck_require__.e(963), __nccwpck_require__.e(989), __nccwpck_require__.e(265), __nccwpck_require__.e(209)]).then(__nccwpck_require__.bind(__nccwpck_require__, 33907));
                return await migrate(permit, request, context);
            }
        }
    }
    catch (error) {
        if (error instanceof problem/* UserError */.y)
            return (0,mode_result/* failedWith */.M)(error.problems);
        return (0,mode_result/* failedWith */.M)([(0,unexpected_error/* describeUnexpectedError */.J)(error, request.environment, context.runner.log)]);
    }
}
/** The gate needs no target, so that one which is not understood is no block; it is told. */
function judgedAlone({ target }, { runner }) {
    if (target?.ok === false) {
        runner.log(`The URL was not compared with the role. ${target.what} ${target.next}`);
    }
    return mode_result/* EMPTY_MODE_RESULT */.S;
}

// EXTERNAL MODULE: ./src/app/run-secrets.ts + 2 modules
var run_secrets = __nccwpck_require__(40331);
;// CONCATENATED MODULE: ./src/app/run.ts














/**
 * One run: read, decide, do, say.
 *
 * @param environment The variables of the process, inputs among them, as the runner sets them.
 * @param outlet To whom it speaks.
 * @returns The exit code.
 */
async function run(environment, outlet) {
    const { hidden, masks, weak } = (0,run_secrets/* collectRunSecrets */.T)(environment);
    const hide = (text) => (0,redact/* redact */.E$)(text, hidden);
    const runner = outlet.open(environment, hide);
    runner.mask(masks);
    // What was to be said could not be said whole, for example because a file of the runner is gone.
    const apologise = (error) => {
        const { code, what, next } = (0,unexpected_error/* describeUnexpectedError */.J)(error, environment, runner.log);
        const message = `${what} ${next}`;
        runner.annotate({ level: 'error', title: code, message, file: undefined, line: undefined });
    };
    onUncaughtError(apologise);
    try {
        const streamRedactor = () => (0,redact/* createRedactor */.lY)(hidden);
        const deadline = (0,github_deadline/* startDeadline */.d)(clock/* systemClock */.m);
        const context = { ...readRunIdentity(environment), runner, deadline, streamRedactor };
        const payload = readEventPayload(environment);
        if (isCheckMode(environment)) {
            const { check } = await Promise.all(/* import() | check */[__nccwpck_require__.e(815), __nccwpck_require__.e(934), __nccwpck_require__.e(6), __nccwpck_require__.e(410), __nccwpck_require__.e(963), __nccwpck_require__.e(989), __nccwpck_require__.e(265), __nccwpck_require__.e(151), __nccwpck_require__.e(726), __nccwpck_require__.e(741)]).then(__nccwpck_require__.bind(__nccwpck_require__, 92999));
            const checked = await check(environment, payload, context, hide);
            return await outlet.publishCheck(checked, environment, context);
        }
        const reading = (0,read_request/* readRequest */.i)(environment, payload);
        if (weak.length > 0 && reading.ok && leadsAway(reading.request))
            runner.log(WEAK);
        const report = reading.ok
            ? await answered(reading.request, context, hide)
            : invalidInputsReport(reading.problems);
        return outlet.publish(redactReport(report, hide), runner);
    }
    catch (error) {
        apologise(error);
        return outlet.unexpectedExitCode;
    }
}
/** The answer to a request, with its evidence where one is asked for. */
async function answered(request, context, hide) {
    const { evidenceFile: file } = request;
    if (file === undefined)
        return await published(request, context);
    const startedAt = new Date();
    const { checkEvidenceWritable, writeEvidence } = await Promise.all(/* import() | evidence */[__nccwpck_require__.e(989), __nccwpck_require__.e(388)]).then(__nccwpck_require__.bind(__nccwpck_require__, 30666));
    const unwritable = checkEvidenceWritable(file, context);
    if (unwritable !== undefined)
        return invalidInputsReport([unwritable]);
    const report = await published(request, context);
    const problem = await writeEvidence(redactReport(report, hide), file, {
        ...{ request, context, startedAt, hide },
    });
    if (problem === undefined)
        return { ...report, evidence: file };
    return { ...report, problems: [...report.problems, problem] };
}
/** The answer, and where a policy promotes what was reached, the word of it. */
async function published(request, context) {
    const report = await decideAndRun(request, context);
    const { mode, decision, role, governance } = report;
    const wrote = mode === 'migrate' && decision === 'allowed';
    if (!wrote || !(0,role_policy/* isPromotionSource */.z)(governance, role))
        return report;
    const { publishHead } = await Promise.all(/* import() | promotion */[__nccwpck_require__.e(815), __nccwpck_require__.e(934), __nccwpck_require__.e(286)]).then(__nccwpck_require__.bind(__nccwpck_require__, 58648));
    return {
        ...report,
        findings: [...report.findings, ...(await publishHead(report, request, context.deadline))],
    };
}
/** Whether the target may be another machine: the password of a service container is no secret. */
function leadsAway({ target }) {
    return target?.ok === true && (0,providers/* describeTarget */.f)(target.target).location !== 'local';
}
const WEAK = 'The password of the target is too short or too common to be masked: the runner would hide that word everywhere. Change it.';


/***/ }),

/***/ 99175:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ describeUnexpectedError)
/* harmony export */ });
/**
 * Words for what nobody foresaw: a bug of ours, said in one line. The stack, which helps nobody but
 * us, is shown only when the job asks for debug logging.
 *
 * @param log Takes a line of the log, and redacts it.
 */
function describeUnexpectedError(error, environment, log) {
    if (environment['RUNNER_DEBUG'] === '1' && error instanceof Error)
        log(error.stack ?? '');
    const message = error instanceof Error ? error.message : String(error);
    return {
        code: 'unforeseen',
        what: `Something happened that this action did not foresee: ${message}.`,
        next: 'Please report it, with the log of a run that has debug logging switched on.',
    };
}


/***/ }),

/***/ 61719:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  h: () => (/* binding */ parseTarget)
});

// EXTERNAL MODULE: ./node_modules/leven/index.js
var leven = __nccwpck_require__(47785);
;// CONCATENATED MODULE: ./src/database-url/url-error.ts
const USE_URL = 'Write it as postgresql://user:password@host:5432/database.';
const ENCODE = 'In the user name and the password write @ as %40, : as %3A, / as %2F, ? as %3F and # as %23.';
const NAME_SERVER = 'Write host, port, user and database into the URL itself.';
// One sentence of what is wrong, one of what to do. A password that was split wrongly may stand
// anywhere in the text (as host, port or scheme), so none of these may ever quote it.
const REFUSALS = {
    empty: ['The database URL is empty.', USE_URL],
    'embedded-spelling': [
        'The database URL looks like the word for the throw-away Postgres, but is spelled differently.',
        'Write exactly embedded, in lower case, if the throw-away Postgres is meant.',
    ],
    control: [
        'The database URL contains a line break or another control character.',
        'Remove it; a secret that was pasted over two lines is the usual cause.',
    ],
    'not-text': ['The database URL contains half a character.', 'Paste the value once more.'],
    quoted: [
        'The database URL begins with a quotation mark.',
        'Remove the quotation marks around it.',
    ],
    unexpanded: [
        'The database URL contains a variable or an expression that was never filled in.',
        'Let the workflow fill it in before this step, or write a literal $ as %24.',
    ],
    'text-before': [
        'Something stands before the scheme of the database URL.',
        'Let the value begin with postgresql://, without a command or a variable name before it.',
    ],
    'no-scheme': ['The database URL does not begin with postgresql://.', USE_URL],
    'other-scheme': ['The database URL has a scheme that is not that of Postgres.', USE_URL],
    jdbc: [
        'The JDBC URL holds its user, host, port or database in a place where JDBC does not read it.',
        'Write jdbc:postgresql://host:5432/database?user=…&password=….',
    ],
    'jdbc-environment': [
        'The JDBC URL leaves out a part that a PG variable gives, which JDBC does not read.',
        'Write host, port and database into the URL itself.',
    ],
    'two-at': [
        'The database URL has two @ before its host, and drivers disagree on where it begins.',
        ENCODE,
    ],
    'late-at': [
        'The database URL has an @ after its path or query began, as if a password had been cut in two.',
        ENCODE,
    ],
    hash: ['The database URL has a raw #, at which some drivers stop reading.', ENCODE],
    percent: [
        'The database URL has a % that is not followed by two hexadecimal digits.',
        'Write a literal % as %25.',
    ],
    'not-utf8': [
        'The database URL has percent-encoded bytes that are not UTF-8.',
        'Percent-encode the text as UTF-8.',
    ],
    space: [
        'The database URL has both a raw space and percent-encoding, which drivers read differently.',
        'Write every space as %20.',
    ],
    host: [
        'A host of the database URL is not a host name, an address or a socket folder.',
        'Check the host, put an IPv6 address in brackets, and percent-encode the user name and the password.',
    ],
    'empty-host': ['The list of hosts in the database URL has an empty place.', 'Name every host.'],
    port: [
        'A port of the database URL is not a number from 1 to 65535.',
        'Check the port; if a : or @ belongs to the password, percent-encode it.',
    ],
    'port-count': [
        'The database URL has more than one port, but not one for each host.',
        'Give one port for all hosts or one for each.',
    ],
    'port-variable': [
        'The database URL leaves out the port of one of its hosts while PGPORT is set, which drivers read differently.',
        'Write a port behind each host.',
    ],
    segments: [
        'The path of the database URL has more than one part.',
        'Leave only the database there; a / in a name or password is written %2F.',
    ],
    database: [
        'Drivers would read different database names from this URL.',
        'Use a database name without reserved characters, and write it without percent-encoding.',
    ],
    'database-twice': [
        'The database URL names its database in the query, and drivers disagree on whether that counts.',
        'Name the database in the path only.',
    ],
    'address-differs': [
        'The hostaddr setting or PGHOSTADDR names another address than the host, and only some drivers read it.',
        'Remove it, or write the address as the host.',
    ],
    service: [
        'The target comes from a service file, by the service setting or PGSERVICE, and cannot be judged.',
        NAME_SERVER,
    ],
    keywords: [
        'The list of connection settings is not one that libpq accepts.',
        "Write host=… port=… dbname=… user=… password=…, with values that hold spaces in '…'.",
    ],
    'nested-database': [
        'The dbname setting holds a connection string of its own.',
        'Give either the URL alone or a plain database name.',
    ],
};
/**
 * @param code which of the fixed sentences
 * @returns the refusal that says them
 */
function urlError(code) {
    const [what, next] = REFUSALS[code];
    return { ok: false, what, next };
}
const OF_SETTING = {
    twice: ['is given twice', 'Give it once.'],
    blank: ['is given without a value', 'Give it a value or leave it out.'],
    plus: ['has a raw +, which drivers read differently', 'Write a plus as %2B and a space as %20.'],
    unknown: [
        'has a value that Postgres does not know',
        'Use one of the values that libpq documents.',
    ],
    contradicts: ['contradicts another setting', 'Leave one of the two out.'],
};
/**
 * @param setting a name from our own closed list of settings, PG variables or schemes; never input
 * @param fault what is wrong with it
 * @returns a refusal that names the setting and repeats nothing else
 */
function settingError(setting, fault) {
    const [wrong, next] = OF_SETTING[fault];
    return { ok: false, what: `The setting ${setting} of the database URL ${wrong}.`, next };
}
/**
 * @param scheme a name from our own closed list of foreign schemes; never input
 * @returns a refusal that names it
 */
function schemeError(scheme) {
    return {
        ok: false,
        what: `The database URL begins with ${scheme}://, which is not Postgres.`,
        next: USE_URL,
    };
}

;// CONCATENATED MODULE: ./src/database-url/percent-encoding.ts

/** C0 and C1 control characters and DEL: no name needs them and drivers treat them differently. */
const CONTROL_CHARACTERS = /\p{Cc}/u;
/**
 * @param text a part of a URL whose every % is followed by two hexadecimal digits
 * @returns the text decoded as libpq does it (as a component, not as a whole URI), or why it is none
 */
function decodePercent(text) {
    try {
        const value = decodeURIComponent(text);
        return CONTROL_CHARACTERS.test(value) ? urlError('control') : { ok: true, value };
    }
    catch {
        return urlError('not-utf8');
    }
}

;// CONCATENATED MODULE: ./src/database-url/connection-settings.ts

/** The settings that decide where a connection goes and as whom, by libpq's names. */
const SETTING_NAMES = [
    'host',
    'hostaddr',
    'port',
    'dbname',
    'user',
    'password',
    'options',
    'service',
    'sslmode',
    'sslrootcert',
    'sslcert',
    'sslkey',
    'channel_binding',
    'target_session_attrs',
    // libpq and pg take `ssl=true` from JDBC, asyncpg takes a mode there
    'ssl',
    // asyncpg reads it like dbname
    'database',
    // JDBC's own
    'targetServerType',
    'PGHOST',
    'PGPORT',
    'PGDBNAME',
];
/**
 * @param pairs names and decoded values in the order of the text
 * @returns the settings that we know, or a refusal: of a setting given twice two drivers may take
 *   different ones, and an empty one hides a PG variable from libpq but not from pg
 */
function collectSettings(pairs) {
    const settings = new Map();
    for (const [name, value] of pairs) {
        const known = SETTING_NAMES.find((setting) => setting === name);
        if (known === undefined)
            continue;
        if (settings.has(known))
            return settingError(known, 'twice');
        if (value === '')
            return settingError(known, 'blank');
        settings.set(known, value);
    }
    return { ok: true, value: settings };
}

;// CONCATENATED MODULE: ./src/database-url/url-query.ts



/**
 * @param query what stands behind the ?, raw
 * @returns the settings in it that we know, decoded; others are the business of their driver
 */
function readQuery(query) {
    const pairs = [];
    for (const item of query.split('&')) {
        const equals = item.indexOf('=');
        const name = decodePercent(equals < 0 ? item : item.slice(0, equals));
        if (!name.ok)
            return name;
        const raw = equals < 0 ? '' : item.slice(equals + 1);
        const known = SETTING_NAMES.find((setting) => setting === name.value);
        // a form decoder makes a space of it (pg, SQLAlchemy, JDBC), libpq leaves it
        if (known !== undefined && raw.includes('+'))
            return settingError(known, 'plus');
        const value = decodePercent(raw);
        if (!value.ok)
            return value;
        pairs.push([name.value, value.value]);
    }
    return collectSettings(pairs);
}

;// CONCATENATED MODULE: ./src/database-url/connection-url.ts



/**
 * @param scheme what stood before the ://
 * @param rest what stands behind it
 * @returns what the URL declares, or why drivers would not agree on it. The rules are libpq's
 *   (conninfo_uri_parse_options) wherever WHATWG's URL, and so pg, reads the same
 */
function readUrl(scheme, rest) {
    if (rest.includes('#'))
        return urlError('hash');
    if (/%(?![0-9a-f]{2})/i.test(rest))
        return urlError('percent');
    // with a space in it pg-connection-string encodes the whole text once more
    if (rest.includes(' ') && rest.includes('%'))
        return urlError('space');
    const end = rest.search(/[/?]/);
    const front = end < 0 ? rest : rest.slice(0, end);
    const back = end < 0 ? '' : rest.slice(end);
    // `host=@name` is an abstract socket; any other @ here may have been meant to end a password
    const late = back.startsWith('/') ? back.replace(/([?&]host=)@/, '$1') : back;
    if (late.includes('@'))
        return urlError('late-at');
    const mark = back.indexOf('?');
    const authority = readAuthority(front, scheme);
    if (!authority.ok)
        return authority;
    const query = readQuery(mark < 0 ? '' : back.slice(mark + 1));
    if (!query.ok)
        return query;
    const database = readDatabase(mark < 0 ? back : back.slice(0, mark), scheme);
    if (!database.ok)
        return database;
    return combine(scheme, authority.value, database.value, query.value);
}
function readAuthority(text, scheme) {
    const at = text.indexOf('@');
    if (at !== text.lastIndexOf('@'))
        return urlError('two-at');
    if (at >= 0 && scheme.form === 'jdbc')
        return urlError('jdbc');
    const login = text.slice(0, Math.max(at, 0));
    const colon = login.indexOf(':');
    const user = decodePercent(colon < 0 ? login : login.slice(0, colon));
    if (!user.ok)
        return user;
    const password = decodePercent(colon < 0 ? '' : login.slice(colon + 1));
    if (!password.ok)
        return password;
    const hosts = readHosts(text.slice(at + 1), scheme);
    if (!hosts.ok)
        return hosts;
    return {
        ok: true,
        value: {
            user: user.value || undefined,
            password: password.value || undefined,
            hosts: hosts.value.hosts || undefined,
            ports: hosts.value.ports || undefined,
        },
    };
}
function readHosts(text, scheme) {
    const hosts = [];
    const ports = [];
    for (const place of text.split(',')) {
        const [whole, bracketed, plain = '', port = ''] = /^(?:\[([^[\]]+)\]|([^:[\]]*))(?::([^:]*))?$/.exec(place) ?? [];
        if (whole === undefined)
            return urlError('host');
        // SQLAlchemy and JDBC hand the host on as it is written
        if (plain.includes('%') && (scheme.driver !== undefined || scheme.form === 'jdbc')) {
            return urlError('host');
        }
        const host = decodePercent(bracketed ?? plain);
        if (!host.ok)
            return host;
        if (host.value.includes(','))
            return urlError('host');
        if ((bracketed !== undefined) !== host.value.includes(':'))
            return urlError('host');
        hosts.push(host.value);
        ports.push(port);
    }
    return { ok: true, value: { hosts: hosts.join(','), ports: ports.join(',') } };
}
function readDatabase(path, scheme) {
    const raw = path.slice(1);
    if (raw.includes('/'))
        return urlError('segments');
    const database = decodePercent(raw);
    if (!database.ok)
        return database;
    // pg leaves reserved characters encoded, SQLAlchemy leaves all; JDBC reads + as a space
    if (decodeURI(raw) !== database.value)
        return urlError('database');
    if (scheme.driver !== undefined && raw !== database.value)
        return urlError('database');
    if (scheme.form === 'jdbc' && raw.includes('+'))
        return urlError('database');
    // WHATWG's URL resolves these as folders
    if (/^\.{1,2}$/.test(database.value))
        return urlError('database');
    return { ok: true, value: database.value || undefined };
}
function combine(scheme, authority, database, settings) {
    const named = settings.get('dbname') ?? settings.get('database');
    if (named !== undefined && named !== database)
        return urlError('database-twice');
    const elsewhere = ['host', 'port', 'hostaddr', 'PGHOST', 'PGPORT', 'PGDBNAME'];
    if (scheme.form === 'jdbc' && elsewhere.some((name) => settings.has(name)))
        return urlError('jdbc');
    // pg-connection-string glues a socket folder to the database when the query names another host
    if (settings.has('host') && authority.hosts?.startsWith('/'))
        return urlError('host');
    return {
        ok: true,
        value: {
            ...scheme,
            hosts: settings.get('host') ?? authority.hosts,
            ports: settings.get('port') ?? authority.ports,
            database,
            user: settings.get('user') ?? authority.user,
            password: settings.get('password') ?? authority.password,
            settings,
        },
    };
}

;// CONCATENATED MODULE: ./src/database-url/keyword-string.ts


// PQconninfoOptions of PostgreSQL 18 (fe-connect.c). libpq refuses every other name, and so do we: an
// unknown one is mostly the second half of a password with a space.
const KEYWORDS = new Set(`application_name authtype channel_binding client_encoding connect_timeout dbname
  fallback_application_name gssdelegation gssencmode gsslib host hostaddr keepalives keepalives_count
  keepalives_idle keepalives_interval krbsrvname load_balance_hosts max_protocol_version
  min_protocol_version oauth_client_id oauth_client_secret oauth_issuer oauth_scope options passfile
  password port replication require_auth requirepeer scram_client_key scram_server_key service
  servicefile sslcert sslcertmode sslcompression sslcrl sslcrldir sslkey sslkeylogfile sslmode
  sslnegotiation sslpassword sslrootcert sslsni ssl_max_protocol_version ssl_min_protocol_version
  target_session_attrs tcp_user_timeout tty user`.split(/\s+/));
// One setting: a name, =, and a value either in '…' or up to the next space; \ takes the next
// character as it is. After a closing quote the next name may follow at once (conninfo_parse).
const SETTING = /\s*([^\s=]+)\s*=\s*(?:'((?:[^'\\]|\\.)*)'|((?:[^\s'\\]|\\.)(?:[^\s\\]|\\.)*|))/y;
/**
 * @param text a libpq keyword string, e.g. `host=db dbname='my app' user=app`
 * @returns what it declares by libpq's own quoting rules, or why it is not understood
 */
function readKeywords(text) {
    const pairs = [];
    SETTING.lastIndex = 0;
    let end = 0;
    while (end < text.length) {
        const match = SETTING.exec(text);
        const [whole, name = '', quoted, plain = ''] = match ?? [];
        if (whole === undefined || !KEYWORDS.has(name))
            return urlError('keywords');
        pairs.push([name, (quoted ?? plain).replace(/\\(.)/g, '$1')]);
        end += whole.length;
        SETTING.lastIndex = end;
    }
    const collected = collectSettings(pairs);
    if (!collected.ok)
        return collected;
    const settings = collected.value;
    const database = settings.get('dbname');
    // psql would open this as a connection string of its own, psycopg2 would not
    if (database !== undefined && /=|:\/\//.test(database))
        return urlError('nested-database');
    return {
        ok: true,
        value: {
            form: 'keywords',
            driver: undefined,
            hosts: settings.get('host'),
            ports: settings.get('port'),
            database,
            user: settings.get('user'),
            password: settings.get('password'),
            settings,
        },
    };
}

// EXTERNAL MODULE: ./src/database-url/host-name.ts
var host_name = __nccwpck_require__(62191);
;// CONCATENATED MODULE: ./src/database-url/host-list.ts


const DEFAULT_PORT = 5432;
/**
 * @param hosts hosts joined by commas, as libpq holds them
 * @param ports ports joined by commas: one for all hosts or one for each; an empty one is 5432
 * @returns the hosts in the order in which a driver tries them, or why they are none
 */
function parseHostList(hosts, ports) {
    const names = hosts.split(',');
    const numbers = [];
    for (const port of (ports ?? '').split(',')) {
        const number = portNumber(port);
        if (number === undefined)
            return urlError('port');
        numbers.push(number);
    }
    if (numbers.length > 1 && numbers.length !== names.length)
        return urlError('port-count');
    const list = [];
    for (const [index, name] of names.entries()) {
        if (name === '')
            return urlError('empty-host');
        const host = oneHost(name, numbers[index] ?? numbers[0] ?? DEFAULT_PORT);
        if (host === undefined)
            return urlError('host');
        list.push(host);
    }
    const [first, ...rest] = list;
    return first === undefined ? urlError('empty-host') : { ok: true, value: [first, ...rest] };
}
function oneHost(name, port) {
    // libpq: a folder is a Unix socket, @ its abstract kind
    if (name.startsWith('/') || name.startsWith('@'))
        return { kind: 'socket', directory: name, port };
    const canonical = (0,host_name/* canonicalizeHost */.p)(name);
    return canonical === undefined ? undefined : { kind: 'tcp', name: canonical, port };
}
function portNumber(port) {
    if (port === '')
        return DEFAULT_PORT;
    if (!/^\d{1,5}$/.test(port))
        return undefined;
    const number = Number(port);
    return number >= 1 && number <= 65535 ? number : undefined;
}

// EXTERNAL MODULE: ./src/database-url/pg-environment.ts
var pg_environment = __nccwpck_require__(23016);
;// CONCATENATED MODULE: ./src/database-url/session-attributes.ts


const ATTRIBUTES = [
    'any',
    'read-write',
    'read-only',
    'primary',
    'standby',
    'prefer-standby',
];
/** JDBC's targetServerType in libpq's words (jdbc.postgresql.org, connection parameters). */
const JDBC = new Map([
    ['any', 'any'],
    ['primary', 'primary'],
    ['master', 'primary'],
    ['preferPrimary', 'any'],
    ['secondary', 'standby'],
    ['slave', 'standby'],
    ['preferSecondary', 'prefer-standby'],
    ['preferSlave', 'prefer-standby'],
]);
/**
 * @param settings what the connection string says
 * @param environment PGTARGETSESSIONATTRS where it is silent
 * @returns which kind of server the driver looks for among its hosts, or the unknown setting
 */
function readSessionAttributes(settings, environment) {
    const jdbc = settings.get('targetServerType');
    if (jdbc !== undefined) {
        const value = JDBC.get(jdbc);
        return value === undefined ? settingError('targetServerType', 'unknown') : { ok: true, value };
    }
    const declared = settings.get('target_session_attrs');
    const word = declared ?? (0,pg_environment/* environmentFallback */.o)(environment, 'PGTARGETSESSIONATTRS') ?? 'any';
    const value = ATTRIBUTES.find((attributes) => attributes === word);
    if (value !== undefined)
        return { ok: true, value };
    const setting = declared === undefined ? 'PGTARGETSESSIONATTRS' : 'target_session_attrs';
    return settingError(setting, 'unknown');
}

;// CONCATENATED MODULE: ./src/database-url/tls.ts


const MODES = [
    'disable',
    'allow',
    'prefer',
    'require',
    'verify-ca',
    'verify-full',
    'no-verify',
];
/** `ssl=` as JDBC, pg and asyncpg write it. */
const SSL_WORDS = new Map([
    ['true', 'require'],
    ['1', 'require'],
    ['false', 'disable'],
    ['0', 'disable'],
]);
/**
 * @param settings what the connection string says
 * @param environment PGSSLMODE and PGSSLROOTCERT where it is silent
 * @param hosts a socket needs no TLS, so the default depends on them
 * @returns the TLS settings by libpq's defaults, or the setting whose value nobody knows
 */
function readTls(settings, environment, hosts) {
    const declared = settings.get('sslmode') ?? (0,pg_environment/* environmentFallback */.o)(environment, 'PGSSLMODE');
    const mode = modeOf(declared);
    if (declared !== undefined && mode === undefined) {
        return settingError(settings.has('sslmode') ? 'sslmode' : 'PGSSLMODE', 'unknown');
    }
    const ssl = settings.get('ssl');
    const fromSsl = ssl === undefined ? undefined : (SSL_WORDS.get(ssl) ?? modeOf(ssl));
    if (ssl !== undefined && fromSsl === undefined)
        return settingError('ssl', 'unknown');
    if (contradict(settings, mode, fromSsl))
        return settingError('ssl', 'contradicts');
    const binding = channelBinding(settings);
    if (typeof binding !== 'boolean')
        return binding;
    const rootCertificate = settings.get('sslrootcert') ?? (0,pg_environment/* environmentFallback */.o)(environment, 'PGSSLROOTCERT');
    const chosen = settings.has('sslmode') ? mode : (fromSsl ?? mode);
    return {
        ok: true,
        value: {
            mode: chosen ?? defaultMode(rootCertificate, hosts),
            rootCertificate,
            certificate: settings.get('sslcert'),
            key: settings.get('sslkey'),
            channelBinding: binding,
        },
    };
}
function modeOf(word) {
    return MODES.find((mode) => mode === word);
}
function contradict(settings, mode, ssl) {
    if (!settings.has('sslmode') || ssl === undefined)
        return false;
    return (mode === 'disable') !== (ssl === 'disable');
}
function defaultMode(rootCertificate, hosts) {
    if (hosts.every((host) => host.kind === 'socket'))
        return 'disable';
    // libpq 16: the system's certificates are only ever used to verify fully
    return rootCertificate === 'system' ? 'verify-full' : 'prefer';
}
function channelBinding(settings) {
    const value = settings.get('channel_binding');
    if (value === undefined || value === 'disable')
        return false;
    if (value === 'require' || value === 'prefer')
        return true;
    return settingError('channel_binding', 'unknown');
}

;// CONCATENATED MODULE: ./src/database-url/resolve-target.ts







/**
 * @param declared what the connection string says
 * @param environment the PG* variables that drivers fall back to where it is silent
 * @param text the string itself
 * @returns the server that every driver would reach, or why they would not agree
 */
function resolveTarget(declared, environment, text) {
    const refusal = ambiguous(declared, environment);
    if (refusal !== undefined)
        return refusal;
    // Nobody names a host: libpq takes its socket, pg takes localhost. Both are this machine.
    const hosts = parseHostList(declared.hosts ?? (0,pg_environment/* environmentFallback */.o)(environment, 'PGHOST') ?? 'localhost', declared.ports ?? (0,pg_environment/* environmentFallback */.o)(environment, 'PGPORT'));
    if (!hosts.ok)
        return hosts;
    if (addressDiffers(declared, environment, hosts.value))
        return urlError('address-differs');
    const tls = readTls(declared.settings, environment, hosts.value);
    if (!tls.ok)
        return tls;
    const attributes = readSessionAttributes(declared.settings, environment);
    if (!attributes.ok)
        return attributes;
    const user = declared.user ?? (0,pg_environment/* environmentFallback */.o)(environment, 'PGUSER');
    // every driver falls back to a database of the user's name
    const database = declared.database ?? (0,pg_environment/* environmentFallback */.o)(environment, 'PGDATABASE') ?? user;
    if (CONTROL_CHARACTERS.test(`${user}${database}`))
        return urlError('control');
    return {
        ok: true,
        value: {
            kind: 'server',
            hosts: hosts.value,
            database,
            user,
            password: declared.password ?? (0,pg_environment/* environmentFallback */.o)(environment, 'PGPASSWORD'),
            tls: tls.value,
            options: declared.settings.get('options') ?? (0,pg_environment/* environmentFallback */.o)(environment, 'PGOPTIONS'),
            sessionAttributes: attributes.value,
            driver: declared.driver,
            text,
        },
    };
}
/** What two drivers would fill in differently. */
function ambiguous(declared, environment) {
    // only libpq reads service files, and what is in them is not in the text
    if (declared.settings.has('service') || (0,pg_environment/* environmentFallback */.o)(environment, 'PGSERVICE'))
        return urlError('service');
    const port = (0,pg_environment/* environmentFallback */.o)(environment, 'PGPORT');
    const otherPort = port !== undefined && port !== '5432';
    // libpq takes 5432 for the host without a port, asyncpg takes PGPORT
    if (otherPort && declared.ports?.split(',').includes(''))
        return urlError('port-variable');
    if (declared.form !== 'jdbc')
        return undefined;
    const filled = (declared.hosts === undefined && (0,pg_environment/* environmentFallback */.o)(environment, 'PGHOST') !== undefined) ||
        (declared.ports === undefined && otherPort) ||
        (declared.database === undefined &&
            (0,pg_environment/* environmentFallback */.o)(environment, 'PGDATABASE') !== undefined);
    return filled ? urlError('jdbc-environment') : undefined;
}
/** libpq connects to hostaddr, whatever the host is; others never read it. */
function addressDiffers(declared, environment, hosts) {
    const text = declared.settings.get('hostaddr') ?? (0,pg_environment/* environmentFallback */.o)(environment, 'PGHOSTADDR');
    if (text === undefined)
        return false;
    const addresses = text.split(',').map(host_name/* canonicalizeHost */.p);
    if (addresses.length !== hosts.length)
        return true;
    return hosts.some((host, index) => host.kind !== 'tcp' || host.name !== addresses[index]);
}

;// CONCATENATED MODULE: ./src/database-url/connection-string.ts






const EMBEDDED = 'embedded';
// pg takes any scheme for Postgres. These are named in the refusal; other words are not repeated.
const FOREIGN = [
    'mysql',
    'mariadb',
    'http',
    'https',
    'cockroachdb',
    'prisma',
    'prisma+postgres',
    'sqlite',
    'sqlserver',
    'mssql',
    'oracle',
    'mongodb',
    'mongodb+srv',
    'redis',
    'rediss',
    'clickhouse',
    'snowflake',
    'redshift',
    'file',
];
/**
 * Reads a connection string as the drivers do, and refuses what they would not agree on (contract,
 * section 5 and promise 9). Never throws, and never repeats a piece of the text in a refusal.
 *
 * @param text any text
 * @param environment the PG* variables that drivers fall back to
 * @returns the target, or one sentence of what is wrong and one of what to do
 */
function parseTarget(text, environment) {
    const trimmed = text.trim();
    if (trimmed === EMBEDDED)
        return { ok: true, target: { kind: 'embedded' } };
    const refusal = unreadable(trimmed);
    if (refusal !== undefined)
        return refusal;
    const declared = read(trimmed);
    if (!declared.ok)
        return declared;
    const target = resolveTarget(declared.value, environment, trimmed);
    return target.ok ? { ok: true, target: target.value } : target;
}
/** What is wrong with the text before any syntax is looked at. */
function unreadable(text) {
    if (text === '')
        return urlError('empty');
    if (/^[a-z]{4,12}$/i.test(text) && (0,leven/* default */.A)(text.toLowerCase(), EMBEDDED) <= 2) {
        return urlError('embedded-spelling');
    }
    if (CONTROL_CHARACTERS.test(text))
        return urlError('control');
    if (/\p{Surrogate}/u.test(text))
        return urlError('not-text');
    if (/^["'`“‘]/.test(text))
        return urlError('quoted');
    // An expression anywhere, or a part that is nothing but a shell variable. A $ inside a password
    // stays a $.
    const whole = /(?:^|[:/@?&=,\s'])\$[a-z_]\w*(?=$|[:/@?&,\s'])/i;
    if (/\$\{|\$\(/.test(text) || whole.test(text))
        return urlError('unexpanded');
    return undefined;
}
function read(text) {
    const [before, jdbc, name = ''] = /^(jdbc:)?([a-z][a-z0-9+.-]*):\/\//i.exec(text) ?? [];
    if (before !== undefined) {
        const scheme = postgresScheme(name.toLowerCase(), jdbc !== undefined);
        return 'form' in scheme ? readUrl(scheme, text.slice(before.length)) : scheme;
    }
    if (/postgres(?:ql)?(?:\+\w+)?:\/\//i.test(text))
        return urlError('text-before');
    if (/^\w+\s*=/.test(text))
        return readKeywords(text);
    return urlError('no-scheme');
}
function postgresScheme(name, jdbc) {
    if (jdbc)
        return name === 'postgresql' ? { form: 'jdbc', driver: undefined } : urlError('other-scheme');
    const [whole, driver] = /^postgres(?:ql)?(?:\+([a-z0-9_]+))?$/.exec(name) ?? [];
    if (whole !== undefined)
        return { form: 'url', driver };
    const known = FOREIGN.find((foreign) => foreign === name);
    return known === undefined ? urlError('other-scheme') : schemeError(known);
}


/***/ }),

/***/ 62191:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ isAddress),
/* harmony export */   p: () => (/* binding */ canonicalizeHost)
/* harmony export */ });
/* harmony import */ var ipaddr_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(48280);
/* harmony import */ var ipaddr_js__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(ipaddr_js__WEBPACK_IMPORTED_MODULE_0__);

// Hosts are compared and judged byte by byte, so names beyond ASCII come as punycode or not at all.
const NAME = /^(?=.{1,253}$)[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*$/;
/**
 * @param name a host as written, without brackets
 * @returns its canonical form: lower case, no trailing dot, no IPv6 zone, addresses in one notation
 *   (getaddrinfo takes `127.1`, `0x7f.1` and `2130706433` for 127.0.0.1); undefined if it is none
 */
function canonicalizeHost(name) {
    const host = name.toLowerCase().replace(/\.$/, '');
    if (host.includes(':')) {
        const [address = ''] = host.split('%');
        // long deprecated, and ipaddr.js takes it for the mapped ::ffff:127.0.0.1, which it is not
        if (/^::\d+\./.test(address))
            return undefined;
        return ipaddr_js__WEBPACK_IMPORTED_MODULE_0___default().IPv6.isValid(address) ? ipaddr_js__WEBPACK_IMPORTED_MODULE_0___default().IPv6.parse(address).toString() : undefined;
    }
    if (/^\d/.test(host) && ipaddr_js__WEBPACK_IMPORTED_MODULE_0___default().IPv4.isValid(host))
        return ipaddr_js__WEBPACK_IMPORTED_MODULE_0___default().IPv4.parse(host).toString();
    return NAME.test(host) ? host : undefined;
}
/**
 * @param name a canonical host
 * @returns whether it is an address: asked of every row of the table, and cheaper than the library
 */
function isAddress(name) {
    return name.includes(':') || /^\d+\.\d+\.\d+\.\d+$/.test(name);
}


/***/ }),

/***/ 56086:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ce: () => (/* binding */ classifyName),
/* harmony export */   Tb: () => (/* binding */ splitNameWords),
/* harmony export */   jP: () => (/* binding */ isReaderName),
/* harmony export */   v2: () => (/* binding */ isPoolerName)
/* harmony export */ });
const words = (list) => new Set(list.split(' '));
const STAGING = words('staging stage stg stag preprod uat qa test testing tests dev develop development sandbox ci preview demo local int integration rehearsal scratch tmp nonprod');
const PROD = words('prod prd production live');
const READER = words('ro replica replicas reader readonly standby follower secondary slave rr');
const POOLER = words('pooler pgbouncer pool proxy');
// `pre-prod` and `non_production` are staging, spelled in two words
const MAKES_STAGING = words('pre non');
// `like-prod`, `copy_of_prod`: near production, but not it; said of neither
const BEFORE_PROD = words('pre non not no like copy clone mirror of from');
const AFTER_PROD = words('like copy clone mirror snapshot backup');
// Runs of capitals end before the hump that follows them (`HTTPServer`); a script without case is one run.
const ASCII_WORD = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g;
const WORD = /\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|[\p{Lo}\p{Lt}\p{Lm}]+|\p{N}+/gu;
/**
 * @param name a database, a user or a label of a host
 * @returns its whole words in lower case, split at everything that is not a letter or digit, at camel
 *   humps and at letter-digit borders (contract, section 5)
 */
function splitNameWords(name) {
    // Nearly every name is ASCII, and compiling the other pattern is a tenth of the gate's own time.
    const found = /[^\0-\x7f]/.test(name)
        ? name.normalize('NFC').match(WORD)
        : name.match(ASCII_WORD);
    return (found ?? []).map((word) => word.toLowerCase());
}
/**
 * @param list the words of one name, in order
 * @returns what they say; staging words win, so that `staging_prod_copy` is staging
 */
function classifyName(list) {
    let prod = false;
    for (const [index, word] of list.entries()) {
        const before = list[index - 1] ?? '';
        const after = list[index + 1] ?? '';
        if (STAGING.has(word) && after !== 'less')
            return 'staging';
        if (!PROD.has(word))
            continue;
        if (MAKES_STAGING.has(before) && word !== 'live')
            return 'staging';
        if (!BEFORE_PROD.has(before) && !AFTER_PROD.has(after))
            prod = true;
    }
    return prod ? 'prod' : 'neutral';
}
/**
 * @param list the words of a host
 * @returns whether one of them says that it only answers reads
 */
function isReaderName(list) {
    return list.some((word) => READER.has(word));
}
/**
 * @param list the words of a host
 * @returns whether one of them says that connections are pooled there
 */
function isPoolerName(list) {
    return list.some((word) => POOLER.has(word));
}


/***/ }),

/***/ 23016:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ environmentFallback)
/* harmony export */ });
/* unused harmony export PG_VARIABLES */
/** The variables that Postgres drivers fall back to where a connection string is silent. */
const PG_VARIABLES = (/* unused pure expression or super */ null && ([
    'PGHOST',
    'PGHOSTADDR',
    'PGPORT',
    'PGDATABASE',
    'PGUSER',
    'PGPASSWORD',
    'PGSSLMODE',
    'PGSSLROOTCERT',
    'PGSERVICE',
    'PGOPTIONS',
    'PGTARGETSESSIONATTRS',
]));
/**
 * @param environment the PG* variables
 * @param variable the one wanted
 * @returns its value, or undefined where it is unset or empty
 */
function environmentFallback(environment, variable) {
    return environment[variable] || undefined;
}


/***/ }),

/***/ 63825:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ describeHost),
  f: () => (/* binding */ describeTarget)
});

// EXTERNAL MODULE: ./node_modules/ipaddr.js/lib/ipaddr.js
var ipaddr = __nccwpck_require__(48280);
var ipaddr_default = /*#__PURE__*/__nccwpck_require__.n(ipaddr);
// EXTERNAL MODULE: ./src/database-url/host-name.ts
var host_name = __nccwpck_require__(62191);
// EXTERNAL MODULE: ./src/database-url/name-words.ts
var name_words = __nccwpck_require__(56086);
;// CONCATENATED MODULE: ./src/database-url/cloud-hosts.ts
const CHECKED = '2026-11';
/** Amazon, Google and Microsoft, and Heroku, which runs on the first. */
const CLOUD_HOSTS = [
    {
        id: 'rds-proxy',
        label: 'RDS Proxy',
        location: 'remote',
        source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-proxy-endpoints.html',
        checked: CHECKED,
        suffixes: ['rds.amazonaws.com', 'rds.amazonaws.com.cn'],
        stem: /\.proxy-[a-z0-9]+\./,
        chosenLabels: 'first',
        pooler: { stem: /./ },
        also: ['rds', 'aurora'],
    },
    {
        id: 'aurora',
        label: 'Aurora',
        location: 'remote',
        source: 'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.Overview.Endpoints.html',
        checked: CHECKED,
        suffixes: ['rds.amazonaws.com', 'rds.amazonaws.com.cn'],
        // writer `cluster-`, reader `cluster-ro-`, custom `cluster-custom-` (which may be either)
        stem: /\.cluster-(?:ro-|custom-)?[a-z0-9]+\./,
        chosenLabels: 'first',
        reader: /\.cluster-ro-/,
        // Heroku's newer plans run on Aurora
        also: ['rds', 'heroku'],
    },
    {
        id: 'rds',
        label: 'RDS',
        location: 'remote',
        source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ConnectToPostgreSQLInstance.html',
        checked: CHECKED,
        suffixes: ['rds.amazonaws.com', 'rds.amazonaws.com.cn'],
        chosenLabels: 'first',
        // an instance of an Aurora cluster has an ordinary RDS name
        also: ['aurora', 'heroku'],
    },
    {
        id: 'heroku',
        label: 'Heroku Postgres',
        location: 'remote',
        source: 'https://devcenter.heroku.com/articles/connecting-heroku-postgres',
        checked: CHECKED,
        suffixes: ['compute-1.amazonaws.com', 'compute.amazonaws.com'],
        stem: /^ec2-\d+-\d+-\d+-\d+(?:\.|$)/,
        chosenLabels: 'none',
        // a Postgres of one's own on EC2 looks the same
        also: ['rds', 'aurora', 'timescale', 'crunchy-bridge'],
    },
    {
        id: 'cloud-sql',
        label: 'Cloud SQL',
        location: 'remote',
        source: 'https://cloud.google.com/sql/docs/postgres/connect-run',
        checked: CHECKED,
        suffixes: ['sql.goog'],
        // a socket, but the server behind it is not on this machine
        sockets: ['/cloudsql/'],
        chosenLabels: 'none',
    },
    {
        id: 'alloydb',
        label: 'AlloyDB',
        location: 'remote',
        source: 'https://cloud.google.com/alloydb/docs/auth-proxy/overview',
        checked: CHECKED,
        suffixes: ['alloydb.goog'],
        sockets: ['/alloydb/'],
        chosenLabels: 'none',
    },
    {
        id: 'azure',
        label: 'Azure Database for PostgreSQL',
        location: 'remote',
        source: 'https://learn.microsoft.com/en-us/azure/postgresql/flexible-server/concepts-read-replicas-virtual-endpoints',
        checked: CHECKED,
        suffixes: [
            'postgres.database.azure.com',
            'postgres.database.chinacloudapi.cn',
            'postgres.database.usgovcloudapi.net',
        ],
        chosenLabels: 'first',
        pooler: { ports: [6432] },
        direct: { port: 5432 },
        reader: /\.reader$/,
    },
];

;// CONCATENATED MODULE: ./src/database-url/local-hosts.ts
/**
 * What is on this machine or beside it. Private addresses and names such as `.internal` or `.local`
 * are not here: real production lives there as well as a laptop, so they are neither.
 */
const LOCAL_HOSTS = [
    {
        id: 'local',
        label: 'localhost',
        location: 'local',
        source: 'https://www.rfc-editor.org/rfc/rfc6761#section-6.3',
        checked: '2026-11',
        suffixes: ['localhost'],
        chosenLabels: 'all',
        // DB_AUTHORITY may name the service behind a proxy that listens here
        also: ['cloud-sql', 'alloydb'],
    },
    {
        id: 'local',
        label: 'a loopback address',
        location: 'local',
        source: 'https://www.rfc-editor.org/rfc/rfc6890#section-2.2',
        checked: '2026-11',
        ranges: ['loopback', 'unspecified'],
        chosenLabels: 'none',
        also: ['cloud-sql', 'alloydb'],
    },
    {
        id: 'local',
        label: 'a socket',
        location: 'local',
        source: 'https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNECT-HOST',
        checked: '2026-11',
        sockets: ['/', '@'],
        chosenLabels: 'none',
        also: ['cloud-sql', 'alloydb'],
    },
    {
        id: 'local',
        label: 'the host of a container',
        location: 'local',
        source: 'https://docs.docker.com/desktop/features/networking/networking-how-tos/',
        checked: '2026-11',
        names: [
            'host.docker.internal',
            'gateway.docker.internal',
            'kubernetes.docker.internal',
            'host.containers.internal',
            'host.lima.internal',
        ],
        chosenLabels: 'none',
        also: ['cloud-sql', 'alloydb'],
    },
    {
        id: 'local',
        label: 'a service container',
        location: 'local',
        source: 'https://docs.github.com/en/actions/tutorials/use-containerized-services/create-postgresql-service-containers',
        checked: '2026-11',
        // `postgres`, `db`: a name without a dot that is not a broken number
        singleLabel: /[a-z]/,
        chosenLabels: 'all',
        also: ['cloud-sql', 'alloydb'],
    },
];

;// CONCATENATED MODULE: ./src/database-url/provider-table.ts


const provider_table_CHECKED = '2026-11';
const SERVERLESS = [
    {
        id: 'neon',
        label: 'Neon',
        location: 'remote',
        source: 'https://neon.com/docs/connect/connection-pooling',
        checked: provider_table_CHECKED,
        suffixes: ['neon.tech', 'neon.build'],
        chosenLabels: 'none',
        pooler: { stem: /^[^.]+-pooler(?:\.|$)/ },
        direct: { replace: [/^([^.]+)-pooler(?=\.)/, '$1'] },
    },
    {
        id: 'supabase',
        label: 'Supabase pooler',
        location: 'remote',
        source: 'https://supabase.com/docs/guides/database/connecting-to-postgres',
        checked: provider_table_CHECKED,
        suffixes: ['pooler.supabase.com'],
        chosenLabels: 'none',
        // 5432 is its session mode, which keeps one server connection as a direct one does
        pooler: { ports: [6543] },
        direct: { port: 5432 },
        sharedHost: true,
    },
    {
        id: 'supabase',
        label: 'Supabase',
        location: 'remote',
        source: 'https://supabase.com/docs/guides/database/connecting-to-postgres',
        checked: provider_table_CHECKED,
        suffixes: ['supabase.co'],
        stem: /^db\.[^.]+$/,
        chosenLabels: 'none',
        pooler: { ports: [6543] },
        direct: { port: 5432 },
        reader: /-rr-/,
    },
    {
        id: 'planetscale',
        label: 'PlanetScale Postgres',
        location: 'remote',
        source: 'https://planetscale.com/docs/postgres/connecting/pgbouncer',
        checked: provider_table_CHECKED,
        suffixes: ['psdb.cloud'],
        chosenLabels: 'none',
        pooler: { ports: [6432] },
        direct: { port: 5432 },
        sharedHost: true,
    },
    {
        id: 'prisma',
        label: 'Prisma Postgres',
        location: 'remote',
        source: 'https://www.prisma.io/docs/postgres/database/connecting-to-your-database',
        checked: provider_table_CHECKED,
        suffixes: ['db.prisma.io'],
        chosenLabels: 'none',
        pooler: { stem: /^pooled$/ },
        direct: { replace: [/^pooled\./, ''] },
        sharedHost: true,
    },
    {
        id: 'xata',
        label: 'Xata',
        location: 'remote',
        source: 'https://xata.io/sql-support',
        checked: provider_table_CHECKED,
        suffixes: ['sql.xata.sh', 'xata.tech'],
        chosenLabels: 'none',
        sharedHost: true,
    },
    {
        id: 'nile',
        label: 'Nile',
        location: 'remote',
        source: 'https://developers.cloudflare.com/hyperdrive/examples/nile/',
        checked: provider_table_CHECKED,
        suffixes: ['db.thenile.dev'],
        chosenLabels: 'none',
        sharedHost: true,
    },
];
const PLATFORMS = [
    {
        id: 'render',
        label: 'Render',
        location: 'remote',
        source: 'https://render.com/docs/postgresql-creating-connecting',
        checked: provider_table_CHECKED,
        suffixes: ['render.com'],
        stem: /^dpg-[a-z0-9]+-[a-z]\.[a-z]+-postgres$/,
        // its internal host has no dot, but is no service container
        singleLabel: /^dpg-[a-z0-9]+-[a-z]$/,
        chosenLabels: 'none',
    },
    {
        id: 'railway',
        label: 'Railway',
        location: 'remote',
        source: 'https://docs.railway.com/guides/private-networking',
        checked: provider_table_CHECKED,
        suffixes: ['proxy.rlwy.net', 'railway.internal'],
        chosenLabels: 'none',
    },
    {
        id: 'fly',
        label: 'Fly',
        location: 'remote',
        source: 'https://fly.io/docs/mpg/client-configuration/',
        checked: provider_table_CHECKED,
        suffixes: ['flympg.net', 'flycast'],
        chosenLabels: 'none',
        pooler: { stem: /^pgbouncer\./ },
        direct: { replace: [/^pgbouncer\./, 'direct.'] },
    },
    {
        id: 'digitalocean',
        label: 'DigitalOcean',
        location: 'remote',
        source: 'https://docs.digitalocean.com/products/databases/postgresql/how-to/manage-connection-pools/',
        checked: provider_table_CHECKED,
        suffixes: ['db.ondigitalocean.com'],
        chosenLabels: 'first',
        pooler: { ports: [25061] },
        direct: { port: 25060 },
        reader: /-read-only-/,
    },
    {
        id: 'aiven',
        label: 'Aiven',
        location: 'remote',
        source: 'https://help.aiven.io/en/articles/595206-using-postgresql-read-only-replicas',
        checked: provider_table_CHECKED,
        suffixes: ['aivencloud.com'],
        chosenLabels: 'all',
        reader: /^replica[.-]/,
    },
    {
        id: 'crunchy-bridge',
        label: 'Crunchy Bridge',
        location: 'remote',
        source: 'https://docs.crunchybridge.com/how-to/pgbouncer',
        checked: provider_table_CHECKED,
        suffixes: ['db.postgresbridge.com'],
        chosenLabels: 'none',
        pooler: { ports: [5431] },
        direct: { port: 5432 },
    },
    {
        id: 'timescale',
        label: 'Timescale',
        location: 'remote',
        source: 'https://docs.timescale.com/use-timescale/latest/services/connection-pooling/',
        checked: provider_table_CHECKED,
        suffixes: ['tsdb.cloud.timescale.com'],
        chosenLabels: 'none',
    },
];
/** Every pattern, the more particular before the more general. */
const PROVIDER_ROWS = [
    ...CLOUD_HOSTS,
    ...SERVERLESS,
    ...PLATFORMS,
    ...LOCAL_HOSTS,
];

;// CONCATENATED MODULE: ./src/database-url/providers.ts




// PgBouncer, Supavisor, DigitalOcean, Crunchy Bridge; a row's own rule goes before these
const POOLER_PORTS = [6432, 6543, 25061, 5431];
/**
 * @param host a canonical host
 * @returns what the table of providers and its name tell about it
 */
function describeHost(host) {
    const row = PROVIDER_ROWS.find((candidate) => stemOf(candidate, host) !== undefined);
    const stem = (row && stemOf(row, host)) ?? '';
    const labels = chosenLabels(host, row, stem);
    const words = labels.flat();
    const pooler = row?.pooler === undefined
        ? (0,name_words/* isPoolerName */.v2)(words) || POOLER_PORTS.includes(host.port)
        : Boolean(row.pooler.stem?.test(stem) || row.pooler.ports?.includes(host.port));
    return {
        host,
        provider: row?.id,
        label: row?.label,
        location: row?.location ?? 'unknown',
        authorities: row === undefined ? [] : [row.id, ...(row.also ?? [])],
        pooler,
        direct: pooler ? directHost(host, row) : undefined,
        reader: Boolean(row?.reader?.test(stem)) || (0,name_words/* isReaderName */.jP)(words),
        labels,
        sharedHost: row?.sharedHost ?? false,
    };
}
/**
 * @param target an understood target
 * @returns what it tells; the embedded Postgres is local
 */
function describeTarget(target) {
    if (target.kind === 'embedded') {
        return { provider: 'local', location: 'local', pooler: false, reader: false, hosts: [] };
    }
    const hosts = target.hosts.map(describeHost);
    const asksReader = ['read-only', 'standby', 'prefer-standby'].includes(target.sessionAttributes);
    const readOnly = /default_transaction_read_only\s*=\s*(?:on|true|yes|1)\b/i;
    return {
        provider: common(hosts.map((host) => host.provider)),
        location: common(hosts.map((host) => host.location)) ?? 'unknown',
        pooler: hosts.some((host) => host.pooler),
        reader: asksReader ||
            hosts.some((host) => host.reader) ||
            readOnly.test(target.options ?? '') ||
            // PlanetScale sends a user of this name to its replicas
            (target.user?.endsWith('|replica') ?? false),
        hosts,
    };
}
function common(values) {
    return values.every((value) => value === values[0]) ? values[0] : undefined;
}
/** What stands before the part of the host that belongs to the row, or undefined: no match. */
function stemOf(row, host) {
    if (host.kind === 'socket') {
        const folder = host.directory.replace(/\/+/g, '/');
        return row.sockets?.some((start) => `${folder}/`.startsWith(start)) ? '' : undefined;
    }
    if ((0,host_name/* isAddress */.P)(host.name)) {
        return row.ranges?.includes(ipaddr_default().process(host.name).range()) ? '' : undefined;
    }
    if (row.names?.includes(host.name))
        return '';
    if (!host.name.includes('.') && row.singleLabel?.test(host.name))
        return host.name;
    for (const suffix of row.suffixes ?? []) {
        if (host.name !== suffix && !host.name.endsWith(`.${suffix}`))
            continue;
        const stem = host.name.slice(0, -suffix.length).replace(/\.$/, '');
        if (row.stem?.test(stem) ?? true)
            return stem;
    }
    return undefined;
}
/** Generated labels and top-level domains (`.dev`, `.test`) are no one's choice and say nothing. */
function chosenLabels(host, row, stem) {
    if (host.kind === 'socket' || (0,host_name/* isAddress */.P)(host.name))
        return [];
    if (row === undefined)
        return host.name.split('.').slice(0, -1).map(name_words/* splitNameWords */.Tb);
    const labels = stem === '' ? [] : stem.split('.');
    if (row.chosenLabels === 'all')
        return labels.map(name_words/* splitNameWords */.Tb);
    return row.chosenLabels === 'first' ? labels.slice(0, 1).map(name_words/* splitNameWords */.Tb) : [];
}
function directHost(host, row) {
    if (host.kind !== 'tcp' || row?.direct === undefined)
        return undefined;
    const { replace, port } = row.direct;
    const name = replace === undefined ? host.name : host.name.replace(...replace);
    return { kind: 'tcp', name, port: port ?? host.port };
}


/***/ }),

/***/ 89108:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E$: () => (/* binding */ redact),
/* harmony export */   M0: () => (/* binding */ formatAddress),
/* harmony export */   P4: () => (/* binding */ formatTarget),
/* harmony export */   lY: () => (/* binding */ createRedactor)
/* harmony export */ });
const MASK = '***';
/**
 * @param text anything that is about to be shown
 * @param secrets what must not be in it (`hidden` of `secretsOf`)
 * @returns the text with every stretch that a secret covers replaced by ***. Where two secrets
 *   overlap the whole stretch goes: replacing one after the other would leave the rest of the second
 */
function redact(text, secrets) {
    return mask(text, covered(text, secrets));
}
/**
 * @param secrets what must not be shown
 * @returns a redactor that holds back no more than a tail that may be the beginning of a secret, so
 *   that output stays live; put together its answers are what `redact` says of the whole
 */
function createRedactor(secrets) {
    let held = '';
    return {
        push(chunk) {
            held += chunk;
            const ranges = covered(held, secrets);
            let cut = held.length - openTail(held, secrets);
            // a stretch that is still growing is shown as one ***, once it has ended
            for (const [start, end] of ranges)
                if (start < cut && end > cut)
                    cut = start;
            const shown = mask(held.slice(0, cut), ranges.filter(([, end]) => end <= cut));
            held = held.slice(cut);
            return shown;
        },
        flush() {
            const rest = redact(held, secrets);
            held = '';
            return rest;
        },
    };
}
/**
 * @param target an understood target
 * @returns it for people, without password and settings: `app@ep-x.eu.aws.neon.tech:5432/shop`
 */
function formatTarget(target) {
    if (target.kind === 'embedded')
        return 'embedded Postgres (a throw-away)';
    const user = target.user === undefined ? '' : `${target.user}@`;
    const database = target.database === undefined ? '' : `/${target.database}`;
    return `${user}${target.hosts.map(formatAddress).join(',')}${database}`;
}
/**
 * @param host a canonical host
 * @returns it for people: `db.acme.com:5432`, `[::1]:5432`, `/var/run/postgresql:5432`
 */
function formatAddress(host) {
    if (host.kind === 'socket')
        return `${host.directory}:${host.port}`;
    return host.name.includes(':') ? `[${host.name}]:${host.port}` : `${host.name}:${host.port}`;
}
/** The stretches that secrets cover, in order, those that overlap joined. */
function covered(text, secrets) {
    const found = [];
    for (const secret of secrets) {
        if (secret === '')
            continue;
        for (let at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + 1)) {
            found.push([at, at + secret.length]);
        }
    }
    found.sort(([a], [b]) => a - b);
    const joined = [];
    for (const [start, end] of found) {
        const last = joined.at(-1);
        if (last !== undefined && start < last[1])
            joined[joined.length - 1] = [last[0], Math.max(last[1], end)];
        else
            joined.push([start, end]);
    }
    return joined;
}
function mask(text, ranges) {
    let shown = '';
    let from = 0;
    for (const [start, end] of ranges) {
        shown += text.slice(from, start) + MASK;
        from = end;
    }
    return shown + text.slice(from);
}
/** Length of the longest tail of the text with which a secret begins but does not end. */
function openTail(text, secrets) {
    let longest = 0;
    for (const secret of secrets) {
        for (let length = Math.min(secret.length - 1, text.length); length > longest; length -= 1) {
            if (text.endsWith(secret.slice(0, length)))
                longest = length;
        }
    }
    return longest;
}


/***/ }),

/***/ 39443:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/** The machine's own clock. Not by `performance`, whose loading takes a millisecond. */
const systemClock = {
    now: () => {
        const [seconds, nanoseconds] = process.hrtime();
        return seconds * 1_000 + nanoseconds / 1_000_000;
    },
    after: (milliseconds, act) => {
        const timer = setTimeout(act, milliseconds);
        return () => clearTimeout(timer);
    },
    random: () => Math.random(),
};


/***/ }),

/***/ 68569:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ startDeadline),
/* harmony export */   r: () => (/* binding */ GITHUB_TIMEOUT_MS)
/* harmony export */ });
/** Milliseconds. */
const GITHUB_TIMEOUT_MS = 20_000;
/** @param milliseconds How long it lasts. */
function startDeadline(clock, milliseconds = GITHUB_TIMEOUT_MS) {
    const end = new AbortController();
    let left = milliseconds;
    let waiting = 0;
    let since = 0;
    let cancel = () => undefined;
    return {
        signal: end.signal,
        during: async (act) => {
            if (waiting === 0) {
                since = clock.now();
                cancel = clock.after(left, () => end.abort());
            }
            waiting += 1;
            try {
                return await act();
            }
            finally {
                waiting -= 1;
                if (waiting === 0) {
                    cancel();
                    left = Math.max(0, left - (clock.now() - since));
                }
            }
        },
    };
}


/***/ }),

/***/ 21744:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ writeStdout)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);

const STANDARD_OUTPUT = 1;
/**
 * Writes to standard output, all of it, before it returns: what is said is said even if the process
 * is killed next. Not by `process.stdout`, whose loading is a tenth of the gate's start.
 */
function writeStdout(text) {
    let rest = Buffer.from(text, 'utf8');
    while (rest.length > 0) {
        try {
            rest = rest.subarray((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(STANDARD_OUTPUT, rest));
        }
        catch (error) {
            const code = error instanceof Error && 'code' in error ? error.code : undefined;
            // Nobody reads any more: outputs and summary are still to be written.
            if (code === 'EPIPE')
                return;
            // The reader is behind and the pipe is full: try again.
            if (code !== 'EAGAIN')
                throw error;
        }
    }
}


/***/ }),

/***/ 22431:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Me: () => (/* binding */ getDeclaredValue),
/* harmony export */   XF: () => (/* binding */ hasConflict),
/* harmony export */   av: () => (/* binding */ describeSources),
/* harmony export */   eg: () => (/* binding */ toInputVariable),
/* harmony export */   uY: () => (/* binding */ readDeclaredValue)
/* harmony export */ });
/** The variable in which the runner hands over an input: upper-case, hyphens kept. */
function toInputVariable(name) {
    return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}
/** Reads a row of the table from the environment. */
function readDeclaredValue(row, environment) {
    return {
        inputName: row.name,
        variableName: row.variable,
        input: filled(environment[toInputVariable(row.name)]),
        variable: row.variable === undefined ? undefined : filled(environment[row.variable]),
    };
}
/** Whether input and variable are both set and different: never resolved by guessing. */
function hasConflict(declared) {
    return (declared.input !== undefined &&
        declared.variable !== undefined &&
        declared.input !== declared.variable);
}
/** The declared value, or undefined when there is none or when input and variable disagree. */
function getDeclaredValue(declared) {
    return hasConflict(declared) ? undefined : (declared.input ?? declared.variable);
}
/** Where the value can be set, for a message: "the input `db-role` or the variable `DB_ROLE`". */
function describeSources(declared) {
    return declared.variableName === undefined
        ? `the input \`${declared.inputName}\``
        : `the input \`${declared.inputName}\` or the variable \`${declared.variableName}\``;
}
function filled(text) {
    const trimmed = text?.trim();
    return trimmed === '' ? undefined : trimmed;
}


/***/ }),

/***/ 75759:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ findPostgresUrls)
/* harmony export */ });
const POSTGRES_URL = /^\s*(?:jdbc:)?postgres(?:ql)?(?:\+\w+)?:\/\//i;
/** Every variable of the environment that holds a Postgres URL, inputs among them. */
function findPostgresUrls(environment) {
    return Object.entries(environment).flatMap(([variable, text]) => text !== undefined && POSTGRES_URL.test(text) ? [{ variable, text }] : []);
}


/***/ }),

/***/ 25620:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ ACTION_INPUTS)
/* harmony export */ });
/**
 * Every input of the action (contract, section 2). `action.yml` and the README's table are generated
 * from here, and a test holds them to it.
 */
const ACTION_INPUTS = {
    mode: {
        name: 'mode',
        default: 'migrate',
        meaning: '`migrate` decides and then runs; `plan` decides and shows what would run, and writes nothing; `gate` gives the verdict alone and connects to nothing; `check` judges a pull request, and never touches a target.',
    },
    role: {
        name: 'db-role',
        variable: 'DB_ROLE',
        meaning: 'What the database is for: `staging`, `prod` or `replica`. The authority on whether a migration may run; declared, never guessed.',
    },
    authority: {
        name: 'db-authority',
        variable: 'DB_AUTHORITY',
        meaning: 'Where the database lives: `local`, `neon` or another known provider. Information only: it never changes a verdict.',
    },
    confirmation: {
        name: 'confirm-prod-migrations',
        variable: 'CONFIRM_PROD_MIGRATIONS',
        meaning: '`true` (any case), or the digest that `plan` printed, confirms role `prod`. Set twice, both must confirm.',
    },
    url: {
        name: 'database-url',
        variable: 'DATABASE_URL',
        meaning: 'The target: a Postgres URL or keyword string. `embedded` asks for a throw-away Postgres inside the action.',
    },
    token: {
        name: 'github-token',
        variable: 'GITHUB_TOKEN',
        default: '${{ github.token }}',
        meaning: "Reads what a policy asks about (environments, approvals, the default branch's policy); `check` keeps its comment with it. The job's own token by default.",
    },
    policyFile: {
        name: 'policy-file',
        default: '.github/migration-policy.yml',
        meaning: 'A file with rules that make the decision stricter, never looser (docs/policy.md). Where there is none, nothing is added.',
    },
    rootCertificate: {
        name: 'sslrootcert',
        meaning: "A file with the certificate of the authority that signed the server's certificate.",
    },
    name: {
        name: 'name',
        default: 'default',
        meaning: 'One of several databases of a repository, in a word: keeps their comments and their evidence apart.',
    },
    migrations: {
        name: 'migrations',
        default: 'migrations',
        meaning: 'The folder of the `.sql` files, seen from `working-directory`.',
    },
    format: {
        name: 'format',
        default: 'auto',
        meaning: 'Whose files and history table they are: `sql` (ours), `dbmate`, `golang-migrate`, `goose`, `node-pg-migrate`, `flyway`, `prisma`, `drizzle` or `supabase`. `auto` tells it by the files (docs/formats.md).',
    },
    historyTable: {
        name: 'history-table',
        meaning: "Another history table than the format's own, `table` or `schema.table`: for two services in one database (docs/formats.md).",
    },
    baseline: {
        name: 'baseline',
        meaning: 'For a database whose schema is older than its history: the version of the newest file that it has already. Files up to it are recorded as applied, once, and confirmed as production is; `none` says that it has none of them.',
    },
    command: {
        name: 'command',
        meaning: 'Run this instead of the built-in engine, once allowed: `alembic upgrade head`, or several lines of shell. `check` rehearses it.',
    },
    urlVariables: {
        name: 'url-variables',
        default: 'DATABASE_URL',
        meaning: 'The variables from which the command reads its target, separated by spaces: all get the URL that was judged.',
    },
    workingDirectory: {
        name: 'working-directory',
        default: '.',
        meaning: 'Where the command runs and `migrations` is looked for.',
    },
    lockTimeout: {
        name: 'lock-timeout',
        default: '5s',
        meaning: 'How long one statement of a file waits for a lock. `0` is without end, as in Postgres.',
    },
    statementTimeout: {
        name: 'statement-timeout',
        default: '0',
        meaning: 'How long one statement of a file may run. `0` is without end.',
    },
    lockRetries: {
        name: 'lock-retries',
        default: '10',
        meaning: 'How often a file is run again that a lock or a deadlock kept from its end, once it was rolled back.',
    },
    lockWait: {
        name: 'lock-wait',
        default: '5min',
        meaning: 'How long to wait for another run of this action on the same database.',
    },
    timeLimit: {
        name: 'time-limit',
        meaning: "How long the whole run may take: below the job's `timeout-minutes`, so that it ends in good order. None by default.",
    },
    repair: {
        name: 'repair',
        default: 'false',
        meaning: '`true` drops the invalid index that an interrupted `CREATE INDEX CONCURRENTLY` left, and builds it anew.',
    },
    evidenceFile: {
        name: 'evidence-file',
        meaning: 'A file to write the evidence of the run to (JSON, an in-toto statement), blocked or not (docs/evidence.md).',
    },
    comment: {
        name: 'comment',
        default: 'true',
        meaning: '`check`: `true` keeps one comment on the pull request, `false` none.',
    },
    sarifFile: {
        name: 'sarif-file',
        meaning: '`check`: a file to write the findings to, for code scanning (SARIF 2.1.0).',
    },
    rehearsalUrl: {
        name: 'rehearsal-url',
        meaning: '`check`: rehearse on this local, throw-away server instead of the embedded one, in a database of its own that is dropped afterwards.',
    },
    rehearsalSetup: {
        name: 'rehearsal-setup',
        meaning: "A SQL file that a rehearsal runs first (`check`, and where a policy denies what one shows): a platform's schemas, roles and extensions.",
    },
    onBlock: {
        name: 'on-block',
        default: 'fail',
        meaning: '`fail` the step when the gate blocks, or `skip`: the step is green, `decision` is `blocked`, nothing ran.',
    },
};


/***/ }),

/***/ 44649:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  gN: () => (/* binding */ NO_BASELINE),
  nk: () => (/* binding */ parseBaseline),
  HU: () => (/* binding */ parseChoice),
  oi: () => (/* binding */ parseDatabaseName),
  ew: () => (/* binding */ parseDurationInput),
  HC: () => (/* binding */ parseTableName),
  Er: () => (/* binding */ parseTimeLimit),
  OE: () => (/* binding */ parseVariableNames),
  T9: () => (/* binding */ readOptional),
  YI: () => (/* binding */ readWithDefault)
});

// EXTERNAL MODULE: ./src/inputs/declared-value.ts
var declared_value = __nccwpck_require__(22431);
;// CONCATENATED MODULE: ./src/inputs/duration.ts
/** Milliseconds in each unit that Postgres knows for a duration. */
const UNITS = {
    us: 0.001,
    ms: 1,
    s: 1000,
    min: 60_000,
    h: 3_600_000,
    d: 86_400_000,
};
/** Postgres keeps such settings in 32 bits, as milliseconds: almost 25 days. */
const MAX_DURATION_MS = 2_147_483_647;
/**
 * Reads a duration as Postgres writes it: a number and a unit, `250ms`, `5s`, `1.5 min`; without a
 * unit, milliseconds; `0` is without end.
 *
 * @returns Milliseconds, whole; undefined for what is no such duration, is too long, or would be
 * rounded to 0 and so to no limit at all.
 */
function parseDuration(text) {
    const [, number, unit = 'ms'] = /^(\d+(?:\.\d+)?)\s*([a-z]+)?$/.exec(text) ?? [];
    const factor = Object.hasOwn(UNITS, unit) ? UNITS[unit] : undefined;
    if (number === undefined || factor === undefined)
        return undefined;
    const exact = Number(number) * factor;
    const milliseconds = rounded(exact);
    if (milliseconds > MAX_DURATION_MS || (milliseconds === 0 && exact > 0))
        return undefined;
    return milliseconds;
}
/** As Postgres rounds: a half goes to the even neighbour. */
function rounded(exact) {
    const up = Math.round(exact);
    return exact % 1 === 0.5 && up % 2 === 1 ? up - 1 : up;
}

// EXTERNAL MODULE: ./src/inputs/input-table.ts
var input_table = __nccwpck_require__(25620);
;// CONCATENATED MODULE: ./src/inputs/input-values.ts



/** The value of an input with a default. The runner fills the default in, so empty was written. */
function readWithDefault(row, environment, problems) {
    const declared = (0,declared_value/* readDeclaredValue */.uY)(row, environment);
    const value = declared.input;
    if (value !== undefined)
        return value;
    if (environment[(0,declared_value/* toInputVariable */.eg)(row.name)] !== undefined) {
        problems.push({
            code: 'input-invalid',
            what: `The input \`${row.name}\` is empty.`,
            next: `Leave it out for its default (\`${row.default}\`), or give a value; an expression that reads a missing variable gives an empty text.`,
        });
    }
    return row.default ?? '';
}
/** The value of an input without a default. */
function readOptional(row, environment) {
    return (0,declared_value/* readDeclaredValue */.uY)(row, environment).input;
}
/**
 * The choice that a text names; of a text that names none the first, and a problem.
 *
 * @param named What the problem lists, where somebody else reads one more.
 */
function parseChoice(row, choices, text, problems, named = choices) {
    const choice = choices.find((candidate) => candidate === text);
    if (choice !== undefined)
        return choice;
    problems.push({
        code: 'input-invalid',
        what: `The input \`${row.name}\` is none of ${named.join(', ')}.`,
        next: `Write one of them exactly so, or leave it out for its default (\`${row.default}\`).`,
    });
    return choices[0];
}
/** Milliseconds; of a text that is no duration 0, and a problem. */
function parseDurationInput(row, text, problems) {
    const milliseconds = parseDuration(text);
    if (milliseconds !== undefined)
        return milliseconds;
    problems.push(noDuration(row));
    return 0;
}
function noDuration({ name }) {
    return {
        code: 'input-invalid',
        what: `The input \`${name}\` is no duration.`,
        next: 'Write a number and a unit as Postgres does, for example `250ms`, `5s`, `5min`, `1h`; at most 24 days.',
    };
}
/** Milliseconds for the whole run. `0` is without end, like no limit at all. */
function parseTimeLimit(environment, problems) {
    const text = readOptional(input_table/* ACTION_INPUTS */.b.timeLimit, environment);
    if (text === undefined)
        return undefined;
    const milliseconds = parseDurationInput(input_table/* ACTION_INPUTS */.b.timeLimit, text, problems);
    return milliseconds === 0 ? undefined : milliseconds;
}
/** What keeps the comments of several databases apart stands in a hidden line of each. */
const DATABASE_NAME = /^[A-Za-z0-9][\w.-]{0,49}$/;
/** Which of a repository's databases a step is about: a plain word. */
function parseDatabaseName(environment, problems) {
    const text = readWithDefault(input_table/* ACTION_INPUTS */.b.name, environment, problems);
    if (DATABASE_NAME.test(text))
        return text;
    problems.push({
        code: 'input-invalid',
        what: 'The input `name` is no plain word.',
        next: 'Write up to 50 letters, digits, `.`, `_` or `-`, a letter or digit first, for example `billing`.',
    });
    return text;
}
const VARIABLE_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
const OURS = new Set(['DB_ROLE', 'DB_AUTHORITY', 'CONFIRM_PROD_MIGRATIONS']);
/** The variables from which a command reads its target. */
function parseVariableNames(text, problems) {
    const names = text.split(/[\s,]+/).filter((name) => name !== '');
    const wrong = names.some((name) => !VARIABLE_NAME.test(name) || OURS.has(name));
    if (wrong || names.length === 0) {
        problems.push({
            code: 'input-invalid',
            what: wrong
                ? 'The input `url-variables` holds something that is no name of a variable for a URL.'
                : 'The input `url-variables` names no variable, so the command would not get the judged URL.',
            next: 'Write names separated by spaces, for example `DATABASE_URL DIRECT_URL`.',
        });
    }
    return names;
}
/** What a baseline says where no file has been applied. */
const NO_BASELINE = 'none';
/** A version as somebody writes it, or `none`. A command's history is its tool's to begin. */
function parseBaseline(environment, problems) {
    const row = input_table/* ACTION_INPUTS */.b.baseline;
    const text = readOptional(row, environment);
    if (text === undefined)
        return undefined;
    const problem = (what, next) => {
        problems.push({ code: 'input-invalid', what, next });
        return undefined;
    };
    if (text === NO_BASELINE)
        return text;
    if (readOptional(input_table/* ACTION_INPUTS */.b.command, environment) !== undefined) {
        return problem('The inputs `baseline` and `command` are both set, and the history of a command is that of its tool.', 'Leave `baseline` out, and let the tool begin its history (`alembic stamp`, `flyway baseline`, `prisma migrate resolve --applied`).');
    }
    if (/^\d[\d._-]*$/.test(text))
        return text;
    return problem('The input `baseline` is neither a version nor `none`.', 'Write the version of a file as its name has it, for example `0042`, or `none`.');
}
/** Names that need no quotes to be told apart from what stands around them; 63 bytes are kept of one. */
const TABLE_NAME = /^(?:([\p{L}_][\p{L}\p{N}_$-]{0,62})\.)?([\p{L}_][\p{L}\p{N}_$-]{0,62})$/u;
/** A table, with its schema or without, spelt as it is in the catalogue. */
function parseTableName(row, environment, problems) {
    const text = readOptional(row, environment);
    if (text === undefined)
        return undefined;
    const [, schema, table] = TABLE_NAME.exec(text) ?? [];
    if (table !== undefined)
        return { schema, table };
    problems.push({
        code: 'input-invalid',
        what: `The input \`${row.name}\` is no name of a table.`,
        next: 'Write `table` or `schema.table`, without quotes, spelt as in the catalogue: `billing_migrations`, `billing.schema_migrations`.',
    });
    return undefined;
}


/***/ }),

/***/ 7616:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ getPayloadValue),
/* harmony export */   j: () => (/* binding */ readEvent)
/* harmony export */ });
/**
 * What started the run. A `workflow_run` counts as the repository's own only when its payload says
 * so: a payload that is missing, unreadable or of another repository is a fork's (fail closed).
 */
function readEvent(environment, payload) {
    const name = environment['GITHUB_EVENT_NAME']?.trim() || undefined;
    const ref = environment['GITHUB_REF']?.trim() || undefined;
    return {
        name,
        ownRun: name !== 'workflow_run' || followsOwnRun(environment, payload),
        ref,
        onDefaultBranch: ref !== undefined && ref === defaultBranch(payload),
    };
}
function defaultBranch(payload) {
    const branch = getPayloadValue(payload, ['repository', 'default_branch']);
    return typeof branch === 'string' && branch !== '' ? `refs/heads/${branch}` : undefined;
}
function followsOwnRun(environment, payload) {
    const repository = environment['GITHUB_REPOSITORY'];
    if (!repository)
        return false;
    const head = getPayloadValue(payload, ['workflow_run', 'head_repository', 'full_name']);
    return typeof head === 'string' && head.toLowerCase() === repository.toLowerCase();
}
/** The value under these keys of an event's payload; undefined where there is none. */
function getPayloadValue(payload, keys) {
    return payload === undefined ? undefined : path(parse(payload), keys);
}
function parse(payload) {
    try {
        return JSON.parse(payload);
    }
    catch {
        return undefined;
    }
}
function path(value, keys) {
    let current = value;
    for (const key of keys) {
        if (typeof current !== 'object' || current === null)
            return undefined;
        current = new Map(Object.entries(current)).get(key);
    }
    return current;
}


/***/ }),

/***/ 46501:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ readRequest)
/* harmony export */ });
/* harmony import */ var _database_url_connection_string__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(61719);
/* harmony import */ var _declared_value__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(22431);
/* harmony import */ var _find_postgres_urls__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(75759);
/* harmony import */ var _input_table__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(25620);
/* harmony import */ var _input_values__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(44649);
/* harmony import */ var _read_event__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(7616);
/* harmony import */ var _request__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(58024);







/**
 * Reads the request of a mode that `policy/` decides about from the variables of the process. Pure,
 * and never throws: roles and targets that are wrong become reasons there; a mode that does not exist
 * is a problem here.
 *
 * @param environment The variables, as the runner set them (`INPUT_…` for the inputs).
 * @param eventPayload The text of the event's JSON, where the runner gave one.
 */
function readRequest(environment, eventPayload) {
    const problems = [];
    const text = (row) => (0,_input_values__WEBPACK_IMPORTED_MODULE_2__/* .readWithDefault */ .YI)(row, environment, problems);
    const url = (0,_declared_value__WEBPACK_IMPORTED_MODULE_4__/* .readDeclaredValue */ .uY)(_input_table__WEBPACK_IMPORTED_MODULE_1__/* .ACTION_INPUTS */ .b.url, environment);
    const urlText = (0,_declared_value__WEBPACK_IMPORTED_MODULE_4__/* .getDeclaredValue */ .Me)(url);
    const urlVariables = (0,_input_values__WEBPACK_IMPORTED_MODULE_2__/* .parseVariableNames */ .OE)(text(_input_table__WEBPACK_IMPORTED_MODULE_1__/* .ACTION_INPUTS */ .b.urlVariables), problems);
    const request = {
        mode: (0,_input_values__WEBPACK_IMPORTED_MODULE_2__/* .parseChoice */ .HU)(_input_table__WEBPACK_IMPORTED_MODULE_1__/* .ACTION_INPUTS */ .b.mode, _request__WEBPACK_IMPORTED_MODULE_3__/* .GOVERNED_MODES */ .iW, text(_input_table__WEBPACK_IMPORTED_MODULE_1__/* .ACTION_INPUTS */ .b.mode), problems, _request__WEBPACK_IMPORTED_MODULE_3__/* .MODE_NAMES */ .Jc),
        role: (0,_declared_value__WEBPACK_IMPORTED_MODULE_4__/* .readDeclaredValue */ .uY)(_input_table__WEBPACK_IMPORTED_MODULE_1__/* .ACTION_INPUTS */ .b.role, environment),
        authority: (0,_declared_value__WEBPACK_IMPORTED_MODULE_4__/* .readDeclaredValue */ .uY)(_input_table__WEBPACK_IMPORTED_MODULE_1__/* .ACTION_INPUTS */ .b.authority, environment),
        confirmation: (0,_declared_value__WEBPACK_IMPORTED_MODULE_4__/* .readDeclaredValue */ .uY)(_input_table__WEBPACK_IMPORTED_MODULE_1__/* .ACTION_INPUTS */ .b.confirmation, environment),
        url,
        target: urlText === undefined ? undefined : (0,_database_url_connection_string__WEBPACK_IMPORTED_MODULE_0__/* .parseTarget */ .h)(urlText, environment),
        event: (0,_read_event__WEBPACK_IMPORTED_MODULE_5__/* .readEvent */ .j)(environment, eventPayload),
        rootCertificate: (0,_input_values__WEBPACK_IMPORTED_MODULE_2__/* .readOptional */ .T9)(_input_table__WEBPACK_IMPORTED_MODULE_1__/* .ACTION_INPUTS */ .b.rootCertificate, environment),
        name: (0,_input_values__WEBPACK_IMPORTED_MODULE_2__/* .parseDatabaseName */ .oi)(environment, problems),
        evidenceFile: (0,_input_values__WEBPACK_IMPORTED_MODULE_2__/* .readOptional */ .T9)(_input_table__WEBPACK_IMPORTED_MODULE_1__/* .ACTION_INPUTS */ .b.evidenceFile, environment),
        policyFile: text(_input_table__WEBPACK_IMPORTED_MODULE_1__/* .ACTION_INPUTS */ .b.policyFile),
        rehearsalSetup: (0,_input_values__WEBPACK_IMPORTED_MODULE_2__/* .readOptional */ .T9)(_input_table__WEBPACK_IMPORTED_MODULE_1__/* .ACTION_INPUTS */ .b.rehearsalSetup, environment),
        migrations: text(_input_table__WEBPACK_IMPORTED_MODULE_1__/* .ACTION_INPUTS */ .b.migrations),
        format: (0,_input_values__WEBPACK_IMPORTED_MODULE_2__/* .parseChoice */ .HU)(_input_table__WEBPACK_IMPORTED_MODULE_1__/* .ACTION_INPUTS */ .b.format, _request__WEBPACK_IMPORTED_MODULE_3__/* .FORMAT_CHOICES */ .pG, text(_input_table__WEBPACK_IMPORTED_MODULE_1__/* .ACTION_INPUTS */ .b.format), problems),
        historyTable: (0,_input_values__WEBPACK_IMPORTED_MODULE_2__/* .parseTableName */ .HC)(_input_table__WEBPACK_IMPORTED_MODULE_1__/* .ACTION_INPUTS */ .b.historyTable, environment, problems),
        baseline: (0,_input_values__WEBPACK_IMPORTED_MODULE_2__/* .parseBaseline */ .nk)(environment, problems),
        command: (0,_input_values__WEBPACK_IMPORTED_MODULE_2__/* .readOptional */ .T9)(_input_table__WEBPACK_IMPORTED_MODULE_1__/* .ACTION_INPUTS */ .b.command, environment),
        urlVariables,
        otherUrls: otherUrls(environment, urlVariables),
        token: (0,_declared_value__WEBPACK_IMPORTED_MODULE_4__/* .readDeclaredValue */ .uY)(_input_table__WEBPACK_IMPORTED_MODULE_1__/* .ACTION_INPUTS */ .b.token, environment),
        workingDirectory: text(_input_table__WEBPACK_IMPORTED_MODULE_1__/* .ACTION_INPUTS */ .b.workingDirectory),
        limits: {
            lockTimeout: (0,_input_values__WEBPACK_IMPORTED_MODULE_2__/* .parseDurationInput */ .ew)(_input_table__WEBPACK_IMPORTED_MODULE_1__/* .ACTION_INPUTS */ .b.lockTimeout, text(_input_table__WEBPACK_IMPORTED_MODULE_1__/* .ACTION_INPUTS */ .b.lockTimeout), problems),
            statementTimeout: (0,_input_values__WEBPACK_IMPORTED_MODULE_2__/* .parseDurationInput */ .ew)(_input_table__WEBPACK_IMPORTED_MODULE_1__/* .ACTION_INPUTS */ .b.statementTimeout, text(_input_table__WEBPACK_IMPORTED_MODULE_1__/* .ACTION_INPUTS */ .b.statementTimeout), problems),
            lockRetries: retries(text(_input_table__WEBPACK_IMPORTED_MODULE_1__/* .ACTION_INPUTS */ .b.lockRetries), problems),
            lockWait: (0,_input_values__WEBPACK_IMPORTED_MODULE_2__/* .parseDurationInput */ .ew)(_input_table__WEBPACK_IMPORTED_MODULE_1__/* .ACTION_INPUTS */ .b.lockWait, text(_input_table__WEBPACK_IMPORTED_MODULE_1__/* .ACTION_INPUTS */ .b.lockWait), problems),
        },
        timeLimit: (0,_input_values__WEBPACK_IMPORTED_MODULE_2__/* .parseTimeLimit */ .Er)(environment, problems),
        repair: (0,_input_values__WEBPACK_IMPORTED_MODULE_2__/* .parseChoice */ .HU)(_input_table__WEBPACK_IMPORTED_MODULE_1__/* .ACTION_INPUTS */ .b.repair, ['false', 'true'], text(_input_table__WEBPACK_IMPORTED_MODULE_1__/* .ACTION_INPUTS */ .b.repair), problems) ===
            'true',
        onBlock: (0,_input_values__WEBPACK_IMPORTED_MODULE_2__/* .parseChoice */ .HU)(_input_table__WEBPACK_IMPORTED_MODULE_1__/* .ACTION_INPUTS */ .b.onBlock, _request__WEBPACK_IMPORTED_MODULE_3__/* .BLOCK_HANDLINGS */ .pl, text(_input_table__WEBPACK_IMPORTED_MODULE_1__/* .ACTION_INPUTS */ .b.onBlock), problems),
        environment,
    };
    const [first, ...rest] = problems;
    return first === undefined ? { ok: true, request } : { ok: false, problems: [first, ...rest] };
}
const MAX_LOCK_RETRIES = 1000;
function retries(text, problems) {
    if (/^\d{1,4}$/.test(text) && Number(text) <= MAX_LOCK_RETRIES)
        return Number(text);
    problems.push({
        code: 'input-invalid',
        what: `The input \`${_input_table__WEBPACK_IMPORTED_MODULE_1__/* .ACTION_INPUTS */ .b.lockRetries.name}\` is no whole number from 0 to ${MAX_LOCK_RETRIES}.`,
        next: 'Write one, or leave it out for its default (`10`).',
    });
    return 0;
}
/** Variables beside the judged one that hold a Postgres URL: a command may read them instead. */
function otherUrls(environment, judged) {
    const own = new Set([...judged, _input_table__WEBPACK_IMPORTED_MODULE_1__/* .ACTION_INPUTS */ .b.url.variable]);
    return (0,_find_postgres_urls__WEBPACK_IMPORTED_MODULE_6__/* .findPostgresUrls */ .l)(environment).filter(({ variable }) => !own.has(variable) && !variable.toUpperCase().startsWith('INPUT_'));
}


/***/ }),

/***/ 58024:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Jc: () => (/* binding */ MODE_NAMES),
/* harmony export */   iW: () => (/* binding */ GOVERNED_MODES),
/* harmony export */   pG: () => (/* binding */ FORMAT_CHOICES),
/* harmony export */   pl: () => (/* binding */ BLOCK_HANDLINGS)
/* harmony export */ });
/* unused harmony export FORMAT_NAMES */
/** The modes that `policy/` decides about. */
const GOVERNED_MODES = ['migrate', 'plan', 'gate'];
/** All that the input takes. `check` has no target to decide about, and a request of its own. */
const MODE_NAMES = [...GOVERNED_MODES, 'check'];
/** Whose migration files there are, by the names of their tools; `sql` is ours. */
const FORMAT_NAMES = [
    'sql',
    'dbmate',
    'golang-migrate',
    'goose',
    'node-pg-migrate',
    'flyway',
    'prisma',
    'drizzle',
    'supabase',
];
/** `auto`: by the files. */
const FORMAT_CHOICES = ['auto', ...FORMAT_NAMES];
const BLOCK_HANDLINGS = ['fail', 'skip'];


/***/ }),

/***/ 22710:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  T: () => (/* binding */ advise)
});

// EXTERNAL MODULE: ./src/inputs/declared-value.ts
var declared_value = __nccwpck_require__(22431);
// EXTERNAL MODULE: ./src/policy/role.ts
var policy_role = __nccwpck_require__(37956);
;// CONCATENATED MODULE: ./src/policy/advise/event-findings.ts
const PULL_REQUEST_EVENTS = new Set([
    'pull_request',
    'pull_request_review',
    'pull_request_review_comment',
]);
/** `prod-on-pull-request`: production is rarely meant while a change is still under review. */
function eventFindings(facts) {
    const { role, event } = facts;
    if (role !== 'prod' || !PULL_REQUEST_EVENTS.has(event.name))
        return [];
    return [
        {
            code: 'prod-on-pull-request',
            level: 'warning',
            what: `The role is prod, and the run was started by \`${event.name}\`: the change is not merged yet.`,
            next: 'Migrate production on `push` to the default branch, `release` or `workflow_dispatch`.',
        },
    ];
}

// EXTERNAL MODULE: ./node_modules/leven/index.js
var leven = __nccwpck_require__(47785);
// EXTERNAL MODULE: ./src/database-url/name-words.ts
var name_words = __nccwpck_require__(56086);
;// CONCATENATED MODULE: ./src/database-url/provider-row.ts
/** The names that DB_AUTHORITY may say, exact and case-sensitive. */
const PROVIDER_NAMES = [
    'local',
    'neon',
    'supabase',
    'rds',
    'aurora',
    'rds-proxy',
    'cloud-sql',
    'alloydb',
    'azure',
    'heroku',
    'render',
    'railway',
    'fly',
    'digitalocean',
    'aiven',
    'crunchy-bridge',
    'timescale',
    'planetscale',
    'prisma',
    'xata',
    'nile',
];

// EXTERNAL MODULE: ./src/database-url/providers.ts + 3 modules
var providers = __nccwpck_require__(63825);
// EXTERNAL MODULE: ./src/database-url/redact.ts
var redact = __nccwpck_require__(89108);
;// CONCATENATED MODULE: ./src/policy/advise/role-url-mismatch.ts





/**
 * Where the declared role, the declared authority and the URL disagree (contract, section 5). The
 * authority changes nothing but these words.
 *
 * @param facts the declared role and authority, and the understood target
 * @returns warnings; they may name hosts and databases, never a user or a password
 */
function roleUrlMismatch(facts) {
    const { role, target } = facts;
    const authority = facts.authority?.trim() || undefined;
    const seen = (0,providers/* describeTarget */.f)(target);
    const findings = [
        role === 'prod' ? prodLocal(seen, target) : undefined,
        role === 'prod' ? namedOtherwise(seen, target, role, 'staging') : undefined,
        role === 'staging' ? namedOtherwise(seen, target, role, 'prod') : undefined,
        role === 'staging' && authority !== 'neon' ? stagingOnNeon(seen) : undefined,
        authority === undefined ? undefined : againstAuthority(seen, authority),
        role !== 'replica' ? reader(seen, role) : undefined,
    ];
    return findings.filter((finding) => finding !== undefined);
}
function prodLocal(seen, target) {
    const local = seen.hosts.find((host) => host.location === 'local');
    if (target.kind === 'server' && local === undefined)
        return undefined;
    const place = local === undefined
        ? 'the throw-away Postgres inside the action'
        : `${(0,redact/* formatAddress */.M0)(local.host)}, which is local (${local.label})`;
    return {
        code: 'prod-url-local',
        level: 'warning',
        what: `The role is prod, but the database URL points at ${place}.`,
        next: 'Set DB_ROLE to staging if this is a rehearsal; if a proxy here (such as the Cloud SQL Auth Proxy) forwards to production, nothing needs to change.',
    };
}
function namedOtherwise(seen, target, role, other) {
    const name = nameOfKind(seen, target, other);
    if (name === undefined)
        return undefined;
    const like = other === 'prod' ? 'production' : 'a staging or test database';
    return {
        code: role === 'prod' ? 'prod-url-nonprod-name' : 'staging-url-prod-name',
        level: 'warning',
        what: `The role is ${role}, but ${name} reads like ${like}.`,
        next: `Check that the URL is the one that is meant; if it is, set DB_ROLE to ${other}, or keep ${role} if only the name misleads.`,
    };
}
/** Database and host speak first; the user is asked only where both say nothing. */
function nameOfKind(seen, target, kind) {
    if (target.kind === 'embedded')
        return undefined;
    const database = (0,name_words/* classifyName */.Ce)((0,name_words/* splitNameWords */.Tb)(target.database ?? ''));
    if (database === kind)
        return `the database name ${target.database}`;
    const host = seen.hosts.find((candidate) => kindsOf(candidate).includes(kind));
    if (host !== undefined)
        return `the host ${(0,redact/* formatAddress */.M0)(host.host)}`;
    const neutral = database === 'neutral' && seen.hosts.every((each) => kindsOf(each).length === 0);
    return neutral && (0,name_words/* classifyName */.Ce)((0,name_words/* splitNameWords */.Tb)(target.user ?? '')) === kind
        ? 'the user name'
        : undefined;
}
function kindsOf(host) {
    return host.labels.map(name_words/* classifyName */.Ce).filter((kind) => kind !== 'neutral');
}
function stagingOnNeon(seen) {
    const host = seen.hosts.find((candidate) => candidate.provider === 'neon');
    if (host === undefined)
        return undefined;
    return {
        code: 'staging-url-neon',
        level: 'warning',
        what: `The role is staging, but the database URL points at Neon (${(0,redact/* formatAddress */.M0)(host.host)}).`,
        next: 'Set DB_AUTHORITY to neon if a Neon staging database is meant, DB_ROLE to prod if it is production.',
    };
}
function againstAuthority(seen, authority) {
    const known = PROVIDER_NAMES.find((name) => name === authority);
    if (known === undefined) {
        const near = (0,leven/* closestMatch */.h)(authority.toLowerCase(), PROVIDER_NAMES, { maxDistance: 2 });
        const list = PROVIDER_NAMES.join(', ');
        return {
            code: 'authority-unknown',
            level: 'warning',
            what: 'DB_AUTHORITY holds a name that is not known, so it was not compared with the URL.',
            next: near === undefined ? `Set it to one of ${list}.` : `Did you mean ${near}?`,
        };
    }
    if (seen.hosts.length === 0 && known !== 'local')
        return mismatch(known, 'the embedded Postgres');
    const host = seen.hosts.find(({ authorities }) => authorities.length > 0 && !authorities.includes(known));
    if (host === undefined)
        return undefined;
    return mismatch(known, `${(0,redact/* formatAddress */.M0)(host.host)} (${host.label})`);
}
function mismatch(authority, place) {
    return {
        code: 'authority-url-mismatch',
        level: 'warning',
        what: `DB_AUTHORITY says ${authority}, but the database URL points at ${place}.`,
        next: 'Correct DB_AUTHORITY if the URL is the one that is meant, otherwise correct the URL.',
    };
}
function reader(seen, role) {
    if (!seen.reader)
        return undefined;
    const host = seen.hosts.find((candidate) => candidate.reader);
    const fact = host === undefined
        ? 'the database URL asks for a read-only session'
        : `${(0,redact/* formatAddress */.M0)(host.host)} looks like a read-only endpoint`;
    return {
        code: 'url-reader-endpoint',
        level: 'warning',
        what: `The role is ${role}, which migrates, but ${fact}.`,
        next: 'Use the URL of the writer, or set DB_ROLE to replica if this database must never be migrated.',
    };
}

// EXTERNAL MODULE: ./src/database-url/connection-string.ts + 10 modules
var connection_string = __nccwpck_require__(61719);
;// CONCATENATED MODULE: ./src/policy/advise/url-findings.ts



/** Modes in which a server that offers no TLS, or somebody in between, gets the password anyway. */
const LAX = ['disable', 'allow', 'prefer'];
/**
 * What the URL alone tells (contract, section 5): a pooler, TLS that is not demanded, and variables
 * beside it that lead a command to another database.
 *
 * @param facts the understood target and its neighbours
 * @returns notices, and a warning for each variable that was not judged; they name hosts and
 *   variables, never a value
 */
function urlFindings(facts) {
    const { target, otherUrls, environment = {} } = facts;
    const seen = (0,providers/* describeTarget */.f)(target);
    const judged = identity(target);
    const others = otherUrls.flatMap(({ variable, text }) => {
        const other = (0,connection_string/* parseTarget */.h)(text, environment);
        const server = other.ok && other.target.kind === 'server';
        return server && identity(other.target) !== judged ? [unjudged(variable)] : [];
    });
    return [pooler(seen), noTls(target, seen), ...others].filter((finding) => finding !== undefined);
}
function pooler(seen) {
    const host = seen.hosts.find((candidate) => candidate.pooler);
    if (host === undefined)
        return undefined;
    const direct = host.direct === undefined ? 'its own host' : (0,redact/* formatAddress */.M0)(host.direct);
    return {
        code: 'url-pooler',
        level: 'notice',
        what: `${(0,redact/* formatAddress */.M0)(host.host)} looks like a pooler that gives each transaction another connection.`,
        next: `Connect to the server directly (${direct}) for files that cannot run in a transaction.`,
    };
}
function noTls(target, seen) {
    if (target.kind === 'embedded' || !LAX.includes(target.tls.mode))
        return undefined;
    const open = seen.hosts.find(({ host, location }) => host.kind === 'tcp' && location !== 'local');
    if (open === undefined)
        return undefined;
    return {
        code: 'url-no-tls',
        level: 'notice',
        what: `The database URL does not demand TLS for ${(0,redact/* formatAddress */.M0)(open.host)} (sslmode is ${target.tls.mode}).`,
        next: 'Add sslmode=verify-full to the URL; where the authority of its certificate is not a public one, give that certificate as sslrootcert.',
    };
}
function unjudged(variable) {
    return {
        code: 'url-unjudged',
        level: 'warning',
        what: `The variable ${variable} holds the URL of another database, which was not judged.`,
        next: `Add ${variable} to url-variables if the command reads it, otherwise unset it for this step.`,
    };
}
/** Two URLs with the same identity lead to the same database. */
function identity(target) {
    if (target.kind === 'embedded')
        return 'embedded';
    const hosts = target.hosts.map(providers/* describeHost */.Y);
    // pooled and direct are two doors of one server
    const doors = hosts.map(({ host, direct }) => (0,redact/* formatAddress */.M0)(direct ?? host)).sort();
    const customer = hosts.some((host) => host.sharedHost) ? target.user : undefined;
    return JSON.stringify([doors, target.database, customer]);
}

;// CONCATENATED MODULE: ./src/policy/advise/advise.ts





/**
 * Every finding that a request alone can tell (contract, section 5), blocked or not. Never blocks,
 * and says nothing of a role or target that a judge has refused.
 */
function advise(request) {
    const role = (0,declared_value/* getDeclaredValue */.Me)(request.role);
    if (!(0,policy_role/* mayMigrate */.b6)(role))
        return [];
    const about = eventFindings({ role, event: request.event });
    if (request.target?.ok !== true)
        return about;
    const { target } = request.target;
    const authority = (0,declared_value/* getDeclaredValue */.Me)(request.authority);
    const otherUrls = request.command === undefined ? [] : request.otherUrls;
    return [
        ...roleUrlMismatch({ role, authority, target }),
        ...urlFindings({ target, otherUrls, environment: request.environment }),
        ...about,
    ];
}


/***/ }),

/***/ 20539:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  LD: () => (/* binding */ decide),
  Af: () => (/* binding */ findRequestBlock),
  NJ: () => (/* binding */ getJudgedTarget)
});

// EXTERNAL MODULE: ./src/inputs/declared-value.ts
var declared_value = __nccwpck_require__(22431);
// EXTERNAL MODULE: ./src/inputs/input-values.ts + 1 modules
var input_values = __nccwpck_require__(44649);
// EXTERNAL MODULE: ./src/policy/read-confirmation.ts
var read_confirmation = __nccwpck_require__(1200);
// EXTERNAL MODULE: ./src/policy/verdict.ts
var verdict = __nccwpck_require__(75187);
;// CONCATENATED MODULE: ./src/policy/judges/judge-confirmation.ts




/** `prod-unconfirmed`: production asks for an explicit word (PIN-462, rule 2). `plan` only reads. */
function judgeConfirmation(request) {
    return judgeProduction(request) ?? judgeGateBaseline(request);
}
function judgeProduction(request) {
    if ((0,declared_value/* getDeclaredValue */.Me)(request.role) !== 'prod' || request.mode === 'plan')
        return undefined;
    const confirmation = (0,read_confirmation/* readConfirmation */.k)(request.confirmation);
    if (confirmation.kind === 'word')
        return undefined;
    if (confirmation.kind === 'digest') {
        if (request.mode !== 'gate')
            return undefined;
        return (0,verdict/* block */.o)('prod-unconfirmed', 'The confirmation is the digest of a plan, and `gate` sees no plan to compare it with.', 'Confirm the gate with `true`, or let `mode: migrate` compare the digest.');
    }
    return (0,verdict/* block */.o)('prod-unconfirmed', what(request), `Set ${(0,declared_value/* describeSources */.av)(request.confirmation)} to true for this step, once someone has looked.`);
}
/** Whether one would be recorded, the history tells, and `gate` does not see it: it is as if it would. */
function judgeGateBaseline({ mode, baseline, confirmation }) {
    const none = baseline === undefined || baseline === input_values/* NO_BASELINE */.gN;
    if (mode !== 'gate' || none || (0,read_confirmation/* readConfirmation */.k)(confirmation).kind !== 'none')
        return undefined;
    return (0,verdict/* block */.o)('baseline-unconfirmed', 'A baseline is asked for, which records files as applied without running them, and nothing confirms it.', `Set ${(0,declared_value/* describeSources */.av)(confirmation)} to true for this step, once someone has looked; or leave \`baseline\` out.`);
}
function what({ confirmation: { input, variable } }) {
    if (input === undefined && variable === undefined) {
        return 'The role is `prod`, and nothing confirms that production is meant.';
    }
    return input !== undefined && variable !== undefined
        ? 'The role is `prod`; the confirmation is set twice, and not both confirm.'
        : "The role is `prod`, and the confirmation is neither true nor a plan's digest (sha256: and 64 lower-case hexadecimal digits).";
}

// EXTERNAL MODULE: ./src/policy/judges/judge-event.ts
var judge_event = __nccwpck_require__(90977);
// EXTERNAL MODULE: ./src/policy/judges/judge-policy.ts
var judge_policy = __nccwpck_require__(88587);
// EXTERNAL MODULE: ./src/policy/role.ts
var policy_role = __nccwpck_require__(37956);
// EXTERNAL MODULE: ./src/policy/suggest-role.ts
var suggest_role = __nccwpck_require__(37965);
;// CONCATENATED MODULE: ./src/policy/judges/judge-role.ts




/** `role-conflict`: input and variable name different roles. */
function judgeRoleConflict({ role }) {
    if (!(0,declared_value/* hasConflict */.XF)(role))
        return undefined;
    return (0,verdict/* block */.o)('role-conflict', `The input \`${role.inputName}\` and the variable \`${role.variableName}\` declare different roles.`, 'Declare the role once, or the same in both places.');
}
/** `role-missing`, `role-invalid`, `replica-blocked`: the role is declared, exact, and may migrate. */
function judgeRole({ role }) {
    const value = (0,declared_value/* getDeclaredValue */.Me)(role);
    if (value === undefined) {
        return (0,verdict/* block */.o)('role-missing', `No role is declared: ${(0,declared_value/* describeSources */.av)(role)} is empty or not set.`, "Set it to staging, prod or replica. An environment's variable or secret reads as empty in a job that names no `environment:`, and a secret is empty in a fork's run.");
    }
    if (!(0,policy_role/* isRole */.tm)(value))
        return invalid(value);
    if (value !== 'replica')
        return undefined;
    return (0,verdict/* block */.o)('replica-blocked', 'The declared role is `replica`: a read-only database never takes a migration.', 'Migrate the primary that it follows, in a step with role staging or prod.');
}
const PRINTABLE = /^[\w-]{1,20}$/;
function invalid(value) {
    const near = (0,suggest_role/* suggestRole */.l)(value);
    // Only what resembles a role is repeated: anything else may be a secret in the wrong place.
    const what = near !== undefined && PRINTABLE.test(value)
        ? `The declared role \`${value}\` is not one of staging, prod or replica: did you mean \`${near}\`?`
        : 'The declared role is not one of staging, prod or replica.';
    return (0,verdict/* block */.o)('role-invalid', what, 'Write the role exactly so, in lower case; it is never guessed.');
}

;// CONCATENATED MODULE: ./src/policy/judges/judge-target.ts


/** `url-conflict`: input and variable name different targets. Neither is shown: both are secrets. */
function judgeUrlConflict({ url }) {
    if (!(0,declared_value/* hasConflict */.XF)(url))
        return undefined;
    return (0,verdict/* block */.o)('url-conflict', `The input \`${url.inputName}\` and the variable \`${url.variableName}\` name different targets.`, 'Name the target once, or the same in both places.');
}
/** `url-missing`, `url-invalid`: whoever connects needs a target; `gate` judges without one. */
function judgeTarget({ mode, url, target }) {
    if (mode === 'gate')
        return undefined;
    if (target === undefined) {
        return (0,verdict/* block */.o)('url-missing', `No target is declared: ${(0,declared_value/* describeSources */.av)(url)} is empty or not set.`, "Set it to the database's URL, or to `embedded` for a throw-away Postgres inside the action. An environment's secret reads as empty in a job that names no `environment:`, and a secret is empty in a fork's run.");
    }
    return target.ok ? undefined : (0,verdict/* block */.o)('url-invalid', target.what, target.next);
}

;// CONCATENATED MODULE: ./src/policy/decide.ts









/**
 * The target that a permit is for. Only `gate` is let go without one, and connects to nothing.
 *
 * @throws Error for a permit of `gate` without a target: a bug.
 */
function getJudgedTarget({ target }) {
    if (target === undefined)
        throw new Error('This permit is for no target.');
    return target;
}
/** In the contract's order (section 4): the first that speaks wins. */
const JUDGES = [
    judge_event/* judgeEvent */.E,
    judgeRoleConflict,
    judgeUrlConflict,
    judgeRole,
    judgeConfirmation,
    judgeTarget,
];
/**
 * The block that the request alone calls for, if any: whoever asks it first need not ask anybody for
 * what the policies want to know.
 */
function findRequestBlock(request) {
    for (const judge of JUDGES) {
        const blocked = judge(request);
        if (blocked !== undefined)
            return blocked;
    }
    return undefined;
}
/**
 * Decides by the declared role, and by the policies, whether the run may go on (contract, section 4;
 * PIN-462). Pure and total: gives a permit to read, or a block that opened nothing. The policies come
 * last and only ever add blocks.
 */
function decide(request, governance) {
    const refused = findRequestBlock(request) ?? (0,judge_policy/* judgePolicyFiles */.LL)(governance);
    if (refused !== undefined)
        return refused;
    const role = (0,declared_value/* getDeclaredValue */.Me)(request.role);
    // The judges let no other role through; a new one that nobody judged must not slip by either.
    if (!(0,policy_role/* mayMigrate */.b6)(role)) {
        return (0,verdict/* block */.o)('role-invalid', 'The role is not one that may migrate.', 'Declare staging or prod.');
    }
    const blocked = (0,judge_policy/* judgePolicyRules */.Hd)(role, request, governance);
    if (blocked !== undefined)
        return blocked;
    const permit = {
        mode: request.mode,
        role,
        confirmation: (0,read_confirmation/* readConfirmation */.k)(request.confirmation),
        target: request.target?.ok === true ? request.target.target : undefined,
        request,
        governance,
    };
    return { allowed: true, reason: allowReason(role, request.mode), permit };
}
function allowReason(role, mode) {
    if (role === 'staging')
        return 'staging-allowed';
    return mode === 'plan' ? 'prod-read-only' : 'prod-confirmed';
}


/***/ }),

/***/ 27311:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ restrictsBranches)
/* harmony export */ });
/** Whether a rule of the environment really keeps a branch out. */
function restrictsBranches({ branches, }) {
    return branches === 'protected' || branches === 'custom';
}


/***/ }),

/***/ 90215:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  pz: () => (/* binding */ ATTESTATIONS_NOT_ASKED),
  X4: () => (/* binding */ RUN_NOT_ASKED),
  t9: () => (/* binding */ evaluatePromotion),
  ar: () => (/* binding */ isSuccessStatus)
});

// EXTERNAL MODULE: ./src/policy/issuers.ts
var issuers = __nccwpck_require__(96698);
;// CONCATENATED MODULE: ./src/policy/evaluate-attestation.ts

/**
 * Judges whether the run that a status names attests what the status says. Its workflow has to be the
 * one that signed; where the repository attests nothing, the status is a pointer, and no more.
 *
 * @param serverUrl `GITHUB_SERVER_URL`, as it stands.
 */
function evaluateAttestation({ signed, refused, isExpected }, run, serverUrl) {
    const objections = signed.map((each) => objection(each, run, serverUrl));
    if (objections.includes(undefined))
        return { kind: 'attested' };
    const why = [...refused, ...objections.flatMap((each) => each ?? [])];
    if (why.length > 0) {
        return { kind: 'refused', why: `its attestation is not believed: ${why.join('; ')}` };
    }
    if (!isExpected)
        return { kind: 'pointer-only' };
    return {
        kind: 'refused',
        why: `\`${run.workflow}\` attests its evidence, and there is no attestation of this head (or the job may not see it: \`attestations: read\`)`,
    };
}
/** What speaks against a signer; undefined where it is that run. */
function objection(said, run, serverUrl) {
    const home = `${serverUrl}/${run.repository}`;
    if (!(0,issuers/* isTrustedIssuer */.V)(said.issuer, serverUrl))
        return `the signer's issuer is ${said.issuer}`;
    if (said.repository.toLowerCase() !== home.toLowerCase()) {
        return `the signer is of ${said.repository}`;
    }
    const workflows = ['heads', 'tags'].map((kind) => `${run.workflow}@refs/${kind}/${run.branch}`);
    for (const workflow of [said.subject, said.signer, said.workflow]) {
        if (!workflows.includes(inside(home, workflow) ?? '')) {
            return `it is signed by ${workflow}, and not by \`${run.workflow}@${run.branch}\``;
        }
    }
    if (said.commit !== run.commit)
        return `it is of another commit, ${said.commit.slice(0, 12)}`;
    const id = /^actions\/runs\/(\d+)\/attempts\/\d+$/.exec(inside(home, said.run) ?? '')?.[1];
    return id === run.id ? undefined : `it is of another run, ${said.run}`;
}
/** What follows the address of the repository, whose case does not count. */
function inside(home, address) {
    const prefix = `${home}/`.toLowerCase();
    return address.toLowerCase().startsWith(prefix) ? address.slice(prefix.length) : undefined;
}

// EXTERNAL MODULE: ./src/policy/lookup-result.ts
var lookup_result = __nccwpck_require__(82750);
;// CONCATENATED MODULE: ./src/policy/evaluate-promotion.ts


/**
 * Judges whether the state that would be reached was reached before. The status is a pointer: the run
 * that it names counts, where that is of this repository, listed, and green, or this very run; and where
 * the repository attests its evidence, what that run attests.
 */
function evaluatePromotion(promotion, rules) {
    const { head, context, published } = promotion;
    const green = published.filter((each) => isSuccessStatus(each, head));
    if (green.length === 0)
        return { ok: false, rule: 'rehearsed-on', ...missing(promotion, rules) };
    const refusals = [];
    for (const status of green) {
        const judged = judge(status, promotion, rules);
        if (judged.ok)
            return judged;
        refusals.push(judged.why);
    }
    return {
        ok: false,
        rule: 'rehearsed-by',
        what: `The status \`${context}\` says that ${head} was reached, and is not believed: ${refusals.join('; ')}.`,
        next: next(rules),
    };
}
function missing({ head, context, published }, rules) {
    const [nearest] = published;
    const red = published.find(({ state }) => state !== 'success');
    const found = nearest === undefined
        ? 'no commit that this one contains has that status'
        : red !== undefined
            ? `the status of ${evaluate_promotion_short(red.commit)} is ${red.state}`
            : `what was reached there is ${nearest.head} (${evaluate_promotion_short(nearest.commit)})`;
    return {
        what: `The head that would be reached, ${head}, was not published as \`${context}\`: ${found}.`,
        next: next(rules),
    };
}
function next({ rehearsedOn, rehearsedBy }) {
    const listed = rehearsedBy?.patterns.map((each) => `\`${each}\``).join(', ') ?? 'no workflow';
    return `Migrate ${rehearsedOn ?? ''} from this commit, or from one that it contains, by a run of ${listed} that ends green.`;
}
/** The run that a status names, or why it is not believed. */
function judge(by, promotion, rules) {
    const { attestations, serverUrl } = promotion;
    if (!by.isBot) {
        return { ok: false, why: `it was set by ${by.creator}, and not by a workflow's own token` };
    }
    if (!by.run.known)
        return { ok: false, why: by.run.what };
    const run = by.run.value;
    const why = refusal(run, by.commit, promotion, rules);
    if (why !== undefined)
        return { ok: false, why };
    if (!attestations.known)
        return { ok: false, why: attestations.what };
    const word = evaluateAttestation(attestations.value, run, serverUrl);
    return word.kind === 'refused'
        ? { ok: false, why: word.why }
        : { ok: true, by, run, word: word.kind };
}
/** Why a run does not count; undefined where it does. */
function refusal(run, commit, { repository, runId }, { rehearsedBy }) {
    const { id, workflow, branch, conclusion } = run;
    const foreign = [run.repository, run.headRepository].find((name) => name.toLowerCase() !== repository.toLowerCase());
    if (foreign !== undefined)
        return `run ${id} is of ${foreign}`;
    if (run.commit !== commit)
        return `run ${id} is of another commit, ${evaluate_promotion_short(run.commit)}`;
    if (rehearsedBy?.matches(`${workflow}@${branch}`) !== true) {
        return `run ${id} is of \`${workflow}@${branch}\`, which \`rehearsed-by\` does not list`;
    }
    if (id === runId)
        return undefined;
    if (conclusion === 'success')
        return undefined;
    return `run ${id} ${conclusion === undefined ? 'has not ended' : `ended as ${conclusion}`}`;
}
function evaluate_promotion_short(commit) {
    return commit.slice(0, 12);
}
/** Of a status whose head or state is not the wanted one, nobody asks for the run. */
const RUN_NOT_ASKED = (0,lookup_result/* notKnown */.b)('its run was not asked for', 'No rule needs it.');
/** Whether a status says that the head was reached. */
function isSuccessStatus({ head, state }, wanted) {
    return head === wanted && state === 'success';
}
/** Where no run is to have reached the head, nobody asks what it attests. */
const ATTESTATIONS_NOT_ASKED = (0,lookup_result/* notKnown */.b)('it was not asked what it attests', 'No rule needs it.');


/***/ }),

/***/ 34250:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  t: () => (/* binding */ evaluatePolicyRules)
});

// EXTERNAL MODULE: ./src/policy/rules/approvals.ts
var approvals = __nccwpck_require__(18010);
// EXTERNAL MODULE: ./src/policy/rules/policy-rule.ts
var policy_rule = __nccwpck_require__(85325);
;// CONCATENATED MODULE: ./src/policy/rules/branches.ts

const BRANCH = /^refs\/heads\/(.+)/s;
/** The run is of one of these branches: a tag, or a pull request, is of none. */
const branches = {
    id: 'branches',
    judge({ rules, request: { event }, governance: { proof } }) {
        if (rules.branches === undefined)
            return undefined;
        const ref = proof.known ? proof.value.ref : event.ref;
        const branch = BRANCH.exec(ref ?? '')?.[1];
        const listed = rules.branches.patterns.join(', ');
        if (branch === undefined) {
            const of = ref === undefined ? 'of no ref that is known' : `of \`${ref}\`, which is no branch`;
            return (0,policy_rule/* ruleNotMet */.G)(`The run is ${of}; the policy lets ${listed}.`, 'Run it on one of them.');
        }
        if (rules.branches.matches(branch))
            return (0,policy_rule/* ruleMet */.V)(`On the branch \`${branch}\`.`);
        return (0,policy_rule/* ruleNotMet */.G)(`The run is of the branch \`${branch}\`; the policy lets ${listed}.`, 'Run it on one of them.');
    },
};

// EXTERNAL MODULE: ./src/policy/read-confirmation.ts
var read_confirmation = __nccwpck_require__(1200);
;// CONCATENATED MODULE: ./src/policy/rules/confirm.ts


/** The confirmation is the digest of the plan: `admit` compares it with what is pending. */
const confirm_confirm = {
    id: 'confirm',
    judge({ rules, request: { mode, confirmation } }) {
        if (rules.confirm === undefined)
            return undefined;
        if (mode === 'plan') {
            return {
                kind: 'later',
                what: 'The migration has to be confirmed by the digest of this plan.',
                next: 'Give it to `confirm-prod-migrations` of the step that migrates.',
            };
        }
        if ((0,read_confirmation/* readConfirmation */.k)(confirmation).kind === 'digest')
            return (0,policy_rule/* ruleMet */.V)('Confirmed by a digest.');
        return (0,policy_rule/* ruleNotMet */.G)("The policy asks for a plan's digest as the confirmation, and this one is a word.", 'Run mode `plan`, look at what it shows, and confirm with the digest that it prints.');
    },
};

// EXTERNAL MODULE: ./src/policy/finding.ts
var finding = __nccwpck_require__(20891);
;// CONCATENATED MODULE: ./src/policy/rules/deny.ts


/** None of these findings is there, and what is pending breaks none of these rules of the rehearsal. */
const deny = {
    id: 'deny',
    judge(question) {
        const { rules } = question;
        if (rules.deny === undefined)
            return undefined;
        const found = rules.deny.filter((code) => isFound(code, question));
        if (found.length > 0) {
            return (0,policy_rule/* ruleNotMet */.G)(`The policy denies ${found.map((code) => `\`${code}\``).join(', ')}, which was found.`, 'Do what the finding, or the page of the rule, says; or take it out of the policy.');
        }
        for (const code of rules.deny) {
            const standing = isFinding(code) ? unseen(code, question) : unrehearsed(code, question);
            if (standing !== undefined)
                return standing;
        }
        return (0,policy_rule/* ruleMet */.V)('None of what is denied was found.');
    },
};
function isFinding(code) {
    return Object.hasOwn(finding/* FINDING_STAGES */.C, code);
}
function isFound(code, { findings, rehearsal }) {
    if (isFinding(code))
        return findings.includes(code);
    return rehearsal?.known === true && rehearsal.value.includes(code);
}
/** What keeps a finding from being looked for. */
function unseen(code, { request, connected }) {
    const source = finding/* FINDING_STAGES */.C[code];
    if (source === 'url' && request.target?.ok !== true) {
        return {
            kind: 'unknown',
            what: `The policy denies \`${code}\`, and no target is given here in which to look for it.`,
            next: 'Give this step the database-url that the migration uses.',
        };
    }
    if (source !== 'server')
        return undefined;
    if (code === 'history-ahead' && request.command !== undefined) {
        return notOfACommand(`The policy denies \`${code}\`, and the history of a \`command\` is not ours to see.`);
    }
    if (connected)
        return undefined;
    return later(`The policy denies \`${code}\`, which only the server can tell.`);
}
/** What keeps a rule of the rehearsal from being looked for. */
function unrehearsed(code, { request, rehearsal }) {
    if (rehearsal?.known === true)
        return undefined;
    if (rehearsal !== undefined) {
        const what = `The policy denies \`${code}\`, and what is pending could not be rehearsed. ${rehearsal.what}`;
        return { kind: 'unknown', what, next: rehearsal.next };
    }
    return request.command === undefined
        ? later(`The policy denies \`${code}\`, which a rehearsal of what is pending tells.`)
        : notOfACommand(`The policy denies \`${code}\`, and what a \`command\` would do is not ours to see.`);
}
function later(what) {
    const next = 'Let `mode: migrate` judge it: `gate` connects to nothing.';
    return { kind: 'later', what, next };
}
function notOfACommand(what) {
    const next = 'Take it out of the policy of this role, or migrate by the built-in engine.';
    return { kind: 'unknown', what, next };
}

;// CONCATENATED MODULE: ./src/policy/rules/environments.ts

/** The run's environment is one of these, by GitHub's own token: a name in a variable is no proof. */
const environments = {
    id: 'environments',
    judge({ rules, governance: { proof } }) {
        if (rules.environments === undefined)
            return undefined;
        const listed = rules.environments.patterns.join(', ');
        if (!proof.known) {
            const what = `The policy asks for a proven environment (${listed}). ${proof.what}`;
            return { kind: 'unknown', what, next: proof.next };
        }
        const { environment } = proof.value;
        if (environment === undefined) {
            return (0,policy_rule/* ruleNotMet */.G)(`GitHub's token says that the job has no environment; the policy asks for ${listed}.`, 'Add `environment:` to the job.');
        }
        if (rules.environments.matches(environment)) {
            return (0,policy_rule/* ruleMet */.V)(`The environment \`${environment}\`, proven by GitHub's token.`);
        }
        return (0,policy_rule/* ruleNotMet */.G)(`GitHub's token says that the job's environment is \`${environment}\`; the policy asks for ${listed}.`, 'Run it in one of them.');
    },
};

;// CONCATENATED MODULE: ./src/policy/rules/events.ts

/** The run was started by one of these events. */
const events = {
    id: 'events',
    judge({ rules, request: { event }, governance: { proof } }) {
        if (rules.events === undefined)
            return undefined;
        const name = proof.known ? proof.value.event : event.name;
        if (name === undefined) {
            return (0,policy_rule/* ruleNotMet */.G)('The policy names the events that may start a run, and this one is not known to be started by any.', 'Run it in GitHub Actions.');
        }
        if (rules.events.includes(name))
            return (0,policy_rule/* ruleMet */.V)(`Started by \`${name}\`.`);
        return (0,policy_rule/* ruleNotMet */.G)(`The run was started by \`${name}\`; the policy lets ${rules.events.join(', ')}.`, 'Start it by one of those events, or let the policy have this one.');
    },
};

// EXTERNAL MODULE: ./src/policy/evaluate-promotion.ts + 1 modules
var evaluate_promotion = __nccwpck_require__(90215);
;// CONCATENATED MODULE: ./src/policy/rules/rehearsed.ts


/** The state that would be reached was reached before, by the role that the policy names. */
const rehearsedOn = {
    id: 'rehearsed-on',
    judge(question) {
        if (question.rules.rehearsedOn === undefined)
            return undefined;
        const judged = judgedPromotion(question);
        if (!('ok' in judged))
            return judged;
        if (!judged.ok)
            return judged.rule === 'rehearsed-on' ? (0,policy_rule/* ruleNotMet */.G)(judged.what, judged.next) : REACHED;
        const { run, by, word } = judged;
        return (0,policy_rule/* ruleMet */.V)(`Reached by run ${run.id} of \`${run.workflow}@${run.branch}\` on ${by.commit.slice(0, 12)} (${WORDS[word]}).`);
    },
};
/** And a run that the policy lists says so. */
const rehearsedBy = {
    id: 'rehearsed-by',
    judge(question) {
        const { rehearsedBy: listed, rehearsedOn: on } = question.rules;
        if (listed === undefined && on === undefined)
            return undefined;
        if (listed === undefined || on === undefined) {
            const missing = listed === undefined ? 'rehearsed-by' : 'rehearsed-on';
            return (0,policy_rule/* ruleNotMet */.G)(`The policy has one of \`rehearsed-on\` and \`rehearsed-by\`, and not \`${missing}\`: nobody could meet it.`, 'Add it, or take the other away.');
        }
        const judged = judgedPromotion(question);
        if (!('ok' in judged))
            return judged;
        if (!judged.ok)
            return judged.rule === 'rehearsed-by' ? (0,policy_rule/* ruleNotMet */.G)(judged.what, judged.next) : LATER;
        return (0,policy_rule/* ruleMet */.V)(`Run ${judged.run.id} is one that the policy lists.`);
    },
};
/** Evidence and summary say which it is (issue 6, section 4). */
const WORDS = { attested: 'attested by it', 'pointer-only': 'pointer only' };
const REACHED = (0,policy_rule/* ruleMet */.V)('The head that would be reached was published.');
const LATER = {
    kind: 'later',
    what: 'There is no such run to ask about.',
    next: 'See `rehearsed-on`.',
};
function judgedPromotion({ request, rules, promotion }) {
    if (promotion?.known === true)
        return (0,evaluate_promotion/* evaluatePromotion */.t9)(promotion.value, rules);
    const asked = `The policy asks that the state which would be reached was reached on ${rules.rehearsedOn ?? ''} before`;
    if (promotion !== undefined) {
        return { kind: 'unknown', what: `${asked}. ${promotion.what}`, next: promotion.next };
    }
    if (request.command !== undefined) {
        return {
            kind: 'unknown',
            what: `${asked}, and which state a \`command\` reaches is not ours to see.`,
            next: 'Take it out of the policy of this role, or migrate by the built-in engine.',
        };
    }
    return {
        kind: 'later',
        what: `${asked}, which the server and its history tell.`,
        next: 'Let `mode: migrate` judge it: `gate` connects to nothing.',
    };
}

// EXTERNAL MODULE: ./src/policy/environment-protection.ts
var environment_protection = __nccwpck_require__(27311);
;// CONCATENATED MODULE: ./src/policy/rules/require-protection.ts


/** The proven environment has reviewers, or a rule for branches, that GitHub enforces. */
const requireProtection = {
    id: 'require-protection',
    judge({ rules, governance: { proof, protection } }) {
        if (rules.requireProtection !== true)
            return undefined;
        if (!proof.known) {
            const what = `The policy asks for a protected environment, which has to be proven first. ${proof.what}`;
            return { kind: 'unknown', what, next: proof.next };
        }
        const { environment } = proof.value;
        if (environment === undefined) {
            return (0,policy_rule/* ruleNotMet */.G)("The policy asks for a protected environment, and GitHub's token says that the job has none.", 'Add `environment:` to the job.');
        }
        return standing(protection, environment, proof.value);
    },
};
function standing(answer, name, run) {
    if (answer.kind === 'unknown') {
        return {
            kind: 'unknown',
            what: `Whether the environment \`${name}\` is protected is not known. ${answer.why}`,
            next: 'A policy that asks for protection blocks where it cannot be seen.',
        };
    }
    if (answer.kind === 'missing') {
        return (0,policy_rule/* ruleNotMet */.G)(`GitHub has no environment \`${name}\`.`, 'Create it, with its protection.');
    }
    if ((0,environment_protection/* restrictsBranches */.A)(answer)) {
        return (0,policy_rule/* ruleMet */.V)(`The environment \`${name}\` has a rule for branches. ${details(answer)}`);
    }
    if (answer.reviewers === 0) {
        const why = answer.branches === 'none-protected'
            ? 'takes protected branches only, and the repository has none: GitHub then takes every branch. It has no reviewers either'
            : 'has neither reviewers nor a rule for branches';
        return (0,policy_rule/* ruleNotMet */.G)(`The environment \`${name}\` ${why}.`, "Add one of them in the repository's settings.");
    }
    if (enforcesReviewers(run)) {
        return (0,policy_rule/* ruleMet */.V)(`The environment \`${name}\` has reviewers. ${details(answer)}`);
    }
    return (0,policy_rule/* ruleNotMet */.G)(`The environment \`${name}\` has reviewers, and the repository is private: GitHub enforces them there with an Enterprise plan alone, which a token cannot tell.`, 'Add a rule for branches to the environment: that is enforced by every plan with environments.');
}
/** What GitHub says of the environment's protection, whatever it is worth. */
function details(answer) {
    const { reviewers, preventsSelfReview, waitTimer, branches, administratorsMayBypass } = answer;
    const bypass = {
        true: 'may bypass it',
        false: 'may not bypass it',
        undefined: 'may bypass it, or not',
    };
    return [
        `Reviewers: ${reviewers}${preventsSelfReview ? ', none of whom may review a run of their own' : ''};`,
        `branches: ${branches};`,
        `wait: ${waitTimer} min;`,
        `administrators ${bypass[`${administratorsMayBypass}`]}.`,
    ].join(' ');
}
/** GitHub enforces reviewers in public repositories, and elsewhere for enterprises alone. */
function enforcesReviewers({ visibility, issuer }) {
    return visibility !== 'private' || issuer !== 'https://token.actions.githubusercontent.com';
}

;// CONCATENATED MODULE: ./src/policy/rules/targets.ts

/** The run migrates one of these places, and none that belongs to another role. */
const targets = {
    id: 'targets',
    judge({ rules, others, role, request }) {
        const foreign = others.flatMap(({ role: owner, rules: { targets: taken } }) => taken === undefined ? [] : [{ owner, taken }]);
        if (rules.targets === undefined && foreign.length === 0)
            return undefined;
        if (request.target?.ok !== true)
            return UNSEEN;
        const places = placesOf(request.target.target);
        for (const { owner, taken } of foreign) {
            const place = places.find(taken.matches);
            if (place === undefined)
                continue;
            return (0,policy_rule/* ruleNotMet */.G)(`The target ${place} is one of role ${owner} by the policy, and the role here is ${role}.`, `Declare the role \`${owner}\`, with all that it asks, or point database-url elsewhere.`);
        }
        return rules.targets === undefined
            ? (0,policy_rule/* ruleMet */.V)('The target is none of another role.')
            : among(places, rules.targets);
    },
};
const UNSEEN = {
    kind: 'unknown',
    what: 'The policy names the targets of a role, and no target is given here to compare with them.',
    next: 'Give this step the database-url that the migration uses.',
};
/** Every place that the driver may connect to: a URL can name several hosts. */
function placesOf(target) {
    if (target.kind === 'embedded')
        return ['embedded'];
    const { hosts, database = '' } = target;
    return hosts.map((host) => `${host.kind === 'tcp' ? host.name : host.directory}/${database}`);
}
function among(places, allowed) {
    const other = places.find((place) => !allowed.matches(place));
    if (other === undefined)
        return (0,policy_rule/* ruleMet */.V)(`The target is ${places.join(', ')}.`);
    return (0,policy_rule/* ruleNotMet */.G)(`The target ${other} is not one that the policy gives this role: ${allowed.patterns.join(', ')}.`, 'Point database-url at one of them, or add this one to the policy.');
}

;// CONCATENATED MODULE: ./src/policy/rules/index.ts









/** Every rule of the policy file, in the order in which they are asked: the cheapest first. */
const POLICY_RULES = [
    events,
    branches,
    targets,
    environments,
    requireProtection,
    approvals/* approvals */.b,
    confirm_confirm,
    rehearsedOn,
    rehearsedBy,
    deny,
];

;// CONCATENATED MODULE: ./src/policy/evaluate-rules.ts

/** How every rule stands that the policies have for this role, in the order in which they block. */
function evaluatePolicyRules(asked) {
    const policies = asked.governance.policies.flatMap((reading) => reading.ok ? [reading.policy] : []);
    return policies.flatMap((policy) => {
        const question = {
            ...asked,
            rules: policy.roles[asked.role] ?? {},
            others: others(policy, asked),
        };
        return POLICY_RULES.flatMap((rule) => {
            const standing = rule.judge(question);
            return standing === undefined ? [] : [{ rule: rule.id, source: policy.source, standing }];
        });
    });
}
function others({ roles }, { role }) {
    return Object.entries(roles).flatMap(([other, rules]) => other === role ? [] : [{ role: other, rules }]);
}


/***/ }),

/***/ 20891:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ FINDING_STAGES)
/* harmony export */ });
/** Every finding, and what has to be known before it can be told to be there or not. */
const FINDING_STAGES = {
    'prod-on-pull-request': 'event',
    'prod-url-local': 'url',
    'prod-url-nonprod-name': 'url',
    'staging-url-prod-name': 'url',
    'staging-url-neon': 'url',
    'authority-url-mismatch': 'url',
    'authority-unknown': 'url',
    'url-reader-endpoint': 'url',
    'url-pooler': 'url',
    'url-no-tls': 'url',
    'url-unjudged': 'url',
    'server-read-only': 'server',
    'history-ahead': 'server',
    'role-stamp-mismatch': 'server',
    'role-stamp-copied': 'server',
    'head-unpublished': 'end',
    'history-shrank': 'end',
    'nothing-recorded': 'end',
    'several-heads': 'end',
    'command-unseen': 'end',
};


/***/ }),

/***/ 69460:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ NO_GOVERNANCE)
/* harmony export */ });
/* harmony import */ var _lookup_result__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(82750);

const NOT_ASKED = (0,_lookup_result__WEBPACK_IMPORTED_MODULE_0__/* .notKnown */ .b)('It was not asked for.', 'No rule needs it.');
/** Of a repository without a policy: nothing is asked beyond what `decide` asks of everybody. */
const NO_GOVERNANCE = {
    policies: [],
    proof: NOT_ASKED,
    protection: { kind: 'unknown', why: NOT_ASKED.what },
    reviews: NOT_ASKED,
};


/***/ }),

/***/ 96698:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ isTrustedIssuer)
/* harmony export */ });
/** GitHub's own issuer; an enterprise may have its name added behind a slash. */
const GITHUB = /^https:\/\/token\.actions\.githubusercontent\.com(\/[A-Za-z0-9-]+)?$/;
const GHE = /^https:\/\/([a-z0-9-]+)\.ghe\.com$/;
/**
 * Whether a token of this issuer is believed: GitHub's, that of the server's own subdomain of GHE.com,
 * or the server's own (GitHub Enterprise Server). No input names one.
 *
 * @param serverUrl `GITHUB_SERVER_URL`, as it stands.
 */
function isTrustedIssuer(issuer, serverUrl) {
    if (GITHUB.test(issuer))
        return true;
    const subdomain = GHE.exec(serverUrl)?.[1];
    if (subdomain !== undefined && issuer === `https://token.actions.${subdomain}.ghe.com`)
        return true;
    return serverUrl !== '' && issuer === `${serverUrl}/_services/token`;
}


/***/ }),

/***/ 90977:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ judgeEvent)
/* harmony export */ });
/* harmony import */ var _verdict__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(75187);

/** Events that put secrets beside code that nobody reviewed (reliability, C1 row 2). */
const UNTRUSTED = new Set(['pull_request_target', 'issue_comment']);
/** `untrusted-event`: before anything else, for no role makes unreviewed code safe. */
function judgeEvent({ event }) {
    if (UNTRUSTED.has(event.name)) {
        return (0,_verdict__WEBPACK_IMPORTED_MODULE_0__/* .block */ .o)('untrusted-event', `The run was started by \`${event.name}\`, which hands this repository's secrets to a run that anyone can start.`, 'Migrate on `push`, `workflow_dispatch` or `release`, and judge pull requests on `pull_request`.');
    }
    if (event.name === 'workflow_run' && !event.ownRun) {
        return (0,_verdict__WEBPACK_IMPORTED_MODULE_0__/* .block */ .o)('untrusted-event', "The run was started by `workflow_run` after a fork's run (or one whose origin cannot be told).", 'Let the job run for this repository alone: `if: github.event.workflow_run.head_repository.full_name == github.repository`.');
    }
    return undefined;
}


/***/ }),

/***/ 88587:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BE: () => (/* binding */ findRuleBlock),
/* harmony export */   Hd: () => (/* binding */ judgePolicyRules),
/* harmony export */   LL: () => (/* binding */ judgePolicyFiles)
/* harmony export */ });
/* harmony import */ var _advise_advise__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(22710);
/* harmony import */ var _evaluate_rules__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(34250);
/* harmony import */ var _verdict__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(75187);



/** `policy-invalid`: a policy that is not understood may ask for anything. It holds for `plan` too. */
function judgePolicyFiles({ policies }) {
    const invalid = policies.find((reading) => !reading.ok);
    if (invalid === undefined || invalid.ok)
        return undefined;
    const { what, next, file, line } = invalid;
    return {
        ...(0,_verdict__WEBPACK_IMPORTED_MODULE_2__/* .block */ .o)('policy-invalid', what, next),
        ...(file === undefined ? {} : { file }),
        ...(line === undefined ? {} : { line }),
    };
}
/**
 * `policy:<rule>`: what the policies ask beyond the request. `plan` reads only, and shows how they
 * stand instead; what only the server can tell is left to `admit`, which `gate` never comes to.
 */
function judgePolicyRules(role, request, governance) {
    if (request.mode === 'plan')
        return undefined;
    const standings = (0,_evaluate_rules__WEBPACK_IMPORTED_MODULE_1__/* .evaluatePolicyRules */ .t)({
        role,
        request,
        governance,
        findings: (0,_advise_advise__WEBPACK_IMPORTED_MODULE_0__/* .advise */ .T)(request).map(({ code }) => code),
        rehearsal: undefined,
        promotion: undefined,
        connected: false,
    });
    const judgedLater = request.mode === 'migrate';
    return findRuleBlock(standings.filter(({ standing }) => !(judgedLater && standing.kind === 'later')));
}
/** The block of the first rule that is not met. */
function findRuleBlock(standings) {
    for (const { rule, source, standing } of standings) {
        if (standing.kind === 'met')
            continue;
        const reason = rule === 'confirm' ? 'prod-unconfirmed' : `policy:${rule}`;
        return (0,_verdict__WEBPACK_IMPORTED_MODULE_2__/* .block */ .o)(reason, `${standing.what} (${source})`, standing.next);
    }
    return undefined;
}


/***/ }),

/***/ 82750:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ notKnown)
/* harmony export */ });
/** A fact that is not known: why in a sentence, and what would make it known. */
function notKnown(what, next) {
    return { known: false, what, next };
}


/***/ }),

/***/ 1200:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ readConfirmation)
/* harmony export */ });
const NONE = { kind: 'none' };
const DIGEST = /^sha256:[0-9a-f]{64}$/;
/**
 * Reads the confirmation. `true` in any case confirms, or a plan's digest; anything else does not.
 * Set twice, both must confirm (contract, section 2): the stricter of the two is what counts.
 */
function readConfirmation(declared) {
    const readings = [declared.input, declared.variable]
        .filter((text) => text !== undefined)
        .map(readOne);
    if (readings.length === 0 || readings.some(({ kind }) => kind === 'none'))
        return NONE;
    const [digest, other = digest] = readings.flatMap((each) => each.kind === 'digest' ? each.digest : []);
    if (digest === undefined)
        return { kind: 'word' };
    return other === digest ? { kind: 'digest', digest } : NONE;
}
function readOne(text) {
    if (text.toLowerCase() === 'true')
        return { kind: 'word' };
    return DIGEST.test(text) ? { kind: 'digest', digest: text } : NONE;
}


/***/ }),

/***/ 75699:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ rulesForRole),
/* harmony export */   z: () => (/* binding */ isPromotionSource)
/* harmony export */ });
/** Whether a policy promotes what this role has reached to another. */
function isPromotionSource({ policies }, role) {
    return policies.some((reading) => reading.ok &&
        Object.values(reading.policy.roles).some(({ rehearsedOn }) => rehearsedOn === role));
}
/** What the policies that were understood ask of a role; a policy that does not name it asks nothing. */
function rulesForRole(policies, role) {
    return policies.flatMap((reading) => (reading.ok ? (reading.policy.roles[role] ?? []) : []));
}


/***/ }),

/***/ 37956:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   ST: () => (/* binding */ ROLE_NAMES),
/* harmony export */   b6: () => (/* binding */ mayMigrate),
/* harmony export */   tm: () => (/* binding */ isRole)
/* harmony export */ });
/** What the database is for: the authority on whether a migration may run (PIN-462). */
const ROLE_NAMES = ['staging', 'prod', 'replica'];
/** Whether a text is exactly one of the three roles. */
function isRole(text) {
    return ROLE_NAMES.some((role) => role === text);
}
/** Whether a role, declared or not, is one that can ever hold a permit. */
function mayMigrate(role) {
    return isRole(role) && role !== 'replica';
}


/***/ }),

/***/ 18010:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ approvals),
/* harmony export */   w: () => (/* binding */ countApprovals)
/* harmony export */ });
/* harmony import */ var _policy_rule__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(85325);

/** So many people approved the run for its proven environment, who had no part in it themselves. */
const approvals = {
    id: 'approvals',
    judge({ rules, governance: { proof, reviews } }) {
        const wanted = rules.approvals ?? 0;
        if (wanted === 0)
            return undefined;
        const asked = `The policy asks for ${wanted === 1 ? 'an approval' : `${wanted} approvals`}`;
        if (!proof.known) {
            const what = `${asked} of the run in its environment, which has to be proven first. ${proof.what}`;
            return { kind: 'unknown', what, next: proof.next };
        }
        if (proof.value.environment === undefined) {
            return (0,_policy_rule__WEBPACK_IMPORTED_MODULE_0__/* .ruleNotMet */ .G)(`${asked}, and GitHub's token says that the job has no environment in which one could be given.`, 'Add `environment:` to the job, one with required reviewers.');
        }
        if (!reviews.known) {
            return { kind: 'unknown', what: `${asked}. ${reviews.what}`, next: reviews.next };
        }
        const { counting, others } = countApprovals(reviews.value, proof.value.environment);
        if (counting.length >= wanted)
            return (0,_policy_rule__WEBPACK_IMPORTED_MODULE_0__/* .ruleMet */ .V)(`Approved by ${counting.join(', ')}.`);
        const without = others.map(({ user, why }) => `${user}'s does not count, who ${why}`);
        const found = counting.length === 0 ? 'none counts' : `only that of ${counting.join(', ')} counts`;
        return (0,_policy_rule__WEBPACK_IMPORTED_MODULE_0__/* .ruleNotMet */ .G)(`${asked} in the environment \`${proof.value.environment}\`, and ${found}${without.map((each) => `; ${each}`).join('')}.`, 'Have the run reviewed by somebody who neither started it nor wrote what it carries.');
    },
};
/**
 * Sorts the approvals of an environment by whether they count: those of people, each once, who had no
 * part in the run.
 */
function countApprovals({ all, involved }, environment) {
    const approved = all.filter((review) => isApproval(review, environment));
    const users = [...new Map(approved.map(({ user }) => [user.toLowerCase(), user])).values()];
    const why = (user) => involved.get(user.toLowerCase());
    return {
        counting: users.filter((user) => why(user) === undefined),
        others: users.flatMap((user) => {
            const reason = why(user);
            return reason === undefined ? [] : [{ user, why: reason }];
        }),
    };
}
function isApproval({ state, environments }, environment) {
    const wanted = environment.toLowerCase();
    return state === 'approved' && environments.some((name) => name.toLowerCase() === wanted);
}


/***/ }),

/***/ 85325:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ ruleNotMet),
/* harmony export */   V: () => (/* binding */ ruleMet)
/* harmony export */ });
const ruleMet = (what) => ({ kind: 'met', what });
const ruleNotMet = (what, next) => ({
    kind: 'unmet',
    what,
    next,
});


/***/ }),

/***/ 37965:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ suggestRole)
/* harmony export */ });
/* harmony import */ var leven__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(47785);
/* harmony import */ var _role__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(37956);


/** Words that people use for a role. A hint only: nothing is ever decided by them. */
const SYNONYMS = {
    production: 'prod',
    prd: 'prod',
    live: 'prod',
    primary: 'prod',
    main: 'prod',
    stage: 'staging',
    stg: 'staging',
    test: 'staging',
    testing: 'staging',
    dev: 'staging',
    development: 'staging',
    local: 'staging',
    ci: 'staging',
    preview: 'staging',
    readonly: 'replica',
    readreplica: 'replica',
    standby: 'replica',
    follower: 'replica',
    analytics: 'replica',
};
/** Two typing errors are a near miss; three make another word. */
const MAX_EDIT_DISTANCE = 2;
/**
 * The role that a wrong text probably meant, for the message (`production`, `Prod`, `stagging`);
 * undefined when it is like none. Never used to decide.
 */
function suggestRole(text) {
    const word = text.toLowerCase().replaceAll(/[^a-z]/g, '');
    const synonym = Object.hasOwn(SYNONYMS, word) ? SYNONYMS[word] : undefined;
    if (synonym !== undefined)
        return synonym;
    const ranked = _role__WEBPACK_IMPORTED_MODULE_0__/* .ROLE_NAMES */ .ST.map((role) => ({ role, distance: (0,leven__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A)(word, role) })).sort((a, b) => a.distance - b.distance);
    const [best] = ranked;
    return best !== undefined && best.distance <= MAX_EDIT_DISTANCE ? best.role : undefined;
}


/***/ }),

/***/ 75187:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ block)
/* harmony export */ });
/** Builds a block. `what` and `next` are one sentence or two each. */
function block(reason, what, next) {
    return { allowed: false, reason, what, next };
}


/***/ }),

/***/ 64008:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ UserError)
/* harmony export */ });
/** The one error class: something that the user can mend. Anything else that is thrown is a bug. */
class UserError extends Error {
    problems;
    constructor(problems, cause) {
        super(problems.map((problem) => problem.what).join('\n'), { cause });
        this.name = 'UserError';
        this.problems = problems;
    }
}


/***/ }),

/***/ 856:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ renderAnnotations)
/* harmony export */ });
/**
 * One annotation for a block, one for each problem and each finding: what, and what to do next. A
 * block that is told to skip is a notice, for the step is green.
 */
function renderAnnotations(report) {
    const { block, problems, findings, work, onBlock } = report;
    const blocked = block === undefined
        ? []
        : [
            {
                level: onBlock === 'skip' ? 'notice' : 'error',
                title: `Blocked: ${block.reason}`,
                message: `${block.what} ${block.next}`,
                file: block.file,
                line: block.line,
            },
        ];
    return [
        ...blocked,
        ...problems.map((problem) => annotation('error', problem)),
        ...findings.map(({ level, code, what, next }) => annotation(level, { code, what, next })),
        ...work.notes.map((note) => annotation('notice', note)),
    ];
}
function annotation(level, problem) {
    const { code, what, next, file, line } = problem;
    return { level, title: code, message: `${what} ${next}`, file, line };
}


/***/ }),

/***/ 54285:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ escapeMarkdown),
/* harmony export */   t: () => (/* binding */ inlineCode)
/* harmony export */ });
/** Inline code in a table: a backtick or bar would end it. */
function inlineCode(text) {
    return text === '' ? '' : `\`${barred(plain(text).replaceAll('`', "'"))}\``;
}
/** A pair of backticks and what is between: the odd pieces of a text split by it. */
const SPAN = /(`[^`]+`)/;
/** Text that cannot become markup: a server's message may hold anything. Spans of code stay. */
function escapeMarkdown(text) {
    const pieces = plain(text).split(SPAN);
    return pieces.map((piece, index) => (index % 2 === 0 ? literal(piece) : barred(piece))).join('');
}
function literal(text) {
    const unmarked = text.replaceAll(/[\\`*_~[\]]/g, '\\$&');
    // A name behind an @ would be told of it: a zero-width space takes the mention apart.
    const unmentioned = unmarked.replaceAll('@', '@\u200b');
    return barred(unmentioned.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
}
/** A bar would end the cell of a table, even inside a span of code. */
function barred(text) {
    return text.replaceAll('|', '\\|');
}
function plain(text) {
    return text.replaceAll(/\s+/g, ' ');
}


/***/ }),

/***/ 52361:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ renderTerminal)
/* harmony export */ });
/* harmony import */ var _summary__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(57994);

/**
 * The lines with which the log ends: what is pending and its digest, so that a plan can be read
 * without the summary, then the verdict and the target that it is about.
 */
function renderTerminal(report) {
    const { mode, work, target } = report;
    const planned = mode === 'plan';
    const plan = work.migrations.map(({ version, name, remark, status }) => [`${status}:`, version, name, remark === undefined ? '' : `(${remark})`]
        .filter((part) => part !== '')
        .join(' '));
    const place = target === undefined ? '' : ` on ${target}`;
    return [
        ...(planned ? plan : []),
        ...(planned && work.planDigest !== undefined ? [`plan digest: ${work.planDigest}`] : []),
        ...(mode === 'plan' ? report.policy.map(policyLine) : []),
        `${(0,_summary__WEBPACK_IMPORTED_MODULE_0__/* .runHeadline */ .i)(report)}${place}`,
    ];
}
function policyLine({ rule, standing }) {
    const how = { met: 'met', unmet: 'unmet', unknown: 'unknown yet', later: 'unknown yet' };
    return `policy: ${rule} ${how[standing.kind]}: ${standing.what}`;
}


/***/ }),

/***/ 88850:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ EMPTY_RUN_RESULT),
/* harmony export */   t: () => (/* binding */ isRunFailed)
/* harmony export */ });
/** The work of a run that did nothing. */
const EMPTY_RUN_RESULT = {
    migrations: [],
    pending: undefined,
    applied: 0,
    planDigest: undefined,
    headDigest: undefined,
    notes: [],
    lastLines: [],
};
/** Whether the step fails: something went wrong, or the gate blocked and is not told to skip. */
function isRunFailed(report) {
    if (report.problems.length > 0)
        return true;
    return report.decision === 'blocked' && report.onBlock === 'fail';
}


/***/ }),

/***/ 74913:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ RULE_RESULT_LABELS)
/* harmony export */ });
/** How a rule of the policy stands, as tables show it. */
const RULE_RESULT_LABELS = {
    met: '✅ met',
    unmet: '❌ unmet',
    unknown: '❔ unknown yet',
    later: '❔ unknown yet',
};


/***/ }),

/***/ 57994:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ renderSummary),
/* harmony export */   i: () => (/* binding */ runHeadline)
/* harmony export */ });
/* harmony import */ var markdown_table__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(735);
/* harmony import */ var _markdown__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(54285);
/* harmony import */ var _rule_results__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(74913);



/** Rows beyond this many are counted, not shown. */
const MAX_ROWS_SHOWN = 500;
/** GitHub drops a summary over 1 MiB whole: so many characters are less, whatever they are. */
const MAX_SUMMARY_LENGTH = 340_000;
/**
 * The job summary, in Markdown: the verdict with its reason, the target without its secrets, what
 * went wrong, the findings, and a table of the migrations.
 */
function renderSummary(report) {
    const sections = [
        `## ${runHeadline(report)}`,
        facts(report),
        report.embedded
            ? '> The database was the **embedded** one: a throw-away inside the action, gone with this step.'
            : '',
        trouble(report),
        lastLines(report),
        findings(report),
        policy(report),
        migrations(report),
        digests(report),
    ];
    const text = sections.filter((section) => section !== '').join('\n\n');
    if (text.length <= MAX_SUMMARY_LENGTH)
        return `${text}\n`;
    return `${text.slice(0, MAX_SUMMARY_LENGTH)}\n\n…too long for a summary; the log has the rest.\n`;
}
/** The verdict and what came of it, in one line: the first thing that a reviewer reads. */
function runHeadline(report) {
    const { work, mode, problems, decision } = report;
    if (decision === 'blocked')
        return `⛔ Blocked: ${report.reason}`;
    if (problems.length > 0)
        return `❌ Failed: ${problems[0]?.code ?? ''}`;
    const allowed = `✅ Allowed: ${report.reason}`;
    if (mode === 'gate')
        return allowed;
    if (report.command) {
        const waiting = work.pending === undefined ? '' : `, ${count(work.pending)} pending`;
        if (mode === 'plan')
            return `${allowed}, command not started${waiting}`;
        const applied = work.applied === undefined ? '' : `, ${count(work.applied)} applied`;
        return `${allowed}, command succeeded${applied}`;
    }
    const recorded = work.migrations.filter(({ status }) => status === 'baseline').length;
    const baseline = recorded === 0 ? '' : `, ${count(recorded)} of the baseline`;
    if (mode === 'plan')
        return `${allowed}${baseline}, ${count(work.pending ?? 0)} pending`;
    const nothing = recorded === 0 ? ', nothing to do' : '';
    return `${allowed}${baseline}${work.applied === 0 ? nothing : `, ${count(work.applied ?? 0)} applied`}`;
}
function count(migrations) {
    return migrations === 1 ? '1 migration' : `${migrations} migrations`;
}
function facts({ decision, reason, problems, role, authority, target, mode }) {
    // Elsewhere the headline says it.
    const failed = decision === 'allowed' && problems.length > 0;
    const rows = [
        ['Verdict', failed ? `${decision}: ${reason}` : undefined],
        ['Role', role],
        ['Target', target],
        ['Authority', authority],
        ['Mode', mode],
    ].flatMap(([name, value]) => name === undefined || value === undefined ? [] : [[name, (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .inlineCode */ .t)(value)]]);
    return rows.length === 0 ? '' : (0,markdown_table__WEBPACK_IMPORTED_MODULE_2__/* .markdownTable */ .Q)([['', ''], ...rows]);
}
function trouble({ block, problems }) {
    if (block !== undefined)
        return `**${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .F)(block.what)}** ${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .F)(block.next)}`;
    return problems.map(problemLine).join('\n');
}
function problemLine({ code: name, what, next, file, line }) {
    const place = file === undefined ? '' : ` ${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .inlineCode */ .t)(line === undefined ? file : `${file}:${line}`)}`;
    return `- ${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .inlineCode */ .t)(name)}${place}: **${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .F)(what)}** ${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .F)(next)}`;
}
/** Indented by four spaces, a block of code that no line of the output can end. */
function lastLines({ work }) {
    if (work.lastLines.length === 0)
        return '';
    const lines = work.lastLines.map((line) => `    ${line}`).join('\n');
    return `The last lines of the command:\n\n${lines}`;
}
function findings({ findings: found, work }) {
    const rows = [
        ...found.map(({ code: name, level, what, next }) => [
            level,
            (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .inlineCode */ .t)(name),
            `${what} ${next}`,
        ]),
        ...work.notes.map(({ code: name, what, next }) => [
            'notice',
            (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .inlineCode */ .t)(name),
            `${what} ${next}`,
        ]),
    ];
    if (rows.length === 0)
        return '';
    const table = [
        ['Level', 'Finding', 'What, and what to do'],
        ...rows.map(([level = '', name = '', text = '']) => [level, name, (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .F)(text)]),
    ];
    return `### Findings\n\n${(0,markdown_table__WEBPACK_IMPORTED_MODULE_2__/* .markdownTable */ .Q)(table)}`;
}
/** How each rule of the policy stands: in `plan` none of them blocks, and all are shown. */
function policy({ policy: rules }) {
    if (rules.length === 0)
        return '';
    const table = rules.map(({ rule, source, standing }) => [
        (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .inlineCode */ .t)(rule),
        _rule_results__WEBPACK_IMPORTED_MODULE_0__/* .RULE_RESULT_LABELS */ .$[standing.kind],
        (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .F)(standing.kind === 'met' ? standing.what : `${standing.what} ${standing.next}`),
        (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .inlineCode */ .t)(source),
    ]);
    return `### Policy\n\n${(0,markdown_table__WEBPACK_IMPORTED_MODULE_2__/* .markdownTable */ .Q)([['Rule', 'Standing', 'What', 'Policy'], ...table])}`;
}
function migrations({ work }) {
    if (work.migrations.length === 0)
        return '';
    const shown = work.migrations.slice(0, MAX_ROWS_SHOWN);
    const hidden = work.migrations.length - shown.length;
    const table = (0,markdown_table__WEBPACK_IMPORTED_MODULE_2__/* .markdownTable */ .Q)([['Version', 'Name', 'Status', 'Duration'], ...shown.map(row)]);
    const rest = hidden > 0 ? `\n\n…and ${hidden} more.` : '';
    return `### Migrations\n\n${table}${rest}`;
}
const MARKS = {
    applied: '✅ applied',
    failed: '❌ failed',
    pending: '⏳ pending',
    baseline: '📌 baseline',
};
function row({ version, name, status, duration, remark }) {
    const time = duration === undefined ? '' : `${Math.round(duration)} ms`;
    const how = remark === undefined ? MARKS[status] : `${MARKS[status]}, ${remark}`;
    return [(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .inlineCode */ .t)(version), (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .inlineCode */ .t)(name), how, time];
}
function digests({ work }) {
    const lines = [
        work.planDigest === undefined ? '' : `Plan digest: ${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .inlineCode */ .t)(work.planDigest)}`,
        work.headDigest === undefined ? '' : `Head digest: ${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .inlineCode */ .t)(work.headDigest)}`,
    ];
    return lines.filter((line) => line !== '').join('  \n');
}


/***/ }),

/***/ 42613:
/***/ ((module) => {

"use strict";
module.exports = require("assert");

/***/ }),

/***/ 20181:
/***/ ((module) => {

"use strict";
module.exports = require("buffer");

/***/ }),

/***/ 76982:
/***/ ((module) => {

"use strict";
module.exports = require("crypto");

/***/ }),

/***/ 72250:
/***/ ((module) => {

"use strict";
module.exports = require("dns");

/***/ }),

/***/ 24434:
/***/ ((module) => {

"use strict";
module.exports = require("events");

/***/ }),

/***/ 79896:
/***/ ((module) => {

"use strict";
module.exports = require("fs");

/***/ }),

/***/ 91943:
/***/ ((module) => {

"use strict";
module.exports = require("fs/promises");

/***/ }),

/***/ 58611:
/***/ ((module) => {

"use strict";
module.exports = require("http");

/***/ }),

/***/ 65692:
/***/ ((module) => {

"use strict";
module.exports = require("https");

/***/ }),

/***/ 69278:
/***/ ((module) => {

"use strict";
module.exports = require("net");

/***/ }),

/***/ 34589:
/***/ ((module) => {

"use strict";
module.exports = require("node:assert");

/***/ }),

/***/ 16698:
/***/ ((module) => {

"use strict";
module.exports = require("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

"use strict";
module.exports = require("node:buffer");

/***/ }),

/***/ 31421:
/***/ ((module) => {

"use strict";
module.exports = require("node:child_process");

/***/ }),

/***/ 37540:
/***/ ((module) => {

"use strict";
module.exports = require("node:console");

/***/ }),

/***/ 77598:
/***/ ((module) => {

"use strict";
module.exports = require("node:crypto");

/***/ }),

/***/ 53053:
/***/ ((module) => {

"use strict";
module.exports = require("node:diagnostics_channel");

/***/ }),

/***/ 40610:
/***/ ((module) => {

"use strict";
module.exports = require("node:dns");

/***/ }),

/***/ 78474:
/***/ ((module) => {

"use strict";
module.exports = require("node:events");

/***/ }),

/***/ 73024:
/***/ ((module) => {

"use strict";
module.exports = require("node:fs");

/***/ }),

/***/ 51455:
/***/ ((module) => {

"use strict";
module.exports = require("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ ((module) => {

"use strict";
module.exports = require("node:http");

/***/ }),

/***/ 32467:
/***/ ((module) => {

"use strict";
module.exports = require("node:http2");

/***/ }),

/***/ 77030:
/***/ ((module) => {

"use strict";
module.exports = require("node:net");

/***/ }),

/***/ 48161:
/***/ ((module) => {

"use strict";
module.exports = require("node:os");

/***/ }),

/***/ 76760:
/***/ ((module) => {

"use strict";
module.exports = require("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

"use strict";
module.exports = require("node:perf_hooks");

/***/ }),

/***/ 41792:
/***/ ((module) => {

"use strict";
module.exports = require("node:querystring");

/***/ }),

/***/ 57075:
/***/ ((module) => {

"use strict";
module.exports = require("node:stream");

/***/ }),

/***/ 46193:
/***/ ((module) => {

"use strict";
module.exports = require("node:string_decoder");

/***/ }),

/***/ 41692:
/***/ ((module) => {

"use strict";
module.exports = require("node:tls");

/***/ }),

/***/ 73136:
/***/ ((module) => {

"use strict";
module.exports = require("node:url");

/***/ }),

/***/ 57975:
/***/ ((module) => {

"use strict";
module.exports = require("node:util");

/***/ }),

/***/ 73429:
/***/ ((module) => {

"use strict";
module.exports = require("node:util/types");

/***/ }),

/***/ 78877:
/***/ ((module) => {

"use strict";
module.exports = require("node:v8");

/***/ }),

/***/ 75919:
/***/ ((module) => {

"use strict";
module.exports = require("node:worker_threads");

/***/ }),

/***/ 38522:
/***/ ((module) => {

"use strict";
module.exports = require("node:zlib");

/***/ }),

/***/ 70857:
/***/ ((module) => {

"use strict";
module.exports = require("os");

/***/ }),

/***/ 16928:
/***/ ((module) => {

"use strict";
module.exports = require("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

"use strict";
module.exports = require("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

"use strict";
module.exports = require("stream");

/***/ }),

/***/ 13193:
/***/ ((module) => {

"use strict";
module.exports = require("string_decoder");

/***/ }),

/***/ 16460:
/***/ ((module) => {

"use strict";
module.exports = require("timers/promises");

/***/ }),

/***/ 64756:
/***/ ((module) => {

"use strict";
module.exports = require("tls");

/***/ }),

/***/ 52018:
/***/ ((module) => {

"use strict";
module.exports = require("tty");

/***/ }),

/***/ 87016:
/***/ ((module) => {

"use strict";
module.exports = require("url");

/***/ }),

/***/ 39023:
/***/ ((module) => {

"use strict";
module.exports = require("util");

/***/ }),

/***/ 98253:
/***/ ((module) => {

"use strict";
module.exports = require("util/types");

/***/ }),

/***/ 43106:
/***/ ((module) => {

"use strict";
module.exports = require("zlib");

/***/ }),

/***/ 48280:
/***/ (function(module) {

(function (root) {
    'use strict';
    // A list of regular expressions that match arbitrary IPv4 addresses,
    // for which a number of weird notations exist.
    // Note that an address like 0010.0xa5.1.1 is considered legal.
    const ipv4Part = '(0?\\d+|0x[a-f0-9]+)';
    const ipv4Regexes = {
        fourOctet: new RegExp(`^${ipv4Part}\\.${ipv4Part}\\.${ipv4Part}\\.${ipv4Part}$`, 'i'),
        threeOctet: new RegExp(`^${ipv4Part}\\.${ipv4Part}\\.${ipv4Part}$`, 'i'),
        twoOctet: new RegExp(`^${ipv4Part}\\.${ipv4Part}$`, 'i'),
        longValue: new RegExp(`^${ipv4Part}$`, 'i')
    };

    // Regular Expression for checking Octal numbers
    const octalRegex = new RegExp(`^0[0-7]+$`, 'i');
    const hexRegex = new RegExp(`^0x[a-f0-9]+$`, 'i');

    const zoneIndex = '%[0-9a-z]{1,}';

    // IPv6-matching regular expressions.
    // For IPv6, the task is simpler: it is enough to match the colon-delimited
    // hexadecimal IPv6 and a transitional variant with dotted-decimal IPv4 at
    // the end.
    const ipv6Part = '(?:[0-9a-f]+::?)+';
    const ipv6Regexes = {
        zoneIndex: new RegExp(zoneIndex, 'i'),
        'native': new RegExp(`^(::)?(${ipv6Part})?([0-9a-f]+)?(::)?(${zoneIndex})?$`, 'i'),
        deprecatedTransitional: new RegExp(`^(?:::)(${ipv4Part}\\.${ipv4Part}\\.${ipv4Part}\\.${ipv4Part}(${zoneIndex})?)$`, 'i'),
        transitional: new RegExp(`^((?:${ipv6Part})|(?:::)(?:${ipv6Part})?)${ipv4Part}\\.${ipv4Part}\\.${ipv4Part}\\.${ipv4Part}(${zoneIndex})?$`, 'i')
    };

    // Expand :: in an IPv6 address or address part consisting of `parts` groups.
    function expandIPv6 (string, parts) {
        // More than one '::' means invalid address
        if (string.indexOf('::') !== string.lastIndexOf('::')) {
            return null;
        }

        let colonCount = 0;
        let lastColon = -1;
        let zoneId = (string.match(ipv6Regexes.zoneIndex) || [])[0];
        let replacement, replacementCount;

        // Remove zone index and save it for later
        if (zoneId) {
            zoneId = zoneId.substring(1);
            string = string.replace(/%.+$/, '');
        }

        // How many parts do we already have?
        while ((lastColon = string.indexOf(':', lastColon + 1)) >= 0) {
            colonCount++;
        }

        // 0::0 is two parts more than ::
        if (string.substr(0, 2) === '::') {
            colonCount--;
        }

        if (string.substr(-2, 2) === '::') {
            colonCount--;
        }

        // An address must not contain more separators than available parts,
        // and :: must compress at least one part.
        if (colonCount >= parts) {
            return null;
        }

        // replacement = ':' + '0:' * (parts - colonCount)
        replacementCount = parts - colonCount;
        replacement = ':';
        while (replacementCount--) {
            replacement += '0:';
        }

        // Insert the missing zeroes
        string = string.replace('::', replacement);

        // Trim any garbage which may be hanging around if :: was at the edge in
        // the source string
        if (string[0] === ':') {
            string = string.slice(1);
        }

        if (string[string.length - 1] === ':') {
            string = string.slice(0, -1);
        }

        parts = (function () {
            const ref = string.split(':');
            const results = [];

            for (let i = 0; i < ref.length; i++) {
                results.push(ref[i].length > 4 ? NaN : parseInt(ref[i], 16));
            }

            return results;
        })();

        return {
            parts: parts,
            zoneId: zoneId
        };
    }

    // A generic CIDR (Classless Inter-Domain Routing) RFC1518 range matcher.
    function matchCIDR (first, second, partSize, cidrBits) {
        if (first.length !== second.length) {
            throw new Error('ipaddr: cannot match CIDR for objects with different lengths');
        }

        let part = 0;
        let shift;

        while (cidrBits > 0) {
            shift = partSize - cidrBits;
            if (shift < 0) {
                shift = 0;
            }

            if (first[part] >> shift !== second[part] >> shift) {
                return false;
            }

            cidrBits -= partSize;
            part += 1;
        }

        return true;
    }

    function parseIntAuto (string) {
        // Hexadecimal base 16 (0x#)
        if (hexRegex.test(string)) {
            return parseInt(string, 16);
        }
        // While octal representation is discouraged by ECMAScript 3
        // and forbidden by ECMAScript 5, we silently allow it to
        // work only if the rest of the string has numbers less than 8.
        if (string[0] === '0' && !isNaN(parseInt(string[1], 10))) {
        if (octalRegex.test(string)) {
            return parseInt(string, 8);
        }
            throw new Error(`ipaddr: cannot parse ${string} as octal`);
        }
        // Always include the base 10 radix!
        return parseInt(string, 10);
    }

    function padPart (part, length) {
        while (part.length < length) {
            part = `0${part}`;
        }

        return part;
    }

    const ipaddr = {};

    // An IPv4 address (RFC791).
    ipaddr.IPv4 = (function () {
        // Constructs a new IPv4 address from an array of four octets
        // in network order (MSB first)
        // Verifies the input.
        function IPv4 (octets) {
            if (octets.length !== 4) {
                throw new Error('ipaddr: ipv4 octet count should be 4');
            }

            let i, octet;

            for (i = 0; i < octets.length; i++) {
                octet = octets[i];
                if (!((0 <= octet && octet <= 255))) {
                    throw new Error('ipaddr: ipv4 octet should fit in 8 bits');
                }
            }

            this.octets = octets;
        }

        // Special IPv4 address ranges.
        // See also https://en.wikipedia.org/wiki/Reserved_IP_addresses
        IPv4.prototype.SpecialRanges = {
            unspecified: [[new IPv4([0, 0, 0, 0]), 8]],
            broadcast: [[new IPv4([255, 255, 255, 255]), 32]],
            // RFC3171
            multicast: [[new IPv4([224, 0, 0, 0]), 4]],
            // RFC3927
            linkLocal: [[new IPv4([169, 254, 0, 0]), 16]],
            // RFC5735
            loopback: [[new IPv4([127, 0, 0, 0]), 8]],
            // RFC6598
            carrierGradeNat: [[new IPv4([100, 64, 0, 0]), 10]],
            // RFC1918
            'private': [
                [new IPv4([10, 0, 0, 0]), 8],
                [new IPv4([172, 16, 0, 0]), 12],
                [new IPv4([192, 168, 0, 0]), 16]
            ],
            // Reserved and testing-only ranges; RFCs 5735, 5737, 2544, 1700
            reserved: [
                [new IPv4([192, 0, 0, 0]), 24],
                [new IPv4([192, 0, 2, 0]), 24],
                [new IPv4([192, 88, 99, 0]), 24],
                [new IPv4([198, 18, 0, 0]), 15],
                [new IPv4([198, 51, 100, 0]), 24],
                [new IPv4([203, 0, 113, 0]), 24],
                [new IPv4([240, 0, 0, 0]), 4]
            ],
            // RFC7534, RFC7535
            as112: [
                [new IPv4([192, 175, 48, 0]), 24],
                [new IPv4([192, 31, 196, 0]), 24],
            ],
            // RFC7450
            amt: [
                [new IPv4([192, 52, 193, 0]), 24],
            ],
        };

        // The 'kind' method exists on both IPv4 and IPv6 classes.
        IPv4.prototype.kind = function () {
            return 'ipv4';
        };

        // Checks if this address matches other one within given CIDR range.
        IPv4.prototype.match = function (other, cidrRange) {
            let ref;
            if (cidrRange === undefined) {
                ref = other;
                other = ref[0];
                cidrRange = ref[1];
            }

            if (other.kind() !== 'ipv4') {
                throw new Error('ipaddr: cannot match ipv4 address with non-ipv4 one');
            }

            return matchCIDR(this.octets, other.octets, 8, cidrRange);
        };

        // returns a number of leading ones in IPv4 address, making sure that
        // the rest is a solid sequence of 0's (valid netmask)
        // returns either the CIDR length or null if mask is not valid
        IPv4.prototype.prefixLengthFromSubnetMask = function () {
            let cidr = 0;
            // non-zero encountered stop scanning for zeroes
            let stop = false;
            // number of zeroes in octet
            const zerotable = {
                0: 8,
                128: 7,
                192: 6,
                224: 5,
                240: 4,
                248: 3,
                252: 2,
                254: 1,
                255: 0
            };
            let i, octet, zeros;

            for (i = 3; i >= 0; i -= 1) {
                octet = this.octets[i];
                if (octet in zerotable) {
                    zeros = zerotable[octet];
                    if (stop && zeros !== 0) {
                        return null;
                    }

                    if (zeros !== 8) {
                        stop = true;
                    }

                    cidr += zeros;
                } else {
                    return null;
                }
            }

            return 32 - cidr;
        };

        // Checks if the address corresponds to one of the special ranges.
        IPv4.prototype.range = function () {
            return ipaddr.subnetMatch(this, this.SpecialRanges);
        };

        // Returns an array of byte-sized values in network order (MSB first)
        IPv4.prototype.toByteArray = function () {
            return this.octets.slice(0);
        };

        // Converts this IPv4 address to an IPv4-mapped IPv6 address.
        IPv4.prototype.toIPv4MappedAddress = function () {
            return ipaddr.IPv6.parse(`::ffff:${this.toString()}`);
        };

        // Symmetrical method strictly for aligning with the IPv6 methods.
        IPv4.prototype.toNormalizedString = function () {
            return this.toString();
        };

        // Returns the address in convenient, decimal-dotted format.
        IPv4.prototype.toString = function () {
            return this.octets.join('.');
        };

        return IPv4;
    })();

    // A utility function to return broadcast address given the IPv4 interface and prefix length in CIDR notation
    ipaddr.IPv4.broadcastAddressFromCIDR = function (string) {

        try {
            const cidr = this.parseCIDR(string);
            const ipInterfaceOctets = cidr[0].toByteArray();
            const subnetMaskOctets = this.subnetMaskFromPrefixLength(cidr[1]).toByteArray();
            const octets = [];
            let i = 0;
            while (i < 4) {
                // Broadcast address is bitwise OR between ip interface and inverted mask
                octets.push(parseInt(ipInterfaceOctets[i], 10) | parseInt(subnetMaskOctets[i], 10) ^ 255);
                i++;
            }

            return new this(octets);
        } catch (e) {
            throw new Error('ipaddr: the address does not have IPv4 CIDR format', { cause: e });
        }
    };

    // Checks if a given string is formatted like IPv4 address.
    ipaddr.IPv4.isIPv4 = function (string) {
        return this.parser(string) !== null;
    };

    // Checks if a given string is a valid IPv4 address.
    ipaddr.IPv4.isValid = function (string) {
        try {
            new this(this.parser(string));
            return true;
        } catch {
            return false;
        }
    };

    // Checks if a given string is a valid IPv4 address in CIDR notation.
    ipaddr.IPv4.isValidCIDR = function (string) {
        try {
            this.parseCIDR(string);
            return true;
        } catch {
            return false;
        }
    };

    // Checks if a given string is a full four-part IPv4 Address.
    ipaddr.IPv4.isValidFourPartDecimal = function (string) {
        if (ipaddr.IPv4.isValid(string) && string.match(/^(0|[1-9]\d*)(\.(0|[1-9]\d*)){3}$/)) {
            return true;
        } else {
            return false;
        }
    };

    // Checks if a given string is a full four-part IPv4 Address with CIDR prefix.
    ipaddr.IPv4.isValidCIDRFourPartDecimal = function (string) {
        const match = string.match(/^(.+)\/(\d+)$/);

        if (!ipaddr.IPv4.isValidCIDR(string) || !match) {
            return false;
        }

        return ipaddr.IPv4.isValidFourPartDecimal(match[1]);
    };

    // A utility function to return network address given the IPv4 interface and prefix length in CIDR notation
    ipaddr.IPv4.networkAddressFromCIDR = function (string) {
        let cidr, i, ipInterfaceOctets, octets, subnetMaskOctets;

        try {
            cidr = this.parseCIDR(string);
            ipInterfaceOctets = cidr[0].toByteArray();
            subnetMaskOctets = this.subnetMaskFromPrefixLength(cidr[1]).toByteArray();
            octets = [];
            i = 0;
            while (i < 4) {
                // Network address is bitwise AND between ip interface and mask
                octets.push(parseInt(ipInterfaceOctets[i], 10) & parseInt(subnetMaskOctets[i], 10));
                i++;
            }

            return new this(octets);
        } catch (e) {
            throw new Error('ipaddr: the address does not have IPv4 CIDR format', { cause: e });
        }
    };

    // Tries to parse and validate a string with IPv4 address.
    // Throws an error if it fails.
    ipaddr.IPv4.parse = function (string) {
        const parts = this.parser(string);

        if (parts === null) {
            throw new Error('ipaddr: string is not formatted like an IPv4 Address');
        }

        return new this(parts);
    };

    // Parses the string as an IPv4 Address with CIDR Notation.
    ipaddr.IPv4.parseCIDR = function (string) {
        let match;

        if ((match = string.match(/^(.+)\/(\d+)$/))) {
            const maskLength = parseInt(match[2]);
            if (maskLength >= 0 && maskLength <= 32) {
                const parsed = [this.parse(match[1]), maskLength];
                Object.defineProperty(parsed, 'toString', {
                    value: function () {
                        return this.join('/');
                    }
                });
                return parsed;
            }
        }

        throw new Error('ipaddr: string is not formatted like an IPv4 CIDR range');
    };

    // Classful variants (like a.b, where a is an octet, and b is a 24-bit
    // value representing last three octets; this corresponds to a class C
    // address) are omitted due to classless nature of modern Internet.
    ipaddr.IPv4.parser = function (string) {
        let match, part, value;

        // parseInt recognizes all that octal & hexadecimal weirdness for us
        if ((match = string.match(ipv4Regexes.fourOctet))) {
            return (function () {
                const ref = match.slice(1, 6);
                const results = [];

                for (let i = 0; i < ref.length; i++) {
                    part = ref[i];
                    results.push(parseIntAuto(part));
                }

                return results;
            })();
        } else if ((match = string.match(ipv4Regexes.longValue))) {
            value = parseIntAuto(match[1]);
            if (value > 0xffffffff || value < 0) {
                throw new Error('ipaddr: address outside defined range');
            }

            return ((function () {
                const results = [];
                let shift;

                for (shift = 0; shift <= 24; shift += 8) {
                    results.push((value >> shift) & 0xff);
                }

                return results;
            })()).reverse();
        } else if ((match = string.match(ipv4Regexes.twoOctet))) {
            return (function () {
                const ref = match.slice(1, 4);
                const results = [];

                value = parseIntAuto(ref[1]);
                if (value > 0xffffff || value < 0) {
                    throw new Error('ipaddr: address outside defined range');
                }

                results.push(parseIntAuto(ref[0]));
                results.push((value >> 16) & 0xff);
                results.push((value >>  8) & 0xff);
                results.push( value        & 0xff);

                return results;
            })();
        } else if ((match = string.match(ipv4Regexes.threeOctet))) {
            return (function () {
                const ref = match.slice(1, 5);
                const results = [];

                value = parseIntAuto(ref[2]);
                if (value > 0xffff || value < 0) {
                    throw new Error('ipaddr: address outside defined range');
                }

                results.push(parseIntAuto(ref[0]));
                results.push(parseIntAuto(ref[1]));
                results.push((value >> 8) & 0xff);
                results.push( value       & 0xff);

                return results;
            })();
        } else {
            return null;
        }
    };

    // A utility function to return subnet mask in IPv4 format given the prefix length
    ipaddr.IPv4.subnetMaskFromPrefixLength = function (prefix) {
        prefix = parseInt(prefix);
        if (Number.isNaN(prefix) || prefix < 0 || prefix > 32) {
            throw new Error('ipaddr: invalid IPv4 prefix length');
        }

        const octets = [0, 0, 0, 0];
        let j = 0;
        const filledOctetCount = Math.floor(prefix / 8);

        while (j < filledOctetCount) {
            octets[j] = 255;
            j++;
        }

        if (filledOctetCount < 4) {
            octets[filledOctetCount] = Math.pow(2, prefix % 8) - 1 << 8 - (prefix % 8);
        }

        return new this(octets);
    };

    // An IPv6 address (RFC2460)
    ipaddr.IPv6 = (function () {
        // Constructs an IPv6 address from an array of eight 16 - bit parts
        // or sixteen 8 - bit parts in network order(MSB first).
        // Throws an error if the input is invalid.
        function IPv6 (parts, zoneId) {
            let i, part;

            if (parts.length === 16) {
                this.parts = [];
                for (i = 0; i <= 14; i += 2) {
                    this.parts.push((parts[i] << 8) | parts[i + 1]);
                }
            } else if (parts.length === 8) {
                this.parts = parts;
            } else {
                throw new Error('ipaddr: ipv6 part count should be 8 or 16');
            }

            for (i = 0; i < this.parts.length; i++) {
                part = this.parts[i];
                if (!((0 <= part && part <= 0xffff))) {
                    throw new Error('ipaddr: ipv6 part should fit in 16 bits');
                }
            }

            if (zoneId) {
                this.zoneId = zoneId;
            }
        }

        // Special IPv6 ranges
        IPv6.prototype.SpecialRanges = {
            // RFC4291, here and after
            unspecified: [new IPv6([0, 0, 0, 0, 0, 0, 0, 0]), 128],
            linkLocal: [new IPv6([0xfe80, 0, 0, 0, 0, 0, 0, 0]), 10],
            multicast: [new IPv6([0xff00, 0, 0, 0, 0, 0, 0, 0]), 8],
            loopback: [new IPv6([0, 0, 0, 0, 0, 0, 0, 1]), 128],
            uniqueLocal: [new IPv6([0xfc00, 0, 0, 0, 0, 0, 0, 0]), 7],
            ipv4Mapped: [new IPv6([0, 0, 0, 0, 0, 0xffff, 0, 0]), 96],
            // RFC3879
            deprecatedSiteLocal: [new IPv6([0xfec0, 0, 0, 0, 0, 0, 0, 0]), 10],
            // RFC6666
            discard: [new IPv6([0x100, 0, 0, 0, 0, 0, 0, 0]), 64],
            // RFC6145
            rfc6145: [new IPv6([0, 0, 0, 0, 0xffff, 0, 0, 0]), 96],
            rfc6052: [
                // RFC6052
                [new IPv6([0x64, 0xff9b, 0, 0, 0, 0, 0, 0]), 96],
                // RFC8215
                [new IPv6([0x64, 0xff9b, 0x1, 0, 0, 0, 0, 0]), 48],
            ],
            // RFC3056
            '6to4': [new IPv6([0x2002, 0, 0, 0, 0, 0, 0, 0]), 16],
            // RFC6052, RFC6146
            teredo: [new IPv6([0x2001, 0, 0, 0, 0, 0, 0, 0]), 32],
            // RFC5180
            benchmarking: [new IPv6([0x2001, 0x2, 0, 0, 0, 0, 0, 0]), 48],
            // RFC7450
            amt: [new IPv6([0x2001, 0x3, 0, 0, 0, 0, 0, 0]), 32],
            as112v6: [
                // RFC7535
                [new IPv6([0x2001, 0x4, 0x112, 0, 0, 0, 0, 0]), 48],
                // RFC7534
                [new IPv6([0x2620, 0x4f, 0x8000, 0, 0, 0, 0, 0]), 48],
            ],
            // RFC4843
            deprecatedOrchid: [new IPv6([0x2001, 0x10, 0, 0, 0, 0, 0, 0]), 28],
            // RFC7343
            orchid2: [new IPv6([0x2001, 0x20, 0, 0, 0, 0, 0, 0]), 28],
            // RFC9374
            droneRemoteIdProtocolEntityTags: [new IPv6([0x2001, 0x30, 0, 0, 0, 0, 0, 0]), 28],
            // RFC9602
            segmentRouting: [new IPv6([0x5f00, 0, 0, 0, 0, 0, 0, 0]), 16],
            reserved: [
                // RFC3849
                [new IPv6([0x2001, 0, 0, 0, 0, 0, 0, 0]), 23],
                // RFC2928
                [new IPv6([0x2001, 0xdb8, 0, 0, 0, 0, 0, 0]), 32],
                // RFC9637
                [new IPv6([0x3fff, 0, 0, 0, 0, 0, 0, 0]), 20],
            ],
        };

        // Checks if this address is an IPv4-mapped IPv6 address.
        IPv6.prototype.isIPv4MappedAddress = function () {
            return this.range() === 'ipv4Mapped';
        };

        // The 'kind' method exists on both IPv4 and IPv6 classes.
        IPv6.prototype.kind = function () {
            return 'ipv6';
        };

        // Checks if this address matches other one within given CIDR range.
        IPv6.prototype.match = function (other, cidrRange) {
            let ref;

            if (cidrRange === undefined) {
                ref = other;
                other = ref[0];
                cidrRange = ref[1];
            }

            if (other.kind() !== 'ipv6') {
                throw new Error('ipaddr: cannot match ipv6 address with non-ipv6 one');
            }

            return matchCIDR(this.parts, other.parts, 16, cidrRange);
        };

        // returns a number of leading ones in IPv6 address, making sure that
        // the rest is a solid sequence of 0's (valid netmask)
        // returns either the CIDR length or null if mask is not valid
        IPv6.prototype.prefixLengthFromSubnetMask = function () {
            let cidr = 0;
            // non-zero encountered stop scanning for zeroes
            let stop = false;
            // number of zeroes in octet
            const zerotable = {
                0: 16,
                32768: 15,
                49152: 14,
                57344: 13,
                61440: 12,
                63488: 11,
                64512: 10,
                65024: 9,
                65280: 8,
                65408: 7,
                65472: 6,
                65504: 5,
                65520: 4,
                65528: 3,
                65532: 2,
                65534: 1,
                65535: 0
            };
            let part, zeros;

            for (let i = 7; i >= 0; i -= 1) {
                part = this.parts[i];
                if (part in zerotable) {
                    zeros = zerotable[part];
                    if (stop && zeros !== 0) {
                        return null;
                    }

                    if (zeros !== 16) {
                        stop = true;
                    }

                    cidr += zeros;
                } else {
                    return null;
                }
            }

            return 128 - cidr;
        };


        // Checks if the address corresponds to one of the special ranges.
        IPv6.prototype.range = function () {
            return ipaddr.subnetMatch(this, this.SpecialRanges);
        };

        // Returns an array of byte-sized values in network order (MSB first)
        IPv6.prototype.toByteArray = function () {
            let part;
            const bytes = [];
            const ref = this.parts;
            for (let i = 0; i < ref.length; i++) {
                part = ref[i];
                bytes.push(part >> 8);
                bytes.push(part & 0xff);
            }

            return bytes;
        };

        // Returns the address in expanded format with all zeroes included, like
        // 2001:0db8:0008:0066:0000:0000:0000:0001
        IPv6.prototype.toFixedLengthString = function () {
            const addr = ((function () {
                const results = [];
                for (let i = 0; i < this.parts.length; i++) {
                    results.push(padPart(this.parts[i].toString(16), 4));
                }

                return results;
            }).call(this)).join(':');

            let suffix = '';

            if (this.zoneId) {
                suffix = `%${this.zoneId}`;
            }

            return addr + suffix;
        };

        // Converts this address to IPv4 address if it is an IPv4-mapped IPv6 address.
        // Throws an error otherwise.
        IPv6.prototype.toIPv4Address = function () {
            if (!this.isIPv4MappedAddress()) {
                throw new Error('ipaddr: trying to convert a generic ipv6 address to ipv4');
            }

            const ref = this.parts.slice(-2);
            const high = ref[0];
            const low = ref[1];

            return new ipaddr.IPv4([high >> 8, high & 0xff, low >> 8, low & 0xff]);
        };

        // Returns the address in expanded format with all zeroes included, like
        // 2001:db8:8:66:0:0:0:1
        //
        // Deprecated: use toFixedLengthString() instead.
        IPv6.prototype.toNormalizedString = function () {
            const addr = ((function () {
                const results = [];

                for (let i = 0; i < this.parts.length; i++) {
                    results.push(this.parts[i].toString(16));
                }

                return results;
            }).call(this)).join(':');

            let suffix = '';

            if (this.zoneId) {
                suffix = `%${this.zoneId}`;
            }

            return addr + suffix;
        };

        // Returns the address in compact, human-readable format like
        // 2001:db8:8:66::1
        // in line with RFC 5952 (see https://tools.ietf.org/html/rfc5952#section-4)
        IPv6.prototype.toRFC5952String = function () {
            const regex = /((^|:)(0(:|$)){2,})/g;
            // The zone identifier (RFC 4007) is not part of the address; match
            // against the address alone so a trailing zero run right before the
            // "%" suffix still gets compressed (RFC 5952, 4.2.2).
            let suffix = '';
            if (this.zoneId) {
                suffix = `%${this.zoneId}`;
            }
            const normalized = this.toNormalizedString();
            const string = normalized.slice(0, normalized.length - suffix.length);
            let bestMatchIndex = 0;
            let bestMatchLength = -1;
            let bestMatchGroups = -1;
            let match;

            while ((match = regex.exec(string))) {
                // Compare by the number of zero groups, not the matched length:
                // a run that is not at the start carries a leading ":" in the
                // match, so an equal-length run later in the address would
                // otherwise be preferred over the leftmost one (RFC 5952, 4.2.3).
                const groups = (match[0].match(/0/g) || []).length;
                if (groups > bestMatchGroups) {
                    bestMatchGroups = groups;
                    bestMatchIndex = match.index;
                    bestMatchLength = match[0].length;
                }
            }

            if (bestMatchLength < 0) {
                return string + suffix;
            }

            return `${string.substring(0, bestMatchIndex)}::${string.substring(bestMatchIndex + bestMatchLength)}${suffix}`;
        };

        // Returns the address in compact, human-readable format like
        // 2001:db8:8:66::1
        // Calls toRFC5952String under the hood.
        IPv6.prototype.toString = function () {
            return this.toRFC5952String();
        };

        return IPv6;

    })();

    // A utility function to return broadcast address given the IPv6 interface and prefix length in CIDR notation
    ipaddr.IPv6.broadcastAddressFromCIDR = function (string) {
        try {
            const cidr = this.parseCIDR(string);
            const ipInterfaceOctets = cidr[0].toByteArray();
            const subnetMaskOctets = this.subnetMaskFromPrefixLength(cidr[1]).toByteArray();
            const octets = [];
            let i = 0;
            while (i < 16) {
                // Broadcast address is bitwise OR between ip interface and inverted mask
                octets.push(parseInt(ipInterfaceOctets[i], 10) | parseInt(subnetMaskOctets[i], 10) ^ 255);
                i++;
            }

            return new this(octets);
        } catch (e) {
            throw new Error('ipaddr: the address does not have IPv6 CIDR format', { cause: e });
        }
    };

    // Checks if a given string is formatted like IPv6 address.
    ipaddr.IPv6.isIPv6 = function (string) {
        return this.parser(string) !== null;
    };

    // Checks to see if string is a valid IPv6 Address
    ipaddr.IPv6.isValid = function (string) {

        // Since IPv6.isValid is always called first, this shortcut
        // provides a substantial performance gain.
        if (typeof string === 'string' && string.indexOf(':') === -1) {
            return false;
        }

        try {
            const addr = this.parser(string);
            new this(addr.parts, addr.zoneId);
            return true;
        } catch {
            return false;
        }
    };

    // Checks if a given string is a valid IPv6 address in CIDR notation.
    ipaddr.IPv6.isValidCIDR = function (string) {

        // See note in IPv6.isValid
        if (typeof string === 'string' && string.indexOf(':') === -1) {
            return false;
        }

        try {
            this.parseCIDR(string);
            return true;
        } catch {
            return false;
        }
    };

    // A utility function to return network address given the IPv6 interface and prefix length in CIDR notation
    ipaddr.IPv6.networkAddressFromCIDR = function (string) {
        let cidr, i, ipInterfaceOctets, octets, subnetMaskOctets;

        try {
            cidr = this.parseCIDR(string);
            ipInterfaceOctets = cidr[0].toByteArray();
            subnetMaskOctets = this.subnetMaskFromPrefixLength(cidr[1]).toByteArray();
            octets = [];
            i = 0;
            while (i < 16) {
                // Network address is bitwise AND between ip interface and mask
                octets.push(parseInt(ipInterfaceOctets[i], 10) & parseInt(subnetMaskOctets[i], 10));
                i++;
            }

            return new this(octets);
        } catch (e) {
            throw new Error('ipaddr: the address does not have IPv6 CIDR format', { cause: e });
        }
    };

    // Tries to parse and validate a string with IPv6 address.
    // Throws an error if it fails.
    ipaddr.IPv6.parse = function (string) {
        const addr = this.parser(string);

        if (addr === null) {
            throw new Error('ipaddr: string is not formatted like an IPv6 Address');
        }

        return new this(addr.parts, addr.zoneId);
    };

    ipaddr.IPv6.parseCIDR = function (string) {
        let maskLength, match, parsed;

        if ((match = string.match(/^(.+)\/(\d+)$/))) {
            maskLength = parseInt(match[2]);
            if (maskLength >= 0 && maskLength <= 128) {
                parsed = [this.parse(match[1]), maskLength];
                Object.defineProperty(parsed, 'toString', {
                    value: function () {
                        return this.join('/');
                    }
                });
                return parsed;
            }
        }

        throw new Error('ipaddr: string is not formatted like an IPv6 CIDR range');
    };

    // Parse an IPv6 address.
    ipaddr.IPv6.parser = function (string) {
        let addr, i, match, octet, octets, zoneId;

        if ((match = string.match(ipv6Regexes.deprecatedTransitional))) {
            return this.parser(`::ffff:${match[1]}`);
        }
        if (ipv6Regexes.native.test(string)) {
            return expandIPv6(string, 8);
        }
        if ((match = string.match(ipv6Regexes.transitional))) {
            zoneId = match[6] || '';
            addr = match[1]
            if (!match[1].endsWith('::')) {
                addr = addr.slice(0, -1)
            }
            addr = expandIPv6(addr + zoneId, 6);
            if (addr && addr.parts) {
                octets = [
                    parseInt(match[2]),
                    parseInt(match[3]),
                    parseInt(match[4]),
                    parseInt(match[5])
                ];
                for (i = 0; i < octets.length; i++) {
                    octet = octets[i];
                    if (!((0 <= octet && octet <= 255))) {
                        return null;
                    }
                }

                addr.parts.push(octets[0] << 8 | octets[1]);
                addr.parts.push(octets[2] << 8 | octets[3]);
                return {
                    parts: addr.parts,
                    zoneId: addr.zoneId
                };
            }
        }

        return null;
    };

    // A utility function to return subnet mask in IPv6 format given the prefix length
    ipaddr.IPv6.subnetMaskFromPrefixLength = function (prefix) {
        prefix = parseInt(prefix);
        if (Number.isNaN(prefix) || prefix < 0 || prefix > 128) {
            throw new Error('ipaddr: invalid IPv6 prefix length');
        }

        const octets = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        let j = 0;
        const filledOctetCount = Math.floor(prefix / 8);

        while (j < filledOctetCount) {
            octets[j] = 255;
            j++;
        }

        if (filledOctetCount < 16) {
            octets[filledOctetCount] = Math.pow(2, prefix % 8) - 1 << 8 - (prefix % 8);
        }

        return new this(octets);
    };

    // Try to parse an array in network order (MSB first) for IPv4 and IPv6
    ipaddr.fromByteArray = function (bytes) {
        const length = bytes.length;

        if (length === 4) {
            return new ipaddr.IPv4(bytes);
        } else if (length === 16) {
            return new ipaddr.IPv6(bytes);
        } else {
            throw new Error('ipaddr: the binary input is neither an IPv6 nor IPv4 address');
        }
    };

    // Checks if the address is valid IP address
    ipaddr.isValid = function (string) {
        return ipaddr.IPv6.isValid(string) || ipaddr.IPv4.isValid(string);
    };

    // Checks if the address is valid IP address in CIDR notation
    ipaddr.isValidCIDR = function (string) {
        return ipaddr.IPv6.isValidCIDR(string) || ipaddr.IPv4.isValidCIDR(string);
    };


    // Attempts to parse an IP Address, first through IPv6 then IPv4.
    // Throws an error if it could not be parsed.
    ipaddr.parse = function (string) {
        if (ipaddr.IPv6.isValid(string)) {
            return ipaddr.IPv6.parse(string);
        } else if (ipaddr.IPv4.isValid(string)) {
            return ipaddr.IPv4.parse(string);
        } else {
            throw new Error('ipaddr: the address has neither IPv6 nor IPv4 format');
        }
    };

    // Attempt to parse CIDR notation, first through IPv6 then IPv4.
    // Throws an error if it could not be parsed.
    ipaddr.parseCIDR = function (string) {
        try {
            return ipaddr.IPv6.parseCIDR(string);
        } catch {
            try {
                return ipaddr.IPv4.parseCIDR(string);
            } catch (e) {
                throw new Error('ipaddr: the address has neither IPv6 nor IPv4 CIDR format', { cause: e });
            }
        }
    };

    // Parse an address and return plain IPv4 address if it is an IPv4-mapped address
    ipaddr.process = function (string) {
        const addr = this.parse(string);

        if (addr.kind() === 'ipv6' && addr.isIPv4MappedAddress()) {
            return addr.toIPv4Address();
        } else {
            return addr;
        }
    };

    // An utility function to ease named range matching. See examples below.
    // rangeList can contain both IPv4 and IPv6 subnet entries and will not throw errors
    // on matching IPv4 addresses to IPv6 ranges or vice versa.
    ipaddr.subnetMatch = function (address, rangeList, defaultName) {
        let i, rangeName, rangeSubnets, subnet;

        if (defaultName === undefined || defaultName === null) {
            defaultName = 'unicast';
        }

        for (rangeName in rangeList) {
            if (Object.prototype.hasOwnProperty.call(rangeList, rangeName)) {
                rangeSubnets = rangeList[rangeName];
                // ECMA5 Array.isArray isn't available everywhere
                if (rangeSubnets[0] && !(rangeSubnets[0] instanceof Array)) {
                    rangeSubnets = [rangeSubnets];
                }

                for (i = 0; i < rangeSubnets.length; i++) {
                    subnet = rangeSubnets[i];
                    if (address.kind() === subnet[0].kind() && address.match.apply(address, subnet)) {
                        return rangeName;
                    }
                }
            }
        }

        return defaultName;
    };

    // Export for both the CommonJS and browser-like environment
    if ( true && module.exports) {
        module.exports = ipaddr;

    } else {
        root.ipaddr = ipaddr;
    }

}(this));


/***/ }),

/***/ 47785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ leven),
/* harmony export */   h: () => (/* binding */ closestMatch)
/* harmony export */ });
const array = [];
const characterCodeCache = [];

function leven(first, second, options) {
	if (first === second) {
		return 0;
	}

	const maxDistance = options?.maxDistance;
	const swap = first;

	// Swapping the strings if `a` is longer than `b` so we know which one is the
	// shortest & which one is the longest
	if (first.length > second.length) {
		first = second;
		second = swap;
	}

	let firstLength = first.length;
	let secondLength = second.length;

	// Performing suffix trimming:
	// We can linearly drop suffix common to both strings since they
	// don't increase distance at all
	// Note: `~-` is the bitwise way to perform a `- 1` operation
	while (firstLength > 0 && (first.charCodeAt(~-firstLength) === second.charCodeAt(~-secondLength))) {
		firstLength--;
		secondLength--;
	}

	// Performing prefix trimming
	// We can linearly drop prefix common to both strings since they
	// don't increase distance at all
	let start = 0;

	while (start < firstLength && (first.charCodeAt(start) === second.charCodeAt(start))) {
		start++;
	}

	firstLength -= start;
	secondLength -= start;

	// Early termination after trimming: if difference in length exceeds max distance
	if (maxDistance !== undefined && secondLength - firstLength > maxDistance) {
		return maxDistance;
	}

	if (firstLength === 0) {
		return maxDistance !== undefined && secondLength > maxDistance
			? maxDistance
			: secondLength;
	}

	let bCharacterCode;
	let result;
	let temporary;
	let temporary2;
	let index = 0;
	let index2 = 0;

	while (index < firstLength) {
		characterCodeCache[index] = first.charCodeAt(start + index);
		array[index] = ++index;
	}

	while (index2 < secondLength) {
		bCharacterCode = second.charCodeAt(start + index2);
		temporary = index2++;
		result = index2;

		for (index = 0; index < firstLength; index++) {
			temporary2 = bCharacterCode === characterCodeCache[index] ? temporary : temporary + 1;
			temporary = array[index];
			// eslint-disable-next-line no-multi-assign
			result = array[index] = temporary > result
				? (temporary2 > result ? result + 1 : temporary2)
				: (temporary2 > temporary ? temporary + 1 : temporary2);
		}

		// Early termination: if all values in current row exceed maxDistance
		if (maxDistance !== undefined) {
			let rowMinimum = result;
			for (index = 0; index < firstLength; index++) {
				if (array[index] < rowMinimum) {
					rowMinimum = array[index];
				}
			}

			if (rowMinimum > maxDistance) {
				return maxDistance;
			}
		}
	}

	// Bound arrays to avoid retaining large previous sizes
	array.length = firstLength;
	characterCodeCache.length = firstLength;

	return maxDistance !== undefined && result > maxDistance ? maxDistance : result;
}

function closestMatch(target, candidates, options) {
	if (!Array.isArray(candidates) || candidates.length === 0) {
		return undefined;
	}

	const userMax = options?.maxDistance;
	const targetLength = target.length;

	// Exact match fast-path
	for (const candidate of candidates) {
		if (candidate === target) {
			return candidate;
		}
	}

	if (userMax === 0) {
		return undefined;
	}

	let best;
	let bestDist = Number.POSITIVE_INFINITY;
	const seen = new Set();

	for (const candidate of candidates) {
		if (seen.has(candidate)) {
			continue;
		}

		seen.add(candidate);

		const lengthDiff = Math.abs(candidate.length - targetLength);
		if (lengthDiff >= bestDist) {
			continue;
		}

		if (userMax !== undefined && lengthDiff > userMax) {
			continue;
		}

		const cap = Number.isFinite(bestDist)
			? (userMax === undefined ? bestDist : Math.min(bestDist, userMax))
			: userMax;

		const distance = cap === undefined
			? leven(target, candidate)
			: leven(target, candidate, {maxDistance: cap});

		// Skip candidates that exceed the user's maximum distance
		if (userMax !== undefined && distance > userMax) {
			continue;
		}

		// If we got a capped result that equals the cap, we need the actual distance
		// for accurate comparison, but only if the cap was due to userMax
		let actualD = distance;
		if (cap !== undefined && distance === cap && cap === userMax) {
			actualD = leven(target, candidate);
		}

		if (actualD < bestDist) {
			bestDist = actualD;
			best = candidate;
			if (bestDist === 0) {
				break;
			}
		}
	}

	if (userMax !== undefined && bestDist > userMax) {
		return undefined;
	}

	return best;
}


/***/ }),

/***/ 735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ markdownTable)
/* harmony export */ });
// To do: next major: remove.
/**
 * @typedef {Options} MarkdownTableOptions
 *   Configuration.
 */

/**
 * @typedef Options
 *   Configuration.
 * @property {boolean | null | undefined} [alignDelimiters=true]
 *   Whether to align the delimiters (default: `true`);
 *   they are aligned by default:
 *
 *   ```markdown
 *   | Alpha | B     |
 *   | ----- | ----- |
 *   | C     | Delta |
 *   ```
 *
 *   Pass `false` to make them staggered:
 *
 *   ```markdown
 *   | Alpha | B |
 *   | - | - |
 *   | C | Delta |
 *   ```
 * @property {ReadonlyArray<string | null | undefined> | string | null | undefined} [align]
 *   How to align columns (default: `''`);
 *   one style for all columns or styles for their respective columns;
 *   each style is either `'l'` (left), `'r'` (right), or `'c'` (center);
 *   other values are treated as `''`, which doesn’t place the colon in the
 *   alignment row but does align left;
 *   *only the lowercased first character is used, so `Right` is fine.*
 * @property {boolean | null | undefined} [delimiterEnd=true]
 *   Whether to end each row with the delimiter (default: `true`).
 *
 *   > 👉 **Note**: please don’t use this: it could create fragile structures
 *   > that aren’t understandable to some markdown parsers.
 *
 *   When `true`, there are ending delimiters:
 *
 *   ```markdown
 *   | Alpha | B     |
 *   | ----- | ----- |
 *   | C     | Delta |
 *   ```
 *
 *   When `false`, there are no ending delimiters:
 *
 *   ```markdown
 *   | Alpha | B
 *   | ----- | -----
 *   | C     | Delta
 *   ```
 * @property {boolean | null | undefined} [fillRows=true]
 *   Whether to fill rows with empty cells up to the most cells in a row
 *   (default: `true`).
 *
 *   When `true`, all rows have as many cells as the longest row:
 *
 *   ```markdown
 *   | Alpha | B    |   |
 *   | ----- | ---- | - |
 *   | C     |      |   |
 *   | D     | Echo | F |
 *   ```
 *
 *   When `false`, rows keep their cells,
 *   and the delimiter row has as many cells as the header row:
 *
 *   ```markdown
 *   | Alpha | B    |
 *   | ----- | ---- |
 *   | C     |
 *   | D     | Echo | F |
 *   ```
 * @property {boolean | null | undefined} [delimiterStart=true]
 *   Whether to begin each row with the delimiter (default: `true`).
 *
 *   > 👉 **Note**: please don’t use this: it could create fragile structures
 *   > that aren’t understandable to some markdown parsers.
 *
 *   When `true`, there are starting delimiters:
 *
 *   ```markdown
 *   | Alpha | B     |
 *   | ----- | ----- |
 *   | C     | Delta |
 *   ```
 *
 *   When `false`, there are no starting delimiters:
 *
 *   ```markdown
 *   Alpha | B     |
 *   ----- | ----- |
 *   C     | Delta |
 *   ```
 * @property {boolean | null | undefined} [padding=true]
 *   Whether to add a space of padding between delimiters and cells
 *   (default: `true`).
 *
 *   When `true`, there is padding:
 *
 *   ```markdown
 *   | Alpha | B     |
 *   | ----- | ----- |
 *   | C     | Delta |
 *   ```
 *
 *   When `false`, there is no padding:
 *
 *   ```markdown
 *   |Alpha|B    |
 *   |-----|-----|
 *   |C    |Delta|
 *   ```
 * @property {((value: string) => number) | null | undefined} [stringLength]
 *   Function to detect the length of table cell content (optional);
 *   this is used when aligning the delimiters (`|`) between table cells;
 *   full-width characters and emoji mess up delimiter alignment when viewing
 *   the markdown source;
 *   to fix this, you can pass this function,
 *   which receives the cell content and returns its “visible” size;
 *   note that what is and isn’t visible depends on where the text is displayed.
 *
 *   Without such a function, the following:
 *
 *   ```js
 *   markdownTable([
 *     ['Alpha', 'Bravo'],
 *     ['中文', 'Charlie'],
 *     ['👩‍❤️‍👩', 'Delta']
 *   ])
 *   ```
 *
 *   Yields:
 *
 *   ```markdown
 *   | Alpha | Bravo |
 *   | - | - |
 *   | 中文 | Charlie |
 *   | 👩‍❤️‍👩 | Delta |
 *   ```
 *
 *   With [`string-width`](https://github.com/sindresorhus/string-width):
 *
 *   ```js
 *   import stringWidth from 'string-width'
 *
 *   markdownTable(
 *     [
 *       ['Alpha', 'Bravo'],
 *       ['中文', 'Charlie'],
 *       ['👩‍❤️‍👩', 'Delta']
 *     ],
 *     {stringLength: stringWidth}
 *   )
 *   ```
 *
 *   Yields:
 *
 *   ```markdown
 *   | Alpha | Bravo   |
 *   | ----- | ------- |
 *   | 中文  | Charlie |
 *   | 👩‍❤️‍👩    | Delta   |
 *   ```
 */

/**
 * Get the length of a cell.
 *
 * @param {string} value
 *   Cell value.
 * @returns {number}
 *   Cell size.
 */
function defaultStringLength(value) {
  return value.length
}

/**
 * Generate a markdown
 * ([GFM](https://docs.github.com/en/github/writing-on-github/working-with-advanced-formatting/organizing-information-with-tables))
 * table.
 *
 * @param {ReadonlyArray<ReadonlyArray<string | null | undefined>>} table
 *   Table data (matrix of strings).
 * @param {Readonly<Options> | null | undefined} [options]
 *   Configuration (optional).
 * @returns {string}
 *   Result.
 */
function markdownTable(table, options) {
  const settings = options || {}
  // To do: next major: change to spread.
  // eslint-disable-next-line unicorn/prefer-spread -- `align` can be a string.
  const align = (settings.align || []).concat()
  const stringLength = settings.stringLength || defaultStringLength
  /** @type {Array<number>} Character codes as symbols for alignment per column. */
  const alignments = []
  /** @type {Array<Array<string>>} Cells per row. */
  const cellMatrix = []
  /** @type {Array<Array<number>>} Sizes of each cell per row. */
  const sizeMatrix = []
  /** @type {Array<number>} */
  const longestCellByColumn = []
  let mostCellsPerRow = 0
  let rowIndex = -1

  // This is a superfluous loop if we don’t align delimiters, but otherwise we’d
  // do superfluous work when aligning, so optimize for aligning.
  while (++rowIndex < table.length) {
    /** @type {Array<string>} */
    const row = []
    /** @type {Array<number>} */
    const sizes = []
    let columnIndex = -1

    if (table[rowIndex].length > mostCellsPerRow) {
      mostCellsPerRow = table[rowIndex].length
    }

    while (++columnIndex < table[rowIndex].length) {
      const cell = serialize(table[rowIndex][columnIndex])

      if (settings.alignDelimiters !== false) {
        const size = stringLength(cell)
        sizes[columnIndex] = size

        if (
          longestCellByColumn[columnIndex] === undefined ||
          size > longestCellByColumn[columnIndex]
        ) {
          longestCellByColumn[columnIndex] = size
        }
      }

      row.push(cell)
    }

    cellMatrix[rowIndex] = row
    sizeMatrix[rowIndex] = sizes
  }

  // Figure out which alignments to use.
  let columnIndex = -1

  if (typeof align === 'object' && 'length' in align) {
    while (++columnIndex < mostCellsPerRow) {
      alignments[columnIndex] = toAlignment(align[columnIndex])
    }
  } else {
    const code = toAlignment(align)

    while (++columnIndex < mostCellsPerRow) {
      alignments[columnIndex] = code
    }
  }

  // Inject the alignment row.
  columnIndex = -1
  /** @type {Array<string>} */
  const row = []
  /** @type {Array<number>} */
  const sizes = []

  while (++columnIndex < mostCellsPerRow) {
    const code = alignments[columnIndex]
    let before = ''
    let after = ''

    if (code === 99 /* `c` */) {
      before = ':'
      after = ':'
    } else if (code === 108 /* `l` */) {
      before = ':'
    } else if (code === 114 /* `r` */) {
      after = ':'
    }

    // There *must* be at least one hyphen-minus in each alignment cell.
    let size =
      settings.alignDelimiters === false
        ? 1
        : Math.max(
            1,
            longestCellByColumn[columnIndex] - before.length - after.length
          )

    const cell = before + '-'.repeat(size) + after

    if (settings.alignDelimiters !== false) {
      size = before.length + size + after.length

      if (size > longestCellByColumn[columnIndex]) {
        longestCellByColumn[columnIndex] = size
      }

      sizes[columnIndex] = size
    }

    row[columnIndex] = cell
  }

  // Inject the alignment row.
  cellMatrix.splice(1, 0, row)
  sizeMatrix.splice(1, 0, sizes)

  rowIndex = -1
  /** @type {Array<string>} */
  const lines = []

  while (++rowIndex < cellMatrix.length) {
    const row = cellMatrix[rowIndex]
    const sizes = sizeMatrix[rowIndex]
    const cellsInRow =
      settings.fillRows === false
        ? Math.max(1, cellMatrix[rowIndex === 1 ? 0 : rowIndex].length)
        : mostCellsPerRow
    columnIndex = -1
    /** @type {Array<string>} */
    const line = []

    while (++columnIndex < cellsInRow) {
      const cell = row[columnIndex] || ''
      let before = ''
      let after = ''

      if (settings.alignDelimiters !== false) {
        const size =
          longestCellByColumn[columnIndex] - (sizes[columnIndex] || 0)
        const code = alignments[columnIndex]

        if (code === 114 /* `r` */) {
          before = ' '.repeat(size)
        } else if (code === 99 /* `c` */) {
          const half = size / 2

          if (size % 2) {
            before = ' '.repeat(half + 0.5)
            after = ' '.repeat(half - 0.5)
          } else {
            before = ' '.repeat(half)
            after = before
          }
        } else {
          after = ' '.repeat(size)
        }
      }

      if (settings.delimiterStart !== false && !columnIndex) {
        line.push('|')
      }

      if (
        settings.padding !== false &&
        // Don’t add the opening space if we’re not aligning and the cell is
        // empty: there will be a closing space.
        !(settings.alignDelimiters === false && cell === '') &&
        (settings.delimiterStart !== false || columnIndex)
      ) {
        line.push(' ')
      }

      if (settings.alignDelimiters !== false) {
        line.push(before)
      }

      line.push(cell)

      if (settings.alignDelimiters !== false) {
        line.push(after)
      }

      if (settings.padding !== false) {
        line.push(' ')
      }

      if (settings.delimiterEnd !== false || columnIndex !== cellsInRow - 1) {
        line.push('|')
      }
    }

    lines.push(
      settings.delimiterEnd === false
        ? line.join('').replace(/ +$/, '')
        : line.join('')
    )
  }

  return lines.join('\n')
}

/**
 * Serialize a cell value.
 *
 * @param {string | null | undefined} [value]
 *   Value to serialize.
 * @returns {string}
 *   Result.
 */
function serialize(value) {
  return value === null || value === undefined ? '' : String(value)
}

/**
 * Get the alignment character code from a value.
 *
 * @param {string | null | undefined} value
 *   Value.
 * @returns {number}
 *   Alignment.
 */
function toAlignment(value) {
  const code = typeof value === 'string' ? value.codePointAt(0) : 0

  return code === 67 /* `C` */ || code === 99 /* `c` */
    ? 99 /* `c` */
    : code === 76 /* `L` */ || code === 108 /* `l` */
      ? 108 /* `l` */
      : code === 82 /* `R` */ || code === 114 /* `r` */
        ? 114 /* `r` */
        : 0
}


/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function __nccwpck_require__(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			// no module.id needed
/******/ 			// no module.loaded needed
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/******/ 	// expose the modules object (__webpack_modules__)
/******/ 	__nccwpck_require__.m = __webpack_modules__;
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/compat get default export */
/******/ 	(() => {
/******/ 		// getDefaultExport function for compatibility with non-harmony modules
/******/ 		__nccwpck_require__.n = (module) => {
/******/ 			var getter = module && module.__esModule ?
/******/ 				() => (module['default']) :
/******/ 				() => (module);
/******/ 			__nccwpck_require__.d(getter, { a: getter });
/******/ 			return getter;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/create fake namespace object */
/******/ 	(() => {
/******/ 		var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 		var leafPrototypes;
/******/ 		// create a fake namespace object
/******/ 		// mode & 1: value is a module id, require it
/******/ 		// mode & 2: merge all properties of value into the ns
/******/ 		// mode & 4: return value when already ns object
/******/ 		// mode & 16: return value when it's Promise-like
/******/ 		// mode & 8|1: behave like require
/******/ 		__nccwpck_require__.t = function(value, mode) {
/******/ 			if(mode & 1) value = this(value);
/******/ 			if(mode & 8) return value;
/******/ 			if(typeof value === 'object' && value) {
/******/ 				if((mode & 4) && value.__esModule) return value;
/******/ 				if((mode & 16) && typeof value.then === 'function') return value;
/******/ 			}
/******/ 			var ns = Object.create(null);
/******/ 			__nccwpck_require__.r(ns);
/******/ 			var def = {};
/******/ 			leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 			for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 				Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 			}
/******/ 			def['default'] = () => (value);
/******/ 			__nccwpck_require__.d(ns, def);
/******/ 			return ns;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/define property getters */
/******/ 	(() => {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = (exports, definition) => {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/ensure chunk */
/******/ 	(() => {
/******/ 		__nccwpck_require__.f = {};
/******/ 		// This file contains only the entry chunk.
/******/ 		// The chunk loading function for additional chunks
/******/ 		__nccwpck_require__.e = (chunkId) => {
/******/ 			return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 				__nccwpck_require__.f[key](chunkId, promises);
/******/ 				return promises;
/******/ 			}, []));
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/get javascript chunk filename */
/******/ 	(() => {
/******/ 		// This function allow to reference async chunks
/******/ 		__nccwpck_require__.u = (chunkId) => {
/******/ 			// return url for filenames based on template
/******/ 			return "" + chunkId + ".index.js";
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	(() => {
/******/ 		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	(() => {
/******/ 		// define __esModule on exports
/******/ 		__nccwpck_require__.r = (exports) => {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/require chunk loading */
/******/ 	(() => {
/******/ 		// no baseURI
/******/ 		
/******/ 		// object to store loaded chunks
/******/ 		// "1" means "loaded", otherwise not loaded yet
/******/ 		var installedChunks = {
/******/ 			792: 1
/******/ 		};
/******/ 		
/******/ 		// no on chunks loaded
/******/ 		
/******/ 		var installChunk = (chunk) => {
/******/ 			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
/******/ 			for(var moduleId in moreModules) {
/******/ 				if(__nccwpck_require__.o(moreModules, moduleId)) {
/******/ 					__nccwpck_require__.m[moduleId] = moreModules[moduleId];
/******/ 				}
/******/ 			}
/******/ 			if(runtime) runtime(__nccwpck_require__);
/******/ 			for(var i = 0; i < chunkIds.length; i++)
/******/ 				installedChunks[chunkIds[i]] = 1;
/******/ 		
/******/ 		};
/******/ 		
/******/ 		// require() chunk loading for javascript
/******/ 		__nccwpck_require__.f.require = (chunkId, promises) => {
/******/ 			// "1" is the signal for "already loaded"
/******/ 			if(!installedChunks[chunkId]) {
/******/ 				if(true) { // all chunks have JS
/******/ 					installChunk(require("./" + __nccwpck_require__.u(chunkId)));
/******/ 				} else installedChunks[chunkId] = 1;
/******/ 			}
/******/ 		};
/******/ 		
/******/ 		// no external install chunk
/******/ 		
/******/ 		// no HMR
/******/ 		
/******/ 		// no HMR manifest
/******/ 	})();
/******/ 	
/************************************************************************/
var __webpack_exports__ = {};
// This entry need to be wrapped in an IIFE because it need to be in strict mode.
(() => {
"use strict";
// ESM COMPAT FLAG
__nccwpck_require__.r(__webpack_exports__);

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  runAction: () => (/* binding */ runAction),
  runCli: () => (/* binding */ runCli)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(73024);
// EXTERNAL MODULE: ./src/edge/standard-output.ts
var standard_output = __nccwpck_require__(21744);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/utils.js
var utils = __nccwpck_require__(30302);
;// CONCATENATED MODULE: ./src/edge/github/command.ts

/**
 * A workflow command as the runner reads it, one line with its end.
 *
 * `@actions/core` would write it to `process.stdout`, which loads streams and sockets first: a tenth
 * of the gate's start. So only its property names are used, and the escaping is repeated here
 * (toolkit, packages/core/src/command.ts).
 */
function workflowCommand(name, properties, message) {
    const given = Object.entries((0,utils/* toCommandProperties */.kR)(properties)).flatMap(([key, value]) => value === undefined || value === '' ? [] : [`${key}=${escapeProperty(String(value))}`]);
    const head = given.length === 0 ? name : `${name} ${given.join(',')}`;
    return `::${head}::${escapeData(message)}\n`;
}
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

;// CONCATENATED MODULE: ./src/edge/github/escape-workflow-commands.ts
/**
 * Makes a text that is not ours safe to print: the runner reads `::command::` at the start of a line
 * and `##[command]` anywhere in it, and a server's notice or a file's name may hold either. The runner
 * trims a line as .NET does, for which U+0085 is space too.
 */
function escapeWorkflowCommands(text) {
    return text.replaceAll('##[', '# #[').replaceAll(/^([\s\u0085]*):(?=:)/gm, '$1: ');
}

;// CONCATENATED MODULE: ./src/edge/github/runner.ts




/**
 * Opens the channels that the runner offers: workflow commands on standard output, and the files
 * that `GITHUB_OUTPUT` and `GITHUB_STEP_SUMMARY` name. Outside of Actions the files are not there,
 * and what would stand in them is left out.
 *
 * @param redact Takes the secrets out of a text.
 */
function openRunner(environment, redact) {
    const say = (...parts) => (0,standard_output/* writeStdout */.j)(workflowCommand(...parts));
    const groupOf = (title) => workflowCommand('group', {}, redact(title));
    const lineOf = (line) => `${escapeWorkflowCommands(redact(line))}\n`;
    const endOfGroup = workflowCommand('endgroup', {}, '');
    return {
        mask: (values) => {
            for (const value of values)
                say('add-mask', {}, value);
        },
        log: (line) => (0,standard_output/* writeStdout */.j)(lineOf(line)),
        groups: (groups) => {
            const texts = groups.map(({ title, line }) => `${groupOf(title)}${lineOf(line)}${endOfGroup}`);
            (0,standard_output/* writeStdout */.j)(texts.join(''));
        },
        openGroup: (title) => (0,standard_output/* writeStdout */.j)(groupOf(title)),
        closeGroup: () => (0,standard_output/* writeStdout */.j)(endOfGroup),
        annotate: ({ level, title, message, file, line }) => {
            const place = {
                ...(file === undefined ? {} : { file: redact(file) }),
                ...(line === undefined ? {} : { startLine: line }),
            };
            say(level, { title, ...place }, redact(message));
        },
        setOutput: (name, value) => {
            const file = environment['GITHUB_OUTPUT'];
            if (file)
                (0,external_node_fs_.appendFileSync)(file, keyValue(name, value));
        },
        appendSummary: (markdown) => {
            const file = environment['GITHUB_STEP_SUMMARY'];
            if (file)
                (0,external_node_fs_.appendFileSync)(file, redact(markdown));
        },
        readsCommands: true,
        write: standard_output/* writeStdout */.j,
    };
}
/**
 * A name and its value in the form of `GITHUB_OUTPUT`. Not by `@actions/core`, which would draw its
 * delimiter from `node:crypto`, whose loading is a fifth of the gate's start. The value is one line,
 * so that it cannot hold a line of the form; the delimiter need only differ from it.
 */
function keyValue(name, value) {
    const delimiter = `ghadelimiter_${Math.random().toString(36).slice(2)}`;
    return `${name}<<${delimiter}\n${value.replaceAll(/[\r\n]+/g, ' ')}\n${delimiter}\n`;
}

// EXTERNAL MODULE: ./src/app/publish.ts + 1 modules
var publish = __nccwpck_require__(68453);
;// CONCATENATED MODULE: ./src/app/frontend.ts


/** GitHub's runner: annotations, outputs, the job summary, the log. */
const ACTIONS_FRONTEND = {
    open: openRunner,
    publish: publish/* publish */.m,
    publishCheck: async (report, environment, { runner }) => {
        const { publishCheck } = await Promise.all(/* import() | check */[__nccwpck_require__.e(815), __nccwpck_require__.e(934), __nccwpck_require__.e(6), __nccwpck_require__.e(410), __nccwpck_require__.e(963), __nccwpck_require__.e(989), __nccwpck_require__.e(265), __nccwpck_require__.e(151), __nccwpck_require__.e(726), __nccwpck_require__.e(741)]).then(__nccwpck_require__.bind(__nccwpck_require__, 50187));
        return publishCheck(report, environment, runner);
    },
    unexpectedExitCode: 1,
};

// EXTERNAL MODULE: ./src/app/run.ts + 8 modules
var run = __nccwpck_require__(84946);
;// CONCATENATED MODULE: ./src/main.ts


/** The door of the Action: the app does the rest, and its answer is the step's exit code. */
async function runAction() {
    exitWith(await (0,run/* run */.e)(process.env, ACTIONS_FRONTEND));
}
/** The door of the terminal: the same app behind it. */
async function runCli() {
    const { runInTerminal } = await __nccwpck_require__.e(/* import() | terminal */ 547).then(__nccwpck_require__.bind(__nccwpck_require__, 77509));
    const { argv, env, stdout } = process;
    exitWith(await runInTerminal(argv.slice(2), process.cwd(), env, stdout.isTTY));
}
function exitWith(exitCode) {
    process.exitCode = exitCode;
    // All is said; a connection that never comes about must not keep anybody waiting.
    setTimeout(() => process.exit(), 1_000).unref();
}

})();

module.exports = __webpack_exports__;
/******/ })()
;
if (require.main === module) module.exports.runAction();
