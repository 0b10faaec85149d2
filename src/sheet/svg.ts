import { PALETTE } from "../domain/colors";
import { withoutForbidden } from "../domain/shapes";
import { longestBar, type Chart } from "./chart";

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

const label = (x: number, y: number, text: string, color: string): string =>
  `<text x="${at(x)}" y="${at(y)}" fill="${color}" text-anchor="middle" font-weight="700">${escapeText(text)}</text>`;

function stackedBar(chart: Chart, room: Size): string {
  const longest = Math.max(1, longestBar(chart));
  const names = chart.categories.cached;
  const pitch = room.height / Math.max(1, names.length);
  const thick = Math.min(28, pitch * 0.72);
  return names
    .map((_, index) => {
      const y = index * pitch + (pitch - thick) / 2;
      let x = 0;
      const bars = chart.series.map((series) => {
        const value = series.cached[index] ?? 0;
        const width = (value / longest) * room.width;
        const bar =
          value > 0
            ? `<rect x="${at(x)}" y="${at(y)}" width="${at(Math.max(0, width - 1.5))}" height="${at(thick)}" fill="${series.color}"/>`
            : "";
        const text =
          value > 0 && value >= (series.least ?? 0)
            ? label(
                x + width / 2,
                y + thick / 2 + TEXT * 0.35,
                [number(value), series.words].filter(Boolean).join(" "),
                inkOn(series.color),
              )
            : "";
        x += width;
        return bar + text;
      });
      return bars.join("");
    })
    .join("");
}

/** The chart as a picture, with its numbers of today: the same bars that Excel draws natively. Colours are "#RRGGBB". */
export function chartSvg(chart: Chart, size: Size): string {
  const empty = chart.series.every((series) => series.cached.every((value) => (value ?? 0) === 0));
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" width="${at(size.width)}" height="${at(size.height)}" viewBox="0 0 ${at(size.width)} ${at(size.height)}" font-family="inherit" font-size="${TEXT}">` +
    `<title>${escapeText(chart.name)}</title><desc>${escapeText(chart.description)}</desc>` +
    (empty ? "" : stackedBar(chart, { width: Math.max(0, size.width - AIR), height: size.height })) +
    "</svg>"
  );
}
