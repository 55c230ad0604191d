import type { CheckFinding, SourceLocation } from '../checks/rule';
import type { CheckReport, DatabaseRow, ReportedFinding, StepRow, UseRow } from './check-report';
import { checkHeadline, formatLocation } from './check-report';
import { escapeMarkdown, inlineCode } from './markdown';
import { renderLocks } from './render-locks';
import { RULE_RESULT_LABELS } from './rule-results';
import type { MarkdownBlock } from './truncate-markdown';

/** Returns the URL of the page of a rule; undefined if the repository of the action is not known. */
export type RulePage = (rule: string) => string | undefined;

/**
 * Builds the report of a check as Markdown blocks: problems, findings, suppressed findings, what would
 * happen at each use of the action, and what the statements did in the rehearsal.
 */
export function buildCheckBlocks(
  report: CheckReport,
  rulePage: RulePage,
): readonly MarkdownBlock[] {
  const { problems, findings, suppressed, uses, temporary, policy, databases, notes } = report;
  return [
    { kind: 'text', text: `## ${escapeMarkdown(checkHeadline(report))}` },
    ...problems.map(
      ({ code, what, next }): MarkdownBlock => ({
        kind: 'text',
        text: `- ${inlineCode(code)}: **${escapeMarkdown(what)}** ${escapeMarkdown(next)}`,
      }),
    ),
    {
      kind: 'table',
      title: 'Findings',
      head: ['', 'Rule', 'Where', 'Message'],
      rows: findings.map((finding) => renderFindingRow(finding, rulePage)),
    },
    {
      kind: 'table',
      title: 'Allowed by a comment',
      head: ['Rule', 'Where', 'Reason'],
      rows: suppressed.map(({ finding, reason }) => [
        linkRule(finding, rulePage),
        formatPlace(finding.place),
        escapeMarkdown(reason),
      ]),
    },
    {
      kind: 'table',
      title: 'What would happen',
      head: ['Where', 'Job', 'Environment', 'Role', 'Target', 'Verdict'],
      rows: uses.map(renderUseRow),
    },
    {
      kind: 'table',
      title: 'Migrations of temporary and other databases',
      head: ['Where', 'Job', 'Tool', 'Database', 'Why', 'Role'],
      rows: temporary.map(renderStepRow),
    },
    {
      kind: 'table',
      title: 'Policy rules',
      head: ['Where', 'Rule', 'Result', 'Message'],
      rows: policy.map(({ place, rule, standing }) => [
        formatPlace(place),
        inlineCode(rule),
        RULE_RESULT_LABELS[standing.kind],
        escapeMarkdown(standing.what),
      ]),
    },
    ...databases.flatMap(buildDatabaseBlocks),
    ...(notes.length === 0 ? [] : [buildNotesBlock(notes)]),
  ];
}

const LEVEL_ICONS = { error: '❌', warning: '⚠️', notice: 'ℹ️' } as const;

function renderFindingRow(finding: ReportedFinding, rulePage: RulePage): readonly string[] {
  const { level, place, what, next } = finding;
  const where = finding.onChange ? formatPlace(place) : `${formatPlace(place)} (not changed here)`;
  return [
    `${LEVEL_ICONS[level]} ${level}`,
    linkRule(finding, rulePage),
    where,
    `${escapeMarkdown(what)} ${escapeMarkdown(next)}`,
  ];
}

function linkRule({ rule }: CheckFinding, rulePage: RulePage): string {
  const url = rulePage(rule);
  return url === undefined ? inlineCode(rule) : `[${inlineCode(rule)}](${url})`;
}

function formatPlace(place: SourceLocation): string {
  return inlineCode(formatLocation(place));
}

function renderUseRow({
  place,
  where,
  environment,
  role,
  target,
  verdict,
}: UseRow): readonly string[] {
  return [
    formatPlace(place),
    escapeMarkdown(where),
    inlineCode(environment),
    inlineCode(role),
    inlineCode(target),
    escapeMarkdown(verdict),
  ];
}

function renderStepRow({ place, job, tool, database, why, role }: StepRow): readonly string[] {
  return [formatPlace(place), ...[job, tool, database, why, role].map(escapeMarkdown)];
}

function buildDatabaseBlocks({
  name,
  folder,
  outcome,
  statements,
}: DatabaseRow): readonly MarkdownBlock[] {
  const title = `Rehearsal of ${inlineCode(folder)}${name === 'default' ? '' : ` (${inlineCode(name)})`}`;
  return [
    { kind: 'text', text: `${title}: ${escapeMarkdown(outcome)}` },
    {
      kind: 'table',
      title: `What the statements of ${inlineCode(folder)} did`,
      head: ['Where', 'Statement', 'Locks', 'Who waits'],
      rows: statements.map((row) => [
        formatPlace(row.place),
        inlineCode(row.statement),
        renderLocks(row),
        row.waiting ?? 'not known',
      ]),
    },
  ];
}

function buildNotesBlock(notes: readonly string[]): MarkdownBlock {
  const lines = notes.map((note) => `- ${escapeMarkdown(note)}`);
  return { kind: 'text', text: `### Not checked\n\n${lines.join('\n')}` };
}
