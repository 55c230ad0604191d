import { sortFolderProblems } from '../../../../src/checks/migration/sort-folder-problems';

const STRAY = { code: 'bad-name', file: 'db/seed.sql', what: 'No version.', next: 'Rename it.' };
const LATER = { code: 'bad-name', file: 'db/x.sql', what: 'No version.', next: 'Rename it.' };
const TWINS = { ...STRAY, code: 'duplicate-version', otherFiles: ['db/1_b.sql'] };
const UNREADABLE = { migrations: undefined, problems: [STRAY, LATER] };
const changes = (...files: readonly string[]) => {
  return (file: string | undefined) => file === undefined || files.includes(file);
};

test('sortFolderProblems reports every problem of a named folder that cannot be read', () => {
  expect(sortFolderProblems(UNREADABLE, true, changes('db/2_b.sql'))).toEqual({
    reported: [STRAY, LATER],
    hidden: undefined,
  });
});

test('sortFolderProblems hides the problems of a folder that nothing names', () => {
  expect(sortFolderProblems(UNREADABLE, false, changes('db/2_b.sql'))).toEqual({
    reported: [],
    hidden: STRAY,
  });
});

test.each([true, false])('sortFolderProblems reports only changed files, named: %s', (isNamed) => {
  expect(sortFolderProblems(UNREADABLE, isNamed, changes('db/x.sql'))).toEqual({
    reported: [LATER],
    hidden: undefined,
  });
});

test('sortFolderProblems hides no problem of a folder that can be read', () => {
  const readable = { migrations: [], problems: [STRAY] };
  expect(sortFolderProblems(readable, true, changes())).toEqual({
    reported: [],
    hidden: undefined,
  });
});

test('sortFolderProblems reports a problem of two files at the changed one', () => {
  const twins = { migrations: undefined, problems: [TWINS] };
  const { reported } = sortFolderProblems(twins, false, changes('db/1_b.sql'));
  expect(reported).toEqual([{ ...TWINS, file: 'db/1_b.sql' }]);
});

test('sortFolderProblems reports a problem without a file', () => {
  const { file: _, ...problem } = STRAY;
  const foreign = { migrations: undefined, problems: [problem] };
  expect(sortFolderProblems(foreign, false, changes()).reported).toEqual([problem]);
});
