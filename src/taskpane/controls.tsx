import { andMore } from "../domain/listed";
import { Button, type ButtonProps, Checkbox, Field, Select } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { Text, useLayout } from "./look";
import { usePane } from "./pane";
import type { SavedFile, Task } from "./session/session";
import { counted, numberWords } from "./words";

type ActProps = ButtonProps & {
  /** The task to perform; without it, `onClick` is called. */
  task?: Task;
  off?: boolean;
};

/** A button that waits while something is at work in the workbook. */
export function Act({ task, off = false, ...button }: ActProps) {
  const { perform, busy } = usePane();
  return <Button {...(task && { onClick: () => void perform(task) })} {...button} disabledFocusable={busy || off} />;
}

interface TickProps {
  label: string;
  ticked: boolean;
  take(ticked: boolean): void;
  off?: boolean;
}

/** A checkbox on a line of its own. */
export function Tick({ label, ticked, take, off = false }: TickProps) {
  return (
    <div>
      <Checkbox label={label} checked={ticked} disabled={off} onChange={(_, { checked }) => take(checked === true)} />
    </div>
  );
}

/** The ticked items, with some added or removed. */
export function marked<Id>(before: ReadonlySet<Id>, ones: Iterable<Id>, to: boolean): ReadonlySet<Id> {
  const next = new Set(before);
  for (const one of ones)
    if (to) next.add(one);
    else next.delete(one);
  return next;
}

interface ChoiceProps {
  label: string;
  /** The label is for screen readers only. */
  unseen?: boolean;
  value: string;
  options: readonly (readonly [value: string, words: string])[];
  take(value: string): void;
  /** It acts in the workbook, and waits while something is at work there. */
  waits?: boolean;
  size?: "small";
  /** Of the list. */
  className?: string;
}

/** A choice of one among several: the browser's own list, which every screen reader knows. */
export function Choice({ label, unseen = false, options, take, waits = false, ...list }: ChoiceProps) {
  const layout = useLayout();
  const { busy } = usePane();
  const select = (
    <Select
      {...list}
      {...(unseen && { "aria-label": label })}
      disabled={waits && busy}
      onChange={(_, { value }) => take(value)}
    >
      {options.map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </Select>
  );
  return unseen ? (
    select
  ) : (
    <Field label={label} className={layout.field}>
      {select}
    </Field>
  );
}

/** A file with its current contents; rejects when it has been changed or moved since it was chosen. */
export const contentOf = async (file: File): Promise<SavedFile> => ({
  name: file.name,
  bytes: new Uint8Array(await file.arrayBuffer()),
});

interface FilesProps {
  label: string;
  hint: string;
  /** The endings that are offered: ".xlsx,.xlsm". */
  accept: string;
  multiple?: boolean;
  take(files: File[]): void;
}

/** How many of the chosen files are named. */
const NAMED = 3;

/** Which files are chosen, in words. */
function chosenWords(names: readonly string[]): string {
  if (names.length === 0) return "Ingen fil är vald";
  if (names.length === 1) return names[0] ?? "";
  return `${counted(names.length, "fil", "filer")}: ${andMore(names, NAMED, numberWords)}`;
}

/** A choice of files: a button over the browser's own field, whose words are the browser's. */
export function Files({ label, hint, accept, multiple = false, take }: FilesProps) {
  const layout = useLayout();
  const input = useRef<HTMLInputElement>(null);
  const [names, setNames] = useState<string[]>([]);
  const choose = (files: File[]): void => {
    setNames(files.map(({ name }) => name));
    take(files);
  };
  const { busy } = usePane();
  return (
    <Field label={label} hint={hint} className={layout.field}>
      {({ id, "aria-labelledby": labels, "aria-describedby": describes }) => (
        <div className={layout.ways}>
          <input
            ref={input}
            hidden
            type="file"
            multiple={multiple}
            accept={accept}
            onChange={({ target }) => choose([...(target.files ?? [])])}
          />
          <Button
            id={id}
            aria-labelledby={`${labels} ${id}`}
            aria-describedby={describes}
            size="small"
            disabledFocusable={busy}
            onClick={() => input.current?.click()}
          >
            {multiple ? "Välj filer" : "Välj fil"}
          </Button>
          <Text as="span" voice="caption" written aria-live="polite">
            {chosenWords(names)}
          </Text>
        </div>
      )}
    </Field>
  );
}
