import type { CheckFinding, SourceLocation } from './rule';

/** A finding that a comment beside its line allows, and why. */
export interface SuppressedFinding {
  readonly finding: CheckFinding;
  readonly reason: string;
  /** Where the comment stands. */
  readonly place: SourceLocation;
}

/** The findings that hold, and those that somebody allowed. */
export interface SuppressionResult {
  readonly findings: readonly CheckFinding[];
  readonly suppressed: readonly SuppressedFinding[];
}

/** `# governed: allow <rule> because <reason>`, or with `--` in SQL, alone on its line or behind it. */
const COMMENT = /(?:#|--)\s*governed:\s*allow\s+([a-z-]+)(?:\s+because\s+(\S.*))?/;

/** A line that holds nothing but a comment. */
const COMMENT_ALONE = /^\s*(?:#|--)/;

/**
 * Takes out the findings that a comment allows: on their line or on one that leads to it, or in the
 * comments right above. It must name the rule and a reason; one without a reason allows nothing, and
 * the finding says so.
 *
 * @param read The text of a file of the repository.
 */
export function applySuppressions(
  findings: readonly CheckFinding[],
  read: (file: string) => string | undefined,
): SuppressionResult {
  const linesOf = remembered((file) => (read(file) ?? '').split('\n'));
  const kept: CheckFinding[] = [];
  const suppressed: SuppressedFinding[] = [];
  for (const finding of findings) {
    const places = [finding.place, ...(finding.via ?? [])];
    const allowances = places.flatMap((place) => allowanceAt(place, finding.rule, linesOf));
    const good = allowances.find(({ reason }) => reason !== '');
    const [bad] = allowances;
    if (good !== undefined) suppressed.push({ finding, ...good });
    else kept.push(bad === undefined ? finding : withoutReason(finding, bad.place));
  }
  return { findings: kept, suppressed };
}

function remembered<Value>(make: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
}

interface Allowance {
  /** Empty where none is given. */
  readonly reason: string;
  readonly place: SourceLocation;
}

function allowanceAt(
  { file, line: found }: SourceLocation,
  rule: string,
  linesOf: (file: string) => readonly string[],
): Allowance[] {
  if (found === undefined) return [];
  const lines = linesOf(file);
  for (let line = found; line >= 1; line -= 1) {
    const text = lines[line - 1] ?? '';
    if (line < found && !COMMENT_ALONE.test(text)) return [];
    const [, named, reason = ''] = COMMENT.exec(text) ?? [];
    if (named === rule) return [{ reason: reason.trim(), place: { file, line } }];
  }
  return [];
}

function withoutReason(finding: CheckFinding, { file, line }: SourceLocation): CheckFinding {
  return {
    ...finding,
    next: `${finding.next} The comment at ${file}:${line} gives no reason, so it allows nothing: write \`governed: allow ${finding.rule} because …\`.`,
  };
}
