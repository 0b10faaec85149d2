const path = require("node:path");
const { default: Runtime } = require("./scripts.cjs");

/**
 * What no suite has a copy of its own of. Jest's own packages keep the state of the suite that runs, and Testing
 * Library's tells each suite to clean up after its tests.
 */
const SHARED = /^(?:src|workbench|samples|node_modules\/(?!(?:@jest|jest|expect|pretty-format|@testing-library)\b))/;

/**
 * Loads the code that is tested once in a worker, not once in each of three hundred suites: that took a third of the time
 * of a run, most of it since nothing that the engine had compiled for one suite was there for the next. Suites and what
 * lies beside them in test/ are loaded for each suite as ever. The nightly run (jest.whole.config.js) gives each suite
 * modules of its own: there a suite that leans on what another has left is found.
 */
class WarmRuntime extends Runtime {
  constructor(...given) {
    super(...given);
    const [config, environment] = given;
    this.rootDir = config.rootDir;
    // Suites in a page of their own have modules of their own.
    if (!environment.warm) return;
    this.warm = environment.warm.runtime ??= new Runtime(...given);
    this.transformCache.sourceMaps = this.warm.transformCache.sourceMaps;
  }

  requireModuleOrMock(from, name) {
    return this.warm && this.isShared(from, name)
      ? this.warm.requireModuleOrMock(from, name)
      : super.requireModuleOrMock(from, name);
  }

  isShared(from, name) {
    if (name.startsWith("@jest/") || this._resolution.isCoreModule(name)) return false;
    try {
      return SHARED.test(path.relative(this.rootDir, this._resolution.resolveCjs(from, name)));
    } catch {
      return false;
    }
  }
}

module.exports = { default: WarmRuntime, __esModule: true };
