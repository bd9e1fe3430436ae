const isListOfUsers = { alias: 'Umb.Condition.CollectionAlias', match: 'Umb.Collection.User' };

/** Where the section of users opens, and how a colleague is invited. */
export const userManifests: UmbExtensionManifest[] = [
  {
    type: 'dashboard',
    alias: 'Headspace.Dashboard.UsersStart',
    name: 'Headspace Users Start',
    element: () => import('./users-start.element.ts'),
    meta: { label: '#sections_users', pathname: 'start' },
    conditions: [{ alias: 'Umb.Condition.SectionAlias', match: 'Umb.Section.Users' }],
  },
  {
    type: 'collectionAction',
    kind: 'button',
    alias: 'Headspace.CollectionAction.InviteUser',
    name: 'Headspace Invite User',
    api: () => import('./invite-user.collection-action.ts'),
    weight: 100,
    meta: { label: '#user_invite', additionalOptions: true },
    conditions: [isListOfUsers],
  },
  {
    type: 'modal',
    alias: 'Headspace.Modal.InviteUser',
    name: 'Headspace Invite User Modal',
    element: () => import('./invite-user-modal.element.ts'),
  },
  {
    type: 'localization',
    alias: 'Headspace.Localization.Invitation.Da',
    name: 'Headspace Invitation Texts, Danish',
    meta: {
      culture: 'da',
      localizations: {
        headspaceInvitation: {
          headline: 'Invitér en kollega',
          help: 'Din kollega får en mail med et link til at vælge sin adgangskode. Linket virker i 72 timer.',
          name: 'Navn',
          email: 'Mail',
          groups: 'Grupper',
          groupsHelp: 'En gruppe siger, hvad kollegaen må. Hvor i indholdet vælger du bagefter på kollegaens egen side.',
          groupMissing: 'Vælg mindst én gruppe.',
          message: 'Din hilsen',
          send: 'Send invitationen',
          sent: (email: string) => `Invitationen er sendt til ${email}. Vælg her, hvilken del af indholdet kollegaen må redigere.`,
        },
      },
    },
  },
  {
    type: 'localization',
    alias: 'Headspace.Localization.Invitation.En',
    name: 'Headspace Invitation Texts, English',
    meta: {
      culture: 'en',
      localizations: {
        headspaceInvitation: {
          headline: 'Invite a colleague',
          help: 'Your colleague gets a mail with a link to choose a password. The link works for 72 hours.',
          name: 'Name',
          email: 'Email',
          groups: 'Groups',
          groupsHelp: 'A group says what the colleague may do. Where in the content is chosen afterwards on the colleague’s own page.',
          groupMissing: 'Choose at least one group.',
          message: 'Your greeting',
          send: 'Send the invitation',
          sent: (email: string) => `The invitation has been sent to ${email}. Choose here what part of the content your colleague may edit.`,
        },
      },
    },
  },
];
