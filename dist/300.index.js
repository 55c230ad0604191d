"use strict";
exports.id = 300;
exports.ids = [300];
exports.modules = {

  52705:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  verify: () => (  verify)
});

var database_location = __webpack_require__(69798);
var redact = __webpack_require__(89108);
var clock = __webpack_require__(39443);
var git = __webpack_require__(71398);
;

async function hasCommit(folder, commit) {
    if ((await (0,git .$Y)(folder, ['rev-parse', '--git-dir'])) === undefined)
        return undefined;
    if (!/^[0-9a-f]{7,64}$/.test(commit))
        return false;
    return (await (0,git .$Y)(folder, ['cat-file', '-e', `${commit}^{commit}`])) !== undefined;
}
async function readFileAtCommit(folder, commit, path) {
    return await (0,git .$Y)(folder, ['cat-file', 'blob', `${commit}:${path}`]);
}

var hash = __webpack_require__(2061);
var standard_output = __webpack_require__(21744);
var workspace_files = __webpack_require__(30546);
var history_table = __webpack_require__(68499);
var ledger = __webpack_require__(55309);
;


const READ_COLUMNS = `${ledger .im}, applied, head_after, end_hash`;
const LEDGER_QUERY = `SELECT ${READ_COLUMNS}, run.server FROM (SELECT NULL::pg_catalog.text AS server) AS older CROSS JOIN LATERAL (SELECT ${READ_COLUMNS}, server FROM ${ledger .R9}) AS run ORDER BY ordinal;`;
function readLedgerRow(row) {
    const [ordinal, runId, kind, role, host, database, appliedBy, commit, environment, ...rest] = row;
    const [confirmation, planDigest, headBefore, startedAt, prevHash, hash, ...expectedEndHash] = rest;
    const [applied, headAfter, endHash, server] = expectedEndHash;
    const facts = { runId, kind, role, host, database, appliedBy, commit, environment };
    const more = { confirmation, planDigest, headBefore, startedAt, prevHash, hash };
    const texts = Object.entries({ ...facts, ...more }).map(([name, text]) => [name, text ?? '']);
    return {
        ...Object.fromEntries(texts),
        server: server ?? undefined,
        ordinal: Number(ordinal),
        applied: applied === null || applied === undefined ? undefined : Number(applied),
        headAfter: headAfter ?? undefined,
        endHash: endHash ?? undefined,
    };
}
function findBrokenLinks(rows, sha256Hex) {
    return rows.flatMap((row, index) => findProblemsOfRow(row, rows[index - 1], sha256Hex));
}
function findProblemsOfRow(row, before, sha256Hex) {
    const { ordinal, prevHash, hash, applied, headAfter } = row;
    const problems = [];
    const expected = (before?.ordinal ?? 0) + 1;
    if (ordinal !== expected)
        problems.push(`Row ${expected} of the ledger is missing.`);
    if (hash !== (0,ledger .Rv)(row, sha256Hex))
        problems.push(`Row ${ordinal} of the ledger was edited.`);
    const allowedHashes = before === undefined ? [ledger .od] : [(0,ledger .Yz)(before), before.hash];
    if (!allowedHashes.includes(prevHash)) {
        const previousRow = before === undefined ? 'the start of the ledger' : `row ${before.ordinal}`;
        problems.push(`Row ${ordinal} of the ledger is not linked to ${previousRow}. One of them was edited, moved or replaced.`);
    }
    const isIncomplete = row.endHash === undefined && applied === undefined && headAfter === undefined;
    const expectedEndHash = (0,ledger .X_)(hash, { applied: applied ?? 0, headAfter: headAfter ?? '' }, sha256Hex);
    if (!isIncomplete && row.endHash !== expectedEndHash) {
        problems.push(`The completion of row ${ordinal} of the ledger was edited.`);
    }
    return problems;
}
const AUTHORS_QUERY = `SELECT ordinal, run_id, applied_by, statements_done = 0, applied_at >= (SELECT started_at::pg_catalog.timestamptz FROM ${ledger .R9} ORDER BY ordinal LIMIT 1) FROM ${history_table .GQ} WHERE state = 'applied' AND ordinal > 0 ORDER BY ordinal;`;
function readAuthorRow([ordinal, runId, appliedBy, isBaseline, isAfter]) {
    return {
        ordinal: Number(ordinal),
        runId: runId ?? '',
        appliedBy: appliedBy ?? '',
        isBaseline: isBaseline === 't',
        isAfterLedger: isAfter === 't',
    };
}
function compareAuthors(authors, ledger) {
    const userByRun = new Map(ledger.map(({ runId, appliedBy }) => [runId, appliedBy]));
    const differences = [];
    let skipped = 0;
    let hasBegun = false;
    for (const { ordinal, runId, appliedBy, isBaseline, isAfterLedger } of authors) {
        const user = userByRun.get(runId);
        const row = `Row ${ordinal} of \`${history_table .GQ}\``;
        hasBegun ||= isAfterLedger || user !== undefined;
        if (user === undefined && (isBaseline || !hasBegun))
            skipped += 1;
        else if (user === undefined) {
            differences.push(`${row} names the run ${runId}, which the ledger does not contain.`);
        }
        else if (user !== appliedBy.replaceAll(/[\r\n]+/g, ' ')) {
            differences.push(`${row} names the user ${appliedBy}, but the ledger names ${user} for the run ${runId}.`);
        }
    }
    return { differences, skipped };
}

var session_settings = __webpack_require__(59650);
var sql_literal = __webpack_require__(28356);
var target_history = __webpack_require__(97685);
var read_request = __webpack_require__(46501);
var decide = __webpack_require__(20539);
var governance = __webpack_require__(69460);
var problem = __webpack_require__(64008);
var escape_control_sequences = __webpack_require__(44072);
var read_evidence = __webpack_require__(54804);
var unchecked_fields = __webpack_require__(15106);
;
function mergeComparisons(...comparisons) {
    return {
        differences: comparisons.flatMap(({ differences }) => differences),
        fields: comparisons.flatMap(({ fields }) => fields),
    };
}
const NOT_COMPARED = { differences: [], fields: [] };
function compareValues(what, inEvidence, actual) {
    const expectedText = inEvidence ?? '';
    const actualText = actual ?? '';
    if (expectedText === actualText)
        return [];
    return [
        `${what} differs: the evidence has ${expectedText || 'no value'}, but the actual value is ${actualText || 'empty'}.`,
    ];
}

;

const RESULTS = ['applied', 'failed', 'pending', 'baseline'];
function compareConsistency({ subject, predicate }) {
    const isClear = predicate.entered != null || predicate.history.after !== null;
    return {
        differences: [
            ...compareSubjects(subject, predicate),
            ...compareRunId(predicate),
            ...compareCheckout(predicate),
            ...compareDecision(predicate),
            ...compareMode(predicate),
            ...compareConnection(predicate),
        ],
        fields: [
            'version',
            'connected',
            'checkout.state',
            ...(isClear || hasPlannedFiles(predicate) ? ['mode'] : []),
        ],
    };
}
function compareSubjects(subject, { planDigest, headDigest, history }) {
    const digestOf = (name) => {
        const entry = subject.find((each) => each.name === name);
        return entry === undefined ? undefined : `sha256:${entry.digest.sha256}`;
    };
    const known = [...(planDigest ? ['plan-digest'] : []), ...(headDigest ? ['head-digest'] : [])];
    const expected = known.length === 0 ? ['folder-digest'] : known;
    const names = subject.map(({ name }) => name);
    return [
        ...compareValues('The list of the subjects', names.join(', '), expected.join(', ')),
        ...compareValues('The subject `plan-digest`', digestOf('plan-digest'), planDigest),
        ...compareValues('The subject `head-digest`', digestOf('head-digest'), headDigest),
        ...(history.after === null
            ? []
            : compareValues('The head digest after the run', history.after.headDigest, headDigest)),
    ];
}
function compareRunId({ run, entered }) {
    const prefix = `github-${run.id}-${run.attempt ?? '1'}-`;
    return entered && run.id && !entered.startsWith(prefix)
        ? [`The evidence contains the run ${entered}, which does not belong to run ${run.id}.`]
        : [];
}
function compareCheckout({ checkout, run }) {
    if (checkout === undefined)
        return [];
    const isKnown = Boolean(checkout.commit && run.commit);
    const state = checkout.commit === run.commit ? 'same' : 'other';
    return compareValues('The state of the checkout', checkout.state, isKnown ? state : 'unknown');
}
function compareDecision({ decision, block, confirmation, planDigest, entered }) {
    const isBlocked = block !== undefined && block !== null;
    const { kind, digest } = confirmation;
    return [
        ...compareValues('The decision', decision, isBlocked ? 'blocked' : 'allowed'),
        ...(kind === 'digest' && entered
            ? compareValues('The confirmed digest', digest, planDigest)
            : []),
        ...(kind === 'digest' ? [] : compareValues('The confirmed digest', digest, undefined)),
    ];
}
function hasPlannedFiles({ mode, migrations }) {
    return mode === 'plan' && migrations.length > 0;
}
function compareMode(predicate) {
    const { mode, decision, problems, command, migrations, entered, history, connected } = predicate;
    const has = (...results) => migrations.some(({ result }) => results.includes(result));
    const hasRun = Boolean(entered) || history.after !== null || has('applied', 'failed');
    const isComplete = decision === 'allowed' && problems.length === 0 && !command;
    const sentences = [
        [
            !['gate', 'plan', 'migrate'].includes(mode),
            `\`${mode}\` is not a mode that writes evidence of a run.`,
        ],
        [
            mode === 'gate' && (connected || migrations.length > 0),
            'The mode is `gate`, but the evidence contains facts from the database.',
        ],
        [
            mode !== 'migrate' && hasRun,
            `The mode is \`${mode}\`, but the evidence is of a run that wrote.`,
        ],
        [
            mode === 'plan' && Boolean(command) && connected,
            'The evidence has a `command`, but its facts are those of a plan of the built-in engine.',
        ],
        [
            !migrations.every(({ result }) => RESULTS.includes(result)),
            `The evidence lists a migration whose result is not one of ${RESULTS.join(', ')}.`,
        ],
        [
            mode === 'migrate' && isComplete && has('pending', 'failed'),
            'The run succeeded, but the evidence lists a migration that was not applied.',
        ],
        [
            !command && has('applied') && !entered,
            'The evidence lists an applied migration, but no run that is in the ledger.',
        ],
    ];
    return sentences.flatMap(([isWrong, text]) => (isWrong ? [text] : []));
}
function compareConnection({ connected, history, ledger, entered, server }) {
    const hasTable = Boolean(history.table);
    const known = [hasTable, history.before !== null, server !== null && server !== undefined];
    const isConsistent = known.every((each) => each === connected);
    const isForeign = !connected && (history.after !== null || ledger !== null || Boolean(entered));
    return isConsistent && !isForeign
        ? []
        : [
            connected
                ? '`connected` is true, but `history` or `server` is empty.'
                : '`connected` is false, but the evidence contains facts from the database.',
        ];
}

var digest = __webpack_require__(21981);
;


function comparePlanDigest(predicate, sha256Hex) {
    const { planDigest: digest, command, migrations } = predicate;
    if (command || !digest)
        return NOT_COMPARED;
    const computed = listFolders(migrations).map((folder) => computePlanDigest(migrations, folder, sha256Hex));
    const fields = ['planDigest', 'migrations[].file', 'migrations[].sha256'];
    if (computed.includes(digest))
        return { differences: [], fields };
    if (mayMissFiles(predicate))
        return NOT_COMPARED;
    return {
        differences: compareValues('The digest of the files that the evidence lists', digest, computed[0]),
        fields,
    };
}
function listFolders(files) {
    const [first = '', ...rest] = files.map(({ file }) => file);
    const segments = first.split('/').slice(0, -1);
    const folders = ['', ...segments.map((_, end) => `${segments.slice(0, end + 1).join('/')}/`)];
    return folders.filter((folder) => rest.every((file) => file.startsWith(folder))).toReversed();
}
function computePlanDigest(migrations, folder, sha256Hex) {
    const toFile = ({ file, sha256 }) => ({
        fileName: file.slice(folder.length),
        checksum: sha256,
    });
    const baseline = migrations.filter(({ result }) => result === 'baseline').map(toFile);
    const pending = migrations.filter(({ result }) => result !== 'baseline').map(toFile);
    return (0,digest .Gb)(pending, sha256Hex, baseline);
}
function mayMissFiles({ mode, history: { before, after }, migrations }) {
    if (mode !== 'migrate')
        return false;
    if (before === null || after === null)
        return true;
    const recorded = migrations.filter(({ result }) => result === 'applied' || result === 'baseline');
    return after.rows - before.rows !== recorded.length;
}
function comparePlannedHead(predicate, history, sha256Hex) {
    const { mode, headDigest: head, history: states, migrations } = predicate;
    if (mode !== 'plan' || !head || states.before === null)
        return NOT_COMPARED;
    const planned = migrations.map(({ version, sha256 }) => ({ version, checksum: sha256 }));
    const computed = listRowsBefore(history, predicate).map((rows) => (0,digest .pR)(rows, planned, sha256Hex));
    const fields = ['headDigest', 'migrations[].version', 'migrations[].sha256'];
    if (computed.includes(head))
        return { differences: [], fields };
    const differences = compareValues('The head digest of the plan', head, computed[0]);
    return { differences, fields };
}
function listRowsBefore(history, { history: { before }, migrations }) {
    const planned = new Set(migrations.map(({ version }) => version));
    const rows = history.map((row) => planned.has(row.version) ? { ...row, state: 'running' } : row);
    const found = [];
    let applied = 0;
    for (let end = 0; end <= rows.length && applied <= (before?.rows ?? 0); end += 1) {
        if (applied === before?.rows)
            found.push(rows.slice(0, end));
        if (rows[end]?.state === 'applied')
            applied += 1;
    }
    return found;
}
function compareHistoryState(when, { history, migrations, mode }, rows, sha256Hex) {
    const state = history[when];
    const fields = [`history.${when}`];
    if (state === null)
        return mode === 'plan' ? { differences: [], fields } : NOT_COMPARED;
    const isLater = ({ result }) => when === 'before' || (result !== 'applied' && result !== 'baseline');
    const later = new Set(migrations.filter(isLater).map(({ version }) => version));
    const applied = rows.filter((row) => row.state === 'applied' && !later.has(row.version));
    const actual = (0,digest .xR)(applied.slice(0, state.rows), sha256Hex);
    const what = `The head digest of the history ${when} the run`;
    const differences = [
        ...(state.rows > applied.length
            ? [
                `The evidence has ${state.rows} history rows ${when} the run, but the database has ${applied.length} of them.`,
            ]
            : []),
        ...compareValues(what, state.headDigest, actual),
    ];
    return { differences, fields: when === 'after' ? [...fields, 'headDigest'] : fields };
}

;



function verifyHistory({ predicate }, actual, sha256Hex) {
    const { table } = predicate.history;
    const named = compareTable(predicate, actual);
    if (!table)
        return { what: 'The evidence is of a run that did not read the history', ...named };
    if (table !== history_table .GQ) {
        return { what: `The history is in \`${table}\`, and its rows are not checked`, ...named };
    }
    return {
        what: 'The history contains the migrations of the evidence',
        ...mergeComparisons(named, compareHistoryState('before', predicate, actual.history, sha256Hex), compareHistoryState('after', predicate, actual.history, sha256Hex), comparePlannedHead(predicate, actual.history, sha256Hex), compareRows(predicate, actual.history)),
    };
}
function compareTable(predicate, actual) {
    const { command, connected, entered, history } = predicate;
    const { table, before, after } = history;
    const fields = ['history.table'];
    if (!table) {
        return connected
            ? NOT_COMPARED
            : { differences: [], fields: [...fields, 'history.before', 'history.after'] };
    }
    const rowCount = Math.max(before?.rows ?? 0, after?.rows ?? 0);
    const isOwn = table === history_table .GQ;
    if (isOwn && rowCount > 0)
        return { differences: [], fields };
    if (!isOwn && !actual.tableExists && rowCount > 0) {
        return { differences: [`The history table ${table} does not exist in this database.`], fields };
    }
    if (command)
        return NOT_COMPARED;
    if (!isOwn && entered && actual.history.some(({ runId }) => runId === entered)) {
        const differences = compareValues('The history table', table, history_table .GQ);
        return { differences, fields };
    }
    const { expectedTable } = actual;
    if (expectedTable === undefined)
        return NOT_COMPARED;
    const differences = compareValues('The history table', table, expectedTable).map((text) => `${text} If the run had the input \`history-table\`, add \`--history-table\`.`);
    return { differences, fields };
}
function compareRows(predicate, history) {
    const { migrations, entered, mode } = predicate;
    const applied = history.filter(({ state }) => state === 'applied');
    const differences = migrations.flatMap(({ version, sha256, result }) => {
        if (result !== 'applied')
            return [];
        const row = applied.find((each) => each.version === version);
        if (row === undefined)
            return [`The history does not contain the version ${version}.`];
        return [
            ...compareValues(`The checksum of ${version}`, sha256, row.checksum),
            ...compareValues(`The run that applied ${version}`, entered ?? '', row.runId ?? ''),
        ];
    });
    const listed = new Set(migrations.filter(({ result }) => result !== 'pending').map(({ version }) => version));
    const unlisted = applied.filter(({ runId, version }) => entered && runId === entered && !listed.has(version));
    const isComplete = migrations.every(({ result }) => result === 'applied');
    return {
        differences: [
            ...differences,
            ...unlisted.map(({ version }) => `The run applied the version ${version}, which the evidence does not list as applied.`),
        ],
        fields: [
            ...(isComplete ? ['migrations[].version', 'migrations[].result'] : []),
            ...(mode === 'plan' ? ['migrations[].result', 'entered'] : []),
        ],
    };
}

;


function compareLedgerHead({ predicate: { ledger: head } }, rows) {
    if (head === null)
        return NOT_COMPARED;
    const fields = ['ledger.ordinal', 'ledger.hash', ...(head.endHash ? ['ledger.endHash'] : [])];
    const row = rows.find(({ ordinal }) => ordinal === head.ordinal);
    if (row === undefined) {
        return {
            differences: [
                `The evidence names row ${head.ordinal} of the ledger, but the ledger ends at row ${rows.at(-1)?.ordinal ?? 0}. Rows were removed.`,
            ],
            fields,
        };
    }
    const endHash = head.endHash || undefined;
    return {
        differences: [
            ...compareValues(`The hash of row ${head.ordinal}`, head.hash, row.hash),
            ...(endHash === undefined
                ? []
                : compareValues(`The completion hash of row ${head.ordinal}`, endHash, row.endHash)),
        ],
        fields,
    };
}
function compareLedgerRun({ predicate }, rows) {
    const { entered, run, history } = predicate;
    if (!entered)
        return NOT_COMPARED;
    const row = rows?.find(({ runId }) => runId === entered);
    if (row === undefined) {
        return { differences: [`The ledger does not contain the run ${entered}.`], fields: [] };
    }
    const applied = predicate.migrations.filter(({ result }) => result === 'applied').length;
    return {
        differences: [
            ...compareValues('The kind of run', predicate.command ? 'command' : 'engine', row.kind),
            ...compareValues('The role', predicate.role ?? '', row.role),
            ...compareValues('The commit', (0,read_evidence .V)(predicate), row.commit),
            ...(run.actor ? compareValues('The actor', run.actor, row.appliedBy) : []),
            ...compareValues('The environment', predicate.environment.name ?? '', row.environment),
            ...compareValues('The confirmation', predicate.confirmation.kind, row.confirmation),
            ...compareValues('The plan digest', predicate.planDigest ?? '', row.planDigest),
            ...(predicate.command
                ? []
                : compareValues('The head digest before the run', history.before?.headDigest, row.headBefore)),
            ...(row.applied === undefined
                ? []
                : compareValues('The number of files', String(applied), String(row.applied))),
        ],
        fields: [
            ...['entered', 'mode', 'role', 'environment.name', 'planDigest'],
            ...listCommitFields(predicate),
            ...['confirmation.kind', 'confirmation.digest'],
            ...(run.actor ? ['run.actor'] : []),
            ...(run.id ? ['run.id'] : []),
            ...(run.id && run.attempt ? ['run.attempt'] : []),
            ...(predicate.command ? [] : ['command']),
        ],
    };
}
function listCommitFields({ checkout }) {
    if (checkout === undefined)
        return ['run.commit'];
    const isNamed = checkout.state !== 'other' || !checkout.commit;
    return ['checkout.commit', ...(isNamed ? ['run.commit'] : [])];
}

;







function verifyEvidence(evidence, input, sha256Hex) {
    const { ledger = [] } = input;
    return [
        {
            what: 'The evidence is consistent',
            ...mergeComparisons(compareConsistency(evidence), comparePlanDigest(evidence.predicate, sha256Hex)),
        },
        { what: 'The evidence is about this database', ...compareLocation(evidence, input) },
        verifyChain(input, sha256Hex),
        {
            what: 'The ledger contains the newest row that the evidence names',
            ...compareLedgerHead(evidence, ledger),
        },
        {
            what: 'The ledger describes the run as the evidence does',
            ...compareLedgerRun(evidence, input.ledger),
        },
        verifyHistory(evidence, input, sha256Hex),
        verifyAuthors(input),
        {
            what: 'The repository contains the files of the evidence',
            ...compareFiles(evidence, input),
        },
    ];
}
function compareLocation({ predicate }, { place }) {
    const { host, database } = predicate.place ?? { host: undefined, database: undefined };
    return {
        differences: [
            ...compareValues('The host', host, place.host),
            ...compareValues('The database', database, place.database),
        ],
        fields: ['place.host', 'place.database'],
    };
}
function verifyChain({ ledger }, sha256Hex) {
    if (ledger === undefined) {
        const what = 'The ledger cannot be read, and its hash chain is not checked';
        return { what, differences: [], fields: [] };
    }
    return {
        what: `The hash chain of the ledger is intact (${ledger.length} rows)`,
        differences: findBrokenLinks(ledger, sha256Hex),
        fields: [],
    };
}
function verifyAuthors({ authors, ledger }) {
    if (authors === undefined || ledger === undefined) {
        const what = 'The runs and users of the history are not checked without a ledger';
        return { what, differences: [], fields: [] };
    }
    const { differences, skipped } = compareAuthors(authors, ledger);
    const note = skipped === 0 ? '' : ` (${skipped} older or baseline rows are not checked)`;
    const what = `The ledger contains the runs and users of the history${note}`;
    return { what, differences, fields: [] };
}
function compareFiles({ predicate }, { files, knowsCommit }) {
    const { command, migrations } = predicate;
    const named = command ? migrations.filter(({ file }) => file !== '') : migrations;
    const fileDifferences = named.flatMap(({ file, sha256 }) => {
        const actual = files.get(file);
        if (actual === undefined)
            return [`The repository does not contain the file ${file}.`];
        return compareValues(`The checksum of the file ${file}`, sha256, actual);
    });
    const commitDifferences = knowsCommit === false
        ? [`The repository does not contain the commit ${(0,read_evidence .V)(predicate)}.`]
        : [];
    return {
        differences: [...commitDifferences, ...fileDifferences],
        fields: named.length === migrations.length ? ['migrations[].file', 'migrations[].sha256'] : [],
    };
}

var cancellation = __webpack_require__(88335);
var open_session = __webpack_require__(6694);
var run_secrets = __webpack_require__(13685);
var tables = __webpack_require__(21843);
var read_tool_history = __webpack_require__(14546);
var migration_files = __webpack_require__(96833);
;






async function findExpectedTable(session, permit, { predicate: { migrations, command } }, { workspace, history }) {
    if (command || migrations.length === 0)
        return undefined;
    for (const folder of listFolders(migrations)) {
        try {
            const request = {
                ...permit.request,
                workingDirectory: '.',
                migrations: folder === '' ? '.' : folder.slice(0, -1),
            };
            const opened = await (0,migration_files .kR)(request, workspace);
            if (!opened.ok)
                continue;
            const { format, read } = opened.value;
            const files = await read();
            const paths = new Set(files.map(({ path }) => path));
            if (!migrations.every(({ file }) => paths.has(file)))
                continue;
            if (format.history === undefined)
                return history_table .GQ;
            const of = { tool: tables .J[format.name], where: format.history };
            const reading = await (0,read_tool_history .b)(session, history, of, files, true);
            if (reading.ok)
                return reading.history.table.name;
        }
        catch (error) {
            if (!(error instanceof problem .y))
                throw error;
        }
    }
    return undefined;
}

;























async function verify(file, folder, environment) {
    const { hidden } = (0,run_secrets .T)(environment);
    const print = (line) => (0,standard_output .j)(`${(0,escape_control_sequences .v)((0,redact .E$)(line, hidden))}\n`);
    try {
        const text = (0,workspace_files .yR)(folder, file);
        if (text === undefined) {
            throw new problem .y([unreadableEvidenceProblem(file, 'it cannot be read')]);
        }
        const result = (0,read_evidence .A)(text);
        if (!result.ok)
            throw new problem .y([unreadableEvidenceProblem(file, result.why)]);
        const { evidence, fields } = result;
        const input = await collectInput(evidence, folder, environment);
        const items = verifyEvidence(evidence, input, hash .f);
        for (const { what, differences } of items) {
            print(`${differences.length === 0 ? '✔' : '✘'} ${what}`);
            for (const difference of differences)
                print(`  ${difference}`);
        }
        for (const line of (0,unchecked_fields .b6)((0,unchecked_fields .Ol)(fields, items)))
            print(line);
        const count = items.flatMap(({ differences }) => differences).length;
        print(count === 0 ? `${file} verifies.` : `${file} does not verify: ${count} differences.`);
        return count === 0 ? 0 : 1;
    }
    catch (error) {
        if (!(error instanceof problem .y))
            throw error;
        for (const { code, what, next } of error.problems)
            print(`${code}: ${what} ${next}`);
        return 2;
    }
}
const EMBEDDED_TARGET = {
    code: 'url-invalid',
    what: '`DATABASE_URL` is `embedded`. An embedded database does not exist after its run, so the evidence cannot be compared with it.',
    next: 'Set `DATABASE_URL` to the database of the evidence.',
};
function unreadableEvidenceProblem(file, why) {
    return {
        code: 'evidence-unreadable',
        what: `${file} is not valid evidence: ${why}.`,
        next: 'Use the file that the run wrote to `evidence-file`, without changes.',
    };
}
async function collectInput(evidence, folder, environment) {
    const permit = createReadPermit(evidence, environment);
    const place = (0,database_location .Q)((0,decide .NJ)(permit));
    const database = await (0,cancellation .a)(undefined, async ({ signal }) => {
        const options = {
            rootCertificate: undefined,
            applicationName: 'governed-migrations verify',
            clock: clock .m,
            signal,
            log: () => undefined,
        };
        return await (0,open_session .fQ)(permit, options, async (session) => {
            (0,open_session .q7)(session, signal);
            const result = await (0,target_history .L)(session, { readOnly: true, inDetail: true, place });
            if (!result.ok)
                throw new problem .y([result.problem]);
            const { table } = evidence.predicate.history;
            return {
                history: result.history.rows.filter(({ ordinal }) => ordinal > 0),
                ledger: (await tryRead(session, LEDGER_QUERY))?.map(readLedgerRow),
                authors: (await tryRead(session, AUTHORS_QUERY))?.map(readAuthorRow),
                tableExists: await hasTable(session, table ?? ''),
                expectedTable: await findExpectedTable(session, permit, evidence, {
                    workspace: folder,
                    history: result.history,
                }),
            };
        });
    });
    return { ...database, place, ...(await readRepositoryFiles(evidence, folder)) };
}
function createReadPermit({ predicate }, environment) {
    const planEnvironment = {
        ...environment,
        INPUT_MODE: 'plan',
        DB_ROLE: predicate.role === 'prod' ? 'prod' : 'staging',
    };
    const result = (0,read_request .i)(planEnvironment, undefined);
    if (!result.ok)
        throw new problem .y(result.problems);
    const verdict = (0,decide .LD)(result.request, governance .D);
    if (verdict.allowed && verdict.permit.target?.kind === 'server')
        return verdict.permit;
    if (verdict.allowed)
        throw new problem .y([EMBEDDED_TARGET]);
    const { reason, what, next } = verdict;
    throw new problem .y([{ code: reason, what, next }]);
}
async function tryRead(session, query) {
    const reply = await session.query((0,session_settings .Uw)(session, query, true));
    if (reply.kind !== 'answered')
        return undefined;
    if (reply.transaction !== 'idle')
        await session.execute('ROLLBACK');
    return reply.error === undefined ? reply.results[0] : undefined;
}
async function hasTable(session, table) {
    const query = `SELECT pg_catalog.to_regclass(${(0,sql_literal .c)(table)}) IS NOT NULL;`;
    return (await tryRead(session, query))?.[0]?.[0] === 't';
}
async function readRepositoryFiles({ predicate }, folder) {
    const commit = (0,read_evidence .V)(predicate) ?? '';
    const knowsCommit = commit === '' ? undefined : await hasCommit(folder, commit);
    const files = new Map();
    for (const { file } of predicate.migrations) {
        const bytes = knowsCommit === true
            ? await readFileAtCommit(folder, commit, file)
            : readFileOrUndefined(folder, file);
        files.set(file, bytes === undefined ? undefined : (0,hash .f)(bytes));
    }
    return { files, knowsCommit };
}
function readFileOrUndefined(folder, file) {
    try {
        return (0,workspace_files .sL)(folder, file);
    }
    catch {
        return undefined;
    }
}


  }),

  71398:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $Y: () => (  git),
    T_: () => (  isGitInstalled),
    q_: () => (  gitText)
  });
  var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
  var node_child_process__WEBPACK_IMPORTED_MODULE_0___default =  __webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
  var _spawn_process__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62878);


const MAX_GIT_OUTPUT_BYTES = 256 * 1024 * 1024;
const GIT_TIMEOUT_MS = 60_000;
async function git(folder, args, input = '', index) {
    const program = (0,_spawn_process__WEBPACK_IMPORTED_MODULE_1__  .Kp)('git', process.env);
    if (program === undefined)
        return undefined;
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
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(program, ['--no-pager', ...settings, ...args], {
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
function isGitInstalled() {
    return (0,_spawn_process__WEBPACK_IMPORTED_MODULE_1__  .Kp)('git', process.env) !== undefined;
}
async function gitText(folder, args) {
    return (await git(folder, args))?.toString('utf8').trimEnd();
}


  }),

  62878:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    CK: () => (  findShell),
    Kp: () => (  findProgram),
    Nu: () => (  spawnProcess),
    Zx: () => (  ENV_NAMES_IGNORE_CASE)
  });
  var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
  var node_child_process__WEBPACK_IMPORTED_MODULE_0___default =  __webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
  var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
  var node_fs__WEBPACK_IMPORTED_MODULE_1___default =  __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
  var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
  var node_path__WEBPACK_IMPORTED_MODULE_2___default =  __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);



const DRAIN_LIMIT_MS = 5_000;
const ENV_NAMES_IGNORE_CASE = process.platform === 'win32';
function spawnProcess(drainLimitMs = DRAIN_LIMIT_MS) {
    return {
        start(program, output) {
            try {
                const directoryProblem = findDirectoryProblem(program.workingDirectory);
                if (directoryProblem !== undefined)
                    return failedProcess(directoryProblem);
                return trackProcess(startProgram(program), output, drainLimitMs);
            }
            catch (error) {
                return failedProcess(describeStartError(error));
            }
        },
    };
}
function startProgram(program) {
    return (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(program.file, program.args, {
        cwd: program.workingDirectory,
        env: program.environment,
        detached: process.platform !== 'win32',
        stdio: ['ignore', 'pipe', 'pipe'],
        windowsHide: true,
    });
}
function trackProcess(child, output, drainLimitMs) {
    let isOver = false;
    const ended = new Promise((resolve) => {
        let drainTimer;
        const resolveOnce = (end) => {
            isOver = true;
            clearTimeout(drainTimer);
            resolve(end);
        };
        child.once('error', (error) => {
            if (child.pid === undefined)
                resolveOnce(notStarted(describeStartError(error)));
        });
        child.once('exit', (code, signal) => {
            drainTimer = setTimeout(() => {
                child.stdout.destroy();
                child.stderr.destroy();
                resolveOnce(toProcessExit(code, signal));
            }, drainLimitMs);
        });
        child.once('close', (code, signal) => {
            if (child.pid !== undefined)
                resolveOnce(toProcessExit(code, signal));
        });
    });
    if (child.pid !== undefined) {
        child.stdout.setEncoding('utf8').on('data', (text) => output.stdout(text));
        child.stderr.setEncoding('utf8').on('data', (text) => output.stderr(text));
    }
    const signal = (name) => {
        if (!isOver)
            sendSignal(child, name);
    };
    return { signal, ended };
}
function toProcessExit(code, signal) {
    return code === null
        ? { kind: 'signalled', signal: signal ?? 'a signal' }
        : { kind: 'exited', code };
}
function sendSignal(child, name) {
    if (child.pid === undefined)
        return;
    if (process.platform === 'win32') {
        child.kill(name);
        return;
    }
    try {
        process.kill(-child.pid, name);
    }
    catch {
    }
}
function findDirectoryProblem(path) {
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(path, { throwIfNoEntry: false });
    if (stats === undefined)
        return `The working directory \`${path}\` does not exist.`;
    return stats.isDirectory() ? undefined : `The working directory \`${path}\` is not a directory.`;
}
const START_PROBLEMS = new Map([
    ['ENOENT', 'The shell for the command was not found.'],
    ['ENOTDIR', 'The working directory does not exist.'],
    ['EACCES', 'Permission to execute the shell, or to enter the working directory, is missing.'],
    ['E2BIG', 'The command and its environment exceed the size limit of the system.'],
    ['EMFILE', 'The system has too many open files.'],
    ['EAGAIN', 'The system has too many processes.'],
    ['ENOMEM', 'The system does not have enough memory for another process.'],
    ['ERR_INVALID_ARG_VALUE', 'The command or one of its variables contains a NUL character.'],
]);
function describeStartError(error) {
    const hasCode = typeof error === 'object' && error !== null && 'code' in error;
    const code = hasCode ? String(error.code) : 'no code';
    return START_PROBLEMS.get(code) ?? `The system could not start the command (${code}).`;
}
function notStarted(reason) {
    return { kind: 'not-started', reason };
}
function failedProcess(reason) {
    return { signal: () => { }, ended: Promise.resolve(notStarted(reason)) };
}
function findShell(environment) {
    for (const kind of ['bash', 'sh']) {
        const path = findProgram(kind, environment);
        if (path !== undefined)
            return { kind, path };
    }
    return undefined;
}
function findProgram(name, environment) {
    const file = process.platform === 'win32' ? `${name}.exe` : name;
    return listPathFolders(environment)
        .map((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, file))
        .find(isExecutable);
}
function listPathFolders(environment) {
    const folders = (getPath(environment) ?? '')
        .split(node_path__WEBPACK_IMPORTED_MODULE_2__.delimiter)
        .filter((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(folder));
    if (process.platform !== 'win32')
        return folders;
    return folders.filter((folder) => !/\\(system32|windowsapps)\\?$/i.test(folder));
}
function getPath(environment) {
    if (process.platform !== 'win32')
        return environment['PATH'];
    return Object.entries(environment).find(([name]) => name.toUpperCase() === 'PATH')?.[1];
}
function isExecutable(path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.accessSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.X_OK);
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(path).isFile();
    }
    catch {
        return false;
    }
}


  }),

  77743:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  To: () => (  PREDICATE_TYPE),
  zG: () => (  STATEMENT_TYPE),
  KX: () => (  buildEvidence)
});

var read_confirmation = __webpack_require__(1200);
var approvals = __webpack_require__(18010);
;
const ACTION_IDENTITY = { name: 'governed-migrations', version: '0.1.0' };

var evaluate_reviews = __webpack_require__(76691);
;

function describeReviews(reviews) {
    if (reviews === undefined)
        return { known: false, why: 'It was not requested.', changes: [] };
    if (!reviews.known)
        return { known: false, why: reviews.what, changes: [] };
    const { value } = reviews;
    if (value.kind !== 'found')
        return { known: true, why: value.kind, changes: [] };
    const changes = value.changes.map(({ file, commit, isCommitted, pullRequests }) => ({
        file: file ?? null,
        commit: commit ?? null,
        isCommitted,
        pullRequests: pullRequests.map((each) => describePullRequest(each, value)),
    }));
    return { known: true, why: '', head: value.head, branch: value.branch, changes };
}
function describePullRequest(pullRequest, reviews) {
    const { number, url, author, mergedAt, repository, branch, headCommit } = pullRequest;
    const counts = (0,evaluate_reviews .g5)(pullRequest, reviews);
    return {
        number,
        url,
        author: author ?? null,
        mergedAt: mergedAt ?? null,
        repository: repository ?? null,
        branch,
        headCommit,
        counts,
        reviews: (0,evaluate_reviews .sd)(pullRequest).map(({ review, why }) => ({
            user: review.user ?? null,
            state: review.state,
            submittedAt: review.submittedAt ?? null,
            afterMerge: isAfter(review.submittedAt, mergedAt),
            commit: review.commit ?? null,
            url: review.url,
            counts: counts && why === undefined,
            why: why ?? null,
        })),
    };
}
function isAfter(time, other) {
    return time !== undefined && other !== undefined && time > other;
}

;




const PREDICATE_TYPE = 'urn:governed-migrations:evidence:v1';
const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
function buildEvidence(report, run) {
    return {
        _type: STATEMENT_TYPE,
        subject: listSubjects(report, run),
        predicateType: PREDICATE_TYPE,
        predicate: buildPredicate(report, run),
    };
}
function listSubjects({ result }, { folderDigest }) {
    const subject = (name, digest) => digest === undefined ? [] : [{ name, digest: { sha256: digest.replace(/^sha256:/, '') } }];
    const known = [
        ...subject('plan-digest', result.planDigest),
        ...subject('head-digest', result.headDigest),
    ];
    return known.length > 0 ? known : subject('folder-digest', folderDigest);
}
function buildPredicate(report, run) {
    const { governance, result, snapshot, block } = report;
    return {
        version: 1,
        name: run.name,
        mode: report.mode,
        decision: report.decision,
        reason: report.reason,
        block: block === undefined ? null : { what: block.what, next: block.next },
        problems: report.problems.map(({ code, what, file, line }) => ({ code, what, file, line })),
        run: {
            startedAt: run.startedAt,
            finishedAt: run.finishedAt,
            repository: run.repository,
            id: run.runId,
            attempt: run.attempt,
            event: run.event,
            actor: run.actor,
            triggeringActor: run.triggeringActor,
            ref: run.ref,
            commit: run.commit,
            workflow: run.workflow,
        },
        checkout: describeCheckout(governance),
        environment: describeEnvironment(governance),
        approvals: listApprovals(governance),
        reviews: describeReviews(report.commitReviews),
        planDigest: result.planDigest ?? null,
        headDigest: result.headDigest ?? null,
        role: report.role ?? null,
        authority: report.authority ?? null,
        confirmation: describeConfirmation(run.confirmation),
        findings: report.findings.map(({ code, level }) => ({ code, level })),
        policies: listPolicies(report),
        target: report.target ?? null,
        place: run.place ?? null,
        command: run.command ?? null,
        connected: snapshot !== undefined,
        migrations: result.migrations.map(({ version, name, file, checksum, status, durationMs }) => ({
            version,
            name,
            file,
            sha256: checksum,
            durationMs: durationMs === undefined ? null : Math.round(durationMs),
            result: status,
        })),
        history: {
            table: snapshot?.table ?? null,
            before: snapshot?.before ?? null,
            after: snapshot?.after ?? null,
        },
        ledger: snapshot?.ledger ?? null,
        entered: snapshot?.runId ?? null,
        server: snapshot === undefined ? null : { versionNumber: snapshot.serverVersion },
        tool: { ...ACTION_IDENTITY, node: run.node },
    };
}
function describeCheckout({ checkout }) {
    return { commit: checkout?.commit ?? null, state: checkout?.state ?? 'unknown' };
}
function describeEnvironment({ proof, protection }) {
    if (!proof.known)
        return { name: null, provenBy: null, why: proof.what, protection: null };
    const { environment, issuer, commit, workflow, ref, runId, attempt, actor } = proof.value;
    const claims = { commit, workflow, ref, runId, attempt, actor };
    const provenBy = { kind: 'oidc', issuer, claims };
    return { name: environment ?? null, provenBy, why: null, protection };
}
function listApprovals({ proof, reviews }) {
    if (!reviews.known || !proof.known) {
        return { known: false, why: reviews.known ? '' : reviews.what, given: [] };
    }
    const { counting } = (0,approvals .w)(reviews.value, proof.value.environment ?? '');
    const countingUsers = new Set(counting.map((user) => user.toLowerCase()));
    return {
        known: true,
        why: 'GitHub stores approvals for each run, not for each attempt. Some can be from an earlier attempt.',
        given: reviews.value.all.map((review) => {
            const user = review.user.toLowerCase();
            const counts = review.state === 'approved' && countingUsers.has(user);
            return { ...review, counts, why: reviews.value.involved.get(user) ?? null };
        }),
    };
}
function describeConfirmation(declared) {
    const confirmation = (0,read_confirmation .k)(declared);
    const sources = [
        declared.input === undefined ? [] : ['input'],
        declared.variable === undefined ? [] : ['variable'],
    ].flat();
    const digest = confirmation.kind === 'digest' ? confirmation.digest : null;
    return { kind: confirmation.kind, digest, given: sources };
}
function listPolicies({ governance, policy }) {
    return governance.policies.map((reading) => {
        if (!reading.ok)
            return { source: null, digest: null, rules: [], why: reading.what };
        const { source, digest } = reading.policy;
        const rules = policy
            .filter((rule) => rule.source === source)
            .map(({ rule, standing: { kind, what } }) => ({ rule, standing: kind, what }));
        return { source, digest, rules, why: null };
    });
}


  }),

  54804:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    A: () => (  readEvidence),
    V: () => (  getEvidenceCommit)
  });
  var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
  var _build_evidence__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77743);
  var _verify_unchecked_fields__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15106);



const digestSchema = valibot__WEBPACK_IMPORTED_MODULE_1__  .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__  .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__  .yGV(/^sha256:[0-9a-f]{64}$/));
const historyStateSchema = valibot__WEBPACK_IMPORTED_MODULE_1__  .mee(valibot__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ rows: valibot__WEBPACK_IMPORTED_MODULE_1__  .aig(), headDigest: digestSchema }));
const optionalText = valibot__WEBPACK_IMPORTED_MODULE_1__  .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__  .YjP());
const EVIDENCE_SCHEMA = valibot__WEBPACK_IMPORTED_MODULE_1__  .Ikc({
    _type: valibot__WEBPACK_IMPORTED_MODULE_1__  .euz(_build_evidence__WEBPACK_IMPORTED_MODULE_0__  .zG),
    predicateType: valibot__WEBPACK_IMPORTED_MODULE_1__  .euz(_build_evidence__WEBPACK_IMPORTED_MODULE_0__  .To),
    subject: valibot__WEBPACK_IMPORTED_MODULE_1__  .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ name: valibot__WEBPACK_IMPORTED_MODULE_1__  .YjP(), digest: valibot__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ sha256: valibot__WEBPACK_IMPORTED_MODULE_1__  .YjP() }) })),
    predicate: valibot__WEBPACK_IMPORTED_MODULE_1__  .Ikc({
        version: valibot__WEBPACK_IMPORTED_MODULE_1__  .euz(1),
        name: valibot__WEBPACK_IMPORTED_MODULE_1__  .YjP(),
        mode: valibot__WEBPACK_IMPORTED_MODULE_1__  .YjP(),
        decision: valibot__WEBPACK_IMPORTED_MODULE_1__  .YjP(),
        block: valibot__WEBPACK_IMPORTED_MODULE_1__  .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__  .L5J()),
        problems: valibot__WEBPACK_IMPORTED_MODULE_1__  .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__  .L5J()),
        planDigest: optionalText,
        headDigest: optionalText,
        role: optionalText,
        run: valibot__WEBPACK_IMPORTED_MODULE_1__  .Ikc({
            id: optionalText,
            attempt: optionalText,
            actor: optionalText,
            commit: optionalText,
        }),
        checkout: valibot__WEBPACK_IMPORTED_MODULE_1__  .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ commit: optionalText, state: valibot__WEBPACK_IMPORTED_MODULE_1__  .YjP() })),
        environment: valibot__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ name: optionalText }),
        confirmation: valibot__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ kind: valibot__WEBPACK_IMPORTED_MODULE_1__  .YjP(), digest: optionalText }),
        place: valibot__WEBPACK_IMPORTED_MODULE_1__  .mee(valibot__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ host: valibot__WEBPACK_IMPORTED_MODULE_1__  .YjP(), database: valibot__WEBPACK_IMPORTED_MODULE_1__  .YjP() })),
        command: optionalText,
        connected: valibot__WEBPACK_IMPORTED_MODULE_1__  .zMY(),
        migrations: valibot__WEBPACK_IMPORTED_MODULE_1__  .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ version: valibot__WEBPACK_IMPORTED_MODULE_1__  .YjP(), file: valibot__WEBPACK_IMPORTED_MODULE_1__  .YjP(), sha256: valibot__WEBPACK_IMPORTED_MODULE_1__  .YjP(), result: valibot__WEBPACK_IMPORTED_MODULE_1__  .YjP() })),
        history: valibot__WEBPACK_IMPORTED_MODULE_1__  .Ikc({
            table: optionalText,
            before: historyStateSchema,
            after: historyStateSchema,
        }),
        ledger: valibot__WEBPACK_IMPORTED_MODULE_1__  .mee(valibot__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ ordinal: valibot__WEBPACK_IMPORTED_MODULE_1__  .aig(), hash: valibot__WEBPACK_IMPORTED_MODULE_1__  .YjP(), endHash: valibot__WEBPACK_IMPORTED_MODULE_1__  .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__  .YjP()) })),
        entered: optionalText,
        server: valibot__WEBPACK_IMPORTED_MODULE_1__  .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__  .L5J()),
    }),
});
function getEvidenceCommit({ checkout, run }) {
    return (checkout?.commit || run.commit) ?? undefined;
}
function readEvidence(json) {
    let document;
    try {
        document = JSON.parse(json);
    }
    catch {
        return { ok: false, why: 'it is not valid JSON' };
    }
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_1__  .xLC(EVIDENCE_SCHEMA, document);
    if (parsed.success) {
        return { ok: true, evidence: parsed.output, fields: listFieldsOf(document) };
    }
    const path = (parsed.issues[0].path ?? []).map(({ key }) => String(key)).join('.');
    return {
        ok: false,
        why: path === '' ? 'it is not a JSON object' : `\`${path}\` is missing or not valid`,
    };
}
function listFieldsOf(document) {
    const { success, output } = valibot__WEBPACK_IMPORTED_MODULE_1__  .xLC(valibot__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ predicate: valibot__WEBPACK_IMPORTED_MODULE_1__  ._H3({}) }), document);
    return success ? (0,_verify_unchecked_fields__WEBPACK_IMPORTED_MODULE_2__  .HP)(output.predicate) : [];
}


  }),

  15106:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    HP: () => (  listEvidenceFields),
    Ol: () => (  listUncheckedFields),
    b6: () => (  formatUncheckedFields)
  });
const ARRAY_OF_OBJECTS = 'migrations';
function listEvidenceFields(predicate) {
    return Object.entries(predicate).flatMap(([key, value]) => {
        if (key === ARRAY_OF_OBJECTS && Array.isArray(value)) {
            const names = new Set(value.flatMap((each) => listKeys(each)));
            return [...names].map((name) => `${key}[].${name}`);
        }
        const names = listKeys(value);
        return names.length === 0 ? [key] : names.map((name) => `${key}.${name}`);
    });
}
function listKeys(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.keys(value)
        : [];
}
function listUncheckedFields(fields, items) {
    const checked = new Set(items.flatMap((item) => item.fields));
    return fields.filter((field) => !checked.has(field));
}
function formatUncheckedFields(fields) {
    if (fields.length === 0)
        return [];
    const keyOf = (field) => /^\w+(?=[.[])/.exec(field)?.[0] ?? '';
    const keys = new Set(fields.map(keyOf).toSorted());
    const lines = [...keys].map((key) => {
        const names = fields.filter((field) => keyOf(field) === key).map((field) => `\`${field}\``);
        return `  not checked: ${names.join(', ')}`;
    });
    return ['– Fields that this database and this repository do not prove', ...lines];
}


  })

};
;