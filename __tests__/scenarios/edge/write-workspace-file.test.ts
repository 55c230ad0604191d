import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { writeWorkspaceFile } from '../../../src/edge/write-workspace-file';
import { workspace } from '../../support/action';

const PRECIOUS = { 'profile.txt': 'precious' };

/** Writes `new` and returns the code of the problem. */
const write = (root: string, file: string) => writeWorkspaceFile(root, file, 'new')?.code;

test.each(['out.json', './out.json', 'some/new/folder/out.json'])(
  'writes %s and leaves no other file',
  (file) => {
    const root = workspace({});
    expect(write(root, file)).toBeUndefined();
    expect(readFileSync(join(root, file), 'utf8')).toBe('new');
    expect(readdirSync(join(root, file, '..'))).toEqual(['out.json']);
  },
);

test('replaces an existing file', () => {
  const root = workspace({ 'out.json': 'old and longer' });
  expect(write(root, 'out.json')).toBeUndefined();
  expect(readFileSync(join(root, 'out.json'), 'utf8')).toBe('new');
});

test('accepts the absolute path of a file in the workspace', () => {
  const root = workspace({});
  expect(write(root, join(root, 'a/out.json'))).toBeUndefined();
  expect(readFileSync(join(root, 'a/out.json'), 'utf8')).toBe('new');
});

test('accepts a workspace that is reached by a link', () => {
  const root = workspace({});
  const link = join(workspace({}), 'link');
  symlinkSync(root, link);
  expect(write(link, 'a/out.json')).toBeUndefined();
  expect(readFileSync(join(root, 'a/out.json'), 'utf8')).toBe('new');
});

test.each([
  ['outside the workspace', (outside: string) => join(outside, 'profile.txt')],
  ['inside the workspace', (_: string, root: string) => join(root, 'profile.txt')],
  ['that leads nowhere', (outside: string) => join(outside, 'missing')],
])('replaces a link to a file %s', (_, toDestination) => {
  const outside = workspace(PRECIOUS);
  const root = workspace(PRECIOUS);
  symlinkSync(toDestination(outside, root), join(root, 'out.json'));
  expect(write(root, 'out.json')).toBeUndefined();
  expect(readFileSync(join(root, 'out.json'), 'utf8')).toBe('new');
  expect(lstatSync(join(root, 'out.json')).isSymbolicLink()).toBe(false);
  for (const folder of [outside, root]) {
    expect(readFileSync(join(folder, 'profile.txt'), 'utf8')).toBe('precious');
  }
  expect(existsSync(join(outside, 'missing'))).toBe(false);
});

test('does not change the other name of a file with two names', () => {
  const root = workspace(PRECIOUS);
  linkSync(join(root, 'profile.txt'), join(root, 'out.json'));
  expect(write(root, 'out.json')).toBeUndefined();
  expect(readFileSync(join(root, 'profile.txt'), 'utf8')).toBe('precious');
});

test('accepts a linked folder that is inside the workspace', () => {
  const root = workspace({ 'real/x.txt': '' });
  symlinkSync('real', join(root, 'link'));
  expect(write(root, 'link/sub/out.json')).toBeUndefined();
  expect(readFileSync(join(root, 'real/sub/out.json'), 'utf8')).toBe('new');
});

test.each([
  'link/out.json',
  'link/sub/out.json',
  'nowhere/out.json',
  'nowhere/sub/out.json',
  'file/out.json',
  '../out.json',
  '../beside/out.json',
  '/out.json',
  '.',
  'folder',
])('refuses %s and creates nothing', (file) => {
  const parent = workspace({ 'ws/file': '', 'ws/folder/x.txt': '', 'out/x.txt': '' });
  const root = join(parent, 'ws');
  symlinkSync(join(parent, 'out'), join(root, 'link'));
  symlinkSync(join(parent, 'missing'), join(root, 'nowhere'));
  const list = () => readdirSync(parent, { recursive: true, encoding: 'utf8' }).sort();
  const before = list();
  expect(write(root, file)).toBe('file-unwritable');
  expect(list()).toEqual(before);
});

test('refuses a folder whose existing part is a link to the outside, and a new part of it', () => {
  const outside = realpathSync(workspace({}));
  const root = workspace({});
  mkdirSync(join(root, 'a'));
  symlinkSync(outside, join(root, 'a/b'));
  writeFileSync(join(root, 'a/x'), '');
  expect(write(root, 'a/b/c/d/out.json')).toBe('file-unwritable');
  expect(readdirSync(outside)).toEqual([]);
});
