/**
 * Checks the casts in `src/`. Only `decide` may cast to a ReadPermit, only `admit` to a WritePermit, and
 * only `permitRehearsal` to a RehearsalPermit. No cast may go through `any` or `unknown`, because it could
 * forge a permit.
 */
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { sourceFiles } from './text-files.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** The only file that may create each permit. */
const PERMIT_FILES = {
  ReadPermit: 'src/policy/decide.ts',
  WritePermit: 'src/policy/admit.ts',
  RehearsalPermit: 'src/checks/rehearsal/permit-rehearsal.ts',
};

const problems = sourceFiles(root).flatMap(checkFile);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;

function checkFile(file) {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(root, file), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const found = [];
  const visit = (node) => {
    if (ts.isAsExpression(node) || ts.isTypeAssertionExpression(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      const problem = checkCast(node, file);
      if (problem) found.push(`${file}:${line + 1}: ${problem}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function checkCast({ type, expression }, file) {
  for (const [permit, permitFile] of Object.entries(PERMIT_FILES)) {
    if (mentions(type, permit) && file !== permitFile) {
      return `Only ${permitFile} may create a ${permit}. Add a parameter for it.`;
    }
  }
  if (type.kind === ts.SyntaxKind.AnyKeyword) {
    return 'A cast to `any` disables type checking. Remove it.';
  }
  const inner = ts.isParenthesizedExpression(expression) ? expression.expression : expression;
  if (ts.isAsExpression(inner) && inner.type.kind === ts.SyntaxKind.UnknownKeyword) {
    return 'A cast through `unknown` can convert any type to any other. Parse the value instead.';
  }
  return undefined;
}

function mentions(type, name) {
  const isName = (node) => ts.isIdentifier(node) && node.text === name;
  const search = (node) =>
    isName(node) || ts.forEachChild(node, (child) => search(child) || undefined) === true;
  return search(type);
}
