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
function findName(names, pattern) {
    const found = names.find((name) => pattern.test(name));
    return found === undefined ? undefined : `\`${found}\``;
}
function needsNestedListing(names) {
    const toolNames = ['migration_lock.toml', 'meta'];
    return (!names.some((name) => /\.sql$/i.test(name)) || toolNames.some((name) => names.includes(name)));
}
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

;// CONCATENATED MODULE: ./src/migrations/formats/history-table-override.ts
const GOVERNED_SCHEMA = 'governed';
const RESERVED_TABLES = new Set(['runs', 'schema_version']);
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

// EXTERNAL MODULE: ./src/migrations/read-migrations.ts
var read_migrations = __webpack_require__(58719);
// EXTERNAL MODULE: ./src/problem.ts
var problem = __webpack_require__(64008);
;// CONCATENATED MODULE: ./src/app/migration-files.ts








async function openMigrations(request, workspace) {
    const { workingDirectory, migrations, format, historyTable } = request;
    const folder = await listMigrationFiles((0,workspace_files/* openFolder */.NE)(workspace, workingDirectory, migrations), format);
    if (!folder.ok || historyTable === undefined)
        return folder;
    const withTable = withHistoryTable(folder.value.format, historyTable);
    if (!withTable.ok)
        return withTable;
    return { ok: true, value: { ...folder.value, format: withTable.value } };
}
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
function readMigrationTexts(files) {
    return new Map(files.flatMap((file) => file === undefined ? [] : [[file.name, toFolderEntry(file).text]]));
}
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





const MAX_FILE_BYTES = 16 * 1024 * 1024;
const MAX_BLOCKING_MS = 1;
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
function listNestedFiles(workspace, folder, shownPath, entries) {
    const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules');
    return folders.flatMap(({ name }) => {
        const [innerFolder, shownFolder] = [node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, name), `${shownPath}/${name}`];
        const entriesInside = listEntries(workspace, innerFolder, shownFolder);
        const files = entriesInside.filter((entry) => entry.isFile()).map((entry) => entry.name);
        return [...files, ...listNestedFiles(workspace, innerFolder, shownFolder, entriesInside)].map((each) => `${name}/${each}`);
    });
}
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
const OPEN_FLAGS = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0);
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
let scratch = Buffer.allocUnsafeSlow(64 * 1024);
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
function readText(folder, requestedPath) {
    try {
        const content = readContent(node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(folder, requestedPath));
        return content instanceof Uint8Array ? content.toString('utf8') : undefined;
    }
    catch {
        return undefined;
    }
}
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



const DBMATE_MARKERS = {
    tool: 'dbmate',
    shown: '-- migrate:up',
    up: /^--\s*migrate:up(\s|$)/,
    down: /^--\s*migrate:down(\s|$)/,
};
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
const FLAT_FOLDER = {
    nested: false,
    listMetadataFiles: () => [],
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


const UP_FILE = /^(\d+)_(.*)\.up\.sql$/s;
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



const GOOSE_MARKERS = {
    tool: 'goose',
    shown: '-- +goose Up',
    up: /^--\s*\+goose\s+up$/i,
    down: /^--\s*\+goose\s+down$/i,
};
const ENVSUB_ON = /^--\s*\+goose\s+envsub\s+on$/i;
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
const BREAKPOINT = '--> statement-breakpoint';
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
function readText(text, fileName, metadataFiles) {
    const tag = fileName.replace(/\.sql$/, '');
    const entry = getJournal(metadataFiles)?.entries.find((each) => each.tag === tag);
    const separated = text.replaceAll(BREAKPOINT, `;${' '.repeat(BREAKPOINT.length - 1)}`);
    return { ok: true, text: separated, toolChecksum: String(entry?.when ?? 0) };
}
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
const PLACEHOLDER = /\$\{([^}\n]*)\}/g;
const SETTING_PREFIX = 'flyway.placeholders.';
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
function getPlaceholderValue(name, settings) {
    for (const [key, value] of settings) {
        if (key.toLowerCase() === `${SETTING_PREFIX}${name}`.toLowerCase())
            return value;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/migrations/formats/flyway.ts




const VERSIONED = /^V(\d+(?:[._]\d+)*)__(.*)\.sql$/s;
const REPEATABLE = /^R__(.*)\.sql$/s;
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
const SCRIPT_SETTINGS = {
    executeInTransaction: ['true', 'false'],
    placeholderReplacement: ['true', 'false'],
    encoding: ['UTF-8'],
};
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
function parseProperties(text) {
    const lines = text.split(/\r?\n/).flatMap((line) => {
        const [, key, value] = /^\s*([^\s#!=:][^\s=:]*)\s*[=:]\s*(.*?)\s*$/.exec(line) ?? [];
        return key === undefined ? [] : [[key, value ?? '']];
    });
    return new Map(lines);
}
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


const NAME = /^(\d{8}[_-](?:\d{6}|\d{4})|\d+(?:\.\d+)+_\d+|\d+(?:\.\d+)*)(?:[_.-](.*))?$/;
const UNDO_NAME = /\.(?:down|undo|rollback)$/i;
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



const NODE_PG_MIGRATE_MARKERS = {
    tool: 'node-pg-migrate',
    shown: '-- Up Migration',
    up: /^--[\s-]*up\s+migration/i,
    down: /^--[\s-]*down\s+migration/i,
};
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

const MIGRATION_FILE = /^([^/]+)\/migration\.sql$/;
const LOCK_FILE = 'migration_lock.toml';
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

/***/ 1481:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ toMigrationsResult)
/* harmony export */ });
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
const REPEATABLE = 'R__';
function repeatableVersion(description) {
    return `${REPEATABLE}${description}`;
}
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
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
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
const SINGLE_NUMBER = /^\d+$/;
const VERSION = /^\d+(?:[._-]\d+)*$/;
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