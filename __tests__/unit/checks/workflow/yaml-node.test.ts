import { getNode, getString, readYaml } from '../../../../src/checks/workflow/yaml-node';

const read = (text: string) => {
  const result = readYaml(text);
  if (!result.ok) throw new Error(result.message);
  return result.tree;
};

describe('readYaml: aliases', () => {
  test('reads an alias as its anchor', () => {
    const tree = read('a: &x {b: 1}\nc: *x\n');
    expect(getString(tree, 'c', 'b')).toMatchObject({ text: '1', line: 1 });
  });

  test('reads an alias of an anchor that is declared twice as the last one before it', () => {
    expect(getString(read('a: &x 1\nb: &x 2\nc: *x\nd: &x 3\n'), 'c')?.text).toBe('2');
  });

  test('reads aliases of aliases without multiplying them', () => {
    const lines = Array.from(
      { length: 50 },
      (_, at) => `x${at + 1}: &x${at + 1} [*x${at}, *x${at}, *x${at}]`,
    );
    expect(getNode(read(`x0: &x0 [a]\n${lines.join('\n')}\n`), 'x50')?.kind).toBe('list');
  });

  test('reads an alias inside of its own anchor as empty', () => {
    expect(getString(read('a: &x {b: *x, c: 1}\n'), 'a', 'c')?.text).toBe('1');
  });

  test.each([
    ['lists in one line', '- '.repeat(20_000)],
    [
      'lists in many lines',
      Array.from({ length: 3000 }, (_, at) => `${' '.repeat(at)}-`).join('\n'),
    ],
    ['maps', `a: ${'{a: '.repeat(100)}1${'}'.repeat(100)}`],
  ])('rejects %s that are too deep', (_, text) => {
    expect(readYaml(text)).toMatchObject({ ok: false, message: 'The nesting is too deep' });
  });
});
