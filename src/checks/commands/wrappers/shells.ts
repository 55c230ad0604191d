import { parseArguments, skipOptions } from '../command-arguments';
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
  const { options, valuesOf } = parseArguments(words.slice(0, 6), ['-u', '--unset']);
  const clean = options.has('-i') || options.has('--ignore-environment');
  const kept = new Map(clean ? NO_VARIABLES : variables);
  for (const name of valuesOf('-u', '--unset')) kept.delete(name);
  const split = words.findIndex((word) => word === '-S' || word === '--split-string');
  if (split !== -1)
    return { kind: 'script', text: words.slice(split + 1).join(' '), variables: kept };
  return afterAssignments(skipOptions(words, ['-u', '--unset', '-C', '--chdir']), kept);
};

const SUDO_VALUED = [
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

/** sudo drops the environment, but for what it is told to keep. */
const sudo: WrapperParser = (words, variables) => {
  const command = skipOptions(words, SUDO_VALUED);
  const own = words.slice(0, words.length - command.length);
  const all = own.some((word) => /^-[A-Za-z]*E/.test(word) || word === '--preserve-env');
  if (all) return afterAssignments(command, variables);
  const named = own.flatMap((word) => /^--preserve-env=(.*)$/.exec(word)?.[1]?.split(',') ?? []);
  return afterAssignments(
    command,
    new Map([...variables].filter(([name]) => named.includes(name))),
  );
};

/** `bash -c 'text'`, `su user -c 'text'`; a file to run is not theirs to follow. */
const dashC: WrapperParser = (words, variables) => {
  const at = words.findIndex((word) => /^-[a-z]*c$/.test(word) || word === '--command');
  const text = words[at + 1];
  return at === -1 || text === undefined ? undefined : { kind: 'script', text, variables };
};

const evaluated: WrapperParser = (words, variables) => ({
  kind: 'script',
  text: words.join(' '),
  variables,
});

/** On another machine, where no variable of this one is known. */
const SSH_VALUED = [
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
  const [, ...command] = skipOptions(words, SSH_VALUED);
  if (command.length === 0) return undefined;
  return {
    kind: 'script',
    text: skipOptions(command, SSH_VALUED).join(' '),
    variables: NO_VARIABLES,
  };
};

/** `find migrations -exec psql -f {} \\;`: what is found stands for `{}`. */
const find: WrapperParser = (words, variables) => {
  const at = words.findIndex((word) => /^-(?:exec|execdir|ok)$/.test(word));
  if (at === -1) return undefined;
  const end = words.findIndex((word, index) => index > at && /^(?:\\?;|\+)$/.test(word));
  const found = words.slice(0, at).join(' ');
  const command = words.slice(at + 1, end === -1 ? undefined : end);
  return wrappedCommand(
    command.map((word) => word.replaceAll('{}', found)),
    variables,
  );
};

/** `concurrently "a" "b"`. */
const concurrently: WrapperParser = (words, variables) => ({
  kind: 'script',
  text: parseArguments(words, ['-n', '--names', '-c']).positional.join('\n'),
  variables,
});

/** Programs of the system that run another, and shells. */
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
    eval: evaluated,
    ssh,
    concurrently,
  }),
  ...['bash', 'sh', 'zsh', 'dash', 'ksh', 'su', 'ash'].map((name) => [name, dashC] as const),
];
