import { isProfileActive } from '../../../../../src/migrations/formats/settings/profile-expression';
import { applySettings } from './support';

test.each([
  ['prod', true],
  ['qa', false],
  ['prod,qa', true],
  ['qa, dev', false],
  ['prod | qa', true],
  ['prod & eu', true],
  ['prod & qa', false],
  ['!prod', false],
  ['!qa', true],
  ['prod & !(qa | eu)', false],
  ['(prod & eu) | qa', true],
  ['prod &', undefined],
  ['(prod', undefined],
  ['prod qa', undefined],
])('isProfileActive: %j with prod and eu is %j', (expression, expected) => {
  expect(isProfileActive(expression, ['prod', 'eu'])).toBe(expected);
});

test.each(['on-profile: "prod | qa"', 'on-profile: [prod, qa]', 'on-profile: "!test"'])(
  'applies the settings of an active profile: %s',
  async (line) => {
    const text = `a: 1\n---\nspring:\n  config:\n    activate:\n      ${line}\n  flyway.table: h\n`;
    const files = { 'src/main/resources/application.yml': text };
    const env = { SPRING_PROFILES_ACTIVE: 'prod' };
    const { format, problems } = await applySettings('flyway', { files, env });
    expect(problems).toEqual([]);
    expect(format.history?.table).toBe('h');
  },
);
