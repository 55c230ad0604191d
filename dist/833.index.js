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
    const names = files.map(({ name }) => name);
    const folderMatches = FOLDER_PATTERNS.flatMap((pattern) => {
        const subject = pattern.findMatch(names, folder);
        const { format } = pattern;
        return subject === undefined
            ? []
            : [{ ...pattern, reason: `${subject} matches \`${format}\`` }];
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
    const isLoose = format === 'sql' && (0,node_pg_migrate .xY)(text);
    return [{ format, reason: `\`${name}\` matches \`${format}\``, isLoose }];
}
function detectFileFormat(name, text) {
    if (golang_migrate .X.test(name))
        return 'golang-migrate';
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
var tool_commands = __webpack_require__(40721);
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
        for (const { tool, findLine } of SQL_SIGNS) {
            const line = findLine(text);
            if (line === undefined)
                continue;
            return {
                code: 'format-foreign',
                what: `\`${name}\` contains \`${line.trim()}\`, so it belongs to ${tool}. Only ${tool} can run it.`,
                next: `${(0,tool_commands .s)(tool)} If the files are plain SQL, set \`format: sql\`.`,
                file: joinFolder(folder, name),
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
        file: joinFolder(folder, name),
    };
}
function joinFolder(folder, name) {
    return folder === '.' ? name : `${folder}/${name}`;
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

;
function addFormatSearchPath(url, { name, searchPath, isHistoryNamed = false }) {
    const settings = { ...url, isHistoryNamed: url.isHistoryNamed || isHistoryNamed };
    if (searchPath === undefined)
        return { ok: true, value: settings };
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
        return { ok: true, value: settings };
    const setting = {
        name: 'search_path',
        value: schemas.map(quoteName).join(', '),
        label: isDefault
            ? `\`${schemas[0]}\` of ${name}`
            : `\`${schemas[0]}\` in the settings of ${name}`,
        inOptions: false,
        ...(keepsDefault ? { prepends: true } : {}),
    };
    return { ok: true, value: { ...settings, settings: [...url.settings, setting] } };
}
function quoteName(schema) {
    return `"${schema.replaceAll('"', '""')}"`;
}
function firstName(value) {
    const [, quoted, plain = ''] = /^\s*(?:"((?:[^"]|"")*)"|([^,]*))/.exec(value) ?? [];
    return quoted?.replaceAll('""', '"') ?? plain.trim().toLowerCase();
}

var golang_migrate_url = __webpack_require__(87022);
var history_table_override = __webpack_require__(57240);
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
    const hasPlainFiles = names.some((name) => PLAIN_NAME.test(name));
    for (const { tool, fileName } of NAME_SIGNS) {
        const name = names.find((each) => fileName.test(each));
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
        file: folder === '.' ? name : `${folder}/${name}`,
    };
}

var url_settings = __webpack_require__(4585);
var read_migrations = __webpack_require__(4862);
var src_problem = __webpack_require__(64008);
var tool_settings = __webpack_require__(86635);
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
        const url = (0,url_settings .r)(urlTarget, defaults.name);
        const urlTable = url.ok ? url.value.historyTable : undefined;
        const isHistoryNamed = (historyTable ?? urlTable) !== undefined;
        const context = { workspace, workingDirectory, environment, isHistoryNamed };
        return await (0,tool_settings .M)(defaults, path, context);
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
    const sources = [historyTable, urlTable];
    const hasOwnSchema = configured.isHistoryNamed && configured.history?.schema !== undefined;
    const schema = hasOwnSchema ? undefined : historySchema;
    const withTable = (0,history_table_override .X)(configured, sources, schema);
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
    const numberedName = names.find((name) => /^\d[^/]*\.sql$/.test(name));
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

  86635:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  B: () => (  applyCommandSettings),
  M: () => (  applyToolSettings)
});

var command_options = __webpack_require__(86904);
var formats_settings = __webpack_require__(79084);
;
const TOKEN = /[!&|(),]|[^\s!&|(),]+/g;
function isProfileActive(expression, active) {
    if (active.includes(expression))
        return true;
    const tokens = expression.match(TOKEN) ?? [];
    let position = 0;
    const accept = (...texts) => {
        const isFound = texts.includes(tokens[position] ?? '');
        if (isFound)
            position += 1;
        return isFound;
    };
    const readUnit = () => {
        if (accept('!'))
            return negate(readUnit());
        if (accept('(')) {
            const inner = readAny();
            return accept(')') ? inner : undefined;
        }
        const name = tokens[position];
        if (name === undefined || /^[!&|(),]$/.test(name))
            return undefined;
        position += 1;
        return active.includes(name);
    };
    const readAll = () => {
        let value = readUnit();
        while (value !== undefined && accept('&'))
            value = both(value, readUnit());
        return value;
    };
    const readAny = () => {
        let value = readAll();
        while (value !== undefined && accept('|', ','))
            value = either(value, readAll());
        return value;
    };
    const value = readAny();
    return position === tokens.length ? value : undefined;
}
function negate(value) {
    return value === undefined ? undefined : !value;
}
function both(left, right) {
    return right === undefined ? undefined : left && right;
}
function either(left, right) {
    return right === undefined ? undefined : left || right;
}

var setting_row = __webpack_require__(13451);
;


function checkSettings(table, settings, options) {
    const problems = [];
    const honored = new Map();
    const topLayers = findTopLayers(settings);
    for (const setting of [...settings].sort((one, other) => layerOf(one) - layerOf(other))) {
        if (isOfInactiveProfile(setting, options))
            continue;
        const row = (0,setting_row .KF)(table, setting.key);
        if (row === undefined) {
            problems.push(unknownProblem(table, setting));
            continue;
        }
        const key = (0,setting_row .l5)(setting.key);
        const isReplaced = (row.namesHistory === true && options.isHistoryNamed) ||
            layerOf(setting) < (topLayers.get(key) ?? Number.NEGATIVE_INFINITY);
        if (row.effect === 'none' || isReplaced)
            continue;
        const previous = honored.get(key);
        const problem = findValueProblem(table, row, setting) ??
            findConflict(previous, setting, options) ??
            findUnknownProfile(previous, setting, options);
        if (problem === undefined)
            honored.set(key, setting);
        else
            problems.push(problem);
    }
    const values = [...honored].map(([key, { value = '' }]) => [key, value]);
    return { values: new Map(values), problems };
}
function findTopLayers(settings) {
    const layers = new Map();
    for (const setting of settings) {
        const [key, layer] = [(0,setting_row .l5)(setting.key), layerOf(setting)];
        if (layer >= setting_row .e5.variable)
            layers.set(key, Math.max(layer, layers.get(key) ?? 0));
    }
    return layers;
}
function layerOf({ layer = setting_row .e5.file, profile }) {
    return layer + (profile === undefined ? 0 : 1);
}
function isOfInactiveProfile({ key, profile }, { profiles }) {
    if (profile === undefined)
        return false;
    if (profiles === undefined)
        return setting_row .oG.includes((0,setting_row .l5)(key));
    return isProfileActive(profile, profiles) === false;
}
function describeSetting({ name, file }) {
    return file === undefined ? `The variable \`${name}\`` : `\`${name}\` in \`${file}\``;
}
function refuse(setting, what, next) {
    const { file } = setting;
    const problem = { code: 'setting-refused', what, next };
    return file === undefined ? problem : { ...problem, file };
}
function unknownProblem({ format, command }, setting) {
    return refuse(setting, `${describeSetting(setting)} is not a setting of ${format} that the action knows.`, `Fix its name, remove it, or set \`command\` to \`${command}\`. docs/settings.md lists the settings.`);
}
function findValueProblem({ command }, row, setting) {
    const { value } = setting;
    const where = describeSetting(setting);
    if (value === undefined) {
        return refuse(setting, `${where} is not a literal value, so the action cannot know what it is at run time.`, row.namesHistory === true
            ? 'Set `history-table` to the history table that the tool uses.'
            : `Set a literal value, or set \`command\` to \`${command}\`.`);
    }
    if (row.accepts?.test(value) === true)
        return undefined;
    if (row.effect === 'honored' && row.accepts === undefined)
        return undefined;
    const supported = row.values === undefined ? '' : ` The action supports ${row.values}.`;
    return refuse(setting, `${where} is \`${value}\`, which the action does not support: ${row.note}.${supported}`, row.namesHistory === true
        ? 'Set `history-table` to the history table that the tool uses, or remove the setting.'
        : `Remove the setting, or set \`command\` to \`${command}\`.`);
}
function findConflict(previous, setting, options) {
    if (previous === undefined || previous.value === setting.value)
        return undefined;
    if (layerOf(previous) !== layerOf(setting))
        return undefined;
    if (previous.profile !== setting.profile && options.profiles === undefined)
        return undefined;
    return refuse(setting, `${describeSetting(setting)} and ${describeSetting(previous)} have different values.`, 'Set the same value in both places, or remove one of them.');
}
function findUnknownProfile(previous, setting, { profiles, profileVariable }) {
    const { profile, value } = setting;
    if (profile === undefined || profiles !== undefined || previous?.value === value)
        return undefined;
    return refuse(setting, `${describeSetting(setting)} is \`${value}\` for the profile \`${profile}\` only, and the active profile is not known.`, `Set the variable \`${profileVariable}\` in \`env\` of the step to the profile of this database. If it has none, set it to \`default\`.`);
}

var syntax_tree = __webpack_require__(50931);
var collected_settings = __webpack_require__(53151);
var parse_setting_files = __webpack_require__(91502);
;



const SPRING_FILES = /^application(?:-[^/]+)?\.(?:properties|ya?ml)$/;
const SPRING_PROFILES = 'SPRING_PROFILES_ACTIVE';
const PREFIX = 'spring.flyway.';
const PROFILE_KEYS = ['spring.config.activate.on-profile', 'spring.profiles'];
const MAVEN_VALUE = /(:\s+)(@[^@\s]+@)/g;
function collectSpring(file, parsers) {
    const { path, text } = file;
    if (!/flyway/i.test(text))
        return { settings: [], problems: [] };
    if (path.endsWith('.properties')) {
        const documents = text.split(/^[#!]---\s*$/m).map(parse_setting_files .x2);
        return (0,collected_settings .wj)(documents.map((values) => collectDocument(file, values)));
    }
    return (0,collected_settings .V_)(path, 'YAML', () => {
        const documents = parsers?.parseYaml(text.replaceAll(MAVEN_VALUE, '$1"$2"')) ?? [];
        return (0,collected_settings .wj)(documents.map((document) => collectDocument(file, (0,parse_setting_files .fK)(document, '', isSpringLiteral))));
    });
}
function isSpringLiteral(value) {
    return !/\$\{[^}]*\}|^@[^@\s]+@$/.test(value);
}
function collectDocument(file, values) {
    const named = values.find(({ key }) => PROFILE_KEYS.includes(normalizeProfileKey(key)))?.value;
    const [, fromName] = /\/?application-([^/]+)\.\w+$/.exec(file.path) ?? [];
    const profile = named ?? fromName;
    return {
        settings: (0,parse_setting_files .R4)(file, joinLists(values), PREFIX, profile === undefined ? {} : { profile }),
        problems: [],
    };
}
function normalizeProfileKey(key) {
    return key.toLowerCase().replace('onprofile', 'on-profile');
}
function joinLists(values) {
    const joined = new Map();
    for (const { key, value } of values) {
        const name = key.replace(/\[\d+\]$/, '');
        const isNext = name !== key && joined.has(name);
        const before = joined.get(name);
        const isLiteral = value !== undefined && before !== undefined;
        joined.set(name, isNext ? (isLiteral ? `${before},${value}` : undefined) : value);
    }
    return [...joined].map(([key, value]) => ({ key, value }));
}
function collectSpringVariables(table, environment) {
    return Object.entries(environment).flatMap(([name, value]) => {
        const [, rest] = /^SPRING_FLYWAY_(.+)$/.exec(name) ?? [];
        if (rest === undefined || value === undefined || value === '')
            return [];
        const key = rest
            .toLowerCase()
            .replace(/^(placeholders|jdbc_?properties)_/, '$1.')
            .replace(/_0(?:_|$)/, '');
        if ((0,setting_row .KF)(table, key) === undefined)
            return [];
        return [
            { name, key: (0,setting_row .l5)(key), value, file: undefined, layer: setting_row .e5.variable },
        ];
    });
}
function readSpringProfiles(environment) {
    const text = environment[SPRING_PROFILES];
    return text === undefined || text === '' ? undefined : text.split(/\s*,\s*/);
}

var flyway_settings = __webpack_require__(71460);
;






const FLYWAY_FILES = /^flyway(?:\.user)?\.toml$|^flyway\.conf$/;
const OTHER_ROOT_KEYS = new Set([
    ...['id', 'name', 'databaseType', 'flywayDesktop', 'redgateCompare', 'flywayMcp'],
]);
function collectFlyway(files, environment, parsers) {
    const variables = [
        ...(0,collected_settings .S9)(flyway_settings .H, environment),
        ...collectSpringVariables(flyway_settings .H, environment),
        ...collectTomlVariables(environment),
    ];
    const parts = files.map((file) => withUrlSettings(collectFile(file, environment, parsers)));
    return (0,collected_settings .wj)([...parts, { settings: variables, problems: [] }]);
}
function collectTomlVariables(environment) {
    return Object.entries(environment).flatMap(([name, value]) => {
        const [, key] = /^(?:flyway|environments_[^_]+)_(.+)$/.exec(name) ?? [];
        if (key === undefined || value === undefined || value === '')
            return [];
        const dotted = key.replaceAll('_', '.');
        return [{ name, key: dotted, value, file: undefined, layer: setting_row .e5.variable }];
    });
}
function collectFile(file, environment, parsers) {
    if (file.path.endsWith('.conf'))
        return collectConf(file);
    if (file.path.endsWith('.toml')) {
        return (0,collected_settings .V_)(file.path, 'TOML', () => collectToml(file, parsers?.parseToml(file.text), environment));
    }
    return collectSpring(file, parsers);
}
function collectConf(file) {
    const values = (0,parse_setting_files .Yc)(file.text).map(({ key, value }) => ({
        key: key.startsWith('flyway.') ? key : `flyway.?${key}`,
        value,
    }));
    const settings = (0,parse_setting_files .R4)(file, values, 'flyway.').map((setting) => ({
        ...setting,
        name: setting.name.replace('flyway.?', ''),
    }));
    return { settings, problems: [] };
}
const DEFAULT_ENVIRONMENT = 'default';
function collectToml(file, document, environment) {
    if (!(0,syntax_tree .Gv)(document))
        return { settings: [], problems: [] };
    const more = file.path.endsWith('.user.toml') ? { layer: setting_row .e5.userFile } : {};
    const { flyway = {}, environments = {}, ...others } = document;
    const values = (0,parse_setting_files .fK)({ flyway });
    const unknown = Object.keys(others)
        .filter((key) => !OTHER_ROOT_KEYS.has(key))
        .map((key) => ({ name: key, key: `?${key}`, value: '', file: file.path, ...more }));
    const named = values.find(({ key }) => key === 'flyway.environment')?.value;
    const selected = environment['FLYWAY_ENVIRONMENT'] || named || DEFAULT_ENVIRONMENT;
    return {
        settings: [
            ...(0,parse_setting_files .R4)(file, values, 'flyway.', more),
            ...unknown,
            ...((0,syntax_tree .Gv)(environments)
                ? collectEnvironments(file, environments, selected).map((each) => ({ ...each, ...more }))
                : []),
        ],
        problems: [],
    };
}
function collectEnvironments(file, environments, selected) {
    const names = selected in environments ? [selected] : Object.keys(environments);
    return names.flatMap((name) => {
        const prefix = `environments.${name}.`;
        const values = (0,parse_setting_files .fK)({ environments: { [name]: environments[name] } });
        return (0,parse_setting_files .R4)(file, values, prefix).map((setting) => ({
            ...setting,
            key: setting.key.replace(/^flyway\./, '').replace(/^resolvers\./, 'propertyResolvers.'),
        }));
    });
}
function withUrlSettings(collected) {
    const added = collected.settings.flatMap((setting) => {
        if (setting.key !== 'url' || setting.value === undefined)
            return [];
        const [, schema] = /[?&]currentSchema=([^&]+)/.exec(setting.value) ?? [];
        const setsOptions = /[?&]options=[^&]*search_path/.test(setting.value);
        return [
            ...(schema === undefined
                ? []
                : [{ ...setting, key: 'url.currentSchema', value: decodeText(schema) }]),
            ...(setsOptions ? [{ ...setting, key: 'url.options', value: 'search_path' }] : []),
        ];
    });
    return { ...collected, settings: [...collected.settings, ...added] };
}
function decodeText(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}

var collect_small_tools = __webpack_require__(82696);
;





function listSettingPlaces(format, folder, workingDirectory) {
    const inBoth = [...new Set([workingDirectory, folder])];
    switch (format) {
        case 'flyway':
            return [
                ...inBoth.map((each) => ({ folder: each, files: FLYWAY_FILES })),
                ...listResourceFolders(folder, workingDirectory).map((each) => ({
                    folder: each,
                    files: SPRING_FILES,
                })),
            ];
        case 'goose':
            return [
                ...inBoth.map((each) => ({ folder: each, files: collect_small_tools .mU })),
                { folder: joinFolder(workingDirectory, 'db'), files: collect_small_tools .mU },
            ];
        case 'supabase':
            return [{ folder: parentFolder(folder), files: collect_small_tools .Xg }];
        case 'node-pg-migrate':
            return [{ folder: joinFolder(workingDirectory, 'config'), files: collect_small_tools .qC }];
        case 'drizzle':
            return listFoldersAbove(folder, workingDirectory).map((each) => ({
                folder: each,
                files: collect_small_tools .RW,
            }));
        default:
            return [];
    }
}
const RESOURCES = 'src/main/resources';
function listResourceFolders(folder, workingDirectory) {
    const [module] = /^(?:.*\/)?src\/main\/resources(?=\/|$)/.exec(folder) ?? [];
    const own = joinFolder(workingDirectory, RESOURCES);
    return [...new Set(module === undefined ? [own] : [own, module])];
}
function listFoldersAbove(folder, workingDirectory) {
    const folders = [workingDirectory];
    const isInside = workingDirectory === '.' || folder.startsWith(`${workingDirectory}/`);
    for (let each = folder; isInside && each !== workingDirectory; each = parentFolder(each)) {
        folders.push(each);
    }
    return folders;
}
function joinFolder(folder, name) {
    return folder === '.' ? name : `${folder}/${name}`;
}
function parentFolder(folder) {
    return folder.includes('/') ? folder.slice(0, folder.lastIndexOf('/')) : '.';
}
function needsDataParsers(files) {
    return files.some(({ path }) => /\.(?:toml|ya?ml|json5?)$/.test(path));
}
function collectToolSettings(format, files, environment, { folder, parsers }) {
    if (format === 'flyway')
        return collectFlyway(files, environment, parsers);
    const settings = (0,collected_settings .S9)(formats_settings .H[format], environment);
    return (0,collected_settings .wj)([
        ...files.map((file) => collect_tool_settings_collectFile(format, file, { folder, parsers })),
        { settings, problems: [] },
    ]);
}
function collect_tool_settings_collectFile(format, file, { folder, parsers }) {
    switch (format) {
        case 'goose':
            return (0,collect_small_tools .C0)(file, parsers);
        case 'supabase':
            return (0,collect_small_tools .NR)(file, parsers);
        case 'node-pg-migrate':
            return (0,collect_small_tools .Ft)(file, parsers);
        case 'drizzle':
            return (0,collect_small_tools .RO)(file, folder);
        default:
            return collectSpring(file, parsers);
    }
}
function readProfiles(format, environment) {
    if (format === 'flyway') {
        return { profiles: readSpringProfiles(environment), profileVariable: SPRING_PROFILES };
    }
    const deployment = environment['NODE_CONFIG_ENV'] || environment['NODE_ENV'];
    return { profiles: deployment ? [deployment] : undefined, profileVariable: 'NODE_ENV' };
}

var flyway = __webpack_require__(1474);
;



function configureFormat(format, table, values, folder) {
    if (values.size === 0)
        return { format, problems: [] };
    const problems = findFolderProblems(table, values, folder);
    const configured = CONFIGURE[table.format]?.(format, values) ?? format;
    const isHistoryNamed = [...values.keys()].some((key) => {
        const row = (0,setting_row .KF)(table, key);
        return row !== undefined && (0,setting_row .ds)(row);
    });
    return { format: isHistoryNamed ? { ...configured, isHistoryNamed } : configured, problems };
}
const CONFIGURE = {
    dbmate: (format, values) => ({
        ...withTable(format, parseTableName(values.get('migrationstable'))),
        requiresOrder: isTrue(values.get('strict')),
    }),
    goose: (format, values) => withTable(format, parseUnquotedName(values.get('table'))),
    'golang-migrate': configureGolangMigrate,
    'node-pg-migrate': configureNodePgMigrate,
    drizzle: (format, values) => ({
        ...format,
        history: {
            schema: values.get('migrations.schema') ?? format.history?.schema,
            table: values.get('migrations.table') ?? format.history?.table ?? '',
        },
    }),
    flyway: configureFlyway,
};
function isTrue(value) {
    return /^(?:1|t|true)$/i.test(value ?? '');
}
function withTable(format, name) {
    if (name === undefined)
        return format;
    return { ...format, history: { ...name, schema: name.schema ?? format.history?.schema } };
}
function parseTableName(text) {
    if (text === undefined)
        return undefined;
    const [, schema, table = text] = /^([^.]+)\.(.+)$/s.exec(text) ?? [];
    return { schema, table };
}
function parseUnquotedName(text) {
    const name = parseTableName(text);
    if (name === undefined)
        return undefined;
    const fold = (part) => /^".*"$/s.test(part) ? part.slice(1, -1).replaceAll('""', '"') : part.toLowerCase();
    const { schema, table } = name;
    return { schema: schema === undefined ? undefined : fold(schema), table: fold(table) };
}
function configureGolangMigrate(format, values) {
    const text = values.get('xmigrationstable') ?? format.history?.table ?? '';
    const quoted = isTrue(values.get('xmigrationstablequoted'))
        ? [...text.matchAll(/"(.*?)"/g)].map(([, name = '']) => name)
        : [text];
    const [searchPath] = splitList(values.get('searchpath'));
    const schema = quoted.length > 1 ? quoted[0] : (searchPath ?? format.history?.schema);
    return { ...format, history: { schema, table: quoted.at(-1) ?? text } };
}
function splitList(text) {
    return (text ?? '')
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== '');
}
function configureNodePgMigrate(format, values) {
    const schemas = splitList(values.get('schema'));
    const [first] = schemas;
    const historySchema = values.get('migrationsschema') ?? first ?? format.history?.schema;
    const createSchemas = [
        ...(values.get('createschema') === 'true' ? (first === undefined ? ['public'] : schemas) : []),
        ...(values.get('createmigrationsschema') === 'true' && historySchema !== undefined
            ? [historySchema]
            : []),
    ];
    return {
        ...format,
        history: {
            schema: historySchema,
            table: values.get('migrationstable') ?? format.history?.table ?? '',
            ...(createSchemas.length === 0 ? {} : { createSchemas: [...new Set(createSchemas)] }),
        },
        ...(first === undefined ? {} : { searchPath: { schemas, keepsDefault: false } }),
        requiresOrder: values.get('checkorder') !== 'false',
    };
}
function configureFlyway(format, values) {
    const schemas = splitList(values.get('schemas'));
    const defaultSchema = values.get('defaultschema')?.trim() || schemas[0];
    const fromUrl = splitList(values.get('url.currentschema') ?? values.get('jdbcproperties.currentschema'));
    const all = [...new Set(defaultSchema === undefined ? [] : [defaultSchema, ...schemas])];
    const createSchemas = values.get('createschemas')?.toLowerCase() === 'false' ? [] : all;
    const searchPath = defaultSchema === undefined
        ? { schemas: fromUrl, keepsDefault: false }
        : { schemas: [defaultSchema], keepsDefault: true };
    const patterns = splitList(values.get('ignoremigrationpatterns'));
    return {
        ...format,
        ...(0,flyway .u)(values),
        history: {
            schema: defaultSchema ?? fromUrl[0] ?? format.history?.schema,
            table: values.get('table') ?? format.history?.table ?? '',
            ...(createSchemas.length === 0 ? {} : { createSchemas }),
        },
        ...(searchPath.schemas.length === 0 ? {} : { searchPath }),
        requiresOrder: values.get('outoforder')?.toLowerCase() !== 'true',
        requiresAllFiles: !patterns.some((pattern) => pattern.toLowerCase() === '*:missing'),
    };
}
function findFolderProblems({ format, command }, values, folder) {
    return setting_row .oG.flatMap((key) => {
        const text = values.get(key);
        const paths = splitList(text).map(toFolderPath);
        const isSame = paths.length === 1 && (0,collect_small_tools .F1)(paths[0] ?? '', folder);
        if (text === undefined || paths.length === 0 || isSame)
            return [];
        return [
            {
                code: 'setting-refused',
                what: `The settings of ${format} name the folder \`${text}\`, but \`migrations\` is \`${folder}\`.`,
                next: paths.length === 1
                    ? `Set \`migrations\` to this folder, or set \`command\` to \`${command}\`.`
                    : `The action applies the files of one folder. Set \`command\` to \`${command}\`, or move the files to one folder.`,
            },
        ];
    });
}
function toFolderPath(location) {
    return location
        .replace(/^(?:filesystem|classpath):\/?/, (prefix) => (prefix === 'filesystem:/' ? '/' : ''))
        .replaceAll('{vendor}', 'postgresql');
}

var migration = __webpack_require__(1481);
var setting_files = __webpack_require__(44607);
var problem = __webpack_require__(64008);
;



async function readSettingFiles(format, folder, { workspace, workingDirectory, environment }, named) {
    const base = listWorkingDirectory(workspace, workingDirectory);
    const root = base?.shownPath ?? folder;
    const places = listSettingPlaces(format, folder, root).map(async (place) => {
        const listed = (0,setting_files .Of)(workspace, place.folder);
        return listed === undefined ? [] : await (0,setting_files .KK)(listed, place.files);
    });
    const optionFiles = named.map(async (path) => await readNamedFile(workspace, root, path));
    const readBase = async (name) => base === undefined ? [] : await (0,setting_files .KK)(base, name);
    const dotenv = environment === undefined ? [] : await readBase(/^\.env$/);
    const packages = format === 'node-pg-migrate' ? await readBase(/^package\.json$/) : [];
    const contents = (await Promise.all([...places, ...optionFiles])).flat();
    return {
        files: contents.flatMap(toSettingFile),
        dotenv: dotenv.flatMap(toSettingFile),
        packages: packages.flatMap(toSettingFile),
        problems: [...contents, ...dotenv].flatMap(({ path, text }) => text === undefined ? [unreadableProblem(path)] : []),
    };
}
function listWorkingDirectory(workspace, workingDirectory) {
    try {
        return (0,setting_files .Of)(workspace, workingDirectory);
    }
    catch (error) {
        if (error instanceof problem .y)
            return undefined;
        throw error;
    }
}
async function readNamedFile(workspace, root, path) {
    const parts = `${root}/${path}`.split('/').filter((part) => part !== '' && part !== '.');
    const missing = [{ path: parts.join('/'), text: undefined }];
    const name = parts.pop() ?? '';
    const listed = (0,setting_files .Of)(workspace, parts.join('/') || '.');
    if (listed === undefined || path.startsWith('/'))
        return missing;
    const found = await (0,setting_files .KK)(listed, new RegExp(`^${escapePattern(name)}$`));
    return found.length === 0 ? missing : found;
}
function escapePattern(text) {
    return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
function toSettingFile({ path, text }) {
    return text === undefined ? [] : [{ path, text }];
}
function unreadableProblem(path) {
    return {
        code: 'setting-refused',
        what: `\`${path}\` is not a regular text file of the workspace, so its settings are not known.`,
        next: 'Add it as a regular file in UTF-8. The action does not follow links.',
        file: path,
    };
}

;










async function applyToolSettings(format, folder, context) {
    const { name } = format;
    if (name === 'sql')
        return { ok: true, value: format };
    const table = formats_settings .H[name];
    const environment = context.environment ?? {};
    const files = await readSettingFiles(name, folder, context, []);
    const scripts = files.packages.flatMap((file) => (0,command_options .F)(file, folder));
    const named = listConfigFiles(scripts);
    const more = named.length === 0 ? files : await readSettingFiles(name, folder, context, named);
    const collected = await collect(name, more, environment, folder, scripts);
    const profiles = context.environment === undefined
        ? { profiles: [], profileVariable: undefined }
        : readProfiles(name, environment);
    const { isHistoryNamed } = context;
    const checked = checkSettings(table, collected.settings, { isHistoryNamed, ...profiles });
    const configured = configureFormat(format, table, checked.values, folder);
    const dotenv = more.dotenv.flatMap((file) => (0,collected_settings .sR)(table, file, environment, isHistoryNamed));
    const { problems } = collected;
    return (0,migration .i)([...more.problems, ...problems, ...checked.problems, ...configured.problems, ...dotenv], configured.format);
}
async function applyCommandSettings(format, folder, context, options) {
    const { name } = format;
    if (name === 'sql')
        return { ok: true, value: format };
    const table = formats_settings .H[name];
    const environment = context.environment ?? {};
    const files = await readSettingFiles(name, folder, context, listConfigFiles(options));
    const scripts = files.packages.flatMap((file) => (0,command_options .F)(file, folder));
    const collected = await collect(name, files, environment, folder, [...scripts, ...options]);
    const isHistory = ({ key }) => {
        const row = (0,setting_row .KF)(table, key);
        return row !== undefined && row.effect === 'honored' && (0,setting_row .ds)(row);
    };
    const checkOptions = {
        isHistoryNamed: context.isHistoryNamed,
        ...readProfiles(name, environment),
    };
    const place = checkSettings(table, collected.settings.filter(isHistory), checkOptions);
    const others = checkSettings(table, collected.settings.filter((setting) => !isHistory(setting)), checkOptions);
    const values = new Map([...others.values, ...place.values]);
    return (0,migration .i)(place.problems, configureFormat(format, table, values, folder).format);
}
function listConfigFiles(options) {
    const named = options.filter(({ key }) => key === 'config-file' || key === 'configFiles');
    return named.flatMap(({ value }) => value?.split(',') ?? []);
}
async function collect(format, { files }, environment, folder, given) {
    const parsers = needsDataParsers(files) ? await (0,parse_setting_files .ld)() : undefined;
    const collected = collectToolSettings(format, files, environment, { folder, parsers });
    return { ...collected, settings: [...collected.settings, ...given] };
}


  }),

  91282:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    s: () => (  applyBuiltin)
  });
  var _shell_scope__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44551);

function applyBuiltin({ words, scope }) {
    const [name = '', ...rest] = words;
    switch (name) {
        case 'cd':
        case 'pushd':
        case 'Set-Location': {
            const path = rest.find((word) => !word.startsWith('-'));
            scope.directory = path === undefined ? undefined : (0,_shell_scope__WEBPACK_IMPORTED_MODULE_0__  .o1)(scope.directory, path);
            return true;
        }
        case 'export':
        case 'declare':
        case 'typeset':
        case 'local':
        case 'readonly':
            declareVariables(name, rest, scope);
            return true;
        case 'unset':
            for (const word of rest)
                (0,_shell_scope__WEBPACK_IMPORTED_MODULE_0__  .gM)(scope, word);
            return true;
        case 'set':
        case 'shopt': {
            const text = rest.join(' ');
            if (/(?:^|\s)-(?:\w*a\w*|o allexport)(?:\s|$)/.test(text))
                scope.exportsAll = true;
            if (/(?:^|\s)\+(?:\w*a\w*|o allexport)(?:\s|$)/.test(text))
                scope.exportsAll = false;
            return true;
        }
        default:
            return setPowerShellVariable(words, scope);
    }
}
function declareVariables(builtin, words, scope) {
    const isExport = builtin === 'export' || words.some((word) => /^-\w*x/.test(word));
    for (const word of words.filter((each) => !each.startsWith('-'))) {
        const [, variable = word, value] = /^(\w+)=(.*)$/s.exec(word) ?? [];
        if (isExport)
            (0,_shell_scope__WEBPACK_IMPORTED_MODULE_0__  .dN)(scope, variable, value);
        else if (value !== undefined)
            (0,_shell_scope__WEBPACK_IMPORTED_MODULE_0__  .BB)(scope, variable, value);
    }
}
function setPowerShellVariable(words, scope) {
    const [, name, inline] = /^\$env:(\w+)(?:=(.*))?$/is.exec(words[0] ?? '') ?? [];
    if (name === undefined)
        return false;
    const value = inline ?? (words[1] === '=' ? words.slice(2).join(' ') : undefined);
    if (value !== undefined)
        (0,_shell_scope__WEBPACK_IMPORTED_MODULE_0__  .dN)(scope, name, value);
    return true;
}


  }),

  17104:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    St: () => (  skipToDoubleDash),
    We: () => (  parseArguments),
    y6: () => (  skipOptions)
  });
function parseArguments(words, valueOptions) {
    const positionals = [];
    const options = [];
    let at = 0;
    while (at < words.length) {
        const word = words[at] ?? '';
        at += 1;
        if (word === '--') {
            positionals.push(...words.slice(at));
            break;
        }
        if (!word.startsWith('-') || word === '-') {
            positionals.push(word);
            continue;
        }
        const [, name = word, inline] = /^(-[^=]*)=(.*)$/s.exec(word) ?? [];
        const usesNextWord = inline === undefined && valueOptions.includes(name);
        options.push({ name, value: usesNextWord ? words[at] : inline });
        if (usesNextWord)
            at += 1;
    }
    return {
        positionals,
        options: new Set(options.map(({ name }) => name)),
        getValues: (...names) => options.flatMap(({ name, value }) => names.includes(name) && value !== undefined ? [value] : []),
    };
}
function skipOptions(words, valueOptions) {
    let at = 0;
    while (at < words.length) {
        const word = words[at] ?? '';
        if (word === '--')
            return words.slice(at + 1);
        if (!word.startsWith('-') || word === '-')
            break;
        at += valueOptions.includes(word) ? 2 : 1;
    }
    return words.slice(at);
}
function skipToDoubleDash(words) {
    const at = words.indexOf('--');
    return at === -1 ? undefined : words.slice(at + 1);
}


  }),

  44551:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    BB: () => (  setVariable),
    CR: () => (  toWorkspacePath),
    Ds: () => (  createScope),
    Om: () => (  copyScope),
    PN: () => (  setPositionalParameters),
    dN: () => (  exportVariable),
    dn: () => (  getVariable),
    gM: () => (  unsetVariable),
    o1: () => (  resolvePath)
  });
function createScope(variables, directory) {
    return {
        environment: new Map(variables),
        shellVariables: new Map(),
        directory,
        functions: new Map(),
        exportsAll: false,
    };
}
function copyScope(scope) {
    return {
        ...scope,
        environment: new Map(scope.environment),
        shellVariables: new Map(scope.shellVariables),
        functions: new Map(scope.functions),
    };
}
function getVariable({ environment, shellVariables, directory }, name) {
    if (name === 'PWD' && directory !== undefined)
        return toWorkspacePath(directory);
    return shellVariables.get(name) ?? environment.get(name);
}
function toWorkspacePath(path) {
    return path === '.' ? '$GITHUB_WORKSPACE' : `$GITHUB_WORKSPACE/${path}`;
}
function setVariable(scope, name, value) {
    if (scope.exportsAll || scope.environment.has(name))
        scope.environment.set(name, value);
    else
        scope.shellVariables.set(name, value);
}
function exportVariable(scope, name, value) {
    const newValue = value ?? getVariable(scope, name);
    scope.shellVariables.delete(name);
    if (newValue !== undefined)
        scope.environment.set(name, newValue);
}
function setPositionalParameters({ shellVariables }, words) {
    for (const [index, word] of words.entries())
        shellVariables.set(String(index + 1), word);
    shellVariables.set('@', words.join(' '));
    shellVariables.set('*', words.join(' '));
}
function unsetVariable(scope, name) {
    scope.shellVariables.delete(name);
    scope.environment.delete(name);
}
function resolvePath(directory, path) {
    const workspace = path.replace(/^(?:\$GITHUB_WORKSPACE|\$\{GITHUB_WORKSPACE\}|\$\{\{\s*github\.workspace\s*\}\})(?:\/|$)/, '/');
    const isFromRoot = workspace !== path;
    if (/[$`*~\ue000-\uf8ff]|\$\{\{/.test(workspace))
        return undefined;
    if (workspace.startsWith('/') && !isFromRoot)
        return undefined;
    if (!isFromRoot && directory === undefined)
        return undefined;
    const parts = isFromRoot
        ? []
        : (directory ?? '').split('/').filter((part) => part && part !== '.');
    for (const part of workspace.split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part !== '..')
            parts.push(part);
        else if (parts.pop() === undefined)
            return undefined;
    }
    return parts.length === 0 ? '.' : parts.join('/');
}


  }),

  94827:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  I: () => (  walkShell)
});

;
function isGithubEnv(path) {
    return /(?:GITHUB_ENV\}?$)|(?:github\.env\b)/.test(path);
}
function parseGithubEnv(text) {
    const variables = [];
    const lines = text.split('\n');
    for (let at = 0; at < lines.length; at += 1) {
        const line = (lines[at] ?? '').trim();
        const [, name, value = ''] = /^([A-Za-z_]\w*)=(.*)$/.exec(line) ?? [];
        if (name !== undefined)
            variables.push([name, value]);
        const [, multilineName, mark] = /^([A-Za-z_]\w*)<<(\S+)$/.exec(line) ?? [];
        if (multilineName === undefined)
            continue;
        const end = lines.findIndex((other, index) => index > at && other.trim() === mark);
        variables.push([multilineName, lines.slice(at + 1, end === -1 ? undefined : end).join('\n')]);
        if (end !== -1)
            at = end;
    }
    return variables;
}
function printedText(words) {
    const [program, ...rest] = words;
    switch (program) {
        case 'echo':
        case 'Write-Output': {
            const from = rest.findIndex((word) => !/^-[neE]+$/.test(word));
            return from === -1 ? '' : rest.slice(from).join(' ').replaceAll('\\n', '\n');
        }
        case 'printf': {
            const [format = '', ...values] = rest[0] === '--' ? rest.slice(1) : rest;
            let next = 0;
            return format
                .replaceAll(/%[-\d.]*[sdq]/g, () => values[next++] ?? '')
                .replaceAll('\\n', '\n');
        }
        default:
            return undefined;
    }
}

var shell_scope = __webpack_require__(44551);
var parser = __webpack_require__(28919);
;
function resolvePrintedPath(script, currentFolder, expand) {
    const [statement, ...others] = script?.commands ?? [];
    if (statement?.type !== 'Statement' || others.length > 0)
        return undefined;
    return resolveNode(statement.command, currentFolder, expand);
}
function resolveNode(node, currentFolder, expand) {
    if (node.type === 'AndOr') {
        const [first, second, ...rest] = node.commands;
        if (first?.type !== 'Command' || second === undefined || rest.length > 0)
            return undefined;
        const [name, path] = expandCommand(first, expand);
        const folder = name === 'cd' && path !== undefined ? joinFolder(currentFolder, path) : undefined;
        return folder === undefined ? undefined : resolveNode(second, folder, expand);
    }
    if (node.type !== 'Command')
        return undefined;
    const words = expandCommand(node, expand);
    const [name = '', ...args] = words;
    if (name === 'pwd')
        return currentFolder;
    if (name === 'dirname')
        return parentFolder(args[0]);
    return words.join(' ') === 'git rev-parse --show-toplevel' ? '$GITHUB_WORKSPACE' : undefined;
}
function expandCommand({ name, args }, expand) {
    const words = args.flatMap((arg) => (arg.type === 'Word' ? [expand(arg)] : [arg.text]));
    const withoutOptions = words.filter((word) => !/^-(?:-|L|P|e)?$/.test(word));
    return [name === undefined ? '' : expand(name), ...withoutOptions];
}
function parentFolder(path) {
    if (path === undefined || !/^\$GITHUB_WORKSPACE\//.test(path))
        return undefined;
    return path.replace(/\/[^/]*$/, '');
}
function joinFolder(currentFolder, path) {
    if (path.startsWith('$GITHUB_WORKSPACE'))
        return path;
    if (currentFolder === undefined || /^[/~]|[$`]/.test(path))
        return undefined;
    return `${currentFolder}/${path}`;
}

;


const FIRST_PLACEHOLDER = 0xe000;
const MAX_EXPRESSIONS = 0x800;
const PLACEHOLDER_FILL = '\ue8ff';
const PLACEHOLDER = /[\ue000-\ue7ff]\ue8ff*/g;
const GITHUB_EXPRESSION = /\$\{\{.*?\}\}/gs;
function readShell(text) {
    const expressions = [];
    const masked = text.replaceAll(GITHUB_EXPRESSION, (expression) => {
        if (expressions.length === MAX_EXPRESSIONS)
            return PLACEHOLDER_FILL.repeat(expression.length);
        expressions.push(expression);
        const mark = String.fromCharCode(FIRST_PLACEHOLDER + expressions.length - 1);
        return `${mark}${PLACEHOLDER_FILL.repeat(expression.length - 1)}`;
    });
    const starts = findLineStarts(text);
    return {
        tree: (0,parser .qg)(masked),
        lineAt: (offset) => findLine(starts, offset),
        restore: (piece) => piece.replaceAll(PLACEHOLDER, (mark) => expressions[mark.charCodeAt(0) - FIRST_PLACEHOLDER] ?? mark),
    };
}
function findLineStarts(text) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
        starts.push(at + 1);
    return starts;
}
function findLine(starts, offset) {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
        const middle = (low + high) >> 1;
        if ((starts[middle] ?? 0) <= offset)
            low = middle;
        else
            high = middle;
    }
    return low + 1;
}
function expandWord(word, lookup) {
    const { parts } = word;
    if (parts === undefined)
        return [word.value];
    const text = parts.map((part) => expandPart(part, lookup)).join('');
    const [only] = parts;
    const isVariable = only?.type === 'SimpleExpansion' || only?.type === 'ParameterExpansion';
    const isAllParameters = word.text === '"$@"' || word.text === '"${@}"';
    const isKnown = text !== only?.text && !/[$`]/.test(text);
    if (parts.length === 1 && (isVariable || isAllParameters) && isKnown) {
        return text.split(/\s+/).filter(Boolean);
    }
    return [text];
}
function expandPart(part, lookup) {
    switch (part.type) {
        case 'DoubleQuoted':
        case 'LocaleString':
            return part.parts.map((child) => expandPart(child, lookup)).join('');
        case 'SimpleExpansion':
            return lookup(part.text.slice(1)) ?? part.text;
        case 'CommandExpansion': {
            const expand = (word) => expandWord(word, lookup).join(' ');
            return resolvePrintedPath(part.script, lookup('PWD'), expand) ?? part.text;
        }
        case 'ParameterExpansion': {
            const { parameter, prefix, operation } = part;
            if (prefix !== undefined)
                return part.text;
            const value = lookup(parameter);
            if (part.text.endsWith('%/*}'))
                return parentFolder(value) ?? part.text;
            if (operation === undefined)
                return value ?? part.text;
            if (operation.type !== 'Default' || !/^:?[-=]$/.test(operation.operator))
                return part.text;
            return value || expandWord(operation.operand, lookup).join(' ');
        }
        case 'Literal':
        case 'Glob':
        case 'SingleQuoted':
        case 'AnsiCQuoted':
            return part.value;
        default:
            return part.text;
    }
}
function findSubstitutions(word) {
    return (word.parts ?? []).flatMap(findPartSubstitutions);
}
function findPartSubstitutions(part) {
    switch (part.type) {
        case 'DoubleQuoted':
        case 'LocaleString':
            return part.parts.flatMap(findPartSubstitutions);
        case 'CommandExpansion':
        case 'ProcessSubstitution':
            return part.script === undefined ? [] : [part.script];
        default:
            return [];
    }
}

;



const MAX_SHELL_DEPTH = 20;
function walkShell(source, scope, visitor) {
    new ShellWalker(source, visitor).walk(scope);
}
class ShellWalker {
    source;
    visitor;
    text;
    depth = 0;
    constructor(source, visitor) {
        this.source = source;
        this.visitor = visitor;
        this.text = readShell(source);
    }
    walk(scope) {
        this.visitNode(this.text.tree, { scope, input: '', toGithubEnv: false });
    }
    visitAll(trees, context) {
        for (const tree of trees)
            this.visitNode(tree, context);
    }
    visitNode(tree, context) {
        switch (tree.type) {
            case 'Script':
            case 'CompoundList':
            case 'AndOr':
                this.visitAll(tree.commands, context);
                break;
            case 'Statement':
                this.visitNode(tree.command, context);
                break;
            case 'Command':
                this.visitCommand(tree, context);
                break;
            case 'Pipeline':
                this.visitPipeline(tree.commands, context);
                break;
            case 'If':
                this.visitAll([tree.clause, tree.then, ...tree.elif], context);
                if (tree.else !== undefined)
                    this.visitNode(tree.else, context);
                break;
            case 'Elif':
                this.visitAll([tree.clause, tree.then], context);
                break;
            case 'For':
            case 'Select':
                this.visitLoop(tree.name, tree.wordlist ?? [], tree.body, context);
                break;
            case 'While':
                this.visitAll([tree.clause, tree.body], context);
                break;
            case 'Case':
                this.visitAll(tree.items, context);
                break;
            case 'ArithmeticFor':
            case 'BraceGroup':
            case 'CaseItem':
            case 'Coproc':
                this.visitNode(tree.body, context);
                break;
            case 'Subshell':
                this.visitNode(tree.body, { ...context, scope: (0,shell_scope .Om)(context.scope) });
                break;
            case 'Redirected':
                this.visitNode(tree.command, {
                    ...context,
                    ...this.applyRedirections(tree.redirects, context),
                });
                break;
            case 'Function':
                context.scope.functions.set(tree.name.value, tree);
                break;
        }
    }
    visitPipeline(commands, context) {
        const last = commands.at(-1);
        const isSink = last !== undefined && this.isGithubEnvWriter(last, context);
        let { input } = context;
        for (const part of commands) {
            this.visitNode(part, { ...context, input, toGithubEnv: isSink || context.toGithubEnv });
            input = `${input} ${this.text.restore(this.source.slice(part.pos, part.end))}`;
        }
    }
    isGithubEnvWriter(part, context) {
        if (part.type !== 'Command')
            return false;
        const words = this.expandCommand(part, context);
        return /^(?:tee|Out-File|Add-Content)$/.test(words[0] ?? '') && words.some(isGithubEnv);
    }
    visitLoop(name, list, body, context) {
        for (const word of list)
            this.visitSubstitutions(word, context);
        const values = list.flatMap((word) => this.expand(word, context.scope));
        (0,shell_scope .BB)(context.scope, name.value, values.join(' '));
        this.visitNode(body, context);
    }
    visitSubstitutions(word, context) {
        for (const tree of findSubstitutions(word)) {
            this.visitNode(tree, { ...context, scope: (0,shell_scope .Om)(context.scope), toGithubEnv: false });
        }
    }
    expand(word, scope) {
        return expandWord(word, (name) => (0,shell_scope .dn)(scope, name)).map(this.text.restore);
    }
    expandCommand(command, { scope }) {
        const { name, args } = command;
        const first = name === undefined ? [] : this.expand(name, scope);
        const rest = args.flatMap((word) => {
            if (word.type === 'Word')
                return this.expand(word, scope);
            if (word.value.type !== 'Word')
                return [word.text];
            return [`${word.name}=${this.expand(word.value, scope).join(' ')}`];
        });
        return [...first, ...rest];
    }
    applyRedirections(redirects, context) {
        let { input, toGithubEnv } = context;
        for (const redirect of redirects) {
            if (redirect.type === 'HereDoc')
                input += `\n${this.text.restore(redirect.body.text)}`;
            else if (redirect.target !== undefined) {
                this.visitSubstitutions(redirect.target, context);
                const target = this.expand(redirect.target, context.scope).join(' ');
                const writes = redirect.type === 'Redirect' && redirect.operator.includes('>');
                if (writes)
                    toGithubEnv ||= isGithubEnv(target);
                else
                    input += ` ${target}`;
            }
        }
        return { input, toGithubEnv };
    }
    visitCommand(command, context) {
        const { scope } = context;
        for (const word of [...(command.name === undefined ? [] : [command.name]), ...command.args]) {
            if (word.type === 'Word')
                this.visitSubstitutions(word, context);
        }
        const assignments = command.prefix.flatMap((part) => {
            if (part.type !== 'Assignment' || part.value.type !== 'Word')
                return [];
            this.visitSubstitutions(part.value, context);
            return [[part.name, this.expand(part.value, scope).join(' ')]];
        });
        const words = this.expandCommand(command, context);
        if (words.length === 0) {
            for (const [name, value] of assignments)
                (0,shell_scope .BB)(scope, name, value);
            return;
        }
        const { input, toGithubEnv } = this.applyRedirections(command.redirects, context);
        if (toGithubEnv)
            this.reportGithubEnv(words, command.redirects);
        const shellFunction = scope.functions.get(words[0] ?? '');
        if (shellFunction !== undefined) {
            this.callFunction(shellFunction.body, words, { ...context, input, toGithubEnv });
            return;
        }
        const variables = new Map([...scope.environment, ...assignments]);
        const line = this.text.lineAt(command.name?.pos ?? command.pos);
        this.visitor.visitCommand({ words, variables, input, line, scope });
    }
    reportGithubEnv(words, redirects) {
        const documents = redirects.filter((redirect) => redirect.type === 'HereDoc');
        const texts = [
            printedText(words) ?? '',
            ...documents.map(({ body }) => this.text.restore(body.text)),
            ...(words.length === 1 ? words : []),
        ];
        for (const [name, value] of texts.flatMap(parseGithubEnv)) {
            this.visitor.setGithubEnv(name, value);
        }
    }
    callFunction(body, words, context) {
        if (this.depth === MAX_SHELL_DEPTH)
            return;
        this.depth += 1;
        (0,shell_scope .PN)(context.scope, words.slice(1));
        this.visitNode(body, context);
        this.depth -= 1;
    }
}


  }),

  86904:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    F: () => (  readPackageScripts),
    I: () => (  readCommandOptions)
  });
  var _checks_commands_apply_builtin__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(91282);
  var _checks_commands_command_arguments__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17104);
  var _checks_commands_shell_scope__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44551);
  var _checks_commands_walk_shell__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94827);
  var _migrations_formats_settings_collect_small_tools__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82696);
  var _migrations_formats_settings_setting_row__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13451);
  var _migrations_syntax_tree__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(50931);







const OPTIONS = {
    dbmate: {
        programs: /^dbmate$/,
        options: { '--migrations-table': 'migrations-table' },
        valueOptions: ['-u', '--url', '-e', '--env', '--env-file', '-d', '--migrations-dir'],
    },
    goose: {
        programs: /^goose$/,
        options: { '-table': 'table', '--table': 'table' },
        valueOptions: ['-dir', '--dir', '-env', '--env', '-timeout', '--timeout'],
    },
    'golang-migrate': {
        programs: /^migrate$/,
        options: { '-database': 'url', '--database': 'url' },
        valueOptions: ['-path', '--path', '-source', '--source'],
    },
    'node-pg-migrate': {
        programs: /^node-pg-migrate(?:\.js)?$/,
        options: {
            '-t': 'migrations-table',
            '--migrations-table': 'migrations-table',
            '-s': 'schema',
            '--schema': 'schema',
            '--migrations-schema': 'migrations-schema',
            '-f': 'config-file',
            '--config-file': 'config-file',
            '--config-value': 'config-value',
            '--use-glob': 'use-glob',
            '--ignore-pattern': 'ignore-pattern',
            '-m': 'migrations-dir',
            '--migrations-dir': 'migrations-dir',
            '--no-check-order': 'check-order',
            '--create-schema': 'create-schema',
            '--create-migrations-schema': 'create-migrations-schema',
        },
        valueOptions: ['-d', '--database-url-var', '--envPath'],
    },
};
const SWITCHES = {
    '--use-glob': 'true',
    '--no-check-order': 'false',
    '--create-schema': 'true',
    '--create-migrations-schema': 'true',
};
const PRINTING = /^(?:echo|printf)$/;
function readCommandOptions(script, format, environment, file) {
    const settings = [];
    let variables = environment;
    const known = Object.entries(environment).flatMap(([name, value]) => value === undefined ? [] : [[name, value]]);
    (0,_checks_commands_walk_shell__WEBPACK_IMPORTED_MODULE_0__  .I)(script, (0,_checks_commands_shell_scope__WEBPACK_IMPORTED_MODULE_3__  .Ds)(new Map(known), '.'), {
        visitCommand: (command) => {
            if ((0,_checks_commands_apply_builtin__WEBPACK_IMPORTED_MODULE_4__  .s)(command))
                return;
            const { words, variables: reaching } = command;
            const toolWords = findToolWords(words, format);
            if (toolWords === undefined)
                return;
            settings.push(...readOptions(toolWords, format, file));
            variables = { ...environment, ...Object.fromEntries(reaching) };
        },
        setGithubEnv: () => undefined,
    });
    return { settings, environment: variables };
}
function findToolWords(words, format) {
    if (PRINTING.test(words[0] ?? ''))
        return undefined;
    const programs = format === 'flyway' ? /^flyway$/ : OPTIONS[format]?.programs;
    const toProgram = (word) => word.replace(/^.*[\\/]/, '').replace(/:[\w.-]+$/, '');
    const at = words.findIndex((word) => programs?.test(toProgram(word)) === true);
    return at === -1 ? undefined : words.slice(at + 1);
}
function readOptions(words, format, file) {
    if (format === 'flyway')
        return readFlywayOptions(words, file);
    const table = OPTIONS[format];
    if (table === undefined)
        return [];
    const names = Object.keys(table.options);
    const withValue = [...names.filter((name) => !(name in SWITCHES)), ...(table.valueOptions ?? [])];
    const parsed = (0,_checks_commands_command_arguments__WEBPACK_IMPORTED_MODULE_5__  .We)(words, withValue);
    return names.flatMap((name) => {
        if (!parsed.options.has(name))
            return [];
        const key = table.options[name] ?? name;
        const value = SWITCHES[name] ?? parsed.getValues(name).join(',');
        if (key === 'url')
            return readUrlParameters(value, file);
        return [toSetting(name, key, value, file)];
    });
}
function readFlywayOptions(words, file) {
    return words.flatMap((word) => {
        const [, name, value = ''] = /^-(?:flyway\.)?([A-Za-z][\w.]*)=(.*)$/s.exec(word) ?? [];
        if (name === undefined)
            return [];
        const key = name.replace(/^environments\.[^.]+\./, '');
        return [toSetting(`-${name}`, key, value, file)];
    });
}
function readUrlParameters(url, file) {
    const names = ['x-migrations-table', 'x-migrations-table-quoted', 'search_path'];
    return names.flatMap((name) => {
        const [, text] = new RegExp(`[?&]${name}=([^&]*)`).exec(url) ?? [];
        return text === undefined ? [] : [toSetting(name, name, decodeParameter(text), file)];
    });
}
function decodeParameter(text) {
    try {
        return decodeURIComponent(text.replaceAll('+', ' '));
    }
    catch {
        return text;
    }
}
function toSetting(name, key, value, file) {
    const literal = /[$`]/.test(value) ? undefined : value;
    return file === undefined
        ? { name, key, value: literal, file, layer: _migrations_formats_settings_setting_row__WEBPACK_IMPORTED_MODULE_2__  .e5.option }
        : { name, key, value: literal, file, layer: _migrations_formats_settings_setting_row__WEBPACK_IMPORTED_MODULE_2__  .e5.script };
}
function readPackageScripts(file, folder) {
    const scripts = parseScripts(file.text);
    return scripts.flatMap((script) => {
        const { settings } = readCommandOptions(script, 'node-pg-migrate', {}, file.path);
        const isElsewhere = settings.some(({ key, value = '' }) => key === 'migrations-dir' && !(0,_migrations_formats_settings_collect_small_tools__WEBPACK_IMPORTED_MODULE_1__  .F1)(value, folder));
        return isElsewhere ? [] : settings;
    });
}
function parseScripts(text) {
    try {
        const document = JSON.parse(text);
        const scripts = (0,_migrations_syntax_tree__WEBPACK_IMPORTED_MODULE_6__  .Gv)(document) ? document['scripts'] : undefined;
        return (0,_migrations_syntax_tree__WEBPACK_IMPORTED_MODULE_6__  .Gv)(scripts)
            ? Object.values(scripts).filter((script) => typeof script === 'string')
            : [];
    }
    catch {
        return [];
    }
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

  44607:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Jp: () => (  readDotenv),
    KK: () => (  readListedTexts),
    Of: () => (  listFolderIfExists),
    PX: () => (  folderExists)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_fs__WEBPACK_IMPORTED_MODULE_0___default =  __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var node_path__WEBPACK_IMPORTED_MODULE_1___default =  __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
  var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57975);
  var node_util__WEBPACK_IMPORTED_MODULE_2___default =  __webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_2__);
  var _workspace_files__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30546);




function listFolderIfExists(workspace, folder) {
    return folderExists(workspace, folder) ? (0,_workspace_files__WEBPACK_IMPORTED_MODULE_3__  .NE)(workspace, '.', folder) : undefined;
}
async function readListedTexts(folder, pattern) {
    const files = await folder.read(folder.names.filter((name) => pattern.test(name)));
    return files.map(({ path: file, content }) => ({
        path: file,
        text: content.kind === 'text' ? content.text : undefined,
    }));
}
function folderExists(workspace, folder) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(workspace, folder));
}
async function readDotenv(workspace, folder) {
    const listed = listFolderIfExists(workspace, folder);
    const [file] = listed === undefined ? [] : await readListedTexts(listed, /^\.env$/);
    return (0,node_util__WEBPACK_IMPORTED_MODULE_2__.parseEnv)(file?.text ?? '');
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
    dx: () => (  writeWorkspaceFile),
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
    return prefixProblem(name, folder === '.' ? name : `${folder}/${name}`);
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
        /^[VRB]\d*.*__.*\.(?!sql$|conf$)\w+$/s,
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
    readText,
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
function readText(text, fileName, metadataFiles) {
    return readWithSettings(text, fileName, metadataFiles, NO_VALUES);
}
const NO_VALUES = new Map();
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
const WITHOUT_EFFECT = new Set(['x-multi-statement-max-size', 'x-no-lock', 'x-lock-table']);
const KNOWN = new Set([
    ...WITHOUT_EFFECT,
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
function withFirstHistoryTable(format, sources, schema) {
    const { history } = format;
    const placed = schema === undefined || history === undefined
        ? format
        : { ...format, history: { ...history, schema } };
    const table = sources.find((source) => source !== undefined);
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
    return UP_MARKER.test(text) || DOWN_MARKER.test(text);
}
const BARE_UP_MARKER = /^--[\s-]*up\s+migration$/i;
const BARE_DOWN_MARKER = /^--[\s-]*down\s+migration$/i;
const MOMENT_ORDER = {
    parse: ({ version }) => {
        const moment = parseMoment(version);
        return moment === undefined ? undefined : { text: version, numbers: [moment], key: version };
    },
    compare: (left, right) => (0,_version__WEBPACK_IMPORTED_MODULE_2__  .Z)(left, right) || compareNames(left.text, right.text),
    compareFiles: (left, right) => compareMoments(left.version, right.version) || compareNames(left.fileName, right.fileName),
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
    if (parsed.kind === 'migration')
        return { ...parsed, fullName: getMigrationName(fileName) };
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
function compareMoments(left, right) {
    const [one, other] = [left, right].map((version) => MOMENT_ORDER.parse({ version: version.text }));
    return one === undefined || other === undefined ? 0 : (0,_version__WEBPACK_IMPORTED_MODULE_2__  .Z)(one, other);
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

  82696:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    C0: () => (  collectGoose),
    F1: () => (  isSameFolder),
    Ft: () => (  collectNodeConfig),
    NR: () => (  collectSupabase),
    RO: () => (  collectDrizzle),
    RW: () => (  DRIZZLE_FILES),
    Xg: () => (  SUPABASE_FILES),
    mU: () => (  GOOSE_FILES),
    qC: () => (  NODE_CONFIG_FILES)
  });
  var _syntax_tree__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50931);
  var _collected_settings__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53151);
  var _parse_setting_files__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91502);
  var _setting_row__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13451);




const GOOSE_FILES = /^(?:dbconfig|dbconf)\.ya?ml$/;
const SUPABASE_FILES = /^config\.toml$/;
const NODE_CONFIG_FILES = /^[\w-]+(?:\.[\w-]+)*\.(?:json5?|ya?ml|[cm]?[jt]s|toml)$/;
function collectGoose(file, parsers) {
    return (0,_collected_settings__WEBPACK_IMPORTED_MODULE_0__  .V_)(file.path, 'YAML', () => {
        const [document] = parsers?.parseYaml(file.text) ?? [];
        const settings = Object.entries((0,_syntax_tree__WEBPACK_IMPORTED_MODULE_2__  .Gv)(document) ? document : {}).flatMap(([name, value]) => (0,_parse_setting_files__WEBPACK_IMPORTED_MODULE_3__  .R4)(file, (0,_parse_setting_files__WEBPACK_IMPORTED_MODULE_3__  .fK)({ [name]: value }), `${name}.`).map((setting) => ({
            ...setting,
            key: `dbconfig.${setting.key}`,
        })));
        return { settings, problems: [] };
    });
}
function collectSupabase(file, parsers) {
    return (0,_collected_settings__WEBPACK_IMPORTED_MODULE_0__  .V_)(file.path, 'TOML', () => {
        const values = (0,_parse_setting_files__WEBPACK_IMPORTED_MODULE_3__  .fK)(parsers?.parseToml(file.text), '', isSupabaseLiteral);
        const settings = values.flatMap(({ key, value }) => {
            const [, rest] = /^(?:remotes\.[^.]+\.)?(db\.migrations\..+)$/.exec(key) ?? [];
            return rest === undefined ? [] : [{ name: key, key: rest, value, file: file.path }];
        });
        return { settings, problems: [] };
    });
}
function isSupabaseLiteral(text) {
    return !/^env\(.*\)$/.test(text);
}
const CONFIG_SECTION = 'db';
const CODE_OPTIONS = /\b(?:migrations-(?:table|schema)|create-(?:migrations-)?schema|check-order)\b/;
function collectNodeConfig(file, parsers) {
    const { path, text } = file;
    if (/\.(?:[cm]?[jt]s)$/.test(path)) {
        const [option] = CODE_OPTIONS.exec(text) ?? [];
        if (option === undefined)
            return { settings: [], problems: [] };
        const setting = { name: option, key: option, value: undefined, file: path };
        return { settings: [setting], problems: [] };
    }
    return (0,_collected_settings__WEBPACK_IMPORTED_MODULE_0__  .V_)(path, path.endsWith('.toml') ? 'TOML' : 'JSON or YAML', () => {
        const document = path.endsWith('.toml')
            ? parsers?.parseToml(text)
            : parsers?.parseYaml(withoutComments(path, text))[0];
        const section = (0,_syntax_tree__WEBPACK_IMPORTED_MODULE_2__  .Gv)(document) ? document[CONFIG_SECTION] : undefined;
        const content = section ?? (isNodeConfig(path) ? undefined : document);
        if (!(0,_syntax_tree__WEBPACK_IMPORTED_MODULE_2__  .Gv)(content))
            return { settings: [], problems: [] };
        const values = (0,_parse_setting_files__WEBPACK_IMPORTED_MODULE_3__  .fK)({ [CONFIG_SECTION]: content }, '', () => true);
        return {
            settings: (0,_parse_setting_files__WEBPACK_IMPORTED_MODULE_3__  .R4)(file, values, `${CONFIG_SECTION}.`, layerOf(path)),
            problems: [],
        };
    });
}
function withoutComments(path, text) {
    return /\.json5?$/.test(path) ? text.replaceAll(/^\s*\/\/.*$/gm, '') : text;
}
function isNodeConfig(path) {
    return /(?:^|\/)config\/[^/]+$/.test(path);
}
function layerOf(path) {
    const [, name = ''] = /([^/]+)\.\w+$/.exec(path) ?? [];
    if (!isNodeConfig(path))
        return { layer: _setting_row__WEBPACK_IMPORTED_MODULE_1__  .e5.namedFile };
    if (name === 'default')
        return {};
    if (name === 'local')
        return { layer: _setting_row__WEBPACK_IMPORTED_MODULE_1__  .e5.userFile };
    return { profile: name.replace(/^local-/, '') };
}
const DRIZZLE_FILES = /^drizzle\.config(?:\.[\w-]+)*\.(?:[cm]?[jt]s|json)$/;
const MIGRATIONS_OBJECT = /(?<![\w$.])['"]?migrations['"]?\s*:\s*(\{[^{}]*\})?/;
const PLAIN_ENTRY = /(['"]?)(\w+)\1\s*:\s*(['"`])([^'"`$\\]*)\3\s*,?\s*/g;
function collectDrizzle(file, folder) {
    const code = file.text.replaceAll(/\/\*[\s\S]*?\*\/|(?<![:'"`])\/\/.*$/gm, '');
    if (isOfOtherFolder(code, folder))
        return { settings: [], problems: [] };
    const unknown = {
        name: 'migrations',
        key: 'migrations',
        value: undefined,
        file: file.path,
    };
    const found = MIGRATIONS_OBJECT.exec(code);
    if (found === null) {
        const mayContain = /(?<![\w$.])migrations\s*[,}]|\.\.\.\s*[\w(]/.test(code);
        return { settings: mayContain ? [unknown] : [], problems: [] };
    }
    const body = (found[1] ?? '').slice(1, -1);
    if (found[1] === undefined || body.replaceAll(PLAIN_ENTRY, '').trim() !== '') {
        return { settings: [unknown], problems: [] };
    }
    const settings = [...body.matchAll(PLAIN_ENTRY)].map(([, , key = '', , value = '']) => ({
        name: `migrations.${key}`,
        key: `migrations.${key}`,
        value,
        file: file.path,
    }));
    return { settings, problems: [] };
}
function isOfOtherFolder(code, folder) {
    const [, , out] = /(?<![\w$.])['"]?out['"]?\s*:\s*(['"`])([^'"`$\\]*)\1/.exec(code) ?? [];
    return out !== undefined && !isSameFolder(out, folder);
}
function isSameFolder(path, folder) {
    if (/^(?:\/|[A-Za-z]:[\\/])/.test(path))
        return true;
    const parts = path.split(/[\\/]/).filter((part) => part !== '' && part !== '.');
    const normalized = parts.filter((part) => part !== '..').join('/');
    if (normalized === '')
        return true;
    return folder === normalized || folder.endsWith(`/${normalized}`);
}


  }),

  53151:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    S9: () => (  collectVariables),
    V_: () => (  parseOrRefuse),
    sR: () => (  findDotenvProblems),
    wj: () => (  joinSettings)
  });
  var _setting_row__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13451);

function joinSettings(parts) {
    return {
        settings: parts.flatMap(({ settings }) => settings),
        problems: parts.flatMap(({ problems }) => problems),
    };
}
function invalidFileProblem(path, language) {
    return {
        code: 'setting-refused',
        what: `\`${path}\` is not valid ${language}, so its settings are not known.`,
        next: 'Fix the file, or remove it.',
        file: path,
    };
}
function parseOrRefuse(path, language, parse) {
    try {
        return parse();
    }
    catch {
        return { settings: [], problems: [invalidFileProblem(path, language)] };
    }
}
function collectVariables({ rows }, environment) {
    return rows.flatMap(({ key, variable }) => {
        if (variable === undefined)
            return [];
        return listMatchingNames(variable, Object.keys(environment)).flatMap((name) => {
            const value = environment[name];
            if (value === undefined || value === '')
                return [];
            const suffix = name.slice(variable.length - 1).toLowerCase();
            const settingKey = key.endsWith('.*') ? `${key.slice(0, -1)}${suffix}` : key;
            return [{ name, key: settingKey, value, file: undefined, layer: _setting_row__WEBPACK_IMPORTED_MODULE_0__  .e5.variable }];
        });
    });
}
function listMatchingNames(variable, names) {
    if (!variable.endsWith('*'))
        return names.filter((name) => name === variable);
    const prefix = variable.slice(0, -1);
    return names.filter((name) => name.startsWith(prefix) && name.length > prefix.length);
}
const DOTENV_LINE = /^\s*(?:export\s+)?([A-Za-z_][\w.]*)\s*[=:]/gm;
function findDotenvProblems({ rows }, { path, text }, environment, isHistoryNamed) {
    const names = [...text.matchAll(DOTENV_LINE)].map(([, name = '']) => name);
    const effective = rows.filter(({ effect, namesHistory }) => effect !== 'none' && !(isHistoryNamed && namesHistory === true));
    const set = effective.flatMap(({ variable }) => variable === undefined
        ? []
        : listMatchingNames(variable, names).filter((name) => !environment[name]));
    return [...new Set(set)].map((name) => ({
        code: 'setting-refused',
        what: `\`${path}\` sets the variable \`${name}\`. The action does not load this file.`,
        next: `Set \`${name}\` in \`env\` of the step, or remove it from the file.`,
        file: path,
    }));
}


  }),

  71460:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    H: () => (  FLYWAY_SETTINGS)
  });
const BOOLEAN = /^(?:true|false)$/i;
function variableOf(key) {
    return `FLYWAY_${key.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;
}
function honored(key, note, more = {}) {
    return { key, variable: variableOf(key), effect: 'honored', note, ...more };
}
function refused(key, accepts, note, values) {
    const row = { key, variable: variableOf(key), effect: 'refused', accepts, note };
    return values === undefined ? row : { ...row, values };
}
function withoutEffect(note, ...keys) {
    return keys.map((key) => ({ key, variable: variableOf(key), effect: 'none', note }));
}
const HONORED = [
    honored('table', 'the history table', { namesHistory: true }),
    honored('defaultSchema', 'the schema of the history table, and the first schema of the search path of the migrations', { movesHistory: true }),
    honored('schemas', 'the first one is the default schema; missing ones are created', {
        movesHistory: true,
    }),
    honored('createSchemas', 'with `false`, missing schemas are not created', { accepts: BOOLEAN }),
    honored('outOfOrder', 'with `true`, a new file below the newest applied one is applied', {
        accepts: BOOLEAN,
    }),
    honored('ignoreMigrationPatterns', 'whether an applied file may be missing', {
        accepts: /^(?:\*:(?:missing|future|pending)(?:\s*,\s*|$))*$/i,
        values: '`*:missing`, `*:future` and `*:pending`',
    }),
    honored('executeInTransaction', 'with `false`, the files are not transactional', {
        accepts: BOOLEAN,
    }),
    {
        ...honored('placeholders.*', 'the value of a placeholder', { accepts: /^[^\r\n]*$/ }),
        variable: 'FLYWAY_PLACEHOLDERS_*',
        values: 'values of one line',
    },
    honored('placeholderPrefix', 'the text before the name of a placeholder', { accepts: /\S/ }),
    honored('placeholderSuffix', 'the text after the name of a placeholder', { accepts: /\S/ }),
    honored('placeholderReplacement', 'with `false`, placeholders stay as they are', {
        accepts: BOOLEAN,
    }),
    honored('locations', 'must be the folder of the input `migrations`'),
    {
        key: 'url.currentSchema',
        effect: 'honored',
        note: 'the search path of the migrations, if no default schema is set',
        movesHistory: true,
    },
    {
        key: 'jdbcProperties.currentSchema',
        effect: 'honored',
        note: 'the search path of the migrations, if no default schema is set',
        movesHistory: true,
    },
];
const REFUSED = [
    {
        key: 'FLYWAY_JDBC_PROPERTIES_currentSchema',
        variable: 'FLYWAY_JDBC_PROPERTIES_currentSchema',
        effect: 'refused',
        note: 'only older releases of Flyway read it. Set `FLYWAY_DEFAULT_SCHEMA` instead',
        movesHistory: true,
    },
    {
        key: 'url.options',
        effect: 'refused',
        note: 'it sets the search path. Add `search_path` to `database-url` instead',
    },
    {
        key: 'jdbcProperties.options',
        effect: 'refused',
        note: 'it sets parameters of the session. Add `options` to `database-url` instead',
    },
    refused('encoding', /^utf-?8$/i, 'files are read as UTF-8', '`UTF-8`'),
    refused('sqlMigrationPrefix', /^V$/, 'file names begin with `V`', '`V`'),
    refused('repeatableSqlMigrationPrefix', /^R$/, 'file names begin with `R`', '`R`'),
    refused('sqlMigrationSeparator', /^__$/, 'two underscores end the version', '`__`'),
    refused('sqlMigrationSuffixes', /^\.sql$/, 'file names end in `.sql`', '`.sql`'),
    refused('initSql', /^\s*$/, 'the action does not run SQL before the migrations'),
    refused('initSqls', /^\s*$/, 'the action does not run SQL before the migrations'),
    refused('validateOnMigrate', /^true$/i, 'with `false`, Flyway skips new files below the newest applied one without an error', '`true`'),
    refused('target', /^(?:latest)?$/i, 'the action applies all files', '`latest`'),
    refused('skipExecutingMigrations', /^false$/i, 'the action runs the files', '`false`'),
    refused('skipDefaultResolvers', /^false$/i, 'the action runs SQL migrations', '`false`'),
    refused('cleanOnValidationError', /^false$/i, 'the action never drops objects', '`false`'),
    refused('callbacks', /^\s*$/, 'the action does not run callbacks'),
    refused('callbackLocations', /^\s*$/, 'the action does not run callbacks'),
    refused('resolvers', /^\s*$/, 'the action reads SQL files only'),
    refused('migrationResolvers', /^\s*$/, 'the action reads SQL files only'),
    refused('errorOverrides', /^\s*$/, 'the action does not ignore errors'),
    refused('installedBy', /^\s*$/, 'rows name the login'),
    refused('tablespace', /^\s*$/, 'the history table is in the default tablespace'),
    refused('dryRunOutput', /^\s*$/, 'use `mode: plan`'),
    refused('configFiles', /^\s*$/, 'the action reads `flyway.conf` and `flyway.toml` only'),
    refused('configFileEncoding', /^utf-?8$/i, 'files are read as UTF-8', '`UTF-8`'),
    refused('ignoreMissingMigrations', /^false$/i, 'use `ignoreMigrationPatterns`', '`false`'),
    refused('ignoreIgnoredMigrations', /^false$/i, 'Flyway would skip new files', '`false`'),
    refused('ignoreFutureMigrations', /^true$/i, 'use `ignoreMigrationPatterns`', '`true`'),
    refused('cherryPick', /^\s*$/, 'the action applies all files'),
    refused('tags.*', /^\s*$/, 'the action applies all files'),
    refused('baselineMigrationPrefix', /^B$/, 'baseline migrations are refused', '`B`'),
];
const WITHOUT_EFFECT = [
    ...withoutEffect('connection; the input `database-url` names the database', ...['url', 'user', 'password', 'driver', 'connectRetries', 'connectRetriesInterval'], ...['jdbcProperties.*', 'kerberosConfigFile', 'environment', 'provisioner', 'provisionMode'], ...['environmentProvisionMode', 'displayName', 'propertyResolvers.*', 'driverClassName'], ...['sslAutoconfiguration', 'email', 'token', 'licenseKey', 'offlinePermitPath']),
    ...withoutEffect('output', ...['loggers', 'outputQueryResults', 'outputType', 'outputProgress', 'outputLogsInJson'], ...['color', 'reportEnabled', 'reportFilename', 'publishResult']),
    ...withoutEffect('existing tables without a history stop a run, and the input `baseline` says what to do', ...['baselineOnMigrate', 'baselineVersion', 'baselineDescription']),
    ...withoutEffect('each file is one transaction here', 'group', 'mixed', 'batch', 'stream'),
    ...withoutEffect('the inputs `lock-wait` and `lock-timeout` decide', 'lockRetryCount'),
    ...withoutEffect('the action holds the lock of Flyway anyway', 'postgresql.*'),
    ...withoutEffect('the action never drops objects', 'cleanDisabled', 'clean.*'),
    ...withoutEffect('the action refuses the files or placeholders that it concerns', ...['undoSqlMigrationPrefix', 'placeholderSeparator', 'scriptPlaceholderPrefix'], ...['scriptPlaceholderSuffix', 'powershellExecutable', 'jarDirs', 'skipDefaultCallbacks'], ...['validateMigrationNaming', 'failOnMissingLocations', 'checkLocation', 'workingDirectory'], ...['failOnMissingTarget', 'detectEncoding', 'communityDBSupportEnabled', 'enabled']),
    ...withoutEffect('other products and databases', ...['check.*', 'oracle.*', 'sqlserver.*', 'bigquery.*', 'vault.*', 'gcsm.*'], ...['dapr.*', 'plugins.*', 'oracleSqlplus', 'oracleSqlplusWarn', 'oracleWalletLocation'], ...['oracleKerberosCacheFile', 'sqlServerKerberosLoginFile', 'configurations', 'deploy.*'], ...['snapshot.*', 'undo.*', 'generate.*', 'model.*', 'schemaModelLocation', 'drift.*'], ...['schemaModelSchemas', 'prepare.*', 'diff.*', 'add.*', 'auth.*', 'mcp.*', 'analyze.*'], ...['azureKeyVault.*', 'clickhouse.*', 'db2z.*', 'diffText.*', 'init.*', 'migrate.*'], ...['pipelineId', 'checkDriftOnMigrate', 'nativeConnectors']),
];
const FLYWAY_SETTINGS = {
    format: 'flyway',
    command: 'flyway migrate',
    sources: [
        'https://github.com/flyway/flyway/blob/main/flyway-core/src/main/java/org/flywaydb/core/internal/configuration/ConfigUtils.java',
        'https://github.com/flyway/flyway/blob/main/flyway-core/src/main/java/org/flywaydb/core/internal/configuration/models/FlywayEnvironmentModel.java',
        'https://documentation.red-gate.com/fd/flyway-namespace-277579007.html',
        'https://docs.spring.io/spring-boot/appendix/application-properties/index.html#appendix.application-properties.data-migration',
    ],
    rows: [...HONORED, ...REFUSED, ...WITHOUT_EFFECT],
};


  }),

  79084:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  H: () => (  SETTING_TABLES)
});

var flyway_settings = __webpack_require__(71460);
;
const BOOLEAN = /^(?:true|false)$/;
const CONNECTION_KEYS = [
    ...['url', 'connectionString', 'user', 'username', 'host', 'hostname', 'name', 'database'],
    ...['password', 'port', 'ssl', 'sslmode', 'dialect', 'client', 'schema-name', 'pool', 'max'],
    ...['min', 'logging', 'debug', 'reject-unauthorized', 'database-url-var', 'timezone'],
    ...['application_name', 'statement_timeout', 'query_timeout', 'connectionTimeoutMillis'],
    ...['idleTimeoutMillis', 'keepAlive', 'poolSize', 'pool.*', 'ssl.*'],
].map((key) => ({ key, effect: 'none', note: 'connection' }));
const OTHER_KEYS = [
    ...['migration-filename-format', 'migration-file-language', 'template-file-name', 'verbose'],
    ...['decamelize', 'pretty', 'tsconfig-paths', 'force-exit'],
].map((key) => ({ key, effect: 'none', note: '`create`, output or the JavaScript API' }));
const NODE_PG_MIGRATE_SETTINGS = {
    format: 'node-pg-migrate',
    command: 'node-pg-migrate up',
    sources: [
        'https://github.com/salsita/node-pg-migrate/blob/main/src/cli/config.ts',
        'https://github.com/salsita/node-pg-migrate/blob/main/src/cli/options.ts',
        'https://github.com/node-config/node-config/wiki/Configuration-Files',
    ],
    rows: [
        { key: 'migrations-table', effect: 'honored', note: 'the history table', namesHistory: true },
        {
            key: 'migrations-schema',
            effect: 'honored',
            note: 'the schema of the history table; by default the first of `schema`',
            namesHistory: true,
        },
        {
            key: 'schema',
            effect: 'honored',
            note: 'the search path of the migrations; by default `public`',
            movesHistory: true,
        },
        {
            key: 'create-schema',
            effect: 'honored',
            accepts: BOOLEAN,
            note: 'whether missing schemas of `schema` are created',
        },
        {
            key: 'create-migrations-schema',
            effect: 'honored',
            accepts: BOOLEAN,
            note: 'whether a missing `migrations-schema` is created',
        },
        {
            key: 'check-order',
            effect: 'honored',
            accepts: BOOLEAN,
            note: 'with `false`, a new file below the newest applied one is applied',
        },
        {
            key: 'migrations-dir',
            effect: 'honored',
            note: 'must be the folder of the input `migrations`',
        },
        {
            key: 'use-glob',
            effect: 'refused',
            accepts: /^false$/,
            values: '`false`',
            note: 'the action reads one folder, not a pattern',
        },
        {
            key: 'ignore-pattern',
            effect: 'refused',
            note: 'the action does not skip files of the folder',
        },
        {
            key: 'single-transaction',
            effect: 'none',
            note: 'each file is one transaction here',
        },
        {
            key: 'lock',
            effect: 'none',
            note: 'the action holds the lock of node-pg-migrate anyway',
        },
        { key: 'advisory-lock-mode', effect: 'none', note: '`lock-wait` decides how long a run waits' },
        {
            key: 'lock-value',
            effect: 'refused',
            accepts: /^7241865325823964$/,
            note: 'the action holds the default lock of node-pg-migrate',
        },
        { key: 'fake', effect: 'refused', accepts: /^false$/, note: 'the action runs every file' },
        { key: 'dry-run', effect: 'refused', accepts: /^false$/, note: 'use `mode: plan`' },
        {
            key: 'config-file',
            effect: 'honored',
            accepts: /\.(?:json5?|ya?ml|[cm]?[jt]s)$/,
            values: 'files of the workspace in JSON',
            note: 'is read instead of the folder `config`',
            movesHistory: true,
        },
        {
            key: 'config-value',
            effect: 'refused',
            accepts: /^db$/,
            values: '`db`',
            note: 'the action reads the section `db` of the configuration',
        },
        { key: 'envPath', effect: 'none', note: 'connection' },
        {
            key: 'node-config',
            variable: 'NODE_CONFIG',
            effect: 'refused',
            accepts: /^$/,
            note: 'it replaces settings of the configuration files',
        },
        {
            key: 'node-config-dir',
            variable: 'NODE_CONFIG_DIR',
            effect: 'refused',
            accepts: /^(?:\.\/)?config\/?$/,
            values: '`config`',
            note: 'the action reads the folder `config`',
        },
        {
            key: 'config-env',
            variable: 'NODE_CONFIG_ENV',
            effect: 'none',
            note: 'names the deployment of node-config; the action reads it for `config/<deployment>.*`',
        },
        {
            key: 'env',
            variable: 'NODE_ENV',
            effect: 'none',
            note: 'the same, if `NODE_CONFIG_ENV` is not set',
        },
        ...OTHER_KEYS,
        ...CONNECTION_KEYS,
    ],
};

;
const DBMATE_SETTINGS = {
    format: 'dbmate',
    command: 'dbmate up',
    sources: ['https://github.com/amacneil/dbmate/blob/main/main.go'],
    rows: [
        {
            key: 'migrations-table',
            variable: 'DBMATE_MIGRATIONS_TABLE',
            effect: 'honored',
            note: 'the history table, `table` or `schema.table`',
            namesHistory: true,
        },
        {
            key: 'strict',
            variable: 'DBMATE_STRICT',
            effect: 'honored',
            accepts: /^(?:|1|t|true|0|f|false)$/i,
            values: '`true` and `false`',
            note: 'with `true`, a new file below the newest applied one is an error',
        },
        {
            key: 'migrations-dir',
            variable: 'DBMATE_MIGRATIONS_DIR',
            effect: 'honored',
            note: 'must be the folder of the input `migrations`',
        },
        ...['DRIVER', 'SCHEMA_FILE', 'NO_DUMP_SCHEMA', 'WAIT', 'WAIT_TIMEOUT', 'VERBOSE'].map((name) => ({
            key: name.toLowerCase().replaceAll('_', '-'),
            variable: `DBMATE_${name}`,
            effect: 'none',
            note: 'connection or output',
        })),
    ],
};
const GOOSE_SETTINGS = {
    format: 'goose',
    command: 'goose up',
    sources: [
        'https://github.com/pressly/goose/blob/main/cmd/goose/main.go',
        'https://github.com/rubenv/sql-migrate#as-a-standalone-tool',
        'https://bitbucket.org/liamstask/goose',
    ],
    rows: [
        {
            key: 'table',
            variable: 'GOOSE_TABLE',
            effect: 'honored',
            note: 'the history table, `table` or `schema.table`',
            namesHistory: true,
        },
        {
            key: 'migration-dir',
            variable: 'GOOSE_MIGRATION_DIR',
            effect: 'honored',
            note: 'must be the folder of the input `migrations`',
        },
        {
            key: 'driver',
            variable: 'GOOSE_DRIVER',
            effect: 'refused',
            accepts: /^(?:|postgres|pgx)$/,
            values: '`postgres` and `pgx`',
            note: 'the action applies files to Postgres only',
        },
        { key: 'dbstring', variable: 'GOOSE_DBSTRING', effect: 'none', note: 'connection' },
        {
            key: 'dbconfig.table',
            effect: 'refused',
            accepts: /^goose_db_version$/,
            note: 'goose does not read `dbconfig.yml`, so the file says that another tool keeps the history',
            namesHistory: true,
        },
        {
            key: 'dbconfig.schema',
            effect: 'refused',
            note: 'goose does not read `dbconfig.yml`, so the file says that another tool keeps the history',
            namesHistory: true,
        },
        ...['dialect', 'datasource', 'dir', 'ignoreunknown', 'driver', 'open', 'import'].map((key) => ({ key: `dbconfig.${key}`, effect: 'none', note: 'connection' })),
    ],
};
const SUPABASE_SETTINGS = {
    format: 'supabase',
    command: 'supabase db push',
    sources: [
        'https://github.com/supabase/cli/blob/develop/apps/cli-go/pkg/config/db.go',
        'https://github.com/supabase/cli/blob/develop/apps/cli-go/internal/db/push/push.go',
    ],
    rows: [
        {
            key: 'db.migrations.enabled',
            variable: 'SUPABASE_DB_MIGRATIONS_ENABLED',
            effect: 'refused',
            accepts: /^true$/,
            values: '`true`',
            note: '`supabase db push` skips all migrations',
        },
        {
            key: 'db.migrations.schema_paths',
            effect: 'none',
            note: 'only `supabase db diff` and the local database use these files',
        },
    ],
};
const DRIZZLE_SETTINGS = {
    format: 'drizzle',
    command: 'drizzle-kit migrate',
    sources: [
        'https://github.com/drizzle-team/drizzle-orm/blob/main/drizzle-kit/src/cli/validations/common.ts',
    ],
    rows: [
        {
            key: 'migrations.table',
            effect: 'honored',
            note: 'the history table',
            namesHistory: true,
        },
        {
            key: 'migrations.schema',
            effect: 'honored',
            note: 'the schema of the history table, which is created if it does not exist',
            namesHistory: true,
        },
        { key: 'migrations.prefix', effect: 'none', note: 'only `drizzle-kit generate` uses it' },
        {
            key: 'migrations',
            effect: 'refused',
            note: 'it is not written as plain strings',
            namesHistory: true,
        },
    ],
};
const PRISMA_SETTINGS = {
    format: 'prisma',
    command: 'prisma migrate deploy',
    sources: [
        'https://www.prisma.io/docs/orm/reference/environment-variables-reference',
        'https://www.prisma.io/docs/orm/reference/prisma-config-reference',
    ],
    rows: [
        {
            key: 'schema-disable-advisory-lock',
            variable: 'PRISMA_SCHEMA_DISABLE_ADVISORY_LOCK',
            effect: 'none',
            note: 'the action holds the lock of Prisma anyway',
        },
    ],
};
const GOLANG_MIGRATE_SETTINGS = {
    format: 'golang-migrate',
    command: 'migrate up',
    sources: [
        'https://github.com/golang-migrate/migrate/blob/master/internal/cli/main.go',
        'https://github.com/golang-migrate/migrate/blob/master/database/postgres/README.md',
    ],
    rows: [
        {
            key: 'x-migrations-table',
            effect: 'honored',
            note: 'the history table',
            namesHistory: true,
        },
        {
            key: 'x-migrations-table-quoted',
            effect: 'honored',
            accepts: /^(?:1|t|true|0|f|false)$/i,
            values: '`true` and `false`',
            note: 'whether the name is `"schema"."table"`',
            namesHistory: true,
        },
        {
            key: 'search_path',
            effect: 'honored',
            note: 'the search path of history and migrations',
            movesHistory: true,
        },
        {
            key: 'x-statement-timeout',
            effect: 'honored',
            note: 'the limit of a statement in milliseconds',
        },
        {
            key: 'x-multi-statement',
            effect: 'honored',
            note: 'with `true`, a file of several statements is not transactional',
        },
        {
            key: 'x-multi-statement-max-size',
            effect: 'none',
            note: 'the action has a limit for each file',
        },
        ...['x-no-lock', 'x-lock-table'].map((key) => ({
            key,
            effect: 'none',
            note: 'the action holds the lock of golang-migrate anyway',
        })),
        {
            key: 'x-lock-strategy',
            effect: 'refused',
            accepts: /^advisory$/,
            values: '`advisory`',
            note: 'the action holds the advisory lock',
        },
    ],
};

;



const SETTING_TABLES = {
    dbmate: DBMATE_SETTINGS,
    'golang-migrate': GOLANG_MIGRATE_SETTINGS,
    goose: GOOSE_SETTINGS,
    'node-pg-migrate': NODE_PG_MIGRATE_SETTINGS,
    flyway: flyway_settings .H,
    prisma: PRISMA_SETTINGS,
    drizzle: DRIZZLE_SETTINGS,
    supabase: SUPABASE_SETTINGS,
};


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
  var _golang_migrate_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87022);



const NO_URL_SETTINGS = {
    settings: [],
    historySchema: undefined,
    historyTable: undefined,
    isHistoryNamed: false,
    requiredSchema: undefined,
    statementTimeoutMs: undefined,
    isMultiStatement: false,
};
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
        ...NO_URL_SETTINGS,
        settings,
        historyTable,
        isHistoryNamed: (searchPath !== undefined && !OWN_SCHEMA_FORMATS.has(format)) || historyTable !== undefined,
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
    const value = `"${historySchema.replaceAll('"', '""')}"`;
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
    const [one, other] = [left, right].map(({ version }) => (0,_repeatable__WEBPACK_IMPORTED_MODULE_1__  .s)({ version: version.text }));
    if (one !== other)
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

  4862:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  Qs: () => (  listSkippedFiles),
  CH: () => (  parseFileNames),
  Yr: () => (  readMigrations)
});

var format_names = __webpack_require__(74234);
;

function joinPath(folder, fileName) {
    if (fileName === '')
        return folder;
    return folder === '.' ? fileName : `${folder}/${fileName}`;
}
function badNameProblems(folder, unreadable) {
    const groups = new Map();
    for (const each of unreadable) {
        const cause = each.parsed.several?.what ?? each.parsed.what;
        const group = groups.get(cause);
        if (group === undefined)
            groups.set(cause, [each]);
        else
            group.push(each);
    }
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
        : { code, what: `${(0,format_names .E)(names)} ${several.what}`, next: several.next, ...location };
}
function duplicateProblems(folder, sorted, getKey) {
    const byKey = new Map();
    for (const file of sorted) {
        const key = getKey(file);
        const group = byKey.get(key);
        if (group === undefined)
            byKey.set(key, [file]);
        else
            group.push(file);
    }
    const duplicates = [...byKey].filter(([, files]) => files.length > 1);
    const [first] = duplicates;
    if (first === undefined)
        return [];
    const files = duplicates.flatMap(([, group]) => group);
    const [file = folder, ...otherFiles] = files
        .filter((each) => !duplicates.some(([, [earliest]]) => earliest === each))
        .map(({ fileName }) => joinPath(folder, fileName));
    const location = otherFiles.length === 0 ? { file } : { file, otherFiles };
    const next = 'Rename the file that is not applied anywhere to a unique version.';
    return [{ code: 'duplicate-version', what: describeDuplicates(duplicates), next, ...location }];
}
const MAX_VERSIONS_SHOWN = 5;
function describeDuplicates(groups) {
    const [only, second] = groups.map(([key, files]) => {
        const texts = new Set(files.map(({ version }) => version.text));
        const version = texts.size === 1 ? (files[0]?.version.text ?? key) : key;
        return { names: (0,format_names .E)(files.map(({ fileName }) => fileName)), version };
    });
    if (only !== undefined && second === undefined) {
        return `${only.names} have the same version, ${only.version}, so their order is undefined.`;
    }
    const shown = groups
        .slice(0, MAX_VERSIONS_SHOWN)
        .map(([key, files]) => `${(0,format_names .E)(files.map(({ fileName }) => fileName))} (${key})`);
    const hidden = groups.length - shown.length;
    return `${groups.length} versions have two or more files, so their order is undefined: ${shown.join(', ')}${hidden > 0 ? ` and ${hidden} more` : ''}.`;
}
function groupByCause(problems) {
    const groups = new Map();
    for (const [index, each] of problems.entries()) {
        const { code, what, next, line } = each.problem;
        const cause = line === undefined ? JSON.stringify([code, what, next]) : String(index);
        const group = groups.get(cause);
        if (group === undefined)
            groups.set(cause, [each]);
        else
            group.push(each);
    }
    return [...groups.values()].flatMap((group) => {
        const [first, ...others] = group;
        if (first === undefined)
            return [];
        const what = `\`${first.fileName}\` ${first.problem.what}`;
        if (others.length === 0)
            return { ...first.problem, what };
        return {
            ...first.problem,
            what: `${what} This applies to ${group.length} files: ${(0,format_names .E)(group.map(({ fileName }) => fileName))}.`,
            otherFiles: others.flatMap(({ problem }) => problem.file ?? []),
        };
    });
}
function noMigrationsProblem(folder, { name, skips }, skippedFiles) {
    const skipped = skips === undefined || skippedFiles.length === 0
        ? ''
        : ` The format \`${name}\` reads only \`${skips.form}\`, not ${(0,format_names .E)(skippedFiles, 'or')}.`;
    return {
        code: 'no-migrations',
        what: `The folder \`${folder}\` does not contain a migration file.${skipped}`,
        next: 'Set `migrations` to the folder of the migration files, and check that they are committed.',
    };
}

var migration = __webpack_require__(1481);
var migration_order = __webpack_require__(56520);
;



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
        ...badNameProblems(folder, unreadable.toSorted((left, right) => (0,migration_order .OP)(left.fileName, right.fileName))),
        ...duplicateProblems(folder, named, (file) => getKey(file, format)),
    ];
    if (named.length === 0 && problems.length === 0) {
        const skipped = listSkippedFiles(fileNames, format, { metadataFiles, folders });
        problems.push(noMigrationsProblem(folder, format, skipped));
    }
    return (0,migration .i)(problems, named);
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
        .toSorted(migration_order .OP);
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
    if (order.identifiesByName)
        return version.text;
    return order.parse({ version: version.text })?.key ?? version.key;
}
function readMigrations(named, files, { format, metadataFiles, sha256Hex }) {
    const problems = [];
    const migrations = [];
    for (const [index, { fileName, version, name, unapplied, former }] of named.entries()) {
        const file = files[index];
        if (file === undefined)
            continue;
        const { path, checksum, content } = file;
        const about = { version: version.text, name, fileName, path };
        if (unapplied === 'missing') {
            migrations.push({ ...about, checksum: '', text: '', unapplied });
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
                ...about,
                ...(former && { former }),
                ...(unapplied && { unapplied }),
                ...(format.ignoresLineEndings && rest.text !== text ? { sourceText: text } : {}),
                checksum: substituted === true ? sha256Hex(parsed.text) : checksum,
                ...rest,
            });
        }
        else {
            const { what, next, line } = parsed;
            const location = line === undefined ? { file: path } : { file: path, line };
            problems.push({ fileName, problem: { code: 'format-refused', what, next, ...location } });
        }
    }
    return (0,migration .i)(groupByCause(problems), migrations);
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