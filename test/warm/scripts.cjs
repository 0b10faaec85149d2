const hooks = require("node:async_hooks");
const vm = require("node:vm");
const { default: Runtime } = require("jest-runtime");

/** What a worker has compiled, by file; with the text, since a file may be transformed in two ways. */
const compiled = new Map();

/**
 * Where jest remembers which test runs, so that an error that nobody caught is that test's. In Node 20 AsyncLocalStorage
 * makes every promise three times as dear. Tests run one after the other here (none is `concurrent`): what runs now is
 * enough.
 */
class OneAtATime {
  getStore() {
    return this.store;
  }

  run(store, callback) {
    const before = this.store;
    this.store = store;
    const restore = () => void (this.store = before);
    let result;
    try {
      result = callback();
    } catch (error) {
      restore();
      throw error;
    }
    if (typeof result?.then === "function") return result.finally(restore);
    restore();
    return result;
  }
}

/**
 * Compiles a file once in a worker, though each suite has modules of its own: jest compiles it anew for every suite, and
 * the engine then begins with none of its functions compiled. Code is shared, no value is: each suite runs it in a
 * context of its own.
 */
class SharedScripts extends Runtime {
  constructor(...given) {
    super(...given);
    const { executor } = this;
    const compile = executor.compile.bind(executor);
    executor.compile = (source, filename) => {
      const context = executor.environment.getVmContext();
      if (!context) return null;
      const head = `(function(${executor.injectedModuleParameters.join(",")}){`;
      const text = `${head}${source}\n})`;
      const known = compiled.get(filename);
      if (known?.text === text) return known.script.runInContext(context);
      try {
        // The first line begins before its own first column, so that places in errors are those of the file.
        const script = new vm.Script(text, { filename, columnOffset: -head.length });
        compiled.set(filename, { text, script });
        return script.runInContext(context);
      } catch {
        // A file with a fault in it: jest says which and where.
        return compile(source, filename);
      }
    };
  }

  /** What jest's own code asks for; a suite's and the packages' asks are others. */
  requireInternalModule(from, to) {
    if (to === "node:async_hooks") return { ...hooks, AsyncLocalStorage: OneAtATime };
    return super.requireInternalModule(from, to);
  }
}

module.exports = { default: SharedScripts, __esModule: true };
