"use strict";
exports.id = 547;
exports.ids = [547];
exports.modules = {

  77509:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  runInTerminal: () => (  runInTerminal)
});

var standard_output = __webpack_require__(21744);
var external_node_util_ = __webpack_require__(57975);
var declared_value = __webpack_require__(22431);
var input_table = __webpack_require__(25620);
;



const TERMINAL_COMMANDS = ['gate', 'plan', 'migrate', 'run', 'check', 'verify'];
const POSITIONAL_INPUTS = ['mode', 'command'];
const OPTIONS = Object.fromEntries(Object.values(input_table .b)
    .filter(({ name }) => !POSITIONAL_INPUTS.includes(name))
    .map(({ name }) => [name, { type: 'string' }]));
function parseCommandLine(args) {
    const [command, ...rest] = args;
    if (command === undefined)
        return invalid('Missing command.');
    if (command === '--help' || command === '-h' || command === 'help') {
        return { kind: 'help', command: rest[0] };
    }
    if (!isCommand(command)) {
        const word = /^[a-z-]+$/.test(command) ? ` \`${command}\`` : '';
        return invalid(`Unknown command${word}. Use ${formatCommands()}.`);
    }
    const separator = rest.indexOf('--');
    const ownArguments = separator === -1 ? rest : rest.slice(0, separator);
    const words = separator === -1 ? [] : rest.slice(separator + 1);
    let parsed;
    try {
        parsed = parse(ownArguments);
    }
    catch (error) {
        return invalid(error instanceof Error ? firstSentence(error.message) : String(error));
    }
    const { help, json = false, base, 'env-file': envFile, ...options } = parsed.values;
    const { positionals } = parsed;
    if (help === true)
        return { kind: 'help', command };
    if (base !== undefined && command !== 'check') {
        return invalid('`--base` is an option of `check` only.');
    }
    if (command === 'verify') {
        const [file] = positionals;
        return file === undefined || positionals.length > 1 || words.length > 0
            ? invalid('`verify` requires one file, the evidence.')
            : { kind: 'verify', file, inputs: toInputs(options), envFile };
    }
    if (positionals.length > 0) {
        return invalid(`\`${command}\` accepts only options, such as \`--db-role staging\`.`);
    }
    if (command === 'run' && words.length === 0) {
        return invalid('`run` requires a command after `--`, such as `run -- alembic upgrade head`.');
    }
    return {
        kind: 'run',
        inputs: {
            ...toInputs(options),
            [(0,declared_value .eg)(input_table .b.mode.name)]: command === 'run' ? 'migrate' : command,
            ...(words.length > 0
                ? { [(0,declared_value .eg)(input_table .b.command.name)]: quoteWords(words) }
                : {}),
        },
        envFile,
        json,
        base,
    };
}
function toInputs(options) {
    return Object.fromEntries(Object.entries(options).map(([name, value]) => [(0,declared_value .eg)(name), value]));
}
function formatCommands() {
    const names = TERMINAL_COMMANDS.map((name) => `\`${name}\``);
    return `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}
function isCommand(text) {
    return TERMINAL_COMMANDS.some((command) => command === text);
}
function parse(args) {
    return (0,external_node_util_.parseArgs)({
        args: [...args],
        options: {
            ...OPTIONS,
            'env-file': { type: 'string' },
            base: { type: 'string' },
            json: { type: 'boolean' },
            help: { type: 'boolean', short: 'h' },
        },
        allowPositionals: true,
    });
}
function quoteWords(words) {
    return words
        .map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`))
        .join(' ');
}
function invalid(reason) {
    return { kind: 'invalid', reason };
}
function firstSentence(message) {
    return `${message.split(/\. |\n/)[0]?.replace(/\.$/, '')}.`;
}

;


const HELP = {
    gate: {
        summary: 'Shows the decision. Does not connect to a server.',
        example: 'DB_ROLE=staging node …/dist/cli.js gate',
    },
    plan: {
        summary: 'Shows the pending migrations. Writes nothing.',
        example: 'DB_ROLE=staging DATABASE_URL=postgresql://… node …/dist/cli.js plan',
    },
    migrate: {
        summary: 'Decides, then applies the pending migrations.',
        example: 'DB_ROLE=staging DATABASE_URL=postgresql://… node …/dist/cli.js migrate --migrations db/migrations',
    },
    run: {
        summary: 'Decides, then runs your migration tool.',
        example: 'DB_ROLE=staging node …/dist/cli.js run --env-file .env -- alembic upgrade head',
    },
    check: {
        summary: 'Checks the repository in this folder: workflows, migrations, rehearsal.',
        example: 'node …/dist/cli.js check',
    },
    verify: {
        summary: 'Compares the evidence of a run with the database and this repository. Only reads.',
        example: 'DATABASE_URL=postgresql://… node …/dist/cli.js verify evidence.json',
    },
};
const EXIT_CODES = `Exit codes: 0 success, 1 failed migration, command, check or comparison,
2 invalid usage or configuration, unreadable file or unreachable server, 3 blocked.
`;
function formatHelp(command) {
    if (command === undefined || !isCommand(command))
        return formatOverview();
    const { summary, example } = HELP[command];
    const usage = command === 'verify'
        ? 'verify [options] <evidence.json>'
        : command === 'run'
            ? 'run [options] -- <command>'
            : `${command} [options] [-- <command>]`;
    const checkOptions = command === 'check' ? CHECK_OPTIONS : [];
    const options = ['', 'Options:', ...OWN_OPTIONS, ...checkOptions, ...listInputOptions()];
    return [
        `Usage: node …/dist/cli.js ${usage}`,
        '',
        summary,
        '',
        `  ${example}`,
        ...options,
        '',
        EXIT_CODES,
    ].join('\n');
}
function formatOverview() {
    const lines = TERMINAL_COMMANDS.map((name) => `  ${name.padEnd(9)}${HELP[name].summary}`);
    const examples = TERMINAL_COMMANDS.map((name) => `  ${HELP[name].example}`);
    return [
        'Usage: node …/dist/cli.js <command> [options]',
        '',
        'The same decision as the GitHub Action, with the same variables.',
        '',
        ...lines,
        '',
        'Options: node …/dist/cli.js <command> --help',
        '',
        'Examples:',
        ...examples,
        '',
        EXIT_CODES,
    ].join('\n');
}
const OWN_OPTIONS = [
    '  --env-file <file>\n      Reads variables from a file. Without this option, no file is read.',
    '  --json\n      Prints one line of JSON to standard output, and the messages to standard error.',
];
const CHECK_OPTIONS = [
    '  --base <revision>\n      Branch or commit to compare with. Default: the default branch of the remote origin.',
];
function listInputOptions() {
    return Object.values(input_table .b)
        .filter(({ name }) => name !== input_table .b.mode.name && name !== input_table .b.command.name)
        .map((row) => {
        const variable = row.variable === undefined ? '' : ` or the variable ${row.variable}`;
        return `  --${row.name} <value>${variable}\n      ${row.meaning.replaceAll('`', '')}`;
    });
}

var external_node_fs_ = __webpack_require__(73024);
var escape_control_sequences = __webpack_require__(44072);
;




const COLORS = { error: 'red', warning: 'yellow', notice: 'cyan' };
function openTerminal(redact, stream, usesColor) {
    const writeText = stream === 'stdout' ? standard_output .j : writeError;
    const write = (text) => writeText((0,escape_control_sequences .v)(text));
    const writeLine = (line) => write(`${redact(line)}\n`);
    const paint = (style, text) => usesColor ? (0,external_node_util_.styleText)(style, text, { validateStream: false }) : text;
    const formatAnnotation = ({ level, title, message, file, line }) => {
        const location = file === undefined ? '' : ` (${line === undefined ? file : `${file}:${line}`})`;
        return `${paint(COLORS[level], `${level}: ${title}`)}: ${message}${location}`;
    };
    const ignore = () => undefined;
    return {
        mask: ignore,
        closeGroup: ignore,
        setOutput: ignore,
        appendSummary: ignore,
        log: writeLine,
        groups: (groups) => {
            const lines = groups.map(({ title, line }) => redact(`${title}: ${line}`));
            write(lines.map((line) => `${line}\n`).join(''));
        },
        openGroup: writeLine,
        annotate: (annotation) => writeLine(formatAnnotation(annotation)),
        readsCommands: false,
        write,
    };
}
function supportsColor(isTerminal, noColor) {
    return isTerminal && !noColor;
}
function writeError(text) {
    try {
        (0,external_node_fs_.writeSync)(2, text);
    }
    catch {
    }
}

var external_node_path_ = __webpack_require__(76760);
var external_node_path_default =  __webpack_require__.n(external_node_path_);
;




const INPUT_VARIABLES = Object.values(input_table .b).flatMap((row) => 'variable' in row ? [row.variable] : []);
function withEnvFile(environment, folder, file) {
    let fileVariables;
    try {
        fileVariables = (0,external_node_util_.parseEnv)((0,external_node_fs_.readFileSync)(external_node_path_default().resolve(folder, file), 'utf8'));
    }
    catch {
        return {
            ok: false,
            problem: {
                code: 'file-unreadable',
                what: `The file ${file} of \`--env-file\` cannot be read.`,
                next: 'Use the path of an existing file, relative to the current folder.',
            },
        };
    }
    const conflictingName = INPUT_VARIABLES.find((name) => {
        const [current, fromFile] = [
            environment[name]?.trim() ?? '',
            fileVariables[name]?.trim() ?? '',
        ];
        return current !== '' && fromFile !== '' && current !== fromFile;
    });
    if (conflictingName === undefined)
        return { ok: true, environment: { ...fileVariables, ...environment } };
    return {
        ok: false,
        problem: {
            code: 'input-invalid',
            what: `${conflictingName} has different values in the environment and in ${file}.`,
            next: 'Remove one of the two values.',
        },
    };
}

var annotations = __webpack_require__(856);
var report_json = __webpack_require__(32794);
var render_terminal = __webpack_require__(52361);
var run_exit_code = __webpack_require__(21588);
var run = __webpack_require__(91617);
;











async function runInTerminal(args, folder, variables, isTerminal) {
    const commandLine = parseCommandLine(args);
    if (commandLine.kind === 'help') {
        (0,standard_output .j)(formatHelp(commandLine.command));
        return 0;
    }
    if (commandLine.kind === 'invalid') {
        (0,standard_output .j)((0,escape_control_sequences .v)(`${commandLine.reason} Try \`--help\`.\n`));
        return 2;
    }
    const { envFile } = commandLine;
    const result = envFile === undefined
        ? { ok: true, environment: variables }
        : withEnvFile(variables, folder, envFile);
    if (!result.ok) {
        const { code, what, next } = result.problem;
        (0,standard_output .j)((0,escape_control_sequences .v)(`error: ${code}: ${what} ${next}\n`));
        return 2;
    }
    const { environment } = result;
    const withoutInputs = Object.fromEntries(Object.entries(environment).filter(([name]) => !name.startsWith('INPUT_')));
    if (commandLine.kind === 'verify') {
        const { verify } = await Promise.all( [__webpack_require__.e(934), __webpack_require__.e(833), __webpack_require__.e(568), __webpack_require__.e(976), __webpack_require__.e(300)]).then(__webpack_require__.bind(__webpack_require__, 52705));
        return await verify(commandLine.file, folder, { ...withoutInputs, ...commandLine.inputs });
    }
    const runEnvironment = { ...withoutInputs, ...commandLine.inputs, GITHUB_WORKSPACE: folder };
    const frontend = createTerminalFrontend({ json: commandLine.json, isTerminal }, environment);
    return await (0,run .e)(runEnvironment, frontend, commandLine.base);
}
function createTerminalFrontend({ json, isTerminal }, environment) {
    const usesColor = !json && supportsColor(isTerminal, environment['NO_COLOR']);
    return {
        open: (_, hide) => openTerminal(hide, json ? 'stderr' : 'stdout', usesColor),
        publish: (report, runner) => {
            for (const annotation of (0,annotations .H)(report))
                runner.annotate(annotation);
            for (const line of (0,render_terminal .b)(report))
                runner.log(line);
            if (json)
                (0,standard_output .j)(`${(0,report_json .h)(report)}\n`);
            return (0,run_exit_code .t)(report);
        },
        publishCheck: async (report, _, { runner }) => {
            const { printCheck } = await Promise.all( [__webpack_require__.e(815), __webpack_require__.e(934), __webpack_require__.e(919), __webpack_require__.e(335), __webpack_require__.e(292), __webpack_require__.e(96), __webpack_require__.e(11), __webpack_require__.e(833), __webpack_require__.e(568), __webpack_require__.e(729), __webpack_require__.e(619), __webpack_require__.e(955), __webpack_require__.e(586), __webpack_require__.e(769), __webpack_require__.e(742), __webpack_require__.e(741)]).then(__webpack_require__.bind(__webpack_require__, 45011));
            return printCheck(report, runner, json);
        },
        unexpectedExitCode: 1,
    };
}


  }),

  34230:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    D4: () => (  checkHeadline),
    FR: () => (  listCountedFindings),
    Nx: () => (  formatJudged),
    QL: () => (  FINDING_LEVELS),
    eB: () => (  isCheckFailed),
    eS: () => (  isSilent),
    gM: () => (  formatCounts),
    ug: () => (  failsStep)
  });
const FINDING_LEVELS = [
    'error',
    'warning',
    'notice',
];
function listCountedFindings({ findings, scope, }) {
    return scope === 'changed' ? findings.filter(({ isNew }) => isNew) : findings;
}
function isCheckFailed(report) {
    const counted = listCountedFindings(report);
    return report.problems.length > 0 || counted.some(({ level }) => level === 'error');
}
function failsStep(report) {
    const { problems, failOn } = report;
    if (problems.length > 0)
        return true;
    const counted = listCountedFindings(report);
    const hasError = counted.some(({ level }) => level === 'error');
    const hasWarning = counted.some(({ level }) => level === 'warning');
    return failOn !== 'never' && (hasError || (failOn === 'warning' && hasWarning));
}
function isSilent(report) {
    const hasNewAllowance = report.suppressed.some(({ isNew }) => isNew);
    const isClean = report.problems.length === 0 && listCountedFindings(report).length === 0;
    return isClean && !hasNewAllowance;
}
function checkHeadline(report) {
    const [problem] = report.problems;
    if (problem !== undefined)
        return `❌ Check failed: ${problem.code}`;
    return [formatVerdict(report), ...listGaps(report)].join('; ');
}
function formatVerdict(report) {
    const counted = listCountedFindings(report);
    const oldCount = report.findings.length - counted.length;
    const old = oldCount === 0 ? '' : `; ${oldCount} already there`;
    if (counted.length === 0) {
        return `✅ Check passed: no ${report.scope === 'changed' ? 'new ' : ''}findings${old}`;
    }
    const counts = `${formatCounts(counted)}${old}`;
    if (failsStep(report))
        return `❌ Check failed: ${counts}`;
    if (!isCheckFailed(report))
        return `⚠️ Check passed: ${counts}`;
    return `⚠️ Check failed: ${counts}; the step does not fail (\`fail-on: ${report.failOn}\`)`;
}
function listGaps({ databases }) {
    return databases.flatMap(({ folder, gap }) => {
        if (gap === undefined)
            return [];
        return `not rehearsed: ${databases.length > 1 ? `${folder}, ` : ''}${gap}`;
    });
}
function formatCounts(findings) {
    return FINDING_LEVELS.flatMap((level) => {
        const count = findings.filter((finding) => finding.level === level).length;
        return count === 0 ? [] : [formatCount(count, level)];
    }).join(', ');
}
function formatCount(count, one, many = `${one}s`) {
    return count === 1 ? `1 ${one}` : `${count} ${many}`;
}
const MAX_UNJUDGED_SHOWN = 3;
function formatJudged({ judged, unjudged }) {
    if (judged === undefined)
        return '';
    const workflows = formatCount(judged.workflows, 'workflow');
    const sentence = `${workflows}; ${formatSteps(judged)}.`;
    if (unjudged.length === 0)
        return sentence;
    const shown = unjudged
        .slice(0, MAX_UNJUDGED_SHOWN)
        .map(({ subject, why }) => `${subject} ${why}`);
    const rest = unjudged.length - shown.length;
    const names = rest > 0 ? [...shown, `and ${rest} more`] : shown;
    return `${sentence} Not judged: ${unjudged.length} (${names.join('; ')}).`;
}
function formatSteps(judged) {
    const { governed, declared, ungoverned, containers, others } = judged;
    const count = governed + declared + ungoverned + containers + others;
    if (count === 0)
        return 'no step migrates';
    const kinds = [
        [governed, `${governed} governed`],
        [declared, `${declared} with a role that nothing enforces`],
        [ungoverned, `${ungoverned} ungoverned`],
        [containers, formatCount(containers, 'container of its job', 'containers of their job')],
        [others, formatCount(others, 'other database')],
    ];
    const parts = kinds.flatMap(([number, text]) => (number === 0 ? [] : [text]));
    return `${formatCount(count, 'step migrates', 'steps migrate')}: ${parts.join(', ')}`;
}


  }),

  32794:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $: () => (  renderCheckJson),
    h: () => (  renderJson)
  });
  var _check_verdict__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34230);
  var _run_exit_code__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21588);


function renderJson(report) {
    const { result, block } = report;
    return toJsonLine({
        mode: report.mode ?? null,
        decision: report.decision,
        reason: report.reason,
        exitCode: (0,_run_exit_code__WEBPACK_IMPORTED_MODULE_0__  .t)(report),
        role: report.role ?? null,
        authority: report.authority ?? null,
        target: report.target ?? null,
        block: block === undefined ? null : { what: block.what, next: block.next },
        problems: report.problems,
        findings: report.findings,
        policy: report.policy.map(({ rule, source, standing }) => ({
            rule,
            source,
            standing: standing.kind,
            what: standing.what,
        })),
        migrations: result.migrations.map(({ version, name, file, status, durationMs }) => ({
            version,
            name,
            file,
            status,
            durationMs: durationMs ?? null,
        })),
        pending: result.pending ?? null,
        applied: result.applied ?? null,
        planDigest: result.planDigest ?? null,
        headDigest: result.headDigest ?? null,
        evidence: report.evidence ?? null,
    });
}
function renderCheckJson(report, exitCode) {
    return toJsonLine({
        mode: 'check',
        decision: 'blocked',
        reason: (0,_check_verdict__WEBPACK_IMPORTED_MODULE_1__  .eB)(report) ? 'check-failed' : 'check-passed',
        exitCode,
        problems: report.problems,
        findings: report.findings,
        suppressed: report.suppressed,
        lowered: report.lowered,
        failOn: report.failOn,
        scope: report.scope,
        judged: report.judged ?? null,
        unjudged: report.unjudged,
        uses: report.uses,
        temporary: report.temporary,
        policy: report.policy,
        databases: report.databases,
        notes: report.notes,
    });
}
function toJsonLine(value) {
    return JSON.stringify(value).replaceAll(/\p{Cc}/gu, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`);
}


  }),

  21588:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    t: () => (  toExitCode)
  });
const CODES_AFTER_START = new Set([
    'migration-failed',
    'migration-interrupted',
    'commit-unknown',
    'history-lost',
    'invalid-index',
    'command-failed',
    'command-cancelled',
    'cancelled',
    'time-limit',
    'connection-lost',
    'lock-held',
    'lock-unknown',
    'unforeseen',
]);
function toExitCode({ problems, decision, block, onBlock }) {
    if (problems.length > 0) {
        return problems.some(({ code }) => CODES_AFTER_START.has(code)) ? 1 : 2;
    }
    if (decision === 'allowed' || block === undefined)
        return 0;
    return onBlock === 'skip' ? 0 : 3;
}


  })

};
;