import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFolder } from '../../../src/edge/workspace-files';
import { UserError } from '../../../src/problem';
import { workspace } from '../../support/action';
import { sha256 } from '../engine/support';

/** Reads every file of a folder. */
async function readAll(root: string, workingDirectory: string, named: string) {
  const folder = openFolder(root, workingDirectory, named);
  return { shown: folder.shownPath, files: await folder.read(folder.names) };
}

async function codesOf(read: () => Promise<unknown>): Promise<readonly string[]> {
  try {
    await read();
  } catch (error) {
    if (error instanceof UserError) return error.problems.map(({ code }) => code);
    throw error;
  }
  return [];
}

test('returns the text, the path in the workspace and the checksum of each file', async () => {
  const bytes = Buffer.from('\ufeffSELECT 1;\r\n-- é\n');
  const root = workspace({ 'app/db/1_a.sql': bytes, 'app/db/2_b.sql': '' });
  const folder = await readAll(root, 'app', './db');
  expect(folder.shown).toBe('app/db');
  expect([...folder.files].sort((one, other) => one.name.localeCompare(other.name))).toEqual([
    {
      name: '1_a.sql',
      path: 'app/db/1_a.sql',
      checksum: sha256(bytes),
      // One leading byte order mark is not part of the text. Line endings are.
      content: { kind: 'text', text: 'SELECT 1;\r\n-- é\n' },
    },
    {
      name: '2_b.sql',
      path: 'app/db/2_b.sql',
      checksum: sha256(''),
      content: { kind: 'text', text: '' },
    },
  ]);
});

test('keeps a second byte order mark, because the server would see it', async () => {
  const root = workspace({ 'm/1.sql': '\ufeff\ufeffSELECT 1' });
  expect((await readAll(root, '.', 'm')).files[0]?.content).toEqual({
    kind: 'text',
    text: '\ufeffSELECT 1',
  });
});

test('lists all names and opens only the requested files', async () => {
  const root = workspace({ 'm/1_a.sql': 'SELECT 1', 'm/notes.txt': Buffer.from([0xff]) });
  mkdirSync(join(root, 'm/notes'));
  const folder = openFolder(root, '.', 'm');
  expect([...folder.names].sort()).toEqual(['1_a.sql', 'notes', 'notes.txt']);
  const files = await folder.read(['1_a.sql']);
  expect(files.map(({ name }) => name)).toEqual(['1_a.sql']);
});

test.each([
  ['at the start', [0xff, 0x41], 0],
  ['inside', [0x41, 0x42, 0xc3, 0x28, 0x43], 2],
  ['an incomplete character at the end', [0x41, 0xf0, 0x9f, 0x98], 1],
  ['a surrogate', [0x41, 0xed, 0xa0, 0x80], 1],
  ['an overlong form', [0xc0, 0xaf], 0],
  ['after a byte order mark', [0xef, 0xbb, 0xbf, 0x41, 0xe9], 4],
])('reports the offset of invalid UTF-8: %s', async (_, bytes, offset) => {
  const root = workspace({ 'm/1.sql': Uint8Array.from(bytes) });
  const content = (await readAll(root, '.', 'm')).files[0]?.content;
  expect(content?.kind).toBe('invalid-utf8');
  // The invalid character begins there, or, if it is incomplete, ends the text.
  expect(content).toMatchObject({ offset: expect.any(Number) });
  const told = content?.kind === 'invalid-utf8' ? content.offset : -1;
  expect(told).toBeGreaterThanOrEqual(offset);
  expect(told).toBeLessThanOrEqual(bytes.length);
});

test.each([65_535, 65_536, 65_537, 200_000])(
  'reads a file of %d bytes completely, also after larger ones',
  async (size) => {
    const text = 'é'.repeat(Math.floor(size / 2)) + 'x'.repeat(size % 2);
    const root = workspace({ 'm/1.sql': text, 'm/2.sql': 'SELECT 2', 'm/3.sql': text });
    const folder = openFolder(root, '.', 'm');
    const files = await folder.read(['1.sql', '2.sql', '3.sql']);
    expect(files.map(({ content }) => content)).toEqual(
      [text, 'SELECT 2', text].map((each) => ({ kind: 'text', text: each })),
    );
    expect(files.map(({ checksum }) => checksum)).toEqual([text, 'SELECT 2', text].map(sha256));
  },
);

test('does not read a file that is larger than 16 MiB', async () => {
  const root = workspace({ 'm/1.sql': '' });
  const limit = 16 * 1024 * 1024;
  truncateSync(join(root, 'm/1.sql'), limit + 1);
  expect((await readAll(root, '.', 'm')).files[0]).toMatchObject({
    checksum: '',
    content: { kind: 'too-large', bytes: limit + 1 },
  });
  truncateSync(join(root, 'm/1.sql'), limit);
  expect((await readAll(root, '.', 'm')).files[0]?.content.kind).toBe('text');
});

const posix = process.platform === 'win32' ? describe.skip : describe;
posix('links', () => {
  test('are not files, independent of their target', async () => {
    const root = workspace({ 'm/1.sql': 'SELECT 1', 'other.sql': 'SELECT 2' });
    symlinkSync('1.sql', join(root, 'm/2.sql'));
    symlinkSync('../other.sql', join(root, 'm/3.sql'));
    symlinkSync('nowhere', join(root, 'm/4.sql'));
    const kinds = (await readAll(root, '.', 'm')).files.map(({ name, content }) => [
      name,
      content.kind,
    ]);
    expect(kinds.sort()).toEqual([
      ['1.sql', 'text'],
      ['2.sql', 'not-a-file'],
      ['3.sql', 'not-a-file'],
      ['4.sql', 'not-a-file'],
    ]);
  });

  test('are followed if the folder is in the workspace', async () => {
    const root = workspace({ 'real/1.sql': 'SELECT 1' });
    symlinkSync('real', join(root, 'm'));
    expect((await readAll(root, '.', 'm')).files).toHaveLength(1);
  });

  test('are not followed if the folder is outside the workspace, or in a neighbor with a similar name', async () => {
    const root = workspace({ 'ws/x': '', 'ws-other/1.sql': 'SELECT 1' });
    symlinkSync('../ws-other', join(root, 'ws/m'));
    expect(await codesOf(() => readAll(join(root, 'ws'), '.', 'm'))).toEqual(['folder-unreadable']);
    expect(await codesOf(() => readAll(join(root, 'ws'), '.', '../ws-other'))).toEqual([
      'folder-unreadable',
    ]);
  });

  test('reads a workspace that is itself a link', async () => {
    const root = workspace({ 'real/m/1.sql': 'SELECT 1' });
    symlinkSync('real', join(root, 'link'));
    expect((await readAll(join(root, 'link'), '.', 'm')).files[0]?.path).toBe('m/1.sql');
  });

  test('names a file without read permission (root can read every file)', async () => {
    const root = workspace({ 'm/1.sql': 'SELECT 1' });
    chmodSync(join(root, 'm/1.sql'), 0);
    const codes = await codesOf(() => readAll(root, '.', 'm'));
    expect(codes).toEqual(process.getuid?.() === 0 ? [] : ['file-unreadable']);
  });
});

test('accepts a folder whose name begins with two dots', async () => {
  const root = workspace({ '..m/1.sql': 'SELECT 1' });
  expect((await readAll(root, '.', '..m')).files).toHaveLength(1);
});

test.each(['missing', 'm/1.sql', '..', '/'])(
  'reports folder-unreadable for the folder %s',
  async (folder) => {
    const root = workspace({ 'm/1.sql': 'SELECT 1' });
    writeFileSync(join(root, 'x'), '');
    expect(await codesOf(() => readAll(root, '.', folder))).toEqual(['folder-unreadable']);
  },
);
