import {
  type AttestationSigner,
  evaluateAttestation,
  type HeadAttestations,
} from '../../../src/policy/evaluate-attestation';
import type { NamedRun } from '../../../src/policy/named-run';

const SERVER = 'https://github.com';
const HOME = `${SERVER}/octo/shop`;
const WORKFLOW = `${HOME}/.github/workflows/staging.yml@refs/heads/main`;
const CALLED = `${HOME}/.github/workflows/called.yml@refs/heads/main`;

const RUN: NamedRun = {
  ...{ id: '99', repository: 'octo/shop', headRepository: 'octo/shop', branch: 'main' },
  ...{ workflow: '.github/workflows/staging.yml', commit: 'c'.repeat(40), conclusion: 'success' },
};
const SIGNER: AttestationSigner = {
  ...{ subject: WORKFLOW, signer: WORKFLOW, workflow: WORKFLOW, repository: HOME },
  ...{ commit: RUN.commit, run: `${HOME}/actions/runs/99/attempts/1` },
  issuer: 'https://token.actions.githubusercontent.com',
};
const NOTHING: HeadAttestations = { signed: [], refused: [], isExpected: false };

const word = (signer: Partial<AttestationSigner>, run: Partial<NamedRun> = {}) =>
  evaluateAttestation(
    { ...NOTHING, signed: [{ ...SIGNER, ...signer }] },
    { ...RUN, ...run },
    SERVER,
  );

const ATTESTED = { kind: 'attested' };
const refused = (why: string) => ({
  kind: 'refused',
  why: `its attestation is not believed: ${why}`,
});

test.each<[string, Partial<AttestationSigner>, Partial<NamedRun>]>([
  ['this run', {}, {}],
  ['a later attempt', { run: `${HOME}/actions/runs/99/attempts/12` }, {}],
  ['the repository spelt otherwise', {}, { repository: 'Octo/Shop' }],
  ['a tag', tag(), { branch: 'v1' }],
])('%s is believed', (_, signer, run) => {
  expect(word(signer, run)).toEqual(ATTESTED);
});

function tag(): Partial<AttestationSigner> {
  const workflow = WORKFLOW.replace('heads/main', 'tags/v1');
  return { subject: workflow, signer: workflow, workflow };
}

test.each<[string, Partial<AttestationSigner>, Partial<NamedRun>, string]>([
  ['another issuer', { issuer: 'https://x' }, {}, "the signer's issuer is https://x"],
  [
    'another repository',
    { repository: `${SERVER}/m/shop` },
    {},
    `the signer is of ${SERVER}/m/shop`,
  ],
  ...(['subject', 'signer', 'workflow'] as const).map(
    (key): [string, Partial<AttestationSigner>, object, string] => [
      `another ${key}`,
      { [key]: CALLED },
      {},
      `it is signed by ${CALLED}, and not by \`.github/workflows/staging.yml@main\``,
    ],
  ),
  [
    'a workflow that ends like it',
    { subject: `https://x/${WORKFLOW}` },
    {},
    `it is signed by https://x/${WORKFLOW}, and not by \`.github/workflows/staging.yml@main\``,
  ],
  [
    'a branch in capitals',
    {},
    { branch: 'Main' },
    `it is signed by ${WORKFLOW}, and not by \`.github/workflows/staging.yml@Main\``,
  ],
  ['another commit', { commit: 'd'.repeat(40) }, {}, 'it is of another commit, dddddddddddd'],
  ['another run', {}, { id: '9' }, `it is of another run, ${SIGNER.run}`],
  ...[`x${SIGNER.run}`, `${SIGNER.run}x`, `${HOME}/x/actions/runs/99/attempts/1`, ''].map(
    (run): [string, Partial<AttestationSigner>, object, string] => [
      `a run at ${run}`,
      { run },
      {},
      `it is of another run, ${run}`,
    ],
  ),
])('%s is not', (_, signer, run, why) => {
  expect(word(signer, run)).toEqual(refused(why));
});

test('one that is believed is enough; else each says why it is not', () => {
  const signed = [{ ...SIGNER, commit: 'd'.repeat(40) }, SIGNER];
  expect(evaluateAttestation({ signed, refused: ['x'], isExpected: true }, RUN, SERVER)).toEqual(
    ATTESTED,
  );
  const [other] = signed;
  const left = { signed: other === undefined ? [] : [other], refused: ['x'], isExpected: true };
  expect(evaluateAttestation(left, RUN, SERVER)).toEqual(
    refused('x; it is of another commit, dddddddddddd'),
  );
});

test('none at all is a pointer, where none is expected', () => {
  expect(evaluateAttestation(NOTHING, RUN, SERVER)).toEqual({ kind: 'pointer-only' });
  expect(evaluateAttestation({ ...NOTHING, isExpected: true }, RUN, SERVER)).toEqual({
    kind: 'refused',
    why: '`.github/workflows/staging.yml` attests its evidence, and there is no attestation of this head (or the job may not see it: `attestations: read`)',
  });
});
