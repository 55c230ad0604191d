"use strict";
exports.id = 572;
exports.ids = [572];
exports.modules = {

  8306:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    rehearsePending: () => (  rehearsePending)
  });
  var _checks_rehearsal_permit_rehearsal__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90572);
  var _checks_rehearsal_rules__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91955);
  var _checks_rule__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(80083);
  var _edge_clock__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39443);
  var _edge_workspace_files__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30546);
  var _migrations_parse_sql__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(81855);
  var _policy_lookup_result__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(82750);
  var _rehearsal_rehearse_migrations__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(900);
  var _rehearsal_scratch_database__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(46679);
  var _rehearsal_stopped_rehearsal__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(78972);










async function rehearsePending({ request }, migrations, { pending }, context, signal) {
    if (pending.length === 0)
        return { known: true, value: [] };
    const { permit } = (0,_checks_rehearsal_permit_rehearsal__WEBPACK_IMPORTED_MODULE_0__  .r)();
    const { rehearsalSetup: file, rehearsalLimitMs: limitMs } = request;
    const setup = file === undefined ? undefined : { file, text: (0,_edge_workspace_files__WEBPACK_IMPORTED_MODULE_3__  .sL)(context.workspace, file) };
    const added = pending.map(({ migration }) => migration);
    const pendingFiles = new Set(added.map(({ fileName }) => fileName));
    const base = migrations.filter(({ fileName, unapplied }) => unapplied === undefined && !pendingFiles.has(fileName));
    const parser = await (0,_migrations_parse_sql__WEBPACK_IMPORTED_MODULE_6__  .q)();
    const options = {
        rootCertificate: undefined,
        applicationName: context.applicationName,
        clock: _edge_clock__WEBPACK_IMPORTED_MODULE_2__  .m,
        signal,
        limitMs,
        log: context.runner.log,
    };
    const { observations, stop } = await (0,_rehearsal_scratch_database__WEBPACK_IMPORTED_MODULE_5__  .w)(permit, options, async (session, _, sources) => {
        const rehearsal = await (0,_rehearsal_rehearse_migrations__WEBPACK_IMPORTED_MODULE_4__  .pg)(session, { setup, base, added }, parser);
        const signals = { run: signal, rehearsal: sources.signal };
        return { ...rehearsal, stop: (0,_rehearsal_stopped_rehearsal__WEBPACK_IMPORTED_MODULE_7__  .c)(rehearsal.stop, signals) };
    });
    if (stop !== undefined) {
        const { file, line } = stop.place;
        const place = line === undefined ? file : `${file}, line ${line}`;
        return (0,_policy_lookup_result__WEBPACK_IMPORTED_MODULE_8__  .b)(`The rehearsal on the embedded Postgres stopped in ${place}: ${stop.message}.`, stop.stopped?.next ?? 'Add missing roles and functions with `rehearsal-setup`.');
    }
    const matches = observations.flatMap((effects) => (0,_checks_rule__WEBPACK_IMPORTED_MODULE_9__  .I)(_checks_rehearsal_rules__WEBPACK_IMPORTED_MODULE_1__  .I, effects));
    return { known: true, value: [...new Set(matches.map(({ rule }) => rule))] };
}


  })

};
;