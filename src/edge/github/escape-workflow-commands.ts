/**
 * Escapes workflow commands in foreign text, such as a notice of the server or a file name. The
 * runner parses `::command::` at the start of a line and `##[command]` anywhere in a line. It trims
 * lines as .NET does, which counts U+0085 as a space.
 */
export function escapeWorkflowCommands(text: string): string {
  return text.replaceAll('##[', '# #[').replaceAll(/^([\s\u0085]*):(?=:)/gm, '$1: ');
}
