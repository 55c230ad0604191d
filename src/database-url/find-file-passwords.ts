import type { Host } from './target';

/** What an entry of a password file is compared with. */
export interface PasswordFileKey {
  readonly hosts: readonly Host[];
  readonly database: string;
  readonly user: string;
}

/** Directories of libpq's default socket, for which an entry has `localhost`. */
const DEFAULT_SOCKET_DIRECTORIES = ['/tmp', '/var/run/postgresql'];

/**
 * Returns the passwords of the entries that match one of the hosts, in the order of the file, as libpq
 * reads them (`passwordFromFile`): `host:port:database:user:password`, where `*` matches everything and
 * `\` escapes a character. libpq uses the first one.
 * https://www.postgresql.org/docs/current/libpq-pgpass.html
 */
export function findFilePasswords(text: string, key: PasswordFileKey): readonly string[] {
  return text.split(/\r?\n/).flatMap((line) => {
    if (line.startsWith('#')) return [];
    const fields = /^((?:\\.|[^\\:])*):((?:\\.|[^\\:])*):((?:\\.|[^\\:])*):((?:\\.|[^\\:])*):(.+)$/s
      .exec(line)
      ?.slice(1);
    if (fields === undefined) return [];
    const [host = '', port = '', database = '', user = '', password = ''] = fields;
    const matches = (field: string, value: string) =>
      field === '*' || unescapeField(field) === value;
    const isMatch =
      matches(database, key.database) &&
      matches(user, key.user) &&
      key.hosts.some(
        (candidate) =>
          matches(port, String(candidate.port)) &&
          listHostNames(candidate).some((name) => matches(host.toLowerCase(), name.toLowerCase())),
      );
    return isMatch ? [unescapeField(password)] : [];
  });
}

function listHostNames(host: Host): readonly string[] {
  if (host.kind === 'tcp') return [host.name];
  const isDefault = DEFAULT_SOCKET_DIRECTORIES.includes(host.directory);
  return isDefault ? [host.directory, 'localhost'] : [host.directory];
}

function unescapeField(field: string): string {
  return field.replaceAll(/\\(.)/gs, '$1');
}
