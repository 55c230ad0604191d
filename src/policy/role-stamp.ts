/** What the ledger says about the place of a run. */
export interface RoleStamp {
  /** The role of the first run at this host and database; undefined if there was none. */
  readonly stampedAs: string | undefined;
  /**
   * Role, host and database of the first run on this server under another name; undefined if there
   * was none, or if the server is not known.
   */
  readonly sameServer: string | undefined;
  /** Role, host and database of the first run, if none was at this host and database. */
  readonly stampedElsewhere: string | undefined;
}

/** Why the role of a run does not match the stamp. */
export type StampResult =
  | { readonly code: 'role-stamp-mismatch'; readonly by: 'name'; readonly role: string }
  | { readonly code: 'role-stamp-mismatch'; readonly by: 'server'; readonly place: string }
  | { readonly code: 'role-stamp-copied'; readonly place: string };

/**
 * Compares a role with the stamp. Undefined if the role matches, or if there is no stamp.
 *
 * @param isOwnTarget Whether `targets` of the role names the database.
 */
export function evaluateStamp(
  { stampedAs, sameServer, stampedElsewhere }: RoleStamp,
  role: string,
  isOwnTarget: boolean,
): StampResult | undefined {
  const code = 'role-stamp-mismatch';
  if (stampedAs !== undefined && stampedAs !== role) return { code, by: 'name', role: stampedAs };
  const isSameRole = sameServer?.split(' ', 1)[0] === role;
  if (sameServer !== undefined && !isSameRole && !isOwnTarget)
    return { code, by: 'server', place: sameServer };
  // The same server and the same role: it only has another name.
  if (stampedAs !== undefined || isSameRole || stampedElsewhere === undefined) return undefined;
  return { code: 'role-stamp-copied', place: stampedElsewhere };
}
