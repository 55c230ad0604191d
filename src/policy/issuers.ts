/** The issuer of github.com. An enterprise can add its name after a slash. */
const GITHUB_ISSUER = /^https:\/\/token\.actions\.githubusercontent\.com(\/[A-Za-z0-9-]+)?$/;
const GHE_SERVER = /^https:\/\/([a-z0-9-]+)\.ghe\.com$/;

/**
 * Returns whether the action trusts tokens of this issuer: github.com, the server's own subdomain of
 * GHE.com, or the server itself (GitHub Enterprise Server). No input can add an issuer.
 *
 * @param serverUrl `GITHUB_SERVER_URL`, unchanged.
 */
export function isTrustedIssuer(issuer: string, serverUrl: string): boolean {
  if (GITHUB_ISSUER.test(issuer)) return true;
  const subdomain = GHE_SERVER.exec(serverUrl)?.[1];
  if (subdomain !== undefined && issuer === `https://token.actions.${subdomain}.ghe.com`)
    return true;
  return serverUrl !== '' && issuer === `${serverUrl}/_services/token`;
}
