import { rmSync } from 'node:fs';
import { timed } from './process.mjs';
import { scratch } from './server.mjs';
import { migrations } from './sql.mjs';

/** Creates a folder with `count` migrations in the format of a tool. */
export function folderFor(tool, count) {
  const folder = scratch(tool.name.replaceAll(/\W+/g, '-'));
  tool.write(folder, migrations(count));
  return folder;
}

/** Returns the command that starts a tool. `port` is that of a proxy, if there is one. */
export function commandOf(tool, { folder, databases, database, port }) {
  const url = databases.url(database, port);
  return { name: tool.name, ...tool.command({ folder, url }) };
}

/** Creates a folder with `count` migrations, and a database where the tool has applied them. */
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
