/**
 * Checks the exported names of `src/` (CONTRIBUTING, "Names"):
 *
 * - A name has two words, or is a term that may stand alone, or is the name of its file.
 * - No two files export the same name, except the files of one migration tool.
 * - Every export has a docblock.
 * - A constant that holds a number says its unit or what it counts.
 * - A file has at most 250 lines.
 */
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { sourceFiles } from './text-files.mjs';

const MAX_FILE_LINES = 250;

/** Terms of PostgreSQL, GitHub Actions and migration tools that need no second word. */
const TERMS = new Set(
  `Annotation Api Attestation Baseline Changeset Clock Column Command Condition Constraint Context
  Database Deadline Environment Evidence Expression Fetch Finding Format Frontend Git Governance Host
  Index Inspection Job Ledger Lock Migration Mode Notice Octokit Parser Permit Plan Policy Problem
  Program Promotion Provider Redactor Rehearsal Relation Report Request Review Role Rule Runner
  Secrets Session Shell Signal Spawn Statement Step Subject Suppression Target Tls Token Tool Tree
  Variables Verdict Version Workflow
  admit advise apply attest base64 baseline block check commit connect decide evaluate git inspect
  migrate parse plan promote publish redact rehearse retry rollback run sha256 suppress
  verify`.split(/\s+/),
);

/** What a number counts or measures. */
const UNIT =
  /(^|_)(MS|APPROVALS|BYTES|LENGTH|DEPTH|LINES|WIDTH|FILES|COMMITS|ATTEMPTS|SHOWN|REQUESTS|CONNECTIONS|VALUES|EXPRESSIONS|SPLITS|RETRIES|FACTOR|DISTANCE|SIZE|PORT|VERSION|ANNOTATIONS|TITLE|OUTPUT|FD|STARS|STEPS|WORDS|KEYS|MODULES|USES)($|_)/;

/** The same tool has a file in each of these folders, and each exports an object of its name. */
const TOOL_FOLDERS = /\/(formats|tables|history)\//;

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const complaints = [];
const exporters = new Map();
for (const file of sourceFiles(root)) checkFile(file);
for (const [name, files] of exporters) {
  if (files.length > 1 && !files.every((file) => TOOL_FOLDERS.test(file))) {
    complaints.push(`${files.join(' and ')} export the same name: ${name}.`);
  }
}
for (const complaint of complaints) console.error(complaint);
if (complaints.length > 0) process.exitCode = 1;

function checkFile(file) {
  const text = readFileSync(join(root, file), 'utf8');
  const lines = text.split('\n').length - 1;
  if (lines > MAX_FILE_LINES) complaints.push(`${file} has ${lines} lines, more than 250.`);
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  for (const statement of source.statements) {
    for (const declaration of declarations(statement)) {
      checkNumber(file, source, declaration);
      if (isExported(statement)) checkExport(file, source, statement, declaration);
    }
  }
}

function declarations(statement) {
  if (ts.isVariableStatement(statement)) return [...statement.declarationList.declarations];
  return statement.name === undefined ? [] : [statement];
}

function isExported(statement) {
  return (ts.getCombinedModifierFlags(statement) & ts.ModifierFlags.Export) !== 0;
}

function checkExport(file, source, statement, { name }) {
  const text = name.getText(source);
  exporters.set(text, [...(exporters.get(text) ?? []), file]);
  const place = `${file}:${source.getLineAndCharacterOfPosition(name.getStart()).line + 1}`;
  if (ts.getJSDocCommentsAndTags(statement).length === 0) {
    complaints.push(`${place}: ${text} has no docblock.`);
  }
  if (words(text).length === 1 && !TERMS.has(text) && !isNamedAfter(file, text)) {
    complaints.push(`${place}: ${text} is one word. Add a word that says what it is.`);
  }
}

function checkNumber(file, source, declaration) {
  const name = declaration.name.getText(source);
  const value = declaration.initializer?.getText(source) ?? '';
  if (!/^[A-Z_]+$/.test(name) || !/^[\d_]+( \* [\d_]+)*$/.test(value) || UNIT.test(name)) return;
  const { line } = source.getLineAndCharacterOfPosition(declaration.getStart());
  complaints.push(`${file}:${line + 1}: ${name} is a number without a unit.`);
}

/** Whether a name is that of its file: a rule's object has the rule's id, a tool's object its name. */
function isNamedAfter(file, name) {
  return file.endsWith(`/${name}.ts`);
}

function words(name) {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .split('_')
    .filter((word) => word !== '');
}
