import { query } from './dom.ts';

const home = '/umbraco';

/** Where to go after signing in: what the address asks for if it is on this server, else the backoffice. */
export function returnUrl(): string {
  const wanted = query('ReturnUrl');
  if (!wanted?.startsWith('/')) {
    return home;
  }
  const url = new URL(wanted, location.origin);
  return url.origin === location.origin ? url.pathname + url.search + url.hash : home;
}

/** The address of another of these pages, which keeps where to go afterwards. */
export function pageUrl(flow?: string): string {
  const parameters = new URLSearchParams();
  if (flow) {
    parameters.set('flow', flow);
  }
  const wanted = query('ReturnUrl');
  if (wanted) {
    parameters.set('ReturnUrl', wanted);
  }
  const search = parameters.toString();
  return search ? `${home}/login?${search}` : `${home}/login`;
}
