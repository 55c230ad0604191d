import fc from 'fast-check';
import { readEvent } from '../../../src/inputs/read-event';
import { propertyRuns } from '../../support/property-runs';

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
    const nowhere = { ref: undefined, onDefaultBranch: false };
    expect(readEvent(environment, payload)).toEqual({ ...nowhere, ...event });
  });

  const on = (branch: unknown) => JSON.stringify({ repository: { default_branch: branch } });

  test.each<[string, string | undefined, string | undefined, boolean]>([
    ['the default branch', 'refs/heads/main', on('main'), true],
    ['one of another name', 'refs/heads/trunk', on('trunk'), true],
    ['another branch', 'refs/heads/mainline', on('main'), false],
    ['a tag of its name', 'refs/tags/main', on('main'), false],
    ['a pull request', 'refs/pull/1/merge', on('main'), false],
    ['a payload that does not tell', 'refs/heads/main', '{}', false],
    ['one that tells nonsense', 'refs/heads/', on(''), false],
    ['one that is none', 'refs/heads/main', '{', false],
    ['no payload', 'refs/heads/main', undefined, false],
    ['no ref', undefined, on('main'), false],
  ])('%s', (_name, ref, payload, expected) => {
    const environment = ref === undefined ? {} : { GITHUB_REF: ref };
    expect(readEvent(environment, payload)).toMatchObject({ ref, onDefaultBranch: expected });
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
    propertyRuns(1000),
  );
});
