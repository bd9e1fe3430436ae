import { danish } from './danish.ts';
import { enquiryManifests } from './enquiries/manifests.ts';
import { keyboardManifests } from './keyboard/manifests.ts';
import { languages } from './languages.ts';
import { staleManifests } from './stale/manifests.ts';
import { twoFactorManifests } from './two-factor/manifests.ts';
import { userManifests } from './users/manifests.ts';
import { welcomeManifests } from './welcome/manifests.ts';

/** Our own extensions of the backoffice. Each lies in a folder of its own here and loads its elements only when they are shown. */
export const manifests: UmbExtensionManifest[] = [
  ...danish, ...enquiryManifests, ...keyboardManifests, languages, ...staleManifests, ...twoFactorManifests, ...userManifests, ...welcomeManifests,
];

/** Umbraco's that ours stand in the place of; and the choice of themes, whose styles its package from npm does not have. */
export const replaced = ['Umb.Dashboard.UmbracoNews', 'Umb.CollectionAction.User.Invite', 'Umb.UserProfileApp.CurrentUser.Theme'];
