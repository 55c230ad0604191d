import { readConfirmation } from '../../../src/policy/read-confirmation';

const DIGEST = `sha256:${'a'.repeat(64)}`;
const OTHER = `sha256:${'b'.repeat(64)}`;

const read = (input: string | undefined, variable: string | undefined) =>
  readConfirmation({ inputName: 'i', variableName: 'V', input, variable });

const NONE = { kind: 'none' };
const WORD = { kind: 'word' };
const BY_DIGEST = { kind: 'digest', digest: DIGEST };

test.each<[string | undefined, string | undefined, object]>([
  [undefined, undefined, NONE],
  ['true', undefined, WORD],
  [undefined, 'TRUE', WORD],
  ['true', 'True', WORD],
  [DIGEST, undefined, BY_DIGEST],
  [undefined, DIGEST, BY_DIGEST],
  [DIGEST, DIGEST, BY_DIGEST],
  ['true', DIGEST, BY_DIGEST],
  [DIGEST, 'true', BY_DIGEST],
  [DIGEST, OTHER, NONE],
  ['no', undefined, NONE],
  ['no', 'true', NONE],
  ['true', 'no', NONE],
  [DIGEST, 'no', NONE],
  ['no', DIGEST, NONE],
  [`x${DIGEST}`, undefined, NONE],
  [`${DIGEST}0`, undefined, NONE],
])('readConfirmation: the input %s and the variable %s', (input, variable, confirmation) => {
  expect(read(input, variable)).toEqual(confirmation);
});
