import { readFileSync } from 'node:fs';
import type { StepResult } from '../../__tests__/support/action';
import { type Form, formsOf } from './forms';

/** A completed step and its sockets. */
export interface Seen {
  readonly step: StepResult;
  /** A line with the address of each socket that it opened. */
  readonly sockets: readonly string[];
  /** Its URL. */
  readonly url: string;
}

/** Where a secret was found, and its form. */
export interface Leak {
  readonly place: string;
  readonly form: string;
}

/** Returns everything that a step wrote, except the registration of its masks. */
export function placesOf({ step, sockets }: Seen): Readonly<Record<string, string>> {
  const { stdout, stderr, summary, outputs, environment, state, path, annotations, log } = step;
  const unmasked = stdout.replaceAll(/^::add-mask::.*$/gm, '');
  const said = annotations.flatMap(({ title, message, file }) => [title, message, file]);
  return {
    'the log, as it is seen': log,
    'standard output, before it is masked': `${unmasked}\n${unescaped(unmasked)}`,
    'standard error': stderr,
    summary: `${summary}\n${readerOf(summary)}`,
    annotations: said.join('\n'),
    outputs: [...Object.keys(outputs), ...Object.values(outputs)].join('\n'),
    'files for later steps': [...Object.values(environment), ...Object.values(state), path].join(
      '\n',
    ),
    'addresses of sockets': sockets.join('\n'),
  };
}

/** Returns all leaks of the secrets in the output of a step. */
export function leaksIn(seen: Seen, secrets: readonly string[]): readonly Leak[] {
  const forms: readonly Form[] = secrets.flatMap(formsOf);
  return Object.entries(placesOf(seen)).flatMap(([place, text]) =>
    forms.filter((form) => text.includes(form.text)).map(({ name }) => ({ place, form: name })),
  );
}

/** Returns sockets to other hosts than those of the URL. The runs do not use the API. */
export function strangers({ sockets, url }: Seen): readonly string[] {
  const hosts = sockets.map((address) => address.replace(/(?::\d+|\/\.s\.PGSQL\.\d+)$/, ''));
  // A URL without a host means this machine.
  const means = /\/\/(?:[^/@]*@)?\//.test(url) ? `${url} localhost` : url;
  return hosts.filter((host) => !means.includes(host) && !means.includes(encodeURIComponent(host)));
}

/** Decodes the escapes of workflow commands, as the runner does. */
function unescaped(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

/** Returns the visible text of Markdown, with escapes and entities decoded. */
function readerOf(markdown: string): string {
  return markdown
    .replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
}

/** Reads the lines that `spy.cjs` wrote for one process. */
export function socketsOf(file: string, pid: number): readonly string[] {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return lines
    .filter((line) => line.startsWith(`${pid} `))
    .map((line) => line.slice(`${pid} `.length));
}
