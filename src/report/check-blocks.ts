import type { CheckFinding, SourceLocation } from '../checks/rule';
import type { CheckReport, DatabaseRow, ReportedFinding, UseRow } from './check-report';
import { checkHeadline, formatLocation } from './check-report';
import { escapeMarkdown, inlineCode } from './markdown';
import { RULE_RESULT_LABELS } from './rule-results';
import type { MarkdownBlock } from './truncate-markdown';

/** Gives the address of a rule's page; undefined where nobody knows where the action lives. */
export type RulePage = (rule: string) => string | undefined;

/**
 * What a check has to say, in the order in which a reader needs it: what kept it from its work, what
 * it found, what was allowed and why, what would happen, what the statements did.
 */
export function buildCheckBlocks(report: CheckReport, page: RulePage): readonly MarkdownBlock[] {
  const { problems, findings, suppressed, uses, policy, databases, notes } = report;
  return [
    { kind: 'text', text: `## ${checkHeadline(report)}` },
    ...problems.map(
      ({ code: name, what, next }): MarkdownBlock => ({
        kind: 'text',
        text: `- ${inlineCode(name)}: **${escapeMarkdown(what)}** ${escapeMarkdown(next)}`,
      }),
    ),
    {
      kind: 'table',
      title: 'Findings',
      head: ['', 'Rule', 'Where', 'What, and what to do'],
      rows: findings.map((finding) => findingRow(finding, page)),
    },
    {
      kind: 'table',
      title: 'Allowed by a comment',
      head: ['Rule', 'Where', 'Reason'],
      rows: suppressed.map(({ finding, reason }) => [
        linked(finding, page),
        placed(finding.place),
        escapeMarkdown(reason),
      ]),
    },
    {
      kind: 'table',
      title: 'What would happen',
      head: ['Where', 'Job', 'Environment', 'Role', 'Target', 'Verdict'],
      rows: uses.map(useRow),
    },
    {
      kind: 'table',
      title: 'What the policy asks there',
      head: ['Where', 'Rule', 'Standing', 'What'],
      rows: policy.map(({ place, rule, standing }) => [
        placed(place),
        inlineCode(rule),
        RULE_RESULT_LABELS[standing.kind],
        escapeMarkdown(standing.what),
      ]),
    },
    ...databases.flatMap(databaseBlocks),
    ...(notes.length === 0 ? [] : [notesBlock(notes)]),
  ];
}

const MARKS = { error: '❌', warning: '⚠️', notice: 'ℹ️' } as const;

function findingRow(finding: ReportedFinding, page: RulePage): readonly string[] {
  const { level, place, what, next } = finding;
  const where = finding.onChange ? placed(place) : `${placed(place)} (not changed here)`;
  return [
    `${MARKS[level]} ${level}`,
    linked(finding, page),
    where,
    `${escapeMarkdown(what)} ${escapeMarkdown(next)}`,
  ];
}

function linked({ rule }: CheckFinding, page: RulePage): string {
  const address = page(rule);
  return address === undefined ? inlineCode(rule) : `[${inlineCode(rule)}](${address})`;
}

function placed(place: SourceLocation): string {
  return inlineCode(formatLocation(place));
}

function useRow({ place, where, environment, role, target, verdict }: UseRow): readonly string[] {
  return [
    placed(place),
    escapeMarkdown(where),
    inlineCode(environment),
    inlineCode(role),
    inlineCode(target),
    escapeMarkdown(verdict),
  ];
}

function databaseBlocks({
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
      head: ['Where', 'Statement', 'Strongest lock', 'On'],
      rows: statements.map(({ place, statement, lock, relation, source }) => [
        placed(place),
        inlineCode(statement),
        source === 'observed' || lock === ''
          ? escapeMarkdown(lock)
          : `${escapeMarkdown(lock)} (as documented)`,
        inlineCode(relation),
      ]),
    },
  ];
}

function notesBlock(notes: readonly string[]): MarkdownBlock {
  const lines = notes.map((note) => `- ${escapeMarkdown(note)}`);
  return { kind: 'text', text: `### Not judged\n\n${lines.join('\n')}` };
}
