import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { repository } from '../../support/action';

/** Alone it takes some fifteen seconds; beside the other tests the machine is busy. */
const PATIENCE = 240_000;

test(
  'every scene of the demo comes out as it says',
  () => {
    const demo = spawnSync(process.execPath, [join(repository, 'scripts/demo.mjs')], {
      encoding: 'utf8',
      timeout: PATIENCE,
    });
    expect({ status: demo.status, stderr: demo.stderr, failed: unexpected(demo.stdout) }).toEqual({
      status: 0,
      stderr: '',
      failed: [],
    });
    expect(demo.stdout.match(/✔ as expected/g)).toHaveLength(6);
  },
  PATIENCE,
);

function unexpected(printed: string): readonly string[] {
  return printed.split('\n').filter((line) => line.includes('✘'));
}
