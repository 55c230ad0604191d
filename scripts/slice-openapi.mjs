/**
 * Cuts what we ask of GitHub's API out of GitHub's own description of it, for the stand-in of the
 * tests to hold requests and answers to.
 *
 *   npm install --prefix <folder> @octokit/openapi
 *   node scripts/slice-openapi.mjs <folder>/node_modules/@octokit/openapi
 */
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const target = join(
  resolve(dirname(fileURLToPath(import.meta.url)), '..'),
  '__tests__/support/github/openapi.json',
);

const OPERATIONS = {
  '/repos/{owner}/{repo}/attestations/{subject_digest}': ['get'],
  '/repos/{owner}/{repo}/branches': ['get'],
  '/repos/{owner}/{repo}/environments': ['get'],
  '/repos/{owner}/{repo}/environments/{environment_name}': ['get'],
  '/repos/{owner}/{repo}/issues/{issue_number}/comments': ['get', 'post'],
  '/repos/{owner}/{repo}/issues/comments/{comment_id}': ['patch'],
  '/repos/{owner}/{repo}/compare/{basehead}': ['get'],
  '/repos/{owner}/{repo}/git/trees/{tree_sha}': ['get'],
  '/repos/{owner}/{repo}/git/blobs/{file_sha}': ['get'],
  '/repos/{owner}/{repo}/contents/{path}': ['get'],
  '/repos/{owner}/{repo}/commits/{ref}': ['get'],
  '/repos/{owner}/{repo}/commits/{commit_sha}/pulls': ['get'],
  '/repos/{owner}/{repo}/commits': ['get'],
  '/repos/{owner}/{repo}/commits/{ref}/statuses': ['get'],
  '/repos/{owner}/{repo}/statuses/{sha}': ['post'],
  '/repos/{owner}/{repo}/actions/runs/{run_id}': ['get'],
  '/repos/{owner}/{repo}/actions/runs/{run_id}/approvals': ['get'],
  '/repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}': ['get'],
  '/user': ['get'],
};

const folder = process.argv[2];
if (folder === undefined) throw new Error('Say where @octokit/openapi is installed.');
const whole = JSON.parse(await readFile(join(folder, 'generated/api.github.com.json'), 'utf8'));
const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));

const slice = {
  openapi: whole.openapi,
  info: { ...whole.info, 'x-source': `@octokit/openapi@${version}` },
  paths: {},
  components: {},
};
for (const [path, methods] of Object.entries(OPERATIONS)) {
  slice.paths[path] = Object.fromEntries(
    methods.map((method) => [method, plain(whole.paths[path][method])]),
  );
}
const taken = new Set();
take(slice.paths);
await writeFile(target, `${JSON.stringify(slice)}\n`);

/** Copies everything that a piece refers to, and what that refers to. */
function take(piece) {
  if (piece === null || typeof piece !== 'object') return;
  const { $ref: reference } = piece;
  if (typeof reference === 'string' && !taken.has(reference)) {
    taken.add(reference);
    const [, , kind, name] = reference.split('/');
    slice.components[kind] ??= {};
    slice.components[kind][name] = plain(whole.components[kind][name]);
    take(slice.components[kind][name]);
  }
  for (const each of Object.values(piece)) take(each);
}

/** Without examples and prose, which are most of it and hold nothing to anything. */
function plain(piece) {
  if (Array.isArray(piece)) return piece.map(plain);
  if (piece === null || typeof piece !== 'object') return piece;
  const kept = Object.entries(piece).filter(
    ([key, value]) =>
      !['example', 'examples', 'externalDocs', 'x-github'].includes(key) &&
      !(
        key === 'description' &&
        typeof value === 'string' &&
        !('content' in piece || 'headers' in piece)
      ),
  );
  const result = Object.fromEntries(kept.map(([key, value]) => [key, plain(value)]));
  // A response must have one.
  if ('content' in piece && 'description' in piece) result.description = '';
  // JSON Schema's validator knows `nullable` beside a type alone.
  if (result.nullable !== true || 'type' in result) return result;
  const { nullable: _, ...rest } = result;
  return { anyOf: [rest, { type: 'null' }] };
}
