"use strict";
exports.id = 300;
exports.ids = [300];
exports.modules = {

/***/ 60574:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verify: () => (/* binding */ verify)
});

// EXTERNAL MODULE: ./src/database-url/database-location.ts
var database_location = __webpack_require__(69798);
// EXTERNAL MODULE: ./src/database-url/redact.ts
var redact = __webpack_require__(89108);
// EXTERNAL MODULE: ./src/edge/clock.ts
var clock = __webpack_require__(39443);
// EXTERNAL MODULE: ./src/edge/git/git.ts
var git = __webpack_require__(71398);
;// CONCATENATED MODULE: ./src/edge/git/read-file-at-commit.ts

/** Whether a repository has a commit; undefined where there is no repository. */
async function hasCommit(folder, commit) {
    if ((await (0,git/* git */.$)(folder, ['rev-parse', '--git-dir'])) === undefined)
        return undefined;
    if (!/^[0-9a-f]{7,64}$/.test(commit))
        return false;
    return (await (0,git/* git */.$)(folder, ['cat-file', '-e', `${commit}^{commit}`])) !== undefined;
}
/** A file as it is in a commit; undefined where there is none. */
async function readFileAtCommit(folder, commit, path) {
    return await (0,git/* git */.$)(folder, ['cat-file', 'blob', `${commit}:${path}`]);
}

// EXTERNAL MODULE: ./src/edge/hash.ts
var hash = __webpack_require__(2061);
// EXTERNAL MODULE: ./src/edge/standard-output.ts
var standard_output = __webpack_require__(21744);
// EXTERNAL MODULE: ./src/edge/workspace-files.ts
var workspace_files = __webpack_require__(30546);
// EXTERNAL MODULE: ./src/engine/ledger.ts
var ledger = __webpack_require__(55309);
;// CONCATENATED MODULE: ./src/engine/read-ledger.ts

/** Every row, in order. */
const LEDGER_QUERY = `SELECT ${ledger/* LEDGER_COLUMNS */.im}, applied, head_after, end_hash FROM ${ledger/* LEDGER_TABLE */.R9} ORDER BY ordinal;`;
/** Reads a row of that query. */
function readLedgerRow(row) {
    const [ordinal, runId, kind, role, host, database, appliedBy, commit, environment, ...rest] = row;
    const [confirmation, planDigest, headBefore, startedAt, prevHash, hash, ...end] = rest;
    const [applied, headAfter, endOf] = end;
    const facts = { runId, kind, role, host, database, appliedBy, commit, environment };
    const more = { confirmation, planDigest, headBefore, startedAt, prevHash, hash };
    const texts = Object.entries({ ...facts, ...more }).map(([name, text]) => [name, text ?? '']);
    return {
        ...Object.fromEntries(texts),
        ordinal: Number(ordinal),
        applied: applied === null || applied === undefined ? undefined : Number(applied),
        headAfter: headAfter ?? undefined,
        endHash: endOf ?? undefined,
    };
}
/** What does not hold in a ledger: a sentence for each row that was edited, moved, or is gone. */
function findBrokenLinks(rows, sha256Hex) {
    return rows.flatMap((row, index) => brokenLink(row, rows[index - 1], sha256Hex));
}
function brokenLink(row, before, sha256Hex) {
    const { ordinal, prevHash, hash, applied, headAfter } = row;
    const broken = [];
    const expected = (before?.ordinal ?? 0) + 1;
    if (ordinal !== expected)
        broken.push(`Row ${expected} of the ledger is missing.`);
    if (hash !== (0,ledger/* entryHash */.Rv)(row, sha256Hex))
        broken.push(`Row ${ordinal} of the ledger was edited.`);
    // A run may be bound to one that ended later.
    const bindings = before === undefined ? [ledger/* FIRST_PREVIOUS_HASH */.od] : [(0,ledger/* previousHash */.Yz)(before), before.hash];
    if (!bindings.includes(prevHash)) {
        const other = before === undefined ? 'the beginning' : `row ${before.ordinal}`;
        broken.push(`Row ${ordinal} of the ledger is not bound to ${other}: one of them was edited, moved or exchanged.`);
    }
    const isOpen = row.endHash === undefined && applied === undefined && headAfter === undefined;
    const end = (0,ledger/* completionHash */.X_)(hash, { applied: applied ?? 0, headAfter: headAfter ?? '' }, sha256Hex);
    if (!isOpen && row.endHash !== end) {
        broken.push(`What completes row ${ordinal} of the ledger was edited.`);
    }
    return broken;
}

// EXTERNAL MODULE: ./src/engine/target-history.ts
var target_history = __webpack_require__(10168);
// EXTERNAL MODULE: ./src/inputs/read-request.ts
var read_request = __webpack_require__(46501);
// EXTERNAL MODULE: ./src/policy/decide.ts + 3 modules
var decide = __webpack_require__(20539);
// EXTERNAL MODULE: ./src/policy/governance.ts
var governance = __webpack_require__(69460);
// EXTERNAL MODULE: ./src/problem.ts
var problem = __webpack_require__(64008);
// EXTERNAL MODULE: ./src/report/read-evidence.ts
var read_evidence = __webpack_require__(54804);
// EXTERNAL MODULE: ./src/engine/history-table.ts
var history_table = __webpack_require__(68499);
// EXTERNAL MODULE: ./src/migrations/digest.ts
var digest = __webpack_require__(21981);
;// CONCATENATED MODULE: ./src/report/verify-evidence.ts



/** Compares evidence with the database and the repository. Pure and total. */
function verifyEvidence(evidence, found, sha256Hex) {
    const { ledger = [] } = found;
    const comparisons = [
        { what: 'The evidence agrees with itself', differences: selfContradictions(evidence) },
        { what: 'It is about this database', differences: ofPlace(evidence, found) },
        {
            what: `The ledger holds together (${ledger.length} rows)`,
            differences: findBrokenLinks(ledger, sha256Hex),
        },
        { what: 'The ledger has the row that it anchors', differences: ofAnchor(evidence, ledger) },
        { what: 'The ledger says the same of the run', differences: ofRun(evidence, ledger) },
        historyCompared(evidence, found, sha256Hex),
        { what: 'The repository has those files', differences: ofRepository(evidence, found) },
    ];
    return comparisons;
}
function selfContradictions({ subject, predicate }) {
    const named = (name) => {
        const entry = subject.find((each) => each.name === name);
        return entry === undefined ? undefined : `sha256:${entry.digest.sha256}`;
    };
    const { planDigest, headDigest: head, history, run, entered } = predicate;
    const prefix = `github-${run.id}-${run.attempt ?? '1'}-`;
    return [
        differs('The subject `plan-digest`', named('plan-digest'), planDigest),
        differs('The subject `head-digest`', named('head-digest'), head),
        history.after === null ? [] : differs('The head after the run', history.after.headDigest, head),
        entered && run.id && !entered.startsWith(prefix)
            ? [`It is entered as ${entered}, which is no name of run ${run.id}.`]
            : [],
    ].flat();
}
function ofPlace({ predicate }, { place }) {
    const { host, database } = predicate.place ?? { host: undefined, database: undefined };
    return [
        ...differs('The host', host, place.host),
        ...differs('The database', database, place.database),
    ];
}
function ofAnchor({ predicate: { ledger: anchor } }, rows) {
    if (anchor === null)
        return [];
    const row = rows.find(({ ordinal }) => ordinal === anchor.ordinal);
    if (row === undefined) {
        return [
            `The evidence anchors row ${anchor.ordinal}, and the ledger ends at ${rows.at(-1)?.ordinal ?? 0}: it was cut off.`,
        ];
    }
    const what = `Row ${anchor.ordinal}`;
    const end = anchor.endHash ?? undefined;
    return [
        ...differs(`${what}, its hash`, anchor.hash, row.hash),
        // One that was open then may have ended since.
        ...(end === undefined ? [] : differs(`${what}, the hash of its end`, end, row.endHash)),
    ];
}
function ofRun({ predicate }, rows) {
    const { entered, run, history } = predicate;
    if (!entered)
        return [];
    const row = rows.find(({ runId }) => runId === entered);
    if (row === undefined)
        return [`The ledger knows no run ${entered}.`];
    const applied = predicate.migrations.filter(({ result }) => result === 'applied').length;
    const engine = predicate.command
        ? []
        : differs('The head before', history.before?.headDigest, row.headBefore);
    const ended = row.applied === undefined
        ? []
        : differs('The number of files', String(applied), String(row.applied));
    return [
        ...differs('The kind of run', predicate.command ? 'command' : 'engine', row.kind),
        ...differs('The role', predicate.role ?? '', row.role),
        ...differs('The commit', run.commit ?? '', row.commit),
        ...(run.actor ? differs('Who started it', run.actor, row.appliedBy) : []),
        ...differs('The environment', predicate.environment.name ?? '', row.environment),
        ...differs('The confirmation', predicate.confirmation.kind, row.confirmation),
        ...differs('The plan digest', predicate.planDigest ?? '', row.planDigest),
        ...engine,
        ...ended,
    ];
}
/** A tool's history tells neither who applied a file nor what was in it: there is the ledger alone. */
function historyCompared(evidence, found, sha256Hex) {
    const { table } = evidence.predicate.history;
    if (table && table !== history_table/* HISTORY_TABLE */.GQ) {
        return { what: `The history is in ${table}, and is not compared`, differences: [] };
    }
    return {
        what: 'The history reached that head',
        differences: ofHistory(evidence, found, sha256Hex),
    };
}
function ofHistory({ predicate }, { history }, sha256Hex) {
    const applied = history.filter(({ state }) => state === 'applied');
    const head = (when, state) => state === null
        ? []
        : differs(`The head of the history ${when} the run`, state.headDigest, (0,digest/* headDigest */.xR)(applied.slice(0, state.rows), sha256Hex));
    const rows = predicate.migrations.flatMap(({ version, sha256, result }) => {
        if (result !== 'applied')
            return [];
        const row = applied.find((each) => each.version === version);
        if (row === undefined)
            return [`The history has no row ${version}.`];
        return [
            ...differs(`The checksum of ${version}`, sha256, row.checksum),
            ...differs(`The run that applied ${version}`, predicate.entered ?? '', row.runId ?? ''),
        ];
    });
    const { before, after } = predicate.history;
    return [...head('before', before), ...head('after', after), ...rows];
}
function ofRepository({ predicate }, { files, knowsCommit }) {
    const { commit } = predicate.run;
    const unknown = knowsCommit === false ? [`The repository knows no commit ${commit}.`] : [];
    const differing = predicate.migrations.flatMap(({ file, sha256 }) => {
        const now = files.get(file);
        if (now === undefined)
            return [`The repository has no file ${file}.`];
        return differs(`The file ${file}`, sha256, now);
    });
    return [...unknown, ...differing];
}
/** A sentence where the evidence says something else than what was found. */
function differs(what, said, found) {
    const [one, other] = [said ?? '', found ?? ''];
    if (one === other)
        return [];
    return [`${what}: the evidence says ${one || 'nothing'}, and there is ${other || 'nothing'}.`];
}

// EXTERNAL MODULE: ./src/app/cancellation.ts + 1 modules
var cancellation = __webpack_require__(88335);
// EXTERNAL MODULE: ./src/app/open-session.ts
var open_session = __webpack_require__(6694);
// EXTERNAL MODULE: ./src/app/run-secrets.ts + 2 modules
var run_secrets = __webpack_require__(40331);
;// CONCATENATED MODULE: ./src/app/evidence/verify-run.ts


















/**
 * Compares evidence with the database that `DATABASE_URL` names and with the repository in this
 * folder, and says what differs. It reads, in transactions that cannot write.
 *
 * @param file The evidence.
 * @param folder Where the repository is.
 * @returns The exit code: 0 when all agrees, 1 when something differs, 2 when it cannot be compared.
 */
async function verify(file, folder, environment) {
    const { hidden } = (0,run_secrets/* collectRunSecrets */.T)(environment);
    const say = (line) => (0,standard_output/* writeStdout */.j)(`${(0,redact/* redact */.E$)(line, hidden)}\n`);
    try {
        const text = (0,workspace_files/* readText */.yR)(folder, file);
        if (text === undefined)
            throw new problem/* UserError */.y([noEvidence(file, 'it cannot be read')]);
        const reading = (0,read_evidence/* readEvidence */.A)(text);
        if (!reading.ok)
            throw new problem/* UserError */.y([noEvidence(file, reading.why)]);
        const { evidence } = reading;
        const found = await lookFor(evidence, folder, environment);
        const comparisons = verifyEvidence(evidence, found, hash/* sha256Hex */.f);
        for (const { what, differences } of comparisons) {
            say(`${differences.length === 0 ? '✔' : '✘'} ${what}`);
            for (const difference of differences)
                say(`  ${difference}`);
        }
        const count = comparisons.flatMap(({ differences }) => differences).length;
        say(count === 0 ? `${file} verifies.` : `${file} does not verify: ${count} differences.`);
        return count === 0 ? 0 : 1;
    }
    catch (error) {
        if (!(error instanceof problem/* UserError */.y))
            throw error;
        for (const { code, what, next } of error.problems)
            say(`${code}: ${what} ${next}`);
        return 2;
    }
}
const NOTHING_LEFT = {
    code: 'url-invalid',
    what: 'DATABASE_URL is `embedded`: of a throw-away nothing is left to compare with.',
    next: 'Set it to the database that the evidence is about.',
};
function noEvidence(file, why) {
    return {
        code: 'evidence-unreadable',
        what: `${file} is no evidence: ${why}.`,
        next: 'Give the file that `evidence-file` named, as the run wrote it.',
    };
}
async function lookFor(evidence, folder, environment) {
    const permit = readingPermit(evidence, environment);
    const place = (0,database_location/* locateDatabase */.Q)((0,decide/* getJudgedTarget */.NJ)(permit));
    const nothing = async () => undefined;
    const database = await (0,cancellation/* withCancellation */.a)(undefined, async ({ signal }) => {
        const options = {
            ...{ rootCertificate: undefined, applicationName: 'governed-migrations verify' },
            ...{ clock: clock/* systemClock */.m, signal, log: () => undefined },
        };
        return await (0,open_session/* withSession */.fQ)(permit, options, nothing, async (session) => {
            signal.listen(() => session.abort(signal.reason()?.what ?? ''));
            const reading = await (0,target_history/* readHistory */.L)(session, { readOnly: true, inDetail: true, place });
            if (!reading.ok)
                throw new problem/* UserError */.y([reading.problem]);
            return { history: reading.history.rows, ledger: await wholeLedger(session) };
        });
    });
    return { ...database, place, ...(await repositoryOf(evidence, folder)) };
}
/** The gate's own permit to read: of the role that the evidence names, in a plan. */
function readingPermit({ predicate }, environment) {
    const reading = (0,read_request/* readRequest */.i)({
        ...environment,
        ...{ INPUT_MODE: 'plan', DB_ROLE: predicate.role === 'prod' ? 'prod' : 'staging' },
    }, undefined);
    if (!reading.ok)
        throw new problem/* UserError */.y(reading.problems);
    const verdict = (0,decide/* decide */.LD)(reading.request, governance/* NO_GOVERNANCE */.D);
    if (verdict.allowed && verdict.permit.target?.kind === 'server')
        return verdict.permit;
    if (verdict.allowed)
        throw new problem/* UserError */.y([NOTHING_LEFT]);
    const { reason, what, next } = verdict;
    throw new problem/* UserError */.y([{ code: reason, what, next }]);
}
async function wholeLedger(session) {
    const reply = await session.query(`BEGIN READ ONLY; ${LEDGER_QUERY} COMMIT;`);
    const rows = reply.kind === 'answered' ? reply.results[0] : undefined;
    return rows?.map(readLedgerRow);
}
/** The files as they are in the evidence's commit, or where nobody knows that, in the folder. */
async function repositoryOf({ predicate }, folder) {
    const commit = predicate.run.commit ?? '';
    const knowsCommit = commit === '' ? undefined : await hasCommit(folder, commit);
    const files = new Map();
    for (const { file } of predicate.migrations) {
        const bytes = knowsCommit === true ? await readFileAtCommit(folder, commit, file) : here(folder, file);
        files.set(file, bytes === undefined ? undefined : (0,hash/* sha256Hex */.f)(bytes));
    }
    return { files, knowsCommit };
}
function here(folder, file) {
    try {
        return (0,workspace_files/* readWorkspaceFile */.sL)(folder, file);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 71398:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ git),
/* harmony export */   q: () => (/* binding */ gitText)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);

/** More than this is no answer that a check could use. */
const MAX_GIT_OUTPUT_BYTES = 256 * 1024 * 1024;
/** A minute: the largest diff takes seconds. */
const GIT_TIMEOUT_MS = 60_000;
/**
 * Asks git something about a repository. Nothing that the repository configures is
 * started: no pager, no external diff, no hook.
 *
 * @param input What it reads from its standard input.
 * @param index A file to take for the index; by default the repository's own.
 * @returns What it printed; undefined where there is no git, no repository, or it failed.
 */
async function git(folder, args, input = '', index) {
    // In a container job the checkout belongs to somebody else, which git would refuse to read.
    const settings = [
        '-c',
        'safe.directory=*',
        '-c',
        'core.quotePath=off',
        '-c',
        'core.fsmonitor=false',
        '-c',
        'core.hooksPath=/dev/null',
    ];
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)('git', ['--no-pager', ...settings, ...args], {
        cwd: folder,
        stdio: ['pipe', 'pipe', 'ignore'],
        timeout: GIT_TIMEOUT_MS,
        env: {
            ...process.env,
            ...(index === undefined ? {} : { GIT_INDEX_FILE: index }),
            GIT_OPTIONAL_LOCKS: '0',
            GIT_TERMINAL_PROMPT: '0',
            LC_ALL: 'C',
        },
    });
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    const chunks = [];
    let length = 0;
    child.stdout.on('data', (chunk) => {
        length += chunk.length;
        if (length > MAX_GIT_OUTPUT_BYTES)
            child.kill('SIGKILL');
        else
            chunks.push(chunk);
    });
    return await new Promise((resolve) => {
        child.on('error', () => resolve(undefined));
        child.on('close', (code) => resolve(code === 0 ? Buffer.concat(chunks) : undefined));
    });
}
/** The same as a text, without its last line's end. */
async function gitText(folder, args) {
    return (await git(folder, args))?.toString('utf8').trimEnd();
}


/***/ }),

/***/ 64612:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  To: () => (/* binding */ PREDICATE_TYPE),
  zG: () => (/* binding */ STATEMENT_TYPE),
  KX: () => (/* binding */ buildEvidence)
});

// EXTERNAL MODULE: ./src/policy/read-confirmation.ts
var read_confirmation = __webpack_require__(1200);
// EXTERNAL MODULE: ./src/policy/rules/approvals.ts
var approvals = __webpack_require__(18010);
;// CONCATENATED MODULE: ./src/report/action-identity.ts
/** This action, as its evidence names it. A test holds the version to package.json's. */
const ACTION_IDENTITY = { name: 'governed-migrations', version: '0.1.0' };

;// CONCATENATED MODULE: ./src/report/build-evidence.ts



/** The type of the predicate, for `actions/attest` and for whoever verifies it. */
const PREDICATE_TYPE = 'urn:governed-migrations:evidence:v1';
const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
/** An in-toto statement about a run, as plain data that JSON can hold (docs/evidence.md). */
function buildEvidence(report, run) {
    return {
        _type: STATEMENT_TYPE,
        subject: subjectsOf(report, run),
        predicateType: PREDICATE_TYPE,
        predicate: predicateOf(report, run),
    };
}
/** What was pending and what was reached; of a run that never connected, the files of the folder. */
function subjectsOf({ work }, { folderDigest }) {
    const subject = (name, digest) => digest === undefined ? [] : [{ name, digest: { sha256: digest.replace(/^sha256:/, '') } }];
    const known = [
        ...subject('plan-digest', work.planDigest),
        ...subject('head-digest', work.headDigest),
    ];
    return known.length > 0 ? known : subject('folder-digest', folderDigest);
}
function predicateOf(report, run) {
    const { governance, work, seen, block } = report;
    return {
        version: 1,
        name: run.name,
        mode: report.mode,
        decision: report.decision,
        reason: report.reason,
        block: block === undefined ? null : { what: block.what, next: block.next },
        problems: report.problems.map(({ code, what, file, line }) => ({ code, what, file, line })),
        run: {
            ...{ startedAt: run.startedAt, finishedAt: run.finishedAt },
            ...{ repository: run.repository, id: run.runId, attempt: run.attempt, event: run.event },
            ...{
                actor: run.actor,
                triggeringActor: run.triggeringActor,
                ref: run.ref,
                commit: run.commit,
                workflow: run.workflow,
            },
        },
        environment: environmentOf(governance),
        approvals: approvalsOf(governance),
        planDigest: work.planDigest ?? null,
        headDigest: work.headDigest ?? null,
        role: report.role ?? null,
        authority: report.authority ?? null,
        confirmation: confirmedBy(run.confirmation),
        findings: report.findings.map(({ code, level }) => ({ code, level })),
        policies: policiesOf(report),
        target: report.target ?? null,
        place: run.place ?? null,
        command: run.command ?? null,
        connected: seen !== undefined,
        migrations: work.migrations.map(({ version, name, file, checksum, status, duration }) => {
            const durationMs = duration === undefined ? null : Math.round(duration);
            return { version, name, file, sha256: checksum, durationMs, result: status };
        }),
        history: {
            table: seen?.table ?? null,
            ...{ before: seen?.before ?? null, after: seen?.after ?? null },
        },
        ledger: seen?.ledger ?? null,
        // Names the run in the ledger and in the history.
        entered: seen?.runId ?? null,
        server: seen === undefined ? null : { versionNumber: seen.serverVersion },
        tool: { ...ACTION_IDENTITY, node: run.node },
    };
}
/**
 * The environment, by what it is known, and what GitHub says of its protection. A name that nobody has
 * proven is not among it.
 */
function environmentOf({ proof, protection }) {
    if (!proof.known)
        return { name: null, provenBy: null, why: proof.what, protection: null };
    const { environment, issuer, commit, workflow, ref, runId, attempt, actor } = proof.value;
    const claims = { commit, workflow, ref, runId, attempt, actor };
    const provenBy = { kind: 'oidc', issuer, claims };
    return { name: environment ?? null, provenBy, why: null, protection };
}
function approvalsOf({ proof, reviews }) {
    if (!reviews.known || !proof.known) {
        return { known: false, why: reviews.known ? '' : reviews.what, given: [] };
    }
    const { counting } = (0,approvals/* countApprovals */.w)(reviews.value, proof.value.environment ?? '');
    const counts = new Set(counting.map((user) => user.toLowerCase()));
    return {
        known: true,
        // GitHub keeps them for a run, and not for an attempt.
        why: 'They are of the run: one of an earlier attempt may be among them.',
        given: reviews.value.all.map((review) => {
            const why = reviews.value.involved.get(review.user.toLowerCase()) ?? null;
            const isOne = review.state === 'approved' && counts.has(review.user.toLowerCase());
            return { ...review, counts: isOne, why };
        }),
    };
}
function confirmedBy(declared) {
    const confirmation = (0,read_confirmation/* readConfirmation */.k)(declared);
    const places = [
        declared.input === undefined ? [] : ['input'],
        declared.variable === undefined ? [] : ['variable'],
    ].flat();
    const digest = confirmation.kind === 'digest' ? confirmation.digest : null;
    return { kind: confirmation.kind, digest, given: places };
}
function policiesOf({ governance, policy }) {
    return governance.policies.map((reading) => {
        if (!reading.ok)
            return { source: null, digest: null, rules: [], why: reading.what };
        const { source, digest } = reading.policy;
        const rules = policy
            .filter((each) => each.source === source)
            .map(({ rule, standing: { kind, what } }) => ({ rule, standing: kind, what }));
        return { source, digest, rules, why: null };
    });
}


/***/ }),

/***/ 54804:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ readEvidence)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _build_evidence__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64612);


const digest = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^sha256:[0-9a-f]{64}$/));
const state = valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ rows: valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), headDigest: digest }));
const text = valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP());
/** What is compared of an evidence file. What else it says is for people. */
const EVIDENCE = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    _type: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(_build_evidence__WEBPACK_IMPORTED_MODULE_0__/* .STATEMENT_TYPE */ .zG),
    predicateType: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(_build_evidence__WEBPACK_IMPORTED_MODULE_0__/* .PREDICATE_TYPE */ .To),
    subject: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), digest: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ sha256: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }) })),
    predicate: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        version: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
        name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        mode: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        decision: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        problems: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J()),
        planDigest: text,
        headDigest: text,
        role: text,
        run: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ id: text, attempt: text, actor: text, commit: text }),
        environment: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: text }),
        confirmation: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ kind: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }),
        place: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ host: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), database: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() })),
        command: text,
        connected: valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
        migrations: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ version: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), file: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), sha256: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), result: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() })),
        history: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ table: text, before: state, after: state }),
        ledger: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ ordinal: valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), hash: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), endHash: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()) })),
        entered: text,
    }),
});
/** Evidence, or why a text is none. Pure and total. */
function readEvidence(json) {
    let document;
    try {
        document = JSON.parse(json);
    }
    catch {
        return { ok: false, why: 'it is no JSON' };
    }
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeParse */ .xLC(EVIDENCE, document);
    if (parsed.success)
        return { ok: true, evidence: parsed.output };
    const path = (parsed.issues[0].path ?? []).map(({ key }) => String(key)).join('.');
    return {
        ok: false,
        why: `\`${path || 'the whole'}\` is missing, or not as this version writes it`,
    };
}


/***/ })

};
;