import type { Unwrap } from '../unwrap';
import { dashes, inner, NONE, prefix, subcommand } from './forms';

/** `fly ssh console -C 'text'`: on a machine of the service, where no variable of this one is known. */
const flyConsole: Unwrap = (words) => {
  const at = words.findIndex((word) => word === '-C' || word === '--command');
  const text = words[at + 1];
  return at === -1 || text === undefined ? undefined : { kind: 'script', text, variables: NONE };
};

const dyno = subcommand(
  ['run', 'run:detached'],
  ...['-a', '--app', '-s', '--size', '-r', '--remote'],
);

/** `heroku run cmd`, `heroku run "cmd and its words" -a x`. */
const heroku: Unwrap = (words) => {
  const found = dyno(words, NONE);
  const [text = ''] = found?.kind === 'words' ? found.words : [];
  return text.includes(' ') ? { kind: 'script', text, variables: NONE } : found;
};

/** `gcloud compute ssh vm --command 'text'`: on a machine of the service. */
const remoteText: Unwrap = (words) => {
  const inline = words.flatMap((word) => /^--command=(.*)$/s.exec(word)?.[1] ?? []);
  const at = words.indexOf('--command');
  const text = inline[0] ?? (at === -1 ? undefined : words[at + 1]);
  return text === undefined ? undefined : { kind: 'script', text, variables: NONE };
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
  heroku,
  fly: flyConsole,
  flyctl: flyConsole,
  gcloud: remoteText,
  az: remoteText,
  aws: remoteText,
  sshpass: prefix('-p', '-f', '-d', '-P'),
  nix: (words, variables) => {
    const at = words.findIndex((word) => word === '-c' || word === '--command');
    return at === -1 ? undefined : inner(words.slice(at + 1), variables);
  },
});
