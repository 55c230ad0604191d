import { createProgressLog } from '../../../../src/app/migrate/progress-log';
import { createManualClock } from '../../../support/clock';

const named = (version: string) => ({
  ...{ version, name: '', fileName: '', path: '', checksum: '', text: '' },
});

/** What a watcher says, write by write. */
function watched() {
  const writes: string[] = [];
  const { clock, pass } = createManualClock();
  const nothing = () => undefined;
  const log = createProgressLog(
    {
      ...{ mask: nothing, annotate: nothing, setOutput: nothing, appendSummary: nothing },
      ...{ readsCommands: true, write: nothing },
      log: (line) => writes.push(line),
      groups: (groups) =>
        writes.push(groups.map(({ title, line }) => `${title}: ${line}`).join('|')),
      openGroup: (title) => writes.push(`${title} {`),
      closeGroup: () => writes.push('}'),
    },
    clock,
  );
  const run = (version: string, milliseconds: number) => {
    log.started(named(version));
    pass(milliseconds);
    log.ended(named(version), 'ran', milliseconds);
  };
  return { log, run, pass, writes };
}

test('small files are said together, once a tenth of a second', () => {
  const { run, writes } = watched();
  for (const version of ['1', '2', '3']) run(version, 40);
  expect(writes).toEqual(['1: ran in 40 ms|2: ran in 40 ms|3: ran in 40 ms']);
});

test('a file that takes its time is opened, after what ended before it', () => {
  const { log, run, pass, writes } = watched();
  run('1', 5);
  expect(writes).toEqual([]);
  log.started(named('2'));
  pass(250);
  expect(writes).toEqual(['1: ran in 5 ms', '2 {']);
  log.ended(named('2'), 'ran', 300);
  expect(writes.slice(2)).toEqual(['ran in 300 ms', '}']);
});

test('what the server says comes at once, in the group of its file', () => {
  const { log, run, writes } = watched();
  run('1', 5);
  log.started(named('2'));
  log.message('NOTICE: hello');
  expect(writes).toEqual(['1: ran in 5 ms', '2 {', 'NOTICE: hello']);
});

test('what is still held back can be asked for', () => {
  const { log, run, writes } = watched();
  run('1', 5);
  log.flush();
  log.flush();
  expect(writes).toEqual(['1: ran in 5 ms']);
});
