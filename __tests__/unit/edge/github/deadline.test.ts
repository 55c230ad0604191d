import { startDeadline } from '../../../../src/edge/github/deadline';
import { clockInHand } from '../../../support/clock';

const SECONDS = 1_000;
const PATIENCE = 20 * SECONDS;

test('what is waited for counts, and what the run does in between does not', async () => {
  const { clock, pass } = clockInHand();
  const { signal, run } = startDeadline(clock, PATIENCE);
  await run(async () => pass(12 * SECONDS));
  pass(3_600 * SECONDS);
  await run(async () => pass(7 * SECONDS));
  expect(signal.aborted).toBe(false);
  await run(async () => pass(1 * SECONDS));
  expect(signal.aborted).toBe(true);
});

test('what is asked at once counts once', async () => {
  const { clock, pass } = clockInHand();
  const { signal, run } = startDeadline(clock, PATIENCE);
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
  pass(6 * SECONDS);
  answerFirst();
  await first;
  pass(6 * SECONDS);
  answerSecond();
  await second;
  await run(async () => pass(7 * SECONDS));
  expect(signal.aborted).toBe(false);
  await run(async () => pass(1 * SECONDS));
  expect(signal.aborted).toBe(true);
});

test('a question that fails has been waited for too', async () => {
  const { clock, pass } = clockInHand();
  const { signal, run } = startDeadline(clock, PATIENCE);
  const failed = run(async () => {
    pass(19 * SECONDS);
    throw new Error('refused');
  });
  await expect(failed).rejects.toThrow('refused');
  await run(async () => pass(1 * SECONDS));
  expect(signal.aborted).toBe(true);
});
