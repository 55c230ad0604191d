"use strict";
exports.id = 745;
exports.ids = [745];
exports.modules = {

  16745:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  withEmbedded: () => (  withEmbedded)
});

var external_node_worker_threads_ = __webpack_require__(75919);
var session_setting = __webpack_require__(824);
var cancelled_problem = __webpack_require__(63259);
var problem = __webpack_require__(64008);
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default =  __webpack_require__.n(external_node_path_);
;

const EMBEDDED_WORKER_FILE = external_node_path_default().join(__dirname, 'embedded-worker.js');

;





async function withEmbedded(_permit, signal, use) {
    const options = { env: {}, execArgv: [], stdout: true, stderr: true };
    const worker = new external_node_worker_threads_.Worker(EMBEDDED_WORKER_FILE, options);
    worker.stdout.resume();
    worker.stderr.resume();
    worker.on('error', () => undefined);
    const unlisten = signal.listen((urgency) => {
        if (urgency === 'abort')
            void worker.terminate();
    });
    try {
        return await use(toLoopbackTarget(await waitForPort(worker, signal)));
    }
    finally {
        unlisten();
        await worker.terminate();
    }
}
async function waitForPort(worker, signal) {
    let unlisten = () => { };
    try {
        return await new Promise((resolve, reject) => {
            const cancel = () => {
                const reason = signal.reason();
                if (reason === undefined)
                    return;
                reject(new problem .y([(0,cancelled_problem .v)(reason, 'It was starting the embedded Postgres.')]));
            };
            unlisten = signal.listen(cancel);
            worker.once('message', resolve);
            worker.once('error', reject);
            worker.once('exit', () => reject(new Error('The embedded Postgres did not start.')));
            cancel();
        });
    }
    finally {
        unlisten();
    }
}
function toLoopbackTarget(port) {
    return {
        kind: 'server',
        hosts: [{ kind: 'tcp', name: '127.0.0.1', port }],
        database: 'postgres',
        user: 'postgres',
        password: 'postgres',
        passwordFile: undefined,
        tls: {
            mode: 'disable',
            rootCertificate: undefined,
            certificate: undefined,
            key: undefined,
            channelBinding: 'disable',
        },
        options: undefined,
        session: session_setting .nI,
        sessionAttributes: 'any',
        unenforceable: [],
        driver: undefined,
        text: `postgresql://postgres:postgres@127.0.0.1:${port}/postgres?sslmode=disable`,
    };
}


  })

};
;