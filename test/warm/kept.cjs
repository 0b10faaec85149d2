/**
 * An environment that stays for as long as its worker lives, so that the modules in it (runtime.cjs) see the same Array,
 * Error and document as the suites do: one for all suites that a worker runs, and one for those in kinds of Excel
 * (test/excel/kinds.js), whose modules keep their kind. What a suite has put on the global object is taken away when it
 * ends, and what it has replaced there is put back; the globals of its project are set when it begins. A project without
 * runtime.cjs, a suite that asks for one of its own (`@jest-environment-options {"own": true}`, for one that replaces
 * modules) and --watch, where files change while a worker lives, have an environment for each suite.
 */
module.exports = function kept(Environment) {
  const known = new Map();

  return class Kept extends Environment {
    constructor(config, context) {
      const { globalConfig, projectConfig } = config;
      const stays =
        projectConfig.runtime?.endsWith("runtime.cjs") &&
        !projectConfig.testEnvironmentOptions.own &&
        !globalConfig.watch &&
        !globalConfig.watchAll;
      const key = "EXCEL" in projectConfig.globals;
      const before = known.get(key);
      if (stays && before) {
        Object.assign(before.global, projectConfig.globals);
        return before;
      }
      super(config, context);
      if (!stays) return;
      /** What runtime.cjs keeps here. */
      this.warm = {};
      known.set(key, this);
    }

    async setup() {
      if (this.first) return;
      await super.setup();
      if (!this.warm) return;
      const keys = Reflect.ownKeys(this.global);
      this.first = new Map(keys.map((key) => [key, Reflect.getOwnPropertyDescriptor(this.global, key)]));
    }

    async teardown() {
      if (!this.warm) return super.teardown();
      for (const key of Reflect.ownKeys(this.global)) {
        const first = this.first.get(key);
        if (!first) Reflect.deleteProperty(this.global, key);
        else if (first.configurable && "value" in first && this.global[key] !== first.value)
          Reflect.defineProperty(this.global, key, first);
      }
    }
  };
};
