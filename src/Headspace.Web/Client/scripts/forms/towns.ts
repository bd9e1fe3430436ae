import table from '../../../../Headspace.Forms/Data/postcodes.csv?raw';

const ranges = table.split('\n').filter((line) => /^[0-9]/.test(line)).map((line) => {
  const [codes = '', town = ''] = line.trim().split(';');
  const [from = '', to = from] = codes.split('-');
  return { from: Number(from), to: Number(to), town };
});

/** The town of a postcode of four digits; empty when there is no such postcode. */
export function townOf(postcode: string): string {
  const number = Number(postcode);
  return ranges.find((range) => range.from <= number && number <= range.to)?.town ?? '';
}
