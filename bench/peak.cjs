/**
 * Preloaded into a Node process. When the process exits, it writes its peak resident size in KiB. It
 * reads /proc if it exists, because `resourceUsage()` includes the process that it was forked from.
 */
process.on('exit', () => {
  const { appendFileSync, readFileSync } = require('node:fs');
  let peak = process.resourceUsage().maxRSS;
  try {
    peak = Number(/^VmHWM:\s*(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))[1]);
  } catch {}
  appendFileSync(process.env.BENCH_PEAK_FILE, `${peak}\n`);
});
