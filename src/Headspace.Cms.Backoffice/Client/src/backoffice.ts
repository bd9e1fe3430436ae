import { pageLanguage } from './page-language.ts';
import '@umbraco-ui/uui-css/dist/uui-css.css';
import './backoffice.css';
import '@umbraco-cms/backoffice/app';
import { umbExtensionsRegistry } from '@umbraco-cms/backoffice/extension-registry';
import { umbLocalizationRegistry } from '@umbraco-cms/backoffice/localization';
import { makeCropsReachable } from './keyboard/crops.ts';
import { makeSortingReachable } from './keyboard/sorting.ts';
import { makeVersionsReachable } from './keyboard/versions.ts';
import { manifests, replaced } from './manifests.ts';
import { watchBuild } from './new-build.ts';
import { forgetEndedSessions } from './session.ts';
import { watchVersions } from './stale/content-versions.ts';

replaced.forEach((alias) => umbExtensionsRegistry.exclude(alias));
umbExtensionsRegistry.registerMany(manifests);
watchVersions();
watchBuild();
forgetEndedSessions();
void makeVersionsReachable();
makeCropsReachable();
makeSortingReachable();

// The page of a preview does not ask who the user is: it speaks as the browser does.
if (location.pathname.endsWith('/preview')) {
  umbLocalizationRegistry.loadLanguage(pageLanguage);
}
