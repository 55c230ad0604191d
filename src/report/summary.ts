import { markdownTable } from 'markdown-table';
import type { Problem } from '../problem';
import { escapeMarkdown, inlineCode } from './markdown';
import type { MigrationLine, Report } from './report';
import { RULE_RESULT_LABELS } from './rule-results';

/** Rows beyond this many are counted, not shown. */
const MAX_ROWS_SHOWN = 500;

/** GitHub drops a summary over 1 MiB whole: so many characters are less, whatever they are. */
const MAX_SUMMARY_LENGTH = 340_000;

/**
 * The job summary, in Markdown: the verdict with its reason, the target without its secrets, what
 * went wrong, the findings, and a table of the migrations.
 */
export function renderSummary(report: Report): string {
  const sections = [
    `## ${runHeadline(report)}`,
    facts(report),
    report.embedded
      ? '> The database was the **embedded** one: a throw-away inside the action, gone with this step.'
      : '',
    trouble(report),
    lastLines(report),
    findings(report),
    policy(report),
    migrations(report),
    digests(report),
  ];
  const text = sections.filter((section) => section !== '').join('\n\n');
  if (text.length <= MAX_SUMMARY_LENGTH) return `${text}\n`;
  return `${text.slice(0, MAX_SUMMARY_LENGTH)}\n\n…too long for a summary; the log has the rest.\n`;
}

/** The verdict and what came of it, in one line: the first thing that a reviewer reads. */
export function runHeadline(report: Report): string {
  const { work, mode, problems, decision } = report;
  if (decision === 'blocked') return `⛔ Blocked: ${report.reason}`;
  if (problems.length > 0) return `❌ Failed: ${problems[0]?.code ?? ''}`;
  const allowed = `✅ Allowed: ${report.reason}`;
  if (mode === 'gate') return allowed;
  if (report.command) {
    const waiting = work.pending === undefined ? '' : `, ${count(work.pending)} pending`;
    if (mode === 'plan') return `${allowed}, command not started${waiting}`;
    const applied = work.applied === undefined ? '' : `, ${count(work.applied)} applied`;
    return `${allowed}, command succeeded${applied}`;
  }
  const recorded = work.migrations.filter(({ status }) => status === 'baseline').length;
  const baseline = recorded === 0 ? '' : `, ${count(recorded)} of the baseline`;
  if (mode === 'plan') return `${allowed}${baseline}, ${count(work.pending ?? 0)} pending`;
  const nothing = recorded === 0 ? ', nothing to do' : '';
  return `${allowed}${baseline}${work.applied === 0 ? nothing : `, ${count(work.applied ?? 0)} applied`}`;
}

function count(migrations: number): string {
  return migrations === 1 ? '1 migration' : `${migrations} migrations`;
}

function facts({ decision, reason, problems, role, authority, target, mode }: Report): string {
  // Elsewhere the headline says it.
  const failed = decision === 'allowed' && problems.length > 0;
  const rows = [
    ['Verdict', failed ? `${decision}: ${reason}` : undefined],
    ['Role', role],
    ['Target', target],
    ['Authority', authority],
    ['Mode', mode],
  ].flatMap(([name, value]) =>
    name === undefined || value === undefined ? [] : [[name, inlineCode(value)]],
  );
  return rows.length === 0 ? '' : markdownTable([['', ''], ...rows]);
}

function trouble({ block, problems }: Report): string {
  if (block !== undefined) return `**${escapeMarkdown(block.what)}** ${escapeMarkdown(block.next)}`;
  return problems.map(problemLine).join('\n');
}

function problemLine({ code: name, what, next, file, line }: Problem): string {
  const place =
    file === undefined ? '' : ` ${inlineCode(line === undefined ? file : `${file}:${line}`)}`;
  return `- ${inlineCode(name)}${place}: **${escapeMarkdown(what)}** ${escapeMarkdown(next)}`;
}

/** Indented by four spaces, a block of code that no line of the output can end. */
function lastLines({ work }: Report): string {
  if (work.lastLines.length === 0) return '';
  const lines = work.lastLines.map((line) => `    ${line}`).join('\n');
  return `The last lines of the command:\n\n${lines}`;
}

function findings({ findings: found, work }: Report): string {
  const rows = [
    ...found.map(({ code: name, level, what, next }) => [
      level,
      inlineCode(name),
      `${what} ${next}`,
    ]),
    ...work.notes.map(({ code: name, what, next }) => [
      'notice',
      inlineCode(name),
      `${what} ${next}`,
    ]),
  ];
  if (rows.length === 0) return '';
  const table = [
    ['Level', 'Finding', 'What, and what to do'],
    ...rows.map(([level = '', name = '', text = '']) => [level, name, escapeMarkdown(text)]),
  ];
  return `### Findings\n\n${markdownTable(table)}`;
}

/** How each rule of the policy stands: in `plan` none of them blocks, and all are shown. */
function policy({ policy: rules }: Report): string {
  if (rules.length === 0) return '';
  const table = rules.map(({ rule, source, standing }) => [
    inlineCode(rule),
    RULE_RESULT_LABELS[standing.kind],
    escapeMarkdown(standing.kind === 'met' ? standing.what : `${standing.what} ${standing.next}`),
    inlineCode(source),
  ]);
  return `### Policy\n\n${markdownTable([['Rule', 'Standing', 'What', 'Policy'], ...table])}`;
}

function migrations({ work }: Report): string {
  if (work.migrations.length === 0) return '';
  const shown = work.migrations.slice(0, MAX_ROWS_SHOWN);
  const hidden = work.migrations.length - shown.length;
  const table = markdownTable([['Version', 'Name', 'Status', 'Duration'], ...shown.map(row)]);
  const rest = hidden > 0 ? `\n\n…and ${hidden} more.` : '';
  return `### Migrations\n\n${table}${rest}`;
}

const MARKS = {
  applied: '✅ applied',
  failed: '❌ failed',
  pending: '⏳ pending',
  baseline: '📌 baseline',
} as const;

function row({ version, name, status, duration, remark }: MigrationLine): string[] {
  const time = duration === undefined ? '' : `${Math.round(duration)} ms`;
  const how = remark === undefined ? MARKS[status] : `${MARKS[status]}, ${remark}`;
  return [inlineCode(version), inlineCode(name), how, time];
}

function digests({ work }: Report): string {
  const lines = [
    work.planDigest === undefined ? '' : `Plan digest: ${inlineCode(work.planDigest)}`,
    work.headDigest === undefined ? '' : `Head digest: ${inlineCode(work.headDigest)}`,
  ];
  return lines.filter((line) => line !== '').join('  \n');
}
