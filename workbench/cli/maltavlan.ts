import { BadInput, BadUsage } from "./disk";
import type { CliCommand, Console } from "./terminal";

/** Each command's code is loaded on first use. */
const COMMANDS: Record<string, () => Promise<CliCommand>> = {
  read: async () => (await import("./read")).read,
  interpret: async () => (await import("./interpret")).interpret,
  grade: async () => (await import("./grade")).grade,
  status: async () => (await import("./status")).status,
  check: async () => (await import("./check")).check,
  report: async () => (await import("./report")).report,
  templates: async () => (await import("./templates")).templates,
  merge: async () => (await import("./merge")).merge,
  next: async () => (await import("./next")).next,
  propose: async () => (await import("./propose")).propose,
  ask: async () => (await import("./ask")).ask,
};

/**
 * `maltavlan` and the words after it; output goes to the terminal. Answers the exit code: 0 done, 1 the input is bad, 2
 * usage.
 */
export async function maltavlan([name, ...args]: string[], terminal: Console): Promise<number> {
  if (name === undefined || name === "--help" || name === "-h" || args.includes("--help")) {
    (name === undefined ? terminal.err : terminal.out)(await usage());
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  try {
    if (!command) throw new BadUsage(`Kommandot ${name} finns inte.`);
    return await (await command()).run(args, { ...terminal, inputs: [] });
  } catch (error) {
    if (error instanceof BadInput) terminal.err(`${error.message}\n`);
    else if (error instanceof BadUsage) terminal.err(`${error.message}\n\n${await usage()}`);
    else throw error;
    return error instanceof BadInput ? 1 : 2;
  }
}

async function usage(): Promise<string> {
  const commands = await Promise.all(Object.values(COMMANDS).map((command) => command()));
  return `maltavlan: Måltavlans kommandon utan Excel

${commands.map((command) => `  ${command.usage}`).join("\n")}

Kod 0: gjort. 1: indata går inte att använda. 2: fel anrop.
`;
}
