/**
 * Loaded into a Node process before anything else: at its end it writes its peak resident size, in
 * KiB. From /proc where there is one, because `resourceUsage()` still counts the process that it was
 * forked from.
 */
process.on('exit', () => {
  const { appendFileSync, readFileSync } = require('node:fs');
  let peak = process.resourceUsage().maxRSS;
  try {
    peak = Number(/^VmHWM:\s*(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))[1]);
  } catch {}
  appendFileSync(process.env.BENCH_PEAK_FILE, `${peak}\n`);
});
