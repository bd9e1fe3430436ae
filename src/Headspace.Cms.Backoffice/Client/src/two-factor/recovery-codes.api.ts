import type { UmbControllerHost } from '@umbraco-cms/backoffice/controller-api';
import { umbHttpClient } from '@umbraco-cms/backoffice/http-client';
import { tryExecute } from '@umbraco-cms/backoffice/resources';

const provider = '/umbraco/management/api/v1/user/current/2fa/UmbracoAppAuthenticator';
const security = [{ scheme: 'bearer', type: 'http' } as const];
const headers = { 'Content-Type': 'application/json' };

export interface Setup {
  secret: string;
  key: string;
  address: string;
  qrCodeSetupImageUrl: string;
}

export async function readSetup(host: UmbControllerHost): Promise<Setup | undefined> {
  return (await tryExecute(host, umbHttpClient.get<Setup>({ url: provider, security }))).data as Setup | undefined;
}

/** Codes in place of those that there are; undefined if the app's code is not right. */
export async function createCodes(host: UmbControllerHost, code: string): Promise<string[] | undefined> {
  const request = umbHttpClient.post<{ codes: string[] }>({ url: `${provider}/recovery-codes`, security, headers, body: { code } });
  return ((await tryExecute(host, request, { disableNotifications: true })).data as { codes: string[] } | undefined)?.codes;
}

export async function codesLeft(host: UmbControllerHost): Promise<number> {
  return ((await tryExecute(host, umbHttpClient.get<{ left: number }>({ url: `${provider}/recovery-codes`, security }))).data as { left: number } | undefined)?.left ?? 0;
}
