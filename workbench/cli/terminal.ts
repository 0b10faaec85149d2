/** Where the words of a command come from and go. */
export interface Terminal {
  /** Standard input, to its end. */
  input(): Uint8Array;
  out(text: string): void;
  err(text: string): void;
}

/**
 * One command of the command line: how it is called, and what it does with the words after its name. Answers the exit
 * code.
 */
export interface CliCommand {
  usage: string;
  run(args: string[], terminal: Terminal): Promise<number>;
}
