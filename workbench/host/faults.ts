import { HostError } from "./kind";

/**
 * A failure ordered in advance. `request` and `action` count from 1 over the life of the host; requests that ask for
 * nothing (Excel.run lets go of its references) are not counted. The request, or the action, fails before it takes any
 * effect. `member`: each action of that name ("merge", "formulas") fails, as long as the fault is ordered.
 */
export interface Fault {
  request?: number;
  action?: number;
  member?: string;
  /** Any of Excel's error codes: "AccessDenied", "InvalidOperationInCellEditMode" … */
  code: string;
  message?: string;
}

/** Stops the request or action that a fault was ordered for. */
export function strike(faults: Fault[], unit: "request" | "action", number: number, member?: string): void {
  const fault = faults.find((one) => one[unit] === number || (one.member !== undefined && one.member === member));
  if (fault) throw new HostError(fault.code, fault.message ?? `${fault.code}: ordered for ${unit} ${number}`);
}
