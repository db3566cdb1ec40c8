import { ApiError } from '../../../api/errors.ts';
import type { components, operations } from '../../../api/schema.gen.ts';

export type Trunk = components['schemas']['Trunk'];
type Body = operations['trunks.change']['requestBody']['content']['application/json'];
export type Settings = operations['trunks.show-entry']['responses'][200]['content']['application/json']['settings'];

/** A trunk as the form has it: texts as they are typed, numbers as texts, our numbers in one line. */
export interface Draft {
  readonly name: string;
  readonly host: string;
  readonly port: string;
  readonly username: string;
  /** Empty: as before. */
  readonly password: string;
  readonly register: boolean;
  readonly callerIds: string;
  readonly lines: string;
  readonly rate: string;
  readonly proxy: string;
  readonly numberFormat: NonNullable<Body['numberFormat']>;
  readonly codecs: readonly string[];
  readonly qualify: boolean;
  readonly simulated: boolean;
}

export const codecs = ['alaw', 'ulaw', 'g722', 'opus'] as const;
/** As SDP names them. */
export const codecNames: Readonly<Record<string, string>> = { alaw: 'PCMA', ulaw: 'PCMU', g722: 'G722', opus: 'opus' };
export const numberFormats = ['e164', 'e164-no-plus', 'national-8'] as const;

/** What a new trunk begins with: the defaults of the configuration file. */
export const blank: Draft = {
  ...{ name: '', host: '', port: '5060', username: '', password: '', register: false, callerIds: '' },
  ...{ lines: '30', rate: '5', proxy: '', numberFormat: 'e164', codecs: ['alaw', 'ulaw'], qualify: false },
  simulated: false,
};

export function draftOf(name: string, settings: Settings): Draft {
  const { username = '', proxy = '', simulated = false, callerIds = [], port = 5060, lines = 30 } = settings;
  const { register = false, qualify = false, numberFormat = 'e164', host, rate } = settings;
  const texts = { callerIds: callerIds.join(', '), port: `${port}`, lines: `${lines}`, rate: `${perSecond(rate)}` };
  const chosen = { codecs: settings.codecs ?? blank.codecs, numberFormat, register, qualify, simulated };
  return { name, host, username, password: '', proxy, ...texts, ...chosen };
}

/** `30/min` → 0.5. */
function perSecond(rate: string): number {
  return Number.parseFloat(rate) / (rate.endsWith('min') ? 60 : 1);
}

/** As the API takes it: what is empty stays away, spaces and dashes of numbers are ours alone. */
export function bodyOf(draft: Draft): Body {
  const { username, password, proxy, register, numberFormat, qualify, simulated } = draft;
  const callerIds = draft.callerIds.split(/[,;\n]/).map(international);
  return {
    host: draft.host.trim(),
    port: Number(draft.port),
    ...(username.trim() !== '' && { username: username.trim() }),
    ...(password !== '' && { password }),
    ...(proxy.trim() !== '' && { proxy: proxy.trim() }),
    ...{ register, numberFormat, qualify },
    ...(simulated && { simulated }),
    callerIds: callerIds.filter((each) => each !== ''),
    lines: Number(draft.lines),
    rate: `${draft.rate.trim().replace(',', '.')}/s`,
    codecs: codecs.filter((each) => draft.codecs.includes(each)),
  };
}

/** Spaces and dashes go, and a Russian number gets its code: `8 (495) 123-45-67` → `+74951234567`. */
function international(typed: string): string {
  return typed.replace(/[\s()-]/g, '').replace(/^[78](?=\d{10}$)/, '+7');
}

/** Fields that the server refused: `body.callerIds.0` and `body.callerIds[0]` are both the field of our numbers. */
export function wrongFields(error: unknown): ReadonlySet<string> {
  if (!(error instanceof ApiError)) return new Set();
  const named = String(error.refusal.params.fields ?? '').split(', ');
  const fields = error.refusal.fields.map(({ field }) => field.replace(/^body\./, ''));
  return new Set([...named, ...fields].map((field) => field.split(/[.[]/)[0] ?? field).filter((field) => field !== ''));
}
