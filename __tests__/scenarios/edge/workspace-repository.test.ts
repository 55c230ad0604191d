import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findCheckedOutCommit } from '../../../src/edge/git/checked-out-commit';
import { createRepositoryFinder } from '../../../src/edge/git/workspace-repository';
import type { CommitReading } from '../../../src/policy/run-checkout';
import { temporaryFolder, workspace } from '../../support/action';
import { withGit } from '../../support/limits';
import { newRepository, shallowCopy } from '../../support/repository';

/* HEAD is read from the files of Git. What they do not show, Git is asked for. */

const findRepositories = (folder: string, ...parts: readonly string[]) =>
  createRepositoryFinder(folder)(...parts);
const heads = (folder: string, ...parts: readonly string[]) =>
  findRepositories(folder, ...parts).map(({ head }) => head);

async function findCommit(folder: string, ...parts: readonly string[]): Promise<CommitReading> {
  return await findCheckedOutCommit(findRepositories(folder, ...parts));
}

withGit(() => {
  const repository = newRepository({ 'app/db/a.sql': 'SELECT 1;' });
  const commit = repository.git('rev-parse', 'HEAD');

  test.each<[string, () => string]>([
    ['a branch', () => repository.folder],
    ['a shallow clone', () => shallowCopy(repository).folder],
    [
      'a detached HEAD',
      () => {
        const copy = shallowCopy(repository);
        copy.git('checkout', '--quiet', '--detach');
        return copy.folder;
      },
    ],
    [
      'packed refs',
      () => {
        const copy = shallowCopy(repository);
        copy.git('tag', '--annotate', '--message=x', 'v1');
        copy.git('pack-refs', '--all');
        return copy.folder;
      },
    ],
    [
      'a worktree',
      () => {
        const folder = join(temporaryFolder(), 'tree');
        repository.git('worktree', 'add', '--quiet', '-b', `b${Date.now()}`, folder);
        return folder;
      },
    ],
  ])('finds the commit of %s without Git', (_, create) => {
    expect(heads(create())).toEqual([commit]);
  });

  test('finds the repository of a folder, of a folder that does not exist, and through a link', () => {
    for (const parts of [['app', 'db'], ['app', 'none/x'], [join(repository.folder, 'app')]]) {
      expect(heads(repository.folder, ...parts)).toEqual([commit]);
    }
  });

  test('never finds a repository above or beside the workspace', () => {
    expect(heads(join(repository.folder, 'app'))).toEqual([]);
    expect(heads(join(repository.folder, 'app'), '..')).toEqual([]);
    expect(heads(workspace(), repository.folder)).toEqual([]);
    const folder = workspace();
    symlinkSync(join(folder, 'nowhere'), join(folder, 'db'));
    symlinkSync(repository.folder, join(folder, 'link'));
    expect([...heads(folder, 'db'), ...heads(folder, 'link')]).toEqual([]);
    expect(heads(join(folder, 'none'))).toEqual([]);
  });

  test('does not follow a ref out of the folder of the refs', () => {
    const { folder } = newRepository();
    writeFileSync(join(folder, '.git/refs/x'), `${'a'.repeat(40)}\n`);
    for (const ref of ['refs/heads/../x', 'x', 'refs/y/z', '']) {
      writeFileSync(join(folder, '.git/HEAD'), `ref: ${ref}\n`);
      expect(heads(folder)).toEqual([undefined]);
    }
  });

  test('asks Git for a ref in another folder than those of branches and tags', async () => {
    const { folder, git } = newRepository();
    const head = git('rev-parse', 'HEAD');
    git('update-ref', 'refs/custom/x', head);
    writeFileSync(join(folder, '.git/HEAD'), 'ref: refs/custom/x\n');
    expect(heads(folder)).toEqual([undefined]);
    expect(await findCommit(folder)).toEqual({ kind: 'commit', commit: head });
  });

  test('does not know the commit of a repository without commits or with a broken directory', async () => {
    const { git } = newRepository();
    const empty = temporaryFolder();
    git('init', '--quiet', empty);
    expect(await findCommit(empty)).toMatchObject({ kind: 'unknown' });
    const broken = workspace({ '.git': 'gitdir: /nowhere\n' });
    expect(await findCommit(broken)).toMatchObject({ kind: 'unknown' });
  });

  test('a checkout below another one is its own, a submodule is that of its superproject', async () => {
    const outer = newRepository({ 'README.md': '' });
    outer.git(
      '-c',
      'protocol.file.allow=always',
      'submodule',
      'add',
      '-q',
      repository.folder,
      'db',
    );
    const recorded = outer.commit({});
    expect(heads(outer.folder, 'db/app')).toEqual([commit, recorded]);
    expect(await findCommit(outer.folder, 'db/app')).toEqual({ kind: 'commit', commit: recorded });
    outer.git('clone', '--quiet', repository.folder, 'own');
    expect(await findCommit(outer.folder, 'own')).toEqual({ kind: 'commit', commit });
    outer.git('-C', 'db', 'commit', '--quiet', '--allow-empty', '--message=x');
    const moved = outer.git('-C', 'db', 'rev-parse', 'HEAD');
    const why = expect.stringContaining(`records ${commit.slice(0, 12)}`);
    const reading = { kind: 'moved-submodule', commit: moved, why };
    expect(await findCommit(outer.folder, 'db')).toEqual(reading);
    // A staged commit is not recorded.
    outer.git('add', 'db');
    expect(await findCommit(outer.folder, 'db')).toEqual(reading);
  });

  test('recognizes a sparse checkout', () => {
    const { folder, git } = newRepository({ 'a/b': '', 'c/d': '' });
    const isSparse = () => findRepositories(folder).map((each) => each.isSparse);
    expect(isSparse()).toEqual([false]);
    git('sparse-checkout', 'set', 'a');
    expect(isSparse()).toEqual([true]);
  });
});
