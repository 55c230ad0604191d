import { readFile } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createYield } from '../../../src/edge/yield-event-loop';

test('timers and what comes from outside are heard in the midst of long work', async () => {
  const heard = new Set<string>();
  setTimeout(() => heard.add('timer'), 0);
  readFile(fileURLToPath(import.meta.url), () => heard.add('outside'));
  const turn = createYield(0);
  // A promise alone would go round here for ever.
  while (heard.size < 2) await turn();
});

test('work that is short is not held up', async () => {
  let timer = false;
  setTimeout(() => {
    timer = true;
  }, 0);
  await createYield(60_000)();
  expect(timer).toBe(false);
});
