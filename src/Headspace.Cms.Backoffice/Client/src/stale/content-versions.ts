import { umbHttpClient } from '@umbraco-cms/backoffice/http-client';
import { UmbCancelError } from '@umbraco-cms/backoffice/resources';
import type { ContentBody } from './content-body.ts';
import { merge } from './content-body.ts';

const addresses = ['document', 'media', 'document-blueprint'].map((kind) => `/umbraco/management/api/v1/${kind}/{id}`);
const security = [{ scheme: 'bearer', type: 'http' } as const];

/** What was read, and the tag by which the server knows it again. */
export interface Version {
  tag: string;
  body: ContentBody;
}

export interface StaleSave {
  id: string;
  savedBy: string | null;
  savedAt: string;
  base: ContentBody;
  mine: ContentBody;
  theirs: ContentBody;
}

export type Choice = 'mine' | 'theirs' | 'goOn';

/** Who can ask the editor of a document, a media item or a blueprint, and load it anew. */
export interface Workspace {
  getUnique(): string | undefined;
  /** What the editor has begun from. */
  readonly version?: Version;
  choose(save: StaleSave): Promise<Choice>;
  reload(): Promise<void>;
  /** After a save over another's: what the editor shows of other languages may be older than what is saved. */
  reloadIfClean(): Promise<void>;
}

const lastRead = new Map<string, Version>();
export const workspaces = new Set<Workspace>();

/** What was read last, which may be for a picker or a panel: who shows it in an editor keeps the version with it. */
export const lastReadOf = (id: string) => lastRead.get(id);

const isContent = (options: { url?: string }) => addresses.includes(options.url ?? '');
const idOf = (options: { path?: unknown }) => String((options.path as { id: string }).id);
const workspaceOf = (id: string) => [...workspaces].find((open) => open.getUnique() === id);

/** From now on each save says which version it was made from, and a refused one is put to the editor. */
export function watchVersions() {
  umbHttpClient.interceptors.request.use((request, options) => {
    const version = request.method === 'PUT' && isContent(options) ? (workspaceOf(idOf(options))?.version ?? lastReadOf(idOf(options))) : undefined;
    if (version && !request.headers.has('If-Match')) {
      request.headers.set('If-Match', version.tag);
    }
    return request;
  });
  umbHttpClient.interceptors.response.use(async (response, request, options) => {
    if (!isContent(options)) {
      return response;
    }
    const tag = response.headers.get('ETag');
    if (request.method === 'GET' && response.ok && tag) {
      lastRead.set(idOf(options), { tag, body: (await response.clone().json()) as ContentBody });
    }
    if (request.method === 'PUT' && response.status === 409) {
      const problem = (await response.clone().json()) as { operationStatus?: string; savedBy?: string; savedAt: string };
      return problem.operationStatus === 'Stale' ? settle(response, options.url!, idOf(options), options.body as ContentBody, problem) : response;
    }
    return response;
  });
}

async function settle(response: Response, url: string, id: string, mine: ContentBody, problem: { savedBy?: string; savedAt: string }): Promise<Response> {
  const workspace = workspaceOf(id);
  const base = workspace?.version;
  if (!workspace || !base) {
    return response;
  }
  await umbHttpClient.get({ url, path: { id }, security });
  const theirs = lastRead.get(id)!;
  const choice = await workspace.choose({ id, savedBy: problem.savedBy ?? null, savedAt: problem.savedAt, base: base.body, mine, theirs: theirs.body });
  if (choice === 'mine') {
    const headers = { 'Content-Type': 'application/json', 'If-Match': theirs.tag };
    const again = await umbHttpClient.put({ url, path: { id }, security, headers, body: merge(base.body, mine, theirs.body) });
    if (again.response.ok) {
      setTimeout(() => void workspace.reloadIfClean(), 500);
      return new Response(null, { status: 200, headers: { 'Content-Length': '0' } });
    }
    return new Response(JSON.stringify(again.error), { status: again.response.status, headers: { 'Content-Type': 'application/problem+json' } });
  }
  if (choice === 'theirs') {
    await workspace.reload();
  }
  throw new UmbCancelError('The editor has chosen not to save.');
}
