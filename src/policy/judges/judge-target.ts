import { describeSources, hasConflict } from '../../inputs/declared-value';
import type { Request } from '../../inputs/request';
import { block, type RunBlock } from '../verdict';

/** `url-conflict`: input and variable name different targets. Neither is shown: both are secrets. */
export function judgeUrlConflict({ url }: Request): RunBlock | undefined {
  if (!hasConflict(url)) return undefined;
  return block(
    'url-conflict',
    `The input \`${url.inputName}\` and the variable \`${url.variableName}\` name different targets.`,
    'Name the target once, or the same in both places.',
  );
}

/** `url-missing`, `url-invalid`: whoever connects needs a target; `gate` judges without one. */
export function judgeTarget({ mode, url, target }: Request): RunBlock | undefined {
  if (mode === 'gate') return undefined;
  if (target === undefined) {
    return block(
      'url-missing',
      `No target is declared: ${describeSources(url)} is empty or not set.`,
      "Set it to the database's URL, or to `embedded` for a throw-away Postgres inside the action. An environment's secret reads as empty in a job that names no `environment:`, and a secret is empty in a fork's run.",
    );
  }
  return target.ok ? undefined : block('url-invalid', target.what, target.next);
}
