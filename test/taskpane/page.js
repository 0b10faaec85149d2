import { TestEnvironment } from "jest-environment-jsdom";
import kept from "../warm/kept.cjs";

/** What decides in jsdom's own style sheet, which is the only one here, whether an element is shown and as what. */
const ATTRIBUTES = ["hidden", "open", "style", "type"];

/**
 * jsdom's getComputedStyle, which tries every rule of its sheet for each element that a name or a role is asked of, or a
 * rule of axe: a fifth of the time of these suites. Each property is asked once for elements that are alike.
 */
function quickStyles(getComputedStyle) {
  const known = new Map();
  return (element, pseudo) => {
    if (pseudo) return getComputedStyle(element, pseudo);
    const like = [element.localName, ...ATTRIBUTES.map((name) => element.getAttribute(name))].join("|");
    const asked = known.get(like) ?? known.set(like, new Map()).get(like);
    const once = (name, ask) => asked.get(name) ?? asked.set(name, ask(getComputedStyle(element))).get(name);
    const valueOf = (name) => once(name, (style) => style.getPropertyValue(name));
    const get = (_, name) => (name === "getPropertyValue" ? valueOf : once(`.${name}`, (style) => style[name]));
    return new Proxy({}, { get });
  };
}

/**
 * A page as jsdom has it, with what a browser has too, and jsdom lacks: texts from bytes, and ResizeObserver, which
 * Fluent measures with. Without style rules: jsdom draws nothing, and reckons every rule anew each time an element's
 * name is asked for.
 */
class Page extends TestEnvironment {
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
      // A test reports what is seen, through `seen`.
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

/** A page without what the suite before has left in it. */
export default class Pages extends kept(Page) {
  async teardown() {
    await super.teardown();
    if (!this.warm) return;
    const { document, localStorage } = this.global;
    for (const place of [document.head, document.body]) {
      place.replaceChildren();
      for (const { name } of [...place.attributes]) place.removeAttribute(name);
    }
    localStorage.clear();
    this.stop("setTimeout", "clearTimeout");
    this.stop("requestAnimationFrame", "cancelAnimationFrame");
  }

  /** Nothing that a suite has waited for is done in the next one. The page numbers what it is asked to do later. */
  stop(later, never) {
    const last = this.global[later](() => undefined);
    for (let number = (this.stopped ??= {})[later] ?? 1; number <= last; number++) this.global[never](number);
    this.stopped[later] = last;
  }
}
