/** The day in ISO. */
export function readDate(text: string): string | null {
  const parts = text.split(/[-/.]/);
  if (parts.length !== 3 || !parts.every((part) => /^[0-9]{1,4}$/.test(part))) return null;
  const iso = parts[0]!.length === 4;
  const [year, month, day] = [parts[iso ? 0 : 2]!, parts[1]!, parts[iso ? 2 : 0]!];
  if (year.length !== 4 || year.startsWith('0') || month.length > 2 || day.length > 2) return null;
  return isDay(Number(year), Number(month), Number(day)) ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : null;
}

export function isDay(year: number, month: number, day: number): boolean {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return month >= 1 && month <= 12 && day >= 1 && day <= days[month - 1]!;
}
