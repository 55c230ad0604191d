import pg from 'pg';
import { requireChannelBinding } from '../../../../src/edge/postgres/require-channel-binding';

/** Returns the connection of a client of `pg` that is not connected, and its errors. */
function guardedConnection() {
  const { connection } = new pg.Client({ enableChannelBinding: true });
  const errors: unknown[] = [];
  requireChannelBinding(connection);
  connection.on('error', (error) => errors.push(error));
  return { connection, errors };
}

const BOUND = { mechanisms: ['SCRAM-SHA-256', 'SCRAM-SHA-256-PLUS'] };

describe('requireChannelBinding', () => {
  // `pg` answers each of these messages at once, unless the stream does not take its answer any more.
  test.each([
    ['authenticationCleartextPassword', {}, /in plain text/],
    ['authenticationMD5Password', { salt: Buffer.from('salt') }, /MD5/],
    ['authenticationSASL', { mechanisms: ['SCRAM-SHA-256'] }, /does not offer SCRAM-SHA-256-PLUS/],
    ['authenticationSASL', { mechanisms: [] }, /does not offer SCRAM-SHA-256-PLUS/],
    ['authenticationOk', {}, /accepted the login without it/],
    ['readyForQuery', {}, /accepted the login without it/],
  ])('fails and closes the stream at %s %o', (event, message, words) => {
    const { connection, errors } = guardedConnection();
    connection.emit(event, message);
    expect(connection.stream.destroyed).toBe(true);
    expect(errors).toEqual([expect.objectContaining({ message: expect.stringMatching(words) })]);
  });

  test('does not fail in a login with SCRAM-SHA-256-PLUS', () => {
    const { connection, errors } = guardedConnection();
    connection.emit('authenticationSASL', BOUND);
    for (const event of ['SASLContinue', 'SASLFinal', 'Ok']) {
      connection.emit(`authentication${event}`, {});
    }
    connection.emit('readyForQuery', {});
    expect(errors).toEqual([]);
    expect(connection.stream.destroyed).toBe(false);
  });

  test('fails if a bound login is accepted before its proof', () => {
    const { connection, errors } = guardedConnection();
    connection.emit('authenticationSASL', BOUND);
    connection.emit('authenticationSASLContinue', {});
    connection.emit('authenticationOk', {});
    expect(errors).toHaveLength(1);
    expect(connection.stream.destroyed).toBe(true);
  });

  test('fails if a bound login is followed by another request', () => {
    const { connection, errors } = guardedConnection();
    connection.emit('authenticationSASL', BOUND);
    connection.emit('authenticationCleartextPassword', {});
    expect(errors).toHaveLength(1);
    expect(connection.stream.destroyed).toBe(true);
  });
});
