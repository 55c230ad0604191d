import type { ComparedFinding } from '../../checks/find-new-findings';
import type { RepositoryFiles } from '../../checks/repository-files';
import type { CheckRequest } from '../../inputs/check-request';
import type { ReportedFinding } from '../../report/check-report';
import { quoteSource } from '../../report/source-quote';
import { createSourceLinks, type LinkedCommits } from './source-links';

/** The rules that report a secret value. Its line is not quoted. */
const UNQUOTED_RULES: ReadonlySet<string> = new Set(['url-in-plain-text', 'role-in-secret']);

/** Adds to each finding the link to its line on GitHub, and the lines that it is about. */
export async function describeFindings(
  findings: readonly ComparedFinding[],
  files: RepositoryFiles,
  workspace: string,
  { environment }: CheckRequest,
  commits: LinkedCommits,
): Promise<readonly ReportedFinding[]> {
  if (findings.length === 0) return [];
  const link = await createSourceLinks(workspace, environment, commits);
  return findings.map((finding) => {
    const { file, line } = finding.place;
    const isQuoted = line !== undefined && !UNQUOTED_RULES.has(finding.rule);
    const quote = isQuoted ? quoteSource(file, files.read(file) ?? '', line) : undefined;
    return { ...finding, url: link(finding.place), quote };
  });
}
