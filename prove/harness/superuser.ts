import pg from 'pg';

/** A connection that reconnects after the server was down. */
export interface Reconnecting {
  /**
   * Runs SQL (without values also several statements) and returns the rows of the last statement.
   */
  query<R extends Record<string, unknown>>(sql: string, values?: readonly unknown[]): Promise<R[]>;
  close(): Promise<void>;
}

/** Connects at the first query, and again after the connection was lost. */
export function connectTo(url: string): Reconnecting {
  let current: Promise<pg.Client> | undefined;
  const forget = () => {
    current = undefined;
  };
  const open = async () => {
    const client = new pg.Client({ connectionString: url });
    client.on('error', forget);
    client.on('end', forget);
    try {
      await client.connect();
    } catch (error) {
      forget();
      throw error;
    }
    return client;
  };
  return {
    async query<R extends Record<string, unknown>>(sql: string, values?: readonly unknown[]) {
      current ??= open();
      const client = await current;
      const result: pg.QueryResult<R> | pg.QueryResult<R>[] = await client.query<R>(
        sql,
        values && [...values],
      );
      return Array.isArray(result) ? (result.at(-1)?.rows ?? []) : result.rows;
    },
    async close() {
      const client = await current?.catch(() => undefined);
      await client?.end();
    },
  };
}
