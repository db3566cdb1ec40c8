import { z } from 'zod';
import { writeAuditLine } from '../../adapters/postgres/people/audit-log.ts';
import {
  findEnteredTrunk,
  removeEnteredTrunk,
  saveEnteredTrunk,
} from '../../adapters/postgres/trunks/entered-trunks.ts';
import { enteredTrunk, trunkProblems } from '../../config/enter-trunk.ts';
import type { EnteredTrunk } from '../../config/entered-trunks.ts';
import { trunkFields } from '../../config/trunk-schema.ts';
import { DozvonError, dozvonError } from '../../domain/errors/index.ts';
import { FieldsError } from '../answer-error.ts';
import { generalRoute, type Route } from '../route.ts';

const forWhom = { who: ['admin'], everywhere: true } as const;
const noTrunk = (name: string) => dozvonError('not-found', { what: 'trunk', name, hint: 'GET /api/trunks' });

/** The form of the file: `8/s`, not a number. */
const entry = trunkFields.omit({ password: true }).extend({ rate: z.string() });

/** The trunk as it is kept. @throws FieldsError `trunk-wrong` */
function checked(name: string, settings: unknown): EnteredTrunk {
  try {
    return enteredTrunk(name, settings);
  } catch (error) {
    if (!(error instanceof DozvonError)) throw error;
    const fields = trunkProblems(settings).map(({ field, message }) => ({ field: `body.${field}`, problem: message }));
    throw new FieldsError(error, fields);
  }
}

/** Trunks that administrators of the installation enter, beside those of the file. They become SIP endpoints without a restart. */
export const trunkEntryRoutes: readonly Route[] = [
  generalRoute(
    {
      ...forWhom,
      method: 'GET',
      path: '/api/trunks/:trunk/entry',
      id: 'trunks.show-entry',
      about: 'What was entered of a trunk, as the file would have it; never its password',
      answer: z.object({ settings: entry, hasPassword: z.boolean() }),
    },
    async ({ kit, params: { trunk: name } }) => {
      const kept = await findEnteredTrunk(kit.pool, kit.config, name);
      const settings = kept && trunkFields.safeParse(kept.settings).data;
      if (!settings) throw noTrunk(name);
      const { password, ...shown } = settings;
      const rate = z.encode(trunkFields.shape.rate, shown.rate) ?? '';
      return { settings: { ...shown, rate }, hasPassword: password !== undefined };
    },
  ),
  generalRoute(
    {
      ...forWhom,
      status: 204,
      method: 'POST',
      path: '/api/trunks',
      id: 'trunks.add',
      about: 'Enter a trunk; the fields are those of the configuration file',
      // The name is in the body, and an audit line has none of that.
      audit: false,
      body: trunkFields.extend({ name: z.string().min(1).max(60) }),
    },
    async ({ kit, body: { name, ...fields }, who, request }) => {
      const trunk = checked(name, z.encode(trunkFields, fields));
      if (await findEnteredTrunk(kit.pool, kit.config, name)) throw dozvonError('trunk-known', { name });
      await saveEnteredTrunk(kit.pool, trunk, who);
      await writeAuditLine(kit.pool, { who, action: 'trunks.add', data: { trunk: name, address: request.ip } });
      await kit.readTrunks();
    },
  ),
  generalRoute(
    {
      ...forWhom,
      status: 204,
      method: 'PUT',
      path: '/api/trunks/:trunk',
      id: 'trunks.change',
      about: 'Give an entered trunk other settings; without a password it keeps its own while the user name stays',
      body: trunkFields,
    },
    async ({ kit, params: { trunk: name }, body, who }) => {
      const kept = await findEnteredTrunk(kit.pool, kit.config, name);
      if (!kept) throw noTrunk(name);
      await saveEnteredTrunk(kit.pool, checked(name, withPassword(z.encode(trunkFields, body), kept.settings)), who);
      await kit.readTrunks();
    },
  ),
  generalRoute(
    {
      ...forWhom,
      status: 204,
      method: 'DELETE',
      path: '/api/trunks/:trunk',
      id: 'trunks.remove',
      about: 'Take an entered trunk out, unless a campaign or a call needs it',
    },
    async ({ kit, params: { trunk: name } }) => {
      if (!(await findEnteredTrunk(kit.pool, kit.config, name))) throw noTrunk(name);
      await removeEnteredTrunk(kit.pool, name);
      await kit.readTrunks();
    },
  ),
];

type Settings = z.input<typeof trunkFields>;

/** A password is never shown, so it cannot come back from the page: absent means as before, of the same user at the same host. */
function withPassword(settings: Settings, kept: unknown): Settings {
  const before = trunkFields.safeParse(kept).data;
  const same = before?.username === settings.username && before?.host === settings.host;
  const password = settings.password ?? (same ? before?.password : undefined);
  return { ...settings, ...(password !== undefined && { password }) };
}
