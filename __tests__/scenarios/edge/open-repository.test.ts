import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openRepositoryFiles } from '../../../src/edge/open-repository';
import { temporaryFolder, workspace } from '../../support/action';

const TEXT = 'echo café\n';

test.each([
  ['UTF-8', Buffer.from(TEXT)],
  ['Latin-1', Buffer.from(TEXT, 'latin1')],
  ['UTF-16, little-endian', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
  ['UTF-16, big-endian', Buffer.from(`\uFEFF${TEXT}`, 'utf16le').swap16()],
  ['NUL characters', Buffer.from(`\0${TEXT}\0`)],
])('openRepositoryFiles reads a file with %s', async (_, bytes) => {
  const files = await openRepositoryFiles(workspace({ 'a.sh': bytes }));
  expect(files.read('a.sh')).toBe(TEXT);
});

test('openRepositoryFiles reads a file of 2 MB, and none of 17 MB', async () => {
  const large = 'x'.repeat(2 * 1024 * 1024);
  const folder = workspace({ 'large.sh': large, 'huge.sh': 'x'.repeat(17 * 1024 * 1024) });
  const files = await openRepositoryFiles(folder);
  expect(files.read('large.sh')).toHaveLength(large.length);
  expect(files.read('huge.sh')).toBeUndefined();
});

test('openRepositoryFiles follows a link to a committed file only', async () => {
  const outside = join(temporaryFolder(), 'outside.sh');
  writeFileSync(outside, TEXT);
  const folder = workspace({ 'scripts/a.sh': TEXT, '.git/config': TEXT });
  symlinkSync('scripts/a.sh', join(folder, 'inside.sh'));
  symlinkSync(outside, join(folder, 'outside.sh'));
  symlinkSync('.git/config', join(folder, 'git.sh'));
  symlinkSync('missing', join(folder, 'dangling.sh'));
  const files = await openRepositoryFiles(folder);
  expect(files.paths).toContain('outside.sh');
  expect(files.read('inside.sh')).toBe(TEXT);
  expect(files.read('outside.sh')).toBeUndefined();
  expect(files.read('git.sh')).toBeUndefined();
  expect(files.read('dangling.sh')).toBeUndefined();
});

test('openRepositoryFiles: readText reads text files only', async () => {
  const folder = workspace({ 'a.txt': TEXT, 'a.png': Buffer.from([0x89, 0x50, 0, 1]) });
  const files = await openRepositoryFiles(folder);
  expect(files.readText('a.txt')).toBe(TEXT);
  expect(files.readText('a.png')).toBeUndefined();
});
