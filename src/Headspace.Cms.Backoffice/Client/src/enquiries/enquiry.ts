import type { UmbControllerHost } from '@umbraco-cms/backoffice/controller-api';
import { requests } from '../requests.ts';

export const MUNICIPALITIES_SECTION = 'Headspace.Section.Municipalities';
export const ENQUIRY = 'headspace-enquiry';
export const ENQUIRY_WORKSPACE = 'Headspace.Workspace.Enquiry';

/** The steps in their order; the last three stand beside them. */
export const states = [
  'New',
  'Acknowledged',
  'Qualified',
  'Meeting',
  'InPoliticalProcess',
  'AgreementDraft',
  'AgreementSigned',
  'Premises',
  'Recruiting',
  'OpeningSoon',
  'Open',
  'Parked',
  'Declined',
  'Duplicate',
] as const;

export type State = (typeof states)[number];

export interface Colleague {
  id: string;
  name: string;
}

export interface Municipality {
  code: string;
  name: string;
  region: string | null;
}

export interface NextAction {
  text: string;
  on: string;
}

export interface EnquiryRow {
  id: string;
  municipality: Municipality;
  state: State;
  owner: Colleague | null;
  contact: string | null;
  received: string;
  answered: string | null;
  answerBy: string;
  isLate: boolean;
  nextAction: NextAction | null;
  parkedUntil: string | null;
  isDue: boolean;
  next: State[];
  version: number;
}

export interface Person {
  name: string;
  email: string;
  phone?: string | null;
  title?: string | null;
  department?: string | null;
}

export interface LogLine {
  at: string;
  by: string | null;
  kind: 'Moved' | 'Note' | 'Mail' | 'Assigned' | 'Planned' | 'People' | 'CentrePage';
  from: State;
  to: State;
  text: string | null;
  owner: string | null;
  mail: { to: string; subject: string; text: string; state: 'Waiting' | 'Done' | 'GivenUp' | 'Skipped' | null; note: string | null } | null;
}

export interface Enquiry {
  case: EnquiryRow;
  contact: Person | null;
  people: Person[];
  answers: { caption: string; text: string }[];
  log: LogLine[];
  duplicateOf: string | null;
  others: EnquiryRow[];
  centrePage: string | null;
  canMakeCentrePage: boolean;
  canEdit: boolean;
}

/** What a part of a case asks of the whole: whether it was done. */
export type Change = (method: 'put' | 'post', path: string, body: Record<string, unknown>) => Promise<boolean>;

/** Whether a move can be made without saying why, until when or which other. */
export const isPlain = (from: State, to: State) => states.indexOf(to) > states.indexOf(from) && !['Parked', 'Declined', 'Duplicate'].includes(to);

export const pathOf = (id: string) => `section/municipalities/workspace/${ENQUIRY}/edit/${id}`;

export const enquiriesApi = (host: UmbControllerHost) => requests(host, '/umbraco/management/api/v1/headspace/enquiry');
