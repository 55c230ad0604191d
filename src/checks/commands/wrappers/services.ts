import type { WrapperParser } from '../wrapper';
import {
  afterDoubleDash,
  afterOptions,
  afterSubcommand,
  NO_VARIABLES,
  wrappedCommand,
} from './wrapper-forms';

/** `fly ssh console -C 'text'`. The command runs on another machine, without these variables. */
const fly: WrapperParser = (words) => {
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

/** `gcloud compute ssh vm --command 'text'`. The command runs on another machine. */
const remoteCommand: WrapperParser = (words) => {
  const inline = words.flatMap((word) => /^--command=(.*)$/s.exec(word)?.[1] ?? []);
  const at = words.indexOf('--command');
  const text = inline[0] ?? (at === -1 ? undefined : words[at + 1]);
  return text === undefined ? undefined : { kind: 'script', text, variables: NO_VARIABLES };
};

/** Wrappers of services: programs that pass secrets to a command or run it on another machine. */
export const serviceWrappers: readonly (readonly [string, WrapperParser])[] =
  Object.entries<WrapperParser>({
    doppler: afterDoubleDash,
    op: afterDoubleDash,
    infisical: afterDoubleDash,
    vercel: afterDoubleDash,
    'aws-vault': afterDoubleDash,
    chamber: afterDoubleDash,
    mise: afterDoubleDash,
    devbox: afterDoubleDash,
    railway: afterSubcommand(['run'], '-s', '--service', '-e', '--environment'),
    heroku,
    fly,
    flyctl: fly,
    gcloud: remoteCommand,
    az: remoteCommand,
    aws: remoteCommand,
    sshpass: afterOptions('-p', '-f', '-d', '-P'),
    nix: (words, variables) => {
      const at = words.findIndex((word) => word === '-c' || word === '--command');
      return at === -1 ? undefined : wrappedCommand(words.slice(at + 1), variables);
    },
  });
