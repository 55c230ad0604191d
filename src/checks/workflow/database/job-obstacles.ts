import type { RepositoryFiles } from '../../repository-files';
import { removeCodeComments } from './file-comments';
import type { JobText, JobTexts } from './job-texts';
import { findContainerStop, findObstacle, isTunnelAction } from './obstacles';
import { isProgramFile } from './program-text';
import { removeUnusedRecipes } from './used-recipes';

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
