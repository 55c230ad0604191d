import { A, applied, B, type HostileFile, kept, refused, rolledBack } from './file';

const control = refused('transaction-control');

function file(
  name: string,
  content: string,
  on: HostileFile['on'],
  off: HostileFile['off'],
): HostileFile {
  return { name, content, on, off };
}

/** Finds the engine's cursor in the catalog, because a file cannot know its name. */
const withTripwire = (statement: string) =>
  `DO $do$ DECLARE c text; BEGIN SELECT name INTO c FROM pg_cursors WHERE name LIKE 'governed%'; ${statement} END $do$;`;

/** Files that end their transaction, or try to. */
export const endTheTransaction: readonly HostileFile[] = [
  file('COMMIT', `${A}\nCOMMIT;\n${B}`, control, rolledBack(2)),
  file('COMMIT, then an error', `${A} COMMIT; ${B} SELECT nope;`, control, rolledBack(1)),
  file('COMMIT as the last statement', `${A}\n\nCOMMIT`, control, rolledBack(3)),
  file('COMMIT as the first', `COMMIT;\n${A}`, control, rolledBack(1)),
  file(
    'COMMIT in small letters, with noise',
    `${A}\ncommit/**/WORK;\n${B}`,
    control,
    rolledBack(2),
  ),
  file('COMMIT twice', `${A}\nCOMMIT; COMMIT;\n${B}`, control, rolledBack(2)),
  file('COMMIT after a savepoint', `SAVEPOINT s; ${A}\nCOMMIT; ${B}`, control, rolledBack(2)),
  file('END', `${A} END; ${B}`, control, rolledBack(1)),
  file(
    'END TRANSACTION AND NO CHAIN',
    `${A} END TRANSACTION AND NO CHAIN; ${B}`,
    control,
    rolledBack(1),
  ),
  file('COMMIT AND CHAIN', `${A}\nCOMMIT AND CHAIN;\n${B}`, control, rolledBack(2)),
  // The parser finds the pair, and the engine passes over it.
  file('BEGIN … COMMIT around it', `BEGIN;\n${A}\nCOMMIT;`, applied(), rolledBack(3)),
  file('BEGIN alone', `BEGIN; ${A} ${B}`, control, applied()),
  file('START TRANSACTION alone', `${A} START TRANSACTION; ${B}`, control, applied()),
  file('BEGIN READ ONLY', `${A}\nBEGIN READ ONLY;\n${B}`, control, rolledBack(3)),
  file(
    'BEGIN with a later isolation',
    `${A}\nBEGIN ISOLATION LEVEL SERIALIZABLE; ${B}`,
    control,
    rolledBack(2),
  ),
  file('ROLLBACK', `${A} ROLLBACK; ${B}`, control, rolledBack()),
  file('ROLLBACK, then an error', `${A} ROLLBACK; ${B}\nSELECT nope;`, control, rolledBack(2)),
  file('ROLLBACK as the last statement', `${A} ROLLBACK`, control, rolledBack()),
  file('ABORT', `${A} ABORT; ${B}`, control, rolledBack()),
  file('ROLLBACK AND CHAIN', `${A} ROLLBACK AND CHAIN; ${B}`, control, rolledBack()),
  file('ROLLBACK and a new BEGIN', `${A} ROLLBACK; BEGIN; ${B}`, control, rolledBack()),
  file('PREPARE TRANSACTION', `${A} PREPARE TRANSACTION 'x'; ${B}`, control, rolledBack(1)),
  file(
    'COMMIT, then PREPARE TRANSACTION',
    `${A} COMMIT; BEGIN; ${B} PREPARE TRANSACTION 'y'`,
    control,
    rolledBack(1),
  ),
  file('COMMIT PREPARED', `${A} COMMIT PREPARED 'x'; ${B}`, control, rolledBack(1)),
  file('ROLLBACK PREPARED', `${A} ROLLBACK PREPARED 'x'; ${B}`, control, rolledBack(1)),
  file('CLOSE ALL', `${A} CLOSE ALL; ${B}`, refused('close-all'), rolledBack()),
  file('DISCARD ALL', `${A}\nDISCARD ALL; ${B}`, refused('discard-all'), rolledBack(2)),
  file(
    'a DO block that commits',
    `${A}\nDO $$ BEGIN COMMIT; END $$; ${B}`,
    refused('mixed-transaction'),
    rolledBack(2),
  ),
  file(
    'a DO block that rolls back',
    `${A}\nDO $$ BEGIN ROLLBACK; END $$; ${B}`,
    refused('mixed-transaction'),
    rolledBack(2),
  ),
  file(
    'a DO block that executes COMMIT',
    `${A}\nDO $$ BEGIN EXECUTE 'COMMIT'; END $$; ${B}`,
    rolledBack(2),
    rolledBack(2),
  ),
  file(
    'a DO block that executes ROLLBACK AND CHAIN',
    `${A}\nDO $$ BEGIN EXECUTE 'ROLLBACK AND CHAIN'; END $$; ${B}`,
    rolledBack(2),
    rolledBack(2),
  ),
  file(
    'a DO block that executes PREPARE TRANSACTION',
    `${A}\nDO $$ BEGIN EXECUTE $q$PREPARE TRANSACTION 'z'$q$; END $$; ${B}`,
    rolledBack(2),
    rolledBack(2),
  ),
  file(
    'a procedure that commits, called',
    `CREATE PROCEDURE p() LANGUAGE plpgsql AS $$ BEGIN ${A} COMMIT; ${B} END $$;\nCALL p();`,
    rolledBack(2),
    rolledBack(2),
  ),
  file(
    'a procedure that rolls back, called',
    `CREATE PROCEDURE p() LANGUAGE plpgsql AS $$ BEGIN ROLLBACK; END $$; ${A}\nCALL p(); ${B}`,
    rolledBack(2),
    rolledBack(2),
  ),
  file(
    'a procedure that commits, called by a DO block',
    `CREATE PROCEDURE p() LANGUAGE plpgsql AS $$ BEGIN COMMIT; END $$; ${A}\nDO $$ BEGIN CALL p(); END $$; ${B}`,
    rolledBack(2),
    rolledBack(2),
  ),
  file(
    'a procedure that commits, not called',
    `${A} CREATE PROCEDURE p() LANGUAGE plpgsql AS $$ BEGIN COMMIT; END $$; ${B}`,
    applied(),
    applied(),
  ),
  file(
    'COPY from the client',
    `${A}\nCOPY base FROM STDIN; ${B}`,
    refused('copy-from-stdin'),
    rolledBack(2),
  ),
  file('COPY to the client', `${A} COPY (SELECT 1) TO STDOUT; ${B}`, applied(), applied()),
  file(
    'a savepoint that is not there',
    `${A} RELEASE SAVEPOINT nope; ${B}`,
    rolledBack(1),
    rolledBack(1),
  ),
  file(
    'ROLLBACK TO a savepoint that is not there',
    `${A} ROLLBACK TO nope; ${B}`,
    rolledBack(1),
    rolledBack(1),
  ),
  file(
    'savepoints, released and rolled back to',
    `${A} SAVEPOINT s; CREATE TABLE public.x (); ROLLBACK TO s; RELEASE s; ${B}`,
    applied(),
    applied(),
  ),
  file('a savepoint left open', `${A} SAVEPOINT s; ${B}`, applied(), applied()),
  file(
    'a savepoint that swallows an error',
    `${A} SAVEPOINT s; SELECT 1/0; ROLLBACK TO s; ${B}`,
    rolledBack(1),
    rolledBack(1),
  ),
  file(
    'CLOSE of a cursor named like the tripwire',
    `${A}\nCLOSE governed_0123456789abcdef_0; ${B}`,
    rolledBack(2),
    rolledBack(2),
  ),
  file(
    'MOVE in a cursor named like the tripwire',
    `${A}\nMOVE ALL IN governed_; ${B}`,
    rolledBack(2),
    rolledBack(2),
  ),
  file(
    'a cursor named like the tripwire',
    `${A} DECLARE governed_ CURSOR FOR SELECT 1; FETCH governed_; MOVE 0 IN governed_; ${B}`,
    applied(),
    applied(),
  ),
  file(
    'our cursor closed by dynamic SQL',
    `${A} ${withTripwire("EXECUTE 'CLOSE ' || c;")} ${B}`,
    rolledBack(),
    rolledBack(),
  ),
  file(
    'our cursor fetched by dynamic SQL',
    `${A}\n${withTripwire("EXECUTE 'FETCH 1 FROM ' || c;")} ${B}`,
    rolledBack(2),
    rolledBack(2),
  ),
  file(
    'our cursor broken by dynamic SQL, the error swallowed',
    `${A} ${withTripwire("BEGIN EXECUTE 'FETCH 1 FROM ' || c; EXCEPTION WHEN OTHERS THEN NULL; END;")} ${B}`,
    rolledBack(),
    rolledBack(),
  ),
  file(
    'ROLLBACK; …; COMMIT',
    `${A} ROLLBACK; CREATE TABLE public.kept (); COMMIT; ${B}`,
    control,
    kept('ROLLBACK; …; COMMIT; …'),
  ),
  file(
    'ROLLBACK; BEGIN; …; COMMIT',
    `${A} ROLLBACK; BEGIN; CREATE TABLE public.kept (); COMMIT; ${B}`,
    control,
    kept('ROLLBACK; …; COMMIT; …'),
  ),
  file(
    'CLOSE ALL; …; COMMIT',
    `CLOSE ALL; CREATE TABLE public.kept (); COMMIT; ${B}`,
    control,
    kept('CLOSE ALL; …; COMMIT; …'),
  ),
  file(
    'our cursor closed by dynamic SQL, then COMMIT',
    `CREATE TABLE public.kept (); ${withTripwire("EXECUTE 'CLOSE ' || c;")} COMMIT; ${B}`,
    control,
    kept('CLOSE ALL; …; COMMIT; …'),
  ),
  file(
    'our cursor broken by dynamic SQL, then COMMIT',
    `CREATE TABLE public.kept (); ${withTripwire("BEGIN EXECUTE 'FETCH 1 FROM ' || c; EXCEPTION WHEN OTHERS THEN NULL; END;")} COMMIT; ${B}`,
    control,
    kept('CLOSE ALL; …; COMMIT; …'),
  ),
];
