import { campaignStateWords } from '../campaign-states.ts';
import { skipWords } from '../skip-reasons.ts';

const campaignStates = Object.fromEntries(Object.entries(campaignStateWords).map(([state, { ru }]) => [state, ru]));

/** Fixed words of the server inside an error, by `code.param`; what is not here (a name, a cause) is shown as it came. */
export const valueWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'illegal-transition.machine': { campaign: 'кампания', attempt: 'попытка', transfer: 'перевод на оператора' },
  'illegal-transition.from': campaignStates,
  'illegal-transition.to': campaignStates,
  'list-has-campaign.state': campaignStates,
  'operator-busy.state': {
    offline: 'Не в сети',
    ready: 'Готов',
    offered: 'Звонок',
    talking: 'Разговор',
    'wrap-up': 'Обработка',
    break: 'Перерыв',
  },
  'outcome-incomplete.missing': {
    'the day of the payment': 'нужен день оплаты',
    'when to call back': 'нужно время обратного звонка',
    'the reason': 'нужна причина',
    'a time to call back that lies ahead': 'время обратного звонка уже прошло',
    'a day of the payment that lies ahead': 'день оплаты уже прошёл',
  },
  'outside-refused.reason': {
    'The number is on the do-not-call list': 'он в списке «не звонить»',
    'The number is not on the list of outside numbers': 'его нет в списке внешних номеров',
    'The number is that of a person of your lists: call it from the work list':
      'это номер человека из ваших списков, ему звонят из рабочего списка',
  },
  'cannot-dial.reason': {
    'No dialer can dial now': 'сервер звонков сейчас не может звонить',
    'No trunk of the campaign works': 'ни один канал связи кампании не работает',
    'The emergency stop is pulled': 'нажата аварийная остановка',
    'The trunk does not work': 'канал связи не работает',
    'The campaign is not running': 'кампания не идёт',
    'The campaign has spent its money': 'деньги кампании потрачены',
  },
  'dial-refused.why': Object.fromEntries(Object.entries(skipWords).map(([why, { ru }]) => [why, ru])),
  'dial-refused.next': { never: 'его нет' },
  'callback-unlawful.next': { never: 'его нет' },
  'password-weak.why': {
    'it is too short': 'он слишком короткий',
    'it is longer than 200 characters': 'он длиннее 200 знаков',
    'the name is in it': 'в нём есть имя',
    'it has fewer than five different characters': 'в нём меньше пяти разных знаков',
    'everybody tries it first': 'его пробуют первым',
  },
  'request-too-large.limit': { 'the limit of this route': 'здесь разрешено' },
  'list-not-text.found': {
    'it is an old spreadsheet (XLS)': 'это таблица старого формата (XLS)',
    'it is a PDF document': 'это документ PDF',
    'it is a picture': 'это картинка',
    'it is a packed archive': 'это архив',
    'it is a document of a word processor (DOCX)': 'в нём нет таблицы, похоже на документ Word',
    'it is an OpenDocument file (ODS, ODT)': 'это файл OpenDocument (ODS, ODT)',
    'it is a document of a word processor (RTF)': 'это текстовый документ (RTF)',
    'it is a web page or XML': 'это веб-страница или XML',
    'it is a packed archive or a document': 'это архив или документ',
    'its bytes are no text': 'в нём нет текста',
  },
};
