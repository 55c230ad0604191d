  (() => { 
  	var __webpack_modules__ = ({

  30302:
  ((__unused_webpack_module, exports) => {

"use strict";
var __webpack_unused_export__;

__webpack_unused_export__ = ({ value: true });
__webpack_unused_export__ = toCommandValue;
exports.kR = toCommandProperties;
function toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}

  }),

  41876:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    M: () => (  failedWith),
    S: () => (  EMPTY_MODE_RESULT)
  });
  var _report_report__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(88850);

const EMPTY_MODE_RESULT = {
    block: undefined,
    problems: [],
    findings: [],
    rehearsal: undefined,
    promotion: undefined,
    commitReviews: undefined,
    connected: false,
    runResult: _report_report__WEBPACK_IMPORTED_MODULE_0__  .i,
    snapshot: undefined,
};
function failedWith(problems) {
    return { ...EMPTY_MODE_RESULT, problems };
}


  }),

  34807:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    $B: () => (  getNamedCommit),
    $T: () => (  readWithoutGit),
    Ft: () => (  locateCheckout)
  });
  var _edge_git_workspace_repository__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(98948);
  var _policy_run_checkout__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(33140);


function locateCheckout(request, workspace) {
    const { mode, command, workingDirectory, migrations } = request;
    const find = (0,_edge_git_workspace_repository__WEBPACK_IMPORTED_MODULE_0__  .R)(workspace);
    const files = find(workingDirectory, migrations);
    const isEngine = command === undefined && mode !== 'gate';
    const places = isEngine ? [files] : listDistinct([find(workingDirectory), files]);
    const sha = getNamedCommit(request);
    const readings = places.map((place) => readWithoutGit(place, sha));
    const known = readings.flatMap((reading) => reading ?? []);
    const checkout = known.length < readings.length ? undefined : (0,_policy_run_checkout__WEBPACK_IMPORTED_MODULE_1__  .Z)(known, sha);
    return { places, checkout };
}
function getNamedCommit({ environment }) {
    return environment['GITHUB_SHA']?.trim().toLowerCase() || undefined;
}
function listDistinct(places) {
    return places.filter(([repository], index) => index === places.findIndex(([other]) => other?.root === repository?.root));
}
function readWithoutGit([repository, ...outer], sha) {
    if (repository === undefined) {
        return { kind: 'unknown', why: 'The files are not in a Git repository in the workspace.' };
    }
    const { head } = repository;
    if (head === undefined || (outer.length > 0 && head !== sha))
        return undefined;
    return { kind: 'commit', commit: head };
}


  }),

  68453:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";

__nccwpck_require__.d(__webpack_exports__, {
  m: () => (  publish),
  B: () => (  tryWriteFile)
});

var annotations = __nccwpck_require__(856);
;
const ACTION_OUTPUTS = {
    decision: '`allowed` or `blocked`.',
    reason: 'The code of the decision, e.g. `staging-allowed` or `prod-unconfirmed`.',
    role: 'The declared role.',
    authority: 'The declared authority.',
    warnings: 'The codes of all findings, as a JSON array.',
    pending: 'How many migrations are pending after the run. Empty if it is not known.',
    applied: 'How many migrations this run applied. Empty if it is not known.',
    'plan-digest': '`sha256:…` of the names and contents of the pending migrations, in order.',
    'head-digest': '`sha256:…` of the whole history after the run. In `plan`: the history that `migrate` would reach.',
    evidence: 'The path of the evidence file. Empty if it was not written.',
};
function renderOutputs(report) {
    const { result } = report;
    return {
        decision: report.decision,
        reason: report.reason,
        role: report.role ?? '',
        authority: report.authority ?? '',
        warnings: JSON.stringify(report.findings.map(({ code }) => code)),
        pending: result.pending?.toString() ?? '',
        applied: result.applied?.toString() ?? '',
        'plan-digest': result.planDigest ?? '',
        'head-digest': result.headDigest ?? '',
        evidence: report.evidence ?? '',
    };
}

var render_terminal = __nccwpck_require__(52361);
var report_report = __nccwpck_require__(88850);
var summary = __nccwpck_require__(57994);
;





function publish(report, runner) {
    for (const annotation of (0,annotations .H)(report))
        runner.annotate(annotation);
    const writes = [
        tryWriteFile('outputs', 'GITHUB_OUTPUT', runner, () => {
            for (const [name, value] of Object.entries(renderOutputs(report))) {
                runner.setOutput(name, value);
            }
        }),
        tryWriteFile('job summary', 'GITHUB_STEP_SUMMARY', runner, () => {
            runner.appendSummary((0,summary .B)(report));
        }),
    ];
    for (const line of (0,render_terminal .b)(report))
        runner.log(line);
    return (0,report_report .t)(report) || writes.includes(false) ? 1 : 0;
}
function tryWriteFile(what, variable, runner, write) {
    try {
        write();
        return true;
    }
    catch {
        runner.annotate({
            level: 'error',
            title: 'runner-file-unwritable',
            message: `The ${what} of this step could not be written: the file in \`${variable}\` is missing or not writable. The result of the run is in the other annotations and in the log. Check whether an earlier step changed or removed the file.`,
            file: undefined,
            line: undefined,
        });
        return false;
    }
}


  }),

  13685:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";

__nccwpck_require__.d(__webpack_exports__, {
  T: () => (  collectRunSecrets)
});


var connection_string = __nccwpck_require__(12255);
var find_file_passwords = __nccwpck_require__(47146);
;
const COMMON_PASSWORDS = new Set(`postgres postgresql password passwd sslpassword secret default database development staging
  replica production confirmed blocked allowed localhost embedded migrate migrations docker github
  actions public master primary changeme example letmein 123456 1234567 12345678 123456789 password1
  postgres123 testing sandbox preview require verify-full undefined pgpassword`.split(/\s+/));
const ORDINARY_WORDS = new Set(`host hostname hostaddr port dbname database databasename user username dbuser options service
  servicefile server servername instance passfile requireauth channelbinding connecttimeout
  clientencoding applicationname appname fallbackapplicationname keepalives keepalivesidle
  keepalivesinterval keepalivescount tcpusertimeout replication gssencmode ssl sslmode requiressl
  sslnegotiation sslcompression sslcert sslkey sslcertmode sslrootcert sslcrl sslcrldir sslsni
  requirepeer sslminprotocolversion sslmaxprotocolversion minprotocolversion maxprotocolversion
  krbsrvname gsslib gssdelegation gssapi sspi targetsessionattrs loadbalancehosts sysconfdir
  sslkeylogfile autosave binarytransfer currentschema loggerlevel loglevel logintimeout
  preferquerymode preparethreshold protocolversion readonly readonlymode rewritebatchedinserts
  socketfactory sockettimeout sslfactory sslhostnameverifier stringtype targetservertype
  tcpkeepalive sslaccept acceptinvalidcerts sslidentity sslca uselibpqcompat connectionlimit
  pooltimeout poolsize maxoverflow poolrecycle poolpreping poolmode pgbouncer poolclass
  preparedstatementcachesize statementcachesize preparedstatements serversettings commandtimeout
  isolationlevel autocommit connectargs schema searchpath statementtimeout locktimeout
  idleintransactionsessiontimeout idlesessiontimeout transactiontimeout timezone datestyle
  defaulttransactionreadonly defaulttransactionisolation endpoint project reference role encoding
  charset connection connections settings setting variable target disable disabled enable enabled
  allow prefer require required verifyca verifyfull noverify true false yes no on off none null
  any always never auto system strict random simple extended direct readwrite standby
  preferstandby secondary prefersecondary preferprimary primary utf8 unicode latin1 sqlascii utc
  europe serializable nullpool queuepool postgres postgresql postgis pgsql embedded jdbc psycopg
  psycopg2 psycopg2cffi psycopgasync asyncpg pg8000 mysql mysql2 pymysql mariadb http https
  cockroachdb cockroach prisma sqlite sqlite3 sqlserver mssql oracle mongodb srv redis rediss
  clickhouse snowflake redshift bigquery file unix socket tcp localhost localhost.localdomain
  localdomain ip6localhost ip6loopback loopback host.docker.internal gateway.docker.internal
  kubernetes.docker.internal host.containers.internal host.lima.internal databaseurl dburl
  postgresurl`.split(/\s+/));
const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}$/;
const TOKEN_SEPARATORS = /[\s:/@?&=#,;'"]+/;
function isOrdinaryText(value) {
    const [name = '', ...values] = value.trim().toLowerCase().split(/[=+]/);
    return isOrdinaryWord(name) && values.every((each) => isOrdinaryWord(each) || isNumber(each));
}
function isOrdinaryWord(word) {
    const joined = word.replace(/[_-]/g, '');
    return (ORDINARY_WORDS.has(joined) || ORDINARY_WORDS.has(joined.replace(/^pg/, '')) || IPV4.test(word));
}
function isOrdinaryToken(token) {
    return token.split(TOKEN_SEPARATORS).every((part) => isNumber(part) || isOrdinaryText(part));
}
function isNumber(text) {
    return /^-?\d{0,7}$/.test(text);
}

var pg_environment = __nccwpck_require__(23016);
;


const MIN_MASK_LENGTH = 6;
const MAX_SPLITS = 12;
function listUrlSecrets(target, environment, encode, filePasswords = []) {
    const pgPassword = (0,pg_environment .o)(environment, 'PGPASSWORD') ?? '';
    if (target.kind === 'embedded')
        return buildSecrets([pgPassword], [], () => false, encode);
    const { text, password = '', user } = target;
    const names = listVisibleNames(target);
    const passwords = [password, pgPassword, ...filePasswords];
    const values = [text, ...passwords, ...findWrittenPasswords(text)];
    const logins = passwords.flatMap((value) => toBasicLogins(user, value, encode));
    const isVisible = (value) => names.includes(value.toLowerCase());
    return buildSecrets(values, [...findWrittenLogins(text), ...logins], isVisible, encode);
}
function listTextSecrets(text, encode) {
    const logins = findWrittenLogins(text);
    const basic = logins.flatMap((login) => {
        const [, user = '', password = ''] = /^([^:]*):(.*)@$/s.exec(login) ?? [];
        return toBasicLogins(decodeOrKeep(user), decodeOrKeep(password), encode);
    });
    const values = addDecoded(findLikelyPasswords(text));
    const likely = buildSecrets(values, [...logins, ...basic], isOrdinaryText, encode);
    const hidden = new Set(likely.hidden);
    for (const token of addDecoded(text.split(TOKEN_SEPARATORS))) {
        if (!isStrong(token, isOrdinaryToken))
            continue;
        for (const form of listStrongForms(token, isOrdinaryToken, encode))
            hidden.add(form);
    }
    return { ...likely, hidden: sortLongestFirst(hidden) };
}
function findLikelyPasswords(text) {
    const found = new Set([text, text.trim()]);
    for (const value of findWrittenPasswords(text)) {
        found.add(value).add(value.split(/[;,]/, 1)[0] ?? '');
    }
    const ends = findPositions(text, '@').slice(-MAX_SPLITS);
    for (const colon of findPositions(text, ':').slice(0, MAX_SPLITS)) {
        for (const end of ends)
            if (colon < end)
                found.add(text.slice(colon + 1, end));
    }
    return [...found];
}
function buildSecrets(values, logins, isVisible, encode) {
    const hidden = new Set(logins);
    const weak = new Set();
    for (const value of values.filter((candidate) => candidate !== '')) {
        if (isStrong(value, isVisible)) {
            for (const form of listStrongForms(value, isVisible, encode))
                hidden.add(form);
        }
        else {
            weak.add(value);
            hidden.add(`:${value}@`).add(`password=${value}`);
        }
    }
    const all = sortLongestFirst(hidden);
    return { hidden: all, masks: all.filter((value) => isStrong(value, isVisible)), weak: [...weak] };
}
function sortLongestFirst(values) {
    return [...values].sort((a, b) => b.length - a.length);
}
function isStrong(value, isVisible) {
    return (value.length >= MIN_MASK_LENGTH &&
        !COMMON_PASSWORDS.has(value.toLowerCase()) &&
        !isVisible(value));
}
function listVisibleNames(target) {
    const hosts = target.hosts.map((host) => (host.kind === 'tcp' ? host.name : host.directory));
    return [target.user, target.database, ...hosts].flatMap((name) => name?.toLowerCase() ?? []);
}
function listForms(value, encode) {
    const forms = [value, ...toBase64Forms(value, encode), JSON.stringify(value).slice(1, -1)];
    if (!/\p{Surrogate}/u.test(value))
        forms.push(...toPercentForms(value));
    if (/[\r\n]/.test(value))
        forms.push(...value.split(/[\r\n]+/));
    return forms;
}
function listStrongForms(value, isVisible, encode) {
    return listForms(value, encode).filter((form) => isStrong(form, isVisible));
}
function toBase64Forms(value, encode) {
    const padded = encode(value);
    return [padded, padded.replace(/=+$/, '')];
}
function toBasicLogins(user, password, encode) {
    return password === '' ? [] : toBase64Forms(`${user ?? ''}:${password}`, encode);
}
function toPercentForms(value) {
    const component = encodeURIComponent(value);
    const strict = component.replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
    const plus = strict.replaceAll('%20', '+');
    const upper = [component, strict, strict.replaceAll('%2F', '/'), plus, encodeURI(value)];
    const lower = upper.map((form) => form.replace(/%../g, (code) => code.toLowerCase()));
    return [...new Set([...upper, ...lower])];
}
function findWrittenPasswords(text) {
    const found = findWrittenLogins(text).map((login) => /:(.*)@$/s.exec(login)?.[1] ?? '');
    const setting = /(?:passw(?:or)?d|pwd|secret|token|api_?key)\s*=\s*('(?:[^'\\]|\\.)*'?|[^\s&]*)/gi;
    for (const [, value = ''] of text.matchAll(setting)) {
        found.push(value, value.replace(/^'|'$/g, ''));
    }
    return found.filter((value) => value !== '');
}
function findWrittenLogins(text) {
    const [, login] = /^[^/]*:\/\/([^/?]*@)/s.exec(text) ?? [];
    return login === undefined || !login.includes(':') ? [] : [login];
}
function findPositions(text, character) {
    const found = [];
    for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1))
        found.push(at);
    return found;
}
function decodeOrKeep(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
function addDecoded(texts) {
    return [...new Set([...texts, ...texts.map(decodeOrKeep)])];
}

;
function base64(text) {
    return Buffer.from(text, 'utf8').toString('base64');
}

var login_name = __nccwpck_require__(16198);
var read_password_file = __nccwpck_require__(34086);
var declared_value = __nccwpck_require__(22431);
var find_postgres_urls = __nccwpck_require__(75759);
var input_table = __nccwpck_require__(25620);
;









function collectRunSecrets(environment) {
    const { input, variable } = (0,declared_value .uY)(input_table .b.url, environment);
    const rehearsal = (0,declared_value .uY)(input_table .b.rehearsalUrl, environment).input;
    const otherUrls = (0,find_postgres_urls .l)(environment).map(({ text }) => text);
    const texts = [input, variable, rehearsal, ...otherUrls].filter((text) => text !== undefined);
    const secrets = findSecretsInTexts([...new Set(texts)], environment);
    const token = (0,declared_value .uY)(input_table .b.token, environment);
    const tokens = [token.input, token.variable].filter((text) => text !== undefined);
    return { ...secrets, hidden: [...secrets.hidden, ...tokens] };
}
function findSecretsInTexts(texts, environment) {
    const secretsOfTexts = texts.map((text) => {
        const parsed = (0,connection_string .h)(text, environment);
        if (!parsed.ok)
            return listTextSecrets(text, base64);
        const filePasswords = listFilePasswords(parsed.target, environment);
        return listUrlSecrets(parsed.target, environment, base64, filePasswords);
    });
    return {
        hidden: union(secretsOfTexts.map(({ hidden }) => hidden)),
        masks: union(secretsOfTexts.map(({ masks }) => masks)),
        weak: union(secretsOfTexts.map(({ weak }) => weak)),
    };
}
function listFilePasswords(target, environment) {
    if (target.kind === 'embedded')
        return [];
    const file = (0,read_password_file .e)(target.passwordFile, environment);
    if (file === undefined)
        return [];
    const user = target.user ?? (0,login_name .d)();
    const { hosts, database = user } = target;
    return (0,find_file_passwords .O)(file.text, { hosts, database, user });
}
function union(lists) {
    return [...new Set(lists.flat())].sort((one, other) => other.length - one.length);
}


  }),

  91617:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";

__nccwpck_require__.d(__webpack_exports__, {
  e: () => (  run)
});

var providers = __nccwpck_require__(63825);
var redact = __nccwpck_require__(89108);
var clock = __nccwpck_require__(39443);
var github_deadline = __nccwpck_require__(68569);
var external_node_fs_ = __nccwpck_require__(73024);
;

function readEventPayload(environment) {
    const file = environment['GITHUB_EVENT_PATH'];
    if (!file)
        return undefined;
    try {
        return (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch {
        return undefined;
    }
}

;
const MAX_NAME_LENGTH = 63;
function readRunIdentity(environment) {
    const { GITHUB_RUN_ID: run, GITHUB_RUN_ATTEMPT: attempt = '1' } = environment;
    const repository = environment['GITHUB_REPOSITORY'] ?? '';
    const name = run ? `governed-migrations run ${run} ${repository}` : 'governed-migrations';
    return {
        workspace: environment['GITHUB_WORKSPACE'] || process.cwd(),
        run: run ? `github-${run}-${attempt}` : undefined,
        actor: environment['GITHUB_ACTOR'] || undefined,
        applicationName: name.slice(0, MAX_NAME_LENGTH),
    };
}

;
function onUncaughtError(say) {
    for (const event of ['uncaughtException', 'unhandledRejection']) {
        process.once(event, (error) => {
            say(error);
            process.exit(1);
        });
    }
}

var declared_value = __nccwpck_require__(22431);
var input_table = __nccwpck_require__(25620);
;


function isCheckMode(environment) {
    return (0,declared_value .uY)(input_table .b.mode, environment).input === 'check';
}

var read_request = __nccwpck_require__(46501);
var role_policy = __nccwpck_require__(75699);
;
function redactReport(report, redact) {
    const redactOptional = (text) => text === undefined ? undefined : redact(text);
    const redactMessage = (message) => ({
        ...message,
        what: redact(message.what),
        next: redact(message.next),
    });
    const redactProblem = (problem) => ({
        ...redactMessage(problem),
        ...(problem.file === undefined ? {} : { file: redact(problem.file) }),
    });
    const { block, problems, findings, policy, result } = report;
    return {
        ...report,
        authority: redactOptional(report.authority),
        block: block === undefined ? undefined : redactMessage(block),
        problems: problems.map(redactProblem),
        findings: findings.map(redactMessage),
        policy: policy.map(({ standing, ...rule }) => ({
            ...rule,
            standing: standing.kind === 'met'
                ? { ...standing, what: redact(standing.what) }
                : redactMessage(standing),
        })),
        target: redactOptional(report.target),
        result: {
            ...result,
            migrations: result.migrations.map((line) => ({
                ...line,
                version: redact(line.version),
                name: redact(line.name),
                file: redact(line.file),
            })),
            notes: result.notes.map(redactProblem),
            lastLines: result.lastLines.map(redact),
        },
    };
}

var advise = __nccwpck_require__(68945);
var decide = __nccwpck_require__(20539);
var evaluate_rules = __nccwpck_require__(78221);
var policy_governance = __nccwpck_require__(69460);
var policy_role = __nccwpck_require__(37956);
var problem = __nccwpck_require__(64008);
var report_report = __nccwpck_require__(88850);
var mode_result = __nccwpck_require__(41876);
var read_policy_file = __nccwpck_require__(62051);
var needs_default_policy = __nccwpck_require__(30902);
var locate_checkout = __nccwpck_require__(34807);
;






async function loadPolicies(request, context) {
    const own = (0,read_policy_file .B)(context.workspace, request.policyFile);
    const located = (0,locate_checkout .Ft)(request, context.workspace);
    const { checkout } = located;
    if (own.kind === 'absent' &&
        checkout !== undefined &&
        request.policyFile === input_table .b.policyFile.default &&
        !mayHideFiles(located) &&
        !(0,needs_default_policy .f)(request, checkout.state, (0,declared_value .Me)(request.role) === 'prod')) {
        return { ...policy_governance .D, checkout };
    }
    const { resolveGovernance } = await Promise.all( [__nccwpck_require__.e(815), __nccwpck_require__.e(934), __nccwpck_require__.e(955), __nccwpck_require__.e(769), __nccwpck_require__.e(111), __nccwpck_require__.e(477)]).then(__nccwpck_require__.bind(__nccwpck_require__, 47429));
    return await resolveGovernance({ request, context, own, located });
}
function mayHideFiles({ places }) {
    return places.flat().some(({ folder, isSparse }) => isSparse || folder !== '');
}

var unexpected_error = __nccwpck_require__(99175);
;












async function decideAndRun(request, context) {
    const isBlocked = (0,decide .Af)(request) !== undefined;
    const governance = isBlocked ? policy_governance .D : await loadPolicies(request, context);
    const verdict = (0,decide .LD)(request, governance);
    const target = request.target?.ok === true ? request.target.target : undefined;
    const report = {
        mode: request.mode,
        decision: verdict.allowed ? 'allowed' : 'blocked',
        reason: verdict.reason,
        role: getReportedRole(request),
        authority: getReportedAuthority(request),
        block: verdict.allowed ? undefined : verdict,
        onBlock: request.onBlock,
        problems: [],
        findings: (0,advise .T)(request, governance),
        policy: [],
        target: target === undefined ? undefined : (0,redact .P4)(target),
        embedded: verdict.allowed && target?.kind === 'embedded' && request.mode !== 'gate',
        command: request.command !== undefined,
        result: report_report .i,
        governance,
        commitReviews: governance.commitReviews,
        snapshot: undefined,
        evidence: undefined,
    };
    if (!verdict.allowed) {
        const facts = { ...mode_result .S, findings: report.findings };
        return { ...report, policy: evaluateRules(request, governance, facts) };
    }
    const modeResult = await runMode(verdict.permit, context);
    const { block, problems, runResult: result, snapshot } = modeResult;
    const findings = [...report.findings, ...modeResult.findings];
    const policy = evaluateRules(request, governance, { ...modeResult, findings });
    const commitReviews = modeResult.commitReviews ?? report.commitReviews;
    const runReport = { ...report, problems, findings, policy, result, commitReviews, snapshot };
    if (block === undefined)
        return runReport;
    return { ...runReport, decision: 'blocked', reason: block.reason, block };
}
function evaluateRules(request, governance, { findings, rehearsal, promotion, commitReviews, connected }) {
    const role = (0,declared_value .Me)(request.role);
    if (!(0,policy_role .b6)(role))
        return [];
    const codes = findings.map(({ code }) => code);
    return (0,evaluate_rules .t)({
        role,
        request,
        governance,
        findings: codes,
        rehearsal,
        promotion,
        commitReviews,
        connected,
    });
}
function getReportedRole(request) {
    const role = (0,declared_value .Me)(request.role);
    return role !== undefined && (0,policy_role .tm)(role) ? role : undefined;
}
function getReportedAuthority(request) {
    const authority = (0,declared_value .Me)(request.authority);
    return authority !== undefined && /^[\w-]{1,40}$/.test(authority) ? authority : undefined;
}
function invalidInputsReport(problems) {
    return {
        mode: undefined,
        decision: 'blocked',
        reason: problems[0].code,
        role: undefined,
        authority: undefined,
        block: undefined,
        onBlock: 'fail',
        problems,
        findings: [],
        policy: [],
        target: undefined,
        embedded: false,
        command: false,
        result: report_report .i,
        governance: policy_governance .D,
        commitReviews: undefined,
        snapshot: undefined,
        evidence: undefined,
    };
}
async function runMode(permit, context) {
    const { mode, request } = permit;
    if (mode === 'gate')
        return runGate(request, context);
    try {
        return request.command === undefined
            ? await runEngine(permit, context)
            : await runCommandMode(permit, request.command, context);
    }
    catch (error) {
        if (error instanceof problem .y)
            return (0,mode_result .M)(error.problems);
        return (0,mode_result .M)([(0,unexpected_error .J)(error, request.environment, context.runner.log)]);
    }
}
async function runEngine(permit, context) {
    if (permit.mode === 'plan') {
        const { plan } = await Promise.all( [__nccwpck_require__.e(833), __nccwpck_require__.e(568), __nccwpck_require__.e(976), __nccwpck_require__.e(619), __nccwpck_require__.e(415), __nccwpck_require__.e(209)]).then(__nccwpck_require__.bind(__nccwpck_require__, 36294));
        return await plan(permit, context);
    }
    const { migrate } = await Promise.all( [__nccwpck_require__.e(833), __nccwpck_require__.e(568), __nccwpck_require__.e(976), __nccwpck_require__.e(619), __nccwpck_require__.e(415), __nccwpck_require__.e(209)]).then(__nccwpck_require__.bind(__nccwpck_require__, 35551));
    return await migrate(permit, context);
}
async function runCommandMode(permit, command, context) {
    if (permit.mode === 'plan') {
        const { planCommand } = await Promise.all( [__nccwpck_require__.e(919), __nccwpck_require__.e(833), __nccwpck_require__.e(568), __nccwpck_require__.e(729), __nccwpck_require__.e(976), __nccwpck_require__.e(619), __nccwpck_require__.e(415), __nccwpck_require__.e(998)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1662));
        return await planCommand(permit, command, context);
    }
    const { runUserCommand } = await Promise.all( [__nccwpck_require__.e(919), __nccwpck_require__.e(833), __nccwpck_require__.e(568), __nccwpck_require__.e(729), __nccwpck_require__.e(976), __nccwpck_require__.e(619), __nccwpck_require__.e(415), __nccwpck_require__.e(998)]).then(__nccwpck_require__.bind(__nccwpck_require__, 59151));
    return await runUserCommand(permit, command, context);
}
function runGate({ target }, { runner }) {
    if (target?.ok === false) {
        runner.log(`The URL was not compared with the role. ${target.what} ${target.next}`);
    }
    return mode_result .S;
}

var run_secrets = __nccwpck_require__(13685);
;














async function run(environment, frontend, base) {
    const { hidden, masks, weak } = (0,run_secrets .T)(environment);
    const hide = (text) => (0,redact .E$)(text, hidden);
    const runner = frontend.open(environment, hide);
    runner.mask(masks);
    const reportUnexpected = (error) => {
        const { code, what, next } = (0,unexpected_error .J)(error, environment, runner.log);
        const message = `${what} ${next}`;
        runner.annotate({ level: 'error', title: code, message, file: undefined, line: undefined });
    };
    onUncaughtError(reportUnexpected);
    try {
        const streamRedactor = () => (0,redact .lY)(hidden);
        const deadline = (0,github_deadline .d)(clock .m);
        const context = { ...readRunIdentity(environment), runner, deadline, streamRedactor };
        const payload = readEventPayload(environment);
        if (isCheckMode(environment)) {
            const { check } = await Promise.all( [__nccwpck_require__.e(815), __nccwpck_require__.e(934), __nccwpck_require__.e(919), __nccwpck_require__.e(335), __nccwpck_require__.e(292), __nccwpck_require__.e(96), __nccwpck_require__.e(11), __nccwpck_require__.e(833), __nccwpck_require__.e(568), __nccwpck_require__.e(729), __nccwpck_require__.e(619), __nccwpck_require__.e(955), __nccwpck_require__.e(586), __nccwpck_require__.e(769), __nccwpck_require__.e(742), __nccwpck_require__.e(741)]).then(__nccwpck_require__.bind(__nccwpck_require__, 33443));
            const checkReport = await check(environment, payload, context, hide, base);
            return await frontend.publishCheck(checkReport, environment, context);
        }
        const result = (0,read_request .i)(environment, payload);
        if (weak.length > 0 && result.ok && hasRemoteTarget(result.request))
            runner.log(WEAK_PASSWORD);
        const report = result.ok
            ? await runWithEvidence(result.request, context, hide)
            : invalidInputsReport(result.problems);
        return frontend.publish(redactReport(report, hide), runner);
    }
    catch (error) {
        reportUnexpected(error);
        return frontend.unexpectedExitCode;
    }
}
async function runWithEvidence(request, context, hide) {
    const { evidenceFile: file } = request;
    if (file === undefined)
        return await runAndPublishHead(request, context);
    const startedAt = new Date();
    const { checkEvidenceWritable, writeEvidence } = await Promise.all( [__nccwpck_require__.e(833), __nccwpck_require__.e(388)]).then(__nccwpck_require__.bind(__nccwpck_require__, 30666));
    const notWritable = checkEvidenceWritable(file, context);
    if (notWritable !== undefined)
        return invalidInputsReport([notWritable]);
    const report = await runAndPublishHead(request, context);
    const options = { request, context, startedAt, hide };
    const problem = await writeEvidence(redactReport(report, hide), file, options);
    if (problem === undefined)
        return { ...report, evidence: file };
    return { ...report, problems: [...report.problems, problem] };
}
async function runAndPublishHead(request, context) {
    const report = await decideAndRun(request, context);
    const { mode, decision, role, governance } = report;
    const mayHaveWritten = mode === 'migrate' && decision === 'allowed';
    if (!mayHaveWritten || !(0,role_policy .zA)(governance, role))
        return report;
    const { publishHead } = await Promise.all( [__nccwpck_require__.e(815), __nccwpck_require__.e(934), __nccwpck_require__.e(111), __nccwpck_require__.e(286)]).then(__nccwpck_require__.bind(__nccwpck_require__, 58648));
    const findings = await publishHead(report, request, context.deadline);
    return { ...report, findings: [...report.findings, ...findings] };
}
function hasRemoteTarget({ target }) {
    return target?.ok === true && (0,providers .ff)(target.target).location !== 'local';
}
const WEAK_PASSWORD = 'The password of the target is too short or too common to be masked: the runner would hide this word in the whole log. Change the password.';


  }),

  99175:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    J: () => (  describeUnexpectedError)
  });
function describeUnexpectedError(error, environment, log) {
    if (environment['RUNNER_DEBUG'] === '1' && error instanceof Error)
        log(error.stack ?? '');
    const message = error instanceof Error ? error.message : String(error);
    return {
        code: 'unforeseen',
        what: `Unexpected error in this action: ${message}.`,
        next: 'Retry the run with debug logging, and report this error with the log.',
    };
}


  }),

  12255:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";

__nccwpck_require__.d(__webpack_exports__, {
  h: () => (  parseTarget)
});

var leven = __nccwpck_require__(47785);
var url_error = __nccwpck_require__(71267);
;

const CONTROL_CHARACTERS = /\p{Cc}/u;
function decodePercent(text) {
    try {
        const value = decodeURIComponent(text);
        return CONTROL_CHARACTERS.test(value) ? (0,url_error .mA)('control') : { ok: true, value };
    }
    catch {
        return (0,url_error .mA)('not-utf8');
    }
}

;

const SETTING_NAMES = [
    'host',
    'hostaddr',
    'port',
    'dbname',
    'user',
    'password',
    'passfile',
    'options',
    'service',
    'sslmode',
    'sslrootcert',
    'sslcert',
    'sslkey',
    'channel_binding',
    'require_auth',
    'gssencmode',
    'target_session_attrs',
    'ssl',
    'database',
    'targetServerType',
    'channelBinding',
    'requireAuth',
    'gssEncMode',
    'PGHOST',
    'PGPORT',
    'PGDBNAME',
];
function isConnectionSetting(name) {
    return SETTING_NAMES.some((setting) => setting === name);
}
function collectSettings(pairs) {
    const settings = new Map();
    for (const [name, value] of pairs) {
        const known = SETTING_NAMES.find((setting) => setting === name);
        if (known === undefined)
            continue;
        if (settings.has(known))
            return (0,url_error .Hu)(known, 'twice');
        if (value === '')
            return (0,url_error .Hu)(known, 'blank');
        settings.set(known, value);
    }
    return { ok: true, value: settings };
}

var session_setting = __nccwpck_require__(824);
;




function readQuery(query) {
    const pairs = [];
    const parameters = [];
    for (const item of query.split('&')) {
        const equals = item.indexOf('=');
        const name = decodePercent(equals < 0 ? item : item.slice(0, equals));
        if (!name.ok)
            return name;
        const raw = equals < 0 ? '' : item.slice(equals + 1);
        const known = SETTING_NAMES.find((setting) => setting === name.value);
        if (known !== undefined && raw.includes('+'))
            return (0,url_error .Hu)(known, 'plus');
        if ((0,session_setting .ai)(name.value) && raw.includes('+')) {
            return (0,url_error .Hu)(name.value.toLowerCase(), 'plus');
        }
        const value = decodePercent(raw);
        if (!value.ok)
            return value;
        pairs.push([name.value, value.value]);
        parameters.push({ name: name.value, value: equals < 0 ? undefined : value.value });
    }
    const settings = collectSettings(pairs);
    return settings.ok ? { ok: true, value: { settings: settings.value, parameters } } : settings;
}

;



function readUrl(scheme, rest) {
    if (rest.includes('#'))
        return (0,url_error .mA)('hash');
    if (/%(?![0-9a-f]{2})/i.test(rest))
        return (0,url_error .mA)('percent');
    if (rest.includes(' ') && rest.includes('%'))
        return (0,url_error .mA)('space');
    const end = rest.search(/[/?]/);
    const authorityText = end < 0 ? rest : rest.slice(0, end);
    const pathAndQuery = end < 0 ? '' : rest.slice(end);
    const checked = pathAndQuery.startsWith('/')
        ? pathAndQuery.replace(/([?&]host=)@/, '$1')
        : pathAndQuery;
    if (checked.includes('@'))
        return (0,url_error .mA)('late-at');
    const mark = pathAndQuery.indexOf('?');
    const authority = readAuthority(authorityText, scheme);
    if (!authority.ok)
        return authority;
    const query = readQuery(mark < 0 ? '' : pathAndQuery.slice(mark + 1));
    if (!query.ok)
        return query;
    const database = readDatabase(mark < 0 ? pathAndQuery : pathAndQuery.slice(0, mark), scheme);
    if (!database.ok)
        return database;
    return combineParts(scheme, authority.value, database.value, query.value);
}
function readAuthority(text, scheme) {
    const at = text.indexOf('@');
    if (at !== text.lastIndexOf('@'))
        return (0,url_error .mA)('two-at');
    if (at >= 0 && scheme.form === 'jdbc')
        return (0,url_error .mA)('jdbc');
    const login = text.slice(0, Math.max(at, 0));
    const colon = login.indexOf(':');
    const user = decodePercent(colon < 0 ? login : login.slice(0, colon));
    if (!user.ok)
        return user;
    const password = decodePercent(colon < 0 ? '' : login.slice(colon + 1));
    if (!password.ok)
        return password;
    const hosts = readHosts(text.slice(at + 1), scheme);
    if (!hosts.ok)
        return hosts;
    return {
        ok: true,
        value: {
            user: user.value || undefined,
            password: password.value || undefined,
            hosts: hosts.value.hosts || undefined,
            ports: hosts.value.ports || undefined,
        },
    };
}
function readHosts(text, scheme) {
    const hosts = [];
    const ports = [];
    for (const entry of text.split(',')) {
        const [match, bracketed, plain = '', port = ''] = /^(?:\[([^[\]]+)\]|([^:[\]]*))(?::([^:]*))?$/.exec(entry) ?? [];
        if (match === undefined)
            return (0,url_error .mA)('host');
        if (plain.includes('%') && (scheme.driver !== undefined || scheme.form === 'jdbc')) {
            return (0,url_error .mA)('host');
        }
        const host = decodePercent(bracketed ?? plain);
        if (!host.ok)
            return host;
        if (host.value.includes(','))
            return (0,url_error .mA)('host');
        if ((bracketed !== undefined) !== host.value.includes(':'))
            return (0,url_error .mA)('host');
        hosts.push(host.value);
        ports.push(port);
    }
    return { ok: true, value: { hosts: hosts.join(','), ports: ports.join(',') } };
}
function readDatabase(path, scheme) {
    const raw = path.slice(1);
    if (raw.includes('/'))
        return (0,url_error .mA)('segments');
    const database = decodePercent(raw);
    if (!database.ok)
        return database;
    if (decodeURI(raw) !== database.value)
        return (0,url_error .mA)('database');
    if (scheme.driver !== undefined && raw !== database.value)
        return (0,url_error .mA)('database');
    if (scheme.form === 'jdbc' && raw.includes('+'))
        return (0,url_error .mA)('database');
    if (/^\.{1,2}$/.test(database.value))
        return (0,url_error .mA)('database');
    return { ok: true, value: database.value || undefined };
}
function combineParts(scheme, authority, database, { settings, parameters }) {
    const databaseSetting = settings.get('dbname') ?? settings.get('database');
    if (databaseSetting !== undefined && databaseSetting !== database)
        return (0,url_error .mA)('database-twice');
    const notReadByJdbc = ['host', 'port', 'hostaddr', 'PGHOST', 'PGPORT', 'PGDBNAME'];
    if (scheme.form === 'jdbc' && notReadByJdbc.some((name) => settings.has(name))) {
        return (0,url_error .mA)('jdbc');
    }
    if (settings.has('host') && authority.hosts?.startsWith('/'))
        return (0,url_error .mA)('host');
    return {
        ok: true,
        value: {
            ...scheme,
            hosts: settings.get('host') ?? authority.hosts,
            ports: settings.get('port') ?? authority.ports,
            database,
            user: settings.get('user') ?? authority.user,
            password: settings.get('password') ?? authority.password,
            settings,
            parameters,
        },
    };
}

;



const KEYWORDS = new Set(`application_name authtype channel_binding client_encoding connect_timeout dbname
  fallback_application_name gssdelegation gssencmode gsslib host hostaddr keepalives keepalives_count
  keepalives_idle keepalives_interval krbsrvname load_balance_hosts max_protocol_version
  min_protocol_version oauth_client_id oauth_client_secret oauth_issuer oauth_scope options passfile
  password port replication require_auth requirepeer scram_client_key scram_server_key service
  servicefile sslcert sslcertmode sslcompression sslcrl sslcrldir sslkey sslkeylogfile sslmode
  sslnegotiation sslpassword sslrootcert sslsni ssl_max_protocol_version ssl_min_protocol_version
  target_session_attrs tcp_user_timeout tty user`.split(/\s+/));
const SETTING = /\s*([^\s=]+)\s*=\s*(?:'((?:[^'\\]|\\.)*)'|((?:[^\s'\\]|\\.)(?:[^\s\\]|\\.)*|))/y;
function readKeywords(text) {
    const pairs = [];
    SETTING.lastIndex = 0;
    let end = 0;
    while (end < text.length) {
        const match = SETTING.exec(text);
        const [setting, name = '', quoted, plain = ''] = match ?? [];
        if (setting === undefined || !(KEYWORDS.has(name) || (0,session_setting .ai)(name))) {
            return (0,url_error .mA)('keywords');
        }
        pairs.push([name, (quoted ?? plain).replace(/\\(.)/g, '$1')]);
        end += setting.length;
        SETTING.lastIndex = end;
    }
    const collected = collectSettings(pairs);
    if (!collected.ok)
        return collected;
    const settings = collected.value;
    const database = settings.get('dbname');
    if (database !== undefined && /=|:\/\//.test(database))
        return (0,url_error .mA)('nested-database');
    return {
        ok: true,
        value: {
            form: 'keywords',
            driver: undefined,
            hosts: settings.get('host'),
            ports: settings.get('port'),
            database,
            user: settings.get('user'),
            password: settings.get('password'),
            settings,
            parameters: pairs.map(([name, value]) => ({ name, value })),
        },
    };
}

var host_list = __nccwpck_require__(24088);
var host_name = __nccwpck_require__(62191);
var pg_environment = __nccwpck_require__(23016);
;

function listUnenforceable(settings, environment) {
    const names = ['require_auth', 'requireAuth'].filter((name) => settings.has(name));
    if (names.length === 0 && (0,pg_environment .o)(environment, 'PGREQUIREAUTH') !== undefined) {
        names.push('PGREQUIREAUTH');
    }
    const modes = ['gssencmode', 'gssEncMode'].filter((name) => settings.has(name));
    const variable = modes.length === 0 && (0,pg_environment .o)(environment, 'PGGSSENCMODE');
    if (variable === 'require')
        names.push('PGGSSENCMODE=require');
    for (const name of modes) {
        if (settings.get(name) === 'require')
            names.push(`${name}=require`);
    }
    return names;
}

;
const DRIVER_PARAMETERS = new Set(
`application_name authtype connect_timeout fallback_application_name gssdelegation gsslib keepalives keepalives_count keepalives_idle keepalives_interval krbsrvname krbspn
  load_balance_hosts max_protocol_version min_protocol_version oauth_client_id oauth_client_secret
  oauth_issuer oauth_scope replication requirepeer scram_client_key
  scram_server_key servicefile sslcertmode sslcompression sslcrl sslcrldir sslkeylogfile
  sslnegotiation sslpassword sslsni ssl_max_protocol_version ssl_min_protocol_version
  tcp_user_timeout tty
  binary_parameters disable_prepared_binary_result sslinline
  default_query_exec_mode description_cache_capacity min_read_buffer_size pool_health_check_period
  pool_max_conn_idle_time pool_max_conn_lifetime pool_max_conn_lifetime_jitter pool_max_conns
  pool_min_conns pool_min_idle_conns prefer_simple_protocol statement_cache_capacity
  statement_cache_mode
  backoff binary connect_retry_count connect_retry_interval connection connectionTimeoutMillis debug
  encoding fetch_types idleTimeoutMillis idle_timeout keepAlive keep_alive max max_lifetime
  max_pipeline parseInputDatesAsUTC prepare publications query_timeout uselibpqcompat
  connection_limit max_connection_lifetime max_idle_connection_lifetime pgbouncer pool_timeout
  single_use_connections socket_timeout sslaccept sslidentity statement_cache_size
  async_fallback charset command_timeout direct_tls max_cacheable_statement_size
  max_cached_statement_lifetime prepared_statement_cache_size prepared_statement_name_func timeout
  checkout_timeout conn_health_checks conn_max_age min_messages pool pool_size prepared_statements
  reaping_frequency statement-cache-capacity ssl-mode ssl-ca ssl-cert ssl-key
  supa workaround`.split(/\s+/));
function isDriverParameter(name) {
    return DRIVER_PARAMETERS.has(name);
}

var startup_options = __nccwpck_require__(94379);
;




const TOOL_PARAMETERS = new Set(['schema', 'socket']);
const SQLX_OPTION = /^options\[([^\]]+)\]$/;
function readUrlSession({ form, parameters }, options) {
    const { settings: optionSettings, rest } = (0,startup_options .M)(options ?? '');
    const settings = new Map();
    const contradicted = [];
    const add = (name, value, label, inOptions = false) => {
        const key = name.toLowerCase();
        if (isIgnoredSetting(key, value))
            return;
        const previous = settings.get(key);
        if (previous?.inOptions === false && previous.value !== value)
            contradicted.push(label);
        settings.delete(key);
        settings.set(key, { name: key, value, label, inOptions });
    };
    for (const [name, value] of optionSettings) {
        add(name, value, `\`${name}\` in \`options\``, true);
    }
    const toolParameters = new Map();
    const unread = [];
    for (const [index, { name, value }] of parameters.entries()) {
        const label = labelOf(parameters, index);
        const [, sqlxName] = SQLX_OPTION.exec(name) ?? [];
        if (name.startsWith('x-') || TOOL_PARAMETERS.has(name)) {
            if ((toolParameters.get(name) ?? value ?? '') !== (value ?? ''))
                contradicted.push(label);
            toolParameters.set(name, value ?? '');
        }
        else if (name === 'currentSchema')
            add('search_path', value ?? '', label);
        else if (name === '' || isConnectionSetting(name) || isDriverParameter(name))
            continue;
        else if (form === 'jdbc')
            unread.push(...((0,session_setting .ai)(name) ? [name] : []));
        else if (sqlxName !== undefined)
            add(sqlxName, value ?? '', label);
        else if (value !== undefined || (0,session_setting .ai)(name))
            add(name, value ?? '', label);
    }
    return {
        settings: [...settings.values()],
        startupOptions: rest,
        toolParameters,
        unread,
        contradicted,
    };
}
function isIgnoredSetting(name, value) {
    return (name === 'application_name' ||
        (name === 'client_encoding' && /^['"]?(?:utf-?8|unicode|auto)['"]?$/i.test(value)));
}
function labelOf(parameters, index) {
    const name = parameters[index]?.name ?? '';
    const isSafe = (0,session_setting .ai)(name) ||
        name === 'currentSchema' ||
        (/^[A-Za-z][\w.[\]-]{0,62}$/.test(name) &&
            !parameters.slice(0, index).some((each) => /password/i.test(each.name)));
    return isSafe ? `\`${name}\`` : `number ${index + 1} of the query`;
}

var session_attributes = __nccwpck_require__(14255);
;


const MODES = [
    'disable',
    'allow',
    'prefer',
    'require',
    'verify-ca',
    'verify-full',
    'no-verify',
];
const CHANNEL_BINDINGS = ['disable', 'prefer', 'require'];
const SSL_VALUES = new Map([
    ['true', 'require'],
    ['1', 'require'],
    ['false', 'disable'],
    ['0', 'disable'],
]);
function readTls(settings, environment, hosts) {
    const declared = settings.get('sslmode') ?? (0,pg_environment .o)(environment, 'PGSSLMODE');
    const mode = parseTlsMode(declared);
    if (declared !== undefined && mode === undefined) {
        return (0,url_error .Hu)(settings.has('sslmode') ? 'sslmode' : 'PGSSLMODE', 'unknown');
    }
    const ssl = settings.get('ssl');
    const fromSsl = ssl === undefined ? undefined : (SSL_VALUES.get(ssl) ?? parseTlsMode(ssl));
    if (ssl !== undefined && fromSsl === undefined)
        return (0,url_error .Hu)('ssl', 'unknown');
    if (hasContradiction(settings, mode, fromSsl))
        return (0,url_error .Hu)('ssl', 'contradicts');
    const binding = readChannelBinding(settings, environment);
    if (!binding.ok)
        return binding;
    const rootCertificate = settings.get('sslrootcert') ?? (0,pg_environment .o)(environment, 'PGSSLROOTCERT');
    const effectiveMode = settings.has('sslmode') ? mode : (fromSsl ?? mode);
    return {
        ok: true,
        value: {
            mode: effectiveMode ?? getDefaultMode(rootCertificate, hosts),
            rootCertificate,
            certificate: settings.get('sslcert'),
            key: settings.get('sslkey'),
            channelBinding: binding.value,
        },
    };
}
function parseTlsMode(text) {
    return MODES.find((mode) => mode === text);
}
function hasContradiction(settings, mode, ssl) {
    if (!settings.has('sslmode') || ssl === undefined)
        return false;
    return (mode === 'disable') !== (ssl === 'disable');
}
function getDefaultMode(rootCertificate, hosts) {
    if (hosts.every((host) => host.kind === 'socket'))
        return 'disable';
    return rootCertificate === 'system' ? 'verify-full' : 'prefer';
}
function readChannelBinding(settings, environment) {
    const [libpq, jdbc] = [settings.get('channel_binding'), settings.get('channelBinding')];
    const variable = libpq === undefined && jdbc === undefined
        ? (0,pg_environment .o)(environment, 'PGCHANNELBINDING')
        : undefined;
    const values = { channel_binding: libpq, channelBinding: jdbc, PGCHANNELBINDING: variable };
    let strictest = 'disable';
    for (const [name, text = 'disable'] of Object.entries(values)) {
        const value = CHANNEL_BINDINGS.find((binding) => binding === text);
        if (value === undefined)
            return (0,url_error .Hu)(name, 'unknown');
        if (CHANNEL_BINDINGS.indexOf(value) > CHANNEL_BINDINGS.indexOf(strictest))
            strictest = value;
    }
    return { ok: true, value: strictest };
}

;









function resolveTarget(declared, environment, text) {
    const ambiguity = findAmbiguity(declared, environment);
    if (ambiguity !== undefined)
        return ambiguity;
    const hosts = (0,host_list .A)(declared.hosts ?? (0,pg_environment .o)(environment, 'PGHOST') ?? 'localhost', declared.ports ?? (0,pg_environment .o)(environment, 'PGPORT'));
    if (!hosts.ok)
        return hosts;
    if (hasDifferentAddress(declared, environment, hosts.value))
        return (0,url_error .mA)('address-differs');
    const tls = readTls(declared.settings, environment, hosts.value);
    if (!tls.ok)
        return tls;
    const attributes = (0,session_attributes .ko)(declared.settings, environment);
    if (!attributes.ok)
        return attributes;
    const user = declared.user ?? (0,pg_environment .o)(environment, 'PGUSER');
    const database = declared.database ?? (0,pg_environment .o)(environment, 'PGDATABASE') ?? user;
    if (CONTROL_CHARACTERS.test(`${user}${database}`))
        return (0,url_error .mA)('control');
    const options = declared.settings.get('options') ?? (0,pg_environment .o)(environment, 'PGOPTIONS');
    return {
        ok: true,
        value: {
            kind: 'server',
            hosts: hosts.value,
            database,
            user,
            password: declared.password ?? (0,pg_environment .o)(environment, 'PGPASSWORD'),
            passwordFile: declared.settings.get('passfile'),
            tls: tls.value,
            options,
            session: readUrlSession(declared, options),
            sessionAttributes: attributes.value,
            unenforceable: listUnenforceable(declared.settings, environment),
            driver: declared.driver,
            text,
        },
    };
}
function findAmbiguity(declared, environment) {
    if (declared.settings.has('service') || (0,pg_environment .o)(environment, 'PGSERVICE'))
        return (0,url_error .mA)('service');
    const port = (0,pg_environment .o)(environment, 'PGPORT');
    const isOtherPort = port !== undefined && port !== '5432';
    if (isOtherPort && declared.ports?.split(',').includes(''))
        return (0,url_error .mA)('port-variable');
    if (declared.form !== 'jdbc')
        return undefined;
    const usesEnvironment = (declared.hosts === undefined && (0,pg_environment .o)(environment, 'PGHOST') !== undefined) ||
        (declared.ports === undefined && isOtherPort) ||
        (declared.database === undefined &&
            (0,pg_environment .o)(environment, 'PGDATABASE') !== undefined);
    return usesEnvironment ? (0,url_error .mA)('jdbc-environment') : undefined;
}
function hasDifferentAddress(declared, environment, hosts) {
    const text = declared.settings.get('hostaddr') ?? (0,pg_environment .o)(environment, 'PGHOSTADDR');
    if (text === undefined)
        return false;
    const addresses = text.split(',').map(host_name .p);
    if (addresses.length !== hosts.length)
        return true;
    return hosts.some((host, index) => host.kind !== 'tcp' || host.name !== addresses[index]);
}

;






const EMBEDDED = 'embedded';
const OTHER_SCHEMES = [
    'mysql',
    'mariadb',
    'http',
    'https',
    'cockroachdb',
    'prisma',
    'prisma+postgres',
    'sqlite',
    'sqlserver',
    'mssql',
    'oracle',
    'mongodb',
    'mongodb+srv',
    'redis',
    'rediss',
    'clickhouse',
    'snowflake',
    'redshift',
    'file',
];
function parseTarget(text, environment) {
    const trimmed = text.trim();
    if (trimmed === EMBEDDED)
        return { ok: true, target: { kind: 'embedded' } };
    const error = findTextError(trimmed);
    if (error !== undefined)
        return error;
    const declared = readDeclaration(trimmed);
    if (!declared.ok)
        return declared;
    const target = resolveTarget(declared.value, environment, trimmed);
    return target.ok ? { ok: true, target: target.value } : target;
}
function findTextError(text) {
    if (text === '')
        return (0,url_error .mA)('empty');
    if (/^[a-z]{4,12}$/i.test(text) && (0,leven .A)(text.toLowerCase(), EMBEDDED) <= 2) {
        return (0,url_error .mA)('embedded-spelling');
    }
    if (CONTROL_CHARACTERS.test(text))
        return (0,url_error .mA)('control');
    if (/\p{Surrogate}/u.test(text))
        return (0,url_error .mA)('not-text');
    if (/^["'`“‘]/.test(text))
        return (0,url_error .mA)('quoted');
    const shellVariable = /(?:^|[:/@?&=,\s'])\$[a-z_]\w*(?=$|[:/@?&,\s'])/i;
    if (/\$\{|\$\(/.test(text) || shellVariable.test(text))
        return (0,url_error .mA)('unexpanded');
    return undefined;
}
function readDeclaration(text) {
    const [prefix, jdbc, name = ''] = /^(jdbc:)?([a-z][a-z0-9+.-]*):\/\//i.exec(text) ?? [];
    if (prefix !== undefined) {
        const scheme = parseScheme(name.toLowerCase(), jdbc !== undefined);
        return 'form' in scheme ? readUrl(scheme, text.slice(prefix.length)) : scheme;
    }
    if (/postgres(?:ql)?(?:\+\w+)?:\/\//i.test(text))
        return (0,url_error .mA)('text-before');
    if (/^\w+\s*=/.test(text))
        return readKeywords(text);
    return (0,url_error .mA)('no-scheme');
}
function parseScheme(name, isJdbc) {
    if (isJdbc) {
        return name === 'postgresql' ? { form: 'jdbc', driver: undefined } : (0,url_error .mA)('other-scheme');
    }
    const [match, driver] = /^postgres(?:ql)?(?:\+([a-z0-9_]+))?$/.exec(name) ?? [];
    if (match !== undefined)
        return { form: 'url', driver };
    const known = OTHER_SCHEMES.find((scheme) => scheme === name);
    return known === undefined ? (0,url_error .mA)('other-scheme') : (0,url_error .cN)(known);
}


  }),

  47146:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    O: () => (  findFilePasswords)
  });
const DEFAULT_SOCKET_DIRECTORIES = ['/tmp', '/var/run/postgresql'];
function findFilePasswords(text, key) {
    return text.split(/\r?\n/).flatMap((line) => {
        if (line.startsWith('#'))
            return [];
        const fields = /^((?:\\.|[^\\:])*):((?:\\.|[^\\:])*):((?:\\.|[^\\:])*):((?:\\.|[^\\:])*):(.+)$/s
            .exec(line)
            ?.slice(1);
        if (fields === undefined)
            return [];
        const [host = '', port = '', database = '', user = '', password = ''] = fields;
        const matches = (field, value) => field === '*' || unescapeField(field) === value;
        const isMatch = matches(database, key.database) &&
            matches(user, key.user) &&
            key.hosts.some((candidate) => matches(port, String(candidate.port)) &&
                listHostNames(candidate).some((name) => matches(host.toLowerCase(), name.toLowerCase())));
        return isMatch ? [unescapeField(password)] : [];
    });
}
function listHostNames(host) {
    if (host.kind === 'tcp')
        return [host.name];
    const isDefault = DEFAULT_SOCKET_DIRECTORIES.includes(host.directory);
    return isDefault ? [host.directory, 'localhost'] : [host.directory];
}
function unescapeField(field) {
    return field.replaceAll(/\\(.)/gs, '$1');
}


  }),

  24088:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    A: () => (  parseHostList)
  });
  var _host_name__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(62191);
  var _url_error__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(71267);


const DEFAULT_PORT = 5432;
function parseHostList(hosts, ports) {
    const names = hosts.split(',');
    const numbers = [];
    for (const port of (ports ?? '').split(',')) {
        const number = parsePort(port);
        if (number === undefined)
            return (0,_url_error__WEBPACK_IMPORTED_MODULE_1__  .mA)('port');
        numbers.push(number);
    }
    if (numbers.length > 1 && numbers.length !== names.length)
        return (0,_url_error__WEBPACK_IMPORTED_MODULE_1__  .mA)('port-count');
    const list = [];
    for (const [index, name] of names.entries()) {
        if (name === '')
            return (0,_url_error__WEBPACK_IMPORTED_MODULE_1__  .mA)('empty-host');
        const host = parseHost(name, numbers[index] ?? numbers[0] ?? DEFAULT_PORT);
        if (host === undefined)
            return (0,_url_error__WEBPACK_IMPORTED_MODULE_1__  .mA)('host');
        list.push(host);
    }
    const [first, ...rest] = list;
    return first === undefined ? (0,_url_error__WEBPACK_IMPORTED_MODULE_1__  .mA)('empty-host') : { ok: true, value: [first, ...rest] };
}
function parseHost(name, port) {
    if (name.startsWith('/') || name.startsWith('@')) {
        return { kind: 'socket', directory: name, port };
    }
    const canonical = (0,_host_name__WEBPACK_IMPORTED_MODULE_0__  .p)(name);
    return canonical === undefined ? undefined : { kind: 'tcp', name: canonical, port };
}
function parsePort(port) {
    if (port === '')
        return DEFAULT_PORT;
    if (!/^\d{1,5}$/.test(port))
        return undefined;
    const number = Number(port);
    return number >= 1 && number <= 65535 ? number : undefined;
}


  }),

  62191:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    P: () => (  isAddress),
    p: () => (  canonicalizeHost)
  });
  var ipaddr_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(48280);
  var ipaddr_js__WEBPACK_IMPORTED_MODULE_0___default =  __nccwpck_require__.n(ipaddr_js__WEBPACK_IMPORTED_MODULE_0__);

const NAME = /^(?=.{1,253}$)[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*$/;
function canonicalizeHost(name) {
    const host = name.toLowerCase().replace(/\.$/, '');
    if (host.includes(':')) {
        const [address = ''] = host.split('%');
        if (/^::\d+\./.test(address))
            return undefined;
        return ipaddr_js__WEBPACK_IMPORTED_MODULE_0___default().IPv6.isValid(address) ? ipaddr_js__WEBPACK_IMPORTED_MODULE_0___default().IPv6.parse(address).toString() : undefined;
    }
    if (/^\d/.test(host) && ipaddr_js__WEBPACK_IMPORTED_MODULE_0___default().IPv4.isValid(host))
        return ipaddr_js__WEBPACK_IMPORTED_MODULE_0___default().IPv4.parse(host).toString();
    return NAME.test(host) ? host : undefined;
}
function isAddress(name) {
    return name.includes(':') || /^\d+\.\d+\.\d+\.\d+$/.test(name);
}


  }),

  56086:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    Ce: () => (  classifyName),
    Tb: () => (  splitNameWords),
    jP: () => (  isReaderName),
    v2: () => (  isPoolerName)
  });
const toWordSet = (text) => new Set(text.split(' '));
const STAGING = toWordSet('staging stage stg stag preprod uat qa test testing tests dev develop development sandbox ci preview demo local int integration rehearsal scratch tmp nonprod');
const PROD = toWordSet('prod prd production live');
const READER = toWordSet('ro replica replicas reader readonly standby follower secondary slave rr');
const POOLER = toWordSet('pooler pgbouncer pool proxy');
const STAGING_PREFIXES = toWordSet('pre non');
const NOT_PROD_BEFORE = toWordSet('pre non not no like copy clone mirror of from');
const NOT_PROD_AFTER = toWordSet('like copy clone mirror snapshot backup');
const ASCII_WORD = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g;
const WORD = /\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|[\p{Lo}\p{Lt}\p{Lm}]+|\p{N}+/gu;
function splitNameWords(name) {
    const found = /[^\0-\x7f]/.test(name)
        ? name.normalize('NFC').match(WORD)
        : name.match(ASCII_WORD);
    return (found ?? []).map((word) => word.toLowerCase());
}
function classifyName(words) {
    let isProd = false;
    for (const [index, word] of words.entries()) {
        const before = words[index - 1] ?? '';
        const after = words[index + 1] ?? '';
        if (STAGING.has(word) && after !== 'less')
            return 'staging';
        if (!PROD.has(word))
            continue;
        if (STAGING_PREFIXES.has(before) && word !== 'live')
            return 'staging';
        if (!NOT_PROD_BEFORE.has(before) && !NOT_PROD_AFTER.has(after))
            isProd = true;
    }
    return isProd ? 'prod' : 'neutral';
}
function isReaderName(words) {
    return words.some((word) => READER.has(word));
}
function isPoolerName(words) {
    return words.some((word) => POOLER.has(word));
}


  }),

  23016:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    o: () => (  environmentFallback),
    w: () => (  PG_VARIABLES)
  });
const PG_VARIABLES = [
    'PGHOST',
    'PGHOSTADDR',
    'PGPORT',
    'PGDATABASE',
    'PGUSER',
    'PGPASSWORD',
    'PGSSLMODE',
    'PGSSLROOTCERT',
    'PGSERVICE',
    'PGOPTIONS',
    'PGTARGETSESSIONATTRS',
    'PGCHANNELBINDING',
    'PGREQUIREAUTH',
    'PGGSSENCMODE',
];
function environmentFallback(environment, variable) {
    return environment[variable] || undefined;
}


  }),

  63825:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";

__nccwpck_require__.d(__webpack_exports__, {
  Ys: () => (  describeHost),
  ff: () => (  describeTarget),
  ak: () => (  isSharedHostPattern),
  jm: () => (  listEndpointHosts)
});

var ipaddr = __nccwpck_require__(48280);
var ipaddr_default =  __nccwpck_require__.n(ipaddr);
var host_name = __nccwpck_require__(62191);
var name_words = __nccwpck_require__(56086);
;
const CHECKED = '2026-11';
const CLOUD_HOSTS = [
    {
        id: 'rds-proxy',
        label: 'RDS Proxy',
        location: 'remote',
        source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-proxy-endpoints.html',
        checked: CHECKED,
        suffixes: ['rds.amazonaws.com', 'rds.amazonaws.com.cn'],
        stem: /\.proxy-[a-z0-9]+\./,
        chosenLabels: 'first',
        pooler: { stem: /./ },
        otherNames: ['rds', 'aurora'],
    },
    {
        id: 'aurora',
        label: 'Aurora',
        location: 'remote',
        source: 'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.Overview.Endpoints.html',
        checked: CHECKED,
        suffixes: ['rds.amazonaws.com', 'rds.amazonaws.com.cn'],
        stem: /\.cluster-(?:ro-|custom-)?[a-z0-9]+\./,
        chosenLabels: 'first',
        reader: /\.cluster-ro-/,
        otherNames: ['rds', 'heroku'],
    },
    {
        id: 'rds',
        label: 'RDS',
        location: 'remote',
        source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ConnectToPostgreSQLInstance.html',
        checked: CHECKED,
        suffixes: ['rds.amazonaws.com', 'rds.amazonaws.com.cn'],
        chosenLabels: 'first',
        otherNames: ['aurora', 'heroku'],
    },
    {
        id: 'heroku',
        label: 'Heroku Postgres',
        location: 'remote',
        source: 'https://devcenter.heroku.com/articles/connecting-heroku-postgres',
        checked: CHECKED,
        suffixes: ['compute-1.amazonaws.com', 'compute.amazonaws.com'],
        stem: /^ec2-\d+-\d+-\d+-\d+(?:\.|$)/,
        chosenLabels: 'none',
        otherNames: ['rds', 'aurora', 'timescale', 'crunchy-bridge'],
    },
    {
        id: 'cloud-sql',
        label: 'Cloud SQL',
        location: 'remote',
        source: 'https://cloud.google.com/sql/docs/postgres/connect-run',
        checked: CHECKED,
        suffixes: ['sql.goog'],
        sockets: ['/cloudsql/'],
        chosenLabels: 'none',
    },
    {
        id: 'alloydb',
        label: 'AlloyDB',
        location: 'remote',
        source: 'https://cloud.google.com/alloydb/docs/auth-proxy/overview',
        checked: CHECKED,
        suffixes: ['alloydb.goog'],
        sockets: ['/alloydb/'],
        chosenLabels: 'none',
    },
    {
        id: 'azure',
        label: 'Azure Database for PostgreSQL',
        location: 'remote',
        source: 'https://learn.microsoft.com/en-us/azure/postgresql/flexible-server/concepts-read-replicas-virtual-endpoints',
        checked: CHECKED,
        suffixes: [
            'postgres.database.azure.com',
            'postgres.database.chinacloudapi.cn',
            'postgres.database.usgovcloudapi.net',
        ],
        chosenLabels: 'first',
        pooler: { ports: [6432] },
        direct: { port: 5432 },
        reader: /\.reader$/,
    },
];

;
const LOCAL_HOSTS = [
    {
        id: 'local',
        label: 'localhost',
        location: 'local',
        source: 'https://www.rfc-editor.org/rfc/rfc6761#section-6.3',
        checked: '2026-11',
        suffixes: ['localhost'],
        chosenLabels: 'all',
        otherNames: ['cloud-sql', 'alloydb'],
    },
    {
        id: 'local',
        label: 'a loopback address',
        location: 'local',
        source: 'https://www.rfc-editor.org/rfc/rfc6890#section-2.2',
        checked: '2026-11',
        ranges: ['loopback', 'unspecified'],
        chosenLabels: 'none',
        otherNames: ['cloud-sql', 'alloydb'],
    },
    {
        id: 'local',
        label: 'a socket',
        location: 'local',
        source: 'https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNECT-HOST',
        checked: '2026-11',
        sockets: ['/', '@'],
        chosenLabels: 'none',
        otherNames: ['cloud-sql', 'alloydb'],
    },
    {
        id: 'local',
        label: 'the host of a container',
        location: 'local',
        source: 'https://docs.docker.com/desktop/features/networking/networking-how-tos/',
        checked: '2026-11',
        names: [
            'host.docker.internal',
            'gateway.docker.internal',
            'kubernetes.docker.internal',
            'host.containers.internal',
            'host.lima.internal',
        ],
        chosenLabels: 'none',
        otherNames: ['cloud-sql', 'alloydb'],
    },
    {
        id: 'local',
        label: 'a service container',
        location: 'local',
        source: 'https://docs.github.com/en/actions/tutorials/use-containerized-services/create-postgresql-service-containers',
        checked: '2026-11',
        singleLabel: /[a-z]/,
        chosenLabels: 'all',
        otherNames: ['cloud-sql', 'alloydb'],
    },
];

;


const provider_table_CHECKED = '2026-11';
const SERVERLESS = [
    {
        id: 'neon',
        label: 'Neon',
        location: 'remote',
        source: 'https://neon.com/docs/connect/connection-pooling',
        checked: provider_table_CHECKED,
        suffixes: ['neon.tech', 'neon.build'],
        chosenLabels: 'none',
        pooler: { stem: /^[^.]+-pooler(?:\.|$)/ },
        direct: { replace: [/^([^.]+)-pooler(?=\.)/, '$1'] },
        pooled: [/^([^.]+)(?=\.)/, '$1-pooler'],
    },
    {
        id: 'supabase',
        label: 'Supabase pooler',
        location: 'remote',
        source: 'https://supabase.com/docs/guides/database/connecting-to-postgres',
        checked: provider_table_CHECKED,
        suffixes: ['pooler.supabase.com'],
        chosenLabels: 'none',
        pooler: { ports: [6543] },
        direct: { port: 5432 },
        sharedHost: true,
    },
    {
        id: 'supabase',
        label: 'Supabase',
        location: 'remote',
        source: 'https://supabase.com/docs/guides/database/connecting-to-postgres',
        checked: provider_table_CHECKED,
        suffixes: ['supabase.co'],
        stem: /^db\.[^.]+$/,
        chosenLabels: 'none',
        pooler: { ports: [6543] },
        direct: { port: 5432 },
        reader: /-rr-/,
    },
    {
        id: 'planetscale',
        label: 'PlanetScale Postgres',
        location: 'remote',
        source: 'https://planetscale.com/docs/postgres/connecting/pgbouncer',
        checked: provider_table_CHECKED,
        suffixes: ['psdb.cloud'],
        chosenLabels: 'none',
        pooler: { ports: [6432] },
        direct: { port: 5432 },
        sharedHost: true,
    },
    {
        id: 'prisma',
        label: 'Prisma Postgres',
        location: 'remote',
        source: 'https://www.prisma.io/docs/postgres/database/connecting-to-your-database',
        checked: provider_table_CHECKED,
        suffixes: ['db.prisma.io'],
        chosenLabels: 'none',
        pooler: { stem: /^pooled$/ },
        direct: { replace: [/^pooled\./, ''] },
        pooled: [/^(?=db\.prisma\.io$)/, 'pooled.'],
        sharedHost: true,
    },
    {
        id: 'xata',
        label: 'Xata',
        location: 'remote',
        source: 'https://xata.io/sql-support',
        checked: provider_table_CHECKED,
        suffixes: ['sql.xata.sh', 'xata.tech'],
        chosenLabels: 'none',
        sharedHost: true,
    },
    {
        id: 'nile',
        label: 'Nile',
        location: 'remote',
        source: 'https://developers.cloudflare.com/hyperdrive/examples/nile/',
        checked: provider_table_CHECKED,
        suffixes: ['db.thenile.dev'],
        chosenLabels: 'none',
        sharedHost: true,
    },
];
const PLATFORMS = [
    {
        id: 'render',
        label: 'Render',
        location: 'remote',
        source: 'https://render.com/docs/postgresql-creating-connecting',
        checked: provider_table_CHECKED,
        suffixes: ['render.com'],
        stem: /^dpg-[a-z0-9]+-[a-z]\.[a-z]+-postgres$/,
        singleLabel: /^dpg-[a-z0-9]+-[a-z]$/,
        chosenLabels: 'none',
    },
    {
        id: 'railway',
        label: 'Railway',
        location: 'remote',
        source: 'https://docs.railway.com/guides/private-networking',
        checked: provider_table_CHECKED,
        suffixes: ['proxy.rlwy.net', 'railway.internal'],
        chosenLabels: 'none',
    },
    {
        id: 'fly',
        label: 'Fly',
        location: 'remote',
        source: 'https://fly.io/docs/mpg/client-configuration/',
        checked: provider_table_CHECKED,
        suffixes: ['flympg.net', 'flycast'],
        chosenLabels: 'none',
        pooler: { stem: /^pgbouncer\./ },
        direct: { replace: [/^pgbouncer\./, 'direct.'] },
        pooled: [/^direct\./, 'pgbouncer.'],
    },
    {
        id: 'digitalocean',
        label: 'DigitalOcean',
        location: 'remote',
        source: 'https://docs.digitalocean.com/products/databases/postgresql/how-to/manage-connection-pools/',
        checked: provider_table_CHECKED,
        suffixes: ['db.ondigitalocean.com'],
        chosenLabels: 'first',
        pooler: { ports: [25061] },
        direct: { port: 25060 },
        reader: /-read-only-/,
    },
    {
        id: 'aiven',
        label: 'Aiven',
        location: 'remote',
        source: 'https://help.aiven.io/en/articles/595206-using-postgresql-read-only-replicas',
        checked: provider_table_CHECKED,
        suffixes: ['aivencloud.com'],
        chosenLabels: 'all',
        reader: /^replica[.-]/,
    },
    {
        id: 'crunchy-bridge',
        label: 'Crunchy Bridge',
        location: 'remote',
        source: 'https://docs.crunchybridge.com/how-to/pgbouncer',
        checked: provider_table_CHECKED,
        suffixes: ['db.postgresbridge.com'],
        chosenLabels: 'none',
        pooler: { ports: [5431] },
        direct: { port: 5432 },
    },
    {
        id: 'timescale',
        label: 'Timescale',
        location: 'remote',
        source: 'https://docs.timescale.com/use-timescale/latest/services/connection-pooling/',
        checked: provider_table_CHECKED,
        suffixes: ['tsdb.cloud.timescale.com'],
        chosenLabels: 'none',
    },
];
const PROVIDER_ROWS = [
    ...CLOUD_HOSTS,
    ...SERVERLESS,
    ...PLATFORMS,
    ...LOCAL_HOSTS,
];

;




const POOLER_PORTS = [6432, 6543, 25061, 5431];
function describeHost(host) {
    const row = PROVIDER_ROWS.find((candidate) => findStem(candidate, host) !== undefined);
    const stem = (row && findStem(row, host)) ?? '';
    const labels = splitChosenLabels(host, row, stem);
    const words = labels.flat();
    const pooler = row?.pooler === undefined
        ? (0,name_words .v2)(words) || POOLER_PORTS.includes(host.port)
        : Boolean(row.pooler.stem?.test(stem) || row.pooler.ports?.includes(host.port));
    return {
        host,
        provider: row?.id,
        label: row?.label,
        location: row?.location ?? 'unknown',
        authorities: row === undefined ? [] : [row.id, ...(row.otherNames ?? [])],
        pooler,
        direct: pooler ? toDirectHost(host, row) : undefined,
        reader: Boolean(row?.reader?.test(stem)) || (0,name_words .jP)(words),
        labels,
        sharedHost: row?.sharedHost ?? false,
    };
}
function listEndpointHosts(host) {
    const row = PROVIDER_ROWS.find((candidate) => findStem(candidate, host) !== undefined);
    if (host.kind !== 'tcp' || row?.direct === undefined)
        return [host];
    const direct = describeHost(host).direct ?? host;
    const name = row.pooled === undefined ? direct.name : direct.name.replace(...row.pooled);
    const ports = row.direct.port === direct.port ? (row.pooler?.ports ?? []) : [];
    const poolers = [direct.port, ...ports].map((port) => ({ kind: 'tcp', name, port }));
    const byAddress = new Map();
    for (const each of [host, direct, ...poolers])
        byAddress.set(`${each.name} ${each.port}`, each);
    return [...byAddress.values()];
}
function isSharedHostPattern(pattern) {
    return PROVIDER_ROWS.some(({ sharedHost, suffixes = [] }) => sharedHost === true && suffixes.some((suffix) => endsWithName(pattern, suffix)));
}
function describeTarget(target) {
    if (target.kind === 'embedded') {
        return { provider: 'local', location: 'local', pooler: false, reader: false, hosts: [] };
    }
    const hosts = target.hosts.map(describeHost);
    const requestsReader = ['read-only', 'standby', 'prefer-standby'].includes(target.sessionAttributes);
    const readOnly = /default_transaction_read_only\s*=\s*(?:on|true|yes|1)\b/i;
    return {
        provider: getCommonValue(hosts.map((host) => host.provider)),
        location: getCommonValue(hosts.map((host) => host.location)) ?? 'unknown',
        pooler: hosts.some((host) => host.pooler),
        reader: requestsReader ||
            hosts.some((host) => host.reader) ||
            readOnly.test(target.options ?? '') ||
            (target.user?.endsWith('|replica') ?? false),
        hosts,
    };
}
function endsWithName(pattern, name) {
    const text = pattern.replaceAll('\\', '').toLowerCase();
    return text
        .split(/[,}]/)
        .some((part) => part.endsWith(name) && !/[a-z0-9_-]/.test(part.at(-name.length - 1) ?? ''));
}
function getCommonValue(values) {
    return values.every((value) => value === values[0]) ? values[0] : undefined;
}
function findStem(row, host) {
    if (host.kind === 'socket') {
        const directory = host.directory.replace(/\/+/g, '/');
        return row.sockets?.some((prefix) => `${directory}/`.startsWith(prefix)) ? '' : undefined;
    }
    if ((0,host_name .P)(host.name)) {
        return row.ranges?.includes(ipaddr_default().process(host.name).range()) ? '' : undefined;
    }
    if (row.names?.includes(host.name))
        return '';
    if (!host.name.includes('.') && row.singleLabel?.test(host.name))
        return host.name;
    for (const suffix of row.suffixes ?? []) {
        if (host.name !== suffix && !host.name.endsWith(`.${suffix}`))
            continue;
        const stem = host.name.slice(0, -suffix.length).replace(/\.$/, '');
        if (row.stem?.test(stem) ?? true)
            return stem;
    }
    return undefined;
}
function splitChosenLabels(host, row, stem) {
    if (host.kind === 'socket' || (0,host_name .P)(host.name))
        return [];
    if (row === undefined)
        return host.name.split('.').slice(0, -1).map(name_words .Tb);
    const labels = stem === '' ? [] : stem.split('.');
    if (row.chosenLabels === 'all')
        return labels.map(name_words .Tb);
    return row.chosenLabels === 'first' ? labels.slice(0, 1).map(name_words .Tb) : [];
}
function toDirectHost(host, row) {
    if (host.kind !== 'tcp' || row?.direct === undefined)
        return undefined;
    const { replace, port } = row.direct;
    const name = replace === undefined ? host.name : host.name.replace(...replace);
    return { kind: 'tcp', name, port: port ?? host.port };
}


  }),

  89108:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    E$: () => (  redact),
    M0: () => (  formatAddress),
    P4: () => (  formatTarget),
    lY: () => (  createRedactor)
  });
const MASK = '***';
function redact(text, secrets) {
    return maskRanges(text, findSecretRanges(text, secrets));
}
function createRedactor(secrets) {
    let buffer = '';
    return {
        push(chunk) {
            buffer += chunk;
            const ranges = findSecretRanges(buffer, secrets);
            let cut = buffer.length - getPartialSecretLength(buffer, secrets);
            for (const [start, end] of ranges)
                if (start < cut && end > cut)
                    cut = start;
            const shown = maskRanges(buffer.slice(0, cut), ranges.filter(([, end]) => end <= cut));
            buffer = buffer.slice(cut);
            return shown;
        },
        flush() {
            const rest = redact(buffer, secrets);
            buffer = '';
            return rest;
        },
    };
}
function formatTarget(target) {
    if (target.kind === 'embedded')
        return 'embedded Postgres (temporary)';
    const user = target.user === undefined ? '' : `${target.user}@`;
    const database = target.database === undefined ? '' : `/${target.database}`;
    return `${user}${target.hosts.map(formatAddress).join(',')}${database}`;
}
function formatAddress(host) {
    if (host.kind === 'socket')
        return `${host.directory}:${host.port}`;
    return host.name.includes(':') ? `[${host.name}]:${host.port}` : `${host.name}:${host.port}`;
}
function findSecretRanges(text, secrets) {
    const found = [];
    for (const secret of secrets) {
        if (secret === '')
            continue;
        for (let at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + 1)) {
            found.push([at, at + secret.length]);
        }
    }
    found.sort(([a], [b]) => a - b);
    const merged = [];
    for (const [start, end] of found) {
        const last = merged.at(-1);
        if (last !== undefined && start < last[1]) {
            merged[merged.length - 1] = [last[0], Math.max(last[1], end)];
        }
        else
            merged.push([start, end]);
    }
    return merged;
}
function maskRanges(text, ranges) {
    let shown = '';
    let from = 0;
    for (const [start, end] of ranges) {
        shown += text.slice(from, start) + MASK;
        from = end;
    }
    return shown + text.slice(from);
}
function getPartialSecretLength(text, secrets) {
    let longest = 0;
    for (const secret of secrets) {
        for (let length = Math.min(secret.length - 1, text.length); length > longest; length -= 1) {
            if (text.endsWith(secret.slice(0, length)))
                longest = length;
        }
    }
    return longest;
}


  }),

  14255:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    gc: () => (  listAttributePasses),
    ko: () => (  readSessionAttributes),
    o4: () => (  findAttributeMismatch)
  });
  var _pg_environment__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(23016);
  var _url_error__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(71267);


const ATTRIBUTES = [
    'any',
    'read-write',
    'read-only',
    'primary',
    'standby',
    'prefer-standby',
];
const JDBC_SERVER_TYPES = new Map([
    ['any', 'any'],
    ['primary', 'primary'],
    ['master', 'primary'],
    ['preferPrimary', 'any'],
    ['secondary', 'standby'],
    ['slave', 'standby'],
    ['preferSecondary', 'prefer-standby'],
    ['preferSlave', 'prefer-standby'],
]);
function readSessionAttributes(settings, environment) {
    const jdbc = settings.get('targetServerType');
    if (jdbc !== undefined) {
        const value = JDBC_SERVER_TYPES.get(jdbc);
        return value === undefined ? (0,_url_error__WEBPACK_IMPORTED_MODULE_0__  .Hu)('targetServerType', 'unknown') : { ok: true, value };
    }
    const declared = settings.get('target_session_attrs');
    const text = declared ?? (0,_pg_environment__WEBPACK_IMPORTED_MODULE_1__  .o)(environment, 'PGTARGETSESSIONATTRS') ?? 'any';
    const value = ATTRIBUTES.find((attributes) => attributes === text);
    if (value !== undefined)
        return { ok: true, value };
    const setting = declared === undefined ? 'PGTARGETSESSIONATTRS' : 'target_session_attrs';
    return (0,_url_error__WEBPACK_IMPORTED_MODULE_0__  .Hu)(setting, 'unknown');
}
function listAttributePasses(attributes, hostCount) {
    if (attributes !== 'prefer-standby')
        return [attributes];
    return hostCount === 1 ? ['any'] : ['standby', 'any'];
}
function findAttributeMismatch(attributes, { isStandby, isReadOnly }) {
    switch (attributes) {
        case 'read-write':
            if (!isReadOnly)
                return undefined;
            return {
                fact: 'the session does not accept writes',
                next: 'Check which host is the primary, and check `default_transaction_read_only`.',
            };
        case 'read-only':
            if (isReadOnly)
                return undefined;
            return {
                fact: 'the session accepts writes',
                next: 'Use the host of a standby, or remove `target_session_attrs`.',
            };
        case 'primary':
            if (!isStandby)
                return undefined;
            return { fact: 'the server is a hot standby', next: 'Use the host of the primary.' };
        case 'standby':
            if (isStandby)
                return undefined;
            return {
                fact: 'the server is not a hot standby',
                next: 'Use the host of a standby, or remove `target_session_attrs`.',
            };
        case 'any':
        case 'prefer-standby':
            return undefined;
    }
}


  }),

  824:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    ai: () => (  isRuntimeName),
    jD: () => (  listKnownSettings),
    nI: () => (  EMPTY_URL_SESSION)
  });
const EMPTY_URL_SESSION = {
    settings: [],
    startupOptions: undefined,
    toolParameters: new Map(),
    unread: [],
    contradicted: [],
};
const RUNTIME_NAMES = new Set(`allow_in_place_tablespaces bytea_output check_function_bodies client_connection_check_interval
  client_min_messages constraint_exclusion createrole_self_grant cursor_tuple_fraction datestyle
  deadlock_timeout default_statistics_target default_table_access_method default_tablespace
  default_text_search_config default_toast_compression default_transaction_deferrable
  default_transaction_isolation default_transaction_read_only enable_seqscan
  event_triggers extra_float_digits gin_pending_list_limit idle_in_transaction_session_timeout
  idle_session_timeout intervalstyle jit lc_messages lc_monetary lc_numeric lc_time lock_timeout
  log_min_duration_statement log_min_messages log_statement maintenance_work_mem
  max_parallel_maintenance_workers max_parallel_workers max_parallel_workers_per_gather
  plan_cache_mode quote_all_identifiers role row_security search_path session_authorization
  session_replication_role standard_conforming_strings statement_timeout synchronous_commit
  temp_buffers temp_file_limit temp_tablespaces timezone timezone_abbreviations
  transaction_timeout transform_null_equals work_mem xmlbinary xmloption`.split(/\s+/));
function isRuntimeName(name) {
    return RUNTIME_NAMES.has(name.toLowerCase());
}
function listKnownSettings({ settings }) {
    return settings.filter(({ name }) => isRuntimeName(name));
}


  }),

  94379:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    M: () => (  splitStartupOptions),
    c: () => (  joinStartupOptions)
  });
function splitStartupOptions(text) {
    const words = splitWords(text);
    const settings = [];
    const rest = [];
    for (let index = 0; index < words.length; index += 1) {
        const word = words[index] ?? '';
        const isSeparate = word === '-c' && words[index + 1] !== undefined;
        const [, assignment] = /^(?:-c|--)(.+)$/s.exec(isSeparate ? `-c${words[index + 1]}` : word) ?? [];
        const [, name, value = ''] = /^([^=]+)=(.*)$/s.exec(assignment ?? '') ?? [];
        if (name === undefined) {
            rest.push(word);
            continue;
        }
        if (isSeparate)
            index += 1;
        settings.push([name.replaceAll('-', '_'), value]);
    }
    return { settings, rest: rest.length === 0 ? undefined : rest.map(escapeWord).join(' ') };
}
function joinStartupOptions(rest, settings) {
    const words = settings.map(({ name, value }) => `-c ${escapeWord(`${name}=${value}`)}`);
    const all = rest === undefined ? words : [rest, ...words];
    return all.length === 0 ? undefined : all.join(' ');
}
function splitWords(text) {
    const words = text.match(/(?:\\.|[^\s\\])+/gs) ?? [];
    return words.map((word) => word.replaceAll(/\\(.)/gs, '$1'));
}
function escapeWord(word) {
    return word.replaceAll(/[\s\\]/g, '\\$&');
}


  }),

  40607:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    C1: () => (  isSupabasePooler),
    Uu: () => (  toSupabaseHostPattern),
    Uy: () => (  listSupabaseHosts)
  });
  var _providers__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(63825);

const POOLER_SUFFIX = 'pooler.supabase.com';
const PROJECT_PORTS = [5432, 6543];
function listSupabaseHosts(target, host) {
    const { provider, sharedHost } = (0,_providers__WEBPACK_IMPORTED_MODULE_0__  .Ys)(host);
    if (provider !== 'supabase' || !sharedHost)
        return [];
    const project = findProject(target);
    if (project === undefined)
        return [];
    return PROJECT_PORTS.map((port) => ({ kind: 'tcp', name: directHost(project), port }));
}
function findProject({ user = '', session }) {
    const options = (session.startupOptions ?? '').split(/[\s&]+/).map(decodeText);
    const references = options.flatMap((option) => /^reference=(.+)$/.exec(option)?.[1] ?? []);
    return references.at(-1) ?? /\.([^.]+)$/.exec(user)?.[1];
}
function decodeText(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
function toSupabaseHostPattern(user, host) {
    if (!isSupabasePooler(host))
        return undefined;
    const project = projectPattern(user);
    return project === undefined ? undefined : directHost(project);
}
function isSupabasePooler(host) {
    return host.replaceAll('\\', '').toLowerCase().endsWith(POOLER_SUFFIX);
}
function projectPattern(user) {
    const dot = user.lastIndexOf('.');
    const star = user.lastIndexOf('*');
    const project = dot >= 0 ? user.slice(dot + 1) : star >= 0 ? user.slice(star) : '';
    return project === '' ? undefined : project;
}
function directHost(project) {
    return `db.${project.toLowerCase()}.supabase.co`;
}


  }),

  71267:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    Hu: () => (  settingError),
    cN: () => (  schemeError),
    mA: () => (  urlError)
  });
const USE_URL = 'Use the form `postgresql://user:password@host:5432/database`.';
const ENCODE = 'In the user name and the password, use `%40` for `@`, `%3A` for `:`, `%2F` for `/`, `%3F` for `?` and `%23` for `#`.';
const SET_SERVER = 'Set host, port, user and database in the URL itself.';
const URL_ERRORS = {
    empty: ['The database URL is empty.', USE_URL],
    'embedded-spelling': [
        'The database URL is similar to the word `embedded`, but not equal to it.',
        'Use exactly `embedded`, in lower case, for the temporary Postgres.',
    ],
    control: [
        'The database URL contains a line break or another control character.',
        'Remove it. The usual cause is a secret that was pasted over two lines.',
    ],
    'not-text': ['The database URL contains half of a character.', 'Set the value again.'],
    quoted: [
        'The database URL begins with a quotation mark.',
        'Remove the quotation marks around it.',
    ],
    unexpanded: [
        'The database URL contains a variable or an expression that was not replaced.',
        'Set its value in the workflow before this step. For a literal `$`, use `%24`.',
    ],
    'text-before': [
        'The database URL has text before its scheme.',
        'Remove everything before `postgresql://`, such as a command or the name of a variable.',
    ],
    'no-scheme': ['The database URL does not begin with `postgresql://`.', USE_URL],
    'other-scheme': ['The scheme of the database URL is not that of Postgres.', USE_URL],
    jdbc: [
        'The JDBC URL has its user, host, port or database where JDBC does not read it.',
        'Use the form `jdbc:postgresql://host:5432/database?user=…&password=…`.',
    ],
    'jdbc-environment': [
        'The JDBC URL lacks a part that is set in a PG variable, which JDBC does not read.',
        'Set host, port and database in the URL itself.',
    ],
    'two-at': [
        'The database URL has two `@` before its host, so drivers disagree on where the host begins.',
        ENCODE,
    ],
    'late-at': [
        'The database URL has an `@` in its path or query, which can be the end of a password.',
        ENCODE,
    ],
    hash: ['The database URL has a `#`, and some drivers ignore the text after it.', ENCODE],
    percent: [
        'The database URL has a `%` that is not followed by two hexadecimal digits.',
        'Use `%25` for a literal `%`.',
    ],
    'not-utf8': [
        'The database URL has percent-encoded bytes that are not UTF-8.',
        'Use UTF-8 for the percent-encoding.',
    ],
    space: [
        'The database URL has both a space and percent-encoding, which drivers decode differently.',
        'Use `%20` for every space.',
    ],
    host: [
        'A host of the database URL is not a host name, an address or a socket directory.',
        'Check the host, use brackets for an IPv6 address, and percent-encode the user name and the password.',
    ],
    'empty-host': [
        'The list of hosts in the database URL has an empty entry.',
        'Add the missing host, or remove the comma.',
    ],
    port: [
        'A port of the database URL is not a number from 1 to 65535.',
        'Check the port. If a `:` or `@` is part of the password, percent-encode it.',
    ],
    'port-count': [
        'The database URL has several ports, but not one for each host.',
        'Set one port for all hosts, or one for each host.',
    ],
    'port-variable': [
        'The database URL has a host without a port while PGPORT is set, which drivers read differently.',
        'Set a port for each host.',
    ],
    segments: [
        'The path of the database URL has more than one segment.',
        'Use only the database as the path. For a `/` in a name or a password, use `%2F`.',
    ],
    database: [
        'Drivers would read different database names from this URL.',
        'Use a database name without special characters and without percent-encoding.',
    ],
    'database-twice': [
        'The query of the database URL sets the database, and drivers disagree on whether that counts.',
        'Set the database only in the path.',
    ],
    'address-differs': [
        'The setting `hostaddr` or PGHOSTADDR is an address other than the host, and only some drivers read it.',
        'Remove it, or use the address as the host.',
    ],
    service: [
        'The target comes from a service file (the setting `service` or PGSERVICE), which this action cannot check.',
        SET_SERVER,
    ],
    keywords: [
        'The list of connection settings is not one that libpq accepts.',
        "Use `host=… port=… dbname=… user=… password=…`, with values that contain spaces in '…'.",
    ],
    'nested-database': [
        'The setting `dbname` contains a connection string.',
        'Use either the connection string alone or a database name.',
    ],
};
function urlError(code) {
    const [what, next] = URL_ERRORS[code];
    return { ok: false, what, next };
}
const SETTING_ERRORS = {
    twice: ['is set twice', 'Remove one of the two values.'],
    blank: ['has an empty value', 'Set a value, or remove the setting.'],
    plus: [
        'has a `+`, which drivers decode differently',
        'Use `%2B` for a plus sign and `%20` for a space.',
    ],
    unknown: [
        'has a value that Postgres does not know',
        'Use one of the values in the documentation of libpq.',
    ],
    contradicts: ['contradicts another setting', 'Remove one of the two settings.'],
};
function settingError(setting, kind) {
    const [fact, next] = SETTING_ERRORS[kind];
    return { ok: false, what: `The setting \`${setting}\` of the database URL ${fact}.`, next };
}
function schemeError(scheme) {
    return {
        ok: false,
        what: `The database URL begins with \`${scheme}://\`, which is not Postgres.`,
        next: USE_URL,
    };
}


  }),

  39443:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    m: () => (  systemClock)
  });
const systemClock = {
    now: () => {
        const [seconds, nanoseconds] = process.hrtime();
        return seconds * 1_000 + nanoseconds / 1_000_000;
    },
    after: (delayMs, act) => {
        const timer = setTimeout(act, delayMs);
        return () => clearTimeout(timer);
    },
    random: () => Math.random(),
};


  }),

  98948:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    R: () => (  createRepositoryFinder)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73024);
  var node_fs__WEBPACK_IMPORTED_MODULE_0___default =  __nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(76760);
  var node_path__WEBPACK_IMPORTED_MODULE_1___default =  __nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


const MAX_REF_DEPTH = 5;
const SHARED_REF = /^refs\/(?:heads|tags|remotes|pull)\/(?!.*\.\.)[^\0]+$/;
const OBJECT_ID = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
function createRepositoryFinder(workspace) {
    const start = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(workspace);
    const top = exists(start) ? resolveExisting(start) : undefined;
    const opened = new Map();
    const open = (from, root) => {
        if (!opened.has(root))
            opened.set(root, openRepository(root, node_path__WEBPACK_IMPORTED_MODULE_1___default().relative(from, root)));
        return opened.get(root);
    };
    return (...parts) => {
        const folder = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(start, ...parts);
        const repositories = [];
        let current = folder === start ? top : resolveExisting(folder);
        while (top !== undefined && current !== undefined && isInside(top, current)) {
            const repository = open(top, current);
            if (repository !== undefined)
                repositories.push(repository);
            current = current === top ? undefined : node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(current);
        }
        return repositories;
    };
}
function resolveExisting(folder) {
    try {
        for (let current = folder;; current = node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(current)) {
            if (exists(current) || current === node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(current))
                return node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(current);
        }
    }
    catch {
        return undefined;
    }
}
function isInside(top, folder) {
    const relativePath = node_path__WEBPACK_IMPORTED_MODULE_1___default().relative(top, folder);
    return relativePath.split((node_path__WEBPACK_IMPORTED_MODULE_1___default().sep))[0] !== '..' && !node_path__WEBPACK_IMPORTED_MODULE_1___default().isAbsolute(relativePath);
}
function openRepository(root, folder) {
    const entry = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(root, '.git');
    const stats = lookUp(entry);
    if (stats === undefined)
        return undefined;
    const link = stats.isFile() ? /^gitdir: (.+)$/m.exec(readText(entry) ?? '')?.[1] : undefined;
    const gitDirectory = link === undefined ? entry : node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(root, link);
    return {
        root,
        folder,
        gitDirectory,
        head: readHead(gitDirectory, link !== undefined),
        isSparse: exists(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(gitDirectory, 'info', 'sparse-checkout')),
    };
}
function readHead(gitDirectory, isLinked) {
    const common = isLinked ? readText(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(gitDirectory, 'commondir'))?.trim() : undefined;
    const sharedDirectory = common === undefined ? gitDirectory : node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(gitDirectory, common);
    let text = readText(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(gitDirectory, 'HEAD'))?.trim();
    for (let depth = 0; depth < MAX_REF_DEPTH && text !== undefined; depth += 1) {
        if (OBJECT_ID.test(text))
            return text;
        const ref = /^ref: *(.+)$/.exec(text)?.[1] ?? '';
        if (!SHARED_REF.test(ref))
            return undefined;
        text = readText(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(sharedDirectory, ref))?.trim() ?? findPacked(sharedDirectory, ref);
    }
    return undefined;
}
function findPacked(sharedDirectory, ref) {
    const lines = (readText(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(sharedDirectory, 'packed-refs')) ?? '').split('\n');
    return lines.find((line) => line.endsWith(` ${ref}`))?.slice(0, -ref.length - 1);
}
function readText(file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8');
    }
    catch {
        return undefined;
    }
}
function exists(file) {
    return lookUp(file) !== undefined;
}
function lookUp(file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(file, { throwIfNoEntry: false });
    }
    catch {
        return undefined;
    }
}


  }),

  68569:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    d: () => (  startDeadline),
    r: () => (  GITHUB_TIMEOUT_MS)
  });
const GITHUB_TIMEOUT_MS = 20_000;
function startDeadline(clock, limitMs = GITHUB_TIMEOUT_MS) {
    const controller = new AbortController();
    let leftMs = limitMs;
    let activeCalls = 0;
    let startMs = 0;
    let cancel = () => undefined;
    return {
        signal: controller.signal,
        run: async (act) => {
            if (activeCalls === 0) {
                startMs = clock.now();
                cancel = clock.after(leftMs, () => controller.abort());
            }
            activeCalls += 1;
            try {
                return await act();
            }
            finally {
                activeCalls -= 1;
                if (activeCalls === 0) {
                    cancel();
                    leftMs = Math.max(0, leftMs - (clock.now() - startMs));
                }
            }
        },
    };
}


  }),

  16198:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    d: () => (  getLoginName)
  });
  var node_os__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(48161);
  var node_os__WEBPACK_IMPORTED_MODULE_0___default =  __nccwpck_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);

function getLoginName() {
    return (0,node_os__WEBPACK_IMPORTED_MODULE_0__.userInfo)().username;
}


  }),

  34086:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    e: () => (  readPasswordFile)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73024);
  var node_fs__WEBPACK_IMPORTED_MODULE_0___default =  __nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(76760);
  var node_path__WEBPACK_IMPORTED_MODULE_1___default =  __nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


const SHARED_ACCESS = 0o077;
function readPasswordFile(declared, environment) {
    const file = declared ?? (environment['PGPASSFILE'] || getDefaultFile(environment));
    if (file === undefined)
        return undefined;
    try {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file);
        if (!stats.isFile())
            return undefined;
        const isShared = process.platform !== 'win32' && (stats.mode & SHARED_ACCESS) !== 0;
        return { text: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8'), isShared };
    }
    catch {
        return undefined;
    }
}
function getDefaultFile(environment) {
    const { HOME: home, APPDATA: data } = environment;
    if (process.platform === 'win32')
        return data && node_path__WEBPACK_IMPORTED_MODULE_1___default().join(data, 'postgresql', 'pgpass.conf');
    return home && node_path__WEBPACK_IMPORTED_MODULE_1___default().join(home, '.pgpass');
}


  }),

  62051:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    B: () => (  readPolicyFile)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73024);
  var node_fs__WEBPACK_IMPORTED_MODULE_0___default =  __nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(76760);
  var node_path__WEBPACK_IMPORTED_MODULE_1___default =  __nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


const MAX_FILE_BYTES = 256 * 1024;
function readPolicyFile(workspace, policyPath) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(workspace, policyPath);
    try {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(file, { throwIfNoEntry: false });
        if (stats === undefined)
            return { kind: 'absent' };
        const relativePath = node_path__WEBPACK_IMPORTED_MODULE_1___default().relative((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(workspace), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(file));
        const isOutside = relativePath.split((node_path__WEBPACK_IMPORTED_MODULE_1___default().sep))[0] === '..' || node_path__WEBPACK_IMPORTED_MODULE_1___default().isAbsolute(relativePath);
        if (isOutside || !stats.isFile() || stats.size > MAX_FILE_BYTES)
            return { kind: 'unreadable' };
        return { kind: 'text', text: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8') };
    }
    catch {
        return { kind: 'unreadable' };
    }
}


  }),

  21744:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    j: () => (  writeStdout),
    q: () => (  getOutputError)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73024);
  var node_fs__WEBPACK_IMPORTED_MODULE_0___default =  __nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);

const STANDARD_OUTPUT = 1;
const WITHOUT_READER = new Set(['EPIPE', 'EOF', 'EBADF', 'EIO']);
let outputError;
function writeStdout(text) {
    let rest = Buffer.from(text, 'utf8');
    while (rest.length > 0) {
        try {
            rest = rest.subarray((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(STANDARD_OUTPUT, rest));
        }
        catch (error) {
            const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
            if (code === 'EAGAIN')
                continue;
            if (!WITHOUT_READER.has(code))
                outputError = code ?? 'no code';
            return;
        }
    }
}
function getOutputError() {
    return outputError;
}


  }),

  22431:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    Me: () => (  getDeclaredValue),
    XF: () => (  hasConflict),
    av: () => (  describeSources),
    eg: () => (  toInputVariable),
    uY: () => (  readDeclaredValue)
  });
function toInputVariable(name) {
    return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}
function readDeclaredValue(row, environment) {
    return {
        inputName: row.name,
        variableName: row.variable,
        input: trimToUndefined(environment[toInputVariable(row.name)]),
        variable: row.variable === undefined ? undefined : trimToUndefined(environment[row.variable]),
    };
}
function hasConflict(declared) {
    return (declared.input !== undefined &&
        declared.variable !== undefined &&
        declared.input !== declared.variable);
}
function getDeclaredValue(declared) {
    return hasConflict(declared) ? undefined : (declared.input ?? declared.variable);
}
function describeSources(declared) {
    return declared.variableName === undefined
        ? `the input \`${declared.inputName}\``
        : `the input \`${declared.inputName}\` or the variable \`${declared.variableName}\``;
}
function trimToUndefined(text) {
    const trimmed = text?.trim();
    return trimmed === '' ? undefined : trimmed;
}


  }),

  75759:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    l: () => (  findPostgresUrls)
  });
const POSTGRES_URL = /^\s*(?:jdbc:)?postgres(?:ql)?(?:\+\w+)?:\/\//i;
function findPostgresUrls(environment) {
    return Object.entries(environment).flatMap(([variable, text]) => text !== undefined && POSTGRES_URL.test(text) ? [{ variable, text }] : []);
}


  }),

  25620:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    b: () => (  ACTION_INPUTS)
  });
const ACTION_INPUTS = {
    mode: {
        name: 'mode',
        default: 'migrate',
        meaning: 'What to do: `migrate` decides and runs the pending migrations, `plan` decides and shows what would run, `gate` only decides, `check` checks a pull request and never connects to the target.',
    },
    role: {
        name: 'db-role',
        variable: 'DB_ROLE',
        meaning: 'Role of the database: `staging`, `prod` or `replica`. It alone decides whether a migration may run. The action never guesses it.',
    },
    authority: {
        name: 'db-authority',
        variable: 'DB_AUTHORITY',
        meaning: 'Provider of the database: `local`, `neon` or another known provider. For information only. It never changes a verdict.',
    },
    confirmation: {
        name: 'confirm-prod-migrations',
        variable: 'CONFIRM_PROD_MIGRATIONS',
        meaning: 'Confirmation of role `prod`: `true` (any case), or the digest that `plan` prints. If the input and the variable are both set, both must confirm.',
    },
    url: {
        name: 'database-url',
        variable: 'DATABASE_URL',
        meaning: 'Target of the migration: a Postgres URL or keyword string. `embedded` starts a temporary Postgres in the action.',
    },
    token: {
        name: 'github-token',
        variable: 'GITHUB_TOKEN',
        default: '${{ github.token }}',
        meaning: "Token for GitHub's API. A policy can need it (environments, approvals, the policy of the default branch), and `check` uses it for its comment. Default: the token of the job.",
    },
    policyFile: {
        name: 'policy-file',
        default: '.github/migration-policy.yml',
        meaning: 'File with rules that can only make the decision stricter (docs/policy.md). If you set another path, the file must exist.',
    },
    rootCertificate: {
        name: 'sslrootcert',
        meaning: 'File with the certificate of the authority that signed the certificate of the server.',
    },
    name: {
        name: 'name',
        default: 'default',
        meaning: 'Name of the database, if the repository has several. It separates their comments and their evidence.',
    },
    migrations: {
        name: 'migrations',
        default: 'migrations',
        meaning: 'Folder of the `.sql` files, relative to `working-directory`.',
    },
    format: {
        name: 'format',
        default: 'auto',
        meaning: 'Format of the migration files and the history table: `sql` (plain SQL), `dbmate`, `golang-migrate`, `goose`, `node-pg-migrate`, `flyway`, `prisma`, `drizzle` or `supabase`. `auto` detects it from the files (docs/formats.md).',
    },
    historyTable: {
        name: 'history-table',
        meaning: 'Another history table than that of the format, as `table` or `schema.table`, for two services in one database (docs/formats.md).',
    },
    baseline: {
        name: 'baseline',
        meaning: 'For a database that is older than its history: the version of the newest file that it already contains. The action records the files up to it as applied, once, and needs a confirmation for this. `none` means that the database contains none of the files.',
    },
    command: {
        name: 'command',
        meaning: 'Command that runs instead of the built-in engine if the run is allowed: `alembic upgrade head`, or several lines of shell. `check` rehearses it.',
    },
    urlVariables: {
        name: 'url-variables',
        default: 'DATABASE_URL',
        meaning: 'Variables from which the command reads its target, separated by spaces. The action sets all of them to the checked URL.',
    },
    workingDirectory: {
        name: 'working-directory',
        default: '.',
        meaning: 'Directory of the command and of `migrations`.',
    },
    lockTimeout: {
        name: 'lock-timeout',
        meaning: 'How long a statement waits for a lock. `0` disables the timeout, as in Postgres. By default, `lock_timeout` of the URL, or else `5s` or a shorter one of the login or the database.',
    },
    statementTimeout: {
        name: 'statement-timeout',
        meaning: 'How long a statement may run. `0` disables the timeout, as in Postgres. By default, `statement_timeout` of the URL, or else no timeout.',
    },
    lockRetries: {
        name: 'lock-retries',
        default: '10',
        meaning: 'How many times to retry a file after a lock timeout or a deadlock. Each failed attempt is rolled back.',
    },
    lockWait: {
        name: 'lock-wait',
        default: '5min',
        meaning: 'How long to wait for another run of this action on the same database.',
    },
    timeLimit: {
        name: 'time-limit',
        meaning: 'How long the whole run may take. Set it below `timeout-minutes` of the job, so that the run ends in a defined state. By default, there is no limit.',
    },
    repair: {
        name: 'repair',
        default: 'false',
        meaning: '`true` drops and rebuilds an invalid index left by an interrupted `CREATE INDEX CONCURRENTLY`.',
    },
    evidenceFile: {
        name: 'evidence-file',
        meaning: 'File for the evidence of the run (JSON, an in-toto statement), also of a blocked run (docs/evidence.md).',
    },
    comment: {
        name: 'comment',
        default: 'true',
        meaning: '`check`: `true` keeps one comment on the pull request up to date, `false` does not comment.',
    },
    sarifFile: {
        name: 'sarif-file',
        meaning: '`check`: file for the findings, for code scanning (SARIF 2.1.0).',
    },
    rehearsalUrl: {
        name: 'rehearsal-url',
        meaning: '`check`: local, temporary server for the rehearsal, instead of the embedded one. The action creates a database there and drops it afterwards.',
    },
    rehearsalSetup: {
        name: 'rehearsal-setup',
        meaning: 'SQL file that a rehearsal runs first, for example to create schemas, roles and extensions of a platform. `check` uses it, and so does a policy that denies a rule of the rehearsal.',
    },
    rehearsalLimit: {
        name: 'rehearsal-limit',
        default: '5min',
        meaning: 'How long the migrations of one database, or the `command`, may run in a rehearsal. A statement that does not end fails the rehearsal. `0` disables the limit.',
    },
    onBlock: {
        name: 'on-block',
        default: 'fail',
        meaning: 'What to do if the run is blocked: `fail` fails the step, `skip` ends it successfully with the output `decision: blocked`. In both cases nothing runs.',
    },
};


  }),

  44649:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";

__nccwpck_require__.d(__webpack_exports__, {
  gN: () => (  NO_BASELINE),
  nk: () => (  parseBaseline),
  HU: () => (  parseChoice),
  oi: () => (  parseDatabaseName),
  ew: () => (  parseDurationInput),
  yC: () => (  parseOptionalDuration),
  qP: () => (  parseRehearsalLimit),
  HC: () => (  parseTableName),
  Er: () => (  parseTimeLimit),
  OE: () => (  parseVariableNames),
  T9: () => (  readOptional),
  YI: () => (  readWithDefault)
});

var declared_value = __nccwpck_require__(22431);
;
const UNITS_MS = {
    us: 0.001,
    ms: 1,
    s: 1000,
    min: 60_000,
    h: 3_600_000,
    d: 86_400_000,
};
const MAX_DURATION_MS = 2_147_483_647;
function parseDuration(text) {
    const [, number, unit = 'ms'] = /^(\d+(?:\.\d+)?)\s*([a-z]+)?$/.exec(text) ?? [];
    const factor = Object.hasOwn(UNITS_MS, unit) ? UNITS_MS[unit] : undefined;
    if (number === undefined || factor === undefined)
        return undefined;
    const exact = Number(number) * factor;
    const milliseconds = roundHalfToEven(exact);
    if (milliseconds > MAX_DURATION_MS || (milliseconds === 0 && exact > 0))
        return undefined;
    return milliseconds;
}
function roundHalfToEven(exact) {
    const up = Math.round(exact);
    return exact % 1 === 0.5 && up % 2 === 1 ? up - 1 : up;
}

var input_table = __nccwpck_require__(25620);
;



function readWithDefault(row, environment, problems) {
    const declared = (0,declared_value .uY)(row, environment);
    const value = declared.input;
    if (value !== undefined)
        return value;
    if (environment[(0,declared_value .eg)(row.name)] !== undefined) {
        problems.push({
            code: 'input-invalid',
            what: `\`${row.name}\` is empty.`,
            next: `Set a value, or remove the input to use the default \`${row.default}\`. An expression with a missing variable is empty.`,
        });
    }
    return row.default ?? '';
}
function readOptional(row, environment) {
    return (0,declared_value .uY)(row, environment).input;
}
function parseChoice(row, choices, text, problems, named = choices) {
    const choice = choices.find((candidate) => candidate === text);
    if (choice !== undefined)
        return choice;
    problems.push({
        code: 'input-invalid',
        what: `\`${row.name}\` must be one of ${named.map((each) => `\`${each}\``).join(', ')}.`,
        next: `Set one of these values, or remove the input to use the default \`${row.default}\`.`,
    });
    return choices[0];
}
function parseDurationInput(row, text, problems) {
    const milliseconds = parseDuration(text);
    if (milliseconds !== undefined)
        return milliseconds;
    problems.push(invalidDurationProblem(row));
    return 0;
}
function parseOptionalDuration(row, environment, problems) {
    const text = readOptional(row, environment);
    return text === undefined ? undefined : parseDurationInput(row, text, problems);
}
function invalidDurationProblem({ name }) {
    return {
        code: 'input-invalid',
        what: `\`${name}\` is not a valid duration.`,
        next: 'Set a number and a unit, such as `250ms`, `5s`, `5min` or `1h`, up to 24 days.',
    };
}
function parseTimeLimit(environment, problems) {
    const text = readOptional(input_table .b.timeLimit, environment);
    if (text === undefined)
        return undefined;
    const milliseconds = parseDurationInput(input_table .b.timeLimit, text, problems);
    return milliseconds === 0 ? undefined : milliseconds;
}
function parseRehearsalLimit(environment, problems) {
    const text = readWithDefault(input_table .b.rehearsalLimit, environment, problems);
    const milliseconds = parseDurationInput(input_table .b.rehearsalLimit, text, problems);
    return milliseconds === 0 ? undefined : milliseconds;
}
const DATABASE_NAME = /^[A-Za-z0-9][\w.-]{0,49}$/;
function parseDatabaseName(environment, problems) {
    const text = readWithDefault(input_table .b.name, environment, problems);
    if (DATABASE_NAME.test(text))
        return text;
    problems.push({
        code: 'input-invalid',
        what: '`name` is not a valid name.',
        next: 'Set a name of up to 50 letters, digits, `.`, `_` and `-` that begins with a letter or a digit, such as `billing`.',
    });
    return text;
}
const VARIABLE_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
const ACTION_VARIABLES = new Set(['DB_ROLE', 'DB_AUTHORITY', 'CONFIRM_PROD_MIGRATIONS']);
function parseVariableNames(text, problems) {
    const names = text.split(/[\s,]+/).filter((name) => name !== '');
    const isInvalid = names.some((name) => !VARIABLE_NAME.test(name) || ACTION_VARIABLES.has(name));
    if (isInvalid || names.length === 0) {
        problems.push({
            code: 'input-invalid',
            what: isInvalid
                ? '`url-variables` contains an invalid name of a variable.'
                : '`url-variables` does not name a variable, so the command would not get the checked URL.',
            next: 'Set names of variables, separated by spaces, such as `DATABASE_URL DIRECT_URL`.',
        });
    }
    return names;
}
const NO_BASELINE = 'none';
function parseBaseline(environment, problems) {
    const row = input_table .b.baseline;
    const text = readOptional(row, environment);
    if (text === undefined)
        return undefined;
    const problem = (what, next) => {
        problems.push({ code: 'input-invalid', what, next });
        return undefined;
    };
    if (text === NO_BASELINE)
        return text;
    if (readOptional(input_table .b.command, environment) !== undefined) {
        return problem('`baseline` and `command` are both set, but the tool of a command keeps its own history.', 'Remove `baseline`, and create the baseline with the tool (`alembic stamp`, `flyway baseline`, `prisma migrate resolve --applied`).');
    }
    if (/^\d[\p{L}\p{N}._:-]*$/u.test(text))
        return text;
    return problem('`baseline` must be a version or `none`.', 'Set it to the version in the name of a file, such as `0042`, or to `none`.');
}
const TABLE_NAME = /^(?:([\p{L}_][\p{L}\p{N}_$-]{0,62})\.)?([\p{L}_][\p{L}\p{N}_$-]{0,62})$/u;
function parseTableName(row, environment, problems) {
    const text = readOptional(row, environment);
    if (text === undefined)
        return undefined;
    const [, schema, table] = TABLE_NAME.exec(text) ?? [];
    if (table !== undefined)
        return { schema, table };
    problems.push({
        code: 'input-invalid',
        what: `\`${row.name}\` is not a valid table name.`,
        next: 'Set `table` or `schema.table`, without quotes and in the case of the catalog, such as `billing.schema_migrations`.',
    });
    return undefined;
}


  }),

  7616:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    U: () => (  getPayloadValue),
    j: () => (  readEvent)
  });
function readEvent(environment, payload) {
    const name = environment['GITHUB_EVENT_NAME']?.trim() || undefined;
    const ref = environment['GITHUB_REF']?.trim() || undefined;
    const defaultBranch = readDefaultBranch(payload);
    return {
        name,
        ownRun: name !== 'workflow_run' || isAfterOwnRun(environment, payload),
        ref,
        onDefaultBranch: ref !== undefined && ref === defaultBranch,
        namesDefaultBranch: defaultBranch !== undefined,
    };
}
function readDefaultBranch(payload) {
    const branch = getPayloadValue(payload, ['repository', 'default_branch']);
    return typeof branch === 'string' && branch !== '' ? `refs/heads/${branch}` : undefined;
}
function isAfterOwnRun(environment, payload) {
    const repository = environment['GITHUB_REPOSITORY'];
    if (!repository)
        return false;
    const head = getPayloadValue(payload, ['workflow_run', 'head_repository', 'full_name']);
    return typeof head === 'string' && head.toLowerCase() === repository.toLowerCase();
}
function getPayloadValue(payload, keys) {
    return payload === undefined ? undefined : getNestedValue(parseJson(payload), keys);
}
function parseJson(payload) {
    try {
        return JSON.parse(payload);
    }
    catch {
        return undefined;
    }
}
function getNestedValue(value, keys) {
    let current = value;
    for (const key of keys) {
        if (typeof current !== 'object' || current === null)
            return undefined;
        current = new Map(Object.entries(current)).get(key);
    }
    return current;
}


  }),

  46501:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    i: () => (  readRequest)
  });
  var _database_url_connection_string__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(12255);
  var _declared_value__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(22431);
  var _find_postgres_urls__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(75759);
  var _input_table__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(25620);
  var _input_values__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(44649);
  var _read_event__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(7616);
  var _request__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(58024);







function readRequest(environment, eventPayload) {
    const problems = [];
    const text = (row) => (0,_input_values__WEBPACK_IMPORTED_MODULE_2__  .YI)(row, environment, problems);
    const url = (0,_declared_value__WEBPACK_IMPORTED_MODULE_4__  .uY)(_input_table__WEBPACK_IMPORTED_MODULE_1__  .b.url, environment);
    const urlText = (0,_declared_value__WEBPACK_IMPORTED_MODULE_4__  .Me)(url);
    const urlVariables = (0,_input_values__WEBPACK_IMPORTED_MODULE_2__  .OE)(text(_input_table__WEBPACK_IMPORTED_MODULE_1__  .b.urlVariables), problems);
    const request = {
        mode: (0,_input_values__WEBPACK_IMPORTED_MODULE_2__  .HU)(_input_table__WEBPACK_IMPORTED_MODULE_1__  .b.mode, _request__WEBPACK_IMPORTED_MODULE_3__  .iW, text(_input_table__WEBPACK_IMPORTED_MODULE_1__  .b.mode), problems, _request__WEBPACK_IMPORTED_MODULE_3__  .Jc),
        role: (0,_declared_value__WEBPACK_IMPORTED_MODULE_4__  .uY)(_input_table__WEBPACK_IMPORTED_MODULE_1__  .b.role, environment),
        authority: (0,_declared_value__WEBPACK_IMPORTED_MODULE_4__  .uY)(_input_table__WEBPACK_IMPORTED_MODULE_1__  .b.authority, environment),
        confirmation: (0,_declared_value__WEBPACK_IMPORTED_MODULE_4__  .uY)(_input_table__WEBPACK_IMPORTED_MODULE_1__  .b.confirmation, environment),
        url,
        target: urlText === undefined ? undefined : (0,_database_url_connection_string__WEBPACK_IMPORTED_MODULE_0__  .h)(urlText, environment),
        event: (0,_read_event__WEBPACK_IMPORTED_MODULE_5__  .j)(environment, eventPayload),
        rootCertificate: (0,_input_values__WEBPACK_IMPORTED_MODULE_2__  .T9)(_input_table__WEBPACK_IMPORTED_MODULE_1__  .b.rootCertificate, environment),
        name: (0,_input_values__WEBPACK_IMPORTED_MODULE_2__  .oi)(environment, problems),
        evidenceFile: (0,_input_values__WEBPACK_IMPORTED_MODULE_2__  .T9)(_input_table__WEBPACK_IMPORTED_MODULE_1__  .b.evidenceFile, environment),
        policyFile: text(_input_table__WEBPACK_IMPORTED_MODULE_1__  .b.policyFile),
        rehearsalSetup: (0,_input_values__WEBPACK_IMPORTED_MODULE_2__  .T9)(_input_table__WEBPACK_IMPORTED_MODULE_1__  .b.rehearsalSetup, environment),
        rehearsalLimitMs: (0,_input_values__WEBPACK_IMPORTED_MODULE_2__  .qP)(environment, problems),
        migrations: text(_input_table__WEBPACK_IMPORTED_MODULE_1__  .b.migrations),
        format: (0,_input_values__WEBPACK_IMPORTED_MODULE_2__  .HU)(_input_table__WEBPACK_IMPORTED_MODULE_1__  .b.format, _request__WEBPACK_IMPORTED_MODULE_3__  .pG, text(_input_table__WEBPACK_IMPORTED_MODULE_1__  .b.format), problems),
        historyTable: (0,_input_values__WEBPACK_IMPORTED_MODULE_2__  .HC)(_input_table__WEBPACK_IMPORTED_MODULE_1__  .b.historyTable, environment, problems),
        baseline: (0,_input_values__WEBPACK_IMPORTED_MODULE_2__  .nk)(environment, problems),
        command: (0,_input_values__WEBPACK_IMPORTED_MODULE_2__  .T9)(_input_table__WEBPACK_IMPORTED_MODULE_1__  .b.command, environment),
        urlVariables,
        otherUrls: listOtherUrls(environment, urlVariables),
        token: (0,_declared_value__WEBPACK_IMPORTED_MODULE_4__  .uY)(_input_table__WEBPACK_IMPORTED_MODULE_1__  .b.token, environment),
        workingDirectory: text(_input_table__WEBPACK_IMPORTED_MODULE_1__  .b.workingDirectory),
        limits: readLimits(text, environment, problems),
        timeLimitMs: (0,_input_values__WEBPACK_IMPORTED_MODULE_2__  .Er)(environment, problems),
        repair: (0,_input_values__WEBPACK_IMPORTED_MODULE_2__  .HU)(_input_table__WEBPACK_IMPORTED_MODULE_1__  .b.repair, ['false', 'true'], text(_input_table__WEBPACK_IMPORTED_MODULE_1__  .b.repair), problems) ===
            'true',
        onBlock: (0,_input_values__WEBPACK_IMPORTED_MODULE_2__  .HU)(_input_table__WEBPACK_IMPORTED_MODULE_1__  .b.onBlock, _request__WEBPACK_IMPORTED_MODULE_3__  .pl, text(_input_table__WEBPACK_IMPORTED_MODULE_1__  .b.onBlock), problems),
        environment,
    };
    const [first, ...rest] = problems;
    return first === undefined ? { ok: true, request } : { ok: false, problems: [first, ...rest] };
}
function readLimits(text, environment, problems) {
    const optional = (row) => (0,_input_values__WEBPACK_IMPORTED_MODULE_2__  .yC)(row, environment, problems);
    const { lockTimeout, statementTimeout, lockRetries, lockWait } = _input_table__WEBPACK_IMPORTED_MODULE_1__  .b;
    return {
        lockTimeoutMs: optional(lockTimeout),
        statementTimeoutMs: optional(statementTimeout),
        lockRetries: parseLockRetries(text(lockRetries), problems),
        lockWaitMs: (0,_input_values__WEBPACK_IMPORTED_MODULE_2__  .ew)(lockWait, text(lockWait), problems),
    };
}
const MAX_LOCK_RETRIES = 1000;
function parseLockRetries(text, problems) {
    if (/^\d{1,4}$/.test(text) && Number(text) <= MAX_LOCK_RETRIES)
        return Number(text);
    problems.push({
        code: 'input-invalid',
        what: `\`${_input_table__WEBPACK_IMPORTED_MODULE_1__  .b.lockRetries.name}\` must be an integer from 0 to ${MAX_LOCK_RETRIES}.`,
        next: 'Set it to such an integer, or remove it to use the default `10`.',
    });
    return 0;
}
function listOtherUrls(environment, judged) {
    const own = new Set([...judged, _input_table__WEBPACK_IMPORTED_MODULE_1__  .b.url.variable]);
    return (0,_find_postgres_urls__WEBPACK_IMPORTED_MODULE_6__  .l)(environment).filter(({ variable }) => !own.has(variable) && !variable.toUpperCase().startsWith('INPUT_'));
}


  }),

  58024:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    Jc: () => (  MODE_NAMES),
    iW: () => (  GOVERNED_MODES),
    pG: () => (  FORMAT_CHOICES),
    pl: () => (  BLOCK_HANDLINGS)
  });
const GOVERNED_MODES = ['migrate', 'plan', 'gate'];
const MODE_NAMES = [...GOVERNED_MODES, 'check'];
const FORMAT_NAMES = [
    'sql',
    'dbmate',
    'golang-migrate',
    'goose',
    'node-pg-migrate',
    'flyway',
    'prisma',
    'drizzle',
    'supabase',
];
const FORMAT_CHOICES = ['auto', ...FORMAT_NAMES];
const BLOCK_HANDLINGS = ['fail', 'skip'];


  }),

  68945:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";

__nccwpck_require__.d(__webpack_exports__, {
  T: () => (  advise)
});

var declared_value = __nccwpck_require__(22431);
var policy_role = __nccwpck_require__(37956);
var role_policy = __nccwpck_require__(75699);
;


function checkoutFindings(role, { environment, token }, { checkout, policies }) {
    const inActions = environment['GITHUB_ACTIONS'] === 'true';
    if (!inActions || checkout?.state !== 'unknown')
        return [];
    const hasBranches = (0,role_policy .n2)(policies, role).some(({ branches }) => branches);
    if (role !== 'prod' && !hasBranches)
        return [];
    const hasToken = (0,declared_value .XF)(token) || (0,declared_value .Me)(token) !== undefined;
    const isUnseen = policies.length === 0 && !hasToken;
    return [unknownCheckout(checkout.why ?? ''), ...(isUnseen ? [POLICY_UNSEEN] : [])];
}
function unknownCheckout(why) {
    return {
        code: 'checkout-unknown',
        level: 'notice',
        what: `The commit that is checked out is not known. ${why}`,
        next: 'Check out the repository with `actions/checkout` before this step. If it has a `path`, set `working-directory` to it.',
    };
}
const POLICY_UNSEEN = {
    code: 'policy-unseen',
    level: 'warning',
    what: 'The workspace does not contain a policy file, and without a checkout and a token the action cannot tell whether the repository has one.',
    next: 'Check out the repository before this step, or remove `github-token`, whose default is the token of the job.',
};

;
const PULL_REQUEST_EVENTS = new Set([
    'pull_request',
    'pull_request_review',
    'pull_request_review_comment',
]);
function eventFindings({ role, event }) {
    if (role !== 'prod' || !PULL_REQUEST_EVENTS.has(event.name))
        return [];
    return [
        {
            code: 'prod-on-pull-request',
            level: 'warning',
            what: `The role is \`prod\`, but the event \`${event.name}\` started the run before the change was merged.`,
            next: 'Run production migrations on `push` to the default branch, `release` or `workflow_dispatch`.',
        },
    ];
}

var host_list = __nccwpck_require__(24088);
var pg_environment = __nccwpck_require__(23016);
var format_names = __nccwpck_require__(74234);
var providers = __nccwpck_require__(63825);
var redact = __nccwpck_require__(89108);
;


function databaseKey(target) {
    if (target.kind === 'embedded')
        return 'embedded';
    const hosts = target.hosts.map(providers .Ys);
    const servers = hosts.map(({ host, direct }) => (0,redact .M0)(direct ?? host)).sort();
    const tenant = hosts.some((host) => host.sharedHost) ? target.user : undefined;
    return JSON.stringify([servers, target.database, tenant]);
}

;




function pgVariableFindings(target, environment) {
    const leading = target.kind === 'embedded'
        ? PLACE_VARIABLES.filter((variable) => (0,pg_environment .o)(environment, variable))
        : listLeading(target, environment);
    if (leading.length === 0)
        return [];
    const [noun, verb, object] = leading.length === 1 ? ['variable', 'leads', 'it'] : ['variables', 'lead', 'them'];
    return [
        {
            code: 'url-unjudged',
            level: 'warning',
            what: `The ${noun} ${(0,format_names .E)(leading)} ${verb} to another database than the URL, which was not checked. A command that connects without a URL uses ${object}.`,
            next: `Remove ${(0,format_names .E)(leading)} from this step, or set \`database-url\` to the database that the command uses.`,
        },
    ];
}
const PLACE_VARIABLES = ['PGHOST', 'PGHOSTADDR', 'PGPORT', 'PGDATABASE', 'PGSERVICE'];
function listLeading(target, environment) {
    const value = (variable) => (0,pg_environment .o)(environment, variable);
    const port = value('PGPORT');
    const led = { ...target, user: value('PGUSER') ?? target.user };
    const leadsElsewhere = (names) => names !== undefined && isOther(led, names, port, target);
    const names = target.hosts.map((host) => (host.kind === 'tcp' ? host.name : host.directory));
    const byHost = leadsElsewhere(value('PGHOST'));
    const byAddress = leadsElsewhere(value('PGHOSTADDR'));
    const isHostSet = (value('PGHOST') ?? value('PGHOSTADDR')) !== undefined;
    const isOtherPort = port !== undefined && isOther(target, names.join(','), port, target);
    const database = value('PGDATABASE');
    const rows = [
        ['PGHOST', byHost],
        ['PGHOSTADDR', byAddress],
        ['PGPORT', isOtherPort && (!isHostSet || byHost || byAddress)],
        ['PGDATABASE', database !== undefined && database !== target.database],
        ['PGSERVICE', value('PGSERVICE') !== undefined],
    ];
    return rows.flatMap(([variable, leads]) => (leads ? [variable] : []));
}
function isOther(led, names, ports, judged) {
    const hosts = (0,host_list .A)(names, ports);
    if (!hosts.ok)
        return true;
    const known = judged.hosts.map((host) => databaseKey({ ...judged, hosts: [host] }));
    return hosts.value.some((host) => !known.includes(databaseKey({ ...led, hosts: [host] })));
}

var leven = __nccwpck_require__(47785);
var name_words = __nccwpck_require__(56086);
;
const PROVIDER_NAMES = [
    'local',
    'neon',
    'supabase',
    'rds',
    'aurora',
    'rds-proxy',
    'cloud-sql',
    'alloydb',
    'azure',
    'heroku',
    'render',
    'railway',
    'fly',
    'digitalocean',
    'aiven',
    'crunchy-bridge',
    'timescale',
    'planetscale',
    'prisma',
    'xata',
    'nile',
];

;





function roleUrlMismatch({ role, target, ...declared }) {
    const authority = declared.authority?.trim() || undefined;
    const facts = (0,providers .ff)(target);
    const findings = [
        role === 'prod' ? findProdOnLocal(facts, target) : undefined,
        role === 'prod' ? findOtherName(facts, target, role, 'staging') : undefined,
        role === 'staging' ? findOtherName(facts, target, role, 'prod') : undefined,
        role === 'staging' && authority !== 'neon' ? findStagingOnNeon(facts) : undefined,
        authority === undefined ? undefined : findAuthorityMismatch(facts, authority),
        role !== 'replica' ? findReaderEndpoint(facts, role) : undefined,
    ];
    return findings.filter((finding) => finding !== undefined);
}
function findProdOnLocal(facts, target) {
    const local = facts.hosts.find((host) => host.location === 'local');
    if (target.kind === 'server' && local === undefined)
        return undefined;
    const place = local === undefined
        ? 'the embedded Postgres of the action'
        : `${(0,redact .M0)(local.host)}, which is local (${local.label})`;
    return {
        code: 'prod-url-local',
        level: 'warning',
        what: `The role is \`prod\`, but the database URL points to ${place}.`,
        next: 'If a local proxy (such as the Cloud SQL Auth Proxy) forwards to production, ignore this warning. Otherwise set `DB_ROLE` to `staging`.',
    };
}
function findOtherName(facts, target, role, other) {
    const name = findNameOfKind(facts, target, other);
    if (name === undefined)
        return undefined;
    const kind = other === 'prod' ? 'production' : 'staging or test';
    return {
        code: role === 'prod' ? 'prod-url-nonprod-name' : 'staging-url-prod-name',
        level: 'warning',
        what: `The role is \`${role}\`, but ${name} suggests ${kind}.`,
        next: `If the role is correct and only the name is misleading, ignore this warning. Otherwise fix the URL, or set \`DB_ROLE\` to \`${other}\`.`,
    };
}
function findNameOfKind(facts, target, kind) {
    if (target.kind === 'embedded')
        return undefined;
    const database = (0,name_words .Ce)((0,name_words .Tb)(target.database ?? ''));
    if (database === kind)
        return `the database name ${target.database}`;
    const host = facts.hosts.find((candidate) => listHostKinds(candidate).includes(kind));
    if (host !== undefined)
        return `the host ${(0,redact .M0)(host.host)}`;
    const neutral = database === 'neutral' && facts.hosts.every((each) => listHostKinds(each).length === 0);
    return neutral && (0,name_words .Ce)((0,name_words .Tb)(target.user ?? '')) === kind
        ? 'the user name'
        : undefined;
}
function listHostKinds(host) {
    return host.labels.map(name_words .Ce).filter((kind) => kind !== 'neutral');
}
function findStagingOnNeon(facts) {
    const host = facts.hosts.find((candidate) => candidate.provider === 'neon');
    if (host === undefined)
        return undefined;
    return {
        code: 'staging-url-neon',
        level: 'warning',
        what: `The role is \`staging\`, but the database URL points to Neon (${(0,redact .M0)(host.host)}).`,
        next: 'If this is a staging database on Neon, set `DB_AUTHORITY` to `neon`. If it is production, set `DB_ROLE` to `prod`.',
    };
}
function findAuthorityMismatch(facts, authority) {
    const known = PROVIDER_NAMES.find((name) => name === authority);
    if (known === undefined) {
        const near = (0,leven .h)(authority.toLowerCase(), PROVIDER_NAMES, { maxDistance: 2 });
        const list = PROVIDER_NAMES.join(', ');
        return {
            code: 'authority-unknown',
            level: 'warning',
            what: '`DB_AUTHORITY` is not a known provider, so it was not compared with the URL.',
            next: near === undefined
                ? `Set it to one of ${list}.`
                : `If you meant \`${near}\`, set it to that.`,
        };
    }
    if (facts.hosts.length === 0 && known !== 'local')
        return authorityMismatch(known, 'the embedded Postgres');
    const host = facts.hosts.find(({ authorities }) => authorities.length > 0 && !authorities.includes(known));
    if (host === undefined)
        return undefined;
    return authorityMismatch(known, `${(0,redact .M0)(host.host)} (${host.label})`);
}
function authorityMismatch(authority, place) {
    return {
        code: 'authority-url-mismatch',
        level: 'warning',
        what: `\`DB_AUTHORITY\` is \`${authority}\`, but the database URL points to ${place}.`,
        next: 'If the URL is correct, fix `DB_AUTHORITY`. Otherwise fix the URL.',
    };
}
function findReaderEndpoint(facts, role) {
    if (!facts.reader)
        return undefined;
    const host = facts.hosts.find((candidate) => candidate.reader);
    const fact = host === undefined
        ? 'the database URL requests a read-only session'
        : `${(0,redact .M0)(host.host)} looks like a read-only endpoint`;
    return {
        code: 'url-reader-endpoint',
        level: 'warning',
        what: `The role \`${role}\` migrates, but ${fact}.`,
        next: 'Use the URL of the writer. If this database must never be migrated, set `DB_ROLE` to `replica`.',
    };
}

var connection_string = __nccwpck_require__(12255);
;




const MODES_WITHOUT_TLS = ['disable', 'allow', 'prefer'];
function urlFindings(variables) {
    const { target, otherUrls, environment = {} } = variables;
    const facts = (0,providers .ff)(target);
    const judged = databaseKey(target);
    const others = otherUrls.flatMap(({ variable, text }) => {
        const other = (0,connection_string .h)(text, environment);
        const isServer = other.ok && other.target.kind === 'server';
        return isServer && databaseKey(other.target) !== judged ? [unjudgedUrl(variable)] : [];
    });
    return [findPooler(facts), findMissingTls(target, facts), ...others].filter((finding) => finding !== undefined);
}
function findPooler(facts) {
    const host = facts.hosts.find((candidate) => candidate.pooler);
    if (host === undefined)
        return undefined;
    const direct = host.direct === undefined ? 'its own host' : (0,redact .M0)(host.direct);
    return {
        code: 'url-pooler',
        level: 'notice',
        what: `${(0,redact .M0)(host.host)} looks like a pooler in transaction mode.`,
        next: `Use the server directly (${direct}) for files that cannot run in a transaction.`,
    };
}
function findMissingTls(target, facts) {
    if (target.kind === 'embedded' || !MODES_WITHOUT_TLS.includes(target.tls.mode))
        return undefined;
    const open = facts.hosts.find(({ host, location }) => host.kind === 'tcp' && location !== 'local');
    if (open === undefined)
        return undefined;
    return {
        code: 'url-no-tls',
        level: 'notice',
        what: `The database URL does not require TLS for ${(0,redact .M0)(open.host)} (\`sslmode\` is \`${target.tls.mode}\`).`,
        next: 'Add `sslmode=verify-full` to the URL. If a public authority did not sign the certificate of the server, also set `sslrootcert`.',
    };
}
function unjudgedUrl(variable) {
    return {
        code: 'url-unjudged',
        level: 'warning',
        what: `The variable \`${variable}\` contains the URL of another database, which was not checked.`,
        next: `If the command reads \`${variable}\`, add it to \`url-variables\`. Otherwise remove it from this step.`,
    };
}

;







function advise(request, governance) {
    const role = (0,declared_value .Me)(request.role);
    if (!(0,policy_role .b6)(role))
        return [];
    const findings = [
        ...eventFindings({ role, event: request.event }),
        ...checkoutFindings(role, request, governance),
    ];
    if (request.target?.ok !== true)
        return findings;
    const { target } = request.target;
    const authority = (0,declared_value .Me)(request.authority);
    const { command, environment } = request;
    const otherUrls = command === undefined ? [] : request.otherUrls;
    return [
        ...roleUrlMismatch({ role, authority, target }),
        ...urlFindings({ target, otherUrls, environment }),
        ...(command === undefined ? [] : pgVariableFindings(target, environment)),
        ...findings,
    ];
}


  }),

  83293:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    C: () => (  MAX_REVIEWED_COMMITS),
    L: () => (  MAX_REVIEWED_FILES)
  });
const MAX_REVIEWED_FILES = 50;
const MAX_REVIEWED_COMMITS = 250;


  }),

  20539:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";

__nccwpck_require__.d(__webpack_exports__, {
  LD: () => (  decide),
  Af: () => (  findRequestBlock),
  NJ: () => (  getJudgedTarget)
});

var declared_value = __nccwpck_require__(22431);
var input_values = __nccwpck_require__(44649);
var read_confirmation = __nccwpck_require__(1200);
var verdict = __nccwpck_require__(75187);
;




function judgeConfirmation(request) {
    return judgeProduction(request) ?? judgeGateBaseline(request);
}
function judgeProduction(request) {
    if ((0,declared_value .Me)(request.role) !== 'prod' || request.mode === 'plan')
        return undefined;
    const confirmation = (0,read_confirmation .k)(request.confirmation);
    if (confirmation.kind === 'word')
        return undefined;
    if (confirmation.kind === 'digest') {
        if (request.mode !== 'gate')
            return undefined;
        return (0,verdict .o)('prod-unconfirmed', 'The confirmation is the digest of a plan, but `gate` does not have a plan to compare.', 'Set the confirmation to `true`, or use `mode: migrate`, which compares the digest.');
    }
    return (0,verdict .o)('prod-unconfirmed', describeMissingConfirmation(request), `Check the migrations, then set ${(0,declared_value .av)(request.confirmation)} to \`true\` for this step.`);
}
function judgeGateBaseline({ mode, baseline, confirmation }) {
    const isAbsent = baseline === undefined || baseline === input_values .gN;
    if (mode !== 'gate' || isAbsent || (0,read_confirmation .k)(confirmation).kind !== 'none')
        return undefined;
    return (0,verdict .o)('baseline-unconfirmed', '`baseline` records files as applied without running them, but the run is not confirmed.', `Check the files, then set ${(0,declared_value .av)(confirmation)} to \`true\` for this step, or remove \`baseline\`.`);
}
function describeMissingConfirmation({ confirmation: { input, variable } }) {
    if (input === undefined && variable === undefined) {
        return 'The role is `prod`, but the run is not confirmed.';
    }
    return input !== undefined && variable !== undefined
        ? 'The role is `prod`, but the confirmation is set twice with values that do not both confirm.'
        : 'The role is `prod`, but the confirmation is neither `true` nor the digest of a plan (`sha256:` and 64 lower-case hexadecimal digits).';
}

var judge_event = __nccwpck_require__(90977);
var judge_policy = __nccwpck_require__(88587);
var policy_role = __nccwpck_require__(37956);
var suggest_role = __nccwpck_require__(37965);
;




function judgeRoleConflict({ role }) {
    if (!(0,declared_value .XF)(role))
        return undefined;
    return (0,verdict .o)('role-conflict', `The input \`${role.inputName}\` and the variable \`${role.variableName}\` declare different roles.`, 'Set the role in one place, or set both to the same role.');
}
function judgeRole({ role }) {
    const value = (0,declared_value .Me)(role);
    if (value === undefined) {
        return (0,verdict .o)('role-missing', 'The role is missing or empty.', `Set ${(0,declared_value .av)(role)} to \`staging\`, \`prod\` or \`replica\`. If the value comes from an environment, add \`environment:\` to the job. A secret is empty in a run of a fork.`);
    }
    if (!(0,policy_role .tm)(value))
        return invalidRole(value);
    if (value !== 'replica')
        return undefined;
    return (0,verdict .o)('replica-blocked', 'The role is `replica`, and the action never migrates a replica.', 'Run the migration on the primary, in a step with the role `staging` or `prod`.');
}
const PRINTABLE_ROLE = /^[\w-]{1,20}$/;
function invalidRole(value) {
    const near = (0,suggest_role .l)(value);
    const what = near !== undefined && PRINTABLE_ROLE.test(value)
        ? `The role \`${value}\` is not valid. Did you mean \`${near}\`?`
        : 'The role is not valid.';
    return (0,verdict .o)('role-invalid', what, 'Set the role to `staging`, `prod` or `replica`, in lower case.');
}

;


function judgeUrlConflict({ url }) {
    if (!(0,declared_value .XF)(url))
        return undefined;
    return (0,verdict .o)('url-conflict', `The input \`${url.inputName}\` and the variable \`${url.variableName}\` name different targets.`, 'Set the URL in one place, or set both to the same URL.');
}
function judgeTarget({ mode, url, target }) {
    if (mode === 'gate')
        return undefined;
    if (target === undefined) {
        return (0,verdict .o)('url-missing', 'The database URL is missing or empty.', `Set ${(0,declared_value .av)(url)} to the URL of the database, or to \`embedded\` for a temporary Postgres in the action. If the secret comes from an environment, add \`environment:\` to the job. A secret is empty in a run of a fork.`);
    }
    return target.ok ? undefined : (0,verdict .o)('url-invalid', target.what, target.next);
}

;









function getJudgedTarget({ target }) {
    if (target === undefined)
        throw new Error('This permit does not have a target.');
    return target;
}
const REQUEST_JUDGES = [
    judge_event .E,
    judgeRoleConflict,
    judgeUrlConflict,
    judgeRole,
    judgeConfirmation,
    judgeTarget,
];
function findRequestBlock(request) {
    for (const judge of REQUEST_JUDGES) {
        const blocked = judge(request);
        if (blocked !== undefined)
            return blocked;
    }
    return undefined;
}
function decide(request, governance) {
    const early = findRequestBlock(request) ?? (0,judge_policy .LL)(governance);
    if (early !== undefined)
        return early;
    const role = (0,declared_value .Me)(request.role);
    if (!(0,policy_role .b6)(role)) {
        return (0,verdict .o)('role-invalid', 'The role may not migrate.', 'Set the role to `staging` or `prod`.');
    }
    const blocked = (0,judge_policy .Hd)(role, request, governance);
    if (blocked !== undefined)
        return blocked;
    const permit = {
        mode: request.mode,
        role,
        confirmation: (0,read_confirmation .k)(request.confirmation),
        target: request.target?.ok === true ? request.target.target : undefined,
        request,
        governance,
    };
    return { allowed: true, reason: allowReason(role, request.mode), permit };
}
function allowReason(role, mode) {
    if (role === 'staging')
        return 'staging-allowed';
    return mode === 'plan' ? 'prod-read-only' : 'prod-confirmed';
}


  }),

  27311:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    A: () => (  restrictsBranches)
  });
function restrictsBranches({ branches, }) {
    return branches === 'protected' || branches === 'custom';
}


  }),

  90215:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";

__nccwpck_require__.d(__webpack_exports__, {
  LG: () => (  ATTESTATIONS_NOT_REQUESTED),
  fI: () => (  RUN_NOT_REQUESTED),
  t9: () => (  evaluatePromotion),
  ar: () => (  isSuccessStatus)
});

var issuers = __nccwpck_require__(96698);
var join_sentences = __nccwpck_require__(93787);
;


function evaluateAttestation({ signed, refused, isExpected }, run, serverUrl) {
    const objections = signed.map((signer) => findObjection(signer, run, serverUrl));
    if (objections.includes(undefined))
        return { kind: 'attested' };
    const reasons = [...refused, ...objections.flatMap((each) => each ?? [])];
    if (reasons.length > 0) {
        return { kind: 'refused', why: `its attestation is not valid: ${(0,join_sentences .D)(reasons)}` };
    }
    if (!isExpected)
        return { kind: 'pointer-only' };
    return {
        kind: 'refused',
        why: `\`${run.workflow}\` attests its evidence, but an attestation of this head was not found (the job may need \`attestations: read\`)`,
    };
}
function findObjection(signer, run, serverUrl) {
    const home = `${serverUrl}/${run.repository}`;
    if (!(0,issuers .V)(signer.issuer, serverUrl))
        return `its issuer is ${signer.issuer}`;
    if (signer.repository.toLowerCase() !== home.toLowerCase()) {
        return `its signer belongs to ${signer.repository}`;
    }
    const workflows = ['heads', 'tags'].map((kind) => `${run.workflow}@refs/${kind}/${run.branch}`);
    for (const workflow of [signer.subject, signer.signer, signer.workflow]) {
        if (!workflows.includes(stripHome(home, workflow) ?? '')) {
            return `its signer is ${workflow}, not \`${run.workflow}@${run.branch}\``;
        }
    }
    if (signer.commit !== run.commit)
        return `it belongs to commit ${signer.commit.slice(0, 12)}`;
    const id = /^actions\/runs\/(\d+)\/attempts\/\d+$/.exec(stripHome(home, signer.run) ?? '')?.[1];
    return id === run.id ? undefined : `it belongs to another run, ${signer.run}`;
}
function stripHome(home, url) {
    const prefix = `${home}/`.toLowerCase();
    return url.toLowerCase().startsWith(prefix) ? url.slice(prefix.length) : undefined;
}

var format_names = __nccwpck_require__(74234);
var lookup_result = __nccwpck_require__(82750);
;




function evaluatePromotion(promotion, rules) {
    const { head, context, published } = promotion;
    const candidates = published.filter((each) => isSuccessStatus(each, head));
    if (candidates.length === 0)
        return explainMissingStatus(promotion, rules);
    const objections = [];
    for (const status of candidates) {
        const result = evaluateStatus(status, promotion, rules);
        if (result.ok)
            return result;
        objections.push(result.why);
    }
    return {
        ok: false,
        rule: 'rehearsed-by',
        what: (0,join_sentences .W)(`The status \`${context}\` reports the head ${head}, but it does not count: ${(0,join_sentences .D)(objections)}`),
        next: formatNextStep(rules),
    };
}
function explainMissingStatus({ head, context, published }, rules) {
    const [nearest] = published;
    const unsuccessful = published.find(({ state }) => state !== 'success');
    const found = nearest === undefined
        ? 'This commit and its ancestors do not have this status'
        : unsuccessful !== undefined
            ? `The status of commit ${shortenCommit(unsuccessful.commit)} is ${unsuccessful.state}`
            : `The status of commit ${shortenCommit(nearest.commit)} reports the head ${nearest.head}`;
    return {
        ok: false,
        rule: 'rehearsed-on',
        what: (0,join_sentences .W)(`This run would reach the head ${head}, which was not published as \`${context}\``, found),
        next: formatNextStep(rules),
    };
}
function formatNextStep({ rehearsedOn, rehearsedBy }) {
    const workflows = rehearsedBy === undefined
        ? 'a workflow that `rehearsed-by` lists'
        : (0,format_names .E)(rehearsedBy.patterns, 'or');
    return `Run a migration of \`${rehearsedOn}\` on this commit or one of its ancestors, with ${workflows}.`;
}
function evaluateStatus(by, promotion, rules) {
    const { attestations, serverUrl } = promotion;
    if (!by.isBot) {
        return { ok: false, why: `${by.creator} set it, not the token of a workflow` };
    }
    if (!by.run.known)
        return { ok: false, why: by.run.what };
    const run = by.run.value;
    const why = evaluate_promotion_findObjection(run, by.commit, promotion, rules);
    if (why !== undefined)
        return { ok: false, why };
    if (!attestations.known)
        return { ok: false, why: attestations.what };
    const attestation = evaluateAttestation(attestations.value, run, serverUrl);
    return attestation.kind === 'refused'
        ? { ok: false, why: attestation.why }
        : { ok: true, by, run, proof: attestation.kind };
}
function evaluate_promotion_findObjection(run, commit, { repository, runId }, { rehearsedBy }) {
    const { id, workflow, branch, conclusion } = run;
    const other = [run.repository, run.headRepository].find((name) => name.toLowerCase() !== repository.toLowerCase());
    if (other !== undefined)
        return `run ${id} belongs to the repository ${other}`;
    if (run.commit !== commit)
        return `run ${id} ran on commit ${shortenCommit(run.commit)}`;
    if (rehearsedBy?.matches(`${workflow}@${branch}`) !== true) {
        return `run ${id} is a run of \`${workflow}@${branch}\`, which \`rehearsed-by\` does not list`;
    }
    if (id === runId)
        return undefined;
    if (conclusion === 'success')
        return undefined;
    return `run ${id} ${conclusion === undefined ? 'has not finished' : `finished with the conclusion ${conclusion}`}`;
}
function shortenCommit(commit) {
    return commit.slice(0, 12);
}
const RUN_NOT_REQUESTED = (0,lookup_result .b)('its run was not requested', 'No rule needs it.');
function isSuccessStatus({ head, state }, wanted) {
    return head === wanted && state === 'success';
}
const ATTESTATIONS_NOT_REQUESTED = (0,lookup_result .b)('its attestations were not requested', 'No rule needs it.');


  }),

  76691:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    VF: () => (  evaluateReviews),
    g5: () => (  canCount),
    sd: () => (  classifyReviews)
  });
  var _commit_reviews__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(83293);
  var _join_sentences__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(93787);


function evaluateReviews(reviews, count) {
    if (reviews.kind === 'nothing-pending')
        return { ok: true, what: 'No file is pending.' };
    if (reviews.kind !== 'found')
        return explainMissingReviews(reviews);
    const results = reviews.changes.map((change) => evaluateChange(change, reviews, count));
    const objections = results.flatMap((result) => (result.ok ? [] : [result]));
    const [first] = objections;
    if (first !== undefined) {
        const rest = objections.length - 1;
        const more = rest === 0 ? '' : `${rest} more pending ${rest === 1 ? 'file does' : 'files do'} not meet it`;
        return { ok: false, what: (0,_join_sentences__WEBPACK_IMPORTED_MODULE_0__  .W)(first.what, more), next: first.next };
    }
    const approved = new Set(results.map(({ what }) => what));
    return { ok: true, what: (0,_join_sentences__WEBPACK_IMPORTED_MODULE_0__  .W)(...approved) };
}
function explainMissingReviews(reviews) {
    switch (reviews.kind) {
        case 'too-many-files':
            return {
                ok: false,
                what: `${reviews.count} files are pending, and the action checks the reviews of at most ${_commit_reviews__WEBPACK_IMPORTED_MODULE_1__  .L}.`,
                next: `Migrate an older commit first, so that at most ${_commit_reviews__WEBPACK_IMPORTED_MODULE_1__  .L} files are pending.`,
            };
        case 'no-branch':
            return {
                ok: false,
                what: reviews.ref === undefined
                    ? 'The ref of this run is not known.'
                    : `\`${reviews.ref}\` is not a branch or a tag.`,
                next: 'Run the workflow on the branch into which the pull requests are merged.',
            };
        case 'unknown-commit':
            return {
                ok: false,
                what: `GitHub does not have the commit ${shortenCommit(reviews.head)} in this repository.`,
                next: 'Push the commit, and merge it with a reviewed pull request.',
            };
    }
}
function evaluateChange(change, reviews, count) {
    const { file, commit } = change;
    if (commit === undefined) {
        return {
            ok: false,
            what: `The history of commit ${shortenCommit(reviews.head)} does not contain \`${file}\`.`,
            next: 'Commit the file, and merge it with a reviewed pull request.',
        };
    }
    if (!change.isCommitted) {
        return {
            ok: false,
            what: `\`${file}\` in the workspace differs from the file in commit ${shortenCommit(commit)}.`,
            next: 'Check out the commit again, and do not change the file before this step.',
        };
    }
    const subject = describeChange(file, commit);
    const merged = change.pullRequests.filter((each) => isMergedInto(each, reviews));
    const results = merged.map((each) => evaluatePullRequest(each, subject, file, count));
    const [first] = results;
    if (first === undefined)
        return explainMissingPullRequest(change, subject, reviews);
    return results.find(({ ok }) => ok) ?? first;
}
function isMergedInto({ mergedAt, repository, branch }, target) {
    const isHere = repository?.toLowerCase() === target.repository.toLowerCase();
    return mergedAt !== undefined && isHere && branch === target.branch;
}
function explainMissingPullRequest({ pullRequests }, subject, { branch }) {
    const [other] = pullRequests;
    const found = other === undefined
        ? ''
        : `Pull request #${other.number} of ${other.repository ?? 'a deleted repository'} into \`${other.branch}\` ${other.mergedAt === undefined ? 'is not merged' : 'does not count'}`;
    return {
        ok: false,
        what: (0,_join_sentences__WEBPACK_IMPORTED_MODULE_0__  .W)(`${subject} does not have a merged pull request into \`${branch}\``, found),
        next: `Merge the change into \`${branch}\` with a reviewed pull request. If it has one, grant the job \`pull-requests: read\`.`,
    };
}
function evaluatePullRequest(pullRequest, subject, file, count) {
    const { number, commitCount, hasSameFile, url } = pullRequest;
    if (!areContributorsKnown(pullRequest)) {
        return {
            ok: false,
            what: `Pull request #${number} has ${commitCount} commits, and the action could not list the authors of all. It lists at most ${_commit_reviews__WEBPACK_IMPORTED_MODULE_1__  .C}.`,
            next: `Use pull requests with at most ${_commit_reviews__WEBPACK_IMPORTED_MODULE_1__  .C} commits.`,
        };
    }
    if (!hasSameFile) {
        return {
            ok: false,
            what: `\`${file}\` differs from the file in the head commit of pull request #${number}. The merge changed it.`,
            next: 'Change the file with another reviewed pull request, whose branch is up to date.',
        };
    }
    const evaluated = classifyReviews(pullRequest);
    const users = listCountingUsers(evaluated);
    if (users.length >= count) {
        return { ok: true, what: `Pull request #${number} is approved by ${users.join(', ')}.` };
    }
    const found = users.length === 0 ? 'no approval counts' : `only the approval of ${users.join(', ')} counts`;
    const excluded = evaluated.flatMap(({ review, why }) => why === undefined ? [] : [`The review of ${review.user ?? 'a deleted user'} ${why}`]);
    return {
        ok: false,
        what: (0,_join_sentences__WEBPACK_IMPORTED_MODULE_0__  .W)(`${subject} belongs to pull request #${number}, but ${found}`, ...excluded),
        next: `Add an approval to ${url} as a user who can push and did not write its changes, then retry. An approval after the merge counts.`,
    };
}
function areContributorsKnown({ commitCount, isWhole }) {
    return isWhole && commitCount <= _commit_reviews__WEBPACK_IMPORTED_MODULE_1__  .C;
}
function canCount(pullRequest, reviews) {
    const isMerged = isMergedInto(pullRequest, reviews);
    return isMerged && areContributorsKnown(pullRequest) && pullRequest.hasSameFile;
}
function describeChange(file, commit) {
    const name = shortenCommit(commit);
    return file === undefined ? `Commit ${name}` : `Commit ${name}, which last changed \`${file}\`,`;
}
function classifyReviews(pullRequest) {
    return pullRequest.reviews.map((review) => ({ review, why: findObjection(review, pullRequest) }));
}
function listCountingUsers(evaluated) {
    const users = evaluated.flatMap(({ review: { user }, why }) => user === undefined || why !== undefined ? [] : [[user.toLowerCase(), user]]);
    return [...new Map(users).values()];
}
function findObjection({ user, userType, state, commit }, { author, headCommit, contributors }) {
    if (state === 'DISMISSED')
        return 'was dismissed';
    if (state === 'CHANGES_REQUESTED')
        return 'requests changes';
    if (state !== 'APPROVED')
        return 'is not an approval';
    if (user === undefined || userType !== 'User')
        return 'does not count: it is not from a user';
    if (isSameUser(user, author))
        return 'does not count: this user opened the pull request';
    if (contributors.some((login) => isSameUser(user, login))) {
        return 'does not count: this user is the author or committer of one of its commits';
    }
    if (commit !== headCommit) {
        const reviewed = commit === undefined ? 'another commit' : `commit ${shortenCommit(commit)}`;
        return `is of ${reviewed}, not of the head commit ${shortenCommit(headCommit)}`;
    }
    return undefined;
}
function isSameUser(user, other) {
    return user.toLowerCase() === other?.toLowerCase();
}
function shortenCommit(commit) {
    return commit.slice(0, 12);
}


  }),

  78221:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    t: () => (  evaluatePolicyRules)
  });
  var _rules__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(69368);

function evaluatePolicyRules(input, rules = _rules__WEBPACK_IMPORTED_MODULE_0__  .b) {
    const { governance, ...shared } = input;
    const policies = governance.policies.flatMap((result) => (result.ok ? [result.policy] : []));
    return policies.flatMap((policy) => {
        const ruleInput = {
            ...shared,
            facts: governance,
            rules: policy.roles[input.role] ?? {},
            others: listOtherRoles(policy, input.role),
        };
        return rules.flatMap((rule) => {
            const standing = rule.evaluate(ruleInput);
            return standing === undefined ? [] : [{ rule: rule.id, source: policy.source, standing }];
        });
    });
}
function listOtherRoles({ roles }, role) {
    return Object.entries(roles).flatMap(([other, rules]) => other === role ? [] : [{ role: other, rules }]);
}


  }),

  20891:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    TO: () => (  FINDING_DEFINITIONS),
    dT: () => (  isFindingCode),
    o2: () => (  DENIABLE_FINDINGS)
  });
const FINDING_DEFINITIONS = {
    'prod-on-pull-request': { stage: 'event', deniable: true },
    'checkout-unknown': { stage: 'checkout', deniable: true },
    'policy-unseen': { stage: 'checkout', deniable: true },
    'prod-url-local': { stage: 'url', deniable: true },
    'prod-url-nonprod-name': { stage: 'url', deniable: true },
    'staging-url-prod-name': { stage: 'url', deniable: true },
    'staging-url-neon': { stage: 'url', deniable: true },
    'authority-url-mismatch': { stage: 'url', deniable: true },
    'authority-unknown': { stage: 'url', deniable: true },
    'url-reader-endpoint': { stage: 'url', deniable: true },
    'url-pooler': { stage: 'url', deniable: true },
    'url-no-tls': { stage: 'url', deniable: true },
    'url-unjudged': { stage: 'url', deniable: true },
    'server-read-only': { stage: 'server', deniable: true },
    'history-ahead': { stage: 'server', deniable: true },
    'file-not-read': { stage: 'server', deniable: true },
    'history-foreign': { stage: 'server', deniable: true },
    'role-stamp-mismatch': { stage: 'server', deniable: true },
    'role-stamp-copied': { stage: 'server', deniable: true },
    'timeout-set-aside': { stage: 'server' },
    'head-unpublished': { stage: 'end' },
    'history-shrank': { stage: 'end' },
    'nothing-recorded': { stage: 'end' },
    'several-heads': { stage: 'end' },
    'command-unseen': { stage: 'end' },
};
function isFindingCode(code) {
    return Object.hasOwn(FINDING_DEFINITIONS, code);
}
const DENIABLE_FINDINGS = Object.entries(FINDING_DEFINITIONS).flatMap(([code, { deniable }]) => (deniable === true ? [code] : []));


  }),

  74234:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    E: () => (  formatNames)
  });
const MAX_NAMES_SHOWN = 10;
function formatNames(names, conjunction = 'and') {
    const shown = names.slice(0, MAX_NAMES_SHOWN).map((name) => `\`${name}\``);
    const hidden = names.length - shown.length;
    if (hidden > 0)
        return `${shown.join(', ')} and ${hidden} more`;
    const last = shown.pop() ?? '';
    return shown.length === 0 ? last : `${shown.join(', ')} ${conjunction} ${last}`;
}


  }),

  69460:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    D: () => (  NO_GOVERNANCE)
  });
  var _lookup_result__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(82750);

const NOT_REQUESTED = (0,_lookup_result__WEBPACK_IMPORTED_MODULE_0__  .b)('It was not requested.', 'No rule needs it.');
const NO_GOVERNANCE = {
    policies: [],
    checkout: undefined,
    branchPosition: NOT_REQUESTED,
    proof: NOT_REQUESTED,
    protection: { kind: 'unknown', why: NOT_REQUESTED.what },
    reviews: NOT_REQUESTED,
    commitReviews: undefined,
};


  }),

  96698:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    V: () => (  isTrustedIssuer)
  });
const GITHUB_ISSUER = /^https:\/\/token\.actions\.githubusercontent\.com(\/[A-Za-z0-9-]+)?$/;
const GHE_SERVER = /^https:\/\/([a-z0-9-]+)\.ghe\.com$/;
function isTrustedIssuer(issuer, serverUrl) {
    if (GITHUB_ISSUER.test(issuer))
        return true;
    const subdomain = GHE_SERVER.exec(serverUrl)?.[1];
    if (subdomain !== undefined && issuer === `https://token.actions.${subdomain}.ghe.com`)
        return true;
    return serverUrl !== '' && issuer === `${serverUrl}/_services/token`;
}


  }),

  93787:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    D: () => (  joinClauses),
    W: () => (  joinSentences)
  });
function joinSentences(...parts) {
    return parts
        .filter((part) => part !== '')
        .map((part) => `${stripFullStop(part)}.`)
        .join(' ');
}
function joinClauses(clauses) {
    return clauses.map(stripFullStop).join('; ');
}
function stripFullStop(text) {
    return text.replace(/\.+\s*$/, '');
}


  }),

  90977:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    E: () => (  judgeEvent)
  });
  var _untrusted_events__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7056);
  var _verdict__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(75187);


function judgeEvent({ event }) {
    if (!(0,_untrusted_events__WEBPACK_IMPORTED_MODULE_0__  .b)(event))
        return undefined;
    if (event.name === 'workflow_run') {
        return (0,_verdict__WEBPACK_IMPORTED_MODULE_1__  .o)('untrusted-event', 'The event `workflow_run` started the run after a run of a fork, or after a run of unknown origin.', 'Add `if: github.event.workflow_run.head_repository.full_name == github.repository` to the job.');
    }
    return (0,_verdict__WEBPACK_IMPORTED_MODULE_1__  .o)('untrusted-event', `The event \`${event.name}\` gives the secrets of this repository to a run that anyone can start.`, 'Run migrations on `push`, `workflow_dispatch` or `release`. Use `pull_request` for checks.');
}


  }),

  88587:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    BE: () => (  findRuleBlock),
    Hd: () => (  judgePolicyRules),
    LL: () => (  judgePolicyFiles)
  });
  var _advise_advise__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(68945);
  var _evaluate_rules__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(78221);
  var _verdict__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(75187);



function judgePolicyFiles({ policies }) {
    const invalid = policies.find((result) => !result.ok);
    if (invalid === undefined || invalid.ok)
        return undefined;
    const { what, next, file, line, isUnavailable } = invalid;
    return {
        ...(0,_verdict__WEBPACK_IMPORTED_MODULE_2__  .o)(isUnavailable ? 'policy-unavailable' : 'policy-invalid', what, next),
        ...(file === undefined ? {} : { file }),
        ...(line === undefined ? {} : { line }),
    };
}
function judgePolicyRules(role, request, governance) {
    if (request.mode === 'plan')
        return undefined;
    const results = (0,_evaluate_rules__WEBPACK_IMPORTED_MODULE_1__  .t)({
        role,
        request,
        governance,
        findings: (0,_advise_advise__WEBPACK_IMPORTED_MODULE_0__  .T)(request, governance).map(({ code }) => code),
        rehearsal: undefined,
        promotion: undefined,
        commitReviews: undefined,
        connected: false,
    });
    const isCheckedLater = request.mode === 'migrate';
    return findRuleBlock(results.filter(({ standing }) => !(isCheckedLater && standing.kind === 'later')));
}
function findRuleBlock(results) {
    for (const { rule, source, standing } of results) {
        if (standing.kind === 'met')
            continue;
        const reason = rule === 'confirm' ? 'prod-unconfirmed' : `policy:${rule}`;
        return (0,_verdict__WEBPACK_IMPORTED_MODULE_2__  .o)(reason, `${standing.what} (${source})`, standing.next);
    }
    return undefined;
}


  }),

  82750:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    b: () => (  notKnown)
  });
function notKnown(what, next) {
    return { known: false, what, next };
}


  }),

  30902:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    f: () => (  needsDefaultPolicy)
  });
  var _inputs_declared_value__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(22431);

function needsDefaultPolicy({ role, event, environment, token }, state, isStrict) {
    if (environment['GITHUB_ACTIONS'] !== 'true')
        return false;
    if ((0,_inputs_declared_value__WEBPACK_IMPORTED_MODULE_0__  .Me)(role) === 'prod' && !event.onDefaultBranch)
        return true;
    const hasToken = (0,_inputs_declared_value__WEBPACK_IMPORTED_MODULE_0__  .XF)(token) || (0,_inputs_declared_value__WEBPACK_IMPORTED_MODULE_0__  .Me)(token) !== undefined;
    return isStrict && (state === 'other' || (state === 'unknown' && hasToken));
}


  }),

  1200:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    k: () => (  readConfirmation)
  });
const NOT_CONFIRMED = { kind: 'none' };
const PLAN_DIGEST = /^sha256:[0-9a-f]{64}$/;
function readConfirmation(declared) {
    const values = [declared.input, declared.variable]
        .filter((text) => text !== undefined)
        .map(parseConfirmation);
    if (values.length === 0 || values.some(({ kind }) => kind === 'none'))
        return NOT_CONFIRMED;
    const [digest, other = digest] = values.flatMap((each) => each.kind === 'digest' ? each.digest : []);
    if (digest === undefined)
        return { kind: 'word' };
    return other === digest ? { kind: 'digest', digest } : NOT_CONFIRMED;
}
function parseConfirmation(text) {
    if (text.toLowerCase() === 'true')
        return { kind: 'word' };
    return PLAN_DIGEST.test(text) ? { kind: 'digest', digest: text } : NOT_CONFIRMED;
}


  }),

  75699:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    TQ: () => (  needsReviews),
    n2: () => (  rulesForRole),
    zA: () => (  isPromotionSource)
  });
function isPromotionSource({ policies }, role) {
    return policies.some((result) => result.ok &&
        Object.values(result.policy.roles).some(({ rehearsedOn }) => rehearsedOn === role));
}
function rulesForRole(policies, role) {
    return policies.flatMap((result) => (result.ok ? (result.policy.roles[role] ?? []) : []));
}
function needsReviews(rules) {
    return rules.some(({ reviews = 0 }) => reviews > 0);
}


  }),

  37956:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    ST: () => (  ROLE_NAMES),
    b6: () => (  mayMigrate),
    tm: () => (  isRole)
  });
const ROLE_NAMES = ['staging', 'prod', 'replica'];
function isRole(text) {
    return ROLE_NAMES.some((role) => role === text);
}
function mayMigrate(role) {
    return isRole(role) && role !== 'replica';
}


  }),

  18010:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    b: () => (  approvals),
    w: () => (  countApprovals)
  });
  var _policy_rule__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(85325);

const MAX_APPROVALS = 6;
const approvals = (0,_policy_rule__WEBPACK_IMPORTED_MODULE_0__  .qD)({
    id: 'approvals',
    schema: {
        kind: 'integer',
        min: 0,
        max: MAX_APPROVALS,
        description: 'At least this number of users approved the run. A user who started the run or wrote its changes does not count.',
    },
    expectation: `an integer from 0 to ${MAX_APPROVALS}`,
    evaluate({ rules, facts: { proof, reviews } }) {
        const count = rules.approvals ?? 0;
        if (count === 0)
            return undefined;
        const required = `The policy requires ${count === 1 ? 'an approval' : `${count} approvals`}`;
        if (!proof.known) {
            const what = `${required}, but the environment is not proven. ${proof.what}`;
            return { kind: 'unknown', what, next: proof.next };
        }
        const { environment } = proof.value;
        if (environment === undefined) {
            return (0,_policy_rule__WEBPACK_IMPORTED_MODULE_0__  .GT)(`${required}, but the job does not have an environment.`, 'Add an `environment:` with required reviewers to the job.');
        }
        if (!reviews.known) {
            const what = `${required}, but the reviews are not known. ${reviews.what}`;
            return { kind: 'unknown', what, next: reviews.next };
        }
        const { counting, others } = countApprovals(reviews.value, environment);
        if (counting.length >= count)
            return (0,_policy_rule__WEBPACK_IMPORTED_MODULE_0__  .VJ)(`Approved by ${counting.join(', ')}.`);
        const approved = counting.length === 0
            ? 'no approval counts'
            : `only the approval of ${counting.join(', ')} counts`;
        const excluded = others.map(({ user, why }) => ` The approval of ${user} does not count, because ${user} ${why}.`);
        const start = count === 1 ? '' : ' GitHub starts a job after one approval.';
        return (0,_policy_rule__WEBPACK_IMPORTED_MODULE_0__  .GT)(`${required} in the environment \`${environment}\`, but ${approved}.${excluded.join('')}${start}`, formatNextStep(count));
    },
});
function formatNextStep(count) {
    const approval = 'Add an approval of a user who neither started the run nor wrote its changes.';
    if (count === 1)
        return approval;
    return `${approval} Use ${count} jobs that name this environment, each with \`needs:\` of the job before, so that each waits for an approval. Or use the rule \`reviews\`.`;
}
function countApprovals({ all, involved }, environment) {
    const approved = all.filter((review) => isApproval(review, environment));
    const users = [...new Map(approved.map(({ user }) => [user.toLowerCase(), user])).values()];
    const why = (user) => involved.get(user.toLowerCase());
    return {
        counting: users.filter((user) => why(user) === undefined),
        others: users.flatMap((user) => {
            const reason = why(user);
            return reason === undefined ? [] : [{ user, why: reason }];
        }),
    };
}
function isApproval({ state, environments }, environment) {
    const wanted = environment.toLowerCase();
    return state === 'approved' && environments.some((name) => name.toLowerCase() === wanted);
}


  }),

  90148:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    A: () => (  getBranchName),
    J: () => (  branches)
  });
  var _format_names__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(74234);
  var _policy_rule__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(85325);


const BRANCH_REF = /^refs\/heads\/(.+)/s;
const NEXT = 'Run the workflow on an allowed branch.';
const branches = (0,_policy_rule__WEBPACK_IMPORTED_MODULE_0__  .qD)({
    id: 'branches',
    schema: {
        kind: 'globs',
        caseSensitive: true,
        description: 'The run is on one of these branches, and the branch contains the commit that is checked out. The ref of a tag or of a pull request is not a branch.',
    },
    expectation: 'a non-empty string',
    evaluate({ rules, request: { event }, facts }) {
        if (rules.branches === undefined)
            return undefined;
        const { patterns, matches } = rules.branches;
        const allowed = `The policy allows the ${patterns.length === 1 ? 'branch' : 'branches'} ${(0,_format_names__WEBPACK_IMPORTED_MODULE_1__  .E)(patterns)}`;
        const ref = facts.proof.known ? facts.proof.value.ref : event.ref;
        const branch = getBranchName(ref);
        if (ref === undefined) {
            return (0,_policy_rule__WEBPACK_IMPORTED_MODULE_0__  .GT)(`${allowed}, but the ref of this run is not known.`, NEXT);
        }
        if (branch === undefined) {
            return (0,_policy_rule__WEBPACK_IMPORTED_MODULE_0__  .GT)(`${allowed}, but \`${ref}\` is not a branch.`, NEXT);
        }
        if (!matches(branch))
            return (0,_policy_rule__WEBPACK_IMPORTED_MODULE_0__  .GT)(`${allowed}, not \`${branch}\`.`, NEXT);
        const { checkout, branchPosition } = facts;
        return checkout?.state === 'other'
            ? evaluatePosition(branch, allowed, checkout, branchPosition)
            : (0,_policy_rule__WEBPACK_IMPORTED_MODULE_0__  .VJ)(`The branch is \`${branch}\`.`);
    },
});
function getBranchName(ref) {
    return BRANCH_REF.exec(ref ?? '')?.[1];
}
function evaluatePosition(branch, allowed, checkout, branchPosition) {
    const commit = checkout.commit?.slice(0, 12);
    if (checkout.why !== undefined) {
        return (0,_policy_rule__WEBPACK_IMPORTED_MODULE_0__  .GT)(`${allowed}, but the commit that is checked out is not on \`${branch}\`. ${checkout.why}`, 'Run `git submodule update`, or set `submodules: true` for `actions/checkout`.');
    }
    if (!branchPosition.known) {
        const what = `${allowed}, but the action could not check whether \`${branch}\` contains ${commit}, which is checked out. ${branchPosition.what}`;
        return { kind: 'unknown', what, next: branchPosition.next };
    }
    switch (branchPosition.value) {
        case 'contained':
            return (0,_policy_rule__WEBPACK_IMPORTED_MODULE_0__  .VJ)(`The branch is \`${branch}\`, and it contains ${commit}, which is checked out.`);
        case 'elsewhere':
            return (0,_policy_rule__WEBPACK_IMPORTED_MODULE_0__  .GT)(`${allowed}, but \`${branch}\` does not contain ${commit}, which is checked out.`, `Check out a commit of \`${branch}\`, or merge ${commit} first.`);
        case 'missing':
            return (0,_policy_rule__WEBPACK_IMPORTED_MODULE_0__  .GT)(`${allowed}, but GitHub does not know the commit ${commit}, which is checked out, in this repository.`, `Push it first. If it is on \`${branch}\` already, add \`contents: read\` to \`permissions:\`.`);
    }
}


  }),

  69368:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";

__nccwpck_require__.d(__webpack_exports__, {
  b: () => (  POLICY_RULES)
});

var approvals = __nccwpck_require__(18010);
var branches = __nccwpck_require__(90148);
var read_confirmation = __nccwpck_require__(1200);
var policy_rule = __nccwpck_require__(85325);
;


const confirm_confirm = (0,policy_rule .qD)({
    id: 'confirm',
    schema: {
        kind: 'choice',
        choices: ['plan-digest'],
        description: 'The confirmation is the digest of the plan, not `true`. Only `prod` has this key.',
    },
    expectation: '`plan-digest`',
    roles: ['prod'],
    evaluate({ rules, request: { mode, confirmation } }) {
        if (rules.confirm === undefined)
            return undefined;
        if (mode === 'plan') {
            return {
                kind: 'later',
                what: 'The policy requires the digest of this plan as the confirmation.',
                next: 'Set `confirm-prod-migrations` to this digest in the step that migrates.',
            };
        }
        if ((0,read_confirmation .k)(confirmation).kind === 'digest') {
            return (0,policy_rule .VJ)('The confirmation is a digest.');
        }
        return (0,policy_rule .GT)('The policy requires the digest of a plan as the confirmation, not `true`.', 'Run `mode: plan`, check its plan, and set `confirm-prod-migrations` to the digest that it prints.');
    },
});

var finding = __nccwpck_require__(20891);
var format_names = __nccwpck_require__(74234);
;



const deny = (0,policy_rule .qD)({
    id: 'deny',
    schema: { kind: 'codes', description: 'The run has none of these findings.' },
    expectation: 'the code of a finding, or the id of a rule of the rehearsal',
    evaluate(input) {
        const { deny: denied } = input.rules;
        if (denied === undefined)
            return undefined;
        const found = denied.filter((code) => isFound(code, input));
        if (found.length > 0) {
            return (0,policy_rule .GT)(`The policy denies ${(0,format_names .E)(found)}, and the run has ${found.length === 1 ? 'this finding' : 'these findings'}.`, 'Fix the finding (see the page of the rule), or remove it from `deny`.');
        }
        for (const code of denied) {
            const result = (0,finding .dT)(code)
                ? explainUnknownFinding(code, input)
                : explainMissingRehearsal(code, input);
            if (result !== undefined)
                return result;
        }
        return (0,policy_rule .VJ)('The run has none of the denied findings.');
    },
});
function isFound(code, { findings, rehearsal }) {
    if ((0,finding .dT)(code))
        return findings.includes(code);
    return rehearsal?.known === true && rehearsal.value.includes(code);
}
const ENGINE_FINDINGS = new Set([
    'history-ahead',
    'file-not-read',
    'history-foreign',
]);
function explainUnknownFinding(code, { request, facts, connected }) {
    const { stage } = finding .TO[code];
    if (stage === 'url' && request.target?.ok !== true) {
        return {
            kind: 'unknown',
            what: `The policy denies \`${code}\`, but this step has no valid \`database-url\` to check.`,
            next: 'Set `database-url` of this step to the URL that the migration uses.',
        };
    }
    if (stage === 'checkout' && facts.checkout === undefined) {
        return {
            kind: 'later',
            what: `The policy denies \`${code}\`, and what is checked out is only known when the job runs.`,
            next: 'Run the job.',
        };
    }
    if (stage !== 'server')
        return undefined;
    if (ENGINE_FINDINGS.has(code) && request.command !== undefined) {
        return notForCommand(`The policy denies \`${code}\`, but the action cannot check this for a \`command\`.`);
    }
    if (connected)
        return undefined;
    return needsMigrate(`The policy denies \`${code}\`, and this check needs a connection to the server.`);
}
function explainMissingRehearsal(code, { request, rehearsal }) {
    if (rehearsal?.known === true)
        return undefined;
    if (rehearsal !== undefined) {
        const what = `The policy denies \`${code}\`, but the pending files could not be rehearsed. ${rehearsal.what}`;
        return { kind: 'unknown', what, next: rehearsal.next };
    }
    return request.command === undefined
        ? needsMigrate(`The policy denies \`${code}\`, and this check needs a rehearsal of the pending files.`)
        : notForCommand(`The policy denies \`${code}\`, but the action does not rehearse a \`command\` before the run.`);
}
function needsMigrate(what) {
    const next = 'Use `mode: migrate` to check this rule. `gate` does not connect to the server.';
    return { kind: 'later', what, next };
}
function notForCommand(what) {
    const next = 'Remove the code from `deny` of this role, or use the built-in engine.';
    return { kind: 'unknown', what, next };
}

;


const environments = (0,policy_rule .qD)({
    id: 'environments',
    schema: {
        kind: 'globs',
        caseSensitive: false,
        description: "The job runs in one of these environments, and GitHub's OIDC token proves the environment.",
    },
    expectation: 'a non-empty string',
    evaluate({ rules, facts: { proof } }) {
        if (rules.environments === undefined)
            return undefined;
        const { patterns, matches } = rules.environments;
        const required = `The policy requires the environment ${(0,format_names .E)(patterns, 'or')}`;
        if (!proof.known) {
            const what = `${required}, but the environment is not proven. ${proof.what}`;
            return { kind: 'unknown', what, next: proof.next };
        }
        const { environment } = proof.value;
        if (environment === undefined) {
            return (0,policy_rule .GT)(`${required}, but the job does not have an environment.`, 'Add `environment:` to the job.');
        }
        if (matches(environment)) {
            return (0,policy_rule .VJ)(`GitHub's token proves the environment \`${environment}\`.`);
        }
        return (0,policy_rule .GT)(`${required}, but GitHub's token names the environment \`${environment}\`.`, 'Run the job in an environment that the policy allows.');
    },
});

;


const events = (0,policy_rule .qD)({
    id: 'events',
    schema: { kind: 'texts', description: 'The run was started by one of these events.' },
    expectation: 'a non-empty string',
    evaluate({ rules, request: { event }, facts: { proof } }) {
        if (rules.events === undefined)
            return undefined;
        const name = proof.known ? proof.value.event : event.name;
        if (name === undefined) {
            return (0,policy_rule .GT)('The policy restricts the events that may start a run, but the event of this run is not known.', 'Run the action in GitHub Actions.');
        }
        if (rules.events.includes(name))
            return (0,policy_rule .VJ)(`The event is \`${name}\`.`);
        return (0,policy_rule .GT)(`The policy allows the event ${(0,format_names .E)(rules.events, 'or')}, not \`${name}\`.`, 'Use an allowed event, or add this event to the policy.');
    },
});

var evaluate_promotion = __nccwpck_require__(90215);
var join_sentences = __nccwpck_require__(93787);
;


function resolvePromotion({ request, rules, promotion, }) {
    if (promotion?.known === true)
        return (0,evaluate_promotion .t9)(promotion.value, rules);
    const required = `The policy requires that \`${rules.rehearsedOn}\` has reached the same state before`;
    if (promotion !== undefined) {
        const what = (0,join_sentences .W)(required, promotion.what);
        return { kind: 'unknown', what, next: promotion.next };
    }
    if (request.command !== undefined) {
        return {
            kind: 'unknown',
            what: `${required}, but the action cannot predict the state that a \`command\` reaches.`,
            next: 'Remove the rule from the policy of this role, or use the built-in engine.',
        };
    }
    return {
        kind: 'later',
        what: `${required}, and this check needs the history on the server.`,
        next: 'Use `mode: migrate` to check this rule. `gate` does not connect to the server.',
    };
}

;


const WORKFLOW_AND_BRANCH = /^[^@]+@[^@]+$/;
const rehearsedBy = (0,policy_rule .qD)({
    id: 'rehearsed-by',
    schema: {
        kind: 'globs',
        form: WORKFLOW_AND_BRANCH,
        caseSensitive: true,
        description: 'A run of one of these workflows has reached this state, written `.github/workflows/x.yml@branch`.',
    },
    expectation: 'a workflow and its branch, such as `.github/workflows/staging.yml@main`',
    evaluate(input) {
        const { rehearsedBy: workflows, rehearsedOn: role } = input.rules;
        if (workflows === undefined && role === undefined)
            return undefined;
        if (workflows === undefined || role === undefined) {
            const [present, missing] = workflows === undefined
                ? ['rehearsed-on', 'rehearsed-by']
                : ['rehearsed-by', 'rehearsed-on'];
            return (0,policy_rule .GT)(`The policy has \`${present}\` without \`${missing}\`. No run can meet one without the other.`, `Add \`${missing}\`, or remove \`${present}\`.`);
        }
        const result = resolvePromotion(input);
        if (!('ok' in result))
            return result;
        if (result.ok)
            return (0,policy_rule .VJ)(`The policy lists the workflow of run ${result.run.id}.`);
        if (result.rule === 'rehearsed-by')
            return (0,policy_rule .GT)(result.what, result.next);
        return {
            kind: 'later',
            what: 'There is no run to check yet.',
            next: 'Fix `rehearsed-on` first.',
        };
    },
});

;


const rehearsedOn = (0,policy_rule .qD)({
    id: 'rehearsed-on',
    schema: {
        kind: 'choice',
        choices: ['staging', 'prod'],
        description: 'This role has reached the state that the run would reach.',
    },
    expectation: '`staging` or `prod`',
    evaluate(input) {
        if (input.rules.rehearsedOn === undefined)
            return undefined;
        const result = resolvePromotion(input);
        if (!('ok' in result))
            return result;
        if (!result.ok) {
            return result.rule === 'rehearsed-on'
                ? (0,policy_rule .GT)(result.what, result.next)
                : (0,policy_rule .VJ)('The head that this run would reach was published.');
        }
        const { run, by, proof } = result;
        return (0,policy_rule .VJ)(`Run ${run.id} of \`${run.workflow}@${run.branch}\` reached this state on ${by.commit.slice(0, 12)} (${PROOF_LABELS[proof]}).`);
    },
});
const PROOF_LABELS = { attested: 'attested by it', 'pointer-only': 'pointer only' };

var environment_protection = __nccwpck_require__(27311);
;


const requireProtection = (0,policy_rule .qD)({
    id: 'require-protection',
    schema: {
        kind: 'flag',
        description: 'The environment of the job has required reviewers or deployment branches.',
    },
    expectation: '`true` or `false`',
    evaluate({ rules, facts: { proof, protection } }) {
        if (rules.requireProtection !== true)
            return undefined;
        if (!proof.known) {
            const what = `The policy requires a protected environment, but the environment is not proven. ${proof.what}`;
            return { kind: 'unknown', what, next: proof.next };
        }
        const { environment } = proof.value;
        if (environment === undefined) {
            return (0,policy_rule .GT)('The policy requires a protected environment, but the job does not have an environment.', 'Add `environment:` to the job.');
        }
        return evaluateProtection(protection, environment, proof.value);
    },
});
function evaluateProtection(protection, name, run) {
    if (protection.kind === 'unknown') {
        return {
            kind: 'unknown',
            what: `The protection of the environment \`${name}\` is not known. ${protection.why}`,
            next: 'Fix the cause, then retry. The policy blocks the run until the protection is known.',
        };
    }
    if (protection.kind === 'missing') {
        return (0,policy_rule .GT)(`The repository does not have an environment \`${name}\`.`, 'Create the environment with required reviewers or deployment branches.');
    }
    if ((0,environment_protection .A)(protection)) {
        return (0,policy_rule .VJ)(`The environment \`${name}\` has deployment branches. ${formatDetails(protection)}`);
    }
    if (protection.reviewers === 0) {
        const why = protection.branches === 'none-protected'
            ? 'allows protected branches only, and does not have required reviewers. The repository does not have a protected branch, and GitHub then allows every branch'
            : 'has neither required reviewers nor deployment branches';
        return (0,policy_rule .GT)(`The environment \`${name}\` ${why}.`, 'Add required reviewers or deployment branches to the environment.');
    }
    if (isReviewEnforced(run)) {
        return (0,policy_rule .VJ)(`The environment \`${name}\` has required reviewers. ${formatDetails(protection)}`);
    }
    return (0,policy_rule .GT)(`The environment \`${name}\` has required reviewers, but the repository is private. There, GitHub enforces reviewers only with an Enterprise plan, and a token does not show the plan.`, 'Add deployment branches to the environment. GitHub enforces them with every plan.');
}
const BYPASS_LABELS = { true: 'allowed', false: 'not allowed', undefined: 'not known' };
function formatDetails(protection) {
    const { reviewers, preventsSelfReview, waitTimer, branches, administratorsMayBypass } = protection;
    return [
        `Reviewers: ${reviewers}${preventsSelfReview ? ' (self-review is not allowed)' : ''}.`,
        `Branches: ${branches}.`,
        `Wait timer: ${waitTimer} min.`,
        `Bypass by administrators: ${BYPASS_LABELS[`${administratorsMayBypass}`]}.`,
    ].join(' ');
}
function isReviewEnforced({ visibility, issuer }) {
    return visibility !== 'private' || issuer !== 'https://token.actions.githubusercontent.com';
}

var evaluate_reviews = __nccwpck_require__(76691);
;


const MAX_APPROVALS = 100;
const reviews = (0,policy_rule .qD)({
    id: 'reviews',
    schema: {
        kind: 'integer',
        min: 0,
        max: MAX_APPROVALS,
        description: 'The commit that last changed each pending file belongs to a merged pull request with at least this number of approvals. With `gate` and `command`, the commit that is checked out.',
    },
    expectation: `an integer from 0 to ${MAX_APPROVALS}`,
    evaluate({ rules, request, facts, commitReviews }) {
        const count = rules.reviews ?? 0;
        if (count === 0)
            return undefined;
        const judgesHead = request.mode === 'gate' || request.command !== undefined;
        const subject = judgesHead ? 'the commit that is checked out' : 'each pending file';
        const required = `The policy requires ${count === 1 ? 'a review' : `${count} reviews`} of ${subject}`;
        const answer = commitReviews ?? facts.commitReviews;
        if (answer === undefined) {
            return {
                kind: 'later',
                what: `${required}, and this check needs GitHub and the history on the server.`,
                next: 'Use `mode: migrate` or `mode: plan` to check this rule.',
            };
        }
        if (!answer.known) {
            const what = `${required}, but the reviews are not known. ${answer.what}`;
            return { kind: 'unknown', what, next: answer.next };
        }
        const result = (0,evaluate_reviews .VF)(answer.value, count);
        return result.ok
            ? (0,policy_rule .VJ)(result.what)
            : (0,policy_rule .GT)(`${required}. ${result.what}`, result.next);
    },
});

var target_names = __nccwpck_require__(71984);
var target_pattern = __nccwpck_require__(53306);
;




const HOST_AND_DATABASE = /^(?!.*\{[^}]*\/).+\/[^/]+$/;
const targets = (0,policy_rule .qD)({
    id: 'targets',
    schema: {
        kind: 'globs',
        form: HOST_AND_DATABASE,
        describes: 'targets',
        caseSensitive: true,
        findFault: target_pattern .Z,
        description: 'The run migrates one of these targets, written `host/database` or `user@host/database`. A run of another role must not migrate them.',
    },
    expectation: '`host/database`, without `/` in braces',
    evaluate({ rules, others, role, request }) {
        const foreign = others.flatMap(({ role: owner, rules: { targets: taken } }) => taken === undefined ? [] : [{ owner, taken }]);
        if (rules.targets === undefined && foreign.length === 0)
            return undefined;
        if (request.target?.ok !== true)
            return TARGET_UNKNOWN;
        const named = (0,target_names .s)(request.target.target);
        for (const { owner, taken } of foreign) {
            const target = named.find(({ names }) => taken.matches(names));
            if (target === undefined)
                continue;
            return (0,policy_rule .GT)(`The policy sets the target \`${target.shown}\` for the role \`${owner}\`, not for \`${role}\`.`, `Set the role to \`${owner}\`, or set \`database-url\` to a target of this role.`);
        }
        return rules.targets === undefined
            ? (0,policy_rule .VJ)('The policy does not set this target for another role.')
            : evaluateAllowed(named, rules.targets);
    },
});
const TARGET_UNKNOWN = {
    kind: 'unknown',
    what: 'The policy restricts the targets, but this step has no valid `database-url` to compare.',
    next: 'Set `database-url` of this step to the URL that the migration uses.',
};
function evaluateAllowed(named, allowed) {
    const other = named.find(({ names }) => !allowed.matches(names));
    if (other === undefined) {
        return (0,policy_rule .VJ)(`The target is ${(0,format_names .E)(named.map(({ shown }) => shown))}.`);
    }
    const plural = allowed.patterns.length === 1 ? 'target' : 'targets';
    return (0,policy_rule .GT)(`The policy allows the ${plural} ${(0,format_names .E)(allowed.patterns)}, not \`${other.shown}\`.`, 'Set `database-url` to an allowed target, or add this target to the policy.');
}

;











const POLICY_RULES = [
    events,
    branches .J,
    targets,
    environments,
    requireProtection,
    approvals .b,
    reviews,
    confirm_confirm,
    rehearsedOn,
    rehearsedBy,
    deny,
];


  }),

  85325:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    GT: () => (  ruleNotMet),
    VJ: () => (  ruleMet),
    qD: () => (  definePolicyRule)
  });
const ruleMet = (what) => ({ kind: 'met', what });
const ruleNotMet = (what, next) => ({
    kind: 'unmet',
    what,
    next,
});
function definePolicyRule(rule) {
    return rule;
}


  }),

  33140:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    $: () => (  getRunCommit),
    Z: () => (  classifyCheckout)
  });
function classifyCheckout(readings, sha) {
    const moved = readings.find((reading) => reading.kind === 'moved-submodule');
    if (moved !== undefined) {
        return { commit: moved.commit, state: sha ? 'other' : 'unknown', why: moved.why };
    }
    const commits = readings.flatMap((reading) => reading.kind === 'commit' ? [reading.commit] : []);
    const other = commits.find((commit) => commit !== sha);
    if (sha && other !== undefined)
        return { commit: other, state: 'other', why: undefined };
    const unread = readings.find((reading) => reading.kind === 'unknown');
    if (unread !== undefined)
        return { commit: undefined, state: 'unknown', why: unread.why };
    const [commit] = commits;
    if (sha && commit !== undefined)
        return { commit, state: 'same', why: undefined };
    return { commit, state: 'unknown', why: 'The runner does not name a commit (`GITHUB_SHA`).' };
}
function getRunCommit(checkout, named) {
    return checkout?.commit ?? named;
}


  }),

  37965:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    l: () => (  suggestRole)
  });
  var leven__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(47785);
  var _role__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(37956);


const SYNONYMS = {
    production: 'prod',
    prd: 'prod',
    live: 'prod',
    primary: 'prod',
    main: 'prod',
    stage: 'staging',
    stg: 'staging',
    test: 'staging',
    testing: 'staging',
    dev: 'staging',
    development: 'staging',
    local: 'staging',
    ci: 'staging',
    preview: 'staging',
    readonly: 'replica',
    readreplica: 'replica',
    standby: 'replica',
    follower: 'replica',
    analytics: 'replica',
};
const MAX_EDIT_DISTANCE = 2;
function suggestRole(text) {
    const word = text.toLowerCase().replaceAll(/[^a-z]/g, '');
    const synonym = Object.hasOwn(SYNONYMS, word) ? SYNONYMS[word] : undefined;
    if (synonym !== undefined)
        return synonym;
    const ranked = _role__WEBPACK_IMPORTED_MODULE_0__  .ST.map((role) => ({ role, distance: (0,leven__WEBPACK_IMPORTED_MODULE_1__  .A)(word, role) })).sort((a, b) => a.distance - b.distance);
    const [best] = ranked;
    return best !== undefined && best.distance <= MAX_EDIT_DISTANCE ? best.role : undefined;
}


  }),

  71984:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    s: () => (  listNamedTargets)
  });
  var _database_url_providers__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(63825);
  var _database_url_redact__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(89108);
  var _database_url_supabase_project__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(40607);



const DEFAULT_PORT = 5432;
function listNamedTargets(target) {
    if (target.kind === 'embedded')
        return [{ shown: 'embedded', names: ['embedded'] }];
    return target.hosts.map((host) => ({
        shown: formatTargetEntry(target, host),
        names: listNames(target, host),
    }));
}
function formatTargetEntry(target, host) {
    const { database = '' } = target;
    const name = host.port === DEFAULT_PORT ? hostName(host) : (0,_database_url_redact__WEBPACK_IMPORTED_MODULE_2__  .M0)(host);
    return `${userPrefix(target, host)}${name}/${database}`;
}
function listNames(target, host) {
    const prefix = userPrefix(target, host);
    const own = (0,_database_url_providers__WEBPACK_IMPORTED_MODULE_0__  .jm)(host).flatMap((each) => listHostNames(each, prefix));
    const direct = (0,_database_url_supabase_project__WEBPACK_IMPORTED_MODULE_1__  .Uy)(target, host).flatMap((each) => listHostNames(each, ''));
    return [...own, ...direct].map((name) => `${name}/${target.database ?? ''}`);
}
function userPrefix({ user = '' }, host) {
    return (0,_database_url_providers__WEBPACK_IMPORTED_MODULE_0__  .Ys)(host).sharedHost ? `${user}@` : '';
}
function listHostNames(host, prefix) {
    return [hostName(host), (0,_database_url_redact__WEBPACK_IMPORTED_MODULE_2__  .M0)(host)].map((name) => `${prefix}${name}`);
}
function hostName(host) {
    return host.kind === 'tcp' ? host.name : host.directory;
}


  }),

  53306:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    Z: () => (  findMissingUser),
    c: () => (  expandTargetPattern)
  });
  var _database_url_providers__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(63825);
  var _database_url_supabase_project__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(40607);


function splitTargetPattern(entry) {
    const mark = entry.startsWith('!') ? '!' : '';
    const slash = entry.lastIndexOf('/');
    const location = entry.slice(mark.length, slash);
    const at = location.lastIndexOf('@');
    const address = location.slice(at + 1);
    const [port = ''] = /(?<=[^:]):\d{1,5}$/.exec(address) ?? [];
    return {
        mark,
        user: at < 0 ? undefined : location.slice(0, at),
        host: address.slice(0, address.length - port.length),
        port,
        database: entry.slice(slash),
    };
}
function expandTargetPattern(entry) {
    const { mark, user, host, port, database } = splitTargetPattern(entry);
    const prefix = user === undefined ? '' : `${user}@`;
    const written = `${mark}${prefix}${host.toLowerCase()}${port}${database}`;
    const direct = (0,_database_url_supabase_project__WEBPACK_IMPORTED_MODULE_1__  .Uu)(user ?? '', host);
    return direct === undefined ? [written] : [written, `${mark}${direct}${port}${database}`];
}
function findMissingUser(entry) {
    const { mark, user, host, port, database } = splitTargetPattern(entry);
    if (!(0,_database_url_providers__WEBPACK_IMPORTED_MODULE_0__  .ak)(host))
        return undefined;
    const isSupabase = (0,_database_url_supabase_project__WEBPACK_IMPORTED_MODULE_1__  .C1)(host);
    const isComplete = isSupabase
        ? (0,_database_url_supabase_project__WEBPACK_IMPORTED_MODULE_1__  .Uu)(user ?? '', host) !== undefined
        : user !== undefined && user !== '';
    if (isComplete)
        return undefined;
    const example = isSupabase ? `${user || 'postgres'}.<project>` : '<user>';
    return {
        what: `contains \`${entry}\`, but many customers share this host and the user identifies the database`,
        next: `Use \`${mark}${example}@${host}${port}${database}\`.`,
    };
}


  }),

  7056:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    b: () => (  isUntrustedEvent),
    f: () => (  UNTRUSTED_EVENTS)
  });
const UNTRUSTED_EVENTS = [
    'pull_request_target',
    'issue_comment',
    'issues',
    'discussion',
    'discussion_comment',
    'commit_comment',
    'watch',
    'fork',
    'gollum',
];
function isUntrustedEvent({ name, ownRun }) {
    return UNTRUSTED_EVENTS.includes(name ?? '') || (name === 'workflow_run' && !ownRun);
}


  }),

  75187:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    o: () => (  block)
  });
function block(reason, what, next) {
    return { allowed: false, reason, what, next };
}


  }),

  64008:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    y: () => (  UserError)
  });
class UserError extends Error {
    problems;
    constructor(problems, cause) {
        super(problems.map((problem) => problem.what).join('\n'), { cause });
        this.name = 'UserError';
        this.problems = problems;
    }
}


  }),

  856:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    H: () => (  renderAnnotations)
  });
function renderAnnotations(report) {
    const { block, problems, findings, result, onBlock } = report;
    const blockAnnotations = block === undefined
        ? []
        : [
            {
                level: onBlock === 'skip' ? 'notice' : 'error',
                title: `Blocked: ${block.reason}`,
                message: `${block.what} ${block.next}`,
                file: block.file,
                line: block.line,
            },
        ];
    return [
        ...blockAnnotations,
        ...problems.map((problem) => toAnnotation('error', problem)),
        ...findings.map(({ level, code, what, next }) => toAnnotation(level, { code, what, next })),
        ...result.notes.map((note) => toAnnotation('notice', note)),
    ];
}
function toAnnotation(level, problem) {
    const { code, what, next, file, line } = problem;
    return { level, title: code, message: `${what} ${next}`, file, line };
}


  }),

  44072:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    v: () => (  escapeControlSequences)
  });
const ESCAPE = String.fromCharCode(27);
const CONTROL = new RegExp(`\\r\\n|[\\t\\n]|${ESCAPE}\\[[\\d:;]*m|\\p{Cc}`, 'gu');
function escapeControlSequences(text) {
    return text.replaceAll(CONTROL, (match) => match.length > 1 || match === '\n' || match === '\t'
        ? match
        : `\\x${match.charCodeAt(0).toString(16).padStart(2, '0')}`);
}


  }),

  54285:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    DV: () => (  codeBlock),
    FV: () => (  escapeMarkdown),
    ZD: () => (  escapeHtml),
    ti: () => (  inlineCode)
  });
function inlineCode(text) {
    return text === '' ? '' : `\`${escapeBars(joinLines(text).replaceAll('`', "'"))}\``;
}
const INLINE_CODE = /(`[^`]+`)/;
function escapeMarkdown(text) {
    const parts = joinLines(text).split(INLINE_CODE);
    return parts
        .map((part, index) => (index % 2 === 0 ? escapePlainText(part) : escapeBars(part)))
        .join('');
}
function escapePlainText(text) {
    const withoutMarkup = text.replaceAll(/[\\`*_~[\]]/g, '\\$&');
    const withoutMentions = withoutMarkup.replaceAll('@', '@\u200b');
    return escapeBars(withoutMentions.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
}
function escapeBars(text) {
    return text.replaceAll('|', '\\|');
}
function joinLines(text) {
    return text.replaceAll(/\s+/g, ' ');
}
function codeBlock(language, text) {
    const runs = [...text.matchAll(/`+/g)].map(([run]) => run.length);
    const fence = '`'.repeat(Math.max(3, ...runs.map((length) => length + 1)));
    return `${fence}${language}\n${text}\n${fence}`;
}
function escapeHtml(text) {
    return joinLines(text)
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('@', '@\u200b');
}


  }),

  52361:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    b: () => (  renderTerminal)
  });
  var _rule_results__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(74913);
  var _summary__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(57994);


function renderTerminal(report) {
    const { mode, result, policy, target } = report;
    const targetNote = target === undefined ? '' : ` on ${target}`;
    const headline = `${(0,_summary__WEBPACK_IMPORTED_MODULE_1__  .i)(report)}${targetNote}`;
    if (mode !== 'plan')
        return [headline];
    const migrationLines = result.migrations.map(({ version, name, remark, status }) => [`${status}:`, version, name, remark === undefined ? '' : `(${remark})`]
        .filter((part) => part !== '')
        .join(' '));
    return [
        ...migrationLines,
        ...(result.planDigest === undefined ? [] : [`plan digest: ${result.planDigest}`]),
        ...policy.map(renderPolicyLine),
        headline,
    ];
}
function renderPolicyLine({ rule, standing }) {
    const label = _rule_results__WEBPACK_IMPORTED_MODULE_0__  .$[standing.kind].replace(/^\S+ /, '');
    return `policy: ${rule} ${label}: ${standing.what}`;
}


  }),

  88850:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    i: () => (  EMPTY_RUN_RESULT),
    t: () => (  isRunFailed)
  });
const EMPTY_RUN_RESULT = {
    migrations: [],
    pending: undefined,
    applied: 0,
    planDigest: undefined,
    headDigest: undefined,
    notes: [],
    lastLines: [],
};
function isRunFailed(report) {
    if (report.problems.length > 0)
        return true;
    return report.decision === 'blocked' && report.onBlock === 'fail';
}


  }),

  74913:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    $: () => (  RULE_RESULT_LABELS)
  });
const RULE_RESULT_LABELS = {
    met: '✅ met',
    unmet: '❌ unmet',
    unknown: '❔ not yet known',
    later: '❔ not yet known',
};


  }),

  57994:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    B: () => (  renderSummary),
    i: () => (  runHeadline)
  });
  var markdown_table__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(735);
  var _markdown__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(54285);
  var _rule_results__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(74913);



const MAX_ROWS_SHOWN = 500;
const MAX_SUMMARY_LENGTH = 340_000;
function renderSummary(report) {
    const sections = [
        `## ${runHeadline(report)}`,
        renderFacts(report),
        report.embedded
            ? '> The database was the **embedded** one: a temporary Postgres inside the action, which ends with this step.'
            : '',
        renderProblems(report),
        renderLastLines(report),
        renderFindings(report),
        renderPolicy(report),
        renderMigrations(report),
        renderDigests(report),
    ];
    const text = sections.filter((section) => section !== '').join('\n\n');
    if (text.length <= MAX_SUMMARY_LENGTH)
        return `${text}\n`;
    return `${text.slice(0, MAX_SUMMARY_LENGTH)}\n\n…The text is too long for a summary. The log has the rest.\n`;
}
function runHeadline(report) {
    const { result, mode, problems, decision } = report;
    if (decision === 'blocked')
        return `⛔ Blocked: ${report.reason}`;
    if (problems.length > 0)
        return `❌ Failed: ${problems[0]?.code ?? ''}`;
    const allowed = `✅ Allowed: ${report.reason}`;
    if (mode === 'gate')
        return allowed;
    if (report.command)
        return `${allowed}, ${formatCommandResult(report)}`;
    const baselineCount = result.migrations.filter(({ status }) => status === 'baseline').length;
    const baseline = baselineCount === 0 ? '' : `, ${countMigrations(baselineCount)} of the baseline`;
    if (mode === 'plan')
        return `${allowed}${baseline}, ${countMigrations(result.pending ?? 0)} pending`;
    if (result.applied === 0)
        return `${allowed}${baseline || ', nothing to do'}`;
    return `${allowed}${baseline}, ${countMigrations(result.applied ?? 0)} applied`;
}
function formatCommandResult({ result, mode }) {
    const { pending, applied } = result;
    if (mode === 'plan') {
        const pendingNote = pending === undefined ? '' : `, ${countMigrations(pending)} pending`;
        return `command not started${pendingNote}`;
    }
    const appliedNote = applied === undefined ? '' : `, ${countMigrations(applied)} applied`;
    return `command succeeded${appliedNote}`;
}
function countMigrations(count) {
    return count === 1 ? '1 migration' : `${count} migrations`;
}
function renderFacts({ decision, reason, problems, role, authority, target, mode, }) {
    const isFailed = decision === 'allowed' && problems.length > 0;
    const rows = [
        ['Verdict', isFailed ? `${decision}: ${reason}` : undefined],
        ['Role', role],
        ['Target', target],
        ['Authority', authority],
        ['Mode', mode],
    ].flatMap(([name, value]) => name === undefined || value === undefined ? [] : [[name, (0,_markdown__WEBPACK_IMPORTED_MODULE_1__  .ti)(value)]]);
    return rows.length === 0 ? '' : (0,markdown_table__WEBPACK_IMPORTED_MODULE_2__  .Q)([['', ''], ...rows]);
}
function renderProblems({ block, problems }) {
    if (block !== undefined)
        return `**${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__  .FV)(block.what)}** ${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__  .FV)(block.next)}`;
    return problems.map(renderProblemLine).join('\n');
}
function renderProblemLine({ code, what, next, file, line }) {
    const location = file === undefined ? '' : ` ${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__  .ti)(line === undefined ? file : `${file}:${line}`)}`;
    return `- ${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__  .ti)(code)}${location}: **${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__  .FV)(what)}** ${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__  .FV)(next)}`;
}
function renderLastLines({ result }) {
    if (result.lastLines.length === 0)
        return '';
    const lines = result.lastLines.map((line) => `    ${line}`).join('\n');
    return `The last lines of the command:\n\n${lines}`;
}
function renderFindings({ findings, result }) {
    const rows = [
        ...findings.map(({ code, level, what, next }) => [level, (0,_markdown__WEBPACK_IMPORTED_MODULE_1__  .ti)(code), `${what} ${next}`]),
        ...result.notes.map(({ code, what, next }) => ['notice', (0,_markdown__WEBPACK_IMPORTED_MODULE_1__  .ti)(code), `${what} ${next}`]),
    ];
    if (rows.length === 0)
        return '';
    const table = [
        ['Level', 'Finding', 'Message'],
        ...rows.map(([level = '', name = '', text = '']) => [level, name, (0,_markdown__WEBPACK_IMPORTED_MODULE_1__  .FV)(text)]),
    ];
    return `### Findings\n\n${(0,markdown_table__WEBPACK_IMPORTED_MODULE_2__  .Q)(table)}`;
}
function renderPolicy({ policy: rules }) {
    if (rules.length === 0)
        return '';
    const table = rules.map(({ rule, source, standing }) => [
        (0,_markdown__WEBPACK_IMPORTED_MODULE_1__  .ti)(rule),
        _rule_results__WEBPACK_IMPORTED_MODULE_0__  .$[standing.kind],
        (0,_markdown__WEBPACK_IMPORTED_MODULE_1__  .FV)(standing.kind === 'met' ? standing.what : `${standing.what} ${standing.next}`),
        (0,_markdown__WEBPACK_IMPORTED_MODULE_1__  .ti)(source),
    ]);
    return `### Policy\n\n${(0,markdown_table__WEBPACK_IMPORTED_MODULE_2__  .Q)([['Rule', 'Result', 'Message', 'Policy'], ...table])}`;
}
function renderMigrations({ result }) {
    if (result.migrations.length === 0)
        return '';
    const shown = result.migrations.slice(0, MAX_ROWS_SHOWN);
    const hiddenCount = result.migrations.length - shown.length;
    const table = (0,markdown_table__WEBPACK_IMPORTED_MODULE_2__  .Q)([
        ['Version', 'Name', 'Status', 'Duration'],
        ...shown.map(renderMigrationRow),
    ]);
    const rest = hiddenCount > 0 ? `\n\n…and ${hiddenCount} more.` : '';
    return `### Migrations\n\n${table}${rest}`;
}
const STATUS_LABELS = {
    applied: '✅ applied',
    failed: '❌ failed',
    pending: '⏳ pending',
    baseline: '📌 baseline',
};
function renderMigrationRow({ version, name, status, durationMs, remark, }) {
    const time = durationMs === undefined ? '' : `${Math.round(durationMs)} ms`;
    const statusText = remark === undefined ? STATUS_LABELS[status] : `${STATUS_LABELS[status]}, ${remark}`;
    return [(0,_markdown__WEBPACK_IMPORTED_MODULE_1__  .ti)(version), (0,_markdown__WEBPACK_IMPORTED_MODULE_1__  .ti)(name), statusText, time];
}
function renderDigests({ result }) {
    const lines = [
        result.planDigest === undefined ? '' : `Plan digest: ${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__  .ti)(result.planDigest)}`,
        result.headDigest === undefined ? '' : `Head digest: ${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__  .ti)(result.headDigest)}`,
    ];
    return lines.filter((line) => line !== '').join('  \n');
}


  }),

  42613:
  ((module) => {

"use strict";
module.exports = require("assert");

  }),

  20181:
  ((module) => {

"use strict";
module.exports = require("buffer");

  }),

  76982:
  ((module) => {

"use strict";
module.exports = require("crypto");

  }),

  72250:
  ((module) => {

"use strict";
module.exports = require("dns");

  }),

  24434:
  ((module) => {

"use strict";
module.exports = require("events");

  }),

  79896:
  ((module) => {

"use strict";
module.exports = require("fs");

  }),

  91943:
  ((module) => {

"use strict";
module.exports = require("fs/promises");

  }),

  58611:
  ((module) => {

"use strict";
module.exports = require("http");

  }),

  65692:
  ((module) => {

"use strict";
module.exports = require("https");

  }),

  69278:
  ((module) => {

"use strict";
module.exports = require("net");

  }),

  34589:
  ((module) => {

"use strict";
module.exports = require("node:assert");

  }),

  16698:
  ((module) => {

"use strict";
module.exports = require("node:async_hooks");

  }),

  4573:
  ((module) => {

"use strict";
module.exports = require("node:buffer");

  }),

  31421:
  ((module) => {

"use strict";
module.exports = require("node:child_process");

  }),

  37540:
  ((module) => {

"use strict";
module.exports = require("node:console");

  }),

  77598:
  ((module) => {

"use strict";
module.exports = require("node:crypto");

  }),

  53053:
  ((module) => {

"use strict";
module.exports = require("node:diagnostics_channel");

  }),

  40610:
  ((module) => {

"use strict";
module.exports = require("node:dns");

  }),

  78474:
  ((module) => {

"use strict";
module.exports = require("node:events");

  }),

  73024:
  ((module) => {

"use strict";
module.exports = require("node:fs");

  }),

  51455:
  ((module) => {

"use strict";
module.exports = require("node:fs/promises");

  }),

  37067:
  ((module) => {

"use strict";
module.exports = require("node:http");

  }),

  32467:
  ((module) => {

"use strict";
module.exports = require("node:http2");

  }),

  77030:
  ((module) => {

"use strict";
module.exports = require("node:net");

  }),

  48161:
  ((module) => {

"use strict";
module.exports = require("node:os");

  }),

  76760:
  ((module) => {

"use strict";
module.exports = require("node:path");

  }),

  643:
  ((module) => {

"use strict";
module.exports = require("node:perf_hooks");

  }),

  41792:
  ((module) => {

"use strict";
module.exports = require("node:querystring");

  }),

  57075:
  ((module) => {

"use strict";
module.exports = require("node:stream");

  }),

  46193:
  ((module) => {

"use strict";
module.exports = require("node:string_decoder");

  }),

  41692:
  ((module) => {

"use strict";
module.exports = require("node:tls");

  }),

  73136:
  ((module) => {

"use strict";
module.exports = require("node:url");

  }),

  57975:
  ((module) => {

"use strict";
module.exports = require("node:util");

  }),

  73429:
  ((module) => {

"use strict";
module.exports = require("node:util/types");

  }),

  78877:
  ((module) => {

"use strict";
module.exports = require("node:v8");

  }),

  75919:
  ((module) => {

"use strict";
module.exports = require("node:worker_threads");

  }),

  38522:
  ((module) => {

"use strict";
module.exports = require("node:zlib");

  }),

  70857:
  ((module) => {

"use strict";
module.exports = require("os");

  }),

  16928:
  ((module) => {

"use strict";
module.exports = require("path");

  }),

  932:
  ((module) => {

"use strict";
module.exports = require("process");

  }),

  2203:
  ((module) => {

"use strict";
module.exports = require("stream");

  }),

  13193:
  ((module) => {

"use strict";
module.exports = require("string_decoder");

  }),

  16460:
  ((module) => {

"use strict";
module.exports = require("timers/promises");

  }),

  64756:
  ((module) => {

"use strict";
module.exports = require("tls");

  }),

  52018:
  ((module) => {

"use strict";
module.exports = require("tty");

  }),

  87016:
  ((module) => {

"use strict";
module.exports = require("url");

  }),

  39023:
  ((module) => {

"use strict";
module.exports = require("util");

  }),

  98253:
  ((module) => {

"use strict";
module.exports = require("util/types");

  }),

  43106:
  ((module) => {

"use strict";
module.exports = require("zlib");

  }),

  48280:
  (function(module) {

(function (root) {
    'use strict';
    const ipv4Part = '(0?\\d+|0x[a-f0-9]+)';
    const ipv4Regexes = {
        fourOctet: new RegExp(`^${ipv4Part}\\.${ipv4Part}\\.${ipv4Part}\\.${ipv4Part}$`, 'i'),
        threeOctet: new RegExp(`^${ipv4Part}\\.${ipv4Part}\\.${ipv4Part}$`, 'i'),
        twoOctet: new RegExp(`^${ipv4Part}\\.${ipv4Part}$`, 'i'),
        longValue: new RegExp(`^${ipv4Part}$`, 'i')
    };

    const octalRegex = new RegExp(`^0[0-7]+$`, 'i');
    const hexRegex = new RegExp(`^0x[a-f0-9]+$`, 'i');

    const zoneIndex = '%[0-9a-z]{1,}';

    const ipv6Part = '(?:[0-9a-f]+::?)+';
    const ipv6Regexes = {
        zoneIndex: new RegExp(zoneIndex, 'i'),
        'native': new RegExp(`^(::)?(${ipv6Part})?([0-9a-f]+)?(::)?(${zoneIndex})?$`, 'i'),
        deprecatedTransitional: new RegExp(`^(?:::)(${ipv4Part}\\.${ipv4Part}\\.${ipv4Part}\\.${ipv4Part}(${zoneIndex})?)$`, 'i'),
        transitional: new RegExp(`^((?:${ipv6Part})|(?:::)(?:${ipv6Part})?)${ipv4Part}\\.${ipv4Part}\\.${ipv4Part}\\.${ipv4Part}(${zoneIndex})?$`, 'i')
    };

    function expandIPv6 (string, parts) {
        if (string.indexOf('::') !== string.lastIndexOf('::')) {
            return null;
        }

        let colonCount = 0;
        let lastColon = -1;
        let zoneId = (string.match(ipv6Regexes.zoneIndex) || [])[0];
        let replacement, replacementCount;

        if (zoneId) {
            zoneId = zoneId.substring(1);
            string = string.replace(/%.+$/, '');
        }

        while ((lastColon = string.indexOf(':', lastColon + 1)) >= 0) {
            colonCount++;
        }

        if (string.substr(0, 2) === '::') {
            colonCount--;
        }

        if (string.substr(-2, 2) === '::') {
            colonCount--;
        }

        if (colonCount >= parts) {
            return null;
        }

        replacementCount = parts - colonCount;
        replacement = ':';
        while (replacementCount--) {
            replacement += '0:';
        }

        string = string.replace('::', replacement);

        if (string[0] === ':') {
            string = string.slice(1);
        }

        if (string[string.length - 1] === ':') {
            string = string.slice(0, -1);
        }

        parts = (function () {
            const ref = string.split(':');
            const results = [];

            for (let i = 0; i < ref.length; i++) {
                results.push(ref[i].length > 4 ? NaN : parseInt(ref[i], 16));
            }

            return results;
        })();

        return {
            parts: parts,
            zoneId: zoneId
        };
    }

    function matchCIDR (first, second, partSize, cidrBits) {
        if (first.length !== second.length) {
            throw new Error('ipaddr: cannot match CIDR for objects with different lengths');
        }

        let part = 0;
        let shift;

        while (cidrBits > 0) {
            shift = partSize - cidrBits;
            if (shift < 0) {
                shift = 0;
            }

            if (first[part] >> shift !== second[part] >> shift) {
                return false;
            }

            cidrBits -= partSize;
            part += 1;
        }

        return true;
    }

    function parseIntAuto (string) {
        if (hexRegex.test(string)) {
            return parseInt(string, 16);
        }
        if (string[0] === '0' && !isNaN(parseInt(string[1], 10))) {
        if (octalRegex.test(string)) {
            return parseInt(string, 8);
        }
            throw new Error(`ipaddr: cannot parse ${string} as octal`);
        }
        return parseInt(string, 10);
    }

    function padPart (part, length) {
        while (part.length < length) {
            part = `0${part}`;
        }

        return part;
    }

    const ipaddr = {};

    ipaddr.IPv4 = (function () {
        function IPv4 (octets) {
            if (octets.length !== 4) {
                throw new Error('ipaddr: ipv4 octet count should be 4');
            }

            let i, octet;

            for (i = 0; i < octets.length; i++) {
                octet = octets[i];
                if (!((0 <= octet && octet <= 255))) {
                    throw new Error('ipaddr: ipv4 octet should fit in 8 bits');
                }
            }

            this.octets = octets;
        }

        IPv4.prototype.SpecialRanges = {
            unspecified: [[new IPv4([0, 0, 0, 0]), 8]],
            broadcast: [[new IPv4([255, 255, 255, 255]), 32]],
            multicast: [[new IPv4([224, 0, 0, 0]), 4]],
            linkLocal: [[new IPv4([169, 254, 0, 0]), 16]],
            loopback: [[new IPv4([127, 0, 0, 0]), 8]],
            carrierGradeNat: [[new IPv4([100, 64, 0, 0]), 10]],
            'private': [
                [new IPv4([10, 0, 0, 0]), 8],
                [new IPv4([172, 16, 0, 0]), 12],
                [new IPv4([192, 168, 0, 0]), 16]
            ],
            reserved: [
                [new IPv4([192, 0, 0, 0]), 24],
                [new IPv4([192, 0, 2, 0]), 24],
                [new IPv4([192, 88, 99, 0]), 24],
                [new IPv4([198, 18, 0, 0]), 15],
                [new IPv4([198, 51, 100, 0]), 24],
                [new IPv4([203, 0, 113, 0]), 24],
                [new IPv4([240, 0, 0, 0]), 4]
            ],
            as112: [
                [new IPv4([192, 175, 48, 0]), 24],
                [new IPv4([192, 31, 196, 0]), 24],
            ],
            amt: [
                [new IPv4([192, 52, 193, 0]), 24],
            ],
        };

        IPv4.prototype.kind = function () {
            return 'ipv4';
        };

        IPv4.prototype.match = function (other, cidrRange) {
            let ref;
            if (cidrRange === undefined) {
                ref = other;
                other = ref[0];
                cidrRange = ref[1];
            }

            if (other.kind() !== 'ipv4') {
                throw new Error('ipaddr: cannot match ipv4 address with non-ipv4 one');
            }

            return matchCIDR(this.octets, other.octets, 8, cidrRange);
        };

        IPv4.prototype.prefixLengthFromSubnetMask = function () {
            let cidr = 0;
            let stop = false;
            const zerotable = {
                0: 8,
                128: 7,
                192: 6,
                224: 5,
                240: 4,
                248: 3,
                252: 2,
                254: 1,
                255: 0
            };
            let i, octet, zeros;

            for (i = 3; i >= 0; i -= 1) {
                octet = this.octets[i];
                if (octet in zerotable) {
                    zeros = zerotable[octet];
                    if (stop && zeros !== 0) {
                        return null;
                    }

                    if (zeros !== 8) {
                        stop = true;
                    }

                    cidr += zeros;
                } else {
                    return null;
                }
            }

            return 32 - cidr;
        };

        IPv4.prototype.range = function () {
            return ipaddr.subnetMatch(this, this.SpecialRanges);
        };

        IPv4.prototype.toByteArray = function () {
            return this.octets.slice(0);
        };

        IPv4.prototype.toIPv4MappedAddress = function () {
            return ipaddr.IPv6.parse(`::ffff:${this.toString()}`);
        };

        IPv4.prototype.toNormalizedString = function () {
            return this.toString();
        };

        IPv4.prototype.toString = function () {
            return this.octets.join('.');
        };

        return IPv4;
    })();

    ipaddr.IPv4.broadcastAddressFromCIDR = function (string) {

        try {
            const cidr = this.parseCIDR(string);
            const ipInterfaceOctets = cidr[0].toByteArray();
            const subnetMaskOctets = this.subnetMaskFromPrefixLength(cidr[1]).toByteArray();
            const octets = [];
            let i = 0;
            while (i < 4) {
                octets.push(parseInt(ipInterfaceOctets[i], 10) | parseInt(subnetMaskOctets[i], 10) ^ 255);
                i++;
            }

            return new this(octets);
        } catch (e) {
            throw new Error('ipaddr: the address does not have IPv4 CIDR format', { cause: e });
        }
    };

    ipaddr.IPv4.isIPv4 = function (string) {
        return this.parser(string) !== null;
    };

    ipaddr.IPv4.isValid = function (string) {
        try {
            new this(this.parser(string));
            return true;
        } catch {
            return false;
        }
    };

    ipaddr.IPv4.isValidCIDR = function (string) {
        try {
            this.parseCIDR(string);
            return true;
        } catch {
            return false;
        }
    };

    ipaddr.IPv4.isValidFourPartDecimal = function (string) {
        if (ipaddr.IPv4.isValid(string) && string.match(/^(0|[1-9]\d*)(\.(0|[1-9]\d*)){3}$/)) {
            return true;
        } else {
            return false;
        }
    };

    ipaddr.IPv4.isValidCIDRFourPartDecimal = function (string) {
        const match = string.match(/^(.+)\/(\d+)$/);

        if (!ipaddr.IPv4.isValidCIDR(string) || !match) {
            return false;
        }

        return ipaddr.IPv4.isValidFourPartDecimal(match[1]);
    };

    ipaddr.IPv4.networkAddressFromCIDR = function (string) {
        let cidr, i, ipInterfaceOctets, octets, subnetMaskOctets;

        try {
            cidr = this.parseCIDR(string);
            ipInterfaceOctets = cidr[0].toByteArray();
            subnetMaskOctets = this.subnetMaskFromPrefixLength(cidr[1]).toByteArray();
            octets = [];
            i = 0;
            while (i < 4) {
                octets.push(parseInt(ipInterfaceOctets[i], 10) & parseInt(subnetMaskOctets[i], 10));
                i++;
            }

            return new this(octets);
        } catch (e) {
            throw new Error('ipaddr: the address does not have IPv4 CIDR format', { cause: e });
        }
    };

    ipaddr.IPv4.parse = function (string) {
        const parts = this.parser(string);

        if (parts === null) {
            throw new Error('ipaddr: string is not formatted like an IPv4 Address');
        }

        return new this(parts);
    };

    ipaddr.IPv4.parseCIDR = function (string) {
        let match;

        if ((match = string.match(/^(.+)\/(\d+)$/))) {
            const maskLength = parseInt(match[2]);
            if (maskLength >= 0 && maskLength <= 32) {
                const parsed = [this.parse(match[1]), maskLength];
                Object.defineProperty(parsed, 'toString', {
                    value: function () {
                        return this.join('/');
                    }
                });
                return parsed;
            }
        }

        throw new Error('ipaddr: string is not formatted like an IPv4 CIDR range');
    };

    ipaddr.IPv4.parser = function (string) {
        let match, part, value;

        if ((match = string.match(ipv4Regexes.fourOctet))) {
            return (function () {
                const ref = match.slice(1, 6);
                const results = [];

                for (let i = 0; i < ref.length; i++) {
                    part = ref[i];
                    results.push(parseIntAuto(part));
                }

                return results;
            })();
        } else if ((match = string.match(ipv4Regexes.longValue))) {
            value = parseIntAuto(match[1]);
            if (value > 0xffffffff || value < 0) {
                throw new Error('ipaddr: address outside defined range');
            }

            return ((function () {
                const results = [];
                let shift;

                for (shift = 0; shift <= 24; shift += 8) {
                    results.push((value >> shift) & 0xff);
                }

                return results;
            })()).reverse();
        } else if ((match = string.match(ipv4Regexes.twoOctet))) {
            return (function () {
                const ref = match.slice(1, 4);
                const results = [];

                value = parseIntAuto(ref[1]);
                if (value > 0xffffff || value < 0) {
                    throw new Error('ipaddr: address outside defined range');
                }

                results.push(parseIntAuto(ref[0]));
                results.push((value >> 16) & 0xff);
                results.push((value >>  8) & 0xff);
                results.push( value        & 0xff);

                return results;
            })();
        } else if ((match = string.match(ipv4Regexes.threeOctet))) {
            return (function () {
                const ref = match.slice(1, 5);
                const results = [];

                value = parseIntAuto(ref[2]);
                if (value > 0xffff || value < 0) {
                    throw new Error('ipaddr: address outside defined range');
                }

                results.push(parseIntAuto(ref[0]));
                results.push(parseIntAuto(ref[1]));
                results.push((value >> 8) & 0xff);
                results.push( value       & 0xff);

                return results;
            })();
        } else {
            return null;
        }
    };

    ipaddr.IPv4.subnetMaskFromPrefixLength = function (prefix) {
        prefix = parseInt(prefix);
        if (Number.isNaN(prefix) || prefix < 0 || prefix > 32) {
            throw new Error('ipaddr: invalid IPv4 prefix length');
        }

        const octets = [0, 0, 0, 0];
        let j = 0;
        const filledOctetCount = Math.floor(prefix / 8);

        while (j < filledOctetCount) {
            octets[j] = 255;
            j++;
        }

        if (filledOctetCount < 4) {
            octets[filledOctetCount] = Math.pow(2, prefix % 8) - 1 << 8 - (prefix % 8);
        }

        return new this(octets);
    };

    ipaddr.IPv6 = (function () {
        function IPv6 (parts, zoneId) {
            let i, part;

            if (parts.length === 16) {
                this.parts = [];
                for (i = 0; i <= 14; i += 2) {
                    this.parts.push((parts[i] << 8) | parts[i + 1]);
                }
            } else if (parts.length === 8) {
                this.parts = parts;
            } else {
                throw new Error('ipaddr: ipv6 part count should be 8 or 16');
            }

            for (i = 0; i < this.parts.length; i++) {
                part = this.parts[i];
                if (!((0 <= part && part <= 0xffff))) {
                    throw new Error('ipaddr: ipv6 part should fit in 16 bits');
                }
            }

            if (zoneId) {
                this.zoneId = zoneId;
            }
        }

        IPv6.prototype.SpecialRanges = {
            unspecified: [new IPv6([0, 0, 0, 0, 0, 0, 0, 0]), 128],
            linkLocal: [new IPv6([0xfe80, 0, 0, 0, 0, 0, 0, 0]), 10],
            multicast: [new IPv6([0xff00, 0, 0, 0, 0, 0, 0, 0]), 8],
            loopback: [new IPv6([0, 0, 0, 0, 0, 0, 0, 1]), 128],
            uniqueLocal: [new IPv6([0xfc00, 0, 0, 0, 0, 0, 0, 0]), 7],
            ipv4Mapped: [new IPv6([0, 0, 0, 0, 0, 0xffff, 0, 0]), 96],
            deprecatedSiteLocal: [new IPv6([0xfec0, 0, 0, 0, 0, 0, 0, 0]), 10],
            discard: [new IPv6([0x100, 0, 0, 0, 0, 0, 0, 0]), 64],
            rfc6145: [new IPv6([0, 0, 0, 0, 0xffff, 0, 0, 0]), 96],
            rfc6052: [
                [new IPv6([0x64, 0xff9b, 0, 0, 0, 0, 0, 0]), 96],
                [new IPv6([0x64, 0xff9b, 0x1, 0, 0, 0, 0, 0]), 48],
            ],
            '6to4': [new IPv6([0x2002, 0, 0, 0, 0, 0, 0, 0]), 16],
            teredo: [new IPv6([0x2001, 0, 0, 0, 0, 0, 0, 0]), 32],
            benchmarking: [new IPv6([0x2001, 0x2, 0, 0, 0, 0, 0, 0]), 48],
            amt: [new IPv6([0x2001, 0x3, 0, 0, 0, 0, 0, 0]), 32],
            as112v6: [
                [new IPv6([0x2001, 0x4, 0x112, 0, 0, 0, 0, 0]), 48],
                [new IPv6([0x2620, 0x4f, 0x8000, 0, 0, 0, 0, 0]), 48],
            ],
            deprecatedOrchid: [new IPv6([0x2001, 0x10, 0, 0, 0, 0, 0, 0]), 28],
            orchid2: [new IPv6([0x2001, 0x20, 0, 0, 0, 0, 0, 0]), 28],
            droneRemoteIdProtocolEntityTags: [new IPv6([0x2001, 0x30, 0, 0, 0, 0, 0, 0]), 28],
            segmentRouting: [new IPv6([0x5f00, 0, 0, 0, 0, 0, 0, 0]), 16],
            reserved: [
                [new IPv6([0x2001, 0, 0, 0, 0, 0, 0, 0]), 23],
                [new IPv6([0x2001, 0xdb8, 0, 0, 0, 0, 0, 0]), 32],
                [new IPv6([0x3fff, 0, 0, 0, 0, 0, 0, 0]), 20],
            ],
        };

        IPv6.prototype.isIPv4MappedAddress = function () {
            return this.range() === 'ipv4Mapped';
        };

        IPv6.prototype.kind = function () {
            return 'ipv6';
        };

        IPv6.prototype.match = function (other, cidrRange) {
            let ref;

            if (cidrRange === undefined) {
                ref = other;
                other = ref[0];
                cidrRange = ref[1];
            }

            if (other.kind() !== 'ipv6') {
                throw new Error('ipaddr: cannot match ipv6 address with non-ipv6 one');
            }

            return matchCIDR(this.parts, other.parts, 16, cidrRange);
        };

        IPv6.prototype.prefixLengthFromSubnetMask = function () {
            let cidr = 0;
            let stop = false;
            const zerotable = {
                0: 16,
                32768: 15,
                49152: 14,
                57344: 13,
                61440: 12,
                63488: 11,
                64512: 10,
                65024: 9,
                65280: 8,
                65408: 7,
                65472: 6,
                65504: 5,
                65520: 4,
                65528: 3,
                65532: 2,
                65534: 1,
                65535: 0
            };
            let part, zeros;

            for (let i = 7; i >= 0; i -= 1) {
                part = this.parts[i];
                if (part in zerotable) {
                    zeros = zerotable[part];
                    if (stop && zeros !== 0) {
                        return null;
                    }

                    if (zeros !== 16) {
                        stop = true;
                    }

                    cidr += zeros;
                } else {
                    return null;
                }
            }

            return 128 - cidr;
        };


        IPv6.prototype.range = function () {
            return ipaddr.subnetMatch(this, this.SpecialRanges);
        };

        IPv6.prototype.toByteArray = function () {
            let part;
            const bytes = [];
            const ref = this.parts;
            for (let i = 0; i < ref.length; i++) {
                part = ref[i];
                bytes.push(part >> 8);
                bytes.push(part & 0xff);
            }

            return bytes;
        };

        IPv6.prototype.toFixedLengthString = function () {
            const addr = ((function () {
                const results = [];
                for (let i = 0; i < this.parts.length; i++) {
                    results.push(padPart(this.parts[i].toString(16), 4));
                }

                return results;
            }).call(this)).join(':');

            let suffix = '';

            if (this.zoneId) {
                suffix = `%${this.zoneId}`;
            }

            return addr + suffix;
        };

        IPv6.prototype.toIPv4Address = function () {
            if (!this.isIPv4MappedAddress()) {
                throw new Error('ipaddr: trying to convert a generic ipv6 address to ipv4');
            }

            const ref = this.parts.slice(-2);
            const high = ref[0];
            const low = ref[1];

            return new ipaddr.IPv4([high >> 8, high & 0xff, low >> 8, low & 0xff]);
        };

        IPv6.prototype.toNormalizedString = function () {
            const addr = ((function () {
                const results = [];

                for (let i = 0; i < this.parts.length; i++) {
                    results.push(this.parts[i].toString(16));
                }

                return results;
            }).call(this)).join(':');

            let suffix = '';

            if (this.zoneId) {
                suffix = `%${this.zoneId}`;
            }

            return addr + suffix;
        };

        IPv6.prototype.toRFC5952String = function () {
            const regex = /((^|:)(0(:|$)){2,})/g;
            let suffix = '';
            if (this.zoneId) {
                suffix = `%${this.zoneId}`;
            }
            const normalized = this.toNormalizedString();
            const string = normalized.slice(0, normalized.length - suffix.length);
            let bestMatchIndex = 0;
            let bestMatchLength = -1;
            let bestMatchGroups = -1;
            let match;

            while ((match = regex.exec(string))) {
                const groups = (match[0].match(/0/g) || []).length;
                if (groups > bestMatchGroups) {
                    bestMatchGroups = groups;
                    bestMatchIndex = match.index;
                    bestMatchLength = match[0].length;
                }
            }

            if (bestMatchLength < 0) {
                return string + suffix;
            }

            return `${string.substring(0, bestMatchIndex)}::${string.substring(bestMatchIndex + bestMatchLength)}${suffix}`;
        };

        IPv6.prototype.toString = function () {
            return this.toRFC5952String();
        };

        return IPv6;

    })();

    ipaddr.IPv6.broadcastAddressFromCIDR = function (string) {
        try {
            const cidr = this.parseCIDR(string);
            const ipInterfaceOctets = cidr[0].toByteArray();
            const subnetMaskOctets = this.subnetMaskFromPrefixLength(cidr[1]).toByteArray();
            const octets = [];
            let i = 0;
            while (i < 16) {
                octets.push(parseInt(ipInterfaceOctets[i], 10) | parseInt(subnetMaskOctets[i], 10) ^ 255);
                i++;
            }

            return new this(octets);
        } catch (e) {
            throw new Error('ipaddr: the address does not have IPv6 CIDR format', { cause: e });
        }
    };

    ipaddr.IPv6.isIPv6 = function (string) {
        return this.parser(string) !== null;
    };

    ipaddr.IPv6.isValid = function (string) {

        if (typeof string === 'string' && string.indexOf(':') === -1) {
            return false;
        }

        try {
            const addr = this.parser(string);
            new this(addr.parts, addr.zoneId);
            return true;
        } catch {
            return false;
        }
    };

    ipaddr.IPv6.isValidCIDR = function (string) {

        if (typeof string === 'string' && string.indexOf(':') === -1) {
            return false;
        }

        try {
            this.parseCIDR(string);
            return true;
        } catch {
            return false;
        }
    };

    ipaddr.IPv6.networkAddressFromCIDR = function (string) {
        let cidr, i, ipInterfaceOctets, octets, subnetMaskOctets;

        try {
            cidr = this.parseCIDR(string);
            ipInterfaceOctets = cidr[0].toByteArray();
            subnetMaskOctets = this.subnetMaskFromPrefixLength(cidr[1]).toByteArray();
            octets = [];
            i = 0;
            while (i < 16) {
                octets.push(parseInt(ipInterfaceOctets[i], 10) & parseInt(subnetMaskOctets[i], 10));
                i++;
            }

            return new this(octets);
        } catch (e) {
            throw new Error('ipaddr: the address does not have IPv6 CIDR format', { cause: e });
        }
    };

    ipaddr.IPv6.parse = function (string) {
        const addr = this.parser(string);

        if (addr === null) {
            throw new Error('ipaddr: string is not formatted like an IPv6 Address');
        }

        return new this(addr.parts, addr.zoneId);
    };

    ipaddr.IPv6.parseCIDR = function (string) {
        let maskLength, match, parsed;

        if ((match = string.match(/^(.+)\/(\d+)$/))) {
            maskLength = parseInt(match[2]);
            if (maskLength >= 0 && maskLength <= 128) {
                parsed = [this.parse(match[1]), maskLength];
                Object.defineProperty(parsed, 'toString', {
                    value: function () {
                        return this.join('/');
                    }
                });
                return parsed;
            }
        }

        throw new Error('ipaddr: string is not formatted like an IPv6 CIDR range');
    };

    ipaddr.IPv6.parser = function (string) {
        let addr, i, match, octet, octets, zoneId;

        if ((match = string.match(ipv6Regexes.deprecatedTransitional))) {
            return this.parser(`::ffff:${match[1]}`);
        }
        if (ipv6Regexes.native.test(string)) {
            return expandIPv6(string, 8);
        }
        if ((match = string.match(ipv6Regexes.transitional))) {
            zoneId = match[6] || '';
            addr = match[1]
            if (!match[1].endsWith('::')) {
                addr = addr.slice(0, -1)
            }
            addr = expandIPv6(addr + zoneId, 6);
            if (addr && addr.parts) {
                octets = [
                    parseInt(match[2]),
                    parseInt(match[3]),
                    parseInt(match[4]),
                    parseInt(match[5])
                ];
                for (i = 0; i < octets.length; i++) {
                    octet = octets[i];
                    if (!((0 <= octet && octet <= 255))) {
                        return null;
                    }
                }

                addr.parts.push(octets[0] << 8 | octets[1]);
                addr.parts.push(octets[2] << 8 | octets[3]);
                return {
                    parts: addr.parts,
                    zoneId: addr.zoneId
                };
            }
        }

        return null;
    };

    ipaddr.IPv6.subnetMaskFromPrefixLength = function (prefix) {
        prefix = parseInt(prefix);
        if (Number.isNaN(prefix) || prefix < 0 || prefix > 128) {
            throw new Error('ipaddr: invalid IPv6 prefix length');
        }

        const octets = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        let j = 0;
        const filledOctetCount = Math.floor(prefix / 8);

        while (j < filledOctetCount) {
            octets[j] = 255;
            j++;
        }

        if (filledOctetCount < 16) {
            octets[filledOctetCount] = Math.pow(2, prefix % 8) - 1 << 8 - (prefix % 8);
        }

        return new this(octets);
    };

    ipaddr.fromByteArray = function (bytes) {
        const length = bytes.length;

        if (length === 4) {
            return new ipaddr.IPv4(bytes);
        } else if (length === 16) {
            return new ipaddr.IPv6(bytes);
        } else {
            throw new Error('ipaddr: the binary input is neither an IPv6 nor IPv4 address');
        }
    };

    ipaddr.isValid = function (string) {
        return ipaddr.IPv6.isValid(string) || ipaddr.IPv4.isValid(string);
    };

    ipaddr.isValidCIDR = function (string) {
        return ipaddr.IPv6.isValidCIDR(string) || ipaddr.IPv4.isValidCIDR(string);
    };


    ipaddr.parse = function (string) {
        if (ipaddr.IPv6.isValid(string)) {
            return ipaddr.IPv6.parse(string);
        } else if (ipaddr.IPv4.isValid(string)) {
            return ipaddr.IPv4.parse(string);
        } else {
            throw new Error('ipaddr: the address has neither IPv6 nor IPv4 format');
        }
    };

    ipaddr.parseCIDR = function (string) {
        try {
            return ipaddr.IPv6.parseCIDR(string);
        } catch {
            try {
                return ipaddr.IPv4.parseCIDR(string);
            } catch (e) {
                throw new Error('ipaddr: the address has neither IPv6 nor IPv4 CIDR format', { cause: e });
            }
        }
    };

    ipaddr.process = function (string) {
        const addr = this.parse(string);

        if (addr.kind() === 'ipv6' && addr.isIPv4MappedAddress()) {
            return addr.toIPv4Address();
        } else {
            return addr;
        }
    };

    ipaddr.subnetMatch = function (address, rangeList, defaultName) {
        let i, rangeName, rangeSubnets, subnet;

        if (defaultName === undefined || defaultName === null) {
            defaultName = 'unicast';
        }

        for (rangeName in rangeList) {
            if (Object.prototype.hasOwnProperty.call(rangeList, rangeName)) {
                rangeSubnets = rangeList[rangeName];
                if (rangeSubnets[0] && !(rangeSubnets[0] instanceof Array)) {
                    rangeSubnets = [rangeSubnets];
                }

                for (i = 0; i < rangeSubnets.length; i++) {
                    subnet = rangeSubnets[i];
                    if (address.kind() === subnet[0].kind() && address.match.apply(address, subnet)) {
                        return rangeName;
                    }
                }
            }
        }

        return defaultName;
    };

    if ( true && module.exports) {
        module.exports = ipaddr;

    } else {
        root.ipaddr = ipaddr;
    }

}(this));


  }),

  47785:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    A: () => (  leven),
    h: () => (  closestMatch)
  });
const array = [];
const characterCodeCache = [];

function leven(first, second, options) {
	if (first === second) {
		return 0;
	}

	const maxDistance = options?.maxDistance;
	const swap = first;

	if (first.length > second.length) {
		first = second;
		second = swap;
	}

	let firstLength = first.length;
	let secondLength = second.length;

	while (firstLength > 0 && (first.charCodeAt(~-firstLength) === second.charCodeAt(~-secondLength))) {
		firstLength--;
		secondLength--;
	}

	let start = 0;

	while (start < firstLength && (first.charCodeAt(start) === second.charCodeAt(start))) {
		start++;
	}

	firstLength -= start;
	secondLength -= start;

	if (maxDistance !== undefined && secondLength - firstLength > maxDistance) {
		return maxDistance;
	}

	if (firstLength === 0) {
		return maxDistance !== undefined && secondLength > maxDistance
			? maxDistance
			: secondLength;
	}

	let bCharacterCode;
	let result;
	let temporary;
	let temporary2;
	let index = 0;
	let index2 = 0;

	while (index < firstLength) {
		characterCodeCache[index] = first.charCodeAt(start + index);
		array[index] = ++index;
	}

	while (index2 < secondLength) {
		bCharacterCode = second.charCodeAt(start + index2);
		temporary = index2++;
		result = index2;

		for (index = 0; index < firstLength; index++) {
			temporary2 = bCharacterCode === characterCodeCache[index] ? temporary : temporary + 1;
			temporary = array[index];
			result = array[index] = temporary > result
				? (temporary2 > result ? result + 1 : temporary2)
				: (temporary2 > temporary ? temporary + 1 : temporary2);
		}

		if (maxDistance !== undefined) {
			let rowMinimum = result;
			for (index = 0; index < firstLength; index++) {
				if (array[index] < rowMinimum) {
					rowMinimum = array[index];
				}
			}

			if (rowMinimum > maxDistance) {
				return maxDistance;
			}
		}
	}

	array.length = firstLength;
	characterCodeCache.length = firstLength;

	return maxDistance !== undefined && result > maxDistance ? maxDistance : result;
}

function closestMatch(target, candidates, options) {
	if (!Array.isArray(candidates) || candidates.length === 0) {
		return undefined;
	}

	const userMax = options?.maxDistance;
	const targetLength = target.length;

	for (const candidate of candidates) {
		if (candidate === target) {
			return candidate;
		}
	}

	if (userMax === 0) {
		return undefined;
	}

	let best;
	let bestDist = Number.POSITIVE_INFINITY;
	const seen = new Set();

	for (const candidate of candidates) {
		if (seen.has(candidate)) {
			continue;
		}

		seen.add(candidate);

		const lengthDiff = Math.abs(candidate.length - targetLength);
		if (lengthDiff >= bestDist) {
			continue;
		}

		if (userMax !== undefined && lengthDiff > userMax) {
			continue;
		}

		const cap = Number.isFinite(bestDist)
			? (userMax === undefined ? bestDist : Math.min(bestDist, userMax))
			: userMax;

		const distance = cap === undefined
			? leven(target, candidate)
			: leven(target, candidate, {maxDistance: cap});

		if (userMax !== undefined && distance > userMax) {
			continue;
		}

		let actualD = distance;
		if (cap !== undefined && distance === cap && cap === userMax) {
			actualD = leven(target, candidate);
		}

		if (actualD < bestDist) {
			bestDist = actualD;
			best = candidate;
			if (bestDist === 0) {
				break;
			}
		}
	}

	if (userMax !== undefined && bestDist > userMax) {
		return undefined;
	}

	return best;
}


  }),

  735:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    Q: () => (  markdownTable)
  });


function defaultStringLength(value) {
  return value.length
}

function markdownTable(table, options) {
  const settings = options || {}
  const align = (settings.align || []).concat()
  const stringLength = settings.stringLength || defaultStringLength
  const alignments = []
  const cellMatrix = []
  const sizeMatrix = []
  const longestCellByColumn = []
  let mostCellsPerRow = 0
  let rowIndex = -1

  while (++rowIndex < table.length) {
    const row = []
    const sizes = []
    let columnIndex = -1

    if (table[rowIndex].length > mostCellsPerRow) {
      mostCellsPerRow = table[rowIndex].length
    }

    while (++columnIndex < table[rowIndex].length) {
      const cell = serialize(table[rowIndex][columnIndex])

      if (settings.alignDelimiters !== false) {
        const size = stringLength(cell)
        sizes[columnIndex] = size

        if (
          longestCellByColumn[columnIndex] === undefined ||
          size > longestCellByColumn[columnIndex]
        ) {
          longestCellByColumn[columnIndex] = size
        }
      }

      row.push(cell)
    }

    cellMatrix[rowIndex] = row
    sizeMatrix[rowIndex] = sizes
  }

  let columnIndex = -1

  if (typeof align === 'object' && 'length' in align) {
    while (++columnIndex < mostCellsPerRow) {
      alignments[columnIndex] = toAlignment(align[columnIndex])
    }
  } else {
    const code = toAlignment(align)

    while (++columnIndex < mostCellsPerRow) {
      alignments[columnIndex] = code
    }
  }

  columnIndex = -1
  const row = []
  const sizes = []

  while (++columnIndex < mostCellsPerRow) {
    const code = alignments[columnIndex]
    let before = ''
    let after = ''

    if (code === 99  ) {
      before = ':'
      after = ':'
    } else if (code === 108  ) {
      before = ':'
    } else if (code === 114  ) {
      after = ':'
    }

    let size =
      settings.alignDelimiters === false
        ? 1
        : Math.max(
            1,
            longestCellByColumn[columnIndex] - before.length - after.length
          )

    const cell = before + '-'.repeat(size) + after

    if (settings.alignDelimiters !== false) {
      size = before.length + size + after.length

      if (size > longestCellByColumn[columnIndex]) {
        longestCellByColumn[columnIndex] = size
      }

      sizes[columnIndex] = size
    }

    row[columnIndex] = cell
  }

  cellMatrix.splice(1, 0, row)
  sizeMatrix.splice(1, 0, sizes)

  rowIndex = -1
  const lines = []

  while (++rowIndex < cellMatrix.length) {
    const row = cellMatrix[rowIndex]
    const sizes = sizeMatrix[rowIndex]
    const cellsInRow =
      settings.fillRows === false
        ? Math.max(1, cellMatrix[rowIndex === 1 ? 0 : rowIndex].length)
        : mostCellsPerRow
    columnIndex = -1
    const line = []

    while (++columnIndex < cellsInRow) {
      const cell = row[columnIndex] || ''
      let before = ''
      let after = ''

      if (settings.alignDelimiters !== false) {
        const size =
          longestCellByColumn[columnIndex] - (sizes[columnIndex] || 0)
        const code = alignments[columnIndex]

        if (code === 114  ) {
          before = ' '.repeat(size)
        } else if (code === 99  ) {
          const half = size / 2

          if (size % 2) {
            before = ' '.repeat(half + 0.5)
            after = ' '.repeat(half - 0.5)
          } else {
            before = ' '.repeat(half)
            after = before
          }
        } else {
          after = ' '.repeat(size)
        }
      }

      if (settings.delimiterStart !== false && !columnIndex) {
        line.push('|')
      }

      if (
        settings.padding !== false &&
        !(settings.alignDelimiters === false && cell === '') &&
        (settings.delimiterStart !== false || columnIndex)
      ) {
        line.push(' ')
      }

      if (settings.alignDelimiters !== false) {
        line.push(before)
      }

      line.push(cell)

      if (settings.alignDelimiters !== false) {
        line.push(after)
      }

      if (settings.padding !== false) {
        line.push(' ')
      }

      if (settings.delimiterEnd !== false || columnIndex !== cellsInRow - 1) {
        line.push('|')
      }
    }

    lines.push(
      settings.delimiterEnd === false
        ? line.join('').replace(/ +$/, '')
        : line.join('')
    )
  }

  return lines.join('\n')
}

function serialize(value) {
  return value === null || value === undefined ? '' : String(value)
}

function toAlignment(value) {
  const code = typeof value === 'string' ? value.codePointAt(0) : 0

  return code === 67   || code === 99  
    ? 99  
    : code === 76   || code === 108  
      ? 108  
      : code === 82   || code === 114  
        ? 114  
        : 0
}


  })

  	});
  	
  	var __webpack_module_cache__ = {};
  	
  	function __nccwpck_require__(moduleId) {
  		
  		var cachedModule = __webpack_module_cache__[moduleId];
  		if (cachedModule !== undefined) {
  			return cachedModule.exports;
  		}
  		
  		var module = __webpack_module_cache__[moduleId] = {
  			
  			
  			exports: {}
  		};
  		
  		var threw = true;
  		try {
  			__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
  			threw = false;
  		} finally {
  			if(threw) delete __webpack_module_cache__[moduleId];
  		}
  		
  		return module.exports;
  	}
  	
  	__nccwpck_require__.m = __webpack_modules__;
  	 
  	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
  	 
  	(() => {
  		
  		__nccwpck_require__.n = (module) => {
  			var getter = module && module.__esModule ?
  				() => (module['default']) :
  				() => (module);
  			__nccwpck_require__.d(getter, { a: getter });
  			return getter;
  		};
  	})();
  	 
  	(() => {
  		var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
  		var leafPrototypes;
  		
  		
  		
  		
  		
  		
  		__nccwpck_require__.t = function(value, mode) {
  			if(mode & 1) value = this(value);
  			if(mode & 8) return value;
  			if(typeof value === 'object' && value) {
  				if((mode & 4) && value.__esModule) return value;
  				if((mode & 16) && typeof value.then === 'function') return value;
  			}
  			var ns = Object.create(null);
  			__nccwpck_require__.r(ns);
  			var def = {};
  			leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
  			for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
  				Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
  			}
  			def['default'] = () => (value);
  			__nccwpck_require__.d(ns, def);
  			return ns;
  		};
  	})();
  	 
  	(() => {
  		
  		__nccwpck_require__.d = (exports, definition) => {
  			for(var key in definition) {
  				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
  					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
  				}
  			}
  		};
  	})();
  	 
  	(() => {
  		__nccwpck_require__.f = {};
  		
  		
  		__nccwpck_require__.e = (chunkId) => {
  			return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
  				__nccwpck_require__.f[key](chunkId, promises);
  				return promises;
  			}, []));
  		};
  	})();
  	 
  	(() => {
  		
  		__nccwpck_require__.u = (chunkId) => {
  			
  			return "" + chunkId + ".index.js";
  		};
  	})();
  	 
  	(() => {
  		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
  	})();
  	 
  	(() => {
  		
  		__nccwpck_require__.r = (exports) => {
  			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
  				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
  			}
  			Object.defineProperty(exports, '__esModule', { value: true });
  		};
  	})();
  	 
  	(() => {
  		
  		
  		
  		var installedChunks = {
  			792: 1
  		};
  		
  		var installChunk = (chunk) => {
  			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
  			for(var moduleId in moreModules) {
  				if(__nccwpck_require__.o(moreModules, moduleId)) {
  					__nccwpck_require__.m[moduleId] = moreModules[moduleId];
  				}
  			}
  			if(runtime) runtime(__nccwpck_require__);
  			for(var i = 0; i < chunkIds.length; i++)
  				installedChunks[chunkIds[i]] = 1;
  		};
  		
  		__nccwpck_require__.f.require = (chunkId, promises) => {
  			
  			if(!installedChunks[chunkId]) {
  				if(true) { 
  					installChunk(require("./" + __nccwpck_require__.u(chunkId)));
  				} else installedChunks[chunkId] = 1;
  			}
  		};
  		
  		
  		
  	})();
var __webpack_exports__ = {};
(() => {
"use strict";
__nccwpck_require__.r(__webpack_exports__);

__nccwpck_require__.d(__webpack_exports__, {
  runAction: () => (  runAction),
  runCli: () => (  runCli)
});

var external_node_fs_ = __nccwpck_require__(73024);
var escape_control_sequences = __nccwpck_require__(44072);
var standard_output = __nccwpck_require__(21744);
var utils = __nccwpck_require__(30302);
;

function workflowCommand(name, properties, message) {
    const entries = Object.entries((0,utils .kR)(properties)).flatMap(([key, value]) => value === undefined || value === '' ? [] : [`${key}=${escapeProperty(String(value))}`]);
    const head = entries.length === 0 ? name : `${name} ${entries.join(',')}`;
    return `::${head}::${escapeData(message)}\n`;
}
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

;
function escapeWorkflowCommands(text) {
    return text.replaceAll('##[', '# #[').replaceAll(/^([\s\u0085]*):(?=:)/gm, '$1: ');
}

;





function openRunner(environment, redact) {
    const writeCommand = (...parts) => (0,standard_output .j)(workflowCommand(...parts));
    const clean = (text) => (0,escape_control_sequences .v)(redact(text));
    const formatGroup = (title) => workflowCommand('group', {}, clean(title));
    const formatLine = (line) => `${escapeWorkflowCommands(clean(line))}\n`;
    const groupEnd = workflowCommand('endgroup', {}, '');
    return {
        mask: (values) => {
            for (const value of values)
                writeCommand('add-mask', {}, value);
        },
        log: (line) => (0,standard_output .j)(formatLine(line)),
        groups: (groups) => {
            const texts = groups.map(({ title, line }) => `${formatGroup(title)}${formatLine(line)}${groupEnd}`);
            (0,standard_output .j)(texts.join(''));
        },
        openGroup: (title) => (0,standard_output .j)(formatGroup(title)),
        closeGroup: () => (0,standard_output .j)(groupEnd),
        annotate: ({ level, title, message, file, line }) => {
            const location = {
                ...(file === undefined ? {} : { file: redact(file) }),
                ...(line === undefined ? {} : { startLine: line }),
            };
            writeCommand(level, { title, ...location }, clean(message));
        },
        setOutput: (name, value) => {
            const file = environment['GITHUB_OUTPUT'];
            if (file)
                (0,external_node_fs_.appendFileSync)(file, formatKeyValue(name, value));
        },
        appendSummary: (markdown) => {
            const file = environment['GITHUB_STEP_SUMMARY'];
            if (file)
                (0,external_node_fs_.appendFileSync)(file, redact(markdown));
        },
        readsCommands: true,
        write: (text) => (0,standard_output .j)((0,escape_control_sequences .v)(text)),
    };
}
function formatKeyValue(name, value) {
    const delimiter = `ghadelimiter_${Math.random().toString(36).slice(2)}`;
    return `${name}<<${delimiter}\n${value.replaceAll(/[\r\n]+/g, ' ')}\n${delimiter}\n`;
}

var publish = __nccwpck_require__(68453);
;


const ACTIONS_FRONTEND = {
    open: openRunner,
    publish: publish .m,
    publishCheck: async (report, environment, { runner }) => {
        const { publishCheck } = await Promise.all( [__nccwpck_require__.e(815), __nccwpck_require__.e(934), __nccwpck_require__.e(919), __nccwpck_require__.e(335), __nccwpck_require__.e(292), __nccwpck_require__.e(96), __nccwpck_require__.e(11), __nccwpck_require__.e(833), __nccwpck_require__.e(568), __nccwpck_require__.e(729), __nccwpck_require__.e(619), __nccwpck_require__.e(955), __nccwpck_require__.e(586), __nccwpck_require__.e(769), __nccwpck_require__.e(742), __nccwpck_require__.e(741)]).then(__nccwpck_require__.bind(__nccwpck_require__, 93475));
        return publishCheck(report, environment, runner);
    },
    unexpectedExitCode: 1,
};

var run = __nccwpck_require__(91617);
;

const STREAMS = [
    ['stdout', 1],
    ['stderr', 2],
];
function guardStandardStreams() {
    for (const [name, descriptor] of STREAMS) {
        const property = Object.getOwnPropertyDescriptor(process, name);
        const open = property?.get;
        if (open === undefined)
            continue;
        let substitute;
        Object.defineProperty(process, name, {
            ...property,
            get: () => {
                try {
                    return substitute ?? open.call(process);
                }
                catch {
                    substitute = createSubstitute(descriptor);
                    return substitute;
                }
            },
        });
    }
}
function createSubstitute(descriptor) {
    const { Writable } = process.getBuiltinModule('node:stream');
    return new Writable({
        decodeStrings: true,
        write: (chunk, _encoding, done) => {
            try {
                (0,external_node_fs_.writeSync)(descriptor, chunk);
            }
            catch {
            }
            done();
        },
    });
}

;
const NODE_VARIABLES = ['NODE_TLS_REJECT_UNAUTHORIZED', 'NODE_PG_FORCE_NATIVE'];
function withholdNodeVariables(processEnvironment) {
    if (NODE_VARIABLES.every((name) => processEnvironment[name] === undefined)) {
        return processEnvironment;
    }
    const complete = { ...processEnvironment };
    for (const name of NODE_VARIABLES)
        delete processEnvironment[name];
    return complete;
}

;





async function runAction() {
    const environment = withholdNodeVariables(process.env);
    guardStandardStreams();
    setExitCode(await (0,run .e)(environment, ACTIONS_FRONTEND));
}
async function runCli() {
    const environment = withholdNodeVariables(process.env);
    guardStandardStreams();
    const { runInTerminal } = await __nccwpck_require__.e(  547).then(__nccwpck_require__.bind(__nccwpck_require__, 77509));
    const { argv, stdout } = process;
    setExitCode(await runInTerminal(argv.slice(2), process.cwd(), environment, stdout.isTTY));
}
function setExitCode(exitCode) {
    process.exitCode = exitCode === 0 && (0,standard_output .q)() !== undefined ? 1 : exitCode;
    setTimeout(() => process.exit(), 1_000).unref();
}

})();

module.exports = __webpack_exports__;
  })()
;
if (require.main === module) module.exports.runAction();
