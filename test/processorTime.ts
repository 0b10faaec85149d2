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
