"use strict";
exports.id = 741;
exports.ids = [741];
exports.modules = {

  33443:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  check: () => (  check)
});

;
function problemsToMatches({ folder, problems, isUnclaimed = false }, isReported) {
    return problems
        .filter(({ code }) => isReported(code))
        .map(({ file = folder, line, what, next }) => ({
        place: { file, line },
        what,
        next,
        ...(isUnclaimed && { level: 'warning' }),
    }));
}

;

const badName = {
    id: 'bad-name',
    level: 'error',
    title: 'The name of a file does not begin with a version',
    find: (diff) => problemsToMatches(diff, (code) => code === 'bad-name'),
};

;
const baseUnknown = {
    id: 'base-unknown',
    level: 'warning',
    title: 'The migrations cannot be compared with a base',
    find: ({ folder, unknownBase, head, isUnclaimed = false }) => unknownBase === undefined || isUnclaimed || head?.length === 0
        ? []
        : [
            {
                place: { file: folder, line: undefined },
                what: `The migrations of \`${folder}\` were not compared with a base, so edited, deleted and out-of-order migrations were not found. Every file counts as new. ${unknownBase.what}`,
                next: unknownBase.next,
            },
        ],
};

;
function withVersions(migrations, order) {
    return migrations.flatMap((migration) => {
        const version = order.parse(migration);
        if (version === undefined)
            return [];
        const key = order.identifiesByName ? migration.fileName : version.key;
        return [{ migration, version: { ...version, key } }];
    });
}
function mergedMigrations({ base = [], order, }) {
    return withVersions(base.map(({ migration }) => migration), order);
}
function newestMerged(diff) {
    return mergedMigrations(diff).reduce((newest, each) => newest !== undefined && diff.order.compare(newest.version, each.version) >= 0 ? newest : each, undefined);
}
function addedMigrations(diff) {
    const mergedKeys = new Set(mergedMigrations(diff).map(({ version }) => version.key));
    return withVersions(diff.head ?? [], diff.order).filter(({ version }) => !mergedKeys.has(version.key));
}

;

const deletedMigration = {
    id: 'deleted-migration',
    level: 'error',
    title: 'A merged migration is deleted, or renamed to another version',
    find: (diff) => {
        const { head, order } = diff;
        if (head === undefined)
            return [];
        const headKeys = new Set(withVersions(head, order).map(({ version }) => version.key));
        const namesByChecksum = new Map(head.map(({ checksum, fileName }) => [checksum, fileName]));
        return mergedMigrations(diff).flatMap(({ version, migration }) => {
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

;

const duplicateVersion = {
    id: 'duplicate-version',
    level: 'error',
    title: 'Two migrations have the same version',
    find: (diff) => problemsToMatches(diff, (code) => code === 'duplicate-version'),
};

;

const editedMigration = {
    id: 'edited-migration',
    level: 'error',
    title: 'A merged migration is changed',
    find: ({ base = [], head, order, ignoresLineEndings = false }) => {
        if (head === undefined)
            return [];
        const headByKey = new Map(withVersions(head, order).map(({ version, migration }) => [version.key, migration]));
        return base
            .filter(({ same }) => !same)
            .flatMap(({ migration: before }) => {
            const [versioned] = withVersions([before], order);
            const migration = headByKey.get(versioned?.version.key ?? '');
            if (migration === undefined || migration.checksum === before.checksum)
                return [];
            const place = { file: migration.path, line: firstChangedLine(before.text, migration.text) };
            if (normalizeText(migration.text) === normalizeText(before.text)) {
                if (ignoresLineEndings)
                    return [];
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
function normalizeText(text) {
    return text.replaceAll('\r\n', '\n').replace(/^\ufeff/, '');
}
function firstChangedLine(before, after) {
    const linesBefore = before.split('\n');
    const linesAfter = after.split('\n');
    const index = linesAfter.findIndex((line, at) => line !== linesBefore[at]);
    return index === -1 ? Math.max(linesAfter.length, 1) : index + 1;
}

;
const folderUnread = {
    id: 'folder-unread',
    level: 'warning',
    title: 'The migrations of a folder cannot be read',
    find: ({ folder, unreadBecause }) => unreadBecause === undefined
        ? []
        : [
            {
                place: { file: unreadBecause.file ?? folder, line: unreadBecause.line },
                what: `The changed files of \`${folder}\` were not checked, because the folder cannot be read as migrations. ${unreadBecause.what}`,
                next: `If these are migrations of this action, fix the folder. Otherwise set the input \`migrations\` of the check to the folder of the migrations. ${unreadBecause.next}`,
            },
        ],
};

;

const outOfOrder = {
    id: 'out-of-order',
    level: 'error',
    title: 'A new migration has a lower version than a merged migration',
    find: (diff) => {
        const newest = newestMerged(diff);
        if (newest === undefined)
            return [];
        return addedMigrations(diff)
            .filter(({ version }) => diff.order.compare(version, newest.version) < 0)
            .map(({ migration }) => ({
            place: { file: migration.path, line: 1 },
            what: `The new file ${migration.fileName} has a lower version than ${newest.migration.fileName}, which is merged. Databases that have applied ${newest.migration.fileName} refuse it.`,
            next: `Rename the file to a version above ${newest.version.text}.`,
        }));
    },
};

;

const CODES_OF_OTHER_RULES = new Set(['duplicate-version', 'bad-name', 'syntax-error']);
const refusedMigration = {
    id: 'refused-migration',
    level: 'error',
    title: 'A migration contains something that the engine does not run',
    find: (diff) => problemsToMatches(diff, (code) => !CODES_OF_OTHER_RULES.has(code)),
};

;

const syntaxError = {
    id: 'syntax-error',
    level: 'error',
    title: 'A migration is not valid SQL',
    find: (diff) => problemsToMatches(diff, (code) => code === 'syntax-error'),
};

;









const MIGRATION_RULES = [
    editedMigration,
    deletedMigration,
    outOfOrder,
    duplicateVersion,
    badName,
    syntaxError,
    refusedMigration,
    folderUnread,
    baseUnknown,
];

var rules = __webpack_require__(91955);
;
const checkIncomplete = {
    id: 'check-incomplete',
    level: 'error',
    title: 'The check did not follow a step to its end',
    find: ({ incomplete }) => incomplete.map(({ place, via, shortfall }) => ({
        place,
        via,
        what: `The check did not follow this step to its end, because it has ${shortfall}. A migration in the rest is not found.`,
        next: 'Simplify what the step runs, for example by fewer calls inside each other. If it does not migrate, allow this finding at the step.',
    })),
};

var input_table = __webpack_require__(25620);
var environment_protection = __webpack_require__(27311);
;
const TEMPORARY_ROLES = new Set(['', 'staging']);
function isTemporaryRole(role) {
    return TEMPORARY_ROLES.has(role);
}
function needsNoGate({ verdict }, role) {
    return verdict.kind !== 'lasting' && isTemporaryRole(role);
}
const WORKFLOW_FILE = /^\.github\/workflows\/|(?:^|\/)action\.ya?ml$/;
function listAllowancePlaces({ stepContext, via, verdict, }) {
    const { root, jobs } = stepContext;
    if (verdict.isKnown)
        return { via: via.filter(({ file }) => WORKFLOW_FILE.test(file)) };
    const files = [...new Set([root.file, ...jobs.map(({ file }) => file)])];
    const keys = jobs.map(({ file, keyLine }) => ({ file, line: keyLine }));
    return { via, scopes: { jobs: keys, files } };
}
function describeVerdict({ kind, database, why }) {
    return kind === 'lasting'
        ? `The database counts as lasting, because ${why}.`
        : `The database counts as ${database}, because ${why}.`;
}

var split_expressions = __webpack_require__(17211);
var dist = __webpack_require__(52506);
var ast = __webpack_require__(12049);
;


const UNKNOWN = { truth: undefined };
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
function parseExpression(text) {
    if (!treeCache.has(text))
        treeCache.set(text, parseUncached(text));
    return treeCache.get(text);
}
function parseUncached(text) {
    try {
        return new dist .iX(new dist .JG(text).lex().tokens, CONTEXTS, FUNCTIONS).parse();
    }
    catch {
        return undefined;
    }
}
function evaluatePartially(tree, context) {
    if (tree instanceof ast .uS)
        return fromLiteral(tree.literal);
    if (tree instanceof ast .aU)
        return evaluatePartially(tree.group, context);
    if (tree instanceof ast ._c) {
        const { truth } = evaluatePartially(tree.expr, context);
        return truth === undefined ? UNKNOWN : knownValue(!truth);
    }
    if (tree instanceof ast .yI)
        return evaluateBinary(tree, context);
    if (tree instanceof ast .oD)
        return evaluateLogical(tree, context);
    if (tree instanceof ast .R6)
        return evaluateCall(tree, context);
    const path = getPath(tree);
    return (path === undefined ? undefined : context(path)) ?? UNKNOWN;
}
function fromLiteral(value) {
    if (value instanceof dist .p.uQ)
        return knownValue(value.value);
    if (value instanceof dist .p.Q9)
        return knownValue(value.value);
    if (value instanceof dist .p.bo)
        return knownValue(value.value);
    return value instanceof dist .p.Uv ? knownValue(null) : { truth: true };
}
function evaluateLogical({ operator, args }, context) {
    const isAnd = operator.lexeme === '&&';
    let hasUnknown = false;
    for (const [index, arg] of args.entries()) {
        const value = evaluatePartially(arg, context);
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
function getPath(tree) {
    if (tree instanceof ast .QC)
        return tree.name.lexeme.toLowerCase();
    if (!(tree instanceof ast .p_))
        return undefined;
    const before = getPath(tree.expr);
    const { index } = tree;
    const key = index instanceof ast .uS ? fromLiteral(index.literal).value : undefined;
    return before === undefined || typeof key !== 'string'
        ? undefined
        : `${before}.${key.toLowerCase()}`;
}
function listReferences(tree) {
    const references = [];
    if (tree instanceof ast .oD || tree instanceof ast .R6) {
        if (tree instanceof ast .R6)
            references.push(`${tree.functionName.lexeme.toLowerCase()}()`);
        for (const arg of tree.args)
            references.push(...listReferences(arg));
    }
    else if (tree instanceof ast .yI)
        references.push(...listReferences(tree.left), ...listReferences(tree.right));
    else if (tree instanceof ast ._c)
        references.push(...listReferences(tree.expr));
    else if (tree instanceof ast .aU)
        references.push(...listReferences(tree.group));
    else {
        const path = getPath(tree);
        if (path !== undefined)
            references.push(path);
    }
    return references;
}
function usesStatusFunction(tree) {
    return listReferences(tree).some((each) => STATUS_FUNCTIONS.some((name) => each === `${name}()`));
}

;


const MAX_VALUE_LENGTH = 100_000;
function interpolateKnown(text, context) {
    let length = 0;
    return (0,split_expressions ._)(text, (original) => {
        const { value } = evaluatePartially(parseExpression(getInnerText(original)), context);
        if (value === undefined)
            return original;
        const known = String(value ?? '');
        length += known.length;
        return length > MAX_VALUE_LENGTH ? original : known;
    });
}
function interpolateScript(text, context) {
    const lines = [];
    let length = 0;
    const replaced = (0,split_expressions .W)(text).map((piece, index) => {
        const known = index % 2 === 1 ? interpolateKnown(piece, context) : piece;
        if (known !== piece)
            length += known.length;
        const value = length > MAX_VALUE_LENGTH && index % 2 === 1 ? piece : known;
        const isReplaced = value !== piece;
        const first = lines.at(-1) ?? 1;
        if (lines.length === 0)
            lines.push(1);
        const breaks = value.split('\n').length - 1;
        for (let at = 1; at <= breaks; at += 1)
            lines.push(isReplaced ? first : first + at);
        if (isReplaced)
            lines[lines.length - 1] = first + piece.split('\n').length - 1;
        return value;
    });
    return {
        text: replaced.join(''),
        lineOf: (line) => lines[line - 1] ?? line,
        isTooLong: length > MAX_VALUE_LENGTH,
    };
}
function isDynamic(text) {
    return text.includes('${{');
}
function listContextReferences(text) {
    const expressions = (0,split_expressions .W)(text).filter((_, index) => index % 2 === 1);
    const references = expressions.map(getInnerText).flatMap((inner) => {
        const paths = listReferences(parseExpression(inner)).filter((path) => !path.endsWith('()'));
        return paths.map((path) => findSpelling(inner, path));
    });
    return [...new Set(references)];
}
function getInnerText(expression) {
    return expression.slice(3, -2).trim();
}
function findSpelling(text, path) {
    const at = text.toLowerCase().indexOf(path);
    return at === -1 ? path : text.slice(at, at + path.length);
}
function usesContext(text, context) {
    return listContextReferences(text).some((path) => path.toLowerCase().startsWith(`${context}.`));
}

;



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
            isTemporary: false,
            database: '',
        })),
        ...migrations.map((migration) => {
            const { stepContext, place, via, redactedCommand, verdict } = migration;
            const role = getDeclaredRole(migration.variables);
            return {
                stepContext,
                place,
                via,
                role,
                description: `\`${redactedCommand}\``,
                isTemporary: stepContext.gate === 'none' && needsNoGate(migration, role),
                database: describeVerdict(verdict),
            };
        }),
    ];
}
function getDeclaredRole(variables) {
    return variables.get(input_table .b.role.variable)?.trim() ?? '';
}
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
function getJobEnvironment({ jobs, expressionContext }) {
    const environment = jobs.at(-1)?.environment;
    return environment === undefined
        ? undefined
        : interpolateKnown(environment.text, expressionContext);
}
function getEnvironment({ protections }, stepContext) {
    return protections.get(getJobEnvironment(stepContext)?.toLowerCase() ?? '');
}
function describeSubject({ jobs, steps }, detail) {
    const stepNames = steps.map(({ id, name, uses }) => id ?? name ?? uses?.text ?? '');
    return JSON.stringify([jobs.map(({ id }) => id), stepNames, detail]);
}
function isUngated(migration) {
    const role = getDeclaredRole(migration.variables);
    return migration.stepContext.gate === 'none' && !needsNoGate(migration, role);
}
function locateMigration(migration) {
    const { place, stepContext, redactedCommand } = migration;
    const subject = describeSubject(stepContext, redactedCommand);
    return { ...listAllowancePlaces(migration), place, subject };
}
function formatJobName(jobs) {
    return `job \`${jobs.map(({ id }) => id).join(' / ')}\``;
}

;



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
        what: `\`${input_table .b.confirmation.name}\` is \`true\` in the workflow, and the ${formatJobName(stepContext.jobs)} has no protected environment. Every run is confirmed without a review.`,
        next: 'Add an `environment:` with required reviewers to the job, or use an input of `workflow_dispatch` as the confirmation.',
    })),
};
function hasNoProtection(protection) {
    if (protection?.kind === 'missing')
        return true;
    return (protection?.kind === 'found' && protection.reviewers === 0 && !(0,environment_protection .A)(protection));
}

;

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
                what: `A committed file sets \`${input_table .b.confirmation.variable}\`. Everyone who loads the file confirms production.`,
                next: 'Remove this line. Confirm each run, for example with an input of `workflow_dispatch`.',
            },
        ];
    }),
};

var leven = __webpack_require__(47785);
;


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

;



const MAX_EDIT_DISTANCE = 2;
const environmentMissing = {
    id: 'environment-missing',
    level: 'error',
    title: 'A job that migrates names an environment that does not exist',
    find: (configuration) => findEnvironmentJobs(configuration).flatMap(({ name, protection, line, stepContext }) => {
        if (protection?.kind !== 'missing')
            return [];
        const similarName = protection.others.find((other) => (0,leven .A)(other.toLowerCase(), name.toLowerCase()) <= MAX_EDIT_DISTANCE);
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

var name_words = __webpack_require__(56086);
;





const environmentUnprotected = {
    id: 'environment-unprotected',
    level: 'warning',
    title: 'A job migrates production in an environment without protection',
    find: (configuration) => findEnvironmentJobs(configuration).flatMap(({ name, protection, line, stepContext, role }) => {
        if (protection?.kind !== 'found' || !isProduction(role, name))
            return [];
        if (protection.reviewers > 0 || (0,environment_protection .A)(protection))
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
function isProduction(role, environment) {
    return (role === 'prod' || (isDynamic(role) && (0,name_words .Ce)((0,name_words .Tb)(environment)) === 'prod'));
}

;



const gateIgnored = {
    id: 'gate-ignored',
    level: 'error',
    title: 'A gate before a migration does not stop the migration',
    find: (configuration) => [
        ...findContinueOnError(configuration),
        ...findUnprotectedMigrations(configuration),
    ],
};
function findContinueOnError({ uses }) {
    return uses.flatMap(({ step, mode, stepContext }) => {
        const continueOnError = interpolateKnown(step.continueOnError?.text ?? 'false', stepContext.expressionContext);
        if (mode !== 'gate' || continueOnError === 'false')
            return [];
        return [
            {
                place: { file: step.file, line: step.continueOnError?.line ?? step.line },
                via: stepContext.via,
                subject: describeSubject(stepContext, 'continue-on-error'),
                what: 'The gate has `continue-on-error`, so the job continues after a block.',
                next: `Remove \`continue-on-error\`. If a block must not fail the job, set \`${input_table .b.onBlock.name}: skip\` and add \`if: steps.<gate>.outputs.decision == 'allowed'\` to the following steps.`,
            },
        ];
    });
}
function findUnprotectedMigrations({ migrations }) {
    return migrations
        .filter(({ stepContext }) => stepContext.gate === 'ignored')
        .map(({ redactedCommand, stepContext, place, via }) => ({
        place,
        via,
        subject: describeSubject(stepContext, redactedCommand),
        what: `\`${redactedCommand}\` in the ${formatJobName(stepContext.jobs)} can run after a gate blocks.`,
        next: `Run the step only on success. If the gate has \`${input_table .b.onBlock.name}: skip\`, set \`if: steps.<gate>.outputs.decision == 'allowed'\` without an alternative condition.`,
    }));
}

var yaml_node = __webpack_require__(14201);
;


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
    return tree?.kind === 'text' ? tree.text : (0,yaml_node .AA)(tree, 'group')?.text;
}
function isEffectiveGroup(group) {
    return group !== '' && !/github\.(?:run_id|run_number|run_attempt|sha)\b/.test(group);
}

;
const policyInvalid = {
    id: 'policy-invalid',
    level: 'error',
    title: 'A policy file is not valid',
    find: ({ policies }) => [...policies].flatMap(([file, result]) => result.ok
        ? []
        : [
            {
                place: { file, line: result.line },
                subject: result.what.replace(/, line \d+/, ''),
                what: result.what,
                next: result.next,
            },
        ]),
};

;

function canBeTrue(text, context) {
    const success = context('success()') ?? { truth: undefined };
    if (text === undefined)
        return success.truth !== false;
    const expression = stripBraces(text);
    if (expression === undefined)
        return success.truth !== false;
    const tree = parseExpression(expression);
    if (!usesStatusFunction(tree) && success.truth === false)
        return false;
    return evaluatePartially(tree, context).truth !== false;
}
function stripBraces(text) {
    const trimmed = text.trim();
    const [, inner] = /^\$\{\{((?:(?!\}\}).)*)\}\}$/s.exec(trimmed) ?? [];
    if (inner !== undefined)
        return inner.trim();
    return trimmed.includes('${{') ? undefined : trimmed;
}
function extendContext(values, base) {
    return (path) => {
        const value = values.get(path);
        return value === undefined ? base(path) : knownValue(value);
    };
}

;

function neverRuns(stepContext) {
    const events = [...stepContext.root.triggers.keys()];
    const isAnyEvent = events.length === 0 || events.includes('workflow_call');
    return isAnyEvent
        ? !canRun(stepContext, stepContext.expressionContext)
        : !events.some((event) => canRunOn(stepContext, event));
}
function canRunOn(stepContext, event) {
    const eventName = new Map([['github.event_name', event]]);
    return canRun(stepContext, extendContext(eventName, stepContext.expressionContext));
}
function canRun({ jobs, steps }, context) {
    const ownJobs = steps.length === 1 ? jobs.slice(-1) : [];
    const outerJobs = jobs.slice(0, jobs.length - ownJobs.length);
    const own = listConditions([...ownJobs, ...steps.slice(-1)]);
    const outer = listConditions([...outerJobs, ...steps.slice(0, -1)]);
    return (own.every((text) => canBeTrue(text, context)) &&
        outer.every((text) => canBeTrue(text, onlyGitHub(context))));
}
function listConditions(parts) {
    return parts.flatMap(({ condition }) => condition?.text ?? []);
}
function onlyGitHub(context) {
    return (path) => (path.startsWith('github.') ? context(path) : undefined);
}

;



const REF_EXPRESSION = /github\.(?:ref|ref_name|ref_type|ref_protected|base_ref|event\.ref|event\.repository\.default_branch)\b/;
const prodFromAnyRef = {
    id: 'prod-from-any-ref',
    level: 'warning',
    title: 'A job that migrates production can be started manually from any branch',
    find: (configuration) => findProductionJobs(configuration)
        .filter(({ stepContext }) => {
        const isManual = stepContext.root.triggers.has('workflow_dispatch');
        const protection = getEnvironment(configuration, stepContext);
        const hasBranchRule = protection?.kind === 'found' && (0,environment_protection .A)(protection);
        const usesRef = listConditions([...stepContext.jobs, ...stepContext.steps]).some((text) => REF_EXPRESSION.test(text));
        return isManual && canRunOn(stepContext, 'workflow_dispatch') && !hasBranchRule && !usesRef;
    })
        .map(({ stepContext, place, via }) => ({
        place,
        via,
        what: `The ${formatJobName(stepContext.jobs)} migrates production on \`workflow_dispatch\`, which can start it from any branch. No known rule limits the branches.`,
        next: "Add deployment branches to the environment, or add `if: github.ref == 'refs/heads/main'` to the job.",
    })),
};

;

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

;

function usesBlockedFor({ uses }, reasons) {
    return uses.flatMap(({ verdict, stepContext }) => {
        if (verdict.kind !== 'decided' || verdict.allowed || !reasons.includes(verdict.reason))
            return [];
        const { place, via } = stepContext;
        const what = `This use of the action is always blocked. ${verdict.what}`;
        const subject = describeSubject(stepContext, verdict.what);
        return [{ place, via, subject, what, next: verdict.next }];
    });
}

;

const replicaMigrates = {
    id: 'replica-migrates',
    level: 'error',
    title: 'A use of this action would migrate a replica, so it is always blocked',
    find: (configuration) => usesBlockedFor(configuration, ['replica-blocked']),
};

;


const INPUT_ROWS = [
    input_table .b.role,
    input_table .b.confirmation,
];
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

;

const roleInvalid = {
    id: 'role-invalid',
    level: 'error',
    title: 'A use of this action declares an invalid role, or two different roles, so it is always blocked',
    find: (configuration) => usesBlockedFor(configuration, ['role-invalid', 'role-conflict']),
};

;

const roleMissing = {
    id: 'role-missing',
    level: 'error',
    title: 'A use of this action does not declare a role, so it is always blocked',
    find: (configuration) => usesBlockedFor(configuration, ['role-missing']),
};

;



const unenforcedRole = {
    id: 'unenforced-role',
    level: 'warning',
    title: 'A migration command has a declared role, but nothing enforces it',
    find: ({ migrations }) => migrations
        .filter((migration) => isUngated(migration) && getDeclaredRole(migration.variables) !== '')
        .map((migration) => {
        const { tool, redactedCommand, stepContext, verdict } = migration;
        return {
            ...locateMigration(migration),
            what: `\`${redactedCommand}\` (${tool}) in the ${formatJobName(stepContext.jobs)} has a \`${input_table .b.role.variable}\`, but no gate of this action runs before it. ${describeVerdict(verdict)}`,
            next: 'Run the command with the input `command` of this action, or add a step with `mode: gate` before it.',
        };
    }),
};

;



const ungovernedMigration = {
    id: 'ungoverned-migration',
    level: 'error',
    title: 'A migration command runs without a gate and without a declared role',
    find: ({ migrations }) => migrations
        .filter((migration) => isUngated(migration) && getDeclaredRole(migration.variables) === '')
        .map((migration) => {
        const { tool, redactedCommand, stepContext, verdict } = migration;
        return {
            ...locateMigration(migration),
            what: `\`${redactedCommand}\` (${tool}) in the ${formatJobName(stepContext.jobs)} migrates a database. No gate runs before it, and no \`${input_table .b.role.variable}\` reaches it. ${describeVerdict(verdict)}`,
            next: 'Run the command with the inputs `command` and `db-role` of this action, or add a step with `mode: gate` before it.',
        };
    }),
};

;
const unreadFile = {
    id: 'unread-file',
    level: 'warning',
    title: 'A file that a workflow uses cannot be read',
    find: ({ unreadFiles }) => unreadFiles.map((file) => ({
        place: { file, line: undefined },
        what: 'The file cannot be read: it is larger than 16 MB, or a link to something that is not a committed file. Its commands were not judged.',
        next: 'Commit it as a regular file, and make sure that it contains no migration.',
    })),
};

;
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

var untrusted_events = __webpack_require__(7056);
;



const WORKFLOW_RUN_FILTER = /workflow_run\.(?:head_repository|head_branch|event)\b/;
const untrustedTrigger = {
    id: 'untrusted-trigger',
    level: 'error',
    title: 'A job migrates on an event that anyone outside the repository can trigger',
    find: (configuration) => listMigrationSites(configuration).flatMap((site) => {
        const { stepContext, place, via, description, database } = site;
        if (site.isTemporary)
            return [];
        const triggers = [...stepContext.root.triggers.keys()];
        const hasFilter = listConditions([...stepContext.jobs, ...stepContext.steps]).some((text) => WORKFLOW_RUN_FILTER.test(text));
        const trigger = triggers.find((name) => (untrusted_events .f.includes(name) || (name === 'workflow_run' && !hasFilter)) &&
            canRunOn(stepContext, name));
        if (trigger === undefined)
            return [];
        return [
            {
                place,
                via,
                subject: describeSubject(stepContext, `${trigger} ${description}`),
                what: `The ${formatJobName(stepContext.jobs)} migrates with ${description} on \`${trigger}\`. Anyone can start a run on this event, and the run has access to secrets.${database === '' ? '' : ` ${database}`}`,
                next: trigger === 'workflow_run'
                    ? 'Add `if: github.event.workflow_run.head_repository.full_name == github.repository` to exclude runs of forks.'
                    : 'Run the migration on `push`, `workflow_dispatch` or `release`, and check pull requests on `pull_request`.',
            },
        ];
    }),
};

;
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

;




















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
    unreadFile,
    checkIncomplete,
];

;



const CHECK_RULES = [...CONFIGURATION_RULES, ...MIGRATION_RULES, ...rules .I, ...rules .T];

var rule = __webpack_require__(80083);
;
const SUPPRESSION_COMMENT = /(?:#|--)\s*governed:\s*allow\s+([a-z-]+)(?:\s+because\s+(\S.*))?/;
const COMMENT_LINE = /^\s*(?:#|--)/;
const HEAD_LINE = /^\s*(?:#|$)|^---\s*$/;
function applySuppressions(findings, read) {
    const getLines = memoize((file) => (read(file) ?? '').split('\n'));
    const remaining = [];
    const suppressed = [];
    for (const finding of findings) {
        const { rule, via = [], scopes } = finding;
        const places = [finding.place, ...via, ...(scopes?.jobs ?? [])];
        const allowances = [
            ...places.flatMap((place) => findAllowances(place, rule, getLines)),
            ...(scopes?.files ?? []).flatMap((file) => findHeadAllowances(file, rule, getLines)),
        ];
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
        const allowances = readAllowance(text, rule, { file, line });
        if (allowances.length > 0)
            return allowances;
    }
    return [];
}
function findHeadAllowances(file, rule, getLines) {
    const lines = getLines(file);
    const end = lines.findIndex((text) => !HEAD_LINE.test(text));
    return lines
        .slice(0, end === -1 ? lines.length : end)
        .flatMap((text, index) => readAllowance(text, rule, { file, line: index + 1 }));
}
function readAllowance(text, rule, place) {
    const [, allowedRule, reason = ''] = SUPPRESSION_COMMENT.exec(text) ?? [];
    return allowedRule === rule ? [{ reason: reason.trim(), place }] : [];
}
function addReasonHint(finding, { file, line }) {
    return {
        ...finding,
        next: `${finding.next} The comment at ${file}:${line} has no effect without a reason. Use \`governed: allow ${finding.rule} because …\`.`,
    };
}

var read_policy = __webpack_require__(15072);
var shell_scope = __webpack_require__(44551);
var deniable_codes = __webpack_require__(71700);
;
function cacheFiles({ paths, read, readText }) {
    const cache = new Map();
    return {
        paths,
        readText,
        read: (path) => {
            if (!cache.has(path))
                cache.set(path, read(path));
            return cache.get(path);
        },
        listRead: () => [...cache.keys()],
        listUnread: () => paths.filter((path) => cache.has(path) && cache.get(path) === undefined),
    };
}

var shell_text = __webpack_require__(38974);
var package_manifest = __webpack_require__(14828);
var remember_by_files = __webpack_require__(60196);
;


const SCRIPT_FILE = /(?:^|\/)[\w-]+$|\.(?:sh|bash|zsh|py|[cm]?[jt]s|rb|pl|php|ps1|cmd|bat|mk)$|(?:^|\/)(?:Makefile|GNUmakefile|justfile|\.env[\w.-]*)$/i;
const TASK_FILE = /(?:^|\/)(?:GNUmakefile|[Mm]akefile|[Jj]ustfile|Taskfile\.ya?ml)$/;
const WORD = /[\w.@:/-]+/g;
const MAX_REFERENCED_FILES = 200;
function listReferencedTexts(script, files) {
    const found = new Map();
    const pending = [script];
    const index = indexPaths(files);
    const add = (key, text, file, kind) => {
        if (found.has(key) || found.size >= MAX_REFERENCED_FILES)
            return;
        found.set(key, { text, place: { file, line: undefined }, kind });
        pending.push(text);
    };
    for (let text = pending.pop(); text !== undefined; text = pending.pop()) {
        const words = new Set(text.match(WORD) ?? []);
        for (const word of words) {
            const name = word.replace(/^(?:\.{1,2}\/)+/, '').replace(/^.*:(?=\/)/, '');
            for (const path of index.scripts.get(name.split('/').at(-1) ?? '') ?? []) {
                if (path !== name && !path.endsWith(`/${name}`))
                    continue;
                if (isOtherWord(word, path, text))
                    continue;
                add(path, files.read(path) ?? '', path, 'script');
            }
            for (const { file, text: body } of index.packageScripts.get(word) ?? []) {
                if (/\b(?:npm|pnpm|yarn|bun|turbo|nx|lerna|run-[sp])\b/.test(text)) {
                    add(`${file}#${word}`, body, file, 'script');
                }
            }
        }
        if (!/\b(?:make|just|task)\b/.test(text))
            continue;
        for (const path of index.taskFiles)
            add(path, files.read(path) ?? '', path, 'makefile');
    }
    return [...found.values()];
}
const PROGRAM_FOLDER = /(?:^|\/)(?:s?bin|scripts?|tools)\/[^/]+$/;
function isOtherWord(word, path, text) {
    if (/[./]/.test(word) || !path.includes('/'))
        return false;
    if (PROGRAM_FOLDER.test(path))
        return isOnlySubcommand(word, text);
    return !new RegExp(`(?:sh|source|exec|\\.)\\s+["']?${word.replaceAll(/[^\w-]/g, '\\$&')}(?![\\w./-])`).test(text);
}
const PROGRAMS_WITH_COMMANDS = 'npm|pnpm|yarn|bun|git|gh|docker(?:\\s+compose)?|docker-compose|podman|go|cargo|gem|bundle|pip3?|apt|apt-get|apk|brew|kubectl|helm|terraform|make|gmake';
function isOnlySubcommand(word, text) {
    const name = `${word.replaceAll(/[^\w-]/g, '\\$&')}(?![\\w./@:-])`;
    const options = '(?:\\s+--?[\\w-]+(?:[= ][\\w./-]*[./][\\w./-]*|=\\S+)?)*';
    const call = `(?<![\\w./-])(?:${PROGRAMS_WITH_COMMANDS})${options}[ \\t]+(?:run(?:-script)?[ \\t]+)?${name}`;
    const rest = text.replaceAll(new RegExp(call, 'g'), ' ');
    return rest !== text && !new RegExp(`(?<![\\w./@:-])${name}`).test(rest);
}
const indexPaths = (0,remember_by_files .Y)((files) => {
    const scripts = new Map();
    const packageScripts = new Map();
    const append = (map, key, value) => {
        const list = map.get(key);
        if (list === undefined)
            map.set(key, [value]);
        else
            list.push(value);
    };
    for (const path of files.paths) {
        if (SCRIPT_FILE.test(path) && !TASK_FILE.test(path)) {
            append(scripts, path.split('/').at(-1) ?? '', path);
        }
    }
    const packages = (0,package_manifest .A)(files).filter(({ path }) => !path.includes('node_modules/'));
    for (const { path, scripts: ownScripts } of packages) {
        for (const [name, text] of ownScripts)
            append(packageScripts, name, { file: path, text });
    }
    const taskFiles = files.paths.filter((path) => TASK_FILE.test(path));
    return { scripts, taskFiles, packageScripts };
});

;


const MAX_ACTION_DEPTH = 10;
function collectJobTexts({ stepContext }, workflowFiles, files) {
    const texts = [];
    const actions = [];
    const { steps: ownSteps, expressionContext } = stepContext;
    const job = stepContext.jobs.at(-1);
    const added = new Map();
    function addStep(step, phase, stepIndex, depth) {
        const place = { file: step.file, line: step.line };
        if (step.run !== undefined) {
            const isKnown = step === ownSteps.at(-1) || (depth === 0 && ownSteps.length === 1);
            const text = isKnown
                ? interpolateScript(step.run.text, expressionContext).text
                : step.run.text;
            addScript(text, place, phase, stepIndex, step);
        }
        const uses = step.uses?.text;
        if (uses === undefined)
            return;
        for (const { text } of step.with.values())
            addScript(text, place, phase, stepIndex, step);
        const local = workflowFiles.action(uses);
        const isOpaque = uses.startsWith('./') && (local === undefined || local.steps.length === 0);
        actions.push({ uses, place, phase, isOpaque });
        if (local === undefined || depth > MAX_ACTION_DEPTH)
            return;
        for (const inner of local.steps) {
            const innerPhase = phase === 'own' && !ownSteps.includes(inner) ? 'earlier' : phase;
            const steps = added.get(innerPhase) ?? new Set();
            if (steps.has(inner))
                continue;
            added.set(innerPhase, steps.add(inner));
            addStep(inner, innerPhase, stepIndex, depth + 1);
        }
    }
    function addScript(text, place, phase, stepIndex, step) {
        const condition = step.condition?.text.trim();
        const canBeSkipped = phase !== 'own' &&
            condition !== undefined &&
            !ownSteps.some((own) => own.condition?.text.trim() === condition);
        const at = { phase, stepIndex, canBeSkipped };
        texts.push({ text: removeComments(text), place, kind: 'script', ...at });
        for (const file of listReferencedTexts(text, files)) {
            texts.push({ ...file, text: removeComments(file.text), ...at });
        }
    }
    const ownAt = job?.steps.indexOf(ownSteps[0]) ?? -1;
    for (const [index, step] of (job?.steps ?? []).entries()) {
        added.clear();
        addStep(step, index === ownAt ? 'own' : index < ownAt ? 'earlier' : 'later', index, 0);
    }
    if (ownAt === -1)
        addStep(ownSteps[0], 'own', 0, 0);
    return { texts, actions };
}
function removeComments(text) {
    return text.replaceAll(/^[ \t]*#(?!!).*$/gm, '').replaceAll(/\\\r?\n/g, ' ');
}

;



const ROLE = input_table .b.role.variable;
const ROLE_WRITE = new RegExp(`(?:^|[\\s"'({;&|:])${ROLE}(?:=|<<)`);
function removeUncertainRole(use, workflowFiles, files) {
    const { variables, stepContext, callers } = use;
    if (!variables.has(ROLE) || stepContext.declaredVariables.has(ROLE))
        return variables;
    if (callers.some((words) => ROLE_WRITE.test(words.join(' '))))
        return variables;
    const { texts } = collectJobTexts(use, workflowFiles, files);
    const writers = texts.filter(({ text, phase, kind }) => phase !== 'later' && kind === 'script' && ROLE_WRITE.test(text));
    const isCertain = writers.some(({ text, canBeSkipped }) => !canBeSkipped && writesOnEveryPath((0,shell_text .lu)(text).tree, text));
    if (writers.length === 0)
        return variables;
    if (isCertain)
        return selectStrictestRole(variables, writers);
    return new Map([...variables].filter(([name]) => name !== ROLE));
}
const ROLE_VALUE = new RegExp(`${ROLE_WRITE.source}\\s*["']?(prod|replica)\\b`, 'g');
function selectStrictestRole(variables, writers) {
    const roles = writers.flatMap(({ text }) => [...text.matchAll(ROLE_VALUE)].map(([, role = '']) => role));
    const strictest = roles.find((role) => role === 'prod') ?? roles[0];
    return strictest === undefined ? variables : new Map([...variables, [ROLE, strictest]]);
}
function writesOnEveryPath(node, source) {
    const writes = (child) => writesOnEveryPath(child, source);
    switch (node.type) {
        case 'Script':
        case 'CompoundList':
            return node.commands.some(writes);
        case 'Statement':
        case 'Redirected':
            return writes(node.command);
        case 'BraceGroup':
        case 'Subshell':
        case 'CaseItem':
            return writes(node.body);
        case 'AndOr': {
            const [first] = node.commands;
            return first !== undefined && writes(first);
        }
        case 'If': {
            const branches = [node.then, ...node.elif.map((each) => each.then), node.else];
            return writes(node.clause) || branches.every((each) => each !== undefined && writes(each));
        }
        case 'Case': {
            const hasDefault = node.items.some(({ pattern }) => pattern.some((word) => source.slice(word.pos, word.end) === '*'));
            return hasDefault && node.items.every(writes);
        }
        case 'Command':
        case 'Pipeline':
            return ROLE_WRITE.test(source.slice(node.pos, node.end));
        default:
            return false;
    }
}

;

const ACTION_INPUTS = [
    { uses: /^ariga\/atlas-action\//, url: 'url', others: [], isContainer: false },
    { uses: /^ariga\/atlas-deploy-action@/, url: 'url', others: [], isContainer: true },
    {
        uses: /^liquibase-github-actions\//,
        url: 'url',
        others: ['defaultsFile', 'driverPropertiesFile', 'propertyProviderClass'],
        isContainer: true,
    },
    { uses: /^liquibase\/liquibase-github-action@/, url: 'url', others: [], isContainer: true },
    { uses: /^joshuaavalon\/flyway-action@/, url: 'url', others: [], isContainer: true },
    {
        uses: /^red-gate\/flyway-actions\//,
        url: 'target-url',
        others: ['extra-args', 'target-environment'],
        isContainer: false,
    },
];
function readActionConnection({ stepContext, }) {
    const step = stepContext.steps.at(-1);
    const action = ACTION_INPUTS.find(({ uses }) => uses.test(step?.uses?.text ?? ''));
    if (step === undefined || action === undefined)
        return undefined;
    const url = step.with.get(action.url)?.text.trim() ?? '';
    if (url === '' || action.others.some((name) => step.with.has(name)))
        return undefined;
    return {
        url: interpolateKnown(url, stepContext.expressionContext),
        isContainer: action.isContainer,
    };
}

var command_arguments = __webpack_require__(17104);
var containers = __webpack_require__(85085);
;
const DATABASE_IMAGES = new Set([
    'postgres',
    'postgis/postgis',
    'imresamu/postgis',
    'kartoza/postgis',
    'mdillon/postgis',
    'pgvector/pgvector',
    'ankane/pgvector',
    'tensorchord/pgvecto-rs',
    'tensorchord/vchord-postgres',
    'timescale/timescaledb',
    'timescale/timescaledb-ha',
    'timescale/timescaledb-postgis',
    'supabase/postgres',
    'public.ecr.aws/supabase/postgres',
    'public.ecr.aws/docker/library/postgres',
    'mirror.gcr.io/library/postgres',
    'mirror.gcr.io/postgres',
    'cimg/postgres',
    'circleci/postgres',
    'bitnami/postgresql',
    'bitnamilegacy/postgresql',
    'apache/age',
    'paradedb/paradedb',
    'citusdata/citus',
    'groonga/pgroonga',
]);
function isDatabaseImage(image) {
    const name = image
        .trim()
        .replace(/@sha256:[0-9a-f]+$/i, '')
        .replace(/:[\w.-]+$/, '')
        .replace(/^(?:docker\.io|index\.docker\.io|registry-1\.docker\.io)\//, '')
        .replace(/^library\//, '');
    return DATABASE_IMAGES.has(name);
}

;




const JOB_NETWORK = '${{ job.container.network }}';
const FIRST_RANDOM_PORT = 65_000;
function readJobSite(use) {
    const { stepContext } = use;
    const job = stepContext.jobs.at(-1);
    const resolve = (text) => interpolateKnown(text, stepContext.expressionContext).trim();
    const containers = listServiceContainers(job?.serviceContainers, resolve);
    const uses = stepContext.steps.at(-1)?.uses?.text ?? '';
    if (uses.startsWith('docker://')) {
        return toActionSite({ containers, network: 'machine', label: '' });
    }
    const { container } = job ?? {};
    const image = container?.kind === 'text' ? container.text : (0,yaml_node .AA)(container, 'image')?.text;
    const resolved = resolve(image ?? '');
    const canBeEmpty = (0,split_expressions ._)(resolved, () => '').trim() === '';
    if (isDynamic(resolved) && canBeEmpty) {
        return { containers, network: 'isolated', label: 'a container that is only known at run time' };
    }
    return resolved === ''
        ? { containers, network: 'machine', label: 'the runner' }
        : { containers, network: 'network', label: `the container \`${resolved}\`` };
}
function toActionSite({ containers }) {
    return { containers, network: 'network', label: 'the container of the action' };
}
function toNetworkSite({ containers }, network) {
    const isJob = /^\$\{\{\s*job\.(?:container|services\.[\w-]+)\.network\s*\}\}$/.test(network);
    const inNetwork = containers.filter((each) => each.network === (isJob ? JOB_NETWORK : network));
    const named = inNetwork.flatMap((each) => (each.networkNames ?? []).map((name) => ({ ...each, name })));
    return named.length === 0
        ? undefined
        : { containers: named, network: 'network', label: 'a container in the same network' };
}
function listServiceContainers(services, resolve) {
    if (services?.kind !== 'map')
        return [];
    let randomPort = FIRST_RANDOM_PORT;
    const aliases = [...services.entries.values()].flatMap((service) => listNetworkAliases(resolve((0,yaml_node .AA)(service, 'options')?.text ?? '')));
    return [...services.entries].flatMap(([name, service]) => {
        const node = service.kind === 'text' ? service : (0,yaml_node .AA)(service, 'image');
        const image = resolve(node?.text ?? '');
        const options = resolve((0,yaml_node .AA)(service, 'options')?.text ?? '');
        const isReplaced = (0,yaml_node .Zl)(service, 'entrypoint') !== undefined ||
            (0,yaml_node .Zl)(service, 'command') !== undefined ||
            /--(?:entrypoint|network|net|publish|add-host)\b|(?:^|\s)-p\b/.test(options);
        if (!isDatabaseImage(image) || isReplaced || isDynamic(options))
            return [];
        if (aliases.includes(name))
            return [];
        const ports = new Map();
        for (const text of (0,yaml_node .AO)(service, 'ports')) {
            const mapping = parsePortMapping(resolve(text));
            if (mapping === undefined)
                continue;
            ports.set(mapping.host ?? randomPort, mapping.container);
            if (mapping.host === undefined)
                randomPort += 1;
        }
        const network = { network: JOB_NETWORK, networkNames: [name] };
        return [
            { name, ...network, image, label: `the service container \`${name}\` (\`${image}\`)`, ports },
        ];
    });
}
function listNetworkAliases(text) {
    return [...text.matchAll(/--(?:network-)?alias[= ]["']?([\w.-]+)/g)].map(([, name = '']) => name);
}
function parsePortMapping(text) {
    const [, host, container] = /^(?:(?:(?:127\.0\.0\.1|0\.0\.0\.0|\[::1?\]):)?(\d+):)?(\d+)(?:\/tcp)?$/.exec(text.trim()) ??
        [];
    if (container === undefined)
        return undefined;
    return { host: host === undefined ? undefined : Number(host), container: Number(container) };
}
const PUBLISHED_PORT = /\$\{\{\s*job\.services\.([\w-]+)\.ports\[\s*'?"?(\d+)"?'?\s*\]\s*\}\}/g;
function replacePublishedPorts(text, containers) {
    return text.replaceAll(PUBLISHED_PORT, (expression, name, port) => {
        const service = containers.find((each) => each.name === name);
        const [published] = [...(service?.ports ?? [])].find(([, container]) => container === Number(port)) ?? [];
        return published === undefined ? expression : String(published);
    });
}

var wrappers = __webpack_require__(81602);
;

const LOCAL_CALLERS = new Set(`sudo doas env time timeout nice nohup exec command builtin setsid stdbuf unbuffer chronic retry find
  xvfb-run xargs wait-for-it wait-for-it.sh eval concurrently bash sh zsh dash ksh su ash . source
  python python3 py poetry uv uvx pdm pipenv pipx rye conda mamba micromamba hatch coverage npx bunx pnpx
  npm pnpm yarn bun node nodejs tsx ts-node ts-node-esm ts-node-dev esno esr vite-node babel-node
  swc-node go bundle spring php dotnet cross-env cross-env-shell
  turbo lerna npm-run-all npm-run-all2 run-s run-p nx make gmake just task cargo tox deno composer poe
  mvn mvnw gradle gradlew mix`.split(/\s+/));
const RUNTIMES = /^(?:node|nodejs|tsx|ts-node\S*|esno|esr|vite-node|babel-node|swc-node|bun|deno|python3?|py)$/;
const PROGRAM_NAME = /^(?:[\w.@-]+\.[cm]?[jt]sx?|[A-Za-z_]\w*(?:\.\w+)*)$/;
const FILE_CALLERS = new Set(['dotenv', 'dotenv-cli', 'dotenvx']);
const OVERRIDE_OPTION = /^(?:-o|--override|--overload|-v|--no-override)(?:=|$)/;
function addsFileVariables(callers) {
    return callers.some(([program = '']) => FILE_CALLERS.has(program));
}
const CONTAINER_CALLERS = new Set('docker podman nerdctl docker-compose podman-compose'.split(' '));
function locateCallers(callers) {
    let container;
    for (const [at, words] of callers.entries()) {
        const [first = ''] = words;
        const [starter = '', ...args] = callers[at - 1] ?? [];
        if (RUNTIMES.test(starter) && args.includes(first) && PROGRAM_NAME.test(first))
            continue;
        const program = first.split(/[/\\]/).at(-1) ?? first;
        if (CONTAINER_CALLERS.has(program)) {
            if (container !== undefined)
                return { kind: 'elsewhere', program };
            container = words;
        }
        else if (FILE_CALLERS.has(program)) {
            const end = words.indexOf('--');
            const options = words.slice(1, end === -1 ? undefined : end);
            if (options.some((word) => OVERRIDE_OPTION.test(word))) {
                return { kind: 'elsewhere', program };
            }
        }
        else if (!LOCAL_CALLERS.has(program) && (wrappers .t.has(program) || !isScript(first))) {
            return { kind: 'elsewhere', program };
        }
    }
    return container === undefined ? { kind: 'here' } : { kind: 'container', words: container };
}
function isScript(word) {
    return /^\.{0,2}[\w.-]*\/[\w./-]*$|^\$GITHUB_WORKSPACE\//.test(word) && !word.startsWith('/');
}

;
const PROGRAM_FILE = /\.(?:py|[cm]?[jt]sx?|rb|pl|php)$/i;
const OTHER_FILE = /(?:^|\/)(?:Gemfile|Rakefile|Guardfile|Capfile|Vagrantfile|Brewfile|Fastfile|LICENSE|README|CHANGELOG|CODEOWNERS)$/;
const PROGRAM_START = /^#!.*\b(?:ruby|python\d*|node|deno|bun|php|perl)\b/;
function isProgramFile(file) {
    return PROGRAM_FILE.test(file);
}
function isProgramText(file, text) {
    return isProgramFile(file) || OTHER_FILE.test(file) || PROGRAM_START.test(text);
}

;
const DATABASE_URL = ['DATABASE_URL'];
const TOOL_CONNECTIONS = new Map(Object.entries({
    'golang-migrate': { urlOptions: ['-database', '--database'], variables: [] },
    goose: { urlOptions: [], variables: ['GOOSE_DBSTRING'] },
    dbmate: { urlOptions: ['-u', '--url'], variables: DATABASE_URL },
    sqlx: { urlOptions: ['-D', '--database-url'], variables: DATABASE_URL },
    cargo: { urlOptions: ['-D', '--database-url'], variables: DATABASE_URL },
    Diesel: { urlOptions: ['--database-url'], variables: DATABASE_URL },
    SeaORM: { urlOptions: ['-u', '--database-url'], variables: DATABASE_URL },
    River: { urlOptions: ['--database-url'], variables: DATABASE_URL },
    pgroll: { urlOptions: ['--postgres-url'], variables: ['PGROLL_PG_URL'] },
    Flyway: { urlOptions: ['-url'], variables: ['FLYWAY_URL'] },
    Liquibase: { urlOptions: ['--url'], variables: ['LIQUIBASE_COMMAND_URL'] },
    Maven: { urlOptions: ['-Dflyway.url', '-Dliquibase.url'], variables: undefined },
    Gradle: { urlOptions: ['-Pflyway.url', '-Dflyway.url'], variables: undefined },
    sbt: { urlOptions: ['-Dflyway.url'], variables: undefined },
    Atlas: { urlOptions: ['-u', '--url'], variables: undefined },
    tern: { urlOptions: ['--conn-string'], variables: undefined },
    Prisma: { urlOptions: ['--url'], variables: undefined },
    Drizzle: { urlOptions: ['--url'], variables: undefined },
    Sequelize: { urlOptions: ['--url'], variables: undefined },
    Supabase: { urlOptions: ['--db-url'], variables: [] },
    'EF Core': { urlOptions: ['--connection'], variables: undefined },
    yoyo: { urlOptions: ['-d', '--database'], variables: undefined },
}));
const DECIDED_BY_CODE = { urlOptions: [], variables: undefined };
function getToolConnection({ tool, words }) {
    const row = TOOL_CONNECTIONS.get(tool) ?? DECIDED_BY_CODE;
    const [name] = tool === 'dbmate' ? readOptionValues(words, ['-e', '--env']) : [];
    return name === undefined ? row : { ...row, variables: [name] };
}
function readOptionValues(words, names) {
    return words.flatMap((word, at) => {
        const next = words[at + 1];
        if (names.includes(word))
            return next === undefined ? [] : [next];
        return names.flatMap((name) => word.startsWith(`${name}=`) ? [word.slice(name.length + 1)] : []);
    });
}
function readCommandUrls(use) {
    const { tool, words } = use;
    if (tool === 'psql')
        return readPsqlTargets(words);
    if (tool === 'goose') {
        const [, driver, url] = readGooseWords(words) ?? [];
        return url === undefined || driver === undefined ? [] : [url];
    }
    return readOptionValues(words, getToolConnection(use).urlOptions);
}
const GOOSE_COMMANDS = /^(?:up|up-to|up-by-one|down|down-to|redo|reset)$/;
function readGooseWords(words) {
    const at = words.findIndex((word, index) => index >= 3 && GOOSE_COMMANDS.test(word));
    const before = words.slice(at - 2, at);
    return at === -1 || before.some((word) => word.startsWith('-'))
        ? undefined
        : ['goose', ...before];
}
function readGooseDriver(words) {
    return readGooseWords(words)?.[1];
}
const PSQL_VALUE_OPTIONS = /^(?:-[fcUvPLoFRT]|--(?:file|command|username|set|variable|pset|output))$/;
function readPsqlTargets(words) {
    const rest = words.slice(1);
    const hosts = readOptionValues(rest, ['-h', '--host']);
    const [port] = readOptionValues(rest, ['-p', '--port']);
    const isTarget = (word) => /:\/\/|^[$`]|\$\{\{|(?:host|hostaddr|service)\s*=/.test(word);
    const named = readOptionValues(rest, ['-d', '--dbname']).filter(isTarget);
    const positionals = rest.filter((word, at) => !word.startsWith('-') && !PSQL_VALUE_OPTIONS.test(rest[at - 1] ?? '') && isTarget(word));
    const byHost = hosts.map((host) => `host=${host}${port === undefined ? '' : ` port=${port}`}`);
    return [...new Set([...named, ...positionals, ...byHost])];
}

;






function selectCallSite(site, callers, via) {
    const program = via.find(({ file }) => isProgramFile(file));
    const place = locateCallers(callers);
    if (place.kind === 'here')
        return site;
    if (place.kind === 'elsewhere') {
        return { ...isolate(site, `\`${place.program}\``), isOtherMachine: true };
    }
    if (program !== undefined)
        return isolate(site, `the program \`${program.file}\` in a container`);
    const { words } = place;
    const inside = findInside(site, words);
    if (inside !== undefined)
        return inside;
    const isRun = words.includes('run') && !words.includes('compose') && !/compose/.test(words[0] ?? '');
    if (!isRun || words.some((word) => /^--env-file|^-H$|^--(?:host|context)\b/.test(word))) {
        return isolate(site, describeContainer(words));
    }
    const text = words.join(' ');
    if (/--net(?:work)?[ =]host\b/.test(text) && site.network === 'machine') {
        return { ...site, label: 'a container in the network of the runner' };
    }
    const [network] = readOptionValues(words, ['--network', '--net']);
    const inNetwork = network === undefined ? undefined : toNetworkSite(site, network);
    if (inNetwork !== undefined)
        return inNetwork;
    return { ...site, network: 'isolated-bridge', label: 'a container' };
}
function describeContainer(words) {
    const at = words.indexOf('exec');
    const [name = ''] = at === -1 ? [] : (0,command_arguments .y6)(words.slice(at + 1), containers .$r);
    return /^[\w.-]+$/.test(name) ? `the container \`${name}\`` : 'a container';
}
function findInside(site, words) {
    const at = words.indexOf('exec');
    const hasFile = words.some((word) => word.startsWith('--env-file'));
    if (hasFile ||
        at === -1 ||
        at > 2 ||
        words[at - 1] === 'compose' ||
        /compose/.test(words[0] ?? '')) {
        return undefined;
    }
    const options = words.slice(0, at);
    if (options.length > 2 || (options.length === 2 && options[1] !== 'container'))
        return undefined;
    const [name = ''] = (0,command_arguments .y6)(words.slice(at + 1), containers .$r);
    const [, service] = /^\$\{\{\s*job\.services\.([\w-]+)\.id\s*\}\}$/.exec(name) ?? [];
    const container = site.containers.find((each) => service === undefined ? isContainerName(each, name) : each.name === service);
    return container === undefined
        ? undefined
        : { containers: [container], network: 'inside', label: 'the container itself' };
}
function isContainerName(container, name) {
    return container.name === '' && container.networkNames?.[0] === name;
}
function isolate(site, label) {
    return { ...site, network: 'isolated', label };
}

;


const SHELLS = /^(?:(?:ba|z|da|k|a)?sh|eval|su|make)$/;
const VARIABLE_WRITE = /(?:^|[\s;&|({])(?:export|source|\.|eval|env|read|declare|typeset|unset|set|su|exec\s+env)\s|(?:^|[\s;&|({])[A-Za-z_]\w*\+?=/;
function readComposeSite({ stepContext, callers, via, variables }, { findProject }) {
    const opened = findProject(callers[0] ?? []);
    const call = opened === undefined ? undefined : readCall(callers, opened);
    if (opened === undefined || call === undefined)
        return undefined;
    const { verb, args, positionals, service, inner } = call;
    const isOwnCommand = verb === 'up' || (verb === 'run' && positionals.length === 1);
    const scripts = via.length - stepContext.via.length;
    if (scripts > (isOwnCommand ? 1 : 0) || inner.some(canChangeVariables))
        return undefined;
    if (args.some((word) => /^(?:-e|--env|--env-file|--entrypoint|--index)(?:=|$)/.test(word))) {
        return undefined;
    }
    const own = opened.project.readVariables(service);
    if (own === undefined)
        return undefined;
    if (verb === 'exec' && !opened.started.has(service))
        return undefined;
    const variablesOf = () => new Map([...own, ...variables]);
    const itself = verb === 'exec' ? opened.project.readContainer(service) : undefined;
    if (itself !== undefined) {
        const label = 'the container itself';
        return { site: { containers: [itself], network: 'inside', label }, variables: variablesOf() };
    }
    const names = new Set([...opened.started, ...listStartedServices(call, opened)]);
    const containers = [...names]
        .filter((name) => opened.project.canReach(service, name))
        .flatMap((name) => opened.project.readContainer(name) ?? []);
    const site = {
        containers,
        network: 'network',
        label: `the Compose service \`${service}\``,
    };
    return { site, variables: variablesOf() };
}
function readCall([words = [], second = [], ...others], { rest }) {
    const [verb = '', ...args] = rest;
    const positionals = (0,command_arguments .y6)(args, containers .$r);
    const serviceCall = [...words.slice(0, words.length - rest.length), 'up', '--no-deps'];
    const isOfService = second.length === serviceCall.length + 1 &&
        serviceCall.every((word, at) => second[at] === word);
    if (isOfService) {
        return { verb, args, positionals, service: second.at(-1) ?? '', inner: others };
    }
    const [service = ''] = positionals;
    if (verb === 'up' && positionals.length !== 1)
        return undefined;
    const inner = second.length === 0 ? others : [second, ...others];
    return { verb, args, positionals, service, inner };
}
function listStartedServices({ verb, args, positionals, service }, { project }) {
    if (verb === 'exec')
        return [];
    if (args.includes('--no-deps'))
        return verb === 'up' ? positionals : [];
    return project.listStarted(verb === 'up' ? positionals : [service]);
}
function canChangeVariables([program = '', option, text = '', ...rest]) {
    if (!SHELLS.test(program))
        return false;
    const isText = /^-[a-z]*c$/.test(option ?? '') && rest.length === 0;
    return !isText || VARIABLE_WRITE.test(text);
}

;
function lastingDatabase(why) {
    return { kind: 'lasting', database: 'a lasting database', why };
}
function remoteDatabase(why) {
    return { ...lastingDatabase(why), isKnown: true };
}
function otherDatabase(database, why) {
    return { kind: 'other', database, why };
}
function containerDatabase(database, why) {
    return { kind: 'container', database, why };
}
function joinVerdicts(verdicts, none) {
    return (verdicts.find(({ isKnown = false }) => isKnown) ??
        verdicts.find(({ kind }) => kind === 'lasting') ??
        verdicts.find(({ kind }) => kind === 'container') ??
        verdicts[0] ??
        none);
}

;
const COPY_PROGRAMS = /^(?:cp|mv|ln|install|copy|move|Copy-Item|Move-Item|COPY|ADD)$/;
const READERS = new Set(`touch rm cat ls test [ [[ grep egrep rg head tail wc stat chmod chown source . set export echo printf find
  mkdir diff cmp sha256sum md5sum file du tar zip git gh docker docker-compose podman kubectl helm dotenv
  dotenv-cli env-cmd xargs cut awk sort uniq less cd true false exit if New-Item Remove-Item Test-Path
  Get-Content ssh scp rsync trap include -include sinclude`.split(/\s+/));
const STARTERS = /^(?:sudo|env|time|RUN|npx|bunx|pnpx|yarn|pnpm|bun|dlx|exec|poetry|uv|run|bundle|-y|--yes|--no-install)$/;
const ENV_FILE_OPTION = /^--?env-?(?:file)?(?:=|$)/;
const COPY_CALL = /\bcopy(?:_?file)?(?:Sync)?\(\s*['"]([^'"]+)['"]\s*,\s*['"]([^'"]+)['"]/gi;
const TEMPLATE = /(?:^|[._-])(?:example|sample|template|dist|tmpl|tpl|defaults?)(?=[._-]|$)[\w.-]*$/i;
function isTemplateFile(path) {
    return TEMPLATE.test(path.split('/').at(-1) ?? '');
}
function isReaderCommand(words) {
    const rest = removeStarters(words);
    const [program = '', ...args] = rest;
    if (words.includes('venv') || words.includes('virtualenv'))
        return true;
    if (program === 'scp' || program === 'rsync')
        return /:/.test(args.at(-1) ?? '');
    const others = args.filter((word, at) => !ENV_FILE_OPTION.test(word) && !/^--?env-?(?:file)?$/.test(args[at - 1] ?? ''));
    const isOption = others.length < args.length && !others.some((word) => /\.env\b/.test(word));
    return READERS.has(program.split('/').at(-1) ?? '') || isOption;
}
const EDITORS = /^(?:sed|perl|ruby|yq|dasel|crudini|sd|rpl|ex|ed|patch|augtool|gsed|ansible|curl|wget|aws|gsutil|gcloud|az|sops|gpg|base64|openssl|vault|op)$/;
function isEditorCommand(words) {
    const [program = '', ...args] = removeStarters(words);
    return EDITORS.test(program.split('/').at(-1) ?? '') || args.includes('--in-place');
}
function readFileCommand(words, isTarget) {
    const [program = '', ...args] = removeStarters(words);
    const names = args.filter((word) => !/^-|^\d+$/.test(word));
    if (COPY_PROGRAMS.test(program))
        return readCopy(names, isTarget);
    if (program === 'sed')
        return readSed(args, isTarget);
    const calls = [...words.join(' ').matchAll(COPY_CALL)];
    const copied = calls.filter(([, , target = '']) => isTarget(target));
    return copied.length === 0
        ? undefined
        : { text: '', sources: copied.map(([, source = '']) => source), isKnown: true };
}
function removeStarters(words) {
    const at = words.findIndex((word) => !STARTERS.test(word) && !/^[A-Za-z_]\w*=/.test(word));
    return at === -1 ? words : words.slice(at);
}
function readCopy(names, isTarget) {
    const target = names.at(-1) ?? '';
    const sources = names.slice(0, -1);
    if (isTarget(target))
        return { text: '', sources, isKnown: true };
    if (/[^./][^/]*\.[^/]*$/.test(target))
        return undefined;
    const kept = sources.filter((source) => isTarget(source) && !isTemplateFile(source));
    return kept.length === 0 ? undefined : { text: '', sources: kept, isKnown: true };
}
const SED_EXPRESSION = /^s([/|#,!@])((?:\\.|(?!\1).)*)\1((?:\\.|(?!\1).)*)\1[gIi]*$/;
function readSed(args, isTarget) {
    const files = args.filter(isTarget);
    const isInPlace = args.some((word) => /^-[a-zA-Z]*i|^--in-place/.test(word));
    if (files.length === 0 || !isInPlace)
        return undefined;
    const expressions = args.filter((word) => !files.includes(word) && word !== '' && !word.startsWith('-'));
    const lines = expressions.map((expression) => {
        if (/^\/.*\/d$/.test(expression))
            return '';
        const [, , pattern = '', replacement] = SED_EXPRESSION.exec(expression) ?? [];
        const [, name] = /^\^?(?:#|\\s\*| )*([A-Za-z_]\w*)=/.exec(pattern) ?? [];
        const line = replacement?.replaceAll(/\\(.)/g, '$1').replace(/^[# ]*/, '');
        const isKnown = name !== undefined && line?.startsWith(`${name}=`) && !line.includes('&');
        return isKnown ? line : undefined;
    });
    const known = lines.filter((line) => line !== undefined);
    return { text: known.join('\n'), sources: [], isKnown: known.length === lines.length };
}

var github_env = __webpack_require__(93855);
;



const UNKNOWN_WRITE = { text: '', sources: [], isKnown: false };
const NO_VALUES = {
    getValue: () => undefined,
    getWords: () => undefined,
    rejectWord: () => undefined,
};
function findFileWrites(script, isTarget, isTouched = (words) => !isReaderCommand(words)) {
    return new WriteFinder((0,shell_text .lu)(script), isTarget, isTouched).find();
}
class WriteFinder {
    text;
    isTarget;
    isTouched;
    writes = [];
    constructor(text, isTarget, isTouched) {
        this.text = text;
        this.isTarget = isTarget;
        this.isTouched = isTouched;
    }
    find() {
        this.visit(this.text.tree);
        return this.writes;
    }
    visit(node) {
        if (node.type === 'Pipeline' || node.type === 'Command' || node.type === 'Redirected') {
            const commands = listCommands(node);
            if (this.writesTarget(node, commands)) {
                this.writes.push(...commands.map((command) => this.readOutput(command)));
                return;
            }
        }
        if (node.type === 'Command')
            this.visitCommand(node);
        for (const child of listChildren(node))
            this.visit(child);
    }
    writesTarget(node, commands) {
        const redirects = [
            ...(node.type === 'Redirected' ? node.redirects : []),
            ...commands.flatMap((command) => command.redirects),
        ];
        const isWritten = redirects.some((redirect) => redirect.type === 'Redirect' &&
            redirect.operator.includes('>') &&
            redirect.target !== undefined &&
            this.isTarget((0,shell_text .Vo)(redirect.target, NO_VALUES).join(' ')));
        const hasTee = commands.some((command) => {
            const [program = '', ...args] = this.expand(command);
            return /^(?:tee|Out-File|Set-Content|Add-Content)$/.test(program) && args.some(this.isTarget);
        });
        return isWritten || hasTee;
    }
    readOutput(command) {
        const words = this.expand(command);
        const [program = '', ...args] = words[0] === 'sudo' ? words.slice(1) : words;
        const input = command.redirects.flatMap((redirect) => this.readInput(redirect));
        const text = (0,github_env .OP)([program, ...args]) ?? input.join('\n');
        if ((0,github_env .OP)([program, ...args]) !== undefined || /^(?:tee|:|true)$/.test(program)) {
            return { text, sources: [], isKnown: true };
        }
        const sources = args.filter((word) => !word.startsWith('-'));
        return program === 'cat' ? { text, sources, isKnown: true } : UNKNOWN_WRITE;
    }
    readInput(redirect) {
        if (redirect.type === 'HereDoc' && redirect.body !== undefined) {
            return [this.text.restore((0,shell_text .Qk)(redirect.body, NO_VALUES))];
        }
        return redirect.type === 'HereString' && redirect.target !== undefined
            ? (0,shell_text .Vo)(redirect.target, NO_VALUES).map(this.text.restore)
            : [];
    }
    visitCommand(command) {
        const words = this.expand(command);
        const write = readFileCommand(words, this.isTarget);
        if (write !== undefined)
            this.writes.push(write);
        else if (this.isTouched(words) && words.some((word) => this.namesTarget(word))) {
            this.writes.push(UNKNOWN_WRITE);
        }
    }
    namesTarget(word) {
        return word.split(/[=:,;'"()\s]+/).some((part) => this.isTarget(part));
    }
    expand(command) {
        const parts = command.name === undefined ? [] : [command.name, ...command.args];
        return parts.flatMap((part) => part.type === 'Word' ? (0,shell_text .Vo)(part, NO_VALUES).map(this.text.restore) : [part.text]);
    }
}
function listCommands(node) {
    return node.type === 'Command' ? [node] : listChildren(node).flatMap(listCommands);
}
function listChildren(node) {
    switch (node.type) {
        case 'Script':
        case 'CompoundList':
        case 'AndOr':
        case 'Pipeline':
            return node.commands;
        case 'Statement':
        case 'Redirected':
            return [node.command];
        case 'If':
            return [
                node.clause,
                node.then,
                ...node.elif,
                ...(node.else === undefined ? [] : [node.else]),
            ];
        case 'Elif':
            return [node.clause, node.then];
        case 'While':
            return [node.clause, node.body];
        case 'Case':
            return node.items;
        case 'For':
        case 'Select':
        case 'ArithmeticFor':
        case 'BraceGroup':
        case 'CaseItem':
        case 'Coproc':
        case 'Subshell':
        case 'Function':
            return [node.body];
        default:
            return [];
    }
}

;



const ENV_FILE = /^(?!(?:process|import\.meta)\.env$)(?:\.env(?:[.-][\w.-]+)?|[\w.-]+\.env)$/i;
const USUAL_ENV_FILE = /^\.env(?:\.(?:local|dev|development|test|testing|ci))*$/;
const PROGRAM_WRITE = /(?:writeFile(?:Sync)?|file_put_contents|File\.write|appendFile(?:Sync)?)\(\s*['"`][^'"`]*\.env\b|open\(\s*['"][^'"]*\.env['"]\s*,\s*['"][wa]/;
const ENV_FILE_ACTION = /env-?file|make-?env|create-?env|write-?env|(?:create|write)-?(?:to-)?file|file-?creator/i;
const ENV_FILE_DOWNLOAD = /\b(?:vercel\s+(?:[\w.-]+\s+){0,6}(?:env\s+)?pull|dotenv-vault\s+pull)\b/;
const ASSIGNMENT = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=\s*(.*?)\s*$/;
function isEnvFile(path) {
    return ENV_FILE.test(path.split(/[/\\]/).at(-1) ?? '');
}
function isUsualEnvFile(path) {
    return USUAL_ENV_FILE.test(path.split('/').at(-1) ?? '');
}
function parseEnvLines(text) {
    let hasUnknownLine = false;
    const variables = text.split('\n').flatMap((line) => {
        if (/^\s*#/.test(line))
            return [];
        const [, name, rawValue = ''] = ASSIGNMENT.exec(line) ?? [];
        if (name === undefined) {
            hasUnknownLine ||= /[$`]/.test(line);
            return [];
        }
        const value = rawValue.replace(/^(['"])(.*)\1.*$/, '$2').replace(/\s+#.*$/, '');
        return [[name, value]];
    });
    return { variables, hasUnknownLine };
}
function readEnvFileValues(use, { texts, actions }, files) {
    const values = new Map();
    let unreadable;
    const addLines = (text, place) => {
        const { variables, hasUnknownLine } = parseEnvLines(text);
        if (hasUnknownLine)
            unreadable ??= place;
        for (const [name, value] of variables) {
            const set = values.get(name) ?? new Set();
            values.set(name, set.add(value));
        }
    };
    const addWrite = ({ text, sources, isKnown }, place) => {
        if (!isKnown)
            unreadable ??= place;
        addLines(text, place);
        for (const source of sources) {
            const paths = findPaths(source, files);
            for (const path of paths)
                addLines(files.read(path) ?? '', { file: path, line: undefined });
            if (paths.length === 0 && !isEnvFile(source))
                unreadable ??= place;
        }
    };
    const before = texts.filter(({ phase }) => phase !== 'later');
    for (const { text, place, kind } of before) {
        if (isEnvFile(place.file))
            continue;
        if (isProgramText(place.file, text)) {
            if (PROGRAM_WRITE.test(text))
                unreadable ??= place;
            continue;
        }
        if (ENV_FILE_DOWNLOAD.test(text))
            unreadable ??= place;
        if (!/env/i.test(text))
            continue;
        const script = kind === 'makefile' ? text.replaceAll(/^\t[@+-]*/gm, '') : text;
        for (const write of findFileWrites(script, isEnvFile))
            addWrite(write, place);
    }
    const action = actions.find(({ uses, phase }) => phase !== 'later' && !uses.startsWith('./') && ENV_FILE_ACTION.test(uses));
    unreadable ??= action?.place;
    const written = new Map([...values].map(([name, set]) => [name, new Set(set)]));
    const named = before.map(({ text }) => text).concat([...use.variables.values()], use.words);
    for (const path of listCommittedFiles(files, named)) {
        addLines(files.read(path) ?? '', { file: path, line: undefined });
    }
    return { values, written, unreadable };
}
function findPaths(name, files) {
    const end = name.replace(/^(?:\.{0,2}\/)+/, '').replace(/^\$\{?GITHUB_WORKSPACE\}?\//, '');
    return files.paths.filter((path) => path === end || path.endsWith(`/${end}`));
}
function listCommittedFiles(files, named) {
    return files.paths.filter((path) => {
        const name = path.split('/').at(-1) ?? '';
        if (!/^\.env(?:\.|$)/.test(name) || isTemplateFile(name) || path.includes('node_modules/')) {
            return false;
        }
        const environments = name.split('.').slice(2);
        return (isUsualEnvFile(name) || environments.some((each) => named.some((text) => text.includes(each))));
    });
}

;


const HOSTED_LABEL = /^(?:ubuntu|macos)-(?:latest|\d[\d.]*)(?:-(?:arm|large|xlarge|intel))?$/;
function isHostedRunner({ jobs, expressionContext }) {
    const labels = (0,yaml_node .AO)(jobs.at(-1)?.runsOn);
    const [label = ''] = labels.map((text) => interpolateKnown(text, expressionContext).trim());
    return labels.length === 1 && jobs.at(-1)?.runsOn?.kind !== 'map' && HOSTED_LABEL.test(label);
}

;
function removeDataComments(text) {
    return text.replaceAll(/^[ \t]*(?:#|;|\/\/|!).*$/gm, '').replaceAll(/(?<=[ \t])#[ \t].*$/gm, '');
}
const TRIPLE_QUOTES = ['"""', "'''"];
function removeCodeComments(text) {
    let kept = '';
    let at = 0;
    while (at < text.length) {
        const rest = text.slice(at, at + 3);
        const triple = TRIPLE_QUOTES.find((quote) => rest === quote);
        const end = triple !== undefined
            ? findAfter(text, triple, at + 3)
            : /^["'`]/.test(rest)
                ? findQuoteEnd(text, at)
                : rest.startsWith('/*')
                    ? findAfter(text, '*/', at + 2)
                    : isLineComment(rest, text[at - 1])
                        ? findLineEnd(text, at)
                        : at + 1;
        const isComment = rest.startsWith('/*') || isLineComment(rest, text[at - 1]);
        const piece = text.slice(at, end);
        kept += isComment && triple === undefined ? piece.replaceAll(/[^\n]/g, '') : piece;
        at = end;
    }
    return kept;
}
function isLineComment(rest, before = '\n') {
    if (!/[\s,;{(]/.test(before))
        return false;
    return rest.startsWith('//') || /^#(?![{[])/.test(rest);
}
function findAfter(text, mark, from) {
    const found = text.indexOf(mark, from);
    return found === -1 ? text.length : found + mark.length;
}
function findLineEnd(text, from) {
    const found = text.indexOf('\n', from);
    return found === -1 ? text.length : found;
}
function findQuoteEnd(text, from) {
    const quote = text[from];
    for (let at = from + 1; at < text.length; at += 1) {
        if (text[at] === '\\')
            at += 1;
        else if (text[at] === quote)
            return at + 1;
        else if (text[at] === '\n' && quote !== '`')
            return at;
    }
    return text.length;
}

;
const command = (names, rest = '(?=\\s|$)') => new RegExp(`(?:^|[\\s;&|("'\`/=])(?:${names})${rest}`, 'm');
const OBSTACLES = [
    [
        'an SSH tunnel',
        command('ssh|autossh|plink|slogin', '\\s(?:[^\\n]*\\s)?-[A-Za-z0-9]*[LRDWwfNFMS]'),
    ],
    ['an SSH tunnel', /\b(?:Local|Remote|Dynamic)Forward\b/i],
    ['ssh with unknown options', command('ssh|autossh', '\\s+["\']?\\$')],
    ['sshuttle', command('sshuttle'), 'word'],
    ['a Kubernetes port forward', /\b(?:port-forward|kubefwd|telepresence)\b/],
    ['kubectl proxy', command('kubectl|oc', '\\s[^\\n]*\\bproxy\\b')],
    ['a Cloud SQL proxy', /cloud[-_]?sql[-_]?(?:auth[-_]?)?proxy|alloydb[-_]auth[-_]proxy/i],
    ['socat', /\bsocat\b/, 'word'],
    ['a session of AWS Systems Manager', /\bstart-session\b/],
    ['a proxy of Fly.io', command('fly|flyctl', '\\s[^\\n]*\\b(?:proxy|wireguard)\\b')],
    ['an IAP tunnel', /\bstart-iap-tunnel\b|\bnetwork\s+bastion\b/],
    [
        'a tunnel',
        /\b(?:chisel|ngrok|cloudflared|tailscaled?|openvpn|wg-quick|wireguard|stunnel4?|rathole|frpc|bore|zerotier-cli|netbird|twingate|warp-cli|gost)\b/i,
        'word',
    ],
    [
        'a proxy',
        /\b(?:pgbouncer|pgcat|pgpool|odyssey|haproxy|envoy|rinetd|redir|simpleproxy|toxiproxy)\b/i,
        'word',
    ],
    ['netcat', command('nc|ncat|netcat', '\\s[^\\n]*-\\w*[lke]')],
    ['a proxy of Teleport or Boundary', /\btsh\b[^\n]*\b(?:proxy|db)\b|\bboundary\s+connect\b/],
    [
        'a proxy of a database service',
        /\b(?:pscale|railway|neonctl|supabase)\s+connect\b|\bsql-proxy\b/,
    ],
    ['an edit of `/etc/hosts`', /\/etc\/hosts\b|\bhosts\.(?:append|deny)\b|drivers\\etc\\hosts/i],
    ['`--add-host`', /--add-host(?![ =]["']?host\.docker\.internal:host-gateway\b)/],
    [
        '`extra_hosts`',
        /\bextra_hosts\b(?!\s*:\s*\[?\s*(?:-\s*)?["']?host\.docker\.internal[:=]host-gateway\b)/,
    ],
    [
        'a change of the routes',
        /\b(?:ip6?tables|nft|pfctl|ipvsadm|firewall-cmd|netsh)\b|\bip\s+route\b/,
        'word',
    ],
    ['a change of the name service', /\b(?:dnsmasq|resolvectl|systemd-resolved|resolv\.conf)\b/],
];
const STOPS = [
    [
        'a command that stops containers',
        /\b(?:docker|podman|nerdctl)(?:-compose|\s+(?:compose|container))?\b[^\n]*\s(?:stop|kill|rm|down|pause|restart|disconnect)\b/,
    ],
];
const TUNNEL_ACTIONS = /tunnel|port-?forward|proxy|cloudflare\/warp|cloudflared|tailscale|twingate|wireguard|vpn|ngrok|bastion|teleport|zerotier|netbird|boundary|chisel|warpgate|add-hosts?|set-hosts?|etc-hosts/i;
const URL = /\b(?!docker:|oci:)[a-z][a-z0-9+.-]*:\/\/[^\s"'`<>()]+/gi;
const RUNS_DOWNLOAD = /\|\s*(?:sudo\s+)?(?:[\w./]+\/)?(?:ba|z|da)?sh\b|<\(|\$\(|`/;
const VALUE_NAME = /[\w-]+["']?(?:=(?!=)|:[ \t]+(?=true\b|false\b|\d))/g;
const TEXT_CALL = /(?<=\.(?:has|get|getAll|set|append|delete|includes|startsWith|endsWith|indexOf)\(\s*["'`])[\w.-]+(?=["'`])/g;
const PROJECT_PART = /(?<=\b(?:cargo|go|npm|pnpm|yarn|turbo|nx|lerna|pytest|mix|dotnet|gradlew?|mvnw?|poetry|uv|rush|bazel)\b[^\n;&|]*\s(?:-p|-F|-m|-k|-w|--(?:package|features|filter|workspace|bin|test|exclude|scope|project|example|crate))[= ])[\w@/,.-]+/g;
function removeOtherWords(text) {
    return text
        .split('\n')
        .map((line) => (RUNS_DOWNLOAD.test(line) ? line : line.replaceAll(URL, 'url')))
        .join('\n')
        .replaceAll(VALUE_NAME, 'name ')
        .replaceAll(TEXT_CALL, 'name')
        .replaceAll(PROJECT_PART, 'part');
}
function findObstacle(text) {
    return (findRow(text, OBSTACLES.filter((row) => row[2] !== 'word')) ??
        findRow(removeOtherWords(text), OBSTACLES.filter((row) => row[2] === 'word')));
}
function findContainerStop(text) {
    return findRow(text.replaceAll(/--(?:rm|remove-orphans|restart)\b/g, ''), STOPS);
}
function findRow(text, rows) {
    for (const [description, pattern] of rows) {
        const [words] = pattern.exec(text) ?? [];
        if (words !== undefined)
            return { description, words: words.trim() };
    }
    return undefined;
}
function isTunnelAction(uses) {
    return TUNNEL_ACTIONS.test(uses);
}
const VARIABLE_ACTIONS = /secret|vault|dotenv|env-file|export-env|set-env|load-env|envs?-(?:from|to)|1password|doppler|infisical|bitwarden|akeyless|chamber|parameter-store|ssm-param|environment-variables|variables/i;
function isVariableAction(uses) {
    return VARIABLE_ACTIONS.test(uses);
}

;

const RECIPE_FILE = /(?:^|\/)(?:GNUmakefile|[Mm]akefile|\.?[Jj]ustfile)$/;
const HEADER = /^(@?[A-Za-z_$%](?:"[^"\n]*"|'[^'\n]*'|[^:"'\n])*):(?![:=])(.*)$/;
const used_recipes_ASSIGNMENT = /^(?:(?:export|override|private|set|alias)\s+)*[\w.-]+\s*[?+:!]*=/;
const RUNNER_CALL = /(?:\b(?:g?make|just|task)\b|\$[({]MAKE[)}])([^\n;&|]*)/g;
const ALIAS = /^(?:alias\b|\.DEFAULT_GOAL\b)(.*)$/gm;
const DYNAMIC_WORD = /(?:^|\s)["']?(?:\$(?![({]MAKE[)}])|\{\{|`)/;
function removeUnusedRecipes(texts) {
    const isRecipeFile = ({ kind, place }) => kind === 'makefile' && RECIPE_FILE.test(place.file);
    const others = texts.filter((text) => !isRecipeFile(text));
    const parts = new Map(texts.filter(isRecipeFile).map((text) => [text, splitRecipes(text.text)]));
    const isUsed = (part, all, { names, isAny }) => isAny ||
        part.names.length === 0 ||
        part === all.find((each) => each.names.length > 0) ||
        part.names.some((name) => names.has(name) || /[$%]/.test(name));
    let started = listStarted(others.map(({ text, place }) => ({ text, file: place.file })));
    for (let size = -1; size !== started.names.size && !started.isAny;) {
        size = started.names.size;
        const used = [...parts.values()].flatMap((all) => all.filter((part) => isUsed(part, all, started)).map(({ lines }) => lines.join('\n')));
        const inside = listStarted(used.map((text) => ({ text, file: '' })));
        const needed = used.flatMap((text) => readHeader(text.split('\n')[0] ?? '')?.needed ?? []);
        started = {
            names: new Set([...started.names, ...inside.names, ...needed.flatMap(splitWords)]),
            isAny: inside.isAny || needed.some((text) => DYNAMIC_WORD.test(text)),
        };
    }
    return texts.map((text) => {
        const all = parts.get(text);
        if (all === undefined)
            return text;
        const used = all.filter((part) => isUsed(part, all, started));
        return { ...text, text: used.map(({ lines }) => lines.join('\n')).join('\n') };
    });
}
function readHeader(line) {
    const [, names, needed = ''] = used_recipes_ASSIGNMENT.test(line) ? [] : (HEADER.exec(line) ?? []);
    return names === undefined ? undefined : { names, needed };
}
function splitRecipes(text) {
    const parts = [{ names: [], lines: [] }];
    let isDefinition = false;
    for (const line of text.split('\n')) {
        isDefinition = isDefinition ? !/^endef\b/.test(line) : /^define\b/.test(line);
        const names = isDefinition ? undefined : readHeader(line)?.names;
        const isBody = !isDefinition && /^\s|^$/.test(line);
        if (names !== undefined)
            parts.push({ names: splitWords(names), lines: [line] });
        else if (isBody)
            parts.at(-1)?.lines.push(line);
        else
            parts.push({ names: [], lines: [line] });
    }
    return parts;
}
function listStarted(texts) {
    const names = new Set();
    let isAny = false;
    for (const { text, file } of texts) {
        const calls = [...text.matchAll(RUNNER_CALL)].map(([, rest = '']) => rest);
        if (calls.length === 0 && !/alias|DEFAULT_GOAL/.test(text))
            continue;
        const aliases = [...text.matchAll(ALIAS)].map(([, rest = '']) => rest);
        const all = isProgramText(file, text) ? [text] : [...calls, ...aliases];
        for (const name of all.flatMap(splitWords))
            names.add(name);
        isAny ||= calls.some((rest) => DYNAMIC_WORD.test(rest));
        isAny ||= /\bxargs\b[^\n]*\b(?:g?make|just|task)\b/.test(text);
    }
    return { names, isAny };
}
const splitWords = (text) => text.split(/[^\w./@%$-]+/).flatMap((word) => word.replace(/^[@*+]+/, '') || []);

;




const MAX_ACTIONS_SHOWN = 2;
function findReasonAgainst({ texts, actions }, firstStart, files) {
    const action = actions.find(({ uses }) => !uses.startsWith('./') && isTunnelAction(uses));
    if (action !== undefined)
        return `the job uses \`${action.uses}\`, which can forward a port`;
    const opaque = actions.find(({ isOpaque }) => isOpaque);
    if (opaque !== undefined)
        return `the job uses \`${opaque.uses}\`, whose code was not read`;
    for (const each of removeUnusedRecipes(texts)) {
        const canStop = each.phase !== 'later' && each.stepIndex >= firstStart;
        const text = isProgramFile(each.place.file) ? removeCodeComments(each.text) : each.text;
        const obstacle = findObstacle(text) ?? (canStop ? findContainerStop(text) : undefined);
        if (obstacle === undefined)
            continue;
        const { description, words } = obstacle;
        return `the job contains ${description} at \`${formatPlace(each, words, files)}\``;
    }
    return undefined;
}
const START_WORDS = /(?:^|[/_@-])(?:postgres\w*|pg|psql|database|db|sql|compose|containers?|docker|e2e|env|environment|stack|services?|supabase|hasura|start|up|deploy)(?=[/_@-]|$)/i;
const KNOWN_OWNERS = /^(?:actions|docker|github|aws-actions|google-github-actions|azure)\//i;
function describeForeignStarts({ actions }) {
    const found = actions.filter(({ uses, phase }) => phase !== 'later' &&
        !/^(?:\.\/|docker:)/.test(uses) &&
        !KNOWN_OWNERS.test(uses) &&
        START_WORDS.test(uses));
    const shown = [
        ...new Set(found.map(({ uses, place: { file, line } }) => `\`${uses}\` at \`${file}:${line ?? 1}\``)),
    ].slice(0, MAX_ACTIONS_SHOWN);
    return shown.length === 0
        ? undefined
        : `The code of ${shown.join(' and ')} was not read, and can start a database`;
}
function formatPlace({ place }, words, files) {
    const { file, line } = place;
    if (line !== undefined)
        return `${file}:${line}`;
    const [first = ''] = words.split(/\s{2,}|\n/);
    const lines = (files.read(file) ?? '').split('\n');
    const isComment = (text) => /^\s*(?:#|\/\/|\*)/.test(text);
    const exact = lines.findIndex((text) => text.includes(first) && !isComment(text));
    const [word = ''] = first.split(/\s/);
    const at = exact === -1 ? lines.findIndex((text) => text.includes(word) && !isComment(text)) : exact;
    return at === -1 ? file : `${file}:${at + 1}`;
}

var ipaddr = __webpack_require__(48280);
var ipaddr_default =  __webpack_require__.n(ipaddr);
;

const DOCKER_BRIDGE = ipaddr_default().IPv4.parseCIDR('172.17.0.0/16');
const DOCUMENTATION_RANGES = [
    ipaddr_default().IPv4.parseCIDR('192.0.2.0/24'),
    ipaddr_default().IPv4.parseCIDR('198.51.100.0/24'),
    ipaddr_default().IPv4.parseCIDR('203.0.113.0/24'),
    ipaddr_default().IPv6.parseCIDR('2001:db8::/32'),
    ipaddr_default().IPv6.parseCIDR('3fff::/20'),
];
function parseAddress(name) {
    return ipaddr_default().isValid(name) ? ipaddr_default().process(name) : undefined;
}
function isInRange(address, [network, bits]) {
    return address.kind() === network.kind() && address.match(network, bits);
}
function isLoopbackHost(name) {
    if (name === 'localhost')
        return true;
    const range = parseAddress(name)?.range();
    return range === 'loopback' || range === 'unspecified';
}
function isDockerBridge(name) {
    const address = parseAddress(name);
    return address !== undefined && isInRange(address, DOCKER_BRIDGE);
}
function isDockerHost(name) {
    return name === 'host.docker.internal' || name === '172.17.0.1';
}
function isDocumentationAddress(name) {
    const address = parseAddress(name);
    return address !== undefined && DOCUMENTATION_RANGES.some((range) => isInRange(address, range));
}

var connection_string = __webpack_require__(12255);
var redact = __webpack_require__(89108);
;

const OTHER_DATABASES = new Map([
    ...['mysql', 'mysql2', 'mysqlx', 'pymysql', 'trilogy', 'jdbc-mysql'].map((name) => [name, 'MySQL']),
    ['mariadb', 'MariaDB'],
    ['tidb', 'TiDB'],
    ...['sqlite', 'sqlite3', 'better-sqlite', 'better-sqlite3', 'spatialite', 'd1'].map((name) => [name, 'SQLite']),
    ...['libsql', 'turso', 'd1-http'].map((name) => [name, 'libSQL']),
    ...['clickhouse', 'clickhouses', 'ch'].map((name) => [name, 'ClickHouse']),
    ...['sqlserver', 'mssql', 'azuresql', 'sqlsrv'].map((name) => [name, 'SQL Server']),
    ...['mongodb', 'mongodb+srv', 'mongo'].map((name) => [name, 'MongoDB']),
    ...['oracle', 'oracledb', 'oracle_enhanced', 'oci8'].map((name) => [name, 'Oracle']),
    ['db2', 'Db2'],
    ['h2', 'H2'],
    ['hsqldb', 'HSQLDB'],
    ['derby', 'Derby'],
    ['duckdb', 'DuckDB'],
    ['cassandra', 'Cassandra'],
    ['snowflake', 'Snowflake'],
    ['spanner', 'Spanner'],
    ['vertica', 'Vertica'],
    ['ydb', 'YDB'],
    ['starrocks', 'StarRocks'],
    ['neo4j', 'Neo4j'],
    ['firebird', 'Firebird'],
    ['singlestore', 'SingleStore'],
]);
const POSTGRES_ALIASES = /^(?:postgis|pgx5?|pgx4|psql|pgsql|ecto|postgresql\+?\w*|postgres\+?\w*)$/i;
function findOtherDatabase(driver) {
    const name = driver.toLowerCase();
    return OTHER_DATABASES.get(name) ?? OTHER_DATABASES.get(name.replace(/\+.*$/, ''));
}
function isPostgresDriver(driver) {
    return POSTGRES_ALIASES.test(driver) || driver === 'pg';
}
function judgeScheme(text) {
    if (/^jdbc:tc:[a-z]/i.test(text)) {
        return containerDatabase('a container of Testcontainers', 'the URL begins with `jdbc:tc:`');
    }
    const [, jdbc, scheme] = /^(jdbc:)?([a-z][a-z0-9+.-]*):/i.exec(text) ?? [];
    if (scheme === undefined)
        return text === ':memory:' ? toOtherVerdict('sqlite') : undefined;
    if (findOtherDatabase(scheme) !== undefined)
        return toOtherVerdict(scheme, jdbc);
    if (scheme === 'file' && jdbc === undefined)
        return toOtherVerdict(scheme);
    return isPostgresDriver(scheme) ? undefined : lastingDatabase('its URL is not readable');
}
function toOtherVerdict(scheme, prefix = '') {
    const name = findOtherDatabase(scheme) ?? 'SQLite';
    return otherDatabase(name, `the scheme of its URL is \`${prefix}${scheme}:\``);
}
const DOTNET_STRING = /^\s*[a-z ]+=[^;"']*(?:;[a-z ]*(?:=[^;"']*)?)+$/i;
function toKeywords(text) {
    if (!DOTNET_STRING.test(text))
        return text;
    const pairs = text.split(';').map((pair) => pair.split('=').map((part) => part.trim()));
    const find = (pattern) => pairs.flatMap(([key = '', value = '']) => (pattern.test(key) ? [value] : []));
    const hosts = find(/^(?:host|server|data source|address|addr|network address)$/i);
    const ports = find(/^port$/i);
    if (hosts.length === 0)
        return text;
    const [host] = hosts;
    const isOne = hosts.length === 1 && ports.length <= 1;
    return isOne ? `host=${host}${ports.map((port) => ` port=${port}`).join('')}` : text;
}
function toPostgresUrl(text) {
    return text.replace(/^(?:postgis|pgx5?|pgx4|psql|pgsql|ecto):\/\//i, 'postgresql://');
}

;

const SHELL_VALUE = /\$\{[^{}]*\}|\$\((?:[^()]|\([^()]*\))*\)|\$[A-Za-z_]\w*|`[^`]*`/g;
const PLACEHOLDER = /\uE000(\d+)\uE001/g;
const NEUTRAL_KEYWORD = /((?:^|[\s?&])(?:user|password|dbname)\s*=\s*)([^\s&]*)/gi;
function replaceNeutralParts(text) {
    const values = [];
    const hide = (value) => `\uE000${values.push(value) - 1}\uE001`;
    const hidden = (0,split_expressions ._)(text, hide).replaceAll(SHELL_VALUE, hide);
    if (values.length === 0)
        return text;
    return replaceInParts(hidden).replaceAll(PLACEHOLDER, (_, index) => values[Number(index)] ?? '');
}
const drop = (part) => part.replaceAll(PLACEHOLDER, 'x');
function replaceInParts(text) {
    const replaced = text.replaceAll(NEUTRAL_KEYWORD, (_, keyword, value) => `${keyword}${drop(value)}`);
    const [, scheme, authority = '', path = '', rest = ''] = /^([a-z][a-z0-9+.:-]*:\/\/)([^/?#]*)(\/[^/?#]*)?(.*)$/is.exec(replaced) ?? [];
    if (scheme === undefined)
        return replaced;
    const at = authority.lastIndexOf('@') + 1;
    return `${scheme}${drop(authority.slice(0, at))}${authority.slice(at)}${drop(path)}${rest}`;
}

;








const RUN_NUMBERS = /\$\{\{\s*github\.(?:run_id|run_number|run_attempt|sha)\s*\}\}|\$\{?GITHUB_(?:RUN_ID|RUN_NUMBER|RUN_ATTEMPT|SHA)\b\}?/g;
function judgeUrl(text, source, environment, site) {
    const known = replaceNeutralParts(toKeywords(replacePublishedPorts(text.trim(), site.containers).replaceAll(RUN_NUMBERS, '1')));
    const byScheme = judgeScheme(known);
    if (byScheme?.kind === 'lasting')
        return lastingDatabase(describeUnreadable(known, source));
    if (byScheme !== undefined)
        return byScheme;
    const dynamic = describeDynamic(known, source);
    if (dynamic !== undefined)
        return lastingDatabase(dynamic);
    const parsed = (0,connection_string .h)(toPostgresUrl(known), environment);
    if (!parsed.ok || parsed.target.kind !== 'server') {
        return lastingDatabase(describeUnreadable(known, source));
    }
    if (!namesHost(known))
        return lastingDatabase(`${source} does not contain a host`);
    const { hosts } = parsed.target;
    const found = hosts.map((host) => findContainer(host, site));
    const [first] = found;
    if (first !== undefined && found.every((each) => each !== undefined)) {
        return containerDatabase(first.label, `${source} leads to it from ${site.label}`);
    }
    const shown = (0,redact .P4)(parsed.target);
    const isOfJob = hosts.every((host) => host.kind !== 'tcp' || canBeOfJob(host.name));
    const lasting = isOfJob ? lastingDatabase : remoteDatabase;
    return lasting(`${source} leads to ${shown} from ${site.label}, which is not the address of a database container of this job`);
}
function canBeOfJob(host) {
    return isLoopbackHost(host) || isDockerHost(host) || !/[.:]/.test(host);
}
function namesHost(text) {
    return /:\/\/(?:[^/?#]*@)?[^/?#@:]/.test(text) || /(?:^|[\s?&])host\s*=\s*[^\s&]/.test(text);
}
function describeDynamic(text, source) {
    if (isDynamic(text)) {
        const names = listContextReferences(text).map((name) => `\`${name}\``);
        const what = names.length === 0 ? 'an expression' : names.join(', ');
        return `${source} comes from ${what}, which is only known at run time`;
    }
    return /\$[({A-Za-z_0-9@*]|`/.test(text)
        ? `${source} comes from the shell and is only known at run time`
        : undefined;
}
function describeUnreadable(text, source) {
    return describeDynamic(text, source) ?? `${source} is not a readable connection string`;
}
function findContainer(host, { containers, network }) {
    if (host.kind !== 'tcp' || network === 'isolated')
        return undefined;
    if (network === 'inside') {
        return isLoopbackHost(host.name) && host.port === 5432 ? containers[0] : undefined;
    }
    const isPublished = isDockerHost(host.name) || (network === 'machine' && isLoopbackHost(host.name));
    if (isPublished)
        return containers.find(({ ports }) => ports.has(host.port));
    return network === 'network' ? containers.find(({ name }) => name === host.name) : undefined;
}

;
const VARIABLE_READ = /(?:process\.env|import\.meta\.env|Bun\.env)\.(\w+)|(?:environ(?:\.get)?|getenv|ENV(?:\.fetch)?|\benv(?:\.\w+)?|\bconfig|get_env|fetch_env!?|_ENV|_SERVER|process\.env)\s*[[(]\s*["'](\w+)["']\s*\]?/g;
const URL_CALL = /\bdj_database_url\.(?:config|parse)\b|\benv\.(?:db|db_url)\b(?!\(\s*["'])/g;
const QUOTED = /"""([\s\S]*?)"""|"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g;
const NEUTRAL_WORD = /^(?:\d+|or|default|cast|int|str|Number|parseInt|String|Integer|as|string|number|System|os|do|end|to_i|to_s|conn_max_age|conn_health_checks|ssl_require|nil|None|null|undefined|true|false|True|False)$/;
function parseSettingValue(expression) {
    const names = [];
    const withoutReads = expression.replaceAll(VARIABLE_READ, (_, member, key) => {
        names.push(member ?? key ?? '');
        return ' ';
    });
    if (expression.search(URL_CALL) !== -1)
        names.push('DATABASE_URL');
    const literals = [];
    const withoutCalls = withoutReads
        .replaceAll(URL_CALL, ' ')
        .replaceAll(/,\s*10\s*\)/g, ')')
        .replaceAll(/\b[fru]{1,2}(?=["'])/gi, '');
    const rest = withoutCalls.replaceAll(QUOTED, (_, ...groups) => {
        const value = groups.slice(0, 4).find((group) => typeof group === 'string');
        literals.push(toShellReferences(String(value ?? '')));
        return ' ';
    });
    const words = rest.match(/[A-Za-z_]\w*|\d+/g) ?? [];
    const numbers = literals.length === 0 ? words.filter((word) => /^\d+$/.test(word)) : [];
    const operators = rest
        .replaceAll(/\?\?|<%=?|%>/g, ' ')
        .trim()
        .replace(/^\+/, '');
    const isKnown = words.every((word) => NEUTRAL_WORD.test(word)) && !/[?+%]/.test(operators);
    return { literals: [...literals, ...numbers], names, isKnown };
}
function toShellReferences(text) {
    return text
        .replaceAll(/\$\{[^{}]*\}|#\{[^{}]*\}|\{[^{}]*\}|%\(\w+\)[sd]|%[sd]/g, '${placeholder}')
        .replaceAll(/\\(["'`])/g, '$1');
}
function parseDataValue(text) {
    const value = text.trim();
    if (value.includes('<%'))
        return parseSettingValue(value);
    const [, double, single] = /^(?:"([^"]*)"|'([^']*)')$/.exec(value) ?? [];
    const literal = double ?? single ?? value;
    const known = /^[|>&*!{[]/.test(value) ? undefined : literal;
    return {
        literals: known === undefined || known === '' ? [] : [known],
        names: [],
        isKnown: known !== undefined,
    };
}
function readExpression(text, from) {
    let depth = 0;
    let quote = '';
    for (let at = from; at < text.length; at += 1) {
        const char = text[at] ?? '';
        if (quote !== '') {
            if (char === '\\')
                at += 1;
            else if (char === quote)
                quote = '';
        }
        else if (/["'`]/.test(char))
            quote = char;
        else if (/[([{]/.test(char))
            depth += 1;
        else if (/[)\]}]/.test(char))
            depth -= 1;
        if (depth < 0 || (depth === 0 && quote === '' && /[,;\n]/.test(char))) {
            return text.slice(from, at);
        }
    }
    return text.slice(from);
}
function readBlocks(text, opening) {
    return [...text.matchAll(opening)].flatMap((match) => {
        const from = match.index + match[0].length;
        const block = readExpression(text, from);
        return /^\s*[[{(]/.test(block) ? [block] : [];
    });
}

;





const URL_LITERAL = /(?<![\w$])(?:jdbc:)?(?:postgres(?:ql)?|mysql|mariadb|sqlite|cockroachdb|sqlserver|mssql)(?:\+\w+)?:\/\/[^\s"'`<>]+/gi;
function judgeFileAddresses(file, context) {
    const { values, environment, site } = context;
    const source = `\`${file.path}\``;
    const text = file.isData
        ? removeDataComments(file.text)
        : replaceNamedVariables(removeCodeComments(file.text));
    const settings = (keys, canBeBlock = false) => readSettings(text, keys, file.isData, canBeBlock);
    const [urls, hosts, ports] = [
        settings(file.keys.url, true),
        settings(file.keys.host),
        settings(file.keys.port),
    ];
    const isUnknown = [...urls, ...hosts, ...ports].some(({ isKnown }) => !isKnown);
    const literals = file.isData ? [] : [...text.matchAll(URL_LITERAL)].map(([url]) => url);
    const isEmpty = urls.length + hosts.length + literals.length === 0;
    if (isUnknown ||
        (isEmpty && file.needsAddress) ||
        (!file.isData && (hasUnreadProperty(text, file.keys) || loadsOtherFile(text)))) {
        return [lastingDatabase(`the code in ${source} that sets the address was not read`)];
    }
    const unset = [...urls, ...hosts, ...ports].flatMap(({ names }) => names);
    if (context.canBeSet && unset.some((name) => values.list(name).length === 0)) {
        return [lastingDatabase(`${source} reads a variable that the runner can set`)];
    }
    const resolve = (list) => [
        ...new Set(list.flatMap((setting) => listSettingTexts(setting, values))),
    ];
    const urlTexts = [...new Set([...resolve(urls), ...literals.map(keepPlaceholders)])];
    const portTexts = resolve(ports);
    const byHost = resolve(hosts).flatMap((host) => (portTexts.length === 0 ? ['5432'] : portTexts).map((port) => `host=${host} port=${port}`));
    const addresses = [...urlTexts.filter((url) => !isExample(url)), ...byHost].map((address) => judgeUrl(address, source, environment, site));
    const isPublished = (port) => site.containers.some(({ ports: all }) => all.has(Number(port)));
    const isOtherPort = site.network === 'machine' && !portTexts.every(isPublished);
    return addresses.length === 0 && isOtherPort
        ? [lastingDatabase(`${source} sets a port that no database container of this job publishes`)]
        : addresses;
}
function replaceNamedVariables(text) {
    return text
        .replaceAll(/["']?use_env_variable["']?\s*:\s*["'](\w+)["']/g, 'url: process.env.$1')
        .replaceAll(/\{\s*["']ENV["']\s*:\s*["'](\w+)["']\s*\}/g, '{ url: process.env.$1 }');
}
function hasUnreadProperty(text, { url, host }) {
    const keys = [url, host].filter((each) => each !== '').join('|');
    return keys !== '' && new RegExp(`[{,]\\s*(?:${keys})\\s*[,}]|\\.\\.\\.\\w|\\*\\*\\w`).test(text);
}
function loadsOtherFile(text) {
    return [...text.matchAll(/["'`]([^"'`\s]*\.env[\w.-]*)["'`]/g)].some(([, path = '']) => !isUsualEnvFile(path));
}
const isExample = (url) => url.startsWith('driver://');
const keepPlaceholders = (url) => url.replaceAll(/#\{[^{}]*\}|(?<!\$)\{[^{}]*\}|%\(\w+\)[sd]|%[sd](?![0-9a-f])/gi, '${placeholder}');
function listSettingTexts({ literals, names }, values) {
    const set = names.flatMap((name) => values.list(name).flatMap(values.expand));
    const texts = set.length > 0 ? set : literals;
    return texts.filter((text) => text.trim() !== '');
}
function readSettings(text, keys, isData, canBeBlock) {
    if (keys === '')
        return [];
    const pattern = new RegExp(isData
        ? `^[ \\t]*["']?(?:${keys})["']?[ \\t]*[:=][ \\t]*`
        : `(?<![\\w.-])["']?(?:${keys})["']?\\]?\\s*(?:=>|[:=](?![=:]))[ \\t]*`, 'gm');
    return [...text.matchAll(pattern)].flatMap((match) => {
        const from = match.index + match[0].length;
        if (isData)
            return [parseDataValue(/.*/.exec(text.slice(from))?.[0].trim() ?? '')];
        const expression = readExpression(text, from);
        const isBlock = /^\s*\{/.test(expression) || /^\s*\[[^\]]*[:=]/.test(expression);
        return isBlock && canBeBlock ? [] : [parseSettingValue(expression)];
    });
}

var pg_environment = __webpack_require__(23016);
;





const DATABASE_WORDS = new Set(`DATABASE DATABASES DB DBS DSN JDBC SQL SQLALCHEMY ALEMBIC POSTGRES POSTGRESQL POSTGRE PG PSQL PGSQL
  PGBOUNCER NEON SUPABASE RDS AURORA COCKROACH CRDB TIMESCALE PLANETSCALE CLOUDSQL ALLOYDB CONNECTIONSTRINGS
  FLYWAY LIQUIBASE PRISMA KNEX SEQUELIZE TYPEORM MIGRATION MIGRATIONS DIRECT`.split(/\s+/));
const OTHER_NAMES = /^(?:DB_ROLE|DB_AUTHORITY|CONFIRM_PROD_MIGRATIONS|PGOPTIONS|PGAPPNAME|PGTZ)$/;
const NEUTRAL_PART = /(?:USER|USERNAME|PASSWORD|PASS|PASSWD|PWD|_NAME|DBNAME|SCHEMA|SSLMODE|SSL_MODE|SSL|TIMEOUT|POOL|POOL_SIZE|LOGGING|INITDB_ARGS|HOST_AUTH_METHOD|VERSION|ROOTCERT|SSLROOTCERT|SSLCERT|SSLKEY)$/;
const DATABASE_PART = /^(?:POSTGRES_DB|PGDATABASE|(?:\w+_)?(?:DB|PG|POSTGRES|POSTGRESQL)_DATABASE)$/;
const HOST_PART = /(?:HOST|HOSTNAME|HOSTADDR|SERVER|ADDR|ADDRESS)$/;
const PORT_PART = /PORT$/;
const DRIVER_PART = /(?:DRIVER|DIALECT|CLIENT|ADAPTER|ENGINE|TYPE|CONNECTION|SCHEME|BACKEND)$/;
function isDatabaseVariable(name) {
    const upper = name.toUpperCase();
    if (OTHER_NAMES.test(upper))
        return false;
    if (/^PG[A-Z]+$/.test(upper) && !upper.startsWith('PGP_'))
        return true;
    return upper.split('_').some((word) => DATABASE_WORDS.has(word) || /^(?:DB|PG)URL$/.test(word));
}
function toPgEnvironment(variables) {
    return Object.fromEntries(pg_environment .w.map((name) => [name, variables.get(name)]));
}
const ADDRESS_VARIABLES = new Map([
    ['PGSERVICE', /^$/],
    ['PGHOSTADDR', /^(?:127\.\d+\.\d+\.\d+|::1|)$/],
    ['PGPORT', /^(?:5432|)$/],
]);
function collectPgEnvironment(variables, values) {
    const reaching = new Map(variables);
    for (const name of values.fileNames)
        reaching.set(name, values.list(name)[0] ?? '');
    for (const [name, neutral] of ADDRESS_VARIABLES) {
        if (!reaching.has(name) && !values.names.has(name))
            continue;
        const other = values
            .list(name)
            .flatMap(values.expand)
            .find((text) => !neutral.test(text.trim()));
        if (other !== undefined)
            reaching.set(name, other);
    }
    return toPgEnvironment(reaching);
}
function judgeUrlVariable(name, values, environment, site) {
    const texts = [...new Set(values.list(name).flatMap(values.expand))].filter((text) => text.trim() !== '');
    const verdicts = texts.map((text) => judgeUrl(text, `\`${name}\``, environment, site));
    return joinVerdicts(verdicts, lastingDatabase(`\`${name}\` is not set`));
}
function judgeCodeVariables(reachingNames, values, environment, site) {
    const verdicts = reachingNames.flatMap((name) => {
        const texts = [...new Set(values.list(name).flatMap(values.expand))].filter((text) => text.trim() !== '');
        return texts.flatMap((text) => judgeVariableText(name, text, values, environment, site) ?? []);
    });
    return verdicts.length === 0
        ? undefined
        : joinVerdicts(verdicts, lastingDatabase('its variables contain no address'));
}
function judgeVariableText(name, text, values, environment, site) {
    const upper = name.toUpperCase();
    const isUrl = /^(?:jdbc:|file:|sqlite3?:|[a-z][a-z0-9+.-]*:\/\/)/i.test(text);
    const isKnownDriver = isPostgresDriver(text) || findOtherDatabase(text) !== undefined;
    if (isUrl && /^https?:/i.test(text) && !isDatabaseVariable(name))
        return undefined;
    if (isUrl && isDatabaseUrl(text))
        return judgeUrl(text, `\`${name}\``, environment, site);
    if (!isDatabaseVariable(name))
        return undefined;
    if (NEUTRAL_PART.test(upper) || DATABASE_PART.test(upper))
        return undefined;
    const port = replacePublishedPorts(text, site.containers);
    if (PORT_PART.test(upper) && /^\d+$/.test(port))
        return undefined;
    if (HOST_PART.test(upper))
        return judgeHost(name, text, values, environment, site);
    if (/\b(?:host|service|server|data source)\s*=/i.test(text)) {
        return judgeUrl(text, `\`${name}\``, environment, site);
    }
    const dynamic = describeDynamic(text, `\`${name}\``);
    if (dynamic !== undefined)
        return lastingDatabase(dynamic);
    if (isUrl)
        return lastingDatabase(`\`${name}\` is not a readable connection string`);
    if (DRIVER_PART.test(upper) && isKnownDriver)
        return undefined;
    return /[.=:@]/.test(text)
        ? lastingDatabase(`\`${name}\` can contain the address of a database`)
        : undefined;
}
function isDatabaseUrl(text) {
    return /^(?:jdbc:)?(?:postgres|postgis|pgx|psql|pgsql|ecto|mysql|mariadb|sqlite|sqlserver|mssql|clickhouse|mongodb|tc:|h2|oracle|libsql|file:)/i.test(text);
}
function judgeHost(name, host, values, environment, site) {
    const portName = name.replace(/(?:HOSTNAME|HOSTADDR|HOST|SERVER|ADDRESS|ADDR)$/i, 'PORT');
    const ports = values.list(portName).flatMap(values.expand);
    const source = ports.length === 0 ? `\`${name}\`` : `\`${name}\` with \`${portName}\``;
    const dynamic = describeDynamic(host, source);
    if (dynamic !== undefined)
        return lastingDatabase(dynamic);
    if (/[\s'=\\]/.test(host))
        return lastingDatabase(`${source} is not a host`);
    const verdicts = (ports.length === 0 ? ['5432'] : [...new Set(ports)]).map((port) => judgeUrl(`host=${host} port=${port}`, source, { ...environment, PGPORT: undefined }, site));
    return joinVerdicts(verdicts, lastingDatabase(`${source} is not known`));
}

;


const MAX_NAME_DEPTH = 4;
function findPythonModule(parts, files) {
    const end = parts.join('/');
    const names = [`${end}.py`, `${end}/__init__.py`];
    return end === ''
        ? []
        : files.paths.filter((path) => names.some((name) => path === name || path.endsWith(`/${name}`)));
}
function resolvePythonName(expression, text, end = text.length) {
    let value = expression;
    for (let depth = 0; depth < MAX_NAME_DEPTH; depth += 1) {
        const [name] = /^[A-Za-z_]\w*$/.exec(value.trim()) ?? [];
        const next = name === undefined ? undefined : readAssignment(name, text, end);
        if (next === undefined)
            return value;
        value = next;
    }
    return value;
}
function readAssignment(name, text, end) {
    const bindings = text.match(new RegExp(`\\b${name}\\b\\s*(?::[^=\\n]+)?(?:[-+*/|%]?=(?!=)|,[^=\\n()]*=(?!=))|\\b(?:as|for|global|del|def|class|nonlocal)\\s+${name}\\b|\\bimport\\b[^\\n]*\\b${name}\\b|["']${name}["']\\s*\\]\\s*=(?!=)|,\\s*${name}\\s*=(?!=)`, 'g'));
    const pattern = new RegExp(`^${name}[ \\t]*(?::[^=\\n]+)?=(?!=)[ \\t]*`, 'gm');
    const [match, ...others] = [...text.matchAll(pattern)];
    if (match === undefined || others.length > 0 || bindings?.length !== 1)
        return undefined;
    const from = match.index + match[0].length;
    if (from > end || /\bimport\s*\*/.test(text.slice(from, end)))
        return undefined;
    return readExpression(text, from);
}
function resolveImportedName(expression, text, files) {
    const [, prefix, name = ''] = /^\s*(?:(\w+)\.)?(\w+)\s*$/.exec(expression) ?? [];
    const module = name === '' ? undefined : findImport(prefix ?? name, prefix === undefined, text);
    if (module === undefined || new RegExp(`\\b${name}\\s*=(?!=)`).test(text))
        return expression;
    const [path, ...others] = findPythonModule(module, files);
    if (path === undefined || others.length > 0)
        return expression;
    const imported = removeCodeComments(files.read(path) ?? '');
    const value = resolvePythonName(name, imported);
    return value === name ? expression : value;
}
function findImport(name, isMember, text) {
    const members = `(?:[\\w ,]*,[ \\t]*)?${name}(?:[ \\t]*,[\\w ,]*)?[ \\t]*$`;
    const from = new RegExp(`^from[ \\t]+\\.*([\\w.]*)[ \\t]+import[ \\t]+${members}`, 'm').exec(text);
    const parts = (from?.[1] ?? '').split('.').filter((part) => part !== '');
    if (from !== null)
        return isMember ? parts : [...parts, name];
    const isImported = new RegExp(`^import[ \\t]+${members}`, 'm').test(text);
    return isImported && !isMember ? [name] : undefined;
}

;



const django_settings_ASSIGNMENT = /\bDATABASES\b((?:\[[^\]\n]*\])*)\s*(?::[^=\n{]+)?(?:=(?!=)|\|=|\.(?:update|setdefault)\()\s*/g;
const NEUTRAL_KEY = /^(?:ENGINE|NAME|USER|PASSWORD|TEST|CONN_MAX_AGE|CONN_HEALTH_CHECKS|ATOMIC_REQUESTS|AUTOCOMMIT|TIME_ZONE|DISABLE_SERVER_SIDE_CURSORS)$/;
const UNKNOWN_ADDRESS = 'HOST = other_code\n';
function selectDjangoParts(source) {
    if (!source.includes('DATABASES'))
        return [];
    const text = removeCodeComments(source);
    return [...text.matchAll(django_settings_ASSIGNMENT)].flatMap((match) => {
        const [operation, indexes = ''] = match;
        const value = resolveAddressNames(readExpression(text, match.index + operation.length), text, match.index);
        const keys = [...indexes.matchAll(/["'](\w+)["']/g)].map(([, key = '']) => key);
        if (/[|(]\s*$|=\s*\|/.test(operation) || /\|=/.test(operation))
            return [UNKNOWN_ADDRESS];
        if (/["']service["']\s*:/.test(value))
            return [UNKNOWN_ADDRESS];
        if (/^\{/.test(value))
            return [value];
        if (keys.length === 1 && indexes.split('[').length === 2)
            return [`"default": ${value}\n`];
        const [, key = ''] = keys;
        if (key === 'HOST' || key === 'PORT')
            return [`${key} = ${value}\n`];
        return NEUTRAL_KEY.test(key) ? [] : [UNKNOWN_ADDRESS];
    });
}
function resolveAddressNames(value, text, at) {
    return resolvePythonName(value, text, at).replaceAll(/((?:["'](?:HOST|PORT)["']\s*:|\bdj_database_url\.parse\()\s*)([A-Za-z_]\w*)(?=\s*[,})\n])/g, (_, before, name) => before + resolvePythonName(name, text, at));
}

;



function findEnvironment({ words }, values, names) {
    const [named] = readOptionValues(words, ['--env', '-e', '--environment']);
    const texts = names.flatMap((name) => values.list(name).flatMap(values.expand));
    const [only] = named === undefined ? texts : [named];
    const isOne = new Set(texts).size <= 1 || named !== undefined;
    return only !== undefined && isOne && /^\w+$/.test(only) ? only : undefined;
}
const selectBlock = (names) => (text, use, values) => {
    const environment = findEnvironment(use, values, names);
    if (environment === undefined)
        return [text];
    const pattern = new RegExp(`(?<![\\w.])["']?${environment}["']?\\s*:\\s*(?=\\{)`, 'g');
    const blocks = readBlocks(text, pattern);
    const isWhole = blocks.length > 0 && !blocks.some((block) => block.includes('...'));
    return isWhole ? blocks : [text];
};
const UNKNOWN_HOST = 'host: {}\n';
const selectRails = (text, use, values) => {
    const environment = findEnvironment(use, values, ['RAILS_ENV', 'RACK_ENV']);
    if (/:[ \t]*\{|^[ \t]*service[ \t]*:/m.test(text))
        return [UNKNOWN_HOST];
    const sections = text.split(/^(?=[\w'"]+:)/m);
    return sections.filter((section) => environment === undefined ||
        /^\S+:[ \t]*&/.test(section) ||
        section.replace(/^["']/, '').startsWith(environment) ||
        !/^[\w'"]+:/.test(section));
};
const selectEcto = (text, use, values, path) => {
    const environment = findEnvironment(use, values, ['MIX_ENV']);
    const name = path.split('/').at(-1) ?? '';
    const isOther = environment !== undefined && /^(?:dev|test|prod)\.exs$/.test(name);
    if (isOther && name !== `${environment}.exs`)
        return [];
    const isProduction = environment === undefined || environment === 'prod';
    const source = isProduction
        ? text
        : text.replaceAll(/^if config_env\(\) == :prod do$[\s\S]*?^end$/gm, '');
    return source
        .split(/^(?=\s*config\b)/m)
        .filter((part) => /^\s*config\s+:\w+,\s*(?=[A-Z])[\w.]*Repo[\w.]*\s*,/.test(part));
};
const FLASK_SETTING = /\bSQLALCHEMY_DATABASE_URI["']?\]?\s*(?::\s*\w+\s*)?[=:](?!=)\s*/g;
const selectFlask = (source) => {
    const text = removeCodeComments(source);
    const urls = [...text.matchAll(FLASK_SETTING)].map((match) => `url = ${readExpression(text, match.index + match[0].length)}\n`);
    return text.includes('SQLALCHEMY_BINDS') ? [...urls, 'url = other_databases\n'] : urls;
};

;


const JS_KEYS = {
    url: 'url|uri|connectionString|connection',
    host: 'host|hostname',
    port: 'port',
};
const SETTINGS_FILE = /(?:^|\/)(?:\w*(?:settings|config)\w*|local|production|prod|staging|ci|test|testing|dev|development|base)\.py$/;
const TOOL_FILES = new Map([
    [
        'Knex',
        [
            {
                path: /(?:^|\/)knexfile[\w.-]*\.\w+$/,
                options: ['--knexfile'],
                isData: false,
                needsAddress: true,
                keys: JS_KEYS,
                select: selectBlock(['NODE_ENV']),
            },
        ],
    ],
    [
        'Sequelize',
        [
            {
                path: /(?:^|\/)(?:config\/(?:config|database)|sequelize\.config|database)\.(?:json|[cm]?[jt]s)$/,
                options: ['--config'],
                isData: false,
                needsAddress: true,
                keys: JS_KEYS,
                select: selectBlock(['NODE_ENV']),
            },
        ],
    ],
    [
        'db-migrate',
        [
            {
                path: /(?:^|\/)database\.json$/,
                options: ['--config'],
                isData: false,
                needsAddress: true,
                keys: JS_KEYS,
                select: selectBlock(['NODE_ENV']),
            },
        ],
    ],
    [
        'TypeORM',
        [
            {
                path: /(?:^|\/)(?:ormconfig[\w.-]*\.(?:json|[cm]?[jt]s)|[\w.-]*data-?source[\w.-]*\.[cm]?[jt]s)$/i,
                options: ['-d', '--dataSource'],
                isData: false,
                needsAddress: true,
                keys: JS_KEYS,
            },
        ],
    ],
    [
        'MikroORM',
        [
            {
                path: /(?:^|\/)mikro-orm\.[\w.-]*\.?[cm]?[jt]s$/,
                options: ['--config'],
                isData: false,
                needsAddress: true,
                keys: { ...JS_KEYS, url: 'clientUrl' },
            },
        ],
    ],
    [
        'Drizzle',
        [
            {
                path: /(?:^|\/)drizzle[\w.-]*config[\w.-]*\.[cm]?[jt]s$/,
                options: ['--config'],
                isData: false,
                needsAddress: true,
                keys: JS_KEYS,
            },
        ],
    ],
    [
        'Prisma',
        [{ path: /\.prisma$/, options: ['--schema'], isData: false, keys: { url: 'url|directUrl' } }],
    ],
    [
        'Rails',
        [
            {
                path: /(?:^|\/)config\/database\.yml$/,
                isData: true,
                keys: { url: 'url', host: 'host|hostaddr', port: 'port' },
                select: selectRails,
            },
        ],
    ],
    [
        'Django',
        [
            {
                path: /\.py$/,
                written: SETTINGS_FILE,
                isData: false,
                keys: {
                    url: `(?<=["'])default(?=["']\\s*:)`,
                    host: 'HOST',
                    port: 'PORT',
                },
                select: selectDjangoParts,
            },
        ],
    ],
    ['Flask-Migrate', [{ path: /\.py$/, isData: false, keys: { url: 'url' }, select: selectFlask }]],
    [
        'Ecto',
        [
            {
                path: /(?:^|\/)config\/\w+\.exs$/,
                isData: false,
                keys: { url: 'url', host: 'hostname', port: 'port' },
                select: selectEcto,
            },
        ],
    ],
    [
        'Phinx',
        [
            {
                path: /(?:^|\/)phinx\.ya?ml$/,
                options: ['-c', '--configuration'],
                isData: true,
                keys: { host: 'host', port: 'port' },
            },
            {
                path: /(?:^|\/)phinx\.(?:php|json)$/,
                options: ['-c', '--configuration'],
                isData: false,
                keys: { host: 'host', port: 'port' },
            },
        ],
    ],
    [
        'Flyway',
        [
            {
                path: /(?:^|\/)flyway[\w.-]*\.(?:conf|toml|properties)$/,
                options: ['-configFiles', '-c'],
                isData: true,
                keys: { url: 'flyway\\.url|environments\\.\\w+\\.url|url' },
            },
        ],
    ],
    [
        'Liquibase',
        [
            {
                path: /(?:^|\/)liquibase[\w.-]*\.properties$/,
                options: ['--defaults-file', '--defaultsFile'],
                isData: true,
                keys: { url: 'url|liquibase\\.command\\.url' },
            },
        ],
    ],
]);

;








const OTHER_SOURCES = /["'`](?:tunnel-ssh|ssh2(?:-promise)?|node-ssh|ssh2-tunnel|@aws-sdk\/client-(?:secrets-manager|ssm|sts|rds)|@aws-sdk\/rds-signer|aws-sdk|@google-cloud\/(?:secret-manager|cloud-sql-connector)|@azure\/keyvault-secrets|node-vault|@infisical\/sdk|@1password\/sdk|dotenv-vault)["'`]|^[ \t]*(?:from|import)[ \t]+(?:sshtunnel|paramiko|boto3|botocore|hvac|google\.cloud|azure\.keyvault|infisical\w*)\b/m;
const judge_program_VARIABLE_WRITE = /\b(?:process\.env|Bun\.env|os\.environ|environ)(?:\.(\w+)|\[\s*["'`](\w+)["'`]\s*\])\s*=(?![=>])\s*/g;
const DYNAMIC_WRITE = /\bprocess\.env\s*=(?!=)|Object\.assign\(\s*process\.env\b|\b(?:process\.env|environ)\[\s*[^"'`\]\s][^\]]*\]\s*=(?![=>])|\benviron\.update\(|\bputenv\(/;
const VARIABLE_KEY = /(?<![\w$.?])["']?([A-Z][A-Z0-9_]+)["']?\s*[:=](?![=:])\s*/g;
const DEFAULT_VALUE = /((?:process\.env|import\.meta\.env|Bun\.env)(?:\.\w+|\[\s*["']\w+["']\s*\])\s*(?:\|\||\?\?)\s*|(?:environ\.get|getenv)\(\s*["']\w+["']\s*,\s*)(?:"[^"\n]*"|'[^'\n]*'|`[^`$]*`)/g;
const DRIVER = /["'`](?:pg|pg-promise|postgres|knex|kysely|slonik|sequelize|typeorm|drizzle-orm[\w./-]*|@mikro-orm\/[\w-]+|@neondatabase\/serverless|@vercel\/postgres|node-pg-migrate|umzug|postgrator|postgres-migrations)["'`]|\b(?:psycopg2?|asyncpg|create_engine|create_async_engine|peewee)\b/;
const CONNECTION_CALL = /\b(?:Pool|Client|postgres|neon|drizzle|knex|Sequelize|createPool|create_engine|create_async_engine|connect)\(\s*(?=[^\s{)])/g;
const ADDRESS_ARGUMENT = /:\/\/|\$\{\{|\$[A-Za-z_{(]|`|^--?(?:h|host|url|uri|dsn|db|database|connection)(?:$|[-=])/i;
const FILE_READERS = new Set(['Alembic', 'Django', 'Flask-Migrate']);
const SOURCE = /^`([^`]+)`/;
function judgeProgram(use, verdict, programs, context) {
    const [main] = programs;
    if (main === undefined)
        return undefined;
    const [, source = ''] = SOURCE.exec(verdict.why) ?? [];
    const isFile = !/^\w+$/.test(source.replace(/` with `.*/, '')) && source !== '';
    const isOwnFile = programs.some(({ path }) => path === source);
    if (isFile && !isOwnFile && !readsToolFiles(use, programs)) {
        return lastingDatabase(`the program \`${main.path}\` decides the address, which was not found in it`);
    }
    const argument = use.callers.flat().find((word) => ADDRESS_ARGUMENT.test(word));
    if (argument !== undefined) {
        return lastingDatabase(`an argument of the program \`${main.path}\` can name a database`);
    }
    for (const program of programs) {
        const reason = findOtherSource(program) ?? findOtherVariables(program, context);
        if (reason !== undefined)
            return lastingDatabase(reason);
        const other = judgeAddresses(program, context).find(({ kind }) => kind === 'lasting');
        if (other !== undefined)
            return other;
    }
    return undefined;
}
function readsToolFiles({ tool, words }, programs) {
    const isChanged = programs.some(({ text }) => /\bset_main_option\(|\.attributes\[/.test(text));
    if (FILE_READERS.has(tool))
        return !isChanged;
    const escaped = words.slice(0, 2).map((word) => word.replaceAll(/[^\w]/g, '\\$&'));
    const command = new RegExp(escaped.join('["\'`,\\s\\[\\]]+'));
    return programs.some(({ text, isCaller }) => isCaller && command.test(text));
}
function findOtherSource({ path, text }) {
    const [name] = OTHER_SOURCES.exec(text) ?? [];
    if (name !== undefined) {
        const shown = name
            .trim()
            .replaceAll(/["'`]/g, '')
            .replace(/^(?:from|import)\s+/, '');
        return `the program \`${path}\` uses \`${shown}\`, which can lead to another server`;
    }
    if (/dotenv/.test(text) && /\boverride\s*[:=]\s*true\b/i.test(text)) {
        return `the program \`${path}\` replaces its variables with those of a file`;
    }
    return loadsOtherFile(text) && /env/.test(text)
        ? `the program \`${path}\` loads a file of variables that was not read`
        : undefined;
}
function findOtherVariables({ path, text, isCaller }, context) {
    if (DYNAMIC_WRITE.test(text)) {
        return `the program \`${path}\` sets variables that are only known at run time`;
    }
    const keys = isCaller && /\benv\b/.test(text) ? [...text.matchAll(VARIABLE_KEY)] : [];
    for (const match of [...text.matchAll(judge_program_VARIABLE_WRITE), ...keys]) {
        const name = match[1] ?? match[2] ?? '';
        if (!isDatabaseVariable(name))
            continue;
        const setting = parseSettingValue(readExpression(text, match.index + match[0].length));
        const { values, environment, site } = context;
        const verdicts = listSettingTexts(setting, values).map((value) => judgeVariableText(name, value, values, environment, site));
        if (!setting.isKnown || verdicts.some((verdict) => verdict?.kind === 'lasting')) {
            return `the program \`${path}\` sets \`${name}\` to a value that is not the address of a database container of this job`;
        }
    }
    return undefined;
}
function judgeAddresses({ path, text }, { values, environment, site }) {
    const source = text.replaceAll(DEFAULT_VALUE, (expression, read) => {
        const { names } = parseSettingValue(read);
        const isSet = names.length > 0 && names.every((name) => values.list(name).length > 0);
        return isSet ? `${read}""` : expression;
    });
    const urls = [...source.matchAll(URL_LITERAL)];
    if (urls.some(({ 0: url, index }) => isUnreadAddress(url, source.slice(index + url.length)))) {
        return [
            lastingDatabase(`the program \`${path}\` builds an address from parts that were not read`),
        ];
    }
    const literals = urls.map(([url]) => keepPlaceholders(url));
    return [...new Set([...literals, ...listConnectionTexts(source, values)])]
        .filter((address) => address.includes('${{') || !isDynamicAddress(address))
        .map((address) => judgeUrl(address, `the program \`${path}\``, environment, site));
}
const ADDRESS_PART = /\$\{(?:(?:process|Bun)\.env\.)?(\w+)(?:\}|$)/g;
function isUnreadAddress(url, rest) {
    if (/^["'`]\s*(?:\+(?!=)|\.concat\b|%(?!\w))/.test(rest))
        return true;
    const read = url.replaceAll(ADDRESS_PART, (part, name) => isDatabaseVariable(name) ? '' : part);
    return !url.includes('${{') && isDynamicAddress(url) && isDynamicAddress(read);
}
const isDynamicAddress = (address) => /\$[({A-Za-z_]|`/.test(replaceNeutralParts(address));
function listConnectionTexts(text, values) {
    if (!DRIVER.test(text))
        return [];
    const list = (settings) => settings
        .filter(({ isKnown }) => isKnown)
        .flatMap((setting) => listSettingTexts(setting, values).flatMap(values.expand));
    const calls = [...text.matchAll(CONNECTION_CALL)].map((match) => parseSettingValue(readExpression(text, match.index + match[0].length)));
    const urls = list([...readSettings(text, JS_KEYS.url, false, true), ...calls]);
    const hosts = list(readSettings(text, JS_KEYS.host, false, false));
    const isOther = (host) => !isLoopbackHost(host) && host !== '0.0.0.0';
    return [
        ...urls.filter((url) => isDatabaseUrl(url) || url.includes('${{')),
        ...hosts.filter(isOther).map((host) => `host=${host}`),
    ];
}

;





const CONFIGURATION = /(?:^|\/)config\/database\.php$/;
const DEFAULT_CONNECTION = /["']default["']\s*=>\s*/;
const OWN_CONNECTION = /\bconnection\(\s*["']|\$connection\s*=/;
const URL_VARIABLES = ['DB_URL', 'DATABASE_URL'];
function judgeLaravelConnection(use, files, values, canBeSet) {
    const names = listConnections(use, files, values, canBeSet);
    const [first] = names;
    const configurations = readConfigurations(files);
    const hasOwn = files.paths.some((path) => /\/migrations\/.*\.php$/i.test(path) && OWN_CONNECTION.test(files.read(path) ?? ''));
    const urls = URL_VARIABLES.flatMap((name) => values.list(name).flatMap(values.expand));
    const canHaveUrl = values.unreadable !== undefined || urls.some((url) => url.trim() !== '');
    if (first === undefined || hasOwn || canHaveUrl)
        return undefined;
    const databases = names.flatMap((name) => {
        const drivers = configurations.flatMap(({ text }) => readConnectionBlocks(text, name).flatMap(readDrivers));
        return (drivers.length === 0 ? [name] : drivers).map(findOtherDatabase);
    });
    const [database] = databases;
    if (database === undefined || databases.includes(undefined))
        return undefined;
    return otherDatabase([...new Set(databases)].join(' or '), `Laravel uses the connection \`${first}\``);
}
function listLaravelFiles(use, files, values) {
    const keys = { url: 'url', host: 'host', port: 'port' };
    return listConnections(use, files, values, false).flatMap((name) => readConfigurations(files).flatMap(({ path, text }) => readConnectionBlocks(text, name).map((block) => ({ path, text: block, isData: false, keys }))));
}
function listConnections({ words }, files, values, canBeSet) {
    if (words.some((word) => word.startsWith('tenants:')))
        return [];
    const [named] = readOptionValues(words, ['--database']);
    const set = named === undefined ? values.list('DB_CONNECTION').flatMap(values.expand) : [named];
    const known = set.map((name) => name.trim()).filter((name) => name !== '');
    if (known.length > 0)
        return known.every((name) => /^[\w-]+$/.test(name)) ? known : [];
    if (canBeSet || values.unreadableFile !== undefined)
        return [];
    return readConfigurations(files).flatMap(({ text }) => {
        const match = DEFAULT_CONNECTION.exec(text);
        if (match === null)
            return [];
        const setting = parseSettingValue(readExpression(text, match.index + match[0].length));
        return setting.isKnown ? setting.literals : [];
    });
}
function readConfigurations(files) {
    return files.paths
        .filter((path) => CONFIGURATION.test(path) && !/(?:^|\/)vendor\//.test(path))
        .map((path) => ({ path, text: removeCodeComments(files.read(path) ?? '') }));
}
function readConnectionBlocks(text, name) {
    return readBlocks(text, new RegExp(`["']${name}["']\\s*=>\\s*(?=\\[|array\\()`, 'g'));
}
function readDrivers(block) {
    const match = /["']driver["']\s*=>\s*/.exec(block);
    if (match === null)
        return [];
    const setting = parseSettingValue(readExpression(block, match.index + match[0].length));
    return setting.isKnown && setting.names.length === 0 ? setting.literals : ['unknown'];
}

;
const MAX_POSSIBLE_VALUES = 64;
function listPossibleWords(words, values) {
    const [program = ''] = words;
    const byWord = words.flatMap((word, at) => values.listAlternatives(word).map((text) => words.with(at, text)));
    const byText = values.listAlternatives(words.join(' ')).map((text) => possible_words_splitWords(text));
    const added = values.listOptional(program).map((text) => [...words, ...possible_words_splitWords(text)]);
    const lists = new Map([words, ...byWord, ...byText, ...added].map((list) => [JSON.stringify(list), list]));
    const unknown = [[...words, '$UNKNOWN']];
    return lists.size > MAX_POSSIBLE_VALUES ? unknown : [...lists.values()];
}
function possible_words_splitWords(text) {
    return text.split(/\s+/).filter((word) => word !== '');
}

var yaml_files = __webpack_require__(60834);
;
const IMPORT = /^[ \t]*(?:from[ \t]+(\.*)([\w.]*)[ \t]+import[ \t]+(?:\(([^)]*)\)|([^\n]*))|import[ \t]+([^\n]+))/gm;
function listPythonImports(text) {
    return [...text.matchAll(IMPORT)].flatMap(([, dots = '', base = '', block, line = '', plain = '']) => plain === ''
        ? [{ dots: dots.length, parts: splitParts(base), names: splitNames(block ?? line) }]
        : splitNames(plain).map((name) => ({ dots: 0, parts: splitParts(name), names: [] })));
}
const splitParts = (name) => name.split('.').filter((part) => part !== '');
const splitNames = (text) => text
    .split(',')
    .map((name) => name.trim().split(/\s+/)[0] ?? '')
    .filter((name) => name !== '' && name !== '*');

;




const SETTINGS_VARIABLE = 'DJANGO_SETTINGS_MODULE';
const SETS_VARIABLE = /DJANGO_SETTINGS_MODULE["']\s*(?:\]\s*=(?!=)|:)/;
const LOADS_MODULE = /\bimport_module\b|\b__import__\b|\bimportlib\b|\b(?:exec|include)\(|\brunpy\b/;
const MAX_SETTINGS_FILES = 200;
function selectSettingsFiles({ tool, words }, files, values) {
    if (tool !== 'Django')
        return undefined;
    const named = readOptionValues(words, ['--settings']);
    const modules = named.length > 0 ? named.slice(-1) : listVariableModules(files, values);
    const found = new Set();
    const pending = [];
    for (const name of modules) {
        const paths = /^[A-Za-z_][\w.]*$/.test(name) ? findPythonModule(name.split('.'), files) : [];
        if (paths.length === 0)
            return undefined;
        pending.push(...paths);
    }
    for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
        if (found.has(path))
            continue;
        found.add(path);
        const text = removeCodeComments(files.read(path) ?? '');
        if (LOADS_MODULE.test(text) || found.size > MAX_SETTINGS_FILES)
            return undefined;
        pending.push(...listImports(text, path, files));
    }
    return found.size === 0 ? undefined : found;
}
function listVariableModules(files, values) {
    if (values.unreadable !== undefined || values.fileNames.has(SETTINGS_VARIABLE))
        return [];
    const isReplaced = files.paths.some((path) => path.endsWith('.py') && SETS_VARIABLE.test(files.read(path) ?? ''));
    return isReplaced ? [] : values.list(SETTINGS_VARIABLE).flatMap(values.expand);
}
function listImports(text, path, files) {
    return listPythonImports(text).flatMap(({ dots, parts, names }) => {
        const folder = dots === 0 ? [] : path.split('/').slice(0, -dots);
        const module = [...folder, ...parts];
        return [module, ...names.map((name) => [...module, name])].flatMap((each) => findPythonModule(each, files));
    });
}

;






function judgeDeclarations(use, files, values) {
    const declarations = DECLARATION_READERS.get(use.tool)?.(use, files, values);
    const [first] = declarations?.drivers ?? [];
    if (declarations === undefined || first === undefined)
        return undefined;
    const names = declarations.drivers.map(findOtherDatabase);
    const [name] = names;
    if (name === undefined || names.includes(undefined))
        return undefined;
    const database = [...new Set(names)].join(' or ');
    const verdict = otherDatabase(database, `${declarations.source} declares \`${first}\``);
    return { verdict, canBeOverridden: declarations.canBeOverridden };
}
function collectDrivers(files, path, driver) {
    const paths = files.paths.filter((each) => path.test(each) && !each.includes('node_modules/'));
    const drivers = paths.flatMap((each) => [...(files.read(each) ?? '').matchAll(driver)].map(([, name = '']) => name));
    return { drivers, paths };
}
const readPrisma = ({ words }, files) => {
    const [schema] = readOptionValues(words, ['--schema']);
    const name = schema?.replace(/^(?:\.{1,2}\/)+/, '').replace(/\/$/, '');
    if (name !== undefined && /[^\w./@-]/.test(name))
        return undefined;
    const isNamed = (path) => name === undefined || `/${path}`.endsWith(`/${name}`) || `/${path}`.includes(`/${name}/`);
    const selected = { ...files, paths: files.paths.filter(isNamed) };
    const datasource = /\bdatasource\s+\w+\s*\{[^}]*?\bprovider\s*=\s*"([^"]*)"/g;
    const { drivers } = collectDrivers(selected, /\.prisma$/, datasource);
    return { drivers, source: "Prisma's schema", canBeOverridden: false };
};
const PROJECT_FILE = /\.(?:[cf]s|vb)proj$|(?:^|\/)Directory\.(?:Build|Packages)\.(?:props|targets)$/;
const EF_PACKAGES = [
    [/EntityFrameworkCore\.SqlServer/i, 'sqlserver'],
    [/EntityFrameworkCore\.Sqlite/i, 'sqlite'],
    [/(?:Pomelo|MySql|MySQL\.Data)\.EntityFrameworkCore|EntityFrameworkCore\.MySql/i, 'mysql'],
    [/Oracle\.EntityFrameworkCore/i, 'oracle'],
];
const readEntityFramework = (_, files) => {
    const { paths } = collectDrivers(files, PROJECT_FILE, /(?!)/g);
    const text = paths.map((path) => files.read(path) ?? '').join('\n');
    const found = EF_PACKAGES.flatMap(([pattern, driver]) => (pattern.test(text) ? [driver] : []));
    const drivers = /npgsql|postgres/i.test(text) ? [...found, 'postgres'] : found;
    return { drivers, source: 'the package of EF Core', canBeOverridden: false };
};
const readRails = ({ words }, files) => {
    const databaseFiles = files.paths.filter((path) => /(?:^|\/)config\/database\.yml$/.test(path));
    const names = words.map((word) => /^db:(?:migrate|rollback|schema:load):(\w+)$/.exec(word)?.[1]);
    const tasks = words.filter((word) => /^db:/.test(word));
    const [name] = names.filter((each) => each !== undefined && !/^(?:up|down|redo|reset)$/.test(each));
    if (tasks.length !== 1)
        return undefined;
    const drivers = databaseFiles.flatMap((file) => {
        const tree = (0,yaml_files .k)(files, file);
        return tree === undefined ? [''] : listAdapters(tree, name);
    });
    return { drivers, source: '`config/database.yml`', canBeOverridden: true };
};
function listAdapters(tree, name) {
    if (tree.kind !== 'map')
        return [''];
    return [...tree.entries.values()].flatMap((environment) => {
        if (environment.kind !== 'map')
            return [''];
        const databases = [...environment.entries.entries()].filter(([key, node]) => key !== '<<' && node.kind === 'map');
        if (name !== undefined) {
            const node = (0,yaml_node .Zl)(environment, name);
            if (node === undefined)
                return [];
            return [readAdapter(node)];
        }
        if (databases.length === 0)
            return [readAdapter(environment)];
        return databases.map(([, node]) => readAdapter(node));
    });
}
function readAdapter(node) {
    if ((0,yaml_node .Zl)(node, 'url') !== undefined)
        return '';
    const own = (0,yaml_node .AA)(node, 'adapter') ?? (0,yaml_node .AA)(node, '<<', 'adapter');
    return own?.text ?? '';
}
const readDjango = (use, files, values) => {
    const selected = selectSettingsFiles(use, files, values);
    const { drivers, paths } = collectDrivers(selected === undefined ? files : { ...files, paths: [...selected] }, /\.py$/, /["']ENGINE["']\s*:\s*["'](?:[\w.]+\.)?(\w+)["']/g);
    const text = paths.map((each) => files.read(each) ?? '').join('\n');
    const engines = text.match(/["']ENGINE["']/g) ?? [];
    const isDynamic = /dj_database_url|env\.db|DATABASE_URL/.test(text);
    if (isDynamic || engines.length !== drivers.length)
        return undefined;
    return { drivers, source: "`ENGINE` of Django's settings", canBeOverridden: false };
};
const createConfigReader = (path, key, option, label, canBeOverridden = false) => ({ words }, files) => {
    const [named] = readOptionValues(words, [option]);
    if (named !== undefined) {
        return { drivers: [named], source: `\`${option}\``, canBeOverridden: false };
    }
    const literal = new RegExp(`\\b${key}["']?\\s*:\\s*["']([\\w-]+)["']`, 'g');
    const { drivers, paths } = collectDrivers(files, path, literal);
    const text = paths.map((each) => files.read(each) ?? '').join('\n');
    const mentions = text.match(new RegExp(`\\b${key}["']?\\s*:`, 'g')) ?? [];
    if (mentions.length !== drivers.length)
        return undefined;
    return { drivers, source: label, canBeOverridden };
};
const DECLARATION_READERS = new Map([
    ['Prisma', readPrisma],
    ['EF Core', readEntityFramework],
    ['Rails', readRails],
    ['Django', readDjango],
    [
        'Drizzle',
        createConfigReader(/(?:^|\/)drizzle[\w.-]*\.config\.[\w.]+$|(?:^|\/)drizzle\.[\w.-]*config[\w.-]*\.\w+$/, 'dialect', '--dialect', '`dialect` of `drizzle.config`'),
    ],
    [
        'Knex',
        createConfigReader(/(?:^|\/)knexfile[\w.-]*\.\w+$/, 'client', '--client', '`client` of the knexfile'),
    ],
    [
        'Sequelize',
        createConfigReader(/(?:^|\/)config\/(?:config|database)\.(?:json|[cm]?[jt]s)$|(?:^|\/)sequelize\.config\.\w+$/, 'dialect', '--dialect', '`dialect` of the configuration of Sequelize', true),
    ],
    [
        'TypeORM',
        createConfigReader(/(?:^|\/)ormconfig[\w.-]*\.(?:json|[cm]?[jt]s)$|[\w.-]*data-?source[\w.-]*\.[cm]?[jt]s$/i, 'type', '--type', '`type` of the data source'),
    ],
]);
function readPrismaVariables(files) {
    const { drivers } = collectDrivers(files, /\.prisma$/, /\benv\(\s*"(\w+)"\s*\)/g);
    return drivers.length === 0 ? undefined : [...new Set(drivers)];
}

;




const INI_KEYS = { url: 'sqlalchemy\\.url', host: '', port: '' };
const CODE_KEYS = { url: 'url', host: '', port: '' };
const URL_WRITES = [
    /\bset_(?:main|section)_option\(\s*(?:[\w.]+\s*,\s*)?["']sqlalchemy\.url["']\s*,\s*/g,
    /["']sqlalchemy\.url["']\s*:\s*/g,
    /\bengine_from_config\((?:[^()]|\([^()]*\))*?\burl\s*=\s*/g,
    /\[["']sqlalchemy\.url["']\]\s*=(?!=)\s*/g,
    /\bcreate_(?:async_)?engine\(\s*/g,
];
const READ_CONFIGURATION = /^\s*config\.get_main_option\(\s*["']sqlalchemy\.url["']\s*\)\s*$/;
function listAlembicFiles({ words }, files) {
    const [named] = readOptionValues(words, ['-c', '--config']);
    const name = named?.replace(/^(?:\.{1,2}\/)+/, '') ?? 'alembic.ini';
    const isNamed = (path) => path === name || path.endsWith(`/${name}`);
    const environments = files.paths.filter((path) => /(?:^|\/)env\.py$/.test(path));
    const overrides = environments.flatMap((path) => readOverrides(path, files));
    const settings = files.paths
        .filter(isNamed)
        .map((path) => ({ path, text: files.read(path) ?? '', isData: true, keys: INI_KEYS }));
    return [...settings, ...overrides];
}
function readOverrides(path, files) {
    const text = removeCodeComments(files.read(path) ?? '');
    const expressions = URL_WRITES.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => readExpression(text, match.index + match[0].length)));
    const usesConfiguration = /\bengine_from_config\(/.test(text) || expressions.length > 0;
    const known = expressions.filter((each) => !READ_CONFIGURATION.test(resolveName(each, text)));
    const urls = usesConfiguration ? known : ['other_module'];
    return urls.map((url) => ({
        path,
        text: `url = ${resolveImportedName(resolveName(url, text), text, files)}\n`,
        isData: false,
        keys: CODE_KEYS,
    }));
}
function resolveName(expression, text) {
    const [, name, call] = /^\s*(?:str\()?(\w+)(\(\))?\)?\s*$/.exec(expression) ?? [];
    if (name === undefined)
        return expression;
    const pattern = call === undefined
        ? new RegExp(`^[ \\t]*${name}(?:\\s*:\\s*\\w+)?\\s*=(?!=)\\s*`, 'gm')
        : new RegExp(`^def ${name}\\([^)]*\\)[^:\\n]*:\\n(?:(?:[ \\t].*)?\\n)*?[ \\t]+return\\s+`, 'gm');
    const matches = [...text.matchAll(pattern)];
    const [match] = matches;
    const hasOneReturn = call === undefined || (text.match(/\breturn\b/g) ?? []).length === 1;
    if (match === undefined || matches.length > 1 || !hasOneReturn)
        return expression;
    return readExpression(text, match.index + match[0].length);
}

;







const NO_KEYS = { url: '', host: '', port: '' };
const OTHER_FILES = /(?:^|\/)(?:alembic\.ini|env\.py|config\/database\.php)$/;
const OTHER_READERS = new Map([
    ['Alembic', listAlembicFiles],
    ['Laravel', listLaravelFiles],
]);
function judgeToolFiles(use, files, context) {
    if (context.values.unreadable !== undefined)
        return undefined;
    const tables = TOOL_FILES.get(use.tool) ?? [];
    const reader = OTHER_READERS.get(use.tool);
    const writes = context.listWrites((path) => tables.length === 0
        ? reader !== undefined && OTHER_FILES.test(path)
        : tables.some((each) => (each.written ?? each.path).test(path)));
    const sources = writes.flatMap((write) => write.sources);
    const isReadable = writes.every(({ text, isKnown }) => isKnown && text.trim() === '');
    const copied = files.paths.filter((path) => sources.some((source) => path === source || path.endsWith(`/${source.replace(/^\.\//, '')}`)));
    if (!isReadable ||
        (reader !== undefined && writes.length > 0) ||
        copied.length < sources.length) {
        return lastingDatabase('the job changes the files of the tool');
    }
    const parts = [
        ...tables.flatMap((each) => listParts(each, use, files, copied, context.values)),
        ...(reader?.(use, files, context.values) ?? []),
    ];
    const verdicts = parts.flatMap((part) => judgeFileAddresses(part, context));
    const none = lastingDatabase('its files contain no address');
    return verdicts.length === 0 ? undefined : joinVerdicts(verdicts, none);
}
function listParts({ path, options = [], isData, keys, select, needsAddress = false }, use, files, copied, values) {
    const named = readOptionValues(use.words, options).map((name) => name.replace(/^(?:\.{1,2}\/)+/, ''));
    const isFile = (file) => named.length > 0
        ? named.some((name) => file === name || file.endsWith(`/${name}`))
        : path.test(file) && !/(?:^|\/)(?:node_modules|vendor)\//.test(file);
    const settings = selectSettingsFiles(use, files, values);
    const canApply = (file) => isFile(file) && (settings === undefined || settings.has(file));
    const all = files.paths.filter((file) => canApply(file) || copied.includes(file));
    return all.flatMap((file) => {
        const text = files.read(file) ?? '';
        const parts = select?.(text, use, values, file) ?? [text];
        return parts.map((part) => ({
            path: file,
            text: part,
            isData,
            needsAddress,
            keys: { ...NO_KEYS, ...keys },
        }));
    });
}

;











function judgeSources(use, values, files, site, listWrites) {
    const canBeSet = !isHostedRunner(use.stepContext) || site.network !== 'machine';
    const environment = collectPgEnvironment(use.variables, values);
    const context = { values, environment, site, listWrites, canBeSet };
    const verdicts = listPossibleWords(use.words, values).map((words) => judgeWords({ ...use, words }, files, context));
    return joinVerdicts(verdicts, lastingDatabase('its words are not known'));
}
function judgeWords(use, files, context) {
    const { tool, words, variables } = use;
    const { values, environment, site } = context;
    if (tool === 'Supabase')
        return judgeSupabase(words);
    const urls = readCommandUrls(use);
    const inside = site.network === 'inside' ? judgeInside(use, site) : undefined;
    if (inside !== undefined)
        return inside;
    const declared = judgeDeclarations(use, files, values);
    if (declared !== undefined && tool === 'EF Core')
        return declared.verdict;
    if (urls.length > 0) {
        const texts = urls.flatMap(values.expand);
        const driver = tool === 'goose' ? readGooseDriver(words) : undefined;
        const other = driver === undefined ? undefined : findOtherDatabase(driver);
        if (other !== undefined)
            return otherDatabase(other, `the command names the driver \`${driver}\``);
        const source = 'the URL in the command';
        const verdicts = [...new Set(texts)].map((text) => judgeUrl(text, source, environment, site));
        return joinVerdicts(verdicts, lastingDatabase('the command has no URL'));
    }
    if (declared !== undefined && !declared.canBeOverridden)
        return declared.verdict;
    const byVariables = judgeVariables(use, files, context);
    const isOverridden = values.unreadable !== undefined ||
        values.unreadableFile !== undefined ||
        [...variables.keys(), ...values.fileNames].some(isDatabaseVariable);
    return declared !== undefined && !isOverridden ? declared.verdict : byVariables;
}
function judgeVariables(use, files, context) {
    const { tool, variables } = use;
    const { values, environment, site, canBeSet } = context;
    const drivers = tool === 'goose' ? values.list('GOOSE_DRIVER').flatMap(values.expand) : [];
    const [driver] = drivers.map(findOtherDatabase);
    if (driver !== undefined && drivers.every((each) => findOtherDatabase(each) !== undefined)) {
        return otherDatabase(driver, '`GOOSE_DRIVER` names it');
    }
    const laravel = tool === 'Laravel' ? judgeLaravelConnection(use, files, values, canBeSet) : undefined;
    if (laravel !== undefined)
        return laravel;
    const prisma = tool === 'Prisma' ? readPrismaVariables(files) : undefined;
    const names = prisma ?? getToolConnection(use).variables;
    if (names === undefined && addsFileVariables(use.callers)) {
        return lastingDatabase('a program adds variables from a file that was not read');
    }
    if (names === undefined)
        return judgeByCode(use, files, context);
    const reaching = names.filter((name) => variables.has(name) || values.fileNames.has(name));
    const byFiles = reaching.length === 0 ? judgeToolFiles(use, files, context) : undefined;
    if (byFiles !== undefined)
        return byFiles;
    const verdicts = names.map((name) => reaching.includes(name)
        ? judgeUrlVariable(name, values, environment, site)
        : lastingDatabase(`no \`${name}\` reaches it`));
    return joinVerdicts(verdicts, lastingDatabase('neither the command nor a variable of the tool contains a readable URL'));
}
function judgeInside(use, { containers }) {
    const isLocal = use.tool === 'psql' &&
        readCommandUrls(use).length === 0 &&
        !['PGHOST', 'PGHOSTADDR', 'PGSERVICE', 'PGPORT'].some((name) => use.variables.has(name)) &&
        !use.words.some((word) => /[$`]/.test(word));
    const [container] = containers;
    return isLocal && container !== undefined
        ? containerDatabase(container.label, '`psql` without a host runs inside of it')
        : undefined;
}
function judgeByCode(use, files, context) {
    const { values, environment, site } = context;
    const { variables } = use;
    if (values.unreadableFile !== undefined) {
        return lastingDatabase(`${describeFileWrite(values.unreadableFile)} cannot be read`);
    }
    const bySchema = use.tool === 'Prisma' ? judgeToolFiles(use, files, context) : undefined;
    if (bySchema !== undefined)
        return bySchema;
    const all = new Set([...variables.keys(), ...values.names, ...values.fileNames]);
    const where = site.network === 'machine' ? '' : ` in ${site.label}`;
    const reaching = [...all].filter((name) => variables.has(name) || isDatabaseVariable(name));
    return (judgeCodeVariables(reaching, values, environment, site) ??
        judgeToolFiles(use, files, context) ??
        lastingDatabase(`no variable that reaches it${where} contains the address of a database`));
}
function judgeSupabase(words) {
    const text = words.slice(1).join(' ');
    if (/[$`]/.test(text)) {
        return lastingDatabase('an option of the command is only known at run time');
    }
    const isRemote = /--(?:linked|db-url|project-ref|password)\b/.test(text);
    const isLocal = /^(?:db reset|migration (?:up|down))\b/.test(text) || /(?:^|\s)--local(?:\s|$)/.test(text);
    return isLocal && !isRemote
        ? containerDatabase("Supabase's local stack", 'the command changes the local stack')
        : remoteDatabase('the command changes the linked project of Supabase');
}
function describeFileWrite({ file, line }) {
    return `the file of variables that \`${line === undefined ? file : `${file}:${line}`}\` writes`;
}

var script_file = __webpack_require__(61280);
;





const SCRIPT_IMPORT = /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\(\s*)["'`](\.{1,2}\/?[^"'`\s]*)["'`]/g;
const MAX_PROGRAM_FILES = 100;
function listProgramFileTexts(via, files) {
    const callers = new Set(via.map(({ file }) => file).filter(isProgramFile));
    const found = new Map();
    const pending = [...callers];
    for (let path = pending.shift(); path !== undefined; path = pending.shift()) {
        if (found.has(path) || found.size >= MAX_PROGRAM_FILES)
            continue;
        const text = removeCodeComments(files.read(path) ?? '');
        found.set(path, { path, text, isCaller: callers.has(path) });
        pending.push(...program_files_listImports(path, text, files));
    }
    return [...found.values()];
}
function program_files_listImports(path, text, files) {
    const folder = (0,shell_scope .o1)('.', `${path}/..`) ?? '.';
    if (path.endsWith('.py'))
        return findPythonImports(folder, text, files);
    return [...text.matchAll(SCRIPT_IMPORT)].flatMap(([, name = '']) => {
        const candidates = (0,script_file .M)(name.includes('/') ? name : `${name}/`);
        const paths = [...candidates, `${name}.tsx`, `${name}.json`];
        return findFirst(paths.flatMap((each) => (0,shell_scope .o1)(folder, each) ?? []), files);
    });
}
function findPythonImports(folder, text, files) {
    return listPythonImports(text).flatMap(({ dots, parts, names }) => {
        const up = '../'.repeat(Math.max(0, dots - 1)) || '.';
        const bases = dots === 0 ? [folder, '.', 'src'] : [(0,shell_scope .o1)(folder, up) ?? '.'];
        const modules = [parts, ...names.map((name) => [...parts, name])];
        return modules.flatMap((module) => {
            const name = module.join('/');
            const paths = bases.flatMap((base) => [`${name}.py`, `${name}/__init__.py`].flatMap((each) => (0,shell_scope .o1)(base, each) ?? []));
            return name === '' ? [] : findFirst(paths, files);
        });
    });
}
const findFirst = (paths, files) => paths.filter((path) => files.read(path) !== undefined).slice(0, 1);

;


const UNSAFE_SCRIPT = /\bset\s+\+\w*e|\bset\s+\+o\s|\btrap\b|(?:^|[\s;&|(])(?:cd|pushd|exit|return|alias)\s|(?:^|[;&|(])\s*exec\s|\b(?:docker|docker-compose|podman)\s*\(\)/m;
const certain_commands_NO_VALUES = {
    getValue: () => undefined,
    getWords: () => undefined,
    rejectWord: () => undefined,
};
function listCertainCommands({ step, isCertain, beforeLine, context }, shell) {
    const { run } = step;
    const hasDefaultShell = /^(?:bash|sh)?$/.test(step.shell ?? shell ?? '');
    const { text, lineOf, isTooLong } = interpolateScript(run?.text ?? '', context);
    const isSafe = !isTooLong && !UNSAFE_SCRIPT.test(text);
    if (run === undefined || !isSafe || !hasDefaultShell || !isCertain)
        return [];
    const { tree, lineAt, restore } = (0,shell_text .lu)(text);
    return tree.commands.flatMap(({ command, background }) => {
        if (command.type !== 'Command' || background === true || command.prefix.length > 0)
            return [];
        if (beforeLine !== undefined && run.lineOf(lineOf(lineAt(command.pos))) >= beforeLine)
            return [];
        const parts = command.name === undefined ? [] : [command.name, ...command.args];
        const words = parts.flatMap((part) => part.type === 'Word' ? (0,shell_text .Vo)(part, certain_commands_NO_VALUES).map(restore) : [part.text]);
        return [words[0] === 'sudo' ? words.slice(1) : words];
    });
}

var compose = __webpack_require__(12688);
;



const MAX_INCLUDE_DEPTH = 5;
function readComposeTree(files, path) {
    return files.paths.includes(path) ? (0,yaml_files .k)(files, path) : undefined;
}
function readComposeFiles(files, paths, depth = 0) {
    const found = [];
    for (const path of paths) {
        const tree = readComposeTree(files, path);
        if (tree === undefined)
            return { ok: false, problem: `\`${path}\` was not read` };
        found.push({ path, tree, isIncluded: depth > 0 });
        const included = listIncludes(path, tree);
        const isTooDeep = depth >= MAX_INCLUDE_DEPTH && (included?.length ?? 0) > 0;
        const problem = `\`${path}\` includes other files in a way that was not read`;
        if (included === undefined || isTooDeep)
            return { ok: false, problem };
        const inner = readComposeFiles(files, included, depth + 1);
        if (!inner.ok)
            return { ok: false, problem: `\`${path}\` includes a file, and ${inner.problem}` };
        found.push(...inner.files);
    }
    return { ok: true, files: found };
}
function listIncludes(path, tree) {
    const node = (0,yaml_node .Zl)(tree, 'include');
    if (node === undefined)
        return [];
    if (node.kind !== 'list')
        return undefined;
    const names = node.items.flatMap((item) => {
        if (item.kind === 'text')
            return [item.text];
        const isPathAlone = item.kind === 'map' && [...item.entries.keys()].join() === 'path';
        const value = isPathAlone ? (0,yaml_node .Zl)(item, 'path') : undefined;
        return value?.kind === 'text' ? [value.text] : value === undefined ? [''] : oneOf(value);
    });
    const folder = (0,shell_scope .o1)('.', `${path}/..`);
    const resolved = names.map((name) => /^(?:\.\/)?[\w.-]+\.ya?ml$/.test(name) ? (0,shell_scope .o1)(folder, name) : undefined);
    const known = resolved.filter((each) => each !== undefined);
    return known.length === resolved.length ? known : undefined;
}
function oneOf(list) {
    const names = (0,yaml_node .AO)(list);
    return names.length === 1 ? names : [''];
}

;



const OVERRIDE_FILE = /^(?:docker-)?compose\.override\.ya?ml$/;
function explainComposeFiles(files, folder, fileOptions) {
    const paths = listComposePaths(files, folder, fileOptions);
    const read = paths === undefined ? undefined : readComposeFiles(files, paths);
    return read === undefined || read.ok ? undefined : read.problem;
}
function listComposePaths(files, folder, fileOptions) {
    const prefix = folder === '.' ? '' : `${folder}/`;
    const has = (name) => files.paths.includes(`${prefix}${name}`);
    const [first] = compose .bv.filter(has);
    const overrides = files.paths.filter((path) => path.startsWith(prefix) && OVERRIDE_FILE.test(path.slice(prefix.length)));
    const named = fileOptions.map((name) => (0,shell_scope .o1)(folder, name));
    const found = first === undefined ? [] : [`${prefix}${first}`, ...overrides];
    const paths = fileOptions.length > 0 ? named : found;
    const known = paths.filter((path) => path !== undefined);
    return known.length === 0 || known.length < paths.length ? undefined : known;
}

;



const MAX_EXTENDS_DEPTH = 5;
function readComposeServices(files, paths) {
    const merged = new Map();
    const included = new Set();
    const all = readComposeFiles(files, paths);
    if (!all.ok)
        return undefined;
    for (const { path, tree, isIncluded } of all.files) {
        const services = (0,yaml_node .Zl)(tree, 'services');
        if (hasForeignNetwork(tree))
            return undefined;
        if (services?.kind !== 'map')
            continue;
        for (const [name, node] of resolveMergeKeys(services)) {
            const { layers, isKnown } = readService(node, { files, path, services }, 0);
            const before = merged.get(name);
            const isOnly = before === undefined || !(isIncluded || included.has(name));
            if (isIncluded)
                included.add(name);
            merged.set(name, {
                layers: [...(before?.layers ?? []), ...layers],
                isKnown: (before?.isKnown ?? true) && isKnown && isOnly,
            });
        }
    }
    return merged.size === 0 ? undefined : merged;
}
function hasForeignNetwork(tree) {
    const networks = (0,yaml_node .Zl)(tree, 'networks');
    if (networks?.kind !== 'map')
        return false;
    return [...networks.entries.values()].some((network) => {
        const driver = (0,yaml_node .AA)(network, 'driver')?.text ?? 'bridge';
        return (0,yaml_node .Zl)(network, 'external') !== undefined || driver !== 'bridge';
    });
}
function readService(node, file, depth) {
    if (node?.kind !== 'map' || depth > MAX_EXTENDS_DEPTH)
        return { layers: [], isKnown: false };
    const own = resolveMergeKeys(node);
    const extended = own.get('extends');
    if (extended === undefined)
        return { layers: [own], isKnown: true };
    const name = extended.kind === 'text' ? extended.text : (0,yaml_node .AA)(extended, 'service')?.text;
    const other = (0,yaml_node .AA)(extended, 'file')?.text;
    const baseFile = other === undefined ? file : openFile(other, file);
    const base = readService((0,yaml_node .Zl)(baseFile?.services, name ?? ''), baseFile ?? file, depth + 1);
    return { layers: [...base.layers, own], isKnown: base.isKnown };
}
function openFile(name, { files, path }) {
    const other = (0,shell_scope .o1)((0,shell_scope .o1)('.', `${path}/..`), name);
    if (other === undefined)
        return undefined;
    return { files, path: other, services: (0,yaml_node .Zl)(readComposeTree(files, other), 'services') };
}
function resolveMergeKeys(node) {
    if (node?.kind !== 'map')
        return new Map();
    const merge = node.entries.get('<<');
    const sources = merge?.kind === 'list' ? merge.items : merge === undefined ? [] : [merge];
    const entries = new Map(sources.toReversed().flatMap((each) => [...resolveMergeKeys(each)]));
    for (const [key, value] of node.entries)
        if (key !== '<<')
            entries.set(key, value);
    return entries;
}
function getServiceNode(service, key) {
    return service.layers.findLast((layer) => layer.has(key))?.get(key);
}
function hasServiceKey(service, keys) {
    return service.layers.some((layer) => keys.some((key) => layer.has(key)));
}
function listServiceTexts(service, key) {
    return service.layers.flatMap((layer) => (0,yaml_node .AO)(layer.get(key)));
}

;








const SPECIAL_KEYS = ['network_mode', 'extra_hosts', 'external_links', 'dns', 'volumes_from'];
const SPECIAL_DATABASE_KEYS = [...SPECIAL_KEYS, 'entrypoint', 'build', 'profiles', 'scale'];
function readComposeProject(files, folder, fileOptions, context) {
    const known = listComposePaths(files, folder, fileOptions);
    if (known === undefined)
        return undefined;
    const services = readComposeServices(files, known);
    const base = (0,shell_scope .o1)('.', `${known[0]}/..`) ?? '.';
    return services === undefined ? undefined : createProject(services, files, base, context);
}
function createProject(services, files, folder, context) {
    const resolve = (text) => resolveVariables(text, context);
    function listStarted(names) {
        const started = new Set();
        const pending = names.length > 0 ? [...names] : [...services.keys()];
        for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
            const service = services.get(name);
            if (started.has(name) || service === undefined)
                continue;
            started.add(name);
            pending.push(...listServiceTexts(service, 'depends_on'), ...listLinks(service));
        }
        return [...started];
    }
    function readContainer(name) {
        const service = services.get(name);
        if (service === undefined || !isPlainDatabase(service, context))
            return undefined;
        const image = resolve(textOf(getServiceNode(service, 'image')));
        if (image.includes('$') || !isDatabaseImage(image))
            return undefined;
        const isTaken = [...services].some(([other, each]) => other !== name && listAliases(each).includes(name));
        if (isTaken)
            return undefined;
        const ports = new Map();
        for (const text of listServiceTexts(service, 'ports')) {
            const mapping = parsePortMapping(resolve(text));
            if (mapping?.host !== undefined)
                ports.set(mapping.host, mapping.container);
        }
        return { name, image, label: `the Compose service \`${name}\` (\`${image}\`)`, ports };
    }
    function canReach(from, to) {
        const [one, other] = [from, to].map((name) => listNetworks(services.get(name)));
        return one !== undefined && other !== undefined && one.some((each) => other.includes(each));
    }
    function readVariables(name) {
        const service = services.get(name);
        const isUnknown = service === undefined || hasServiceKey(service, [...SPECIAL_KEYS, 'secrets']);
        if (isUnknown || !service.isKnown || hasLinkAlias(service))
            return undefined;
        const variables = new Map();
        for (const path of listEnvFiles(service)) {
            const file = (0,shell_scope .o1)(folder, resolve(path));
            const text = file !== undefined && files.paths.includes(file) ? files.read(file) : undefined;
            if (text === undefined)
                return undefined;
            for (const [key, value] of parseEnvLines(text).variables)
                variables.set(key, resolve(value));
        }
        for (const layer of service.layers) {
            for (const [key, text] of readEnvironment(layer.get('environment'), context)) {
                if (text === undefined)
                    variables.delete(key);
                else
                    variables.set(key, resolve(text));
            }
        }
        return variables;
    }
    return { listStarted, readContainer, canReach, readVariables };
}
const textOf = (node) => (node?.kind === 'text' ? node.text : '');
function isPlainDatabase(service, { canHaveVolume }) {
    const command = getServiceNode(service, 'command');
    const words = command?.kind === 'text' ? command.text.split(/\s+/) : (0,yaml_node .AO)(command);
    const isServer = command === undefined || /^(?:postgres|-.*)$/.test(words[0] ?? '');
    const hasReplicas = service.layers.some((layer) => (0,yaml_node .Zl)(layer.get('deploy'), 'replicas') !== undefined);
    const hasVolume = !canHaveVolume && hasServiceKey(service, ['volumes']);
    const isSpecial = hasServiceKey(service, SPECIAL_DATABASE_KEYS);
    return service.isKnown && isServer && !hasReplicas && !hasVolume && !isSpecial;
}
function listNetworks(service) {
    if (service === undefined)
        return [];
    const names = listServiceTexts(service, 'networks');
    return names.length === 0 ? ['default'] : names;
}
function listAliases(service) {
    const networks = service.layers.map((layer) => layer.get('networks'));
    const aliases = networks.flatMap((node) => node?.kind === 'map'
        ? [...node.entries.values()].flatMap((network) => (0,yaml_node .AO)(network, 'aliases'))
        : []);
    const names = ['container_name', 'hostname'].map((key) => textOf(getServiceNode(service, key)));
    return [...aliases, ...names];
}
const listLinks = (service) => listServiceTexts(service, 'links').map((link) => link.replace(/:.*/, ''));
const hasLinkAlias = (service) => listServiceTexts(service, 'links').some((link) => link.includes(':'));
function listEnvFiles(service) {
    return service.layers.flatMap((layer) => {
        const node = layer.get('env_file');
        if (node?.kind !== 'list')
            return (0,yaml_node .AO)(node);
        return node.items.map((item) => item.kind === 'text' ? item.text : ((0,yaml_node .AA)(item, 'path')?.text ?? '$unknown'));
    });
}
function readEnvironment(node, { lookUp }) {
    const merged = node?.kind === 'map' ? { ...node, entries: resolveMergeKeys(node) } : node;
    const passed = node?.kind === 'list' ? (0,yaml_node .AO)(node).filter((item) => !item.includes('=')) : [];
    const entries = [...(0,compose .Nq)(merged), ...passed.map((name) => [name, ''])];
    return entries.map(([name, value]) => {
        if (value !== '')
            return [name, value];
        const found = lookUp(name);
        return [name, found.kind === 'known' ? found.value : `\${${name}}`];
    });
}
const REFERENCE = /\$\$|\$\{(\w+)(?:(:?[-?+])([^${}]*))?\}|\$(\w+)/g;
function resolveVariables(text, { lookUp }) {
    return text.replaceAll(REFERENCE, (reference, braced, operator, operand = '', plain) => {
        const name = braced ?? plain;
        if (name === undefined)
            return '$';
        const found = lookUp(name);
        if (found.kind === 'unknown')
            return reference;
        const { value } = found;
        const isSet = operator?.startsWith(':') ? (value ?? '') !== '' : value !== undefined;
        if (operator?.endsWith('+'))
            return isSet ? operand : '';
        if (operator?.endsWith('?'))
            return isSet ? (value ?? '') : reference;
        return isSet ? (value ?? '') : operand;
    });
}

;



const SELECTING_VARIABLES = ['COMPOSE_FILE', 'COMPOSE_ENV_FILES', 'COMPOSE_PROFILES'];
const compose_variables_UNKNOWN = { kind: 'unknown' };
function createComposeContext({ stepContext }, { texts }, files, values, folder) {
    const isHosted = isHostedRunner(stepContext);
    const steps = stepContext.jobs.at(-1)?.steps ?? [];
    const scripts = texts.filter(({ place }) => !isEnvFile(place.file));
    const envFile = folder === '.' ? '.env' : `${folder}/.env`;
    const defaults = new Map(files.paths.includes(envFile) ? parseEnvLines(files.read(envFile) ?? '').variables : []);
    const listSet = (name) => {
        const own = values.fileNames.has(name) ? [] : values.list(name).flatMap(values.expand);
        const declared = steps.flatMap(({ environment }) => environment.get(name)?.text ?? []);
        const known = declared.map((text) => interpolateKnown(text, stepContext.expressionContext));
        return [...new Set([...own, ...known])];
    };
    const isMentioned = (name) => {
        const assignment = new RegExp(`\\b${name}=`);
        return scripts.some(({ text }) => assignment.test(text));
    };
    function lookUp(name) {
        const set = listSet(name);
        const [value = ''] = set;
        if (values.unreadable !== undefined || set.length > 1)
            return compose_variables_UNKNOWN;
        if (set.length === 1)
            return /[$`]/.test(value) ? compose_variables_UNKNOWN : { kind: 'known', value };
        if (isMentioned(name) || values.unreadableFile !== undefined)
            return compose_variables_UNKNOWN;
        const inFiles = values.fileNames.has(name) ? values.list(name) : [];
        if (inFiles.length === 0)
            return isHosted ? { kind: 'known', value: undefined } : compose_variables_UNKNOWN;
        const isDefault = inFiles.length === 1 && defaults.get(name) === inFiles[0];
        return isDefault ? { kind: 'known', value: inFiles[0] } : compose_variables_UNKNOWN;
    }
    const isSelected = SELECTING_VARIABLES.some((name) => listSet(name).length > 0 || isMentioned(name) || defaults.has(name));
    return isSelected ? undefined : { lookUp, canHaveVolume: isHosted };
}

;




const VALUE_OPTIONS = [
    ...containers .$r,
    '--shm-size',
    '--tmpfs',
    '--network-alias',
    '--volumes-from',
    '--health-start-period',
];
function readDockerRun(words, canHaveVolume) {
    const [program = '', ...rest] = words;
    const args = rest[0] === 'container' ? rest.slice(1) : rest;
    if (!/^(?:docker|podman|nerdctl)$/.test(program) || args[0] !== 'run')
        return undefined;
    const [image = '', ...command] = (0,command_arguments .y6)(args.slice(1), VALUE_OPTIONS);
    const options = args.slice(1, args.length - command.length - 1);
    const { getValues, options: names } = (0,command_arguments .We)(options, VALUE_OPTIONS);
    const hasVolume = options.some((word) => /^-v/.test(word)) ||
        ['--volume', '--mount', '--volumes-from'].some((name) => names.has(name));
    if (hasVolume && !canHaveVolume)
        return undefined;
    const isOther = ['--entrypoint', '--add-host', '--link'].some((name) => names.has(name));
    const isDetached = names.has('--detach') || options.some((word) => /^-[a-z]*d[a-z]*$/.test(word));
    const isServer = command.length === 0 || /^(?:postgres|-.*)$/.test(command[0] ?? '');
    if (!isDatabaseImage(image) || isOther || !isDetached || !isServer)
        return undefined;
    const ports = new Map();
    const published = [
        ...getValues('-p', '--publish'),
        ...options.flatMap((word) => /^-p(\d.*)$/.exec(word)?.[1] ?? []),
    ];
    for (const text of published) {
        const mapping = parsePortMapping(text);
        if (mapping?.host !== undefined)
            ports.set(mapping.host, mapping.container);
    }
    if (getValues('--network', '--net').includes('host'))
        ports.set(5432, 5432);
    const [name = ''] = getValues('--name');
    const [network] = getValues('--network', '--net');
    const aliases = getValues('--network-alias').filter((alias) => !/[$`]/.test(alias));
    return {
        name: '',
        networkNames: [/[$`]/.test(name) ? '' : name, ...aliases],
        network: network === undefined || /[$`]/.test(network) ? undefined : network,
        image,
        label: `the container ${name === '' ? '' : `\`${name}\` `}of \`${image}\``,
        ports,
    };
}

;


function envContext(variables, base) {
    return (path) => {
        const [, name] = /^env\.(.+)$/.exec(path) ?? [];
        if (name === undefined)
            return base(path);
        const entry = [...variables].find(([each]) => each.toLowerCase() === name);
        return entry === undefined || isDynamic(entry[1]) ? undefined : knownValue(entry[1]);
    };
}
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

;




const ACTION_PATH = 'GITHUB_ACTION_PATH';
function createLocalActionContext(action, step, stepContext) {
    const folder = (0,shell_scope .CR)((0,shell_scope .o1)('.', `${action.file}/..`) ?? '.');
    const variables = new Map(stepContext.variables).set(ACTION_PATH, folder);
    const inputs = createInputsContext(action, step, stepContext.expressionContext);
    const context = (path) => path === 'github.action_path' ? knownValue(folder) : inputs(path);
    const signature = JSON.stringify([
        action.file,
        [...step.with].map(([name, { text }]) => [
            name,
            interpolateKnown(text, stepContext.expressionContext),
        ]),
        [...variables],
        [...stepContext.declaredVariables].map(([name, { text }]) => [name, text]),
    ]);
    return { variables, context: envContext(variables, context), signature };
}
function createInputsContext(action, step, context) {
    const defaults = new Map([...action.inputs].flatMap(([name, value]) => value === undefined ? [] : [[name, value]]));
    return inputsContext(defaults, step.with, context);
}

;



const ordered_steps_MAX_ACTION_DEPTH = 10;
const MAX_INPUT_VALUES = 100;
function listOrderedSteps(use, { action }) {
    const { stepContext } = use;
    const job = stepContext.jobs.at(-1);
    const own = stepContext.steps.at(-1);
    const depth = stepContext.steps.length - 1;
    const place = depth === 0 ? use.place : use.via[stepContext.via.length - 1];
    const found = [];
    const listed = new Map();
    function visit(steps, level, isCertain, index, inputs) {
        const isOwnList = own !== undefined && steps.includes(own);
        const context = isOwnList ? stepContext.expressionContext : inputs;
        for (const [at, step] of steps.entries()) {
            const stepIndex = index ?? at;
            const isOwn = step === own;
            const isAround = stepContext.steps.includes(step);
            const runsAlways = step.condition === undefined && step.continueOnError === undefined;
            const holds = isCertain && (isAround || runsAlways);
            if (step.run !== undefined) {
                const directory = step.directory ?? (level === 0 ? job?.directory : undefined) ?? '.';
                const folder = (0,shell_scope .o1)('.', interpolateKnown(directory, context));
                const beforeLine = isOwn ? (place?.line ?? 0) : undefined;
                found.push({ step, stepIndex, isCertain: holds, beforeLine, context, folder });
            }
            if (isOwn)
                return true;
            const local = level < ordered_steps_MAX_ACTION_DEPTH ? action(step.uses?.text) : undefined;
            if (local !== undefined && (isAround || isNew(local, step, stepIndex, holds, context))) {
                const inner = createInputsContext(local, step, context);
                if (visit(local.steps, level + 1, holds, stepIndex, inner))
                    return true;
            }
            if (isAround)
                return true;
        }
        return false;
    }
    function isNew(local, step, stepIndex, isCertain, context) {
        const uses = listed.get(local) ?? new Set();
        const given = [...step.with].map(([name, { text }]) => [name, interpolateKnown(text, context)]);
        const key = JSON.stringify([stepIndex, isCertain, given]);
        if (uses.has(key) || uses.size >= MAX_INPUT_VALUES)
            return false;
        listed.set(local, uses.add(key));
        return true;
    }
    visit(job?.steps ?? [], 0, true, undefined, () => undefined);
    return found;
}

;










const OTHER_DOCKER = /\bDOCKER_(?:HOST|CONTEXT|TLS_VERIFY)\b|\bCONTAINER_HOST\b|\bdocker\s+context\b|\b(?:docker|podman|nerdctl)(?:-compose)?\s+(?:-\S+\s+)*(?:-H|--host|--context|-c|--url|--connection|--remote)\b/;
const NO_CONTAINERS = {
    containers: [],
    firstStart: undefined,
    findProject: () => undefined,
    explainProject: () => undefined,
};
function usesOtherDocker({ stepContext, variables }, { texts }) {
    const steps = [...(stepContext.jobs.at(-1)?.steps ?? []), ...stepContext.steps];
    const names = [
        ...variables.keys(),
        ...stepContext.variables.keys(),
        ...steps.flatMap(({ environment }) => [...environment.keys()]),
    ];
    const all = [...names, ...texts.map(({ text }) => text)];
    return all.some((text) => OTHER_DOCKER.test(text));
}
function findStartedContainers(use, job, files, values, workflowFiles) {
    const { stepContext } = use;
    const owner = stepContext.jobs.at(-1);
    const isHosted = isHostedRunner(stepContext);
    const isOtherDocker = usesOtherDocker(use, job);
    const runsAfterFailure = stepContext.steps.some(({ condition }) => /\b(?:always|failure|cancelled)\s*\(/.test(condition?.text ?? ''));
    const canStart = !isOtherDocker && (isHosted || !runsAfterFailure);
    if (owner === undefined || !canStart || owner.container !== undefined) {
        return { ...NO_CONTAINERS, isOtherDocker };
    }
    const containers = [];
    const projects = new Map();
    function openProject(words, folder) {
        const { options, rest, names, getValues } = readComposeOptions(words);
        if (['--env-file', '--project-directory'].some((name) => names.has(name)))
            return undefined;
        const key = [folder, ...options].join(' ');
        const context = createComposeContext(use, job, files, values, folder);
        if (context === undefined)
            return undefined;
        const project = readComposeProject(files, folder, getValues('-f', '--file'), context);
        if (project === undefined || /[$`]/.test(options.join(' ')))
            return undefined;
        const entry = projects.get(key) ?? { project, started: new Set() };
        projects.set(key, entry);
        return { ...entry, rest };
    }
    let firstStart;
    const ordered = listOrderedSteps(use, workflowFiles);
    for (const each of ordered) {
        const { folder, stepIndex: index } = each;
        for (const words of listCertainCommands(each, owner.shell)) {
            const container = readDockerRun(words, isHosted);
            if (container !== undefined) {
                containers.push(container);
                firstStart ??= index;
            }
            if (folder === undefined || !isComposeCommand(words))
                continue;
            const opened = openProject(words, folder);
            const names = readStartedNames(opened?.rest ?? []);
            if (opened === undefined || names === undefined)
                continue;
            for (const name of opened.project.listStarted(names))
                opened.started.add(name);
            firstStart ??= index;
        }
    }
    for (const { project, started } of projects.values()) {
        containers.push(...[...started].flatMap((name) => project.readContainer(name) ?? []));
    }
    const aliases = job.texts.flatMap(({ text }) => listNetworkAliases(text));
    const named = containers.map((container) => removeSharedNames(container, aliases));
    const own = ordered.at(-1);
    const ownFolder = own?.folder;
    const ownScript = own?.step.run?.text ?? '';
    const findProject = (words) => ownFolder === undefined || UNSAFE_SCRIPT.test(ownScript)
        ? undefined
        : openProject(words, ownFolder);
    const explainProject = (words) => ownFolder === undefined || !isComposeCommand(words)
        ? undefined
        : explainComposeFiles(files, ownFolder, readComposeOptions(words).getValues('-f', '--file'));
    return { containers: named, firstStart, isOtherDocker, findProject, explainProject };
}
function readComposeOptions(words) {
    const args = words.slice(words[0]?.includes('compose') ? 1 : 2);
    const rest = (0,command_arguments .y6)(args, containers .gZ);
    const options = args.slice(0, args.length - rest.length);
    const { getValues, options: names } = (0,command_arguments .We)(options, containers .gZ);
    return { options, rest, names, getValues };
}
function readStartedNames([verb, ...args]) {
    if (verb !== 'up' || args.some((word) => /[$`]/.test(word)))
        return undefined;
    return (0,command_arguments .We)(args, ['-t', '--timeout', '--wait-timeout', '--scale']).positionals;
}
function removeSharedNames(container, aliases) {
    const [own = '', ...others] = container.networkNames ?? [];
    const count = (name) => aliases.filter((alias) => alias === name).length;
    return {
        ...container,
        networkNames: [
            ...(count(own) > others.filter((name) => name === own).length ? [''] : [own]),
            ...others.filter((name) => count(name) === 1),
        ],
    };
}
function isComposeCommand([program = '', plugin]) {
    return program === 'docker-compose' || (program === 'docker' && plugin === 'compose');
}

;




const UNREADABLE_VALUE = '${{ unreadable }}';
const variable_writes_QUOTED = `"((?:[^"\\\\]|\\\\.)*)"|'([^']*)'|((?:\\$\\((?:[^()]|\\([^()]*\\))*\\)|[^\\s;&|)"'\`])*)`;
const variable_writes_ASSIGNMENT = new RegExp(`(?:^|[\\s;&|({"'\`]|\\$env:)([A-Za-z_]\\w*)(\\+?=|[ \\t]*[:?]=|[ \\t]+=[ \\t]+(?=["']))[ \\t]*(?:${variable_writes_QUOTED})`, 'gm');
const LOOP = /\bfor\s+(\w+)\s+in\s+([^;\n]*)/g;
const GITHUB_ENV_LINE = /\b(?:echo|printf)\s+(?:["']([A-Za-z_]\w*)=([^"'\n]*)["']|([A-Za-z_]\w*)=([^\s"'>|]*))\s*(?:>>|\|\s*tee\s+(?:-a|--append))\s*["']?\$\{?GITHUB_ENV\}?["']?/g;
const UNREADABLE_SHELL_WRITE = /(?:^|[\s;&|(])(?:eval|export\s+["']?\$|declare\s+(?:-\w+\s+)*["']?\$|env\s+["']?\$|printf\s+-v|mapfile|readarray|read)\b|(?:^|[\s;&|(])(?:export|env|declare)\s+(?:-\w+\s+)*["']?[$`]/m;
const READ_NAMES = /(?<=^|[\s;&|(])read((?:[ \t]+-[ers]+)*(?:[ \t]+[A-Za-z_]\w*)+)(?=[ \t]*(?:$|[;&|<)]))/gm;
const SOURCED_FILE = /(?:^|[\s;&|(])(?:source|\.)[ \t]+["']?([^\s"';&|]+)/gm;
const EXPORTED_FILE = /\bexport\s+\$\(\s*(?:cat|grep\s+-v\s+["']?\^#["']?)\s+["']?([^\s"')|]+)["']?\s*\|\s*xargs(?:\s+-0)?\s*\)/g;
const INCLUDED_FILE = /^[ \t]*-?include[ \t]+(\S+)/gm;
const HARMLESS_FILE = /(?:^|\/)activate$|\.cargo\/env$|\/nvm\.sh$|\/asdf\.sh$/;
function addValue(values, name, value) {
    const set = values.get(name);
    if (set === undefined)
        values.set(name, new Set([value]));
    else
        set.add(value);
}
function readShellWrites(texts, envFiles) {
    const values = new Map();
    let unreadable;
    const files = texts.map(({ place }) => place.file);
    const canRead = (file) => isUsualEnvFile(file) && envFiles.values.size > 0 && envFiles.unreadable === undefined;
    for (const { text, place, kind } of texts) {
        if (isProgramText(place.file, text))
            continue;
        if (isEnvFile(place.file) && !isSourced(place.file, texts))
            continue;
        const source = kind === 'makefile' ? text.replaceAll(/^\t.*$/gm, '') : text;
        for (const match of source.matchAll(variable_writes_ASSIGNMENT)) {
            const [, name = '', operator, double, single, plain = ''] = match;
            const value = double ?? single ?? plain;
            addValue(values, name, operator === '+=' ? UNREADABLE_VALUE : value);
        }
        for (const [, name = '', words = ''] of source.matchAll(LOOP)) {
            for (const word of words.split(/\s+/))
                addValue(values, name, word.replaceAll(/["']/g, ''));
        }
        for (const [, names = ''] of source.matchAll(READ_NAMES)) {
            for (const name of names.match(/(?<=\s)[A-Za-z_]\w*/g) ?? []) {
                addValue(values, name, UNREADABLE_VALUE);
            }
        }
        const rest = source
            .replaceAll(READ_NAMES, '')
            .replaceAll(EXPORTED_FILE, (words, file) => (canRead(file) ? '' : words));
        const sourced = listSourcedFiles(source, kind);
        if (sourced.some(canRead)) {
            for (const [name, all] of envFiles.values) {
                for (const value of all)
                    addValue(values, name, value);
            }
        }
        const isUnknownFile = sourced.some((file) => {
            const name = file.replace(/^\.\//, '');
            const isText = files.some((each) => each.endsWith(name));
            return !HARMLESS_FILE.test(file) && !isText && !canRead(file);
        });
        if (isUnknownFile || UNREADABLE_SHELL_WRITE.test(rest))
            unreadable ??= place;
    }
    return { values, unreadable };
}
function isSourced(file, texts) {
    const name = file.split('/').at(-1) ?? file;
    return texts.some(({ text, kind }) => listSourcedFiles(text, kind).some((path) => path.endsWith(name)));
}
function listSourcedFiles(text, kind) {
    const patterns = [SOURCED_FILE, EXPORTED_FILE, ...(kind === 'makefile' ? [INCLUDED_FILE] : [])];
    return patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([, file = '']) => file));
}
function readEnvironmentWrites({ texts, actions }) {
    const values = new Map();
    let unreadable;
    for (const { text, place, phase } of texts) {
        if (phase !== 'earlier')
            continue;
        const rest = text.replaceAll(GITHUB_ENV_LINE, (_, name1, value1, name2, value2) => {
            addValue(values, String(name1 ?? name2), String(value1 ?? value2 ?? ''));
            return '';
        });
        if (rest.split('\n').some((line) => isGithubEnvMention(line)))
            unreadable ??= place;
    }
    for (const { uses, place, phase, isOpaque } of actions) {
        const setsVariables = isOpaque || (!uses.startsWith('./') && isVariableAction(uses));
        if (phase === 'earlier' && setsVariables)
            unreadable ??= place;
    }
    return { values, unreadable };
}
function isGithubEnvMention(line) {
    return /GITHUB_ENV|::set-env|exportVariable|export_variable/.test(line) || (0,github_env .Vq)(line);
}

;


const MAX_EXPANDED_VALUES = 32;
const MAX_EXPANSION_DEPTH = 4;
const MIN_VALUE_LENGTH = 3;
function readVariableValues(use, job, envFiles) {
    const { stepContext } = use;
    const own = readShellWrites(job.texts.filter(({ phase }) => phase === 'own'), envFiles);
    const earlier = readEnvironmentWrites(job);
    const stepNames = new Set(stepContext.steps.flatMap(({ environment }) => [...environment.keys()]));
    const names = new Set([
        ...stepContext.variables.keys(),
        ...use.variables.keys(),
        ...earlier.values.keys(),
        ...own.values.keys(),
    ]);
    function listOwn(name) {
        const values = new Set(own.values.get(name));
        for (const value of [use.variables.get(name), stepContext.variables.get(name)]) {
            if (value !== undefined)
                values.add(value);
        }
        if (own.unreadable !== undefined && names.has(name))
            values.add(UNREADABLE_VALUE);
        if (stepNames.has(name))
            return [...values];
        const declared = stepContext.declaredVariables.get(name)?.text;
        if (declared !== undefined) {
            values.add(interpolateKnown(declared, stepContext.expressionContext));
        }
        for (const value of earlier.values.get(name) ?? [])
            values.add(value);
        if (earlier.unreadable !== undefined)
            values.add(UNREADABLE_VALUE);
        return [...values];
    }
    function list(name) {
        const values = listOwn(name);
        const fileValues = values.length > 0 ? [] : [...(envFiles.values.get(name) ?? [])];
        return [...values, ...fileValues.flatMap((text) => expandText(text, list, 0, new Set([name])))];
    }
    const expand = (text) => expandText(text, listOwn, 0, new Set());
    const listAlternatives = (text) => [...names].flatMap((name) => replaceValues(text, listOwn(name).flatMap(expand)));
    const listOptional = (program) => listOptionalNames(program, [...own.values.keys()], job).flatMap((name) => {
        const values = listOwn(name);
        return values.includes('') ? values.filter((value) => value.trim() !== '') : [];
    });
    const unreadable = own.unreadable ?? earlier.unreadable;
    const fileNames = new Set([...envFiles.values.keys()].filter((name) => listOwn(name).length === 0));
    const unreadableFile = envFiles.unreadable;
    return {
        list,
        expand,
        listAlternatives,
        listOptional,
        unreadable,
        names,
        fileNames,
        unreadableFile,
    };
}
function replaceValues(text, values) {
    if (values.length < 2)
        return [];
    const found = values.filter((value) => value.length >= MIN_VALUE_LENGTH && text.includes(value));
    return [
        ...new Set(found.flatMap((value) => values.map((other) => text.replace(value, () => other)))),
    ];
}
function listOptionalNames(program, names, { texts }) {
    const lines = texts.flatMap(({ text, phase }) => phase === 'own' ? text.split('\n').filter((line) => line.includes(program)) : []);
    return names.filter((name) => lines.some((line) => new RegExp(`\\$\\{?${name}\\b`).test(line)));
}
function createKnownValues(variables) {
    return {
        list: (name) => [variables.get(name) ?? []].flat(),
        expand: (text) => [text],
        listAlternatives: () => [],
        listOptional: () => [],
        unreadable: undefined,
        names: new Set(variables.keys()),
        fileNames: new Set(),
        unreadableFile: undefined,
    };
}
function toRemoteValues(values, variables) {
    const { listAlternatives, listOptional, unreadable } = values;
    return { ...createKnownValues(variables), listAlternatives, listOptional, unreadable };
}
const variable_values_REFERENCE = /\$\{([A-Za-z_]\w*)(?:(:?[-=])([^{}]*))?\}|\$([A-Za-z_]\w*)|\$\(([A-Za-z_]\w*)\)|\$\{\{\s*env\.([A-Za-z_]\w*)\s*\}\}/;
function expandText(text, list, depth, visited) {
    const match = variable_values_REFERENCE.exec(text);
    const name = match?.[1] ?? match?.[4] ?? match?.[5] ?? match?.[6];
    if (match === null || name === undefined || depth > MAX_EXPANSION_DEPTH)
        return [text];
    const fallback = match[2] === undefined ? [] : [match[3] ?? ''];
    const values = visited.has(name) ? [] : list(name).filter((value) => value !== match[0]);
    const all = [...new Set([...values, ...fallback])];
    if (all.length === 0)
        return [text];
    const inner = new Set([...visited, name]);
    const head = text.slice(0, match.index);
    const tail = text.slice(match.index + match[0].length);
    const tails = tail === '' ? [''] : expandText(tail, list, depth + 1, visited);
    const heads = all.flatMap((value) => expandText(value, list, depth + 1, inner));
    const texts = heads.flatMap((value) => tails.map((end) => `${head}${value}${end}`));
    return texts.length > MAX_EXPANDED_VALUES ? [UNREADABLE_VALUE] : texts;
}

;






















function judgeDatabase(use, workflowFiles, files) {
    const job = collectJobTexts(use, workflowFiles, files);
    const envFiles = readEnvFileValues(use, job, files);
    const verdict = judgeWithFiles(use, workflowFiles, files, job, envFiles);
    if (verdict.kind === 'lasting' || isHostedRunner(use.stepContext))
        return verdict;
    const own = { ...envFiles, values: envFiles.written };
    return joinVerdicts([judgeWithFiles(use, workflowFiles, files, job, own), verdict], verdict);
}
function judgeWithFiles(use, workflowFiles, files, job, envFiles) {
    const values = readVariableValues(use, job, envFiles);
    const started = findStartedContainers(use, job, files, values, workflowFiles);
    const inCompose = readComposeSite(use, started);
    const jobSite = readJobSite(use);
    const containers = [...jobSite.containers, ...started.containers];
    const site = selectCallSite({ ...jobSite, containers }, use.callers, use.via);
    const listWrites = (isTarget) => job.texts
        .filter(({ text, phase, place }) => phase !== 'later' && !isProgramText(place.file, text))
        .flatMap(({ text }) => findFileWrites(text, isTarget, isEditorCommand));
    const judged = use.words.length === 0
        ? judgeAction(use, values, jobSite)
        : inCompose === undefined
            ? judgeSources(use, site.isOtherMachine === true ? toRemoteValues(values, use.variables) : values, files, site, listWrites)
            : judgeSources({ ...use, variables: inCompose.variables }, createKnownValues(inCompose.variables), files, inCompose.site, listWrites);
    const context = {
        values,
        environment: collectPgEnvironment(use.variables, values),
        site,
        listWrites,
        canBeSet: true,
    };
    const isUnknown = judged.kind === 'lasting' && judged.isKnown !== true;
    const unread = isUnknown ? started.explainProject(use.callers[0] ?? []) : undefined;
    if (unread !== undefined) {
        return lastingDatabase(`the Compose project of the command is not known: ${unread}`);
    }
    const programs = judged.kind === 'container' ? listProgramFileTexts(use.via, files) : [];
    const checked = judgeProgram(use, judged, programs, context) ?? judged;
    const verdict = judgeRoles(explainVerdict(checked, values, job), use, values);
    if (verdict.kind !== 'container' || verdict.database.includes('Testcontainers'))
        return verdict;
    const isService = verdict.database.startsWith('the service container');
    const reason = started.isOtherDocker
        ? "the job connects Docker's client with another machine"
        : findReasonAgainst(job, isService ? 0 : (started.firstStart ?? 0), files);
    return reason === undefined ? verdict : lastingDatabase(reason);
}
function judgeAction(use, values, jobSite) {
    const connection = readActionConnection(use);
    const unknown = lastingDatabase('the action that migrates does not show its database');
    if (connection === undefined)
        return unknown;
    const site = connection.isContainer ? toActionSite(jobSite) : jobSite;
    const verdicts = values
        .expand(connection.url)
        .map((url) => judgeUrl(url, 'the URL of the action', toPgEnvironment(use.variables), site));
    return joinVerdicts(verdicts, unknown);
}
function judgeRoles(verdict, { variables }, values) {
    const name = input_table .b.role.variable;
    if (!variables.has(name) || verdict.kind === 'lasting')
        return verdict;
    const roles = values.list(name).filter((text) => text !== UNREADABLE_VALUE);
    const [other] = roles
        .flatMap(values.expand)
        .map((role) => role.trim())
        .filter((role) => !isTemporaryRole(role));
    return other === undefined ? verdict : lastingDatabase(`\`${name}\` can be \`${other}\``);
}
function explainVerdict(verdict, { unreadable }, job) {
    if (verdict.kind !== 'lasting' || verdict.isKnown)
        return verdict;
    const { why } = verdict;
    const isUnknown = why.includes('an expression') || why.includes(UNREADABLE_VALUE);
    if (unreadable !== undefined && isUnknown) {
        const { file, line } = unreadable;
        const at = line === undefined ? file : `${file}:${line}`;
        return lastingDatabase(`${why}. The variables that \`${at}\` sets cannot be read`);
    }
    const isMissing = /^no variable that reaches it|not the address of a database container/.test(why);
    const starts = isMissing ? describeForeignStarts(job) : undefined;
    return starts === undefined ? verdict : lastingDatabase(`${why}. ${starts}`);
}

;
const ENV_FILE_NAME = /(?:^|\/)\.env(?:\.[\w.-]+)?$|(?:^|\/)[\w.-]+\.env$/;
const env_files_ASSIGNMENT = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=\s*(.*?)\s*$/;
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
        const [, name, rawValue = ''] = env_files_ASSIGNMENT.exec(line) ?? [];
        if (name === undefined)
            return [];
        const value = rawValue.replace(/^(['"])(.*)\1.*$/, '$2').replace(/\s+#.*$/, '');
        return [[name, { text: value, place: { file, line: index + 1 } }]];
    }));
}

var declared_value = __webpack_require__(22431);
var read_request = __webpack_require__(46501);
var decide = __webpack_require__(20539);
var governance = __webpack_require__(69460);
;

function isThisAction({ uses }, names) {
    const text = uses?.text ?? '';
    if (text.startsWith('./')) {
        const action = names.action(text);
        return (action?.inputs.has(input_table .b.role.name) === true &&
            action.inputs.has(input_table .b.confirmation.name));
    }
    const [owner = '', repository = ''] = (text.split('@')[0] ?? '').toLowerCase().split('/');
    return (repository === 'governed-migrations' || names.repositories.includes(`${owner}/${repository}`));
}
function getActionInput(step, row) {
    return [...step.with].find(([name]) => name.toLowerCase() === row.name)?.[1].text ?? row.default;
}

;








const evaluate_use_INPUT_ROWS = Object.values(input_table .b);
const PLACEHOLDER_TARGET = 'postgresql://user@database.invalid/name';
function evaluateUse(use) {
    const { step, stepContext } = use;
    const value = (row) => interpolateKnown(getActionInput(step, row) ?? '', stepContext.expressionContext).trim();
    const declared = (row) => value(row) || getVariable(row, stepContext);
    return {
        ...use,
        mode: value(input_table .b.mode),
        role: declared(input_table .b.role),
        confirmation: declared(input_table .b.confirmation),
        target: declared(input_table .b.url),
        policyFile: value(input_table .b.policyFile),
        verdict: determineVerdict(use, value),
    };
}
function getVariable(row, { variables }) {
    return (row.variable === undefined ? undefined : variables.get(row.variable))?.trim() ?? '';
}
function determineVerdict({ stepContext }, value) {
    const mode = value(input_table .b.mode);
    if (mode === 'check')
        return { kind: 'no decision' };
    const roles = [value(input_table .b.role), getVariable(input_table .b.role, stepContext)];
    const unknown = [mode, ...roles].filter(isDynamic);
    if (unknown.length > 0)
        return verdictAtRunTime(unknown);
    const confirmations = [
        value(input_table .b.confirmation),
        getVariable(input_table .b.confirmation, stepContext),
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
function toPartialRequest({ step, stepContext, mode }) {
    const environment = {};
    const { expressionContext } = stepContext;
    for (const row of evaluate_use_INPUT_ROWS) {
        const input = interpolateKnown(getActionInput(step, row) ?? '', expressionContext).trim();
        if (input !== '' && !isDynamic(input))
            environment[(0,declared_value .eg)(row.name)] = input;
        const variableValue = getVariable(row, stepContext);
        if (row.variable !== undefined && variableValue !== '' && !isDynamic(variableValue)) {
            environment[row.variable] = variableValue;
        }
    }
    const result = mode === 'check' ? undefined : (0,read_request .i)(environment, undefined);
    return result?.ok === true ? result.request : undefined;
}
function buildEnvironment(stepContext, value, confirmation) {
    const environment = {};
    for (const row of evaluate_use_INPUT_ROWS) {
        const input = value(row);
        const knownInput = isDynamic(input) ? getPlaceholder(row, confirmation) : input;
        if (knownInput !== '')
            environment[(0,declared_value .eg)(row.name)] = knownInput;
        const variableValue = getVariable(row, stepContext);
        if (row.variable === undefined || variableValue === '')
            continue;
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
    if (row.name === input_table .b.url.name)
        return PLACEHOLDER_TARGET;
    return row.name === input_table .b.confirmation.name ? confirmation : (row.default ?? '');
}
function selectEvent(triggers) {
    const isTrusted = (name) => name !== 'workflow_run' && !untrusted_events .f.includes(name);
    return triggers.find(isTrusted) ?? triggers[0] ?? 'push';
}
function decideFor(environment, event) {
    const result = (0,read_request .i)({ ...environment, GITHUB_EVENT_NAME: event }, undefined);
    if (!result.ok) {
        const [{ code, what, next }] = result.problems;
        return { kind: 'decided', allowed: false, reason: code, what, next };
    }
    const verdict = (0,decide .LD)(result.request, governance .D);
    if (verdict.allowed) {
        return { kind: 'decided', allowed: true, reason: verdict.reason, what: '', next: '' };
    }
    const { reason, what, next } = verdict;
    return { kind: 'decided', allowed: false, reason, what, next };
}

var providers = __webpack_require__(63825);
;




const POSTGRES_URL = /\b(?:jdbc:)?postgres(?:ql)?(?:\+\w+)?:\/\/[^\s"'`<>\\)\]},|]+/gi;
const LOCK_FILE = /(?:^|\/)(?:package-lock\.json|yarn\.lock|pnpm-lock\.yaml|poetry\.lock|Cargo\.lock|go\.sum|uv\.lock)$/;
const PLACEHOLDER_PASSWORD = /^(?:x+|\*+|\.+|…|-+|<.*|\[.*|\{.*|%.*|\$.*|.*\$\{.*)$/i;
const EXAMPLE_PASSWORD = /^(?:p|pw|pwd|pass|passwd|password|your[\w-]*|my[\w-]*|change[-_]?me|example|secret|postgres|user|admin|root|test|todo|redacted|replace[\w-]*|dummy|fake|hunter2|s3cret)$/i;
const EXAMPLE_USER = /^(?:u|user|username|your[\w-]*|my[\w-]*|me|someone|foo)$/i;
const DOCUMENT_FILE = /\.(?:md|mdx|rst|adoc|txt|example|sample|template|dist|tmpl)$/i;
const TEST_FILE = /(?:^|\/)(?:__tests__|tests?|specs?|fixtures?|testdata|e2e)\/|[._-](?:test|spec)\.\w+$/i;
const EXAMPLE_HOST = /(?:^|\.)(?:example|invalid|test|localhost)$|(?:^|\.)example\.(?:com|org|net)$|^(?:host|hostname|server|your[\w.-]*|my[\w.-]*)$|^<|[${%]/i;
function findPlainTextUrls(files) {
    return files.paths
        .filter((path) => !LOCK_FILE.test(path) && !TEST_FILE.test(path))
        .flatMap((file) => {
        const text = files.readText(file);
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
function redactUrl(url, file) {
    const result = (0,connection_string .h)(url.replace(/[.;:]+$/, ''), {});
    if (!result.ok || result.target.kind !== 'server')
        return undefined;
    const { user = '', password } = result.target;
    if (password === undefined || PLACEHOLDER_PASSWORD.test(password))
        return undefined;
    const isHelpText = EXAMPLE_USER.test(user) && !file.startsWith('.github/');
    if ((isHelpText || DOCUMENT_FILE.test(file)) && EXAMPLE_PASSWORD.test(password))
        return undefined;
    return isFictional(result.target) ? undefined : (0,redact .P4)(result.target);
}
function isFictional(target) {
    if ((0,providers .ff)(target).location === 'local')
        return true;
    return target.hosts.every((host) => host.kind === 'socket' || isFictionalHost(host.name));
}
function isFictionalHost(name) {
    if (isDockerBridge(name) || isDocumentationAddress(name))
        return true;
    return EXAMPLE_HOST.test(name) || !/[.:]/.test(name);
}

var follow_memory = __webpack_require__(49154);
var visit_budget = __webpack_require__(3617);
;



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
function protectsStep(gate, step, context) {
    const condition = step.condition?.text;
    const hasSameCondition = gate.condition !== undefined && gate.condition === condition;
    return listScenarios(gate, hasSameCondition).every((scenario) => !canBeTrue(condition, extendContext(scenario, context)));
}
function protectsJob({ job: needed, gates, isProtected }, job, context) {
    const mayRun = (result, scenario) => {
        const resultEntry = [`needs.${needed.id}.result`.toLowerCase(), result];
        const values = new Map([...scenario, resultEntry]);
        return canBeTrue(job.condition?.text, extendContext(values, context));
    };
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
function getJobOutputs({ id, outputs }, context) {
    return [...outputs].flatMap(([name, { text }]) => {
        const value = interpolateKnown(text, context);
        return isDynamic(value) ? [] : [[`needs.${id}.outputs.${name}`.toLowerCase(), value]];
    });
}

;




class GateFinder {
    workflowFiles;
    names;
    calledGates = new Map();
    neededJobs = new Map();
    constructor(workflowFiles, names) {
        this.workflowFiles = workflowFiles;
        this.names = names;
    }
    findGates(step, context, found = new Map()) {
        const mayFail = step.continueOnError !== undefined && step.continueOnError.text !== 'false';
        const own = { id: step.id, condition: step.condition?.text };
        if (isThisAction(step, this.names)) {
            const mode = interpolateKnown(getActionInput(step, input_table .b.mode) ?? '', context);
            if (mode !== 'gate')
                return [];
            const onBlock = interpolateKnown(getActionInput(step, input_table .b.onBlock) ?? '', context);
            return [
                { ...own, decisionOutputs: ['decision'], failsOnBlock: onBlock === 'fail' && !mayFail },
            ];
        }
        const local = this.workflowFiles.action(step.uses?.text);
        if (local === undefined)
            return [];
        const known = found.get(local.file);
        if (known === undefined)
            found.set(local.file, []);
        const innerGates = known ?? local.steps.flatMap((each) => this.findGates(each, context, found));
        found.set(local.file, innerGates);
        return innerGates.map((gate) => ({
            ...own,
            condition: [own.condition, gate.condition].filter(Boolean).join(' && ') || undefined,
            decisionOutputs: [...local.outputs].flatMap(([name, { text }]) => gate.decisionOutputs.some((output) => text.includes(`steps.${gate.id}.outputs.${output}`))
                ? [name]
                : []),
            failsOnBlock: gate.failsOnBlock && !mayFail,
        }));
    }
    listNeededJobs(job, workflow) {
        const known = this.neededJobs.get(job);
        if (known !== undefined)
            return known;
        this.neededJobs.set(job, []);
        const neededJobs = job.needs.flatMap((id) => {
            const needed = workflow.jobs.find((each) => each.id === id);
            if (needed === undefined)
                return [];
            const before = this.listNeededJobs(needed, workflow);
            const isProtected = before.some((each) => protectsJob(each, needed, () => undefined));
            return [{ job: needed, gates: this.findGatesInJob(needed), isProtected }];
        });
        this.neededJobs.set(job, neededJobs);
        return neededJobs;
    }
    findGatesInJob(job) {
        const called = this.workflowFiles.workflow(job.uses?.text);
        return called === undefined
            ? job.steps.flatMap((step) => this.findGates(step, () => undefined))
            : this.findGatesInWorkflow(called);
    }
    findGatesInWorkflow(called) {
        const known = this.calledGates.get(called);
        if (known !== undefined)
            return known;
        this.calledGates.set(called, []);
        const gates = called.jobs.flatMap((each) => this.findGatesInJob(each).map((gate) => ({ ...gate, id: undefined, decisionOutputs: [] })));
        this.calledGates.set(called, gates);
        return gates;
    }
}

;



const listed_inputs_MAX_INPUT_VALUES = 24;
function listInputValues(inputMaps) {
    const listed = new Map();
    for (const inputs of inputMaps) {
        if (inputs?.kind !== 'map')
            continue;
        for (const [inputName, input] of inputs.entries) {
            const name = inputName.toLowerCase();
            const known = listed.get(name);
            const values = [...new Set([...(known?.values ?? []), ...listValues(input)])];
            const isClosed = /^(?:choice|boolean)$/.test((0,yaml_node .AA)(input, 'type')?.text ?? '');
            const isOpen = known?.isOpen === true || !isClosed;
            if (values.length > 0)
                listed.set(name, { values, isOpen });
        }
    }
    return listed;
}
function listValues(input) {
    const type = (0,yaml_node .AA)(input, 'type')?.text;
    if (type === 'boolean')
        return [true, false];
    const fallback = (0,yaml_node .AA)(input, 'default')?.text ?? '';
    const listed = type === 'choice' ? (0,yaml_node .AO)(input, 'options') : [];
    return [...listed, fallback].filter((value) => value !== '' && !isDynamic(value));
}
function listInputContexts(inputs, base) {
    if (inputs.size === 0)
        return [];
    const count = [...inputs.values()].reduce((product, { values }) => product * values.length, 1);
    let combinations = [new Map()];
    for (const [name, { values }] of inputs) {
        combinations =
            count <= listed_inputs_MAX_INPUT_VALUES
                ? combinations.flatMap((each) => values.map((value) => new Map(each).set(name, value)))
                : [...combinations, ...values.map((value) => new Map([[name, value]]))];
    }
    return [...combinations, ...leaveOneOpen(inputs)].map((values) => (path) => {
        const [, isEvent, name = ''] = /^(github\.event\.)?inputs\.(.+)$/.exec(path) ?? [];
        const value = values.get(name);
        if (value === undefined)
            return base(path);
        return knownValue(isEvent === undefined ? value : String(value));
    });
}
function leaveOneOpen(inputs) {
    const open = [...inputs].flatMap(([name, { values, isOpen }]) => {
        const [value] = values;
        return isOpen && value !== undefined ? [[name, value]] : [];
    });
    if (open.length < 2)
        return [];
    return open.map((left) => new Map(open.filter((each) => each !== left)));
}

var analyze_script = __webpack_require__(99164);
var built_images = __webpack_require__(98675);
var shell_quote = __webpack_require__(77055);
;



function createContainerScript(action, step, stepContext) {
    const { container, file } = action;
    if (container === undefined)
        return undefined;
    const { variables, context } = createLocalActionContext(action, step, stepContext);
    const { image, entrypoint, args } = container;
    const [, published] = /^docker:\/\/(.*)$/s.exec(image) ?? [];
    const words = [
        ...[...variables.keys()].map((name) => `--env=${name}`),
        ...(entrypoint === undefined ? [] : ['--entrypoint', entrypoint]),
        published ?? (0,built_images .TT)(file),
        ...args,
    ];
    const line = step.uses?.line ?? step.line;
    const text = ['docker run', ...words.map(quoteWord)].join(' ');
    const node = { kind: 'text', text, line, lineOf: () => line };
    return [
        { ...step, shell: 'bash' },
        node,
        { ...stepContext, variables, expressionContext: context },
    ];
}
const quoteWord = (word) => (word.includes('${{') ? word : (0,shell_quote .e)(word));

;
const MIGRATION_ACTIONS = [
    ['Atlas', /^ariga\/atlas-action\/(?:(?:migrate|schema)\/apply|migrate\/down)@/],
    ['Atlas', /^ariga\/atlas-deploy-action@/],
    [
        'Liquibase',
        /^liquibase-github-actions\/(?:update(?!-sql)[\w-]*|rollback(?![\w-]*-sql)[\w-]*|drop-all|changelog-sync(?!-sql)(?!-to-tag-sql)[\w-]*|clear-checksums|mark-next-changeset-ran|tag)(?<!-sql)@/,
    ],
    ['Bytebase', /^bytebase\/rollout-action@/],
    ['Flyway', /^red-gate\/flyway-actions\/migrations\/(?:deploy|undo)@/],
];
function findMigrationAction(uses, step) {
    const getInput = (name) => step.with.get(name)?.text.trim();
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

;
function createScanResults() {
    return { uses: [], migrations: [], incomplete: [], unjudged: [], followedActions: new Set() };
}
const MAX_REPEATED_SIZE = 16;
const NO_VARIABLES = new Map();
class ScannedActions {
    scanned = new Map();
    clear() {
        this.scanned.clear();
    }
    scan(key, stepContext, results, scan) {
        const known = this.scanned.get(key);
        if (known !== undefined) {
            repeatResults(known, stepContext, results);
            return known.variablesAfter;
        }
        if (this.scanned.has(key))
            return NO_VARIABLES;
        this.scanned.set(key, undefined);
        const { uses, migrations } = results;
        const [useStart, migrationStart] = [uses.length, migrations.length];
        const variablesAfter = scan();
        this.scanned.set(key, {
            stepContext,
            uses: [useStart, uses.length],
            migrations: [migrationStart, migrations.length],
            variablesAfter,
        });
        return variablesAfter;
    }
}
function repeatResults(known, stepContext, results) {
    const { uses, migrations } = results;
    const change = (context) => ({
        ...context,
        steps: [
            stepContext.steps[0],
            ...stepContext.steps.slice(1),
            ...context.steps.slice(known.stepContext.steps.length),
        ],
        via: changeVia(context.via),
    });
    const changeVia = (via) => [
        ...stepContext.via,
        ...via.slice(known.stepContext.via.length),
    ];
    const [useStart, useEnd] = known.uses;
    const [migrationStart, migrationEnd] = known.migrations;
    const joins = useEnd - useStart + migrationEnd - migrationStart > MAX_REPEATED_SIZE;
    for (let at = useStart; at < useEnd; at += 1) {
        const use = uses[at];
        if (use === undefined)
            continue;
        const repeated = change(use.stepContext);
        if (joins)
            uses[at] = {
                ...use,
                stepContext: { ...use.stepContext, via: keepCommon(use.stepContext.via, repeated.via) },
            };
        else
            uses.push({ ...use, stepContext: repeated });
    }
    for (let at = migrationStart; at < migrationEnd; at += 1) {
        const migration = migrations[at];
        if (migration === undefined)
            continue;
        const via = changeVia(migration.via);
        if (joins)
            migrations[at] = { ...migration, via: keepCommon(migration.via, via) };
        else
            migrations.push({ ...migration, via, stepContext: change(migration.stepContext) });
    }
}
function keepCommon(one, other) {
    return one.filter(({ file, line }) => other.some((each) => each.file === file && each.line === line));
}

var image_tools = __webpack_require__(7746);
;


const SSH_ACTIONS = [
    { uses: /^appleboy\/ssh-action@/, inputs: ['script'], isRemote: true },
    { uses: /^cross-the-world\/ssh-pipeline@/, inputs: ['script'], isRemote: true },
    {
        uses: /^cross-the-world\/ssh-scp-ssh-pipelines@/,
        inputs: ['first_ssh', 'last_ssh'],
        isRemote: true,
    },
    {
        uses: /^(?:fifsky\/ssh-action|garygrossgarten\/github-action-ssh|d3rhase\/ssh-command-action|jimcronqvist\/action-ssh|nekiro\/ssh-job)@/i,
        inputs: ['command'],
        isRemote: true,
    },
    { uses: /^matheusvanzan\/sshpass-action@/, inputs: ['run'], isRemote: true },
    {
        uses: /^easingthemes\/ssh-deploy@/,
        inputs: ['SCRIPT_BEFORE', 'SCRIPT_AFTER'],
        isRemote: true,
    },
];
const CLOUD_GOV = /^(?:cloud-gov|18f)\/cg-cli-tools@/i;
const SCRIPT_ACTIONS = [
    ...SSH_ACTIONS,
    { uses: /^(?:nick-(?:fields|invision)|step-security)\/retry@/, inputs: ['command'] },
    { uses: /^wandalen\/wretry\.action@/i, inputs: ['command'] },
    { uses: /^actions\/github-script@/, inputs: ['script'], shell: 'node {0}' },
    { uses: /^azure\/cli@/i, inputs: ['inlineScript'] },
    { uses: /^azure\/powershell@/i, inputs: ['inlineScript'], shell: 'pwsh' },
    { uses: /^devcontainers\/ci@/, inputs: ['runCmd'], isRemote: true, isContainer: true },
    { uses: /^(?:coactions\/setup-xvfb|gabrielbb\/xvfb-action)@/i, inputs: ['run'] },
    { uses: /^peterkimzz\/aws-ssm-send-command@/, inputs: ['command'], isRemote: true },
    { uses: /^addnab\/docker-run-action@/, inputs: ['run'], isRemote: true, isContainer: true },
    { uses: /^superfly\/flyctl-actions@/, inputs: ['args'], program: 'flyctl' },
    { uses: /^borales\/actions-yarn@/i, inputs: ['cmd'], program: 'yarn' },
    {
        uses: /^(?:actions-hub\/kubectl|kodermax\/kubectl-aws-eks|steebchen\/kubectl)@/i,
        inputs: ['args'],
        program: 'kubectl',
    },
    { uses: /^actions-hub\/gcloud@/, inputs: ['args'], program: 'gcloud' },
    {
        uses: /^(?:tibotiber|browniebroke)\/hasura-runner-action@/,
        inputs: ['args'],
        program: 'hasura',
    },
    {
        uses: /^dawidd6\/action-ansible-playbook@/,
        inputs: ['playbook'],
        program: 'ansible-playbook',
    },
    { uses: CLOUD_GOV, inputs: ['command'] },
    { uses: /^/, inputs: ['cf_command', 'full_command'], program: 'cf' },
    {
        uses: /^geekcell\/github-action-aws-ecs-run-task@/,
        inputs: ['override-container-command'],
        isRemote: true,
    },
];
function findWrappedScript(uses, step) {
    const special = readDockerImage(uses, step) ??
        readTaskOverrides(uses, step) ??
        readTaskDefinition(uses, step) ??
        readCloudGovPush(uses, step) ??
        readHerokuDeploy(uses, step);
    if (special !== undefined) {
        const { text, isRemote } = special;
        const callers = isRemote ? [[uses]] : [];
        return { text: createStepText(text, step), isRemote, callers, shell: 'bash' };
    }
    const action = SCRIPT_ACTIONS.find((row) => row.uses.test(uses) && row.inputs.some((input) => step.with.has(input)));
    if (action === undefined)
        return undefined;
    const { inputs, program, isRemote = false, isContainer, shell = 'bash' } = action;
    const texts = inputs.flatMap((input) => step.with.get(input) ?? []);
    const [first] = texts;
    if (first === undefined)
        return undefined;
    const isPlain = program === undefined && shell === 'bash' && texts.length === 1;
    const joined = texts.map(({ text }) => addProgram(text, program)).join('\n');
    const callers = isContainer ? [['docker', 'run', uses]] : isRemote ? [[uses]] : [];
    return { text: isPlain ? first : createStepText(joined, step), isRemote, callers, shell };
}
function addProgram(text, program) {
    if (program === undefined)
        return text;
    const words = text.trim().replaceAll(/\\?\r?\n\s*/g, ' ');
    return words.startsWith(`${program} `) ? words : `${program} ${words}`;
}
function readDockerImage(uses, step) {
    const [, image] = /^docker:\/\/(.*)$/s.exec(uses) ?? [];
    if (image === undefined)
        return undefined;
    const program = step.with.get('entrypoint')?.text ?? (0,image_tools .b)(image) ?? '';
    const args = (step.with.get('args')?.text ?? '').replaceAll(/\r?\n/g, ' ');
    return { text: `${program} ${args}`.trim(), isRemote: false };
}
function readTaskDefinition(uses, step) {
    if (!/^aws-actions\/amazon-ecs-(?:render|deploy)-task-definition@/.test(uses))
        return undefined;
    const command = step.with.get('command')?.text;
    if (command !== undefined)
        return { text: command, isRemote: true };
    const file = (0,shell_quote .e)(`file://${step.with.get('task-definition')?.text ?? ''}`);
    return { text: `aws ecs register-task-definition --cli-input-json ${file}`, isRemote: true };
}
function readTaskOverrides(uses, step) {
    const overrides = step.with.get('run-task-container-overrides')?.text;
    const runsTask = step.with.get('run-task')?.text ?? 'false';
    if (overrides === undefined || runsTask === 'false')
        return undefined;
    if (!/^aws-actions\/amazon-ecs-/.test(uses))
        return undefined;
    const json = (0,shell_quote .e)(`{"containerOverrides":${overrides}}`);
    return { text: `aws ecs run-task --overrides ${json}`, isRemote: true };
}
function readCloudGovPush(uses, step) {
    if (!CLOUD_GOV.test(uses) || step.with.has('command') || step.with.has('cf_command')) {
        return undefined;
    }
    const manifest = step.with.get('cf_manifest')?.text ?? 'manifest.yml';
    return { text: `cf push -f ${(0,shell_quote .e)(manifest)}`, isRemote: false };
}
function readHerokuDeploy(uses, step) {
    const isHeroku = /^akhileshns\/heroku-deploy@/i.test(uses);
    const dockerInput = isHeroku ? 'usedocker' : 'deploy_docker_image';
    if (!isHeroku && !/^dokku\/github-action@/i.test(uses))
        return undefined;
    if (!/^(?:false)?$/.test(step.with.get(dockerInput)?.text.trim() ?? ''))
        return undefined;
    const procfile = step.with.get('procfile')?.text ?? '';
    const [, release] = /^release\s*:\s*(.*\S)/m.exec(procfile) ?? [];
    if (procfile !== '')
        return { text: release ?? 'true', isRemote: true };
    const folder = (0,shell_quote .e)(step.with.get('appdir')?.text.trim() || '.');
    const remote = isHeroku ? 'heroku' : 'dokku';
    return { text: `git subtree push --prefix ${folder} ${remote} main`, isRemote: true };
}
function createStepText(text, { line, uses }) {
    const place = uses?.line ?? line;
    return { kind: 'text', text, line: place, lineOf: () => place };
}

var unfollowed_command = __webpack_require__(16441);
;

const MAX_MATRIX_VALUES = 256;
function listMatrixCombinations(matrix) {
    if (matrix?.kind !== 'map')
        return [new Map()];
    const lists = [];
    for (const [name, list] of matrix.entries) {
        if (name === 'include' || name === 'exclude' || list.kind !== 'list')
            continue;
        lists.push(removeEqual(list.items.map((item) => flatten(`matrix.${name}`, item))));
    }
    const excluded = listEntries(matrix.entries.get('exclude'));
    const base = multiply(lists).filter((each) => !excluded.some((entry) => entry.size > 0 && includesAll(each, entry)));
    const include = matrix.entries.get('include');
    const unknown = include !== undefined && include.kind !== 'list' ? [new Map()] : [];
    return removeEqual([...addIncluded(base, listEntries(include), lists.length > 0), ...unknown]);
}
function listEntries(node) {
    return node?.kind === 'list' ? node.items.map((item) => flatten('matrix', item)) : [];
}
function flatten(path, node) {
    const values = new Map();
    const add = (key, value) => {
        if (value.kind === 'text') {
            if (!isDynamic(value.text))
                values.set(key.toLowerCase(), value.text);
        }
        else if (value.kind === 'map') {
            for (const [name, each] of value.entries)
                add(`${key}.${name}`, each);
        }
    };
    add(path, node);
    return values;
}
function multiply(lists) {
    const count = lists.reduce((product, list) => product * Math.max(1, list.length), 1);
    if (count > MAX_MATRIX_VALUES)
        return lists.flat();
    return lists.reduce((combined, list) => list.length === 0
        ? combined
        : combined.flatMap((each) => list.map((values) => new Map([...each, ...values]))), [new Map()]);
}
function addIncluded(base, entries, hasLists) {
    let extended = hasLists || entries.length === 0 ? base : [];
    const added = [];
    for (const entry of entries) {
        const isUnchanged = (_, at) => [...entry].every(([name, value]) => (base[at]?.get(name) ?? value) === value);
        const isExtending = hasLists && base.some(isUnchanged);
        extended = extended.map((each, at) => isExtending && isUnchanged(each, at) ? new Map([...each, ...entry]) : each);
        const isCertain = base.every((each) => [...entry].some(([name]) => each.has(name)));
        if (!isExtending || !isCertain)
            added.push(entry);
    }
    return [...extended, ...added];
}
function includesAll(combination, entry) {
    return [...entry].every(([name, value]) => combination.get(name) === value);
}
function removeEqual(combinations) {
    return [...new Map(combinations.map((each) => [JSON.stringify([...each]), each])).values()];
}

;



function parseWorkflow(file, tree) {
    const on = (0,yaml_node .Zl)(tree, 'on') ?? (0,yaml_node .Zl)(tree, 'true');
    const jobs = (0,yaml_node .Zl)(tree, 'jobs');
    const defaults = (0,yaml_node .Zl)(tree, 'defaults', 'run');
    return {
        file,
        triggers: parseTriggers(on),
        variables: (0,yaml_node .is)(tree, 'env'),
        concurrency: (0,yaml_node .Zl)(tree, 'concurrency'),
        jobs: jobs?.kind === 'map'
            ? [...jobs.entries].flatMap(([id, job]) => job.kind === 'map' ? [parseJob(file, id, job, jobs.keyLines.get(id), defaults)] : [])
            : [],
        inputs: parseInputDefaults((0,yaml_node .Zl)(on, 'workflow_call', 'inputs')),
        listedInputs: listInputValues([
            (0,yaml_node .Zl)(on, 'workflow_dispatch', 'inputs'),
            (0,yaml_node .Zl)(on, 'workflow_call', 'inputs'),
        ]),
    };
}
function parseTriggers(on) {
    if (on?.kind === 'map')
        return on.entries;
    return new Map((0,yaml_node .AO)(on).map((name) => [name, undefined]));
}
function parseInputDefaults(inputs) {
    if (inputs?.kind !== 'map')
        return new Map();
    return new Map([...inputs.entries].flatMap(([name, input]) => {
        const value = (0,yaml_node .AA)(input, 'default');
        return value === undefined ? [] : [[name, value]];
    }));
}
function parseJob(file, id, job, keyLine = job.line, defaults) {
    const run = (0,yaml_node .Zl)(job, 'defaults', 'run');
    const steps = (0,yaml_node .Zl)(job, 'steps');
    return {
        file,
        id,
        line: job.line,
        keyLine,
        condition: (0,yaml_node .AA)(job, 'if'),
        needs: (0,yaml_node .AO)(job, 'needs'),
        environment: (0,yaml_node .AA)(job, 'environment') ?? (0,yaml_node .AA)(job, 'environment', 'name'),
        variables: (0,yaml_node .is)(job, 'env'),
        concurrency: (0,yaml_node .Zl)(job, 'concurrency'),
        shell: ((0,yaml_node .AA)(run, 'shell') ?? (0,yaml_node .AA)(defaults, 'shell'))?.text,
        directory: ((0,yaml_node .AA)(run, 'working-directory') ?? (0,yaml_node .AA)(defaults, 'working-directory'))
            ?.text,
        steps: parseSteps(file, steps),
        uses: (0,yaml_node .AA)(job, 'uses'),
        with: (0,yaml_node .is)(job, 'with'),
        services: (0,yaml_node .AO)(job, 'services'),
        serviceContainers: (0,yaml_node .Zl)(job, 'services'),
        container: (0,yaml_node .Zl)(job, 'container'),
        runsOn: (0,yaml_node .Zl)(job, 'runs-on'),
        outputs: (0,yaml_node .is)(job, 'outputs'),
        matrix: parseMatrix((0,yaml_node .Zl)(job, 'strategy', 'matrix')),
        combinations: listMatrixCombinations((0,yaml_node .Zl)(job, 'strategy', 'matrix')),
        continueOnError: (0,yaml_node .AA)(job, 'continue-on-error'),
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
        id: (0,yaml_node .AA)(step, 'id')?.text,
        name: (0,yaml_node .AA)(step, 'name')?.text,
        condition: (0,yaml_node .AA)(step, 'if'),
        uses: (0,yaml_node .AA)(step, 'uses'),
        with: (0,yaml_node .is)(step, 'with'),
        run: (0,yaml_node .AA)(step, 'run'),
        shell: (0,yaml_node .AA)(step, 'shell')?.text,
        directory: (0,yaml_node .AA)(step, 'working-directory')?.text,
        environment: (0,yaml_node .is)(step, 'env'),
        continueOnError: (0,yaml_node .AA)(step, 'continue-on-error'),
    };
}
function parseAction(file, tree) {
    const inputs = (0,yaml_node .Zl)(tree, 'inputs');
    const outputs = (0,yaml_node .Zl)(tree, 'outputs');
    return {
        file,
        inputs: new Map(inputs?.kind === 'map'
            ? [...inputs.entries].map(([name, input]) => [name, (0,yaml_node .AA)(input, 'default')])
            : []),
        outputs: new Map(outputs?.kind === 'map'
            ? [...outputs.entries].flatMap(([name, output]) => {
                const value = (0,yaml_node .AA)(output, 'value');
                return value === undefined ? [] : [[name, value]];
            })
            : []),
        steps: parseSteps(file, (0,yaml_node .Zl)(tree, 'runs', 'steps')),
        container: parseContainer((0,yaml_node .Zl)(tree, 'runs')),
    };
}
function parseContainer(runs) {
    const image = (0,yaml_node .AA)(runs, 'image')?.text;
    if ((0,yaml_node .AA)(runs, 'using')?.text !== 'docker' || image === undefined)
        return undefined;
    const entrypoint = (0,yaml_node .AA)(runs, 'entrypoint')?.text;
    return { image, entrypoint, args: (0,yaml_node .AO)(runs, 'args') };
}
function stepLocation({ file, line, }) {
    return { file, line };
}

;


const HARMLESS_ACTION = /^(?:actions|docker|github)\/|^softprops\/action-gh-release@/i;
function listUnjudgedCommands({ unjudged, omitted }, { steps, place }) {
    const isNamed = steps.some(({ name = '', id = '' }) => (0,unfollowed_command .AK)(`${name} ${id}`));
    const rows = unjudged
        .filter(({ redactedCommand }) => isNamed || (0,unfollowed_command .AK)(redactedCommand))
        .map((command) => ({
        place: steps.length > 1 ? place : command.place,
        subject: `\`${command.redactedCommand}\``,
        why: command.why,
    }));
    const count = omitted.speaking + (isNamed ? omitted.others : 0);
    if (count === 0)
        return rows;
    const [subject, verb] = count === 1 ? ['1 more command', 'is'] : [`${count} more commands`, 'are'];
    return [...rows, { place, subject, why: `of this step ${verb} not listed` }];
}
function listForeignAction(step, { place }) {
    const uses = step.uses?.text ?? '';
    const inputs = [...step.with.values()].map(({ text }) => text);
    const texts = [step.name ?? '', step.id ?? '', uses, ...inputs];
    if (uses === '' || HARMLESS_ACTION.test(uses) || !texts.some(unfollowed_command .AK))
        return [];
    const why = uses.startsWith('.')
        ? 'is not in the repository'
        : 'is an action of another repository';
    return [{ place, subject: `\`${uses}\``, why }];
}
function listForeignWorkflow(job) {
    const uses = job.uses?.text;
    if (uses === undefined || !(0,unfollowed_command .AK)(`${job.id} ${uses}`))
        return [];
    const why = 'is a workflow of another repository';
    return [{ place: stepLocation(job), subject: `\`${uses}\``, why }];
}
function listDistinctUnjudged({ unjudged, migrations, }) {
    const found = new Set(migrations.map(({ place: { file, line } }) => `${file}:${line}`));
    const rows = unjudged
        .filter(({ place: { file, line } }) => !found.has(`${file}:${line}`))
        .filter((row) => !migrations.some((migration) => writesManifest(migration, row)))
        .map((row) => [JSON.stringify(row), row]);
    return [...new Map(rows).values()];
}
function writesManifest({ callers, stepContext: { steps, place } }, row) {
    const isWritten = callers.some(([program = '']) => /^(?:cat|tee)$/.test(program));
    const isApplied = /^`(?:kubectl|oc) .*\bapply\b/.test(row.subject);
    const paths = [...row.subject.matchAll(/\s(?:-f|--filename)[ =]([^\s`]+)/g)];
    const [path = ''] = paths.map(([, name]) => name);
    const text = steps.at(-1)?.run?.text ?? '';
    return (isWritten &&
        isApplied &&
        paths.length === 1 &&
        place.file === row.place.file &&
        text.split(/\s+/).includes(path));
}

;














const MAX_CALL_DEPTH = 10;
class StepScanner {
    workflowFiles;
    names;
    files;
    gateFinder;
    memory;
    results;
    scannedActions = new ScannedActions();
    constructor(workflowFiles, names, files, gateFinder, memory, results) {
        this.workflowFiles = workflowFiles;
        this.names = names;
        this.files = files;
        this.gateFinder = gateFinder;
        this.memory = memory;
        this.results = results;
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
        if (frame.origin !== undefined) {
            this.runStep(step, stepContext, { ...frame, isProtected, hasGateBefore });
            return;
        }
        const { budget } = this.memory;
        budget.startStep();
        this.scannedActions.clear();
        this.runStep(step, stepContext, { ...frame, isProtected, hasGateBefore });
        const { place, via } = stepContext;
        if (budget.shortfall !== undefined) {
            this.results.incomplete.push({ place, via, shortfall: budget.shortfall });
        }
    }
    runStep(step, stepContext, frame) {
        if (step.run !== undefined)
            this.scanScript(step, step.run, stepContext, frame);
        else if (isThisAction(step, this.names))
            this.results.uses.push({ stepContext, step });
        else
            this.scanAction(step, stepContext, frame);
    }
    scanScript(step, run, stepContext, frame, callers = []) {
        const job = stepContext.jobs.at(-1);
        const { expressionContext, variables: environment } = stepContext;
        const directory = interpolateKnown(step.directory ?? job?.directory ?? '.', expressionContext);
        const { text, lineOf, isTooLong } = interpolateScript(run.text, expressionContext);
        if (isTooLong)
            this.memory.budget.reportShortfall('expressions with very long values');
        const script = {
            text,
            shell: step.shell ?? job?.shell,
            directory: (0,shell_scope .o1)('.', directory),
            environment,
            place: (line) => ({ file: step.file, line: run.lineOf(lineOf(line)) }),
        };
        const analysis = (0,analyze_script.analyzeScript)(script, this.files, this.memory);
        const { githubEnv, migrations } = analysis;
        this.results.unjudged.push(...listUnjudgedCommands(analysis, stepContext));
        for (const [name, value] of githubEnv)
            frame.variables.set(name, value);
        this.results.migrations.push(...migrations.map((command) => toMigrationCommandUse({ ...command, callers: [...callers, ...command.callers] }, stepContext, frame)));
    }
    scanAction(step, stepContext, frame) {
        const uses = step.uses?.text ?? '';
        const tool = findMigrationAction(uses, step);
        if (tool !== undefined) {
            const { place, via, variables } = stepContext;
            const command = { redactedCommand: uses, words: [], callers: [] };
            this.results.migrations.push({ stepContext, tool, ...command, place, via, variables });
            return;
        }
        const wrapped = findWrappedScript(uses, step);
        if (wrapped !== undefined) {
            const { text, isRemote, callers, shell } = wrapped;
            const variables = isRemote ? new Map() : stepContext.variables;
            this.scanScript({ ...step, shell }, text, { ...stepContext, variables }, frame, callers);
            return;
        }
        const local = this.workflowFiles.action(uses);
        if (local !== undefined)
            this.scanLocalAction(local, step, stepContext, frame);
        else
            this.results.unjudged.push(...listForeignAction(step, stepContext));
    }
    scanLocalAction(local, step, stepContext, frame) {
        if (stepContext.steps.length > MAX_CALL_DEPTH) {
            this.memory.budget.reportShortfall(`more than ${MAX_CALL_DEPTH} actions that use each other`);
            return;
        }
        this.results.followedActions.add(local.file);
        const container = createContainerScript(local, step, stepContext);
        if (container !== undefined)
            this.scanScript(...container, frame);
        const { variables, context, signature } = createLocalActionContext(local, step, stepContext);
        const { isProtected, hasGateBefore } = frame;
        const conditions = stepContext.steps.flatMap(({ condition }) => condition?.text ?? []);
        const key = JSON.stringify([signature, isProtected, hasGateBefore, conditions]);
        const variablesAfter = this.scannedActions.scan(key, stepContext, this.results, () => {
            this.memory.budget.visit(() => {
                this.scanSteps(local.steps, {
                    ...frame,
                    outerSteps: stepContext.steps,
                    origin: stepContext.place,
                    via: stepContext.via,
                    context,
                    declaredVariables: stepContext.declaredVariables,
                    variables,
                });
            });
            return variables;
        });
        for (const [name, value] of variablesAfter) {
            if (name !== ACTION_PATH && !step.environment.has(name))
                frame.variables.set(name, value);
        }
    }
}
function toMigrationCommandUse(command, stepContext, { origin }) {
    const { tool, redactedCommand, words, callers, place, via, environment: variables } = command;
    const use = { stepContext, tool, redactedCommand, words, callers, variables };
    return origin === undefined
        ? { ...use, place, via: [...stepContext.via, ...via] }
        : { ...use, place: origin, via: [...stepContext.via.slice(0, -1), place, ...via] };
}
function appendToList(list, last) {
    const [first, ...rest] = list;
    return first === undefined ? [last] : [first, ...rest, last];
}

;

function wrapActionAsWorkflow({ file, inputs, steps }) {
    const unknown = { kind: 'text', text: '${{ caller }}', line: 1, lineOf: () => 1 };
    const job = {
        file,
        id: 'action',
        line: 1,
        keyLine: 1,
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
        serviceContainers: undefined,
        container: undefined,
        runsOn: undefined,
        outputs: new Map(),
        matrix: new Map(),
        combinations: [new Map()],
        continueOnError: undefined,
    };
    return {
        file,
        triggers: new Map(),
        variables: new Map(),
        concurrency: undefined,
        jobs: [job],
        inputs: new Map(),
        listedInputs: new Map([...inputs].flatMap(([name, value]) => value === undefined || value.text === '' || isDynamic(value.text)
            ? []
            : [[name.toLowerCase(), { values: [value.text], isOpen: true }]])),
    };
}

;













const CALL_LIMITS = { depth: 10, total: 1000 };
function scanWorkflows(workflowFiles, names, files, isOutOfTime) {
    const memory = new follow_memory .B(new visit_budget .f(isOutOfTime));
    const gateFinder = new GateFinder(workflowFiles, names);
    const results = createScanResults();
    const scanRoot = (root) => {
        const scan = (context, into) => {
            const steps = new StepScanner(workflowFiles, names, files, gateFinder, memory, into);
            new WorkflowScanner(workflowFiles, gateFinder, memory, steps, into).scanRoot(root, context);
        };
        const unknown = () => undefined;
        const found = createScanResults();
        scan(unknown, found);
        const listed = createScanResults();
        for (const context of listInputContexts(root.listedInputs, unknown))
            scan(context, listed);
        addListedResults(found, listed);
        addResults(results, found);
    };
    const all = [...workflowFiles.workflows.values()];
    const calledFiles = new Set(all.flatMap(({ jobs }) => jobs.map(({ uses }) => workflowFiles.workflow(uses?.text)?.file)));
    for (const workflow of all) {
        const isCallOnly = [...workflow.triggers.keys()].every((name) => name === 'workflow_call');
        if (isCallOnly && calledFiles.has(workflow.file))
            continue;
        scanRoot(workflow);
    }
    for (const action of workflowFiles.actions.values()) {
        if (!results.followedActions.has(action.file))
            scanRoot(wrapActionAsWorkflow(action));
    }
    return results;
}
function addListedResults(results, listed) {
    const found = new Set(results.migrations.map((each) => describeMigration(each, '')));
    for (const migration of listed.migrations) {
        const role = migration.variables.get('DB_ROLE') ?? '';
        const key = describeMigration(migration, role);
        if (found.has(describeMigration(migration, '')) || found.has(key))
            continue;
        found.add(key);
        results.migrations.push(migration);
    }
    results.incomplete.push(...listed.incomplete);
    for (const file of listed.followedActions)
        results.followedActions.add(file);
}
function addResults(results, added) {
    for (const use of added.uses)
        results.uses.push(use);
    for (const migration of added.migrations)
        results.migrations.push(migration);
    for (const step of added.incomplete)
        results.incomplete.push(step);
    for (const unjudged of added.unjudged)
        results.unjudged.push(unjudged);
    for (const file of added.followedActions)
        results.followedActions.add(file);
}
function describeMigration({ stepContext, tool, place }, role) {
    const jobs = stepContext.jobs.map(({ file, id }) => [file, id]);
    return JSON.stringify([stepContext.root.file, jobs, place, tool, role]);
}
class WorkflowScanner {
    workflowFiles;
    gateFinder;
    memory;
    steps;
    results;
    calls = new Set();
    emptyCalls = new Set();
    constructor(workflowFiles, gateFinder, memory, steps, results) {
        this.workflowFiles = workflowFiles;
        this.gateFinder = gateFinder;
        this.memory = memory;
        this.steps = steps;
        this.results = results;
    }
    scanRoot(root, context) {
        this.scanWorkflow(root, { root, callers: [], context, isProtected: false });
    }
    scanWorkflow(workflow, frame) {
        for (const job of workflow.jobs) {
            for (const combination of job.combinations) {
                const context = extendContext(combination, frame.context);
                this.scanJob(job, workflow, { ...frame, context });
            }
        }
    }
    scanJob(job, workflow, frame) {
        const { callers, context } = frame;
        const jobs = appendToList(callers, job);
        const neededJobs = this.gateFinder.listNeededJobs(job, workflow);
        const isProtected = frame.isProtected || neededJobs.some((needed) => protectsJob(needed, job, context));
        const calledWorkflow = this.workflowFiles.workflow(job.uses?.text);
        if (calledWorkflow !== undefined) {
            this.scanCall(job, calledWorkflow, { ...frame, callers: jobs, isProtected });
            return;
        }
        this.results.unjudged.push(...listForeignWorkflow(job));
        const declaredVariables = new Map([...workflow.variables, ...job.variables]);
        const variables = new Map();
        const withVariables = envContext(variables, context);
        for (const [name, { text }] of declaredVariables)
            variables.set(name, interpolateKnown(text, withVariables));
        this.steps.scanSteps(job.steps, {
            root: frame.root,
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
    scanCall(job, called, frame) {
        const { root, callers, context } = frame;
        const isLoop = called.file === root.file || callers.slice(0, -1).some(({ file }) => file === called.file);
        if (isLoop || job.file === called.file || !canBeTrue(job.condition?.text, context))
            return;
        const inputs = inputsContext(called.inputs, job.with, context);
        const values = [...called.inputs.keys(), ...job.with.keys()].map((name) => inputs(`inputs.${name.toLowerCase()}`)?.value ?? null);
        const conditions = callers.flatMap(({ condition }) => condition?.text ?? []);
        const target = [called.file, values, frame.isProtected];
        const call = JSON.stringify([target, callers.map(({ file, id }) => [file, id])]);
        const empty = JSON.stringify([target, conditions]);
        if (this.calls.has(call) || this.emptyCalls.has(empty))
            return;
        this.calls.add(call);
        const resultsBefore = this.countResults();
        const shortfall = callers.length > CALL_LIMITS.depth
            ? `more than ${CALL_LIMITS.depth} workflows that call each other`
            : this.calls.size > CALL_LIMITS.total
                ? `more than ${CALL_LIMITS.total} calls of workflows`
                : this.memory.budget.visitCall(() => {
                    this.scanWorkflow(called, { ...frame, context: inputs });
                });
        if (shortfall !== undefined) {
            const via = callers.slice(0, -1).map(stepLocation);
            this.results.incomplete.push({ place: stepLocation(job), via, shortfall });
        }
        if (this.countResults() === resultsBefore)
            this.emptyCalls.add(empty);
    }
    countResults() {
        const { uses, migrations, incomplete } = this.results;
        return uses.length + migrations.length + incomplete.length;
    }
}

;














const repository_configuration_WORKFLOW_FILE = /^\.github\/workflows\/[^/]+\.ya?ml$/;
const ACTION_FILE = /(?:^|\/)action\.ya?ml$/;
function readConfiguration(files, repositories, isOutOfTime) {
    const cachedFiles = cacheFiles(files);
    const { workflowFiles, unreadable } = readWorkflowFiles(cachedFiles);
    const names = {
        repositories: repositories.map((name) => name.toLowerCase()),
        action: workflowFiles.action,
    };
    const scan = scanWorkflows(workflowFiles, names, cachedFiles, isOutOfTime);
    const uses = scan.uses.map(evaluateUse);
    const policies = readPolicies(cachedFiles, uses);
    const envFiles = findEnvFiles(cachedFiles);
    return {
        workflowCount: workflowFiles.workflows.size,
        uses,
        migrations: scan.migrations.map((migration) => ({
            ...migration,
            variables: removeUncertainRole(migration, workflowFiles, cachedFiles),
            verdict: judgeDatabase(migration, workflowFiles, cachedFiles),
        })),
        incomplete: scan.incomplete,
        unjudged: listDistinctUnjudged(scan),
        unreadable,
        usedFiles: cachedFiles.listRead(),
        unreadFiles: cachedFiles.listUnread(),
        urls: findPlainTextUrls(files),
        envFiles,
        policies,
        protections: new Map(),
    };
}
function readWorkflowFiles(files) {
    const unreadable = [];
    const workflows = new Map();
    const actions = new Map();
    for (const file of files.paths) {
        if (!repository_configuration_WORKFLOW_FILE.test(file) && !ACTION_FILE.test(file))
            continue;
        const text = files.read(file);
        if (text === undefined)
            continue;
        const yaml = (0,yaml_node .gM)(text);
        if (!yaml.ok)
            unreadable.push({ file, message: yaml.message, line: yaml.line });
        else if (repository_configuration_WORKFLOW_FILE.test(file))
            workflows.set(file, parseWorkflow(file, yaml.tree));
        else
            actions.set(file, parseAction(file, yaml.tree));
    }
    const workflow = (uses = '') => uses.startsWith('./') ? workflows.get((0,shell_scope .o1)('.', uses.slice(2)) ?? '') : undefined;
    const action = (uses = '') => {
        if (!uses.startsWith('./'))
            return undefined;
        const folder = (0,shell_scope .o1)('.', uses.slice(2) || '.');
        const prefix = folder === '.' ? '' : `${folder}/`;
        return actions.get(`${prefix}action.yml`) ?? actions.get(`${prefix}action.yaml`);
    };
    return { workflowFiles: { workflows, actions, workflow, action }, unreadable };
}
function readPolicies(files, uses) {
    const policyFiles = new Set([
        input_table .b.policyFile.default,
        ...uses.map(({ policyFile }) => policyFile),
    ]);
    return new Map([...policyFiles].flatMap((file) => {
        const text = files.paths.includes(file) ? files.read(file) : undefined;
        if (text === undefined)
            return [];
        return [[file, (0,read_policy .T)({ text, source: file, file, digest: '' }, deniable_codes .c)]];
    }));
}

var clock = __webpack_require__(39443);
var external_node_buffer_ = __webpack_require__(4573);
var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default =  __webpack_require__.n(external_node_path_);
var git = __webpack_require__(71398);
;




const MAX_TEXT_BYTES = 1024 * 1024;
const MAX_FILE_BYTES = 16 * 1024 * 1024;
const SKIPPED = new Set(['.git', 'node_modules']);
async function openRepositoryFiles(workspace) {
    const output = await (0,git .$Y)(workspace, ['ls-files', '-z', '--cached']);
    const paths = output === undefined ? listFiles(workspace, '') : output.toString('utf8').split('\0');
    const all = [...new Set(paths.filter((entry) => entry !== ''))].sort();
    const readablePaths = new Set(all);
    const root = (0,external_node_fs_.realpathSync)(workspace);
    const read = (file) => {
        if (!readablePaths.has(file))
            return undefined;
        const linked = resolveLink(root, file);
        if (linked === undefined || !readablePaths.has(linked))
            return undefined;
        const bytes = readBytes(external_node_path_default().join(root, linked), MAX_FILE_BYTES);
        return bytes === undefined ? undefined : decodeText(bytes);
    };
    const readText = (file) => {
        const bytes = readablePaths.has(file)
            ? readBytes(external_node_path_default().join(root, file), MAX_TEXT_BYTES)
            : undefined;
        const isText = bytes !== undefined && !bytes.includes(0) && (0,external_node_buffer_.isUtf8)(bytes);
        return isText ? bytes.toString('utf8') : undefined;
    };
    return { paths: all, read, readText };
}
function listFiles(workspace, folder) {
    return (0,external_node_fs_.readdirSync)(external_node_path_default().join(workspace, folder), { withFileTypes: true }).flatMap((entry) => {
        const relativePath = folder === '' ? entry.name : `${folder}/${entry.name}`;
        if (entry.isFile() || entry.isSymbolicLink())
            return [relativePath];
        return entry.isDirectory() && !SKIPPED.has(entry.name)
            ? listFiles(workspace, relativePath)
            : [];
    });
}
function resolveLink(root, file) {
    try {
        const real = external_node_path_default().relative(root, (0,external_node_fs_.realpathSync)(external_node_path_default().join(root, file)));
        return real.replaceAll((external_node_path_default()).sep, '/');
    }
    catch {
        return undefined;
    }
}
function readBytes(file, limit) {
    try {
        const entry = (0,external_node_fs_.lstatSync)(file);
        return entry.isFile() && entry.size <= limit ? (0,external_node_fs_.readFileSync)(file) : undefined;
    }
    catch {
        return undefined;
    }
}
function decodeText(bytes) {
    const [first, second] = bytes;
    if (first === 0xff && second === 0xfe)
        return new TextDecoder('utf-16le').decode(bytes);
    if (first === 0xfe && second === 0xff)
        return new TextDecoder('utf-16be').decode(bytes);
    return bytes.toString((0,external_node_buffer_.isUtf8)(bytes) ? 'utf8' : 'latin1').replaceAll('\0', '');
}

var write_workspace_file = __webpack_require__(26157);
var read_event = __webpack_require__(7616);
;

function readPullRequest(environment, payload) {
    const name = environment['GITHUB_EVENT_NAME'] ?? '';
    if (name === 'merge_group') {
        const sha = (0,read_event .U)(payload, ['merge_group', 'base_sha']);
        const ref = (0,read_event .U)(payload, ['merge_group', 'base_ref']);
        if (typeof sha !== 'string')
            return undefined;
        const base = { sha, branch: toBranchName(ref) };
        return { number: undefined, base, head: undefined, isMerged: false };
    }
    if (name !== 'pull_request' && name !== 'pull_request_target')
        return undefined;
    const number = (0,read_event .U)(payload, ['pull_request', 'number']);
    const sha = (0,read_event .U)(payload, ['pull_request', 'base', 'sha']);
    const ref = (0,read_event .U)(payload, ['pull_request', 'base', 'ref']);
    if (typeof number !== 'number' || typeof sha !== 'string')
        return undefined;
    const isMerged = /^refs\/pull\/\d+\/merge$/.test(environment['GITHUB_REF'] ?? '');
    const head = (0,read_event .U)(payload, ['pull_request', 'head', 'sha']);
    return {
        number,
        base: { sha, branch: toBranchName(ref) },
        head: typeof head === 'string' && COMMIT.test(head) ? head : undefined,
        isMerged,
    };
}
function toBranchName(ref) {
    return typeof ref === 'string' ? ref.replace(/^refs\/heads\//, '') : '';
}
function readPushBase(environment, payload) {
    const before = environment['GITHUB_EVENT_NAME'] === 'push' ? (0,read_event .U)(payload, ['before']) : undefined;
    const branch = (0,read_event .U)(payload, ['repository', 'default_branch']);
    return {
        before: typeof before === 'string' && COMMIT.test(before) ? before : undefined,
        defaultBranch: typeof branch === 'string' && branch !== '' ? branch : undefined,
    };
}
const COMMIT = /^(?!0+$)[0-9a-f]{40,64}$/;

var input_values = __webpack_require__(44649);
var inputs_request = __webpack_require__(58024);
;






function readCheckRequest(environment, payload) {
    const problems = [];
    const text = (row) => (0,input_values .YI)(row, environment, problems);
    const request = {
        mode: 'check',
        name: (0,input_values .oi)(environment, problems),
        migrations: text(input_table .b.migrations),
        format: (0,input_values .HU)(input_table .b.format, inputs_request .pG, text(input_table .b.format), problems),
        workingDirectory: text(input_table .b.workingDirectory),
        command: (0,input_values .T9)(input_table .b.command, environment),
        urlVariables: (0,input_values .OE)(text(input_table .b.urlVariables), problems),
        event: (0,read_event .j)(environment, payload),
        comment: (0,input_values .HU)(input_table .b.comment, ['true', 'false'], text(input_table .b.comment), problems) === 'true',
        sarifFile: (0,input_values .T9)(input_table .b.sarifFile, environment),
        rehearsalUrl: parseRehearsalUrl((0,input_values .T9)(input_table .b.rehearsalUrl, environment), environment, problems),
        rehearsalSetup: (0,input_values .T9)(input_table .b.rehearsalSetup, environment),
        rehearsalLimitMs: (0,input_values .qP)(environment, problems),
        token: readToken(environment, problems),
        timeLimitMs: (0,input_values .Er)(environment, problems),
        environment,
    };
    const [first, ...rest] = problems;
    return first === undefined ? { ok: true, request } : { ok: false, problems: [first, ...rest] };
}
function parseRehearsalUrl(url, environment, problems) {
    if (url === undefined)
        return undefined;
    const parsed = (0,connection_string .h)(url, environment);
    if (parsed.ok)
        return parsed.target;
    const what = `\`rehearsal-url\` is not a valid URL. ${parsed.what}`;
    problems.push({ code: 'input-invalid', what, next: parsed.next });
    return undefined;
}
function readToken(environment, problems) {
    const declared = (0,declared_value .uY)(input_table .b.token, environment);
    if ((0,declared_value .XF)(declared)) {
        problems.push({
            code: 'input-invalid',
            what: `The input \`${declared.inputName}\` and the variable \`${declared.variableName}\` contain different tokens.`,
            next: 'Set the token in one place, or set both to the same token.',
        });
    }
    return (0,declared_value .Me)(declared);
}

var problem = __webpack_require__(64008);
var check_report = __webpack_require__(65165);
;
function redactCheckReport(report, redact) {
    const redactMessage = (message) => ({
        ...message,
        what: redact(message.what),
        next: redact(message.next),
    });
    return {
        ...report,
        problems: report.problems.map(redactMessage),
        findings: report.findings.map((finding) => {
            const { subject: _, scopes: __, quote, ...shown } = redactMessage(finding);
            if (quote === undefined)
                return shown;
            return { ...shown, quote: { ...quote, text: redact(quote.text) } };
        }),
        suppressed: report.suppressed.map(({ finding, ...suppressed }) => {
            const { subject: _, scopes: __, ...shown } = redactMessage(finding);
            return { ...suppressed, finding: shown, reason: redact(suppressed.reason) };
        }),
        unjudged: report.unjudged.map((row) => ({
            ...row,
            subject: redact(row.subject),
            why: redact(row.why),
        })),
        uses: report.uses.map((row) => ({
            ...row,
            where: redact(row.where),
            role: redact(row.role),
            target: redact(row.target),
            verdict: redact(row.verdict),
        })),
        temporary: report.temporary.map((row) => ({
            ...row,
            job: redact(row.job),
            database: redact(row.database),
            why: redact(row.why),
            role: redact(row.role),
        })),
        policy: report.policy.map(({ standing, ...row }) => ({
            ...row,
            standing: { ...standing, what: redact(standing.what) },
        })),
        databases: report.databases.map((row) => ({
            ...row,
            outcome: redact(row.outcome),
            gap: row.gap === undefined ? undefined : redact(row.gap),
        })),
        notes: report.notes.map(redact),
    };
}

;
const SARIF_LEVELS = { error: 'error', warning: 'warning', notice: 'note' };
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
                    region: { startLine: line ?? 1 },
                },
            },
        ],
    };
}

var github_api = __webpack_require__(93114);
var unexpected_error = __webpack_require__(99175);
;


async function openBaseFiles(files, { changed, read }, needed) {
    const contents = await read(needed);
    const unchanged = files.paths.filter((path) => !changed.has(path));
    const getContent = (path) => {
        const bytes = contents.get(path);
        return bytes === undefined || bytes.length > MAX_FILE_BYTES ? undefined : bytes;
    };
    return {
        paths: [...unchanged, ...contents.keys()].sort(),
        read: (path) => {
            if (!changed.has(path))
                return files.read(path);
            const bytes = getContent(path);
            return bytes === undefined ? undefined : decodeText(bytes);
        },
        readText: (path) => {
            if (!changed.has(path))
                return files.readText(path);
            const bytes = getContent(path);
            const isText = bytes !== undefined && !bytes.includes(0) && (0,external_node_buffer_.isUtf8)(bytes);
            return isText ? bytes.toString('utf8') : undefined;
        },
    };
}

;


async function readBaseConfiguration(head, base, read) {
    const { usedFiles, urls } = head.configuration;
    const used = new Set(usedFiles);
    const headPaths = new Set(head.files.paths);
    const changed = [...base.changed.keys()];
    const isSame = changed.every((file) => !used.has(file) && headPaths.has(file));
    if (!isSame) {
        const files = await openBaseFiles(head.files, base, changed);
        return { files, configuration: read(files) };
    }
    const withUrl = new Set(urls.map(({ place }) => place.file));
    const needed = changed.filter((file) => withUrl.has(file));
    const files = await openBaseFiles(head.files, base, needed);
    return { files, configuration: { ...head.configuration, urls: findPlainTextUrls(files) } };
}

var check_policy = __webpack_require__(81005);
;




function chooseCheckPolicy(head, base) {
    if (base === undefined)
        return check_policy .EB;
    const hasCheck = base.configuration.uses.some(({ mode }) => mode === 'check');
    return readCheckPolicy(hasCheck ? base.files : head);
}
function readCheckPolicy(files) {
    const file = input_table .b.policyFile.default;
    const text = files.paths.includes(file) ? files.read(file) : undefined;
    if (text === undefined)
        return check_policy .EB;
    const result = (0,read_policy .T)({ text, source: file, file, digest: '' }, deniable_codes .c);
    return (result.ok ? result.policy.check : undefined) ?? check_policy .EB;
}

;
function sortFolderProblems({ migrations, problems, }, isNamed, isChanged) {
    const atChange = problems.flatMap((problem) => atChangedFile(problem, isChanged));
    const isSilent = migrations === undefined && atChange.length === 0;
    if (isSilent && isNamed)
        return { reported: problems, hidden: undefined };
    return { reported: atChange, hidden: isSilent ? problems[0] : undefined };
}
function atChangedFile(problem, isChanged) {
    const file = [problem.file, ...(problem.otherFiles ?? [])].find(isChanged);
    return file === undefined && problem.file !== undefined
        ? []
        : [{ ...problem, ...(file && { file }) }];
}

var compile_sql_parser = __webpack_require__(19137);
var hash = __webpack_require__(2061);
var workspace_files = __webpack_require__(30546);
var formats = __webpack_require__(69911);
var inspect = __webpack_require__(29616);
var parse_sql = __webpack_require__(81855);
var read_migrations = __webpack_require__(58719);
var strip_transaction_control = __webpack_require__(80246);
var skipped_files = __webpack_require__(82469);
var migration_files = __webpack_require__(96833);
var tool_settings = __webpack_require__(86635);
;













async function compareMigrations({ name, folder, format, isNamed }, workspace, { base, touches, unknownBase }) {
    const baseFiles = await base?.folder(folder);
    const head = await readHeadMigrations(workspace, folder, format);
    const baseMigrations = baseFiles === undefined ? undefined : readBaseMigrations(folder, baseFiles, head.format);
    const isChanged = (file) => file === undefined || touches({ file, line: undefined });
    const skipped = (head.skippedFiles ?? []).filter((name) => isChanged(`${folder}/${name}`));
    const skips = { format: head.format.name, form: head.format.skips?.form ?? '', files: skipped };
    const parsed = (head.migrations ?? []).filter(({ path }) => isChanged(path));
    const inspected = await inspectMigrations(parsed, head.format);
    const unread = sortFolderProblems(head, isNamed, isChanged);
    const isFolderChanged = touchesFolder(base, folder);
    const isUnclaimed = !isNamed && looksForeign(head) && !wasReadable(folder, baseFiles, head);
    const isUnjudged = isUnclaimed && !isFolderChanged;
    const { order, ignoresLineEndings = false } = head.format;
    const change = {
        folder,
        order,
        ignoresLineEndings,
        isUnclaimed,
        base: baseMigrations,
        unknownBase: unknownBase ?? (baseFiles === undefined ? UNREADABLE_BASE : undefined),
        head: head.migrations?.map((each) => inspected.stripped.get(each) ?? each),
        problems: isUnjudged ? [] : [...unread.reported, ...inspected.problems],
        unreadBecause: isFolderChanged ? unread.hidden : undefined,
    };
    const isCompared = baseMigrations !== undefined;
    const outcome = describeOutcome(head.migrations?.length, parsed.length, isCompared);
    const skippedNotes = (0,skipped_files .t)(skips).map(({ what, next }) => `${what} ${next}`);
    const unjudged = isUnjudged ? head.problems[0] : isFolderChanged ? undefined : unread.hidden;
    return {
        name,
        change,
        outcome,
        notes: skippedNotes,
        unjudged: unjudged === undefined ? [] : [describeUnjudgedFolder(folder, unjudged)],
    };
}
const UNREADABLE_BASE = {
    what: 'The files of the merge base could not be read.',
    next: 'Set `fetch-depth: 0` for `actions/checkout`.',
};
function touchesFolder(base, folder) {
    if (base === undefined)
        return true;
    return [...base.changed.keys()].some((file) => file.startsWith(`${folder}/`));
}
function looksForeign({ migrations, problems }) {
    return migrations === undefined && problems.some(({ code }) => code !== 'duplicate-version');
}
function wasReadable(folder, baseFiles, { format, problems }) {
    const names = (baseFiles ?? []).map(({ file }) => file.name);
    const isAboutFiles = problems.some(({ file }) => file !== undefined);
    return isAboutFiles && names.length > 0 && (0,read_migrations .CH)(folder, names, format).ok;
}
function describeUnjudgedFolder(folder, { what }) {
    return {
        place: { file: folder, line: undefined },
        subject: `the folder \`${folder}\``,
        why: `is named by no use of the action and no input of the check, and its files could not be read: ${what.replace(/\.$/, '')}`,
    };
}
function readBaseMigrations(folder, files, format) {
    const byName = new Map(files.map((baseFile) => [baseFile.file.name, baseFile]));
    const names = [...byName.keys()];
    const metadataFiles = (0,migration_files .pC)(format.listMetadataFiles(names).map((name) => byName.get(name)?.file));
    const readable = names.filter((name) => format.readName(name, metadataFiles).kind !== 'unreadable');
    const named = (0,read_migrations .CH)(folder, readable, format, { metadataFiles });
    const options = { format, metadataFiles, sha256Hex: hash .f };
    if (!named.ok)
        return [];
    return named.value.flatMap((entry) => {
        const baseFile = byName.get(entry.fileName);
        if (baseFile === undefined)
            return [];
        const result = (0,read_migrations .Yr)([entry], [baseFile.file], options);
        if (!result.ok)
            return [];
        return result.value
            .filter(({ unapplied }) => unapplied === undefined)
            .map((migration) => ({ migration, same: baseFile.same }));
    });
}
function describeOutcome(all, parsed, isCompared) {
    if (all === undefined)
        return 'the files could not be read as migrations';
    const count = all === 1 ? '1 migration' : `${all} migrations`;
    return `${count}, ${parsed} of them ${isCompared ? 'changed' : 'parsed'}`;
}
async function readHeadMigrations(workspace, folder, choice) {
    let format = formats .s.sql;
    try {
        const isHistoryNamed = true;
        const context = { workspace, workingDirectory: '.', environment: undefined, isHistoryNamed };
        const files = await (0,migration_files .Q4)((0,workspace_files .NE)(workspace, '.', folder), choice, async (defaults, path) => await (0,tool_settings.applyToolSettings)(defaults, path, context));
        if (!files.ok)
            return { migrations: undefined, problems: files.problems, format };
        format = files.value.format;
        const { read, skippedFiles } = files.value;
        const migrations = (await read()).filter(({ unapplied }) => unapplied === undefined);
        return { migrations, problems: [], format, skippedFiles };
    }
    catch (error) {
        if (!(error instanceof problem .y))
            throw error;
        return { migrations: undefined, problems: error.problems, format };
    }
}
async function inspectMigrations(migrations, format) {
    const stripped = new Map();
    if (migrations.length === 0)
        return { problems: [], stripped };
    await (0,compile_sql_parser .R)();
    const parser = await (0,parse_sql .q)();
    const problems = migrations.flatMap((migration) => {
        const file = (0,strip_transaction_control .k)(migration, parser, format.name);
        stripped.set(migration, file);
        const result = (0,inspect .N)(file, parser, format.history);
        return result.ok ? [] : result.problems;
    });
    return { problems, stripped };
}

;
const CONFIGURATION_FILE = /^\.github\/|(?:^|\/)action\.ya?ml$/;
function concernsMigrations({ migrations }, databases, { base }) {
    if (base === undefined)
        return true;
    const scripts = new Set(migrations.flatMap(({ place, via }) => [place, ...via]).map(getFile));
    return [...base.changed.keys()].some((file) => CONFIGURATION_FILE.test(file) ||
        scripts.has(file) ||
        databases.some(({ folder }) => file.startsWith(`${folder}/`)));
}
function getFile({ file }) {
    return file;
}

;







function listDatabases(request, uses, files) {
    const inputFolder = (0,shell_scope .o1)((0,workspace_files .LQ)(request.workingDirectory), (0,workspace_files .LQ)(request.migrations));
    const isFolderSet = request.migrations !== input_table .b.migrations.default ||
        request.workingDirectory !== input_table .b.workingDirectory.default;
    const exists = (folder) => files.paths.some((path) => path.startsWith(`${folder}/`));
    const hasInputFolder = inputFolder !== undefined && exists(inputFolder);
    if (isFolderSet && request.command === undefined && !hasInputFolder) {
        throw new problem .y([
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
        const isNamed = isFolderSet || format !== 'auto';
        found.set(inputFolder, { name, folder: inputFolder, format, isNamed });
    }
    for (const use of uses) {
        const folder = getMigrationsFolder(use);
        if (folder === undefined)
            continue;
        if (!exists(folder)) {
            const { file, line } = use.stepContext.place;
            notes.push(`The step at \`${file}:${line}\` uses the folder \`${folder}\`, which contains no committed file.`);
        }
        else {
            const { name, format } = found.get(folder) ?? {
                name: getDatabaseName(use),
                format: getFormat(use),
            };
            found.set(folder, { name, folder, format, isNamed: true });
        }
    }
    return { found: [...found.values()], notes: [...new Set(notes)] };
}
function getMigrationsFolder(use) {
    const workingDirectory = getKnownInput(use, input_table .b.workingDirectory);
    const migrations = getKnownInput(use, input_table .b.migrations);
    const isEngineMode = use.mode === 'migrate' || use.mode === 'plan';
    const usesEngine = isEngineMode && getKnownInput(use, input_table .b.command) === '';
    if (!usesEngine || isDynamic(workingDirectory) || isDynamic(migrations))
        return undefined;
    return (0,shell_scope .o1)((0,shell_scope .o1)('.', workingDirectory), migrations);
}
function getFormat(use) {
    const format = getKnownInput(use, input_table .b.format);
    return inputs_request .pG.find((choice) => choice === format) ?? 'auto';
}
function getDatabaseName(use) {
    const name = getKnownInput(use, input_table .b.name);
    return isDynamic(name) ? 'default' : name;
}
function getKnownInput(use, row) {
    return interpolateKnown(getActionInput(use.step, row) ?? '', use.stepContext.expressionContext);
}

;
const MAX_LINES = 10;
const MAX_LENGTH = 600;
const LANGUAGES = new Map([
    ['sql', 'sql'],
    ['yml', 'yaml'],
    ['yaml', 'yaml'],
    ['json', 'json'],
    ['js', 'js'],
    ['ts', 'ts'],
    ['py', 'python'],
    ['ps1', 'powershell'],
]);
function quoteSource(file, text, line) {
    const ending = file.split('.').at(-1)?.toLowerCase() ?? '';
    const lines = text.split(/\r?\n/).slice(line - 1);
    const [first = ''] = lines;
    if (first.trim() === '')
        return undefined;
    const last = ending === 'sql' ? findStatementEnd(lines) : findBlockEnd(lines);
    const quoted = lines.slice(0, Math.min(last + 1, MAX_LINES));
    const isCut = last + 1 > MAX_LINES;
    const whole = redactPasswords(removeIndent(quoted).join('\n').trimEnd());
    const cut = whole.slice(0, MAX_LENGTH);
    const mark = isCut || cut.length < whole.length ? '\n…' : '';
    return { language: LANGUAGES.get(ending) ?? 'sh', text: `${cut}${mark}` };
}
function redactPasswords(text) {
    return text
        .replaceAll(/(?<=:\/\/)[^\s"'`]*@/g, '…@')
        .replaceAll(/(?<=\bpassword\s*=\s*)\S+/gi, '…');
}
function findStatementEnd(lines) {
    const end = lines.findIndex((line) => /;\s*(?:--.*)?$/.test(line));
    return end === -1 ? lines.length - 1 : end;
}
function findBlockEnd(lines) {
    const [first = ''] = lines;
    const [indent = ''] = /^\s*(?:- +)?/.exec(first) ?? [];
    const isEntry = indent.trim() === '-';
    const depth = isEntry ? indent.length - 1 : indent.length;
    let last = 0;
    for (let at = 1; at < lines.length; at += 1) {
        const line = lines[at] ?? '';
        const continues = /\\\s*$/.test(lines[at - 1] ?? '');
        const isDeeper = line.trim() !== '' && getIndent(line) > depth;
        if (!continues && !isDeeper)
            break;
        last = at;
    }
    return last;
}
function getIndent(line) {
    return line.length - line.trimStart().length;
}
function removeIndent(lines) {
    const indents = lines.filter((line) => line.trim() !== '').map(getIndent);
    const common = Math.min(...indents);
    return lines.map((line) => line.slice(common));
}

;
function isNestedMigration(path) {
    return /\.sql(?:\.conf)?$|^meta\/_journal\.json$/.test(path);
}

;


function relativeName(folder) {
    const prefix = folder === '.' ? '' : `${folder}/`;
    return (path) => {
        if (!path.startsWith(prefix))
            return undefined;
        const name = path.slice(prefix.length);
        return name.includes('/') && !isNestedMigration(name) ? undefined : name;
    };
}
async function listCommitFiles(workspace, commit, folder) {
    const toName = relativeName(folder);
    const blobs = await listTreeBlobs(workspace, commit, folder);
    return new Map([...blobs].filter(([path]) => toName(path) !== undefined));
}
async function listTreeBlobs(workspace, commit, folder) {
    const path = folder === '.' ? [] : [`${folder}/`];
    const output = await (0,git .$Y)(workspace, [
        'ls-tree',
        '-r',
        '-z',
        '--full-tree',
        commit,
        '--',
        ...path,
    ]);
    const lines = (output?.toString('utf8') ?? '').split('\0');
    return new Map(lines.flatMap((line) => {
        const [, id, name] = /^100\d{3} blob ([0-9a-f]+)\t(.+)$/s.exec(line) ?? [];
        return id === undefined || name === undefined ? [] : [[name, id]];
    }));
}
async function readBlobs(workspace, ids) {
    const output = await (0,git .$Y)(workspace, ['cat-file', '--batch'], `${ids.join('\n')}\n`);
    return output === undefined ? [] : parseBlobs(output);
}
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

;

async function createSourceLinks(workspace, environment, { head, base }) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_SHA: commit, } = environment;
    if (!server || !repository || !commit)
        return () => undefined;
    const own = await listTreeBlobs(workspace, 'HEAD', '.');
    const atHead = head === undefined ? undefined : await listTreeBlobs(workspace, head, '.');
    const atBase = base === undefined ? undefined : await listTreeBlobs(workspace, base, '.');
    return ({ file, line }) => {
        const isSameAtHead = own.has(file) && atHead?.get(file) === own.get(file);
        const linked = isSameAtHead
            ? head
            : own.has(file)
                ? commit
                : atBase?.has(file)
                    ? base
                    : undefined;
        if (linked === undefined)
            return undefined;
        const path = file.split('/').map(encodeURIComponent).join('/');
        const anchor = line === undefined ? '' : `#L${line}`;
        return `${server}/${repository}/blob/${linked}/${path}${anchor}`;
    };
}

;


const UNQUOTED_RULES = new Set(['url-in-plain-text', 'role-in-secret']);
async function describeFindings(findings, files, workspace, { environment }, commits) {
    if (findings.length === 0)
        return [];
    const link = await createSourceLinks(workspace, environment, commits);
    return findings.map((finding) => {
        const { file, line } = finding.place;
        const isQuoted = line !== undefined && !UNQUOTED_RULES.has(finding.rule);
        const quote = isQuoted ? quoteSource(file, files.read(file) ?? '', line) : undefined;
        return { ...finding, url: link(finding.place), quote };
    });
}

var fetch_environment = __webpack_require__(38226);
var client = __webpack_require__(67579);
;

const PERMISSION = 'pull-requests: write';
async function upsertComment({ octokit, repository }, number, marker, body, mayCreate) {
    return await (0,client .Y)(`the comments of pull request ${number}`, PERMISSION, async () => {
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
            if (!mayCreate)
                return 'not created';
            await octokit.rest.issues.createComment({ ...repository, issue_number: number, body });
            return 'created';
        }
        if (own.body?.replaceAll('\r\n', '\n').trimEnd() === body.trimEnd())
            return 'unchanged';
        await octokit.rest.issues.updateComment({ ...repository, comment_id: own.id, body });
        return 'updated';
    });
}
async function createAuthorCheck({ octokit }) {
    const login = await (0,client .Y)('the owner of the token', 'none', async () => {
        const { data } = await octokit.rest.users.getAuthenticated();
        return data.login;
    });
    return ({ user }) => (login.ok ? user?.login === login.value : user?.type === 'Bot');
}

var check_verdict = __webpack_require__(34230);
var check_blocks = __webpack_require__(82521);
var truncate_markdown = __webpack_require__(66386);
;


const MAX_COMMENT_LENGTH = 65_536;
function formatCommentMarker(name) {
    return `<!-- governed-migrations: ${name} -->`;
}
function renderComment(report, rulePage) {
    const marker = formatCommentMarker(report.name);
    const body = (0,truncate_markdown .o)((0,check_blocks .J)(report, rulePage), MAX_COMMENT_LENGTH - marker.length - 1, 'The job summary has the rest.');
    return `${marker}\n${body}`;
}

;

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
                ...check_report .U,
                name,
                failOn: report.failOn,
                scope: report.scope,
                findings: findings.filter(({ place }) => isIn(place, folders)),
                suppressed: suppressed.filter(({ finding }) => isIn(finding.place, folders)),
                databases: databases.filter((database) => database.name === name),
            };
        }),
    ];
}

;






async function fetchEnvironments(configuration, api) {
    const names = [
        ...new Set(findEnvironmentJobs(configuration).map(({ name }) => name.toLowerCase())),
    ];
    if (names.length === 0)
        return { answers: new Map(), notes: [] };
    if (api === undefined)
        return { answers: new Map(), notes: [NOT_ASKED] };
    const answers = await Promise.all(names.map(async (name) => [name, await (0,fetch_environment .s)(api, name)]));
    const reasons = answers.flatMap(([, answer]) => (answer.kind === 'unknown' ? [answer.why] : []));
    return { answers: new Map(answers), notes: [...new Set(reasons)] };
}
const NOT_ASKED = "The environments were not checked, because there is no token for GitHub's API.";
async function updateComments(report, request, pullRequest, api, rulePage) {
    if (!request.comment || pullRequest?.number === undefined || api === undefined)
        return undefined;
    const mayCreate = report.isConcerned || !(0,check_verdict .eS)(report);
    for (const part of splitByDatabase(report)) {
        const body = renderComment(part, rulePage);
        const marker = formatCommentMarker(part.name);
        const result = await upsertComment(api, pullRequest.number, marker, body, mayCreate);
        if (!result.ok)
            return `No comment was written. ${result.why}`;
    }
    return undefined;
}

;
const RANKS = { error: 3, warning: 2, notice: 1, off: 0 };
function applyRuleLevels(findings, levels) {
    const lowered = new Map();
    const remaining = findings.flatMap((finding) => {
        const { rule, level: from } = finding;
        const to = levels[rule];
        if (to === undefined)
            return [finding];
        if (RANKS[to] < RANKS[from]) {
            const key = `${rule} ${from}`;
            lowered.set(key, { rule, from, to, count: (lowered.get(key)?.count ?? 0) + 1 });
        }
        return to === 'off' ? [] : [{ ...finding, level: to }];
    });
    return { findings: remaining, lowered: [...lowered.values()] };
}

;
function findNewFindings(findings, baseFindings, touches) {
    const remaining = new Map();
    for (const finding of baseFindings ?? []) {
        const key = getComparisonKey(finding);
        remaining.set(key, (remaining.get(key) ?? 0) + 1);
    }
    const known = new Set();
    const unchangedFirst = [...findings].sort((one, other) => Number(touches(one.place)) - Number(touches(other.place)));
    for (const finding of unchangedFirst) {
        const key = getComparisonKey(finding);
        const count = remaining.get(key) ?? 0;
        if (count === 0)
            continue;
        remaining.set(key, count - 1);
        known.add(finding);
    }
    return findings.map((finding) => ({ ...finding, isNew: !known.has(finding) }));
}
function getComparisonKey({ rule, place, subject, what }) {
    return JSON.stringify([rule, place.file, subject ?? what]);
}

;



const FILE_RULES = new Set(['bad-name', 'syntax-error', 'refused-migration']);
function judgeFindings(found, { rules }, { touches }, read) {
    const configuration = applySuppressions(found.configuration, read);
    const migrations = applySuppressions(found.migrations, read);
    const { baseConfiguration } = found;
    const compared = [
        ...findNewFindings(removeDuplicates(configuration.findings), baseConfiguration && removeDuplicates(baseConfiguration), touches),
        ...removeDuplicates(migrations.findings).map((finding) => {
            const { rule, place } = finding;
            const isNew = !FILE_RULES.has(rule) || touches({ file: place.file, line: undefined });
            return { ...finding, isNew };
        }),
    ];
    const { findings, lowered } = applyRuleLevels(compared, rules);
    return {
        findings: [...findings].sort(compareFindings),
        suppressed: [...configuration.suppressed, ...migrations.suppressed].map((each) => ({
            ...each,
            isNew: touches(each.place),
        })),
        lowered,
    };
}
function removeDuplicates(findings) {
    const unique = new Map(findings.map((finding) => {
        const { rule, place, what } = finding;
        return [`${rule} ${place.file} ${place.line} ${what}`, finding];
    }));
    return [...unique.values()];
}
const LEVEL_ORDER = { error: 0, warning: 1, notice: 2 };
function compareFindings(one, other) {
    return (LEVEL_ORDER[one.level] - LEVEL_ORDER[other.level] ||
        one.place.file.localeCompare(other.place.file) ||
        (one.place.line ?? 0) - (other.place.line ?? 0));
}

;


function countJudgedSteps(configuration) {
    const { uses, migrations, workflowCount } = configuration;
    const kinds = new Map();
    for (const { mode, stepContext } of uses) {
        if (mode === 'check' || mode === 'plan' || mode === 'gate')
            continue;
        kinds.set(JSON.stringify([stepContext.place, stepContext.jobs.map(({ id }) => id)]), 'governed');
    }
    for (const migration of migrations) {
        const { place, stepContext, redactedCommand } = migration;
        const jobs = stepContext.jobs.map(({ id }) => id);
        kinds.set(JSON.stringify([place, jobs, redactedCommand]), classifyMigration(migration));
    }
    const count = (kind) => [...kinds.values()].filter((each) => each === kind).length;
    return {
        workflows: workflowCount,
        governed: count('governed'),
        declared: count('declared'),
        ungoverned: count('ungoverned'),
        containers: count('containers'),
        others: count('others'),
    };
}
function classifyMigration(migration) {
    const { stepContext, variables, verdict } = migration;
    if (stepContext.gate === 'enforced')
        return 'governed';
    if (stepContext.gate === 'ignored')
        return 'ungoverned';
    const role = getDeclaredRole(variables);
    if (needsNoGate(migration, role))
        return verdict.kind === 'container' ? 'containers' : 'others';
    return role === '' ? 'ungoverned' : 'declared';
}

var publish_check = __webpack_require__(93475);
var source_file = __webpack_require__(86195);
var parse_diff = __webpack_require__(82673);
var parse_diff_default =  __webpack_require__.n(parse_diff);
;

function readChangedLines(diff) {
    return new Map(parse_diff_default()(diff).map(({ from, to, chunks }) => {
        if (to === undefined || to === '/dev/null')
            return [from ?? '', []];
        return [to, chunks.flatMap(listRanges)];
    }));
}
function listRanges({ newStart, changes }) {
    const added = changes.flatMap((change) => (change.type === 'add' ? [change.ln] : []));
    if (added.length === 0)
        return [[newStart, newStart]];
    return added.map((line) => [line, line]);
}

;




async function findMergeBase(workspace, { sha, branches }) {
    const shallow = await (0,git .q_)(workspace, ['rev-parse', '--is-shallow-repository']);
    const isWhole = shallow === 'false';
    const candidates = isWhole ? branches.map((name) => `refs/remotes/origin/${name}`) : [];
    const revisions = sha === undefined ? candidates : [sha, ...candidates];
    return await compareWithBase(workspace, revisions);
}
async function compareWithBase(workspace, revisions) {
    const commit = await findCommonAncestor(workspace, revisions);
    if (commit === undefined)
        return undefined;
    const diff = await (0,git .$Y)(workspace, ['diff', '--unified=0', ...DIFF_OPTIONS, commit, '--']);
    const untracked = await (0,git .$Y)(workspace, ['ls-files', '-z', '--others', '--exclude-standard']);
    if (diff === undefined || untracked === undefined)
        return undefined;
    const changed = new Map(readChangedLines(diff.toString('utf8')));
    for (const file of merge_base_splitNames(untracked))
        changed.set(file, [[1, Number.MAX_SAFE_INTEGER]]);
    return {
        commit,
        changed,
        folder: async (path) => await readBaseFiles(workspace, commit, path),
        read: async (paths) => await readFilesAtCommit(workspace, commit, paths),
    };
}
const DIFF_OPTIONS = [
    '--no-color',
    '--no-ext-diff',
    '--no-textconv',
    '--no-renames',
    '--ignore-submodules=dirty',
];
function merge_base_splitNames(output) {
    const names = output?.toString('utf8').split('\0') ?? [];
    return names.filter((name) => name !== '');
}
async function findCommonAncestor(workspace, candidates) {
    for (const candidate of candidates) {
        const commit = await (0,git .q_)(workspace, ['merge-base', candidate, 'HEAD']);
        if (commit !== undefined && /^[0-9a-f]{40,64}$/.test(commit))
            return commit;
    }
    return undefined;
}
async function findMergeParent(workspace) {
    const commit = await (0,git .q_)(workspace, ['cat-file', 'commit', 'HEAD']);
    const parents = [...(commit?.split('\n\n')[0] ?? '').matchAll(/^parent ([0-9a-f]+)$/gm)];
    return parents.length === 2 ? parents[0]?.[1] : undefined;
}
async function readFilesAtCommit(workspace, commit, paths) {
    const blobs = await listTreeBlobs(workspace, commit, '.');
    const found = paths.flatMap((path) => {
        const id = blobs.get(path);
        return id === undefined ? [] : [{ path, id }];
    });
    const contents = await readBlobs(workspace, found.map(({ id }) => id));
    return new Map(found.flatMap(({ path }, index) => {
        const bytes = contents[index];
        return bytes === undefined ? [] : [[path, bytes]];
    }));
}
async function readBaseFiles(workspace, commit, folder) {
    const [baseBlobs, headBlobs, uncommitted] = await Promise.all([
        listCommitFiles(workspace, commit, folder),
        listCommitFiles(workspace, 'HEAD', folder),
        (0,git .$Y)(workspace, ['diff', '--name-only', '-z', ...DIFF_OPTIONS, 'HEAD', '--', folder]),
    ]);
    const edited = new Set(merge_base_splitNames(uncommitted));
    const toName = relativeName(folder);
    const contents = await readBlobs(workspace, [...baseBlobs.values()]);
    if (contents.length !== baseBlobs.size)
        return undefined;
    return [...baseBlobs].flatMap(([path, id], index) => {
        const bytes = contents[index];
        if (bytes === undefined)
            return [];
        const same = headBlobs.get(path) === id && !edited.has(path);
        return [{ file: (0,source_file .l)(toName(path) ?? '', path, bytes), same }];
    });
}

var compare_commits = __webpack_require__(63094);
;




async function fetchPullRequestDiff(api, workspace, base, head) {
    const comparison = await (0,compare_commits .kC)(api, base, head);
    if (!comparison.ok)
        return comparison;
    const { mergeBase, diff, isWhole } = comparison.value;
    const tree = await (0,compare_commits .nT)(api, mergeBase);
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
            read: async (paths) => await fetchFiles(api, files, paths),
        },
    };
}
async function fetchFiles(api, files, paths) {
    const wanted = new Set(paths);
    const contents = await Promise.all(files
        .filter(({ path }) => wanted.has(path))
        .map(async ({ path, blob }) => {
        const read = await (0,compare_commits .gm)(api, blob);
        return read.ok ? [[path, read.value]] : [];
    }));
    return new Map(contents.flat());
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
            : [{ file: (0,source_file .l)(toName(path) ?? '', path, bytes), same: true }];
    });
    for (const { path, blob } of baseFiles.filter((entry) => !isSame(entry))) {
        const read = await (0,compare_commits .gm)(api, blob);
        if (!read.ok)
            return undefined;
        result.push({ file: (0,source_file .l)(toName(path) ?? '', path, read.value), same: false });
    }
    return result;
}

;




async function findPullRequestChanges(workspace, sources) {
    const { revision, pullRequest, push } = sources;
    if (revision !== undefined)
        return knownChanges(await compareWithRevision(workspace, revision));
    if (pullRequest !== undefined) {
        const { base, isMerged } = pullRequest;
        const sha = (isMerged ? await findMergeParent(workspace) : undefined) ?? base.sha;
        return await findChanges(workspace, { sha, branches: [base.branch] }, sources);
    }
    const { before, defaultBranch } = push;
    if (before !== undefined) {
        const sincePush = await findChanges(workspace, { sha: before, branches: [] }, sources);
        if (sincePush.base !== undefined)
            return sincePush;
    }
    const branches = ['HEAD', ...(defaultBranch === undefined ? [] : [defaultBranch])];
    return await findChanges(workspace, { sha: undefined, branches }, sources);
}
async function findChanges(workspace, compared, { api, head }) {
    const base = await findMergeBase(workspace, compared);
    if (base !== undefined)
        return knownChanges(base);
    const name = compared.sha ?? compared.branches.find((branch) => branch !== 'HEAD');
    if (api === undefined || head === undefined || name === undefined) {
        return unknownChanges('', head);
    }
    const diff = await fetchPullRequestDiff(api, workspace, name, head);
    if (!diff.ok)
        return unknownChanges(diff.why, head);
    return knownChanges(diff.value, diff.value.isWhole ? [] : [PARTIAL_DIFF]);
}
async function compareWithRevision(workspace, revision) {
    const isOption = revision === '' || revision.startsWith('-');
    const base = isOption ? undefined : await compareWithBase(workspace, [revision]);
    if (base !== undefined)
        return base;
    throw new problem .y([
        {
            code: 'input-invalid',
            what: '`--base` does not name a commit that shares history with this checkout.',
            next: 'Use a branch or a commit of this repository, such as `--base origin/main`.',
        },
    ]);
}
function knownChanges(base, notes = []) {
    return { base, unknownBase: undefined, touches: (place) => touches(base, place), notes };
}
function unknownChanges(why, head) {
    const [cause, next] = (0,git .T_)()
        ? [NO_HISTORY, head === undefined ? SET_BASE : FETCH_HISTORY]
        : [NO_GIT, 'Install Git on the runner.'];
    const unknownBase = { what: [cause, why].filter(Boolean).join(' '), next };
    return { base: undefined, unknownBase, touches: () => true, notes: [] };
}
const NO_HISTORY = 'The base is not in the history of this checkout.';
const NO_GIT = 'Git is not on `PATH`.';
const FETCH_HISTORY = 'Set `fetch-depth: 0` for `actions/checkout`.';
const SET_BASE = 'Set `--base` to the branch to compare with.';
const PARTIAL_DIFF = `The checkout has no history, and GitHub lists only the first 300 changed files. Changes of other files were not checked. ${FETCH_HISTORY}`;
function touches({ changed }, { file, line }) {
    const ranges = changed.get(file);
    if (ranges === undefined || line === undefined)
        return ranges !== undefined;
    return ranges.some(([first, last]) => line >= first && line <= last);
}

var permit_rehearsal = __webpack_require__(90572);
var cancelled_problem = __webpack_require__(63259);
var judge_event = __webpack_require__(90977);
var cancellation = __webpack_require__(88335);
var rehearsal_failure = __webpack_require__(82129);
var statement_effects = __webpack_require__(30036);
var command_outcome = __webpack_require__(20602);
var run_command = __webpack_require__(90097);
var external_node_os_ = __webpack_require__(48161);
;




async function withWorktree(workspace, commit, use) {
    const parent = (0,external_node_fs_.realpathSync)((0,external_node_fs_.mkdtempSync)(external_node_path_default().join((0,external_node_os_.tmpdir)(), 'governed-')));
    const folder = external_node_path_default().join(parent, 'base');
    const output = await (0,git .$Y)(workspace, ['worktree', 'add', '--detach', '--quiet', folder, commit]);
    try {
        return output === undefined ? undefined : await use(folder);
    }
    finally {
        await (0,git .$Y)(workspace, ['worktree', 'remove', '--force', folder]);
        (0,external_node_fs_.rmSync)(parent, { recursive: true, force: true });
    }
}

var spawn_process = __webpack_require__(62878);
var find_postgres_urls = __webpack_require__(75759);
var command_runtime = __webpack_require__(2803);
var rehearse_migrations = __webpack_require__(900);
var run_statements = __webpack_require__(43229);
var scratch_database = __webpack_require__(46679);
var stopped_rehearsal = __webpack_require__(78972);
;

















async function rehearseCommand(permit, rehearsal, request, context, options) {
    const { command, place, setup } = rehearsal;
    const { workspace } = context;
    const run = createCommandRunner(permit, command, request, context, options.signal);
    const parser = await (0,parse_sql .q)();
    const result = await rehearseAfterBase(permit, rehearsal, run, workspace, parser, options);
    if (result !== undefined)
        return result;
    return await (0,scratch_database .w)(permit, options, async (session, url, sources) => {
        const setupFailure = await runSetup(session, setup, parser, options.signal, sources);
        if (setupFailure !== undefined) {
            return { findings: (0,rule .I)(rules .T, setupFailure), outcome: 'not rehearsed' };
        }
        const failure = await run(workspace, url, sources);
        if (failure !== undefined)
            return toFailedResult(failure, place);
        return { findings: [], outcome: 'the command was rehearsed on an empty database' };
    });
}
async function runSetup(session, setup, parser, run, { signal: rehearsal }) {
    return (0,stopped_rehearsal .c)(await (0,run_statements .Dv)(session, setup, parser), { run, rehearsal });
}
async function rehearseAfterBase(permit, { setup, base, place }, run, workspace, parser, options) {
    if (base === undefined)
        return undefined;
    return await (0,scratch_database .w)(permit, options, async (session, url, sources) => {
        if ((await runSetup(session, setup, parser, options.signal, sources)) !== undefined) {
            return undefined;
        }
        const baseRun = await withWorktree(workspace, base.commit, async (folder) => ({
            failure: await run(folder, url, sources),
        }));
        if (baseRun?.failure?.stopped !== undefined)
            return toFailedResult(baseRun.failure, place);
        if (baseRun === undefined || baseRun.failure !== undefined)
            return undefined;
        const before = await (0,rehearse_migrations .N0)(session);
        const failure = await run(workspace, url, sources);
        if (failure !== undefined)
            return toFailedResult(failure, place);
        const after = await (0,rehearse_migrations .N0)(session);
        if (before === undefined || after === undefined) {
            return toFailedResult({ message: 'the catalog could not be read' }, place);
        }
        const executed = {
            place,
            statement: 'command',
            documentedLocks: undefined,
            inTransaction: false,
        };
        const effects = (0,statement_effects .j)(before, before, { ...after, locks: [] }, executed);
        return {
            findings: (0,rule .I)(rules .I, effects),
            outcome: 'the command was rehearsed on the merge base, then on the pull request',
        };
    });
}
function toFailedResult({ message, stopped }, place) {
    const failure = {
        place,
        during: 'change',
        code: undefined,
        message,
        hint: undefined,
        stopped,
    };
    return { findings: (0,rule .I)(rules .T, failure), outcome: 'the command failed' };
}
function createCommandRunner(permit, command, request, context, runSignal) {
    const shell = (0,spawn_process .CK)(request.environment);
    if (shell === undefined)
        throw (0,command_runtime .$)();
    return async (folder, url, { signal, cancellation }) => {
        const exit = await (0,run_command .d)(permit, {
            command: {
                script: command,
                shell,
                workingDirectory: (0,workspace_files .XI)(folder, request.workingDirectory),
                environment: withoutTargets(request.environment),
                caseInsensitive: spawn_process .Zx,
                authority: 'local',
                url,
                urlVariables: request.urlVariables,
            },
            ...(0,command_runtime .c)(context),
            cancellation,
        });
        const reason = signal.reason();
        const outcome = (0,command_outcome .v)(exit, reason);
        if (outcome.kind === 'succeeded')
            return undefined;
        if (runSignal.reason() !== undefined)
            throw new problem .y([outcome.problem]);
        if (reason === undefined)
            return { message: outcome.problem.what };
        const message = `${reason.what} at ${(0,rehearsal_failure .Cu)(command)}`;
        const next = 'If the command does not end, fix it. Otherwise increase `rehearsal-limit`.';
        return { message, stopped: { next } };
    };
}
function withoutTargets(environment) {
    const urlNames = new Set((0,find_postgres_urls .l)(environment).map(({ variable }) => variable));
    return Object.fromEntries(Object.entries(environment).filter(([name]) => !urlNames.has(name) && !/^PG[A-Z]+$/i.test(name)));
}

var lock_mode = __webpack_require__(1692);
;

function toStatementRows(observations) {
    const lines = new Map();
    return observations.map(({ place, statement, source, takenLocks, keptLocks, heldLocks }) => {
        const taken = strongestOnEach(takenLocks);
        const kept = keptLocks.filter((lock) => isWaitedFor(lock) && !isReplaced(lock, taken));
        const held = withoutMinorRelations(strongestOnEach(kept));
        const row = {
            place,
            statement,
            locks: groupLocks(withoutMinorRelations(taken)),
            held: groupByLine(held, (lock) => lines.get(keyOf(lock))),
            waiting: source === 'unknown'
                ? undefined
                : findWaiting(source === 'documented' ? takenLocks : heldLocks),
            source,
        };
        for (const lock of takenLocks)
            lines.set(keyOf(lock), place.line);
        return row;
    });
}
const keyOf = ({ relation, mode }) => `${relation.oid} ${mode}`;
const isWaitedFor = ({ mode }) => (0,lock_mode .PE)(mode);
function isReplaced(kept, taken) {
    const lock = taken.find(({ relation }) => relation.oid === kept.relation.oid);
    return (0,lock_mode .JP)(lock?.mode) > (0,lock_mode .JP)(kept.mode);
}
function strongestOnEach(locks) {
    const oids = locks.map(({ relation }) => relation.oid);
    return locks.filter(({ relation }, index) => oids.indexOf(relation.oid) === index);
}
const TABLE_KINDS = new Set(['r', 'p', 'm', 'f']);
function withoutMinorRelations(locks) {
    const tables = locks.filter(({ relation }) => TABLE_KINDS.has(relation.kind));
    const strength = (0,lock_mode .JP)(tables[0]?.mode);
    const others = locks.filter(({ relation, mode }) => !TABLE_KINDS.has(relation.kind) && (0,lock_mode .JP)(mode) > strength);
    return [...tables, ...others];
}
function groupLocks(locks) {
    return groupByLine(locks, () => undefined).map(({ mode, relations }) => ({ mode, relations }));
}
function groupByLine(locks, lineOf) {
    const groups = new Map();
    for (const lock of locks) {
        const line = lineOf(lock);
        const mode = (0,lock_mode .US)(lock.mode);
        const key = `${mode} ${line} ${TABLE_KINDS.has(lock.relation.kind)}`;
        const group = groups.get(key) ?? { mode, relations: [], line };
        group.relations.push(lock.relation.name);
        groups.set(key, group);
    }
    return [...groups.values()].map((group) => ({ ...group, relations: group.relations.sort() }));
}
function findWaiting(locks) {
    if (locks.some(({ mode }) => (0,lock_mode .o5)(mode)))
        return 'reads and writes';
    return locks.some(isWaitedFor) ? 'writes' : 'no one';
}

;









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
    const parser = await (0,parse_sql .q)();
    const explain = (failure, signal) => (0,stopped_rehearsal .c)(failure, { run: options.signal, rehearsal: signal });
    const rehearsal = merged === undefined
        ? { observations: [], stop: undefined }
        : await (0,scratch_database .w)(permit, options, async (session, _, { signal }) => {
            const files = { setup, base: merged, added };
            const { observations, stop } = await (0,rehearse_migrations .pg)(session, files, parser);
            return { observations, stop: explain(stop, signal) };
        });
    const needsSecondRun = needsEmptyRun && rehearsal.stop?.stopped === undefined;
    const emptyRunFailure = needsSecondRun
        ? await (0,scratch_database .w)(permit, options, async (session, _, { signal }) => {
            return explain(await (0,rehearse_migrations .vR)(session, { setup, all: head }, parser), signal);
        })
        : undefined;
    const failures = [rehearsal.stop, emptyRunFailure].flatMap((failure) => failure ?? []);
    const gap = findGap(change, rehearsal.stop, emptyRunFailure);
    return {
        findings: [
            ...rehearsal.observations.flatMap((effects) => (0,rule .I)(rules .I, effects)),
            ...failures.flatMap((failure) => (0,rule .I)(rules .T, failure)),
        ],
        statements: toStatementRows(rehearsal.observations),
        outcome: gap === undefined
            ? `rehearsed on ${place}${failures.length === 0 ? '' : ', up to the first failure'}`
            : `not rehearsed on ${place}: ${gap}`,
        gap,
    };
}
function findGap({ base, head = [] }, stop, emptyRunFailure) {
    if (base === undefined) {
        const isGap = emptyRunFailure !== undefined && isHidden(emptyRunFailure);
        return isGap ? (0,rehearsal_failure .e4)(emptyRunFailure, listPaths(head)) : undefined;
    }
    if (stop === undefined || stop.during === 'change')
        return undefined;
    return (0,rehearsal_failure .e4)(stop, listPaths(base.map(({ migration }) => migration)));
}
function listPaths(migrations) {
    return migrations.map(({ path }) => path);
}
function isHidden(failure) {
    return failure.during === 'setup' || (0,rehearsal_failure .n_)(failure);
}
function notRehearsed(outcome) {
    return { findings: [], statements: [], outcome, gap: undefined };
}
function isAppended(change) {
    const { base = [], head = [], order } = change;
    const added = addedMigrations(change);
    const newestBase = newestMerged(change);
    const isAfterBase = added.every(({ version }) => newestBase === undefined || order.compare(version, newestBase.version) > 0);
    const isBaseUnchanged = base.every(({ same }) => same);
    return isAfterBase && isBaseUnchanged && head.length === base.length + added.length;
}

;









async function rehearseDatabases(request, databases, base, checkStep, context) {
    const { rehearsalSetup: file, rehearsalUrl: target, event, command } = request;
    const { timeLimitMs, rehearsalLimitMs: limitMs } = request;
    const { workspace, applicationName, runner } = context;
    const { permit, refusal } = (0,permit_rehearsal .r)(target && { target, event });
    const problems = refusal === undefined ? [] : [refusal];
    if (command !== undefined)
        refuseUntrustedEvent(request);
    const setup = file === undefined ? undefined : { file, text: (0,workspace_files .sL)(workspace, file) };
    return await (0,cancellation .a)(timeLimitMs, async (sources) => {
        const { signal, cancellation } = sources;
        const options = {
            rootCertificate: undefined,
            applicationName,
            clock: clock .m,
            signal,
            cancellation,
            limitMs,
            log: runner.log,
        };
        const rehearsals = [];
        for (const { name, change, outcome } of databases) {
            const result = await rehearseDatabase(permit, change, setup, options);
            const { findings, statements, gap } = result;
            const row = {
                name,
                folder: change.folder,
                statements,
                outcome: `${outcome}; ${result.outcome}.`,
                gap,
            };
            rehearsals.push({ findings, row });
            const reason = signal.reason();
            if (reason === undefined)
                continue;
            const state = `It was rehearsing the database \`${name}\`.`;
            const problem = { ...(0,cancelled_problem .v)(reason, state), next: 'Retry the run.' };
            return { rehearsals, problems: [...problems, problem] };
        }
        if (command === undefined)
            return { rehearsals, problems };
        const place = checkStep ?? { file: '.github/workflows', line: undefined };
        const rehearsal = { command, setup, base, place };
        const result = await rehearseCommand(permit, rehearsal, request, context, options);
        const row = {
            name: request.name,
            folder: request.workingDirectory,
            statements: [],
            outcome: `${result.outcome}.`,
            gap: undefined,
        };
        return { rehearsals: [...rehearsals, { findings: result.findings, row }], problems };
    });
}
function refuseUntrustedEvent(request) {
    const blocked = (0,judge_event .E)(request);
    if (blocked === undefined)
        return;
    throw new problem .y([
        {
            code: 'command-untrusted',
            what: blocked.what,
            next: 'Run the check with a `command` on `pull_request`.',
        },
    ]);
}

;


function listTemporarySteps({ migrations }) {
    const rows = migrations.flatMap((migration) => {
        const { stepContext, place, tool, verdict, variables } = migration;
        const role = getDeclaredRole(variables);
        if (stepContext.gate !== 'none' || !needsNoGate(migration, role))
            return [];
        const { database, why } = verdict;
        const job = stepContext.jobs.map(({ id }) => id).join(' / ');
        return [{ place, job, tool, database, why, role: role === '' ? 'no role declared' : role }];
    });
    return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}

var advise = __webpack_require__(68945);
var evaluate_rules = __webpack_require__(78221);
var lookup_result = __webpack_require__(82750);
var policy_role = __webpack_require__(37956);
var policy_rule = __webpack_require__(85325);
;









function evaluatePolicyForUse(use, { policies }) {
    const { role } = use;
    const policy = policies.get(use.policyFile);
    const request = toPartialRequest(use);
    if (policy?.ok !== true || request === undefined)
        return [];
    if (!(0,policy_role .b6)(role))
        return [];
    const rules = (0,evaluate_rules .t)({
        role,
        request,
        findings: (0,advise .T)(request, governance .D).map(({ code }) => code),
        rehearsal: undefined,
        promotion: undefined,
        commitReviews: undefined,
        connected: false,
        governance: { ...governance .D, policies: [policy], proof: AT_RUN_TIME },
    });
    return rules.map((rule) => ({ ...rule, standing: evaluateFromFiles(rule, use, policy.policy) }));
}
const AT_RUN_TIME = (0,lookup_result .b)('The action verifies this with GitHub when the job runs.', 'Run the job.');
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
        return (0,policy_rule .VJ)(`The workflow runs only on ${quoteNames(triggers)}.`);
    const what = `The policy allows the events ${quoteNames(allowed)}, not ${quoteNames(blocked)}.`;
    return blocked.length < triggers.length
        ? ruleDecidedLater(what)
        : (0,policy_rule .GT)(what, 'Run the workflow on one of the allowed events.');
}
function evaluateEnvironment({ stepContext }, { environments }) {
    const name = getJobEnvironment(stepContext);
    if (name === undefined) {
        return (0,policy_rule .GT)('The job does not have an `environment:`.', 'Add `environment:` to the job.');
    }
    if (isDynamic(name)) {
        return ruleDecidedLater('The environment is only known when the workflow runs.');
    }
    if (environments?.matches(name) === true) {
        return ruleDecidedLater(`The job names the environment \`${name}\`. The action verifies it with GitHub when the job runs.`);
    }
    return (0,policy_rule .GT)(`The policy allows the environments ${quoteNames(environments?.patterns ?? [])}, not \`${name}\`.`, 'Run the job in one of the allowed environments.');
}
function quoteNames(names) {
    return names.map((name) => `\`${name}\``).join(', ');
}
function ruleDecidedLater(what) {
    return { kind: 'later', what, next: '' };
}

;





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
function listPolicyResults(configuration) {
    const rows = configuration.uses.flatMap((use) => evaluatePolicyForUse(use, configuration).map(({ rule, standing }) => {
        return { place: use.stepContext.place, rule, standing };
    }));
    return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}
function formatUseTarget(target, variables) {
    if (target === '' || isDynamic(target))
        return target;
    const parsed = (0,connection_string .h)(target, Object.fromEntries(variables));
    return parsed.ok ? (0,redact .P4)(parsed.target) : 'not a valid URL';
}

;































async function check(environment, payload, context, hide, revision) {
    const result = readCheckRequest(environment, payload);
    if (!result.ok) {
        return redactCheckReport({ ...check_report .U, problems: result.problems }, hide);
    }
    const { request } = result;
    const pullRequest = readPullRequest(environment, payload);
    const api = await (0,github_api ._)(request.token, request.environment, context.deadline);
    const push = readPushBase(environment, payload);
    const sources = { revision, pullRequest, push, api, head: environment['GITHUB_SHA'] };
    const report = redactCheckReport(await runCheck(request, sources, context), hide);
    const rulePage = (0,publish_check .p)(environment);
    const note = await updateComments(report, request, pullRequest, api, rulePage);
    const withNote = note === undefined ? report : { ...report, notes: [...report.notes, note] };
    const { sarifFile } = request;
    if (sarifFile === undefined)
        return withNote;
    const sarif = renderSarif(withNote, CHECK_RULES, rulePage);
    const problem = (0,write_workspace_file .d)(context.workspace, sarifFile, sarif);
    if (problem === undefined)
        return withNote;
    return { ...withNote, problems: [...withNote.problems, problem] };
}
const MAX_SCAN_MS = 100_000;
async function runCheck(request, sources, context) {
    const emptyReport = { ...check_report .U, name: request.name };
    try {
        return await examineRepository(request, sources, context);
    }
    catch (error) {
        if (error instanceof problem .y)
            return { ...emptyReport, problems: error.problems };
        return {
            ...emptyReport,
            problems: [(0,unexpected_error .J)(error, request.environment, context.runner.log)],
        };
    }
}
async function examineRepository(request, sources, context) {
    const { workspace } = context;
    const files = await openRepositoryFiles(workspace);
    const changes = await findPullRequestChanges(workspace, sources);
    const read = createConfigurationReader(request);
    const local = { files, configuration: read(files) };
    const base = changes.base && (await readBaseConfiguration(local, changes.base, read));
    const { answers, notes } = await fetchEnvironments(local.configuration, sources.api);
    const configuration = { ...local.configuration, protections: answers };
    const databases = listDatabases(request, configuration.uses, files);
    const compared = await Promise.all(databases.found.map(async (database) => await compareMigrations(database, workspace, changes)));
    const checkStep = configuration.uses.find(({ mode }) => mode === 'check')?.stepContext.place;
    const { rehearsals, problems } = await rehearseDatabases(request, compared, changes.base, checkStep, context);
    const policy = chooseCheckPolicy(files, base);
    const judged = judgeFindings({
        configuration: (0,rule .I)(CONFIGURATION_RULES, configuration),
        baseConfiguration: base && judgeBase({ ...base.configuration, protections: answers }, base.files),
        migrations: [
            ...compared.flatMap(({ change }) => (0,rule .I)(MIGRATION_RULES, change)),
            ...rehearsals.flatMap((rehearsal) => rehearsal.findings),
        ],
    }, policy, changes, files.read);
    return {
        ...check_report .U,
        name: request.name,
        problems,
        ...judged,
        findings: await describeFindings(judged.findings, files, workspace, request, {
            head: sources.pullRequest?.head,
            base: changes.base?.commit,
        }),
        judged: countJudgedSteps(configuration),
        unjudged: listUnjudgedParts(configuration, compared),
        failOn: policy.failOn,
        scope: policy.scope,
        uses: listActionUses(configuration),
        temporary: listTemporarySteps(configuration),
        policy: listPolicyResults(configuration),
        databases: rehearsals.map(({ row }) => row),
        isConcerned: concernsMigrations(configuration, databases.found, changes),
        notes: [
            ...changes.notes,
            ...notes,
            ...databases.notes,
            ...compared.flatMap((database) => database.notes),
        ],
    };
}
function judgeBase(configuration, files) {
    return applySuppressions((0,rule .I)(CONFIGURATION_RULES, configuration), files.read).findings;
}
function listUnjudgedParts({ unjudged, unreadFiles }, compared) {
    return [
        ...unjudged,
        ...unreadFiles.map((file) => ({
            place: { file, line: undefined },
            subject: `the file \`${file}\``,
            why: 'cannot be read',
        })),
        ...compared.flatMap((database) => database.unjudged),
    ];
}
function createConfigurationReader({ environment }) {
    const actionNames = [environment['GITHUB_ACTION_REPOSITORY'], environment['GITHUB_REPOSITORY']];
    const startedAt = clock .m.now();
    return (files) => readConfiguration(files, actionNames.flatMap((name) => name || []), () => clock .m.now() - startedAt > MAX_SCAN_MS);
}


  }),

  93475:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  p: () => (  getRulePageUrl),
  publishCheck: () => (  publishCheck)
});

var check_annotations = __webpack_require__(32629);
var check_verdict = __webpack_require__(34230);
;

function renderCheckOutputs(report) {
    const rules = new Set((0,check_verdict .FR)(report).map(({ rule }) => rule));
    return {
        decision: 'blocked',
        reason: (0,check_verdict .eB)(report) ? 'check-failed' : 'check-passed',
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

var check_blocks = __webpack_require__(82521);
var truncate_markdown = __webpack_require__(66386);
;


const MAX_SUMMARY_LENGTH = 340_000;
function renderCheckSummary(report, rulePage) {
    return (0,truncate_markdown .o)((0,check_blocks .J)(report, rulePage), MAX_SUMMARY_LENGTH, 'The file of `sarif-file` has every finding.');
}

var check_terminal = __webpack_require__(32503);
var publish = __webpack_require__(68453);
;






function publishCheck(report, environment, runner) {
    for (const annotation of (0,check_annotations .L)(report))
        runner.annotate(annotation);
    const writes = [
        (0,publish .B)('outputs', 'GITHUB_OUTPUT', runner, () => {
            for (const [name, value] of Object.entries(renderCheckOutputs(report))) {
                runner.setOutput(name, value);
            }
        }),
        (0,publish .B)('job summary', 'GITHUB_STEP_SUMMARY', runner, () => {
            runner.appendSummary(renderCheckSummary(report, getRulePageUrl(environment)));
        }),
    ];
    for (const line of (0,check_terminal .$)(report))
        runner.log(line);
    return (0,check_verdict .ug)(report) || writes.includes(false) ? 1 : 0;
}
function getRulePageUrl(environment) {
    const { GITHUB_SERVER_URL: server, GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref, } = environment;
    if (!server || !repository || !ref)
        return () => undefined;
    return (rule) => `${server}/${repository}/blob/${encodeURIComponent(ref)}/docs/rules/${rule}.md`;
}


  }),

  45011:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    printCheck: () => (  printCheck)
  });
  var _edge_standard_output__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21744);
  var _report_check_report__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65165);
  var _report_check_terminal__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32503);
  var _report_check_verdict__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34230);
  var _report_json__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32794);





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
        runner.log([`${(0,_report_check_report__WEBPACK_IMPORTED_MODULE_1__  .j)(place)}:`, where, `role ${role},`, `target ${target}:`, verdict].join(' '));
    }
    for (const line of (0,_report_check_terminal__WEBPACK_IMPORTED_MODULE_2__  .W)(report))
        runner.log(line);
    const exitCode = problems.length > 0 ? 2 : (0,_report_check_verdict__WEBPACK_IMPORTED_MODULE_4__  .ug)(report) ? 1 : 0;
    if (json)
        (0,_edge_standard_output__WEBPACK_IMPORTED_MODULE_0__  .j)(`${(0,_report_json__WEBPACK_IMPORTED_MODULE_3__  .$)(report, exitCode)}\n`);
    return exitCode;
}


  }),

  2803:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $: () => (  noShellProblem),
    c: () => (  createCommandRuntime)
  });
  var _edge_random__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17434);
  var _edge_spawn_process__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62878);
  var _problem__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64008);



function createCommandRuntime({ runner, streamRedactor, }) {
    return {
        spawn: (0,_edge_spawn_process__WEBPACK_IMPORTED_MODULE_1__  .Nu)(),
        write: runner.write,
        redactors: { stdout: streamRedactor(), stderr: streamRedactor() },
        stopToken: runner.readsCommands ? (0,_edge_random__WEBPACK_IMPORTED_MODULE_0__  .z)() : undefined,
    };
}
function noShellProblem() {
    return new _problem__WEBPACK_IMPORTED_MODULE_2__  .y([
        {
            code: 'shell-missing',
            what: 'Neither bash nor sh is on PATH, so the command cannot run.',
            next: 'Use a runner that has bash or sh. On Windows, Git provides bash.',
        },
    ]);
}


  }),

  20602:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  v: () => (  toCommandOutcome)
});

;
const SIGNALS = new Map([
    [1, 'SIGHUP'],
    [2, 'SIGINT'],
    [3, 'SIGQUIT'],
    [4, 'SIGILL'],
    [6, 'SIGABRT'],
    [8, 'SIGFPE'],
    [9, 'SIGKILL'],
    [11, 'SIGSEGV'],
    [13, 'SIGPIPE'],
    [14, 'SIGALRM'],
    [15, 'SIGTERM'],
]);
const NOT_FOUND_HINT = 'Install the tool in an earlier step of this job, check `working-directory`, or use the path or the runner of the tool (`npx …`, `poetry run …`).';
const NOT_EXECUTABLE_HINT = 'Run `git update-index --chmod=+x <file>`, or add the interpreter of the file to the command.';
function describeExit(code) {
    if (code === 127) {
        return { meaning: 'A program in it was not found on `PATH`.', hint: NOT_FOUND_HINT };
    }
    if (code === 126) {
        return { meaning: 'A program in it cannot be executed.', hint: NOT_EXECUTABLE_HINT };
    }
    const signal = SIGNALS.get(code - 128);
    if (signal === undefined)
        return { meaning: '', hint: undefined };
    return { meaning: `A program in it was stopped by ${signal}.`, hint: getSignalHint(signal) };
}
function getSignalHint(signal) {
    return signal === 'SIGKILL'
        ? 'The action did not send this signal. The usual cause is that the machine ran out of memory.'
        : undefined;
}

;

const CANCELLED = { code: 'cancelled', what: 'The run was cancelled' };
const CHECK_WITH_TOOL = 'Check its output above for the cause. Before you run the command again, check with the tool what it left in the database.';
function toCommandOutcome({ exit, cancelledBy, lastLines }, stopReason = CANCELLED) {
    if (cancelledBy !== undefined) {
        return { kind: 'cancelled', problem: cancelledProblem(exit, stopReason), lastLines };
    }
    if (exit.kind === 'exited' && exit.code === 0)
        return { kind: 'succeeded' };
    return { kind: 'failed', problem: failureProblem(exit), lastLines };
}
function cancelledProblem(exit, reason) {
    const code = reason.code === 'time-limit' ? reason.code : 'command-cancelled';
    switch (exit.kind) {
        case 'not-started':
            return {
                code,
                what: exit.reason,
                next: 'Retry the run when you are ready.',
            };
        case 'signalled':
            return {
                code,
                what: `${reason.what}. The command was sent a stop signal and was terminated by ${exit.signal}.`,
                next: CHECK_WITH_TOOL,
            };
        case 'exited':
            return {
                code,
                what: `${reason.what}. The command was sent a stop signal and exited with code ${exit.code}.`,
                next: CHECK_WITH_TOOL,
            };
    }
}
function failureProblem(exit) {
    switch (exit.kind) {
        case 'not-started':
            return {
                code: 'command-not-started',
                what: exit.reason,
                next: 'Fix the cause, then retry the run.',
            };
        case 'signalled': {
            const what = `The command was stopped by ${exit.signal}.`;
            return commandFailedProblem(what, getSignalHint(exit.signal));
        }
        case 'exited': {
            const { meaning, hint } = describeExit(exit.code);
            const what = `The command ended with exit code ${exit.code}.`;
            return commandFailedProblem(meaning === '' ? what : `${what} ${meaning}`, hint);
        }
    }
}
function commandFailedProblem(what, hint) {
    const next = hint === undefined ? CHECK_WITH_TOOL : `${hint} ${CHECK_WITH_TOOL}`;
    return { code: 'command-failed', what, next };
}


  }),

  90097:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  d: () => (  runCommand)
});

;
const INPUT = /^INPUT_/;
const CREDENTIAL = /^(GITHUB_TOKEN|ACTIONS_(RUNTIME|RESULTS|CACHE|ID_TOKEN)_.*|ACTIONS_.*TOKEN.*)$/;
const RUNNER_FILE = /^GITHUB_(OUTPUT|ENV|PATH|STATE|STEP_SUMMARY)$/;
function isRemoved(name) {
    return INPUT.test(name) || CREDENTIAL.test(name) || RUNNER_FILE.test(name);
}
function buildChildEnvironment(options) {
    const keyOf = (name) => (options.caseInsensitive ? name.toUpperCase() : name);
    const variables = new Map();
    const set = (name, value) => {
        if (value === undefined)
            variables.delete(keyOf(name));
        else
            variables.set(keyOf(name), [name, value]);
    };
    for (const [name, value] of Object.entries(options.environment)) {
        if (!isRemoved(keyOf(name)))
            set(name, value);
    }
    for (const name of options.urlVariables)
        set(name, options.url);
    set('DB_ROLE', options.role);
    set('DB_AUTHORITY', options.authority);
    set('CONFIRM_PROD_MIGRATIONS', options.confirmed ? 'true' : undefined);
    return Object.fromEntries(variables.values());
}

;

const SHELL_OPTIONS = {
    bash: ['--noprofile', '--norc', '-eo', 'pipefail', '-c'],
    sh: ['-e', '-c'],
};
function buildInvocation(command) {
    return {
        file: command.shell.path,
        args: [...SHELL_OPTIONS[command.shell.kind], command.script],
        workingDirectory: command.workingDirectory,
        environment: buildChildEnvironment(command),
    };
}

;
function forwardSignals(cancellation) {
    const received = [];
    let running;
    const stop = cancellation.onRequest((signal) => {
        received.push(signal);
        running?.signal(escalateSignal(signal, received.length));
    });
    return {
        firstSignal: () => received[0],
        attach(started) {
            running = started;
        },
        stop,
    };
}
function escalateSignal(signal, count) {
    if (count === 1)
        return signal;
    return count === 2 ? 'SIGTERM' : 'SIGKILL';
}

;
const MAX_LINE_LENGTH = 65_536;
const CONTROL_SEQUENCE = new RegExp(`${String.fromCharCode(27)}\\[[0-?]*[ -/]*[@-~]`, 'g');
function createOutputStream(redactor, writeLines) {
    const splitter = createLineSplitter(MAX_LINE_LENGTH);
    const write = (lines) => {
        if (lines.length > 0)
            writeLines(lines);
    };
    return {
        push: (chunk) => write(splitter.push(redactor.push(chunk))),
        end: () => write([...splitter.push(redactor.flush()), ...splitter.flush()]),
    };
}
function createLineSplitter(maxLength) {
    let line = '';
    let omittedLength = 0;
    let endedWithReturn = false;
    const append = (text) => {
        const kept = text.slice(0, maxLength - line.length);
        line += kept;
        omittedLength += text.length - kept.length;
    };
    const takeLine = () => {
        const taken = omittedLength === 0 ? line : `${line} … (${omittedLength} more characters)`;
        line = '';
        omittedLength = 0;
        return taken;
    };
    return {
        push(chunk) {
            if (chunk === '')
                return [];
            const text = endedWithReturn && chunk.startsWith('\n') ? chunk.slice(1) : chunk;
            endedWithReturn = chunk.endsWith('\r');
            const [first = '', ...others] = text.split(/\r\n|[\r\n]/);
            append(first);
            return others.map((part) => {
                const completed = takeLine();
                append(part);
                return completed;
            });
        },
        flush: () => (line === '' ? [] : [takeLine()]),
    };
}
function createOutputTail(maxLines, maxWidth) {
    let kept = [];
    return {
        add(lines) {
            const added = lines
                .map((line) => line.replace(CONTROL_SEQUENCE, '').trimEnd())
                .filter((line) => line !== '')
                .map((line) => truncateLine(line, maxWidth));
            kept = [...kept, ...added].slice(-maxLines);
        },
        lines: () => kept,
    };
}
function truncateLine(line, maxWidth) {
    return line.length <= maxWidth ? line : `${line.slice(0, maxWidth - 1)}…`;
}

;



const MAX_TAIL_LINES = 20;
const MAX_TAIL_WIDTH = 500;
const CANCELLED_BEFORE_START = 'The run was cancelled before the command was started.';
async function runCommand(permit, options) {
    const { role, confirmed } = permit;
    const program = buildInvocation({ ...options.command, role, confirmed });
    const signals = forwardSignals(options.cancellation);
    const { sink, finish, tail } = createOutputSink(options);
    try {
        if (signals.firstSignal() !== undefined) {
            const exit = { kind: 'not-started', reason: CANCELLED_BEFORE_START };
            return { exit, cancelledBy: signals.firstSignal(), lastLines: [] };
        }
        const exit = await withoutWorkflowCommands(options, async () => {
            const running = options.spawn.start(program, sink);
            signals.attach(running);
            const ended = await running.ended;
            finish();
            return ended;
        });
        return { exit, cancelledBy: signals.firstSignal(), lastLines: tail.lines() };
    }
    finally {
        signals.stop();
    }
}
async function withoutWorkflowCommands({ stopToken, write }, action) {
    if (stopToken === undefined)
        return action();
    write(`::stop-commands::${stopToken}\n`);
    try {
        return await action();
    }
    finally {
        write(`::${stopToken}::\n`);
    }
}
function createOutputSink({ redactors, write }) {
    const errors = [];
    const tail = createOutputTail(MAX_TAIL_LINES, MAX_TAIL_WIDTH);
    const writeLines = (lines) => {
        write(lines.map((line) => `${line}\n`).join(''));
        tail.add(lines);
    };
    const stdout = createOutputStream(redactors.stdout, writeLines);
    const stderr = createOutputStream(redactors.stderr, writeLines);
    const unlessFailed = (action) => {
        if (errors.length > 0)
            return;
        try {
            action();
        }
        catch (error) {
            errors.push(error);
        }
    };
    const pushTo = (stream) => (text) => {
        unlessFailed(() => stream.push(text));
    };
    const finish = () => {
        unlessFailed(() => stdout.end());
        unlessFailed(() => stderr.end());
        if (errors.length > 0)
            throw errors[0];
    };
    return { sink: { stdout: pushTo(stdout), stderr: pushTo(stderr) }, finish, tail };
}


  }),

  26157:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    d: () => (  writeWorkspaceFile)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_fs__WEBPACK_IMPORTED_MODULE_0___default =  __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var node_path__WEBPACK_IMPORTED_MODULE_1___default =  __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
  var _workspace_files__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30546);



function writeWorkspaceFile(workspace, requestedPath, text) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(workspace, requestedPath);
    try {
        const target = findRealTarget((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(workspace), file);
        if (target !== undefined) {
            replaceFile(target, text);
            return undefined;
        }
    }
    catch {
    }
    return {
        code: 'file-unwritable',
        what: `${(0,_workspace_files__WEBPACK_IMPORTED_MODULE_2__  .LQ)(node_path__WEBPACK_IMPORTED_MODULE_1___default().relative(workspace, file))} cannot be written or is outside the workspace.`,
        next: 'Use a path inside the workspace, in a folder that the job can write to.',
    };
}
function findRealTarget(realWorkspace, file) {
    let existing = node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(file);
    while (!exists(existing))
        existing = node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(existing);
    const realFolder = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(existing);
    if (!isInside(realWorkspace, realFolder))
        return undefined;
    const target = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(realFolder, node_path__WEBPACK_IMPORTED_MODULE_1___default().relative(existing, file));
    const folder = node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(target);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, { recursive: true });
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(folder) === folder ? target : undefined;
}
function exists(file) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(file, { throwIfNoEntry: false }) !== undefined;
}
function isInside(folder, other) {
    const relativePath = node_path__WEBPACK_IMPORTED_MODULE_1___default().relative(folder, other);
    return relativePath.split((node_path__WEBPACK_IMPORTED_MODULE_1___default().sep))[0] !== '..' && !node_path__WEBPACK_IMPORTED_MODULE_1___default().isAbsolute(relativePath);
}
function replaceFile(target, text) {
    const suffix = Math.random().toString(36).slice(2);
    const written = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(target), `.governed-${process.pid}-${suffix}`);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(written, text, { flag: 'wx' });
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(written, target);
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.unlinkSync)(written);
        throw error;
    }
}


  }),

  1322:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    F: () => (  withLoginSearchPath)
  });
function withLoginSearchPath(settings) {
    const isNamed = settings.some(({ name, prepends }) => name === 'search_path' && prepends !== true);
    return isNamed ? settings : [LOGIN_SEARCH_PATH, ...settings];
}
const LOGIN_SEARCH_PATH = {
    name: 'search_path',
    value: '',
    label: 'the search path of the login',
    inOptions: false,
    expression: `COALESCE((SELECT pg_catalog.substr(entry, 13) FROM pg_catalog.pg_db_role_setting AS s, pg_catalog.unnest(s.setconfig) AS entry WHERE s.setdatabase IN (0, (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database())) AND s.setrole IN (0, (SELECT oid FROM pg_catalog.pg_roles WHERE rolname = SESSION_USER)) AND entry LIKE 'search_path=%' ORDER BY s.setrole = 0, s.setdatabase = 0 LIMIT 1), pg_catalog.current_setting('search_path'))`,
};


  }),

  32629:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    L: () => (  renderCheckAnnotations),
    n: () => (  listAnnotatedFindings)
  });
  var _check_report__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65165);
  var _check_verdict__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34230);


const MAX_ANNOTATIONS = 10;
const MAX_NAMES_IN_TITLE = 3;
function renderCheckAnnotations(report) {
    const { problems, findings } = report;
    const problemAnnotations = problems.map(({ code, what, next, file, line }) => ({
        level: 'error',
        title: code,
        message: `${what} ${next}`,
        file,
        line,
    }));
    const annotated = listAnnotatedFindings(report);
    return _check_verdict__WEBPACK_IMPORTED_MODULE_1__  .QL.flatMap((level) => {
        const isOfLevel = (finding) => finding.level === level;
        const shown = annotated.filter(isOfLevel);
        const rest = findings.filter(isOfLevel).filter((finding) => !shown.includes(finding));
        return [
            ...(level === 'error' ? problemAnnotations : []),
            ...shown.map(annotateFinding),
            ...(rest.length === 0 ? [] : [annotateRest(level, rest)]),
        ];
    });
}
function listAnnotatedFindings({ problems, findings, }) {
    return _check_verdict__WEBPACK_IMPORTED_MODULE_1__  .QL.flatMap((level) => {
        const maxCount = MAX_ANNOTATIONS - (level === 'error' ? problems.length : 0);
        const ofLevel = findings.filter((finding) => finding.level === level);
        const newFindings = ofLevel.filter(({ isNew }) => isNew);
        const fits = newFindings.length === ofLevel.length && newFindings.length <= maxCount;
        return fits ? newFindings : newFindings.slice(0, Math.max(0, maxCount - 1));
    });
}
function annotateFinding({ level, rule, place, what, next }) {
    return { level, title: rule, message: `${what} ${next}`, file: place.file, line: place.line };
}
function annotateRest(level, rest) {
    const names = rest
        .slice(0, MAX_NAMES_IN_TITLE)
        .map(({ rule, place }) => `${rule} at ${(0,_check_report__WEBPACK_IMPORTED_MODULE_0__  .j)(place)}`);
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


  }),

  82521:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  J: () => (  buildCheckBlocks)
});

var check_report = __webpack_require__(65165);
var markdown = __webpack_require__(54285);
;


const LEVEL_ICONS = { error: '❌', warning: '⚠️', notice: 'ℹ️' };
const IMPORTANCE = { error: 1, warning: 2, notice: 3 };
function groupByFile(findings, rulePage, importance) {
    const files = [...new Set(findings.map(({ place }) => place.file))];
    return files.map((file) => ({
        kind: 'heading',
        title: (0,markdown .ti)(file),
        blocks: findings
            .filter(({ place }) => place.file === file)
            .map((finding) => ({
            kind: 'text',
            text: formatFinding(finding, rulePage),
            importance: importance ?? IMPORTANCE[finding.level],
        })),
    }));
}
const FIRST_SENTENCE = /^(?:`[^`]*`|[^`.]|\.(?!\s|$))*\.(?=\s|$)/;
function formatFinding(finding, rulePage) {
    const { level, rule, place, what, next, url, quote } = finding;
    const [title = what] = FIRST_SENTENCE.exec(what) ?? [];
    const rest = `${what.slice(title.length)} ${next}`.trim();
    const page = rulePage(rule);
    const line = place.line === undefined ? place.file : `line ${place.line}`;
    const parts = [
        `${LEVEL_ICONS[level]} **${(0,markdown .FV)(title)}**`,
        url === undefined ? (0,markdown .ti)((0,check_report .j)(place)) : `[${(0,markdown .FV)(line)}](${url})`,
        page === undefined ? (0,markdown .ti)(rule) : `[${(0,markdown .ti)(rule)}](${page})`,
    ];
    const text = `${parts.join(' · ')}<br>\n${(0,markdown .FV)(rest)}`;
    return quote === undefined ? text : `${text}\n\n${(0,markdown .DV)(quote.language, quote.text)}`;
}

var check_verdict = __webpack_require__(34230);
;

function renderLocks({ locks, held, source }) {
    if (source === 'unknown')
        return 'not observed: it runs outside a transaction';
    const taken = locks.map(renderLock).join(', ');
    const note = source === 'documented' && taken !== '' ? ' (as documented)' : '';
    const rest = held.map((lock) => renderHeldLock(lock, locks)).join(', ');
    return [`${taken}${note}`, rest === '' ? '' : `(${rest})`].filter(Boolean).join(' ');
}
function renderLock({ mode, relations }) {
    return `${mode} on ${renderNames(relations)}`;
}
function renderHeldLock(lock, [taken, ...others]) {
    const { mode, relations, line } = lock;
    const isSame = others.length === 0 && taken?.relations.join('\n') === relations.join('\n');
    const from = line === undefined ? 'an earlier statement' : `line ${line}`;
    return `${isSame ? mode : renderLock({ mode, relations })} still held from ${from}`;
}
const MAX_NAMES_SHOWN = 10;
function renderNames(names) {
    const shown = names.slice(0, MAX_NAMES_SHOWN).map(markdown .ti).join(', ');
    const rest = names.length - MAX_NAMES_SHOWN;
    return rest > 0 ? `${shown} and ${rest} more` : shown;
}

var rule_results = __webpack_require__(74913);
;






function buildDetails(report, rulePage) {
    const { findings, suppressed, uses, temporary, policy, databases, unjudged, notes } = report;
    const oldFindings = findings.filter(({ isNew }) => !isNew);
    const oldSuppressed = suppressed.filter(({ isNew }) => !isNew);
    return [
        ...databases.map(buildLocks),
        {
            kind: 'details',
            title: `Already there, not changed here: ${(0,check_verdict .gM)(oldFindings)}`,
            blocks: groupByFile(oldFindings, rulePage, 4),
        },
        buildList(`Allowed by a comment: ${oldSuppressed.length}`, oldSuppressed.map(formatSuppression)),
        buildTable(`What would happen at each use of the action (${uses.length})`, ['Step', 'Role', 'Target', 'Verdict'], uses.map(renderUseRow)),
        buildTable('Policy rules', ['Where', 'Rule', 'Result', 'Message'], policy.map(({ place, rule, standing }) => [
            formatPlace(place),
            (0,markdown .ti)(rule),
            rule_results .$[standing.kind],
            (0,markdown .FV)(standing.what),
        ])),
        buildTable(`Migrations of temporary and other databases (${temporary.length})`, ['Step', 'Database', 'Why', 'Role'], temporary.map(renderStepRow)),
        buildList(`Not judged: ${unjudged.length}`, unjudged.map(({ place, subject, why }) => `- ${formatPlace(place)}: ${(0,markdown .FV)(`${subject} ${why}`)}.`)),
        buildList('Not checked', notes.map((note) => `- ${(0,markdown .FV)(note)}`)),
    ];
}
function formatSuppression({ finding, reason, place }) {
    return `- ${(0,markdown .ti)(finding.rule)} at ${(0,markdown .ti)((0,check_report .j)(finding.place))}, because ${(0,markdown .FV)(reason)} (${(0,markdown .ti)((0,check_report .j)(place))})`;
}
function buildLocks({ folder, statements }) {
    return buildTable(`Locks of the statements in <code>${(0,markdown .ZD)(folder)}</code> (${statements.length})`, ['Where', 'Statement', 'Locks', 'Who waits'], statements.map((row) => [
        formatPlace(row.place),
        (0,markdown .ti)(row.statement),
        renderLocks(row),
        row.waiting ?? 'not known',
    ]));
}
function buildTable(title, head, rows) {
    const blocks = rows.length === 0 ? [] : [{ kind: 'table', head, rows, importance: 5 }];
    return { kind: 'details', title, blocks };
}
function buildList(title, entries) {
    const blocks = entries.length === 0 ? [] : [{ kind: 'text', text: entries.join('\n'), importance: 5 }];
    return { kind: 'details', title, blocks };
}
function formatPlace(place) {
    return (0,markdown .ti)((0,check_report .j)(place));
}
function renderUseRow(row) {
    const { place, where, environment, role, target, verdict } = row;
    const inEnvironment = environment === '' ? '' : `environment ${(0,markdown .ti)(environment)}`;
    return [
        joinLines(formatPlace(place), (0,markdown .FV)(where), inEnvironment),
        (0,markdown .ti)(role),
        (0,markdown .ti)(target),
        (0,markdown .FV)(verdict),
    ];
}
function renderStepRow({ place, job, tool, database, why, role }) {
    const step = joinLines(formatPlace(place), (0,markdown .FV)(`${job}, ${tool}`));
    return [step, ...[database, why, role].map(markdown .FV)];
}
function joinLines(...lines) {
    return lines.filter((line) => line !== '').join('<br>');
}

;




function buildCheckBlocks(report, rulePage) {
    const { findings, databases } = report;
    const newFindings = findings.filter(({ isNew }) => isNew);
    const isMigration = ({ place }) => databases.some(({ folder }) => place.file === folder || place.file.startsWith(`${folder}/`));
    return [
        ...buildVerdict(report),
        ...databases.map(({ name, folder, outcome }) => {
            const title = `Rehearsal of ${(0,markdown .ti)(folder)}${name === 'default' ? '' : ` (${(0,markdown .ti)(name)})`}`;
            return { kind: 'text', text: `${title}: ${(0,markdown .FV)(outcome)}`, importance: 1 };
        }),
        ...groupByFile(newFindings.filter(isMigration), rulePage),
        ...groupByFile(newFindings.filter((finding) => !isMigration(finding)), rulePage),
        ...buildDetails(report, rulePage),
    ];
}
function buildVerdict(report) {
    const { problems, suppressed, lowered } = report;
    const judged = (0,check_verdict .Nx)(report);
    const newlyAllowed = suppressed.filter(({ isNew }) => isNew);
    const texts = [
        `## ${(0,markdown .FV)((0,check_verdict .D4)(report))}`,
        (0,markdown .FV)(judged),
        ...problems.map(({ code, what, next }) => `- ${(0,markdown .ti)(code)}: **${(0,markdown .FV)(what)}** ${(0,markdown .FV)(next)}`),
        newlyAllowed.length === 0
            ? ''
            : ['**Allowed by this change:**', ...newlyAllowed.map(formatSuppression)].join('\n'),
        lowered.length === 0
            ? ''
            : [
                '**Lowered by the policy file:**',
                ...lowered.map(({ rule, from, to, count }) => `- ${(0,markdown .ti)(rule)}: ${from} → ${to} (${count === 1 ? '1 finding' : `${count} findings`})`),
            ].join('\n'),
    ];
    return texts.flatMap((text) => text === '' ? [] : [{ kind: 'text', text, importance: 0 }]);
}


  }),

  65165:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    U: () => (  EMPTY_CHECK_REPORT),
    j: () => (  formatLocation)
  });
  var _policy_check_policy__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81005);

const EMPTY_CHECK_REPORT = {
    name: 'default',
    problems: [],
    findings: [],
    suppressed: [],
    lowered: [],
    failOn: _policy_check_policy__WEBPACK_IMPORTED_MODULE_0__  .EB.failOn,
    scope: _policy_check_policy__WEBPACK_IMPORTED_MODULE_0__  .EB.scope,
    judged: undefined,
    unjudged: [],
    uses: [],
    temporary: [],
    policy: [],
    databases: [],
    isConcerned: true,
    notes: [],
};
function formatLocation({ file, line }) {
    return line === undefined ? file : `${file}:${line}`;
}


  }),

  32503:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $: () => (  renderCheckTerminal),
    W: () => (  renderCheckClosing)
  });
  var _check_annotations__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32629);
  var _check_report__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65165);
  var _check_verdict__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34230);



function renderCheckTerminal(report) {
    const annotated = new Set((0,_check_annotations__WEBPACK_IMPORTED_MODULE_0__  .n)(report));
    return [
        ...report.findings
            .filter((finding) => !annotated.has(finding))
            .map(({ level, rule, place, what }) => `${level}: ${rule} at ${(0,_check_report__WEBPACK_IMPORTED_MODULE_1__  .j)(place)}: ${what}`),
        ...renderCheckClosing(report),
    ];
}
function renderCheckClosing(report) {
    return [
        ...report.suppressed.map(({ finding, reason }) => `allowed: ${finding.rule} at ${(0,_check_report__WEBPACK_IMPORTED_MODULE_1__  .j)(finding.place)}, because ${reason}`),
        ...report.temporary.map(({ place, job, tool, database, why, role }) => `no gate needed: ${(0,_check_report__WEBPACK_IMPORTED_MODULE_1__  .j)(place)}: job ${job}, ${tool}, ${database}, because ${why}, role: ${role}`),
        ...report.lowered.map(({ rule, from, to, count }) => `lowered by the policy file: ${rule}, ${from} to ${to}, ${count} times`),
        ...report.unjudged.map(({ place, subject, why }) => `not judged: ${(0,_check_report__WEBPACK_IMPORTED_MODULE_1__  .j)(place)}: ${subject} ${why}`),
        ...report.notes.map((note) => `not checked: ${note}`),
        ...[(0,_check_verdict__WEBPACK_IMPORTED_MODULE_2__  .Nx)(report)].filter((text) => text !== ''),
        (0,_check_verdict__WEBPACK_IMPORTED_MODULE_2__  .D4)(report),
    ];
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


  }),

  66386:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    o: () => (  truncateMarkdown)
  });
  var markdown_table__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(735);

const NOTE_LENGTH = 200;
function truncateMarkdown(blocks, maxLength, restNote) {
    const placed = placeBlocks(blocks, []);
    const byImportance = [...placed].sort((one, other) => one.block.importance - other.block.importance);
    let remainingLength = maxLength - NOTE_LENGTH;
    let omittedCount = 0;
    const texts = new Map();
    const opened = new Set();
    for (const { block, sections } of byImportance) {
        const added = sections.filter((section) => !opened.has(section));
        const length = added.reduce((sum, section) => sum + measureSection(section), 0);
        const truncated = truncateBlock(block, remainingLength - length - 2, restNote);
        omittedCount += truncated.omittedCount;
        if (truncated.text === '')
            continue;
        texts.set(block, truncated.text);
        for (const section of added)
            opened.add(section);
        remainingLength -= truncated.text.length + length + 2;
    }
    const parts = blocks.flatMap((block) => renderBlock(block, texts));
    if (omittedCount > 0)
        parts.push(`…cut to fit. ${restNote}`);
    return `${parts.join('\n\n')}\n`;
}
function placeBlocks(blocks, sections) {
    return blocks.flatMap((block) => 'blocks' in block ? placeBlocks(block.blocks, [...sections, block]) : [{ block, sections }]);
}
function renderBlock(block, texts) {
    if (!('blocks' in block))
        return [texts.get(block) ?? []].flat();
    const parts = block.blocks.flatMap((inner) => renderBlock(inner, texts));
    if (parts.length === 0)
        return [];
    const [open, close] = formatSection(block);
    return [open, ...parts, ...(close === '' ? [] : [close])];
}
function formatSection({ kind, title }) {
    return kind === 'heading'
        ? [`### ${title}`, '']
        : [`<details><summary>${title}</summary>`, '</details>'];
}
function measureSection(section) {
    const [open, close] = formatSection(section);
    return open.length + close.length + 4;
}
function truncateBlock(block, maxLength, restNote) {
    if (block.kind === 'text') {
        const fits = block.text.length <= maxLength;
        return fits ? { text: block.text, omittedCount: 0 } : { text: '', omittedCount: 1 };
    }
    const { head, rows } = block;
    if (rows.length === 0)
        return { text: '', omittedCount: 0 };
    const table = (0,markdown_table__WEBPACK_IMPORTED_MODULE_0__  .Q)([head, ...rows], { alignDelimiters: false });
    const [headLine = '', delimiterLine = '', ...rowLines] = table.split('\n');
    let text = `${headLine}\n${delimiterLine}`;
    let shownCount = 0;
    for (const line of rowLines) {
        if (text.length + line.length + 1 + NOTE_LENGTH > maxLength)
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


  })

};
;