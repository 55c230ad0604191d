import { createProgressLog } from '../../../../src/app/migrate/progress-log';
import { createManualClock } from '../../../support/clock';

const migration = (version: string) => ({
  version,
  name: '',
  fileName: '',
  path: '',
  checksum: '',
  text: '',
});

/** A progress log whose writes are recorded. */
function createRecordedLog() {
  const writes: string[] = [];
  const { clock, pass } = createManualClock();
  const nothing = () => undefined;
  const log = createProgressLog(
    {
      mask: nothing,
      annotate: nothing,
      setOutput: nothing,
      appendSummary: nothing,
      readsCommands: true,
      write: nothing,
      log: (line) => writes.push(line),
      groups: (groups) =>
        writes.push(groups.map(({ title, line }) => `${title}: ${line}`).join('|')),
      openGroup: (title) => writes.push(`${title} {`),
      closeGroup: () => writes.push('}'),
    },
    clock,
  );
  const run = (version: string, milliseconds: number) => {
    log.started(migration(version));
    pass(milliseconds);
    log.ended(migration(version), 'ran', milliseconds);
  };
  return { log, run, pass, writes };
}

test('createProgressLog: writes short files together, at most every 100 ms', () => {
  const { run, writes } = createRecordedLog();
  for (const version of ['1', '2', '3']) run(version, 40);
  expect(writes).toEqual(['1: ran in 40 ms|2: ran in 40 ms|3: ran in 40 ms']);
});

test('createProgressLog: opens a group for a file that takes longer than 250 ms', () => {
  const { log, run, pass, writes } = createRecordedLog();
  run('1', 5);
  expect(writes).toEqual([]);
  log.started(migration('2'));
  pass(250);
  expect(writes).toEqual(['1: ran in 5 ms', '2 {']);
  log.ended(migration('2'), 'ran', 300);
  expect(writes.slice(2)).toEqual(['ran in 300 ms', '}']);
});

test('createProgressLog: writes a notice of the server at once, in the group of its file', () => {
  const { log, run, writes } = createRecordedLog();
  run('1', 5);
  log.started(migration('2'));
  log.notice('NOTICE: hello');
  expect(writes).toEqual(['1: ran in 5 ms', '2 {', 'NOTICE: hello']);
});

test('createProgressLog: limits the notices of all files together, but not the messages', () => {
  const { log, writes } = createRecordedLog();
  log.started(migration('1'));
  for (let count = 0; count < 200; count += 1) log.notice('x'.repeat(65_536));
  log.ended(migration('1'), 'ran', 300);
  log.started(migration('2'));
  log.notice('NOTICE: hello');
  log.message('Another run holds the migration lock.');
  expect(writes.join('').length).toBeLessThan(10_001_000);
  expect(writes.filter((text) => text.includes('10 MB'))).toHaveLength(1);
  expect(writes).not.toContain('NOTICE: hello');
  expect(writes.at(-1)).toBe('Another run holds the migration lock.');
});

test('createProgressLog: flush writes the files that are not written yet', () => {
  const { log, run, writes } = createRecordedLog();
  run('1', 5);
  log.flush();
  log.flush();
  expect(writes).toEqual(['1: ran in 5 ms']);
});
