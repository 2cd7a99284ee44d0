import { version } from '../../../package.json';
import { usePanel } from '../context.js';
import { Page } from '../parts/Page.js';

export function HelpPage() {
  const { words, awardWords, state } = usePanel();
  const { help } = words;
  return (
    <Page title={help.title}>
      <h2>{help.what}</h2>
      <ol>
        {help.steps(state.label).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <h2>{help.privacyTitle}</h2>
      <dl class="outputs">
        <dt>
          <span class="badge">{help.privateTitle}</span> {awardWords.resultsTab}
        </dt>
        <dd>{help.privateText}</dd>
        <dt>
          <span class="badge public">{help.publicTitle}</span> {awardWords.awardListTab}
        </dt>
        <dd>{help.publicText}</dd>
      </dl>
      <p>{help.nothingLeaves}</p>
      <p>{help.readers}</p>
      <h2>{help.honestTitle}</h2>
      <ul>
        {help.honest.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <h2>{help.languageTitle}</h2>
      <p>{help.language}</p>
      <p class="hint">{help.version(version)}</p>
    </Page>
  );
}
