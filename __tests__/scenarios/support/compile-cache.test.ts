import { execFileSync } from 'node:child_process';
import { copyFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeArguments, repository, workspace } from '../../support/action';

/*
 * Outside CI, the processes of the tests share compiled code. This must not change what a program does.
 */

/** Uses all that Node gives a CommonJS file, and changes flags of V8 as the action does. */
const PROGRAM = `#!/usr/bin/env node
const { setFlagsFromString } = require('node:v8');
for (const flag of ['--liftoff-only', '--no-wasm-tier-up']) setFlagsFromString(flag);
const { part } = require('./part');
console.log(JSON.stringify([
  1, part(), require.main === module, require.resolve('./part') in require.cache,
  module.children.length, __filename, __dirname, this === exports, process.argv.slice(2),
]));
`;

let folder: string;
let preload: string;
beforeEach(() => {
  folder = workspace({
    'program.js': PROGRAM,
    'part.js': "exports.part = () => 'part';",
    'late.mjs': "export const late = 'late';",
    'store/none': '',
  });
  preload = join(folder, 'store/compile-cache.cjs');
  copyFileSync(join(repository, '__tests__/support/compile-cache.cjs'), preload);
});

const start = (...options: readonly string[]): string =>
  execFileSync(process.execPath, [...options, join(folder, 'program.js'), 'word'], {
    encoding: 'utf8',
    cwd: folder,
  });
const listStored = () => readdirSync(join(folder, 'store')).filter((name) => /-\d$/.test(name));

test('does what a process without stored code does, in each generation', () => {
  const expected = start();
  expect(JSON.parse(expected).slice(0, 5)).toEqual([1, 'part', true, true, 1]);
  for (const generation of [1, 2, 3, 4, 5]) {
    expect(start('--require', preload)).toBe(expected);
    // Two files, and four generations at most.
    expect(listStored()).toHaveLength(2 * Math.min(generation, 4));
  }
});

test('runs a file that uses import() without stored code, with the same output', () => {
  writeFileSync(
    join(folder, 'program.js'),
    "import('./late.mjs').then(({ late }) => console.log(late));",
  );
  for (const _ of [1, 2, 3]) expect(start('--require', preload)).toBe('late\n');
  expect(listStored()).toEqual([]);
});

test('compiles a file of the same length but with another text again', () => {
  expect(JSON.parse(start('--require', preload))[0]).toBe(1);
  writeFileSync(join(folder, 'program.js'), PROGRAM.replace('  1, part', '  2, part'));
  expect(JSON.parse(start('--require', preload))[0]).toBe(2);
});

test('V8 accepts the code that a process with changed flags has stored', () => {
  writeFileSync(join(folder, 'part.js'), 'exports.part = () => 0;');
  writeFileSync(
    join(folder, 'check.js'),
    `const { readFileSync, readdirSync, statSync } = require('node:fs');
     const { Script } = require('node:vm');
     const text = require('node:module').wrap(readFileSync('program.js', 'utf8').replace(/^#!.*/, ''));
     const sizes = readdirSync('store').filter((name) => name.endsWith('-1'))
       .map((name) => [statSync('store/' + name).size, name]).sort(([a], [b]) => b - a);
     const cachedData = readFileSync('store/' + sizes[0][1]);
     console.log(new Script(text, { cachedData }).cachedDataRejected);`,
  );
  start('--require', preload);
  const options = { encoding: 'utf8', cwd: folder } as const;
  expect(execFileSync(process.execPath, ['check.js'], options)).toBe('false\n');
});

test('nodeArguments adds the preload only if the run has one', () => {
  const before = process.env['GOVERNED_TEST_PRELOAD'];
  try {
    process.env['GOVERNED_TEST_PRELOAD'] = '/run/compile-cache.cjs';
    expect(nodeArguments('index.js')).toEqual(['--require', '/run/compile-cache.cjs', 'index.js']);
    delete process.env['GOVERNED_TEST_PRELOAD'];
    expect(nodeArguments('index.js')).toEqual(['index.js']);
  } finally {
    if (before !== undefined) process.env['GOVERNED_TEST_PRELOAD'] = before;
  }
});

test('the run has the preload, unless it is in CI', () => {
  const isInCi = process.env['CI'] === 'true';
  expect(process.env['GOVERNED_TEST_PRELOAD'] === undefined).toBe(isInCi);
});
