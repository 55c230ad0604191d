import { markdownTable } from 'markdown-table';
import type { Problem } from '../problem';
import { escapeMarkdown, inlineCode } from './markdown';
import type { MigrationLine, Report } from './report';
import { RULE_RESULT_LABELS } from './rule-results';

/** How many migrations the table shows. The others are counted. */
const MAX_ROWS_SHOWN = 500;

/** GitHub drops a summary over 1 MiB. This many UTF-16 units are always shorter. */
const MAX_SUMMARY_LENGTH = 340_000;

/**
 * Renders the job summary of a run, in Markdown: the decision with its reason, the target without
 * secrets, problems, findings, and a table of the migrations.
 */
export function renderSummary(report: Report): string {
  const sections = [
    `## ${runHeadline(report)}`,
    renderFacts(report),
    report.embedded
      ? '> The database was the **embedded** one: a temporary Postgres inside the action, which ends with this step.'
      : '',
    renderProblems(report),
    renderLastLines(report),
    renderFindings(report),
    renderPolicy(report),
    renderMigrations(report),
    renderDigests(report),
  ];
  const text = sections.filter((section) => section !== '').join('\n\n');
  if (text.length <= MAX_SUMMARY_LENGTH) return `${text}\n`;
  return `${text.slice(0, MAX_SUMMARY_LENGTH)}\n\n…The text is too long for a summary. The log has the rest.\n`;
}

/** Formats the decision and the result of a run in one line. */
export function runHeadline(report: Report): string {
  const { result, mode, problems, decision } = report;
  if (decision === 'blocked') return `⛔ Blocked: ${report.reason}`;
  if (problems.length > 0) return `❌ Failed: ${problems[0]?.code ?? ''}`;
  const allowed = `✅ Allowed: ${report.reason}`;
  if (mode === 'gate') return allowed;
  if (report.command) return `${allowed}, ${formatCommandResult(report)}`;
  const baselineCount = result.migrations.filter(({ status }) => status === 'baseline').length;
  const baseline = baselineCount === 0 ? '' : `, ${countMigrations(baselineCount)} of the baseline`;
  if (mode === 'plan')
    return `${allowed}${baseline}, ${countMigrations(result.pending ?? 0)} pending`;
  if (result.applied === 0) return `${allowed}${baseline || ', nothing to do'}`;
  return `${allowed}${baseline}, ${countMigrations(result.applied ?? 0)} applied`;
}

function formatCommandResult({ result, mode }: Report): string {
  const { pending, applied } = result;
  if (mode === 'plan') {
    const pendingNote = pending === undefined ? '' : `, ${countMigrations(pending)} pending`;
    return `command not started${pendingNote}`;
  }
  const appliedNote = applied === undefined ? '' : `, ${countMigrations(applied)} applied`;
  return `command succeeded${appliedNote}`;
}

function countMigrations(count: number): string {
  return count === 1 ? '1 migration' : `${count} migrations`;
}

function renderFacts({
  decision,
  reason,
  problems,
  role,
  authority,
  target,
  mode,
}: Report): string {
  // The headline of a failed run does not contain the decision.
  const isFailed = decision === 'allowed' && problems.length > 0;
  const rows = [
    ['Verdict', isFailed ? `${decision}: ${reason}` : undefined],
    ['Role', role],
    ['Target', target],
    ['Authority', authority],
    ['Mode', mode],
  ].flatMap(([name, value]) =>
    name === undefined || value === undefined ? [] : [[name, inlineCode(value)]],
  );
  return rows.length === 0 ? '' : markdownTable([['', ''], ...rows]);
}

function renderProblems({ block, problems }: Report): string {
  if (block !== undefined) return `**${escapeMarkdown(block.what)}** ${escapeMarkdown(block.next)}`;
  return problems.map(renderProblemLine).join('\n');
}

function renderProblemLine({ code, what, next, file, line }: Problem): string {
  const location =
    file === undefined ? '' : ` ${inlineCode(line === undefined ? file : `${file}:${line}`)}`;
  return `- ${inlineCode(code)}${location}: **${escapeMarkdown(what)}** ${escapeMarkdown(next)}`;
}

/** Renders the output as an indented code block, which no line of the output can end. */
function renderLastLines({ result }: Report): string {
  if (result.lastLines.length === 0) return '';
  const lines = result.lastLines.map((line) => `    ${line}`).join('\n');
  return `The last lines of the command:\n\n${lines}`;
}

function renderFindings({ findings, result }: Report): string {
  const rows = [
    ...findings.map(({ code, level, what, next }) => [level, inlineCode(code), `${what} ${next}`]),
    ...result.notes.map(({ code, what, next }) => ['notice', inlineCode(code), `${what} ${next}`]),
  ];
  if (rows.length === 0) return '';
  const table = [
    ['Level', 'Finding', 'Message'],
    ...rows.map(([level = '', name = '', text = '']) => [level, name, escapeMarkdown(text)]),
  ];
  return `### Findings\n\n${markdownTable(table)}`;
}

/** Renders the result of each policy rule. In `plan` the rules do not block. */
function renderPolicy({ policy: rules }: Report): string {
  if (rules.length === 0) return '';
  const table = rules.map(({ rule, source, standing }) => [
    inlineCode(rule),
    RULE_RESULT_LABELS[standing.kind],
    escapeMarkdown(standing.kind === 'met' ? standing.what : `${standing.what} ${standing.next}`),
    inlineCode(source),
  ]);
  return `### Policy\n\n${markdownTable([['Rule', 'Result', 'Message', 'Policy'], ...table])}`;
}

function renderMigrations({ result }: Report): string {
  if (result.migrations.length === 0) return '';
  const shown = result.migrations.slice(0, MAX_ROWS_SHOWN);
  const hiddenCount = result.migrations.length - shown.length;
  const table = markdownTable([
    ['Version', 'Name', 'Status', 'Duration'],
    ...shown.map(renderMigrationRow),
  ]);
  const rest = hiddenCount > 0 ? `\n\n…and ${hiddenCount} more.` : '';
  return `### Migrations\n\n${table}${rest}`;
}

const STATUS_LABELS = {
  applied: '✅ applied',
  failed: '❌ failed',
  pending: '⏳ pending',
  baseline: '📌 baseline',
} as const;

function renderMigrationRow({
  version,
  name,
  status,
  durationMs,
  remark,
}: MigrationLine): string[] {
  const time = durationMs === undefined ? '' : `${Math.round(durationMs)} ms`;
  const statusText =
    remark === undefined ? STATUS_LABELS[status] : `${STATUS_LABELS[status]}, ${remark}`;
  return [inlineCode(version), inlineCode(name), statusText, time];
}

function renderDigests({ result }: Report): string {
  const lines = [
    result.planDigest === undefined ? '' : `Plan digest: ${inlineCode(result.planDigest)}`,
    result.headDigest === undefined ? '' : `Head digest: ${inlineCode(result.headDigest)}`,
  ];
  return lines.filter((line) => line !== '').join('  \n');
}
