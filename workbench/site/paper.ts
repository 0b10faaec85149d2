/** A sheet as it will be printed: its drawing, and how wide that is in CSS pixels. */
export interface Drawn {
  html: string;
  width: number;
}

/** A line of its own, over all columns, is no wider than what is seen of the sheet: its row grows instead. */
const LINES = ".fit td[colspan]:only-child{padding-right:max(3px,var(--unseen))}";

const BASE = `*{box-sizing:border-box}.fit{transform-origin:0 0}tr.page>*{border-top:3px dashed #8A939B}${LINES}`;

/**
 * Draws a sheet in an element, as wide as that is. The drawing brings its styles: they are put into a shadow root as a
 * style sheet of their own, since the page's policy takes no style element, and away from the page's.
 * @param least the scale at which it is scrolled sideways instead of being made smaller still
 */
export function paperIn(element: HTMLElement, least: number): (drawn: Drawn) => void {
  const root = element.attachShadow({ mode: "open" });
  const [clip, fit] = [document.createElement("div"), document.createElement("div")];
  fit.className = "fit";
  clip.style.overflow = "clip";
  clip.append(fit);
  root.append(clip);
  let width = 0;
  const size = (): void => {
    if (width === 0 || element.clientWidth === 0) return;
    const { paddingLeft, paddingRight } = getComputedStyle(element);
    const room = element.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
    const scale = Math.max(least, Math.min(1.15, room / width));
    fit.style.width = `${width}px`;
    fit.style.setProperty("--unseen", `${Math.floor(width - room / scale)}px`);
    fit.style.transform = `scale(${scale})`;
    clip.style.width = `${width * scale}px`;
    clip.style.height = `${fit.offsetHeight * scale}px`;
  };
  new ResizeObserver(size).observe(element);
  return (drawn) => {
    const { css, body } = parts(drawn.html);
    root.adoptedStyleSheets = [styles(BASE), styles(css)];
    // A typeface that is declared in a shadow root is not found from it.
    const face = /@font-face\{[^}]*\}/.exec(css)?.[0] ?? "";
    document.adoptedStyleSheets = [styles(face)];
    fit.innerHTML = body;
    width = drawn.width;
    size();
  };
}

/** The drawing's style element, and what it styles. */
function parts(html: string): { css: string; body: string } {
  const [, css = "", body = ""] = /^<style>([^]*?)<\/style>([^]*)$/.exec(html) ?? [];
  return { css, body };
}

function styles(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
