/** No request is planned larger than this: Excel on the web stops at 5 MB. */
const MOST_BYTES = 4_000_000;

/** A piece of work for one request: what it costs, over the wire in the costlier direction, and how it is queued. */
export interface Step {
  bytes: number;
  queue(): void;
}

/** Groups steps in order into batches of at most `most` bytes; a larger step gets a batch of its own. */
export function batches<S extends { bytes: number }>(steps: S[], most = MOST_BYTES): S[][] {
  const found: S[][] = [];
  let [last, size]: [S[], number] = [[], Infinity];
  for (const step of steps) {
    if (size + step.bytes > most) {
      [last, size] = [[], 0];
      found.push(last);
    }
    last.push(step);
    size += step.bytes;
  }
  return found;
}

/** Does the steps in their order, in as few requests as their size allows. */
export async function send(
  context: Excel.RequestContext,
  steps: Step[],
  progress: (share: number) => void = () => undefined,
): Promise<void> {
  const groups = batches(steps);
  for (const [i, group] of groups.entries()) {
    await sendOnce(context, group);
    progress((i + 1) / groups.length);
  }
}

async function sendOnce(context: Excel.RequestContext, steps: Step[]): Promise<void> {
  context.application.suspendScreenUpdatingUntilNextSync();
  await sendShown(context, steps);
}

/** One request with all of these steps. */
export async function sendShown(context: Excel.RequestContext, steps: readonly Step[]): Promise<void> {
  for (const step of steps) step.queue();
  await context.sync();
}

/** The same after a failure: with nothing that the steps can do without. */
export async function sendAgain(context: Excel.RequestContext, steps: Step[]): Promise<void> {
  for (const group of batches(steps)) await sendShown(context, group);
}

/** Largest size of a text on the wire as JSON: UTF-8, with its escapes. */
export function wireBytes(text: string): number {
  let bytes = text.length + 2;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7ff) bytes += 2;
    else if (code > 0x7f || code === 0x22 || code === 0x5c || code === 0x0a || code === 0x0d || code === 0x09)
      bytes += 1;
    else if (code < 0x20) bytes += 5;
  }
  return bytes;
}
