import type { SourceLocation } from '../checks/rule';
import { type CheckReport, EMPTY_CHECK_REPORT } from './check-report';

/**
 * Splits the report of a repository by the names of its databases, because each name has its own
 * comment. The first report has the name of the check and everything about the repository. The
 * others contain the findings of their databases only.
 */
export function splitByDatabase(report: CheckReport): readonly [CheckReport, ...CheckReport[]] {
  const { databases, findings, suppressed } = report;
  const otherNames = [...new Set(databases.map(({ name }) => name))].filter(
    (name) => name !== report.name,
  );
  const listFolders = (name: string) =>
    databases.filter((database) => database.name === name).map(({ folder }) => `${folder}/`);
  const isIn = ({ file }: SourceLocation, folders: readonly string[]) =>
    folders.some((folder) => file.startsWith(folder));
  const otherFolders = otherNames.flatMap(listFolders);
  return [
    {
      ...report,
      findings: findings.filter(({ place }) => !isIn(place, otherFolders)),
      suppressed: suppressed.filter(({ finding }) => !isIn(finding.place, otherFolders)),
      databases: databases.filter(({ name }) => name === report.name),
    },
    ...otherNames.map((name): CheckReport => {
      const folders = listFolders(name);
      return {
        ...EMPTY_CHECK_REPORT,
        name,
        failOn: report.failOn,
        scope: report.scope,
        findings: findings.filter(({ place }) => isIn(place, folders)),
        suppressed: suppressed.filter(({ finding }) => isIn(finding.place, folders)),
        databases: databases.filter((database) => database.name === name),
      };
    }),
  ];
}
