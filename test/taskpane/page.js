import { TestEnvironment } from "jest-environment-jsdom";

/**
 * A page as jsdom has it, with what a browser has too, and jsdom lacks: texts from bytes, and ResizeObserver, which
 * Fluent measures with. Without style rules: jsdom draws nothing, and reckons every rule anew each time an element's
 * name is asked for.
 */
export default class Page extends TestEnvironment {
  /** The packages as Node takes them: what is meant for a browser's bundler is not read here. */
  exportConditions() {
    return ["node", "require", "default"];
  }

  async setup() {
    await super.setup();
    Object.assign(this.global, {
      TextDecoder,
      TextEncoder,
      fetch,
      setImmediate,
      structuredClone,
      ResizeObserver: class {
        observe() {}
        unobserve() {}
        disconnect() {}
      },
      // What is seen is told by a test, through `seen`.
      IntersectionObserver: class {
        constructor(tell) {
          this.tell = tell;
        }
        observe(element) {
          element.seen = (isIntersecting) => this.tell([{ isIntersecting }]);
        }
        disconnect() {}
      },
    });
    this.global.CSSStyleSheet.prototype.insertRule = () => 0;
  }
}
