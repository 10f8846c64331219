import { textBytes, type ExportCase } from './export-case.ts';

type Form = {
  readonly name: string;
  readonly kind: string;
  readonly message: (who: string, text: string, at: number) => string;
};
const two = (n: number): string => String(n).padStart(2, '0');

// A message in the forms that each service saves or that come out when its chat is copied.
const FORMS: readonly Form[] = [
  {
    name: 'Zoom line',
    kind: 'zoom-chat',
    message: (who, text, at) => `10:2${at}:00 From ${who} to Everyone: ${text}\n`,
  },
  {
    name: 'Zoom line, older',
    kind: 'zoom-chat',
    message: (who, text, at) => `10:2${at}:00\t From  ${who}  to  Everyone : ${text}\n`,
  },
  {
    name: 'Zoom nobody',
    kind: 'zoom-chat',
    message: (who, text, at) => `10:2${at}:00\t From  ${who} : ${text}\n`,
  },
  {
    name: 'Zoom block',
    kind: 'zoom-chat',
    message: (who, text, at) => `10:2${at}:00 From ${who} to Everyone:\n\t${text}\n`,
  },
  {
    name: 'Zoom ja',
    kind: 'zoom-chat',
    message: (who, text, at) => `10:2${at}:00 開始 ${who} 宛先 全員:\n\t${text}\n`,
  },
  {
    name: 'Zoom ja に',
    kind: 'zoom-chat',
    message: (who, text, at) => `10:2${at}:00 開始 ${who} に 全員: ${text}\n`,
  },
  {
    name: 'Zoom ja 差出人',
    kind: 'zoom-chat',
    message: (who, text, at) => `10:2${at}:00 差出人 ${who} 宛先 皆様:\n\t${text}\n`,
  },
  { name: 'Zoom cloud', kind: 'zoom-chat', message: (who, text, at) => `00:2${at}:00\t${who}:\t${text}\n` },
  {
    name: 'Zoom dated',
    kind: 'zoom-chat',
    message: (who, text, at) => `2021-07-05 10:2${at}:00 From ${who} to Everyone:\n${text}\n`,
  },
  {
    name: 'Teams bracket',
    kind: 'teams-chat',
    message: (who, text, at) => `[2021/07/05 13:4${at}] ${who}\n${text}\n\n`,
  },
  {
    name: 'Teams bracket line',
    kind: 'teams-chat',
    message: (who, text, at) => `[2021/07/05 13:4${at}] ${who}: ${text}\n`,
  },
  {
    name: 'Teams bracket ja',
    kind: 'teams-chat',
    message: (who, text, at) => `[昨日 午後 1:4${at}] ${who}\n\n${text}\n\n`,
  },
  {
    name: 'Teams stacked',
    kind: 'teams-chat',
    message: (who, text, at) => `${who}\n2021/07/05 13:4${at}\n${text}\n\n`,
  },
  {
    name: 'Teams stacked time',
    kind: 'teams-chat',
    message: (who, text, at) => `${who}\n13:4${at}\n${text}\n`,
  },
  {
    name: 'Teams stacked en',
    kind: 'teams-chat',
    message: (who, text, at) => `${who}\n7/5/2021 1:4${at} PM\n${text}\n`,
  },
  {
    name: 'Webex block',
    kind: 'webex-chat',
    message: (who, text, at) => `from ${who} to Everyone:    1:4${at} PM\n${text}\n`,
  },
  {
    name: 'Webex line',
    kind: 'webex-chat',
    message: (who, text, at) => `from ${who} to everyone: ${text}    13:4${at}\n`,
  },
  {
    name: 'Webex ja',
    kind: 'webex-chat',
    message: (who, text, at) => `差出人 ${who} 宛先 全員:    13:4${at}\n${text}\n`,
  },
  {
    name: 'Webex ja から',
    kind: 'webex-chat',
    message: (who, text, at) => `${who} から 全員 へ:    午後 1:4${at}\n${text}\n`,
  },
  {
    name: 'Meet sbv',
    kind: 'meet-chat',
    message: (who, text, at) => `00:0${at}:10.000,00:0${at}:13.000\n${who}: ${text}\n\n`,
  },
  {
    name: 'Meet line',
    kind: 'meet-chat',
    message: (who, text, at) => `00:0${at}:10.${two(at)}0 ${who}: ${text}\n`,
  },
  {
    name: 'Meet block',
    kind: 'meet-chat',
    message: (who, text, at) => `00:0${at}:10.000\n${who}: ${text}\n\n`,
  },
];
const SAID: readonly (readonly [string, string])[] = [
  ['甲野 花子', 'よい会でした'],
  ['ピア:すずき', '夕方にも開いてほしいです, できれば'],
  ['Ken Ito', '時間: もう少し'],
  ['乙山(事務局)', 'はい'],
];

/** Chats in each form, in two encodings, with line ends of Windows, and with a title above. */
export function chats(): ExportCase[] {
  return FORMS.flatMap(({ name, kind, message }) => {
    const text = SAID.map(([who, said], at) => message(who, said, at)).join('');
    return [
      { name: `${name} (UTF-8)`, kind, bytes: textBytes(text) },
      { name: `${name} (BOM, CRLF)`, kind, bytes: textBytes(text.replaceAll('\n', '\r\n'), 'UTF-8 BOM') },
      { name: `${name} (CP932)`, kind, bytes: textBytes(text, 'CP932') },
    ];
  });
}
