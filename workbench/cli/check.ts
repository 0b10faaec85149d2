import { basename } from "node:path";
import { checkBook } from "../../src/commands/check";
import { mapIn, words } from "./arguments";
import type { Checked } from "./contracts";
import { BadUsage } from "./disk";
import { around, done } from "./surroundings";
import type { CliCommand } from "./terminal";

const HEADINGS = { error: "Att rätta", warning: "Att se över", note: "Att känna till" } as const;

export const check: CliCommand = {
  usage: "check BOK.xlsx [--json] [--map FIL]             vad som är inaktuellt, saknas eller behöver en förklaring",
  async run(args, terminal) {
    const { values, positionals } = words(args, { json: { type: "boolean" }, map: { type: "string" } });
    const [path, ...more] = positionals;
    if (!path || more.length > 0) throw new BadUsage("check behöver en arbetsbok.");
    const checks = done(
      path,
      await checkBook.perform({ map: mapIn(values.map, terminal) }, around(path, new Date(0), terminal).surroundings),
    );
    const found: Checked = { book: basename(path), checks };
    if (values.json) terminal.out(`${JSON.stringify(found)}\n`);
    else {
      const parts = (["error", "warning", "note"] as const).flatMap((severity) => {
        const of = checks.filter((one) => one.severity === severity);
        return of.length > 0
          ? [
              `${HEADINGS[severity]} (${of.length})\n${of.map(({ cell, message }) => `  ${cell ? `${cell}: ` : ""}${message}`).join("\n")}`,
            ]
          : [];
      });
      terminal.out(`${basename(path)}\n\n${parts.length > 0 ? parts.join("\n\n") : "Inget att anmärka på."}\n`);
    }
    return 0;
  },
};
