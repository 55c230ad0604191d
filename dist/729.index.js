"use strict";
exports.id = 729;
exports.ids = [729];
exports.modules = {

  86635:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  B: () => (  applyCommandSettings),
  applyToolSettings: () => (  applyToolSettings)
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

var file_name_problems = __webpack_require__(86056);
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
                { folder: (0,file_name_problems .uJ)(workingDirectory, 'db'), files: collect_small_tools .mU },
            ];
        case 'supabase':
            return [{ folder: parentFolder(folder), files: collect_small_tools .Xg }];
        case 'node-pg-migrate':
            return [{ folder: (0,file_name_problems .uJ)(workingDirectory, 'config'), files: collect_small_tools .qC }];
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
    const own = (0,file_name_problems .uJ)(workingDirectory, RESOURCES);
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
        return listed === undefined
            ? []
            : await (0,setting_files .KK)(workspace, listed, (name) => place.files.test(name));
    });
    const optionFiles = named.map(async (path) => await readNamedFile(workspace, root, path));
    const readBase = async (wanted) => base === undefined ? [] : await (0,setting_files .KK)(workspace, base, (name) => name === wanted);
    const dotenv = environment === undefined ? [] : await readBase('.env');
    const packages = format === 'node-pg-migrate' ? await readBase('package.json') : [];
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
    const wanted = parts.pop() ?? '';
    const listed = (0,setting_files .Of)(workspace, parts.join('/') || '.');
    if (listed === undefined || path.startsWith('/'))
        return missing;
    const found = await (0,setting_files .KK)(workspace, listed, (name) => name === wanted);
    return found.length === 0 ? missing : found;
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

function applyBuiltin({ words, scope, input }) {
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
        case 'mapfile':
        case 'readarray':
            readArray(rest, scope, [input.contents.join('\n').trim() || input.text.trim()]);
            return true;
        case 'read':
            if (rest.some((word) => /^-[a-z]*a$/.test(word))) {
                readArray(rest, scope, input.contents
                    .join(' ')
                    .split(/[\s,;]+/)
                    .filter(Boolean));
            }
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
function readArray(words, scope, values) {
    const name = words.at(-1) ?? '';
    const lines = values.flatMap((value) => value.split('\n'));
    if (/^[A-Za-z_]\w*$/.test(name) && lines.length > 0)
        (0,_shell_scope__WEBPACK_IMPORTED_MODULE_0__  .U$)(scope, name, lines);
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

  59090:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    U: () => (  FunctionCalls)
  });
  var _shell_scope__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44551);
  var _visit_budget__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3617);


class FunctionCalls {
    budget;
    calls = new Map();
    constructor(budget = new _visit_budget__WEBPACK_IMPORTED_MODULE_1__  .f()) {
        this.budget = budget;
    }
    call(body, key, scope, visit) {
        const known = this.calls.get(body) ?? new Map();
        this.calls.set(body, known);
        const signature = `${key} ${(0,_shell_scope__WEBPACK_IMPORTED_MODULE_0__  .OI)(scope)}`;
        if (known.has(signature)) {
            const after = known.get(signature);
            if (after !== undefined)
                Object.assign(scope, (0,_shell_scope__WEBPACK_IMPORTED_MODULE_0__  .Om)(after));
            return;
        }
        known.set(signature, undefined);
        this.budget.visit(visit);
        known.set(signature, (0,_shell_scope__WEBPACK_IMPORTED_MODULE_0__  .Om)(scope));
    }
    reportShortfall(reason) {
        this.budget.reportShortfall(reason);
    }
}


  }),

  93855:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    OP: () => (  printedText),
    Vq: () => (  isGithubEnv),
    nv: () => (  readWrittenVariables)
  });
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
            const lines = [];
            let next = 0;
            do {
                const first = next;
                lines.push(format.replaceAll(/%[-\d.]*[sdq]/g, () => values[next++] ?? ''));
                if (next === first)
                    break;
            } while (next < values.length);
            return lines.join('').replaceAll('\\n', '\n');
        }
        default:
            return undefined;
    }
}
function readWrittenVariables(words, contents) {
    const texts = [printedText(words) ?? '', ...contents, ...(words.length === 1 ? words : [])];
    return texts.flatMap(parseGithubEnv);
}


  }),

  44551:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    BB: () => (  setVariable),
    CR: () => (  toWorkspacePath),
    Ds: () => (  createScope),
    OI: () => (  describeScope),
    Om: () => (  copyScope),
    U$: () => (  setArray),
    _e: () => (  getArray),
    dN: () => (  exportVariable),
    dn: () => (  getVariable),
    gM: () => (  unsetVariable),
    o1: () => (  resolvePath)
  });
function createScope(variables, directory) {
    return {
        environment: new Map(variables),
        shellVariables: new Map(),
        arrays: new Map(),
        positionals: undefined,
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
        arrays: new Map(scope.arrays),
        functions: new Map(scope.functions),
    };
}
function getVariable(scope, name) {
    const { environment, shellVariables, positionals, directory } = scope;
    if (name === 'PWD' && directory !== undefined)
        return toWorkspacePath(directory);
    if (/^[1-9]\d*$/.test(name))
        return positionals?.[Number(name) - 1];
    return shellVariables.get(name) ?? environment.get(name);
}
function getArray({ arrays, positionals }, name) {
    return name === '@' ? positionals : arrays.get(name);
}
function setArray({ arrays, shellVariables }, name, words) {
    arrays.set(name, words);
    shellVariables.set(name, words[0] ?? '');
}
function toWorkspacePath(path) {
    return path === '.' ? '$GITHUB_WORKSPACE' : `$GITHUB_WORKSPACE/${path}`;
}
function setVariable(scope, name, value) {
    scope.arrays.delete(name);
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
function unsetVariable(scope, name) {
    scope.arrays.delete(name);
    scope.shellVariables.delete(name);
    scope.environment.delete(name);
}
const functionIds = new WeakMap();
let functionCount = 0;
function getFunctionId({ body }) {
    const id = functionIds.get(body) ?? functionCount + 1;
    functionCount = Math.max(functionCount, id);
    functionIds.set(body, id);
    return id;
}
function describeScope(scope) {
    const { environment, shellVariables, arrays, positionals, directory, functions } = scope;
    const functionList = [...functions].map(([name, each]) => [name, getFunctionId(each)]);
    return JSON.stringify([
        [...environment],
        [...shellVariables],
        [...arrays],
        positionals ?? null,
        directory ?? null,
        functionList,
        scope.exportsAll,
    ]);
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

  38974:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  Qk: () => (  expandHereDocument),
  Vo: () => (  expandWord),
  ao: () => (  findSubstitutions),
  lu: () => (  readShell)
});

var parser = __webpack_require__(28919);
var split_expressions = __webpack_require__(17211);
var github_env = __webpack_require__(93855);
;

function resolvePrintedText(script, currentFolder, expand, expandDocument) {
    const [statement, ...others] = script?.commands ?? [];
    if (statement?.type !== 'Statement' || others.length > 0)
        return undefined;
    const document = findPrintedDocument(statement.command, expand);
    if (document !== undefined)
        return expandDocument(document).replace(/\n+$/, '');
    return resolveNode(statement.command, currentFolder, expand);
}
function resolveNode(node, currentFolder, expand) {
    if (node.type === 'AndOr') {
        const [first, second, ...rest] = node.commands;
        if (first?.type !== 'Command' || second === undefined || rest.length > 0)
            return undefined;
        const [name, path] = expandCommand(first, expand);
        const program = findLocatedProgram(expandCommand(first, expand));
        if (program !== undefined)
            return program;
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
    const printed = findLocatedProgram(words) ?? (0,github_env .OP)(words)?.trim();
    if (printed !== undefined)
        return printed;
    return words.join(' ') === 'git rev-parse --show-toplevel' ? '$GITHUB_WORKSPACE' : undefined;
}
function findPrintedDocument(node, expand) {
    if (node.type !== 'Command' || expandCommand(node, expand).join(' ') !== 'cat')
        return undefined;
    const [redirect, ...others] = node.redirects;
    return redirect?.type === 'HereDoc' && others.length === 0 ? redirect.body : undefined;
}
function findLocatedProgram(words) {
    if (/^(?:echo|printf)$/.test(words[0] ?? ''))
        return undefined;
    const at = words.findIndex((word) => /^(?:command|which|whence|type)$/.test(word));
    const [name, ...rest] = at === -1 || at > 3 ? [] : words.slice(at);
    if (name === undefined || (name === 'command' && !/^-[vV]$/.test(rest[0] ?? '')))
        return undefined;
    const program = rest.find((word) => !word.startsWith('-'));
    return program !== undefined && /^[\w./@+-]+$/.test(program) ? program : undefined;
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
function readShell(text) {
    const expressions = [];
    const masked = (0,split_expressions ._)(text, (expression) => {
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
        slice: (start, end) => text.slice(start, end),
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
const MAX_WORD_LENGTH = 100_000;
function expandWord(word, values) {
    const { parts } = word;
    if (parts === undefined)
        return [word.value];
    const words = expandParts(parts, values);
    if (words.reduce((sum, { length }) => sum + length + 1, 0) <= MAX_WORD_LENGTH)
        return words;
    values.rejectWord();
    return [word.text];
}
function expandParts(parts, values) {
    const [only] = parts;
    const list = parts.length === 1 && only !== undefined ? expandList(only, values) : undefined;
    if (list !== undefined)
        return list;
    let text = '';
    for (const part of parts) {
        if (text.length <= MAX_WORD_LENGTH)
            text += expandPart(part, values);
    }
    const canSplit = only?.type === 'SimpleExpansion' ||
        only?.type === 'ParameterExpansion' ||
        only?.type === 'CommandExpansion';
    const isKnown = text !== only?.text && !/[$`]/.test(text);
    return parts.length === 1 && canSplit && isKnown ? splitWords(text) : [text];
}
function splitWords(text) {
    return text.split(/\s+/).filter(Boolean);
}
function expandList(part, values) {
    const isQuoted = part.type === 'DoubleQuoted' && part.parts.length === 1;
    const inner = isQuoted ? part.parts[0] : part;
    if (inner?.type === 'SimpleExpansion') {
        const words = /^\$[@*]$/.test(inner.text) ? values.getWords('@') : undefined;
        return words && arrangeWords(words, isQuoted, inner.text === '$*');
    }
    if (inner?.type !== 'ParameterExpansion' || inner.prefix !== undefined)
        return undefined;
    const selector = /^[@*]$/.test(inner.parameter) ? inner.parameter : inner.index?.value;
    if (selector !== '@' && selector !== '*')
        return undefined;
    const words = values.getWords(selector === inner.parameter ? '@' : inner.parameter);
    const selected = applyListOperation(words, inner, values);
    return selected && arrangeWords(selected, isQuoted, selector === '*');
}
function arrangeWords(words, isQuoted, joins) {
    if (isQuoted)
        return joins ? [words.join(' ')] : words;
    return words.flatMap((word) => (/[$`]/.test(word) ? [word] : splitWords(word)));
}
function applyListOperation(words, { operation, parameter }, values) {
    if (operation?.type === 'Default' && /^:?[-=]$/.test(operation.operator)) {
        return words !== undefined && words.length > 0 ? words : expandWord(operation.operand, values);
    }
    if (operation?.type === 'Slice') {
        const from = Number(operation.offset.value) - (/^[@*]$/.test(parameter) ? 1 : 0);
        const count = Number(operation.length?.value ?? Number.POSITIVE_INFINITY);
        if (!(from >= 0 && count >= 0))
            return words;
        return words?.slice(from, from + count);
    }
    if (operation?.type !== 'Replace' || operation.pattern.value !== '')
        return words;
    const added = expandWord(operation.replacement, values).join(' ');
    if (operation.operator === '/#')
        return words?.map((word) => `${added}${word}`);
    return operation.operator === '/%' ? words?.map((word) => `${word}${added}`) : words;
}
function expandHereDocument({ text, parts }, values) {
    if (parts === undefined)
        return text;
    const [expanded = text] = parts.length === 0 ? [text] : [parts.map((part) => expandPart(part, values)).join('')];
    if (expanded.length <= MAX_WORD_LENGTH + text.length)
        return expanded;
    values.rejectWord();
    return text;
}
function expandPart(part, values) {
    switch (part.type) {
        case 'DoubleQuoted':
        case 'LocaleString':
            return part.parts.map((child) => expandPart(child, values)).join('');
        case 'SimpleExpansion': {
            const name = part.text.slice(1);
            const words = /^[@*]$/.test(name) ? values.getWords('@') : undefined;
            return words?.join(' ') ?? values.getValue(name) ?? part.text;
        }
        case 'CommandExpansion': {
            const expand = (word) => expandWord(word, values).join(' ');
            const expandDocument = (body) => expandHereDocument(body, values);
            const folder = values.getValue('PWD');
            return resolvePrintedText(part.script, folder, expand, expandDocument) ?? part.text;
        }
        case 'ParameterExpansion':
            return expandParameter(part, values);
        case 'Literal':
        case 'Glob':
        case 'SingleQuoted':
        case 'AnsiCQuoted':
            return part.value;
        default:
            return part.text;
    }
}
function expandParameter(part, values) {
    const { parameter, prefix, operation, index } = part;
    if (prefix !== undefined)
        return part.text;
    const list = expandList(part, values);
    if (list !== undefined)
        return list.join(' ');
    const value = index === undefined || values.getWords(parameter) === undefined
        ? values.getValue(parameter)
        : values.getWords(parameter)?.at(Number(index.value));
    if (part.text.endsWith('%/*}'))
        return parentFolder(value) ?? part.text;
    if (operation === undefined)
        return value ?? part.text;
    if (operation.type !== 'Default' || !/^:?[-=]$/.test(operation.operator))
        return part.text;
    return value || expandWord(operation.operand, values).join(' ');
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


  }),

  42550:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Et: () => (  PipeOutput),
    _: () => (  readInputText),
    lC: () => (  addInputWords),
    pK: () => (  NO_INPUT),
    um: () => (  joinInputs)
  });
  var _github_env__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93855);

const NO_INPUT = { text: '', contents: [], files: [] };
function joinInputs(one, other) {
    return {
        text: `${one.text}${other.text}`,
        contents: [...one.contents, ...other.contents],
        files: [...one.files, ...other.files],
        printers: [...(one.printers ?? []), ...(other.printers ?? [])],
    };
}
function readInputText({ input }) {
    return [input.text, ...input.contents].join('\n');
}
function addInputWords(words, { contents }) {
    const text = contents.join('\n').trim();
    if (text === '')
        return words;
    const [line = ''] = text.split('\n');
    return words.some((word) => word.includes('{}'))
        ? words.map((word) => word.replaceAll('{}', line))
        : [...words, ...text.split(/\s+/)];
}
class PipeOutput {
    printed = [];
    files = [];
    contents = [];
    words = [];
    printers = [];
    add(words, input) {
        this.words.push(words.join(' '));
        this.printers.push(...(input.printers ?? []), words);
        const text = (0,_github_env__WEBPACK_IMPORTED_MODULE_0__  .OP)(words);
        if (text !== undefined) {
            this.printed.push(text);
            return;
        }
        this.contents.push(...input.contents);
        this.files.push(...input.files);
        if (words[0] === 'cat')
            this.files.push(...words.slice(1));
    }
    toInput() {
        const { printed, contents, files, words, printers } = this;
        const lines = printed.length === 0 ? [] : [printed.join('\n')];
        return { text: ` ${words.join(' ')}`, contents: [...lines, ...contents], files, printers };
    }
}


  }),

  3617:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    f: () => (  VisitBudget),
    v: () => (  VISIT_LIMITS)
  });
const VISIT_LIMITS = { step: 500, total: 100_000, depth: 100 };
class VisitBudget {
    isOutOfTime;
    stepVisits = 0;
    totalVisits = 0;
    openVisits = [];
    reason;
    shortfalls = 0;
    constructor(isOutOfTime = () => false) {
        this.isOutOfTime = isOutOfTime;
    }
    startStep() {
        this.stepVisits = 0;
        this.reason = undefined;
    }
    get shortfall() {
        return this.reason;
    }
    get shortfallCount() {
        return this.shortfalls;
    }
    reportShortfall(reason) {
        this.reason ??= reason;
        this.shortfalls += 1;
    }
    visit(run) {
        const parent = this.openVisits.length - 1;
        if (this.openVisits[parent] === false) {
            this.openVisits[parent] = true;
            this.stepVisits += 1;
            this.totalVisits += 1;
        }
        const exceeded = this.findExceededLimit();
        if (exceeded !== undefined) {
            this.reportShortfall(exceeded);
            return false;
        }
        this.openVisits.push(false);
        run();
        this.openVisits.pop();
        return true;
    }
    visitCall(run) {
        this.startStep();
        const { totalVisits } = this;
        const exceeded = this.findExceededLimit();
        if (exceeded === undefined)
            run();
        this.totalVisits = Math.max(this.totalVisits, totalVisits + 1);
        return exceeded;
    }
    findExceededLimit() {
        if (this.openVisits.length >= VISIT_LIMITS.depth) {
            return `more than ${VISIT_LIMITS.depth} calls, one inside the other`;
        }
        if (this.stepVisits >= VISIT_LIMITS.step) {
            return `more than ${VISIT_LIMITS.step} different calls of scripts, functions or actions`;
        }
        if (this.totalVisits >= VISIT_LIMITS.total) {
            return `together with the steps before it, more than ${VISIT_LIMITS.total} different calls of scripts, functions or actions`;
        }
        return this.isOutOfTime() ? 'more than the check can follow in its time' : undefined;
    }
}


  }),

  92418:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  I: () => (  walkShell)
});

var function_calls = __webpack_require__(59090);
var github_env = __webpack_require__(93855);
var shell_scope = __webpack_require__(44551);
;

function assignParts(part, scope, expand) {
    const { name, value, append, index } = part;
    const before = (0,shell_scope ._e)(scope, name);
    if (value.type === 'ArrayValue') {
        const words = value.elements.flatMap(expand);
        (0,shell_scope .U$)(scope, name, append === true ? [...(before ?? []), ...words] : words);
        return;
    }
    const text = expand(value).join(' ');
    if (index === undefined)
        (0,shell_scope .BB)(scope, name, assignValue(part, text, scope));
    else {
        const words = [...(before ?? [])];
        const at = Number(index.value);
        if (Number.isInteger(at) && at >= 0 && at <= words.length)
            words[at] = text;
        else
            words.push(text);
        (0,shell_scope .U$)(scope, name, words);
    }
}
function assignValue({ name, append }, value, scope) {
    return append === true ? `${(0,shell_scope .dn)(scope, name) ?? ''}${value}` : value;
}
function shiftPositionals(scope, count = '1') {
    if (/^\d+$/.test(count))
        scope.positionals = scope.positionals?.slice(Number(count));
}
function isArrayAssignment(part) {
    return part.type === 'Assignment' && part.value.type === 'ArrayValue';
}

var shell_text = __webpack_require__(38974);
var standard_input = __webpack_require__(42550);
;




class ShellExpander {
    rejectWord;
    constructor(rejectWord) {
        this.rejectWord = rejectWord;
    }
    expand(word, scope, text) {
        return (0,shell_text .Vo)(word, this.createValues(scope)).map(text.restore);
    }
    expandCommand({ name, args }, scope, text) {
        const first = name === undefined ? [] : this.expand(name, scope, text);
        const rest = args.flatMap((word) => {
            if (word.type === 'Word')
                return this.expand(word, scope, text);
            if (word.value.type !== 'Word')
                return [];
            return [`${word.name}=${this.expand(word.value, scope, text).join(' ')}`];
        });
        return [...first, ...rest];
    }
    expandRedirections(redirects, scope, text) {
        let input = standard_input .pK;
        let toGithubEnv = false;
        let outputFile;
        for (const redirect of redirects) {
            if (redirect.type === 'HereDoc') {
                const document = (0,shell_text .Qk)(redirect.body, this.createValues(scope));
                const content = text.restore(document);
                input = (0,standard_input .um)(input, { text: `\n${content}`, contents: [content], files: [] });
            }
            else if (redirect.target !== undefined) {
                const target = this.expand(redirect.target, scope, text).join(' ');
                const isString = redirect.type === 'HereString';
                if (redirect.type === 'Redirect' && redirect.operator.includes('>')) {
                    toGithubEnv ||= (0,github_env .Vq)(target);
                    outputFile = target;
                }
                else {
                    const [contents, files] = isString ? [[target], []] : [[], [target]];
                    input = (0,standard_input .um)(input, { text: ` ${target}`, contents, files });
                }
            }
        }
        return { input, toGithubEnv, outputFile };
    }
    createValues(scope) {
        return {
            getValue: (name) => (0,shell_scope .dn)(scope, name),
            getWords: (name) => (0,shell_scope ._e)(scope, name),
            rejectWord: this.rejectWord,
        };
    }
}

;
const createCommandContext = (scope, input) => ({
    scope,
    input,
    output: undefined,
    outputFile: undefined,
    toGithubEnv: false,
    isConditional: false,
    isRepeated: false,
});

;








const MAX_LOOP_VALUES = 16;
function walkShell(source, scope, visitor, calls = new function_calls .U(), input = standard_input .pK) {
    new ShellWalker((0,shell_text .lu)(source), visitor, calls).walk(scope, input);
}
class ShellWalker {
    text;
    visitor;
    calls;
    callLine;
    expander;
    constructor(text, visitor, calls) {
        this.text = text;
        this.visitor = visitor;
        this.calls = calls;
        this.expander = new ShellExpander(() => calls.reportShortfall('a variable with a very long value'));
    }
    walk(scope, input) {
        this.visitNode(this.text.tree, createCommandContext(scope, input));
    }
    visitAll(trees, context) {
        for (const tree of trees)
            this.visitNode(tree, context);
    }
    visitNode(tree, context) {
        const conditional = { ...context, isConditional: true };
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
                this.visitAll([tree.clause, tree.then, ...tree.elif], conditional);
                if (tree.else !== undefined)
                    this.visitNode(tree.else, conditional);
                break;
            case 'Elif':
                this.visitAll([tree.clause, tree.then], conditional);
                break;
            case 'For':
            case 'Select':
                this.visitLoop(tree, conditional);
                break;
            case 'While':
                this.visitAll([tree.clause, tree.body], conditional);
                break;
            case 'Case':
                this.visitAll(tree.items, conditional);
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
                this.visitNode(tree.command, this.redirect(tree.redirects, context));
                break;
            case 'Function':
                context.scope.functions.set(tree.name.value, { body: tree.body, text: this.text });
                break;
        }
    }
    visitPipeline(commands, context) {
        const last = commands.at(-1);
        const isSink = last !== undefined && this.isGithubEnvWriter(last, context);
        const toGithubEnv = isSink || context.toGithubEnv;
        let { input } = context;
        for (const part of commands) {
            const output = part === last ? context.output : new standard_input .Et();
            this.visitNode(part, { ...context, input, output, toGithubEnv });
            const text = ` ${this.text.slice(part.pos, part.end)}`;
            const printed = output?.toInput() ?? standard_input .pK;
            input = { ...printed, text: `${input.text}${text}${printed.text}` };
        }
    }
    isGithubEnvWriter(part, context) {
        if (part.type !== 'Command')
            return false;
        const words = this.expandCommand(part, context);
        return /^(?:tee|Out-File|Add-Content)$/.test(words[0] ?? '') && words.some(github_env .Vq);
    }
    visitLoop({ name, wordlist: list = [], body }, context) {
        for (const word of list)
            this.visitSubstitutions(word, context);
        const values = list.flatMap((word) => this.expand(word, context.scope));
        (0,shell_scope .BB)(context.scope, name.value, values.join(' '));
        this.visitNode(body, context);
        if (context.isRepeated || values.length < 2)
            return;
        for (const value of values.slice(0, MAX_LOOP_VALUES)) {
            const scope = (0,shell_scope .Om)(context.scope);
            (0,shell_scope .BB)(scope, name.value, value);
            this.visitNode(body, { ...context, scope, isRepeated: true });
        }
    }
    visitSubstitutions(word, context) {
        for (const tree of (0,shell_text .ao)(word)) {
            const scope = (0,shell_scope .Om)(context.scope);
            this.visitNode(tree, { ...context, scope, output: undefined, toGithubEnv: false });
        }
    }
    expand(word, scope) {
        return this.expander.expand(word, scope, this.text);
    }
    expandCommand(command, { scope }) {
        return this.expander.expandCommand(command, scope, this.text);
    }
    redirect(redirects, context) {
        for (const redirect of redirects) {
            if (redirect.type === 'HereDoc' || redirect.target === undefined)
                continue;
            this.visitSubstitutions(redirect.target, context);
        }
        const { scope, input } = context;
        const redirected = this.expander.expandRedirections(redirects, scope, this.text);
        return {
            ...context,
            input: (0,standard_input .um)(input, redirected.input),
            outputFile: redirected.outputFile ?? context.outputFile,
            toGithubEnv: context.toGithubEnv || redirected.toGithubEnv,
        };
    }
    visitCommand(command, context) {
        const { scope } = context;
        for (const word of [...(command.name === undefined ? [] : [command.name]), ...command.args]) {
            if (word.type === 'Word')
                this.visitSubstitutions(word, context);
        }
        const assigned = command.prefix.filter((part) => part.type === 'Assignment');
        const words = this.expandCommand(command, context);
        if (words.length === 0) {
            this.assign(assigned, context);
            return;
        }
        const assignments = assigned.flatMap((part) => this.readAssignment(part, context));
        const inner = this.redirect(command.redirects, context);
        const { input, outputFile } = inner;
        if (inner.toGithubEnv) {
            for (const [name, value] of (0,github_env .nv)(words, input.contents)) {
                this.visitor.setGithubEnv(name, value);
            }
        }
        if (/^(?:declare|typeset|local|readonly|export)$/.test(words[0] ?? '')) {
            this.assign(command.args.filter(isArrayAssignment), context);
        }
        if (words[0] === 'shift' && !context.isConditional)
            shiftPositionals(scope, words[1]);
        if (this.callFunction(words, command, inner))
            return;
        context.output?.add(words, input);
        const variables = new Map([...scope.environment, ...assignments]);
        const line = this.callLine ?? this.text.lineAt(command.name?.pos ?? command.pos);
        const { isRepeated } = context;
        this.visitor.visitCommand({ words, variables, input, outputFile, line, scope, isRepeated });
    }
    assign(assignments, context) {
        for (const part of assignments) {
            for (const word of part.value.type === 'Word' ? [part.value] : part.value.elements) {
                this.visitSubstitutions(word, context);
            }
            assignParts(part, context.scope, (word) => this.expand(word, context.scope));
        }
    }
    readAssignment(part, context) {
        if (part.value.type !== 'Word')
            return [];
        this.visitSubstitutions(part.value, context);
        const value = this.expand(part.value, context.scope).join(' ');
        return [[part.name, assignValue(part, value, context.scope)]];
    }
    callFunction(words, command, context) {
        const { scope, input, toGithubEnv } = context;
        const called = scope.functions.get(words[0] ?? '');
        if (called === undefined)
            return false;
        const { text, callLine } = this;
        const { positionals } = scope;
        if (called.text !== text) {
            this.callLine ??= text.lineAt(command.name?.pos ?? command.pos);
            this.text = called.text;
        }
        scope.positionals = words.slice(1);
        const key = JSON.stringify([this.callLine ?? 0, input, toGithubEnv]);
        this.calls.call(called.body, key, scope, () => this.visitNode(called.body, { ...context, isConditional: false }));
        scope.positionals = positionals;
        this.text = text;
        this.callLine = callLine;
        return true;
    }
}


  }),

  17211:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    W: () => (  splitExpressions),
    _: () => (  replaceExpressions)
  });
function splitExpressions(text) {
    const parts = [];
    let from = 0;
    for (;;) {
        const start = text.indexOf('${{', from);
        const end = start === -1 ? -1 : text.indexOf('}}', start + 3);
        if (end === -1)
            return [...parts, text.slice(from)];
        parts.push(text.slice(from, start), text.slice(start, end + 2));
        from = end + 2;
    }
}
function replaceExpressions(text, replace) {
    return splitExpressions(text)
        .map((part, index) => (index % 2 === 1 ? replace(part) : part))
        .join('');
}


  }),

  86904:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    F: () => (  readPackageScripts),
    I: () => (  readCommandOptions)
  });
  var _checks_commands_apply_builtin__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91282);
  var _checks_commands_command_arguments__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17104);
  var _checks_commands_shell_scope__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44551);
  var _checks_commands_walk_shell__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92418);
  var _migrations_formats_settings_collect_small_tools__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82696);
  var _migrations_formats_settings_setting_row__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13451);
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
    (0,_checks_commands_walk_shell__WEBPACK_IMPORTED_MODULE_2__  .I)(script, (0,_checks_commands_shell_scope__WEBPACK_IMPORTED_MODULE_1__  .Ds)(new Map(known), '.'), {
        visitCommand: (command) => {
            if ((0,_checks_commands_apply_builtin__WEBPACK_IMPORTED_MODULE_0__  .s)(command) || command.isRepeated)
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
    const layer = file === undefined ? _migrations_formats_settings_setting_row__WEBPACK_IMPORTED_MODULE_4__  .e5.option : _migrations_formats_settings_setting_row__WEBPACK_IMPORTED_MODULE_4__  .e5.script;
    return { name, key, value: literal, file, layer };
}
function readPackageScripts(file, folder) {
    const scripts = parseScripts(file.text);
    return scripts.flatMap((script) => {
        const { settings } = readCommandOptions(script, 'node-pg-migrate', {}, file.path);
        const isElsewhere = settings.some(({ key, value = '' }) => key === 'migrations-dir' && !(0,_migrations_formats_settings_collect_small_tools__WEBPACK_IMPORTED_MODULE_3__  .F1)(value, folder));
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
async function readListedTexts(workspace, folder, matches) {
    const exists = (name) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(workspace, folder.shownPath, name));
    const names = folder.names.filter((name) => matches(name) && exists(name));
    const files = await folder.read(names);
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
    const [file] = listed === undefined ? [] : await readListedTexts(workspace, listed, (name) => name === '.env');
    return (0,node_util__WEBPACK_IMPORTED_MODULE_2__.parseEnv)(file?.text ?? '');
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


  })

};
;