"use strict";
exports.id = 918;
exports.ids = [918];
exports.modules = {

/***/ 2918:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openWishes: () => (/* binding */ openWishes)
});

;// CONCATENATED MODULE: ./src/edge/cancellation.ts
/** A terminal that goes away means the same as a wish to end. */
const SIGNALS = { SIGINT: 'SIGINT', SIGTERM: 'SIGTERM', SIGHUP: 'SIGTERM' };
/**
 * Listens, from this call on, for the runner's wish to stop: SIGINT, and SIGTERM when its patience
 * ends (reliability, A3). From here on a signal no longer ends this process by itself.
 */
function listenForCancellation() {
    const seen = [];
    const listeners = new Set();
    for (const [name, wish] of Object.entries(SIGNALS)) {
        process.on(name, () => {
            seen.push(wish);
            for (const listener of listeners)
                listener(wish);
        });
    }
    return {
        onRequest: (listener) => {
            for (const wish of seen)
                listener(wish);
            listeners.add(listener);
            return () => {
                listeners.delete(listener);
            };
        },
    };
}

// EXTERNAL MODULE: ./src/edge/clock.ts
var clock = __webpack_require__(9443);
;// CONCATENATED MODULE: ./src/app/halt.ts


/** A command that does not heed the first wish gets SIGTERM before the runner's own patience ends. */
const HEED = 5_000;
/** And where no runner does so, after its time is up, SIGKILL. */
const KILL = 10_000;
/**
 * Listens, from this call on, to the runner's signals and to the wall clock. The first of them ends
 * the run in good order; a second signal ends it at once.
 *
 * @param timeLimit Milliseconds from now; undefined is without end.
 */
function openWishes(timeLimit) {
    const signals = listenForCancellation();
    const halts = new Set();
    const commands = new Set();
    const told = [];
    let reason;
    const wish = (why, urgency) => {
        reason ??= why;
        for (const listener of [...halts])
            listener(urgency);
    };
    const tell = (signal) => {
        told.push(signal);
        for (const listener of [...commands])
            listener(signal);
    };
    const timers = [];
    let received = 0;
    const deaf = signals.onRequest((signal) => {
        received += 1;
        wish(CANCELLED, received === 1 ? 'stop' : 'give-up');
        tell(signal);
        if (received === 1)
            timers.push(clock/* systemClock */.m.after(HEED, () => tell('SIGTERM')));
    });
    if (timeLimit !== undefined) {
        timers.push(clock/* systemClock */.m.after(timeLimit, () => {
            wish(outOfTime(timeLimit), 'stop');
            tell('SIGINT');
        }), clock/* systemClock */.m.after(timeLimit + HEED, () => tell('SIGTERM')), clock/* systemClock */.m.after(timeLimit + KILL, () => tell('SIGTERM')));
    }
    return {
        halt: { reason: () => reason, listen: (listener) => listening(halts, listener) },
        cancellation: {
            onRequest: (listener) => {
                for (const signal of told)
                    listener(signal);
                return listening(commands, listener);
            },
        },
        close: () => {
            deaf();
            for (const cancel of timers)
                cancel();
        },
    };
}
function listening(listeners, listener) {
    listeners.add(listener);
    return () => {
        listeners.delete(listener);
    };
}
const CANCELLED = { code: 'cancelled', what: 'The run was cancelled' };
function outOfTime(milliseconds) {
    const seconds = milliseconds / 1000;
    return {
        code: 'time-limit',
        what: `The run was stopped after the ${seconds} s that the input \`time-limit\` gives it`,
    };
}


/***/ }),

/***/ 9443:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/** The machine's own clock. */
const systemClock = {
    now: () => performance.now(),
    after: (milliseconds, act) => {
        const timer = setTimeout(act, milliseconds);
        return () => clearTimeout(timer);
    },
    random: () => Math.random(),
};


/***/ })

};
;