"use strict";
exports.id = 388;
exports.ids = [388];
exports.modules = {

  30666:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    checkEvidenceWritable: () => (  checkEvidenceWritable),
    writeEvidence: () => (  writeEvidence)
  });
  var _database_url_database_location__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69798);
  var _edge_hash__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2061);
  var _edge_workspace_files__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30546);
  var _migrations_digest__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21981);
  var _report_build_evidence__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64612);
  var _migration_files__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(96833);






function checkEvidenceWritable(file, { workspace }) {
    return ((0,_edge_workspace_files__WEBPACK_IMPORTED_MODULE_2__  .dx)(workspace, file, '') ??
        (0,_edge_workspace_files__WEBPACK_IMPORTED_MODULE_2__  .dx)(workspace, toPredicatePath(file), ''));
}
async function writeEvidence(report, file, options) {
    const { hide, context } = options;
    const statement = (0,_report_build_evidence__WEBPACK_IMPORTED_MODULE_3__  .KX)(report, await collectContext(report, options));
    const toJson = (value) => `${JSON.stringify(value, createReplacer(hide), 2)}\n`;
    const { workspace } = context;
    return ((0,_edge_workspace_files__WEBPACK_IMPORTED_MODULE_2__  .dx)(workspace, file, toJson(statement)) ??
        (0,_edge_workspace_files__WEBPACK_IMPORTED_MODULE_2__  .dx)(workspace, toPredicatePath(file), toJson(statement.predicate)));
}
function toPredicatePath(file) {
    return `${file.replace(/\.json$/, '')}.predicate.json`;
}
function createReplacer(hide) {
    return (_, value) => (typeof value === 'string' ? hide(value) : value);
}
async function collectContext({ snapshot }, { request, context, startedAt }) {
    const { environment, name, confirmation, target, command } = request;
    return {
        name,
        startedAt: startedAt.toISOString(),
        finishedAt: new Date().toISOString(),
        repository: environment['GITHUB_REPOSITORY'],
        runId: environment['GITHUB_RUN_ID'],
        attempt: environment['GITHUB_RUN_ATTEMPT'],
        event: environment['GITHUB_EVENT_NAME'],
        actor: environment['GITHUB_ACTOR'],
        triggeringActor: environment['GITHUB_TRIGGERING_ACTOR'],
        ref: environment['GITHUB_REF'],
        commit: environment['GITHUB_SHA'],
        workflow: environment['GITHUB_WORKFLOW_REF'] ?? environment['GITHUB_WORKFLOW'],
        confirmation,
        place: target?.ok === true ? (0,_database_url_database_location__WEBPACK_IMPORTED_MODULE_0__  .Q)(target.target) : undefined,
        command,
        folderDigest: snapshot === undefined ? await computeFolderDigest(request, context.workspace) : '',
        node: process.version,
    };
}
async function computeFolderDigest(request, workspace) {
    try {
        const folder = await (0,_migration_files__WEBPACK_IMPORTED_MODULE_4__  .kR)(request, workspace);
        return (0,_migrations_digest__WEBPACK_IMPORTED_MODULE_5__  .Gb)(folder.ok ? await folder.value.read() : [], _edge_hash__WEBPACK_IMPORTED_MODULE_1__  .f);
    }
    catch {
        return (0,_migrations_digest__WEBPACK_IMPORTED_MODULE_5__  .Gb)([], _edge_hash__WEBPACK_IMPORTED_MODULE_1__  .f);
    }
}


  }),

  69798:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Q: () => (  locateDatabase)
  });
  var _providers__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63825);
  var _redact__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89108);


function locateDatabase(target) {
    if (target.kind === 'embedded')
        return { host: 'embedded', database: '' };
    const hosts = target.hosts.map(_providers__WEBPACK_IMPORTED_MODULE_0__  .Y);
    const addresses = hosts.map(({ host, direct }) => (0,_redact__WEBPACK_IMPORTED_MODULE_1__  .M0)(direct ?? host)).sort();
    const userPrefix = hosts.some(({ sharedHost }) => sharedHost) ? `${target.user ?? ''}@` : '';
    return {
        host: `${userPrefix}${addresses.join(',')}`,
        database: target.database ?? target.user ?? '',
    };
}


  }),

  21981:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    EK: () => (  commandDigest),
    Gb: () => (  planDigest),
    pR: () => (  headDigestAfter),
    xR: () => (  headDigest)
  });
  var _repeatable__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75726);

function planDigest(pending, sha256Hex, baseline = []) {
    const line = ({ checksum, fileName }) => `${checksum}  ${fileName}\n`;
    const lines = [...baseline.map((file) => `baseline ${line(file)}`), ...pending.map(line)];
    return `sha256:${sha256Hex(lines.join(''))}`;
}
function commandDigest({ tree, workingDirectory, command }, sha256Hex) {
    return `sha256:${sha256Hex(`${tree}\n${workingDirectory}\n${command}\n`)}`;
}
function headDigest(history, sha256Hex) {
    let head = sha256Hex('');
    for (const { checksum, version, state } of history) {
        if (state === 'applied')
            head = sha256Hex(`${head}  ${checksum}  ${version}\n`);
    }
    return `sha256:${head}`;
}
function headDigestAfter(rows, applied, sha256Hex) {
    if (applied.length === 0)
        return headDigest(rows, sha256Hex);
    const appliedChecksums = new Map(applied.map(({ version, checksum }) => [version, checksum]));
    const recordedVersions = new Set(rows.map(({ version }) => version));
    const state = 'applied';
    const isRepeated = (each) => (0,_repeatable__WEBPACK_IMPORTED_MODULE_0__  .s)(each) && appliedChecksums.has(each.version);
    return headDigest([
        ...rows.flatMap((row) => {
            const checksum = appliedChecksums.get(row.version);
            if (isRepeated(row))
                return [];
            return checksum === undefined ? row : { ...row, checksum, state };
        }),
        ...applied.flatMap((file) => {
            const { version, checksum } = file;
            return recordedVersions.has(version) && !isRepeated(file)
                ? []
                : [{ version, checksum, state }];
        }),
    ], sha256Hex);
}


  }),

  64612:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  To: () => (  PREDICATE_TYPE),
  zG: () => (  STATEMENT_TYPE),
  KX: () => (  buildEvidence)
});

var read_confirmation = __webpack_require__(1200);
var approvals = __webpack_require__(18010);
;
const ACTION_IDENTITY = { name: 'governed-migrations', version: '0.1.0' };

;



const PREDICATE_TYPE = 'urn:governed-migrations:evidence:v1';
const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
function buildEvidence(report, run) {
    return {
        _type: STATEMENT_TYPE,
        subject: listSubjects(report, run),
        predicateType: PREDICATE_TYPE,
        predicate: buildPredicate(report, run),
    };
}
function listSubjects({ result }, { folderDigest }) {
    const subject = (name, digest) => digest === undefined ? [] : [{ name, digest: { sha256: digest.replace(/^sha256:/, '') } }];
    const known = [
        ...subject('plan-digest', result.planDigest),
        ...subject('head-digest', result.headDigest),
    ];
    return known.length > 0 ? known : subject('folder-digest', folderDigest);
}
function buildPredicate(report, run) {
    const { governance, result, snapshot, block } = report;
    return {
        version: 1,
        name: run.name,
        mode: report.mode,
        decision: report.decision,
        reason: report.reason,
        block: block === undefined ? null : { what: block.what, next: block.next },
        problems: report.problems.map(({ code, what, file, line }) => ({ code, what, file, line })),
        run: {
            startedAt: run.startedAt,
            finishedAt: run.finishedAt,
            repository: run.repository,
            id: run.runId,
            attempt: run.attempt,
            event: run.event,
            actor: run.actor,
            triggeringActor: run.triggeringActor,
            ref: run.ref,
            commit: run.commit,
            workflow: run.workflow,
        },
        environment: describeEnvironment(governance),
        approvals: listApprovals(governance),
        planDigest: result.planDigest ?? null,
        headDigest: result.headDigest ?? null,
        role: report.role ?? null,
        authority: report.authority ?? null,
        confirmation: describeConfirmation(run.confirmation),
        findings: report.findings.map(({ code, level }) => ({ code, level })),
        policies: listPolicies(report),
        target: report.target ?? null,
        place: run.place ?? null,
        command: run.command ?? null,
        connected: snapshot !== undefined,
        migrations: result.migrations.map(({ version, name, file, checksum, status, durationMs }) => ({
            version,
            name,
            file,
            sha256: checksum,
            durationMs: durationMs === undefined ? null : Math.round(durationMs),
            result: status,
        })),
        history: {
            table: snapshot?.table ?? null,
            before: snapshot?.before ?? null,
            after: snapshot?.after ?? null,
        },
        ledger: snapshot?.ledger ?? null,
        entered: snapshot?.runId ?? null,
        server: snapshot === undefined ? null : { versionNumber: snapshot.serverVersion },
        tool: { ...ACTION_IDENTITY, node: run.node },
    };
}
function describeEnvironment({ proof, protection }) {
    if (!proof.known)
        return { name: null, provenBy: null, why: proof.what, protection: null };
    const { environment, issuer, commit, workflow, ref, runId, attempt, actor } = proof.value;
    const claims = { commit, workflow, ref, runId, attempt, actor };
    const provenBy = { kind: 'oidc', issuer, claims };
    return { name: environment ?? null, provenBy, why: null, protection };
}
function listApprovals({ proof, reviews }) {
    if (!reviews.known || !proof.known) {
        return { known: false, why: reviews.known ? '' : reviews.what, given: [] };
    }
    const { counting } = (0,approvals .w)(reviews.value, proof.value.environment ?? '');
    const countingUsers = new Set(counting.map((user) => user.toLowerCase()));
    return {
        known: true,
        why: 'GitHub stores approvals for each run, not for each attempt. Some can be from an earlier attempt.',
        given: reviews.value.all.map((review) => {
            const user = review.user.toLowerCase();
            const counts = review.state === 'approved' && countingUsers.has(user);
            return { ...review, counts, why: reviews.value.involved.get(user) ?? null };
        }),
    };
}
function describeConfirmation(declared) {
    const confirmation = (0,read_confirmation .k)(declared);
    const sources = [
        declared.input === undefined ? [] : ['input'],
        declared.variable === undefined ? [] : ['variable'],
    ].flat();
    const digest = confirmation.kind === 'digest' ? confirmation.digest : null;
    return { kind: confirmation.kind, digest, given: sources };
}
function listPolicies({ governance, policy }) {
    return governance.policies.map((reading) => {
        if (!reading.ok)
            return { source: null, digest: null, rules: [], why: reading.what };
        const { source, digest } = reading.policy;
        const rules = policy
            .filter((rule) => rule.source === source)
            .map(({ rule, standing: { kind, what } }) => ({ rule, standing: kind, what }));
        return { source, digest, rules, why: null };
    });
}


  })

};
;