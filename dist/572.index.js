"use strict";
exports.id = 572;
exports.ids = [572];
exports.modules = {

/***/ 8306:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rehearsePending: () => (/* binding */ rehearsePending)
/* harmony export */ });
/* harmony import */ var _checks_rehearsal_permit_rehearsal__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90572);
/* harmony import */ var _checks_rehearsal_rules__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89628);
/* harmony import */ var _checks_rule__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(80083);
/* harmony import */ var _edge_clock__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39443);
/* harmony import */ var _edge_workspace_files__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30546);
/* harmony import */ var _migrations_parse_sql__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(81855);
/* harmony import */ var _policy_lookup_result__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(82750);
/* harmony import */ var _rehearsal_rehearse_migrations__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(900);
/* harmony import */ var _rehearsal_scratch_database__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(46679);









async function rehearsePending({ request }, migrations, { pending }, context, signal) {
    if (pending.length === 0)
        return { known: true, value: [] };
    const verdict = (0,_checks_rehearsal_permit_rehearsal__WEBPACK_IMPORTED_MODULE_0__/* .permitRehearsal */ .r)();
    if (!verdict.ok)
        return (0,_policy_lookup_result__WEBPACK_IMPORTED_MODULE_6__/* .notKnown */ .b)(verdict.problem.what, verdict.problem.next);
    const { rehearsalSetup: file } = request;
    const setup = file === undefined ? undefined : { file, text: (0,_edge_workspace_files__WEBPACK_IMPORTED_MODULE_3__/* .readWorkspaceFile */ .sL)(context.workspace, file) };
    const added = pending.map(({ migration }) => migration);
    const pendingFiles = new Set(added.map(({ fileName }) => fileName));
    const base = migrations.filter(({ fileName, unapplied }) => unapplied === undefined && !pendingFiles.has(fileName));
    const parser = await (0,_migrations_parse_sql__WEBPACK_IMPORTED_MODULE_7__/* .loadParser */ .q)();
    const options = {
        rootCertificate: undefined,
        applicationName: context.applicationName,
        clock: _edge_clock__WEBPACK_IMPORTED_MODULE_2__/* .systemClock */ .m,
        signal,
        log: context.runner.log,
    };
    const { observations, stop } = await (0,_rehearsal_scratch_database__WEBPACK_IMPORTED_MODULE_5__/* .withScratchDatabase */ .w)(verdict.permit, options, async (session) => {
        return await (0,_rehearsal_rehearse_migrations__WEBPACK_IMPORTED_MODULE_4__/* .rehearseMigrations */ .pg)(session, { setup, base, added }, parser);
    });
    if (stop !== undefined) {
        return (0,_policy_lookup_result__WEBPACK_IMPORTED_MODULE_6__/* .notKnown */ .b)(`The rehearsal on the embedded Postgres stopped in ${stop.place.file}: ${stop.message}.`, 'Add missing roles and functions with `rehearsal-setup`.');
    }
    const matches = observations.flatMap((effects) => (0,_checks_rule__WEBPACK_IMPORTED_MODULE_8__/* .applyRules */ .I)(_checks_rehearsal_rules__WEBPACK_IMPORTED_MODULE_1__/* .REHEARSAL_RULES */ .I, effects));
    return { known: true, value: [...new Set(matches.map(({ rule }) => rule))] };
}


/***/ })

};
;