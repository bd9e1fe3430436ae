/** Words that Umbraco's Danish lacks: without them an editor reads English. */
export const danish: UmbExtensionManifest = {
  type: 'localization',
  alias: 'Headspace.Localization.Danish',
  name: 'Headspace Danish Texts',
  meta: {
    culture: 'da',
    localizations: {
      actions: { createFor: (name: string) => (name ? `Opret under ${name}` : 'Opret') },
    },
  },
};
