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
 * Processor seconds after which a read is one that never ends: it costs more with the square of its length. The slowest
 * costs 3 on a quiet machine; the same on a busy one, in a process whose heap other suites have filled, has cost 12, so
 * this is no stopwatch.
 */
export const ENDLESS = 60;
