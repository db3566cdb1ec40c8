/** Six groups of outcomes and the faults: icon and word always, colour beside them (screens C.7). */
export const groups = {
  heard: { icon: '✓', color: 'var(--dz-heard)' },
  half: { icon: '◐', color: 'var(--dz-half)' },
  human: { icon: '☎', color: 'var(--dz-human)' },
  stop: { icon: '⊘', color: 'var(--dz-stop)' },
  machine: { icon: '⌂', color: 'var(--dz-machine)' },
  nobody: { icon: '○', color: 'var(--dz-nobody)' },
  fault: { icon: '▨', color: 'var(--dz-text)' },
} as const satisfies Record<string, { readonly icon: string; readonly color: string }>;

export type Group = keyof typeof groups;
