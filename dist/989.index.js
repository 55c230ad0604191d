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




/** Newer releases of Drizzle use a folder for each migration, as Prisma does, but add this file. */
const DRIZZLE_SNAPSHOT = /^[^/]+\/snapshot\.json$/;
const FOLDER_PATTERNS = [
    {
        format: 'flyway',
        usesSqlNames: false,
        findMatch: (names) => findName(names, /(?:^|\/)(?:V\d[^/]*|R)__[^/]*\.sql$/),
    },
    {
        format: 'prisma',
        usesSqlNames: false,
        findMatch: (names) => findName(names, /^migration_lock\.toml$/) ??
            (hasDrizzleSnapshot(names) ? undefined : findName(names, /^[^/]+\/migration\.sql$/)),
    },
    {
        format: 'drizzle',
        usesSqlNames: true,
        findMatch: (names) => findName(names, /^meta\/_journal\.json$/) ?? findName(names, DRIZZLE_SNAPSHOT),
    },
    {
        format: 'supabase',
        usesSqlNames: true,
        findMatch: (_, folder) => /(?:^|\/)supabase\/migrations$/.test(folder) ? `the folder \`${folder}\`` : undefined,
    },
];
function hasDrizzleSnapshot(names) {
    return names.some((name) => DRIZZLE_SNAPSHOT.test(name));
}
/** Returns the first name that matches, in backticks. */
function findName(names, pattern) {
    const found = names.find((name) => pattern.test(name));
    return found === undefined ? undefined : `\`${found}\``;
}
/**
 * Returns whether detection needs the names in subfolders: if the folder itself has no SQL file, or
 * has a file or folder that only Prisma or Drizzle creates.
 */
function needsNestedListing(names) {
    const toolNames = ['migration_lock.toml', 'meta'];
    return (!names.some((name) => /\.sql$/i.test(name)) || toolNames.some((name) => names.includes(name)));
}
/**
 * Detects the format from the files and the folder, never from tables: several tools have a table of
 * the same name (docs/formats.md#how-the-format-is-detected). Without a match, the format is `sql`.
 *
 * @param folder Its path, relative to the workspace.
 */
function detectFormat(files, folder) {
    const names = files.map(({ name }) => name);
    const folderMatches = FOLDER_PATTERNS.flatMap(({ format, usesSqlNames, findMatch }) => {
        const subject = findMatch(names, folder);
        return subject === undefined
            ? []
            : [{ format, reason: `${subject} matches \`${format}\``, usesSqlNames }];
    });
    const usesSqlNames = folderMatches.some((match) => match.usesSqlNames);
    const fileMatches = files.flatMap((file) => matchFile(file, usesSqlNames));
    let first;
    for (const match of [...folderMatches, ...fileMatches]) {
        if (first !== undefined && first.format !== match.format) {
            return { ok: false, firstReason: first.reason, secondReason: match.reason };
        }
        first ??= match;
    }
    return { ok: true, format: first?.format ?? 'sql' };
}
/** @param usesSqlNames Whether plain names belong to the format of the folder. */
function matchFile({ name, text }, usesSqlNames) {
    if (!/^\d[^/]*\.sql$/.test(name) || isDownFile(name))
        return [];
    const format = detectFileFormat(name, text);
    if (format === 'sql' && usesSqlNames)
        return [];
    return [{ format, reason: `\`${name}\` matches \`${format}\`` }];
}
function detectFileFormat(name, text) {
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
function isDownFile(name) {
    return /\.down\.sql$/.test(name);
}

// EXTERNAL MODULE: ./src/migrations/formats/golang-migrate-url.ts
var golang_migrate_url = __webpack_require__(87022);
;// CONCATENATED MODULE: ./src/migrations/formats/history-table-override.ts
/** The schema with the history of plain SQL files. No migration may use it. */
const GOVERNED_SCHEMA = 'governed';
/** Tables of this schema that are not a history. */
const RESERVED_TABLES = new Set(['runs', 'schema_version']);
/**
 * Returns the format with the history table of the first source that names one.
 *
 * @param sources In this order: the input `history-table`, the URL, variables, files of the tool.
 * @param schema The schema of a table that is named without one, if the tool reads it from the URL.
 */
function withFirstHistoryTable(format, sources, schema) {
    const { history } = format;
    const placed = schema === undefined || history === undefined
        ? format
        : { ...format, history: { ...history, schema } };
    const table = sources.find((source) => source !== undefined);
    return table === undefined ? { ok: true, value: placed } : withHistoryTable(placed, table);
}
/**
 * Returns the format with the history table that the input `history-table` names. The history of
 * plain SQL files must stay in the schema `governed`, because this protects it from migrations.
 */
function withHistoryTable(format, { schema, table }) {
    if (format.name !== 'sql') {
        const history = { schema: schema ?? format.history?.schema, table };
        return { ok: true, value: { ...format, history } };
    }
    if ((schema ?? GOVERNED_SCHEMA) === GOVERNED_SCHEMA && !RESERVED_TABLES.has(table)) {
        const history = table === 'migrations' ? undefined : { schema: GOVERNED_SCHEMA, table };
        return { ok: true, value: { ...format, history } };
    }
    const problem = {
        code: 'input-invalid',
        what: `\`history-table\` is \`${schema ?? GOVERNED_SCHEMA}.${table}\`, which cannot contain the history of plain SQL files.`,
        next: 'Set it to a table of the schema `governed` other than `runs` and `schema_version`, for example `governed.billing`.',
    };
    return { ok: false, problems: [problem] };
}

;// CONCATENATED MODULE: ./src/migrations/formats/unsupported-tools.ts
const UNSUPPORTED_TOOLS = [
    { tool: 'Atlas', fileName: /^atlas\.sum$/, command: 'atlas migrate apply' },
    { tool: 'Diesel', fileName: /^[^/]+\/up\.sql$/, command: 'diesel migration run' },
    { tool: 'Sqitch', fileName: /^sqitch\.plan$/, command: 'sqitch deploy' },
    {
        tool: 'Alembic',
        fileName: /^(?:alembic\.ini|versions\/[^/]+\.py)$/,
        command: 'alembic upgrade head',
    },
    { tool: 'Django', fileName: /^\d{4}_[^/]+\.py$/, command: 'python manage.py migrate' },
    { tool: 'Rails', fileName: /^\d{14}_[^/]+\.rb$/, command: 'bin/rails db:migrate' },
    {
        tool: 'Liquibase',
        fileName: /^[^/]*changelog[^/]*\.(?:xml|ya?ml|json|sql)$/i,
        command: 'liquibase update',
    },
];
/**
 * Returns a problem if the folder belongs to a tool without a format (docs/formats.md#what-is-refused).
 * Some of its files look like plain SQL, but the tool does not read them as plain SQL.
 *
 * @param names The names in the folder, including subfolders if the folder itself has no SQL file.
 * @param folder Its path, for the message.
 */
function unsupportedToolProblem(names, folder) {
    for (const { tool, fileName, command } of UNSUPPORTED_TOOLS) {
        const name = names.find((each) => fileName.test(each));
        if (name === undefined)
            continue;
        return {
            code: 'format-foreign',
            what: `The folder \`${folder}\` contains \`${name}\`, so its files belong to ${tool}. Only ${tool} can run them.`,
            next: `Set \`command\` to \`${command}\`. If the files are plain SQL, set \`format: sql\`.`,
            file: folder === '.' ? name : `${folder}/${name}`,
        };
    }
    return undefined;
}

// EXTERNAL MODULE: ./src/migrations/formats/url-settings.ts
var url_settings = __webpack_require__(4585);
// EXTERNAL MODULE: ./src/migrations/read-migrations.ts
var read_migrations = __webpack_require__(58719);
// EXTERNAL MODULE: ./src/problem.ts
var problem = __webpack_require__(64008);
;// CONCATENATED MODULE: ./src/app/migration-files.ts










/**
 * Lists the folder of a request and checks the file names, before a connection is opened. The files
 * are read later, while the connection is opened.
 *
 * @throws UserError if the folder cannot be read.
 */
async function openMigrations(request, workspace) {
    const { workingDirectory, migrations, format, historyTable, target } = request;
    const folder = await listMigrationFiles((0,workspace_files/* openFolder */.NE)(workspace, workingDirectory, migrations), format);
    if (!folder.ok)
        return folder;
    const urlTarget = target?.ok === true ? target.target : undefined;
    const url = (0,url_settings/* readUrlSettings */.r)(urlTarget, folder.value.format.name);
    if (!url.ok)
        return url;
    const { historySchema, historyTable: urlTable, isMultiStatement } = url.value;
    const sources = [historyTable, urlTable];
    const withTable = withFirstHistoryTable(folder.value.format, sources, historySchema);
    if (!withTable.ok)
        return withTable;
    const { read } = folder.value;
    const readSplit = async () => (await read()).map(markSplitFile);
    return {
        ok: true,
        value: {
            format: withTable.value,
            read: isMultiStatement ? readSplit : read,
            url: url.value,
        },
    };
}
/** Marks a file whose statements golang-migrate commits one by one. */
function markSplitFile(migration) {
    return (0,golang_migrate_url/* isSplitByMultiStatement */.k)(migration.text)
        ? { ...migration, nonTransactional: true }
        : migration;
}
/**
 * Lists the migration files of an open folder and checks their names.
 *
 * @param choice The input `format`; `auto` detects the format.
 * @throws UserError if the format cannot be detected.
 */
async function listMigrationFiles(folder, choice) {
    const format = formats/* MIGRATION_FORMATS */.s[choice === 'auto' ? await guessFormat(folder) : choice];
    const names = format.nested ? folder.listNested() : folder.names;
    const metadataNames = format.listMetadataFiles(names);
    const metadataFiles = readMigrationTexts(metadataNames.length === 0 ? [] : await folder.read(metadataNames));
    const namedFiles = (0,read_migrations/* parseFileNames */.C)(folder.shownPath, names, format, metadataFiles);
    if (!namedFiles.ok)
        return namedFiles;
    const fileNames = namedFiles.value.map(({ fileName }) => fileName);
    const read = async () => {
        const files = await folder.read(fileNames);
        // The format was guessed from one file. Check it with all of them.
        const formatProblem = choice === 'auto' && !format.nested
            ? unclearFormatProblem(detectFormat(files.map(toFolderEntry), folder.shownPath), folder.shownPath)
            : undefined;
        if (formatProblem !== undefined)
            throw new problem/* UserError */.y([formatProblem]);
        const migrations = (0,read_migrations/* readMigrations */.Y)(namedFiles.value, files, {
            format,
            metadataFiles,
            sha256Hex: hash/* sha256Hex */.f,
        });
        if (!migrations.ok)
            throw new problem/* UserError */.y(migrations.problems);
        return migrations.value;
    };
    return { ok: true, value: { format, read } };
}
/** Returns the texts of files by their names. */
function readMigrationTexts(files) {
    return new Map(files.flatMap((file) => file === undefined ? [] : [[file.name, toFolderEntry(file).text]]));
}
/** Guesses the format from all file names and the text of one file. */
async function guessFormat(folder) {
    const { read, shownPath } = folder;
    const names = needsNestedListing(folder.names) ? folder.listNested() : folder.names;
    const detect = (files) => {
        const detected = detectFormat(files, shownPath);
        const formatProblem = unclearFormatProblem(detected, shownPath);
        if (formatProblem !== undefined)
            throw new problem/* UserError */.y([formatProblem]);
        return detected.ok ? detected.format : 'sql';
    };
    const formatByNames = detect(names.map((name) => ({ name, text: '' })));
    if (formatByNames !== 'sql')
        return formatByNames;
    const unsupported = unsupportedToolProblem(names, shownPath);
    if (unsupported !== undefined)
        throw new problem/* UserError */.y([unsupported]);
    const firstName = names.find((name) => /^\d[^/]*\.sql$/.test(name));
    if (firstName === undefined)
        return formatByNames;
    return detect((await read([firstName])).map(toFolderEntry));
}
function toFolderEntry({ name, content }) {
    return { name, text: content.kind === 'text' ? content.text : '' };
}
function unclearFormatProblem(detected, folder) {
    if (detected.ok)
        return undefined;
    return {
        code: 'format-unclear',
        what: `The files of \`${folder}\` match two formats: ${detected.firstReason}, and ${detected.secondReason}.`,
        next: 'Set `format`, or move the files of each tool to its own folder.',
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

/** Returns the SHA-256 of a text (as UTF-8) or of bytes, in hex. */
function sha256Hex(content) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', content, 'hex');
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


/**
 * Creates a source file from bytes. They are hashed unchanged and decoded without the byte order
 * mark.
 */
function toSourceFile(name, path, bytes) {
    return { name, path, checksum: (0,_hash__WEBPACK_IMPORTED_MODULE_1__/* .sha256Hex */ .f)(bytes), content: decode(bytes) };
}
function decode(bytes) {
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
        return { kind: 'invalid-utf8', offset: findInvalidOffset(bytes) };
    return { kind: 'text', text: bytes.toString('utf8', hasByteOrderMark(bytes) ? 3 : 0) };
}
function hasByteOrderMark(bytes) {
    return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}
/**
 * Finds the offset of the first invalid byte by bisection over prefixes. A prefix may end inside a
 * character.
 */
function findInvalidOffset(bytes) {
    let [validLength, invalidLength] = [0, bytes.length];
    while (validLength < invalidLength) {
        const middleLength = Math.ceil((validLength + invalidLength) / 2);
        if (canDecode(bytes.subarray(0, middleLength)))
            validLength = middleLength;
        else
            invalidLength = middleLength - 1;
    }
    // If the prefix ends inside a character, report the first byte of this character.
    while (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes.subarray(0, validLength)))
        validLength -= 1;
    return validLength;
}
function canDecode(bytes) {
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
/* harmony export */   LQ: () => (/* binding */ fromSystemPath),
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





/** The parser needs about fourteen times the size of a file in memory. */
const MAX_FILE_BYTES = 16 * 1024 * 1024;
/** Reading time after which timers and sockets get a turn. */
const MAX_BLOCKING_MS = 1;
/**
 * Lists a folder of the workspace. Only regular files are read, because a link can lead out of the
 * workspace. Files are read one after the other: 5,000 promises take eight times as long
 * (docs/engine-rationale.md#reading-files).
 *
 * @param workspace Folder of the repository. Annotations contain paths relative to it.
 * @param folder Absolute, or relative to `workingDirectory`.
 * @throws UserError `folder-unreadable` if the folder is missing or outside the workspace.
 */
function openFolder(workspace, workingDirectory, folder) {
    const absolute = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(workspace, workingDirectory, folder);
    const shownPath = relative(workspace, absolute) || '.';
    const entries = listEntries(workspace, absolute, shownPath);
    const regular = new Set(entries.filter((entry) => entry.isFile()).map(({ name }) => name));
    const prefixes = {
        folder: `${absolute}${(node_path__WEBPACK_IMPORTED_MODULE_1___default().sep)}`,
        shownPath: shownPath === '.' ? '' : `${shownPath}/`,
    };
    return {
        shownPath,
        names: entries.map(({ name }) => name),
        listNested: () => {
            const nestedFiles = listNestedFiles(workspace, absolute, shownPath, entries);
            for (const name of nestedFiles)
                regular.add(name);
            return [...entries.map(({ name }) => name), ...nestedFiles];
        },
        read: async (names) => {
            const files = [];
            const yieldIfDue = (0,_yield_event_loop__WEBPACK_IMPORTED_MODULE_4__/* .createYield */ .e)(MAX_BLOCKING_MS);
            for (const name of names) {
                files.push(readSourceFile(prefixes, name, regular.has(name)));
                const pendingYield = yieldIfDue();
                if (pendingYield !== undefined)
                    await pendingYield;
            }
            return files;
        },
    };
}
/** Returns the regular files of all subfolders, relative to the folder. Links are not followed. */
function listNestedFiles(workspace, folder, shownPath, entries) {
    const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules');
    return folders.flatMap(({ name }) => {
        const [innerFolder, shownFolder] = [node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, name), `${shownPath}/${name}`];
        const entriesInside = listEntries(workspace, innerFolder, shownFolder);
        const files = entriesInside.filter((entry) => entry.isFile()).map((entry) => entry.name);
        return [...files, ...listNestedFiles(workspace, innerFolder, shownFolder, entriesInside)].map((each) => `${name}/${each}`);
    });
}
/** Returns a path of this system with `/` between its parts, as Git and GitHub write it. */
function fromSystemPath(systemPath) {
    return systemPath.split((node_path__WEBPACK_IMPORTED_MODULE_1___default().sep)).join('/');
}
function listEntries(workspace, absolute, shownPath) {
    try {
        const relativePath = node_path__WEBPACK_IMPORTED_MODULE_1___default().relative((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(workspace), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(absolute));
        if (relativePath.split((node_path__WEBPACK_IMPORTED_MODULE_1___default().sep))[0] === '..' || node_path__WEBPACK_IMPORTED_MODULE_1___default().isAbsolute(relativePath)) {
            throw unreadableFolderError(shownPath, 'is outside the workspace');
        }
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(absolute, { withFileTypes: true });
    }
    catch (cause) {
        if (cause instanceof _problem__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y)
            throw cause;
        throw unreadableFolderError(shownPath, 'cannot be read or does not exist', cause);
    }
}
function unreadableFolderError(shownPath, why, cause) {
    const problem = {
        code: 'folder-unreadable',
        what: `The migrations folder \`${shownPath}\` ${why}.`,
        next: 'Check `migrations` and `working-directory`, and that the job runs `actions/checkout` first.',
    };
    return new _problem__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y([problem], cause);
}
function readSourceFile(prefixes, name, isRegular) {
    const shownPath = `${prefixes.shownPath}${name}`;
    const toFile = (content) => ({ name, path: shownPath, checksum: '', content });
    if (!isRegular)
        return toFile({ kind: 'not-a-file' });
    const bytes = readOrFail(`${prefixes.folder}${name}`, shownPath);
    if (!(bytes instanceof Uint8Array))
        return toFile(bytes);
    return (0,_source_file__WEBPACK_IMPORTED_MODULE_3__/* .toSourceFile */ .l)(name, shownPath, bytes);
}
function readOrFail(absolute, shownPath) {
    try {
        return readContent(absolute);
    }
    catch (cause) {
        const problem = {
            code: 'file-unreadable',
            what: `${shownPath} cannot be read.`,
            next: 'Check its permissions, and that no other process writes to the folder.',
            file: shownPath,
        };
        throw new _problem__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y([problem], cause);
    }
}
/** Does not follow a link and does not wait for a pipe, if the file was replaced meanwhile. */
const OPEN_FLAGS = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0);
/** Returns the bytes of one file. The next call overwrites them. */
function readContent(absolute) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(absolute, OPEN_FLAGS);
    try {
        for (let length = 0;;) {
            const count = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, scratch, length, scratch.length - length, null);
            if (count === 0)
                return scratch.subarray(0, length);
            length += count;
            if (length < scratch.length)
                continue;
            // The size is queried only if the file is larger than the buffer.
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
/** Buffer for every file. It grows as needed: 5,000 buffers would be slower. */
let scratch = Buffer.allocUnsafeSlow(64 * 1024);
/**
 * Reads a text file of the workspace.
 *
 * @throws UserError `file-unreadable` if it is missing, not a regular file, or outside the
 * workspace.
 */
function readWorkspaceFile(workspace, requestedPath) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(workspace, requestedPath);
    const shownPath = relative(workspace, file);
    try {
        const relativePath = node_path__WEBPACK_IMPORTED_MODULE_1___default().relative((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(workspace), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(file));
        const content = relativePath.split((node_path__WEBPACK_IMPORTED_MODULE_1___default().sep))[0] === '..' ? undefined : readContent(file);
        if (content instanceof Uint8Array)
            return content.toString('utf8');
    }
    catch {
        // The same problem is reported below.
    }
    const problem = {
        code: 'file-unreadable',
        what: `${shownPath} cannot be read or is outside the workspace.`,
        next: 'Use the path of a committed file, relative to the root of the repository.',
    };
    throw new _problem__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y([problem]);
}
/** Reads a text file at any location. Returns undefined if it cannot be read. */
function readText(folder, requestedPath) {
    try {
        const content = readContent(node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(folder, requestedPath));
        return content instanceof Uint8Array ? content.toString('utf8') : undefined;
    }
    catch {
        return undefined;
    }
}
/**
 * Writes a text file in the workspace and creates its folder.
 *
 * @returns The problem if the file cannot be written or would be outside the workspace.
 */
function writeWorkspaceFile(workspace, requestedPath, text) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(workspace, requestedPath);
    const shownPath = relative(workspace, file);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(file), { recursive: true });
        const relativePath = node_path__WEBPACK_IMPORTED_MODULE_1___default().relative((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(workspace), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(file)));
        if (relativePath.split((node_path__WEBPACK_IMPORTED_MODULE_1___default().sep))[0] !== '..' && !node_path__WEBPACK_IMPORTED_MODULE_1___default().isAbsolute(relativePath)) {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(file, text);
            return undefined;
        }
    }
    catch {
        // The same problem is reported below.
    }
    return {
        code: 'file-unwritable',
        what: `${shownPath} cannot be written or is outside the workspace.`,
        next: 'Use a path inside the workspace, in a folder that the job can write to.',
    };
}
/** Resolves a path of an input against the workspace. */
function resolveWorkspacePath(workspace, requestedPath) {
    return node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(workspace, requestedPath);
}
function relative(workspace, absolute) {
    return fromSystemPath(node_path__WEBPACK_IMPORTED_MODULE_1___default().relative(workspace, absolute));
}


/***/ }),

/***/ 13276:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ createYield)
/* harmony export */ });
/* harmony import */ var _clock__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39443);

/**
 * Creates a function that lets timers, signals and sockets run during long work. A promise alone
 * does not do this.
 *
 * @param maxBlockingMs Milliseconds of work before it yields.
 * @returns A promise to await, or undefined while `maxBlockingMs` is not over: thousands of
 * promises would be too slow.
 */
function createYield(maxBlockingMs) {
    let startMs = _clock__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m.now();
    const yieldOnce = async () => {
        // After the second one a full cycle of the event loop has run.
        await new Promise(setImmediate);
        await new Promise(setImmediate);
        startMs = _clock__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m.now();
    };
    return () => (_clock__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m.now() - startMs < maxBlockingMs ? undefined : yieldOnce());
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



/** Markers of dbmate's files (https://github.com/amacneil/dbmate/blob/main/pkg/dbmate/migration.go). */
const DBMATE_MARKERS = {
    tool: 'dbmate',
    shown: '-- migrate:up',
    up: /^--\s*migrate:up(\s|$)/,
    down: /^--\s*migrate:down(\s|$)/,
};
/**
 * dbmate's files. The statements that revert a migration are in the same file, after
 * `-- migrate:down`. dbmate applies pending files in any order.
 */
const dbmate = {
    name: 'dbmate',
    readName: (fileName) => (0,_numbered_name__WEBPACK_IMPORTED_MODULE_1__/* .parseNumberedName */ .B)(fileName),
    readText: (text) => (0,_section_markers__WEBPACK_IMPORTED_MODULE_2__/* .extractUpSection */ .C)(text, DBMATE_MARKERS),
    history: { schema: undefined, table: 'schema_migrations' },
    ..._format__WEBPACK_IMPORTED_MODULE_0__/* .FLAT_FOLDER */ .P,
    requiresOrder: false,
    requiresAllFiles: false,
};


/***/ }),

/***/ 97151:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ FLAT_FOLDER)
/* harmony export */ });
/** Fields of a format with a single folder and without metadata files. */
const FLAT_FOLDER = {
    nested: false,
    listMetadataFiles: () => [],
};


/***/ }),

/***/ 87022:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ readGolangMigrateParameters),
/* harmony export */   k: () => (/* binding */ isSplitByMultiStatement)
/* harmony export */ });
/** Parameters without effect: the action has a lock of its own, and a limit for each file. */
const WITHOUT_EFFECT = new Set(['x-multi-statement-max-size', 'x-no-lock', 'x-lock-table']);
const KNOWN = new Set([
    ...WITHOUT_EFFECT,
    'x-migrations-table',
    'x-migrations-table-quoted',
    'x-statement-timeout',
    'x-multi-statement',
    'x-lock-strategy',
]);
/** Values of Go's `strconv.ParseBool`. */
const BOOLEANS = new Map([
    ...['1', 't', 'T', 'TRUE', 'true', 'True'].map((text) => [text, true]),
    ...['0', 'f', 'F', 'FALSE', 'false', 'False'].map((text) => [text, false]),
]);
/** A name that needs no further quoting in a message or a literal. */
const TABLE_NAME = /^[\p{L}\p{N}_$.-]{1,63}$/u;
/**
 * Reads the `x-` parameters as golang-migrate does
 * (https://github.com/golang-migrate/migrate/blob/master/database/postgres/postgres.go, `Open`, and
 * database/pgx). They are refused in the URL of another format, which would not read them.
 */
function readGolangMigrateParameters(parameters, format) {
    const problems = [];
    const refuse = (what, next) => {
        problems.push({ code: 'setting-refused', what, next: `Nothing was written. ${next}` });
        return undefined;
    };
    const names = [...parameters.keys()].filter((name) => name.startsWith('x-'));
    refuseNames(names, format, refuse);
    const nothing = { table: undefined, statementTimeoutMs: undefined, isMultiStatement: false };
    if (names.length === 0 || problems.length > 0)
        return { ...nothing, problems };
    const isQuoted = readBoolean(parameters, 'x-migrations-table-quoted', refuse);
    const isMultiStatement = readBoolean(parameters, 'x-multi-statement', refuse) === true;
    const statementTimeoutMs = readTimeout(parameters, refuse);
    const table = isQuoted === undefined ? undefined : readTable(parameters, isQuoted, refuse);
    if ((parameters.get('x-lock-strategy') || 'advisory') !== 'advisory') {
        refuse('`x-lock-strategy` in the database URL is not `advisory`, so a run of golang-migrate would not wait for this run.', 'Remove the parameter here and in golang-migrate.');
    }
    return { table, statementTimeoutMs, isMultiStatement, problems };
}
/** Refuses the parameters of another format, and those that golang-migrate does not know. */
function refuseNames(names, format, refuse) {
    const known = names.filter((name) => KNOWN.has(name));
    for (const name of format === 'golang-migrate' ? [] : known) {
        refuse(`\`${name}\` in the database URL is a parameter of golang-migrate, and the format is \`${format}\`.`, 'Remove the parameter, or set `format` to `golang-migrate`. To name the history table of another format, set `history-table`.');
    }
    const unknown = names.filter((name) => !KNOWN.has(name));
    if (unknown.length === 0)
        return;
    refuse(`The database URL has ${unknown.length === 1 ? 'a parameter' : 'parameters'} with the prefix \`x-\` that golang-migrate does not know${listSafeNames(unknown)}.`, `Use one of ${[...KNOWN].map((name) => `\`${name}\``).join(', ')}, or remove it.`);
}
function readBoolean(parameters, name, refuse) {
    const text = parameters.get(name) || 'false';
    const problem = [
        `\`${name}\` in the database URL is not a boolean.`,
        'Set it to `true` or `false`.',
    ];
    return BOOLEANS.get(text) ?? refuse(...problem);
}
/** Returns the limit of a statement in milliseconds; undefined for no limit. */
function readTimeout(parameters, refuse) {
    const text = parameters.get('x-statement-timeout') || '0';
    if (/^\d{1,10}$/.test(text))
        return Number(text) || undefined;
    return refuse('`x-statement-timeout` in the database URL is not a number of milliseconds.', 'Set it to an integer.');
}
function readTable(parameters, isQuoted, refuse) {
    const name = parameters.get('x-migrations-table') ?? '';
    if (name === '')
        return undefined;
    const kind = isQuoted ? '`x-migrations-table-quoted` allows' : 'the action supports';
    return (parseTable(name, isQuoted) ??
        refuse(`\`x-migrations-table\` in the database URL is not a table name that ${kind}.`, isQuoted
            ? 'Set it to `"table"` or `"schema"."table"`, with percent-encoded quotation marks (`%22`).'
            : 'Set it to a name of letters, digits and `_`.'));
}
/** An unknown name can be a part of a password, so only an ordinary one is shown. */
function listSafeNames(names) {
    const safe = names.filter((name) => /^x-[a-z]+(?:-[a-z]+)+$/.test(name));
    return safe.length === 0 ? '' : `: ${safe.map((name) => `\`${name}\``).join(', ')}`;
}
/**
 * Without quotation marks, the text is the name of a table in the current schema, also if it
 * contains a dot. With them, the tool takes every quoted part, the last one as the table.
 */
function parseTable(text, isQuoted) {
    if (!isQuoted)
        return TABLE_NAME.test(text) ? { schema: undefined, table: text } : undefined;
    if (!/^".*"$/s.test(text))
        return undefined;
    const parts = [...text.matchAll(/"(.*?)"/gs)].map(([, part = '']) => part);
    const [schema, table] = parts.length === 1 ? [undefined, parts[0]] : parts;
    const isValid = parts.length <= 2 && parts.every((part) => TABLE_NAME.test(part));
    return isValid && table !== undefined ? { schema, table } : undefined;
}
/**
 * Marks a file that golang-migrate sends statement by statement because of `x-multi-statement`: it
 * splits the text at every `;` (database/multistmt). A file with `BEGIN` has a transaction of its own
 * there, and runs in one here.
 */
function isSplitByMultiStatement(text) {
    if (/\b(?:begin|start\s+transaction)\b/i.test(text))
        return false;
    return text.split(';').filter((part) => part.trim() !== '').length > 1;
}


/***/ }),

/***/ 14358:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ golangMigrate),
/* harmony export */   X: () => (/* binding */ UP_FILE)
/* harmony export */ });
/* harmony import */ var _format__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97151);
/* harmony import */ var _numbered_name__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69586);


/** Name of an up file (https://github.com/golang-migrate/migrate/blob/master/MIGRATIONS.md). */
const UP_FILE = /^(\d+)_(.*)\.up\.sql$/s;
/**
 * golang-migrate's files. The statements that revert a migration are in a file of their own. The
 * history contains only the newest version, so a file below it counts as applied, and an applied file
 * may be missing.
 */
const golangMigrate = {
    name: 'golang-migrate',
    readName: (fileName) => (0,_numbered_name__WEBPACK_IMPORTED_MODULE_1__/* .parseNumberedName */ .B)(fileName, UP_FILE),
    readText: (text) => ({ ok: true, text }),
    history: { schema: undefined, table: 'schema_migrations' },
    ..._format__WEBPACK_IMPORTED_MODULE_0__/* .FLAT_FOLDER */ .P,
    requiresOrder: false,
    requiresAllFiles: false,
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



/** Markers of goose's files (https://github.com/pressly/goose/blob/main/internal/sqlparser/parser.go). */
const GOOSE_MARKERS = {
    tool: 'goose',
    shown: '-- +goose Up',
    up: /^--\s*\+goose\s+up$/i,
    down: /^--\s*\+goose\s+down$/i,
};
const ENVSUB_ON = /^--\s*\+goose\s+envsub\s+on$/i;
/** goose's SQL files. The action refuses Go migrations and files with `ENVSUB ON`. */
const goose = {
    name: 'goose',
    readName,
    readText,
    history: { schema: undefined, table: 'goose_db_version' },
    ..._format__WEBPACK_IMPORTED_MODULE_0__/* .FLAT_FOLDER */ .P,
    requiresOrder: true,
    requiresAllFiles: false,
};
function readName(fileName) {
    if (!/^\d+_.*\.go$/.test(fileName))
        return (0,_numbered_name__WEBPACK_IMPORTED_MODULE_1__/* .parseNumberedName */ .B)(fileName, /^(\d+)_(.*)\.sql$/s);
    return {
        kind: 'unreadable',
        what: `\`${fileName}\` is a Go migration, which only a program that includes goose can run.`,
        next: 'Set `command` to this program.',
    };
}
function readText(text) {
    const index = text.split('\n').findIndex((line) => ENVSUB_ON.test(line.trim()));
    if (index === -1)
        return (0,_section_markers__WEBPACK_IMPORTED_MODULE_2__/* .extractUpSection */ .C)(text, GOOSE_MARKERS);
    return {
        ok: false,
        what: 'uses environment variables (`ENVSUB ON`), so goose would run a different text from the one that was checked.',
        next: 'Set `command` to `goose up`.',
        line: index + 1,
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


const JOURNAL_FILE = 'meta/_journal.json';
/** Separates statements, for drivers that send one at a time. The statement before it may lack a `;`. */
const BREAKPOINT = '--> statement-breakpoint';
/**
 * Drizzle's files, in the order of its journal. The history identifies a file by the date in the
 * journal. Drizzle applies every file with a later date than the newest row.
 */
const drizzle = {
    name: 'drizzle',
    nested: true,
    listMetadataFiles: (names) => names.filter((name) => name === JOURNAL_FILE),
    findMissingFiles,
    readName,
    readText,
    history: { schema: 'drizzle', table: '__drizzle_migrations' },
    requiresOrder: true,
    requiresAllFiles: false,
};
function readName(path, metadataFiles) {
    const [, folder] = /^(\d+_[^/]+)\/(?:migration\.sql|snapshot\.json)$/.exec(path) ?? [];
    if (folder !== undefined) {
        return toUnreadable(`\`${path}\` uses Drizzle's newer layout with a folder for each migration`);
    }
    const [, tag] = /^([^/]+)\.sql$/.exec(path) ?? [];
    if (tag === undefined)
        return { kind: 'ignored' };
    const journal = getJournal(metadataFiles);
    if (journal === undefined) {
        return toUnreadable(`\`${JOURNAL_FILE}\` is missing or is not a journal of Drizzle`);
    }
    if ((journal.dialect ?? 'postgresql') !== 'postgresql') {
        return toUnreadable(`\`${JOURNAL_FILE}\` belongs to a project for ${journal.dialect}`);
    }
    const entry = journal.entries.find((each) => each.tag === tag);
    if (entry === undefined) {
        return toUnreadable(`\`${path}\` is not in \`${JOURNAL_FILE}\`, so Drizzle would not apply it`);
    }
    const [, digits = String(entry.idx), name = tag] = /^(\d+)_?(.*)$/s.exec(tag) ?? [];
    const version = (0,migrations_version/* parseVersion */.o)(digits);
    return version === undefined ? { kind: 'ignored' } : { kind: 'migration', version, name };
}
function findMissingFiles(names, metadataFiles) {
    const existing = new Set(names);
    return (getJournal(metadataFiles)?.entries ?? [])
        .filter(({ tag }) => !existing.has(`${tag}.sql`))
        .map(({ tag }) => toUnreadable(`\`${JOURNAL_FILE}\` contains ${tag}, but \`${tag}.sql\` does not exist`));
}
function toUnreadable(fact) {
    return {
        kind: 'unreadable',
        what: `${fact}.`,
        next: 'Fix the folder with `drizzle-kit`, or set `command` to `drizzle-kit migrate`.',
    };
}
/** Adds the date of the journal, which identifies the file in the history. */
function readText(text, fileName, metadataFiles) {
    const tag = fileName.replace(/\.sql$/, '');
    const entry = getJournal(metadataFiles)?.entries.find((each) => each.tag === tag);
    const separated = text.replaceAll(BREAKPOINT, `;${' '.repeat(BREAKPOINT.length - 1)}`);
    return { ok: true, text: separated, toolChecksum: String(entry?.when ?? 0) };
}
/** Parsed journals: a journal is parsed once for all files of a folder. */
const journals = new WeakMap();
function getJournal(metadataFiles) {
    const cached = journals.get(metadataFiles) ?? {
        journal: parseJournal(metadataFiles.get(JOURNAL_FILE) ?? ''),
    };
    journals.set(metadataFiles, cached);
    return cached.journal;
}
function parseJournal(text) {
    try {
        const journal = JSON.parse(text);
        if (!(0,syntax_tree/* isObject */.Gv)(journal) || !Array.isArray(journal['entries']))
            return undefined;
        const { entries, dialect } = journal;
        return entries.every(isJournalEntry) ? { entries, dialect } : undefined;
    }
    catch {
        return undefined;
    }
}
function isJournalEntry(value) {
    if (!(0,syntax_tree/* isObject */.Gv)(value))
        return false;
    const { idx, when, tag } = value;
    return typeof idx === 'number' && Number.isSafeInteger(when) && typeof tag === 'string';
}

// EXTERNAL MODULE: ./node_modules/crc-32/crc32.js
var crc32 = __webpack_require__(84891);
var crc32_default = /*#__PURE__*/__webpack_require__.n(crc32);
// EXTERNAL MODULE: ./src/migrations/repeatable.ts
var migrations_repeatable = __webpack_require__(75726);
;// CONCATENATED MODULE: ./src/migrations/formats/substitute-placeholders.ts
/** `${name}`, Flyway's default form of a placeholder. */
const PLACEHOLDER = /\$\{([^}\n]*)\}/g;
/** Prefix of the settings that define placeholders. */
const SETTING_PREFIX = 'flyway.placeholders.';
/**
 * Replaces placeholders with their values. A value never contains a line break, so line numbers stay
 * the same. A placeholder without a value is an error: Flyway may have a value for it from another
 * configuration or the environment.
 *
 * @param settings The settings of `flyway.conf` in the folder of the migrations.
 */
function substitutePlaceholders(text, settings) {
    for (const { 0: placeholder, 1: name = '', index } of text.matchAll(PLACEHOLDER)) {
        if (getPlaceholderValue(name, settings) !== undefined)
            continue;
        return {
            ok: false,
            what: `contains the placeholder \`${placeholder}\`, and \`flyway.conf\` in its folder has no value for it.`,
            next: `Add \`${SETTING_PREFIX}${name}=…\` to this file and commit it, because the digest of the plan includes the value. You can also set \`command\` to \`flyway migrate\`.`,
            line: text.slice(0, index).split('\n').length,
        };
    }
    return {
        ok: true,
        text: text.replaceAll(PLACEHOLDER, (placeholder, name) => getPlaceholderValue(name, settings) ?? placeholder),
    };
}
/** Names are not case-sensitive, as in Flyway. */
function getPlaceholderValue(name, settings) {
    for (const [key, value] of settings) {
        if (key.toLowerCase() === `${SETTING_PREFIX}${name}`.toLowerCase())
            return value;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/migrations/formats/flyway.ts




/** Names of versioned migrations (https://documentation.red-gate.com/fd/migrations-271585107.html). */
const VERSIONED = /^V(\d+(?:[._]\d+)*)__(.*)\.sql$/s;
const REPEATABLE = /^R__(.*)\.sql$/s;
/** Names of files that only Flyway can run, with the rest of the sentence after the name. */
const UNSUPPORTED = [
    [/^B\d.*__.*\.sql$/s, 'is a baseline migration, which replaces all migrations before it'],
    [/^(?:before|after)[A-Z]\w*(?:__.*)?\.sql$|^createSchema(?:__.*)?\.sql$/s, 'is a callback'],
    [/^[VRB]\d*.*__.*\.(?!sql$|conf$)\w+$/s, 'is a migration in a language other than SQL'],
    [
        /^[VR]\d.*\.sql$|^R_[^_].*\.sql$/s,
        'is not a valid name for Flyway, which needs two underscores before the description',
    ],
];
const CONFIG_FILE = 'flyway.conf';
/** The settings in `<file>.conf` that the action supports, with their supported values. */
const SCRIPT_SETTINGS = {
    executeInTransaction: ['true', 'false'],
    placeholderReplacement: ['true', 'false'],
    encoding: ['UTF-8'],
};
/**
 * Flyway's SQL migrations, including repeatable migrations and subfolders. As `flyway validate` does,
 * the action refuses a new file below the newest applied one, and an applied file that is missing.
 */
const flyway = {
    name: 'flyway',
    nested: true,
    listMetadataFiles: (names) => names.filter((name) => name === CONFIG_FILE || /(?:^|\/)[VR][^/]*\.sql\.conf$/.test(name)),
    readName: flyway_readName,
    readText: flyway_readText,
    history: { schema: undefined, table: 'flyway_schema_history' },
    requiresOrder: true,
    requiresAllFiles: true,
};
function flyway_readName(path) {
    const fileName = path.slice(path.lastIndexOf('/') + 1);
    const [, number, description = ''] = VERSIONED.exec(fileName) ?? [];
    const version = number === undefined ? undefined : (0,migrations_version/* parseVersion */.o)(number.replaceAll('_', '.'));
    if (version !== undefined) {
        return { kind: 'migration', version, name: toDescription(description) };
    }
    const [, repeatable] = REPEATABLE.exec(fileName) ?? [];
    if (repeatable !== undefined) {
        const text = (0,migrations_repeatable/* repeatableVersion */.w)(repeatable);
        const key = { text, numbers: [], key: text };
        return { kind: 'migration', version: key, name: toDescription(repeatable) };
    }
    const [, fact] = UNSUPPORTED.find(([pattern]) => pattern.test(fileName)) ?? [];
    if (fact === undefined)
        return { kind: 'ignored' };
    return {
        kind: 'unreadable',
        what: `\`${path}\` ${fact}.`,
        next: 'Set `command` to `flyway migrate`, or remove the file from the folder.',
    };
}
/** Returns a description as Flyway writes it to the history. */
function toDescription(text) {
    return text.replaceAll('_', ' ');
}
function flyway_readText(text, fileName, metadataFiles) {
    const scriptSettings = parseProperties(metadataFiles.get(`${fileName}.conf`) ?? '');
    for (const [key, value] of scriptSettings) {
        if (SCRIPT_SETTINGS[key]?.includes(value) !== true) {
            return {
                ok: false,
                what: `has the setting \`${key}=${value}\` in its \`.conf\` file, which only Flyway supports.`,
                next: 'Set `command` to `flyway migrate`.',
                line: undefined,
            };
        }
    }
    const transaction = scriptSettings.get('executeInTransaction') === 'false' ? { nonTransactional: true } : {};
    const config = parseProperties(metadataFiles.get(CONFIG_FILE) ?? '');
    const replacement = [
        scriptSettings.get('placeholderReplacement'),
        config.get('flyway.placeholderReplacement'),
    ];
    if (replacement.includes('false')) {
        return { ok: true, text, toolChecksum: flywayChecksum(text), ...transaction };
    }
    const result = substitutePlaceholders(text, config);
    if (!result.ok)
        return result;
    // Flyway computes the checksum of a repeatable migration after replacement, of others before it.
    const checkedText = /(?:^|\/)R__[^/]*$/.test(fileName) ? result.text : text;
    return {
        ok: true,
        text: result.text,
        toolChecksum: flywayChecksum(checkedText),
        ...(result.text === text ? {} : { substituted: true }),
        ...transaction,
    };
}
/** Parses lines of `key=value`, as in a Java properties file. */
function parseProperties(text) {
    const lines = text.split(/\r?\n/).flatMap((line) => {
        const [, key, value] = /^\s*([^\s#!=:][^\s=:]*)\s*[=:]\s*(.*?)\s*$/.exec(line) ?? [];
        return key === undefined ? [] : [[key, value ?? '']];
    });
    return new Map(lines);
}
/** Returns Flyway's checksum: CRC-32 over the lines without line endings (`ChecksumCalculator`). */
function flywayChecksum(text) {
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
 * `<version>[_-.]<name>.sql`. A version has one of three forms, and the longest match counts:
 * - a date and a time such as `20240501_120000`, because many files can have the same date;
 * - dotted numbers with a counter, as in procrastinate: `00.10.00_01_add_x.sql` and
 *   `00.10.00_02_add_y.sql` are two versions;
 * - digits.
 */
const NAME = /^(\d{8}[_-](?:\d{6}|\d{4})|\d+(?:\.\d+)+_\d+|\d+(?:\.\d+)*)(?:[_.-](.*))?$/;
/** Files that revert a migration: golang-migrate and sqlx (`.down`), Flyway (`.undo`), yoyo (`.rollback`). */
const UNDO_NAME = /\.(?:down|undo|rollback)$/i;
/** Plain SQL files, the engine's own format (docs/engine.md#files). */
const sql = {
    name: 'sql',
    readName: sql_readName,
    readText: (text) => ({ ok: true, text }),
    history: undefined,
    ...format/* FLAT_FOLDER */.P,
    requiresOrder: true,
    requiresAllFiles: true,
};
function sql_readName(fileName) {
    const stem = /^(.*)\.sql$/is.exec(fileName)?.[1];
    if (stem === undefined)
        return { kind: 'ignored' };
    if (UNDO_NAME.test(stem)) {
        return {
            kind: 'unreadable',
            what: `\`${fileName}\` reverts a migration, which the built-in engine does not support.`,
            next: 'Move such files to another folder, or set `command` to the tool that runs them.',
        };
    }
    const [, digits = '', name = ''] = NAME.exec(stem) ?? [];
    const version = (0,migrations_version/* parseVersion */.o)(digits);
    if (version !== undefined) {
        return { kind: 'migration', version, name: name.replace(/\.up$/i, '') };
    }
    return {
        kind: 'unreadable',
        what: `\`${fileName}\` has no version. The name of a migration must begin with digits, for example \`0001_create_users.sql\`.`,
        next: suggestName(stem),
    };
}
function suggestName(stem) {
    // Flyway's V1__init, and names with letters directly before or after the number.
    const parts = /^[a-z]{0,9}[_-]?(\d+(?:[._]\d+)*)[_.-]*([^\d].*)?$/i.exec(stem);
    const [digits, rest] = [parts?.[1], parts?.[2] ?? ''];
    const example = digits === undefined
        ? `\`<version>_${stem}.sql\` with a version above all existing files`
        : `\`${digits.replaceAll('_', '.')}${rest === '' ? '' : `_${rest}`}.sql\``;
    return `Rename it to ${example}. If it is not a migration, move it to another folder.`;
}

// EXTERNAL MODULE: ./src/migrations/formats/numbered-name.ts
var numbered_name = __webpack_require__(69586);
;// CONCATENATED MODULE: ./src/migrations/formats/supabase.ts


/**
 * The files of the Supabase CLI, in `supabase/migrations`. A new file below the newest applied one is
 * an error, and so is an applied file that is missing (`supabase db push`, internal/migration/up).
 */
const supabase = {
    name: 'supabase',
    ...format/* FLAT_FOLDER */.P,
    readName: (fileName) => (0,numbered_name/* parseNumberedName */.B)(fileName, /^(\d+)_(.*)\.sql$/s),
    readText: (text) => ({ ok: true, text }),
    history: { schema: 'supabase_migrations', table: 'schema_migrations' },
    requiresOrder: true,
    requiresAllFiles: true,
};

;// CONCATENATED MODULE: ./src/migrations/formats/index.ts









/** All formats that the engine can apply, by name. This is the only list of them. */
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



/** Markers of its files (https://github.com/salsita/node-pg-migrate/blob/main/src/sqlMigration.ts). */
const NODE_PG_MIGRATE_MARKERS = {
    tool: 'node-pg-migrate',
    shown: '-- Up Migration',
    up: /^--[\s-]*up\s+migration/i,
    down: /^--[\s-]*down\s+migration/i,
};
/** node-pg-migrate's SQL files. The action refuses migrations in JavaScript and TypeScript. */
const nodePgMigrate = {
    name: 'node-pg-migrate',
    readName,
    readText: (text) => (0,_section_markers__WEBPACK_IMPORTED_MODULE_1__/* .extractUpSection */ .C)(text, NODE_PG_MIGRATE_MARKERS),
    history: { schema: 'public', table: 'pgmigrations' },
    ..._format__WEBPACK_IMPORTED_MODULE_0__/* .FLAT_FOLDER */ .P,
    requiresOrder: true,
    requiresAllFiles: true,
};
function readName(fileName) {
    if (!/^\d+.*\.[cm]?[jt]s$/.test(fileName)) {
        return (0,_numbered_name__WEBPACK_IMPORTED_MODULE_2__/* .parseNumberedName */ .B)(fileName, /^(\d+)[_-]?(.*)\.sql$/s);
    }
    return {
        kind: 'unreadable',
        what: `\`${fileName}\` is a JavaScript migration, which only node-pg-migrate can run.`,
        next: 'Set `command` to `node-pg-migrate up`.',
    };
}


/***/ }),

/***/ 69586:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ parseNumberedName)
/* harmony export */ });
/* harmony import */ var _version__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90233);

/**
 * Parses `<digits>_<name>.sql`, the form that most tools use. Other names are ignored.
 *
 * @param form Groups: the digits, then the name.
 */
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

/** A migration's folder and its only file (https://www.prisma.io/docs/orm/prisma-migrate). */
const MIGRATION_FILE = /^([^/]+)\/migration\.sql$/;
const LOCK_FILE = 'migration_lock.toml';
/**
 * Prisma's migrations: one folder for each. Prisma applies all pending migrations in the order of
 * their names. An applied migration may be missing.
 */
const prisma = {
    name: 'prisma',
    nested: true,
    listMetadataFiles: (names) => names.filter((name) => name === LOCK_FILE),
    readName,
    readText,
    history: { schema: undefined, table: '_prisma_migrations' },
    requiresOrder: false,
    requiresAllFiles: false,
};
function readName(path) {
    const [, folder] = MIGRATION_FILE.exec(path) ?? [];
    if (folder === undefined)
        return { kind: 'ignored' };
    const [, digits = '', name = ''] = /^(\d+)(?:_(.*))?$/s.exec(folder) ?? [];
    const version = (0,_version__WEBPACK_IMPORTED_MODULE_0__/* .parseVersion */ .o)(digits);
    if (version !== undefined)
        return { kind: 'migration', version, name };
    return {
        kind: 'unreadable',
        what: `The folder \`${folder}\` has no version. Prisma's folders begin with digits, for example \`20240101120000_init\`.`,
        next: 'Set `command` to `prisma migrate deploy`. If no database has run this migration, you can rename the folder instead.',
    };
}
/** Returns the folder of a migration file, which is the migration's name in the history. */
function parsePrismaFolder(fileName) {
    return MIGRATION_FILE.exec(fileName)?.[1] ?? '';
}
function readText(text, _name, metadataFiles) {
    const lockFile = metadataFiles.get(LOCK_FILE) ?? '';
    const [, provider] = /^\s*provider\s*=\s*"([^"]*)"/m.exec(lockFile) ?? [];
    if (provider === undefined || provider === 'postgresql')
        return { ok: true, text };
    return {
        ok: false,
        what: `belongs to a project for ${provider}, according to \`${LOCK_FILE}\`.`,
        next: 'Set `migrations` to a folder with migrations for PostgreSQL.',
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
 * Returns the section between the up marker and the down marker or the end. Other lines become
 * blank. Only comments may precede the up marker, because the tool does not run what is there.
 */
function extractUpSection(text, { tool, shown, up, down }) {
    const lines = text.split('\n');
    const markerIndexes = lines.flatMap((line, index) => (up.test(line.trim()) ? [index] : []));
    const [start, secondStart] = markerIndexes;
    if (start === undefined) {
        return {
            ok: false,
            what: `has no line \`${shown}\`, which ${tool} requires.`,
            next: `Add \`${shown}\` above its statements.`,
            line: undefined,
        };
    }
    if (secondStart !== undefined) {
        return {
            ok: false,
            what: `has a second line \`${shown}\`.`,
            next: 'Remove one of the two lines.',
            line: secondStart + 1,
        };
    }
    const statementBefore = lines.findIndex((line, index) => index < start && !isComment(line));
    if (statementBefore !== -1) {
        return {
            ok: false,
            what: `has text above the line \`${shown}\`, which ${tool} does not run.`,
            next: 'Move this text below the line, or remove it.',
            line: statementBefore + 1,
        };
    }
    const downIndex = lines.findIndex((line, index) => index > start && down.test(line.trim()));
    const end = downIndex === -1 ? lines.length : downIndex;
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

/***/ 4585:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ otherSchemaParameterProblem),
/* harmony export */   r: () => (/* binding */ readUrlSettings)
/* harmony export */ });
/* harmony import */ var _database_url_session_setting__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(824);
/* harmony import */ var _migration__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1481);
/* harmony import */ var _golang_migrate_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87022);



/** Settings of a URL that says nothing to the tool. */
const NO_URL_SETTINGS = {
    settings: [],
    historySchema: undefined,
    historyTable: undefined,
    isHistoryNamed: false,
    requiredSchema: undefined,
    statementTimeoutMs: undefined,
    isMultiStatement: false,
};
/** Prisma's schema without the parameter `schema` (quaint, `DEFAULT_POSTGRES_SCHEMA`). */
const PRISMA_SCHEMA = 'public';
/**
 * Returns what the URL says to the tool of a format, as the tool reads it. A parameter that is
 * neither honored nor without effect is a problem.
 *
 * @param target Undefined or embedded if there is no URL.
 */
function readUrlSettings(target, format) {
    const session = target?.kind === 'server' ? target.session : _database_url_session_setting__WEBPACK_IMPORTED_MODULE_0__/* .EMPTY_URL_SESSION */ .nI;
    const { settings, toolParameters, unread } = session;
    const searchPath = settings.find(({ name }) => name === 'search_path');
    const problems = unread.map(unreadByJdbc);
    if (toolParameters.has('socket'))
        problems.push(socketProblem);
    const encoding = settings.find(({ name }) => name === 'client_encoding');
    if (encoding !== undefined)
        problems.push(encodingProblem(encoding));
    const golangMigrate = (0,_golang_migrate_url__WEBPACK_IMPORTED_MODULE_1__/* .readGolangMigrateParameters */ .G)(toolParameters, format);
    problems.push(...golangMigrate.problems);
    const { table: historyTable, statementTimeoutMs, isMultiStatement } = golangMigrate;
    const schema = toolParameters.get('schema');
    const value = {
        ...NO_URL_SETTINGS,
        settings,
        historyTable,
        isHistoryNamed: searchPath !== undefined || historyTable !== undefined,
        statementTimeoutMs,
        isMultiStatement,
    };
    if (format === 'prisma' && target?.kind === 'server') {
        if (searchPath !== undefined)
            problems.push(unreadByPrisma(searchPath));
        return (0,_migration__WEBPACK_IMPORTED_MODULE_2__/* .toMigrationsResult */ .i)(problems, { ...value, ...readPrismaSchema(settings, schema) });
    }
    const historySchema = format === 'dbmate' ? firstSchema(searchPath) : undefined;
    return (0,_migration__WEBPACK_IMPORTED_MODULE_2__/* .toMigrationsResult */ .i)(problems, { ...value, historySchema, requiredSchema: schema });
}
/**
 * Prisma sets the search path to the one schema of its URL, whatever the login has
 * (https://github.com/prisma/prisma-engines, quaint/src/connector/postgres/url.rs).
 */
function readPrismaSchema(settings, schema) {
    const historySchema = schema ?? PRISMA_SCHEMA;
    const value = `"${historySchema.replaceAll('"', '""')}"`;
    const searchPath = { name: 'search_path', value, label: '`schema`', inOptions: false };
    return {
        settings: [...settings, searchPath],
        historySchema,
        isHistoryNamed: schema !== undefined,
    };
}
/**
 * dbmate looks in the first schema of the URL's `search_path`, and creates it
 * (https://github.com/amacneil/dbmate, pkg/driver/postgres/postgres.go,
 * `quotedMigrationsTableNameParts`).
 */
function firstSchema(searchPath) {
    if (searchPath === undefined || searchPath.inOptions)
        return undefined;
    const first = searchPath.value.split(',')[0]?.trim() ?? '';
    return /^[a-z_][a-z0-9_]*$/.test(first) ? first : undefined;
}
function settingRefused(what, next) {
    return { code: 'setting-refused', what, next: `Nothing was written. ${next}` };
}
function unreadByJdbc(name) {
    return settingRefused(`JDBC does not read the parameter \`${name}\` of the database URL.`, name === 'search_path'
        ? 'Set `currentSchema` to the schema instead.'
        : `Set it with \`options=-c%20${name}=…\` instead.`);
}
function unreadByPrisma({ label }) {
    return settingRefused(`Prisma does not use ${label} of the database URL. It sets the search path itself.`, 'Set `schema` in the URL to the schema instead.');
}
const socketProblem = settingRefused('Only some drivers read the parameter `socket` of the database URL.', 'Set `host` to the directory of the socket instead.');
function encodingProblem({ label }) {
    return settingRefused(`${label} of the database URL is not UTF8, but the migration files are.`, 'Remove the parameter.');
}
/** Returns the problem of Prisma's `schema` in the URL of another format; undefined if it changes nothing. */
function otherSchemaParameterProblem({ requiredSchema }, currentSchema, format) {
    if (requiredSchema === undefined || requiredSchema === currentSchema)
        return undefined;
    return settingRefused(`Only Prisma reads the parameter \`schema\` of the database URL, and the format is \`${format}\`. It is not the current schema of the session (\`${currentSchema ?? 'none'}\`).`, 'To use that schema, set `search_path` in the URL instead of `schema`. Otherwise remove `schema`.');
}


/***/ }),

/***/ 1481:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ toMigrationsResult)
/* harmony export */ });
/** Returns the problems, or the value if there are none. */
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



const NO_METADATA_FILES = new Map();
/**
 * Parses the file names of a folder and sorts them by version, before any file is opened. Returns all
 * problems together: invalid names, two files with the same version, a folder without migrations.
 * Never throws.
 *
 * @param folder Its path, for messages.
 */
function parseFileNames(folder, fileNames, format, metadataFiles = NO_METADATA_FILES) {
    const problems = [];
    const named = [];
    const names = format.nested ? fileNames : fileNames.filter((name) => !name.includes('/'));
    const parsedNames = names.map((name) => [name, format.readName(name, metadataFiles)]);
    for (const parsed of format.findMissingFiles?.(names, metadataFiles) ?? []) {
        parsedNames.push(['', parsed]);
    }
    for (const [fileName, parsed] of parsedNames) {
        if (parsed.kind === 'ignored')
            continue;
        if (parsed.kind === 'migration') {
            named.push({ fileName, version: parsed.version, name: parsed.name });
        }
        else {
            const { what, next } = parsed;
            problems.push({ code: 'bad-name', what, next, file: joinPath(folder, fileName) });
        }
    }
    named.sort(compareFiles);
    problems.push(...findDuplicates(folder, named));
    if (named.length === 0 && problems.length === 0)
        problems.push(noMigrationsProblem(folder));
    return (0,_migration__WEBPACK_IMPORTED_MODULE_0__/* .toMigrationsResult */ .i)(problems, named);
}
/**
 * Combines names and contents to migrations, or returns a problem for each file that cannot be read.
 * Never throws.
 *
 * @param files The files of these names, in the same order.
 */
function readMigrations(named, files, { format, metadataFiles, sha256Hex }) {
    const problems = [];
    const migrations = [];
    for (const [index, { fileName, version, name }] of named.entries()) {
        const file = files[index];
        if (file === undefined)
            continue;
        const { path, checksum, content } = file;
        const text = checkContent(content);
        if (typeof text !== 'string') {
            problems.push({ ...text, what: `\`${fileName}\` ${text.what}`, file: path });
            continue;
        }
        const parsed = format.readText(text, fileName, metadataFiles);
        if (parsed.ok) {
            const { ok: _, substituted, ...rest } = parsed;
            migrations.push({
                version: version.text,
                name,
                fileName,
                path,
                // A confirmation by digest must cover the text that runs.
                checksum: substituted === true ? sha256Hex(parsed.text) : checksum,
                ...rest,
            });
        }
        else {
            const { what, next, line } = parsed;
            const location = line === undefined ? { file: path } : { file: path, line };
            problems.push({ code: 'format-refused', what: `\`${fileName}\` ${what}`, next, ...location });
        }
    }
    return (0,_migration__WEBPACK_IMPORTED_MODULE_0__/* .toMigrationsResult */ .i)(problems, migrations);
}
/** Repeatable migrations come last, sorted by description. */
function compareFiles(left, right) {
    const [one, other] = [left, right].map(({ version }) => (0,_repeatable__WEBPACK_IMPORTED_MODULE_1__/* .isRepeatable */ .s)({ version: version.text }));
    if (one !== other)
        return one ? 1 : -1;
    if (!one)
        return (0,_version__WEBPACK_IMPORTED_MODULE_2__/* .compareVersions */ .Z)(left.version, right.version);
    return left.version.key < right.version.key ? -1 : Number(left.version.key !== right.version.key);
}
function joinPath(folder, fileName) {
    if (fileName === '')
        return folder;
    return folder === '.' ? fileName : `${folder}/${fileName}`;
}
/** Returns the text, or the problem. `what` is the rest of a sentence that begins with the file name. */
function checkContent(content) {
    switch (content.kind) {
        case 'not-a-file':
            return {
                code: 'not-a-file',
                what: 'is not a regular file. The action does not follow links.',
                next: 'Add the migration file itself to the folder.',
            };
        case 'too-large':
            return {
                code: 'file-too-large',
                what: `has ${content.bytes} bytes, which exceeds the limit of the parser.`,
                next: 'Split it, or set `command` to load bulk data.',
            };
        case 'invalid-utf8':
            return {
                code: 'invalid-utf8',
                what: `contains invalid UTF-8 at byte offset ${content.offset}.`,
                next: 'Save it as UTF-8 (`iconv -f <its encoding> -t UTF-8`).',
            };
        case 'text':
            return findNulByte(content.text) ?? content.text;
    }
}
/** The parser would stop at a NUL byte without an error, and the server refuses the message (08P01). */
function findNulByte(text) {
    const offset = text.indexOf('\0');
    if (offset === -1)
        return undefined;
    return {
        code: 'nul-byte',
        what: 'contains a NUL byte, which Postgres does not accept.',
        next: 'Remove it. If every second byte is NUL, save the file as UTF-8 instead of UTF-16.',
        line: text.slice(0, offset).split('\n').length,
    };
}
function findDuplicates(folder, sorted) {
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
            what: `\`${one}\` and \`${two}\` have the same version, ${entry.version.key}, so their order is undefined.`,
            next: 'Rename the file that is not applied anywhere to a unique version.',
            file: joinPath(folder, two),
        });
    }
    return problems;
}
function noMigrationsProblem(folder) {
    return {
        code: 'no-migrations',
        what: `The folder \`${folder}\` does not contain a migration file.`,
        next: 'Set `migrations` to the folder of the migration files, and check that they are committed.',
    };
}


/***/ }),

/***/ 75726:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ isRepeatable),
/* harmony export */   w: () => (/* binding */ repeatableVersion)
/* harmony export */ });
/** Prefix of the pseudo-version of a repeatable migration, which has no version and runs again if it changes. */
const REPEATABLE = 'R__';
/** Returns the pseudo-version of a repeatable migration. It is never equal to a real version. */
function repeatableVersion(description) {
    return `${REPEATABLE}${description}`;
}
/** Returns whether a version is that of a repeatable migration. */
function isRepeatable({ version }) {
    return version.startsWith(REPEATABLE);
}


/***/ }),

/***/ 50931:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   bu: () => (/* binding */ stringNodeText),
/* harmony export */   yK: () => (/* binding */ hasMatchingNode)
/* harmony export */ });
/** Returns whether a value is an object and not an array. */
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/**
 * Returns whether any value in the tree, at any depth, passes the test. Not recursive, because a sum of
 * a thousand terms is a thousand levels deep.
 *
 * @param test Gets the value and its key in the parent; the key is empty in an array.
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
/** Returns the text of a `String` node, which contains a name. Undefined for other nodes. */
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
/** Most versions are a single number, so this fast path matters for thousands of files. */
const SINGLE_NUMBER = /^\d+$/;
const VERSION = /^\d+(?:[._-]\d+)*$/;
/**
 * Parses a version of a file or a history row: digits, or digits separated by `.`, `_` or `-`.
 * Returns undefined for any other text. Never throws.
 */
function parseVersion(text) {
    if (SINGLE_NUMBER.test(text)) {
        const number = text.replace(/^0+(?=\d)/, '');
        return { text, numbers: [number], key: number };
    }
    if (!VERSION.test(text))
        return undefined;
    const numbers = text.split(/[._-]/).map((part) => part.replace(/^0+(?=\d)/, ''));
    while (numbers.length > 1 && numbers.at(-1) === '0')
        numbers.pop();
    return { text, numbers, key: numbers.join('.') };
}
/** Compares versions number by number, so that 10 is after 9 and 1.2 is before 1.10. A total order. */
function compareVersions(left, right) {
    const length = Math.max(left.numbers.length, right.numbers.length);
    for (let index = 0; index < length; index += 1) {
        const order = compareDigits(left.numbers[index] ?? '0', right.numbers[index] ?? '0');
        if (order !== 0)
            return order;
    }
    return 0;
}
/** Digits without leading zeros compare as numbers: by length, then as text. */
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