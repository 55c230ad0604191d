import { ALLOW_REASONS } from '../../../src/policy/reasons';
import { github, temporaryFolder } from '../../support/action';
import { runTerminal } from '../../support/terminal';
import { stepOf, TABLE } from '../gate/verdict-table';

/*
 * The table of the decision once more, through the terminal: the same verdicts, in exit codes, and in
 * the same words.
 */

const isAllowed = (reason: string) => ALLOW_REASONS.some((allowed) => allowed === reason);

test.concurrent.each(TABLE.map((row) => [row.reason, row.what, row] as const))(
  '%s: %s',
  async (reason, _what, row) => {
    const { with: inputs = {}, env, event = { name: 'push' } } = stepOf(row);
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
