import { Button, type ButtonProps } from "@fluentui/react-components";
import { usePane } from "./pane";
import type { Task } from "./session/session";

/** A button that does one thing in the workbook; while something else is at work it waits. */
export function TaskButton({ task, off = false, ...button }: ButtonProps & { task: Task; off?: boolean }) {
  const { perform, busy } = usePane();
  return <Button {...button} disabledFocusable={busy || off} onClick={() => void perform(task)} />;
}
