/**
 * What is deleted when its time is over. Attempts, events, decisions and ledger lines are not among them: they prove that
 * each contact was lawful, and lose the person (name, numbers, what the list said) when `people` are due.
 */
export const artefacts = {
  recordings: {
    about: 'recordings of talks, from the start of the recording',
    /** Artefact of the policies' own table; the longest of the account's policies binds. */
    policyKey: 'recording',
    days: 1096,
    source: '230-FZ as amended: talks are kept 3 years (retailfinance.ru, squarenews.ru; B)',
  },
  'import-cells': {
    about: 'cells of refused rows, and what taking an import back needs, from the import',
    policyKey: undefined,
    days: 30,
    source: '152-FZ art. 21: destroyed within 30 days after the purpose ended (K)',
  },
  people: {
    about: 'name, numbers and debts of people on no list, from their last list or dial',
    policyKey: 'decision-log',
    days: 1096,
    source: 'the decision log of the policies: 3 years (choice of dozvon where the law is silent)',
  },
} as const satisfies Record<
  string,
  { readonly about: string; readonly policyKey: string | undefined; readonly days: number; readonly source: string }
>;

/** Speech rendered for people belongs to no account: names, sums and dates, in files that are made anew when needed. */
export const spokenMessages = {
  artefact: 'spoken-messages',
  days: 30,
  source: '152-FZ art. 21: destroyed within 30 days after the purpose ended, here the last play (K)',
  byPolicies: false,
} as const;

export type Artefact = keyof typeof artefacts;
export const artefactNames = Object.keys(artefacts) as Artefact[];

/** What a run of the deletion jobs reports on. */
export type DeletedThing = Artefact | typeof spokenMessages.artefact;

/** How long one account keeps one artefact. */
export interface RetentionPeriod {
  readonly artefact: Artefact;
  readonly days: number;
  readonly source: string;
  /** Whether the policies of the account's campaigns ask for it; else it is the usual period. */
  readonly byPolicies: boolean;
}

export const heldThings = ['account', 'campaign', 'person'] as const;
export type HeldThing = (typeof heldThings)[number];
