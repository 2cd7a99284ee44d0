import { useState } from 'preact/hooks';
import type { AdoptionProposal, SpokenReading } from '../../addon/api.js';
import { subjectWord } from '../../locale/subjectWords.js';
import { tabsWordsOf } from '../../locale/tabsWords.js';
import { isPlainRoster } from '../../tabs/plainRoster.js';
import type { ColumnReading, TabRole } from '../../tabs/reading.js';
import { usePanel } from '../context.js';
import { ProblemList } from '../parts/ProblemList.js';
import { ColumnSheet } from './ColumnSheet.js';
import { ColumnDoubts, ExamDoubt, WholeDoubt } from './DoubtList.js';
import { ExamFields } from './ExamFields.js';
import { FullMarks } from './FullMarks.js';
import { HeaderFold } from './HeaderFold.js';
import { LeftOutFold } from './LeftOutFold.js';
import { PartChoice } from './PartChoice.js';
import { ReadingGrid } from './ReadingGrid.js';
import { Refused } from './Refused.js';
import { SaidFold } from './SaidFold.js';
import {
  correctBlock,
  correctColumn,
  correctExam,
  correctFullMark,
  correctHeader,
  restoreColumn,
  shownColumns,
} from './said.js';
import type { Adoption } from './useAdoption.js';

/** What is shown in a place of its own: rows left out, doubts, and choices that the page offers. */
function isElsewhere(code: string, { blocks = [], exams = [] }: SpokenReading): boolean {
  if (code === 'SIDE_BY_SIDE') return blocks.length > 1;
  if (code === 'SEVERAL_EXAMS') return exams.length > 1;
  return code === 'ROW_LEFT_OUT' || code === 'LOW_CONFIDENCE';
}

/** The reading of a tab, open to correction. */
export function ProposalView({ adoption, proposal }: { adoption: Adoption; proposal: AdoptionProposal }) {
  const { words, state } = usePanel();
  const { adopt } = words;
  const { corrections, correct, doubts, role, session, exam } = adoption;
  const { reading } = proposal;
  const [picking, setPicking] = useState<string | null>(null);
  const [byHand, setByHand] = useState(false);
  const columns = shownColumns(reading.columns, corrections);
  const picked = columns.find(({ key }) => key === picking);
  const samplesOf = ({ key }: ColumnReading) =>
    proposal.samples[reading.columns.findIndex((column) => column.key === key)] ?? [];
  const said = new Set(Object.keys(corrections.fields ?? {}));
  const saidFullMarks = new Set(
    Object.entries(corrections.fields ?? {}).flatMap(([key, { fullMark }]) =>
      fullMark === undefined ? [] : [key],
    ),
  );
  // Once something was said of the tab it is being set up by hand, whatever becomes of it.
  const open = adoption.usable || byHand || said.size > 0 || corrections.headerRows !== undefined;
  const several = (reading.exams?.length ?? 0) > 1 && corrections.exam === undefined;
  const openExam = several ? (reading.exam ?? null) : null;
  const problems = reading.problems.filter(({ code }) => !isElsewhere(code, reading));
  const counted = countProblems(proposal);

  const header = (
    <HeaderFold
      key={`header ${adoption.usable}`}
      headerRows={reading.headerRows}
      said={corrections.headerRows}
      rows={proposal.preview.filter(({ row }, at) => row === at + 1).length}
      open={!adoption.usable}
      onChange={(rows) => correct(correctHeader(corrections, rows))}
    />
  );

  return (
    <>
      {adoption.usable ? (
        <>
          <Summary reading={reading} role={role} />
          {isPlainRoster(reading) && proposal.adopted === null && (
            <p class="hint">{tabsWordsOf(state.language).roster}</p>
          )}
        </>
      ) : (
        <Refused
          proposal={proposal}
          role={role}
          byHand={open}
          saidNoHeader={corrections.headerRows === null}
          onByHand={() => setByHand(true)}
          onNoHeader={() => correct(correctHeader(corrections, null))}
        />
      )}
      {open && (
        <>
          <PartChoice
            reading={reading}
            block={corrections.block}
            exam={corrections.exam}
            adopted={adoption.adoptedExams}
            onBlock={(block) => correct(correctBlock(corrections, block))}
            onExam={(name) => correct(correctExam(corrections, name))}
          />
          {adoption.unsure && doubts !== null && doubts.length > 0 && (
            <ColumnDoubts
              columns={doubts}
              samplesOf={samplesOf}
              ticked={session.ticked}
              onTick={adoption.tick}
              onChange={setPicking}
            />
          )}
          {adoption.unsure && doubts === null && openExam !== null && (
            <ExamDoubt
              exam={openExam}
              count={reading.exams?.length ?? 0}
              onTake={() => correct(correctExam(corrections, openExam))}
            />
          )}
          {adoption.unsure && doubts === null && openExam === null && (
            <WholeDoubt ticked={session.confirmed} onTick={adoption.confirm} />
          )}
          {!adoption.usable && header}
          <h2>{adopt.preview}</h2>
          <ReadingGrid
            proposal={proposal}
            columns={columns}
            marks={{
              said,
              doubtful: new Set(adoption.unsure ? (doubts ?? []).map(({ key }) => key) : []),
            }}
            onCaption={setPicking}
          />
          {picked !== undefined && (
            <ColumnSheet
              column={picked}
              role={role}
              subjects={reading.subjects}
              samples={samplesOf(picked)}
              said={said.has(picked.key)}
              onPick={(value) => {
                setPicking(null);
                correct(correctColumn(corrections, picked, value));
              }}
              onRestore={() => {
                setPicking(null);
                correct(restoreColumn(corrections, picked.key));
              }}
              onClose={() => setPicking(null)}
            />
          )}
          <div class="folds">
            {adoption.usable && header}
            <LeftOutFold tab={reading.tab} leftOut={proposal.leftOut} />
            {role === 'exam' && (
              <FullMarks
                columns={columns.filter((column) => isOfExam(column, reading))}
                said={saidFullMarks}
                onChange={(column, points) => correct(correctFullMark(corrections, column, points))}
              />
            )}
            <SaidFold corrections={corrections} columns={reading.columns} onCorrect={correct} />
          </div>
          {adoption.usable && (
            <>
              <h2>{adopt.problems(counted)}</h2>
              {counted === 0 ? (
                <p class="hint">{adopt.noProblems}</p>
              ) : (
                <ProblemList
                  problems={problems.map((problem) => ({ ...problem, tab: reading.tab }))}
                  counts={proposal.problemCounts}
                />
              )}
            </>
          )}
          {role === 'exam' && exam !== null && <ExamFields exam={exam} onEdit={adoption.editExam} />}
        </>
      )}
      {adoption.usable && <p class="hint">{adopt.untouched}</p>}
    </>
  );
}

/** Whether a column belongs to the exam that is read, or to all exams of its tab. */
function isOfExam({ exam }: ColumnReading, reading: SpokenReading): boolean {
  return exam === undefined || reading.exam === undefined || exam === reading.exam;
}

/** How many problems there are, at hand or not. */
function countProblems({ problemCounts, reading }: AdoptionProposal): number {
  return Object.entries(problemCounts).reduce(
    (sum, [code, count]) => (isElsewhere(code, reading) ? sum : sum + count),
    0,
  );
}

function Summary({ reading, role }: { reading: SpokenReading; role: TabRole }) {
  const { words, state } = usePanel();
  const { adopt, app } = words;
  const subjects = reading.subjects.map((subject) => subjectWord(subject, state.language));
  const { score, absent, blank, invalid } = reading.marks;
  return (
    <div class="facts">
      <p class="strong">{adopt.understood(reading.students)}</p>
      {reading.classes.length > 0 && <p>{adopt.classes(reading.classes.join(app.list))}</p>}
      {role === 'exam' && subjects.length > 0 && <p>{adopt.subjects(subjects.join(app.list))}</p>}
      {role === 'exam' && <p>{adopt.marks(score, absent, blank, invalid)}</p>}
    </div>
  );
}
