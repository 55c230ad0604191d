import { closestMatch } from 'leven';
import picomatch from 'picomatch';
import * as v from 'valibot';
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { GlobMatcher, Policy, PolicyResult, RolePolicy } from './policy';
import { createPolicySchema } from './policy-schema';
import { ROLE_NAMES, type Role } from './role';
import { suggestRole } from './suggest-role';

/** A policy file's text, and how it is named. */
export interface PolicyText {
  readonly text: string;
  /** For messages: its path, or where else it was read. */
  readonly source: string;
  /** Its path in the checkout, for annotations; absent where it is not of the checkout. */
  readonly file?: string;
  /** `sha256:…` of its bytes. */
  readonly digest: string;
}

/**
 * Reads a policy file. Total: what is no policy is told with its line, and never half understood. A
 * key that is not known is refused, for a rule with a typing error would be a rule that is not there.
 *
 * @param codes What `deny` takes.
 */
export function readPolicy(
  { text, source, file, digest }: PolicyText,
  codes: readonly string[],
): PolicyResult {
  const schema = createPolicySchema(codes);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const refused = (what: string, next: string, line: number | undefined): PolicyResult => ({
    ok: false,
    what: `${source}${line === undefined ? '' : `, line ${line}`}: ${what}`,
    next,
    ...(file === undefined ? {} : { file }),
    ...(file === undefined || line === undefined ? {} : { line }),
  });
  const [error] = [...document.errors, ...document.warnings];
  if (error !== undefined) {
    const [first = ''] = error.message.split(/ at line \d|\n/);
    return refused(
      `This is no YAML that can be relied on: ${first}.`,
      MEND,
      error.linePos?.[0].line,
    );
  }
  const parsed = v.safeParse(schema, plainOf(document));
  if (parsed.success) {
    const { roles } = parsed.output;
    return { ok: true, policy: { source, digest, roles: rolesOf(roles) } };
  }
  const [issue] = parsed.issues;
  const path = (issue.path ?? []).map(({ key }) => String(key));
  return refused(...wordsOf(issue, path, schema, codes), lineOf(document, lines, path));
}

const MEND = 'Mend the file; nothing migrates by a policy that is not understood.';

/** What the document holds, as plain data. An alias that grows without end is no policy. */
function plainOf(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 20 });
  } catch {
    return undefined;
  }
}

type Schema = ReturnType<typeof createPolicySchema<readonly string[]>>;
type Roles = v.InferOutput<Schema>['roles'];

function rolesOf(roles: Roles): Policy['roles'] {
  return {
    ...(roles.prod === undefined ? {} : { prod: rulesOf(roles.prod) }),
    ...(roles.staging === undefined ? {} : { staging: rulesOf(roles.staging) }),
    ...(roles.replica === undefined ? {} : { replica: rulesOf(roles.replica) }),
  };
}

function rulesOf(rules: NonNullable<Roles['prod']>): RolePolicy {
  const { environments, branches, events, targets, approvals, confirm, deny } = rules;
  const { 'require-protection': protection, 'rehearsed-on': on, 'rehearsed-by': by } = rules;
  return {
    // GitHub does not tell the case of an environment's name apart, nor does a resolver a host's.
    ...(environments === undefined ? {} : { environments: globs(environments, { nocase: true }) }),
    ...(protection === undefined ? {} : { requireProtection: protection }),
    ...(approvals === undefined ? {} : { approvals }),
    ...(branches === undefined ? {} : { branches: globs(branches, {}) }),
    ...(events === undefined ? {} : { events }),
    ...(targets === undefined ? {} : { targets: globs(targets.map(hostInLowerCase), {}) }),
    ...(confirm === undefined ? {} : { confirm }),
    ...(on === undefined ? {} : { rehearsedOn: on }),
    ...(by === undefined ? {} : { rehearsedBy: globs(by, {}) }),
    ...(deny === undefined ? {} : { deny }),
  };
}

function hostInLowerCase(pattern: string): string {
  const slash = pattern.lastIndexOf('/');
  return `${pattern.slice(0, slash).toLowerCase()}${pattern.slice(slash)}`;
}

function globs(patterns: readonly string[], options: { nocase?: boolean }): GlobMatcher {
  const matches = picomatch([...patterns], { dot: true, windows: false, ...options });
  return { patterns, matches: (text) => matches(text) };
}

type Issue = v.InferIssue<Schema>;

/** What is wrong, and what to do, for the first thing that does not fit. */
function wordsOf(
  issue: Issue,
  place: readonly string[],
  schema: Schema,
  codes: readonly string[],
): [what: string, next: string] {
  const name = place.at(-1) ?? '';
  const where = place.length === 0 ? 'The file' : `\`${place.join('.')}\``;
  if (issue.expected === 'never') {
    const known = knownKeys(schema, place.length - 1, place[1]);
    const near = place.length === 2 ? suggestRole(name) : undefined;
    return [
      `${where} is no key of a policy.${hint(name, known, near)}`,
      `Known here are ${known.join(', ')}.`,
    ];
  }
  if (place.length > 0 && issue.received === 'undefined') {
    return [`${where} is missing.`, 'See docs/policy.md for a whole example.'];
  }
  if (issue.type === 'picklist' && place[2] === 'deny') {
    return [
      `${where} holds a name that is neither a finding nor a rule of the rehearsal.${hint(String(issue.input), codes)}`,
      'docs/policy.md lists them.',
    ];
  }
  return [`${where} ${expectation(place, name)}.`, MEND];
}

function hint(
  text: string,
  known: readonly string[],
  near = closestMatch(text, known, { maxDistance: 3 }),
): string {
  return near === undefined ? '' : ` Did you mean \`${near}\`?`;
}

/** What a value should be, by its key. */
function expectation(place: readonly string[], name: string): string {
  if (place.length === 0) return 'holds no policy, that is, the keys `version` and `roles`';
  if (place.length < 3 && name !== 'version') return 'is no map of keys';
  switch (name) {
    case 'version':
      return 'is not 1, the only version that there is';
    case 'require-protection':
      return 'is neither true nor false';
    case 'approvals':
      return 'is no whole number from 0 to 6, as many as GitHub lets an environment have reviewers';
    case 'rehearsed-on':
      return 'is neither `staging` nor `prod`';
    case 'confirm':
      return 'is not `plan-digest`';
    default:
      if (place[2] === 'rehearsed-by' && place.length > 3) {
        return 'is no workflow with its branch (`.github/workflows/staging.yml@main`)';
      }
      if (place[2] === 'targets' && place.length > 3) {
        return 'is no `host/database`; of several in braces each is an entry of its own';
      }
      return place.length > 3
        ? 'is no text, or an empty one'
        : 'is no list with an entry or more (`[main]`)';
  }
}

function knownKeys(schema: Schema, depth: number, role: string | undefined): readonly string[] {
  if (depth === 0) return ['version', 'roles'];
  if (depth === 1) return ROLE_NAMES;
  const { prod, staging } = schema.entries.roles.entries;
  return Object.keys((role === ('prod' satisfies Role) ? prod : staging).wrapped.entries);
}

/** The line of what stands under this path: of its key where it has one, else of its parent. */
function lineOf(
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
