"use strict";
exports.id = 279;
exports.ids = [279];
exports.modules = {

  29279:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    withEmbedded: () => (  withEmbedded)
  });
  var _database_url_session_setting__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(824);

const BESIDE_THE_BUNDLE = './pglite/index.js';
const MAX_CONNECTIONS = 20;
async function withEmbedded(_permit, use) {
    const { PGlite } = await import(
      BESIDE_THE_BUNDLE);
    const { PGLiteSocketServer } = await __webpack_require__.e(  185).then(__webpack_require__.bind(__webpack_require__, 2185));
    const db = await PGlite.create();
    const server = new PGLiteSocketServer({
        db,
        host: '127.0.0.1',
        port: 0,
        maxConnections: MAX_CONNECTIONS,
    });
    await server.start();
    try {
        return await use(toLoopbackTarget(server.getServerConn()));
    }
    finally {
        await server.stop();
        await db.close();
    }
}
function toLoopbackTarget(address) {
    const port = Number(address.split(':').at(-1));
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
        session: _database_url_session_setting__WEBPACK_IMPORTED_MODULE_0__  .nI,
        sessionAttributes: 'any',
        unenforceable: [],
        driver: undefined,
        text: `postgresql://postgres:postgres@127.0.0.1:${port}/postgres?sslmode=disable`,
    };
}


  })

};
;