import { Field, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useLayout } from "./look";
import { usePane } from "./pane";
import type { SavedFile } from "./session/session";

const useStyles = makeStyles({
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

/** A file with what is in it now; rejects when it has been changed or moved since it was chosen. */
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

/** Files are chosen: the browser's own field, for Fluent has none. */
export function Files({ label, hint, accept, multiple = false, take }: FilesProps) {
  const styles = useStyles();
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
