import { Button, Checkbox, makeStyles, SearchBox, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { CellLink } from "./cellLink";
import { Choice } from "./choice";
import { Fold } from "./fold";
import { GradeBar } from "./gradeBar";
import { GradeChip } from "./gradeChip";
import { useLayout } from "./layout";
import { JudgeForm } from "./judgeForm";
import { JudgeInTurn } from "./judgeInTurn";
import { usePane } from "./pane";
import { FoldedPart } from "./part";
import { RowHead } from "./rowHead";
import { Rows } from "./rows";
import { firstSearch, MINE, searched, type Search } from "./search";
import type { AreaView, GoalView, IndicatorView, JudgedView } from "./session/view";
import type { StepBody } from "./step";
import { useText } from "./text";
import { numberWords } from "./words";

const useStyles = makeStyles({
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
  const text = useText();
  const { own } = usePane();
  const [search, setSearch] = useState(() => firstSearch(areas, own.read("areas")));
  const [inTurn, setInTurn] = useState(false);
  const found = searched(areas, search);
  const goals = [...new Map(found.flatMap((area) => area.goals).map((goal) => [goal.id, goal])).values()];
  const narrowed = found !== areas;
  if (inTurn) return <JudgeInTurn goals={goals} close={() => setInTurn(false)} />;
  return (
    <>
      <SearchFields areas={areas} search={search} look={setSearch} />
      {goals.length > 1 && (
        <Button size="small" onClick={() => setInTurn(true)}>
          {`Bedöm ${numberWords(goals.length)} mål i följd`}
        </Button>
      )}
      {found.length === 0 && (
        <p className={text.muted}>
          {search.area === MINE && search.mine.length === 0
            ? "Kryssa i de områden som är dina."
            : "Inget mål eller mått stämmer med sökningen."}
        </p>
      )}
      <Rows
        items={found}
        keyOf={({ id }) => (narrowed ? `${id} narrowed` : id)}
        row={(area) => <Area area={area} alone={narrowed || areas.length === 1} />}
      />
    </>
  );
}

interface SearchFieldsProps {
  areas: AreaView[];
  search: Search;
  look(search: Search): void;
}

/** What is looked for; which areas are hers is kept on her machine. */
function SearchFields({ areas, search, look }: SearchFieldsProps) {
  const layout = useLayout();
  const { own } = usePane();
  const { words, area, mine, deviating } = search;
  const turn = (title: string, hers: boolean): void => {
    const next = hers ? [...mine, title] : mine.filter((one) => one !== title);
    own.keep("areas", next);
    look({ ...search, mine: next });
  };
  return (
    <div className={layout.form}>
      <SearchBox
        aria-label="Sök mål och mått"
        placeholder="Titel, ansvarig eller cell"
        dismiss={null}
        value={words}
        onChange={(_, { value }) => look({ ...search, words: value })}
      />
      {areas.length > 1 && (
        <Choice
          unseen
          label="Område"
          value={area}
          options={[
            ["", "Alla områden"],
            [MINE, "Mina områden"],
            ...areas.map(({ id, title }) => [id, title] as const),
          ]}
          take={(value) => look({ ...search, area: value })}
        />
      )}
      {area === MINE && (
        <FoldedPart title="Välj mina områden" opens={!areas.some(({ title }) => mine.includes(title))}>
          {areas.map(({ id, title }) => (
            <div key={id}>
              <Checkbox
                label={title}
                checked={mine.includes(title)}
                onChange={(_, { checked }) => turn(title, checked === true)}
              />
            </div>
          ))}
        </FoldedPart>
      )}
      <Checkbox
        label="Bara avvikande"
        checked={deviating}
        onChange={(_, { checked }) => look({ ...search, deviating: checked === true })}
      />
    </div>
  );
}

function Area({ area: { title, shares, goals, indicators }, alone }: { area: AreaView; alone: boolean }) {
  const layout = useLayout();
  const text = useText();
  return (
    <Fold level={3} className={text.strong} label={title} opens={alone} summary={<GradeBar shares={shares} />}>
      <div className={layout.inside}>
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
  const layout = useLayout();
  const text = useText();
  const { title, cell, published, reason, judged, set, disagreement, indicators } = goal;
  return (
    <Fold level={4} className={text.plain} label={title} end={<GradeChip grade={published} />}>
      <div className={layout.inside}>
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
