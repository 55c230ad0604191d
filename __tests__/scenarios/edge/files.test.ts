import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFolder } from '../../../src/edge/workspace-files';
import { UserError } from '../../../src/problem';
import { workspace } from '../../support/action';
import { sha256 } from '../engine/support';

/** Every file of a folder, read. */
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

test('each file comes with its text, its path from the workspace, and the checksum of its bytes', async () => {
  const bytes = Buffer.from('\ufeffSELECT 1;\r\n-- é\n');
  const root = workspace({ 'app/db/1_a.sql': bytes, 'app/db/2_b.sql': '' });
  const folder = await readAll(root, 'app', './db');
  expect(folder.shown).toBe('app/db');
  expect([...folder.files].sort((one, other) => one.name.localeCompare(other.name))).toEqual([
    {
      name: '1_a.sql',
      path: 'app/db/1_a.sql',
      checksum: sha256(bytes),
      // One leading byte order mark is not part of the text; line endings are.
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

test('a second byte order mark stays, for the server would see it', async () => {
  const root = workspace({ 'm/1.sql': '\ufeff\ufeffSELECT 1' });
  expect((await readAll(root, '.', 'm')).files[0]?.content).toEqual({
    kind: 'text',
    text: '\ufeffSELECT 1',
  });
});

test('all names are listed, and those that are not wanted are not opened', async () => {
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
  ['a character cut off at the end', [0x41, 0xf0, 0x9f, 0x98], 1],
  ['a surrogate', [0x41, 0xed, 0xa0, 0x80], 1],
  ['an overlong form', [0xc0, 0xaf], 0],
  ['behind a byte order mark', [0xef, 0xbb, 0xbf, 0x41, 0xe9], 4],
])('bytes that are no UTF-8 are told by their offset: %s', async (_, bytes, offset) => {
  const root = workspace({ 'm/1.sql': Uint8Array.from(bytes) });
  const content = (await readAll(root, '.', 'm')).files[0]?.content;
  expect(content?.kind).toBe('invalid-utf8');
  // The character that is wrong begins there or, where it is cut off, ends the text.
  expect(content).toMatchObject({ offset: expect.any(Number) });
  const told = content?.kind === 'invalid-utf8' ? content.offset : -1;
  expect(told).toBeGreaterThanOrEqual(offset);
  expect(told).toBeLessThanOrEqual(bytes.length);
});

test.each([65_535, 65_536, 65_537, 200_000])(
  'a file of %d bytes is read to its end, also behind larger ones',
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

test('a file larger than the parser is given is not read', async () => {
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
  test('are no files, wherever they lead', async () => {
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

  test('that lead a folder elsewhere in the workspace are followed', async () => {
    const root = workspace({ 'real/1.sql': 'SELECT 1' });
    symlinkSync('real', join(root, 'm'));
    expect((await readAll(root, '.', 'm')).files).toHaveLength(1);
  });

  test('that lead a folder out of the workspace are not, nor through a neighbour of a like name', async () => {
    const root = workspace({ 'ws/x': '', 'ws-other/1.sql': 'SELECT 1' });
    symlinkSync('../ws-other', join(root, 'ws/m'));
    expect(await codesOf(() => readAll(join(root, 'ws'), '.', 'm'))).toEqual(['folder-unreadable']);
    expect(await codesOf(() => readAll(join(root, 'ws'), '.', '../ws-other'))).toEqual([
      'folder-unreadable',
    ]);
  });

  test('a workspace that is itself a link is no obstacle', async () => {
    const root = workspace({ 'real/m/1.sql': 'SELECT 1' });
    symlinkSync('real', join(root, 'link'));
    expect((await readAll(join(root, 'link'), '.', 'm')).files[0]?.path).toBe('m/1.sql');
  });

  test('a file without the right to read it is named, but for root, who reads everything', async () => {
    const root = workspace({ 'm/1.sql': 'SELECT 1' });
    chmodSync(join(root, 'm/1.sql'), 0);
    const codes = await codesOf(() => readAll(root, '.', 'm'));
    expect(codes).toEqual(process.getuid?.() === 0 ? [] : ['file-unreadable']);
  });
});

test('a folder whose name begins with two dots is inside', async () => {
  const root = workspace({ '..m/1.sql': 'SELECT 1' });
  expect((await readAll(root, '.', '..m')).files).toHaveLength(1);
});

test.each(['missing', 'm/1.sql', '..', '/'])('the folder %s cannot be read', async (folder) => {
  const root = workspace({ 'm/1.sql': 'SELECT 1' });
  writeFileSync(join(root, 'x'), '');
  expect(await codesOf(() => readAll(root, '.', folder))).toEqual(['folder-unreadable']);
});
