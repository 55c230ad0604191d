import type { SourceLocation } from '../checks/rule';
import type { CheckReport } from './check-report';

/**
 * One report for each name among the databases of a repository, for each has a comment of its own:
 * the check's own name has all that is about the repository, and every other its databases alone.
 */
export function splitByDatabase(report: CheckReport): readonly [CheckReport, ...CheckReport[]] {
  const { name: own, databases, findings, suppressed } = report;
  const others = [...new Set(databases.map(({ name }) => name))].filter((name) => name !== own);
  const foldersOf = (name: string) =>
    databases.filter((database) => database.name === name).map(({ folder }) => `${folder}/`);
  const isIn = ({ file }: SourceLocation, folders: readonly string[]) =>
    folders.some((folder) => file.startsWith(folder));
  const elsewhere = others.flatMap(foldersOf);
  return [
    {
      ...report,
      findings: findings.filter(({ place }) => !isIn(place, elsewhere)),
      suppressed: suppressed.filter(({ finding }) => !isIn(finding.place, elsewhere)),
      databases: databases.filter(({ name }) => name === own),
    },
    ...others.map((name): CheckReport => {
      const folders = foldersOf(name);
      return {
        ...{ name, problems: [], uses: [], policy: [], notes: [] },
        findings: findings.filter(({ place }) => isIn(place, folders)),
        suppressed: suppressed.filter(({ finding }) => isIn(finding.place, folders)),
        databases: databases.filter((database) => database.name === name),
      };
    }),
  ];
}
