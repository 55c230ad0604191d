import type { SourceLocation } from '../checks/rule';
import { groupByFile, type RulePage } from './check-findings';
import {
  type CheckReport,
  type DatabaseRow,
  formatLocation,
  type ReportedSuppression,
  type StepRow,
  type UseRow,
} from './check-report';
import { formatCounts } from './check-verdict';
import { escapeHtml, escapeMarkdown, inlineCode } from './markdown';
import { renderLocks } from './render-locks';
import { RULE_RESULT_LABELS } from './rule-results';
import type { MarkdownBlock } from './truncate-markdown';

/**
 * Builds the sections of a report that the reader can open. A section without content is left out.
 */
export function buildDetails(report: CheckReport, rulePage: RulePage): readonly MarkdownBlock[] {
  const { findings, suppressed, uses, temporary, policy, databases, unjudged, notes } = report;
  const oldFindings = findings.filter(({ isNew }) => !isNew);
  const oldSuppressed = suppressed.filter(({ isNew }) => !isNew);
  return [
    ...databases.map(buildLocks),
    {
      kind: 'details',
      title: `Already there, not changed here: ${formatCounts(oldFindings)}`,
      blocks: groupByFile(oldFindings, rulePage, 4),
    },
    buildList(
      `Allowed by a comment: ${oldSuppressed.length}`,
      oldSuppressed.map(formatSuppression),
    ),
    buildTable(
      `What would happen at each use of the action (${uses.length})`,
      ['Step', 'Role', 'Target', 'Verdict'],
      uses.map(renderUseRow),
    ),
    buildTable(
      'Policy rules',
      ['Where', 'Rule', 'Result', 'Message'],
      policy.map(({ place, rule, standing }) => [
        formatPlace(place),
        inlineCode(rule),
        RULE_RESULT_LABELS[standing.kind],
        escapeMarkdown(standing.what),
      ]),
    ),
    buildTable(
      `Migrations of temporary and other databases (${temporary.length})`,
      ['Step', 'Database', 'Why', 'Role'],
      temporary.map(renderStepRow),
    ),
    buildList(
      `Not judged: ${unjudged.length}`,
      unjudged.map(
        ({ place, subject, why }) =>
          `- ${formatPlace(place)}: ${escapeMarkdown(`${subject} ${why}`)}.`,
      ),
    ),
    buildList(
      'Not checked',
      notes.map((note) => `- ${escapeMarkdown(note)}`),
    ),
  ];
}

/** Formats a comment that allows a finding as an entry of a list. */
export function formatSuppression({ finding, reason, place }: ReportedSuppression): string {
  return `- ${inlineCode(finding.rule)} at ${inlineCode(formatLocation(finding.place))}, because ${escapeMarkdown(reason)} (${inlineCode(formatLocation(place))})`;
}

function buildLocks({ folder, statements }: DatabaseRow): MarkdownBlock {
  return buildTable(
    `Locks of the statements in <code>${escapeHtml(folder)}</code> (${statements.length})`,
    ['Where', 'Statement', 'Locks', 'Who waits'],
    statements.map((row) => [
      formatPlace(row.place),
      inlineCode(row.statement),
      renderLocks(row),
      row.waiting ?? 'not known',
    ]),
  );
}

/** @param title HTML. */
function buildTable(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): MarkdownBlock {
  const blocks: readonly MarkdownBlock[] =
    rows.length === 0 ? [] : [{ kind: 'table', head, rows, importance: 5 }];
  return { kind: 'details', title, blocks };
}

function buildList(title: string, entries: readonly string[]): MarkdownBlock {
  const blocks: readonly MarkdownBlock[] =
    entries.length === 0 ? [] : [{ kind: 'text', text: entries.join('\n'), importance: 5 }];
  return { kind: 'details', title, blocks };
}

function formatPlace(place: SourceLocation): string {
  return inlineCode(formatLocation(place));
}

function renderUseRow(row: UseRow): readonly string[] {
  const { place, where, environment, role, target, verdict } = row;
  const inEnvironment = environment === '' ? '' : `environment ${inlineCode(environment)}`;
  return [
    joinLines(formatPlace(place), escapeMarkdown(where), inEnvironment),
    inlineCode(role),
    inlineCode(target),
    escapeMarkdown(verdict),
  ];
}

function renderStepRow({ place, job, tool, database, why, role }: StepRow): readonly string[] {
  const step = joinLines(formatPlace(place), escapeMarkdown(`${job}, ${tool}`));
  return [step, ...[database, why, role].map(escapeMarkdown)];
}

/** Joins texts as lines of a cell. A table with few columns fits the width of a comment. */
function joinLines(...lines: readonly string[]): string {
  return lines.filter((line) => line !== '').join('<br>');
}
