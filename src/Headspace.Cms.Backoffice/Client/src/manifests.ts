/** Our own extensions of the backoffice. Each lies in a folder of its own here and loads its elements only when they are shown. */
export const manifests: UmbExtensionManifest[] = [];
