import { planWordsOf } from '../../locale/planWords.js';
import { type Destination, usePanel } from '../context.js';
import { ChildPage } from './ChildForm.js';
import { PlanEditor } from './PlanEditor.js';

/** 计划: a child's plan, its goal with the way to it as the exams tell it, and its stages. */
export function PlanPage(destination: Destination) {
  const { page } = planWordsOf(usePanel().state.language);
  return (
    <ChildPage
      destination={destination}
      page={page}
      form={(student, picker) => <PlanEditor student={student} picker={picker} />}
    />
  );
}
