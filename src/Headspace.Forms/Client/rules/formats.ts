import { fold, isDigits, spaces } from './texts.ts';

export function isEmail(text: string): boolean {
  const at = text.indexOf('@');
  if (text.length > 254 || at < 1 || at > 64 || at !== text.lastIndexOf('@')) return false;
  const mailbox = text.slice(0, at);
  return !mailbox.startsWith('.') && !mailbox.endsWith('.') && !mailbox.includes('..')
    && ![...mailbox].some((letter) => spaces.test(letter) || '@,;:<>()[]"\\'.includes(letter))
    && isDomain(fold(text.slice(at + 1)));
}

function isDomain(domain: string): boolean {
  const labels = domain.split('.');
  return labels.length > 1 && !isDigits(labels[labels.length - 1]!) && labels.every((label) =>
    label.length > 0 && label.length < 64 && !label.startsWith('-') && !label.endsWith('-')
    && [...label].every((letter) => /[A-Za-z0-9-]/.test(letter) || (letter >= '\u00a1' && !spaces.test(letter))));
}

export function isUrl(text: string): boolean {
  const start = /^https?:\/\//.exec(fold(text))?.[0].length ?? 0;
  if (start === 0 || text.length > 2048 || spaces.test(text)) return false;
  return isDomain(fold(text).slice(start).split(/[/?#]/)[0]!);
}

/** The number in E.164. */
export function readPhone(text: string): string | null {
  let number = [...text].filter((letter) => !spaces.test(letter) && !'-.()'.includes(letter)).join('');
  if (number.startsWith('00')) number = `+${number.slice(2)}`;
  if (/^[0-9]{8}$/.test(number)) number = `+45${number}`;
  if (!/^\+[1-9][0-9]{6,14}$/.test(number)) return null;
  return number.startsWith('+45') && !/^\+45[2-9][0-9]{7}$/.test(number) ? null : number;
}

export function isPostcode(text: string, ranges: string): boolean {
  return /^[0-9]{4}$/.test(text) && ranges.split(' ').some((range) => {
    const [from, to] = range.split('-');
    return Number(from) <= Number(text) && Number(text) <= Number(to ?? from);
  });
}
