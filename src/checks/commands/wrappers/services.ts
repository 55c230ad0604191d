import type { Unwrap } from '../unwrap';
import { dashes, inner, NONE, subcommand } from './forms';

/** `fly ssh console -C 'text'`: on a machine of the service, where no variable of this one is known. */
const flyConsole: Unwrap = (words) => {
  const at = words.findIndex((word) => word === '-C' || word === '--command');
  const text = words[at + 1];
  return at === -1 || text === undefined ? undefined : { kind: 'script', text, variables: NONE };
};

/** Programs of services that hand secrets to a command, or run it on their machines. */
export const services: readonly (readonly [string, Unwrap])[] = Object.entries<Unwrap>({
  doppler: dashes,
  op: dashes,
  infisical: dashes,
  vercel: dashes,
  'aws-vault': dashes,
  chamber: dashes,
  mise: dashes,
  devbox: dashes,
  railway: subcommand(['run'], '-s', '--service', '-e', '--environment'),
  heroku: (words) =>
    subcommand(
      ['run', 'run:detached'],
      '-a',
      '--app',
      '-s',
      '--size',
      '-r',
      '--remote',
    )(words, NONE),
  fly: flyConsole,
  flyctl: flyConsole,
  nix: (words, variables) => {
    const at = words.findIndex((word) => word === '-c' || word === '--command');
    return at === -1 ? undefined : inner(words.slice(at + 1), variables);
  },
});
