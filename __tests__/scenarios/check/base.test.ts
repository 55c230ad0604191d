import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runAction, type Step } from '../../support/action';
import { withGit } from '../../support/limits';
import { rehearsalServer } from '../../support/postgres';
import { newRepository, type Repository, shallowCopy } from '../../support/repository';
import { runTerminal } from '../../support/terminal';

/*
 * What a check without a pull request is compared with. `edited-migration` and `base-unknown` tell the
 * base.
 */

/** The test server starts faster than the embedded Postgres. */
const SERVER = rehearsalServer();
const ZEROS = '0'.repeat(40);
const UNREACHABLE = 'a'.repeat(40);
const FIRST = { 'migrations/0001_a.sql': 'CREATE TABLE a (id int);\n' };
const EDITED = { 'migrations/0001_a.sql': 'CREATE TABLE b (id int);\n' };

/** A repository whose newest commit edits a merged migration. */
function editedRepository(): { readonly repo: Repository; readonly before: string } {
  const repo = newRepository(FIRST);
  const before = repo.git('rev-parse', 'HEAD');
  repo.commit(EDITED);
  return { repo, before };
}

/** Sets a branch of the remote `origin`, as a fetch does. */
function setRemoteBranch({ git }: Repository, name: string, commit: string): void {
  git('update-ref', `refs/remotes/origin/${name}`, commit);
}

async function listRules(folder: string, step: Step): Promise<readonly string[]> {
  const inputs = { mode: 'check', 'rehearsal-url': SERVER, ...step.with };
  const env = { 'INPUT_GITHUB-TOKEN': '', ...step.env };
  const { outputs } = await runAction({ ...step, workspace: folder, with: inputs, env });
  return JSON.parse(outputs['warnings'] ?? '');
}

function pushStep(before: string, defaultBranch?: string): Step {
  const repository = defaultBranch === undefined ? {} : { default_branch: defaultBranch };
  return { event: { name: 'push', payload: { before, repository } } };
}

withGit(() => {
  describe('base of a push', () => {
    test('is the commit of the branch before the push', async () => {
      const { repo, before } = editedRepository();
      expect(await listRules(repo.folder, pushStep(before))).toEqual(['edited-migration']);
    });

    test.each([
      ['zeros, for a new branch', ZEROS],
      ['a commit that is not in the history', UNREACHABLE],
    ])('is the default branch if the event has %s', async (_, sent) => {
      const { repo, before } = editedRepository();
      setRemoteBranch(repo, 'main', before);
      expect(await listRules(repo.folder, pushStep(sent, 'main'))).toEqual(['edited-migration']);
    });
  });

  describe('base of another event', () => {
    const schedule: Step = { event: { name: 'schedule', payload: {} } };

    test('is the merge base with `origin/HEAD`', async () => {
      const { repo, before } = editedRepository();
      setRemoteBranch(repo, 'trunk', before);
      repo.git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/trunk');
      expect(await listRules(repo.folder, schedule)).toEqual(['edited-migration']);
    });

    test('without a remote, is unknown: a warning', async () => {
      const { repo } = editedRepository();
      expect(await listRules(repo.folder, schedule)).toEqual(['base-unknown']);
    });

    test('in a shallow checkout, is not the checked-out commit itself', async () => {
      const { repo } = editedRepository();
      expect(await listRules(shallowCopy(repo).folder, schedule)).toEqual(['base-unknown']);
    });

    test('does not matter in a repository without migrations', async () => {
      expect(await listRules(newRepository({ 'a.txt': 'x' }).folder, schedule)).toEqual([]);
    });
  });

  describe('base in a terminal', () => {
    const check = async (folder: string, ...options: readonly string[]) => {
      const result = await runTerminal(
        ['check', '--json', '--rehearsal-url', SERVER, ...options],
        {},
        folder,
      );
      return { ...result, report: JSON.parse(result.stdout) };
    };
    const rulesOf = ({ report }: { readonly report: { findings: { rule: string }[] } }) =>
      report.findings.map(({ rule }) => rule);

    test('is what `--base` names', async () => {
      const { repo } = editedRepository();
      expect(rulesOf(await check(repo.folder, '--base', 'HEAD~1'))).toEqual(['edited-migration']);
      expect(rulesOf(await check(repo.folder))).toEqual(['base-unknown']);
    });

    test.each(['nowhere', '-x', ''])('is an error if `--base` is `%s`', async (revision) => {
      const { repo } = editedRepository();
      const { exitCode, stderr } = await check(repo.folder, `--base=${revision}`);
      expect(stderr).toContain('`--base` does not name a commit');
      expect(exitCode).toBe(2);
    });

    test('counts uncommitted changes of tracked and of new files', async () => {
      const { folder } = newRepository(FIRST);
      writeFileSync(join(folder, 'migrations/0001_a.sql'), 'CREATE TABLE b (id int);\n');
      writeFileSync(join(folder, 'migrations/0002_b.sql'), 'SELEC 1;\n');
      const rules = rulesOf(await check(folder, '--base', 'HEAD'));
      expect(rules.sort()).toEqual(['edited-migration', 'syntax-error']);
    });

    test('no other command accepts `--base`', async () => {
      const { exitCode, stdout } = await runTerminal(['gate', '--base', 'HEAD']);
      expect(stdout).toContain('`--base` is an option of `check` only.');
      expect(exitCode).toBe(2);
    });
  });
});
