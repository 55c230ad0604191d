import { ACTION_INPUTS } from '../../../inputs/input-table';
import type { Rule, RuleMatch } from '../../rule';
import { interpolateKnown } from '../interpolate';
import { formatJobName } from '../migration-sites';
import type { RepositoryConfiguration } from '../repository-configuration';

/** A gate that is there and decides nothing. */
export const gateIgnored: Rule<RepositoryConfiguration> = {
  id: 'gate-ignored',
  level: 'error',
  title: 'A gate stands before a migration, and its word does not hold',
  find: (configuration) => [...forgiven(configuration), ...passed(configuration)],
};

/** `continue-on-error` on the gate itself. */
function forgiven({ uses }: RepositoryConfiguration): readonly RuleMatch[] {
  return uses.flatMap(({ step, mode, stepContext }) => {
    const text = interpolateKnown(step.continueOnError?.text ?? 'false', stepContext.facts);
    if (mode !== 'gate' || text === 'false') return [];
    return [
      {
        place: { file: step.file, line: step.continueOnError?.line ?? step.line },
        via: stepContext.via,
        what: 'The gate has `continue-on-error`, so that a block is green and what follows runs.',
        next: `Take it away; where a block shall be green, write \`${ACTION_INPUTS.onBlock.name}: skip\` and let what follows ask for \`outputs.decision == 'allowed'\`.`,
      },
    ];
  });
}

/** What migrates behind a gate that does not keep it from running. */
function passed({ migrations }: RepositoryConfiguration): readonly RuleMatch[] {
  return migrations
    .filter(({ stepContext }) => stepContext.gate === 'ignored')
    .map(({ shown, stepContext, place, via }) => ({
      place,
      via,
      what: `\`${shown}\` in ${formatJobName(stepContext.jobs)} runs behind a gate, and also when the gate has blocked.`,
      next: "Let it run on success only, and where the gate skips, give it `if: steps.<gate>.outputs.decision == 'allowed'` with nothing that lets another word pass.",
    }));
}
