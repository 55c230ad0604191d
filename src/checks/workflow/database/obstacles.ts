/** Something in a job that can put another server at the address of a container: its name, and a pattern. */
type ObstacleRow = readonly [string, RegExp];

const command = (names: string, rest = '(?=\\s|$)') =>
  new RegExp(`(?:^|[\\s;&|("'\`/=])(?:${names})${rest}`, 'm');

/** Programs that forward a port, and what changes the names and routes of a machine. */
const OBSTACLES: readonly ObstacleRow[] = [
  [
    'an SSH tunnel',
    command('ssh|autossh|plink|slogin', '\\s(?:[^\\n]*\\s)?-[A-Za-z0-9]*[LRDWwfNFMS]'),
  ],
  ['an SSH tunnel', /\b(?:Local|Remote|Dynamic)Forward\b/i],
  ['ssh with unknown options', command('ssh|autossh', '\\s+["\']?\\$')],
  ['sshuttle', command('sshuttle')],
  ['a Kubernetes port forward', /\b(?:port-forward|kubefwd|telepresence)\b/],
  ['kubectl proxy', command('kubectl|oc', '\\s[^\\n]*\\bproxy\\b')],
  ['a Cloud SQL proxy', /cloud[-_]?sql[-_]?(?:auth[-_]?)?proxy|alloydb[-_]auth[-_]proxy/i],
  ['socat', /\bsocat\b/],
  ['a session of AWS Systems Manager', /\bstart-session\b/],
  ['a proxy of Fly.io', command('fly|flyctl', '\\s[^\\n]*\\b(?:proxy|wireguard)\\b')],
  ['an IAP tunnel', /\bstart-iap-tunnel\b|\bnetwork\s+bastion\b/],
  [
    'a tunnel',
    /\b(?:chisel|ngrok|cloudflared|tailscaled?|openvpn|wg-quick|wireguard|stunnel4?|rathole|frpc|bore|zerotier-cli|netbird|twingate|warp-cli|gost)\b/i,
  ],
  [
    'a proxy',
    /\b(?:pgbouncer|pgcat|pgpool|odyssey|haproxy|envoy|rinetd|redir|simpleproxy|toxiproxy)\b/i,
  ],
  ['netcat', command('nc|ncat|netcat', '\\s[^\\n]*-\\w*[lke]')],
  ['a proxy of Teleport or Boundary', /\btsh\b[^\n]*\b(?:proxy|db)\b|\bboundary\s+connect\b/],
  [
    'a proxy of a database service',
    /\b(?:pscale|railway|neonctl|supabase)\s+connect\b|\bsql-proxy\b/,
  ],
  ['an edit of `/etc/hosts`', /\/etc\/hosts\b|\bhosts\.(?:append|deny)\b|drivers\\etc\\hosts/i],
  ['`--add-host`', /--add-host(?![ =]["']?host\.docker\.internal:host-gateway\b)/],
  [
    '`extra_hosts`',
    /\bextra_hosts\b(?!\s*:\s*\[?\s*(?:-\s*)?["']?host\.docker\.internal[:=]host-gateway\b)/,
  ],
  [
    'a change of the routes',
    /\b(?:ip6?tables|nft|pfctl|ipvsadm|firewall-cmd|netsh)\b|\bip\s+route\b/,
  ],
  ['a change of the name service', /\b(?:dnsmasq|resolvectl|systemd-resolved|resolv\.conf)\b/],
];

/** What can stop or replace a container. */
const STOPS: readonly ObstacleRow[] = [
  [
    'a command that stops containers',
    /\b(?:docker|podman|nerdctl)(?:-compose|\s+(?:compose|container))?\b[^\n]*\s(?:stop|kill|rm|down|pause|restart|disconnect)\b/,
  ],
];

/** Actions that forward a port or connect the runner with another network, by their `uses:`. */
const TUNNEL_ACTIONS =
  /tunnel|port-?forward|proxy|cloudflare\/warp|cloudflared|tailscale|twingate|wireguard|vpn|ngrok|bastion|teleport|zerotier|netbird|boundary|chisel|warpgate|add-hosts?|set-hosts?|etc-hosts/i;

/** Returns what in a text can put another server at the address of a container; undefined if nothing does. */
export function findObstacle(text: string): string | undefined {
  return OBSTACLES.find(([, pattern]) => pattern.test(text))?.[0];
}

/** Returns what in a text can stop a container; undefined if nothing does. */
export function findContainerStop(text: string): string | undefined {
  // `docker run --rm` removes its own container.
  const withoutOwn = text.replaceAll(/--(?:rm|remove-orphans|restart)\b/g, '');
  return STOPS.find(([, pattern]) => pattern.test(withoutOwn))?.[0];
}

/** Whether an action of another repository can forward a port. */
export function isTunnelAction(uses: string): boolean {
  return TUNNEL_ACTIONS.test(uses);
}

/** Actions that set variables for later steps, by their `uses:`. */
const VARIABLE_ACTIONS =
  /secret|vault|dotenv|env-file|export-env|set-env|load-env|envs?-(?:from|to)|1password|doppler|infisical|bitwarden|akeyless|chamber|parameter-store|ssm-param|environment-variables|variables/i;

/** Whether an action of another repository can set variables for later steps. */
export function isVariableAction(uses: string): boolean {
  return VARIABLE_ACTIONS.test(uses);
}
