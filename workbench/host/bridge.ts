import { execute } from "./dispatch";
import { strike } from "./faults";
import { HostError } from "./kind";
import { bytesOf, MAX_PAYLOAD } from "./limits";
import { isIdle, type Message } from "./wire";
import type { Host } from "./model";

/** What office.js looks for before it loads: it sends texts, and sets the function by which it is answered. */
export interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?(text: string): void;
}

/**
 * The transport: the native bridge that office.js itself looks for as the global `_richApiNativeBridge`. Nothing of
 * office.js is replaced after it has loaded, and what travels is text both ways, so that bytes can be counted and no
 * object is shared. (The other way in, overriding its session, is faster for big reads and reaches into its private
 * parts.)
 * @param host asked when a message comes, since it needs office.js, which needs the bridge; null when it is closed
 * @param later runs a function in a later macrotask: a host that answers at once starves timers
 */
export function bridgeTo(host: () => Host | null, later: (run: () => void) => void): Bridge {
  const bridge: Bridge = {
    sendMessageToHost(text) {
      const go = (): void => later(() => bridge.onMessageFromHost?.(answer(host(), text)));
      const waiting = host()?.waiting;
      if (waiting && isDelayed(JSON.parse(text) as Message)) waiting.push(go);
      else go();
    },
  };
  return bridge;
}

/** Whether a request may wait until a cell is no longer being edited: Excel.run({ delayForCellEdit: true }). */
const isDelayed = ({ flags }: Message): boolean => (flags & 64) !== 0;

/** The answer to one message, as text. A request that fails as a whole is answered with a status that is not 200. */
function answer(host: Host | null, text: string): string {
  const { id, message } = JSON.parse(text) as Message;
  const reply = (statusCode: number, body: object): string =>
    JSON.stringify({ id, type: 2, message: { statusCode, headers: {}, body } });
  if (!host) return reply(410, { error: { code: "GeneralException", message: "The workbook is closed." } });
  const { requests } = host;
  const bytes = bytesOf(text);
  const counted = !isIdle(message.body);
  requests.bytes += bytes;
  if (counted) requests.count++;
  let answered: string;
  let size: number;
  try {
    if (counted) strike(host.faults, "request", requests.count);
    if (counted && host.waiting) throw new HostError("InvalidOperationInCellEditMode", "A cell is being edited.");
    if (bytes > MAX_PAYLOAD)
      throw new HostError(
        "RequestPayloadSizeLimitExceeded",
        `The request payload size has exceeded the limit: ${bytes} bytes.`,
      );
    answered = reply(200, execute(host, message.body));
    size = bytesOf(answered);
    if (size > MAX_PAYLOAD)
      throw new HostError(
        "ResponsePayloadSizeLimitExceeded",
        `The response payload size has exceeded the limit: ${size} bytes.`,
      );
  } catch (error) {
    // A bug of the host comes out of sync() with its stack, instead of leaving it waiting.
    const known =
      error instanceof HostError
        ? error
        : new HostError(
            "GeneralException",
            error instanceof Error ? (error.stack ?? error.message) : String(error),
            500,
          );
    answered = reply(known.status, { error: { code: known.code, message: known.message } });
    size = bytesOf(answered);
  }
  requests.responseBytes += size;
  return answered;
}
