import { spawnSync } from 'node:child_process';
import { repository } from '../../support/action';
import { read } from './markdown';

const manifest = JSON.parse(read('package.json'));

test('npm publishes the package publicly and with provenance', () => {
  expect(manifest).not.toHaveProperty('private');
  expect(manifest.publishConfig).toEqual({ access: 'public', provenance: true });
  expect(manifest.repository.url).toMatch(
    /^git\+https:\/\/github\.com\/[^/]+\/governed-migrations\.git$/,
  );
});

test('npm packs dist/, README and license, and nothing else', () => {
  const packed = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: repository,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  expect(packed.status).toBe(0);
  const [{ files }] = JSON.parse(packed.stdout);
  const paths: readonly string[] = files.map(({ path }: { path: string }) => path);
  expect(paths).toEqual(expect.arrayContaining(Object.values(manifest.bin)));
  expect(paths.filter((path) => !path.startsWith('dist/')).sort()).toEqual([
    'LICENSE',
    'README.md',
    'package.json',
  ]);
});
