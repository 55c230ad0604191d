import { listUnreadFiles } from '../../../src/migrations/list-unread-files';

const INIT = { fileName: '20210101000000_init.sql', version: '20210101000000' };
const SKIPPED = [INIT.fileName, 'notes.sql'];

describe('listUnreadFiles', () => {
  test('returns every skipped file if the history records none of them', () => {
    expect(listUnreadFiles(SKIPPED, [INIT], [])).toEqual(SKIPPED);
    expect(listUnreadFiles(SKIPPED, [INIT], [{ version: '20220101000000' }])).toEqual(SKIPPED);
  });

  test('leaves out a skipped file that the history records', () => {
    expect(listUnreadFiles(SKIPPED, [INIT], [{ version: INIT.version }])).toEqual(['notes.sql']);
  });
});
