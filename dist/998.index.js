exports.id = 998;
exports.ids = [998];
exports.modules = {

/***/ 84891:
/***/ ((__unused_webpack_module, exports) => {

/*! crc32.js (C) 2014-present SheetJS -- http://sheetjs.com */
/* vim: set ts=2: */
/*exported CRC32 */
var CRC32;
(function (factory) {
	/*jshint ignore:start */
	/*eslint-disable */
	if(typeof DO_NOT_EXPORT_CRC === 'undefined') {
		if(true) {
			factory(exports);
		} else {}
	} else {
		factory(CRC32 = {});
	}
	/*eslint-enable */
	/*jshint ignore:end */
}(function(CRC32) {
CRC32.version = '1.2.2';
/*global Int32Array */
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
// $FlowIgnore
CRC32.bstr = crc32_bstr;
// $FlowIgnore
CRC32.buf = crc32_buf;
// $FlowIgnore
CRC32.str = crc32_str;
}));


/***/ }),

/***/ 1662:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planCommand: () => (/* binding */ planCommand)
/* harmony export */ });
/* harmony import */ var _policy_decide__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20539);
/* harmony import */ var _problem__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64008);
/* harmony import */ var _cancellation__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88335);
/* harmony import */ var _mode_result__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41876);
/* harmony import */ var _open_session__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6694);
/* harmony import */ var _command_digest__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95664);
/* harmony import */ var _describe_changes__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(58078);
/* harmony import */ var _observe_command__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(48797);
/* harmony import */ var _tool_history__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(40284);









/**
 * Shows what is pending for the tool that a command starts, by its history and by its files, and does
 * not start it. What it would run is also a matter of the commit that is checked out: production is
 * confirmed by the digest of that.
 */
async function planCommand(permit, command, context) {
    const { request, role } = permit;
    const { sight, findings } = await (0,_cancellation__WEBPACK_IMPORTED_MODULE_2__/* .withCancellation */ .a)(request.timeLimit, async ({ signal }) => {
        return await looked(permit, command, context, signal);
    });
    const { work, findings: told } = (0,_describe_changes__WEBPACK_IMPORTED_MODULE_6__/* .describePending */ .n)(sight);
    const ending = {
        ..._mode_result__WEBPACK_IMPORTED_MODULE_3__/* .EMPTY_MODE_RESULT */ .S,
        connected: sight !== undefined,
        findings: [...findings, ...told],
        work: { ..._mode_result__WEBPACK_IMPORTED_MODULE_3__/* .EMPTY_MODE_RESULT */ .S.work, ...work },
    };
    if (role !== 'prod')
        return ending;
    const { planDigest, unplanned } = await (0,_command_digest__WEBPACK_IMPORTED_MODULE_5__/* .computeCommandDigest */ .D)(request, command, context.workspace);
    if (planDigest === undefined)
        context.runner.log(`There is no plan digest: ${unplanned}.`);
    return { ...ending, work: { ...ending.work, planDigest } };
}
async function looked(permit, command, context, signal) {
    const { request } = permit;
    if ((0,_policy_decide__WEBPACK_IMPORTED_MODULE_0__/* .getJudgedTarget */ .NJ)(permit).kind === 'embedded')
        return { sight: undefined, findings: [] };
    const history = (0,_tool_history__WEBPACK_IMPORTED_MODULE_8__/* .findToolHistory */ .A)(request, command, context.workspace, context.runner.log);
    const options = { ...(0,_open_session__WEBPACK_IMPORTED_MODULE_4__/* .toSessionOptions */ .id)(request, context, signal), brief: true };
    const nothing = async () => undefined;
    try {
        const sight = await (0,_open_session__WEBPACK_IMPORTED_MODULE_4__/* .withSession */ .fQ)(permit, options, nothing, async (session) => {
            signal.listen(() => session.abort(signal.reason()?.what ?? ''));
            return await history.look(session);
        });
        return { sight, findings: [] };
    }
    catch (error) {
        // A target that only the command can reach leaves its own digest as it is.
        if (!(error instanceof _problem__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y) || signal.reason() !== undefined)
            throw error;
        return { sight: undefined, findings: [(0,_observe_command__WEBPACK_IMPORTED_MODULE_7__/* .targetNotInspected */ .i)(error.problems[0].what)] };
    }
}


/***/ })

};
;