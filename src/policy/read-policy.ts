import { closestMatch } from 'leven';
import * as v from 'valibot';
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import { describeCheckValue, listCheckKeys } from './check-policy';
import { findPatternFault } from './glob-list';
import type { PolicyResult, RolePolicyRule } from './policy';
import { createPolicySchema, listRoleKeys } from './policy-schema';
import { ROLE_NAMES } from './role';
import { POLICY_RULES } from './rules';
import { suggestRole } from './suggest-role';
import type { GlobListSchema } from './value-schema';

/** The text of a policy file, and how messages name it. */
export interface PolicyText {
  readonly text: string;
  /** For messages: its path, or where else it was read. */
  readonly source: string;
  /** Its path in the checkout, for annotations; absent if it is not in the checkout. */
  readonly file?: string;
  /** `sha256:…` of its bytes. */
  readonly digest: string;
}

/**
 * Reads a policy file. A file with a problem is never used in part: a rule with a typing error would
 * be a rule that is not enforced. Never throws.
 *
 * @param codes The codes that `deny` accepts.
 */
export function readPolicy(
  { text, source, file, digest }: PolicyText,
  codes: readonly string[],
  rules: readonly RolePolicyRule[] = POLICY_RULES,
): PolicyResult {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const invalid = (what: string, next: string, line: number | undefined): PolicyResult => ({
    ok: false,
    what: `${source}${line === undefined ? '' : `, line ${line}`}: ${what}`,
    next,
    ...(file === undefined ? {} : { file }),
    ...(file === undefined || line === undefined ? {} : { line }),
  });
  const [error] = [...document.errors, ...document.warnings];
  if (error !== undefined) {
    const [first = ''] = error.message.split(/ at line \d|\n/);
    const what = `Invalid YAML: ${first.charAt(0).toLowerCase()}${first.slice(1)}.`;
    return invalid(what, 'Fix the YAML of the policy file.', error.linePos?.[0].line);
  }
  const parsed = v.safeParse(createPolicySchema(codes, rules), toPlainData(document));
  if (parsed.success) {
    const { check, roles = {} } = parsed.output;
    return { ok: true, policy: { source, digest, check, roles } };
  }
  const [issue] = parsed.issues;
  const path = (issue.path ?? []).map(({ key }) => String(key));
  return invalid(...describeIssue(issue, path, codes, rules), findLine(document, lines, path));
}

/** Returns undefined for a document whose aliases expand without limit. */
function toPlainData(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 20 });
  } catch {
    return undefined;
  }
}

type Issue = v.InferIssue<ReturnType<typeof createPolicySchema>>;

/** Returns `what` and `next` for the first value that does not fit the schema. */
function describeIssue(
  issue: Issue,
  path: readonly string[],
  codes: readonly string[],
  rules: readonly RolePolicyRule[],
): [what: string, next: string] {
  const key = path.at(-1) ?? '';
  const where = path.length === 0 ? 'The file' : `\`${path.join('.')}\``;
  if (issue.expected === 'never') {
    const known = listKnownKeys(path, rules);
    const role = path.length === 2 && path[0] === 'roles' ? suggestRole(key) : undefined;
    const names = known.map((each) => `\`${each}\``).join(', ');
    return [
      `Unknown key ${where}.${formatSuggestion(role ?? findClosest(key, known))}`,
      path[1] === 'rules'
        ? 'Use the id of a rule from docs/rules.'
        : `Use one of the keys ${names}.`,
    ];
  }
  if (path.length > 0 && issue.received === 'undefined') {
    return [`${where} is missing.`, 'Add the key, as in the example of docs/policy.md.'];
  }
  if (issue.type === 'min_entries') {
    return ['The file has neither `roles` nor `check`.', 'Add one of the keys of docs/policy.md.'];
  }
  if (issue.type === 'some_item') {
    return [
      `${where} has only entries that exclude.`,
      'Add an entry without `!` before them, for what the policy allows.',
    ];
  }
  const what = `${where} must be ${describeExpectation(path, rules)}.`;
  const rule = rules.find(({ id }) => id === path[2]);
  const fault = rule?.schema.kind === 'globs' ? findEntryFault(issue, rule.schema) : undefined;
  if (fault !== undefined) return [`${where} ${fault.what}.`, fault.next];
  if (rule?.schema.kind === 'codes' && issue.type === 'picklist') {
    const suggestion = formatSuggestion(findClosest(String(issue.input), codes));
    return [
      `${what}${suggestion}`,
      'Use a code from docs/decision.md, or the id of a rule from docs/rules.',
    ];
  }
  return [what, 'Fix this value in the policy file.'];
}

/** Returns the message about the first entry that is not a valid pattern. */
function findEntryFault(
  { input }: Issue,
  { findFault }: GlobListSchema,
): { what: string; next: string } | undefined {
  if (!Array.isArray(input)) return findPatternFault(String(input));
  return input.map((entry) => findFault?.(String(entry))).find((fault) => fault !== undefined);
}

function findClosest(text: string, known: readonly string[]): string | undefined {
  return closestMatch(text, known, { maxDistance: 3 });
}

function formatSuggestion(name: string | undefined): string {
  return name === undefined ? '' : ` Did you mean \`${name}\`?`;
}

/** Returns what the value under this path must be. */
function describeExpectation(path: readonly string[], rules: readonly RolePolicyRule[]): string {
  if (path.length === 0) return 'a map with the keys `version`, `roles` and `check`';
  if (path[0] === 'version') return '1, which is the only version';
  if (path[0] === 'check') return describeCheckValue(path[1], path[2]);
  const rule = rules.find(({ id }) => id === path[2]);
  if (rule === undefined) return 'a map of keys';
  const isList = ['texts', 'globs', 'codes'].includes(rule.schema.kind);
  return isList && path.length === 3
    ? 'a list with at least one entry, such as `[main]`'
    : rule.expectation;
}

function listKnownKeys(
  path: readonly string[],
  rules: readonly RolePolicyRule[],
): readonly string[] {
  if (path.length === 1) return ['version', 'roles', 'check'];
  if (path[0] === 'check') return listCheckKeys(path[2] === undefined ? undefined : path[1]);
  return path.length === 2 ? ROLE_NAMES : listRoleKeys(path[1], rules);
}

/** Returns the line of the key under this path. If the path has no key, the line of its parent. */
function findLine(
  document: Document,
  lines: LineCounter,
  path: readonly string[],
): number | undefined {
  const line = (node: unknown) =>
    isNode(node) && node.range ? lines.linePos(node.range[0]).line : undefined;
  const parent = document.getIn(path.slice(0, -1));
  const last = path.at(-1);
  if (isMap(parent)) {
    const pair = parent.items.find(({ key }) => isScalar(key) && key.value === last);
    return line(pair?.key ?? parent);
  }
  return line(document.getIn(path, true)) ?? line(parent);
}
