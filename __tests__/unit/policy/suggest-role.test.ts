import { ROLE_NAMES } from '../../../src/policy/role';
import { suggestRole } from '../../../src/policy/suggest-role';

describe('suggestRole', () => {
  test.each([
    ['Production', 'prod'],
    ['production', 'prod'],
    ['PROD', 'prod'],
    ['Prod', 'prod'],
    ['prd', 'prod'],
    ['porduction', undefined],
    ['live', 'prod'],
    ['stagging', 'staging'],
    ['Staging', 'staging'],
    ['stage', 'staging'],
    ['stg', 'staging'],
    ['development', 'staging'],
    ['dev', 'staging'],
    ['test', 'staging'],
    ['read-replica', 'replica'],
    ['read_only', 'replica'],
    ['standby', 'replica'],
    ['replicas', 'replica'],
    ['"prod"', 'prod'],
    ['warehouse', undefined],
    ['', undefined],
    ['!!!', undefined],
    ['true', undefined],
    ['constructor', undefined],
    ['__proto__', 'prod'],
    ['hasOwnProperty', undefined],
  ])('suggests for %s: %s', (text, role) => {
    expect(suggestRole(text)).toBe(role);
  });

  test('suggests a valid role itself', () => {
    expect(ROLE_NAMES.map(suggestRole)).toEqual(ROLE_NAMES);
  });
});
