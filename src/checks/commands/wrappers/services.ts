import { parseArguments, skipOptions } from '../command-arguments';
import type { WrappedCommand, WrapperParser } from '../wrapper';
import {
  afterDoubleDash,
  afterOptions,
  afterSubcommand,
  NO_VARIABLES,
  wrappedCommand,
} from './wrapper-forms';

const FLY_MACHINE_VALUE_OPTIONS = [
  ...[
    '-a',
    '--app',
    '-e',
    '--env',
    '-r',
    '--region',
    '-n',
    '--name',
    '-o',
    '--org',
    '-p',
    '--port',
  ],
  ...['--vm-size', '--vm-memory', '--restart', '-v', '--volume', '-u', '--user', '--entrypoint'],
];

/**
 * `fly ssh console -C 'text'`, `fly machine run image cmd`. The command runs on another machine, without
 * these variables.
 */
const fly: WrapperParser = (words) => {
  if (/^machines?$/.test(words[0] ?? '') && words[1] === 'run' && !words.includes('--command')) {
    const { positionals } = parseArguments(words.slice(2), FLY_MACHINE_VALUE_OPTIONS);
    return wrappedCommand(positionals.slice(1), NO_VARIABLES);
  }
  const at = words.findIndex((word) => word === '-C' || word === '--command');
  const text = words[at + 1];
  return at === -1 || text === undefined
    ? undefined
    : { kind: 'script', text, variables: NO_VARIABLES };
};

const herokuDyno = afterSubcommand(
  ['run', 'run:detached'],
  '-a',
  '--app',
  '-s',
  '--size',
  '-r',
  '--remote',
);

/** `heroku run cmd`, `heroku run "cmd with arguments" -a x`. */
const heroku: WrapperParser = (words) => {
  const command = herokuDyno(words, NO_VARIABLES);
  const [text = ''] = command?.kind === 'words' ? command.words : [];
  return text.includes(' ') ? { kind: 'script', text, variables: NO_VARIABLES } : command;
};

/** Creates a command that runs on another machine, without the variables of the job. */
const remoteScript = (text: string | undefined): WrappedCommand | undefined =>
  text === undefined || text === '' ? undefined : { kind: 'script', text, variables: NO_VARIABLES };

/** Returns the words after an option, until the next option. */
function getOptionWords(words: readonly string[], ...names: string[]): readonly string[] {
  const inline = words.flatMap((word) => {
    const [, name = '', value = ''] = /^(--[\w-]+)=(.*)$/s.exec(word) ?? [];
    return names.includes(name) ? [value] : [];
  });
  const at = words.findIndex((word) => names.includes(word));
  const rest = at === -1 ? [] : words.slice(at + 1);
  const end = rest.findIndex((word, index) => index > 0 && word.startsWith('-'));
  return [...inline, ...rest.slice(0, end === -1 ? undefined : end)];
}

/** `gcloud compute ssh vm --command 'text'`. The command runs on another machine. */
const remoteCommand: WrapperParser = (words) =>
  // `followGcloud` handles the jobs of Cloud Run.
  words.includes('run') && words.includes('jobs')
    ? undefined
    : remoteScript(getOptionWords(words, '--command')[0]);

/** `az containerapp exec --command 'text'`, `az vm run-command invoke --scripts 'a' 'b'`. */
const azure: WrapperParser = (words) => {
  const scripts = getOptionWords(words, '--scripts');
  if (scripts.length > 0) return remoteScript(scripts.join('\n'));
  const command = [
    ...getOptionWords(words, '--command', '--command-line'),
    ...getOptionWords(words, '--args'),
  ];
  return command.length > 1 ? wrappedCommand(command, NO_VARIABLES) : remoteScript(command[0]);
};

/** `cf run-task app "cmd"`, `cf run-task app --command "cmd"`, `cf ssh app -c "cmd"`. */
const cloudFoundry: WrapperParser = (words) => {
  const [verb = ''] = skipOptions(words, []);
  if (!/^(?:run-task|rt|ssh)$/.test(verb)) return undefined;
  const [option] = getOptionWords(words, '--command', '-c');
  const { positionals } = parseArguments(words, ['--name', '-m', '-k', '-l', '-i', '--process']);
  return remoteScript(option ?? (verb === 'ssh' ? undefined : positionals[2]));
};

/** `kamal app exec --reuse "cmd"`, `kamal server exec cmd`. */
const kamal: WrapperParser = (words) => {
  const options = [
    '-d',
    '--destination',
    '-c',
    '--config-file',
    '--version',
    '-h',
    '--hosts',
    '-r',
    '--roles',
  ];
  const rest = skipOptions(words, options);
  const isExec = /^(?:app|server|accessory)$/.test(rest[0] ?? '') && rest[1] === 'exec';
  if (!isExec) return undefined;
  const [first = '', ...others] = skipOptions(rest.slice(rest[0] === 'accessory' ? 3 : 2), [
    ...options,
    '-e',
    '--env',
  ]);
  return first.includes(' ')
    ? remoteScript(first)
    : wrappedCommand([first, ...others].filter(Boolean), NO_VARIABLES);
};

/** `ansible hosts -m shell -a "cmd"`. */
const ansible: WrapperParser = (words) => {
  const [module = 'command'] = getOptionWords(words, '-m', '--module-name');
  const runsCommand = /(?:^|\.)(?:shell|command|raw|win_shell|win_command)$/.test(module);
  return runsCommand ? remoteScript(getOptionWords(words, '-a', '--args')[0]) : undefined;
};

/** `sops exec-env secrets.env 'cmd'`. The file adds variables that are not known. */
const sops: WrapperParser = (words, variables) => {
  const [verb = '', ...rest] = skipOptions(words, []);
  const text = skipOptions(rest, ['--user']).slice(1).join(' ');
  return /^exec-(?:env|file)$/.test(verb) && text !== ''
    ? { kind: 'script', text, variables }
    : undefined;
};

/** `mise exec -- cmd`. `followMise` handles tasks. */
const mise: WrapperParser = (words, variables) =>
  /^(?:exec|x|--)$/.test(skipOptions(words, ['-C', '--cd', '-E', '--env'])[0] ?? '--')
    ? afterDoubleDash(words, variables)
    : undefined;

/** Wrappers of services: programs that pass secrets to a command or run it on another machine. */
export const serviceWrappers: readonly (readonly [string, WrapperParser])[] =
  Object.entries<WrapperParser>({
    doppler: afterDoubleDash,
    op: afterDoubleDash,
    infisical: afterDoubleDash,
    vercel: afterDoubleDash,
    'aws-vault': afterDoubleDash,
    chamber: afterDoubleDash,
    mise,
    devbox: afterDoubleDash,
    railway: afterSubcommand(['run'], '-s', '--service', '-e', '--environment'),
    heroku,
    fly,
    flyctl: fly,
    gcloud: remoteCommand,
    az: azure,
    aws: remoteCommand,
    cf: cloudFoundry,
    cf7: cloudFoundry,
    cf8: cloudFoundry,
    kamal,
    ansible,
    sops,
    dokku: (words) =>
      words[0] === 'run' ? wrappedCommand(words.slice(2), NO_VARIABLES) : undefined,
    sshpass: afterOptions('-p', '-f', '-d', '-P'),
    nix: (words, variables) => {
      const at = words.findIndex((word) => word === '-c' || word === '--command');
      return at === -1 ? undefined : wrappedCommand(words.slice(at + 1), variables);
    },
  });
