/** A table, index, view or sequence that does not belong to the system. */
export interface Relation {
  readonly oid: string;
  /** Includes the schema, unless it is `public`. */
  readonly name: string;
  /** Value of `pg_class.relkind`. */
  readonly kind: string;
  /** Value of `pg_class.relfilenode`. It changes when the table is rewritten. */
  readonly file: string;
}

/** A column of a table. */
export interface Column {
  /** OID of the table. */
  readonly table: string;
  /** Value of `pg_attribute.attnum`. It stays the same when the column is renamed. */
  readonly number: number;
  readonly name: string;
  readonly type: string;
  readonly notNull: boolean;
  readonly hasDefault: boolean;
}

/** A constraint of a table. */
export interface Constraint {
  readonly oid: string;
  /** OID of the table. */
  readonly table: string;
  readonly name: string;
  /** Value of `pg_constraint.contype`. */
  readonly type: string;
  readonly validated: boolean;
  /** OID of the index that the constraint uses; `0` for none. */
  readonly index: string;
}

/** An index of a table. */
export interface Index {
  readonly oid: string;
  /** OID of the table. */
  readonly table: string;
  readonly valid: boolean;
}

/** A relation lock that the transaction holds. */
export interface Lock {
  /** OID of the relation. */
  readonly relation: string;
  /** Value of `pg_locks.mode`, such as `AccessExclusiveLock`. */
  readonly mode: string;
}

/** The content of the catalog and the locks of the transaction at one moment. */
export interface CatalogSnapshot {
  readonly relations: readonly Relation[];
  readonly columns: readonly Column[];
  readonly constraints: readonly Constraint[];
  readonly indexes: readonly Index[];
  readonly locks: readonly Lock[];
}

const NOT_SYSTEM = `n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname !~ '^pg_(toast|temp)'`;
const RELATIONS = `pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE ${NOT_SYSTEM}`;

const selectJson = (query: string) =>
  `(SELECT coalesce(pg_catalog.json_agg(r), '[]') FROM (${query}) AS r)`;

/** Query for a snapshot as one row of JSON. It locks the tables of the catalog only. */
export const CATALOG_QUERY = `SELECT pg_catalog.json_build_object(
'relations', ${selectJson(`SELECT c.oid::text, CASE n.nspname WHEN 'public' THEN '' ELSE n.nspname || '.' END || c.relname AS name, c.relkind AS kind, c.relfilenode::text AS file FROM ${RELATIONS}`)},
'columns', ${selectJson(`SELECT a.attrelid::text AS "table", a.attnum AS number, a.attname AS name, pg_catalog.format_type(a.atttypid, a.atttypmod) AS type, a.attnotnull AS "notNull", a.atthasdef OR a.attidentity <> '' AS "hasDefault" FROM pg_catalog.pg_attribute a WHERE a.attnum > 0 AND NOT a.attisdropped AND a.attrelid IN (SELECT c.oid FROM ${RELATIONS} AND c.relkind IN ('r', 'p', 'f'))`)},
'constraints', ${selectJson(`SELECT k.oid::text, k.conrelid::text AS "table", k.conname AS name, k.contype AS type, k.convalidated AS validated, k.conindid::text AS index FROM pg_catalog.pg_constraint k WHERE k.conrelid IN (SELECT c.oid FROM ${RELATIONS})`)},
'indexes', ${selectJson(`SELECT i.indexrelid::text AS oid, i.indrelid::text AS "table", i.indisvalid AS valid FROM pg_catalog.pg_index i WHERE i.indexrelid IN (SELECT c.oid FROM ${RELATIONS})`)},
'locks', ${selectJson(`SELECT l.relation::text, l.mode FROM pg_catalog.pg_locks l WHERE l.pid = pg_catalog.pg_backend_pid() AND l.locktype = 'relation' AND l.granted`)}
)`;

/** Parses the result of `CATALOG_QUERY`. */
export function parseCatalogSnapshot(text: string): CatalogSnapshot {
  return JSON.parse(text);
}
