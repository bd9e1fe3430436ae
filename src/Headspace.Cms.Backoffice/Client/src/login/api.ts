const base = '/umbraco/management/api/v1/';

/** What the server answered; status 0 if it did not. */
export interface Answer<T> {
  status: number;
  ok: boolean;
  body: T | undefined;
}

export interface PasswordRules {
  minimumPasswordLength: number;
  requireNonLetterOrDigit: boolean;
  requireDigit: boolean;
  requireLowercase: boolean;
  requireUppercase: boolean;
}

export interface Problem {
  title?: string;
  detail?: string;
  errors?: Record<string, string[]>;
}

type Verified = Problem & { passwordConfiguration?: PasswordRules };

export const login = (username: string, password: string) =>
  send<Problem & { enabledTwoFactorProviderNames?: string[] }>('security/back-office/login', { username, password });

export const verifyTwoFactor = (provider: string, code: string) => send<Problem>('security/back-office/verify-2fa', { provider, code });

export const forgotPassword = (email: string) => send<Problem>('security/forgot-password', { email });

export const verifyReset = (id: string, resetCode: string) => send<Verified>('security/forgot-password/verify', { user: { id }, resetCode });

export const resetPassword = (id: string, resetCode: string, password: string) =>
  send<Problem>('security/forgot-password/reset', { user: { id }, resetCode, password });

export const verifyInvitation = (id: string, token: string) => send<Verified>('user/invite/verify', { user: { id }, token });

export const createPassword = (id: string, token: string, password: string) =>
  send<Problem>('user/invite/create-password', { user: { id }, token, password });

export const configuration = () => ask<{ allowPasswordReset: boolean; allowLocalLogin: boolean }>('server/configuration', { method: 'GET' });

const send = <T>(path: string, content: unknown) =>
  ask<T>(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(content) });

async function ask<T>(path: string, request: RequestInit): Promise<Answer<T>> {
  try {
    const response = await fetch(base + path, { ...request, credentials: 'same-origin' });
    const isJson = /\bjson\b/.test(response.headers.get('Content-Type') ?? '');
    const text = await response.text();
    return { status: response.status, ok: response.ok, body: isJson ? (JSON.parse(text) as T) : undefined };
  } catch {
    return { status: 0, ok: false, body: undefined };
  }
}
