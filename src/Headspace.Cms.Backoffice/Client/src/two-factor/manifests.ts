const provider = 'UmbracoAppAuthenticator';

/** The authenticator app of a user, and the codes for the day that it is lost. */
export const twoFactorManifests: UmbExtensionManifest[] = [
  {
    type: 'mfaLoginProvider',
    alias: 'Headspace.MfaLoginProvider.Authenticator',
    name: 'Headspace Authenticator App',
    forProviderName: provider,
    element: () => import('./authenticator-setup.element.ts'),
    meta: { label: 'Authenticator-app' },
  },
  {
    type: 'modal',
    alias: 'Headspace.Modal.RecoveryCodes',
    name: 'Headspace Recovery Codes Modal',
    element: () => import('./recovery-codes-modal.element.ts'),
  },
  {
    type: 'currentUserAction',
    kind: 'default',
    alias: 'Headspace.CurrentUserAction.RecoveryCodes',
    name: 'Headspace Recovery Codes Action',
    weight: 790,
    api: () => import('./recovery-codes.action.ts'),
    meta: { label: '#headspaceTwoFactor_newCodes', icon: 'icon-lifebuoy' },
  },
  {
    type: 'localization',
    alias: 'Headspace.Localization.TwoFactor.Da',
    name: 'Headspace Two-Factor Texts, Danish',
    meta: {
      culture: 'da',
      localizations: {
        headspaceTwoFactor: {
          key: 'Læg nøglen ind i din authenticator-app',
          open: 'Åbn appen på denne enhed',
          code: 'Kode fra appen',
          confirm: 'Bekræft',
          wrong: 'Koden passer ikke. Prøv med den næste.',
          newCodes: 'Gendannelseskoder',
          intro: 'Med en gendannelseskode kan du logge ind, hvis du mister din app. Nye koder gør de gamle ubrugelige.',
          left: (count: number) => `Du har ${count} ubrugte koder.`,
          off: 'Slå først totrinsbekræftelse til.',
          make: 'Lav nye koder',
          codes: 'Gem koderne et sikkert sted nu',
          once: 'De vises kun denne gang. Hver kode virker én gang, i stedet for koden fra appen.',
          copy: 'Kopiér',
          done: 'Jeg har gemt dem',
        },
      },
    },
  },
  {
    type: 'localization',
    alias: 'Headspace.Localization.TwoFactor.En',
    name: 'Headspace Two-Factor Texts, English',
    meta: {
      culture: 'en',
      localizations: {
        headspaceTwoFactor: {
          key: 'Enter the key in your authenticator app',
          open: 'Open the app on this device',
          code: 'Code from the app',
          confirm: 'Confirm',
          wrong: 'The code does not match. Try the next one.',
          newCodes: 'Recovery codes',
          intro: 'With a recovery code you can log in if you lose your app. New codes take the place of the old.',
          left: (count: number) => `You have ${count} unused codes.`,
          off: 'Switch two-factor login on first.',
          make: 'Make new codes',
          codes: 'Save the codes somewhere safe now',
          once: 'They are shown this once. Each works once, instead of the code from the app.',
          copy: 'Copy',
          done: 'I have saved them',
        },
      },
    },
  },
];
