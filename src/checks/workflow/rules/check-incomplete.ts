import type { Rule } from '../../rule';
import type { RepositoryConfiguration } from '../repository-configuration';

/** Finds a step that the check did not follow to its end. A migration in it can be missing. */
export const checkIncomplete: Rule<RepositoryConfiguration> = {
  id: 'check-incomplete',
  level: 'error',
  title: 'The check did not follow a step to its end',
  find: ({ incomplete }) =>
    incomplete.map(({ place, via, shortfall }) => ({
      place,
      via,
      what: `The check did not follow this step to its end, because it has ${shortfall}. A migration in the rest is not found.`,
      next: 'Simplify what the step runs, for example by fewer calls inside each other. If it does not migrate, allow this finding at the step.',
    })),
};
