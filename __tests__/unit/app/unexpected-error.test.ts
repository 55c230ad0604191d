import { describeUnexpectedError } from '../../../src/app/unexpected-error';

test.each([
  ['0', 0],
  ['1', 1],
])(
  'logs the stack of an unexpected error only under debug logging: RUNNER_DEBUG=%s',
  (debug, stacks) => {
    const logged: string[] = [];
    const problem = describeUnexpectedError(new Error('boom'), { RUNNER_DEBUG: debug }, (line) =>
      logged.push(line),
    );
    expect(problem).toMatchObject({ code: 'unforeseen', what: expect.stringContaining('boom') });
    expect(logged.filter((line) => line.includes('    at '))).toHaveLength(stacks);
  },
);
