exports.id = 976;
exports.ids = [976];
exports.modules = {

  84891:
  ((__unused_webpack_module, exports) => {

/*! crc32.js (C) 2014-present SheetJS -- http://sheetjs.com */
var CRC32;
(function (factory) {
	if(typeof DO_NOT_EXPORT_CRC === 'undefined') {
		if(true) {
			factory(exports);
		} else {}
	} else {
		factory(CRC32 = {});
	}
}(function(CRC32) {
CRC32.version = '1.2.2';
function signed_crc_table() {
	var c = 0, table = new Array(256);

	for(var n =0; n != 256; ++n){
		c = n;
		c = ((c&1) ? (-306674912 ^ (c >>> 1)) : (c >>> 1));
		c = ((c&1) ? (-306674912 ^ (c >>> 1)) : (c >>> 1));
		c = ((c&1) ? (-306674912 ^ (c >>> 1)) : (c >>> 1));
		c = ((c&1) ? (-306674912 ^ (c >>> 1)) : (c >>> 1));
		c = ((c&1) ? (-306674912 ^ (c >>> 1)) : (c >>> 1));
		c = ((c&1) ? (-306674912 ^ (c >>> 1)) : (c >>> 1));
		c = ((c&1) ? (-306674912 ^ (c >>> 1)) : (c >>> 1));
		c = ((c&1) ? (-306674912 ^ (c >>> 1)) : (c >>> 1));
		table[n] = c;
	}

	return typeof Int32Array !== 'undefined' ? new Int32Array(table) : table;
}

var T0 = signed_crc_table();
function slice_by_16_tables(T) {
	var c = 0, v = 0, n = 0, table = typeof Int32Array !== 'undefined' ? new Int32Array(4096) : new Array(4096) ;

	for(n = 0; n != 256; ++n) table[n] = T[n];
	for(n = 0; n != 256; ++n) {
		v = T[n];
		for(c = 256 + n; c < 4096; c += 256) v = table[c] = (v >>> 8) ^ T[v & 0xFF];
	}
	var out = [];
	for(n = 1; n != 16; ++n) out[n - 1] = typeof Int32Array !== 'undefined' ? table.subarray(n * 256, n * 256 + 256) : table.slice(n * 256, n * 256 + 256);
	return out;
}
var TT = slice_by_16_tables(T0);
var T1 = TT[0],  T2 = TT[1],  T3 = TT[2],  T4 = TT[3],  T5 = TT[4];
var T6 = TT[5],  T7 = TT[6],  T8 = TT[7],  T9 = TT[8],  Ta = TT[9];
var Tb = TT[10], Tc = TT[11], Td = TT[12], Te = TT[13], Tf = TT[14];
function crc32_bstr(bstr, seed) {
	var C = seed ^ -1;
	for(var i = 0, L = bstr.length; i < L;) C = (C>>>8) ^ T0[(C^bstr.charCodeAt(i++))&0xFF];
	return ~C;
}

function crc32_buf(B, seed) {
	var C = seed ^ -1, L = B.length - 15, i = 0;
	for(; i < L;) C =
		Tf[B[i++] ^ (C & 255)] ^
		Te[B[i++] ^ ((C >> 8) & 255)] ^
		Td[B[i++] ^ ((C >> 16) & 255)] ^
		Tc[B[i++] ^ (C >>> 24)] ^
		Tb[B[i++]] ^ Ta[B[i++]] ^ T9[B[i++]] ^ T8[B[i++]] ^
		T7[B[i++]] ^ T6[B[i++]] ^ T5[B[i++]] ^ T4[B[i++]] ^
		T3[B[i++]] ^ T2[B[i++]] ^ T1[B[i++]] ^ T0[B[i++]];
	L += 15;
	while(i < L) C = (C>>>8) ^ T0[(C^B[i++])&0xFF];
	return ~C;
}

function crc32_str(str, seed) {
	var C = seed ^ -1;
	for(var i = 0, L = str.length, c = 0, d = 0; i < L;) {
		c = str.charCodeAt(i++);
		if(c < 0x80) {
			C = (C>>>8) ^ T0[(C^c)&0xFF];
		} else if(c < 0x800) {
			C = (C>>>8) ^ T0[(C ^ (192|((c>>6)&31)))&0xFF];
			C = (C>>>8) ^ T0[(C ^ (128|(c&63)))&0xFF];
		} else if(c >= 0xD800 && c < 0xE000) {
			c = (c&1023)+64; d = str.charCodeAt(i++)&1023;
			C = (C>>>8) ^ T0[(C ^ (240|((c>>8)&7)))&0xFF];
			C = (C>>>8) ^ T0[(C ^ (128|((c>>2)&63)))&0xFF];
			C = (C>>>8) ^ T0[(C ^ (128|((d>>6)&15)|((c&3)<<4)))&0xFF];
			C = (C>>>8) ^ T0[(C ^ (128|(d&63)))&0xFF];
		} else {
			C = (C>>>8) ^ T0[(C ^ (224|((c>>12)&15)))&0xFF];
			C = (C>>>8) ^ T0[(C ^ (128|((c>>6)&63)))&0xFF];
			C = (C>>>8) ^ T0[(C ^ (128|(c&63)))&0xFF];
		}
	}
	return ~C;
}
CRC32.table = T0;
CRC32.bstr = crc32_bstr;
CRC32.buf = crc32_buf;
CRC32.str = crc32_str;
}));


  }),

  69798:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
  __webpack_require__.d(__webpack_exports__, {
    Q: () => (  locateDatabase)
  });
  var _providers__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63825);
  var _redact__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89108);


function locateDatabase(target) {
    if (target.kind === 'embedded')
        return { host: 'embedded', database: '' };
    const hosts = target.hosts.map(_providers__WEBPACK_IMPORTED_MODULE_0__  .Ys);
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

"use strict";
  __webpack_require__.d(__webpack_exports__, {
    BA: () => (  raiseOnBusyTable),
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
    tableBusy: 'ZM010',
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
    'tableBusy',
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
function raiseOnBusyTable(tag, code) {
    return `BEGIN ${code} EXCEPTION WHEN lock_not_available THEN RAISE EXCEPTION '${guardText(tag, 'tableBusy')}'; END;`;
}
function failIfCreated(tag, table, statements) {
    const check = raiseIf(tag, 'stale', `pg_catalog.to_regclass(${(0,_sql_literal__WEBPACK_IMPORTED_MODULE_0__  .c)(table)}) IS NOT NULL`);
    return `DO $${tag}$ BEGIN ${check}\n${statements} END $${tag}$`;
}
function guardText(tag, guard) {
    return `${tag} ${CODES[guard]}`;
}


  }),

  24519:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
  __webpack_require__.d(__webpack_exports__, {
    Jn: () => (  PRIVILEGE_MISSING),
    O4: () => (  toolTableProblem),
    t2: () => (  readToolTableAdvice)
  });
const PRIVILEGE_MISSING = '42501';
const SCHEMA_MISSING = '3F000';
const OWN_TABLE_WORDS = /\b(?:governed|runs|schema_version)\b/;
function splitName(name) {
    const [, schema = '', table = ''] = /^("(?:[^"]|"")*"|[^".]*)\.(.*)$/s.exec(name) ?? [];
    const unquote = (part) => part.replace(/^"(.*)"$/s, '$1').replaceAll('""', '"');
    return [unquote(schema), unquote(table)];
}
function quotedSchema(name) {
    return /^("(?:[^"]|"")*"|[^".]*)\./s.exec(name)?.[1] ?? name;
}
function toolTableProblem(error, { table, expected }, isRecording, kept) {
    const isSchemaMissing = error.code === PRIVILEGE_MISSING && expected.historyExists && !expected.tableExists;
    const isCause = isSchemaMissing || isAbout(error.message, table, isRecording);
    if (table.create === undefined || !isCause)
        return undefined;
    return {
        code: 'history-unwritable',
        what: `The history table ${table.name} cannot be written: ${error.message} (SQLSTATE ${error.code}).`,
        next: `${kept} ${unwritableAdvice(error, table, isSchemaMissing)}`,
    };
}
function unwritableAdvice(error, table, isSchemaMissing) {
    if (error.code === PRIVILEGE_MISSING)
        return writeAdvice(error, table, isSchemaMissing);
    return error.code === SCHEMA_MISSING
        ? `Run \`CREATE SCHEMA ${quotedSchema(table.name)}\`, or set \`history-table\` to a table in another schema.`
        : `Check that ${table.name} is the table that the tool created.`;
}
function isAbout(message, { name }, isRecording) {
    const [schema, table] = splitName(name);
    if (message.includes(table))
        return true;
    if (OWN_TABLE_WORDS.test(message))
        return false;
    return (isRecording || new RegExp(`(?<![\\w"])"?${escapePattern(schema)}"?(?![\\w"])`).test(message));
}
function escapePattern(text) {
    return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
function writeAdvice({ message }, table, isSchemaMissing) {
    const { name, upgrade, deletePrevious } = table;
    const [bareSchema, bareTable] = splitName(name);
    const schema = quotedSchema(name);
    const privileges = deletePrevious === undefined ? 'SELECT, INSERT' : 'SELECT, INSERT, DELETE';
    const grantTable = `GRANT ${privileges} ON ${name} TO <login>;`;
    if (isSchemaMissing && !message.includes(bareTable) && !message.includes(bareSchema)) {
        return `As the owner of the database, run: CREATE SCHEMA ${schema}; GRANT USAGE, CREATE ON SCHEMA ${schema} TO <login>;`;
    }
    if (upgrade !== undefined && message.includes(bareTable)) {
        return `Run the migrations once as the owner of ${name}, which adds the columns of newer releases to it.`;
    }
    if (!message.includes(bareTable)) {
        return `As the owner of the schema, run: GRANT USAGE, CREATE ON SCHEMA ${schema} TO <login>; If the table exists, also run: ${grantTable}`;
    }
    if (/_seq\b/.test(message)) {
        return `As the owner of the table, run: GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${schema} TO <login>;`;
    }
    return `As the owner of the table, run: ${grantTable}`;
}
function readToolTableAdvice(name) {
    return `As the owner of the table, run: GRANT USAGE ON SCHEMA ${quotedSchema(name)} TO <login>; GRANT SELECT ON ${name} TO <login>;`;
}


  }),

  62451:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
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

"use strict";
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
    sv: () => (  ADD_LEDGER),
    uT: () => (  ADD_SERVER)
  });
  var _guard__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54567);
  var _ledger__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55309);
  var _sql_literal__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28356);



const HISTORY_TABLE = 'governed.migrations';
const SCHEMA_VERSION = 4;
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
const ADD_LEDGER = `${_ledger__WEBPACK_IMPORTED_MODULE_1__  .fe} ${setVersion(2, 'version < 2')}`;
const ADD_SERVER = `IF NOT ${(0,_ledger__WEBPACK_IMPORTED_MODULE_1__  .iz)(`'${_ledger__WEBPACK_IMPORTED_MODULE_1__  .R9}'::pg_catalog.regclass`)} THEN
    IF pg_catalog.has_table_privilege('governed.schema_version', 'UPDATE') THEN
      ${setVersion(4, 'version = 3')}
    END IF;
    LOCK TABLE ${_ledger__WEBPACK_IMPORTED_MODULE_1__  .R9} IN ACCESS EXCLUSIVE MODE NOWAIT;
    ALTER TABLE ${_ledger__WEBPACK_IMPORTED_MODULE_1__  .R9} ADD COLUMN IF NOT EXISTS server pg_catalog.text;
  END IF;`;
const ADD_SCHEMA = `${addSchemaColumn(HISTORY_TABLE)} ${setVersion(3, 'version < 3')}
  ${setVersion(4, `version = 3 AND ${(0,_ledger__WEBPACK_IMPORTED_MODULE_1__  .iz)(`pg_catalog.to_regclass('${_ledger__WEBPACK_IMPORTED_MODULE_1__  .R9}')`)}`)}`;
function setVersion(version, condition) {
    return `UPDATE governed.schema_version SET version = ${version} WHERE ${condition};`;
}
function upgradeTables({ version, hasSchema }) {
    return version < 3 || !hasSchema ? ADD_SCHEMA : undefined;
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

"use strict";
  __webpack_require__.d(__webpack_exports__, {
    Kg: () => (  ledgerQuery),
    Nc: () => (  readLedgerState),
    px: () => (  findNewStamp),
    sc: () => (  sameServerExpression)
  });
  var _policy_role_stamp__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11886);
  var _ledger__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55309);
  var _sql_literal__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28356);



const LEDGER_ROWS = `(SELECT NULL::pg_catalog.text AS server) AS older CROSS JOIN LATERAL (SELECT ordinal, role, host, database, server FROM ${_ledger__WEBPACK_IMPORTED_MODULE_0__  .R9}) AS run`;
const RUN_PLACE = `pg_catalog.concat_ws(' ', run.role, run.host, run.database)`;
function isAtPlace({ host, database }) {
    return `run.host = ${(0,_sql_literal__WEBPACK_IMPORTED_MODULE_1__  .c)(host)} AND run.database = ${(0,_sql_literal__WEBPACK_IMPORTED_MODULE_1__  .c)(database)}`;
}
function sameServerExpression(place, identity) {
    return `(SELECT CASE WHEN NOT (${isAtPlace(place)}) THEN ${RUN_PLACE} END FROM ${LEDGER_ROWS} WHERE run.server = ${identity} ORDER BY run.ordinal LIMIT 1)`;
}
function ledgerQuery(place) {
    const here = isAtPlace(place);
    const first = (what, where = '') => `(SELECT ${what} FROM ${LEDGER_ROWS} ${where} ORDER BY run.ordinal LIMIT 1)`;
    const recorded = `(SELECT run.server FROM ${LEDGER_ROWS} WHERE ${here} AND run.server IS NOT NULL ORDER BY run.ordinal DESC LIMIT 1)`;
    const identity = place.server === undefined ? recorded : (0,_sql_literal__WEBPACK_IMPORTED_MODULE_1__  .c)(place.server);
    const columns = [
        'newest.ordinal',
        'newest.hash',
        'newest.end_hash',
        first('run.role', `WHERE ${here}`),
        first(RUN_PLACE),
        sameServerExpression(place, identity),
        SERVER_COLUMN,
    ];
    return `SELECT ${columns.join(', ')} FROM (SELECT) AS always LEFT JOIN (SELECT ordinal, hash, end_hash FROM ${_ledger__WEBPACK_IMPORTED_MODULE_0__  .R9} ORDER BY ordinal DESC LIMIT 1) AS newest ON true;`;
}
const LEDGER_OID = `'${_ledger__WEBPACK_IMPORTED_MODULE_0__  .R9}'::pg_catalog.regclass`;
const SERVER_COLUMN = `CASE WHEN ${(0,_ledger__WEBPACK_IMPORTED_MODULE_0__  .iz)(LEDGER_OID)} THEN 'present' WHEN (SELECT pg_catalog.pg_has_role(relowner, 'USAGE') FROM pg_catalog.pg_class WHERE oid = ${LEDGER_OID}) THEN 'addable' END`;
const UNDEFINED_TABLE = '42P01';
function readLedgerState(rows, error) {
    if (rows === undefined) {
        return { kind: error?.code === UNDEFINED_TABLE ? 'missing' : 'hidden' };
    }
    const [ordinal, hash, endHash, stampedAs, first, sameServer, column] = rows[0] ?? [];
    const head = { ordinal: Number(ordinal), hash: hash ?? '', endHash: endHash ?? undefined };
    return {
        kind: 'seen',
        head: ordinal ? head : undefined,
        stampedAs: stampedAs ?? undefined,
        stampedElsewhere: stampedAs ? undefined : (first ?? undefined),
        sameServer: sameServer ?? undefined,
        serverColumn: column === 'present' || column === 'addable' ? column : 'absent',
    };
}
function findNewStamp(before, now, role, isOwnTarget) {
    const findCode = (ledger) => ledger.kind === 'seen' ? (0,_policy_role_stamp__WEBPACK_IMPORTED_MODULE_2__  .h)(ledger, role, isOwnTarget)?.code : undefined;
    const code = findCode(now);
    return code === findCode(before) ? undefined : code;
}


  }),

  55309:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
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
    iz: () => (  hasServerColumn),
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
    const { host, database, appliedBy, commit, environment, server } = facts;
    const row = {
        ...facts,
        host: toOneLine(host),
        database: toOneLine(database),
        appliedBy: toOneLine(appliedBy),
        commit: toOneLine(commit),
        environment: toOneLine(environment),
        server: server && toOneLine(server),
        ordinal: (head?.ordinal ?? 0) + 1,
        prevHash: previousHash(head),
    };
    return { ...row, hash: entryHash(row, sha256Hex) };
}
function entryHash(row, sha256Hex) {
    const values = [row.prevHash, String(row.ordinal), ...VALUES.map((name) => row[name])];
    if (row.server !== undefined)
        values.push(row.server);
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
    end_hash pg_catalog.text,
    server pg_catalog.text
  );`;
function hasServerColumn(regclass) {
    return `EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attrelid = ${regclass} AND attname = 'server' AND NOT attisdropped)`;
}
function insertEntry(entry) {
    const { prevHash, hash, server } = entry;
    const texts = [...VALUES.map((name) => entry[name]), prevHash, hash, server ?? []].flat();
    const columns = server === undefined ? LEDGER_COLUMNS : `${LEDGER_COLUMNS}, server`;
    return `INSERT INTO ${LEDGER_TABLE} (${columns}) VALUES (${entry.ordinal}, ${texts.map(_sql_literal__WEBPACK_IMPORTED_MODULE_0__  .c).join(', ')})`;
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

"use strict";
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

  21843:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";

__webpack_require__.d(__webpack_exports__, {
  J: () => (  TOOL_TABLES)
});

var sql_literal = __webpack_require__(28356);
;

function createMissingSchema({ schema }) {
    return `IF pg_catalog.to_regnamespace(pg_catalog.quote_ident(${(0,sql_literal .c)(schema)})) IS NULL THEN
        EXECUTE pg_catalog.format('CREATE SCHEMA %I', ${(0,sql_literal .c)(schema)});
      END IF;`;
}
function toAppliedRow(ordinal, version, files) {
    const file = files.get(version);
    return {
        ordinal,
        version,
        state: 'applied',
        statementsDone: 0,
        name: file?.name ?? '',
        checksum: file?.checksum ?? '',
    };
}
function indexByVersion(files) {
    return new Map(files.map((file) => [file.version, file]));
}

;


const dbmate = {
    query: (table) => `SELECT version FROM ${table} ORDER BY version;`,
    read: (rows, files) => {
        const filesByVersion = indexByVersion(files);
        return {
            ok: true,
            rows: rows.map(([version], index) => toAppliedRow(index + 1, version ?? '', filesByVersion)),
        };
    },
    at: ({ name, ...location }) => {
        return {
            name,
            create: `${createMissingSchema(location)} CREATE TABLE ${name} (version varchar PRIMARY KEY);`,
            isStale: ({ ordinal }) => `(SELECT pg_catalog.count(*) FROM ${name}) <> ${ordinal}`,
            insert: ({ migration: { version } }) => `INSERT INTO ${name} (version) VALUES (${(0,sql_literal .c)(version)})`,
            appliedBy: ({ version }, runId) => `SELECT ${(0,sql_literal .c)(runId)} FROM ${name} WHERE version = ${(0,sql_literal .c)(version)}`,
            deletePrevious: undefined,
            toolLocks: [],
        };
    },
};

;


const drizzle = {
    query: (table) => `SELECT created_at, hash FROM ${table} ORDER BY created_at, id;`,
    read: (rows, files) => {
        const filesByVersion = indexByVersion(files);
        const matched = matchFiles(rows, files);
        return {
            ok: true,
            rows: rows.map((row, index) => {
                const [date, hash] = row;
                const version = matched.get(row)?.version ?? date ?? '';
                return {
                    ...toAppliedRow(index + 1, version, filesByVersion),
                    checksum: hash ?? '',
                    toolChecksum: date ?? '0',
                };
            }),
        };
    },
    at: ({ name, ...location }) => ({
        name,
        create: `${createMissingSchema(location)}
      CREATE TABLE ${name} (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at bigint);`,
        isStale: ({ ordinal }) => `(SELECT pg_catalog.count(*) FROM ${name}) <> ${ordinal}`,
        insert: ({ migration: { checksum, toolChecksum } }) => `INSERT INTO ${name} (hash, created_at) VALUES (${(0,sql_literal .c)(checksum)}, ${toolChecksum})`,
        appliedBy: ({ toolChecksum }, runId) => `SELECT ${(0,sql_literal .c)(runId)} FROM ${name} WHERE created_at = ${toolChecksum}`,
        deletePrevious: undefined,
        toolLocks: [],
    }),
};
function matchFiles(rows, files) {
    const matched = new Map();
    const free = new Set(files);
    const matchBy = (rowKey, fileKey) => {
        const byKey = new Map([...free].reverse().map((file) => [fileKey(file), file]));
        for (const row of rows) {
            const file = matched.has(row) ? undefined : byKey.get(rowKey(row));
            if (file === undefined || !free.has(file))
                continue;
            matched.set(row, file);
            free.delete(file);
        }
    };
    matchBy(([date, hash]) => `${date} ${hash}`, ({ toolChecksum, checksum }) => `${toolChecksum} ${checksum}`);
    matchBy(([date]) => date ?? '', ({ toolChecksum }) => toolChecksum);
    matchBy(([, hash]) => hash ?? '', ({ checksum }) => checksum);
    return matched;
}

var repeatable = __webpack_require__(75726);
var migrations_version = __webpack_require__(90233);
var history_table = __webpack_require__(68499);
;





const flyway = {
    query: (table) => `SELECT version, description, type, script, checksum, success, installed_on, installed_rank FROM ${table} WHERE type <> 'SCHEMA' ORDER BY installed_rank;`,
    read: (rows, files) => {
        const problem = rows.map(findRowProblem).find((rowProblem) => rowProblem !== undefined);
        if (problem !== undefined)
            return { ok: false, problem };
        const allRows = rows.flatMap((row) => toRows(row, files));
        const newest = new Map(allRows.map((row) => [row.version, row]));
        const current = allRows.filter((row) => newest.get(row.version) === row);
        return { ok: true, rows: current, newest: Number(rows.at(-1)?.at(-1) ?? 0) };
    },
    at: (location) => {
        const { name, table } = location;
        const constraintName = (end) => quoteIdentifier(`${table}${end}`);
        return {
            name,
            create: `CREATE TABLE ${name} (
          installed_rank INT NOT NULL,
          version VARCHAR(50),
          description VARCHAR(200) NOT NULL,
          type VARCHAR(20) NOT NULL,
          script VARCHAR(1000) NOT NULL,
          checksum INTEGER,
          installed_by VARCHAR(100) NOT NULL,
          installed_on TIMESTAMP NOT NULL DEFAULT now(),
          execution_time INTEGER NOT NULL,
          success BOOLEAN NOT NULL,
          CONSTRAINT ${constraintName('_pk')} PRIMARY KEY (installed_rank)
        );
        CREATE INDEX ${constraintName('_s_idx')} ON ${name} (success);`,
            isStale: ({ ordinal }) => `COALESCE((SELECT installed_rank FROM ${name} WHERE type <> 'SCHEMA' ORDER BY installed_rank DESC LIMIT 1), 0) <> ${ordinal}`,
            insert: ({ migration }) => `INSERT INTO ${name} (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success) VALUES ((SELECT COALESCE(pg_catalog.max(installed_rank), 0) + 1 FROM ${name}), ${(0,repeatable .s)(migration) ? 'NULL' : (0,sql_literal .c)(migration.version)}, ${(0,sql_literal .c)(migration.name)}, 'SQL', ${(0,sql_literal .c)(toScript(migration.fileName))}, ${migration.toolChecksum}, CURRENT_USER, ${history_table .OS}::pg_catalog.int4, true)`,
            appliedBy: ({ fileName, toolChecksum }, runId) => `SELECT ${(0,sql_literal .c)(runId)} FROM (SELECT checksum FROM ${name} WHERE script = ${(0,sql_literal .c)(toScript(fileName))} ORDER BY installed_rank DESC LIMIT 1) AS newest WHERE checksum = ${toolChecksum}`,
            deletePrevious: undefined,
            toolLocks: [lockKey(location)],
        };
    },
};
const MAX_SCRIPT_LENGTH = 1000;
function toScript(fileName) {
    return fileName.length <= MAX_SCRIPT_LENGTH
        ? fileName
        : `...${fileName.slice(3, MAX_SCRIPT_LENGTH)}`;
}
function quoteIdentifier(name) {
    return `"${name.replaceAll('"', '""')}"`;
}
function lockKey({ schema, table }) {
    const name = `${quoteIdentifier(schema)}.${quoteIdentifier(table)}`;
    const hash = [...name].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0, 0);
    return (0x466c79776179n + BigInt(hash)).toString();
}
function toRows([version, description, type, , checksum, , installedOn, rank], files) {
    const filesByVersion = indexByVersion(files);
    const ordinal = Number(rank);
    if (type === 'BASELINE' || type === 'SQL_BASELINE') {
        return files
            .filter((file) => isUpTo(file.version, version ?? ''))
            .map((file) => toAppliedRow(ordinal, file.version, filesByVersion));
    }
    const ownVersion = version ?? (0,repeatable .w)((description ?? '').replaceAll(' ', '_'));
    const file = filesByVersion.get(ownVersion) ?? files.find((each) => isSameVersion(each.version, ownVersion));
    const hasSameChecksum = file === undefined || file.toolChecksum === checksum;
    const text = hasSameChecksum ? (file?.checksum ?? '') : `crc32:${checksum}`;
    return [
        {
            ordinal,
            version: file?.version ?? ownVersion,
            name: description ?? '',
            checksum: text,
            state: 'applied',
            statementsDone: 0,
            appliedAt: installedOn ?? '',
        },
    ];
}
function isUpTo(version, baseline) {
    const [one, other] = [(0,migrations_version .o)(version), (0,migrations_version .o)(baseline)];
    return one !== undefined && other !== undefined && (0,migrations_version .Z)(one, other) <= 0;
}
function isSameVersion(version, other) {
    return ((0,migrations_version .o)(version)?.key === (0,migrations_version .o)(other)?.key && (0,migrations_version .o)(other) !== undefined);
}
function findRowProblem([version, description, type, script, checksum, success]) {
    const title = version === null ? `repeatable migration "${description}"` : `version ${version}`;
    const problem = (what, next) => ({
        code: 'history-dirty',
        what: `flyway_schema_history records ${title} (${script}) ${what}.`,
        next: `Nothing was written. ${next}`,
    });
    if (success !== 't') {
        return problem('as failed', 'Revert its partial changes in the database, then run `flyway repair`, which removes the row.');
    }
    if (type === 'DELETE' || type?.startsWith('UNDO') === true) {
        return problem(`with the type ${type}`, 'Only Flyway knows which migrations are pending after an undo. Run `flyway migrate` with the input `command`.');
    }
    if (type === 'SQL' && checksum === null) {
        return problem('without a checksum', 'Run `flyway repair`. It stores the checksums of the current files.');
    }
    return undefined;
}

var crc32 = __webpack_require__(84891);
var crc32_default =  __webpack_require__.n(crc32);
;


const golangMigrate = {
    query: (table) => `SELECT version, dirty FROM ${table};`,
    read: ([row], files) => {
        if (row === undefined)
            return { ok: true, rows: [] };
        const [version = '', dirty] = row;
        if (dirty === 't')
            return { ok: false, problem: dirtyProblem(version ?? '') };
        const newest = BigInt(version ?? '0');
        const applied = files.filter((file) => BigInt(file.version) <= newest);
        const filesByVersion = indexByVersion(applied);
        const rows = applied.map((file, index) => toAppliedRow(index + 1, file.version, filesByVersion));
        if (!applied.some((file) => BigInt(file.version) === newest)) {
            rows.push(toAppliedRow(rows.length + 1, version ?? '', filesByVersion));
        }
        return { ok: true, rows };
    },
    at: (location) => {
        const { name, database } = location;
        const toNumber = (version) => BigInt(version).toString();
        return {
            name,
            create: `CREATE TABLE ${name} (version bigint NOT NULL PRIMARY KEY, dirty boolean NOT NULL);`,
            isStale: ({ head }) => `(SELECT pg_catalog.max(version) FROM ${name}) IS DISTINCT FROM ${head === undefined ? 'NULL' : toNumber(head)}`,
            insert: ({ migration: { version } }) => `INSERT INTO ${name} (version, dirty) VALUES (${toNumber(version)}, false)`,
            appliedBy: ({ version }, runId) => `SELECT '${runId}' FROM ${name} WHERE version >= ${toNumber(version)}`,
            deletePrevious: `DELETE FROM ${name}`,
            toolLocks: [golang_migrate_lockKey(location, `/${database}`), golang_migrate_lockKey(location, database)],
        };
    },
};
function golang_migrate_lockKey({ schema, table }, database) {
    const sum = BigInt(crc32_default().str([schema, table, database].join('\0')) >>> 0);
    return ((sum * 1486364155n) & 0xffffffffn).toString();
}
function dirtyProblem(version) {
    return {
        code: 'history-dirty',
        what: `schema_migrations is \`dirty\` at version ${version}. A run of golang-migrate failed in this migration, and its partial changes are not known.`,
        next: `Nothing was written. Fix the partial changes in the database, then run \`migrate force <version>\` with its current version.`,
    };
}

;

const goose = {
    query: (table) => `SELECT version_id, is_applied FROM (SELECT DISTINCT ON (version_id) id, version_id, is_applied FROM ${table} ORDER BY version_id, id DESC) AS newest WHERE version_id > 0 AND is_applied ORDER BY id;`,
    read: (rows, files) => {
        const filesByVersion = indexByVersion(files.map((file) => ({ ...file, version: toNumber(file.version) })));
        const versionsByNumber = new Map(files.map(({ version }) => [toNumber(version), version]));
        return {
            ok: true,
            rows: rows.map(([version], index) => ({
                ...toAppliedRow(index + 1, version ?? '', filesByVersion),
                version: versionsByNumber.get(version ?? '') ?? version ?? '',
            })),
        };
    },
    at: ({ name }) => {
        const appliedCount = `(SELECT pg_catalog.count(*) FROM (SELECT DISTINCT ON (version_id) version_id, is_applied FROM ${name} ORDER BY version_id, id DESC) AS newest WHERE version_id > 0 AND is_applied)`;
        return {
            name,
            create: `CREATE TABLE ${name} (
          id integer PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY,
          version_id bigint NOT NULL,
          is_applied boolean NOT NULL,
          tstamp timestamp NOT NULL DEFAULT now()
        );
        INSERT INTO ${name} (version_id, is_applied) VALUES (0, true);`,
            isStale: ({ ordinal }) => `${appliedCount} <> ${ordinal}`,
            insert: ({ migration: { version } }) => `INSERT INTO ${name} (version_id, is_applied) VALUES (${toNumber(version)}, true)`,
            appliedBy: ({ version }, runId) => `SELECT '${runId}' FROM ${name} WHERE version_id = ${toNumber(version)} AND is_applied`,
            deletePrevious: undefined,
            toolLocks: [],
        };
    },
};
function toNumber(version) {
    return version.replace(/^0+(?=\d)/, '');
}

var node_pg_migrate = __webpack_require__(10752);
;



const LOCK_KEY = '7241865325823964';
const nodePgMigrate = {
    query: (table) => `SELECT name FROM ${table} ORDER BY run_on, id;`,
    read: (rows, files) => {
        const versionsByName = new Map(files.map(({ fileName, version }) => [(0,node_pg_migrate .AQ)(fileName), version]));
        const filesByVersion = indexByVersion(files);
        const ownNames = new Set(rows.map(([name]) => name));
        return {
            ok: true,
            rows: rows.map(([name], index) => {
                const digits = /^\d*/.exec(name ?? '')?.[0] ?? '';
                const sameDigits = filesByVersion.get(digits);
                const hasOwnRow = sameDigits !== undefined && ownNames.has((0,node_pg_migrate .AQ)(sameDigits.fileName));
                const version = versionsByName.get(name ?? '') ?? (hasOwnRow ? (name ?? '') : digits);
                return toAppliedRow(index + 1, version, filesByVersion);
            }),
        };
    },
    at: ({ name }) => {
        return {
            name,
            create: `CREATE TABLE ${name} (id serial PRIMARY KEY, name varchar(255) NOT NULL, run_on timestamp NOT NULL);`,
            isStale: ({ ordinal }) => `(SELECT pg_catalog.count(*) FROM ${name}) <> ${ordinal}`,
            insert: ({ migration }) => `INSERT INTO ${name} (name, run_on) VALUES (${(0,sql_literal .c)((0,node_pg_migrate .AQ)(migration.fileName))}, pg_catalog.now())`,
            appliedBy: ({ fileName }, runId) => `SELECT ${(0,sql_literal .c)(runId)} FROM ${name} WHERE name = ${(0,sql_literal .c)((0,node_pg_migrate .AQ)(fileName))}`,
            deletePrevious: undefined,
            toolLocks: [LOCK_KEY],
        };
    },
};

var prisma = __webpack_require__(55388);
;



const prisma_prisma = {
    query: (table) => `SELECT migration_name, checksum, finished_at IS NULL, started_at FROM ${table} WHERE rolled_back_at IS NULL ORDER BY started_at, migration_name;`,
    read: (rows, files) => {
        const failed = rows.find(([, , unfinished]) => unfinished === 't');
        if (failed !== undefined)
            return { ok: false, problem: failedMigrationProblem(failed) };
        const filesByName = new Map(files.map((file) => [(0,prisma .K)(file.fileName), file]));
        const filesByVersion = indexByVersion(files);
        const ownNames = new Set(rows.map(([name]) => name));
        const getVersion = ([name, checksum]) => {
            const exact = filesByName.get(name ?? '');
            if (exact !== undefined)
                return exact.version;
            const digits = /^\d*/.exec(name ?? '')?.[0] ?? '';
            const renamed = filesByVersion.get(digits);
            if (renamed === undefined)
                return digits === '' ? (name ?? '') : digits;
            const isRenamed = renamed.checksum === checksum && !ownNames.has((0,prisma .K)(renamed.fileName));
            return isRenamed ? digits : (name ?? '');
        };
        return {
            ok: true,
            rows: rows.map((row, index) => {
                const [, checksum, , startedAt] = row;
                const version = getVersion(row);
                return {
                    ordinal: index + 1,
                    version,
                    name: filesByVersion.get(version)?.name ?? '',
                    checksum: checksum ?? '',
                    state: 'applied',
                    statementsDone: 0,
                    appliedAt: startedAt ?? '',
                };
            }),
        };
    },
    at: ({ name, ...location }) => ({
        name,
        create: `${createMissingSchema(location)}
      CREATE TABLE ${name} (
        id VARCHAR(36) PRIMARY KEY NOT NULL,
        checksum VARCHAR(64) NOT NULL,
        finished_at TIMESTAMPTZ,
        migration_name VARCHAR(255) NOT NULL,
        logs TEXT,
        rolled_back_at TIMESTAMPTZ,
        started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
        applied_steps_count INTEGER NOT NULL DEFAULT 0
      );`,
        isStale: ({ ordinal }) => `(SELECT pg_catalog.count(*) FROM ${name} WHERE rolled_back_at IS NULL) <> ${ordinal}`,
        insert: ({ migration: { fileName, checksum } }) => `INSERT INTO ${name} (id, checksum, finished_at, migration_name, started_at, applied_steps_count) VALUES (${NEW_ID}, ${(0,sql_literal .c)(checksum)}, pg_catalog.clock_timestamp(), ${(0,sql_literal .c)((0,prisma .K)(fileName))}, pg_catalog.now(), 1)`,
        appliedBy: ({ fileName }, runId) => `SELECT ${(0,sql_literal .c)(runId)} FROM ${name} WHERE migration_name = ${(0,sql_literal .c)((0,prisma .K)(fileName))} AND rolled_back_at IS NULL`,
        deletePrevious: undefined,
        toolLocks: [prisma_LOCK_KEY],
    }),
};
const NEW_ID = 'pg_catalog.md5(pg_catalog.random()::text || pg_catalog.clock_timestamp()::text)::uuid::text';
const prisma_LOCK_KEY = '72707369';
function failedMigrationProblem([name]) {
    return {
        code: 'history-dirty',
        what: `The migration ${name} failed, according to _prisma_migrations (P3009). Its partial changes are not known.`,
        next: `Nothing was written. If you reverted its changes, run \`prisma migrate resolve --rolled-back "${name}"\`. If you completed them manually, run \`prisma migrate resolve --applied "${name}"\`.`,
    };
}

;


const sql = {
    query: (table) => `SELECT ordinal, version, name, checksum, run_id, applied_at FROM ${table} ORDER BY ordinal;`,
    read: (rows) => ({
        ok: true,
        rows: rows.map(([ordinal, version, name, checksum, runId, appliedAt]) => ({
            ordinal: Number(ordinal),
            version: version ?? '',
            name: name ?? '',
            checksum: checksum ?? '',
            state: 'applied',
            statementsDone: 0,
            runId: runId ?? '',
            appliedAt: appliedAt ?? '',
        })),
    }),
    at: ({ name, lacksSchema }) => ({
        name,
        create: (0,history_table .S0)(name),
        upgrade: lacksSchema === true ? (0,history_table .Hr)(name) : undefined,
        isStale: ({ ordinal }) => `(SELECT pg_catalog.count(*) FROM ${name}) <> ${ordinal}`,
        insert: (row) => (0,history_table .Il)(name, row),
        appliedBy: ({ version }) => `SELECT run_id FROM ${name} WHERE version = ${(0,sql_literal .c)(version)}`,
        deletePrevious: undefined,
        toolLocks: [],
    }),
};

;


const supabase = {
    query: (table) => `SELECT version FROM ${table} ORDER BY version;`,
    read: (rows, files) => {
        const filesByVersion = indexByVersion(files);
        return {
            ok: true,
            rows: rows.map(([version], index) => toAppliedRow(index + 1, version ?? '', filesByVersion)),
        };
    },
    at: ({ name, ...location }) => ({
        name,
        create: `${createMissingSchema(location)}
      CREATE TABLE ${name} (version text NOT NULL PRIMARY KEY, statements text[], name text);`,
        upgrade: `IF (SELECT pg_catalog.count(*) FROM pg_catalog.pg_attribute WHERE attrelid = ${(0,sql_literal .c)(name)}::pg_catalog.regclass AND attname IN ('statements', 'name') AND NOT attisdropped) < 2 THEN
        ALTER TABLE ${name} ADD COLUMN IF NOT EXISTS statements text[];
        ALTER TABLE ${name} ADD COLUMN IF NOT EXISTS name text;
      END IF;`,
        isStale: ({ ordinal }) => `(SELECT pg_catalog.count(*) FROM ${name}) <> ${ordinal}`,
        insert: ({ migration: { version, name: title }, statements }) => `INSERT INTO ${name} (version, name, statements) VALUES (${(0,sql_literal .c)(version)}, ${(0,sql_literal .c)(title)}, ARRAY[${statements.map(({ text }) => (0,sql_literal .c)(text)).join(', ')}]::pg_catalog.text[])`,
        appliedBy: ({ version }, runId) => `SELECT ${(0,sql_literal .c)(runId)} FROM ${name} WHERE version = ${(0,sql_literal .c)(version)}`,
        deletePrevious: undefined,
        toolLocks: [],
    }),
};

;









const TOOL_TABLES = {
    sql: sql,
    dbmate: dbmate,
    'golang-migrate': golangMigrate,
    goose: goose,
    'node-pg-migrate': nodePgMigrate,
    flyway: flyway,
    prisma: prisma_prisma,
    drizzle: drizzle,
    supabase: supabase,
};


  }),

  14546:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
  __webpack_require__.d(__webpack_exports__, {
    b: () => (  readToolHistory)
  });
  var _history_privileges__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24519);
  var _history_table__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68499);
  var _session_settings__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59650);
  var _sql_literal__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28356);




async function readToolHistory(session, own, of, files, readOnly) {
    const { tool, where } = of;
    const queryServer = async (query) => await session.query((0,_session_settings__WEBPACK_IMPORTED_MODULE_1__  .Uw)(session, query, readOnly));
    const { schema, table: tableName } = where;
    const locationReply = await queryServer(`SELECT s, name, pg_catalog.current_database(), pg_catalog.to_regclass(name) IS NOT NULL, ${(0,_history_table__WEBPACK_IMPORTED_MODULE_0__  .SH)('pg_catalog.to_regclass(name)')}, pg_catalog.current_setting('search_path') FROM (SELECT s, CASE WHEN s IS NOT NULL THEN pg_catalog.format('%I.%I', s, t) END AS name FROM (SELECT ${schema === undefined ? 'pg_catalog.current_schema()' : (0,_sql_literal__WEBPACK_IMPORTED_MODULE_2__  .c)(schema)}, ${(0,_sql_literal__WEBPACK_IMPORTED_MODULE_2__  .c)(tableName)}) AS place (s, t)) AS location;`);
    const row = getRows(locationReply)?.[0];
    if (row === undefined) {
        const shownName = schema === undefined ? tableName : formatTableName(schema, tableName);
        return { ok: false, problem: unreadableProblem(shownName, locationReply) };
    }
    const [schemaName, name, database, exists, hasSchema, searchPath] = row;
    if (!schemaName || !name)
        return { ok: false, problem: noSchemaProblem(tableName, searchPath) };
    const location = {
        name,
        schema: schemaName,
        table: tableName,
        database: database ?? '',
        lacksSchema: exists === 't' && hasSchema !== 't',
    };
    const table = withSchemas(tool.at(location), where);
    const tableExists = exists === 't';
    const history = { ...own, table, tableExists, otherSchema: undefined };
    const inProgress = own.rows.flatMap((each) => {
        const file = files.find(({ version }) => (0,_history_table__WEBPACK_IMPORTED_MODULE_0__  .GK)(table, version) === each.version);
        return file === undefined || each.state !== 'running'
            ? []
            : [{ ...each, version: file.version }];
    });
    if (!tableExists)
        return { ok: true, history: { ...history, rows: inProgress } };
    const answer = await queryServer(tool.query(table.name));
    const rows = getRows(answer);
    if (rows === undefined)
        return { ok: false, problem: unreadableProblem(table.name, answer) };
    const result = tool.read(rows, files);
    if (!result.ok)
        return result;
    const { newest } = result;
    return { ok: true, history: { ...history, newest, rows: [...result.rows, ...inProgress] } };
}
function formatTableName(...parts) {
    const quote = (part) => /^[a-z_][a-z0-9_$]*$/.test(part) ? part : `"${part.replaceAll('"', '""')}"`;
    return parts.map(quote).join('.');
}
function withSchemas(table, { createSchemas = [] }) {
    if (table.create === undefined || createSchemas.length === 0)
        return table;
    const statements = createSchemas.map((schema) => {
        const literal = (0,_sql_literal__WEBPACK_IMPORTED_MODULE_2__  .c)(schema);
        return `IF pg_catalog.to_regnamespace(pg_catalog.quote_ident(${literal})) IS NULL THEN EXECUTE pg_catalog.format('CREATE SCHEMA %I', ${literal}); END IF;`;
    });
    return { ...table, create: [...statements, table.create].join(' ') };
}
function getRows(reply) {
    if (reply.kind === 'lost' || reply.error !== undefined)
        return undefined;
    return reply.results[0];
}
function noSchemaProblem(table, searchPath) {
    return {
        code: 'history-unreadable',
        what: `The search path of the session (\`${searchPath ?? ''}\`) contains no existing schema, so the history table ${table} has no location.`,
        next: 'Nothing was written. Create a schema of the search path, set `search_path` in `database-url`, or set `history-table` to `<schema>.<table>`.',
    };
}
function unreadableProblem(tableName, reply) {
    const why = reply.kind === 'lost' ? reply.reason : (reply.error?.message ?? 'no answer');
    return {
        code: reply.kind === 'lost' ? 'connection-lost' : 'history-unreadable',
        what: `The history table ${tableName} cannot be read: ${why}.`,
        next: reply.kind === 'answered' && reply.error?.code === _history_privileges__WEBPACK_IMPORTED_MODULE_3__  .Jn
            ? `Nothing was written. ${(0,_history_privileges__WEBPACK_IMPORTED_MODULE_3__  .t2)(tableName)}`
            : 'Nothing was written. Check the table and the privileges of the login.',
    };
}


  }),

  97685:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";

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

"use strict";
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


  }),

  11886:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
  __webpack_require__.d(__webpack_exports__, {
    h: () => (  evaluateStamp)
  });
function evaluateStamp({ stampedAs, sameServer, stampedElsewhere }, role, isOwnTarget) {
    const code = 'role-stamp-mismatch';
    if (stampedAs !== undefined && stampedAs !== role)
        return { code, by: 'name', role: stampedAs };
    const isSameRole = sameServer?.split(' ', 1)[0] === role;
    if (sameServer !== undefined && !isSameRole && !isOwnTarget)
        return { code, by: 'server', place: sameServer };
    if (stampedAs !== undefined || isSameRole || stampedElsewhere === undefined)
        return undefined;
    return { code: 'role-stamp-copied', place: stampedElsewhere };
}


  }),

  60928:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

"use strict";
  __webpack_require__.d(__webpack_exports__, {
    o: () => (  q)
  });
var _=function(e){return e>=48&&e<=57?e-48:e>=65&&e<=70?e-55:e>=97&&e<=102?e-87:-1},S=function(e){if(-1===e.indexOf("\\"))return e;for(var r=e.length,a="",c=0,t=0;t<r;)if(92===e.charCodeAt(t)){if(t>c&&(a+=e.slice(c,t)),++t>=r){a+="\\",c=t;break}switch(e.charCodeAt(t)){case 110:a+="\n",t++;break;case 116:a+="\t",t++;break;case 114:a+="\r",t++;break;case 102:a+="\f",t++;break;case 117:if(t+4>=r)throw new Error("malformed escaped unicode characters '".concat(e.slice(t-1,t+5),"'"));var o=_(e.charCodeAt(t+1)),i=_(e.charCodeAt(t+2)),n=_(e.charCodeAt(t+3)),f=_(e.charCodeAt(t+4));if(o<0||i<0||n<0||f<0)throw new Error("malformed escaped unicode characters '".concat(e.slice(t-1,t+5),"'"));a+=String.fromCharCode(o<<12|i<<8|n<<4|f),t+=5;break;default:a+=e.charAt(t),t++}c=t}else t++;return c<r&&(a+=e.slice(c,r)),a},H=function(e,r,a){for(;r<a;){var c=e.charCodeAt(r);if(32!==c&&9!==c&&12!==c)break;r++}return r},q=function(e){for(var r="string"==typeof e?e:e.toString(),a={},c=(r.length>0&&65279===r.charCodeAt(0)?r.slice(1):r).split(/\r\n|\r|\n/),t=c.length,o=0;o<t;){var i=c[o],n=i.length,f=H(i,0,n);if(f>=n)o++;else{var s=i.charCodeAt(f);if(35!==s&&33!==s){for(var d=0,h=n-1;h>=0&&92===i.charCodeAt(h);h--)d++;var l=d%2==1,v=void 0,C=void 0;if(l){var A=(f>0?i.slice(f):i).slice(0,-1),u=[A];for(C=-1!==A.indexOf("\\");l&&o+1<t;){var g=c[++o],b=g.length,k=H(g,0,b);d=0;for(var p=b-1;p>=k&&92===g.charCodeAt(p);p--)d++;var m=(l=d%2==1)?g.slice(k,b-1):g.slice(k);!C&&-1!==m.indexOf("\\")&&(C=!0),u.push(m)}v=u.join("")}else C=-1!==(v=f>0?i.slice(f):i).indexOf("\\");for(var w=v.length,x=0,_=!1;x<w;){var O=v.charCodeAt(x);if(92!==O){if(!_&&(61===O||58===O||32===O||9===O||12===O))break;_=!1,x++}else _=!_,x++}var q=x;if(q<w){var E=v.charCodeAt(q);(32===E||9===E||12===E)&&((q=H(v,q,w))<w&&(E=v.charCodeAt(q))),q<w&&(61===E||58===E)&&(q++,q=H(v,q,w))}var j=v.slice(0,x),y=v.slice(q);a[C?S(j):j]=C?S(y):y,o++}else o++}}return a};

  })

};
;