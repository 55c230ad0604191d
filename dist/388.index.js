exports.id = 388;
exports.ids = [388];
exports.modules = {

/***/ 84891:
/***/ ((__unused_webpack_module, exports) => {

/*! crc32.js (C) 2014-present SheetJS -- http://sheetjs.com */
/* vim: set ts=2: */
/*exported CRC32 */
var CRC32;
(function (factory) {
	/*jshint ignore:start */
	/*eslint-disable */
	if(typeof DO_NOT_EXPORT_CRC === 'undefined') {
		if(true) {
			factory(exports);
		} else {}
	} else {
		factory(CRC32 = {});
	}
	/*eslint-enable */
	/*jshint ignore:end */
}(function(CRC32) {
CRC32.version = '1.2.2';
/*global Int32Array */
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
// $FlowIgnore
CRC32.bstr = crc32_bstr;
// $FlowIgnore
CRC32.buf = crc32_buf;
// $FlowIgnore
CRC32.str = crc32_str;
}));


/***/ }),

/***/ 30666:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkEvidenceWritable: () => (/* binding */ checkEvidenceWritable),
/* harmony export */   writeEvidence: () => (/* binding */ writeEvidence)
/* harmony export */ });
/* harmony import */ var _database_url_database_location__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69798);
/* harmony import */ var _edge_hash__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2061);
/* harmony import */ var _edge_workspace_files__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30546);
/* harmony import */ var _migrations_digest__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21981);
/* harmony import */ var _report_build_evidence__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64612);
/* harmony import */ var _migration_files__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48989);






/**
 * Sees that the evidence can be written, before anything is done that would go without. What is there
 * of an earlier run is gone then: it must not be taken for this one's.
 */
function checkEvidenceWritable(file, { workspace }) {
    return ((0,_edge_workspace_files__WEBPACK_IMPORTED_MODULE_2__/* .writeWorkspaceFile */ .dx)(workspace, file, '') ??
        (0,_edge_workspace_files__WEBPACK_IMPORTED_MODULE_2__/* .writeWorkspaceFile */ .dx)(workspace, predicateFile(file), ''));
}
/**
 * Writes the evidence of a run, and beside it the predicate alone, which is what `actions/attest`
 * takes.
 *
 * @returns What is wrong where it cannot be written.
 */
async function writeEvidence(report, file, order) {
    const statement = (0,_report_build_evidence__WEBPACK_IMPORTED_MODULE_3__/* .buildEvidence */ .KX)(report, await runFacts(report, order));
    const text = (value) => `${JSON.stringify(value, hidden(order.hide), 2)}\n`;
    const { workspace } = order.context;
    return ((0,_edge_workspace_files__WEBPACK_IMPORTED_MODULE_2__/* .writeWorkspaceFile */ .dx)(workspace, file, text(statement)) ??
        (0,_edge_workspace_files__WEBPACK_IMPORTED_MODULE_2__/* .writeWorkspaceFile */ .dx)(workspace, predicateFile(file), text(statement.predicate)));
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
        place: target?.ok === true ? (0,_database_url_database_location__WEBPACK_IMPORTED_MODULE_0__/* .locateDatabase */ .Q)(target.target) : undefined,
        command,
        folderDigest: seen === undefined ? await folderDigest(request, context.workspace) : '',
        node: process.version,
    };
}
/** Of all the files of the folder, in order; that of no file where they cannot be read. */
async function folderDigest(request, workspace) {
    try {
        const files = await (0,_migration_files__WEBPACK_IMPORTED_MODULE_4__/* .openMigrations */ .kR)(request, workspace);
        return (0,_migrations_digest__WEBPACK_IMPORTED_MODULE_5__/* .planDigest */ .Gb)(files.ok ? await files.value.read() : [], _edge_hash__WEBPACK_IMPORTED_MODULE_1__/* .sha256Hex */ .f);
    }
    catch {
        return (0,_migrations_digest__WEBPACK_IMPORTED_MODULE_5__/* .planDigest */ .Gb)([], _edge_hash__WEBPACK_IMPORTED_MODULE_1__/* .sha256Hex */ .f);
    }
}


/***/ }),

/***/ 69798:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ locateDatabase)
/* harmony export */ });
/* harmony import */ var _providers__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63825);
/* harmony import */ var _redact__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89108);


/** The place of a target. Pooled and direct hosts are two doors of one server. */
function locateDatabase(target) {
    if (target.kind === 'embedded')
        return { host: 'embedded', database: '' };
    const hosts = target.hosts.map(_providers__WEBPACK_IMPORTED_MODULE_0__/* .describeHost */ .Y);
    const doors = hosts.map(({ host, direct }) => (0,_redact__WEBPACK_IMPORTED_MODULE_1__/* .formatAddress */ .M0)(direct ?? host)).sort();
    // A pooler of many customers knows them apart by their login.
    const customer = hosts.some(({ sharedHost }) => sharedHost) ? `${target.user ?? ''}@` : '';
    return {
        host: `${customer}${doors.join(',')}`,
        database: target.database ?? target.user ?? '',
    };
}


/***/ }),

/***/ 2061:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
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

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ toSourceFile)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _hash__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2061);


/** A file from its bytes: hashed as they are, decoded without a byte order mark. */
function toSourceFile(name, path, bytes) {
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

/***/ 30546:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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





/** 16 MiB: the parser needs about fourteen times a file's size in memory. */
const MAX_FILE_BYTES = 16 * 1024 * 1024;
/** Milliseconds of reading at a stretch: then whoever waits gets a turn, as a connection that opens. */
const MAX_BLOCKING_MS = 1;
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
            const turn = (0,_yield_event_loop__WEBPACK_IMPORTED_MODULE_4__/* .createYield */ .e)(MAX_BLOCKING_MS);
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
    return (0,_source_file__WEBPACK_IMPORTED_MODULE_3__/* .toSourceFile */ .l)(name, shown, bytes);
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
            if (size > MAX_FILE_BYTES)
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
function readWorkspaceFile(workspace, named) {
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
function writeWorkspaceFile(workspace, named, text) {
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
function resolveWorkspacePath(workspace, named) {
    return node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(workspace, named);
}
function relative(workspace, absolute) {
    return node_path__WEBPACK_IMPORTED_MODULE_1___default().relative(workspace, absolute).split((node_path__WEBPACK_IMPORTED_MODULE_1___default().sep)).join('/');
}


/***/ }),

/***/ 13276:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ createYield)
/* harmony export */ });
/* harmony import */ var _clock__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39443);

/**
 * A way to give others their turn in the midst of long work: timers, signals and sockets, to none of
 * which a promise alone gives way.
 *
 * @param stretch Milliseconds of work after which it is worth it.
 * @returns What to wait for; undefined before that, for a promise each is too much for thousands.
 */
function createYield(stretch) {
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

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EK: () => (/* binding */ commandDigest),
/* harmony export */   Gb: () => (/* binding */ planDigest),
/* harmony export */   pR: () => (/* binding */ headDigestAfter),
/* harmony export */   xR: () => (/* binding */ headDigest)
/* harmony export */ });
/* harmony import */ var _repeatable__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75726);

/**
 * The digest of what is pending: the names and contents of the files, in order. By hand, in the
 * folder of the migrations, with the pending files in the order of the plan:
 *
 *     sha256sum 0007_a.sql 0008_b.sql | sha256sum
 *
 * With nothing pending it is the digest of the empty text. What a baseline would record stands before
 * that, with `baseline ` in front of each line.
 */
function planDigest(pending, sha256Hex, baseline = []) {
    const line = ({ checksum, fileName }) => `${checksum}  ${fileName}\n`;
    const lines = [...baseline.map((file) => `baseline ${line(file)}`), ...pending.map(line)];
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
/**
 * The digest of the history once these files are applied: the rows that were seen, and theirs. A row
 * that was still running becomes the file's own, checksum included.
 */
function headDigestAfter(rows, applied, sha256Hex) {
    // Most runs apply nothing: thousands of rows need not be copied for that.
    if (applied.length === 0)
        return headDigest(rows, sha256Hex);
    const ours = new Map(applied.map(({ version, checksum }) => [version, checksum]));
    const seen = new Set(rows.map(({ version }) => version));
    const state = 'applied';
    // One that is repeated gets another row, behind all others.
    const isRepeated = (each) => (0,_repeatable__WEBPACK_IMPORTED_MODULE_0__/* .isRepeatable */ .s)(each) && ours.has(each.version);
    return headDigest([
        ...rows.flatMap((row) => {
            const checksum = ours.get(row.version);
            if (isRepeated(row))
                return [];
            return checksum === undefined ? row : { ...row, checksum, state };
        }),
        ...applied.flatMap((file) => {
            const { version, checksum } = file;
            return seen.has(version) && !isRepeated(file) ? [] : [{ version, checksum, state }];
        }),
    ], sha256Hex);
}


/***/ }),

/***/ 75726:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ isRepeatable),
/* harmony export */   w: () => (/* binding */ repeatableVersion)
/* harmony export */ });
/** How the version of a migration begins that has none, and runs again when it is another. */
const REPEATABLE = 'R__';
/** What stands for the version of a repeatable migration: no number begins so. */
function repeatableVersion(description) {
    return `${REPEATABLE}${description}`;
}
/** Whether a version stands for a repeatable migration. */
function isRepeatable({ version }) {
    return version.startsWith(REPEATABLE);
}


/***/ }),

/***/ 64612:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";

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


/***/ })

};
;