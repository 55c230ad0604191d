"use strict";
exports.id = 989;
exports.ids = [989];
exports.modules = {

/***/ 48989:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q4: () => (/* binding */ listMigrationFiles),
  kR: () => (/* binding */ openMigrations),
  pC: () => (/* binding */ readMigrationTexts)
});

// EXTERNAL MODULE: ./src/edge/hash.ts
var hash = __webpack_require__(2061);
// EXTERNAL MODULE: ./src/edge/workspace-files.ts
var workspace_files = __webpack_require__(30546);
// EXTERNAL MODULE: ./src/migrations/formats/index.ts + 5 modules
var formats = __webpack_require__(68990);
// EXTERNAL MODULE: ./src/migrations/formats/dbmate.ts
var dbmate = __webpack_require__(16123);
// EXTERNAL MODULE: ./src/migrations/formats/golang-migrate.ts
var golang_migrate = __webpack_require__(14358);
// EXTERNAL MODULE: ./src/migrations/formats/goose.ts
var goose = __webpack_require__(44661);
// EXTERNAL MODULE: ./src/migrations/formats/node-pg-migrate.ts
var node_pg_migrate = __webpack_require__(10752);
;// CONCATENATED MODULE: ./src/migrations/formats/detect-format.ts




const FOLDER_SIGNS = [
    {
        ...{ format: 'flyway', numbered: false },
        told: (names) => named(names, /(?:^|\/)(?:V\d[^/]*|R)__[^/]*\.sql$/),
    },
    {
        ...{ format: 'prisma', numbered: false },
        told: (names) => named(names, /^migration_lock\.toml$/) ??
            (isDrizzles(names) ? undefined : named(names, /^[^/]+\/migration\.sql$/)),
    },
    {
        ...{ format: 'drizzle', numbered: true },
        told: (names) => named(names, /^meta\/_journal\.json$/) ?? named(names, /^[^/]+\/snapshot\.json$/),
    },
    {
        ...{ format: 'supabase', numbered: true },
        told: (_, folder) => /(?:^|\/)supabase\/migrations$/.test(folder) ? `the folder is ${folder}` : undefined,
    },
];
/** Newer releases of Drizzle have a folder for each migration as well, with what it leaves beside it. */
function isDrizzles(names) {
    return names.some((name) => /^[^/]+\/snapshot\.json$/.test(name));
}
/** The first of these names, in words. */
function named(names, pattern) {
    const found = names.find((name) => pattern.test(name));
    return found === undefined ? undefined : `there is ${found}`;
}
/** Whether one has to look into the folders below to tell: no SQL file at the top, or a tool's mark. */
function needsNestedListing(names) {
    const marks = ['migration_lock.toml', 'meta'];
    return !names.some((name) => /\.sql$/i.test(name)) || marks.some((mark) => names.includes(mark));
}
/**
 * Whose files they are, by the files and where they lie: never by a table, for several tools have one
 * of the same name (issue 7, section 1). A folder that could be of two is for its owner to tell.
 *
 * @param folder Its path, seen from the workspace.
 */
function detectFormat(files, folder) {
    const names = files.map(({ name }) => name);
    const folders = FOLDER_SIGNS.flatMap(({ format, numbered, told }) => {
        const why = told(names, folder);
        return why === undefined ? [] : [{ format, why: `${why}, as ${format} has it`, numbered }];
    });
    const plain = folders.some(({ numbered }) => numbered);
    let found;
    for (const sign of [...folders, ...files.flatMap((file) => signOf(file, plain))]) {
        if (found !== undefined && found.format !== sign.format) {
            return { ok: false, one: found.why, other: sign.why };
        }
        found ??= sign;
    }
    return { ok: true, format: found?.format ?? 'sql' };
}
/** @param plain Whether files named like plain SQL ones are of the folder's format. */
function signOf({ name, text }, plain) {
    if (!/^\d[^/]*\.sql$/.test(name) || isUndo(name))
        return [];
    const format = formatOf(name, text);
    return format === 'sql' && plain ? [] : [{ format, why: `${name} is of ${format}` }];
}
function formatOf(name, text) {
    if (golang_migrate/* UP_FILE */.X.test(name))
        return 'golang-migrate';
    for (const line of text.split('\n')) {
        if (dbmate/* DBMATE_MARKERS */.Q.up.test(line.trim()))
            return 'dbmate';
        if (goose/* GOOSE_MARKERS */.I.up.test(line.trim()))
            return 'goose';
        if (node_pg_migrate/* NODE_PG_MIGRATE_MARKERS */.N.up.test(line.trim()))
            return 'node-pg-migrate';
    }
    return 'sql';
}
function isUndo(name) {
    return /\.down\.sql$/.test(name);
}

;// CONCATENATED MODULE: ./src/migrations/formats/history-table-override.ts
/** The schema in which the history of plain SQL files stands: no file may touch it. */
const OWN_SCHEMA = 'governed';
/** Tables of ours that are no history. */
const TAKEN = new Set(['runs', 'schema_version']);
/**
 * A format whose history stands in the table that the input `history-table` names. That of plain SQL
 * files stays in schema `governed`, which is what keeps files away from it.
 */
function withHistoryTable(format, { schema, table }) {
    if (format.name !== 'sql') {
        const history = { schema: schema ?? format.history?.schema, table };
        return { ok: true, value: { ...format, history } };
    }
    if ((schema ?? OWN_SCHEMA) === OWN_SCHEMA && !TAKEN.has(table)) {
        const history = table === 'migrations' ? undefined : { schema: OWN_SCHEMA, table };
        return { ok: true, value: { ...format, history } };
    }
    const problem = {
        code: 'input-invalid',
        what: `The history of plain SQL files cannot stand in \`${schema ?? OWN_SCHEMA}.${table}\`, the value of \`history-table\`.`,
        next: 'Name a table of schema governed, where no file can touch it, and neither `runs` nor `schema_version`: `governed.billing`.',
    };
    return { ok: false, problems: [problem] };
}

;// CONCATENATED MODULE: ./src/migrations/formats/unsupported-tools.ts
const FOREIGN = [
    { tool: 'Atlas', sign: /^atlas\.sum$/, command: 'atlas migrate apply' },
    { tool: 'Diesel', sign: /^[^/]+\/up\.sql$/, command: 'diesel migration run' },
    { tool: 'Sqitch', sign: /^sqitch\.plan$/, command: 'sqitch deploy' },
    {
        tool: 'Alembic',
        sign: /^(?:alembic\.ini|versions\/[^/]+\.py)$/,
        command: 'alembic upgrade head',
    },
    { tool: 'Django', sign: /^\d{4}_[^/]+\.py$/, command: 'python manage.py migrate' },
    { tool: 'Rails', sign: /^\d{14}_[^/]+\.rb$/, command: 'bin/rails db:migrate' },
    {
        tool: 'Liquibase',
        sign: /^[^/]*changelog[^/]*\.(?:xml|ya?ml|json|sql)$/i,
        command: 'liquibase update',
    },
];
/**
 * Says whose a folder is that no format of ours is for: some of its files look like plain SQL, and are
 * something else to the tool that wrote them (issue 7, section 1).
 *
 * @param names Of the folder, and of the folders below where there is no SQL file at its top.
 * @param folder Its path, for the message.
 */
function unsupportedToolProblem(names, folder) {
    for (const { tool, sign, command } of FOREIGN) {
        const name = names.find((each) => sign.test(each));
        if (name === undefined)
            continue;
        return {
            code: 'format-foreign',
            what: `The files of ${folder} are of ${tool}, as ${name} tells: only ${tool} can run them.`,
            next: `Run \`${command}\` by the input \`command\`; or say \`format: sql\`, if they are plain SQL files after all.`,
            file: folder === '.' ? name : `${folder}/${name}`,
        };
    }
    return undefined;
}

// EXTERNAL MODULE: ./src/migrations/read-migrations.ts
var read_migrations = __webpack_require__(58719);
// EXTERNAL MODULE: ./src/problem.ts
var problem = __webpack_require__(64008);
;// CONCATENATED MODULE: ./src/app/migration-files.ts








/**
 * Lists the folder that was asked for. What is wrong with its names is known before a connection is
 * opened; its files are read while one is.
 *
 * @throws UserError when the folder cannot be read.
 */
async function openMigrations(request, workspace) {
    const { workingDirectory, migrations, format, historyTable } = request;
    const files = await listMigrationFiles((0,workspace_files/* openFolder */.NE)(workspace, workingDirectory, migrations), format);
    if (!files.ok || historyTable === undefined)
        return files;
    const placed = withHistoryTable(files.value.format, historyTable);
    return placed.ok ? { ok: true, value: { ...files.value, format: placed.value } } : placed;
}
/** The same of a folder that is open. */
async function listMigrationFiles(folder, asked) {
    const format = formats/* MIGRATION_FORMATS */.s[asked === 'auto' ? await firstGuess(folder) : asked];
    const names = format.nested ? folder.deep() : folder.names;
    const beside = format.companions(names);
    const companions = readMigrationTexts(beside.length === 0 ? [] : await folder.read(beside));
    const named = (0,read_migrations/* parseFileNames */.C)(folder.shown, names, format, companions);
    if (!named.ok)
        return named;
    const fileNames = named.value.map(({ fileName }) => fileName);
    const read = async () => {
        const files = await folder.read(fileNames);
        // Each file is looked at, for the guess was made from one.
        const doubt = asked === 'auto' && !format.nested
            ? doubtOf(detectFormat(files.map(seen), folder.shown), folder.shown)
            : undefined;
        if (doubt !== undefined)
            throw new problem/* UserError */.y([doubt]);
        const migrations = (0,read_migrations/* readMigrations */.Y)(named.value, files, {
            ...{ format, companions, sha256Hex: hash/* sha256Hex */.f },
        });
        if (!migrations.ok)
            throw new problem/* UserError */.y(migrations.problems);
        return migrations.value;
    };
    return { ok: true, value: { format, read } };
}
/** The texts of these files, by their names. */
function readMigrationTexts(files) {
    return new Map(files.flatMap((file) => (file === undefined ? [] : [[file.name, seen(file).text]])));
}
/** By all names, and by what stands in one file. */
async function firstGuess(folder) {
    const { read, shown } = folder;
    const names = needsNestedListing(folder.names) ? folder.deep() : folder.names;
    const detect = (files) => {
        const detection = detectFormat(files, shown);
        const doubt = doubtOf(detection, shown);
        if (doubt !== undefined)
            throw new problem/* UserError */.y([doubt]);
        return detection.ok ? detection.format : 'sql';
    };
    const byNames = detect(names.map((name) => ({ name, text: '' })));
    const foreign = byNames === 'sql' ? unsupportedToolProblem(names, shown) : undefined;
    if (foreign !== undefined)
        throw new problem/* UserError */.y([foreign]);
    const first = names.find((name) => /^\d[^/]*\.sql$/.test(name));
    if (byNames !== 'sql' || first === undefined)
        return byNames;
    return detect((await read([first])).map(seen));
}
function seen({ name, content }) {
    return { name, text: content.kind === 'text' ? content.text : '' };
}
function doubtOf(detection, folder) {
    if (detection.ok)
        return undefined;
    return {
        code: 'format-unclear',
        what: `The files of ${folder} could be of two formats: ${detection.one}, and ${detection.other}.`,
        next: 'Say whose they are by the input `format`, or part them into two folders.',
    };
}


/***/ }),

/***/ 16123:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ dbmate),
/* harmony export */   Q: () => (/* binding */ DBMATE_MARKERS)
/* harmony export */ });
/* harmony import */ var _format__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97151);
/* harmony import */ var _numbered_name__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69586);
/* harmony import */ var _section_markers__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82979);



/** https://github.com/amacneil/dbmate/blob/main/pkg/dbmate/migration.go */
const DBMATE_MARKERS = {
    tool: 'dbmate',
    shown: '-- migrate:up',
    up: /^--\s*migrate:up(\s|$)/,
    down: /^--\s*migrate:down(\s|$)/,
};
/** dbmate's files: both ways in one, the undoing below `-- migrate:down`. It applies what is missing, in any order. */
const dbmate = {
    name: 'dbmate',
    readName: (fileName) => (0,_numbered_name__WEBPACK_IMPORTED_MODULE_1__/* .parseNumberedName */ .B)(fileName),
    readText: (text) => (0,_section_markers__WEBPACK_IMPORTED_MODULE_2__/* .extractUpSection */ .C)(text, DBMATE_MARKERS),
    history: { schema: undefined, table: 'schema_migrations' },
    ..._format__WEBPACK_IMPORTED_MODULE_0__/* .FLAT_FOLDER */ .P,
    ...{ requiresOrder: false, requiresAllFiles: false },
};


/***/ }),

/***/ 97151:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ FLAT_FOLDER)
/* harmony export */ });
/** What a format has whose files stand alone, in one folder. */
const FLAT_FOLDER = {
    nested: false,
    companions: () => [],
};


/***/ }),

/***/ 14358:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ golangMigrate),
/* harmony export */   X: () => (/* binding */ UP_FILE)
/* harmony export */ });
/* harmony import */ var _format__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97151);
/* harmony import */ var _numbered_name__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69586);


/** Both ways, a file each (https://github.com/golang-migrate/migrate/blob/master/MIGRATIONS.md). */
const UP_FILE = /^(\d+)_(.*)\.up\.sql$/s;
/**
 * golang-migrate's files. Its table knows the newest version alone: a file below it counts as applied,
 * and one that is gone is not missed.
 */
const golangMigrate = {
    name: 'golang-migrate',
    readName: (fileName) => (0,_numbered_name__WEBPACK_IMPORTED_MODULE_1__/* .parseNumberedName */ .B)(fileName, UP_FILE),
    readText: (text) => ({ ok: true, text }),
    history: { schema: undefined, table: 'schema_migrations' },
    ..._format__WEBPACK_IMPORTED_MODULE_0__/* .FLAT_FOLDER */ .P,
    ...{ requiresOrder: false, requiresAllFiles: false },
};


/***/ }),

/***/ 44661:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ GOOSE_MARKERS),
/* harmony export */   _: () => (/* binding */ goose)
/* harmony export */ });
/* harmony import */ var _format__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97151);
/* harmony import */ var _numbered_name__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69586);
/* harmony import */ var _section_markers__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82979);



/** https://github.com/pressly/goose/blob/main/internal/sqlparser/parser.go */
const GOOSE_MARKERS = {
    tool: 'goose',
    shown: '-- +goose Up',
    up: /^--\s*\+goose\s+up$/i,
    down: /^--\s*\+goose\s+down$/i,
};
const ENVSUB = /^--\s*\+goose\s+envsub\s+on$/i;
/** goose's SQL files. What it compiles, and what it fills in from variables, is its own to run. */
const goose = {
    name: 'goose',
    readName,
    readText,
    history: { schema: undefined, table: 'goose_db_version' },
    ..._format__WEBPACK_IMPORTED_MODULE_0__/* .FLAT_FOLDER */ .P,
    ...{ requiresOrder: true, requiresAllFiles: false },
};
function readName(fileName) {
    if (!/^\d+_.*\.go$/.test(fileName))
        return (0,_numbered_name__WEBPACK_IMPORTED_MODULE_1__/* .parseNumberedName */ .B)(fileName, /^(\d+)_(.*)\.sql$/s);
    return {
        kind: 'unreadable',
        what: `${fileName} is a migration in Go, which only a program with goose in it can run.`,
        next: 'Run that program by the input `command`.',
    };
}
function readText(text) {
    const line = text.split('\n').findIndex((each) => ENVSUB.test(each.trim()));
    if (line === -1)
        return (0,_section_markers__WEBPACK_IMPORTED_MODULE_2__/* .extractUpSection */ .C)(text, GOOSE_MARKERS);
    return {
        ok: false,
        what: 'has variables of the environment filled in (`ENVSUB ON`), which would be another text than the one that was judged.',
        next: 'Run `goose up` by the input `command`.',
        line: line + 1,
    };
}


/***/ }),

/***/ 68990:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ MIGRATION_FORMATS)
});

// EXTERNAL MODULE: ./src/migrations/formats/dbmate.ts
var dbmate = __webpack_require__(16123);
// EXTERNAL MODULE: ./src/migrations/syntax-tree.ts
var syntax_tree = __webpack_require__(50931);
// EXTERNAL MODULE: ./src/migrations/version.ts
var migrations_version = __webpack_require__(90233);
;// CONCATENATED MODULE: ./src/migrations/formats/drizzle.ts


const JOURNAL = 'meta/_journal.json';
/** Between two statements, for drivers that take one at a time; not every statement ends with a `;`. */
const BREAKPOINT = '--> statement-breakpoint';
/**
 * Drizzle's files, in the order of its journal. It keeps them by the date that stands there, and takes
 * every later one for pending.
 */
const drizzle = {
    name: 'drizzle',
    nested: true,
    companions: (names) => names.filter((name) => name === JOURNAL),
    missing,
    readName,
    readText,
    history: { schema: 'drizzle', table: '__drizzle_migrations' },
    ...{ requiresOrder: true, requiresAllFiles: false },
};
function readName(path, companions) {
    const [, folder] = /^(\d+_[^/]+)\/(?:migration\.sql|snapshot\.json)$/.exec(path) ?? [];
    if (folder !== undefined)
        return refused(`${path} is of Drizzle's newer layout, a folder for each migration`);
    const [, tag] = /^([^/]+)\.sql$/.exec(path) ?? [];
    if (tag === undefined)
        return { kind: 'ignored' };
    const journal = journalIn(companions);
    if (journal === undefined)
        return refused(`${JOURNAL}, which tells which files there are, is missing or is no journal of Drizzle's`);
    if ((journal.dialect ?? 'postgresql') !== 'postgresql') {
        return refused(`${JOURNAL} is of a project for ${journal.dialect}`);
    }
    const entry = journal.entries.find((each) => each.tag === tag);
    if (entry === undefined)
        return refused(`${path} is not in ${JOURNAL}, and so is no migration to Drizzle`);
    const [, digits = String(entry.idx), name = tag] = /^(\d+)_?(.*)$/s.exec(tag) ?? [];
    const version = (0,migrations_version/* parseVersion */.o)(digits);
    return version === undefined ? { kind: 'ignored' } : { kind: 'migration', version, name };
}
function missing(names, companions) {
    const there = new Set(names);
    return (journalIn(companions)?.entries ?? [])
        .filter(({ tag }) => !there.has(`${tag}.sql`))
        .map(({ tag }) => refused(`${JOURNAL} has ${tag}, and there is no ${tag}.sql`));
}
function refused(what) {
    return {
        kind: 'unreadable',
        what: `${what}.`,
        next: 'Mend it as drizzle-kit would have it, or run `drizzle-kit migrate` by the input `command`.',
    };
}
/** The date by which the history knows a file. */
function readText(text, fileName, companions) {
    const tag = fileName.replace(/\.sql$/, '');
    const entry = journalIn(companions)?.entries.find((each) => each.tag === tag);
    const apart = text.replaceAll(BREAKPOINT, `;${' '.repeat(BREAKPOINT.length - 1)}`);
    return { ok: true, text: apart, toolChecksum: String(entry?.when ?? 0) };
}
/** Read once for all files of a folder. */
const journals = new WeakMap();
function journalIn(companions) {
    const found = journals.get(companions) ?? { journal: parsed(companions.get(JOURNAL) ?? '') };
    journals.set(companions, found);
    return found.journal;
}
function parsed(text) {
    try {
        const journal = JSON.parse(text);
        if (!(0,syntax_tree/* isObject */.Gv)(journal) || !Array.isArray(journal['entries']))
            return undefined;
        const { entries, dialect } = journal;
        return entries.every(isEntry) ? { entries, dialect } : undefined;
    }
    catch {
        return undefined;
    }
}
function isEntry(value) {
    if (!(0,syntax_tree/* isObject */.Gv)(value))
        return false;
    const { idx, when, tag } = value;
    return typeof idx === 'number' && Number.isSafeInteger(when) && typeof tag === 'string';
}

// EXTERNAL MODULE: ./node_modules/crc-32/crc32.js
var crc32 = __webpack_require__(84891);
var crc32_default = /*#__PURE__*/__webpack_require__.n(crc32);
// EXTERNAL MODULE: ./src/migrations/repeatable.ts
var repeatable = __webpack_require__(75726);
;// CONCATENATED MODULE: ./src/migrations/formats/substitute-placeholders.ts
/** `${name}`, as Flyway has it by default. */
const PLACEHOLDER = /\$\{([^}\n]*)\}/g;
/** The values that a setting gives. */
const VALUE = 'flyway.placeholders.';
/**
 * Fills in what a file leaves open. A value never has a line's end, so that no line moves. What has no
 * value here is refused: Flyway may have one for it, from its own configuration or the environment.
 *
 * @param settings Those of `flyway.conf` in the folder of the migrations.
 */
function substitutePlaceholders(text, settings) {
    for (const { 0: found, 1: name = '', index } of text.matchAll(PLACEHOLDER)) {
        if (placeholderValue(name, settings) !== undefined)
            continue;
        return {
            ok: false,
            what: `leaves \`${found}\` open, and \`flyway.conf\` in its folder has no value for it.`,
            next: `Write \`${VALUE}${name}=…\` there (commit it: the digest of the plan covers what is filled in), or run \`flyway migrate\` by the input \`command\`.`,
            line: text.slice(0, index).split('\n').length,
        };
    }
    return {
        ok: true,
        text: text.replaceAll(PLACEHOLDER, (found, name) => placeholderValue(name, settings) ?? found),
    };
}
/** Names are read in lower case, as Flyway reads them. */
function placeholderValue(name, settings) {
    for (const [key, value] of settings) {
        if (key.toLowerCase() === `${VALUE}${name}`.toLowerCase())
            return value;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/migrations/formats/flyway.ts




/** https://documentation.red-gate.com/fd/migrations-271585107.html */
const VERSIONED = /^V(\d+(?:[._]\d+)*)__(.*)\.sql$/s;
const REPEATABLE = /^R__(.*)\.sql$/s;
/** What only Flyway runs: with what it is called. */
const REFUSED = [
    [/^B\d.*__.*\.sql$/s, 'a baseline migration, which stands for all before it'],
    [/^(?:before|after)[A-Z]\w*(?:__.*)?\.sql$|^createSchema(?:__.*)?\.sql$/s, 'a callback'],
    [/^[VRB]\d*.*__.*\.(?!sql$|conf$)\w+$/s, 'a migration in another language than SQL'],
    [
        /^[VR]\d.*\.sql$|^R_[^_].*\.sql$/s,
        'no name that Flyway reads: two underscores stand between version and description',
    ],
];
const SETTINGS = 'flyway.conf';
/** What a file beside a migration may say of it; the rest only Flyway understands. */
const SIDECAR = {
    executeInTransaction: ['true', 'false'],
    placeholderReplacement: ['true', 'false'],
    encoding: ['UTF-8'],
};
/**
 * Flyway's SQL migrations, the repeatable ones too, in folders below as well. It validates what is
 * applied: a late file is an error, and so is one that is gone.
 */
const flyway = {
    name: 'flyway',
    nested: true,
    companions: (names) => names.filter((name) => name === SETTINGS || /(?:^|\/)[VR][^/]*\.sql\.conf$/.test(name)),
    readName: flyway_readName,
    readText: flyway_readText,
    history: { schema: undefined, table: 'flyway_schema_history' },
    ...{ requiresOrder: true, requiresAllFiles: true },
};
function flyway_readName(path) {
    const fileName = path.slice(path.lastIndexOf('/') + 1);
    const [, number, description = ''] = VERSIONED.exec(fileName) ?? [];
    const version = number === undefined ? undefined : (0,migrations_version/* parseVersion */.o)(number.replaceAll('_', '.'));
    if (version !== undefined)
        return { kind: 'migration', version, name: inWords(description) };
    const [, repeated] = REPEATABLE.exec(fileName) ?? [];
    if (repeated !== undefined) {
        const text = (0,repeatable/* repeatableVersion */.w)(repeated);
        const key = { text, numbers: [], key: text };
        return { kind: 'migration', version: key, name: inWords(repeated) };
    }
    const [, what] = REFUSED.find(([pattern]) => pattern.test(fileName)) ?? [];
    if (what === undefined)
        return { kind: 'ignored' };
    return {
        kind: 'unreadable',
        what: `${path} is ${what}.`,
        next: 'Run `flyway migrate` by the input `command`, or take the file out of the folder.',
    };
}
/** A description as Flyway writes it down. */
function inWords(description) {
    return description.replaceAll('_', ' ');
}
function flyway_readText(text, fileName, companions) {
    const sidecar = settingsIn(companions.get(`${fileName}.conf`) ?? '');
    for (const [key, value] of sidecar) {
        if (SIDECAR[key]?.includes(value) !== true) {
            return {
                ok: false,
                what: `has \`${key}=${value}\` beside it, which only Flyway can do.`,
                next: 'Run `flyway migrate` by the input `command`.',
                line: undefined,
            };
        }
    }
    const outside = sidecar.get('executeInTransaction') === 'false' ? { outside: true } : {};
    const settings = settingsIn(companions.get(SETTINGS) ?? '');
    const off = 'false';
    const asIs = [
        sidecar.get('placeholderReplacement'),
        settings.get('flyway.placeholderReplacement'),
    ];
    if (asIs.includes(off))
        return { ok: true, text, toolChecksum: checksumOf(text), ...outside };
    const filled = substitutePlaceholders(text, settings);
    if (!filled.ok)
        return filled;
    // Of a repeatable one it is that of what runs.
    const summed = /(?:^|\/)R__[^/]*$/.test(fileName) ? filled.text : text;
    const changed = filled.text === text ? {} : { substituted: true };
    return { ok: true, text: filled.text, toolChecksum: checksumOf(summed), ...changed, ...outside };
}
/** Lines of `key=value`, as a file of Java properties has them. */
function settingsIn(text) {
    const lines = text.split(/\r?\n/).flatMap((line) => {
        const [, key, value] = /^\s*([^\s#!=:][^\s=:]*)\s*[=:]\s*(.*?)\s*$/.exec(line) ?? [];
        return key === undefined ? [] : [[key, value ?? '']];
    });
    return new Map(lines);
}
/** Flyway's own: CRC-32 over the lines without their ends (`ChecksumCalculator`). */
function checksumOf(text) {
    const lines = text.split(/\r\n|\r|\n/);
    if (lines.at(-1) === '')
        lines.pop();
    return String(lines.reduce((sum, line) => crc32_default().str(line, sum), 0) | 0);
}

// EXTERNAL MODULE: ./src/migrations/formats/golang-migrate.ts
var golang_migrate = __webpack_require__(14358);
// EXTERNAL MODULE: ./src/migrations/formats/goose.ts
var goose = __webpack_require__(44661);
// EXTERNAL MODULE: ./src/migrations/formats/node-pg-migrate.ts
var node_pg_migrate = __webpack_require__(10752);
// EXTERNAL MODULE: ./src/migrations/formats/prisma.ts
var prisma = __webpack_require__(55388);
// EXTERNAL MODULE: ./src/migrations/formats/format.ts
var format = __webpack_require__(97151);
;// CONCATENATED MODULE: ./src/migrations/formats/sql.ts


/**
 * `<version>[_-.]<name>.sql`. Three forms of version, the longest that fits:
 * - a date and a time, `20240501_120000`, which belong together: many files share a date;
 * - dotted numbers, with the counter that some projects put behind them (procrastinate's
 *   `00.10.00_01_add_x.sql` and `00.10.00_02_add_y.sql` are two versions);
 * - plain digits.
 */
const spelling = /^(\d{8}[_-](?:\d{6}|\d{4})|\d+(?:\.\d+)+_\d+|\d+(?:\.\d+)*)(?:[_.-](.*))?$/;
/** Undo files of golang-migrate and sqlx (`.down`), Flyway's and others (`.undo`), yoyo (`.rollback`). */
const undo = /\.(?:down|undo|rollback)$/i;
/** Plain SQL files, the engine's own format (issue "The governed gate", the engine). */
const sql = {
    name: 'sql',
    readName: sql_readName,
    readText: (text) => ({ ok: true, text }),
    history: undefined,
    ...format/* FLAT_FOLDER */.P,
    ...{ requiresOrder: true, requiresAllFiles: true },
};
function sql_readName(fileName) {
    const stem = /^(.*)\.sql$/is.exec(fileName)?.[1];
    if (stem === undefined)
        return { kind: 'ignored' };
    if (undo.test(stem)) {
        return {
            kind: 'unreadable',
            what: `${fileName} is an undo file, and the built-in engine only goes forward.`,
            next: 'Keep undo files in a folder beside the migrations, or run the tool that reads them by `command`.',
        };
    }
    const [, digits = '', name = ''] = spelling.exec(stem) ?? [];
    const version = (0,migrations_version/* parseVersion */.o)(digits);
    if (version !== undefined) {
        return { kind: 'migration', version, name: name.replace(/\.up$/i, '') };
    }
    return {
        kind: 'unreadable',
        what: `${fileName} has no version: the name of a migration starts with digits, as in 0001_create_users.sql.`,
        next: suggestion(stem),
    };
}
function suggestion(stem) {
    // Flyway's V1__init, and names whose number has letters before or right behind it.
    const parts = /^[a-z]{0,9}[_-]?(\d+(?:[._]\d+)*)[_.-]*([^\d].*)?$/i.exec(stem);
    const [digits, rest] = [parts?.[1], parts?.[2] ?? ''];
    const example = digits === undefined
        ? `<version>_${stem}.sql, with a version above those of the files before it`
        : `${digits.replaceAll('_', '.')}${rest === '' ? '' : `_${rest}`}.sql`;
    return `Rename it to ${example}, or move it out of the folder if it is no migration.`;
}

// EXTERNAL MODULE: ./src/migrations/formats/numbered-name.ts
var numbered_name = __webpack_require__(69586);
;// CONCATENATED MODULE: ./src/migrations/formats/supabase.ts


/**
 * The files of the Supabase CLI, in `supabase/migrations`. A new one below the newest applied one is an
 * error, and so is an applied one without a file (`supabase db push`, internal/migration/up).
 */
const supabase = {
    name: 'supabase',
    ...format/* FLAT_FOLDER */.P,
    readName: (fileName) => (0,numbered_name/* parseNumberedName */.B)(fileName, /^(\d+)_(.*)\.sql$/s),
    readText: (text) => ({ ok: true, text }),
    history: { schema: 'supabase_migrations', table: 'schema_migrations' },
    ...{ requiresOrder: true, requiresAllFiles: true },
};

;// CONCATENATED MODULE: ./src/migrations/formats/index.ts









/** The only list of the formats that the engine runs itself. */
const MIGRATION_FORMATS = {
    sql: sql,
    dbmate: dbmate/* dbmate */.E,
    'golang-migrate': golang_migrate/* golangMigrate */.A,
    goose: goose/* goose */._,
    'node-pg-migrate': node_pg_migrate/* nodePgMigrate */.X,
    flyway: flyway,
    prisma: prisma/* prisma */.z,
    drizzle: drizzle,
    supabase: supabase,
};


/***/ }),

/***/ 10752:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ NODE_PG_MIGRATE_MARKERS),
/* harmony export */   X: () => (/* binding */ nodePgMigrate)
/* harmony export */ });
/* harmony import */ var _format__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97151);
/* harmony import */ var _numbered_name__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69586);
/* harmony import */ var _section_markers__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82979);



/** https://github.com/salsita/node-pg-migrate/blob/main/src/sqlMigration.ts */
const NODE_PG_MIGRATE_MARKERS = {
    tool: 'node-pg-migrate',
    shown: '-- Up Migration',
    up: /^--[\s-]*up\s+migration/i,
    down: /^--[\s-]*down\s+migration/i,
};
/** node-pg-migrate's SQL files. What is written in JavaScript is its own to run. */
const nodePgMigrate = {
    name: 'node-pg-migrate',
    readName,
    readText: (text) => (0,_section_markers__WEBPACK_IMPORTED_MODULE_1__/* .extractUpSection */ .C)(text, NODE_PG_MIGRATE_MARKERS),
    history: { schema: 'public', table: 'pgmigrations' },
    ..._format__WEBPACK_IMPORTED_MODULE_0__/* .FLAT_FOLDER */ .P,
    ...{ requiresOrder: true, requiresAllFiles: true },
};
function readName(fileName) {
    if (!/^\d+.*\.[cm]?[jt]s$/.test(fileName))
        return (0,_numbered_name__WEBPACK_IMPORTED_MODULE_2__/* .parseNumberedName */ .B)(fileName, /^(\d+)[_-]?(.*)\.sql$/s);
    return {
        kind: 'unreadable',
        what: `${fileName} is a migration in JavaScript, which only node-pg-migrate can run.`,
        next: 'Run `node-pg-migrate up` by the input `command`.',
    };
}


/***/ }),

/***/ 69586:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ parseNumberedName)
/* harmony export */ });
/* harmony import */ var _version__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90233);

/** Reads `<digits>_<name>.sql`, as most tools name their files; others are none of theirs. */
function parseNumberedName(fileName, form = /^(\d+)_?(.*)\.sql$/s) {
    const [, digits, name = ''] = form.exec(fileName) ?? [];
    const version = digits === undefined ? undefined : (0,_version__WEBPACK_IMPORTED_MODULE_0__/* .parseVersion */ .o)(digits);
    return version === undefined ? { kind: 'ignored' } : { kind: 'migration', version, name };
}


/***/ }),

/***/ 55388:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ parsePrismaFolder),
/* harmony export */   z: () => (/* binding */ prisma)
/* harmony export */ });
/* harmony import */ var _version__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90233);

/** The folder of a migration, and the one file in it (https://www.prisma.io/docs/orm/prisma-migrate). */
const FILE = /^([^/]+)\/migration\.sql$/;
const LOCK_FILE = 'migration_lock.toml';
/**
 * Prisma's migrations: a folder for each. It applies what is missing, in the order of the names, and
 * says nothing of one that is gone.
 */
const prisma = {
    name: 'prisma',
    nested: true,
    companions: (names) => names.filter((name) => name === LOCK_FILE),
    readName,
    readText,
    history: { schema: undefined, table: '_prisma_migrations' },
    ...{ requiresOrder: false, requiresAllFiles: false },
};
function readName(path) {
    const [, folder] = FILE.exec(path) ?? [];
    if (folder === undefined)
        return { kind: 'ignored' };
    const [, digits = '', name = ''] = /^(\d+)(?:_(.*))?$/s.exec(folder) ?? [];
    const version = (0,_version__WEBPACK_IMPORTED_MODULE_0__/* .parseVersion */ .o)(digits);
    if (version !== undefined)
        return { kind: 'migration', version, name };
    return {
        kind: 'unreadable',
        what: `The folder ${folder} has no version: those of Prisma begin with digits, as in 20240101120000_init.`,
        next: 'Run `prisma migrate deploy` by the input `command`, or give the folder such a name before any database has run it.',
    };
}
/** The name of a folder, which is what the history calls a migration. */
function parsePrismaFolder(fileName) {
    return FILE.exec(fileName)?.[1] ?? '';
}
function readText(text, _name, companions) {
    const [, provider] = /^\s*provider\s*=\s*"([^"]*)"/m.exec(companions.get(LOCK_FILE) ?? '') ?? [];
    if (provider === undefined || provider === 'postgresql')
        return { ok: true, text };
    return {
        ok: false,
        what: `is of a project for ${provider}, as its ${LOCK_FILE} says.`,
        next: 'Point the input `migrations` to migrations for PostgreSQL.',
        line: undefined,
    };
}


/***/ }),

/***/ 82979:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ extractUpSection)
/* harmony export */ });
/**
 * The part of a file behind its up marker, down to the next one. What stands before is comments, or
 * the tool would not take it either.
 */
function extractUpSection(text, { tool, shown, up, down }) {
    const lines = text.split('\n');
    const starts = lines.flatMap((line, index) => (up.test(line.trim()) ? [index] : []));
    const [start, again] = starts;
    if (start === undefined) {
        return {
            ok: false,
            what: `has no line \`${shown}\`, which every file of ${tool} has.`,
            next: `Put \`${shown}\` above its statements.`,
            line: undefined,
        };
    }
    if (again !== undefined) {
        return {
            ok: false,
            what: `has a second line \`${shown}\`.`,
            next: 'Keep one of the two.',
            line: again + 1,
        };
    }
    const early = lines.findIndex((line, index) => index < start && !isComment(line));
    if (early !== -1) {
        return {
            ok: false,
            what: `has something above its line \`${shown}\`, which ${tool} does not run.`,
            next: 'Move it below that line, or delete it.',
            line: early + 1,
        };
    }
    const undo = lines.findIndex((line, index) => index > start && down.test(line.trim()));
    const end = undo === -1 ? lines.length : undo;
    return {
        ok: true,
        text: lines
            .map((line, index) => (index < start || index >= end ? line.replaceAll(/[^\r]/g, ' ') : line))
            .join('\n'),
    };
}
function isComment(line) {
    return /^\s*(--|$)/.test(line);
}


/***/ }),

/***/ 1481:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ toMigrationsResult)
/* harmony export */ });
/** A list of problems as a `Result`; with none, the value. */
function toMigrationsResult(problems, value) {
    const [first, ...rest] = problems;
    return first === undefined ? { ok: true, value } : { ok: false, problems: [first, ...rest] };
}


/***/ }),

/***/ 58719:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ parseFileNames),
/* harmony export */   Y: () => (/* binding */ readMigrations)
/* harmony export */ });
/* harmony import */ var _migration__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1481);
/* harmony import */ var _repeatable__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75726);
/* harmony import */ var _version__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90233);



const NO_COMPANIONS = new Map();
/**
 * Reads the names of a folder, in the order of their versions: what is wrong with them is known
 * before anything is opened. `folder` is its path for messages. All problems come at once: names
 * that cannot be read, two files of one version, a folder without any migration. Never throws.
 */
function parseFileNames(folder, fileNames, format, companions = NO_COMPANIONS) {
    const problems = [];
    const found = [];
    const names = format.nested ? fileNames : fileNames.filter((name) => !name.includes('/'));
    const readings = names.map((name) => [name, format.readName(name, companions)]);
    for (const reading of format.missing?.(names, companions) ?? [])
        readings.push(['', reading]);
    for (const [fileName, reading] of readings) {
        if (reading.kind === 'ignored')
            continue;
        if (reading.kind === 'migration') {
            found.push({ fileName, version: reading.version, name: reading.name });
        }
        else {
            const { what, next } = reading;
            problems.push({ code: 'bad-name', what, next, file: within(folder, fileName) });
        }
    }
    found.sort(byOrder);
    problems.push(...duplicates(folder, found));
    if (found.length === 0 && problems.length === 0)
        problems.push(nothingIn(folder));
    return (0,_migration__WEBPACK_IMPORTED_MODULE_0__/* .toMigrationsResult */ .i)(problems, found);
}
/**
 * Puts names and contents together, or tells every file that is no text. Never throws.
 *
 * @param files What stands under these names, in the same order.
 */
function readMigrations(named, files, { format, companions, sha256Hex }) {
    const problems = [];
    const migrations = [];
    for (const [index, { fileName, version, name }] of named.entries()) {
        const file = files[index];
        if (file === undefined)
            continue;
        const { path, checksum, content } = file;
        const text = textOf(content);
        if (typeof text !== 'string') {
            problems.push({ ...text, what: `${fileName} ${text.what}`, file: path });
            continue;
        }
        const forward = format.readText(text, fileName, companions);
        if (forward.ok) {
            const { ok: _, substituted: filled, ...rest } = forward;
            // What is confirmed is what runs.
            const sum = filled === true ? sha256Hex(forward.text) : checksum;
            migrations.push({ version: version.text, name, fileName, path, checksum: sum, ...rest });
        }
        else {
            const { what, next, line } = forward;
            const place = line === undefined ? { file: path } : { file: path, line };
            problems.push({ code: 'format-refused', what: `${fileName} ${what}`, next, ...place });
        }
    }
    return (0,_migration__WEBPACK_IMPORTED_MODULE_0__/* .toMigrationsResult */ .i)(problems, migrations);
}
/** Repeatable ones come last, in the order of their descriptions. */
function byOrder(left, right) {
    const [one, other] = [left, right].map(({ version }) => (0,_repeatable__WEBPACK_IMPORTED_MODULE_1__/* .isRepeatable */ .s)({ version: version.text }));
    if (one !== other)
        return one ? 1 : -1;
    if (!one)
        return (0,_version__WEBPACK_IMPORTED_MODULE_2__/* .compareVersions */ .Z)(left.version, right.version);
    return left.version.key < right.version.key ? -1 : Number(left.version.key !== right.version.key);
}
function within(folder, fileName) {
    if (fileName === '')
        return folder;
    return folder === '.' ? fileName : `${folder}/${fileName}`;
}
/** The text, or what the file is instead (the sentence goes on after the file's name). */
function textOf(content) {
    switch (content.kind) {
        case 'not-a-file':
            return {
                code: 'not-a-file',
                what: 'is not a regular file, and links are not followed.',
                next: 'Put the migration itself into the folder.',
            };
        case 'too-large':
            return {
                code: 'file-too-large',
                what: `has ${content.bytes} bytes, more than the parser is given.`,
                next: 'Split it, or load bulk data by `command`.',
            };
        case 'invalid-utf8':
            return {
                code: 'invalid-utf8',
                what: `is not UTF-8: the byte at offset ${content.offset} does not belong there.`,
                next: 'Save it as UTF-8 (`iconv -f <its encoding> -t UTF-8`).',
            };
        case 'text':
            return nulIn(content.text) ?? content.text;
    }
}
/** The parser, written in C, would stop there in silence; the server refuses the message (08P01). */
function nulIn(text) {
    const offset = text.indexOf('\0');
    if (offset === -1)
        return undefined;
    return {
        code: 'nul-byte',
        what: 'contains a NUL byte, which Postgres cannot read.',
        next: 'Remove it; if every second byte is NUL, save the file as UTF-8 instead of UTF-16.',
        line: text.slice(0, offset).split('\n').length,
    };
}
function duplicates(folder, sorted) {
    const problems = [];
    let first = sorted[0];
    for (const entry of sorted.slice(1)) {
        if (first === undefined || first.version.key !== entry.version.key) {
            first = entry;
            continue;
        }
        const [one, two] = [first.fileName, entry.fileName];
        problems.push({
            code: 'duplicate-version',
            what: `${one} and ${two} have the same version, ${entry.version.key}: their order would be a guess.`,
            next: `Give the one that no database has run yet a version of its own.`,
            file: within(folder, two),
        });
    }
    return problems;
}
function nothingIn(folder) {
    return {
        code: 'no-migrations',
        what: `${folder} holds no .sql file.`,
        next: 'Point the input `migrations` to the folder of the migration files, and see that they are committed.',
    };
}


/***/ }),

/***/ 50931:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   bu: () => (/* binding */ stringNodeText),
/* harmony export */   yK: () => (/* binding */ hasMatchingNode)
/* harmony export */ });
/** Whether a value is an object with keys; arrays are not. */
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/**
 * Whether some value in the tree, at any depth, is what `test` looks for. `key` is the name under
 * which the value hangs. Keeps its own stack: a sum of a thousand terms is a thousand levels deep.
 */
function hasMatchingNode(root, test) {
    const stack = [[root, '']];
    for (let entry = stack.pop(); entry !== undefined; entry = stack.pop()) {
        const [value, key] = entry;
        if (test(value, key))
            return true;
        if (Array.isArray(value))
            for (const item of value)
                stack.push([item, '']);
        else if (isObject(value))
            for (const name in value)
                stack.push([value[name], name]);
    }
    return false;
}
/** The text of a `String` node, the leaf in which the parser keeps names. */
function stringNodeText(node) {
    if (!isObject(node) || !isObject(node['String']))
        return undefined;
    const text = node['String']['sval'];
    return typeof text === 'string' ? text : undefined;
}


/***/ }),

/***/ 90233:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ compareVersions),
/* harmony export */   o: () => (/* binding */ parseVersion)
/* harmony export */ });
/** Most versions are one number, and thousands of them are read. */
const digits = /^\d+$/;
const form = /^\d+(?:[._-]\d+)*$/;
/**
 * Reads a version as a file or a history row spells it: digits, or digits parted by `.`, `_` or `-`.
 * Gives undefined for anything else; never throws.
 */
function parseVersion(text) {
    if (digits.test(text)) {
        const number = text.replace(/^0+(?=\d)/, '');
        return { text, numbers: [number], key: number };
    }
    if (!form.test(text))
        return undefined;
    const numbers = text.split(/[._-]/).map((part) => part.replace(/^0+(?=\d)/, ''));
    while (numbers.length > 1 && numbers.at(-1) === '0')
        numbers.pop();
    return { text, numbers, key: numbers.join('.') };
}
/** Orders versions number by number, so that 10 comes after 9 and 1.2 before 1.10. Total. */
function compareVersions(left, right) {
    const length = Math.max(left.numbers.length, right.numbers.length);
    for (let index = 0; index < length; index += 1) {
        const order = compareDigits(left.numbers[index] ?? '0', right.numbers[index] ?? '0');
        if (order !== 0)
            return order;
    }
    return 0;
}
function compareDigits(left, right) {
    if (left.length !== right.length)
        return left.length - right.length;
    if (left === right)
        return 0;
    return left < right ? -1 : 1;
}


/***/ })

};
;