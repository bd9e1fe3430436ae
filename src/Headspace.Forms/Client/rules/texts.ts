// What a typed text is read as, letter by letter as on the server.

/** What a browser sends of a text: halves of letters become the sign for what cannot be read. */
export function sent(text: string): string {
  return text.replace(/[\ud800-\udfff]/gu, '\ufffd');
}

/** As sent, with line feeds for line ends, without control characters and spaces around it. */
export function clean(text: string): string {
  let result = '';
  for (const letter of sent(text).replace(/\r\n/g, '\n')) {
    const code = letter.codePointAt(0)!;
    if (letter === '\r') result += '\n';
    else if (letter === '\t' || letter === '\n' || (code >= 32 && code !== 127)) result += letter;
  }
  return trim(result);
}

export const spaces = /[ \t\n\r\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff]/;

export function trim(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && spaces.test(text[from]!)) from++;
  while (to > from && spaces.test(text[to - 1]!)) to--;
  return text.slice(from, to);
}

export function withoutSpaces(text: string): string {
  return [...text].filter((letter) => !spaces.test(letter)).join('');
}

/** Lower case for the letters of Western Europe; the others have no case here. */
export function fold(text: string): string {
  return text.replace(/[A-Z\u00c0-\u00d6\u00d8-\u00de]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x20));
}

export function isDigits(text: string): boolean {
  return /^[0-9]+$/.test(text);
}

export function isTicked(text: string): boolean {
  return ['on', 'true', '1', 'checked', 'yes', 'ja'].includes(fold(clean(text)));
}
