import { ACTION_INPUTS } from '../../../inputs/input-table';
import type { Rule } from '../../rule';
import type { RepositoryConfiguration } from '../repository-configuration';

/** Finds a committed file of variables that confirms production. */
export const envFile: Rule<RepositoryConfiguration> = {
  id: 'env-file',
  level: 'error',
  title: 'A committed file of variables confirms migrations of production',
  find: ({ envFiles }) =>
    envFiles.flatMap(({ confirmation }) => {
      if (
        confirmation === undefined ||
        !/^(?:true|sha256:[0-9a-f]{64})$/i.test(confirmation.text)
      ) {
        return [];
      }
      return [
        {
          place: confirmation.place,
          what: `A committed file sets \`${ACTION_INPUTS.confirmation.variable}\`. Everyone who loads the file confirms production.`,
          next: 'Remove this line. Confirm each run, for example with an input of `workflow_dispatch`.',
        },
      ];
    }),
};
