import { formatLocation, type ReportedFinding } from './check-report';
import { codeBlock, escapeMarkdown, inlineCode } from './markdown';
import type { BlockImportance, MarkdownBlock } from './truncate-markdown';

/** Returns the URL of the page of a rule; undefined if the repository of the action is not known. */
export type RulePage = (rule: string) => string | undefined;

const LEVEL_ICONS = { error: '❌', warning: '⚠️', notice: 'ℹ️' } as const;
const IMPORTANCE = { error: 1, warning: 2, notice: 3 } as const;

/**
 * Puts findings below the name of their file, in the order of the findings.
 *
 * @param importance By default, that of their level.
 */
export function groupByFile(
  findings: readonly ReportedFinding[],
  rulePage: RulePage,
  importance?: BlockImportance,
): readonly MarkdownBlock[] {
  const files = [...new Set(findings.map(({ place }) => place.file))];
  return files.map(
    (file): MarkdownBlock => ({
      kind: 'heading',
      title: inlineCode(file),
      blocks: findings
        .filter(({ place }) => place.file === file)
        .map((finding) => ({
          kind: 'text',
          text: formatFinding(finding, rulePage),
          importance: importance ?? IMPORTANCE[finding.level],
        })),
    }),
  );
}

/** One sentence, which can contain full stops in inline code. */
const FIRST_SENTENCE = /^(?:`[^`]*`|[^`.]|\.(?!\s|$))*\.(?=\s|$)/;

/** Formats a finding: its first sentence with its line and its rule, the rest, and the quoted lines. */
function formatFinding(finding: ReportedFinding, rulePage: RulePage): string {
  const { level, rule, place, what, next, url, quote } = finding;
  const [title = what] = FIRST_SENTENCE.exec(what) ?? [];
  const rest = `${what.slice(title.length)} ${next}`.trim();
  const page = rulePage(rule);
  const line = place.line === undefined ? place.file : `line ${place.line}`;
  const parts = [
    `${LEVEL_ICONS[level]} **${escapeMarkdown(title)}**`,
    url === undefined ? inlineCode(formatLocation(place)) : `[${escapeMarkdown(line)}](${url})`,
    page === undefined ? inlineCode(rule) : `[${inlineCode(rule)}](${page})`,
  ];
  const text = `${parts.join(' · ')}<br>\n${escapeMarkdown(rest)}`;
  return quote === undefined ? text : `${text}\n\n${codeBlock(quote.language, quote.text)}`;
}
