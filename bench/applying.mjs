import { rmSync } from 'node:fs';
import { applied, commandOf, folderFor } from './prepared.mjs';
import { peakMemory, timed } from './process.mjs';
import { withProxy } from './proxy/start.mjs';

/** Creates an arm that applies `count` migrations to a new, empty database each time. */
export function applyingArm(tool, count, databases, port) {
  const folder = folderFor(tool, count);
  const measure = async () => {
    const database = await databases.create();
    try {
      const time = await timed(commandOf(tool, { folder, databases, database, port }));
      await databases.verify(database, count, tool.name);
      return time;
    } finally {
      await databases.drop(database);
    }
  };
  return { tool, measure, forget: async () => rmSync(folder, { recursive: true }) };
}

/** Creates an arm that runs on a database where `count` migrations are already applied. */
export async function idleArm(tool, count, databases, measured = timed) {
  const { folder, database, forget } = await applied(tool, count, databases);
  const measure = async () => await measured(commandOf(tool, { folder, databases, database }));
  return { tool, measure, forget };
}

/** Creates the same arm, which measures peak memory. */
export async function memoryArm(tool, count, databases) {
  return await idleArm(tool, count, databases, peakMemory);
}

/** Creates an arm with one pending migration after `count` applied ones. */
export async function pendingArm(tool, count, databases) {
  const before = await applied(tool, count, databases);
  const folder = folderFor(tool, count + 1);
  const measure = async () => {
    const database = await databases.create(before.database);
    try {
      const time = await timed(commandOf(tool, { folder, databases, database }));
      if (tool.kind !== 'floor') await databases.verify(database, count + 1, tool.name);
      return time;
    } finally {
      await databases.drop(database);
    }
  };
  const forget = async () => {
    await before.forget();
    rmSync(folder, { recursive: true });
  };
  return { tool, measure, forget };
}

/** Creates an arm that counts the round trips of applying `count` migrations, without those to connect. */
export function tripsArm(tool, count, databases) {
  const measure = async () =>
    await withProxy(databases.port, 0, async ({ port, counted }) => {
      const arm = applyingArm(tool, count, databases, port);
      await arm.measure();
      await arm.forget();
      const { trips } = await counted();
      return trips;
    });
  return { tool, measure, forget: async () => undefined };
}
