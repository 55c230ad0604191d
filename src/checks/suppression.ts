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

/**
 * Separates the findings that a comment allows: on the line of the finding, on a line that leads to
 * it, or in the comments directly above. The comment must name the rule and a reason. Without a
 * reason it has no effect, and the finding says so.
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
    const places = [finding.place, ...(finding.via ?? [])];
    const allowances = places.flatMap((place) => findAllowances(place, finding.rule, getLines));
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
): Allowance[] {
  if (findingLine === undefined) return [];
  const lines = getLines(file);
  for (let line = findingLine; line >= 1; line -= 1) {
    const text = lines[line - 1] ?? '';
    if (line < findingLine && !COMMENT_LINE.test(text)) return [];
    const [, allowedRule, reason = ''] = SUPPRESSION_COMMENT.exec(text) ?? [];
    if (allowedRule === rule) return [{ reason: reason.trim(), place: { file, line } }];
  }
  return [];
}

function addReasonHint(finding: CheckFinding, { file, line }: SourceLocation): CheckFinding {
  return {
    ...finding,
    next: `${finding.next} The comment at ${file}:${line} has no effect without a reason. Use \`governed: allow ${finding.rule} because …\`.`,
  };
}
