/** A table, index, view or sequence of somebody's own. */
export interface Relation {
  readonly oid: string;
  /** With its schema, where that is not `public`. */
  readonly name: string;
  /** As `pg_class.relkind` has it. */
  readonly kind: string;
  /** Another one after a rewrite. */
  readonly file: string;
}

export interface Column {
  readonly table: string;
  readonly number: number;
  readonly name: string;
  readonly type: string;
  readonly notNull: boolean;
  readonly hasDefault: boolean;
}

export interface Constraint {
  readonly oid: string;
  readonly table: string;
  readonly name: string;
  /** As `pg_constraint.contype` has it. */
  readonly type: string;
  readonly validated: boolean;
  /** The index that it stands on; `0` for none. */
  readonly index: string;
}

export interface Index {
  readonly oid: string;
  readonly table: string;
  readonly valid: boolean;
}

export interface Lock {
  readonly relation: string;
  /** `AccessExclusiveLock`, as `pg_locks.mode` has it. */
  readonly mode: string;
}

/** What the catalogue says at one moment, and which locks the transaction holds. */
export interface CatalogSnapshot {
  readonly relations: readonly Relation[];
  readonly columns: readonly Column[];
  readonly constraints: readonly Constraint[];
  readonly indexes: readonly Index[];
  readonly locks: readonly Lock[];
}

const OWN = `n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname !~ '^pg_(toast|temp)'`;
const RELATIONS = `pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE ${OWN}`;

const rows = (query: string) =>
  `(SELECT coalesce(pg_catalog.json_agg(r), '[]') FROM (${query}) AS r)`;

/** One query for all of it, in one row of JSON. The catalogue's own tables are all that it locks. */
export const CATALOG_QUERY = `SELECT pg_catalog.json_build_object(
'relations', ${rows(`SELECT c.oid::text, CASE n.nspname WHEN 'public' THEN '' ELSE n.nspname || '.' END || c.relname AS name, c.relkind AS kind, c.relfilenode::text AS file FROM ${RELATIONS}`)},
'columns', ${rows(`SELECT a.attrelid::text AS "table", a.attnum AS number, a.attname AS name, pg_catalog.format_type(a.atttypid, a.atttypmod) AS type, a.attnotnull AS "notNull", a.atthasdef OR a.attidentity <> '' AS "hasDefault" FROM pg_catalog.pg_attribute a WHERE a.attnum > 0 AND NOT a.attisdropped AND a.attrelid IN (SELECT c.oid FROM ${RELATIONS} AND c.relkind IN ('r', 'p', 'f'))`)},
'constraints', ${rows(`SELECT k.oid::text, k.conrelid::text AS "table", k.conname AS name, k.contype AS type, k.convalidated AS validated, k.conindid::text AS index FROM pg_catalog.pg_constraint k WHERE k.conrelid IN (SELECT c.oid FROM ${RELATIONS})`)},
'indexes', ${rows(`SELECT i.indexrelid::text AS oid, i.indrelid::text AS "table", i.indisvalid AS valid FROM pg_catalog.pg_index i WHERE i.indexrelid IN (SELECT c.oid FROM ${RELATIONS})`)},
'locks', ${rows(`SELECT l.relation::text, l.mode FROM pg_catalog.pg_locks l WHERE l.pid = pg_catalog.pg_backend_pid() AND l.locktype = 'relation' AND l.granted`)}
)`;

/** Reads the row that the query gave. */
export function parseCatalogSnapshot(text: string): CatalogSnapshot {
  return JSON.parse(text);
}
