"use strict";
exports.id = 741;
exports.ids = [741];
exports.modules = {

/***/ 92999:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  check: () => (/* binding */ check)
});

;// CONCATENATED MODULE: ./src/checks/migration/problems-to-matches.ts
/** The problems of some codes, as findings: the engine's own words, at their own lines. */
function problemsToMatches({ folder, problems }, wanted) {
    return problems
        .filter(({ code }) => wanted(code))
        .map(({ file = folder, line, what, next }) => ({ place: { file, line }, what, next }));
}

;// CONCATENATED MODULE: ./src/checks/migration/rules/bad-name.ts

/** A name that the engine cannot read a version from. */
const badName = {
    id: 'bad-name',
    level: 'error',
    title: 'The name of a file says no version',
    find: (change) => problemsToMatches(change, (code) => code === 'bad-name'),
};

// EXTERNAL MODULE: ./src/migrations/version.ts
var migrations_version = __webpack_require__(90233);
;// CONCATENATED MODULE: ./src/checks/migration/migration-diff.ts

/** The migrations with their versions; a name without one is told elsewhere. */
function withVersions(migrations) {
    return migrations.flatMap((migration) => {
        const version = (0,migrations_version/* parseVersion */.o)(migration.version);
        return version === undefined ? [] : [{ migration, version }];
    });
}
/** The newest of some migrations, by version. */
function newestByVersion(migrations) {
    return migrations.reduce((found, each) => found !== undefined && (0,migrations_version/* compareVersions */.Z)(found.version, each.version) >= 0 ? found : each, undefined);
}
/** The migrations that are not merged yet: their versions are not in the base. */
function addedMigrations({ base = [], head = [], }) {
    const known = new Set(withVersions(base.map(({ migration }) => migration)).map(({ version }) => version.key));
    return withVersions(head).filter(({ version }) => !known.has(version.key));
}

;// CONCATENATED MODULE: ./src/checks/migration/rules/deleted-migration.ts

/** A migration that is merged, and gone now. */
const deletedMigration = {
    id: 'deleted-migration',
    level: 'error',
    title: 'A migration that is merged already is deleted',
    find: ({ base = [], head }) => {
        if (head === undefined)
            return [];
        const now = new Set(withVersions(head).map(({ version }) => version.key));
        const renamed = new Map(head.map(({ checksum, fileName }) => [checksum, fileName]));
        return withVersions(base.map(({ migration }) => migration)).flatMap(({ version, migration }) => {
            if (now.has(version.key))
                return [];
            const other = renamed.get(migration.checksum);
            const how = other === undefined ? 'and this deletes it' : `and this renames it to ${other}`;
            return [
                {
                    place: { file: migration.path, line: undefined },
                    what: `${migration.fileName} is merged already, ${how}: a database that has applied it misses its file.`,
                    next: 'Restore the file under its name. What a migration did is undone by a new one.',
                },
            ];
        });
    },
};

;// CONCATENATED MODULE: ./src/checks/migration/rules/duplicate-version.ts

/** Two files of one version: their order would be a guess. */
const duplicateVersion = {
    id: 'duplicate-version',
    level: 'error',
    title: 'Two migrations have the same version',
    find: (change) => problemsToMatches(change, (code) => code === 'duplicate-version'),
};

;// CONCATENATED MODULE: ./src/checks/migration/rules/edited-migration.ts

/** A migration that is merged, and reads otherwise now: databases that have it will refuse it. */
const editedMigration = {
    id: 'edited-migration',
    level: 'error',
    title: 'A migration that is merged already is changed',
    find: ({ base = [], head }) => {
        if (head === undefined)
            return [];
        const now = new Map(withVersions(head).map(({ version, migration }) => [version.key, migration]));
        return base
            .filter(({ same }) => !same)
            .flatMap(({ migration: then }) => {
            const [version] = withVersions([then]);
            const migration = now.get(version?.version.key ?? '');
            if (migration === undefined || migration.checksum === then.checksum)
                return [];
            const place = { file: migration.path, line: firstDifference(then.text, migration.text) };
            if (plain(migration.text) === plain(then.text)) {
                return [
                    {
                        place,
                        what: `${migration.fileName} is merged already, and only its line endings or byte order mark are changed: its checksum is another all the same.`,
                        next: 'Restore it, and put `*.sql -text` into .gitattributes, so that every checkout has the same bytes.',
                    },
                ];
            }
            return [
                {
                    place,
                    what: `${migration.fileName} is merged already, and this changes it: a database that has applied it refuses to go on, and one that has not gets something else.`,
                    next: 'Restore the file, and put the change into a new migration.',
                },
            ];
        });
    },
};
function plain(text) {
    return text.replaceAll('\r\n', '\n').replace(/^\ufeff/, '');
}
function firstDifference(then, now) {
    const [before, after] = [then.split('\n'), now.split('\n')];
    const at = after.findIndex((line, index) => line !== before[index]);
    return at === -1 ? Math.max(after.length, 1) : at + 1;
}

;// CONCATENATED MODULE: ./src/checks/migration/rules/out-of-order.ts


/** A new migration below one that is merged: where that one has run, this one comes too late. */
const outOfOrder = {
    id: 'out-of-order',
    level: 'error',
    title: 'A new migration sorts below one that is merged already',
    find: (change) => {
        const last = newestByVersion(withVersions((change.base ?? []).map(({ migration }) => migration)));
        if (last === undefined)
            return [];
        return addedMigrations(change)
            .filter(({ version }) => (0,migrations_version/* compareVersions */.Z)(version, last.version) < 0)
            .map(({ migration }) => ({
            place: { file: migration.path, line: 1 },
            what: `${migration.fileName} is new, and sorts below ${last.migration.fileName}, which is merged already: databases that have that one refuse this one.`,
            next: `Give it a version above ${last.version.text}.`,
        }));
    },
};

;// CONCATENATED MODULE: ./src/checks/migration/rules/refused-migration.ts

/** What rules of their own tell. */
const OTHERS = new Set(['duplicate-version', 'bad-name', 'syntax-error']);
/** A file that the engine refuses for anything else, in its own words (docs/engine.md). */
const refusedMigration = {
    id: 'refused-migration',
    level: 'error',
    title: 'A migration holds something that the engine does not run',
    find: (change) => problemsToMatches(change, (code) => !OTHERS.has(code)),
};

;// CONCATENATED MODULE: ./src/checks/migration/rules/syntax-error.ts

/** A file that Postgres's own grammar refuses. */
const syntaxError = {
    id: 'syntax-error',
    level: 'error',
    title: 'A migration is no SQL that Postgres can read',
    find: (change) => problemsToMatches(change, (code) => code === 'syntax-error'),
};

;// CONCATENATED MODULE: ./src/checks/migration/rules/index.ts







/** The only list of the rules about the migrations of a pull request. */
const MIGRATION_RULES = [
    editedMigration,
    deletedMigration,
    outOfOrder,
    duplicateVersion,
    badName,
    syntaxError,
    refusedMigration,
];

// EXTERNAL MODULE: ./src/checks/rehearsal/rules/index.ts + 20 modules
var rules = __webpack_require__(89628);
// EXTERNAL MODULE: ./src/inputs/input-table.ts
var input_table = __webpack_require__(25620);
// EXTERNAL MODULE: ./src/policy/environment-protection.ts
var environment_protection = __webpack_require__(27311);
// EXTERNAL MODULE: ./node_modules/@actions/expressions/dist/index.js + 27 modules
var dist = __webpack_require__(52506);
// EXTERNAL MODULE: ./node_modules/@actions/expressions/dist/ast.js
var ast = __webpack_require__(12049);
;// CONCATENATED MODULE: ./src/checks/workflow/expression.ts


const UNKNOWN = { truth: undefined };
/** A value that is known itself. GitHub counts the empty text, 0, false and null as false. */
function knownValue(value) {
    return { value, truth: value !== '' && value !== 0 && value !== false && value !== null };
}
const CONTEXTS = [
    'github',
    'env',
    'vars',
    'job',
    'jobs',
    'steps',
    'runner',
    'secrets',
    'strategy',
    'matrix',
    'needs',
    'inputs',
];
const STATUS = ['success', 'failure', 'always', 'cancelled'];
const FUNCTIONS = [...STATUS, 'hashFiles'].map((name) => ({ name, minArgs: 0, maxArgs: 255 }));
const parsed = new Map();
/** An expression's tree by GitHub's own parser; undefined where it is none. */
function parseExpression(text) {
    if (!parsed.has(text))
        parsed.set(text, parseAnew(text));
    return parsed.get(text);
}
function parseAnew(text) {
    try {
        return new dist/* Parser */.iX(new dist/* Lexer */.JG(text).lex().tokens, CONTEXTS, FUNCTIONS).parse();
    }
    catch {
        return undefined;
    }
}
/**
 * What is known of an expression, given what is known of its parts. Sound: what it says holds for
 * every value of what is not known.
 */
function evaluatePartially(tree, facts) {
    if (tree instanceof ast/* Literal */.uS)
        return literal(tree.literal);
    if (tree instanceof ast/* Grouping */.aU)
        return evaluatePartially(tree.group, facts);
    if (tree instanceof ast/* Unary */._c) {
        const { truth } = evaluatePartially(tree.expr, facts);
        return truth === undefined ? UNKNOWN : knownValue(!truth);
    }
    if (tree instanceof ast/* Binary */.yI)
        return compared(tree, facts);
    if (tree instanceof ast/* Logical */.oD)
        return combined(tree, facts);
    if (tree instanceof ast/* FunctionCall */.R6)
        return called(tree, facts);
    const path = pathOf(tree);
    return (path === undefined ? undefined : facts(path)) ?? UNKNOWN;
}
function literal(value) {
    if (value instanceof dist/* data.StringData */.p.uQ)
        return knownValue(value.value);
    if (value instanceof dist/* data.NumberData */.p.Q9)
        return knownValue(value.value);
    if (value instanceof dist/* data.BooleanData */.p.bo)
        return knownValue(value.value);
    return value instanceof dist/* data.Null */.p.Uv ? knownValue(null) : { truth: true };
}
function combined({ operator, args }, facts) {
    const and = operator.lexeme === '&&';
    let maybe = false;
    for (const [index, arg] of args.entries()) {
        const next = evaluatePartially(arg, facts);
        // The first that decides is the value; behind one that may or may not, only the truth is left.
        if (next.truth === !and)
            return maybe ? { truth: !and } : next;
        if (next.truth === undefined)
            maybe = true;
        if (index === args.length - 1)
            return maybe ? UNKNOWN : next;
    }
    return UNKNOWN;
}
function compared({ left, operator, right }, facts) {
    const [one, other] = [
        evaluatePartially(left, facts).value,
        evaluatePartially(right, facts).value,
    ];
    if (one === undefined || other === undefined)
        return UNKNOWN;
    switch (operator.lexeme) {
        case '==':
            return knownValue(looselyEqual(one, other));
        case '!=':
            return knownValue(!looselyEqual(one, other));
        default:
            return UNKNOWN;
    }
}
/** As GitHub compares: texts without regard to case, different kinds as numbers. */
function looselyEqual(one, other) {
    if (typeof one === 'string' && typeof other === 'string') {
        return one.toLowerCase() === other.toLowerCase();
    }
    return typeof one === typeof other ? one === other : Number(one ?? 0) === Number(other ?? 0);
}
function called({ functionName, args }, facts) {
    const name = functionName.lexeme.toLowerCase();
    if (args.length === 0)
        return facts(`${name}()`) ?? UNKNOWN;
    const [text, part] = args.map((arg) => evaluatePartially(arg, facts).value);
    if (typeof text !== 'string' || typeof part !== 'string')
        return UNKNOWN;
    const [whole, wanted] = [text.toLowerCase(), part.toLowerCase()];
    if (name === 'contains')
        return knownValue(whole.includes(wanted));
    if (name === 'startswith')
        return knownValue(whole.startsWith(wanted));
    return name === 'endswith' ? knownValue(whole.endsWith(wanted)) : UNKNOWN;
}
/** `steps.gate.outputs.decision`, however it is written; undefined for what is no plain path. */
function pathOf(tree) {
    if (tree instanceof ast/* ContextAccess */.QC)
        return tree.name.lexeme.toLowerCase();
    if (!(tree instanceof ast/* IndexAccess */.p_))
        return undefined;
    const before = pathOf(tree.expr);
    const { index } = tree;
    const key = index instanceof ast/* Literal */.uS ? literal(index.literal).value : undefined;
    return before === undefined || typeof key !== 'string'
        ? undefined
        : `${before}.${key.toLowerCase()}`;
}
/** Every path and call that an expression asks for. */
function listReferences(tree) {
    const asked = [];
    if (tree instanceof ast/* Logical */.oD || tree instanceof ast/* FunctionCall */.R6) {
        if (tree instanceof ast/* FunctionCall */.R6)
            asked.push(`${tree.functionName.lexeme.toLowerCase()}()`);
        for (const arg of tree.args)
            asked.push(...listReferences(arg));
    }
    else if (tree instanceof ast/* Binary */.yI)
        asked.push(...listReferences(tree.left), ...listReferences(tree.right));
    else if (tree instanceof ast/* Unary */._c)
        asked.push(...listReferences(tree.expr));
    else if (tree instanceof ast/* Grouping */.aU)
        asked.push(...listReferences(tree.group));
    else {
        const path = pathOf(tree);
        if (path !== undefined)
            asked.push(path);
    }
    return asked;
}
/** Whether a condition asks for the job's status itself; else GitHub puts `success() &&` before it. */
function usesStatusFunction(tree) {
    return listReferences(tree).some((each) => STATUS.some((name) => each === `${name}()`));
}

;// CONCATENATED MODULE: ./src/checks/workflow/condition.ts

/**
 * Whether a condition can hold, given what is known: false only where it cannot, whatever the rest
 * turns out to be.
 *
 * @param text What stands behind `if:`; undefined for no condition, which is `success()`.
 */
function canBeTrue(text, facts) {
    const success = facts('success()') ?? { truth: undefined };
    if (text === undefined)
        return success.truth !== false;
    const expression = whole(text);
    // Half in braces it is a text with something in it, which GitHub counts as true.
    if (expression === undefined)
        return success.truth !== false;
    const tree = parseExpression(expression);
    if (!usesStatusFunction(tree) && success.truth === false)
        return false;
    return evaluatePartially(tree, facts).truth !== false;
}
/** The expression of a condition, without the braces that may stand around the whole of it. */
function whole(text) {
    const trimmed = text.trim();
    const [, inner] = /^\$\{\{((?:(?!\}\}).)*)\}\}$/s.exec(trimmed) ?? [];
    if (inner !== undefined)
        return inner.trim();
    return trimmed.includes('${{') ? undefined : trimmed;
}
/** Facts that hold beside others, and before them. */
function extendContext(own, beside) {
    return (path) => {
        const value = own.get(path);
        return value === undefined ? beside(path) : knownValue(value);
    };
}

;// CONCATENATED MODULE: ./src/checks/workflow/interpolate.ts

const EXPRESSION = /\$\{\{(.*?)\}\}/gs;
/** A text with every expression in it that is known replaced by its value; the others stay. */
function interpolateKnown(text, facts) {
    return text.replaceAll(EXPRESSION, (whole, inner) => {
        const { value } = evaluatePartially(parseExpression(inner.trim()), facts);
        return value === undefined ? whole : String(value ?? '');
    });
}
/** Whether only the run can tell what a text will be. */
function isDynamic(text) {
    return text.includes('${{');
}
/** What decides a dynamic text: `vars.DB_ROLE`, `inputs.role`, as it is written there. */
function listContextReferences(text) {
    const found = [...text.matchAll(EXPRESSION)].flatMap(([, inner = '']) => {
        const paths = listReferences(parseExpression(inner.trim())).filter((path) => !path.endsWith('()'));
        // A path is lower-case there: its own spelling is found in the text.
        return paths.map((path) => spelt(inner, path));
    });
    return [...new Set(found)];
}
function spelt(text, path) {
    const at = text.toLowerCase().indexOf(path);
    return at === -1 ? path : text.slice(at, at + path.length);
}
/** Whether any expression of a text reads from this context, `secrets` for example. */
function usesContext(text, context) {
    return listContextReferences(text).some((path) => path.toLowerCase().startsWith(`${context}.`));
}

;// CONCATENATED MODULE: ./src/checks/workflow/migration-sites.ts




/** Everything that migrates, uses of this action first. A check and a plan do not. */
function listMigrationSites({ uses, migrations, }) {
    return [
        ...uses
            .filter(({ mode }) => mode !== 'check' && mode !== 'plan')
            .map(({ stepContext, role }) => ({
            stepContext,
            place: stepContext.place,
            via: stepContext.via,
            role,
            what: 'this action',
        })),
        ...migrations.map(({ stepContext, place, via, variables, shown }) => ({
            stepContext,
            place,
            via,
            role: getDeclaredRole(variables),
            what: `\`${shown}\``,
        })),
    ];
}
/** The role that reaches a command; empty where none does. */
function getDeclaredRole(variables) {
    return variables.get(input_table/* ACTION_INPUTS */.b.role.variable)?.trim() ?? '';
}
/** What migrates production, once for each job. */
function findProductionJobs(configuration) {
    const seen = new Set();
    return listMigrationSites(configuration).filter(({ role, stepContext }) => {
        const key = stepContext.jobs.map(({ file, id }) => `${file} ${id}`).join(' ');
        if (role !== 'prod' || seen.has(key))
            return false;
        seen.add(key);
        return true;
    });
}
/** The environment of the job, as far as it is known; undefined where it names none. */
function getJobEnvironment({ jobs, facts }) {
    const own = jobs.at(-1)?.environment;
    return own === undefined ? undefined : interpolateKnown(own.text, facts);
}
/** What GitHub says of the job's environment; undefined where there is none, or nobody asked. */
function getEnvironment({ answers }, stepContext) {
    return answers.get(getJobEnvironment(stepContext)?.toLowerCase() ?? '');
}
/** Every condition between the start of the workflow and the step. */
function listConditions({ jobs, steps }) {
    return [...jobs, ...steps].flatMap(({ condition }) => condition === undefined ? [] : [condition.text]);
}
/** Whether it can run at all when this event starts the workflow. */
function canRunOn(stepContext, event) {
    const facts = (path) => path === 'github.event_name' ? knownValue(event) : stepContext.facts(path);
    return listConditions(stepContext).every((text) => canBeTrue(text, facts));
}
/** The job in words. */
function formatJobName(jobs) {
    return `job \`${jobs.map(({ id }) => id).join(' / ')}\``;
}

;// CONCATENATED MODULE: ./src/checks/workflow/rules/confirmation-hard-coded.ts



/** A confirmation that confirms itself: `true` in the file, and nobody who could say no. */
const confirmationHardCoded = {
    id: 'confirmation-hard-coded',
    level: 'warning',
    title: 'Production is confirmed by a word in the workflow, in a job that nobody approves',
    find: (configuration) => configuration.uses
        .filter(({ confirmation, role, stepContext }) => confirmation.toLowerCase() === 'true' &&
        role !== 'staging' &&
        (getJobEnvironment(stepContext) === undefined ||
            protectsNothing(getEnvironment(configuration, stepContext))))
        .map(({ stepContext }) => ({
        place: stepContext.place,
        via: stepContext.via,
        what: `\`${input_table/* ACTION_INPUTS */.b.confirmation.name}\` is \`true\` in the file, and ${formatJobName(stepContext.jobs)} has no protected environment: every run confirms itself.`,
        next: 'Give the job an `environment:` with reviewers, or take the confirmation from an input of `workflow_dispatch`.',
    })),
};
function protectsNothing(answer) {
    if (answer?.kind === 'missing')
        return true;
    return answer?.kind === 'found' && answer.reviewers === 0 && !(0,environment_protection/* restrictsBranches */.A)(answer);
}

;// CONCATENATED MODULE: ./src/checks/workflow/rules/env-file.ts

/** A committed file that confirms production for whoever reads it. */
const envFile = {
    id: 'env-file',
    level: 'error',
    title: 'A committed file of variables confirms migrations of production',
    find: ({ envFiles }) => envFiles.flatMap(({ confirmation }) => {
        if (confirmation === undefined ||
            !/^(?:true|sha256:[0-9a-f]{64})$/i.test(confirmation.text)) {
            return [];
        }
        return [
            {
                place: confirmation.place,
                what: `\`${input_table/* ACTION_INPUTS */.b.confirmation.variable}\` stands in a committed file, so that whoever loads it has confirmed production.`,
                next: 'Take the line out: a confirmation is given for one run, by someone who has looked.',
            },
        ];
    }),
};

// EXTERNAL MODULE: ./node_modules/leven/index.js
var leven = __webpack_require__(47785);
;// CONCATENATED MODULE: ./src/checks/workflow/environment-jobs.ts


/** The jobs that migrate and name an environment, each once. */
function findEnvironmentJobs(configuration) {
    const seen = new Set();
    return listMigrationSites(configuration).flatMap((each) => {
        const { stepContext } = each;
        const name = getJobEnvironment(stepContext);
        const job = stepContext.jobs.at(-1);
        const key = `${job?.file} ${job?.id} ${name}`;
        if (name === undefined || name === '' || isDynamic(name) || seen.has(key))
            return [];
        seen.add(key);
        const answer = getEnvironment(configuration, stepContext);
        return [{ ...each, name, answer, line: job?.environment?.line }];
    });
}

;// CONCATENATED MODULE: ./src/checks/workflow/rules/environment-missing.ts



/** An environment that GitHub does not know: it would make it, with no protection and no secret. */
const environmentMissing = {
    id: 'environment-missing',
    level: 'error',
    title: 'A job that migrates names an environment that does not exist',
    find: (configuration) => findEnvironmentJobs(configuration).flatMap(({ name, answer, line, stepContext }) => {
        if (answer?.kind !== 'missing')
            return [];
        const near = answer.others.find((other) => (0,leven/* default */.A)(other.toLowerCase(), name.toLowerCase()) <= 2);
        const hint = near === undefined ? '' : ` Did you mean \`${near}\`?`;
        return [
            {
                place: { file: stepContext.jobs.at(-1)?.file ?? stepContext.root.file, line },
                what: `The environment \`${name}\` of ${formatJobName(stepContext.jobs)} does not exist: the first run would make it, unprotected.${hint}`,
                next: 'Name one that exists, or make it first, with its reviewers and its secrets.',
            },
        ];
    }),
};

// EXTERNAL MODULE: ./src/database-url/name-words.ts
var name_words = __webpack_require__(56086);
;// CONCATENATED MODULE: ./src/checks/workflow/rules/environment-unprotected.ts





/** An environment of production that asks nobody and holds no branch. */
const environmentUnprotected = {
    id: 'environment-unprotected',
    level: 'warning',
    title: 'The environment of a job that migrates production protects nothing',
    find: (configuration) => findEnvironmentJobs(configuration).flatMap(({ name, answer, line, stepContext, role }) => {
        if (answer?.kind !== 'found' || !isProduction(role, name))
            return [];
        if (answer.reviewers > 0 || (0,environment_protection/* restrictsBranches */.A)(answer))
            return [];
        return [
            {
                place: { file: stepContext.jobs.at(-1)?.file ?? stepContext.root.file, line },
                what: `The environment \`${name}\` of ${formatJobName(stepContext.jobs)} has no reviewers and takes every branch: it protects nothing.`,
                next: 'Give it required reviewers, or a rule for the branches that may deploy (Settings, Environments).',
            },
        ];
    }),
};
/** Declared as it, or of a role that only the run knows in an environment that reads like it. */
function isProduction(role, environment) {
    return (role === 'prod' || (isDynamic(role) && (0,name_words/* classifyName */.Ce)((0,name_words/* splitNameWords */.Tb)(environment)) === 'prod'));
}

;// CONCATENATED MODULE: ./src/checks/workflow/rules/gate-ignored.ts



/** A gate that is there and decides nothing. */
const gateIgnored = {
    id: 'gate-ignored',
    level: 'error',
    title: 'A gate stands before a migration, and its word does not hold',
    find: (configuration) => [...forgiven(configuration), ...passed(configuration)],
};
/** `continue-on-error` on the gate itself. */
function forgiven({ uses }) {
    return uses.flatMap(({ step, mode, stepContext }) => {
        const text = interpolateKnown(step.continueOnError?.text ?? 'false', stepContext.facts);
        if (mode !== 'gate' || text === 'false')
            return [];
        return [
            {
                place: { file: step.file, line: step.continueOnError?.line ?? step.line },
                via: stepContext.via,
                what: 'The gate has `continue-on-error`, so that a block is green and what follows runs.',
                next: `Take it away; where a block shall be green, write \`${input_table/* ACTION_INPUTS */.b.onBlock.name}: skip\` and let what follows ask for \`outputs.decision == 'allowed'\`.`,
            },
        ];
    });
}
/** What migrates behind a gate that does not keep it from running. */
function passed({ migrations }) {
    return migrations
        .filter(({ stepContext }) => stepContext.gate === 'ignored')
        .map(({ shown, stepContext, place, via }) => ({
        place,
        via,
        what: `\`${shown}\` in ${formatJobName(stepContext.jobs)} runs behind a gate, and also when the gate has blocked.`,
        next: "Let it run on success only, and where the gate skips, give it `if: steps.<gate>.outputs.decision == 'allowed'` with nothing that lets another word pass.",
    }));
}

// EXTERNAL MODULE: ./src/checks/workflow/yaml-node.ts
var yaml_node = __webpack_require__(14201);
;// CONCATENATED MODULE: ./src/checks/workflow/rules/no-concurrency.ts


/** Two runs of a job that migrates production may overlap. */
const noConcurrency = {
    id: 'no-concurrency',
    level: 'warning',
    title: 'Two runs of a job that migrates production may overlap',
    find: (configuration) => findProductionJobs(configuration)
        .filter(({ stepContext }) => !groups(stepContext).some(keepsApart))
        .map(({ stepContext, place, via }) => ({
        place,
        via,
        what: `${formatJobName(stepContext.jobs)} migrates production, and no \`concurrency:\` keeps two runs of it apart: the second waits inside, holding a runner and an approval.`,
        next: 'Give the job `concurrency: migrate-production`, one word for one database.',
    })),
};
function groups({ root, jobs }) {
    const trees = [root.concurrency, ...jobs.map(({ concurrency }) => concurrency)];
    return trees.flatMap((tree) => groupOf(tree) ?? []);
}
function groupOf(tree) {
    return tree?.kind === 'text' ? tree.text : (0,yaml_node/* getString */.AA)(tree, 'group')?.text;
}
/** A group of its own for each run or commit keeps nothing apart. */
function keepsApart(group) {
    return group !== '' && !/github\.(?:run_id|run_number|run_attempt|sha)\b/.test(group);
}

;// CONCATENATED MODULE: ./src/checks/workflow/rules/policy-invalid.ts
/** A policy file that is not understood: every run that it judges is blocked. */
const policyInvalid = {
    id: 'policy-invalid',
    level: 'error',
    title: 'A policy file is not understood',
    find: ({ policies }) => [...policies].flatMap(([file, reading]) => reading.ok
        ? []
        : [{ place: { file, line: reading.line }, what: reading.what, next: reading.next }]),
};

;// CONCATENATED MODULE: ./src/checks/workflow/rules/prod-from-any-ref.ts


/** A condition that looks at the ref. */
const REF = /github\.(?:ref|ref_name|ref_type|ref_protected|base_ref|event\.ref|event\.repository\.default_branch)\b/;
/** Production by hand, from whatever branch somebody picks. */
const prodFromAnyRef = {
    id: 'prod-from-any-ref',
    level: 'warning',
    title: 'A job that migrates production can be started by hand from any branch',
    find: (configuration) => findProductionJobs(configuration)
        .filter(({ stepContext }) => {
        const byHand = stepContext.root.triggers.has('workflow_dispatch');
        const answer = getEnvironment(configuration, stepContext);
        const held = answer?.kind === 'found' && (0,environment_protection/* restrictsBranches */.A)(answer);
        const looks = listConditions(stepContext).some((text) => REF.test(text));
        return byHand && canRunOn(stepContext, 'workflow_dispatch') && !held && !looks;
    })
        .map(({ stepContext, place, via }) => ({
        place,
        via,
        what: `${formatJobName(stepContext.jobs)} migrates production on \`workflow_dispatch\`, which can start it from any branch, and nothing that is known holds it to one.`,
        next: "Let the environment allow only the branches that may deploy, or give the job `if: github.ref == 'refs/heads/main'`.",
    })),
};

;// CONCATENATED MODULE: ./src/checks/workflow/rules/prod-without-environment.ts

/** Role `prod` in a job that names no environment: nobody can be asked, and secrets are for all. */
const prodWithoutEnvironment = {
    id: 'prod-without-environment',
    level: 'error',
    title: 'A job migrates production and names no environment',
    find: (configuration) => findProductionJobs(configuration)
        .filter(({ stepContext }) => getJobEnvironment(stepContext) === undefined)
        .map(({ stepContext, place, via, what }) => ({
        place,
        via,
        what: `${formatJobName(stepContext.jobs)} migrates production by ${what}, and names no \`environment:\`, so that nothing can ask for an approval or hold it to a branch.`,
        next: 'Give the job an `environment:` that has reviewers and a branch rule, and keep the secret of production there.',
    })),
};

;// CONCATENATED MODULE: ./src/checks/workflow/blocked-use.ts
/** The uses that the gate can only block for one of these reasons, in its own words. */
function usesBlockedFor({ uses }, reasons) {
    return uses.flatMap(({ verdict, stepContext }) => {
        if (verdict.kind !== 'decided' || verdict.allowed || !reasons.includes(verdict.reason))
            return [];
        const { place, via } = stepContext;
        return [
            { place, via, what: `This use can only be blocked. ${verdict.what}`, next: verdict.next },
        ];
    });
}

;// CONCATENATED MODULE: ./src/checks/workflow/rules/replica-migrates.ts

/** A use with role `replica`, which never takes a migration. */
const replicaMigrates = {
    id: 'replica-migrates',
    level: 'error',
    title: 'A use of this action would migrate a replica, and can only be blocked',
    find: (configuration) => usesBlockedFor(configuration, ['replica-blocked']),
};

;// CONCATENATED MODULE: ./src/checks/workflow/rules/role-in-secret.ts


const ROWS = [
    input_table/* ACTION_INPUTS */.b.role,
    input_table/* ACTION_INPUTS */.b.confirmation,
];
/** A role or a confirmation that is read from `secrets` (reliability, C1 row 8). */
const roleInSecret = {
    id: 'role-in-secret',
    level: 'warning',
    title: 'A role or a confirmation is kept as a secret, so that its word is masked everywhere',
    find: ({ uses, migrations }) => [
        ...uses.flatMap(({ step, stepContext }) => ROWS.flatMap(({ name, variable }) => [
            ...found(step.file, name, step.with.get(name)),
            ...found(step.file, variable, stepContext.written.get(variable)),
        ])),
        ...migrations.flatMap(({ stepContext }) => ROWS.flatMap(({ variable }) => found(stepContext.place.file, variable, stepContext.written.get(variable)))),
    ],
};
function found(file, name, value) {
    if (value === undefined || !usesContext(value.text, 'secrets'))
        return [];
    return [
        {
            place: { file, line: value.line },
            what: `\`${name}\` is read from a secret: GitHub then masks its word, \`prod\` or \`true\`, in every log, and drops outputs that hold it.`,
            next: 'Keep it in `vars`: a role is no secret.',
        },
    ];
}

;// CONCATENATED MODULE: ./src/checks/workflow/rules/role-invalid.ts

/** A use whose role is not one of the three, or two that differ. */
const roleInvalid = {
    id: 'role-invalid',
    level: 'error',
    title: 'A use of this action declares a role that is none, and can only be blocked',
    find: (configuration) => usesBlockedFor(configuration, ['role-invalid', 'role-conflict']),
};

;// CONCATENATED MODULE: ./src/checks/workflow/rules/role-missing.ts

/** A use with no role, in its inputs or in what reaches it. */
const roleMissing = {
    id: 'role-missing',
    level: 'error',
    title: 'A use of this action declares no role, and can only be blocked',
    find: (configuration) => usesBlockedFor(configuration, ['role-missing']),
};

;// CONCATENATED MODULE: ./src/checks/workflow/rules/unenforced-role.ts


/** A migration command with a declared role that nothing of ours looks at. */
const unenforcedRole = {
    id: 'unenforced-role',
    level: 'warning',
    title: 'A migration command has a declared role, and nothing enforces it',
    find: ({ migrations }) => migrations
        .filter(({ stepContext, variables }) => stepContext.gate === 'none' && getDeclaredRole(variables) !== '')
        .map(({ tool, shown, stepContext, place, via }) => ({
        place,
        via,
        what: `\`${shown}\` (${tool}) in ${formatJobName(stepContext.jobs)} has a \`${input_table/* ACTION_INPUTS */.b.role.variable}\`, but no gate of this action stands before it.`,
        next: 'Run it by the `command` input of this action, or behind a step with `mode: gate`, so that the role decides.',
    })),
};

;// CONCATENATED MODULE: ./src/checks/workflow/rules/ungoverned-migration.ts


/** A migration command with no gate before it and no role that reaches it. */
const ungovernedMigration = {
    id: 'ungoverned-migration',
    level: 'error',
    title: 'A migration command runs with no gate and no declared role',
    find: ({ migrations }) => migrations
        .filter(({ stepContext, variables }) => stepContext.gate === 'none' && getDeclaredRole(variables) === '')
        .map(({ tool, shown, stepContext, place, via }) => ({
        place,
        via,
        what: `\`${shown}\` (${tool}) in ${formatJobName(stepContext.jobs)} migrates whatever database it is pointed at: no gate stands before it, and no \`${input_table/* ACTION_INPUTS */.b.role.variable}\` reaches it.`,
        next: 'Run it by the `command` input of this action with `db-role`, or behind a step with `mode: gate`.',
    })),
};

;// CONCATENATED MODULE: ./src/checks/workflow/rules/unreadable-workflow.ts
/** A workflow or action that is no YAML: nobody can say what it would run. */
const unreadableWorkflow = {
    id: 'unreadable-workflow',
    level: 'error',
    title: 'A workflow or an action cannot be read',
    find: ({ unreadable }) => unreadable.map(({ file, line, message }) => ({
        place: { file, line },
        what: `The file is no YAML that can be read: ${message}.`,
        next: 'Mend it: GitHub runs nothing of it, and what it would run was not judged.',
    })),
};

;// CONCATENATED MODULE: ./src/checks/workflow/rules/untrusted-trigger.ts

const UNTRUSTED = ['pull_request_target', 'issue_comment', 'workflow_run'];
/** A comparison that leaves forks out, in some condition on the way. */
const OWN_RUNS = /workflow_run\.(?:head_repository|head_branch|event)\b/;
/** A job that migrates where somebody outside the repository can start it (contract, section 4). */
const untrustedTrigger = {
    id: 'untrusted-trigger',
    level: 'error',
    title: 'A job migrates on an event that anyone outside the repository can cause',
    find: (configuration) => listMigrationSites(configuration).flatMap(({ stepContext, place, via, what }) => {
        const triggers = [...stepContext.root.triggers.keys()];
        const ownRuns = listConditions(stepContext).some((text) => OWN_RUNS.test(text));
        const trigger = triggers.find((name) => UNTRUSTED.includes(name) &&
            canRunOn(stepContext, name) &&
            !(name === 'workflow_run' && ownRuns));
        if (trigger === undefined)
            return [];
        return [
            {
                place,
                via,
                what: `${formatJobName(stepContext.jobs)} migrates by ${what} on \`${trigger}\`, where secrets stand beside code that nobody reviewed.`,
                next: trigger === 'workflow_run'
                    ? 'Leave runs of forks out: `if: github.event.workflow_run.head_repository.full_name == github.repository`.'
                    : 'Migrate on `push`, `workflow_dispatch` or `release`, and judge pull requests on `pull_request`.',
            },
        ];
    }),
};

;// CONCATENATED MODULE: ./src/checks/workflow/rules/url-in-plain-text.ts
/** A connection string with a password in a committed file. */
const urlInPlainText = {
    id: 'url-in-plain-text',
    level: 'error',
    title: 'A connection string with its password stands in a committed file',
    find: ({ urls }) => urls.map(({ place, shown }) => ({
        place,
        what: `The password of ${shown} stands in a committed file, for everybody who can read the repository, and in its history.`,
        next: "Change that password, and read the URL from a secret of the job's environment.",
    })),
};

;// CONCATENATED MODULE: ./src/checks/workflow/rules/index.ts


















/** The only list of the rules about the configuration. */
const CONFIGURATION_RULES = [
    ungovernedMigration,
    unenforcedRole,
    roleMissing,
    roleInvalid,
    replicaMigrates,
    prodWithoutEnvironment,
    untrustedTrigger,
    urlInPlainText,
    roleInSecret,
    confirmationHardCoded,
    noConcurrency,
    prodFromAnyRef,
    gateIgnored,
    environmentMissing,
    environmentUnprotected,
    envFile,
    unreadableWorkflow,
    policyInvalid,
];

;// CONCATENATED MODULE: ./src/checks/index.ts



/** Every rule of `check`, as lists and reports show it. */
const CHECK_RULES = [...CONFIGURATION_RULES, ...MIGRATION_RULES, ...rules/* REHEARSAL_RULES */.I, ...rules/* FAILURE_RULES */.T];

// EXTERNAL MODULE: ./src/checks/rule.ts
var rule = __webpack_require__(80083);
;// CONCATENATED MODULE: ./src/checks/suppression.ts
/** `# governed: allow <rule> because <reason>`, or with `--` in SQL, alone on its line or behind it. */
const COMMENT = /(?:#|--)\s*governed:\s*allow\s+([a-z-]+)(?:\s+because\s+(\S.*))?/;
/** A line that holds nothing but a comment. */
const COMMENT_ALONE = /^\s*(?:#|--)/;
/**
 * Takes out the findings that a comment allows: on their line or on one that leads to it, or in the
 * comments right above. It must name the rule and a reason; one without a reason allows nothing, and
 * the finding says so.
 *
 * @param read The text of a file of the repository.
 */
function applySuppressions(findings, read) {
    const linesOf = remembered((file) => (read(file) ?? '').split('\n'));
    const kept = [];
    const suppressed = [];
    for (const finding of findings) {
        const places = [finding.place, ...(finding.via ?? [])];
        const allowances = places.flatMap((place) => allowanceAt(place, finding.rule, linesOf));
        const good = allowances.find(({ reason }) => reason !== '');
        const [bad] = allowances;
        if (good !== undefined)
            suppressed.push({ finding, ...good });
        else
            kept.push(bad === undefined ? finding : withoutReason(finding, bad.place));
    }
    return { findings: kept, suppressed };
}
function remembered(make) {
    const known = new Map();
    return (key) => {
        const value = known.get(key) ?? make(key);
        known.set(key, value);
        return value;
    };
}
function allowanceAt({ file, line: found }, rule, linesOf) {
    if (found === undefined)
        return [];
    const lines = linesOf(file);
    for (let line = found; line >= 1; line -= 1) {
        const text = lines[line - 1] ?? '';
        if (line < found && !COMMENT_ALONE.test(text))
            return [];
        const [, named, reason = ''] = COMMENT.exec(text) ?? [];
        if (named === rule)
            return [{ reason: reason.trim(), place: { file, line } }];
    }
    return [];
}
function withoutReason(finding, { file, line }) {
    return {
        ...finding,
        next: `${finding.next} The comment at ${file}:${line} gives no reason, so it allows nothing: write \`governed: allow ${finding.rule} because …\`.`,
    };
}

// EXTERNAL MODULE: ./src/policy/read-policy.ts + 1 modules
var read_policy = __webpack_require__(33776);
;// CONCATENATED MODULE: ./src/checks/commands/shell-scope.ts
/** A shell that begins with these variables in this folder. */
function createScope(variables, directory) {
    return {
        exported: new Map(variables),
        own: new Map(),
        directory,
        functions: new Map(),
        exportsAll: false,
    };
}
/** As a subshell begins: what it changes is its own. */
function copyScope(scope) {
    return {
        ...scope,
        exported: new Map(scope.exported),
        own: new Map(scope.own),
        functions: new Map(scope.functions),
    };
}
/** What a name stands for, as far as it is known. */
function getVariable({ exported, own, directory }, name) {
    if (name === 'PWD' && directory !== undefined)
        return toWorkspacePath(directory);
    return own.get(name) ?? exported.get(name);
}
/** A path of the repository as the runner has it, by the variable that `resolvePath` knows. */
function toWorkspacePath(path) {
    return path === '.' ? '$GITHUB_WORKSPACE' : `$GITHUB_WORKSPACE/${path}`;
}
/** `NAME=value` on a line of its own: exported where the name is, or everything is. */
function setVariable(scope, name, value) {
    if (scope.exportsAll || scope.exported.has(name))
        scope.exported.set(name, value);
    else
        scope.own.set(name, value);
}
/** `export NAME`, `export NAME=value`. */
function exportVariable(scope, name, value) {
    const known = value ?? getVariable(scope, name);
    scope.own.delete(name);
    if (known !== undefined)
        scope.exported.set(name, known);
}
/** The words that a script or a function is called with, as `$1`, `$2`, `$@`. */
function setPositionalParameters({ own }, words) {
    for (const [index, word] of words.entries())
        own.set(String(index + 1), word);
    own.set('@', words.join(' '));
    own.set('*', words.join(' '));
}
/** `unset NAME`. */
function unsetVariable(scope, name) {
    scope.own.delete(name);
    scope.exported.delete(name);
}
/** The folder that a path leads to, from another; undefined where a part of it is not known. */
function resolvePath(directory, path) {
    const workspace = path.replace(/^(?:\$GITHUB_WORKSPACE|\$\{GITHUB_WORKSPACE\}|\$\{\{\s*github\.workspace\s*\}\})(?:\/|$)/, '/');
    const fromRoot = workspace !== path;
    if (/[$`*~\ue000-\uf8ff]|\$\{\{/.test(workspace))
        return undefined;
    if (workspace.startsWith('/') && !fromRoot)
        return undefined;
    if (!fromRoot && directory === undefined)
        return undefined;
    const parts = fromRoot ? [] : (directory ?? '').split('/').filter((part) => part && part !== '.');
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

// EXTERNAL MODULE: ./src/checks/deniable-codes.ts
var deniable_codes = __webpack_require__(71700);
;// CONCATENATED MODULE: ./src/checks/repository-files.ts
/** The same files, each read once: for those that are asked for again and again. */
function cacheFiles({ paths, read }) {
    const known = new Map();
    return {
        paths,
        read: (path) => {
            if (!known.has(path))
                known.set(path, read(path));
            return known.get(path);
        },
    };
}

;// CONCATENATED MODULE: ./src/checks/workflow/env-files.ts
const NAME = /(?:^|\/)\.env(?:\.[\w.-]+)?$|(?:^|\/)[\w.-]+\.env$/;
const LINE = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=\s*(.*?)\s*$/;
/** The committed `.env*` files that declare `DB_ROLE` or confirm production. */
function findEnvFiles(sources) {
    return sources.paths
        .filter((path) => NAME.test(path))
        .flatMap((file) => {
        const found = variablesOf(file, sources.read(file) ?? '');
        const role = found.get('DB_ROLE');
        const confirmation = found.get('CONFIRM_PROD_MIGRATIONS');
        const place = role?.place ?? confirmation?.place;
        return place === undefined ? [] : [{ place, role: role?.text ?? '', confirmation }];
    });
}
function variablesOf(file, text) {
    return new Map(text.split('\n').flatMap((line, index) => {
        const [, name, written = ''] = LINE.exec(line) ?? [];
        if (name === undefined)
            return [];
        const value = written.replace(/^(['"])(.*)\1.*$/, '$2').replace(/\s+#.*$/, '');
        return [[name, { text: value, place: { file, line: index + 1 } }]];
    }));
}

// EXTERNAL MODULE: ./src/inputs/declared-value.ts
var declared_value = __webpack_require__(22431);
// EXTERNAL MODULE: ./src/inputs/read-request.ts
var read_request = __webpack_require__(46501);
// EXTERNAL MODULE: ./src/policy/decide.ts + 3 modules
var decide = __webpack_require__(20539);
// EXTERNAL MODULE: ./src/policy/governance.ts
var governance = __webpack_require__(69460);
;// CONCATENATED MODULE: ./src/checks/workflow/this-action.ts

/** Whether a step uses this action: by its name under any owner, or as a local action that is it. */
function isThisAction({ uses }, names) {
    const text = uses?.text ?? '';
    if (text.startsWith('./')) {
        const action = names.action(text);
        return (action?.inputs.has(input_table/* ACTION_INPUTS */.b.role.name) === true &&
            action.inputs.has(input_table/* ACTION_INPUTS */.b.confirmation.name));
    }
    const [owner = '', repository = ''] = (text.split('@')[0] ?? '').toLowerCase().split('/');
    return (repository === 'governed-migrations' || names.repositories.includes(`${owner}/${repository}`));
}
/** What a step gives an input: its own word, then the input's default. */
function getActionInput(step, row) {
    return [...step.with].find(([name]) => name.toLowerCase() === row.name)?.[1].text ?? row.default;
}

;// CONCATENATED MODULE: ./src/checks/workflow/evaluate-use.ts







const evaluate_use_ROWS = Object.values(input_table/* ACTION_INPUTS */.b);
/** A target that is understood: what stands in for a URL that only the run knows. */
const SOME_TARGET = 'postgresql://user@database.invalid/name';
/** Judges a use for its workflow's triggers: of one that nobody should trust, for that one. */
function evaluateUse(use) {
    const { step, stepContext } = use;
    const value = (row) => interpolateKnown(getActionInput(step, row) ?? '', stepContext.facts).trim();
    const declared = (row) => value(row) || variable(row, stepContext);
    return {
        ...use,
        mode: value(input_table/* ACTION_INPUTS */.b.mode),
        role: declared(input_table/* ACTION_INPUTS */.b.role),
        confirmation: declared(input_table/* ACTION_INPUTS */.b.confirmation),
        target: declared(input_table/* ACTION_INPUTS */.b.url),
        policyFile: value(input_table/* ACTION_INPUTS */.b.policyFile),
        verdict: verdictOf(use, value),
    };
}
function variable(row, { variables }) {
    return (row.variable === undefined ? undefined : variables.get(row.variable))?.trim() ?? '';
}
function verdictOf({ stepContext }, value) {
    const mode = value(input_table/* ACTION_INPUTS */.b.mode);
    if (mode === 'check')
        return { kind: 'no decision' };
    const roles = [value(input_table/* ACTION_INPUTS */.b.role), variable(input_table/* ACTION_INPUTS */.b.role, stepContext)];
    const open = [mode, ...roles].filter(isDynamic);
    if (open.length > 0)
        return atRunTime(open);
    const confirmations = [
        value(input_table/* ACTION_INPUTS */.b.confirmation),
        variable(input_table/* ACTION_INPUTS */.b.confirmation, stepContext),
    ];
    const openConfirmations = confirmations.filter(isDynamic);
    const event = eventOf([...stepContext.root.triggers.keys()]);
    const judged = ['', 'true'].map((word) => judge(environmentOf(stepContext, value, word), event));
    const [without, confirmed] = judged;
    if (without === undefined || confirmed === undefined)
        return { kind: 'no decision' };
    if (openConfirmations.length === 0)
        return without;
    return without.reason === confirmed.reason ? without : atRunTime(openConfirmations);
}
function atRunTime(texts) {
    const by = [...new Set(texts.flatMap(listContextReferences))];
    return { kind: 'at run time', by: by.length > 0 ? by : ['an expression'] };
}
/**
 * What the gate would be asked, as far as the files tell: what only the run knows is left out, and
 * stands for nothing.
 */
function toPartialRequest({ step, stepContext, mode }) {
    const known = {};
    for (const row of evaluate_use_ROWS) {
        const text = interpolateKnown(getActionInput(step, row) ?? '', stepContext.facts).trim();
        if (text !== '' && !isDynamic(text))
            known[(0,declared_value/* toInputVariable */.eg)(row.name)] = text;
        const beside = variable(row, stepContext);
        if (row.variable !== undefined && beside !== '' && !isDynamic(beside)) {
            known[row.variable] = beside;
        }
    }
    const reading = mode === 'check' ? undefined : (0,read_request/* readRequest */.i)(known, undefined);
    return reading?.ok === true ? reading.request : undefined;
}
/** @param word What stands for a confirmation that only the run knows. */
function environmentOf(stepContext, value, word) {
    const environment = {};
    for (const row of evaluate_use_ROWS) {
        const text = value(row);
        const known = isDynamic(text) ? standIn(row, word) : text;
        if (known !== '')
            environment[(0,declared_value/* toInputVariable */.eg)(row.name)] = known;
        const beside = variable(row, stepContext);
        if (row.variable === undefined || beside === '')
            continue;
        // Two that only the run knows are taken for one: whether they differ cannot be told.
        const other = isDynamic(beside) ? standIn(row, word) : beside;
        if (other !== '' && !(isDynamic(text) && isDynamic(beside)))
            environment[row.variable] = other;
    }
    return environment;
}
function standIn(row, word) {
    if (row.name === input_table/* ACTION_INPUTS */.b.url.name)
        return SOME_TARGET;
    return row.name === input_table/* ACTION_INPUTS */.b.confirmation.name ? word : (row.default ?? '');
}
const evaluate_use_UNTRUSTED = ['pull_request_target', 'issue_comment', 'workflow_run'];
/** The event to judge by: one that may be trusted, if the workflow has one. */
function eventOf(triggers) {
    return triggers.find((name) => !evaluate_use_UNTRUSTED.includes(name)) ?? triggers[0] ?? 'push';
}
function judge(environment, event) {
    const reading = (0,read_request/* readRequest */.i)({ ...environment, GITHUB_EVENT_NAME: event }, undefined);
    if (!reading.ok) {
        const [{ code, what, next }] = reading.problems;
        return { kind: 'decided', allowed: false, reason: code, what, next };
    }
    const verdict = (0,decide/* decide */.LD)(reading.request, governance/* NO_GOVERNANCE */.D);
    if (verdict.allowed) {
        return { kind: 'decided', allowed: true, reason: verdict.reason, what: '', next: '' };
    }
    const { reason, what, next } = verdict;
    return { kind: 'decided', allowed: false, reason, what, next };
}

// EXTERNAL MODULE: ./src/database-url/connection-string.ts + 10 modules
var connection_string = __webpack_require__(61719);
// EXTERNAL MODULE: ./src/database-url/providers.ts + 3 modules
var providers = __webpack_require__(63825);
// EXTERNAL MODULE: ./src/database-url/redact.ts
var redact = __webpack_require__(89108);
;// CONCATENATED MODULE: ./src/checks/workflow/plain-text-urls.ts



const URL = /\b(?:jdbc:)?postgres(?:ql)?(?:\+\w+)?:\/\/[^\s"'`<>\\)\]},|]+/gi;
/** Made by machines, and large. */
const SKIPPED = /(?:^|\/)(?:package-lock\.json|yarn\.lock|pnpm-lock\.yaml|poetry\.lock|Cargo\.lock|go\.sum|uv\.lock)$/;
/** What stands where a password will be put in. */
const TEMPLATE = /^(?:x+|\*+|\.+|…|-+|<.*|\[.*|\{.*|%.*|\$.*|.*\$\{.*)$/i;
/** Words that examples take for a password. */
const EXAMPLE = /^(?:p|pw|pwd|pass|passwd|password|your[\w-]*|my[\w-]*|change[-_]?me|example|secret|postgres|user|admin|root|test|todo|redacted|replace[\w-]*|dummy|fake|hunter2|s3cret)$/i;
/** The user that stands beside such a word. */
const EXAMPLE_USER = /^(?:u|user|username|your[\w-]*|my[\w-]*|me|someone|foo)$/i;
/** Documents and templates, whose URLs are examples more often than not. */
const DOCUMENT = /\.(?:md|mdx|rst|adoc|txt|example|sample|template|dist|tmpl)$/i;
/** Tests, whose URLs are made up. */
const TEST = /(?:^|\/)(?:__tests__|tests?|specs?|fixtures?|testdata|e2e)\/|[._-](?:test|spec)\.\w+$/i;
/** Names that lead nowhere (RFC 2606, RFC 6761), and words that stand for a host in examples. */
const NOWHERE = /(?:^|\.)(?:example|invalid|test|localhost)$|(?:^|\.)example\.(?:com|org|net)$|^(?:host|hostname|server|your[\w.-]*|my[\w.-]*)$|^<|[${%]/i;
/**
 * Connection strings with a password in committed files. Quiet are those that lead nowhere or to a
 * throw-away: loopback, a service container (a host of one word), an example's host, a placeholder.
 */
function findPlainTextUrls(sources) {
    return sources.paths
        .filter((path) => !SKIPPED.test(path) && !TEST.test(path))
        .flatMap((file) => {
        const text = sources.read(file);
        if (text === undefined || !/postgres(?:ql)?(?:\+\w+)?:\/\//i.test(text))
            return [];
        return text.split('\n').flatMap((line, index) => [...line.matchAll(URL)].flatMap(([url]) => {
            const shown = shownSecret(url, file);
            return shown === undefined ? [] : [{ place: { file, line: index + 1 }, shown }];
        }));
    });
}
/** The URL without its secrets, where it has one that is worth hiding. */
function shownSecret(url, file) {
    const parsed = (0,connection_string/* parseTarget */.h)(url.replace(/[.;:]+$/, ''), {});
    if (!parsed.ok || parsed.target.kind !== 'server')
        return undefined;
    const { user = '', password } = parsed.target;
    if (password === undefined || TEMPLATE.test(password))
        return undefined;
    // In a program it is the help that says `user:password`; a workflow would use it.
    const isHelp = EXAMPLE_USER.test(user) && !file.startsWith('.github/');
    if ((isHelp || DOCUMENT.test(file)) && EXAMPLE.test(password))
        return undefined;
    return leadsNowhere(parsed.target) ? undefined : (0,redact/* formatTarget */.P4)(parsed.target);
}
function leadsNowhere(target) {
    if ((0,providers/* describeTarget */.f)(target).location === 'local')
        return true;
    return target.hosts.every((host) => host.kind === 'socket' || isThrowAway(host.name));
}
function isThrowAway(name) {
    // One word is a container of the job's, or of compose.
    return NOWHERE.test(name) || !/[.:]/.test(name);
}

;// CONCATENATED MODULE: ./src/checks/commands/apply-builtin.ts

/**
 * Carries out what a shell does by itself and to itself: `cd`, `export`, `unset`, `set -a`, and in
 * PowerShell `$env:NAME = "value"`.
 *
 * @returns Whether the command was one of these, and so starts nothing.
 */
function applyBuiltin({ words, scope }) {
    const [name = '', ...rest] = words;
    switch (name) {
        case 'cd':
        case 'pushd':
        case 'Set-Location': {
            const path = rest.find((word) => !word.startsWith('-'));
            scope.directory = path === undefined ? undefined : resolvePath(scope.directory, path);
            return true;
        }
        case 'export':
        case 'declare':
        case 'typeset':
        case 'local':
        case 'readonly':
            declared(name, rest, scope);
            return true;
        case 'unset':
            for (const word of rest)
                unsetVariable(scope, word);
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
            return setInPowerShell(words, scope);
    }
}
function declared(name, words, scope) {
    const exports = name === 'export' || words.some((word) => /^-\w*x/.test(word));
    for (const word of words.filter((each) => !each.startsWith('-'))) {
        const [, variable = word, value] = /^(\w+)=(.*)$/s.exec(word) ?? [];
        if (exports)
            exportVariable(scope, variable, value);
        else if (value !== undefined)
            setVariable(scope, variable, value);
    }
}
function setInPowerShell(words, scope) {
    const [, name, inline] = /^\$env:(\w+)(?:=(.*))?$/is.exec(words[0] ?? '') ?? [];
    if (name === undefined)
        return false;
    const value = inline ?? (words[1] === '=' ? words.slice(2).join(' ') : undefined);
    if (value !== undefined)
        exportVariable(scope, name, value);
    return true;
}

;// CONCATENATED MODULE: ./src/checks/commands/command-arguments.ts
/**
 * Tells options from what they take and from the rest, as most programs read them: `--x y` where `x`
 * takes a value, `--x=y` anywhere, everything behind `--` as it is.
 *
 * @param valued The options that take the next word as their value.
 */
function parseArguments(words, valued) {
    const positional = [];
    const given = [];
    let at = 0;
    while (at < words.length) {
        const word = words[at] ?? '';
        at += 1;
        if (word === '--') {
            positional.push(...words.slice(at));
            break;
        }
        if (!word.startsWith('-') || word === '-') {
            positional.push(word);
            continue;
        }
        const [, name = word, inline] = /^(-[^=]*)=(.*)$/s.exec(word) ?? [];
        const takes = inline === undefined && valued.includes(name);
        given.push({ name, value: takes ? words[at] : inline });
        if (takes)
            at += 1;
    }
    return {
        positional,
        options: new Set(given.map(({ name }) => name)),
        valuesOf: (...names) => given.flatMap(({ name, value }) => names.includes(name) && value !== undefined ? [value] : []),
    };
}
/**
 * The words behind the options that a wrapper takes for itself: the first that is no option begins
 * the command.
 */
function skipOptions(words, valued) {
    let at = 0;
    while (at < words.length) {
        const word = words[at] ?? '';
        if (word === '--')
            return words.slice(at + 1);
        if (!word.startsWith('-') || word === '-')
            break;
        at += valued.includes(word) ? 2 : 1;
    }
    return words.slice(at);
}
/** The words behind the first `--`; undefined where there is none. */
function skipToDoubleDash(words) {
    const at = words.indexOf('--');
    return at === -1 ? undefined : words.slice(at + 1);
}

;// CONCATENATED MODULE: ./src/checks/commands/detect-language.ts
/** What reads a step's text: a shell of some kind, Python, or nobody that we know. */
function detectLanguage(shell) {
    if (shell === undefined || shell.includes('${{'))
        return 'shell';
    if (/\b(?:\w*sh|powershell|cmd)\b/.test(shell))
        return 'shell';
    return /\bpython3?\b/.test(shell) ? 'python' : undefined;
}
/**
 * The text as a POSIX shell would write it, as far as that matters: PowerShell and cmd continue a
 * line by another character. Of the same length, so that places hold.
 */
function toPosixShell({ text, shell }) {
    if (/\b(?:pwsh|powershell)\b/.test(shell ?? ''))
        return text.replaceAll(/`(?=\r?\n)/g, '\\');
    return /\bcmd\b/.test(shell ?? '') ? text.replaceAll(/\^(?=\r?\n)/g, '\\') : text;
}
/** `./node_modules/.bin/prisma`, `bin/rails`, `mvnw.cmd`: the name by which a program is known. */
function programName(word) {
    const name = word.split(/[/\\]/).at(-1) ?? word;
    const plain = name.replace(/\.(?:exe|cmd|bat|phar)$/i, '');
    return plain === '' ? word : plain;
}

;// CONCATENATED MODULE: ./src/checks/commands/shell-quote.ts
/** A word as a shell text holds it. */
function quoteForShell(word) {
    return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

;// CONCATENATED MODULE: ./src/checks/commands/wrappers/containers.ts

/** The options of `run` and `exec` that take a value. */
const RUN_VALUED = [
    ...[
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
    ],
    ...[
        '--network',
        '--net',
        '-u',
        '--user',
        '--entrypoint',
        '--mount',
        '-h',
        '--hostname',
        '--platform',
    ],
    ...['-l', '--label', '--add-host', '--pull', '--link', '--cpus', '-m', '--memory', '--restart'],
    ...[
        '--health-cmd',
        '--health-interval',
        '--health-timeout',
        '--health-retries',
        '-c',
        '--container',
    ],
    ...['-n', '--namespace', '--context', '--index', '--scale', '-f', '--file', '--profile', '-P'],
];
/** Images whose entry point is the tool of that name: their words begin behind the image. */
const ENTRY_POINTS = new Map([
    ['flyway', 'flyway'],
    ['liquibase', 'liquibase'],
    ['migrate', 'migrate'],
    ['dbmate', 'dbmate'],
    ['sqitch', 'sqitch'],
    ['atlas', 'atlas'],
    ['goose', 'goose'],
]);
/** The tool that an image is: `flyway/flyway:10`, `ghcr.io/amacneil/dbmate`. */
function entryPoint(image) {
    const name = image
        .replace(/[:@][^/]*$/, '')
        .split('/')
        .at(-1);
    return ENTRY_POINTS.get(name ?? '');
}
/** Into a container only those variables go that are named: with a value, or handed on. */
function named(words, outer) {
    const inside = new Map();
    for (const given of parseArguments(words, RUN_VALUED).valuesOf('-e', '--env')) {
        const [, name = given, value] = /^([^=]*)=(.*)$/s.exec(given) ?? [];
        const known = value ?? outer.get(name);
        if (known !== undefined)
            inside.set(name, known);
    }
    return inside;
}
function command(words, variables) {
    return words.length === 0 ? undefined : { kind: 'words', words, variables };
}
/** The options, then one word (an image, a container, a service), then the command in it. */
function inside(words, outer, isImage) {
    const [place = '', ...rest] = skipOptions(words, RUN_VALUED);
    const options = words.slice(0, words.length - rest.length - 1);
    const variables = named(options, outer);
    const [replaced] = parseArguments(options, RUN_VALUED).valuesOf('--entrypoint');
    if (replaced !== undefined)
        return command([replaced, ...rest], variables);
    const tool = isImage ? entryPoint(place) : undefined;
    return command(tool === undefined ? rest : [tool, ...rest], variables);
}
/** Those of `docker compose` itself. */
const COMPOSE_VALUED = [
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
const compose = (words, outer) => {
    const [verb = '', ...rest] = skipOptions(words, COMPOSE_VALUED);
    return verb === 'run' || verb === 'exec' ? inside(rest, outer, false) : undefined;
};
const docker = (words, outer) => {
    const [verb = '', ...rest] = skipOptions(words, ['-H', '--host', '--context', '-c', '-l']);
    if (verb === 'compose')
        return compose(rest, outer);
    if (verb === 'container' || verb === 'stack')
        return docker(rest, outer);
    if (verb === 'run')
        return inside(rest, outer, true);
    return verb === 'exec' ? inside(rest, outer, false) : undefined;
};
/** `kubectl exec pod -- cmd`, `kubectl run x --image=y -- cmd`: no variable of the runner's goes in. */
const kubectl = (words) => {
    const at = words.indexOf('--');
    const [verb = ''] = skipOptions(words, ['-n', '--namespace', '--context', '--kubeconfig']);
    if (verb !== 'exec' && verb !== 'run')
        return undefined;
    return at === -1 ? undefined : command(words.slice(at + 1), new Map());
};
/** The wrappers that run a command inside a container. */
const containerWrappers = [
    ['docker', docker],
    ['podman', docker],
    ['nerdctl', docker],
    ['docker-compose', compose],
    ['podman-compose', compose],
    ['kubectl', kubectl],
    ['oc', kubectl],
];

;// CONCATENATED MODULE: ./src/checks/commands/follow/compose.ts





const NAMES = ['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml'];
/**
 * `docker compose run migrate`, `docker compose up migrate`: what the compose file has the services do
 * that are named. What `up` starts without naming it is a stack, and is not followed.
 */
const followCompose = (words, _, directory, sources) => {
    const isPlugin = words[1] === 'compose';
    if (!isPlugin && !/compose$/.test(words[0] ?? ''))
        return [];
    const behind = words.slice(isPlugin ? 2 : 1);
    const rest = skipOptions(behind, COMPOSE_VALUED);
    const [verb = '', ...given] = rest;
    const { positional } = parseArguments(given, RUN_VALUED);
    const services = verb === 'run' ? positional.slice(0, 1) : verb === 'up' ? positional : [];
    if (services.length === 0 || (verb === 'run' && positional.length > 1))
        return [];
    const options = behind.slice(0, behind.length - rest.length);
    const named = parseArguments(options, COMPOSE_VALUED).valuesOf('-f', '--file');
    const files = (named.length > 0 ? named : NAMES)
        .flatMap((name) => resolvePath(directory ?? '.', name) ?? [])
        .filter((file) => sources.read(file) !== undefined);
    return (named.length > 0 ? files : files.slice(0, 1)).flatMap((file) => {
        const reading = (0,yaml_node/* readYaml */.gM)(sources.read(file) ?? '');
        const folder = resolvePath('.', `${file}/..`);
        if (!reading.ok)
            return [];
        return services.flatMap((service) => started((0,yaml_node/* getNode */.Zl)(reading.tree, 'services', service), file, folder));
    });
};
function started(service, file, directory) {
    const [entry, command] = [(0,yaml_node/* getNode */.Zl)(service, 'entrypoint'), (0,yaml_node/* getNode */.Zl)(service, 'command')];
    const node = command ?? entry;
    if (node === undefined || node.kind === 'map')
        return [];
    const text = [entry, command].flatMap(textOf).join(' ');
    const { line } = node;
    const variables = compose_environmentOf((0,yaml_node/* getNode */.Zl)(service, 'environment'));
    return [{ text, variables, directory, place: () => ({ file, line }), language: 'shell' }];
}
function textOf(node) {
    if (node?.kind === 'text')
        return [node.text];
    if (node?.kind !== 'list')
        return [];
    return node.items.flatMap((item) => 
    // Compose writes a `$` of the shell twice.
    item.kind === 'text' ? [quoteForShell(item.text.replaceAll('$$', '$'))] : []);
}
/** A map, or a list of `NAME=value`; a name alone is handed on from who starts it, and not known. */
function compose_environmentOf(node) {
    if (node?.kind === 'map') {
        const names = [...node.entries.keys()];
        return new Map(names.map((name) => [name, (0,yaml_node/* getString */.AA)(node, name)?.text ?? '']));
    }
    const items = node?.kind === 'list' ? node.items : [];
    return new Map(items.flatMap((item) => {
        const [, name, value = ''] = /^([^=]+)=(.*)$/s.exec(item.kind === 'text' ? item.text : '') ?? [];
        return name === undefined ? [] : [[name, value]];
    }));
}

;// CONCATENATED MODULE: ./src/checks/commands/follow/makefile.ts


const makefile_NAMES = ['GNUmakefile', 'makefile', 'Makefile'];
/** `make target`: the lines of its recipe and of the targets that it needs first. */
const followMake = (words, variables, directory, sources) => {
    const { positional, valuesOf } = parseArguments(words.slice(1), [
        '-C',
        '--directory',
        '-f',
        '--file',
        '-j',
        '-o',
    ]);
    const [folder] = valuesOf('-C', '--directory');
    // In a folder that only the run knows, another machine's for example, it is taken for the root.
    const at = resolvePath(directory ?? '.', folder ?? '.');
    const [named] = valuesOf('-f', '--file');
    const path = (named === undefined ? makefile_NAMES : [named])
        .map((name) => resolvePath(at, name))
        .find((candidate) => candidate !== undefined && sources.read(candidate) !== undefined);
    if (path === undefined)
        return [];
    const makefile = readMakefile(sources.read(path) ?? '');
    const assigned = positional.flatMap((word) => assignment(word));
    const targets = positional.filter((word) => !word.includes('='));
    const given = new Map([...makefile.variables, ...variables, ...assigned]);
    const reaching = reachingVariables(makefile, variables, new Map(assigned));
    const wanted = targets.length > 0 ? targets : [makefile.first ?? ''];
    return linesOf(makefile, wanted).map(({ text, line }) => ({
        text: substituted(text, given),
        variables: reaching,
        directory: at,
        place: () => ({ file: path, line }),
        language: 'shell',
    }));
};
function assignment(word) {
    const [, name, value = ''] = /^([A-Za-z_]\w*)=(.*)$/s.exec(word) ?? [];
    return name === undefined ? [] : [[name, value]];
}
function reachingVariables({ variables, exported }, outer, assigned) {
    const own = [...variables].filter(([name]) => exported.has(name) && !outer.has(name));
    return new Map([...outer, ...own, ...assigned]);
}
/** The lines that a recipe of these targets runs, each once, what they need first. */
function linesOf({ targets }, wanted) {
    const done = new Set();
    const lines = [];
    const visit = (name) => {
        const target = targets.get(name);
        if (target === undefined || done.has(name))
            return;
        done.add(name);
        for (const before of target.prerequisites)
            visit(before);
        lines.push(...target.recipe);
    };
    for (const name of wanted)
        visit(name);
    return lines;
}
function readMakefile(text) {
    const targets = new Map();
    const variables = new Map();
    const exported = new Set();
    let first;
    let current = [];
    for (const { text: line, line: number } of logicalLines(text)) {
        if (line.startsWith('\t')) {
            const command = line.replace(/^\t\s*[@+-]*/, '');
            for (const name of current)
                targets.get(name)?.recipe.push({ text: command, line: number });
            continue;
        }
        const [, exports, name, value = ''] = /^\s*(export\s+)?([A-Za-z_]\w*)\s*(?:[:?+]?|::)=\s*(.*)$/.exec(line) ?? [];
        if (name !== undefined) {
            variables.set(name, value.trim());
            if (exports !== undefined)
                exported.add(name);
            continue;
        }
        const alone = /^\s*export(?:\s+([\w\s]+))?$/.exec(line);
        for (const word of alone?.[1]?.split(/\s+/) ?? [])
            exported.add(word);
        const [, names, needed = ''] = /^([^\s:#][^:=#]*?)\s*::?(?!=)([^;#]*)/.exec(line) ?? [];
        if (names === undefined || alone !== null)
            continue;
        current = names.split(/\s+/);
        for (const target of current) {
            if (!target.startsWith('.'))
                first ??= target;
            const entry = targets.get(target) ?? { prerequisites: [], recipe: [] };
            entry.prerequisites.push(...needed.split(/\s+/).filter((word) => word !== '' && word !== '|'));
            targets.set(target, entry);
        }
    }
    return { targets, first, variables, exported };
}
/** Lines with those that a backslash continues, each with the number of its first. */
function logicalLines(text) {
    const lines = [];
    let open = false;
    for (const [index, line] of text.split('\n').entries()) {
        const continued = line.endsWith('\\');
        const piece = continued ? line.slice(0, -1) : line;
        const last = lines.at(-1);
        if (open && last !== undefined)
            last.text += ` ${piece.trim()}`;
        else
            lines.push({ text: piece, line: index + 1 });
        open = continued;
    }
    return lines;
}
/** `$(NAME)` and `${NAME}` of what is known, a few levels deep; `$$` is the shell's own `$`. */
function substituted(text, variables) {
    let result = text;
    for (let level = 0; level < 5; level += 1) {
        result = result.replaceAll(/(?<!\$)\$[({]([A-Za-z_]\w*)[)}]/g, (whole, name) => name === 'MAKE' ? 'make' : (variables.get(name) ?? whole));
    }
    return result.replaceAll('$$', '$');
}

;// CONCATENATED MODULE: ./src/checks/commands/follow/package-scripts.ts



/** Words that npm and its kin take for themselves; any other first word may be a script. */
const SUBCOMMANDS = new Set([
    ...[
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
    ],
    ...[
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
    ],
]);
/** npm runs these by their name alone; for the others it needs `run`. */
const NPM_SHORT = new Map([
    ['test', 'test'],
    ['t', 'test'],
    ['start', 'start'],
    ['stop', 'stop'],
    ['restart', 'restart'],
]);
const VALUED = [
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
/**
 * `npm run x`, `pnpm x`, `yarn workspace a x`, `bun run x`: the script of that name in the package of
 * the folder, or of the workspace that is named; with it those that npm runs before and after.
 */
const followPackageScript = (words, variables, directory, sources) => {
    const [manager = '', ...rest] = words;
    const { positional, options, valuesOf } = parseArguments(rest, VALUED);
    const [wanted, extra] = wantedScript(manager, positional);
    if (wanted === undefined)
        return [];
    // npm takes options for itself, the others hand them on.
    const given = manager === 'npm'
        ? extra
        : rest.slice(rest.indexOf(wanted) + 1).filter((word) => word !== '--');
    const [folder] = valuesOf('--prefix', '-C', '--dir', '--cwd');
    const at = folder === undefined ? directory : resolvePath(directory, folder);
    const named = [
        ...valuesOf('-w', '--workspace', '--filter', '-F'),
        ...(manager === 'yarn' && positional[0] === 'workspace' ? positional.slice(1, 2) : []),
    ];
    const everywhere = ['-r', '--recursive', '--workspaces', '-ws'].some((name) => options.has(name)) ||
        (manager === 'yarn' && positional[0] === 'workspaces');
    const where = everywhere ? package_scripts_packages(sources) : packagesFor(sources, at, named);
    return where.flatMap((found) => {
        const names = [`pre${wanted}`, wanted, `post${wanted}`];
        return names.flatMap((name) => {
            const script = found.scripts.get(name);
            if (script === undefined)
                return [];
            const text = name === wanted ? [script, ...given.map(quoteForShell)].join(' ') : script;
            const line = lineOfScript(found.text, name);
            const place = () => ({ file: found.path, line });
            return [{ text, variables, directory: found.directory, place, language: 'shell' }];
        });
    });
};
function wantedScript(manager, positional) {
    const [first = '', ...rest] = positional;
    if (first === 'run' || first === 'run-script')
        return [rest[0], rest.slice(1)];
    if (manager === 'npm')
        return [NPM_SHORT.get(first), rest];
    if (manager === 'yarn' && first === 'workspace') {
        return wantedScript('yarn', rest.slice(1));
    }
    if (manager === 'yarn' && first === 'workspaces') {
        const at = rest.indexOf('run');
        return at === -1 ? [undefined, []] : wantedScript('yarn', rest.slice(at));
    }
    return SUBCOMMANDS.has(first) ? [undefined, []] : [first, rest];
}
/** `turbo run x`, `npm-run-all x y`: the scripts of that name, wherever they are. */
const followTaskRunner = (words, variables, directory, sources) => {
    const [runner = '', ...rest] = words;
    const { positional, valuesOf } = parseArguments(rest, [...VALUED, '--scope']);
    const isRun = positional[0] === 'run' && (runner === 'turbo' || runner === 'lerna');
    const names = isRun ? positional.slice(1) : positional;
    const everywhere = runner === 'turbo' || runner === 'lerna';
    const filters = valuesOf('--filter', '-F', '--scope');
    // With dots, what a package needs or is needed by is meant too.
    const isNamed = filters.length > 0 && filters.every((filter) => !/\.\.\.|^[!.^{[]/.test(filter));
    const among = isNamed ? packagesFor(sources, '.', filters) : package_scripts_packages(sources);
    return names.flatMap((name) => everywhere
        ? among.flatMap((found) => found.scripts.has(name)
            ? followPackageScript(['npm', 'run', name], variables, found.directory, sources)
            : [])
        : scriptsLike(name, sources, directory).flatMap((script) => followPackageScript(['npm', 'run', script], variables, directory, sources)));
};
/** `run-s db:*`: the scripts whose names are such. */
function scriptsLike(name, sources, directory) {
    if (!name.includes('*'))
        return [name];
    const scripts = packageIn(sources, directory ?? '.')?.scripts ?? new Map();
    return [...scripts.keys()].filter((script) => like(name).test(script));
}
/** `*` is for what stands between two `:` or `/`, `**` for all. */
function like(pattern) {
    const parts = pattern.split(/(\*+)/).map((part) => {
        if (part === '*')
            return '[^:/]*';
        return part.startsWith('*') ? '.*' : part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&');
    });
    return new RegExp(`^${parts.join('')}$`);
}
function packagesFor(sources, directory, named) {
    if (named.length > 0) {
        const wanted = named.map((name) => name.replace(/^\.\/|\.{3}|[{}^]/g, ''));
        return package_scripts_packages(sources).filter(({ name, directory: folder }) => wanted.some((pattern) => like(pattern).test(name ?? '')) ||
            wanted.some((path) => folder === path || folder.endsWith(`/${path}`)));
    }
    const own = packageIn(sources, directory ?? '.');
    return own === undefined ? [] : [own];
}
const known = new WeakMap();
function packageIn(sources, directory) {
    const cache = known.get(sources) ?? new Map();
    known.set(sources, cache);
    if (!cache.has(directory))
        cache.set(directory, readPackage(sources, directory));
    return cache.get(directory);
}
function package_scripts_packages(sources) {
    return sources.paths
        .filter((path) => /(?:^|\/)package\.json$/.test(path))
        .flatMap((path) => packageIn(sources, path.replace(/\/?package\.json$/, '') || '.') ?? []);
}
function readPackage(sources, directory) {
    const path = directory === '.' ? 'package.json' : `${directory}/package.json`;
    const text = sources.read(path);
    if (text === undefined)
        return undefined;
    const { name, scripts } = fieldsOf(text);
    return { path, directory, name, scripts, text };
}
function fieldsOf(text) {
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
function lineOfScript(text, name) {
    const lines = text.split('\n');
    const from = Math.max(0, lines.findIndex((line) => /"scripts"\s*:/.test(line)));
    const at = lines.findIndex((line, index) => index >= from && line.includes(`"${name}"`));
    return at === -1 ? 1 : at + 1;
}

;// CONCATENATED MODULE: ./src/checks/commands/follow/nx.ts




const nx_VALUED = ['-t', '--target', '--targets', '-p', '--projects', '--project', '-c', '--parallel'];
/**
 * `nx run api:migrate`, `nx migrate api`, `nx run-many -t migrate`: the command of that target in the
 * project's `project.json`, or the script of that name in its package.
 */
const followNx = (words, variables, _, sources) => {
    const { positional, valuesOf } = parseArguments(words.slice(1), nx_VALUED);
    const [verb = '', ...rest] = positional;
    const [targets, names] = wanted(verb, rest, valuesOf('-t', '--target', '--targets'));
    const among = names.length > 0 ? names : valuesOf('-p', '--projects', '--project');
    return projects(sources)
        .filter(({ name }) => among.length === 0 || among.includes(name))
        .flatMap((project) => targets.flatMap((target) => [
        ...ofProjectFile(project, target, sources, variables),
        ...followPackageScript(['npm', 'run', target], variables, project.directory, sources),
    ]));
};
/** The targets, and the projects that are named with them. */
function wanted(verb, rest, given) {
    if (verb === 'run-many' || verb === 'affected') {
        return [given.flatMap((names) => names.split(',')).concat(rest), []];
    }
    const [first = '', second = ''] = rest;
    if (verb !== 'run')
        return first === '' ? [[], []] : [[verb], [first]];
    // A target's name may have colons of its own, and a configuration behind another.
    const [project = '', ...target] = first.split(':');
    const whole = target.join(':');
    return [[whole, target.slice(0, -1).join(':')].filter(Boolean), [second || project]];
}
function projects(sources) {
    return sources.paths.flatMap((path) => {
        const [, folder = '', file] = /^(?:(.*)\/)?(project|package)\.json$/.exec(path) ?? [];
        if (file === undefined)
            return [];
        const text = sources.read(path) ?? '';
        const reading = (0,yaml_node/* readYaml */.gM)(text);
        const name = reading.ok ? (0,yaml_node/* getString */.AA)(reading.tree, 'name')?.text : undefined;
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
function ofProjectFile({ file, directory }, target, sources, variables) {
    const reading = file === undefined ? undefined : (0,yaml_node/* readYaml */.gM)(sources.read(file) ?? '');
    if (file === undefined || reading?.ok !== true)
        return [];
    const found = (0,yaml_node/* getNode */.Zl)(reading.tree, 'targets', target);
    const options = (0,yaml_node/* getNode */.Zl)(found, 'options');
    const cwd = (0,yaml_node/* getString */.AA)(options, 'cwd')?.text;
    const listed = (0,yaml_node/* getNode */.Zl)(options, 'commands');
    const commands = [
        (0,yaml_node/* getNode */.Zl)(found, 'command'),
        (0,yaml_node/* getNode */.Zl)(options, 'command'),
        ...(listed?.kind === 'list' ? listed.items : []),
    ];
    return commands.flatMap((node) => {
        const command = node?.kind === 'map' ? (0,yaml_node/* getNode */.Zl)(node, 'command') : node;
        if (command?.kind !== 'text')
            return [];
        const { line, text } = command;
        // Without `cwd` nx runs a command at the root.
        const inside = cwd === undefined ? '.' : resolvePath('.', cwd.replace('{projectRoot}', directory));
        const place = () => ({ file, line });
        return [{ text, variables, directory: inside, place, language: 'shell' }];
    });
}

;// CONCATENATED MODULE: ./src/checks/commands/follow/python-script.ts
const ALEMBIC = /\b(?:alembic\.)?command\.(upgrade|downgrade|stamp)\s*\(/;
const DJANGO = /\bcall_command\s*\(\s*['"](migrate)['"]/;
const LIST = /\b(?:subprocess\.)?(?:run|call|check_call|check_output|Popen)\s*\(\s*\[([^\]]*)\]/;
const TEXT = /\b(?:os\.system|(?:subprocess\.)?(?:run|call|check_call|check_output|Popen))\s*\(\s*f?(['"])(.*?)\1/;
/**
 * The calls of a Python script that migrate: Alembic's and Django's own, and commands that it starts
 * with plain words. Line by line and by form, for a migration that is asked for in any cleverer way is
 * not seen.
 */
function findPythonCalls(text) {
    const usesAlembic = /^\s*(?:from alembic\b|import alembic\b)/m.test(text);
    return text.split('\n').flatMap((line, index) => {
        if (/^\s*#/.test(line))
            return [];
        const words = wordsOf(line, usesAlembic);
        return words === undefined ? [] : [{ line: index + 1, words }];
    });
}
function wordsOf(line, usesAlembic) {
    const [, verb] = ALEMBIC.exec(line) ?? [];
    if (verb !== undefined && usesAlembic && !/sql\s*=\s*True/.test(line))
        return ['alembic', verb];
    const [, migrate] = DJANGO.exec(line) ?? [];
    if (migrate !== undefined)
        return ['manage.py', migrate];
    const [, list] = LIST.exec(line) ?? [];
    if (list !== undefined)
        return [...list.matchAll(/(['"])(.*?)\1/g)].map(([, , word = '']) => word);
    const [, , command] = TEXT.exec(line) ?? [];
    return command?.split(/\s+/);
}

;// CONCATENATED MODULE: ./src/checks/commands/follow/script-file.ts


const SHELLS = new Set(['bash', 'sh', 'zsh', 'dash', 'ksh', 'ash', '.', 'source']);
const PYTHONS = new Set(['python', 'python3', 'py']);
/** `./scripts/x.sh`, `bash x`, `. x`, `python x.py`: a script of the repository. */
const followFile = (words, variables, directory, sources) => {
    const [program = '', ...rest] = words;
    const [behind, ...args] = skipOptions(rest, ['-o', '-O', '-W', '-X']);
    const at = { variables, directory, sources };
    if (SHELLS.has(program))
        return scriptAt(behind, args, at, 'shell');
    if (PYTHONS.has(program))
        return scriptAt(behind, args, at, 'python');
    const path = program.includes('/') ? program : undefined;
    if (path === undefined)
        return [];
    const text = sources.read(fileAt(directory, path) ?? '');
    const language = text === undefined ? undefined : languageOf(path, text);
    return language === undefined ? [] : scriptAt(path, rest, at, language);
};
/** In a folder that only the run knows, another machine's for example, it is taken for the root. */
function fileAt(directory, path) {
    return resolvePath(directory ?? '.', path);
}
function scriptAt(path, words, { variables, directory, sources }, language) {
    const file = path === undefined ? undefined : fileAt(directory, path);
    const text = file === undefined ? undefined : sources.read(file);
    if (file === undefined || text === undefined)
        return [];
    const place = (line) => ({ file, line });
    return [{ text, variables, directory, place, language, called: { file, words } }];
}
function languageOf(path, text) {
    const [, interpreter = ''] = /^#!\s*\S*?(?:\/env\s+(?:-S\s+)?)?([\w.-]+)(?:\s.*)?$/m.exec(text.slice(0, 200)) ?? [];
    const hasShebang = text.startsWith('#!');
    if (hasShebang ? /sh$/.test(interpreter) : /\.(?:sh|bash)$/.test(path))
        return 'shell';
    if (hasShebang ? /^python/.test(interpreter) : path.endsWith('.py'))
        return 'python';
    return undefined;
}

;// CONCATENATED MODULE: ./src/checks/commands/redact-command.ts
const MAX_COMMAND_LENGTH = 120;
/** What may be shown of an assignment beside its name: it is no secret. */
const PLAIN = new Set(['DB_ROLE', 'DB_AUTHORITY']);
/**
 * A command in one line, without what may be secret in it: the password of a URL, the value of an
 * assignment, what stands behind an option that asks for a password.
 */
function redactCommand(words) {
    const safe = words.map((word, at) => {
        if (/^--?(?:password|pass|token|secret)$/i.test(words[at - 1] ?? ''))
            return '…';
        const [, name, value = ''] = /^(-{0,2}[\w.-]+)=(.*)$/s.exec(word) ?? [];
        const guarded = name !== undefined && /pass|token|secret|key|url/i.test(name);
        if (guarded && !PLAIN.has(name) && !value.includes('${{'))
            return `${name}=…`;
        return word.replaceAll(/(?<=:\/\/)[^@\s]*@/g, '…@');
    });
    const line = safe.join(' ').replaceAll(/\s+/g, ' ').trim();
    return line.length <= MAX_COMMAND_LENGTH ? line : `${line.slice(0, MAX_COMMAND_LENGTH - 1)}…`;
}

;// CONCATENATED MODULE: ./src/checks/commands/tools/java.ts
const FLYWAY = ['migrate', 'clean', 'undo', 'repair', 'baseline'];
const LIQUIBASE = [
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
/** Liquibase's commands were written in camel case until version 4.4; both are read. */
const kebab = (word) => word.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const HELP = ['--help', '-h', '-?', '--version', '-v'];
function anyOf(commands, { positional, options }) {
    if (HELP.some((option) => options.has(option)) || positional[0] === 'help')
        return false;
    return positional.some((word) => commands.includes(kebab(word)));
}
/** `flyway:migrate`, `org.flywaydb:flyway-maven-plugin:10.1.0:migrate`, with any execution id. */
function mavenGoal(goal) {
    const [, plugin, name = ''] = /(?:^|:)(flyway|liquibase)(?:-maven-plugin)?(?::[\w.-]+)?:([A-Za-z-]+)(?:@.*)?$/.exec(goal) ??
        [];
    if (plugin === undefined)
        return false;
    return (plugin === 'flyway' ? FLYWAY : LIQUIBASE).includes(kebab(name));
}
/** `flywayMigrate`, `:db:flywayMigrate`, `liquibaseUpdate`; the plain `update` is anybody's. */
function gradleTask(task) {
    const [, plugin, name = ''] = /(?:^|:)(flyway|liquibase)([A-Z]\w*)$/.exec(task) ?? [];
    if (plugin === undefined)
        return false;
    const command = kebab(name).replace(/^-/, '');
    return (plugin === 'flyway' ? FLYWAY : LIQUIBASE).includes(command);
}
/** Flyway and Liquibase, by themselves and by Maven and Gradle. */
const javaTools = [
    { name: 'Flyway', programs: ['flyway'], commands: [], migrates: (args) => anyOf(FLYWAY, args) },
    {
        name: 'Liquibase',
        programs: ['liquibase'],
        valued: [
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
        commands: [],
        migrates: (args) => anyOf(LIQUIBASE, args),
    },
    {
        name: 'Maven',
        programs: ['mvn', 'mvnw', 'mvnd'],
        valued: ['-f', '--file', '-pl', '--projects', '-P', '-s', '--settings', '-D', '-T'],
        commands: [],
        migrates: ({ positional }) => positional.some(mavenGoal),
    },
    {
        name: 'Gradle',
        programs: ['gradle', 'gradlew', 'sbt'],
        valued: [
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
        commands: [],
        migrates: ({ positional, options }) => !options.has('--dry-run') && !options.has('-m') && positional.some(gradleTask),
    },
];

;// CONCATENATED MODULE: ./src/checks/commands/tools/tool-pattern.ts

const tool_pattern_HELP = ['--help', '-h', '-help', '--version'];
/** Whether this way to call the tool migrates, by its own data. */
function startsMigration(tool, invocation) {
    const args = parseArguments(invocation.words.slice(1), tool.valued ?? []);
    if (tool.migrates !== undefined)
        return tool.migrates(args, invocation);
    return matchesSubcommand(tool, args);
}
/** Whether one of the tool's commands is asked for, and no option takes the sting out of it. */
function matchesSubcommand({ commands, unless = [] }, { positional, options }) {
    if ([...unless, ...tool_pattern_HELP].some((option) => options.has(option)))
        return false;
    const given = positional.join(' ');
    return commands.some((command) => given === command || given.startsWith(`${command} `));
}

;// CONCATENATED MODULE: ./src/checks/commands/tools/native.ts

const GOOSE = {
    name: 'goose',
    programs: ['goose'],
    valued: [
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
    commands: ['up', 'up-to', 'up-by-one', 'down', 'down-to', 'redo', 'reset'],
};
/** `goose postgres "<url>" up`: driver and URL may stand before the command. */
function goose({ positional, ...rest }) {
    return [0, 2].some((skip) => matchesSubcommand(GOOSE, { ...rest, positional: positional.slice(skip) }));
}
/** Tools that are one binary, most of them written in Go, and sqitch. */
const nativeTools = [
    {
        name: 'dbmate',
        programs: ['dbmate'],
        valued: [
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
        commands: ['up', 'migrate', 'rollback', 'down', 'drop', 'load'],
    },
    {
        name: 'golang-migrate',
        programs: ['migrate'],
        valued: [
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
        commands: ['up', 'down', 'goto', 'force', 'drop'],
    },
    { ...GOOSE, migrates: goose },
    {
        name: 'sqitch',
        programs: ['sqitch'],
        valued: [
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
        commands: ['deploy', 'revert', 'rebase', 'checkout'],
        unless: ['--log-only'],
    },
    {
        name: 'Atlas',
        programs: ['atlas'],
        valued: [
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
        commands: ['migrate apply', 'migrate down', 'migrate set', 'schema apply', 'schema clean'],
        unless: ['--dry-run'],
    },
    {
        name: 'tern',
        programs: ['tern'],
        valued: ['-c', '--config', '-m', '--migrations', '-d', '--destination', '--conn-string'],
        commands: ['migrate'],
    },
    {
        name: 'pgroll',
        programs: ['pgroll'],
        valued: ['--postgres-url', '--schema', '--pgroll-schema', '--role', '--lock-timeout'],
        commands: ['migrate', 'start', 'complete', 'rollback', 'init', 'baseline'],
    },
    {
        name: 'Supabase',
        programs: ['supabase'],
        valued: [
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
        // Without --linked or --db-url it is the local stack that is reset: a database all the same.
        commands: ['db push', 'db reset', 'migration up', 'migration down', 'migration repair'],
        unless: ['--dry-run'],
    },
    {
        name: 'River',
        programs: ['river'],
        valued: ['--database-url', '--schema', '--max-steps', '--target-version', '--line'],
        commands: ['migrate-up', 'migrate-down'],
        unless: ['--dry-run'],
    },
];

;// CONCATENATED MODULE: ./src/checks/commands/tools/node.ts
/** Tools of JavaScript and TypeScript. */
const nodeTools = [
    {
        name: 'Prisma',
        programs: ['prisma'],
        valued: [
            '--schema',
            '--config',
            '--name',
            '-n',
            '--applied',
            '--rolled-back',
            '--file',
            '--url',
        ],
        commands: [
            'migrate deploy',
            'migrate dev',
            'migrate reset',
            'migrate resolve',
            'db push',
            'db execute',
        ],
        unless: ['--create-only'],
    },
    {
        name: 'Drizzle',
        programs: ['drizzle-kit'],
        valued: ['--config', '--dialect', '--schema', '--url'],
        commands: ['migrate', 'push', 'push:pg'],
    },
    {
        name: 'Knex',
        programs: ['knex'],
        valued: ['--knexfile', '--cwd', '--client', '--connection', '--env', '--esm-loader'],
        commands: [
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
        valued: ['-d', '--dataSource', '-f', '--config', '-c', '--connection', '-t', '--transaction'],
        commands: ['migration:run', 'migration:revert', 'migrations:run', 'schema:sync', 'schema:drop'],
    },
    {
        name: 'Sequelize',
        programs: ['sequelize', 'sequelize-cli'],
        valued: [
            '--env',
            '--config',
            '--url',
            '--migrations-path',
            '--options-path',
            '--to',
            '--from',
            '--name',
        ],
        commands: [
            'db:migrate',
            'db:migrate:undo',
            'db:migrate:undo:all',
            'db:migrate:schema:timestamps:add',
        ],
    },
    {
        name: 'node-pg-migrate',
        programs: ['node-pg-migrate'],
        valued: [
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
        commands: ['up', 'down', 'redo'],
        unless: ['--dry-run'],
    },
    {
        name: 'graphile-migrate',
        programs: ['graphile-migrate'],
        valued: ['-c', '--config'],
        commands: ['migrate', 'watch', 'commit', 'uncommit', 'reset', 'run'],
    },
    {
        name: 'MikroORM',
        programs: ['mikro-orm', 'mikro-orm-esm'],
        valued: ['--config', '--contextName'],
        commands: [
            'migration:up',
            'migration:down',
            'migration:fresh',
            'schema:update',
            'schema:create',
            'schema:drop',
            'schema:fresh',
        ],
        unless: ['--dump', '-d'],
    },
    {
        name: 'Payload',
        programs: ['payload'],
        commands: [
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
        commands: [
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
        commands: ['db:migrate', 'db:setup', 'db:sync-links', 'migrations run'],
    },
    {
        name: 'AdonisJS',
        programs: ['ace'],
        commands: [
            'migration:run',
            'migration:rollback',
            'migration:fresh',
            'migration:refresh',
            'migration:reset',
        ],
        unless: ['--dry-run'],
    },
];

;// CONCATENATED MODULE: ./src/checks/commands/tools/other-languages.ts

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
/** Tasks may be several, with arguments in brackets and of one database: `db:migrate:primary`. */
function rails({ positional, options }) {
    if (['--help', '-h', '-H', '-T', '--tasks', '--dry-run', '-n'].some((name) => options.has(name)))
        return false;
    return positional.some((word) => {
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
    valued: ['-D', '--database-url', '--source', '--target-version', '--connect-timeout', '--config'],
    commands: [
        'migrate run',
        'migrate revert',
        'mig run',
        'mig revert',
        'database setup',
        'database reset',
        'db setup',
        'db reset',
    ],
    unless: ['--dry-run'],
};
const DIESEL = {
    name: 'Diesel',
    programs: ['diesel'],
    valued: ['--database-url', '--migration-dir', '--config-file'],
    commands: [
        'migration run',
        'migration revert',
        'migration redo',
        'setup',
        'database setup',
        'database reset',
    ],
};
/** Tools of Ruby, Rust, PHP, .NET and Elixir. */
const otherLanguageTools = [
    {
        name: 'Rails',
        programs: ['rails', 'rake'],
        valued: ['-f', '--rakefile', '-e', '--environment'],
        commands: [],
        migrates: rails,
    },
    SQLX,
    DIESEL,
    { name: 'Refinery', programs: ['refinery'], valued: ['-c', '-e', '-p'], commands: ['migrate'] },
    {
        name: 'SeaORM',
        programs: ['sea-orm-cli'],
        valued: ['-d', '--migration-dir', '-u', '--database-url', '-s', '-n'],
        commands: ['migrate up', 'migrate down', 'migrate fresh', 'migrate refresh', 'migrate reset'],
    },
    {
        name: 'Laravel',
        programs: ['artisan'],
        valued: ['--database', '--path', '--env', '--step'],
        commands: [
            'migrate',
            'migrate:fresh',
            'migrate:refresh',
            'migrate:reset',
            'migrate:rollback',
            'migrate:install',
        ],
        unless: ['--pretend'],
    },
    {
        name: 'Doctrine',
        programs: ['console', 'doctrine', 'doctrine-migrations'],
        valued: ['--env', '-e', '--configuration', '--em', '--conn'],
        commands: [
            'doctrine:migrations:migrate',
            'doctrine:migrations:execute',
            'd:m:m',
            'doctrine:schema:update',
            'doctrine:schema:create',
            'doctrine:schema:drop',
            'migrations:migrate',
            'migrations:execute',
        ],
        unless: ['--dry-run', '--dump-sql'],
    },
    {
        name: 'Phinx',
        programs: ['phinx'],
        valued: ['-c', '--configuration', '-e', '--environment', '-t', '--target'],
        commands: ['migrate', 'rollback'],
        unless: ['--dry-run', '-x'],
    },
    {
        name: 'EF Core',
        programs: ['dotnet-ef'],
        valued: [
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
        commands: ['database update', 'database drop'],
        unless: ['--dry-run'],
    },
    {
        name: 'Ecto',
        programs: ['mix'],
        commands: [],
        // `mix do ecto.create + ecto.migrate`, or parted by commas.
        migrates: ({ positional }) => positional.some((word) => /^ecto\.(migrate|rollback|setup|reset|load),?$/.test(word)),
    },
    {
        name: 'cargo',
        programs: ['cargo'],
        commands: [],
        migrates: ({ positional: [name, ...rest], ...args }) => [SQLX, DIESEL].some((tool) => tool.programs.includes(name ?? '') &&
            matchesSubcommand(tool, { ...args, positional: rest })),
    },
];

;// CONCATENATED MODULE: ./src/checks/commands/tools/psql.ts
/** A path that leads to migrations: a folder or a file that says so. */
const MIGRATIONS = /(?:^|[^a-z])migrat(?:e|ion|ions)(?![a-z])/i;
/**
 * psql that runs files of a migrations folder: by `-f`, by its input, in a loop over the folder. SQL
 * in a word (`-c`) is not read: most of it in workflows looks or makes the empty database.
 */
function runsMigrations({ valuesOf, options }, { input }) {
    if (options.has('--help') || options.has('--version') || options.has('-l'))
        return false;
    const files = valuesOf('-f', '--file');
    // A file whose name only the loop or the pipe before knows.
    const unnamed = files.some((file) => /^(?:\{\}|-|\/dev\/stdin|\$.*)$/.test(file));
    if (files.some((file) => MIGRATIONS.test(file)))
        return true;
    if (files.length > 0 && !unnamed)
        return false;
    return !options.has('-c') && !options.has('--command') && MIGRATIONS.test(input);
}
/** Postgres's own client. */
const psql = {
    name: 'psql',
    programs: ['psql'],
    valued: [
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
    commands: [],
    migrates: runsMigrations,
};

;// CONCATENATED MODULE: ./src/checks/commands/tools/python.ts
/** Alembic and what stands on it, Django, and others of Python. */
const pythonTools = [
    {
        name: 'Alembic',
        programs: ['alembic'],
        valued: ['-c', '--config', '-n', '--name', '-x', '--tag'],
        // A stamp changes no table, and yet what runs next: it writes the history.
        commands: ['upgrade', 'downgrade', 'stamp'],
        unless: ['--sql'],
    },
    {
        name: 'Flask-Migrate',
        programs: ['flask'],
        valued: ['-A', '--app', '-e', '--env-file', '-d', '--directory', '-x', '--x-arg', '--tag'],
        commands: ['db upgrade', 'db downgrade', 'db stamp'],
        unless: ['--sql'],
    },
    {
        name: 'Django',
        programs: ['manage.py', 'django-admin', 'django-admin.py', 'django'],
        valued: ['--settings', '--pythonpath', '--database', '-v', '--verbosity'],
        commands: ['migrate', 'migrate_schemas'],
        unless: ['--plan', '--check', '--list', '-l'],
    },
    {
        name: 'Aerich',
        programs: ['aerich'],
        valued: ['-c', '--config'],
        commands: ['upgrade', 'downgrade', 'init-db'],
    },
    {
        name: 'yoyo',
        programs: ['yoyo'],
        valued: ['-c', '--config', '-d', '--database', '-m', '--match', '-r', '--revision'],
        commands: ['apply', 'develop', 'rollback', 'reapply', 'mark', 'unmark'],
    },
    {
        name: 'Piccolo',
        programs: ['piccolo'],
        commands: ['migrations forwards', 'migrations backwards'],
        unless: ['--preview'],
    },
];

;// CONCATENATED MODULE: ./src/checks/commands/tools/index.ts







/** The only list of the tools that migrate. */
const TOOLS = [
    ...pythonTools,
    ...javaTools,
    ...nodeTools,
    ...nativeTools,
    ...otherLanguageTools,
    psql,
];
const BY_PROGRAM = new Map(TOOLS.flatMap((tool) => tool.programs.map((program) => [program, tool])));
/** The tool that these words make migrate, if they do. */
function detectMigrationTool(invocation) {
    const tool = BY_PROGRAM.get(invocation.words[0]);
    return tool !== undefined && startsMigration(tool, invocation) ? tool : undefined;
}

;// CONCATENATED MODULE: ./src/checks/commands/github-env.ts
/** Whether a redirection or `tee` leads to the file by which a step sets variables for later ones. */
function isGithubEnv(path) {
    return /(?:GITHUB_ENV\}?$)|(?:github\.env\b)/.test(path);
}
/**
 * Reads what was written there: lines of `NAME=value`, and `NAME<<MARK` with the lines up to the mark.
 */
function parseGithubEnv(text) {
    const found = [];
    const lines = text.split('\n');
    for (let at = 0; at < lines.length; at += 1) {
        const line = (lines[at] ?? '').trim();
        const [, name, value = ''] = /^([A-Za-z_]\w*)=(.*)$/.exec(line) ?? [];
        if (name !== undefined)
            found.push([name, value]);
        const [, long, mark] = /^([A-Za-z_]\w*)<<(\S+)$/.exec(line) ?? [];
        if (long === undefined)
            continue;
        const end = lines.findIndex((other, index) => index > at && other.trim() === mark);
        found.push([long, lines.slice(at + 1, end === -1 ? undefined : end).join('\n')]);
        if (end !== -1)
            at = end;
    }
    return found;
}
/** What `echo` or `printf` prints of its words; undefined of any other program. */
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

// EXTERNAL MODULE: ./node_modules/unbash/dist/parser.js + 15 modules
var parser = __webpack_require__(28919);
;// CONCATENATED MODULE: ./src/checks/commands/resolve-printed-path.ts
/**
 * The path that a script prints whose output is taken, where it is one of those by which scripts find
 * themselves: `pwd`, `dirname "$0"`, `cd "$(dirname "$0")" && pwd`, `git rev-parse --show-toplevel`.
 *
 * @param here The folder of the shell, as `$PWD` has it; undefined where only the run knows.
 */
function resolvePrintedPath(script, here, expand) {
    const [statement, ...others] = script?.commands ?? [];
    if (statement?.type !== 'Statement' || others.length > 0)
        return undefined;
    return ofNode(statement.command, here, expand);
}
function ofNode(node, here, expand) {
    if (node.type === 'AndOr') {
        const [first, second, ...rest] = node.commands;
        if (first?.type !== 'Command' || second === undefined || rest.length > 0)
            return undefined;
        const [name, folder] = resolve_printed_path_wordsOf(first, expand);
        const inside = name === 'cd' && folder !== undefined ? joined(here, folder) : undefined;
        return inside === undefined ? undefined : ofNode(second, inside, expand);
    }
    if (node.type !== 'Command')
        return undefined;
    const words = resolve_printed_path_wordsOf(node, expand);
    const [name = '', ...args] = words;
    if (name === 'pwd')
        return here;
    if (name === 'dirname')
        return parentFolder(args[0]);
    return words.join(' ') === 'git rev-parse --show-toplevel' ? '$GITHUB_WORKSPACE' : undefined;
}
function resolve_printed_path_wordsOf({ name, args }, expand) {
    const words = args.flatMap((arg) => (arg.type === 'Word' ? [expand(arg)] : [arg.text]));
    const plain = words.filter((word) => !/^-(?:-|L|P|e)?$/.test(word));
    return [name === undefined ? '' : expand(name), ...plain];
}
/** The folder of a path; undefined where the path is not known. */
function parentFolder(path) {
    if (path === undefined || !/^\$GITHUB_WORKSPACE\//.test(path))
        return undefined;
    return path.replace(/\/[^/]*$/, '');
}
function joined(here, folder) {
    if (folder.startsWith('$GITHUB_WORKSPACE'))
        return folder;
    return here === undefined || /^[/~]|[$`]/.test(folder) ? undefined : `${here}/${folder}`;
}

;// CONCATENATED MODULE: ./src/checks/commands/shell-text.ts


/** Characters that mean nothing to a shell and stand in no workflow: Unicode's private use area. */
const FIRST_PLACEHOLDER = 0xe000;
const MAX_EXPRESSIONS = 0x800;
const FILL = '\ue8ff';
const MARK = /[\ue000-\ue7ff]\ue8ff*/g;
const shell_text_EXPRESSION = /\$\{\{.*?\}\}/gs;
/**
 * Reads a shell text with Bash's grammar (unbash). An expression of GitHub becomes a word of the same
 * length first, for its braces are not the shell's: so every offset stays what it was. Total: of a
 * text that is no shell, the tree holds what could be read.
 */
function readShell(text) {
    const expressions = [];
    const masked = text.replaceAll(shell_text_EXPRESSION, (expression) => {
        if (expressions.length === MAX_EXPRESSIONS)
            return FILL.repeat(expression.length);
        expressions.push(expression);
        const mark = String.fromCharCode(FIRST_PLACEHOLDER + expressions.length - 1);
        return `${mark}${FILL.repeat(expression.length - 1)}`;
    });
    const starts = lineStarts(text);
    return {
        tree: (0,parser/* parse */.qg)(masked),
        lineAt: (offset) => lineOf(starts, offset),
        restore: (piece) => piece.replaceAll(MARK, (mark) => expressions[mark.charCodeAt(0) - FIRST_PLACEHOLDER] ?? mark),
    };
}
function lineStarts(text) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
        starts.push(at + 1);
    return starts;
}
function lineOf(starts, offset) {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
        const middle = (low + high) >> 1;
        if ((starts[middle] ?? 0) <= offset)
            low = middle;
        else
            high = middle;
    }
    return low + 1;
}
/**
 * A word as the shell would hand it to a command, as far as that is known: what is not, stays as it
 * is written. An unquoted variable of several words gives several.
 */
function expandWord(word, lookup) {
    const { parts } = word;
    if (parts === undefined)
        return [word.value];
    const text = parts.map((part) => expandPart(part, lookup)).join('');
    const [only] = parts;
    const bare = only?.type === 'SimpleExpansion' || only?.type === 'ParameterExpansion';
    // What another command prints is one word here: where it would be split, only the run can tell.
    const all = word.text === '"$@"' || word.text === '"${@}"';
    const known = (bare || all) && text !== only?.text && !/[$`]/.test(text);
    if (parts.length === 1 && known)
        return text.split(/\s+/).filter(Boolean);
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
            const word = (inner) => expandWord(inner, lookup).join(' ');
            return resolvePrintedPath(part.script, lookup('PWD'), word) ?? part.text;
        }
        case 'ParameterExpansion': {
            const { parameter, prefix, operation } = part;
            if (prefix !== undefined)
                return part.text;
            const known = lookup(parameter);
            // `${0%/*}`
            if (part.text.endsWith('%/*}'))
                return parentFolder(known) ?? part.text;
            if (operation === undefined)
                return known ?? part.text;
            if (operation.type !== 'Default' || !/^:?[-=]$/.test(operation.operator))
                return part.text;
            return known || expandWord(operation.operand, lookup).join(' ');
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
/** The scripts inside a word, whose output it takes: `$(…)`, backticks, `<(…)`. */
function findSubstitutions(word) {
    return (word.parts ?? []).flatMap(substitutionsOf);
}
function substitutionsOf(part) {
    switch (part.type) {
        case 'DoubleQuoted':
        case 'LocaleString':
            return part.parts.flatMap(substitutionsOf);
        case 'CommandExpansion':
        case 'ProcessSubstitution':
            return part.script === undefined ? [] : [part.script];
        default:
            return [];
    }
}

;// CONCATENATED MODULE: ./src/checks/commands/walk-shell.ts



/** Functions that call themselves end here. */
const MAX_SHELL_DEPTH = 20;
/**
 * Goes through a shell text as a shell might: every command that may run, in the order in which it
 * stands, both branches of an `if`, the body of a loop once. Assignments, `export` and subshells are
 * followed; what only the run can tell stays as it is written. Total.
 */
function walkShell(source, scope, listener) {
    new Walk(source, listener).begin(scope);
}
class Walk {
    source;
    listener;
    text;
    depth = 0;
    constructor(source, listener) {
        this.source = source;
        this.listener = listener;
        this.text = readShell(source);
    }
    begin(scope) {
        this.node(this.text.tree, { scope, input: '', toGithubEnv: false });
    }
    all(trees, around) {
        for (const tree of trees)
            this.node(tree, around);
    }
    node(tree, around) {
        switch (tree.type) {
            case 'Script':
            case 'CompoundList':
            case 'AndOr':
                this.all(tree.commands, around);
                break;
            case 'Statement':
                this.node(tree.command, around);
                break;
            case 'Command':
                this.simple(tree, around);
                break;
            case 'Pipeline':
                this.pipeline(tree.commands, around);
                break;
            case 'If':
                this.all([tree.clause, tree.then, ...tree.elif], around);
                if (tree.else !== undefined)
                    this.node(tree.else, around);
                break;
            case 'Elif':
                this.all([tree.clause, tree.then], around);
                break;
            case 'For':
            case 'Select':
                this.loop(tree.name, tree.wordlist ?? [], tree.body, around);
                break;
            case 'While':
                this.all([tree.clause, tree.body], around);
                break;
            case 'Case':
                this.all(tree.items, around);
                break;
            case 'ArithmeticFor':
            case 'BraceGroup':
            case 'CaseItem':
            case 'Coproc':
                this.node(tree.body, around);
                break;
            case 'Subshell':
                this.node(tree.body, { ...around, scope: copyScope(around.scope) });
                break;
            case 'Redirected':
                this.node(tree.command, { ...around, ...this.redirected(tree.redirects, around) });
                break;
            case 'Function':
                around.scope.functions.set(tree.name.value, tree);
                break;
        }
    }
    pipeline(commands, around) {
        const last = commands.at(-1);
        const sink = last !== undefined && this.teesToGithubEnv(last, around);
        let { input } = around;
        for (const part of commands) {
            this.node(part, { ...around, input, toGithubEnv: sink || around.toGithubEnv });
            input = `${input} ${this.text.restore(this.source.slice(part.pos, part.end))}`;
        }
    }
    teesToGithubEnv(part, around) {
        if (part.type !== 'Command')
            return false;
        const words = this.wordsOf(part, around);
        return /^(?:tee|Out-File|Add-Content)$/.test(words[0] ?? '') && words.some(isGithubEnv);
    }
    loop(name, list, body, around) {
        for (const word of list)
            this.inside(word, around);
        const values = list.flatMap((word) => this.expanded(word, around.scope));
        setVariable(around.scope, name.value, values.join(' '));
        this.node(body, around);
    }
    /** What a word runs for its output. */
    inside(word, around) {
        for (const tree of findSubstitutions(word)) {
            this.node(tree, { ...around, scope: copyScope(around.scope), toGithubEnv: false });
        }
    }
    expanded(word, scope) {
        return expandWord(word, (name) => getVariable(scope, name)).map(this.text.restore);
    }
    wordsOf(command, { scope }) {
        const { name, args } = command;
        const first = name === undefined ? [] : this.expanded(name, scope);
        const rest = args.flatMap((word) => {
            if (word.type === 'Word')
                return this.expanded(word, scope);
            if (word.value.type !== 'Word')
                return [word.text];
            return [`${word.name}=${this.expanded(word.value, scope).join(' ')}`];
        });
        return [...first, ...rest];
    }
    redirected(redirects, around) {
        let { input, toGithubEnv } = around;
        for (const redirect of redirects) {
            if (redirect.type === 'HereDoc')
                input += `\n${this.text.restore(redirect.body.text)}`;
            else if (redirect.target !== undefined) {
                this.inside(redirect.target, around);
                const target = this.expanded(redirect.target, around.scope).join(' ');
                const writes = redirect.type === 'Redirect' && redirect.operator.includes('>');
                if (writes)
                    toGithubEnv ||= isGithubEnv(target);
                else
                    input += ` ${target}`;
            }
        }
        return { input, toGithubEnv };
    }
    simple(command, around) {
        const { scope } = around;
        for (const word of [...(command.name === undefined ? [] : [command.name]), ...command.args]) {
            if (word.type === 'Word')
                this.inside(word, around);
        }
        const assignments = command.prefix.flatMap((part) => {
            if (part.type !== 'Assignment' || part.value.type !== 'Word')
                return [];
            this.inside(part.value, around);
            return [[part.name, this.expanded(part.value, scope).join(' ')]];
        });
        const words = this.wordsOf(command, around);
        if (words.length === 0) {
            for (const [name, value] of assignments)
                setVariable(scope, name, value);
            return;
        }
        const { input, toGithubEnv } = this.redirected(command.redirects, around);
        if (toGithubEnv)
            this.writesVariables(words, command.redirects);
        const called = scope.functions.get(words[0] ?? '');
        if (called !== undefined) {
            this.call(called.body, words, { ...around, input, toGithubEnv });
            return;
        }
        const variables = new Map([...scope.exported, ...assignments]);
        const line = this.text.lineAt(command.name?.pos ?? command.pos);
        this.listener.command({ words, variables, input, line, scope });
    }
    writesVariables(words, redirects) {
        const documents = redirects.filter((redirect) => redirect.type === 'HereDoc');
        const written = [
            printedText(words) ?? '',
            ...documents.map(({ body }) => this.text.restore(body.text)),
            // PowerShell prints a string that stands alone.
            ...(words.length === 1 ? words : []),
        ];
        for (const [name, value] of written.flatMap(parseGithubEnv))
            this.listener.exports(name, value);
    }
    /** A function's body, with its words as `$1`, `$2`, `$@`. */
    call(body, words, around) {
        if (this.depth === MAX_SHELL_DEPTH)
            return;
        this.depth += 1;
        setPositionalParameters(around.scope, words.slice(1));
        this.node(body, around);
        this.depth -= 1;
    }
}

;// CONCATENATED MODULE: ./src/checks/commands/wrappers/wrapper-forms.ts

/** Where no variable reaches. */
const NO_VARIABLES = new Map();
/** A command in words, where there is one. */
const wrappedCommand = (words, variables) => words === undefined || words.length === 0 ? undefined : { kind: 'words', words, variables };
/** Options, then the command: `nohup cmd`, `nice -n 5 cmd`. */
const afterOptions = (...valued) => (words, variables) => wrappedCommand(skipOptions(words, valued), variables);
/** Some words of its own, then the command: `timeout 60 cmd`. */
const afterArguments = (own, ...valued) => (words, variables) => wrappedCommand(skipOptions(words, valued).slice(own), variables);
/** `poetry run cmd`: a subcommand, its options, then the command. */
const afterSubcommand = (names, ...valued) => (words, variables) => {
    const [name = '', ...rest] = skipOptions(words, valued);
    return names.includes(name) ? wrappedCommand(skipOptions(rest, valued), variables) : undefined;
};
/** `doppler run -- cmd`: whatever stands before `--` is its own. */
const afterDoubleDash = (words, variables) => wrappedCommand(skipToDoubleDash(words), variables);
const ASSIGNMENT = /^([A-Za-z_]\w*)=(.*)$/s;
/** `NAME=value` words, then the command that they reach. */
function afterAssignments(words, variables) {
    const known = new Map(variables);
    let at = 0;
    for (; at < words.length; at += 1) {
        const word = words[at] ?? '';
        const [, name, value = ''] = ASSIGNMENT.exec(word) ?? [];
        // `env $(cat .env) cmd`: assignments that only the run knows.
        if (name === undefined && !/^(?:\$\(|`)/.test(word))
            break;
        if (name !== undefined)
            known.set(name, value);
    }
    return wrappedCommand(words.slice(at), known);
}

;// CONCATENATED MODULE: ./src/checks/commands/wrappers/languages.ts


const NODE_VALUED = [
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
/** `npx tool@1.2`, `npx -c 'text'`: the version is no part of the name. */
const npx = (words, variables) => {
    const at = words.findIndex((word) => word === '-c' || word === '--call');
    const text = words[at + 1];
    if (at !== -1 && text !== undefined)
        return { kind: 'script', text, variables };
    const [program, ...rest] = skipOptions(words, NODE_VALUED);
    return program === undefined
        ? undefined
        : wrappedCommand([unversioned(program), ...rest], variables);
};
/** `prisma@6`, `@scope/cli@1.0`. */
function unversioned(program) {
    return program.replace(/(?<=.)@[^/@]*$/, '');
}
/** `npm exec -- x`, `pnpm dlx x`, `yarn exec x`, `bun x x`. */
const nodeExec = (...names) => (words, variables) => {
    const [name = '', ...rest] = skipOptions(words, NODE_VALUED);
    return names.includes(name) ? npx(rest, variables) : undefined;
};
/** `python -m module`, `python file.py`: the module, or the file, is the program. */
const python = (words, variables) => {
    const at = words.indexOf('-m');
    const before = skipOptions(words, ['-W', '-X']);
    const isModule = at !== -1 && words.slice(0, at).every((word) => word.startsWith('-'));
    if (isModule)
        return wrappedCommand(words.slice(at + 1), variables);
    const isManage = /(?:^|\/)(?:manage|django-admin)\.py$/.test(before[0] ?? '');
    return isManage ? wrappedCommand(before, variables) : undefined;
};
/** `node node_modules/prisma/build/index.js`: the file by which a package starts. */
const PACKED = /(?:^|\/)node_modules\/([\w-]+)\/(?:build|bin|dist|lib)\/(?:index|cli)(?:\.[cm]?js)?$/;
/** `node x/typeorm/cli.js`, `ts-node -P x ace`: a program that is a file. */
const script = (words, variables) => {
    const valued = ['-r', '--require', '-P', '--project', '--import', '--loader', '--env-file'];
    const [file, ...rest] = skipOptions(words, valued);
    if (file === undefined)
        return undefined;
    const program = /(?:^|\/)typeorm\/cli(?:[-\w]*)?(?:\.js)?$/.test(file) ? 'typeorm' : file;
    return wrappedCommand([PACKED.exec(program)?.[1] ?? program, ...rest], variables);
};
/** `dotenv -e .env -- cmd`, `dotenv run cmd`. */
const dotenv = (words, variables) => {
    const own = ['-e', '-c', '-v', '-f', '--file'];
    return (afterDoubleDash(words, variables) ??
        afterSubcommand(['run'], ...own)(words, variables) ??
        afterOptions(...own)(words, variables));
};
/** `go run example.com/goose/v3/cmd/goose@latest up`: the last of the path is the program. */
const goRun = (words, variables) => {
    const [verb = '', ...rest] = words;
    const [path, ...others] = skipOptions(rest, ['-tags', '-mod', '-modfile', '-ldflags', '-C']);
    if (verb !== 'run' || path === undefined)
        return undefined;
    return wrappedCommand([path.replace(/@.*$/, ''), ...others], variables);
};
const UV = [
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
const CONDA = ['-n', '--name', '-p', '--prefix'];
/** Package managers and environments that run a program of theirs. */
const languageWrappers = Object.entries({
    python,
    python3: python,
    py: python,
    poetry: afterSubcommand(['run'], '-C', '--directory', '-P', '--project'),
    uv: afterSubcommand(['run'], ...UV),
    uvx: afterOptions(...UV),
    pdm: afterSubcommand(['run'], '-p', '--project'),
    pipenv: afterSubcommand(['run']),
    pipx: afterSubcommand(['run'], '--spec'),
    rye: afterSubcommand(['run']),
    conda: afterSubcommand(['run'], ...CONDA),
    mamba: afterSubcommand(['run'], ...CONDA),
    micromamba: afterSubcommand(['run'], ...CONDA),
    hatch: (words, variables) => {
        const [name = '', ...rest] = skipOptions(words, ['-e', '--env', '-p', '--project']);
        // An environment may stand before the command: `hatch run test:alembic upgrade head`.
        const [first = '', ...others] = rest;
        return name === 'run'
            ? wrappedCommand([first.replace(/^[\w-]+:/, ''), ...others], variables)
            : undefined;
    },
    npx,
    bunx: npx,
    pnpx: npx,
    npm: nodeExec('exec', 'x'),
    pnpm: nodeExec('exec', 'dlx'),
    yarn: nodeExec('exec', 'dlx'),
    bun: nodeExec('x'),
    node: script,
    tsx: script,
    'ts-node': script,
    'ts-node-esm': script,
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

;// CONCATENATED MODULE: ./src/checks/commands/wrappers/services.ts

/** `fly ssh console -C 'text'`: on a machine of the service, where no variable of this one is known. */
const flyConsole = (words) => {
    const at = words.findIndex((word) => word === '-C' || word === '--command');
    const text = words[at + 1];
    return at === -1 || text === undefined
        ? undefined
        : { kind: 'script', text, variables: NO_VARIABLES };
};
const dyno = afterSubcommand(['run', 'run:detached'], ...['-a', '--app', '-s', '--size', '-r', '--remote']);
/** `heroku run cmd`, `heroku run "cmd and its words" -a x`. */
const heroku = (words) => {
    const found = dyno(words, NO_VARIABLES);
    const [text = ''] = found?.kind === 'words' ? found.words : [];
    return text.includes(' ') ? { kind: 'script', text, variables: NO_VARIABLES } : found;
};
/** `gcloud compute ssh vm --command 'text'`: on a machine of the service. */
const remoteText = (words) => {
    const inline = words.flatMap((word) => /^--command=(.*)$/s.exec(word)?.[1] ?? []);
    const at = words.indexOf('--command');
    const text = inline[0] ?? (at === -1 ? undefined : words[at + 1]);
    return text === undefined ? undefined : { kind: 'script', text, variables: NO_VARIABLES };
};
/** Programs of services that hand secrets to a command, or run it on their machines. */
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
    fly: flyConsole,
    flyctl: flyConsole,
    gcloud: remoteText,
    az: remoteText,
    aws: remoteText,
    sshpass: afterOptions('-p', '-f', '-d', '-P'),
    nix: (words, variables) => {
        const at = words.findIndex((word) => word === '-c' || word === '--command');
        return at === -1 ? undefined : wrappedCommand(words.slice(at + 1), variables);
    },
});

;// CONCATENATED MODULE: ./src/checks/commands/wrappers/shells.ts


const env = (words, variables) => {
    const { options, valuesOf } = parseArguments(words.slice(0, 6), ['-u', '--unset']);
    const clean = options.has('-i') || options.has('--ignore-environment');
    const kept = new Map(clean ? NO_VARIABLES : variables);
    for (const name of valuesOf('-u', '--unset'))
        kept.delete(name);
    const split = words.findIndex((word) => word === '-S' || word === '--split-string');
    if (split !== -1)
        return { kind: 'script', text: words.slice(split + 1).join(' '), variables: kept };
    return afterAssignments(skipOptions(words, ['-u', '--unset', '-C', '--chdir']), kept);
};
const SUDO_VALUED = [
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
/** sudo drops the environment, but for what it is told to keep. */
const sudo = (words, variables) => {
    const command = skipOptions(words, SUDO_VALUED);
    const own = words.slice(0, words.length - command.length);
    const all = own.some((word) => /^-[A-Za-z]*E/.test(word) || word === '--preserve-env');
    if (all)
        return afterAssignments(command, variables);
    const named = own.flatMap((word) => /^--preserve-env=(.*)$/.exec(word)?.[1]?.split(',') ?? []);
    return afterAssignments(command, new Map([...variables].filter(([name]) => named.includes(name))));
};
/** `bash -c 'text'`, `su user -c 'text'`; a file to run is not theirs to follow. */
const dashC = (words, variables) => {
    const at = words.findIndex((word) => /^-[a-z]*c$/.test(word) || word === '--command');
    const text = words[at + 1];
    return at === -1 || text === undefined ? undefined : { kind: 'script', text, variables };
};
const evaluated = (words, variables) => ({
    kind: 'script',
    text: words.join(' '),
    variables,
});
/** On another machine, where no variable of this one is known. */
const SSH_VALUED = [
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
    const [, ...command] = skipOptions(words, SSH_VALUED);
    if (command.length === 0)
        return undefined;
    return {
        kind: 'script',
        text: skipOptions(command, SSH_VALUED).join(' '),
        variables: NO_VARIABLES,
    };
};
/** `find migrations -exec psql -f {} \\;`: what is found stands for `{}`. */
const find = (words, variables) => {
    const at = words.findIndex((word) => /^-(?:exec|execdir|ok)$/.test(word));
    if (at === -1)
        return undefined;
    const end = words.findIndex((word, index) => index > at && /^(?:\\?;|\+)$/.test(word));
    const found = words.slice(0, at).join(' ');
    const command = words.slice(at + 1, end === -1 ? undefined : end);
    return wrappedCommand(command.map((word) => word.replaceAll('{}', found)), variables);
};
/** `concurrently "a" "b"`. */
const concurrently = (words, variables) => ({
    kind: 'script',
    text: parseArguments(words, ['-n', '--names', '-c']).positional.join('\n'),
    variables,
});
/** Programs of the system that run another, and shells. */
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
        eval: evaluated,
        ssh,
        concurrently,
    }),
    ...['bash', 'sh', 'zsh', 'dash', 'ksh', 'su', 'ash'].map((name) => [name, dashC]),
];

;// CONCATENATED MODULE: ./src/checks/commands/wrappers/index.ts




/** Every program that runs another, by its name. */
const COMMAND_WRAPPERS = new Map([
    ...systemWrappers,
    ...languageWrappers,
    ...serviceWrappers,
    ...containerWrappers,
]);

;// CONCATENATED MODULE: ./src/checks/commands/analyze-script.ts














/** By which a package manager is told where to run, before it is told what. */
const WORKSPACE_OPTIONS = ['--cwd', '-C', '--dir', '--filter', '-F', '--prefix'];
/** So many wrappers and files are looked through, one in another. */
const MAX_SCRIPT_DEPTH = 12;
const FOLLOWERS = new Map([
    ...['npm', 'pnpm', 'yarn', 'bun'].map((name) => [name, followPackageScript]),
    ...['turbo', 'lerna', 'npm-run-all', 'npm-run-all2', 'run-s', 'run-p'].map((name) => [name, followTaskRunner]),
    ...['docker', 'podman', 'nerdctl', 'docker-compose', 'podman-compose'].map((name) => [name, followCompose]),
    ['nx', followNx],
    ['make', followMake],
    ['gmake', followMake],
]);
/**
 * Reads what a script does: every command that migrates, what reaches it, and the variables that it
 * sets for the later steps. Looks through programs that run another (`sudo`, `poetry run`, `docker
 * exec`), and follows scripts of the repository, of its packages and of its Makefiles. What another
 * language does is not seen, but for Python's plain calls. Total.
 */
function analyzeScript(script, sources) {
    const reading = new Reading(sources);
    const { environment, directory, place } = script;
    const at = { place, origin: undefined, via: [], depth: 0 };
    const text = toPosixShell(script);
    const language = detectLanguage(script.shell);
    if (language !== undefined) {
        reading.follow({ text, variables: environment, directory, place, language }, undefined, at);
    }
    return reading;
}
class Reading {
    sources;
    migrations = [];
    exported = new Map();
    constructor(sources) {
        this.sources = sources;
    }
    /** @param scope The shell's own, where the text is read into it. */
    follow(followed, scope, at) {
        const { text, variables, directory, language, called } = followed;
        if (language === 'python') {
            this.python(text, createScope(filled(variables), directory), at);
            return;
        }
        const own = scope ?? createScope(filled(variables), directory);
        if (called !== undefined)
            own.own.set('BASH_SOURCE', toWorkspacePath(called.file));
        // What is sourced keeps the name and the words of who sources it.
        if (called !== undefined && scope === undefined) {
            own.own.set('0', toWorkspacePath(called.file));
            setPositionalParameters(own, called.words);
        }
        this.shell(text, own, at);
    }
    shell(text, scope, at) {
        walkShell(text, scope, {
            command: (from) => {
                if (applyBuiltin(from))
                    return;
                const variables = filled(from.variables);
                this.run({ words: from.words, variables, from, line: at.place(from.line), at });
            },
            exports: (name, value) => this.exported.set(name, value),
        });
    }
    python(text, scope, at) {
        for (const { line, words } of findPythonCalls(text)) {
            const from = { words, variables: scope.exported, input: '', line, scope };
            this.run({ words, variables: scope.exported, from, line: at.place(line), at });
        }
    }
    run(running) {
        const { words, variables, from, at } = running;
        const [first, ...rest] = words;
        if (at.depth > MAX_SCRIPT_DEPTH || first === undefined)
            return;
        const name = programName(first);
        const tool = detectMigrationTool({ words: [name, ...rest], input: from.input });
        if (tool !== undefined) {
            this.found(tool.name, running);
            return;
        }
        const deeper = { ...running, at: { ...at, depth: at.depth + 1 } };
        const inner = COMMAND_WRAPPERS.get(name)?.(rest, variables);
        if (inner?.kind === 'words') {
            this.run({ ...deeper, words: inner.words, variables: inner.variables });
        }
        else if (inner?.kind === 'script') {
            const scope = name === 'eval' ? from.scope : createScope(inner.variables, from.scope.directory);
            this.shell(inner.text, scope, { ...deeper.at, place: () => running.line });
        }
        else {
            this.lead(name, rest, deeper);
        }
    }
    /** Into the scripts of the repository; where none has that name, it may be a package's program. */
    lead(name, rest, running) {
        const { words, variables, from, line, at } = running;
        const { directory } = from.scope;
        const texts = [
            ...(FOLLOWERS.get(name)?.([name, ...rest], variables, directory, this.sources) ?? []),
            ...followFile(words, variables, directory, this.sources),
        ];
        const sourced = name === '.' || name === 'source' ? from.scope : undefined;
        const origin = at.origin ?? line;
        const via = at.origin === undefined ? [] : [...at.via, line];
        for (const text of texts)
            this.follow(text, sourced, { ...at, place: text.place, origin, via });
        if (texts.length > 0)
            return;
        if (/^(?:pnpm|yarn|bun)$/.test(name)) {
            const own = skipOptions(rest, WORKSPACE_OPTIONS);
            // `yarn workspace a x`
            const inWorkspace = name === 'yarn' && own[0] === 'workspace';
            this.run({ ...running, words: inWorkspace ? own.slice(2) : own });
        }
        // `bash <<EOF`: its input is what it runs.
        if (/^(?:(?:ba|z|da|k|a)?sh|ssh)$/.test(name) && from.input.includes('\n')) {
            const reaching = name === 'ssh' ? new Map() : variables;
            this.shell(from.input, createScope(reaching, directory), { ...at, place: () => line });
        }
    }
    found(tool, { words, variables, line, at }) {
        this.migrations.push({
            tool,
            shown: redactCommand(words),
            place: at.origin ?? line,
            via: at.origin === undefined ? [] : [...at.via, line],
            environment: variables,
        });
    }
}
/** An empty value reaches nobody: that is how GitHub hands over what does not exist. */
function filled(variables) {
    return new Map([...variables].filter(([, value]) => value.trim() !== ''));
}

;// CONCATENATED MODULE: ./src/checks/workflow/expression-context.ts


/** What `env.x` is, where these variables reach; of anything else what is known beside. */
function envContext(variables, beside) {
    return (path) => {
        const [, name] = /^env\.(.+)$/.exec(path) ?? [];
        if (name === undefined)
            return beside(path);
        const found = [...variables].find(([each]) => each.toLowerCase() === name);
        return found === undefined || isDynamic(found[1]) ? undefined : knownValue(found[1]);
    };
}
/** What `inputs.x` is, inside what is called: the caller's word, or the default. */
function inputsContext(defaults, given, outside) {
    const values = new Map();
    for (const [name, { text }] of defaults)
        values.set(`inputs.${name.toLowerCase()}`, text);
    for (const [name, { text }] of given)
        values.set(`inputs.${name.toLowerCase()}`, interpolateKnown(text, outside));
    return (path) => {
        const value = values.get(path);
        if (value !== undefined)
            return isDynamic(value) ? undefined : knownValue(value);
        return path.startsWith('github.') ? outside(path) : undefined;
    };
}
/** So many values of a matrix are tried. */
const MAX_MATRIX_VALUES = 24;
/** The values of the matrix, one by one: a role may be one of them. */
function matrixCombinations({ matrix }) {
    let all = [new Map()];
    for (const [name, values] of matrix) {
        const distinct = [...new Set(values)];
        if (distinct.some(isDynamic) || all.length * distinct.length > MAX_MATRIX_VALUES)
            continue;
        all = distinct.flatMap((value) => all.map((each) => new Map([...each, [`matrix.${name.toLowerCase()}`, value]])));
    }
    return all;
}

;// CONCATENATED MODULE: ./src/checks/workflow/gate-step.ts



const gate_step_status = (success) => [
    ['success()', success],
    ['failure()', !success],
    ['always()', true],
];
const CANCELLED = [
    ['success()', false],
    ['failure()', false],
    ['cancelled()', true],
    ['always()', true],
];
/**
 * Every way in which a gate does not allow: it blocks, something before it failed, somebody cancels
 * the run, or it is skipped.
 *
 * @param sameCondition Whether who asks has the gate's own condition: then both are skipped.
 */
function scenarios({ id, decisions, fails, condition }, sameCondition) {
    const outputs = (word) => id === undefined
        ? []
        : decisions.map((name) => [`steps.${id}.outputs.${name}`.toLowerCase(), word]);
    const outcome = (word) => id === undefined ? [] : [[`steps.${id}.outcome`.toLowerCase(), word]];
    return [
        new Map([...gate_step_status(!fails), ...outputs('blocked'), ...outcome(fails ? 'failure' : 'success')]),
        new Map([...gate_step_status(false), ...outputs(''), ...outcome('skipped')]),
        new Map([...CANCELLED, ...outputs(''), ...outcome('cancelled')]),
        ...(condition === undefined || sameCondition
            ? []
            : [new Map([...gate_step_status(true), ...outputs(''), ...outcome('skipped')])]),
    ];
}
/** Whether a step behind this gate, in the same job, cannot run unless the gate has allowed. */
function protectsStep(gate, step, facts) {
    const condition = step.condition?.text;
    const same = gate.condition !== undefined && gate.condition === condition;
    return scenarios(gate, same).every((scenario) => !canBeTrue(condition, extendContext(scenario, facts)));
}
/** Whether a job that needs this one cannot run unless a gate in it, or before it, has allowed. */
function protectsJob({ job: needed, gates, held }, job, facts) {
    const mayRun = (result, given) => {
        const asResult = [`needs.${needed.id}.result`.toLowerCase(), result];
        return canBeTrue(job.condition?.text, extendContext(new Map([...given, asResult]), facts));
    };
    // It never came to the gate: it was skipped itself, or something before the gate failed.
    const skipped = new Map([
        ['success()', false],
        ['always()', true],
        ...outputsOf(needed, () => knownValue('')),
    ]);
    const failed = new Map([...skipped, ...gate_step_status(false)]);
    if (mayRun('skipped', skipped) || mayRun('failure', failed))
        return false;
    if (held)
        return true;
    const forgiven = needed.continueOnError !== undefined;
    return gates.some((gate) => scenarios({ ...gate, fails: gate.fails && !forgiven }, false).every((scenario) => {
        const result = scenario.get('success()') === false ? 'failure' : 'success';
        const outputs = outputsOf(needed, extendContext(scenario, () => undefined));
        return !mayRun(result, new Map([...scenario, ...outputs]));
    }));
}
/** What is known of a job's outputs, as a job that needs it reads them. */
function outputsOf({ id, outputs }, facts) {
    return [...outputs].flatMap(([name, { text }]) => {
        const value = interpolateKnown(text, facts);
        return isDynamic(value) ? [] : [[`needs.${id}.outputs.${name}`.toLowerCase(), value]];
    });
}

;// CONCATENATED MODULE: ./src/checks/workflow/gate-finder.ts




/** Local actions and called workflows, one in another. */
const MAX_CALL_DEPTH = 10;
/** Finds the gates that stand before a step or a job, in whatever they are wrapped. */
class GateFinder {
    documents;
    names;
    constructor(documents, names) {
        this.documents = documents;
        this.names = names;
    }
    /** The gates that a step is: itself, or those in the local action that it uses. */
    gatesOf(step, facts, depth = 0) {
        const forgiven = step.continueOnError !== undefined && step.continueOnError.text !== 'false';
        const own = { id: step.id, condition: step.condition?.text };
        if (isThisAction(step, this.names)) {
            if (interpolateKnown(getActionInput(step, input_table/* ACTION_INPUTS */.b.mode) ?? '', facts) !== 'gate')
                return [];
            const fails = interpolateKnown(getActionInput(step, input_table/* ACTION_INPUTS */.b.onBlock) ?? '', facts) === 'fail' &&
                !forgiven;
            return [{ ...own, decisions: ['decision'], fails }];
        }
        const local = this.documents.action(step.uses?.text);
        if (local === undefined || depth > MAX_CALL_DEPTH)
            return [];
        const inside = local.steps.flatMap((each) => this.gatesOf(each, facts, depth + 1));
        return inside.map((gate) => ({
            ...own,
            // Of two, nobody who asks has both in the same words.
            condition: [own.condition, gate.condition].filter(Boolean).join(' && ') || undefined,
            decisions: [...local.outputs].flatMap(([name, { text }]) => gate.decisions.some((decision) => text.includes(`steps.${gate.id}.outputs.${decision}`))
                ? [name]
                : []),
            fails: gate.fails && !forgiven,
        }));
    }
    /** The jobs that a job needs, with the gates in them. */
    neededBy(job, workflow, seen = new Set()) {
        return job.needs.flatMap((id) => {
            const needed = workflow.jobs.find((each) => each.id === id);
            if (needed === undefined || seen.has(id))
                return [];
            const before = this.neededBy(needed, workflow, new Set([...seen, id]));
            const held = before.some((each) => protectsJob(each, needed, () => undefined));
            return [{ job: needed, gates: this.gatesIn(needed, 0), held }];
        });
    }
    gatesIn(job, depth) {
        const called = this.documents.workflow(job.uses?.text);
        if (called !== undefined && depth <= MAX_CALL_DEPTH) {
            // Of a called workflow's outputs nothing is known, but a gate that fails fails the call.
            return called.jobs.flatMap((each) => this.gatesIn(each, depth + 1).map((gate) => ({ ...gate, id: undefined, decisions: [] })));
        }
        return job.steps.flatMap((step) => this.gatesOf(step, () => undefined, 0));
    }
}

;// CONCATENATED MODULE: ./src/checks/workflow/known-actions.ts
/** Somebody else's actions that migrate: the tool, and the names under which they are used. */
const MIGRATING = [
    ['Atlas', /^ariga\/atlas-action\/(?:migrate|schema)\/apply@/],
    ['Atlas', /^ariga\/atlas-deploy-action@/],
    [
        'Liquibase',
        /^liquibase-github-actions\/(?:update|update-count|update-to-tag|rollback[\w-]*|drop-all|changelog-sync)@/,
    ],
    ['Flyway', /^red-gate\/flyway-actions\/migrations\/(?:deploy|undo)@/],
];
/** Actions that run whatever an input says, and that input. */
const WRAPPERS = [
    [/^nick-(?:fields|invision)\/retry@/, 'command'],
    [/^wandalen\/wretry\.action@/i, 'command'],
    [/^appleboy\/ssh-action@/, 'script'],
];
/** The tool that a step migrates with by an action of somebody else's. */
function findMigrationAction(uses, step) {
    const given = (name) => step.with.get(name)?.text.trim();
    // The older actions take the command as an input.
    if (/^liquibase\/liquibase-github-action@/.test(uses)) {
        return /^(?:update|rollback|drop|changelog-?sync)(?!-?sql)/i.test(given('operation') ?? '')
            ? 'Liquibase'
            : undefined;
    }
    if (/^(?:joshuaavalon\/flyway-action|nicolashery\/flyway-action)@/.test(uses)) {
        return /^(?:migrate|clean|repair|baseline|undo)$/.test(given('command') ?? 'migrate')
            ? 'Flyway'
            : undefined;
    }
    if (given('dry-run') === 'true')
        return undefined;
    return MIGRATING.find(([, pattern]) => pattern.test(uses))?.[0];
}
/** The script that such an action is given. */
function findWrappedScript(uses, step) {
    const [, input] = WRAPPERS.find(([pattern]) => pattern.test(uses)) ?? [];
    const text = input === undefined ? undefined : step.with.get(input);
    return text === undefined ? undefined : { text, isRemote: /ssh/.test(uses) };
}

;// CONCATENATED MODULE: ./src/checks/workflow/never-runs.ts

/** Whether a step cannot run: `if: false`, or a condition on an event that does not start it. */
function neverRuns({ root, jobs, steps, facts }) {
    const conditions = [...jobs, ...steps].flatMap(({ condition }) => condition?.text ?? []);
    if (conditions.length === 0)
        return false;
    const events = [...root.triggers.keys()];
    // A called workflow sees the event of who calls it.
    const open = events.length === 0 || events.includes('workflow_call');
    const started = open
        ? [facts]
        : events.map((event) => extendContext(new Map([['github.event_name', event]]), facts));
    return !started.some((each) => conditions.every((text) => canBeTrue(text, each)));
}

;// CONCATENATED MODULE: ./src/checks/workflow/unused-action.ts
/**
 * An action that no workflow of the repository uses, as if one did. Where it will run, and beside
 * what, its user decides.
 */
function wrapActionAsWorkflow({ file, steps }) {
    const users = { kind: 'text', text: '${{ caller }}', line: 1, lineOf: () => 1 };
    const nothing = { variables: new Map(), with: new Map(), outputs: new Map(), matrix: new Map() };
    const job = {
        ...{ file, id: 'action', line: 1, condition: undefined, needs: [], services: [], steps },
        ...{ environment: users, concurrency: users, shell: undefined, directory: undefined },
        ...{ uses: undefined, continueOnError: undefined, ...nothing },
    };
    const { variables, with: inputs } = nothing;
    return { file, triggers: new Map(), variables, concurrency: undefined, jobs: [job], inputs };
}

;// CONCATENATED MODULE: ./src/checks/workflow/workflow-model.ts

/** A workflow from its tree. What does not fit is left out: GitHub would not run it either. */
function parseWorkflow(file, tree) {
    const on = (0,yaml_node/* getNode */.Zl)(tree, 'on') ?? (0,yaml_node/* getNode */.Zl)(tree, 'true');
    const jobs = (0,yaml_node/* getNode */.Zl)(tree, 'jobs');
    const defaults = (0,yaml_node/* getNode */.Zl)(tree, 'defaults', 'run');
    return {
        file,
        triggers: triggersOf(on),
        variables: (0,yaml_node/* getStringMap */.is)(tree, 'env'),
        concurrency: (0,yaml_node/* getNode */.Zl)(tree, 'concurrency'),
        jobs: jobs?.kind === 'map'
            ? [...jobs.entries].flatMap(([id, job]) => job.kind === 'map' ? [jobOf(file, id, job, defaults)] : [])
            : [],
        inputs: defaultsOf((0,yaml_node/* getNode */.Zl)(on, 'workflow_call', 'inputs')),
    };
}
function triggersOf(on) {
    if (on?.kind === 'map')
        return on.entries;
    return new Map((0,yaml_node/* getStringList */.AO)(on).map((name) => [name, undefined]));
}
function defaultsOf(inputs) {
    if (inputs?.kind !== 'map')
        return new Map();
    return new Map([...inputs.entries].flatMap(([name, input]) => {
        const value = (0,yaml_node/* getString */.AA)(input, 'default');
        return value === undefined ? [] : [[name, value]];
    }));
}
function jobOf(file, id, job, defaults) {
    const run = (0,yaml_node/* getNode */.Zl)(job, 'defaults', 'run');
    const steps = (0,yaml_node/* getNode */.Zl)(job, 'steps');
    return {
        file,
        id,
        line: job.line,
        condition: (0,yaml_node/* getString */.AA)(job, 'if'),
        needs: (0,yaml_node/* getStringList */.AO)(job, 'needs'),
        environment: (0,yaml_node/* getString */.AA)(job, 'environment') ?? (0,yaml_node/* getString */.AA)(job, 'environment', 'name'),
        variables: (0,yaml_node/* getStringMap */.is)(job, 'env'),
        concurrency: (0,yaml_node/* getNode */.Zl)(job, 'concurrency'),
        shell: ((0,yaml_node/* getString */.AA)(run, 'shell') ?? (0,yaml_node/* getString */.AA)(defaults, 'shell'))?.text,
        directory: ((0,yaml_node/* getString */.AA)(run, 'working-directory') ?? (0,yaml_node/* getString */.AA)(defaults, 'working-directory'))
            ?.text,
        steps: stepsOf(file, steps),
        uses: (0,yaml_node/* getString */.AA)(job, 'uses'),
        with: (0,yaml_node/* getStringMap */.is)(job, 'with'),
        services: (0,yaml_node/* getStringList */.AO)(job, 'services'),
        outputs: (0,yaml_node/* getStringMap */.is)(job, 'outputs'),
        matrix: matrixOf((0,yaml_node/* getNode */.Zl)(job, 'strategy', 'matrix')),
        continueOnError: (0,yaml_node/* getString */.AA)(job, 'continue-on-error'),
    };
}
function matrixOf(matrix) {
    const values = new Map();
    const add = (name, value) => {
        if (value.kind === 'text')
            values.set(name, [...(values.get(name) ?? []), value.text]);
    };
    if (matrix?.kind !== 'map')
        return values;
    for (const [name, list] of matrix.entries) {
        if (name === 'exclude' || list.kind !== 'list')
            continue;
        for (const item of list.items) {
            if (name !== 'include')
                add(name, item);
            else if (item.kind === 'map')
                for (const [key, value] of item.entries)
                    add(key, value);
        }
    }
    return values;
}
function stepsOf(file, steps) {
    if (steps?.kind !== 'list')
        return [];
    return steps.items.flatMap((step) => (step.kind === 'map' ? [stepOf(file, step)] : []));
}
function stepOf(file, step) {
    return {
        file,
        line: step.line,
        id: (0,yaml_node/* getString */.AA)(step, 'id')?.text,
        name: (0,yaml_node/* getString */.AA)(step, 'name')?.text,
        condition: (0,yaml_node/* getString */.AA)(step, 'if'),
        uses: (0,yaml_node/* getString */.AA)(step, 'uses'),
        with: (0,yaml_node/* getStringMap */.is)(step, 'with'),
        run: (0,yaml_node/* getString */.AA)(step, 'run'),
        shell: (0,yaml_node/* getString */.AA)(step, 'shell')?.text,
        directory: (0,yaml_node/* getString */.AA)(step, 'working-directory')?.text,
        environment: (0,yaml_node/* getStringMap */.is)(step, 'env'),
        continueOnError: (0,yaml_node/* getString */.AA)(step, 'continue-on-error'),
    };
}
/** An action of the repository from its tree. */
function parseAction(file, tree) {
    const inputs = (0,yaml_node/* getNode */.Zl)(tree, 'inputs');
    const outputs = (0,yaml_node/* getNode */.Zl)(tree, 'outputs');
    return {
        file,
        inputs: new Map(inputs?.kind === 'map'
            ? [...inputs.entries].map(([name, input]) => [name, (0,yaml_node/* getString */.AA)(input, 'default')])
            : []),
        outputs: new Map(outputs?.kind === 'map'
            ? [...outputs.entries].flatMap(([name, output]) => {
                const value = (0,yaml_node/* getString */.AA)(output, 'value');
                return value === undefined ? [] : [[name, value]];
            })
            : []),
        steps: stepsOf(file, (0,yaml_node/* getNode */.Zl)(tree, 'runs', 'steps')),
    };
}
/** Where a step begins. */
function stepLocation({ file, line, }) {
    return { file, line };
}

;// CONCATENATED MODULE: ./src/checks/workflow/scan-workflows.ts












/** Called workflows and composite actions, one in another. */
const scan_workflows_MAX_CALL_DEPTH = 10;
/** Goes through every workflow as its runs would: called workflows and local actions are followed. */
function scanWorkflows(documents, names, sources) {
    const round = new Round(documents, names, sources);
    const all = [...documents.workflows.values()];
    const called = new Set(all.flatMap(({ jobs }) => jobs.map(({ uses }) => documents.workflow(uses?.text)?.file)));
    for (const workflow of all) {
        // One that others call is judged where they call it, and alone where nobody does.
        const onlyCalled = [...workflow.triggers.keys()].every((name) => name === 'workflow_call');
        if (onlyCalled && called.has(workflow.file))
            continue;
        round.workflow(workflow, workflow, [], () => undefined, false);
    }
    for (const action of documents.actions.values()) {
        if (round.followed.has(action.file))
            continue;
        const alone = wrapActionAsWorkflow(action);
        round.workflow(alone, alone, [], () => undefined, false);
    }
    return round;
}
class Round {
    documents;
    names;
    sources;
    uses = [];
    migrations = [];
    /** The actions of the repository that some workflow uses. */
    followed = new Set();
    gates;
    constructor(documents, names, sources) {
        this.documents = documents;
        this.names = names;
        this.sources = sources;
        this.gates = new GateFinder(documents, names);
    }
    workflow(workflow, root, callers, facts, held) {
        for (const job of workflow.jobs) {
            for (const variant of matrixCombinations(job)) {
                const matrix = (path) => {
                    const value = variant.get(path);
                    return value === undefined ? facts(path) : knownValue(value);
                };
                this.job(job, workflow, root, callers, matrix, held);
            }
        }
    }
    job(job, workflow, root, callers, facts, heldBefore) {
        const jobs = nonEmpty(callers, job);
        const gated = this.gates.neededBy(job, workflow);
        const held = heldBefore || gated.some((needed) => protectsJob(needed, job, facts));
        const called = this.documents.workflow(job.uses?.text);
        if (called !== undefined) {
            if (jobs.length <= scan_workflows_MAX_CALL_DEPTH)
                this.workflow(called, root, jobs, inputsContext(called.inputs, job.with, facts), held);
            return;
        }
        const written = new Map([...workflow.variables, ...job.variables]);
        const variables = new Map();
        const withVariables = envContext(variables, facts);
        for (const [name, { text }] of written)
            variables.set(name, interpolateKnown(text, withVariables));
        const via = callers.map(stepLocation);
        const gatesBefore = gated.some(({ gates }) => gates.length > 0);
        this.steps(job.steps, {
            root,
            jobs,
            outer: [],
            origin: undefined,
            via,
            facts: withVariables,
            written,
            variables,
            held,
            gatesBefore,
        });
    }
    steps(steps, frame) {
        const gates = [];
        for (const step of steps) {
            this.step(step, gates, frame);
            gates.push(...this.gates.gatesOf(step, frame.facts));
        }
    }
    step(step, gates, frame) {
        const { facts, held, variables: inherited } = frame;
        const written = new Map([...frame.written, ...step.environment]);
        const variables = new Map(inherited);
        for (const [name, { text }] of step.environment)
            variables.set(name, interpolateKnown(text, facts));
        const isHeld = held || gates.some((gate) => protectsStep(gate, step, facts));
        const gatesBefore = frame.gatesBefore || gates.length > 0;
        const here = stepLocation(step);
        const stepContext = {
            root: frame.root,
            jobs: frame.jobs,
            steps: nonEmpty(frame.outer, step),
            place: frame.origin ?? here,
            via: frame.origin === undefined ? frame.via : [...frame.via, here],
            variables,
            written,
            facts: envContext(variables, facts),
            gate: isHeld ? 'enforced' : gatesBefore ? 'ignored' : 'none',
        };
        if (neverRuns(stepContext))
            return;
        if (step.run !== undefined)
            this.script(step, step.run, stepContext, frame);
        else if (isThisAction(step, this.names))
            this.uses.push({ stepContext, step });
        else
            this.action(step, stepContext, { ...frame, held: isHeld, gatesBefore });
    }
    script(step, text, stepContext, frame) {
        const job = stepContext.jobs.at(-1);
        const directory = interpolateKnown(step.directory ?? job?.directory ?? '.', stepContext.facts);
        this.commands(stepContext, frame, {
            text: resolvedRun(text.text, stepContext),
            shell: step.shell ?? job?.shell,
            directory: resolvePath('.', directory),
            environment: stepContext.variables,
            place: (line) => ({ file: step.file, line: text.lineOf(line) }),
        });
    }
    commands(stepContext, frame, script) {
        const { exported, migrations } = analyzeScript(script, this.sources);
        for (const [name, value] of exported)
            frame.variables.set(name, value);
        this.migrations.push(...migrations.map((found) => migrationOf(found, stepContext, frame)));
    }
    /** Somebody else's action, or one of the repository. */
    action(step, stepContext, frame) {
        const uses = step.uses?.text ?? '';
        const tool = findMigrationAction(uses, step);
        if (tool !== undefined) {
            const { place, via, variables } = stepContext;
            this.migrations.push({ stepContext, tool, shown: uses, place, via, variables });
            return;
        }
        const wrapped = findWrappedScript(uses, step);
        if (wrapped !== undefined) {
            const { text, isRemote } = wrapped;
            const reaching = isRemote ? new Map() : stepContext.variables;
            this.script(step, text, { ...stepContext, variables: reaching }, frame);
            return;
        }
        const local = this.documents.action(uses);
        if (local === undefined || stepContext.steps.length > scan_workflows_MAX_CALL_DEPTH)
            return;
        this.followed.add(local.file);
        const defaults = new Map([...local.inputs].flatMap(([name, value]) => value === undefined ? [] : [[name, value]]));
        const variables = new Map(stepContext.variables);
        const own = toWorkspacePath(resolvePath('.', `${local.file}/..`) ?? '.');
        variables.set(ACTION_PATH, own);
        const facts = inputsContext(defaults, step.with, stepContext.facts);
        const within = (path) => path === 'github.action_path' ? knownValue(own) : facts(path);
        this.steps(local.steps, {
            ...frame,
            outer: stepContext.steps,
            origin: stepContext.place,
            via: stepContext.via,
            facts: envContext(variables, within),
            written: stepContext.written,
            variables,
        });
        variables.delete(ACTION_PATH);
        for (const [name, value] of variables)
            if (!step.environment.has(name))
                frame.variables.set(name, value);
    }
}
/** Where an action is, to its own scripts. */
const ACTION_PATH = 'GITHUB_ACTION_PATH';
function migrationOf(found, stepContext, { origin }) {
    const { tool, shown, place, via, environment: variables } = found;
    const outer = origin === undefined
        ? { place, via: [...stepContext.via, ...via] }
        : { place: origin, via: [...stepContext.via.slice(0, -1), place, ...via] };
    return { stepContext, tool, shown, variables, ...outer };
}
/** In a script only inputs and the matrix are put in: they decide what it runs. */
function resolvedRun(text, { facts }) {
    return text.replaceAll(/\$\{\{.*?\}\}/gs, (expression) => {
        const value = interpolateKnown(expression, facts);
        // Another length would move what stands behind it on the line, and never the line itself.
        return isDynamic(value) || value.includes('\n') ? expression : value;
    });
}
function nonEmpty(before, last) {
    const [first, ...rest] = before;
    return first === undefined ? [last] : [first, ...rest, last];
}

;// CONCATENATED MODULE: ./src/checks/workflow/repository-configuration.ts











const WORKFLOW = /^\.github\/workflows\/[^/]+\.ya?ml$/;
const ACTION = /(?:^|\/)action\.ya?ml$/;
/**
 * Reads everything in a repository that can lead to a migration: workflows, the actions and scripts
 * that they use, URLs in plain text, `.env` files. Total: a file that cannot be read is told.
 *
 * @param repositories `owner/repository` names under which this action runs.
 */
function readConfiguration(sources, repositories) {
    const unreadable = [];
    const workflows = new Map();
    const actions = new Map();
    for (const file of sources.paths) {
        if (!WORKFLOW.test(file) && !ACTION.test(file))
            continue;
        const text = sources.read(file);
        if (text === undefined)
            continue;
        const reading = (0,yaml_node/* readYaml */.gM)(text);
        if (!reading.ok)
            unreadable.push({ file, message: reading.message, line: reading.line });
        else if (WORKFLOW.test(file))
            workflows.set(file, parseWorkflow(file, reading.tree));
        else
            actions.set(file, parseAction(file, reading.tree));
    }
    const workflow = (uses = '') => uses.startsWith('./') ? workflows.get(resolvePath('.', uses.slice(2)) ?? '') : undefined;
    const action = (uses = '') => {
        if (!uses.startsWith('./'))
            return undefined;
        const folder = resolvePath('.', uses.slice(2) || '.');
        const prefix = folder === '.' ? '' : `${folder}/`;
        return actions.get(`${prefix}action.yml`) ?? actions.get(`${prefix}action.yaml`);
    };
    const names = { repositories: repositories.map((name) => name.toLowerCase()), action };
    const { uses, migrations } = scanWorkflows({ workflows, actions, workflow, action }, names, cacheFiles(sources));
    const judged = uses.map(evaluateUse);
    return {
        uses: judged,
        migrations,
        unreadable,
        urls: findPlainTextUrls(sources),
        envFiles: findEnvFiles(sources),
        policies: policiesOf(sources, judged),
        answers: new Map(),
    };
}
function policiesOf(sources, uses) {
    const files = new Set([
        input_table/* ACTION_INPUTS */.b.policyFile.default,
        ...uses.map(({ policyFile }) => policyFile),
    ]);
    return new Map([...files].flatMap((file) => {
        const text = sources.paths.includes(file) ? sources.read(file) : undefined;
        if (text === undefined)
            return [];
        return [[file, (0,read_policy/* readPolicy */.T)({ text, source: file, file, digest: '' }, deniable_codes/* DENIABLE_CODES */.c)]];
    }));
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/edge/git/git.ts
var git = __webpack_require__(71398);
;// CONCATENATED MODULE: ./src/edge/open-repository.ts




/** What a person writes is smaller. */
const MAX_FILE_BYTES = 1024 * 1024;
/** Folders that hold no sources, where there is no git to ask. */
const open_repository_SKIPPED = new Set(['.git', 'node_modules']);
/**
 * The files of the repository: those that are committed, or all where there is no git. Read when
 * they are asked for, and not kept: all of them may be many. No link is followed.
 */
async function openRepositoryFiles(workspace) {
    const listed = await (0,git/* git */.$)(workspace, ['ls-files', '-z', '--cached']);
    const paths = listed === undefined ? walk(workspace, '') : listed.toString('utf8').split('\0');
    const all = [...new Set(paths.filter((each) => each !== ''))].sort();
    const committed = new Set(all);
    return {
        paths: all,
        read: (file) => (committed.has(file) ? open_repository_textOf(external_node_path_default().join(workspace, file)) : undefined),
    };
}
function walk(workspace, folder) {
    return (0,external_node_fs_.readdirSync)(external_node_path_default().join(workspace, folder), { withFileTypes: true }).flatMap((entry) => {
        const inside = folder === '' ? entry.name : `${folder}/${entry.name}`;
        if (entry.isFile())
            return [inside];
        return entry.isDirectory() && !open_repository_SKIPPED.has(entry.name) ? walk(workspace, inside) : [];
    });
}
function open_repository_textOf(file) {
    try {
        const entry = (0,external_node_fs_.lstatSync)(file);
        if (!entry.isFile() || entry.size > MAX_FILE_BYTES)
            return undefined;
        const bytes = (0,external_node_fs_.readFileSync)(file);
        return bytes.includes(0) || !(0,external_node_buffer_.isUtf8)(bytes) ? undefined : bytes.toString('utf8');
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./src/edge/workspace-files.ts
var workspace_files = __webpack_require__(30546);
// EXTERNAL MODULE: ./src/inputs/read-event.ts
var read_event = __webpack_require__(7616);
;// CONCATENATED MODULE: ./src/inputs/pull-request.ts

/**
 * Reads the pull request from the event's payload.
 *
 * @returns Undefined where the run is about none, or its payload does not tell.
 */
function readPullRequest(environment, payload) {
    const name = environment['GITHUB_EVENT_NAME'] ?? '';
    if (name === 'merge_group') {
        const sha = (0,read_event/* getPayloadValue */.U)(payload, ['merge_group', 'base_sha']);
        const ref = (0,read_event/* getPayloadValue */.U)(payload, ['merge_group', 'base_ref']);
        if (typeof sha !== 'string')
            return undefined;
        return { number: undefined, base: { sha, branch: branchOf(ref) }, isMerged: false };
    }
    if (name !== 'pull_request' && name !== 'pull_request_target')
        return undefined;
    const number = (0,read_event/* getPayloadValue */.U)(payload, ['pull_request', 'number']);
    const sha = (0,read_event/* getPayloadValue */.U)(payload, ['pull_request', 'base', 'sha']);
    const ref = (0,read_event/* getPayloadValue */.U)(payload, ['pull_request', 'base', 'ref']);
    if (typeof number !== 'number' || typeof sha !== 'string')
        return undefined;
    const isMerged = /^refs\/pull\/\d+\/merge$/.test(environment['GITHUB_REF'] ?? '');
    return { number, base: { sha, branch: branchOf(ref) }, isMerged };
}
function branchOf(ref) {
    return typeof ref === 'string' ? ref.replace(/^refs\/heads\//, '') : '';
}

// EXTERNAL MODULE: ./src/inputs/input-values.ts + 1 modules
var input_values = __webpack_require__(44649);
// EXTERNAL MODULE: ./src/inputs/request.ts
var inputs_request = __webpack_require__(58024);
;// CONCATENATED MODULE: ./src/inputs/read-check-request.ts






/**
 * Reads what a check was asked from the variables of the process. Role, confirmation and target are
 * not read: a check has none. Pure, and never throws.
 */
function readCheckRequest(environment, payload) {
    const problems = [];
    const text = (row) => (0,input_values/* readWithDefault */.YI)(row, environment, problems);
    const request = {
        mode: 'check',
        name: (0,input_values/* parseDatabaseName */.oi)(environment, problems),
        migrations: text(input_table/* ACTION_INPUTS */.b.migrations),
        format: (0,input_values/* parseChoice */.HU)(input_table/* ACTION_INPUTS */.b.format, inputs_request/* FORMAT_CHOICES */.pG, text(input_table/* ACTION_INPUTS */.b.format), problems),
        workingDirectory: text(input_table/* ACTION_INPUTS */.b.workingDirectory),
        command: (0,input_values/* readOptional */.T9)(input_table/* ACTION_INPUTS */.b.command, environment),
        urlVariables: (0,input_values/* parseVariableNames */.OE)(text(input_table/* ACTION_INPUTS */.b.urlVariables), problems),
        event: (0,read_event/* readEvent */.j)(environment, payload),
        comment: (0,input_values/* parseChoice */.HU)(input_table/* ACTION_INPUTS */.b.comment, ['true', 'false'], text(input_table/* ACTION_INPUTS */.b.comment), problems) === 'true',
        sarifFile: (0,input_values/* readOptional */.T9)(input_table/* ACTION_INPUTS */.b.sarifFile, environment),
        rehearsalUrl: understood((0,input_values/* readOptional */.T9)(input_table/* ACTION_INPUTS */.b.rehearsalUrl, environment), environment, problems),
        rehearsalSetup: (0,input_values/* readOptional */.T9)(input_table/* ACTION_INPUTS */.b.rehearsalSetup, environment),
        token: token(environment, problems),
        timeLimit: (0,input_values/* parseTimeLimit */.Er)(environment, problems),
        environment,
    };
    const [first, ...rest] = problems;
    return first === undefined ? { ok: true, request } : { ok: false, problems: [first, ...rest] };
}
function understood(url, environment, problems) {
    if (url === undefined)
        return undefined;
    const parsed = (0,connection_string/* parseTarget */.h)(url, environment);
    if (parsed.ok)
        return parsed.target;
    const what = `The input \`rehearsal-url\` is not understood. ${parsed.what}`;
    problems.push({ code: 'input-invalid', what, next: parsed.next });
    return undefined;
}
function token(environment, problems) {
    const declared = (0,declared_value/* readDeclaredValue */.uY)(input_table/* ACTION_INPUTS */.b.token, environment);
    if ((0,declared_value/* hasConflict */.XF)(declared)) {
        problems.push({
            code: 'input-invalid',
            what: `${(0,declared_value/* describeSources */.av)(declared)} hold different tokens.`,
            next: 'Give the token in one place, or the same in both.',
        });
    }
    return (0,declared_value/* getDeclaredValue */.Me)(declared);
}

// EXTERNAL MODULE: ./src/problem.ts
var problem = __webpack_require__(64008);
;// CONCATENATED MODULE: ./src/report/redact-check-report.ts
/**
 * Takes the secrets out of everything that a check says, before it is rendered: GitHub masks neither
 * comments nor files (reliability, C1 row 9).
 *
 * @param redact Takes the secrets out of a text.
 */
function redactCheckReport(report, redact) {
    const said = (each) => ({
        ...each,
        what: redact(each.what),
        next: redact(each.next),
    });
    return {
        ...report,
        problems: report.problems.map(said),
        findings: report.findings.map(said),
        suppressed: report.suppressed.map((each) => ({
            ...each,
            finding: said(each.finding),
            reason: redact(each.reason),
        })),
        uses: report.uses.map((row) => ({
            ...row,
            where: redact(row.where),
            role: redact(row.role),
            target: redact(row.target),
            verdict: redact(row.verdict),
        })),
        policy: report.policy.map(({ standing, ...row }) => ({
            ...row,
            standing: { ...standing, what: redact(standing.what) },
        })),
        databases: report.databases.map((row) => ({ ...row, outcome: redact(row.outcome) })),
        notes: report.notes.map(redact),
    };
}

;// CONCATENATED MODULE: ./src/report/sarif.ts
const SARIF_LEVELS = { error: 'error', warning: 'warning', notice: 'note' };
/**
 * The findings of a check for code scanning, as SARIF 2.1.0. Those that a comment allows are in it,
 * as suppressed in the source, so that GitHub closes their alerts and shows why.
 *
 * @param rules Every rule that there is; results name them by their place in this list.
 */
function renderSarif(report, rules, page) {
    const index = new Map(rules.map(({ id }, place) => [id, place]));
    const result = (finding) => resultOf(finding, index.get(finding.rule));
    const log = {
        version: '2.1.0',
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        runs: [
            {
                tool: {
                    driver: {
                        name: 'Governed Migrations',
                        rules: rules.map((rule) => descriptor(rule, page)),
                    },
                },
                automationDetails: { id: `governed-migrations/${report.name}/` },
                results: [
                    ...report.findings.map(result),
                    ...report.suppressed.map(({ finding, reason }) => ({
                        ...result(finding),
                        suppressions: [{ kind: 'inSource', justification: reason }],
                    })),
                ],
            },
        ],
    };
    return `${JSON.stringify(log, undefined, 2)}\n`;
}
function descriptor({ id, level, title }, page) {
    const helpUri = page(id);
    return {
        id,
        shortDescription: { text: title },
        defaultConfiguration: { level: SARIF_LEVELS[level] },
        ...(helpUri === undefined ? {} : { helpUri }),
    };
}
function resultOf({ rule, level, place, what, next }, index) {
    const { file, line } = place;
    return {
        ruleId: rule,
        ...(index === undefined ? {} : { ruleIndex: index }),
        level: SARIF_LEVELS[level],
        message: { text: `${what} ${next}` },
        locations: [
            {
                physicalLocation: {
                    artifactLocation: { uri: encodeURI(file), uriBaseId: '%SRCROOT%' },
                    // Code scanning shows no result without a line.
                    region: { startLine: line ?? 1 },
                },
            },
        ],
    };
}

// EXTERNAL MODULE: ./src/app/policy/github-api.ts
var github_api = __webpack_require__(93114);
// EXTERNAL MODULE: ./src/app/unexpected-error.ts
var unexpected_error = __webpack_require__(99175);
// EXTERNAL MODULE: ./src/edge/compile-sql-parser.ts
var compile_sql_parser = __webpack_require__(19137);
// EXTERNAL MODULE: ./src/edge/hash.ts
var hash = __webpack_require__(2061);
// EXTERNAL MODULE: ./src/migrations/formats/index.ts + 5 modules
var formats = __webpack_require__(68990);
// EXTERNAL MODULE: ./src/migrations/inspect.ts + 5 modules
var inspect = __webpack_require__(88416);
// EXTERNAL MODULE: ./src/migrations/parse-sql.ts
var parse_sql = __webpack_require__(81855);
// EXTERNAL MODULE: ./src/migrations/read-migrations.ts
var read_migrations = __webpack_require__(58719);
// EXTERNAL MODULE: ./src/migrations/strip-transaction-control.ts
var strip_transaction_control = __webpack_require__(80246);
// EXTERNAL MODULE: ./src/app/migration-files.ts + 3 modules
var migration_files = __webpack_require__(48989);
;// CONCATENATED MODULE: ./src/app/check/databases.ts















/**
 * The databases whose migrations are judged: the one that the check was asked about, and each that a
 * use of the action migrates with the built-in engine. Each folder once.
 *
 * @throws UserError where the folder that was asked for is not there.
 */
function listDatabases(request, uses, sources) {
    const own = resolvePath(request.workingDirectory, request.migrations);
    const asked = request.migrations !== input_table/* ACTION_INPUTS */.b.migrations.default ||
        request.workingDirectory !== input_table/* ACTION_INPUTS */.b.workingDirectory.default;
    const exists = (folder) => sources.paths.some((path) => path.startsWith(`${folder}/`));
    if (asked && request.command === undefined && (own === undefined || !exists(own))) {
        throw new problem/* UserError */.y([
            {
                code: 'folder-unreadable',
                what: `The migrations folder ${own ?? request.migrations} holds no committed file, or lies outside the repository.`,
                next: 'Look at the inputs `migrations` and `working-directory`.',
            },
        ]);
    }
    const found = new Map();
    const notes = [];
    if (own !== undefined && exists(own) && request.command === undefined) {
        found.set(own, { name: request.name, folder: own, format: request.format });
    }
    for (const use of uses) {
        const folder = folderOf(use);
        if (folder === undefined)
            continue;
        if (!exists(folder)) {
            const { file, line } = use.stepContext.place;
            notes.push(`The use at \`${file}:${line}\` names the folder \`${folder}\`, which holds no committed file.`);
        }
        else if (!found.has(folder)) {
            found.set(folder, { name: nameOf(use), folder, format: formatOf(use) });
        }
    }
    return { found: [...found.values()], notes: [...new Set(notes)] };
}
function folderOf(use) {
    const value = (row) => interpolateKnown(getActionInput(use.step, row) ?? '', use.stepContext.facts);
    const places = [value(input_table/* ACTION_INPUTS */.b.workingDirectory), value(input_table/* ACTION_INPUTS */.b.migrations)];
    const withEngine = use.mode === 'migrate' || use.mode === 'plan';
    if (!withEngine || value(input_table/* ACTION_INPUTS */.b.command) !== '' || places.some(isDynamic))
        return undefined;
    return resolvePath(resolvePath('.', places[0] ?? '.'), places[1] ?? '');
}
/** What is no format there is an error of the run, and not of the files. */
function formatOf(use) {
    const said = interpolateKnown(getActionInput(use.step, input_table/* ACTION_INPUTS */.b.format) ?? '', use.stepContext.facts);
    return inputs_request/* FORMAT_CHOICES */.pG.find((choice) => choice === said) ?? 'auto';
}
function nameOf(use) {
    const name = interpolateKnown(getActionInput(use.step, input_table/* ACTION_INPUTS */.b.name) ?? '', use.stepContext.facts);
    return isDynamic(name) ? 'default' : name;
}
/**
 * What a pull request does to a database's migrations. Only what it changes is looked into; without
 * a pull request, everything.
 */
async function compareMigrations({ name, folder, format: asked }, workspace, { base, touches }) {
    const then = await base?.folder(folder);
    const lost = base !== undefined && then === undefined;
    const notes = lost
        ? [`The migrations of \`${folder}\` at the merge base could not be read: nothing was compared.`]
        : [];
    const read = await headOf(workspace, folder, asked);
    const merged = then === undefined ? undefined : baseMigrations(folder, then, read.format);
    const changed = (file) => file === undefined || touches({ file, line: undefined });
    const parsed = (read.migrations ?? []).filter(({ path }) => changed(path));
    const problems = [
        ...read.problems.filter(({ file }) => changed(file)),
        ...(await inspected(parsed, read.format)),
    ];
    const change = { folder, base: merged, head: read.migrations, problems };
    const outcome = outcomeOf(read.migrations?.length, parsed.length, merged !== undefined);
    return { name, change, outcome, notes };
}
function baseMigrations(folder, files, format) {
    const byName = new Map(files.map((each) => [each.file.name, each]));
    const names = [...byName.keys()];
    const companions = (0,migration_files/* readMigrationTexts */.pC)(format.companions(names).map((name) => byName.get(name)?.file));
    const named = (0,read_migrations/* parseFileNames */.C)(folder, names, format, companions);
    const reader = { format, companions, sha256Hex: hash/* sha256Hex */.f };
    if (!named.ok)
        return [];
    return named.value.flatMap((entry) => {
        const found = byName.get(entry.fileName);
        const read = found === undefined ? undefined : (0,read_migrations/* readMigrations */.Y)([entry], [found.file], reader);
        if (found === undefined || read === undefined || !read.ok)
            return [];
        return read.value.map((migration) => ({ migration, same: found.same }));
    });
}
function outcomeOf(all, parsed, compared) {
    if (all === undefined)
        return 'the folder could not be read as migrations';
    const count = all === 1 ? '1 migration' : `${all} migrations`;
    return `${count}, ${parsed} of them ${compared ? 'changed here' : 'looked into'}`;
}
async function headOf(workspace, folder, asked) {
    let format = formats/* MIGRATION_FORMATS */.s.sql;
    try {
        const files = await (0,migration_files/* listMigrationFiles */.Q4)((0,workspace_files/* openFolder */.NE)(workspace, '.', folder), asked);
        if (!files.ok)
            return { migrations: undefined, problems: files.problems, format };
        format = files.value.format;
        return { migrations: await files.value.read(), problems: [], format };
    }
    catch (error) {
        if (!(error instanceof problem/* UserError */.y))
            throw error;
        return { migrations: undefined, problems: error.problems, format };
    }
}
async function inspected(migrations, format) {
    if (migrations.length === 0)
        return [];
    await (0,compile_sql_parser/* compileSqlParser */.R)();
    const parser = await (0,parse_sql/* loadParser */.q)();
    return migrations.flatMap((migration) => {
        const file = format.name === 'sql' ? migration : (0,strip_transaction_control/* stripTransactionControl */.k)(migration, parser);
        const looked = (0,inspect/* inspect */.N)(file, parser, format.history);
        return looked.ok ? [] : looked.problems;
    });
}

// EXTERNAL MODULE: ./src/edge/github/api/fetch-environment.ts
var fetch_environment = __webpack_require__(38226);
// EXTERNAL MODULE: ./src/edge/github/api/client.ts
var client = __webpack_require__(67579);
;// CONCATENATED MODULE: ./src/edge/github/api/upsert-comment.ts

const PERMISSION = 'pull-requests: write';
/**
 * Keeps one comment on a pull request: the one that begins with the marker and is our own is
 * updated, else one is made. Somebody else's that begins so is left alone.
 *
 * @param body Begins with the marker, on a line of its own.
 */
async function upsertComment({ octokit, repository }, number, marker, body) {
    return await (0,client/* requestApi */.Y)(`the comments of pull request ${number}`, PERMISSION, async () => {
        const all = await octokit.paginate(octokit.rest.issues.listComments, {
            ...repository,
            issue_number: number,
            per_page: 100,
        });
        const marked = all.filter((comment) => comment.body?.split(/\r?\n/)[0] === marker);
        const own = marked.length === 0 ? undefined : marked.find(await writtenByUs({ octokit, repository }));
        if (own === undefined) {
            await octokit.rest.issues.createComment({ ...repository, issue_number: number, body });
            return 'created';
        }
        // GitHub keeps the text as it came, but for the end of its lines.
        if (own.body?.replaceAll('\r\n', '\n').trimEnd() === body.trimEnd())
            return 'unchanged';
        await octokit.rest.issues.updateComment({ ...repository, comment_id: own.id, body });
        return 'updated';
    });
}
/** A job's own token writes as a bot, and may not ask who it is; a person's token may. */
async function writtenByUs({ octokit }) {
    const me = await (0,client/* requestApi */.Y)('the owner of the token', 'none', async () => {
        const { data } = await octokit.rest.users.getAuthenticated();
        return data.login;
    });
    return ({ user }) => (me.ok ? user?.login === me.value : user?.type === 'Bot');
}

// EXTERNAL MODULE: ./src/report/check-blocks.ts
var check_blocks = __webpack_require__(71257);
// EXTERNAL MODULE: ./src/report/truncate-markdown.ts
var truncate_markdown = __webpack_require__(66386);
;// CONCATENATED MODULE: ./src/report/render-comment.ts


/** GitHub refuses a longer comment whole. */
const MAX_COMMENT_LENGTH = 65_536;
/** The hidden line by which a comment is found again: one for each name. */
function formatCommentMarker(name) {
    return `<!-- governed-migrations: ${name} -->`;
}
/** The comment on a pull request, in Markdown, cut to GitHub's limit on whole rows. */
function renderComment(report, page) {
    const marker = formatCommentMarker(report.name);
    const body = (0,truncate_markdown/* truncateMarkdown */.o)((0,check_blocks/* buildCheckBlocks */.J)(report, page), MAX_COMMENT_LENGTH - marker.length - 1, 'the job summary has the rest');
    return `${marker}\n${body}`;
}

;// CONCATENATED MODULE: ./src/report/split-by-database.ts
/**
 * One report for each name among the databases of a repository, for each has a comment of its own:
 * the check's own name has all that is about the repository, and every other its databases alone.
 */
function splitByDatabase(report) {
    const { name: own, databases, findings, suppressed } = report;
    const others = [...new Set(databases.map(({ name }) => name))].filter((name) => name !== own);
    const foldersOf = (name) => databases.filter((database) => database.name === name).map(({ folder }) => `${folder}/`);
    const isIn = ({ file }, folders) => folders.some((folder) => file.startsWith(folder));
    const elsewhere = others.flatMap(foldersOf);
    return [
        {
            ...report,
            findings: findings.filter(({ place }) => !isIn(place, elsewhere)),
            suppressed: suppressed.filter(({ finding }) => !isIn(finding.place, elsewhere)),
            databases: databases.filter(({ name }) => name === own),
        },
        ...others.map((name) => {
            const folders = foldersOf(name);
            return {
                ...{ name, problems: [], uses: [], policy: [], notes: [] },
                findings: findings.filter(({ place }) => isIn(place, folders)),
                suppressed: suppressed.filter(({ finding }) => isIn(finding.place, folders)),
                databases: databases.filter((database) => database.name === name),
            };
        }),
    ];
}

;// CONCATENATED MODULE: ./src/app/check/github-comment.ts





/** Asks about every environment in which something migrates, each once. */
async function fetchEnvironments(configuration, api) {
    const names = [
        ...new Set(findEnvironmentJobs(configuration).map(({ name }) => name.toLowerCase())),
    ];
    if (names.length === 0)
        return { answers: new Map(), notes: [] };
    if (api === undefined)
        return { answers: new Map(), notes: [NOT_ASKED] };
    const answers = await Promise.all(names.map(async (name) => [name, await (0,fetch_environment/* fetchEnvironment */.s)(api, name)]));
    const reasons = answers.flatMap(([, answer]) => (answer.kind === 'unknown' ? [answer.why] : []));
    return { answers: new Map(answers), notes: [...new Set(reasons)] };
}
const NOT_ASKED = "Whether the environments exist and protect anything was not asked: there is no token for GitHub's API.";
/**
 * Keeps a comment on the pull request for each name among the databases.
 *
 * @param report Without secrets.
 * @returns Why there is none, where one was wished for.
 */
async function updateComments(report, request, pullRequest, api, page) {
    if (!request.comment || pullRequest?.number === undefined || api === undefined)
        return undefined;
    for (const part of splitByDatabase(report)) {
        const body = renderComment(part, page);
        const kept = await upsertComment(api, pullRequest.number, formatCommentMarker(part.name), body);
        if (!kept.ok)
            return `No comment was written. ${kept.why}`;
    }
    return undefined;
}

// EXTERNAL MODULE: ./src/app/check/publish-check.ts + 3 modules
var publish_check = __webpack_require__(50187);
// EXTERNAL MODULE: ./src/edge/source-file.ts
var source_file = __webpack_require__(86195);
// EXTERNAL MODULE: ./node_modules/parse-diff/index.js
var parse_diff = __webpack_require__(82673);
var parse_diff_default = /*#__PURE__*/__webpack_require__.n(parse_diff);
;// CONCATENATED MODULE: ./src/edge/git/changed-lines.ts

/** The lines that a diff adds or changes, by file. Lines around them, for people, do not count. */
function readChangedLines(diff) {
    return new Map(parse_diff_default()(diff).map(({ from, to, chunks }) => {
        // A file that is gone is changed as a whole.
        if (to === undefined || to === '/dev/null')
            return [from ?? '', []];
        return [to, chunks.flatMap(rangesOf)];
    }));
}
function rangesOf({ newStart, changes }) {
    const added = changes.flatMap((change) => (change.type === 'add' ? [change.ln] : []));
    // Where lines only went, the line before them stands for them.
    if (added.length === 0)
        return [[newStart, newStart]];
    return added.map((line) => [line, line]);
}

;// CONCATENATED MODULE: ./src/migrations/formats/nested-files.ts
/**
 * Whether some format reads a file that stands below the folder of the migrations: of a commit that is
 * not checked out, each one costs a question.
 *
 * @param path Seen from that folder.
 */
function isNestedMigration(path) {
    return /\.sql(?:\.conf)?$|^meta\/_journal\.json$/.test(path);
}

;// CONCATENATED MODULE: ./src/edge/git/commit-files.ts


/**
 * How a path is seen from a folder of migrations; undefined for what lies elsewhere, and for files
 * below it that no format reads.
 */
function relativeName(folder) {
    const prefix = folder === '.' ? '' : `${folder}/`;
    return (path) => {
        if (!path.startsWith(prefix))
            return undefined;
        const name = path.slice(prefix.length);
        return name.includes('/') && !isNestedMigration(name) ? undefined : name;
    };
}
/** The files of a folder of migrations in a commit: path and blob. */
async function listCommitFiles(workspace, commit, folder) {
    const path = folder === '.' ? [] : [`${folder}/`];
    const listed = await (0,git/* git */.$)(workspace, [
        'ls-tree',
        '-r',
        '-z',
        '--full-tree',
        commit,
        '--',
        ...path,
    ]);
    const lines = (listed?.toString('utf8') ?? '').split('\0');
    const nameOf = relativeName(folder);
    return new Map(lines.flatMap((line) => {
        const [, id, name] = /^100\d{3} blob ([0-9a-f]+)\t(.+)$/s.exec(line) ?? [];
        return id === undefined || name === undefined || nameOf(name) === undefined
            ? []
            : [[name, id]];
    }));
}
/** The contents of blobs that are in the repository, in their order. */
async function readBlobs(workspace, ids) {
    const output = await (0,git/* git */.$)(workspace, ['cat-file', '--batch'], `${ids.join('\n')}\n`);
    return output === undefined ? [] : blobsOf(output);
}
/** What `cat-file --batch` prints: a line with the length, the bytes, a line's end; again and again. */
function blobsOf(output) {
    const blobs = [];
    for (let at = 0; at < output.length;) {
        const end = output.indexOf(10, at);
        const length = Number(/ (\d+)$/.exec(output.toString('latin1', at, end))?.[1] ?? Number.NaN);
        if (end === -1 || Number.isNaN(length))
            return blobs;
        blobs.push(output.subarray(end + 1, end + 1 + length));
        at = end + length + 2;
    }
    return blobs;
}

;// CONCATENATED MODULE: ./src/edge/git/merge-base.ts




/**
 * Looks for the merge base in the history that was checked out.
 *
 * @returns Undefined where the history is not there: a shallow checkout has one commit.
 */
async function findMergeBase(workspace, { sha, branch }) {
    const shallow = await (0,git/* gitText */.q)(workspace, ['rev-parse', '--is-shallow-repository']);
    // With its history cut off, the branch may look as if it were what is checked out.
    const others = shallow === 'false' ? [`refs/remotes/origin/${branch}`] : [];
    const commit = await mergeBase(workspace, [sha, ...others]);
    if (commit === undefined)
        return undefined;
    const plain = ['--no-color', '--no-ext-diff', '--no-textconv', '--no-renames'];
    const diff = await (0,git/* git */.$)(workspace, ['diff', '--unified=0', ...plain, commit, 'HEAD', '--']);
    if (diff === undefined)
        return undefined;
    return {
        commit,
        changed: readChangedLines(diff.toString('utf8')),
        folder: async (path) => await filesOf(workspace, commit, path),
    };
}
async function mergeBase(workspace, candidates) {
    for (const candidate of candidates) {
        const found = await (0,git/* gitText */.q)(workspace, ['merge-base', candidate, 'HEAD']);
        if (found !== undefined && /^[0-9a-f]{40,64}$/.test(found))
            return found;
    }
    return undefined;
}
/**
 * What the checked-out commit was merged into, where GitHub merged the pull request to try it: the
 * branch may have gone on since the event was sent. A shallow checkout knows it as well.
 */
async function findMergeParent(workspace) {
    const commit = await (0,git/* gitText */.q)(workspace, ['cat-file', 'commit', 'HEAD']);
    const parents = [...(commit?.split('\n\n')[0] ?? '').matchAll(/^parent ([0-9a-f]+)$/gm)];
    return parents.length === 2 ? parents[0]?.[1] : undefined;
}
async function filesOf(workspace, commit, folder) {
    const [then, now] = await Promise.all([
        listCommitFiles(workspace, commit, folder),
        listCommitFiles(workspace, 'HEAD', folder),
    ]);
    const nameOf = relativeName(folder);
    const contents = await readBlobs(workspace, [...then.values()]);
    if (contents.length !== then.size)
        return undefined;
    return [...then].flatMap(([path, id], index) => {
        const bytes = contents[index];
        if (bytes === undefined)
            return [];
        return [{ file: (0,source_file/* toSourceFile */.l)(nameOf(path) ?? '', path, bytes), same: now.get(path) === id }];
    });
}

;// CONCATENATED MODULE: ./src/edge/github/api/compare-commits.ts

const compare_commits_PERMISSION = 'contents: read';
const MAX_FILES = 300;
/** Compares a pull request with the branch that it is to go to. */
async function compareCommits({ octokit, repository }, base, head) {
    return await (0,client/* requestApi */.Y)('what the pull request changes', compare_commits_PERMISSION, async () => {
        const { data } = await octokit.rest.repos.compareCommitsWithBasehead({
            ...repository,
            basehead: `${base}...${head}`,
            per_page: 1,
        });
        const files = data.files ?? [];
        return {
            mergeBase: data.merge_base_commit.sha,
            diff: files.map(diffOf).join(''),
            isWhole: files.length < MAX_FILES,
        };
    });
}
function diffOf(file) {
    const { filename, status, patch, previous_filename: before = filename } = file;
    const from = status === 'added' ? '/dev/null' : `a/${before}`;
    const to = status === 'removed' ? '/dev/null' : `b/${filename}`;
    // A file of which GitHub shows no lines (too large, or renamed as it is) counts as changed.
    return `diff --git a/${before} b/${filename}\n--- ${from}\n+++ ${to}\n${patch ?? '@@ -1,0 +1,1 @@\n+'}\n`;
}
/** Every file of a commit. */
async function listTree({ octokit, repository }, commit) {
    return await (0,client/* requestApi */.Y)('the files of the merge base', compare_commits_PERMISSION, async () => {
        const { data } = await octokit.rest.git.getTree({
            ...repository,
            tree_sha: commit,
            recursive: 'true',
        });
        const files = data.tree.flatMap(({ path, sha, type }) => type === 'blob' && path !== undefined && sha !== undefined ? [{ path, blob: sha }] : []);
        return { files, isWhole: !data.truncated };
    });
}
/** The contents of a file, by their name. */
async function readBlob({ octokit, repository }, blob) {
    return await (0,client/* requestApi */.Y)('a file of the merge base', compare_commits_PERMISSION, async () => {
        const { data } = await octokit.rest.git.getBlob({ ...repository, file_sha: blob });
        return Buffer.from(data.content, 'base64');
    });
}

;// CONCATENATED MODULE: ./src/edge/github/pull-request-diff.ts




/**
 * Asks GitHub what a pull request changes, where the checkout has no history to tell. What is still
 * the same is read from the checkout.
 *
 * @param head The commit that is checked out.
 */
async function fetchPullRequestDiff(api, workspace, { sha }, head) {
    const compared = await compareCommits(api, sha, head);
    if (!compared.ok)
        return compared;
    const { mergeBase, diff, isWhole } = compared.value;
    const tree = await listTree(api, mergeBase);
    if (!tree.ok)
        return tree;
    const { files } = tree.value;
    return {
        ok: true,
        value: {
            commit: mergeBase,
            isWhole: isWhole && tree.value.isWhole,
            changed: readChangedLines(diff),
            folder: async (folder) => await pull_request_diff_filesOf(api, workspace, files, folder),
        },
    };
}
async function pull_request_diff_filesOf(api, workspace, files, folder) {
    const nameOf = relativeName(folder);
    const there = files.filter(({ path }) => nameOf(path) !== undefined);
    const now = await listCommitFiles(workspace, 'HEAD', folder);
    const isSame = ({ path, blob }) => now.get(path) === blob;
    const same = there.filter(isSame);
    const here = await readBlobs(workspace, same.map(({ blob }) => blob));
    if (here.length !== same.length)
        return undefined;
    const found = same.flatMap(({ path }, index) => {
        const bytes = here[index];
        return bytes === undefined
            ? []
            : [{ file: (0,source_file/* toSourceFile */.l)(nameOf(path) ?? '', path, bytes), same: true }];
    });
    for (const { path, blob } of there.filter((entry) => !isSame(entry))) {
        const read = await readBlob(api, blob);
        if (!read.ok)
            return undefined;
        found.push({ file: (0,source_file/* toSourceFile */.l)(nameOf(path) ?? '', path, read.value), same: false });
    }
    return found;
}

;// CONCATENATED MODULE: ./src/app/check/pull-request-changes.ts


const pull_request_changes_UNKNOWN = { base: undefined, touches: () => true, notes: [] };
/**
 * Compares what is checked out with the commit from which the pull request went off: by git where
 * the history is there, else by GitHub.
 *
 * @param head The commit that is checked out, as GitHub knows it.
 */
async function findPullRequestChanges(workspace, pullRequest, api, head) {
    if (pullRequest === undefined)
        return pull_request_changes_UNKNOWN;
    const { base: goal, isMerged } = pullRequest;
    const sha = (isMerged ? await findMergeParent(workspace) : undefined) ?? goal.sha;
    const base = await findMergeBase(workspace, { ...goal, sha });
    if (base !== undefined)
        return { base, touches: (place) => touches(base, place), notes: [] };
    if (api === undefined || head === undefined)
        return { ...pull_request_changes_UNKNOWN, notes: [`${NO_HISTORY} ${MEND}`] };
    const asked = await fetchPullRequestDiff(api, workspace, { ...goal, sha }, head);
    if (!asked.ok)
        return { ...pull_request_changes_UNKNOWN, notes: [`${NO_HISTORY} ${asked.why} ${MEND}`] };
    const { isWhole } = asked.value;
    return {
        base: asked.value,
        touches: (place) => touches(asked.value, place),
        notes: isWhole ? [] : [PART],
    };
}
const NO_HISTORY = 'The commit from which the pull request went off is not in this checkout, so that edited, deleted and late migrations were not looked for.';
const MEND = 'Check out with `fetch-depth: 0`.';
const PART = 'GitHub tells of the first 300 changed files only, and the checkout has no history: changes of the others count as none. Check out with `fetch-depth: 0`.';
function touches({ changed }, { file, line }) {
    const ranges = changed.get(file);
    if (ranges === undefined || line === undefined)
        return ranges !== undefined;
    return ranges.some(([first, last]) => line >= first && line <= last);
}

// EXTERNAL MODULE: ./src/checks/rehearsal/permit-rehearsal.ts
var permit_rehearsal = __webpack_require__(90572);
// EXTERNAL MODULE: ./src/edge/clock.ts
var clock = __webpack_require__(39443);
// EXTERNAL MODULE: ./src/policy/judges/judge-event.ts
var judge_event = __webpack_require__(90977);
// EXTERNAL MODULE: ./src/app/cancellation.ts + 1 modules
var cancellation = __webpack_require__(88335);
// EXTERNAL MODULE: ./src/checks/rehearsal/statement-effects.ts
var statement_effects = __webpack_require__(25743);
// EXTERNAL MODULE: ./src/command/command-outcome.ts + 1 modules
var command_outcome = __webpack_require__(20602);
// EXTERNAL MODULE: ./src/command/run-command.ts + 4 modules
var run_command = __webpack_require__(90097);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./src/edge/git/worktree.ts




/**
 * Checks a commit out beside the workspace, hands the folder to `use`, and takes it away.
 *
 * @returns Undefined where the commit cannot be checked out.
 */
async function withWorktree(workspace, commit, use) {
    const parent = (0,external_node_fs_.realpathSync)((0,external_node_fs_.mkdtempSync)(external_node_path_default().join((0,external_node_os_.tmpdir)(), 'governed-')));
    const folder = external_node_path_default().join(parent, 'base');
    const made = await (0,git/* git */.$)(workspace, ['worktree', 'add', '--detach', '--quiet', folder, commit]);
    try {
        return made === undefined ? undefined : await use(folder);
    }
    finally {
        await (0,git/* git */.$)(workspace, ['worktree', 'remove', '--force', folder]);
        (0,external_node_fs_.rmSync)(parent, { recursive: true, force: true });
    }
}

// EXTERNAL MODULE: ./src/edge/spawn-process.ts
var spawn_process = __webpack_require__(62878);
// EXTERNAL MODULE: ./src/inputs/find-postgres-urls.ts
var find_postgres_urls = __webpack_require__(75759);
// EXTERNAL MODULE: ./src/app/command/run-user-command.ts + 3 modules
var run_user_command = __webpack_require__(59151);
// EXTERNAL MODULE: ./src/app/command-runtime.ts
var command_runtime = __webpack_require__(2803);
// EXTERNAL MODULE: ./src/app/rehearsal/rehearse-migrations.ts + 2 modules
var rehearse_migrations = __webpack_require__(900);
// EXTERNAL MODULE: ./src/app/rehearsal/scratch-database.ts
var scratch_database = __webpack_require__(46679);
;// CONCATENATED MODULE: ./src/app/rehearsal/rehearse-command.ts














/**
 * Rehearses a command: on what is merged, in a checkout of its own, then on what is checked out, on
 * the same database. What the second run changed is what the pull request brings. Where the first
 * does not succeed (what it needs may not be installed there), the second runs from nothing.
 *
 * @throws UserError where the run shall end.
 */
async function rehearseCommand(permit, order, request, context, sources, options) {
    const { base, place, setup } = order;
    const run = commandRunner(permit, order.command, request, context, sources);
    const compared = base === undefined
        ? undefined
        : await (0,scratch_database/* withScratchDatabase */.w)(permit, options, async (session, url) => {
            if ((await (0,rehearse_migrations/* runSetupFile */.Dv)(session, setup)) !== undefined)
                return undefined;
            const there = await withWorktree(context.workspace, base.commit, async (folder) => {
                return (await run(folder, url)) === undefined;
            });
            if (there !== true)
                return undefined;
            const before = await (0,rehearse_migrations/* takeCatalogSnapshot */.N0)(session);
            const failed = await run(context.workspace, url);
            const after = await (0,rehearse_migrations/* takeCatalogSnapshot */.N0)(session);
            if (failed !== undefined || before === undefined || after === undefined) {
                return stopped(failed ?? 'the catalogue could not be read', place);
            }
            const ran = { place, statement: 'command', documented: undefined };
            const observation = (0,statement_effects/* findStatementEffects */.j)(before, before, { ...after, locks: [] }, ran);
            return {
                findings: (0,rule/* applyRules */.I)(rules/* REHEARSAL_RULES */.I, observation),
                outcome: 'the command was rehearsed on what is merged, then on this',
            };
        });
    if (compared !== undefined)
        return compared;
    return await (0,scratch_database/* withScratchDatabase */.w)(permit, options, async (session, url) => {
        const stop = await (0,rehearse_migrations/* runSetupFile */.Dv)(session, setup);
        if (stop !== undefined)
            return { findings: (0,rule/* applyRules */.I)(rules/* FAILURE_RULES */.T, stop), outcome: 'not rehearsed' };
        const failed = await run(context.workspace, url);
        if (failed !== undefined)
            return stopped(failed, place);
        return { findings: [], outcome: 'the command was rehearsed from an empty database' };
    });
}
function stopped(message, place) {
    const stop = {
        place,
        during: 'change',
        code: undefined,
        message,
        hint: undefined,
    };
    return { findings: (0,rule/* applyRules */.I)(rules/* FAILURE_RULES */.T, stop), outcome: 'the command failed' };
}
/** Runs the command in a checkout, on a database; gives what went wrong. */
function commandRunner(permit, command, request, context, { signal, cancellation }) {
    const shell = (0,spawn_process/* findShell */.CK)(request.environment);
    if (shell === undefined)
        throw (0,run_user_command/* noShellProblem */.$)();
    return async (folder, url) => {
        const end = await (0,run_command/* runCommand */.d)(permit, {
            delegation: {
                script: command,
                shell,
                workingDirectory: (0,workspace_files/* resolveWorkspacePath */.XI)(folder, request.workingDirectory),
                environment: withoutTargets(request.environment),
                caseInsensitive: spawn_process/* ENV_NAMES_IGNORE_CASE */.Zx,
                authority: 'local',
                url,
                urlVariables: request.urlVariables,
            },
            ...(0,command_runtime/* createCommandRuntime */.c)(context),
            cancellation,
        });
        const outcome = (0,command_outcome/* toCommandOutcome */.v)(end, signal.reason());
        if (outcome.kind === 'succeeded')
            return undefined;
        if (signal.reason() !== undefined)
            throw new problem/* UserError */.y([outcome.problem]);
        return outcome.problem.what;
    };
}
/** A rehearsal knows no other database than its own: no URL of one, and none of libpq's variables. */
function withoutTargets(environment) {
    const urls = new Set((0,find_postgres_urls/* findPostgresUrls */.l)(environment).map(({ variable }) => variable));
    return Object.fromEntries(Object.entries(environment).filter(([name]) => !urls.has(name) && !/^PG[A-Z]+$/i.test(name)));
}

// EXTERNAL MODULE: ./src/checks/rehearsal/lock-mode.ts
var lock_mode = __webpack_require__(1692);
;// CONCATENATED MODULE: ./src/app/check/rehearse-database.ts








/**
 * Rehearses a database's migrations on a throw-away Postgres: what is merged and then what the pull
 * request adds; and all of them from nothing where that is not the same, or where nothing is known of
 * what is merged.
 *
 * @throws UserError where the run shall end.
 */
async function rehearseDatabase(permit, change, setup, options) {
    const { base, head, problems } = change;
    if (head === undefined || problems.length > 0) {
        return {
            findings: [],
            statements: [],
            outcome: 'not rehearsed, for its files have to be mended first',
        };
    }
    const added = addedMigrations(change).map(({ migration }) => migration);
    const merged = base?.map(({ migration }) => migration);
    const fromNothing = merged === undefined ? head.length > 0 : !isAppended(change);
    if (added.length === 0 && !fromNothing) {
        return { findings: [], statements: [], outcome: 'not rehearsed, for nothing of it is changed' };
    }
    const place = permit.server === undefined ? 'the embedded Postgres' : 'the server of the job';
    const parser = await (0,parse_sql/* loadParser */.q)();
    const observed = merged === undefined
        ? { observations: [], stop: undefined }
        : await (0,scratch_database/* withScratchDatabase */.w)(permit, options, async (session) => {
            return await (0,rehearse_migrations/* rehearseMigrations */.pg)(session, { setup, base: merged, added }, parser);
        });
    const clean = fromNothing
        ? await (0,scratch_database/* withScratchDatabase */.w)(permit, options, async (session) => {
            return await (0,rehearse_migrations/* rehearseFromEmpty */.vR)(session, { setup, all: head }, parser);
        })
        : undefined;
    const stops = [observed.stop, clean].flatMap((stop) => stop ?? []);
    return {
        findings: [
            ...observed.observations.flatMap((observation) => (0,rule/* applyRules */.I)(rules/* REHEARSAL_RULES */.I, observation)),
            ...stops.flatMap((stop) => (0,rule/* applyRules */.I)(rules/* FAILURE_RULES */.T, stop)),
        ],
        statements: observed.observations.map(row),
        outcome: `rehearsed on ${place}${stops.length === 0 ? '' : ', up to where it stopped'}`,
    };
}
/** Whether everything that is merged is still as it was, with all that is new behind it. */
function isAppended(change) {
    const { base = [], head = [] } = change;
    const last = newestByVersion(withVersions(base.map(({ migration }) => migration)));
    const behind = addedMigrations(change).every(({ version }) => last === undefined || (0,migrations_version/* compareVersions */.Z)(version, last.version) > 0);
    return (behind && base.every(({ same }) => same) && head.length === base.length + addedMigrations(change).length);
}
function row({ place, statement, locks, source }) {
    const [strongest] = locks;
    return {
        place,
        statement,
        lock: strongest === undefined ? '' : (0,lock_mode/* lockModeName */.US)(strongest.mode),
        relation: strongest?.relation.name ?? '',
        source,
    };
}

;// CONCATENATED MODULE: ./src/app/check/rehearse-databases.ts








/**
 * Rehearses the files of every database, one after the other, and the command of the check, if it has
 * one. Each begins with an empty database of its own.
 *
 * @param asked The step that asks for the check, where the repository has it.
 * @throws UserError where nothing may be rehearsed there, or the run shall end.
 */
async function rehearseDatabases(request, databases, base, asked, context) {
    const { rehearsalSetup: file, rehearsalUrl, timeLimit, command } = request;
    const { workspace, applicationName, runner } = context;
    const verdict = (0,permit_rehearsal/* permitRehearsal */.r)(rehearsalUrl);
    if (!verdict.ok)
        throw new problem/* UserError */.y([verdict.problem]);
    const { permit } = verdict;
    if (command !== undefined)
        refuseStrangers(request);
    const setup = file === undefined ? undefined : { file, text: (0,workspace_files/* readWorkspaceFile */.sL)(workspace, file) };
    return await (0,cancellation/* withCancellation */.a)(timeLimit, async (sources) => {
        const { signal } = sources;
        const surroundings = { rootCertificate: undefined, applicationName, clock: clock/* systemClock */.m };
        const options = { ...surroundings, signal, log: runner.log };
        const done = [];
        for (const { name, change, outcome } of databases) {
            const came = await rehearseDatabase(permit, change, setup, options);
            const row = { name, folder: change.folder, statements: came.statements };
            done.push({ ...came, row: { ...row, outcome: `${outcome}; ${came.outcome}.` } });
        }
        if (command === undefined)
            return done;
        const place = asked ?? { file: '.github/workflows', line: undefined };
        const score = { command, setup, base, place };
        const came = await rehearseCommand(permit, score, request, context, sources, options);
        const row = { name: request.name, folder: request.workingDirectory, statements: [] };
        return [...done, { ...came, row: { ...row, outcome: `${came.outcome}.` } }];
    });
}
/** A command comes from what was checked out: not where secrets stand beside code of strangers. */
function refuseStrangers(request) {
    const blocked = (0,judge_event/* judgeEvent */.E)(request);
    if (blocked === undefined)
        return;
    throw new problem/* UserError */.y([
        {
            code: 'command-untrusted',
            what: blocked.what,
            next: 'Rehearse a command on `pull_request`.',
        },
    ]);
}

// EXTERNAL MODULE: ./src/policy/advise/advise.ts + 4 modules
var advise = __webpack_require__(22710);
// EXTERNAL MODULE: ./src/policy/evaluate-rules.ts + 9 modules
var evaluate_rules = __webpack_require__(34250);
// EXTERNAL MODULE: ./src/policy/lookup-result.ts
var lookup_result = __webpack_require__(82750);
// EXTERNAL MODULE: ./src/policy/role.ts
var policy_role = __webpack_require__(37956);
// EXTERNAL MODULE: ./src/policy/rules/policy-rule.ts
var policy_rule = __webpack_require__(85325);
;// CONCATENATED MODULE: ./src/checks/workflow/evaluate-policy.ts









/**
 * How the rules of its policy stand at a use, as far as files tell. What only a run knows, its branch
 * and what GitHub proves of it, is decided then.
 */
function evaluatePolicyForUse(use, { policies }) {
    const { role } = use;
    const reading = policies.get(use.policyFile);
    const request = toPartialRequest(use);
    if (reading?.ok !== true || request === undefined)
        return [];
    if (!(0,policy_role/* mayMigrate */.b6)(role))
        return [];
    const findings = (0,advise/* advise */.T)(request).map(({ code }) => code);
    const standings = (0,evaluate_rules/* evaluatePolicyRules */.t)({
        ...{ role, request, findings, rehearsal: undefined, promotion: undefined, connected: false },
        governance: { ...governance/* NO_GOVERNANCE */.D, policies: [reading], proof: AT_RUN_TIME },
    });
    return standings.map((each) => ({ ...each, standing: asFilesTell(each, use, reading.policy) }));
}
const AT_RUN_TIME = (0,lookup_result/* notKnown */.b)('GitHub proves it when the job runs.', 'Nothing is to be done.');
function asFilesTell({ rule, standing }, use, policy) {
    const rules = policy.roles[use.role === 'prod' ? 'prod' : 'staging'] ?? {};
    switch (rule) {
        case 'branches':
            return later('The branch of a run is known when it runs.');
        case 'events':
            return eventsOf(use, rules.events ?? []);
        case 'environments':
            return declaredEnvironment(use, rules);
        case 'confirm':
            return isDynamic(use.confirmation)
                ? later('What confirms it is known when it runs.')
                : standing;
        default:
            return standing.kind === 'unknown' ? later(standing.what) : standing;
    }
}
function eventsOf({ stepContext }, allowed) {
    const triggers = [...stepContext.root.triggers.keys()];
    const others = triggers.filter((event) => !allowed.includes(event));
    if (others.length === 0)
        return (0,policy_rule/* ruleMet */.V)(`Started by ${triggers.join(', ')} alone.`);
    const what = `Started by ${others.join(', ')} it is blocked; the policy lets ${allowed.join(', ')}.`;
    return others.length < triggers.length
        ? later(what)
        : (0,policy_rule/* ruleNotMet */.G)(what, 'Start it by one of those events.');
}
function declaredEnvironment({ stepContext }, { environments }) {
    const name = getJobEnvironment(stepContext);
    if (name === undefined) {
        return (0,policy_rule/* ruleNotMet */.G)('The job names no environment.', 'Add `environment:` to the job.');
    }
    if (isDynamic(name))
        return later('Which environment it is, is known when it runs.');
    if (environments?.matches(name) === true) {
        return later(`The job names \`${name}\`; GitHub proves it when the job runs.`);
    }
    const listed = environments?.patterns.join(', ') ?? '';
    return (0,policy_rule/* ruleNotMet */.G)(`The job names \`${name}\`; the policy asks for ${listed}.`, 'Run it in one of them.');
}
function later(what) {
    return { kind: 'later', what, next: '' };
}

;// CONCATENATED MODULE: ./src/app/check/use-rows.ts





/** What would happen at every use of the action, and for whoever loads a committed `.env` file. */
function listActionUses({ uses, envFiles }) {
    const rows = [
        ...uses.map(useRow),
        ...envFiles.map(({ place, role }) => ({
            place,
            where: '',
            environment: '',
            role,
            target: '',
            verdict: 'declared for whoever loads this file',
        })),
    ];
    const once = new Map(rows.map((row) => [JSON.stringify(row), row]));
    return [...once.values()];
}
function useRow(use) {
    const { stepContext, step, mode, role, target, verdict } = use;
    const job = stepContext.jobs.map(({ id }) => id).join(' / ');
    const title = step.name ?? step.id ?? mode;
    return {
        place: stepContext.place,
        where: `${job} › ${title}`,
        environment: getJobEnvironment(stepContext) ?? '',
        role,
        target: shownTarget(target, stepContext.variables),
        verdict: `${mode}: ${words(verdict)}`,
    };
}
function words(verdict) {
    switch (verdict.kind) {
        case 'decided':
            return `${verdict.allowed ? 'allowed' : 'blocked'}, \`${verdict.reason}\``;
        case 'at run time':
            return `decided at run time by ${verdict.by.map((name) => `\`${name}\``).join(', ')}`;
        case 'no decision':
            return 'judges, and runs nothing';
    }
}
/** How the policy's rules stand at every use. */
function listPolicyResults(configuration) {
    const rows = configuration.uses.flatMap((use) => evaluatePolicyForUse(use, configuration).map(({ rule, standing }) => {
        return { place: use.stepContext.place, rule, standing };
    }));
    return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}
/** A target without its secrets; an expression as it is written. */
function shownTarget(target, variables) {
    if (target === '' || isDynamic(target))
        return target;
    const parsed = (0,connection_string/* parseTarget */.h)(target, Object.fromEntries(variables));
    return parsed.ok ? (0,redact/* formatTarget */.P4)(parsed.target) : 'not understood';
}

;// CONCATENATED MODULE: ./src/app/check/check.ts





















/**
 * One check of a pull request, or of what is checked out: read the repository, judge, comment. It asks
 * for no role and opens no target.
 *
 * @param hide Takes the secrets out of a text.
 * @returns What it came to, without secrets.
 */
async function check(environment, payload, context, hide) {
    const reading = readCheckRequest(environment, payload);
    if (!reading.ok) {
        return redactCheckReport({ ...NOTHING, problems: reading.problems }, hide);
    }
    const { request } = reading;
    const pullRequest = readPullRequest(environment, payload);
    const api = await (0,github_api/* createGitHubApi */._)(request.token, request.environment, context.deadline);
    const report = redactCheckReport(await judged(request, pullRequest, api, context), hide);
    const page = (0,publish_check/* getRulePageUrl */.p)(environment);
    const note = await updateComments(report, request, pullRequest, api, page);
    const whole = note === undefined ? report : { ...report, notes: [...report.notes, note] };
    const { sarifFile } = request;
    if (sarifFile === undefined)
        return whole;
    const problem = (0,workspace_files/* writeWorkspaceFile */.dx)(context.workspace, sarifFile, renderSarif(whole, CHECK_RULES, page));
    return problem === undefined ? whole : { ...whole, problems: [...whole.problems, problem] };
}
const NOTHING = {
    name: 'default',
    problems: [],
    findings: [],
    suppressed: [],
    uses: [],
    policy: [],
    databases: [],
    notes: [],
};
async function judged(request, pullRequest, api, context) {
    const nothing = { ...NOTHING, name: request.name };
    try {
        return await examined(request, pullRequest, api, context);
    }
    catch (error) {
        if (error instanceof problem/* UserError */.y)
            return { ...nothing, problems: error.problems };
        return {
            ...nothing,
            problems: [(0,unexpected_error/* describeUnexpectedError */.J)(error, request.environment, context.runner.log)],
        };
    }
}
async function examined(request, pullRequest, api, context) {
    const { environment } = request;
    const { workspace } = context;
    const sources = await openRepositoryFiles(workspace);
    const changes = await findPullRequestChanges(workspace, pullRequest, api, environment['GITHUB_SHA']);
    const own = [environment['GITHUB_ACTION_REPOSITORY'], environment['GITHUB_REPOSITORY']];
    const read = readConfiguration(sources, own.flatMap((name) => name || []));
    const { answers, notes } = await fetchEnvironments(read, api);
    const configuration = { ...read, answers };
    const databases = listDatabases(request, configuration.uses, sources);
    const changed = await Promise.all(databases.found.map(async (database) => await compareMigrations(database, workspace, changes)));
    const asked = configuration.uses.find(({ mode }) => mode === 'check')?.stepContext.place;
    const rehearsed = await rehearseDatabases(request, changed, changes.base, asked, context);
    const sifted = applySuppressions([
        ...(0,rule/* applyRules */.I)(CONFIGURATION_RULES, configuration),
        ...changed.flatMap(({ change }) => (0,rule/* applyRules */.I)(MIGRATION_RULES, change)),
        ...rehearsed.flatMap(({ findings }) => findings),
    ], sources.read);
    return {
        ...NOTHING,
        name: request.name,
        findings: inOrder(sifted.findings, changes),
        suppressed: sifted.suppressed,
        uses: listActionUses(configuration),
        policy: listPolicyResults(configuration),
        databases: rehearsed.map(({ row }) => row),
        notes: [
            ...changes.notes,
            ...notes,
            ...databases.notes,
            ...changed.flatMap((database) => database.notes),
        ],
    };
}
const WEIGHT = { error: 0, warning: 1, notice: 2 };
/** Errors first, then by place; what several ways lead to is told once. */
function inOrder(findings, changes) {
    const once = new Map(findings.map((finding) => {
        const { rule, place, what } = finding;
        return [`${rule} ${place.file} ${place.line} ${what}`, finding];
    }));
    return [...once.values()]
        .sort((one, other) => WEIGHT[one.level] - WEIGHT[other.level] ||
        one.place.file.localeCompare(other.place.file) ||
        (one.place.line ?? 0) - (other.place.line ?? 0))
        .map((finding) => ({ ...finding, onChange: changes.touches(finding.place) }));
}


/***/ }),

/***/ 50187:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ getRulePageUrl),
  publishCheck: () => (/* binding */ publishCheck)
});

// EXTERNAL MODULE: ./src/report/check-report.ts
var check_report = __webpack_require__(65165);
;// CONCATENATED MODULE: ./src/report/check-annotations.ts

/** GitHub shows so many of each level for a step, and drops the others. */
const MAX_ANNOTATIONS = 10;
/** So many places are named of what stands elsewhere. */
const MAX_NAMES_IN_TITLE = 3;
/**
 * The annotations of a check: what kept it from its work, then the findings, errors first. Those on
 * lines that the pull request changes stand there. The others, and those beyond the number that
 * GitHub shows, are told together in one without a place, so that no level goes without a word.
 */
function renderCheckAnnotations({ problems, findings }) {
    const troubles = problems.map(({ code, what, next, file, line }) => ({
        level: 'error',
        title: code,
        message: `${what} ${next}`,
        file,
        line,
    }));
    return check_report/* FINDING_LEVELS */.QL.flatMap((level) => {
        const before = level === 'error' ? troubles : [];
        const own = findings.filter((finding) => finding.level === level);
        return [...before, ...ofLevel(level, own, MAX_ANNOTATIONS - before.length)];
    });
}
function ofLevel(level, findings, room) {
    const here = findings.filter(({ onChange }) => onChange);
    const all = here.length === findings.length && here.length <= room;
    const shown = all ? here : here.slice(0, Math.max(0, room - 1));
    const rest = findings.filter((finding) => !shown.includes(finding));
    return [...shown.map(annotation), ...(rest.length === 0 ? [] : [together(level, rest)])];
}
function annotation({ level, rule, place, what, next }) {
    return { level, title: rule, message: `${what} ${next}`, file: place.file, line: place.line };
}
function together(level, rest) {
    const named = rest
        .slice(0, MAX_NAMES_IN_TITLE)
        .map(({ rule, place }) => `${rule} at ${(0,check_report/* formatLocation */.j$)(place)}`);
    const more = rest.length > MAX_NAMES_IN_TITLE ? `, and ${rest.length - MAX_NAMES_IN_TITLE} more` : '';
    const count = rest.length === 1 ? `1 ${level} is` : `${rest.length} ${level}s are`;
    return {
        level,
        title: `${rest.length} more`,
        message: `${count} not shown beside a line: ${named.join(', ')}${more}. The job summary has them all, with what to do.`,
        file: undefined,
        line: undefined,
    };
}

;// CONCATENATED MODULE: ./src/report/check-outputs.ts

/**
 * The outputs of a check. It allows nothing to run, whatever it found: `decision` is `blocked`, so
 * that no step behind it can take a check for a gate.
 */
function renderCheckOutputs(report) {
    const rules = new Set(report.findings.map(({ rule }) => rule));
    return {
        decision: 'blocked',
        reason: (0,check_report/* isCheckFailed */.eB)(report) ? 'check-failed' : 'check-passed',
        role: '',
        authority: '',
        warnings: JSON.stringify([...rules]),
        pending: '',
        applied: '',
        'plan-digest': '',
        'head-digest': '',
        evidence: '',
    };
}

// EXTERNAL MODULE: ./src/report/check-blocks.ts
var check_blocks = __webpack_require__(71257);
// EXTERNAL MODULE: ./src/report/truncate-markdown.ts
var truncate_markdown = __webpack_require__(66386);
;// CONCATENATED MODULE: ./src/report/check-summary.ts


/** GitHub drops a summary over 1 MiB whole: so many characters are less, whatever they are. */
const MAX_SUMMARY_LENGTH = 340_000;
/** The job summary of a check, in Markdown. */
function renderCheckSummary(report, page) {
    return (0,truncate_markdown/* truncateMarkdown */.o)((0,check_blocks/* buildCheckBlocks */.J)(report, page), MAX_SUMMARY_LENGTH, 'sarif-file has every finding');
}

// EXTERNAL MODULE: ./src/report/check-terminal.ts
var check_terminal = __webpack_require__(32503);
// EXTERNAL MODULE: ./src/app/publish.ts + 1 modules
var publish = __webpack_require__(68453);
;// CONCATENATED MODULE: ./src/app/check/publish-check.ts






/**
 * Says what a check came to: annotations, outputs, the job summary.
 *
 * @param report Without secrets.
 * @returns The exit code: 1 fails the step.
 */
function publishCheck(report, environment, runner) {
    for (const annotation of renderCheckAnnotations(report))
        runner.annotate(annotation);
    const written = [
        (0,publish/* tryWriteFile */.B)('outputs', 'GITHUB_OUTPUT', runner, () => {
            for (const [name, value] of Object.entries(renderCheckOutputs(report))) {
                runner.setOutput(name, value);
            }
        }),
        (0,publish/* tryWriteFile */.B)('job summary', 'GITHUB_STEP_SUMMARY', runner, () => {
            runner.appendSummary(renderCheckSummary(report, getRulePageUrl(environment)));
        }),
    ];
    for (const line of (0,check_terminal/* renderCheckTerminal */.$)(report))
        runner.log(line);
    return (0,check_report/* isCheckFailed */.eB)(report) || written.includes(false) ? 1 : 0;
}
/** The pages of the rules stand in the repository of the action, at the version that runs. */
function getRulePageUrl(environment) {
    const { GITHUB_SERVER_URL: server, GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref, } = environment;
    if (!server || !repository || !ref)
        return () => undefined;
    return (rule) => `${server}/${repository}/blob/${encodeURIComponent(ref)}/docs/rules/${rule}.md`;
}


/***/ }),

/***/ 45011:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   printCheck: () => (/* binding */ printCheck)
/* harmony export */ });
/* harmony import */ var _edge_standard_output__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21744);
/* harmony import */ var _report_check_report__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65165);
/* harmony import */ var _report_check_terminal__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32503);
/* harmony import */ var _report_json__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32794);




/**
 * Says in a terminal what a check came to: all findings with what to do, what would happen where.
 *
 * @returns The exit code.
 */
function printCheck(report, runner, json) {
    const { problems, findings, uses } = report;
    const annotate = (level, title, problem) => {
        const { what, next, file, line } = problem;
        runner.annotate({ level, title, message: `${what} ${next}`, file, line });
    };
    for (const problem of problems)
        annotate('error', problem.code, problem);
    for (const { level, rule, place, what, next } of findings) {
        annotate(level, rule, { what, next, ...place });
    }
    for (const { place, where, role, target, verdict } of uses) {
        runner.log([`${(0,_report_check_report__WEBPACK_IMPORTED_MODULE_2__/* .formatLocation */ .j$)(place)}:`, where, `role ${role},`, `target ${target}:`, verdict].join(' '));
    }
    for (const line of (0,_report_check_terminal__WEBPACK_IMPORTED_MODULE_3__/* .renderCheckClosing */ .W)(report))
        runner.log(line);
    const exitCode = problems.length > 0 ? 2 : (0,_report_check_report__WEBPACK_IMPORTED_MODULE_2__/* .isCheckFailed */ .eB)(report) ? 1 : 0;
    if (json)
        (0,_edge_standard_output__WEBPACK_IMPORTED_MODULE_0__/* .writeStdout */ .j)(`${(0,_report_json__WEBPACK_IMPORTED_MODULE_1__/* .renderCheckJson */ .$)(report, exitCode)}\n`);
    return exitCode;
}


/***/ }),

/***/ 93114:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ createGitHubApi),
/* harmony export */   j: () => (/* binding */ requireGitHubApi)
/* harmony export */ });
/* harmony import */ var _edge_github_api_client__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67579);
/* harmony import */ var _inputs_declared_value__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22431);
/* harmony import */ var _policy_lookup_result__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82750);



/** The way to GitHub's API; undefined without a token, outside of Actions, or for no repository. */
async function createGitHubApi(token, environment, deadline) {
    const { GITHUB_REPOSITORY: repository, GITHUB_API_URL: url } = environment;
    if (token === undefined || !repository || !url)
        return undefined;
    return await (0,_edge_github_api_client__WEBPACK_IMPORTED_MODULE_0__/* .openGitHubApi */ .I)(token, repository, url, deadline);
}
/** The way to GitHub's API by the token of a request, or what keeps it from being one. */
async function requireGitHubApi({ token, environment }, deadline) {
    if ((0,_inputs_declared_value__WEBPACK_IMPORTED_MODULE_1__/* .hasConflict */ .XF)(token)) {
        return (0,_policy_lookup_result__WEBPACK_IMPORTED_MODULE_2__/* .notKnown */ .b)(`${(0,_inputs_declared_value__WEBPACK_IMPORTED_MODULE_1__/* .describeSources */ .av)(token)} hold different tokens.`, 'Give the token in one place.');
    }
    const text = (0,_inputs_declared_value__WEBPACK_IMPORTED_MODULE_1__/* .getDeclaredValue */ .Me)(token);
    if (text === undefined) {
        return (0,_policy_lookup_result__WEBPACK_IMPORTED_MODULE_2__/* .notKnown */ .b)("there is no token for GitHub's API.", "Leave the input `github-token` at its default, the job's own token.");
    }
    const api = await createGitHubApi(text, environment, deadline);
    return api === undefined
        ? (0,_policy_lookup_result__WEBPACK_IMPORTED_MODULE_2__/* .notKnown */ .b)('GITHUB_REPOSITORY and GITHUB_API_URL name no repository.', 'Run it in GitHub Actions.')
        : { known: true, value: api };
}


/***/ }),

/***/ 71700:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ DENIABLE_CODES)
/* harmony export */ });
/* harmony import */ var _policy_finding__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20891);
/* harmony import */ var _rehearsal_rules__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89628);


/** What `deny` of a policy file takes: the codes of findings, and the rules of the rehearsal. */
const DENIABLE_CODES = [
    // What is known once a run has ended can keep nothing from running.
    ...Object.entries(_policy_finding__WEBPACK_IMPORTED_MODULE_0__/* .FINDING_STAGES */ .C).flatMap(([code, known]) => (known === 'end' ? [] : [code])),
    ..._rehearsal_rules__WEBPACK_IMPORTED_MODULE_1__/* .REHEARSAL_RULES */ .I.map(({ id }) => id),
];


/***/ }),

/***/ 14201:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AA: () => (/* binding */ getString),
/* harmony export */   AO: () => (/* binding */ getStringList),
/* harmony export */   Zl: () => (/* binding */ getNode),
/* harmony export */   gM: () => (/* binding */ readYaml),
/* harmony export */   is: () => (/* binding */ getStringMap)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);

/** Aliases that lead to themselves, and files nested without end, stop here. */
const MAX_YAML_DEPTH = 60;
/** Reads a YAML file as GitHub does, anchors and aliases included, and keeps the lines. Total. */
function readYaml(text) {
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__.LineCounter();
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__.parseDocument)(text, { lineCounter: lines, uniqueKeys: false });
    const [error] = document.errors;
    if (error !== undefined) {
        const [first = error.message] = error.message.split('\n');
        return { ok: false, message: first.replace(/:$/, ''), line: error.linePos?.[0].line };
    }
    const lineAt = (node) => lines.linePos(node.range?.[0] ?? 0).line;
    function tree(node, depth) {
        if (depth > MAX_YAML_DEPTH)
            return textNode('', 1);
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isAlias)(node))
            return tree(node.resolve(document), depth + 1);
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isSeq)(node)) {
            const items = node.items.map((item) => tree(item, depth + 1));
            return { kind: 'list', items, line: lineAt(node) };
        }
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isMap)(node)) {
            const entries = node.items.map(({ key, value }) => [String((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(key) ? key.value : key), tree(value, depth + 1)]);
            return { kind: 'map', entries: new Map(entries), line: lineAt(node) };
        }
        return (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(node) ? scalar(node, lineAt(node)) : textNode('', 1);
    }
    return { ok: true, tree: tree(document.contents, 0) };
}
function scalar({ value, source, type }, line) {
    const written = typeof value === 'string' ? value : value === null ? '' : (source ?? String(value));
    if (type === 'BLOCK_LITERAL')
        return textNode(written, line, (at) => line + at);
    // Folded lines became one: the first is the nearest that can be said.
    return type === 'BLOCK_FOLDED'
        ? textNode(written, line, () => line + 1)
        : textNode(written, line);
}
function textNode(text, line, lineOf = (_) => line) {
    return { kind: 'text', text, line, lineOf };
}
/** The value under a key of a map; undefined elsewhere. */
function getNode(tree, ...keys) {
    let current = tree;
    for (const key of keys)
        current = current?.kind === 'map' ? current.entries.get(key) : undefined;
    return current;
}
/** The text under a key, where it is one. */
function getString(tree, ...keys) {
    const found = getNode(tree, ...keys);
    return found?.kind === 'text' ? found : undefined;
}
/** The texts of a map, by key. */
function getStringMap(tree, ...keys) {
    const found = getNode(tree, ...keys);
    if (found?.kind !== 'map')
        return new Map();
    return new Map([...found.entries].flatMap(([key, value]) => (value.kind === 'text' ? [[key, value]] : [])));
}
/** A list of texts, or a text alone, as GitHub takes both (`needs`, `on`). */
function getStringList(tree, ...keys) {
    const found = getNode(tree, ...keys);
    if (found?.kind === 'text')
        return found.text === '' ? [] : [found.text];
    if (found?.kind === 'map')
        return [...found.entries.keys()];
    return found?.items.flatMap((item) => (item.kind === 'text' ? [item.text] : [])) ?? [];
}


/***/ }),

/***/ 67579:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ openGitHubApi),
/* harmony export */   Y: () => (/* binding */ requestApi)
/* harmony export */ });
/** What a retry does not mend; a rate limit is told instead of waited for. */
const FINAL = [400, 401, 403, 404, 409, 410, 422, 429, 451];
/**
 * Opens the client: the one door to `@actions/github`. The base of the addresses is the server's own
 * (`GITHUB_API_URL`), so that it works on GitHub Enterprise as well.
 */
async function openGitHubApi(token, repository, baseUrl, deadline) {
    const [owner, repo] = repository.split('/');
    if (!owner || !repo)
        return undefined;
    const { getOctokit: open } = await Promise.all(/* import() */[__webpack_require__.e(844), __webpack_require__.e(758)]).then(__webpack_require__.bind(__webpack_require__, 11758));
    const { retry } = await __webpack_require__.e(/* import() */ 735).then(__webpack_require__.bind(__webpack_require__, 49735));
    const silent = () => undefined;
    const octokit = open(token, {
        baseUrl,
        request: { signal: deadline.signal },
        retry: { doNotRetry: FINAL, retries: 2, retryAfterBaseValue: 250 },
        // Its warnings would go to the log unredacted.
        log: { debug: silent, info: silent, warn: silent, error: silent },
    }, retry);
    // Around the retries, and the pauses between them.
    octokit.hook.wrap('request', async (send, options) => {
        return await deadline.during(async () => await send(options));
    });
    return { octokit, repository: { owner, repo } };
}
/**
 * Asks once (and again where the server fails), and gives the answer as a value.
 *
 * @param what What is asked for, for the sentence: "the environment `production`".
 * @param permission The line of `permissions:` that it needs.
 */
async function requestApi(what, permission, act) {
    try {
        return { ok: true, value: await act() };
    }
    catch (error) {
        return { ok: false, ...refusal(error, what, permission) };
    }
}
function refusal(error, what, permission) {
    const { status, headers } = detailsOf(error);
    const limited = headers['x-ratelimit-remaining'] === '0' || headers['retry-after'] !== undefined;
    if (status === 429 || (status === 403 && limited)) {
        return {
            kind: 'rate-limited',
            why: `GitHub has answered too many requests of this token, and does not tell about ${what} for now.`,
        };
    }
    if (status === 401 || status === 403) {
        return {
            kind: 'forbidden',
            why: `The token may not ask about ${what}: the job needs \`${permission}\` among its \`permissions:\`.`,
        };
    }
    if (status === 404) {
        return {
            kind: 'missing',
            why: `GitHub knows nothing of ${what}, or the token may not see it: the job needs \`${permission}\` among its \`permissions:\`.`,
        };
    }
    const how = status === undefined ? 'did not answer' : `answered with ${status}`;
    return {
        kind: 'unreachable',
        why: `GitHub's API is unreachable: asked about ${what}, it ${how}.`,
    };
}
function detailsOf(error) {
    if (!(error instanceof Error))
        return { status: undefined, headers: {} };
    const status = Reflect.get(error, 'status');
    const response = Reflect.get(error, 'response');
    const headers = typeof response === 'object' && response !== null ? Reflect.get(response, 'headers') : {};
    return {
        // Without a response it is the line that failed, whatever number stands there.
        status: typeof status === 'number' && response !== undefined ? status : undefined,
        headers: typeof headers === 'object' && headers !== null ? headers : {},
    };
}


/***/ }),

/***/ 38226:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ fetchEnvironment)
/* harmony export */ });
/* harmony import */ var _client__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67579);

const PERMISSION = 'actions: read';
/** What GitHub says of an environment: how it is protected, or that it does not exist. */
async function fetchEnvironment({ octokit, repository }, name) {
    const answer = await (0,_client__WEBPACK_IMPORTED_MODULE_0__/* .requestApi */ .Y)(`the environment \`${name}\``, PERMISSION, async () => {
        const { data } = await octokit.rest.repos.getEnvironment({
            ...repository,
            environment_name: name,
        });
        return data;
    });
    if (answer.ok)
        return await found(answer.value, { octokit, repository });
    if (answer.kind !== 'missing')
        return { kind: 'unknown', why: answer.why };
    // A token that may not see environments gets 404 as well: only who sees the others sees that one
    // is missing.
    const others = await (0,_client__WEBPACK_IMPORTED_MODULE_0__/* .requestApi */ .Y)('the environments of the repository', PERMISSION, async () => {
        return await namesOf({ octokit, repository });
    });
    if (!others.ok)
        return { kind: 'unknown', why: others.why };
    return { kind: 'missing', others: others.value };
}
const PAGE_SIZE = 100;
async function namesOf({ octokit, repository }) {
    const names = [];
    for (let page = 1;; page += 1) {
        const asked = { ...repository, per_page: PAGE_SIZE, page };
        const { environments = [] } = (await octokit.rest.repos.getAllEnvironments(asked)).data;
        names.push(...environments.map(({ name }) => name));
        if (environments.length < PAGE_SIZE)
            return names;
    }
}
async function found(environment, api) {
    const { deployment_branch_policy: policy } = environment;
    if (!policy)
        return protectionOf(environment, 'any');
    if (!policy.protected_branches)
        return protectionOf(environment, 'custom');
    // With no protected branch at all, GitHub takes every branch.
    const some = await hasProtectedBranches(api);
    if (!some.ok)
        return { kind: 'unknown', why: some.why };
    return protectionOf(environment, some.value ? 'protected' : 'none-protected');
}
async function hasProtectedBranches({ octokit, repository, }) {
    return await (0,_client__WEBPACK_IMPORTED_MODULE_0__/* .requestApi */ .Y)('the protected branches', 'contents: read', async () => {
        const asked = { ...repository, protected: true, per_page: 1 };
        return (await octokit.rest.repos.listBranches(asked)).data.length > 0;
    });
}
function protectionOf(environment, branches) {
    const { protection_rules: rules = [] } = environment;
    const ofType = (type) => rules.find((rule) => Reflect.get(rule, 'type') === type) ?? {};
    const reviewed = ofType('required_reviewers');
    const reviewers = Reflect.get(reviewed, 'reviewers');
    const wait = Reflect.get(ofType('wait_timer'), 'wait_timer');
    const bypass = Reflect.get(environment, 'can_admins_bypass');
    return {
        kind: 'found',
        reviewers: Array.isArray(reviewers) ? reviewers.length : 0,
        preventsSelfReview: Reflect.get(reviewed, 'prevent_self_review') === true,
        waitTimer: typeof wait === 'number' ? wait : 0,
        branches,
        administratorsMayBypass: typeof bypass === 'boolean' ? bypass : undefined,
    };
}


/***/ }),

/***/ 33776:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ readPolicy)
});

// EXTERNAL MODULE: ./node_modules/leven/index.js
var leven = __webpack_require__(47785);
// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(14006);
var picomatch_default = /*#__PURE__*/__webpack_require__.n(picomatch);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var yaml_dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./src/policy/policy-schema.ts

/** A list of texts, at least one, of this form: by default none that is empty. */
const words = (description, form = /\S/) => dist/* pipe */.FsL(dist/* array */.YOg(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(form))), dist/* minLength */.BpQ(1), dist/* metadata */.yuE({ description }));
/** A host and a database with a `/` between, and none in braces, where it would be several. */
const HOST_AND_DATABASE = /^(?!.*\{[^}]*\/).+\/[^/]+$/;
/** A workflow's path and its branch. */
const WORKFLOW_AND_REF = /^[^@]+@[^@]+$/;
/** What every role may be asked, besides `deny`. */
const SHARED = {
    environments: dist/* optional */.lqM(words("The run's environment, proven by GitHub's OIDC token, is one of these.")),
    'require-protection': dist/* optional */.lqM(dist/* pipe */.FsL(dist/* boolean */.zMY(), dist/* metadata */.yuE({ description: 'That environment has reviewers, or a branch rule.' }))),
    approvals: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(0), dist/* maxValue */.cGV(6), dist/* metadata */.yuE({
        description: 'So many people approved the run, who neither started it nor wrote what it carries.',
    }))),
    branches: dist/* optional */.lqM(words('The run is of one of these branches.')),
    events: dist/* optional */.lqM(words('The run was started by one of these events.')),
    targets: dist/* optional */.lqM(words('`host/database`: the run migrates one of these, and no other role may.', HOST_AND_DATABASE)),
    'rehearsed-on': dist/* optional */.lqM(dist/* pipe */.FsL(dist/* picklist */.KIO(['staging', 'prod']), dist/* metadata */.yuE({ description: 'The state that would be reached was reached by this role.' }))),
    'rehearsed-by': dist/* optional */.lqM(words('`.github/workflows/x.yml@branch`: the runs of these workflows are believed about it.', WORKFLOW_AND_REF)),
};
/**
 * The policy file as a schema: what reads it holds it to this, and editors get the same as JSON
 * Schema (`schema/migration-policy.json`, made by `npm run docs`).
 *
 * @param codes What `deny` takes.
 */
function createPolicySchema(codes) {
    const shared = {
        ...SHARED,
        deny: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* array */.YOg(dist/* picklist */.KIO(codes)), dist/* minLength */.BpQ(1), dist/* metadata */.yuE({ description: 'Findings that block.' }))),
    };
    const role = dist/* strictObject */.rej(shared);
    const prod = dist/* strictObject */.rej({
        ...shared,
        confirm: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* literal */.euz('plan-digest'), dist/* metadata */.yuE({ description: 'The confirmation is the digest of the plan, not a word.' }))),
    });
    return dist/* strictObject */.rej({
        version: dist/* literal */.euz(1),
        roles: dist/* strictObject */.rej({
            prod: dist/* optional */.lqM(prod),
            staging: dist/* optional */.lqM(role),
            replica: dist/* optional */.lqM(role),
        }),
    });
}

// EXTERNAL MODULE: ./src/policy/role.ts
var policy_role = __webpack_require__(37956);
// EXTERNAL MODULE: ./src/policy/suggest-role.ts
var suggest_role = __webpack_require__(37965);
;// CONCATENATED MODULE: ./src/policy/read-policy.ts







/**
 * Reads a policy file. Total: what is no policy is told with its line, and never half understood. A
 * key that is not known is refused, for a rule with a typing error would be a rule that is not there.
 *
 * @param codes What `deny` takes.
 */
function readPolicy({ text, source, file, digest }, codes) {
    const schema = createPolicySchema(codes);
    const lines = new yaml_dist.LineCounter();
    const document = (0,yaml_dist.parseDocument)(text, { lineCounter: lines });
    const refused = (what, next, line) => ({
        ok: false,
        what: `${source}${line === undefined ? '' : `, line ${line}`}: ${what}`,
        next,
        ...(file === undefined ? {} : { file }),
        ...(file === undefined || line === undefined ? {} : { line }),
    });
    const [error] = [...document.errors, ...document.warnings];
    if (error !== undefined) {
        const [first = ''] = error.message.split(/ at line \d|\n/);
        return refused(`This is no YAML that can be relied on: ${first}.`, MEND, error.linePos?.[0].line);
    }
    const parsed = dist/* safeParse */.xLC(schema, plainOf(document));
    if (parsed.success) {
        const { roles } = parsed.output;
        return { ok: true, policy: { source, digest, roles: rolesOf(roles) } };
    }
    const [issue] = parsed.issues;
    const path = (issue.path ?? []).map(({ key }) => String(key));
    return refused(...wordsOf(issue, path, schema, codes), lineOf(document, lines, path));
}
const MEND = 'Mend the file; nothing migrates by a policy that is not understood.';
/** What the document holds, as plain data. An alias that grows without end is no policy. */
function plainOf(document) {
    try {
        return document.toJS({ maxAliasCount: 20 });
    }
    catch {
        return undefined;
    }
}
function rolesOf(roles) {
    return {
        ...(roles.prod === undefined ? {} : { prod: rulesOf(roles.prod) }),
        ...(roles.staging === undefined ? {} : { staging: rulesOf(roles.staging) }),
        ...(roles.replica === undefined ? {} : { replica: rulesOf(roles.replica) }),
    };
}
function rulesOf(rules) {
    const { environments, branches, events, targets, approvals, confirm, deny } = rules;
    const { 'require-protection': protection, 'rehearsed-on': on, 'rehearsed-by': by } = rules;
    return {
        // GitHub does not tell the case of an environment's name apart, nor does a resolver a host's.
        ...(environments === undefined ? {} : { environments: globs(environments, { nocase: true }) }),
        ...(protection === undefined ? {} : { requireProtection: protection }),
        ...(approvals === undefined ? {} : { approvals }),
        ...(branches === undefined ? {} : { branches: globs(branches, {}) }),
        ...(events === undefined ? {} : { events }),
        ...(targets === undefined ? {} : { targets: globs(targets.map(hostInLowerCase), {}) }),
        ...(confirm === undefined ? {} : { confirm }),
        ...(on === undefined ? {} : { rehearsedOn: on }),
        ...(by === undefined ? {} : { rehearsedBy: globs(by, {}) }),
        ...(deny === undefined ? {} : { deny }),
    };
}
function hostInLowerCase(pattern) {
    const slash = pattern.lastIndexOf('/');
    return `${pattern.slice(0, slash).toLowerCase()}${pattern.slice(slash)}`;
}
function globs(patterns, options) {
    const matches = picomatch_default()([...patterns], { dot: true, windows: false, ...options });
    return { patterns, matches: (text) => matches(text) };
}
/** What is wrong, and what to do, for the first thing that does not fit. */
function wordsOf(issue, place, schema, codes) {
    const name = place.at(-1) ?? '';
    const where = place.length === 0 ? 'The file' : `\`${place.join('.')}\``;
    if (issue.expected === 'never') {
        const known = knownKeys(schema, place.length - 1, place[1]);
        const near = place.length === 2 ? (0,suggest_role/* suggestRole */.l)(name) : undefined;
        return [
            `${where} is no key of a policy.${hint(name, known, near)}`,
            `Known here are ${known.join(', ')}.`,
        ];
    }
    if (place.length > 0 && issue.received === 'undefined') {
        return [`${where} is missing.`, 'See docs/policy.md for a whole example.'];
    }
    if (issue.type === 'picklist' && place[2] === 'deny') {
        return [
            `${where} holds a name that is neither a finding nor a rule of the rehearsal.${hint(String(issue.input), codes)}`,
            'docs/policy.md lists them.',
        ];
    }
    return [`${where} ${expectation(place, name)}.`, MEND];
}
function hint(text, known, near = (0,leven/* closestMatch */.h)(text, known, { maxDistance: 3 })) {
    return near === undefined ? '' : ` Did you mean \`${near}\`?`;
}
/** What a value should be, by its key. */
function expectation(place, name) {
    if (place.length === 0)
        return 'holds no policy, that is, the keys `version` and `roles`';
    if (place.length < 3 && name !== 'version')
        return 'is no map of keys';
    switch (name) {
        case 'version':
            return 'is not 1, the only version that there is';
        case 'require-protection':
            return 'is neither true nor false';
        case 'approvals':
            return 'is no whole number from 0 to 6, as many as GitHub lets an environment have reviewers';
        case 'rehearsed-on':
            return 'is neither `staging` nor `prod`';
        case 'confirm':
            return 'is not `plan-digest`';
        default:
            if (place[2] === 'rehearsed-by' && place.length > 3) {
                return 'is no workflow with its branch (`.github/workflows/staging.yml@main`)';
            }
            if (place[2] === 'targets' && place.length > 3) {
                return 'is no `host/database`; of several in braces each is an entry of its own';
            }
            return place.length > 3
                ? 'is no text, or an empty one'
                : 'is no list with an entry or more (`[main]`)';
    }
}
function knownKeys(schema, depth, role) {
    if (depth === 0)
        return ['version', 'roles'];
    if (depth === 1)
        return policy_role/* ROLE_NAMES */.ST;
    const { prod, staging } = schema.entries.roles.entries;
    return Object.keys((role === 'prod' ? prod : staging).wrapped.entries);
}
/** The line of what stands under this path: of its key where it has one, else of its parent. */
function lineOf(document, lines, path) {
    const line = (node) => (0,yaml_dist.isNode)(node) && node.range ? lines.linePos(node.range[0]).line : undefined;
    const parent = document.getIn(path.slice(0, -1));
    const last = path.at(-1);
    if ((0,yaml_dist.isMap)(parent)) {
        const pair = parent.items.find(({ key }) => (0,yaml_dist.isScalar)(key) && key.value === last);
        return line(pair?.key ?? parent);
    }
    return line(document.getIn(path, true)) ?? line(parent);
}


/***/ }),

/***/ 71257:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ buildCheckBlocks)
/* harmony export */ });
/* harmony import */ var _check_report__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65165);
/* harmony import */ var _markdown__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54285);
/* harmony import */ var _rule_results__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74913);



/**
 * What a check has to say, in the order in which a reader needs it: what kept it from its work, what
 * it found, what was allowed and why, what would happen, what the statements did.
 */
function buildCheckBlocks(report, page) {
    const { problems, findings, suppressed, uses, policy, databases, notes } = report;
    return [
        { kind: 'text', text: `## ${(0,_check_report__WEBPACK_IMPORTED_MODULE_1__/* .checkHeadline */ .D4)(report)}` },
        ...problems.map(({ code: name, what, next }) => ({
            kind: 'text',
            text: `- ${(0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .inlineCode */ .t)(name)}: **${(0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .F)(what)}** ${(0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .F)(next)}`,
        })),
        {
            kind: 'table',
            title: 'Findings',
            head: ['', 'Rule', 'Where', 'What, and what to do'],
            rows: findings.map((finding) => findingRow(finding, page)),
        },
        {
            kind: 'table',
            title: 'Allowed by a comment',
            head: ['Rule', 'Where', 'Reason'],
            rows: suppressed.map(({ finding, reason }) => [
                linked(finding, page),
                placed(finding.place),
                (0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .F)(reason),
            ]),
        },
        {
            kind: 'table',
            title: 'What would happen',
            head: ['Where', 'Job', 'Environment', 'Role', 'Target', 'Verdict'],
            rows: uses.map(useRow),
        },
        {
            kind: 'table',
            title: 'What the policy asks there',
            head: ['Where', 'Rule', 'Standing', 'What'],
            rows: policy.map(({ place, rule, standing }) => [
                placed(place),
                (0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .inlineCode */ .t)(rule),
                _rule_results__WEBPACK_IMPORTED_MODULE_0__/* .RULE_RESULT_LABELS */ .$[standing.kind],
                (0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .F)(standing.what),
            ]),
        },
        ...databases.flatMap(databaseBlocks),
        ...(notes.length === 0 ? [] : [notesBlock(notes)]),
    ];
}
const MARKS = { error: '❌', warning: '⚠️', notice: 'ℹ️' };
function findingRow(finding, page) {
    const { level, place, what, next } = finding;
    const where = finding.onChange ? placed(place) : `${placed(place)} (not changed here)`;
    return [
        `${MARKS[level]} ${level}`,
        linked(finding, page),
        where,
        `${(0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .F)(what)} ${(0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .F)(next)}`,
    ];
}
function linked({ rule }, page) {
    const address = page(rule);
    return address === undefined ? (0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .inlineCode */ .t)(rule) : `[${(0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .inlineCode */ .t)(rule)}](${address})`;
}
function placed(place) {
    return (0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .inlineCode */ .t)((0,_check_report__WEBPACK_IMPORTED_MODULE_1__/* .formatLocation */ .j$)(place));
}
function useRow({ place, where, environment, role, target, verdict }) {
    return [
        placed(place),
        (0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .F)(where),
        (0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .inlineCode */ .t)(environment),
        (0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .inlineCode */ .t)(role),
        (0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .inlineCode */ .t)(target),
        (0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .F)(verdict),
    ];
}
function databaseBlocks({ name, folder, outcome, statements, }) {
    const title = `Rehearsal of ${(0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .inlineCode */ .t)(folder)}${name === 'default' ? '' : ` (${(0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .inlineCode */ .t)(name)})`}`;
    return [
        { kind: 'text', text: `${title}: ${(0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .F)(outcome)}` },
        {
            kind: 'table',
            title: `What the statements of ${(0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .inlineCode */ .t)(folder)} did`,
            head: ['Where', 'Statement', 'Strongest lock', 'On'],
            rows: statements.map(({ place, statement, lock, relation, source }) => [
                placed(place),
                (0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .inlineCode */ .t)(statement),
                source === 'observed' || lock === ''
                    ? (0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .F)(lock)
                    : `${(0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .F)(lock)} (as documented)`,
                (0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .inlineCode */ .t)(relation),
            ]),
        },
    ];
}
function notesBlock(notes) {
    const lines = notes.map((note) => `- ${(0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .F)(note)}`);
    return { kind: 'text', text: `### Not judged\n\n${lines.join('\n')}` };
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

/***/ 32503:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ renderCheckTerminal),
/* harmony export */   W: () => (/* binding */ renderCheckClosing)
/* harmony export */ });
/* harmony import */ var _check_report__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65165);

/** The lines with which the log of a check ends: every finding, what was not judged, the sum. */
function renderCheckTerminal(report) {
    return [
        ...report.findings.map(({ level, rule, place, what }) => `${level}: ${rule} at ${(0,_check_report__WEBPACK_IMPORTED_MODULE_0__/* .formatLocation */ .j$)(place)}: ${what}`),
        ...renderCheckClosing(report),
    ];
}
/** Those behind the findings. */
function renderCheckClosing(report) {
    return [
        ...report.suppressed.map(({ finding, reason }) => `allowed: ${finding.rule} at ${(0,_check_report__WEBPACK_IMPORTED_MODULE_0__/* .formatLocation */ .j$)(finding.place)}, because ${reason}`),
        ...report.notes.map((note) => `not judged: ${note}`),
        (0,_check_report__WEBPACK_IMPORTED_MODULE_0__/* .checkHeadline */ .D4)(report),
    ];
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


/***/ }),

/***/ 66386:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ truncateMarkdown)
/* harmony export */ });
/* harmony import */ var markdown_table__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(735);

/** Room that is kept for the words that say what was cut. */
const TRUNCATION_NOTE_LENGTH = 200;
/**
 * A Markdown document of at most `limit` UTF-16 units. What does not fit is cut on whole rows and
 * counted: half a table would be no table.
 *
 * @param elsewhere Where the rest stands, to end the sentence that tells of it.
 */
function truncateMarkdown(blocks, limit, elsewhere) {
    const parts = [];
    let left = limit - TRUNCATION_NOTE_LENGTH;
    let dropped = 0;
    for (const block of blocks) {
        const { text, hidden } = fitted(block, left, elsewhere);
        dropped += hidden;
        if (text === '')
            continue;
        parts.push(text);
        left -= text.length + 2;
    }
    if (dropped > 0)
        parts.push(`…cut to fit; ${elsewhere}.`);
    return `${parts.join('\n\n')}\n`;
}
function fitted(block, room, elsewhere) {
    if (block.kind === 'text') {
        return block.text.length <= room ? { text: block.text, hidden: 0 } : { text: '', hidden: 1 };
    }
    const { title, head, rows } = block;
    if (rows.length === 0)
        return { text: '', hidden: 0 };
    // Unaligned, so that a row is as long as its cells are.
    const table = (0,markdown_table__WEBPACK_IMPORTED_MODULE_0__/* .markdownTable */ .Q)([head, ...rows], { alignDelimiters: false });
    const [top = '', rule = '', ...lines] = table.split('\n');
    const opening = `### ${title}\n\n${top}\n${rule}`;
    let text = opening;
    let shown = 0;
    for (const line of lines) {
        if (text.length + line.length + 1 + TRUNCATION_NOTE_LENGTH > room)
            break;
        text += `\n${line}`;
        shown += 1;
    }
    const hidden = lines.length - shown;
    if (shown === 0)
        return { text: '', hidden };
    if (hidden === 0)
        return { text, hidden };
    return { text: `${text}\n\n…and ${hidden} more; ${elsewhere}.`, hidden };
}


/***/ })

};
;