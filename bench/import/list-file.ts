/** A debtors' list as people send it: windows-1251, `;`, sums with spaces, phones written in several ways. */
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import iconv from 'iconv-lite';

const header = '№ п/п;ФИО;Телефон;Сумма долга;Оплатить до;Услуга;Лицевой счёт\r\n';
const services = ['связь', 'интернет', 'телевидение'];
const perChunk = 1000;

/** Writes `rows` people, each with a number, a sum and an account of his own. */
export async function writeList(file: string, rows: number): Promise<void> {
  await pipeline(Readable.from(chunks(rows)), createWriteStream(file));
}

function* chunks(rows: number): Generator<Buffer> {
  yield iconv.encode(header, 'win1251');
  for (let from = 0; from < rows; from += perChunk) {
    const size = Math.min(perChunk, rows - from);
    yield iconv.encode(Array.from({ length: size }, (_, i) => line(from + i)).join(''), 'win1251');
  }
}

function line(i: number): string {
  const roubles = `${1 + (i % 9)} ${String(i % 1000).padStart(3, '0')},${String(i % 100).padStart(2, '0')}`;
  const due = `${String(1 + (i % 28)).padStart(2, '0')}.12.2026`;
  return `${i + 1};Иванов Иван ${i};${phone(i)};${roubles};${due};${services[i % 3]};${40_000_000 + i}\r\n`;
}

/** 9100000000 and on: mobile numbers, of which ten million are here. */
function phone(i: number): string {
  const digits = String(9_100_000_000 + i);
  const [code, a, b, c] = [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6, 8), digits.slice(8)];
  return i % 2 === 0 ? `8(${code})${a}-${b}-${c}` : `+7 ${code} ${a} ${b} ${c}`;
}
