import fc from 'fast-check';
import { readEvent } from '../../src/inputs/event';

const following = (full_name: unknown) =>
  JSON.stringify({ workflow_run: { head_repository: { full_name } } });

describe('what started the run', () => {
  test.each([
    ['push', { GITHUB_EVENT_NAME: 'push' }, undefined, { name: 'push', ownRun: true }],
    ['nothing that is known', {}, undefined, { name: undefined, ownRun: true }],
    ['an empty name', { GITHUB_EVENT_NAME: ' ' }, undefined, { name: undefined, ownRun: true }],
    [
      'a workflow_run of this repository',
      { GITHUB_EVENT_NAME: 'workflow_run', GITHUB_REPOSITORY: 'octo/shop' },
      following('OCTO/shop'),
      { name: 'workflow_run', ownRun: true },
    ],
    [
      "a workflow_run of a fork's run",
      { GITHUB_EVENT_NAME: 'workflow_run', GITHUB_REPOSITORY: 'octo/shop' },
      following('mallory/shop'),
      { name: 'workflow_run', ownRun: false },
    ],
  ])('%s', (_name, environment, payload, event) => {
    expect(readEvent(environment, payload)).toEqual(event);
  });
});

test('whatever the payload is, a workflow_run is never taken for ours by mistake', () => {
  const environment = { GITHUB_EVENT_NAME: 'workflow_run', GITHUB_REPOSITORY: 'octo/shop' };
  const foreign = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.json(),
    fc.jsonValue().map((value) => JSON.stringify({ workflow_run: value })),
    fc.jsonValue().map((value) => JSON.stringify({ workflow_run: { head_repository: value } })),
    fc.jsonValue().map(following),
  );
  fc.assert(
    fc.property(foreign, (payload) => {
      fc.pre(payload !== following('octo/shop'));
      expect(readEvent(environment, payload).ownRun).toBe(false);
    }),
    { numRuns: 1000 },
  );
});
