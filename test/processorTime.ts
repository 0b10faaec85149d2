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

/** A heap of so many bytes is one that other suites have filled. */
const FILLED = 500e6;

/**
 * Processor seconds that a hostile file may cost: five in a process of its own, where the slowest costs about half of it;
 * twice that where other suites have filled the heap, since collecting garbage is counted too.
 */
export const longest = (): number => (process.memoryUsage().heapTotal < FILLED ? 5 : 10);
