import { render } from 'preact';
import { createBridge, type ScriptRunner } from '../bridge.js';
import { PaperWindow } from './PaperWindow.js';
import './paper.css';

declare const google: { script: { run: ScriptRunner; host: { close(): void } } };

render(
  <PaperWindow bridge={createBridge(() => google.script.run)} close={() => google.script.host.close()} />,
  document.getElementById('paper')!,
);
