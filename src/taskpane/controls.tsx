import {
  Button,
  type ButtonProps,
  Checkbox,
  Field,
  makeStyles,
  Select,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { useLayout } from "./look";
import { usePane } from "./pane";
import type { SavedFile, Task } from "./session/session";

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

const useFileStyles = makeStyles({
  input: {
    maxWidth: "100%",
    font: "inherit",
    "::file-selector-button": {
      ...typographyStyles.caption1,
      marginRight: tokens.spacingHorizontalS,
      padding: `3px ${tokens.spacingHorizontalS}`,
      color: tokens.colorNeutralForeground1,
      backgroundColor: tokens.colorNeutralBackground1,
      border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
      borderRadius: tokens.borderRadiusMedium,
    },
  },
});

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

/** A choice of files: the browser's own field, since Fluent has none. */
export function Files({ label, hint, accept, multiple = false, take }: FilesProps) {
  const styles = useFileStyles();
  const layout = useLayout();
  const { busy } = usePane();
  return (
    <Field label={label} hint={hint} className={layout.field}>
      {(field) => (
        <input
          {...field}
          className={styles.input}
          type="file"
          multiple={multiple}
          accept={accept}
          disabled={busy}
          onChange={({ target }) => take([...(target.files ?? [])])}
        />
      )}
    </Field>
  );
}
