import type { StudentListRow, StudentPage } from '../../addon/api.js';
import { studentsWordsOf } from '../../locale/studentsWords.js';
import { usePanel } from '../context.js';
import { Busy } from '../parts/Busy.js';
import { DraftNote } from '../parts/DraftNote.js';
import { Fold } from '../parts/Fold.js';
import { Trouble } from '../parts/Trouble.js';
import { type DraftParts, formOf, useDraftParts } from '../useDraft.js';
import { chartSubjects } from './chart.js';
import { FieldLine } from './FieldLine.js';
import { HabitsPart } from './HabitsPart.js';
import { LayersPart } from './LayersPart.js';
import { MarksPart } from './MarksPart.js';
import { studentKey } from './StudentPicker.js';
import { PairsPart, PlanPart, PrizesPart, RecordsPart } from './SupportParts.js';
import { type LoadedStudent, useStudentPage } from './useStudentPage.js';

/** What is being changed on the page, part by part, until it is saved or given up. */
export type Edits = DraftParts<unknown>;

/** What is always in sight; the rest of the archive is folded away, the family's matters among it. */
const IN_SIGHT: readonly string[] = ['interest', 'difficulty', 'weakSubject', 'cause'];

/** All about one child: strengths first, then marks, who helps, the plan, what was done, habits and layers. */
export function StudentView({ student }: { student: StudentListRow }) {
  const panel = usePanel();
  const { words: common, state } = panel;
  const words = studentsWordsOf(state.language).page;
  const loaded = useStudentPage(student);
  const edits = useDraftParts<unknown>(formOf('student', studentKey(student)));
  const { page, reading, reload } = loaded;
  const number = student.ids.studentId;
  return (
    <>
      <p class="hint">
        {[number === undefined ? '' : words.number(number), student.active ? '' : words.ended]
          .filter((text) => text !== '')
          .join(' · ')}
      </p>
      {reading.busy !== null && <Busy key={reading.busy} text={reading.busy} words={common} />}
      {reading.error !== null && (
        <Trouble error={reading.error} speech={panel}>
          <button type="button" onClick={reload}>
            {common.app.retry}
          </button>
        </Trouble>
      )}
      {page !== null && reading.busy === null && edits.ready && (
        <Parts page={page} loaded={loaded} edits={edits} />
      )}
    </>
  );
}

function Parts({ page, loaded, edits }: { page: StudentPage; loaded: LoadedStudent; edits: Edits }) {
  const { state, go } = usePanel();
  const words = studentsWordsOf(state.language).page;
  const { change, marks, reload } = loaded;
  const inSight = page.fields.filter(({ field }) => IN_SIGHT.includes(field));
  const folded = page.fields.filter(({ field }) => !IN_SIGHT.includes(field));
  const lines = (fields: StudentPage['fields']) =>
    fields.map((field) => (
      <FieldLine
        key={field.key}
        page={page}
        field={field}
        edits={edits}
        onSaved={(text) =>
          change((before) => ({
            ...before,
            fields: before.fields.map((one) => (one.key === field.key ? { ...one, text } : one)),
          }))
        }
      />
    ));
  return (
    <>
      {(edits.isBack || !edits.isKept) && <DraftNote draft={edits} onDiscard={edits.clear} />}
      {inSight.every(({ field }) => field !== 'interest') && (
        <p>
          {words.noStrengthsColumn}{' '}
          <button
            type="button"
            class="link"
            onClick={() => go({ page: 'adopt', tab: page.archive.tab, role: 'archive' })}
          >
            {words.addStrengthsColumn}
          </button>
        </p>
      )}
      {lines(inSight)}
      {folded.length > 0 && (
        <Fold title={words.otherFields} open={folded.some(({ key }) => edits.of(`cell ${key}`) !== null)}>
          {lines(folded)}
        </Fold>
      )}
      <section>
        <h2>{words.marks}</h2>
        <Marks loaded={loaded} name={page.student.name} />
      </section>
      <section>
        <h2>{words.pairs}</h2>
        <PairsPart page={page} />
      </section>
      <section>
        <h2>{words.plan}</h2>
        <PlanPart page={page} />
      </section>
      <section>
        <h2>{words.records}</h2>
        <RecordsPart page={page} />
      </section>
      <section>
        <h2>{words.habits}</h2>
        <HabitsPart
          page={page}
          edits={edits}
          onWeeks={(weeks) => change((before) => ({ ...before, habits: { ...before.habits, weeks } }))}
        />
      </section>
      <section>
        <h2>{words.layers}</h2>
        <LayersPart
          page={page}
          edits={edits}
          subjects={subjectsOf(page, marks === null ? [] : chartSubjects(marks.exams))}
          onLayers={(layers) => change((before) => ({ ...before, layers }))}
        />
      </section>
      {marks !== null && <PrizesPart marks={marks} />}
      <p>
        <button type="button" class="link" onClick={reload}>
          {words.again}
        </button>
      </p>
    </>
  );
}

function Marks({ loaded, name }: { loaded: LoadedStudent; name: string }) {
  const panel = usePanel();
  const { marks, readingMarks, reload } = loaded;
  if (marks !== null) return <MarksPart name={name} marks={marks} />;
  if (readingMarks.error !== null) {
    return (
      <Trouble error={readingMarks.error} speech={panel}>
        <button type="button" onClick={reload}>
          {panel.words.app.retry}
        </button>
      </Trouble>
    );
  }
  return readingMarks.busy === null ? null : <Busy text={readingMarks.busy} words={panel.words} />;
}

/** The weak subjects first, then those that have a layer, then those of the exams. */
function subjectsOf(page: StudentPage, ofExams: readonly string[]): string[] {
  const layered = page.layers.map(({ subject }) => subject);
  return [...new Set([...page.student.weakSubjects, ...layered, ...ofExams])];
}
