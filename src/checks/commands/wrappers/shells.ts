import { behindOptions, readArguments } from '../arguments';
import type { Unwrap } from '../unwrap';
import { dashes, inner, NONE, prefix, prefixWith, withAssignments } from './forms';

const env: Unwrap = (words, variables) => {
  const { options, valuesOf } = readArguments(words.slice(0, 6), ['-u', '--unset']);
  const clean = options.has('-i') || options.has('--ignore-environment');
  const kept = new Map(clean ? NONE : variables);
  for (const name of valuesOf('-u', '--unset')) kept.delete(name);
  const split = words.findIndex((word) => word === '-S' || word === '--split-string');
  if (split !== -1)
    return { kind: 'script', text: words.slice(split + 1).join(' '), variables: kept };
  return withAssignments(behindOptions(words, ['-u', '--unset', '-C', '--chdir']), kept);
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
const sudo: Unwrap = (words, variables) => {
  const command = behindOptions(words, SUDO_VALUED);
  const own = words.slice(0, words.length - command.length);
  const all = own.some((word) => /^-[A-Za-z]*E/.test(word) || word === '--preserve-env');
  if (all) return withAssignments(command, variables);
  const named = own.flatMap((word) => /^--preserve-env=(.*)$/.exec(word)?.[1]?.split(',') ?? []);
  return withAssignments(command, new Map([...variables].filter(([name]) => named.includes(name))));
};

/** `bash -c 'text'`, `su user -c 'text'`; a file to run is not theirs to follow. */
const dashC: Unwrap = (words, variables) => {
  const at = words.findIndex((word) => /^-[a-z]*c$/.test(word) || word === '--command');
  const text = words[at + 1];
  return at === -1 || text === undefined ? undefined : { kind: 'script', text, variables };
};

const evaluated: Unwrap = (words, variables) => ({
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
const ssh: Unwrap = (words) => {
  const [, ...command] = behindOptions(words, SSH_VALUED);
  if (command.length === 0) return undefined;
  return { kind: 'script', text: behindOptions(command, SSH_VALUED).join(' '), variables: NONE };
};

/** `find migrations -exec psql -f {} \\;`: what is found stands for `{}`. */
const find: Unwrap = (words, variables) => {
  const at = words.findIndex((word) => /^-(?:exec|execdir|ok)$/.test(word));
  if (at === -1) return undefined;
  const end = words.findIndex((word, index) => index > at && /^(?:\\?;|\+)$/.test(word));
  const found = words.slice(0, at).join(' ');
  const command = words.slice(at + 1, end === -1 ? undefined : end);
  return inner(
    command.map((word) => word.replaceAll('{}', found)),
    variables,
  );
};

/** `concurrently "a" "b"`. */
const concurrently: Unwrap = (words, variables) => ({
  kind: 'script',
  text: readArguments(words, ['-n', '--names', '-c']).positional.join('\n'),
  variables,
});

/** Programs of the system that run another, and shells. */
export const shells: readonly (readonly [string, Unwrap])[] = [
  ...Object.entries<Unwrap>({
    sudo,
    doas: prefix('-u', '-C'),
    env,
    time: prefix('-f', '-o'),
    timeout: prefixWith(1, '-s', '--signal', '-k', '--kill-after'),
    nice: prefix('-n', '--adjustment'),
    nohup: prefix(),
    exec: prefix('-a'),
    command: prefix(),
    builtin: prefix(),
    setsid: prefix(),
    stdbuf: prefix('-i', '-o', '-e'),
    unbuffer: prefix(),
    chronic: prefix(),
    retry: (words, variables) =>
      dashes(words, variables) ?? prefix('-t', '-n', '-d')(words, variables),
    find,
    'xvfb-run': prefix('-s', '--server-args', '-n', '-e'),
    xargs: prefix('-I', '-i', '-n', '-P', '-L', '-d', '-a', '-E', '-s'),
    'wait-for-it': dashes,
    'wait-for-it.sh': dashes,
    eval: evaluated,
    ssh,
    concurrently,
  }),
  ...['bash', 'sh', 'zsh', 'dash', 'ksh', 'su', 'ash'].map((name) => [name, dashC] as const),
];
