"use strict";
exports.id = 741;
exports.ids = [741];
exports.modules = {

/***/ 10677:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  check: () => (/* binding */ check)
});

;// CONCATENATED MODULE: ./src/checks/migration/problems-to-matches.ts
/**
 * Converts the engine's problems to matches, with their messages and lines unchanged.
 *
 * @param isReported Whether a problem of this code is converted.
 */
function problemsToMatches({ folder, problems }, isReported) {
    return problems
        .filter(({ code }) => isReported(code))
        .map(({ file = folder, line, what, next }) => ({ place: { file, line }, what, next }));
}

;// CONCATENATED MODULE: ./src/checks/migration/rules/bad-name.ts

/** Reports a file whose name does not begin with a version. */
const badName = {
    id: 'bad-name',
    level: 'error',
    title: 'The name of a file does not begin with a version',
    find: (diff) => problemsToMatches(diff, (code) => code === 'bad-name'),
};

// EXTERNAL MODULE: ./src/migrations/version.ts
var migrations_version = __webpack_require__(90233);
;// CONCATENATED MODULE: ./src/checks/migration/migration-diff.ts

/** Parses the versions of migrations. Omits a migration without a valid version: `bad-name` reports it. */
function withVersions(migrations) {
    return migrations.flatMap((migration) => {
        const version = (0,migrations_version/* parseVersion */.o)(migration.version);
        return version === undefined ? [] : [{ migration, version }];
    });
}
/** Returns the migration with the highest version; undefined if the list is empty. */
function newestByVersion(migrations) {
    return migrations.reduce((newest, each) => newest !== undefined && (0,migrations_version/* compareVersions */.Z)(newest.version, each.version) >= 0 ? newest : each, undefined);
}
/** Lists the migrations whose version is not at the merge base. */
function addedMigrations({ base = [], head = [], }) {
    const mergedKeys = new Set(withVersions(base.map(({ migration }) => migration)).map(({ version }) => version.key));
    return withVersions(head).filter(({ version }) => !mergedKeys.has(version.key));
}

;// CONCATENATED MODULE: ./src/checks/migration/rules/deleted-migration.ts

/** Reports a merged migration whose version is missing in the pull request. */
const deletedMigration = {
    id: 'deleted-migration',
    level: 'error',
    title: 'A merged migration is deleted, or renamed to another version',
    find: ({ base = [], head }) => {
        if (head === undefined)
            return [];
        const headKeys = new Set(withVersions(head).map(({ version }) => version.key));
        const namesByChecksum = new Map(head.map(({ checksum, fileName }) => [checksum, fileName]));
        return withVersions(base.map(({ migration }) => migration)).flatMap(({ version, migration }) => {
            if (headKeys.has(version.key))
                return [];
            const newName = namesByChecksum.get(migration.checksum);
            const action = newName === undefined ? 'deletes it' : `renames it to ${newName}`;
            return [
                {
                    place: { file: migration.path, line: undefined },
                    what: `${migration.fileName} is merged, and this pull request ${action}. A database that has applied it refuses further migrations.`,
                    next: 'Restore the file with its name. To undo its changes, add a new migration.',
                },
            ];
        });
    },
};

;// CONCATENATED MODULE: ./src/checks/migration/rules/duplicate-version.ts

/** Reports two files with the same version, because their order is not defined. */
const duplicateVersion = {
    id: 'duplicate-version',
    level: 'error',
    title: 'Two migrations have the same version',
    find: (diff) => problemsToMatches(diff, (code) => code === 'duplicate-version'),
};

;// CONCATENATED MODULE: ./src/checks/migration/rules/edited-migration.ts

/** Reports a merged migration whose bytes changed: databases that have applied it refuse it. */
const editedMigration = {
    id: 'edited-migration',
    level: 'error',
    title: 'A merged migration is changed',
    find: ({ base = [], head }) => {
        if (head === undefined)
            return [];
        const headByKey = new Map(withVersions(head).map(({ version, migration }) => [version.key, migration]));
        return base
            .filter(({ same }) => !same)
            .flatMap(({ migration: before }) => {
            const [versioned] = withVersions([before]);
            const migration = headByKey.get(versioned?.version.key ?? '');
            if (migration === undefined || migration.checksum === before.checksum)
                return [];
            const place = { file: migration.path, line: firstChangedLine(before.text, migration.text) };
            if (normalizeText(migration.text) === normalizeText(before.text)) {
                return [
                    {
                        place,
                        what: `${migration.fileName} is merged, and this pull request changes its line endings or byte order mark, so its checksum is different.`,
                        next: 'Restore the file, and add `*.sql -text` to `.gitattributes`, so that every checkout has the same bytes.',
                    },
                ];
            }
            return [
                {
                    place,
                    what: `${migration.fileName} is merged, and this pull request changes it. A database that has applied it refuses further migrations, and any other database gets a different schema.`,
                    next: 'Restore the file, and add the change as a new migration.',
                },
            ];
        });
    },
};
/** Removes what may differ between two checkouts of the same file. */
function normalizeText(text) {
    return text.replaceAll('\r\n', '\n').replace(/^\ufeff/, '');
}
/** Returns the line of the new text at which the texts begin to differ, counted from 1. */
function firstChangedLine(before, after) {
    const linesBefore = before.split('\n');
    const linesAfter = after.split('\n');
    const index = linesAfter.findIndex((line, at) => line !== linesBefore[at]);
    return index === -1 ? Math.max(linesAfter.length, 1) : index + 1;
}

;// CONCATENATED MODULE: ./src/checks/migration/rules/out-of-order.ts


/** Reports a new migration with a lower version than a merged one: databases that are up to date refuse it. */
const outOfOrder = {
    id: 'out-of-order',
    level: 'error',
    title: 'A new migration has a lower version than a merged migration',
    find: (diff) => {
        const newest = newestByVersion(withVersions((diff.base ?? []).map(({ migration }) => migration)));
        if (newest === undefined)
            return [];
        return addedMigrations(diff)
            .filter(({ version }) => (0,migrations_version/* compareVersions */.Z)(version, newest.version) < 0)
            .map(({ migration }) => ({
            place: { file: migration.path, line: 1 },
            what: `The new file ${migration.fileName} has a lower version than ${newest.migration.fileName}, which is merged. Databases that have applied ${newest.migration.fileName} refuse it.`,
            next: `Rename the file to a version above ${newest.version.text}.`,
        }));
    },
};

;// CONCATENATED MODULE: ./src/checks/migration/rules/refused-migration.ts

/** Codes that other rules report. */
const CODES_OF_OTHER_RULES = new Set(['duplicate-version', 'bad-name', 'syntax-error']);
/** Reports a file that the engine refuses for another reason (`docs/engine.md#what-is-refused`). */
const refusedMigration = {
    id: 'refused-migration',
    level: 'error',
    title: 'A migration contains something that the engine does not run',
    find: (diff) => problemsToMatches(diff, (code) => !CODES_OF_OTHER_RULES.has(code)),
};

;// CONCATENATED MODULE: ./src/checks/migration/rules/syntax-error.ts

/** Reports a file that the parser of Postgres rejects. */
const syntaxError = {
    id: 'syntax-error',
    level: 'error',
    title: 'A migration is not valid SQL',
    find: (diff) => problemsToMatches(diff, (code) => code === 'syntax-error'),
};

;// CONCATENATED MODULE: ./src/checks/migration/rules/index.ts







/** All rules about the migrations of a pull request, in the order in which they run. */
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
/** Creates a known value. GitHub counts the empty string, 0, false and null as false. */
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
const STATUS_FUNCTIONS = ['success', 'failure', 'always', 'cancelled'];
const FUNCTIONS = [...STATUS_FUNCTIONS, 'hashFiles'].map((name) => ({
    name,
    minArgs: 0,
    maxArgs: 255,
}));
const treeCache = new Map();
/** Parses an expression with GitHub's own parser. Returns undefined if it is not valid. */
function parseExpression(text) {
    if (!treeCache.has(text))
        treeCache.set(text, parseUncached(text));
    return treeCache.get(text);
}
function parseUncached(text) {
    try {
        return new dist/* Parser */.iX(new dist/* Lexer */.JG(text).lex().tokens, CONTEXTS, FUNCTIONS).parse();
    }
    catch {
        return undefined;
    }
}
/**
 * Evaluates an expression in which some values are not known. The result is correct for every value
 * of the unknown parts.
 */
function evaluatePartially(tree, context) {
    if (tree instanceof ast/* Literal */.uS)
        return fromLiteral(tree.literal);
    if (tree instanceof ast/* Grouping */.aU)
        return evaluatePartially(tree.group, context);
    if (tree instanceof ast/* Unary */._c) {
        const { truth } = evaluatePartially(tree.expr, context);
        return truth === undefined ? UNKNOWN : knownValue(!truth);
    }
    if (tree instanceof ast/* Binary */.yI)
        return evaluateBinary(tree, context);
    if (tree instanceof ast/* Logical */.oD)
        return evaluateLogical(tree, context);
    if (tree instanceof ast/* FunctionCall */.R6)
        return evaluateCall(tree, context);
    const path = getPath(tree);
    return (path === undefined ? undefined : context(path)) ?? UNKNOWN;
}
function fromLiteral(value) {
    if (value instanceof dist/* data.StringData */.p.uQ)
        return knownValue(value.value);
    if (value instanceof dist/* data.NumberData */.p.Q9)
        return knownValue(value.value);
    if (value instanceof dist/* data.BooleanData */.p.bo)
        return knownValue(value.value);
    return value instanceof dist/* data.Null */.p.Uv ? knownValue(null) : { truth: true };
}
function evaluateLogical({ operator, args }, context) {
    const isAnd = operator.lexeme === '&&';
    let hasUnknown = false;
    for (const [index, arg] of args.entries()) {
        const value = evaluatePartially(arg, context);
        // The first argument that decides is the value. After an unknown one, only its truth is known.
        if (value.truth === !isAnd)
            return hasUnknown ? { truth: !isAnd } : value;
        if (value.truth === undefined)
            hasUnknown = true;
        if (index === args.length - 1)
            return hasUnknown ? UNKNOWN : value;
    }
    return UNKNOWN;
}
function evaluateBinary({ left, operator, right }, context) {
    const [one, other] = [
        evaluatePartially(left, context).value,
        evaluatePartially(right, context).value,
    ];
    if (one === undefined || other === undefined)
        return UNKNOWN;
    switch (operator.lexeme) {
        case '==':
            return knownValue(isLooselyEqual(one, other));
        case '!=':
            return knownValue(!isLooselyEqual(one, other));
        default:
            return UNKNOWN;
    }
}
/** Compares as GitHub does: strings without regard to case, values of different types as numbers. */
function isLooselyEqual(one, other) {
    if (typeof one === 'string' && typeof other === 'string') {
        return one.toLowerCase() === other.toLowerCase();
    }
    return typeof one === typeof other ? one === other : Number(one ?? 0) === Number(other ?? 0);
}
function evaluateCall({ functionName, args }, context) {
    const name = functionName.lexeme.toLowerCase();
    if (args.length === 0)
        return context(`${name}()`) ?? UNKNOWN;
    const [firstValue, secondValue] = args.map((arg) => evaluatePartially(arg, context).value);
    if (typeof firstValue !== 'string' || typeof secondValue !== 'string')
        return UNKNOWN;
    const text = firstValue.toLowerCase();
    const search = secondValue.toLowerCase();
    if (name === 'contains')
        return knownValue(text.includes(search));
    if (name === 'startswith')
        return knownValue(text.startsWith(search));
    return name === 'endswith' ? knownValue(text.endsWith(search)) : UNKNOWN;
}
/**
 * Returns the path of a context access in lower case, such as `steps.gate.outputs.decision`. Returns
 * undefined for any other expression.
 */
function getPath(tree) {
    if (tree instanceof ast/* ContextAccess */.QC)
        return tree.name.lexeme.toLowerCase();
    if (!(tree instanceof ast/* IndexAccess */.p_))
        return undefined;
    const before = getPath(tree.expr);
    const { index } = tree;
    const key = index instanceof ast/* Literal */.uS ? fromLiteral(index.literal).value : undefined;
    return before === undefined || typeof key !== 'string'
        ? undefined
        : `${before}.${key.toLowerCase()}`;
}
/** Returns every path and every call in an expression, in lower case. */
function listReferences(tree) {
    const references = [];
    if (tree instanceof ast/* Logical */.oD || tree instanceof ast/* FunctionCall */.R6) {
        if (tree instanceof ast/* FunctionCall */.R6)
            references.push(`${tree.functionName.lexeme.toLowerCase()}()`);
        for (const arg of tree.args)
            references.push(...listReferences(arg));
    }
    else if (tree instanceof ast/* Binary */.yI)
        references.push(...listReferences(tree.left), ...listReferences(tree.right));
    else if (tree instanceof ast/* Unary */._c)
        references.push(...listReferences(tree.expr));
    else if (tree instanceof ast/* Grouping */.aU)
        references.push(...listReferences(tree.group));
    else {
        const path = getPath(tree);
        if (path !== undefined)
            references.push(path);
    }
    return references;
}
/** Whether a condition calls a status function. Otherwise GitHub adds `success() &&` before it. */
function usesStatusFunction(tree) {
    return listReferences(tree).some((each) => STATUS_FUNCTIONS.some((name) => each === `${name}()`));
}

;// CONCATENATED MODULE: ./src/checks/workflow/condition.ts

/**
 * Whether a condition can be true with the known values. Returns false only if the condition is false
 * for every value of the unknown parts.
 *
 * @param text The text of `if:`; undefined without a condition, which means `success()`.
 */
function canBeTrue(text, context) {
    const success = context('success()') ?? { truth: undefined };
    if (text === undefined)
        return success.truth !== false;
    const expression = stripBraces(text);
    // GitHub interpolates a text with braces around only a part of it. The result counts as true.
    if (expression === undefined)
        return success.truth !== false;
    const tree = parseExpression(expression);
    if (!usesStatusFunction(tree) && success.truth === false)
        return false;
    return evaluatePartially(tree, context).truth !== false;
}
/**
 * Returns the expression of a condition without `${{ }}` around the whole text. Returns undefined if
 * the braces surround only a part of the text.
 */
function stripBraces(text) {
    const trimmed = text.trim();
    const [, inner] = /^\$\{\{((?:(?!\}\}).)*)\}\}$/s.exec(trimmed) ?? [];
    if (inner !== undefined)
        return inner.trim();
    return trimmed.includes('${{') ? undefined : trimmed;
}
/** Creates a context in which these values have precedence over the base context. */
function extendContext(values, base) {
    return (path) => {
        const value = values.get(path);
        return value === undefined ? base(path) : knownValue(value);
    };
}

;// CONCATENATED MODULE: ./src/checks/workflow/interpolate.ts

const EXPRESSION = /\$\{\{(.*?)\}\}/gs;
/** Replaces every known expression in a text by its value. Unknown expressions stay as written. */
function interpolateKnown(text, context) {
    return text.replaceAll(EXPRESSION, (original, inner) => {
        const { value } = evaluatePartially(parseExpression(inner.trim()), context);
        return value === undefined ? original : String(value ?? '');
    });
}
/**
 * Replaces every known expression in a script by its value, because inputs and the matrix can decide
 * what the script runs. A value with a line break is not used, because it would change line numbers.
 */
function interpolateScript(text, context) {
    return text.replaceAll(/\$\{\{.*?\}\}/gs, (expression) => {
        const value = interpolateKnown(expression, context);
        return isDynamic(value) || value.includes('\n') ? expression : value;
    });
}
/** Whether a text contains an expression, so that its value is only known at run time. */
function isDynamic(text) {
    return text.includes('${{');
}
/** Returns the references in the expressions of a text (`vars.DB_ROLE`), each once, as written. */
function listContextReferences(text) {
    const references = [...text.matchAll(EXPRESSION)].flatMap(([, inner = '']) => {
        const paths = listReferences(parseExpression(inner.trim())).filter((path) => !path.endsWith('()'));
        // `listReferences` returns paths in lower case.
        return paths.map((path) => findSpelling(inner, path));
    });
    return [...new Set(references)];
}
function findSpelling(text, path) {
    const at = text.toLowerCase().indexOf(path);
    return at === -1 ? path : text.slice(at, at + path.length);
}
/** Whether an expression of a text reads from this context, for example `secrets`. */
function usesContext(text, context) {
    return listContextReferences(text).some((path) => path.toLowerCase().startsWith(`${context}.`));
}

;// CONCATENATED MODULE: ./src/checks/workflow/migration-sites.ts



/** Returns all places that migrate, uses of this action first. `check` and `plan` do not migrate. */
function listMigrationSites({ uses, migrations, }) {
    return [
        ...uses
            .filter(({ mode }) => mode !== 'check' && mode !== 'plan')
            .map(({ stepContext, role }) => ({
            stepContext,
            place: stepContext.place,
            via: stepContext.via,
            role,
            description: 'this action',
        })),
        ...migrations.map(({ stepContext, place, via, variables, redactedCommand }) => ({
            stepContext,
            place,
            via,
            role: getDeclaredRole(variables),
            description: `\`${redactedCommand}\``,
        })),
    ];
}
/** Returns the role that reaches a command; empty if none does. */
function getDeclaredRole(variables) {
    return variables.get(input_table/* ACTION_INPUTS */.b.role.variable)?.trim() ?? '';
}
/** Returns the places that migrate with the role `prod`, one for each job. */
function findProductionJobs(configuration) {
    const keys = new Set();
    return listMigrationSites(configuration).filter(({ role, stepContext }) => {
        const key = stepContext.jobs.map(({ file, id }) => `${file} ${id}`).join(' ');
        if (role !== 'prod' || keys.has(key))
            return false;
        keys.add(key);
        return true;
    });
}
/**
 * Returns the environment of the job, with known expressions replaced by their values. Returns
 * undefined if the job does not name an environment.
 */
function getJobEnvironment({ jobs, expressionContext }) {
    const environment = jobs.at(-1)?.environment;
    return environment === undefined
        ? undefined
        : interpolateKnown(environment.text, expressionContext);
}
/**
 * Returns the protection of the job's environment. Returns undefined if the job does not name an
 * environment, or if GitHub was not asked.
 */
function getEnvironment({ protections }, stepContext) {
    return protections.get(getJobEnvironment(stepContext)?.toLowerCase() ?? '');
}
/** Returns the conditions of all jobs and steps from the start of the workflow to the step. */
function listConditions({ jobs, steps }) {
    return [...jobs, ...steps].flatMap(({ condition }) => condition === undefined ? [] : [condition.text]);
}
/** Returns whether the step can run if this event starts the workflow. */
function canRunOn(stepContext, event) {
    const eventName = new Map([['github.event_name', event]]);
    const context = extendContext(eventName, stepContext.expressionContext);
    return listConditions(stepContext).every((text) => canBeTrue(text, context));
}
/** Returns the name of a job for a message: ``job `deploy / migrate` ``. */
function formatJobName(jobs) {
    return `job \`${jobs.map(({ id }) => id).join(' / ')}\``;
}

;// CONCATENATED MODULE: ./src/checks/workflow/rules/confirmation-hard-coded.ts



/** Finds a confirmation `true` in a workflow whose job has no protected environment. */
const confirmationHardCoded = {
    id: 'confirmation-hard-coded',
    level: 'warning',
    title: 'The workflow contains the confirmation for production, and its job has no protected environment',
    find: (configuration) => configuration.uses
        .filter(({ confirmation, role, stepContext }) => confirmation.toLowerCase() === 'true' &&
        role !== 'staging' &&
        (getJobEnvironment(stepContext) === undefined ||
            hasNoProtection(getEnvironment(configuration, stepContext))))
        .map(({ stepContext }) => ({
        place: stepContext.place,
        via: stepContext.via,
        what: `\`${input_table/* ACTION_INPUTS */.b.confirmation.name}\` is \`true\` in the workflow, and the ${formatJobName(stepContext.jobs)} has no protected environment. Every run is confirmed without a review.`,
        next: 'Add an `environment:` with required reviewers to the job, or use an input of `workflow_dispatch` as the confirmation.',
    })),
};
function hasNoProtection(protection) {
    if (protection?.kind === 'missing')
        return true;
    return (protection?.kind === 'found' && protection.reviewers === 0 && !(0,environment_protection/* restrictsBranches */.A)(protection));
}

;// CONCATENATED MODULE: ./src/checks/workflow/rules/env-file.ts

/** Finds a committed file of variables that confirms production. */
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
                what: `A committed file sets \`${input_table/* ACTION_INPUTS */.b.confirmation.variable}\`. Everyone who loads the file confirms production.`,
                next: 'Remove this line. Confirm each run, for example with an input of `workflow_dispatch`.',
            },
        ];
    }),
};

// EXTERNAL MODULE: ./node_modules/leven/index.js
var leven = __webpack_require__(47785);
;// CONCATENATED MODULE: ./src/checks/workflow/environment-jobs.ts


/** Returns the jobs that migrate and name an environment, each once. */
function findEnvironmentJobs(configuration) {
    const keys = new Set();
    return listMigrationSites(configuration).flatMap((site) => {
        const { stepContext } = site;
        const name = getJobEnvironment(stepContext);
        const job = stepContext.jobs.at(-1);
        const key = `${job?.file} ${job?.id} ${name}`;
        if (name === undefined || name === '' || isDynamic(name) || keys.has(key))
            return [];
        keys.add(key);
        const protection = getEnvironment(configuration, stepContext);
        return [{ ...site, name, protection, line: job?.environment?.line }];
    });
}

;// CONCATENATED MODULE: ./src/checks/workflow/rules/environment-missing.ts



/** A similar name within this number of edits is suggested. */
const MAX_EDIT_DISTANCE = 2;
/** Finds an environment that does not exist. GitHub creates it at the first run, unprotected. */
const environmentMissing = {
    id: 'environment-missing',
    level: 'error',
    title: 'A job that migrates names an environment that does not exist',
    find: (configuration) => findEnvironmentJobs(configuration).flatMap(({ name, protection, line, stepContext }) => {
        if (protection?.kind !== 'missing')
            return [];
        const similarName = protection.others.find((other) => (0,leven/* default */.A)(other.toLowerCase(), name.toLowerCase()) <= MAX_EDIT_DISTANCE);
        const hint = similarName === undefined ? '' : ` Did you mean \`${similarName}\`?`;
        return [
            {
                place: { file: stepContext.jobs.at(-1)?.file ?? stepContext.root.file, line },
                what: `The environment \`${name}\` of the ${formatJobName(stepContext.jobs)} does not exist. GitHub creates it without protection at the first run.${hint}`,
                next: 'Use the name of an existing environment, or create the environment first, with its required reviewers and secrets.',
            },
        ];
    }),
};

// EXTERNAL MODULE: ./src/database-url/name-words.ts
var name_words = __webpack_require__(56086);
;// CONCATENATED MODULE: ./src/checks/workflow/rules/environment-unprotected.ts





/** Finds an environment of production without required reviewers and deployment branches. */
const environmentUnprotected = {
    id: 'environment-unprotected',
    level: 'warning',
    title: 'A job migrates production in an environment without protection',
    find: (configuration) => findEnvironmentJobs(configuration).flatMap(({ name, protection, line, stepContext, role }) => {
        if (protection?.kind !== 'found' || !isProduction(role, name))
            return [];
        if (protection.reviewers > 0 || (0,environment_protection/* restrictsBranches */.A)(protection))
            return [];
        return [
            {
                place: { file: stepContext.jobs.at(-1)?.file ?? stepContext.root.file, line },
                what: `The environment \`${name}\` of the ${formatJobName(stepContext.jobs)} has no required reviewers and allows every branch.`,
                next: 'Add required reviewers or deployment branches to the environment (Settings > Environments).',
            },
        ];
    }),
};
/** Whether the role is `prod`, or unknown in an environment whose name suggests production. */
function isProduction(role, environment) {
    return (role === 'prod' || (isDynamic(role) && (0,name_words/* classifyName */.Ce)((0,name_words/* splitNameWords */.Tb)(environment)) === 'prod'));
}

;// CONCATENATED MODULE: ./src/checks/workflow/rules/gate-ignored.ts



/** Finds a gate that does not stop the migration after it. */
const gateIgnored = {
    id: 'gate-ignored',
    level: 'error',
    title: 'A gate before a migration does not stop the migration',
    find: (configuration) => [
        ...findContinueOnError(configuration),
        ...findUnprotectedMigrations(configuration),
    ],
};
/** Finds a gate with `continue-on-error`. */
function findContinueOnError({ uses }) {
    return uses.flatMap(({ step, mode, stepContext }) => {
        const continueOnError = interpolateKnown(step.continueOnError?.text ?? 'false', stepContext.expressionContext);
        if (mode !== 'gate' || continueOnError === 'false')
            return [];
        return [
            {
                place: { file: step.file, line: step.continueOnError?.line ?? step.line },
                via: stepContext.via,
                what: 'The gate has `continue-on-error`, so the job continues after a block.',
                next: `Remove \`continue-on-error\`. If a block must not fail the job, set \`${input_table/* ACTION_INPUTS */.b.onBlock.name}: skip\` and add \`if: steps.<gate>.outputs.decision == 'allowed'\` to the following steps.`,
            },
        ];
    });
}
/** Finds a migration that can run after its gate blocks. */
function findUnprotectedMigrations({ migrations }) {
    return migrations
        .filter(({ stepContext }) => stepContext.gate === 'ignored')
        .map(({ redactedCommand, stepContext, place, via }) => ({
        place,
        via,
        what: `\`${redactedCommand}\` in the ${formatJobName(stepContext.jobs)} can run after a gate blocks.`,
        next: `Run the step only on success. If the gate has \`${input_table/* ACTION_INPUTS */.b.onBlock.name}: skip\`, set \`if: steps.<gate>.outputs.decision == 'allowed'\` without an alternative condition.`,
    }));
}

// EXTERNAL MODULE: ./src/checks/workflow/yaml-node.ts
var yaml_node = __webpack_require__(14201);
;// CONCATENATED MODULE: ./src/checks/workflow/rules/no-concurrency.ts


/** Finds a job that migrates production without an effective concurrency group. */
const noConcurrency = {
    id: 'no-concurrency',
    level: 'warning',
    title: 'Two runs of a job that migrates production can overlap',
    find: (configuration) => findProductionJobs(configuration)
        .filter(({ stepContext }) => !listConcurrencyGroups(stepContext).some(isEffectiveGroup))
        .map(({ stepContext, place, via }) => ({
        place,
        via,
        what: `The ${formatJobName(stepContext.jobs)} migrates production without an effective \`concurrency:\` group. A second run waits inside its job. It occupies a runner and uses up an approval.`,
        next: 'Add `concurrency: migrate-production` to the job, with one group name for each database.',
    })),
};
function listConcurrencyGroups({ root, jobs }) {
    const trees = [root.concurrency, ...jobs.map(({ concurrency }) => concurrency)];
    return trees.flatMap((tree) => getGroupName(tree) ?? []);
}
function getGroupName(tree) {
    return tree?.kind === 'text' ? tree.text : (0,yaml_node/* getString */.AA)(tree, 'group')?.text;
}
/** Whether a group can contain two runs. A group for each run or commit cannot. */
function isEffectiveGroup(group) {
    return group !== '' && !/github\.(?:run_id|run_number|run_attempt|sha)\b/.test(group);
}

;// CONCATENATED MODULE: ./src/checks/workflow/rules/policy-invalid.ts
/** Finds an invalid policy file. It blocks every run that it applies to. */
const policyInvalid = {
    id: 'policy-invalid',
    level: 'error',
    title: 'A policy file is not valid',
    find: ({ policies }) => [...policies].flatMap(([file, result]) => result.ok
        ? []
        : [{ place: { file, line: result.line }, what: result.what, next: result.next }]),
};

;// CONCATENATED MODULE: ./src/checks/workflow/rules/prod-from-any-ref.ts


/** A reference to the branch or tag of the run in a condition. */
const REF_EXPRESSION = /github\.(?:ref|ref_name|ref_type|ref_protected|base_ref|event\.ref|event\.repository\.default_branch)\b/;
/** Finds a job that migrates production on `workflow_dispatch` from any branch. */
const prodFromAnyRef = {
    id: 'prod-from-any-ref',
    level: 'warning',
    title: 'A job that migrates production can be started manually from any branch',
    find: (configuration) => findProductionJobs(configuration)
        .filter(({ stepContext }) => {
        const isManual = stepContext.root.triggers.has('workflow_dispatch');
        const protection = getEnvironment(configuration, stepContext);
        const hasBranchRule = protection?.kind === 'found' && (0,environment_protection/* restrictsBranches */.A)(protection);
        const usesRef = listConditions(stepContext).some((text) => REF_EXPRESSION.test(text));
        return isManual && canRunOn(stepContext, 'workflow_dispatch') && !hasBranchRule && !usesRef;
    })
        .map(({ stepContext, place, via }) => ({
        place,
        via,
        what: `The ${formatJobName(stepContext.jobs)} migrates production on \`workflow_dispatch\`, which can start it from any branch. No known rule limits the branches.`,
        next: "Add deployment branches to the environment, or add `if: github.ref == 'refs/heads/main'` to the job.",
    })),
};

;// CONCATENATED MODULE: ./src/checks/workflow/rules/prod-without-environment.ts

/** Finds a job with the role `prod` and without `environment:`. */
const prodWithoutEnvironment = {
    id: 'prod-without-environment',
    level: 'error',
    title: 'A job migrates production without `environment:`',
    find: (configuration) => findProductionJobs(configuration)
        .filter(({ stepContext }) => getJobEnvironment(stepContext) === undefined)
        .map(({ stepContext, place, via, description }) => ({
        place,
        via,
        what: `The ${formatJobName(stepContext.jobs)} migrates production with ${description} and without \`environment:\`. GitHub cannot require a review or limit the branches.`,
        next: 'Add an `environment:` with required reviewers and deployment branches to the job, and create the secret of production in this environment.',
    })),
};

;// CONCATENATED MODULE: ./src/checks/workflow/blocked-use.ts
/** Returns a match for every use that the gate always blocks with one of these reason codes. */
function usesBlockedFor({ uses }, reasons) {
    return uses.flatMap(({ verdict, stepContext }) => {
        if (verdict.kind !== 'decided' || verdict.allowed || !reasons.includes(verdict.reason))
            return [];
        const { place, via } = stepContext;
        const what = `This use of the action is always blocked. ${verdict.what}`;
        return [{ place, via, what, next: verdict.next }];
    });
}

;// CONCATENATED MODULE: ./src/checks/workflow/rules/replica-migrates.ts

/** Finds a use with the role `replica`, which may never migrate. */
const replicaMigrates = {
    id: 'replica-migrates',
    level: 'error',
    title: 'A use of this action would migrate a replica, so it is always blocked',
    find: (configuration) => usesBlockedFor(configuration, ['replica-blocked']),
};

;// CONCATENATED MODULE: ./src/checks/workflow/rules/role-in-secret.ts


const INPUT_ROWS = [
    input_table/* ACTION_INPUTS */.b.role,
    input_table/* ACTION_INPUTS */.b.confirmation,
];
/** Finds a role or a confirmation that is read from `secrets`. See docs/rules/role-in-secret.md. */
const roleInSecret = {
    id: 'role-in-secret',
    level: 'warning',
    title: 'A role or a confirmation is stored as a secret',
    find: ({ uses, migrations }) => [
        ...uses.flatMap(({ step, stepContext }) => INPUT_ROWS.flatMap(({ name, variable }) => [
            ...findSecretUse(step.file, name, step.with.get(name)),
            ...findSecretUse(step.file, variable, stepContext.declaredVariables.get(variable)),
        ])),
        ...migrations.flatMap(({ stepContext }) => INPUT_ROWS.flatMap(({ variable }) => findSecretUse(stepContext.place.file, variable, stepContext.declaredVariables.get(variable)))),
    ],
};
function findSecretUse(file, name, value) {
    if (value === undefined || !usesContext(value.text, 'secrets'))
        return [];
    return [
        {
            place: { file, line: value.line },
            what: `\`${name}\` is read from a secret. GitHub masks its value (\`prod\`, \`true\`) in every log and drops job outputs that contain the value.`,
            next: 'Use `vars` instead of `secrets`. A role is not a secret.',
        },
    ];
}

;// CONCATENATED MODULE: ./src/checks/workflow/rules/role-invalid.ts

/** Finds a use with an invalid role, or with two different roles. */
const roleInvalid = {
    id: 'role-invalid',
    level: 'error',
    title: 'A use of this action declares an invalid role, or two different roles, so it is always blocked',
    find: (configuration) => usesBlockedFor(configuration, ['role-invalid', 'role-conflict']),
};

;// CONCATENATED MODULE: ./src/checks/workflow/rules/role-missing.ts

/** Finds a use without a role in its inputs and its variables. */
const roleMissing = {
    id: 'role-missing',
    level: 'error',
    title: 'A use of this action does not declare a role, so it is always blocked',
    find: (configuration) => usesBlockedFor(configuration, ['role-missing']),
};

;// CONCATENATED MODULE: ./src/checks/workflow/rules/unenforced-role.ts


/** Finds a migration command with a declared role and without a gate. */
const unenforcedRole = {
    id: 'unenforced-role',
    level: 'warning',
    title: 'A migration command has a declared role, but nothing enforces it',
    find: ({ migrations }) => migrations
        .filter(({ stepContext, variables }) => stepContext.gate === 'none' && getDeclaredRole(variables) !== '')
        .map(({ tool, redactedCommand, stepContext, place, via }) => ({
        place,
        via,
        what: `\`${redactedCommand}\` (${tool}) in the ${formatJobName(stepContext.jobs)} has a \`${input_table/* ACTION_INPUTS */.b.role.variable}\`, but no gate of this action runs before it.`,
        next: 'Run the command with the input `command` of this action, or add a step with `mode: gate` before it.',
    })),
};

;// CONCATENATED MODULE: ./src/checks/workflow/rules/ungoverned-migration.ts


/** Finds a migration command without a gate and without a role. */
const ungovernedMigration = {
    id: 'ungoverned-migration',
    level: 'error',
    title: 'A migration command runs without a gate and without a declared role',
    find: ({ migrations }) => migrations
        .filter(({ stepContext, variables }) => stepContext.gate === 'none' && getDeclaredRole(variables) === '')
        .map(({ tool, redactedCommand, stepContext, place, via }) => ({
        place,
        via,
        what: `\`${redactedCommand}\` (${tool}) in the ${formatJobName(stepContext.jobs)} can migrate any database. No gate runs before it, and no \`${input_table/* ACTION_INPUTS */.b.role.variable}\` reaches it.`,
        next: 'Run the command with the inputs `command` and `db-role` of this action, or add a step with `mode: gate` before it.',
    })),
};

;// CONCATENATED MODULE: ./src/checks/workflow/rules/unreadable-workflow.ts
/** Finds a workflow or an action that is not valid YAML. */
const unreadableWorkflow = {
    id: 'unreadable-workflow',
    level: 'error',
    title: 'A workflow or an action is not valid YAML',
    find: ({ unreadable }) => unreadable.map(({ file, line, message }) => ({
        place: { file, line },
        what: `Invalid YAML: ${lowerFirst(message)}.`,
        next: 'Fix the YAML. GitHub cannot run this workflow, and its steps were not checked.',
    })),
};
function lowerFirst(text) {
    return text.replace(/^[A-Z](?=[a-z ])/, (letter) => letter.toLowerCase());
}

;// CONCATENATED MODULE: ./src/checks/workflow/rules/untrusted-trigger.ts

const UNTRUSTED_EVENTS = ['pull_request_target', 'issue_comment', 'workflow_run'];
/** A reference in a condition that excludes runs of forks. */
const WORKFLOW_RUN_FILTER = /workflow_run\.(?:head_repository|head_branch|event)\b/;
/**
 * Finds a job that migrates on an event that anyone outside the repository can trigger. See
 * docs/rules/untrusted-trigger.md.
 */
const untrustedTrigger = {
    id: 'untrusted-trigger',
    level: 'error',
    title: 'A job migrates on an event that anyone outside the repository can trigger',
    find: (configuration) => listMigrationSites(configuration).flatMap(({ stepContext, place, via, description }) => {
        const triggers = [...stepContext.root.triggers.keys()];
        const hasFilter = listConditions(stepContext).some((text) => WORKFLOW_RUN_FILTER.test(text));
        const trigger = triggers.find((name) => UNTRUSTED_EVENTS.includes(name) &&
            canRunOn(stepContext, name) &&
            !(name === 'workflow_run' && hasFilter));
        if (trigger === undefined)
            return [];
        return [
            {
                place,
                via,
                what: `The ${formatJobName(stepContext.jobs)} migrates with ${description} on \`${trigger}\`. This event gives unreviewed code access to secrets.`,
                next: trigger === 'workflow_run'
                    ? 'Add `if: github.event.workflow_run.head_repository.full_name == github.repository` to exclude runs of forks.'
                    : 'Run the migration on `push`, `workflow_dispatch` or `release`, and check pull requests on `pull_request`.',
            },
        ];
    }),
};

;// CONCATENATED MODULE: ./src/checks/workflow/rules/url-in-plain-text.ts
/** Finds a connection string with a password in a committed file. */
const urlInPlainText = {
    id: 'url-in-plain-text',
    level: 'error',
    title: 'A committed file contains a connection string with its password',
    find: ({ urls }) => urls.map(({ place, redactedUrl }) => ({
        place,
        what: `A committed file contains the password of ${redactedUrl}. Everyone with read access can see it, including in the Git history.`,
        next: "Change the password, and use a secret of the job's environment for the URL.",
    })),
};

;// CONCATENATED MODULE: ./src/checks/workflow/rules/index.ts


















/** All rules about workflows, environments and `.env` files. */
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



/** All rules of `check`, with the fields that lists and reports show. */
const CHECK_RULES = [...CONFIGURATION_RULES, ...MIGRATION_RULES, ...rules/* REHEARSAL_RULES */.I, ...rules/* FAILURE_RULES */.T];

// EXTERNAL MODULE: ./src/checks/rule.ts
var rule = __webpack_require__(80083);
;// CONCATENATED MODULE: ./src/checks/suppression.ts
/** `# governed: allow <rule> because <reason>`, with `--` in SQL, alone on its line or after code. */
const SUPPRESSION_COMMENT = /(?:#|--)\s*governed:\s*allow\s+([a-z-]+)(?:\s+because\s+(\S.*))?/;
/** A line that contains only a comment. */
const COMMENT_LINE = /^\s*(?:#|--)/;
/**
 * Separates the findings that a comment allows: on the line of the finding, on a line that leads to
 * it, or in the comments directly above. The comment must name the rule and a reason. Without a
 * reason it has no effect, and the finding says so.
 *
 * @param read Returns the text of a file of the repository.
 */
function applySuppressions(findings, read) {
    const getLines = memoize((file) => (read(file) ?? '').split('\n'));
    const remaining = [];
    const suppressed = [];
    for (const finding of findings) {
        const places = [finding.place, ...(finding.via ?? [])];
        const allowances = places.flatMap((place) => findAllowances(place, finding.rule, getLines));
        const valid = allowances.find(({ reason }) => reason !== '');
        const [first] = allowances;
        if (valid !== undefined)
            suppressed.push({ finding, ...valid });
        else
            remaining.push(first === undefined ? finding : addReasonHint(finding, first.place));
    }
    return { findings: remaining, suppressed };
}
function memoize(make) {
    const cache = new Map();
    return (key) => {
        const value = cache.get(key) ?? make(key);
        cache.set(key, value);
        return value;
    };
}
function findAllowances({ file, line: findingLine }, rule, getLines) {
    if (findingLine === undefined)
        return [];
    const lines = getLines(file);
    for (let line = findingLine; line >= 1; line -= 1) {
        const text = lines[line - 1] ?? '';
        if (line < findingLine && !COMMENT_LINE.test(text))
            return [];
        const [, allowedRule, reason = ''] = SUPPRESSION_COMMENT.exec(text) ?? [];
        if (allowedRule === rule)
            return [{ reason: reason.trim(), place: { file, line } }];
    }
    return [];
}
function addReasonHint(finding, { file, line }) {
    return {
        ...finding,
        next: `${finding.next} The comment at ${file}:${line} has no effect without a reason. Use \`governed: allow ${finding.rule} because …\`.`,
    };
}

// EXTERNAL MODULE: ./src/policy/read-policy.ts + 1 modules
var read_policy = __webpack_require__(33776);
;// CONCATENATED MODULE: ./src/checks/commands/shell-scope.ts
/** Creates the scope of a shell that starts with these variables in this folder. */
function createScope(variables, directory) {
    return {
        environment: new Map(variables),
        shellVariables: new Map(),
        directory,
        functions: new Map(),
        exportsAll: false,
    };
}
/** Copies a scope for a subshell. Changes of the copy do not reach the original. */
function copyScope(scope) {
    return {
        ...scope,
        environment: new Map(scope.environment),
        shellVariables: new Map(scope.shellVariables),
        functions: new Map(scope.functions),
    };
}
/** Returns the value of a variable; undefined if it is not known. */
function getVariable({ environment, shellVariables, directory }, name) {
    if (name === 'PWD' && directory !== undefined)
        return toWorkspacePath(directory);
    return shellVariables.get(name) ?? environment.get(name);
}
/** Returns a path of the repository as the runner has it. `resolvePath` reverses this. */
function toWorkspacePath(path) {
    return path === '.' ? '$GITHUB_WORKSPACE' : `$GITHUB_WORKSPACE/${path}`;
}
/** Applies `NAME=value`. The variable is exported if it already was, or after `set -a`. */
function setVariable(scope, name, value) {
    if (scope.exportsAll || scope.environment.has(name))
        scope.environment.set(name, value);
    else
        scope.shellVariables.set(name, value);
}
/** Applies `export NAME` (`value` is undefined) or `export NAME=value`. */
function exportVariable(scope, name, value) {
    const newValue = value ?? getVariable(scope, name);
    scope.shellVariables.delete(name);
    if (newValue !== undefined)
        scope.environment.set(name, newValue);
}
/** Sets `$1`, `$2`, `$@` and `$*` for the call of a script or a function. */
function setPositionalParameters({ shellVariables }, words) {
    for (const [index, word] of words.entries())
        shellVariables.set(String(index + 1), word);
    shellVariables.set('@', words.join(' '));
    shellVariables.set('*', words.join(' '));
}
/** Applies `unset NAME`. */
function unsetVariable(scope, name) {
    scope.shellVariables.delete(name);
    scope.environment.delete(name);
}
/**
 * Resolves a path from a folder, both relative to the repository's root. Returns undefined if a part
 * of the path is not known, or if it leaves the repository.
 */
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

// EXTERNAL MODULE: ./src/checks/deniable-codes.ts
var deniable_codes = __webpack_require__(71700);
;// CONCATENATED MODULE: ./src/checks/repository-files.ts
/** Returns the same files with a cache, so that each file is read only once. */
function cacheFiles({ paths, read }) {
    const cache = new Map();
    return {
        paths,
        read: (path) => {
            if (!cache.has(path))
                cache.set(path, read(path));
            return cache.get(path);
        },
    };
}

;// CONCATENATED MODULE: ./src/checks/workflow/env-files.ts
const ENV_FILE_NAME = /(?:^|\/)\.env(?:\.[\w.-]+)?$|(?:^|\/)[\w.-]+\.env$/;
const ASSIGNMENT = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=\s*(.*?)\s*$/;
/** Finds the committed `.env*` files that declare `DB_ROLE` or confirm production. */
function findEnvFiles(files) {
    return files.paths
        .filter((path) => ENV_FILE_NAME.test(path))
        .flatMap((file) => {
        const variables = parseVariables(file, files.read(file) ?? '');
        const role = variables.get('DB_ROLE');
        const confirmation = variables.get('CONFIRM_PROD_MIGRATIONS');
        const place = role?.place ?? confirmation?.place;
        return place === undefined ? [] : [{ place, role: role?.text ?? '', confirmation }];
    });
}
function parseVariables(file, text) {
    return new Map(text.split('\n').flatMap((line, index) => {
        const [, name, rawValue = ''] = ASSIGNMENT.exec(line) ?? [];
        if (name === undefined)
            return [];
        const value = rawValue.replace(/^(['"])(.*)\1.*$/, '$2').replace(/\s+#.*$/, '');
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

/** Whether a step uses this action, by its name under any owner or as a local action. */
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
/** Returns the value of an input as written in the step, or the default of the input. */
function getActionInput(step, row) {
    return [...step.with].find(([name]) => name.toLowerCase() === row.name)?.[1].text ?? row.default;
}

;// CONCATENATED MODULE: ./src/checks/workflow/evaluate-use.ts







const evaluate_use_INPUT_ROWS = Object.values(input_table/* ACTION_INPUTS */.b);
/** A valid URL that replaces a URL that is only known at run time. */
const PLACEHOLDER_TARGET = 'postgresql://user@database.invalid/name';
/** Evaluates a use for a trigger of its workflow, preferably a trusted one. */
function evaluateUse(use) {
    const { step, stepContext } = use;
    const value = (row) => interpolateKnown(getActionInput(step, row) ?? '', stepContext.expressionContext).trim();
    const declared = (row) => value(row) || evaluate_use_getVariable(row, stepContext);
    return {
        ...use,
        mode: value(input_table/* ACTION_INPUTS */.b.mode),
        role: declared(input_table/* ACTION_INPUTS */.b.role),
        confirmation: declared(input_table/* ACTION_INPUTS */.b.confirmation),
        target: declared(input_table/* ACTION_INPUTS */.b.url),
        policyFile: value(input_table/* ACTION_INPUTS */.b.policyFile),
        verdict: determineVerdict(use, value),
    };
}
function evaluate_use_getVariable(row, { variables }) {
    return (row.variable === undefined ? undefined : variables.get(row.variable))?.trim() ?? '';
}
function determineVerdict({ stepContext }, value) {
    const mode = value(input_table/* ACTION_INPUTS */.b.mode);
    if (mode === 'check')
        return { kind: 'no decision' };
    const roles = [value(input_table/* ACTION_INPUTS */.b.role), evaluate_use_getVariable(input_table/* ACTION_INPUTS */.b.role, stepContext)];
    const unknown = [mode, ...roles].filter(isDynamic);
    if (unknown.length > 0)
        return verdictAtRunTime(unknown);
    const confirmations = [
        value(input_table/* ACTION_INPUTS */.b.confirmation),
        evaluate_use_getVariable(input_table/* ACTION_INPUTS */.b.confirmation, stepContext),
    ];
    const unknownConfirmations = confirmations.filter(isDynamic);
    const event = selectEvent([...stepContext.root.triggers.keys()]);
    const unconfirmed = decideFor(buildEnvironment(stepContext, value, ''), event);
    if (unknownConfirmations.length === 0)
        return unconfirmed;
    const confirmed = decideFor(buildEnvironment(stepContext, value, 'true'), event);
    return unconfirmed.reason === confirmed.reason
        ? unconfirmed
        : verdictAtRunTime(unknownConfirmations);
}
function verdictAtRunTime(texts) {
    const by = [...new Set(texts.flatMap(listContextReferences))];
    return { kind: 'at run time', by: by.length > 0 ? by : ['an expression'] };
}
/**
 * Returns the request of a use without the values that are only known at run time. Returns undefined
 * for `mode: check` and for invalid inputs.
 */
function toPartialRequest({ step, stepContext, mode }) {
    const environment = {};
    const { expressionContext } = stepContext;
    for (const row of evaluate_use_INPUT_ROWS) {
        const input = interpolateKnown(getActionInput(step, row) ?? '', expressionContext).trim();
        if (input !== '' && !isDynamic(input))
            environment[(0,declared_value/* toInputVariable */.eg)(row.name)] = input;
        const variableValue = evaluate_use_getVariable(row, stepContext);
        if (row.variable !== undefined && variableValue !== '' && !isDynamic(variableValue)) {
            environment[row.variable] = variableValue;
        }
    }
    const result = mode === 'check' ? undefined : (0,read_request/* readRequest */.i)(environment, undefined);
    return result?.ok === true ? result.request : undefined;
}
/** @param word The value of a confirmation that is only known at run time. */
function buildEnvironment(stepContext, value, confirmation) {
    const environment = {};
    for (const row of evaluate_use_INPUT_ROWS) {
        const input = value(row);
        const knownInput = isDynamic(input) ? getPlaceholder(row, confirmation) : input;
        if (knownInput !== '')
            environment[(0,declared_value/* toInputVariable */.eg)(row.name)] = knownInput;
        const variableValue = evaluate_use_getVariable(row, stepContext);
        if (row.variable === undefined || variableValue === '')
            continue;
        // If input and variable are both dynamic, they count as equal, so the variable is not set.
        if (isDynamic(input) && isDynamic(variableValue))
            continue;
        const knownVariable = isDynamic(variableValue)
            ? getPlaceholder(row, confirmation)
            : variableValue;
        if (knownVariable !== '')
            environment[row.variable] = knownVariable;
    }
    return environment;
}
function getPlaceholder(row, confirmation) {
    if (row.name === input_table/* ACTION_INPUTS */.b.url.name)
        return PLACEHOLDER_TARGET;
    return row.name === input_table/* ACTION_INPUTS */.b.confirmation.name ? confirmation : (row.default ?? '');
}
const evaluate_use_UNTRUSTED_EVENTS = ['pull_request_target', 'issue_comment', 'workflow_run'];
/** Returns a trusted event if the workflow has one, else its first event, else `push`. */
function selectEvent(triggers) {
    return triggers.find((name) => !evaluate_use_UNTRUSTED_EVENTS.includes(name)) ?? triggers[0] ?? 'push';
}
function decideFor(environment, event) {
    const result = (0,read_request/* readRequest */.i)({ ...environment, GITHUB_EVENT_NAME: event }, undefined);
    if (!result.ok) {
        const [{ code, what, next }] = result.problems;
        return { kind: 'decided', allowed: false, reason: code, what, next };
    }
    const verdict = (0,decide/* decide */.LD)(result.request, governance/* NO_GOVERNANCE */.D);
    if (verdict.allowed) {
        return { kind: 'decided', allowed: true, reason: verdict.reason, what: '', next: '' };
    }
    const { reason, what, next } = verdict;
    return { kind: 'decided', allowed: false, reason, what, next };
}

// EXTERNAL MODULE: ./src/database-url/connection-string.ts + 12 modules
var connection_string = __webpack_require__(31351);
// EXTERNAL MODULE: ./src/database-url/providers.ts + 3 modules
var providers = __webpack_require__(63825);
// EXTERNAL MODULE: ./src/database-url/redact.ts
var redact = __webpack_require__(89108);
;// CONCATENATED MODULE: ./src/checks/workflow/plain-text-urls.ts



const POSTGRES_URL = /\b(?:jdbc:)?postgres(?:ql)?(?:\+\w+)?:\/\/[^\s"'`<>\\)\]},|]+/gi;
/** Generated files, which are large. */
const LOCK_FILE = /(?:^|\/)(?:package-lock\.json|yarn\.lock|pnpm-lock\.yaml|poetry\.lock|Cargo\.lock|go\.sum|uv\.lock)$/;
/** Placeholders for a password. */
const PLACEHOLDER_PASSWORD = /^(?:x+|\*+|\.+|…|-+|<.*|\[.*|\{.*|%.*|\$.*|.*\$\{.*)$/i;
/** Passwords that examples use. */
const EXAMPLE_PASSWORD = /^(?:p|pw|pwd|pass|passwd|password|your[\w-]*|my[\w-]*|change[-_]?me|example|secret|postgres|user|admin|root|test|todo|redacted|replace[\w-]*|dummy|fake|hunter2|s3cret)$/i;
/** User names that examples use. */
const EXAMPLE_USER = /^(?:u|user|username|your[\w-]*|my[\w-]*|me|someone|foo)$/i;
/** Documents and templates. Most of their URLs are examples. */
const DOCUMENT_FILE = /\.(?:md|mdx|rst|adoc|txt|example|sample|template|dist|tmpl)$/i;
/** Tests. Their URLs are fictional. */
const TEST_FILE = /(?:^|\/)(?:__tests__|tests?|specs?|fixtures?|testdata|e2e)\/|[._-](?:test|spec)\.\w+$/i;
/** Reserved host names (RFC 2606, RFC 6761) and host names that examples use. */
const EXAMPLE_HOST = /(?:^|\.)(?:example|invalid|test|localhost)$|(?:^|\.)example\.(?:com|org|net)$|^(?:host|hostname|server|your[\w.-]*|my[\w.-]*)$|^<|[${%]/i;
/**
 * Finds connection strings with a password in committed files. Ignores URLs of temporary or fictional
 * databases: loopback addresses, service containers (a host name without a dot), hosts of examples
 * and placeholders.
 */
function findPlainTextUrls(files) {
    return files.paths
        .filter((path) => !LOCK_FILE.test(path) && !TEST_FILE.test(path))
        .flatMap((file) => {
        const text = files.read(file);
        if (text === undefined || !/postgres(?:ql)?(?:\+\w+)?:\/\//i.test(text))
            return [];
        return text.split('\n').flatMap((line, index) => [...line.matchAll(POSTGRES_URL)].flatMap(([url]) => {
            const redactedUrl = redactUrl(url, file);
            return redactedUrl === undefined
                ? []
                : [{ place: { file, line: index + 1 }, redactedUrl }];
        }));
    });
}
/** Returns the URL without its secrets; undefined if it does not contain a real secret. */
function redactUrl(url, file) {
    const result = (0,connection_string/* parseTarget */.h)(url.replace(/[.;:]+$/, ''), {});
    if (!result.ok || result.target.kind !== 'server')
        return undefined;
    const { user = '', password } = result.target;
    if (password === undefined || PLACEHOLDER_PASSWORD.test(password))
        return undefined;
    // In a program, `user:password` is part of a help text. In a workflow, it is a real value.
    const isHelpText = EXAMPLE_USER.test(user) && !file.startsWith('.github/');
    if ((isHelpText || DOCUMENT_FILE.test(file)) && EXAMPLE_PASSWORD.test(password))
        return undefined;
    return isFictional(result.target) ? undefined : (0,redact/* formatTarget */.P4)(result.target);
}
function isFictional(target) {
    if ((0,providers/* describeTarget */.f)(target).location === 'local')
        return true;
    return target.hosts.every((host) => host.kind === 'socket' || isFictionalHost(host.name));
}
function isFictionalHost(name) {
    // A name without a dot is a service container of the job or a service of Docker Compose.
    return EXAMPLE_HOST.test(name) || !/[.:]/.test(name);
}

;// CONCATENATED MODULE: ./src/checks/commands/apply-builtin.ts

/**
 * Applies a builtin that changes the shell itself: `cd`, `export`, `unset`, `set -a`, and
 * `$env:NAME = "value"` in PowerShell.
 *
 * @returns Whether the command is such a builtin. It then starts no program.
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
            declareVariables(name, rest, scope);
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
            return setPowerShellVariable(words, scope);
    }
}
function declareVariables(builtin, words, scope) {
    const isExport = builtin === 'export' || words.some((word) => /^-\w*x/.test(word));
    for (const word of words.filter((each) => !each.startsWith('-'))) {
        const [, variable = word, value] = /^(\w+)=(.*)$/s.exec(word) ?? [];
        if (isExport)
            exportVariable(scope, variable, value);
        else if (value !== undefined)
            setVariable(scope, variable, value);
    }
}
function setPowerShellVariable(words, scope) {
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
 * Sorts words into options, their values and positional arguments, as most programs do: `--x y` if
 * `x` takes a value, `--x=y` for any option. Every word after `--` is a positional argument.
 *
 * @param valueOptions The options whose value is the next word.
 */
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
/**
 * Returns the words after a wrapper's own options: the first word that is not an option, and all
 * words after it.
 */
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
/** Returns the words after the first `--`; undefined if the words do not contain `--`. */
function skipToDoubleDash(words) {
    const at = words.indexOf('--');
    return at === -1 ? undefined : words.slice(at + 1);
}

;// CONCATENATED MODULE: ./src/checks/commands/detect-language.ts
/** Returns the language that a step's `shell:` runs; undefined for a language that is not analyzed. */
function detectLanguage(shell) {
    if (shell === undefined || shell.includes('${{'))
        return 'shell';
    if (/\b(?:\w*sh|powershell|cmd)\b/.test(shell))
        return 'shell';
    return /\bpython3?\b/.test(shell) ? 'python' : undefined;
}
/**
 * Replaces the line continuations of PowerShell and cmd by those of a POSIX shell. The text keeps its
 * length, so that all offsets stay valid.
 */
function toPosixShell({ text, shell }) {
    if (/\b(?:pwsh|powershell)\b/.test(shell ?? ''))
        return text.replaceAll(/`(?=\r?\n)/g, '\\');
    return /\bcmd\b/.test(shell ?? '') ? text.replaceAll(/\^(?=\r?\n)/g, '\\') : text;
}
/**
 * Returns the name of a program without folder and extension: `prisma` for
 * `./node_modules/.bin/prisma`, `mvnw` for `mvnw.cmd`.
 */
function getProgramName(word) {
    const name = word.split(/[/\\]/).at(-1) ?? word;
    const plain = name.replace(/\.(?:exe|cmd|bat|phar)$/i, '');
    return plain === '' ? word : plain;
}

;// CONCATENATED MODULE: ./src/checks/commands/shell-quote.ts
/** Quotes a word for a shell text, if it needs quotes. */
function quoteForShell(word) {
    return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

;// CONCATENATED MODULE: ./src/checks/commands/wrappers/wrapper-forms.ts

/** The variables of a command that inherits none. */
const NO_VARIABLES = new Map();
/** Creates a wrapped command from its words. Returns undefined if there are none. */
const wrappedCommand = (words, variables) => words === undefined || words.length === 0 ? undefined : { kind: 'words', words, variables };
/** Creates a parser for a command after options: `nohup cmd`, `nice -n 5 cmd`. */
const afterOptions = (...valueOptions) => (words, variables) => wrappedCommand(skipOptions(words, valueOptions), variables);
/** Creates a parser for a command after options and a number of arguments: `timeout 60 cmd`. */
const afterArguments = (argumentCount, ...valueOptions) => (words, variables) => wrappedCommand(skipOptions(words, valueOptions).slice(argumentCount), variables);
/** Creates a parser for a command after a subcommand and its options: `poetry run cmd`. */
const afterSubcommand = (names, ...valueOptions) => (words, variables) => {
    const [name = '', ...rest] = skipOptions(words, valueOptions);
    return names.includes(name)
        ? wrappedCommand(skipOptions(rest, valueOptions), variables)
        : undefined;
};
/** Finds the command after `--`: `doppler run -- cmd`. */
const afterDoubleDash = (words, variables) => wrappedCommand(skipToDoubleDash(words), variables);
const wrapper_forms_ASSIGNMENT = /^([A-Za-z_]\w*)=(.*)$/s;
/** Finds the command after `NAME=value` words, and adds these to its variables. */
function afterAssignments(words, variables) {
    const allVariables = new Map(variables);
    let at = 0;
    for (; at < words.length; at += 1) {
        const word = words[at] ?? '';
        const [, name, value = ''] = wrapper_forms_ASSIGNMENT.exec(word) ?? [];
        // `env $(cat .env) cmd`: these assignments are only known at run time.
        if (name === undefined && !/^(?:\$\(|`)/.test(word))
            break;
        if (name !== undefined)
            allVariables.set(name, value);
    }
    return wrappedCommand(words.slice(at), allVariables);
}

;// CONCATENATED MODULE: ./src/checks/commands/wrappers/containers.ts


/** The options of `run` and `exec` whose value is the next word. */
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
/** Images whose entry point is a tool. The words after the image are the tool's arguments. */
const ENTRY_POINTS = new Map([
    ['flyway', 'flyway'],
    ['liquibase', 'liquibase'],
    ['migrate', 'migrate'],
    ['dbmate', 'dbmate'],
    ['sqitch', 'sqitch'],
    ['atlas', 'atlas'],
    ['goose', 'goose'],
]);
/** Returns the tool that is the entry point of an image: `flyway` for `flyway/flyway:10`. */
function getEntryPoint(image) {
    const name = image
        .replace(/[:@][^/]*$/, '')
        .split('/')
        .at(-1);
    return ENTRY_POINTS.get(name ?? '');
}
/** Returns the variables that `-e NAME=value` and `-e NAME` pass into a container. */
function getContainerVariables(words, variables) {
    const containerVariables = new Map();
    for (const option of parseArguments(words, RUN_VALUE_OPTIONS).getValues('-e', '--env')) {
        const [, name = option, inline] = /^([^=]*)=(.*)$/s.exec(option) ?? [];
        const value = inline ?? variables.get(name);
        if (value !== undefined)
            containerVariables.set(name, value);
    }
    return containerVariables;
}
/** Finds the command after the options and an image, a container or a service. */
function parseContainerCommand(words, variables, isImage) {
    const [container = '', ...rest] = skipOptions(words, RUN_VALUE_OPTIONS);
    const options = words.slice(0, words.length - rest.length - 1);
    const containerVariables = getContainerVariables(options, variables);
    const [override] = parseArguments(options, RUN_VALUE_OPTIONS).getValues('--entrypoint');
    if (override !== undefined)
        return wrappedCommand([override, ...rest], containerVariables);
    const tool = isImage ? getEntryPoint(container) : undefined;
    return wrappedCommand(tool === undefined ? rest : [tool, ...rest], containerVariables);
}
/** The options of `docker compose` itself whose value is the next word. */
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
    const [verb = '', ...rest] = skipOptions(words, COMPOSE_VALUE_OPTIONS);
    return verb === 'run' || verb === 'exec'
        ? parseContainerCommand(rest, variables, false)
        : undefined;
};
const docker = (words, variables) => {
    const [verb = '', ...rest] = skipOptions(words, ['-H', '--host', '--context', '-c', '-l']);
    if (verb === 'compose')
        return compose(rest, variables);
    if (verb === 'container' || verb === 'stack')
        return docker(rest, variables);
    if (verb === 'run')
        return parseContainerCommand(rest, variables, true);
    return verb === 'exec' ? parseContainerCommand(rest, variables, false) : undefined;
};
/** `kubectl exec pod -- cmd`, `kubectl run x --image=y -- cmd`. No variable reaches the command. */
const kubectl = (words) => {
    const at = words.indexOf('--');
    const [verb = ''] = skipOptions(words, ['-n', '--namespace', '--context', '--kubeconfig']);
    if (verb !== 'exec' && verb !== 'run')
        return undefined;
    return at === -1 ? undefined : wrappedCommand(words.slice(at + 1), NO_VARIABLES);
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





const COMPOSE_FILE_NAMES = [
    'compose.yaml',
    'compose.yml',
    'docker-compose.yml',
    'docker-compose.yaml',
];
/**
 * Follows `docker compose run migrate` and `docker compose up migrate` to the commands of the named
 * services. Services that `up` starts without their name are not followed.
 */
const followCompose = (words, _, directory, files) => {
    const isPlugin = words[1] === 'compose';
    if (!isPlugin && !/compose$/.test(words[0] ?? ''))
        return [];
    const args = words.slice(isPlugin ? 2 : 1);
    const rest = skipOptions(args, COMPOSE_VALUE_OPTIONS);
    const [verb = '', ...verbArgs] = rest;
    const { positionals } = parseArguments(verbArgs, RUN_VALUE_OPTIONS);
    const services = verb === 'run' ? positionals.slice(0, 1) : verb === 'up' ? positionals : [];
    if (services.length === 0 || (verb === 'run' && positionals.length > 1))
        return [];
    const options = args.slice(0, args.length - rest.length);
    const fileOptions = parseArguments(options, COMPOSE_VALUE_OPTIONS).getValues('-f', '--file');
    const hasFileOption = fileOptions.length > 0;
    const existing = (hasFileOption ? fileOptions : COMPOSE_FILE_NAMES)
        .flatMap((name) => resolvePath(directory ?? '.', name) ?? [])
        .filter((file) => files.read(file) !== undefined);
    return (hasFileOption ? existing : existing.slice(0, 1)).flatMap((file) => {
        const yaml = (0,yaml_node/* readYaml */.gM)(files.read(file) ?? '');
        const folder = resolvePath('.', `${file}/..`);
        if (!yaml.ok)
            return [];
        return services.flatMap((service) => toReferencedScripts((0,yaml_node/* getNode */.Zl)(yaml.tree, 'services', service), file, folder));
    });
};
function toReferencedScripts(service, file, directory) {
    const [entry, command] = [(0,yaml_node/* getNode */.Zl)(service, 'entrypoint'), (0,yaml_node/* getNode */.Zl)(service, 'command')];
    const node = command ?? entry;
    if (node === undefined || node.kind === 'map')
        return [];
    const text = [entry, command].flatMap(listCommandWords).join(' ');
    const { line } = node;
    const variables = parseEnvironment((0,yaml_node/* getNode */.Zl)(service, 'environment'));
    return [{ text, variables, directory, place: () => ({ file, line }), language: 'shell' }];
}
function listCommandWords(node) {
    if (node?.kind === 'text')
        return [node.text];
    if (node?.kind !== 'list')
        return [];
    return node.items.flatMap((item) => 
    // In a compose file, `$$` is a `$` of the shell.
    item.kind === 'text' ? [quoteForShell(item.text.replaceAll('$$', '$'))] : []);
}
/** Parses a map, or a list of `NAME=value`. Ignores a name without a value, which is not known. */
function parseEnvironment(node) {
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


const MAKEFILE_NAMES = ['GNUmakefile', 'makefile', 'Makefile'];
/** Follows `make target` to the lines of its recipe and of its prerequisites. */
const followMake = (words, variables, directory, files) => {
    const { positionals, getValues } = parseArguments(words.slice(1), [
        '-C',
        '--directory',
        '-f',
        '--file',
        '-j',
        '-o',
    ]);
    const [folder] = getValues('-C', '--directory');
    // A folder that is only known at run time (on another machine) counts as the repository's root.
    const makeFolder = resolvePath(directory ?? '.', folder ?? '.');
    const [fileOption] = getValues('-f', '--file');
    const path = (fileOption === undefined ? MAKEFILE_NAMES : [fileOption])
        .map((name) => resolvePath(makeFolder, name))
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
/** Returns the recipe lines of these targets, prerequisites first, each target once. */
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
/** Joins lines that end in a backslash with the next line. Keeps the number of the first line. */
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
/** Expands known variables (`$(NAME)`, `${NAME}`), up to five levels deep. Replaces `$$` by `$`. */
function expandVariables(text, variables) {
    let result = text;
    for (let level = 0; level < 5; level += 1) {
        result = result.replaceAll(/(?<!\$)\$[({]([A-Za-z_]\w*)[)}]/g, (reference, name) => name === 'MAKE' ? 'make' : (variables.get(name) ?? reference));
    }
    return result.replaceAll('$$', '$');
}

;// CONCATENATED MODULE: ./src/checks/commands/follow/package-scripts.ts



/** Subcommands of package managers. Any other first word can be the name of a script. */
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
/** The scripts that npm runs without `run`. */
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
/**
 * Follows `npm run x`, `pnpm x`, `yarn workspace a x` and `bun run x` to the script `x` of the
 * folder's package or of the named workspace, and to the scripts `prex` and `postx`.
 */
const followPackageScript = (words, variables, directory, files) => {
    const [manager = '', ...rest] = words;
    const { positionals, options, getValues } = parseArguments(rest, VALUE_OPTIONS);
    const [scriptName, scriptArgs] = parseScriptName(manager, positionals);
    if (scriptName === undefined)
        return [];
    // npm handles options itself. The other package managers pass them to the script.
    const args = manager === 'npm'
        ? scriptArgs
        : rest.slice(rest.indexOf(scriptName) + 1).filter((word) => word !== '--');
    const [folderOption] = getValues('--prefix', '-C', '--dir', '--cwd');
    const folder = folderOption === undefined ? directory : resolvePath(directory, folderOption);
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
/** Returns the name of the script that a package manager runs, and the words after the name. */
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
/** Follows `turbo run x` and `npm-run-all x y` to the scripts of these names. */
const followTaskRunner = (words, variables, directory, files) => {
    const [runner = '', ...rest] = words;
    const { positionals, getValues } = parseArguments(rest, [...VALUE_OPTIONS, '--scope']);
    const isMonorepoRunner = runner === 'turbo' || runner === 'lerna';
    const hasRunWord = positionals[0] === 'run' && isMonorepoRunner;
    const names = hasRunWord ? positionals.slice(1) : positionals;
    const filters = getValues('--filter', '-F', '--scope');
    // A filter with dots also selects dependencies or dependents of a package.
    const hasPlainFilters = filters.length > 0 && filters.every((filter) => !/\.\.\.|^[!.^{[]/.test(filter));
    const manifests = hasPlainFilters ? findPackages(files, '.', filters) : listPackages(files);
    return names.flatMap((name) => isMonorepoRunner
        ? manifests.flatMap((manifest) => manifest.scripts.has(name)
            ? followPackageScript(['npm', 'run', name], variables, manifest.directory, files)
            : [])
        : findMatchingScripts(name, files, directory).flatMap((script) => followPackageScript(['npm', 'run', script], variables, directory, files)));
};
/** Returns the scripts that match a pattern such as `db:*`. */
function findMatchingScripts(name, files, directory) {
    if (!name.includes('*'))
        return [name];
    const scripts = getPackage(files, directory ?? '.')?.scripts ?? new Map();
    return [...scripts.keys()].filter((script) => toNamePattern(name).test(script));
}
/** Converts a pattern to a regular expression. `*` stops at `:` and `/`. `**` matches everything. */
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

;// CONCATENATED MODULE: ./src/checks/commands/follow/nx.ts




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
/**
 * Follows `nx run api:migrate`, `nx migrate api` and `nx run-many -t migrate` to the command of the
 * target in the project's `project.json`, or to the script of this name in its `package.json`.
 */
const followNx = (words, variables, _, files) => {
    const { positionals, getValues } = parseArguments(words.slice(1), nx_VALUE_OPTIONS);
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
/** Returns the targets and the projects that the words of `nx` name. */
function parseTargets(verb, rest, targetOptions) {
    if (verb === 'run-many' || verb === 'affected') {
        return [targetOptions.flatMap((names) => names.split(',')).concat(rest), []];
    }
    const [first = '', second = ''] = rest;
    if (verb !== 'run')
        return first === '' ? [[], []] : [[verb], [first]];
    // A target's name can contain colons. A configuration can follow after one more colon.
    const [project = '', ...target] = first.split(':');
    const fullName = target.join(':');
    return [[fullName, target.slice(0, -1).join(':')].filter(Boolean), [second || project]];
}
function listProjects(files) {
    return files.paths.flatMap((path) => {
        const [, folder = '', file] = /^(?:(.*)\/)?(project|package)\.json$/.exec(path) ?? [];
        if (file === undefined)
            return [];
        const yaml = (0,yaml_node/* readYaml */.gM)(files.read(path) ?? '');
        const name = yaml.ok ? (0,yaml_node/* getString */.AA)(yaml.tree, 'name')?.text : undefined;
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
    const yaml = file === undefined ? undefined : (0,yaml_node/* readYaml */.gM)(files.read(file) ?? '');
    if (file === undefined || yaml?.ok !== true)
        return [];
    const targetNode = (0,yaml_node/* getNode */.Zl)(yaml.tree, 'targets', target);
    const options = (0,yaml_node/* getNode */.Zl)(targetNode, 'options');
    const cwd = (0,yaml_node/* getString */.AA)(options, 'cwd')?.text;
    const list = (0,yaml_node/* getNode */.Zl)(options, 'commands');
    const commands = [
        (0,yaml_node/* getNode */.Zl)(targetNode, 'command'),
        (0,yaml_node/* getNode */.Zl)(options, 'command'),
        ...(list?.kind === 'list' ? list.items : []),
    ];
    return commands.flatMap((node) => {
        const command = node?.kind === 'map' ? (0,yaml_node/* getNode */.Zl)(node, 'command') : node;
        if (command?.kind !== 'text')
            return [];
        const { line, text } = command;
        // Without `cwd`, Nx runs a command in the root of the workspace.
        const folder = cwd === undefined ? '.' : resolvePath('.', cwd.replace('{projectRoot}', directory));
        const place = () => ({ file, line });
        return [{ text, variables, directory: folder, place, language: 'shell' }];
    });
}

;// CONCATENATED MODULE: ./src/checks/commands/follow/python-script.ts
const ALEMBIC_CALL = /\b(?:alembic\.)?command\.(upgrade|downgrade|stamp)\s*\(/;
const DJANGO_CALL = /\bcall_command\s*\(\s*['"](migrate)['"]/;
const SUBPROCESS_WITH_LIST = /\b(?:subprocess\.)?(?:run|call|check_call|check_output|Popen)\s*\(\s*\[([^\]]*)\]/;
const SUBPROCESS_WITH_TEXT = /\b(?:os\.system|(?:subprocess\.)?(?:run|call|check_call|check_output|Popen))\s*\(\s*f?(['"])(.*?)\1/;
/**
 * Finds the calls of Alembic and Django in a Python script, and the commands that it starts with
 * literal words. Matches one line at a time, so it does not find a command that is built at run time.
 */
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

;// CONCATENATED MODULE: ./src/checks/commands/follow/script-file.ts


const SHELLS = new Set(['bash', 'sh', 'zsh', 'dash', 'ksh', 'ash', '.', 'source']);
const PYTHONS = new Set(['python', 'python3', 'py']);
/** Follows `./scripts/x.sh`, `bash x`, `. x` and `python x.py` to a script of the repository. */
const followFile = (words, variables, directory, files) => {
    const [program = '', ...rest] = words;
    const [script, ...args] = skipOptions(rest, ['-o', '-O', '-W', '-X']);
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
/** A folder that is only known at run time (on another machine) counts as the repository's root. */
function resolveScriptPath(directory, path) {
    return resolvePath(directory ?? '.', path);
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

;// CONCATENATED MODULE: ./src/checks/commands/redact-command.ts
const MAX_COMMAND_LENGTH = 120;
/** Names of assignments whose values are never secret. */
const PUBLIC_NAMES = new Set(['DB_ROLE', 'DB_AUTHORITY']);
/**
 * Returns a command in one line, without its secrets: the password of a URL, the value of an
 * assignment with a secret name, the word after an option for a password.
 */
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

;// CONCATENATED MODULE: ./src/checks/commands/tools/java.ts
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
/** Converts camel case, which Liquibase's commands used until version 4.4. */
const toKebabCase = (word) => word.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const HELP_OPTIONS = ['--help', '-h', '-?', '--version', '-v'];
function hasCommand(subcommands, { positionals, options }) {
    if (HELP_OPTIONS.some((option) => options.has(option)) || positionals[0] === 'help')
        return false;
    return positionals.some((word) => subcommands.includes(toKebabCase(word)));
}
/** Accepts `flyway:migrate` and `org.flywaydb:flyway-maven-plugin:10.1.0:migrate`, with any execution id. */
function isMigrationGoal(goal) {
    const [, plugin, name = ''] = /(?:^|:)(flyway|liquibase)(?:-maven-plugin)?(?::[\w.-]+)?:([A-Za-z-]+)(?:@.*)?$/.exec(goal) ??
        [];
    if (plugin === undefined)
        return false;
    return (plugin === 'flyway' ? FLYWAY_COMMANDS : LIQUIBASE_COMMANDS).includes(toKebabCase(name));
}
/** Accepts `flywayMigrate`, `:db:flywayMigrate` and `liquibaseUpdate`, not the generic `update`. */
function isMigrationTask(task) {
    const [, plugin, name = ''] = /(?:^|:)(flyway|liquibase)([A-Z]\w*)$/.exec(task) ?? [];
    if (plugin === undefined)
        return false;
    const command = toKebabCase(name).replace(/^-/, '');
    return (plugin === 'flyway' ? FLYWAY_COMMANDS : LIQUIBASE_COMMANDS).includes(command);
}
/** Flyway and Liquibase, also started by Maven or Gradle. */
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

;// CONCATENATED MODULE: ./src/checks/commands/tools/tool-pattern.ts

const tool_pattern_HELP_OPTIONS = ['--help', '-h', '-help', '--version'];
/** Whether this call of the tool migrates. */
function startsMigration(tool, invocation) {
    const args = parseArguments(invocation.words.slice(1), tool.valueOptions ?? []);
    if (tool.isMigration !== undefined)
        return tool.isMigration(args, invocation);
    return matchesSubcommand(tool, args);
}
/** Whether the arguments begin with one of the tool's subcommands, without a read-only option. */
function matchesSubcommand({ subcommands, readOnlyOptions = [] }, { positionals, options }) {
    if ([...readOnlyOptions, ...tool_pattern_HELP_OPTIONS].some((option) => options.has(option)))
        return false;
    const text = positionals.join(' ');
    return subcommands.some((command) => text === command || text.startsWith(`${command} `));
}

;// CONCATENATED MODULE: ./src/checks/commands/tools/native.ts

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
/** Accepts `goose up` and `goose postgres "<url>" up`, with driver and URL before the command. */
function isGooseMigration({ positionals, ...rest }) {
    return [0, 2].some((skip) => matchesSubcommand(GOOSE, { ...rest, positionals: positionals.slice(skip) }));
}
/** Tools that ship as one binary, and sqitch. */
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
        // Without --linked or --db-url these change the local stack, which is a database too.
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

;// CONCATENATED MODULE: ./src/checks/commands/tools/node.ts
/** Tools for JavaScript and TypeScript. */
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
/** Accepts several tasks, tasks with arguments in brackets, and tasks of one database (`db:migrate:primary`). */
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
/** Tools for Ruby, Rust, PHP, .NET and Elixir. */
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
        // `mix do ecto.create + ecto.migrate`, or tasks with commas between them.
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

;// CONCATENATED MODULE: ./src/checks/commands/tools/psql.ts
/** A path that contains the word "migrations", "migration" or "migrate". */
const MIGRATIONS_PATH = /(?:^|[^a-z])migrat(?:e|ion|ions)(?![a-z])/i;
/**
 * Accepts psql with files of a migrations folder: with `-f`, as its input, or in a loop over the
 * folder. The SQL of `-c` is not parsed, because workflows use it mostly to query or to create an
 * empty database.
 */
function isPsqlMigration({ getValues, options }, { input }) {
    if (options.has('--help') || options.has('--version') || options.has('-l'))
        return false;
    const files = getValues('-f', '--file');
    // The name of such a file comes from a loop or a pipe.
    const hasUnknownFile = files.some((file) => /^(?:\{\}|-|\/dev\/stdin|\$.*)$/.test(file));
    if (files.some((file) => MIGRATIONS_PATH.test(file)))
        return true;
    if (files.length > 0 && !hasUnknownFile)
        return false;
    return !options.has('-c') && !options.has('--command') && MIGRATIONS_PATH.test(input);
}
/** `psql`, the client of Postgres. */
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

;// CONCATENATED MODULE: ./src/checks/commands/tools/python.ts
/** Tools for Python: Alembic, tools that use Alembic, Django and others. */
const pythonTools = [
    {
        name: 'Alembic',
        programs: ['alembic'],
        valueOptions: ['-c', '--config', '-n', '--name', '-x', '--tag'],
        // `stamp` changes the history table, and so the migrations that run next.
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

;// CONCATENATED MODULE: ./src/checks/commands/tools/index.ts







/** The only list of the tools that can migrate. */
const TOOLS = [
    ...pythonTools,
    ...javaTools,
    ...nodeTools,
    ...nativeTools,
    ...otherLanguageTools,
    psql,
];
const BY_PROGRAM = new Map(TOOLS.flatMap((tool) => tool.programs.map((program) => [program, tool])));
/** Returns the tool that this invocation migrates with; undefined if it does not migrate. */
function detectMigrationTool(invocation) {
    const tool = BY_PROGRAM.get(invocation.words[0]);
    return tool !== undefined && startsMigration(tool, invocation) ? tool : undefined;
}

;// CONCATENATED MODULE: ./src/checks/commands/github-env.ts
/** Whether a path is the file that sets variables for later steps (`GITHUB_ENV`). */
function isGithubEnv(path) {
    return /(?:GITHUB_ENV\}?$)|(?:github\.env\b)/.test(path);
}
/**
 * Parses the text that a step writes to `GITHUB_ENV`: lines of `NAME=value`, and `NAME<<MARK` with
 * the lines up to the mark.
 */
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
/** Returns the text that `echo` or `printf` prints; undefined for any other program. */
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
 * Returns the path that a command substitution prints, for the usual ways in which a script finds its
 * own folder: `pwd`, `dirname "$0"`, `cd "$(dirname "$0")" && pwd`, `git rev-parse --show-toplevel`.
 * Returns undefined for any other script.
 *
 * @param currentFolder The value of `$PWD`; undefined if it is only known at run time.
 */
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
/** Returns the folder of a workspace path; undefined if the path is not known. */
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

;// CONCATENATED MODULE: ./src/checks/commands/shell-text.ts


/** First placeholder character. Unicode's private use area has no meaning to a shell. */
const FIRST_PLACEHOLDER = 0xe000;
const MAX_EXPRESSIONS = 0x800;
const PLACEHOLDER_FILL = '\ue8ff';
const PLACEHOLDER = /[\ue000-\ue7ff]\ue8ff*/g;
const GITHUB_EXPRESSION = /\$\{\{.*?\}\}/gs;
/**
 * Parses a shell text with Bash's grammar (unbash). Replaces each `${{ }}` expression by a word of
 * the same length first, because its braces are not shell syntax. All offsets stay valid. Never
 * throws. The tree of an invalid text contains the valid parts.
 */
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
        tree: (0,parser/* parse */.qg)(masked),
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
/**
 * Expands a word as the shell does before it starts a command. Unknown parts stay as written. An
 * unquoted variable with several words returns several words.
 */
function expandWord(word, lookup) {
    const { parts } = word;
    if (parts === undefined)
        return [word.value];
    const text = parts.map((part) => expandPart(part, lookup)).join('');
    const [only] = parts;
    const isVariable = only?.type === 'SimpleExpansion' || only?.type === 'ParameterExpansion';
    const isAllParameters = word.text === '"$@"' || word.text === '"${@}"';
    const isKnown = text !== only?.text && !/[$`]/.test(text);
    // A command substitution stays one word, because its output is only known at run time.
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
            // `${0%/*}`
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
/** Returns the scripts whose output a word contains: `$(…)`, backticks, `<(…)`. */
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

;// CONCATENATED MODULE: ./src/checks/commands/walk-shell.ts



/** Limit for functions that call themselves. */
const MAX_SHELL_DEPTH = 20;
/**
 * Visits every command of a shell text that may run, in the order of the text: both branches of an
 * `if`, and the body of a loop once. Applies assignments, `export` and subshells. Parts that are only
 * known at run time stay as written. Never throws.
 */
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
                this.visitNode(tree.body, { ...context, scope: copyScope(context.scope) });
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
        setVariable(context.scope, name.value, values.join(' '));
        this.visitNode(body, context);
    }
    /** Visits the scripts whose output a word contains. */
    visitSubstitutions(word, context) {
        for (const tree of findSubstitutions(word)) {
            this.visitNode(tree, { ...context, scope: copyScope(context.scope), toGithubEnv: false });
        }
    }
    expand(word, scope) {
        return expandWord(word, (name) => getVariable(scope, name)).map(this.text.restore);
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
                setVariable(scope, name, value);
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
            // PowerShell prints a command that is only a string.
            ...(words.length === 1 ? words : []),
        ];
        for (const [name, value] of texts.flatMap(parseGithubEnv)) {
            this.visitor.setGithubEnv(name, value);
        }
    }
    /** Visits the body of a function, with its arguments as `$1`, `$2`, `$@`. */
    callFunction(body, words, context) {
        if (this.depth === MAX_SHELL_DEPTH)
            return;
        this.depth += 1;
        setPositionalParameters(context.scope, words.slice(1));
        this.visitNode(body, context);
        this.depth -= 1;
    }
}

;// CONCATENATED MODULE: ./src/checks/commands/wrappers/languages.ts


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
/** `npx tool@1.2`, `npx -c 'text'`. */
const npx = (words, variables) => {
    const at = words.findIndex((word) => word === '-c' || word === '--call');
    const text = words[at + 1];
    if (at !== -1 && text !== undefined)
        return { kind: 'script', text, variables };
    const [program, ...rest] = skipOptions(words, NODE_VALUE_OPTIONS);
    return program === undefined
        ? undefined
        : wrappedCommand([removeVersion(program), ...rest], variables);
};
/** Removes the version of `prisma@6` or `@scope/cli@1.0`. */
function removeVersion(program) {
    return program.replace(/(?<=.)@[^/@]*$/, '');
}
/** Creates the parser for `npm exec -- x`, `pnpm dlx x`, `yarn exec x` or `bun x x`. */
const createNodeExec = (...names) => (words, variables) => {
    const [name = '', ...rest] = skipOptions(words, NODE_VALUE_OPTIONS);
    return names.includes(name) ? npx(rest, variables) : undefined;
};
/** `python -m module` and `python manage.py`. The module or the file counts as the program. */
const python = (words, variables) => {
    const at = words.indexOf('-m');
    const before = skipOptions(words, ['-W', '-X']);
    const isModule = at !== -1 && words.slice(0, at).every((word) => word.startsWith('-'));
    if (isModule)
        return wrappedCommand(words.slice(at + 1), variables);
    const isManage = /(?:^|\/)(?:manage|django-admin)\.py$/.test(before[0] ?? '');
    return isManage ? wrappedCommand(before, variables) : undefined;
};
/** The file with which a package starts: `node_modules/prisma/build/index.js`. */
const PACKAGE_ENTRY_FILE = /(?:^|\/)node_modules\/([\w-]+)\/(?:build|bin|dist|lib)\/(?:index|cli)(?:\.[cm]?js)?$/;
/** `node x/typeorm/cli.js`, `ts-node -P x ace`. The file counts as the program. */
const nodeScript = (words, variables) => {
    const valueOptions = ['-r', '--require', '-P', '--project', '--import', '--loader', '--env-file'];
    const [file, ...rest] = skipOptions(words, valueOptions);
    if (file === undefined)
        return undefined;
    const program = /(?:^|\/)typeorm\/cli(?:[-\w]*)?(?:\.js)?$/.test(file) ? 'typeorm' : file;
    return wrappedCommand([PACKAGE_ENTRY_FILE.exec(program)?.[1] ?? program, ...rest], variables);
};
/** `dotenv -e .env -- cmd`, `dotenv run cmd`. */
const dotenv = (words, variables) => {
    const valueOptions = ['-e', '-c', '-v', '-f', '--file'];
    return (afterDoubleDash(words, variables) ??
        afterSubcommand(['run'], ...valueOptions)(words, variables) ??
        afterOptions(...valueOptions)(words, variables));
};
/** `go run example.com/goose/v3/cmd/goose@latest up`. The path without version is the program. */
const goRun = (words, variables) => {
    const [verb = '', ...rest] = words;
    const [path, ...others] = skipOptions(rest, ['-tags', '-mod', '-modfile', '-ldflags', '-C']);
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
/** Wrappers of languages: package managers, interpreters and virtual environments. */
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
        const [name = '', ...rest] = skipOptions(words, ['-e', '--env', '-p', '--project']);
        // The command can begin with an environment: `hatch run test:alembic upgrade head`.
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

;// CONCATENATED MODULE: ./src/checks/commands/wrappers/services.ts

/** `fly ssh console -C 'text'`. The command runs on another machine, without these variables. */
const fly = (words) => {
    const at = words.findIndex((word) => word === '-C' || word === '--command');
    const text = words[at + 1];
    return at === -1 || text === undefined
        ? undefined
        : { kind: 'script', text, variables: NO_VARIABLES };
};
const herokuDyno = afterSubcommand(['run', 'run:detached'], '-a', '--app', '-s', '--size', '-r', '--remote');
/** `heroku run cmd`, `heroku run "cmd with arguments" -a x`. */
const heroku = (words) => {
    const command = herokuDyno(words, NO_VARIABLES);
    const [text = ''] = command?.kind === 'words' ? command.words : [];
    return text.includes(' ') ? { kind: 'script', text, variables: NO_VARIABLES } : command;
};
/** `gcloud compute ssh vm --command 'text'`. The command runs on another machine. */
const remoteCommand = (words) => {
    const inline = words.flatMap((word) => /^--command=(.*)$/s.exec(word)?.[1] ?? []);
    const at = words.indexOf('--command');
    const text = inline[0] ?? (at === -1 ? undefined : words[at + 1]);
    return text === undefined ? undefined : { kind: 'script', text, variables: NO_VARIABLES };
};
/** Wrappers of services: programs that pass secrets to a command or run it on another machine. */
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

;// CONCATENATED MODULE: ./src/checks/commands/wrappers/shells.ts


const env = (words, variables) => {
    const { options, getValues } = parseArguments(words.slice(0, 6), ['-u', '--unset']);
    const isCleared = options.has('-i') || options.has('--ignore-environment');
    const inherited = new Map(isCleared ? NO_VARIABLES : variables);
    for (const name of getValues('-u', '--unset'))
        inherited.delete(name);
    const split = words.findIndex((word) => word === '-S' || word === '--split-string');
    if (split !== -1)
        return { kind: 'script', text: words.slice(split + 1).join(' '), variables: inherited };
    return afterAssignments(skipOptions(words, ['-u', '--unset', '-C', '--chdir']), inherited);
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
/** `sudo cmd`. sudo passes only the variables of `-E` or `--preserve-env`. */
const sudo = (words, variables) => {
    const command = skipOptions(words, SUDO_VALUE_OPTIONS);
    const options = words.slice(0, words.length - command.length);
    const keepsAll = options.some((word) => /^-[A-Za-z]*E/.test(word) || word === '--preserve-env');
    if (keepsAll)
        return afterAssignments(command, variables);
    const names = options.flatMap((word) => /^--preserve-env=(.*)$/.exec(word)?.[1]?.split(',') ?? []);
    return afterAssignments(command, new Map([...variables].filter(([name]) => names.includes(name))));
};
/** `bash -c 'text'`, `su user -c 'text'`. `followFile` handles a script file. */
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
/** The command of `ssh` runs on another machine, without these variables. */
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
    const [, ...command] = skipOptions(words, SSH_VALUE_OPTIONS);
    if (command.length === 0)
        return undefined;
    return {
        kind: 'script',
        text: skipOptions(command, SSH_VALUE_OPTIONS).join(' '),
        variables: NO_VARIABLES,
    };
};
/** `find migrations -exec psql -f {} \\;`. The search path replaces `{}`. */
const find = (words, variables) => {
    const at = words.findIndex((word) => /^-(?:exec|execdir|ok)$/.test(word));
    if (at === -1)
        return undefined;
    const end = words.findIndex((word, index) => index > at && /^(?:\\?;|\+)$/.test(word));
    const searchPath = words.slice(0, at).join(' ');
    const command = words.slice(at + 1, end === -1 ? undefined : end);
    return wrappedCommand(command.map((word) => word.replaceAll('{}', searchPath)), variables);
};
/** `concurrently "a" "b"`. */
const concurrently = (words, variables) => ({
    kind: 'script',
    text: parseArguments(words, ['-n', '--names', '-c']).positionals.join('\n'),
    variables,
});
/** Wrappers of the system: shells, and programs such as `sudo` and `timeout`. */
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

;// CONCATENATED MODULE: ./src/checks/commands/wrappers/index.ts




/** The parsers of all programs that run another program, by name. */
const COMMAND_WRAPPERS = new Map([
    ...systemWrappers,
    ...languageWrappers,
    ...serviceWrappers,
    ...containerWrappers,
]);

;// CONCATENATED MODULE: ./src/checks/commands/analyze-script.ts














/** Options of package managers that select a folder or a workspace, before the program's name. */
const WORKSPACE_OPTIONS = ['--cwd', '-C', '--dir', '--filter', '-F', '--prefix'];
/** Maximum number of wrappers and script files, one inside the other. */
const MAX_SCRIPT_DEPTH = 12;
const REFERENCE_RESOLVERS = new Map([
    ...['npm', 'pnpm', 'yarn', 'bun'].map((name) => [name, followPackageScript]),
    ...['turbo', 'lerna', 'npm-run-all', 'npm-run-all2', 'run-s', 'run-p'].map((name) => [name, followTaskRunner]),
    ...['docker', 'podman', 'nerdctl', 'docker-compose', 'podman-compose'].map((name) => [name, followCompose]),
    ['nx', followNx],
    ['make', followMake],
    ['gmake', followMake],
]);
/**
 * Finds every command of a script that migrates, the variables that reach it, and the variables that
 * the script sets for later steps. Follows programs that run another program (`sudo`, `poetry run`,
 * `docker exec`), and scripts of the repository, its packages and its Makefiles. Other languages are
 * not analyzed, except plain calls in Python. Never throws.
 */
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
    /** @param scope The scope of the calling shell, if the text is sourced. */
    analyzeReference(reference, scope, frame) {
        const { text, variables, directory, language, call } = reference;
        if (language === 'python') {
            this.analyzePython(text, createScope(withoutEmptyValues(variables), directory), frame);
            return;
        }
        const ownScope = scope ?? createScope(withoutEmptyValues(variables), directory);
        if (call !== undefined)
            ownScope.shellVariables.set('BASH_SOURCE', toWorkspacePath(call.file));
        // A sourced script keeps `$0` and the positional parameters of its caller.
        if (call !== undefined && scope === undefined) {
            ownScope.shellVariables.set('0', toWorkspacePath(call.file));
            setPositionalParameters(ownScope, call.words);
        }
        this.analyzeShell(text, ownScope, frame);
    }
    analyzeShell(text, scope, frame) {
        walkShell(text, scope, {
            visitCommand: (command) => {
                if (applyBuiltin(command))
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
            const scope = name === 'eval' ? command.scope : createScope(wrapped.variables, command.scope.directory);
            this.analyzeShell(wrapped.text, scope, { ...deeper.frame, place: () => pending.line });
        }
        else {
            this.followReferences(name, rest, deeper);
        }
    }
    /** Analyzes the scripts that a command runs. Without one, the name may be a package's program. */
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
            const program = skipOptions(rest, WORKSPACE_OPTIONS);
            // `yarn workspace a x`
            const hasWorkspace = name === 'yarn' && program[0] === 'workspace';
            this.analyzeCommand({ ...pending, words: hasWorkspace ? program.slice(2) : program });
        }
        // `bash <<EOF`: the shell runs its input.
        if (/^(?:(?:ba|z|da|k|a)?sh|ssh)$/.test(name) && command.input.includes('\n')) {
            const inherited = name === 'ssh' ? new Map() : variables;
            const inputScope = createScope(inherited, directory);
            this.analyzeShell(command.input, inputScope, { ...frame, place: () => line });
        }
    }
    addMigration(tool, { words, variables, line, frame }) {
        this.migrations.push({
            tool,
            redactedCommand: redactCommand(words),
            place: frame.origin ?? line,
            via: frame.origin === undefined ? [] : [...frame.via, line],
            environment: variables,
        });
    }
}
/** Removes empty values: GitHub passes an empty text for a secret or variable that does not exist. */
function withoutEmptyValues(variables) {
    return new Map([...variables].filter(([, value]) => value.trim() !== ''));
}

;// CONCATENATED MODULE: ./src/checks/workflow/expression-context.ts


/** Creates a context with `env.x` from these variables, and all other values from the base context. */
function envContext(variables, base) {
    return (path) => {
        const [, name] = /^env\.(.+)$/.exec(path) ?? [];
        if (name === undefined)
            return base(path);
        const entry = [...variables].find(([each]) => each.toLowerCase() === name);
        return entry === undefined || isDynamic(entry[1]) ? undefined : knownValue(entry[1]);
    };
}
/**
 * Creates the context of a called workflow or action, with `inputs.x` from the caller or the default.
 * Only the `github` context is inherited from the caller.
 */
function inputsContext(defaults, inputs, caller) {
    const values = new Map();
    for (const [name, { text }] of defaults)
        values.set(`inputs.${name.toLowerCase()}`, text);
    for (const [name, { text }] of inputs)
        values.set(`inputs.${name.toLowerCase()}`, interpolateKnown(text, caller));
    return (path) => {
        const value = values.get(path);
        if (value !== undefined)
            return isDynamic(value) ? undefined : knownValue(value);
        return path.startsWith('github.') ? caller(path) : undefined;
    };
}
/** Maximum number of matrix combinations that are scanned. */
const MAX_MATRIX_VALUES = 24;
/** Returns the known combinations of a job's matrix. A role can be one of their values. */
function matrixCombinations({ matrix }) {
    let combinations = [new Map()];
    for (const [name, values] of matrix) {
        const distinct = [...new Set(values)];
        const count = combinations.length * distinct.length;
        if (distinct.some(isDynamic) || count > MAX_MATRIX_VALUES)
            continue;
        combinations = distinct.flatMap((value) => combinations.map((each) => new Map([...each, [`matrix.${name.toLowerCase()}`, value]])));
    }
    return combinations;
}

;// CONCATENATED MODULE: ./src/checks/workflow/gate-step.ts



const toStatusFunctions = (success) => [
    ['success()', success],
    ['failure()', !success],
    ['always()', true],
];
const CANCELLED_STATUS = [
    ['success()', false],
    ['failure()', false],
    ['cancelled()', true],
    ['always()', true],
];
/**
 * Returns every case in which a gate does not allow the run: the gate blocks, an earlier step fails,
 * a user cancels the run, or the gate is skipped.
 *
 * @param hasSameCondition Whether the later step has the gate's own condition. Then both are skipped.
 */
function listScenarios({ id, decisionOutputs, failsOnBlock, condition }, hasSameCondition) {
    const outputs = (value) => id === undefined
        ? []
        : decisionOutputs.map((name) => [`steps.${id}.outputs.${name}`.toLowerCase(), value]);
    const outcome = (value) => id === undefined ? [] : [[`steps.${id}.outcome`.toLowerCase(), value]];
    const blocked = new Map([
        ...toStatusFunctions(!failsOnBlock),
        ...outputs('blocked'),
        ...outcome(failsOnBlock ? 'failure' : 'success'),
    ]);
    const earlierStepFailed = new Map([
        ...toStatusFunctions(false),
        ...outputs(''),
        ...outcome('skipped'),
    ]);
    const cancelled = new Map([...CANCELLED_STATUS, ...outputs(''), ...outcome('cancelled')]);
    const skipped = new Map([...toStatusFunctions(true), ...outputs(''), ...outcome('skipped')]);
    const canBeSkipped = condition !== undefined && !hasSameCondition;
    return [blocked, earlierStepFailed, cancelled, ...(canBeSkipped ? [skipped] : [])];
}
/** Whether a step after this gate, in the same job, cannot run unless the gate allows it. */
function protectsStep(gate, step, context) {
    const condition = step.condition?.text;
    const hasSameCondition = gate.condition !== undefined && gate.condition === condition;
    return listScenarios(gate, hasSameCondition).every((scenario) => !canBeTrue(condition, extendContext(scenario, context)));
}
/** Whether a job that needs this job cannot run unless a gate in it, or before it, allows it. */
function protectsJob({ job: needed, gates, isProtected }, job, context) {
    const mayRun = (result, scenario) => {
        const resultEntry = [`needs.${needed.id}.result`.toLowerCase(), result];
        const values = new Map([...scenario, resultEntry]);
        return canBeTrue(job.condition?.text, extendContext(values, context));
    };
    // The gate did not run: the job was skipped, or an earlier step of the job failed.
    const skipped = new Map([
        ['success()', false],
        ['always()', true],
        ...getJobOutputs(needed, () => knownValue('')),
    ]);
    const failed = new Map([...skipped, ...toStatusFunctions(false)]);
    if (mayRun('skipped', skipped) || mayRun('failure', failed))
        return false;
    if (isProtected)
        return true;
    const mayFail = needed.continueOnError !== undefined;
    return gates.some((gate) => listScenarios({ ...gate, failsOnBlock: gate.failsOnBlock && !mayFail }, false).every((scenario) => {
        const result = scenario.get('success()') === false ? 'failure' : 'success';
        const outputs = getJobOutputs(needed, extendContext(scenario, () => undefined));
        return !mayRun(result, new Map([...scenario, ...outputs]));
    }));
}
/** Returns the known outputs of a job, with the names that a job that needs it uses. */
function getJobOutputs({ id, outputs }, context) {
    return [...outputs].flatMap(([name, { text }]) => {
        const value = interpolateKnown(text, context);
        return isDynamic(value) ? [] : [[`needs.${id}.outputs.${name}`.toLowerCase(), value]];
    });
}

;// CONCATENATED MODULE: ./src/checks/workflow/gate-finder.ts




/** Maximum number of local actions and called workflows, one inside the other. */
const MAX_CALL_DEPTH = 10;
/** Finds the gates before a step or a job, also in local actions and called workflows. */
class GateFinder {
    workflowFiles;
    names;
    constructor(workflowFiles, names) {
        this.workflowFiles = workflowFiles;
        this.names = names;
    }
    /** Returns the gates of a step: the step itself, or the gates in the local action that it uses. */
    findGates(step, context, depth = 0) {
        const mayFail = step.continueOnError !== undefined && step.continueOnError.text !== 'false';
        const own = { id: step.id, condition: step.condition?.text };
        if (isThisAction(step, this.names)) {
            const mode = interpolateKnown(getActionInput(step, input_table/* ACTION_INPUTS */.b.mode) ?? '', context);
            if (mode !== 'gate')
                return [];
            const onBlock = interpolateKnown(getActionInput(step, input_table/* ACTION_INPUTS */.b.onBlock) ?? '', context);
            return [
                { ...own, decisionOutputs: ['decision'], failsOnBlock: onBlock === 'fail' && !mayFail },
            ];
        }
        const local = this.workflowFiles.action(step.uses?.text);
        if (local === undefined || depth > MAX_CALL_DEPTH)
            return [];
        const innerGates = local.steps.flatMap((each) => this.findGates(each, context, depth + 1));
        return innerGates.map((gate) => ({
            ...own,
            // The joined text never equals the condition of a later step, so the gate counts as skippable.
            condition: [own.condition, gate.condition].filter(Boolean).join(' && ') || undefined,
            decisionOutputs: [...local.outputs].flatMap(([name, { text }]) => gate.decisionOutputs.some((output) => text.includes(`steps.${gate.id}.outputs.${output}`))
                ? [name]
                : []),
            failsOnBlock: gate.failsOnBlock && !mayFail,
        }));
    }
    /** Returns the jobs that a job needs, with the gates in them. */
    listNeededJobs(job, workflow, visited = new Set()) {
        return job.needs.flatMap((id) => {
            const needed = workflow.jobs.find((each) => each.id === id);
            if (needed === undefined || visited.has(id))
                return [];
            const before = this.listNeededJobs(needed, workflow, new Set([...visited, id]));
            const isProtected = before.some((each) => protectsJob(each, needed, () => undefined));
            return [{ job: needed, gates: this.findGatesInJob(needed, 0), isProtected }];
        });
    }
    findGatesInJob(job, depth) {
        const calledWorkflow = this.workflowFiles.workflow(job.uses?.text);
        if (calledWorkflow !== undefined && depth <= MAX_CALL_DEPTH) {
            // The outputs of a called workflow are not known, but a gate that fails fails the call.
            return calledWorkflow.jobs.flatMap((each) => this.findGatesInJob(each, depth + 1).map((gate) => ({
                ...gate,
                id: undefined,
                decisionOutputs: [],
            })));
        }
        return job.steps.flatMap((step) => this.findGates(step, () => undefined, 0));
    }
}

;// CONCATENATED MODULE: ./src/checks/workflow/known-actions.ts
/** Actions of other repositories that migrate: the tool, and the pattern of their `uses:`. */
const MIGRATION_ACTIONS = [
    ['Atlas', /^ariga\/atlas-action\/(?:migrate|schema)\/apply@/],
    ['Atlas', /^ariga\/atlas-deploy-action@/],
    [
        'Liquibase',
        /^liquibase-github-actions\/(?:update|update-count|update-to-tag|rollback[\w-]*|drop-all|changelog-sync)@/,
    ],
    ['Flyway', /^red-gate\/flyway-actions\/migrations\/(?:deploy|undo)@/],
];
/** Actions that run the script in one of their inputs: the pattern of their `uses:`, and the input. */
const SCRIPT_ACTIONS = [
    [/^nick-(?:fields|invision)\/retry@/, 'command'],
    [/^wandalen\/wretry\.action@/i, 'command'],
    [/^appleboy\/ssh-action@/, 'script'],
];
/**
 * Returns the tool that a step migrates with, if it uses a known action of another repository.
 * Returns undefined for any other action, and for inputs that do not migrate.
 */
function findMigrationAction(uses, step) {
    const getInput = (name) => step.with.get(name)?.text.trim();
    // These older actions have the command as an input.
    if (/^liquibase\/liquibase-github-action@/.test(uses)) {
        return /^(?:update|rollback|drop|changelog-?sync)(?!-?sql)/i.test(getInput('operation') ?? '')
            ? 'Liquibase'
            : undefined;
    }
    if (/^(?:joshuaavalon\/flyway-action|nicolashery\/flyway-action)@/.test(uses)) {
        return /^(?:migrate|clean|repair|baseline|undo)$/.test(getInput('command') ?? 'migrate')
            ? 'Flyway'
            : undefined;
    }
    if (getInput('dry-run') === 'true')
        return undefined;
    return MIGRATION_ACTIONS.find(([, pattern]) => pattern.test(uses))?.[0];
}
/** Returns the script in an input of the step; undefined if its action does not run scripts. */
function findWrappedScript(uses, step) {
    const [, input] = SCRIPT_ACTIONS.find(([pattern]) => pattern.test(uses)) ?? [];
    const text = input === undefined ? undefined : step.with.get(input);
    return text === undefined ? undefined : { text, isRemote: /ssh/.test(uses) };
}

;// CONCATENATED MODULE: ./src/checks/workflow/local-action-context.ts



/** The variable with the folder of a composite action. Only the action's own steps have it. */
const ACTION_PATH = 'GITHUB_ACTION_PATH';
/** Creates the context of the steps of a local action, for the step that uses it. */
function createLocalActionContext(action, step, stepContext) {
    const defaults = new Map([...action.inputs].flatMap(([name, value]) => value === undefined ? [] : [[name, value]]));
    const folder = toWorkspacePath(resolvePath('.', `${action.file}/..`) ?? '.');
    const variables = new Map(stepContext.variables).set(ACTION_PATH, folder);
    const inputs = inputsContext(defaults, step.with, stepContext.expressionContext);
    const context = (path) => path === 'github.action_path' ? knownValue(folder) : inputs(path);
    return { variables, context: envContext(variables, context) };
}

;// CONCATENATED MODULE: ./src/checks/workflow/never-runs.ts

/** Whether a step can never run, because of `if: false` or a condition on another event. */
function neverRuns({ root, jobs, steps, expressionContext }) {
    const conditions = [...jobs, ...steps].flatMap(({ condition }) => condition?.text ?? []);
    if (conditions.length === 0)
        return false;
    const events = [...root.triggers.keys()];
    // A called workflow has the event of its caller.
    const isAnyEvent = events.length === 0 || events.includes('workflow_call');
    const contexts = isAnyEvent
        ? [expressionContext]
        : events.map((event) => extendContext(new Map([['github.event_name', event]]), expressionContext));
    return !contexts.some((context) => conditions.every((text) => canBeTrue(text, context)));
}

;// CONCATENATED MODULE: ./src/checks/workflow/unused-action.ts
/**
 * Wraps a local action that no workflow uses in a workflow with one job, so that it can be scanned.
 * The environment and the concurrency group of this job are unknown.
 */
function wrapActionAsWorkflow({ file, steps }) {
    const unknown = { kind: 'text', text: '${{ caller }}', line: 1, lineOf: () => 1 };
    const job = {
        file,
        id: 'action',
        line: 1,
        condition: undefined,
        needs: [],
        environment: unknown,
        variables: new Map(),
        concurrency: unknown,
        shell: undefined,
        directory: undefined,
        steps,
        uses: undefined,
        with: new Map(),
        services: [],
        outputs: new Map(),
        matrix: new Map(),
        continueOnError: undefined,
    };
    return {
        file,
        triggers: new Map(),
        variables: new Map(),
        concurrency: undefined,
        jobs: [job],
        inputs: new Map(),
    };
}

;// CONCATENATED MODULE: ./src/checks/workflow/workflow-model.ts

/** Creates a workflow from its tree. Ignores invalid parts, which GitHub does not run either. */
function parseWorkflow(file, tree) {
    const on = (0,yaml_node/* getNode */.Zl)(tree, 'on') ?? (0,yaml_node/* getNode */.Zl)(tree, 'true');
    const jobs = (0,yaml_node/* getNode */.Zl)(tree, 'jobs');
    const defaults = (0,yaml_node/* getNode */.Zl)(tree, 'defaults', 'run');
    return {
        file,
        triggers: parseTriggers(on),
        variables: (0,yaml_node/* getStringMap */.is)(tree, 'env'),
        concurrency: (0,yaml_node/* getNode */.Zl)(tree, 'concurrency'),
        jobs: jobs?.kind === 'map'
            ? [...jobs.entries].flatMap(([id, job]) => job.kind === 'map' ? [parseJob(file, id, job, defaults)] : [])
            : [],
        inputs: parseInputDefaults((0,yaml_node/* getNode */.Zl)(on, 'workflow_call', 'inputs')),
    };
}
function parseTriggers(on) {
    if (on?.kind === 'map')
        return on.entries;
    return new Map((0,yaml_node/* getStringList */.AO)(on).map((name) => [name, undefined]));
}
function parseInputDefaults(inputs) {
    if (inputs?.kind !== 'map')
        return new Map();
    return new Map([...inputs.entries].flatMap(([name, input]) => {
        const value = (0,yaml_node/* getString */.AA)(input, 'default');
        return value === undefined ? [] : [[name, value]];
    }));
}
function parseJob(file, id, job, defaults) {
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
        steps: parseSteps(file, steps),
        uses: (0,yaml_node/* getString */.AA)(job, 'uses'),
        with: (0,yaml_node/* getStringMap */.is)(job, 'with'),
        services: (0,yaml_node/* getStringList */.AO)(job, 'services'),
        outputs: (0,yaml_node/* getStringMap */.is)(job, 'outputs'),
        matrix: parseMatrix((0,yaml_node/* getNode */.Zl)(job, 'strategy', 'matrix')),
        continueOnError: (0,yaml_node/* getString */.AA)(job, 'continue-on-error'),
    };
}
function parseMatrix(matrix) {
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
function parseSteps(file, steps) {
    if (steps?.kind !== 'list')
        return [];
    return steps.items.flatMap((step) => (step.kind === 'map' ? [parseStep(file, step)] : []));
}
function parseStep(file, step) {
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
/** Creates an action from its tree. Ignores invalid parts. */
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
        steps: parseSteps(file, (0,yaml_node/* getNode */.Zl)(tree, 'runs', 'steps')),
    };
}
/** Returns the location of a step or a job. */
function stepLocation({ file, line, }) {
    return { file, line };
}

;// CONCATENATED MODULE: ./src/checks/workflow/scan-workflows.ts













/** Maximum number of called workflows and composite actions, one inside the other. */
const scan_workflows_MAX_CALL_DEPTH = 10;
/**
 * Finds all uses of this action and all commands that migrate, in all workflows and actions of the
 * repository. Follows called workflows and local actions.
 */
function scanWorkflows(workflowFiles, names, files) {
    const scanner = new WorkflowScanner(workflowFiles, names, files);
    const all = [...workflowFiles.workflows.values()];
    const calledFiles = new Set(all.flatMap(({ jobs }) => jobs.map(({ uses }) => workflowFiles.workflow(uses?.text)?.file)));
    for (const workflow of all) {
        // A called workflow is scanned with its callers, or alone if no workflow calls it.
        const isCallOnly = [...workflow.triggers.keys()].every((name) => name === 'workflow_call');
        if (isCallOnly && calledFiles.has(workflow.file))
            continue;
        scanner.scanRoot(workflow);
    }
    for (const action of workflowFiles.actions.values()) {
        if (!scanner.followedActions.has(action.file))
            scanner.scanRoot(wrapActionAsWorkflow(action));
    }
    return scanner;
}
class WorkflowScanner {
    workflowFiles;
    names;
    files;
    uses = [];
    migrations = [];
    /** The files of the local actions that a workflow uses. */
    followedActions = new Set();
    gateFinder;
    constructor(workflowFiles, names, files) {
        this.workflowFiles = workflowFiles;
        this.names = names;
        this.files = files;
        this.gateFinder = new GateFinder(workflowFiles, names);
    }
    scanRoot(root) {
        this.scanWorkflow(root, { root, callers: [], context: () => undefined, isProtected: false });
    }
    scanWorkflow(workflow, frame) {
        for (const job of workflow.jobs) {
            for (const combination of matrixCombinations(job)) {
                const context = extendContext(combination, frame.context);
                this.scanJob(job, workflow, { ...frame, context });
            }
        }
    }
    scanJob(job, workflow, frame) {
        const { root, callers, context } = frame;
        const jobs = appendToList(callers, job);
        const neededJobs = this.gateFinder.listNeededJobs(job, workflow);
        const isProtected = frame.isProtected || neededJobs.some((needed) => protectsJob(needed, job, context));
        const calledWorkflow = this.workflowFiles.workflow(job.uses?.text);
        if (calledWorkflow !== undefined) {
            const inputs = inputsContext(calledWorkflow.inputs, job.with, context);
            if (jobs.length <= scan_workflows_MAX_CALL_DEPTH) {
                this.scanWorkflow(calledWorkflow, { root, callers: jobs, context: inputs, isProtected });
            }
            return;
        }
        const declaredVariables = new Map([...workflow.variables, ...job.variables]);
        const variables = new Map();
        const withVariables = envContext(variables, context);
        for (const [name, { text }] of declaredVariables)
            variables.set(name, interpolateKnown(text, withVariables));
        this.scanSteps(job.steps, {
            root,
            jobs,
            outerSteps: [],
            origin: undefined,
            via: callers.map(stepLocation),
            context: withVariables,
            declaredVariables,
            variables,
            isProtected,
            hasGateBefore: neededJobs.some(({ gates }) => gates.length > 0),
        });
    }
    scanSteps(steps, frame) {
        const gates = [];
        for (const step of steps) {
            this.scanStep(step, gates, frame);
            gates.push(...this.gateFinder.findGates(step, frame.context));
        }
    }
    scanStep(step, gates, frame) {
        const { context } = frame;
        const declaredVariables = new Map([...frame.declaredVariables, ...step.environment]);
        const variables = new Map(frame.variables);
        for (const [name, { text }] of step.environment)
            variables.set(name, interpolateKnown(text, context));
        const isProtected = frame.isProtected || gates.some((gate) => protectsStep(gate, step, context));
        const hasGateBefore = frame.hasGateBefore || gates.length > 0;
        const location = stepLocation(step);
        const stepContext = {
            root: frame.root,
            jobs: frame.jobs,
            steps: appendToList(frame.outerSteps, step),
            place: frame.origin ?? location,
            via: frame.origin === undefined ? frame.via : [...frame.via, location],
            variables,
            declaredVariables,
            expressionContext: envContext(variables, context),
            gate: isProtected ? 'enforced' : hasGateBefore ? 'ignored' : 'none',
        };
        if (neverRuns(stepContext))
            return;
        if (step.run !== undefined)
            this.scanScript(step, step.run, stepContext, frame);
        else if (isThisAction(step, this.names))
            this.uses.push({ stepContext, step });
        else
            this.scanAction(step, stepContext, { ...frame, isProtected, hasGateBefore });
    }
    scanScript(step, run, stepContext, frame) {
        const job = stepContext.jobs.at(-1);
        const { expressionContext, variables: environment } = stepContext;
        const directory = interpolateKnown(step.directory ?? job?.directory ?? '.', expressionContext);
        const script = {
            text: interpolateScript(run.text, expressionContext),
            shell: step.shell ?? job?.shell,
            directory: resolvePath('.', directory),
            environment,
            place: (line) => ({ file: step.file, line: run.lineOf(line) }),
        };
        const { githubEnv, migrations } = analyzeScript(script, this.files);
        for (const [name, value] of githubEnv)
            frame.variables.set(name, value);
        this.migrations.push(...migrations.map((command) => toMigrationCommandUse(command, stepContext, frame)));
    }
    /** Scans an action of another repository, or a local action. */
    scanAction(step, stepContext, frame) {
        const uses = step.uses?.text ?? '';
        const tool = findMigrationAction(uses, step);
        if (tool !== undefined) {
            const { place, via, variables } = stepContext;
            this.migrations.push({ stepContext, tool, redactedCommand: uses, place, via, variables });
            return;
        }
        const wrapped = findWrappedScript(uses, step);
        if (wrapped !== undefined) {
            const { text, isRemote } = wrapped;
            const variables = isRemote ? new Map() : stepContext.variables;
            this.scanScript(step, text, { ...stepContext, variables }, frame);
            return;
        }
        const local = this.workflowFiles.action(uses);
        if (local === undefined || stepContext.steps.length > scan_workflows_MAX_CALL_DEPTH)
            return;
        this.followedActions.add(local.file);
        const { variables, context } = createLocalActionContext(local, step, stepContext);
        this.scanSteps(local.steps, {
            ...frame,
            outerSteps: stepContext.steps,
            origin: stepContext.place,
            via: stepContext.via,
            context,
            declaredVariables: stepContext.declaredVariables,
            variables,
        });
        for (const [name, value] of variables) {
            if (name !== ACTION_PATH && !step.environment.has(name))
                frame.variables.set(name, value);
        }
    }
}
function toMigrationCommandUse(command, stepContext, { origin }) {
    const { tool, redactedCommand, place, via, environment: variables } = command;
    const use = { stepContext, tool, redactedCommand, variables };
    return origin === undefined
        ? { ...use, place, via: [...stepContext.via, ...via] }
        : { ...use, place: origin, via: [...stepContext.via.slice(0, -1), place, ...via] };
}
function appendToList(list, last) {
    const [first, ...rest] = list;
    return first === undefined ? [last] : [first, ...rest, last];
}

;// CONCATENATED MODULE: ./src/checks/workflow/repository-configuration.ts











const WORKFLOW_FILE = /^\.github\/workflows\/[^/]+\.ya?ml$/;
const ACTION_FILE = /(?:^|\/)action\.ya?ml$/;
/**
 * Reads everything in a repository that can lead to a migration: workflows, the actions and scripts
 * that they use, URLs in plain text, `.env` files. Never throws: invalid files are in `unreadable`.
 *
 * @param repositories The `owner/repository` names of this action.
 */
function readConfiguration(files, repositories) {
    const { workflowFiles, unreadable } = readWorkflowFiles(files);
    const names = {
        repositories: repositories.map((name) => name.toLowerCase()),
        action: workflowFiles.action,
    };
    const scan = scanWorkflows(workflowFiles, names, cacheFiles(files));
    const uses = scan.uses.map(evaluateUse);
    return {
        uses,
        migrations: scan.migrations,
        unreadable,
        urls: findPlainTextUrls(files),
        envFiles: findEnvFiles(files),
        policies: readPolicies(files, uses),
        protections: new Map(),
    };
}
function readWorkflowFiles(files) {
    const unreadable = [];
    const workflows = new Map();
    const actions = new Map();
    for (const file of files.paths) {
        if (!WORKFLOW_FILE.test(file) && !ACTION_FILE.test(file))
            continue;
        const text = files.read(file);
        if (text === undefined)
            continue;
        const yaml = (0,yaml_node/* readYaml */.gM)(text);
        if (!yaml.ok)
            unreadable.push({ file, message: yaml.message, line: yaml.line });
        else if (WORKFLOW_FILE.test(file))
            workflows.set(file, parseWorkflow(file, yaml.tree));
        else
            actions.set(file, parseAction(file, yaml.tree));
    }
    const workflow = (uses = '') => uses.startsWith('./') ? workflows.get(resolvePath('.', uses.slice(2)) ?? '') : undefined;
    const action = (uses = '') => {
        if (!uses.startsWith('./'))
            return undefined;
        const folder = resolvePath('.', uses.slice(2) || '.');
        const prefix = folder === '.' ? '' : `${folder}/`;
        return actions.get(`${prefix}action.yml`) ?? actions.get(`${prefix}action.yaml`);
    };
    return { workflowFiles: { workflows, actions, workflow, action }, unreadable };
}
function readPolicies(files, uses) {
    const policyFiles = new Set([
        input_table/* ACTION_INPUTS */.b.policyFile.default,
        ...uses.map(({ policyFile }) => policyFile),
    ]);
    return new Map([...policyFiles].flatMap((file) => {
        const text = files.paths.includes(file) ? files.read(file) : undefined;
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




/** Larger files are not written by a person. */
const MAX_FILE_BYTES = 1024 * 1024;
/** Folders without source files, for a folder that is not a Git repository. */
const SKIPPED = new Set(['.git', 'node_modules']);
/**
 * Opens the files of the repository: the committed files, or all files without Git. Files are read
 * on request and not cached, because a repository can be large. Links are not followed.
 */
async function openRepositoryFiles(workspace) {
    const output = await (0,git/* git */.$Y)(workspace, ['ls-files', '-z', '--cached']);
    const paths = output === undefined ? listFiles(workspace, '') : output.toString('utf8').split('\0');
    const all = [...new Set(paths.filter((entry) => entry !== ''))].sort();
    const readablePaths = new Set(all);
    return {
        paths: all,
        read: (file) => readablePaths.has(file) ? readTextFile(external_node_path_default().join(workspace, file)) : undefined,
    };
}
function listFiles(workspace, folder) {
    return (0,external_node_fs_.readdirSync)(external_node_path_default().join(workspace, folder), { withFileTypes: true }).flatMap((entry) => {
        const relativePath = folder === '' ? entry.name : `${folder}/${entry.name}`;
        if (entry.isFile())
            return [relativePath];
        return entry.isDirectory() && !SKIPPED.has(entry.name)
            ? listFiles(workspace, relativePath)
            : [];
    });
}
function readTextFile(file) {
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
 * Reads the pull request from the event payload. Returns undefined if the event is not about a pull
 * request, or if the payload is not complete.
 */
function readPullRequest(environment, payload) {
    const name = environment['GITHUB_EVENT_NAME'] ?? '';
    if (name === 'merge_group') {
        const sha = (0,read_event/* getPayloadValue */.U)(payload, ['merge_group', 'base_sha']);
        const ref = (0,read_event/* getPayloadValue */.U)(payload, ['merge_group', 'base_ref']);
        if (typeof sha !== 'string')
            return undefined;
        return { number: undefined, base: { sha, branch: toBranchName(ref) }, isMerged: false };
    }
    if (name !== 'pull_request' && name !== 'pull_request_target')
        return undefined;
    const number = (0,read_event/* getPayloadValue */.U)(payload, ['pull_request', 'number']);
    const sha = (0,read_event/* getPayloadValue */.U)(payload, ['pull_request', 'base', 'sha']);
    const ref = (0,read_event/* getPayloadValue */.U)(payload, ['pull_request', 'base', 'ref']);
    if (typeof number !== 'number' || typeof sha !== 'string')
        return undefined;
    const isMerged = /^refs\/pull\/\d+\/merge$/.test(environment['GITHUB_REF'] ?? '');
    return { number, base: { sha, branch: toBranchName(ref) }, isMerged };
}
function toBranchName(ref) {
    return typeof ref === 'string' ? ref.replace(/^refs\/heads\//, '') : '';
}

// EXTERNAL MODULE: ./src/inputs/input-values.ts + 1 modules
var input_values = __webpack_require__(44649);
// EXTERNAL MODULE: ./src/inputs/request.ts
var inputs_request = __webpack_require__(58024);
;// CONCATENATED MODULE: ./src/inputs/read-check-request.ts






/**
 * Reads the request of a check from the environment variables. It does not read role, confirmation
 * and target, because a check does not have them. Pure; never throws.
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
        rehearsalUrl: parseRehearsalUrl((0,input_values/* readOptional */.T9)(input_table/* ACTION_INPUTS */.b.rehearsalUrl, environment), environment, problems),
        rehearsalSetup: (0,input_values/* readOptional */.T9)(input_table/* ACTION_INPUTS */.b.rehearsalSetup, environment),
        token: readToken(environment, problems),
        timeLimitMs: (0,input_values/* parseTimeLimit */.Er)(environment, problems),
        environment,
    };
    const [first, ...rest] = problems;
    return first === undefined ? { ok: true, request } : { ok: false, problems: [first, ...rest] };
}
function parseRehearsalUrl(url, environment, problems) {
    if (url === undefined)
        return undefined;
    const parsed = (0,connection_string/* parseTarget */.h)(url, environment);
    if (parsed.ok)
        return parsed.target;
    const what = `\`rehearsal-url\` is not a valid URL. ${parsed.what}`;
    problems.push({ code: 'input-invalid', what, next: parsed.next });
    return undefined;
}
function readToken(environment, problems) {
    const declared = (0,declared_value/* readDeclaredValue */.uY)(input_table/* ACTION_INPUTS */.b.token, environment);
    if ((0,declared_value/* hasConflict */.XF)(declared)) {
        problems.push({
            code: 'input-invalid',
            what: `The input \`${declared.inputName}\` and the variable \`${declared.variableName}\` contain different tokens.`,
            next: 'Set the token in one place, or set both to the same token.',
        });
    }
    return (0,declared_value/* getDeclaredValue */.Me)(declared);
}

// EXTERNAL MODULE: ./src/problem.ts
var problem = __webpack_require__(64008);
// EXTERNAL MODULE: ./src/report/check-report.ts
var check_report = __webpack_require__(65165);
;// CONCATENATED MODULE: ./src/report/redact-check-report.ts
/**
 * Removes secrets from all texts of a check report. Call it before the report is rendered: GitHub
 * does not mask secrets in comments and files (docs/engine-rationale.md#error-texts).
 *
 * @param redact Removes the secrets from a text.
 */
function redactCheckReport(report, redact) {
    const redactMessage = (message) => ({
        ...message,
        what: redact(message.what),
        next: redact(message.next),
    });
    return {
        ...report,
        problems: report.problems.map(redactMessage),
        findings: report.findings.map(redactMessage),
        suppressed: report.suppressed.map((suppressed) => ({
            ...suppressed,
            finding: redactMessage(suppressed.finding),
            reason: redact(suppressed.reason),
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
 * Renders the findings of a check for code scanning, as SARIF 2.1.0. Findings that a comment allows
 * are suppressed in the source, so GitHub closes their alerts and shows the reason.
 *
 * @param rules All rules. A result refers to its rule by the index in this list.
 */
function renderSarif(report, rules, rulePage) {
    const ruleIndexes = new Map(rules.map(({ id }, index) => [id, index]));
    const resultOf = (finding) => toResult(finding, ruleIndexes.get(finding.rule));
    const log = {
        version: '2.1.0',
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        runs: [
            {
                tool: {
                    driver: {
                        name: 'Governed Migrations',
                        rules: rules.map((rule) => toDescriptor(rule, rulePage)),
                    },
                },
                automationDetails: { id: `governed-migrations/${report.name}/` },
                results: [
                    ...report.findings.map(resultOf),
                    ...report.suppressed.map(({ finding, reason }) => ({
                        ...resultOf(finding),
                        suppressions: [{ kind: 'inSource', justification: reason }],
                    })),
                ],
            },
        ],
    };
    return `${JSON.stringify(log, undefined, 2)}\n`;
}
function toDescriptor({ id, level, title }, rulePage) {
    const helpUri = rulePage(id);
    return {
        id,
        shortDescription: { text: title },
        defaultConfiguration: { level: SARIF_LEVELS[level] },
        ...(helpUri === undefined ? {} : { helpUri }),
    };
}
function toResult({ rule, level, place, what, next }, ruleIndex) {
    const { file, line } = place;
    return {
        ruleId: rule,
        ...(ruleIndex === undefined ? {} : { ruleIndex }),
        level: SARIF_LEVELS[level],
        message: { text: `${what} ${next}` },
        locations: [
            {
                physicalLocation: {
                    artifactLocation: { uri: encodeURI(file), uriBaseId: '%SRCROOT%' },
                    // Code scanning does not show a result without a line.
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
 * Lists the databases to check: that of the check's own inputs, and each that a use of the action
 * migrates with the built-in engine. Lists each folder once.
 *
 * @throws UserError if the folder of the inputs contains no committed file.
 */
function listDatabases(request, uses, files) {
    const inputFolder = resolvePath((0,workspace_files/* fromSystemPath */.LQ)(request.workingDirectory), (0,workspace_files/* fromSystemPath */.LQ)(request.migrations));
    const isFolderSet = request.migrations !== input_table/* ACTION_INPUTS */.b.migrations.default ||
        request.workingDirectory !== input_table/* ACTION_INPUTS */.b.workingDirectory.default;
    const exists = (folder) => files.paths.some((path) => path.startsWith(`${folder}/`));
    const hasInputFolder = inputFolder !== undefined && exists(inputFolder);
    if (isFolderSet && request.command === undefined && !hasInputFolder) {
        throw new problem/* UserError */.y([
            {
                code: 'folder-unreadable',
                what: `The migrations folder ${inputFolder ?? request.migrations} contains no committed file, or is outside the repository.`,
                next: 'Fix the inputs `migrations` and `working-directory`.',
            },
        ]);
    }
    const found = new Map();
    const notes = [];
    if (hasInputFolder && request.command === undefined) {
        const { name, format } = request;
        found.set(inputFolder, { name, folder: inputFolder, format });
    }
    for (const use of uses) {
        const folder = getMigrationsFolder(use);
        if (folder === undefined)
            continue;
        if (!exists(folder)) {
            const { file, line } = use.stepContext.place;
            notes.push(`The step at \`${file}:${line}\` uses the folder \`${folder}\`, which contains no committed file.`);
        }
        else if (!found.has(folder)) {
            found.set(folder, { name: getDatabaseName(use), folder, format: getFormat(use) });
        }
    }
    return { found: [...found.values()], notes: [...new Set(notes)] };
}
/** Returns undefined if the use does not migrate with the engine, or its folder is dynamic. */
function getMigrationsFolder(use) {
    const workingDirectory = getKnownInput(use, input_table/* ACTION_INPUTS */.b.workingDirectory);
    const migrations = getKnownInput(use, input_table/* ACTION_INPUTS */.b.migrations);
    const isEngineMode = use.mode === 'migrate' || use.mode === 'plan';
    const usesEngine = isEngineMode && getKnownInput(use, input_table/* ACTION_INPUTS */.b.command) === '';
    if (!usesEngine || isDynamic(workingDirectory) || isDynamic(migrations))
        return undefined;
    return resolvePath(resolvePath('.', workingDirectory), migrations);
}
/** An invalid format is an error of that run. It is not an error of the files. */
function getFormat(use) {
    const format = getKnownInput(use, input_table/* ACTION_INPUTS */.b.format);
    return inputs_request/* FORMAT_CHOICES */.pG.find((choice) => choice === format) ?? 'auto';
}
function getDatabaseName(use) {
    const name = getKnownInput(use, input_table/* ACTION_INPUTS */.b.name);
    return isDynamic(name) ? 'default' : name;
}
/** Returns an input of a use, with the expressions replaced whose values are known. */
function getKnownInput(use, row) {
    return interpolateKnown(getActionInput(use.step, row) ?? '', use.stepContext.expressionContext);
}
/**
 * Compares the migrations of a database with the merge base. Parses only changed files; without a
 * pull request, all files.
 */
async function compareMigrations({ name, folder, format }, workspace, { base, touches }) {
    const baseFiles = await base?.folder(folder);
    const isBaseUnreadable = base !== undefined && baseFiles === undefined;
    const notes = isBaseUnreadable
        ? [
            `The migrations of \`${folder}\` at the merge base could not be read, so nothing was compared.`,
        ]
        : [];
    const head = await readHeadMigrations(workspace, folder, format);
    const baseMigrations = baseFiles === undefined ? undefined : readBaseMigrations(folder, baseFiles, head.format);
    const isChanged = (file) => file === undefined || touches({ file, line: undefined });
    const parsed = (head.migrations ?? []).filter(({ path }) => isChanged(path));
    const problems = [
        ...head.problems.filter(({ file }) => isChanged(file)),
        ...(await inspectMigrations(parsed, head.format)),
    ];
    const change = { folder, base: baseMigrations, head: head.migrations, problems };
    const isCompared = baseMigrations !== undefined;
    const outcome = describeOutcome(head.migrations?.length, parsed.length, isCompared);
    return { name, change, outcome, notes };
}
function readBaseMigrations(folder, files, format) {
    const byName = new Map(files.map((baseFile) => [baseFile.file.name, baseFile]));
    const names = [...byName.keys()];
    const metadataFiles = (0,migration_files/* readMigrationTexts */.pC)(format.listMetadataFiles(names).map((name) => byName.get(name)?.file));
    const named = (0,read_migrations/* parseFileNames */.C)(folder, names, format, metadataFiles);
    const options = { format, metadataFiles, sha256Hex: hash/* sha256Hex */.f };
    if (!named.ok)
        return [];
    return named.value.flatMap((entry) => {
        const baseFile = byName.get(entry.fileName);
        if (baseFile === undefined)
            return [];
        const result = (0,read_migrations/* readMigrations */.Y)([entry], [baseFile.file], options);
        if (!result.ok)
            return [];
        return result.value.map((migration) => ({ migration, same: baseFile.same }));
    });
}
function describeOutcome(all, parsed, isCompared) {
    if (all === undefined)
        return 'the files could not be read as migrations';
    const count = all === 1 ? '1 migration' : `${all} migrations`;
    return `${count}, ${parsed} of them ${isCompared ? 'changed' : 'parsed'}`;
}
async function readHeadMigrations(workspace, folder, choice) {
    let format = formats/* MIGRATION_FORMATS */.s.sql;
    try {
        const files = await (0,migration_files/* listMigrationFiles */.Q4)((0,workspace_files/* openFolder */.NE)(workspace, '.', folder), choice);
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
async function inspectMigrations(migrations, format) {
    if (migrations.length === 0)
        return [];
    await (0,compile_sql_parser/* compileSqlParser */.R)();
    const parser = await (0,parse_sql/* loadParser */.q)();
    return migrations.flatMap((migration) => {
        const file = format.name === 'sql' ? migration : (0,strip_transaction_control/* stripTransactionControl */.k)(migration, parser);
        const result = (0,inspect/* inspect */.N)(file, parser, format.history);
        return result.ok ? [] : result.problems;
    });
}

// EXTERNAL MODULE: ./src/edge/github/api/fetch-environment.ts
var fetch_environment = __webpack_require__(38226);
// EXTERNAL MODULE: ./src/edge/github/api/client.ts
var client = __webpack_require__(67579);
;// CONCATENATED MODULE: ./src/edge/github/api/upsert-comment.ts

const PERMISSION = 'pull-requests: write';
/**
 * Creates or updates the comment of this action on a pull request. Its comment begins with the
 * marker and has the same author. Comments of other authors are not changed.
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
        const own = marked.length === 0
            ? undefined
            : marked.find(await createAuthorCheck({ octokit, repository }));
        if (own === undefined) {
            await octokit.rest.issues.createComment({ ...repository, issue_number: number, body });
            return 'created';
        }
        // GitHub stores the text unchanged except for line breaks.
        if (own.body?.replaceAll('\r\n', '\n').trimEnd() === body.trimEnd())
            return 'unchanged';
        await octokit.rest.issues.updateComment({ ...repository, comment_id: own.id, body });
        return 'updated';
    });
}
/** The token of a job writes as a bot and cannot read its own user. The token of a person can. */
async function createAuthorCheck({ octokit }) {
    const login = await (0,client/* requestApi */.Y)('the owner of the token', 'none', async () => {
        const { data } = await octokit.rest.users.getAuthenticated();
        return data.login;
    });
    return ({ user }) => (login.ok ? user?.login === login.value : user?.type === 'Bot');
}

// EXTERNAL MODULE: ./src/report/check-blocks.ts
var check_blocks = __webpack_require__(71257);
// EXTERNAL MODULE: ./src/report/truncate-markdown.ts
var truncate_markdown = __webpack_require__(66386);
;// CONCATENATED MODULE: ./src/report/render-comment.ts


/** GitHub rejects a longer comment. In characters. */
const MAX_COMMENT_LENGTH = 65_536;
/** Returns the hidden line that identifies the comment with this name. */
function formatCommentMarker(name) {
    return `<!-- governed-migrations: ${name} -->`;
}
/** Renders the comment on a pull request, in Markdown, within the limit of GitHub. */
function renderComment(report, rulePage) {
    const marker = formatCommentMarker(report.name);
    const body = (0,truncate_markdown/* truncateMarkdown */.o)((0,check_blocks/* buildCheckBlocks */.J)(report, rulePage), MAX_COMMENT_LENGTH - marker.length - 1, 'The job summary has the rest.');
    return `${marker}\n${body}`;
}

;// CONCATENATED MODULE: ./src/report/split-by-database.ts
/**
 * Splits the report of a repository by the names of its databases, because each name has its own
 * comment. The first report has the name of the check and everything about the repository. The
 * others contain the findings of their databases only.
 */
function splitByDatabase(report) {
    const { databases, findings, suppressed } = report;
    const otherNames = [...new Set(databases.map(({ name }) => name))].filter((name) => name !== report.name);
    const listFolders = (name) => databases.filter((database) => database.name === name).map(({ folder }) => `${folder}/`);
    const isIn = ({ file }, folders) => folders.some((folder) => file.startsWith(folder));
    const otherFolders = otherNames.flatMap(listFolders);
    return [
        {
            ...report,
            findings: findings.filter(({ place }) => !isIn(place, otherFolders)),
            suppressed: suppressed.filter(({ finding }) => !isIn(finding.place, otherFolders)),
            databases: databases.filter(({ name }) => name === report.name),
        },
        ...otherNames.map((name) => {
            const folders = listFolders(name);
            return {
                name,
                problems: [],
                findings: findings.filter(({ place }) => isIn(place, folders)),
                suppressed: suppressed.filter(({ finding }) => isIn(finding.place, folders)),
                uses: [],
                policy: [],
                databases: databases.filter((database) => database.name === name),
                notes: [],
            };
        }),
    ];
}

;// CONCATENATED MODULE: ./src/app/check/github-comment.ts





/** Fetches the protection of every environment in which a job migrates. */
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
const NOT_ASKED = "The environments were not checked, because there is no token for GitHub's API.";
/**
 * Creates or updates one comment on the pull request for each name of a database.
 *
 * @param report The report without secrets.
 * @returns Why a comment could not be written; undefined if none is missing.
 */
async function updateComments(report, request, pullRequest, api, rulePage) {
    if (!request.comment || pullRequest?.number === undefined || api === undefined)
        return undefined;
    for (const part of splitByDatabase(report)) {
        const body = renderComment(part, rulePage);
        const marker = formatCommentMarker(part.name);
        const result = await upsertComment(api, pullRequest.number, marker, body);
        if (!result.ok)
            return `No comment was written. ${result.why}`;
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

/** Returns the lines that a diff adds or changes, by file. Context lines do not count. */
function readChangedLines(diff) {
    return new Map(parse_diff_default()(diff).map(({ from, to, chunks }) => {
        // A deleted file has no lines.
        if (to === undefined || to === '/dev/null')
            return [from ?? '', []];
        return [to, chunks.flatMap(listRanges)];
    }));
}
function listRanges({ newStart, changes }) {
    const added = changes.flatMap((change) => (change.type === 'add' ? [change.ln] : []));
    // If lines were only deleted, the line before them counts.
    if (added.length === 0)
        return [[newStart, newStart]];
    return added.map((line) => [line, line]);
}

;// CONCATENATED MODULE: ./src/migrations/formats/nested-files.ts
/**
 * Returns whether a format reads this file in a subfolder of the migrations. Files of a commit that
 * is not checked out are read one by one, so others must not be read.
 *
 * @param path Relative to the folder of the migrations.
 */
function isNestedMigration(path) {
    return /\.sql(?:\.conf)?$|^meta\/_journal\.json$/.test(path);
}

;// CONCATENATED MODULE: ./src/edge/git/commit-files.ts


/**
 * Returns a function that maps a path to its name in a folder of migrations. The function returns
 * undefined for files outside the folder, and for nested files that no format reads.
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
/** Returns the files of a folder of migrations in a commit: the blob id of each file, by path. */
async function listCommitFiles(workspace, commit, folder) {
    const path = folder === '.' ? [] : [`${folder}/`];
    const output = await (0,git/* git */.$Y)(workspace, [
        'ls-tree',
        '-r',
        '-z',
        '--full-tree',
        commit,
        '--',
        ...path,
    ]);
    const lines = (output?.toString('utf8') ?? '').split('\0');
    const toName = relativeName(folder);
    return new Map(lines.flatMap((line) => {
        const [, id, name] = /^100\d{3} blob ([0-9a-f]+)\t(.+)$/s.exec(line) ?? [];
        return id === undefined || name === undefined || toName(name) === undefined
            ? []
            : [[name, id]];
    }));
}
/** Returns the contents of blobs, in the order of their ids. Returns an empty list if Git fails. */
async function readBlobs(workspace, ids) {
    const output = await (0,git/* git */.$Y)(workspace, ['cat-file', '--batch'], `${ids.join('\n')}\n`);
    return output === undefined ? [] : parseBlobs(output);
}
/**
 * Parses the output of `cat-file --batch`: a line with the length, the bytes, a line break,
 * repeated.
 */
function parseBlobs(output) {
    const blobs = [];
    for (let position = 0; position < output.length;) {
        const end = output.indexOf(10, position);
        const length = Number(/ (\d+)$/.exec(output.toString('latin1', position, end))?.[1] ?? Number.NaN);
        if (end === -1 || Number.isNaN(length))
            return blobs;
        blobs.push(output.subarray(end + 1, end + 1 + length));
        position = end + length + 2;
    }
    return blobs;
}

;// CONCATENATED MODULE: ./src/edge/git/merge-base.ts




/**
 * Finds the merge base in the local history.
 *
 * @returns Undefined if the history is missing: a shallow checkout has one commit.
 */
async function findMergeBase(workspace, { sha, branch }) {
    const shallow = await (0,git/* gitText */.q_)(workspace, ['rev-parse', '--is-shallow-repository']);
    // In a shallow checkout, the branch can look like the commit that is checked out.
    const candidates = shallow === 'false' ? [`refs/remotes/origin/${branch}`] : [];
    const commit = await findCommonAncestor(workspace, [sha, ...candidates]);
    if (commit === undefined)
        return undefined;
    const diffOptions = ['--no-color', '--no-ext-diff', '--no-textconv', '--no-renames'];
    const diff = await (0,git/* git */.$Y)(workspace, ['diff', '--unified=0', ...diffOptions, commit, 'HEAD', '--']);
    if (diff === undefined)
        return undefined;
    return {
        commit,
        changed: readChangedLines(diff.toString('utf8')),
        folder: async (path) => await readBaseFiles(workspace, commit, path),
    };
}
async function findCommonAncestor(workspace, candidates) {
    for (const candidate of candidates) {
        const commit = await (0,git/* gitText */.q_)(workspace, ['merge-base', candidate, 'HEAD']);
        if (commit !== undefined && /^[0-9a-f]{40,64}$/.test(commit))
            return commit;
    }
    return undefined;
}
/**
 * Returns the base commit of GitHub's test merge, if the checkout is one. The base branch can have
 * moved since the event was sent. This works in a shallow checkout.
 */
async function findMergeParent(workspace) {
    const commit = await (0,git/* gitText */.q_)(workspace, ['cat-file', 'commit', 'HEAD']);
    const parents = [...(commit?.split('\n\n')[0] ?? '').matchAll(/^parent ([0-9a-f]+)$/gm)];
    return parents.length === 2 ? parents[0]?.[1] : undefined;
}
async function readBaseFiles(workspace, commit, folder) {
    const [baseBlobs, headBlobs] = await Promise.all([
        listCommitFiles(workspace, commit, folder),
        listCommitFiles(workspace, 'HEAD', folder),
    ]);
    const toName = relativeName(folder);
    const contents = await readBlobs(workspace, [...baseBlobs.values()]);
    if (contents.length !== baseBlobs.size)
        return undefined;
    return [...baseBlobs].flatMap(([path, id], index) => {
        const bytes = contents[index];
        if (bytes === undefined)
            return [];
        return [
            { file: (0,source_file/* toSourceFile */.l)(toName(path) ?? '', path, bytes), same: headBlobs.get(path) === id },
        ];
    });
}

;// CONCATENATED MODULE: ./src/edge/github/api/compare-commits.ts

const compare_commits_PERMISSION = 'contents: read';
const MAX_FILES = 300;
/** Compares a pull request with its base. */
async function compareCommits({ octokit, repository }, base, head) {
    return await (0,client/* requestApi */.Y)('the changes of the pull request', compare_commits_PERMISSION, async () => {
        const { data } = await octokit.rest.repos.compareCommitsWithBasehead({
            ...repository,
            basehead: `${base}...${head}`,
            per_page: 1,
        });
        const files = data.files ?? [];
        return {
            mergeBase: data.merge_base_commit.sha,
            diff: files.map(formatDiff).join(''),
            isWhole: files.length < MAX_FILES,
        };
    });
}
function formatDiff(file) {
    const { filename, status, patch, previous_filename: previousName = filename } = file;
    const from = status === 'added' ? '/dev/null' : `a/${previousName}`;
    const to = status === 'removed' ? '/dev/null' : `b/${filename}`;
    // A file without a patch (too large, or only renamed) counts as changed.
    return `diff --git a/${previousName} b/${filename}\n--- ${from}\n+++ ${to}\n${patch ?? '@@ -1,0 +1,1 @@\n+'}\n`;
}
/** Lists the files of a commit. `isWhole` is false if GitHub truncated the list. */
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
/** Reads the contents of a blob. */
async function readBlob({ octokit, repository }, blob) {
    return await (0,client/* requestApi */.Y)('a file of the merge base', compare_commits_PERMISSION, async () => {
        const { data } = await octokit.rest.git.getBlob({ ...repository, file_sha: blob });
        return Buffer.from(data.content, 'base64');
    });
}

;// CONCATENATED MODULE: ./src/edge/github/pull-request-diff.ts




/**
 * Fetches the changes of a pull request from GitHub, if the checkout has no history. Unchanged
 * files are read from the checkout.
 *
 * @param head The commit that is checked out.
 */
async function fetchPullRequestDiff(api, workspace, { sha }, head) {
    const comparison = await compareCommits(api, sha, head);
    if (!comparison.ok)
        return comparison;
    const { mergeBase, diff, isWhole } = comparison.value;
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
            folder: async (folder) => await pull_request_diff_readBaseFiles(api, workspace, files, folder),
        },
    };
}
async function pull_request_diff_readBaseFiles(api, workspace, files, folder) {
    const toName = relativeName(folder);
    const baseFiles = files.filter(({ path }) => toName(path) !== undefined);
    const headBlobs = await listCommitFiles(workspace, 'HEAD', folder);
    const isSame = ({ path, blob }) => headBlobs.get(path) === blob;
    const unchangedFiles = baseFiles.filter(isSame);
    const contents = await readBlobs(workspace, unchangedFiles.map(({ blob }) => blob));
    if (contents.length !== unchangedFiles.length)
        return undefined;
    const result = unchangedFiles.flatMap(({ path }, index) => {
        const bytes = contents[index];
        return bytes === undefined
            ? []
            : [{ file: (0,source_file/* toSourceFile */.l)(toName(path) ?? '', path, bytes), same: true }];
    });
    for (const { path, blob } of baseFiles.filter((entry) => !isSame(entry))) {
        const read = await readBlob(api, blob);
        if (!read.ok)
            return undefined;
        result.push({ file: (0,source_file/* toSourceFile */.l)(toName(path) ?? '', path, read.value), same: false });
    }
    return result;
}

;// CONCATENATED MODULE: ./src/app/check/pull-request-changes.ts



const pull_request_changes_UNKNOWN = { base: undefined, touches: () => true, notes: [] };
/**
 * Compares the checkout with the merge base of the pull request. Uses Git if the history is in the
 * checkout, otherwise GitHub's API.
 *
 * @param head The commit of the checkout, as GitHub knows it.
 */
async function findPullRequestChanges(workspace, pullRequest, api, head) {
    if (pullRequest === undefined)
        return pull_request_changes_UNKNOWN;
    const { base: target, isMerged } = pullRequest;
    const sha = (isMerged ? await findMergeParent(workspace) : undefined) ?? target.sha;
    const base = await findMergeBase(workspace, { ...target, sha });
    if (base !== undefined)
        return { base, touches: (place) => touches(base, place), notes: [] };
    if (api === undefined || head === undefined) {
        return { ...pull_request_changes_UNKNOWN, notes: [(0,git/* isGitInstalled */.T_)() ? `${NO_HISTORY} ${FETCH_HISTORY}` : NO_GIT] };
    }
    const diff = await fetchPullRequestDiff(api, workspace, { ...target, sha }, head);
    if (!diff.ok) {
        const note = (0,git/* isGitInstalled */.T_)()
            ? `${NO_HISTORY} ${diff.why} ${FETCH_HISTORY}`
            : `${NO_GIT} ${diff.why}`;
        return { ...pull_request_changes_UNKNOWN, notes: [note] };
    }
    const { isWhole } = diff.value;
    return {
        base: diff.value,
        touches: (place) => touches(diff.value, place),
        notes: isWhole ? [] : [PARTIAL_DIFF],
    };
}
const NO_HISTORY = 'The merge base of the pull request is not in this checkout, so edited, deleted and out-of-order migrations were not checked.';
const NO_GIT = 'Git is not on `PATH`, so edited, deleted and out-of-order migrations were not checked. Install Git on the runner.';
const FETCH_HISTORY = 'Set `fetch-depth: 0` for `actions/checkout`.';
const PARTIAL_DIFF = `The checkout has no history, and GitHub lists only the first 300 changed files. Changes of other files were not checked. ${FETCH_HISTORY}`;
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
 * Checks out a commit in a temporary worktree, calls `use` with its folder, and removes it.
 *
 * @returns Undefined if the commit cannot be checked out.
 */
async function withWorktree(workspace, commit, use) {
    const parent = (0,external_node_fs_.realpathSync)((0,external_node_fs_.mkdtempSync)(external_node_path_default().join((0,external_node_os_.tmpdir)(), 'governed-')));
    const folder = external_node_path_default().join(parent, 'base');
    const output = await (0,git/* git */.$Y)(workspace, ['worktree', 'add', '--detach', '--quiet', folder, commit]);
    try {
        return output === undefined ? undefined : await use(folder);
    }
    finally {
        await (0,git/* git */.$Y)(workspace, ['worktree', 'remove', '--force', folder]);
        (0,external_node_fs_.rmSync)(parent, { recursive: true, force: true });
    }
}

// EXTERNAL MODULE: ./src/edge/spawn-process.ts
var spawn_process = __webpack_require__(62878);
// EXTERNAL MODULE: ./src/inputs/find-postgres-urls.ts
var find_postgres_urls = __webpack_require__(75759);
// EXTERNAL MODULE: ./src/app/command-runtime.ts
var command_runtime = __webpack_require__(2803);
// EXTERNAL MODULE: ./src/app/rehearsal/rehearse-migrations.ts + 2 modules
var rehearse_migrations = __webpack_require__(900);
// EXTERNAL MODULE: ./src/app/rehearsal/run-statements.ts
var run_statements = __webpack_require__(43229);
// EXTERNAL MODULE: ./src/app/rehearsal/scratch-database.ts
var scratch_database = __webpack_require__(46679);
;// CONCATENATED MODULE: ./src/app/rehearsal/rehearse-command.ts














/**
 * Rehearses a command twice on the same database: in a worktree of the merge base, then in the
 * workspace. The changes of the second run are those of the pull request. If the first run fails,
 * for example because its dependencies are not installed, runs the command on an empty database.
 *
 * @throws UserError if the run is cancelled or the machine has no shell.
 */
async function rehearseCommand(permit, rehearsal, request, context, sources, options) {
    const { command, place, setup } = rehearsal;
    const { workspace } = context;
    const run = createCommandRunner(permit, command, request, context, sources);
    const result = await rehearseAfterBase(permit, rehearsal, run, workspace, options);
    if (result !== undefined)
        return result;
    return await (0,scratch_database/* withScratchDatabase */.w)(permit, options, async (session, url) => {
        const setupFailure = await (0,run_statements/* runSetupFile */.Dv)(session, setup);
        if (setupFailure !== undefined) {
            return { findings: (0,rule/* applyRules */.I)(rules/* FAILURE_RULES */.T, setupFailure), outcome: 'not rehearsed' };
        }
        const failure = await run(workspace, url);
        if (failure !== undefined)
            return toFailedResult(failure, place);
        return { findings: [], outcome: 'the command was rehearsed on an empty database' };
    });
}
/**
 * Rehearses the merge base, then the workspace.
 *
 * @returns Undefined if the merge base is not known or could not be rehearsed.
 */
async function rehearseAfterBase(permit, { setup, base, place }, run, workspace, options) {
    if (base === undefined)
        return undefined;
    return await (0,scratch_database/* withScratchDatabase */.w)(permit, options, async (session, url) => {
        if ((await (0,run_statements/* runSetupFile */.Dv)(session, setup)) !== undefined)
            return undefined;
        const hasBaseRun = await withWorktree(workspace, base.commit, async (folder) => {
            return (await run(folder, url)) === undefined;
        });
        if (hasBaseRun !== true)
            return undefined;
        const before = await (0,rehearse_migrations/* takeCatalogSnapshot */.N0)(session);
        const failure = await run(workspace, url);
        const after = await (0,rehearse_migrations/* takeCatalogSnapshot */.N0)(session);
        if (failure !== undefined || before === undefined || after === undefined) {
            return toFailedResult(failure ?? 'the catalog could not be read', place);
        }
        const executed = { place, statement: 'command', documentedLock: undefined };
        const effects = (0,statement_effects/* findStatementEffects */.j)(before, before, { ...after, locks: [] }, executed);
        return {
            findings: (0,rule/* applyRules */.I)(rules/* REHEARSAL_RULES */.I, effects),
            outcome: 'the command was rehearsed on the merge base, then on the pull request',
        };
    });
}
function toFailedResult(message, place) {
    const failure = {
        place,
        during: 'change',
        code: undefined,
        message,
        hint: undefined,
    };
    return { findings: (0,rule/* applyRules */.I)(rules/* FAILURE_RULES */.T, failure), outcome: 'the command failed' };
}
/** @throws UserError if the machine has no shell. */
function createCommandRunner(permit, command, request, context, { signal, cancellation }) {
    const shell = (0,spawn_process/* findShell */.CK)(request.environment);
    if (shell === undefined)
        throw (0,command_runtime/* noShellProblem */.$)();
    return async (folder, url) => {
        const exit = await (0,run_command/* runCommand */.d)(permit, {
            command: {
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
        const outcome = (0,command_outcome/* toCommandOutcome */.v)(exit, signal.reason());
        if (outcome.kind === 'succeeded')
            return undefined;
        if (signal.reason() !== undefined)
            throw new problem/* UserError */.y([outcome.problem]);
        return outcome.problem.what;
    };
}
/** Removes URLs of databases and the variables of libpq: a rehearsal sees only its own database. */
function withoutTargets(environment) {
    const urlNames = new Set((0,find_postgres_urls/* findPostgresUrls */.l)(environment).map(({ variable }) => variable));
    return Object.fromEntries(Object.entries(environment).filter(([name]) => !urlNames.has(name) && !/^PG[A-Z]+$/i.test(name)));
}

// EXTERNAL MODULE: ./src/checks/rehearsal/lock-mode.ts
var lock_mode = __webpack_require__(1692);
;// CONCATENATED MODULE: ./src/app/check/rehearse-database.ts








/**
 * Rehearses the migrations of a database on a temporary Postgres: the merged files, then the files
 * that the pull request adds. Also runs all files on an empty database if the pull request does not
 * only append files, or if the merge base is not known.
 *
 * @throws UserError if the run is cancelled.
 */
async function rehearseDatabase(permit, change, setup, options) {
    const { base, head, problems } = change;
    if (head === undefined || problems.length > 0) {
        return notRehearsed('not rehearsed, because its files have errors');
    }
    const added = addedMigrations(change).map(({ migration }) => migration);
    const merged = base?.map(({ migration }) => migration);
    const needsEmptyRun = merged === undefined ? head.length > 0 : !isAppended(change);
    if (added.length === 0 && !needsEmptyRun) {
        return notRehearsed('not rehearsed, because nothing changed');
    }
    const place = permit.server === undefined ? 'the embedded Postgres' : 'the server of the job';
    const parser = await (0,parse_sql/* loadParser */.q)();
    const rehearsal = merged === undefined
        ? { observations: [], stop: undefined }
        : await (0,scratch_database/* withScratchDatabase */.w)(permit, options, async (session) => {
            return await (0,rehearse_migrations/* rehearseMigrations */.pg)(session, { setup, base: merged, added }, parser);
        });
    const emptyRunFailure = needsEmptyRun
        ? await (0,scratch_database/* withScratchDatabase */.w)(permit, options, async (session) => {
            return await (0,rehearse_migrations/* rehearseFromEmpty */.vR)(session, { setup, all: head }, parser);
        })
        : undefined;
    const failures = [rehearsal.stop, emptyRunFailure].flatMap((failure) => failure ?? []);
    return {
        findings: [
            ...rehearsal.observations.flatMap((effects) => (0,rule/* applyRules */.I)(rules/* REHEARSAL_RULES */.I, effects)),
            ...failures.flatMap((failure) => (0,rule/* applyRules */.I)(rules/* FAILURE_RULES */.T, failure)),
        ],
        statements: rehearsal.observations.map(toStatementRow),
        outcome: `rehearsed on ${place}${failures.length === 0 ? '' : ', up to the first failure'}`,
    };
}
function notRehearsed(outcome) {
    return { findings: [], statements: [], outcome };
}
/** Returns whether the merged files are unchanged and every added file comes after them. */
function isAppended(change) {
    const { base = [], head = [] } = change;
    const added = addedMigrations(change);
    const newestBase = newestByVersion(withVersions(base.map(({ migration }) => migration)));
    const isAfterBase = added.every(({ version }) => newestBase === undefined || (0,migrations_version/* compareVersions */.Z)(version, newestBase.version) > 0);
    const isBaseUnchanged = base.every(({ same }) => same);
    return isAfterBase && isBaseUnchanged && head.length === base.length + added.length;
}
function toStatementRow({ place, statement, locks, source }) {
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
 * Rehearses the files of every database, one after the other, then the command of the check, if it has
 * one. Each rehearsal has an empty database of its own.
 *
 * @param checkStep The step that starts the check; undefined if it is not in the repository.
 * @throws UserError if the rehearsal is refused, or the run is cancelled.
 */
async function rehearseDatabases(request, databases, base, checkStep, context) {
    const { rehearsalSetup: file, rehearsalUrl, timeLimitMs, command } = request;
    const { workspace, applicationName, runner } = context;
    const verdict = (0,permit_rehearsal/* permitRehearsal */.r)(rehearsalUrl);
    if (!verdict.ok)
        throw new problem/* UserError */.y([verdict.problem]);
    const { permit } = verdict;
    if (command !== undefined)
        refuseUntrustedEvent(request);
    const setup = file === undefined ? undefined : { file, text: (0,workspace_files/* readWorkspaceFile */.sL)(workspace, file) };
    return await (0,cancellation/* withCancellation */.a)(timeLimitMs, async (sources) => {
        const { signal } = sources;
        const options = {
            rootCertificate: undefined,
            applicationName,
            clock: clock/* systemClock */.m,
            signal,
            log: runner.log,
        };
        const rehearsals = [];
        for (const { name, change, outcome } of databases) {
            const result = await rehearseDatabase(permit, change, setup, options);
            const { findings, statements } = result;
            const row = {
                name,
                folder: change.folder,
                statements,
                outcome: `${outcome}; ${result.outcome}.`,
            };
            rehearsals.push({ findings, row });
        }
        if (command === undefined)
            return rehearsals;
        const place = checkStep ?? { file: '.github/workflows', line: undefined };
        const rehearsal = { command, setup, base, place };
        const result = await rehearseCommand(permit, rehearsal, request, context, sources, options);
        const row = {
            name: request.name,
            folder: request.workingDirectory,
            statements: [],
            outcome: `${result.outcome}.`,
        };
        return [...rehearsals, { findings: result.findings, row }];
    });
}
/** Refuses a command on events that give unreviewed code access to secrets. */
function refuseUntrustedEvent(request) {
    const blocked = (0,judge_event/* judgeEvent */.E)(request);
    if (blocked === undefined)
        return;
    throw new problem/* UserError */.y([
        {
            code: 'command-untrusted',
            what: blocked.what,
            next: 'Run the check with a `command` on `pull_request`.',
        },
    ]);
}

// EXTERNAL MODULE: ./src/policy/advise/advise.ts + 4 modules
var advise = __webpack_require__(22710);
// EXTERNAL MODULE: ./src/policy/evaluate-rules.ts
var evaluate_rules = __webpack_require__(78221);
// EXTERNAL MODULE: ./src/policy/lookup-result.ts
var lookup_result = __webpack_require__(82750);
// EXTERNAL MODULE: ./src/policy/role.ts
var policy_role = __webpack_require__(37956);
// EXTERNAL MODULE: ./src/policy/rules/policy-rule.ts
var policy_rule = __webpack_require__(85325);
;// CONCATENATED MODULE: ./src/checks/workflow/evaluate-policy.ts









/**
 * Evaluates the policy rules for a use of the action, as far as the files decide them. Rules that need
 * the branch of a run, or what GitHub verifies about the run, have the result `later`. Returns no
 * rules if the policy is missing or invalid, or if the role is not known.
 */
function evaluatePolicyForUse(use, { policies }) {
    const { role } = use;
    const policy = policies.get(use.policyFile);
    const request = toPartialRequest(use);
    if (policy?.ok !== true || request === undefined)
        return [];
    if (!(0,policy_role/* mayMigrate */.b6)(role))
        return [];
    const rules = (0,evaluate_rules/* evaluatePolicyRules */.t)({
        role,
        request,
        findings: (0,advise/* advise */.T)(request).map(({ code }) => code),
        rehearsal: undefined,
        promotion: undefined,
        connected: false,
        governance: { ...governance/* NO_GOVERNANCE */.D, policies: [policy], proof: AT_RUN_TIME },
    });
    return rules.map((rule) => ({ ...rule, standing: evaluateFromFiles(rule, use, policy.policy) }));
}
const AT_RUN_TIME = (0,lookup_result/* notKnown */.b)('The action verifies this with GitHub when the job runs.', 'Run the job.');
function evaluateFromFiles({ rule, standing }, use, policy) {
    const rules = policy.roles[use.role === 'prod' ? 'prod' : 'staging'] ?? {};
    switch (rule) {
        case 'branches':
            return ruleDecidedLater('The branch is only known when the workflow runs.');
        case 'events':
            return evaluateEvents(use, rules.events ?? []);
        case 'environments':
            return evaluateEnvironment(use, rules);
        case 'confirm':
            return isDynamic(use.confirmation)
                ? ruleDecidedLater('The confirmation is only known when the workflow runs.')
                : standing;
        default:
            return standing.kind === 'unknown' ? ruleDecidedLater(standing.what) : standing;
    }
}
function evaluateEvents({ stepContext }, allowed) {
    const triggers = [...stepContext.root.triggers.keys()];
    const blocked = triggers.filter((event) => !allowed.includes(event));
    if (blocked.length === 0)
        return (0,policy_rule/* ruleMet */.VJ)(`The workflow runs only on ${quoteNames(triggers)}.`);
    const what = `The policy allows the events ${quoteNames(allowed)}, not ${quoteNames(blocked)}.`;
    return blocked.length < triggers.length
        ? ruleDecidedLater(what)
        : (0,policy_rule/* ruleNotMet */.GT)(what, 'Run the workflow on one of the allowed events.');
}
function evaluateEnvironment({ stepContext }, { environments }) {
    const name = getJobEnvironment(stepContext);
    if (name === undefined) {
        return (0,policy_rule/* ruleNotMet */.GT)('The job does not have an `environment:`.', 'Add `environment:` to the job.');
    }
    if (isDynamic(name)) {
        return ruleDecidedLater('The environment is only known when the workflow runs.');
    }
    if (environments?.matches(name) === true) {
        return ruleDecidedLater(`The job names the environment \`${name}\`. The action verifies it with GitHub when the job runs.`);
    }
    return (0,policy_rule/* ruleNotMet */.GT)(`The policy allows the environments ${quoteNames(environments?.patterns ?? [])}, not \`${name}\`.`, 'Run the job in one of the allowed environments.');
}
function quoteNames(names) {
    return names.map((name) => `\`${name}\``).join(', ');
}
function ruleDecidedLater(what) {
    return { kind: 'later', what, next: '' };
}

;// CONCATENATED MODULE: ./src/app/check/use-rows.ts





/** Lists the decision for every use of the action and for every committed `.env` file. */
function listActionUses({ uses, envFiles }) {
    const rows = [
        ...uses.map(toUseRow),
        ...envFiles.map(({ place, role }) => ({
            place,
            where: '',
            environment: '',
            role,
            target: '',
            verdict: 'applies to every process that loads this file',
        })),
    ];
    const unique = new Map(rows.map((row) => [JSON.stringify(row), row]));
    return [...unique.values()];
}
function toUseRow(use) {
    const { stepContext, step, mode, role, target, verdict } = use;
    const job = stepContext.jobs.map(({ id }) => id).join(' / ');
    const title = step.name ?? step.id ?? mode;
    return {
        place: stepContext.place,
        where: `${job} › ${title}`,
        environment: getJobEnvironment(stepContext) ?? '',
        role,
        target: formatUseTarget(target, stepContext.variables),
        verdict: `${mode}: ${formatVerdict(verdict)}`,
    };
}
function formatVerdict(verdict) {
    switch (verdict.kind) {
        case 'decided':
            return `${verdict.allowed ? 'allowed' : 'blocked'}, \`${verdict.reason}\``;
        case 'at run time':
            return `decided at run time by ${verdict.by.map((name) => `\`${name}\``).join(', ')}`;
        case 'no decision':
            return 'checks only, runs nothing';
    }
}
/** Lists the results of the policy rules for every use. */
function listPolicyResults(configuration) {
    const rows = configuration.uses.flatMap((use) => evaluatePolicyForUse(use, configuration).map(({ rule, standing }) => {
        return { place: use.stepContext.place, rule, standing };
    }));
    return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}
/** Formats a target without its secrets. An expression is shown as it is written. */
function formatUseTarget(target, variables) {
    if (target === '' || isDynamic(target))
        return target;
    const parsed = (0,connection_string/* parseTarget */.h)(target, Object.fromEntries(variables));
    return parsed.ok ? (0,redact/* formatTarget */.P4)(parsed.target) : 'not a valid URL';
}

;// CONCATENATED MODULE: ./src/app/check/check.ts






















/**
 * Checks a pull request, or the checkout if there is none: reads the repository, applies the rules and
 * comments. Needs no role and opens no connection to a target.
 *
 * @param hide Replaces the secrets in a text.
 * @returns The report without secrets.
 */
async function check(environment, payload, context, hide) {
    const result = readCheckRequest(environment, payload);
    if (!result.ok) {
        return redactCheckReport({ ...check_report/* EMPTY_CHECK_REPORT */.UH, problems: result.problems }, hide);
    }
    const { request } = result;
    const pullRequest = readPullRequest(environment, payload);
    const api = await (0,github_api/* createGitHubApi */._)(request.token, request.environment, context.deadline);
    const report = redactCheckReport(await runCheck(request, pullRequest, api, context), hide);
    const rulePage = (0,publish_check/* getRulePageUrl */.p)(environment);
    const note = await updateComments(report, request, pullRequest, api, rulePage);
    const withNote = note === undefined ? report : { ...report, notes: [...report.notes, note] };
    const { sarifFile } = request;
    if (sarifFile === undefined)
        return withNote;
    const sarif = renderSarif(withNote, CHECK_RULES, rulePage);
    const problem = (0,workspace_files/* writeWorkspaceFile */.dx)(context.workspace, sarifFile, sarif);
    if (problem === undefined)
        return withNote;
    return { ...withNote, problems: [...withNote.problems, problem] };
}
/** Examines the repository. Errors become problems of the report. */
async function runCheck(request, pullRequest, api, context) {
    const emptyReport = { ...check_report/* EMPTY_CHECK_REPORT */.UH, name: request.name };
    try {
        return await examineRepository(request, pullRequest, api, context);
    }
    catch (error) {
        if (error instanceof problem/* UserError */.y)
            return { ...emptyReport, problems: error.problems };
        return {
            ...emptyReport,
            problems: [(0,unexpected_error/* describeUnexpectedError */.J)(error, request.environment, context.runner.log)],
        };
    }
}
async function examineRepository(request, pullRequest, api, context) {
    const { environment } = request;
    const { workspace } = context;
    const files = await openRepositoryFiles(workspace);
    const changes = await findPullRequestChanges(workspace, pullRequest, api, environment['GITHUB_SHA']);
    const actionNames = [environment['GITHUB_ACTION_REPOSITORY'], environment['GITHUB_REPOSITORY']];
    const localConfiguration = readConfiguration(files, actionNames.flatMap((name) => name || []));
    const { answers, notes } = await fetchEnvironments(localConfiguration, api);
    const configuration = { ...localConfiguration, protections: answers };
    const databases = listDatabases(request, configuration.uses, files);
    const compared = await Promise.all(databases.found.map(async (database) => await compareMigrations(database, workspace, changes)));
    const checkStep = configuration.uses.find(({ mode }) => mode === 'check')?.stepContext.place;
    const rehearsals = await rehearseDatabases(request, compared, changes.base, checkStep, context);
    const { findings, suppressed } = applySuppressions([
        ...(0,rule/* applyRules */.I)(CONFIGURATION_RULES, configuration),
        ...compared.flatMap(({ change }) => (0,rule/* applyRules */.I)(MIGRATION_RULES, change)),
        ...rehearsals.flatMap((rehearsal) => rehearsal.findings),
    ], files.read);
    return {
        ...check_report/* EMPTY_CHECK_REPORT */.UH,
        name: request.name,
        findings: sortFindings(findings, changes),
        suppressed,
        uses: listActionUses(configuration),
        policy: listPolicyResults(configuration),
        databases: rehearsals.map(({ row }) => row),
        notes: [
            ...changes.notes,
            ...notes,
            ...databases.notes,
            ...compared.flatMap((database) => database.notes),
        ],
    };
}
const LEVEL_ORDER = { error: 0, warning: 1, notice: 2 };
/** Sorts by level, then by location. Removes duplicates. */
function sortFindings(findings, changes) {
    const unique = new Map(findings.map((finding) => {
        const { rule, place, what } = finding;
        return [`${rule} ${place.file} ${place.line} ${what}`, finding];
    }));
    return [...unique.values()]
        .sort((one, other) => LEVEL_ORDER[one.level] - LEVEL_ORDER[other.level] ||
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

/** How many annotations of each level GitHub shows for a step. It drops the others. */
const MAX_ANNOTATIONS = 10;
/** How many findings the annotation for the rest names. */
const MAX_NAMES_IN_TITLE = 3;
/**
 * Renders the annotations of a check: the problems, then the findings, errors first. A finding on a
 * changed line gets its own annotation. One more annotation of the same level names the findings on
 * other lines, and those over the number that GitHub shows.
 */
function renderCheckAnnotations({ problems, findings }) {
    const problemAnnotations = problems.map(({ code, what, next, file, line }) => ({
        level: 'error',
        title: code,
        message: `${what} ${next}`,
        file,
        line,
    }));
    return check_report/* FINDING_LEVELS */.QL.flatMap((level) => {
        const first = level === 'error' ? problemAnnotations : [];
        const findingsOfLevel = findings.filter((finding) => finding.level === level);
        const maxCount = MAX_ANNOTATIONS - first.length;
        return [...first, ...annotateFindings(level, findingsOfLevel, maxCount)];
    });
}
function annotateFindings(level, findings, maxCount) {
    const onChange = findings.filter((finding) => finding.onChange);
    const fits = onChange.length === findings.length && onChange.length <= maxCount;
    const shown = fits ? onChange : onChange.slice(0, Math.max(0, maxCount - 1));
    const rest = findings.filter((finding) => !shown.includes(finding));
    const restAnnotations = rest.length === 0 ? [] : [annotateRest(level, rest)];
    return [...shown.map(annotateFinding), ...restAnnotations];
}
function annotateFinding({ level, rule, place, what, next }) {
    return { level, title: rule, message: `${what} ${next}`, file: place.file, line: place.line };
}
function annotateRest(level, rest) {
    const names = rest
        .slice(0, MAX_NAMES_IN_TITLE)
        .map(({ rule, place }) => `${rule} at ${(0,check_report/* formatLocation */.j$)(place)}`);
    const more = rest.length > MAX_NAMES_IN_TITLE ? ` and ${rest.length - MAX_NAMES_IN_TITLE} more` : '';
    const count = rest.length === 1 ? `1 ${level} is` : `${rest.length} ${level}s are`;
    return {
        level,
        title: `${rest.length} more`,
        message: `${count} not annotated on a line: ${names.join(', ')}${more}. The job summary lists all of them.`,
        file: undefined,
        line: undefined,
    };
}

;// CONCATENATED MODULE: ./src/report/check-outputs.ts

/**
 * Renders the outputs of a check. `decision` is always `blocked`, because a check allows no migration:
 * a later step must not use it as a gate.
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


/** GitHub drops a summary over 1 MiB. This many UTF-16 units are always shorter. */
const MAX_SUMMARY_LENGTH = 340_000;
/** Renders the job summary of a check, in Markdown. */
function renderCheckSummary(report, rulePage) {
    return (0,truncate_markdown/* truncateMarkdown */.o)((0,check_blocks/* buildCheckBlocks */.J)(report, rulePage), MAX_SUMMARY_LENGTH, 'The file of `sarif-file` has every finding.');
}

// EXTERNAL MODULE: ./src/report/check-terminal.ts
var check_terminal = __webpack_require__(32503);
// EXTERNAL MODULE: ./src/app/publish.ts + 1 modules
var publish = __webpack_require__(68453);
;// CONCATENATED MODULE: ./src/app/check/publish-check.ts






/**
 * Publishes a check to the runner: annotations, outputs, job summary, log.
 *
 * @param report The report without secrets.
 * @returns The exit code: 1 fails the step.
 */
function publishCheck(report, environment, runner) {
    for (const annotation of renderCheckAnnotations(report))
        runner.annotate(annotation);
    const writes = [
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
    return (0,check_report/* isCheckFailed */.eB)(report) || writes.includes(false) ? 1 : 0;
}
/** Returns the URLs of the rule pages: in the repository of the action, at the version that runs. */
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
/* harmony import */ var _report_check_report__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65165);
/* harmony import */ var _report_check_terminal__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32503);
/* harmony import */ var _report_json__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32794);




/**
 * Prints a check to the terminal: problems, findings, and the decision for every use of the action.
 *
 * @returns The exit code: 0 passed, 1 failed, 2 usage or configuration.
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
        runner.log([`${(0,_report_check_report__WEBPACK_IMPORTED_MODULE_1__/* .formatLocation */ .j$)(place)}:`, where, `role ${role},`, `target ${target}:`, verdict].join(' '));
    }
    for (const line of (0,_report_check_terminal__WEBPACK_IMPORTED_MODULE_2__/* .renderCheckClosing */ .W)(report))
        runner.log(line);
    const exitCode = problems.length > 0 ? 2 : (0,_report_check_report__WEBPACK_IMPORTED_MODULE_1__/* .isCheckFailed */ .eB)(report) ? 1 : 0;
    if (json)
        (0,_edge_standard_output__WEBPACK_IMPORTED_MODULE_0__/* .writeStdout */ .j)(`${(0,_report_json__WEBPACK_IMPORTED_MODULE_3__/* .renderCheckJson */ .$)(report, exitCode)}\n`);
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



/** Opens a client of GitHub's API. Returns undefined without a token or outside of Actions. */
async function createGitHubApi(token, environment, deadline) {
    const { GITHUB_REPOSITORY: repository, GITHUB_API_URL: url } = environment;
    if (token === undefined || !repository || !url)
        return undefined;
    return await (0,_edge_github_api_client__WEBPACK_IMPORTED_MODULE_0__/* .openGitHubApi */ .I)(token, repository, url, deadline);
}
/** Opens a client of GitHub's API with the token of a request, or returns why there is none. */
async function requireGitHubApi({ token, environment }, deadline) {
    if ((0,_inputs_declared_value__WEBPACK_IMPORTED_MODULE_1__/* .hasConflict */ .XF)(token)) {
        return (0,_policy_lookup_result__WEBPACK_IMPORTED_MODULE_2__/* .notKnown */ .b)(`${(0,_inputs_declared_value__WEBPACK_IMPORTED_MODULE_1__/* .describeSources */ .av)(token)} contain different tokens.`, 'Set the token in one place.');
    }
    const text = (0,_inputs_declared_value__WEBPACK_IMPORTED_MODULE_1__/* .getDeclaredValue */ .Me)(token);
    if (text === undefined) {
        return (0,_policy_lookup_result__WEBPACK_IMPORTED_MODULE_2__/* .notKnown */ .b)("there is no token for GitHub's API.", 'Remove the input `github-token`: its default is the token of the job.');
    }
    const api = await createGitHubApi(text, environment, deadline);
    return api === undefined
        ? (0,_policy_lookup_result__WEBPACK_IMPORTED_MODULE_2__/* .notKnown */ .b)('`GITHUB_REPOSITORY` or `GITHUB_API_URL` is not set.', 'Run the action in GitHub Actions.')
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


/** What `deny` of a policy file accepts: codes of findings, and ids of rules of the rehearsal. */
const DENIABLE_CODES = [
    ..._policy_finding__WEBPACK_IMPORTED_MODULE_0__/* .DENIABLE_FINDINGS */ .o2,
    ..._rehearsal_rules__WEBPACK_IMPORTED_MODULE_1__/* .REHEARSAL_RULES */ .I.map(({ id }) => id).sort(),
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

/** Maximum depth of the tree. Stops at aliases that refer to themselves. */
const MAX_YAML_DEPTH = 60;
/** Parses a YAML file as GitHub does, with anchors, aliases and line numbers. Never throws. */
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
    // Folding joins lines, so only the first line is known.
    return type === 'BLOCK_FOLDED'
        ? createTextNode(text, line, () => line + 1)
        : createTextNode(text, line);
}
function createTextNode(text, line, lineOf = (_) => line) {
    return { kind: 'text', text, line, lineOf };
}
/** Returns the node at a path of map keys; undefined if there is none. */
function getNode(tree, ...keys) {
    let current = tree;
    for (const key of keys)
        current = current?.kind === 'map' ? current.entries.get(key) : undefined;
    return current;
}
/** Returns the scalar at a path of map keys; undefined if there is none. */
function getString(tree, ...keys) {
    const node = getNode(tree, ...keys);
    return node?.kind === 'text' ? node : undefined;
}
/** Returns the scalars of the map at a path of map keys, by key. */
function getStringMap(tree, ...keys) {
    const node = getNode(tree, ...keys);
    if (node?.kind !== 'map')
        return new Map();
    return new Map([...node.entries].flatMap(([key, value]) => (value.kind === 'text' ? [[key, value]] : [])));
}
/**
 * Returns the strings of a list, a single string, or the keys of a map, as GitHub accepts all of them
 * for `needs` and `on`.
 */
function getStringList(tree, ...keys) {
    const node = getNode(tree, ...keys);
    if (node?.kind === 'text')
        return node.text === '' ? [] : [node.text];
    if (node?.kind === 'map')
        return [...node.entries.keys()];
    return node?.items.flatMap((item) => (item.kind === 'text' ? [item.text] : [])) ?? [];
}


/***/ }),

/***/ 67579:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ openGitHubApi),
/* harmony export */   Y: () => (/* binding */ requestApi)
/* harmony export */ });
/** Statuses that are not retried. A rate limit is reported instead of waiting for its end. */
const FINAL = [400, 401, 403, 404, 409, 410, 422, 429, 451];
/**
 * Creates the client. Nothing else loads `@actions/github`. `baseUrl` is GITHUB_API_URL, so that it
 * works with GitHub Enterprise Server. Returns undefined if the name of the repository is invalid.
 */
async function openGitHubApi(token, repository, baseUrl, deadline) {
    const [owner, repo] = repository.split('/');
    if (!owner || !repo)
        return undefined;
    const { getOctokit: createClient } = await Promise.all(/* import() */[__webpack_require__.e(844), __webpack_require__.e(758)]).then(__webpack_require__.bind(__webpack_require__, 11758));
    const { retry } = await __webpack_require__.e(/* import() */ 735).then(__webpack_require__.bind(__webpack_require__, 49735));
    const ignore = () => undefined;
    const octokit = createClient(token, {
        baseUrl,
        request: { signal: deadline.signal },
        retry: { doNotRetry: FINAL, retries: 2, retryAfterBaseValue: 250 },
        // Warnings of the client would not be redacted.
        log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
    }, retry);
    // The deadline includes the retries and the pauses between them.
    octokit.hook.wrap('request', async (send, options) => {
        return await deadline.run(async () => await send(options));
    });
    return { octokit, repository: { owner, repo } };
}
/**
 * Sends a request, retries it after a server error, and returns the answer as a value. Never
 * throws.
 *
 * @param what The object of the request, for the sentence: "the environment `production`".
 * @param permission The entry of `permissions:` that the request needs.
 */
async function requestApi(what, permission, sendRequest) {
    try {
        return { ok: true, value: await sendRequest() };
    }
    catch (error) {
        return { ok: false, ...toFailure(error, what, permission) };
    }
}
function toFailure(error, what, permission) {
    const { status, headers } = readErrorDetails(error);
    const isRateLimited = headers['x-ratelimit-remaining'] === '0' || headers['retry-after'] !== undefined;
    if (status === 429 || (status === 403 && isRateLimited)) {
        return {
            kind: 'rate-limited',
            why: `GitHub rejected the request for ${what}: too many requests with this token.`,
        };
    }
    if (status === 401 || status === 403) {
        return {
            kind: 'forbidden',
            why: `The token cannot access ${what}. The job needs \`${permission}\` in \`permissions:\`.`,
        };
    }
    if (status === 404) {
        return {
            kind: 'missing',
            why: `GitHub did not find ${what}, or the token cannot access it. The job needs \`${permission}\` in \`permissions:\`.`,
        };
    }
    const outcome = status === undefined
        ? `It did not answer the request for ${what}.`
        : `It answered the request for ${what} with status ${status}.`;
    return {
        kind: 'unreachable',
        why: `The GitHub API is unreachable. ${outcome}`,
    };
}
function readErrorDetails(error) {
    if (!(error instanceof Error))
        return { status: undefined, headers: {} };
    const status = Reflect.get(error, 'status');
    const response = Reflect.get(error, 'response');
    const headers = typeof response === 'object' && response !== null ? Reflect.get(response, 'headers') : {};
    return {
        // Without a response the connection failed. Then the error can still have a status.
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
/**
 * Fetches the protection of an environment. If it does not exist, returns the names of the other
 * environments.
 */
async function fetchEnvironment({ octokit, repository }, name) {
    const answer = await (0,_client__WEBPACK_IMPORTED_MODULE_0__/* .requestApi */ .Y)(`the environment \`${name}\``, PERMISSION, async () => {
        const { data } = await octokit.rest.repos.getEnvironment({
            ...repository,
            environment_name: name,
        });
        return data;
    });
    if (answer.ok)
        return await readProtection(answer.value, { octokit, repository });
    if (answer.kind !== 'missing')
        return { kind: 'unknown', why: answer.why };
    // GitHub also answers 404 to a token without permission. The environment is missing only if the
    // token can list the others.
    const others = await (0,_client__WEBPACK_IMPORTED_MODULE_0__/* .requestApi */ .Y)('the environments of the repository', PERMISSION, async () => {
        return await listEnvironmentNames({ octokit, repository });
    });
    if (!others.ok)
        return { kind: 'unknown', why: others.why };
    return { kind: 'missing', others: others.value };
}
const PAGE_SIZE = 100;
async function listEnvironmentNames({ octokit, repository, }) {
    const names = [];
    for (let page = 1;; page += 1) {
        const parameters = { ...repository, per_page: PAGE_SIZE, page };
        const { environments = [] } = (await octokit.rest.repos.getAllEnvironments(parameters)).data;
        names.push(...environments.map(({ name }) => name));
        if (environments.length < PAGE_SIZE)
            return names;
    }
}
async function readProtection(environment, api) {
    const { deployment_branch_policy: policy } = environment;
    if (!policy)
        return toProtection(environment, 'any');
    if (!policy.protected_branches)
        return toProtection(environment, 'custom');
    // If no branch is protected, GitHub allows every branch.
    const hasProtected = await hasProtectedBranches(api);
    if (!hasProtected.ok)
        return { kind: 'unknown', why: hasProtected.why };
    return toProtection(environment, hasProtected.value ? 'protected' : 'none-protected');
}
async function hasProtectedBranches({ octokit, repository, }) {
    return await (0,_client__WEBPACK_IMPORTED_MODULE_0__/* .requestApi */ .Y)('the protected branches', 'contents: read', async () => {
        const parameters = { ...repository, protected: true, per_page: 1 };
        return (await octokit.rest.repos.listBranches(parameters)).data.length > 0;
    });
}
function toProtection(environment, branches) {
    const { protection_rules: rules = [] } = environment;
    const findRule = (type) => rules.find((rule) => Reflect.get(rule, 'type') === type) ?? {};
    const reviewerRule = findRule('required_reviewers');
    const reviewers = Reflect.get(reviewerRule, 'reviewers');
    const waitTimer = Reflect.get(findRule('wait_timer'), 'wait_timer');
    const canBypass = Reflect.get(environment, 'can_admins_bypass');
    return {
        kind: 'found',
        reviewers: Array.isArray(reviewers) ? reviewers.length : 0,
        preventsSelfReview: Reflect.get(reviewerRule, 'prevent_self_review') === true,
        waitTimer: typeof waitTimer === 'number' ? waitTimer : 0,
        branches,
        administratorsMayBypass: typeof canBypass === 'boolean' ? canBypass : undefined,
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
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var yaml_dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(14006);
var picomatch_default = /*#__PURE__*/__webpack_require__.n(picomatch);
// EXTERNAL MODULE: ./src/policy/role.ts
var policy_role = __webpack_require__(37956);
// EXTERNAL MODULE: ./src/policy/rules/index.ts + 10 modules
var policy_rules = __webpack_require__(19070);
;// CONCATENATED MODULE: ./src/policy/policy-schema.ts




/**
 * Returns the schema of the policy file, derived from the rules. `readPolicy` uses it, and `npm run
 * docs` publishes it for editors as `schema/migration-policy.json`.
 *
 * @param codes The codes that `deny` accepts.
 */
function createPolicySchema(codes, rules = policy_rules/* POLICY_RULES */.b) {
    const role = (name) => dist/* exactOptional */.yqP(createRoleSchema(rulesOfRole(rules, name), codes));
    return dist/* strictObject */.rej({
        version: dist/* literal */.euz(1),
        roles: dist/* strictObject */.rej({
            prod: role('prod'),
            staging: role('staging'),
            replica: role('replica'),
        }),
    });
}
/** Returns the keys that a role can have, in the order of the rules. */
function listRoleKeys(role, rules = policy_rules/* POLICY_RULES */.b) {
    const name = policy_role/* ROLE_NAMES */.ST.find((each) => each === role) ?? 'staging';
    return rulesOfRole(rules, name).map(({ id }) => id);
}
function rulesOfRole(rules, role) {
    return rules.filter(({ roles = policy_role/* ROLE_NAMES */.ST }) => roles.includes(role));
}
function createRoleSchema(rules, codes) {
    const entries = rules.map(({ id, schema }) => [id, dist/* optional */.lqM(createValueSchema(schema, codes))]);
    const schema = dist/* strictObject */.rej(Object.fromEntries(entries));
    return dist/* pipe */.FsL(schema, dist/* transform */.pdi((values) => toRolePolicy(values, rules)));
}
/** Names the value of each rule as `RolePolicy` does. The schemas of the rules give the types. */
function toRolePolicy(values, rules) {
    const named = rules.flatMap(({ id }) => {
        const name = id.replaceAll(/-([a-z])/g, (_, letter) => letter.toUpperCase());
        return values[id] === undefined ? [] : [[name, values[id]]];
    });
    return Object.fromEntries(named);
}
const NOT_BLANK = /\S/;
function createValueSchema(schema, codes) {
    const { description } = schema;
    switch (schema.kind) {
        case 'texts':
            return dist/* pipe */.FsL(createListSchema(NOT_BLANK), dist/* metadata */.yuE({ description }));
        case 'globs':
            return dist/* pipe */.FsL(createListSchema(schema.form ?? NOT_BLANK), dist/* metadata */.yuE({ description }), dist/* transform */.pdi((patterns) => createGlobMatcher(patterns, schema)));
        case 'codes':
            return dist/* pipe */.FsL(dist/* array */.YOg(dist/* picklist */.KIO(codes)), dist/* minLength */.BpQ(1), dist/* metadata */.yuE({ description }));
        case 'flag':
            return dist/* pipe */.FsL(dist/* boolean */.zMY(), dist/* metadata */.yuE({ description }));
        case 'integer':
            return dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(schema.min), dist/* maxValue */.cGV(schema.max), dist/* metadata */.yuE({ description }));
        case 'choice': {
            const [first, ...others] = schema.choices;
            return others.length === 0
                ? dist/* pipe */.FsL(dist/* literal */.euz(first), dist/* metadata */.yuE({ description }))
                : dist/* pipe */.FsL(dist/* picklist */.KIO(schema.choices), dist/* metadata */.yuE({ description }));
        }
    }
}
function createListSchema(form) {
    return dist/* pipe */.FsL(dist/* array */.YOg(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(form))), dist/* minLength */.BpQ(1));
}
function createGlobMatcher(written, { caseSensitive }) {
    const patterns = caseSensitive === 'host' ? written.map(withHostInLowerCase) : written;
    const nocase = caseSensitive === false;
    const matches = picomatch_default()([...patterns], { dot: true, windows: false, nocase });
    return { patterns, matches: (text) => matches(text) };
}
/** Resolvers ignore the case of a host, and the URL is read with its host in lower case. */
function withHostInLowerCase(pattern) {
    const slash = pattern.lastIndexOf('/');
    return `${pattern.slice(0, slash).toLowerCase()}${pattern.slice(slash)}`;
}

// EXTERNAL MODULE: ./src/policy/suggest-role.ts
var suggest_role = __webpack_require__(37965);
;// CONCATENATED MODULE: ./src/policy/read-policy.ts







/**
 * Reads a policy file. A file with a problem is never used in part: a rule with a typing error would
 * be a rule that is not enforced. Never throws.
 *
 * @param codes The codes that `deny` accepts.
 */
function readPolicy({ text, source, file, digest }, codes, rules = policy_rules/* POLICY_RULES */.b) {
    const lines = new yaml_dist.LineCounter();
    const document = (0,yaml_dist.parseDocument)(text, { lineCounter: lines });
    const invalid = (what, next, line) => ({
        ok: false,
        what: `${source}${line === undefined ? '' : `, line ${line}`}: ${what}`,
        next,
        ...(file === undefined ? {} : { file }),
        ...(file === undefined || line === undefined ? {} : { line }),
    });
    const [error] = [...document.errors, ...document.warnings];
    if (error !== undefined) {
        const [first = ''] = error.message.split(/ at line \d|\n/);
        const what = `Invalid YAML: ${first.charAt(0).toLowerCase()}${first.slice(1)}.`;
        return invalid(what, 'Fix the YAML of the policy file.', error.linePos?.[0].line);
    }
    const parsed = dist/* safeParse */.xLC(createPolicySchema(codes, rules), toPlainData(document));
    if (parsed.success) {
        const { roles } = parsed.output;
        return { ok: true, policy: { source, digest, roles } };
    }
    const [issue] = parsed.issues;
    const path = (issue.path ?? []).map(({ key }) => String(key));
    return invalid(...describeIssue(issue, path, codes, rules), findLine(document, lines, path));
}
/** Returns undefined for a document whose aliases expand without limit. */
function toPlainData(document) {
    try {
        return document.toJS({ maxAliasCount: 20 });
    }
    catch {
        return undefined;
    }
}
/** Returns `what` and `next` for the first value that does not fit the schema. */
function describeIssue(issue, path, codes, rules) {
    const key = path.at(-1) ?? '';
    const where = path.length === 0 ? 'The file' : `\`${path.join('.')}\``;
    if (issue.expected === 'never') {
        const known = listKnownKeys(path, rules);
        const role = path.length === 2 ? (0,suggest_role/* suggestRole */.l)(key) : undefined;
        return [
            `Unknown key ${where}.${formatSuggestion(role ?? findClosest(key, known))}`,
            `Use one of the keys ${known.map((each) => `\`${each}\``).join(', ')}.`,
        ];
    }
    if (path.length > 0 && issue.received === 'undefined') {
        return [`${where} is missing.`, 'Add the key, as in the example of docs/policy.md.'];
    }
    const what = `${where} must be ${describeExpectation(path, rules)}.`;
    const rule = rules.find(({ id }) => id === path[2]);
    if (rule?.schema.kind === 'codes' && issue.type === 'picklist') {
        const suggestion = formatSuggestion(findClosest(String(issue.input), codes));
        return [
            `${what}${suggestion}`,
            'Use a code from docs/decision.md, or the id of a rule from docs/rules.',
        ];
    }
    return [what, 'Fix this value in the policy file.'];
}
function findClosest(text, known) {
    return (0,leven/* closestMatch */.h)(text, known, { maxDistance: 3 });
}
function formatSuggestion(name) {
    return name === undefined ? '' : ` Did you mean \`${name}\`?`;
}
/** Returns what the value under this path must be. */
function describeExpectation(path, rules) {
    if (path.length === 0)
        return 'a map with the keys `version` and `roles`';
    if (path[0] === 'version')
        return '1, which is the only version';
    const rule = rules.find(({ id }) => id === path[2]);
    if (rule === undefined)
        return 'a map of keys';
    const isList = ['texts', 'globs', 'codes'].includes(rule.schema.kind);
    return isList && path.length === 3
        ? 'a list with at least one entry, such as `[main]`'
        : rule.expectation;
}
function listKnownKeys(path, rules) {
    if (path.length === 1)
        return ['version', 'roles'];
    return path.length === 2 ? policy_role/* ROLE_NAMES */.ST : listRoleKeys(path[1], rules);
}
/** Returns the line of the key under this path. If the path has no key, the line of its parent. */
function findLine(document, lines, path) {
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
/* harmony import */ var _check_report__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65165);
/* harmony import */ var _markdown__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54285);
/* harmony import */ var _rule_results__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74913);



/**
 * Builds the report of a check as Markdown blocks: problems, findings, suppressed findings, what would
 * happen at each use of the action, and what the statements did in the rehearsal.
 */
function buildCheckBlocks(report, rulePage) {
    const { problems, findings, suppressed, uses, policy, databases, notes } = report;
    return [
        { kind: 'text', text: `## ${(0,_check_report__WEBPACK_IMPORTED_MODULE_0__/* .checkHeadline */ .D4)(report)}` },
        ...problems.map(({ code, what, next }) => ({
            kind: 'text',
            text: `- ${(0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .inlineCode */ .t)(code)}: **${(0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .F)(what)}** ${(0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .F)(next)}`,
        })),
        {
            kind: 'table',
            title: 'Findings',
            head: ['', 'Rule', 'Where', 'Message'],
            rows: findings.map((finding) => renderFindingRow(finding, rulePage)),
        },
        {
            kind: 'table',
            title: 'Allowed by a comment',
            head: ['Rule', 'Where', 'Reason'],
            rows: suppressed.map(({ finding, reason }) => [
                linkRule(finding, rulePage),
                formatPlace(finding.place),
                (0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .F)(reason),
            ]),
        },
        {
            kind: 'table',
            title: 'What would happen',
            head: ['Where', 'Job', 'Environment', 'Role', 'Target', 'Verdict'],
            rows: uses.map(renderUseRow),
        },
        {
            kind: 'table',
            title: 'Policy rules',
            head: ['Where', 'Rule', 'Result', 'Message'],
            rows: policy.map(({ place, rule, standing }) => [
                formatPlace(place),
                (0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .inlineCode */ .t)(rule),
                _rule_results__WEBPACK_IMPORTED_MODULE_1__/* .RULE_RESULT_LABELS */ .$[standing.kind],
                (0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .F)(standing.what),
            ]),
        },
        ...databases.flatMap(buildDatabaseBlocks),
        ...(notes.length === 0 ? [] : [buildNotesBlock(notes)]),
    ];
}
const LEVEL_ICONS = { error: '❌', warning: '⚠️', notice: 'ℹ️' };
function renderFindingRow(finding, rulePage) {
    const { level, place, what, next } = finding;
    const where = finding.onChange ? formatPlace(place) : `${formatPlace(place)} (not changed here)`;
    return [
        `${LEVEL_ICONS[level]} ${level}`,
        linkRule(finding, rulePage),
        where,
        `${(0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .F)(what)} ${(0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .F)(next)}`,
    ];
}
function linkRule({ rule }, rulePage) {
    const url = rulePage(rule);
    return url === undefined ? (0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .inlineCode */ .t)(rule) : `[${(0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .inlineCode */ .t)(rule)}](${url})`;
}
function formatPlace(place) {
    return (0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .inlineCode */ .t)((0,_check_report__WEBPACK_IMPORTED_MODULE_0__/* .formatLocation */ .j$)(place));
}
function renderUseRow({ place, where, environment, role, target, verdict, }) {
    return [
        formatPlace(place),
        (0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .F)(where),
        (0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .inlineCode */ .t)(environment),
        (0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .inlineCode */ .t)(role),
        (0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .inlineCode */ .t)(target),
        (0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .F)(verdict),
    ];
}
function buildDatabaseBlocks({ name, folder, outcome, statements, }) {
    const title = `Rehearsal of ${(0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .inlineCode */ .t)(folder)}${name === 'default' ? '' : ` (${(0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .inlineCode */ .t)(name)})`}`;
    return [
        { kind: 'text', text: `${title}: ${(0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .F)(outcome)}` },
        {
            kind: 'table',
            title: `What the statements of ${(0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .inlineCode */ .t)(folder)} did`,
            head: ['Where', 'Statement', 'Strongest lock', 'On'],
            rows: statements.map(({ place, statement, lock, relation, source }) => [
                formatPlace(place),
                (0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .inlineCode */ .t)(statement),
                source === 'observed' || lock === ''
                    ? (0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .F)(lock)
                    : `${(0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .F)(lock)} (as documented)`,
                (0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .inlineCode */ .t)(relation),
            ]),
        },
    ];
}
function buildNotesBlock(notes) {
    const lines = notes.map((note) => `- ${(0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .F)(note)}`);
    return { kind: 'text', text: `### Not checked\n\n${lines.join('\n')}` };
}


/***/ }),

/***/ 65165:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D4: () => (/* binding */ checkHeadline),
/* harmony export */   QL: () => (/* binding */ FINDING_LEVELS),
/* harmony export */   UH: () => (/* binding */ EMPTY_CHECK_REPORT),
/* harmony export */   eB: () => (/* binding */ isCheckFailed),
/* harmony export */   j$: () => (/* binding */ formatLocation)
/* harmony export */ });
/** Report of a check that has found and examined nothing. */
const EMPTY_CHECK_REPORT = {
    name: 'default',
    problems: [],
    findings: [],
    suppressed: [],
    uses: [],
    policy: [],
    databases: [],
    notes: [],
};
/** Returns whether the step fails: the check stopped, or it found an error. */
function isCheckFailed({ problems, findings }) {
    return problems.length > 0 || findings.some(({ level }) => level === 'error');
}
/** The levels in the order in which they are shown. */
const FINDING_LEVELS = [
    'error',
    'warning',
    'notice',
];
/** Formats the result of a check in one line. */
function checkHeadline(report) {
    const [problem] = report.problems;
    if (problem !== undefined)
        return `❌ Check failed: ${problem.code}`;
    if (report.findings.length === 0)
        return '✅ Check passed: no findings';
    const result = isCheckFailed(report) ? '❌ Check failed' : '⚠️ Check passed';
    return `${result}: ${formatCounts(report.findings)}`;
}
/** Formats the number of findings of each level, such as `2 errors, 1 warning`. */
function formatCounts(findings) {
    return FINDING_LEVELS.flatMap((level) => {
        const count = findings.filter((finding) => finding.level === level).length;
        if (count === 0)
            return [];
        return [count === 1 ? `1 ${level}` : `${count} ${level}s`];
    }).join(', ');
}
/** Formats a location as `file:line`, or as the file if it has no line. */
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

/** Renders the last lines of the log of a check: every finding, and the lines of the closing. */
function renderCheckTerminal(report) {
    return [
        ...report.findings.map(({ level, rule, place, what }) => `${level}: ${rule} at ${(0,_check_report__WEBPACK_IMPORTED_MODULE_0__/* .formatLocation */ .j$)(place)}: ${what}`),
        ...renderCheckClosing(report),
    ];
}
/** Renders the lines after the findings: suppressed findings, what was not checked, the headline. */
function renderCheckClosing(report) {
    return [
        ...report.suppressed.map(({ finding, reason }) => `allowed: ${finding.rule} at ${(0,_check_report__WEBPACK_IMPORTED_MODULE_0__/* .formatLocation */ .j$)(finding.place)}, because ${reason}`),
        ...report.notes.map((note) => `not checked: ${note}`),
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
/* harmony import */ var _check_report__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65165);
/* harmony import */ var _run_exit_code__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21588);


/**
 * Renders the report of a run for `--json`: one line for other programs. Keys are never renamed or
 * removed.
 */
function renderJson(report) {
    const { result, block } = report;
    return JSON.stringify({
        mode: report.mode ?? null,
        decision: report.decision,
        reason: report.reason,
        exitCode: (0,_run_exit_code__WEBPACK_IMPORTED_MODULE_1__/* .toExitCode */ .t)(report),
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
/** Renders the report of a check for `--json`. */
function renderCheckJson(report, exitCode) {
    return JSON.stringify({
        mode: 'check',
        decision: 'blocked',
        reason: (0,_check_report__WEBPACK_IMPORTED_MODULE_0__/* .isCheckFailed */ .eB)(report) ? 'check-failed' : 'check-passed',
        exitCode,
        problems: report.problems,
        findings: report.findings,
        suppressed: report.suppressed,
        uses: report.uses,
        policy: report.policy,
        databases: report.databases,
        notes: report.notes,
    });
}


/***/ }),

/***/ 21588:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ toExitCode)
/* harmony export */ });
/** Codes of problems that can occur after the run began to do something. */
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
/**
 * Returns the exit code of a run. 0: success, or blocked with `on-block: skip`. 1: the run started
 * and failed. 2: the run did not start because of an input, a file or the server. 3: blocked.
 */
function toExitCode({ problems, decision, block, onBlock }) {
    if (problems.length > 0) {
        return problems.some(({ code }) => CODES_AFTER_START.has(code)) ? 1 : 2;
    }
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

/** Space that is reserved for the note about omitted parts. */
const TRUNCATION_NOTE_LENGTH = 200;
/**
 * Builds a Markdown document of at most `maxLength` UTF-16 units. Omits texts and table rows that do
 * not fit, and notes how many rows are omitted.
 *
 * @param restNote A sentence that says where the omitted parts are.
 */
function truncateMarkdown(blocks, maxLength, restNote) {
    const parts = [];
    let remainingLength = maxLength - TRUNCATION_NOTE_LENGTH;
    let omittedCount = 0;
    for (const block of blocks) {
        const truncated = truncateBlock(block, remainingLength, restNote);
        omittedCount += truncated.omittedCount;
        if (truncated.text === '')
            continue;
        parts.push(truncated.text);
        remainingLength -= truncated.text.length + 2;
    }
    if (omittedCount > 0)
        parts.push(`…cut to fit. ${restNote}`);
    return `${parts.join('\n\n')}\n`;
}
function truncateBlock(block, maxLength, restNote) {
    if (block.kind === 'text') {
        const fits = block.text.length <= maxLength;
        return fits ? { text: block.text, omittedCount: 0 } : { text: '', omittedCount: 1 };
    }
    const { title, head, rows } = block;
    if (rows.length === 0)
        return { text: '', omittedCount: 0 };
    // Not aligned, so that the length of a row depends on its own cells only.
    const table = (0,markdown_table__WEBPACK_IMPORTED_MODULE_0__/* .markdownTable */ .Q)([head, ...rows], { alignDelimiters: false });
    const [headLine = '', delimiterLine = '', ...rowLines] = table.split('\n');
    let text = `### ${title}\n\n${headLine}\n${delimiterLine}`;
    let shownCount = 0;
    for (const line of rowLines) {
        if (text.length + line.length + 1 + TRUNCATION_NOTE_LENGTH > maxLength)
            break;
        text += `\n${line}`;
        shownCount += 1;
    }
    const omittedCount = rowLines.length - shownCount;
    if (shownCount === 0)
        return { text: '', omittedCount };
    if (omittedCount === 0)
        return { text, omittedCount };
    return { text: `${text}\n\n…and ${omittedCount} more. ${restNote}`, omittedCount };
}


/***/ })

};
;