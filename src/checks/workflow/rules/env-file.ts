import { ACTION_INPUTS } from '../../../inputs/input-table';
import type { Rule } from '../../rule';
import type { RepositoryConfiguration } from '../repository-configuration';

/** A committed file that confirms production for whoever reads it. */
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
          what: `\`${ACTION_INPUTS.confirmation.variable}\` stands in a committed file, so that whoever loads it has confirmed production.`,
          next: 'Take the line out: a confirmation is given for one run, by someone who has looked.',
        },
      ];
    }),
};
