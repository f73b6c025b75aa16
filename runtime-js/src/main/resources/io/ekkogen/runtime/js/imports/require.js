// CommonJS, and the one registry of module instances that `import` shares with it: what an ES module
// sees of a native:, std: or CommonJS module is `export default $ekkogen(specifier)`.
(function (intrinsics, host, makeError) {
  'use strict';

  const { Map, apply, define, defineProperty, global, mapDelete, mapGet, mapHas, mapSet } = intrinsics;
  const builtins = new Map();
  const files = new Map();
  let main;

  function builtin(specifier, directory) {
    const name = host.nameOf(specifier);
    if (!mapHas(builtins, name)) {
      mapSet(builtins, name, host.instantiate(specifier, directory));
    }
    return mapGet(builtins, name);
  }

  function load(filename, isMain) {
    if (mapHas(files, filename)) {
      return mapGet(files, filename).exports;
    }
    const module = { id: isMain ? '.' : filename, filename, loaded: false, exports: {} };
    mapSet(files, filename, module);
    if (isMain) {
      main = module;
    }
    let complete = false;
    try {
      if (host.isJson(filename)) {
        module.exports = host.parseJson(filename);
      } else {
        const directory = host.directoryOf(filename);
        const body = host.compile(filename);
        apply(body, module.exports,
          [module.exports, makeRequire(directory), module, filename, directory]);
      }
      complete = true;
    } finally {
      if (!complete) {
        mapDelete(files, filename);
      }
    }
    module.loaded = true;
    return module.exports;
  }

  function check(specifier) {
    if (typeof specifier !== 'string') {
      throw makeError('TypeError', 'EKKO_TYPE',
        `require: the module's name must be a string, not ${specifier === null ? 'null' : typeof specifier}`);
    }
  }

  function get(specifier, directory) {
    check(specifier);
    const resolved = host.resolve(specifier, directory);
    return host.isBuiltin(resolved) ? builtin(resolved, directory) : load(resolved, false);
  }

  function makeRequire(directory) {
    const require = (specifier) => get(specifier, directory);
    require.resolve = (specifier) => {
      check(specifier);
      return host.resolve(specifier, directory);
    };
    require.main = main;
    return require;
  }

  // Completes the import.meta of a module, which has its `url` from the engine.
  function describe(meta) {
    const filename = host.filenameOf(meta.url);
    if (filename !== null) {
      const directory = host.directoryOf(filename);
      define(meta, 'dirname', directory);
      define(meta, 'filename', filename);
      define(meta, 'resolve', (specifier) => host.importUrl(`${specifier}`, directory));
    }
  }

  // A member of what a CommonJS file exports, which may be anything.
  function member(exports, key) {
    try {
      return exports[key];
    } catch {
      return undefined;
    }
  }

  // Called by the modules that the host inserts. The stacks of errors show the import in their place.
  const ekkogen = (specifier) => {
    check(specifier);
    try {
      return get(specifier, '');
    } catch (error) {
      if (host.isBuiltin(specifier) && typeof error?.stack === 'string') {
        define(error, 'stack', host.atImport(error.stack, specifier), false);
      }
      throw error;
    }
  };
  defineProperty(ekkogen, 'describe', { __proto__: null, value: describe });
  defineProperty(ekkogen, 'member', { __proto__: null, value: member });
  defineProperty(global, '$ekkogen', { __proto__: null, value: ekkogen });

  return (filename) => { load(filename, true); };
})
