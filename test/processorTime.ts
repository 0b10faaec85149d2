/**
 * Starts a clock that counts what this process has used of the processor, in seconds; a busy machine does not make it
 * run faster.
 */
export function processorTime(): () => number {
  const started = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1e6;
  };
}

/**
 * Processor seconds that a hostile file may cost. Alone the slowest costs 2.2; in a process whose heap other suites have
 * filled, collecting garbage is counted too and has made it three times that.
 */
export const LONGEST = 10;
