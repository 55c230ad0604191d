import { markdownTable } from 'markdown-table';

/** Renders the result of one workload: minimum, median and maximum of every arm. */
export function renderWorkload({ title, unit = 'ms' }, { rounds, arms }) {
  const floor = arms[0];
  const rows = arms.map((arm) => {
    if (arm.failure !== undefined) return [arm.name, `failed: ${firstLine(arm.failure)}`];
    const ratio = arm === floor ? ['1'] : [`${three(arm.ratio, 2)}`];
    return [arm.name, three(arm.spread, unit === 'ms' ? 0 : 1), ...ratio];
  });
  const head = ['', `${unit}: median (min–max)`, `÷ ${floor.name}: median (min–max)`];
  return `### ${title}\n\nRounds: ${rounds}.\n\n${table([head, ...rows], 'lrr')}`;
}

/** Renders the figures of this action and their targets. */
export function renderTargets(entries) {
  const rows = entries.map(({ workload, result }) => {
    const ownArm = result.arms.find(({ kind }) => kind === 'ours');
    const { unit, target, most, title } = workload;
    const floor = result.arms[0].name;
    if (ownArm.failure !== undefined)
      return [title, '', `failed: ${firstLine(ownArm.failure)}`, '', 'no'];
    const measured =
      most === undefined ? three(ownArm.ratio, 2) : three(ownArm.spread, unit === 'MiB' ? 1 : 0);
    const limit = target ?? most;
    const value = most === undefined ? ownArm.ratio.median : ownArm.spread.median;
    return [
      title,
      most === undefined ? `÷ ${floor}` : unit,
      measured,
      `≤ ${limit}`,
      value <= limit ? 'yes' : 'no',
    ];
  });
  const head = ['Workload', '', 'Median (min–max)', 'Target', 'Reached'];
  return table([head, ...rows], 'llrrl');
}

/** Renders the medians of all tools, one row for each. */
export function renderPeers(entries, peers) {
  const shown = entries.filter(({ workload }) => workload.onlyOurs === undefined);
  const names = ['Governed Migrations', ...peers.map(({ name }) => name)];
  const rows = names.map((name) => [
    name,
    ...shown.map(({ workload, result }) => cell(workload, result, name)),
  ]);
  const head = ['', ...shown.map(({ workload, result }) => heading(workload, result))];
  return table([head, ...rows], `l${'r'.repeat(shown.length)}`);
}

function heading({ title, unit }, { arms }) {
  if (unit === 'trips') return 'Trips a migration';
  return unit === undefined ? `${title} ÷ ${arms[0].name}` : `${title}, ${unit}`;
}

function cell({ unit }, { arms }, name) {
  const arm = arms.find((entry) => entry.name === name);
  if (arm === undefined) return '–';
  if (arm.failure !== undefined) return 'failed';
  if (unit === 'trips') return (arm.spread.median / 500).toFixed(2);
  if (unit === 'MiB') return arm.spread.median.toFixed(0);
  return arm.ratio.median.toFixed(2);
}

function three({ min, median, max }, digits) {
  const [low, middle, high] = [min, median, max].map((number) => number.toFixed(digits));
  return low === high ? middle : `${middle} (${low}–${high})`;
}

function firstLine(text) {
  return text.trim().split('\n').slice(0, 3).join(' ').slice(0, 200);
}

/** Renders a table without alignment, so that a new figure changes only its own line. */
export function table(rows, align) {
  return markdownTable(rows, { align: [...align], alignDelimiters: false, padding: true });
}
