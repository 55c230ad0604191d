import { withholdNodeVariables } from '../../../src/edge/withhold-node-variables';

describe('withholdNodeVariables', () => {
  test('removes the variables from the process, and returns them for a command', () => {
    const all = {
      NODE_TLS_REJECT_UNAUTHORIZED: '0',
      NODE_PG_FORCE_NATIVE: '1',
      NODE_EXTRA_CA_CERTS: '/ca.pem',
      DB_ROLE: 'staging',
    };
    const processEnvironment = { ...all };
    expect(withholdNodeVariables(processEnvironment)).toEqual(all);
    expect(processEnvironment).toEqual({ NODE_EXTRA_CA_CERTS: '/ca.pem', DB_ROLE: 'staging' });
  });

  test.each(['NODE_TLS_REJECT_UNAUTHORIZED', 'NODE_PG_FORCE_NATIVE'])(
    'removes %s also if it is the only one, and if it is empty',
    (name) => {
      const processEnvironment = { [name]: '' };
      expect(withholdNodeVariables(processEnvironment)).toEqual({ [name]: '' });
      expect(processEnvironment).toEqual({});
    },
  );

  test('returns the same object if there is nothing to remove', () => {
    const processEnvironment = { DB_ROLE: 'staging' };
    expect(withholdNodeVariables(processEnvironment)).toBe(processEnvironment);
  });
});
