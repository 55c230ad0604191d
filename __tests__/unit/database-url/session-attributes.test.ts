import {
  findAttributeMismatch,
  listAttributePasses,
  type SessionState,
} from '../../../src/database-url/session-attributes';
import type { TargetSessionAttrs } from '../../../src/database-url/target';

const PRIMARY: SessionState = { isStandby: false, isReadOnly: false };
const READ_ONLY_PRIMARY: SessionState = { isStandby: false, isReadOnly: true };
const STANDBY: SessionState = { isStandby: true, isReadOnly: true };

/** The documentation of libpq, `target_session_attrs`: whether libpq accepts each kind of session. */
const ACCEPTED: readonly [TargetSessionAttrs, boolean, boolean, boolean][] = [
  ['any', true, true, true],
  ['read-write', true, false, false],
  ['read-only', false, true, true],
  ['primary', true, true, false],
  ['standby', false, false, true],
];

describe('findAttributeMismatch', () => {
  test.each(ACCEPTED)(
    '%s accepts a primary (%s), a read-only session of a primary (%s), a standby (%s)',
    (attributes, primary, readOnlyPrimary, standby) => {
      const accepted = [PRIMARY, READ_ONLY_PRIMARY, STANDBY].map(
        (state) => findAttributeMismatch(attributes, state) === undefined,
      );
      expect(accepted).toEqual([primary, readOnlyPrimary, standby]);
    },
  );
});

describe('listAttributePasses', () => {
  test('prefer-standby asks for a standby first, if there are several hosts', () => {
    expect(listAttributePasses('prefer-standby', 2)).toEqual(['standby', 'any']);
    expect(listAttributePasses('prefer-standby', 1)).toEqual(['any']);
  });

  test.each(ACCEPTED)('%s has one pass', (attributes) => {
    expect(listAttributePasses(attributes, 1)).toEqual([attributes]);
    expect(listAttributePasses(attributes, 2)).toEqual([attributes]);
  });
});
