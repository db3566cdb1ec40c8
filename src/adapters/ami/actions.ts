import { dozvonError } from '../../domain/errors/index.ts';

/** The only actions that can be sent, and the event that ends the list of those that answer with one. */
export const amiActions = {
  Ping: undefined,
  Filter: undefined,
  Events: undefined,
  PJSIPShowEndpoints: 'endpointlistcomplete',
  PJSIPShowEndpoint: 'endpointdetailcomplete',
  PJSIPShowRegistrationsOutbound: 'outboundregistrationdetailcomplete',
} as const satisfies Record<string, string | undefined>;

/** `Originate` is not among them, nor any other action that makes or changes a call. */
export type AmiAction = keyof typeof amiActions;

export type AmiFields = Readonly<Record<string, string>>;

/**
 * A line break inside a value would start a new header, or a new action.
 * @throws DozvonError `ami-control-character`
 */
export function checkFields(where: string, fields: AmiFields): void {
  for (const [field, value] of Object.entries(fields))
    if (/\p{Cc}/u.test(field + value)) throw dozvonError('ami-control-character', { where, field });
}
