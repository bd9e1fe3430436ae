// Which file a module goes to. Vite alone makes two thousand files, of which a sign-in loads four hundred one after another.
const start = [/\/src\/backoffice\.ts$/, /\/apps\/backoffice\/backoffice\.element\.js$/, /\/packages\/[^/]+\/(umbraco-package|manifests|entry-point)\.js$/];
// What every sign-in shows or sets up, found by what Chromium asked for up to the tree.
const firstScreen = [
  /\/(entry-point|[^/]+\.store|[^/]+\.condition|[^/]+\.route-entry)\.js$/,
  /-(header-app|global-context)\.element\.js$|\/(header-app|global-context)\//,
  /\/packages\/core\/(menu|section|search)\/.*(menu|section|header-app|main-views)[^/]*\.(element|context|global-context|section-context)\.js$/,
  /\/packages\/core\/(recycle-bin\/tree\/tree-item|icon-registry)\/[^/]+\.js$/,
  /\/packages\/documents\/documents\/(tree\/.*(tree|item)\.(element|context)|entity-actions\/create\/create\.action)\.js$/,
  /\/packages\/language\/app-language-select\//,
  /\/packages\/user\/current-user\/current-user-header-app\.element\.js$/,
  /\/packages\/ufm\//,
  /\/signalr\//,
];
const code = /\/node_modules\/monaco-editor\//;
const icon = /\/icon-registry\/icons\//;
const language = /\/assets\/lang\//;
const vendor = /\/node_modules\/(?!@umbraco-cms\/)/;
const part = /\/dist-cms\/(?:packages|apps|libs|external)\/([^/]+)\//;

/** The name of the group of a module, for Rolldown's code splitting. */
export function chunkPlan() {
  let plan;
  return (id, context) => {
    plan ??= makePlan(graphFrom(id, context));
    return plan.get(id) ?? null;
  };
}

function makePlan(graph) {
  const plan = new Map();
  const put = (ids, nameOf) => {
    for (const id of ids) {
      if (!plan.has(id)) {
        plan.set(id, nameOf(id));
      }
    }
  };
  const ids = [...graph.keys()];
  const matching = (patterns) => ids.filter((id) => patterns.some((pattern) => pattern.test(id)));
  const withCode = reaching(graph, ids.filter((id) => code.test(id)));

  put(ids.filter((id) => language.test(id) || code.test(id)), () => null);
  put(ids.filter((id) => icon.test(id)), () => 'icons');
  put(closure(graph, matching(start)), (id) => (vendor.test(id) ? 'vendor' : 'start'));
  put([...closure(graph, matching(firstScreen))].filter((id) => !withCode.has(id)), () => 'first-screen');
  put(ids.filter((id) => part.test(id)), (id) => `${part.exec(id)[1]}${withCode.has(id) ? '-code' : ''}`);
  return plan;
}

// Every module, each with what it imports, by whatever way it can be reached from the first.
function graphFrom(first, context) {
  const graph = new Map();
  const open = [first];
  while (open.length > 0) {
    const id = open.pop();
    const module = graph.has(id) ? null : context.getModuleInfo(id);
    if (module) {
      graph.set(id, module.importedIds);
      open.push(...module.importedIds, ...module.dynamicallyImportedIds, ...module.importers, ...module.dynamicImporters);
    }
  }
  return graph;
}

function closure(graph, roots) {
  const found = new Set();
  const open = [...roots];
  while (open.length > 0) {
    const id = open.pop();
    if (graph.has(id) && !found.has(id)) {
      found.add(id);
      open.push(...graph.get(id));
    }
  }
  return found;
}

function reaching(graph, targets) {
  const importers = new Map([...graph.keys()].map((id) => [id, []]));
  for (const [id, imported] of graph) {
    for (const other of imported) {
      importers.get(other)?.push(id);
    }
  }
  return closure(importers, targets);
}
