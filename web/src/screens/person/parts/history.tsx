import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Disposition } from '../../../api/codes.ts';
import type { Dossier } from '../../../api/people.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { Icon } from '../../../ui/icon.tsx';
import ui from '../../../ui/ui.module.css';
import { Money, Outcome, Phone } from '../../../ui/values.tsx';
import { dispositionWords } from '../../../words/dispositions.ts';
import { skipWords } from '../../../words/skip-reasons.ts';
import { type Contact, historyOf } from '../model.ts';

/** Every contact and every call that was not made, the newest first, with the rule that decided. */
export function History({ data }: { readonly data: Dossier }) {
  const { t } = useTranslation('person');
  const lines = historyOf(data);
  if (lines.length === 0) return <p className="muted">{t('none')}</p>;
  const zone = data.person.zone ?? undefined;
  const recorded = new Set(data.recordings.flatMap(({ attemptId, lostWhy }) => (lostWhy === null ? [attemptId] : [])));
  return (
    <div className={ui.scroll}>
      <table className={ui.table}>
        <tbody>
          {lines.map((contact) => (
            <tr
              key={`${contact.kind} ${contact.at} ${'call' in contact && 'attemptId' in contact.call ? contact.call.attemptId : ''}`}
            >
              <td>
                <Moment contact={contact} zone={zone} recorded={recorded} />
              </td>
              <td>{t(`kind.${contact.kind}`)}</td>
              <What contact={contact} />
            </tr>
          ))}
        </tbody>
      </table>
      {zone && <p className="muted">{t('zoneOf', { zone })}</p>}
    </div>
  );
}

interface MomentProps {
  readonly contact: Contact;
  readonly zone: string | undefined;
  /** Calls that can be listened to. */
  readonly recorded: ReadonlySet<string | null>;
}

/** When it was; a call leads to its page, with its sound. */
function Moment({ contact, zone, recorded }: MomentProps) {
  const { t } = useTranslation('person');
  const { date, time } = useFormats();
  // Whole, for the page is printed and kept.
  const when = (
    <time dateTime={contact.at} className="num">{`${date(contact.at, zone)} ${time(contact.at, zone, true)}`}</time>
  );
  if (contact.kind !== 'call') return when;
  const { attemptId } = contact.call;
  return (
    <Link to="/calls/$call" params={{ call: attemptId } as never}>
      {when}
      {recorded.has(attemptId) && (
        <span title={t('recorded')}>
          {' '}
          <Icon name="play" size={13} />
          <span className="visually-hidden">{t('recorded')}</span>
        </span>
      )}
    </Link>
  );
}

const isDisposition = (word: string | null): word is Disposition =>
  word !== null && Object.hasOwn(dispositionWords, word);
const isSkip = (word: string): word is keyof typeof skipWords => Object.hasOwn(skipWords, word);

function What({ contact }: { readonly contact: Contact }) {
  if (contact.kind === 'call') return <CallCells call={contact.call} decision={contact.decision} />;
  if (contact.kind === 'inbound') {
    return (
      <Cells
        who={<Phone number={contact.call.caller} />}
        what={isDisposition(contact.call.outcome) ? <Outcome code={contact.call.outcome} /> : contact.call.outcome}
      />
    );
  }
  if (contact.kind === 'promise') return <PromiseCells promise={contact.promise} />;
  return <Denied decision={contact.decision} />;
}

function Cells({ who, what, note }: { readonly who?: ReactNode; readonly what: ReactNode; readonly note?: ReactNode }) {
  return (
    <>
      <td>{who}</td>
      <td>{what}</td>
      <td className="muted">{note}</td>
    </>
  );
}

function CallCells({ call, decision }: Pick<Extract<Contact, { kind: 'call' }>, 'call' | 'decision'>) {
  const { t } = useTranslation('person');
  const seconds = (ms: number) => Math.round(ms / 1000);
  // `allowed` says nothing that the version of the policy does not.
  const allowedBy = ({ rule, policyVersion }: NonNullable<typeof decision>): string =>
    t('allowed', { rule: rule === 'allowed' ? policyVersion : `${rule}, ${policyVersion}` });
  const notes = [
    call.messageMs ? t('heard', { heard: seconds(call.heardMs), message: seconds(call.messageMs) }) : '',
    call.keys === '' ? '' : t('keys', { keys: call.keys }),
    decision ? allowedBy(decision) : '',
  ];
  const price = call.contact ? <Money amount={call.price} currency={call.currency} /> : null;
  return (
    <Cells
      who={<Phone number={call.phone} />}
      what={isDisposition(call.disposition) ? <Outcome code={call.disposition} /> : call.state}
      note={
        <>
          {notes.filter((note) => note !== '').join(' · ')}
          {price && <> · {price}</>}
        </>
      }
    />
  );
}

function PromiseCells({ promise }: { readonly promise: Dossier['promises'][number] }) {
  const { t } = useTranslation('person');
  const { money, date } = useFormats();
  const amount = promise.amount === null ? '…' : money(promise.amount);
  return <Cells what={t('promised', { amount, due: promise.due === null ? '…' : date(promise.due) })} />;
}

function Denied({ decision }: { readonly decision: Dossier['decisions'][number] }) {
  const { language } = useFormats();
  const { t } = useTranslation('person');
  const reason = isSkip(decision.reason) ? skipWords[decision.reason][language] : decision.reason;
  const note = [decision.policyVersion, usePutOff(decision)].filter((each) => each !== '').join(' · ');
  return <Cells what={t('denied', { rule: decision.rule, reason })} note={note} />;
}

/** For whom and until when the scheduler denied; nothing of a denial of this person alone. */
function usePutOff({ zones, until }: Dossier['decisions'][number]): string {
  const { t } = useTranslation('person');
  const { time } = useFormats();
  if (zones === null) return '';
  const of = zones.join(', ');
  return until === null ? t('putOffForGood', { zones: of }) : t('putOff', { zones: of, until: time(until) });
}
