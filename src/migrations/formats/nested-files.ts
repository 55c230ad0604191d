/**
 * Whether some format reads a file that stands below the folder of the migrations: of a commit that is
 * not checked out, each one costs a question.
 *
 * @param path Seen from that folder.
 */
export function isNestedMigration(path: string): boolean {
  return /\.sql(?:\.conf)?$|^meta\/_journal\.json$/.test(path);
}
