import { zlibSync } from "fflate";
import type { Content } from "../sheet/document";
import { HISTORY_SIZE, historyPoints } from "../sheet/history";

/** Pixels of the picture per pixel of the drawing, so that it is sharp on paper. */
const SCALE = 4;
const STROKE = 0.8;
const DOT = 3;
const GREY: Rgb = [0x8a, 0x93, 0x9b];

/** Red, green and blue, 0–255. */
type Rgb = readonly [number, number, number];
interface Point {
  x: number;
  y: number;
}

function rgb(color: string): Rgb {
  const part = (at: number): number => Number.parseInt(color.slice(at, at + 2), 16);
  return [part(1), part(3), part(5)];
}

/** The distance from a point to the line between two others. */
function distance({ x, y }: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - a.x) * dx + (y - a.y) * dy) / length));
  return Math.hypot(x - a.x - along * dx, y - a.y - along * dy);
}

const WIDTH = HISTORY_SIZE.width * SCALE;
const HEIGHT = HISTORY_SIZE.height * SCALE;

/** Adds a line with round ends to a mask: per pixel the share that is covered, 0–1, by the distance of its middle. */
function draw(mask: Float64Array, a: Point, b: Point, radius: number): void {
  const first = (from: number): number => Math.max(0, Math.floor((from - radius) * SCALE) - 1);
  const end = (to: number, size: number): number => Math.min(size, Math.ceil((to + radius) * SCALE) + 1);
  for (let row = first(Math.min(a.y, b.y)); row < end(Math.max(a.y, b.y), HEIGHT); row++)
    for (let column = first(Math.min(a.x, b.x)); column < end(Math.max(a.x, b.x), WIDTH); column++) {
      const from = distance({ x: (column + 0.5) / SCALE, y: (row + 0.5) / SCALE }, a, b);
      const at = row * WIDTH + column;
      mask[at] = Math.max(mask[at] ?? 0, Math.min(1, (radius - from) * SCALE + 0.5));
    }
}

/** Rows of RGBA pixels, each after PNG's filter byte 0: a grey line, and a dot in its colour where it ends. */
function pixels(points: Point[], dot: Rgb): Uint8Array {
  const [line, end] = [new Float64Array(WIDTH * HEIGHT), new Float64Array(WIDTH * HEIGHT)];
  const last = points.reduce((from, to) => (draw(line, from, to, STROKE), to));
  draw(end, last, last, DOT);
  const rows = new Uint8Array(HEIGHT * (1 + WIDTH * 4));
  for (let at = 0; at < line.length; at++) {
    const share = end[at] ?? 0;
    const to = Math.floor(at / WIDTH) + 1 + at * 4;
    for (const [part, grey] of GREY.entries())
      rows[to + part] = Math.round(grey + ((dot[part] ?? grey) - grey) * share);
    rows[to + 3] = Math.round(255 * Math.max(line[at] ?? 0, share));
  }
  return rows;
}

const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let code = byte;
  for (let bit = 0; bit < 8; bit++) code = code & 1 ? 0xedb88320 ^ (code >>> 1) : code >>> 1;
  return code;
});

function crc(bytes: Uint8Array): number {
  let code = 0xffffffff;
  for (const byte of bytes) code = (CRC[(code ^ byte) & 0xff] ?? 0) ^ (code >>> 8);
  return (code ^ 0xffffffff) >>> 0;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(
    [...type].map((letter) => letter.charCodeAt(0)),
    4,
  );
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

/** A small history as a PNG picture, for readers of documents that draw no SVG; undefined for fewer than two values. */
export function historyPng({ values, color }: Extract<Content, { kind: "history" }>): Uint8Array | undefined {
  const points = historyPoints(values).filter((point) => point !== null);
  if (points.length < 2) return undefined;
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, WIDTH);
  view.setUint32(4, HEIGHT);
  // Eight bits a channel, RGBA.
  header.set([8, 6], 8);
  const parts = [
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk("IHDR", header),
    chunk("IDAT", zlibSync(pixels(points, rgb(color)), { level: 9 })),
    chunk("IEND", new Uint8Array(0)),
  ];
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  parts.reduce((at, part) => (all.set(part, at), at + part.length), 0);
  return all;
}
