import { ENQUIRY, ENQUIRY_WORKSPACE, MUNICIPALITIES_SECTION } from './enquiry.ts';
import { enquiryTexts } from './texts.ts';

const inSection = [{ alias: 'Umb.Condition.SectionAlias' as const, match: MUNICIPALITIES_SECTION }];

/** The section "Kommuner": the cases that municipalities' enquiries have opened. */
export const enquiryManifests: UmbExtensionManifest[] = [
  ...enquiryTexts,
  {
    type: 'section',
    alias: MUNICIPALITIES_SECTION,
    name: 'Headspace Municipalities Section',
    weight: 340,
    meta: { label: '#headspaceEnquiries_section', pathname: 'municipalities' },
    conditions: [{ alias: 'Umb.Condition.SectionUserPermission', match: MUNICIPALITIES_SECTION }],
  },
  {
    type: 'sectionView',
    alias: 'Headspace.SectionView.Enquiries.Board',
    name: 'Headspace Enquiries Board',
    element: () => import('./board.element.ts'),
    weight: 200,
    meta: { label: '#headspaceEnquiries_board', pathname: 'board', icon: 'icon-layout-grid' },
    conditions: inSection,
  },
  {
    type: 'sectionView',
    alias: 'Headspace.SectionView.Enquiries.List',
    name: 'Headspace Enquiries List',
    element: () => import('./list.element.ts'),
    weight: 100,
    meta: { label: '#headspaceEnquiries_list', pathname: 'list', icon: 'icon-list' },
    conditions: inSection,
  },
  {
    type: 'workspace',
    kind: 'routable',
    alias: ENQUIRY_WORKSPACE,
    name: 'Headspace Enquiry Workspace',
    api: () => import('./workspace.context.ts'),
    meta: { entityType: ENQUIRY },
  },
  { type: 'modal', alias: 'Headspace.Modal.NewEnquiry', name: 'Headspace New Enquiry Modal', element: () => import('./new-enquiry-modal.element.ts') },
  {
    type: 'entityUserPermission',
    alias: 'Headspace.UserPermission.Enquiry.Edit',
    name: 'Headspace Enquiry Edit User Permission',
    forEntityTypes: [ENQUIRY],
    meta: { verbs: ['Headspace.Enquiry.Edit'], label: '#headspaceEnquiries_mayEdit', description: '#headspaceEnquiries_mayEditHelp' },
  },
];
