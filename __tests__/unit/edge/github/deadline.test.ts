import { startDeadline } from '../../../../src/edge/github/deadline';
import { createManualClock } from '../../../support/clock';

const SECONDS = 1_000;
const PATIENCE = 20 * SECONDS;

test('what is waited for counts, and what the run does in between does not', async () => {
  const { clock, pass } = createManualClock();
  const { signal, during } = startDeadline(clock, PATIENCE);
  await during(async () => pass(12 * SECONDS));
  pass(3_600 * SECONDS);
  await during(async () => pass(7 * SECONDS));
  expect(signal.aborted).toBe(false);
  await during(async () => pass(1 * SECONDS));
  expect(signal.aborted).toBe(true);
});

test('what is asked at once counts once', async () => {
  const { clock, pass } = createManualClock();
  const { signal, during } = startDeadline(clock, PATIENCE);
  let answerFirst = () => {};
  let answerSecond = () => {};
  const first = during(async () => {
    await new Promise<void>((resolve) => {
      answerFirst = resolve;
    });
  });
  const second = during(async () => {
    await new Promise<void>((resolve) => {
      answerSecond = resolve;
    });
  });
  pass(6 * SECONDS);
  answerFirst();
  await first;
  pass(6 * SECONDS);
  answerSecond();
  await second;
  await during(async () => pass(7 * SECONDS));
  expect(signal.aborted).toBe(false);
  await during(async () => pass(1 * SECONDS));
  expect(signal.aborted).toBe(true);
});

test('a question that fails has been waited for too', async () => {
  const { clock, pass } = createManualClock();
  const { signal, during } = startDeadline(clock, PATIENCE);
  const failed = during(async () => {
    pass(19 * SECONDS);
    throw new Error('refused');
  });
  await expect(failed).rejects.toThrow('refused');
  await during(async () => pass(1 * SECONDS));
  expect(signal.aborted).toBe(true);
});
