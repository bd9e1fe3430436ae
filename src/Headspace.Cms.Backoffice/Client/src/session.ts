import { umbHttpClient } from '@umbraco-cms/backoffice/http-client';

const tokenKey = 'umb:userAuthTokenResponse';

/**
 * Forgets what the browser notes of a session once the server no longer knows it. Left in place, the window that signs in
 * again takes the user for signed in, and the one in which something was typed waits for ever.
 */
export function forgetEndedSessions() {
  umbHttpClient.interceptors.response.use((response) => {
    if (response.status === 401) {
      localStorage.removeItem(tokenKey);
    }
    return response;
  });
}
