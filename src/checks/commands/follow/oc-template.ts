import type { RepositoryFiles } from '../../repository-files';
import { getString, type YamlNode } from '../../workflow/yaml-node';
import { parseArguments } from '../command-arguments';
import { resolvePath } from '../shell-scope';
import type { Variables } from '../wrapper';

const VALUE_OPTIONS = ['-f', '--filename', '-p', '--param', '-n', '--namespace', '-l', '--labels'];

/** A call of `oc process`, which prints a template with its parameters. */
export interface TemplateCall {
  readonly paths: readonly string[];
  readonly parameters: Variables;
}

/** Reads `oc process -f job.yml -p NAME=value`. Returns undefined for other words. */
export function readTemplateCall([program = '', ...args]: readonly string[]):
  | TemplateCall
  | undefined {
  const { positionals, getValues } = parseArguments(args, [
    ...VALUE_OPTIONS,
    ...['-o', '--output', '--param-file', '--context', '--kubeconfig'],
  ]);
  if (!/(?:^|\/)oc$/.test(program) || positionals[0] !== 'process') return undefined;
  const parameters = [...getValues('-p', '--param'), ...positionals.slice(1)].flatMap((word) => {
    const [, name, value = ''] = /^(\w+)=(.*)$/s.exec(word) ?? [];
    return name === undefined ? [] : [[name, value] as const];
  });
  return { paths: getValues('-f', '--filename'), parameters: new Map(parameters) };
}

/** Returns whether all templates of a call of `oc process` are in the repository. */
export function isKnownTemplate(
  words: readonly string[],
  directory: string | undefined,
  files: RepositoryFiles,
): boolean {
  const paths = readTemplateCall(words)?.paths ?? [];
  return (
    paths.length > 0 &&
    paths.every((path) => {
      const file = resolvePath(directory ?? '.', path);
      return file !== undefined && files.read(file) !== undefined;
    })
  );
}

/** Returns the values of a template's parameters: those of the call, and the defaults of the others. */
export function readParameters(tree: YamlNode, given: Variables): Variables {
  const list = tree.kind === 'map' ? tree.entries.get('parameters') : undefined;
  const items = list?.kind === 'list' ? list.items : [];
  const defaults = items.flatMap((item) => {
    const [name, value] = [getString(item, 'name')?.text, getString(item, 'value')?.text];
    return name === undefined || value === undefined ? [] : [[name, value] as const];
  });
  return new Map([...defaults, ...given]);
}

/** Replaces `${NAME}` and `${{NAME}}` by the values of parameters. Others stay as written. */
export function replaceParameters(text: string, parameters: Variables): string {
  return text.replaceAll(
    /\$\{\{(\w+)\}\}|\$\{(\w+)\}/g,
    (written, raw: string | undefined, name: string | undefined) =>
      parameters.get(raw ?? name ?? '') ?? written,
  );
}
