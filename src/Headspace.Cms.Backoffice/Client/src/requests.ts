import type { UmbControllerHost } from '@umbraco-cms/backoffice/controller-api';
import { umbHttpClient } from '@umbraco-cms/backoffice/http-client';
import { tryExecute } from '@umbraco-cms/backoffice/resources';

const security = [{ scheme: 'bearer', type: 'http' } as const];
const headers = { 'Content-Type': 'application/json' };

/** Questions to operations of our own: what they answer, or what went wrong, which the user has been told. */
export const requests = (host: UmbControllerHost, base: string) => ({
  get: <T>(path: string) => answer<T>(tryExecute(host, umbHttpClient.get({ url: base + path, security }))),
  post: <T>(path: string, body: unknown = {}) => answer<T>(tryExecute(host, umbHttpClient.post({ url: base + path, security, headers, body }))),
  put: <T>(path: string, body: unknown) => answer<T>(tryExecute(host, umbHttpClient.put({ url: base + path, security, headers, body }))),
});

async function answer<T>(asked: Promise<unknown>): Promise<{ data?: T; error?: Error }> {
  return (await asked) as { data?: T; error?: Error };
}
