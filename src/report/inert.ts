/**
 * Makes a text that is not ours safe to print: the runner reads `::command::` at the start of a line
 * and `##[command]` anywhere in it, and a server's notice or a file's name may hold either.
 */
export function inert(text: string): string {
  return text.replaceAll('##[', '# #[').replaceAll(/^(\s*):(?=:)/gm, '$1: ');
}
