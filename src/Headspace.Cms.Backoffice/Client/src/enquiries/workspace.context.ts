import { UmbContextBase } from '@umbraco-cms/backoffice/class-api';
import type { UmbControllerHost } from '@umbraco-cms/backoffice/controller-api';
import { UMB_WORKSPACE_CONTEXT, UmbWorkspaceRouteManager } from '@umbraco-cms/backoffice/workspace';
import { HeadspaceEnquiryElement } from './enquiry.element.ts';
import { ENQUIRY, ENQUIRY_WORKSPACE } from './enquiry.ts';

/** The address of a case. */
export class HeadspaceEnquiryWorkspaceContext extends UmbContextBase {
  readonly workspaceAlias = ENQUIRY_WORKSPACE;
  readonly routes = new UmbWorkspaceRouteManager(this);

  constructor(host: UmbControllerHost) {
    super(host, UMB_WORKSPACE_CONTEXT.toString());
    this.routes.setRoutes([
      {
        path: 'edit/:unique',
        component: HeadspaceEnquiryElement,
        setup: (component, info) => {
          (component as HeadspaceEnquiryElement).unique = info.match.params.unique!;
        },
      },
    ]);
  }

  getEntityType() {
    return ENQUIRY;
  }
}

export { HeadspaceEnquiryWorkspaceContext as api };
