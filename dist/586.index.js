"use strict";
exports.id = 586;
exports.ids = [586];
exports.modules = {

  99164:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  analyzeScript: () => (  analyzeScript)
});

var powershell = __webpack_require__(38363);
;

function detectLanguage(shell) {
    if (shell === undefined || shell.includes('${{'))
        return 'shell';
    if (/\b(?:\w*sh|powershell|cmd)\b/.test(shell))
        return 'shell';
    if (/\b(?:node|tsx|bun|deno)\b/.test(shell))
        return 'javascript';
    return /\bpython3?\b/.test(shell) ? 'python' : undefined;
}
function toPosixShell({ text, shell }) {
    if (/\b(?:pwsh|powershell)\b/.test(shell ?? ''))
        return (0,powershell .C)(text);
    return /\bcmd\b/.test(shell ?? '') ? text.replaceAll(/\^(?=\r?\n)/g, '\\') : text;
}
function getProgramName(word) {
    const name = word.split(/[/\\]/).at(-1) ?? word;
    const plain = name.replace(/\.(?:exe|cmd|bat|phar)$/i, '');
    return plain === '' ? word : plain;
}

var yaml_files = __webpack_require__(60834);
var yaml_node = __webpack_require__(14201);
var command_arguments = __webpack_require__(17104);
var shell_quote = __webpack_require__(77055);
var shell_scope = __webpack_require__(44551);
var wrapper_forms = __webpack_require__(19404);
var inline_script = __webpack_require__(2863);
;







const VALUE_OPTIONS = [
    '-i',
    '--inventory',
    '-e',
    '--extra-vars',
    '-l',
    '--limit',
    '-t',
    '--tags',
    '--skip-tags',
    '-u',
    '--user',
    '--private-key',
    '--key-file',
    '--vault-password-file',
    '--vault-id',
    '-f',
    '--forks',
    '-M',
    '-c',
    '--connection',
    '--become-user',
];
const COMMAND_MODULE = /^(?:[\w.]+\.)?(?:shell|command|raw|win_shell|win_command)$/;
const DJANGO_MODULE = /^(?:[\w.]+\.)?django_manage$/;
const INCLUDE_MODULE = /^(?:[\w.]+\.)?(?:import_playbook|(?:include|import)_tasks)$/;
const ROLE_MODULE = /^(?:[\w.]+\.)?(?:include|import)_role$/;
const followAnsible = (words, _, directory, files) => {
    const { positionals, options } = (0,command_arguments .We)(words.slice(1), VALUE_OPTIONS);
    const showsOnly = ['--check', '-C', '--syntax-check', '--list-tasks', '--list-hosts'];
    if (showsOnly.some((option) => options.has(option)))
        return [];
    const visited = new Set();
    return positionals
        .flatMap((word) => (0,shell_scope .o1)(directory ?? '.', word) ?? [])
        .flatMap((path) => readPlaybook(path, (0,inline_script .gN)(path), files, visited));
};
function readPlaybook(file, root, files, visited) {
    const tree = visited.has(file) ? undefined : (0,yaml_files .k)(files, file);
    visited.add(file);
    if (tree === undefined)
        return [];
    const { commands, includes, roles } = readTasks(tree);
    const rolePaths = roles.flatMap((role) => [`${root}/roles`, 'roles', `${root}/../roles`].flatMap((folder) => ['yml', 'yaml'].map((ending) => `${folder}/${role}/tasks/main.${ending}`)));
    const paths = [...includes.map((path) => `${(0,inline_script .gN)(file)}/${path}`), ...rolePaths];
    return [
        ...commands.map(({ text: command, line }) => ({
            text: command,
            variables: wrapper_forms .s9,
            directory: '.',
            place: () => ({ file, line }),
            language: 'shell',
        })),
        ...paths
            .flatMap((path) => (0,shell_scope .o1)('.', path) ?? [])
            .flatMap((path) => readPlaybook(path, root, files, visited)),
    ];
}
function readTasks(node) {
    const parts = node.kind === 'list' ? node.items.map(readTasks) : [];
    if (node.kind === 'map')
        parts.push(...[...node.entries].map(readModule));
    return {
        commands: parts.flatMap(({ commands }) => commands),
        includes: parts.flatMap(({ includes }) => includes),
        roles: parts.flatMap(({ roles }) => roles),
    };
}
function readModule([key, value]) {
    const none = { commands: [], includes: [], roles: [] };
    if (COMMAND_MODULE.test(key)) {
        const text = readCommand(value);
        return text === undefined ? none : { ...none, commands: [{ text, line: value.line }] };
    }
    if (DJANGO_MODULE.test(key)) {
        const command = (0,yaml_node .AA)(value, 'command')?.text ?? '';
        return { ...none, commands: [{ text: `manage.py ${command}`, line: value.line }] };
    }
    if (INCLUDE_MODULE.test(key)) {
        const path = value.kind === 'text' ? value.text : (0,yaml_node .AA)(value, 'file')?.text;
        return { ...none, includes: path === undefined ? [] : [path] };
    }
    if (ROLE_MODULE.test(key))
        return { ...none, roles: (0,yaml_node .AO)(value, 'name').slice(0, 1) };
    if (key !== 'roles')
        return readTasks(value);
    const items = value.kind === 'list' ? value.items : [];
    const roles = items.flatMap((item) => item.kind === 'text'
        ? item.text
        : (((0,yaml_node .AA)(item, 'role') ?? (0,yaml_node .AA)(item, 'name'))?.text ?? []));
    return { ...none, roles };
}
function readCommand(node) {
    if (node.kind !== 'map')
        return node.kind === 'text' ? node.text : undefined;
    const argv = (0,yaml_node .Zl)(node, 'argv');
    const text = (0,yaml_node .AA)(node, 'cmd')?.text ?? (0,inline_script .u9)((0,yaml_node .AO)(argv));
    const folder = (0,yaml_node .AA)(node, 'chdir')?.text;
    return folder === undefined ? text : `cd ${(0,shell_quote .e)(folder)} && ${text}`;
}

var built_images = __webpack_require__(98675);
;


function readProcfile(process, folder, files) {
    const file = (0,shell_scope .o1)(folder, 'Procfile');
    const lines = (file === undefined ? undefined : files.read(file))?.split(/\r?\n/) ?? [];
    return lines.flatMap((text, index) => {
        const [, name, command] = /^([\w-]+)\s*:\s*(.*\S)/.exec(text) ?? [];
        if (name !== process || command === undefined || file === undefined)
            return [];
        const place = () => ({ file, line: index + 1 });
        return [{ ...(0,inline_script .UH)(command, folder), place }];
    });
}

;







const cloud_foundry_VALUE_OPTIONS = [
    ...['-f', '--manifest', '-c', '--start-command', '-p', '--path', '--var', '--vars-file'],
    ...['-b', '--buildpack', '-s', '--stack', '-m', '--memory', '-k', '--disk', '-i', '--instances'],
    ...['-t', '--app-start-timeout', '-u', '--health-check-type', '--endpoint', '--strategy'],
    ...['-o', '--docker-image', '--docker-username', '--droplet', '-l', '--log-rate-limit'],
];
const followCloudFoundry = (words, _, directory, files) => {
    const { positionals, options, getValues } = (0,command_arguments .We)(words.slice(1), cloud_foundry_VALUE_OPTIONS);
    const [verb, appName] = positionals;
    if (verb !== 'push' && verb !== 'p')
        return [];
    if (options.has('--task') || options.has('--no-start'))
        return [];
    const [command] = getValues('-c', '--start-command');
    const [path] = getValues('-p', '--path');
    const [file = 'manifest.yml'] = getValues('-f', '--manifest');
    const apps = readApps((0,shell_scope .o1)(directory ?? '.', file), appName, directory, files);
    return apps.flatMap((app) => {
        const folder = path === undefined ? app.folder : (0,shell_scope .o1)(directory ?? '.', path);
        const own = { ...app, folder };
        const started = command === undefined ? readCommands(own, files) : [(0,inline_script .UH)(command, folder)];
        return [...readProfile(own, files), ...started];
    });
};
function readApps(manifest, appName, directory, files) {
    const tree = manifest === undefined ? undefined : (0,yaml_files .k)(files, manifest);
    const list = (0,yaml_node .Zl)(tree, 'applications');
    if (manifest === undefined || list?.kind !== 'list') {
        return [{ node: undefined, folder: (0,shell_scope .o1)(directory ?? '.', '.'), manifest: '' }];
    }
    return selectApps(list.items, appName).map((node) => {
        const path = (0,yaml_node .AA)(node, 'path')?.text;
        const base = path === undefined ? (directory ?? '.') : (0,inline_script .gN)(manifest);
        return { node, folder: (0,shell_scope .o1)(base, path ?? '.'), manifest };
    });
}
function selectApps(apps, name) {
    if (name === undefined || name.includes('$') || apps.length === 1)
        return apps;
    const fitting = apps.flatMap((node) => {
        const parts = ((0,yaml_node .AA)(node, 'name')?.text ?? '').split(/\(\([\w.-]+\)\)/);
        const isFit = new RegExp(`^${parts.map(inline_script .MP).join('.*')}$`, 's').test(name);
        return isFit ? [{ node, length: parts.join('').length }] : [];
    });
    const longest = Math.max(...fitting.map(({ length }) => length));
    return fitting.filter(({ length }) => length === longest).map(({ node }) => node);
}
function readCommands({ node, folder, manifest }, files) {
    const processes = (0,yaml_node .Zl)(node, 'processes');
    const parts = [node, (0,yaml_node .Zl)(node, '<<'), ...(processes?.kind === 'list' ? processes.items : [])];
    const found = parts.flatMap((part) => (0,yaml_node .AA)(part, 'command') ?? []);
    const variables = readVariables((0,yaml_node .Zl)(node, 'env'));
    const scripts = found.map(({ text, line }) => ({
        ...(0,inline_script .UH)(text, folder, variables),
        place: () => ({ file: manifest, line }),
    }));
    return found.length > 0 ? scripts : readProcfile('web', folder, files);
}
function readProfile({ node, folder }, files) {
    const file = (0,shell_scope .o1)(folder, '.profile');
    const text = file === undefined ? undefined : files.read(file);
    if (file === undefined || text === undefined)
        return [];
    const script = (0,inline_script .UH)(text, folder, readVariables((0,yaml_node .Zl)(node, 'env')));
    return [{ ...script, place: (line) => ({ file, line }), call: { file, words: [] } }];
}
function readVariables(node) {
    if (node?.kind !== 'map')
        return wrapper_forms .s9;
    return new Map([...node.entries.keys()].flatMap((name) => {
        const text = (0,yaml_node .AA)(node, name)?.text;
        return text === undefined || text.includes('((') ? [] : [[name, text]];
    }));
}

var script_file = __webpack_require__(61280);
;


function resolveImageFiles(words, directory, files) {
    return words.map((word) => {
        if (!/migrat[^/]*\.(?:[cm]?[jt]s|py|sh)$/i.test(word) || /[\s$]/.test(word))
            return word;
        const own = (0,script_file .M)(word).flatMap((path) => (0,shell_scope .o1)(directory ?? '.', path) ?? []);
        if (own.some((path) => files.read(path) !== undefined))
            return word;
        const found = findByEnding(word, files);
        return found === undefined ? word : (0,shell_scope .CR)(found);
    });
}
function findByEnding(word, files) {
    const parts = word.replace(/^\.?\//, '').split('/');
    const removable = word.startsWith('/') ? Math.min(2, parts.length - 1) : 0;
    for (let removed = 0; removed <= removable; removed += 1) {
        const endings = (0,script_file .M)(`./${parts.slice(removed).join('/')}`).map((path) => path.replace(/^\.?\/?/, '/'));
        const found = files.paths.filter((path) => endings.some((end) => `/${path}`.endsWith(end)));
        if (found.length > 0)
            return found.length === 1 ? found[0] : undefined;
    }
    return undefined;
}

var image_tools = __webpack_require__(7746);
var dockerfile = __webpack_require__(97464);
;



const oc_template_VALUE_OPTIONS = ['-f', '--filename', '-p', '--param', '-n', '--namespace', '-l', '--labels'];
function readTemplateCall([program = '', ...args]) {
    const { positionals, getValues } = (0,command_arguments .We)(args, [
        ...oc_template_VALUE_OPTIONS,
        ...['-o', '--output', '--param-file', '--context', '--kubeconfig'],
    ]);
    if (!/(?:^|\/)oc$/.test(program) || positionals[0] !== 'process')
        return undefined;
    const parameters = [...getValues('-p', '--param'), ...positionals.slice(1)].flatMap((word) => {
        const [, name, value = ''] = /^(\w+)=(.*)$/s.exec(word) ?? [];
        return name === undefined ? [] : [[name, value]];
    });
    return { paths: getValues('-f', '--filename'), parameters: new Map(parameters) };
}
function isKnownTemplate(words, directory, files) {
    const paths = readTemplateCall(words)?.paths ?? [];
    return (paths.length > 0 &&
        paths.every((path) => {
            const file = (0,shell_scope .o1)(directory ?? '.', path);
            return file !== undefined && files.read(file) !== undefined;
        }));
}
function readParameters(tree, given) {
    const list = tree.kind === 'map' ? tree.entries.get('parameters') : undefined;
    const items = list?.kind === 'list' ? list.items : [];
    const defaults = items.flatMap((item) => {
        const [name, value] = [(0,yaml_node .AA)(item, 'name')?.text, (0,yaml_node .AA)(item, 'value')?.text];
        return name === undefined || value === undefined ? [] : [[name, value]];
    });
    return new Map([...defaults, ...given]);
}
function replaceParameters(text, parameters) {
    return text.replaceAll(/\$\{\{(\w+)\}\}|\$\{(\w+)\}/g, (written, raw, name) => parameters.get(raw ?? name ?? '') ?? written);
}

;







function readPodCommands(text, file, directory, files, parameters = wrapper_forms .s9) {
    return splitDocuments(text).flatMap(({ document, line: offset }) => {
        const yaml = (0,yaml_node .gM)(document);
        if (!yaml.ok)
            return [];
        const values = readParameters(yaml.tree, parameters);
        return findContainers(yaml.tree).flatMap((found) => {
            const { container, runsToEnd } = found;
            const built = runsToEnd ? readBuiltImage(container, files) : [];
            if (built.length > 0)
                return built;
            const command = readContainer(container, values);
            if (command === undefined)
                return [];
            const line = offset + command.line;
            const place = file === undefined ? undefined : () => ({ file, line });
            const variables = pod_commands_readVariables(container, values);
            return [{ text: command.text, variables, directory, place, language: 'shell' }];
        });
    });
}
function splitDocuments(text) {
    let line = 0;
    return text.split(/^---(?:[ \t].*)?$/m).map((document) => {
        const part = { document, line };
        line += document.split('\n').length - 1;
        return part;
    });
}
function findContainers(node, isJob = false) {
    if (node.kind === 'text')
        return [];
    if (node.kind === 'list')
        return node.items.flatMap((item) => findContainers(item, isJob));
    const kind = (0,yaml_node .AA)(node, 'kind')?.text;
    const isOwnJob = kind === undefined ? isJob : /^(?:Job|CronJob|Pod)$/.test(kind);
    return [...node.entries].flatMap(([key, value]) => /^(?:initC|c)ontainers$/.test(key) && value.kind === 'list'
        ? value.items.map((container) => ({
            container,
            runsToEnd: isOwnJob || key === 'initContainers',
        }))
        : findContainers(value, isOwnJob));
}
function readBuiltImage(container, files) {
    const image = (0,yaml_node .AA)(container, 'image')?.text ?? '';
    const build = (0,yaml_node .Zl)(container, 'command') === undefined ? (0,built_images .pG)(image, files) : undefined;
    const args = (0,yaml_node .AO)((0,yaml_node .Zl)(container, 'args'));
    return build === undefined
        ? []
        : (0,dockerfile .P)(build, args, pod_commands_readVariables(container, wrapper_forms .s9), files);
}
function readContainer(container, parameters) {
    const [command, args] = [(0,yaml_node .Zl)(container, 'command'), (0,yaml_node .Zl)(container, 'args')];
    const image = (0,yaml_node .AA)(container, 'image');
    const node = command ?? args ?? image;
    if (node === undefined)
        return undefined;
    const own = (0,yaml_node .AO)(args);
    const tool = command === undefined ? (0,image_tools .B)(image?.text ?? '', own) : undefined;
    const words = (tool ?? [...(0,yaml_node .AO)(command), ...own]).map((word) => replaceParameters(word, parameters));
    return words.length === 0 ? undefined : { text: (0,inline_script .u9)(words), line: node.line };
}
function pod_commands_readVariables(container, parameters) {
    const list = (0,yaml_node .Zl)(container, 'env');
    const items = list?.kind === 'list' ? list.items : [];
    return new Map(items.flatMap((item) => {
        const name = (0,yaml_node .AA)(item, 'name')?.text;
        const value = (0,yaml_node .AA)(item, 'value')?.text;
        return name === undefined || value === undefined
            ? []
            : [[name, replaceParameters(value, parameters)]];
    }));
}

;





const AWS_CALLS = [
    { service: 'ecs', verbs: ['run-task', 'start-task'], options: ['--overrides'], key: 'command' },
    {
        service: 'ecs',
        verbs: ['register-task-definition'],
        options: ['--container-definitions'],
        key: 'command',
    },
    { service: 'batch', verbs: ['submit-job'], options: ['--container-overrides'], key: 'command' },
    { service: 'ssm', verbs: ['send-command'], options: ['--parameters'], key: 'commands' },
];
const followAws = (words, _, directory, files) => {
    const call = AWS_CALLS.find(({ service, verbs }) => {
        const at = words.indexOf(service);
        return at !== -1 && verbs.includes(words[at + 1] ?? '');
    });
    if (call === undefined)
        return [];
    return [...call.options, '--cli-input-json', '--cli-input-yaml']
        .flatMap((option) => readOption(words, option))
        .flatMap((value) => readValue(value, directory, files))
        .flatMap((text) => readOverrides(text, call.key, directory, files));
};
function readOption(words, option) {
    const inline = words.flatMap((word) => word.startsWith(`${option}=`) ? [word.slice(option.length + 1)] : []);
    const at = words.indexOf(option);
    const rest = at === -1 ? [] : words.slice(at + 1);
    const end = rest.findIndex((word) => word.startsWith('--'));
    return [...inline, ...rest.slice(0, end === -1 ? undefined : end)];
}
function readValue(value, directory, files) {
    const [, path] = /^fileb?:\/\/(.*)$/s.exec(value) ?? /^\$\(\s*(?:cat\s|<)\s*([\w./-]+)\s*\)$/.exec(value) ?? [];
    if (path === undefined)
        return [value];
    const text = files.read((0,shell_scope .o1)(directory ?? '.', path) ?? '');
    return text === undefined ? [] : [text];
}
function readOverrides(text, key, directory, files) {
    const toText = (words) => key === 'commands' ? words.join('\n') : (0,inline_script .u9)(resolveImageFiles(words, directory, files));
    const yaml = /^\s*[[{]/.test(text) || text.includes('\n') ? (0,yaml_node .gM)(text) : undefined;
    if (yaml?.ok === true) {
        return findLists(yaml.tree, key).map(({ words, environment }) => (0,inline_script .UH)(toText(words), directory, environment));
    }
    return readShorthand(text, key).map((words) => (0,inline_script .UH)(toText(words), directory));
}
function findLists(node, key) {
    if (node?.kind === 'list')
        return node.items.flatMap((item) => findLists(item, key));
    if (node?.kind !== 'map')
        return [];
    const words = (0,yaml_node .AO)(node, key);
    const variables = (0,yaml_node .Zl)(node, 'environment');
    const environment = new Map((variables?.kind === 'list' ? variables.items : []).flatMap((item) => {
        const [name] = (0,yaml_node .AO)(item, 'name');
        const [value] = (0,yaml_node .AO)(item, 'value');
        return name === undefined || value === undefined ? [] : [[name, value]];
    }));
    return [
        ...(words.length === 0 ? [] : [{ words, environment }]),
        ...[...node.entries.values()].flatMap((value) => findLists(value, key)),
    ];
}
function readShorthand(text, key) {
    const pattern = new RegExp(`(?:^|[,{])${key}=(\\[(?:[^\\]"']|"[^"]*"|'[^']*')*\\]|[^\\]}]*)`, 'g');
    return [...text.matchAll(pattern)].map(([, value = '']) => {
        const list = value.startsWith('[') ? (0,yaml_node .gM)(value) : undefined;
        if (list?.ok === true && list.tree.kind === 'list')
            return (0,yaml_node .AO)(list.tree);
        return value.replaceAll(/^\[|\]$/g, '').split(',');
    });
}
const followGcloud = (words, _, directory, files) => {
    const at = words.findIndex((word, index) => word === 'run' && words[index + 1] === 'jobs');
    const verb = words[at + 2] ?? '';
    if (at === -1)
        return [];
    if (verb === 'replace') {
        const file = words.slice(at + 3).find((word) => /\.ya?ml$/.test(word));
        const path = (0,shell_scope .o1)(directory ?? '.', file ?? '');
        return path === undefined
            ? []
            : readPodCommands(files.read(path) ?? '', path, directory, files);
    }
    if (!/^(?:execute|create|deploy|update)$/.test(verb))
        return [];
    const list = ['--command', '--args'].flatMap((option) => readRepeated(words, option).flatMap(splitList));
    const own = resolveImageFiles(list, directory, files);
    return list.length === 0 ? [] : [(0,inline_script .UH)((0,inline_script .u9)(own), directory)];
};
function readRepeated(words, option) {
    return words.flatMap((word, index) => {
        if (word.startsWith(`${option}=`))
            return [word.slice(option.length + 1)];
        const value = words[index + 1];
        return word === option && value !== undefined ? [value] : [];
    });
}
function splitList(value) {
    const [, delimiter = ',', text = value] = /^\^([^^]+)\^(.*)$/s.exec(value) ?? [];
    return text.split(delimiter);
}

var compose = __webpack_require__(12688);
var dist = __webpack_require__(3292);
;

function parseTomlTable(text) {
    try {
        return (0,dist.parse)(text);
    }
    catch {
        return undefined;
    }
}
function parseJsonTable(text) {
    try {
        const value = JSON.parse(text.replaceAll(/^\s*\/\/.*$/gm, '').replaceAll(/,(?=\s*[}\]])/g, ''));
        return asTable(value);
    }
    catch {
        return undefined;
    }
}
function asTable(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value))
        : undefined;
}
function readTable(table, ...keys) {
    let current = asTable(table);
    for (const key of keys)
        current = asTable(current?.[key]);
    return current;
}
function stringEntries(table) {
    return Object.entries(table ?? {}).flatMap(([name, value]) => typeof value === 'string' ? [[name, value]] : []);
}

;




const fly_VALUE_OPTIONS = ['-c', '--config', '-a', '--app', '-i', '--image', '-e', '--env', '-r'];
const followFly = (words, _, directory, files) => {
    const { positionals, options, getValues } = (0,command_arguments .We)(words.slice(1), fly_VALUE_OPTIONS);
    const [verb, folder = '.'] = positionals;
    if (!/^(?:deploy|up|launch)$/.test(verb ?? '') || options.has('--build-only'))
        return [];
    const [config] = getValues('-c', '--config');
    const path = config ?? `${folder}/fly.toml`;
    const file = (0,shell_scope .o1)(directory ?? '.', path);
    const text = file === undefined ? undefined : files.read(file);
    const table = text === undefined ? undefined : parseTomlTable(text);
    const command = readTable(table, 'deploy')?.['release_command'];
    if (file === undefined || text === undefined || typeof command !== 'string')
        return [];
    const line = (0,inline_script .RO)(text, /^\s*(?:deploy\.)?release_command\s*=/);
    const variables = new Map(stringEntries(readTable(table, 'env')));
    const place = () => ({ file, line });
    return [{ text: command, variables, directory: (0,inline_script .gN)(file), place, language: 'shell' }];
};

;






const heroku_VALUE_OPTIONS = ['-C', '-c', '-o', '--push-option', '--repo', '--prefix', '-P'];
const DEPLOY_REMOTE = /^[\w.${}-]*(?:heroku|dokku)[\w.${}-]*$|^\$\{\{[^}]*(?:heroku|dokku)|\bheroku\.com[:/]|(?:^|\/)dokku@/i;
const followGit = (words, _, directory, files) => {
    const { positionals, options, getValues } = (0,command_arguments .We)(words.slice(1), heroku_VALUE_OPTIONS);
    const isSubtree = positionals[0] === 'subtree';
    const [verb, remote = ''] = positionals.slice(isSubtree ? 1 : 0);
    const isRead = ['--dry-run', '-n', '--delete', '-d'].some((name) => options.has(name));
    const target = remote === '' ? (getValues('--repo')[0] ?? '') : remote;
    if (verb !== 'push' || isRead || !DEPLOY_REMOTE.test(target))
        return [];
    const [base = '.'] = getValues('-C');
    const text = words.join(' ');
    const [, inner] = /subtree\s+split\b.*?(?:--prefix|-P)[ =]["']?([\w./-]+)/.exec(text) ?? [];
    const [prefix = inner ?? '.'] = isSubtree ? getValues('--prefix', '-P') : [];
    const folder = (0,shell_scope .o1)((0,shell_scope .o1)(directory ?? '.', base), prefix);
    const released = readProcfile('release', folder, files);
    return released.length > 0 ? released : readHerokuYaml(folder, files);
};
function readHerokuYaml(folder, files) {
    const file = (0,shell_scope .o1)(folder, 'heroku.yml');
    const tree = file === undefined ? undefined : (0,yaml_files .k)(files, file);
    const command = (0,yaml_node .Zl)(tree, 'release', 'command');
    if (file === undefined || command === undefined)
        return [];
    const { line } = command;
    return (0,yaml_node .AO)(command).map((text) => ({
        ...(0,inline_script .UH)((0,inline_script .u9)([text]), folder),
        place: () => ({ file, line }),
    }));
}

;
const followInlineProgram = (language, pattern) => (words, variables, directory, _, input = '') => {
    const at = words.findIndex((word) => pattern.test(word));
    const option = at === -1 ? undefined : words[at + 1];
    const readsInput = words.length === 1 || words[1] === '-';
    const document = input.slice(input.indexOf('\n') + 1);
    const text = option ?? (readsInput && input.includes('\n') ? document : undefined);
    return text === undefined ? [] : [{ text, variables, directory, place: undefined, language }];
};

;



const COMMAND_LIST = /(?:\.command\s*\|?=(?!=)|(?:"command"|\bcommand)\s*:)\s*(\[(?:[^\]"]|"[^"]*")*\])/g;
const followJq = (words, _, directory, files) => words.slice(1).flatMap((word) => [...word.matchAll(COMMAND_LIST)].flatMap(([, text = '']) => {
    const list = (0,yaml_node .gM)(text);
    const command = list.ok ? (0,yaml_node .AO)(list.tree) : [];
    if (command.length === 0)
        return [];
    const own = resolveImageFiles(command, directory, files);
    return [(0,inline_script .UH)((0,inline_script .u9)(own), directory)];
}));

;



const JUSTFILE_NAMES = ['justfile', 'Justfile', '.justfile', 'JUSTFILE'];
const just_VALUE_OPTIONS = ['-f', '--justfile', '-d', '--working-directory', '--shell', '--dotenv-path'];
const SHOWING_OPTIONS = [
    '-n',
    '--dry-run',
    '-l',
    '--list',
    '--summary',
    '--evaluate',
    '-s',
    '--show',
];
const MAX_INCLUDE_DEPTH = 8;
const followJust = (words, variables, directory, files) => {
    const { positionals, options, getValues } = (0,command_arguments .We)(words.slice(1), just_VALUE_OPTIONS);
    if (SHOWING_OPTIONS.some((option) => options.has(option)))
        return [];
    const [named] = getValues('-f', '--justfile');
    const path = named === undefined
        ? (0,inline_script .G5)(directory, JUSTFILE_NAMES, files)
        : (0,shell_scope .o1)(directory ?? '.', named);
    if (path === undefined)
        return [];
    const assignments = positionals.filter((word) => /^\w+=/.test(word));
    const called = openModule(path, positionals.slice(assignments.length), files);
    const justfile = readJustfile(called.path, files);
    for (const word of assignments) {
        const [name = '', value = ''] = word.split(/=(.*)/s);
        justfile.variables.set(name, value);
    }
    const [folder = (0,inline_script .gN)(called.path)] = getValues('-d', '--working-directory');
    const environment = new Map([...variables, ...justfile.exported]);
    const context = { justfile, environment, directory: (0,shell_scope .o1)('.', folder) };
    const calls = splitCalls(called.words, justfile);
    return calls.flatMap((call) => runRecipe(call, context, new Set()));
};
function openModule(path, words, files) {
    const [first = '', ...rest] = words;
    const [name = '', ...inner] = first.split('::');
    const line = new RegExp(`^mod\\??\\s+${(0,inline_script .MP)(name)}(?:\\s+['"](.+?)['"])?\\s*$`, 'm');
    const match = name === '' ? null : line.exec(files.read(path) ?? '');
    if (match === null)
        return { path, words };
    const [, source = name] = match;
    const file = [
        source,
        `${source}.just`,
        ...['mod.just', ...JUSTFILE_NAMES].map((each) => `${source}/${each}`),
    ]
        .flatMap((candidate) => (0,shell_scope .o1)((0,inline_script .gN)(path), candidate) ?? [])
        .find((candidate) => files.read(candidate) !== undefined);
    const own = inner.length > 0 ? [inner.join('::'), ...rest] : rest;
    return file === undefined ? { path, words: [] } : openModule(file, own, files);
}
function splitCalls(words, justfile) {
    const calls = [];
    let rest = words.length > 0 ? words : [...justfile.recipes.keys()].slice(0, 1);
    while (rest.length > 0) {
        const parameters = findRecipe(rest[0], justfile)?.parameters ?? [];
        const count = parameters.some(({ takesAll }) => takesAll) ? rest.length : parameters.length + 1;
        calls.push(rest.slice(0, count));
        rest = rest.slice(count);
    }
    return calls;
}
function findRecipe(name = '', { recipes, aliases }) {
    return recipes.get(aliases.get(name) ?? name);
}
function runRecipe([name, ...args], context, visited) {
    const recipe = findRecipe(name, context.justfile);
    const key = [name, ...args].join(' ');
    if (recipe === undefined || visited.has(key))
        return [];
    visited.add(key);
    const values = new Map(context.justfile.variables);
    for (const [index, { name: parameter, default: value = '', takesAll },] of recipe.parameters.entries())
        values.set(parameter, takesAll ? args.slice(index).join(' ') || value : (args[index] ?? value));
    const { environment: variables, directory } = context;
    const { file } = recipe;
    const own = toScripts(recipe, values).map(({ text, line, language }) => ({
        text,
        variables,
        directory,
        place: (at) => ({ file, line: line + at - 1 }),
        language,
        call: { file, words: args },
    }));
    const dependencies = recipe.dependencies.flatMap((call) => runRecipe(call.map((word) => interpolate(word, values)), context, visited));
    return [...dependencies, ...own];
}
function toScripts({ lines }, values) {
    const [first] = lines;
    const [, interpreter = ''] = /^#!.*?([\w-]+)\s*$/.exec(first?.text ?? '') ?? [];
    if (first === undefined)
        return [];
    if (interpreter === '') {
        return lines.map(({ text, line }) => {
            const command = interpolate(text.replace(/^[@-]+/, ''), values);
            return { text: command, line, language: 'shell' };
        });
    }
    const language = /^python/.test(interpreter)
        ? 'python'
        : /^(?:node|bun|deno|tsx|zx)/.test(interpreter)
            ? 'javascript'
            : 'shell';
    const text = lines.map((each) => interpolate(each.text, values)).join('\n');
    return [{ text, line: first.line, language }];
}
const interpolate = (text, values) => text.replaceAll(/\{\{\s*(\w+)\s*\}\}/g, (original, name) => values.get(name) ?? original);
function readJustfile(path, files, depth = 0) {
    const justfile = {
        recipes: new Map(),
        aliases: new Map(),
        variables: new Map(),
        exported: new Map(),
    };
    let lines;
    for (const [index, line] of (files.read(path) ?? '').split('\n').entries()) {
        if (/^\s+\S/.test(line)) {
            const previous = lines?.at(-1);
            if (previous?.text.endsWith('\\') === true)
                previous.text = `${previous.text.slice(0, -1)}${line.trim()}`;
            else
                lines?.push({ text: line.trim(), line: index + 1 });
            continue;
        }
        const [, imported] = /^import\??\s+['"](.+?)['"]/.exec(line) ?? [];
        const importPath = imported && (0,shell_scope .o1)((0,inline_script .gN)(path), imported);
        if (importPath && depth < MAX_INCLUDE_DEPTH) {
            const other = readJustfile(importPath, files, depth + 1);
            for (const [name, recipe] of other.recipes)
                justfile.recipes.set(name, recipe);
        }
        const [, exported, variable, value] = /^(export\s+)?(\w+)\s*:=\s*['"`]?(.*?)['"`]?\s*$/.exec(line) ?? [];
        const [, alias, target] = /^alias\s+([\w-]+)\s*:=\s*([\w-]+)/.exec(line) ?? [];
        if (alias !== undefined && target !== undefined)
            justfile.aliases.set(alias, target);
        else if (variable !== undefined && value !== undefined) {
            justfile.variables.set(variable, value);
            if (exported !== undefined)
                justfile.exported.set(variable, value);
        }
        else {
            const header = parseHeader(line);
            if (header === undefined)
                continue;
            lines = [];
            const { name, parameters, dependencies } = header;
            justfile.recipes.set(name, { parameters, dependencies, lines, file: path });
        }
    }
    return justfile;
}
function parseHeader(line) {
    const [, name, parameters = '', dependencies = ''] = /^@?([A-Za-z_][\w-]*)((?:\s+[+*$]*\w+(?:=(?:'[^']*'|"[^"]*"|`[^`]*`|\S*?))?)*)\s*:(?!=)(.*)$/.exec(line) ?? [];
    if (name === undefined)
        return undefined;
    return {
        name,
        parameters: [...parameters.matchAll(/([+*$]*)(\w+)(?:=(?:'([^']*)'|"([^"]*)"|(\S+)))?/g)].map(([, marks = '', parameter = '', single, double, plain]) => ({
            name: parameter,
            default: single ?? double ?? plain,
            takesAll: /[+*]/.test(marks),
        })),
        dependencies: [...dependencies.replace(/\s#.*$/, '').matchAll(/\(([^)]*)\)|([\w-]+)/g)]
            .map(([, group, word = '']) => group === undefined
            ? [word]
            : [...group.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(([, single, double, plain = '']) => single ?? double ?? `{{${plain}}}`))
            .map(([first = '', ...rest]) => [first.replaceAll(/[{}]/g, ''), ...rest]),
    };
}

var group_by = __webpack_require__(60270);
var remember_by_files = __webpack_require__(60196);
;










const kubernetes_VALUE_OPTIONS = [
    '-f',
    '--filename',
    '-k',
    '--kustomize',
    '-n',
    '--namespace',
    '--context',
    '--kubeconfig',
    '--cluster',
    '-l',
    '--selector',
    '-o',
    '--output',
    '--overrides',
    '--image',
];
const kubernetes_MAX_INCLUDE_DEPTH = 8;
const followKubectl = (words, _, directory, files, input = '', printers = []) => {
    const { positionals, options, getValues } = (0,command_arguments .We)(words.slice(1), kubernetes_VALUE_OPTIONS);
    const [verb = ''] = positionals;
    if (verb === 'run') {
        return getValues('--overrides').flatMap((text) => readPodCommands(text, undefined, directory, files));
    }
    const isDryRun = [...options].some((option) => option.startsWith('--dry-run'));
    if (!/^(?:apply|create|replace)$/.test(verb) || isDryRun)
        return [];
    const sources = [
        ...getValues('-f', '--filename').flatMap((value) => value.split(',')),
        ...getValues('-k', '--kustomize'),
    ];
    return sources.flatMap((source) => {
        const readsInput = source === '-' || source === '/dev/stdin';
        if (!readsInput && !source.startsWith('<(')) {
            return readManifests(source, directory, files);
        }
        const text = readsInput ? input : source;
        const start = text.indexOf('\n');
        const inline = start === -1 ? [] : readPodCommands(text.slice(start), undefined, directory, files);
        const paths = text.includes('containers:')
            ? []
            : text.split(/[\s()<>|&;'"]+/).filter((word) => /[./]|^\w[\w-]*$/.test(word));
        const templates = printers.flatMap((printer) => readTemplateCall(printer) ?? []);
        const templatePaths = templates.flatMap((template) => template.paths);
        return [
            ...inline,
            ...templates.flatMap(({ paths: own, parameters }) => own.flatMap((path) => readManifests(path, directory, files, 0, parameters))),
            ...paths
                .filter((path) => !templatePaths.includes(path))
                .flatMap((path) => readManifests(path, directory, files)),
        ];
    });
};
function readManifests(source, directory, files, depth = 0, parameters = wrapper_forms .s9) {
    const path = (0,shell_scope .o1)(directory ?? '.', source);
    if (path === undefined || depth > kubernetes_MAX_INCLUDE_DEPTH)
        return [];
    const text = files.read(path);
    if (text !== undefined) {
        return /\.(?:ya?ml|json|tmpl|tpl)$/.test(path)
            ? readPodCommands(text, path, '.', files, parameters)
            : [];
    }
    const names = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];
    const kustomization = names
        .map((name) => `${path}/${name}`)
        .find((file) => files.read(file) !== undefined);
    if (kustomization !== undefined) {
        const tree = (0,yaml_files .k)(files, kustomization);
        const resources = ['resources', 'bases', 'components'].flatMap((key) => (0,yaml_node .AO)(tree, key));
        return resources.flatMap((resource) => readManifests(resource, path, files, depth + 1));
    }
    const manifests = listManifests(files).get(path) ?? [];
    return manifests.flatMap((file) => readManifests(`./${file}`, '.', files, depth + 1));
}
const listManifests = (0,remember_by_files .Y)((files) => (0,group_by .$)(files.paths.filter((path) => /\.(?:ya?ml|json)$/.test(path)), inline_script .gN));

;
const MAX_LENGTH = 100_000;
const MAX_DEPTH = 30;
const MAX_STEPS = 5_000;
const MAX_LOOP_WORDS = 16;
const UNKNOWN_VALUE = '${MAKE_VALUE}';
function expandMakeText(text, variables) {
    return new MakeExpander(variables).expandAll(text);
}
class MakeExpander {
    variables;
    steps = 0;
    isTooLong = false;
    open = new Set();
    constructor(variables) {
        this.variables = variables;
    }
    expandAll(text) {
        const expanded = this.expand(text, new Map(), 0);
        return this.isTooLong ? undefined : expanded;
    }
    expand(text, locals, depth) {
        if (depth > MAX_DEPTH)
            this.isTooLong = true;
        let result = '';
        let at = 0;
        for (let next = text.indexOf('$'); next !== -1; next = text.indexOf('$', at)) {
            result += text.slice(at, next);
            this.steps += 1;
            if (this.steps > MAX_STEPS)
                this.isTooLong = true;
            if (this.isTooLong)
                return '';
            const expression = text.startsWith('${{', next) ? text.indexOf('}}', next) : -1;
            if (expression !== -1) {
                result += text.slice(next, expression + 2);
                at = expression + 2;
                continue;
            }
            const opening = text[next + 1] ?? '';
            const end = opening === '(' || opening === '{' ? findEnd(text, next + 1) : undefined;
            if (end === undefined) {
                result += opening === '$' ? '$' : `$${opening}`;
                at = next + 1 + opening.length;
            }
            else {
                result += this.expandReference(text.slice(next + 2, end), locals, depth);
                at = end + 1;
            }
            if (result.length > MAX_LENGTH)
                this.isTooLong = true;
            if (this.isTooLong)
                return '';
        }
        return result + text.slice(at);
    }
    expandReference(inner, locals, depth) {
        const [, name, rest = ''] = /^([\w-]+)(?:\s+([\s\S]*))?$/.exec(inner.trim()) ?? [];
        if (name === undefined) {
            return /[$:]/.test(inner) ? UNKNOWN_VALUE : '';
        }
        return rest === ''
            ? this.expandVariable(name, locals, depth)
            : this.applyFunction(name, rest, locals, depth);
    }
    expandVariable(name, locals, depth) {
        if (name === 'MAKE')
            return 'make';
        const local = locals.get(name);
        if (local !== undefined)
            return local;
        const value = this.variables.get(name);
        if (value === undefined || this.open.has(name))
            return /^[A-Za-z_]\w*$/.test(name) ? `\${${name}}` : '';
        this.open.add(name);
        const expanded = this.expand(value, locals, depth + 1);
        this.open.delete(name);
        return expanded;
    }
    applyFunction(name, rest, locals, depth) {
        const expand = (text) => this.expand(text, locals, depth + 1);
        const args = splitArguments(rest);
        switch (name) {
            case 'or':
                return this.chooseFirst(args.map((arg) => expand(arg).trim()));
            case 'and':
                return expand(args.at(-1) ?? '').trim();
            case 'if': {
                const condition = expand(args[0] ?? '').trim();
                const [then = '', otherwise = ''] = [args[1], args.slice(2).join(',')].map((arg = '') => expand(arg));
                if (condition === '')
                    return otherwise;
                return then.trim() === '' && condition.includes('$') ? otherwise : then;
            }
            case 'shell':
                return `$(${expand(rest)})`;
            case 'call':
                return this.call(args.map((arg) => expand(arg).trim()), depth);
            case 'foreach': {
                const [variable = '', list = '', ...body] = args;
                const words = expand(list).split(/\s+/).filter(Boolean).slice(0, MAX_LOOP_WORDS);
                const text = body.join(',');
                return words
                    .map((word) => this.expand(text, new Map([...locals, [expand(variable).trim(), word]]), depth + 1))
                    .join(' ');
            }
            case 'strip':
            case 'abspath':
            case 'realpath':
            case 'wildcard':
            case 'sort':
                return expand(rest).trim();
            case 'eval':
            case 'info':
            case 'warning':
            case 'error':
                return '';
            default:
                return MAKE_FUNCTIONS.has(name) ? UNKNOWN_VALUE : '';
        }
    }
    chooseFirst(values) {
        const [first, ...rest] = values.filter((value) => value !== '');
        if (first === undefined)
            return '';
        const [, name] = /^\$\{(\w+)\}$/.exec(first) ?? [];
        return name === undefined || rest.length === 0
            ? first
            : `\${${name}:-${this.chooseFirst(rest)}}`;
    }
    call([name = '', ...args], depth) {
        const value = this.variables.get(name);
        if (value === undefined || this.open.has(name))
            return UNKNOWN_VALUE;
        this.open.add(name);
        const locals = new Map(args.map((arg, index) => [String(index + 1), arg]));
        const expanded = this.expand(value, locals, depth + 1);
        this.open.delete(name);
        return expanded;
    }
}
const MAKE_FUNCTIONS = new Set(`addprefix addsuffix basename dir file filter filter-out findstring firstword flavor guile intcmp join
  lastword let notdir origin patsubst subst suffix value word wordlist words`.split(/\s+/));
function findEnd(text, start) {
    const opening = text[start];
    const closing = opening === '(' ? ')' : '}';
    let depth = 0;
    for (let at = start; at < text.length; at += 1) {
        if (text[at] === opening)
            depth += 1;
        if (text[at] === closing)
            depth -= 1;
        if (depth === 0)
            return at;
    }
    return undefined;
}
function splitArguments(text) {
    const args = [''];
    let depth = 0;
    for (const character of text) {
        if (/[({]/.test(character))
            depth += 1;
        if (/[)}]/.test(character))
            depth -= 1;
        if (character === ',' && depth === 0)
            args.push('');
        else
            args[args.length - 1] += character;
    }
    return args;
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
    const makefile = readMakefile(files, path);
    const assignments = positionals.flatMap((word) => parseAssignment(word));
    const targets = positionals.filter((word) => !word.includes('='));
    const makeVariables = new Map([...makefile.variables, ...variables, ...assignments]);
    const exported = buildRecipeEnvironment(makefile, variables, new Map(assignments));
    const environment = expandFunctions(exported, makeVariables);
    const targetNames = targets.length > 0 ? targets : [makefile.defaultTarget ?? ''];
    return collectRecipeLines(makefile, targetNames).map(({ text, line }) => {
        const expanded = expandMakeText(text, makeVariables);
        return {
            text: expanded ?? text,
            variables: environment,
            directory: makeFolder,
            place: () => ({ file: path, line }),
            language: 'shell',
            isTooLong: expanded === undefined,
        };
    });
};
function parseAssignment(word) {
    const [, name, value = ''] = /^([A-Za-z_]\w*)=(.*)$/s.exec(word) ?? [];
    return name === undefined ? [] : [[name, value]];
}
const FUNCTION_CALL = /\$[({][a-z-]+\s/;
function expandFunctions(environment, makeVariables) {
    return new Map([...environment].map(([name, value]) => [
        name,
        FUNCTION_CALL.test(value) ? (expandMakeText(value, makeVariables) ?? value) : value,
    ]));
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
const MAX_VALUE_LENGTH = 10_000;
const readMakefile = (0,remember_by_files .u)((files, path) => parseMakefile(files.read(path) ?? ''));
function parseMakefile(text) {
    const targets = new Map();
    const variables = new Map();
    const exportedNames = new Set();
    let defaultTarget;
    let currentNames = [];
    let definedName;
    for (const { text: line, line: number } of joinContinuedLines(text)) {
        if (definedName !== undefined) {
            if (/^\s*endef\b/.test(line))
                definedName = undefined;
            else
                addLine(variables, definedName, line);
            continue;
        }
        if (line.startsWith('\t')) {
            const command = line.replace(/^\t\s*[@+-]*/, '');
            for (const name of currentNames) {
                targets.get(name)?.recipe.push({ text: command, line: number });
            }
            continue;
        }
        definedName = /^\s*(?:(?:export|override)\s+)*define\s+([\w-]+)/.exec(line)?.[1];
        if (definedName !== undefined) {
            variables.set(definedName, '');
            continue;
        }
        const [, exportKeyword, name, value = ''] = /^\s*(export\s+)?([A-Za-z_]\w*)\s*(?:[:?+]?|::)=\s*(.*)$/.exec(line) ?? [];
        if (name !== undefined) {
            variables.set(name, replaceOwnValue(name, value.trim(), variables));
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
function addLine(variables, name, line) {
    const before = variables.get(name) ?? '';
    variables.set(name, `${before}${before === '' ? '' : '\n'}${line.replace(/^\s*@/, '')}`);
}
function replaceOwnValue(name, value, variables) {
    const before = variables.get(name);
    if (before === undefined)
        return value;
    const replaced = value.replaceAll(new RegExp(`\\$(?:\\(${name}\\)|\\{${name}\\})`, 'g'), () => before);
    return replaced.length > MAX_VALUE_LENGTH ? value : replaced;
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

;
const ALIASES = /\baliases(?:\([^()]*\))?(?:\s*,)?\s*(?:do\b:?|:)?\s*(?:#[^\n]*\n\s*)*(?=\[)/g;
const TOKEN = /#[^\n]*|"(?:[^"\\]|\\[\s\S])*(?:"|$)(:(?=\s))?|[A-Za-z_]\w*[?!]?(:(?=\s))|([[({]|\b(?:fn|do)\b)|([\])}]|\bend\b)|,|[A-Za-z_]\w*|\S/g;
function readMixAliases(text) {
    const aliases = new Map();
    let end = 0;
    for (const { index, 0: match } of text.matchAll(ALIASES)) {
        if (index >= end)
            end = readList(text, index + match.length + 1, aliases);
    }
    return end === 0 && /\baliases\s*:/.test(text) ? undefined : aliases;
}
function readList(text, start, aliases) {
    const tokens = new RegExp(TOKEN);
    tokens.lastIndex = start;
    let depth = 0;
    let line = text.slice(0, start).split('\n').length;
    let at = start;
    let name;
    let entry;
    entry = { commands: [], line, isLiteral: true };
    for (let match = tokens.exec(text); match !== null; match = tokens.exec(text)) {
        const [token, stringKey, wordKey, opens, closes] = match;
        line += text.slice(at, match.index).split('\n').length - 1;
        at = match.index;
        if (token.startsWith('#'))
            continue;
        if (depth === 0 && (stringKey ?? wordKey) !== undefined) {
            name = token.slice(0, -1).replace(/^"|"$/g, '');
            entry = { commands: [], line, isLiteral: true };
            aliases.set(name, entry);
        }
        else if (opens !== undefined) {
            depth += 1;
            entry.isLiteral &&= token === '[';
        }
        else if (closes !== undefined) {
            depth -= 1;
            if (depth < 0)
                return at;
        }
        else if (token.startsWith('"') && depth < 2) {
            entry.commands.push({ text: readText(token), line });
        }
        else if (token !== ',')
            entry.isLiteral = false;
    }
    return text.length;
}
function readText(token) {
    return token
        .slice(1, -1)
        .replaceAll(/#\{[^{}]*\}/g, '$VALUE')
        .replaceAll(/\\(["\\])/g, '$1')
        .replaceAll('\n', ' ');
}

;





const KNOWN_TASK = /^(?:app|archive|assets|compile|coveralls|deps|ecto|escript|esbuild|excoveralls|gettext|hex|local|phx|profile|tailwind|xref)(?:\.|$)|^(?:clean|cmd|credo|dialyzer|docs|do|eval|format|help|loadconfig|loadpaths|new|release|run|sobelow|test)$/;
const followMix = (words, variables, directory, files) => {
    const [task = '', ...args] = words.slice(1);
    if (task === 'do')
        return [(0,inline_script .UH)(splitTasks(args), directory, variables)];
    if (task === 'cmd')
        return [(0,inline_script .UH)(readShellTask(args), directory, variables)];
    const file = (0,shell_scope .o1)(directory ?? '.', 'mix.exs');
    const text = file === undefined ? undefined : files.read(file);
    if (file === undefined || text === undefined)
        return [];
    const { commands = [], line = 1 } = readMixAliases(text)?.get(task) ?? {};
    if (commands.length === 0)
        return [];
    const lines = commands.map((command) => command.line);
    const texts = commands.map((command) => `mix ${command.text.trim()}`);
    const own = [...texts.slice(0, -1), [texts.at(-1), ...args.map(shell_quote .e)].join(' ')];
    const isTaskItself = (line) => line.split(' ')[1] === task;
    return [
        {
            text: own.map((line) => (isTaskItself(line) ? ':' : line)).join('\n'),
            variables: withTestEnvironment(task, text, variables),
            directory: (0,inline_script .gN)(file),
            place: (number) => ({ file, line: lines[number - 1] ?? line }),
            language: 'shell',
        },
    ];
};
function splitTasks(words) {
    const tasks = [[]];
    for (const word of words) {
        if (word !== '+' && word !== ',')
            tasks.at(-1)?.push((0,shell_quote .e)(word.replace(/,$/, '')));
        if (word === '+' || word.endsWith(','))
            tasks.push([]);
    }
    const written = tasks.filter((task) => task.length > 0);
    return written.map((task) => ['mix', ...task].join(' ')).join('\n');
}
function readShellTask(words) {
    const command = (0,command_arguments .y6)(words, ['--cd', '--app']);
    const at = words.indexOf('--cd');
    const folder = at === -1 || at >= words.length - command.length ? undefined : words[at + 1];
    const text = command.map(shell_quote .e).join(' ');
    return folder === undefined ? text : `cd ${(0,shell_quote .e)(folder)} && ${text}`;
}
function withTestEnvironment(task, text, variables) {
    if (variables.has('MIX_ENV'))
        return variables;
    const [, list = ''] = /\bpreferred_(?:cli_env|envs):\s*\[([^\][]*)\]/.exec(text) ?? [];
    const preferred = list
        .split(',')
        .some((entry) => entry.replace(/["\s]/g, '').startsWith(`${task}::test`));
    return task === 'test' || preferred ? new Map([...variables, ['MIX_ENV', 'test']]) : variables;
}
function explainMixTask([, task = ''], directory, files) {
    const file = (0,shell_scope .o1)(directory ?? '.', 'mix.exs');
    const text = file === undefined ? undefined : files.read(file);
    const aliases = text === undefined ? new Map() : readMixAliases(text);
    const alias = aliases?.get(task);
    if (alias?.isLiteral === false)
        return 'is an alias that runs more than literal commands';
    if (alias !== undefined || task === '' || task.startsWith('-') || KNOWN_TASK.test(task)) {
        return undefined;
    }
    return aliases === undefined
        ? 'may be an alias, and those of `mix.exs` are not a literal list'
        : 'is a task of Mix that the check does not know';
}

;
function keepFunctions(text, functionNames) {
    const parts = splitModule(text);
    const kept = new Set(functionNames);
    for (const name of kept) {
        const body = parts.filter((part) => part.name === name).flatMap(({ lines }) => lines);
        for (const [, called = ''] of body.join('\n').matchAll(/([A-Za-z_]\w*)\s*\(/g)) {
            if (parts.some((part) => part.name === called))
                kept.add(called);
        }
    }
    return parts
        .flatMap(({ name, isImport, lines }) => isImport || (name !== undefined && kept.has(name)) ? lines : lines.map(() => ''))
        .join('\n');
}
function splitModule(text) {
    const parts = [];
    for (const line of text.split(/\r?\n/)) {
        const isInside = /^(?:\s|[)\]}#]|$)/.test(line);
        const last = parts.at(-1);
        if (isInside && last !== undefined) {
            last.lines.push(line);
            continue;
        }
        const name = /^(?:async\s+)?def\s+(\w+)/.exec(line)?.[1];
        parts.push({ name, isImport: /^(?:import|from)\s/.test(line), lines: [line] });
    }
    return parts;
}

;




const nox_VALUE_OPTIONS = ['-s', '--session', '--sessions', '-e', '-f', '--noxfile', '-p', '-k', '-t'];
const nox_SHOWING_OPTIONS = ['-l', '--list', '--list-sessions', '--install-only', '-h', '--help'];
const followNox = (words, variables, directory, files) => {
    const end = words.indexOf('--');
    const args = end === -1 ? words.slice(1) : words.slice(1, end);
    const { positionals, options, getValues } = (0,command_arguments .We)(args, nox_VALUE_OPTIONS);
    if (nox_SHOWING_OPTIONS.some((option) => options.has(option)))
        return [];
    const [named] = getValues('-f', '--noxfile');
    const file = named === undefined
        ? (0,inline_script .G5)(directory, ['noxfile.py'], files)
        : (0,shell_scope .o1)(directory ?? '.', named);
    const text = file === undefined ? undefined : files.read(file);
    if (file === undefined || text === undefined)
        return [];
    const names = [...getValues('-s', '--session', '--sessions', '-e'), ...positionals]
        .flatMap((list) => list.split(','))
        .map((name) => name.replace(/-\d+(?:\.\d+)*$/, ''));
    const functions = listSessions(text)
        .filter(({ name }) => names.length === 0 || names.includes(name))
        .map(({ functionName }) => functionName);
    const place = (line) => ({ file, line });
    const own = keepFunctions(text, functions);
    return [{ text: own, variables, directory: (0,inline_script .gN)(file), place, language: 'python' }];
};
function listSessions(text) {
    const parts = splitModule(text);
    return parts.flatMap(({ name: functionName }, index) => {
        const decorator = parts[index - 1]?.lines.join('\n') ?? '';
        if (functionName === undefined || !/^@(?:nox\.)?session\b/.test(decorator))
            return [];
        const [, name = functionName] = /\bname\s*=\s*["']([^"']+)/.exec(decorator) ?? [];
        return [{ name, functionName }];
    });
}

var package_manifest = __webpack_require__(14828);
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
const BUN_SUBCOMMANDS = new Set([
    'test',
    'build',
    'create',
    'feedback',
    'help',
    'patch',
    'pm',
    'repl',
    'unlink',
    'upgrade',
]);
const NPM_SHORTCUTS = new Map([
    ['test', 'test'],
    ['t', 'test'],
    ['start', 'start'],
    ['stop', 'stop'],
    ['restart', 'restart'],
]);
const package_scripts_VALUE_OPTIONS = [
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
    const { positionals, options, getValues } = (0,command_arguments .We)(rest, package_scripts_VALUE_OPTIONS);
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
    const manifests = isRecursive ? (0,package_manifest .A)(files) : findPackages(files, folder, workspaces);
    return manifests.flatMap((manifest) => {
        const names = [`pre${scriptName}`, scriptName, `post${scriptName}`];
        return names.flatMap((name) => {
            const script = manifest.scripts.get(name);
            if (script === undefined)
                return [];
            const text = name === scriptName ? [script, ...args.map(shell_quote .e)].join(' ') : script;
            const line = manifest.lines.get(name) ?? 1;
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
    const isOwnCommand = SUBCOMMANDS.has(first) || (manager === 'bun' && BUN_SUBCOMMANDS.has(first));
    return isOwnCommand ? [undefined, []] : [first, rest];
}
const followTaskRunner = (words, variables, directory, files) => {
    const [runner = '', ...rest] = words;
    const { positionals, getValues } = (0,command_arguments .We)(rest, [...package_scripts_VALUE_OPTIONS, '--scope']);
    const isMonorepoRunner = runner === 'turbo' || runner === 'lerna';
    const hasRunWord = positionals[0] === 'run' && isMonorepoRunner;
    const names = hasRunWord ? positionals.slice(1) : positionals;
    const filters = getValues('--filter', '-F', '--scope');
    const hasPlainFilters = filters.length > 0 && filters.every((filter) => !/\.\.\.|^[!.^{[]/.test(filter));
    const manifests = hasPlainFilters ? findPackages(files, '.', filters) : (0,package_manifest .A)(files);
    return names.flatMap((name) => isMonorepoRunner
        ? manifests.flatMap((manifest) => manifest.scripts.has(name)
            ? followPackageScript(['npm', 'run', name], variables, manifest.directory, files)
            : [])
        : findMatchingScripts(name, files, directory).flatMap((script) => followPackageScript(['npm', 'run', script], variables, directory, files)));
};
function findMatchingScripts(name, files, directory) {
    if (!name.includes('*'))
        return [name];
    const scripts = (0,package_manifest .b)(files, directory ?? '.')?.scripts ?? new Map();
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
        return (0,package_manifest .A)(files).filter(({ name, directory: folder }) => patterns.some((pattern) => toNamePattern(pattern).test(name ?? '')) ||
            patterns.some((path) => folder === path || folder.endsWith(`/${path}`)));
    }
    const manifest = (0,package_manifest .b)(files, directory ?? '.');
    return manifest === undefined ? [] : [manifest];
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
const listProjects = (0,remember_by_files .Y)((files) => files.paths.flatMap((path) => {
    const [, folder = '', file] = /^(?:(.*)\/)?(project|package)\.json$/.exec(path) ?? [];
    if (file === undefined)
        return [];
    const name = (0,yaml_node .AA)((0,yaml_files .k)(files, path), 'name')?.text;
    const directory = folder || '.';
    return [
        {
            directory,
            name: name ?? directory.split('/').at(-1) ?? '',
            file: file === 'project' ? path : undefined,
        },
    ];
}));
function readTargetCommands({ file, directory }, target, files, variables) {
    const tree = file === undefined ? undefined : (0,yaml_files .k)(files, file);
    if (file === undefined || tree === undefined)
        return [];
    const targetNode = (0,yaml_node .Zl)(tree, 'targets', target);
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
const TASK_RUNNERS = [
    {
        programs: ['poe', 'poethepoet'],
        verbs: [],
        isVerbOptional: true,
        files: ['pyproject.toml', 'poe_tasks.toml', 'poe_tasks.json'],
        keys: ['tool', 'poe', 'tasks'],
        valueOptions: ['-C', '--directory', '-e', '--executor', '-X'],
        showingOptions: ['-d', '--dry-run', '-h', '--help'],
        commandKeys: ['cmd', 'shell'],
        taskKeys: ['sequence', 'ref', 'deps', 'parallel'],
        listsTasks: true,
    },
    {
        programs: ['deno'],
        verbs: ['task'],
        isVerbOptional: false,
        files: ['deno.json', 'deno.jsonc'],
        keys: ['tasks'],
        valueOptions: ['--cwd', '-c', '--config', '-f', '--filter'],
        commandKeys: ['command'],
        taskKeys: ['dependencies'],
    },
    {
        programs: ['mise', 'rtx'],
        verbs: ['run', 'r', 'tasks run'],
        isVerbOptional: true,
        files: [
            'mise.toml',
            '.mise.toml',
            'mise/config.toml',
            '.mise/config.toml',
            '.config/mise.toml',
            '.config/mise/config.toml',
        ],
        keys: ['tasks'],
        valueOptions: [
            '-C',
            '--cd',
            '-E',
            '--env',
            '-j',
            '--jobs',
            '-o',
            '--output',
            '-s',
            '--shell',
            '-t',
            '--tool',
        ],
        showingOptions: ['-n', '--dry-run', '-h', '--help'],
        commandKeys: ['run'],
        taskKeys: ['depends', 'depends_post'],
        folders: ['mise-tasks', '.mise-tasks', 'mise/tasks', '.mise/tasks', '.config/mise/tasks'],
    },
    {
        programs: ['pdm'],
        verbs: ['run'],
        isVerbOptional: true,
        files: ['pyproject.toml'],
        keys: ['tool', 'pdm', 'scripts'],
        valueOptions: ['-p', '--project'],
        showingOptions: ['-l', '--list'],
        commandKeys: ['cmd', 'shell', 'composite'],
        taskKeys: [],
    },
    {
        programs: ['rye'],
        verbs: ['run'],
        isVerbOptional: false,
        files: ['pyproject.toml'],
        keys: ['tool', 'rye', 'scripts'],
        valueOptions: ['-p', '--pyproject'],
        showingOptions: ['-l', '--list'],
        commandKeys: ['cmd'],
        taskKeys: ['chain'],
    },
    {
        programs: ['hatch'],
        verbs: ['run'],
        isVerbOptional: false,
        files: ['pyproject.toml'],
        keys: ['tool', 'hatch', 'envs', 'default', 'scripts'],
        valueOptions: ['-e', '--env', '-p', '--project'],
        commandKeys: [],
        taskKeys: [],
    },
    {
        programs: ['pipenv'],
        verbs: ['run'],
        isVerbOptional: false,
        files: ['Pipfile'],
        keys: ['scripts'],
        valueOptions: [],
        commandKeys: ['cmd'],
        taskKeys: [],
    },
    {
        programs: ['taskipy'],
        verbs: [],
        isVerbOptional: true,
        files: ['pyproject.toml'],
        keys: ['tool', 'taskipy', 'tasks'],
        valueOptions: [],
        showingOptions: ['-l', '--list', '-h', '--help'],
        commandKeys: ['cmd'],
        taskKeys: [],
    },
    {
        programs: ['composer'],
        verbs: ['run', 'run-script'],
        isVerbOptional: true,
        files: ['composer.json'],
        keys: ['scripts'],
        valueOptions: ['-d', '--working-dir', '--timeout'],
        showingOptions: ['-l', '--list', '--help', '-h', '--no-scripts'],
        commandKeys: [],
        taskKeys: [],
    },
];
const COMPOSER_EVENTS = new Map([
    ['install', ['pre-install-cmd', 'post-install-cmd', 'post-autoload-dump']],
    ['update', ['pre-update-cmd', 'post-update-cmd', 'post-autoload-dump']],
    ['dump-autoload', ['pre-autoload-dump', 'post-autoload-dump']],
]);

;






const createResolver = (runner) => (words, variables, directory, files) => {
    const { options, getValues } = (0,command_arguments .We)(words.slice(1), runner.valueOptions);
    if (runner.showingOptions?.some((option) => options.has(option)) === true)
        return [];
    const [folder = '.'] = getValues('-C', '--directory', '--cwd', '--cd', '-d', '--working-dir');
    const base = (0,shell_scope .o1)(directory ?? '.', folder);
    const calls = parseCalls(words.slice(1), runner);
    const configs = runner.files.flatMap((name) => (0,inline_script .G5)(base, [name], files) ?? []);
    const contexts = configs.map((file) => {
        const text = files.read(file) ?? '';
        const table = /\.toml$|Pipfile$/.test(file) ? parseTomlTable(text) : parseJsonTable(text);
        const keys = runner.keys.filter((key) => key !== 'poe' || !/poe_tasks/.test(file));
        const tasks = readTable(table, ...keys) ?? {};
        return { runner, tasks, file, text, variables, files, visited: new Set() };
    });
    return calls.flatMap(([name = '', ...args]) => [
        ...contexts.flatMap((context) => runTask(name, args, context)),
        ...findTaskFiles(name, args, runner, base, files, variables),
    ]);
};
function parseCalls(words, { programs, verbs, isVerbOptional, valueOptions }) {
    const rest = (0,command_arguments .y6)(words, valueOptions);
    const verb = verbs.find((each) => `${rest.join(' ')} `.startsWith(`${each} `));
    if (verb === undefined && !isVerbOptional)
        return [];
    const own = (0,command_arguments .y6)(rest.slice(verb === undefined ? 0 : verb.split(' ').length), valueOptions);
    if (programs.includes('composer')) {
        const events = COMPOSER_EVENTS.get(own[0] ?? '');
        if (verb === undefined && events !== undefined)
            return events.map((event) => [event]);
    }
    const calls = [[]];
    for (const word of own) {
        if (word === ':::')
            calls.push([]);
        else if (word !== '--')
            calls.at(-1)?.push(word);
    }
    return calls.filter((call) => call.length > 0);
}
function runTask(name, args, context) {
    const { tasks, visited } = context;
    if (visited.has(name) || !Object.hasOwn(tasks, name))
        return [];
    visited.add(name);
    return readTask(tasks[name], name, args, context);
}
function readTask(task, name, args, context) {
    const { runner, variables } = context;
    if (typeof task === 'string')
        return [createScript(task, name, args, context, variables, undefined)];
    if (Array.isArray(task)) {
        return task.flatMap((item) => readItem(item, name, context));
    }
    const table = asTable(task);
    if (table === undefined)
        return [];
    const own = new Map([...variables, ...stringEntries(asTable(table['env']))]);
    const folder = [table['cwd'], table['dir']].find((value) => typeof value === 'string');
    const commands = runner.commandKeys.flatMap((key) => {
        const value = table[key];
        if (typeof value === 'string')
            return [value];
        const items = Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
        return runner.programs.includes('poe') && items.length > 0 ? [(0,inline_script .u9)(items)] : items;
    });
    const others = runner.taskKeys.flatMap((key) => {
        const value = table[key];
        return (Array.isArray(value) ? value : value === undefined ? [] : [value]).flatMap((item) => typeof item === 'string'
            ? runNamedTask(item, context)
            : readItem(item, name, { ...context, variables: own }));
    });
    return [
        ...others,
        ...commands.map((command) => createScript(command, name, args, context, own, folder)),
    ];
}
function readItem(item, name, context) {
    if (typeof item !== 'string')
        return readTask(item, name, [], context);
    return context.runner.listsTasks === true
        ? runNamedTask(item, context)
        : readTask(item, name, [], context);
}
function runNamedTask(item, context) {
    const [name = '', ...args] = item.split(/\s+/);
    return runTask(name, args, context);
}
function createScript(command, name, args, { runner, file, text }, variables, folder) {
    const isComposer = runner.programs.includes('composer');
    const own = isComposer
        ? command
            .replace(/^@php\s+/, 'php ')
            .replace(/^@composer\s+/, 'composer ')
            .replace(/^@putenv\s+/, 'export ')
            .replace(/^@(?=[\w:-])/, 'composer run-script ')
        : command;
    const line = (0,inline_script .RO)(text, new RegExp(`(?:^|[\\s."'[])${(0,inline_script .MP)(name)}["']?\\s*[=:\\]]`));
    const base = (0,inline_script .gN)(file).replace(/(?:^|\/)(?:\.?mise|\.config(?:\/mise)?)$/, '') || '.';
    return {
        text: [own, ...args.map(shell_quote .e)].join(' '),
        variables,
        directory: folder === undefined ? base : (0,shell_scope .o1)(base, folder),
        place: () => ({ file, line }),
        language: 'shell',
    };
}
function findTaskFiles(name, words, { folders = [] }, directory, files, variables) {
    const path = name.replaceAll(':', '/');
    const file = folders
        .flatMap((folder) => ['', '.sh'].map((ending) => `${folder}/${path}${ending}`))
        .flatMap((candidate) => (0,shell_scope .o1)(directory ?? '.', candidate) ?? [])
        .find((candidate) => files.read(candidate) !== undefined);
    const text = file === undefined ? undefined : files.read(file);
    if (file === undefined || text === undefined)
        return [];
    const language = /^#!.*python/.test(text)
        ? 'python'
        : /^#!.*(?:node|bun|deno|tsx)/.test(text)
            ? 'javascript'
            : 'shell';
    const place = (line) => ({ file, line });
    return [{ text, variables, directory, place, language, call: { file, words } }];
}
const TASK_TABLE_RESOLVERS = TASK_RUNNERS.flatMap((runner) => runner.programs.map((program) => [program, createResolver(runner)]));

;





const TASKFILE_NAMES = ['Taskfile', 'taskfile'].flatMap((name) => ['.yml', '.yaml', '.dist.yml', '.dist.yaml'].map((ending) => `${name}${ending}`));
const taskfile_VALUE_OPTIONS = ['-t', '--taskfile', '-d', '--dir', '-C', '--concurrency', '-o', '--output'];
const taskfile_SHOWING_OPTIONS = [
    '-n',
    '--dry',
    '-l',
    '--list',
    '-a',
    '--list-all',
    '--status',
    '--summary',
];
const taskfile_MAX_INCLUDE_DEPTH = 8;
const followTask = (words, variables, directory, files) => {
    const end = words.indexOf('--');
    const args = end === -1 ? words.slice(1) : words.slice(1, end);
    const { positionals, options, getValues } = (0,command_arguments .We)(args, taskfile_VALUE_OPTIONS);
    if (taskfile_SHOWING_OPTIONS.some((option) => options.has(option)))
        return [];
    const [folder = '.'] = getValues('-d', '--dir');
    const base = (0,shell_scope .o1)(directory ?? '.', folder);
    const [named] = getValues('-t', '--taskfile');
    const path = named === undefined
        ? (0,inline_script .G5)(base, TASKFILE_NAMES, files)
        : (0,shell_scope .o1)(directory ?? '.', named);
    const taskfile = openTaskfile(path, files, 0);
    if (taskfile === undefined)
        return [];
    const names = positionals.filter((word) => !word.includes('='));
    const values = new Map(positionals.filter((word) => word.includes('=')).map((word) => splitAssignment(word))).set('CLI_ARGS', end === -1 ? '' : words.slice(end + 1).join(' '));
    const context = { files, variables, values, visited: new Set() };
    return (names.length > 0 ? names : ['default']).flatMap((name) => taskfile_runTask(name, taskfile, context));
};
function splitAssignment(word) {
    const at = word.indexOf('=');
    return [word.slice(0, at), word.slice(at + 1)];
}
function openTaskfile(path, files, depth) {
    if (path === undefined || depth > taskfile_MAX_INCLUDE_DEPTH)
        return undefined;
    const tree = (0,yaml_files .k)(files, path);
    return tree && { tree, file: path, directory: (0,inline_script .gN)(path), depth };
}
function taskfile_runTask(name, taskfile, context) {
    const { tree, file } = taskfile;
    const key = `${file} ${name} ${[...context.values].join(' ')}`;
    if (context.visited.has(key))
        return [];
    context.visited.add(key);
    const tasks = (0,yaml_node .Zl)(tree, 'tasks');
    const task = (0,yaml_node .Zl)(tasks, name) ??
        (tasks?.kind === 'map'
            ? [...tasks.entries.values()].find((each) => (0,yaml_node .AO)(each, 'aliases').includes(name))
            : undefined);
    if (task !== undefined)
        return runCommands(task, taskfile, context);
    const wildcard = findWildcardTask(name, tasks);
    if (wildcard !== undefined) {
        const values = new Map([...context.values, ...wildcard.matches]);
        return runCommands(wildcard.task, taskfile, { ...context, values });
    }
    const [namespace = '', ...rest] = name.split(':');
    const included = openInclude(namespace, taskfile, context.files);
    return included === undefined ? [] : taskfile_runTask(rest.join(':') || 'default', included, context);
}
function findWildcardTask(name, tasks) {
    for (const [pattern, task] of tasks?.kind === 'map' ? tasks.entries : []) {
        const match = new RegExp(`^${pattern.split('*').map(inline_script .MP).join('(.*)')}$`, 's').exec(name);
        if (!pattern.includes('*') || match === null)
            continue;
        const matches = match.slice(1).map((text, index) => [`MATCH ${index}`, text]);
        return { task, matches };
    }
    return undefined;
}
function openInclude(namespace, { tree, file, depth }, files) {
    const include = (0,yaml_node .Zl)(tree, 'includes', namespace);
    const source = include?.kind === 'text' ? include.text : (0,yaml_node .AA)(include, 'taskfile')?.text;
    if (source === undefined)
        return undefined;
    const folder = (0,inline_script .gN)(file);
    const path = ['', ...TASKFILE_NAMES.map((each) => `/${each}`)]
        .flatMap((ending) => (0,shell_scope .o1)(folder, `${source}${ending}`) ?? [])
        .find((candidate) => files.read(candidate) !== undefined);
    const included = openTaskfile(path, files, depth + 1);
    const own = (0,yaml_node .AA)(include, 'dir')?.text;
    const directory = own === undefined ? folder : (0,shell_scope .o1)(folder, own);
    return included === undefined ? undefined : { ...included, directory };
}
function runCommands(task, taskfile, context) {
    const { tree, file } = taskfile;
    const literals = [tree, task].flatMap((node) => [...(0,yaml_node .is)(node, 'vars')]);
    const values = new Map([
        ...literals.map(([name, { text }]) => [name, text]),
        ...context.values,
    ]);
    const own = [tree, task].flatMap((node) => [...(0,yaml_node .is)(node, 'env')]);
    const variables = new Map([
        ...context.variables,
        ...own.map(([name, { text }]) => [name, fillTemplate(text, values)]),
    ]);
    const folder = (0,yaml_node .AA)(task, 'dir')?.text;
    const directory = folder === undefined
        ? taskfile.directory
        : (0,shell_scope .o1)(taskfile.directory, fillTemplate(folder, values));
    const list = (key) => {
        const node = (0,yaml_node .Zl)(task, key);
        return node?.kind === 'list' ? node.items : node === undefined ? [] : [node];
    };
    const commands = task.kind === 'map' ? [...list('cmds'), ...list('cmd')] : listItems(task);
    const inner = { ...context, values };
    const dependencies = list('deps').flatMap((node) => callTask(node, taskfile, inner));
    return [
        ...dependencies,
        ...commands.flatMap((node) => {
            const command = node.kind === 'text' ? node : ((0,yaml_node .AA)(node, 'cmd') ?? (0,yaml_node .AA)(node, 'defer'));
            if (command === undefined)
                return callTask(node, taskfile, inner);
            const { lineOf } = command;
            const text = fillTemplate(command.text, values);
            const place = (line) => ({ file, line: lineOf(line) });
            return [{ text, variables, directory, place, language: 'shell' }];
        }),
    ];
}
const listItems = (node) => node.kind === 'list' ? node.items : [node];
function callTask(node, taskfile, context) {
    const name = node.kind === 'text' ? node.text : (0,yaml_node .AA)(node, 'task')?.text;
    if (name === undefined)
        return [];
    const own = [...(0,yaml_node .is)(node, 'vars')].map(([key, { text }]) => [key, fillTemplate(text, context.values)]);
    const values = new Map([...context.values, ...own]);
    return taskfile_runTask(fillTemplate(name, values), taskfile, { ...context, values });
}
const fillTemplate = (text, values) => text.replaceAll(/\{\{\s*(?:index\s+)?\.(\w+(?: \d+)?)\s*\}\}/g, (original, name) => values.get(name) ?? original);

;




const tox_VALUE_OPTIONS = ['-e', '--env', '-c', '--conf', '--workdir', '-x', '--override', '-f', '-m'];
const followTox = (words, variables, directory, files) => {
    const end = words.indexOf('--');
    const args = end === -1 ? words.slice(1) : words.slice(1, end);
    const { positionals, options, getValues } = (0,command_arguments .We)(args, tox_VALUE_OPTIONS);
    const showsOnly = ['-l', '--listenvs', '--showconfig', '--notest', '--help'];
    if (showsOnly.some((option) => options.has(option)))
        return [];
    if (/^(?:list|l|config|c|devenv|d)$/.test(positionals[0] ?? ''))
        return [];
    const names = getValues('-e', '--env').flatMap((list) => list.split(','));
    const posargs = end === -1
        ? ''
        : words
            .slice(end + 1)
            .map(shell_quote .e)
            .join(' ');
    const file = ['tox.ini', 'setup.cfg', 'pyproject.toml', 'tox.toml']
        .flatMap((name) => (0,inline_script .G5)(directory, [name], files) ?? [])
        .find((path) => /tox\.(?:ini|toml)$/.test(path) || /\btox\b/.test(files.read(path) ?? ''));
    if (file === undefined)
        return [];
    const text = files.read(file) ?? '';
    const commands = file.endsWith('.toml') ? readToml(text, file, names) : readIni(text, names);
    return commands.map(({ text: command, line }) => ({
        text: command
            .replaceAll(/\{posargs(?::([^}]*))?\}/g, (_, value = '') => posargs || value)
            .replace(/^-\s*/, ''),
        variables,
        directory: (0,inline_script .gN)(file),
        place: () => ({ file, line }),
        language: 'shell',
    }));
};
function readIni(text, names) {
    const sections = new Map();
    let section = '';
    let isCommand = false;
    let envlist = [];
    for (const [index, line] of text.split('\n').entries()) {
        const [, header] = /^\[([^\]]+)\]/.exec(line) ?? [];
        const [, key, inline = ''] = /^(\w+)\s*=\s*(.*)$/.exec(line) ?? [];
        if (header !== undefined)
            section = header;
        if (header !== undefined || key !== undefined)
            isCommand = /^commands(?:_pre|_post)?$/.test(key ?? '');
        if (/^env_?list$/.test(key ?? ''))
            envlist = inline.split(/[\s,]+/).filter(Boolean);
        const command = key === undefined ? line.trim() : inline;
        if (!isCommand || header !== undefined || command === '' || command.startsWith('#'))
            continue;
        const commands = sections.get(section) ?? [];
        sections.set(section, commands);
        const previous = commands.at(-1);
        if (previous?.text.endsWith('\\') === true)
            commands[commands.length - 1] = {
                ...previous,
                text: `${previous.text.slice(0, -1)} ${command}`,
            };
        else
            commands.push({ text: command, line: index + 1 });
    }
    return (names.length > 0 ? names : envlist).flatMap((name) => sections.get(`testenv:${name}`) ?? sections.get('testenv') ?? []);
}
function readToml(text, file, names) {
    const table = parseTomlTable(text);
    const tox = file.endsWith('pyproject.toml') ? readTable(table, 'tool', 'tox') : table;
    const legacy = tox?.['legacy_tox_ini'];
    if (typeof legacy === 'string') {
        return readIni(legacy, names).map((command) => ({ ...command, line: 1 }));
    }
    return names.flatMap((name) => {
        const env = readTable(tox, 'env', name) ?? readTable(tox, 'env_run_base');
        return ['commands_pre', 'commands', 'commands_post'].flatMap((key) => {
            const list = env?.[key];
            const commands = Array.isArray(list) ? list : [];
            return commands.flatMap((command) => {
                const words = Array.isArray(command)
                    ? command.filter((word) => typeof word === 'string')
                    : [];
                return words.length === 0 ? [] : [{ text: (0,inline_script .u9)(words), line: 1 }];
            });
        });
    });
}

;



















const followContainer = (...call) => [
    ...(0,compose .q_)(...call),
    ...(0,built_images .rb)(...call),
];
const followAnyTask = (...call) => {
    const tasks = followTask(...call);
    const taskipy = TASK_TABLE_RESOLVERS.find(([name]) => name === 'taskipy')?.[1];
    return tasks.length > 0 ? tasks : (taskipy?.(...call) ?? []);
};
const withPackageScripts = (resolve) => (words, variables, directory, files) => {
    const tasks = resolve(words, variables, directory, files);
    const isTask = words[1] === 'task' && tasks.length === 0;
    return isTask
        ? followPackageScript(['npm', 'run', ...words.slice(2)], variables, directory, files)
        : tasks;
};
const REFERENCE_RESOLVERS = new Map([
    ...['npm', 'pnpm', 'yarn', 'bun'].map((name) => [name, followPackageScript]),
    ...['turbo', 'lerna', 'npm-run-all', 'npm-run-all2', 'run-s', 'run-p'].map((name) => [name, followTaskRunner]),
    ...['docker', 'podman', 'nerdctl'].map((name) => [name, followContainer]),
    ...['docker-compose', 'podman-compose'].map((name) => [name, compose .q_]),
    ['nx', followNx],
    ['make', followMake],
    ['gmake', followMake],
    ['just', followJust],
    ['task', followAnyTask],
    ['go-task', followTask],
    ['tox', followTox],
    ['nox', followNox],
    ['mix', followMix],
    ...['python', 'python3', 'py'].map((name) => [name, followInlineProgram('python', /^-c$/)]),
    ...['node', 'tsx', 'ts-node'].map((name) => [name, followInlineProgram('javascript', /^(?:-e|--eval|-p|--print|-pe)$/)]),
    ...TASK_TABLE_RESOLVERS.map(([name, resolve]) => [name, name === 'deno' ? withPackageScripts(resolve) : resolve]),
    ['aws', followAws],
    ['gcloud', followGcloud],
    ['jq', followJq],
    ['kubectl', followKubectl],
    ['oc', followKubectl],
    ['git', followGit],
    ['fly', followFly],
    ['flyctl', followFly],
    ...['cf', 'cf7', 'cf8'].map((name) => [name, followCloudFoundry]),
    ['ansible-playbook', followAnsible],
]);

var follow_memory = __webpack_require__(49154);
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

var apply_builtin = __webpack_require__(91282);
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
function splitPsqlOptions(words) {
    return words.flatMap((word) => {
        const [, flags = '', option = '', value = ''] = /^-([01AEHSWXabelnqstwxz]*)([cf])(.*)$/s.exec(word) ?? [];
        if (option === '' || flags + value === '')
            return [word];
        return [
            ...[...flags].map((flag) => `-${flag}`),
            `-${option}`,
            ...(value === '' ? [] : [value]),
        ];
    });
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

const GLOB = /[*?]/;
const MAX_STARS = 3;
const STAR = '\ufdd0';
const ANY = '\ufdd1';
function findMatchingFiles(path, directory, files) {
    const masked = path.replace(/\*+/g, (stars) => (stars.length > 1 ? ANY : STAR));
    const resolved = (0,shell_scope .o1)(directory ?? '.', masked);
    if (resolved === undefined)
        return [];
    if (!GLOB.test(path))
        return files.read(resolved) === undefined ? [] : [resolved];
    const parts = resolved.split(/([\ufdd0\ufdd1?])/);
    if (parts.length > 2 * MAX_STARS + 1)
        return [];
    const pattern = parts.map((part) => {
        if (part === '?')
            return '[^/]';
        if (part === STAR)
            return '[^/]*';
        return part === ANY ? '.*' : part.replace(/[$()+.[\\\]^{|}]/g, '\\$&');
    });
    const regex = new RegExp(`^${pattern.join('')}$`, 'u');
    return files.paths.filter((file) => regex.test(file) && files.read(file) !== undefined);
}

;





const INCLUDE = /^\s*\\(i|ir|include|include_relative)\s+'?([^\s']+)'?/;
const UNKNOWN_FILE = /^(?:\{\}|-|\/dev\/stdin|\$(?!\{*\s*GITHUB[_.]WORKSPACE\b).*)$/i;
const UNKNOWN_NAME = /^((?:\$\{?GITHUB_WORKSPACE\}?\/)?[^$`{}]*\/)(?:\$\(.*\)|`.*`|[^/]*[$`{][^/]*)$/;
const FILE_PRINTER = /(?:^|[\s|;&(])(?:cat|zcat|gunzip|sed|awk|perl|envsubst|head|tail|grep|iconv|ls|printf|echo|sort)\s([^|;&\n]*)/g;
const FIND = /(?:^|[\s|;&(])find\s+([^\s|;&-][^\s|;&]*)/g;
function listPsqlSources(words, input, directory, files) {
    const { getValues } = (0,command_arguments .We)(splitPsqlOptions(words.slice(1)), psql.valueOptions ?? []);
    const named = getValues('-f', '--file');
    const commands = getValues('-c', '--command');
    const readsInput = named.length === 0 ? commands.length === 0 : named.some((file) => UNKNOWN_FILE.test(file));
    const written = named.filter((file) => !UNKNOWN_FILE.test(file)).flatMap(listWrittenPaths);
    const printed = readsInput ? listInputPaths(input) : [];
    const resolved = [...new Set([...written, ...printed])].map((path) => [path, findMatchingFiles(path, directory, files)]);
    const found = [...new Set(resolved.flatMap(([, matches]) => matches))];
    const contents = readsInput ? input.contents : [];
    const missing = resolved.flatMap(([path, matches]) => (matches.length === 0 ? [path] : []));
    const isUnknown = readsInput && found.length + missing.length + contents.length === 0 && input.text.trim() !== '';
    const unnamed = named.filter((file) => UNKNOWN_FILE.test(file) && found.length === 0);
    return {
        files: found,
        unread: [...missing, ...unnamed, ...(isUnknown && unnamed.length === 0 ? ['$(…)'] : [])],
        texts: [...commands, ...contents],
    };
}
function listWrittenPaths(value) {
    const pattern = UNKNOWN_NAME.exec(value)?.[1];
    if (pattern !== undefined)
        return [`${pattern}*`];
    if (/\s-/.test(value))
        return listFoundFolders(`find ${value}`);
    return /\s/.test(value) && !/[$`]/.test(value) ? value.trim().split(/\s+/) : [value];
}
function listInputPaths({ files, text, contents }) {
    const printers = [...text.matchAll(FILE_PRINTER)].flatMap(([, args = '']) => args.split(/\s+/));
    const printed = [...printers, ...contents.flatMap((content) => content.split(/\s+/))]
        .map((word) => word.replace(/^["'(]+|["')]+$/g, ''))
        .filter((word) => /^[^$`*;<>-][^$`;<>]*\.sql$/.test(word));
    const passed = files.filter((file) => !file.startsWith('-'));
    return [...passed, ...printed, ...listFoundFolders(text)];
}
const listFoundFolders = (text) => [...text.matchAll(FIND)].map(([, folder = '.']) => `${folder.replace(/["']/g, '')}/**.sql`);
function followPsqlFiles(words, input, directory, files) {
    return listPsqlSources(words, input, directory, files).files.flatMap((file) => {
        const text = files.read(file);
        if (text === undefined || !text.includes('\\i'))
            return [];
        const folder = (0,shell_scope .CR)((0,shell_scope .o1)('.', `${file}/..`) ?? '.');
        return [
            {
                text: listIncludes(text, folder),
                variables: new Map(),
                directory,
                place: (line) => ({ file, line }),
                language: 'shell',
            },
        ];
    });
}
function listIncludes(text, folder) {
    const lines = text.split('\n').map((line) => {
        const [, command, path] = INCLUDE.exec(line) ?? [];
        if (command === undefined || path === undefined)
            return '';
        const isRelative = command === 'ir' || command === 'include_relative';
        return `psql -f ${(0,shell_quote .e)(isRelative ? `${folder}/${path}` : path)}`;
    });
    return lines.join('\n');
}

;
const NOT_SQL = /--[^\n]*|\/\*[\s\S]*?(?:\*\/|$(?![\s\S]))|\be'(?:[^'\\]|''|\\[\s\S])*'?|'(?:[^']|'')*'?|^[ \t]*\\[^\n]*/gim;
const DATA_STATEMENT = /\balter\s+(?:table\s+(?:only\s+)?\S+\s+(?:dis|en)able\s+trigger|sequence\s+\S+\s+restart)\b/gi;
const SCHEMA_STATEMENT = new RegExp([
    String.raw `(?:^|;|\$\w*\$|\b(?:begin|then|else|loop)\s)\s*`,
    String.raw `(?:create(?:\s+or\s+replace)?|alter|drop)\s+`,
    String.raw `(?:(?:unlogged|foreign|materialized|recursive|unique|constraint|event)\s+){0,2}`,
    '(?:table|index|type|domain|function|procedure|routine|aggregate|trigger|view|sequence',
    String.raw `|schema|policy|rule|operator|cast|collation|statistics|text\s+search)\b`,
].join(''), 'i');
function changesSchema(text) {
    const sql = text
        .replace(NOT_SQL, (part) => (/^e?'/i.test(part) ? "''" : ' '))
        .replace(DATA_STATEMENT, ' ');
    return SCHEMA_STATEMENT.test(sql.trim());
}

;



const SHOWS_ONLY = new Set(['--help', '-?', '--version', '-V', '-l', '--list']);
function changesSchemaByPsql({ words, command }, files) {
    if (words.some((word) => SHOWS_ONLY.has(word)))
        return false;
    const { directory } = command.scope;
    const sources = listPsqlSources(words, command.input, directory, files);
    return sources.texts.some(changesSchema) || sources.files.some((file) => isSchema(files, file));
}
const isSchema = (0,remember_by_files .u)((files, path) => changesSchema(files.read(path) ?? ''));
function explainUnreadSql({ words, command }, files) {
    if (words.some((word) => SHOWS_ONLY.has(word)))
        return undefined;
    const { directory } = command.scope;
    const { unread, texts } = listPsqlSources(words, command.input, directory, files);
    const missing = unread.find((path) => !/[$`{*]|^-$|^\/dev\//.test(path));
    if (missing !== undefined)
        return `reads \`${missing}\`, which is not in the repository`;
    const isUnknown = unread.length > 0 || texts.some((text) => /^\s*[$`]/.test(text));
    return isUnknown ? 'reads SQL that is only known at run time' : undefined;
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
const FLYWAY_DRY_COMMANDS = ['migrate', 'undo'];
function isFlywayDryRun({ positionals, getValues }) {
    const [output = ''] = getValues('-dryRunOutput', '-Dflyway.dryRunOutput', '-Pflyway.dryRunOutput');
    const commands = positionals.map((word) => /(?:^|:)(?:flyway)?(\w+)(?:@.*)?$/.exec(word)?.[1] ?? '');
    const changing = commands
        .map((word) => toKebabCase(word).replace(/^-/, ''))
        .filter((word) => FLYWAY_COMMANDS.includes(word));
    return output !== '' && changing.every((word) => FLYWAY_DRY_COMMANDS.includes(word));
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
function runsMigrationTask(args) {
    return (!args.options.has('--dry-run') &&
        !args.options.has('-m') &&
        args.positionals.some(isMigrationTask) &&
        (args.positionals.some((word) => /liquibase/.test(word)) || !isFlywayDryRun(args)));
}
const javaTools = [
    {
        name: 'Flyway',
        programs: ['flyway'],
        subcommands: [],
        isMigration: (args) => hasCommand(FLYWAY_COMMANDS, args) && !isFlywayDryRun(args),
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
        isMigration: (args) => args.positionals.some((word) => isMigrationGoal(word)) &&
            (args.positionals.some((word) => /liquibase/.test(word)) || !isFlywayDryRun(args)),
    },
    {
        name: 'Gradle',
        programs: ['gradle', 'gradlew'],
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
        isMigration: runsMigrationTask,
    },
    {
        name: 'sbt',
        programs: ['sbt'],
        subcommands: [],
        isMigration: runsMigrationTask,
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
        name: 'sql-migrate',
        programs: ['sql-migrate'],
        valueOptions: ['-config', '--config', '-env', '--env', '-limit', '--limit', '-version'],
        subcommands: ['up', 'down', 'redo', 'skip'],
        readOnlyOptions: ['-dryrun', '--dryrun'],
    },
    {
        name: 'psqldef',
        programs: ['psqldef'],
        subcommands: [],
        isMigration: ({ options }) => !['--dry-run', '--export', '--help', '--version'].some((name) => options.has(name)),
    },
    {
        name: 'pgschema',
        programs: ['pgschema'],
        valueOptions: ['--host', '--port', '--db', '--user', '--password', '--schema', '--file'],
        subcommands: ['apply'],
    },
    {
        name: 'reshape',
        programs: ['reshape'],
        subcommands: ['migrate', 'migration start', 'migration complete', 'migration abort'],
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
        name: 'db-migrate',
        programs: ['db-migrate', 'db-migrate-pg'],
        valueOptions: [
            '-e',
            '--env',
            '--config',
            '-m',
            '--migrations-dir',
            '-c',
            '--count',
            '-t',
            '--table',
            '--migration-table',
            '--sql-file',
        ],
        subcommands: ['up', 'down', 'reset', 'fix'],
        isMigration: (args) => !['--help', '-h', '--version', '--dry-run', '--check'].some((name) => args.options.has(name)) &&
            /^(?:up|down|reset|fix)(?::|$)/.test(args.positionals[0] ?? ''),
    },
    {
        name: 'Umzug',
        programs: ['umzug'],
        subcommands: ['up', 'down'],
    },
    {
        name: 'postgres-migrations',
        programs: ['pg-migrations', 'postgres-migrations'],
        subcommands: ['migrate'],
    },
    {
        name: 'ley',
        programs: ['ley'],
        valueOptions: ['-C', '--cwd', '-d', '--dir', '-D', '--driver', '-r', '--require'],
        subcommands: ['up', 'down'],
    },
    {
        name: 'Postgrator',
        programs: ['postgrator'],
        subcommands: [],
        isMigration: ({ positionals, options }) => !['--help', '-h', '--version', '-v'].some((name) => options.has(name)) &&
            positionals[0] !== 'drop-schema',
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
    'data:migrate',
    'data:migrate:up',
    'data:migrate:down',
    'data:migrate:redo',
    'data:rollback',
    'data:forward',
    'db:migrate:with_data',
    'db:rollback:with_data',
    'db:forward:with_data',
    'db:schema:load:with_data',
    'db:structure:load:with_data',
    'apartment:migrate',
    'apartment:migrate:up',
    'apartment:migrate:down',
    'apartment:migrate:redo',
    'apartment:rollback',
];
function isRailsMigration({ positionals, options }) {
    if (['--help', '-h', '-H', '-T', '--tasks', '--dry-run', '-n'].some((name) => options.has(name)))
        return false;
    return positionals.some((word) => {
        const task = word.replace(/\[.*$/, '');
        if (RAILS_TASKS.includes(task))
            return true;
        const [, base, last] = /^((?:db|data):.+):(\w+)$/.exec(task) ?? [];
        return base !== undefined && RAILS_TASKS.includes(base) && last !== 'status';
    });
}
const SQLX = {
    name: 'sqlx',
    programs: ['sqlx', 'sqlx-cli'],
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
const SEA_ORM_VERBS = ['up', 'down', 'fresh', 'refresh', 'reset'];
function runsSeaOrm([verb = 'up'], options) {
    const isHelp = ['--help', '-h', '--version', '-V'].some((name) => options.has(name));
    return !isHelp && SEA_ORM_VERBS.includes(verb);
}
const CARGO_VALUE_OPTIONS = ['-p', '--package', '--bin', '--manifest-path', '--features', '-F'];
function isSeaOrmCrate([verb, ...words]) {
    const end = words.indexOf('--');
    const { getValues, positionals } = (0,command_arguments .We)(end === -1 ? words : words.slice(0, end), CARGO_VALUE_OPTIONS);
    const crates = [
        ...getValues('-p', '--package', '--bin'),
        ...getValues('--manifest-path').map((path) => path.split('/').at(-2) ?? ''),
    ];
    if (!/^r(?:un)?$/.test(verb ?? '') || !crates.includes('migration'))
        return false;
    const args = (0,command_arguments .We)(end === -1 ? positionals : words.slice(end + 1), [
        '-u',
        '--database-url',
        '-s',
        '--database-schema',
    ]);
    return runsSeaOrm(args.positionals, args.options);
}
const ELIXIR_MIGRATION = /\bEcto\.Migrator\.(?:run|with_repo|up|down)\b|\b(?:[A-Z]\w*\.)+(?:migrate|rollback)(?:_\w+|!)?(?!\w)/;
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
        subcommands: SEA_ORM_VERBS.map((verb) => `migrate ${verb}`),
        isMigration: (args) => args.positionals[0] === 'migrate' && runsSeaOrm(args.positionals.slice(1), args.options),
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
        name: 'EF Core',
        programs: [],
        programPattern: /^(?:ef|migrations?)[-_.]?bundle$/i,
        subcommands: [],
        isMigration: ({ options }) => !['--help', '-h', '--version'].some((name) => options.has(name)),
    },
    {
        name: 'FluentMigrator',
        programs: ['dotnet-fm'],
        valueOptions: ['-p', '--processor', '-c', '--connection', '-a', '--assembly', '-n', '-t'],
        subcommands: ['migrate', 'rollback'],
        readOnlyOptions: ['--preview'],
    },
    {
        name: 'Ecto',
        programs: ['mix'],
        subcommands: [],
        isMigration: ({ positionals }) => positionals.some((word) => /^ecto\.(migrate|rollback|setup|reset|load),?$/.test(word)) ||
            (positionals[0] === 'run' && positionals.some((word) => ELIXIR_MIGRATION.test(word))),
    },
    {
        name: 'Ecto',
        programs: [],
        programPattern: /^[a-z]\w*$/,
        subcommands: [],
        isMigration: ({ positionals: [verb = '', expression = ''] }) => /^(?:eval|rpc)$/.test(verb) && ELIXIR_MIGRATION.test(expression),
    },
    {
        name: 'cargo',
        programs: ['cargo'],
        subcommands: [],
        isMigration: ({ positionals: [name, ...rest], ...args }, { words }) => [SQLX, DIESEL].some((tool) => tool.programs.includes(name ?? '') &&
            matchesSubcommand(tool, { ...args, positionals: rest })) || isSeaOrmCrate(words.slice(1)),
    },
];

;
const LARAVEL_PACKAGE_COMMAND = /^(?:module:migrate(?:-fresh|-refresh|-reset|-rollback)?|tenants:(?:migrate(?:-fresh)?|rollback))$/;
const LARAVEL_COMMANDS = [
    'migrate',
    'migrate:fresh',
    'migrate:refresh',
    'migrate:reset',
    'migrate:rollback',
    'migrate:install',
];
function isLaravelMigration({ positionals, options }) {
    if (['--pretend', '--help', '-h', '--version'].some((name) => options.has(name)))
        return false;
    const [command = '', inner = ''] = positionals;
    if (LARAVEL_COMMANDS.includes(command) || LARAVEL_PACKAGE_COMMAND.test(command))
        return true;
    const [name = '', ...words] = inner.trim().split(/\s+/);
    const runsForTenants = /^tenants:(?:artisan|run)$/.test(command);
    return runsForTenants && LARAVEL_COMMANDS.includes(name) && !words.includes('--pretend');
}
const phpTools = [
    {
        name: 'Laravel',
        programs: ['artisan'],
        valueOptions: ['--database', '--path', '--env', '--step'],
        subcommands: [],
        isMigration: isLaravelMigration,
    },
    {
        name: 'Doctrine',
        programs: ['console', 'doctrine'],
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
        name: 'Doctrine',
        programs: ['doctrine-migrations', 'doctrine-migrations.phar'],
        valueOptions: ['--configuration', '--db-configuration', '--em', '--conn'],
        subcommands: ['migrate', 'execute', 'version', 'rollup'].flatMap((command) => [
            command,
            `migrations:${command}`,
        ]),
        readOnlyOptions: ['--dry-run', '--write-sql'],
    },
    {
        name: 'Phinx',
        programs: ['phinx'],
        valueOptions: ['-c', '--configuration', '-e', '--environment', '-t', '--target'],
        subcommands: ['migrate', 'rollback'],
        readOnlyOptions: ['--dry-run', '-x'],
    },
];

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
        name: 'Peewee',
        programs: ['pw_migrate', 'pw-migrate'],
        valueOptions: ['--database', '--directory', '--name', '--schema'],
        subcommands: ['migrate', 'rollback', 'merge'],
    },
    {
        name: 'Litestar',
        programs: ['litestar'],
        valueOptions: ['--app', '--app-dir'],
        subcommands: ['database upgrade', 'database downgrade', 'database stamp-revision'],
        readOnlyOptions: ['--sql'],
    },
    {
        name: 'Piccolo',
        programs: ['piccolo'],
        subcommands: ['migrations forwards', 'migrations backwards'],
        readOnlyOptions: ['--preview'],
    },
];

;
const serverTools = [
    {
        name: 'Hasura',
        programs: ['hasura', 'hasura-cli'],
        valueOptions: [
            '--endpoint',
            '--admin-secret',
            '--database-name',
            '--project',
            '--envfile',
            '--up',
            '--down',
            '--goto',
            '--version',
            '--type',
            '--log-level',
        ],
        subcommands: ['migrate apply', 'migrate delete', 'deploy'],
        readOnlyOptions: ['--dry-run'],
    },
    {
        name: 'Airflow',
        programs: ['airflow'],
        valueOptions: ['-n', '--to-version', '-r', '--to-revision', '--from-version'],
        subcommands: [
            'db migrate',
            'db upgrade',
            'db downgrade',
            'db init',
            'db reset',
            'upgradedb',
            'initdb',
        ],
        readOnlyOptions: ['-s', '--show-sql-only'],
    },
    {
        name: 'Superset',
        programs: ['superset'],
        valueOptions: ['-d', '--directory', '-x', '--x-arg', '--tag'],
        subcommands: ['db upgrade', 'db downgrade', 'db stamp'],
        readOnlyOptions: ['--sql'],
    },
    { name: 'MLflow', programs: ['mlflow'], subcommands: ['db upgrade'] },
    { name: 'Dagster', programs: ['dagster'], subcommands: ['instance migrate'] },
    {
        name: 'Prefect',
        programs: ['prefect'],
        subcommands: [
            'server database upgrade',
            'server database downgrade',
            'server database reset',
            'server database stamp',
        ],
        readOnlyOptions: ['--dry-run'],
    },
    {
        name: 'Directus',
        programs: ['directus'],
        subcommands: [
            'bootstrap',
            'database install',
            'database migrate:latest',
            'database migrate:up',
            'database migrate:down',
            'schema apply',
        ],
        readOnlyOptions: ['--dry-run', '-d'],
    },
    {
        name: 'Ory',
        programs: ['kratos', 'hydra', 'keto'],
        valueOptions: ['-c', '--config'],
        subcommands: ['migrate sql', 'migrate up', 'migrate down'],
    },
    {
        name: 'Bytebase',
        programs: ['bytebase-action'],
        valueOptions: ['--url', '--project', '--targets', '--file-pattern', '--plan', '--output'],
        subcommands: ['rollout'],
    },
];

;









const TOOLS = [
    ...pythonTools,
    ...javaTools,
    ...nodeTools,
    ...nativeTools,
    ...otherLanguageTools,
    ...phpTools,
    ...serverTools,
    psql,
];
const BY_PROGRAM = new Map(TOOLS.flatMap((tool) => tool.programs.map((program) => [program, tool])));
function isKnownTool(path, name) {
    return BY_PROGRAM.has(name) && !(name === 'migrate' && path.includes('/'));
}
function detectMigrationTool(invocation) {
    const [program] = invocation.words;
    const named = BY_PROGRAM.get(program);
    const patterned = TOOLS.filter(({ programPattern }) => programPattern?.test(program) === true);
    return [...(named === undefined ? [] : [named]), ...patterned].find((tool) => startsMigration(tool, invocation));
}

var unfollowed_command = __webpack_require__(16441);
;





function detectTool(name, pending, files) {
    const { words, command } = pending;
    const call = { words: [name, ...words.slice(1)], input: command.input.text };
    const tool = detectMigrationTool(call)?.name;
    if (tool !== undefined)
        return tool;
    return name === 'psql' && changesSchemaByPsql(pending, files) ? name : undefined;
}
const PARTLY_FOLLOWED = new Set(['mix', 'psql']);
function explainCommand(name, pending, files) {
    if (name === 'psql')
        return explainUnreadSql(pending, files);
    const { words, command } = pending;
    if (name === 'mix')
        return explainMixTask(words, command.scope.directory, files);
    if (isKnownTemplate(words, command.scope.directory, files))
        return undefined;
    return isKnownTool(words[0] ?? '', name) ? undefined : (0,unfollowed_command .LE)(name, words);
}

var javascript_dist = __webpack_require__(37096);
var python_dist = __webpack_require__(17335);
;
const SUBCOMMAND = /^\w[\w:.-]*$/;
const ARGUMENT_NAME = /^const\s+(?:\[\s*(\w+)\s*(?:,[\w\s,.]*)?\]\s*=\s*process\.argv\.slice\(2\)|\[\s*,\s*,\s*(\w+)\s*(?:,[\w\s,.]*)?\]\s*=\s*process\.argv|(\w+)\s*=\s*process\.argv\[2\])\s*;?$/;
const CHANGED_ARGUMENTS = /\bargv\b\s*(?:(?:\[\d+\]\s*)?=(?!=)|\.(?:shift|splice|push|pop|unshift|reverse)\b)/;
const END_STATEMENT = /^(?:Break|Return|Throw|Continue)Statement$/;
function findOtherSubcommands(tree, text, [subcommand = '']) {
    if (!SUBCOMMAND.test(subcommand) || CHANGED_ARGUMENTS.test(text))
        return [];
    const switches = [];
    const constants = [];
    const defined = [];
    const slice = ({ from, to }) => text.slice(from, to);
    tree.iterate({
        enter: ({ node }) => {
            if (node.name === 'SwitchStatement')
                switches.push(node);
            if (node.name === 'VariableDefinition')
                defined.push(slice(node));
            if (node.name === 'VariableDeclaration') {
                const [, ...names] = ARGUMENT_NAME.exec(slice(node)) ?? [];
                constants.push(...names.filter(Boolean));
            }
        },
    });
    const certain = constants.filter((name) => defined.filter((each) => each === name).length === 1);
    return switches.flatMap((node) => {
        const selector = node.getChild('ParenthesizedExpression');
        const name = selector === null ? '' : slice(selector).slice(1, -1).trim();
        const body = node.getChild('SwitchBody');
        const isSelector = name === 'process.argv[2]' || certain.includes(name);
        return body === null || !isSelector ? [] : listOtherCases(body, subcommand, slice);
    });
}
function listOtherCases(body, subcommand, slice) {
    const parts = [];
    for (let node = body.firstChild; node !== null; node = node.nextSibling)
        parts.push(node);
    const labels = parts.map((node) => readLabel(node, slice));
    if (labels.includes(null))
        return [];
    const matching = labels.indexOf(subcommand);
    const start = matching === -1 ? labels.indexOf('default:') : matching;
    const length = parts.slice(start).findIndex(endsCase);
    const end = start === -1 ? -1 : length === -1 ? parts.length : start + length;
    return parts.filter((_, index) => index < start || index > end);
}
function readLabel(node, slice) {
    if (node.name === 'DefaultLabel')
        return 'default:';
    if (node.name !== 'CaseLabel')
        return undefined;
    return /^case\s*(['"])([^'"\\]*)\1\s*:$/.exec(slice(node))?.[2] ?? null;
}
function endsCase(node) {
    if (END_STATEMENT.test(node.name))
        return true;
    const last = node.name === 'Block' ? (node.lastChild?.prevSibling ?? null) : null;
    return last !== null && END_STATEMENT.test(last.name);
}

;



const TYPESCRIPT = javascript_dist .K.configure({ dialect: 'ts' });
function readProgram(text, language, words) {
    const tree = (language === 'python' ? python_dist.parser : TYPESCRIPT).parse(text);
    const skipped = language === 'python' ? [] : findOtherSubcommands(tree, text, words);
    const modules = new Set();
    const names = new Map();
    const nodes = [];
    tree.iterate({
        enter: ({ node, from, to }) => {
            if (skipped.some((range) => range.from === from && range.to === to))
                return false;
            if (/^(?:CallExpression|NewExpression|TaggedTemplateExpression)$/.test(node.name))
                nodes.push(node);
            const imported = readImport(node, text, language);
            if (imported === undefined)
                return true;
            modules.add(imported.module);
            for (const [local, name] of imported.names)
                names.set(local, { module: imported.module, name });
            return true;
        },
    });
    const lines = countLines(text);
    const calls = nodes.flatMap((node) => readCall(node, text, names, lines));
    return { modules, calls };
}
function readImport(node, text, language) {
    if (language === 'python')
        return readPythonImport(node, text);
    if (node.name === 'ImportDeclaration') {
        const source = node.getChild('String');
        const clause = sliceNode(node, text).replace(/^import\s+(?:type\s+)?|\s*from\s*['"].*$/gs, '');
        return source === null
            ? undefined
            : { module: program_calls_readText(source, text) ?? '', names: parseNames(clause, ' as ') };
    }
    if (node.name !== 'VariableDeclaration')
        return undefined;
    const [, clause = '', module] = /^(?:const|let|var)\s+(.*?)\s*=\s*(?:await\s+)?(?:require|import)\(\s*['"`]([^'"`]+)['"`]\s*\)/s.exec(sliceNode(node, text)) ?? [];
    return module === undefined ? undefined : { module, names: parseNames(clause, ':') };
}
function readPythonImport(node, text) {
    if (node.name !== 'ImportStatement')
        return undefined;
    const source = sliceNode(node, text)
        .replaceAll(/[()\\]|#.*$/gm, ' ')
        .trim();
    const [, from, list = ''] = /^from\s+([\w.]+)\s+import\s+(.*)$/s.exec(source) ?? [];
    if (from !== undefined)
        return { module: from, names: parseNames(list, ' as ') };
    const [, module, alias] = /^import\s+([\w.]+)(?:\s+as\s+(\w+))?/.exec(source) ?? [];
    if (module === undefined)
        return undefined;
    return { module, names: new Map(alias === undefined ? [] : [[alias, module]]) };
}
function parseNames(clause, separator) {
    return new Map(clause
        .replaceAll(/[{}]/g, ',')
        .split(',')
        .flatMap((item) => {
        const [name = '', alias = name] = item.split(separator).map((part) => part.trim());
        return name === '' ? [] : [[alias.replace(/^type /, ''), name]];
    }));
}
function readCall(node, text, names, lineAt) {
    const target = node.name === 'NewExpression' ? node.firstChild?.nextSibling : (node.firstChild ?? undefined);
    const list = node.getChild('ArgList') ?? node.getChild('TemplateString');
    if (target === undefined || target === null || list === null)
        return [];
    const written = sliceNode(target, text).replaceAll(/\s+|\?(?=\.)/g, '');
    const [, head = '', rest = ''] = /^([$\w]+)(.*)$/s.exec(written) ?? [];
    const imported = names.get(head);
    const isNamespace = imported === undefined || imported.name === '*' || imported.name === 'default';
    const args = list.name === 'TemplateString' ? [list] : program_calls_listItems(list);
    return [
        {
            line: lineAt(node.from),
            callee: isNamespace ? written : `${imported.name}${rest}`,
            module: imported?.module,
            args: args.map((arg) => readLiteral(arg, text)),
            argumentText: sliceNode(list, text),
        },
    ];
}
function program_calls_listItems(list) {
    const items = [];
    for (let child = list.firstChild; child !== null; child = child.nextSibling) {
        if (/^\W+$/.test(child.name) || /Comment$/.test(child.name))
            continue;
        if (child.name === 'AssignOp')
            items.pop();
        else
            items.push(child);
    }
    return items;
}
function readLiteral(node, text) {
    const string = program_calls_readText(node, text);
    if (string !== undefined)
        return string;
    if (/^(?:ArrayExpression|TupleExpression)$/.test(node.name))
        return program_calls_listItems(node).map((item) => program_calls_readText(item, text) ?? sliceNode(item, text));
    if (node.name === 'ObjectExpression') {
        const property = node
            .getChildren('Property')
            .find((each) => /^['"]?args['"]?\s*:/.test(sliceNode(each, text)));
        const value = property?.getChild('ArrayExpression');
        return value === null || value === undefined ? undefined : readLiteral(value, text);
    }
    const isSplit = node.name === 'CallExpression' && /^shlex\.split\(/.test(sliceNode(node, text));
    const inner = isSplit ? node.getChild('ArgList') : null;
    const [first] = inner === null ? [] : program_calls_listItems(inner);
    return first === undefined ? undefined : program_calls_readText(first, text);
}
function program_calls_readText(node, text) {
    const source = sliceNode(node, text);
    switch (node.name) {
        case 'String':
        case 'FormatString':
        case 'TemplateString': {
            const [, , body] = /^[a-zA-Z]{0,2}("""|'''|"|'|`)(.*)\1$/s.exec(source) ?? [];
            return body
                ?.replaceAll(/\\\r?\n/g, '')
                .replaceAll(/\\([nt'"`$\\])/g, (_, letter) => letter === 'n' ? '\n' : letter === 't' ? '\t' : letter);
        }
        case 'ContinuedString':
            return program_calls_listItems(node)
                .map((part) => program_calls_readText(part, text) ?? '')
                .join('');
        default:
            return undefined;
    }
}
const sliceNode = ({ from, to }, text) => text.slice(from, to);
function countLines(text) {
    const ends = [...text.matchAll(/\n/g)].map(({ index }) => index);
    return (offset) => {
        let low = 0;
        let high = ends.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if ((ends[middle] ?? 0) < offset)
                low = middle + 1;
            else
                high = middle;
        }
        return low + 1;
    };
}

;
const literalWords = ({ args }) => args.flatMap((arg) => arg ?? []);
const OTHER_DIALECTS = [
    [/\/(?:mysql|planetscale|tidb|singlestore)/, 'mysql'],
    [/\/(?:.*sqlite|libsql|d1|durable)/, 'sqlite'],
];
const NODE_MIGRATORS = [
    {
        language: 'javascript',
        module: /^drizzle-orm\/.*migrator$/,
        isOwnName: true,
        callee: /(?:^|\.)migrate$/,
        toWords: ({ module = '' }) => {
            const [, dialect] = OTHER_DIALECTS.find(([pattern]) => pattern.test(module)) ?? [];
            return ['drizzle-kit', 'migrate', ...(dialect === undefined ? [] : [`--dialect=${dialect}`])];
        },
    },
    {
        language: 'javascript',
        callee: /\.migrate\.(latest|up|down|rollback)$/,
        toWords: (_, [, verb = '']) => ['knex', `migrate:${verb}`],
    },
    {
        language: 'javascript',
        callee: /\.runMigrations$/,
        toWords: () => ['typeorm', 'migration:run'],
    },
    {
        language: 'javascript',
        callee: /\.undoLastMigration$/,
        toWords: () => ['typeorm', 'migration:revert'],
    },
    {
        language: 'javascript',
        callee: /(?:^|\.)(?:migrateToLatest|migrateTo|migrateUp)$/,
        toWords: () => ['kysely', 'migrate:up'],
    },
    {
        language: 'javascript',
        callee: /(?:^|\.)migrateDown$/,
        toWords: () => ['kysely', 'migrate:down'],
    },
    {
        language: 'javascript',
        module: /^(?:umzug|@slonik\/migrator)$/,
        callee: /\.(up|down)$/,
        toWords: (_, [, verb = '']) => ['umzug', verb],
    },
    {
        language: 'javascript',
        module: /^(?:umzug|@slonik\/migrator)$/,
        callee: /\.runAsCLI$/,
        toWords: (_call, _match, words) => ['umzug', ...words],
    },
    {
        language: 'javascript',
        module: /^node-pg-migrate/,
        isOwnName: true,
        callee: /^/,
        toWords: ({ argumentText }) => [
            'node-pg-migrate',
            /direction\s*:\s*['"]down/.test(argumentText) ? 'down' : 'up',
        ],
    },
    {
        language: 'javascript',
        module: /^(?:postgres-migrations|@databases\/pg-migrations)$/,
        isOwnName: true,
        callee: /^(?:migrate|applyMigrations)$|\.migrate$/,
        toWords: () => ['postgres-migrations', 'migrate'],
    },
    {
        language: 'javascript',
        module: /^@mikro-orm\//,
        callee: /(?:getMigrator\(\)|[mM]igrator)\.(up|down)$/,
        toWords: (_, [, verb = '']) => ['mikro-orm', `migration:${verb}`],
    },
    {
        language: 'javascript',
        module: /^db-migrate$/,
        callee: /\.(up|down|reset)$/,
        toWords: (_, [, verb = '']) => ['db-migrate', verb],
    },
    {
        language: 'javascript',
        module: /^postgrator$/,
        callee: /\.migrate$/,
        toWords: () => ['postgrator'],
    },
    {
        language: 'javascript',
        module: /^ley$/,
        callee: /^(?:ley\.)?(up|down)$/,
        toWords: (_, [, verb = '']) => ['ley', verb],
    },
    {
        language: 'javascript',
        callee: /payload\.db\.migrate$/,
        toWords: () => ['payload', 'migrate'],
    },
];
const PYTHON_MIGRATORS = [
    {
        language: 'python',
        module: /^alembic\b/,
        callee: /(?:^|\.)command\.(upgrade|downgrade|stamp)$/,
        except: /\bsql\s*=\s*True/,
        toWords: (_, [, verb = '']) => ['alembic', verb],
    },
    {
        language: 'python',
        module: /^alembic\.command$/,
        isOwnName: true,
        callee: /^(upgrade|downgrade|stamp)$/,
        except: /\bsql\s*=\s*True/,
        toWords: (_, [, verb = '']) => ['alembic', verb],
    },
    {
        language: 'python',
        module: /^alembic\b/,
        callee: /(?:^main|config\.main)$/,
        toWords: (call) => ['alembic', ...literalWords(call)],
    },
    {
        language: 'python',
        callee: /(?:^|\.)call_command$/,
        except: /\b(?:plan|check_unapplied|check)\s*=\s*True/,
        toWords: (call) => ['manage.py', ...literalWords(call)],
    },
    {
        language: 'python',
        callee: /(?:^|\.)execute_from_command_line$/,
        toWords: (call, _, words) => {
            const literal = literalWords(call).slice(1);
            return ['manage.py', ...(literal.length > 0 ? literal : words)];
        },
    },
    {
        language: 'python',
        module: /^flask_migrate$/,
        isOwnName: true,
        callee: /(?:^|\.)(upgrade|downgrade|stamp)$/,
        except: /\bsql\s*=\s*True/,
        toWords: (_, [, verb = '']) => ['flask', 'db', verb],
    },
    {
        language: 'python',
        callee: /\.apply_migrations$/,
        toWords: () => ['yoyo', 'apply'],
    },
    {
        language: 'python',
        callee: /\.rollback_migrations$/,
        toWords: () => ['yoyo', 'rollback'],
    },
    {
        language: 'python',
        module: /^aerich\b/,
        callee: /\.(upgrade|downgrade)$/,
        toWords: (_, [, verb = '']) => ['aerich', verb],
    },
    {
        language: 'python',
        module: /^peewee_migrate\b/,
        callee: /\.(run|rollback)$/,
        toWords: (_, [, verb = '']) => ['pw_migrate', verb === 'run' ? 'migrate' : verb],
    },
];
const LIBRARY_MIGRATORS = [
    ...NODE_MIGRATORS,
    ...PYTHON_MIGRATORS,
];

;





const SPAWN_FUNCTIONS = {
    javascript: /(?:^|\.)(?:exec|execSync|execAsync|execPromise|execFile|execFileSync|execa|execaSync|execaCommand|execaCommandSync|command|commandSync|spawn|spawnSync|spawnAsync|getExecOutput|Deno\.Command|runCommand|run|sh|\$|\$\.sync)$/,
    python: /(?:^|\.)(?:run|call|check_call|check_output|Popen|getoutput|getstatusoutput|system|popen|exec[lv]p?e?|spawn[lv]p?e?|create_subprocess_exec|create_subprocess_shell|run_command|local|sudo)$/,
};
const INTERPRETERS = new Map([
    ['sys.executable', 'python'],
    ['process.execPath', 'node'],
]);
function findProgramCommands(text, language, words, file) {
    const { calls, modules } = readProgram(text, language, words);
    return calls.flatMap((call) => {
        const { line } = call;
        const migration = findMigratorWords(call, language, modules, words);
        if (migration !== undefined)
            return [{ line, text: migration.map(shell_quote .e).join(' ') }];
        const command = SPAWN_FUNCTIONS[language].test(call.callee) ? readSpawn(call) : undefined;
        const text = command ?? followImport(call, language, file);
        return text === undefined ? [] : [{ line, text }];
    });
}
function followImport({ callee, module }, language, file) {
    if (module === undefined || !/migrat/i.test(callee))
        return undefined;
    if (language === 'python')
        return `python -m ${(0,shell_quote .e)(module)}`;
    if (file === undefined || !/^\.{1,2}\//.test(module))
        return undefined;
    const path = (0,shell_scope .o1)((0,inline_script .gN)(file), module);
    return path === undefined ? undefined : `node "${(0,shell_scope .CR)(path)}"`;
}
function findMigratorWords(call, language, modules, words) {
    for (const migrator of LIBRARY_MIGRATORS) {
        const { module, isOwnName, callee, except, toWords } = migrator;
        if (migrator.language !== language)
            continue;
        const match = callee.exec(call.callee);
        if (match === null || except?.test(call.argumentText) === true)
            continue;
        const sources = isOwnName === true ? [call.module ?? ''] : [...modules];
        if (module !== undefined && !sources.some((name) => module.test(name)))
            continue;
        return toWords(call, match, words);
    }
    return undefined;
}
function readSpawn({ args }) {
    const [first, second, ...others] = args;
    if (first === undefined)
        return undefined;
    if (typeof first !== 'string')
        return joinWords(first);
    if (Array.isArray(second))
        return joinWords([first, ...second.slice(second[0] === first ? 1 : 0)]);
    const rest = [second, ...others].filter((arg) => typeof arg === 'string');
    if (rest.length > 0 && !first.includes(' '))
        return joinWords([first, ...rest]);
    const options = others.find(Array.isArray);
    return options === undefined ? first : joinWords([first, ...options]);
}
const joinWords = (words) => words.map((word) => (0,shell_quote .e)(INTERPRETERS.get(word) ?? word)).join(' ');

var standard_input = __webpack_require__(42550);
;





const followEntryPoint = (words, variables, directory, files) => {
    const [name = '', ...args] = words;
    const found = listEntryPoints(files).get(name) ?? [];
    const project = found.length > 1 ? (0,inline_script .G5)(directory, ['pyproject.toml'], files) : undefined;
    const own = found.length > 1 ? found.filter(({ folder }) => isIn(folder, project)) : found;
    return own.flatMap(({ folder, module, functionName }) => {
        const path = module.replaceAll('.', '/');
        const file = [`${path}.py`, `src/${path}.py`, `${path}/__init__.py`, `src/${path}/__init__.py`]
            .flatMap((candidate) => (0,shell_scope .o1)(folder, candidate) ?? [])
            .find((candidate) => files.read(candidate) !== undefined);
        const text = file === undefined ? undefined : files.read(file);
        if (file === undefined || text === undefined)
            return [];
        const place = (line) => ({ file, line });
        return [
            {
                text: keepFunctions(text, [functionName]),
                variables,
                directory: folder,
                place,
                language: 'python',
                call: { file, words: args },
            },
        ];
    });
};
const isIn = (folder, project) => project !== undefined && (0,inline_script .gN)(project) === folder;
const listEntryPoints = (0,remember_by_files .Y)((files) => {
    const found = new Map();
    for (const file of files.paths.filter((path) => /(?:^|\/)pyproject\.toml$/.test(path))) {
        const table = parseTomlTable(files.read(file) ?? '');
        const scripts = [
            readTable(table, 'project', 'scripts'),
            readTable(table, 'tool', 'poetry', 'scripts'),
        ];
        for (const [name, target] of scripts.flatMap(stringEntries)) {
            const [module = '', functionName = ''] = target.split(':');
            const entry = { folder: (0,inline_script .gN)(file), module, functionName };
            found.set(name, [...(found.get(name) ?? []), entry]);
        }
    }
    return found;
});

;


function followWrittenFile([program = '', ...args], { contents }, outputFile, directory, files) {
    const path = program === 'tee' ? args.find((word) => !word.startsWith('-')) : outputFile;
    if (path === undefined || !/^(?:cat|tee)$/.test(program))
        return [];
    return contents.flatMap((text) => {
        if (/\.ya?ml$/.test(path))
            return readPodCommands(text, undefined, directory, files);
        const isTask = path.endsWith('.json') && /"container(?:Overrides|Definitions)"/.test(text);
        return isTask ? readOverrides(text, 'command', directory, files) : [];
    });
}

;





function listReferencedScripts(words, resolve, { words: written, variables, command }, files) {
    const { directory } = command.scope;
    const input = (0,standard_input ._)(command);
    return [
        ...(resolve?.(words, variables, directory, files, input, command.input.printers) ?? []),
        ...(words[0] === 'psql' ? followPsqlFiles(written, command.input, directory, files) : []),
        ...(0,script_file .g)(written, variables, directory, files),
        ...followEntryPoint(written, variables, directory, files),
        ...followWrittenFile(written, command.input, command.outputFile, directory, files),
    ];
}

var function_calls = __webpack_require__(59090);
;

const WORKSPACE_OPTIONS = ['--cwd', '-C', '--dir', '--filter', '-F', '--prefix'];
function findPackageProgram(name, words) {
    if (!/^(?:pnpm|yarn|bun)$/.test(name))
        return undefined;
    const program = (0,command_arguments .y6)(words, WORKSPACE_OPTIONS);
    const hasWorkspace = name === 'yarn' && program[0] === 'workspace';
    return hasWorkspace ? program.slice(2) : program;
}

var visit_budget = __webpack_require__(3617);
var walk_shell = __webpack_require__(92418);
;
function withoutEmptyValues(variables) {
    return new Map([...variables].filter(([, value]) => value.trim() !== ''));
}

var wrappers = __webpack_require__(81602);
;
















const INDEPENDENT_RUNNERS = /^(?:npm|pnpm|yarn|bun|git)$/;
const SHELLS = /^(?:(?:ba|z|da|k|a)?sh|ssh)$/;
const PYTHONS = /^(?:python3?|py)$/;
const RUNNERS_OF_BOTH = new Set('docker docker-compose podman podman-compose nerdctl pdm rye hatch pipenv'.split(' '));
class ScriptAnalyzer {
    resolvers;
    files;
    memory;
    constructor(resolvers, files, memory) {
        this.resolvers = resolvers;
        this.files = files;
        this.memory = memory;
    }
    analyzeReference(reference, scope, record) {
        const { text, variables, directory, language, call, place } = reference;
        const calls = new function_calls .U(this.memory.budget);
        const frame = { place, record, calls, callers: [], traps: [] };
        const ownScope = scope ?? (0,shell_scope .Ds)(withoutEmptyValues(variables), directory);
        if (language !== 'shell') {
            this.analyzeProgram({ text, language, call }, ownScope, frame);
            return;
        }
        if (call !== undefined)
            ownScope.shellVariables.set('BASH_SOURCE', (0,shell_scope .CR)(call.file));
        if (call !== undefined && scope === undefined) {
            ownScope.shellVariables.set('0', (0,shell_scope .CR)(call.file));
            ownScope.positionals = call.words;
        }
        this.analyzeShell(text, ownScope, frame);
        for (const trap of frame.traps.splice(0))
            this.analyzeTrap(trap);
    }
    analyzeShell(text, scope, frame, input = standard_input .pK) {
        frame.record.addText(text);
        const visitor = {
            visitCommand: (command) => {
                if ((0,apply_builtin .s)(command))
                    return;
                const variables = withoutEmptyValues(command.variables);
                const line = frame.place(command.line);
                const { words } = command;
                const { callers } = frame;
                this.analyzeCommand({ words, variables, command, line, frame, callers, depth: 0 });
            },
            setGithubEnv: (name, value) => frame.record.githubEnv.set(name, value),
        };
        (0,walk_shell .I)(text, scope, visitor, frame.calls, input);
    }
    analyzeProgram({ text, language, call }, scope, frame) {
        frame.record.addText(text);
        const commands = findProgramCommands(text, language, call?.words ?? [], call?.file);
        for (const { line, text: command } of commands) {
            const place = frame.place(line);
            this.analyzeShell(command, (0,shell_scope .Om)(scope), { ...frame, place: () => place });
        }
    }
    analyzeTrap({ words, command, line, frame }) {
        this.analyzeShell(words[1] ?? '', command.scope, { ...frame, place: () => line });
    }
    analyzeCommand(pending) {
        const { words, variables, command, frame, line, callers, depth } = pending;
        const { budget } = this.memory;
        const [first, ...rest] = words;
        if (first === undefined)
            return;
        if (depth > visit_budget .v.depth) {
            budget.reportShortfall(`more than ${visit_budget .v.depth} programs that run each other`);
            return;
        }
        const name = getProgramName(first);
        const tool = detectTool(name, pending, this.files);
        if (tool !== undefined) {
            const found = { tool, words, callers, environment: variables };
            const migration = { ...found, trail: [line] };
            frame.record.addMigration(migration, command.isRepeated);
            return;
        }
        if (name === 'trap') {
            frame.traps.push(pending);
            return;
        }
        const deeper = { ...pending, callers: [...callers, words], depth: depth + 1 };
        const wrapped = wrappers .t.get(name)?.(rest, variables);
        if (wrapped?.kind === 'words') {
            const own = name === 'xargs' ? (0,standard_input .lC)(wrapped.words, command.input) : wrapped.words;
            this.analyzeCommand({ ...deeper, words: own, variables: wrapped.variables });
            if (RUNNERS_OF_BOTH.has(name))
                this.followReferences(name, rest, deeper);
        }
        else if (wrapped?.kind === 'script') {
            const scope = name === 'eval' ? command.scope : (0,shell_scope .Ds)(wrapped.variables, command.scope.directory);
            this.analyzeText(wrapped.text, scope, deeper, command.input);
        }
        else if (!this.followReferences(name, rest, deeper) || PARTLY_FOLLOWED.has(name)) {
            this.addUnfollowed(name, pending);
        }
    }
    addUnfollowed(name, pending) {
        const { words, line, frame } = pending;
        const why = explainCommand(name, pending, this.files);
        if (why !== undefined)
            frame.record.addUnfollowed({ words, why, trail: [line] });
    }
    analyzeText(text, scope, { line, frame, callers }, input = standard_input .pK) {
        const textFrame = { ...frame, callers, place: () => line };
        this.memory.budget.visit(() => this.analyzeShell(text, scope, textFrame, input));
    }
    followReferences(name, rest, pending) {
        const { command, frame } = pending;
        const resolve = this.resolvers.get(name);
        if (resolve !== undefined && !INDEPENDENT_RUNNERS.test(name))
            frame.record.addAllNames();
        const references = listReferencedScripts([name, ...rest], resolve, pending, this.files);
        const scope = name === '.' || name === 'source' ? command.scope : undefined;
        for (const reference of references)
            this.follow(reference, scope, pending);
        if (references.length > 0)
            return true;
        const program = findPackageProgram(name, rest);
        if (program !== undefined)
            this.analyzeCommand({ ...pending, words: program });
        return this.analyzeInput(name, pending) || program !== undefined;
    }
    analyzeInput(name, pending) {
        const { command, variables } = pending;
        const { directory } = command.scope;
        const { contents, files } = command.input;
        const inherited = name === 'ssh' ? new Map() : variables;
        for (const content of contents) {
            const scope = (0,shell_scope .Ds)(inherited, directory);
            if (SHELLS.test(name))
                this.analyzeText(content, scope, pending);
            if (name === 'psql')
                this.analyzeText(listIncludes(content, '.'), scope, pending);
        }
        const program = SHELLS.test(name) ? 'bash' : PYTHONS.test(name) ? 'python' : undefined;
        if (program === undefined)
            return false;
        for (const file of files) {
            const references = (0,script_file .g)([program, file], inherited, directory, this.files);
            for (const reference of references)
                this.follow(reference, undefined, pending);
        }
        return contents.length > 0 || files.length > 0;
    }
    follow(reference, scope, pending) {
        const { line, frame, command, callers } = pending;
        const { text, variables, directory, language, call, place, isTooLong } = reference;
        if (isTooLong === true)
            this.memory.budget.reportShortfall('a variable with a very long value');
        if (place === undefined) {
            const ownScope = scope ?? (0,shell_scope .Ds)(withoutEmptyValues(variables), directory);
            const ownFrame = { ...frame, callers, place: () => line };
            if (language === 'shell')
                this.analyzeText(text, ownScope, pending);
            else
                this.analyzeProgram({ text, language, call }, ownScope, ownFrame);
            return;
        }
        const target = [call ?? null, place(1), text];
        const state = scope === undefined ? '' : (0,shell_scope .OI)(scope);
        const key = JSON.stringify([target, language, directory ?? null, state]);
        const environment = withoutEmptyValues(variables);
        const called = this.memory.recall(key, environment, (record) => {
            this.analyzeReference({ ...reference, place }, scope, record);
            if (scope !== undefined)
                record.scopeAfter = (0,shell_scope .Om)(scope);
        });
        if (called === undefined)
            return;
        if (scope !== undefined && called.scopeAfter !== undefined) {
            Object.assign(scope, (0,shell_scope .Om)(called.scopeAfter));
        }
        frame.record.addCalled(called, line, callers, command.isRepeated);
        const isSilent = called.migrations.length === 0 && called.unfollowed.commands.length === 0;
        if (language !== 'shell' && isSilent && !(0,unfollowed_command .ah)(pending.words)) {
            frame.record.addUnfollowed({ words: pending.words, why: unfollowed_command .JB, trail: [line] });
        }
    }
}

;





function analyzeScript(script, files, memory = new follow_memory .B()) {
    const { environment, directory, place } = script;
    const record = new follow_memory .f();
    const language = detectLanguage(script.shell);
    if (language !== undefined) {
        const text = toPosixShell(script);
        const reference = { text, variables: environment, directory, place, language };
        const analyzer = new ScriptAnalyzer(REFERENCE_RESOLVERS, files, memory);
        analyzer.analyzeReference(reference, undefined, record);
    }
    return {
        migrations: record.listDistinct().map((each) => toMigrationCommand(each, place(1))),
        unjudged: record.unfollowed.commands.map(({ words, why, trail: [first] }) => ({
            redactedCommand: redactCommand(words),
            why,
            place: first ?? place(1),
        })),
        omitted: record.unfollowed.omitted,
        githubEnv: record.githubEnv,
        shortfall: memory.budget.shortfall,
    };
}
function toMigrationCommand({ tool, words, callers, environment, trail }, start) {
    const [place = start, ...via] = trail;
    const redactedCommand = redactCommand(words);
    return { tool, words, redactedCommand, place, via, callers, environment };
}


  }),

  49154:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  B: () => (  FollowMemory),
  f: () => (  FollowRecord)
});

var unfollowed_command = __webpack_require__(16441);
;

const MAX_UNFOLLOWED_SIZE = 20;
const MAX_KEYS = 1_000;
class UnfollowedList {
    listed = [];
    keys = new Set();
    speakingCount = 0;
    otherCount = 0;
    get commands() {
        return this.listed;
    }
    get omitted() {
        return { speaking: this.speakingCount, others: this.otherCount };
    }
    add(command) {
        const key = describeCommand(command);
        if (this.keys.has(key))
            return;
        if (this.keys.size < MAX_KEYS)
            this.keys.add(key);
        if (this.listed.length < MAX_UNFOLLOWED_SIZE) {
            this.listed.push(command);
            return;
        }
        const speaks = commandSpeaks(command);
        const at = speaks ? this.listed.findLastIndex((each) => !commandSpeaks(each)) : -1;
        if (at !== -1) {
            this.listed.splice(at, 1);
            this.listed.push(command);
        }
        if (speaks && at === -1)
            this.speakingCount += 1;
        else
            this.otherCount += 1;
    }
    addCalled({ commands, omitted }, line, isRepeated = false) {
        for (const command of commands)
            this.add({ ...command, trail: [line, ...command.trail] });
        if (isRepeated)
            return;
        this.speakingCount += omitted.speaking;
        this.otherCount += omitted.others;
    }
}
const commandSpeaks = ({ words }) => (0,unfollowed_command .AK)(words.join(' '));
const MAX_KEY_LENGTH = 300;
function describeCommand({ words, why, trail: [first] }) {
    const text = words.join(' ').slice(0, MAX_KEY_LENGTH);
    return JSON.stringify([text, why, first?.file, first?.line]);
}

var visit_budget = __webpack_require__(3617);
;


class FollowRecord {
    found = [];
    unfollowed = new UnfollowedList();
    githubEnv = new Map();
    scopeAfter;
    names = new Set();
    readsAll = false;
    get migrations() {
        return this.found;
    }
    addMigration(migration, isRepeated = false) {
        if (!isRepeated || !this.hasFound(migration.tool, migration.trail[0])) {
            this.found.push(migration);
        }
        this.readsAll = true;
    }
    addUnfollowed(command) {
        this.unfollowed.add(command);
    }
    addText(text) {
        for (const [name] of text.matchAll(/[A-Za-z_]\w*/g))
            this.names.add(name);
    }
    addAllNames() {
        this.readsAll = true;
    }
    addCalled(called, line, callers, isRepeated = false) {
        const isNew = ({ tool }) => !isRepeated || !this.hasFound(tool, line);
        const added = called.migrations.filter(isNew);
        for (const migration of added) {
            const allCallers = [...callers, ...migration.callers];
            this.found.push({ ...migration, callers: allCallers, trail: [line, ...migration.trail] });
        }
        this.unfollowed.addCalled(called.unfollowed, line, isRepeated);
        for (const [name, value] of called.githubEnv)
            this.githubEnv.set(name, value);
        for (const name of called.names)
            this.names.add(name);
        this.readsAll ||= called.readsAll;
    }
    hasFound(tool, line) {
        return this.found.some(({ tool: foundTool, trail: [first] }) => foundTool === tool && first?.file === line?.file && first?.line === line?.line);
    }
    joinMigrations() {
        if (this.found.length <= MAX_FOUND_SIZE)
            return;
        const groups = new Map();
        for (const migration of this.found) {
            const key = describeMigration(migration, []);
            const first = groups.get(key);
            groups.set(key, first === undefined ? migration : joinTrails(first, migration));
        }
        this.found = [...groups.values()];
    }
    listDistinct() {
        const distinct = this.found.map((each) => [describeMigration(each, each.trail), each]);
        return [...new Map(distinct).values()];
    }
    readsSame(one, other) {
        if (!this.readsAll)
            return [...this.names].every((name) => one.get(name) === other.get(name));
        return one.size === other.size && [...one].every(([name, value]) => other.get(name) === value);
    }
}
const MAX_FOUND_SIZE = 16;
function describeMigration({ tool, words, environment }, trail) {
    const lines = trail.map(({ file, line }) => [file, line]);
    return JSON.stringify([tool, words, [...environment], lines]);
}
function joinTrails(one, other) {
    const isInOther = ({ file, line }) => other.trail.some((each) => each.file === file && each.line === line);
    return { ...one, trail: one.trail.filter(isInOther) };
}
const NONE = Number.POSITIVE_INFINITY;
const UNKNOWN_RECORD = new FollowRecord();
UNKNOWN_RECORD.addAllNames();
class FollowMemory {
    budget;
    remembered = new Map();
    depth = 0;
    outermostCalled = NONE;
    provisional = new Map();
    constructor(budget = new visit_budget .f()) {
        this.budget = budget;
    }
    recall(key, variables, follow) {
        const known = this.remembered.get(key) ?? [];
        this.remembered.set(key, known);
        const match = known.find((each) => (each.record ?? UNKNOWN_RECORD).readsSame(each.variables, variables));
        if (match === undefined)
            return this.follow(known, variables, follow);
        const called = match.record === undefined ? match.depth : match.outermostCalled;
        this.outermostCalled = Math.min(this.outermostCalled, called);
        return match.record;
    }
    follow(known, variables, follow) {
        const { depth, budget, outermostCalled } = this;
        const entry = { variables, record: undefined, depth, outermostCalled: NONE };
        const forget = () => known.splice(known.indexOf(entry), 1);
        known.push(entry);
        const record = new FollowRecord();
        const shortfalls = budget.shortfallCount;
        this.depth += 1;
        this.outermostCalled = NONE;
        budget.visit(() => follow(record));
        this.depth -= 1;
        record.joinMigrations();
        entry.record = record;
        for (const forgetInner of this.provisional.get(depth) ?? [])
            forgetInner();
        this.provisional.delete(depth);
        if (this.outermostCalled < depth)
            entry.outermostCalled = this.outermostCalled;
        if (budget.shortfallCount > shortfalls)
            forget();
        else if (entry.outermostCalled !== NONE)
            this.addProvisional(entry.outermostCalled, forget);
        this.outermostCalled = Math.min(entry.outermostCalled, outermostCalled);
        return record;
    }
    addProvisional(depth, forget) {
        const list = this.provisional.get(depth);
        if (list === undefined)
            this.provisional.set(depth, [forget]);
        else
            list.push(forget);
    }
}


  }),

  98675:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    TT: () => (  getActionImageName),
    pG: () => (  findImageBuild),
    rb: () => (  followImage)
  });
  var _remember_by_files__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(60196);
  var _split_expressions__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(17211);
  var _workflow_yaml_node__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14201);
  var _command_arguments__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17104);
  var _shell_scope__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44551);
  var _wrappers_containers__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85085);
  var _dockerfile__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97464);
  var _inline_script__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2863);








const BUILD_VALUE_OPTIONS = [
    '-t',
    '--tag',
    '-f',
    '--file',
    '--target',
    '--build-arg',
    '--platform',
    '--cache-from',
    '--cache-to',
    '-o',
    '--output',
    '--label',
    '--secret',
    '--progress',
    '--network',
];
const followImage = (words, variables, _, files) => {
    const args = words[1] === 'container' ? words.slice(2) : words.slice(1);
    if (args[0] !== 'run')
        return [];
    const [image = '', ...command] = (0,_command_arguments__WEBPACK_IMPORTED_MODULE_5__  .y6)(args.slice(1), _wrappers_containers__WEBPACK_IMPORTED_MODULE_2__  .$r);
    const options = args.slice(1, args.length - command.length - 1);
    const isReplaced = options.some((option) => option.startsWith('--entrypoint'));
    const build = isReplaced ? undefined : findImageBuild(image, files);
    if (build === undefined)
        return [];
    return (0,_dockerfile__WEBPACK_IMPORTED_MODULE_3__  .P)(build, command, (0,_wrappers_containers__WEBPACK_IMPORTED_MODULE_2__  .xr)(options, variables), files);
};
function findImageBuild(image, files) {
    return listBuiltImages(files).get(getImageName(image));
}
function getImageName(image) {
    const plain = (0,_split_expressions__WEBPACK_IMPORTED_MODULE_6__  ._)(image, () => '_');
    return (plain
        .replace(/[:@][^/]*$/, '')
        .split('/')
        .at(-1) ?? plain);
}
const listBuiltImages = (0,_remember_by_files__WEBPACK_IMPORTED_MODULE_7__  .Y)((files) => {
    const images = new Map();
    for (const path of files.paths) {
        const isYaml = /^\.github\/.*\.ya?ml$|(?:^|\/)action\.ya?ml$/.test(path);
        if (!isYaml && !/\.(?:sh|mk|ps1)$|(?:^|\/)(?:Makefile|justfile|Taskfile\.ya?ml)$/.test(path))
            continue;
        const text = files.read(path) ?? '';
        const builds = text.includes('build')
            ? [...readBuildCommands(text, files), ...(isYaml ? readBuildSteps(text, files) : [])]
            : [];
        for (const [name, build] of [...builds, ...readActionImage(text, path, files)]) {
            images.set(name, build);
        }
    }
    return images;
});
const getActionImageName = (actionFile) => `local-action-${actionFile.replaceAll(/\W/g, '-')}`;
function readActionImage(text, path, files) {
    const yaml = /(?:^|\/)action\.ya?ml$/.test(path) ? (0,_workflow_yaml_node__WEBPACK_IMPORTED_MODULE_0__  .gM)(text) : undefined;
    const image = yaml?.ok === true ? (0,_workflow_yaml_node__WEBPACK_IMPORTED_MODULE_0__  .AA)(yaml.tree, 'runs', 'image')?.text : undefined;
    if (image === undefined || image.startsWith('docker://'))
        return [];
    const build = (0,_dockerfile__WEBPACK_IMPORTED_MODULE_3__  .I)((0,_inline_script__WEBPACK_IMPORTED_MODULE_4__  .gN)(path), image, undefined, files);
    return build === undefined ? [] : [[getActionImageName(path), build]];
}
function readBuildCommands(text, files) {
    const plain = (0,_split_expressions__WEBPACK_IMPORTED_MODULE_6__  ._)(text.replaceAll(/\\\r?\n\s*/g, ' '), () => '_');
    const commands = plain.matchAll(/\b(?:docker|podman|nerdctl)\s+(?:buildx\s+|image\s+)?build\b([^\n;&|]*)/g);
    return [...commands].flatMap(([, words = '']) => {
        const { positionals, getValues } = (0,_command_arguments__WEBPACK_IMPORTED_MODULE_5__  .We)(words
            .trim()
            .split(/\s+/)
            .map((word) => word.replaceAll(/["']/g, '')), BUILD_VALUE_OPTIONS);
        const [file] = getValues('-f', '--file');
        const [target] = getValues('--target');
        const context = (0,_shell_scope__WEBPACK_IMPORTED_MODULE_1__  .o1)('.', positionals.at(-1) ?? '.');
        const build = (0,_dockerfile__WEBPACK_IMPORTED_MODULE_3__  .I)(context, file, target, files, '.');
        if (build === undefined)
            return [];
        return getValues('-t', '--tag').map((tag) => [getImageName(tag), build]);
    });
}
function readBuildSteps(text, files) {
    const yaml = text.includes('docker/build-push-action@') ? (0,_workflow_yaml_node__WEBPACK_IMPORTED_MODULE_0__  .gM)(text) : undefined;
    return yaml?.ok === true ? findBuildSteps(yaml.tree, files) : [];
}
function findBuildSteps(node, files) {
    if (node.kind === 'text')
        return [];
    if (node.kind === 'list')
        return node.items.flatMap((item) => findBuildSteps(item, files));
    const uses = (0,_workflow_yaml_node__WEBPACK_IMPORTED_MODULE_0__  .AA)(node, 'uses')?.text ?? '';
    if (!uses.startsWith('docker/build-push-action@')) {
        return [...node.entries.values()].flatMap((value) => findBuildSteps(value, files));
    }
    const getInput = (name) => (0,_workflow_yaml_node__WEBPACK_IMPORTED_MODULE_0__  .AA)(node, 'with', name)?.text;
    const context = (0,_shell_scope__WEBPACK_IMPORTED_MODULE_1__  .o1)('.', getInput('context') ?? '.');
    const build = (0,_dockerfile__WEBPACK_IMPORTED_MODULE_3__  .I)(context, getInput('file'), getInput('target'), files, '.');
    if (build === undefined)
        return [];
    const tags = (getInput('tags') ?? '').split(/[\n,]+/).filter((tag) => tag.trim() !== '');
    return tags.map((tag) => [getImageName(tag.trim()), build]);
}


  }),

  12688:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Nq: () => (  parseEnvironment),
    bv: () => (  COMPOSE_FILE_NAMES),
    q_: () => (  followCompose)
  });
  var _workflow_yaml_files__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60834);
  var _workflow_yaml_node__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14201);
  var _command_arguments__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(17104);
  var _shell_quote__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(77055);
  var _shell_scope__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44551);
  var _wrappers_containers__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85085);
  var _wrappers_image_tools__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7746);
  var _dockerfile__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(97464);








const COMPOSE_FILE_NAMES = [
    'compose.yaml',
    'compose.yml',
    'docker-compose.yml',
    'docker-compose.yaml',
];
const MAX_INCLUDE_DEPTH = 3;
const followCompose = (words, variables, directory, files) => {
    const isPlugin = words[1] === 'compose';
    if (!isPlugin && !/compose$/.test(words[0] ?? ''))
        return [];
    const args = words.slice(isPlugin ? 2 : 1);
    const rest = (0,_command_arguments__WEBPACK_IMPORTED_MODULE_6__  .y6)(args, _wrappers_containers__WEBPACK_IMPORTED_MODULE_3__  .gZ);
    const [verb = '', ...verbArgs] = rest;
    if (verb !== 'run' && verb !== 'up')
        return [];
    const projectOptions = (0,_command_arguments__WEBPACK_IMPORTED_MODULE_6__  .We)(args.slice(0, args.length - rest.length), _wrappers_containers__WEBPACK_IMPORTED_MODULE_3__  .gZ);
    const fileOptions = projectOptions.getValues('-f', '--file');
    const hasFileOption = fileOptions.length > 0;
    const existing = (hasFileOption ? fileOptions : COMPOSE_FILE_NAMES)
        .flatMap((name) => (0,_shell_scope__WEBPACK_IMPORTED_MODULE_2__  .o1)(directory ?? '.', name) ?? [])
        .filter((file) => files.read(file) !== undefined);
    const main = hasFileOption ? existing : existing.slice(0, 1);
    const included = main.flatMap((file) => listIncludedFiles(file, files));
    return [...new Set([...main, ...included])].flatMap((file) => {
        const folder = (0,_shell_scope__WEBPACK_IMPORTED_MODULE_2__  .o1)('.', `${file}/..`);
        const services = (0,_workflow_yaml_node__WEBPACK_IMPORTED_MODULE_1__  .Zl)((0,_workflow_yaml_files__WEBPACK_IMPORTED_MODULE_0__  .k)(files, file), 'services');
        const hasProfile = projectOptions.options.has('--profile');
        const started = listStartedServices(verb, verbArgs, services, hasProfile);
        const [service = ''] = started;
        if (started.length === 1 && verbArgs.includes(service)) {
            return toReferencedScripts((0,_workflow_yaml_node__WEBPACK_IMPORTED_MODULE_1__  .Zl)(services, service), file, folder, files);
        }
        const replaced = readReplacedCommand(verb, verbArgs, services, file);
        const call = words.slice(0, words.length - rest.length);
        const others = started.map((name) => {
            const text = [...call, 'up', '--no-deps', name].map(_shell_quote__WEBPACK_IMPORTED_MODULE_7__  .e).join(' ');
            return { text, variables, directory, place: undefined, language: 'shell' };
        });
        return [...replaced, ...others];
    });
};
function readReplacedCommand(verb, verbArgs, services, file) {
    const [name = '', ...args] = (0,_command_arguments__WEBPACK_IMPORTED_MODULE_6__  .y6)(verbArgs, _wrappers_containers__WEBPACK_IMPORTED_MODULE_3__  .$r);
    const options = verbArgs.slice(0, verbArgs.length - args.length - 1);
    const isReplaced = options.some((option) => option.startsWith('--entrypoint'));
    const service = (0,_workflow_yaml_node__WEBPACK_IMPORTED_MODULE_1__  .Zl)(services, name);
    if (verb !== 'run' || args.length === 0 || isReplaced || service === undefined)
        return [];
    return readToolImage(service, args, file).map((script) => ({ ...script, place: undefined }));
}
function readToolImage(service, args, file) {
    const image = (0,_workflow_yaml_node__WEBPACK_IMPORTED_MODULE_1__  .AA)(service, 'image');
    const hasOwn = (0,_workflow_yaml_node__WEBPACK_IMPORTED_MODULE_1__  .Zl)(service, 'entrypoint') !== undefined;
    const words = hasOwn || image === undefined ? undefined : (0,_wrappers_image_tools__WEBPACK_IMPORTED_MODULE_4__  .B)(image.text, args);
    if (image === undefined || words === undefined)
        return [];
    const { line } = (0,_workflow_yaml_node__WEBPACK_IMPORTED_MODULE_1__  .Zl)(service, 'command') ?? image;
    return [
        {
            text: words.map((word) => (0,_shell_quote__WEBPACK_IMPORTED_MODULE_7__  .e)(word.replaceAll('$$', '$'))).join(' '),
            variables: parseEnvironment((0,_workflow_yaml_node__WEBPACK_IMPORTED_MODULE_1__  .Zl)(service, 'environment')),
            directory: undefined,
            place: () => ({ file, line }),
            language: 'shell',
        },
    ];
}
function listIncludedFiles(file, files, depth = 0) {
    const node = depth < MAX_INCLUDE_DEPTH ? (0,_workflow_yaml_node__WEBPACK_IMPORTED_MODULE_1__  .Zl)((0,_workflow_yaml_files__WEBPACK_IMPORTED_MODULE_0__  .k)(files, file), 'include') : undefined;
    const items = node?.kind === 'list' ? node.items : [];
    const names = items.flatMap((item) => item.kind === 'text' ? [item.text] : (0,_workflow_yaml_node__WEBPACK_IMPORTED_MODULE_1__  .AO)(item, 'path'));
    const folder = (0,_shell_scope__WEBPACK_IMPORTED_MODULE_2__  .o1)('.', `${file}/..`);
    return names
        .flatMap((name) => (0,_shell_scope__WEBPACK_IMPORTED_MODULE_2__  .o1)(folder, name) ?? [])
        .filter((path) => files.read(path) !== undefined)
        .flatMap((path) => [path, ...listIncludedFiles(path, files, depth + 1)]);
}
function listStartedServices(verb, words, services, hasProfile) {
    const { positionals, options } = (0,_command_arguments__WEBPACK_IMPORTED_MODULE_6__  .We)(words, _wrappers_containers__WEBPACK_IMPORTED_MODULE_3__  .$r);
    if (options.has('--no-start'))
        return [];
    const all = services?.kind === 'map' ? [...services.entries.keys()] : [];
    const isEnabled = (name) => hasProfile || (0,_workflow_yaml_node__WEBPACK_IMPORTED_MODULE_1__  .Zl)(services, name, 'profiles') === undefined;
    const named = verb === 'run' ? positionals.slice(0, 1) : positionals;
    const pending = named.length > 0 || verb === 'run' ? [...named] : all.filter(isEnabled);
    const started = new Set();
    for (let name = pending.shift(); name !== undefined; name = pending.shift()) {
        if (started.has(name))
            continue;
        started.add(name);
        if (!options.has('--no-deps')) {
            pending.push(...(0,_workflow_yaml_node__WEBPACK_IMPORTED_MODULE_1__  .AO)(services, name, 'depends_on'));
        }
    }
    const isReplaced = verb === 'run' && positionals.length > 1;
    return [...started].filter((name) => !isReplaced || name !== positionals[0]);
}
function toReferencedScripts(service, file, directory, files) {
    const [entry, command] = [(0,_workflow_yaml_node__WEBPACK_IMPORTED_MODULE_1__  .Zl)(service, 'entrypoint'), (0,_workflow_yaml_node__WEBPACK_IMPORTED_MODULE_1__  .Zl)(service, 'command')];
    const isBuilt = (0,_workflow_yaml_node__WEBPACK_IMPORTED_MODULE_1__  .Zl)(service, 'build') !== undefined;
    const tool = isBuilt || service === undefined ? [] : readToolImage(service, readWords(command), file);
    if (tool.length > 0)
        return tool;
    const node = command ?? entry;
    const variables = parseEnvironment((0,_workflow_yaml_node__WEBPACK_IMPORTED_MODULE_1__  .Zl)(service, 'environment'));
    const build = entry === undefined ? readBuild(service, directory, files) : undefined;
    const image = build === undefined ? [] : (0,_dockerfile__WEBPACK_IMPORTED_MODULE_5__  .P)(build, readWords(command), variables, files);
    if (node === undefined || node.kind === 'map')
        return image;
    const text = [entry, command].flatMap(listCommandWords).join(' ');
    const { line } = node;
    const own = {
        text,
        variables,
        directory,
        place: () => ({ file, line }),
        language: 'shell',
    };
    return [own, ...image];
}
function readBuild(service, directory, files) {
    const build = (0,_workflow_yaml_node__WEBPACK_IMPORTED_MODULE_1__  .Zl)(service, 'build');
    const context = build?.kind === 'text' ? build : (0,_workflow_yaml_node__WEBPACK_IMPORTED_MODULE_1__  .AA)(build, 'context');
    if (build === undefined)
        return undefined;
    const [dockerfile, target] = ['dockerfile', 'target'].map((key) => (0,_workflow_yaml_node__WEBPACK_IMPORTED_MODULE_1__  .AA)(build, key)?.text);
    const folder = (0,_shell_scope__WEBPACK_IMPORTED_MODULE_2__  .o1)(directory, context?.text ?? '.');
    return (0,_dockerfile__WEBPACK_IMPORTED_MODULE_5__  .I)(folder, dockerfile, target, files);
}
const readWords = (node) => node?.kind === 'text' ? node.text.split(/\s+/) : (0,_workflow_yaml_node__WEBPACK_IMPORTED_MODULE_1__  .AO)(node);
function listCommandWords(node) {
    if (node?.kind === 'text')
        return [node.text];
    if (node?.kind !== 'list')
        return [];
    return node.items.flatMap((item) => 
    item.kind === 'text' ? [(0,_shell_quote__WEBPACK_IMPORTED_MODULE_7__  .e)(item.text.replaceAll('$$', '$'))] : []);
}
function parseEnvironment(node) {
    if (node?.kind === 'map') {
        const names = [...node.entries.keys()];
        return new Map(names.map((name) => [name, (0,_workflow_yaml_node__WEBPACK_IMPORTED_MODULE_1__  .AA)(node, name)?.text ?? '']));
    }
    const items = node?.kind === 'list' ? node.items : [];
    return new Map(items.flatMap((item) => {
        const [, name, value = ''] = /^([^=]+)=(.*)$/s.exec(item.kind === 'text' ? item.text : '') ?? [];
        return name === undefined ? [] : [[name, value]];
    }));
}


  }),

  97464:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    I: () => (  createImageBuild),
    P: () => (  readImageCommand)
  });
  var _shell_quote__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77055);
  var _shell_scope__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44551);
  var _wrappers_image_tools__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7746);
  var _inline_script__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2863);




function readImageCommand(build, words, variables, files) {
    const { file, context, target } = build;
    const stages = parseDockerfile(files.read(file) ?? '');
    const stage = stages.findLast(({ name }) => target === undefined || name === target);
    if (stage === undefined)
        return [];
    const { entrypoint, command } = stage;
    const args = words.length > 0 ? words.map(_shell_quote__WEBPACK_IMPORTED_MODULE_3__  .e) : toShellWords(command);
    const own = toShellWords(entrypoint);
    const text = (entrypoint?.isShellForm === true ? own : [...own, ...args])
        .join(' ')
        .replaceAll(/(?<![^\s"';&|(])\.?\/?[\w.@-]+(?:\/[\w.@-]+)*(?![^\s"';&|)])/g, (path) => findCopiedFile(path, stage, context, files));
    const line = (entrypoint ?? command)?.line ?? 1;
    if (text === '')
        return [];
    return [
        {
            text,
            variables: new Map([...stage.variables, ...variables]),
            directory: context,
            place: () => ({ file, line }),
            language: 'shell',
        },
    ];
}
const toShellWords = (command) => command === undefined || command.isShellForm
    ? (command?.words ?? [])
    : command.words.map(_shell_quote__WEBPACK_IMPORTED_MODULE_3__  .e);
function findCopiedFile(path, { copies }, context, files) {
    const name = path.split('/').at(-1) ?? '';
    const candidates = copies.flatMap(([from, to]) => {
        const folder = to.replace(/\/$/, '');
        const source = from.replace(/^\.?\/|\/$/g, '');
        const isFile = source.split('/').at(-1) === name;
        return [
            ...(isFile && (path.startsWith('/') ? path.startsWith(folder) : true) ? [source] : []),
            ...(path === to ? [source] : []),
            ...(path.startsWith(`${folder}/`) ? [`${source}/${path.slice(folder.length + 1)}`] : []),
        ];
    });
    const found = candidates
        .flatMap((candidate) => (0,_shell_scope__WEBPACK_IMPORTED_MODULE_0__  .o1)(context, `./${candidate}`.replace('//', '/')) ?? [])
        .find((candidate) => files.read(candidate) !== undefined);
    return found === undefined ? path : (0,_shell_scope__WEBPACK_IMPORTED_MODULE_0__  .CR)(found);
}
function parseDockerfile(text) {
    const stages = [];
    for (const { instruction, value, line } of readInstructions(text)) {
        const stage = stages.at(-1);
        if (instruction === 'FROM')
            stages.push(openStage(value, stages));
        else if (stage !== undefined)
            stages[stages.length - 1] = applyInstruction(stage, instruction, value, line);
    }
    return stages;
}
function openStage(value, stages) {
    const [image = '', , name = ''] = value.replace(/^--\S+\s+/, '').split(/\s+/);
    const base = stages.findLast((stage) => stage.name !== '' && stage.name === image);
    const tool = (0,_wrappers_image_tools__WEBPACK_IMPORTED_MODULE_1__  .b)(image);
    const entrypoint = tool === undefined ? undefined : { words: [tool], isShellForm: false, line: 1 };
    return {
        command: undefined,
        copies: [],
        variables: new Map(),
        ...base,
        entrypoint: base?.entrypoint ?? entrypoint,
        name,
    };
}
function applyInstruction(stage, instruction, value, line) {
    switch (instruction) {
        case 'ENTRYPOINT':
            return { ...stage, entrypoint: parseCommand(value, line), command: undefined };
        case 'CMD':
            return { ...stage, command: parseCommand(value, line) };
        case 'COPY':
        case 'ADD': {
            const words = value.startsWith('[') ? parseCommand(value, line).words : value.split(/\s+/);
            const paths = words.filter((word) => !word.startsWith('--'));
            const to = paths.at(-1) ?? '';
            const isFromStage = words.some((word) => word.startsWith('--from='));
            const own = isFromStage ? [] : paths.slice(0, -1).map((from) => [from, to]);
            return { ...stage, copies: [...stage.copies, ...own] };
        }
        case 'ENV': {
            const pairs = value.includes('=')
                ? [...value.matchAll(/(\w+)=("[^"]*"|\S*)/g)].map(([, name = '', content = '']) => [name, content.replaceAll('"', '')])
                : [];
            return { ...stage, variables: new Map([...stage.variables, ...pairs]) };
        }
        default:
            return stage;
    }
}
function parseCommand(value, line) {
    try {
        const words = JSON.parse(value);
        if (Array.isArray(words)) {
            return { words: words.filter((word) => typeof word === 'string'), isShellForm: false, line };
        }
    }
    catch {
    }
    return { words: [value], isShellForm: true, line };
}
function readInstructions(text) {
    const instructions = [];
    let pending;
    for (const [index, line] of text.split(/\r?\n/).entries()) {
        if (/^\s*(?:#|$)/.test(line))
            continue;
        const piece = {
            text: `${pending?.text ?? ''}${line.trim()}`,
            line: pending?.line ?? index + 1,
        };
        pending = piece.text.endsWith('\\') ? { ...piece, text: piece.text.slice(0, -1) } : undefined;
        if (pending !== undefined)
            continue;
        const [, instruction = '', value = ''] = /^(\w+)\s+(.*)$/s.exec(piece.text) ?? [];
        instructions.push({ instruction: instruction.toUpperCase(), value, line: piece.line });
    }
    return instructions;
}
function createImageBuild(context, dockerfile, target, files, 
base = context) {
    const path = dockerfile === undefined ? (0,_shell_scope__WEBPACK_IMPORTED_MODULE_0__  .o1)(context, 'Dockerfile') : (0,_shell_scope__WEBPACK_IMPORTED_MODULE_0__  .o1)(base, dockerfile);
    if (path === undefined || files.read(path) === undefined)
        return undefined;
    return { file: path, context: context ?? (0,_inline_script__WEBPACK_IMPORTED_MODULE_2__  .gN)(path), target };
}


  }),

  2863:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    G5: () => (  findUpwards),
    MP: () => (  escapePattern),
    RO: () => (  findLineOf),
    UH: () => (  createRemoteScript),
    gN: () => (  parentOf),
    u9: () => (  joinCommand)
  });
  var _shell_quote__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77055);
  var _shell_scope__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44551);
  var _wrappers_wrapper_forms__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19404);



function createRemoteScript(text, directory, variables = _wrappers_wrapper_forms__WEBPACK_IMPORTED_MODULE_1__  .s9) {
    return { text, variables, directory, place: undefined, language: 'shell' };
}
function joinCommand(words) {
    const [first = ''] = words;
    return words.length === 1 && first.includes(' ') ? first : words.map(_shell_quote__WEBPACK_IMPORTED_MODULE_2__  .e).join(' ');
}
function findUpwards(directory, names, files) {
    let folder = directory ?? '.';
    while (folder !== undefined) {
        for (const name of names) {
            const path = (0,_shell_scope__WEBPACK_IMPORTED_MODULE_0__  .o1)(folder, name);
            if (path !== undefined && files.read(path) !== undefined)
                return path;
        }
        folder = folder === '.' ? undefined : (0,_shell_scope__WEBPACK_IMPORTED_MODULE_0__  .o1)(folder, '..');
    }
    return undefined;
}
const parentOf = (file) => (0,_shell_scope__WEBPACK_IMPORTED_MODULE_0__  .o1)('.', `${file}/..`) ?? '.';
function findLineOf(text, pattern) {
    const at = text.split('\n').findIndex((line) => pattern.test(line));
    return at === -1 ? 1 : at + 1;
}
const escapePattern = (text) => text.replaceAll(/[.*+?^${}()|[\]\\/-]/g, '\\$&');


  }),

  14828:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    A: () => (  listPackages),
    b: () => (  getPackage)
  });
  var _remember_by_files__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60196);

const getPackage = (0,_remember_by_files__WEBPACK_IMPORTED_MODULE_0__  .u)(readPackage);
const listPackages = (0,_remember_by_files__WEBPACK_IMPORTED_MODULE_0__  .Y)((files) => files.paths
    .filter((path) => /(?:^|\/)package\.json$/.test(path))
    .flatMap((path) => getPackage(files, path.replace(/\/?package\.json$/, '') || '.') ?? []));
function readPackage(files, directory) {
    const path = directory === '.' ? 'package.json' : `${directory}/package.json`;
    const text = files.read(path);
    if (text === undefined)
        return undefined;
    const { name, scripts } = parseManifest(text);
    return { path, directory, name, scripts, lines: findScriptLines(text, scripts) };
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
function findScriptLines(text, scripts) {
    const lines = text.split('\n');
    const from = lines.findIndex((line) => /"scripts"\s*:/.test(line));
    const found = new Map();
    for (const [index, line] of lines.entries()) {
        if (index < from)
            continue;
        for (const [, name = ''] of line.matchAll(/"((?:[^"\\]|\\.)*)"/g)) {
            if (scripts.has(name) && !found.has(name))
                found.set(name, index + 1);
        }
    }
    return found;
}


  }),

  61280:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    M: () => (  listProgramFiles),
    g: () => (  followFile)
  });
  var _command_arguments__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17104);
  var _powershell__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38363);
  var _shell_scope__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44551);



const SHELLS = new Set(['bash', 'sh', 'zsh', 'dash', 'ksh', 'ash', '.', 'source']);
const PYTHONS = new Set(['python', 'python3', 'py']);
const followFile = (words, variables, directory, files) => {
    const [program = '', ...rest] = words;
    const [script, ...args] = (0,_command_arguments__WEBPACK_IMPORTED_MODULE_1__  .y6)(rest, ['-o', '-O', '-W', '-X']);
    const context = { variables, directory, files };
    if (SHELLS.has(program))
        return readScript(script, args, context, 'shell');
    if (PYTHONS.has(program))
        return readScript(script, args, context, 'python');
    const file = findProgramFile(program.replaceAll('\\', '/'), directory, files);
    const text = file === undefined ? undefined : files.read(file);
    if (file === undefined || text === undefined)
        return [];
    const language = detectFileLanguage(file, text);
    return language === undefined ? [] : [createReference(file, text, rest, context, language)];
};
const PROGRAM_ENDINGS = [
    '',
    '.js',
    '.ts',
    '.mjs',
    '.cjs',
    '.mts',
    '.cts',
    '/index.js',
    '/index.ts',
];
function findProgramFile(program, directory, files) {
    return listProgramFiles(program)
        .flatMap((candidate) => resolveScriptPath(directory, candidate) ?? [])
        .find((candidate) => files.read(candidate) !== undefined);
}
function listProgramFiles(program) {
    const [, module] = /^([A-Za-z_]\w*(?:\.\w+)+)$/.exec(program) ?? [];
    const isProgram = /\.[cm]?[jt]sx?$/.test(program);
    if (!program.includes('/') && !isProgram && module === undefined)
        return [];
    const built = /^(?:\.\/)?(?:dist|build|out|lib)\/(?:src\/)?(.*?)(?:\.[cm]?js)?$/.exec(program)?.[1];
    const path = module?.replaceAll('.', '/');
    const release = /(?:^|\/)bin\/([\w-]+)$/.exec(program)?.[1];
    return [
        ...(module === undefined || isProgram
            ? PROGRAM_ENDINGS.map((ending) => `${program}${ending}`)
            : []),
        program.replace(/(?<=\.[cm]?)js$/, 'ts'),
        ...(built === undefined ? [] : [`src/${built}.ts`, `src/${built}.mts`, `${built}.ts`]),
        ...(path === undefined || isProgram
            ? []
            : [`${path}.py`, `src/${path}.py`, `${path}/__main__.py`]),
        ...(release === undefined ? [] : [`rel/overlays/bin/${release}`]),
    ];
}
function resolveScriptPath(directory, path) {
    return (0,_shell_scope__WEBPACK_IMPORTED_MODULE_0__  .o1)(directory ?? '.', path);
}
function readScript(path, words, { variables, directory, files }, language) {
    const file = path === undefined ? undefined : resolveScriptPath(directory, path);
    const text = file === undefined ? undefined : files.read(file);
    if (file === undefined || text === undefined)
        return [];
    return [createReference(file, text, words, { variables, directory, files }, language)];
}
function createReference(file, text, words, { variables, directory }, language) {
    const place = (line) => ({ file, line });
    const own = /\.ps1$/i.test(file) ? (0,_powershell__WEBPACK_IMPORTED_MODULE_2__  .C)(text) : text;
    return { text: own, variables, directory, place, language, call: { file, words } };
}
function detectFileLanguage(path, text) {
    const [, interpreter = ''] = /^#!\s*\S*?(?:\/env\s+(?:-S\s+)?)?([\w.-]+)(?:\s.*)?$/m.exec(text.slice(0, 200)) ?? [];
    const hasShebang = text.startsWith('#!');
    if (hasShebang ? /sh$|^pwsh/.test(interpreter) : /\.(?:sh|bash|ps1)$/i.test(path))
        return 'shell';
    if (hasShebang ? /^python/.test(interpreter) : path.endsWith('.py'))
        return 'python';
    const isNode = hasShebang
        ? /^(?:node|npx|tsx|ts-node|bun|deno|zx)/.test(interpreter)
        : /\.[cm]?[jt]sx?$/.test(path);
    return isNode ? 'javascript' : undefined;
}


  }),

  38363:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    C: () => (  flattenPowerShell)
  });
const BLOCK_KEYWORD = /^(?:if|elseif|while|until|for|foreach|switch|else|try|finally|do|begin|process|end|trap|catch(?:\s*\[[^\]]*\])*)(?![\w-])\s*/i;
const DECLARATION = /^(?:function|filter|param|using|class|enum)(?![\w-]).*$/is;
function flattenPowerShell(text) {
    const lines = [];
    let segments = [];
    let segment = '';
    const endSegment = () => {
        const command = toPosixCommand(segment.replaceAll(/^[ \t]+|[ \t\r]+$/g, ''));
        const missing = '\\\n'.repeat(countBreaks(segment) - countBreaks(command));
        if (command !== '' || missing !== '')
            segments.push(`${missing}${command}`);
        segment = '';
    };
    for (const token of text.matchAll(TOKEN)) {
        const [piece] = token;
        if (/^(?:@["']|["'])/.test(piece))
            segment += toPosixString(piece);
        else if (piece.startsWith('<#'))
            segment += keepLines(piece);
        else if (piece.startsWith('#'))
            continue;
        else if (/^`\r?\n$/.test(piece))
            segment += '\\\n';
        else if (/^[{};]$/.test(piece))
            endSegment();
        else if (/^\r?\n$/.test(piece)) {
            endSegment();
            lines.push(segments.join('; '));
            segments = [];
        }
        else
            segment += /^[()]$/.test(piece) ? ' ' : piece === '\\' ? '/' : piece;
    }
    endSegment();
    return [...lines, segments.join('; ')].join('\n');
}
const TOKEN = /@"\r?\n.*?\n"@|@'\r?\n.*?\n'@|"(?:`[\s\S]|[^"`])*"|'[^']*'|<#.*?#>|(?<![\w$])#[^\n]*|`\r?\n|\$\{\{.*?\}\}|\$\{[^}]*\}|[{};()]|\r?\n|[\s\S]/gs;
const countBreaks = (text) => text.split('\n').length - 1;
const keepLines = (piece) => piece.replaceAll(/[^\n]/g, '').replaceAll('\n', '\\\n');
function toPosixString(piece) {
    if (piece.startsWith('@'))
        return `'${piece.slice(2, -2).replaceAll("'", ' ')}'`;
    return piece.startsWith('"') ? piece.replaceAll(/`(["$`])/g, '\\$1') : piece;
}
function toPosixCommand(segment) {
    const command = segment
        .replace(BLOCK_KEYWORD, '')
        .replace(DECLARATION, keepLines)
        .replace(/^[&.]\s+/, '');
    const [, name, value = ''] = /^\$(\w+)\s*=\s*(.*)$/s.exec(command) ?? [];
    if (name === undefined)
        return command;
    if (/^(?:"[^"]*"|'[^']*')$/.test(value))
        return `${name}=${value}`;
    return /^[&.]?\s*[\w./\\"']/.test(value) ? value.replace(/^[&.]\s+/, '') : '';
}


  }),

  77055:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    e: () => (  quoteForShell)
  });
function quoteForShell(word) {
    return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}


  }),

  16441:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    AK: () => (  speaksOfMigrations),
    JB: () => (  SILENT_PROGRAM),
    LE: () => (  explainUnfollowed),
    ah: () => (  isHarmlessProgramCall)
  });
const MIGRATION_WORDS = /migrat|\bddl\b|flyway|liquibase|alembic|schema[-_:. ](?:apply|load|push|sync|update|upgrade)|(?:db|database)[-_:./ ]?(?:deploy|setup|sync|update|upgrade)|(?:deploy|setup|sync|update|upgrade)[-_:./ ]?(?:db|database)/i;
function speaksOfMigrations(text) {
    return MIGRATION_WORDS.test(text);
}
const HARMLESS_PROGRAMS = new Set([
    ...[
        '[',
        '[[',
        'awk',
        'basename',
        'break',
        'case',
        'cat',
        'chmod',
        'chown',
        'cmp',
        'column',
        'comm',
    ],
    ...['continue', 'cp', 'cut', 'date', 'df', 'diff', 'dirname', 'du', 'echo', 'egrep', 'exit'],
    ...[
        'false',
        'file',
        'find',
        'git',
        'grep',
        'gzip',
        'head',
        'hostname',
        'id',
        'install',
        'jobs',
        'jq',
    ],
    ...['kill', 'less', 'ln', 'ls', 'md5sum', 'mkdir', 'mktemp', 'more', 'mv', 'openssl', 'popd'],
    ...['printf', 'ps', 'pwd', 'readlink', 'realpath', 'return', 'rm', 'rmdir', 'sed', 'seq'],
    ...['sha256sum', 'shift', 'sleep', 'sort', 'stat', 'tail', 'tar', 'tee', 'test', 'touch', 'tr'],
    ...[
        'tree',
        'true',
        'type',
        'uname',
        'uniq',
        'unzip',
        'wait',
        'wc',
        'which',
        'wget',
        'whoami',
        'yq',
    ],
    ...['zip', 'Write-Host', 'Write-Output', 'Get-ChildItem', 'Test-Path', 'Copy-Item'],
    ...[
        'actionlint',
        'biome',
        'black',
        'eslint',
        'flake8',
        'hadolint',
        'mypy',
        'pgformatter',
        'prettier',
    ],
    ...['ruff', 'shellcheck', 'sqlfluff', 'squawk', 'yamllint'],
]);
const HARMLESS_CALLS = [
    /^(?:docker|podman|buildah|nerdctl) (?:buildx? |build$|(?:cp|image|images|inspect|login|logout|logs|network|ps|pull|push|rm|rmi|stop|tag|volume|wait)\b)/,
    /^docker[ -]compose (?:.* )?(?:build|config|cp|down|logs|ps|pull|push|rm|stop)\b/,
    /^(?:kubectl|oc) (?:.* )?(?:annotate|config|delete|describe|get|label|logs|rollout|wait)\b/,
    /^oc (?:--?\S+ )*(?:login|project|whoami)\b/,
    /^aws (?:--[\w-]+(?:=\S+| [^-\s]\S*)? )*(?:[\w-]+ (?:describe-|get-|list-|head-|wait\b)|s3 (?:cp|ls|mv|rm|sync)\b)/,
    /^(?:\.|source) (?:\S*\/)?(?:[\w.-]*\.)?env(?:\.[\w-]+)?$/,
    /^find (?!(?:.* )?-(?:exec|execdir|ok|okdir)\b)/,
    /^(?:Compress-Archive|Expand-Archive)\b/,
    /^gcloud (?:artifacts|auth|config)\b/,
    /^gh (?:api|auth|cache|issue|label|pr|release|run|variable|workflow)\b/,
    /^(?:npm|pnpm|yarn|bun) (?:add|audit|cache|ci|config|i|install|pack|publish|version)\b/,
    /^(?:pip3?|uv|poetry|pipenv|bundle|gem|composer|go|cargo|apt(?:-get)?|apk|brew|dotnet) (?:-\S+ )*(?:add|build|cache|config|download|fetch|get|install|lock|mod|require|restore|sync|update|vet)\b/,
];
const HARMLESS_DJANGO_COMMAND = /(?:^|[ /])(?:manage\.py|django-admin) (?:-\S+ )*(?:check|collectstatic|compilemessages|diffsettings|makemessages|makemigrations|showmigrations|sqlmigrate|test)(?: |$)/;
function isHarmlessProgramCall(words) {
    return HARMLESS_DJANGO_COMMAND.test(words.join(' '));
}
const SENDING_OPTION = / -(?:[A-Za-z]*[XdFT]|-(?:request|data|json|form|upload))/;
function isDownload(name, text) {
    return name === 'curl' && !SENDING_OPTION.test(text) && !speaksOfMigrations(text);
}
const SILENT_PROGRAM = 'is a program in which the check found no call that it knows';
const DYNAMIC_WORD = /[$`]/;
const TASK_RUNNERS = new Set([
    ...['npm', 'pnpm', 'yarn', 'bun', 'make', 'gmake', 'just', 'task', 'go-task', 'rake', 'tox'],
    ...['nox', 'turbo', 'nx', 'composer', 'poe', 'deno', 'mise'],
]);
const INTERPRETERS = /^(?:\.|source|(?:ba|z|da|k|a|po?w)?sh|node|nodejs|tsx|ts-node|bun|deno|python[\d.]*|py|ruby|php|perl|elixir|lua|Rscript|java|go|dotnet|docker|podman)$/;
const FILE_WORD = /\/|\.(?:[cm]?[jt]s|py|rb|php|sh|ps1|sql)$/;
function explainUnfollowed(name, words) {
    const text = [name, ...words.slice(1)].join(' ');
    const isHarmless = HARMLESS_PROGRAMS.has(name) || HARMLESS_CALLS.some((call) => call.test(text));
    if (isHarmless || isDownload(name, text))
        return undefined;
    const [program = '', first = ''] = words;
    if (DYNAMIC_WORD.test(program))
        return 'is only known at run time';
    const runsFile = INTERPRETERS.test(name) && FILE_WORD.test(first);
    if (FILE_WORD.test(program) || runsFile) {
        return [program, first].some((word) => DYNAMIC_WORD.test(word))
            ? 'is only known at run time'
            : 'is not in the repository, or not in a language that the check reads';
    }
    if (/^(?:kubectl|oc) .*\b(?:apply|create|replace)\b/.test(text)) {
        return 'applies manifests in which the check found no command, or whose image is not built here';
    }
    return TASK_RUNNERS.has(name)
        ? 'names no script or task that was found in the repository'
        : 'is not a command that the check knows';
}


  }),

  85085:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $r: () => (  RUN_VALUE_OPTIONS),
    gZ: () => (  COMPOSE_VALUE_OPTIONS),
    mo: () => (  containerWrappers),
    xr: () => (  getContainerVariables)
  });
  var _command_arguments__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17104);
  var _image_tools__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7746);
  var _wrapper_forms__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19404);



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
function getContainerVariables(words, variables) {
    const containerVariables = new Map();
    for (const option of (0,_command_arguments__WEBPACK_IMPORTED_MODULE_2__  .We)(words, RUN_VALUE_OPTIONS).getValues('-e', '--env')) {
        const [, name = option, inline] = /^([^=]*)=(.*)$/s.exec(option) ?? [];
        const value = inline ?? variables.get(name);
        if (value !== undefined)
            containerVariables.set(name, value);
    }
    return containerVariables;
}
function parseContainerCommand(words, variables, isImage) {
    const [container = '', ...rest] = (0,_command_arguments__WEBPACK_IMPORTED_MODULE_2__  .y6)(words, RUN_VALUE_OPTIONS);
    const options = words.slice(0, words.length - rest.length - 1);
    const containerVariables = getContainerVariables(options, variables);
    const [override] = (0,_command_arguments__WEBPACK_IMPORTED_MODULE_2__  .We)(options, RUN_VALUE_OPTIONS).getValues('--entrypoint');
    if (override !== undefined)
        return (0,_wrapper_forms__WEBPACK_IMPORTED_MODULE_1__  .Le)([override, ...rest], containerVariables);
    const own = isImage ? (0,_image_tools__WEBPACK_IMPORTED_MODULE_0__  .B)(container, rest) : undefined;
    return (0,_wrapper_forms__WEBPACK_IMPORTED_MODULE_1__  .Le)(own ?? rest, containerVariables);
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
    const [verb = '', ...rest] = (0,_command_arguments__WEBPACK_IMPORTED_MODULE_2__  .y6)(words, COMPOSE_VALUE_OPTIONS);
    return verb === 'run' || verb === 'exec'
        ? parseContainerCommand(rest, variables, false)
        : undefined;
};
const docker = (words, variables) => {
    const [verb = '', ...rest] = (0,_command_arguments__WEBPACK_IMPORTED_MODULE_2__  .y6)(words, ['-H', '--host', '--context', '-c', '-l']);
    if (verb === 'compose')
        return compose(rest, variables);
    if (verb === 'container' || verb === 'stack')
        return docker(rest, variables);
    if (verb === 'run')
        return parseContainerCommand(rest, variables, true);
    return verb === 'exec' ? parseContainerCommand(rest, variables, false) : undefined;
};
const KUBECTL_VALUE_OPTIONS = [
    '-n',
    '--namespace',
    '--context',
    '--kubeconfig',
    '--cluster',
    '-c',
    '--container',
    '--image',
    '--overrides',
];
const kubectl = (words) => {
    const at = words.indexOf('--');
    const { positionals, options, getValues } = (0,_command_arguments__WEBPACK_IMPORTED_MODULE_2__  .We)(at === -1 ? words : words.slice(0, at), KUBECTL_VALUE_OPTIONS);
    const [verb = '', kind = ''] = positionals;
    if (verb === 'rsh')
        return (0,_wrapper_forms__WEBPACK_IMPORTED_MODULE_1__  .Le)((0,_command_arguments__WEBPACK_IMPORTED_MODULE_2__  .y6)(words, KUBECTL_VALUE_OPTIONS).slice(2), _wrapper_forms__WEBPACK_IMPORTED_MODULE_1__  .s9);
    const createsJob = verb === 'create' && /^(?:job|cronjob)s?$/.test(kind);
    if (at === -1 || !(createsJob || /^(?:exec|run|debug)$/.test(verb)))
        return undefined;
    const command = words.slice(at + 1);
    const [image = ''] = verb === 'run' && !options.has('--command') ? getValues('--image') : [];
    return (0,_wrapper_forms__WEBPACK_IMPORTED_MODULE_1__  .Le)((0,_image_tools__WEBPACK_IMPORTED_MODULE_0__  .B)(image, command) ?? command, _wrapper_forms__WEBPACK_IMPORTED_MODULE_1__  .s9);
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


  }),

  7746:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    B: () => (  readImageWords),
    b: () => (  getEntryPoint)
  });
const ENTRY_POINTS = new Map([
    ['flyway', 'flyway'],
    ['liquibase', 'liquibase'],
    ['migrate', 'migrate'],
    ['dbmate', 'dbmate'],
    ['sqitch', 'sqitch'],
    ['atlas', 'atlas'],
    ['goose', 'goose'],
    ['pgroll', 'pgroll'],
    ['kratos', 'kratos'],
    ['hydra', 'hydra'],
    ['keto', 'keto'],
    ['pgschema', 'pgschema'],
    ['sql-migrate', 'sql-migrate'],
]);
const MIGRATING_IMAGE = /(?:^|\/)graphql-engine:[^/]*cli-migrations/;
function readImageWords(image, args) {
    if (MIGRATING_IMAGE.test(image))
        return ['hasura', 'migrate', 'apply'];
    const tool = getEntryPoint(image);
    return tool === undefined ? undefined : [tool, ...args];
}
function getEntryPoint(image) {
    const name = image
        .replace(/[:@][^/]*$/, '')
        .split('/')
        .at(-1);
    return ENTRY_POINTS.get(name ?? '');
}


  }),

  81602:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  t: () => (  COMMAND_WRAPPERS)
});

var containers = __webpack_require__(85085);
var command_arguments = __webpack_require__(17104);
var wrapper_forms = __webpack_require__(19404);
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
        : (0,wrapper_forms .Le)([removeVersion(program), ...rest], variables);
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
        return (0,wrapper_forms .Le)(words.slice(at + 1), variables);
    const isManage = /(?:^|\/)(?:manage|django-admin)\.py$/.test(before[0] ?? '');
    return isManage ? (0,wrapper_forms .Le)(before, variables) : undefined;
};
const PACKAGE_ENTRY_FILE = /(?:^|\/)node_modules\/([\w-]+)\/(?:build|bin|dist|lib)\/(?:index|cli)(?:\.[cm]?js)?$/;
const NODE_SCRIPT_OPTIONS = [
    '-r',
    '--require',
    '-P',
    '--project',
    '--tsconfig',
    '--import',
    '--loader',
    '--experimental-loader',
    '--env-file',
    '-C',
    '--conditions',
    '-O',
    '--compiler-options',
];
const nodeScript = (words, variables) => {
    if (/^(?:-e|--eval|-p|--print|-pe)$/.test(words[0] ?? ''))
        return undefined;
    const own = words[0] === 'watch' ? words.slice(1) : words;
    const [file, ...rest] = (0,command_arguments .y6)(own, NODE_SCRIPT_OPTIONS);
    if (file === undefined)
        return undefined;
    const program = /(?:^|\/)typeorm\/cli(?:[-\w]*)?(?:\.js)?$/.test(file) ? 'typeorm' : file;
    return (0,wrapper_forms .Le)([PACKAGE_ENTRY_FILE.exec(program)?.[1] ?? program, ...rest], variables);
};
const deno = (words, variables) => {
    const [verb = '', ...rest] = words;
    if (!/^(?:run|x)$/.test(verb))
        return undefined;
    const [program = '', ...others] = (0,command_arguments .y6)(rest, ['-c', '--config', '--import-map', '--env']);
    const name = removeVersion(program.replace(/^npm:\/?/, '').replace(/(?<=\w)\/.*$/, ''));
    return (0,wrapper_forms .Le)([program.startsWith('npm:') ? name : program, ...others], variables);
};
const bun = (words, variables) => {
    const [verb = '', ...rest] = (0,command_arguments .y6)(words, NODE_VALUE_OPTIONS);
    const [file = ''] = (0,command_arguments .y6)(rest, NODE_VALUE_OPTIONS);
    return verb === 'run' && /\.[cm]?[jt]sx?$/.test(file)
        ? nodeScript(rest, variables)
        : createNodeExec('x')(words, variables);
};
const dotenv = (words, variables) => {
    const valueOptions = ['-e', '-c', '-v', '-f', '--file'];
    return ((0,wrapper_forms .gB)(words, variables) ??
        (0,wrapper_forms .kC)(['run'], ...valueOptions)(words, variables) ??
        (0,wrapper_forms .vT)(...valueOptions)(words, variables));
};
const goRun = (words, variables) => {
    const [verb = '', ...rest] = words;
    const [path, ...others] = (0,command_arguments .y6)(rest, ['-tags', '-mod', '-modfile', '-ldflags', '-C']);
    if (!/^(?:run|tool)$/.test(verb) || path === undefined)
        return undefined;
    return (0,wrapper_forms .Le)([path.replace(/@.*$/, ''), ...others], variables);
};
const dotnet = (words, variables) => {
    const [verb = '', subcommand = '', ...rest] = words;
    if (verb === 'tool' && /^(?:run|exec|execute)$/.test(subcommand)) {
        const [name = '', ...others] = (0,command_arguments .y6)(rest, ['--version', '--configfile', '--source']);
        return (0,wrapper_forms .Le)([removeVersion(name), ...others.filter((word) => word !== '--')], variables);
    }
    if (/^(?:ef|fm)$/.test(verb))
        return (0,wrapper_forms .Le)([`dotnet-${verb}`, ...words.slice(1)], variables);
    return verb.startsWith('dotnet-') ? (0,wrapper_forms .Le)(words, variables) : undefined;
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
    poetry: (words, variables) => 
    words[0] === 'poe'
        ? (0,wrapper_forms .Le)(words, variables)
        : (0,wrapper_forms .kC)(['run'], '-C', '--directory', '-P', '--project')(words, variables),
    composer: (0,wrapper_forms .kC)(['exec'], '-d', '--working-dir'),
    uv: (0,wrapper_forms .kC)(['run'], ...UV_VALUE_OPTIONS),
    uvx: (0,wrapper_forms .vT)(...UV_VALUE_OPTIONS),
    pdm: (0,wrapper_forms .kC)(['run'], '-p', '--project'),
    pipenv: (0,wrapper_forms .kC)(['run']),
    pipx: (0,wrapper_forms .kC)(['run'], '--spec'),
    rye: (0,wrapper_forms .kC)(['run']),
    conda: (0,wrapper_forms .kC)(['run'], ...CONDA_VALUE_OPTIONS),
    mamba: (0,wrapper_forms .kC)(['run'], ...CONDA_VALUE_OPTIONS),
    micromamba: (0,wrapper_forms .kC)(['run'], ...CONDA_VALUE_OPTIONS),
    hatch: (words, variables) => {
        const [name = '', ...rest] = (0,command_arguments .y6)(words, ['-e', '--env', '-p', '--project']);
        const [first = '', ...others] = rest;
        return name === 'run'
            ? (0,wrapper_forms .Le)([first.replace(/^[\w-]+:/, ''), ...others], variables)
            : undefined;
    },
    npx,
    bunx: npx,
    pnpx: npx,
    npm: createNodeExec('exec', 'x'),
    pnpm: createNodeExec('exec', 'dlx'),
    yarn: createNodeExec('exec', 'dlx'),
    bun,
    deno,
    node: nodeScript,
    tsx: nodeScript,
    'ts-node': nodeScript,
    'ts-node-esm': nodeScript,
    'ts-node-dev': nodeScript,
    'babel-node': nodeScript,
    'vite-node': nodeScript,
    'swc-node': nodeScript,
    jiti: nodeScript,
    esno: nodeScript,
    zx: nodeScript,
    go: goRun,
    rw: (0,wrapper_forms .vT)(),
    redwood: (0,wrapper_forms .vT)(),
    blitz: (0,wrapper_forms .vT)(),
    coverage: (0,wrapper_forms .kC)(['run'], '--rcfile', '--source', '--omit', '-m'),
    sail: (0,wrapper_forms .vT)(),
    bundle: (0,wrapper_forms .kC)(['exec']),
    spring: (0,wrapper_forms .vT)(),
    php: (0,wrapper_forms .vT)('-d', '-c'),
    dotnet,
    dotenv,
    'dotenv-cli': dotenv,
    'dotenv-flow': dotenv,
    'dotenv-run-script': (0,wrapper_forms .vT)(),
    dotenvx: wrapper_forms .gB,
    'env-cmd': (0,wrapper_forms .vT)('-f', '-e', '-r'),
    'cross-env': (words, variables) => (0,wrapper_forms .bL)(words, variables),
    'cross-env-shell': (words, variables) => (0,wrapper_forms .bL)(words, variables),
});

;


const FLY_MACHINE_VALUE_OPTIONS = [
    ...[
        '-a',
        '--app',
        '-e',
        '--env',
        '-r',
        '--region',
        '-n',
        '--name',
        '-o',
        '--org',
        '-p',
        '--port',
    ],
    ...['--vm-size', '--vm-memory', '--restart', '-v', '--volume', '-u', '--user', '--entrypoint'],
];
const fly = (words) => {
    if (/^machines?$/.test(words[0] ?? '') && words[1] === 'run' && !words.includes('--command')) {
        const { positionals } = (0,command_arguments .We)(words.slice(2), FLY_MACHINE_VALUE_OPTIONS);
        return (0,wrapper_forms .Le)(positionals.slice(1), wrapper_forms .s9);
    }
    const at = words.findIndex((word) => word === '-C' || word === '--command');
    const text = words[at + 1];
    return at === -1 || text === undefined
        ? undefined
        : { kind: 'script', text, variables: wrapper_forms .s9 };
};
const herokuDyno = (0,wrapper_forms .kC)(['run', 'run:detached'], '-a', '--app', '-s', '--size', '-r', '--remote');
const heroku = (words) => {
    const command = herokuDyno(words, wrapper_forms .s9);
    const [text = ''] = command?.kind === 'words' ? command.words : [];
    return text.includes(' ') ? { kind: 'script', text, variables: wrapper_forms .s9 } : command;
};
const remoteScript = (text) => text === undefined || text === '' ? undefined : { kind: 'script', text, variables: wrapper_forms .s9 };
function getOptionWords(words, ...names) {
    const inline = words.flatMap((word) => {
        const [, name = '', value = ''] = /^(--[\w-]+)=(.*)$/s.exec(word) ?? [];
        return names.includes(name) ? [value] : [];
    });
    const at = words.findIndex((word) => names.includes(word));
    const rest = at === -1 ? [] : words.slice(at + 1);
    const end = rest.findIndex((word, index) => index > 0 && word.startsWith('-'));
    return [...inline, ...rest.slice(0, end === -1 ? undefined : end)];
}
const remoteCommand = (words) => 
words.includes('run') && words.includes('jobs')
    ? undefined
    : remoteScript(getOptionWords(words, '--command')[0]);
const azure = (words) => {
    const scripts = getOptionWords(words, '--scripts');
    if (scripts.length > 0)
        return remoteScript(scripts.join('\n'));
    const command = [
        ...getOptionWords(words, '--command', '--command-line'),
        ...getOptionWords(words, '--args'),
    ];
    return command.length > 1 ? (0,wrapper_forms .Le)(command, wrapper_forms .s9) : remoteScript(command[0]);
};
const cloudFoundry = (words) => {
    const [verb = ''] = (0,command_arguments .y6)(words, []);
    if (!/^(?:run-task|rt|ssh)$/.test(verb))
        return undefined;
    const [option] = getOptionWords(words, '--command', '-c');
    const { positionals } = (0,command_arguments .We)(words, ['--name', '-m', '-k', '-l', '-i', '--process']);
    return remoteScript(option ?? (verb === 'ssh' ? undefined : positionals[2]));
};
const kamal = (words) => {
    const options = [
        '-d',
        '--destination',
        '-c',
        '--config-file',
        '--version',
        '-h',
        '--hosts',
        '-r',
        '--roles',
    ];
    const rest = (0,command_arguments .y6)(words, options);
    const isExec = /^(?:app|server|accessory)$/.test(rest[0] ?? '') && rest[1] === 'exec';
    if (!isExec)
        return undefined;
    const [first = '', ...others] = (0,command_arguments .y6)(rest.slice(rest[0] === 'accessory' ? 3 : 2), [
        ...options,
        '-e',
        '--env',
    ]);
    return first.includes(' ')
        ? remoteScript(first)
        : (0,wrapper_forms .Le)([first, ...others].filter(Boolean), wrapper_forms .s9);
};
const ansible = (words) => {
    const [module = 'command'] = getOptionWords(words, '-m', '--module-name');
    const runsCommand = /(?:^|\.)(?:shell|command|raw|win_shell|win_command)$/.test(module);
    return runsCommand ? remoteScript(getOptionWords(words, '-a', '--args')[0]) : undefined;
};
const sops = (words, variables) => {
    const [verb = '', ...rest] = (0,command_arguments .y6)(words, []);
    const text = (0,command_arguments .y6)(rest, ['--user']).slice(1).join(' ');
    return /^exec-(?:env|file)$/.test(verb) && text !== ''
        ? { kind: 'script', text, variables }
        : undefined;
};
const mise = (words, variables) => /^(?:exec|x|--)$/.test((0,command_arguments .y6)(words, ['-C', '--cd', '-E', '--env'])[0] ?? '--')
    ? (0,wrapper_forms .gB)(words, variables)
    : undefined;
const serviceWrappers = Object.entries({
    doppler: wrapper_forms .gB,
    op: wrapper_forms .gB,
    infisical: wrapper_forms .gB,
    vercel: wrapper_forms .gB,
    'aws-vault': wrapper_forms .gB,
    chamber: wrapper_forms .gB,
    mise,
    devbox: wrapper_forms .gB,
    railway: (0,wrapper_forms .kC)(['run'], '-s', '--service', '-e', '--environment'),
    heroku,
    fly,
    flyctl: fly,
    gcloud: remoteCommand,
    az: azure,
    aws: remoteCommand,
    cf: cloudFoundry,
    cf7: cloudFoundry,
    cf8: cloudFoundry,
    kamal,
    ansible,
    sops,
    dokku: (words) => words[0] === 'run' ? (0,wrapper_forms .Le)(words.slice(2), wrapper_forms .s9) : undefined,
    sshpass: (0,wrapper_forms .vT)('-p', '-f', '-d', '-P'),
    nix: (words, variables) => {
        const at = words.findIndex((word) => word === '-c' || word === '--command');
        return at === -1 ? undefined : (0,wrapper_forms .Le)(words.slice(at + 1), variables);
    },
});

var powershell = __webpack_require__(38363);
;



const env = (words, variables) => {
    const { options, getValues } = (0,command_arguments .We)(words.slice(0, 6), ['-u', '--unset']);
    const isCleared = options.has('-i') || options.has('--ignore-environment');
    const inherited = new Map(isCleared ? wrapper_forms .s9 : variables);
    for (const name of getValues('-u', '--unset'))
        inherited.delete(name);
    const split = words.findIndex((word) => word === '-S' || word === '--split-string');
    if (split !== -1)
        return { kind: 'script', text: words.slice(split + 1).join(' '), variables: inherited };
    return (0,wrapper_forms .bL)((0,command_arguments .y6)(words, ['-u', '--unset', '-C', '--chdir']), inherited);
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
        return (0,wrapper_forms .bL)(command, variables);
    const names = options.flatMap((word) => /^--preserve-env=(.*)$/.exec(word)?.[1]?.split(',') ?? []);
    return (0,wrapper_forms .bL)(command, new Map([...variables].filter(([name]) => names.includes(name))));
};
const shellWithScript = (words, variables) => {
    const at = words.findIndex((word) => /^-[a-z]*c$/.test(word) || word === '--command');
    const text = words[at + 1];
    return at === -1 || text === undefined ? undefined : { kind: 'script', text, variables };
};
const shells_powershell = (words, variables) => {
    const at = words.findIndex((word) => /^-(?:c|com\w*)$/i.test(word));
    if (at !== -1) {
        const text = (0,powershell .C)(words.slice(at + 1).join(' '));
        return { kind: 'script', text, variables };
    }
    const valueOptions = ['-ExecutionPolicy', '-ep', '-WorkingDirectory', '-wd', '-OutputFormat'];
    return (0,wrapper_forms .Le)((0,command_arguments .y6)(words, valueOptions), variables);
};
const startProcess = (words, variables) => {
    const { positionals, getValues } = (0,command_arguments .We)(words, [
        '-FilePath',
        '-ArgumentList',
        '-Args',
        '-WorkingDirectory',
    ]);
    const program = getValues('-FilePath').concat(positionals).slice(0, 1);
    const args = getValues('-ArgumentList', '-Args').concat(positionals.slice(1)).join(' ');
    const text = [...program, args.replaceAll(',', ' ')].join(' ');
    return program.length === 0 ? undefined : { kind: 'script', text, variables };
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
        variables: wrapper_forms .s9,
    };
};
const find = (words, variables) => {
    const at = words.findIndex((word) => /^-(?:exec|execdir|ok)$/.test(word));
    if (at === -1)
        return undefined;
    const end = words.findIndex((word, index) => index > at && /^(?:\\?;|\+)$/.test(word));
    const searchPath = words.slice(0, at).join(' ');
    const command = words.slice(at + 1, end === -1 ? undefined : end);
    return (0,wrapper_forms .Le)(command.map((word) => word.replaceAll('{}', searchPath)), variables);
};
const concurrently = (words, variables) => ({
    kind: 'script',
    text: (0,command_arguments .We)(words, ['-n', '--names', '-c']).positionals.join('\n'),
    variables,
});
const systemWrappers = [
    ...Object.entries({
        sudo,
        doas: (0,wrapper_forms .vT)('-u', '-C'),
        env,
        time: (0,wrapper_forms .vT)('-f', '-o'),
        timeout: (0,wrapper_forms .Hq)(1, '-s', '--signal', '-k', '--kill-after'),
        nice: (0,wrapper_forms .vT)('-n', '--adjustment'),
        nohup: (0,wrapper_forms .vT)(),
        exec: (0,wrapper_forms .vT)('-a'),
        command: (0,wrapper_forms .vT)(),
        builtin: (0,wrapper_forms .vT)(),
        setsid: (0,wrapper_forms .vT)(),
        stdbuf: (0,wrapper_forms .vT)('-i', '-o', '-e'),
        unbuffer: (0,wrapper_forms .vT)(),
        chronic: (0,wrapper_forms .vT)(),
        retry: (words, variables) => (0,wrapper_forms .gB)(words, variables) ?? (0,wrapper_forms .vT)('-t', '-n', '-d')(words, variables),
        find,
        'xvfb-run': (0,wrapper_forms .vT)('-s', '--server-args', '-n', '-e'),
        xargs: (0,wrapper_forms .vT)('-I', '-i', '-n', '-P', '-L', '-d', '-a', '-E', '-s'),
        'wait-for-it': wrapper_forms .gB,
        'wait-for-it.sh': wrapper_forms .gB,
        eval: evalWrapper,
        'Invoke-Expression': evalWrapper,
        iex: evalWrapper,
        'Start-Process': startProcess,
        pwsh: shells_powershell,
        powershell: shells_powershell,
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
    ...containers .mo,
]);


  }),

  19404:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Hq: () => (  afterArguments),
    Le: () => (  wrappedCommand),
    bL: () => (  afterAssignments),
    gB: () => (  afterDoubleDash),
    kC: () => (  afterSubcommand),
    s9: () => (  NO_VARIABLES),
    vT: () => (  afterOptions)
  });
  var _command_arguments__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17104);

const NO_VARIABLES = new Map();
const wrappedCommand = (words, variables) => words === undefined || words.length === 0 ? undefined : { kind: 'words', words, variables };
const afterOptions = (...valueOptions) => (words, variables) => wrappedCommand((0,_command_arguments__WEBPACK_IMPORTED_MODULE_0__  .y6)(words, valueOptions), variables);
const afterArguments = (argumentCount, ...valueOptions) => (words, variables) => wrappedCommand((0,_command_arguments__WEBPACK_IMPORTED_MODULE_0__  .y6)(words, valueOptions).slice(argumentCount), variables);
const afterSubcommand = (names, ...valueOptions) => (words, variables) => {
    const [name = '', ...rest] = (0,_command_arguments__WEBPACK_IMPORTED_MODULE_0__  .y6)(words, valueOptions);
    return names.includes(name)
        ? wrappedCommand((0,_command_arguments__WEBPACK_IMPORTED_MODULE_0__  .y6)(rest, valueOptions), variables)
        : undefined;
};
const afterDoubleDash = (words, variables) => wrappedCommand((0,_command_arguments__WEBPACK_IMPORTED_MODULE_0__  .St)(words), variables);
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


  }),

  60196:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Y: () => (  rememberByFiles),
    u: () => (  rememberByPath)
  });
function rememberByFiles(compute) {
    const known = new WeakMap();
    return (files) => {
        const entry = known.get(files) ?? { value: compute(files) };
        known.set(files, entry);
        return entry.value;
    };
}
function rememberByPath(compute) {
    const entriesOf = rememberByFiles(() => new Map());
    return (files, path) => {
        const entries = entriesOf(files);
        const entry = entries.get(path) ?? { value: compute(files, path) };
        entries.set(path, entry);
        return entry.value;
    };
}


  }),

  60834:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    k: () => (  readYamlFile)
  });
  var _remember_by_files__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60196);
  var _yaml_node__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14201);


const readYamlFile = (0,_remember_by_files__WEBPACK_IMPORTED_MODULE_1__  .u)((files, path) => {
    const text = files.read(path);
    const yaml = text === undefined ? undefined : (0,_yaml_node__WEBPACK_IMPORTED_MODULE_0__  .gM)(text);
    return yaml?.ok === true ? yaml.tree : undefined;
});


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
const DEEP_NESTING = /^ *(?:- ){100}|^ {2000} *-/m;
const TOO_DEEP = { ok: false, message: 'The nesting is too deep', line: undefined };
function readYaml(text) {
    if (DEEP_NESTING.test(text))
        return TOO_DEEP;
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__.LineCounter();
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__.parseDocument)(text, { lineCounter: lines, uniqueKeys: false });
    const [error] = document.errors;
    if (error !== undefined) {
        const [first = error.message] = error.message.split('\n');
        return { ok: false, message: first.replace(/:$/, ''), line: error.linePos?.[0].line };
    }
    const lineAt = (node) => lines.linePos(node.range?.[0] ?? 0).line;
    const anchors = new Map();
    let isTooDeep = false;
    function convert(node, depth) {
        isTooDeep ||= depth > MAX_YAML_DEPTH;
        if (isTooDeep)
            return createTextNode('', 1);
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isAlias)(node))
            return anchors.get(node.source) ?? createTextNode('', 1);
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__.isNode)(node))
            return createTextNode('', 1);
        const result = convertNode(node, depth);
        if ('anchor' in node && node.anchor !== undefined)
            anchors.set(node.anchor, result);
        return result;
    }
    function convertNode(node, depth) {
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isSeq)(node)) {
            const items = node.items.map((item) => convert(item, depth + 1));
            return { kind: 'list', items, line: lineAt(node) };
        }
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isMap)(node)) {
            const nameOf = (key) => String((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(key) ? key.value : key);
            const entries = node.items.map(({ key, value }) => [nameOf(key), convert(value, depth + 1)]);
            const keyLines = node.items.map(({ key }) => [nameOf(key), (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isNode)(key) ? lineAt(key) : lineAt(node)]);
            const line = lineAt(node);
            return { kind: 'map', entries: new Map(entries), keyLines: new Map(keyLines), line };
        }
        return (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(node) ? convertScalar(node, lineAt(node)) : createTextNode('', 1);
    }
    const tree = convert(document.contents, 0);
    return isTooDeep ? TOO_DEEP : { ok: true, tree };
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