"use strict";
exports.id = 586;
exports.ids = [586];
exports.modules = {

  27181:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  analyzeScript: () => (  analyzeScript)
});

var apply_builtin = __webpack_require__(91282);
var command_arguments = __webpack_require__(17104);
;
function detectLanguage(shell) {
    if (shell === undefined || shell.includes('${{'))
        return 'shell';
    if (/\b(?:\w*sh|powershell|cmd)\b/.test(shell))
        return 'shell';
    return /\bpython3?\b/.test(shell) ? 'python' : undefined;
}
function toPosixShell({ text, shell }) {
    if (/\b(?:pwsh|powershell)\b/.test(shell ?? ''))
        return text.replaceAll(/`(?=\r?\n)/g, '\\');
    return /\bcmd\b/.test(shell ?? '') ? text.replaceAll(/\^(?=\r?\n)/g, '\\') : text;
}
function getProgramName(word) {
    const name = word.split(/[/\\]/).at(-1) ?? word;
    const plain = name.replace(/\.(?:exe|cmd|bat|phar)$/i, '');
    return plain === '' ? word : plain;
}

var yaml_node = __webpack_require__(14201);
;
function quoteForShell(word) {
    return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

var shell_scope = __webpack_require__(44551);
;

const NO_VARIABLES = new Map();
const wrappedCommand = (words, variables) => words === undefined || words.length === 0 ? undefined : { kind: 'words', words, variables };
const afterOptions = (...valueOptions) => (words, variables) => wrappedCommand((0,command_arguments .y6)(words, valueOptions), variables);
const afterArguments = (argumentCount, ...valueOptions) => (words, variables) => wrappedCommand((0,command_arguments .y6)(words, valueOptions).slice(argumentCount), variables);
const afterSubcommand = (names, ...valueOptions) => (words, variables) => {
    const [name = '', ...rest] = (0,command_arguments .y6)(words, valueOptions);
    return names.includes(name)
        ? wrappedCommand((0,command_arguments .y6)(rest, valueOptions), variables)
        : undefined;
};
const afterDoubleDash = (words, variables) => wrappedCommand((0,command_arguments .St)(words), variables);
const ASSIGNMENT = /^([A-Za-z_]\w*)=(.*)$/s;
function afterAssignments(words, variables) {
    const allVariables = new Map(variables);
    let at = 0;
    for (; at < words.length; at += 1) {
        const word = words[at] ?? '';
        const [, name, value = ''] = ASSIGNMENT.exec(word) ?? [];
        if (name === undefined && !/^(?:\$\(|`)/.test(word))
            break;
        if (name !== undefined)
            allVariables.set(name, value);
    }
    return wrappedCommand(words.slice(at), allVariables);
}

;


const RUN_VALUE_OPTIONS = [
    '-e',
    '--env',
    '--env-file',
    '-v',
    '--volume',
    '-w',
    '--workdir',
    '-p',
    '--publish',
    '--name',
    '--network',
    '--net',
    '-u',
    '--user',
    '--entrypoint',
    '--mount',
    '-h',
    '--hostname',
    '--platform',
    '-l',
    '--label',
    '--add-host',
    '--pull',
    '--link',
    '--cpus',
    '-m',
    '--memory',
    '--restart',
    '--health-cmd',
    '--health-interval',
    '--health-timeout',
    '--health-retries',
    '-c',
    '--container',
    '-n',
    '--namespace',
    '--context',
    '--index',
    '--scale',
    '-f',
    '--file',
    '--profile',
    '-P',
];
const ENTRY_POINTS = new Map([
    ['flyway', 'flyway'],
    ['liquibase', 'liquibase'],
    ['migrate', 'migrate'],
    ['dbmate', 'dbmate'],
    ['sqitch', 'sqitch'],
    ['atlas', 'atlas'],
    ['goose', 'goose'],
]);
function getEntryPoint(image) {
    const name = image
        .replace(/[:@][^/]*$/, '')
        .split('/')
        .at(-1);
    return ENTRY_POINTS.get(name ?? '');
}
function getContainerVariables(words, variables) {
    const containerVariables = new Map();
    for (const option of (0,command_arguments .We)(words, RUN_VALUE_OPTIONS).getValues('-e', '--env')) {
        const [, name = option, inline] = /^([^=]*)=(.*)$/s.exec(option) ?? [];
        const value = inline ?? variables.get(name);
        if (value !== undefined)
            containerVariables.set(name, value);
    }
    return containerVariables;
}
function parseContainerCommand(words, variables, isImage) {
    const [container = '', ...rest] = (0,command_arguments .y6)(words, RUN_VALUE_OPTIONS);
    const options = words.slice(0, words.length - rest.length - 1);
    const containerVariables = getContainerVariables(options, variables);
    const [override] = (0,command_arguments .We)(options, RUN_VALUE_OPTIONS).getValues('--entrypoint');
    if (override !== undefined)
        return wrappedCommand([override, ...rest], containerVariables);
    const tool = isImage ? getEntryPoint(container) : undefined;
    return wrappedCommand(tool === undefined ? rest : [tool, ...rest], containerVariables);
}
const COMPOSE_VALUE_OPTIONS = [
    '-f',
    '--file',
    '-p',
    '--project-name',
    '--env-file',
    '--profile',
    '--project-directory',
    '--parallel',
    '--ansi',
    '--progress',
];
const compose = (words, variables) => {
    const [verb = '', ...rest] = (0,command_arguments .y6)(words, COMPOSE_VALUE_OPTIONS);
    return verb === 'run' || verb === 'exec'
        ? parseContainerCommand(rest, variables, false)
        : undefined;
};
const docker = (words, variables) => {
    const [verb = '', ...rest] = (0,command_arguments .y6)(words, ['-H', '--host', '--context', '-c', '-l']);
    if (verb === 'compose')
        return compose(rest, variables);
    if (verb === 'container' || verb === 'stack')
        return docker(rest, variables);
    if (verb === 'run')
        return parseContainerCommand(rest, variables, true);
    return verb === 'exec' ? parseContainerCommand(rest, variables, false) : undefined;
};
const kubectl = (words) => {
    const at = words.indexOf('--');
    const [verb = ''] = (0,command_arguments .y6)(words, ['-n', '--namespace', '--context', '--kubeconfig']);
    if (verb !== 'exec' && verb !== 'run')
        return undefined;
    return at === -1 ? undefined : wrappedCommand(words.slice(at + 1), NO_VARIABLES);
};
const containerWrappers = [
    ['docker', docker],
    ['podman', docker],
    ['nerdctl', docker],
    ['docker-compose', compose],
    ['podman-compose', compose],
    ['kubectl', kubectl],
    ['oc', kubectl],
];

;





const COMPOSE_FILE_NAMES = [
    'compose.yaml',
    'compose.yml',
    'docker-compose.yml',
    'docker-compose.yaml',
];
const followCompose = (words, _, directory, files) => {
    const isPlugin = words[1] === 'compose';
    if (!isPlugin && !/compose$/.test(words[0] ?? ''))
        return [];
    const args = words.slice(isPlugin ? 2 : 1);
    const rest = (0,command_arguments .y6)(args, COMPOSE_VALUE_OPTIONS);
    const [verb = '', ...verbArgs] = rest;
    const { positionals } = (0,command_arguments .We)(verbArgs, RUN_VALUE_OPTIONS);
    const services = verb === 'run' ? positionals.slice(0, 1) : verb === 'up' ? positionals : [];
    if (services.length === 0 || (verb === 'run' && positionals.length > 1))
        return [];
    const options = args.slice(0, args.length - rest.length);
    const fileOptions = (0,command_arguments .We)(options, COMPOSE_VALUE_OPTIONS).getValues('-f', '--file');
    const hasFileOption = fileOptions.length > 0;
    const existing = (hasFileOption ? fileOptions : COMPOSE_FILE_NAMES)
        .flatMap((name) => (0,shell_scope .o1)(directory ?? '.', name) ?? [])
        .filter((file) => files.read(file) !== undefined);
    return (hasFileOption ? existing : existing.slice(0, 1)).flatMap((file) => {
        const yaml = (0,yaml_node .gM)(files.read(file) ?? '');
        const folder = (0,shell_scope .o1)('.', `${file}/..`);
        if (!yaml.ok)
            return [];
        return services.flatMap((service) => toReferencedScripts((0,yaml_node .Zl)(yaml.tree, 'services', service), file, folder));
    });
};
function toReferencedScripts(service, file, directory) {
    const [entry, command] = [(0,yaml_node .Zl)(service, 'entrypoint'), (0,yaml_node .Zl)(service, 'command')];
    const node = command ?? entry;
    if (node === undefined || node.kind === 'map')
        return [];
    const text = [entry, command].flatMap(listCommandWords).join(' ');
    const { line } = node;
    const variables = parseEnvironment((0,yaml_node .Zl)(service, 'environment'));
    return [{ text, variables, directory, place: () => ({ file, line }), language: 'shell' }];
}
function listCommandWords(node) {
    if (node?.kind === 'text')
        return [node.text];
    if (node?.kind !== 'list')
        return [];
    return node.items.flatMap((item) => 
    item.kind === 'text' ? [quoteForShell(item.text.replaceAll('$$', '$'))] : []);
}
function parseEnvironment(node) {
    if (node?.kind === 'map') {
        const names = [...node.entries.keys()];
        return new Map(names.map((name) => [name, (0,yaml_node .AA)(node, name)?.text ?? '']));
    }
    const items = node?.kind === 'list' ? node.items : [];
    return new Map(items.flatMap((item) => {
        const [, name, value = ''] = /^([^=]+)=(.*)$/s.exec(item.kind === 'text' ? item.text : '') ?? [];
        return name === undefined ? [] : [[name, value]];
    }));
}

;


const MAKEFILE_NAMES = ['GNUmakefile', 'makefile', 'Makefile'];
const followMake = (words, variables, directory, files) => {
    const { positionals, getValues } = (0,command_arguments .We)(words.slice(1), [
        '-C',
        '--directory',
        '-f',
        '--file',
        '-j',
        '-o',
    ]);
    const [folder] = getValues('-C', '--directory');
    const makeFolder = (0,shell_scope .o1)(directory ?? '.', folder ?? '.');
    const [fileOption] = getValues('-f', '--file');
    const path = (fileOption === undefined ? MAKEFILE_NAMES : [fileOption])
        .map((name) => (0,shell_scope .o1)(makeFolder, name))
        .find((candidate) => candidate !== undefined && files.read(candidate) !== undefined);
    if (path === undefined)
        return [];
    const makefile = parseMakefile(files.read(path) ?? '');
    const assignments = positionals.flatMap((word) => parseAssignment(word));
    const targets = positionals.filter((word) => !word.includes('='));
    const makeVariables = new Map([...makefile.variables, ...variables, ...assignments]);
    const environment = buildRecipeEnvironment(makefile, variables, new Map(assignments));
    const targetNames = targets.length > 0 ? targets : [makefile.defaultTarget ?? ''];
    return collectRecipeLines(makefile, targetNames).map(({ text, line }) => ({
        text: expandVariables(text, makeVariables),
        variables: environment,
        directory: makeFolder,
        place: () => ({ file: path, line }),
        language: 'shell',
    }));
};
function parseAssignment(word) {
    const [, name, value = ''] = /^([A-Za-z_]\w*)=(.*)$/s.exec(word) ?? [];
    return name === undefined ? [] : [[name, value]];
}
function buildRecipeEnvironment({ variables, exportedNames }, inherited, assignments) {
    const makefileVariables = [...variables].filter(([name]) => exportedNames.has(name) && !inherited.has(name));
    return new Map([...inherited, ...makefileVariables, ...assignments]);
}
function collectRecipeLines({ targets }, targetNames) {
    const visited = new Set();
    const lines = [];
    const visit = (name) => {
        const target = targets.get(name);
        if (target === undefined || visited.has(name))
            return;
        visited.add(name);
        for (const prerequisite of target.prerequisites)
            visit(prerequisite);
        lines.push(...target.recipe);
    };
    for (const name of targetNames)
        visit(name);
    return lines;
}
function parseMakefile(text) {
    const targets = new Map();
    const variables = new Map();
    const exportedNames = new Set();
    let defaultTarget;
    let currentNames = [];
    for (const { text: line, line: number } of joinContinuedLines(text)) {
        if (line.startsWith('\t')) {
            const command = line.replace(/^\t\s*[@+-]*/, '');
            for (const name of currentNames) {
                targets.get(name)?.recipe.push({ text: command, line: number });
            }
            continue;
        }
        const [, exportKeyword, name, value = ''] = /^\s*(export\s+)?([A-Za-z_]\w*)\s*(?:[:?+]?|::)=\s*(.*)$/.exec(line) ?? [];
        if (name !== undefined) {
            variables.set(name, value.trim());
            if (exportKeyword !== undefined)
                exportedNames.add(name);
            continue;
        }
        const exportLine = /^\s*export(?:\s+([\w\s]+))?$/.exec(line);
        for (const word of exportLine?.[1]?.split(/\s+/) ?? [])
            exportedNames.add(word);
        const [, names, rest = ''] = /^([^\s:#][^:=#]*?)\s*::?(?!=)([^;#]*)/.exec(line) ?? [];
        if (names === undefined || exportLine !== null)
            continue;
        currentNames = names.split(/\s+/);
        for (const target of currentNames) {
            if (!target.startsWith('.'))
                defaultTarget ??= target;
            const entry = targets.get(target) ?? { prerequisites: [], recipe: [] };
            entry.prerequisites.push(...rest.split(/\s+/).filter((word) => word !== '' && word !== '|'));
            targets.set(target, entry);
        }
    }
    return { targets, defaultTarget, variables, exportedNames };
}
function joinContinuedLines(text) {
    const lines = [];
    let isContinuation = false;
    for (const [index, line] of text.split('\n').entries()) {
        const isContinued = line.endsWith('\\');
        const piece = isContinued ? line.slice(0, -1) : line;
        const last = lines.at(-1);
        if (isContinuation && last !== undefined)
            last.text += ` ${piece.trim()}`;
        else
            lines.push({ text: piece, line: index + 1 });
        isContinuation = isContinued;
    }
    return lines;
}
function expandVariables(text, variables) {
    let result = text;
    for (let level = 0; level < 5; level += 1) {
        result = result.replaceAll(/(?<!\$)\$[({]([A-Za-z_]\w*)[)}]/g, (reference, name) => name === 'MAKE' ? 'make' : (variables.get(name) ?? reference));
    }
    return result.replaceAll('$$', '$');
}

;



const SUBCOMMANDS = new Set([
    'install',
    'i',
    'ci',
    'add',
    'remove',
    'exec',
    'x',
    'dlx',
    'publish',
    'pack',
    'audit',
    'init',
    'link',
    'version',
    'config',
    'cache',
    'why',
    'list',
    'ls',
    'outdated',
    'update',
    'up',
    'info',
]);
const NPM_SHORTCUTS = new Map([
    ['test', 'test'],
    ['t', 'test'],
    ['start', 'start'],
    ['stop', 'stop'],
    ['restart', 'restart'],
]);
const VALUE_OPTIONS = [
    '--prefix',
    '-C',
    '--dir',
    '--cwd',
    '-w',
    '--workspace',
    '--filter',
    '-F',
    '--loglevel',
];
const followPackageScript = (words, variables, directory, files) => {
    const [manager = '', ...rest] = words;
    const { positionals, options, getValues } = (0,command_arguments .We)(rest, VALUE_OPTIONS);
    const [scriptName, scriptArgs] = parseScriptName(manager, positionals);
    if (scriptName === undefined)
        return [];
    const args = manager === 'npm'
        ? scriptArgs
        : rest.slice(rest.indexOf(scriptName) + 1).filter((word) => word !== '--');
    const [folderOption] = getValues('--prefix', '-C', '--dir', '--cwd');
    const folder = folderOption === undefined ? directory : (0,shell_scope .o1)(directory, folderOption);
    const workspaces = [
        ...getValues('-w', '--workspace', '--filter', '-F'),
        ...(manager === 'yarn' && positionals[0] === 'workspace' ? positionals.slice(1, 2) : []),
    ];
    const isRecursive = ['-r', '--recursive', '--workspaces', '-ws'].some((name) => options.has(name)) ||
        (manager === 'yarn' && positionals[0] === 'workspaces');
    const manifests = isRecursive ? listPackages(files) : findPackages(files, folder, workspaces);
    return manifests.flatMap((manifest) => {
        const names = [`pre${scriptName}`, scriptName, `post${scriptName}`];
        return names.flatMap((name) => {
            const script = manifest.scripts.get(name);
            if (script === undefined)
                return [];
            const text = name === scriptName ? [script, ...args.map(quoteForShell)].join(' ') : script;
            const line = findScriptLine(manifest.text, name);
            const place = () => ({ file: manifest.path, line });
            return [{ text, variables, directory: manifest.directory, place, language: 'shell' }];
        });
    });
};
function parseScriptName(manager, positionals) {
    const [first = '', ...rest] = positionals;
    if (first === 'run' || first === 'run-script')
        return [rest[0], rest.slice(1)];
    if (manager === 'npm')
        return [NPM_SHORTCUTS.get(first), rest];
    if (manager === 'yarn' && first === 'workspace') {
        return parseScriptName('yarn', rest.slice(1));
    }
    if (manager === 'yarn' && first === 'workspaces') {
        const at = rest.indexOf('run');
        return at === -1 ? [undefined, []] : parseScriptName('yarn', rest.slice(at));
    }
    return SUBCOMMANDS.has(first) ? [undefined, []] : [first, rest];
}
const followTaskRunner = (words, variables, directory, files) => {
    const [runner = '', ...rest] = words;
    const { positionals, getValues } = (0,command_arguments .We)(rest, [...VALUE_OPTIONS, '--scope']);
    const isMonorepoRunner = runner === 'turbo' || runner === 'lerna';
    const hasRunWord = positionals[0] === 'run' && isMonorepoRunner;
    const names = hasRunWord ? positionals.slice(1) : positionals;
    const filters = getValues('--filter', '-F', '--scope');
    const hasPlainFilters = filters.length > 0 && filters.every((filter) => !/\.\.\.|^[!.^{[]/.test(filter));
    const manifests = hasPlainFilters ? findPackages(files, '.', filters) : listPackages(files);
    return names.flatMap((name) => isMonorepoRunner
        ? manifests.flatMap((manifest) => manifest.scripts.has(name)
            ? followPackageScript(['npm', 'run', name], variables, manifest.directory, files)
            : [])
        : findMatchingScripts(name, files, directory).flatMap((script) => followPackageScript(['npm', 'run', script], variables, directory, files)));
};
function findMatchingScripts(name, files, directory) {
    if (!name.includes('*'))
        return [name];
    const scripts = getPackage(files, directory ?? '.')?.scripts ?? new Map();
    return [...scripts.keys()].filter((script) => toNamePattern(name).test(script));
}
function toNamePattern(pattern) {
    const parts = pattern.split(/(\*+)/).map((part) => {
        if (part === '*')
            return '[^:/]*';
        return part.startsWith('*') ? '.*' : part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&');
    });
    return new RegExp(`^${parts.join('')}$`);
}
function findPackages(files, directory, workspaces) {
    if (workspaces.length > 0) {
        const patterns = workspaces.map((name) => name.replace(/^\.\/|\.{3}|[{}^]/g, ''));
        return listPackages(files).filter(({ name, directory: folder }) => patterns.some((pattern) => toNamePattern(pattern).test(name ?? '')) ||
            patterns.some((path) => folder === path || folder.endsWith(`/${path}`)));
    }
    const manifest = getPackage(files, directory ?? '.');
    return manifest === undefined ? [] : [manifest];
}
const packageCache = new WeakMap();
function getPackage(files, directory) {
    const cache = packageCache.get(files) ?? new Map();
    packageCache.set(files, cache);
    if (!cache.has(directory))
        cache.set(directory, readPackage(files, directory));
    return cache.get(directory);
}
function listPackages(files) {
    return files.paths
        .filter((path) => /(?:^|\/)package\.json$/.test(path))
        .flatMap((path) => getPackage(files, path.replace(/\/?package\.json$/, '') || '.') ?? []);
}
function readPackage(files, directory) {
    const path = directory === '.' ? 'package.json' : `${directory}/package.json`;
    const text = files.read(path);
    if (text === undefined)
        return undefined;
    const { name, scripts } = parseManifest(text);
    return { path, directory, name, scripts, text };
}
function parseManifest(text) {
    try {
        const fields = new Map(Object.entries(JSON.parse(text) ?? {}));
        const name = fields.get('name');
        const scripts = Object.entries(fields.get('scripts') ?? {}).flatMap(([key, value]) => typeof value === 'string' ? [[key, value]] : []);
        return { name: typeof name === 'string' ? name : undefined, scripts: new Map(scripts) };
    }
    catch {
        return { name: undefined, scripts: new Map() };
    }
}
function findScriptLine(text, name) {
    const lines = text.split('\n');
    const from = Math.max(0, lines.findIndex((line) => /"scripts"\s*:/.test(line)));
    const at = lines.findIndex((line, index) => index >= from && line.includes(`"${name}"`));
    return at === -1 ? 1 : at + 1;
}

;




const nx_VALUE_OPTIONS = [
    '-t',
    '--target',
    '--targets',
    '-p',
    '--projects',
    '--project',
    '-c',
    '--parallel',
];
const followNx = (words, variables, _, files) => {
    const { positionals, getValues } = (0,command_arguments .We)(words.slice(1), nx_VALUE_OPTIONS);
    const [verb = '', ...rest] = positionals;
    const [targets, names] = parseTargets(verb, rest, getValues('-t', '--target', '--targets'));
    const projectNames = names.length > 0 ? names : getValues('-p', '--projects', '--project');
    return listProjects(files)
        .filter(({ name }) => projectNames.length === 0 || projectNames.includes(name))
        .flatMap((project) => targets.flatMap((target) => [
        ...readTargetCommands(project, target, files, variables),
        ...followPackageScript(['npm', 'run', target], variables, project.directory, files),
    ]));
};
function parseTargets(verb, rest, targetOptions) {
    if (verb === 'run-many' || verb === 'affected') {
        return [targetOptions.flatMap((names) => names.split(',')).concat(rest), []];
    }
    const [first = '', second = ''] = rest;
    if (verb !== 'run')
        return first === '' ? [[], []] : [[verb], [first]];
    const [project = '', ...target] = first.split(':');
    const fullName = target.join(':');
    return [[fullName, target.slice(0, -1).join(':')].filter(Boolean), [second || project]];
}
function listProjects(files) {
    return files.paths.flatMap((path) => {
        const [, folder = '', file] = /^(?:(.*)\/)?(project|package)\.json$/.exec(path) ?? [];
        if (file === undefined)
            return [];
        const yaml = (0,yaml_node .gM)(files.read(path) ?? '');
        const name = yaml.ok ? (0,yaml_node .AA)(yaml.tree, 'name')?.text : undefined;
        const directory = folder || '.';
        return [
            {
                directory,
                name: name ?? directory.split('/').at(-1) ?? '',
                file: file === 'project' ? path : undefined,
            },
        ];
    });
}
function readTargetCommands({ file, directory }, target, files, variables) {
    const yaml = file === undefined ? undefined : (0,yaml_node .gM)(files.read(file) ?? '');
    if (file === undefined || yaml?.ok !== true)
        return [];
    const targetNode = (0,yaml_node .Zl)(yaml.tree, 'targets', target);
    const options = (0,yaml_node .Zl)(targetNode, 'options');
    const cwd = (0,yaml_node .AA)(options, 'cwd')?.text;
    const list = (0,yaml_node .Zl)(options, 'commands');
    const commands = [
        (0,yaml_node .Zl)(targetNode, 'command'),
        (0,yaml_node .Zl)(options, 'command'),
        ...(list?.kind === 'list' ? list.items : []),
    ];
    return commands.flatMap((node) => {
        const command = node?.kind === 'map' ? (0,yaml_node .Zl)(node, 'command') : node;
        if (command?.kind !== 'text')
            return [];
        const { line, text } = command;
        const folder = cwd === undefined ? '.' : (0,shell_scope .o1)('.', cwd.replace('{projectRoot}', directory));
        const place = () => ({ file, line });
        return [{ text, variables, directory: folder, place, language: 'shell' }];
    });
}

;
const ALEMBIC_CALL = /\b(?:alembic\.)?command\.(upgrade|downgrade|stamp)\s*\(/;
const DJANGO_CALL = /\bcall_command\s*\(\s*['"](migrate)['"]/;
const SUBPROCESS_WITH_LIST = /\b(?:subprocess\.)?(?:run|call|check_call|check_output|Popen)\s*\(\s*\[([^\]]*)\]/;
const SUBPROCESS_WITH_TEXT = /\b(?:os\.system|(?:subprocess\.)?(?:run|call|check_call|check_output|Popen))\s*\(\s*f?(['"])(.*?)\1/;
function findPythonCalls(text) {
    const usesAlembic = /^\s*(?:from alembic\b|import alembic\b)/m.test(text);
    return text.split('\n').flatMap((line, index) => {
        if (/^\s*#/.test(line))
            return [];
        const words = parseCall(line, usesAlembic);
        return words === undefined ? [] : [{ line: index + 1, words }];
    });
}
function parseCall(line, usesAlembic) {
    const [, verb] = ALEMBIC_CALL.exec(line) ?? [];
    if (verb !== undefined && usesAlembic && !/sql\s*=\s*True/.test(line))
        return ['alembic', verb];
    const [, migrate] = DJANGO_CALL.exec(line) ?? [];
    if (migrate !== undefined)
        return ['manage.py', migrate];
    const [, list] = SUBPROCESS_WITH_LIST.exec(line) ?? [];
    if (list !== undefined)
        return [...list.matchAll(/(['"])(.*?)\1/g)].map(([, , word = '']) => word);
    const [, , command] = SUBPROCESS_WITH_TEXT.exec(line) ?? [];
    return command?.split(/\s+/);
}

;


const SHELLS = new Set(['bash', 'sh', 'zsh', 'dash', 'ksh', 'ash', '.', 'source']);
const PYTHONS = new Set(['python', 'python3', 'py']);
const followFile = (words, variables, directory, files) => {
    const [program = '', ...rest] = words;
    const [script, ...args] = (0,command_arguments .y6)(rest, ['-o', '-O', '-W', '-X']);
    const context = { variables, directory, files };
    if (SHELLS.has(program))
        return readScript(script, args, context, 'shell');
    if (PYTHONS.has(program))
        return readScript(script, args, context, 'python');
    if (!program.includes('/'))
        return [];
    const text = files.read(resolveScriptPath(directory, program) ?? '');
    const language = text === undefined ? undefined : detectFileLanguage(program, text);
    return language === undefined ? [] : readScript(program, rest, context, language);
};
function resolveScriptPath(directory, path) {
    return (0,shell_scope .o1)(directory ?? '.', path);
}
function readScript(path, words, { variables, directory, files }, language) {
    const file = path === undefined ? undefined : resolveScriptPath(directory, path);
    const text = file === undefined ? undefined : files.read(file);
    if (file === undefined || text === undefined)
        return [];
    const place = (line) => ({ file, line });
    return [{ text, variables, directory, place, language, call: { file, words } }];
}
function detectFileLanguage(path, text) {
    const [, interpreter = ''] = /^#!\s*\S*?(?:\/env\s+(?:-S\s+)?)?([\w.-]+)(?:\s.*)?$/m.exec(text.slice(0, 200)) ?? [];
    const hasShebang = text.startsWith('#!');
    if (hasShebang ? /sh$/.test(interpreter) : /\.(?:sh|bash)$/.test(path))
        return 'shell';
    if (hasShebang ? /^python/.test(interpreter) : path.endsWith('.py'))
        return 'python';
    return undefined;
}

;
const MAX_COMMAND_LENGTH = 120;
const PUBLIC_NAMES = new Set(['DB_ROLE', 'DB_AUTHORITY']);
function redactCommand(words) {
    const redacted = words.map((word, at) => {
        if (/^--?(?:password|pass|token|secret)$/i.test(words[at - 1] ?? ''))
            return '…';
        const [, name, value = ''] = /^(-{0,2}[\w.-]+)=(.*)$/s.exec(word) ?? [];
        const hasSecretName = name !== undefined && /pass|token|secret|key|url/i.test(name);
        if (hasSecretName && !PUBLIC_NAMES.has(name) && !value.includes('${{'))
            return `${name}=…`;
        return word.replaceAll(/(?<=:\/\/)[^@\s]*@/g, '…@');
    });
    const line = redacted.join(' ').replaceAll(/\s+/g, ' ').trim();
    return line.length <= MAX_COMMAND_LENGTH ? line : `${line.slice(0, MAX_COMMAND_LENGTH - 1)}…`;
}

;
const FLYWAY_COMMANDS = ['migrate', 'clean', 'undo', 'repair', 'baseline'];
const LIQUIBASE_COMMANDS = [
    'update',
    'update-count',
    'update-to-tag',
    'update-testing-rollback',
    'rollback',
    'rollback-count',
    'rollback-to-date',
    'rollback-one-changeset',
    'drop-all',
    'changelog-sync',
    'changelog-sync-to-tag',
    'tag',
    'clear-checksums',
    'mark-next-changeset-ran',
];
const toKebabCase = (word) => word.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const HELP_OPTIONS = ['--help', '-h', '-?', '--version', '-v'];
function hasCommand(subcommands, { positionals, options }) {
    if (HELP_OPTIONS.some((option) => options.has(option)) || positionals[0] === 'help')
        return false;
    return positionals.some((word) => subcommands.includes(toKebabCase(word)));
}
function isMigrationGoal(goal) {
    const [, plugin, name = ''] = /(?:^|:)(flyway|liquibase)(?:-maven-plugin)?(?::[\w.-]+)?:([A-Za-z-]+)(?:@.*)?$/.exec(goal) ??
        [];
    if (plugin === undefined)
        return false;
    return (plugin === 'flyway' ? FLYWAY_COMMANDS : LIQUIBASE_COMMANDS).includes(toKebabCase(name));
}
function isMigrationTask(task) {
    const [, plugin, name = ''] = /(?:^|:)(flyway|liquibase)([A-Z]\w*)$/.exec(task) ?? [];
    if (plugin === undefined)
        return false;
    const command = toKebabCase(name).replace(/^-/, '');
    return (plugin === 'flyway' ? FLYWAY_COMMANDS : LIQUIBASE_COMMANDS).includes(command);
}
const javaTools = [
    {
        name: 'Flyway',
        programs: ['flyway'],
        subcommands: [],
        isMigration: (args) => hasCommand(FLYWAY_COMMANDS, args),
    },
    {
        name: 'Liquibase',
        programs: ['liquibase'],
        valueOptions: [
            '--changelog-file',
            '--changeLogFile',
            '--url',
            '--username',
            '--password',
            '--defaults-file',
            '--defaultsFile',
            '--classpath',
            '--log-level',
            '--search-path',
        ],
        subcommands: [],
        isMigration: (args) => hasCommand(LIQUIBASE_COMMANDS, args),
    },
    {
        name: 'Maven',
        programs: ['mvn', 'mvnw', 'mvnd'],
        valueOptions: ['-f', '--file', '-pl', '--projects', '-P', '-s', '--settings', '-D', '-T'],
        subcommands: [],
        isMigration: ({ positionals }) => positionals.some(isMigrationGoal),
    },
    {
        name: 'Gradle',
        programs: ['gradle', 'gradlew', 'sbt'],
        valueOptions: [
            '-p',
            '--project-dir',
            '-b',
            '--build-file',
            '-x',
            '--exclude-task',
            '-I',
            '--init-script',
            '-g',
        ],
        subcommands: [],
        isMigration: ({ positionals, options }) => !options.has('--dry-run') && !options.has('-m') && positionals.some(isMigrationTask),
    },
];

;

const tool_pattern_HELP_OPTIONS = ['--help', '-h', '-help', '--version'];
function startsMigration(tool, invocation) {
    const args = (0,command_arguments .We)(invocation.words.slice(1), tool.valueOptions ?? []);
    if (tool.isMigration !== undefined)
        return tool.isMigration(args, invocation);
    return matchesSubcommand(tool, args);
}
function matchesSubcommand({ subcommands, readOnlyOptions = [] }, { positionals, options }) {
    if ([...readOnlyOptions, ...tool_pattern_HELP_OPTIONS].some((option) => options.has(option)))
        return false;
    const text = positionals.join(' ');
    return subcommands.some((command) => text === command || text.startsWith(`${command} `));
}

;

const GOOSE = {
    name: 'goose',
    programs: ['goose'],
    valueOptions: [
        '-dir',
        '-table',
        '-env',
        '-timeout',
        '-certfile',
        '-ssl-cert',
        '-ssl-key',
        '--dir',
        '--table',
        '--env',
        '--timeout',
    ],
    subcommands: ['up', 'up-to', 'up-by-one', 'down', 'down-to', 'redo', 'reset'],
};
function isGooseMigration({ positionals, ...rest }) {
    return [0, 2].some((skip) => matchesSubcommand(GOOSE, { ...rest, positionals: positionals.slice(skip) }));
}
const nativeTools = [
    {
        name: 'dbmate',
        programs: ['dbmate'],
        valueOptions: [
            '-u',
            '--url',
            '-e',
            '--env',
            '--env-file',
            '-d',
            '--migrations-dir',
            '-s',
            '--schema-file',
            '--migrations-table',
            '--wait-timeout',
        ],
        subcommands: ['up', 'migrate', 'rollback', 'down', 'drop', 'load'],
    },
    {
        name: 'golang-migrate',
        programs: ['migrate'],
        valueOptions: [
            '-source',
            '-path',
            '-database',
            '-prefetch',
            '-lock-timeout',
            '--source',
            '--path',
            '--database',
            '--prefetch',
            '--lock-timeout',
        ],
        subcommands: ['up', 'down', 'goto', 'force', 'drop'],
    },
    { ...GOOSE, isMigration: isGooseMigration },
    {
        name: 'sqitch',
        programs: ['sqitch'],
        valueOptions: [
            '-C',
            '--chdir',
            '--cd',
            '--engine',
            '--registry',
            '-t',
            '--target',
            '-f',
            '--plan-file',
            '--to',
            '--db-name',
            '-d',
            '-u',
            '--db-user',
            '--db-host',
            '--db-port',
            '-p',
        ],
        subcommands: ['deploy', 'revert', 'rebase', 'checkout'],
        readOnlyOptions: ['--log-only'],
    },
    {
        name: 'Atlas',
        programs: ['atlas'],
        valueOptions: [
            '-c',
            '--config',
            '--env',
            '-u',
            '--url',
            '--dir',
            '--to',
            '--dev-url',
            '--var',
            '--revisions-schema',
            '--tx-mode',
            '-f',
            '--file',
            '-s',
            '--schema',
        ],
        subcommands: ['migrate apply', 'migrate down', 'migrate set', 'schema apply', 'schema clean'],
        readOnlyOptions: ['--dry-run'],
    },
    {
        name: 'tern',
        programs: ['tern'],
        valueOptions: ['-c', '--config', '-m', '--migrations', '-d', '--destination', '--conn-string'],
        subcommands: ['migrate'],
    },
    {
        name: 'pgroll',
        programs: ['pgroll'],
        valueOptions: ['--postgres-url', '--schema', '--pgroll-schema', '--role', '--lock-timeout'],
        subcommands: ['migrate', 'start', 'complete', 'rollback', 'init', 'baseline'],
    },
    {
        name: 'Supabase',
        programs: ['supabase'],
        valueOptions: [
            '--workdir',
            '--db-url',
            '--password',
            '-p',
            '--project-ref',
            '--version',
            '--profile',
            '--network-id',
            '--status',
        ],
        subcommands: ['db push', 'db reset', 'migration up', 'migration down', 'migration repair'],
        readOnlyOptions: ['--dry-run'],
    },
    {
        name: 'River',
        programs: ['river'],
        valueOptions: ['--database-url', '--schema', '--max-steps', '--target-version', '--line'],
        subcommands: ['migrate-up', 'migrate-down'],
        readOnlyOptions: ['--dry-run'],
    },
];

;
const nodeTools = [
    {
        name: 'Prisma',
        programs: ['prisma'],
        valueOptions: [
            '--schema',
            '--config',
            '--name',
            '-n',
            '--applied',
            '--rolled-back',
            '--file',
            '--url',
        ],
        subcommands: [
            'migrate deploy',
            'migrate dev',
            'migrate reset',
            'migrate resolve',
            'db push',
            'db execute',
        ],
        readOnlyOptions: ['--create-only'],
    },
    {
        name: 'Drizzle',
        programs: ['drizzle-kit'],
        valueOptions: ['--config', '--dialect', '--schema', '--url'],
        subcommands: ['migrate', 'push', 'push:pg'],
    },
    {
        name: 'Knex',
        programs: ['knex'],
        valueOptions: ['--knexfile', '--cwd', '--client', '--connection', '--env', '--esm-loader'],
        subcommands: [
            'migrate:latest',
            'migrate:up',
            'migrate:down',
            'migrate:rollback',
            'migrate:unlock',
        ],
    },
    {
        name: 'TypeORM',
        programs: ['typeorm', 'typeorm-ts-node-commonjs', 'typeorm-ts-node-esm'],
        valueOptions: [
            '-d',
            '--dataSource',
            '-f',
            '--config',
            '-c',
            '--connection',
            '-t',
            '--transaction',
        ],
        subcommands: [
            'migration:run',
            'migration:revert',
            'migrations:run',
            'schema:sync',
            'schema:drop',
        ],
    },
    {
        name: 'Sequelize',
        programs: ['sequelize', 'sequelize-cli'],
        valueOptions: [
            '--env',
            '--config',
            '--url',
            '--migrations-path',
            '--options-path',
            '--to',
            '--from',
            '--name',
        ],
        subcommands: [
            'db:migrate',
            'db:migrate:undo',
            'db:migrate:undo:all',
            'db:migrate:schema:timestamps:add',
        ],
    },
    {
        name: 'node-pg-migrate',
        programs: ['node-pg-migrate'],
        valueOptions: [
            '-m',
            '--migrations-dir',
            '-f',
            '--config-file',
            '-d',
            '--database-url-var',
            '-s',
            '--schema',
            '-t',
            '--migrations-table',
            '--migrations-schema',
            '-j',
            '--migration-file-language',
            '--tsconfig',
            '--envPath',
            '--ignore-pattern',
        ],
        subcommands: ['up', 'down', 'redo'],
        readOnlyOptions: ['--dry-run'],
    },
    {
        name: 'graphile-migrate',
        programs: ['graphile-migrate'],
        valueOptions: ['-c', '--config'],
        subcommands: ['migrate', 'watch', 'commit', 'uncommit', 'reset', 'run'],
    },
    {
        name: 'MikroORM',
        programs: ['mikro-orm', 'mikro-orm-esm'],
        valueOptions: ['--config', '--contextName'],
        subcommands: [
            'migration:up',
            'migration:down',
            'migration:fresh',
            'schema:update',
            'schema:create',
            'schema:drop',
            'schema:fresh',
        ],
        readOnlyOptions: ['--dump', '-d'],
    },
    {
        name: 'Payload',
        programs: ['payload'],
        subcommands: [
            'migrate',
            'migrate:up',
            'migrate:down',
            'migrate:fresh',
            'migrate:refresh',
            'migrate:reset',
        ],
    },
    {
        name: 'Kysely',
        programs: ['kysely', 'kysely-ctl'],
        subcommands: [
            'migrate latest',
            'migrate up',
            'migrate down',
            'migrate rollback',
            'migrate:latest',
            'migrate:up',
            'migrate:down',
            'migrate:rollback',
        ],
    },
    {
        name: 'Medusa',
        programs: ['medusa'],
        subcommands: ['db:migrate', 'db:setup', 'db:sync-links', 'migrations run'],
    },
    {
        name: 'AdonisJS',
        programs: ['ace'],
        subcommands: [
            'migration:run',
            'migration:rollback',
            'migration:fresh',
            'migration:refresh',
            'migration:reset',
        ],
        readOnlyOptions: ['--dry-run'],
    },
];

;

const RAILS_TASKS = [
    'db:migrate',
    'db:migrate:up',
    'db:migrate:down',
    'db:migrate:redo',
    'db:migrate:reset',
    'db:prepare',
    'db:setup',
    'db:reset',
    'db:rollback',
    'db:forward',
    'db:schema:load',
    'db:structure:load',
    'db:test:prepare',
];
function isRailsMigration({ positionals, options }) {
    if (['--help', '-h', '-H', '-T', '--tasks', '--dry-run', '-n'].some((name) => options.has(name)))
        return false;
    return positionals.some((word) => {
        const task = word.replace(/\[.*$/, '');
        if (RAILS_TASKS.includes(task))
            return true;
        const [, base, last] = /^(db:.+):(\w+)$/.exec(task) ?? [];
        return base !== undefined && RAILS_TASKS.includes(base) && last !== 'status';
    });
}
const SQLX = {
    name: 'sqlx',
    programs: ['sqlx'],
    valueOptions: [
        '-D',
        '--database-url',
        '--source',
        '--target-version',
        '--connect-timeout',
        '--config',
    ],
    subcommands: [
        'migrate run',
        'migrate revert',
        'mig run',
        'mig revert',
        'database setup',
        'database reset',
        'db setup',
        'db reset',
    ],
    readOnlyOptions: ['--dry-run'],
};
const DIESEL = {
    name: 'Diesel',
    programs: ['diesel'],
    valueOptions: ['--database-url', '--migration-dir', '--config-file'],
    subcommands: [
        'migration run',
        'migration revert',
        'migration redo',
        'setup',
        'database setup',
        'database reset',
    ],
};
const otherLanguageTools = [
    {
        name: 'Rails',
        programs: ['rails', 'rake'],
        valueOptions: ['-f', '--rakefile', '-e', '--environment'],
        subcommands: [],
        isMigration: isRailsMigration,
    },
    SQLX,
    DIESEL,
    {
        name: 'Refinery',
        programs: ['refinery'],
        valueOptions: ['-c', '-e', '-p'],
        subcommands: ['migrate'],
    },
    {
        name: 'SeaORM',
        programs: ['sea-orm-cli'],
        valueOptions: ['-d', '--migration-dir', '-u', '--database-url', '-s', '-n'],
        subcommands: [
            'migrate up',
            'migrate down',
            'migrate fresh',
            'migrate refresh',
            'migrate reset',
        ],
    },
    {
        name: 'Laravel',
        programs: ['artisan'],
        valueOptions: ['--database', '--path', '--env', '--step'],
        subcommands: [
            'migrate',
            'migrate:fresh',
            'migrate:refresh',
            'migrate:reset',
            'migrate:rollback',
            'migrate:install',
        ],
        readOnlyOptions: ['--pretend'],
    },
    {
        name: 'Doctrine',
        programs: ['console', 'doctrine', 'doctrine-migrations'],
        valueOptions: ['--env', '-e', '--configuration', '--em', '--conn'],
        subcommands: [
            'doctrine:migrations:migrate',
            'doctrine:migrations:execute',
            'd:m:m',
            'doctrine:schema:update',
            'doctrine:schema:create',
            'doctrine:schema:drop',
            'migrations:migrate',
            'migrations:execute',
        ],
        readOnlyOptions: ['--dry-run', '--dump-sql'],
    },
    {
        name: 'Phinx',
        programs: ['phinx'],
        valueOptions: ['-c', '--configuration', '-e', '--environment', '-t', '--target'],
        subcommands: ['migrate', 'rollback'],
        readOnlyOptions: ['--dry-run', '-x'],
    },
    {
        name: 'EF Core',
        programs: ['dotnet-ef'],
        valueOptions: [
            '-p',
            '--project',
            '-s',
            '--startup-project',
            '-c',
            '--context',
            '--connection',
            '--framework',
            '--configuration',
        ],
        subcommands: ['database update', 'database drop'],
        readOnlyOptions: ['--dry-run'],
    },
    {
        name: 'Ecto',
        programs: ['mix'],
        subcommands: [],
        isMigration: ({ positionals }) => positionals.some((word) => /^ecto\.(migrate|rollback|setup|reset|load),?$/.test(word)),
    },
    {
        name: 'cargo',
        programs: ['cargo'],
        subcommands: [],
        isMigration: ({ positionals: [name, ...rest], ...args }) => [SQLX, DIESEL].some((tool) => tool.programs.includes(name ?? '') &&
            matchesSubcommand(tool, { ...args, positionals: rest })),
    },
];

;
const MIGRATIONS_PATH = /(?:^|[^a-z])migrat(?:e|ion|ions)(?![a-z])/i;
function isPsqlMigration({ getValues, options }, { input }) {
    if (options.has('--help') || options.has('--version') || options.has('-l'))
        return false;
    const files = getValues('-f', '--file');
    const hasUnknownFile = files.some((file) => /^(?:\{\}|-|\/dev\/stdin|\$.*)$/.test(file));
    if (files.some((file) => MIGRATIONS_PATH.test(file)))
        return true;
    if (files.length > 0 && !hasUnknownFile)
        return false;
    return !options.has('-c') && !options.has('--command') && MIGRATIONS_PATH.test(input);
}
const psql = {
    name: 'psql',
    programs: ['psql'],
    valueOptions: [
        '-f',
        '--file',
        '-c',
        '--command',
        '-d',
        '--dbname',
        '-h',
        '--host',
        '-p',
        '--port',
        '-U',
        '--username',
        '-v',
        '--set',
        '--variable',
        '-P',
        '--pset',
        '-L',
        '-o',
        '--output',
        '-F',
        '-R',
        '-T',
    ],
    subcommands: [],
    isMigration: isPsqlMigration,
};

;
const pythonTools = [
    {
        name: 'Alembic',
        programs: ['alembic'],
        valueOptions: ['-c', '--config', '-n', '--name', '-x', '--tag'],
        subcommands: ['upgrade', 'downgrade', 'stamp'],
        readOnlyOptions: ['--sql'],
    },
    {
        name: 'Flask-Migrate',
        programs: ['flask'],
        valueOptions: [
            '-A',
            '--app',
            '-e',
            '--env-file',
            '-d',
            '--directory',
            '-x',
            '--x-arg',
            '--tag',
        ],
        subcommands: ['db upgrade', 'db downgrade', 'db stamp'],
        readOnlyOptions: ['--sql'],
    },
    {
        name: 'Django',
        programs: ['manage.py', 'django-admin', 'django-admin.py', 'django'],
        valueOptions: ['--settings', '--pythonpath', '--database', '-v', '--verbosity'],
        subcommands: ['migrate', 'migrate_schemas'],
        readOnlyOptions: ['--plan', '--check', '--list', '-l'],
    },
    {
        name: 'Aerich',
        programs: ['aerich'],
        valueOptions: ['-c', '--config'],
        subcommands: ['upgrade', 'downgrade', 'init-db'],
    },
    {
        name: 'yoyo',
        programs: ['yoyo'],
        valueOptions: ['-c', '--config', '-d', '--database', '-m', '--match', '-r', '--revision'],
        subcommands: ['apply', 'develop', 'rollback', 'reapply', 'mark', 'unmark'],
    },
    {
        name: 'Piccolo',
        programs: ['piccolo'],
        subcommands: ['migrations forwards', 'migrations backwards'],
        readOnlyOptions: ['--preview'],
    },
];

;







const TOOLS = [
    ...pythonTools,
    ...javaTools,
    ...nodeTools,
    ...nativeTools,
    ...otherLanguageTools,
    psql,
];
const BY_PROGRAM = new Map(TOOLS.flatMap((tool) => tool.programs.map((program) => [program, tool])));
function detectMigrationTool(invocation) {
    const tool = BY_PROGRAM.get(invocation.words[0]);
    return tool !== undefined && startsMigration(tool, invocation) ? tool : undefined;
}

var walk_shell = __webpack_require__(94827);
;


const NODE_VALUE_OPTIONS = [
    '-p',
    '--package',
    '-w',
    '--workspace',
    '--filter',
    '-F',
    '-C',
    '--dir',
    '--prefix',
    '--cwd',
];
const npx = (words, variables) => {
    const at = words.findIndex((word) => word === '-c' || word === '--call');
    const text = words[at + 1];
    if (at !== -1 && text !== undefined)
        return { kind: 'script', text, variables };
    const [program, ...rest] = (0,command_arguments .y6)(words, NODE_VALUE_OPTIONS);
    return program === undefined
        ? undefined
        : wrappedCommand([removeVersion(program), ...rest], variables);
};
function removeVersion(program) {
    return program.replace(/(?<=.)@[^/@]*$/, '');
}
const createNodeExec = (...names) => (words, variables) => {
    const [name = '', ...rest] = (0,command_arguments .y6)(words, NODE_VALUE_OPTIONS);
    return names.includes(name) ? npx(rest, variables) : undefined;
};
const python = (words, variables) => {
    const at = words.indexOf('-m');
    const before = (0,command_arguments .y6)(words, ['-W', '-X']);
    const isModule = at !== -1 && words.slice(0, at).every((word) => word.startsWith('-'));
    if (isModule)
        return wrappedCommand(words.slice(at + 1), variables);
    const isManage = /(?:^|\/)(?:manage|django-admin)\.py$/.test(before[0] ?? '');
    return isManage ? wrappedCommand(before, variables) : undefined;
};
const PACKAGE_ENTRY_FILE = /(?:^|\/)node_modules\/([\w-]+)\/(?:build|bin|dist|lib)\/(?:index|cli)(?:\.[cm]?js)?$/;
const nodeScript = (words, variables) => {
    const valueOptions = ['-r', '--require', '-P', '--project', '--import', '--loader', '--env-file'];
    const [file, ...rest] = (0,command_arguments .y6)(words, valueOptions);
    if (file === undefined)
        return undefined;
    const program = /(?:^|\/)typeorm\/cli(?:[-\w]*)?(?:\.js)?$/.test(file) ? 'typeorm' : file;
    return wrappedCommand([PACKAGE_ENTRY_FILE.exec(program)?.[1] ?? program, ...rest], variables);
};
const dotenv = (words, variables) => {
    const valueOptions = ['-e', '-c', '-v', '-f', '--file'];
    return (afterDoubleDash(words, variables) ??
        afterSubcommand(['run'], ...valueOptions)(words, variables) ??
        afterOptions(...valueOptions)(words, variables));
};
const goRun = (words, variables) => {
    const [verb = '', ...rest] = words;
    const [path, ...others] = (0,command_arguments .y6)(rest, ['-tags', '-mod', '-modfile', '-ldflags', '-C']);
    if (verb !== 'run' || path === undefined)
        return undefined;
    return wrappedCommand([path.replace(/@.*$/, ''), ...others], variables);
};
const UV_VALUE_OPTIONS = [
    '--with',
    '--project',
    '--directory',
    '-p',
    '--python',
    '--env-file',
    '--package',
    '--extra',
    '--group',
    '--only-group',
    '--with-requirements',
    '--index-url',
    '--from',
];
const CONDA_VALUE_OPTIONS = ['-n', '--name', '-p', '--prefix'];
const languageWrappers = Object.entries({
    python,
    python3: python,
    py: python,
    poetry: afterSubcommand(['run'], '-C', '--directory', '-P', '--project'),
    uv: afterSubcommand(['run'], ...UV_VALUE_OPTIONS),
    uvx: afterOptions(...UV_VALUE_OPTIONS),
    pdm: afterSubcommand(['run'], '-p', '--project'),
    pipenv: afterSubcommand(['run']),
    pipx: afterSubcommand(['run'], '--spec'),
    rye: afterSubcommand(['run']),
    conda: afterSubcommand(['run'], ...CONDA_VALUE_OPTIONS),
    mamba: afterSubcommand(['run'], ...CONDA_VALUE_OPTIONS),
    micromamba: afterSubcommand(['run'], ...CONDA_VALUE_OPTIONS),
    hatch: (words, variables) => {
        const [name = '', ...rest] = (0,command_arguments .y6)(words, ['-e', '--env', '-p', '--project']);
        const [first = '', ...others] = rest;
        return name === 'run'
            ? wrappedCommand([first.replace(/^[\w-]+:/, ''), ...others], variables)
            : undefined;
    },
    npx,
    bunx: npx,
    pnpx: npx,
    npm: createNodeExec('exec', 'x'),
    pnpm: createNodeExec('exec', 'dlx'),
    yarn: createNodeExec('exec', 'dlx'),
    bun: createNodeExec('x'),
    node: nodeScript,
    tsx: nodeScript,
    'ts-node': nodeScript,
    'ts-node-esm': nodeScript,
    go: goRun,
    coverage: afterSubcommand(['run'], '--rcfile', '--source', '--omit', '-m'),
    sail: afterOptions(),
    bundle: afterSubcommand(['exec']),
    spring: afterOptions(),
    php: afterOptions('-d', '-c'),
    dotnet: (words, variables) => words[0] === 'ef' ? wrappedCommand(['dotnet-ef', ...words.slice(1)], variables) : undefined,
    dotenv,
    'dotenv-cli': dotenv,
    dotenvx: afterDoubleDash,
    'env-cmd': afterOptions('-f', '-e', '-r'),
    'cross-env': (words, variables) => afterAssignments(words, variables),
    'cross-env-shell': (words, variables) => afterAssignments(words, variables),
});

;

const fly = (words) => {
    const at = words.findIndex((word) => word === '-C' || word === '--command');
    const text = words[at + 1];
    return at === -1 || text === undefined
        ? undefined
        : { kind: 'script', text, variables: NO_VARIABLES };
};
const herokuDyno = afterSubcommand(['run', 'run:detached'], '-a', '--app', '-s', '--size', '-r', '--remote');
const heroku = (words) => {
    const command = herokuDyno(words, NO_VARIABLES);
    const [text = ''] = command?.kind === 'words' ? command.words : [];
    return text.includes(' ') ? { kind: 'script', text, variables: NO_VARIABLES } : command;
};
const remoteCommand = (words) => {
    const inline = words.flatMap((word) => /^--command=(.*)$/s.exec(word)?.[1] ?? []);
    const at = words.indexOf('--command');
    const text = inline[0] ?? (at === -1 ? undefined : words[at + 1]);
    return text === undefined ? undefined : { kind: 'script', text, variables: NO_VARIABLES };
};
const serviceWrappers = Object.entries({
    doppler: afterDoubleDash,
    op: afterDoubleDash,
    infisical: afterDoubleDash,
    vercel: afterDoubleDash,
    'aws-vault': afterDoubleDash,
    chamber: afterDoubleDash,
    mise: afterDoubleDash,
    devbox: afterDoubleDash,
    railway: afterSubcommand(['run'], '-s', '--service', '-e', '--environment'),
    heroku,
    fly,
    flyctl: fly,
    gcloud: remoteCommand,
    az: remoteCommand,
    aws: remoteCommand,
    sshpass: afterOptions('-p', '-f', '-d', '-P'),
    nix: (words, variables) => {
        const at = words.findIndex((word) => word === '-c' || word === '--command');
        return at === -1 ? undefined : wrappedCommand(words.slice(at + 1), variables);
    },
});

;


const env = (words, variables) => {
    const { options, getValues } = (0,command_arguments .We)(words.slice(0, 6), ['-u', '--unset']);
    const isCleared = options.has('-i') || options.has('--ignore-environment');
    const inherited = new Map(isCleared ? NO_VARIABLES : variables);
    for (const name of getValues('-u', '--unset'))
        inherited.delete(name);
    const split = words.findIndex((word) => word === '-S' || word === '--split-string');
    if (split !== -1)
        return { kind: 'script', text: words.slice(split + 1).join(' '), variables: inherited };
    return afterAssignments((0,command_arguments .y6)(words, ['-u', '--unset', '-C', '--chdir']), inherited);
};
const SUDO_VALUE_OPTIONS = [
    '-u',
    '--user',
    '-g',
    '--group',
    '-C',
    '-h',
    '--host',
    '-p',
    '-U',
    '-D',
    '-r',
    '-t',
];
const sudo = (words, variables) => {
    const command = (0,command_arguments .y6)(words, SUDO_VALUE_OPTIONS);
    const options = words.slice(0, words.length - command.length);
    const keepsAll = options.some((word) => /^-[A-Za-z]*E/.test(word) || word === '--preserve-env');
    if (keepsAll)
        return afterAssignments(command, variables);
    const names = options.flatMap((word) => /^--preserve-env=(.*)$/.exec(word)?.[1]?.split(',') ?? []);
    return afterAssignments(command, new Map([...variables].filter(([name]) => names.includes(name))));
};
const shellWithScript = (words, variables) => {
    const at = words.findIndex((word) => /^-[a-z]*c$/.test(word) || word === '--command');
    const text = words[at + 1];
    return at === -1 || text === undefined ? undefined : { kind: 'script', text, variables };
};
const evalWrapper = (words, variables) => ({
    kind: 'script',
    text: words.join(' '),
    variables,
});
const SSH_VALUE_OPTIONS = [
    '-i',
    '-p',
    '-l',
    '-o',
    '-F',
    '-J',
    '-L',
    '-R',
    '-D',
    '-b',
    '-c',
    '-e',
    '-m',
    '-S',
    '-W',
];
const ssh = (words) => {
    const [, ...command] = (0,command_arguments .y6)(words, SSH_VALUE_OPTIONS);
    if (command.length === 0)
        return undefined;
    return {
        kind: 'script',
        text: (0,command_arguments .y6)(command, SSH_VALUE_OPTIONS).join(' '),
        variables: NO_VARIABLES,
    };
};
const find = (words, variables) => {
    const at = words.findIndex((word) => /^-(?:exec|execdir|ok)$/.test(word));
    if (at === -1)
        return undefined;
    const end = words.findIndex((word, index) => index > at && /^(?:\\?;|\+)$/.test(word));
    const searchPath = words.slice(0, at).join(' ');
    const command = words.slice(at + 1, end === -1 ? undefined : end);
    return wrappedCommand(command.map((word) => word.replaceAll('{}', searchPath)), variables);
};
const concurrently = (words, variables) => ({
    kind: 'script',
    text: (0,command_arguments .We)(words, ['-n', '--names', '-c']).positionals.join('\n'),
    variables,
});
const systemWrappers = [
    ...Object.entries({
        sudo,
        doas: afterOptions('-u', '-C'),
        env,
        time: afterOptions('-f', '-o'),
        timeout: afterArguments(1, '-s', '--signal', '-k', '--kill-after'),
        nice: afterOptions('-n', '--adjustment'),
        nohup: afterOptions(),
        exec: afterOptions('-a'),
        command: afterOptions(),
        builtin: afterOptions(),
        setsid: afterOptions(),
        stdbuf: afterOptions('-i', '-o', '-e'),
        unbuffer: afterOptions(),
        chronic: afterOptions(),
        retry: (words, variables) => afterDoubleDash(words, variables) ?? afterOptions('-t', '-n', '-d')(words, variables),
        find,
        'xvfb-run': afterOptions('-s', '--server-args', '-n', '-e'),
        xargs: afterOptions('-I', '-i', '-n', '-P', '-L', '-d', '-a', '-E', '-s'),
        'wait-for-it': afterDoubleDash,
        'wait-for-it.sh': afterDoubleDash,
        eval: evalWrapper,
        ssh,
        concurrently,
    }),
    ...['bash', 'sh', 'zsh', 'dash', 'ksh', 'su', 'ash'].map((name) => [name, shellWithScript]),
];

;




const COMMAND_WRAPPERS = new Map([
    ...systemWrappers,
    ...languageWrappers,
    ...serviceWrappers,
    ...containerWrappers,
]);

;














const WORKSPACE_OPTIONS = ['--cwd', '-C', '--dir', '--filter', '-F', '--prefix'];
const MAX_SCRIPT_DEPTH = 12;
const REFERENCE_RESOLVERS = new Map([
    ...['npm', 'pnpm', 'yarn', 'bun'].map((name) => [name, followPackageScript]),
    ...['turbo', 'lerna', 'npm-run-all', 'npm-run-all2', 'run-s', 'run-p'].map((name) => [name, followTaskRunner]),
    ...['docker', 'podman', 'nerdctl', 'docker-compose', 'podman-compose'].map((name) => [name, followCompose]),
    ['nx', followNx],
    ['make', followMake],
    ['gmake', followMake],
]);
function analyzeScript(script, files) {
    const analyzer = new ScriptAnalyzer(files);
    const { environment, directory, place } = script;
    const frame = { place, origin: undefined, via: [], depth: 0 };
    const text = toPosixShell(script);
    const language = detectLanguage(script.shell);
    if (language !== undefined) {
        const reference = { text, variables: environment, directory, place, language };
        analyzer.analyzeReference(reference, undefined, frame);
    }
    return analyzer;
}
class ScriptAnalyzer {
    files;
    migrations = [];
    githubEnv = new Map();
    constructor(files) {
        this.files = files;
    }
    analyzeReference(reference, scope, frame) {
        const { text, variables, directory, language, call } = reference;
        if (language === 'python') {
            this.analyzePython(text, (0,shell_scope .Ds)(withoutEmptyValues(variables), directory), frame);
            return;
        }
        const ownScope = scope ?? (0,shell_scope .Ds)(withoutEmptyValues(variables), directory);
        if (call !== undefined)
            ownScope.shellVariables.set('BASH_SOURCE', (0,shell_scope .CR)(call.file));
        if (call !== undefined && scope === undefined) {
            ownScope.shellVariables.set('0', (0,shell_scope .CR)(call.file));
            (0,shell_scope .PN)(ownScope, call.words);
        }
        this.analyzeShell(text, ownScope, frame);
    }
    analyzeShell(text, scope, frame) {
        (0,walk_shell .I)(text, scope, {
            visitCommand: (command) => {
                if ((0,apply_builtin .s)(command))
                    return;
                const variables = withoutEmptyValues(command.variables);
                const line = frame.place(command.line);
                this.analyzeCommand({ words: command.words, variables, command, line, frame });
            },
            setGithubEnv: (name, value) => this.githubEnv.set(name, value),
        });
    }
    analyzePython(text, scope, frame) {
        const variables = scope.environment;
        for (const { line, words } of findPythonCalls(text)) {
            const command = { words, variables, input: '', line, scope };
            this.analyzeCommand({ words, variables, command, line: frame.place(line), frame });
        }
    }
    analyzeCommand(pending) {
        const { words, variables, command, frame } = pending;
        const [first, ...rest] = words;
        if (frame.depth > MAX_SCRIPT_DEPTH || first === undefined)
            return;
        const name = getProgramName(first);
        const tool = detectMigrationTool({ words: [name, ...rest], input: command.input });
        if (tool !== undefined) {
            this.addMigration(tool.name, pending);
            return;
        }
        const deeper = { ...pending, frame: { ...frame, depth: frame.depth + 1 } };
        const wrapped = COMMAND_WRAPPERS.get(name)?.(rest, variables);
        if (wrapped?.kind === 'words') {
            this.analyzeCommand({ ...deeper, words: wrapped.words, variables: wrapped.variables });
        }
        else if (wrapped?.kind === 'script') {
            const scope = name === 'eval' ? command.scope : (0,shell_scope .Ds)(wrapped.variables, command.scope.directory);
            this.analyzeShell(wrapped.text, scope, { ...deeper.frame, place: () => pending.line });
        }
        else {
            this.followReferences(name, rest, deeper);
        }
    }
    followReferences(name, rest, pending) {
        const { words, variables, command, line, frame } = pending;
        const { directory } = command.scope;
        const resolve = REFERENCE_RESOLVERS.get(name);
        const references = [
            ...(resolve?.([name, ...rest], variables, directory, this.files) ?? []),
            ...followFile(words, variables, directory, this.files),
        ];
        const scope = name === '.' || name === 'source' ? command.scope : undefined;
        const origin = frame.origin ?? line;
        const via = frame.origin === undefined ? [] : [...frame.via, line];
        for (const reference of references) {
            this.analyzeReference(reference, scope, { ...frame, place: reference.place, origin, via });
        }
        if (references.length > 0)
            return;
        if (/^(?:pnpm|yarn|bun)$/.test(name)) {
            const program = (0,command_arguments .y6)(rest, WORKSPACE_OPTIONS);
            const hasWorkspace = name === 'yarn' && program[0] === 'workspace';
            this.analyzeCommand({ ...pending, words: hasWorkspace ? program.slice(2) : program });
        }
        if (/^(?:(?:ba|z|da|k|a)?sh|ssh)$/.test(name) && command.input.includes('\n')) {
            const inherited = name === 'ssh' ? new Map() : variables;
            const inputScope = (0,shell_scope .Ds)(inherited, directory);
            this.analyzeShell(command.input, inputScope, { ...frame, place: () => line });
        }
    }
    addMigration(tool, { words, variables, line, frame }) {
        this.migrations.push({
            tool,
            words,
            redactedCommand: redactCommand(words),
            place: frame.origin ?? line,
            via: frame.origin === undefined ? [] : [...frame.via, line],
            environment: variables,
        });
    }
}
function withoutEmptyValues(variables) {
    return new Map([...variables].filter(([, value]) => value.trim() !== ''));
}


  }),

  14201:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    AA: () => (  getString),
    AO: () => (  getStringList),
    Zl: () => (  getNode),
    gM: () => (  readYaml),
    is: () => (  getStringMap)
  });
  var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);

const MAX_YAML_DEPTH = 60;
function readYaml(text) {
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__.LineCounter();
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__.parseDocument)(text, { lineCounter: lines, uniqueKeys: false });
    const [error] = document.errors;
    if (error !== undefined) {
        const [first = error.message] = error.message.split('\n');
        return { ok: false, message: first.replace(/:$/, ''), line: error.linePos?.[0].line };
    }
    const lineAt = (node) => lines.linePos(node.range?.[0] ?? 0).line;
    function convert(node, depth) {
        if (depth > MAX_YAML_DEPTH)
            return createTextNode('', 1);
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isAlias)(node))
            return convert(node.resolve(document), depth + 1);
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isSeq)(node)) {
            const items = node.items.map((item) => convert(item, depth + 1));
            return { kind: 'list', items, line: lineAt(node) };
        }
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isMap)(node)) {
            const entries = node.items.map(({ key, value }) => [String((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(key) ? key.value : key), convert(value, depth + 1)]);
            return { kind: 'map', entries: new Map(entries), line: lineAt(node) };
        }
        return (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(node) ? convertScalar(node, lineAt(node)) : createTextNode('', 1);
    }
    return { ok: true, tree: convert(document.contents, 0) };
}
function convertScalar({ value, source, type }, line) {
    const text = typeof value === 'string' ? value : value === null ? '' : (source ?? String(value));
    if (type === 'BLOCK_LITERAL')
        return createTextNode(text, line, (at) => line + at);
    return type === 'BLOCK_FOLDED'
        ? createTextNode(text, line, () => line + 1)
        : createTextNode(text, line);
}
function createTextNode(text, line, lineOf = (_) => line) {
    return { kind: 'text', text, line, lineOf };
}
function getNode(tree, ...keys) {
    let current = tree;
    for (const key of keys)
        current = current?.kind === 'map' ? current.entries.get(key) : undefined;
    return current;
}
function getString(tree, ...keys) {
    const node = getNode(tree, ...keys);
    return node?.kind === 'text' ? node : undefined;
}
function getStringMap(tree, ...keys) {
    const node = getNode(tree, ...keys);
    if (node?.kind !== 'map')
        return new Map();
    return new Map([...node.entries].flatMap(([key, value]) => (value.kind === 'text' ? [[key, value]] : [])));
}
function getStringList(tree, ...keys) {
    const node = getNode(tree, ...keys);
    if (node?.kind === 'text')
        return node.text === '' ? [] : [node.text];
    if (node?.kind === 'map')
        return [...node.entries.keys()];
    return node?.items.flatMap((item) => (item.kind === 'text' ? [item.text] : [])) ?? [];
}


  })

};
;