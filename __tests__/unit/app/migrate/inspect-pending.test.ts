import { inspectPending } from '../../../../src/app/migrate/inspect-pending';
import type { CancellationSignal } from '../../../../src/engine/cancellation-signal';
import { OWN_TABLE } from '../../../../src/engine/history-table';
import type { TargetHistory } from '../../../../src/engine/target-history';
import { sql } from '../../../../src/migrations/formats/sql';
import { migration } from '../../migrations/support';

const HISTORY: TargetHistory = {
  facts: { versionNumber: 180_000, inRecovery: false, readOnly: false, pooled: false },
  ...{ detectsLostClient: true, exists: false, ledger: { kind: 'missing' }, rows: [] },
  ...{ table: OWN_TABLE, tableExists: false },
};

/** Somebody wishes the end once it was asked so often whether anybody does. */
function haltAfter(questions: number): CancellationSignal {
  let asked = 0;
  return {
    reason: () => {
      asked += 1;
      return asked > questions ? { code: 'time-limit', what: 'The time is up' } : undefined;
    },
    listen: () => () => undefined,
  };
}

test('a run that shall end looks into no further file, and says so', async () => {
  const files = [migration('1', 'SELECT 1'), migration('2', 'SELECT 2'), migration('3', 'SELEC 3')];
  expect(
    await inspectPending(files, HISTORY, { format: sql, baseline: undefined }, haltAfter(1)),
  ).toEqual({
    ok: false,
    problems: [
      expect.objectContaining({
        code: 'time-limit',
        what: 'The time is up. It was parsing the files.',
      }),
    ],
  });
  const whole = await inspectPending(
    files,
    HISTORY,
    { format: sql, baseline: undefined },
    haltAfter(9),
  );
  expect(whole.ok ? [] : whole.problems.map(({ code }) => code)).toEqual(['syntax-error']);
});
