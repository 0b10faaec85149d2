import { Button, makeStyles, SearchBox, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Assessment } from "../domain/assessment";
import { CellLink, RowHead } from "./cellLink";
import { Choice, Tick } from "./controls";
import { Fold, FoldedPart } from "./fold";
import { GradeBar, GradeChip } from "./gradeChip";
import { JudgeForm, JudgeInTurn } from "./judgeForm";
import { NARROW, Text, useLayout } from "./look";
import { type StepBody, usePane } from "./pane";
import { Rows } from "./rows";
import { firstSearch, type FoundArea, type FoundGoal, MINE, type Search, searched } from "./search";
import type { AreaView, IndicatorView } from "./session/view";
import { numberWords } from "./words";

const useStyles = makeStyles({
  judged: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    alignItems: "baseline",
    margin: `${tokens.spacingVerticalS} 0`,
    [NARROW]: { gridTemplateColumns: "1fr" },
  },
  differs: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorPaletteMarigoldBorder2}`,
  },
});

/** Indentation of a goal below its parent in pixels, and the number of levels indented: the pane is narrow. */
const INDENT = 12;
const DEEPEST = 3;

const JUDGES: Record<Assessment["by"], string> = {
  printed: "I tabellen",
  computed: "Beräknad",
  committee: "Nämndens",
  overall: "Samlad",
};

/**
 * Bedöm: areas, goals and indicators with the grade of each and why, and where a person may set another; with a search
 * by words.
 */
export function JudgeStep({ view: { areas } }: StepBody) {
  const { own } = usePane();
  const [search, setSearch] = useState(() => firstSearch(areas, own.read("areas")));
  const [inTurn, setInTurn] = useState(false);
  const found = searched(areas, search);
  const toJudge = found.flatMap((area) => area.goals.filter(({ step }) => !step));
  const goals = [...new Map(toJudge.map((goal) => [goal.id, goal])).values()];
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
        <Text voice="muted">
          {search.area === MINE && search.mine.length === 0
            ? "Kryssa i de områden som är dina."
            : "Inget mål eller mått stämmer med sökningen."}
        </Text>
      )}
      <Rows
        items={found}
        keyOf={({ id }) => id}
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

/** The search fields; which areas are the user's own is stored on this machine. */
function SearchFields({ areas, search, look }: SearchFieldsProps) {
  const layout = useLayout();
  const { own } = usePane();
  const { words, area, mine, deviating } = search;
  const turn = (title: string, isAuthors: boolean): void => {
    const next = isAuthors ? [...mine, title] : mine.filter((one) => one !== title);
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
            <Tick key={id} label={title} ticked={mine.includes(title)} take={(to) => turn(title, to)} />
          ))}
        </FoldedPart>
      )}
      <Tick label="Bara avvikande" ticked={deviating} take={(to) => look({ ...search, deviating: to })} />
    </div>
  );
}

function Area({ area: { title, shares, goals, indicators }, alone }: { area: FoundArea; alone: boolean }) {
  const layout = useLayout();
  return (
    <Fold level={3} voice="strong" label={title} opens={alone} summary={<GradeBar shares={shares} />}>
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

function Goal({ goal }: { goal: FoundGoal }) {
  const styles = useStyles();
  const layout = useLayout();
  const { title, cell, published, reason, judged, set, disagreement, indicators, found } = goal;
  const measures = indicators.length > 0 && (
    <Rows items={found ?? indicators} keyOf={({ id }) => id} row={(indicator) => <Indicator {...indicator} />} />
  );
  return (
    <Fold level={4} label={title} end={<GradeChip grade={published} />} opens={found !== undefined}>
      <div className={layout.inside}>
        {found && measures}
        <Text voice="muted">
          {reason} <CellLink cell={cell} />
        </Text>
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
        {!found && measures}
        <JudgeForm goal={goal} />
      </div>
    </Fold>
  );
}

function Judged({ by, who, grade, cell, comment }: Assessment & { comment: string | undefined }) {
  return (
    <>
      <Text as="dt" voice="caption">
        {who ?? JUDGES[by]}
      </Text>
      <Text as="dd" voice="plain">
        <GradeChip grade={grade} /> {cell && <CellLink cell={cell} />}
        {comment && <Text voice="muted">{comment}</Text>}
      </Text>
    </>
  );
}

function Indicator({ title, published, reason, cell }: IndicatorView) {
  return (
    <>
      <RowHead title={title} cell={cell} />
      <Text voice="plain">
        <GradeChip grade={published} />
      </Text>
      <Text voice="muted">{reason}</Text>
    </>
  );
}
