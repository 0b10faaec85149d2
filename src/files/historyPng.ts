import { zlibSync } from "fflate";
import type { Content } from "../sheet/document";
import { HISTORY_SIZE, historyPoints } from "../sheet/history";

/** Pixels of the picture for each of the drawing: sharp on paper. */
const SCALE = 4;
const STROKE = 0.8;
const DOT = 3;
const GREY: Rgb = [0x8a, 0x93, 0x9b];

type Rgb = [number, number, number];
interface Point {
  x: number;
  y: number;
}

const rgb = (color: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16)) as Rgb;

/** From a point to the nearest of a line between two others. */
function distance({ x, y }: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - a.x) * dx + (y - a.y) * dy) / length));
  return Math.hypot(x - a.x - along * dx, y - a.y - along * dy);
}

/** How much of a pixel lies within a radius, by the distance of its middle. */
const cover = (from: number, radius: number): number => Math.min(1, Math.max(0, (radius - from) * SCALE + 0.5));

/** Rows of RGBA pixels, each after PNG's filter byte 0. */
function pixels(points: Point[], dot: Rgb): Uint8Array {
  const [width, height] = [HISTORY_SIZE.width * SCALE, HISTORY_SIZE.height * SCALE];
  const rows = new Uint8Array(height * (1 + width * 4));
  const last = points.at(-1)!;
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const at = { x: (column + 0.5) / SCALE, y: (row + 0.5) / SCALE };
      const line = Math.max(
        0,
        ...points.slice(1).map((end, index) => cover(distance(at, points[index]!, end), STROKE)),
      );
      const end = cover(Math.hypot(at.x - last.x, at.y - last.y), DOT);
      const alpha = Math.max(line, end);
      const color = end > 0 ? GREY.map((grey, index) => grey + (dot[index]! - grey) * end) : GREY;
      rows.set([...color.map(Math.round), Math.round(255 * alpha)], row * (1 + width * 4) + 1 + column * 4);
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
  for (const byte of bytes) code = CRC[(code ^ byte) & 0xff]! ^ (code >>> 8);
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
  view.setUint32(0, HISTORY_SIZE.width * SCALE);
  view.setUint32(4, HISTORY_SIZE.height * SCALE);
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
