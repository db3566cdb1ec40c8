import { isDeepStrictEqual } from 'node:util';
import type { JsonSchema } from './json-schema.ts';

/** Leaves out of a file what its schema would fill in again. */
export function withoutDefaults(value: unknown, schema: JsonSchema | undefined): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const kept = Object.entries(value).flatMap(([key, inside]) => {
    const known = schema?.properties?.[key];
    if (known !== undefined && 'default' in known && isDeepStrictEqual(inside, known.default)) return [];
    const rest = withoutDefaults(inside, known);
    const empty = typeof rest === 'object' && rest !== null && !Array.isArray(rest) && Object.keys(rest).length === 0;
    return empty && known?.default !== undefined ? [] : [[key, rest] as const];
  });
  return Object.fromEntries(kept);
}
