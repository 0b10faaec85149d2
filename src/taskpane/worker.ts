import { rehearse } from "../commands/rehearsal";
import { openSession } from "./session/session";
import { serveSession } from "./session/remote";

/**
 * The worker's script: reading, grading and drawing up sheets go on here, so that neither the pane nor a cell with MAL
 * waits for them.
 */
serveSession(openSession(), {
  send: (message) => self.postMessage(message),
  listen: (receive) => {
    self.onmessage = ({ data }) => receive(data as Parameters<typeof receive>[0]);
  },
});

// The worker is started when the page is at rest; while a task waits for Excel the rehearsal is in nobody's way.
setTimeout(rehearse);
