import { rmSync } from 'node:fs';
import { timed } from './process.mjs';
import { scratch } from './server.mjs';
import { migrations } from './sql.mjs';

/** The `count` migrations in a tool's own format, in a new folder. */
export function folderFor(tool, count) {
  const folder = scratch(tool.name.replaceAll(/\W+/g, '-'));
  tool.write(folder, migrations(count));
  return folder;
}

/**
 * What a tool is started with. `port` leads through a proxy.
 */
export function commandOf(tool, { folder, databases, database, port }) {
  const url = databases.url(database, port);
  return { name: tool.name, ...tool.command({ folder, url }) };
}

/** A folder of `count` migrations, and a database to which the tool has applied them all. */
export async function applied(tool, count, databases) {
  const folder = folderFor(tool, count);
  const database = await databases.create();
  if (tool.kind !== 'floor') {
    await timed(commandOf(tool, { folder, databases, database }));
    await databases.verify(database, count, tool.name);
  }
  const forget = async () => {
    await databases.drop(database);
    rmSync(folder, { recursive: true });
  };
  return { folder, database, forget };
}
