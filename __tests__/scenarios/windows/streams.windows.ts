import { workspace } from '../../support/action';
import { freshDatabase } from '../../support/postgres';
import { onWindows, runWithForeignStreams } from './windows';

/*
 * Standard streams that Node cannot open: Wine gives a program of Windows the pipes of this system,
 * of which Node says `open EBADF`. A runner of Windows gives pipes of Windows.
 */

const FILES = { 'migrations/0001_a.sql': 'CREATE TABLE a (id int);\r\n' };

onWindows.each(['20', '24'] as const)('streams that Node %s cannot open', (node) => {
  test.each([
    ['', 'pipes of another system'],
    ['</dev/null >&- 2>&-', 'closed outputs'],
  ])('do not stop a migration: %s (%s)', async (redirection) => {
    const database = await freshDatabase();
    const result = await runWithForeignStreams({
      node,
      redirection,
      workspace: workspace(FILES),
      env: { DB_ROLE: 'staging', DATABASE_URL: database.url },
    });
    expect(result.said).not.toMatch(/EBADF|unforeseen|::error/);
    expect(result).toMatchObject({ exitCode: 0, outputs: { applied: '1' } });
    expect(await database.query('SELECT count(*)::int AS rows FROM a')).toEqual([{ rows: 0 }]);
  });

  test('do not stop a check', async () => {
    const result = await runWithForeignStreams({
      node,
      redirection: '',
      workspace: workspace(FILES),
      env: { INPUT_MODE: 'check' },
    });
    expect(result.said).not.toMatch(/EBADF|unforeseen/);
    expect(result).toMatchObject({ exitCode: 0, outputs: { reason: 'check-passed' } });
  });
});
