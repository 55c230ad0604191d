import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { listBlobIds } from '../../../src/edge/git/blob-ids';
import { findRepositoryPath } from '../../../src/edge/git/repository-path';
import { workspace } from '../../support/action';

const REPOSITORY = { '.git/HEAD': 'ref: refs/heads/main', 'db/1.sql': 'SELECT 1;' };

test.each<[string, Record<string, string>, string, string]>([
  ['the workspace is the repository', REPOSITORY, 'db/1.sql', 'db/1.sql'],
  [
    'the repository is a folder of the workspace',
    { 'app/.git/HEAD': 'x', 'app/db/1.sql': 'x' },
    'app/db/1.sql',
    'db/1.sql',
  ],
  [
    'a submodule: the path in the repository that contains it',
    { ...REPOSITORY, 'lib/.git': 'gitdir: ../.git/modules/lib', 'lib/db/1.sql': 'x' },
    'lib/db/1.sql',
    'lib/db/1.sql',
  ],
  ['there is no repository', { 'db/1.sql': 'x' }, 'db/1.sql', 'db/1.sql'],
])('findRepositoryPath: %s', (_, files, path, expected) => {
  expect(findRepositoryPath(workspace(files), path)).toBe(expected);
});

test('findRepositoryPath returns the path without symbolic links', () => {
  const folder = workspace(REPOSITORY);
  symlinkSync('db', join(folder, 'migrations'));
  expect(findRepositoryPath(folder, 'migrations/1.sql')).toBe('db/1.sql');
});

test('listBlobIds returns the ids of Git, with CRLF and with LF', () => {
  const idOf = (input: string) =>
    execFileSync('git', ['hash-object', '--stdin'], { input, encoding: 'utf8' }).trim();
  const text = '\uFEFFSELECT ä;\n';
  expect(listBlobIds(text)).toEqual([idOf(text)]);
  const [lf, crlf] = ['a\nb\n', 'a\r\nb\r\n'];
  expect(listBlobIds(crlf)).toEqual([idOf(crlf), idOf(lf)]);
});
