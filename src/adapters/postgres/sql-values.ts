/** Values of a statement that is put together: `add` gives the `$n` that stands for the value in the text. */
export function sqlValues(): { readonly all: unknown[]; readonly add: (value: unknown) => string } {
  const all: unknown[] = [];
  return { all, add: (value) => `$${all.push(value)}` };
}
