/**
 * A permit is made in one place: only `decide` casts to a ReadPermit, only `admit` to a WritePermit,
 * and only `permitRehearsal` to a RehearsalPermit. And no cast in `src/` goes through `any` or `unknown`, which could forge either.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** The one file that may seal each permit. */
const SEALED_IN = {
  ReadPermit: 'src/policy/decide.ts',
  WritePermit: 'src/policy/admit.ts',
  RehearsalPermit: 'src/checks/rehearsal/permit-rehearsal.ts',
};

const complaints = sources(join(root, 'src')).flatMap(castsOf);
for (const complaint of complaints) console.error(complaint);
if (complaints.length > 0) process.exitCode = 1;

function sources(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
}

function castsOf(path) {
  const file = relative(root, path).split(sep).join('/');
  const source = ts.createSourceFile(
    file,
    readFileSync(path, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const found = [];
  const visit = (node) => {
    if (ts.isAsExpression(node) || ts.isTypeAssertionExpression(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      const wrong = judge(node, file);
      if (wrong) found.push(`${file}:${line + 1}: ${wrong}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function judge({ type, expression }, file) {
  for (const [permit, home] of Object.entries(SEALED_IN)) {
    if (mentions(type, permit) && file !== home) {
      return `only ${home} makes a ${permit}. Ask for one as an argument.`;
    }
  }
  if (type.kind === ts.SyntaxKind.AnyKeyword) return 'a cast to any hides what the compiler knows.';
  const inner = ts.isParenthesizedExpression(expression) ? expression.expression : expression;
  if (ts.isAsExpression(inner) && inner.type.kind === ts.SyntaxKind.UnknownKeyword) {
    return 'a cast by way of unknown can make anything of anything. Parse it instead.';
  }
  return undefined;
}

function mentions(type, name) {
  const isIt = (node) => ts.isIdentifier(node) && node.text === name;
  const search = (node) =>
    isIt(node) || ts.forEachChild(node, (child) => search(child) || undefined) === true;
  return search(type);
}
