/** Languages where they are needed: beside the words that are translated, for those who may change them. */
export const languages: UmbExtensionManifest = {
  type: 'menuItem',
  alias: 'Headspace.MenuItem.Languages',
  name: 'Headspace Languages Menu Item',
  weight: -100,
  meta: { label: '#treeHeaders_languages', icon: 'icon-globe', entityType: 'language-root', menus: ['Umb.Menu.Translation'] },
  conditions: [{ alias: 'Umb.Condition.CurrentUser.IsAdmin' }],
};
