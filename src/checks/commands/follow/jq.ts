import { getStringList, readYaml } from '../../workflow/yaml-node';
import { resolveImageFiles } from './image-files';
import { createRemoteScript, joinCommand } from './inline-script';
import type { ReferenceResolver } from './script-reference';

/** An assignment in a filter, and a key of an object in it. */
const COMMAND_LIST =
  /(?:\.command\s*\|?=(?!=)|(?:"command"|\bcommand)\s*:)\s*(\[(?:[^\]"]|"[^"]*")*\])/g;

/**
 * Follows a filter of jq that gives a container a command: `.command = ["rails", "db:migrate"]`. Such a
 * filter makes the definition of a task or a job, which the script then starts.
 */
export const followJq: ReferenceResolver = (words, _, directory, files) =>
  words.slice(1).flatMap((word) =>
    [...word.matchAll(COMMAND_LIST)].flatMap(([, text = '']) => {
      const list = readYaml(text);
      const command = list.ok ? getStringList(list.tree) : [];
      if (command.length === 0) return [];
      const own = resolveImageFiles(command, directory, files);
      return [createRemoteScript(joinCommand(own), directory)];
    }),
  );
