import { parseTimeouts, resolveTimeouts } from '../../../src/engine/session-timeouts';

const INPUTS = {
  lockTimeoutMs: undefined,
  statementTimeoutMs: undefined,
  lockRetries: 0,
  lockWaitMs: 0,
};
const NO_URL = { names: [], statementTimeoutMs: undefined };

function resolve(
  text: string,
  inputs: Partial<Record<keyof typeof INPUTS, number>> = {},
  url = NO_URL as Parameters<typeof resolveTimeouts>[2],
) {
  const { limits, setAside } = resolveTimeouts({ ...INPUTS, ...inputs }, parseTimeouts(text), url);
  return [limits.lockTimeoutMs, limits.statementTimeoutMs, setAside?.source];
}

describe('resolveTimeouts', () => {
  test.each([
    ['nothing', '', [5000, 0, undefined]],
    ['the login', 'statement_timeout 300 300ms user', [5000, 0, 'user']],
    ['the database', 'statement_timeout 1 1ms database', [5000, 0, 'database']],
    ['both', 'statement_timeout 1 1ms database user', [5000, 0, 'database user']],
    [
      'the configuration',
      'statement_timeout 1 1ms configuration file',
      [5000, 0, 'configuration file'],
    ],
    ['the URL', 'statement_timeout 300 300ms client', [5000, 300, undefined]],
    ['a shorter lock timeout', 'lock_timeout 200 200ms user', [200, 0, undefined]],
    ['a longer lock timeout', 'lock_timeout 60000 1min user', [5000, 0, undefined]],
    ['a longer lock timeout of the URL', 'lock_timeout 60000 1min client', [60_000, 0, undefined]],
    ['no timeout', 'lock_timeout 0 0 default\nstatement_timeout 0 0 default', [5000, 0, undefined]],
  ])('without inputs, with %s', (_what, text, expected) => {
    expect(resolve(text)).toEqual(expected);
  });

  test('keeps values that the URL names and the engine set', () => {
    const url = { names: ['statement_timeout', 'lock_timeout'], statementTimeoutMs: undefined };
    expect(resolve('statement_timeout 300 300ms session', {}, url)).toEqual([0, 300, undefined]);
  });

  test('lets an input win, also 0', () => {
    const inputs = { lockTimeoutMs: 0, statementTimeoutMs: 0 };
    expect(resolve('statement_timeout 300 300ms user\nlock_timeout 1 1ms client', inputs)).toEqual([
      0,
      0,
      undefined,
    ]);
  });

  test('uses the shorter limit of the tool and the URL', () => {
    const url = { names: [], statementTimeoutMs: 100 };
    expect(resolve('statement_timeout 300 300ms client', {}, url)[1]).toBe(100);
    expect(resolve('statement_timeout 50 50ms client', {}, url)[1]).toBe(50);
    expect(resolve('', {}, url)[1]).toBe(100);
  });
});
