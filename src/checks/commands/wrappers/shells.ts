import { parseArguments, skipOptions } from '../command-arguments';
import { flattenPowerShell } from '../powershell';
import type { WrapperParser } from '../wrapper';
import {
  afterArguments,
  afterAssignments,
  afterDoubleDash,
  afterOptions,
  NO_VARIABLES,
  wrappedCommand,
} from './wrapper-forms';

const env: WrapperParser = (words, variables) => {
  const { options, getValues } = parseArguments(words.slice(0, 6), ['-u', '--unset']);
  const isCleared = options.has('-i') || options.has('--ignore-environment');
  const inherited = new Map(isCleared ? NO_VARIABLES : variables);
  for (const name of getValues('-u', '--unset')) inherited.delete(name);
  const split = words.findIndex((word) => word === '-S' || word === '--split-string');
  if (split !== -1)
    return { kind: 'script', text: words.slice(split + 1).join(' '), variables: inherited };
  return afterAssignments(skipOptions(words, ['-u', '--unset', '-C', '--chdir']), inherited);
};

const SUDO_VALUE_OPTIONS = [
  '-u',
  '--user',
  '-g',
  '--group',
  '-C',
  '-h',
  '--host',
  '-p',
  '-U',
  '-D',
  '-r',
  '-t',
];

/** `sudo cmd`. sudo passes only the variables of `-E` or `--preserve-env`. */
const sudo: WrapperParser = (words, variables) => {
  const command = skipOptions(words, SUDO_VALUE_OPTIONS);
  const options = words.slice(0, words.length - command.length);
  const keepsAll = options.some((word) => /^-[A-Za-z]*E/.test(word) || word === '--preserve-env');
  if (keepsAll) return afterAssignments(command, variables);
  const names = options.flatMap(
    (word) => /^--preserve-env=(.*)$/.exec(word)?.[1]?.split(',') ?? [],
  );
  return afterAssignments(
    command,
    new Map([...variables].filter(([name]) => names.includes(name))),
  );
};

/** `bash -c 'text'`, `su user -c 'text'`. `followFile` handles a script file. */
const shellWithScript: WrapperParser = (words, variables) => {
  const at = words.findIndex((word) => /^-[a-z]*c$/.test(word) || word === '--command');
  const text = words[at + 1];
  return at === -1 || text === undefined ? undefined : { kind: 'script', text, variables };
};

/** `pwsh -Command 'text'`, `pwsh -File x.ps1`, `pwsh x.ps1`. */
const powershell: WrapperParser = (words, variables) => {
  const at = words.findIndex((word) => /^-(?:c|com\w*)$/i.test(word));
  if (at !== -1) {
    const text = flattenPowerShell(words.slice(at + 1).join(' '));
    return { kind: 'script', text, variables };
  }
  const valueOptions = ['-ExecutionPolicy', '-ep', '-WorkingDirectory', '-wd', '-OutputFormat'];
  return wrappedCommand(skipOptions(words, valueOptions), variables);
};

/** `Start-Process -FilePath x -ArgumentList "a b"`. */
const startProcess: WrapperParser = (words, variables) => {
  const { positionals, getValues } = parseArguments(words, [
    '-FilePath',
    '-ArgumentList',
    '-Args',
    '-WorkingDirectory',
  ]);
  const program = getValues('-FilePath').concat(positionals).slice(0, 1);
  const args = getValues('-ArgumentList', '-Args').concat(positionals.slice(1)).join(' ');
  const text = [...program, args.replaceAll(',', ' ')].join(' ');
  return program.length === 0 ? undefined : { kind: 'script', text, variables };
};

const evalWrapper: WrapperParser = (words, variables) => ({
  kind: 'script',
  text: words.join(' '),
  variables,
});

/** The command of `ssh` runs on another machine, without these variables. */
const SSH_VALUE_OPTIONS = [
  '-i',
  '-p',
  '-l',
  '-o',
  '-F',
  '-J',
  '-L',
  '-R',
  '-D',
  '-b',
  '-c',
  '-e',
  '-m',
  '-S',
  '-W',
];
const ssh: WrapperParser = (words) => {
  const [, ...command] = skipOptions(words, SSH_VALUE_OPTIONS);
  if (command.length === 0) return undefined;
  return {
    kind: 'script',
    text: skipOptions(command, SSH_VALUE_OPTIONS).join(' '),
    variables: NO_VARIABLES,
  };
};

/** `find migrations -exec psql -f {} \\;`. The search path replaces `{}`. */
const find: WrapperParser = (words, variables) => {
  const at = words.findIndex((word) => /^-(?:exec|execdir|ok)$/.test(word));
  if (at === -1) return undefined;
  const end = words.findIndex((word, index) => index > at && /^(?:\\?;|\+)$/.test(word));
  const searchPath = words.slice(0, at).join(' ');
  const command = words.slice(at + 1, end === -1 ? undefined : end);
  return wrappedCommand(
    command.map((word) => word.replaceAll('{}', searchPath)),
    variables,
  );
};

/** `concurrently "a" "b"`. */
const concurrently: WrapperParser = (words, variables) => ({
  kind: 'script',
  text: parseArguments(words, ['-n', '--names', '-c']).positionals.join('\n'),
  variables,
});

/** Wrappers of the system: shells, and programs such as `sudo` and `timeout`. */
export const systemWrappers: readonly (readonly [string, WrapperParser])[] = [
  ...Object.entries<WrapperParser>({
    sudo,
    doas: afterOptions('-u', '-C'),
    env,
    time: afterOptions('-f', '-o'),
    timeout: afterArguments(1, '-s', '--signal', '-k', '--kill-after'),
    nice: afterOptions('-n', '--adjustment'),
    nohup: afterOptions(),
    exec: afterOptions('-a'),
    command: afterOptions(),
    builtin: afterOptions(),
    setsid: afterOptions(),
    stdbuf: afterOptions('-i', '-o', '-e'),
    unbuffer: afterOptions(),
    chronic: afterOptions(),
    retry: (words, variables) =>
      afterDoubleDash(words, variables) ?? afterOptions('-t', '-n', '-d')(words, variables),
    find,
    'xvfb-run': afterOptions('-s', '--server-args', '-n', '-e'),
    xargs: afterOptions('-I', '-i', '-n', '-P', '-L', '-d', '-a', '-E', '-s'),
    'wait-for-it': afterDoubleDash,
    'wait-for-it.sh': afterDoubleDash,
    eval: evalWrapper,
    'Invoke-Expression': evalWrapper,
    iex: evalWrapper,
    'Start-Process': startProcess,
    pwsh: powershell,
    powershell,
    ssh,
    concurrently,
  }),
  ...['bash', 'sh', 'zsh', 'dash', 'ksh', 'su', 'ash'].map(
    (name) => [name, shellWithScript] as const,
  ),
];
