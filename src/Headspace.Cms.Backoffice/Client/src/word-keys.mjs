/** The text of something said and, where a value follows it, how that follows. */
export const partsOf = (/** @type {string} */ said) => {
  const [, text = '', value = ''] = /^(.*?)(:? \$\{.*)?$/.exec(said) ?? [];
  return { text, value };
};

/** The name, within the group `headspaceWords`, by which the text is found in each language. */
export const nameOf = (/** @type {string} */ english) => partsOf(english).text.replace(/\W/g, '_');
