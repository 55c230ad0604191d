"use strict";
exports.id = 771;
exports.ids = [771];
exports.modules = {

  78952:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  checkFirstRun: () => (  checkFirstRun)
});

var known_histories = __webpack_require__(76649);
;

const MAX_TOOLS_SHOWN = 3;
function listForeignHistories(foreign) {
    const shown = foreign
        .slice(0, MAX_TOOLS_SHOWN)
        .map(({ owner, table }) => `${(0,known_histories .QY)(owner)} (\`${table}\`)`);
    const hiddenCount = foreign.length - shown.length;
    return hiddenCount > 0 ? `${shown.join(', ')} and ${hiddenCount} more` : shown.join(' and ');
}
function foreignAdvice([first]) {
    if (first === undefined)
        return '';
    const advice = (0,known_histories .CM)(first.owner);
    return `If ${(0,known_histories .QY)(first.owner)} applies these files, ${advice.charAt(0).toLowerCase()}${advice.slice(1)}`;
}
function foreignHistoryProblem(foreign, table) {
    return {
        code: 'schema-without-history',
        what: `The database contains the history of ${listForeignHistories(foreign)}, but ${table} records no applied file.`,
        next: `Nothing was written. ${foreignAdvice(foreign)} If it belongs to another service, set \`baseline: none\`: every file then runs.`,
    };
}

var history_columns = __webpack_require__(32848);
var server_identity = __webpack_require__(17818);
var history_table = __webpack_require__(68499);
;


function historyElsewhereProblem(history, { own, format, file, isOlderPlace = false, }) {
    const { name, owner } = history;
    const of = owner === format.name ? '' : ` of ${(0,known_histories .QY)(owner)}`;
    const isOwnFormat = owner === format.name;
    const proceed = isOwnFormat
        ? ownFormatAdvice(history, format, isOlderPlace)
        : (0,known_histories .CM)(owner);
    return {
        code: 'history-elsewhere',
        what: file === undefined
            ? `The table ${name} can be the history${of} of these files, but this login cannot read it. The history of this run, ${own.name}, is empty.`
            : `The history${of} in ${name} already records \`${file.fileName}\`. The history of this run, ${own.name}, is empty.`,
        next: `Nothing was written. To continue that history: ${lowerFirst(proceed)}${file === undefined ? grantAdvice(history) : ''} To begin a new one, set \`history-table: ${newPlace(own)}\`.`,
    };
}
function ownFormatAdvice({ schema, table }, { name }, isOlderPlace) {
    const input = `\`history-table: ${schema}.${table}\``;
    if (isOlderPlace) {
        return `Remove the setting that names the new place (in the database URL, a variable or a file). Earlier releases of the action ignored it and ran the files without it. To keep the setting for the next files, set ${input}.`;
    }
    return name === 'prisma'
        ? `Set \`schema=${schema}\` in the database URL, as Prisma itself needs it to find this table and to run the files in this schema. If the files contain their schemas, ${input} is enough.`
        : `Set ${input}.`;
}
function grantAdvice({ schema, name }) {
    return ` The login needs USAGE on the schema ${schema}, and SELECT and INSERT on ${name}.`;
}
function newPlace({ name }) {
    return name === history_table .GQ
        ? name
        : name.replaceAll('""', '\0').replaceAll('"', '').replaceAll('\0', '"');
}
function lowerFirst(text) {
    return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

var history_problems = __webpack_require__(62451);
var sql_literal = __webpack_require__(28356);
;




const RAILS_TABLE = 'ar_internal_metadata';
const READ_TIMEOUT_MS = 5_000;
function historiesQuery(tables) {
    const names = [...tables, RAILS_TABLE].map(sql_literal .c).join(', ');
    const readable = `pg_catalog.has_schema_privilege(n.oid, 'USAGE') AND pg_catalog.has_table_privilege(c.oid, 'SELECT') AND NOT pg_catalog.row_security_active(c.oid)`;
    const columns = `SELECT pg_catalog.string_agg(a.attname, ' ') FROM pg_catalog.pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped`;
    const ownPath = `SELECT source IN ('user', 'database user') FROM pg_catalog.pg_settings WHERE name = 'search_path'`;
    return `SELECT n.nspname, c.relname, pg_catalog.format('%I.%I', n.nspname, c.relname), (${columns}), ${readable}, n.nspname = ANY (pg_catalog.current_schemas(false)), (${ownPath}) OR pg_catalog.current_schema() IS NOT DISTINCT FROM CURRENT_USER, pg_catalog.row_security_active(c.oid) FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'p') AND c.relname IN (${names}) AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' ORDER BY n.nspname <> ALL (pg_catalog.current_schemas(false)), n.nspname, c.relname;`;
}
async function findHistories(session, extra, { readOnly, asksIdentity }) {
    const known = [...known_histories .PC, ...extra];
    const tables = [...new Set(known.map(({ table }) => table))];
    const identity = asksIdentity ? `${(0,server_identity .jR)(session.settings)};` : '';
    const query = `${historiesQuery(tables)} ${identity}`;
    const reply = await session.query(readOnly ? `BEGIN READ ONLY; ${query} COMMIT;` : query);
    if (reply.kind === 'lost')
        return { ok: false, problem: (0,history_problems .yJ)(reply.reason) };
    if (reply.transaction !== 'idle')
        await session.execute('ROLLBACK');
    const [rows, identityRows] = reply.results;
    if (rows === undefined) {
        return { ok: false, problem: surveyProblem(reply.error?.message ?? '') };
    }
    return {
        ok: true,
        histories: rows.flatMap((row) => parseHistory(row, known, rows)),
        hasOwnSchema: rows[0]?.[6] === 't',
        server: identityRows?.[0]?.[0] ?? undefined,
    };
}
function parseHistory([schema, table, name, columnList, readable, onPath, , rowSecurity], known, rows) {
    const columns = new Set((columnList ?? '').split(' '));
    const match = known.find((each) => each.table === table &&
        (each.schema === undefined || each.schema === schema) &&
        each.columns.every((column) => columns.has(column)) &&
        !each.otherColumns.some((column) => columns.has(column)));
    if (match === undefined || !schema || !table || !name)
        return [];
    const isRails = match.owner === 'dbmate' &&
        rows.some((row) => row[0] === schema && row[1] === RAILS_TABLE && table === 'schema_migrations');
    return [
        {
            owner: isRails ? 'Rails' : match.owner,
            schema,
            table,
            name,
            isReadable: readable === 't',
            hidesRows: rowSecurity === 't',
            isOnSearchPath: onPath === 't',
            hasFixedSchema: match.schema !== undefined,
        },
    ];
}
function surveyProblem(failure) {
    return {
        code: 'history-unreadable',
        what: `The history is empty, and the catalog could not be searched for another one: ${failure}.`,
        next: 'Nothing was written. Retry the run. If this happens again, check the server and its log.',
    };
}
async function querySafely(session, queries) {
    const reply = await session.query(`${BEGIN_SAFELY.join('; ')}; ${queries} COMMIT;`);
    if (reply.kind === 'lost')
        return { results: [], completed: 0 };
    if (reply.transaction !== 'idle')
        await session.execute('ROLLBACK');
    const { results, error } = reply;
    const completed = Math.max(0, reply.completed - BEGIN_SAFELY.length - (error ? 0 : 1));
    return { results, completed };
}
const BEGIN_SAFELY = [
    'BEGIN READ ONLY',
    `SET LOCAL lock_timeout = ${READ_TIMEOUT_MS}`,
    `SET LOCAL statement_timeout = ${READ_TIMEOUT_MS}`,
];

var tables = __webpack_require__(21843);
;


const TOOLS_WITH_SAME_NAMES = {
    sql: ['sqlx', 'sql-migrate', 'flyway'],
    'golang-migrate': ['sqlx', 'bun'],
    flyway: ['refinery'],
};
const sameText = (value, text) => value === text;
const sameNumber = (value, version) => withoutZeros(value ?? '') === withoutZeros(version);
const sameWords = (value, name) => toWords(value ?? '') === toWords(name);
const byVersion = (format) => ({
    query: tables .J[format].query,
    matches: ([version], file) => sameNumber(version, file.version),
});
const FORMAT_MATCHERS = {
    sql: {
        query: (table) => `SELECT checksum FROM ${table} WHERE ordinal > 0;`,
        matches: ([checksum], file) => sameText(checksum, file.checksum),
    },
    dbmate: {
        query: tables .J.dbmate.query,
        matches: ([version], file) => sameText(version, file.version),
    },
    supabase: {
        query: tables .J.supabase.query,
        matches: ([version], file) => sameText(version, file.version),
    },
    goose: byVersion('goose'),
    'golang-migrate': byVersion('golang-migrate'),
    'node-pg-migrate': {
        query: tables .J['node-pg-migrate'].query,
        matches: ([name], file) => sameText(name, baseName(file.fileName).replace(/\.sql$/, '')),
    },
    flyway: {
        query: tables .J.flyway.query,
        matches: ([version, description, type, script], file) => sameText(baseName(script ?? ''), baseName(file.fileName)) ||
            (version !== null &&
                sameNumber(version, file.version) &&
                type?.endsWith('BASELINE') === true) ||
            (version !== null && sameNumber(version, file.version) && sameWords(description, file.name)),
    },
    prisma: {
        query: tables .J.prisma.query,
        matches: ([name], file) => sameText(name, file.fileName.split('/').at(-2) ?? ''),
    },
    drizzle: {
        query: tables .J.drizzle.query,
        matches: ([date, hash], file) => sameText(date, file.toolChecksum ?? '') || sameText(hash, file.checksum),
    },
};
const TOOL_MATCHERS = {
    sqlx: {
        query: (table) => `SELECT version, description FROM ${table};`,
        matches: ([version, description], file) => sameNumber(version, file.version) && sameWords(description, file.name),
    },
    refinery: {
        query: (table) => `SELECT version, name FROM ${table};`,
        matches: ([version, name], file) => sameNumber(version, file.version) && sameWords(name, file.name),
    },
    bun: {
        query: (table) => `SELECT name FROM ${table};`,
        matches: ([name], file) => sameText(name, file.version),
    },
    'sql-migrate': {
        query: (table) => `SELECT id FROM ${table};`,
        matches: ([id], file) => sameText(id, file.fileName),
    },
};
function canRecordFiles(format, { owner, schema, table }) {
    if (owner === 'sql')
        return schema === 'governed' && table === 'migrations';
    return owner === format || TOOLS_WITH_SAME_NAMES[format]?.includes(owner) === true;
}
function recordedRowsQuery({ owner, name }) {
    return getMatcher(owner)?.query(name) ?? `SELECT NULL FROM ${name} LIMIT 1;`;
}
function findRecordedFile({ owner }, rows, files) {
    const matcher = getMatcher(owner);
    return files.find((file) => rows.some((row) => matcher?.matches(row, file) === true));
}
function getMatcher(owner) {
    return (0,known_histories .xg)(owner) ? FORMAT_MATCHERS[owner] : TOOL_MATCHERS[owner];
}
function withoutZeros(version) {
    return version.replaceAll('_', '.').replace(/^0+(?=\d)/, '');
}
function toWords(text) {
    return text.replaceAll(/[\s_-]+/g, ' ').trim();
}
function baseName(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}

;





const SETTINGS_VERSION = 3;
const PLATFORM_SCHEMAS = new Set([
    'auth',
    'storage',
    'realtime',
    '_realtime',
    '_analytics',
    '_supavisor',
    'supabase_functions',
]);
async function inspectFirstRun(session, history, files, { format, place, readOnly }) {
    const { table: own, exists, tables } = history;
    const asksIdentity = !readOnly && (0,server_identity .$g)(history.ledger) === 'record';
    const options = { readOnly, asksIdentity };
    const survey = await findHistories(session, configuredHistory(format), options);
    if (!survey.ok)
        return survey;
    if (survey.histories.some(({ name, hidesRows }) => name === own.name && hidesRows)) {
        return { ok: false, problem: rowSecurityProblem(own.name) };
    }
    const histories = survey.histories.filter(({ name }) => name !== own.name);
    const isOlderPlace = place === 'newly-read' && exists && tables.version < SETTINGS_VERSION;
    const candidates = histories.filter((history) => {
        if (isOlderPlace)
            return history.owner === format.name && isShared(history);
        const isOther = place === 'unnamed' && canRecordFiles(format.name, history);
        return isOther && (!survey.hasOwnSchema || isShared(history));
    });
    const others = histories.filter((history) => history.owner !== format.name &&
        history.owner !== 'sql' &&
        (history.isOnSearchPath || history.hasFixedSchema));
    const { server } = survey;
    if (candidates.length === 0 && others.length === 0)
        return { ok: true, foreign: [], server };
    const rows = await readRows(session, [...candidates, ...others]);
    for (const history of candidates) {
        const recordedRows = rows.get(history);
        if (recordedRows === undefined && PLATFORM_SCHEMAS.has(history.schema))
            continue;
        const file = recordedRows && findRecordedFile(history, recordedRows, files);
        if (recordedRows !== undefined && file === undefined)
            continue;
        return {
            ok: false,
            problem: historyElsewhereProblem(history, { own, format, file, isOlderPlace }),
        };
    }
    return {
        ok: true,
        server,
        foreign: others
            .filter((history) => rows.get(history)?.length !== 0)
            .map(({ owner, name }) => ({ owner, table: name })),
    };
}
function rowSecurityProblem(table) {
    return {
        code: 'history-unreadable',
        what: `Row security on ${table} can hide rows from this login, and the login sees no row.`,
        next: `Nothing was written. As the owner of the table, run ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY; or use a login that bypasses row security.`,
    };
}
function isShared({ schema, isOnSearchPath, hasFixedSchema }) {
    return isOnSearchPath || hasFixedSchema || schema === 'public' || schema === 'governed';
}
function configuredHistory({ name, history }) {
    if (history === undefined || name === 'sql')
        return [];
    const columns = name === 'supabase' ? ['version', 'statements'] : history_columns .b[name];
    return [{ owner: name, schema: undefined, table: history.table, columns, otherColumns: [] }];
}
async function readRows(session, histories) {
    const rows = new Map();
    let rest = [...new Set(histories)].filter(({ isReadable }) => isReadable);
    while (rest.length > 0) {
        const { results, completed } = await querySafely(session, rest.map(recordedRowsQuery).join(' '));
        for (const [index, history] of rest.slice(0, completed).entries()) {
            rows.set(history, results[index] ?? []);
        }
        rest = rest.slice(completed + 1);
    }
    return rows;
}

var flyway_prefix = __webpack_require__(49637);
;
function findHistoryPlace({ historyTable }, { format, url }) {
    if (historyTable !== undefined)
        return 'named';
    if (format.isHistoryNamed === true || url.historyTable !== undefined)
        return 'newly-read';
    if (!url.isHistoryNamed)
        return 'unnamed';
    const searchPath = url.settings.find(({ name }) => name === 'search_path');
    return searchPath?.inOptions === true ? 'named' : 'newly-read';
}

;




async function checkFirstRun(session, history, files, { request, folder, readOnly }) {
    const { format } = folder;
    const place = findHistoryPlace(request, folder);
    const result = await inspectFirstRun(session, history, files, { format, place, readOnly });
    if (!result.ok)
        return { ok: false, problems: [result.problem] };
    const [first] = files;
    const isGuessed = request.format === 'auto' && format.name === 'sql';
    if (isGuessed && first !== undefined && (0,flyway_prefix .Kv)(files.map((file) => file.fileName))) {
        return { ok: false, problems: [(0,flyway_prefix .IP)(first.fileName, first.path)] };
    }
    const { foreign, server } = result;
    if (foreign.length === 0) {
        return { ok: true, value: { findings: [], existingTablesProblem: undefined, server } };
    }
    return {
        ok: true,
        value: {
            findings: [foreignHistoryFinding(foreign)],
            existingTablesProblem: () => foreignHistoryProblem(foreign, history.table.name),
            server,
        },
    };
}
function foreignHistoryFinding(foreign) {
    return {
        code: 'history-foreign',
        level: 'warning',
        what: `The database contains the history of ${listForeignHistories(foreign)}. The action does not read it.`,
        next: `${foreignAdvice(foreign)} Otherwise ignore this warning.`,
    };
}


  }),

  76649:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    CM: () => (  continueAdvice),
    Dr: () => (  findTableOwner),
    PC: () => (  KNOWN_HISTORIES),
    QY: () => (  ownerTitle),
    xg: () => (  isFormatName)
  });
  var _migrations_formats__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69911);
  var _migrations_formats_history_columns__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32848);
  var _migrations_formats_tool_commands__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40721);



const OTHER_COLUMNS = {
    dbmate: ['dirty', 'inserted_at', 'statements', 'description', 'applied_at'],
    'node-pg-migrate': ['batch'],
};
const FORMAT_HISTORIES = Object.values(_migrations_formats__WEBPACK_IMPORTED_MODULE_0__  .s).flatMap(({ name, history }) => history === undefined
    ? []
    : [
        {
            owner: name,
            schema: name === 'supabase' || name === 'drizzle' ? history.schema : undefined,
            table: history.table,
            columns: _migrations_formats_history_columns__WEBPACK_IMPORTED_MODULE_1__  .b[name],
            otherColumns: OTHER_COLUMNS[name] ?? [],
        },
    ]);
const TOOL_ROWS = [
    ['sqlx', '_sqlx_migrations', ['version', 'description', 'success', 'checksum']],
    ['refinery', 'refinery_schema_history', ['version', 'name', 'applied_on', 'checksum']],
    ['bun', 'bun_migrations', ['name', 'group_id', 'migrated_at']],
    ['sql-migrate', 'gorp_migrations', ['id', 'applied_at']],
    ['tern', 'schema_version', ['version'], ['installed_rank', 'version_rank']],
    ['Flyway', 'schema_version', ['version_rank', 'version', 'script', 'success']],
    ['Diesel', '__diesel_schema_migrations', ['version', 'run_on']],
    ['SeaORM', 'seaql_migrations', ['version', 'applied_at']],
    ['Hasura', 'hdb_catalog.hdb_version', ['hasura_uuid', 'version', 'cli_state']],
    ['Hasura', 'hdb_catalog.schema_migrations', ['version', 'dirty']],
    ['Knex', 'knex_migrations', ['name', 'batch', 'migration_time']],
    ['TypeORM', 'migrations', ['id', 'timestamp', 'name']],
    ['Kysely', 'kysely_migration', ['name', 'timestamp']],
    ['Sequelize', 'SequelizeMeta', ['name']],
    ['MikroORM', 'mikro_orm_migrations', ['name', 'executed_at']],
    ['graphile-migrate', 'graphile_migrate.migrations', ['hash', 'previous_hash', 'filename']],
    ['AdonisJS', 'adonis_schema', ['name', 'batch', 'migration_time']],
    ['Payload', 'payload_migrations', ['name', 'batch']],
    ['Ecto', 'schema_migrations', ['version', 'inserted_at']],
    ['EF Core', '__EFMigrationsHistory', ['MigrationId', 'ProductVersion']],
    ['EF Core', '__ef_migrations_history', ['migration_id', 'product_version']],
    ['Phinx', 'phinxlog', ['version', 'migration_name', 'breakpoint']],
    ['Laravel', 'migrations', ['migration', 'batch']],
    ['Doctrine', 'doctrine_migration_versions', ['version', 'executed_at']],
    ['Alembic', 'alembic_version', ['version_num']],
    ['Django', 'django_migrations', ['app', 'name', 'applied']],
    ['Liquibase', 'databasechangelog', ['id', 'author', 'filename', 'md5sum']],
    ['Sqitch', 'sqitch.changes', ['change_id', 'project']],
    ['Atlas', 'atlas_schema_revisions.atlas_schema_revisions', ['version', 'applied', 'total']],
];
const KNOWN_HISTORIES = [
    ...TOOL_ROWS.map(([owner, name, columns, otherColumns = []]) => {
        const [table = '', schema] = name.split('.').reverse();
        return { owner, schema, table, columns, otherColumns };
    }),
    ...FORMAT_HISTORIES,
    {
        owner: 'flyway',
        schema: undefined,
        table: 'schema_version',
        columns: _migrations_formats_history_columns__WEBPACK_IMPORTED_MODULE_1__  .b.flyway,
        otherColumns: ['version_rank'],
    },
    {
        owner: 'sql',
        schema: 'governed',
        table: 'migrations',
        columns: _migrations_formats_history_columns__WEBPACK_IMPORTED_MODULE_1__  .b.sql,
        otherColumns: [],
    },
];
const FORMAT_TITLES = {
    flyway: 'Flyway',
    prisma: 'Prisma',
    drizzle: 'Drizzle',
    supabase: 'Supabase',
};
function ownerTitle(owner) {
    return isFormatName(owner) ? (FORMAT_TITLES[owner] ?? owner) : owner;
}
function findTableOwner(table) {
    const owners = KNOWN_HISTORIES.flatMap((each) => (each.table === table ? [each.owner] : []));
    const [owner, ...others] = owners;
    return owner === undefined || others.length > 0 || isFormatName(owner) ? undefined : owner;
}
function continueAdvice(owner) {
    return isFormatName(owner) ? `Set \`format: ${owner}\`.` : (0,_migrations_formats_tool_commands__WEBPACK_IMPORTED_MODULE_2__  .s)(owner);
}
function isFormatName(owner) {
    return Object.hasOwn(_migrations_formats__WEBPACK_IMPORTED_MODULE_0__  .s, owner);
}


  })

};
;