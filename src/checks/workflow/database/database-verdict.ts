/**
 * What a migration command was taken to migrate: a temporary container of its job, a database that is
 * not Postgres, or a lasting database. What cannot be told counts as lasting.
 */
export interface DatabaseVerdict {
  readonly kind: 'container' | 'other' | 'lasting';
  /** What the database was taken for, for example `MySQL` or ``the service container `db` ``. */
  readonly database: string;
  /** Why, as a part of a sentence. */
  readonly why: string;
  /** Whether a lasting database is known to be one, by its address. */
  readonly isKnown?: true;
}

/** Creates the verdict for a database that cannot be told to be temporary. */
export function lastingDatabase(why: string): DatabaseVerdict {
  return { kind: 'lasting', database: 'a lasting database', why };
}

/** Creates the verdict for a database at an address that is not of the job. */
export function remoteDatabase(why: string): DatabaseVerdict {
  return { ...lastingDatabase(why), isKnown: true };
}

/** Creates the verdict for a database that is not Postgres. */
export function otherDatabase(database: string, why: string): DatabaseVerdict {
  return { kind: 'other', database, why };
}

/** Creates the verdict for a temporary container. */
export function containerDatabase(database: string, why: string): DatabaseVerdict {
  return { kind: 'container', database, why };
}

/**
 * Joins the verdicts of all values that can apply. One lasting database decides, first one that is known
 * to be lasting. A container comes before a database that is not Postgres.
 */
export function joinVerdicts(
  verdicts: readonly DatabaseVerdict[],
  none: DatabaseVerdict,
): DatabaseVerdict {
  return (
    verdicts.find(({ isKnown = false }) => isKnown) ??
    verdicts.find(({ kind }) => kind === 'lasting') ??
    verdicts.find(({ kind }) => kind === 'container') ??
    verdicts[0] ??
    none
  );
}
