// A chart of time by number of files: one panel for each workload, logarithmic axes, one line for each
// tool. Without a chart library, because this is the only chart.

const PANEL = { width: 330, height: 260, left: 48, top: 34 };
const SIZE = { width: 1020, height: 350 };
const COLORS = ['#0b6bcb', '#8a8f98', '#c4632a', '#5b8c3a', '#8b5cb5'];

/**
 * Renders the chart as an SVG file.
 *
 * @param lines The `lines` of the result of `growth`.
 */
export function chart(lines) {
  const panels = [
    { workload: 'apply', title: 'Empty database, seconds' },
    { workload: 'idle', title: 'Nothing to do, seconds' },
  ];
  const names = [...new Set(lines.map(({ name }) => name))];
  const drawn = panels.map(({ workload, title }, index) =>
    panel(
      lines.filter((line) => line.workload === workload),
      { title, names, x: PANEL.left + index * (SIZE.width / 2), y: PANEL.top },
    ),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE.width} ${SIZE.height}" font-family="system-ui, sans-serif" font-size="11" role="img" aria-label="Time by number of files">`,
    `<rect width="${SIZE.width}" height="${SIZE.height}" fill="#fff"/>`,
    ...drawn,
    '</svg>\n',
  ].join('\n');
}

function panel(lines, { title, names, x, y }) {
  const points = lines.flatMap((line) => line.points);
  const counts = axis(points.map(({ count }) => count));
  const seconds = axis(points.map(({ median }) => median / 1000));
  const across = (count) => scale(count, counts) * PANEL.width;
  const up = (ms) => PANEL.height - scale(ms / 1000, seconds) * PANEL.height;
  const labels = spaced(lines.map((line) => up(line.points.at(-1)?.median ?? 1)));
  return [
    `<g transform="translate(${x} ${y})">`,
    `<text x="0" y="-14" font-size="13" font-weight="600" fill="#1f2328">${title}</text>`,
    ...counts.map((count) => grid(across(count), 0, across(count), PANEL.height)),
    ...seconds.map((value) => grid(0, up(value * 1000), PANEL.width, up(value * 1000))),
    ...counts.map((count) =>
      label(across(count), PANEL.height + 18, count.toLocaleString('en'), 'middle'),
    ),
    label(PANEL.width / 2, PANEL.height + 36, 'migration files', 'middle'),
    ...seconds.map((value) => label(-8, up(value * 1000) + 4, String(value), 'end')),
    ...lines.map((line, index) => {
      const color = COLORS[names.indexOf(line.name) % COLORS.length];
      const own = line.kind === 'ours';
      return curve(line, {
        across,
        up,
        color,
        width: own ? 2.6 : 1.5,
        labelAt: labels[index],
        own,
      });
    }),
    '</g>',
  ].join('\n');
}

function curve({ name, points }, { across, up, color, width, labelAt, own }) {
  const path = points.map(({ count, median }) => `${at(across(count))},${at(up(median))}`);
  const weight = own ? ' font-weight="600"' : '';
  return [
    `<polyline points="${path.join(' ')}" fill="none" stroke="${color}" stroke-width="${width}"/>`,
    ...points.map(
      ({ count, median }) =>
        `<circle cx="${at(across(count))}" cy="${at(up(median))}" r="${width + 0.6}" fill="${color}"/>`,
    ),
    `<text x="${PANEL.width + 8}" y="${at(labelAt + 4)}" fill="${color}"${weight}>${name}</text>`,
  ].join('\n');
}

/** Returns the powers of ten from below the smallest to above the largest value. */
function axis(values) {
  const first = Math.floor(Math.log10(Math.min(...values)));
  const last = Math.max(Math.ceil(Math.log10(Math.max(...values))), first + 1);
  return Array.from({ length: last - first + 1 }, (_, index) => Number(`1e${first + index}`));
}

function scale(value, marks) {
  const [low, high] = [Math.log10(marks[0]), Math.log10(marks.at(-1))];
  return (Math.log10(value) - low) / (high - low);
}

/** Moves labels apart that would overlap. */
function spaced(heights) {
  const order = heights.map((height, index) => ({ height, index }));
  order.sort((left, right) => left.height - right.height);
  let last = Number.NEGATIVE_INFINITY;
  const moved = [...heights];
  for (const { height, index } of order) {
    last = Math.max(height, last + 14);
    moved[index] = last;
  }
  return moved;
}

function grid(x1, y1, x2, y2) {
  return `<line x1="${at(x1)}" y1="${at(y1)}" x2="${at(x2)}" y2="${at(y2)}" stroke="#e1e4e8"/>`;
}

function label(x, y, text, anchor) {
  return `<text x="${at(x)}" y="${at(y)}" text-anchor="${anchor}" fill="#57606a">${text}</text>`;
}

function at(number) {
  return Number(number.toFixed(1));
}
