import {
  type FileMap,
  type HistoryTool,
  type HistoryToolRow,
  type MigrationStatus,
  statusWithoutFiles,
} from './history-tool';

/**
 * Sqitch. Its table has a row for each deployed change of each project. Its plan is a file that
 * lists the changes in order (https://sqitch.org/docs/manual/sqitchchanges/).
 */
export const sqitch: HistoryTool = {
  tool: 'Sqitch',
  place: { schema: 'sqitch', table: 'changes' },
  columns: ['change_id', 'change', 'project', 'committed_at'],
  query: (table) =>
    `SELECT change, change_id, project FROM ${table} ORDER BY committed_at, planned_at;`,
  reads: (path) => /(?:^|\/)sqitch\.plan$/.test(path),
  status: async (rows, files) => computeStatus(rows, files),
};

function computeStatus(rows: readonly HistoryToolRow[], files: FileMap): MigrationStatus {
  const applied = rows.map(([change, id, project]) => ({
    version: id ?? '',
    name: `${project}:${change}`,
    checksum: '',
  }));
  const [plan] = files;
  if (plan === undefined || files.size > 1) return statusWithoutFiles(applied);
  const [file, text] = plan;
  const [, project = ''] = /^%project=(\S+)\s*$/m.exec(text) ?? [];
  const deployedCount = rows.filter((row) => row[2] === project).length;
  const changes = text.split('\n').flatMap((line) => {
    const [, name] = /^\s*([^\s%@#[][^\s[]*)\s/.exec(line) ?? [];
    return name === undefined ? [] : [name];
  });
  return {
    applied,
    // Counted and not compared by name, because the plan lists a reworked change twice.
    pending: changes
      .slice(deployedCount)
      .map((name) => ({ version: name, name: '', checksum: '', file })),
    heads: [],
  };
}
