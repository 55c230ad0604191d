import { ACTION_INPUTS } from '../../../inputs/input-table';
import type { Rule, RuleMatch } from '../../rule';
import { interpolateKnown } from '../interpolate';
import { describeSubject, formatJobName } from '../migration-sites';
import type { RepositoryConfiguration } from '../repository-configuration';

/** Finds a gate that does not stop the migration after it. */
export const gateIgnored: Rule<RepositoryConfiguration> = {
  id: 'gate-ignored',
  level: 'error',
  title: 'A gate before a migration does not stop the migration',
  find: (configuration) => [
    ...findContinueOnError(configuration),
    ...findUnprotectedMigrations(configuration),
  ],
};

/** Finds a gate with `continue-on-error`. */
function findContinueOnError({ uses }: RepositoryConfiguration): readonly RuleMatch[] {
  return uses.flatMap(({ step, mode, stepContext }) => {
    const continueOnError = interpolateKnown(
      step.continueOnError?.text ?? 'false',
      stepContext.expressionContext,
    );
    if (mode !== 'gate' || continueOnError === 'false') return [];
    return [
      {
        place: { file: step.file, line: step.continueOnError?.line ?? step.line },
        via: stepContext.via,
        subject: describeSubject(stepContext, 'continue-on-error'),
        what: 'The gate has `continue-on-error`, so the job continues after a block.',
        next: `Remove \`continue-on-error\`. If a block must not fail the job, set \`${ACTION_INPUTS.onBlock.name}: skip\` and add \`if: steps.<gate>.outputs.decision == 'allowed'\` to the following steps.`,
      },
    ];
  });
}

/** Finds a migration that can run after its gate blocks. */
function findUnprotectedMigrations({ migrations }: RepositoryConfiguration): readonly RuleMatch[] {
  return migrations
    .filter(({ stepContext }) => stepContext.gate === 'ignored')
    .map(({ redactedCommand, stepContext, place, via }) => ({
      place,
      via,
      subject: describeSubject(stepContext, redactedCommand),
      what: `\`${redactedCommand}\` in the ${formatJobName(stepContext.jobs)} can run after a gate blocks.`,
      next: `Run the step only on success. If the gate has \`${ACTION_INPUTS.onBlock.name}: skip\`, set \`if: steps.<gate>.outputs.decision == 'allowed'\` without an alternative condition.`,
    }));
}
