/**
 * Makes a text that is not ours safe to print: the runner reads `::command::` at the start of a line
 * and `##[command]` anywhere in it, and a server's notice or a file's name may hold either. The runner
 * trims a line as .NET does, for which U+0085 is space too.
 */
export function escapeWorkflowCommands(text: string): string {
  return text.replaceAll('##[', '# #[').replaceAll(/^([\s\u0085]*):(?=:)/gm, '$1: ');
}
