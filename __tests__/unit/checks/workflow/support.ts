import { applyRules, type CheckFinding } from '../../../../src/checks/rule';
import {
  type RepositoryConfiguration,
  readConfiguration,
} from '../../../../src/checks/workflow/repository-configuration';
import { CONFIGURATION_RULES } from '../../../../src/checks/workflow/rules';
import type { EnvironmentProtection } from '../../../../src/policy/environment-protection';
import { createRepository } from '../support';

/** The path of the workflow of a repository with one workflow. */
export const WORKFLOW = '.github/workflows/x.yml';

/** Reads the configuration of a repository. A text alone is its only workflow. */
export function readTestConfiguration(
  files: string | Readonly<Record<string, string | undefined>>,
): RepositoryConfiguration {
  const all = typeof files === 'string' ? { [WORKFLOW]: files } : files;
  return readConfiguration(createRepository(all), []);
}

/** Returns all findings of the configuration rules in a repository. */
export function findFindings(
  files: string | Readonly<Record<string, string | undefined>>,
  protections: Readonly<Record<string, EnvironmentProtection>> = {},
): readonly CheckFinding[] {
  const configuration = readTestConfiguration(files);
  return applyRules(CONFIGURATION_RULES, {
    ...configuration,
    protections: new Map(Object.entries(protections)),
  });
}

/** Returns `rule:line` of each finding, sorted. */
export function listFindings(...args: Parameters<typeof findFindings>): readonly string[] {
  return findFindings(...args)
    .map(({ rule, place }) => `${rule}:${place.line}`)
    .sort();
}

/** Creates a workflow of one job with these steps, which it indents. */
export function createWorkflow(
  steps: string,
  options: { on?: string; job?: string; top?: string } = {},
): string {
  const { on = 'push', job = '', top = '' } = options;
  const indented = (text: string, by: string) =>
    text
      .split('\n')
      .map((line) => (line === '' ? '' : `${by}${line}`))
      .join('\n');
  return `on: ${on}\n${top}jobs:\n  migrate:\n    runs-on: ubuntu-latest\n${indented(job, '    ')}${job === '' ? '' : '\n'}    steps:\n${indented(steps, '      ')}\n`;
}
