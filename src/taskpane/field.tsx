import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useId, type ComponentProps, type ReactNode } from "react";
import { tokens, typographyStyles } from "./tokens";

/** The browser's own fields in Fluent's colours and measures: a fifth of the weight of Fluent's, and nothing here needs more. */
const useStyles = makeStyles({
  field: {
    ...typographyStyles.body1,
    boxSizing: "border-box",
    minWidth: 0,
    maxWidth: "100%",
    minHeight: "32px",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalSNudge}`,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    textOverflow: "ellipsis",
    "::placeholder": { color: tokens.colorNeutralForeground3, opacity: 1 },
    ":focus": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorCompoundBrandStroke}`, outlineOffset: "-1px" },
    ":disabled": {
      color: tokens.colorNeutralForegroundDisabled,
      backgroundColor: "transparent",
      cursor: "not-allowed",
    },
  },
  small: { ...typographyStyles.caption1, minHeight: "24px", padding: `2px ${tokens.spacingHorizontalXS}` },
  area: { minHeight: "64px", resize: "vertical" },
  tick: {
    display: "flex",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "baseline",
    ...typographyStyles.body1,
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  box: {
    flexShrink: 0,
    width: "16px",
    height: "16px",
    margin: 0,
    translate: "0 2px",
    accentColor: tokens.colorCompoundBrandBackground,
  },
});

type Of<Tag extends "input" | "select" | "textarea"> = Omit<ComponentProps<Tag>, "onChange" | "size"> & {
  /** Called with what stands in it. */
  take?(value: string): void;
};

/** A list to choose one of; its options are `children`. */
export function Select({
  take,
  small,
  className,
  children,
  ...rest
}: Of<"select"> & { small?: boolean; children: ReactNode }) {
  const styles = useStyles();
  return (
    <select
      className={mergeClasses(styles.field, small && styles.small, className)}
      onChange={({ currentTarget }) => take?.(currentTarget.value)}
      {...rest}
    >
      {children}
    </select>
  );
}

/** A line of text, or a date. */
export function Input({ take, className, ...rest }: Of<"input">) {
  const styles = useStyles();
  return (
    <input
      className={mergeClasses(styles.field, className)}
      onInput={({ currentTarget }) => take?.(currentTarget.value)}
      {...rest}
    />
  );
}

/** Several lines of text. */
export function Textarea({ take, className, ...rest }: Of<"textarea">) {
  const styles = useStyles();
  return (
    <textarea
      className={mergeClasses(styles.field, styles.area, className)}
      onInput={({ currentTarget }) => take?.(currentTarget.value)}
      {...rest}
    />
  );
}

interface CheckboxProps {
  label: string;
  checked: boolean;
  disabled: boolean;
  tick(to: boolean): void;
}

/** A box to tick, with its words. */
export function Checkbox({ label, checked, disabled, tick }: CheckboxProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <span className={styles.tick}>
      <input
        id={id}
        type="checkbox"
        className={styles.box}
        checked={checked}
        disabled={disabled}
        onChange={({ currentTarget }) => tick(currentTarget.checked)}
      />
      <label htmlFor={id}>{label}</label>
    </span>
  );
}
