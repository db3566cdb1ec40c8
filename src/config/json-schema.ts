import { z } from 'zod';

/** The part of JSON Schema that our schemas produce. */
export interface JsonSchema {
  /** What kind of text, such as `duration`. */
  readonly title?: string;
  readonly description?: string;
  readonly type?: string;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
}

/** What a person may write, as editors understand it. */
export function inputSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { io: 'input' }) as JsonSchema;
}

/** The schema of the value at a path; undefined where the path leaves what the schema knows. */
export function schemaAt(schema: JsonSchema, path: readonly (string | number)[]): JsonSchema | undefined {
  let here: JsonSchema | undefined = schema;
  for (const step of path) {
    const inside: JsonSchema | undefined = here?.anyOf?.find((branch) => branch.items ?? branch.properties) ?? here;
    const rest: JsonSchema | boolean | undefined = inside?.additionalProperties;
    here =
      typeof step === 'number'
        ? inside?.items
        : (inside?.properties?.[step] ?? (typeof rest === 'object' ? rest : undefined));
  }
  return here;
}

/** Names that an object may have at a path. */
export function knownKeys(schema: JsonSchema, path: readonly (string | number)[]): readonly string[] {
  return Object.keys(schemaAt(schema, path)?.properties ?? {});
}
