import { ALLOW_REASONS } from '../../../src/policy/reason-codes';
import { github, temporaryFolder } from '../../support/action';
import { tableRows } from '../../support/property-runs';
import { runTerminal } from '../../support/terminal';
import { TABLE, toStep } from '../gate/verdict-table';

/*
 * The verdict table, run with the terminal program: the same verdicts and messages, and exit codes.
 * `npm test` runs a fifth of it here, and all of it with the action (gate/verdicts.test.ts).
 */

const isAllowed = (reason: string) => ALLOW_REASONS.some((allowed) => allowed === reason);

test.concurrent.each(tableRows(TABLE).map((row) => [row.reason, row.what, row] as const))(
  'terminal: returns the verdict %s for %s',
  async (reason, _what, row) => {
    const { with: inputs = {}, env, event = { name: 'push' } } = toStep(row);
    const { mode = 'migrate', command = '', ...options } = inputs;
    const folder = temporaryFolder();
    const result = await runTerminal(
      [
        ...[mode, '--json'],
        ...Object.entries(options).map(([name, value]) => `--${name}=${value}`),
        ...['--', ...command.split(' ')],
      ],
      { ...github(folder, event, folder), ...env },
      folder,
    );
    const allowed = isAllowed(reason);
    const decision = allowed ? 'allowed' : 'blocked';
    expect(JSON.parse(result.stdout)).toMatchObject({
      decision,
      reason,
      exitCode: allowed ? 0 : 3,
    });
    expect(result.exitCode).toBe(allowed ? 0 : 3);
    expect(result.stderr).toContain(`${allowed ? '✅ Allowed' : '⛔ Blocked'}: ${reason}`);
    expect(result.stderr).not.toContain('::');
  },
);
