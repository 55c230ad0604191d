import { groupByFile, type RulePage } from './check-findings';
import type { CheckReport, ReportedFinding } from './check-report';
import { buildDetails, formatSuppression } from './check-sections';
import { checkHeadline, formatJudged } from './check-verdict';
import { escapeMarkdown, inlineCode } from './markdown';
import type { MarkdownBlock } from './truncate-markdown';

/**
 * Builds the report of a check as Markdown blocks: the verdict and what was judged, the findings of the
 * migrations, those of the configuration, and in sections to open: findings that the base has too, the
 * locks of the statements, what would happen at each use of the action, what was not judged.
 */
export function buildCheckBlocks(
  report: CheckReport,
  rulePage: RulePage,
): readonly MarkdownBlock[] {
  const { findings, databases } = report;
  const newFindings = findings.filter(({ isNew }) => isNew);
  const isMigration = ({ place }: ReportedFinding) =>
    databases.some(({ folder }) => place.file === folder || place.file.startsWith(`${folder}/`));
  return [
    ...buildVerdict(report),
    ...databases.map(({ name, folder, outcome }): MarkdownBlock => {
      const title = `Rehearsal of ${inlineCode(folder)}${name === 'default' ? '' : ` (${inlineCode(name)})`}`;
      return { kind: 'text', text: `${title}: ${escapeMarkdown(outcome)}`, importance: 1 };
    }),
    ...groupByFile(newFindings.filter(isMigration), rulePage),
    ...groupByFile(
      newFindings.filter((finding) => !isMigration(finding)),
      rulePage,
    ),
    ...buildDetails(report, rulePage),
  ];
}

/** The headline, what was judged, what stopped the check, and what the pull request or the policy allows. */
function buildVerdict(report: CheckReport): readonly MarkdownBlock[] {
  const { problems, suppressed, lowered } = report;
  const judged = formatJudged(report);
  const newlyAllowed = suppressed.filter(({ isNew }) => isNew);
  const texts = [
    `## ${escapeMarkdown(checkHeadline(report))}`,
    escapeMarkdown(judged),
    ...problems.map(
      ({ code, what, next }) =>
        `- ${inlineCode(code)}: **${escapeMarkdown(what)}** ${escapeMarkdown(next)}`,
    ),
    newlyAllowed.length === 0
      ? ''
      : ['**Allowed by this change:**', ...newlyAllowed.map(formatSuppression)].join('\n'),
    lowered.length === 0
      ? ''
      : [
          '**Lowered by the policy file:**',
          ...lowered.map(
            ({ rule, from, to, count }) =>
              `- ${inlineCode(rule)}: ${from} → ${to} (${count === 1 ? '1 finding' : `${count} findings`})`,
          ),
        ].join('\n'),
  ];
  return texts.flatMap((text): MarkdownBlock[] =>
    text === '' ? [] : [{ kind: 'text', text, importance: 0 }],
  );
}
