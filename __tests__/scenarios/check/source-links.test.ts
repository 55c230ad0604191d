import { createSourceLinks } from '../../../src/app/check/source-links';
import { withGit } from '../../support/limits';
import { newRepository } from '../../support/repository';

const PLACE = { file: 'migrations/0001 a.sql', line: 3 };

/** Two branches that both change a file, and the merge of both, which is checked out. */
function mergedRepository() {
  const repo = newRepository({ 'a.txt': '1\n2\n3\n4\n5\n', 'gone.sql': 'x', [PLACE.file]: 'x' });
  const base = repo.git('rev-parse', 'HEAD');
  repo.git('checkout', '--quiet', '-b', 'change');
  const head = repo.commit({ 'a.txt': '1\n2\n3\n4\n6\n', 'gone.sql': null, [PLACE.file]: 'y' });
  repo.git('checkout', '--quiet', 'main');
  repo.commit({ 'a.txt': '0\n2\n3\n4\n5\n' });
  repo.git('merge', '--quiet', '--no-ff', '--no-edit', 'change');
  return { repo, base, head, merge: repo.git('rev-parse', 'HEAD') };
}

withGit(() => {
  test('a line is linked where its file has the bytes that were checked', async () => {
    const { repo, base, head, merge } = mergedRepository();
    const environment = {
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REPOSITORY: 'octo/shop',
      GITHUB_SHA: merge,
    };
    const link = await createSourceLinks(repo.folder, environment, { head, base });
    const url = 'https://github.com/octo/shop/blob';
    // The same bytes at the newest commit of the pull request.
    expect(link(PLACE)).toBe(`${url}/${head}/migrations/0001%20a.sql#L3`);
    // Both branches changed the file.
    expect(link({ file: 'a.txt', line: undefined })).toBe(`${url}/${merge}/a.txt`);
    // Deleted.
    expect(link({ file: 'gone.sql', line: 1 })).toBe(`${url}/${base}/gone.sql#L1`);
    expect(link({ file: 'unknown.sql', line: 1 })).toBeUndefined();
  });

  test('without the newest commit in the checkout, the link leads to the commit of the run', async () => {
    const { repo, merge } = mergedRepository();
    const environment = {
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REPOSITORY: 'octo/shop',
      GITHUB_SHA: merge,
    };
    const commits = { head: 'a'.repeat(40), base: undefined };
    const link = await createSourceLinks(repo.folder, environment, commits);
    expect(link(PLACE)).toContain(`/blob/${merge}/`);
    expect(link({ file: 'gone.sql', line: 1 })).toBeUndefined();
  });

  test('outside of GitHub there is no link', async () => {
    const { repo, base, head } = mergedRepository();
    const link = await createSourceLinks(repo.folder, {}, { head, base });
    expect(link(PLACE)).toBeUndefined();
  });
});
