import type { CallPlan, PromptName, Sound } from '../domain/call-plan.ts';
import { promptNames } from '../domain/call-plan.ts';
import type { CampaignSpec } from '../domain/campaign-spec.ts';
import { dozvonError } from '../domain/errors/index.ts';
import type { CampaignId } from '../domain/ids.ts';
import type { Log } from '../domain/log.ts';
import type { TargetFacts } from '../domain/target-facts.ts';
import type { MessageRenderer, PreparedMessage, PromptShelf, RenderedMessage } from './speech-ports.ts';
import { isSpokenCurrency } from './spoken/money.ts';

export interface PrepareKit {
  readonly renderer: MessageRenderer;
  readonly shelf: PromptShelf;
  readonly log: Log;
  spec(id: CampaignId): Promise<CampaignSpec>;
  /** How many people the campaign has. */
  people(id: CampaignId): Promise<number>;
  /** The present year. */
  year(): number;
  /** The day of the call where the person is, `2026-12-12`. */
  today(facts: TargetFacts): string;
}

/** What all calls of a campaign share. */
interface CampaignAudio {
  readonly message: PreparedMessage;
  readonly machine: PreparedMessage | undefined;
  readonly prompts: Readonly<Record<PromptName, Sound>>;
}

/** Above so many people an engine would not keep up with the calls and take the machine from them. */
const bulkPeople = 300;

/** Makes everything that one call needs before it is dialled: nothing is rendered while a person waits. */
export class CallPreparation {
  readonly #kit: PrepareKit;
  readonly #campaigns = new Map<string, Promise<CampaignAudio>>();

  constructor(kit: PrepareKit) {
    this.#kit = kit;
  }

  /** @returns undefined when this person's message cannot be spoken; the person and the text are logged */
  async prepare(facts: TargetFacts): Promise<CallPlan | undefined> {
    const spec = await this.#kit.spec(facts.campaignId);
    const audio = await this.#audio(facts.campaignId, spec);
    const words = { vars: facts.vars, today: this.#kit.today(facts) };
    const message = await this.#kit.renderer.render(audio.message, words);
    if (!message.ok) return this.#refuse(facts, message.problem.message);
    const machine = audio.machine && (await this.#kit.renderer.render(audio.machine, words));
    if (machine && !machine.ok) return this.#refuse(facts, machine.problem.message);
    return toPlan(spec, message, machine, audio.prompts);
  }

  #refuse(facts: TargetFacts, why: string): undefined {
    this.#kit.log.error({ target: facts.targetId, why }, 'the message of a person cannot be spoken');
    return undefined;
  }

  /** A changed file is a changed message: its texts are read and rendered anew. */
  #audio(id: CampaignId, spec: CampaignSpec): Promise<CampaignAudio> {
    const key = `${id} ${JSON.stringify([spec.message, spec.machine, spec.creditor])}`;
    const known = this.#campaigns.get(key);
    if (known) return known;
    const audio = this.#prepare(id, spec);
    this.#campaigns.set(key, audio);
    audio.catch(() => this.#campaigns.delete(key));
    return audio;
  }

  async #prepare(id: CampaignId, spec: CampaignSpec): Promise<CampaignAudio> {
    const bulk = (await this.#kit.people(id)) > bulkPeople;
    return prepareCampaign(this.#kit, spec, bulk ? this.#kit.year() : undefined);
  }
}

/**
 * Reads a campaign's texts, finds its prompts and renders what everybody hears.
 * @param bulkYear present for many people: sums and dates come from the bank, built here for this year
 * @throws DozvonError `message-template`, `prompt-unknown`, `voice-missing`, `speech-failed`
 */
export async function prepareCampaign(
  kit: Pick<PrepareKit, 'renderer' | 'shelf'>,
  spec: CampaignSpec,
  bulkYear?: number,
): Promise<CampaignAudio> {
  const creditor = spec.creditor ?? spec.account;
  const currency = isSpokenCurrency(spec.rates.currency) ? { currency: spec.rates.currency } : {};
  const bulk = bulkYear === undefined ? {} : { bulk: { year: bulkYear } };
  const request = { message: spec.message, account: spec.account, creditor, ...currency, ...bulk };
  const message = await kit.renderer.prepare(request);
  const left = { ...spec.message, disclosure: [], confirm: 'none' as const, keys: {}, say: spec.machine.say };
  const machine = spec.machine.say.length > 0 ? await kit.renderer.prepare({ ...request, message: left }) : undefined;
  return { message, machine, prompts: await findPrompts(kit.shelf, spec) };
}

async function findPrompts(
  shelf: PromptShelf,
  { account, message: { language } }: CampaignSpec,
): Promise<Record<PromptName, Sound>> {
  const found = await Promise.all(
    promptNames.map(async (name) => {
      const prompt = await shelf.find(name, language, account);
      if (!prompt) throw dozvonError('prompt-unknown', { id: name, language });
      return [name, { file: prompt.file, ms: prompt.ms }] as const;
    }),
  );
  return Object.fromEntries(found) as Record<PromptName, Sound>;
}

/** What one person's call follows, from the campaign and the rendered audio. */
export function toPlan(
  spec: CampaignSpec,
  message: RenderedMessage,
  machine: RenderedMessage | undefined,
  prompts: CallPlan['prompts'],
): CallPlan {
  const { keys, fullPercent, repeatOnSilence, listenMs, disclosure } = spec.message;
  const kind = spec.machine.do;
  return {
    message: { file: message.file, ms: message.ms },
    ...(message.opening && {
      opening: { file: message.opening.file, ms: message.opening.ms },
      openingDiscloses: disclosure.length > 0,
    }),
    disclosureEndsMs: message.marks.find((mark) => mark.name === 'disclosure-end')?.atMs ?? 0,
    fullMs: (message.ms * fullPercent) / 100,
    keys,
    repeatOnSilence,
    graceMs: Object.keys(keys).length > 0 || repeatOnSilence ? listenMs : 0,
    machine:
      kind === 'leave-message' && machine
        ? { do: 'leave-message', sound: { file: machine.file, ms: machine.ms } }
        : { do: kind === 'retry' ? 'retry' : 'hang-up' },
    prompts,
    ...(spec.transfer.after === 'message' && { handOver: { queue: spec.transfer.queue ?? '' } }),
    transferWaitMs: spec.transfer.waitMs,
    transferOtherwise: spec.transfer.otherwise,
  };
}
