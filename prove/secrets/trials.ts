import { availableParallelism } from 'node:os';
import { workspace } from '../../__tests__/support/action';
import type { Proof } from '../harness/proof';
import type { Random } from '../harness/seed';
import { inLanes } from '../hostile/lanes';
import { AWKWARD, canary, runSpied } from './bench';
import type { ErrorPath, Machine } from './path';
import { type Leak, leaksIn, placesOf, type Seen, strangers } from './places';
import { type OddUrl, oddUrl } from './urls';

type Groups = Readonly<Record<string, readonly ErrorPath[]>>;

/** The kinds of passwords for each path. */
const KINDS = AWKWARD.map((rest) => ({ rest }));

const describeLeaks = (leaks: readonly Leak[]) =>
  leaks.map(({ place, form }) => `${place}: ${form}`).join('; ');

/** Returns the differences from the expected result of a run. */
function oddities({ says }: ErrorPath, seen: Seen): string[] {
  const { step } = seen;
  const lines = step.stdout.split('\n');
  const isMask = (line: string) => line.startsWith('::add-mask::');
  const masksFirst = lines.findLastIndex(isMask) < lines.findIndex((line) => !isMask(line));
  const text = `${step.stdout}${step.outputs['reason'] ?? ''}`;
  const gone =
    says === undefined || (typeof says === 'string' ? text.includes(says) : says.test(text));
  return [
    ...strangers(seen).map((host) => `a socket was opened to ${host}`),
    ...(masksFirst ? [] : ['something was said before the masks']),
    ...(gone ? [] : [`the path was not gone: ${step.stdout.slice(-300)}`]),
  ];
}

/** Runs every path with every kind of password. */
export async function tryPaths(
  proof: Proof,
  machine: Omit<Machine, 'random'>,
  groups: Groups,
  random: Random,
): Promise<void> {
  const tries = Object.entries(groups).flatMap(([group, paths]) =>
    paths.flatMap((path) => KINDS.map(({ rest }) => ({ group, path, rest }))),
  );
  const results = await inLanes(tries, availableParallelism(), async ({ group, path, rest }, n) => {
    const own = random.split(n);
    const whole = canary(own, rest);
    const password = path.fit?.(whole) ?? whole;
    const seen = await path.run({ ...machine, random: own }, password);
    const leaks = leaksIn(seen, [password]);
    const wrong = [describeLeaks(leaks), ...oddities(path, seen)].filter((text) => text !== '');
    proof.check(
      wrong.length === 0,
      `${path.name}, password ${JSON.stringify(rest)}: ${wrong.join('; ')}`,
    );
    return { group, leaks: leaks.length, sockets: seen.sockets.length, size: sizeOf(seen) };
  });
  const rows = Object.entries(groups).map(([group, paths]) => {
    const mine = results.filter((each) => each.group === group);
    const sum = (key: 'leaks' | 'sockets' | 'size') =>
      mine.reduce((all, each) => all + each[key], 0);
    return [
      group,
      paths.length,
      mine.length,
      Math.round(sum('size') / 1024),
      sum('sockets'),
      sum('leaks'),
    ];
  });
  proof.table(
    ['error paths', 'paths', 'runs', 'KiB searched', 'sockets, all to the database', 'leaks'],
    rows,
  );
}

function sizeOf(seen: Seen): number {
  return Object.values(placesOf(seen)).reduce((all, text) => all + text.length, 0);
}

/** Runs the gate, a migration and a command with random URLs. */
export async function tryUrls(proof: Proof, count: number, random: Random): Promise<void> {
  const trials = Array.from({ length: count }, (_, n) => n);
  const results = await inLanes(trials, availableParallelism(), async (n) => {
    const url = oddUrl(random.split(n));
    const seen = await runOn(url, n);
    const leaks = leaksIn(seen, url.secrets);
    const elsewhere = strangers(seen).map((host) => `a socket was opened to ${host}`);
    const wrong = [describeLeaks(leaks), ...elsewhere].filter((what) => what !== '');
    proof.check(wrong.length === 0, `${JSON.stringify(url.text)}: ${wrong.join('; ')}`);
    const refused = seen.step.stdout.includes('url-invalid');
    return {
      refused,
      secrets: url.secrets.length,
      leaks: leaks.length,
      sockets: seen.sockets.length,
    };
  });
  const sum = (of: (each: (typeof results)[number]) => number) =>
    results.reduce((all, each) => all + of(each), 0);
  proof.table(
    ['made-up URLs', 'passwords in them', 'refused', 'sockets, all to the database', 'leaks'],
    [
      [
        count,
        sum((r) => r.secrets),
        sum((r) => Number(r.refused)),
        sum((r) => r.sockets),
        sum((r) => r.leaks),
      ],
    ],
  );
}

function runOn({ text }: OddUrl, n: number): Promise<Seen> {
  const inputs = [
    { mode: 'gate' },
    {},
    { command: 'echo "$DATABASE_URL"; echo "$DATABASE_URL" >&2; exit 3' },
  ][n % 3];
  return runSpied({
    with: { 'db-role': 'staging', ...inputs },
    env: { DATABASE_URL: text },
    workspace: workspace({ 'migrations/1_a.sql': 'SELECT 1;' }),
  });
}

/** Shows each known limit. If one no longer occurs, the threat model must change. */
export async function tryLimits(
  proof: Proof,
  machine: Omit<Machine, 'random'>,
  limits: readonly ErrorPath[],
  random: Random,
): Promise<void> {
  const rows = await inLanes(limits, availableParallelism(), async (path, n) => {
    const password = canary(random.split(n));
    const seen = await path.run({ ...machine, random }, password);
    const forms = [...new Set(leaksIn(seen, [password]).map(({ form }) => form))];
    proof.check(forms.length > 0, `${path.name}: a limit no more, so say that it is none`);
    return [path.limit ?? path.name, forms.join(', ')];
  });
  proof.table(['stated limit', 'shows'], rows);
}
