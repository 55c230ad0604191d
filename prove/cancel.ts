/**
 * Cancels runs as the GitHub runner does, at named and at random moments. Each run must end in
 * time, report the cancellation in its outputs and summary, and leave no session, lock or child
 * process.
 *
 * npm run prove:cancel -- [--count 50] [--seed N] [--only index]
 */
import { SCENARIOS, type Scenario } from './cancel/scenarios';
import { cancel, type Line } from './cancel/trial';
import { startCluster } from './harness/cluster';
import { startPgBouncer } from './harness/pgbouncer';
import { prove } from './harness/proof';
import { startProxy } from './harness/proxy';
import { trialsFromArguments } from './harness/seed';

const { count, random, wanted } = trialsFromArguments(50);

void prove(async (proof) => {
  const cluster = await startCluster();
  proof.after(() => cluster.stop());
  const front = await startPgBouncer(cluster);
  if (front === undefined) proof.skip('cancelling through PgBouncer: PgBouncer is not installed');
  else proof.after(() => front.stop());
  const lineTo = async (
    server: { host: string; port: number },
    pooled: boolean,
  ): Promise<Line> => ({
    db: await cluster.createDatabase(),
    proxy: await startProxy(server),
    pooled,
  });
  const direct = await lineTo(cluster, false);
  const pooled = front && (await lineTo(front, true));
  const scenarios = SCENARIOS.filter(({ name }) => wanted(name));
  const plan = [
    ...scenarios.map((scenario) => ({ scenario, line: direct })),
    ...scenarios.flatMap((scenario) =>
      pooled && !scenario.directOnly ? [{ scenario, line: pooled }] : [],
    ),
  ];
  const times = new Map<string, number[]>();
  // The trials of one database run one after the other.
  const walk = async (line: Line, mine: readonly Scenario[], share: number) => {
    for (let trial = 0; trial < share; trial += 1) {
      const scenario = mine[trial % mine.length];
      if (scenario === undefined) return;
      const took = await cancel(line, scenario, random.split(trial), proof);
      const name = `${scenario.name}${line.pooled ? ', pooled' : ''}`;
      if (took !== undefined) times.set(name, [...(times.get(name) ?? []), took]);
    }
  };
  const shareOf = (line: Line) =>
    Math.ceil((count * plan.filter((each) => each.line === line).length) / plan.length);
  const lines = pooled === undefined ? [direct] : [direct, pooled];
  await Promise.all(
    lines.map((line) => {
      const mine = plan.filter((each) => each.line === line).map(({ scenario }) => scenario);
      return walk(line, mine, shareOf(line));
    }),
  );
  const all = [...times.values()].flat();
  proof.check(all.length >= count, `${all.length} of ${count} cancels`);
  proof.table(
    ['cancelled', 'times', 'median ms', 'slowest ms'],
    [...times, ['all', all] as const].map(([name, each]) => {
      const sorted = [...each].sort((a, b) => a - b).map(Math.round);
      return [name, sorted.length, sorted[sorted.length >> 1] ?? 0, sorted.at(-1) ?? 0];
    }),
  );
});
