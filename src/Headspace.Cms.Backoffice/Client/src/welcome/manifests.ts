/** What an editor sees first, instead of the vendor's news. */
export const welcomeManifests: UmbExtensionManifest[] = [
  {
    type: 'dashboard',
    alias: 'Headspace.Dashboard.Welcome',
    name: 'Headspace Welcome Dashboard',
    element: () => import('./welcome-dashboard.element.ts'),
    weight: 100,
    meta: { label: '#headspaceWelcome_tab', pathname: 'velkommen' },
    conditions: [{ alias: 'Umb.Condition.SectionAlias', match: 'Umb.Section.Content' }],
  },
  {
    type: 'localization',
    alias: 'Headspace.Localization.Welcome.Da',
    name: 'Headspace Welcome Texts, Danish',
    meta: {
      culture: 'da',
      localizations: {
        headspaceWelcome: {
          tab: 'Overblik',
          headline: (name: string) => `Hej ${name}`,
          edited: 'Det har du sidst redigeret',
          editedNone: 'Når du har gemt eller udgivet en side, finder du den her.',
          waiting: 'Venter på en dato',
          waitingNone: 'Intet er planlagt til at blive udgivet eller taget ned.',
          figures: 'Tal, der er over 18 måneder gamle',
          figuresNone: 'Alle tal er nye nok.',
          helplines: 'Hjælpelinjer, der ikke er tjekket i 90 dage',
          helplinesNone: 'Alle hjælpelinjer er tjekket for nylig.',
          never: 'aldrig tjekket',
          failed: 'Overblikket kunne ikke hentes. Genindlæs siden for at prøve igen.',
        },
      },
    },
  },
  {
    type: 'localization',
    alias: 'Headspace.Localization.Welcome.En',
    name: 'Headspace Welcome Texts, English',
    meta: {
      culture: 'en',
      localizations: {
        headspaceWelcome: {
          tab: 'Overview',
          headline: (name: string) => `Hello ${name}`,
          edited: 'What you edited last',
          editedNone: 'Once you have saved or published a page, you find it here.',
          waiting: 'Waiting for a date',
          waitingNone: 'Nothing is scheduled to be published or taken down.',
          figures: 'Figures older than 18 months',
          figuresNone: 'All figures are recent enough.',
          helplines: 'Help lines not checked for 90 days',
          helplinesNone: 'All help lines have been checked recently.',
          never: 'never checked',
          failed: 'The overview could not be fetched. Reload the page to try again.',
        },
      },
    },
  },
];
