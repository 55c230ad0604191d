import { readYamlFile } from '../../../../src/checks/workflow/yaml-files';
import { getString } from '../../../../src/checks/workflow/yaml-node';
import { createRepository } from '../support';

describe('readYamlFile', () => {
  test('parses a file once for each repository', () => {
    const files = createRepository({ 'a.yml': 'x: 1' });
    const tree = readYamlFile(files, 'a.yml');
    expect(getString(tree, 'x')?.text).toBe('1');
    expect(readYamlFile(files, 'a.yml')).toBe(tree);
    const other = createRepository({ 'a.yml': 'x: 2' });
    expect(getString(readYamlFile(other, 'a.yml'), 'x')?.text).toBe('2');
  });

  test('returns undefined for a file that is missing or not valid', () => {
    const files = createRepository({ 'a.yml': 'x: [' });
    expect(readYamlFile(files, 'a.yml')).toBeUndefined();
    expect(readYamlFile(files, 'b.yml')).toBeUndefined();
  });
});
