import '@umbraco-ui/uui-css/dist/uui-css.css';
import './backoffice.css';
import '@umbraco-cms/backoffice/app';
import { umbExtensionsRegistry } from '@umbraco-cms/backoffice/extension-registry';
import { makeVersionsReachable } from './keyboard.ts';
import { manifests, replaced } from './manifests.ts';
import { forgetEndedSessions } from './session.ts';

replaced.forEach((alias) => umbExtensionsRegistry.exclude(alias));
umbExtensionsRegistry.registerMany(manifests);
void makeVersionsReachable();
forgetEndedSessions();
