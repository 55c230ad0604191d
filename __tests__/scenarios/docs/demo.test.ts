import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { repository } from '../../support/action';

/** The demo takes 15 seconds alone, and longer while other tests run. */
const DEMO_TIMEOUT_MS = 240_000;

test(
  'npm run demo shows six scenes, each with the expected result',
  () => {
    const demo = spawnSync(process.execPath, [join(repository, 'scripts/demo.mjs')], {
      encoding: 'utf8',
      timeout: DEMO_TIMEOUT_MS,
    });
    expect({
      status: demo.status,
      stderr: demo.stderr,
      failed: findFailedLines(demo.stdout),
    }).toEqual({
      status: 0,
      stderr: '',
      failed: [],
    });
    expect(demo.stdout.match(/✔ as expected/g)).toHaveLength(6);
  },
  DEMO_TIMEOUT_MS,
);

function findFailedLines(output: string): readonly string[] {
  return output.split('\n').filter((line) => line.includes('✘'));
}
