/**
 * A preload for the processes that tests start: `node --require compile-cache.cjs <program>`. It keeps
 * the code that V8 has compiled in the folder of this file, and the next process with the same source
 * reads it there. A third of the start time of the action is compilation. Node 22 and later can do this
 * themselves, but Node 20 cannot. The program stays the same: only its compilation is stored.
 *
 * `server/start.mjs` copies this file to the folder of the test run, so that each run begins without
 * stored code. CI does not use it.
 */
const { createHash } = require('node:crypto');
const { readFileSync, renameSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const { dirname, join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

/**
 * How often the code of a file is stored. V8 compiles a function when it is first called, so the first
 * process has compiled only some of them. Each generation adds to the one before.
 */
const MAX_GENERATIONS = 4;
/** The default of the flags that the action changes. V8 reads stored code only with the same flags. */
const DEFAULT_FLAGS = ['--no-liftoff-only', '--wasm-tier-up', '--wasm-dynamic-tiering'];
const unstored = [];

const compileWithoutStore = Module.prototype._compile;

/** Replaces the function of Node that compiles and runs the text of a CommonJS file. */
Module.prototype._compile = function compile(text, filename, ...rest) {
  // Node 20 cannot run `import()` in stored code. In dist/, only the worker uses it.
  if (/\bimport\s*\(/.test(text)) {
    return Reflect.apply(compileWithoutStore, this, [text, filename, ...rest]);
  }
  const key = toKey(text);
  const { generation, cachedData } = readGeneration(key);
  const script = new Script(Module.wrap(text.replace(/^#!.*/, '')), {
    filename,
    cachedData,
  });
  if (generation < MAX_GENERATIONS) unstored.push({ key, generation: generation + 1, script });
  const run = script.runInThisContext();
  const { exports } = this;
  return Reflect.apply(run, exports, [exports, toRequire(this), this, filename, dirname(filename)]);
};

process.on('exit', () => {
  for (const flag of unstored.length > 0 ? DEFAULT_FLAGS : []) setFlagsFromString(flag);
  for (const { key, generation, script } of unstored) {
    try {
      const file = `${key}-${generation}`;
      // A process never reads an incomplete file, because the file gets its name when it is complete.
      writeFileSync(`${file}.${process.pid}`, script.createCachedData());
      renameSync(`${file}.${process.pid}`, file);
    } catch {
      // The test run has ended and has deleted the folder.
    }
  }
});

/** Returns the newest stored code of a file, or generation 0 if it is not stored. */
function readGeneration(key) {
  for (let generation = MAX_GENERATIONS; generation > 0; generation -= 1) {
    try {
      return { generation, cachedData: readFileSync(`${key}-${generation}`) };
    } catch {
      // This generation is not stored.
    }
  }
  return { generation: 0, cachedData: undefined };
}

/** Returns the path of the stored code without its generation. V8 compares only the length of a source. */
function toKey(text) {
  // Each mode calls other functions, so it has code of its own.
  const mode = process.env['INPUT_MODE'] ?? process.argv[2];
  const source = `${process.version} ${mode} ${text}`;
  return join(__dirname, createHash('sha1').update(source).digest('hex'));
}

/** Returns the `require` of a file, as Node makes it. */
function toRequire(file) {
  const load = (id) => file.require(id);
  load.resolve = (request, options) => Module._resolveFilename(request, file, false, options);
  load.main = process.mainModule;
  load.extensions = Module._extensions;
  load.cache = Module._cache;
  return load;
}
