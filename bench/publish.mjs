import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chart } from './chart.mjs';
import { renderPeers, renderTargets, renderWorkload, table } from './tables.mjs';
import { workloads } from './workloads.mjs';

const KEPT = fileURLToPath(new URL('figures.json', import.meta.url));
const PAGE = fileURLToPath(new URL('../docs/performance.md', import.meta.url));
const PICTURE = fileURLToPath(new URL('../docs/performance.svg', import.meta.url));

/**
 * Merges figures into bench/figures.json, which keeps the figures of all other workloads, and renders
 * all of them to docs/performance.md (between its markers) and docs/performance.svg.
 */
export function publish(figures) {
  const kept = existsSync(KEPT)
    ? JSON.parse(readFileSync(KEPT, 'utf8'))
    : { results: [], peers: [], absent: [] };
  const fresh = new Set(figures.results.map(({ name }) => name));
  const results = [...kept.results.filter(({ name }) => !fresh.has(name)), ...figures.results];
  const known = new Set(figures.peers.map(({ name }) => name));
  const peers = [...figures.peers, ...kept.peers.filter(({ name }) => !known.has(name))];
  const absent = figures.absent.filter(({ name }) => !peers.some((peer) => peer.name === name));
  const merged = { results, peers, absent };
  writeFileSync(KEPT, `${JSON.stringify(merged, rounded, 1)}\n`);
  render(merged);
}

/** Rounds numbers to a microsecond. */
function rounded(_key, value) {
  return typeof value === 'number' ? Number(value.toFixed(3)) : value;
}

function render({ results, peers, absent }) {
  const entries = workloads.flatMap((workload) => {
    const result = results.find(({ name }) => name === workload.name);
    return result === undefined ? [] : [{ workload, result }];
  });
  const sections = {
    targets: renderTargets(entries),
    peers: renderPeers(entries, peers),
    versions: versions(peers, absent),
    measured: measured(results),
    spreads: entries.map(({ workload, result }) => renderWorkload(workload, result)).join('\n\n'),
  };
  let page = readFileSync(PAGE, 'utf8');
  for (const [name, text] of Object.entries(sections)) page = replaced(page, name, text);
  const growth = results.find(({ name }) => name === 'growth');
  if (growth !== undefined) {
    writeFileSync(PICTURE, chart(growth.lines));
    page = replaced(page, 'growth', renderGrowth(growth.lines));
  }
  const profile = results.find(({ name }) => name === 'profile');
  if (profile !== undefined) page = replaced(page, 'profile', renderProfile(profile));
  writeFileSync(PAGE, page);
}

function replaced(page, name, text) {
  const [begin, end] = [`<!-- bench: ${name} -->`, `<!-- /bench: ${name} -->`];
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from === -1 || to < from) throw new Error(`docs/performance.md has no ${begin} … ${end}.`);
  return `${page.slice(0, from)}${begin}\n${text}\n${page.slice(to)}`;
}

function versions(peers, absent) {
  const rows = peers.map(({ name, version, note }) => [name, version, note]);
  const missing = absent.map(({ name, reason }) => [name, '–', `not measured: ${reason}`]);
  return table([['Tool', 'Version', 'What it does'], ...rows, ...missing], 'lll');
}

/** Returns a list item for each machine and day, with the workloads that were measured there. */
function measured(results) {
  const places = new Map();
  for (const { name, text, day } of results) {
    const place = `${day}: ${text}`;
    places.set(place, [...(places.get(place) ?? []), `\`${name}\``]);
  }
  return [...places].map(([place, names]) => `- ${place}: ${names.join(', ')}.`).join('\n');
}

function renderGrowth(lines) {
  const counts = [...new Set(lines.flatMap(({ points }) => points.map(({ count }) => count)))];
  const rows = lines.map(({ workload, name, points }) => [
    workload === 'apply' ? 'empty database' : 'nothing to do',
    name,
    ...counts.map((count) => seconds(points.find((point) => point.count === count))),
  ]);
  const head = ['', '', ...counts.map((count) => `${count.toLocaleString('en')} files`)];
  return table([head, ...rows], `ll${'r'.repeat(counts.length)}`);
}

/** Renders the share of each part. Shares, because profiling slows down the whole run. */
function renderProfile({ parts, runs }) {
  const rows = parts.map((part) => [
    part,
    ...runs.map(({ milliseconds }) => {
      const all = Object.values(milliseconds).reduce((sum, value) => sum + value, 0);
      return `${Math.round((100 * milliseconds[part]) / all)} %`;
    }),
  ]);
  return table([['Part', ...runs.map(({ title }) => title)], ...rows], 'lrr');
}

function seconds(point) {
  return point === undefined ? 'failed' : `${(point.median / 1000).toFixed(2)} s`;
}
