const text = (culture: string, name: string, move: string): UmbExtensionManifest => ({
  type: 'localization',
  alias: `Headspace.Localization.Keyboard.${name}`,
  name: `Headspace Keyboard Texts, ${name}`,
  meta: { culture, localizations: { headspaceKeyboard: { move } } },
});

/** What is said of the keys that do what is else the mouse's. */
export const keyboardManifests: UmbExtensionManifest[] = [
  text('da', 'Danish', 'Alt og pil op eller ned flytter'),
  text('en', 'English', 'Alt and arrow up or down moves'),
];
