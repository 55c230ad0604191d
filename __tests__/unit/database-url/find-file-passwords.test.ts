import { findFilePasswords } from '../../../src/database-url/find-file-passwords';
import type { Host } from '../../../src/database-url/target';

const DB: Host = { kind: 'tcp', name: 'db.acme.com', port: 5432 };
const KEY = { hosts: [DB], database: 'shop', user: 'app' };

/** Returns the passwords of a file with this line. */
function passwordsOf(line: string, hosts: readonly Host[] = [DB]): readonly string[] {
  return findFilePasswords(`${line}\n`, { ...KEY, hosts });
}

describe('findFilePasswords', () => {
  test.each([
    ['every field', 'db.acme.com:5432:shop:app:s3cret'],
    ['a wildcard for each field', '*:*:*:*:s3cret'],
    ['a host in capitals', 'DB.acme.com:5432:shop:app:s3cret'],
    ['escaped characters', String.raw`d\b.acme.com:5432:s\hop:app:s3c\ret`],
    ['a Windows line end', 'db.acme.com:5432:shop:app:s3cret\r'],
  ])('matches %s', (_, line) => {
    expect(passwordsOf(line)).toEqual(['s3cret']);
  });

  test.each([
    ['another host', 'db2.acme.com:5432:shop:app:s3cret'],
    ['another port', 'db.acme.com:5433:shop:app:s3cret'],
    ['another database', 'db.acme.com:5432:shop2:app:s3cret'],
    ['another user', 'db.acme.com:5432:shop:owner:s3cret'],
    ['an escaped wildcard', String.raw`\*:5432:shop:app:s3cret`],
    ['a comment', '#*:*:*:*:s3cret'],
    ['too few fields', 'db.acme.com:5432:shop:app'],
    ['an empty password', 'db.acme.com:5432:shop:app:'],
    ['an empty line', ''],
  ])('does not match %s', (_, line) => {
    expect(passwordsOf(line)).toEqual([]);
  });

  test('returns a password with colons and backslashes, as libpq reads it', () => {
    expect(passwordsOf(String.raw`*:*:*:*:a:b\:c\\d`)).toEqual([String.raw`a:b:c\d`]);
  });

  test('returns all matches in the order of the file', () => {
    const text = '# mine\n*:*:shop:app:first\n*:*:other:app:no\n*:*:*:app:second';
    expect(findFilePasswords(text, KEY)).toEqual(['first', 'second']);
  });

  test('matches an IPv6 address with escaped colons', () => {
    const host: Host = { kind: 'tcp', name: '::1', port: 5432 };
    expect(passwordsOf(String.raw`\:\:1:5432:shop:app:s3cret`, [host])).toEqual(['s3cret']);
  });

  test('matches localhost only for the default socket of libpq', () => {
    const socket = (directory: string): Host => ({ kind: 'socket', directory, port: 5432 });
    const line = 'localhost:5432:shop:app:s3cret';
    expect(passwordsOf(line, [socket('/var/run/postgresql')])).toEqual(['s3cret']);
    expect(passwordsOf(line, [socket('/srv/own')])).toEqual([]);
    expect(passwordsOf('/srv/own:5432:shop:app:s3cret', [socket('/srv/own')])).toEqual(['s3cret']);
  });
});
