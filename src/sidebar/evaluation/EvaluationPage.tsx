import { evaluationWordsOf } from '../../locale/planWords.js';
import { type Destination, usePanel } from '../context.js';
import { Page } from '../parts/Page.js';
import { useWhoFor } from '../plans/WhoFor.js';
import { studentKey } from '../students/StudentPicker.js';
import { NoArchive } from '../students/StudentsEmpty.js';
import { EvaluationEditor } from './EvaluationEditor.js';

/** 评估: the month's facts of a child beside what a teacher makes of them. */
export function EvaluationPage(destination: Destination) {
  const { state } = usePanel();
  return state.hasArchive ? <ForChild {...destination} /> : <NoArchive />;
}

function ForChild(destination: Destination) {
  const { state } = usePanel();
  const { page } = evaluationWordsOf(state.language);
  const { chosen, picker } = useWhoFor(destination);
  if (chosen === null) {
    return (
      <Page title={page.title} badge={page.privateBadge}>
        {picker}
      </Page>
    );
  }
  const { name, class: className, ids } = chosen;
  return (
    <EvaluationEditor
      key={studentKey(chosen)}
      student={{ name, class: className, ids }}
      asked={destination.month ?? null}
      picker={picker}
    />
  );
}
