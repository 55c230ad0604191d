/** One import of a Python module: `import a.b`, `from ..a import b`. */
export interface PythonImport {
  /** The number of dots before the name. One dot is the folder of the module. */
  readonly dots: number;
  /** The parts of the imported module: `a.b`. */
  readonly parts: readonly string[];
  /** What is imported from it, which can be modules too. Empty for `import a.b` and for `*`. */
  readonly names: readonly string[];
}

const IMPORT =
  /^[ \t]*(?:from[ \t]+(\.*)([\w.]*)[ \t]+import[ \t]+(?:\(([^)]*)\)|([^\n]*))|import[ \t]+([^\n]+))/gm;

/** Lists the imports of a Python module without comments, also those inside of functions. */
export function listPythonImports(text: string): readonly PythonImport[] {
  return [...text.matchAll(IMPORT)].flatMap(
    ([, dots = '', base = '', block, line = '', plain = '']): readonly PythonImport[] =>
      plain === ''
        ? [{ dots: dots.length, parts: splitParts(base), names: splitNames(block ?? line) }]
        : splitNames(plain).map((name) => ({ dots: 0, parts: splitParts(name), names: [] })),
  );
}

const splitParts = (name: string): readonly string[] =>
  name.split('.').filter((part) => part !== '');

/** Splits `a, b as c` into names. */
const splitNames = (text: string): readonly string[] =>
  text
    .split(',')
    .map((name) => name.trim().split(/\s+/)[0] ?? '')
    .filter((name) => name !== '' && name !== '*');
