/** Where the words of a command come from and go. */
export interface Console {
  /** Standard input, to its end. */
  input(): Uint8Array;
  out(text: string): void;
  err(text: string): void;
}

/** A file that a run has read. */
export interface Input {
  /** As it was named. */
  path: string;
  /** What it was when it was read; absent for standard input. */
  place?: Identity;
  bytes: Uint8Array;
}

/** Which file a name leads to, and what it was when it was looked at. */
export interface Identity {
  /** Its own name: no link in it, letters as the folder has them. */
  real: string;
  /** One for each file of the machine, whatever it is called; undefined where the file system does not number them. */
  file?: string;
  /** Changes when it is written. */
  state: string;
}

/** What a run of one command works through: a console, and a note of what it has read. */
export interface Terminal extends Console {
  readonly inputs: Input[];
}

/**
 * One command of the command line: how it is called, and what it does with the words after its name. Answers the exit
 * code.
 */
export interface CliCommand {
  usage: string;
  run(args: string[], terminal: Terminal): Promise<number>;
}
