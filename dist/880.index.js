"use strict";
exports.id = 880;
exports.ids = [880];
exports.modules = {

/***/ 5880:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   plan: () => (/* binding */ plan)
/* harmony export */ });
/* harmony import */ var _edge_hash__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2061);
/* harmony import */ var _migrations_digest__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1981);
/* harmony import */ var _policy_advise_about_server__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2304);
/* harmony import */ var _ending__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9544);
/* harmony import */ var _folder__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4964);
/* harmony import */ var _look__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8656);
/* harmony import */ var _open_target__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9873);
/* harmony import */ var _tally__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6713);








/**
 * Shows what would run, and writes nothing: its one transaction is `READ ONLY` (contract, 7.7). What
 * a command would run is the command's to know: it is not started, and the counts stay empty.
 */
async function plan(permit, request, context, halt) {
    if (request.command !== undefined)
        return _ending__WEBPACK_IMPORTED_MODULE_1__/* .NOTHING_HAPPENED */ .g;
    const files = (0,_folder__WEBPACK_IMPORTED_MODULE_2__/* .migrationsOf */ .T)(request, context.workspace);
    if (!files.ok)
        return (0,_ending__WEBPACK_IMPORTED_MODULE_1__/* .troubled */ .Y)(files.problems);
    const options = (0,_open_target__WEBPACK_IMPORTED_MODULE_4__/* .sessionOptions */ .xl)(request, context, halt);
    return await (0,_open_target__WEBPACK_IMPORTED_MODULE_4__/* .withSession */ .fQ)(permit, options, files.value, async (session, migrations) => {
        halt.listen(() => session.abort(halt.reason()?.what ?? ''));
        const looked = await (0,_look__WEBPACK_IMPORTED_MODULE_3__/* .look */ .O)({ session, halt }, migrations, true);
        if (!looked.ok)
            return (0,_ending__WEBPACK_IMPORTED_MODULE_1__/* .troubled */ .Y)(looked.problems);
        const { history, preparation } = looked.value;
        const ahead = preparation.plan.ahead.map(({ version }) => version);
        const findings = (0,_policy_advise_about_server__WEBPACK_IMPORTED_MODULE_6__/* .aboutServer */ .J)({ server: history.facts, ahead });
        const after = [...history.rows, ...preparation.pending.map(asApplied)];
        return {
            ..._ending__WEBPACK_IMPORTED_MODULE_1__/* .NOTHING_HAPPENED */ .g,
            findings,
            work: workOf(preparation, (0,_migrations_digest__WEBPACK_IMPORTED_MODULE_7__/* .headDigest */ .x)(after, _edge_hash__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .f)),
        };
    });
}
function asApplied({ migration }) {
    return { version: migration.version, checksum: migration.checksum, state: 'applied' };
}
function workOf({ pending, digest, notes }, headDigestThen) {
    return {
        migrations: pending.map(_tally__WEBPACK_IMPORTED_MODULE_5__/* .waits */ .l),
        pending: pending.length,
        applied: 0,
        planDigest: digest,
        headDigest: headDigestThen,
        notes,
        lastLines: [],
    };
}


/***/ })

};
;