/**
 * The packages, with the exact versions of their dependencies. SQLAlchemy 2.0 uses psycopg2 for
 * `postgresql://`. SQLAlchemy 2.1 does not.
 */
export const ALEMBIC_REQUIREMENTS = [
  'alembic==1.20.1',
  'greenlet==3.5.6; python_version < "3.14"',
  'Mako==1.4.3',
  'MarkupSafe==3.0.4',
  'psycopg2-binary==2.9.13',
  'SQLAlchemy==2.0.43',
  'typing_extensions==4.16.0',
];

/** The file to which `env.py` adds a line of JSON with its variables, each time that it runs. */
export const ENV_PY_RUNS = 'backend/env-py-runs.jsonl';

/** Returns the files of a checkout: an Alembic project in `backend`, with three revisions. */
export function createAlembicProject(): Record<string, string> {
  return {
    'backend/alembic.ini': ALEMBIC_INI,
    'backend/alembic/env.py': ENV_PY,
    'backend/tables.py': TABLES_PY,
    ...createRevision('0001', undefined, [
      'op.create_table("account", sa.Column("id", sa.BigInteger, primary_key=True))',
    ]),
    ...createRevision('0002', '0001', [
      'op.add_column("account", sa.Column("email", sa.Text, nullable=False))',
      'op.create_index("account_email", "account", ["email"], unique=True)',
    ]),
    ...createRevision('0003', '0002', [
      'op.create_table("invoice", sa.Column("id", sa.BigInteger, primary_key=True), sa.Column("account", sa.BigInteger, sa.ForeignKey("account.id")))',
      'op.execute("INSERT INTO account (id, email) VALUES (1, \'first@example.com\')")',
    ]),
  };
}

/** Returns the file of a revision, by its path. */
export function createRevision(
  id: string,
  after: string | undefined,
  upgrade: readonly string[],
): Record<string, string> {
  const lines = [
    `"""Revision ${id}."""`,
    'import sqlalchemy as sa',
    'from alembic import op',
    '',
    `revision = "${id}"`,
    `down_revision = ${after === undefined ? 'None' : `"${after}"`}`,
    '',
    '',
    'def upgrade() -> None:',
    ...upgrade.map((line) => `    ${line}`),
    '',
  ];
  return { [`backend/alembic/versions/${id}_made.py`]: lines.join('\n') };
}

/** The logging configuration of `alembic init`, which writes to stderr. */
const ALEMBIC_INI = `[alembic]
script_location = %(here)s/alembic
[loggers]
keys = root,alembic
[handlers]
keys = console
[formatters]
keys = generic
[logger_root]
level = WARNING
handlers = console
[logger_alembic]
level = INFO
handlers =
qualname = alembic
[handler_console]
class = StreamHandler
args = (sys.stderr,)
formatter = generic
[formatter_generic]
format = %(levelname)-5.5s [%(name)s] %(message)s
`;

/**
 * The original gate in `env.py`, written from its description. First it records that it runs. It checks
 * the role itself, so that it stops a command that starts without the declared role.
 */
const ENV_PY = `"""Alembic's environment, with the original migration gate."""
import json
import os
import pathlib
import sys
from logging.config import fileConfig

from alembic import context
from sqlalchemy import create_engine, pool

with open(pathlib.Path(__file__).parent.parent / "env-py-runs.jsonl", "a") as runs:
    runs.write(json.dumps(dict(os.environ)) + "\\n")


def database_url() -> str:
    url = os.environ.get("ALEMBIC_URL") or os.environ.get("DATABASE_URL")
    if not url:
        sys.exit("DATABASE_URL is not set.")
    return url


def validate_db_authority() -> None:
    authority = os.environ.get("DB_AUTHORITY", "")
    role = os.environ.get("DB_ROLE", "")
    if not role:
        sys.exit("DB_ROLE is required; DB_AUTHORITY is informational only.")
    if role not in ("staging", "prod", "replica"):
        sys.exit(f"DB_ROLE={role} is not staging, prod or replica.")
    if role == "replica":
        sys.exit("DB_ROLE=replica: read-only databases never accept migrations.")
    if role == "prod":
        if os.environ.get("CONFIRM_PROD_MIGRATIONS", "").lower() != "true":
            sys.exit("DB_ROLE=prod requires CONFIRM_PROD_MIGRATIONS=true.")
    url = os.environ.get("DATABASE_URL", "")
    if role == "prod" and ("localhost" in url or "127.0.0.1" in url):
        print("WARNING: DB_ROLE=prod, but the URL looks local.", file=sys.stderr)
    if role == "staging" and authority != "neon" and "neon.tech" in url:
        print("WARNING: DB_ROLE=staging, but the URL is Neon's.", file=sys.stderr)
    print(f"migrating as DB_ROLE={role} DB_AUTHORITY={authority or '-'}")


fileConfig(context.config.config_file_name)
validate_db_authority()
engine = create_engine(database_url(), poolclass=pool.NullPool)
with engine.connect() as connection:
    context.configure(connection=connection, target_metadata=None)
    with context.begin_transaction():
        context.run_migrations()
`;

const TABLES_PY = `"""Prints the tables of the target."""
import os

from sqlalchemy import create_engine, inspect

print("tables:", *sorted(inspect(create_engine(os.environ["DATABASE_URL"])).get_table_names()))
`;
