import { evaluationWordsOf } from '../../locale/planWords.js';
import { type Destination, usePanel } from '../context.js';
import { ChildPage } from '../plans/ChildForm.js';
import { EvaluationEditor } from './EvaluationEditor.js';

/** 评估: the month's facts of a child beside what a teacher makes of them. */
export function EvaluationPage(destination: Destination) {
  const { page } = evaluationWordsOf(usePanel().state.language);
  return (
    <ChildPage
      destination={destination}
      page={page}
      form={(student, picker) => (
        <EvaluationEditor student={student} asked={destination.month ?? null} picker={picker} />
      )}
    />
  );
}
