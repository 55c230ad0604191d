import type { CheckFinding, Place } from '../checks/rule';
import type { CheckReport, DatabaseRow, ReportedFinding, UseRow } from './check-report';
import { checkHeadline, shownPlace } from './check-report';
import type { Block } from './cut';
import { code, prose } from './markdown';
import { STANDINGS } from './standings';

/** Gives the address of a rule's page; undefined where nobody knows where the action lives. */
export type RulePage = (rule: string) => string | undefined;

/**
 * What a check has to say, in the order in which a reader needs it: what kept it from its work, what
 * it found, what was allowed and why, what would happen, what the statements did.
 */
export function checkBlocks(report: CheckReport, page: RulePage): readonly Block[] {
  const { problems, findings, suppressed, uses, policy, databases, notes } = report;
  return [
    { kind: 'text', text: `## ${checkHeadline(report)}` },
    ...problems.map(
      ({ code: name, what, next }): Block => ({
        kind: 'text',
        text: `- ${code(name)}: **${prose(what)}** ${prose(next)}`,
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
        prose(reason),
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
        code(rule),
        STANDINGS[standing.kind],
        prose(standing.what),
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
    `${prose(what)} ${prose(next)}`,
  ];
}

function linked({ rule }: CheckFinding, page: RulePage): string {
  const address = page(rule);
  return address === undefined ? code(rule) : `[${code(rule)}](${address})`;
}

function placed(place: Place): string {
  return code(shownPlace(place));
}

function useRow({ place, where, environment, role, target, verdict }: UseRow): readonly string[] {
  return [placed(place), prose(where), code(environment), code(role), code(target), prose(verdict)];
}

function databaseBlocks({ name, folder, outcome, statements }: DatabaseRow): readonly Block[] {
  const title = `Rehearsal of ${code(folder)}${name === 'default' ? '' : ` (${code(name)})`}`;
  return [
    { kind: 'text', text: `${title}: ${prose(outcome)}` },
    {
      kind: 'table',
      title: `What the statements of ${code(folder)} did`,
      head: ['Where', 'Statement', 'Strongest lock', 'On'],
      rows: statements.map(({ place, statement, lock, relation, source }) => [
        placed(place),
        code(statement),
        source === 'observed' || lock === '' ? prose(lock) : `${prose(lock)} (as documented)`,
        code(relation),
      ]),
    },
  ];
}

function notesBlock(notes: readonly string[]): Block {
  const lines = notes.map((note) => `- ${prose(note)}`);
  return { kind: 'text', text: `### Not judged\n\n${lines.join('\n')}` };
}
