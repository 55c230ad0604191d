import type { ProviderRow } from './provider-row';

/**
 * What is on this machine or beside it. Private addresses and names such as `.internal` or `.local`
 * are not here: real production lives there as well as a laptop, so they are neither.
 */
export const LOCAL_HOSTS: readonly ProviderRow[] = [
  {
    id: 'local',
    label: 'localhost',
    location: 'local',
    source: 'https://www.rfc-editor.org/rfc/rfc6761#section-6.3',
    checked: '2026-11',
    suffixes: ['localhost'],
    chosenLabels: 'all',
    // DB_AUTHORITY may name the service behind a proxy that listens here
    also: ['cloud-sql', 'alloydb'],
  },
  {
    id: 'local',
    label: 'a loopback address',
    location: 'local',
    source: 'https://www.rfc-editor.org/rfc/rfc6890#section-2.2',
    checked: '2026-11',
    ranges: ['loopback', 'unspecified'],
    chosenLabels: 'none',
    also: ['cloud-sql', 'alloydb'],
  },
  {
    id: 'local',
    label: 'a socket',
    location: 'local',
    source: 'https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNECT-HOST',
    checked: '2026-11',
    sockets: ['/', '@'],
    chosenLabels: 'none',
    also: ['cloud-sql', 'alloydb'],
  },
  {
    id: 'local',
    label: 'the host of a container',
    location: 'local',
    source: 'https://docs.docker.com/desktop/features/networking/networking-how-tos/',
    checked: '2026-11',
    names: [
      'host.docker.internal',
      'gateway.docker.internal',
      'kubernetes.docker.internal',
      'host.containers.internal',
      'host.lima.internal',
    ],
    chosenLabels: 'none',
    also: ['cloud-sql', 'alloydb'],
  },
  {
    id: 'local',
    label: 'a service container',
    location: 'local',
    source:
      'https://docs.github.com/en/actions/tutorials/use-containerized-services/create-postgresql-service-containers',
    checked: '2026-11',
    // `postgres`, `db`: a name without a dot that is not a broken number
    singleLabel: /[a-z]/,
    chosenLabels: 'all',
    also: ['cloud-sql', 'alloydb'],
  },
];
