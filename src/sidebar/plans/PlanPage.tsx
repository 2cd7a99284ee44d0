import { planWordsOf } from '../../locale/planWords.js';
import { type Destination, usePanel } from '../context.js';
import { Page } from '../parts/Page.js';
import { studentKey } from '../students/StudentPicker.js';
import { NoArchive } from '../students/StudentsEmpty.js';
import { PlanEditor } from './PlanEditor.js';
import { useWhoFor } from './WhoFor.js';

/** 计划: a child's plan, its goal with the way to it as the exams tell it, and its stages. */
export function PlanPage(destination: Destination) {
  const { state } = usePanel();
  return state.hasArchive ? <ForChild {...destination} /> : <NoArchive />;
}

function ForChild(destination: Destination) {
  const { state } = usePanel();
  const { page } = planWordsOf(state.language);
  const { chosen, picker } = useWhoFor(destination);
  if (chosen === null) {
    return (
      <Page title={page.title} badge={page.privateBadge}>
        {picker}
      </Page>
    );
  }
  const { name, class: className, ids } = chosen;
  return <PlanEditor key={studentKey(chosen)} student={{ name, class: className, ids }} picker={picker} />;
}
