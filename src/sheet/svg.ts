import { PALETTE } from "../domain/colors";
import { withoutForbidden } from "../domain/shapes";
import type { Chart } from "./chart";

export interface Size {
  /** Pixels. */
  width: number;
  height: number;
}

const TEXT = 11;
/** Free space on the right, so that a full bar does not touch the next column. */
const AIR = 10;

/** The policy of a page that has all it needs in itself: its own styles and drawings, no script, nothing fetched. */
export const SELF_CONTAINED =
  "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'\">";

/** Text as it may stand between tags or inside a double-quoted attribute; characters that XML forbids are left out. */
export function escapeText(text: string): string {
  return withoutForbidden(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

const number = (value: number): string => String(value).replace(".", ",");
const at = (value: number): string => String(Math.round(value * 10) / 10);

/** White or ink, whichever reads better on the colour (relative luminance by WCAG 2.2). */
export function inkOn(color: string): string {
  const channel = (start: number): number => {
    const share = parseInt(color.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  const luminance = 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
  return 1.05 / (luminance + 0.05) >= 4.5 ? "#FFFFFF" : PALETTE.ink;
}

interface Label {
  x: number;
  y: number;
  text: string;
  color?: string;
  anchor?: "start" | "middle" | "end";
  bold?: boolean;
}

const label = ({ x, y, text, color = PALETTE.ink, anchor = "middle", bold = false }: Label): string =>
  `<text x="${at(x)}" y="${at(y)}" fill="${color}" text-anchor="${anchor}"${bold ? ' font-weight="700"' : ""}>${escapeText(text)}</text>`;

/** As many characters as fit, the last one an ellipsis when the text was cut. */
const fitted = (text: string, width: number): string => {
  const room = Math.floor(width / (TEXT * 0.52));
  return text.length <= room ? text : `${text.slice(0, Math.max(0, room - 1)).trimEnd()}…`;
};

/** What the drawing has room for: a box inside the picture, in pixels. */
interface Box extends Size {
  left: number;
  top: number;
}

function legend(chart: Chart, box: Box): string {
  let x = box.left;
  return chart.series
    .map((series) => {
      const mark = `<rect x="${at(x)}" y="${at(box.top + 3)}" width="9" height="9" fill="${series.color}"/>`;
      const text = label({ x: x + 13, y: box.top + 11, text: series.name, color: PALETTE.muted, anchor: "start" });
      x += 13 + series.name.length * TEXT * 0.52 + 14;
      return mark + text;
    })
    .join("");
}

function stackedBar(chart: Chart, box: Box): string {
  const names = chart.categories.cached;
  const named = chart.axes;
  const gutter = named
    ? Math.min(box.width * 0.34, Math.max(...names.map((name) => name.length)) * TEXT * 0.52 + 10)
    : 0;
  const total = (index: number): number => chart.series.reduce((sum, series) => sum + (series.cached[index] ?? 0), 0);
  const longest = Math.max(1, ...names.map((_, index) => total(index)));
  const pitch = box.height / Math.max(1, names.length);
  const thick = Math.min(28, pitch * 0.72);
  return names
    .map((name, index) => {
      const y = box.top + index * pitch + (pitch - thick) / 2;
      const middle = y + thick / 2 + TEXT * 0.35;
      let x = box.left + gutter;
      const bars = chart.series.map((series) => {
        const value = series.cached[index] ?? 0;
        const width = (value / longest) * (box.width - gutter);
        const bar =
          value > 0
            ? `<rect x="${at(x)}" y="${at(y)}" width="${at(Math.max(0, width - 1.5))}" height="${at(thick)}" fill="${series.color}"/>`
            : "";
        const text =
          value > 0 && chart.labels && value >= (series.least ?? 0)
            ? label({
                x: x + width / 2,
                y: middle,
                text: [number(value), series.words].filter(Boolean).join(" "),
                color: inkOn(series.color),
                bold: true,
              })
            : "";
        x += width;
        return bar + text;
      });
      return (
        (named ? label({ x: box.left, y: middle, text: fitted(name, gutter - 6), anchor: "start" }) : "") +
        bars.join("")
      );
    })
    .join("");
}

function lines(chart: Chart, box: Box): string {
  const values = chart.series.flatMap((series) => series.cached.filter((value) => value !== null));
  const low = Math.min(...values);
  const high = Math.max(...values);
  const count = chart.categories.cached.length;
  const x = (index: number): number =>
    box.left + 16 + (count > 1 ? (index * (box.width - 32)) / (count - 1) : (box.width - 32) / 2);
  const y = (value: number): number =>
    box.top + 16 + (high > low ? ((high - value) / (high - low)) * (box.height - 44) : (box.height - 44) / 2);
  const axis = chart.axes
    ? chart.categories.cached
        .map((name, index) => label({ x: x(index), y: box.top + box.height - 6, text: name, color: PALETTE.muted }))
        .join("")
    : "";
  const drawn = chart.series.map((series) => {
    let run: string[] = [];
    const runs = [run];
    series.cached.forEach((value, index) => {
      if (value === null) runs.push((run = []));
      else run.push(`${at(x(index))},${at(y(value))}`);
    });
    const strokes = runs
      .filter(({ length }) => length > 1)
      .map((line) => `<polyline points="${line.join(" ")}" fill="none" stroke="${series.color}" stroke-width="2"/>`)
      .join("");
    const points = series.cached
      .map((value, index) => {
        if (value === null) return "";
        const text = chart.labels ? label({ x: x(index), y: y(value) - 6, text: number(value) }) : "";
        return `<circle cx="${at(x(index))}" cy="${at(y(value))}" r="3" fill="${series.color}"/>${text}`;
      })
      .join("");
    return strokes + points;
  });
  return axis + drawn.join("");
}

/**
 * The chart as a picture, with its numbers of today: the same bars and lines that Excel draws natively. Colours are
 * "#RRGGBB".
 */
export function chartSvg(chart: Chart, size: Size): string {
  const title = chart.title ? 20 : 0;
  const key = chart.legend ? 20 : 0;
  const box = { left: 0, top: title, width: Math.max(0, size.width - AIR), height: size.height - title - key };
  const empty = chart.series.every((series) =>
    series.cached.every((value) => value === null || (chart.kind === "stackedBar" && value === 0)),
  );
  const body = empty ? "" : chart.kind === "stackedBar" ? stackedBar(chart, box) : lines(chart, box);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" width="${at(size.width)}" height="${at(size.height)}" viewBox="0 0 ${at(size.width)} ${at(size.height)}" font-family="inherit" font-size="${TEXT}">` +
    `<title>${escapeText(chart.title ?? chart.name)}</title><desc>${escapeText(chart.description)}</desc>` +
    (chart.title ? label({ x: 0, y: 13, text: chart.title, anchor: "start", bold: true }) : "") +
    body +
    (chart.legend ? legend(chart, { ...box, top: size.height - key + 2, height: key }) : "") +
    "</svg>"
  );
}
