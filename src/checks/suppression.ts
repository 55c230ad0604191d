import type { CheckFinding, SourceLocation } from './rule';

/** A finding that a comment allows, and the reason in the comment. */
export interface SuppressedFinding {
  readonly finding: CheckFinding;
  readonly reason: string;
  /** The line of the comment. */
  readonly place: SourceLocation;
}

/** The findings without and with a suppression. */
export interface SuppressionResult {
  readonly findings: readonly CheckFinding[];
  readonly suppressed: readonly SuppressedFinding[];
}

/** `# governed: allow <rule> because <reason>`, with `--` in SQL, alone on its line or after code. */
const SUPPRESSION_COMMENT = /(?:#|--)\s*governed:\s*allow\s+([a-z-]+)(?:\s+because\s+(\S.*))?/;

/** A line that contains only a comment. */
const COMMENT_LINE = /^\s*(?:#|--)/;

/** A line at the head of a file, before its first key. */
const HEAD_LINE = /^\s*(?:#|$)|^---\s*$/;

/**
 * Separates the findings that a comment allows: on the line of the finding, on a line that leads to
 * it, or in the comments directly above. For some findings also in the comments above the key of the
 * job, or at the head of the workflow. The comment must name the rule and a reason. Without a reason it
 * has no effect, and the finding says so.
 *
 * @param read Returns the text of a file of the repository.
 */
export function applySuppressions(
  findings: readonly CheckFinding[],
  read: (file: string) => string | undefined,
): SuppressionResult {
  const getLines = memoize((file) => (read(file) ?? '').split('\n'));
  const remaining: CheckFinding[] = [];
  const suppressed: SuppressedFinding[] = [];
  for (const finding of findings) {
    const { rule, via = [], scopes } = finding;
    const places = [finding.place, ...via, ...(scopes?.jobs ?? [])];
    const allowances = [
      ...places.flatMap((place) => findAllowances(place, rule, getLines)),
      ...(scopes?.files ?? []).flatMap((file) => findHeadAllowances(file, rule, getLines)),
    ];
    const valid = allowances.find(({ reason }) => reason !== '');
    const [first] = allowances;
    if (valid !== undefined) suppressed.push({ finding, ...valid });
    else remaining.push(first === undefined ? finding : addReasonHint(finding, first.place));
  }
  return { findings: remaining, suppressed };
}

function memoize<Value>(make: (key: string) => Value): (key: string) => Value {
  const cache = new Map<string, Value>();
  return (key) => {
    const value = cache.get(key) ?? make(key);
    cache.set(key, value);
    return value;
  };
}

interface Allowance {
  /** Empty if the comment has no reason. */
  readonly reason: string;
  readonly place: SourceLocation;
}

function findAllowances(
  { file, line: findingLine }: SourceLocation,
  rule: string,
  getLines: (file: string) => readonly string[],
): readonly Allowance[] {
  if (findingLine === undefined) return [];
  const lines = getLines(file);
  for (let line = findingLine; line >= 1; line -= 1) {
    const text = lines[line - 1] ?? '';
    if (line < findingLine && !COMMENT_LINE.test(text)) return [];
    const allowances = readAllowance(text, rule, { file, line });
    if (allowances.length > 0) return allowances;
  }
  return [];
}

/** Finds the comments at the head of a file. */
function findHeadAllowances(
  file: string,
  rule: string,
  getLines: (file: string) => readonly string[],
): readonly Allowance[] {
  const lines = getLines(file);
  const end = lines.findIndex((text) => !HEAD_LINE.test(text));
  return lines
    .slice(0, end === -1 ? lines.length : end)
    .flatMap((text, index) => readAllowance(text, rule, { file, line: index + 1 }));
}

function readAllowance(text: string, rule: string, place: SourceLocation): readonly Allowance[] {
  const [, allowedRule, reason = ''] = SUPPRESSION_COMMENT.exec(text) ?? [];
  return allowedRule === rule ? [{ reason: reason.trim(), place }] : [];
}

function addReasonHint(finding: CheckFinding, { file, line }: SourceLocation): CheckFinding {
  return {
    ...finding,
    next: `${finding.next} The comment at ${file}:${line} has no effect without a reason. Use \`governed: allow ${finding.rule} because …\`.`,
  };
}
