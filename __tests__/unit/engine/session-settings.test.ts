import { refusedSettingProblem } from '../../../src/engine/session-settings';

const settings = ['search_path', 'x-table', 'role'].map((name) => ({
  name,
  value: 'v',
  label: `\`${name}\``,
  inOptions: false,
}));

test.each([
  ['unrecognized configuration parameter "x_table"', '42704', '`x-table`'],
  ['unrecognized configuration parameter "x-table"', '42704', '`x-table`'],
  ['role "v" does not exist', '22023', '`role`'],
  ['invalid value for parameter "search_path": "v"', '22023', '`search_path`'],
])('names the parameter of the message %s', (message, code, label) => {
  expect(refusedSettingProblem(settings, { code, message })?.what).toContain(label);
});
