"use strict";
exports.id = 562;
exports.ids = [562];
exports.modules = {

/***/ 19137:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ compileSqlParser)
/* harmony export */ });
/**
 * Makes V8 compile the SQL parser once. Otherwise V8 compiles its large functions again with
 * optimization in the background, and the process waits for this at its end: 0.1 s on Node 20, 0.5
 * s and 500 MiB on Node 24. All three flags are needed, because none implies another once V8 runs.
 * Call it before the parser is loaded. `node:v8` is loaded late, because a run with nothing to do
 * does not need it.
 */
async function compileSqlParser() {
    const { setFlagsFromString } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 78877, 23));
    for (const flag of ['--liftoff-only', '--no-wasm-tier-up', '--no-wasm-dynamic-tiering']) {
        setFlagsFromString(flag);
    }
}


/***/ }),

/***/ 17434:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ createRunId),
/* harmony export */   z: () => (/* binding */ randomToken)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/**
 * Creates a name that no file and no child process can know: a fixed prefix and 16 random hex
 * digits.
 */
function randomToken() {
    return `governed_${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex')}`;
}
/**
 * Creates the id of one run in the history: the id of the GitHub run, and random digits because a
 * run can have several processes.
 */
function createRunId(run) {
    return `${run ?? 'local'}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}`;
}


/***/ }),

/***/ 15391:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PT: () => (/* binding */ hasNoTransactionDirective),
/* harmony export */   tx: () => (/* binding */ findInvalidDirectives)
/* harmony export */ });
/* unused harmony export NO_TRANSACTION_DIRECTIVES */
/**
 * Directives that make a file non-transactional: of this action and of other tools. The patterns
 * match a whole comment, so that prose that mentions a directive does not match. They ignore case
 * where the tool does, or where versions of the tool differ.
 */
const NO_TRANSACTION_DIRECTIVES = [
    {
        tool: 'governed',
        pattern: /^--\s*governed:\s*no-transaction$/i,
        source: 'docs/engine.md#how-a-file-runs',
    },
    {
        tool: 'dbmate',
        pattern: /^--\s*migrate:up(?:\s+\S+)*\s+transaction:false(?:\s|$)/,
        source: 'https://github.com/amacneil/dbmate/blob/main/pkg/dbmate/migration.go',
    },
    {
        tool: 'goose',
        pattern: /^--\s*\+goose\s+NO\s+TRANSACTION$/i,
        source: 'https://github.com/pressly/goose/blob/main/internal/sqlparser/parser.go',
    },
    {
        tool: 'sql-migrate',
        pattern: /^-- \+migrate Up(?:\s+\S+)*\s+notransaction(?:\s|$)/,
        source: 'https://github.com/rubenv/sql-migrate/blob/master/sqlparse/sqlparse.go',
    },
    {
        tool: 'sqlx',
        pattern: /^-- no-transaction(?:\s|$)/,
        source: 'https://github.com/launchbadge/sqlx/blob/main/sqlx-core/src/migrate/source.rs',
    },
    {
        tool: 'tern',
        pattern: /^---- tern: disable-tx ----$/,
        source: 'https://github.com/jackc/tern/blob/master/migrate/migrate.go',
    },
    {
        tool: 'graphile-migrate',
        pattern: /^--! no-transaction(?:\s|$)/,
        source: 'https://github.com/graphile/migrate#disabling-transaction',
    },
    {
        tool: 'postgres-migrations',
        pattern: /^-- postgres-migrations disable-transaction(?:\s|$)/,
        source: 'https://github.com/ThomWright/postgres-migrations/blob/master/src/run-migration.ts',
    },
    {
        tool: 'atlas',
        pattern: /^--\s*atlas:txmode\s+none$/,
        source: 'https://atlasgo.io/versioned/apply#transaction-configuration',
    },
    {
        tool: 'yoyo',
        pattern: /^--\s*transactional\s*:\s*false$/i,
        source: 'yoyo-migrations 9.0.0, yoyo/migrations.py, directive_pattern',
    },
    {
        tool: 'liquibase',
        pattern: /^--\s*changeset\s.*\srunInTransaction:\s*"?false"?(?:\s|$)/i,
        source: 'https://docs.liquibase.com/concepts/changelogs/sql-format.html',
    },
    {
        tool: 'flyway',
        pattern: /^--\s*flyway:executeInTransaction\s*=\s*false$/i,
        source: 'https://documentation.red-gate.com/fd/script-configuration-277579011.html',
    },
    {
        tool: 'morph',
        pattern: /^--\s*morph:nontransactional$/,
        source: 'https://github.com/mattermost/morph/blob/master/models/parse.go',
    },
    {
        tool: 'evolve',
        pattern: /^--\s*evolve-tx-off$/,
        source: 'https://evolve-db.netlify.app/configuration/transactions/',
    },
    {
        tool: 'prairielearn',
        pattern: /^-- prairielearn:migrations NO TRANSACTION$/,
        source: 'https://github.com/PrairieLearn/PrairieLearn/tree/master/packages/migrations',
    },
];
/** Returns whether a comment before the first statement makes the file non-transactional. */
function hasNoTransactionDirective(comments) {
    return comments.some(({ text, statementsAbove }) => statementsAbove === 0 && NO_TRANSACTION_DIRECTIVES.some(({ pattern }) => pattern.test(text)));
}
/** Matches comments that seem to be meant for this action: its name, then a colon or the directive. */
const INTENDED_DIRECTIVE = /^--+\s*govern?e?d?(?:\s*:|(?:[-_ ]?migrations?)?[\W_]*no[-_ ]?transactions?\b)/i;
const VALID_DIRECTIVES = NO_TRANSACTION_DIRECTIVES.filter(({ tool }) => tool === 'governed');
/** A suppression for `mode: check` (checks/suppression.ts). It does not change how a file runs. */
const SUPPRESSION = /^--\s*governed:\s*allow\s+[a-z-]+(?:\s|$)/;
/**
 * Returns a problem for each `governed` directive that is misspelled or has no effect at its position.
 * Ignoring it would run the file in a way that its author did not intend.
 */
function findInvalidDirectives(file, comments) {
    const problems = [];
    for (const { text, line, statementsAbove } of comments) {
        if (!INTENDED_DIRECTIVE.test(text) || SUPPRESSION.test(text))
            continue;
        const isValid = VALID_DIRECTIVES.some(({ pattern }) => pattern.test(text));
        if (isValid && statementsAbove === 0)
            continue;
        problems.push({
            code: 'unknown-directive',
            what: isValid
                ? `The directive \`${text}\` is after the first statement, where it has no effect.`
                : `\`${text}\` is not a valid directive.`,
            next: isValid
                ? 'Move it to the top of the file.'
                : 'Use `-- governed: no-transaction` on a line of its own above the first statement. If this is not a directive, change the comment.',
            file,
            line,
        });
    }
    return problems;
}


/***/ }),

/***/ 88416:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ inspect)
});

// EXTERNAL MODULE: ./src/migrations/directives.ts
var directives = __webpack_require__(15391);
;// CONCATENATED MODULE: ./src/migrations/down-section.ts
/**
 * Lines that begin the section with the statements that revert a migration. Liquibase is not in the
 * list, because its `--rollback drop table x` is a comment and never runs.
 */
const DOWN_MARKERS = [
    {
        tool: 'goose',
        pattern: /^--\s*\+goose\s+Down$/i,
        source: 'https://github.com/pressly/goose/blob/main/internal/sqlparser/parser.go',
    },
    {
        tool: 'dbmate',
        pattern: /^--\s*migrate:down(?:\s|$)/i,
        source: 'https://github.com/amacneil/dbmate/blob/main/pkg/dbmate/migration.go',
    },
    {
        tool: 'sql-migrate',
        pattern: /^--\s*\+migrate\s+Down(?:\s|$)/i,
        source: 'https://github.com/rubenv/sql-migrate/blob/master/sqlparse/sqlparse.go',
    },
    {
        tool: 'tern',
        pattern: /^---- create above \/ drop below ----$/i,
        source: 'https://github.com/jackc/tern/blob/master/migrate/migrate.go',
    },
    {
        tool: 'node-pg-migrate',
        pattern: /^--[\s-]*down\s+migration/i,
        source: 'https://github.com/salsita/node-pg-migrate/blob/main/src/sqlMigration.ts',
    },
    {
        tool: 'micrate',
        pattern: /^--\s*\+micrate\s+Down$/i,
        source: 'https://github.com/amberframework/micrate',
    },
    {
        tool: 'rambler',
        pattern: /^--\s*rambler\s+down$/i,
        source: 'https://github.com/elwinar/rambler',
    },
    {
        tool: 'mybatis',
        pattern: /^--\s*\/\/\s*@UNDO$/i,
        source: 'https://mybatis.org/migrations/create.html',
    },
];
/**
 * Returns a problem if statements follow a down marker. As plain SQL, they would run too and revert
 * the migration. Returns undefined if only comments follow the marker.
 *
 * @param count Number of statements in the file.
 */
function findDownSection(file, comments, count) {
    for (const { text, line, statementsAbove } of comments) {
        const marker = DOWN_MARKERS.find(({ pattern }) => pattern.test(text));
        if (marker === undefined || statementsAbove >= count)
            continue;
        return {
            code: 'down-section',
            what: `The statements after \`${text}\` revert the migration. As plain SQL, they would run too.`,
            next: `This is a file of ${marker.tool}. Run it with ${marker.tool} (set \`command\`), or remove the statements after the marker.`,
            file,
            line,
        };
    }
    return undefined;
}

// EXTERNAL MODULE: ./src/migrations/syntax-tree.ts
var syntax_tree = __webpack_require__(50931);
;// CONCATENATED MODULE: ./src/migrations/forbidden-statements.ts

/**
 * Returns a problem for each statement that would end the transaction of the file, remove what
 * protects the transaction, or make the server parse the rest of the file differently
 * (docs/engine-rationale.md#parser-checks). Bodies of functions and procedures are not checked: a
 * COMMIT in a procedure does not run when the procedure is created.
 *
 * @param noTransaction Whether the file is declared to be non-transactional.
 */
function findForbiddenStatements(file, statements, noTransaction) {
    const problems = findTransactionControl(file, statements, noTransaction);
    for (const statement of statements) {
        const problem = findSessionReset(statement.node, file) ??
            findParserSetting(statement.node) ??
            findUnlockAll(statement) ??
            (noTransaction ? findSessionAuthorization(statement.node) : undefined);
        if (problem !== undefined)
            problems.push({ ...problem, file, line: statement.line });
    }
    return problems;
}
function findSessionReset(node, path) {
    if ('CopyStmt' in node && node.CopyStmt.is_from && node.CopyStmt.filename === undefined) {
        return findCopyFromStdin(path);
    }
    if ('DiscardStmt' in node && node.DiscardStmt.target === 'DISCARD_ALL') {
        return {
            code: 'discard-all',
            what: '`DISCARD ALL` resets the session of the migration and releases its locks.',
            next: 'Remove the statement, because the engine resets the session after every file. You may use `DISCARD PLANS`, `SEQUENCES` and `TEMP`.',
        };
    }
    if ('ClosePortalStmt' in node && node.ClosePortalStmt.portalname === undefined) {
        return {
            code: 'close-all',
            what: '`CLOSE ALL` also closes the cursor with which the engine protects the transaction.',
            next: 'Use `CLOSE` with the name of each cursor.',
        };
    }
    return undefined;
}
/** Finds a setting that would make the server parse the rest of the file differently. */
function findParserSetting(node) {
    // RESET and TO DEFAULT restore the initial settings of the session, which the engine has checked.
    if (!('VariableSetStmt' in node) || node.VariableSetStmt.kind !== 'VAR_SET_VALUE') {
        return undefined;
    }
    const { name = '', args } = node.VariableSetStmt;
    const setting = name.toLowerCase();
    const value = getConstant(args?.[0]);
    if (setting === 'standard_conforming_strings' && !/^(?:on|true|yes|1)$/i.test(value)) {
        return parserSettingProblem(setting, "Remove the statement, and use `E'…'` for strings with backslash escapes.");
    }
    if (setting === 'client_encoding' && !isUtf8(value)) {
        return parserSettingProblem(setting, 'Remove the statement, and save the file as UTF-8.');
    }
    return undefined;
}
/** In a transaction, the engine resets the user before it inserts its row. Between statements, it cannot. */
function findSessionAuthorization(node) {
    if (!('VariableSetStmt' in node) || node.VariableSetStmt.name !== 'session_authorization') {
        return undefined;
    }
    return {
        code: 'session-authorization',
        what: '`SET SESSION AUTHORIZATION` in a non-transactional file prevents the engine from counting completed statements.',
        next: 'Use `SET ROLE`, which the engine can reset.',
    };
}
function parserSettingProblem(setting, next) {
    return {
        code: 'session-settings',
        what: `The statement changes \`${setting}\`, so the server would parse the rest of the file differently from the engine.`,
        next,
    };
}
/** Compares only letters and digits, as the server does with names of encodings. */
function isUtf8(encoding) {
    return /^(?:utf8|unicode)$/i.test(encoding.replace(/[^a-z0-9]/gi, ''));
}
/** Returns the value of a setting: a word, a string or an integer. Empty for any other expression. */
function getConstant(argument) {
    const constant = (0,syntax_tree/* isObject */.Gv)(argument) ? argument['A_Const'] : undefined;
    if (!(0,syntax_tree/* isObject */.Gv)(constant))
        return '';
    const { sval, ival } = constant;
    if ((0,syntax_tree/* isObject */.Gv)(sval) && typeof sval['sval'] === 'string')
        return sval['sval'];
    return (0,syntax_tree/* isObject */.Gv)(ival) ? String(ival['ival'] ?? 0) : '';
}
const UNLOCK_ALL = 'pg_advisory_unlock_all';
function findUnlockAll({ node, text }) {
    // The tree contains the name only if the text does, except for Unicode escapes.
    if (!/pg_advisory_unlock_all|u&"/i.test(text) || 'CreateFunctionStmt' in node)
        return undefined;
    if (!(0,syntax_tree/* hasMatchingNode */.yK)(node, (value, key) => key === 'FuncCall' && isUnlockAll(value)))
        return undefined;
    return {
        code: 'unlock-all',
        what: `\`${UNLOCK_ALL}()\` also releases the lock that prevents a second run.`,
        next: 'Use `pg_advisory_unlock(…)` for each of your own locks.',
    };
}
function isUnlockAll(call) {
    const name = (0,syntax_tree/* isObject */.Gv)(call) ? call['funcname'] : undefined;
    if (!Array.isArray(name) || (0,syntax_tree/* stringNodeText */.bu)(name.at(-1)) !== UNLOCK_ALL)
        return false;
    return name.length === 1 || (0,syntax_tree/* stringNodeText */.bu)(name.at(-2)) === 'pg_catalog';
}
/** Returns the problem with `COPY … FROM STDIN`. Only psql can read its rows from the file. */
function findCopyFromStdin(path) {
    return {
        code: 'copy-from-stdin',
        what: '`COPY … FROM STDIN` reads rows from the client, but the engine sends only statements.',
        next: `Use \`INSERT\` for the rows (\`pg_dump --inserts\`), or move the file to another folder and set \`command: ${psqlCommand(path)}\`.`,
    };
}
/** Returns a psql command that runs a file in one transaction and stops at the first error. */
function psqlCommand(path) {
    const quoted = /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
    return `psql -X -v ON_ERROR_STOP=1 -1 -f ${quoted} "$DATABASE_URL"`;
}
/** Statements that work only in a transaction and do not end it. */
const SAVEPOINT_KINDS = new Set([
    'TRANS_STMT_SAVEPOINT',
    'TRANS_STMT_RELEASE',
    'TRANS_STMT_ROLLBACK_TO',
]);
function findTransactionControl(file, statements, noTransaction) {
    const found = statements.filter(({ node }) => 'TransactionStmt' in node && !SAVEPOINT_KINDS.has(node.TransactionStmt.kind ?? ''));
    const first = found[0];
    if (first === undefined)
        return [];
    const shown = found.slice(0, 5).map(({ text, line }) => `\`${toOneLine(text)}\` on line ${line}`);
    if (found.length > shown.length)
        shown.push(`${found.length - shown.length} more`);
    const isWrapper = found.length === 2 && first === statements[0] && found[1] === statements.at(-1);
    const object = found.length === 1 ? 'this statement' : 'these statements';
    return [
        {
            code: 'transaction-control',
            what: noTransaction
                ? `The file is non-transactional, but it controls a transaction: ${shown.join(', ')}.`
                : `The file controls the transaction in which it runs: ${shown.join(', ')}.`,
            next: noTransaction ? adviseNonTransactional(object) : adviseTransactional(object, isWrapper),
            file,
            line: first.line,
        },
    ];
}
function adviseNonTransactional(object) {
    return `Remove ${object}, because in a non-transactional file every statement commits by itself.`;
}
function adviseTransactional(object, isWrapper) {
    return isWrapper
        ? 'Remove the two statements, because the engine runs every file in one transaction.'
        : `Remove ${object}, because the engine runs the file in one transaction. If a statement must commit separately, move it to another file, or add \`-- governed: no-transaction\` at the top, so that every statement commits by itself.`;
}
function toOneLine(text) {
    const flat = text.replace(/\s+/g, ' ');
    return flat.length > 60 ? `${flat.slice(0, 59)}…` : flat;
}

// EXTERNAL MODULE: ./src/migrations/line-comments.ts
var line_comments = __webpack_require__(52666);
// EXTERNAL MODULE: ./src/migrations/migration.ts
var migrations_migration = __webpack_require__(1481);
;// CONCATENATED MODULE: ./src/migrations/reserved-schema.ts

/** The schema of the engine's history (docs/engine.md#the-history). */
const GOVERNED_SCHEMA = 'governed';
/** Keys of the syntax tree whose value is a dotted name, as a list of its parts. */
const DOTTED_NAME_KEYS = new Set([
    'items',
    'names',
    'funcname',
    'objname',
    'typeName',
    'defnames',
    'domainname',
]);
/**
 * Returns a problem for each statement that uses the schema `governed`, or for the first one that uses
 * the history table of its tool. SQL in strings (dynamic SQL, PL/pgSQL bodies) is not checked. This is
 * a stated limit (docs/engine-rationale.md#parser-checks).
 */
function findReservedSchemaUse(file, text, statements, history) {
    // A history table in the schema `governed` is covered by the check of the schema.
    if (history !== undefined && history.schema !== GOVERNED_SCHEMA && text.includes(history.table)) {
        const found = statements.find(({ node }) => usesTable(node, history.table));
        if (found !== undefined)
            return [historyTableProblem(file, found.line, history.table)];
    }
    // The tree contains the name only if the text does, except for Unicode escapes.
    if (!/governed|u&"/i.test(text))
        return [];
    return statements
        .filter(({ node }) => usesGovernedSchema(node))
        .map(({ line }) => ({
        code: 'own-tables',
        what: `The statement uses the schema \`${GOVERNED_SCHEMA}\`, which contains the history of the migrations.`,
        next: 'Remove the reference to this schema. If the application has a schema with this name, rename it, or set `command` to run its migrations.',
        file,
        line,
    }));
}
/** Only the tool writes to its history table, or the engine on its behalf. */
function historyTableProblem(file, line, table) {
    return {
        code: 'own-tables',
        what: `The statement uses \`${table}\`, which contains the history of the migrations.`,
        next: 'Remove the reference to this table. If the file needs the table, set `command` to the tool.',
        file,
        line,
    };
}
function usesTable(node, table) {
    if ((0,syntax_tree/* hasMatchingNode */.yK)(node, (value, key) => key === 'relname' && value === table))
        return true;
    if (!('DropStmt' in node))
        return false;
    return (0,syntax_tree/* hasMatchingNode */.yK)(node.DropStmt.objects, (value, key) => key === 'sval' && value === table);
}
function usesGovernedSchema(node) {
    return isSchemaStatement(node) || (0,syntax_tree/* hasMatchingNode */.yK)(node, isGovernedName);
}
function isGovernedName(value, key) {
    if (key === 'FuncCall')
        return setsSearchPath(value);
    if (key === 'schemaname' || key === 'newschema')
        return value === GOVERNED_SCHEMA;
    return (DOTTED_NAME_KEYS.has(key) &&
        Array.isArray(value) &&
        value.length > 1 &&
        (0,syntax_tree/* stringNodeText */.bu)(value[0]) === GOVERNED_SCHEMA);
}
/** `set_config('search_path', 'governed', …)`: after it, a name without a schema can be in `governed`. */
function setsSearchPath(call) {
    const name = (0,syntax_tree/* isObject */.Gv)(call) ? call['funcname'] : undefined;
    if (!(0,syntax_tree/* isObject */.Gv)(call) || !Array.isArray(name) || (0,syntax_tree/* stringNodeText */.bu)(name.at(-1)) !== 'set_config')
        return false;
    const hasArgument = (pattern) => (0,syntax_tree/* hasMatchingNode */.yK)(call['args'], (value, key) => key === 'sval' && typeof value === 'string' && pattern.test(value));
    return hasArgument(/^search_path$/i) && hasArgument(/(?:^|[\s,"])governed(?:$|[\s,"])/i);
}
/** DROP, ALTER, GRANT ON and COMMENT ON SCHEMA, and `SET search_path`. */
function isSchemaStatement(node) {
    if ('VariableSetStmt' in node) {
        const { name, args } = node.VariableSetStmt;
        const isGoverned = (value, key) => key === 'sval' && value === GOVERNED_SCHEMA;
        return name === 'search_path' && (0,syntax_tree/* hasMatchingNode */.yK)(args, isGoverned);
    }
    return Object.values(node).some((statement) => {
        if (!(0,syntax_tree/* isObject */.Gv)(statement))
            return false;
        const kinds = [
            statement['removeType'],
            statement['renameType'],
            statement['objectType'],
            statement['objtype'],
        ];
        if (!kinds.includes('OBJECT_SCHEMA') && statement['targtype'] !== 'ACL_TARGET_ALL_IN_SCHEMA') {
            return false;
        }
        const objects = statement['objects'];
        const names = [statement['object'], ...(Array.isArray(objects) ? objects : [])].map(syntax_tree/* stringNodeText */.bu);
        return [...names, statement['subname'], statement['newname']].includes(GOVERNED_SCHEMA);
    });
}

;// CONCATENATED MODULE: ./src/migrations/syntax.ts

/**
 * Returns the problem with a file that the parser cannot parse: rows after a COPY, a psql command, a
 * lookalike of a space or quotation mark, or the message of the parser. Never throws.
 */
function syntaxProblem(migration, failure, parser) {
    const { text, path: file, fileName } = migration;
    const { offset, line } = failure.position;
    const copyLine = findCopyLine(text, offset, parser);
    if (copyLine !== undefined)
        return { ...findCopyFromStdin(file), file, line: copyLine };
    if (text[offset] === '\\')
        return psqlProblem(file, text.slice(offset), line);
    const lookalike = findLookalike(text, offset);
    return {
        code: 'syntax-error',
        what: `\`${fileName}\` cannot be parsed: ${failure.message}.`,
        next: lookalike ??
            `Fix the line. If your server accepts it and only this parser does not, move the file to another folder and set \`command: ${psqlCommand(file)}\`.`,
        file,
        line,
    };
}
/** Returns the line of a `COPY … FROM STDIN` directly before the error, whose rows are not SQL. */
function findCopyLine(text, offset, parser) {
    const end = text.lastIndexOf(';', offset);
    if (end === -1)
        return undefined;
    const before = parser.statements(text.slice(0, end + 1));
    const last = before.ok ? before.statements.at(-1) : undefined;
    if (last === undefined || !('CopyStmt' in last.node))
        return undefined;
    const { is_from: isFrom, filename } = last.node.CopyStmt;
    return isFrom && filename === undefined ? last.line : undefined;
}
function psqlProblem(file, from, line) {
    const command = /^\\\S*/.exec(from)?.[0] ?? '\\';
    const isFromDump = /^\\(?:un)?restrict$/.test(command);
    return {
        code: 'psql-command',
        what: `\`${command}\` is a psql command, not SQL.${isFromDump ? ' pg_dump writes it from versions 17.6, 16.10, 15.14, 14.19 and 13.22 on.' : ''}`,
        next: isFromDump
            ? 'Remove the lines `\\restrict` and `\\unrestrict`. They protect psql, and the SQL between them is complete.'
            : `Use SQL instead, or move the file to another folder and set \`command: ${psqlCommand(file)}\`.`,
        file,
        line,
    };
}
/** Spaces that Postgres treats as letters, and quotation marks that word processors insert. */
const LOOKALIKES = /[\u00a0\u00ad\u2000-\u200f\u2018-\u201f\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]/;
function findLookalike(text, offset) {
    const token = /^[^ \t\r\n;]*/.exec(text.slice(offset, offset + 200))?.[0] ?? '';
    const found = LOOKALIKES.exec(token)?.[0];
    if (found === undefined)
        return undefined;
    const code = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `Replace the character U+${code}, which looks like a space or a quotation mark but is not one in SQL.`;
}

;// CONCATENATED MODULE: ./src/migrations/transaction-support.ts

/**
 * Returns the name of a statement that Postgres refuses in a transaction block (error 25001,
 * `PreventInTransactionBlock` in its sources), or undefined for other statements
 * (docs/engine-rationale.md#non-transactional-files). REINDEX and CLUSTER of a partitioned table are
 * not detected, because only the catalog shows that it is partitioned.
 */
function nonTransactionalStatement(statement, parser) {
    const { node } = statement;
    return (nonTransactionalIndexStatement(node) ??
        nonTransactionalServerStatement(node) ??
        nonTransactionalSubscriptionStatement(node) ??
        (isCommittingBlock(statement, parser) ? 'A DO block with COMMIT or ROLLBACK' : undefined));
}
/** Returns whether a statement is a CALL. Only the body of the procedure shows whether it commits. */
function mayCommit({ node }) {
    return 'CallStmt' in node;
}
/**
 * Returns the index or table of a CREATE INDEX CONCURRENTLY or REINDEX CONCURRENTLY; undefined for
 * other statements. A new index is in the schema of its table, if the statement contains the schema.
 */
function findConcurrentBuild({ node }) {
    if ('IndexStmt' in node && node.IndexStmt.concurrent) {
        const { idxname, relation } = node.IndexStmt;
        return {
            kind: 'create',
            index: idxname === undefined ? undefined : qualifyName(relation?.schemaname, idxname),
            table: qualifyName(relation?.schemaname, relation?.relname ?? ''),
        };
    }
    if (!('ReindexStmt' in node) || !isOn(node.ReindexStmt.params, 'concurrently'))
        return undefined;
    const { kind, relation } = node.ReindexStmt;
    if (relation?.relname === undefined)
        return undefined;
    const name = qualifyName(relation.schemaname, relation.relname);
    return kind === 'REINDEX_OBJECT_INDEX'
        ? { kind: 'reindex', index: name, table: undefined }
        : { kind: 'reindex', index: undefined, table: name };
}
function qualifyName(schema, name) {
    return (schema === undefined ? [name] : [schema, name]).map(quoteName).join('.');
}
function quoteName(name) {
    return `"${name.replaceAll('"', '""')}"`;
}
function nonTransactionalIndexStatement(node) {
    if ('IndexStmt' in node)
        return node.IndexStmt.concurrent ? 'CREATE INDEX CONCURRENTLY' : undefined;
    if ('DropStmt' in node)
        return node.DropStmt.concurrent ? 'DROP INDEX CONCURRENTLY' : undefined;
    if ('ReindexStmt' in node) {
        const { kind, params } = node.ReindexStmt;
        if (isOn(params, 'concurrently'))
            return 'REINDEX CONCURRENTLY';
        if (kind === 'REINDEX_OBJECT_SCHEMA')
            return 'REINDEX SCHEMA';
        if (kind === 'REINDEX_OBJECT_DATABASE')
            return 'REINDEX DATABASE';
        return kind === 'REINDEX_OBJECT_SYSTEM' ? 'REINDEX SYSTEM' : undefined;
    }
    if ('ClusterStmt' in node) {
        return node.ClusterStmt.relation === undefined ? 'CLUSTER without a table' : undefined;
    }
    return undefined;
}
function nonTransactionalServerStatement(node) {
    // ANALYZE is a VacuumStmt too.
    if ('VacuumStmt' in node)
        return node.VacuumStmt.is_vacuumcmd ? 'VACUUM' : undefined;
    if ('AlterSystemStmt' in node)
        return 'ALTER SYSTEM';
    if ('CreatedbStmt' in node)
        return 'CREATE DATABASE';
    if ('DropdbStmt' in node)
        return 'DROP DATABASE';
    if ('CreateTableSpaceStmt' in node)
        return 'CREATE TABLESPACE';
    if ('DropTableSpaceStmt' in node)
        return 'DROP TABLESPACE';
    if ('AlterDatabaseStmt' in node) {
        const moves = findOption(node.AlterDatabaseStmt.options, 'tablespace') !== undefined;
        return moves ? 'ALTER DATABASE SET TABLESPACE' : undefined;
    }
    if ('AlterTableStmt' in node) {
        const detaches = (0,syntax_tree/* hasMatchingNode */.yK)(node.AlterTableStmt.cmds, (value, key) => key === 'PartitionCmd' && (0,syntax_tree/* isObject */.Gv)(value) && value['concurrent'] === true);
        return detaches ? 'DETACH PARTITION CONCURRENTLY' : undefined;
    }
    return undefined;
}
function nonTransactionalSubscriptionStatement(node) {
    if ('CreateSubscriptionStmt' in node) {
        const { options } = node.CreateSubscriptionStmt;
        const createsSlot = isOn(options, 'create_slot', true) && isOn(options, 'connect', true);
        return createsSlot ? 'CREATE SUBSCRIPTION' : undefined;
    }
    // Only needed if it drops a slot, but it can always run outside of a transaction.
    if ('DropSubscriptionStmt' in node)
        return 'DROP SUBSCRIPTION';
    if ('AlterSubscriptionStmt' in node) {
        const { kind = '', options } = node.AlterSubscriptionStmt;
        if (kind === 'ALTER_SUBSCRIPTION_REFRESH')
            return 'ALTER SUBSCRIPTION REFRESH';
        const refreshes = /_(?:SET|ADD|DROP)_PUBLICATION$/.test(kind) && isOn(options, 'refresh', true);
        return refreshes ? 'ALTER SUBSCRIPTION with refresh' : undefined;
    }
    return undefined;
}
/** `DO $$ BEGIN LOOP …; COMMIT; END LOOP; END $$` commits in batches, which fails in a transaction. */
function isCommittingBlock({ node, text }, parser) {
    if (!('DoStmt' in node) || !/\b(?:commit|rollback)\b/i.test(text))
        return false;
    const language = findOption(node.DoStmt.args, 'language');
    if (language !== undefined && (0,syntax_tree/* stringNodeText */.bu)(language['arg'])?.toLowerCase() !== 'plpgsql')
        return false;
    return (0,syntax_tree/* hasMatchingNode */.yK)(parser.plpgsql(text), (_, key) => key === 'PLpgSQL_stmt_commit' || key === 'PLpgSQL_stmt_rollback');
}
function findOption(options, name) {
    for (const entry of options ?? []) {
        const element = (0,syntax_tree/* isObject */.Gv)(entry) ? entry['DefElem'] : undefined;
        if ((0,syntax_tree/* isObject */.Gv)(element) && element['defname'] === name)
            return element;
    }
    return undefined;
}
/** Reads a boolean option as `defGetBoolean` does: without a value it is on. */
function isOn(options, name, absent = false) {
    const found = findOption(options, name);
    if (found === undefined)
        return absent;
    const value = found['arg'];
    if ((0,syntax_tree/* isObject */.Gv)(value) && (0,syntax_tree/* isObject */.Gv)(value['Integer']))
        return value['Integer']['ival'] === 1;
    return !(0,syntax_tree/* hasMatchingNode */.yK)(value, (part) => /^(?:false|off)$/i.test((0,syntax_tree/* stringNodeText */.bu)(part) ?? ''));
}

;// CONCATENATED MODULE: ./src/migrations/inspect.ts








/**
 * Inspects a pending file before anything is written. Returns how to run it, or everything in it that
 * the engine refuses (docs/engine.md#what-is-refused). Never throws.
 *
 * @param history The history table of another tool; undefined for plain SQL files.
 */
function inspect(migration, parser, history) {
    const { text, path: file } = migration;
    if (text.trim() === '')
        return refuse(emptyFileProblem(migration));
    const parsed = parser.statements(text);
    if (!parsed.ok)
        return refuse(syntaxProblem(migration, parsed, parser));
    const { statements } = parsed;
    const comments = (0,line_comments/* findLineComments */.A)(text, statements);
    const down = findDownSection(file, comments, statements.length);
    // Other problems can be in the statements after the marker, so they are not reported.
    if (down !== undefined)
        return refuse(down);
    const isDeclared = (0,directives/* hasNoTransactionDirective */.PT)(comments) || migration.nonTransactional === true;
    const problems = [
        ...(0,directives/* findInvalidDirectives */.tx)(file, comments),
        ...findForbiddenStatements(file, statements, isDeclared),
        ...findReservedSchemaUse(file, text, statements, history),
    ];
    const kinds = statements.map((statement) => nonTransactionalStatement(statement, parser));
    if (!isDeclared && problems.length === 0) {
        problems.push(...findMixedStatements(file, statements, kinds));
    }
    return (0,migrations_migration/* toMigrationsResult */.i)(problems, {
        transactional: !isDeclared && kinds.every((kind) => kind === undefined),
        statements: statements.map((statement, index) => toStatement(statement, kinds[index] !== undefined)),
        notices: statements.length === 0 ? [commentsOnlyNotice(migration)] : [],
    });
}
function toStatement(statement, isNonTransactional) {
    const { line, offset, text } = statement;
    return {
        line,
        offset,
        text,
        nonTransactional: isNonTransactional || mayCommit(statement),
        build: findConcurrentBuild(statement),
    };
}
function refuse(problem) {
    return { ok: false, problems: [problem] };
}
/** @param kinds For each statement, its name if it cannot run in a transaction. */
function findMixedStatements(file, statements, kinds) {
    const firstIndex = kinds.findIndex((kind) => kind !== undefined);
    const first = statements[firstIndex];
    const transactional = statements[kinds.indexOf(undefined)];
    if (first === undefined || transactional === undefined)
        return [];
    return [
        {
            code: 'mixed-transaction',
            what: `${kinds[firstIndex]} (line ${first.line}) cannot run in a transaction, but the statement on line ${transactional.line} of the same file can.`,
            next: 'Split the file, so that the other statements stay in one transaction. Otherwise add `-- governed: no-transaction` at the top: every statement then commits by itself, and a failure does not roll back the statements before it.',
            file,
            line: first.line,
        },
    ];
}
function emptyFileProblem({ path: file, fileName }) {
    return {
        code: 'empty-file',
        what: `\`${fileName}\` is empty.`,
        next: 'Add its statements, or remove the file. To skip a version on purpose, add a comment to the file.',
        file,
    };
}
function commentsOnlyNotice({ path: file, fileName }) {
    return {
        code: 'comments-only',
        what: `\`${fileName}\` contains only comments, so applying it only adds a row to the history.`,
        next: 'If this is intended, ignore this notice. Otherwise check that its statements are not commented out.',
        file,
    };
}


/***/ }),

/***/ 52666:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ findLineComments)
/* harmony export */ });
/* harmony import */ var _text_positions__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(283);

/**
 * Returns the line comments between statements, which is where tools put their directives. Text in a
 * statement, such as the body of a function or a string, is not a comment of the file. Linear. Never
 * throws.
 */
function findLineComments(text, statements) {
    const comments = [];
    const lineAt = (0,_text_positions__WEBPACK_IMPORTED_MODULE_0__/* .createLineCounter */ .vL)(text);
    let from = 0;
    for (const [statementsAbove, statement] of statements.entries()) {
        collectComments(text, from, statement.offset, statementsAbove);
        from = statement.end;
    }
    // If the last statement has no `;`, the parser includes the comments after it.
    const last = statements.at(-1);
    collectComments(text, last === undefined ? 0 : findEndWithoutComments(text, last), text.length, statements.length);
    return comments;
    function collectComments(source, start, end, statementsAbove) {
        let at = start;
        while (at < end) {
            if (source.startsWith('/*', at)) {
                at = findBlockEnd(source, at);
            }
            else if (source.startsWith('--', at)) {
                const lineEnd = findLineEnd(source, at);
                comments.push({
                    text: source.slice(at, lineEnd).trim(),
                    line: lineAt(at),
                    statementsAbove,
                });
                at = lineEnd;
            }
            else {
                at += 1;
            }
        }
    }
}
function findLineEnd(text, from) {
    const end = text.indexOf('\n', from);
    return end === -1 ? text.length : end;
}
/** Block comments can be nested in Postgres. */
function findBlockEnd(text, from) {
    const mark = /\/\*|\*\//g;
    mark.lastIndex = from;
    let depth = 0;
    for (let match = mark.exec(text); match !== null; match = mark.exec(text)) {
        depth += match[0] === '/*' ? 1 : -1;
        if (depth === 0)
            return mark.lastIndex;
    }
    return text.length;
}
function findEndWithoutComments(text, last) {
    let end = last.end;
    while (end > last.offset) {
        const start = text.lastIndexOf('\n', end - 1) + 1;
        const line = text.slice(start, end).trim();
        if (start <= last.offset || !(line === '' || line.startsWith('--')))
            break;
        end = start - 1;
    }
    return end;
}


/***/ }),

/***/ 81855:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ loadParser)
/* harmony export */ });
/* harmony import */ var _text_positions__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(283);

/**
 * Loads the parser, libpg-query. This is its only import: a run without pending files does not load
 * its 1.7 MB of WebAssembly (docs/architecture.md#late-loading).
 *
 * @throws If the package is broken.
 */
async function loadParser() {
    const library = await __webpack_require__.e(/* import() */ 627).then(__webpack_require__.t.bind(__webpack_require__, 2627, 23));
    await library.loadModule();
    function statements(text) {
        // libpg-query throws on an empty text.
        if (text === '')
            return { ok: true, statements: [] };
        try {
            return { ok: true, statements: locateStatements(text, library.parseSync(text).stmts ?? []) };
        }
        catch (error) {
            if (!(error instanceof Error))
                throw error;
            const details = library.hasSqlDetails(error) ? error.sqlDetails : undefined;
            // Without details, the WebAssembly stack overflowed on thousands of nested expressions.
            const message = details === undefined ? 'an expression is nested too deeply' : error.message;
            // `cursorPosition` counts code points from 0.
            return {
                ok: false,
                message,
                position: (0,_text_positions__WEBPACK_IMPORTED_MODULE_0__/* .positionOfCodePoint */ .ig)(text, details?.cursorPosition ?? 0),
            };
        }
    }
    function plpgsql(statement) {
        try {
            return library.parsePlPgSQLSync(statement);
        }
        catch {
            return undefined;
        }
    }
    return { statements, plpgsql };
}
function locateStatements(text, raw) {
    const bytes = raw.flatMap(({ stmt_location: start = 0, stmt_len: length }) => [
        start,
        length === undefined ? Number.POSITIVE_INFINITY : start + length,
    ]);
    const positions = (0,_text_positions__WEBPACK_IMPORTED_MODULE_0__/* .byteOffsetsToPositions */ .Gg)(text, bytes);
    return raw.flatMap(({ stmt }, index) => {
        const [start, stop] = [positions[2 * index], positions[2 * index + 1]];
        if (stmt === undefined || start === undefined || stop === undefined)
            return [];
        const exact = text.slice(start.offset, stop.offset).trimEnd();
        return [{ ...start, end: start.offset + exact.length, text: exact, node: stmt }];
    });
}


/***/ }),

/***/ 80246:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ stripTransactionControl)
/* harmony export */ });
/* harmony import */ var _directives__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15391);
/* harmony import */ var _line_comments__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52666);


/**
 * Replaces pairs of `BEGIN` and `COMMIT` in a tool's file with blanks, because the file runs in one
 * transaction of the engine anyway. Many files have them: Prisma writes them around a changed enum, and
 * golang-migrate's guide recommends them. Lines and checksum stay the same. If the statements are not
 * plain pairs, the file is returned unchanged, so that it is refused later.
 */
function stripTransactionControl(migration, parser) {
    const { text, nonTransactional } = migration;
    if (nonTransactional === true || !/\b(?:begin|start\s+transaction)\b/i.test(text))
        return migration;
    const parsed = parser.statements(text);
    if (!parsed.ok || (0,_directives__WEBPACK_IMPORTED_MODULE_0__/* .hasNoTransactionDirective */ .PT)((0,_line_comments__WEBPACK_IMPORTED_MODULE_1__/* .findLineComments */ .A)(text, parsed.statements)))
        return migration;
    const control = parsed.statements.filter(({ node }) => 'TransactionStmt' in node);
    if (control.length === 0 || !hasOnlyPairs(control))
        return migration;
    let stripped = text;
    for (const { offset, end } of control) {
        const blank = stripped.slice(offset, end).replaceAll(/[^\r\n]/g, ' ');
        stripped = `${stripped.slice(0, offset)}${blank}${stripped.slice(end)}`;
    }
    return { ...migration, text: stripped };
}
function hasOnlyPairs(control) {
    return (control.length % 2 === 0 &&
        control.every(({ node }, index) => {
            if (!('TransactionStmt' in node))
                return false;
            const { kind, options = [], chain } = node.TransactionStmt;
            if (options.length > 0 || chain === true)
                return false;
            const begins = kind === 'TRANS_STMT_BEGIN' || kind === 'TRANS_STMT_START';
            return index % 2 === 0 ? begins : kind === 'TRANS_STMT_COMMIT';
        }));
}


/***/ }),

/***/ 283:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gg: () => (/* binding */ byteOffsetsToPositions),
/* harmony export */   Rh: () => (/* binding */ lineAtCodePoint),
/* harmony export */   ig: () => (/* binding */ positionOfCodePoint),
/* harmony export */   vL: () => (/* binding */ createLineCounter)
/* harmony export */ });
/**
 * Converts byte offsets in the text's UTF-8 to positions, in one pass, because a file can have 40,000
 * lines. An offset after the end of the text becomes the end.
 *
 * @param bytes Ascending.
 */
function byteOffsetsToPositions(text, bytes) {
    const positions = [];
    let [offset, byte, line] = [0, 0, 1];
    for (const target of bytes) {
        while (byte < target && offset < text.length) {
            const unit = text.charCodeAt(offset);
            const width = utf8Width(text, offset, unit);
            if (unit === 10)
                line += 1;
            byte += width;
            offset += width === 4 ? 2 : 1;
        }
        positions.push({ offset, line });
    }
    return positions;
}
function utf8Width(text, offset, unit) {
    if (unit < 0x80)
        return 1;
    if (unit < 0x800)
        return 2;
    const pair = (unit & 0xfc00) === 0xd800 && (text.charCodeAt(offset + 1) & 0xfc00) === 0xdc00;
    return pair ? 4 : 3;
}
/**
 * Returns the line of a code point, which is how the server counts characters
 * (docs/engine-rationale.md#error-positions). A position after the end becomes the last line that is
 * not blank.
 *
 * @param codePointOffset From 0. The server counts from 1, over the whole message.
 */
function lineAtCodePoint(text, codePointOffset) {
    return positionOfCodePoint(text, codePointOffset).line;
}
/** Returns the position of a code point, counted from 0, or of the last visible one. */
function positionOfCodePoint(text, codePointOffset) {
    const end = text.trimEnd().length;
    let [offset, line] = [0, 1];
    for (let count = 0; count < codePointOffset; count += 1) {
        const code = text.codePointAt(offset) ?? 0;
        const next = offset + (code > 0xffff ? 2 : 1);
        if (next >= end)
            break;
        if (code === 10)
            line += 1;
        offset = next;
    }
    return { offset, line };
}
/** Returns a function that converts ascending offsets to lines. Linear over all calls together. */
function createLineCounter(text) {
    let line = 1;
    let next = text.indexOf('\n');
    return (offset) => {
        while (next !== -1 && next < offset) {
            line += 1;
            next = text.indexOf('\n', next + 1);
        }
        return line;
    };
}


/***/ }),

/***/ 82469:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ findSkippedFiles)
/* harmony export */ });
/* harmony import */ var _format_names__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74234);

/**
 * Returns the finding about SQL files of the migrations folder that the tool passes over, so that they
 * never run.
 *
 * @param files Relative to the folder.
 */
function findSkippedFiles(about) {
    const { format, form, files } = about;
    if (files.length === 0)
        return [];
    const finding = {
        code: 'file-not-read',
        level: 'warning',
        what: `The format \`${format}\` does not read ${(0,_format_names__WEBPACK_IMPORTED_MODULE_0__/* .formatNames */ .E)(files, 'or')}, so ${files.length === 1 ? 'this file never runs' : 'these files never run'}.`,
        next: `If ${files.length === 1 ? 'it is a migration, rename it' : 'they are migrations, rename them'} to \`${form}\`${format === 'supabase' ? ' (the CLI also skips an old `<digits>_init.sql` at the start of the folder)' : ''}. Otherwise move ${files.length === 1 ? 'it' : 'them'} to another folder.`,
    };
    return [finding];
}


/***/ })

};
;