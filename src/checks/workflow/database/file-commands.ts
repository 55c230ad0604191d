/** What a script writes to a file. */
export interface FileWrite {
  /** The text that is written; empty if a file is copied. */
  readonly text: string;
  /** The files that are copied, as written. */
  readonly sources: readonly string[];
  /** Whether the text and the sources are all that is written. */
  readonly isKnown: boolean;
}

/** Programs that copy files. In a Dockerfile, `COPY` and `ADD` do. */
const COPY_PROGRAMS = /^(?:cp|mv|ln|install|copy|move|Copy-Item|Move-Item|COPY|ADD)$/;

/** Programs that read a file which they name, remove it or change its mode. */
const READERS: ReadonlySet<string> = new Set(
  `touch rm cat ls test [ [[ grep egrep rg head tail wc stat chmod chown source . set export echo printf find
  mkdir diff cmp sha256sum md5sum file du tar zip git gh docker docker-compose podman kubectl helm dotenv
  dotenv-cli env-cmd xargs cut awk sort uniq less cd true false exit if New-Item Remove-Item Test-Path
  Get-Content ssh scp rsync trap include -include sinclude`.split(/\s+/),
);

/** Words in front of a program that start it. */
const STARTERS =
  /^(?:sudo|env|time|RUN|npx|bunx|pnpx|yarn|pnpm|bun|dlx|exec|poetry|uv|run|bundle|-y|--yes|--no-install)$/;

/** An option of any program that names a file of variables to read. */
const ENV_FILE_OPTION = /^--?env-?(?:file)?(?:=|$)/;

/** `copy('a', 'b')` in PHP, JavaScript and Python. */
const COPY_CALL = /\bcopy(?:_?file)?(?:Sync)?\(\s*['"]([^'"]+)['"]\s*,\s*['"]([^'"]+)['"]/gi;

const TEMPLATE =
  /(?:^|[._-])(?:example|sample|template|dist|tmpl|tpl|defaults?)(?=[._-]|$)[\w.-]*$/i;

/** Whether a file is a template, which no program loads: `.env.example`. */
export function isTemplateFile(path: string): boolean {
  return TEMPLATE.test(path.split('/').at(-1) ?? '');
}

/** Whether a command reads the files that it names, or does not open them. */
export function isReaderCommand(words: readonly string[]): boolean {
  const rest = removeStarters(words);
  const [program = '', ...args] = rest;
  // `python -m venv .env` makes a folder.
  if (words.includes('venv') || words.includes('virtualenv')) return true;
  if (program === 'scp' || program === 'rsync') return /:/.test(args.at(-1) ?? '');
  // The value of an option can be one of the files, and other words cannot.
  const others = args.filter(
    (word, at) => !ENV_FILE_OPTION.test(word) && !/^--?env-?(?:file)?$/.test(args[at - 1] ?? ''),
  );
  const isOption = others.length < args.length && !others.some((word) => /\.env\b/.test(word));
  return READERS.has(program.split('/').at(-1) ?? '') || isOption;
}

/** Programs that change a file which they name. */
const EDITORS =
  /^(?:sed|perl|ruby|yq|dasel|crudini|sd|rpl|ex|ed|patch|augtool|gsed|ansible|curl|wget|aws|gsutil|gcloud|az|sops|gpg|base64|openssl|vault|op)$/;

/** Whether a command can change the files that it names, although they are not its output. */
export function isEditorCommand(words: readonly string[]): boolean {
  const [program = '', ...args] = removeStarters(words);
  return EDITORS.test(program.split('/').at(-1) ?? '') || args.includes('--in-place');
}

/**
 * Reads a command that copies a file or changes a line of it. Returns undefined for another command, or
 * if it does not change one of the files.
 */
export function readFileCommand(
  words: readonly string[],
  isTarget: (path: string) => boolean,
): FileWrite | undefined {
  const [program = '', ...args] = removeStarters(words);
  const names = args.filter((word) => !/^-|^\d+$/.test(word));
  if (COPY_PROGRAMS.test(program)) return readCopy(names, isTarget);
  if (program === 'sed') return readSed(args, isTarget);
  const calls = [...words.join(' ').matchAll(COPY_CALL)];
  const copied = calls.filter(([, , target = '']) => isTarget(target));
  return copied.length === 0
    ? undefined
    : { text: '', sources: copied.map(([, source = '']) => source), isKnown: true };
}

function removeStarters(words: readonly string[]): readonly string[] {
  const at = words.findIndex((word) => !STARTERS.test(word) && !/^[A-Za-z_]\w*=/.test(word));
  return at === -1 ? words : words.slice(at);
}

function readCopy(
  names: readonly string[],
  isTarget: (path: string) => boolean,
): FileWrite | undefined {
  const target = names.at(-1) ?? '';
  const sources = names.slice(0, -1);
  if (isTarget(target)) return { text: '', sources, isKnown: true };
  // `cp ci/.env .` keeps the name. A target with a dot in its name is a file.
  if (/[^./][^/]*\.[^/]*$/.test(target)) return undefined;
  const kept = sources.filter((source) => isTarget(source) && !isTemplateFile(source));
  return kept.length === 0 ? undefined : { text: '', sources: kept, isKnown: true };
}

const SED_EXPRESSION = /^s([/|#,!@])((?:\\.|(?!\1).)*)\1((?:\\.|(?!\1).)*)\1[gIi]*$/;

/** Reads `sed -i 's/^A=.*$/A=b/' .env`. Other changes of a file are not known. */
function readSed(
  args: readonly string[],
  isTarget: (path: string) => boolean,
): FileWrite | undefined {
  const files = args.filter(isTarget);
  const isInPlace = args.some((word) => /^-[a-zA-Z]*i|^--in-place/.test(word));
  if (files.length === 0 || !isInPlace) return undefined;
  const expressions = args.filter(
    (word) => !files.includes(word) && word !== '' && !word.startsWith('-'),
  );
  const lines = expressions.map((expression) => {
    // A deleted line adds no value.
    if (/^\/.*\/d$/.test(expression)) return '';
    const [, , pattern = '', replacement] = SED_EXPRESSION.exec(expression) ?? [];
    const [, name] = /^\^?(?:#|\\s\*| )*([A-Za-z_]\w*)=/.exec(pattern) ?? [];
    const line = replacement?.replaceAll(/\\(.)/g, '$1').replace(/^[# ]*/, '');
    // `&` is the text that the pattern matches.
    const isKnown = name !== undefined && line?.startsWith(`${name}=`) && !line.includes('&');
    return isKnown ? line : undefined;
  });
  const known = lines.filter((line) => line !== undefined);
  return { text: known.join('\n'), sources: [], isKnown: known.length === lines.length };
}
