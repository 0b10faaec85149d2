import { Field, Select } from "@fluentui/react-components";
import { useLayout } from "./layout";

export type Option = readonly [value: string, words: string];

interface ChoiceProps {
  label: string;
  /** The label is heard and not seen. */
  unseen?: boolean;
  value: string;
  options: readonly Option[];
  take(value: string): void;
  disabled?: boolean;
  size?: "small";
  /** Of the list. */
  className?: string;
}

/** One of several is chosen: the browser's own list, which every reader of screens knows. */
export function Choice({ label, unseen = false, options, take, ...list }: ChoiceProps) {
  const layout = useLayout();
  const select = (
    <Select {...list} {...(unseen ? { "aria-label": label } : {})} onChange={(_, { value }) => take(value)}>
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
