import { umbHttpClient } from '@umbraco-cms/backoffice/http-client';
import { UmbCancelError } from '@umbraco-cms/backoffice/resources';
import type { DocumentBody } from './document-body.ts';
import { merge } from './document-body.ts';

const address = '/umbraco/management/api/v1/document/{id}';
const security = [{ scheme: 'bearer', type: 'http' } as const];

/** A document as it was read, and the tag by which the server knows it again. */
interface Version {
  tag: string;
  body: DocumentBody;
}

export interface StaleSave {
  id: string;
  savedBy: string | null;
  savedAt: string;
  base: DocumentBody;
  mine: DocumentBody;
  theirs: DocumentBody;
}

export type Choice = 'mine' | 'theirs' | 'goOn';

/** Who can ask the editor of a document, and load it anew. */
export interface Workspace {
  getUnique(): string | undefined;
  choose(save: StaleSave): Promise<Choice>;
  reload(): Promise<void>;
  /** After a save over another's: what the editor shows of other languages may be older than what is saved. */
  reloadIfClean(): Promise<void>;
}

const versions = new Map<string, Version>();
export const workspaces = new Set<Workspace>();

const isDocument = (options: { url?: string; path?: unknown }) => options.url === address;
const idOf = (options: { path?: unknown }) => String((options.path as { id: string }).id);

/** From now on each save says which version it was made from, and a refused one is put to the editor. */
export function watchVersions() {
  umbHttpClient.interceptors.request.use((request, options) => {
    const version = request.method === 'PUT' && isDocument(options) ? versions.get(idOf(options)) : undefined;
    if (version) {
      request.headers.set('If-Match', version.tag);
    }
    return request;
  });
  umbHttpClient.interceptors.response.use(async (response, request, options) => {
    if (!isDocument(options)) {
      return response;
    }
    const tag = response.headers.get('ETag');
    if (request.method === 'GET' && response.ok && tag) {
      versions.set(idOf(options), { tag, body: (await response.clone().json()) as DocumentBody });
    }
    if (request.method === 'PUT' && response.status === 409) {
      const problem = (await response.clone().json()) as { operationStatus?: string; savedBy?: string; savedAt: string };
      return problem.operationStatus === 'Stale' ? settle(response, idOf(options), options.body as DocumentBody, problem) : response;
    }
    return response;
  });
}

async function settle(response: Response, id: string, mine: DocumentBody, problem: { savedBy?: string; savedAt: string }): Promise<Response> {
  const workspace = [...workspaces].find((open) => open.getUnique() === id);
  const base = versions.get(id);
  if (!workspace || !base) {
    return response;
  }
  await umbHttpClient.get({ url: address, path: { id }, security });
  const theirs = versions.get(id)!;
  const choice = await workspace.choose({ id, savedBy: problem.savedBy ?? null, savedAt: problem.savedAt, base: base.body, mine, theirs: theirs.body });
  if (choice === 'mine') {
    const again = await umbHttpClient.put({ url: address, path: { id }, security, headers: { 'Content-Type': 'application/json' }, body: merge(base.body, mine, theirs.body) });
    if (again.response.ok) {
      setTimeout(() => void workspace.reloadIfClean(), 500);
      return new Response(null, { status: 200, headers: { 'Content-Length': '0' } });
    }
    return new Response(JSON.stringify(again.error), { status: again.response.status, headers: { 'Content-Type': 'application/problem+json' } });
  }
  if (choice === 'theirs') {
    await workspace.reload();
  } else {
    versions.set(id, base);
  }
  throw new UmbCancelError('The editor has chosen not to save.');
}
