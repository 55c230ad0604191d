const PROGRAM_FILE = /\.(?:py|[cm]?[jt]sx?|rb|pl|php)$/i;

/** Files without an extension that are not scripts of a shell. */
const OTHER_FILE =
  /(?:^|\/)(?:Gemfile|Rakefile|Guardfile|Capfile|Vagrantfile|Brewfile|Fastfile|LICENSE|README|CHANGELOG|CODEOWNERS)$/;

const PROGRAM_START = /^#!.*\b(?:ruby|python\d*|node|deno|bun|php|perl)\b/;

/** Whether the name of a file says that it is a program in another language than the shell. */
export function isProgramFile(file: string): boolean {
  return PROGRAM_FILE.test(file);
}

/** Whether a file is a program in another language than the shell. It cannot change the variables of a shell. */
export function isProgramText(file: string, text: string): boolean {
  return isProgramFile(file) || OTHER_FILE.test(file) || PROGRAM_START.test(text);
}
