/** Requests that get past the form: made of the form itself, with the test's own ids where ids are wanted. */
import fc from 'fast-check';
import { z } from 'zod';
import type { Route } from '../../../src/http/route.ts';
import type { Property } from './property.ts';

interface JsonSchema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
}

/** Words that get further than noise: numbers, dates, ids, formulas, scripts. */
const words = [
  '+79121234567',
  '8 (912) 123-45-67',
  'demo',
  'Иванов',
  '2026-11-22',
  '=1+1',
  '<script>',
  '%',
  '_',
  '\\',
  'a'.repeat(200),
];

export function plausibleBody(route: Route, property: Property): fc.Arbitrary<unknown> {
  return route.body ? valuesOf(schemaOf(route.body), property) : fc.constant(undefined);
}

/** Everything in a query is text. */
export function plausibleQuery(route: Route, property: Property): fc.Arbitrary<Record<string, string>> {
  if (!route.query) return fc.constant({});
  return valuesOf(schemaOf(route.query), property).map((query) =>
    Object.fromEntries(Object.entries(query as object).map(([name, value]) => [name, String(value)])),
  );
}

function schemaOf(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
}

function valuesOf(schema: JsonSchema, property: Property): fc.Arbitrary<unknown> {
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map((each) => valuesOf(each, property)));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'object':
      return objectOf(schema, property);
    case 'array':
      return fc.array(valuesOf(schema.items ?? {}, property), { minLength: 1, maxLength: 3 });
    case 'integer':
    case 'number':
      return numberOf(schema);
    case 'boolean':
      return fc.boolean();
    case 'string':
      return textOf(schema, property);
    default:
      return fc.jsonValue();
  }
}

function objectOf({ properties = {}, required = [] }: JsonSchema, property: Property): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, valuesOf(each, property)]));
  return fc.record(fields, { requiredKeys: required.filter((name) => name in fields) });
}

function numberOf({ minimum = -1e9, maximum = 1e9 }: JsonSchema): fc.Arbitrary<unknown> {
  const [min, max] = [Math.ceil(Math.max(minimum, -1e15)), Math.floor(Math.min(maximum, 1e15))];
  return fc.oneof(
    fc.integer({ min: Math.max(min, -(2 ** 31)), max: Math.min(max, 2 ** 31 - 1) }),
    fc.constantFrom(min, max),
  );
}

function textOf({ format, pattern }: JsonSchema, property: Property): fc.Arbitrary<unknown> {
  if (format === 'uuid') return fc.constantFrom(...Object.values(property));
  if (format === 'date-time')
    return fc.constantFrom('2026-11-22T10:00:00Z', '0001-01-01T00:00:00Z', '9999-12-31T23:59:59+14:00');
  if (format === 'date') return fc.constantFrom('2026-11-22', '0001-01-01', '9999-12-31');
  const usual = fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 30 }));
  return pattern === undefined
    ? usual
    : fc.oneof(usual, fc.stringMatching(new RegExp(pattern.replace(/\\p\{\w+\}/g, 'a'))));
}
