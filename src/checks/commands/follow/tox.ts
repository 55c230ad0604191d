import { parseArguments } from '../command-arguments';
import { quoteForShell } from '../shell-quote';
import { findUpwards, joinCommand, parentOf } from './inline-script';
import type { ReferencedScript, ReferenceResolver } from './script-reference';
import { parseTomlTable, readTable } from './toml-table';

const VALUE_OPTIONS = ['-e', '--env', '-c', '--conf', '--workdir', '-x', '--override', '-f', '-m'];

/** A command of an environment of tox, with its line. */
interface ToxCommand {
  readonly text: string;
  readonly line: number;
}

/** Follows `tox -e migrate` to the commands of the environment, in `tox.ini`, `setup.cfg` or TOML. */
export const followTox: ReferenceResolver = (words, variables, directory, files) => {
  const end = words.indexOf('--');
  const args = end === -1 ? words.slice(1) : words.slice(1, end);
  const { positionals, options, getValues } = parseArguments(args, VALUE_OPTIONS);
  const showsOnly = ['-l', '--listenvs', '--showconfig', '--notest', '--help'];
  if (showsOnly.some((option) => options.has(option))) return [];
  if (/^(?:list|l|config|c|devenv|d)$/.test(positionals[0] ?? '')) return [];
  const names = getValues('-e', '--env').flatMap((list) => list.split(','));
  const posargs =
    end === -1
      ? ''
      : words
          .slice(end + 1)
          .map(quoteForShell)
          .join(' ');
  const file = ['tox.ini', 'setup.cfg', 'pyproject.toml', 'tox.toml']
    .flatMap((name) => findUpwards(directory, [name], files) ?? [])
    .find((path) => /tox\.(?:ini|toml)$/.test(path) || /\btox\b/.test(files.read(path) ?? ''));
  if (file === undefined) return [];
  const text = files.read(file) ?? '';
  const commands = file.endsWith('.toml') ? readToml(text, file, names) : readIni(text, names);
  return commands.map(
    ({ text: command, line }): ReferencedScript => ({
      text: command
        .replaceAll(/\{posargs(?::([^}]*))?\}/g, (_, value = '') => posargs || value)
        .replace(/^-\s*/, ''),
      variables,
      directory: parentOf(file),
      place: () => ({ file, line }),
      language: 'shell',
    }),
  );
};

/** Reads the sections `[testenv:name]`, and `[testenv]` for names without a section of their own. */
function readIni(text: string, names: readonly string[]): readonly ToxCommand[] {
  const sections = new Map<string, ToxCommand[]>();
  let section = '';
  let isCommand = false;
  let envlist: readonly string[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const [, header] = /^\[([^\]]+)\]/.exec(line) ?? [];
    const [, key, inline = ''] = /^(\w+)\s*=\s*(.*)$/.exec(line) ?? [];
    if (header !== undefined) section = header;
    if (header !== undefined || key !== undefined)
      isCommand = /^commands(?:_pre|_post)?$/.test(key ?? '');
    if (/^env_?list$/.test(key ?? '')) envlist = inline.split(/[\s,]+/).filter(Boolean);
    const command = key === undefined ? line.trim() : inline;
    if (!isCommand || header !== undefined || command === '' || command.startsWith('#')) continue;
    const commands = sections.get(section) ?? [];
    sections.set(section, commands);
    const previous = commands.at(-1);
    if (previous?.text.endsWith('\\') === true)
      commands[commands.length - 1] = {
        ...previous,
        text: `${previous.text.slice(0, -1)} ${command}`,
      };
    else commands.push({ text: command, line: index + 1 });
  }
  return (names.length > 0 ? names : envlist).flatMap(
    (name) => sections.get(`testenv:${name}`) ?? sections.get('testenv') ?? [],
  );
}

/** Reads `[tool.tox.env.name]` of `pyproject.toml` or `[env.name]` of `tox.toml`. */
function readToml(text: string, file: string, names: readonly string[]): readonly ToxCommand[] {
  const table = parseTomlTable(text);
  const tox = file.endsWith('pyproject.toml') ? readTable(table, 'tool', 'tox') : table;
  const legacy = tox?.['legacy_tox_ini'];
  if (typeof legacy === 'string') {
    return readIni(legacy, names).map((command) => ({ ...command, line: 1 }));
  }
  return names.flatMap((name) => {
    const env = readTable(tox, 'env', name) ?? readTable(tox, 'env_run_base');
    return ['commands_pre', 'commands', 'commands_post'].flatMap((key) => {
      const list: unknown = env?.[key];
      const commands: unknown[] = Array.isArray(list) ? list : [];
      return commands.flatMap((command) => {
        const words = Array.isArray(command)
          ? command.filter((word) => typeof word === 'string')
          : [];
        return words.length === 0 ? [] : [{ text: joinCommand(words), line: 1 }];
      });
    });
  });
}
