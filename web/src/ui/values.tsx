import type { Disposition } from '../api/codes.ts';
import { useFormats } from '../i18n/use-formats.ts';
import { dispositionWords } from '../words/dispositions.ts';
import { groups } from '../words/groups.ts';

/** A sum: a decimal string as the server sends it. Unknown is `…`, never 0. */
export function Money({
  amount,
  currency,
}: {
  readonly amount: string | null | undefined;
  readonly currency?: string;
}) {
  const { money } = useFormats();
  return <span className="num">{amount === null || amount === undefined ? '…' : money(amount, currency)}</span>;
}

/** A whole number; unknown is `…`. */
export function Count({ value }: { readonly value: number | null | undefined }) {
  const { count } = useFormats();
  return <span className="num">{value === null || value === undefined ? '…' : count(value)}</span>;
}

/** A number that the server has written for people, masked or not. */
export function Phone({ number }: { readonly number: string }) {
  return <span className="num">{spaced(number)}</span>;
}

/** `+79123456789` → `+7 912 345-67-89`, masked digits too; a number of another country stays as it is. */
function spaced(number: string): string {
  return number.replace(/\+7([\d*]{3})([\d*]{3})([\d*]{2})([\d*]{2})(?![\d*])/g, '+7\u00a0$1\u00a0$2-$3-$4');
}

/** A time, with the whole date as a tooltip. */
export function When({
  at,
  zone,
  seconds = false,
}: {
  readonly at: string;
  readonly zone?: string;
  readonly seconds?: boolean;
}) {
  const { time, dayAndTime, date } = useFormats();
  const today = date(at, zone) === date(new Date().toISOString(), zone);
  return (
    <time className="num" dateTime={at} title={`${date(at, zone)} ${time(at, zone, true)}`}>
      {today ? time(at, zone, seconds) : dayAndTime(at, zone)}
    </time>
  );
}

/** How a call ended: icon, word and colour. */
export function Outcome({ code }: { readonly code: Disposition }) {
  const { language } = useFormats();
  const word = dispositionWords[code];
  const { icon, color } = groups[word.group];
  return (
    <span data-outcome={word.group} style={{ color, whiteSpace: 'nowrap' }}>
      <span aria-hidden="true">{icon}</span> {word[language]}
    </span>
  );
}
