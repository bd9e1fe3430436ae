import type { components } from '../delivery';

/** Every answer of the Delivery API that is one item of content: told apart by its contentType. */
export type Content = components['schemas']['IApiContentResponseModel'];
type OfType<T extends Content['contentType']> = Extract<Content, { contentType: T }>;

export type Edition = OfType<'summitEdition'>;
export type Session = OfType<'session'>;
export type Site = OfType<'summitSite'>;

const address = process.env['HEADSPACE_API'];
if (!address) {
  throw new Error('HEADSPACE_API is missing: the address of the site with the Delivery API, as http://localhost:5000');
}

const startItem = 'psykiatritopmoedet';
const portion = 50;

async function get<T>(path: string, parameters: [string, string][] = []): Promise<T> {
  const url = new URL(`/umbraco/delivery/api/v2/${path}`, address);
  parameters.forEach(([name, value]) => url.searchParams.append(name, value));
  const response = await fetch(url, { headers: { 'Start-Item': startItem, 'Accept-Language': 'da' } });
  if (!response.ok) {
    throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  }

  return await response.json() as T;
}

async function all<T extends Content>(...parameters: [string, string][]): Promise<T[]> {
  const found: T[] = [];
  for (let total = 1; found.length < total;) {
    const page = await get<{ total: number; items: T[] }>('content', [...parameters, ['skip', `${found.length}`], ['take', `${portion}`]]);
    if (page.items.length === 0) {
      break;
    }

    total = page.total;
    found.push(...page.items);
  }

  return found;
}

/** The front page, with the edition that it is about. */
export const getSite = () => get<Site>('content/item/', [['expand', 'properties[currentEdition,mainMenu,members]']]);

/** Every page below the front page. */
export const getPages = () => all(['fetch', 'descendants:/'], ['sort', 'level:asc'], ['sort', 'sortOrder:asc'], ['expand', 'properties[members]']);

/** The sessions of an edition, in the order of the day. */
export const getProgramme = async (edition: { route: { path: string } }) =>
  (await all<Session>(['fetch', `children:${edition.route.path}`], ['filter', 'contentType:session'], ['sort', 'sortOrder:asc']))
    .sort((first, second) => `${first.properties.starts}`.localeCompare(`${second.properties.starts}`));

/** The address of a picture of that width. */
export const picture = (url: string, width: number, format: string) => new URL(`${url}?width=${width}&format=${format}`, address).href;
