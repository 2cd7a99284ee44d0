import { useState } from 'preact/hooks';
import type { AdoptionProposal } from '../../addon/api.js';
import { SURE } from '../../core/confidence.js';
import type { ExamInfo } from '../../core/exam.js';
import { subjectWord } from '../../locale/subjectWords.js';
import type { Corrections, TabRole } from '../../tabs/reading.js';
import { usePanel } from '../context.js';
import { ProblemList } from '../parts/ProblemList.js';
import { TextField } from '../parts/TextField.js';
import { correctColumn, OTHER_SUBJECT, subjectValue } from './columns.js';
import { ExamFields } from './ExamFields.js';
import { HeaderRowsFold } from './HeaderRowsFold.js';
import { uncertainColumns } from './previewRows.js';
import { ReadingGrid } from './ReadingGrid.js';

/** The reading of a tab, open to correction. */
export function ProposalView(props: {
  proposal: AdoptionProposal;
  role: TabRole;
  exam: ExamInfo;
  corrections: Corrections;
  confirmed: boolean;
  onCorrect(corrections: Corrections): void;
  onExam(changes: Partial<ExamInfo>): void;
  onConfirm(confirmed: boolean): void;
}) {
  const { adopt } = usePanel().words;
  const { corrections, onCorrect } = props;
  const { reading, preview } = props.proposal;
  const [naming, setNaming] = useState<string | null>(null);
  const usable = reading.role === props.role;
  const problems =
    reading.problems.length === 0 ? (
      <p class="hint">{adopt.noProblems}</p>
    ) : (
      <>
        <h2>{adopt.problems(reading.problems.length)}</h2>
        <ProblemList problems={reading.problems.map((problem) => ({ ...problem, tab: reading.tab }))} />
      </>
    );
  return (
    <>
      {/* What stands in the way comes first: a small window shows little more. */}
      {!usable && (
        <>
          {problems}
          <p class="trouble">{adopt.cannot}</p>
        </>
      )}
      <h2>{adopt.preview}</h2>
      <ReadingGrid
        proposal={props.proposal}
        role={props.role}
        onColumn={(header, value) => {
          if (value === OTHER_SUBJECT) setNaming(header);
          else onCorrect(correctColumn(corrections, header, value));
        }}
      />
      {naming !== null && (
        <SubjectName
          key={naming}
          onName={(subject) => {
            setNaming(null);
            onCorrect(correctColumn(corrections, naming, subjectValue(subject)));
          }}
          onCancel={() => setNaming(null)}
        />
      )}
      {usable && <Summary reading={reading} role={props.role} />}
      <HeaderRowsFold
        headerRows={reading.headerRows}
        rows={preview.length}
        onChange={(rows) => onCorrect(withHeaderRows(corrections, rows))}
      />
      {usable && problems}
      {props.role === 'exam' && <ExamFields exam={props.exam} onEdit={props.onExam} />}
      {usable && reading.confidence < SURE && (
        <Confirmation reading={reading} confirmed={props.confirmed} onConfirm={props.onConfirm} />
      )}
      <p class="hint">{adopt.untouched}</p>
    </>
  );
}

function withHeaderRows(corrections: Corrections, rows: [number, number] | null): Corrections {
  // With another header row the columns are called something else.
  const { headerRows: _, fields: _fields, ...rest } = corrections;
  return rows === null ? rest : { ...rest, headerRows: rows };
}

type SpokenReading = AdoptionProposal['reading'];

function Summary({ reading, role }: { reading: SpokenReading; role: TabRole }) {
  const { words, state } = usePanel();
  const { adopt, app } = words;
  const subjects = reading.subjects.map((subject) => subjectWord(subject, state.language));
  const { score, absent, blank, invalid } = reading.marks;
  return (
    <ul class="facts">
      <li>{adopt.students(reading.students)}</li>
      {reading.classes.length > 0 && <li>{adopt.classes(reading.classes.join(app.list))}</li>}
      {role === 'exam' && reading.subjects.length > 0 && <li>{adopt.subjects(subjects.join(app.list))}</li>}
      {role === 'exam' && <li>{adopt.marks(score, absent, blank, invalid)}</li>}
    </ul>
  );
}

function Confirmation(props: {
  reading: SpokenReading;
  confirmed: boolean;
  onConfirm(confirmed: boolean): void;
}) {
  const { adopt } = usePanel().words;
  const columns = uncertainColumns(props.reading.problems);
  return (
    <div class="confirm">
      <p>{adopt.uncertain}</p>
      <label>
        <input
          type="checkbox"
          checked={props.confirmed}
          onChange={(event) => props.onConfirm(event.currentTarget.checked)}
        />
        {columns === null ? adopt.confirmWhole : adopt.confirm(columns)}
      </label>
    </div>
  );
}

function SubjectName(props: { onName(subject: string): void; onCancel(): void }) {
  const { adopt, app } = usePanel().words;
  const [name, setName] = useState('');
  return (
    <form
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') props.onName(name.trim());
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') props.onCancel();
      }}
    >
      <TextField label={adopt.otherSubjectLabel} value={name} onInput={setName} />
      <button type="submit" disabled={name.trim() === ''}>
        ✓
      </button>{' '}
      <button type="button" onClick={props.onCancel}>
        {app.close}
      </button>
    </form>
  );
}
