import createClient from 'openapi-fetch';
import type { components, paths } from './delivery.js';

type Content = components['schemas']['IApiContentResponseModel'];

const client = createClient<paths>({ baseUrl: process.argv[2]! });
const portion = 100;

async function readSite(startItem: string): Promise<Content[]> {
  const found: Content[] = [];
  for (;;) {
    const { data, error } = await client.GET('/umbraco/delivery/api/v2/content', {
      params: { query: { sort: ['level:asc', 'name:asc'], expand: 'properties[$all]', skip: found.length, take: portion }, header: { 'Start-Item': startItem, 'Accept-Language': 'da' } },
    });
    if (!data) {
      throw new Error(JSON.stringify(error));
    }

    found.push(...data.items);
    if (data.items.length < portion) {
      return found;
    }
  }
}

// Each type has its own properties: a name that is wrong does not compile.
function told(page: Content): string | null | undefined {
  switch (page.contentType) {
    case 'headspaceSite':
    case 'educationSite':
    case 'summitSite':
      return page.properties.mainMenu?.map(item => item.name).join(', ');
    case 'contentPage':
      return page.properties.body?.items.map(block => block.content.contentType).join(', ');
    case 'summitEdition':
      return page.properties.year?.toString();
    case 'topicPage':
      return page.properties.picture?.[0]?.url;
    default:
      return page.name;
  }
}

const sites: Record<string, { total: number; told: Record<string, string | null | undefined> }> = {};
for (const startItem of process.argv.slice(3)) {
  const pages = await readSite(startItem);
  sites[startItem] = { total: pages.length, told: Object.fromEntries(pages.map(page => [page.route.path, told(page)])) };
}

console.log(JSON.stringify(sites));
