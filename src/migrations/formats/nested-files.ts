/**
 * Returns whether a format reads this file in a subfolder of the migrations. Files of a commit that
 * is not checked out are read one by one, so others must not be read.
 *
 * @param path Relative to the folder of the migrations.
 */
export function isNestedMigration(path: string): boolean {
  return /\.sql(?:\.conf)?$|^meta\/_journal\.json$/.test(path);
}
