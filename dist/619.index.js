"use strict";
exports.id = 619;
exports.ids = [619];
exports.modules = {

  19137:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    R: () => (  compileSqlParser)
  });
async function compileSqlParser() {
    const { setFlagsFromString } = await Promise.resolve( ).then(__webpack_require__.t.bind(__webpack_require__, 78877, 23));
    for (const flag of ['--liftoff-only', '--no-wasm-tier-up', '--no-wasm-dynamic-tiering']) {
        setFlagsFromString(flag);
    }
}


  }),

  17434:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    n: () => (  createRunId),
    z: () => (  randomToken)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
  var node_crypto__WEBPACK_IMPORTED_MODULE_0___default =  __webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

function randomToken() {
    return `governed_${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex')}`;
}
function createRunId(run) {
    return `${run ?? 'local'}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}`;
}


  }),

  15391:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    PT: () => (  hasNoTransactionDirective),
    tx: () => (  findInvalidDirectives)
  });
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
function hasNoTransactionDirective(comments) {
    return comments.some(({ text, statementsAbove }) => statementsAbove === 0 && NO_TRANSACTION_DIRECTIVES.some(({ pattern }) => pattern.test(text)));
}
const INTENDED_DIRECTIVE = /^(?:--+|\/\*+)\s*(?:govern?e?d?(?:\s*:|(?:[-_ ]?migrations?)?[\W_]*no[-_ ]?transactions?\b)|(?=\w*v)g[overdnmta]{4,10}[\W_]+no[\W_]*trans?a[ckt])/i;
const VALID_DIRECTIVES = NO_TRANSACTION_DIRECTIVES.filter(({ tool }) => tool === 'governed');
const SUPPRESSION = /^--\s*governed:\s*allow\s+[a-z-]+(?:\s|$)/;
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


  }),

  29616:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  N: () => (  inspect)
});

;
function commentsOnlyNotices({ path: file, fileName, text }, parser) {
    return hasCommentedStatement(text, parser)
        ? [
            {
                code: 'comments-only',
                what: `\`${fileName}\` contains only comments, so applying it only adds a row to the history.`,
                next: 'If this is intended, ignore this notice. Otherwise check that its statements are not commented out.',
                file,
            },
        ]
        : [];
}
function hasCommentedStatement(text, parser) {
    const lines = text.split('\n').map((line) => line.replace(COMMENT_MARK, ''));
    const candidates = [...lines.join('\n').matchAll(STATEMENT)];
    return candidates.some(([candidate]) => parser.statements(candidate).ok);
}
const COMMENT_MARK = /^[\s\-/*]+/;
const STATEMENT = /^(?:alter|comment\s+on|create|delete\s+from|do|drop|grant|insert\s+into|refresh|reindex|revoke|select|set|truncate|update|with)\s[^;]*;/gim;

var directives = __webpack_require__(15391);
var dbmate = __webpack_require__(16123);
var node_pg_migrate = __webpack_require__(10752);
var section_markers = __webpack_require__(82979);
;



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
        pattern: node_pg_migrate .fL,
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
function findIndentedMarker(file, text) {
    const lines = text.split('\n').map((line) => line.trimEnd());
    if (!lines.some((line) => dbmate .Q.up.test(line)))
        return undefined;
    const index = lines.findIndex((line) => line !== line.trimStart() && dbmate .Q.down.test(line.trimStart()));
    if (index === -1 || lines.slice(index).every(section_markers .GW))
        return undefined;
    return {
        code: 'down-section',
        what: 'The line `-- migrate:down` is indented, so dbmate does not read it as its marker. The statements after it revert the migration, and they would run too.',
        next: 'Remove the spaces before the marker.',
        file,
        line: index + 1,
    };
}
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

var goose_text = __webpack_require__(12189);
;



const SECTION_TOOLS = [
    [dbmate .Q.up, dbmate .Q.command],
    [goose_text .I.up, 'goose up'],
    [node_pg_migrate .tV, 'node-pg-migrate up'],
];
function adviseOtherRunner({ text, path }, variables = []) {
    const lines = text.split('\n').map((line) => line.trimEnd());
    const tool = SECTION_TOOLS.find(([marker]) => lines.some((line) => marker.test(line)));
    if (tool !== undefined)
        return `set \`command: ${tool[1]}\``;
    const quoted = /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
    const values = variables.map((name) => ` -v ${name}=…`).join('');
    const psql = `psql -X -v ON_ERROR_STOP=1${values} -1 -f ${quoted} "$DATABASE_URL"`;
    return `move the file to another folder and set \`command: ${psql}\``;
}

var syntax_tree = __webpack_require__(50931);
var transaction_blocks = __webpack_require__(75652);
;



function findForbiddenStatements(migration, statements, noTransaction) {
    const { path: file } = migration;
    const problems = findTransactionControl(file, statements, noTransaction);
    for (const statement of statements) {
        const problem = findSessionReset(statement.node, migration) ??
            findParserSetting(statement.node) ??
            findUnlockAll(statement) ??
            (noTransaction ? findSessionAuthorization(statement.node) : undefined);
        if (problem !== undefined)
            problems.push({ ...problem, file, line: statement.line });
    }
    return problems;
}
function findSessionReset(node, migration) {
    if ('CopyStmt' in node && node.CopyStmt.is_from && node.CopyStmt.filename === undefined) {
        return findCopyFromStdin(migration);
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
function findParserSetting(node) {
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
function isUtf8(encoding) {
    return /^(?:utf8|unicode)$/i.test(encoding.replace(/[^a-z0-9]/gi, ''));
}
function getConstant(argument) {
    const constant = (0,syntax_tree .Gv)(argument) ? argument['A_Const'] : undefined;
    if (!(0,syntax_tree .Gv)(constant))
        return '';
    const { sval, ival } = constant;
    if ((0,syntax_tree .Gv)(sval) && typeof sval['sval'] === 'string')
        return sval['sval'];
    return (0,syntax_tree .Gv)(ival) ? String(ival['ival'] ?? 0) : '';
}
const UNLOCK_ALL = 'pg_advisory_unlock_all';
function findUnlockAll({ node, text }) {
    if (!/pg_advisory_unlock_all|u&"/i.test(text) || 'CreateFunctionStmt' in node)
        return undefined;
    if (!(0,syntax_tree .yK)(node, (value, key) => key === 'FuncCall' && isUnlockAll(value)))
        return undefined;
    return {
        code: 'unlock-all',
        what: `\`${UNLOCK_ALL}()\` also releases the lock that prevents a second run.`,
        next: 'Use `pg_advisory_unlock(…)` for each of your own locks.',
    };
}
function isUnlockAll(call) {
    const name = (0,syntax_tree .Gv)(call) ? call['funcname'] : undefined;
    if (!Array.isArray(name) || (0,syntax_tree .bu)(name.at(-1)) !== UNLOCK_ALL)
        return false;
    return name.length === 1 || (0,syntax_tree .bu)(name.at(-2)) === 'pg_catalog';
}
function findCopyFromStdin(migration) {
    return {
        code: 'copy-from-stdin',
        what: '`COPY … FROM STDIN` reads rows from the client, but the engine sends only statements.',
        next: `Use \`INSERT\` for the rows (\`pg_dump --inserts\`), or ${adviseOtherRunner(migration)}.`,
    };
}
function findTransactionControl(file, statements, noTransaction) {
    const found = statements.filter(transaction_blocks .ig);
    const first = found[0];
    if (first === undefined)
        return [];
    const dependent = noTransaction ? undefined : findDependentProblem(statements);
    if (dependent !== undefined)
        return [{ ...dependent, file }];
    const shown = listStatements(found);
    const isWrapper = found.length === 2 && first === statements[0] && found[1] === statements.at(-1);
    const object = found.length === 1 ? 'this statement' : 'these statements';
    return [
        {
            code: 'transaction-control',
            what: noTransaction
                ? `The file is non-transactional, but it controls a transaction: ${shown}.`
                : `The file controls the transaction in which it runs: ${shown}.`,
            next: noTransaction ? adviseNonTransactional(object) : adviseTransactional(object, isWrapper),
            file,
            line: first.line,
        },
    ];
}
function findDependentProblem(statements) {
    const blocks = (0,transaction_blocks .wV)(statements);
    const dependents = blocks === undefined ? [] : (0,transaction_blocks .oB)(statements, blocks);
    const [first] = dependents;
    if (blocks === undefined || first === undefined)
        return undefined;
    const { blockCount } = blocks;
    const fact = blockCount > 1
        ? `the file has ${blockCount} blocks of \`BEGIN\` and \`COMMIT\``
        : 'the file has statements outside its block of `BEGIN` and `COMMIT`';
    return {
        code: 'transaction-control',
        what: `The engine runs the file in one transaction, but ${fact}. The effect of ${listStatements(dependents)} depends on where a transaction ends.`,
        next: 'Move each block, and the statements outside a block, to a file of its own. Otherwise add `-- governed: no-transaction` at the top: each block is then a transaction of its own, and a failure does not roll back the blocks before it. If the file must not change, set `command` to the tool that runs it.',
        line: first.line,
    };
}
function listStatements(statements) {
    const shown = statements
        .slice(0, 5)
        .map(({ text, line }) => `\`${toOneLine(text)}\` on line ${line}`);
    const moreCount = statements.length - shown.length;
    return [...shown, ...(moreCount > 0 ? [`${moreCount} more`] : [])].join(', ');
}
function adviseNonTransactional(object) {
    return `Remove ${object}, because in a non-transactional file every statement commits by itself.`;
}
function adviseTransactional(object, isWrapper) {
    return isWrapper
        ? 'Remove the two statements, because the engine runs every file in one transaction.'
        : `Remove ${object}, because the engine runs the file in one transaction. If a statement must commit separately, move it to another file, or add \`-- governed: no-transaction\` at the top, so that every statement commits by itself. If the file must not change, set \`command\` to the tool that runs it.`;
}
function toOneLine(text) {
    const flat = text.replace(/\s+/g, ' ');
    return flat.length > 60 ? `${flat.slice(0, 59)}…` : flat;
}

var isolation_level = __webpack_require__(194);
var line_comments = __webpack_require__(52666);
var migrations_migration = __webpack_require__(1481);
;

const GOVERNED_SCHEMA = 'governed';
const DOTTED_NAME_KEYS = new Set([
    'items',
    'names',
    'funcname',
    'objname',
    'typeName',
    'defnames',
    'domainname',
]);
function findReservedSchemaUse(file, text, statements, history) {
    if (history !== undefined && history.schema !== GOVERNED_SCHEMA && text.includes(history.table)) {
        const found = statements.filter(({ node }) => !isHarmless(node) && usesTable(node, history));
        if (found.length > 0)
            return found.map(({ line }) => historyTableProblem(file, line, history.table));
    }
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
function historyTableProblem(file, line, table) {
    return {
        code: 'own-tables',
        what: `The statement uses \`${table}\`, which contains the history of the migrations.`,
        next: 'Remove the reference to this table. If the file needs the table, set `command` to the tool.',
        file,
        line,
    };
}
function isHarmless(node) {
    if ('GrantStmt' in node || 'CreatePolicyStmt' in node)
        return true;
    if (!('AlterTableStmt' in node))
        return false;
    const { cmds = [] } = node.AlterTableStmt;
    return cmds.every((command) => 'AlterTableCmd' in command && ROW_SECURITY.has(command.AlterTableCmd.subtype ?? ''));
}
const ROW_SECURITY = new Set(['AT_EnableRowSecurity', 'AT_DisableRowSecurity']);
function usesTable(node, history) {
    if ((0,syntax_tree .yK)(node, (value) => (0,syntax_tree .Gv)(value) && isRelation(value, history)))
        return true;
    if (!('DropStmt' in node))
        return false;
    return (0,syntax_tree .yK)(node.DropStmt.objects, (value, key) => {
        const names = key === 'items' && Array.isArray(value) ? value.map(syntax_tree .bu) : [];
        return names.at(-1) === history.table && isInSchema(names.at(-2), history);
    });
}
function isRelation(value, history) {
    return value['relname'] === history.table && isInSchema(value['schemaname'], history);
}
function isInSchema(schema, { schema: historySchema = 'public' }) {
    return typeof schema !== 'string' || schema === historySchema;
}
function usesGovernedSchema(node) {
    return isSchemaStatement(node) || (0,syntax_tree .yK)(node, isGovernedName);
}
function isGovernedName(value, key) {
    if (key === 'FuncCall')
        return setsSearchPath(value);
    if (key === 'schemaname' || key === 'newschema')
        return value === GOVERNED_SCHEMA;
    return (DOTTED_NAME_KEYS.has(key) &&
        Array.isArray(value) &&
        value.length > 1 &&
        (0,syntax_tree .bu)(value[0]) === GOVERNED_SCHEMA);
}
function setsSearchPath(call) {
    const name = (0,syntax_tree .Gv)(call) ? call['funcname'] : undefined;
    if (!(0,syntax_tree .Gv)(call) || !Array.isArray(name) || (0,syntax_tree .bu)(name.at(-1)) !== 'set_config')
        return false;
    const hasArgument = (pattern) => (0,syntax_tree .yK)(call['args'], (value, key) => key === 'sval' && typeof value === 'string' && pattern.test(value));
    return hasArgument(/^search_path$/i) && hasArgument(/(?:^|[\s,"])governed(?:$|[\s,"])/i);
}
function isSchemaStatement(node) {
    if ('VariableSetStmt' in node) {
        const { name, args } = node.VariableSetStmt;
        const isGoverned = (value, key) => key === 'sval' && value === GOVERNED_SCHEMA;
        return name === 'search_path' && (0,syntax_tree .yK)(args, isGoverned);
    }
    return Object.values(node).some((statement) => {
        if (!(0,syntax_tree .Gv)(statement))
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
        const names = [statement['object'], ...(Array.isArray(objects) ? objects : [])].map(syntax_tree .bu);
        return [...names, statement['subname'], statement['newname']].includes(GOVERNED_SCHEMA);
    });
}

var quote_name = __webpack_require__(97093);
;


function nonTransactionalStatement(statement, parser) {
    const { node } = statement;
    return (nonTransactionalIndexStatement(node) ??
        nonTransactionalServerStatement(node) ??
        nonTransactionalSubscriptionStatement(node) ??
        (isCommittingBlock(statement, parser) ? 'A DO block with COMMIT or ROLLBACK' : undefined));
}
function mayCommit({ node }) {
    return 'CallStmt' in node;
}
function findConcurrentBuild({ node }) {
    if ('IndexStmt' in node && node.IndexStmt.concurrent) {
        const { idxname, relation } = node.IndexStmt;
        return {
            kind: 'create',
            index: idxname,
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
    return (schema === undefined ? [name] : [schema, name]).map(quote_name .A).join('.');
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
        const detaches = (0,syntax_tree .yK)(node.AlterTableStmt.cmds, (value, key) => key === 'PartitionCmd' && (0,syntax_tree .Gv)(value) && value['concurrent'] === true);
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
function isCommittingBlock({ node, text }, parser) {
    if (!('DoStmt' in node) || !/\b(?:commit|rollback)\b/i.test(text))
        return false;
    const language = findOption(node.DoStmt.args, 'language');
    if (language !== undefined && (0,syntax_tree .bu)(language['arg'])?.toLowerCase() !== 'plpgsql')
        return false;
    return (0,syntax_tree .yK)(parser.plpgsql(text), (_, key) => key === 'PLpgSQL_stmt_commit' || key === 'PLpgSQL_stmt_rollback');
}
function findOption(options, name) {
    for (const entry of options ?? []) {
        const element = (0,syntax_tree .Gv)(entry) ? entry['DefElem'] : undefined;
        if ((0,syntax_tree .Gv)(element) && element['defname'] === name)
            return element;
    }
    return undefined;
}
function isOn(options, name, absent = false) {
    const found = findOption(options, name);
    if (found === undefined)
        return absent;
    const value = found['arg'];
    if ((0,syntax_tree .Gv)(value) && (0,syntax_tree .Gv)(value['Integer']))
        return value['Integer']['ival'] === 1;
    return !(0,syntax_tree .yK)(value, (part) => /^(?:false|off)$/i.test((0,syntax_tree .bu)(part) ?? ''));
}

;


function groupIntoUnits(statements, parser) {
    const blocks = (0,transaction_blocks .wV)(statements);
    if (blocks === undefined || blocks.endsWithLoneCommit)
        return undefined;
    const control = new Set(blocks.control);
    const units = [];
    let block;
    for (const statement of statements) {
        if (control.has(statement)) {
            const [first, last] = [block?.[0], block?.at(-1)];
            if (first !== undefined && last !== undefined)
                units.push({ first, last, isBlock: true });
            block = block === undefined ? [] : undefined;
        }
        else if (block === undefined) {
            units.push({ first: statement, last: statement, isBlock: false });
        }
        else if (canRunInBlock(statement, parser)) {
            block.push(statement);
        }
        else {
            return undefined;
        }
    }
    return units;
}
function canRunInBlock(statement, parser) {
    return (nonTransactionalStatement(statement, parser) === undefined &&
        !mayCommit(statement) &&
        !(0,transaction_blocks ._z)(statement));
}

var later_keywords = __webpack_require__(81712);
;



function syntaxProblem(migration, failure, parser) {
    const { text, path: file, fileName } = migration;
    const { offset, line } = failure.position;
    const copyLine = findCopyLine(text, offset, parser);
    if (copyLine !== undefined)
        return { ...findCopyFromStdin(migration), file, line: copyLine };
    if (text[offset] === '\\')
        return psqlProblem(migration, text.slice(offset), line);
    const variable = PSQL_VARIABLE.exec(text.slice(offset, offset + 200))?.[0];
    if (variable !== undefined)
        return psqlVariableProblem(migration, variable, line);
    const keyword = (0,later_keywords .F)(text, offset, parser);
    const lookalike = findLookalike(text, offset);
    return {
        code: 'syntax-error',
        what: `\`${fileName}\` cannot be parsed: ${failure.message}.`,
        next: (keyword === undefined ? undefined : adviseQuotes(keyword)) ??
            lookalike ??
            `Fix the line. If your server accepts it and only this parser does not, ${adviseOtherRunner(migration)}.`,
        file,
        line,
    };
}
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
function psqlProblem(migration, from, line) {
    const command = /^\\\S*/.exec(from)?.[0] ?? '\\';
    const isFromDump = /^\\(?:un)?restrict$/.test(command);
    return {
        code: 'psql-command',
        what: `\`${command}\` is a psql command, not SQL.${isFromDump ? ' pg_dump writes it from versions 17.6, 16.10, 15.14, 14.19 and 13.22 on.' : ''}`,
        next: isFromDump
            ? 'Remove the lines `\\restrict` and `\\unrestrict`. They protect psql, and the SQL between them is complete.'
            : `Use SQL instead, or ${adviseOtherRunner(migration)}.`,
        file: migration.path,
        line,
    };
}
const PSQL_VARIABLE = /^:(?:'\w+'|"\w+"|\{\?\w+\}|[A-Za-z_]\w*)/;
function psqlVariableProblem(migration, variable, line) {
    const name = variable.replaceAll(/\W/g, '');
    return {
        code: 'psql-command',
        what: `\`${variable}\` is a variable of psql, not SQL. Only psql, or a program that replaces it, can run this statement.`,
        next: `Use the value instead, or ${adviseOtherRunner(migration, [name])}.`,
        file: migration.path,
        line,
    };
}
function adviseQuotes({ word, major }) {
    return `\`${word}\` is a reserved word from PostgreSQL ${major} on. Put the name in quotation marks, for example \`"${word}"\`. The statement then works on every version.`;
}
const LOOKALIKES = /[\u00a0\u00ad\u2000-\u200f\u2018-\u201f\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]/;
function findLookalike(text, offset) {
    const token = /^[^ \t\r\n;]*/.exec(text.slice(offset, offset + 200))?.[0] ?? '';
    const found = LOOKALIKES.exec(token)?.[0];
    if (found === undefined)
        return undefined;
    const code = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `Replace the character U+${code}, which looks like a space or a quotation mark but is not one in SQL.`;
}

;












function inspect(migration, parser, history) {
    const { text, path: file } = migration;
    if (text.trim() === '')
        return refuse(emptyFileProblem(migration));
    const indented = findIndentedMarker(file, text);
    if (indented !== undefined)
        return refuse(indented);
    const parsed = parser.statements(text);
    if (!parsed.ok)
        return refuse(syntaxProblem(migration, parsed, parser));
    const { statements } = parsed;
    const comments = (0,line_comments .A)(text, statements);
    const down = findDownSection(file, comments, statements.length);
    if (down !== undefined)
        return refuse(down);
    const kinds = statements.map((statement) => nonTransactionalStatement(statement, parser));
    const isDeclared = (0,directives .PT)(comments) || migration.nonTransactional === true;
    const isolated = isDeclared ? undefined : (0,isolation_level .Z)(statements);
    const canIsolate = isolated !== undefined && kinds.every((kind) => kind === undefined);
    const units = isDeclared
        ? groupIntoUnits(statements, parser)
        : canIsolate
            ? [isolated]
            : undefined;
    const run = units === undefined ? statements : statements.filter((each) => !(0,transaction_blocks .ig)(each));
    const problems = [
        ...(0,directives .tx)(file, comments),
        ...findForbiddenStatements(migration, run, isDeclared),
        ...findReservedSchemaUse(file, text, statements, history),
    ];
    if (!isDeclared && problems.length === 0) {
        problems.push(...findMixedStatements(file, statements, kinds));
    }
    return (0,migrations_migration .i)(problems, {
        transactional: units === undefined && !isDeclared && kinds.every((kind) => kind === undefined),
        statements: units?.map((unit) => toUnitStatement(text, unit, parser)) ??
            statements.map((statement, index) => toStatement(statement, kinds[index] !== undefined)),
        notices: statements.length === 0 && history === undefined
            ? commentsOnlyNotices(migration, parser)
            : [],
    });
}
function toUnitStatement(text, { first, last, isBlock }, parser) {
    if (!isBlock)
        return toStatement(first, nonTransactionalStatement(first, parser) !== undefined);
    const block = { ...first, end: last.end, text: text.slice(first.offset, last.end) };
    return { ...toStatement(block, false), isBlock };
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


  }),

  194:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Z: () => (  findIsolatedTransaction)
  });
  var _syntax_tree__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50931);
  var _transaction_blocks__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75652);


function findIsolatedTransaction(statements) {
    const body = findOnlyTransaction(statements);
    const [first, last] = [body?.[0], body?.at(-1)];
    if (body === undefined || first === undefined || last === undefined)
        return undefined;
    const firstOther = body.find(({ node }) => !('VariableSetStmt' in node));
    const settings = body.slice(0, firstOther === undefined ? undefined : body.indexOf(firstOther));
    if (!settings.some(({ node }) => setsIsolationLevel(node)))
        return undefined;
    return { first, last, isBlock: true };
}
function findOnlyTransaction(statements) {
    if (!statements.some(_transaction_blocks__WEBPACK_IMPORTED_MODULE_0__  .ig))
        return statements;
    const blocks = (0,_transaction_blocks__WEBPACK_IMPORTED_MODULE_0__  .wV)(statements);
    const isOne = blocks?.blockCount === 1 && !blocks.hasStatementsOutside && !blocks.endsWithLoneCommit;
    return isOne ? statements.filter((each) => !(0,_transaction_blocks__WEBPACK_IMPORTED_MODULE_0__  .ig)(each)) : undefined;
}
function setsIsolationLevel(node) {
    if (!('VariableSetStmt' in node))
        return false;
    const { name, args } = node.VariableSetStmt;
    if (name === 'transaction_isolation')
        return true;
    return (name === 'TRANSACTION' &&
        (0,_syntax_tree__WEBPACK_IMPORTED_MODULE_1__  .yK)(args, (value, key) => key === 'defname' && value === 'transaction_isolation'));
}


  }),

  76256:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    P: () => (  setsLastingSearchPath)
  });
function setsLastingSearchPath(text, listStatements) {
    return (LASTING_SETTING.test(text) && listStatements().some((each) => SESSION_SETTING.test(each.text)));
}
const LASTING_SETTING = /\balter\s+(?:role|user|database)\b[^;]*?\bset\s+"?search_path\b/i;
const SESSION_SETTING = /^(?:set\s+(?:session\s+)?"?search_path\b|select\s+(?:pg_catalog\s*\.\s*)?set_config\s*\(\s*'search_path'[^;]*,\s*'?f(?:alse)?'?\s*\))/i;


  }),

  81712:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    F: () => (  findLaterKeyword),
    K: () => (  parserForServer)
  });
const LATER_KEYWORDS = {
    xmltable: 100_000,
    normalize: 130_000,
    system_user: 160_000,
    json_array: 160_000,
    json_arrayagg: 160_000,
    json_object: 160_000,
    json_objectagg: 160_000,
    json: 170_000,
    json_exists: 170_000,
    json_query: 170_000,
    json_scalar: 170_000,
    json_serialize: 170_000,
    json_table: 170_000,
    json_value: 170_000,
    merge_action: 170_000,
};
const MASK = '\u0250';
function parserForServer(parser, versionNumber) {
    const isLater = (word) => (LATER_KEYWORDS[word] ?? 0) > versionNumber;
    return {
        plpgsql: parser.plpgsql,
        statements: (text) => {
            const result = parser.statements(text);
            return result.ok ? result : (parseMasked(text, isLater, parser) ?? result);
        },
    };
}
function findLaterKeyword(text, offset, parser) {
    if (parseMasked(text, () => true, parser) === undefined)
        return undefined;
    const atError = /^\w+/.exec(text.slice(offset, offset + 64))?.[0]?.toLowerCase() ?? '';
    const word = Object.hasOwn(LATER_KEYWORDS, atError) ? atError : [...findKeywords(text)][0];
    if (word === undefined)
        return undefined;
    return { word, major: Math.floor((LATER_KEYWORDS[word] ?? 0) / 10_000) };
}
function findKeywords(text) {
    const words = text.toLowerCase().match(/\w+/g) ?? [];
    return new Set(words.filter((word) => Object.hasOwn(LATER_KEYWORDS, word)));
}
function parseMasked(text, isMasked, parser) {
    const words = [...findKeywords(text)].filter(isMasked);
    if (words.length === 0 || text.includes(MASK))
        return undefined;
    const pattern = new RegExp(`\\b(?:${words.join('|')})\\b`, 'gi');
    const lastLetters = new Map(words.map((word) => [word.slice(0, -1), word.slice(-1)]));
    const masked = text.replaceAll(pattern, (word) => `${word.slice(0, -1)}${MASK}`);
    const result = parser.statements(masked);
    if (!result.ok)
        return undefined;
    const restore = (value) => typeof value === 'string' && value.includes(MASK)
        ? value.replaceAll(new RegExp(`(\\w+)${MASK}`, 'g'), (_, start) => `${start}${lastLetters.get(start.toLowerCase()) ?? ''}`)
        : value;
    return {
        ok: true,
        statements: result.statements.map((statement) => ({
            ...statement,
            text: text.slice(statement.offset, statement.end),
            node: JSON.parse(JSON.stringify(statement.node), (_, value) => restore(value)),
        })),
    };
}


  }),

  52666:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    A: () => (  findLineComments)
  });
  var _text_positions__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(283);

function findLineComments(text, statements) {
    const comments = [];
    const lineAt = (0,_text_positions__WEBPACK_IMPORTED_MODULE_0__  .vL)(text);
    let from = 0;
    for (const [statementsAbove, statement] of statements.entries()) {
        collectComments(text, from, statement.offset, statementsAbove);
        from = statement.end;
    }
    const last = statements.at(-1);
    collectComments(text, last === undefined ? 0 : findEndWithoutComments(text, last), text.length, statements.length);
    return comments;
    function collectComments(source, start, end, statementsAbove) {
        let at = start;
        while (at < end) {
            if (source.startsWith('/*', at)) {
                const blockEnd = findBlockEnd(source, at);
                const block = source.slice(at, blockEnd);
                if (!block.includes('\n'))
                    comments.push({ text: block, line: lineAt(at), statementsAbove });
                at = blockEnd;
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


  }),

  81855:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    q: () => (  loadParser)
  });
  var _text_positions__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(283);

async function loadParser() {
    const library = await __webpack_require__.e(  627).then(__webpack_require__.t.bind(__webpack_require__, 2627, 23));
    await library.loadModule();
    let last;
    function statements(text) {
        if (last?.text !== text)
            last = { text, result: parse(text) };
        return last.result;
    }
    function parse(text) {
        if (text === '')
            return { ok: true, statements: [] };
        try {
            return { ok: true, statements: locateStatements(text, library.parseSync(text).stmts ?? []) };
        }
        catch (error) {
            if (!(error instanceof Error))
                throw error;
            const details = library.hasSqlDetails(error) ? error.sqlDetails : undefined;
            const message = details === undefined ? 'an expression is nested too deeply' : error.message;
            return {
                ok: false,
                message,
                position: (0,_text_positions__WEBPACK_IMPORTED_MODULE_0__  .ig)(text, details?.cursorPosition ?? 0),
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
    const positions = (0,_text_positions__WEBPACK_IMPORTED_MODULE_0__  .Gg)(text, bytes);
    return raw.flatMap(({ stmt }, index) => {
        const [start, stop] = [positions[2 * index], positions[2 * index + 1]];
        if (stmt === undefined || start === undefined || stop === undefined)
            return [];
        const exact = text.slice(start.offset, stop.offset).trimEnd();
        return [{ ...start, end: start.offset + exact.length, text: exact, node: stmt }];
    });
}


  }),

  80246:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    k: () => (  stripTransactionControl)
  });
  var _directives__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15391);
  var _formats_section_markers__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82979);
  var _isolation_level__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(194);
  var _line_comments__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52666);
  var _transaction_blocks__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75652);





function stripTransactionControl(migration, parser, format) {
    const { text, nonTransactional } = migration;
    if (nonTransactional === true || !TRANSACTION_CONTROL.test(text))
        return migration;
    const parsed = parser.statements(text);
    if (!parsed.ok)
        return migration;
    const { statements } = parsed;
    const blocks = (0,_transaction_blocks__WEBPACK_IMPORTED_MODULE_2__  .wV)(statements);
    if (blocks === undefined || (blocks.endsWithLoneCommit && !(0,_transaction_blocks__WEBPACK_IMPORTED_MODULE_2__  .LI)(format)))
        return migration;
    if ((0,_directives__WEBPACK_IMPORTED_MODULE_0__  .PT)((0,_line_comments__WEBPACK_IMPORTED_MODULE_3__  .A)(text, statements)))
        return migration;
    if ((0,_transaction_blocks__WEBPACK_IMPORTED_MODULE_2__  .oB)(statements, blocks).length > 0)
        return migration;
    if ((0,_isolation_level__WEBPACK_IMPORTED_MODULE_1__  .Z)(statements) !== undefined)
        return migration;
    let stripped = text;
    for (const { offset, end } of blocks.control) {
        const blank = (0,_formats_section_markers__WEBPACK_IMPORTED_MODULE_4__  .US)(stripped.slice(offset, end));
        stripped = `${stripped.slice(0, offset)}${blank}${stripped.slice(end)}`;
    }
    return {
        ...migration,
        text: stripped,
        ...((0,_transaction_blocks__WEBPACK_IMPORTED_MODULE_2__  ._k)(blocks) ? { joinsTransactions: true } : {}),
    };
}
const TRANSACTION_CONTROL = /\b(?:begin|start|commit|end)\b/i;


  }),

  283:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Gg: () => (  byteOffsetsToPositions),
    Rh: () => (  lineAtCodePoint),
    ig: () => (  positionOfCodePoint),
    vL: () => (  createLineCounter)
  });
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
function lineAtCodePoint(text, codePointOffset) {
    return positionOfCodePoint(text, codePointOffset).line;
}
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


  }),

  75652:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    LI: () => (  acceptsLoneCommit),
    _k: () => (  hasSeveralTransactions),
    _z: () => (  changesSession),
    ig: () => (  isTransactionControl),
    oB: () => (  findBoundaryDependents),
    wV: () => (  findTransactionBlocks)
  });
  var _syntax_tree__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50931);

const LONE_COMMIT_FORMATS = new Set(['goose', 'flyway', 'golang-migrate']);
function acceptsLoneCommit(format) {
    return LONE_COMMIT_FORMATS.has(format);
}
function findTransactionBlocks(statements) {
    const control = [];
    let isOpen = false;
    let hasStatementsOutside = false;
    for (const statement of statements) {
        if (!isTransactionControl(statement)) {
            hasStatementsOutside ||= !isOpen;
            continue;
        }
        const kind = plainKind(statement.node);
        const isLoneCommit = !isOpen && kind === 'commit' && statement === statements.at(-1);
        if (kind !== (isOpen ? 'commit' : 'begin') && !isLoneCommit)
            return undefined;
        control.push(statement);
        isOpen = kind === 'begin';
    }
    if (control.length === 0 || isOpen)
        return undefined;
    const endsWithLoneCommit = control.length % 2 === 1;
    const blockCount = Math.floor(control.length / 2);
    return { control, blockCount, hasStatementsOutside, endsWithLoneCommit };
}
const SAVEPOINT_KINDS = new Set([
    'TRANS_STMT_SAVEPOINT',
    'TRANS_STMT_RELEASE',
    'TRANS_STMT_ROLLBACK_TO',
]);
function isTransactionControl({ node }) {
    return 'TransactionStmt' in node && !SAVEPOINT_KINDS.has(node.TransactionStmt.kind ?? '');
}
function changesSession({ node }) {
    if ('VariableSetStmt' in node) {
        return node.VariableSetStmt.is_local !== true && node.VariableSetStmt.name !== 'TRANSACTION';
    }
    return (0,_syntax_tree__WEBPACK_IMPORTED_MODULE_0__  .yK)(node, (value, key) => key === 'FuncCall' && isCallOf(value, /^set_config$/) && !isLocalCall(value, key));
}
function isCallOf(call, name) {
    const names = (0,_syntax_tree__WEBPACK_IMPORTED_MODULE_0__  .Gv)(call) ? call['funcname'] : undefined;
    return Array.isArray(names) && name.test((0,_syntax_tree__WEBPACK_IMPORTED_MODULE_0__  .bu)(names.at(-1)) ?? '');
}
function plainKind(node) {
    if (!('TransactionStmt' in node))
        return undefined;
    const { kind, options = [], chain } = node.TransactionStmt;
    if (options.length > 0 || chain === true)
        return undefined;
    if (kind === 'TRANS_STMT_BEGIN' || kind === 'TRANS_STMT_START')
        return 'begin';
    return kind === 'TRANS_STMT_COMMIT' ? 'commit' : undefined;
}
function findBoundaryDependents(statements, blocks) {
    if (!hasSeveralTransactions(blocks))
        return [];
    return statements.filter((statement, index) => dependsOnTransactionEnd(statement) || addsUsedValue(statement, statements.slice(index + 1)));
}
function hasSeveralTransactions({ blockCount, hasStatementsOutside, }) {
    return blockCount > 1 || (blockCount === 1 && hasStatementsOutside);
}
function dependsOnTransactionEnd({ node, text }) {
    if ('DoStmt' in node)
        return DEPENDENT_BODY.test(text);
    if ('CreateFunctionStmt' in node)
        return false;
    if ('VariableSetStmt' in node) {
        const { is_local: isLocal, name = '' } = node.VariableSetStmt;
        return isLocal === true || name === 'TRANSACTION';
    }
    if ('ConstraintsSetStmt' in node || 'LockStmt' in node)
        return true;
    return (0,_syntax_tree__WEBPACK_IMPORTED_MODULE_0__  .yK)(node, (value, key) => isOnCommit(value, key) || isLocalCall(value, key));
}
function addsUsedValue({ node }, later) {
    if (!('AlterEnumStmt' in node))
        return false;
    const { oldVal, newVal = '' } = node.AlterEnumStmt;
    const literal = `'${newVal.replaceAll("'", "''")}'`;
    const uses = later.filter((each) => !('AlterEnumStmt' in each.node));
    return oldVal === undefined && uses.some(({ text }) => text.includes(literal));
}
function isOnCommit(value, key) {
    if (key !== 'oncommit' && key !== 'onCommit')
        return false;
    return value === 'ONCOMMIT_DROP' || value === 'ONCOMMIT_DELETE_ROWS';
}
function isLocalCall(value, key) {
    if (key !== 'FuncCall' || !(0,_syntax_tree__WEBPACK_IMPORTED_MODULE_0__  .Gv)(value))
        return false;
    if (isCallOf(value, /^pg_(?:try_)?advisory_xact_lock/))
        return true;
    const { args } = value;
    return isCallOf(value, /^set_config$/) && Array.isArray(args) && !isFalse(args[2]);
}
function isFalse(argument) {
    if (!(0,_syntax_tree__WEBPACK_IMPORTED_MODULE_0__  .Gv)(argument))
        return false;
    if ((0,_syntax_tree__WEBPACK_IMPORTED_MODULE_0__  .Gv)(argument['TypeCast']))
        return isFalse(argument['TypeCast']['arg']);
    const constant = argument['A_Const'];
    if (!(0,_syntax_tree__WEBPACK_IMPORTED_MODULE_0__  .Gv)(constant))
        return false;
    const { boolval, sval } = constant;
    if ((0,_syntax_tree__WEBPACK_IMPORTED_MODULE_0__  .Gv)(boolval))
        return boolval['boolval'] !== true;
    return (0,_syntax_tree__WEBPACK_IMPORTED_MODULE_0__  .Gv)(sval) && /^(?:f|false|n|no|off|0)$/i.test(String(sval['sval']));
}
const DEPENDENT_BODY = new RegExp([
    String.raw `\bset\s+(?:local|constraints|transaction)\b`,
    String.raw `\bset_config\s*\((?![^;]*,\s*'?f(?:alse)?'?\s*\))`,
    String.raw `\badd\s+value\b`,
    String.raw `\bon\s+commit\s+(?:drop|delete)\b`,
    String.raw `(?:;|\b(?:begin|then|else|loop)\b|')\s*lock\s`,
    String.raw `\bpg_(?:try_)?advisory_xact_lock`,
].join('|'), 'i');


  }),

  82469:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    t: () => (  findSkippedFiles)
  });
  var _format_names__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74234);

function findSkippedFiles(about) {
    const { format, form, files } = about;
    if (files.length === 0)
        return [];
    const isOne = files.length === 1;
    const finding = {
        code: 'file-not-read',
        level: 'warning',
        what: `The format \`${format}\` does not read ${(0,_format_names__WEBPACK_IMPORTED_MODULE_0__  .E)(files, 'or')}, so ${isOne ? 'this file never runs' : 'these files never run'}.`,
        next: `If ${isOne ? 'it is a migration' : 'they are migrations'}, ${adviseRead(format, form, isOne)}. Otherwise delete ${isOne ? 'it' : 'them'}, or move ${isOne ? 'it' : 'them'} to another folder.`,
    };
    return [finding];
}
function adviseRead(format, form, isOne) {
    const object = isOne ? 'it' : 'them';
    if (format === 'drizzle') {
        return `create ${object} with \`drizzle-kit generate\`, which adds ${object} to \`meta/_journal.json\``;
    }
    const exception = format === 'supabase'
        ? ' (the CLI also skips an old `<digits>_init.sql` at the start of the folder)'
        : '';
    return `rename ${object} to \`${form}\`${exception}`;
}


  })

};
;