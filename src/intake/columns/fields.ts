/** What a column can mean to dozvon. Everything else becomes a variable under its header. */
export const fields = [
  'phone',
  'id',
  'name',
  'amount',
  'due',
  'service',
  'contract',
  'region',
  'address',
  'zone',
  'segment',
  'language',
] as const;
export type Field = (typeof fields)[number];

/** Parts that make up a name when no column has the whole of it, in the order in which they are joined. */
export const nameParts = ['last-name', 'first-name', 'middle-name'] as const;
export type NamePart = (typeof nameParts)[number];

/** What one column of a list is for. */
export type ColumnUse =
  | { readonly kind: 'field'; readonly field: Field }
  | { readonly kind: 'name-part'; readonly part: NamePart }
  | { readonly kind: 'variable'; readonly name: string }
  /** `№ п/п`: no id of anybody, and it makes no two rows different. */
  | { readonly kind: 'row-number' }
  | { readonly kind: 'ignored' };
