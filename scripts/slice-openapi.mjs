/**
 * Extracts the requests of this action from GitHub's OpenAPI description. The GitHub server of the tests
 * validates requests and answers against them.
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
if (folder === undefined)
  throw new Error('Set the folder of @octokit/openapi as the first argument.');
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
    methods.map((method) => [method, stripTexts(whole.paths[path][method])]),
  );
}
const copied = new Set();
copyReferences(slice.paths);
await writeFile(target, `${JSON.stringify(slice)}\n`);

/** Copies everything that a part refers to, recursively. */
function copyReferences(part) {
  if (part === null || typeof part !== 'object') return;
  const { $ref: reference } = part;
  if (typeof reference === 'string' && !copied.has(reference)) {
    copied.add(reference);
    const [, , kind, name] = reference.split('/');
    slice.components[kind] ??= {};
    slice.components[kind][name] = stripTexts(whole.components[kind][name]);
    copyReferences(slice.components[kind][name]);
  }
  for (const each of Object.values(part)) copyReferences(each);
}

/** Returns a part without examples and descriptions, which are most of the text and not validated. */
function stripTexts(part) {
  if (Array.isArray(part)) return part.map(stripTexts);
  if (part === null || typeof part !== 'object') return part;
  const kept = Object.entries(part).filter(
    ([key, value]) =>
      !['example', 'examples', 'externalDocs', 'x-github'].includes(key) &&
      !(
        key === 'description' &&
        typeof value === 'string' &&
        !('content' in part || 'headers' in part)
      ),
  );
  const result = Object.fromEntries(kept.map(([key, value]) => [key, stripTexts(value)]));
  // A response must have a description.
  if ('content' in part && 'description' in part) result.description = '';
  // The JSON Schema validator supports `nullable` only together with `type`.
  if (result.nullable !== true || 'type' in result) return result;
  const { nullable: _, ...rest } = result;
  return { anyOf: [rest, { type: 'null' }] };
}
