import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  type DocumentNode,
  execute,
  type GraphQLSchema,
  getOperationAST,
  parse,
  validate,
} from 'graphql';
import { repository } from '../action';

/** The query of a request, and what is wrong with it by GitHub's schema. */
export interface GraphqlRequest {
  /** The name of the operation, for example `CommitReviews`. */
  readonly operation: string;
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly violations: readonly string[];
}

let loadedSchema: GraphQLSchema | undefined;

/** Loads GitHub's public schema, once for each test file: this takes a third of a second. */
function loadSchema(): GraphQLSchema {
  const file = join(repository, 'node_modules/@octokit/graphql-schema/schema.graphql');
  loadedSchema ??= buildSchema(readFileSync(file, 'utf8'), { assumeValid: true });
  return loadedSchema;
}

/** Reads a request to GitHub's GraphQL API, and validates its query. */
export function readGraphqlRequest(body: unknown): GraphqlRequest {
  const query = String(Reflect.get(Object(body), 'query'));
  const document = parse(query);
  return {
    operation: getOperationAST(document)?.name?.value ?? '',
    document,
    variables: { ...Object(Reflect.get(Object(body), 'variables')) },
    violations: validate(loadSchema(), document).map(({ message }) => message),
  };
}

/**
 * Executes a query on a root object as GitHub's schema describes it: the answer has the fields that
 * the query selects, with the types of the schema. A function of an object gets the arguments of its
 * field.
 *
 * @throws Error if a variable or a value does not match the schema.
 */
export async function executeGraphql(
  { document, variables }: GraphqlRequest,
  rootValue: unknown,
): Promise<object> {
  const { data, errors = [] } = await execute({
    schema: loadSchema(),
    document,
    variableValues: variables,
    rootValue,
  });
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return { data };
}
