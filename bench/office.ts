import { status } from "../src/commands/status";
import { excelWorkbook } from "../src/excel/workbook";
import { sampleBytes } from "../samples/samples";
import type { Sheet } from "../src/sheet/book";
import { openHost, type Requests } from "../workbench/host";
import { goalTable } from "./book";

/**
 * What goes over the wire between the add-in and Excel: requests and bytes per row of `read` and `status`, through the
 * genuine office.js.
 */
const NOW = new Date("2026-01-01T12:00:00Z");
const SIZES = [100, 1_000, 10_000];

interface Line {
  what: string;
  rows: number;
  requests: number;
  sent: number;
  received: number;
  /** Of one request and its answer, the costlier of the two. */
  largest: number;
  seconds: number;
}

const fileOf = (rows: number): Uint8Array => sampleBytes([goalTable(rows)]);

/** What has gone over the wire when a reading or a writing reports how far it has come. */
const marks: Requests[] = [];

async function measured(requests: Requests, what: string, rows: number, run: () => Promise<unknown>): Promise<Line> {
  const before = { ...requests };
  marks.length = 0;
  const start = process.hrtime.bigint();
  await run();
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  const steps = [before, ...marks, { ...requests }];
  const largest = Math.max(
    ...steps
      .slice(1)
      .map((now, i) => Math.max(now.bytes - steps[i]!.bytes, now.responseBytes - steps[i]!.responseBytes)),
  );
  return {
    what,
    rows,
    requests: requests.count - before.count,
    sent: requests.bytes - before.bytes,
    received: requests.responseBytes - before.responseBytes,
    largest,
    seconds,
  };
}

const lines: Line[] = [];
for (const rows of SIZES) {
  const host = await openHost({ file: fileOf(rows), now: NOW });
  const workbook = excelWorkbook(host.Excel, { progress: () => void marks.push({ ...host.requests }) });
  lines.push(await measured(host.requests, "read", rows, () => workbook.read()));
  let written: Sheet[] = [];
  let memory = "";
  const made = await status.perform(
    {},
    {
      workbook: {
        read: () => workbook.read(),
        write: async (sheets, text) => void ([written, memory] = [sheets, text]),
      },
      now: NOW,
      progress: () => undefined,
    },
  );
  if (!made.ok) throw new Error(made.reason);
  lines.push(await measured(host.requests, "status, writing", rows, () => workbook.write(written, memory)));
  await workbook.read();
  lines.push(await measured(host.requests, "status, refreshing", rows, () => workbook.write(written, memory)));
}

const head = ["", "rows", "requests", "sent kB", "received kB", "largest kB", "bytes/row", "seconds"];
const cells = lines.map(({ what, rows, requests, sent, received, largest, seconds }) => [
  what,
  String(rows),
  String(requests),
  (sent / 1000).toFixed(0),
  (received / 1000).toFixed(0),
  (largest / 1000).toFixed(0),
  ((sent + received) / rows).toFixed(0),
  seconds.toFixed(2),
]);
const widths = head.map((title, i) => Math.max(title.length, ...cells.map((row) => row[i]!.length)));
for (const row of [head, ...cells])
  process.stdout.write(
    `${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[i]!))).join("  ")}\n`,
  );
