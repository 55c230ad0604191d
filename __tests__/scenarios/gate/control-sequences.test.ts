import { runAction, workspace } from '../../support/action';
import { useDatabase } from '../../support/postgres';
import { runTerminal } from '../../support/terminal';

/*
 * Foreign text in the log and in a terminal: notices of the server, errors, output of a command.
 */

const db = useDatabase();

/** A color, then sequences that clear the screen, set the title and overwrite the line. */
const FOREIGN = String.raw`\033[31mred\033[0m \033[2J \033]0;title\007 a\rb \302\233H`;
const SHOWN = '\u001b[31mred\u001b[0m \\x1b[2J \\x1b]0;title\\x07 a';

const NOTICE = `DO $$ BEGIN RAISE NOTICE '%',
  E'\\033[31mred\\033[0m \\033[2J \\033]0;title\\007 a\\rb \\u009bH'; END $$;`;
const HUGE = "DO $$ BEGIN RAISE NOTICE '%', repeat('x', 65540); END $$;";
const ERROR = "DO $$ BEGIN RAISE EXCEPTION '%', E'\\033[2Jgone'; END $$;";

const FILES = {
  'migrations/0001_a.sql': `${NOTICE}\n${HUGE}`,
  'migrations/0002_b.sql': ERROR,
};

/** Returns the control characters that are not a line end, a tab or a color of `FOREIGN`. */
const otherControls = (text: string) =>
  text
    .replaceAll('\u001b[31m', '')
    .replaceAll('\u001b[0m', '')
    .match(/[^\P{Cc}\n\t]/gu);

test.each(['log', 'terminal'])(
  'shows control sequences of the server as text in the %s',
  async (kind) => {
    const settings = { DB_ROLE: 'staging', DATABASE_URL: db.url };
    const folder = workspace(FILES);
    const { stdout } =
      kind === 'log'
        ? await runAction({ workspace: folder, env: settings })
        : await runTerminal(['migrate'], settings, folder);
    expect(stdout).toContain(`NOTICE: ${SHOWN}\\x0db \\x9bH`);
    expect(stdout).toContain('\\x1b[2Jgone');
    expect(stdout).toContain(`${'x'.repeat(100)} … (`);
    expect(otherControls(stdout)).toBeNull();
  },
);

test('shows control sequences of a command as text', async () => {
  const args = ['run', '--', 'printf', `${FOREIGN}\\n`];
  const settings = { DB_ROLE: 'staging', DATABASE_URL: 'embedded' };
  const { stdout } = await runTerminal(args, settings, workspace({}));
  // A single carriage return ends a line.
  expect(stdout).toContain(`${SHOWN}\nb \\x9bH\n`);
  expect(otherControls(stdout)).toBeNull();
});
