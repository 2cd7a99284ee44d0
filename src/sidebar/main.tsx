import { render } from 'preact';
import { App } from './App.js';
import { createBridge, type ScriptRunner } from './bridge.js';
import './style.css';

declare const google: { script: { run: ScriptRunner } };

render(<App bridge={createBridge(() => google.script.run)} />, document.getElementById('panel')!);
