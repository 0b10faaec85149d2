import { TestEnvironment } from "jest-environment-jsdom";

/**
 * A page as jsdom has it, with what a browser has too, and jsdom lacks: texts from bytes, and ResizeObserver, which Fluent measures with.
 * Without style rules: jsdom draws nothing, and reckons every rule anew each time an element's name is asked for.
 */
export default class Page extends TestEnvironment {
  async setup() {
    await super.setup();
    Object.assign(this.global, {
      TextDecoder,
      TextEncoder,
      fetch,
      setImmediate,
      ResizeObserver: class {
        observe() {}
        unobserve() {}
        disconnect() {}
      },
    });
    this.global.CSSStyleSheet.prototype.insertRule = () => 0;
  }
}
