import { applyRules, type CheckFinding } from '../../../../src/checks/rule';
import {
  type RepositoryConfiguration,
  readConfiguration,
} from '../../../../src/checks/workflow/repository-configuration';
import { CONFIGURATION_RULES } from '../../../../src/checks/workflow/rules';
import type { EnvironmentProtection } from '../../../../src/policy/environment-protection';
import { sourcesOf } from '../support';

export const WORKFLOW = '.github/workflows/x.yml';

/** A repository's configuration, read; a text alone is its one workflow. */
export function configurationOf(
  files: string | Readonly<Record<string, string>>,
): RepositoryConfiguration {
  const all = typeof files === 'string' ? { [WORKFLOW]: files } : files;
  return readConfiguration(sourcesOf(all), []);
}

/** Everything that the rules find there. */
export function findingsOf(
  files: string | Readonly<Record<string, string>>,
  answers: Readonly<Record<string, EnvironmentProtection>> = {},
): readonly CheckFinding[] {
  const configuration = configurationOf(files);
  return applyRules(CONFIGURATION_RULES, {
    ...configuration,
    answers: new Map(Object.entries(answers)),
  });
}

/** `rule:line` of each finding, sorted. */
export function found(...args: Parameters<typeof findingsOf>): readonly string[] {
  return findingsOf(...args)
    .map(({ rule, place }) => `${rule}:${place.line}`)
    .sort();
}

/** A workflow of one job with these steps, indented by four. */
export function workflow(
  steps: string,
  wish: { on?: string; job?: string; top?: string } = {},
): string {
  const { on = 'push', job = '', top = '' } = wish;
  const indented = (text: string, by: string) =>
    text
      .split('\n')
      .map((line) => (line === '' ? '' : `${by}${line}`))
      .join('\n');
  return `on: ${on}\n${top}jobs:\n  migrate:\n    runs-on: ubuntu-latest\n${indented(job, '    ')}${job === '' ? '' : '\n'}    steps:\n${indented(steps, '      ')}\n`;
}
