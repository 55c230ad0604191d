import { randomBytes } from 'node:crypto';
import type { StepResult } from '../../support/action';

/** A password that no other text holds, with what a test adds to it. */
export function canary(rest = ''): string {
  return `K9${randomBytes(9).toString('hex')}${rest}`;
}

const base64 = (text: string) => Buffer.from(text).toString('base64').replace(/=+$/, '');

/** The forms in which a secret may turn up. */
function formsOf(secret: string): readonly string[] {
  return [
    secret,
    encodeURIComponent(secret),
    encodeURI(secret),
    base64(secret),
    JSON.stringify(secret).slice(1, -1),
    ...secret.split(/[\r\n]+/),
  ];
}

/** Markdown as a reader sees it: escapes and entities undone. */
function readerOf(markdown: string): string {
  return markdown
    .replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
}

/** Everything that a step left behind, but the registration of its masks. */
function placesOf(result: StepResult): Readonly<Record<string, string>> {
  const { stdout, stderr, summary, outputs, environment, state, path, annotations } = result;
  const unmasked = stdout.replaceAll(/^::add-mask::.*$/gm, '');
  const said = annotations.flatMap(({ title, message, file }) => [title, message, file]);
  return {
    stdout: unmasked,
    // as the runner undoes the escapes of its commands
    log: unmasked.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%'),
    stderr,
    summary,
    'summary, as it is read': readerOf(summary),
    annotations: said.join('\n'),
    outputs: Object.values(outputs).join('\n'),
    'later steps': [...Object.values(environment), ...Object.values(state), path].join('\n'),
  };
}

/** Where a step shows one of these secrets, in whatever form: `summary: the 1st, encoded …`. */
export function leaks(result: StepResult, secrets: readonly string[]): readonly string[] {
  return Object.entries(placesOf(result)).flatMap(([place, text]) =>
    secrets.flatMap((secret, index) => {
      const form = formsOf(secret).find((each) => each.length >= 6 && text.includes(each));
      return form === undefined ? [] : [`${place}: secret ${index} as ${form}`];
    }),
  );
}
