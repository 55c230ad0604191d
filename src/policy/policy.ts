import type { MigratableRole, Role } from './role';

/** Globs as they were written, and whether a text matches one of them. `*` crosses no `/`. */
export interface GlobMatcher {
  readonly patterns: readonly string[];
  readonly matches: (text: string) => boolean;
}

/** What a policy asks of one role. A rule that is absent asks nothing. */
export interface RolePolicy {
  readonly environments?: GlobMatcher;
  readonly requireProtection?: boolean;
  readonly approvals?: number;
  readonly branches?: GlobMatcher;
  readonly events?: readonly string[];
  /** Of `host/database`. */
  readonly targets?: GlobMatcher;
  readonly confirm?: 'plan-digest';
  /** The role whose database has to have reached the state that this one would reach. */
  readonly rehearsedOn?: MigratableRole;
  /** Of `.github/workflows/x.yml@branch`: the workflows that may say so. */
  readonly rehearsedBy?: GlobMatcher;
  /** Codes of findings, and names of rules about the rehearsal. */
  readonly deny?: readonly string[];
}

/** A policy file, understood. It adds blocks, and never takes one away. */
export interface Policy {
  /** Where it was read, for messages: `.github/migration-policy.yml` or that of the default branch. */
  readonly source: string;
  /** `sha256:…` of its bytes. */
  readonly digest: string;
  readonly roles: Readonly<Partial<Record<Role, RolePolicy>>>;
}

/** A policy file as it was read: understood, or the first thing that is wrong with it. */
export type PolicyResult =
  | { readonly ok: true; readonly policy: Policy }
  | {
      readonly ok: false;
      readonly what: string;
      readonly next: string;
      readonly file?: string;
      readonly line?: number;
    };
