import { Button, Checkbox, makeStyles, SearchBox, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { CellLink } from "./cellLink";
import { Fold } from "./fold";
import { GradeBar } from "./gradeBar";
import { GradeChip } from "./gradeChip";
import { JudgeForm } from "./judgeForm";
import { JudgeInTurn } from "./judgeInTurn";
import { RowHead } from "./rowHead";
import { Rows } from "./rows";
import { EVERYTHING, searched, type Search } from "./search";
import type { AreaView, GoalView, IndicatorView, JudgedView } from "./session/view";
import type { StepBody } from "./step";
import { useText } from "./text";
import { numberWords } from "./words";

const useStyles = makeStyles({
  search: {
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    rowGap: tokens.spacingVerticalXS,
    marginBottom: tokens.spacingVerticalS,
  },
  inside: {
    marginTop: tokens.spacingVerticalXS,
    paddingLeft: tokens.spacingHorizontalL,
    borderLeft: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  goal: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    alignItems: "baseline",
  },
  judged: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    alignItems: "baseline",
    margin: `${tokens.spacingVerticalS} 0`,
  },
  value: { margin: 0 },
  grade: { margin: `${tokens.spacingVerticalXXS} 0` },
  differs: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorPaletteMarigoldBorder2}`,
  },
});

/** How far a goal stands in below the one above it, in pixels, and how many times over: the pane is narrow. */
const INDENT = 12;
const DEEPEST = 3;

const JUDGES: Record<JudgedView["by"], string> = {
  printed: "I tabellen",
  computed: "Beräknad",
  committee: "Nämndens",
  overall: "Samlad",
};

/**
 * Bedöm: areas, goals and indicators with the grade of each and why, and where a person may set another; one looks
 * among them by words.
 */
export function JudgeStep({ view: { areas } }: StepBody) {
  const styles = useStyles();
  const text = useText();
  const [search, setSearch] = useState<Search>(EVERYTHING);
  const [inTurn, setInTurn] = useState(false);
  const found = searched(areas, search);
  const goals = [...new Map(found.flatMap((area) => area.goals).map((goal) => [goal.id, goal])).values()];
  const narrowed = found !== areas;
  if (inTurn) return <JudgeInTurn goals={goals} close={() => setInTurn(false)} />;
  return (
    <>
      <div className={styles.search}>
        <SearchBox
          aria-label="Sök mål och mått"
          placeholder="Titel, ansvarig eller cell"
          dismiss={null}
          value={search.words}
          onChange={(_, { value }) => setSearch({ ...search, words: value })}
        />
        {areas.length > 1 && (
          <Select
            aria-label="Område"
            value={search.area}
            onChange={(_, { value }) => setSearch({ ...search, area: value })}
          >
            <option value="">Alla områden</option>
            {areas.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </Select>
        )}
        <Checkbox
          label="Bara avvikande"
          checked={search.deviating}
          onChange={(_, { checked }) => setSearch({ ...search, deviating: checked === true })}
        />
        {goals.length > 1 && (
          <Button size="small" onClick={() => setInTurn(true)}>
            {`Bedöm ${numberWords(goals.length)} mål i följd`}
          </Button>
        )}
      </div>
      {found.length === 0 && <p className={text.muted}>Inget mål eller mått stämmer med sökningen.</p>}
      <Rows
        items={found}
        keyOf={({ id }) => (narrowed ? `${id} narrowed` : id)}
        row={(area) => <Area area={area} alone={narrowed || areas.length === 1} />}
      />
    </>
  );
}

function Area({ area: { title, shares, goals, indicators }, alone }: { area: AreaView; alone: boolean }) {
  const styles = useStyles();
  const text = useText();
  const [open, setOpen] = useState(alone);
  return (
    <Fold
      level={3}
      className={text.strong}
      label={title}
      open={open}
      toggle={setOpen}
      summary={<GradeBar shares={shares} />}
    >
      <div className={styles.inside}>
        {goals.length > 0 && (
          <Rows
            items={goals}
            keyOf={({ id }) => id}
            row={(goal) => (
              <div style={{ paddingLeft: `${Math.min(goal.depth, DEEPEST) * INDENT}px` }}>
                <Goal goal={goal} />
              </div>
            )}
          />
        )}
        {indicators.length > 0 && (
          <Rows items={indicators} keyOf={({ id }) => id} row={(indicator) => <Indicator {...indicator} />} />
        )}
      </div>
    </Fold>
  );
}

function Goal({ goal }: { goal: GoalView }) {
  const styles = useStyles();
  const text = useText();
  const [open, setOpen] = useState(false);
  const { title, cell, published, reason, judged, set, disagreement, indicators } = goal;
  return (
    <Fold
      level={4}
      className={text.plain}
      open={open}
      toggle={setOpen}
      label={
        <span className={styles.goal}>
          <span>{title}</span>
          <GradeChip grade={published} />
        </span>
      }
    >
      <div className={styles.inside}>
        <p className={text.muted}>
          {reason} <CellLink cell={cell} />
        </p>
        <dl className={styles.judged}>
          {judged.map((one, i) => (
            <Judged
              key={i}
              {...one}
              comment={one.by === "committee" || one.by === "overall" ? set[one.by]?.comment : undefined}
            />
          ))}
        </dl>
        {disagreement && <p className={styles.differs}>{disagreement}</p>}
        {indicators.length > 0 && (
          <Rows items={indicators} keyOf={({ id }) => id} row={(indicator) => <Indicator {...indicator} />} />
        )}
        <JudgeForm goal={goal} />
      </div>
    </Fold>
  );
}

function Judged({ by, who, grade, cell, comment }: JudgedView & { comment: string | undefined }) {
  const styles = useStyles();
  const text = useText();
  return (
    <>
      <dt className={text.caption}>{who ?? JUDGES[by]}</dt>
      <dd className={styles.value}>
        <GradeChip grade={grade} /> {cell && <CellLink cell={cell} />}
        {comment && <p className={text.muted}>{comment}</p>}
      </dd>
    </>
  );
}

function Indicator({ title, published, reason, cell }: IndicatorView) {
  const styles = useStyles();
  const text = useText();
  return (
    <>
      <RowHead title={title} cell={cell} />
      <p className={styles.grade}>
        <GradeChip grade={published} />
      </p>
      <p className={text.muted}>{reason}</p>
    </>
  );
}
