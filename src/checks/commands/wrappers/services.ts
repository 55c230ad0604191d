import type { WrapperParser } from '../wrapper';
import {
  afterDoubleDash,
  afterOptions,
  afterSubcommand,
  NO_VARIABLES,
  wrappedCommand,
} from './wrapper-forms';

/** `fly ssh console -C 'text'`: on a machine of the service, where no variable of this one is known. */
const flyConsole: WrapperParser = (words) => {
  const at = words.findIndex((word) => word === '-C' || word === '--command');
  const text = words[at + 1];
  return at === -1 || text === undefined
    ? undefined
    : { kind: 'script', text, variables: NO_VARIABLES };
};

const dyno = afterSubcommand(
  ['run', 'run:detached'],
  ...['-a', '--app', '-s', '--size', '-r', '--remote'],
);

/** `heroku run cmd`, `heroku run "cmd and its words" -a x`. */
const heroku: WrapperParser = (words) => {
  const found = dyno(words, NO_VARIABLES);
  const [text = ''] = found?.kind === 'words' ? found.words : [];
  return text.includes(' ') ? { kind: 'script', text, variables: NO_VARIABLES } : found;
};

/** `gcloud compute ssh vm --command 'text'`: on a machine of the service. */
const remoteText: WrapperParser = (words) => {
  const inline = words.flatMap((word) => /^--command=(.*)$/s.exec(word)?.[1] ?? []);
  const at = words.indexOf('--command');
  const text = inline[0] ?? (at === -1 ? undefined : words[at + 1]);
  return text === undefined ? undefined : { kind: 'script', text, variables: NO_VARIABLES };
};

/** Programs of services that hand secrets to a command, or run it on their machines. */
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
    fly: flyConsole,
    flyctl: flyConsole,
    gcloud: remoteText,
    az: remoteText,
    aws: remoteText,
    sshpass: afterOptions('-p', '-f', '-d', '-P'),
    nix: (words, variables) => {
      const at = words.findIndex((word) => word === '-c' || word === '--command');
      return at === -1 ? undefined : wrappedCommand(words.slice(at + 1), variables);
    },
  });
