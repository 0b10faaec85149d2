import { check } from "./cli/check";
import { BadInput, BadUsage } from "./cli/disk";
import { grade } from "./cli/grade";
import { interpret } from "./cli/interpret";
import { merge } from "./cli/merge";
import { read } from "./cli/read";
import { report } from "./cli/report";
import { status } from "./cli/status";
import type { CliCommand } from "./cli/surroundings";
import { templates } from "./cli/templates";

const COMMANDS: Record<string, CliCommand> = { read, interpret, grade, status, check, report, templates, merge };

const USAGE = `maltavlan: Måltavlans kommandon utan Excel

${Object.values(COMMANDS).map(({ usage }) => `  ${usage}`).join("\n")}

Kod 0: gjort. 1: indata går inte att använda. 2: fel anrop.`;

async function main([name, ...args]: string[]): Promise<number> {
  if (name === undefined || name === "--help" || name === "-h" || args.includes("--help")) {
    (name === undefined ? process.stderr : process.stdout).write(`${USAGE}\n`);
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  try {
    if (!command) throw new BadUsage(`Kommandot ${name} finns inte.`);
    return await command.run(args);
  } catch (error) {
    if (error instanceof BadInput) process.stderr.write(`${error.message}\n`);
    else if (error instanceof BadUsage) process.stderr.write(`${error.message}\n\n${USAGE}\n`);
    else throw error;
    return error instanceof BadInput ? 1 : 2;
  }
}

process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
process.exitCode = await main(process.argv.slice(2));
