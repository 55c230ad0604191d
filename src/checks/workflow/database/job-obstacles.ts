import type { RepositoryFiles } from '../../repository-files';
import { removeCodeComments } from './file-comments';
import type { JobText, JobTexts } from './job-texts';
import { findContainerStop, findObstacle, isTunnelAction } from './obstacles';
import { isProgramFile } from './program-text';
import { removeUnusedRecipes } from './used-recipes';

/** Maximum number of actions in a reason. */
const MAX_ACTIONS_SHOWN = 2;

/**
 * Returns what in a job can lead to another server at the address of a container, as a part of a
 * sentence with its file and line; undefined if nothing does.
 *
 * @param firstStart The position of the first step that starts a container. An earlier step cannot stop it.
 */
export function findReasonAgainst(
  { texts, actions }: JobTexts,
  firstStart: number,
  files: RepositoryFiles,
): string | undefined {
  const action = actions.find(({ uses }) => !uses.startsWith('./') && isTunnelAction(uses));
  if (action !== undefined) return `the job uses \`${action.uses}\`, which can forward a port`;
  const opaque = actions.find(({ isOpaque }) => isOpaque);
  if (opaque !== undefined) return `the job uses \`${opaque.uses}\`, whose code was not read`;
  for (const each of removeUnusedRecipes(texts)) {
    const canStop = each.phase !== 'later' && each.stepIndex >= firstStart;
    const text = isProgramFile(each.place.file) ? removeCodeComments(each.text) : each.text;
    const obstacle = findObstacle(text) ?? (canStop ? findContainerStop(text) : undefined);
    if (obstacle === undefined) continue;
    const { description, words } = obstacle;
    return `the job contains ${description} at \`${formatPlace(each, words, files)}\``;
  }
  return undefined;
}

/** Words of the name of an action that can start a database or a container with its variables. */
const START_WORDS =
  /(?:^|[/_@-])(?:postgres\w*|pg|psql|database|db|sql|compose|containers?|docker|e2e|env|environment|stack|services?|supabase|hasura|start|up|deploy)(?=[/_@-]|$)/i;
const KNOWN_OWNERS = /^(?:actions|docker|github|aws-actions|google-github-actions|azure)\//i;

/**
 * Returns the actions of other repositories before a command that can start its database, as a sentence
 * with their places; undefined without one.
 */
export function describeForeignStarts({ actions }: JobTexts): string | undefined {
  const found = actions.filter(
    ({ uses, phase }) =>
      phase !== 'later' &&
      !/^(?:\.\/|docker:)/.test(uses) &&
      !KNOWN_OWNERS.test(uses) &&
      START_WORDS.test(uses),
  );
  const shown = [
    ...new Set(
      found.map(({ uses, place: { file, line } }) => `\`${uses}\` at \`${file}:${line ?? 1}\``),
    ),
  ].slice(0, MAX_ACTIONS_SHOWN);
  return shown.length === 0
    ? undefined
    : `The code of ${shown.join(' and ')} was not read, and can start a database`;
}

/** Formats a place with its line. The text of a file has other lines than the file. */
function formatPlace({ place }: JobText, words: string, files: RepositoryFiles): string {
  const { file, line } = place;
  if (line !== undefined) return `${file}:${line}`;
  const [first = ''] = words.split(/\s{2,}|\n/);
  const lines = (files.read(file) ?? '').split('\n');
  const isComment = (text: string) => /^\s*(?:#|\/\/|\*)/.test(text);
  const exact = lines.findIndex((text) => text.includes(first) && !isComment(text));
  const [word = ''] = first.split(/\s/);
  const at =
    exact === -1 ? lines.findIndex((text) => text.includes(word) && !isComment(text)) : exact;
  return at === -1 ? file : `${file}:${at + 1}`;
}
