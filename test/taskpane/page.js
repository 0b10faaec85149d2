import { TestEnvironment } from "jest-environment-jsdom";

/** What decides in jsdom's own style sheet, which is the only one here, whether an element is shown and as what. */
const ATTRIBUTES = ["hidden", "open", "style", "type"];

/**
 * jsdom's getComputedStyle, which tries every rule of its sheet for each element that a name or a role is asked of: a
 * fifth of the time of these suites. Display and visibility are asked once for elements that are alike.
 */
function quickStyles(getComputedStyle) {
  const known = new Map();
  return (element, pseudo) => {
    if (pseudo) return getComputedStyle(element, pseudo);
    const like = [element.localName, ...ATTRIBUTES.map((name) => element.getAttribute(name))].join("|");
    let shown = known.get(like);
    if (!shown) {
      const { display, visibility } = getComputedStyle(element);
      known.set(like, (shown = { display, visibility }));
    }
    const valueOf = (name) => shown[name] ?? getComputedStyle(element).getPropertyValue(name);
    const get = (_, name) => (name === "getPropertyValue" ? valueOf : (shown[name] ?? getComputedStyle(element)[name]));
    return new Proxy({}, { get });
  };
}

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
    this.global.getComputedStyle = quickStyles(this.global.getComputedStyle.bind(this.global));
  }
}
