/** Where the section of users opens. */
export const userManifests: UmbExtensionManifest[] = [
  {
    type: 'dashboard',
    alias: 'Headspace.Dashboard.UsersStart',
    name: 'Headspace Users Start',
    element: () => import('./users-start.element.ts'),
    meta: { label: '#sections_users', pathname: 'start' },
    conditions: [{ alias: 'Umb.Condition.SectionAlias', match: 'Umb.Section.Users' }],
  },
];
