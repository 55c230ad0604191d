"use strict";
exports.id = 547;
exports.ids = [547];
exports.modules = {

/***/ 77509:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runInTerminal: () => (/* binding */ runInTerminal)
});

// EXTERNAL MODULE: ./src/edge/standard-output.ts
var standard_output = __webpack_require__(21744);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./src/inputs/declared-value.ts
var declared_value = __webpack_require__(22431);
// EXTERNAL MODULE: ./src/inputs/input-table.ts
var input_table = __webpack_require__(25620);
;// CONCATENATED MODULE: ./src/edge/terminal/command-line.ts



/** What can be asked for. `run` is `migrate` with a command; behind `--` all others take one too. */
const TERMINAL_COMMANDS = ['gate', 'plan', 'migrate', 'run', 'check', 'verify'];
/** Those that the first words say. */
const SAID = ['mode', 'command'];
/** Every input is an option of the same name. */
const OPTIONS = Object.fromEntries(Object.values(input_table/* ACTION_INPUTS */.b)
    .filter(({ name }) => !SAID.includes(name))
    .map(({ name }) => [name, { type: 'string' }]));
/** @param args What follows the name of the program. */
function parseCommandLine(args) {
    const [command, ...rest] = args;
    if (command === undefined)
        return misunderstood('Nothing is asked for.');
    if (command === '--help' || command === '-h' || command === 'help') {
        return { kind: 'help', command: rest[0] };
    }
    if (!isCommand(command)) {
        return misunderstood(`The first word is one of ${TERMINAL_COMMANDS.join(', ')}.`);
    }
    const end = rest.indexOf('--');
    const own = end === -1 ? rest : rest.slice(0, end);
    const words = end === -1 ? [] : rest.slice(end + 1);
    let parsed;
    try {
        parsed = parse(own);
    }
    catch (error) {
        return misunderstood(error instanceof Error ? firstSentence(error.message) : String(error));
    }
    const { help, json = false, 'env-file': envFile, ...options } = parsed.values;
    const { positionals } = parsed;
    if (help === true)
        return { kind: 'help', command };
    if (command === 'verify') {
        const [file] = positionals;
        return file === undefined || positionals.length > 1 || words.length > 0
            ? misunderstood('`verify` takes one file, the evidence.')
            : { kind: 'verify', file, envFile };
    }
    if (positionals.length > 0) {
        // What stands there is not repeated: it may be a URL.
        return misunderstood(`\`${command}\` takes options alone, each with its name.`);
    }
    if (command === 'run' && words.length === 0) {
        return misunderstood('What is to run stands behind `--`: `run [options] -- alembic upgrade head`.');
    }
    const inputs = Object.entries(options).map(([name, value]) => [(0,declared_value/* toInputVariable */.eg)(name), value]);
    return {
        kind: 'run',
        inputs: {
            ...Object.fromEntries(inputs),
            [(0,declared_value/* toInputVariable */.eg)(input_table/* ACTION_INPUTS */.b.mode.name)]: command === 'run' ? 'migrate' : command,
            ...(words.length > 0
                ? { [(0,declared_value/* toInputVariable */.eg)(input_table/* ACTION_INPUTS */.b.command.name)]: shellWords(words) }
                : {}),
        },
        ...{ envFile, json },
    };
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
            json: { type: 'boolean' },
            help: { type: 'boolean', short: 'h' },
        },
        allowPositionals: true,
    });
}
/** As the shell reads them back: each word as it was given. */
function shellWords(words) {
    return words
        .map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`))
        .join(' ');
}
function misunderstood(why) {
    return { kind: 'misunderstood', why };
}
/** What follows are hints for whoever wrote the program. */
function firstSentence(message) {
    return `${message.split(/\. |\n/)[0]?.replace(/\.$/, '')}.`;
}

;// CONCATENATED MODULE: ./src/edge/terminal/help.ts


/** What a command does, in a line, and one to copy. */
const HELP = {
    gate: {
        does: 'Gives the verdict alone, and connects to nothing.',
        example: 'DB_ROLE=staging node …/dist/cli.js gate',
    },
    plan: {
        does: 'Shows what would run, and writes nothing.',
        example: 'DB_ROLE=staging DATABASE_URL=postgresql://… node …/dist/cli.js plan',
    },
    migrate: {
        does: 'Decides, then applies what is pending.',
        example: 'DB_ROLE=staging DATABASE_URL=postgresql://… node …/dist/cli.js migrate --migrations db/migrations',
    },
    run: {
        does: 'Decides, then runs your own tool.',
        example: 'DB_ROLE=staging node …/dist/cli.js run --env-file .env -- alembic upgrade head',
    },
    check: {
        does: 'Judges the repository in this folder: workflows, migrations, a rehearsal.',
        example: 'node …/dist/cli.js check',
    },
    verify: {
        does: 'Compares the evidence of a run with the database and with this repository; it only reads.',
        example: 'DATABASE_URL=postgresql://… node …/dist/cli.js verify evidence.json',
    },
};
const EXIT_CODES = `Exit codes: 0 done; 1 something that had begun failed, or a check or a comparison found an error;
2 usage, configuration, a file, or a server that cannot be reached; 3 blocked.
`;
/** For `--help`, of everything or of one command. */
function formatHelp(command) {
    if (command === undefined || !isCommand(command))
        return overview();
    const { does, example } = HELP[command];
    const usage = command === 'verify'
        ? 'verify [--env-file <file>] <evidence.json>'
        : command === 'run'
            ? 'run [options] -- <command>'
            : `${command} [options] [-- <command>]`;
    const options = command === 'verify' ? [] : ['', 'Options:', ...OWN_OPTIONS, ...inputOptions()];
    return [
        `Usage: node …/dist/cli.js ${usage}`,
        ...['', does, '', `  ${example}`, ...options, '', EXIT_CODES],
    ].join('\n');
}
function overview() {
    const lines = TERMINAL_COMMANDS.map((name) => `  ${name.padEnd(9)}${HELP[name].does}`);
    const examples = TERMINAL_COMMANDS.map((name) => `  ${HELP[name].example}`);
    return [
        'Usage: node …/dist/cli.js <command> [options]',
        ...['', 'The same gate as the GitHub Action, by the same variables.', '', ...lines],
        ...['', 'Options: node …/dist/cli.js <command> --help', '', 'Examples:', ...examples],
        ...['', EXIT_CODES],
    ].join('\n');
}
const OWN_OPTIONS = [
    '  --env-file <file>\n      Reads variables from a file. Without this option, no file is read.',
    '  --json\n      One line of JSON on standard output; the words go to standard error.',
];
function inputOptions() {
    return Object.values(input_table/* ACTION_INPUTS */.b)
        .filter(({ name }) => name !== input_table/* ACTION_INPUTS */.b.mode.name && name !== input_table/* ACTION_INPUTS */.b.command.name)
        .map((row) => {
        const variable = row.variable === undefined ? '' : ` or the variable ${row.variable}`;
        return `  --${row.name} <value>${variable}\n      ${row.meaning.replaceAll('`', '')}`;
    });
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./src/edge/terminal/open-terminal.ts



const COLOURS = { error: 'red', warning: 'yellow', notice: 'cyan' };
/**
 * Speaks to a terminal as `openRunner` speaks to GitHub's runner: the same words, without workflow
 * commands. Masks, outputs and summary are the runner's alone.
 *
 * @param redact Takes the secrets out of a text.
 * @param isColoured Whether somebody looks: never into a file or a pipe.
 */
function openTerminal(redact, stream, isColoured) {
    const write = stream === 'stdout' ? standard_output/* writeStdout */.j : writeError;
    const say = (line) => write(`${redact(line)}\n`);
    const paint = (style, text) => isColoured ? (0,external_node_util_.styleText)(style, text, { validateStream: false }) : text;
    const annotated = ({ level, title, message, file, line }) => {
        const place = file === undefined ? '' : ` (${line === undefined ? file : `${file}:${line}`})`;
        return `${paint(COLOURS[level], `${level}: ${title}`)}: ${message}${place}`;
    };
    const nothing = () => undefined;
    return {
        ...{ mask: nothing, closeGroup: nothing, setOutput: nothing, appendSummary: nothing },
        log: say,
        groups: (groups) => {
            const lines = groups.map(({ title, line }) => redact(`${title}: ${line}`));
            write(lines.map((line) => `${line}\n`).join(''));
        },
        openGroup: say,
        annotate: (annotation) => say(annotated(annotation)),
        ...{ readsCommands: false, write },
    };
}
/** Whether standard output is a terminal whose owner has not said no to colours. */
function supportsColor(isTerminal, noColour) {
    return isTerminal && !noColour;
}
function writeError(text) {
    try {
        (0,external_node_fs_.writeSync)(2, text);
    }
    catch {
        // Nobody reads it.
    }
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
;// CONCATENATED MODULE: ./src/edge/terminal/with-env-file.ts




/** Those that are inputs of ours: the file must not say otherwise than the environment. */
const OWN = Object.values(input_table/* ACTION_INPUTS */.b).flatMap((row) => 'variable' in row ? [row.variable] : []);
/**
 * Adds the variables of a `.env` file. What is set already stays as it is; but of a variable that
 * decides, two values that differ are never resolved by guessing.
 *
 * @param file Seen from `folder`.
 */
function withEnvFile(environment, folder, file) {
    let added;
    try {
        added = (0,external_node_util_.parseEnv)((0,external_node_fs_.readFileSync)(external_node_path_default().resolve(folder, file), 'utf8'));
    }
    catch {
        return {
            ok: false,
            problem: {
                code: 'file-unreadable',
                what: `The file of \`--env-file\`, ${file}, cannot be read.`,
                next: 'Write the path of a file that is there, seen from this folder.',
            },
        };
    }
    const differing = OWN.find((name) => {
        const [set, said] = [environment[name]?.trim() ?? '', added[name]?.trim() ?? ''];
        return set !== '' && said !== '' && set !== said;
    });
    if (differing === undefined)
        return { ok: true, environment: { ...added, ...environment } };
    return {
        ok: false,
        problem: {
            code: 'input-invalid',
            what: `${differing} is set, and ${file} says otherwise.`,
            next: `Take one of the two away: which of them is meant is not ours to guess.`,
        },
    };
}

// EXTERNAL MODULE: ./src/report/annotations.ts
var annotations = __webpack_require__(856);
// EXTERNAL MODULE: ./src/report/json.ts
var report_json = __webpack_require__(32794);
// EXTERNAL MODULE: ./src/report/render-terminal.ts
var render_terminal = __webpack_require__(52361);
// EXTERNAL MODULE: ./src/report/run-exit-code.ts
var run_exit_code = __webpack_require__(21588);
// EXTERNAL MODULE: ./src/app/run.ts + 8 modules
var run = __webpack_require__(84946);
;// CONCATENATED MODULE: ./src/app/terminal.ts










/**
 * One run in a terminal: the same as the action's, by the same variables, in the same words.
 *
 * @param args What follows the name of the program.
 * @param folder Where it was started: what the workspace is to the action.
 * @param isTerminal Whether standard output is one.
 * @returns The exit code: 0 done, 1 failed, 2 usage or configuration, 3 blocked.
 */
async function runInTerminal(args, folder, variables, isTerminal) {
    const asked = parseCommandLine(args);
    if (asked.kind === 'help') {
        (0,standard_output/* writeStdout */.j)(formatHelp(asked.command));
        return 0;
    }
    if (asked.kind === 'misunderstood') {
        (0,standard_output/* writeStdout */.j)(`${asked.why} Try \`--help\`.\n`);
        return 2;
    }
    const read = asked.envFile === undefined
        ? { ok: true, environment: variables }
        : withEnvFile(variables, folder, asked.envFile);
    if (!read.ok) {
        const { code, what, next } = read.problem;
        (0,standard_output/* writeStdout */.j)(`error: ${code}: ${what} ${next}\n`);
        return 2;
    }
    const { environment } = read;
    if (asked.kind === 'verify') {
        const { verify } = await Promise.all(/* import() | verify */[__webpack_require__.e(934), __webpack_require__.e(963), __webpack_require__.e(300)]).then(__webpack_require__.bind(__webpack_require__, 60574));
        return await verify(asked.file, folder, environment);
    }
    // The runner's inputs are no options: what stands there was meant for a step.
    const own = Object.entries(environment).filter(([name]) => !name.startsWith('INPUT_'));
    const given = { ...Object.fromEntries(own), ...asked.inputs, GITHUB_WORKSPACE: folder };
    return await (0,run/* run */.e)(given, terminal({ json: asked.json, isTerminal }, environment));
}
function terminal({ json, isTerminal }, environment) {
    const coloured = !json && supportsColor(isTerminal, environment['NO_COLOR']);
    return {
        open: (_, hide) => openTerminal(hide, json ? 'stderr' : 'stdout', coloured),
        publish: (report, runner) => {
            for (const annotation of (0,annotations/* renderAnnotations */.H)(report))
                runner.annotate(annotation);
            for (const line of (0,render_terminal/* renderTerminal */.b)(report))
                runner.log(line);
            if (json)
                (0,standard_output/* writeStdout */.j)(`${(0,report_json/* renderJson */.h)(report)}\n`);
            return (0,run_exit_code/* toExitCode */.t)(report);
        },
        publishCheck: async (report, _, { runner }) => {
            const { printCheck } = await Promise.all(/* import() | check */[__webpack_require__.e(815), __webpack_require__.e(934), __webpack_require__.e(6), __webpack_require__.e(410), __webpack_require__.e(963), __webpack_require__.e(989), __webpack_require__.e(265), __webpack_require__.e(151), __webpack_require__.e(726), __webpack_require__.e(741)]).then(__webpack_require__.bind(__webpack_require__, 45011));
            return printCheck(report, runner, json);
        },
        unexpectedExitCode: 1,
    };
}


/***/ }),

/***/ 65165:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D4: () => (/* binding */ checkHeadline),
/* harmony export */   QL: () => (/* binding */ FINDING_LEVELS),
/* harmony export */   eB: () => (/* binding */ isCheckFailed),
/* harmony export */   j$: () => (/* binding */ formatLocation)
/* harmony export */ });
/** Whether the step fails: something kept the check from its work, or it found an error. */
function isCheckFailed({ problems, findings }) {
    return problems.length > 0 || findings.some(({ level }) => level === 'error');
}
/** In the order in which they are shown. */
const FINDING_LEVELS = [
    'error',
    'warning',
    'notice',
];
/** What came of the check, in one line. */
function checkHeadline(report) {
    const [problem] = report.problems;
    if (problem !== undefined)
        return `❌ Check failed: ${problem.code}`;
    if (report.findings.length === 0)
        return '✅ Check passed: nothing found';
    const mark = isCheckFailed(report) ? '❌ Check failed' : '⚠️ Check passed';
    return `${mark}: ${counts(report.findings)}`;
}
/** `2 errors, 1 warning`. */
function counts(findings) {
    return FINDING_LEVELS.flatMap((level) => {
        const count = findings.filter((finding) => finding.level === level).length;
        if (count === 0)
            return [];
        return [count === 1 ? `1 ${level}` : `${count} ${level}s`];
    }).join(', ');
}
/** `file:line`, or the file alone. */
function formatLocation({ file, line }) {
    return line === undefined ? file : `${file}:${line}`;
}


/***/ }),

/***/ 32794:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ renderCheckJson),
/* harmony export */   h: () => (/* binding */ renderJson)
/* harmony export */ });
/* harmony import */ var _check_report__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65165);
/* harmony import */ var _run_exit_code__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21588);


/**
 * The report as `--json` prints it: one line, for other programs. Its keys are an interface, and grow
 * only.
 */
function renderJson(report) {
    const { work, block } = report;
    return JSON.stringify({
        ...{ mode: report.mode ?? null, decision: report.decision, reason: report.reason },
        exitCode: (0,_run_exit_code__WEBPACK_IMPORTED_MODULE_0__/* .toExitCode */ .t)(report),
        ...{ role: report.role ?? null, authority: report.authority ?? null },
        target: report.target ?? null,
        block: block === undefined ? null : { what: block.what, next: block.next },
        problems: report.problems,
        findings: report.findings,
        policy: report.policy.map(({ rule, source, standing }) => ({
            ...{ rule, source, standing: standing.kind, what: standing.what },
        })),
        migrations: work.migrations.map(({ version, name, file, status, duration }) => ({
            ...{ version, name, file, status, durationMs: duration ?? null },
        })),
        ...{ pending: work.pending ?? null, applied: work.applied ?? null },
        ...{ planDigest: work.planDigest ?? null, headDigest: work.headDigest ?? null },
        evidence: report.evidence ?? null,
    });
}
/** The same of a check. */
function renderCheckJson(report, exitCode) {
    const { problems, findings, suppressed, uses, policy, databases, notes } = report;
    const reason = (0,_check_report__WEBPACK_IMPORTED_MODULE_1__/* .isCheckFailed */ .eB)(report) ? 'check-failed' : 'check-passed';
    return JSON.stringify({
        ...{ mode: 'check', decision: 'blocked', reason, exitCode },
        ...{ problems, findings, suppressed, uses, policy, databases, notes },
    });
}


/***/ }),

/***/ 21588:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ toExitCode)
/* harmony export */ });
/** Something had begun, and did not come to its end in good order. */
const BEGUN = new Set([
    ...[
        'migration-failed',
        'migration-interrupted',
        'commit-unknown',
        'history-lost',
        'invalid-index',
    ],
    ...['command-failed', 'command-cancelled', 'cancelled', 'time-limit', 'connection-lost'],
    ...['lock-held', 'lock-unknown', 'unforeseen'],
]);
/**
 * 0: done, or blocked and told to skip. 1: something that had begun failed. 2: nothing had begun, for
 * an input, a file or the server did not let it. 3: blocked.
 */
function toExitCode({ problems, decision, block, onBlock }) {
    const [problem] = problems;
    if (problem !== undefined)
        return problems.some(({ code }) => BEGUN.has(code)) ? 1 : 2;
    if (decision === 'allowed' || block === undefined)
        return 0;
    return onBlock === 'skip' ? 0 : 3;
}


/***/ })

};
;