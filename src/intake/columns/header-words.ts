import type { Field, NamePart } from './fields.ts';

/** What a header's words may name. */
export type HeaderMeaning = Field | NamePart | 'row-number';

/**
 * Words of headers, as `normalizeHeader` leaves them. Where several columns fit one field, the word that stands first wins
 * (`сумма долга` before `сумма`); only `phone` takes all its columns.
 */
export const headerWords = {
  phone:
    words(`телефон | тел | номер телефона | номер тел | мобильный телефон | мобильный | моб телефон | моб тел | моб |
    сотовый телефон | сотовый | сот телефон | сот тел | сот | контактный телефон | телефон контактный | телефон мобильный |
    телефон сотовый | контактный номер | мобильный номер | номер мобильного | номер мобильного телефона | номер сотового |
    телефоны | контактные телефоны | телефон абонента | телефон клиента | телефон должника | телефон для связи |
    телефон домашний | домашний телефон | телефон рабочий | рабочий телефон | дом тел | раб тел | дополнительный телефон |
    доп телефон | контакты | phone | phone number | phone no | telephone | telephone number | tel | mobile | mobile phone |
    mobile number | cell | cell phone | cellphone | cell number | contact phone | contact number | msisdn | phones | home phone |
    work phone | primary phone | secondary phone | customer phone | debtor phone | e164`),
  id: words(`id должника | ид должника | код должника | номер должника | debtor id | id абонента | ид абонента | код абонента |
    номер абонента | id клиента | ид клиента | код клиента | номер клиента | client id | customer id | customer number |
    customer no | client number | person id | subscriber id | лицевой счет | лиц счет | л счет | лс | л с | номер лс | № лс | № л с |
    номер л с | номер лицевого счета | № лицевого счета | лицевой | account number | account no | account id | account | id | ид |
    идентификатор | external id | код контрагента | инн | uid | guid`),
  name: words(`фио | фио должника | фио абонента | фио клиента | фамилия имя отчество | фамилия и о | фамилия и имя |
    фамилия имя | должник | абонент | клиент | плательщик | потребитель | заемщик | имя должника | имя клиента | имя абонента |
    наименование | наименование организации | наименование контрагента | наименование должника | наименование клиента |
    наименование абонента | наименование потребителя | контрагент | организация | название организации | название | компания |
    юр лицо | name | full name | fullname | debtor | debtor name | customer | customer name | client | client name |
    subscriber | payer | borrower | company | company name | contact name | person`),
  amount: words(`сумма долга | долг | сумма задолженности | задолженность | сумма дз | дз | дебиторская задолженность |
    размер долга | размер задолженности | общая сумма долга | общий долг | общая задолженность | итого к оплате |
    сумма к оплате | к оплате | всего к оплате | остаток долга | остаток задолженности | остаток | сумма просроченной задолженности |
    просроченная задолженность | просроченный долг | долг всего | задолженность всего | всего долг | сумма |
    сумма платежа | сальдо | баланс | начислено | debt amount | amount due | total due | amount owed | outstanding amount |
    outstanding balance | outstanding | debt | balance due | balance | amount | sum | total debt | debt sum | overdue amount | owed |
    to pay`),
  due: words(`срок оплаты | оплатить до | оплата до | погасить до | срок погашения | срок платежа | дата оплаты | дата погашения |
    дата платежа | крайний срок | крайний срок оплаты | срок уплаты | оплатить не позднее | последний день оплаты |
    предельный срок | предельный срок оплаты | дата срока оплаты | срок | due date | pay by | payable by | payment due |
    payment due date | payment date | date due | due | deadline | pay before | pay until`),
  service:
    words(`услуга | вид услуги | наименование услуги | название услуги | услуги | за что | за что долг | вид услуг |
    назначение | назначение платежа | продукт | вид долга | вид задолженности | service | service name | product | debt for |
    for what | product name`),
  contract:
    words(`номер договора | № договора | договор | договор № | n договора | контракт | номер контракта | № контракта |
    кредитный договор | номер счета | № счета | contract | contract number | contract no | contract id | agreement |
    agreement number | loan number | invoice | invoice number | debt id | id долга`),
  region:
    words(`регион | область | субъект | субъект рф | регион проживания | регион должника | регион абонента | город |
    населенный пункт | region | state | province | city | town`),
  address: words(`адрес | адрес проживания | адрес регистрации | адрес абонента | адрес должника | адрес клиента |
    фактический адрес | почтовый адрес | адрес прописки | address | home address | street address`),
  zone: words(`часовой пояс | таймзона | тайм зона | временная зона | час пояс | пояс | разница с москвой | мск | time zone |
    timezone | tz | zone | зона времени | utc offset`),
  segment:
    words(`сегмент | тип клиента | тип абонента | тип должника | категория | категория клиента | категория должника |
    категория абонента | группа | segment | customer type | client type | category | group`),
  language: words('язык | язык общения | язык сообщения | язык клиента | language | lang | locale'),
  'last-name': words('фамилия | last name | surname | family name | lastname'),
  'first-name': words('имя | first name | given name | firstname'),
  'middle-name': words('отчество | middle name | patronymic | middlename'),
  'row-number':
    words(`№ | № п п | n п п | п п | no п п | nп п | №п п | номер п п | номер по порядку | по порядку | пп | №№ |
    №№ п п | номер строки | строка | # | no | nn | n | n n | row | row number | row no | line | line no | s no | sr no`),
} as const satisfies Record<HeaderMeaning, readonly string[]>;

function words(text: string): readonly string[] {
  return text.split('|').map((word) => word.trim().replace(/\s+/g, ' '));
}
