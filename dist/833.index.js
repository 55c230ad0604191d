"use strict";
exports.id = 833;
exports.ids = [833];
exports.modules = {

  96833:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  Q4: () => (  listMigrationFiles),
  kR: () => (  openMigrations),
  pC: () => (  readMigrationTexts)
});

var hash = __webpack_require__(2061);
var workspace_files = __webpack_require__(30546);
var formats = __webpack_require__(69911);
var dbmate = __webpack_require__(16123);
var golang_migrate = __webpack_require__(14358);
var goose_text = __webpack_require__(12189);
var node_pg_migrate = __webpack_require__(10752);
var file_name_problems = __webpack_require__(86056);
var tool_commands = __webpack_require__(40721);
;


const HASURA_FOLDER = /^(?:[^/]+\/)?\d{13}_[^/]+\/(?:up|down)\.sql$/;
const UP_FOLDER = /^(?:[^/]+\/)?[^/]+\/up\.sql$/;
const DIESEL_FOLDER = /^[^/]+\/up\.sql$/;
const NAME_SIGNS = [
    { tool: 'Hasura', fileName: HASURA_FOLDER },
    { tool: 'Diesel', fileName: DIESEL_FOLDER },
    { tool: 'Sqitch', fileName: /^sqitch\.plan$/ },
    { tool: 'Alembic', fileName: /^(?:alembic\.ini|script\.py\.mako|versions\/[^/]+\.py)$/ },
    { tool: 'Django', fileName: /^\d{4}_[^/]+\.py$/ },
    { tool: 'Rails', fileName: /^\d{14}_[^/]+\.rb$/ },
    { tool: 'Ecto', fileName: /^\d{14}_[^/]+\.exs$/ },
    { tool: 'EF Core', fileName: /^(?:\d{14}_[^/]+|[^/]*ModelSnapshot)\.cs$/ },
    { tool: 'Laravel', fileName: /^\d{4}_\d{2}_\d{2}_\d{6}_[^/]+\.php$/ },
    { tool: 'Phinx', fileName: /^\d{14}_[^/]+\.php$/ },
    { tool: 'Doctrine', fileName: /^Version\d{14}\.php$/ },
    { tool: 'SeaORM', fileName: /^(?:src\/)?m\d{8}_\d{6}_[^/]+\.rs$/ },
    { tool: 'refinery', fileName: /^(?:U\d+__[^/]+\.sql|[VU]\d+__[^/]+\.rs)$/ },
    { tool: 'MikroORM', fileName: /^(?:\.snapshot-[^/]+\.json|Migration\d{14}[^/]*\.[cm]?[jt]s)$/ },
    { tool: 'graphile-migrate', fileName: /^committed\/\d{6}[^/]*\.sql$/ },
    { tool: 'tern', fileName: /^tern\.conf$/ },
    {
        tool: 'Liquibase',
        fileName: /^(?!\d[^/]*\.sql$)[^/]*changelog[^/]*\.(?:xml|ya?ml|json|sql)$/i,
    },
    { tool: 'Atlas', fileName: /^atlas\.sum$/ },
];
const PLAIN_NAME = /^\d[^/]*\.sql$/;
function unsupportedToolProblem(names, folder) {
    const others = names.filter((name) => !PLAIN_NAME.test(name));
    const hasPlainFiles = others.length < names.length;
    for (const { tool, fileName } of NAME_SIGNS) {
        const name = others.find((each) => fileName.test(each));
        if (name === undefined || (hasPlainFiles && name.includes('/')))
            continue;
        return foreignFolderProblem(toHasura(tool, name, folder), name, names, folder);
    }
    return isHasuraPath(folder) && !hasPlainFiles ? hasuraProblem(names, folder) : undefined;
}
function toHasura(tool, name, folder) {
    return tool === 'Diesel' && UP_FOLDER.test(name) && isHasuraPath(folder) ? 'Hasura' : tool;
}
function isHasuraPath(folder) {
    return /(?:^|\/)hasura(?:\/|$)/.test(folder);
}
function hasuraProblem(names, folder) {
    const name = names.find((each) => UP_FOLDER.test(each));
    return name === undefined ? undefined : foreignFolderProblem('Hasura', name, names, folder);
}
function refineryProblem(names, folder) {
    const versions = new Set(names.flatMap((name) => /^V(\d+)__/.exec(name)?.[1] ?? []));
    const name = names.find((each) => {
        const undone = /^U(\d+)__[^/]*\.sql$/.exec(each)?.[1];
        return (undone !== undefined && !versions.has(undone)) || /^[VU]\d+__[^/]+\.rs$/.test(each);
    });
    return name === undefined ? undefined : foreignFolderProblem('refinery', name, names, folder);
}
function bunProblem(names, folder) {
    const name = names.find((each) => /^\d[^/]*\.tx\.(?:up|down)\.sql$/.test(each));
    return name === undefined ? undefined : foreignFolderProblem('bun', name, names, folder);
}
function foreignFolderProblem(tool, name, names, folder) {
    const plainSql = names.some((each) => PLAIN_NAME.test(each))
        ? ' If the files are plain SQL, set `format: sql`.'
        : '';
    return {
        code: 'format-foreign',
        what: `The folder \`${folder}\` contains \`${name}\`, so its files belong to ${tool}. Only ${tool} can run them.`,
        next: `${(0,tool_commands .s)(tool)}${plainSql}`,
        file: (0,file_name_problems .uJ)(folder, name),
    };
}

;





const DRIZZLE_SNAPSHOT = /^[^/]+\/snapshot\.json$/;
const FOLDER_PATTERNS = [
    {
        format: 'flyway',
        usesSqlNames: false,
        findMatch: (names) => findName(names, /(?:^|\/)(?:V\d[^/]*|R)__[^/]*\.sql$/),
    },
    {
        format: 'prisma',
        usesSqlNames: true,
        ignoresFiles: true,
        findMatch: (names) => findName(names, /^migration_lock\.toml$/),
    },
    {
        format: 'prisma',
        usesSqlNames: false,
        findMatch: (names) => hasDrizzleSnapshot(names) ? undefined : findName(names, /^[^/]+\/migration\.sql$/),
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
    return (!names.some((name) => /^(?:\d|[VRUB]\d*_).*\.sql$/i.test(name)) ||
        toolNames.some((name) => names.includes(name)));
}
function detectFormat(files, folder) {
    const names = files.map(({ name }) => name).filter((name) => !PLAIN_NAME.test(name));
    const folderMatches = FOLDER_PATTERNS.flatMap((pattern) => {
        const subject = pattern.findMatch(names, folder);
        return subject === undefined ? [] : [{ ...pattern, subject }];
    });
    const usesSqlNames = folderMatches.some((match) => match.usesSqlNames);
    const isSupabase = folderMatches.some(({ format }) => format === 'supabase');
    const ofFiles = folderMatches.some(({ ignoresFiles }) => ignoresFiles)
        ? []
        : files
            .flatMap((file) => matchFile(file, usesSqlNames))
            .filter(({ format }) => !isSupabase || format !== 'node-pg-migrate');
    const hasBareMarker = ofFiles.some(({ format }) => format === 'node-pg-migrate');
    const fileMatches = ofFiles.filter(({ isLoose }) => !(isLoose && hasBareMarker));
    let first;
    for (const match of [...folderMatches, ...fileMatches]) {
        if (first !== undefined && first.format !== match.format) {
            return { ok: false, firstReason: toReason(first), secondReason: toReason(match) };
        }
        first ??= match;
    }
    return { ok: true, format: first?.format ?? 'sql' };
}
function toReason({ format, subject }) {
    return `${subject} matches \`${format}\``;
}
function matchFile({ name, text }, usesSqlNames) {
    if (!PLAIN_NAME.test(name) || isDownFile(name))
        return [];
    const format = detectFileFormat(name, text);
    if (format === 'sql' && usesSqlNames)
        return [];
    const isLoose = format === 'sql' && ((0,node_pg_migrate .xY)(text) || MOMENT_NAME.test(name));
    return [{ format, subject: `\`${name}\``, isLoose }];
}
const MOMENT_NAME = /^(?:\d{13}|\d{17})[_-]/;
function detectFileFormat(name, text) {
    if (golang_migrate .X.test(name))
        return 'golang-migrate';
    if (!text.includes('--'))
        return 'sql';
    for (const line of text.split('\n')) {
        if (dbmate .Q.up.test(line.trimEnd()))
            return 'dbmate';
        if (goose_text .I.up.test(line.trim()))
            return 'goose';
        if (node_pg_migrate .ix.test(line.trim()))
            return 'node-pg-migrate';
    }
    return 'sql';
}
function isDownFile(name) {
    return /\.down\.sql$/.test(name);
}

var flyway_prefix = __webpack_require__(49637);
;


const SQL_SIGNS = [
    {
        tool: 'Liquibase',
        findLine: (text) => matchFirstLine(text, /^\s*--\s*liquibase\s*formatted.*/i),
    },
    {
        tool: 'graphile-migrate',
        findLine: (text) => matchFirstLine(text, /^--! Previous: .*/),
    },
    {
        tool: 'bun',
        findLine: (text) => /^--bun:split(?=\r?$)/m.exec(text)?.[0],
    },
    {
        tool: 'sql-migrate',
        findLine: (text) => matchDownMarker(text, /^\s*--\s*\+migrate\s+Down\b.*$/im),
    },
    {
        tool: 'tern',
        findLine: (text) => matchDownMarker(text, /^---- create above \/ drop below ----.*$/im),
    },
];
const CODE_SIGNS = [
    ['TypeORM', /\bMigrationInterface\b|\bQueryRunner\b/i],
    ['Kysely', /\bkysely\b/i],
    ['Sequelize', /\bqueryInterface\b/i],
    ['MikroORM', /@mikro-orm\//],
    ['AdonisJS', /@adonisjs\/lucid|@ioc:Adonis\/Lucid/],
    ['Payload', /@payloadcms\//],
    ['node-pg-migrate', /\bpgm\b|node-pg-migrate/],
    ['Knex', /\bknex\b/i],
];
const CODE_FILE = /^[^/.][^/]*\.[cm]?[jt]s$/;
const NUMBERED_CODE_FILE = /^\d{8,}[-_][^/]*\.[cm]?[jt]s$/;
const COMMENT_LINE = /^\s*(?:--.*)?$/;
function foreignTextProblem(files, folder) {
    for (const { name, text } of files) {
        if (!text.includes('--'))
            continue;
        for (const { tool, findLine } of SQL_SIGNS) {
            const line = findLine(text);
            if (line === undefined)
                continue;
            return {
                code: 'format-foreign',
                what: `\`${name}\` contains \`${line.trim()}\`, so it belongs to ${tool}. Only ${tool} can run it.`,
                next: `${(0,tool_commands .s)(tool)} If the files are plain SQL, set \`format: sql\`.`,
                file: (0,file_name_problems .uJ)(folder, name),
            };
        }
    }
    return undefined;
}
function findCodeMigration(names) {
    const isCode = (pattern) => (name) => pattern.test(name) && !/\.d\.ts$/.test(name);
    const numbered = names.find(isCode(NUMBERED_CODE_FILE));
    if (numbered !== undefined || names.some((name) => /\.sql$/i.test(name)))
        return numbered;
    return names.find(isCode(CODE_FILE));
}
function codeMigrationProblem({ name, text }, folder, hasSqlFiles) {
    const tool = CODE_SIGNS.find(([, pattern]) => pattern.test(text))?.[0];
    if (tool === undefined && hasSqlFiles)
        return undefined;
    const examples = ['Knex', 'TypeORM', 'Kysely'].map((each) => `\`${tool_commands .M[each]}\``);
    const isCode = `\`${name}\` is a migration in JavaScript or TypeScript`;
    return {
        code: 'format-foreign',
        what: tool === undefined
            ? `${isCode}. Only its tool can run it.`
            : `${isCode}, which belongs to ${tool}. Only ${tool} can run it.`,
        next: tool === undefined
            ? `Set \`command\` to the command of your tool, such as ${examples.join(', ')}.`
            : (0,tool_commands .s)(tool),
        file: (0,file_name_problems .uJ)(folder, name),
    };
}
function matchFirstLine(text, pattern) {
    const line = text.split('\n', 1)[0] ?? '';
    return pattern.exec(line.trimEnd())?.[0];
}
function matchDownMarker(text, pattern) {
    const match = pattern.exec(text);
    if (match === null)
        return undefined;
    const lines = text.slice(match.index + match[0].length).split('\n');
    return lines.every((line) => COMMENT_LINE.test(line.trimEnd())) ? undefined : match[0];
}

var quote_name = __webpack_require__(97093);
;

function addFormatSearchPath(url, { name, searchPath }) {
    if (searchPath === undefined)
        return { ok: true, value: url };
    const { schemas, keepsDefault, isDefault = false } = searchPath;
    const urlPath = url.settings.find((setting) => setting.name === 'search_path');
    if (urlPath !== undefined && firstName(urlPath.value) !== schemas[0]) {
        const problem = {
            code: 'setting-refused',
            what: isDefault
                ? `${name} sets the search path to \`${schemas[0]}\` itself, but ${urlPath.label} of the database URL begins with another schema.`
                : `The settings of ${name} name the schema \`${schemas[0]}\`, but ${urlPath.label} of the database URL begins with another schema.`,
            next: isDefault
                ? `Nothing was written. Set \`schema\` in the settings of ${name} to that schema (see docs/settings.md), or remove the parameter.`
                : 'Nothing was written. Remove one of them, or set both to the same schema.',
        };
        return { ok: false, problems: [problem] };
    }
    if (urlPath !== undefined)
        return { ok: true, value: url };
    const setting = {
        name: 'search_path',
        value: schemas.map(quote_name .A).join(', '),
        label: isDefault
            ? `\`${schemas[0]}\` of ${name}`
            : `\`${schemas[0]}\` in the settings of ${name}`,
        inOptions: false,
        ...(keepsDefault ? { prepends: true } : {}),
    };
    return { ok: true, value: { ...url, settings: [...url.settings, setting] } };
}
function firstName(value) {
    const [, quoted, plain = ''] = /^\s*(?:"((?:[^"]|"")*)"|([^,]*))/.exec(value) ?? [];
    return quoted?.replaceAll('""', '"') ?? plain.trim().toLowerCase();
}

var golang_migrate_url = __webpack_require__(87022);
var history_table_override = __webpack_require__(57240);
var url_settings = __webpack_require__(4585);
var read_migrations = __webpack_require__(58719);
var src_problem = __webpack_require__(64008);
;













const FORMATS_OF_ANY_TOOL = new Set([
    'sql',
    'golang-migrate',
    'flyway',
]);
async function openMigrations(request, workspace) {
    const { workingDirectory, migrations, format, historyTable, target, environment } = request;
    const urlTarget = target?.ok === true ? target.target : undefined;
    const folder = await listMigrationFiles((0,workspace_files .NE)(workspace, workingDirectory, migrations), format, async (defaults, path) => {
        if (defaults.name === 'sql')
            return { ok: true, value: defaults };
        const { applyToolSettings } = await Promise.all( [__webpack_require__.e(919), __webpack_require__.e(729)]).then(__webpack_require__.bind(__webpack_require__, 86635));
        const url = (0,url_settings .r)(urlTarget, defaults.name);
        const urlTable = url.ok ? url.value.historyTable : undefined;
        const isHistoryNamed = (historyTable ?? urlTable) !== undefined;
        const context = { workspace, workingDirectory, environment, isHistoryNamed };
        return await applyToolSettings(defaults, path, context);
    });
    if (!folder.ok)
        return folder;
    const { format: configured, read, skippedFiles } = folder.value;
    const url = (0,url_settings .r)(urlTarget, configured.name);
    if (!url.ok)
        return url;
    const session = addFormatSearchPath(url.value, configured);
    if (!session.ok)
        return session;
    const { historySchema, historyTable: urlTable, isMultiStatement } = url.value;
    const withTable = (0,history_table_override .X)(configured, historyTable ?? urlTable, historySchema);
    if (!withTable.ok)
        return withTable;
    const readSplit = async () => (await read()).map(markSplitFile);
    return {
        ok: true,
        value: {
            format: withTable.value,
            read: isMultiStatement ? readSplit : read,
            url: session.value,
            skippedFiles,
        },
    };
}
function markSplitFile(migration) {
    return (0,golang_migrate_url .k)(migration.text)
        ? { ...migration, nonTransactional: true }
        : migration;
}
async function listMigrationFiles(folder, choice, configure) {
    const defaults = formats .s[choice === 'auto' ? await guessFormat(folder) : choice];
    const configured = await configure(defaults, folder.shownPath);
    if (!configured.ok)
        return configured;
    const format = configured.value;
    const names = format.nested ? folder.listNested() : folder.names;
    if (format.name === 'flyway')
        failWith((0,flyway_prefix .LA)(names, folder.shownPath));
    const metadataNames = format.listMetadataFiles(names);
    const metadataFiles = readMigrationTexts(metadataNames.length === 0 ? [] : await folder.read(metadataNames));
    const contents = { metadataFiles, folders: folder.folders };
    const namedFiles = (0,read_migrations .CH)(folder.shownPath, names, format, contents);
    if (!namedFiles.ok)
        return namedFiles;
    const fileNames = namedFiles.value.map(({ fileName }) => fileName);
    const read = async () => {
        const files = await folder.read(fileNames);
        if (choice === 'auto') {
            const entries = files.map(toFolderEntry);
            if (!format.nested) {
                failWith(unclearFormatProblem(detectFormat(entries, folder.shownPath), folder.shownPath));
            }
            if (FORMATS_OF_ANY_TOOL.has(format.name)) {
                failWith(foreignTextProblem(entries, folder.shownPath));
            }
        }
        const migrations = (0,read_migrations .Yr)(namedFiles.value, files, {
            format,
            metadataFiles,
            sha256Hex: hash .f,
        });
        if (!migrations.ok)
            throw new src_problem .y(migrations.problems);
        return migrations.value;
    };
    const skippedFiles = (0,read_migrations .Qs)(names, format, contents);
    return { ok: true, value: { format, read, skippedFiles } };
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
        failWith(formatProblem);
        return detected.ok ? detected.format : 'sql';
    };
    const formatByNames = detect(names.map((name) => ({ name, text: '' })));
    if (formatByNames === 'flyway')
        failWith(refineryProblem(names, shownPath));
    if (formatByNames === 'golang-migrate')
        failWith(bunProblem(names, shownPath));
    if (formatByNames !== 'sql')
        return formatByNames;
    const numberedName = names.find((name) => PLAIN_NAME.test(name));
    const firstName = numberedName ?? names.find((name) => /^[^/]*\.sql$/.test(name));
    const firstFiles = firstName === undefined ? [] : (await read([firstName])).map(toFolderEntry);
    const format = detect(firstFiles);
    if (format !== 'sql')
        return format;
    failWith(foreignTextProblem(firstFiles, shownPath));
    failWith(unsupportedToolProblem(names, shownPath));
    const codeName = findCodeMigration(names);
    if (codeName === undefined)
        return format;
    for (const file of await read([codeName])) {
        failWith(codeMigrationProblem(toFolderEntry(file), shownPath, numberedName !== undefined));
    }
    return format;
}
function failWith(problem) {
    if (problem !== undefined)
        throw new src_problem .y([problem]);
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


  }),

  2061:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    f: () => (  sha256Hex)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
  var node_crypto__WEBPACK_IMPORTED_MODULE_0___default =  __webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

function sha256Hex(content) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', content, 'hex');
}


  }),

  86195:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    l: () => (  toSourceFile)
  });
  var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
  var node_buffer__WEBPACK_IMPORTED_MODULE_0___default =  __webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
  var _hash__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2061);


function toSourceFile(name, path, bytes) {
    return { name, path, checksum: (0,_hash__WEBPACK_IMPORTED_MODULE_1__  .f)(bytes), content: decode(bytes) };
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


  }),

  30546:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    LQ: () => (  fromSystemPath),
    NE: () => (  openFolder),
    XI: () => (  resolveWorkspacePath),
    sL: () => (  readWorkspaceFile),
    yR: () => (  readText)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_fs__WEBPACK_IMPORTED_MODULE_0___default =  __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var node_path__WEBPACK_IMPORTED_MODULE_1___default =  __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
  var _problem__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64008);
  var _source_file__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86195);
  var _yield_event_loop__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13276);





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
        folders: new Set(entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)),
        listNested: () => {
            const nestedFiles = listNestedFiles(workspace, absolute, shownPath, entries);
            for (const name of nestedFiles)
                regular.add(name);
            return [...entries.map(({ name }) => name), ...nestedFiles];
        },
        read: async (names) => {
            const files = [];
            const yieldIfDue = (0,_yield_event_loop__WEBPACK_IMPORTED_MODULE_4__  .e)(MAX_BLOCKING_MS);
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
        if (cause instanceof _problem__WEBPACK_IMPORTED_MODULE_2__  .y)
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
    return new _problem__WEBPACK_IMPORTED_MODULE_2__  .y([problem], cause);
}
function readSourceFile(prefixes, name, isRegular) {
    const shownPath = `${prefixes.shownPath}${name}`;
    const toFile = (content) => ({ name, path: shownPath, checksum: '', content });
    if (!isRegular)
        return toFile({ kind: 'not-a-file' });
    const bytes = readOrFail(`${prefixes.folder}${name}`, shownPath);
    if (!(bytes instanceof Uint8Array))
        return toFile(bytes);
    return (0,_source_file__WEBPACK_IMPORTED_MODULE_3__  .l)(name, shownPath, bytes);
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
        throw new _problem__WEBPACK_IMPORTED_MODULE_2__  .y([problem], cause);
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
    }
    const problem = {
        code: 'file-unreadable',
        what: `${shownPath} cannot be read or is outside the workspace.`,
        next: 'Use the path of a committed file, relative to the root of the repository.',
    };
    throw new _problem__WEBPACK_IMPORTED_MODULE_2__  .y([problem]);
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
function resolveWorkspacePath(workspace, requestedPath) {
    return node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(workspace, requestedPath);
}
function relative(workspace, absolute) {
    return fromSystemPath(node_path__WEBPACK_IMPORTED_MODULE_1___default().relative(workspace, absolute));
}


  }),

  13276:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    e: () => (  createYield)
  });
  var _clock__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39443);

function createYield(maxBlockingMs) {
    let startMs = _clock__WEBPACK_IMPORTED_MODULE_0__  .m.now();
    const yieldOnce = async () => {
        await new Promise(setImmediate);
        await new Promise(setImmediate);
        startMs = _clock__WEBPACK_IMPORTED_MODULE_0__  .m.now();
    };
    return () => (_clock__WEBPACK_IMPORTED_MODULE_0__  .m.now() - startMs < maxBlockingMs ? undefined : yieldOnce());
}


  }),

  86056:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    A_: () => (  duplicateProblems),
    U4: () => (  noMigrationsProblem),
    lH: () => (  badNameProblems),
    uJ: () => (  joinPath),
    wn: () => (  groupByCause)
  });
  var _policy_format_names__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74234);
  var _group_by__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60270);


function joinPath(folder, fileName) {
    if (fileName === '')
        return folder;
    return folder === '.' ? fileName : `${folder}/${fileName}`;
}
function badNameProblems(folder, unreadable) {
    const groups = (0,_group_by__WEBPACK_IMPORTED_MODULE_0__  .$)(unreadable, ({ parsed }) => parsed.several?.what ?? parsed.what);
    return [...groups.values()].map((group) => toProblem(folder, group));
}
function toProblem(folder, group) {
    const [first] = group;
    const { code = 'bad-name', what = '', next = '', several } = first?.parsed ?? {};
    const names = group.map(({ fileName, parsed }) => parsed.file ?? fileName);
    const [file = folder, ...otherFiles] = group.map(({ fileName }) => joinPath(folder, fileName));
    const location = otherFiles.length === 0 ? { file } : { file, otherFiles };
    return several === undefined || group.length === 1
        ? { code, what, next, ...location }
        : { code, what: `${(0,_policy_format_names__WEBPACK_IMPORTED_MODULE_1__  .E)(names)} ${several.what}`, next: several.next, ...location };
}
function duplicateProblems(folder, sorted, getKey) {
    if (new Set(sorted.map(getKey)).size === sorted.length)
        return [];
    const duplicates = [...(0,_group_by__WEBPACK_IMPORTED_MODULE_0__  .$)(sorted, getKey)].filter(([, files]) => files.length > 1);
    const [first] = duplicates;
    if (first === undefined)
        return [];
    const [file = folder, ...otherFiles] = duplicates
        .flatMap(([, [, ...later]]) => later)
        .map(({ fileName }) => joinPath(folder, fileName));
    const location = otherFiles.length === 0 ? { file } : { file, otherFiles };
    const next = 'Rename a file that is not applied anywhere to a unique version.';
    return [{ code: 'duplicate-version', what: describeDuplicates(duplicates), next, ...location }];
}
const MAX_VERSIONS_SHOWN = 5;
function describeDuplicates(groups) {
    const [only, second] = groups.map(([key, files]) => {
        const texts = new Set(files.map(({ version }) => version.text));
        const version = texts.size === 1 ? (files[0]?.version.text ?? key) : key;
        return { names: (0,_policy_format_names__WEBPACK_IMPORTED_MODULE_1__  .E)(files.map(({ fileName }) => fileName)), version };
    });
    if (only !== undefined && second === undefined) {
        return `${only.names} have the same version, ${only.version}. A version identifies one migration.`;
    }
    const shown = groups
        .slice(0, MAX_VERSIONS_SHOWN)
        .map(([key, files]) => `${(0,_policy_format_names__WEBPACK_IMPORTED_MODULE_1__  .E)(files.map(({ fileName }) => fileName))} (${key})`);
    const hidden = groups.length - shown.length;
    return `${groups.length} versions have two or more files: ${shown.join(', ')}${hidden > 0 ? ` and ${hidden} more` : ''}. A version identifies one migration.`;
}
function groupByCause(problems) {
    const groups = (0,_group_by__WEBPACK_IMPORTED_MODULE_0__  .$)(problems.entries(), ([index, { problem }]) => {
        const { code, what, next, line } = problem;
        return line === undefined ? JSON.stringify([code, what, next]) : String(index);
    });
    return [...groups.values()].map((entries) => {
        const group = entries.map(([, each]) => each);
        const [[, first], ...others] = entries;
        const what = `\`${first.fileName}\` ${first.problem.what}`;
        if (others.length === 0)
            return { ...first.problem, what };
        return {
            ...first.problem,
            what: `${what} This applies to ${group.length} files: ${(0,_policy_format_names__WEBPACK_IMPORTED_MODULE_1__  .E)(group.map(({ fileName }) => fileName))}.`,
            otherFiles: others.flatMap(([, { problem }]) => problem.file ?? []),
        };
    });
}
function noMigrationsProblem(folder, { name, skips }, skippedFiles) {
    const skipped = skips === undefined || skippedFiles.length === 0
        ? ''
        : ` The format \`${name}\` reads only \`${skips.form}\`, not ${(0,_policy_format_names__WEBPACK_IMPORTED_MODULE_1__  .E)(skippedFiles, 'or')}.`;
    return {
        code: 'no-migrations',
        what: `The folder \`${folder}\` does not contain a migration file.${skipped}`,
        next: 'Set `migrations` to the folder of the migration files, and check that they are committed.',
    };
}


  }),

  16123:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    E: () => (  dbmate),
    Q: () => (  DBMATE_MARKERS)
  });
  var _migration_order__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56520);
  var _format__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97151);
  var _numbered_name__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69586);
  var _section_markers__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82979);




const DBMATE_MARKERS = {
    tool: 'dbmate',
    shown: '-- migrate:up',
    up: /^--\s*migrate:up(\s|$)/,
    down: /^--\s*migrate:down(\s|$)/,
    command: 'dbmate up',
};
const dbmate = {
    name: 'dbmate',
    readName: (fileName) => (0,_numbered_name__WEBPACK_IMPORTED_MODULE_2__  .B)(fileName),
    readText: (text) => (0,_section_markers__WEBPACK_IMPORTED_MODULE_3__  .Cj)(text, DBMATE_MARKERS),
    history: { schema: undefined, table: 'schema_migrations' },
    ..._format__WEBPACK_IMPORTED_MODULE_1__  .P,
    skips: { form: '<digits>_<name>.sql' },
    requiresOrder: false,
    requiresAllFiles: false,
    order: _migration_order__WEBPACK_IMPORTED_MODULE_0__  .tc,
};


  }),

  49637:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    IP: () => (  prefixProblem),
    Kv: () => (  hasPrefixlessNames),
    LA: () => (  prefixlessFlywayProblem)
  });
  var _file_name_problems__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86056);
  var _tool_commands__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40721);


const PREFIXLESS = /^\d+(?:[._]\d+)*__[^/]*\.sql$/;
function hasPrefixlessNames(fileNames) {
    return fileNames.length > 0 && fileNames.every((name) => PREFIXLESS.test(name));
}
function prefixlessFlywayProblem(names, folder) {
    const baseName = (name) => name.slice(name.lastIndexOf('/') + 1);
    if (names.some((name) => /^[VR].*\.sql$/.test(baseName(name))))
        return undefined;
    const name = names.find((each) => PREFIXLESS.test(baseName(each)));
    if (name === undefined)
        return undefined;
    return prefixProblem(name, (0,_file_name_problems__WEBPACK_IMPORTED_MODULE_1__  .uJ)(folder, name));
}
function prefixProblem(name, path) {
    return {
        code: 'format-foreign',
        what: `\`${name}\` is a migration of Flyway with an empty \`sqlMigrationPrefix\`, which the action does not support.`,
        next: `${(0,_tool_commands__WEBPACK_IMPORTED_MODULE_0__  .s)('Flyway')} If the files are plain SQL, set \`format: sql\`.`,
        file: path,
    };
}


  }),

  1474:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  u: () => (  createFlywayReader),
  T: () => (  flyway)
});

var crc32 = __webpack_require__(84891);
var crc32_default =  __webpack_require__.n(crc32);
var migration_order = __webpack_require__(56520);
var migrations_repeatable = __webpack_require__(75726);
var migrations_version = __webpack_require__(90233);
var parse_setting_files = __webpack_require__(91502);
var setting_row = __webpack_require__(13451);
;
const DEFAULT_PLACEHOLDER = /^flyway:/i;
const DEFAULT_PLACEHOLDERS = { prefix: '${', suffix: '}' };
function substitutePlaceholders(text, { prefix, suffix, values }) {
    const pattern = new RegExp(`${escapePattern(prefix)}([^\\n]*?)${escapePattern(suffix)}`, 'g');
    const getValue = (name) => values.get(`placeholders.${name.toLowerCase()}`);
    for (const { 0: placeholder, 1: name = '', index } of text.matchAll(pattern)) {
        if (getValue(name) !== undefined)
            continue;
        const line = text.slice(0, index).split('\n').length;
        if (DEFAULT_PLACEHOLDER.test(name))
            return defaultPlaceholderResult(placeholder, line);
        return {
            ok: false,
            what: `contains the placeholder \`${placeholder}\`, and the settings have no value for it.`,
            next: `Add \`flyway.placeholders.${name}=…\` to \`flyway.conf\` and commit it, because the digest of the plan includes the value. You can also set \`command\` to \`flyway migrate\`.`,
            line,
        };
    }
    return {
        ok: true,
        text: text.replaceAll(pattern, (placeholder, name) => getValue(name) ?? placeholder),
    };
}
function escapePattern(text) {
    return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
function defaultPlaceholderResult(placeholder, line) {
    return {
        ok: false,
        what: `contains the placeholder \`${placeholder}\`. Only Flyway knows its value, which it sets when it runs the file.`,
        next: 'Set `command` to `flyway migrate`, or replace the placeholder with an SQL expression such as `current_schema()` or `current_user`.',
        line,
    };
}

;







const VERSIONED = /^V(\d+(?:[._]\d+)*)(?:__(.*))?\.sql$/s;
const REPEATABLE = /^R__(.*)\.sql$/s;
const UNSUPPORTED = [
    [
        /^B\d+(?:[._]\d+)*(?:__.*)?\.sql$/s,
        'is a baseline migration, which replaces all migrations before it',
        'are baseline migrations, which replace all migrations before them',
    ],
    [
        /^(?:before|after)[A-Z]\w*(?:__.*)?\.sql$|^createSchema(?:__.*)?\.sql$/s,
        'is a callback',
        'are callbacks',
    ],
    [
        /^[VRB]\d*.*__.*\.(?:bash|bat|class|cmd|groovy|java|kt|ps1|py|scala|sh)$/s,
        'is a migration in a language other than SQL',
        'are migrations in a language other than SQL',
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
    readName,
    ...createFlywayReader(new Map()),
    history: { schema: undefined, table: 'flyway_schema_history' },
    skips: { form: 'V<version>__<name>.sql' },
    requiresOrder: true,
    requiresAllFiles: true,
    order: migration_order .jY,
};
function readName(path) {
    const fileName = path.slice(path.lastIndexOf('/') + 1);
    const [, number, description = ''] = VERSIONED.exec(fileName) ?? [];
    const version = number === undefined ? undefined : (0,migrations_version .o)(number.replaceAll('_', '.'));
    if (version !== undefined) {
        return { kind: 'migration', version, name: toDescription(description) };
    }
    const [, repeatable] = REPEATABLE.exec(fileName) ?? [];
    if (repeatable !== undefined) {
        if (repeatable.length > MAX_DESCRIPTION_LENGTH)
            return toLongRepeatable(path);
        const text = (0,migrations_repeatable .w)(repeatable);
        const key = { text, numbers: [], key: text };
        return { kind: 'migration', version: key, name: toDescription(repeatable) };
    }
    const [, fact, facts] = UNSUPPORTED.find(([pattern]) => pattern.test(fileName)) ?? [];
    if (fact === undefined)
        return { kind: 'ignored' };
    const next = 'Set `command` to `flyway migrate`, or remove the file from the folder.';
    return {
        kind: 'unreadable',
        what: `\`${path}\` ${fact}.`,
        next,
        several: { what: `${facts}.`, next: next.replace('the file', 'the files') },
    };
}
const MAX_DESCRIPTION_LENGTH = 200;
function toDescription(text) {
    const description = text.replaceAll('_', ' ');
    return description.length <= MAX_DESCRIPTION_LENGTH
        ? description
        : `${description.slice(0, MAX_DESCRIPTION_LENGTH - 3)}...`;
}
function toLongRepeatable(path) {
    const what = `a description of more than ${MAX_DESCRIPTION_LENGTH} characters, so Flyway would not find the row of a repeatable migration again.`;
    return {
        kind: 'unreadable',
        what: `\`${path}\` has ${what}`,
        next: 'Shorten the name of the file.',
        several: { what: `have ${what}`, next: 'Shorten the names of the files.' },
    };
}
function createFlywayReader(values) {
    return {
        readText: (text, fileName, metadataFiles) => readWithSettings(text, fileName, metadataFiles, values),
    };
}
function readWithSettings(text, fileName, metadataFiles, projectValues) {
    const scriptSettings = parseScriptSettings(metadataFiles.get(`${fileName}.conf`));
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
    const values = withFolderValues(metadataFiles, projectValues);
    const inTransaction = scriptSettings.get('executeInTransaction') ?? values.get('executeintransaction');
    const transaction = inTransaction?.toLowerCase() === 'false' ? { nonTransactional: true } : {};
    const replacement = [
        scriptSettings.get('placeholderReplacement'),
        values.get('placeholderreplacement')?.toLowerCase(),
    ];
    if (replacement.includes('false')) {
        return { ok: true, text, toolChecksum: flywayChecksum(text), ...transaction };
    }
    const result = substitutePlaceholders(text, {
        prefix: values.get('placeholderprefix') ?? DEFAULT_PLACEHOLDERS.prefix,
        suffix: values.get('placeholdersuffix') ?? DEFAULT_PLACEHOLDERS.suffix,
        values,
    });
    if (!result.ok)
        return result;
    const checkedText = /(?:^|\/)R__[^/]*$/.test(fileName) ? result.text : text;
    return {
        ok: true,
        text: result.text,
        toolChecksum: flywayChecksum(checkedText),
        ...(result.text === text ? {} : { substituted: true }),
        ...transaction,
    };
}
function parseScriptSettings(text = '') {
    return new Map((0,parse_setting_files .x2)(text).map(({ key, value = '' }) => [key, value]));
}
const folderValues = new WeakMap();
function withFolderValues(metadataFiles, values) {
    const text = metadataFiles.get(CONFIG_FILE);
    if (text === undefined)
        return values;
    const cache = folderValues.get(metadataFiles) ?? new Map();
    folderValues.set(metadataFiles, cache);
    const cached = cache.get(values) ?? new Map([...values, ...readConfValues(text)]);
    cache.set(values, cached);
    return cached;
}
function readConfValues(text) {
    return (0,parse_setting_files .Yc)(text).flatMap(({ key, value }) => {
        const [, name] = /^flyway\.(.+)$/.exec(key) ?? [];
        return name === undefined || value === undefined ? [] : [[(0,setting_row .l5)(name), value]];
    });
}
function flywayChecksum(text) {
    const lines = text.split(/\r\n|\r|\n/);
    if (lines.at(-1) === '')
        lines.pop();
    return String(lines.reduce((sum, line) => crc32_default().str(line, sum), 0) | 0);
}


  }),

  97151:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    P: () => (  FLAT_FOLDER)
  });
const FLAT_FOLDER = {
    nested: false,
    listMetadataFiles: () => [],
};


  }),

  87022:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    G: () => (  readGolangMigrateParameters),
    k: () => (  isSplitByMultiStatement)
  });
const KNOWN = new Set([
    ...['x-multi-statement-max-size', 'x-no-lock', 'x-lock-table'],
    'x-migrations-table',
    'x-migrations-table-quoted',
    'x-statement-timeout',
    'x-multi-statement',
    'x-lock-strategy',
]);
const BOOLEANS = new Map([
    ...['1', 't', 'T', 'TRUE', 'true', 'True'].map((text) => [text, true]),
    ...['0', 'f', 'F', 'FALSE', 'false', 'False'].map((text) => [text, false]),
]);
const TABLE_NAME = /^[\p{L}\p{N}_$.-]{1,63}$/u;
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
function listSafeNames(names) {
    const safe = names.filter((name) => /^x-[a-z]+(?:-[a-z]+)+$/.test(name));
    return safe.length === 0 ? '' : `: ${safe.map((name) => `\`${name}\``).join(', ')}`;
}
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
function isSplitByMultiStatement(text) {
    if (/\b(?:begin|start\s+transaction)\b/i.test(text))
        return false;
    return text.split(';').filter((part) => part.trim() !== '').length > 1;
}


  }),

  14358:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    A: () => (  golangMigrate),
    X: () => (  UP_FILE)
  });
  var _migration_order__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56520);
  var _format__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97151);
  var _numbered_name__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69586);



const UP_FILE = /^(\d+)_(.*)\.up\.sql$/s;
const READ_FILE = /^(\d+)_(.*)\.up\.(?:.*)$/s;
const golangMigrate = {
    name: 'golang-migrate',
    readName: (fileName) => (0,_numbered_name__WEBPACK_IMPORTED_MODULE_2__  .B)(fileName, READ_FILE),
    readText: (text) => ({ ok: true, text }),
    history: { schema: undefined, table: 'schema_migrations' },
    ..._format__WEBPACK_IMPORTED_MODULE_1__  .P,
    skips: { form: '<digits>_<name>.up.sql' },
    requiresOrder: false,
    requiresAllFiles: false,
    order: _migration_order__WEBPACK_IMPORTED_MODULE_0__  .jY,
};


  }),

  12189:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    I: () => (  GOOSE_MARKERS),
    y: () => (  parseGooseText)
  });
  var _section_markers__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82979);

const GOOSE_MARKERS = { tool: 'goose', shown: '-- +goose Up', up: /^--\s*\+goose\s+up$/i };
const ANNOTATIONS = [
    'up',
    'down',
    'statementbegin',
    'statementend',
    'no transaction',
    'envsub on',
    'envsub off',
];
function parseGooseText(text) {
    const reader = {
        section: 'above',
        openBlock: undefined,
        replacesVariables: false,
        nonTransactional: false,
    };
    const lines = [];
    const annotated = text.split('\n').map((line) => [line, parseAnnotation(line)]);
    if (!annotated.some(([, annotation]) => annotation === 'up')) {
        return (0,_section_markers__WEBPACK_IMPORTED_MODULE_0__  .eq)(GOOSE_MARKERS);
    }
    for (const [index, [line, annotation]] of annotated.entries()) {
        const problem = annotation === undefined
            ? checkLine(reader, line, index + 1)
            : applyAnnotation(reader, annotation, line, index + 1);
        if (problem !== undefined)
            return problem;
        if (reader.section === 'down')
            lines.push((0,_section_markers__WEBPACK_IMPORTED_MODULE_0__  .US)(line));
        else
            lines.push(annotation === 'statementend' ? `;${(0,_section_markers__WEBPACK_IMPORTED_MODULE_0__  .US)(line).slice(1)}` : line);
    }
    if (reader.openBlock !== undefined) {
        return toProblem('StatementBegin', 'has no `StatementEnd` after it', reader.openBlock);
    }
    const transaction = reader.nonTransactional ? { nonTransactional: true } : {};
    return { ok: true, text: lines.join('\n'), ...transaction };
}
function parseAnnotation(line) {
    if (!/^\s*--.*\+goose/.test(line))
        return undefined;
    const words = line.replaceAll('--', '').replace('+goose', '').trim().replaceAll(/\s+/g, ' ');
    const annotation = ANNOTATIONS.find((each) => each === words.toLowerCase());
    return annotation ?? (/^[\s-]*\+goose/.test(line) ? 'unknown' : undefined);
}
function checkLine(reader, line, number) {
    if ((0,_section_markers__WEBPACK_IMPORTED_MODULE_0__  .GW)(line))
        return undefined;
    if (reader.section === 'above')
        return (0,_section_markers__WEBPACK_IMPORTED_MODULE_0__  .Qe)(GOOSE_MARKERS, number);
    if (reader.section === 'down' || !reader.replacesVariables || !line.includes('$')) {
        return undefined;
    }
    return {
        ok: false,
        what: 'uses environment variables (`ENVSUB ON`), so goose would run a different text from the one that was checked.',
        next: 'Set `command` to `goose up`.',
        line: number,
    };
}
function applyAnnotation(reader, annotation, line, number) {
    switch (annotation) {
        case 'no transaction':
            reader.nonTransactional = true;
            return undefined;
        case 'envsub on':
        case 'envsub off':
            reader.replacesVariables = annotation === 'envsub on';
            return undefined;
        case 'unknown':
            return {
                ok: false,
                what: `has the line \`${line.trim()}\`, which is not an annotation of goose.`,
                next: 'Fix the annotation. If it is a comment, remove `+goose` from it.',
                line: number,
            };
        default:
            return applySectionAnnotation(reader, annotation, number);
    }
}
function applySectionAnnotation(reader, annotation, number) {
    const { section, openBlock } = reader;
    if (annotation === 'up') {
        if (section !== 'above')
            return toProblem('Up', 'is the second one', number);
        reader.section = 'up';
    }
    else if (section === 'above') {
        return toProblem(SHOWN[annotation], 'is above `-- +goose Up`', number);
    }
    else if (section === 'up') {
        if (annotation === 'statementend') {
            if (openBlock === undefined) {
                return toProblem('StatementEnd', 'has no `StatementBegin` above it', number);
            }
            reader.openBlock = undefined;
        }
        else if (openBlock !== undefined) {
            return toProblem('StatementBegin', 'has no `StatementEnd` after it', openBlock);
        }
        else if (annotation === 'down')
            reader.section = 'down';
        else
            reader.openBlock = number;
    }
    return undefined;
}
const SHOWN = { down: 'Down', statementbegin: 'StatementBegin', statementend: 'StatementEnd' };
function toProblem(name, fact, line) {
    return {
        ok: false,
        what: `has a line \`-- +goose ${name}\` that ${fact}. goose stops at such a line.`,
        next: 'Fix the annotations of the file.',
        line,
    };
}


  }),

  57240:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    X: () => (  withFirstHistoryTable)
  });
const GOVERNED_SCHEMA = 'governed';
const RESERVED_TABLES = new Set(['runs', 'schema_version']);
function withFirstHistoryTable(format, table, urlSchema) {
    const { history, isHistoryNamed = false } = format;
    const hasOwnSchema = isHistoryNamed && history?.schema !== undefined;
    const placed = urlSchema === undefined || history === undefined || hasOwnSchema
        ? format
        : { ...format, history: { ...history, schema: urlSchema } };
    return table === undefined ? { ok: true, value: placed } : withHistoryTable(placed, table);
}
function withHistoryTable(format, { schema, table }) {
    if (format.name !== 'sql') {
        const history = { ...format.history, schema: schema ?? format.history?.schema, table };
        return { ok: true, value: { ...format, history } };
    }
    if ((schema ?? GOVERNED_SCHEMA) === GOVERNED_SCHEMA && !RESERVED_TABLES.has(table)) {
        const history = table === 'migrations' ? undefined : { schema: GOVERNED_SCHEMA, table };
        return { ok: true, value: { ...format, history } };
    }
    const problem = {
        code: 'input-invalid',
        what: `\`history-table\` is \`${schema ?? GOVERNED_SCHEMA}.${table}\`, which cannot contain the history of plain SQL files.`,
        next: 'Set it to a table of the schema `governed` other than `runs` and `schema_version`, for example `governed.billing`. If the files belong to a tool, set `format` to the tool.',
    };
    return { ok: false, problems: [problem] };
}


  }),

  69911:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  s: () => (  MIGRATION_FORMATS)
});

var dbmate = __webpack_require__(16123);
var syntax_tree = __webpack_require__(50931);
var migrations_version = __webpack_require__(90233);
;


const JOURNAL_FILE = 'meta/_journal.json';
const BREAKPOINT = '--> statement-breakpoint';
const JOURNAL_ORDER = {
    parse: ({ version, toolChecksum }) => toolChecksum === undefined
        ? undefined
        : { text: version, numbers: [toolChecksum], key: version },
    compare: migrations_version .Z,
    compareFiles: (left, right) => (0,migrations_version .Z)(left.version, right.version),
    identifiesByName: true,
    runsOutOfOrder: true,
};
const POSTGRES_DIALECTS = [undefined, 'postgresql', 'pg'];
const drizzle = {
    name: 'drizzle',
    nested: true,
    listMetadataFiles: (names) => names.filter((name) => name === JOURNAL_FILE),
    findMissingFiles,
    readName,
    readText,
    history: { schema: 'drizzle', table: '__drizzle_migrations' },
    skips: { form: `<tag>.sql, with the tag of an entry in ${JOURNAL_FILE}` },
    requiresOrder: true,
    requiresAllFiles: false,
    order: JOURNAL_ORDER,
    ignoresLineEndings: true,
};
function readName(path, metadataFiles) {
    const [, folder] = /^(\d+_[^/]+)\/(?:migration\.sql|snapshot\.json)$/.exec(path) ?? [];
    if (folder !== undefined) {
        return toUnreadable(`\`${path}\` uses Drizzle's newer layout with a folder for each migration`, "use Drizzle's newer layout with a folder for each migration.");
    }
    const [, tag] = /^([^/]+)\.sql$/.exec(path) ?? [];
    if (tag === undefined)
        return { kind: 'ignored' };
    const journal = getJournal(metadataFiles);
    if (journal === undefined) {
        return toUnreadable(`\`${JOURNAL_FILE}\` is missing or is not a journal of Drizzle`);
    }
    if (!POSTGRES_DIALECTS.includes(journal.dialect)) {
        return toUnreadable(`\`${JOURNAL_FILE}\` belongs to a project for ${journal.dialect}`);
    }
    const index = journal.entries.findIndex((each) => each.tag === tag);
    const entry = journal.entries[index];
    if (entry === undefined)
        return { kind: 'ignored' };
    const [, digits = String(entry.idx), name = tag] = /^(\d+)_?(.*)$/s.exec(tag) ?? [];
    const version = { text: digits, numbers: [String(index)], key: digits };
    return { kind: 'migration', version, name, fullName: tag };
}
function findMissingFiles(names, metadataFiles) {
    const existing = new Set(names);
    return (getJournal(metadataFiles)?.entries ?? [])
        .filter(({ tag }) => !existing.has(`${tag}.sql`))
        .map(({ tag }) => ({
        ...toUnreadable(`\`${JOURNAL_FILE}\` contains ${tag}, but \`${tag}.sql\` does not exist`, `do not exist, but \`${JOURNAL_FILE}\` contains them.`),
        file: `${tag}.sql`,
    }));
}
function toUnreadable(fact, several) {
    const next = 'Fix the folder with `drizzle-kit`, or set `command` to `drizzle-kit migrate`.';
    return {
        kind: 'unreadable',
        what: `${fact}.`,
        next,
        ...(several === undefined ? {} : { several: { what: several, next } }),
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
        if (!(0,syntax_tree .Gv)(journal) || !Array.isArray(journal['entries']))
            return undefined;
        const { entries, dialect } = journal;
        return entries.every(isJournalEntry) ? { entries, dialect } : undefined;
    }
    catch {
        return undefined;
    }
}
function isJournalEntry(value) {
    if (!(0,syntax_tree .Gv)(value))
        return false;
    const { idx, when, tag } = value;
    return typeof idx === 'number' && Number.isSafeInteger(when) && typeof tag === 'string';
}

var flyway = __webpack_require__(1474);
var golang_migrate = __webpack_require__(14358);
var migration_order = __webpack_require__(56520);
var format = __webpack_require__(97151);
var goose_text = __webpack_require__(12189);
var numbered_name = __webpack_require__(69586);
;




const goose = {
    name: 'goose',
    readName: goose_readName,
    readText: goose_text .y,
    history: { schema: undefined, table: 'goose_db_version' },
    ...format .P,
    requiresOrder: true,
    requiresAllFiles: false,
    order: migration_order .jY,
};
const MAX_VERSION = 9223372036854775807n;
function goose_readName(fileName) {
    if (/^\d+_.*(?<!_test)\.go$/.test(fileName)) {
        const what = 'which only a program that includes goose can run.';
        const next = 'Set `command` to this program.';
        return {
            kind: 'unreadable',
            what: `\`${fileName}\` is a Go migration, ${what}`,
            next,
            several: { what: `are Go migrations, ${what}`, next },
        };
    }
    if (!fileName.endsWith('.sql'))
        return { kind: 'ignored' };
    const parsed = (0,numbered_name .B)(fileName, /^(\d+)_(.*)\.sql$/s);
    const version = parsed.kind === 'migration' ? BigInt(parsed.version.key) : 0n;
    if (version > 0n && version <= MAX_VERSION)
        return parsed;
    const form = 'which goose requires. goose stops at such a file.';
    return {
        kind: 'unreadable',
        what: `\`${fileName}\` does not begin with a version above 0 and \`_\`, ${form}`,
        next: 'If it is a migration, rename it to `<version>_<name>.sql`. Otherwise move it to another folder.',
        several: {
            what: `do not begin with a version above 0 and \`_\`, ${form}`,
            next: 'Rename the migrations to `<version>_<name>.sql`. Move other files to another folder.',
        },
    };
}

var node_pg_migrate = __webpack_require__(10752);
var prisma = __webpack_require__(55388);
;



const NAME = /^(\d{8}[_-](?:\d{6}|\d{4})|\d+(?:\.\d+)+_\d+|\d+(?:\.\d+)*)(?:[_.-](.*))?$/;
const YEAR = '(?:19|20)\\d\\d';
const MONTH = '(?:0[1-9]|1[0-2])';
const DAY = '(?:0[1-9]|[12]\\d|3[01])';
const TIME_AFTER_T = 'T\\d{2}(?:[.:_-]?\\d{2}){0,2}(?:[.:_-]?\\d{1,9})?Z?';
const TIME_OR_COUNTER = '[._-]\\d{2}[.:_-]\\d{2}(?:[.:_-]\\d{2})?|[._-]\\d+';
const DATE_NAME = new RegExp(`^(${YEAR}([._-])(?:${MONTH}|[1-9])\\2(?:${DAY}|[1-9])(?:${TIME_AFTER_T}|${TIME_OR_COUNTER})?|${YEAR}${MONTH}${DAY}${TIME_AFTER_T})(?:[_.-](.*))?$`);
const UNDO_NAME = /\.(?:down|undo|rollback)$/i;
const sql = {
    name: 'sql',
    readName: sql_readName,
    readText: (text) => ({ ok: true, text }),
    history: undefined,
    ...format .P,
    requiresOrder: true,
    requiresAllFiles: true,
    order: migration_order .jY,
};
function sql_readName(fileName) {
    const stem = /^(.*)\.sql$/is.exec(fileName)?.[1];
    if (stem === undefined)
        return { kind: 'ignored' };
    if (UNDO_NAME.test(stem)) {
        const next = 'Move such files to another folder, or set `command` to the tool that runs them.';
        const why = 'which the built-in engine does not support.';
        return {
            kind: 'unreadable',
            what: `\`${fileName}\` reverts a migration, ${why}`,
            next,
            several: { what: `revert migrations, ${why}`, next },
        };
    }
    const parsed = parseStem(stem);
    if (parsed !== undefined)
        return { kind: 'migration', ...parsed };
    const rule = 'The name of a migration must begin with digits, for example `0001_create_users.sql`.';
    return {
        kind: 'unreadable',
        what: `\`${fileName}\` has no version. ${rule}`,
        next: suggestName(stem),
        several: {
            what: `have no version. ${rule}`,
            next: 'Rename the migrations so that each name begins with its version. Move other files to another folder.',
        },
    };
}
function parseStem(stem) {
    const plain = toParsedStem(NAME.exec(stem), 2);
    const dated = toParsedStem(DATE_NAME.exec(stem), 3);
    if (dated === undefined || (plain?.version.text.length ?? 0) >= dated.version.text.length) {
        return plain;
    }
    return plain === undefined
        ? dated
        : { ...dated, former: { version: plain.version.text, name: plain.name } };
}
function toParsedStem(match, group) {
    const version = (0,migrations_version .o)(match?.[1] ?? '');
    return version && { version, name: (match?.[group] ?? '').replace(/\.up$/i, '') };
}
function suggestName(stem) {
    const parts = /^[a-z]{0,9}[_-]?(\d+(?:[._]\d+)*)[_.-]*([^\d].*)?$/i.exec(stem);
    const [digits, rest] = [parts?.[1], parts?.[2] ?? ''];
    const example = digits === undefined
        ? `\`<version>_${stem}.sql\` with a version above all existing files`
        : `\`${digits.replaceAll('_', '.')}${rest === '' ? '' : `_${rest}`}.sql\``;
    return `Rename it to ${example}. If it is not a migration, move it to another folder.`;
}

;



const supabase = {
    name: 'supabase',
    ...format .P,
    readName: (fileName) => (0,numbered_name .B)(fileName, /^(\d+)_(.*)\.sql$/s),
    readText: (text) => ({ ok: true, text }),
    history: { schema: 'supabase_migrations', table: 'schema_migrations' },
    skips: { form: '<digits>_<name>.sql', findFile: findInitFile },
    requiresOrder: true,
    requiresAllFiles: true,
    order: migration_order .tc,
};
const INIT_IS_MIGRATION_SINCE = '20211209000000';
function findInitFile(names) {
    const [first] = names.toSorted(migration_order .OP);
    const [, date] = /([0-9]{14})_init\.sql/.exec(first ?? '') ?? [];
    return date !== undefined && date < INIT_IS_MIGRATION_SINCE ? first : undefined;
}

;









const MIGRATION_FORMATS = {
    sql: sql,
    dbmate: dbmate .E,
    'golang-migrate': golang_migrate .A,
    goose: goose,
    'node-pg-migrate': node_pg_migrate .XX,
    flyway: flyway .T,
    prisma: prisma .z,
    drizzle: drizzle,
    supabase: supabase,
};


  }),

  10752:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    AQ: () => (  getMigrationName),
    XX: () => (  nodePgMigrate),
    fL: () => (  BARE_DOWN_MARKER),
    ix: () => (  BARE_UP_MARKER),
    tV: () => (  UP_MARKER),
    xY: () => (  hasMarker)
  });
  var _migration_order__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56520);
  var _version__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90233);
  var _format__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97151);
  var _numbered_name__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69586);
  var _section_markers__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82979);





const UP_MARKER = /^\s*--[\s-]*up\s+migration/im;
const DOWN_MARKER = /^\s*--[\s-]*down\s+migration/im;
function hasMarker(text) {
    return text.includes('--') && (UP_MARKER.test(text) || DOWN_MARKER.test(text));
}
const BARE_UP_MARKER = /^--[\s-]*up\s+migration$/i;
const BARE_DOWN_MARKER = /^--[\s-]*down\s+migration$/i;
const MOMENT_ORDER = {
    parse: ({ version }) => {
        const moment = parseMoment(version);
        return moment === undefined ? undefined : { text: version, numbers: [moment], key: version };
    },
    compare: (left, right) => (0,_version__WEBPACK_IMPORTED_MODULE_2__  .Z)(left, right) || compareNames(left.text, right.text),
    compareFiles: (left, right) => (0,_version__WEBPACK_IMPORTED_MODULE_2__  .Z)(left.version, right.version) || compareNames(left.fileName, right.fileName),
    identifiesByName: true,
};
const nodePgMigrate = {
    name: 'node-pg-migrate',
    readName,
    readText,
    history: { schema: 'public', table: 'pgmigrations' },
    searchPath: { schemas: ['public'], keepsDefault: false, isDefault: true },
    ..._format__WEBPACK_IMPORTED_MODULE_1__  .P,
    requiresOrder: true,
    requiresAllFiles: true,
    order: MOMENT_ORDER,
};
function readName(fileName) {
    if (fileName.startsWith('.'))
        return { kind: 'ignored' };
    const parsed = (0,_numbered_name__WEBPACK_IMPORTED_MODULE_3__  .B)(fileName, /^(\d+)[_-]?(.*)\.sql$/is);
    if (parsed.kind === 'migration') {
        const version = MOMENT_ORDER.parse({ version: parsed.version.text }) ?? parsed.version;
        return { ...parsed, version, fullName: getMigrationName(fileName) };
    }
    if (/^\d+.*\.[cm]?[jt]s$/.test(fileName)) {
        const what = 'which only node-pg-migrate can run.';
        const next = 'Set `command` to `node-pg-migrate up`.';
        return {
            kind: 'unreadable',
            what: `\`${fileName}\` is a JavaScript migration, ${what}`,
            next,
            several: { what: `are JavaScript migrations, ${what}`, next },
        };
    }
    const why = 'node-pg-migrate loads every file whose name does not begin with a dot, so it stops here.';
    return {
        kind: 'unreadable',
        what: `\`${fileName}\` is not a migration \`<digits>_<name>.sql\`. ${why}`,
        next: 'Move it to another folder. If you run node-pg-migrate with `--ignore-pattern`, set `command` to `node-pg-migrate up`.',
        several: {
            what: `are not migrations \`<digits>_<name>.sql\`. ${why}`,
            next: 'Move them to another folder. If you run node-pg-migrate with `--ignore-pattern`, set `command` to `node-pg-migrate up`.',
        },
    };
}
function readText(text) {
    const up = text.search(UP_MARKER);
    const down = text.search(DOWN_MARKER);
    if (up === -1)
        return readWithoutMarker(text);
    const first = down === -1 ? up : Math.min(up, down);
    const above = findStatement(text.slice(0, first));
    if (above !== undefined) {
        return (0,_section_markers__WEBPACK_IMPORTED_MODULE_4__  .Qe)({ tool: 'node-pg-migrate', shown: '-- Up Migration' }, above);
    }
    const end = down > up ? down : text.length;
    const sections = [text.slice(first, up), text.slice(up, end), text.slice(end)];
    return {
        ok: true,
        text: `${text.slice(0, first)}${(0,_section_markers__WEBPACK_IMPORTED_MODULE_4__  .US)(sections[0])}${sections[1]}${(0,_section_markers__WEBPACK_IMPORTED_MODULE_4__  .US)(sections[2])}`,
    };
}
function readWithoutMarker(text) {
    const lines = text.split('\n');
    const index = lines.findIndex((line) => BARE_DOWN_MARKER.test(line.trim()));
    if (index === -1 || findStatement(lines.slice(index).join('\n')) === undefined) {
        return { ok: true, text };
    }
    return {
        ok: false,
        what: 'has a line `-- Down Migration`, but no line `-- Up Migration`. node-pg-migrate would run the statements of both sections.',
        next: 'Add `-- Up Migration` above the statements that migrate the database.',
        line: index + 1,
    };
}
function findStatement(text) {
    const uncommented = text.replaceAll(/--[^\n]*|\/\*[\s\S]*?\*\//g, _section_markers__WEBPACK_IMPORTED_MODULE_4__  .US);
    const offset = uncommented.search(/\S/);
    return offset === -1 ? undefined : uncommented.slice(0, offset).split('\n').length;
}
function getMigrationName(fileName) {
    return fileName.replace(/\.sql$/i, '');
}
function parseMoment(name) {
    const [digits] = /^\d+/.exec(name) ?? [];
    if (digits === undefined)
        return undefined;
    const [, year, month, day, hours, minutes, seconds, milliseconds] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d{3})$/.exec(digits) ?? [];
    const date = `${year}-${month}-${day}T${hours}:${minutes}:${seconds}.${milliseconds}Z`;
    const moment = year === undefined ? Number.NaN : Date.parse(date);
    return Number.isNaN(moment) || moment < 0 ? digits.replace(/^0+(?=\d)/, '') : String(moment);
}
function compareNames(left, right) {
    const options = { numeric: true, ignorePunctuation: true };
    return left.localeCompare(right, 'en', options) || (0,_migration_order__WEBPACK_IMPORTED_MODULE_0__  .OP)(left, right);
}


  }),

  69586:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    B: () => (  parseNumberedName)
  });
  var _version__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90233);

function parseNumberedName(fileName, form = /^(\d+)_?(.*)\.sql$/s) {
    const [, digits, name = ''] = form.exec(fileName) ?? [];
    const version = digits === undefined ? undefined : (0,_version__WEBPACK_IMPORTED_MODULE_0__  .o)(digits);
    return version === undefined ? { kind: 'ignored' } : { kind: 'migration', version, name };
}


  }),

  55388:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    K: () => (  parsePrismaFolder),
    z: () => (  prisma)
  });
  var _migration_order__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56520);

const MIGRATION_FILE = /^([^/]+)\/migration\.sql$/;
const LOCK_FILE = 'migration_lock.toml';
const NAME_ORDER = {
    parse: ({ version }) => version === '' ? undefined : { text: version, numbers: [], key: version },
    compare: (left, right) => compareNames(left.text, right.text),
    compareFiles: (left, right) => compareNames(parsePrismaFolder(left.fileName), parsePrismaFolder(right.fileName)),
    identifiesByName: true,
};
const prisma = {
    name: 'prisma',
    nested: true,
    listMetadataFiles: (names) => names.filter((name) => name === LOCK_FILE),
    readName,
    readText: (text) => ({ ok: true, text }),
    findEmptyFolders,
    history: { schema: undefined, table: '_prisma_migrations' },
    requiresOrder: false,
    requiresAllFiles: false,
    order: NAME_ORDER,
    ignoresLineEndings: true,
};
function readName(path, metadataFiles) {
    const folder = parsePrismaFolder(path);
    if (folder === '')
        return { kind: 'ignored' };
    const lockFile = metadataFiles.get(LOCK_FILE) ?? '';
    const [, provider] = /^\s*provider\s*=\s*"([^"]*)"/m.exec(lockFile) ?? [];
    if (provider !== undefined && provider !== 'postgresql') {
        return {
            kind: 'unreadable',
            code: 'format-refused',
            what: `The folder belongs to a project for ${provider}, according to \`${LOCK_FILE}\`.`,
            next: 'Set `migrations` to a folder with migrations for PostgreSQL.',
        };
    }
    const [, digits = folder, name = ''] = /^(\d+)(?:_(.*))?$/s.exec(folder) ?? [];
    const version = { text: digits, numbers: [], key: digits };
    return { kind: 'migration', version, name, fullName: folder };
}
function findEmptyFolders(names, folders) {
    const existing = new Set(names);
    return [...folders]
        .map((folder) => `${folder}/migration.sql`)
        .filter((path) => !existing.has(path));
}
function parsePrismaFolder(fileName) {
    return MIGRATION_FILE.exec(fileName)?.[1] ?? '';
}
function compareNames(left, right) {
    return left.localeCompare(right, 'en') || (0,_migration_order__WEBPACK_IMPORTED_MODULE_0__  .OP)(left, right);
}


  }),

  82979:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Cj: () => (  extractUpSection),
    GW: () => (  isLineComment),
    Qe: () => (  textAboveProblem),
    US: () => (  toBlank),
    eq: () => (  missingMarkerProblem)
  });
function extractUpSection(text, markers) {
    const { shown, up, down, command } = markers;
    const lines = text.split('\n');
    const markerIndexes = lines.flatMap((line, index) => (up.test(line.trimEnd()) ? [index] : []));
    const [start, secondStart] = markerIndexes;
    if (start === undefined)
        return missingMarkerProblem(markers);
    if (secondStart !== undefined) {
        return {
            ok: false,
            what: `has a second line \`${shown}\`, and the action runs one section for each file.`,
            next: `Move the second section to a file of its own, or set \`command\` to \`${command}\`.`,
            line: secondStart + 1,
        };
    }
    const beforeIndex = lines.findIndex((line, index) => index < start && (!isLineComment(line) || down.test(line.trimEnd())));
    if (beforeIndex !== -1)
        return textAboveProblem(markers, beforeIndex + 1);
    const downIndex = lines.findIndex((line, index) => index > start && down.test(line.trimEnd()));
    const end = downIndex === -1 ? lines.length : downIndex;
    return {
        ok: true,
        text: lines.map((line, index) => (index < end ? line : toBlank(line))).join('\n'),
    };
}
function missingMarkerProblem({ tool, shown, }) {
    return {
        ok: false,
        what: `has no line \`${shown}\`, which ${tool} requires.`,
        next: `Add \`${shown}\` above its statements.`,
        line: undefined,
    };
}
function textAboveProblem({ tool, shown }, line) {
    return {
        ok: false,
        what: `has text above the line \`${shown}\`, which ${tool} does not run.`,
        next: 'Move this text below the line, or remove it.',
        line,
    };
}
function isLineComment(line) {
    return /^\s*(--|$)/.test(line);
}
function toBlank(text) {
    return text.replaceAll(/[^\r\n]/g, ' ');
}


  }),

  91502:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    R4: () => (  toSettings),
    Yc: () => (  parseFlywayConf),
    fK: () => (  flattenValues),
    ld: () => (  loadDataParsers),
    x2: () => (  parseJavaProperties)
  });
  var properties_file__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60928);
  var _syntax_tree__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50931);


async function loadDataParsers() {
    const [{ parse: parseToml }, { parseAllDocuments }] = await Promise.all([
        __webpack_require__.e(  292).then(__webpack_require__.bind(__webpack_require__, 3292)),
        __webpack_require__.e(  815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19)),
    ]);
    return {
        parseToml,
        parseYaml: (text) => {
            const documents = parseAllDocuments(text);
            if (!Array.isArray(documents))
                return [];
            return documents.map((document) => {
                const [error] = document.errors;
                if (error !== undefined)
                    throw error;
                return document.toJS();
            });
        },
    };
}
const EXPRESSION = /\$\{[^}]*\}/;
function parseJavaProperties(text) {
    return Object.entries((0,properties_file__WEBPACK_IMPORTED_MODULE_0__  .o)(text)).map(([key, value]) => toFileValue(key, value));
}
function parseFlywayConf(text) {
    const lines = text.replaceAll('\r\n', '\n').split('\n');
    const javaLines = lines.map((line, index) => {
        const escaped = line.trim().replaceAll('\\', '\\\\');
        const next = lines[index + 1];
        const isContinued = escaped.endsWith('\\\\') &&
            next !== undefined &&
            next !== '' &&
            !(next.trim().startsWith('flyway.') && next.includes('='));
        return isContinued ? escaped.slice(0, -1) : escaped;
    });
    return parseJavaProperties(javaLines.join('\n'));
}
function toFileValue(key, value) {
    return { key, value: EXPRESSION.test(value) ? undefined : value };
}
function flattenValues(value, prefix = '', isLiteral = (text) => !EXPRESSION.test(text)) {
    if (Array.isArray(value)) {
        const isPlain = value.every((each) => !(0,_syntax_tree__WEBPACK_IMPORTED_MODULE_1__  .Gv)(each) && !Array.isArray(each));
        const text = value.join(',');
        return [{ key: prefix, value: isPlain && isLiteral(text) ? text : undefined }];
    }
    if ((0,_syntax_tree__WEBPACK_IMPORTED_MODULE_1__  .Gv)(value) && !(value instanceof Date)) {
        return Object.entries(value).flatMap(([key, inner]) => flattenValues(inner, prefix === '' ? key : `${prefix}.${key}`, isLiteral));
    }
    const text = value === null || value === undefined ? '' : String(value);
    return [{ key: prefix, value: isLiteral(text) ? text : undefined }];
}
function toSettings({ path }, values, prefix, more = {}) {
    return values.flatMap(({ key, value }) => key.startsWith(prefix)
        ? [{ name: key, key: key.slice(prefix.length), value, file: path, ...more }]
        : []);
}


  }),

  13451:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    KF: () => (  findSettingRow),
    ds: () => (  isHistorySetting),
    e5: () => (  SETTING_LAYERS),
    l5: () => (  normalizeKey),
    oG: () => (  FOLDER_KEYS)
  });
const SETTING_LAYERS = {
    script: -1,
    file: 0,
    userFile: 2,
    namedFile: 3,
    variable: 100,
    option: 200,
};
function normalizeKey(key) {
    const [, placeholder] = /^placeholders\.(.*)$/is.exec(key) ?? [];
    if (placeholder !== undefined)
        return `placeholders.${placeholder.toLowerCase()}`;
    return key.toLowerCase().replaceAll(/[-_]/g, '');
}
function isHistorySetting({ namesHistory, movesHistory }) {
    return namesHistory === true || movesHistory === true;
}
function findSettingRow({ rows }, key) {
    const name = normalizeKey(key);
    return rows.find((row) => {
        const rowKey = normalizeKey(row.key);
        return rowKey.endsWith('.*') ? name.startsWith(rowKey.slice(0, -1)) : rowKey === name;
    });
}
const FOLDER_KEYS = ['locations', 'migrationsdir', 'migrationdir'];


  }),

  40721:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    M: () => (  TOOL_COMMANDS),
    s: () => (  runToolAdvice)
  });
const TOOL_COMMANDS = {
    AdonisJS: 'node ace migration:run --force',
    Alembic: 'alembic upgrade head',
    Atlas: 'atlas migrate apply',
    bun: 'go run . db migrate',
    Diesel: 'diesel migration run',
    Django: 'python manage.py migrate',
    Doctrine: 'php bin/console doctrine:migrations:migrate --no-interaction',
    Ecto: 'mix ecto.migrate',
    'EF Core': 'dotnet ef database update',
    Flyway: 'flyway migrate',
    'graphile-migrate': 'npx graphile-migrate migrate',
    Hasura: 'hasura migrate apply',
    Knex: 'npx knex migrate:latest',
    Kysely: 'npx kysely migrate latest',
    Laravel: 'php artisan migrate --force',
    Liquibase: 'liquibase update',
    MikroORM: 'npx mikro-orm migration:up',
    'node-pg-migrate': 'npx node-pg-migrate up',
    Payload: 'npx payload migrate',
    Phinx: 'vendor/bin/phinx migrate',
    Rails: 'bin/rails db:migrate',
    refinery: 'refinery migrate',
    SeaORM: 'sea-orm-cli migrate up',
    Sequelize: 'npx sequelize-cli db:migrate',
    'sql-migrate': 'sql-migrate up',
    Sqitch: 'sqitch deploy',
    sqlx: 'sqlx migrate run',
    tern: 'tern migrate',
    TypeORM: 'npx typeorm migration:run',
};
function runToolAdvice(tool) {
    const command = `\`${TOOL_COMMANDS[tool]}\``;
    return tool === 'bun'
        ? `Set \`command\` to the program that runs the migrations of bun, such as ${command}.`
        : `Set \`command\` to ${command}.`;
}


  }),

  4585:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    E: () => (  otherSchemaParameterProblem),
    r: () => (  readUrlSettings)
  });
  var _database_url_session_setting__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(824);
  var _migration__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1481);
  var _quote_name__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97093);
  var _golang_migrate_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87022);




const OWN_SCHEMA_FORMATS = new Set([
    'node-pg-migrate',
    'drizzle',
    'supabase',
]);
const PRISMA_SCHEMA = 'public';
function readUrlSettings(target, format) {
    const session = target?.kind === 'server' ? target.session : _database_url_session_setting__WEBPACK_IMPORTED_MODULE_0__  .nI;
    const { settings, toolParameters, unread, contradicted } = session;
    const searchPath = settings.find(({ name }) => name === 'search_path');
    const problems = [...unread.map(unreadByJdbc), ...contradicted.map(twiceProblem)];
    if (toolParameters.has('socket'))
        problems.push(socketProblem);
    const encoding = settings.find(({ name }) => name === 'client_encoding');
    if (encoding !== undefined)
        problems.push(encodingProblem(encoding));
    const golangMigrate = (0,_golang_migrate_url__WEBPACK_IMPORTED_MODULE_1__  .G)(toolParameters, format);
    problems.push(...golangMigrate.problems);
    const { table: historyTable, statementTimeoutMs, isMultiStatement } = golangMigrate;
    const schema = toolParameters.get('schema');
    const value = {
        settings,
        historySchema: undefined,
        historyTable,
        isHistoryNamed: (searchPath !== undefined && !OWN_SCHEMA_FORMATS.has(format)) || historyTable !== undefined,
        requiredSchema: undefined,
        statementTimeoutMs,
        isMultiStatement,
    };
    if (format === 'prisma' && target?.kind === 'server') {
        if (searchPath !== undefined)
            problems.push(unreadByPrisma(searchPath));
        return (0,_migration__WEBPACK_IMPORTED_MODULE_2__  .i)(problems, { ...value, ...readPrismaSchema(settings, schema) });
    }
    const historySchema = format === 'dbmate' ? firstSchema(searchPath) : undefined;
    return (0,_migration__WEBPACK_IMPORTED_MODULE_2__  .i)(problems, { ...value, historySchema, requiredSchema: schema });
}
function readPrismaSchema(settings, schema) {
    const historySchema = schema ?? PRISMA_SCHEMA;
    const value = (0,_quote_name__WEBPACK_IMPORTED_MODULE_3__  .A)(historySchema);
    const searchPath = { name: 'search_path', value, label: '`schema`', inOptions: false };
    return {
        settings: [...settings, searchPath],
        historySchema,
        isHistoryNamed: schema !== undefined,
    };
}
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
function twiceProblem(label) {
    return settingRefused(`The parameter ${label} of the database URL is set twice, to different values. Drivers use different ones of the two.`, 'Remove one of the two values.');
}
function unreadByPrisma({ label }) {
    return settingRefused(`Prisma does not use ${label} of the database URL. It sets the search path itself.`, 'Set `schema` in the URL to the schema instead.');
}
const socketProblem = settingRefused('Only some drivers read the parameter `socket` of the database URL.', 'Set `host` to the directory of the socket instead.');
function encodingProblem({ label }) {
    return settingRefused(`${label} of the database URL is not UTF8, but the migration files are.`, 'Remove the parameter.');
}
function otherSchemaParameterProblem({ requiredSchema }, currentSchema, format) {
    if (requiredSchema === undefined || requiredSchema === currentSchema)
        return undefined;
    return settingRefused(`Only Prisma reads the parameter \`schema\` of the database URL, and the format is \`${format}\`. It is not the current schema of the session (\`${currentSchema ?? 'none'}\`).`, 'To use that schema, set `search_path` in the URL instead of `schema`. Otherwise remove `schema`.');
}


  }),

  60270:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $: () => (  groupBy)
  });
function groupBy(items, getKey) {
    const groups = new Map();
    for (const item of items) {
        const key = getKey(item);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [item]);
        else
            group.push(item);
    }
    return groups;
}


  }),

  56520:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    OP: () => (  compareCodePoints),
    jY: () => (  NUMERIC_ORDER),
    tc: () => (  TEXT_ORDER)
  });
  var _repeatable__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75726);
  var _version__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90233);


const NUMERIC_ORDER = {
    parse: ({ version }) => (0,_version__WEBPACK_IMPORTED_MODULE_0__  .o)(version),
    compare: _version__WEBPACK_IMPORTED_MODULE_0__  .Z,
    compareFiles: compareNumbers,
    identifiesByName: false,
};
const TEXT_ORDER = {
    parse: ({ version }) => (0,_version__WEBPACK_IMPORTED_MODULE_0__  .o)(version) && { text: version, numbers: [], key: version },
    compare: (left, right) => compareCodePoints(left.text, right.text),
    compareFiles: (left, right) => compareCodePoints(left.fileName, right.fileName),
    identifiesByName: false,
};
function compareNumbers(left, right) {
    const one = (0,_repeatable__WEBPACK_IMPORTED_MODULE_1__  .s)({ version: left.version.text });
    if (one !== (0,_repeatable__WEBPACK_IMPORTED_MODULE_1__  .s)({ version: right.version.text }))
        return one ? 1 : -1;
    if (!one)
        return (0,_version__WEBPACK_IMPORTED_MODULE_0__  .Z)(left.version, right.version);
    return left.version.key < right.version.key ? -1 : Number(left.version.key !== right.version.key);
}
function compareCodePoints(left, right) {
    const length = Math.min(left.length, right.length);
    for (let index = 0; index < length; index += 1) {
        const [one, other] = [left.charCodeAt(index), right.charCodeAt(index)];
        if (one !== other)
            return rankCodeUnit(one) - rankCodeUnit(other);
    }
    return left.length - right.length;
}
function rankCodeUnit(unit) {
    const isHalf = unit >= 0xd800 && unit < 0xe000;
    return isHalf ? unit + 0x1_0000 : unit;
}


  }),

  1481:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    i: () => (  toMigrationsResult)
  });
function toMigrationsResult(problems, value) {
    const [first, ...rest] = problems;
    return first === undefined ? { ok: true, value } : { ok: false, problems: [first, ...rest] };
}


  }),

  97093:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    A: () => (  quoteName)
  });
function quoteName(name) {
    return `"${name.replaceAll('"', '""')}"`;
}


  }),

  58719:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    CH: () => (  parseFileNames),
    Qs: () => (  listSkippedFiles),
    Yr: () => (  readMigrations)
  });
  var _file_name_problems__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86056);
  var _migration__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1481);
  var _migration_order__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56520);



const NO_METADATA_FILES = new Map();
const NO_FOLDERS = new Set();
function parseFileNames(folder, fileNames, format, { metadataFiles = NO_METADATA_FILES, folders = NO_FOLDERS } = {}) {
    const names = selectNames(fileNames, format);
    const initFile = format.skips?.findFile?.(names.filter((name) => !folders.has(name)));
    const unreadable = [];
    const found = [];
    const readName = (fileName, unapplied) => {
        const parsed = format.readName(fileName, metadataFiles);
        if (parsed.kind === 'ignored')
            return;
        if (parsed.kind === 'migration') {
            const { kind: _, fullName, ...rest } = parsed;
            found.push({ fullName, file: { fileName, ...rest, ...(unapplied && { unapplied }) } });
        }
        else if (!folders.has(fileName))
            unreadable.push({ fileName, parsed });
    };
    for (const name of names)
        readName(name, name === initFile ? 'skipped' : undefined);
    for (const name of format.findEmptyFolders?.(names, folders) ?? [])
        readName(name, 'missing');
    for (const parsed of format.findMissingFiles?.(names, metadataFiles) ?? []) {
        unreadable.push({ fileName: '', parsed });
    }
    found.sort((left, right) => format.order.compareFiles(left.file, right.file));
    const named = format.order.identifiesByName
        ? distinguishByName(found)
        : found.map(({ file }) => file);
    const problems = [
        ...(0,_file_name_problems__WEBPACK_IMPORTED_MODULE_1__  .lH)(folder, unreadable.toSorted((left, right) => (0,_migration_order__WEBPACK_IMPORTED_MODULE_0__  .OP)(left.fileName, right.fileName))),
        ...(0,_file_name_problems__WEBPACK_IMPORTED_MODULE_1__  .A_)(folder, named, (file) => getKey(file, format)),
    ];
    if (named.length === 0 && problems.length === 0) {
        const skipped = listSkippedFiles(fileNames, format, { metadataFiles, folders });
        problems.push((0,_file_name_problems__WEBPACK_IMPORTED_MODULE_1__  .U4)(folder, format, skipped));
    }
    return (0,_migration__WEBPACK_IMPORTED_MODULE_2__  .i)(problems, named);
}
function listSkippedFiles(fileNames, format, { metadataFiles = NO_METADATA_FILES, folders = NO_FOLDERS } = {}) {
    const { skips } = format;
    if (skips === undefined)
        return [];
    const names = selectNames(fileNames, format).filter((name) => !folders.has(name));
    const initFile = skips.findFile?.(names);
    return names
        .filter((name) => name.endsWith('.sql') && !REVERTING_FILE.test(name))
        .filter((name) => name === initFile || format.readName(name, metadataFiles).kind === 'ignored')
        .toSorted(_migration_order__WEBPACK_IMPORTED_MODULE_0__  .OP);
}
const REVERTING_FILE = /\.(?:down|undo|rollback)\.sql$|(?:^|\/)U\d[^/]*__[^/]*\.sql$/i;
function selectNames(fileNames, { nested }) {
    return nested ? fileNames : fileNames.filter((name) => !name.includes('/'));
}
function distinguishByName(sorted) {
    const versions = new Set();
    return sorted.map(({ file, fullName = file.fileName }) => {
        const isFirst = !versions.has(file.version.text);
        versions.add(file.version.text);
        if (isFirst)
            return file;
        return { ...file, name: '', version: { ...file.version, text: fullName, key: fullName } };
    });
}
function getKey({ version }, { order }) {
    return order === _migration_order__WEBPACK_IMPORTED_MODULE_0__  .jY ? version.key : version.text;
}
function readMigrations(named, files, { format, metadataFiles, sha256Hex }) {
    const problems = [];
    const migrations = [];
    for (const [index, { fileName, version, name, unapplied, former }] of named.entries()) {
        const file = files[index];
        if (file === undefined)
            continue;
        const { path, checksum, content } = file;
        if (unapplied === 'missing') {
            migrations.push({
                version: version.text,
                name,
                fileName,
                path,
                checksum: '',
                text: '',
                unapplied,
            });
            continue;
        }
        const text = checkContent(content);
        if (typeof text !== 'string') {
            problems.push({ fileName, problem: { ...text, file: path } });
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
                checksum: substituted === true ? sha256Hex(parsed.text) : checksum,
                ...(former && { former }),
                ...(unapplied && { unapplied }),
                ...(format.ignoresLineEndings && rest.text !== text ? { sourceText: text } : {}),
                ...rest,
            });
        }
        else {
            const { what, next, line } = parsed;
            const location = line === undefined ? { file: path } : { file: path, line };
            problems.push({ fileName, problem: { code: 'format-refused', what, next, ...location } });
        }
    }
    return (0,_migration__WEBPACK_IMPORTED_MODULE_2__  .i)((0,_file_name_problems__WEBPACK_IMPORTED_MODULE_1__  .wn)(problems), migrations);
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


  }),

  75726:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    s: () => (  isRepeatable),
    w: () => (  repeatableVersion)
  });
const REPEATABLE = 'R__';
function repeatableVersion(description) {
    return `${REPEATABLE}${description}`;
}
function isRepeatable({ version }) {
    return version.startsWith(REPEATABLE);
}


  }),

  50931:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Gv: () => (  isObject),
    bu: () => (  stringNodeText),
    yK: () => (  hasMatchingNode)
  });
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


  }),

  90233:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Z: () => (  compareVersions),
    o: () => (  parseVersion)
  });
const SINGLE_NUMBER = /^\d+$/;
const VERSION = /^\d+(?:[._:-]\d+)*(?:T\d+(?:[.:_-]\d+)*Z?)?$/;
function parseVersion(text) {
    if (SINGLE_NUMBER.test(text)) {
        const number = text.replace(/^0+(?=\d)/, '');
        return { text, numbers: [number], key: number };
    }
    if (!VERSION.test(text))
        return undefined;
    const numbers = text
        .replace(/Z$/, '')
        .split(/[._:T-]/)
        .map((part) => part.replace(/^0+(?=\d)/, ''));
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


  })

};
;