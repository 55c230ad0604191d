import pg from 'pg';

/** A connection that is made again when the server was gone meanwhile. */
export interface Reconnecting {
  /** Runs SQL (several statements too, when there are no values) and gives the last one's rows. */
  query<R extends Record<string, unknown>>(sql: string, values?: readonly unknown[]): Promise<R[]>;
  close(): Promise<void>;
}

/** Connects at the first query, and anew after the server ended the connection. */
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
