/** What the server chose for the page; the client writes over it when it starts. */
export const pageLanguage = document.documentElement.lang;
