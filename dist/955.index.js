"use strict";
exports.id = 955;
exports.ids = [955];
exports.modules = {

  1692:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    JP: () => (  lockStrength),
    PE: () => (  blocksWrites),
    US: () => (  lockModeName),
    o5: () => (  blocksReads)
  });
const LOCK_MODES = [
    'AccessShareLock',
    'RowShareLock',
    'RowExclusiveLock',
    'ShareUpdateExclusiveLock',
    'ShareLock',
    'ShareRowExclusiveLock',
    'ExclusiveLock',
    'AccessExclusiveLock',
];
function lockStrength(mode) {
    return mode === undefined ? 0 : LOCK_MODES.indexOf(mode) + 1;
}
function lockModeName(mode) {
    return mode
        .replace(/Lock$/, '')
        .replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ')
        .toUpperCase();
}
const blocksReads = (mode) => lockStrength(mode) >= lockStrength('AccessExclusiveLock');
const blocksWrites = (mode) => lockStrength(mode) >= lockStrength('ShareLock');


  }),

  82129:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Cu: () => (  quoteStatement),
    e4: () => (  describeGap),
    n_: () => (  isMissingFeature)
  });
const MAX_STATEMENT_LENGTH = 80;
function quoteStatement(statement) {
    const line = statement.trim().replaceAll(/\s+/g, ' ').replaceAll('`', "'");
    const characters = [...line];
    if (characters.length <= MAX_STATEMENT_LENGTH)
        return `\`${line}\``;
    return `\`${characters.slice(0, MAX_STATEMENT_LENGTH).join('')}…\``;
}
function isMissingFeature({ code, message }) {
    switch (code) {
        case '0A000':
        case '58P01':
            return /extension|language|library/i.test(message);
        case '22023':
            return /^extension "/.test(message);
        case '42704':
            return /role/i.test(message);
        case '3F000':
            return true;
        default:
            return false;
    }
}
const MISSING = [
    /(extension) "([\w.-]+)"/,
    /(extension) control file ".*?([\w-]+)\.control"/,
    /access (file) "([\w$/.-]+)"/,
    /(role|schema|language|type|relation) "([\w.-]+)" does not exist/,
];
function describeGap({ place, during, message, stopped }, files) {
    if (during === 'setup')
        return 'the file of rehearsal-setup fails';
    const file = `file ${files.indexOf(place.file) + 1} of ${files.length}`;
    if (stopped !== undefined)
        return `${file} does not end`;
    const [, kind, name] = MISSING.map((pattern) => pattern.exec(message)).find(Boolean) ?? [];
    return name === undefined ? `${file} fails` : `${file} needs the ${kind} ${name}`;
}


  }),

  91955:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  T: () => (  FAILURE_RULES),
  I: () => (  REHEARSAL_RULES)
});

;
const addingForeignKeyConstraint = {
    id: 'adding-foreign-key-constraint',
    level: 'warning',
    title: 'A new foreign key is validated under a lock that blocks writes to both tables',
    find: ({ place, newConstraints }) => newConstraints
        .filter(({ constraint }) => constraint.type === 'f' && constraint.validated)
        .map(({ table, constraint }) => ({
        place,
        what: `Adds the foreign key \`${constraint.name}\` and checks every row of \`${table.name}\`. Writes to both tables wait until the check ends.`,
        next: 'Add the constraint with NOT VALID, and run ALTER TABLE … VALIDATE CONSTRAINT in a later file.',
    })),
};

;
const addingNotNullableField = {
    id: 'adding-not-nullable-field',
    level: 'warning',
    title: 'An existing column becomes NOT NULL',
    find: ({ place, columns }) => columns.madeNotNull.map(({ table, column }) => ({
        place,
        what: `Makes the column \`${table.name}.${column.name}\` NOT NULL. Postgres can scan the whole table under an ACCESS EXCLUSIVE lock, and running code that inserts no value fails.`,
        next: 'Add a constraint CHECK (… IS NOT NULL) NOT VALID, and validate it in a later file. After that, SET NOT NULL does not scan the table.',
    })),
};

;
const addingRequiredField = {
    id: 'adding-required-field',
    level: 'warning',
    title: 'A new column is NOT NULL and has no default',
    find: ({ place, columns }) => columns.added
        .filter(({ column }) => column.notNull && !column.hasDefault)
        .map(({ table, column }) => ({
        place,
        what: `Adds the column \`${table.name}.${column.name}\` as NOT NULL without a default. The statement fails on a table with rows, and inserts of running code fail after it.`,
        next: 'Add a default, or add the column without NOT NULL and backfill it first.',
    })),
};

;
const banDropColumn = {
    id: 'ban-drop-column',
    level: 'warning',
    title: 'A column is dropped',
    find: ({ place, columns }) => columns.dropped.map(({ table, column }) => ({
        place,
        what: `Drops the column \`${table.name}.${column.name}\` and its data. Running code may still use the column, and no later migration can restore the data.`,
        next: 'First release code that does not use the column, and keep a copy of data that may be needed.',
    })),
};

;
const banDropNotNull = {
    id: 'ban-drop-not-null',
    level: 'warning',
    title: 'A required column becomes optional',
    find: ({ place, columns }) => columns.madeNullable.map(({ table, column }) => ({
        place,
        what: `Drops NOT NULL from the column \`${table.name}.${column.name}\`. Running code may expect a value.`,
        next: 'First release code that handles NULL.',
    })),
};

;
const banDropTable = {
    id: 'ban-drop-table',
    level: 'warning',
    title: 'A table or a view is dropped',
    find: ({ place, droppedRelations }) => droppedRelations
        .filter(({ kind }) => ['r', 'p', 'm', 'f', 'v'].includes(kind))
        .map(({ name, kind }) => ({
        place,
        what: kind === 'v'
            ? `Drops the view \`${name}\`. Running code may still use it.`
            : `Drops the table \`${name}\` and all of its rows. Running code may still use the table, and no later migration can restore the rows.`,
        next: 'First release code that does not use it, and keep a copy of data that may be needed.',
    })),
};

;
const banTruncate = {
    id: 'ban-truncate',
    level: 'warning',
    title: 'A table is emptied',
    find: ({ place, rewrittenTables, statement }) => statement !== 'TRUNCATE TABLE'
        ? []
        : rewrittenTables.map(({ name }) => ({
            place,
            what: `Deletes all rows of the table \`${name}\`. No later migration can restore them.`,
            next: 'Use DELETE with a condition, in batches, and keep a copy of data that may be needed.',
        })),
};

;
const changingColumnType = {
    id: 'changing-column-type',
    level: 'warning',
    title: 'The type of a column changes',
    find: ({ place, columns, rewrittenTables }) => columns.retyped.map(({ table, column, before }) => {
        const isRewritten = rewrittenTables.some(({ oid }) => oid === table.oid);
        const effect = isRewritten
            ? 'rewrites the table under an ACCESS EXCLUSIVE lock'
            : 'takes an ACCESS EXCLUSIVE lock';
        return {
            place,
            what: `Changes the type of the column \`${table.name}.${column.name}\` from ${before.type} to ${column.type}. This ${effect}, and running code may expect the old type.`,
            next: 'Add a column with the new type, write to both columns, backfill the new one in batches, and drop the old one in a later release.',
        };
    }),
};

;
const constraintMissingNotValid = {
    id: 'constraint-missing-not-valid',
    level: 'warning',
    title: 'A new CHECK constraint is validated while the table is locked',
    find: ({ place, newConstraints }) => newConstraints
        .filter(({ constraint }) => constraint.type === 'c' && constraint.validated)
        .map(({ table, constraint }) => ({
        place,
        what: `Adds the CHECK constraint \`${constraint.name}\` and scans the table \`${table.name}\` under an ACCESS EXCLUSIVE lock. Reads and writes wait until the scan ends.`,
        next: 'Add the constraint with NOT VALID, and run ALTER TABLE … VALIDATE CONSTRAINT in a later file.',
    })),
};

;
const disallowedUniqueConstraint = {
    id: 'disallowed-unique-constraint',
    level: 'warning',
    title: 'A unique constraint builds its index while the table is locked',
    find: ({ place, newConstraints, indexesBefore }) => newConstraints
        .filter(({ constraint }) => ['u', 'p', 'x'].includes(constraint.type))
        .filter(({ constraint }) => !indexesBefore.has(constraint.index))
        .map(({ table, constraint }) => ({
        place,
        what: `Adds the constraint \`${constraint.name}\` and builds its index under an ACCESS EXCLUSIVE lock on \`${table.name}\`. Reads and writes wait until the build ends.`,
        next: 'First create the index with CREATE UNIQUE INDEX CONCURRENTLY in its own file. Then add the constraint with USING INDEX.',
    })),
};

var lock_mode = __webpack_require__(1692);
;

const exclusiveLocksHeldTogether = {
    id: 'exclusive-locks-held-together',
    level: 'warning',
    title: 'One transaction locks two tables against all access',
    find: ({ place, heldLocks, locks }) => {
        const isTableLock = ({ relation, mode }) => relation.kind === 'r' && (0,lock_mode .o5)(mode);
        const tables = heldLocks.filter(isTableLock);
        if (tables.length < 2 || !locks.some(isTableLock))
            return [];
        const names = tables.map(({ relation }) => `\`${relation.name}\``).join(', ');
        return [
            {
                place,
                what: `The transaction holds ACCESS EXCLUSIVE locks on ${tables.length} tables (${names}) until it ends. A session that locks them in another order can deadlock with it.`,
                next: 'Move the change of each table to its own file. Each file runs in its own transaction.',
            },
        ];
    },
};

;
const invalidObject = {
    id: 'invalid-object',
    level: 'error',
    title: 'A statement leaves an invalid index',
    find: ({ place, invalidIndexes }) => invalidIndexes.map(({ name }) => ({
        place,
        what: `Leaves the invalid index \`${name}\`. Every write updates the index, but no query uses it.`,
        next: 'Fix the cause, drop the index, and create it again.',
    })),
};

var rehearsal_failure = __webpack_require__(82129);
;

const PHASES = {
    base: 'the merged files',
    change: 'the pull request',
    setup: '`rehearsal-setup`',
    clean: 'all files from an empty database',
};
const rehearsalFailed = {
    id: 'rehearsal-failed',
    level: 'error',
    title: 'A migration fails in the rehearsal',
    find: (failure) => {
        const { place, message, hint, code, during, stopped } = failure;
        if (stopped !== undefined) {
            const what = `${message}, while rehearsing ${PHASES[during]}.`;
            return [{ place, what, next: stopped.next }];
        }
        if (during === 'base' || ((0,rehearsal_failure .n_)(failure) && during !== 'setup'))
            return [];
        const cause = code === undefined
            ? `The rehearsal of ${PHASES[during]} failed`
            : `Postgres rejected this statement while rehearsing ${PHASES[during]}`;
        const sqlState = code === undefined ? '' : ` (SQLSTATE ${code})`;
        const hintText = hint === undefined ? '' : ` Hint: ${hint}`;
        return [
            {
                place,
                what: `${cause}: ${message.replace(/\.$/, '')}${sqlState}.${hintText}`,
                next: 'Fix the statement.',
            },
        ];
    },
};

;

const rehearsalIncomplete = {
    id: 'rehearsal-incomplete',
    level: 'warning',
    title: 'The rehearsal stopped before the last statement',
    find: (failure) => {
        if (failure.stopped !== undefined)
            return [];
        if (failure.during === 'setup' || (failure.during !== 'base' && !(0,rehearsal_failure .n_)(failure)))
            return [];
        return [
            {
                place: failure.place,
                what: `The rehearsal stopped at this statement, and the statements after it were not checked. The error is: ${failure.message.replace(/\.$/, '')}.`,
                next: 'Set `rehearsal-setup` to an SQL file that creates the missing schemas, roles or functions of the platform. If an extension is missing, set `rehearsal-url` to a server that has it.',
            },
        ];
    },
};

;
const renamingColumn = {
    id: 'renaming-column',
    level: 'warning',
    title: 'A column is renamed',
    find: ({ place, columns, droppedRelations }) => columns.renamed
        .filter(({ table }) => !droppedRelations.includes(table))
        .map(({ table, column, before }) => ({
        place,
        what: `Renames the column \`${table.name}.${before.name}\` to \`${column.name}\`. Running code that uses the old name fails immediately.`,
        next: 'Add a column with the new name, write to both columns, move the reads to the new one, and drop the old one in a later release.',
    })),
};

;
const renamingTable = {
    id: 'renaming-table',
    level: 'warning',
    title: 'A table is renamed',
    find: ({ place, renamedRelations }) => renamedRelations
        .filter(({ from }) => ['r', 'p', 'v', 'm', 'f'].includes(from.kind))
        .map(({ from, to }) => ({
        place,
        what: `Renames \`${from.name}\` to \`${to.name}\`. Running code that uses the old name fails immediately.`,
        next: 'Keep a view with the old name until no code uses it.',
    })),
};

;

const requireConcurrentIndexCreation = {
    id: 'require-concurrent-index-creation',
    level: 'warning',
    title: 'An index is built on an existing table while writes wait',
    find: ({ place, newIndexes, heldLocks }) => newIndexes.flatMap(({ table, index }) => {
        const lock = heldLocks.find(({ relation }) => relation.oid === table.oid);
        if (lock === undefined || !(0,lock_mode .PE)(lock.mode))
            return [];
        return [
            {
                place,
                what: `Builds the index \`${index.name}\` while holding a ${(0,lock_mode .US)(lock.mode)} lock on \`${table.name}\`. Writes to the table wait until the build ends.`,
                next: 'Create the index with CREATE INDEX CONCURRENTLY in its own file.',
            },
        ];
    }),
};

;
const requireConcurrentIndexDeletion = {
    id: 'require-concurrent-index-deletion',
    level: 'warning',
    title: 'An index of an existing table is dropped while all access waits',
    find: ({ place, droppedRelations, heldLocks, statement, source }) => source === 'documented' || statement !== 'DROP INDEX'
        ? []
        : droppedRelations
            .filter(({ kind }) => kind === 'i' || kind === 'I')
            .map((index) => {
            const table = heldLocks.find(({ relation }) => relation.kind === 'r')?.relation.name ?? 'its table';
            return {
                place,
                what: `Drops the index \`${index.name}\` under an ACCESS EXCLUSIVE lock on \`${table}\`. The lock waits for every running query, and all later reads and writes wait for the lock.`,
                next: 'Drop the index with DROP INDEX CONCURRENTLY in its own file.',
            };
        }),
};

;

const tableRewrite = {
    id: 'table-rewrite',
    level: 'warning',
    title: 'A statement rewrites a whole table under a lock',
    find: ({ place, rewrittenTables, columns, heldLocks, statement }) => rewrittenTables
        .filter(({ oid }) => statement !== 'TRUNCATE TABLE' && !columns.retyped.some(({ table }) => table.oid === oid))
        .map((table) => {
        const lock = heldLocks.find(({ relation }) => relation.oid === table.oid)?.mode ??
            'AccessExclusiveLock';
        const added = columns.added.find((each) => each.table.oid === table.oid)?.column.name;
        const purpose = added === undefined ? '' : ` to fill \`${added}\``;
        return {
            place,
            what: `Rewrites the table \`${table.name}\`${purpose} while holding an ${(0,lock_mode .US)(lock)} lock. The rewrite can need twice the disk space of the table.`,
            next: 'Add the column without a volatile default and backfill it in batches. Run other rewrites in a maintenance window.',
        };
    }),
};

;



















const REHEARSAL_RULES = [
    requireConcurrentIndexCreation,
    requireConcurrentIndexDeletion,
    addingForeignKeyConstraint,
    constraintMissingNotValid,
    disallowedUniqueConstraint,
    changingColumnType,
    tableRewrite,
    addingNotNullableField,
    addingRequiredField,
    banDropNotNull,
    renamingColumn,
    renamingTable,
    banDropColumn,
    banDropTable,
    banTruncate,
    exclusiveLocksHeldTogether,
    invalidObject,
];
const FAILURE_RULES = [
    rehearsalFailed,
    rehearsalIncomplete,
];


  })

};
;