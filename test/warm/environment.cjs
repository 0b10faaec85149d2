const { TestEnvironment } = require("jest-environment-node");

/** Node's globals for the suites of a project, one set for as long as the worker lives. */
const kept = new Map();

/**
 * One environment for all suites that a worker runs, so that the modules in it (runtime.cjs) see the same Array and Error
 * as the suites do. What a suite has put on the global object is taken away when it ends. Under --watch, where files change
 * while a worker lives, each suite has an environment of its own.
 */
class Kept extends TestEnvironment {
  constructor(config, context) {
    const known = kept.get(config.projectConfig.id);
    if (known) return known;
    super(config, context);
    if (config.globalConfig.watch || config.globalConfig.watchAll) return;
    this.warm = {};
    this.first = new Set(Reflect.ownKeys(this.global));
    kept.set(config.projectConfig.id, this);
  }

  async teardown() {
    if (!this.warm) return super.teardown();
    for (const key of Reflect.ownKeys(this.global)) if (!this.first.has(key)) Reflect.deleteProperty(this.global, key);
  }
}

module.exports = Kept;
