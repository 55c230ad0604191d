"use strict";
exports.id = 284;
exports.ids = [284];
exports.modules = {

  69798:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Q: () => (  locateDatabase)
  });
  var _providers__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63825);
  var _redact__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89108);


function locateDatabase(target) {
    if (target.kind === 'embedded')
        return { host: 'embedded', database: '' };
    const hosts = target.hosts.map(_providers__WEBPACK_IMPORTED_MODULE_0__  .Y);
    const addresses = hosts.map(({ host, direct }) => (0,_redact__WEBPACK_IMPORTED_MODULE_1__  .M0)(direct ?? host)).sort();
    const userPrefix = hosts.some(({ sharedHost }) => sharedHost) ? `${target.user ?? ''}@` : '';
    return {
        host: `${userPrefix}${addresses.join(',')}`,
        database: target.database ?? target.user ?? '',
    };
}


  }),

  54567:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Bw: () => (  deniedObject),
    G8: () => (  raiseIf),
    IR: () => (  guardedName),
    Md: () => (  findFailedGuard),
    a: () => (  buildGuard),
    ib: () => (  failIfCreated),
    r0: () => (  guardReturningName)
  });
  var _sql_literal__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28356);

const CODES = {
    locked: 'ZM001',
    notRecorded: 'ZM002',
    stale: 'ZM004',
    readOnly: 'ZM005',
    sessionSettings: 'ZM006',
    existingTable: 'ZM007',
    ledgerChanged: 'ZM008',
    ledgerDenied: 'ZM009',
};
const GUARDS = [
    'locked',
    'notRecorded',
    'stale',
    'readOnly',
    'sessionSettings',
    'existingTable',
    'ledgerChanged',
    'ledgerDenied',
];
function findFailedGuard(tag, { message }) {
    return GUARDS.find((guard) => message.includes(guardText(tag, guard)));
}
function buildGuard(tag, conditions) {
    const cases = conditions.map(([guard, condition]) => `WHEN ${condition} THEN '${guardText(tag, guard)}'`);
    return `SELECT (CASE ${cases.join(' ')} ELSE '0' END)::pg_catalog.int4`;
}
function guardReturningName(tag, guard, query) {
    return `SELECT pg_catalog.concat('${guardText(tag, guard)} ' || name, '0')::pg_catalog.int4 FROM (SELECT (${query}) AS name) AS found`;
}
function guardedName(tag, guard, { message }) {
    const [, text = ''] = message.split(`${guardText(tag, guard)} `);
    return text.replace(/0"?$/, '');
}
function deniedObject({ message }) {
    const [, text = ''] = message.split(`${CODES.ledgerDenied} `);
    return text.replace(/0"?$/, '');
}
function raiseIf(tag, guard, condition) {
    return `IF ${condition} THEN RAISE EXCEPTION '${guardText(tag, guard)}'; END IF;`;
}
function failIfCreated(tag, table, statements) {
    const check = raiseIf(tag, 'stale', `pg_catalog.to_regclass(${(0,_sql_literal__WEBPACK_IMPORTED_MODULE_0__  .c)(table)}) IS NOT NULL`);
    return `DO $${tag}$ BEGIN ${check}\n${statements} END $${tag}$`;
}
function guardText(tag, guard) {
    return `${tag} ${CODES[guard]}`;
}


  }),

  62451:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $Z: () => (  unreadableProblem),
    PD: () => (  otherSchemaProblem),
    b9: () => (  findTableProblem),
    yJ: () => (  connectionLostProblem)
  });
  var _history_table__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68499);

function findTableProblem([version, isTable, rowSecurity]) {
    if (Number(version ?? 0) > _history_table__WEBPACK_IMPORTED_MODULE_0__  .f$)
        return tooNewProblem(Number(version));
    if (isTable !== 't') {
        return {
            code: 'history-unreadable',
            what: `\`${_history_table__WEBPACK_IMPORTED_MODULE_0__  .GQ}\` is not a table.`,
            next: 'Nothing was written. Remove this object and restore the table.',
        };
    }
    if (rowSecurity !== 't')
        return undefined;
    return {
        code: 'history-unreadable',
        what: `Row security on ${_history_table__WEBPACK_IMPORTED_MODULE_0__  .GQ} hides rows from this login.`,
        next: `Nothing was written. As the owner of the table, run ALTER TABLE ${_history_table__WEBPACK_IMPORTED_MODULE_0__  .GQ} DISABLE ROW LEVEL SECURITY; or use a login that bypasses row security.`,
    };
}
function tooNewProblem(version) {
    return {
        code: 'history-too-new',
        what: `The tables in schema governed have version ${version}. This release supports version ${_history_table__WEBPACK_IMPORTED_MODULE_0__  .f$}.`,
        next: 'Use the release of the action that upgraded them, or a later one.',
    };
}
function otherSchemaProblem(otherSchema, currentSchema) {
    if (otherSchema === undefined)
        return undefined;
    const current = currentSchema ?? '';
    const currentName = current === '' ? 'no schema' : `the schema \`${current}\``;
    return {
        code: 'schema-other',
        what: `\`${_history_table__WEBPACK_IMPORTED_MODULE_0__  .GQ}\` records files for the schema \`${otherSchema}\`, and the search path of this session leads to ${currentName}.`,
        next: `Nothing was written. For another tenant or service, set \`history-table: governed.<name>\`. If these are the same tables and they were moved, run \`UPDATE ${_history_table__WEBPACK_IMPORTED_MODULE_0__  .GQ} SET schema = ${quoteText(current)}\` (a new history would run every file again).`,
    };
}
function quoteText(text) {
    return `'${text.replaceAll("'", "''")}'`;
}
function connectionLostProblem(reason) {
    return {
        code: 'connection-lost',
        what: `The connection was lost while the history was read: ${reason}.`,
        next: 'Nothing was written. Retry the run. If this happens again, check the server and the network.',
    };
}
function unreadableProblem(error, readOnly) {
    const denied = error?.code === '42501';
    return {
        code: 'history-unreadable',
        what: `The history table ${_history_table__WEBPACK_IMPORTED_MODULE_0__  .GQ} cannot be read: ${error?.message ?? 'the server did not answer'}.`,
        next: denied
            ? readOnly
                ? _history_table__WEBPACK_IMPORTED_MODULE_0__  .DN
                : _history_table__WEBPACK_IMPORTED_MODULE_0__  .Y
            : `Nothing was written. Check that ${_history_table__WEBPACK_IMPORTED_MODULE_0__  .GQ} is the table that this action created.`,
    };
}


  }),

  68499:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    C: () => (  OWN_TABLE),
    DN: () => (  READ_GRANTS),
    GK: () => (  inProgressKey),
    GQ: () => (  HISTORY_TABLE),
    Hr: () => (  addSchemaColumn),
    Il: () => (  insertRow),
    OS: () => (  ELAPSED_MS),
    S0: () => (  createHistoryStatement),
    SH: () => (  hasSchemaColumn),
    Sc: () => (  requireInserted),
    U4: () => (  historyRows),
    WV: () => (  upgradeTables),
    Y: () => (  WRITE_GRANTS),
    f$: () => (  SCHEMA_VERSION),
    lH: () => (  CREATE_TABLES),
    qv: () => (  INSERTED_TAG),
    sv: () => (  ADD_LEDGER)
  });
  var _guard__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54567);
  var _ledger__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55309);
  var _sql_literal__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28356);



const HISTORY_TABLE = 'governed.migrations';
const SCHEMA_VERSION = 3;
function createHistoryStatement(table) {
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
    applied_by pg_catalog.text NOT NULL,
    schema pg_catalog.text NOT NULL DEFAULT ''
  );`;
}
const CURRENT_SCHEMA = "COALESCE(pg_catalog.current_schema()::pg_catalog.text, '')";
function historyRows(table, columns) {
    return `(SELECT ''::pg_catalog.text AS schema) AS older CROSS JOIN LATERAL (SELECT ${columns}, schema FROM ${table}) AS history`;
}
function hasSchemaColumn(regclass) {
    return `EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attrelid = ${regclass} AND attname = 'schema' AND NOT attisdropped)`;
}
function addSchemaColumn(table) {
    const regclass = `pg_catalog.to_regclass(${(0,_sql_literal__WEBPACK_IMPORTED_MODULE_2__  .c)(table)})`;
    return `IF NOT ${hasSchemaColumn(regclass)} THEN ALTER TABLE ${table} ADD COLUMN IF NOT EXISTS schema pg_catalog.text NOT NULL DEFAULT ''; END IF;`;
}
const CREATE_TABLES = `
  IF pg_catalog.to_regnamespace('governed') IS NULL THEN CREATE SCHEMA governed; END IF;
  ${createHistoryStatement(HISTORY_TABLE)}
  ${_ledger__WEBPACK_IMPORTED_MODULE_1__  .fe}
  CREATE TABLE governed.schema_version (version pg_catalog.int4 NOT NULL);
  INSERT INTO governed.schema_version VALUES (${SCHEMA_VERSION});`;
const UPGRADE_STEPS = {
    2: _ledger__WEBPACK_IMPORTED_MODULE_1__  .fe,
    3: addSchemaColumn(HISTORY_TABLE),
};
function upgradeTo(version) {
    return `${UPGRADE_STEPS[version]}
  UPDATE governed.schema_version SET version = ${version} WHERE version < ${version};`;
}
const ADD_LEDGER = upgradeTo(2);
function upgradeTables({ version, hasSchema }) {
    return version < 3 || !hasSchema ? upgradeTo(3) : undefined;
}
const HISTORY_COLUMNS = 'ordinal, version, name, checksum, state, statements_done, run_id, applied_at, duration_ms, applied_by';
function insertRow(table, row) {
    const { ordinal, migration, state, statementsDone, runId, appliedBy } = row;
    const { version, name, checksum } = migration;
    const texts = [version, name, checksum, state].map(_sql_literal__WEBPACK_IMPORTED_MODULE_2__  .c).join(', ');
    const values = `${ordinal}, ${texts}, ${statementsDone}, ${(0,_sql_literal__WEBPACK_IMPORTED_MODULE_2__  .c)(runId)}, pg_catalog.clock_timestamp(), ${ELAPSED_MS}, ${(0,_sql_literal__WEBPACK_IMPORTED_MODULE_2__  .c)(appliedBy)}`;
    return `INSERT INTO ${table} (${HISTORY_COLUMNS}, schema) VALUES (${values}, ${CURRENT_SCHEMA})`;
}
function inProgressKey({ name, create }, version) {
    return create === undefined ? version : `${name} ${version}`;
}
const OWN_TABLE = {
    name: HISTORY_TABLE,
    create: undefined,
    isStale: ({ head }) => {
        const newest = `(SELECT version FROM ${HISTORY_TABLE} WHERE ordinal > 0 ORDER BY ordinal DESC LIMIT 1)`;
        return `${newest} IS DISTINCT FROM ${head === undefined ? 'NULL' : (0,_sql_literal__WEBPACK_IMPORTED_MODULE_2__  .c)(head)}`;
    },
    insert: (row) => insertRow(HISTORY_TABLE, row),
    appliedBy: ({ version }) => `SELECT run_id FROM ${HISTORY_TABLE} WHERE version = ${(0,_sql_literal__WEBPACK_IMPORTED_MODULE_2__  .c)(version)} AND state = 'applied'`,
    deletePrevious: undefined,
    toolLocks: [],
};
const INSERTED_TAG = 'INSERT 0 1';
function requireInserted(tag, statement) {
    const guard = (0,_guard__WEBPACK_IMPORTED_MODULE_0__  .a)(tag, [['notRecorded', 'pg_catalog.count(*) <> 1']]);
    return `WITH written AS (${statement} RETURNING 1) ${guard} FROM written`;
}
const ELAPSED_MS = '(EXTRACT(epoch FROM pg_catalog.clock_timestamp() - pg_catalog.now()) * 1000)::pg_catalog.int8';
const READ_GRANTS = 'As the owner of the schema, run: GRANT USAGE ON SCHEMA governed TO <login>; GRANT SELECT ON ALL TABLES IN SCHEMA governed TO <login>;';
const WRITE_GRANTS = "As the owner of the database, run: CREATE SCHEMA IF NOT EXISTS governed; GRANT USAGE, CREATE ON SCHEMA governed TO <login>; If the tables exist, also run: GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA governed TO <login>; If an older release created the tables and another login owns them, also run as their owner: ALTER TABLE governed.migrations ADD COLUMN IF NOT EXISTS schema text NOT NULL DEFAULT '';";


  }),

  14069:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Kg: () => (  ledgerQuery),
    Nc: () => (  readLedgerState),
    px: () => (  findNewStamp)
  });
  var _ledger__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55309);
  var _sql_literal__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28356);


function ledgerQuery({ host, database }) {
    const first = (what, where) => `(SELECT ${what} FROM ${_ledger__WEBPACK_IMPORTED_MODULE_0__  .R9} ${where} ORDER BY ordinal LIMIT 1)`;
    const here = `WHERE host = ${(0,_sql_literal__WEBPACK_IMPORTED_MODULE_1__  .c)(host)} AND database = ${(0,_sql_literal__WEBPACK_IMPORTED_MODULE_1__  .c)(database)}`;
    const elsewhere = `pg_catalog.concat_ws(' ', role, host, database)`;
    return `SELECT ordinal, hash, end_hash, ${first('role', here)}, ${first(elsewhere, '')} FROM ${_ledger__WEBPACK_IMPORTED_MODULE_0__  .R9} ORDER BY ordinal DESC LIMIT 1;`;
}
const UNDEFINED_TABLE = '42P01';
function readLedgerState(rows, error) {
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
function findNewStamp(before, now, role) {
    const finding = findStamp(now, role);
    return finding === findStamp(before, role) ? undefined : finding;
}
function findStamp(ledger, role) {
    if (ledger.kind !== 'seen')
        return undefined;
    const { stampedAs, stampedElsewhere } = ledger;
    if (stampedAs !== undefined)
        return stampedAs === role ? undefined : 'role-stamp-mismatch';
    return stampedElsewhere === undefined ? undefined : 'role-stamp-copied';
}


  }),

  55309:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Ax: () => (  insertEntry),
    Oz: () => (  linkToHead),
    Po: () => (  createCompletion),
    R9: () => (  LEDGER_TABLE),
    Rv: () => (  entryHash),
    X_: () => (  completionHash),
    Yz: () => (  previousHash),
    av: () => (  completeEntry),
    dK: () => (  hasNewHead),
    fe: () => (  CREATE_LEDGER),
    im: () => (  LEDGER_COLUMNS),
    od: () => (  FIRST_PREVIOUS_HASH)
  });
  var _sql_literal__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28356);

const LEDGER_TABLE = 'governed.runs';
const FIRST_PREVIOUS_HASH = '0'.repeat(64);
function previousHash(head) {
    return head === undefined ? FIRST_PREVIOUS_HASH : (head.endHash ?? head.hash);
}
const VALUES = [
    'runId',
    'kind',
    'role',
    'host',
    'database',
    'appliedBy',
    'commit',
    'environment',
    'confirmation',
    'planDigest',
    'headBefore',
    'startedAt',
];
function linkToHead(facts, head, sha256Hex) {
    const toOneLine = (text) => text.replaceAll(/[\r\n]+/g, ' ');
    const { host, database, appliedBy, commit, environment } = facts;
    const row = {
        ...facts,
        host: toOneLine(host),
        database: toOneLine(database),
        appliedBy: toOneLine(appliedBy),
        commit: toOneLine(commit),
        environment: toOneLine(environment),
        ordinal: (head?.ordinal ?? 0) + 1,
        prevHash: previousHash(head),
    };
    return { ...row, hash: entryHash(row, sha256Hex) };
}
function entryHash(row, sha256Hex) {
    const values = [row.prevHash, String(row.ordinal), ...VALUES.map((name) => row[name])];
    return sha256Hex(`${values.join('\n')}\n`);
}
function completionHash(hash, { applied, headAfter }, sha256Hex) {
    return sha256Hex(`${hash}\n${applied}\n${headAfter}\n`);
}
function createCompletion({ runId, hash }, result, sha256Hex) {
    return { runId, ...result, endHash: completionHash(hash, result, sha256Hex) };
}
const LEDGER_COLUMNS = 'ordinal, run_id, kind, role, host, database, applied_by, commit_id, environment, confirmation, plan_digest, head_before, started_at, prev_hash, hash';
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
function insertEntry(entry) {
    const texts = [...VALUES.map((name) => entry[name]), entry.prevHash, entry.hash].map(_sql_literal__WEBPACK_IMPORTED_MODULE_0__  .c);
    return `INSERT INTO ${LEDGER_TABLE} (${LEDGER_COLUMNS}) VALUES (${entry.ordinal}, ${texts.join(', ')})`;
}
function completeEntry({ runId, applied, headAfter, endHash: hash, }) {
    const values = `applied = ${applied}, head_after = ${(0,_sql_literal__WEBPACK_IMPORTED_MODULE_0__  .c)(headAfter)}, end_hash = ${(0,_sql_literal__WEBPACK_IMPORTED_MODULE_0__  .c)(hash)}`;
    return `UPDATE ${LEDGER_TABLE} SET ${values} WHERE run_id = ${(0,_sql_literal__WEBPACK_IMPORTED_MODULE_0__  .c)(runId)}`;
}
function hasNewHead({ prevHash }) {
    const newest = `(SELECT COALESCE(end_hash, hash) FROM ${LEDGER_TABLE} ORDER BY ordinal DESC LIMIT 1)`;
    const known = prevHash === FIRST_PREVIOUS_HASH ? 'NULL' : (0,_sql_literal__WEBPACK_IMPORTED_MODULE_0__  .c)(prevHash);
    return `${newest} IS DISTINCT FROM ${known}`;
}


  }),

  44887:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Oq: () => (  TIMEOUTS_EXPRESSION),
    _O: () => (  parseTimeouts),
    dK: () => (  toUrlTimeouts),
    xD: () => (  resolveTimeouts)
  });
function toUrlTimeouts({ settings, statementTimeoutMs, }) {
    return { names: settings.map(({ name }) => name), statementTimeoutMs };
}
const DEFAULT_LOCK_TIMEOUT_MS = 5_000;
const TIMEOUTS_EXPRESSION = "CASE WHEN pg_catalog.current_setting('statement_timeout') <> '0' OR pg_catalog.current_setting('lock_timeout') <> '0' THEN (SELECT pg_catalog.string_agg(pg_catalog.concat_ws(' ', name, setting, pg_catalog.current_setting(name), source), E'\\n') FROM pg_catalog.pg_settings WHERE name IN ('statement_timeout', 'lock_timeout')) END";
function parseTimeouts(text) {
    return (text ?? '').split('\n').flatMap((line) => {
        const [name, setting, shown = '', ...source] = line.split(' ');
        if (name !== 'lock_timeout' && name !== 'statement_timeout')
            return [];
        return [{ name, valueMs: Number(setting), shown, source: source.join(' ') }];
    });
}
function resolveTimeouts(limits, timeouts, url) {
    const find = (name) => timeouts.find((each) => each.name === name);
    const isFromUrl = (name) => url.names.includes(name) || find(name)?.source === 'client';
    const [lock, statement] = [find('lock_timeout'), find('statement_timeout')];
    const lockTimeoutMs = isFromUrl('lock_timeout')
        ? (lock?.valueMs ?? 0)
        : shorter(DEFAULT_LOCK_TIMEOUT_MS, lock?.valueMs ?? 0);
    const keptMs = isFromUrl('statement_timeout') ? (statement?.valueMs ?? 0) : 0;
    const hasInput = limits.statementTimeoutMs !== undefined;
    const isSetAside = !hasInput && !isFromUrl('statement_timeout') && statement?.valueMs !== 0;
    return {
        limits: {
            ...limits,
            lockTimeoutMs: limits.lockTimeoutMs ?? lockTimeoutMs,
            statementTimeoutMs: limits.statementTimeoutMs ?? shorter(keptMs, url.statementTimeoutMs ?? 0),
        },
        setAside: isSetAside ? statement : undefined,
    };
}
function shorter(oneMs, otherMs) {
    return oneMs === 0 || otherMs === 0 ? Math.max(oneMs, otherMs) : Math.min(oneMs, otherMs);
}


  }),

  97685:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  I: () => (  isEmpty),
  L: () => (  readHistory)
});

var history_problems = __webpack_require__(62451);
var history_table = __webpack_require__(68499);
;

const DETAILED_COLUMNS = 'ordinal, version, name, checksum, state, statements_done, run_id, applied_at';
const ROWS_QUERY = `SELECT ${DETAILED_COLUMNS.replaceAll(/\w+/g, 'history.$&')}, history.schema FROM ${(0,history_table .U4)(history_table .GQ, DETAILED_COLUMNS)} ORDER BY history.ordinal;`;
const IS_OTHER = "history.schema <> '' AND history.ordinal > 0";
const SHORT_ROWS_QUERY = `SELECT pg_catalog.string_agg(pg_catalog.concat_ws(' ', ordinal, state, statements_done, checksum, version), E'\\n' ORDER BY ordinal), pg_catalog.min(history.schema) FILTER (WHERE ${IS_OTHER}), pg_catalog.bool_or(history.schema = pg_catalog.current_schema()::pg_catalog.text) FILTER (WHERE ${IS_OTHER}) FROM ${(0,history_table .U4)(history_table .GQ, 'ordinal, state, statements_done, checksum, version')};`;
function readRows(result, inDetail, currentSchema) {
    const rows = inDetail ? result.map(readRow) : readShortRows(result[0]?.[0]);
    if (!rows.every(isKnown))
        return unknownStateProblem(rows);
    if (!inDetail) {
        const [, other, hasCurrent] = result[0] ?? [];
        return { rows, otherSchema: hasCurrent === 't' ? undefined : (other ?? undefined) };
    }
    const schemas = result.flatMap((row) => (Number(row[0]) > 0 && row[8] ? [row[8]] : []));
    const hasCurrent = schemas.some((schema) => schema === currentSchema);
    return { rows, otherSchema: hasCurrent ? undefined : schemas[0] };
}
function readShortRows(lines) {
    return lines ? lines.split('\n').map(readLine) : [];
}
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
function unknownStateProblem(rows) {
    const row = rows.find((each) => !isKnown(each));
    return {
        code: 'history-unreadable',
        what: `Row ${row?.ordinal} of ${history_table .GQ} has the state "${row?.state}". Valid states are applied and running.`,
        next: 'Nothing was written. Find what wrote the row, and fix it.',
    };
}

var ledger_state = __webpack_require__(14069);
var session_settings = __webpack_require__(59650);
var session_timeouts = __webpack_require__(44887);
;






function isEmpty({ rows, newest = 0 }) {
    return rows.length === 0 && newest === 0;
}
const FACTS_QUERY = `SELECT pg_catalog.current_setting('server_version_num'), pg_catalog.pg_is_in_recovery(), pg_catalog.current_setting('default_transaction_read_only'), pg_catalog.pg_backend_pid(), pg_catalog.version(), pg_catalog.current_schema(), pg_catalog.current_setting('role'), ${session_timeouts .Oq};`;
const SCHEMA_QUERY = `SELECT pg_catalog.max(version), (SELECT relkind = 'r' FROM pg_catalog.pg_class WHERE oid = '${history_table .GQ}'::pg_catalog.regclass), pg_catalog.row_security_active('${history_table .GQ}'), ${(0,history_table .SH)(`'${history_table .GQ}'::pg_catalog.regclass`)} FROM governed.schema_version;`;
async function readHistory(session, { readOnly, inDetail, place }) {
    const queries = `${FACTS_QUERY} ${inDetail ? ROWS_QUERY : SHORT_ROWS_QUERY} ${SCHEMA_QUERY} ${(0,ledger_state .Kg)(place)}`;
    const reply = await session.query((0,session_settings .Uw)(session, queries, readOnly));
    if (reply.kind === 'lost')
        return { ok: false, problem: (0,history_problems .yJ)(reply.reason) };
    if (reply.transaction !== 'idle')
        await session.execute('ROLLBACK');
    const [factsResult, rowsResult, schemaResult, ledgerResult] = reply.results;
    const facts = factsResult?.[0];
    const isMissing = rowsResult === undefined && reply.error?.code === UNDEFINED_TABLE;
    const isLedgerUnread = schemaResult !== undefined && ledgerResult === undefined;
    if (facts === undefined || (reply.error !== undefined && !isMissing && !isLedgerUnread)) {
        const refused = facts === undefined && reply.error !== undefined
            ? (0,session_settings .EV)(session.settings, reply.error)
            : undefined;
        return { ok: false, problem: refused ?? (0,history_problems .$Z)(reply.error, readOnly) };
    }
    const tableProblem = isMissing ? undefined : (0,history_problems .b9)(schemaResult?.[0] ?? []);
    if (tableProblem !== undefined)
        return { ok: false, problem: tableProblem };
    const sessionFacts = readSessionFacts(facts);
    const read = readRows(rowsResult ?? [], inDetail, sessionFacts.schema);
    if ('code' in read)
        return { ok: false, problem: read };
    const history = {
        facts: readFacts(facts, session.backendPid),
        detectsLostClient: detectsLostClient(facts),
        exists: !isMissing,
        table: history_table .C,
        tableExists: !isMissing,
        ...read,
        ledger: (0,ledger_state .Nc)(ledgerResult, reply.error),
        session: sessionFacts,
        tables: readTablesState(schemaResult?.[0] ?? []),
    };
    return { ok: true, history };
}
const UNDEFINED_TABLE = '42P01';
function readFacts(row, backendPid) {
    const inRecovery = row[1] === 't';
    return {
        versionNumber: Number(row[0]),
        inRecovery,
        readOnly: inRecovery || row[2] === 'on',
        pooled: backendPid !== undefined && backendPid !== Number(row[3]),
    };
}
function readSessionFacts([, , , , , schema, role, timeouts]) {
    return { schema: schema ?? undefined, role: role ?? 'none', timeouts: (0,session_timeouts ._O)(timeouts) };
}
function readTablesState([version, , , hasSchema]) {
    return { version: Number(version ?? 0), hasSchema: hasSchema === 't' };
}
function detectsLostClient(row) {
    return Number(row[0]) >= 140_000 && (row[4] ?? '').includes('linux');
}


  }),

  21981:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    EK: () => (  commandDigest),
    Gb: () => (  planDigest),
    pR: () => (  headDigestAfter),
    xR: () => (  headDigest)
  });
  var _repeatable__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75726);

function planDigest(pending, sha256Hex, baseline = []) {
    const line = ({ checksum, fileName }) => `${checksum}  ${fileName}\n`;
    const lines = [...baseline.map((file) => `baseline ${line(file)}`), ...pending.map(line)];
    return `sha256:${sha256Hex(lines.join(''))}`;
}
function commandDigest({ tree, workingDirectory, command }, sha256Hex) {
    return `sha256:${sha256Hex(`${tree}\n${workingDirectory}\n${command}\n`)}`;
}
function headDigest(history, sha256Hex) {
    let head = sha256Hex('');
    for (const { checksum, version, state } of history) {
        if (state === 'applied')
            head = sha256Hex(`${head}  ${checksum}  ${version}\n`);
    }
    return `sha256:${head}`;
}
function headDigestAfter(rows, applied, sha256Hex) {
    if (applied.length === 0)
        return headDigest(rows, sha256Hex);
    const appliedChecksums = new Map(applied.map(({ version, checksum }) => [version, checksum]));
    const recordedVersions = new Set(rows.map(({ version }) => version));
    const state = 'applied';
    const isRepeated = (each) => (0,_repeatable__WEBPACK_IMPORTED_MODULE_0__  .s)(each) && appliedChecksums.has(each.version);
    return headDigest([
        ...rows.flatMap((row) => {
            const checksum = appliedChecksums.get(row.version);
            if (isRepeated(row))
                return [];
            return checksum === undefined ? row : { ...row, checksum, state };
        }),
        ...applied.flatMap((file) => {
            const { version, checksum } = file;
            return recordedVersions.has(version) && !isRepeated(file)
                ? []
                : [{ version, checksum, state }];
        }),
    ], sha256Hex);
}


  })

};
;