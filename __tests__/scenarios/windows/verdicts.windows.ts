import { ALLOW_REASONS } from '../../../src/policy/reason-codes';
import { ACTION_OUTPUTS } from '../../../src/report/outputs';
import { TABLE, toStep } from '../gate/verdict-table';
import { onWindows, runWindowsAction } from './windows';

/*
 * The whole table of the decision on Windows. Each row is a process of its own, started as a runner
 * starts it.
 */

/** The command of an allowed row does not run: Wine does not bring bash. */
const SHELL_MISSING = 'error shell-missing';

onWindows('the verdict on Windows', () => {
  test.concurrent.each(TABLE.map((row) => [row.reason, row.what, row] as const))(
    'is %s: %s',
    async (reason, _what, row) => {
      const result = await runWindowsAction(toStep(row));
      expect(result.stderr).toBe('');
      const allowed = ALLOW_REASONS.some((name) => name === reason);
      expect(result.outputs).toMatchObject({ decision: allowed ? 'allowed' : 'blocked', reason });
      expect(Object.keys(result.outputs)).toEqual(Object.keys(ACTION_OUTPUTS));
      const errors = result.annotations.filter(({ level }) => level === 'error');
      const startsCommand = (row.given['mode'] ?? 'migrate') === 'migrate';
      const allowedErrors = startsCommand ? [SHELL_MISSING] : [];
      const expected = allowed ? allowedErrors : [`error Blocked: ${reason}`];
      expect(errors.map(({ level, title }) => `${level} ${title}`)).toEqual(expected);
      expect(result.exitCode).toBe(expected.length === 0 ? 0 : 1);
    },
  );
});
