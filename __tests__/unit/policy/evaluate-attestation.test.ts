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
  id: '99',
  repository: 'octo/shop',
  headRepository: 'octo/shop',
  branch: 'main',
  workflow: '.github/workflows/staging.yml',
  commit: 'c'.repeat(40),
  conclusion: 'success',
};
const SIGNER: AttestationSigner = {
  subject: WORKFLOW,
  signer: WORKFLOW,
  workflow: WORKFLOW,
  repository: HOME,
  commit: RUN.commit,
  run: `${HOME}/actions/runs/99/attempts/1`,
  issuer: 'https://token.actions.githubusercontent.com',
};
const NO_ATTESTATIONS: HeadAttestations = { signed: [], refused: [], isExpected: false };

const evaluate = (signer: Partial<AttestationSigner>, run: Partial<NamedRun> = {}) =>
  evaluateAttestation(
    { ...NO_ATTESTATIONS, signed: [{ ...SIGNER, ...signer }] },
    { ...RUN, ...run },
    SERVER,
  );

const ATTESTED = { kind: 'attested' };
const refused = (why: string) => ({
  kind: 'refused',
  why: `its attestation is not valid: ${why}`,
});

test.each<[string, Partial<AttestationSigner>, Partial<NamedRun>]>([
  ['by this run', {}, {}],
  ['by a later attempt of this run', { run: `${HOME}/actions/runs/99/attempts/12` }, {}],
  ['by a repository in other letter case', {}, { repository: 'Octo/Shop' }],
  ['on a tag', signerOnTag(), { branch: 'v1' }],
])('accepts an attestation that was signed %s', (_, signer, run) => {
  expect(evaluate(signer, run)).toEqual(ATTESTED);
});

function signerOnTag(): Partial<AttestationSigner> {
  const workflow = WORKFLOW.replace('heads/main', 'tags/v1');
  return { subject: workflow, signer: workflow, workflow };
}

test.each<[string, Partial<AttestationSigner>, Partial<NamedRun>, string]>([
  ['another issuer', { issuer: 'https://x' }, {}, 'its issuer is https://x'],
  [
    'another repository',
    { repository: `${SERVER}/m/shop` },
    {},
    `its signer belongs to ${SERVER}/m/shop`,
  ],
  ...(['subject', 'signer', 'workflow'] as const).map(
    (key): [string, Partial<AttestationSigner>, object, string] => [
      `another ${key}`,
      { [key]: CALLED },
      {},
      `its signer is ${CALLED}, not \`.github/workflows/staging.yml@main\``,
    ],
  ),
  [
    'a subject that ends with the workflow',
    { subject: `https://x/${WORKFLOW}` },
    {},
    `its signer is https://x/${WORKFLOW}, not \`.github/workflows/staging.yml@main\``,
  ],
  [
    'a branch in other letter case',
    {},
    { branch: 'Main' },
    `its signer is ${WORKFLOW}, not \`.github/workflows/staging.yml@Main\``,
  ],
  ['another commit', { commit: 'd'.repeat(40) }, {}, 'it belongs to commit dddddddddddd'],
  ['another run', {}, { id: '9' }, `it belongs to another run, ${SIGNER.run}`],
  ...[`x${SIGNER.run}`, `${SIGNER.run}x`, `${HOME}/x/actions/runs/99/attempts/1`, ''].map(
    (run): [string, Partial<AttestationSigner>, object, string] => [
      `the run URL "${run}"`,
      { run },
      {},
      `it belongs to another run, ${run}`,
    ],
  ),
])('rejects an attestation with %s', (_, signer, run, why) => {
  expect(evaluate(signer, run)).toEqual(refused(why));
});

test('accepts one valid attestation among others, or returns the reason of each', () => {
  const signed = [{ ...SIGNER, commit: 'd'.repeat(40) }, SIGNER];
  expect(evaluateAttestation({ signed, refused: ['x'], isExpected: true }, RUN, SERVER)).toEqual(
    ATTESTED,
  );
  const [other] = signed;
  const left = { signed: other === undefined ? [] : [other], refused: ['x'], isExpected: true };
  expect(evaluateAttestation(left, RUN, SERVER)).toEqual(
    refused('x; it belongs to commit dddddddddddd'),
  );
});

test('returns pointer-only without attestations, unless the workflow attests', () => {
  expect(evaluateAttestation(NO_ATTESTATIONS, RUN, SERVER)).toEqual({ kind: 'pointer-only' });
  expect(evaluateAttestation({ ...NO_ATTESTATIONS, isExpected: true }, RUN, SERVER)).toEqual({
    kind: 'refused',
    why: '`.github/workflows/staging.yml` attests its evidence, but an attestation of this head was not found (the job may need `attestations: read`)',
  });
});
