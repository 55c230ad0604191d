import * as v from 'valibot';
import { PREDICATE_TYPE, STATEMENT_TYPE } from './build-evidence';
import { listEvidenceFields } from './verify/unchecked-fields';

const digestSchema = v.pipe(v.string(), v.regex(/^sha256:[0-9a-f]{64}$/));
const historyStateSchema = v.nullable(v.object({ rows: v.number(), headDigest: digestSchema }));
const optionalText = v.nullish(v.string());

/** The fields of an evidence file that are compared. The other fields are for readers. */
const EVIDENCE_SCHEMA = v.object({
  _type: v.literal(STATEMENT_TYPE),
  predicateType: v.literal(PREDICATE_TYPE),
  subject: v.array(v.object({ name: v.string(), digest: v.object({ sha256: v.string() }) })),
  predicate: v.object({
    version: v.literal(1),
    name: v.string(),
    mode: v.string(),
    decision: v.string(),
    block: v.nullish(v.unknown()),
    problems: v.array(v.unknown()),
    planDigest: optionalText,
    headDigest: optionalText,
    role: optionalText,
    run: v.object({
      id: optionalText,
      attempt: optionalText,
      actor: optionalText,
      commit: optionalText,
    }),
    // Evidence of an older release has no such key.
    checkout: v.optional(v.object({ commit: optionalText, state: v.string() })),
    environment: v.object({ name: optionalText }),
    confirmation: v.object({ kind: v.string(), digest: optionalText }),
    place: v.nullable(v.object({ host: v.string(), database: v.string() })),
    command: optionalText,
    connected: v.boolean(),
    migrations: v.array(
      v.object({ version: v.string(), file: v.string(), sha256: v.string(), result: v.string() }),
    ),
    history: v.object({
      table: optionalText,
      before: historyStateSchema,
      after: historyStateSchema,
    }),
    ledger: v.nullable(
      v.object({ ordinal: v.number(), hash: v.string(), endHash: v.nullish(v.string()) }),
    ),
    entered: optionalText,
    server: v.nullish(v.unknown()),
  }),
});

/** Evidence that was read from a file. */
export type Evidence = v.InferOutput<typeof EVIDENCE_SCHEMA>;

/** Returns the commit whose files ran: what was checked out, or what the runner named. */
export function getEvidenceCommit({ checkout, run }: Evidence['predicate']): string | undefined {
  return (checkout?.commit || run.commit) ?? undefined;
}

/** The evidence, or a clause about why the text is not evidence. */
type EvidenceReading =
  | {
      readonly ok: true;
      readonly evidence: Evidence;
      /** All fields of the predicate, also those that are not in `evidence`. */
      readonly fields: readonly string[];
    }
  | { readonly ok: false; readonly why: string };

/** Parses an evidence file. Never throws. */
export function readEvidence(json: string): EvidenceReading {
  let document: unknown;
  try {
    document = JSON.parse(json);
  } catch {
    return { ok: false, why: 'it is not valid JSON' };
  }
  const parsed = v.safeParse(EVIDENCE_SCHEMA, document);
  if (parsed.success) {
    return { ok: true, evidence: parsed.output, fields: listFieldsOf(document) };
  }
  const path = (parsed.issues[0].path ?? []).map(({ key }) => String(key)).join('.');
  return {
    ok: false,
    why: path === '' ? 'it is not a JSON object' : `\`${path}\` is missing or not valid`,
  };
}

/** The document was parsed before, so that the predicate is an object. */
function listFieldsOf(document: unknown): readonly string[] {
  const { success, output } = v.safeParse(v.object({ predicate: v.looseObject({}) }), document);
  return success ? listEvidenceFields(output.predicate) : [];
}
