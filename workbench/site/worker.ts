import { rehearsed } from "../../src/commands/rehearsal";
import { openSession } from "../../src/taskpane/session/session";
import "../../src/taskpane/worker";

/**
 * The worker's script on the published page: the pane's. At rest it also draws up the måltavla of the table that is
 * rehearsed, so that what draws it is fetched, and has been run, when the first workbook is dropped.
 */
const nowhere = {
  read: async () => rehearsed(),
  write: async () => undefined,
  spills: async () => [],
  edit: async () => undefined,
};

setTimeout(() => {
  void openSession().perform(
    { do: "read", draws: "board" },
    { workbook: nowhere, now: new Date(), progress: () => undefined },
  );
});
