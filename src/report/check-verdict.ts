import type { FindingLevel } from '../checks/rule';
import type { CheckReport, JudgedSteps, ReportedFinding } from './check-report';

/** The levels in the order in which they are shown. */
export const FINDING_LEVELS = [
  'error',
  'warning',
  'notice',
] as const satisfies readonly FindingLevel[];

/** Returns the findings that count for the result. With `scope: changed`, only those that are new. */
export function listCountedFindings({
  findings,
  scope,
}: Pick<CheckReport, 'findings' | 'scope'>): readonly ReportedFinding[] {
  return scope === 'changed' ? findings.filter(({ isNew }) => isNew) : findings;
}

/** Returns whether the reason is `check-failed`: the check stopped, or it found an error. */
export function isCheckFailed(report: CheckReport): boolean {
  const counted = listCountedFindings(report);
  return report.problems.length > 0 || counted.some(({ level }) => level === 'error');
}

/**
 * Returns whether the step fails. `fail-on` of the policy file decides it for findings. What kept the
 * check from its work always fails the step.
 */
export function failsStep(report: CheckReport): boolean {
  const { problems, failOn } = report;
  if (problems.length > 0) return true;
  const counted = listCountedFindings(report);
  const hasError = counted.some(({ level }) => level === 'error');
  const hasWarning = counted.some(({ level }) => level === 'warning');
  return failOn !== 'never' && (hasError || (failOn === 'warning' && hasWarning));
}

/** Returns whether there is nothing to say about a change: no problem, no finding, no new allowance. */
export function isSilent(report: CheckReport): boolean {
  const hasNewAllowance = report.suppressed.some(({ isNew }) => isNew);
  const isClean = report.problems.length === 0 && listCountedFindings(report).length === 0;
  return isClean && !hasNewAllowance;
}

/** Formats the result of a check in one line. */
export function checkHeadline(report: CheckReport): string {
  const [problem] = report.problems;
  if (problem !== undefined) return `❌ Check failed: ${problem.code}`;
  return [formatVerdict(report), ...listGaps(report)].join('; ');
}

function formatVerdict(report: CheckReport): string {
  const counted = listCountedFindings(report);
  const oldCount = report.findings.length - counted.length;
  const old = oldCount === 0 ? '' : `; ${oldCount} already there`;
  if (counted.length === 0) {
    return `✅ Check passed: no ${report.scope === 'changed' ? 'new ' : ''}findings${old}`;
  }
  const counts = `${formatCounts(counted)}${old}`;
  if (failsStep(report)) return `❌ Check failed: ${counts}`;
  if (!isCheckFailed(report)) return `⚠️ Check passed: ${counts}`;
  return `⚠️ Check failed: ${counts}; the step does not fail (\`fail-on: ${report.failOn}\`)`;
}

/** Lists what was not rehearsed, and why, with the folder if there are several. */
function listGaps({ databases }: CheckReport): readonly string[] {
  return databases.flatMap(({ folder, gap }) => {
    if (gap === undefined) return [];
    return `not rehearsed: ${databases.length > 1 ? `${folder}, ` : ''}${gap}`;
  });
}

/** Formats the number of findings of each level, such as `2 errors, 1 warning`. */
export function formatCounts(findings: readonly { readonly level: FindingLevel }[]): string {
  return FINDING_LEVELS.flatMap((level) => {
    const count = findings.filter((finding) => finding.level === level).length;
    return count === 0 ? [] : [formatCount(count, level)];
  }).join(', ');
}

function formatCount(count: number, one: string, many = `${one}s`): string {
  return count === 1 ? `1 ${one}` : `${count} ${many}`;
}

/** How many steps that were not judged the sentence names. */
const MAX_UNJUDGED_SHOWN = 3;

/**
 * Formats what was judged, in one or two sentences: "31 workflows; 2 steps migrate: 1 governed, 1
 * container of its job. Not judged: 1 (`make db` is not in the repository)."
 *
 * @returns An empty text if the workflows were not read.
 */
export function formatJudged({ judged, unjudged }: CheckReport): string {
  if (judged === undefined) return '';
  const workflows = formatCount(judged.workflows, 'workflow');
  const sentence = `${workflows}; ${formatSteps(judged)}.`;
  if (unjudged.length === 0) return sentence;
  const shown = unjudged
    .slice(0, MAX_UNJUDGED_SHOWN)
    .map(({ subject, why }) => `${subject} ${why}`);
  const rest = unjudged.length - shown.length;
  const names = rest > 0 ? [...shown, `and ${rest} more`] : shown;
  return `${sentence} Not judged: ${unjudged.length} (${names.join('; ')}).`;
}

function formatSteps(judged: JudgedSteps): string {
  const { governed, declared, ungoverned, containers, others } = judged;
  const count = governed + declared + ungoverned + containers + others;
  if (count === 0) return 'no step migrates';
  const kinds: readonly (readonly [number, string])[] = [
    [governed, `${governed} governed`],
    [declared, `${declared} with a role that nothing enforces`],
    [ungoverned, `${ungoverned} ungoverned`],
    [containers, formatCount(containers, 'container of its job', 'containers of their job')],
    [others, formatCount(others, 'other database')],
  ];
  const parts = kinds.flatMap(([number, text]) => (number === 0 ? [] : [text]));
  return `${formatCount(count, 'step migrates', 'steps migrate')}: ${parts.join(', ')}`;
}
