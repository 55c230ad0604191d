import * as v from 'valibot';
import { PREDICATE_TYPE, STATEMENT_TYPE } from './build-evidence';

const digest = v.pipe(v.string(), v.regex(/^sha256:[0-9a-f]{64}$/));
const state = v.nullable(v.object({ rows: v.number(), headDigest: digest }));
const text = v.nullish(v.string());

/** What is compared of an evidence file. What else it says is for people. */
const EVIDENCE = v.object({
  _type: v.literal(STATEMENT_TYPE),
  predicateType: v.literal(PREDICATE_TYPE),
  subject: v.array(v.object({ name: v.string(), digest: v.object({ sha256: v.string() }) })),
  predicate: v.object({
    version: v.literal(1),
    name: v.string(),
    mode: v.string(),
    decision: v.string(),
    problems: v.array(v.unknown()),
    planDigest: text,
    headDigest: text,
    role: text,
    run: v.object({ id: text, attempt: text, actor: text, commit: text }),
    environment: v.object({ name: text }),
    confirmation: v.object({ kind: v.string() }),
    place: v.nullable(v.object({ host: v.string(), database: v.string() })),
    command: text,
    connected: v.boolean(),
    migrations: v.array(
      v.object({ version: v.string(), file: v.string(), sha256: v.string(), result: v.string() }),
    ),
    history: v.object({ table: text, before: state, after: state }),
    ledger: v.nullable(
      v.object({ ordinal: v.number(), hash: v.string(), endHash: v.nullish(v.string()) }),
    ),
    entered: text,
  }),
});

/** Evidence as it was read from a file. */
export type Evidence = v.InferOutput<typeof EVIDENCE>;

/** Evidence, or why a text is none. Pure and total. */
export function readEvidence(
  json: string,
):
  | { readonly ok: true; readonly evidence: Evidence }
  | { readonly ok: false; readonly why: string } {
  let document: unknown;
  try {
    document = JSON.parse(json);
  } catch {
    return { ok: false, why: 'it is no JSON' };
  }
  const parsed = v.safeParse(EVIDENCE, document);
  if (parsed.success) return { ok: true, evidence: parsed.output };
  const path = (parsed.issues[0].path ?? []).map(({ key }) => String(key)).join('.');
  return {
    ok: false,
    why: `\`${path || 'the whole'}\` is missing, or not as this version writes it`,
  };
}
