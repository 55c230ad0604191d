import { readFile } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createYield } from '../../../src/edge/yield-event-loop';

test('createYield: lets timers and file reads run during long work', async () => {
  const events = new Set<string>();
  setTimeout(() => events.add('timer'), 0);
  readFile(fileURLToPath(import.meta.url), () => events.add('outside'));
  const yieldIfDue = createYield(0);
  // Awaiting a promise alone would loop forever.
  while (events.size < 2) await yieldIfDue();
});

test('createYield: does not yield before maxBlockingMs', async () => {
  let timer = false;
  setTimeout(() => {
    timer = true;
  }, 0);
  await createYield(60_000)();
  expect(timer).toBe(false);
});
