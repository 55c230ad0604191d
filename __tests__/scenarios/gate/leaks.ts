import { randomBytes } from 'node:crypto';
import type { StepResult } from '../../support/action';

/** Creates a password that no other text contains. A test can append characters. */
export function createCanary(rest = ''): string {
  return `K9${randomBytes(9).toString('hex')}${rest}`;
}

const base64 = (text: string) => Buffer.from(text).toString('base64').replace(/=+$/, '');

/** Returns the forms in which a secret can appear. */
function listForms(secret: string): readonly string[] {
  return [
    secret,
    encodeURIComponent(secret),
    encodeURI(secret),
    base64(secret),
    JSON.stringify(secret).slice(1, -1),
    ...secret.split(/[\r\n]+/),
  ];
}

/** Removes escapes and entities from Markdown, as a reader sees it. */
function renderMarkdown(markdown: string): string {
  return markdown
    .replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
}

/** Returns everything that a step wrote, except the registration of its masks. */
function collectTexts(result: StepResult): Readonly<Record<string, string>> {
  const { stdout, stderr, summary, outputs, environment, state, path, annotations } = result;
  const unmasked = stdout.replaceAll(/^::add-mask::.*$/gm, '');
  const annotationTexts = annotations.flatMap(({ title, message, file }) => [title, message, file]);
  return {
    stdout: unmasked,
    // The runner decodes the escapes of its commands.
    log: unmasked.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%'),
    stderr,
    summary,
    'rendered summary': renderMarkdown(summary),
    annotations: annotationTexts.join('\n'),
    outputs: Object.values(outputs).join('\n'),
    'later steps': [...Object.values(environment), ...Object.values(state), path].join('\n'),
  };
}

/** Lists where a step shows one of these secrets, in any form. */
export function findLeaks(result: StepResult, secrets: readonly string[]): readonly string[] {
  return Object.entries(collectTexts(result)).flatMap(([place, text]) =>
    secrets.flatMap((secret, index) => {
      const form = listForms(secret).find(
        (encoded) => encoded.length >= 6 && text.includes(encoded),
      );
      return form === undefined ? [] : [`${place}: secret ${index} as ${form}`];
    }),
  );
}
