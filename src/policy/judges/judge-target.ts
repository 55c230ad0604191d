import { describeSources, hasConflict } from '../../inputs/declared-value';
import type { Request } from '../../inputs/request';
import { block, type RunBlock } from '../verdict';

/** `url-conflict`: the input and the variable name different targets. Both are secrets. */
export function judgeUrlConflict({ url }: Request): RunBlock | undefined {
  if (!hasConflict(url)) return undefined;
  return block(
    'url-conflict',
    `The input \`${url.inputName}\` and the variable \`${url.variableName}\` name different targets.`,
    'Set the URL in one place, or set both to the same URL.',
  );
}

/** `url-missing`, `url-invalid`: modes that connect need a valid target. `gate` does not. */
export function judgeTarget({ mode, url, target }: Request): RunBlock | undefined {
  if (mode === 'gate') return undefined;
  if (target === undefined) {
    return block(
      'url-missing',
      'The database URL is missing or empty.',
      `Set ${describeSources(url)} to the URL of the database, or to \`embedded\` for a temporary Postgres in the action. If the secret comes from an environment, add \`environment:\` to the job. A secret is empty in a run of a fork.`,
    );
  }
  return target.ok ? undefined : block('url-invalid', target.what, target.next);
}
