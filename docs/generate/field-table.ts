import type { JsonSchema } from '../../src/config/json-schema.ts';

interface Field {
  readonly path: string;
  readonly schema: JsonSchema;
  readonly required: boolean;
}

/** A Markdown table of every field of a file, from the schema that checks the file. */
export function fieldTable(schema: JsonSchema): string {
  const rows = fieldsOf(schema, '').map(({ path, schema: field, required }) =>
    [`\`${path}\``, kind(field), required ? '**required**' : standard(field), meaning(field)].join(' | '),
  );
  return ['| Field | Kind | Default | Meaning |', '|---|---|---|---|', ...rows.map((row) => `| ${row} |`)].join('\n');
}

function fieldsOf(schema: JsonSchema, prefix: string): Field[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field], index) => {
    const path = prefix === '' ? name : `${prefix}.${name}`;
    if (prefix === 'redial') return index === 0 ? fieldsOf(field, 'redial.DISPOSITION') : [];
    const required = schema.required?.includes(name) ?? false;
    return [{ path, schema: field, required }, ...inside(field, path)];
  });
}

/** Fields of a group, of the groups of a list (`asterisk[]`), of the groups by name (`trunks.NAME`). */
function inside(field: JsonSchema, path: string): Field[] {
  const rest = field.additionalProperties;
  if (path.startsWith('message.keys')) return [];
  if (field.properties) return fieldsOf(field, path);
  if (field.items?.properties) return fieldsOf(field.items, `${path}[]`);
  return typeof rest === 'object' && rest.properties ? fieldsOf(rest, `${path}.NAME`) : [];
}

function kind(field: JsonSchema): string {
  if (field.anyOf) return [...new Set(field.anyOf.map(kind))].join(' or ');
  if (field.enum) return field.enum.map((value) => `\`${value}\``).join(' ');
  if (field.title) return field.title;
  if (field.type === 'array') return `list of ${field.items ? kind(field.items) : 'values'}`;
  if (field.type === 'object') return 'group';
  if (field.type === 'integer') return `${field.minimum}–${field.maximum}`;
  return field.type === 'boolean' ? '`true` `false`' : 'text';
}

function standard(field: JsonSchema): string {
  if (field.default === undefined || field.type === 'object') return '';
  return `\`${typeof field.default === 'string' ? field.default : JSON.stringify(field.default).replaceAll('"', '')}\``;
}

function meaning(field: JsonSchema): string {
  const example = field.examples?.[0];
  const shown = typeof example === 'object' ? JSON.stringify(example).replaceAll('"', '') : String(example);
  const words = (field.description ?? '').replaceAll('|', '\\|');
  return example === undefined ? words : `${words}. Example: \`${shown.replaceAll('|', '\\|')}\``;
}
