"use strict";
exports.id = 388;
exports.ids = [388];
exports.modules = {

/***/ 63906:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   emptyEvidence: () => (/* binding */ emptyEvidence),
/* harmony export */   writeEvidence: () => (/* binding */ writeEvidence)
/* harmony export */ });
/* harmony import */ var _edge_files__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96434);
/* harmony import */ var _edge_hash__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2061);
/* harmony import */ var _migrations_digest__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21981);
/* harmony import */ var _report_evidence__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63027);
/* harmony import */ var _target_place__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73606);
/* harmony import */ var _folder__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81251);






/**
 * Sees that the evidence can be written, before anything is done that would go without. What is there
 * of an earlier run is gone then: it must not be taken for this one's.
 */
function emptyEvidence(file, { workspace }) {
    return (0,_edge_files__WEBPACK_IMPORTED_MODULE_0__/* .writeInside */ .Mt)(workspace, file, '') ?? (0,_edge_files__WEBPACK_IMPORTED_MODULE_0__/* .writeInside */ .Mt)(workspace, predicateFile(file), '');
}
/**
 * Writes the evidence of a run, and beside it the predicate alone, which is what `actions/attest`
 * takes.
 *
 * @returns What is wrong where it cannot be written.
 */
async function writeEvidence(report, file, order) {
    const statement = (0,_report_evidence__WEBPACK_IMPORTED_MODULE_2__/* .evidenceOf */ .X1)(report, await runFacts(report, order));
    const text = (value) => `${JSON.stringify(value, hidden(order.hide), 2)}\n`;
    const { workspace } = order.context;
    return ((0,_edge_files__WEBPACK_IMPORTED_MODULE_0__/* .writeInside */ .Mt)(workspace, file, text(statement)) ??
        (0,_edge_files__WEBPACK_IMPORTED_MODULE_0__/* .writeInside */ .Mt)(workspace, predicateFile(file), text(statement.predicate)));
}
function predicateFile(file) {
    return `${file.replace(/\.json$/, '')}.predicate.json`;
}
function hidden(hide) {
    return (_, value) => (typeof value === 'string' ? hide(value) : value);
}
async function runFacts({ seen }, { request, context, startedAt }) {
    const { environment, name, confirmation, target, command } = request;
    return {
        name,
        startedAt: startedAt.toISOString(),
        finishedAt: new Date().toISOString(),
        repository: environment['GITHUB_REPOSITORY'],
        runId: environment['GITHUB_RUN_ID'],
        attempt: environment['GITHUB_RUN_ATTEMPT'],
        event: environment['GITHUB_EVENT_NAME'],
        actor: environment['GITHUB_ACTOR'],
        triggeringActor: environment['GITHUB_TRIGGERING_ACTOR'],
        ref: environment['GITHUB_REF'],
        commit: environment['GITHUB_SHA'],
        workflow: environment['GITHUB_WORKFLOW_REF'] ?? environment['GITHUB_WORKFLOW'],
        confirmation,
        place: target?.ok === true ? (0,_target_place__WEBPACK_IMPORTED_MODULE_3__/* .placeOf */ .$)(target.target) : undefined,
        command,
        folderDigest: seen === undefined ? await folderDigest(request, context.workspace) : '',
        node: process.version,
    };
}
/** Of all the files of the folder, in order; that of no file where they cannot be read. */
async function folderDigest(request, workspace) {
    try {
        const files = await (0,_folder__WEBPACK_IMPORTED_MODULE_4__/* .migrationsOf */ .T9)(request, workspace);
        return (0,_migrations_digest__WEBPACK_IMPORTED_MODULE_5__/* .planDigest */ .Gb)(files.ok ? await files.value.read() : [], _edge_hash__WEBPACK_IMPORTED_MODULE_1__/* .sha256Hex */ .f);
    }
    catch {
        return (0,_migrations_digest__WEBPACK_IMPORTED_MODULE_5__/* .planDigest */ .Gb)([], _edge_hash__WEBPACK_IMPORTED_MODULE_1__/* .sha256Hex */ .f);
    }
}


/***/ }),

/***/ 81251:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  nG: () => (/* binding */ filesIn),
  T9: () => (/* binding */ migrationsOf),
  CB: () => (/* binding */ textsOf)
});

// EXTERNAL MODULE: ./src/edge/files.ts
var files = __webpack_require__(96434);
// EXTERNAL MODULE: ./src/migrations/formats/dbmate.ts
var dbmate = __webpack_require__(16123);
// EXTERNAL MODULE: ./src/migrations/formats/golang-migrate.ts
var golang_migrate = __webpack_require__(14358);
// EXTERNAL MODULE: ./src/migrations/formats/goose.ts
var goose = __webpack_require__(44661);
// EXTERNAL MODULE: ./src/migrations/formats/node-pg-migrate.ts
var node_pg_migrate = __webpack_require__(10752);
;// CONCATENATED MODULE: ./src/migrations/formats/detect.ts




const FOLDER_SIGNS = [];
/** Whether one has to look into the folders below to tell: no SQL file at the top, or a tool's mark. */
function isNested(names) {
    return !names.some((name) => /\.sql$/i.test(name));
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
        return why === undefined ? [] : [{ format, why, numbered }];
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
        if (dbmate/* MARKERS */.Q.up.test(line.trim()))
            return 'dbmate';
        if (goose/* MARKERS */.Q.up.test(line.trim()))
            return 'goose';
        if (node_pg_migrate/* MARKERS */.Q.up.test(line.trim()))
            return 'node-pg-migrate';
    }
    return 'sql';
}
function isUndo(name) {
    return /\.down\.sql$/.test(name);
}

// EXTERNAL MODULE: ./src/migrations/formats/index.ts + 1 modules
var formats = __webpack_require__(9112);
// EXTERNAL MODULE: ./src/migrations/read.ts
var migrations_read = __webpack_require__(63193);
// EXTERNAL MODULE: ./src/problem.ts
var problem = __webpack_require__(64008);
;// CONCATENATED MODULE: ./src/app/folder.ts





/**
 * Lists the folder that was asked for. What is wrong with its names is known before a connection is
 * opened; its files are read while one is.
 *
 * @throws UserError when the folder cannot be read.
 */
async function migrationsOf(request, workspace) {
    const { workingDirectory, migrations, format } = request;
    return await filesIn((0,files/* openFolder */.NE)(workspace, workingDirectory, migrations), format);
}
/** The same of a folder that is open. */
async function filesIn(folder, asked) {
    const format = formats/* FORMATS */.h[asked === 'auto' ? await firstGuess(folder) : asked];
    const names = format.nested ? folder.deep() : folder.names;
    const beside = format.companions(names);
    const companions = textsOf(beside.length === 0 ? [] : await folder.read(beside));
    const named = (0,migrations_read/* readNames */.r)(folder.shown, names, format, companions);
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
        const migrations = (0,migrations_read/* readMigrations */.Y)(named.value, files, format, companions);
        if (!migrations.ok)
            throw new problem/* UserError */.y(migrations.problems);
        return migrations.value;
    };
    return { ok: true, value: { format, read } };
}
/** The texts of these files, by their names. */
function textsOf(files) {
    return new Map(files.flatMap((file) => (file === undefined ? [] : [[file.name, seen(file).text]])));
}
/** By all names, and by what stands in one file. */
async function firstGuess(folder) {
    const { read, shown } = folder;
    const names = isNested(folder.names) ? folder.deep() : folder.names;
    const detect = (files) => {
        const detection = detectFormat(files, shown);
        const doubt = doubtOf(detection, shown);
        if (doubt !== undefined)
            throw new problem/* UserError */.y([doubt]);
        return detection.ok ? detection.format : 'sql';
    };
    const byNames = detect(names.map((name) => ({ name, text: '' })));
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

/***/ 96434:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mt: () => (/* binding */ writeInside),
/* harmony export */   NE: () => (/* binding */ openFolder),
/* harmony export */   xO: () => (/* binding */ readInside),
/* harmony export */   yR: () => (/* binding */ readText),
/* harmony export */   ys: () => (/* binding */ absolute)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _problem__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64008);
/* harmony import */ var _source_file__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86195);
/* harmony import */ var _turn__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(31914);





/** 16 MiB: the parser needs about fourteen times a file's size in memory. */
const SIZE_LIMIT = 16 * 1024 * 1024;
/** Milliseconds of reading at a stretch: then whoever waits gets a turn, as a connection that opens. */
const STRETCH = 1;
/**
 * Lists a folder below the workspace. Only regular files are read: a link could lead anywhere
 * (reliability, fault 35). One at a time on purpose: as 5,000 promises they take eight times as long.
 *
 * @param workspace Where the repository is; annotations name files relative to it.
 * @param folder The folder, absolute or relative to `workingDirectory`.
 * @throws UserError `folder-unreadable`, when the folder is missing or outside the workspace.
 */
function openFolder(workspace, workingDirectory, folder) {
    const absolute = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(workspace, workingDirectory, folder);
    const shown = relative(workspace, absolute) || '.';
    const entries = listing(workspace, absolute, shown);
    const regular = new Set(entries.filter((entry) => entry.isFile()).map(({ name }) => name));
    const place = { folder: `${absolute}${(node_path__WEBPACK_IMPORTED_MODULE_1___default().sep)}`, shown: shown === '.' ? '' : `${shown}/` };
    return {
        shown,
        names: entries.map(({ name }) => name),
        deep: () => {
            const found = below(workspace, absolute, shown, entries);
            for (const name of found)
                regular.add(name);
            return [...entries.map(({ name }) => name), ...found];
        },
        read: async (names) => {
            const files = [];
            const turn = (0,_turn__WEBPACK_IMPORTED_MODULE_4__/* .turnsAfter */ .X)(STRETCH);
            for (const name of names) {
                files.push(readOne(place, name, regular.has(name)));
                const others = turn();
                if (others !== undefined)
                    await others;
            }
            return files;
        },
    };
}
/** The regular files of the folders in a folder, seen from it; no link is followed. */
function below(workspace, folder, shown, entries) {
    const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules');
    return folders.flatMap(({ name }) => {
        const [inner, words] = [node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, name), `${shown}/${name}`];
        const inside = listing(workspace, inner, words);
        const files = inside.filter((entry) => entry.isFile()).map((entry) => entry.name);
        return [...files, ...below(workspace, inner, words, inside)].map((each) => `${name}/${each}`);
    });
}
function listing(workspace, absolute, shown) {
    try {
        const inside = node_path__WEBPACK_IMPORTED_MODULE_1___default().relative((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(workspace), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(absolute));
        if (inside.split((node_path__WEBPACK_IMPORTED_MODULE_1___default().sep))[0] === '..' || node_path__WEBPACK_IMPORTED_MODULE_1___default().isAbsolute(inside)) {
            throw unreadable(shown, 'lies outside the workspace');
        }
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(absolute, { withFileTypes: true });
    }
    catch (cause) {
        if (cause instanceof _problem__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y)
            throw cause;
        throw unreadable(shown, 'cannot be read, or does not exist', cause);
    }
}
function unreadable(shown, why, cause) {
    const problem = {
        code: 'folder-unreadable',
        what: `The migrations folder ${shown} ${why}.`,
        next: 'Look at the inputs `migrations` and `working-directory`, and whether the job checks the repository out first.',
    };
    return new _problem__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y([problem], cause);
}
function readOne(place, name, isRegular) {
    const shown = `${place.shown}${name}`;
    const other = (content) => ({ name, path: shown, checksum: '', content });
    if (!isRegular)
        return other({ kind: 'not-a-file' });
    const bytes = readable(`${place.folder}${name}`, shown);
    if (!(bytes instanceof Uint8Array))
        return other(bytes);
    return (0,_source_file__WEBPACK_IMPORTED_MODULE_3__/* .sourceFile */ .s)(name, shown, bytes);
}
function readable(absolute, shown) {
    try {
        return contentOf(absolute);
    }
    catch (cause) {
        const problem = {
            code: 'file-unreadable',
            what: `${shown} cannot be read.`,
            next: 'Look at its permissions, and whether something else writes to the folder meanwhile.',
            file: shown,
        };
        throw new _problem__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y([problem], cause);
    }
}
/** What the listing called a file may be another by now: no link is followed, no pipe waited for. */
const CAREFULLY = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0);
/** The bytes of one file; good until the next one is read, for all are read into one place. */
function contentOf(absolute) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(absolute, CAREFULLY);
    try {
        for (let length = 0;;) {
            const count = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, scratch, length, scratch.length - length, null);
            if (count === 0)
                return scratch.subarray(0, length);
            length += count;
            if (length < scratch.length)
                continue;
            // Only of a file that is larger than what there is room for is the size asked.
            const size = Math.max((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file).size, length);
            if (size > SIZE_LIMIT)
                return { kind: 'too-large', bytes: size };
            scratch = Buffer.concat([scratch], size + scratch.length);
        }
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
/** One place for the bytes of every file, grown as needed: 5,000 of them would be garbage. */
let scratch = Buffer.allocUnsafeSlow(64 * 1024);
/**
 * Reads a file of text below the workspace.
 *
 * @throws UserError `file-unreadable`, where it is missing, no regular file, or lies outside.
 */
function readInside(workspace, named) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(workspace, named);
    const shown = relative(workspace, file);
    try {
        const inside = node_path__WEBPACK_IMPORTED_MODULE_1___default().relative((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(workspace), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(file));
        const content = inside.split((node_path__WEBPACK_IMPORTED_MODULE_1___default().sep))[0] === '..' ? undefined : contentOf(file);
        if (content instanceof Uint8Array)
            return content.toString('utf8');
    }
    catch {
        // Told below, in the same words.
    }
    const problem = {
        code: 'file-unreadable',
        what: `${shown} cannot be read, or lies outside the workspace.`,
        next: 'Name a committed file, seen from the root of the repository.',
    };
    throw new _problem__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y([problem]);
}
/** Reads a file of text wherever it is; undefined where it cannot be read. */
function readText(folder, named) {
    try {
        const content = contentOf(node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(folder, named));
        return content instanceof Uint8Array ? content.toString('utf8') : undefined;
    }
    catch {
        return undefined;
    }
}
/**
 * Writes a text to a file below the workspace, and makes its folder.
 *
 * @returns What is wrong where it cannot be written, or would lie elsewhere.
 */
function writeInside(workspace, named, text) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(workspace, named);
    const shown = relative(workspace, file);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(file), { recursive: true });
        const inside = node_path__WEBPACK_IMPORTED_MODULE_1___default().relative((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(workspace), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(file)));
        if (inside.split((node_path__WEBPACK_IMPORTED_MODULE_1___default().sep))[0] !== '..' && !node_path__WEBPACK_IMPORTED_MODULE_1___default().isAbsolute(inside)) {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(file, text);
            return undefined;
        }
    }
    catch {
        // The same words: where it may not be, and where it cannot.
    }
    return {
        code: 'file-unwritable',
        what: `${shown} cannot be written, or lies outside the workspace.`,
        next: 'Name a file below the workspace, in a folder that this job may write to.',
    };
}
/** A path that an input names, seen from the workspace. */
function absolute(workspace, named) {
    return node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(workspace, named);
}
function relative(workspace, absolute) {
    return node_path__WEBPACK_IMPORTED_MODULE_1___default().relative(workspace, absolute).split((node_path__WEBPACK_IMPORTED_MODULE_1___default().sep)).join('/');
}


/***/ }),

/***/ 2061:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ sha256Hex)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** The sha-256 of a text (as UTF-8) or of bytes, in hex. */
function sha256Hex(content) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', content, 'hex');
}


/***/ }),

/***/ 86195:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ sourceFile)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _hash__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2061);


/** A file from its bytes: hashed as they are, decoded without a byte order mark. */
function sourceFile(name, path, bytes) {
    return { name, path, checksum: (0,_hash__WEBPACK_IMPORTED_MODULE_1__/* .sha256Hex */ .f)(bytes), content: decode(bytes) };
}
function decode(bytes) {
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
        return { kind: 'invalid-utf8', offset: firstInvalid(bytes) };
    return { kind: 'text', text: bytes.toString('utf8', startsWithMark(bytes) ? 3 : 0) };
}
function startsWithMark(bytes) {
    return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}
/** The longest prefix that decodes, found by halving: a prefix may end inside a character. */
function firstInvalid(bytes) {
    let [valid, invalid] = [0, bytes.length];
    while (valid < invalid) {
        const middle = Math.ceil((valid + invalid) / 2);
        if (decodes(bytes.subarray(0, middle)))
            valid = middle;
        else
            invalid = middle - 1;
    }
    // Where it ends inside a character, that character's first byte is the one to name.
    while (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes.subarray(0, valid)))
        valid -= 1;
    return valid;
}
function decodes(bytes) {
    try {
        new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
        return true;
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 31914:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ turnsAfter)
/* harmony export */ });
/* harmony import */ var _clock__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39443);

/**
 * A way to give others their turn in the midst of long work: timers, signals and sockets, to none of
 * which a promise alone gives way.
 *
 * @param stretch Milliseconds of work after which it is worth it.
 * @returns What to wait for; undefined before that, for a promise each is too much for thousands.
 */
function turnsAfter(stretch) {
    let since = _clock__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m.now();
    const others = async () => {
        // After the second one a whole round of them has passed.
        await new Promise(setImmediate);
        await new Promise(setImmediate);
        since = _clock__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m.now();
    };
    return () => (_clock__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m.now() - since < stretch ? undefined : others());
}


/***/ }),

/***/ 21981:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EK: () => (/* binding */ commandDigest),
/* harmony export */   Gb: () => (/* binding */ planDigest),
/* harmony export */   xR: () => (/* binding */ headDigest)
/* harmony export */ });
/**
 * The digest of what is pending: the names and contents of the files, in order. By hand, in the
 * folder of the migrations, with the pending files in the order of the plan:
 *
 *     sha256sum 0007_a.sql 0008_b.sql | sha256sum
 *
 * With nothing pending it is the digest of the empty text.
 */
function planDigest(pending, sha256Hex) {
    const lines = pending.map(({ checksum, fileName }) => `${checksum}  ${fileName}\n`);
    return `sha256:${sha256Hex(lines.join(''))}`;
}
/**
 * The digest of what a command would do, which is a matter of everything that is checked out: its
 * configuration and its lockfile run too. By hand, in a clean checkout:
 *
 *     printf '%s\n%s\n%s\n' "$(git rev-parse 'HEAD^{tree}')" "$working_directory" "$command" | sha256sum
 */
function commandDigest({ tree, workingDirectory, command }, sha256Hex) {
    return `sha256:${sha256Hex(`${tree}\n${workingDirectory}\n${command}\n`)}`;
}
/**
 * The digest of the state that a database has reached: chained over the applied rows in the order
 * of their ordinals, so that it tells the whole history and not only its last row. A row that is
 * still running does not count. By hand:
 *
 *     h=$(printf '' | sha256sum | cut -c1-64)
 *     while read -r checksum version; do
 *       h=$(printf '%s  %s  %s\n' "$h" "$checksum" "$version" | sha256sum | cut -c1-64)
 *     done < <(psql -XAtF ' ' -c "select checksum, version from governed.migrations
 *                                 where state = 'applied' order by ordinal")
 *     echo "sha256:$h"
 */
function headDigest(history, sha256Hex) {
    let head = sha256Hex('');
    for (const { checksum, version, state } of history) {
        if (state === 'applied')
            head = sha256Hex(`${head}  ${checksum}  ${version}\n`);
    }
    return `sha256:${head}`;
}


/***/ }),

/***/ 16123:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ dbmate),
/* harmony export */   Q: () => (/* binding */ MARKERS)
/* harmony export */ });
/* harmony import */ var _format__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97151);
/* harmony import */ var _numbered__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72380);
/* harmony import */ var _sections__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(136);



/** https://github.com/amacneil/dbmate/blob/main/pkg/dbmate/migration.go */
const MARKERS = {
    tool: 'dbmate',
    shown: '-- migrate:up',
    up: /^--\s*migrate:up(\s|$)/,
    down: /^--\s*migrate:down(\s|$)/,
};
/** dbmate's files: both ways in one, the undoing below `-- migrate:down`. It applies what is missing, in any order. */
const dbmate = {
    name: 'dbmate',
    readName: (fileName) => (0,_numbered__WEBPACK_IMPORTED_MODULE_1__/* .readNumbered */ .b)(fileName),
    readText: (text) => (0,_sections__WEBPACK_IMPORTED_MODULE_2__/* .upSection */ .V)(text, MARKERS),
    history: { schema: undefined, table: 'schema_migrations' },
    ..._format__WEBPACK_IMPORTED_MODULE_0__/* .FLAT */ .e,
    ...{ inOrder: false, whole: false },
};


/***/ }),

/***/ 97151:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ FLAT)
/* harmony export */ });
/** What a format has whose files stand alone, in one folder. */
const FLAT = { nested: false, companions: () => [] };


/***/ }),

/***/ 14358:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ golangMigrate),
/* harmony export */   X: () => (/* binding */ UP_FILE)
/* harmony export */ });
/* harmony import */ var _format__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97151);
/* harmony import */ var _numbered__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72380);


/** Both ways, a file each (https://github.com/golang-migrate/migrate/blob/master/MIGRATIONS.md). */
const UP_FILE = /^(\d+)_(.*)\.up\.sql$/s;
/**
 * golang-migrate's files. Its table knows the newest version alone: a file below it counts as applied,
 * and one that is gone is not missed.
 */
const golangMigrate = {
    name: 'golang-migrate',
    readName: (fileName) => (0,_numbered__WEBPACK_IMPORTED_MODULE_1__/* .readNumbered */ .b)(fileName, UP_FILE),
    readText: (text) => ({ ok: true, text }),
    history: { schema: undefined, table: 'schema_migrations' },
    ..._format__WEBPACK_IMPORTED_MODULE_0__/* .FLAT */ .e,
    ...{ inOrder: false, whole: false },
};


/***/ }),

/***/ 44661:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ MARKERS),
/* harmony export */   _: () => (/* binding */ goose)
/* harmony export */ });
/* harmony import */ var _format__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97151);
/* harmony import */ var _numbered__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72380);
/* harmony import */ var _sections__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(136);



/** https://github.com/pressly/goose/blob/main/internal/sqlparser/parser.go */
const MARKERS = {
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
    ..._format__WEBPACK_IMPORTED_MODULE_0__/* .FLAT */ .e,
    ...{ inOrder: true, whole: false },
};
function readName(fileName) {
    if (!/^\d+_.*\.go$/.test(fileName))
        return (0,_numbered__WEBPACK_IMPORTED_MODULE_1__/* .readNumbered */ .b)(fileName, /^(\d+)_(.*)\.sql$/s);
    return {
        kind: 'unreadable',
        what: `${fileName} is a migration in Go, which only a program with goose in it can run.`,
        next: 'Run that program by the input `command`.',
    };
}
function readText(text) {
    const line = text.split('\n').findIndex((each) => ENVSUB.test(each.trim()));
    if (line === -1)
        return (0,_sections__WEBPACK_IMPORTED_MODULE_2__/* .upSection */ .V)(text, MARKERS);
    return {
        ok: false,
        what: 'has variables of the environment filled in (`ENVSUB ON`), which would be another text than the one that was judged.',
        next: 'Run `goose up` by the input `command`.',
        line: line + 1,
    };
}


/***/ }),

/***/ 9112:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ FORMATS)
});

// EXTERNAL MODULE: ./src/migrations/formats/dbmate.ts
var dbmate = __webpack_require__(16123);
// EXTERNAL MODULE: ./src/migrations/formats/golang-migrate.ts
var golang_migrate = __webpack_require__(14358);
// EXTERNAL MODULE: ./src/migrations/formats/goose.ts
var goose = __webpack_require__(44661);
// EXTERNAL MODULE: ./src/migrations/formats/node-pg-migrate.ts
var node_pg_migrate = __webpack_require__(10752);
// EXTERNAL MODULE: ./src/migrations/version.ts
var migrations_version = __webpack_require__(90233);
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
    readName,
    readText: (text) => ({ ok: true, text }),
    history: undefined,
    ...format/* FLAT */.e,
    ...{ inOrder: true, whole: true },
};
function readName(fileName) {
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

;// CONCATENATED MODULE: ./src/migrations/formats/index.ts





/** The only list of the formats that the engine runs itself. */
const FORMATS = {
    sql: sql,
    dbmate: dbmate/* dbmate */.E,
    'golang-migrate': golang_migrate/* golangMigrate */.A,
    goose: goose/* goose */._,
    'node-pg-migrate': node_pg_migrate/* nodePgMigrate */.X,
};


/***/ }),

/***/ 10752:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ MARKERS),
/* harmony export */   X: () => (/* binding */ nodePgMigrate)
/* harmony export */ });
/* harmony import */ var _format__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97151);
/* harmony import */ var _numbered__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72380);
/* harmony import */ var _sections__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(136);



/** https://github.com/salsita/node-pg-migrate/blob/main/src/sqlMigration.ts */
const MARKERS = {
    tool: 'node-pg-migrate',
    shown: '-- Up Migration',
    up: /^--[\s-]*up\s+migration/i,
    down: /^--[\s-]*down\s+migration/i,
};
/** node-pg-migrate's SQL files. What is written in JavaScript is its own to run. */
const nodePgMigrate = {
    name: 'node-pg-migrate',
    readName,
    readText: (text) => (0,_sections__WEBPACK_IMPORTED_MODULE_1__/* .upSection */ .V)(text, MARKERS),
    history: { schema: 'public', table: 'pgmigrations' },
    ..._format__WEBPACK_IMPORTED_MODULE_0__/* .FLAT */ .e,
    ...{ inOrder: true, whole: true },
};
function readName(fileName) {
    if (!/^\d+.*\.[cm]?[jt]s$/.test(fileName))
        return (0,_numbered__WEBPACK_IMPORTED_MODULE_2__/* .readNumbered */ .b)(fileName, /^(\d+)[_-]?(.*)\.sql$/s);
    return {
        kind: 'unreadable',
        what: `${fileName} is a migration in JavaScript, which only node-pg-migrate can run.`,
        next: 'Run `node-pg-migrate up` by the input `command`.',
    };
}


/***/ }),

/***/ 72380:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ readNumbered)
/* harmony export */ });
/* harmony import */ var _version__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90233);

/** Reads `<digits>_<name>.sql`, as most tools name their files; others are none of theirs. */
function readNumbered(fileName, form = /^(\d+)_?(.*)\.sql$/s) {
    const [, digits, name = ''] = form.exec(fileName) ?? [];
    const version = digits === undefined ? undefined : (0,_version__WEBPACK_IMPORTED_MODULE_0__/* .parseVersion */ .o)(digits);
    return version === undefined ? { kind: 'ignored' } : { kind: 'migration', version, name };
}


/***/ }),

/***/ 136:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ upSection)
/* harmony export */ });
/**
 * The part of a file behind its up marker, down to the next one. What stands before is comments, or
 * the tool would not take it either.
 */
function upSection(text, { tool, shown, up, down }) {
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
/* harmony export */   B: () => (/* binding */ resultOf)
/* harmony export */ });
/** A list of problems as a `Result`; with none, the value. */
function resultOf(problems, value) {
    const [first, ...rest] = problems;
    return first === undefined ? { ok: true, value } : { ok: false, problems: [first, ...rest] };
}


/***/ }),

/***/ 63193:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ readMigrations),
/* harmony export */   r: () => (/* binding */ readNames)
/* harmony export */ });
/* harmony import */ var _migration__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1481);
/* harmony import */ var _version__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90233);


const NO_COMPANIONS = new Map();
/**
 * Reads the names of a folder, in the order of their versions: what is wrong with them is known
 * before anything is opened. `folder` is its path for messages. All problems come at once: names
 * that cannot be read, two files of one version, a folder without any migration. Never throws.
 */
function readNames(folder, fileNames, format, companions = NO_COMPANIONS) {
    const problems = [];
    const found = [];
    for (const fileName of fileNames) {
        if (!format.nested && fileName.includes('/'))
            continue;
        const reading = format.readName(fileName, companions);
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
    found.sort((left, right) => (0,_version__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Z)(left.version, right.version));
    problems.push(...duplicates(folder, found));
    if (found.length === 0 && problems.length === 0)
        problems.push(nothingIn(folder));
    return (0,_migration__WEBPACK_IMPORTED_MODULE_1__/* .resultOf */ .B)(problems, found);
}
/**
 * Puts names and contents together, or tells every file that is no text. Never throws.
 *
 * @param files What stands under these names, in the same order.
 */
function readMigrations(named, files, format, companions = NO_COMPANIONS) {
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
            const { text: sql } = forward;
            migrations.push({ version: version.text, name, fileName, path, checksum, text: sql });
        }
        else {
            const { what, next, line } = forward;
            const place = line === undefined ? { file: path } : { file: path, line };
            problems.push({ code: 'format-refused', what: `${fileName} ${what}`, next, ...place });
        }
    }
    return (0,_migration__WEBPACK_IMPORTED_MODULE_1__/* .resultOf */ .B)(problems, migrations);
}
function within(folder, fileName) {
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


/***/ }),

/***/ 63027:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  To: () => (/* binding */ PREDICATE_TYPE),
  zG: () => (/* binding */ STATEMENT_TYPE),
  X1: () => (/* binding */ evidenceOf)
});

// EXTERNAL MODULE: ./src/policy/confirmation.ts
var policy_confirmation = __webpack_require__(59145);
// EXTERNAL MODULE: ./src/policy/rules/approvals.ts
var approvals = __webpack_require__(18010);
;// CONCATENATED MODULE: ./src/report/tool.ts
/** This action, as its evidence names it. A test holds the version to package.json's. */
const TOOL = { name: 'governed-migrations', version: '0.1.0' };

;// CONCATENATED MODULE: ./src/report/evidence.ts



/** The type of the predicate, for `actions/attest` and for whoever verifies it. */
const PREDICATE_TYPE = 'urn:governed-migrations:evidence:v1';
const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
/** An in-toto statement about a run, as plain data that JSON can hold (docs/evidence.md). */
function evidenceOf(report, run) {
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
        tool: { ...TOOL, node: run.node },
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
    const confirmation = (0,policy_confirmation/* confirmationOf */.$)(declared);
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

/***/ 73606:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ placeOf)
/* harmony export */ });
/* harmony import */ var _providers__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65645);
/* harmony import */ var _redact__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70984);


/** The place of a target. Pooled and direct hosts are two doors of one server. */
function placeOf(target) {
    if (target.kind === 'embedded')
        return { host: 'embedded', database: '' };
    const hosts = target.hosts.map(_providers__WEBPACK_IMPORTED_MODULE_0__/* .describeHost */ .Y);
    const doors = hosts.map(({ host, direct }) => (0,_redact__WEBPACK_IMPORTED_MODULE_1__/* .describeAddress */ .KU)(direct ?? host)).sort();
    // A pooler of many customers knows them apart by their login.
    const customer = hosts.some(({ sharedHost }) => sharedHost) ? `${target.user ?? ''}@` : '';
    return {
        host: `${customer}${doors.join(',')}`,
        database: target.database ?? target.user ?? '',
    };
}


/***/ })

};
;