import { startDeadline } from '../../../../src/edge/github/deadline';
import { createManualClock } from '../../../support/clock';

const SECOND_MS = 1_000;
const LIMIT_MS = 20 * SECOND_MS;

test('counts the time of requests and not the time between them', async () => {
  const { clock, pass } = createManualClock();
  const { signal, run } = startDeadline(clock, LIMIT_MS);
  await run(async () => pass(12 * SECOND_MS));
  pass(3_600 * SECOND_MS);
  await run(async () => pass(7 * SECOND_MS));
  expect(signal.aborted).toBe(false);
  await run(async () => pass(1 * SECOND_MS));
  expect(signal.aborted).toBe(true);
});

test('counts parallel requests once', async () => {
  const { clock, pass } = createManualClock();
  const { signal, run } = startDeadline(clock, LIMIT_MS);
  let answerFirst = () => {};
  let answerSecond = () => {};
  const first = run(async () => {
    await new Promise<void>((resolve) => {
      answerFirst = resolve;
    });
  });
  const second = run(async () => {
    await new Promise<void>((resolve) => {
      answerSecond = resolve;
    });
  });
  pass(6 * SECOND_MS);
  answerFirst();
  await first;
  pass(6 * SECOND_MS);
  answerSecond();
  await second;
  await run(async () => pass(7 * SECOND_MS));
  expect(signal.aborted).toBe(false);
  await run(async () => pass(1 * SECOND_MS));
  expect(signal.aborted).toBe(true);
});

test('counts the time of a failed request', async () => {
  const { clock, pass } = createManualClock();
  const { signal, run } = startDeadline(clock, LIMIT_MS);
  const failed = run(async () => {
    pass(19 * SECOND_MS);
    throw new Error('refused');
  });
  await expect(failed).rejects.toThrow('refused');
  await run(async () => pass(1 * SECOND_MS));
  expect(signal.aborted).toBe(true);
});
