exports.id = 388;
exports.ids = [388];
exports.modules = {

  84891:
  ((__unused_webpack_module, exports) => {

/*! crc32.js (C) 2014-present SheetJS -- http://sheetjs.com */
var CRC32;
(function (factory) {
	if(typeof DO_NOT_EXPORT_CRC === 'undefined') {
		if(true) {
			factory(exports);
		} else {}
	} else {
		factory(CRC32 = {});
	}
}(function(CRC32) {
CRC32.version = '1.2.2';
function signed_crc_table() {
	var c = 0, table = new Array(256);

	for(var n =0; n != 256; ++n){
		c = n;
		c = ((c&1) ? (-306674912 ^ (c >>> 1)) : (c >>> 1));
		c = ((c&1) ? (-306674912 ^ (c >>> 1)) : (c >>> 1));
		c = ((c&1) ? (-306674912 ^ (c >>> 1)) : (c >>> 1));
		c = ((c&1) ? (-306674912 ^ (c >>> 1)) : (c >>> 1));
		c = ((c&1) ? (-306674912 ^ (c >>> 1)) : (c >>> 1));
		c = ((c&1) ? (-306674912 ^ (c >>> 1)) : (c >>> 1));
		c = ((c&1) ? (-306674912 ^ (c >>> 1)) : (c >>> 1));
		c = ((c&1) ? (-306674912 ^ (c >>> 1)) : (c >>> 1));
		table[n] = c;
	}

	return typeof Int32Array !== 'undefined' ? new Int32Array(table) : table;
}

var T0 = signed_crc_table();
function slice_by_16_tables(T) {
	var c = 0, v = 0, n = 0, table = typeof Int32Array !== 'undefined' ? new Int32Array(4096) : new Array(4096) ;

	for(n = 0; n != 256; ++n) table[n] = T[n];
	for(n = 0; n != 256; ++n) {
		v = T[n];
		for(c = 256 + n; c < 4096; c += 256) v = table[c] = (v >>> 8) ^ T[v & 0xFF];
	}
	var out = [];
	for(n = 1; n != 16; ++n) out[n - 1] = typeof Int32Array !== 'undefined' ? table.subarray(n * 256, n * 256 + 256) : table.slice(n * 256, n * 256 + 256);
	return out;
}
var TT = slice_by_16_tables(T0);
var T1 = TT[0],  T2 = TT[1],  T3 = TT[2],  T4 = TT[3],  T5 = TT[4];
var T6 = TT[5],  T7 = TT[6],  T8 = TT[7],  T9 = TT[8],  Ta = TT[9];
var Tb = TT[10], Tc = TT[11], Td = TT[12], Te = TT[13], Tf = TT[14];
function crc32_bstr(bstr, seed) {
	var C = seed ^ -1;
	for(var i = 0, L = bstr.length; i < L;) C = (C>>>8) ^ T0[(C^bstr.charCodeAt(i++))&0xFF];
	return ~C;
}

function crc32_buf(B, seed) {
	var C = seed ^ -1, L = B.length - 15, i = 0;
	for(; i < L;) C =
		Tf[B[i++] ^ (C & 255)] ^
		Te[B[i++] ^ ((C >> 8) & 255)] ^
		Td[B[i++] ^ ((C >> 16) & 255)] ^
		Tc[B[i++] ^ (C >>> 24)] ^
		Tb[B[i++]] ^ Ta[B[i++]] ^ T9[B[i++]] ^ T8[B[i++]] ^
		T7[B[i++]] ^ T6[B[i++]] ^ T5[B[i++]] ^ T4[B[i++]] ^
		T3[B[i++]] ^ T2[B[i++]] ^ T1[B[i++]] ^ T0[B[i++]];
	L += 15;
	while(i < L) C = (C>>>8) ^ T0[(C^B[i++])&0xFF];
	return ~C;
}

function crc32_str(str, seed) {
	var C = seed ^ -1;
	for(var i = 0, L = str.length, c = 0, d = 0; i < L;) {
		c = str.charCodeAt(i++);
		if(c < 0x80) {
			C = (C>>>8) ^ T0[(C^c)&0xFF];
		} else if(c < 0x800) {
			C = (C>>>8) ^ T0[(C ^ (192|((c>>6)&31)))&0xFF];
			C = (C>>>8) ^ T0[(C ^ (128|(c&63)))&0xFF];
		} else if(c >= 0xD800 && c < 0xE000) {
			c = (c&1023)+64; d = str.charCodeAt(i++)&1023;
			C = (C>>>8) ^ T0[(C ^ (240|((c>>8)&7)))&0xFF];
			C = (C>>>8) ^ T0[(C ^ (128|((c>>2)&63)))&0xFF];
			C = (C>>>8) ^ T0[(C ^ (128|((d>>6)&15)|((c&3)<<4)))&0xFF];
			C = (C>>>8) ^ T0[(C ^ (128|(d&63)))&0xFF];
		} else {
			C = (C>>>8) ^ T0[(C ^ (224|((c>>12)&15)))&0xFF];
			C = (C>>>8) ^ T0[(C ^ (128|((c>>6)&63)))&0xFF];
			C = (C>>>8) ^ T0[(C ^ (128|(c&63)))&0xFF];
		}
	}
	return ~C;
}
CRC32.table = T0;
CRC32.bstr = crc32_bstr;
CRC32.buf = crc32_buf;
CRC32.str = crc32_str;
}));


  }),

  30666:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
  __webpack_require__.d(__webpack_exports__, {
    checkEvidenceWritable: () => (  checkEvidenceWritable),
    writeEvidence: () => (  writeEvidence)
  });
  var _database_url_database_location__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69798);
  var _edge_hash__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2061);
  var _edge_write_workspace_file__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26157);
  var _migrations_digest__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21981);
  var _report_build_evidence__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77743);
  var _migration_files__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(96833);






function checkEvidenceWritable(file, { workspace }) {
    return ((0,_edge_write_workspace_file__WEBPACK_IMPORTED_MODULE_2__  .d)(workspace, file, '') ??
        (0,_edge_write_workspace_file__WEBPACK_IMPORTED_MODULE_2__  .d)(workspace, toPredicatePath(file), ''));
}
async function writeEvidence(report, file, options) {
    const { hide, context } = options;
    const statement = (0,_report_build_evidence__WEBPACK_IMPORTED_MODULE_3__  .KX)(report, await collectContext(report, options));
    const toJson = (value) => `${JSON.stringify(value, createReplacer(hide), 2)}\n`;
    const { workspace } = context;
    return ((0,_edge_write_workspace_file__WEBPACK_IMPORTED_MODULE_2__  .d)(workspace, file, toJson(statement)) ??
        (0,_edge_write_workspace_file__WEBPACK_IMPORTED_MODULE_2__  .d)(workspace, toPredicatePath(file), toJson(statement.predicate)));
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

"use strict";
  __webpack_require__.d(__webpack_exports__, {
    Q: () => (  locateDatabase)
  });
  var _providers__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63825);
  var _redact__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89108);


function locateDatabase(target) {
    if (target.kind === 'embedded')
        return { host: 'embedded', database: '' };
    const hosts = target.hosts.map(_providers__WEBPACK_IMPORTED_MODULE_0__  .Ys);
    const addresses = hosts.map(({ host, direct }) => (0,_redact__WEBPACK_IMPORTED_MODULE_1__  .M0)(direct ?? host)).sort();
    const userPrefix = hosts.some(({ sharedHost }) => sharedHost) ? `${target.user ?? ''}@` : '';
    return {
        host: `${userPrefix}${addresses.join(',')}`,
        database: target.database ?? target.user ?? '',
    };
}


  }),

  26157:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
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

  21981:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
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

  77743:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";

__webpack_require__.d(__webpack_exports__, {
  To: () => (  PREDICATE_TYPE),
  zG: () => (  STATEMENT_TYPE),
  KX: () => (  buildEvidence)
});

var read_confirmation = __webpack_require__(1200);
var approvals = __webpack_require__(18010);
;
const ACTION_IDENTITY = { name: 'governed-migrations', version: '0.1.0' };

var evaluate_reviews = __webpack_require__(76691);
;

function describeReviews(reviews) {
    if (reviews === undefined)
        return { known: false, why: 'It was not requested.', changes: [] };
    if (!reviews.known)
        return { known: false, why: reviews.what, changes: [] };
    const { value } = reviews;
    if (value.kind !== 'found')
        return { known: true, why: value.kind, changes: [] };
    const changes = value.changes.map(({ file, commit, isCommitted, pullRequests }) => ({
        file: file ?? null,
        commit: commit ?? null,
        isCommitted,
        pullRequests: pullRequests.map((each) => describePullRequest(each, value)),
    }));
    return { known: true, why: '', head: value.head, branch: value.branch, changes };
}
function describePullRequest(pullRequest, reviews) {
    const { number, url, author, mergedAt, repository, branch, headCommit } = pullRequest;
    const counts = (0,evaluate_reviews .g5)(pullRequest, reviews);
    return {
        number,
        url,
        author: author ?? null,
        mergedAt: mergedAt ?? null,
        repository: repository ?? null,
        branch,
        headCommit,
        counts,
        reviews: (0,evaluate_reviews .sd)(pullRequest).map(({ review, why }) => ({
            user: review.user ?? null,
            state: review.state,
            submittedAt: review.submittedAt ?? null,
            afterMerge: isAfter(review.submittedAt, mergedAt),
            commit: review.commit ?? null,
            url: review.url,
            counts: counts && why === undefined,
            why: why ?? null,
        })),
    };
}
function isAfter(time, other) {
    return time !== undefined && other !== undefined && time > other;
}

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
        checkout: describeCheckout(governance),
        environment: describeEnvironment(governance),
        approvals: listApprovals(governance),
        reviews: describeReviews(report.commitReviews),
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
function describeCheckout({ checkout }) {
    return { commit: checkout?.commit ?? null, state: checkout?.state ?? 'unknown' };
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


  }),

  60928:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

"use strict";
  __webpack_require__.d(__webpack_exports__, {
    o: () => (  q)
  });
var _=function(e){return e>=48&&e<=57?e-48:e>=65&&e<=70?e-55:e>=97&&e<=102?e-87:-1},S=function(e){if(-1===e.indexOf("\\"))return e;for(var r=e.length,a="",c=0,t=0;t<r;)if(92===e.charCodeAt(t)){if(t>c&&(a+=e.slice(c,t)),++t>=r){a+="\\",c=t;break}switch(e.charCodeAt(t)){case 110:a+="\n",t++;break;case 116:a+="\t",t++;break;case 114:a+="\r",t++;break;case 102:a+="\f",t++;break;case 117:if(t+4>=r)throw new Error("malformed escaped unicode characters '".concat(e.slice(t-1,t+5),"'"));var o=_(e.charCodeAt(t+1)),i=_(e.charCodeAt(t+2)),n=_(e.charCodeAt(t+3)),f=_(e.charCodeAt(t+4));if(o<0||i<0||n<0||f<0)throw new Error("malformed escaped unicode characters '".concat(e.slice(t-1,t+5),"'"));a+=String.fromCharCode(o<<12|i<<8|n<<4|f),t+=5;break;default:a+=e.charAt(t),t++}c=t}else t++;return c<r&&(a+=e.slice(c,r)),a},H=function(e,r,a){for(;r<a;){var c=e.charCodeAt(r);if(32!==c&&9!==c&&12!==c)break;r++}return r},q=function(e){for(var r="string"==typeof e?e:e.toString(),a={},c=(r.length>0&&65279===r.charCodeAt(0)?r.slice(1):r).split(/\r\n|\r|\n/),t=c.length,o=0;o<t;){var i=c[o],n=i.length,f=H(i,0,n);if(f>=n)o++;else{var s=i.charCodeAt(f);if(35!==s&&33!==s){for(var d=0,h=n-1;h>=0&&92===i.charCodeAt(h);h--)d++;var l=d%2==1,v=void 0,C=void 0;if(l){var A=(f>0?i.slice(f):i).slice(0,-1),u=[A];for(C=-1!==A.indexOf("\\");l&&o+1<t;){var g=c[++o],b=g.length,k=H(g,0,b);d=0;for(var p=b-1;p>=k&&92===g.charCodeAt(p);p--)d++;var m=(l=d%2==1)?g.slice(k,b-1):g.slice(k);!C&&-1!==m.indexOf("\\")&&(C=!0),u.push(m)}v=u.join("")}else C=-1!==(v=f>0?i.slice(f):i).indexOf("\\");for(var w=v.length,x=0,_=!1;x<w;){var O=v.charCodeAt(x);if(92!==O){if(!_&&(61===O||58===O||32===O||9===O||12===O))break;_=!1,x++}else _=!_,x++}var q=x;if(q<w){var E=v.charCodeAt(q);(32===E||9===E||12===E)&&((q=H(v,q,w))<w&&(E=v.charCodeAt(q))),q<w&&(61===E||58===E)&&(q++,q=H(v,q,w))}var j=v.slice(0,x),y=v.slice(q);a[C?S(j):j]=C?S(y):y,o++}else o++}}return a};

  })

};
;